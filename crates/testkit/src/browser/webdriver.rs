//! One WebDriver session: JSON over HTTP to the driver, and what this project asks of it.

use std::time::Duration;

use serde_json::{Value, json};

use super::driver::{Driver, arguments};
use super::http::{Http, Request};
use super::{Folder, Look, Scripts, Trouble};

/// A browser that a driver drives. Both end when this is dropped.
#[derive(Debug)]
pub(super) struct Session {
    http: std::cell::RefCell<Http>,
    path: String,
    // In this order: the browser ends before its folder goes.
    _driver: Driver,
    _home: Folder,
}

/// Something on a page, by the name that the driver gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element(String);

/// A page may take so long; then something is wrong with it.
const PATIENCE: Duration = Duration::from_secs(60);

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Session {
    /// Opens a browser of its own, knowing nothing.
    pub(super) fn open(look: Look) -> Result<Self, Trouble> {
        let driver = Driver::start()?;
        let home = Folder::new("browser");
        let mut options = json!({ "args": arguments(&home) });
        if look.scripts == Scripts::Off {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let logging = json!({ "browser": "ALL" });
        let wish = json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logging });
        let http = std::cell::RefCell::new(Http::to(driver.address(), PATIENCE));
        let mut session = Session { http, path: String::new(), _driver: driver, _home: home };
        let opened = session.asks("POST", "/session", json!({ "capabilities": { "alwaysMatch": wish } }))?;
        let id = opened["sessionId"].as_str().ok_or_else(|| Trouble("chromedriver named no session.".to_owned()))?;
        session.path = format!("/session/{id}");
        Ok(session)
    }

    /// One command of the session: `get("/title")`.
    pub(super) fn get(&self, command: &str) -> Result<Value, Trouble> {
        self.asks("GET", &format!("{}{command}", self.path), Value::Null)
    }

    /// One command of the session that says something.
    pub(super) fn post(&self, command: &str, body: Value) -> Result<Value, Trouble> {
        self.asks("POST", &format!("{}{command}", self.path), body)
    }

    /// A command of Chromium's own protocol.
    pub(super) fn chromium(&self, command: &str, parameters: Value) -> Result<Value, Trouble> {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a script in the page, whatever the page's own policy says.
    pub(super) fn runs(&self, script: &str) -> Result<Value, Trouble> {
        self.post("/execute/sync", json!({ "script": script, "args": [] }))
    }

    /// Runs a script that calls `arguments[0]` with its answer.
    pub(super) fn runs_and_waits(&self, script: &str) -> Result<Value, Trouble> {
        self.post("/execute/async", json!({ "script": script, "args": [] }))
    }

    /// What has the focus.
    pub(super) fn focused(&self) -> Result<Element, Trouble> {
        element(&self.get("/element/active")?)
    }

    /// All that an XPath finds, in the order of the page.
    pub(super) fn find(&self, xpath: &str) -> Result<Vec<Element>, Trouble> {
        let found = self.post("/elements", json!({ "using": "xpath", "value": xpath }))?;
        found.as_array().into_iter().flatten().map(element).collect()
    }

    /// What the browser says of an element: `of(element, "text")`.
    pub(super) fn of(&self, element: &Element, what: &str) -> Result<Value, Trouble> {
        self.get(&format!("/element/{}/{what}", element.0))
    }

    /// Does something with an element: `with(element, "click", json!({}))`.
    pub(super) fn with(&self, element: &Element, what: &str, body: Value) -> Result<Value, Trouble> {
        self.post(&format!("/element/{}/{what}", element.0), body)
    }

    fn asks(&self, method: &'static str, path: &str, body: Value) -> Result<Value, Trouble> {
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let request = Request { method, path: path.to_owned(), headers: Vec::new(), body };
        let answer = self.http.borrow_mut().send(&request);
        let answer = answer.map_err(|error| Trouble(format!("The browser's driver did not answer {path}: {error}")))?;
        let mut said: Value = serde_json::from_slice(&answer.body)
            .map_err(|error| Trouble(format!("The browser's driver answered {path} with no JSON: {error}")))?;
        match answer.status {
            200 => Ok(said["value"].take()),
            _ => Err(Trouble(refusal(path, &said["value"]))),
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.asks("DELETE", &self.path.clone(), Value::Null);
    }
}

/// What the driver says of an element that is gone, since the page changed meanwhile. The last ones are the browser's
/// own words, which the driver hands on as an error that it does not know.
const GONE: [&str; 7] = [
    "stale element",
    "no such element",
    "detached",
    "no such execution context",
    "does not belong to the document",
    "node with given id",
    "context with specified id",
];

/// An element that is gone, since the page changed meanwhile, is looked for again by whoever waits.
impl Trouble {
    pub(super) fn is_stale(&self) -> bool {
        let said = self.0.to_lowercase();
        GONE.iter().any(|gone| said.contains(gone))
    }
}

fn element(value: &Value) -> Result<Element, Trouble> {
    let name = value[ELEMENT].as_str().ok_or_else(|| Trouble(format!("not an element: {value}")))?;
    Ok(Element(name.to_owned()))
}

fn refusal(path: &str, said: &Value) -> String {
    let command = path.rsplit('/').next().unwrap_or(path);
    let message = said["message"].as_str().unwrap_or_default().lines().next().unwrap_or_default();
    format!("The browser did not do “{command}”: {}: {message}", said["error"].as_str().unwrap_or("no reason given"))
}

#[cfg(test)]
mod tests {
    use super::Trouble;

    #[test]
    fn an_element_that_left_with_its_page_is_told_from_a_fault() {
        let left = "The browser did not do “text”: unknown error: unknown error: unhandled inspector error: \
                    {\"code\":-32000,\"message\":\"Node with given id does not belong to the document\"}";
        assert!(Trouble(left.to_owned()).is_stale());
        assert!(Trouble("stale element reference: the page changed".to_owned()).is_stale());
        assert!(!Trouble("The browser did not do “text”: unknown error: cannot determine".to_owned()).is_stale());
    }
}
