//! A worksheet of an Excel workbook (BLS publishes the projections so), read by header.

use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::release::{Broken, Sheet};

/// The sheet called `sheet`, whose header is the first row that holds `column`.
pub fn read(bytes: Vec<u8>, sheet: &str, column: &str) -> Result<Sheet, Broken> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let strings = shared_strings(&part(&mut archive, "xl/sharedStrings.xml")?)?;
    let path = sheet_path(&mut archive, sheet)?;
    let mut rows = cells(&part(&mut archive, &path)?, &strings)?.into_iter();
    let header = rows.find(|row| row.iter().any(|cell| cell == column));
    let header = header.ok_or_else(|| format!("the sheet {sheet:?} has no column {column:?}"))?;
    Ok(Sheet::new(sheet.to_owned(), header, rows.collect()))
}

fn part(archive: &mut ZipArchive<Cursor<Vec<u8>>>, path: &str) -> Result<String, Broken> {
    let mut text = String::new();
    archive.by_name(path)?.read_to_string(&mut text)?;
    Ok(text)
}

/// Where a sheet lies: its name leads to a relation, the relation to a path.
fn sheet_path(archive: &mut ZipArchive<Cursor<Vec<u8>>>, sheet: &str) -> Result<String, Broken> {
    let workbook = part(archive, "xl/workbook.xml")?;
    let relation = attribute_where(&workbook, "sheet", ("name", sheet), "r:id")?;
    let relations = part(archive, "xl/_rels/workbook.xml.rels")?;
    let target = attribute_where(&relations, "Relationship", ("Id", &relation), "Target")?;
    Ok(format!("xl/{}", target.trim_start_matches("/xl/")))
}

fn attribute_where(xml: &str, element: &str, known: (&str, &str), wanted: &str) -> Result<String, Broken> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event()? {
            Event::Start(start) | Event::Empty(start)
                if start.local_name().as_ref() == element
                    && attribute(&start, known.0)?.as_deref() == Some(known.1) =>
            {
                return attribute(&start, wanted)?.ok_or_else(|| format!("no {wanted} beside {known:?}").into());
            }
            Event::Eof => return Err(format!("the workbook has no {known:?}").into()),
            _ => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Broken> {
    match start.try_get_attribute(name)? {
        Some(found) => Ok(Some(found.normalized_value(XmlVersion::Implicit1_0)?.into_owned())),
        None => Ok(None),
    }
}

/// Each shared string; rich text comes in runs, which are joined.
fn shared_strings(xml: &str) -> Result<Vec<String>, Broken> {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut text, mut inside) = (Vec::new(), String::new(), false);
    loop {
        match reader.read_event()? {
            Event::Start(start) if start.local_name().as_ref() == "t" => inside = true,
            Event::End(end) if end.local_name().as_ref() == "t" => inside = false,
            Event::End(end) if end.local_name().as_ref() == "si" => out.push(std::mem::take(&mut text)),
            event if inside => append(&mut text, &event)?,
            Event::Eof => return Ok(out),
            _ => {}
        }
    }
}

fn append(text: &mut String, event: &Event<'_>) -> Result<(), Broken> {
    match event {
        Event::Text(part) => text.push_str(part),
        Event::GeneralRef(reference) => match reference.resolve_char_ref()? {
            Some(char) => text.push(char),
            None => text.push_str(quick_xml::escape::resolve_predefined_entity(reference).unwrap_or("")),
        },
        _ => {}
    }
    Ok(())
}

/// Rows of cells as text, each cell at its column.
fn cells(xml: &str, strings: &[String]) -> Result<Vec<Vec<String>>, Broken> {
    let mut reader = Reader::from_str(xml);
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let (mut at, mut shared, mut value, mut inside) = (0, false, String::new(), false);
    loop {
        match reader.read_event()? {
            Event::Start(start) if start.local_name().as_ref() == "c" => {
                at = column_of(&attribute(&start, "r")?.unwrap_or_default());
                shared = attribute(&start, "t")?.as_deref() == Some("s");
            }
            Event::Start(start) if start.local_name().as_ref() == "v" => inside = true,
            Event::End(end) if end.local_name().as_ref() == "v" => {
                inside = false;
                let text = std::mem::take(&mut value);
                let text = if shared { strings.get(text.parse::<usize>()?).cloned().unwrap_or_default() } else { text };
                if row.len() <= at {
                    row.resize(at + 1, String::new());
                }
                row[at] = text;
            }
            Event::End(end) if end.local_name().as_ref() == "row" => rows.push(std::mem::take(&mut row)),
            Event::Eof => return Ok(rows),
            event if inside => append(&mut value, &event)?,
            _ => {}
        }
    }
}

/// `AB12` is column 27.
fn column_of(reference: &str) -> usize {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_at_their_columns() {
        let xml = r#"<sheetData><row><c r="A1" t="s"><v>1</v></c><c r="C1"><v>2.5</v></c></row></sheetData>"#;
        let rows = cells(xml, &["none".into(), "Q & A".into()]).unwrap();
        assert_eq!(rows, [["Q & A", "", "2.5"]]);
        assert_eq!(column_of("AB12"), 27);
    }

    #[test]
    fn runs_of_rich_text_are_one_string() {
        let xml = "<sst><si><r><t>Bachelor</t></r><r><t>&apos;s &amp; more</t></r></si><si><t>x</t></si></sst>";
        assert_eq!(shared_strings(xml).unwrap(), ["Bachelor's & more", "x"]);
    }
}
