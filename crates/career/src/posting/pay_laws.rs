//! Where a law asks an employer to state pay in a posting: our own table, reviewed by hand.
//!
//! A row is here only where the law speaks of postings themselves; laws that give pay on request or at an interview are
//! not. Who is covered depends on things that a posting does not say (how many people work there, where they sit), so a
//! missing figure is told as that and never as a breach. No row, no sign.

use jiff::civil::{Date, date};

/// When the table was last reviewed.
pub const REVIEWED: &str = "2026-11";

/// One law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayLaw {
    /// Two letters of the state, or `DC`.
    pub state: &'static str,
    /// The statute, as it is cited.
    pub statute: &'static str,
    /// From when postings are asked to state pay.
    pub since: Date,
    /// People at the employer from whom on it holds.
    pub from_employees: u16,
}

/// The law of a state that is in force on a day.
pub fn pay_law(state: &str, on: Date) -> Option<&'static PayLaw> {
    LAWS.iter().find(|law| law.state.eq_ignore_ascii_case(state) && law.since <= on)
}

macro_rules! laws {
    ($($state:literal $statute:literal $year:literal-$month:literal-$day:literal $from:literal;)*) => {
        /// By state.
        pub const LAWS: &[PayLaw] = &[$(PayLaw {
            state: $state,
            statute: $statute,
            since: date($year, $month, $day),
            from_employees: $from,
        }),*];
    };
}

laws! {
    "CA" "California Labor Code § 432.3" 2023-1-1 15;
    "CO" "Colorado Revised Statutes § 8-5-201" 2021-1-1 1;
    "DC" "D.C. Code § 32-1453.01" 2024-6-30 1;
    "HI" "Hawaii Revised Statutes § 378-2.3 (Act 203 of 2023)" 2024-1-1 50;
    "IL" "820 Illinois Compiled Statutes 112/10" 2025-1-1 15;
    "MA" "Massachusetts General Laws c. 149 § 105F" 2025-10-29 25;
    "MD" "Maryland Labor and Employment Code § 3-304.2" 2024-10-1 1;
    "MN" "Minnesota Statutes § 181.173" 2025-1-1 30;
    "NJ" "New Jersey Statutes § 34:6B-23" 2025-6-1 10;
    "NY" "New York Labor Law § 194-b" 2023-9-17 4;
    "VT" "21 Vermont Statutes § 495t" 2025-7-1 5;
    "WA" "Revised Code of Washington § 49.58.110" 2023-1-1 15;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_holds_from_its_day_and_only_in_its_place() {
        assert!(pay_law("ma", date(2025, 10, 28)).is_none());
        assert_eq!(pay_law("MA", date(2025, 10, 29)).map(|law| law.from_employees), Some(25));
        assert!(pay_law("OH", date(2026, 11, 25)).is_none());
    }

    #[test]
    fn each_state_stands_once_in_the_order_of_the_alphabet() {
        assert!(LAWS.windows(2).all(|pair| pair[0].state < pair[1].state));
    }
}
