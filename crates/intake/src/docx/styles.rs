//! The styles of a Word document: which are headings, which are lists, what is bold and how large.

use std::collections::HashMap;

use crate::xml::{Element, Step, Walk};

/// Styles based on styles are followed this far.
const LONGEST_CHAIN: usize = 12;
/// Most styles that are kept.
const MOST: usize = 5_000;

/// What a style, or a paragraph's own setting, says; `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Setting {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    /// In half points.
    pub size: Option<u16>,
    pub hidden: Option<bool>,
    /// Heading level, 1 the highest; 0 says that it is none.
    pub heading: Option<u8>,
    pub list: Option<bool>,
    /// White space above, in twentieths of a point.
    pub space_above: Option<u32>,
}

impl Setting {
    /// Takes over what the other says and this one does not.
    pub fn or(self, other: &Setting) -> Setting {
        Setting {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            size: self.size.or(other.size),
            hidden: self.hidden.or(other.hidden),
            heading: self.heading.or(other.heading),
            list: self.list.or(other.list),
            space_above: self.space_above.or(other.space_above),
        }
    }

    /// Reads one property of a run or paragraph.
    pub fn property(&mut self, element: &Element<'_>) {
        let value = || element.attribute("val");
        let on = || value().is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"));
        match element.name() {
            "b" => self.bold = Some(on()),
            "i" => self.italic = Some(on()),
            "vanish" => self.hidden = Some(on()),
            "sz" => self.size = value().and_then(|value| value.parse().ok()),
            "outlineLvl" => self.heading = value().and_then(|value| value.parse().ok()).map(level),
            "numId" => self.list = Some(value().is_some_and(|value| value != "0")),
            "spacing" => {
                let before = element.attribute("before").and_then(|before| before.parse().ok());
                self.space_above = before.or(self.space_above);
            }
            _ => {}
        }
    }
}

/// Outline levels count from 0, and 9 is body text.
fn level(outline: u8) -> u8 {
    if outline < 9 { outline + 1 } else { 0 }
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    defaults: Setting,
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    normal: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    own: Setting,
    based_on: Option<String>,
}

impl Styles {
    /// Reads the styles part.
    pub fn read(text: &str) -> Styles {
        let mut out = Styles::default();
        let mut open: Option<(String, Style)> = None;
        let mut in_defaults = false;
        for step in Walk::of(text) {
            match step {
                Step::Start(element) => match (element.name(), &mut open) {
                    ("docDefaults", _) => in_defaults = true,
                    ("style", _) => open = out.begin(&element),
                    ("name", Some((_, style))) => name(style, &element.attribute("val").unwrap_or_default()),
                    ("basedOn", Some((_, style))) => style.based_on = element.attribute("val"),
                    (_, Some((_, style))) => style.own.property(&element),
                    (_, None) if in_defaults => out.defaults.property(&element),
                    _ => {}
                },
                Step::End(name) if name == "docDefaults" => in_defaults = false,
                Step::End(name) if name == "style" && out.styles.len() < MOST => out.styles.extend(open.take()),
                _ => {}
            }
        }
        out
    }

    fn begin(&mut self, element: &Element<'_>) -> Option<(String, Style)> {
        let id = element.attribute("styleId")?;
        let is = |name: &str, value: &str| element.attribute(name).is_some_and(|there| there == value);
        if is("type", "paragraph") && (is("default", "1") || is("default", "true")) {
            self.normal = Some(id.clone());
        }
        Some((id, Style::default()))
    }

    /// What a style says, together with those it is based on.
    pub fn style(&self, id: &str) -> Setting {
        let mut setting = Setting::default();
        let mut next = Some(id);
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = next.and_then(|id| self.styles.get(id)) else { break };
            setting = setting.or(&style.own);
            next = style.based_on.as_deref();
        }
        setting
    }

    /// What holds for a paragraph of this style, or of none.
    pub fn paragraph(&self, id: Option<&str>) -> Setting {
        let id = id.or(self.normal.as_deref());
        id.map(|id| self.style(id)).unwrap_or_default().or(&self.defaults)
    }
}

/// Headings and lists are known by their names, which are English in every Word.
fn name(style: &mut Style, name: &str) {
    let name = name.to_ascii_lowercase();
    if name == "title" {
        style.own.heading = Some(1);
    } else if let Some(level) = name.strip_prefix("heading ").and_then(|level| level.parse().ok()) {
        style.own.heading = Some(level);
    } else if name.starts_with("list bullet") || name.starts_with("list number") {
        style.own.list = Some(true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_inherit_and_a_ring_of_them_ends() {
        let styles = Styles::read(
            r#"<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
            <w:style w:styleId="H"><w:name w:val="heading 2"/><w:basedOn w:val="N"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
            <w:style w:styleId="Mine"><w:name w:val="Sezione"/><w:basedOn w:val="H"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
            <w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>"#,
        );
        let mine = styles.paragraph(Some("Mine"));
        assert_eq!((mine.heading, mine.bold, mine.size), (Some(2), Some(false), Some(28)));
        assert_eq!(styles.paragraph(None).size, Some(22));
        assert_eq!(styles.style("A"), Setting::default());
    }
}
