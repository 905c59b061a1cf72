//! Every page that links lead to, and what each weighs on a first visit.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;

use testkit::browser::{Answer, Caller};

use super::links;
use super::people::Person;

/// One page as one person has it.
pub(super) struct Page {
    /// Who asks.
    pub(super) who: &'static str,
    pub(super) path: String,
    /// Cookies that say who asks.
    pub(super) cookies: Vec<(String, String)>,
    /// Bytes of the page and of all that it loads.
    weight: usize,
}

/// What was found.
pub(super) struct Found {
    pub(super) pages: Vec<Page>,
    /// Links that lead nowhere, and parts that are not there.
    pub(super) broken: Vec<String>,
    /// Pages of one shape beyond [`MOST`], by shape.
    left_out: BTreeMap<String, usize>,
}

/// Pages of one shape, such as one path of hundreds, that are looked at for one person.
const MOST: usize = 6;

/// Nobody asks for these by looking around.
const NEVER: [&str; 1] = ["/sign-out"];

/// Follows all links as each person.
pub(super) fn all(people: Vec<Person>) -> io::Result<Found> {
    let mut found = Found { pages: Vec::new(), broken: Vec::new(), left_out: BTreeMap::new() };
    for person in people {
        Walk::of(person).go(&mut found)?;
    }
    Ok(found)
}

struct Walk {
    who: &'static str,
    caller: Caller,
    ahead: VecDeque<(String, String)>,
    seen: BTreeSet<String>,
    shapes: BTreeMap<String, usize>,
    /// Bytes of what pages load, and what each loads in turn.
    parts: BTreeMap<String, usize>,
}

impl Walk {
    fn of(person: Person) -> Self {
        let ahead = person.begins_at.iter().map(|path| ((*path).to_owned(), "its beginning".to_owned())).collect();
        let (seen, shapes, parts) = (BTreeSet::new(), BTreeMap::new(), BTreeMap::new());
        Walk { who: person.name, caller: person.caller, ahead, seen, shapes, parts }
    }

    fn go(mut self, found: &mut Found) -> io::Result<()> {
        while let Some((asked, from)) = self.ahead.pop_front() {
            if NEVER.contains(&asked.as_str()) || !self.seen.insert(asked.clone()) {
                continue;
            }
            let shape = shape(&asked);
            if self.shapes.get(&shape).is_some_and(|count| *count >= MOST) {
                *found.left_out.entry(shape).or_default() += 1;
                continue;
            }
            let (path, answer) = self.caller.follow(&asked)?;
            if path != asked && !self.seen.insert(path.clone()) {
                continue;
            }
            if answer.status != 200 {
                found.broken.push(format!("{} {asked}: {}, linked from {from}", self.who, answer.status));
            } else if is_page(&answer) {
                *self.shapes.entry(shape).or_default() += 1;
                let page = self.page(path, &answer, found)?;
                found.pages.push(page);
            }
        }
        Ok(())
    }

    fn page(&mut self, path: String, answer: &Answer, found: &mut Found) -> io::Result<Page> {
        let html = answer.text();
        self.ahead.extend(links::links(&html, &path).into_iter().map(|link| (link, path.clone())));
        let (mut weight, mut loaded) = (answer.body.len(), BTreeSet::new());
        let mut parts = links::parts(&html, &path);
        while let Some(part) = parts.pop() {
            if loaded.insert(part.clone()) {
                let answer = self.caller.get(&part)?;
                if answer.status != 200 {
                    found
                        .broken
                        .push(format!("{} {path}: its part {part} is answered with {}", self.who, answer.status));
                }
                if part.ends_with(".css") {
                    parts.extend(links::parts_of_style(&answer.text(), &part));
                }
                weight += *self.parts.entry(part).or_insert(answer.body.len());
            }
        }
        Ok(Page { who: self.who, path, cookies: self.caller.cookies().to_vec(), weight })
    }
}

impl Found {
    /// The heaviest page, in kB of 1,000 bytes.
    pub(super) fn largest_kb(&self) -> f64 {
        self.pages.iter().map(Page::kb).fold(0.0, f64::max)
    }

    /// What is behind the figures.
    pub(super) fn tell(&self) {
        let mut heaviest: Vec<&Page> = self.pages.iter().collect();
        heaviest.sort_by_key(|page| std::cmp::Reverse(page.weight));
        eprintln!("heaviest pages, as sent, without compression:");
        heaviest.iter().take(8).for_each(|page| eprintln!("  {:.1} kB  {} {}", page.kb(), page.who, page.path));
        self.left_out.iter().for_each(|(shape, more)| eprintln!("left out: {more} more of {shape}"));
        self.broken.iter().for_each(|link| eprintln!("broken: {link}"));
    }
}

impl Page {
    /// Its weight in kB of 1,000 bytes.
    fn kb(&self) -> f64 {
        f64::from(u32::try_from(self.weight).unwrap_or(u32::MAX)) / 1000.0
    }
}

fn is_page(answer: &Answer) -> bool {
    let is_html = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    is_html && !answer.header("content-disposition").is_some_and(|how| how.starts_with("attachment"))
}

/// Pages that differ in an id alone are of one shape: `/paths/13-1161.00?state=OH` is of `/paths/*?state`.
fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let segment =
        |part: &str| if part.contains(|c: char| c.is_ascii_digit()) { "*".to_owned() } else { part.to_owned() };
    // Cards are named by words.
    let path = path.rsplit_once("/known/cards/").map_or(path, |_| "/known/cards/1");
    let path = path.split('/').map(segment).collect::<Vec<_>>().join("/");
    match query {
        "" => path,
        _ => path + "?" + &query.split('&').map(|q| q.split('=').next().unwrap_or(q)).collect::<Vec<_>>().join("&"),
    }
}

#[cfg(test)]
mod tests {
    use super::shape;

    #[test]
    fn pages_that_differ_in_an_id_are_of_one_shape() {
        assert_eq!(shape("/paths/13-1161.00?state=OH&all=1"), "/paths/*?state&all");
        assert_eq!(shape("/you/rows/0198c5d2-77aa"), "/you/rows/*");
        assert_eq!(shape("/known/cards/two-reminders"), "/known/cards/*");
        assert_eq!(shape("/today"), "/today");
    }
}
