//! How much a phrase looks like the name of an organisation, by its words alone.

use std::collections::HashSet;
use std::sync::LazyLock;

use career::legal_form::LEGAL_FORMS;

type Words = LazyLock<HashSet<&'static str>>;

/// 0–1: near 1 with a cue such as "Inc" or "University", about a half for other capitalised names.
pub(super) fn score(phrase: &str) -> f32 {
    let words: Vec<String> = phrase
        .split(|c: char| !c.is_alphanumeric() && c != '&' && c != '.')
        .map(|word| word.trim_matches('.').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() || words.len() > 12 {
        return 0.0;
    }
    if !words.iter().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 3 || word.len() == 2) {
        return 0.1;
    }
    if is_duration(&words) {
        return 0.0;
    }
    if has_cue(phrase) {
        return 0.9;
    }
    let office = phrase.to_lowercase();
    if ["department of", "police", "fire department"].iter().any(|name| office.contains(name)) {
        return 0.9;
    }
    let teams = words.iter().filter(|word| TEAMS.contains(&word.as_str())).count();
    if teams > 0 {
        return if teams == words.len() { 0.12 } else { 0.3 };
    }
    if phrase.contains('.') && is_domain(phrase) {
        return 0.75;
    }
    let first = phrase.chars().find(|c| c.is_alphanumeric());
    if first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) {
        if words.len() <= 5 { 0.5 } else { 0.35 }
    } else {
        0.2
    }
}

/// Whether a word stands in the names of organisations.
pub(in super::super) fn has_cue(phrase: &str) -> bool {
    // "Denver, CO" names a state, "Harbor & Co." a company.
    let words = phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| *word != "CO");
    words.map(str::to_lowercase).any(|word| is_cue(&word))
}

fn is_cue(word: &str) -> bool {
    LEGAL_FORMS.contains(&word) || CUES.contains(word)
}

fn is_domain(phrase: &str) -> bool {
    !phrase.contains(' ')
        && phrase
            .rsplit('.')
            .next()
            .is_some_and(|end| (2..=6).contains(&end.len()) && end.chars().all(|c| c.is_ascii_lowercase()))
}

/// "4 years 3 months": how long, not who.
fn is_duration(words: &[String]) -> bool {
    let units = ["year", "years", "yr", "yrs", "month", "months", "mo", "mos", "weeks"];
    words.len() <= 5 && words.iter().all(|word| units.contains(&word.as_str()) || word.parse::<u8>().is_ok())
}

/// Words of teams and fields rather than of employers.
const TEAMS: &[&str] = &[
    "platform",
    "backend",
    "frontend",
    "infrastructure",
    "core",
    "payments",
    "operations",
    "sales",
    "marketing",
    "engineering",
    "support",
    "mobile",
    "data",
    "growth",
    "product",
    "security",
    "cloud",
    "reliability",
    "full-time",
    "part-time",
    "contract",
    "department",
    "team",
    "division",
    "unit",
    "ward",
    "freelance",
    "internship",
    "temporary",
    "seasonal",
    "identity",
];

static CUES: Words = LazyLock::new(|| {
    HashSet::from([
        "incorporated",
        "llp",
        "company",
        "sarl",
        "sas",
        "srl",
        "spa",
        "nv",
        "ab",
        "kg",
        "ev",
        "pty",
        "group",
        "holdings",
        "labs",
        "lab",
        "laboratory",
        "laboratories",
        "systems",
        "solutions",
        "technologies",
        "technology",
        "tech",
        "software",
        "studio",
        "studios",
        "consulting",
        "consultants",
        "partners",
        "associates",
        "solicitors",
        "builders",
        "engineers",
        "architects",
        "advisors",
        "accountants",
        "attorneys",
        "brothers",
        "bros",
        "services",
        "industries",
        "enterprises",
        "international",
        "global",
        "ventures",
        "capital",
        "bank",
        "financial",
        "insurance",
        "university",
        "college",
        "school",
        "academy",
        "institute",
        "universität",
        "université",
        "universidad",
        "università",
        "universidade",
        "universiteit",
        "hochschule",
        "schule",
        "faculty",
        "hospital",
        "clinic",
        "klinik",
        "klinikum",
        "health",
        "healthcare",
        "pharmacy",
        "center",
        "centre",
        "foundation",
        "association",
        "society",
        "club",
        "council",
        "committee",
        "museum",
        "library",
        "church",
        "ministry",
        "agency",
        "bureau",
        "office",
        "government",
        "city",
        "county",
        "army",
        "navy",
        "force",
        "marines",
        "guard",
        "corps",
        "store",
        "stores",
        "market",
        "restaurant",
        "cafe",
        "café",
        "diner",
        "hotel",
        "hotels",
        "resort",
        "inn",
        "bakery",
        "farms",
        "farm",
        "airlines",
        "logistics",
        "transport",
        "media",
        "press",
        "publishing",
        "news",
        "times",
        "network",
        "networks",
        "organization",
        "organisation",
        "nonprofit",
        "ymca",
        "ywca",
        "shelter",
        "program",
        "opera",
        "theatre",
        "theater",
        "orchestra",
        "chorale",
        "choir",
        "conservatory",
        "company",
        "works",
        "motors",
        "energy",
        "electric",
        "pharma",
        "biotech",
        "robotics",
        "analytics",
        "interactive",
        "digital",
        "apps",
        "games",
        "entertainment",
        "pictures",
        "design",
        "collective",
        "cooperative",
        "union",
        "institut",
        "schule",
        "krankenhaus",
        "verein",
        "stiftung",
        "société",
        "entreprise",
        "école",
        "lycée",
        "hôpital",
        "empresa",
        "hospital",
        "escuela",
        "colegio",
        "azienda",
        "scuola",
        "ospedale",
        "stichting",
        "bedrijf",
    ])
});
