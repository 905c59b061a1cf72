//! A browser to walk the pages with, in the words of the person who walks: Debian's Chromium through its own driver.
//!
//! [`Server`] starts the real binary, [`Visitor`] is a person in front of it, [`Browser`] is what they look through.
//! [`Caller`] speaks HTTP without any browser, for measuring.
#![expect(clippy::disallowed_methods, reason = "keeps pictures of pages and reads the rules of accessibility")]

mod axe;
mod caller;
mod chromium;
mod driver;
mod folder;
mod http;
mod keyboard;
mod look;
mod patience;
mod server;
mod visitor;
mod webdriver;

pub use axe::{Finding, RULES};
pub use caller::Caller;
pub use chromium::Browser;
pub use folder::Folder;
pub use http::{Answer, Http, Request};
pub use keyboard::{Focus, Key};
pub use look::{Look, Scheme, Screen, Scripts};
pub use server::Server;
pub use visitor::Visitor;

/// What did not work, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble(pub String);

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}
