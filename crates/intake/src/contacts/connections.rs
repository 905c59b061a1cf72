//! LinkedIn's `Connections.csv`: some sentences, then a header, then a row for everybody one is connected with. Most have
//! no e-mail address; the page is what they are known by.

use career::people::{Address, Card, Facts, From};
use csv::{ReaderBuilder, StringRecord};
use jiff::civil::Date;

use super::{Reading, field};
use crate::day;
use crate::wording::folded;

/// Lines at the beginning in which the header must stand.
const PREAMBLE: usize = 12;
const SIGNS: [u8; 3] = [b',', b';', b'\t'];
/// Longest line that may be a header, in bytes.
const LONGEST_HEADER: usize = 4_000;
/// Broken quotes after which the rest is left.
const MOST_BROKEN: usize = 20;
/// Lines of one row beyond which a quote was never closed.
const MOST_LINES: usize = 20;

/// Where the rows begin, and what their columns are.
struct Header {
    columns: Vec<String>,
    sign: u8,
    /// In bytes.
    rows_at: usize,
    /// The line on which the first row stands.
    line: usize,
}

/// Whether this is such a list.
pub(super) fn recognises(text: &str) -> bool {
    header(text).is_some()
}

fn header(text: &str) -> Option<Header> {
    let mut at = 0;
    for (nth, line) in text.split_inclusive('\n').take(PREAMBLE).enumerate() {
        at += line.len();
        for sign in SIGNS.into_iter().filter(|_| line.len() <= LONGEST_HEADER) {
            let columns = cells(line, sign);
            let has = |name: &str| columns.iter().any(|column| column == name);
            if has("first name") && has("last name") && (has("connected on") || has("url")) {
                return Some(Header { columns, sign, rows_at: at, line: nth + 2 });
            }
        }
    }
    None
}

fn cells(line: &str, sign: u8) -> Vec<String> {
    let mut reader = ReaderBuilder::new().has_headers(false).delimiter(sign).from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().map(|cell| folded(cell).to_lowercase()).collect()
}

/// Reads the rows; after a quote that is never closed, begins anew on the next line.
pub(super) fn read(text: &str, out: &mut Reading) {
    let Some(header) = header(text) else { return };
    let mut records: Vec<(StringRecord, usize)> = Vec::new();
    let mut rest = text.get(header.rows_at..).unwrap_or_default();
    let mut line = header.line;
    for broken in 0.. {
        let Some(at) = rows(rest, &header, line, &mut records, out) else { break };
        line += rest.get(..at).unwrap_or_default().matches('\n').count();
        if broken == MOST_BROKEN {
            out.doubt(format!(
                "More than {MOST_BROKEN} quotes are never closed; the rest from line {line} on was left out."
            ));
            break;
        }
        out.doubt(format!("Line {line} has a quote that is never closed, and was left out."));
        rest = rest.get(at..).and_then(|rest| rest.split_once('\n')).map_or("", |(_, behind)| behind);
        line += 1;
    }
    let at = header.columns.iter().position(|column| column == "connected on");
    // Where nothing tells, LinkedIn writes the month first.
    let order = match day::Order::of(records.iter().filter_map(|(record, _)| record.get(at?))) {
        day::Order::Either => day::Order::MonthFirst,
        order => order,
    };
    for (record, line) in &records {
        let which = format!("Line {line}");
        let card = card(&header, record, order, &which, out);
        out.card(card, &which);
    }
}

/// Reads rows up to the first with a broken quote, and gives the byte where that begins.
fn rows(
    text: &str,
    header: &Header,
    line: usize,
    records: &mut Vec<(StringRecord, usize)>,
    out: &mut Reading,
) -> Option<usize> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(header.sign).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    loop {
        let begins = usize::try_from(reader.position().byte()).ok()?;
        if !reader.read_record(&mut record).ok()? {
            return None;
        }
        let lines: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        // A row over several lines with another number of columns swallowed what follows its quote.
        if (lines > 0 && record.len() != header.columns.len()) || lines > MOST_LINES {
            return Some(begins);
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if records.len() + out.cards.len() < super::MOST_CARDS {
            let first = record.position().and_then(|place| usize::try_from(place.line()).ok()).unwrap_or(1);
            records.push((record.clone(), line + first - 1));
        } else {
            out.beyond += 1;
        }
    }
}

fn card(header: &Header, record: &StringRecord, order: day::Order, which: &str, out: &mut Reading) -> Card {
    let cell = |name: &str| {
        let at = header.columns.iter().position(|column| column == name);
        at.and_then(|at| record.get(at)).unwrap_or_default()
    };
    let mut facts = Facts::default();
    facts.name = field(&format!("{} {}", cell("first name"), cell("last name")));
    facts.organisation = field(cell("company"));
    facts.does = field(cell("position"));
    facts.met_on = connected(cell("connected on"), order, which, out);
    let addresses = [Address::linked_in(cell("url")), Address::mail(cell("email address"))];
    addresses.into_iter().flatten().for_each(|address| facts.add(address));
    Card { from: From::LinkedIn, facts }
}

fn connected(cell: &str, order: day::Order, which: &str, out: &mut Reading) -> Option<Date> {
    let words = field(cell)?;
    let day = day::read(&words, order).map(|day| day.date);
    if day.is_none() {
        out.doubt(format!("{which}: “{}” is no day that could be read.", words.chars().take(40).collect::<String>()));
    }
    day
}
