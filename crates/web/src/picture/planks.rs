//! The plan's progress as the planks of a small footbridge, drawn in one line: laid ones solid, open ones outlined. No
//! percentages.

use career::insight::Table;

use super::Picture;
use super::drawing::{Across, Drawing, number};
use super::wording::counted;

/// More planks than this would be thinner than a pencil; the words still count them all.
const MOST: usize = 60;
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 66.0;
/// Where the deck begins and ends.
const BANKS: (f64, f64) = (40.0, 280.0);
const DECK: f64 = 48.0;

/// One task of the plan; dropped ones are not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plank {
    /// What is to be done.
    pub task: String,
    /// Whether it is done.
    pub is_laid: bool,
}

/// The bridge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planks {
    /// In the order of the plan.
    pub planks: Vec<Plank>,
}

impl Planks {
    fn laid(&self) -> usize {
        self.planks.iter().filter(|plank| plank.is_laid).count()
    }

    fn words(&self) -> String {
        let total = counted(self.planks.len(), "plank", "planks");
        match (self.planks.len(), self.laid()) {
            (0, _) => "No plank yet: the first task of the plan is the first plank.".to_owned(),
            (n, laid) if n == laid => format!("All {total} laid"),
            (_, laid) => format!("{laid} of {total} laid"),
        }
    }

    /// The laid ones first, as a bridge is built from one bank.
    fn drawn(&self) -> Vec<bool> {
        let count = self.planks.len().min(MOST);
        let laid = self.laid() * count / self.planks.len().max(1);
        (0..count).map(|i| i < laid).collect()
    }
}

impl Picture for Planks {
    fn svg(&self) -> String {
        let mut drawing = Drawing::scaled("planks", (WIDTH, HEIGHT), &self.words(), "A footbridge, one plank a task.");
        drawing.path("bridge f-none s-do", &bridge());
        let planks = self.drawn();
        let pitch = (BANKS.1 - BANKS.0) / planks.len().max(1) as f64;
        let gap = (pitch * 0.3).min(5.0);
        for (is_laid, i) in planks.iter().zip(0_u32..) {
            let class = if *is_laid { "plank f-do s-do" } else { "plank f-ground s-do" };
            let x = BANKS.0 + f64::from(i) * pitch + gap / 2.0;
            drawing.rect(class, (Across::Px(x), DECK), (Across::Px(pitch - gap), 9.0), " rx=\"1.5\"");
        }
        drawing.finish()
    }

    fn reading(&self) -> String {
        format!("{}.", self.words().trim_end_matches('.'))
    }

    fn table(&self) -> Table {
        let mut table = Table::with(&["Plank", "Laid"]);
        for plank in &self.planks {
            table.row([plank.task.clone(), if plank.is_laid { "laid" } else { "open" }.to_owned()]);
        }
        table
    }
}

/// Bank, arch, bank, and the posts between arch and deck: the mark's line, wider.
fn bridge() -> String {
    const POSTS: u32 = 9;
    let (left, right) = BANKS;
    let mut d = format!("M4 {DECK}H{left}C{} 4 {} 4 {right} {DECK}H316", left + 60.0, right - 60.0);
    for i in 1..POSTS {
        let t = f64::from(i) / f64::from(POSTS);
        let (x, y) = on_the_arch(t);
        d.push_str(&format!("M{} {}V{DECK}", number(x), number(y)));
    }
    d
}

/// A point of the arch's Bézier curve.
fn on_the_arch(t: f64) -> (f64, f64) {
    let curve = |a: f64, b: f64, c: f64, d: f64| {
        let s = 1.0 - t;
        s.powi(3) * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t.powi(3) * d
    };
    (curve(BANKS.0, BANKS.0 + 60.0, BANKS.1 - 60.0, BANKS.1), curve(DECK, 4.0, 4.0, DECK))
}

#[cfg(test)]
mod tests {
    use super::super::sound::{is_sound, words_from_a_person};
    use super::*;
    use proptest::prelude::*;

    fn planks(laid: usize, total: usize) -> Planks {
        Planks { planks: (0..total).map(|i| Plank { task: format!("Task {i}"), is_laid: i < laid }).collect() }
    }

    #[test]
    fn three_of_seven_planks() {
        insta::assert_snapshot!(planks(3, 7).svg());
        assert_eq!(planks(3, 7).reading(), "3 of 7 planks laid.");
    }

    #[test]
    fn an_empty_plan_says_what_the_first_plank_is() {
        assert!(planks(0, 0).reading().contains("first task"));
    }

    proptest! {
        #[test]
        fn any_plan_is_drawn_soundly(laid in 0..90_usize, more in 0..90_usize, task in words_from_a_person()) {
            let mut bridge = planks(laid, laid + more);
            bridge.planks.push(Plank { task, is_laid: false });
            is_sound(&bridge)?;
        }
    }
}
