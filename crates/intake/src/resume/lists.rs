//! Lists of named things: skills, languages, certificates, awards, interests.

use career::profile::{LineId, Named};

use super::rows::Row;
use super::when;

/// Skills, one each, whatever separates them.
pub(super) fn skills(rows: &[Row<'_>]) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    for (line, text) in paragraphs(rows) {
        let text = without_category(&text);
        for item in items(text) {
            if is_level(&item) {
                if let Some(last) = out.last_mut() {
                    last.detail = Some(item);
                }
                continue;
            }
            let item = without_praise(&item);
            if item.split_whitespace().count() <= 9 {
                push(&mut out, named(item, line));
            }
        }
    }
    out
}

/// "Proficient in MATLAB": the skill is what follows.
fn without_praise(item: &str) -> &str {
    let praises = [
        "advanced",
        "proficient",
        "experienced",
        "skilled",
        "familiar",
        "knowledge",
        "working",
        "good",
        "strong",
        "basic",
        "excellent",
        "expert",
        "fluent",
    ];
    for link in [" in ", " with ", " knowledge of ", " command of "] {
        let Some((head, rest)) = item.split_once(link) else { continue };
        let first = head.split(' ').next().unwrap_or("").to_lowercase();
        if head.split_whitespace().count() <= 2 && praises.contains(&first.as_str()) {
            return rest.trim();
        }
    }
    item
}

/// Languages with their level.
pub(super) fn languages(rows: &[Row<'_>]) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    for (line, text) in paragraphs(rows) {
        for item in split_level(&text) {
            match is_language(&item) {
                true => push(&mut out, language(&item, line)),
                false => {
                    if let Some(last) = out.last_mut().filter(|last| last.detail.is_none() && is_level(&item)) {
                        last.detail = Some(item);
                    }
                }
            }
        }
    }
    out
}

/// Whether a list names human languages rather than programming ones.
pub(super) fn are_languages(text: &str) -> bool {
    let all = items(text);
    let human = all.iter().filter(|item| is_language(item)).count();
    human > 0 && human * 2 >= all.len()
}

