//! `footbridge move`: a whole instance from one store to another, of whatever engine.

use std::io::{IsTerminal, Write};
use std::time::Instant;

use clap::Args;
use store::moving::{Moved, NotMoved, Rows, Target, Told, carry};

use super::{Done, Looks};
use crate::house::{self, store_trouble};
use crate::place::{Place, folder_of};
use crate::trouble::{Exit, Trouble, print};

/// Carry everything from one store into another, such as from the file into a PostgreSQL database
///
/// Stop the server first: the source is held alone, and nothing of it is changed. The target must be empty. Interrupted, the
/// same command goes on where it was. At the end both are compared row by row; until then the target does not open.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge move --from sqlite:footbridge.db --to postgres://footbridge@db.example.org/footbridge
  footbridge move --from postgres:///footbridge?host=/run/postgresql --to ./folder

A password need not stand on the command line: PGPASSWORD is read where the address names none.")]
pub struct Move {
    /// Where everything is: postgres://…, sqlite:FILE, a file, or its folder
    #[arg(long, value_name = "URL")]
    from: String,

    /// Where it is to be: the same kinds of address
    #[arg(long, value_name = "URL")]
    to: String,
}

impl Move {
    pub fn run(self, _: Looks) -> Done {
        let (from, to) = (Place::read(&self.from)?, Place::read(&self.to)?);
        let mut source = to_read(&from)?;
        let mut target = to_fill(&to)?;
        let began = Instant::now();
        let moved = carry(source.as_mut(), target.as_mut(), &mut tell).map_err(|why| not_moved(&why, &from, &to))?;
        print(&said(&moved, &from, &to, began.elapsed().as_secs_f64()))?;
        Ok(Exit::Done)
    }
}

fn to_read(place: &Place) -> Result<Box<dyn Rows>, Trouble> {
    let alone: store::Result<Box<dyn Rows>> = match place {
        Place::File(file) => {
            store_sqlite::Alone::to_read(file, &Default::default()).map(|alone| Box::new(alone) as Box<dyn Rows>)
        }
        Place::Database(address) => {
            store_postgres::Alone::to_read(address, &Default::default()).map(|alone| Box::new(alone) as Box<dyn Rows>)
        }
    };
    alone.map_err(|trouble| in_use(&trouble, place))
}

fn to_fill(place: &Place) -> Result<Box<dyn Target>, Trouble> {
    let alone: store::Result<Box<dyn Target>> = match place {
        Place::File(file) => {
            if !folder_of(file).is_dir() {
                house::make(folder_of(file))?;
            }
            store_sqlite::Alone::to_fill(file, &Default::default()).map(|alone| Box::new(alone) as Box<dyn Target>)
        }
        Place::Database(address) => {
            store_postgres::Alone::to_fill(address, &Default::default()).map(|alone| Box::new(alone) as Box<dyn Target>)
        }
    };
    alone.map_err(|trouble| in_use(&trouble, place))
}

fn in_use(trouble: &store::Trouble, place: &Place) -> Trouble {
    match trouble {
        store::Trouble::Busy => Trouble::not_right(
            format!("A running Footbridge uses {place}."),
            "Stop it, move, and start it again on the new place. Nothing was changed.",
        ),
        other => store_trouble(other, place),
    }
}

fn not_moved(why: &NotMoved, from: &Place, to: &Place) -> Trouble {
    match why {
        NotMoved::NotEmpty => Trouble::not_right(
            format!("There is something in {to} already, and it was left as it is."),
            "Name an empty database, or a file that is not there yet.",
        ),
        NotMoved::Differs(table) => Trouble::not_right(
            format!("The {table} in both places are not the same after all."),
            format!(
                "Look whether something else writes into {to}, and run the same command once more; it begins anew."
            ),
        ),
        NotMoved::Stopped => {
            Trouble::not_right("It was stopped.", "Run the same command once more; it goes on from here.")
        }
        NotMoved::Source(trouble) => goes_on(store_trouble(trouble, from)),
        NotMoved::Target(trouble) => goes_on(store_trouble(trouble, to)),
    }
}

fn goes_on(trouble: Trouble) -> Trouble {
    Trouble { next: "Mend that and run the same command once more; it goes on where it was.".to_owned(), ..trouble }
}

/// A line of progress for whoever watches.
fn tell(told: Told) -> bool {
    let mut out = std::io::stderr();
    let line = match told {
        Told::GoesOn(rows) => format!("goes on after {rows} rows\n"),
        Told::Anew => "the source has changed since: begins anew\n".to_owned(),
        Told::Carried(table, rows) if out.is_terminal() => format!("\r{table}: {rows} rows by now "),
        Told::Compares(table) if out.is_terminal() => format!("\rcomparing {table}              "),
        Told::Carried(..) | Told::Compares(_) => return true,
    };
    // Nobody watches a closed terminal.
    let _ = out.write_all(line.as_bytes());
    true
}

fn said(moved: &Moved, from: &Place, to: &Place, seconds: f64) -> String {
    if std::io::stderr().is_terminal() {
        let _ = writeln!(std::io::stderr());
    }
    format!(
        "{} rows are in {to}, each compared with {from}, which was not changed.\n\
         {} of them, {} kB, were carried now, in {seconds:.1} s.\n\
         Start the server on the new place; keep the old one until you have seen that all is well.\n",
        moved.rows,
        moved.carried,
        moved.bytes.div_ceil(1000)
    )
}
