//! What the door of an occupation asks: schooling, experience, training, licence, months before first pay.

use crate::answers::Schooling;
use crate::atlas::{Atlas, OccupationId, Training, WorkExperience};
use crate::home::Home;
use crate::path::Origin;
use crate::path::licensing::licensing;
use crate::path::months::months_between;

/// Whether work of this kind is commonly licensed in the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Licensing {
    /// In every state or nearly so.
    Commonly,
    /// In some states, or for some of the work.
    Sometimes,
    /// Our table has no row: ask your state's board.
    NotInOurTable,
}

impl Licensing {
    /// What a person reads. It always leads to the state's board and never says that no licence is needed.
    pub fn words(self) -> &'static str {
        match self {
            Licensing::Commonly => "commonly licensed in the US: ask your state's board",
            Licensing::Sometimes => "licensed in some states or for some of the work: ask your state's board",
            Licensing::NotInOurTable => "licence: not in our table, ask your state's board",
        }
    }

    /// What somebody reads who lives outside the United States.
    pub fn words_abroad(self) -> &'static str {
        match self {
            Licensing::Commonly => "commonly licensed there: ask where you live",
            Licensing::Sometimes => "licensed in some states there or for some of the work: ask where you live",
            Licensing::NotInOurTable => "licence: not in our table, ask where you live",
        }
    }

    /// As a key in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Licensing::Commonly => "commonly",
            Licensing::Sometimes => "sometimes",
            Licensing::NotInOurTable => "not_in_our_table",
        }
    }
}

/// Where the schooling comes from that the months are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchoolingBasis {
    /// The person's document states it.
    Stated(Schooling),
    /// The usual entry schooling of the work they held.
    OfTheirWork(Schooling),
    /// Nothing is known.
    Unknown,
}

impl SchoolingBasis {
    /// The level, where one is known.
    pub fn level(self) -> Option<Schooling> {
        match self {
            SchoolingBasis::Stated(level) | SchoolingBasis::OfTheirWork(level) => Some(level),
            SchoolingBasis::Unknown => None,
        }
    }

    /// What the document states, else the most schooling that is usual for entry into the work held.
    pub(super) fn of(atlas: &Atlas, origin: &Origin) -> Self {
        if let Some(stated) = origin.schooling {
            return SchoolingBasis::Stated(stated);
        }
        let usual = origin.occupations.iter().filter_map(|(id, _)| atlas.occupation(*id).outlook()?.education()).max();
        // Work that asks for no schooling says nothing about the schooling that someone has.
        usual.filter(|level| *level > Schooling::None).map_or(SchoolingBasis::Unknown, SchoolingBasis::OfTheirWork)
    }
}

/// What is usual before someone is paid for this work.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    /// Usual entry education.
    pub education: Option<Schooling>,
    /// Usual related work experience.
    pub experience: Option<WorkExperience>,
    /// Usual training on the job.
    pub training: Option<Training>,
    /// Licence.
    pub licensing: Licensing,
    /// Months before first pay, from–to, where a range is known. Our own convention, see `docs/methods/paths.md`. Not
    /// counted for somebody abroad: schools and what they lead to differ.
    pub months_before_pay: Option<(u32, u32)>,
    /// What the months are counted from.
    pub counted_from: SchoolingBasis,
    /// Whether the figures are those of a broader group.
    pub of_broader_group: bool,
    /// Whether the person lives abroad: then this is what is usual in the United States, and told so.
    pub abroad: bool,
}

impl Door {
    /// Whether the usual training is paid work from the first day.
    pub fn trains_on_pay(&self) -> bool {
        matches!(self.training, Some(Training::Short | Training::Moderate | Training::Long | Training::Apprenticeship))
    }

