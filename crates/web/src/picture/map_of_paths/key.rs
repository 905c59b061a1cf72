//! What the marks on the map mean.

use career::figures::dollars;

use super::super::drawing::Shape;
use super::super::key::{Sign, key};
use super::{Dot, MapOfPaths};

/// The key of one map.
pub(super) fn of(map: &MapOfPaths) -> String {
    let dots = map.shown();
    let any = |what: fn(&Dot) -> bool| dots.iter().any(what);
    let paid = map.place.as_deref().filter(|_| any(|dot| dot.newcomer.is_some()));
    let now = map.now.filter(|_| paid.is_some()).map(|now| match now.is_theirs {
        true => format!("what you earn now, {} a year", dollars(now.pay)),
        false => format!("the median of your work, {} a year", dollars(now.pay)),
    });
    let meanings = [
        Some((Sign::Mark("f-do s-ground", Shape::Square), format!("your work: {}", map.held))),
        now.map(|words| (Sign::Line("s-do planks"), words)),
        sign(any(|dot| dot.is_first), Sign::Mark("f-do", Shape::Disc), "a first direction"),
        sign(any(|dot| !dot.is_first && !dot.is_not_now), Sign::Mark("f-know", Shape::Disc), "a further path"),
        sign(any(|dot| dot.is_not_now), Sign::Mark("f-quiet", Shape::Diamond), "does not fit now"),
        sign(any(|dot| dot.via.is_some()), Sign::Line("s-do dash"), "by way of a stepping stone"),
        paid.map(|place| (Sign::Range, format!("a newcomer’s pay, 10th to 25th percentile, {place}"))),
        sign(any(|dot| dot.openings.is_some()), Sign::Sizes, "the larger, the more openings a year (United States)"),
        sign(any(|dot| dot.openings.is_none()), Sign::Mark("f-none s-know", Shape::Disc), "openings not published"),
    ];
    key(&meanings.into_iter().flatten().collect::<Vec<_>>())
}

fn sign(is_there: bool, sign: Sign, words: &str) -> Option<(Sign, String)> {
    is_there.then(|| (sign, words.to_owned()))
}
