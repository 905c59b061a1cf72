//! Words that make a sentence larger or smaller: leading others, ranks, and what hedges.

/// Leading others. One of them in the text stands for all of them.
const LEADING: &[&str] = &[
    "led",
    "lead",
    "leading",
    "managed",
    "manage",
    "managing",
    "management",
    "supervised",
    "supervise",
    "supervising",
    "supervision",
    "headed",
    "heading",
    "directed",
    "directing",
    "oversaw",
    "oversee",
    "overseeing",
    "oversight",
    "spearheaded",
    "chaired",
    "commanded",
    "presided",
    "captained",
    "leadership",
];

/// Ranks. Each stands for itself.
const RANKS: &[&str] = &[
    "senior",
    "chief",
    "principal",
    "head",
    "director",
    "manager",
    "supervisor",
    "executive",
    "vp",
    "president",
    "ceo",
    "cto",
    "cfo",
    "founder",
    "cofounder",
    "owner",
    "partner",
    "foreman",
    "leader",
    "boss",
    "lead",
    "deputy",
    "expert",
    "specialist",
    "professional",
    "master",
    "captain",
    "superintendent",
    "coordinator",
    "consultant",
    "architect",
    "strategist",
    "mentor",
    "guru",
    "key",
    "core",
    "strategic",
    "critical",
    "sole",
    "solely",
    "single-handedly",
    "independently",
    "personally",
];

/// What hedges, family by family: if one stands in the text, one of its family must stay.
const SMALLER: &[&[&str]] = &[
    &[
        "helped",
        "help",
        "helping",
        "helps",
        "assisted",
        "assist",
        "assisting",
        "assists",
        "supported",
        "support",
        "supporting",
        "supports",
        "contributed",
        "contribute",
        "contributing",
        "participated",
        "participating",
        "participate",
        "joined",
        "shadowed",
        "shadowing",
        "collaborated",
        "collaborating",
        "cooperated",
        "partly",
        "aided",
        "assistance",
        "alongside",
        "together",
        "jointly",
    ],
    &["basic", "basics", "beginner", "elementary", "introductory", "fundamental", "fundamentals", "foundational"],
    &["familiar", "familiarity", "exposure", "acquainted"],
    &["learning", "studying", "studied", "training", "student", "learner"],
    &["occasionally", "occasional", "sometimes", "sporadically", "periodically", "now"],
    &["part", "part-time"],
    &["temporary", "temporarily", "temp", "interim", "acting", "seasonal", "seasonally"],
    &["assistant", "assistants"],
    &["junior"],
    &["trainee", "apprentice", "apprenticeship", "intern", "internship", "interned", "student"],
    &["volunteered", "volunteer", "volunteering", "voluntary", "unpaid", "voluntarily"],
    &["tried", "try", "trying", "attempted", "aimed", "hoped", "sought", "worked"],
    &["planned", "plan", "plans", "planning", "expected", "intended", "proposed", "suggested"],
    &["mostly", "mainly", "primarily", "largely", "chiefly", "often", "usually"],
    &["only", "solely", "exclusively", "just"],
    &["conversational"],
    &["simple", "small", "minor", "light", "little", "limited"],
    &["one", "among", "amongst", "member", "part"],
    &["we", "our", "us", "team", "together", "jointly", "with", "group", "colleagues", "among", "part"],
    &["informal", "informally"],
    &["under"],
    &["unfinished", "incomplete", "partial", "partially", "progress", "pending"],
];

/// What turns a sentence round.
const NOT: &[&str] = &[
    "not", "no", "never", "without", "none", "neither", "nor", "cannot", "zero", "nobody", "nothing", "free", "unable",
    "lacked", "lacking", "0",
];

/// Whether a word says that somebody led.
pub(super) fn is_leading(word: &str) -> bool {
    LEADING.contains(&word)
}

/// Whether a word is a rank.
pub(super) fn is_rank(word: &str) -> bool {
    RANKS.contains(&word)
}

/// Whether a word turns a sentence round.
pub(super) fn is_not(word: &str) -> bool {
    NOT.contains(&word) || word.ends_with("n't")
}

/// Words of the text that hedge, and of whose family none stays.
pub(super) fn hedges_gone<'a>(before: &[&'a str], after: &[&str]) -> Vec<&'a str> {
    let families = SMALLER.iter().filter(|family| !after.iter().any(|word| family.contains(word)));
    families
        .filter_map(|family| before.iter().copied().find(|word| family.contains(word) && hedges(word, before)))
        .collect()
}

/// Some words hedge in one sense alone.
fn hedges(word: &str, before: &[&str]) -> bool {
    let next = |to: &[&str]| before.windows(2).any(|two| two[0] == word && to.contains(&two[1]));
    match word {
        "one" => next(&["of"]),
        "among" | "amongst" | "member" | "team" | "with" | "group" | "colleagues" | "our" | "us" | "little" => false,
        "part" => next(&["time", "of"]),
        "now" => before.windows(3).any(|three| three == ["now", "and", "then"]),
        "worked" | "training" | "planning" | "together" | "support" | "supports" | "plan" | "plans" | "student"
        | "studied" => false,
        "planned" | "proposed" | "sought" | "aimed" | "tried" | "try" | "attempted" | "hoped" | "trying"
        | "expected" | "intended" => next(&["to"]),
        "progress" => before.windows(2).any(|two| two == ["in", "progress"]),
        "under" => next(&["supervision", "guidance", "direction"]),
        "learning" => before.first() == Some(&"learning") || next(&["to"]),
        "help" | "assistance" => !next(&["desk", "line"]),
        _ => true,
    }
}
