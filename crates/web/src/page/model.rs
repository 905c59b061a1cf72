//! A model of the person's own, for wording alone: connected, tried, let go. Off until then.

use askama::Template;
use axum::http::StatusCode;
use career::polish::{Known, TRY, judge};
use flows::polish::{Connect, ConnectRefused, Connection, KeyHere, connect, connection, disconnect, try_it};
use intake::model::{ModelKey, Speaks};

use super::polish::unanswered;
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "model/model.html")]
struct Page {
    layout: Layout,
    connected: Option<Connected>,
    /// Servers in this house that may be asked.
    listed: Vec<String>,
    keeps_keys: bool,
    address: String,
    name: String,
    speaks_ollama: bool,
    mend: Option<(&'static str, String)>,
    tried: Option<Tried>,
}

/// What is connected, in words.
struct Connected {
    address: String,
    name: String,
    key: &'static str,
    has_key: bool,
}

/// What came of trying it.
enum Tried {
    Answered(String),
    /// It answers, and what it made of our sentence would not be offered.
    SaysMore(String),
    NoAnswer(String),
}

/// Most characters of an answer that are shown.
const SHOWN: usize = 300;

impl Page {
    fn mend(&self, field: &str) -> Option<&str> {
        self.mend.as_ref().filter(|(name, _)| *name == field).map(|(_, words)| words.as_str())
    }
}

fn view(site: &Site, asked: &Asked) -> Result<Page, Trouble> {
    let now = connection(&site.desk, asked.here().account.id)?;
    let listed = site.desk.models.listed();
    Ok(Page {
        layout: Layout::of(asked, "A model of your own"),
        keeps_keys: site.desk.secret_place.look().is_ok(),
        address: now.as_ref().map(|now| now.address.clone()).or_else(|| listed.first().cloned()).unwrap_or_default(),
        name: now.as_ref().map(|now| now.name.clone()).unwrap_or_default(),
        speaks_ollama: now.as_ref().map_or(!listed.is_empty(), |now| now.speaks == Speaks::Ollama),
        connected: now.as_ref().map(connected),
        listed,
        mend: None,
        tried: None,
    })
}

fn connected(now: &Connection) -> Connected {
    let key = match now.key {
        KeyHere::None => "It needs no key.",
        KeyHere::Kept => "A key is kept, and is never shown again.",
        KeyHere::DoesNotOpen => {
            "The key that was kept does not open any more, because the secret of this place is another one. Write it once more; nothing else is lost."
        }
        KeyHere::NotExported => {
            "It has a key where your archive comes from, and keys leave no place. Write it once more."
        }
    };
    let has_key = now.key == KeyHere::Kept;
    Connected { address: now.address.clone(), name: now.name.clone(), key, has_key }
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked)?)
}

/// Connects one, or changes it. Nobody is asked yet.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let ollama = asked.form.or_empty("speaks") == "ollama";
    let form = Connect {
        address: asked.form.or_empty("address").to_owned(),
        speaks: if ollama { Speaks::Ollama } else { Speaks::OpenAi },
        name: asked.form.or_empty("name").to_owned(),
        key: asked.form.text("key").map(|key| ModelKey(key.to_owned())),
        no_key: asked.form.has("no_key"),
    };
    let mend = match connect(&site.desk, asked.here().account.id, &form) {
        Ok(()) => return see("/model?said=model"),
        Err(ConnectRefused::Store(trouble)) => return Err(trouble.into()),
        Err(ConnectRefused::Address(refusal)) => ("address", format!("{} {}", refusal.what, refusal.next)),
        Err(ConnectRefused::Name) => ("name", "Write the name of the model, as its server calls it.".to_owned()),
        Err(ConnectRefused::Key) => {
            ("key", "A key is letters, digits and signs without spaces. Copy it once more from where you have it.".to_owned())
        }
        Err(ConnectRefused::NoPlaceForKeys) => (
            "key",
            "This installation has no place to keep keys, so it was not kept. Whoever runs it can name one; a model that needs no key can be connected now.".to_owned(),
        ),
    };
    let again =
        Page { address: form.address, name: form.name, speaks_ollama: ollama, mend: Some(mend), ..view(site, asked)? };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// Asks it about a sentence of ours.
pub fn attempt(site: &Site, asked: &Asked) -> Answered {
    let tried = match try_it(&site.desk, asked.here().account.id) {
        Ok(answer) => {
            let shown: String = answer.trim().chars().take(SHOWN).collect();
            let says_more = !shown.is_empty() && judge(TRY, &answer, &Known::NOTHING).is_err();
            let tried = if says_more { Tried::SaysMore(shown) } else { Tried::Answered(shown) };
            return page(&Page { tried: Some(tried), ..view(site, asked)? });
        }
        Err(refused) => unanswered(refused)?,
    };
    let again = Page { tried: Some(Tried::NoAnswer(tried)), ..view(site, asked)? };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// Lets it go, its key with it.
pub fn let_go(site: &Site, asked: &Asked) -> Answered {
    disconnect(&site.desk, asked.here().account.id)?;
    see("/model?said=model-gone")
}
