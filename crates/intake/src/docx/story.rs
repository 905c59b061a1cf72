//! One part of a Word document with its words: the body, a page header, the footnotes.

use career::profile::Note;

use crate::docx::styles::{Setting, Styles};
use crate::text::grid::Grid;
use crate::text::run::{Face, Run};
use crate::xml::{Element, Step, Walk};
use crate::{Inside, RawLine};

/// Text boxes inside text boxes beyond this depth are left out.
const DEEPEST_BOX: usize = 8;
/// Most references to headers and footers that are kept.
const MOST_REFERENCES: usize = 100;

/// The lines of a part, and what was noticed on the way.
#[derive(Default)]
pub(super) struct Story {
    pub lines: Vec<RawLine>,
    /// Ids of page headers and footers, in the order in which the sections name them.
    pub references: Vec<String>,
    pub pictures: u32,
    pub icons: u32,
    pub columns: u8,
    /// The part broke off.
    pub broken: bool,
    /// There is hidden text.
    pub hidden: bool,
    /// Fields of a template that still show their sample words.
    pub unfilled: u32,
    /// A doubt where the part was too long to be read whole.
    pub cut: Vec<Note>,
}

impl Story {
    /// Reads a part.
    pub fn read(text: &str, styles: &Styles, inside: Inside) -> Story {
        let mut teller = Teller::new(styles, inside);
        let mut walk = Walk::of(text);
        for step in walk.by_ref() {
            match step {
                Step::Start(element) => teller.start(&element),
                Step::End(name) => teller.end(&name),
                Step::Text(words) => teller.words(&words),
            }
            if teller.is_full() {
                break;
            }
        }
        teller.story.broken = walk.is_broken();
        teller.finish()
    }
}

/// A paragraph under way; a text box in it holds paragraphs of its own.
#[derive(Default)]
struct Paragraph {
    run: Run,
    setting: Setting,
    own: Setting,
    in_properties: bool,
    face: Face,
    hidden: bool,
    space: f32,
    /// How many text boxes, the part itself among them, it stands in.
    depth: usize,
    boxes: Vec<TextBox>,
}

/// A text box, and where it stands relative to its paragraph or page, in English Metric Units.
#[derive(Clone, Default)]
struct TextBox {
    above: bool,
    down: i64,
    across: i64,
    lines: Vec<RawLine>,
}

/// Where lines go: the part itself, or a text box.
#[derive(Default)]
struct Flow {
    grid: Grid,
    empty_above: f32,
    any: bool,
}

struct Teller<'s> {
    styles: &'s Styles,
    inside: Inside,
    story: Story,
    flows: Vec<Flow>,
    paragraphs: Vec<Paragraph>,
    /// Depth inside something that is left out.
    left_out: usize,
    page: u16,
    in_words: bool,
    choice: Choice,
    unfilled_field: bool,
    place: Place,
}

/// Of alternatives for different programs the first that shows something is taken, the others are left out.
#[derive(Default)]
struct Choice {
    /// For each open set of alternatives, how much was shown before the one that is read now.
    before: Vec<Option<usize>>,
    /// Words and pictures shown so far.
    shown: usize,
}

impl Choice {
    fn leaves_out_next(&mut self) -> bool {
        let Some(before) = self.before.last_mut() else { return false };
        before.replace(self.shown).is_some_and(|before| self.shown > before)
    }
}

/// The place of the drawing that is being read.
#[derive(Default)]
struct Place {
    next: TextBox,
    axis: Option<bool>,
    in_offset: bool,
}

impl<'s> Teller<'s> {
    fn new(styles: &'s Styles, inside: Inside) -> Self {
        Teller {
            styles,
            inside,
            story: Story { columns: 1, ..Story::default() },
            flows: vec![Flow::default()],
            paragraphs: Vec::new(),
            left_out: 0,
            page: 1,
            in_words: false,
            choice: Choice::default(),
            unfilled_field: false,
            place: Place::default(),
        }
    }

    fn is_full(&self) -> bool {
        self.flows.first().is_none_or(|flow| flow.grid.is_full())
    }

    fn start(&mut self, element: &Element<'_>) {
        if self.left_out > 0 || self.is_left_out(element.name()) {
            self.left_out += 1;
            return;
        }
        match element.name() {
            "p" => self.begin_paragraph(),
            "pPr" => self.paragraph(|paragraph| paragraph.in_properties = true),
            "r" => self.begin_run(),
            "t" => self.in_words = true,
            "pStyle" | "rStyle" => self.style(element),
            "tr" => self.flow(|flow| flow.grid.open_row()),
            "tc" => self.flow(|flow| flow.grid.open_cell()),
            "txbxContent" => self.begin_box(),
            "AlternateContent" => self.choice.before.push(None),
            "showingPlcHdr" => self.unfilled_field = true,
            "blip" | "imagedata" => self.picture(),
            "cols" => self.columns(element),
            "headerReference" | "footerReference" => self.reference(element),
            "positionV" | "positionH" | "posOffset" => self.locate(element),
            _ => self.inside_run(element),
        }
    }

