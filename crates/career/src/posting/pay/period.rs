//! For how long stated pay is paid: an hour, a year, or something that gives no number.

use super::Period;
use super::tokens::Token;

/// A period as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stated {
    /// An hour or a year.
    Known(Period),
    /// A month, a week, a shift, a mile: its numbers are not taken.
    Other,
}

const HOUR: Stated = Stated::Known(Period::Hour);
const YEAR: Stated = Stated::Known(Period::Year);

/// Units after "per", "a", "/" and the like.
fn unit(word: &str) -> Option<Stated> {
    Some(match word {
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "heure" | "hora" | "uur" | "ora" | "time" => HOUR,
        "y" | "yr" | "yrs" | "year" | "years" | "annum" | "jahr" | "an" | "année" | "ano" | "año" | "jaar" | "anno" => {
            YEAR
        }
        "mo" | "mth" | "month" | "months" | "monat" | "mois" | "mes" | "maand" | "mese" | "week" | "wk" | "weeks"
        | "woche" | "semaine" | "semana" | "day" | "days" | "tag" | "jour" | "día" | "dag" | "diem" | "shift"
        | "session" | "visit" | "mile" | "unit" | "project" | "piece" | "word" | "class" | "fortnight" | "quarter" => {
            Stated::Other
        }
        _ => return None,
    })
}

/// Words that are a period by themselves.
fn adverb(word: &str) -> Option<Stated> {
    Some(match word {
        "hourly" | "ph" | "p.h" | "stündlich" | "hr" | "stundenlohn" => HOUR,
        "annual" | "annually" | "annualized" | "annualised" | "yearly" | "p.a" | "pa" | "jährlich" | "jahresgehalt"
        | "bruttojahresgehalt" | "annuel" | "annuels" | "anual" | "anuales" | "yr" => YEAR,
        "monthly" | "weekly" | "daily" | "biweekly" | "bi-weekly" | "fortnightly" | "monatlich" | "mensuel" | "pcm"
        | "p.m" | "mensual" | "mensuales" | "quarterly" | "pw" | "pd" => Stated::Other,
        _ => return None,
    })
}

/// Words that lead to a unit: "per hour", "an hour", "pro Jahr", "im Jahr", "par an", "al año".
fn leads(word: &str) -> bool {
    matches!(
        word,
        "per" | "a" | "an" | "each" | "every" | "pro" | "je" | "im" | "par" | "por" | "al" | "la" | "l'heure" | "p"
    )
}

/// The period that begins exactly here, if one does.
pub(super) fn here(tokens: &[Token]) -> Option<Stated> {
    match tokens {
        // "p/h", "p/a".
        [Token::Word(p), Token::Slash, Token::Word(word), ..] if p == "p" => match word.as_str() {
            "a" => Some(YEAR),
            word => unit(word),
        },
        [Token::Slash, Token::Word(word), ..] => unit(word),
        [Token::Word(lead), Token::Word(word), ..] if leads(lead) && unit(word).is_some() => unit(word),
        [Token::Word(word), ..] if word == "l'heure" => Some(HOUR),
        [Token::Word(word), ..] => adverb(word),
        _ => None,
    }
}

/// The period that a field of a source names: `YEAR`, `per-hour-wage`, `1 YEAR`, `hourly`.
pub(super) fn of_field(field: &str) -> Option<Stated> {
    let lower = field.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '.').map(|word| word.trim_end_matches('.'));
    let mut found = None;
    for word in words.filter(|word| !word.is_empty()) {
        // "2 WEEKS", "3 MONTH": anything but one of a kind gives no number.
        if word.parse::<u32>().is_ok_and(|count| count != 1) {
            return Some(Stated::Other);
        }
        if word == "an" || word == "y" {
            continue;
        }
        match (found, unit(word).or_else(|| adverb(word))) {
            (Some(one), Some(other)) if one != other => return Some(Stated::Other),
            (_, Some(stated)) => found = Some(stated),
            _ => {}
        }
    }
    found
}
