//! Languages as Europass writes them: codes of two or three letters, and levels from A1 to C2.

use crate::europass::words;
use crate::xml::Node;

/// The English name of a language code; words that are no known code stay as they stand.
pub(super) fn name(code: &str) -> String {
    let short = code.rsplit('/').next().unwrap_or(code).to_ascii_lowercase();
    let known = NAMES.iter().find(|(codes, _)| codes.contains(&short.as_str()));
    known.map_or_else(|| code.to_owned(), |(_, name)| (*name).to_owned())
}

/// The lowest level over listening, reading, speaking and writing: what the person can rely on.
pub(super) fn level(competency: &Node) -> String {
    let each = competency.all("CompetencyDimension").map(|dimension| words(dimension, &["Score", "ScoreText"]));
    each.filter(|level| !level.is_empty()).min().unwrap_or_default()
}

const NAMES: &[(&[&str], &str)] = &[
    (&["en", "eng"], "English"),
    (&["de", "deu", "ger"], "German"),
    (&["fr", "fra", "fre"], "French"),
    (&["es", "spa"], "Spanish"),
    (&["it", "ita"], "Italian"),
    (&["pt", "por"], "Portuguese"),
    (&["nl", "nld", "dut"], "Dutch"),
    (&["pl", "pol"], "Polish"),
    (&["ro", "ron", "rum"], "Romanian"),
    (&["el", "ell", "gre"], "Greek"),
    (&["bg", "bul"], "Bulgarian"),
    (&["cs", "ces", "cze"], "Czech"),
    (&["sk", "slk", "slo"], "Slovak"),
    (&["sl", "slv"], "Slovenian"),
    (&["hr", "hrv"], "Croatian"),
    (&["sr", "srp"], "Serbian"),
    (&["bs", "bos"], "Bosnian"),
    (&["mk", "mkd", "mac"], "Macedonian"),
    (&["sq", "sqi", "alb"], "Albanian"),
    (&["hu", "hun"], "Hungarian"),
    (&["fi", "fin"], "Finnish"),
    (&["sv", "swe"], "Swedish"),
    (&["da", "dan"], "Danish"),
    (&["no", "nb", "nn", "nor", "nob", "nno"], "Norwegian"),
    (&["is", "isl", "ice"], "Icelandic"),
    (&["et", "est"], "Estonian"),
    (&["lv", "lav"], "Latvian"),
    (&["lt", "lit"], "Lithuanian"),
    (&["mt", "mlt"], "Maltese"),
    (&["ga", "gle"], "Irish"),
    (&["ca", "cat"], "Catalan"),
    (&["eu", "eus", "baq"], "Basque"),
    (&["gl", "glg"], "Galician"),
    (&["ru", "rus"], "Russian"),
    (&["uk", "ukr"], "Ukrainian"),
    (&["tr", "tur"], "Turkish"),
    (&["ar", "ara"], "Arabic"),
    (&["he", "heb"], "Hebrew"),
    (&["fa", "fas", "per"], "Persian"),
    (&["hi", "hin"], "Hindi"),
    (&["ur", "urd"], "Urdu"),
    (&["zh", "zho", "chi"], "Chinese"),
    (&["ja", "jpn"], "Japanese"),
    (&["ko", "kor"], "Korean"),
    (&["vi", "vie"], "Vietnamese"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_names_and_words_stay() {
        assert_eq!(name("deu"), "German");
        assert_eq!(name("http://publications.europa.eu/resource/authority/language/SPA"), "Spanish");
        assert_eq!(name("Ladin"), "Ladin");
    }
}
