//! Constraints: what does not fit now, and what cannot be said.

use crate::answers::Constraints;
use crate::atlas::Atlas;
use crate::path::{Deltas, Door, Path, Region};

/// Why a path does not fit now. Shown; never among the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// The door asks for more schooling than the person has or would take on.
    Schooling,
    /// It takes longer without pay than the person can bear.
    MonthsWithoutPay,
    /// Newcomers' usual range (10th to 25th percentile) stays under what the person needs.
    Pay,
    /// Hardly any of this work is counted in the states where the person would work.
    Region,
}

impl NotNow {
    /// As a key in JSON.
    pub fn key(self) -> &'static str {
        match self {
            NotNow::Schooling => "schooling",
            NotNow::MonthsWithoutPay => "months_without_pay",
            NotNow::Pay => "pay",
            NotNow::Region => "region",
        }
    }

    /// The reason in general; of one path, [`Path::reasons`] says it with its figure.
    pub fn words(self) -> &'static str {
        match self {
            NotNow::Schooling => "the door usually asks for more schooling than wanted now",
            NotNow::MonthsWithoutPay => "it usually takes longer without pay than bearable now",
            NotNow::Pay => "newcomers are usually paid less than needed",
            NotNow::Region => "hardly any of this work is counted in the states named",
        }
    }

    /// What is said where the figure is missing: it never filters.
    pub fn unknown_words(self) -> &'static str {
        match self {
            NotNow::Schooling => "usual schooling is not published",
            NotNow::MonthsWithoutPay => "months before first pay are not known",
            NotNow::Pay => "newcomers' pay is not published there",
            NotNow::Region => "how many people do this work in the states named is not published",
        }
    }
}

impl Path {
    /// Why it does not fit now, as a person reads it, each reason with its figure where it has one.
    pub fn reasons(&self, atlas: &Atlas) -> Vec<String> {
        let words = |reason: &NotNow| match (reason, &self.region) {
            (NotNow::Region, Some(region)) => region.words(atlas),
            (NotNow::Schooling, _) if self.door.abroad => {
                "the door, as usual in the United States, asks for more schooling than wanted now".to_owned()
            }
            _ => reason.words().to_owned(),
        };
        self.not_now.iter().map(words).collect()
    }

    /// What was asked for and cannot be said of this path, as a person reads it. What is unknown of every path, such as
    /// pay for somebody abroad, is said once for all of them and not here.
    pub fn unknowns(&self, atlas: &Atlas) -> Vec<String> {
        let of_this_path =
            |unknown: &&NotNow| !(self.door.abroad && matches!(unknown, NotNow::Pay | NotNow::MonthsWithoutPay));
        let words = |unknown: &NotNow| match (unknown, &self.region) {
            (NotNow::Region, Some(region)) => region.unknown_words(atlas),
            _ => unknown.unknown_words().to_owned(),
        };
        self.unknown.iter().filter(of_this_path).map(words).collect()
    }
}

/// What does not fit, and what cannot be said for want of a figure.
#[derive(Debug, Default)]
pub(super) struct Fit {
    pub not_now: Vec<NotNow>,
    pub unknown: Vec<NotNow>,
}

impl Fit {
    /// Compares a door, its pay and the count of its work with what the person asked for. A missing figure never
    /// filters.
    pub fn of(asked: &Constraints, door: &Door, deltas: &Deltas, region: Option<&Region>) -> Self {
        let mut fit = Fit::default();
        if let Some(most) = asked.schooling_at_most {
            // A person's own schooling counts even where they would take on less now.
            let most = door.counted_from.level().map_or(most, |have| have.max(most));
            fit.note(NotNow::Schooling, door.education.map(|needed| needed <= most));
        }
        if let Some(most) = asked.months_without_pay_at_most {
            fit.note(NotNow::MonthsWithoutPay, door.months_before_pay.map(|(shortest, _)| shortest <= most));
        }
        if let Some(least) = asked.pay_at_least {
            fit.note(NotNow::Pay, deltas.newcomer.map(|(_, high)| high >= least));
        }
        if let Some(region) = region {
            fit.note(NotNow::Region, region.has_enough());
        }
        fit
    }

    fn note(&mut self, what: NotNow, fits: Option<bool>) {
        match fits {
            Some(true) => {}
            Some(false) => self.not_now.push(what),
            None => self.unknown.push(what),
        }
    }
}
