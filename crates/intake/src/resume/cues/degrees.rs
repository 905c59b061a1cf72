//! Degrees, fields of study and schools.

/// A degree with its field, in the document's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Degree {
    /// "B.S.", "Master of Arts", "Certificate".
    pub(in super::super) name: String,
    /// "Computer Science".
    pub(in super::super) field: Option<String>,
}

/// How much a phrase looks like a degree or qualification, 0–1.
pub(in super::super) fn score(phrase: &str) -> f32 {
    let first: Vec<&str> = phrase.split_whitespace().take(4).collect();
    let strong = first.iter().enumerate().any(|(i, word)| is_degree_word(word) && (i == 0 || !is_short(word)));
    if strong {
        // A degree with its field tells more than "BS" alone.
        return if first.len() > 1 { 0.95 } else { 0.9 };
    }
    let lower = phrase.to_lowercase();
    if OTHERS.iter().any(|cue| lower.contains(cue)) {
        return 0.8;
    }
    if phrase.split_whitespace().any(|word| is_degree_word(word) && !is_short(word)) { 0.7 } else { 0.1 }
}

/// Whether a word of the phrase names a kind of school.
pub(super) fn is_school(phrase: &str) -> bool {
    let lower = phrase.to_lowercase();
    if ["high school diploma", "school certificate"].iter().any(|d| lower.contains(d)) {
        return false;
    }
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| SCHOOLS.contains(&word))
        || ["universit", "hochschule", "gymnasium", "schule"].iter().any(|part| lower.contains(part))
        || ["MIT", "UCLA", "ETH", "EPFL", "Caltech", "UC", "NYU", "USC", "KTH"]
            .iter()
            .any(|name| phrase.split(|c: char| !c.is_alphanumeric()).next() == Some(name))
}

/// Whether a phrase ends in a word that fields of study end in.
pub(in super::super) fn is_subject(phrase: &str) -> bool {
    let last = phrase.rsplit(' ').next().unwrap_or("").to_lowercase();
    !is_school(phrase) && SUBJECTS.contains(&last.as_str())
}

/// Splits "B.S. in Computer Science", "Bachelor of Music, Composition", "BS Computer Science".
pub(in super::super) fn split(phrase: &str) -> Degree {
    let phrase = trim_grades(phrase);
    for link in [" in ", " en ", " em ", ", ", ": ", " - ", " – ", " — ", " | "] {
        if let Some((name, field)) = phrase.split_once(link)
            && score(name) >= 0.7
            && !field.trim().is_empty()
        {
            return Degree { name: name.trim().to_owned(), field: Some(field.trim().to_owned()) };
        }
    }
    let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let (first, rest) = match rest.split_once(' ') {
        Some((second, more)) if is_degree_word(second) && is_short(second) => {
            (&phrase[..first.len() + 1 + second.len()], more)
        }
        _ => (first, rest),
    };
    let joins = ["of", "degree", "program", "of", "'s", "de"].iter().any(|w| rest.split(' ').next() == Some(w));
    if is_degree_word(first.trim_matches(','))
        && is_short(first.rsplit(' ').next().unwrap_or(first))
        && !rest.is_empty()
        && !joins
    {
        return Degree { name: first.to_owned(), field: Some(rest.trim().to_owned()) };
    }
    Degree { name: phrase.to_owned(), field: None }
}

/// Takes grades and honours off the end: "; GPA: 4.00", "- 3.8 GPA", ", cum laude".
fn trim_grades(phrase: &str) -> &str {
    let lower = phrase.to_lowercase();
    let mut end = phrase.len();
    for cue in
        ["gpa", "cgpa", "grade", "cum laude", "magna cum", "summa cum", "with honors", "with honours", "first class"]
    {
        if let Some(at) = lower.find(cue).filter(|_| lower.len() == phrase.len()) {
            end = end.min(at);
        }
    }
    let cut = phrase.get(..end).unwrap_or(phrase);
    let cut = cut.split(';').next().unwrap_or(cut);
    cut.trim_end_matches(|c: char| !c.is_alphabetic() && c != ')' && c != '.').trim()
}

fn bare(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_degree_word(word: &str) -> bool {
    let letters = bare(word);
    SHORT.contains(&letters.as_str()) || LONG.contains(&letters.to_lowercase().as_str())
}

fn is_short(word: &str) -> bool {
    SHORT.contains(&bare(word).as_str())
}

const SHORT: &[&str] = &[
    "BS", "BSc", "Bsc", "BSC", "BA", "BEng", "BE", "BTech", "BFA", "BBA", "BCom", "BComm", "BM", "BMus", "BEd",
    "BArch", "BSN", "BSW", "BSEE", "BSCS", "MS", "MSc", "Msc", "MSC", "MA", "MEng", "ME", "MTech", "MFA", "MBA", "MPH",
    "MPA", "MPP", "MEd", "MSW", "MSN", "MArch", "LLB", "LLM", "JD", "MD", "PhD", "PHD", "Phd", "DPhil", "EdD", "DDS",
    "PharmD", "AA", "AS", "AAS", "ABD", "GED", "HND", "BTS", "DUT", "DEUG", "MPhil", "LEF", "BBS", "SB", "SM", "AB",
    "Sc",
];

const LONG: &[&str] = &[
    "bachelor",
    "bachelors",
    "master",
    "masters",
    "doctor",
    "doctorate",
    "doctoral",
    "associate",
    "associates",
    "diploma",
    "diplom",
    "diplôme",
    "brevet",
    "título",
    "titulo",
    "licence",
    "licenciatura",
    "laurea",
    "maestría",
    "máster",
    "magister",
    "abitur",
    "baccalauréat",
    "graduado",
    "grado",
    "mestrado",
    "bacharelado",
    "undergraduate",
    "postgraduate",
    "ausbildung",
    "baccalaureate",
    "promotion",
    "staatsexamen",
    "bachillerato",
    "staatsexamen",
];

const OTHERS: &[&str] = &[
    "certificate",
    "bootcamp",
    "boot camp",
    "study abroad",
    "semester abroad",
    "exchange",
    "minor in",
    "major in",
    "high school diploma",
    "a-level",
    "apprenticeship",
    "coursework in",
    "graduated as",
    "master project",
    "certification program",
    "degree",
    "nanodegree",
    "vocational",
];

const SCHOOLS: &[&str] = &[
    "university",
    "college",
    "school",
    "institute",
    "academy",
    "polytechnic",
    "conservatory",
    "univ",
    "institut",
    "école",
    "ecole",
    "lycée",
    "lycee",
    "universidad",
    "instituto",
    "colegio",
    "escuela",
    "università",
    "politecnico",
    "liceo",
    "universidade",
    "faculdade",
    "universiteit",
    "hogeschool",
    "faculty",
    "faculté",
    "seminary",
    "kolleg",
];

const SUBJECTS: &[&str] = &[
    "engineering",
    "science",
    "sciences",
    "arts",
    "art",
    "studies",
    "mathematics",
    "maths",
    "physics",
    "chemistry",
    "biology",
    "economics",
    "finance",
    "accounting",
    "history",
    "literature",
    "philosophy",
    "psychology",
    "sociology",
    "linguistics",
    "business",
    "administration",
    "management",
    "marketing",
    "design",
    "education",
    "nursing",
    "medicine",
    "law",
    "politics",
    "geography",
    "statistics",
    "informatics",
    "computing",
    "architecture",
    "music",
    "journalism",
    "communication",
    "communications",
    "analytics",
    "technology",
    "robotics",
    "pharmacy",
    "theology",
];