    /// What nobody sees on the page: deleted and moved words, former settings, alternatives, unfilled fields.
    fn is_left_out(&mut self, name: &str) -> bool {
        match name {
            "del" | "moveFrom" | "rPrChange" | "pPrChange" | "sectPrChange" | "tblPrChange" | "numberingChange" => true,
            "Choice" | "Fallback" => self.choice.leaves_out_next(),
            "sdtContent" if std::mem::take(&mut self.unfilled_field) => {
                self.story.unfilled += 1;
                true
            }
            "txbxContent" => self.flows.len() > DEEPEST_BOX,
            _ => false,
        }
    }

    fn end(&mut self, name: &str) {
        if self.left_out > 0 {
            self.left_out -= 1;
            return;
        }
        match name {
            "p" => self.end_paragraph(),
            "pPr" => self.paragraph(|paragraph| paragraph.in_properties = false),
            "t" => self.in_words = false,
            "tr" => self.flow(|flow| flow.grid.close_row()),
            "txbxContent" => self.end_box(),
            "AlternateContent" => {
                self.choice.before.pop();
            }
            "posOffset" => self.place.in_offset = false,
            "sdt" => self.unfilled_field = false,
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.left_out > 0 {
            return;
        }
        if self.place.in_offset {
            self.offset(words);
        } else if self.in_words {
            self.push(words);
        }
    }

    fn push(&mut self, words: &str) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if paragraph.hidden {
            self.story.hidden |= !words.trim().is_empty();
        } else if paragraph.run.len() < crate::text::MOST_TEXT {
            paragraph.run.push(words, paragraph.face);
            self.choice.shown += words.trim().len();
        }
    }

