//! Name, e-mail, telephone, place, links, and the line under the name.

use career::profile::Contact;

use super::cues::{self, Cues};
use super::names;
use super::rows::Row;

/// What the lines above the first heading, and those under "Contact", say about the person.
#[derive(Clone, Debug, Default)]
pub(super) struct Top {
    pub(super) contact: Contact,
    pub(super) headline: Option<String>,
    /// Index into the rows given: lines that tell about the person in sentences.
    pub(super) told: Vec<usize>,
}

/// Reads `top` (lines above the first heading) and `further` lines (contact sections, headers and footers).
pub(super) fn read(top: &[Row<'_>], further: &[Row<'_>], cues: &Cues<'_>) -> Top {
    let mut out = Top::default();
    for row in top.iter().chain(further) {
        for text in [row.text, row.right] {
            addresses(text, &mut out.contact);
        }
    }
    let name = name_row(top, &out.contact, cues);
    let fallback = if name.is_none() { name_row(further, &out.contact, cues) } else { None };
    out.contact.name =
        name.map(|(at, count)| full_name(top, at, count)).or(fallback.map(|(at, count)| full_name(further, at, count)));
    let named: Vec<usize> = name.map(|(at, count)| (at..at + count).collect()).unwrap_or_default();
    for (i, row) in top.iter().enumerate().filter(|(i, _)| !named.contains(i)) {
        sort_in(i, row, cues, &mut out);
    }
    if out.contact.place.is_none() {
        out.contact.place = further.iter().find_map(|row| place_in(row.text));
    }
    out
}

/// A line of the top that is not the name: contact details, a headline or sentences.
fn sort_in(i: usize, row: &Row<'_>, cues: &Cues<'_>, out: &mut Top) {
    if out.contact.place.is_none() {
        out.contact.place = place_in(row.text).or_else(|| place_in(row.right));
    }
    if has_address(row.text) || row.is_noise() {
        return;
    }
    let words = row.text.split_whitespace().count();
    let fits = (2..=14).contains(&words) && !row.text.ends_with(['.', ',']) && cues::place(row.text) < 0.7;
    if out.headline.is_none()
        && out.told.is_empty()
        && fits
        && row.date.is_none()
        && row.text.chars().filter(char::is_ascii_digit).count() < 4
        && !is_label(row.text)
    {
        let telling = cues.title(row.text) > 0.5 || i <= 3;
        if telling {
            out.headline = Some(row.text.to_owned());
        }
        return;
    }
    if words >= 7 || !out.told.is_empty() && words > 1 {
        out.told.push(i);
    }
}

fn is_label(text: &str) -> bool {
    text.ends_with(':') || names::exact(text).is_some()
}

