//! The starter list of places where people of a kind of work meet: a table that is kept by hand, one place a row, with
//! where name and address come from and when somebody looked. `docs/methods/places.md` says how it was made.

use std::sync::LazyLock;

use career::place::{Kind, Starter, Whereabouts, Work};

/// The list, in the order of the table.
pub fn places() -> &'static [Starter] {
    static PLACES: LazyLock<Vec<Starter>> = LazyLock::new(|| {
        let rows = include_str!("../tables/places.tsv").lines().skip(1);
        rows.map(|row| starter(row).expect("the build checked every row; a test reads them")).collect()
    });
    &PLACES
}

/// One row: name, address, kind, work, where, source, checked, first, last.
fn starter(row: &str) -> Option<Starter> {
    let mut cells = row.split('\t');
    let mut cell = || cells.next();
    let (name, url, kind, work) = (cell()?, cell()?, cell()?, cell()?);
    let (at, source, checked, first, last) = (cell()?, cell()?, cell()?, cell()?, cell()?);
    let checked = if checked == "not yet" { None } else { Some(checked.parse().ok()?) };
    let days = if first.is_empty() { None } else { Some((first.parse().ok()?, last.parse().ok()?)) };
    Some(Starter {
        name: name.to_owned(),
        url: url.to_owned(),
        kind: kind_of(kind)?,
        work: work.split(';').map(Work::of).collect::<Option<_>>()?,
        whereabouts: whereabouts(at),
        source: source.to_owned(),
        checked,
        days,
    })
}

/// `online`, `United States`, `online; Denver, Colorado`.
fn whereabouts(at: &str) -> Whereabouts {
    match at.strip_prefix("online") {
        Some(rest) => Whereabouts { online: true, at: rest.trim_start_matches([';', ' ']).to_owned() },
        None => Whereabouts { online: false, at: at.to_owned() },
    }
}

fn kind_of(key: &str) -> Option<Kind> {
    Some(match key {
        "body" => Kind::Body,
        "meet-up" => Kind::MeetUp,
        "conference" => Kind::Conference,
        "forum" => Kind::Forum,
        "chat" => Kind::Chat,
        "course" => Kind::Course,
        "volunteering" => Kind::Volunteering,
        _ => return None,
    })
}
