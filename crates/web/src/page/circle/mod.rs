//! Circles: the list, one circle, its meeting as it changes, one thing of it, what is shared with whom, a coach's page, and
//! the kit for five people without a computer.

pub mod charter;
pub mod coach;
pub mod invite;
pub mod kit;
pub mod leave;
pub mod list;
pub mod meeting;
pub mod new;
pub mod one;
pub mod seat;
pub mod share;
pub mod shared;
pub mod thing;
pub mod today;

mod words;

use career::id::CircleId;
use flows::circle::{Asking, CircleRefused};

use crate::asked::Asked;
use crate::trouble::Trouble;

fn asking(asked: &Asked) -> Asking {
    Asking::from(&asked.here().account)
}

fn circle(asked: &Asked) -> Result<CircleId, Trouble> {
    asked.named("id").ok_or(Trouble::NotFound)
}

/// What a refusal is as a page of its own; the rest is said where the form stands.
fn trouble(refused: CircleRefused) -> Result<String, Trouble> {
    match refused {
        CircleRefused::NotThere => Err(Trouble::NotFound),
        CircleRefused::NotYours => Err(Trouble::NotYours),
        CircleRefused::NoSeat => Err(Trouble::NoSeat),
        CircleRefused::Store(trouble) => Err(trouble.into()),
        CircleRefused::NothingSaid => {
            Ok("Nothing stands in the field. Write a few words, then send it once more.".to_owned())
        }
        CircleRefused::Changed => {
            Ok("Somebody changed it while you wrote. Look at what stands there now, then send yours once more."
                .to_owned())
        }
        CircleRefused::Full(of) => Ok(words::full(of).to_owned()),
        CircleRefused::TooSoon => {
            Ok("You took the chair a few days ago. Seven days after that, or at once when whoever \
                                      hosted hands it to you, it can be done."
                .to_owned())
        }
        CircleRefused::Plan(refused) => Ok(refused.words()),
    }
}

/// A refusal where there is no form to say it in.
fn lost(refused: CircleRefused) -> Trouble {
    trouble(refused).err().unwrap_or(Trouble::NotFound)
}