/// Certificates, awards: one a line, with issuer and year.
pub(super) fn one_a_line(rows: &[Row<'_>]) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let mut open = false;
    for row in rows.iter().filter(|row| !row.is_noise()) {
        let (name, date) = without_date(row);
        if name.is_empty() {
            if let Some(last) = out.last_mut() {
                last.date = last.date.or(date);
            }
            open = false;
            continue;
        }
        let lower = name.chars().next().is_some_and(char::is_lowercase);
        let below = !row.bullet && row.raw.gap_above < 0.4;
        if let Some(last) = out
            .last_mut()
            .filter(|last| below && (lower || open && last.detail.is_none() && last.date.is_none() && !row.raw.bold))
        {
            if lower {
                last.name = format!("{} {name}", last.name);
            } else {
                last.detail = Some(name);
            }
            last.date = last.date.or(date);
            continue;
        }
        let mut entry = with_issuer(&name, row.id);
        entry.date = date;
        open = !row.bullet && entry.detail.is_none() && date.is_none();
        out.push(entry);
    }
    out
}

/// Interests, one each.
pub(super) fn interests(rows: &[Row<'_>]) -> Vec<Named> {
    let mut out = Vec::new();
    for (line, text) in paragraphs(rows) {
        if text.split_whitespace().count() > 14 && !text.contains(',') {
            push(&mut out, named(&text, line));
            continue;
        }
        items(without_category(&text)).iter().for_each(|item| push(&mut out, named(item, line)));
    }
    out
}

/// Lines with their continuations joined: a list broken over lines reads as one.
fn paragraphs(rows: &[Row<'_>]) -> Vec<(LineId, String)> {
    let mut out: Vec<(LineId, String)> = Vec::new();
    let (mut open, mut bold) = (false, false);
    for row in rows.iter().filter(|row| !row.is_noise()) {
        let text = if row.right.is_empty() { row.text.to_owned() } else { format!("{} | {}", row.text, row.right) };
        let lower = text.chars().next().is_some_and(|c| c.is_lowercase()) && !text.starts_with("iOS");
        let apart = row.bullet || row.raw.gap_above > 0.4 || row.raw.bold && !bold;
        bold = row.raw.bold;
        match out.last_mut().filter(|_| !apart && (open || lower) && category(&text).is_none()) {
            Some((_, last)) => *last = format!("{last} {text}"),
            None => out.push((row.id, text)),
        }
        let last = out.last().map_or("", |(_, text)| text.as_str());
        open =
            last.ends_with([',', '/', '&']) || last.matches('(').count() > last.matches(')').count() || continues(last);
    }
    out
}

/// A bullet's or label's comma list that filled its line may go on in the next.
fn continues(text: &str) -> bool {
    text.matches(',').count() >= 2 && text.chars().count() > 60
}

/// The label of "Databases: MySQL, Redis".
fn category(text: &str) -> Option<usize> {
    text.find(':')
        .filter(|at| *at <= 40 && !text[*at..].starts_with("://") && text[..*at].split_whitespace().count() <= 5)
}

fn without_category(text: &str) -> &str {
    category(text).map_or(text, |at| text[at + 1..].trim())
}

/// Splits at commas, semicolons, bars and dots, never inside brackets.
fn items(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut depth = 0i32;
    let mut item = String::new();
    let chars: Vec<char> = text.chars().collect();
    for (i, c) in chars.iter().enumerate() {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        let spaced = i > 0 && chars[i - 1] == ' ' && chars.get(i + 1) == Some(&' ');
        let cuts = matches!(c, ',' | ';' | '|' | '•' | '·' | '\t' | '●' | '▪' | '◦' | '，' | '、')
            || matches!(c, '–' | '—' | '-' | '/') && spaced;
        if cuts && depth <= 0 {
            take(&mut item, &mut out);
        } else {
            item.push(*c);
        }
    }
    take(&mut item, &mut out);
    out
}

fn take(item: &mut String, out: &mut Vec<String>) {
    let text = item.trim().trim_end_matches('.').trim_start_matches("and ").trim();
    if text.chars().any(char::is_alphanumeric) {
        out.push(text.to_owned());
    }
    item.clear();
}

fn named(item: &str, line: LineId) -> Named {
    Named { name: item.to_owned(), line: Some(line), ..Named::default() }
}

fn push(out: &mut Vec<Named>, item: Named) {
    if !out.iter().any(|other| other.name.eq_ignore_ascii_case(&item.name)) && out.len() < 400 {
        out.push(item);
    }
}

/// "Expert", "5+ yrs", "Native speaker", "B2".
fn is_level(item: &str) -> bool {
    let lower = item.to_lowercase();
    let first = lower.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty()).unwrap_or("");
    let years = lower.ends_with("yrs") || lower.ends_with("years") || lower.ends_with("yr");
    let joined = [" in ", " with "].iter().any(|word| lower.contains(word));
    !joined
        && lower.split_whitespace().count() <= 4
        && (LEVELS.contains(&first) || years && lower.starts_with(|c: char| c.is_ascii_digit()))
}

const LEVELS: &[&str] = &[
    "expert",
    "advanced",
    "intermediate",
    "beginner",
    "basic",
    "proficient",
    "native",
    "fluent",
    "conversational",
    "elementary",
    "novice",
    "competent",
    "professional",
    "working",
    "limited",
    "full",
    "bilingual",
    "mother",
    "a1",
    "a2",
    "b1",
    "b2",
    "c1",
    "c2",
    "muttersprache",
    "fließend",
    "verhandlungssicher",
    "grundkenntnisse",
    "courant",
    "maternelle",
    "natif",
    "nativo",
    "fluido",
    "avanzado",
    "intermedio",
    "básico",
    "madrelingua",
    "fluente",
    "moedertaal",
    "vloeiend",
];

/// "English (Native), German — Fluent and French: B1" cut into languages and levels.
fn split_level(text: &str) -> Vec<String> {
    let text = text.replace(" and ", ", ").replace(" und ", ", ").replace(" et ", ", ").replace(" y ", ", ");
    let text = match text.split_once(':').filter(|(label, rest)| !is_language(label) && are_languages(rest)) {
        Some((_, rest)) => rest.to_owned(),
        None => text.replace(':', ","),
    };
    items(&text)
}

fn language(item: &str, line: LineId) -> Named {
    let (name, detail) = match item.split_once('(') {
        Some((name, detail)) => (name.trim(), Some(detail.trim_end_matches(')').trim().to_owned())),
        None => match item.split_once(' ').filter(|(_, rest)| is_level(rest)) {
            Some((name, rest)) => (name, Some(rest.trim_matches(['(', ')']).to_owned())),
            None => (item, None),
        },
    };
    Named { name: name.to_owned(), detail, line: Some(line), date: None }
}

fn is_language(item: &str) -> bool {
    item.split(|c: char| !c.is_alphabetic()).any(|word| LANGUAGES.contains(&word.to_lowercase().as_str()))
}

const LANGUAGES: &[&str] = &[
    "english",
    "spanish",
    "french",
    "german",
    "italian",
    "portuguese",
    "dutch",
    "swedish",
    "danish",
    "norwegian",
    "finnish",
    "icelandic",
    "polish",
    "czech",
    "slovak",
    "hungarian",
    "romanian",
    "bulgarian",
    "greek",
    "turkish",
    "russian",
    "ukrainian",
    "serbian",
    "croatian",
    "bosnian",
    "slovenian",
    "albanian",
    "hebrew",
    "arabic",
    "persian",
    "farsi",
    "urdu",
    "hindi",
    "bengali",
    "punjabi",
    "gujarati",
    "marathi",
    "tamil",
    "telugu",
    "kannada",
    "malayalam",
    "nepali",
    "chinese",
    "mandarin",
    "cantonese",
    "japanese",
    "korean",
    "vietnamese",
    "thai",
    "indonesian",
    "malay",
    "tagalog",
    "filipino",
    "swahili",
    "amharic",
    "somali",
    "yoruba",
    "igbo",
    "hausa",
    "zulu",
    "afrikaans",
    "latin",
    "catalan",
    "basque",
    "galician",
    "irish",
    "welsh",
    "esperanto",
    "armenian",
    "georgian",
    "kazakh",
    "latvian",
    "lithuanian",
    "estonian",
    "asl",
    "englisch",
    "deutsch",
    "französisch",
    "spanisch",
    "italienisch",
    "türkisch",
    "russisch",
    "polnisch",
    "arabisch",
    "anglais",
    "français",
    "allemand",
    "espagnol",
    "italien",
    "arabe",
    "inglés",
    "español",
    "francés",
    "alemán",
    "italiano",
    "portugués",
    "inglese",
    "francese",
    "spagnolo",
    "tedesco",
    "inglês",
    "espanhol",
    "francês",
    "alemão",
    "português",
    "engels",
    "nederlands",
    "duits",
    "frans",
    "spaans",
];

/// The words of a line without its date, and the date.
fn without_date(row: &Row<'_>) -> (String, Option<career::date::PartialDate>) {
    let whole = if row.right.is_empty() { row.text.to_owned() } else { format!("{} | {}", row.text, row.right) };
    let Some(found) = when::best(&whole) else { return (trim(&whole), None) };
    let date = found.period.from;
    let rest = format!("{} {}", &whole[..found.range.start], &whole[found.range.end..]);
    (trim(&rest), date)
}

fn trim(text: &str) -> String {
    let text = text.replace("()", "").replace("[]", "").replace("( )", "").replace("[ ]", "");
    text.trim_matches(|c: char| c.is_whitespace() || ",|–—-·•:;".contains(c)).to_owned()
}

/// "Name, Issuer" and "Name — Issuer"; a comma only when what follows is a name too.
fn with_issuer(text: &str, line: LineId) -> Named {
    for mark in [" | ", " — ", " · "] {
        if let Some((name, issuer)) = text.split_once(mark) {
            return Named { name: trim(name), detail: Some(trim(issuer)), line: Some(line), date: None };
        }
    }
    if let Some((name, issuer)) = text.rsplit_once(", ").filter(|(_, issuer)| super::cues::names_organisation(issuer)) {
        return Named { name: trim(name), detail: Some(trim(issuer)), line: Some(line), date: None };
    }
    named(text, line)
}
