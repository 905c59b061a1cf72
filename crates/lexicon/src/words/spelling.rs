//! British and American spellings of one word read the same. Both sides of every comparison pass through here, so that
//! a word which only looks British does no harm.

use std::borrow::Cow;

/// The American spelling of a folded word.
pub(crate) fn american(word: &str) -> Cow<'_, str> {
    if word.len() < 5 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    if let Ok(at) = WHOLE.binary_search_by(|(british, _)| (*british).cmp(word)) {
        return Cow::Borrowed(WHOLE[at].1);
    }
    for (british, american) in ENDINGS {
        if let Some(root) = word.strip_suffix(british).filter(|root| root.len() >= 3) {
            return Cow::Owned(format!("{root}{american}"));
        }
    }
    if !(word.contains("ou") || word.contains("ae")) {
        return Cow::Borrowed(word);
    }
    for (british, american) in INSIDE {
        if let Some(at) = word.find(british).filter(|at| *at > 0 || british.len() > 4) {
            return Cow::Owned(format!("{}{american}{}", &word[..at], &word[at + british.len()..]));
        }
    }
    Cow::Borrowed(word)
}

const WHOLE: &[(&str, &str)] = &[
    ("aeroplane", "airplane"),
    ("analyse", "analyze"),
    ("analysed", "analyzed"),
    ("analyser", "analyzer"),
    ("analyses", "analysis"),
    ("analysing", "analyzing"),
    ("catalogue", "catalog"),
    ("catalogues", "catalog"),
    ("centre", "center"),
    ("centres", "centers"),
    ("cheque", "check"),
    ("cheques", "checks"),
    ("colour", "color"),
    ("counselling", "counseling"),
    ("counsellor", "counselor"),
    ("defence", "defense"),
    ("dialogue", "dialog"),
    ("draught", "draft"),
    ("draughtsman", "draftsman"),
    ("enquiries", "inquiries"),
    ("enquiry", "inquiry"),
    ("fibre", "fiber"),
    ("fulfil", "fulfill"),
    ("grey", "gray"),
    ("jeweller", "jeweler"),
    ("jewellery", "jewelry"),
    ("labour", "labor"),
    ("licence", "license"),
    ("licences", "licenses"),
    ("litre", "liter"),
    ("manoeuvre", "maneuver"),
    ("metre", "meter"),
    ("offence", "offense"),
    ("paediatric", "pediatric"),
    ("practise", "practice"),
    ("practised", "practiced"),
    ("practising", "practicing"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("sceptic", "skeptic"),
    ("skilful", "skillful"),
    ("storey", "story"),
    ("theatre", "theater"),
    ("theatres", "theaters"),
    ("travelling", "traveling"),
    ("tyre", "tire"),
    ("tyres", "tires"),
];

const ENDINGS: &[(&str, &str)] = &[
    ("isation", "ization"),
    ("isations", "izations"),
    ("isational", "izational"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("ysing", "yzing"),
    ("ysed", "yzed"),
    ("yse", "yze"),
    ("elling", "eling"),
    ("elled", "eled"),
    ("eller", "eler"),
];

const INSIDE: &[(&str, &str)] = &[
    ("aesthe", "esthe"),
    ("aesthes", "esthes"),
    ("behaviour", "behavior"),
    ("colour", "color"),
    ("favour", "favor"),
    ("flavour", "flavor"),
    ("gynaec", "gynec"),
    ("haem", "hem"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("humour", "humor"),
    ("labour", "labor"),
    ("mould", "mold"),
    ("neighbour", "neighbor"),
    ("orthopaed", "orthoped"),
    ("paed", "ped"),
    ("palaeo", "paleo"),
    ("plough", "plow"),
    ("vapour", "vapor"),
];

#[cfg(test)]
mod tests {
    use super::american;

    #[test]
    fn whole_words_are_sorted() {
        assert!(super::WHOLE.is_sorted());
    }

    #[test]
    fn both_spellings_read_the_same() {
        for (british, us) in [
            ("organised", "organized"),
            ("organisation", "organization"),
            ("anaesthesia", "anesthesia"),
            ("behavioural", "behavioral"),
            ("modelling", "modeling"),
            ("programme", "program"),
            ("analyse", "analyze"),
            ("colouring", "coloring"),
            ("supervise", "supervize"),
        ] {
            assert_eq!(american(british), american(us), "{british}");
        }
    }
}
