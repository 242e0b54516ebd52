//! Text that the fonts of a document can show.

use crate::world;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Stands for a character that no font of ours has.
const UNKNOWN: char = '□';
/// Letters in a row after which a line may break, so that nothing runs off the page.
const LONGEST_RUN: usize = 36;
/// Where a line may break without a hyphen.
const MAY_BREAK: char = '\u{200b}';

/// Makes every text in `data` readable.
pub(crate) fn make_readable(data: &mut Value) {
    match data {
        Value::String(text) => *text = readable(text),
        Value::Array(values) => values.iter_mut().for_each(make_readable),
        Value::Object(fields) => fields.values_mut().for_each(make_readable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Letters with their accents in one, a box for what the fonts lack, no marks that turn the direction of text, and room
/// to break words that are longer than a line.
fn readable(text: &str) -> String {
    let mut readable = String::with_capacity(text.len());
    let mut run = 0;
    for character in text.nfc().filter_map(shown) {
        if character.is_whitespace() || character == '-' {
            run = 0;
        } else if run == LONGEST_RUN {
            readable.push(MAY_BREAK);
            run = 1;
        } else {
            run += 1;
        }
        readable.push(character);
    }
    readable
}

/// The character as it is printed; `None` for what is never seen.
fn shown(character: char) -> Option<char> {
    match character {
        '\n' | '\t' => Some(' '),
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{ad}' => None,
        _ if character.is_control() => None,
        _ if world::can_show(character) => Some(character),
        _ => Some(UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_letters_stay_and_what_no_font_has_becomes_a_box() {
        assert_eq!(readable("Siân Tŷ-ŵyn"), "Siân Tŷ-ŵyn");
        assert_eq!(readable("w\u{302}yn"), "ŵyn");
        assert_eq!(readable("a 漢 b"), "a □ b");
        assert_eq!(readable("a\u{202e}b\u{0}c\nd"), "abc d");
    }

    #[test]
    fn a_word_longer_than_a_line_may_break() {
        let long = readable(&"x".repeat(100));
        assert_eq!(long.matches(MAY_BREAK).count(), 2);
        assert_eq!(readable("two words"), "two words");
    }
}
