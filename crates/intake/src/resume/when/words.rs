//! The words that dates are written with, in English and its neighbours.

/// The month that a word names, in full or cut to three letters or more.
pub(super) fn month(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    if word.chars().count() < 3 {
        return None;
    }
    MONTHS.iter().find(|(names, _)| names.split(' ').any(|name| name == word)).map(|(_, month)| *month)
}

/// The first and last month of a season; a winter crosses the year and has none.
pub(super) fn season(word: &str) -> Option<Option<(u8, u8)>> {
    match word.to_lowercase().as_str() {
        "spring" | "frühling" | "frühjahr" | "printemps" | "primavera" | "voorjaar" => Some(Some((3, 5))),
        "summer" | "sommer" | "été" | "verano" | "estate" | "verão" | "zomer" => Some(Some((6, 8))),
        "fall" | "autumn" | "herbst" | "automne" | "otoño" | "autunno" | "outono" | "herfst" => Some(Some((9, 12))),
        "winter" | "hiver" | "invierno" | "inverno" => Some(None),
        _ => None,
    }
}

/// Words for "it goes on".
pub(super) fn is_present(word: &str) -> bool {
    PRESENT.contains(&word.to_lowercase().as_str())
}

/// Words between beginning and end.
pub(super) fn is_until(word: &str) -> bool {
    UNTIL.contains(&word.to_lowercase().as_str())
}

/// Words before a beginning that has no end.
pub(super) fn is_since(word: &str) -> bool {
    ["since", "seit", "depuis", "desde", "dal", "sinds", "vanaf", "ab"].contains(&word.to_lowercase().as_str())
}

const MONTHS: &[(&str, u8)] = &[
    ("january jan januar jän jänner janvier janv enero ene gennaio gen janeiro januari", 1),
    ("february feb febr februar février févr fév fevrier febrero febbraio fevereiro fev februari", 2),
    ("march mar märz mrz maerz mars marzo março maart mrt", 3),
    ("april apr avril avr abril abr aprile", 4),
    ("may mai mayo maggio mag maio mei", 5),
    ("june jun juni juin junio giugno giu junho", 6),
    ("july jul juli juillet juil julio luglio lug julho", 7),
    ("august aug août aout agosto ago augustus", 8),
    ("september sep sept septembre septiembre settembre set setembro", 9),
    ("october oct oktober okt octobre octubre ottobre ott outubro out", 10),
    ("november nov novembre noviembre novembro", 11),
    ("december dec dez dezember décembre déc decembre diciembre dic dicembre dezembro", 12),
];

const PRESENT: &[&str] = &[
    "present",
    "current",
    "currently",
    "now",
    "today",
    "ongoing",
    "heute",
    "jetzt",
    "aktuell",
    "laufend",
    "dato",
    "présent",
    "aujourd",
    "actuel",
    "actuellement",
    "actualidad",
    "presente",
    "actual",
    "hoy",
    "actualmente",
    "oggi",
    "attuale",
    "atual",
    "atualmente",
    "hoje",
    "heden",
    "nu",
    "obecnie",
    "今",
    "现",
    "現",
];

const UNTIL: &[&str] = &[
    "to", "until", "till", "through", "thru", "bis", "à", "au", "a", "al", "hasta", "fino", "até", "ate", "tot", "至",
    "到",
];
