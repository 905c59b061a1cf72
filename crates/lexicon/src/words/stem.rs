//! Word forms: managed, managing, management and manager share a stem (Porter's algorithm, 1980, our own writing),
//! irregular verbs and plurals by table.

use std::borrow::Cow;

use super::american;

/// The stem of a folded word. Names with digits or signs stay as they are.
pub(crate) fn stem(word: &str) -> String {
    let word = regular(word);
    let word = american(&word);
    if word.len() <= 2 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.into_owned();
    }
    let mut porter = Porter { b: word.as_bytes().to_vec() };
    porter.run();
    String::from_utf8(porter.b).unwrap_or_else(|_| word.into_owned())
}

/// The plain form of an irregular one.
fn regular(word: &str) -> Cow<'_, str> {
    match IRREGULAR.binary_search_by(|(form, _)| (*form).cmp(word)) {
        Ok(at) => Cow::Borrowed(IRREGULAR[at].1),
        Err(_) => Cow::Borrowed(word),
    }
}

const IRREGULAR: &[(&str, &str)] = &[
    ("analyses", "analyze"),
    ("analysis", "analyze"),
    ("bought", "buy"),
    ("brought", "bring"),
    ("built", "build"),
    ("caught", "catch"),
    ("children", "child"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("clientele", "client"),
    ("crises", "crisis"),
    ("cut", "cut"),
    ("dealt", "deal"),
    ("drawn", "draw"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("fed", "feed"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("gave", "give"),
    ("given", "give"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("held", "hold"),
    ("kept", "keep"),
    ("laid", "lay"),
    ("led", "lead"),
    ("made", "make"),
    ("men", "man"),
    ("met", "meet"),
    ("oversaw", "oversee"),
    ("overseen", "oversee"),
    ("paid", "pay"),
    ("people", "person"),
    ("ran", "run"),
    ("sang", "sing"),
    ("sent", "send"),
    ("sewn", "sew"),
    ("shelves", "shelf"),
    ("shot", "shoot"),
    ("shown", "show"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("supervision", "supervise"),
    ("swept", "sweep"),
    ("taken", "take"),
    ("taught", "teach"),
    ("told", "tell"),
    ("took", "take"),
    ("understood", "understand"),
    ("undertook", "undertake"),
    ("women", "woman"),
    ("won", "win"),
    ("written", "write"),
    ("wrote", "write"),
];

struct Porter {
    b: Vec<u8>,
}

impl Porter {
    fn run(&mut self) {
        self.plurals();
        self.past_and_gerund();
        self.final_y();
        self.long_endings();
        self.short_endings();
        self.last_endings();
        self.final_e();
    }

    fn consonant(&self, i: usize) -> bool {
        match self.b[i] {
            b'a' | b'e' | b'i' | b'o' | b'u' => false,
            b'y' => i == 0 || !self.consonant(i - 1),
            _ => true,
        }
    }

    /// Porter's m: how many vowel–consonant sequences stand in the first `len` letters.
    fn measure(&self, len: usize) -> usize {
        let mut count = 0;
        let mut after_vowel = false;
        for i in 0..len {
            let consonant = self.consonant(i);
            if consonant && after_vowel {
                count += 1;
            }
            after_vowel = !consonant;
        }
        count
    }

    fn has_vowel(&self, len: usize) -> bool {
        (0..len).any(|i| !self.consonant(i))
    }

    fn doubled(&self) -> bool {
        let n = self.b.len();
        n >= 2 && self.b[n - 1] == self.b[n - 2] && self.consonant(n - 1)
    }

    fn consonant_vowel_consonant(&self, len: usize) -> bool {
        len >= 3
            && self.consonant(len - 1)
            && !self.consonant(len - 2)
            && self.consonant(len - 3)
            && !matches!(self.b[len - 1], b'w' | b'x' | b'y')
    }

    /// Length of what stands before `ending`, if the word ends so.
    fn before(&self, ending: &str) -> Option<usize> {
        self.b.ends_with(ending.as_bytes()).then(|| self.b.len() - ending.len())
    }

    fn replace(&mut self, root: usize, with: &str) {
        self.b.truncate(root);
        self.b.extend_from_slice(with.as_bytes());
    }

    fn plurals(&mut self) {
        if self.before("sses").is_some() || self.before("ies").is_some() {
            self.b.truncate(self.b.len() - 2);
        } else if self.before("ss").is_none()
            && let Some(root) = self.before("s")
        {
            self.b.truncate(root);
        }
    }

    fn past_and_gerund(&mut self) {
        if let Some(root) = self.before("eed") {
            if self.measure(root) > 0 {
                self.b.pop();
            }
            return;
        }
        let Some(root) = self.before("ed").or_else(|| self.before("ing")).filter(|root| self.has_vowel(*root)) else {
            return;
        };
        self.b.truncate(root);
        if ["at", "bl", "iz"].iter().any(|ending| self.before(ending).is_some()) {
            self.b.push(b'e');
        } else if self.doubled() && !matches!(self.b.last(), Some(b'l' | b's' | b'z')) {
            self.b.pop();
        } else if self.measure(self.b.len()) == 1 && self.consonant_vowel_consonant(self.b.len()) {
            self.b.push(b'e');
        }
    }

    fn final_y(&mut self) {
        if let Some(root) = self.before("y").filter(|root| self.has_vowel(*root)) {
            self.replace(root, "i");
        }
    }

    fn first_of(&mut self, pairs: &[(&str, &str)]) {
        for (ending, with) in pairs {
            if let Some(root) = self.before(ending) {
                if self.measure(root) > 0 {
                    self.replace(root, with);
                }
                return;
            }
        }
    }

    fn long_endings(&mut self) {
        self.first_of(&[
            ("ational", "ate"),
            ("tional", "tion"),
            ("enci", "ence"),
            ("anci", "ance"),
            ("izer", "ize"),
            ("bli", "ble"),
            ("alli", "al"),
            ("entli", "ent"),
            ("eli", "e"),
            ("ousli", "ous"),
            ("ization", "ize"),
            ("ation", "ate"),
            ("ator", "ate"),
            ("alism", "al"),
            ("iveness", "ive"),
            ("fulness", "ful"),
            ("ousness", "ous"),
            ("aliti", "al"),
            ("iviti", "ive"),
            ("biliti", "ble"),
            ("logi", "log"),
        ]);
    }

    fn short_endings(&mut self) {
        self.first_of(&[
            ("icate", "ic"),
            ("ative", ""),
            ("alize", "al"),
            ("iciti", "ic"),
            ("ical", "ic"),
            ("ful", ""),
            ("ness", ""),
        ]);
    }

    fn last_endings(&mut self) {
        const ENDINGS: &[&str] = &[
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
            "iti", "ous", "ive", "ize",
        ];
        for ending in ENDINGS {
            let Some(root) = self.before(ending) else { continue };
            let fits = *ending != "ion" || (root > 0 && matches!(self.b[root - 1], b's' | b't'));
            if fits && self.measure(root) > 1 {
                self.b.truncate(root);
            }
            return;
        }
    }

    fn final_e(&mut self) {
        if let Some(root) = self.before("e") {
            let m = self.measure(root);
            if m > 1 || (m == 1 && !self.consonant_vowel_consonant(root)) {
                self.b.truncate(root);
            }
        }
        if self.doubled() && self.b.last() == Some(&b'l') && self.measure(self.b.len()) > 1 {
            self.b.pop();
        }
    }
}

/// A milder form: American spelling and singular, nothing else. "Accounting" and "accountant" stay apart.
pub(crate) fn light(word: &str) -> String {
    let word = match word {
        "children" | "men" | "women" | "people" | "shelves" => regular(word),
        _ => Cow::Borrowed(word),
    };
    let word = american(&word).into_owned();
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word;
    }
    if let Some(root) = word.strip_suffix("ies").filter(|root| root.len() > 2) {
        return format!("{root}y");
    }
    if ["sses", "ches", "shes", "xes", "zzes"].iter().any(|ending| word.ends_with(ending)) {
        return word[..word.len() - 2].to_owned();
    }
    match word.strip_suffix('s') {
        Some(root) if !["s", "u", "i"].iter().any(|end| root.ends_with(end)) => root.to_owned(),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn irregular_forms_are_sorted() {
        let mut sorted = IRREGULAR.to_vec();
        sorted.sort_unstable();
        let unsorted = sorted.iter().zip(IRREGULAR).find(|(a, b)| a != b);
        assert_eq!(unsorted, None);
    }

    #[test]
    fn forms_of_one_doing_share_a_stem() {
        for forms in [
            &["manage", "managed", "managing", "manager", "management"][..],
            &["organise", "organized", "organising", "organization"],
            &["teach", "teaching", "taught", "teaches"],
            &["supervise", "supervised", "supervising", "supervision"],
            &["customer", "customers"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{forms:?} → {stems:?}");
        }
    }

    #[test]
    fn titles_keep_trades_apart() {
        assert_eq!(light("managers"), "manager");
        assert_eq!(light("secretaries"), "secretary");
        assert_ne!(light("accounting"), light("account"));
        assert_eq!(light("business"), "business");
    }
}
