//! What stands in a value: `\,`, `\;`, `\n`, and parts between semicolons.

/// The text of a value. A line break may be written `\n` or `\N`; any other sign behind a backslash is itself.
pub(crate) fn plain(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        match (sign, sign == '\\') {
            (_, true) => match signs.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            (other, false) => out.push(other),
        }
    }
    out
}

/// The parts of a value between signs that are not escaped, each as text; ten at most.
pub(super) fn parts(value: &str, between: char) -> Vec<String> {
    let mut out = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, sign) in value.char_indices() {
        if sign == between && !escaped {
            out.push(plain(value.get(start..at).unwrap_or_default()));
            start = at + sign.len_utf8();
            if out.len() == 9 {
                break;
            }
        }
        escaped = sign == '\\' && !escaped;
    }
    out.push(plain(value.get(start..).unwrap_or_default()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_signs_are_themselves() {
        assert_eq!(plain(r"Oak \& Co\, Ltd\; one\ntwo\\"), "Oak & Co, Ltd; one\ntwo\\");
        assert_eq!(parts(r"Mill\; North;Ovens;", ';'), ["Mill; North", "Ovens", ""]);
        assert_eq!(plain("\\"), "");
    }
}
