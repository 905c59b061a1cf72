//! O*NET occupations: titles, ratings, interests, technology, relatedness.

use bytemuck::{Pod, Zeroable};

use super::columns::{Column, Lists, Strings, figure, index};
use super::{Atlas, EscoOccupationId, OutlookId};

index! {
    /// An O*NET occupation (row of [`Occupations`]).
    OccupationId(u16)
}
index! {
    /// A rated element (row of [`Elements`]).
    ElementId(u16)
}
index! {
    /// A technology (row of [`Technologies`]).
    TechnologyId(u16)
}

/// What kind of thing an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ElementKind {
    /// 35 skills (2.A, 2.B).
    Skill,
    /// 33 areas of knowledge (2.C).
    Knowledge,
    /// 52 abilities (1.A).
    Ability,
    /// 41 work activities (4.A).
    Activity,
}

/// The elements that O*NET rates, in order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Elements {
    /// `2.A.1.a`, …; ids of the O*NET content model, ascending as texts.
    pub ids: Strings,
    /// `Reading Comprehension`, …; O*NET's names.
    pub names: Strings,
}

/// One element, looked up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Element<'a> {
    /// Content-model id.
    pub id: &'a str,
    /// O*NET's name.
    pub name: &'a str,
    /// Skill, knowledge, ability or activity.
    pub kind: ElementKind,
}

impl Elements {
    /// How many elements (161 in O*NET 30.1).
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// One element.
    pub fn get(&self, id: ElementId) -> Element<'_> {
        let text = self.ids.get(id.index());
        Element { id: text, name: self.names.get(id.index()), kind: kind_of(text) }
    }

    /// All elements of one kind.
    pub fn of(&self, kind: ElementKind) -> impl Iterator<Item = ElementId> {
        (0..self.len()).map(ElementId::from_index).filter(move |id| self.get(*id).kind == kind)
    }

    /// By content-model id.
    pub fn find(&self, id: &str) -> Option<ElementId> {
        self.ids.iter().position(|text| text == id).map(ElementId::from_index)
    }
}

fn kind_of(id: &str) -> ElementKind {
    match id.get(..3) {
        Some("2.A" | "2.B") => ElementKind::Skill,
        Some("2.C") => ElementKind::Knowledge,
        Some("4.A") => ElementKind::Activity,
        _ => ElementKind::Ability,
    }
}

/// Importance (1–5) and level (0–7) of one element in one occupation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rating {
    /// O*NET's IM scale, 1–5.
    pub importance: f32,
    /// O*NET's LV scale, 0–7.
    pub level: f32,
}

/// How closely O*NET's experts relate two occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The five closest.
    PrimaryShort,
    /// The next five.
    PrimaryLong,
    /// The next ten.
    Supplemental,
}

/// One technology used in one occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct TechnologyUse {
    /// Which.
    pub technology: TechnologyId,
    /// Bit 0: hot technology; bit 1: in demand for this occupation.
    pub flags: u16,
}

impl TechnologyUse {
    /// O*NET calls it a hot technology (often asked for in postings).
    pub fn hot(self) -> bool {
        self.flags & 1 != 0
    }

    /// O*NET calls it in demand for this occupation.
    pub fn in_demand(self) -> bool {
        self.flags & 2 != 0
    }
}

/// Software and tools.
#[derive(Clone, Debug, Default)]
pub struct Technologies {
    /// `Adobe Acrobat`, …; the examples of O*NET's Technology Skills, ascending.
    pub names: Strings,
    /// The commodity each belongs to (UNSPSC, as O*NET gives it): `Document management software`, …
    pub commodities: Strings,
    /// Per technology: index into `commodities`. Where O*NET gives several, the one that most occupations give.
    pub commodity: Column<u16>,
}

impl Technologies {
    /// How many.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The name.
    pub fn name(&self, id: TechnologyId) -> &str {
        self.names.get(id.index())
    }

    /// What kind of thing it is.
    pub fn kind(&self, id: TechnologyId) -> &str {
        self.commodity.get(id.index()).map_or("", |c| self.commodities.get(usize::from(*c)))
    }
}