/// Where the name stands: the first row of it and how many rows it takes.
fn name_row(rows: &[Row<'_>], contact: &Contact, cues: &Cues<'_>) -> Option<(usize, usize)> {
    let local = contact.email.as_deref().and_then(|mail| mail.split('@').next()).unwrap_or("").to_lowercase();
    let mut best: Option<(f32, usize, usize)> = None;
    for i in 0..rows.len().min(25) {
        for count in 1..=2.min(rows.len() - i) {
            let text = full_name(rows, i, count);
            let Some(mut score) = name_score(&text, &local, cues) else { continue };
            score += rows[i].raw.size.clamp(1.0, 3.0) - 1.0 - i as f32 * 0.08;
            if count == 2 {
                let halves =
                    rows[i..i + 2].iter().all(|row| row.text.split_whitespace().count() == 1 && row.right.is_empty());
                let twins = (rows[i].raw.size - rows[i + 1].raw.size).abs() < 0.05;
                score += if halves && twins { 0.3 } else { -2.0 };
            }
            if best.is_none_or(|(most, _, _)| score > most) {
                best = Some((score, i, count));
            }
        }
    }
    best.filter(|(score, _, _)| *score >= 0.5).map(|(_, i, count)| (i, count))
}

fn full_name(rows: &[Row<'_>], at: usize, count: usize) -> String {
    let words: Vec<String> = rows[at..at + count].iter().map(|row| respaced(first_part(row.text))).collect();
    without_document_name(&words.join(" ")).to_owned()
}

/// "JAN MUSTER RESUME" without the word for the document.
fn without_document_name(text: &str) -> &str {
    match text.rsplit_once(' ') {
        Some((name, last)) if ["resume", "résumé", "cv", "lebenslauf"].contains(&last.to_lowercase().as_str()) => {
            name.trim()
        }
        _ => text,
    }
}

/// What stands before a bar or dot: "Jan Küster · Consultant".
fn first_part(text: &str) -> &str {
    let cut = [" · ", " | ", " • ", " — ", " – "].iter().filter_map(|mark| text.find(mark)).min();
    let text = cut.map_or(text, |at| &text[..at]);
    let text = text.strip_prefix("Name:").or(text.strip_prefix("Name")).filter(|_| text.contains(':')).unwrap_or(text);
    text.split(',').next().unwrap_or(text).trim()
}

/// "J O R D A N   R E Y E S" as one reads it.
fn respaced(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let single = words.iter().filter(|w| w.chars().count() == 1).count();
    if single < 4 || single * 10 < words.iter().filter(|w| !w.is_empty()).count() * 8 {
        return text.to_owned();
    }
    text.split("  ").map(|word| word.replace(' ', "")).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How much a phrase looks like a person's name; `None` when it cannot be one.
fn name_score(text: &str, local: &str, cues: &Cues<'_>) -> Option<f32> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let wide = text.chars().any(|c| ('\u{3040}'..='\u{9fff}').contains(&c));
    if words.is_empty() || words.len() > 5 || text.len() > 60 || words.len() == 1 && !wide && words[0].len() < 3 {
        return None;
    }
    let fine = |c: char| c.is_alphabetic() || " .'’-".contains(c);
    if !text.chars().all(fine) || names::exact(text).is_some() || names::by_words(text, true).is_some() {
        return None;
    }
    let small = ["de", "da", "dos", "von", "van", "der", "la", "del", "bin", "al", "el", "di"];
    let capital = words.iter().all(|w| w.starts_with(char::is_uppercase) || small.contains(w) || wide);
    if !capital
        || ["Curriculum", "Resume", "Résumé", "Functional", "Dear", "Invoice", "Page"]
            .iter()
            .any(|word| words[0].eq_ignore_ascii_case(word))
    {
        return None;
    }
    let mut score = if (2..=4).contains(&words.len()) { 0.9 } else { 0.2 };
    score -= 0.9 * cues.title(text) + 0.5 * (cues::place(text) - 0.3).max(0.0);
    score -= if cues::names_organisation(text) { 0.5 } else { 0.0 };
    let matching = words.iter().filter(|w| w.chars().count() >= 3 && local.contains(&plain(w))).count();
    Some(score + 0.8 * matching.min(2) as f32)
}

fn plain(word: &str) -> String {
    let fold = |c: char| match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ś' | 'š' | 'ş' => 's',
        'ń' | 'ñ' => 'n',
        'ç' | 'ć' | 'č' => 'c',
        'ł' => 'l',
        'ż' | 'ź' | 'ž' => 'z',
        c => c,
    };
    word.to_lowercase().chars().filter(|c| c.is_alphabetic()).map(fold).collect()
}

/// Takes e-mail, telephone and links out of a line.
fn addresses(text: &str, contact: &mut Contact) {
    for word in text.split(|c: char| c.is_whitespace() || "|,;<>()[]•·".contains(c)) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/' && c != '@' && c != '+');
        if is_email(word) {
            contact.email.get_or_insert_with(|| word.to_owned());
        } else if is_link(word)
            && !word.ends_with("//")
            && !contact.links.iter().any(|link| link == word)
            && contact.links.len() < 20
        {
            contact.links.push(word.to_owned());
        }
    }
    if contact.phone.is_none() {
        contact.phone = phone(text);
    }
}

fn is_email(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else { return false };
    !local.is_empty() && domain.contains('.') && !domain.contains('@') && domain.len() >= 4
}

fn is_link(word: &str) -> bool {
    if word.contains('@') && !word.contains('/') {
        return false;
    }
    if word.contains("://") || word.starts_with("www.") {
        return true;
    }
    let host = word.split('/').next().unwrap_or("");
    let end = host.rsplit('.').next().unwrap_or("");
    let known =
        ["com", "org", "net", "io", "dev", "me", "edu", "co", "de", "fr", "uk", "app", "xyz", "info", "tech", "ai"];
    host.contains('.')
        && host.len() > end.len() + 2
        && known.contains(&end.to_ascii_lowercase().as_str())
        && host.chars().all(|c| c.is_alphanumeric() || ".-".contains(c))
}

/// The first run of at least seven digits that is written like a telephone number.
fn phone(text: &str) -> Option<String> {
    let mut from = None;
    let mut digits = 0;
    let ends = text.char_indices().chain(std::iter::once((text.len(), '\n')));
    for (at, c) in ends {
        let part = c.is_ascii_digit() || "+()-.– \u{a0}/xX".contains(c) && from.is_some() || matches!(c, '+' | '(');
        if part {
            from.get_or_insert(at);
            digits += usize::from(c.is_ascii_digit());
            continue;
        }
        if let Some(start) = from.take().filter(|_| (7..=15).contains(&digits)) {
            let number = text[start..at]
                .trim_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '(' && c != ')' && c != 'X')
                .trim();
            if super::when::best(number).is_none_or(|found| found.range.len() < number.len()) {
                return Some(number.to_owned());
            }
        }
        digits = 0;
    }
    None
}

