//! Pay in the running text of a description: taken from lines that are about pay, and from no others.

use super::phrase::{self, Phrase};
use super::tokens::{self, Token};
use super::words::{is_in_shares, kept};
use super::{PayRange, StatedPay};

/// How much of a description is looked at, in bytes.
const LOOK: usize = 64 * 1024;
/// Most lines about pay that are compared.
const MOST: usize = 50;

/// Looks for pay in a description.
pub(super) fn find(text: &str) -> Option<StatedPay> {
    let near = text.get(..text.floor_char_boundary(LOOK)).unwrap_or(text);
    let stated: Vec<(String, PayRange)> = near.lines().flat_map(sentences).filter_map(pay_in).take(MOST).collect();
    let (words, range) = stated.first()?;
    // Pay by region or by level: several ranges are no range.
    let agree = stated.iter().all(|(_, other)| other == range);
    Some(StatedPay { words: words.clone(), range: agree.then(|| range.clone()) })
}

/// Sentences of a line: a full stop, question mark or semicolon before a space ends one, unless the stop ends a short
/// word such as "p.a.".
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let mut cuts = Vec::new();
    for (at, sign) in line.match_indices(['.', ';', '?', '!']) {
        let before = line.get(from..at).unwrap_or_default();
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let spaced = line.get(at + sign.len()..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        if spaced && last.chars().count() > 2 && !last.contains('.') {
            cuts.push(before);
            from = at + sign.len();
        }
    }
    cuts.push(line.get(from..).unwrap_or_default());
    cuts.into_iter()
}

fn pay_in(sentence: &str) -> Option<(String, PayRange)> {
    if !sentence.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let tokens = tokens::of(sentence);
    let phrases = phrase::all(&tokens);
    let [phrase] = phrases.as_slice() else { return None };
    let alone = phrase.from <= 1 && tokens.len() <= phrase.to + 5;
    if is_in_shares(&tokens) || speaks_of_other_money(&tokens) || !(alone || speaks_of_pay(&tokens, phrase)) {
        return None;
    }
    Some((kept(sentence), phrase.range()?))
}

fn words(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().filter_map(|token| if let Token::Word(word) = token { Some(word.as_str()) } else { None })
}

fn speaks_of_pay(tokens: &[Token], phrase: &Phrase) -> bool {
    let pay = |word: &str| {
        matches!(
            word,
            "pay"
                | "pays"
                | "paid"
                | "salary"
                | "salaries"
                | "wage"
                | "wages"
                | "compensation"
                | "rate"
                | "earn"
                | "earns"
                | "remuneration"
                | "hourly"
                | "gehalt"
                | "jahresgehalt"
                | "bruttojahresgehalt"
                | "vergütung"
                | "lohn"
                | "stundenlohn"
                | "gehaltsspanne"
                | "salaire"
                | "rémunération"
                | "salario"
                | "salaris"
        )
    };
    let before = tokens.get(..phrase.from).unwrap_or_default();
    let behind = tokens.get(phrase.to..).unwrap_or_default();
    words(before).any(pay) || words(behind).take(12).any(pay)
}

/// Money that is not what the work pays.
fn speaks_of_other_money(tokens: &[Token]) -> bool {
    words(tokens).any(|word| {
        matches!(
            word,
            "budget"
                | "budgets"
                | "revenue"
                | "stipend"
                | "allowance"
                | "reimbursement"
                | "reimburse"
                | "tuition"
                | "sign-on"
                | "signing"
                | "funding"
                | "raised"
                | "relocation"
                | "savings"
                | "sales"
                | "quota"
                | "donate"
                | "donated"
                | "prize"
                | "fine"
                | "fee"
                | "fees"
                | "cost"
                | "costs"
                | "deposit"
                | "differential"
                | "premium"
                | "overtime"
                | "per-diem"
                | "retention"
                | "referral"
                | "value"
                | "worth"
                | "invest"
                | "turnover"
                | "customers"
                | "clients"
                | "contributes"
                | "match"
                | "spend"
                | "loan"
                | "scholarship"
                | "grant"
        )
    })
}
