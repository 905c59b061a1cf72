//! Paths: the map from near to far, three directions and staying, and the rest in order.

use askama::Template;
use career::insight::Room;
use flows::draw;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::picture::{self, from_facts};
use crate::report::directions::{Direction, directions};
use crate::report::paths::PathsView;
use crate::report::view::{Card, at_once, lives_in};
use crate::site::Site;

#[derive(Template)]
#[template(path = "paths/paths.html")]
struct Page {
    layout: Layout,
    map: Option<String>,
    directions: Vec<Direction>,
    paths: Option<PathsView>,
    lives_in: String,
    at_once: Option<String>,
    not_understood: Option<String>,
    lives_somewhere_unknown: bool,
    has_plan: bool,
}

#[derive(Template)]
#[template(path = "paths/insights.html")]
struct Insights {
    layout: Layout,
    rooms: Vec<(&'static str, Vec<Card>)>,
    empty: bool,
}

/// Everything worth saying about where it leads and what it is worth.
pub fn insights(site: &Site, asked: &Asked) -> Answered {
    let drawn = draw(&site.desk, asked.here().account.id, asked.today)?;
    let report = &drawn.report;
    let cards = |room: Room| {
        let of_room = report.findings.iter().filter(|finding| finding.room == room);
        (room.heading(), of_room.map(|finding| Card::of(report, finding)).collect())
    };
    let rooms: Vec<(&str, Vec<Card>)> = vec![cards(Room::WhereItLeads), cards(Room::WhatItIsWorth)];
    let empty = rooms.iter().all(|(_, cards)| cards.is_empty());
    page(&Insights { layout: Layout::of(asked, "What follows from it").within("paths"), rooms, empty })
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    let drawn = draw(&site.desk, account, asked.today)?;
    let (atlas, report) = (site.desk.atlas, &drawn.report);
    let paths = PathsView::of(atlas, report);
    let abroad = report.lives_in.is_abroad();
    let map = paths.is_some().then(|| from_facts::map_of_paths(atlas, &report.ranking, abroad));
    page(&Page {
        layout: Layout::of(asked, "Paths").within("paths"),
        map: map.map(|map| picture::figure(&map, "Paths, from near to far")),
        directions: directions(atlas, report, 3),
        paths,
        lives_in: lives_in(atlas, &report.lives_in),
        at_once: at_once(&report.lives_in),
        not_understood: report.not_understood().map(|open| open.told()),
        lives_somewhere_unknown: report.lives_in == flows::LivesIn::Unknown,
        has_plan: flows::plan::the_plan(&site.desk, account)?.is_some(),
    })
}
