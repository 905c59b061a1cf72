//! Pictures from the facts: which paths, states and figures each one shows.

use career::atlas::{AreaId, Atlas, OccupationId};
use career::evidence::Source;
use career::path::{Path, Ranking};

use super::{Dot, Exposure, MapOfPaths, Now, Pay, PayRow, Per, Study};
use crate::report::paths::in_order;
use crate::report::sentences::{self, ExposureScale, area_name};

/// Directions that are called the first ones.
const FIRST: usize = 3;
/// Further paths of each kind on the map.
const DIRECTIONS: usize = 8;
const OVER_STONES: usize = 3;
const FITTING: usize = 6;
const NOT_NOW: usize = 4;

/// The map of one person's paths. `is_abroad`: no pay is shown as theirs, whatever the ranking was asked.
pub fn map_of_paths(atlas: &Atlas, ranking: &Ranking, is_abroad: bool) -> MapOfPaths {
    let first: Vec<OccupationId> = ranking.first(FIRST).map(|path| path.to).collect();
    let mut dots: Vec<Dot> = Vec::new();
    let mut add = |path: &Path| {
        let code = atlas.occupation(path.to).code();
        match dots.iter_mut().find(|dot| dot.code == code) {
            Some(known) => known.via = known.via.take().or(path.via.map(|via| atlas.occupation(via).code().to_owned())),
            None => dots.push(dot(atlas, path, first.contains(&path.to))),
        }
    };
    ranking.first(DIRECTIONS).for_each(&mut add);
    for path in ranking.over_stepping_stones.iter().take(OVER_STONES) {
        path.via.and_then(|stone| ranking.to(stone)).into_iter().for_each(&mut add);
        add(path);
    }
    let ordered = || in_order(ranking).into_iter().filter_map(|i| ranking.by_likeness.get(i));
    ordered().filter(|path| path.fits()).take(FITTING).for_each(&mut add);
    ordered().filter(|path| !path.fits()).take(NOT_NOW).for_each(&mut add);
    let any = ranking.by_likeness.first();
    let held = ranking.stay.as_ref().map(|stay| atlas.occupation(stay.held).title());
    MapOfPaths {
        held: held.unwrap_or("What you bring").to_owned(),
        now: any.filter(|_| !is_abroad).and_then(now),
        place: any.filter(|_| !is_abroad).and_then(|path| path.deltas.home.area()).map(|area| area_name(atlas, area)),
        dots,
    }
}

fn now(path: &Path) -> Option<Now> {
    let theirs = path.deltas.pay_now.map(|pay| Now { pay, is_theirs: true });
    theirs.or(path.deltas.pay_held[2].map(|pay| Now { pay, is_theirs: false }))
}

fn dot(atlas: &Atlas, path: &Path, is_first: bool) -> Dot {
    let there = atlas.occupation(path.to);
    Dot {
        code: there.code().to_owned(),
        title: there.title().to_owned(),
        likeness: path.transfer.score,
        newcomer: path.deltas.newcomer,
        openings: path.deltas.openings,
        via: path.via.map(|via| atlas.occupation(via).code().to_owned()),
        is_first,
        is_not_now: !path.fits(),
    }
}

/// Pay of several occupations in one place, the held one first and marked.
pub fn pay_by_occupation(
    atlas: &Atlas,
    held: Option<OccupationId>,
    others: &[OccupationId],
    area: AreaId,
    now: Option<u32>,
) -> Pay {
    let cell = |id: OccupationId| Cell {
        id,
        area,
        name: atlas.occupation(id).title().to_owned(),
        is_theirs: Some(id) == held,
    };
    let cells: Vec<Cell> =
        held.into_iter().chain(others.iter().copied().filter(|id| Some(*id) != held)).map(cell).collect();
    pay(atlas, format!("Pay in {}", area_name(atlas, area)), &cells, now)
}

/// Pay of one occupation by state: the person's own first and marked, then the whole country, then the highest
/// beginnings, then the states without a figure.
pub fn pay_by_state(atlas: &Atlas, occupation: OccupationId, own: Option<AreaId>, now: Option<u32>) -> Pay {
    let cell = |area: AreaId| {
        let name = if area == AreaId::NATION { "United States".to_owned() } else { area_name(atlas, area) };
        Cell { id: occupation, area, name, is_theirs: Some(area) == own }
    };
    let cells: Vec<Cell> = atlas.pay.areas().map(cell).collect();
    let mut pay = pay(atlas, format!("Pay of {}", atlas.occupation(occupation).title()), &cells, now);
    let is_nation = |row: &PayRow| row.name == "United States";
    pay.rows
        .sort_by_key(|row| (!row.is_theirs, !is_nation(row), std::cmp::Reverse(row.percentiles[0]), row.name.clone()));
    pay
}

/// One occupation in one place.
struct Cell {
    id: OccupationId,
    area: AreaId,
    name: String,
    is_theirs: bool,
}

/// By the year; by the hour where no cell has a yearly figure and some have an hourly one.
fn pay(atlas: &Atlas, title: String, cells: &[Cell], now: Option<u32>) -> Pay {
    let found = |cell: &Cell| atlas.occupation(cell.id).pay(cell.area);
    let any = |figures: [Option<u32>; 5]| figures.iter().any(Option::is_some);
    let by_year = cells.iter().filter_map(found).any(|pay| any(pay.annual()));
    let by_hour = cells.iter().filter_map(found).any(|pay| any(pay.hourly()));
    let per = if by_hour && !by_year { Per::Hour } else { Per::Year };
    let row = |cell: &Cell| {
        let there = found(cell);
        PayRow {
            name: cell.name.clone(),
            percentiles: there.map_or([None; 5], |pay| if per == Per::Hour { pay.hourly() } else { pay.annual() }),
            is_theirs: cell.is_theirs,
            is_of_broader_group: there.is_some_and(|pay| pay.is_of_broader_group()),
        }
    };
    let rows = cells.iter().map(row).collect();
    Pay { title, rows, per, now, source: sentences::source(Source::Wages) }
}

/// What two studies measured for an occupation, and for the held one where that is another.
pub fn exposure(
    atlas: &Atlas,
    scale: &ExposureScale,
    occupation: OccupationId,
    held: Option<OccupationId>,
) -> Exposure {
    let held = held.filter(|held| *held != occupation);
    let places = |id: OccupationId| scale.places(atlas.occupation(id).exposure());
    let there = places(occupation);
    let here = held.map_or((None, None), places);
    let study = |name: &str, year: u16, position: Option<usize>, held: Option<usize>| {
        let whole = |place: Option<usize>| place.and_then(|place| u8::try_from(place).ok());
        Study { name: name.to_owned(), year, position: whole(position), held: whole(held) }
    };
    Exposure {
        work: atlas.occupation(occupation).title().to_owned(),
        held: held.map(|held| atlas.occupation(held).title().to_owned()),
        studies: [study("Working with AI", 2025, there.0, here.0), study("GPTs are GPTs", 2023, there.1, here.1)],
    }
}
