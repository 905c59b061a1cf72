//! Words of a posting as numbers: sentences, folded words, light stems. Stable across machines and releases, because
//! they are kept in indexes.

/// What a word looks like, beyond its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Begins small.
    Small,
    /// Begins with a capital letter.
    Capital,
    /// Holds a digit.
    Number,
}

/// One word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The folded word.
    pub(super) word: u64,
    /// Its stem.
    pub(super) stem: u64,
    /// Where it begins in the sentence, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What it looks like.
    pub(super) shape: Shape,
}

/// Longest word that is looked at, in bytes; what is behind it changes nothing.
const LONGEST: usize = 40;

/// A number for some bytes (FNV-1a, mixed once more, so that all bits are good).
pub(super) const fn number(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    mixed(hash)
}

/// Spreads a number over all bits.
pub(super) const fn mixed(number: u64) -> u64 {
    let one = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let two = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    two ^ (two >> 31)
}

/// Two numbers in this order as one.
pub(super) const fn joined(first: u64, second: u64) -> u64 {
    mixed(first.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23) ^ second)
}

/// The half that is kept in features.
pub(super) const fn half(number: u64) -> u32 {
    (number >> 32) as u32
}

/// A list of words that are looked for.
pub(super) struct WordList<const N: usize>([u64; N]);

impl<const N: usize> WordList<N> {
    /// From words in folded form.
    pub(super) const fn of(words: [&str; N]) -> Self {
        let mut numbers = [0; N];
        let mut at = 0;
        while at < N {
            let next = number(words[at].as_bytes());
            let mut place = at;
            while place > 0 && numbers[place - 1] > next {
                numbers[place] = numbers[place - 1];
                place -= 1;
            }
            numbers[place] = next;
            at += 1;
        }
        WordList(numbers)
    }

    /// Whether the word is in it.
    pub(super) fn has(&self, word: u64) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

/// Words that say little by themselves.
pub(super) static LITTLE: WordList<101> = WordList::of([
    "a",
    "about",
    "all",
    "also",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "both",
    "but",
    "by",
    "can",
    "do",
    "each",
    "etc",
    "for",
    "from",
    "had",
    "has",
    "have",
    "he",
    "her",
    "his",
    "if",
    "in",
    "including",
    "into",
    "is",
    "it",
    "its",
    "may",
    "me",
    "more",
    "must",
    "my",
    "need",
    "needed",
    "needs",
    "no",
    "not",
    "of",
    "on",
    "one",
    "or",
    "other",
    "our",
    "out",
    "over",
    "per",
    "please",
    "role",
    "she",
    "should",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "under",
    "up",
    "us",
    "use",
    "using",
    "very",
    "was",
    "we",
    "well",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "will",
    "with",
    "within",
    "work",
    "working",
    "would",
    "you",
    "your",
    "job",
    "position",
    "candidate",
    "able",
]);

/// Cuts a text into sentences and list items.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (sentence, behind) = rest.split_at(end_of_sentence(rest));
            rest = behind;
            if sentence.chars().any(char::is_alphanumeric) {
                return Some(sentence);
            }
        }
        None
    })
}

/// Where the first sentence ends, in bytes, its mark included; never 0.
fn end_of_sentence(text: &str) -> usize {
    let mut before = ' ';
    let mut before_that = ' ';
    for (at, c) in text.char_indices() {
        let ends = match c {
            '\n' | '\r' | ';' | '|' | '•' | '·' | '‣' | '▪' | '●' | '◦' | '►' | '✓' => true,
            ' ' | '\t' => match before {
                '.' | '!' | '?' => at > 1,
                '-' | '–' | '—' | '*' => before_that == ' ',
                _ => false,
            },
            _ => false,
        };
        if ends {
            return at + c.len_utf8();
        }
        before_that = before;
        before = c;
    }
    text.len()
}

/// The words of a sentence, behind each other in `found`, which is emptied before.
pub(super) fn words(sentence: &str, found: &mut Vec<Word>) {
    found.clear();
    let mut letters = [0_u8; LONGEST];
    let mut rest = sentence.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut length = push(&mut letters, 0, first);
        let mut has_digit = first.is_ascii_digit();
        let mut end = start + first.len_utf8();
        let mut before = first;
        while let Some((at, c)) = rest.peek().copied() {
            if c.is_alphanumeric() {
                length = push(&mut letters, length, c);
                has_digit |= c.is_ascii_digit();
            } else if !(goes_on(before, c) && followed(sentence, at + c.len_utf8(), before, c)) {
                if matches!(c, '+' | '#') && before.is_alphabetic() && at + 1 - start <= 4 {
                    length = push(&mut letters, length, c);
                } else {
                    break;
                }
            } else if c == '.' {
                length = push(&mut letters, length, c);
            }
            end = at + c.len_utf8();
            before = c;
            rest.next();
        }
        let folded = &letters[..length];
        let shape = match first {
            _ if has_digit => Shape::Number,
            _ if first.is_uppercase() => Shape::Capital,
            _ => Shape::Small,
        };
        found.push(Word { word: number(folded), stem: number(stem(folded, &mut [0; LONGEST])), start, end, shape });
    }
}

