//! A browser window: where it is, what it shows, and how it looks.

use std::path::{Path, PathBuf};

use base64::Engine;
use serde_json::json;

use super::axe::{self, Finding};
use super::folder::target;
use super::webdriver::Session;
use super::{Look, Scheme, Screen, Trouble};

/// A browser of its own that knows nothing yet. It ends when this is dropped.
#[derive(Debug)]
pub struct Browser {
    pub(super) session: Session,
    look: std::cell::Cell<Look>,
}

impl Browser {
    /// Opens one.
    ///
    /// # Errors
    /// When there is no browser, or no driver; says what to install.
    pub fn open(look: Look) -> Result<Self, Trouble> {
        let browser = Browser { session: Session::open(look)?, look: std::cell::Cell::new(look) };
        browser.wears(look.screen, look.scheme)?;
        Ok(browser)
    }

    /// Another screen, other colours, the same page.
    ///
    /// # Errors
    /// What the browser says.
    pub fn wears(&self, screen: Screen, scheme: Scheme) -> Result<(), Trouble> {
        let (width, height) = screen.size();
        // "mobile" obeys the page's own viewport, so a page without one is as wide here as on a telephone.
        let mobile = screen == Screen::Phone;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.session.chromium("Emulation.setDeviceMetricsOverride", size)?;
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme.word() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.session.chromium("Emulation.setEmulatedMedia", json!({ "features": features }))?;
        self.look.set(Look { screen, scheme, ..self.look.get() });
        Ok(())
    }

    /// Goes to an address and waits for the page.
    ///
    /// # Errors
    /// What the browser says.
    pub fn goes_to(&self, address: &str) -> Result<(), Trouble> {
        self.session.post("/url", json!({ "url": address })).map(drop)
    }

    /// The button *back*.
    ///
    /// # Errors
    /// What the browser says.
    pub fn goes_back(&self) -> Result<(), Trouble> {
        self.session.post("/back", json!({})).map(drop)
    }

    /// The button *reload*.
    ///
    /// # Errors
    /// What the browser says.
    pub fn reloads(&self) -> Result<(), Trouble> {
        self.session.post("/refresh", json!({})).map(drop)
    }

    /// Where it is.
    ///
    /// # Errors
    /// What the browser says.
    pub fn address(&self) -> Result<String, Trouble> {
        Ok(self.session.get("/url")?.as_str().unwrap_or_default().to_owned())
    }

    /// The page's title.
    ///
    /// # Errors
    /// What the browser says.
    pub fn title(&self) -> Result<String, Trouble> {
        Ok(self.session.get("/title")?.as_str().unwrap_or_default().to_owned())
    }

    /// The text that can be seen, spaces folded.
    ///
    /// # Errors
    /// What the browser says.
    pub fn text(&self) -> Result<String, Trouble> {
        let body = self.session.find("//body")?;
        let Some(body) = body.first() else { return Ok(String::new()) };
        Ok(folded(self.session.of(body, "text")?.as_str().unwrap_or_default()))
    }

    /// How many pixels the page is wider than the screen.
    ///
    /// # Errors
    /// What the browser says.
    pub fn too_wide_by(&self) -> Result<u32, Trouble> {
        let width = self.session.runs("return document.documentElement.scrollWidth")?.as_u64().unwrap_or_default();
        let screen = u64::from(self.look.get().screen.size().0);
        Ok(u32::try_from(width.saturating_sub(screen)).unwrap_or(u32::MAX))
    }

