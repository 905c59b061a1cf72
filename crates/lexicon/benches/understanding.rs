//! How long a line and a title take.

use std::sync::OnceLock;

use lexicon::index::{LexiconIndex, build};
use lexicon::{Learned, Lexicon as _};

fn main() {
    divan::main();
}

fn bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| build(atlas_data::bundled()))
}

fn index() -> LexiconIndex {
    LexiconIndex::from_vec(bytes()).expect("a fresh index is whole")
}

fn lexicon() -> &'static Learned {
    static LEXICON: OnceLock<Learned> = OnceLock::new();
    LEXICON.get_or_init(|| Learned::new(index(), lexicon_data::bundled().clone(), atlas_data::bundled()))
}

const LINES: &[&str] = &[
    "Trained 12 new hires on the till and handled customer complaints",
    "Python, Java, C++, R, Go, SQL, Git, Docker, Kubernetes",
    "Responsible for budgeting, payroll and accounts payable of three restaurants with sixty employees",
    "Administered medication, monitored vital signs of patients and taught nursing students on the ward",
];

/// By its words and the fast vectors, as most lines of a long document are read.
#[divan::bench(args = LINES)]
fn by_words(bencher: divan::Bencher<'_, '_>, line: &str) {
    let lexicon = lexicon();
    bencher.bench(|| lexicon.evidence(line, false));
}

/// Sixty lines, as two pages hold: the encoder reads those that need it most.
#[divan::bench]
fn two_pages(bencher: divan::Bencher<'_, '_>) {
    let lexicon = lexicon();
    let lines: Vec<String> = (0..60).map(|at| format!("{} in year {at}", LINES[at % LINES.len()])).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    bencher.bench(|| lexicon.all_mentions(&lines));
}

/// Casting the model and finding each skill's vector.
#[divan::bench]
fn open(bencher: divan::Bencher<'_, '_>) {
    let index = index();
    bencher.bench(|| Learned::new(index, lexicon_data::bundled().clone(), atlas_data::bundled()));
}

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
