//! How honest pooled figures are: people of known rates simulated, summed, blurred with seeded noise of the same
//! distribution, and the intervals held beside the truth. What they cost is printed beside it.

mod world;

use career::pooled::noise::{Query, epsilon, threshold};
use career::pooled::{Blurred, CELLS, Ending, FEWEST, Figure, Range, SLIP, Sums, cells, figures};

use crate::Outcome;
use crate::evaluate::dice::Dice;
use world::{World, noise};

/// How often, and from which seed.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Releases of each size.
    #[arg(long, default_value_t = 40)]
    releases: usize,
    /// Where chance begins. Widths were set with seed 1; what is reported uses others.
    #[arg(long, default_value_t = 20_261_126)]
    seed: u64,
}

/// How many people agreed.
const PEOPLE: [usize; 4] = [200, 500, 2_000, 10_000];

/// What came of releases of one size.
#[derive(Default)]
struct Tally {
    cells: usize,
    of_groups: usize,
    slips: usize,
    held: [usize; 3],
    below: [usize; 3],
    width: [f64; 3],
    /// Cells of everybody, and the widths of their first interval.
    of_all: (usize, f64),
}

impl Tally {
    fn coverage(&self) -> f64 {
        self.held.iter().sum::<usize>() as f64 / (3 * self.cells).max(1) as f64
    }

    fn add(&mut self, world: &World, exact: &Sums, figure: &Figure) {
        self.cells += 1;
        if figure.group.is_some() {
            self.of_groups += 1;
        } else {
            self.of_all = (self.of_all.0 + 1, self.of_all.1 + figure.answered.high - figure.answered.low);
        }
        let at = cells().position(|cell| cell.group == figure.group.as_deref() && cell.channel == figure.channel);
        let people = at.and_then(|at| exact.asked(Query::People).get(at)).copied().unwrap_or_default();
        self.slips += usize::from(people < FEWEST);
        let ranges: [(Range, Ending); 3] = [
            (figure.answered, Ending::Reply),
            (figure.interviewed, Ending::Interview),
            (figure.offered, Ending::Offer),
        ];
        for (slot, (range, ending)) in ranges.into_iter().enumerate() {
            let truth = world.truth(figure.group.as_deref(), figure.channel, ending);
            self.held[slot] += usize::from(range.holds(truth));
            self.below[slot] += usize::from(truth < range.low);
            self.width[slot] += range.high - range.low;
        }
    }
}

/// Simulates and prints.
pub(crate) fn run(args: &Args) -> Outcome {
    eprintln!(
        "{:>7} {:>7} {:>7} {:>10} {:>26} {:>26} {:>24}",
        "people", "cells", "groups", "coverage", "answered interview offer", "truth below (of missed)", "width"
    );
    let (mut held, mut all, mut worst, mut slips) = (0, 0, 1.0_f64, 0);
    for people in PEOPLE {
        let tally = of(people, args);
        row(people, args.releases, &tally);
        held += tally.held.iter().sum::<usize>();
        all += 3 * tally.cells;
        slips += tally.slips;
        worst = if tally.cells > 0 { worst.min(tally.coverage()) } else { worst };
        println!("released_cells_{people} {:.1}", tally.cells as f64 / args.releases as f64);
        println!("width_answered_{people} {:.3}", tally.width[0] / tally.cells.max(1) as f64);
        println!("width_answered_everybody_{people} {:.3}", tally.of_all.1 / tally.of_all.0.max(1) as f64);
    }
    println!("coverage_90 {:.2}", 100.0 * held as f64 / all.max(1) as f64);
    println!("coverage_90_worst {:.2}", 100.0 * worst);
    println!("epsilon {:.2}", epsilon());
    println!("delta 0");
    println!("slip {SLIP}");
    println!("threshold {}", threshold());
    println!("cells_of_fewer_than_{FEWEST} {slips}");
    println!("cells {CELLS}");
    Ok(())
}

fn of(people: usize, args: &Args) -> Tally {
    let world = World;
    let mut tally = Tally::default();
    for release in 0..args.releases {
        let mut dice = Dice::new(args.seed.wrapping_add(1_000_003 * release as u64 + people as u64)).another();
        let exact = world.sums(people, &mut dice);
        let mut blur = |query: Query| {
            exact.asked(query).iter().map(|number| number + noise(query.scale(), &mut dice)).collect::<Vec<i64>>()
        };
        let Some(blurred) = Blurred::of(blur(Query::People), blur(Query::Endings)) else { continue };
        figures(&blurred).iter().for_each(|figure| tally.add(&world, &exact, figure));
    }
    tally
}

fn row(people: usize, releases: usize, tally: &Tally) {
    let of = |count: usize| 100.0 * count as f64 / tally.cells.max(1) as f64;
    let [held, below] = [tally.held, tally.below].map(|each| each.map(of));
    let width = tally.width.map(|width| width / tally.cells.max(1) as f64);
    eprintln!(
        "{people:>7} {:>7.1} {:>7.1} {:>9.2}% {:>8.1} {:>8.1} {:>8.1} {:>8.1} {:>8.1} {:>8.1} {:>8.3} {:>7.3} {:>7.3}",
        tally.cells as f64 / releases as f64,
        tally.of_groups as f64 / releases as f64,
        100.0 * tally.coverage(),
        held[0],
        held[1],
        held[2],
        below[0],
        below[1],
        below[2],
        width[0],
        width[1],
        width[2]
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_figures_and_most_truths_are_held() {
        let held = |seed| of(2_000, &Args { releases: 2, seed }).coverage();
        assert_eq!(held(3), held(3));
        assert!(held(3) > 0.75, "{}", held(3));
    }
}
