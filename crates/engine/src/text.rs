//! Text as people type it, made comparable: search keys and single-line clean-up.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The form in which names are searched and sorted on both databases: accents dropped, lower case, single spaces.
///
/// `Siân  ÔWEN` becomes `sian owen`. Databases differ in collation and in `LIKE`; they agree on this key.
#[must_use]
pub fn search_key(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line of typed text: control characters dropped, runs of white space made one space, ends trimmed, composed (NFC).
#[must_use]
pub fn single_line(text: &str) -> String {
    let composed: String = text
        .nfc()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines of typed text: control characters but line breaks dropped, CRLF made LF, ends trimmed, composed (NFC).
#[must_use]
pub fn paragraphs(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let composed: String = unix
        .nfc()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    composed.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_key_ignores_accents_case_and_spacing() {
        assert_eq!(search_key("  Siân\u{a0} ÔWEN "), "sian owen");
        assert_eq!(search_key("Ŵyn"), "wyn");
    }

    #[test]
    fn single_line_keeps_letters_and_drops_controls() {
        assert_eq!(single_line("Ana\u{0}\n Lee\u{301}"), "Ana Leé");
    }

    #[test]
    fn paragraphs_keep_line_breaks() {
        assert_eq!(paragraphs("one\r\ntwo\u{7}\n"), "one\ntwo");
    }
}
