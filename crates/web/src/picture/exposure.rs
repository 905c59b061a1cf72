//! Exposure to AI: two rows, one per study, where the work stands among all occupations, and the distance between the
//! rows in words. Never one blended number.

use career::insight::Table;

use super::Picture;
use super::drawing::{Across, Anchor, Drawing, Shape};
use super::key::{Sign, key};
use super::wording::NO_FIGURE;

use Across::{Px, Share};

/// From here on, two studies are said to disagree.
const APART: u8 = 20;
const ROW: f64 = 60.0;
/// Where the second row begins, and where in a row its strip stands.
const SECOND: f64 = ROW + 30.0;
const STRIP: f64 = 32.0;
const PLANKS: u32 = 20;

/// What one study measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Study {
    /// Its name.
    pub name: String,
    /// When it was published.
    pub year: u16,
    /// Than how many of 100 occupations the work is more exposed; `None` without a figure.
    pub position: Option<u8>,
    /// The same of the work held, where that is another.
    pub held: Option<u8>,
}

/// The picture of one work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// The work.
    pub work: String,
    /// The work held, where it is drawn beside.
    pub held: Option<String>,
    /// The studies, one row each.
    pub studies: [Study; 2],
}

impl Exposure {
    /// What lies between the rows, in words.
    fn distance(&self) -> String {
        match (self.studies[0].position, self.studies[1].position) {
            (Some(first), Some(second)) => {
                let apart = first.abs_diff(second);
                let verdict = if apart >= APART { "they disagree" } else { "they roughly agree" };
                format!("{apart} places of 100 apart: {verdict}")
            }
            (None, None) => "neither study has a figure".to_owned(),
            _ => "one study has no figure".to_owned(),
        }
    }

    fn named(study: &Study) -> String {
        format!("{} ({})", study.name, study.year)
    }

    fn row(&self, drawing: &mut Drawing, study: &Study, top: f64) {
        let strip = top + STRIP;
        drawing.text("b halo", (Px(0.0), top + 13.0), 0.0, Anchor::Start, &Self::named(study));
        let Some(position) = study.position else {
            drawing.rect("f-none s-edge dots", (Share(0.0), strip - 8.0), (Share(1.0), 16.0), " rx=\"2\"");
            drawing.text("f-quiet halo", (Share(0.5), strip + 4.5), 0.0, Anchor::Middle, "no figure for this work");
            return;
        };
        drawing.text("f-know b", (Share(1.0), top + 13.0), 0.0, Anchor::End, &position.to_string());
        for i in 0..PLANKS {
            let x = f64::from(i) / f64::from(PLANKS);
            drawing.rect("f-line", (Share(x + 0.004), strip - 5.0), (Share(0.042), 10.0), "");
        }
        if let Some(held) = study.held.filter(|_| self.held.is_some()) {
            drawing.mark("f-ground s-do", Shape::Square, (Share(across(held)), strip), 6.0);
        }
        drawing.mark("f-know s-ground", Shape::Disc, (Share(across(position)), strip), 9.0);
    }

    /// From one mark down, across as far as the studies lie apart, and down to the other.
    fn bracket(&self, drawing: &mut Drawing) {
        let (Some(first), Some(second)) = (self.studies[0].position, self.studies[1].position) else { return };
        let (a, b, middle) = (Share(across(first)), Share(across(second)), ROW - 4.0);
        drawing.line("s-know dash", (a, STRIP), (a, middle));
        drawing.line("s-know dash", (a, middle), (b, middle));
        drawing.line("s-know dash", (b, middle), (b, SECOND + STRIP));
    }
}

/// A position of 0–100 across.
fn across(position: u8) -> f64 {
    0.03 + 0.94 * f64::from(position.min(100)) / 100.0
}

