//! Reflection, optional, ten minutes in all: interests, what matters, and what a path must fit. Every answer is kept at
//! once, so that it can be left and taken up again.

use askama::Template;
use axum::http::StatusCode;
use career::answers::{Constraints, Schooling};
use career::reflection::interests::{self, Interests};
use career::reflection::values::{self, Values};
use career::reflection::{Choice, Direction, Lives, NotTaken, Reflection, limits};
use flows::{ReflectRefused, draw, reflect, reflection};

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::lines::marks;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "reflect/reflect.html")]
struct Overview {
    layout: Layout,
    interests: String,
    offered: bool,
    why_offered: &'static str,
    interests_say: Option<String>,
    values: String,
    values_say: Option<String>,
    lines: Vec<flows::first::OwnLine>,
}

/// The six interests and the six values, in the order of their figures.
const INTERESTS: [&str; 6] = [
    "hands and tools",
    "finding out",
    "making something new",
    "helping and teaching",
    "winning people over and deciding",
    "bringing into order",
];
const VALUES: [&str; 6] =
    ["achievement", "working conditions", "recognition", "relationships", "support", "independence"];

/// What the answers say: why nothing yet, or which two stand highest.
fn say(not_yet: Option<&'static str>, figures: Option<[f32; 6]>, names: &[&str; 6]) -> Option<String> {
    let Some(figures) = figures else { return not_yet.map(str::to_owned) };
    let mut order: Vec<usize> = (0..6).collect();
    order.sort_by(|a, b| figures[*b].total_cmp(&figures[*a]));
    Some(format!(
        "Highest stand {}, then {}. How it goes with each kind of work stands under Paths.",
        names[order[0]], names[order[1]]
    ))
}

/// Statements on one page.
const AT_ONCE: usize = 5;
/// Lines to mark on the overview.
const LINES: usize = 12;

/// What there is, how far one is, and what it says.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let drawn = draw(&site.desk, asked.here().account.id, asked.today)?;
    let said = &drawn.reflection;
    let marked = said.answers().marked(&drawn.report.draft.document).len();
    let direction = Direction::of(site.desk.atlas, &drawn.report.ranking, marked);
    page(&Overview {
        layout: Layout::of(asked, "What you want").within("you"),
        interests: interests::progress(&said.interests),
        offered: direction.is_open() || !said.interests.is_empty(),
        why_offered: direction.words(),
        interests_say: say(Interests::of(&said.interests).words(), said.answers().interests, &INTERESTS),
        values: values::progress(&said.choices),
        values_say: say(Values::of(&said.choices).words(), said.answers().values, &VALUES),
        lines: flows::first::lines_to_mark(site.desk.atlas, &drawn, LINES),
    })
}

/// Marks on one's own lines.
pub fn mark(site: &Site, asked: &Asked) -> Answered {
    flows::first::mark_lines(&site.desk, asked.here().account.id, &marks(asked))?;
    see("/reflect?said=mark")
}