    /// What the browser complained about since it was last asked: parts that are not there, scripts and styles that the
    /// page's own policy keeps out. That a page as a whole refuses something is no complaint: it says so itself.
    ///
    /// # Errors
    /// What the browser says.
    pub fn complaints(&self) -> Result<Vec<String>, Trouble> {
        let log = self.session.post("/se/log", json!({ "type": "browser" }))?;
        let told = log.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
        let told = told.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned());
        Ok(told.filter(|message| !is_a_refusal(message)).collect())
    }

    /// What the rules of accessibility find on the page as it is.
    ///
    /// # Errors
    /// When the rules are not there, or the page does not let itself be looked at.
    pub fn accessibility(&self) -> Result<Vec<Finding>, Trouble> {
        axe::look_at(&self.session)
    }

    /// Puts a cookie, as a server would.
    ///
    /// # Errors
    /// What the browser says.
    pub fn takes_cookie(&self, address: &str, name: &str, value: &str) -> Result<(), Trouble> {
        let cookie = json!({ "url": address, "name": name, "value": value, "httpOnly": true });
        self.session.chromium("Network.setCookie", cookie).map(drop)
    }

    /// Forgets all cookies.
    ///
    /// # Errors
    /// What the browser says.
    pub fn forgets_cookies(&self) -> Result<(), Trouble> {
        self.session.chromium("Network.clearBrowserCookies", json!({})).map(drop)
    }

    /// Opens a second tab, which knows the same cookies, and turns to it. Answers with the name of the one before.
    ///
    /// # Errors
    /// What the browser says.
    pub fn opens_a_tab(&self) -> Result<String, Trouble> {
        let before = self.session.get("/window")?.as_str().unwrap_or_default().to_owned();
        let opened = self.session.post("/window/new", json!({ "type": "tab" }))?;
        self.turns_to(opened["handle"].as_str().unwrap_or_default())?;
        Ok(before)
    }

    /// The names of all tabs and windows.
    ///
    /// # Errors
    /// What the browser says.
    pub fn tabs(&self) -> Result<Vec<String>, Trouble> {
        let tabs = self.session.get("/window/handles")?;
        Ok(tabs.as_array().into_iter().flatten().filter_map(|tab| tab.as_str().map(str::to_owned)).collect())
    }

    /// Turns to a tab by its name. Answers with the name of the one before.
    ///
    /// # Errors
    /// What the browser says.
    pub fn turns_to(&self, tab: &str) -> Result<String, Trouble> {
        let before = self.session.get("/window")?.as_str().unwrap_or_default().to_owned();
        self.session.post("/window", json!({ "handle": tab }))?;
        let look = self.look.get();
        self.wears(look.screen, look.scheme)?;
        Ok(before)
    }

    /// A picture of the whole page, as PNG.
    ///
    /// # Errors
    /// What the browser says.
    pub fn picture(&self) -> Result<Vec<u8>, Trouble> {
        let size = &self.session.chromium("Page.getLayoutMetrics", json!({}))?["cssContentSize"];
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let wish = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.session.chromium("Page.captureScreenshot", wish)?;
        let data = taken["data"].as_str().unwrap_or_default();
        base64::prelude::BASE64_STANDARD.decode(data).map_err(|error| Trouble(format!("no picture came: {error}")))
    }

    /// Keeps a picture of the whole page in a folder, by name.
    ///
    /// # Errors
    /// What the browser or the folder says.
    pub fn keeps_picture(&self, folder: &Path, name: &str) -> Result<PathBuf, Trouble> {
        let path = folder.join(format!("{name}.png"));
        let kept = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, self.picture()?));
        kept.map_err(|error| Trouble(format!("{} takes no picture: {error}", path.display())))?;
        Ok(path)
    }
}

impl From<Trouble> for std::io::Error {
    fn from(trouble: Trouble) -> Self {
        std::io::Error::other(trouble)
    }
}

/// "http://127.0.0.1:4747/sign-in - Failed to load resource: the server responded with a status of 422 ()": what is not a
/// part under `/assets` is a page.
fn is_a_refusal(message: &str) -> bool {
    let refused = ["404", "409", "413", "422", "429", "503"]
        .iter()
        .any(|status| message.contains(&format!("status of {status}")));
    refused && !message.contains("/assets/")
}

/// Where pictures of walks are kept.
pub(super) fn shots() -> PathBuf {
    target().join("shots")
}

/// Text with its spaces folded.
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::is_a_refusal;

    #[test]
    fn a_page_may_refuse_and_a_part_may_not() {
        let told =
            |path: &str| format!("http://127.0.0.1:1{path} - Failed to load resource: … a status of 404 (Not Found)");
        assert!(is_a_refusal(&told("/you/rows/1")));
        assert!(!is_a_refusal(&told("/assets/app.css")));
        assert!(!is_a_refusal("http://127.0.0.1:1/ - Refused to execute inline script"));
    }
}
