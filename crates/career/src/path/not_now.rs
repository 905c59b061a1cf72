//! Constraints: what does not fit now, and what cannot be said.

use crate::answers::Constraints;
use crate::path::{Deltas, Door};

/// Why a path does not fit now. Shown; never among the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// The door asks for more schooling than the person has or would take on.
    Schooling,
    /// It takes longer without pay than the person can bear.
    MonthsWithoutPay,
    /// Newcomers' usual range (10th to 25th percentile) stays under what the person needs.
    Pay,
}

impl NotNow {
    /// As a key in JSON.
    pub fn key(self) -> &'static str {
        match self {
            NotNow::Schooling => "schooling",
            NotNow::MonthsWithoutPay => "months_without_pay",
            NotNow::Pay => "pay",
        }
    }

    /// The reason, as a person reads it.
    pub fn words(self) -> &'static str {
        match self {
            NotNow::Schooling => "the door usually asks for more schooling than wanted now",
            NotNow::MonthsWithoutPay => "it usually takes longer without pay than bearable now",
            NotNow::Pay => "newcomers are usually paid less than needed",
        }
    }

    /// What is said where the figure is missing: it never filters.
    pub fn unknown_words(self) -> &'static str {
        match self {
            NotNow::Schooling => "usual schooling is not published",
            NotNow::MonthsWithoutPay => "months before first pay are not known",
            NotNow::Pay => "newcomers' pay is not published there",
        }
    }
}

/// What does not fit, and what cannot be said for want of a figure.
#[derive(Debug, Default)]
pub(super) struct Fit {
    pub not_now: Vec<NotNow>,
    pub unknown: Vec<NotNow>,
}

impl Fit {
    /// Compares a door and its pay with what the person asked for. A missing figure never filters.
    pub fn of(asked: &Constraints, door: &Door, deltas: &Deltas) -> Self {
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
