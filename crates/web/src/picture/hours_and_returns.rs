//! What an hour of each way returned: a dot and an interval, what is published drawn lighter than what is the person's own.

use career::insight::Table;

use super::Picture;
use super::drawing::{Across, Anchor, Drawing, Shape};
use super::key::{Sign, key};
use Across::{Px, Share};

/// What is believed of an hour, in outcomes of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end of what holds nine tenths of the belief.
    pub low: f64,
    /// What is expected.
    pub expected: f64,
    /// Upper end.
    pub high: f64,
}

/// One way.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// How it is called.
    pub way: String,
    /// Before anything of the person's was counted.
    pub published: Interval,
    /// With theirs; `None` where nothing of theirs is there.
    pub own: Option<Interval>,
    /// Whether what is published outweighs what is theirs.
    pub is_early: bool,
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursAndReturns {
    /// What is counted: "replies", "interviews".
    pub what: &'static str,
    /// The ways, in the order in which they stand.
    pub rows: Vec<Row>,
}

/// Outcomes an hour at either end of the scale, and what its marks are called.
const LEAST: f64 = 0.003;
const MOST: f64 = 3.0;
const TICKS: [(f64, &str); 3] = [(0.01, "1 in 100 h"), (0.1, "1 in 10 h"), (1.0, "1 an hour")];
/// How high a row is, and where within it its words and its marks stand.
const ROW: f64 = 50.0;
const WORDS: f64 = 16.0;
const PUBLISHED: f64 = 27.0;
const OWN: f64 = 37.0;

fn across(an_hour: f64) -> f64 {
    let share = (an_hour.clamp(LEAST, MOST) / LEAST).ln() / (MOST / LEAST).ln();
    0.02 + 0.96 * if share.is_finite() { share } else { 0.0 }
}

/// "0.02 to 0.15".
fn told(interval: &Interval) -> String {
    format!("{:.2} to {:.2}", interval.low, interval.high)
}

impl HoursAndReturns {
    fn row(drawing: &mut Drawing, row: &Row, top: f64) {
        drawing.text("b halo", (Px(0.0), top + WORDS), 0.0, Anchor::Start, &row.way);
        let published = &row.published;
        drawing.line(
            "s-edge dash",
            (Share(across(published.low)), top + PUBLISHED),
            (Share(across(published.high)), top + PUBLISHED),
        );
        drawing.mark("f-ground s-quiet", Shape::Disc, (Share(across(published.expected)), top + PUBLISHED), 3.5);
        let Some(own) = &row.own else { return };
        let (left, right) = (across(own.low), across(own.high));
        drawing.rect("f-know", (Share(left), top + OWN - 1.5), (Share((right - left).max(0.002)), 3.0), "");
        let class = if row.is_early { "f-ground s-know" } else { "f-know s-ground" };
        drawing.mark(class, Shape::Disc, (Share(across(own.expected)), top + OWN), 6.0);
    }
}

impl Picture for HoursAndReturns {
    fn svg(&self) -> String {
        let bottom = ROW * self.rows.len() as f64;
        let mut drawing =
            Drawing::image("returns", bottom + 26.0, "What an hour of applying returned", &self.reading());
        for (at, words) in TICKS {
            let x = across(at);
            drawing.line("s-line", (Share(x), 20.0), (Share(x), bottom + 6.0));
            let anchor = if x > 0.8 { Anchor::End } else { Anchor::Middle };
            drawing.text("f-quiet", (Share(x), bottom + 20.0), 0.0, anchor, words);
        }
        for (nth, row) in self.rows.iter().enumerate() {
            Self::row(&mut drawing, row, nth as f64 * ROW);
        }
        drawing.finish()
    }