/// The occupation table. All columns have one row per occupation, in order of code.
#[derive(Clone, Debug, Default)]
pub struct Occupations {
    /// O*NET-SOC 2019 codes, `15-1252.00`, ascending. O*NET Occupation Data.
    pub codes: Strings,
    /// `Software Developers`. O*NET Occupation Data.
    pub titles: Strings,
    /// Other titles, without the occupation's own: first those that people in the work reported (O*NET Sample of Reported
    /// Titles), then alternate titles and their short forms (O*NET Alternate Titles), each part in order of the alphabet.
    pub alternates: Lists<u32>,
    /// The texts that `alternates` points into.
    pub alternate_titles: Strings,
    /// Importance (IM, 1–5) and level (LV, 0–7) per element: row-major, `elements.len() * 2` a row, NaN where not rated.
    /// O*NET Skills, Knowledge, Abilities, Work Activities.
    pub ratings: Column<f32>,
    /// Per occupation: itself when rated; else the rated occupation from which it borrows, nearest by code family or by
    /// O*NET's relatedness (see `SOURCES.md`); `u16::MAX` where there is none near. Ours.
    pub rated_as: Column<OccupationId>,
    /// Interests in the order RIASEC, 1–7 (OI), six a row, NaN where missing. O*NET Interests.
    pub interests: Column<f32>,
    /// Work values, 1–7 (EX), six a row: achievement, working conditions, recognition, relationships, support,
    /// independence; NaN where missing. O*NET Work Values.
    pub values: Column<f32>,
    /// Work styles: names in O*NET's order (21 in 30.1).
    pub style_names: Strings,
    /// Impact of each work style on doing the work well (WI, -3–3), `style_names.len()` a row, NaN where missing. O*NET
    /// Work Styles.
    pub styles: Column<f32>,
    /// Job zone: 1 little preparation – 5 extensive; 0 where missing. O*NET Job Zones.
    pub job_zone: Column<u8>,
    /// Share (0–1) of those asked who named this level of education as required, twelve a row (O*NET's categories, from
    /// less than high school to post-doctoral), NaN where missing. O*NET Education, Training, and Experience (RL).
    pub education: Column<f32>,
    /// Technology in use: what is in demand for the occupation first, then hot technology, then by name. O*NET Technology
    /// Skills.
    pub technologies: Lists<TechnologyUse>,
    /// The occupations that O*NET's experts list as related, closest first: at most 5 primary-short, 5 primary-long,
    /// 10 supplemental, in that order. O*NET Related Occupations.
    pub related: Lists<OccupationId>,
    /// Links to ESCO occupations, the surest kind first. O*NET–ESCO crosswalk.
    pub esco: Lists<EscoOccupationId>,
    /// The kind of each link, same shape as `esco.items` (see `MatchKind`). O*NET–ESCO crosswalk.
    pub esco_kinds: Column<u8>,
    /// Row in the BLS matrix, `u16::MAX` where none; it may stand for a broader group. BLS, O*NET-SOC to NEM crosswalk.
    pub outlook: Column<u16>,
    /// "Working with AI" applicability score (0–1, no more than 0.5 in the study), by six-digit SOC code; NaN where
    /// missing.
    pub working_with_ai: Column<f32>,
    /// "GPTs are GPTs": share of tasks exposed as people rated them (beta: direct exposure plus half of that with further
    /// software), 0–1; NaN where missing.
    pub gpts_are_gpts: Column<f32>,
}

/// One occupation of an atlas, with everything that is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Occupation<'a> {
    atlas: &'a Atlas,
    /// Which.
    pub id: OccupationId,
}

