//! Fields of JSON answers, tolerant of what is missing, empty or of another type.

use serde_json::Value;

/// The words at a path; numbers are words too, anything else is none.
pub(super) fn words(value: &Value, path: &[&str]) -> String {
    let found = path.iter().try_fold(value, |value, name| value.get(name));
    found.map(as_words).unwrap_or_default()
}

/// A value as words.
pub(super) fn as_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The words at a path, `None` where there are none.
pub(super) fn some(value: &Value, path: &[&str]) -> Option<String> {
    Some(words(value, path)).filter(|words| !words.is_empty())
}

/// The first path that has words.
pub(super) fn first(value: &Value, paths: &[&[&str]]) -> String {
    paths.iter().find_map(|path| some(value, path)).unwrap_or_default()
}

/// The entries of a list; none where there is no list.
pub(super) fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Whether a flag is set.
pub(super) fn is(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool) == Some(true)
}

/// Parts of a place, such as town, region and country, in one line.
pub(super) fn place(parts: &[String]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for part in parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()) {
        if !kept.contains(&part) {
            kept.push(part);
        }
    }
    kept.join(", ")
}
