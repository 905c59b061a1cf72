//! A person in front of the pages. Whatever they do not find ends the test, with what they saw instead.

mod eyes;
mod hands;
mod keys;

use super::chromium::{folded, shots};
use super::patience::{LONG, until};
use super::webdriver::Element;
use super::{Browser, Look, Server, Trouble};

/// Someone who looks at one server through a browser of their own.
#[derive(Debug)]
pub struct Visitor {
    browser: Browser,
    server: String,
}

impl Visitor {
    /// Sits down in front of a server, at no page yet.
    ///
    /// # Panics
    /// When there is no browser; says what to install.
    pub fn of(server: &Server, look: Look) -> Self {
        Visitor { browser: told(Browser::open(look)), server: server.url("") }
    }

    /// Their browser.
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Goes to a page by its path.
    pub fn goes_to(&self, path: &str) {
        told(self.browser.goes_to(&format!("{}{path}", self.server)));
    }

    /// The button *back*.
    pub fn goes_back(&self) {
        told(self.browser.goes_back());
    }

    /// Path and query of where they are.
    pub fn path(&self) -> String {
        let address = told(self.browser.address());
        address.strip_prefix(&self.server).unwrap_or(&address).to_owned()
    }

    /// Waits until they are at a page whose path begins like this.
    pub fn arrives_at(&self, path: &str) {
        if until(LONG, || self.path().starts_with(path).then_some(())).is_none() {
            self.gives_up(&format!("does not arrive at {path}"));
        }
    }

    /// Waits until this can be read, spaces and lines aside.
    pub fn sees(&self, text: &str) {
        let wanted = folded(text);
        if until(LONG, || self.now().contains(&wanted).then_some(())).is_none() {
            self.gives_up(&format!("does not see “{text}”"));
        }
    }

    /// This cannot be read on the page as it is.
    pub fn sees_no(&self, text: &str) {
        if self.now().contains(&folded(text)) {
            self.gives_up(&format!("sees “{text}”"));
        }
    }

    /// What can be read now; on the way from one page to the next, what can be read there.
    pub fn now(&self) -> String {
        let text = until(LONG, || match self.browser.text() {
            Err(trouble) if trouble.is_stale() => None,
            text => Some(told(text)),
        });
        text.unwrap_or_else(|| self.gives_up("sees no page that stays"))
    }

    /// Opens a page in a second tab and turns to it. Answers with the name of the one before.
    pub fn opens_a_tab(&self, path: &str) -> String {
        let before = told(self.browser.opens_a_tab());
        self.goes_to(path);
        before
    }

    /// Waits until another window was opened beside this one, and turns to it. Answers with the name of the one before.
    pub fn turns_to_the_window_that_opened(&self) -> String {
        let opened = until(LONG, || told(self.browser.tabs()).into_iter().nth(1));
        let Some(opened) = opened else { self.gives_up("sees no other window") };
        told(self.browser.turns_to(&opened))
    }

    /// Turns to a tab by its name.
    pub fn turns_to(&self, tab: &str) {
        told(self.browser.turns_to(tab));
    }

    fn shown(&self, xpath: &str) -> Option<Element> {
        let found = match self.browser.session.find(xpath) {
            Err(trouble) if trouble.is_stale() => return None,
            found => told(found),
        };
        found.into_iter().find(|element| {
            self.browser.session.of(element, "displayed").is_ok_and(|shown| shown.as_bool().unwrap_or_default())
        })
    }

    fn gives_up(&self, what: &str) -> ! {
        let name = std::thread::current().name().unwrap_or("visitor").replace("::", "-");
        let picture = self.browser.keeps_picture(&shots(), &format!("trouble-{name}"));
        let picture = picture.map_or_else(|trouble| trouble.0, |path| path.display().to_string());
        let text = self.browser.text().unwrap_or_default();
        panic!("The visitor {what}.\nAt: {}\nPicture: {picture}\nThe page says: {text}", self.path());
    }
}

/// What can be clicked on and is called that, its explanation in small letters aside.
fn named(name: &str) -> String {
    let by_text = ["a", "button", "summary", "label"]
        .map(|tag| format!("//{tag}[normalize-space(.)=\"{name}\" or normalize-space(text())=\"{name}\"]"));
    let in_label = format!("//label/span[normalize-space(text())=\"{name}\"]");
    format!("{} | {in_label} | //*[@aria-label=\"{name}\"] | //input[@value=\"{name}\"]", by_text.join(" | "))
}

/// Whether something is called that; an ellipsis stands for the rest of a name.
fn is_called(given: &str, wanted: &str) -> bool {
    match wanted.strip_suffix('…') {
        Some(beginning) => given.starts_with(beginning),
        None => given == wanted,
    }
}

fn told<T>(done: Result<T, Trouble>) -> T {
    done.unwrap_or_else(|trouble| panic!("{trouble}"))
}

#[cfg(test)]
mod tests {
    use super::is_called;

    #[test]
    fn a_name_is_whole_or_ends_with_an_ellipsis() {
        assert!(is_called("Keep this", "Keep this") && is_called("Keep this for later", "Keep…"));
        assert!(!is_called("Keep this for later", "Keep this") && !is_called("We keep this", "keep…"));
    }
}
