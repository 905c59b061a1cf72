//! Being in touch, from the week's list or from somebody's page: a contact, a snooze, how close.

use career::id::PersonId;
use career::people::{Contact, Standing};
use flows::people::{PersonRefused, note_contact, say_closeness, say_standing, take_contact_out};

use super::words::{self, refused, trouble};
use super::{list, one};
use crate::answer::{Answered, see};
use crate::asked::Asked;
use crate::site::Site;
use crate::trouble::Trouble;

/// What a change leads to: back to where the form was; or the same page with what to mend.
fn then(site: &Site, asked: &Asked, id: PersonId, done: Result<(), PersonRefused>, said: &str) -> Answered {
    let from_its_page = asked.form.has("here");
    match done {
        Ok(()) if from_its_page => see(&format!("/people/{id}?said={said}")),
        Ok(()) => {
            let back = words::back(asked);
            let sign = if back.contains('?') { '&' } else { '?' };
            see(&format!("{back}{sign}said={said}"))
        }
        Err(because @ (PersonRefused::NotThere | PersonRefused::Store(_))) => Err(trouble(because)),
        Err(because) if from_its_page => one::again(site, asked, refused(&because)),
        Err(because) => list::again(site, asked, Some(refused(&because))),
    }
}

fn id(asked: &Asked) -> Result<PersonId, Trouble> {
    asked.named("id").ok_or(Trouble::NotFound)
}

fn contact(asked: &Asked) -> Contact {
    Contact { on: asked.form.read("day").unwrap_or(asked.today), words: asked.form.or_empty("words").to_owned() }
}

/// Notes a contact.
pub fn note(site: &Site, asked: &Asked) -> Answered {
    let id = id(asked)?;
    let done = note_contact(&site.desk, asked.here().account.id, id, contact(asked), asked.today);
    then(site, asked, id, done, "contact")
}

/// Takes one out again.
pub fn take_out(site: &Site, asked: &Asked) -> Answered {
    let id = id(asked)?;
    let done = take_contact_out(&site.desk, asked.here().account.id, id, &contact(asked));
    then(site, asked, id, done, "contact-out")
}

/// Puts off until a day, pauses, lets go, or takes up again.
pub fn stand(site: &Site, asked: &Asked) -> Answered {
    let id = id(asked)?;
    let standing = match asked.form.or_empty("standing") {
        "in-touch" => Standing::InTouch,
        "snoozed" => Standing::Snoozed(asked.form.read("until").unwrap_or(asked.today)),
        "paused" => Standing::Paused,
        "let-go" => Standing::LetGo,
        _ => return Err(Trouble::NotUnderstood),
    };
    let done = say_standing(&site.desk, asked.here().account.id, id, standing, asked.today);
    then(site, asked, id, done, "standing")
}

/// Says how well one knows somebody.
pub fn close(site: &Site, asked: &Asked) -> Answered {
    let id = id(asked)?;
    let closeness = words::closeness(asked.form.or_empty("close")).ok_or(Trouble::NotUnderstood)?;
    let done = say_closeness(&site.desk, asked.here().account.id, id, closeness);
    then(site, asked, id, done, "standing")
}