    fn key(&self) -> String {
        let mut signs = vec![(Sign::Mark("f-ground s-quiet", Shape::Disc), "published or assumed, lighter".to_owned())];
        if self.rows.iter().any(|row| row.own.is_some() && row.is_early) {
            signs.push((Sign::Mark("f-ground s-know", Shape::Disc), "with yours: too early to tell".to_owned()));
        }
        if self.rows.iter().any(|row| row.own.is_some() && !row.is_early) {
            signs.push((Sign::Mark("f-know s-ground", Shape::Disc), "with yours: yours outweigh".to_owned()));
        }
        key(&signs)
    }

    fn reading(&self) -> String {
        let told_of: Vec<&Row> = self.rows.iter().filter(|row| row.own.is_some()).collect();
        if told_of.is_empty() {
            return "Nothing of yours is counted yet: what stands here is published or assumed, and wide.".to_owned();
        }
        if told_of.iter().all(|row| row.is_early) {
            return "Too early to tell from yours: for every way, what is published or assumed still outweighs what you noted."
                .to_owned();
        }
        let known: Vec<String> = told_of
            .iter()
            .filter(|row| !row.is_early)
            .filter_map(|row| Some(format!("{}: {} {} an hour", row.way, told(row.own.as_ref()?), self.what)))
            .collect();
        format!("What an hour is believed to bring, nine times in ten. {}.", known.join("; "))
    }

    fn table(&self) -> Table {
        let yours = format!("{} an hour, with yours", crate::report::sentences::capital(self.what));
        let mut table = Table::with(&["Way", &yours, "Expected", "Published or assumed", "What it rests on"]);
        for row in &self.rows {
            let rests = match (&row.own, row.is_early) {
                (None, _) => "what is published or assumed",
                (Some(_), true) => "more on what is published or assumed",
                (Some(_), false) => "more on yours",
            };
            table.row([
                row.way.clone(),
                row.own.as_ref().map_or_else(|| "–".to_owned(), told),
                row.own.as_ref().map_or_else(|| "–".to_owned(), |own| format!("{:.2}", own.expected)),
                told(&row.published),
                rests.to_owned(),
            ]);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sound::{is_sound, words_from_a_person};
    use super::*;

    fn interval(low: f64, expected: f64, high: f64) -> Interval {
        Interval { low, expected, high }
    }

    fn two() -> HoursAndReturns {
        let row =
            |way: &str, own, is_early| Row { way: way.to_owned(), published: interval(0.01, 0.05, 0.2), own, is_early };
        HoursAndReturns {
            what: "interviews",
            rows: vec![
                row("Agencies", Some(interval(0.1, 0.3, 0.6)), false),
                row("Job boards", Some(interval(0.01, 0.03, 0.09)), true),
                row("Referrals", None, true),
            ],
        }
    }

    #[test]
    fn what_is_published_is_drawn_beside_what_is_theirs_and_lighter() {
        insta::assert_snapshot!(two().svg());
        let reading = two().reading();
        assert_eq!(
            reading,
            "What an hour is believed to bring, nine times in ten. Agencies: 0.10 to 0.60 interviews an hour."
        );
    }

    #[test]
    fn too_early_is_said_and_nothing_is_made_of_it() {
        let mut early = two();
        early.rows[0].is_early = true;
        assert!(early.reading().starts_with("Too early to tell from yours"));
        assert!(!early.svg().contains("f-know s-ground"), "no full dot");
        for row in &mut early.rows {
            row.own = None;
        }
        assert!(early.reading().starts_with("Nothing of yours is counted yet"));
    }

    proptest! {
        #[test]
        fn any_figures_are_drawn_soundly(
            ways in prop::collection::vec(words_from_a_person(), 0..7),
            figures in prop::array::uniform3(prop_oneof![any::<f64>(), 0.0_f64..3.0]),
            own in any::<bool>(),
        ) {
            let [low, expected, high] = figures;
            let one = interval(low, expected, high);
            let rows = ways.into_iter().map(|way| Row { way, published: one, own: own.then_some(one), is_early: own });
            is_sound(&HoursAndReturns { what: "replies", rows: rows.collect() })?;
        }
    }
}
