//! What the door asks: schooling and a licence.

use super::Doubt;
use crate::evidence::Source;
use crate::path::{Licensing, SchoolingBasis, schooling_name};
use crate::plan::Topic;
use crate::plan::ground::View;
use crate::plan::words::from;

pub(super) fn schooling(view: &View<'_>) -> Option<Doubt> {
    const ASK: &str = "What schooling did you really need, and how long did it take?";
    let door = &view.door;
    let Some(asked) = door.education else {
        let because = format!("Usual schooling is not published for this work ({}).", from(Source::Projections));
        return Some(Doubt::new(
            Topic::Schooling,
            46,
            "What schooling do newcomers to this work really bring?",
            because,
            ASK,
        ));
    };
    let name = schooling_name(asked);
    let usual = format!("This work usually asks for {name} ({})", from(Source::Projections));
    let (weight, because) = match door.months_before_pay {
        Some((_, 0)) => return None,
        Some((short, long)) => {
            let basis = match door.counted_from {
                SchoolingBasis::Stated(level) => format!("from {}, which the document states,", schooling_name(level)),
                SchoolingBasis::OfTheirWork(level) => {
                    format!("from {}, which is usual in the work held,", schooling_name(level))
                }
                SchoolingBasis::Unknown => "from where most people begin".to_owned(),
            };
            let months =
                format!("{basis} that is about {short}–{long} months of study before first pay (our estimate)");
            (if long >= 6 { 80 } else { 55 }, format!("{usual}; {months}."))
        }
        None if door.licensing == Licensing::Commonly => {
            (78, format!("{usual}, most often in its own field; how much of other schooling counts, a school says."))
        }
        None => (50, format!("{usual}; how far away that is cannot be told from the lines brought.")),
    };
    let question = format!("How long is the way to {name} from here, what does it cost, and what counts already?");
    Some(Doubt::new(Topic::Schooling, weight, question, because, ASK))
}

pub(super) fn licence(view: &View<'_>) -> Doubt {
    let source = from(Source::Licensing);
    let (weight, because) = match view.door.licensing {
        Licensing::Commonly => (90, format!("This work is commonly licensed in the US ({source}).")),
        Licensing::Sometimes => {
            (48, format!("This work is licensed in some states, or for some of the work ({source})."))
        }
        Licensing::NotInOurTable => {
            (10, format!("There is no row for this work in {source}. That does not mean that no licence is needed."))
        }
    };
    let (place, because) = match (view.ground.abroad(), view.ground.state()) {
        (Some(place), _) => (format!("in “{place}”"), format!("{because} Other countries have rules of their own.")),
        (None, Some(state)) => (format!("in {state}"), because),
        (None, None) => ("where it would be done".to_owned(), because),
    };
    let question = match view.door.licensing {
        Licensing::Commonly => {
            format!("What does a licence for this work take {place}: schooling, hours, a test, a fee?")
        }
        _ => format!("Does this work need a licence {place}, and what would it take?"),
    };
    Doubt::new(Topic::Licence, weight, question, because, "Which licence did you need, and what did it take to get it?")
}
