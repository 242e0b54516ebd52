//! One line of a text: its bullet or numbering, and the key by which headings and labels are found.

/// A line without its marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Whether a bullet stood before it.
    pub is_bullet: bool,
    /// Whether a number or letter stood before it.
    pub is_numbered: bool,
    /// The rest, trimmed.
    pub text: &'a str,
}

const BULLETS: [char; 21] = [
    '•', '·', '▪', '●', '○', '◦', '‣', '–', '—', '-', '*', '§', '►', '➢', '➤', '✓', '■', '□',
    '\u{f0b7}', '\u{f0a7}', '\u{f0d8}',
];

impl<'a> Line<'a> {
    /// Reads a line. Markers may stand one after the other: "• 1.2 Keep".
    pub(super) fn read(text: &'a str) -> Self {
        let mut line = Line {
            is_bullet: false,
            is_numbered: false,
            text: text.trim(),
        };
        for _ in 0..3 {
            if let Some(rest) = without_bullet(line.text) {
                line = Line {
                    is_bullet: true,
                    text: rest,
                    ..line
                };
            } else if let Some(rest) = without_number(line.text) {
                line = Line {
                    is_numbered: true,
                    text: rest,
                    ..line
                };
            } else {
                break;
            }
        }
        line
    }

    /// Whether a bullet or a number stood before it.
    pub(super) fn is_item(self) -> bool {
        self.is_bullet || self.is_numbered
    }
}

fn without_bullet(text: &str) -> Option<&str> {
    let rest = match text
        .strip_prefix("o\t")
        .or_else(|| text.strip_prefix("o  "))
    {
        Some(rest) => rest,
        None => text.strip_prefix(BULLETS)?,
    };
    // A hyphen within a word or before a number is none.
    let is_apart = rest.starts_with(char::is_whitespace)
        || !text.starts_with(['-', '*', '–', '—'])
        || rest.starts_with(char::is_uppercase);
    (is_apart && !rest.trim().is_empty()).then(|| rest.trim_start())
}

/// Without "1.", "1.2", "(a)", "iv)", "A." before it. A bare number is part of the text: "37 hours".
fn without_number(text: &str) -> Option<&str> {
    let (open, inner) = match text.strip_prefix('(') {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let length = inner
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
        .unwrap_or(inner.len());
    let (mark, rest) = inner.split_at_checked(length)?;
    let (bare, closed) = match mark.strip_suffix('.') {
        Some(bare) => (bare, true),
        None => (mark, rest.starts_with([')', '\t'])),
    };
    let rest = rest.strip_prefix([')', ':']).unwrap_or(rest);
    let is_dotted = bare.contains('.') && bare.split('.').all(|part| is_digits(part, 2));
    let is_mark = is_digits(bare, 2) || is_roman(bare) || is_letter(bare) || is_dotted;
    let ends = closed || (is_dotted && !open);
    let fits = is_mark && ends && rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    fits.then(|| rest.trim_start())
}

fn is_digits(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_letter(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_roman(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|byte| b"ivxIVX".contains(&byte))
}

/// The key by which headings and labels are found: small letters, single spaces, no colon or stop at the end, no "the"
/// in front, no "(s)".
pub(super) fn key(text: &str) -> String {
    let lower = text.to_lowercase().replace("(s)", "s");
    let words: Vec<&str> = lower.split_whitespace().collect();
    let joined = words.join(" ").replace(" / ", "/").replace('’', "'");
    let bare =
        joined.trim_matches(|c: char| matches!(c, ':' | '.' | ' ' | '-' | '–' | '*' | '_' | '#'));
    bare.strip_prefix("the ").unwrap_or(bare).to_owned()
}
