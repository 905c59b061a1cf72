//! Adverts of our own writing, labelled by hand: what each line is for, and what is asked for beside skills. Three in
//! a folder of their own were written when the rules stood; `docs/methods/fit.md` gives the figures from before and
//! after the rules were mended with either.
//!
//! `cargo test --release -p footbridge-career --test adverts -- --nocapture` prints the figures that
//! `docs/methods/fit.md` gives, and every line that was taken for something else.
#![expect(clippy::disallowed_methods, reason = "the adverts are files")]
#![expect(clippy::print_stdout, reason = "the figures are read by people")]

use std::collections::BTreeSet;
use std::path::Path;

use career::posting::Posting;
use career::posting::requirements::{Ask, Asks, Condition, Role, Weight, What, split};

/// One advert with its labels.
struct Advert {
    name: String,
    posting: Posting,
    /// The label of each line, and where the line begins in the text.
    lines: Vec<(char, usize)>,
    asks: BTreeSet<String>,
}

/// The folders of adverts.
const FOLDERS: [&str; 2] = ["adverts", "unseen_adverts"];

fn adverts(folder: &str) -> Vec<Advert> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let entries = std::fs::read_dir(folder).expect("the adverts");
    let mut files: Vec<_> = entries.map(|file| file.expect("a file").path()).collect();
    files.sort();
    files.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Advert {
    let whole = std::fs::read_to_string(path).expect("an advert");
    let (title, rest) = whole.split_once("\n-----\n").expect("a title");
    let (labelled, asks) = rest.split_once("\n=====\n").expect("what is asked for");
    let mut text = String::new();
    let mut lines = Vec::new();
    for line in labelled.lines() {
        let (label, line) = line.split_once('|').expect("a label");
        lines.push((label.chars().next().expect("a label"), text.len()));
        text.push_str(line);
        text.push('\n');
    }
    Advert {
        name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
        posting: Posting { title: title.to_owned(), text, ..Posting::default() },
        lines,
        asks: asks.lines().map(str::to_owned).collect(),
    }
}

/// An ask as the labels write it.
fn written(posting: &Posting, ask: &Ask) -> String {
    let part = |span: &std::ops::Range<usize>| posting.text[span.clone()].to_owned();
    let what = match &ask.what {
        What::Licence(licence) => format!("licence {}", licence.key),
        What::OtherLicence => "other".to_owned(),
        What::Schooling { level, .. } => format!("schooling {level:?}"),
        What::Experience { months, in_what } => {
            format!("experience {months} {}", in_what.as_ref().map(part).unwrap_or_default())
        }
        What::Language(language) => format!("language {}", language.0),
        What::Condition(condition) => match condition {
            Condition::Authorisation => "authorisation".to_owned(),
            Condition::NoSponsorship => "sponsorship".to_owned(),
            Condition::Lifting(pounds) => format!("lifting {}", pounds.unwrap_or(0)),
            Condition::Travel(share) => format!("travel {}", share.unwrap_or(0)),
            Condition::Age(age) => format!("age {age}"),
            Condition::BackgroundCheck => "background".to_owned(),
            Condition::DrugTest => "drugs".to_owned(),
            Condition::OwnTransport => "transport".to_owned(),
            other => format!("{other:?}").to_lowercase(),
        },
    };
    format!("{:?} {what}", ask.weight).trim().to_owned()
}

/// The fields of schooling are told apart elsewhere; here the level counts.
fn without_field(label: &str) -> String {
    match label.split_once("schooling ") {
        Some((weight, rest)) => format!("{weight}schooling {}", rest.split(' ').next().unwrap_or("")),
        None => label.replace('-', " "),
    }
}

/// What a line is for, by the first of its sentences.
fn label(asks: &Asks, from: usize, to: usize) -> char {
    let Some(sentence) = asks.sentences.iter().find(|s| s.span.start >= from && s.span.start < to) else { return 'H' };
    match sentence.role {
        Role::Boilerplate => 'B',
        Role::Asks(_) if sentence.of_conditions => 'C',
        Role::Asks(Weight::Must) => 'M',
        Role::Asks(Weight::Wish) => 'W',
        Role::Asks(Weight::Work) => 'D',
    }
}

/// How many lines of a folder are what they are labelled, and how many there are.
fn lines(folder: &str) -> (usize, usize) {
    let (mut right, mut all) = (0, 0);
    for advert in adverts(folder) {
        let asks = split(&advert.posting);
        let ends = advert.lines.iter().skip(1).map(|(_, begin)| *begin).chain([advert.posting.text.len()]);
        for ((wanted, from), to) in advert.lines.iter().zip(ends) {
            let found = label(&asks, *from, to);
            all += 1;
            right += usize::from(found == *wanted);
            if found != *wanted {
                println!("{}: {wanted} read as {found}: {}", advert.name, advert.posting.text[*from..to].trim());
            }
        }
    }
    println!("{folder}: {right} of {all} lines as labelled");
    (right, all)
}

/// How many asks of a folder are found as labelled, how many are labelled, and how many are found.
fn asks(folder: &str) -> (usize, usize, usize) {
    let (mut both, mut wanted, mut found) = (0, 0, 0);
    for advert in adverts(folder) {
        let asks = split(&advert.posting);
        let own: BTreeSet<String> = asks.asks.iter().map(|ask| without_field(&written(&advert.posting, ask))).collect();
        let labels: BTreeSet<String> = advert.asks.iter().map(|label| without_field(label)).collect();
        both += own.intersection(&labels).count();
        wanted += labels.len();
        found += own.len();
        labels.difference(&own).for_each(|missed| println!("{}: not found: {missed}", advert.name));
        own.difference(&labels).for_each(|beyond| println!("{}: found beyond: {beyond}", advert.name));
    }
    println!("{folder}: {both} of {wanted} asks found; {found} found in all");
    (both, wanted, found)
}

#[test]
fn lines_of_adverts_are_what_they_are_labelled() {
    let [(right, all), (unseen, all_unseen)] = FOLDERS.map(lines);
    assert!(right * 100 >= all * 95, "{right} of {all}");
    assert!(unseen * 100 >= all_unseen * 80, "{unseen} of {all_unseen}");
}

#[test]
fn what_adverts_ask_beside_skills_is_found_with_its_weight() {
    let [(both, wanted, found), (unseen, wanted_unseen, found_unseen)] = FOLDERS.map(asks);
    assert!(both * 100 >= wanted * 95 && both * 100 >= found * 95, "{both} of {wanted}, {found} found");
    let least = wanted_unseen.max(found_unseen) * 70;
    assert!(unseen * 100 >= least, "{unseen} of {wanted_unseen}, {found_unseen} found");
}