impl Picture for Exposure {
    fn svg(&self) -> String {
        let title = format!("Exposure to AI of {}", self.work);
        let bottom = SECOND + ROW;
        let mut drawing = Drawing::image("exposure", bottom + 6.0, &title, &self.reading());
        self.bracket(&mut drawing);
        self.row(&mut drawing, &self.studies[0], 0.0);
        drawing.text("f-know halo", (Share(0.5), ROW + 15.0), 0.0, Anchor::Middle, &self.distance());
        self.row(&mut drawing, &self.studies[1], SECOND);
        drawing.text("f-quiet", (Px(0.0), bottom), 0.0, Anchor::Start, "← less exposed");
        drawing.text("f-quiet", (Share(1.0), bottom), 0.0, Anchor::End, "more exposed →");
        drawing.finish()
    }

    fn key(&self) -> String {
        let work = (Sign::Mark("f-know s-ground", Shape::Disc), self.work.clone());
        let held =
            self.held.iter().map(|held| (Sign::Mark("f-ground s-do", Shape::Square), format!("your work: {held}")));
        key(&std::iter::once(work).chain(held).collect::<Vec<_>>())
    }

    fn reading(&self) -> String {
        let [first, second] = &self.studies;
        let one = |study: &Study, position: u8, other: &Study| {
            format!(
                "{} finds {} more exposed to AI than {position} of 100 occupations; {} has no figure for it.",
                Self::named(study),
                self.work,
                Self::named(other)
            )
        };
        match (first.position, second.position) {
            (Some(a), Some(b)) => format!(
                "{} finds {} more exposed to AI than {a} of 100 occupations, {} more than {b}: {}.",
                Self::named(first),
                self.work,
                Self::named(second),
                self.distance()
            ),
            (Some(a), None) => one(first, a, second),
            (None, Some(b)) => one(second, b, first),
            (None, None) => format!("Neither study has a figure for {}.", self.work),
        }
    }

    fn table(&self) -> Table {
        let column = |name: &str| format!("{name}: more exposed than, of 100");
        let work = column(&self.work);
        let held = self.held.as_deref().map(column);
        let columns: Vec<&str> = ["Study", work.as_str()].into_iter().chain(held.as_deref()).collect();
        let mut table = Table::with(&columns);
        let cell =
            |position: Option<u8>| position.map_or_else(|| NO_FIGURE.to_owned(), |position| position.to_string());
        for study in &self.studies {
            table.row([Self::named(study), cell(study.position), cell(study.held)]);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::super::sound::{is_sound, words_from_a_person};
    use super::*;
    use proptest::prelude::*;

    fn study(name: &str, year: u16, position: Option<u8>, held: Option<u8>) -> Study {
        Study { name: name.to_owned(), year, position, held }
    }

    fn bookkeeping() -> Exposure {
        Exposure {
            work: "Bookkeeping Clerks".to_owned(),
            held: Some("Cooks, Restaurant".to_owned()),
            studies: [
                study("Working with AI", 2025, Some(61), Some(12)),
                study("GPTs are GPTs", 2023, Some(92), Some(8)),
            ],
        }
    }

    #[test]
    fn two_rows_and_what_lies_between_them() {
        insta::assert_snapshot!(bookkeeping().svg());
        assert!(bookkeeping().reading().ends_with("more than 92: 31 places of 100 apart: they disagree."));
    }

    #[test]
    fn a_study_without_a_figure_is_said_and_never_filled() {
        let mut one = bookkeeping();
        one.studies[0].position = None;
        assert!(one.svg().contains("no figure for this work"));
        assert!(one.reading().ends_with("Working with AI (2025) has no figure for it."));
        assert_eq!(one.table().rows[0][1], "no figure");
    }

    proptest! {
        #[test]
        fn any_position_is_drawn_soundly(
            work in words_from_a_person(),
            held in prop::option::of(words_from_a_person()),
            positions in prop::array::uniform4(prop::option::of(any::<u8>())),
        ) {
            let [a, b, c, d] = positions;
            is_sound(&Exposure { work, held, studies: [study("One", 2025, a, b), study("Other", 2023, c, d)] })?;
        }
    }
}
