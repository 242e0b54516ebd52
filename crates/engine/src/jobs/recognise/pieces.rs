//! Where a paragraph begins and ends, and several items in one line.

use super::line::Line;

/// A cell with nothing but a bullet or a number in it.
pub(super) fn is_bare_marker(cell: &str) -> bool {
    if cell.is_empty() || cell.chars().count() > 5 {
        return false;
    }
    let is_number = cell.len() <= 2 && cell.bytes().all(|byte| byte.is_ascii_digit());
    is_number || Line::read(&format!("{cell} x")).text == "x"
}

/// Whether a line begins in the middle of a sentence.
pub(super) fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ')' | '&'))
}

pub(super) fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', ';', ':', '!', '?'])
}

/// Several items in one line: parted by bullets, or by three semicolons and more.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let bullets: Vec<&str> = text.split(['•', '▪', '●', '\u{f0b7}']).collect();
    let split = if bullets.len() > 1 {
        bullets
    } else {
        let parts: Vec<&str> = text.split("; ").collect();
        let whole = parts
            .iter()
            .all(|part| part.split_whitespace().count() >= 3);
        if parts.len() > 2 && whole {
            parts
        } else {
            vec![text]
        }
    };
    split
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}
