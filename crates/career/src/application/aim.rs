//! Where a person aims: how many titles the applications went to, how many lacked a stated must, and which titles that
//! are as near got none. Counts only; no verdict.

use std::collections::BTreeMap;

use super::Application;

/// A title that is near to what the person brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// O*NET-SOC code.
    pub occupation: String,
    /// How alike the work is, 0–1; 1 for work that the person has done.
    pub likeness: f32,
    /// Whether it fits what the person asked for.
    pub fits: bool,
}

/// Titles told as untried at most.
pub const MOST_UNTRIED: usize = 6;
/// Less alike than this is not called near, whatever the applications went to.
pub const NEAR: f32 = 0.6;
/// A title that got fewer of the applications than one in so many sets no measure for what is as near.
const ASIDE: usize = 20;

/// Where the applications went.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aim {
    /// Applications that were sent.
    pub sent: usize,
    /// O*NET-SOC codes and how many went to each, most first.
    pub titles: Vec<(String, usize)>,
    /// Those whose title says nothing of the work.
    pub unclear: usize,
    /// Of those whose musts were looked at, how many lacked one; `None` where none was looked at.
    pub lacked_a_must: Option<Lacked>,
    /// Titles that are as near as those applied to, and got none, most alike first.
    pub untried: Vec<Near>,
}

/// Applications that lacked a stated must.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lacked {
    /// How many lacked one.
    pub lacked: usize,
    /// Of how many that were looked at.
    pub of: usize,
}

impl Aim {
    /// Whether most titles do not say which work it is: then the few that do tell nothing of where they went.
    pub fn is_unclear(&self) -> bool {
        self.unclear * 2 > self.sent
    }
}

/// Counts where the applications went, beside what is near to the person.
pub fn aim(applications: &[Application], near: &[Near]) -> Aim {
    let sent: Vec<&Application> = applications.iter().filter(|one| one.applied().is_some()).collect();
    let mut by_title: BTreeMap<&str, usize> = BTreeMap::new();
    for code in sent.iter().filter_map(|one| one.occupation.as_deref()) {
        *by_title.entry(code).or_default() += 1;
    }
    let unclear = sent.iter().filter(|one| one.occupation.is_none()).count();
    let looked_at: Vec<&Vec<String>> = sent.iter().filter_map(|one| one.missing_musts.as_ref()).collect();
    let lacked = looked_at.iter().filter(|missing| !missing.is_empty()).count();
    let untried = if unclear * 2 > sent.len() { Vec::new() } else { untried(&by_title, near) };
    let mut titles: Vec<(String, usize)> = by_title.into_iter().map(|(code, n)| (code.to_owned(), n)).collect();
    titles.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    Aim {
        sent: sent.len(),
        titles,
        unclear,
        lacked_a_must: (!looked_at.is_empty()).then_some(Lacked { lacked, of: looked_at.len() }),
        untried,
    }
}

/// As near as the least near of the titles that the person means: those that got their share.
fn untried(by_title: &BTreeMap<&str, usize>, near: &[Near]) -> Vec<Near> {
    let all: usize = by_title.values().sum();
    let meant = by_title.iter().filter(|(_, n)| **n * ASIDE >= all).map(|(code, _)| *code);
    let likeness = |code: &str| near.iter().find(|near| near.occupation == code).map(|near| near.likeness);
    let Some(measure) = meant.filter_map(likeness).min_by(f32::total_cmp) else { return Vec::new() };
    // Work that the person has done is no measure for other work: what is near beside it is as near as anything.
    let least = if measure >= 1.0 { NEAR } else { measure.max(NEAR) };
    let is_untried =
        |near: &&Near| near.fits && near.likeness >= least && !by_title.contains_key(near.occupation.as_str());
    let mut untried: Vec<Near> = near.iter().filter(is_untried).cloned().collect();
    untried.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.occupation.cmp(&b.occupation)));
    untried.truncate(MOST_UNTRIED);
    untried
}

#[cfg(test)]
mod tests {
    use super::super::Stage;
    use super::super::tests::application;
    use super::*;

    fn to(code: &str, missing: Option<&[&str]>) -> Application {
        let missing_musts = missing.map(|all| all.iter().map(|must| (*must).to_owned()).collect());
        Application { occupation: Some(code.to_owned()), missing_musts, ..application(&[(Stage::Applied, 9)]) }
    }

    fn near(code: &str, likeness: f32) -> Near {
        Near { occupation: code.to_owned(), likeness, fits: true }
    }

    #[test]
    fn most_went_to_one_title_and_those_as_near_got_none() {
        let mut sent: Vec<Application> = (0..118).map(|_| to("43-4051.00", None)).collect();
        sent.extend((0..22).map(|_| to("43-6014.00", Some(&["a licence"]))));
        sent.push(application(&[(Stage::Saved, 3)]));
        let all = [
            near("43-4051.00", 1.0),
            near("43-6014.00", 0.74),
            near("43-4171.00", 0.81),
            near("41-2031.00", 0.76),
            near("29-1141.00", 0.4),
            Near { fits: false, ..near("11-1021.00", 0.9) },
        ];
        let aim = aim(&sent, &all);
        assert_eq!((aim.sent, &aim.titles[0]), (140, &("43-4051.00".to_owned(), 118)));
        assert_eq!(aim.lacked_a_must, Some(Lacked { lacked: 22, of: 22 }));
        let untried: Vec<&str> = aim.untried.iter().map(|near| near.occupation.as_str()).collect();
        assert_eq!(untried, ["43-4171.00", "41-2031.00"]);
    }

    #[test]
    fn nothing_sent_aims_nowhere() {
        assert_eq!(aim(&[], &[near("43-4171.00", 0.9)]), Aim::default());
    }

    #[test]
    fn where_most_titles_say_nothing_nothing_is_called_near() {
        let mut sent: Vec<Application> = (0..35).map(|_| application(&[(Stage::Applied, 9)])).collect();
        sent.push(to("53-1042.00", None));
        let near = [near("53-1042.00", 1.0), near("35-2014.00", 0.9)];
        let aim = aim(&sent, &near);
        assert!(aim.is_unclear() && aim.untried.is_empty());
    }

    #[test]
    fn a_title_that_says_nothing_is_counted_as_that() {
        let aim = aim(&[application(&[(Stage::Applied, 4)])], &[]);
        assert_eq!((aim.sent, aim.unclear, aim.titles.len()), (1, 1, 0));
    }
}
