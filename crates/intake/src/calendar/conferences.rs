//! Lists of conferences as confs.tech keeps them: JSON, an array of objects with `name`, `url`, `startDate`, `endDate`,
//! `city`, `country`, `online`.

use career::place::{Kind, Occasion, When};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::dates::Found;
use super::{MOST_EVENTS, Reading, field, web_address};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    name: String,
    #[serde(default)]
    url: String,
    start_date: String,
    #[serde(default)]
    end_date: Option<String>,
    #[serde(default)]
    city: Option<String>,
    #[serde(default)]
    country: Option<String>,
    #[serde(default)]
    online: Option<bool>,
}

/// Whether this is such a list.
pub(super) fn recognises(text: &str) -> bool {
    let beginning = text.trim_start().get(..text.trim_start().floor_char_boundary(4_000)).unwrap_or_default();
    beginning.starts_with('[') && beginning.contains("\"startDate\"") && beginning.contains("\"name\"")
}

/// Reads the conferences.
pub(super) fn read(text: &str, out: &mut Reading) {
    // A list that is cut off gives what stands before the cut.
    let mut rows = serde_json::Deserializer::from_str(text.trim_start().trim_start_matches('[')).into_iter::<Value>();
    let mut nth = 0;
    let mut rest = text.trim_start().trim_start_matches('[');
    while let Some(row) = rows.next() {
        let Ok(row) = row else {
            return out.doubt(format!("The list is damaged behind its entry {nth}; what stands before was read."));
        };
        nth += 1;
        if nth > MOST_EVENTS {
            return out.doubt(format!("The first {MOST_EVENTS} entries were read; the rest was left out."));
        }
        let read = serde_json::from_value::<Row>(row).ok().and_then(found);
        match read {
            Some(found) => out.dates.push(found),
            None => out.doubt(format!("Entry {nth} has no name, or no day on which it begins, and was left out.")),
        }
        // Between two entries stands a comma, which the stream does not expect.
        rest = rest.get(rows.byte_offset()..).unwrap_or_default().trim_start();
        match rest.strip_prefix(',') {
            Some(behind) => rest = behind.trim_start(),
            None if rest.starts_with(']') || rest.is_empty() => return,
            None => {
                return out.doubt(format!("The list is damaged behind its entry {nth}; what stands before was read."));
            }
        }
        rows = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
    }
}

fn found(row: Row) -> Option<Found> {
    let name = field(&row.name);
    let day = |text: &str| text.get(..10)?.parse::<Date>().ok();
    let first = day(&row.start_date)?;
    let last = row.end_date.as_deref().and_then(day).filter(|last| *last > first);
    let parts = [row.city, row.country].into_iter().flatten().map(|part| field(&part)).filter(|part| !part.is_empty());
    let place = parts.collect::<Vec<_>>().join(", ");
    let at = match (row.online.unwrap_or(false), place.is_empty()) {
        (_, false) => place,
        (true, true) => "Online".to_owned(),
        (false, true) => String::new(),
    };
    let occasion = Occasion { until: last.map(When::Day), at, url: web_address(&row.url), ..Occasion::on(first) };
    (!name.is_empty()).then_some(Found { name, kind: Some(Kind::Conference), occasion })
}
