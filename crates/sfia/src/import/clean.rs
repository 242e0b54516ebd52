//! Tidies official text without changing its words.

/// Non-breaking and doubled spaces become one space; lines lose the spaces around them, the text the empty lines
/// around it, and no more than one empty line stays between two others.
pub(super) fn clean(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line
            .split(|letter: char| {
                letter.is_whitespace() || matches!(letter, '\u{200B}' | '\u{FEFF}')
            })
            .filter(|word| !word.is_empty())
            .collect();
        let previous_is_empty = lines.last().is_none_or(String::is_empty);
        if !(words.is_empty() && previous_is_empty) {
            lines.push(words.join(" "));
        }
    }
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn stray_spaces_and_lines_go_and_paragraphs_stay() {
        let raw = "\n  One\u{a0}two  three \n\n\n\n- four\u{200b} \n ";
        assert_eq!(clean(raw), "One two three\n\n- four");
    }
}