#[derive(Template)]
#[template(path = "reflect/interests.html")]
struct InterestsPage {
    layout: Layout,
    question: &'static str,
    progress: String,
    statements: Vec<(usize, &'static str)>,
    answers: Vec<(usize, &'static str)>,
    mend: Option<String>,
}

/// The next few statements; the overview when there are none left.
pub fn interests(site: &Site, asked: &Asked) -> Answered {
    let said = reflection(&site.desk, asked.here().account.id)?;
    let skipped = interests::skipped(&said.interests);
    let next = match said.next_statement() {
        Some(first) => (first..interests::STATEMENTS.len()).take(AT_ONCE).collect(),
        None if asked.query.has("skipped") => skipped.into_iter().take(AT_ONCE).collect::<Vec<_>>(),
        None => return see("/reflect"),
    };
    if next.is_empty() {
        return see("/reflect");
    }
    page(&interests_view(asked, &said, &next, None))
}

fn interests_view(asked: &Asked, said: &Reflection, next: &[usize], mend: Option<String>) -> InterestsPage {
    InterestsPage {
        layout: Layout::of(asked, "What interests you").within("you"),
        question: interests::QUESTION,
        progress: interests::progress(&said.interests),
        statements: next.iter().filter_map(|i| Some((*i, interests::STATEMENTS.get(*i)?.words))).collect(),
        answers: interests::ANSWERS.iter().copied().enumerate().collect(),
        mend,
    }
}

/// Keeps the answers of one page; what was left open counts as skipped.
pub fn answer_interests(site: &Site, asked: &Asked) -> Answered {
    let shown: Vec<usize> = asked.form.all("statement").filter_map(|text| text.parse().ok()).collect();
    let say = |mut said: Reflection| {
        for statement in &shown {
            said = said.with_interest(*statement, asked.form.read(&format!("answer-{statement}")))?;
        }
        Ok(said)
    };
    match settled(reflect(&site.desk, asked.here().account.id, say))? {
        None => see("/reflect/interests"),
        Some(not) => {
            let said = reflection(&site.desk, asked.here().account.id)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &interests_view(asked, &said, &shown, Some(not.to_string())))
        }
    }
}

#[derive(Template)]
#[template(path = "reflect/values.html")]
struct ValuesPage {
    layout: Layout,
    question: &'static str,
    progress: String,
    set: usize,
    things: Vec<(u8, &'static str)>,
    mend: Option<String>,
}

fn values_view(asked: &Asked, said: &Reflection, set: usize, mend: Option<String>) -> ValuesPage {
    let things = values::SETS.get(set).into_iter().flatten();
    ValuesPage {
        layout: Layout::of(asked, "What matters to you").within("you"),
        question: values::QUESTION,
        progress: values::progress(&said.choices),
        set,
        things: things.filter_map(|i| Some((*i, *values::STATEMENTS.get(usize::from(*i))?))).collect(),
        mend,
    }
}

/// The next three things; the overview when there are none left.
pub fn values(site: &Site, asked: &Asked) -> Answered {
    let said = reflection(&site.desk, asked.here().account.id)?;
    match said.next_set() {
        Some(set) => page(&values_view(asked, &said, set, None)),
        None => see("/reflect"),
    }
}

/// Keeps one choice.
pub fn answer_values(site: &Site, asked: &Asked) -> Answered {
    let form = &asked.form;
    let choice = Choice { set: form.read("set").unwrap_or(0), most: form.read("most"), least: form.read("least") };
    let set = usize::from(choice.set);
    match settled(reflect(&site.desk, asked.here().account.id, |said| said.with_choice(choice)))? {
        None => see("/reflect/values"),
        Some(not) => {
            let said = reflection(&site.desk, asked.here().account.id)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &values_view(asked, &said, set, Some(not.to_string())))
        }
    }
}

/// Begins one of the two anew.
pub fn begin_anew(site: &Site, asked: &Asked) -> Answered {
    let which = asked.form.or_empty("which").to_owned();
    let say = |mut said: Reflection| {
        match which.as_str() {
            "interests" => said.interests.clear(),
            "values" => said.choices.clear(),
            _ => {}
        }
        Ok(said)
    };
    settled(reflect(&site.desk, asked.here().account.id, say))?;
    see(if asked.form.or_empty("which") == "values" { "/reflect/values" } else { "/reflect/interests" })
}

fn settled(done: Result<(), ReflectRefused>) -> Result<Option<NotTaken>, Trouble> {
    match done {
        Ok(()) => Ok(None),
        Err(ReflectRefused::NotTaken(not)) => Ok(Some(not)),
        Err(ReflectRefused::Store(trouble)) => Err(trouble.into()),
    }
}

#[derive(Template)]
#[template(path = "reflect/limits.html")]
struct Limits {
    layout: Layout,
    lives: String,
    abroad: bool,
    pay_now: String,
    pay_at_least: String,
    months: String,
    schoolings: Vec<(&'static str, &'static str, bool)>,
    would_move: bool,
    work_in: String,
    avoid_physical: bool,
    hours: String,
    remote: bool,
    weeks: String,
    mend: Option<String>,
}

/// Levels of schooling, with their keys in the form.
const SCHOOLING: [(Schooling, &str, &str); 8] = [
    (Schooling::None, "none", "No formal schooling"),
    (Schooling::HighSchool, "high-school", "High school"),
    (Schooling::SomeCollege, "some-college", "Some college"),
    (Schooling::PostsecondaryAward, "award", "A certificate after high school"),
    (Schooling::Associate, "associate", "An associate's degree"),
    (Schooling::Bachelor, "bachelor", "A bachelor's degree"),
    (Schooling::Master, "master", "A master's degree"),
    (Schooling::Doctoral, "doctoral", "A doctoral or professional degree"),
];

fn number<T: ToString>(number: Option<T>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// What a path must fit.
pub fn limits(site: &Site, asked: &Asked) -> Answered {
    let said = reflection(&site.desk, asked.here().account.id)?;
    let asks = &said.constraints;
    page(&Limits {
        layout: Layout::of(asked, "What must fit").within("you"),
        lives: match &said.lives {
            Lives::NotSaid => String::new(),
            Lives::State(code) => {
                site.desk.atlas.pay.area(code).map_or(code.clone(), |area| site.desk.atlas.pay.name(area).to_owned())
            }
            Lives::Elsewhere(words) => words.clone(),
        },
        abroad: matches!(said.lives, Lives::Elsewhere(_)),
        pay_now: number(said.pay_now),
        pay_at_least: number(asks.pay_at_least),
        months: number(asks.months_without_pay_at_most),
        schoolings: SCHOOLING
            .iter()
            .map(|(level, key, words)| (*key, *words, asks.schooling_at_most == Some(*level)))
            .collect(),
        would_move: asks.would_move,
        work_in: asks.work_in.join(", "),
        avoid_physical: asks.avoid_physical,
        hours: number(asks.hours_a_week_at_most),
        remote: asks.remote_only,
        weeks: number(said.weeks_to_look),
        mend: None,
    })
}

/// A whole number as people write it: "48,000", "$48 000".
fn whole<T: std::str::FromStr>(asked: &Asked, name: &str, label: &str) -> Result<Option<T>, String> {
    let Some(text) = asked.form.text(name) else { return Ok(None) };
    let digits: String = text.chars().filter(|c| !matches!(c, ',' | ' ' | '$' | '\u{a0}')).collect();
    digits.parse().map(Some).map_err(|_| format!("{label}: write a whole number, or leave it empty."))
}

/// Keeps them all, or says what to mend and keeps what was typed.
pub fn keep_limits(site: &Site, asked: &Asked) -> Answered {
    let atlas = site.desk.atlas;
    let form = &asked.form;
    let read = || -> Result<(Lives, Constraints, Option<u32>, Option<u16>), String> {
        let words = form.or_empty("lives");
        let lives = Lives::read(atlas, words).unwrap_or_else(|| Lives::Elsewhere(words.to_owned()));
        let key = form.or_empty("schooling");
        let constraints = Constraints {
            pay_at_least: whole(asked, "pay_at_least", "The least pay")?,
            schooling_at_most: SCHOOLING.iter().find(|(_, known, _)| *known == key).map(|(level, _, _)| *level),
            months_without_pay_at_most: whole(asked, "months", "Months without pay")?,
            would_move: form.has("would_move"),
            avoid_physical: form.has("avoid_physical"),
            work_in: form
                .or_empty("work_in")
                .split([',', ';'])
                .map(str::trim)
                .filter(|s| !s.is_empty())
                .map(str::to_owned)
                .collect(),
            hours_a_week_at_most: whole(asked, "hours", "Hours a week")?,
            remote_only: form.has("remote"),
        };
        Ok((lives, constraints, whole(asked, "pay_now", "What you earn now")?, whole(asked, "weeks", "Weeks")?))
    };
    let mend = match read() {
        Err(mend) => mend,
        Ok((lives, constraints, pay_now, weeks)) => {
            let say = |said: Reflection| {
                said.with_lives(lives)?
                    .with_constraints(atlas, constraints)?
                    .with_pay_now(pay_now)?
                    .with_weeks_to_look(weeks)
            };
            match settled(reflect(&site.desk, asked.here().account.id, say))? {
                None => return see("/reflect/limits?said=limits"),
                Some(not) => not.to_string(),
            }
        }
    };
    let text = |name: &str| form.or_empty(name).to_owned();
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &Limits {
            layout: Layout::of(asked, "What must fit").within("you"),
            lives: text("lives"),
            abroad: false,
            pay_now: text("pay_now"),
            pay_at_least: text("pay_at_least"),
            months: text("months"),
            schoolings: SCHOOLING
                .iter()
                .map(|(_, key, words)| (*key, *words, form.or_empty("schooling") == *key))
                .collect(),
            would_move: form.has("would_move"),
            work_in: text("work_in"),
            avoid_physical: form.has("avoid_physical"),
            hours: text("hours"),
            remote: form.has("remote"),
            weeks: text("weeks"),
            mend: Some(mend),
        },
    )
}

impl Limits {
    fn what_filters(&self) -> &'static str {
        limits::WHAT_FILTERS
    }

    fn physical(&self) -> &'static str {
        limits::PHYSICAL
    }

    fn hours_and_remote(&self) -> &'static str {
        limits::HOURS_AND_REMOTE
    }
}
