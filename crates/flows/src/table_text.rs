//! Rows of a table as text: CSV, as RFC 4180 has it.

/// Adds one row.
pub(crate) fn line<const N: usize>(out: &mut String, cells: [String; N]) {
    out.push_str(&cells.map(|cell| quoted(&cell)).join(","));
    out.push_str("\r\n");
}

/// A cell as RFC 4180 has it. One that a table program would take for a formula begins with an apostrophe: words come
/// from strangers.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    let cell = format!("{guard}{cell}");
    match cell.contains([',', '"', '\n', '\r', ';']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        assert_eq!(quoted("Baker"), "Baker");
        assert_eq!(quoted("Baker, \"night\""), "\"Baker, \"\"night\"\"\"");
        assert_eq!(quoted("=HYPERLINK(1)"), "'=HYPERLINK(1)");
    }
}
