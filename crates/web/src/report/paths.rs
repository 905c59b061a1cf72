//! The paths as they are shown: the door before the score, every part visible, what does not fit now kept apart.

use career::atlas::{Atlas, OccupationId};
use career::path::{OnTheBody, PartName, Path, Ranking};
use career::reflection::limits;
use flows::{Comparison, Report};

use super::sentences::{self, ExposureScale};
use super::stay::StayView;

/// All paths that are shown.
pub struct PathsView {
    /// How they are ordered.
    pub order: &'static str,
    /// Staying, and changing one thing: always one of the paths compared.
    pub stay: Option<StayView>,
    /// The paths that fit: first a few directions that are unlike each other, then the rest in order.
    pub fits: Vec<PathView>,
    /// Paths over a stepping stone.
    pub over_stepping_stones: Vec<PathView>,
    /// Paths that do not fit now.
    pub not_now: Vec<PathView>,
    /// How many occupations were compared.
    pub compared: usize,
    /// What to know of licences that are not named.
    pub about_licences: &'static str,
    /// Said to those who wish for few hours or remote work: that chooses among openings, not among paths.
    pub about_openings: Option<&'static str>,
}

/// One path.
pub struct PathView {
    /// O*NET-SOC code.
    pub code: String,
    /// O*NET's title.
    pub title: String,
    /// The stepping stone.
    pub via: Option<String>,
    /// What the door asks.
    pub door: String,
    /// The schooling it usually asks, the first thing at the door.
    pub schooling: String,
    /// Out of 100.
    pub score: u32,
    /// Each part out of 100; `None` where there is no figure.
    pub parts: Vec<PartView>,
    /// Said when ratings are borrowed.
    pub borrowed: bool,
    /// Where it stands by likeness, when the person's wishes order the list.
    pub other_order: Option<String>,
    /// Pay; `None` for somebody abroad.
    pub pay: Option<String>,
    /// Openings and growth; `None` for somebody abroad.
    pub outlook: Option<String>,
    /// Exposure.
    pub exposure: String,
    /// What it is, in O*NET's words, where a release is installed.
    pub description: Option<String>,
    /// Reasons why not now.
    pub not_now: Vec<String>,
    /// What the person asked for and cannot be said.
    pub unknown: Vec<String>,
    /// A warning of heavy work, for those who asked to be warned.
    pub physical: Option<String>,
}

/// One part of a score.
pub struct PartView {
    /// Which.
    pub name: &'static str,
    /// Out of 100.
    pub value: Option<u32>,
}

impl PathView {
    /// The path to one occupation; `None` where nothing is known of where the person comes from, or for work they do now.
    pub fn one(atlas: &Atlas, report: &Report, to: OccupationId) -> Option<Self> {
        let ranking = &report.ranking;
        let words = Words { atlas, scale: ExposureScale::of(atlas), ranking };
        ranking.to(to).map(|path| words.path(path, None))
    }

    /// "skills 71 · knowledge 55 · technology no figure".
    pub fn parts_in_words(&self) -> String {
        let words = |part: &PartView| match part.value {
            Some(value) => format!("{} {value}", part.name),
            None => format!("{} no figure", part.name),
        };
        self.parts.iter().map(words).collect::<Vec<_>>().join(" · ")
    }

    /// "it asks for more schooling …, and it takes longer …".
    pub fn reasons(&self) -> String {
        self.not_now.join(", and ")
    }

    /// What else to know: what cannot be said, and a warning that was asked for.
    pub fn mind(&self) -> Option<String> {
        let parts: Vec<String> =
            self.unknown.iter().chain(&self.physical).map(|words| sentences::sentence(words)).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// How many paths of each kind are put into words.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// That fit.
    pub fits: usize,
    /// Over a stepping stone, and not now.
    pub apart: usize,
}

const DIRECTIONS: usize = 3;

impl PathsView {
    /// The paths of a report; `None` when nothing is known of where the person comes from.
    pub fn of(atlas: &Atlas, report: &Report) -> Option<Self> {
        let ranking = &report.ranking;
        let about_openings = limits::about_openings(&report.answers.constraints);
        (!ranking.by_likeness.is_empty())
            .then(|| PathsView { about_openings, ..Self::build(atlas, ranking, Shown { fits: 12, apart: 5 }) })
    }

    /// The paths from one occupation.
    pub fn of_comparison(atlas: &Atlas, comparison: &Comparison, shown: Shown) -> Self {
        Self::build(atlas, &comparison.ranking, shown)
    }

