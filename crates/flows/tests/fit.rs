//! Postings beside the sample people, with the product's lexicon and the whole atlas.
#![expect(clippy::disallowed_methods, reason = "the samples are files")]

use std::path::Path;

use career::answers::Constraints;
use career::date::PartialDate;
use career::fit::{Fit, Kind, Standing};
use career::home::Home;
use career::posting::Posting;
use career::posting::requirements::Weight;
use career::profile::{Draft, End, Engagement};
use flows::{DrawnFit, InProcess, Knowledge, Whose, draw_fit, read_document, tailor};
use intake::{Decoded, RawLine, Upload};
use lexicon::Lexicon;
use testkit::{Wording, lexicon, swaps};

fn knowledge(lexicon: &dyn Lexicon) -> Knowledge<'_> {
    let today = PartialDate::month(2026, 11).expect("a month");
    Knowledge { atlas: atlas_data::bundled(), lexicon, today }
}

/// A sample person's draft.
fn sample(file: &str) -> Draft {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples").join(file);
    let bytes = std::fs::read(path).expect("a sample");
    read_document(&InProcess { lexicon: lexicon() }, &Upload { name: Some(file), bytes: &bytes }).expect("it is read")
}

/// An advert of career's own tests, its labels taken off.
fn advert(name: &str) -> Posting {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../career/tests/adverts").join(name);
    let whole = std::fs::read_to_string(path).expect("an advert");
    let (title, rest) = whole.split_once("\n-----\n").expect("a title");
    let lines = rest.split("\n=====").next().unwrap_or(rest).lines();
    let text = lines.filter_map(|line| line.split_once('|')).map(|(_, line)| line).collect::<Vec<_>>().join("\n");
    Posting { title: title.to_owned(), text, ..Posting::default() }
}

fn drawn(draft: &Draft, posting: &Posting) -> DrawnFit {
    let lexicon = lexicon();
    let readings = lexicon::read(lexicon, &draft.document, &draft.profile);
    let constraints = Constraints::default();
    let whose = Whose { draft, readings: &readings, constraints: &constraints, home: Home::NotSaid };
    draw_fit(&knowledge(lexicon), posting, &whose)
}

fn described(fit: &Fit) -> Vec<String> {
    fit.rows.iter().map(|row| format!("{:?} {} {:?}", row.weight, row.name, row.standing)).collect()
}

#[test]
fn someone_who_cared_for_her_mother_meets_a_year_of_caregiving() {
    let fit = drawn(&sample("priya-nair.txt"), &advert("home_health_aide.txt")).fit;
    let years = fit.rows.iter().find(|row| row.kind == Kind::Experience).expect("a year is asked for");
    assert!(matches!(years.standing, Standing::Met { .. }), "{:#?}", described(&fit));
    let draft = sample("priya-nair.txt");
    let line = years.line().expect("a line of hers");
    assert!(draft.document.text(line).contains("Caregiver"), "{}", draft.document.text(line));
}

#[test]
fn every_line_beside_an_ask_is_the_persons_own_and_every_term_is_offered_once() {
    for file in ["maria-alvarez.pdf", "daniel-okafor.pdf", "priya-nair.txt"] {
        let draft = sample(file);
        for name in ["nurse", "line_cook", "warehouse", "teacher", "software", "accountant", "driver", "care_uk"] {
            let fit = drawn(&draft, &advert(&format!("{name}.txt"))).fit;
            let count = draft.document.lines.len();
            assert!(fit.rows.iter().filter_map(|row| row.line()).all(|line| (line.0 as usize) < count));
            let mut terms: Vec<String> = fit.terms().map(|(term, _)| term.to_lowercase()).collect();
            let all = terms.len();
            terms.sort_unstable();
            terms.dedup();
            assert_eq!(terms.len(), all, "{file} {name}");
            let text: Vec<String> = draft.document.lines.iter().map(|line| line.text.to_lowercase()).collect();
            assert!(terms.iter().all(|term| !text.iter().any(|line| line.contains(term))), "{file} {name}: {terms:?}");
        }
    }
}

