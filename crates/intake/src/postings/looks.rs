//! Whether a pasted text speaks like somebody who looks for someone, rather than like somebody who tells of their own
//! work: asked before an advertisement is kept as a résumé. A guess, good enough to ask.

/// What advertisements say to whoever reads them.
const OFFERS: &[&str] = &[
    "we are looking for",
    "we're looking for",
    "we are hiring",
    "we're hiring",
    "now hiring",
    "is hiring",
    "is looking for",
    "is seeking",
    "we are seeking",
    "you will",
    "you'll",
    "the ideal candidate",
    "successful candidate",
    "equal opportunity",
    "apply now",
    "to apply",
    "apply at",
    "apply online",
    "apply today",
    "apply by",
    "join our",
    "join us",
    "about the role",
    "about the job",
    "about this job",
    "what we offer",
    "we offer",
    "job description",
    "who you are",
    "your profile",
    "your tasks",
    "ihre aufgaben",
    "ihr profil",
    "wir bieten",
    "wir suchen",
];
/// What stands in many of them, and in some résumés too.
const USUAL: &[&str] = &[
    "responsibilities",
    "requirements",
    "qualifications",
    "benefits",
    "full-time",
    "full time",
    "part-time",
    "part time",
    "per hour",
    "an hour",
    "salary",
    "posted",
    "must be able",
    "must have",
    "preferred",
    "required",
    "paid time off",
    "401(k)",
    "background check",
];
/// From so much on it is asked.
const ENOUGH: usize = 4;
/// Bytes that are looked at.
const LOOKED_AT: usize = 20_000;

/// Whether a text reads like an opening that somebody offers.
pub fn reads_like_an_opening(text: &str) -> bool {
    let text = crate::wording::cut(text, LOOKED_AT).to_lowercase().replace('’', "'");
    let count = |cues: &[&str]| cues.iter().filter(|cue| text.contains(*cue)).count();
    let offers = count(OFFERS);
    let own = text.lines().map(own).sum::<usize>();
    offers > 0 && 2 * offers + count(USUAL) >= ENOUGH + 2 * own
}

/// How much a line speaks of the writer's own years: "2012 – 2018", "2019 - present", "I drove …".
fn own(line: &str) -> usize {
    let line = line.trim().trim_start_matches(['-', '•', '*', ' ']);
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let years = words.iter().filter(|word| is_year(word) && word.parse::<u16>().is_ok()).count();
    let goes_on = words.iter().any(|word| ["present", "today", "now", "heute", "current"].contains(word));
    let first = line.starts_with("i ") || line.starts_with("my ") || line.starts_with("i've ");
    usize::from(years >= 2 || years == 1 && goes_on) + usize::from(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADVERT: &str = "Warehouse Supervisor\nNorthgate Logistics · Dayton, OH\nPosted November 10\n\nAbout the job\nYou \
                          will lead a shift of fourteen and keep the dock running.\nRequirements\n- Forklift licence \
                          required\n- Two years in a warehouse preferred\nWe offer $24 an hour. Apply now.";

    #[test]
    fn an_advertisement_is_told_from_what_somebody_did() {
        assert!(reads_like_an_opening(ADVERT));
        assert!(reads_like_an_opening(
            "Blue Door is hiring a line cook. Full-time, $21 an hour. Apply at the counter."
        ));
        for own in [
            "",
            "Shift Lead, Northgate\n2018 - Present\n- Led a second shift of 14\n- 400 days with no lost-time injury",
            "I drove a forklift for six years. I am looking for something with fewer nights.",
            "Recruiter, Kline\n2019 - 2024\nWrote job descriptions, requirements and benefits for our careers page\n\
             Sourcer, Mill\n2015 - 2019",
            "Dear Ms Hale,\nI am writing to apply for the role. You will find my résumé attached.\nI led a shift of 14.",
        ] {
            assert!(!reads_like_an_opening(own), "{own}");
        }
    }
}