    fn build(atlas: &Atlas, ranking: &Ranking, shown: Shown) -> Self {
        let words = Words { atlas, scale: ExposureScale::of(atlas), ranking };
        let order = in_order(ranking);
        let path = |i: &usize| words.path(&ranking.by_likeness[*i], Some(*i));
        let fits = order.iter().filter(|i| ranking.by_likeness[**i].fits());
        let not_now = order.iter().filter(|i| !ranking.by_likeness[**i].fits());
        PathsView {
            order: order_in_words(ranking),
            stay: ranking.stay.as_ref().map(|stay| StayView::of(atlas, stay)),
            fits: fits.take(shown.fits).map(path).collect(),
            over_stepping_stones: ranking
                .over_stepping_stones
                .iter()
                .take(shown.apart)
                .map(|p| words.path(p, None))
                .collect(),
            not_now: not_now.take(shown.apart).map(path).collect(),
            compared: ranking.by_likeness.len(),
            about_licences: about_licences(ranking),
            about_openings: None,
        }
    }

    /// The paths told in full at first.
    pub fn first(&self) -> &[PathView] {
        &self.fits[..self.fits.len().min(DIRECTIONS)]
    }

    /// The paths after them.
    pub fn further(&self) -> &[PathView] {
        &self.fits[self.fits.len().min(DIRECTIONS)..]
    }
}

/// Indices into `by_likeness`, in the order to show: what the person wants more of, else a few directions that are
/// unlike each other and then how alike the work is.
pub fn in_order(ranking: &Ranking) -> Vec<usize> {
    let known = |i: &usize| *i < ranking.by_likeness.len();
    if !ranking.by_wanted.is_empty() {
        return ranking.by_wanted.iter().copied().filter(known).collect();
    }
    let first: Vec<usize> = ranking.directions.iter().copied().filter(known).take(DIRECTIONS).collect();
    let rest = (0..ranking.by_likeness.len()).filter(|i| !first.contains(i));
    first.iter().copied().chain(rest).collect()
}

fn about_licences(ranking: &Ranking) -> &'static str {
    let abroad = ranking.by_likeness.first().is_some_and(|path| path.door.abroad);
    if abroad { sentences::ABOUT_LICENCES_ABROAD } else { sentences::ABOUT_LICENCES }
}

fn order_in_words(ranking: &Ranking) -> &'static str {
    if !ranking.by_wanted.is_empty() {
        "Ordered by what you want more of; each says where it stands by how alike the work is."
    } else if ranking.directions.is_empty() {
        "Ordered by how alike the work is."
    } else {
        "First three directions that are unlike each other, then by how alike the work is."
    }
}

struct Words<'a> {
    atlas: &'a Atlas,
    scale: ExposureScale,
    ranking: &'a Ranking,
}

impl Words<'_> {
    fn heavy(&self, path: &Path) -> Option<String> {
        let body = OnTheBody::of(self.atlas, path.to).filter(|_| path.physical == Some(true))?;
        Some(body.words())
    }

    fn path(&self, path: &Path, by_likeness: Option<usize>) -> PathView {
        let title = |id: OccupationId| self.atlas.occupation(id).title().to_owned();
        let other_order = by_likeness.filter(|_| !self.ranking.by_wanted.is_empty());
        PathView {
            code: self.atlas.occupation(path.to).code().to_owned(),
            title: title(path.to),
            via: path.via.map(title),
            door: sentences::door(&path.door),
            schooling: path.door.words().into_iter().next().unwrap_or_default(),
            score: out_of_100(path.transfer.score),
            parts: parts(path),
            borrowed: path.transfer.borrowed,
            other_order: other_order.map(|i| format!("number {} by how alike the work is", i + 1)),
            pay: sentences::pay(self.atlas, &path.deltas),
            outlook: sentences::outlook(&path.deltas),
            exposure: self.scale.words(path.deltas.exposure),
            description: self
                .atlas
                .sentences
                .occupations
                .get(path.to.index())
                .filter(|words| !words.is_empty())
                .cloned(),
            not_now: path.reasons(self.atlas),
            unknown: path.unknowns(self.atlas),
            physical: self.heavy(path),
        }
    }
}

/// A share as whole points out of 100.
pub(super) fn out_of_100(share: f32) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

fn parts(path: &Path) -> Vec<PartView> {
    let part = |name: PartName| path.transfer.parts.iter().find(|part| part.name == name);
    let all = PartName::ALL.into_iter().filter_map(part);
    all.map(|part| PartView { name: part.name.key(), value: part.value.map(out_of_100) }).collect()
}
