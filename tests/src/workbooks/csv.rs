//! Writes one sheet as CSV, in the ways that councils' programs do.

use super::content::{Content, Sheet};

/// The encoding of a CSV file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with its mark, as Excel's "CSV UTF-8".
    Utf8WithMark,
    /// Windows-1252, as Excel's plain "CSV".
    Windows1252,
    /// UTF-16 with its mark, as Excel's "Unicode text".
    Utf16,
}

/// How a CSV file is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CsvStyle {
    /// The encoding.
    pub encoding: Encoding,
    /// What ends a row.
    pub line_end: &'static str,
    /// What stands between two cells.
    pub delimiter: char,
    /// Whether numbers are written as `4.0`.
    pub floats: bool,
    /// Whether the merged header was rewritten to `ID,Level 1,...,Level 7`, as one publisher did.
    pub own_headers: bool,
}

impl Default for CsvStyle {
    fn default() -> Self {
        Self {
            encoding: Encoding::Utf8,
            line_end: "\r\n",
            delimiter: ',',
            floats: false,
            own_headers: false,
        }
    }
}

impl Sheet {
    /// The sheet as a file.
    #[must_use]
    pub fn to_csv(&self, style: CsvStyle) -> Vec<u8> {
        let mut text = String::new();
        for (index, row) in self.rows.iter().enumerate() {
            let mut cells: Vec<String> = row.iter().map(|cell| plain(cell, style)).collect();
            if index == 0 && style.own_headers {
                rewrite(&mut cells);
            }
            let quoted: Vec<String> = cells.iter().map(|cell| quoted(cell, style)).collect();
            text.push_str(&quoted.join(&style.delimiter.to_string()));
            text.push_str(style.line_end);
        }
        encoded(&text, style.encoding)
    }
}

fn plain(cell: &Content, style: CsvStyle) -> String {
    match cell {
        Content::Blank => String::new(),
        Content::Number(number) if style.floats => format!("{number}.0"),
        Content::Number(number) => number.to_string(),
        Content::Text(text) => text.replace('\n', style.line_end),
    }
}

fn rewrite(cells: &mut [String]) {
    let mut level = 0;
    for cell in cells {
        if cell == "#" {
            "ID".clone_into(cell);
        } else if cell == "Levels" || (level > 0 && level < 7 && cell.is_empty()) {
            level += 1;
            *cell = format!("Level {level}");
        }
    }
}

fn quoted(cell: &str, style: CsvStyle) -> String {
    if cell.contains(['"', '\r', '\n', style.delimiter]) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8WithMark => format!("\u{feff}{text}").into_bytes(),
        Encoding::Utf16 => format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
        Encoding::Windows1252 => text
            .chars()
            .map(|letter| match letter {
                '\u{2019}' => 0x92,
                '\u{2013}' => 0x96,
                other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
            })
            .collect(),
    }
}
