//! How long a line and a title take.

use std::sync::OnceLock;

use lexicon::index::{LexiconIndex, build};
use lexicon::{Lexical, Lexicon as _};

fn main() {
    divan::main();
}

fn bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| build(atlas_data::bundled()))
}

fn lexicon() -> &'static Lexical {
    static LEXICON: OnceLock<Lexical> = OnceLock::new();
    LEXICON.get_or_init(|| Lexical::new(LexiconIndex::from_vec(bytes()).expect("a fresh index is whole")))
}

const LINES: &[&str] = &[
    "Trained 12 new hires on the till and handled customer complaints",
    "Python, Java, C++, R, Go, SQL, Git, Docker, Kubernetes",
    "Responsible for budgeting, payroll and accounts payable of three restaurants with sixty employees",
    "Administered medication, monitored vital signs of patients and taught nursing students on the ward",
];

#[divan::bench(args = LINES)]
fn mentions(bencher: divan::Bencher<'_, '_>, line: &str) {
    let lexicon = lexicon();
    bencher.bench(|| lexicon.mentions(line));
}

#[divan::bench(args = ["Software Engineer", "Sr. Backend Eng II", "Kitchen hand and all-round helper, banquets", "Softwear Enginer"])]
fn title(bencher: divan::Bencher<'_, '_>, title: &str) {
    let lexicon = lexicon();
    bencher.bench(|| lexicon.title(title, &[]));
}

#[divan::bench]
fn titleness(bencher: divan::Bencher<'_, '_>) {
    let lexicon = lexicon();
    bencher.bench(|| lexicon.titleness("Senior Backend Engineer"));
}
