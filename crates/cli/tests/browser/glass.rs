//! What we look through: each thing that the walks check is noticed where it is wrong.

use testkit::browser::{Browser, Key, Look, Scheme, Screen, Trouble};

const HEAD: &str =
    "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>A page</title>";

fn at(page: &str, look: Look) -> Browser {
    let browser = Browser::open(look).unwrap_or_else(|trouble| panic!("{trouble}"));
    let page = format!("{HEAD}{page}").replace('%', "%25").replace('#', "%23");
    browser.goes_to(&format!("data:text/html;charset=utf-8,{page}")).expect("a page of our own opens");
    browser
}

#[test]
fn a_page_that_some_cannot_read_is_noticed() -> Result<(), Trouble> {
    let browser =
        at("<main><h1>Hello</h1><p style='color:#bbb;background:#fff'>faint</p><img src=x></main>", Look::PHONE);
    let rules: Vec<String> = browser.accessibility()?.into_iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["color-contrast", "image-alt"]);
    browser.goes_to("data:text/html,<html lang=en><title>A page</title><main><h1>Hello</h1></main>")?;
    assert_eq!(browser.accessibility()?, []);
    Ok(())
}

#[test]
fn a_page_wider_than_the_telephone_is_noticed() -> Result<(), Trouble> {
    let browser = at("<body style='margin:0'><p style='width:500px'>wide</p>", Look::PHONE);
    assert_eq!(browser.too_wide_by()?, 140);
    browser.wears(Screen::Desk, Scheme::Light)?;
    assert_eq!(browser.too_wide_by()?, 0);
    Ok(())
}

#[test]
fn the_focus_has_the_name_that_a_screen_reader_says_and_is_seen_or_not() -> Result<(), Trouble> {
    let page = "<a href=x>Look around</a> <button style='outline:none' aria-label='Leave'>x</button>
        <label>Your name <input></label>";
    let browser = at(page, Look::PHONE);
    let mut passed = Vec::new();
    for _ in 0..3 {
        browser.presses(Key::Tab)?;
        let focus = browser.focus()?;
        passed.push((focus.name, focus.role, focus.shown));
    }
    let told: Vec<_> = passed.iter().map(|(name, role, shown)| (name.as_str(), role.as_str(), *shown)).collect();
    assert_eq!(told, [("Look around", "link", true), ("Leave", "button", false), ("Your name", "textbox", true)]);
    browser.types("Robin")?;
    assert_eq!(browser.text()?, "Look around x Your name");
    Ok(())
}

#[test]
fn the_dark_and_the_light_are_two_and_scripts_can_be_off() -> Result<(), Trouble> {
    let page = "<style>p{display:none} @media (prefers-color-scheme: dark){p{display:block}}</style>
        <p>at night</p><div id=x>plain</div><script>x.textContent='scripted'</script>";
    let browser = at(page, Look::PHONE.in_the_dark());
    assert_eq!(browser.text()?, "at night scripted");
    browser.wears(Screen::Phone, Scheme::Light)?;
    assert_eq!(browser.text()?, "scripted");
    assert_eq!(at(page, Look::PHONE.without_scripts()).text()?, "plain");
    Ok(())
}
