//! The form of an application: what stands in its fields, and what they say.

use career::application::{Next, Sent};
use career::id::{AccountId, DocumentId};
use flows::applications::Details;
use flows::document::documents;
use jiff::civil::Date;

use super::words::{self, Choice};
use crate::asked::Fields;
use crate::site::Site;
use crate::trouble::Trouble;

/// What stands in the fields.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub title: String,
    pub organisation: String,
    pub place: String,
    pub url: String,
    pub version: String,
    pub next: String,
    pub next_on: String,
    pub notes: String,
    pub found: Vec<Choice>,
    /// Kept documents: id, name, whether it is the one that was sent.
    pub documents: Vec<(String, String, bool)>,
}

impl Filled {
    /// Of what is kept.
    pub fn of(site: &Site, account: AccountId, details: &Details) -> Result<Self, Trouble> {
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let sent = details.sent.as_ref();
        let chosen = sent.and_then(|sent| sent.document);
        let kept = documents(&site.desk, account)?.into_iter().map(|(id, document)| {
            let name = document.name.unwrap_or_else(|| "What you pasted".to_owned());
            (id.to_string(), name, chosen == Some(id))
        });
        Ok(Filled {
            title: details.title.clone(),
            organisation: or_empty(&details.organisation),
            place: or_empty(&details.place),
            url: or_empty(&details.url),
            version: sent.map(|sent| sent.version.clone()).unwrap_or_default(),
            next: details.next.as_ref().map(|next| next.what.clone()).unwrap_or_default(),
            next_on: details.next.as_ref().map(|next| next.on.to_string()).unwrap_or_default(),
            notes: details.notes.clone(),
            found: words::channels(details.found),
            documents: kept.collect(),
        })
    }
}

/// What a form says; what comes next without its day is for today.
pub fn read(form: &Fields, today: Date) -> Details {
    let optional = |name: &str| form.text(name).map(str::to_owned);
    let document: Option<DocumentId> = form.read("document");
    let version = form.or_empty("version").to_owned();
    let sent = (document.is_some() || !version.is_empty()).then_some(Sent { document, version });
    let next = optional("next").map(|what| Next { on: form.read("next_on").unwrap_or(today), what });
    Details {
        title: form.or_empty("title").to_owned(),
        organisation: optional("organisation"),
        place: optional("place"),
        url: optional("url"),
        found: words::channel(form.or_empty("found")),
        sent,
        next,
        notes: form.or_empty("notes").to_owned(),
    }
}
