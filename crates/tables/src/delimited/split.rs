//! Splits text into cells. Our own, because rows must be numbered as a spreadsheet program numbers them (blank
//! lines count), an open quotation mark must be named by its line, and a cell must be bounded while it is read;
//! a test holds it against the `csv` crate.

use std::iter::Peekable;
use std::str::Chars;

use crate::{Place, ReadError};

/// Gives every cell with its row and column, both from 1, to `give`, in order; empty ones too.
pub(super) fn split(
    text: &str,
    cell_chars: usize,
    sheet: &str,
    mut give: impl FnMut(u32, u32, String) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let (delimiter, skipped) = delimiter(text);
    let mut source = Source {
        letters: text.chars().peekable(),
        line: 1,
    };
    let (mut row, mut column) = (1, 1);
    while source.letters.peek().is_some() {
        let place = || Place {
            sheet: sheet.to_owned(),
            row: Some(row),
            column: Some(column),
        };
        let cell = source.cell(delimiter, cell_chars, place)?;
        if !(skipped && row == 1) {
            give(row, column, cell)?;
        }
        match source.next() {
            Some(letter) if letter == delimiter => column += 1,
            _ => (row, column) = (row + 1, 1),
        }
    }
    Ok(())
}

/// The letters that are left, and the line on which the next one stands.
struct Source<'a> {
    letters: Peekable<Chars<'a>>,
    line: u64,
}

impl Source<'_> {
    /// The next letter; every kind of line end comes as `\n`.
    fn next(&mut self) -> Option<char> {
        let letter = self.letters.next()?;
        if letter == '\r' {
            self.letters.next_if_eq(&'\n');
        }
        if matches!(letter, '\r' | '\n') {
            self.line += 1;
            return Some('\n');
        }
        Some(letter)
    }

    /// One cell; the delimiter or line end after it is left where it is.
    fn cell(
        &mut self,
        delimiter: char,
        cell_chars: usize,
        place: impl Fn() -> Place,
    ) -> Result<String, ReadError> {
        let too_long = || ReadError::CellTooLong {
            place: place(),
            limit: cell_chars,
        };
        let (mut cell, mut length) = (String::new(), 0);
        let opened = self.line;
        let open = ReadError::OpenQuote { line: opened };
        if self.letters.next_if_eq(&'"').is_some() {
            loop {
                match self.next() {
                    None => return Err(open),
                    Some('"') if self.letters.next_if_eq(&'"').is_none() => break,
                    Some(letter) => cell.push(letter),
                }
                length += 1;
                if length > cell_chars {
                    let closed = self.letters.any(|letter| letter == '"');
                    return Err(if closed { too_long() } else { open });
                }
            }
            while self.letters.next_if_eq(&' ').is_some() {}
            // Text after a closing mark means that a mark further up was opened by mistake.
            return match self.letters.peek() {
                Some(letter) if *letter != delimiter && !matches!(letter, '\r' | '\n') => Err(open),
                _ => Ok(cell),
            };
        }
        while let Some(letter) = self
            .letters
            .next_if(|letter| *letter != delimiter && !matches!(letter, '\r' | '\n'))
        {
            cell.push(letter);
            length += 1;
            if length > cell_chars {
                return Err(too_long());
            }
        }
        Ok(cell)
    }
}

/// The delimiter, by what the first line that says something holds most of, and whether the first line is only
/// Excel's note of it (`sep=;`).
fn delimiter(text: &str) -> (char, bool) {
    let mut lines = text
        .split(['\r', '\n'])
        .filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    if let Some(noted) = first.trim().strip_prefix("sep=")
        && let Some(letter @ (',' | ';' | '\t')) = noted.chars().next()
    {
        return (letter, true);
    }
    let mut quoted = false;
    let (mut commas, mut semicolons, mut tabs) = (0, 0, 0);
    for letter in first.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => commas += 1,
            ';' if !quoted => semicolons += 1,
            '\t' if !quoted => tabs += 1,
            _ => (),
        }
    }
    // Nobody types a tab into a heading, so one is enough.
    let letter = if tabs > 0 {
        '\t'
    } else if semicolons > commas {
        ';'
    } else {
        ','
    };
    (letter, false)
}
