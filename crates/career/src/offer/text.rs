//! A text cut into sentences and words, each with its bytes.
//!
//! Apostrophes of all kinds are left out of words (`you'll` is `youll`) and letters are made small, so that one rule fits
//! all ways of writing. Amounts of money are one word, whatever the currency.

use std::ops::Range;

use super::around;

/// Most bytes of a text that are read. A page has some 3,000; what is longer than a book is no offer.
const MOST_BYTES: usize = 200_000;
/// Most sentences.
const MOST_SENTENCES: usize = 3_000;
/// Most bytes of one sentence: what goes on without a stop is cut.
const LONGEST: usize = 1_200;

/// A text as the rules see it.
pub(super) struct Text<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Whether it warns of other offers, as a consumer office does.
    pub warns: bool,
    /// Bytes that were read.
    pub read: usize,
}

/// One sentence.
pub(super) struct Sentence {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// Its words.
    pub words: Vec<Word>,
    /// Whether it ends as a question.
    pub asks: bool,
    /// Whether it tells what others say or do.
    pub of_others: bool,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Letters.
    Word,
    /// A number.
    Number,
    /// An amount of money.
    Money,
}

/// One word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// In small letters, without apostrophes.
    pub lower: String,
    /// Bytes in the text.
    pub span: Range<usize>,
    /// Which part of the sentence: commas, brackets, colons and dashes part it.
    pub clause: u16,
    /// What it is.
    pub form: Form,
    /// Whether it begins with a capital letter and is not in capitals throughout.
    pub capital: bool,
}

impl<'t> Text<'t> {
    /// Cuts a text.
    pub fn of(text: &'t str) -> Self {
        let within = text.get(..text.floor_char_boundary(MOST_BYTES)).unwrap_or(text);
        let spans = cut(within);
        let read = spans
            .last()
            .map_or(within.len(), |last| if spans.len() < MOST_SENTENCES { within.len() } else { last.end });
        let mut sentences: Vec<Sentence> = spans.into_iter().map(|span| sentence(text, span)).collect();
        let warns = sentences.iter().any(|one| around::warns(&one.words));
        for one in &mut sentences {
            one.of_others = around::of_others(&one.words, warns);
        }
        Text { text, sentences, warns, read }
    }

    /// Whether any sentence has one of these phrases.
    pub fn has(&self, phrases: &super::phrase::Phrases) -> bool {
        self.sentences.iter().any(|one| phrases.find(&one.words).is_some())
    }
}

fn sentence(text: &str, span: Range<usize>) -> Sentence {
    let words = words(text, span.clone());
    let written = text.get(span.clone()).unwrap_or_default();
    let asks = written.trim_end_matches(['"', '”', '*', ' ', ')']).ends_with('?');
    Sentence { span, words, asks, of_others: false }
}

/// Lines, and within them what ends with a full stop, question or exclamation mark.
fn cut(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut begin = 0;
    for line in text.split('\n') {
        cut_line(text, begin..begin + line.len(), &mut out);
        begin += line.len() + 1;
        if out.len() >= MOST_SENTENCES {
            out.truncate(MOST_SENTENCES);
            break;
        }
    }
    out
}

fn cut_line(text: &str, line: Range<usize>, out: &mut Vec<Range<usize>>) {
    let Some(part) = text.get(line.clone()) else { return };
    let mut from = 0;
    let mut keep = |from: usize, end: usize| {
        let piece = part.get(from..end).unwrap_or_default();
        let begin = line.start + from + (piece.len() - piece.trim_start().len());
        let piece = piece.trim();
        if piece.chars().any(char::is_alphanumeric) {
            out.push(begin..begin + piece.len());
        }
    };
    let mut all = part.char_indices().peekable();
    while let Some((at, c)) = all.next() {
        let ends = matches!(c, '.' | '!' | '?' | '…');
        let mut end = at + c.len_utf8();
        if !ends && end - from < LONGEST {
            continue;
        }
        // The marks and the closing quote belong to the sentence that they end.
        while let Some((at, next)) = all.peek().copied() {
            if !ends || !matches!(next, '.' | '!' | '?' | '…' | '"' | '”' | '’' | ')' | '*') {
                break;
            }
            end = at + next.len_utf8();
            all.next();
        }
        let goes_on = all.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if ends && (goes_on || c == '.' && is_short_form(part.get(from..at).unwrap_or_default())) {
            continue;
        }
        keep(from, end);
        from = end;
    }
    keep(from, part.len());
}

fn is_short_form(before: &str) -> bool {
    const SHORT: [&str; 12] = ["rs", "mr", "mrs", "ms", "dr", "st", "no", "approx", "incl", "vs", "e.g", "i.e"];
    let last = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default().to_lowercase();
    SHORT.contains(&last.as_str())
}

/// Signs of currencies.
const SIGNS: &str = "$€£₹₦¥₱₩₽₺₫₪₴฿";
/// Codes and names that stand before or after an amount.
const NAMES: [&str; 34] = [
    "usd", "eur", "gbp", "aed", "inr", "rs", "chf", "aud", "cad", "nzd", "sgd", "ngn", "zar", "php", "kes", "pkr",
    "sar", "mxn", "brl", "pln", "sek", "nok", "dkk", "dollar", "dollars", "bucks", "euro", "euros", "pound", "pounds",
    "quid", "rupees", "lakh", "naira",
];