fn has_address(text: &str) -> bool {
    let mut contact = Contact::default();
    addresses(text, &mut contact);
    contact.email.is_some() || contact.phone.is_some() || !contact.links.is_empty()
}

/// "Oakland, CA" in a line of contact details, a street before it included.
fn place_in(text: &str) -> Option<String> {
    let parts = text.split(['|', '·', '•', '◆', '\t']).flat_map(|part| part.split("  "));
    for part in parts {
        let part = part.trim().trim_matches(|c: char| !c.is_alphanumeric());
        if part.is_empty() || part.len() > 70 || part.contains('@') || part.contains("://") {
            continue;
        }
        if cues::place(part) >= 0.7 || is_street_address(part) {
            return Some(part.to_owned());
        }
        if let Some(cut) = place_within(part) {
            return Some(cut);
        }
    }
    None
}

/// "4567 Main Street City, ST 98052".
fn is_street_address(part: &str) -> bool {
    let street = part.starts_with(|c: char| c.is_ascii_digit());
    let end = part.rsplit_once(',').map_or("", |(city, _)| city);
    let last = end.rsplit(' ').next().unwrap_or("");
    let tail = part.rsplit_once(',').map_or("", |(_, tail)| tail);
    street && !last.is_empty() && cues::place(&format!("{last},{tail}")) >= 0.7
}

/// "(408) 555-0145 jo@example.com Santa Clara, CA": the place among the rest.
fn place_within(part: &str) -> Option<String> {
    for (at, _) in part.match_indices(", ") {
        let mut after = part[at + 2..].split_whitespace();
        let code = after.next()?.trim_matches(|c: char| !c.is_alphanumeric());
        let two = after.next().map(|second| format!("{code} {second}"));
        let before: Vec<&str> = part[..at].split_whitespace().rev().take(3).collect();
        let city: Vec<&str> = before.into_iter().take_while(|word| is_name_word(word)).collect();
        if city.is_empty() {
            continue;
        }
        let city = city.into_iter().rev().collect::<Vec<_>>().join(" ");
        let regions = [two.as_deref().unwrap_or(""), code];
        if let Some(region) = regions.into_iter().find(|region| cues::place(&format!("{city}, {region}")) >= 0.9) {
            return Some(format!("{city}, {}", region.trim_end_matches(|c: char| !c.is_alphanumeric())));
        }
    }
    None
}

fn is_name_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || ".'’-".contains(c))
}
