//! A person in front of the pages. Whatever they do not find ends the test, with what they saw instead.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::json;

use super::chromium::{folded, shots};
use super::patience::{LONG, until};
use super::webdriver::Element;
use super::{Browser, Focus, Key, Look, Server, Trouble};

/// Someone who looks at one server through a browser of their own.
#[derive(Debug)]
pub struct Visitor {
    browser: Browser,
    server: String,
}

/// Tabs are pressed at least so long before a thing counts as out of reach: the page may still be on its way.
const A_WHILE: Duration = Duration::from_secs(5);

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

    /// What can be read now.
    pub fn now(&self) -> String {
        match self.browser.text() {
            Err(trouble) if trouble.is_stale() => String::new(),
            text => told(text),
        }
    }

    /// Presses Tab until the focus is on what is called that; an ellipsis at its end stands for the rest of a name.
    /// The focus can be seen on the way, wherever it is.
    pub fn tabs_to(&self, name: &str) -> Focus {
        self.tabs_until(name, |focus| is_called(&focus.name, name))
    }

    /// Presses Tab until the focus is on something of this kind, such as `radio`.
    pub fn tabs_to_role(&self, role: &str) -> Focus {
        self.tabs_until(role, |focus| focus.role == role)
    }

    /// Presses a key.
    pub fn presses(&self, key: Key) {
        told(self.browser.presses(key));
    }

    /// Types into what has the focus.
    pub fn types(&self, text: &str) {
        told(self.browser.types(text));
    }

    /// Tabs to a field, empties it and writes into it.
    pub fn writes(&self, field: &str, text: &str) {
        self.tabs_to(field);
        told(self.browser.empties());
        self.tabs_to(field);
        self.types(text);
    }

    /// Tabs to a link or a button and presses Enter.
    pub fn enters(&self, name: &str) {
        self.tabs_to(name);
        self.presses(Key::Enter);
    }

    /// Tabs to one of several choices and takes the one that is called that: arrow keys between radios, Space for a box.
    pub fn chooses(&self, name: &str) {
        let focus = self.tabs_until(name, |focus| is_called(&focus.name, name) || focus.role == "radio");
        if focus.role != "radio" {
            return self.presses(Key::Space);
        }
        if is_called(&focus.name, name) {
            return self.presses(Key::Space);
        }
        let mut passed = vec![focus.name];
        loop {
            self.presses(Key::Down);
            let focus = told(self.browser.focus());
            if is_called(&focus.name, name) {
                return;
            }
            if passed.contains(&focus.name) {
                self.gives_up(&format!("finds no choice “{name}” among {passed:?}"));
            }
            passed.push(focus.name);
        }
    }

    /// Clicks on a link, button, choice or disclosure that is called that.
    pub fn clicks(&self, name: &str) {
        let Some(element) = until(LONG, || self.shown(&named(name))) else {
            self.gives_up(&format!("finds no “{name}” to click on"))
        };
        told(self.browser.session.with(&element, "click", json!({})));
    }

    /// Clicks into a field by its label, empties it and writes into it.
    pub fn fills(&self, label: &str, text: &str) {
        self.clicks_on_label(label);
        told(self.browser.empties());
        self.clicks_on_label(label);
        self.types(text);
    }

    /// What stands in a field.
    pub fn field(&self, label: &str) -> String {
        self.clicks_on_label(label);
        told(self.browser.session.focused().and_then(|field| self.browser.session.of(&field, "property/value")))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Whether this choice is the one that is taken.
    pub fn has_chosen(&self, name: &str) -> bool {
        let found = told(self.browser.session.find("//input[@type='radio' or @type='checkbox']"));
        found.iter().any(|input| {
            let said = |what| self.browser.session.of(input, what).unwrap_or_default();
            said("selected") == true
                && said("computedlabel").as_str().is_some_and(|label| is_called(&folded(label), name))
        })
    }

    /// The items of the page's list that is numbered.
    pub fn reads_list(&self) -> Vec<String> {
        let items = told(self.browser.session.find("//ol/li"));
        let text = |item| told(self.browser.session.of(item, "text")).as_str().unwrap_or_default().to_owned();
        items.iter().map(text).collect()
    }

    /// Width and height of a link or button, in pixels.
    pub fn size_of(&self, name: &str) -> (f64, f64) {
        let Some(element) = until(LONG, || self.shown(&named(name))) else {
            self.gives_up(&format!("finds no “{name}”"))
        };
        let place = told(self.browser.session.of(&element, "rect"));
        (place["width"].as_f64().unwrap_or_default(), place["height"].as_f64().unwrap_or_default())
    }

    /// Whether every cookie ends with the browser.
    pub fn keeps_no_cookie(&self) -> bool {
        let cookies = told(self.browser.session.get("/cookie"));
        cookies.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(|cookie| cookie["expiry"].is_null()))
    }

    /// Opens a page in a second tab and turns to it. Answers with the name of the one before.
    pub fn opens_a_tab(&self, path: &str) -> String {
        let before = told(self.browser.opens_a_tab());
        self.goes_to(path);
        before
    }

    /// Turns to a tab by its name.
    pub fn turns_to(&self, tab: &str) {
        told(self.browser.turns_to(tab));
    }

    /// Chooses a file for the page's field for files.
    pub fn brings(&self, path: &str) {
        let Some(field) = until(LONG, || self.first("//input[@type='file']")) else {
            self.gives_up("finds no field for a file")
        };
        told(self.browser.session.with(&field, "value", json!({ "text": path })));
    }

    /// Keeps a picture of the whole page under `target/shots`.
    pub fn photographs(&self, name: &str) -> PathBuf {
        told(self.browser.keeps_picture(&shots(), name))
    }

    /// Nothing on this page is in anybody's way: no rule of accessibility is broken, nothing is wider than the screen,
    /// and the browser has nothing to complain about.
    pub fn finds_nothing_in_the_way(&self) {
        let findings = told(self.browser.accessibility());
        if !findings.is_empty() {
            let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
            self.gives_up(&format!("is kept out:\n  {}\n", told.join("\n  ")));
        }
        let by = told(self.browser.too_wide_by());
        if by > 0 {
            self.gives_up(&format!("has to scroll sideways: the page is {by} pixels wider than the screen"));
        }
        let complaints = told(self.browser.complaints());
        if !complaints.is_empty() {
            self.gives_up(&format!("has a browser that complains: {complaints:#?}"));
        }
    }

    fn clicks_on_label(&self, label: &str) {
        let xpath = format!("//label[normalize-space(.)=\"{label}\"]");
        let Some(element) = until(LONG, || self.shown(&xpath)) else {
            self.gives_up(&format!("finds no field “{label}”"))
        };
        told(self.browser.session.with(&element, "click", json!({})));
    }

    fn tabs_until(&self, name: &str, found: impl Fn(&Focus) -> bool) -> Focus {
        let begun = Instant::now();
        let (mut passed, mut rounds) = (Vec::<String>::new(), 0);
        loop {
            let focus = match self.browser.focus() {
                Err(trouble) if trouble.is_stale() => continue,
                focus => told(focus),
            };
            if found(&focus) {
                return focus;
            }
            if focus.role == "none" && focus.name.is_empty() {
                rounds += 1;
                if rounds > 2 && begun.elapsed() > A_WHILE {
                    self.gives_up(&format!("does not reach “{name}” with Tab, which passes {passed:#?}"));
                }
            } else if !focus.shown {
                self.gives_up(&format!("cannot see that the focus is on “{}”", focus.name));
            } else if !passed.contains(&focus.name) {
                passed.push(focus.name);
            }
            self.presses(Key::Tab);
        }
    }

    fn shown(&self, xpath: &str) -> Option<Element> {
        let found = told(self.browser.session.find(xpath));
        found.into_iter().find(|element| {
            self.browser.session.of(element, "displayed").is_ok_and(|shown| shown.as_bool().unwrap_or_default())
        })
    }

    fn first(&self, xpath: &str) -> Option<Element> {
        told(self.browser.session.find(xpath)).into_iter().next()
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