/// The words of a part of the text.
pub(super) fn words(text: &str, span: Range<usize>) -> Vec<Word> {
    let part = text.get(span.clone()).unwrap_or_default();
    let mut out: Vec<Word> = Vec::new();
    let mut clause = 0_u16;
    let mut sign: Option<usize> = None;
    let mut at = 0;
    while let Some(c) = part.get(at..).and_then(|rest| rest.chars().next()) {
        let end = at + c.len_utf8();
        if c.is_alphanumeric() {
            let end = word_end(part, at);
            let mut word = word(part, at..end, span.start, clause);
            if let Some(from) = sign.take().filter(|_| word.form == Form::Number) {
                word.span.start = span.start + from;
                word.form = Form::Money;
            }
            join(&mut out, word);
            at = end;
            continue;
        }
        match c {
            _ if SIGNS.contains(c) => {
                sign = Some(country_before(&mut out, span.start + at).map_or(at, |from| from - span.start))
            }
            '%' => out.push(Word {
                lower: "%".to_owned(),
                span: span.start + at..span.start + end,
                clause,
                form: Form::Word,
                capital: false,
            }),
            ',' | ';' | '(' | ')' | ':' | '|' | '–' | '—' | '→' | '➜' => clause = clause.saturating_add(1),
            _ => {}
        }
        if c != ' ' && !SIGNS.contains(c) {
            sign = None;
        }
        at = end;
    }
    out
}

/// Where "US" of "US$" begins; it is a part of the amount and no word.
fn country_before(out: &mut Vec<Word>, sign: usize) -> Option<usize> {
    const COUNTRIES: [&str; 7] = ["us", "a", "au", "c", "ca", "hk", "nz"];
    let joined = |word: &mut Word| word.span.end == sign && COUNTRIES.contains(&word.lower.as_str());
    out.pop_if(joined).map(|word| word.span.start)
}

/// Letters and digits, apostrophes within, and the points and commas of a number.
fn word_end(part: &str, from: usize) -> usize {
    let rest = part.get(from..).unwrap_or_default();
    let is_number = rest.starts_with(|c: char| c.is_ascii_digit());
    let mut last = from;
    let mut all = rest.char_indices().peekable();
    while let Some((at, c)) = all.next() {
        let next = all.peek().map_or(' ', |(_, next)| *next);
        let within = match c {
            '\'' | '’' | '‘' | '´' | '\u{ad}' | '\u{200b}' => next.is_alphabetic(),
            ',' | '.' => is_number && next.is_ascii_digit(),
            _ => c.is_alphanumeric(),
        };
        if !within {
            break;
        }
        last = from + at + c.len_utf8();
    }
    last
}

fn word(part: &str, at: Range<usize>, offset: usize, clause: u16) -> Word {
    let written = part.get(at.clone()).unwrap_or_default();
    let lower: String = written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let thousands =
        lower.strip_suffix('k').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()));
    let form = match () {
        () if thousands => Form::Money,
        () if lower.starts_with(|c: char| c.is_ascii_digit()) => Form::Number,
        () => Form::Word,
    };
    let capital = written.starts_with(char::is_uppercase) && written.chars().skip(1).any(char::is_lowercase);
    Word { lower, span: offset + at.start..offset + at.end, clause, form, capital }
}

/// "USD" and "150", or "150" and "dollars", are one amount.
fn join(out: &mut Vec<Word>, mut word: Word) {
    if let Some(last) = out.last_mut() {
        let name = |word: &Word| NAMES.contains(&word.lower.as_str());
        if last.form == Form::Number && name(&word) {
            last.span.end = word.span.end;
            last.form = Form::Money;
            return;
        }
        if name(last) && word.form == Form::Number {
            word.span.start = last.span.start;
            word.form = Form::Money;
            out.pop();
        }
    }
    out.push(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lowers(text: &str) -> Vec<String> {
        words(text, 0..text.len()).into_iter().map(|word| word.lower).collect()
    }

    #[test]
    fn one_word_for_all_ways_of_writing_it() {
        assert_eq!(lowers("You’ll YOU'LL you´ll"), ["youll", "youll", "youll"]);
    }

    #[test]
    fn amounts_are_one_word_in_any_currency() {
        for text in ["$1,997", "€ 90", "£12.60", "Rs. 2,500", "AED 1,200", "300 euro", "₦15,000", "95k"] {
            let words = words(text, 0..text.len());
            let [word] = words.as_slice() else { panic!("{text}: {words:?}") };
            assert_eq!(word.form, Form::Money, "{text}");
        }
    }

    #[test]
    fn sentences_end_with_their_marks_and_quotes() {
        let text = "“It works!” she said. Rs. 500 only\nv2.0 is out… Call us!!";
        let cut: Vec<&str> = cut(text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(cut, ["“It works!”", "she said.", "Rs. 500 only", "v2.0 is out…", "Call us!!"]);
    }

    #[test]
    fn a_text_without_end_is_read_up_to_a_bound() {
        let endless = "word ".repeat(300_000);
        let text = Text::of(&endless);
        assert!(text.read <= MOST_BYTES && text.sentences.len() <= MOST_SENTENCES);
        assert!(text.sentences.iter().all(|one| one.span.len() <= LONGEST + 4));
    }
}
