//! Where applications flowed, from left to right: sent, what came of that, and what came of a talk. Silence is a stream of
//! its own, hatched where it ends. Every stream has its words and its number beside it.

use career::application::flow::{AfterATalk, Flow};
use career::insight::Table;

use super::Picture;
use super::wording::list;

mod draw;
#[cfg(test)]
mod tests;

/// The picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowOfApplications {
    /// How many went where.
    pub flow: Flow,
    /// The usual waiting time, in days.
    pub usual_days: u16,
}

/// Where a stream ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Talked,
    Offer,
    Open,
    No,
    TakenBack,
    Waiting,
    Silence,
}

/// A stream: where it ends, how many are in it, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stream {
    end: End,
    number: u32,
    words: String,
}

impl FlowOfApplications {
    /// From being sent; those without an application are left out.
    fn first(&self) -> Vec<Stream> {
        let Flow { talked, no, silence, waiting, taken_back, .. } = self.flow;
        let silent = format!("no reply in {} days", self.usual_days);
        streams([
            (End::Talked, talked, "led to a talk"),
            (End::No, no, "a no"),
            (End::TakenBack, taken_back, "taken back"),
            (End::Waiting, waiting, "not over yet"),
            (End::Silence, silence, &silent),
        ])
    }

    /// After a talk.
    fn second(&self) -> Vec<Stream> {
        let AfterATalk { offer, no, silence, open, taken_back } = self.flow.after_a_talk;
        streams([
            (End::Offer, offer, "an offer"),
            (End::Open, open, "going on"),
            (End::No, no, "a no"),
            (End::TakenBack, taken_back, "taken back"),
            (End::Silence, silence, "nothing since"),
        ])
    }
}

fn streams(all: [(End, u32, &str); 5]) -> Vec<Stream> {
    let some = all.into_iter().filter(|(_, number, _)| *number > 0);
    some.map(|(end, number, words)| Stream { end, number, words: words.to_owned() }).collect()
}

impl Picture for FlowOfApplications {
    fn svg(&self) -> String {
        draw::draw(self)
    }

    fn reading(&self) -> String {
        let Flow { sent, talked, silence, waiting, .. } = self.flow;
        if sent == 0 {
            return "Nothing was sent yet: the first application you send stands here.".to_owned();
        }
        let offers = match self.flow.after_a_talk.offer {
            0 => String::new(),
            offers => format!(" and {offers} to an offer"),
        };
        let mut parts = vec![format!("{talked} led to a talk{offers}")];
        if silence > 0 {
            parts.push(format!("{silence} had no reply in {} days", self.usual_days));
        }
        if waiting > 0 {
            parts.push(format!("{waiting} {} not over yet", if waiting == 1 { "is" } else { "are" }));
        }
        format!("Of {sent} sent, {}.", list(&parts))
    }

    fn table(&self) -> Table {
        let mut table = Table::with(&["Stream", "Applications"]);
        table.row(["Sent".to_owned(), self.flow.sent.to_string()]);
        for stream in self.first() {
            table.row([format!("Sent: {}", stream.words), stream.number.to_string()]);
        }
        for stream in self.second() {
            table.row([format!("After a talk: {}", stream.words), stream.number.to_string()]);
        }
        table
    }
}
