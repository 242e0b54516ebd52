//! A document as headings, paragraphs, lists and tables, from which every format is made.

use serde::Serialize;

/// A document. Every text is a single line; what looks like markup is text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JobDocument {
    /// The language of the words, as in BCP 47: `en-GB` or `cy-GB`.
    pub language: String,
    /// The title: in the properties of the file, and at the head of the document.
    pub title: String,
    /// What kind of document it is, above the title: "Job description".
    pub kind: String,
    /// What follows, in order.
    pub blocks: Vec<Block>,
    /// "Page", before the number of the page.
    pub page: String,
    /// "of", before the number of pages.
    pub of: String,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Block {
    /// A heading below the title.
    Heading {
        /// 1 for a section, 2 within one.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        numbered: bool,
        /// The items.
        items: Vec<String>,
    },
    /// A table.
    Table(Table),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it shows, for people who do not see it.
    pub caption: String,
    /// The heads of the columns, repeated on each page; none for a table of names and values.
    pub head: Vec<String>,
    /// The rows. The first cell heads its row.
    pub rows: Vec<Vec<String>>,
    /// How wide the columns are, in parts of their sum; one for each column.
    pub widths: Vec<u16>,
}

impl Block {
    pub(crate) fn section(text: impl Into<String>) -> Self {
        Self::Heading {
            level: 1,
            text: text.into(),
        }
    }

    pub(crate) fn part(text: impl Into<String>) -> Self {
        Self::Heading {
            level: 2,
            text: text.into(),
        }
    }

    pub(crate) fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into() }
    }
}
