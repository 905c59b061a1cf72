//! What single words of a title mean: short forms, ranks, hours, and what boards and recruiters add. Our own table.

use super::words::{WordList, number};

/// What a word of a title is.
pub(super) enum Meaning {
    /// Says nothing about the work.
    Nothing,
    /// A rank in words.
    Rank(u8),
    /// A grade in numbers.
    Grade(u8),
    /// How many hours.
    Hours(u8),
    /// When.
    Shift(u8),
    /// Stands for these words.
    Words(&'static str),
    /// Says what the work is.
    Itself,
}

static NOTHING: WordList<89> = WordList::of([
    "a",
    "an",
    "the",
    "of",
    "and",
    "or",
    "for",
    "in",
    "at",
    "to",
    "with",
    "w",
    "on",
    "m",
    "f",
    "d",
    "x",
    "i",
    "remote",
    "remotely",
    "hybrid",
    "onsite",
    "site",
    "wfh",
    "telecommute",
    "home",
    "based",
    "virtual",
    "urgent",
    "urgently",
    "hiring",
    "now",
    "immediate",
    "immediately",
    "start",
    "opening",
    "openings",
    "job",
    "jobs",
    "position",
    "positions",
    "opportunity",
    "wanted",
    "needed",
    "need",
    "sign",
    "signing",
    "bonus",
    "apply",
    "today",
    "new",
    "great",
    "exciting",
    "top",
    "pay",
    "paid",
    "per",
    "hour",
    "hourly",
    "week",
    "weekly",
    "up",
    "benefits",
    "join",
    "our",
    "team",
    "we",
    "are",
    "all",
    "genders",
    "gn",
    "no",
    "experience",
    "required",
    "entry",
    "level",
    "competitive",
    "salary",
    "flexible",
    "schedule",
    "time",
    "us",
    "usa",
    "req",
    "requisition",
    "id",
    "ref",
    "shift",
    "store",
]);

/// The meaning of a word as it is written.
pub(super) fn meaning(word: u64, written: &str, after_number: bool) -> Meaning {
    if written.starts_with(|c: char| c.is_ascii_digit()) {
        return numeral(written);
    }
    if after_number && matches!(written, "hr" | "HR" | "Hr" | "k" | "K") {
        return Meaning::Nothing;
    }
    // Roman numerals are told by their capitals.
    match written {
        "I" => return Meaning::Grade(1),
        "II" | "ii" => return Meaning::Grade(2),
        "III" | "iii" => return Meaning::Grade(3),
        "IV" | "iv" => return Meaning::Grade(4),
        "V" => return Meaning::Grade(5),
        _ => {}
    }
    if written.bytes().filter(u8::is_ascii_digit).count() > 2 {
        return Meaning::Nothing;
    }
    let row = TABLE.iter().find(|(known, _)| *known == word);
    match row.map(|(_, said)| said) {
        Some(Said::Rank(rank)) => Meaning::Rank(*rank),
        Some(Said::Hours(hours)) => Meaning::Hours(*hours),
        Some(Said::Shift(shift)) => Meaning::Shift(*shift),
        Some(Said::Words(words)) => Meaning::Words(words),
        None if NOTHING.has(word) => Meaning::Nothing,
        None => Meaning::Itself,
    }
}

fn numeral(written: &str) -> Meaning {
    match written.as_bytes() {
        [digit @ b'1'..=b'5'] => Meaning::Grade(digit - b'0'),
        b"1st" => Meaning::Shift(1),
        b"2nd" => Meaning::Shift(2),
        b"3rd" => Meaning::Shift(3),
        _ => Meaning::Nothing,
    }
}

enum Said {
    Rank(u8),
    Hours(u8),
    Shift(u8),
    Words(&'static str),
}

use Said::{Hours, Rank, Shift, Words};

const fn row(word: &str, said: Said) -> (u64, Said) {
    (number(word.as_bytes()), said)
}

#[rustfmt::skip]
static TABLE: [(u64, Said); 110] = [
    row("intern", Words("intern")), row("internship", Words("intern")), row("trainee", Words("trainee")),
    row("junior", Rank(2)), row("jr", Rank(2)), row("jnr", Rank(2)), row("mid", Rank(3)), row("intermediate", Rank(3)),
    row("midlevel", Rank(3)), row("senior", Rank(4)), row("sr", Rank(4)), row("snr", Rank(4)),
    row("experienced", Rank(0)), row("principal", Rank(6)), row("lead", Rank(5)), row("staff", Rank(0)),
    row("full", Hours(1)), row("fulltime", Hours(1)), row("ft", Hours(1)), row("part", Hours(2)),
    row("parttime", Hours(2)), row("pt", Hours(2)), row("prn", Hours(3)), row("diem", Hours(3)),
    row("temporary", Hours(4)), row("temp", Hours(4)), row("seasonal", Hours(5)), row("contract", Hours(6)),
    row("contractor", Hours(6)), row("permanent", Hours(1)), row("c2h", Hours(6)),
    row("day", Shift(1)), row("days", Shift(1)), row("evening", Shift(2)), row("evenings", Shift(2)),
    row("afternoon", Shift(2)), row("night", Shift(3)), row("nights", Shift(3)), row("overnight", Shift(3)),
    row("nightshift", Shift(3)), row("dayshift", Shift(1)), row("weekend", Shift(4)), row("weekends", Shift(4)),
    row("mgr", Words("manager")), row("mngr", Words("manager")), row("mgmt", Words("management")),
    row("eng", Words("engineer")), row("engr", Words("engineer")), row("dev", Words("engineer")),
    row("developer", Words("engineer")), row("programmer", Words("engineer")), row("developers", Words("engineer")),
    row("swe", Words("software engineer")), row("sde", Words("software engineer")), row("sw", Words("software")),
    row("rn", Words("registered nurse")), row("lpn", Words("licensed practical nurse")),
    row("lvn", Words("licensed vocational nurse")), row("cna", Words("certified nursing assistant")),
    row("np", Words("nurse practitioner")), row("pta", Words("physical therapist assistant")),
    row("ma", Words("medical assistant")), row("hr", Words("human resources")), row("it", Words("information technology")),
    row("qa", Words("quality assurance")), row("qc", Words("quality control")), row("vp", Words("vice president")),
    row("asst", Words("assistant")), row("assist", Words("assistant")), row("assoc", Words("associate")),
    row("admin", Words("administrative")), row("administrator", Words("administrator")), row("rep", Words("representative")),
    row("reps", Words("representative")), row("tech", Words("technician")), row("techn", Words("technician")),
    row("coord", Words("coordinator")), row("coor", Words("coordinator")), row("dir", Words("director")), row("exec", Words("executive")),
    row("svc", Words("service")), row("svcs", Words("service")), row("serv", Words("service")), row("cust", Words("customer")),
    row("csr", Words("customer service representative")), row("spec", Words("specialist")), row("spclst", Words("specialist")),
    row("supv", Words("supervisor")), row("supvr", Words("supervisor")), row("sup", Words("supervisor")), row("spvr", Words("supervisor")),
    row("ops", Words("operations")), row("op", Words("operator")), row("oper", Words("operator")), row("mfg", Words("manufacturing")),
    row("mktg", Words("marketing")), row("mech", Words("mechanic")), row("maint", Words("maintenance")), row("elec", Words("electrical")),
    row("acct", Words("accountant")), row("anlst", Words("analyst")), row("ae", Words("account executive")),
    row("pm", Words("project manager")), row("proj", Words("project")), row("prog", Words("program")), row("sec", Words("security")),
    row("whse", Words("warehouse")), row("dept", Words("department")), row("inst", Words("instructor")), row("ed", Words("emergency department")),
];