    /// What a person reads, one thing each, in the order in which it stands between them and the work.
    pub fn words(&self) -> Vec<String> {
        let usual = |level| schooling_words(level) + if self.abroad { ", as usual in the United States" } else { "" };
        let mut out = vec![self.education.map_or("usual schooling: not published".to_owned(), usual)];
        if let Some(words) = self.experience.and_then(experience_words) {
            out.push(words.to_owned());
        }
        if let Some(words) = self.training.and_then(training_words) {
            out.push(words.to_owned());
        }
        if self.abroad {
            out.push(self.licensing.words_abroad().to_owned());
        } else {
            out.push(self.licensing.words().to_owned());
            out.push(self.months_words());
        }
        out
    }

    fn months_words(&self) -> String {
        match self.months_before_pay {
            None if self.licensing == Licensing::Commonly => {
                "months before first pay: not known; such work usually asks for schooling in its own field".to_owned()
            }
            None => "months before first pay: not known".to_owned(),
            Some((_, 0)) if self.trains_on_pay() => "paid while training".to_owned(),
            Some((_, 0)) => "no schooling between you and first pay, as far as published".to_owned(),
            Some((from, to)) => format!("about {from}–{to} months of study before first pay (our estimate)"),
        }
    }
}

/// The level as a short noun: `a bachelor's degree`.
pub(crate) fn schooling_name(level: Schooling) -> &'static str {
    match level {
        Schooling::None => "no formal schooling",
        Schooling::HighSchool => "a high school diploma",
        Schooling::SomeCollege => "some college, no degree",
        Schooling::PostsecondaryAward => "a certificate after high school",
        Schooling::Associate => "an associate's degree",
        Schooling::Bachelor => "a bachelor's degree",
        Schooling::Master => "a master's degree",
        Schooling::Doctoral => "a doctoral or professional degree",
    }
}

fn schooling_words(level: Schooling) -> String {
    format!("usually {}", schooling_name(level))
}

fn experience_words(experience: WorkExperience) -> Option<&'static str> {
    match experience {
        WorkExperience::None => None,
        WorkExperience::UnderFiveYears => Some("some years of related work (under five)"),
        WorkExperience::FiveYearsOrMore => Some("five years or more of related work"),
    }
}

fn training_words(training: Training) -> Option<&'static str> {
    match training {
        Training::None => None,
        Training::Short => Some("up to a month of training on the job"),
        Training::Moderate => Some("one to twelve months of training on the job"),
        Training::Long => Some("more than a year of training on the job"),
        Training::Apprenticeship => Some("an apprenticeship"),
        Training::Internship => Some("an internship or residency, paid or not"),
    }
}

/// The door of one occupation for a person with this schooling, who lives there.
pub fn door(atlas: &Atlas, origin: &Origin, to: OccupationId, home: Home) -> Door {
    open(atlas, SchoolingBasis::of(atlas, origin), to, home)
}

/// The door, counted from a known schooling.
pub(super) fn open(atlas: &Atlas, from: SchoolingBasis, to: OccupationId, home: Home) -> Door {
    let occupation = atlas.occupation(to);
    let outlook = occupation.outlook();
    let education = outlook.and_then(|o| o.education());
    let licensing = licensing(occupation.code());
    // A degree in another field opens no licensed door, and how much of it counts, a school says.
    let own_field = licensing == Licensing::Commonly && education >= Some(Schooling::PostsecondaryAward);
    let months = match (from.level(), education) {
        _ if home.is_abroad() => None,
        (_, Some(Schooling::None)) => Some((0, 0)),
        (Some(have), Some(asked)) if own_field && have >= asked => None,
        (Some(have), Some(asked)) => Some(months_between(have, asked)),
        _ => None,
    };
    Door {
        education,
        experience: outlook.and_then(|o| o.experience()),
        training: outlook.and_then(|o| o.training()),
        licensing,
        months_before_pay: months,
        counted_from: from,
        of_broader_group: outlook.is_some_and(|o| occupation.code().get(..7) != Some(o.code())),
        abroad: home.is_abroad(),
    }
}
