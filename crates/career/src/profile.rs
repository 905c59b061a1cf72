//! What a person brought: the document's lines, and what was read out of them. Given, never concluded.

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;

/// A line of one document, counted from 0 in human reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LineId(pub u32);

/// Where a line stands on its page, in shares (0–1) of the page's width and height, from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spot {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// One line of the document in human reading order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Page, from 1; 1 for formats without pages; [`crate::answers::ANSWERED`] for a line that the person wrote as an
    /// answer and that stands in no document.
    pub page: u16,
    /// The words, control characters removed, white space folded.
    pub text: String,
    /// Where it stands, for formats that say so.
    pub spot: Option<Spot>,
}

/// What a machine takes out of the document: evidence for the insight "what software reads".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MachineView {
    /// The lines in the order in which a plain extractor meets them (may differ from reading order).
    pub order: Vec<LineId>,
    /// The text that a plain extractor hands on, line by line: columns may be merged into one line here.
    pub text: Vec<String>,
    /// Most columns side by side on one page (1 for a plain document).
    pub columns: u8,
    /// Lines that stand in a page header or footer, which many parsers skip.
    pub in_header_or_footer: Vec<LineId>,
    /// Lines that stand in text boxes, which many parsers skip.
    pub in_text_boxes: Vec<LineId>,
    /// Lines that stand in tables, which some parsers shuffle.
    pub in_tables: Vec<LineId>,
    /// Glyphs without a letter behind them: icons, private-use characters.
    pub icons: u32,
    /// Pictures in the document; words inside them are lost.
    pub images: u32,
}

/// The document as read: its lines, and how a machine sees it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The name of the format, as a person would say it ("PDF", "Word (DOCX)", "LinkedIn export").
    pub format: String,
    /// Pages, where the format has them.
    pub pages: Option<u16>,
    /// ISO 639-1 code of the main language, where it is clear.
    pub language: Option<String>,
    /// The lines in human reading order.
    pub lines: Vec<Line>,
    /// How a machine sees it; `None` where the format has no layout to lose.
    pub machine: Option<MachineView>,
}

impl Document {
    /// The words of a line; empty for an id of another document.
    pub fn text(&self, line: LineId) -> &str {
        self.lines.get(line.0 as usize).map_or("", |line| line.text.as_str())
    }
}

/// What kind of doing a position is. Unpaid work counts as work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Engagement {
    /// Paid work, as far as the document says.
    #[default]
    Work,
    /// Volunteering, board seats, community work.
    Volunteering,
    /// Caring for family or a household, stated by the person.
    Care,
    /// Military or civil service.
    Service,
}

/// When a position, degree or project ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// It goes on.
    Current,
    /// It ended then.
    On(PartialDate),
}

/// From when to when, as far as the document says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Beginning.
    pub from: Option<PartialDate>,
    /// End.
    pub to: Option<End>,
}

impl Period {
    /// The month or year in which it ended; today where it goes on; `None` where the document does not say.
    pub fn ended(&self, today: PartialDate) -> Option<PartialDate> {
        self.to.map(|end| match end {
            End::Current => today,
            End::On(date) => date,
        })
    }

    /// Whole months from beginning to end, at least 1; `None` where either is unknown or they run backwards.
    pub fn months(&self, today: PartialDate) -> Option<u32> {
        let from = self.from?.months(1);
        let to = match self.to? {
            End::Current => today.months(12),
            End::On(date) => date.months(12),
        };
        u32::try_from(to - from + 1).ok().filter(|months| *months > 0)
    }
}

/// One position: paid or not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// The title, in the document's words; empty where none stands there.
    pub title: String,
    /// Who it was for.
    pub organisation: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// When.
    pub period: Period,
    /// What kind of doing.
    pub engagement: Engagement,
    /// The lines that name title, organisation, place and dates.
    pub heading: Vec<LineId>,
    /// The lines that say what was done.
    pub lines: Vec<LineId>,
}

/// The position that goes on, or else the one that ended last; the document's first where no dates stand. Paid work
/// and service before unpaid work.
pub fn latest(profile: &Profile, today: PartialDate) -> Option<usize> {
    let paid = |p: &Position| matches!(p.engagement, Engagement::Work | Engagement::Service);
    let when = |p: &Position| p.period.ended(today).map(|d| d.months(12));
    let began = |p: &Position| p.period.from.map(|d| d.months(1));
    let key = |i: usize| {
        let p = &profile.positions[i];
        (paid(p), when(p), began(p), std::cmp::Reverse(i))
    };
    (0..profile.positions.len()).max_by_key(|i| key(*i))
}

/// One degree, course of study or school.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Education {
    /// Degree or qualification, in the document's words.
    pub degree: Option<String>,
    /// Field of study.
    pub field: Option<String>,
    /// School.
    pub institution: Option<String>,
    /// When.
    pub period: Period,
    /// The lines it was read from.
    pub lines: Vec<LineId>,
}

/// A thing named in one place: a certificate, a language, a skill, an award.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// The words.
    pub name: String,
    /// What stands beside it: the level of a language, the issuer of a certificate.
    pub detail: Option<String>,
    /// When, where stated.
    pub date: Option<PartialDate>,
    /// The line it was read from.
    pub line: Option<LineId>,
}

/// A project, publication or other piece of work outside a position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// When.
    pub period: Period,
    /// The lines that tell about it.
    pub lines: Vec<LineId>,
}

/// How to reach the person. Never used for a conclusion, never logged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Where the person lives, in the document's words.
    pub place: Option<String>,
    /// Addresses on the web.
    pub links: Vec<String>,
}

/// What was read out of one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// How to reach the person.
    pub contact: Contact,
    /// The line under the name, if any.
    pub headline: Option<String>,
    /// Summary, objective, about.
    pub summary: Vec<LineId>,
    /// Positions, in the document's order, volunteering among them.
    pub positions: Vec<Position>,
    /// Education, in the document's order.
    pub education: Vec<Education>,
    /// Certificates and licences.
    pub certificates: Vec<Named>,
    /// Languages.
    pub languages: Vec<Named>,
    /// Skills as listed by the person.
    pub skills: Vec<Named>,
    /// Awards and honours.
    pub awards: Vec<Named>,
    /// Projects and publications.
    pub projects: Vec<Project>,
    /// Interests and hobbies, in the person's words.
    pub interests: Vec<Named>,
}

/// A doubt, or something that could not be read. Doubt is data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// What happened and, where it helps, what to do: one or two sentences for the person.
    pub what: String,
    /// The line it is about.
    pub line: Option<LineId>,
}

/// One document, read: what it says, and the doubts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The lines.
    pub document: Document,
    /// What was read out of them.
    pub profile: Profile,
    /// The doubts.
    pub notes: Vec<Note>,
}
