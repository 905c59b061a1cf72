//! The keyboard, and what has its focus as a screen reader would name it.

use serde_json::json;

use super::chromium::folded;
use super::{Browser, Trouble};

/// A key that has no letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next thing.
    Tab,
    /// Follows a link, presses a button, sends a form.
    Enter,
    /// Ticks a box, presses a button.
    Space,
    /// The next of several choices.
    Down,
    /// The choice before.
    Up,
    /// Out of what is open.
    Escape,
}

impl Key {
    fn code(self) -> char {
        match self {
            Key::Tab => '\u{E004}',
            Key::Enter => '\u{E007}',
            Key::Space => ' ',
            Key::Down => '\u{E015}',
            Key::Up => '\u{E013}',
            Key::Escape => '\u{E00C}',
        }
    }
}

/// What has the focus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Its name, as a screen reader says it; empty where it has none.
    pub name: String,
    /// What it is, such as `link`, `button`, `textbox`, `radio`; `none` for the page itself.
    pub role: String,
    /// Whether the page shows that it has the focus, within the screen.
    pub shown: bool,
}

/// A ring around the thing, its label, or the picture's mark, somewhere on the screen.
const SHOWN: &str = "\
    const at = document.activeElement, box = at.getBoundingClientRect();
    const ring = e => { const s = getComputedStyle(e);
        return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
    const around = [at, at.closest('label'), at.nextElementSibling, at.parentElement, ...(at.labels ?? [])];
    return at === document.body || (around.some(e => e && ring(e))
        && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth);";

impl Browser {
    /// Presses a key and lets it go.
    ///
    /// # Errors
    /// What the browser says.
    pub fn presses(&self, key: Key) -> Result<(), Trouble> {
        let code = key.code().to_string();
        let both = json!([{ "type": "keyDown", "value": code }, { "type": "keyUp", "value": code }]);
        let actions = json!([{ "type": "key", "id": "keyboard", "actions": both }]);
        self.session.post("/actions", json!({ "actions": actions })).map(drop)
    }

    /// Types into what has the focus.
    ///
    /// # Errors
    /// What the browser says.
    pub fn types(&self, text: &str) -> Result<(), Trouble> {
        let focused = self.session.focused()?;
        self.session.with(&focused, "value", json!({ "text": text })).map(drop)
    }

    /// Empties what has the focus.
    ///
    /// # Errors
    /// What the browser says.
    pub fn empties(&self) -> Result<(), Trouble> {
        let focused = self.session.focused()?;
        self.session.with(&focused, "clear", json!({})).map(drop)
    }

    /// What has the focus.
    ///
    /// # Errors
    /// What the browser says.
    pub fn focus(&self) -> Result<Focus, Trouble> {
        let focused = self.session.focused()?;
        let said = |what| Ok(folded(self.session.of(&focused, what)?.as_str().unwrap_or_default()));
        let (name, role) = (said("computedlabel")?, said("computedrole")?);
        // The page itself has the focus before the first Tab and after the last.
        let role = if role == "generic" || role == "RootWebArea" { "none".to_owned() } else { role };
        let shown = self.session.runs(SHOWN)?.as_bool().unwrap_or_default();
        Ok(Focus { name, role, shown })
    }
}