impl Atlas {
    /// One occupation.
    pub fn occupation(&self, id: OccupationId) -> Occupation<'_> {
        Occupation { atlas: self, id }
    }

    /// All occupations in order of code.
    pub fn all_occupations(&self) -> impl Iterator<Item = Occupation<'_>> {
        (0..self.occupations.codes.len()).map(|i| self.occupation(OccupationId::from_index(i)))
    }

    /// By O*NET-SOC code (`15-1252.00`), or a SOC code without its suffix (`15-1252`).
    pub fn occupation_by_code(&self, code: &str) -> Option<OccupationId> {
        let full = if code.len() == 7 { format!("{code}.00") } else { code.to_owned() };
        let (mut low, mut high) = (0, self.occupations.codes.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.occupations.codes.get(middle).cmp(full.as_str()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(OccupationId::from_index(middle)),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

fn six(column: &[f32], row: usize) -> Option<[f32; 6]> {
    let slice: [f32; 6] = column.get(row * 6..row * 6 + 6)?.try_into().ok()?;
    slice.iter().all(|v| !v.is_nan()).then_some(slice)
}

impl<'a> Occupation<'a> {
    fn table(&self) -> &'a Occupations {
        &self.atlas.occupations
    }

    /// O*NET-SOC code.
    pub fn code(&self) -> &'a str {
        self.table().codes.get(self.id.index())
    }

    /// O*NET's title.
    pub fn title(&self) -> &'a str {
        self.table().titles.get(self.id.index())
    }

    /// Major group, the first two digits of the code.
    pub fn major_group(&self) -> &'a str {
        self.code().get(..2).unwrap_or("")
    }

    /// Alternate and reported titles.
    pub fn alternate_titles(&self) -> impl Iterator<Item = &'a str> {
        let table = self.table();
        table.alternates.get(self.id.index()).iter().map(|i| table.alternate_titles.get(*i as usize))
    }

    /// Whether O*NET rates it itself.
    pub fn is_rated(&self) -> bool {
        self.rated_as() == Some(self.id)
    }

    /// Itself when rated, else the rated occupation it borrows from; `None` when there is none near.
    pub fn rated_as(&self) -> Option<OccupationId> {
        self.table().rated_as.get(self.id.index()).copied().filter(|id| id.0 != u16::MAX)
    }

    /// Importance and level of one element; borrowed when the occupation is not rated itself.
    pub fn rating(&self, element: ElementId) -> Option<Rating> {
        let width = self.atlas.elements.len() * 2;
        let at = self.rated_as()?.index() * width + element.index() * 2;
        let row = self.table().ratings.get(at..at + 2)?;
        Some(Rating { importance: figure(row[0])?, level: figure(row[1])? })
    }

    /// RIASEC interests, 1–7 each.
    pub fn interests(&self) -> Option<[f32; 6]> {
        six(&self.table().interests, self.id.index())
    }

    /// Work values in O*NET's order, 1–7 each.
    pub fn values(&self) -> Option<[f32; 6]> {
        six(&self.table().values, self.id.index())
    }

    /// Job zone, 1–5.
    pub fn job_zone(&self) -> Option<u8> {
        self.table().job_zone.get(self.id.index()).copied().filter(|zone| (1..=5).contains(zone))
    }

    /// Share of workers per required level of education (O*NET's twelve categories).
    pub fn education(&self) -> Option<&'a [f32]> {
        let at = self.id.index() * 12;
        self.table().education.get(at..at + 12).filter(|row| row.iter().all(|v| !v.is_nan()))
    }

    /// Technology in use.
    pub fn technologies(&self) -> &'a [TechnologyUse] {
        self.table().technologies.get(self.id.index())
    }

    /// Related occupations as O*NET's experts list them, closest first.
    pub fn related(&self) -> impl Iterator<Item = (OccupationId, Tier)> {
        self.table().related.get(self.id.index()).iter().enumerate().map(|(i, id)| {
            let tier = match i {
                0..5 => Tier::PrimaryShort,
                5..10 => Tier::PrimaryLong,
                _ => Tier::Supplemental,
            };
            (*id, tier)
        })
    }

    /// ESCO occupations linked by the official crosswalk, with the kind of link.
    pub fn esco(&self) -> impl Iterator<Item = (EscoOccupationId, super::MatchKind)> {
        let table = self.table();
        let row = self.id.index();
        let end = table.esco.ends.get(row).map_or(0, |end| *end as usize);
        let ids = table.esco.get(row);
        let start = end - ids.len();
        ids.iter().enumerate().map(move |(i, id)| {
            (*id, super::MatchKind::from_byte(table.esco_kinds.get(start + i).copied().unwrap_or(0)))
        })
    }

    /// Its row in the BLS matrix.
    pub fn outlook_id(&self) -> Option<OutlookId> {
        self.table().outlook.get(self.id.index()).copied().filter(|row| *row != u16::MAX).map(OutlookId)
    }

    /// Employment projections of its matrix row.
    pub fn outlook(&self) -> Option<super::Outlook<'a>> {
        self.outlook_id().map(|row| super::Outlook::new(self.atlas, row))
    }

    /// Pay in one area; `None` where BLS gives no row.
    pub fn pay(&self, area: super::AreaId) -> Option<super::Pay<'a>> {
        self.outlook_id().and_then(|row| self.atlas.pay.get(area, row))
    }

    /// What the two studies measured.
    pub fn exposure(&self) -> super::Exposure {
        let at = self.id.index();
        super::Exposure {
            working_with_ai: self.table().working_with_ai.get(at).copied().and_then(figure),
            gpts_are_gpts: self.table().gpts_are_gpts.get(at).copied().and_then(figure),
        }
    }
}
