//! Inviting by a link, seeing who is in, joining.

use askama::Template;
use axum::http::StatusCode;
use career::circle::Role;
use career::id::CircleId;
use flows::circle::{Invited, JoinRefused, invite, invited, join as sit_down, table};

use super::{asking, circle, one, trouble, words};
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "circle/invited.html")]
struct Link {
    layout: Layout,
    id: CircleId,
    name: String,
    link: String,
    as_coach: bool,
}

#[derive(Template)]
#[template(path = "circle/join.html")]
struct Join {
    layout: Layout,
    address: String,
    name: String,
    why: String,
    rules: Vec<String>,
    who: Vec<String>,
    by: String,
    as_coach: bool,
    until: String,
    called: String,
    mend: Option<String>,
}

#[derive(Template)]
#[template(path = "circle/not_open.html")]
struct NotOpen {
    layout: Layout,
}

/// Makes a link, which is shown once.
pub fn make(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    let role = if asked.form.or_empty("as") == "coach" { Role::Coach } else { Role::Member };
    let text = match invite(&site.desk, asking(asked), id, role) {
        Ok(text) => text,
        Err(refused) => return one::again(site, asked, trouble(refused)?),
    };
    let name = table(&site.desk, asking(asked), id).map(|table| table.charter.name).unwrap_or_default();
    page(&Link {
        layout: Layout::of(asked, "An invitation").within("people"),
        id,
        name,
        link: format!("{}/circles/{id}/join/{text}", site.door.address),
        as_coach: role == Role::Coach,
    })
}

/// Whoever reloads the link of an invitation is led back: it was shown once.
pub fn back(_: &Site, asked: &Asked) -> Answered {
    see(&format!("/circles/{}", circle(asked)?))
}

fn view(site: &Site, asked: &Asked, invited: Invited, mend: Option<String>) -> Result<Join, Trouble> {
    let account = &asked.here().account;
    Ok(Join {
        layout: Layout::of(asked, invited.name.clone()).within("people"),
        address: format!("/circles/{}/join/{}", circle(asked)?, asked.named::<String>("token").unwrap_or_default()),
        name: invited.name,
        why: invited.why,
        rules: invited.rules.lines().map(str::to_owned).collect(),
        who: invited.who,
        by: invited.by,
        as_coach: invited.role == Role::Coach,
        until: words::moment(invited.ends, &site.desk.zone_of(account)),
        called: asked.form.text("called").unwrap_or(&account.name).to_owned(),
        mend,
    })
}

fn not_invited(asked: &Asked, refused: JoinRefused) -> Answered {
    match refused {
        JoinRefused::Store(trouble) => Err(trouble.into()),
        JoinRefused::TooMany => Err(Trouble::TooMany),
        JoinRefused::NotOpen | JoinRefused::Full(_) | JoinRefused::NoName => not_open(asked),
    }
}

fn not_open(asked: &Asked) -> Answered {
    let layout = Layout::of(asked, "This invitation opens nothing").within("people");
    page_with(StatusCode::NOT_FOUND, &NotOpen { layout })
}

/// Who is in, before one joins.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let text: String = asked.named("token").unwrap_or_default();
    match invited(&site.desk, asked.here().account.id, circle(asked)?, &text) {
        Ok(invited) => page(&view(site, asked, invited, None)?),
        Err(refused) => not_invited(asked, refused),
    }
}

/// Joins.
pub fn join(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    let text: String = asked.named("token").unwrap_or_default();
    let mend = match sit_down(&site.desk, asked.here().account.id, id, &text, asked.form.or_empty("called")) {
        Ok(()) => return see(&format!("/circles/{id}?said=in-circle")),
        Err(JoinRefused::Store(trouble)) => return Err(trouble.into()),
        Err(JoinRefused::NotOpen) => return not_open(asked),
        Err(JoinRefused::TooMany) => return Err(Trouble::TooMany),
        Err(JoinRefused::Full(of)) => words::full(of).to_owned(),
        Err(JoinRefused::NoName) => "Write what you want to be called there. Any name will do.".to_owned(),
    };
    match invited(&site.desk, asked.here().account.id, id, &text) {
        Ok(invited) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, invited, Some(mend))?),
        Err(refused) => not_invited(asked, refused),
    }
}
