//! Counterfactual swaps: the same document with another name, other gendered words, another age, nationality or reason
//! of a gap. None of them may change a ranking.

/// One swap: two wordings of a document whose rankings must be the same.
#[derive(Clone, Debug)]
pub struct Swap {
    /// What is swapped: `name`, `gender`, `age`, `nationality`, `family`, `gap`.
    pub what: &'static str,
    /// One wording.
    pub one: Wording,
    /// The other wording.
    pub other: Wording,
}

/// How a document is worded: words replaced, and perhaps a line added.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    replaced: Vec<(String, String)>,
    /// After which line (counted from 0), and the line.
    pub added: Option<(usize, String)>,
}

impl Wording {
    /// The line in this wording. Whole words are replaced, in the case in which they stand.
    pub fn of(&self, line: &str) -> String {
        let mut out = String::with_capacity(line.len());
        let mut word = String::new();
        for c in line.chars().chain(['\n']) {
            if c.is_alphabetic() {
                word.push(c);
                continue;
            }
            // "800ms" is a time.
            let is_unit = out.ends_with(|c: char| c.is_ascii_digit());
            out.push_str(&if is_unit { word.clone() } else { self.word(&word) });
            word.clear();
            out.push(c);
        }
        out.pop();
        out
    }

    fn word(&self, word: &str) -> String {
        // "MS" is a degree, "Ms" is not.
        if word == "MS" || word == "MR" {
            return word.to_owned();
        }
        let found = self.replaced.iter().find(|(from, _)| *from == word.to_lowercase());
        found.map_or_else(|| word.to_owned(), |(_, to)| in_case_of(word, to))
    }

    fn adding(after: usize, line: &str) -> Self {
        Wording { added: Some((after, line.to_owned())), ..Wording::default() }
    }
}

fn in_case_of(model: &str, word: &str) -> String {
    let mut letters = model.chars();
    match (letters.next(), letters.next()) {
        (Some(a), Some(b)) if a.is_uppercase() && b.is_uppercase() => word.to_uppercase(),
        (Some(a), _) if a.is_uppercase() => {
            let mut chars = word.chars();
            chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        }
        _ => word.to_owned(),
    }
}

const NAMES: [(&str, &str); 4] =
    [("emily", "walsh"), ("lakisha", "washington"), ("mohammed", "haddad"), ("wei", "zhang")];

const GENDERED: [(&str, &str); 26] = [
    ("he", "she"),
    ("him", "her"),
    ("his", "her"),
    ("himself", "herself"),
    ("mr", "ms"),
    ("father", "mother"),
    ("husband", "wife"),
    ("son", "daughter"),
    ("sons", "daughters"),
    ("boys", "girls"),
    ("boy", "girl"),
    ("men", "women"),
    ("man", "woman"),
    ("brother", "sister"),
    ("paternity", "maternity"),
    ("fraternity", "sorority"),
    ("actor", "actress"),
    ("waiter", "waitress"),
    ("salesman", "saleswoman"),
    ("chairman", "chairwoman"),
    ("businessman", "businesswoman"),
    ("male", "female"),
    ("host", "hostess"),
    ("steward", "stewardess"),
    ("grandfather", "grandmother"),
    ("alumnus", "alumna"),
];

const AGES: [(&str, &str); 2] = [("Age: 27", "Age: 58"), ("Date of birth: 4 May 1999", "Date of birth: 4 May 1966")];
const NATIONALITIES: [(&str, &str); 2] =
    [("Nationality: American", "Nationality: Nigerian"), ("Citizenship: United States", "Citizenship: Mexico")];
const FAMILIES: [(&str, &str); 1] = [("Married, two children", "Single")];
const GAPS: [(&str, &str); 3] = [
    ("Career break, 2019 – 2020: parental leave", "Career break, 2019 – 2020: illness"),
    ("Career break, 2019 – 2020: travel", "Career break, 2019 – 2020: unemployed"),
    ("Career break, 2019 – 2020: caring for a relative", "Career break, 2019 – 2020: personal reasons"),
];

/// All swaps for a document. `name` is the person's own, as far as it was read; `top` is the line that holds it, and
/// `work` the last line of the last position.
pub fn swaps(lines: &[String], name: Option<&str>, top: usize, work: usize) -> Vec<Swap> {
    let mut out = Vec::new();
    let words: Vec<String> = name.unwrap_or("").split_whitespace().map(str::to_lowercase).collect();
    if let ([first, .., last], true) = (words.as_slice(), words.iter().all(|w| w.chars().all(char::is_alphabetic))) {
        for (given, family) in NAMES {
            let replaced = vec![(first.clone(), given.to_owned()), (last.clone(), family.to_owned())];
            out.push(Swap { what: "name", one: Wording::default(), other: Wording { replaced, added: None } });
        }
    }
    let both = GENDERED.iter().flat_map(|(a, b)| [(a, b), (b, a)]);
    let gendered = Wording { replaced: both.map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(), added: None };
    if lines.iter().any(|line| gendered.of(line) != *line) {
        out.push(Swap { what: "gender", one: Wording::default(), other: gendered });
    }
    let mut added = |what, after, pairs: &[(&str, &str)]| {
        for (a, b) in pairs {
            out.push(Swap { what, one: Wording::adding(after, a), other: Wording::adding(after, b) });
        }
    };
    added("age", top, &AGES);
    added("nationality", top, &NATIONALITIES);
    added("family", top, &FAMILIES);
    added("gap", work, &GAPS);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_swapped_whole_and_in_their_case() {
        let lines = vec!["ROSA DELGADO".to_owned(), "He told Rosa, chairman of the theatre".to_owned()];
        let all = swaps(&lines, Some("Rosa Delgado"), 0, 1);
        let of = |what: &str| all.iter().find(|s| s.what == what).expect("this swap").other.clone();
        assert_eq!(of("name").of(&lines[0]), "EMILY WALSH");
        assert_eq!(of("gender").of(&lines[1]), "She told Rosa, chairwoman of the theatre");
        assert_eq!(of("gap").added, Some((1, "Career break, 2019 – 2020: illness".to_owned())));
    }
}
