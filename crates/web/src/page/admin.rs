//! Accounts of this place, for its administrators: names and links, never content.

use askama::Template;
use career::id::AccountId;
use flows::account::{invite, issue_reset};
use store::account::{Account, Role};

use crate::answer::{Answered, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

/// Accounts on one page.
const PAGE: usize = 100;

#[derive(Template)]
#[template(path = "account/admin.html")]
struct Page {
    layout: Layout,
    accounts: Vec<Shown>,
    next: Option<AccountId>,
    link: Option<Link>,
}

struct Shown {
    id: AccountId,
    name: String,
    email: String,
    made: String,
    administrator: bool,
}

struct Link {
    what: &'static str,
    address: String,
}

fn view(site: &Site, asked: &Asked, link: Option<Link>) -> Result<Page, Trouble> {
    let after = asked.query.read("after");
    let kept = site.desk.store.reading()?.accounts(after, PAGE)?;
    let next = (kept.len() == PAGE).then(|| kept.last().map(|kept| kept.value.id)).flatten();
    let shown = |account: &Account| Shown {
        id: account.id,
        name: account.name.clone(),
        email: account.email().unwrap_or_default().to_owned(),
        made: words::full_day(account.made.to_zoned(site.desk.zone_of(&asked.here().account)).date()),
        administrator: account.role == Role::Administrator,
    };
    let people = kept.iter().map(|kept| &kept.value).filter(|account| !account.is_guest());
    Ok(Page { layout: Layout::of(asked, "Accounts here"), accounts: people.map(shown).collect(), next, link })
}

/// The accounts.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// How the person who gets a link reads who made it.
fn issuer(asked: &Asked) -> String {
    let account = &asked.here().account;
    let name = if account.name.is_empty() { account.email().unwrap_or("an administrator") } else { &account.name };
    format!("{name}, an administrator here")
}

/// Makes a link that sets one account's password, once.
pub fn reset(site: &Site, asked: &Asked) -> Answered {
    let id: AccountId = asked.named("id").ok_or(Trouble::NotFound)?;
    let known = site.desk.store.reading()?.account(id)?.filter(|kept| !kept.value.is_guest());
    known.ok_or(Trouble::NotFound)?;
    let token = issue_reset(&site.desk, id, &issuer(asked))?;
    let address = format!("{}/reset/{token}", site.door.address);
    let what = "This link sets a new password once, within an hour. Give it to the person and to nobody else.";
    page(&view(site, asked, Some(Link { what, address }))?)
}

/// Makes an invitation.
pub fn invitation(site: &Site, asked: &Asked) -> Answered {
    let token = invite(&site.desk, &issuer(asked))?;
    let address = format!("{}/sign-up?invitation={token}", site.door.address);
    let what = "This invitation opens once, within two weeks.";
    page(&view(site, asked, Some(Link { what, address }))?)
}

/// Where a reload after making a link leads: to the list, not to a second link.
pub fn back(_: &Site, _: &Asked) -> Answered {
    see("/admin")
}
