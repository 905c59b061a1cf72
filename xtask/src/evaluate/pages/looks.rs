//! Every page in a browser: the rules of accessibility on two screens in two schemes, and a picture of each.

use std::path::Path;

use testkit::browser::{Browser, Finding, Look, Scheme, Screen, Server, Trouble};

use super::crawl::Page;

/// What was seen.
#[derive(Default)]
pub(super) struct Seen {
    findings: Vec<(String, Finding)>,
    /// Pages that have to be scrolled sideways, and what the browser complained about.
    in_the_way: Vec<String>,
}

/// Looks at every page.
pub(super) fn at(server: &Server, pages: &[Page], shots: Option<&Path>) -> Result<Seen, Trouble> {
    let browser = Browser::open(Look::PHONE)?;
    let mut seen = Seen::default();
    let mut who = "";
    for page in pages {
        if page.who != who {
            who = page.who;
            browser.forgets_cookies()?;
            for (name, value) in &page.cookies {
                browser.takes_cookie(&server.url("/"), name, value)?;
            }
        }
        browser.goes_to(&server.url(&page.path))?;
        for screen in Screen::ALL {
            for scheme in Scheme::ALL {
                browser.wears(screen, scheme)?;
                one(&browser, page, screen, scheme, &mut seen)?;
                if let Some(folder) = shots {
                    let look = format!("{}-{}", screen.size().0, scheme.word());
                    browser.keeps_picture(folder, &format!("{}-{look}", file_name(page)))?;
                }
            }
        }
        let complaints = browser.complaints()?.into_iter();
        seen.in_the_way.extend(complaints.map(|complaint| format!("{} {}: {complaint}", page.who, page.path)));
    }
    Ok(seen)
}

fn one(browser: &Browser, page: &Page, screen: Screen, scheme: Scheme, seen: &mut Seen) -> Result<(), Trouble> {
    let (width, scheme) = (screen.size().0, scheme.word());
    let at = format!("{} {} at {width}, {scheme}", page.who, page.path);
    let by = browser.too_wide_by()?;
    if by > 0 {
        seen.in_the_way.push(format!("{at}: {by} pixels wider than the screen"));
    }
    seen.findings.extend(browser.accessibility()?.into_iter().map(|finding| (at.clone(), finding)));
    Ok(())
}

impl Seen {
    /// Rules broken, each counted once a page and look.
    pub(super) fn violations(&self) -> usize {
        self.findings.len()
    }

    /// What else is in somebody's way.
    pub(super) fn in_the_way(&self) -> usize {
        self.in_the_way.len()
    }

    /// What is behind the figures.
    pub(super) fn tell(&self) {
        self.findings.iter().for_each(|(at, finding)| eprintln!("{at}: {finding}"));
        self.in_the_way.iter().for_each(|what| eprintln!("in the way: {what}"));
    }
}

/// Who and where, in letters that a file may bear.
fn file_name(page: &Page) -> String {
    let path = page.path.trim_matches('/').replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    format!("{}-{}", page.who, if path.is_empty() { "welcome" } else { &path })
}
