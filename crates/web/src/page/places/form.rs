//! The form of a place: what stands in its fields, and what they say.

use career::place::{GROUPS, Place, Whereabouts, Work};
use flows::places::{Details, Path};

use super::words::{self, Choice};
use crate::asked::Fields;
use crate::site::Site;

/// What stands in the fields.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub name: String,
    pub url: String,
    pub cost_words: String,
    pub at: String,
    pub online: bool,
    pub notes: String,
    pub next: String,
    pub kinds: Vec<Choice>,
    pub costs: Vec<Choice>,
    pub efforts: Vec<Choice>,
    /// Chosen paths, and whatever else the place is said to be of.
    pub work: Vec<Choice>,
    /// Whole groups of occupations.
    pub groups: Vec<Choice>,
}

impl Filled {
    /// Of what is said.
    pub fn of(site: &Site, details: &Details, paths: &[Path]) -> Self {
        let mut work: Vec<Choice> = paths
            .iter()
            .map(|path| Choice {
                key: path.code.clone(),
                words: path.title.clone(),
                chosen: details.work.iter().any(|work| work.code() == path.code),
            })
            .collect();
        for one in details.work.iter().filter(|one| !paths.iter().any(|path| path.code == one.code())) {
            work.push(Choice { key: one.code().to_owned(), words: named(site, one), chosen: true });
        }
        let groups = GROUPS.iter().filter(|(code, _)| !details.work.iter().any(|work| work.code() == *code));
        Filled {
            name: details.name.clone(),
            url: details.url.clone().unwrap_or_default(),
            cost_words: details.cost_words.clone(),
            at: details.whereabouts.at.clone(),
            online: details.whereabouts.online,
            notes: details.notes.clone(),
            next: details.next.map(|day| day.to_string()).unwrap_or_default(),
            kinds: words::kinds(details.kind),
            costs: words::costs(details.cost),
            efforts: words::efforts(details.effort),
            work,
            groups: groups
                .map(|(code, name)| Choice { key: (*code).to_owned(), words: (*name).to_owned(), chosen: false })
                .collect(),
        }
    }
}

/// How a kind of work is called: an occupation's title, or its group's name.
pub fn named(site: &Site, work: &Work) -> String {
    let group = || career::place::group_name(work.code()).unwrap_or_default().to_owned();
    if work.is_group() {
        return group();
    }
    let atlas = site.desk.atlas;
    let exact = atlas.occupation_by_code(work.code());
    let found = exact.or_else(|| atlas.occupation_by_code(&format!("{}.00", work.code())));
    found.map_or_else(group, |id| atlas.occupation(id).title().to_owned())
}

/// What is kept, as a form begins with it.
pub fn of_place(place: &Place) -> Details {
    Details {
        name: place.name.clone(),
        url: place.url.clone(),
        kind: place.kind,
        cost: place.cost,
        cost_words: place.cost_words.clone(),
        effort: place.effort,
        whereabouts: place.whereabouts.clone(),
        work: place.work.clone(),
        next: None,
        notes: place.notes.clone(),
    }
}

/// What a form says.
pub fn read(form: &Fields) -> Details {
    let mut work: Vec<Work> = Vec::new();
    for code in form.all("work").chain(form.text("group")) {
        work.extend(Work::of(code).filter(|one| !work.contains(one)));
    }
    Details {
        name: form.or_empty("name").to_owned(),
        url: form.text("url").map(str::to_owned),
        kind: words::kind(form.or_empty("kind")),
        cost: words::cost(form.or_empty("cost")),
        cost_words: form.or_empty("cost_words").to_owned(),
        effort: words::effort(form.or_empty("effort")),
        whereabouts: Whereabouts { online: form.has("online"), at: form.or_empty("at").to_owned() },
        work,
        next: form.read("next"),
        notes: form.or_empty("notes").to_owned(),
    }
}
