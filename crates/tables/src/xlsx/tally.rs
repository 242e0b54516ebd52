//! Counts what a workbook would make the parser hold, part by part, and refuses it before the parser sees it.

use super::damaged;
use super::scan::Scanner;
use crate::budget::too_many;
use crate::{Limits, ReadError};

/// Merged ranges. A table for import needs a handful.
const MERGED_RANGES: usize = 20_000;
/// Cell formats. Excel allows 65,490; large real workbooks have a few thousand.
const FORMATS: usize = 20_000;
/// The longest font name or number format times the number of formats: the parser copies one into the other.
const FORMAT_BYTES: usize = 8 << 20;
/// Bytes of a part that is neither a sheet nor the table of shared texts, such as styles and relationships.
const SMALL_PART: usize = 8 << 20;
/// Bytes of the table of shared texts, which the parser holds as a whole.
const SHARED_TEXT_BYTES: usize = 16 << 20;

/// The counts over all parts of one workbook.
pub(super) struct Tally {
    cells: Count,
    shared_texts: Count,
    merged_ranges: Count,
    formats: Count,
}

struct Count {
    what: &'static str,
    found: usize,
    limit: usize,
}

impl Count {
    const fn new(what: &'static str, limit: usize) -> Self {
        Self {
            what,
            found: 0,
            limit,
        }
    }

    fn add(&mut self) -> Result<(), ReadError> {
        self.found += 1;
        if self.found > self.limit {
            return Err(too_many(self.what, self.limit));
        }
        Ok(())
    }
}

impl Tally {
    pub(super) const fn new(limits: &Limits) -> Self {
        Self {
            cells: Count::new("cells", limits.cells),
            shared_texts: Count::new("different texts", limits.shared_texts),
            merged_ranges: Count::new("merged cells", MERGED_RANGES),
            formats: Count::new("cell formats", FORMATS),
        }
    }

    /// Begins a part; only XML is looked into.
    pub(super) fn part(&mut self, name: &str) -> Part<'_> {
        let lower = name.to_lowercase();
        let kind = if lower.ends_with(".rels") {
            Kind::Relationships
        } else if lower.ends_with("sharedstrings.xml") {
            Kind::SharedTexts
        } else if lower.contains("/worksheets/") {
            Kind::Sheet
        } else if lower.ends_with(".xml") {
            Kind::Other
        } else {
            Kind::NotXml
        };
        Part {
            tally: self,
            name: name.to_owned(),
            kind,
            scanner: Scanner::new(),
            bytes: 0,
            longest_name: 0,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Relationships,
    SharedTexts,
    Sheet,
    Other,
    NotXml,
}

/// One part while it inflates.
pub(super) struct Part<'a> {
    tally: &'a mut Tally,
    name: String,
    kind: Kind,
    scanner: Scanner,
    bytes: usize,
    /// Bytes of the longest font name or number format.
    longest_name: usize,
}

impl Part<'_> {
    /// Takes the next bytes of the part.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let begins = self.bytes == 0;
        self.bytes += bytes.len();
        if self.kind == Kind::NotXml {
            return Ok(());
        }
        if begins && (bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")) {
            // Document stores add parts of their own in UTF-16; the parser cannot read it, so neither is it read.
            if self.name.to_lowercase().starts_with("xl/") {
                return Err(damaged("its XML is in an unusual encoding"));
            }
            self.kind = Kind::NotXml;
            return Ok(());
        }
        let limit = match self.kind {
            Kind::SharedTexts => SHARED_TEXT_BYTES,
            Kind::Sheet | Kind::NotXml => usize::MAX,
            Kind::Relationships | Kind::Other => SMALL_PART,
        };
        if self.bytes > limit {
            return Err(too_many(&format!("bytes in {}", self.name), limit));
        }
        let Self {
            tally,
            name,
            kind,
            scanner,
            longest_name,
            ..
        } = self;
        scanner
            .take(bytes, &mut |tag, length| {
                match local_name(tag) {
                    b"c" if *kind == Kind::Sheet => tally.cells.add()?,
                    b"mergeCell" => tally.merged_ranges.add()?,
                    b"si" => tally.shared_texts.add()?,
                    b"sst" => shared_texts_promised(tag, tally.shared_texts.limit)?,
                    b"xf" => tally.formats.add()?,
                    b"Relationship" => relationship(tag, name)?,
                    b"name" | b"numFmt" => *longest_name = length.max(*longest_name),
                    _ => (),
                }
                Ok(())
            })
            .map_err(|error| match error {
                ReadError::Entities { .. } => ReadError::Entities {
                    found: self.name.clone(),
                },
                other => other,
            })
    }

    /// Ends the part.
    pub(super) fn finish(self) -> Result<(), ReadError> {
        let styles = self.name.to_lowercase().ends_with("styles.xml");
        let copied = self.longest_name.saturating_mul(self.tally.formats.found);
        if styles && copied > FORMAT_BYTES {
            return Err(too_many("bytes of cell formats", FORMAT_BYTES));
        }
        Ok(())
    }
}

/// The name of the element without its prefix.
fn local_name(tag: &[u8]) -> &[u8] {
    let name = tag
        .get(1..)
        .unwrap_or_default()
        .split(|byte| byte.is_ascii_whitespace() || *byte == b'/')
        .next()
        .unwrap_or_default();
    name.rsplit(|byte| *byte == b':').next().unwrap_or_default()
}

/// The parser makes room for as many texts as the table says it has, before reading one.
fn shared_texts_promised(tag: &[u8], limit: usize) -> Result<(), ReadError> {
    let text = String::from_utf8_lossy(tag);
    let promised = text
        .split("uniqueCount")
        .skip(1)
        .map(|rest| rest.trim_start_matches([' ', '=', '"', '\'', '\t', '\n', '\r', '+']))
        .map(|rest| {
            rest.chars()
                .take_while(char::is_ascii_digit)
                .collect::<String>()
        });
    for digits in promised {
        if digits.len() > 9 || digits.parse().unwrap_or(0_usize) > limit {
            return Err(too_many("different texts", limit));
        }
    }
    Ok(())
}

/// A link to a web page is only shown; any other part that lives outside the file would have to be fetched.
fn relationship(tag: &[u8], part: &str) -> Result<(), ReadError> {
    let text = String::from_utf8_lossy(tag);
    if text.contains("External") && !text.contains("/hyperlink") {
        return Err(ReadError::ExternalLinks {
            found: part.to_owned(),
        });
    }
    Ok(())
}
