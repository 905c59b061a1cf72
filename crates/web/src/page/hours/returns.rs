//! What the hours for applying returned, with how sure; and what small doings brought.

use askama::Template;
use career::application::Channel;
use career::application::told::channel_name;
use career::card::Id;
use career::figures::minutes;
use career::hours::{Activity, Belief, ENOUGH_TO_RANK, Log, Outcome, Return, Returns, activity_name, said_told};
use career::insight::Table;
use flows::hours::{OwnReturns, own_returns};

use super::ROOM;
use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::applications::words::Choice;
use crate::picture::{self, HoursAndReturns, Interval, ReturnRow};
use crate::report::sentences::capital;
use crate::site::Site;

#[derive(Template)]
#[template(path = "hours/returns.html")]
struct Page {
    layout: Layout,
    has_any: bool,
    picture: String,
    what: &'static str,
    outcomes: Vec<Choice>,
    order: Option<Vec<String>>,
    table: String,
    totals: Vec<(String, String)>,
    small: Vec<String>,
    notes: Vec<String>,
    enough: u32,
}

/// Outcomes with their keys in addresses and their names.
const OUTCOMES: [(Outcome, &str, &str); 4] = [
    (Outcome::Reply, "replies", "replies"),
    (Outcome::Conversation, "conversations", "conversations"),
    (Outcome::Interview, "interviews", "interviews"),
    (Outcome::Offer, "offers", "offers"),
];

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let key = asked.query.or_empty("outcome");
    let (outcome, _, what) = OUTCOMES.into_iter().find(|(_, known, _)| *known == key).unwrap_or(OUTCOMES[2]);
    let own = own_returns(&site.desk, asked.here().account.id, asked.today)?;
    let published = Returns::of(&Log::default(), [], asked.today);
    let rows =
        own.returns.each().iter().zip(published.each()).map(|(own, published)| row(own, published, outcome)).collect();
    let noted = Activity::ALL.iter().filter(|activity| own.totals.activity(**activity) > 0);
    let totals = noted.map(|a| (capital(activity_name(*a)), minutes(own.totals.activity(*a)))).collect();
    let names = |channels: Vec<Channel>| channels.into_iter().map(|c| channel_name(c).to_owned()).collect();
    page(&Page {
        layout: Layout::of(asked, "What your hours returned").within(ROOM),
        has_any: own.returns.each().iter().any(|one| one.sent > 0 || one.minutes > 0),
        picture: picture::figure(&HoursAndReturns { what, rows }, "What an hour brought, by way"),
        what,
        outcomes: OUTCOMES.map(|(known, key, words)| Choice { key, words, chosen: known == outcome }).into(),
        order: own.returns.order(outcome).map(names),
        table: picture::table(&table(&own.returns, outcome, what), "What came of each way"),
        totals,
        small: small(&own),
        notes: notes(&own),
        enough: ENOUGH_TO_RANK,
    })
}

fn row(own: &Return, published: &Return, outcome: Outcome) -> ReturnRow {
    let interval = |belief: &Belief| Interval { low: belief.low, expected: belief.expected, high: belief.high };
    let hour = own.an_hour(outcome);
    ReturnRow {
        way: capital(channel_name(own.channel)),
        published: interval(published.an_hour(outcome)),
        own: (own.sent > 0 || own.minutes > 0).then(|| interval(hour)),
        is_early: own.is_too_early(outcome),
    }
}

/// Hours in, outcomes out, and how much of the belief is theirs.
fn table(returns: &Returns, outcome: Outcome, what: &str) -> Table {
    let interval = format!("{} an hour, nine in ten", capital(what));
    let mut table = Table::with(&[
        "Way",
        "Hours noted",
        "Sent",
        "Replies",
        "Conversations",
        "Interviews",
        "Offers",
        &interval,
        "How much is yours",
    ]);
    for one in returns.each().iter().filter(|one| one.sent > 0 || one.minutes > 0) {
        let hour = one.an_hour(outcome);
        let mut cells = vec![
            capital(channel_name(one.channel)),
            if one.minutes > 0 { minutes(one.minutes) } else { "none noted".to_owned() },
            one.sent.to_string(),
        ];
        cells.extend(Outcome::ALL.iter().map(|outcome| one.happened(*outcome).to_string()));
        cells.push(format!("{:.2} to {:.2}", hour.low, hour.high));
        let tenths = (hour.yours * 10.0).round() as u32;
        cells.push(match (one.is_too_early(outcome), one.may_be_ranked(outcome)) {
            (true, _) => format!("{tenths} in 10, too early"),
            (false, true) => format!("{tenths} in 10"),
            (false, false) => format!("{tenths} in 10, no order yet"),
        });
        table.rows.push(cells);
    }
    table
}

/// What doings that feel like work brought, as far as a log can show that.
fn small(own: &OwnReturns) -> Vec<String> {
    let mut out = Vec::new();
    let quick = own.returns.through(Channel::QuickApply);
    if quick.minutes > 0 || quick.sent > 0 {
        out.push(format!(
            "One click on a board: {} noted, {} sent, {} answered, {} to an interview.",
            if quick.minutes > 0 { minutes(quick.minutes) } else { "no time".to_owned() },
            quick.sent,
            quick.happened(Outcome::Reply),
            quick.happened(Outcome::Interview)
        ));
    }
    let scrolling = own.lately.activity(Activity::Scrolling);
    if scrolling > 0 {
        out.push(format!(
            "Scrolling: {} in the last four weeks. What it brought cannot be counted: no application names it.",
            minutes(scrolling)
        ));
    }
    let caps = own.settings.energy.caps;
    let cap = |name: &str, most: u32| match most {
        0 => format!("You chose to give {name} no time."),
        most => format!("You chose to give {name} at most {} a week.", minutes(most)),
    };
    out.extend(caps.quick_apply.map(|most| cap("one click on a board", most)));
    out.extend(caps.scrolling.map(|most| cap("scrolling", most)));
    out
}

/// What is missing for a clearer picture, and what counts otherwise than it was entered.
fn notes(own: &OwnReturns) -> Vec<String> {
    let mut out: Vec<String> = own.said.iter().rev().take(5).map(said_told).collect();
    if own.without_a_way > 0 {
        out.push(match own.without_a_way {
            1 => "1 of your applications says nothing of the way it went, so it stands in no row here.".to_owned(),
            more => {
                format!("{more} of your applications say nothing of the way they went, so they stand in no row here.")
            }
        });
    }
    if own.minutes_without_a_way > 0 {
        out.push(format!(
            "{} of applying and searching name no way, so they stand in no row here.",
            capital(&minutes(own.minutes_without_a_way))
        ));
    }
    out
}