#[test]
fn a_tailored_resume_holds_her_own_lines_and_is_read_again_as_it_was_written() {
    let draft = sample("maria-alvarez.pdf");
    let lexicon = lexicon();
    let readings = lexicon::read(lexicon, &draft.document, &draft.profile);
    let constraints = Constraints::default();
    let whose = Whose { draft: &draft, readings: &readings, constraints: &constraints, home: Home::NotSaid };
    let posting = advert("line_cook.txt");
    let drawn = draw_fit(&knowledge(lexicon), &posting, &whose);
    let tailored = tailor(&knowledge(lexicon), &posting, &whose, &drawn);
    let own = draft.document.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    for line in &tailored.document.lines {
        assert!(own.contains(&line.text), "{:?} is no line of hers", line.text);
    }
    let json = flows::resume::json_resume(&tailored.document, &tailored.profile).to_string();
    let again = intake::read(&Upload { name: Some("tailored.json"), bytes: json.as_bytes() }, lexicon).expect("ours");
    assert_eq!(again.document.format, "JSON Resume");
    let paid = |profile: &career::profile::Profile| {
        let mut all: Vec<String> = Vec::new();
        for position in &profile.positions {
            let unpaid = !matches!(position.engagement, Engagement::Work | Engagement::Service);
            all.push(format!("{} {:?} {:?} {unpaid}", position.title, position.organisation, position.period));
        }
        all.sort();
        all
    };
    assert_eq!(paid(&again.profile), paid(&tailored.profile));
    let lines = |document: &career::profile::Document, profile: &career::profile::Profile| {
        let lines = profile.positions.iter().flat_map(|position| position.lines.clone());
        let mut all: Vec<String> = lines.map(|line| document.text(line).to_owned()).collect();
        all.sort();
        all
    };
    assert_eq!(lines(&again.document, &again.profile), lines(&tailored.document, &tailored.profile));
    let contact = |profile: &career::profile::Profile| {
        let contact = &profile.contact;
        (contact.name.clone(), contact.email.clone(), contact.phone.clone(), contact.place.clone())
    };
    assert_eq!(contact(&again.profile), contact(&tailored.profile));
    let education = |profile: &career::profile::Profile| {
        // The format has no word for a school that goes on.
        let ended = |end: Option<End>| end.filter(|end| *end != End::Current);
        let told = profile
            .education
            .iter()
            .map(|e| (e.degree.clone(), e.institution.clone(), e.period.from, ended(e.period.to)));
        told.collect::<Vec<_>>()
    };
    assert_eq!(education(&again.profile), education(&tailored.profile));
    let plain = flows::resume::plain(&tailored.document, &tailored.profile);
    assert!(plain.starts_with("# ") && plain.contains("## Experience"), "{plain}");
}

fn standings(decoded: &Decoded, wording: &Wording, posting: &Posting) -> Vec<String> {
    let mut lines = decoded.lines.clone();
    for line in &mut lines {
        line.text = wording.of(&line.text);
        line.right = line.right.as_deref().map(|right| wording.of(right));
    }
    if let Some((after, text)) = &wording.added {
        let like = lines.get(*after).cloned().unwrap_or_default();
        let added = RawLine { text: text.clone(), right: None, bold: false, bullet: false, heading: None, ..like };
        lines.insert((after + 1).min(lines.len()), added);
    }
    let draft = Decoded { lines, ..Decoded::default() }.into_draft("sample", lexicon());
    let fit = drawn(&draft, posting).fit;
    // The lines move by one where one was added; which standing it is may not.
    fit.rows
        .iter()
        .map(|row| format!("{:?} {} {:?}", row.weight, row.asked, std::mem::discriminant(&row.standing)))
        .collect()
}

#[test]
fn another_name_gender_age_nationality_or_reason_of_a_gap_changes_no_standing() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/priya-nair.txt"))
        .expect("a sample");
    let lines = text.lines().map(|line| RawLine { text: line.trim().to_owned(), ..RawLine::default() }).collect();
    let decoded = Decoded { lines, ..Decoded::default() };
    let draft = decoded.clone().into_draft("sample", lexicon());
    let lines: Vec<String> = draft.document.lines.iter().map(|line| line.text.clone()).collect();
    let last = draft.profile.positions.iter().flat_map(|p| &p.lines).map(|line| line.0 as usize).max().unwrap_or(0);
    let all = swaps(&lines, draft.profile.contact.name.as_deref(), 0, last);
    assert!(all.iter().any(|swap| swap.what == "name") && all.iter().any(|swap| swap.what == "gender"));
    for posting in ["home_health_aide.txt", "teacher.txt", "care_uk.txt"].map(advert) {
        for swap in &all {
            let (one, other) = (standings(&decoded, &swap.one, &posting), standings(&decoded, &swap.other, &posting));
            assert!(!one.is_empty());
            assert_eq!(one, other, "{}: {} {:?}", posting.title, swap.what, swap.other.added);
        }
    }
}

#[test]
fn musts_come_first_and_what_decides_is_among_them() {
    let fit = drawn(&sample("daniel-okafor.pdf"), &advert("nurse.txt")).fit;
    assert!(fit.rows.is_sorted_by_key(|row| row.weight));
    assert!(!fit.decides.is_empty() && fit.decides.len() <= 3);
    assert!(fit.decides.iter().all(|decides| fit.rows[decides.row].weight == Weight::Must));
    assert!(fit.first.contains("a registered nurse licence"), "{}", fit.first);
}