    /// A property, or a sign that stands for a character.
    fn inside_run(&mut self, element: &Element<'_>) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if paragraph.in_properties {
            paragraph.own.property(element);
            return;
        }
        match element.name() {
            "tab" | "ptab" => self.push("\t"),
            "noBreakHyphen" => self.push("-"),
            "sym" => {
                self.story.icons = self.story.icons.saturating_add(1);
                self.push(" ");
            }
            "br" | "cr" => self.end_line(),
            "lastRenderedPageBreak" if self.flows.len() == 1 => self.page = self.page.saturating_add(1),
            "b" | "i" | "sz" | "vanish" => {
                let mut setting = Setting::default();
                setting.property(element);
                put_on(paragraph, &setting);
            }
            _ => {}
        }
    }

    fn style(&mut self, element: &Element<'_>) {
        let Some(id) = element.attribute("val") else { return };
        let styles = self.styles;
        self.paragraph(|paragraph| {
            if element.name() == "pStyle" {
                paragraph.setting = styles.paragraph(Some(&id));
            } else if !paragraph.in_properties {
                put_on(paragraph, &styles.style(&id));
            }
        });
    }

    fn begin_paragraph(&mut self) {
        let setting = self.styles.paragraph(None);
        self.paragraphs.push(Paragraph { setting, depth: self.flows.len(), ..Paragraph::default() });
    }

    fn begin_run(&mut self) {
        self.paragraph(|paragraph| {
            let base = paragraph.setting.clone();
            paragraph.face = Face::default();
            paragraph.hidden = false;
            put_on(paragraph, &base);
        });
    }

    fn end_paragraph(&mut self) {
        let blank = self.paragraphs.last().is_some_and(|paragraph| paragraph.run.is_blank());
        let first = self.flows.last().is_none_or(|flow| !flow.any);
        let Some(mut paragraph) = self.paragraphs.pop() else { return };
        let mut boxes = std::mem::take(&mut paragraph.boxes);
        boxes.sort_by_key(|text_box| (text_box.down, text_box.across));
        let (above, below): (Vec<_>, Vec<_>) =
            boxes.into_iter().partition(|text_box| text_box.down < 0 || (first && text_box.above));
        self.put_all(above);
        if blank {
            self.flow(|flow| flow.empty_above += 1.0);
        } else {
            self.paragraphs.push(paragraph);
            self.end_line();
            self.paragraphs.pop();
        }
        self.put_all(below);
    }

    fn put_all(&mut self, boxes: Vec<TextBox>) {
        for line in boxes.into_iter().flat_map(|text_box| text_box.lines) {
            self.flow(|flow| flow.put(line));
        }
    }

    /// Ends a line of the paragraph: at its end, or at a break inside it.
    fn end_line(&mut self) {
        let (inside, page) = (self.place_of_lines(), self.page);
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if paragraph.run.is_blank() {
            return;
        }
        let setting = paragraph.own.clone().or(&paragraph.setting);
        let line = paragraph.run.take();
        let heading = setting.heading.filter(|level| *level > 0);
        let gap = paragraph.space + space_above(&setting);
        paragraph.space = 0.0;
        // A list sign belongs to the first line of its paragraph only.
        let bullet = heading.is_none() && setting.list == Some(true);
        paragraph.own.list = Some(false);
        paragraph.own.space_above = Some(0);
        self.flow(|flow| {
            let gap_above = gap + std::mem::take(&mut flow.empty_above);
            flow.put(RawLine { page, bullet, heading, inside, gap_above, ..line });
        });
    }

    fn place_of_lines(&self) -> Inside {
        match self.inside {
            Inside::Text if self.flows.len() > 1 => Inside::TextBox,
            inside => inside,
        }
    }

    fn begin_box(&mut self) {
        self.flows.push(Flow::default());
    }

    fn end_box(&mut self) {
        if self.flows.len() < 2 {
            return;
        }
        let Some(flow) = self.flows.pop() else { return };
        let lines = flow.grid.into_lines();
        self.story.icons = self.story.icons.saturating_add(lines.icons());
        let text_box = TextBox { lines: lines.into_decoded().lines, ..std::mem::take(&mut self.place.next) };
        self.paragraph(|paragraph| paragraph.boxes.push(text_box));
    }

    /// Where the next text box stands: which axis, from where, and how far.
    fn locate(&mut self, element: &Element<'_>) {
        let from = element.attribute("relativeFrom").unwrap_or_default();
        match element.name() {
            "positionV" => {
                self.place.axis = Some(true);
                self.place.next.above = matches!(from.as_str(), "page" | "margin" | "topMargin");
            }
            "positionH" => self.place.axis = Some(false),
            _ => self.place.in_offset = true,
        }
    }

    fn offset(&mut self, words: &str) {
        let distance = words.trim().parse().unwrap_or(0);
        match self.place.axis {
            Some(true) => self.place.next.down = distance,
            Some(false) => self.place.next.across = distance,
            None => {}
        }
    }

    fn picture(&mut self) {
        self.story.pictures = self.story.pictures.saturating_add(1);
        self.choice.shown += 1;
    }

    fn columns(&mut self, element: &Element<'_>) {
        let columns = element.attribute("num").and_then(|number| number.parse().ok()).unwrap_or(1);
        self.story.columns = self.story.columns.max(columns);
    }

    fn reference(&mut self, element: &Element<'_>) {
        if self.story.references.len() < MOST_REFERENCES {
            self.story.references.extend(element.attribute("id"));
        }
    }

    fn paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            change(paragraph);
        }
    }

    fn flow(&mut self, change: impl FnOnce(&mut Flow)) {
        if let Some(flow) = self.flows.last_mut() {
            change(flow);
        }
    }

    /// Closes what a broken document left open.
    fn finish(mut self) -> Story {
        while self.flows.len() > 1 || !self.paragraphs.is_empty() {
            match self.paragraphs.last() {
                Some(paragraph) if paragraph.depth >= self.flows.len() => self.end_paragraph(),
                _ if self.flows.len() > 1 => self.end_box(),
                _ => self.end_paragraph(),
            }
        }
        let lines = self.flows.pop().unwrap_or_default().grid.into_lines();
        self.story.icons = self.story.icons.saturating_add(lines.icons());
        let decoded = lines.into_decoded();
        Story { lines: decoded.lines, cut: decoded.notes, ..self.story }
    }
}

impl Flow {
    fn put(&mut self, line: RawLine) {
        self.any = true;
        self.grid.put(line);
    }
}

fn put_on(paragraph: &mut Paragraph, setting: &Setting) {
    paragraph.face.bold = setting.bold.unwrap_or(paragraph.face.bold);
    paragraph.face.italic = setting.italic.unwrap_or(paragraph.face.italic);
    paragraph.face.size = setting.size.unwrap_or(paragraph.face.size);
    paragraph.hidden = setting.hidden.unwrap_or(paragraph.hidden);
}

/// White space above in line heights; a line is about 1.2 times as high as its letters.
fn space_above(setting: &Setting) -> f32 {
    let height = f32::from(setting.size.unwrap_or(22)) * 12.0;
    let space = setting.space_above.unwrap_or(0).min(20_000) as f32;
    if height > 0.0 { space / height } else { 0.0 }
}
