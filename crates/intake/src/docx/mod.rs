//! Word (DOCX): paragraphs, lists, tables, text boxes, page headers and footers, footnotes, in reading order.
//!
//! Only the parts with words are unpacked; pictures are counted, never opened.

mod package;
mod story;
mod styles;

use career::profile::{LineId, MachineView, Note};

use crate::archive::Archive;
use crate::text::run::relate_sizes;
use crate::{Decoded, Inside, RawLine, Refusal};

use package::Package;
use story::Story;
use styles::Styles;

/// Decodes a Word document.
///
/// # Errors
/// A [`Refusal`] when the archive is damaged or beyond its bounds, and when there are no words in it.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let mut package = Package::open(Archive::open(bytes)?)?;
    let styles = package.styles()?.map(|text| Styles::read(&text)).unwrap_or_default();
    let body = Story::read(&package.main()?, &styles, Inside::Text);
    let mut margins: Vec<(bool, Story)> = Vec::new();
    for (is_header, text) in package.margins(&body.references)? {
        margins.push((is_header, Story::read(&text, &styles, Inside::HeaderOrFooter)));
    }
    let notes = match package.footnotes()? {
        Some(text) => Story::read(&text, &styles, Inside::Text),
        None => Story::default(),
    };
    assemble(body, margins, notes, package.pages()?)
}

/// Puts the stories in reading order: page headers first, where names and addresses stand, footers last.
fn assemble(body: Story, margins: Vec<(bool, Story)>, notes: Story, pages: Option<u16>) -> Result<Decoded, Refusal> {
    let machine = MachineView {
        columns: body.columns,
        icons: body.icons + notes.icons + margins.iter().map(|(_, story)| story.icons).sum::<u32>(),
        images: body.pictures + margins.iter().map(|(_, story)| story.pictures).sum::<u32>(),
        ..MachineView::default()
    };
    let doubts = doubts(&body);
    let (headers, footers): (Vec<_>, Vec<_>) = margins.into_iter().partition(|(is_header, _)| *is_header);
    let mut lines = once_each(headers);
    let mut cut = body.cut;
    cut.extend(notes.cut);
    lines.extend(body.lines);
    lines.extend(notes.lines);
    lines.extend(once_each(footers));
    if lines.is_empty() {
        return Err(nothing_to_read(machine.images));
    }
    relate_sizes(&mut lines);
    let machine = with_places(machine, &lines);
    let notes = doubts.into_iter().chain(cut).collect();
    Ok(Decoded { lines, pages, machine: Some(machine), attachments: Vec::new(), notes })
}

/// The same header stands on the first, the even and the odd pages; its words are wanted once, page numbers never.
fn once_each(stories: Vec<(bool, Story)>) -> Vec<RawLine> {
    let mut out: Vec<RawLine> = Vec::new();
    for line in stories.into_iter().flat_map(|(_, story)| story.lines) {
        if !is_page_number(&line.text) && !out.iter().any(|there| there.text == line.text) {
            out.push(line);
        }
    }
    out
}

/// "3", "Page 3", "Page 3 of 4", "3 / 4".
fn is_page_number(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    words.len() <= 4 && words.iter().all(|word| number(word) || matches!(*word, "Page" | "page" | "of"))
}

fn with_places(machine: MachineView, lines: &[RawLine]) -> MachineView {
    let ids = || (0_u32..).map(LineId).zip(lines);
    let inside = |place: Inside| ids().filter(|(_, line)| line.inside == place).map(|(id, _)| id).collect();
    MachineView {
        order: ids().map(|(id, _)| id).collect(),
        text: lines.iter().map(|line| line.to_line().text).collect(),
        in_header_or_footer: inside(Inside::HeaderOrFooter),
        in_text_boxes: inside(Inside::TextBox),
        in_tables: inside(Inside::Table),
        ..machine
    }
}

fn doubts(body: &Story) -> Vec<Note> {
    let mut out = Vec::new();
    let mut doubt = |when: bool, what: &str| {
        if when {
            out.push(Note { what: what.to_owned(), line: None });
        }
    };
    doubt(body.broken, "The document is damaged part of the way through; everything before that was read.");
    doubt(body.hidden, "The document has hidden text. It was left out, because nobody who opens the page sees it.");
    doubt(body.unfilled > 0, "Some fields of the template were never filled in. Their sample words were left out.");
    out
}

fn nothing_to_read(images: u32) -> Refusal {
    if images > 0 {
        Refusal::new(
            "This Word document holds pictures and no text, so there is nothing that could be read.",
            "Bring the document that the picture was made from, or type the text and paste it.",
        )
    } else {
        Refusal::new(
            "This Word document is empty.",
            "Check that it is the file you meant, and bring the one with text in it.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_told_from_words() {
        for text in ["3", "Page 3", "Page 3 of 4", "3 / 4", "– 2 –"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["Ana Reyes", "Page turner", "+1 510 555 0100 4444"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
