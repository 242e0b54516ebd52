//! Splits XML into markup and text without holding either: enough to count elements and to see how long a piece is.

use super::damaged;
use crate::ReadError;

/// The longest piece of markup or text. The longest a spreadsheet program writes is a full cell, 32,767
/// characters, each at worst written as an entity of ten.
const LONGEST_PIECE: usize = 384 << 10;
/// As much of a tag as is looked at.
const KEPT: usize = 4 << 10;

/// Is given each start tag and its length.
pub(super) type OnTag<'a> = dyn FnMut(&[u8], usize) -> Result<(), ReadError> + 'a;

/// Where in the XML the next byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Text,
    Tag { quote: Option<u8> },
    Comment,
    CharacterData,
    Instruction,
}

/// Reads XML in pieces of any size.
pub(super) struct Scanner {
    state: State,
    length: usize,
    kept: Vec<u8>,
    last: [u8; 2],
}

impl Scanner {
    pub(super) fn new() -> Self {
        Self {
            state: State::Text,
            length: 0,
            kept: Vec::with_capacity(KEPT),
            last: [0; 2],
        }
    }

    /// Reads on; every start tag goes to `tag`, from its `<` to before its `>`, at most its first 4 KiB, with its
    /// whole length.
    pub(super) fn take(&mut self, bytes: &[u8], tag: &mut OnTag<'_>) -> Result<(), ReadError> {
        for &byte in bytes {
            self.length += 1;
            match (self.state, byte) {
                (State::Text, b'<') => self.begin(),
                (State::Text, 0) => return Err(damaged("its XML is in an unusual encoding")),
                (State::Text, _) => (),
                (State::Tag { quote: None }, b'>') => {
                    if self.kept.get(1) != Some(&b'/') {
                        tag(&self.kept, self.length)?;
                    }
                    self.end();
                }
                (State::Tag { quote }, _) => self.inside_tag(quote, byte)?,
                (State::Comment, b'>') if self.last == *b"--" && self.length > 6 => self.end(),
                (State::CharacterData, b'>') if self.last == *b"]]" => self.end(),
                (State::Instruction, b'>') if self.last.last() == Some(&b'?') => self.end(),
                _ => (),
            }
            self.last = [self.last[1], byte];
            if self.length > LONGEST_PIECE {
                return Err(damaged("a piece of its XML is longer than any cell can be"));
            }
        }
        Ok(())
    }

    fn inside_tag(&mut self, quote: Option<u8>, byte: u8) -> Result<(), ReadError> {
        if self.kept.len() < KEPT {
            self.kept.push(byte);
        }
        self.state = match (self.kept.as_slice(), quote) {
            (b"<!--", _) => State::Comment,
            (b"<![CDATA[", _) => State::CharacterData,
            (b"<?", _) => State::Instruction,
            // What else begins like this declares a document type, and is seen by its first letter.
            (kept @ [b'<', b'!', ..], _) if !begins_like(kept) => {
                return Err(ReadError::Entities {
                    found: "its XML".to_owned(),
                });
            }
            (_, Some(mark)) if mark == byte => State::Tag { quote: None },
            (_, None) if matches!(byte, b'"' | b'\'') => State::Tag { quote: Some(byte) },
            _ => State::Tag { quote },
        };
        Ok(())
    }

    fn begin(&mut self) {
        self.state = State::Tag { quote: None };
        self.length = 1;
        self.kept.clear();
        self.kept.push(b'<');
    }

    fn end(&mut self) {
        self.state = State::Text;
        self.length = 0;
    }
}

fn begins_like(kept: &[u8]) -> bool {
    b"<!--".starts_with(kept) || b"<![CDATA[".starts_with(kept)
}
