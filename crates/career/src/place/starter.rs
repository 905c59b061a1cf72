//! A place of the starter list: facts that the project keeps as a table, each with its source and when somebody looked.

use jiff::civil::Date;

use super::{From, Kind, Place, Whereabouts, Work};

/// A place of the starter list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// Its name.
    pub name: String,
    /// Its address on the web; no two starters have the same.
    pub url: String,
    /// What kind of place it is.
    pub kind: Kind,
    /// Whose place it is; never empty.
    pub work: Vec<Work>,
    /// Online, or where.
    pub whereabouts: Whereabouts,
    /// Where name and address come from.
    pub source: String,
    /// When somebody looked whether it is as it stands here; `None` for not yet.
    pub checked: Option<Date>,
    /// The days of a conference, where the source gives them.
    pub days: Option<(Date, Date)>,
}

impl Starter {
    /// The place that a person keeps of it.
    pub fn kept(&self) -> Place {
        let mut place = Place {
            name: self.name.clone(),
            url: Some(self.url.clone()),
            kind: self.kind,
            whereabouts: self.whereabouts.clone(),
            work: self.work.clone(),
            from: From::Starter { source: self.source.clone(), checked: self.checked },
            ..Place::default()
        };
        place.dates.extend(self.occasion());
        place
    }

    /// When it is, for one that has days.
    pub fn occasion(&self) -> Option<super::Occasion> {
        let (first, last) = self.days?;
        let until = (last > first).then_some(super::When::Day(last));
        Some(super::Occasion { until, at: self.whereabouts.at.clone(), ..super::Occasion::on(first) })
    }

    /// Whether it is over by this day; one without days never is.
    pub fn is_over(&self, today: Date) -> bool {
        self.days.is_some_and(|(_, last)| last < today)
    }
}
