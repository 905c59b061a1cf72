//! A row as people read it, and as a form writes it.

use career::date::PartialDate;
use career::figures;
use career::history::{List, RowBody};
use career::profile::{End, Engagement, Period};

use crate::asked::Fields;

/// A row as it is shown.
#[derive(Clone, Debug, Default)]
pub struct RowWords {
    /// "Shift lead, Harbor Foods".
    pub head: String,
    /// "March 2019 to now".
    pub when: String,
    /// What was done.
    pub lines: Vec<String>,
    /// What kind of row: "Work", "Skill".
    pub kind: &'static str,
}

impl RowWords {
    /// Puts a row into words.
    pub fn of(body: &RowBody) -> Self {
        let joined = |parts: [Option<&str>; 3]| {
            let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            parts.join(", ")
        };
        let (head, when, lines) = match body {
            RowBody::Position { title, organisation, place, period: at, lines, .. } => {
                let title = if title.is_empty() { "Work without a title" } else { title };
                (joined([Some(title), organisation.as_deref(), place.as_deref()]), period(at), lines.clone())
            }
            RowBody::School { degree, field, institution, period: at } => {
                (joined([degree.as_deref(), field.as_deref(), institution.as_deref()]), period(at), Vec::new())
            }
            RowBody::Named { name, detail, date, .. } => {
                (joined([Some(name), detail.as_deref(), None]), date.map(figures::date).unwrap_or_default(), Vec::new())
            }
            RowBody::Project { name, period: at, lines } => (name.clone(), period(at), lines.clone()),
            RowBody::About { lines } => (lines.join(" "), String::new(), Vec::new()),
        };
        RowWords { head, when, lines, kind: kind(body) }
    }
}

/// "March 2019 to now".
pub fn period(period: &Period) -> String {
    let to = period.to.map(|end| match end {
        End::Current => "now".to_owned(),
        End::On(date) => figures::date(date),
    });
    match (period.from.map(figures::date), to) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("from {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => String::new(),
    }
}

/// What kind of row it is.
pub fn kind(body: &RowBody) -> &'static str {
    match body {
        RowBody::Position { engagement: Engagement::Volunteering, .. } => "Unpaid work",
        RowBody::Position { engagement: Engagement::Care, .. } => "Care",
        RowBody::Position { engagement: Engagement::Service, .. } => "Service",
        RowBody::Position { .. } => "Work",
        RowBody::School { .. } => "Learning",
        RowBody::Project { .. } => "Project",
        RowBody::About { .. } => "About you",
        RowBody::Named { list, .. } => match list {
            List::Certificates => "Certificate",
            List::Languages => "Language",
            List::Skills => "Skill you name",
            List::Awards => "Award",
            List::Interests => "Interest",
        },
    }
}

/// A date as a form has it: `2019-03` or `2019`.
pub fn date_text(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// What cannot be read in a form, by the field's name.
pub type Mend = Vec<(&'static str, &'static str)>;

/// The row that a form writes, of the kind that `was` is.
///
/// # Errors
/// Which fields to mend.
pub fn written(form: &Fields, was: &RowBody) -> Result<RowBody, Mend> {
    let mut mend = Mend::new();
    let text = |name: &str| form.text(name).map(str::to_owned);
    let lines: Vec<String> =
        form.or_empty("lines").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let mut date = |name: &'static str| match form.text(name) {
        None => None,
        Some(text) => read_date(text).or_else(|| {
            mend.push((name, "Write a year such as 2019, or a month such as March 2019."));
            None
        }),
    };
    let (from, to, on) = (date("from"), date("to"), date("date"));
    let end = if form.has("current") { Some(End::Current) } else { to.map(End::On) };
    let period = Period { from, to: end };
    if let (Some(from), Some(End::On(to))) = (from, end)
        && to.months(12) < from.months(1)
    {
        mend.push(("to", "This is before the beginning. Which of the two is right?"));
    }
    let body = match was {
        RowBody::Position { .. } => RowBody::Position {
            title: text("title").unwrap_or_default(),
            organisation: text("organisation"),
            place: text("place"),
            period,
            engagement: engagement(form.or_empty("engagement")),
            lines,
        },
        RowBody::School { .. } => {
            RowBody::School { degree: text("degree"), field: text("field"), institution: text("institution"), period }
        }
        RowBody::Named { list, .. } => {
            RowBody::Named { list: *list, name: text("name").unwrap_or_default(), detail: text("detail"), date: on }
        }
        RowBody::Project { .. } => RowBody::Project { name: text("name").unwrap_or_default(), period, lines },
        RowBody::About { .. } => RowBody::About { lines },
    };
    if mend.is_empty() { Ok(body) } else { Err(mend) }
}

fn read_date(text: &str) -> Option<PartialDate> {
    PartialDate::try_from(text.replace(['/', '.'], "-")).ok().or_else(|| in_words(text))
}

/// "March 2021", "Mar 2021": as the pages themselves write it.
fn in_words(text: &str) -> Option<PartialDate> {
    let (month, year) = text.trim().split_once(' ')?;
    let year = year.trim().parse().ok()?;
    let month = month.trim_end_matches('.').to_lowercase();
    let number = (1..=12).find(|number| {
        let name = PartialDate::month(2000, *number).map(figures::date).unwrap_or_default().to_lowercase();
        month.len() >= 3 && name.starts_with(&month)
    })?;
    PartialDate::month(year, number)
}

/// The kind of doing, as a form names it.
pub fn engagement(key: &str) -> Engagement {
    match key {
        "volunteering" => Engagement::Volunteering,
        "care" => Engagement::Care,
        "service" => Engagement::Service,
        _ => Engagement::Work,
    }
}

/// The same, for the form.
pub fn engagement_key(engagement: Engagement) -> &'static str {
    match engagement {
        Engagement::Work => "work",
        Engagement::Volunteering => "volunteering",
        Engagement::Care => "care",
        Engagement::Service => "service",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    fn empty() -> RowBody {
        written(
            &form(&[]),
            &RowBody::Position {
                title: String::new(),
                organisation: None,
                place: None,
                period: Period::default(),
                engagement: Engagement::Work,
                lines: Vec::new(),
            },
        )
        .expect("an empty form is a row without words")
    }

    #[test]
    fn a_form_comes_back_as_the_row_it_shows() {
        let written = written(
            &form(&[
                ("title", " Cook "),
                ("from", "2019-03"),
                ("current", "on"),
                ("lines", "Cooked\r\n\r\n Trained nine "),
            ]),
            &empty(),
        )
        .expect("a row");
        let words = RowWords::of(&written);
        assert_eq!((words.head.as_str(), words.when.as_str()), ("Cook", "March 2019 to now"));
        assert_eq!(words.lines, ["Cooked", "Trained nine"]);
    }

    #[test]
    fn a_date_that_runs_backwards_is_asked_about() {
        let mend = written(&form(&[("from", "2019"), ("to", "2017")]), &empty()).expect_err("backwards");
        assert_eq!(mend[0].0, "to");
        assert!(written(&form(&[("from", "soon")]), &empty()).is_err());
    }

    #[test]
    fn a_month_is_read_as_the_pages_write_it() {
        for text in ["March 2021", "Mar 2021", "mar. 2021", "2021-03", "2021/3"] {
            assert_eq!(read_date(text), PartialDate::month(2021, 3), "{text}");
        }
    }
}
