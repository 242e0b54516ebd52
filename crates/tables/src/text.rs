//! Cleans the text of a cell so that every file gives the same characters for the same words.

/// Carriage returns, in the three ways files hold them, become a plain new line; other control characters go.
///
/// Workbooks escape a carriage return as `_x000D_` and some programs leave that as it stands when they save as CSV.
pub(crate) fn clean(text: String) -> String {
    let plain = !text.contains("_x000D_")
        && !text
            .chars()
            .any(|letter| letter.is_control() && letter != '\n' && letter != '\t');
    if plain {
        return text;
    }
    text.replace("_x000D_", "\r")
        .replace("\r\r\n", "\n")
        .replace("\r\n", "\n")
        .chars()
        .map(|letter| if letter == '\r' { '\n' } else { letter })
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn every_way_to_write_a_new_line_reads_as_one() {
        for raw in [
            "a_x000D_\nb",
            "a\r\nb",
            "a\rb",
            "a_x000D_b",
            "a\nb",
            "a_x000D_\r\nb",
        ] {
            assert_eq!(clean(raw.to_owned()), "a\nb", "{raw:?}");
        }
    }

    #[test]
    fn characters_that_no_database_column_takes_are_gone() {
        assert_eq!(clean("a\0b\u{1}c\td".to_owned()), "abc\td");
    }
}