/// Marks inside a word: apostrophes, points and commas of a number.
fn goes_on(before: char, c: char) -> bool {
    match c {
        '\'' | '’' => before.is_alphabetic(),
        '.' | ',' => before.is_ascii_digit(),
        _ => false,
    }
}

fn followed(sentence: &str, at: usize, before: char, c: char) -> bool {
    let next = sentence.get(at..).and_then(|rest| rest.chars().next());
    match (c, next) {
        ('\'' | '’', Some(next)) => next.is_alphabetic(),
        (_, Some(next)) => next.is_ascii_digit() && before.is_ascii_digit(),
        (_, None) => false,
    }
}

/// Appends a folded letter and gives the new length.
fn push(letters: &mut [u8; LONGEST], length: usize, c: char) -> usize {
    if c.is_ascii() {
        if let Some(slot) = letters.get_mut(length) {
            *slot = c.to_ascii_lowercase() as u8;
            return length + 1;
        }
        return length;
    }
    let mut at = length;
    for small in c.to_lowercase() {
        let plain = plain(small);
        if let Some(space) = letters.get_mut(at..at + plain.len_utf8()) {
            plain.encode_utf8(space);
            at += plain.len_utf8();
        }
    }
    at
}

/// A letter without its accent.
pub(crate) fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// A light stem: plural, -ing, -ed and a last e are set aside.
fn stem<'a>(word: &'a [u8], space: &'a mut [u8; LONGEST]) -> &'a [u8] {
    let mut stem = word;
    if word.len() > 4 && word.ends_with(b"ies") {
        let cut = word.len() - 3;
        space[..cut].copy_from_slice(&word[..cut]);
        space[cut] = b'y';
        return &space[..=cut];
    }
    if stem.len() > 3 && stem.ends_with(b"s") && !stem.ends_with(b"ss") && !stem.ends_with(b"us") {
        stem = &stem[..stem.len() - 1];
    }
    if stem.len() > 5 && stem.ends_with(b"ing") {
        stem = single(&stem[..stem.len() - 3]);
    } else if stem.len() > 4 && stem.ends_with(b"ed") {
        stem = single(&stem[..stem.len() - 2]);
    }
    if stem.len() > 3 && stem.ends_with(b"e") {
        stem = &stem[..stem.len() - 1];
    }
    stem
}

/// "plann" as "plan"; "sell" and "process" stay.
fn single(stem: &[u8]) -> &[u8] {
    match stem {
        [.., a, b] if a == b && !matches!(a, b's' | b'l' | b'z') && !a.is_ascii_digit() => &stem[..stem.len() - 1],
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(sentence: &str) -> Vec<u64> {
        let mut found = Vec::new();
        words(sentence, &mut found);
        found.iter().map(|word| word.stem).collect()
    }

    #[test]
    fn forms_of_a_word_are_one() {
        assert_eq!(stems("Planning DUTIES, manages café-teams"), stems("plan duty manage cafe team"));
        assert_ne!(stems("manage"), stems("manager"));
        assert_eq!(stems("the driver's license"), stems("the drivers license"));
    }

    #[test]
    fn numbers_and_marks_stay_whole() {
        assert_eq!(stems("$85,000 a year").len(), 3);
        assert_eq!(stems("85,000"), stems("85000"));
        assert_ne!(stems("C++"), stems("C"));
        assert_eq!(stems("3.5 years, 4.").len(), 3);
    }

    #[test]
    fn a_text_falls_into_sentences_and_items() {
        let text = "We build. You test!\n• item one\n- item two - item three • four;five";
        assert_eq!(sentences(text).count(), 7);
        assert_eq!(sentences("🙂🙂").count(), 0);
        assert_eq!(sentences(" . - * ").count(), 0);
    }

    #[test]
    fn words_without_end_are_cut() {
        let long = "ä".repeat(10_000);
        assert_eq!(stems(&long).len(), 1);
    }
}
