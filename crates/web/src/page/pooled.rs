//! What came back for people here who agreed, as it was released. Before the first release there is no such page.

use askama::Template;
use career::application::told::channel_name;
use career::figures::{full_day, percent, thousands};
use career::insight::Table;
use career::place::GROUPS;
use career::pooled::budget::{A_YEAR, APART};
use career::pooled::noise::threshold;
use career::pooled::{ENOUGH_PEOPLE, FEWEST, Figure, LOOKS_BACK, MOST, Range, WAITED};
use flows::pooled::{Account, AgreeRefused, agree, agreed, disagree, released};
use store::pooled::Release;

use crate::answer::{Answered, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::picture;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "pooled.html")]
struct Page {
    layout: Layout,
    people: String,
    on: String,
    groups: Vec<Group>,
    rules: Rules,
    costs: String,
    release: Release,
}

/// The figures of one kind of work, or of everybody.
struct Group {
    name: String,
    readings: Vec<String>,
    table: String,
}

/// What a person may do about it, as it stands on the page of their account.
pub struct Mine {
    /// Since when they agree.
    pub since: Option<String>,
    /// Whether there are figures.
    pub has_figures: bool,
    /// How it is done.
    pub rules: Rules,
}

/// How it is done, in numbers.
pub struct Rules {
    /// Applications of one person at most.
    pub most: usize,
    /// Days that an application has had.
    pub waited: i32,
    /// Days that are looked back.
    pub looks_back: i32,
    /// People who must have agreed.
    pub enough: usize,
    /// Others among them.
    pub others: usize,
    /// People under which a cell is not shown.
    pub fewest: i64,
    /// The same, with room for the noise.
    pub threshold: i64,
    /// What a year may cost.
    pub a_year: f64,
    /// Days between two releases.
    pub apart: i32,
}

impl Rules {
    fn here() -> Self {
        Rules {
            most: MOST,
            waited: WAITED,
            looks_back: LOOKS_BACK,
            enough: ENOUGH_PEOPLE,
            others: ENOUGH_PEOPLE - 1,
            fewest: FEWEST,
            threshold: threshold(),
            a_year: A_YEAR,
            apart: APART,
        }
    }
}

impl Mine {
    /// How it stands with whoever is here.
    ///
    /// # Errors
    /// What the store says.
    pub fn of(site: &Site, asked: &Asked) -> Result<Self, Trouble> {
        let since = agreed(&site.desk, asked.here().account.id)?;
        Ok(Mine { since: since.map(full_day), has_figures: is_there(site)?, rules: Rules::here() })
    }
}

/// Whether there are figures to look at.
///
/// # Errors
/// What the store says.
pub fn is_there(site: &Site) -> Result<bool, Trouble> {
    Ok(released(&site.desk)?.is_some())
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let (release, account) = released(&site.desk)?.ok_or(Trouble::NotFound)?;
    page(&Page {
        layout: Layout::of(asked, "What came back, for people here").within("openings"),
        people: thousands(release.people.max(0).unsigned_abs()),
        on: full_day(release.on),
        groups: groups(&release.figures),
        rules: Rules::here(),
        costs: costs(&account),
        release,
    })
}

/// Agrees, or takes it back. Sent twice, it is so once.
pub fn answer(site: &Site, asked: &Asked) -> Answered {
    let me = asked.here().account.id;
    match asked.form.or_empty("answer") {
        "yes" => match agree(&site.desk, me) {
            Ok(()) => see("/account?said=pooled"),
            Err(AgreeRefused::NotForGuests) => Err(Trouble::NotFound),
            Err(AgreeRefused::Store(trouble)) => Err(trouble.into()),
        },
        "no" => {
            disagree(&site.desk, me)?;
            see("/account?said=not-pooled")
        }
        _ => super::account::unanswered(site, asked),
    }
}

fn groups(figures: &[Figure]) -> Vec<Group> {
    let rows =
        std::iter::once((None, "Everybody who agreed")).chain(GROUPS.iter().map(|(code, name)| (Some(*code), *name)));
    let group = |(code, name): (Option<&str>, &str)| {
        let of: Vec<&Figure> = figures.iter().filter(|figure| figure.group.as_deref() == code).collect();
        let readings = of.iter().map(|figure| reading(figure)).collect();
        (!of.is_empty()).then(|| Group { name: capital(name), readings, table: table(&of, name) })
    };
    rows.filter_map(group).collect()
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn reading(figure: &Figure) -> String {
    let Range { low, high, .. } = figure.answered;
    format!(
        "{}: between {} and {} of applications were answered.",
        channel_name(figure.channel),
        percent(low as f32),
        percent(high as f32)
    )
}

fn table(figures: &[&Figure], name: &str) -> String {
    let columns = ["How it was found", "People", "Answered, a no included", "Led to an interview", "Led to an offer"];
    let mut table = Table::with(&columns);
    for figure in figures {
        table.row([
            channel_name(figure.channel).to_owned(),
            format!("{} ± {}", figure.people, figure.give_or_take),
            share(figure.answered),
            share(figure.interviewed),
            share(figure.offered),
        ]);
    }
    picture::table(&table, name)
}

/// `12 % (5 % to 21 %)`.
fn share(range: Range) -> String {
    format!("{} ({} to {})", percent(range.middle as f32), percent(range.low as f32), percent(range.high as f32))
}

fn costs(account: &Account) -> String {
    let how_many = match account.releases {
        1 => "One release so far".to_owned(),
        more => format!("{more} releases so far"),
    };
    format!(
        "{how_many}, ε = {:.1} together; within the last year ε = {:.1} of at most {A_YEAR:.1}. The next may be made from {} on.",
        account.ever,
        account.within_a_year,
        full_day(account.next)
    )
}
