//! A paper for a meeting: headings, paragraphs, lists, tables, a chart of bars with three marks, and a table whose cells are
//! shaded. Readiness reports and agenda packs are made of it.

use crate::error::DocumentError;
use crate::render::{Moment, pdf};
use serde::Serialize;

/// Everything that the paper says. Texts are printed as they are.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paper {
    /// The language of the words, as in BCP 47: `en` or `cy`.
    pub language: String,
    /// What kind of paper it is, above the title.
    pub kind: String,
    /// The title.
    pub title: String,
    /// Lines under the title. Those that are empty are left out.
    pub about: Vec<String>,
    /// At the foot of every page, left: who made it when.
    pub foot: String,
    /// "Page", before the number of the page.
    pub page: String,
    /// "of", before the number of pages.
    pub of: String,
    /// What it says, in order.
    pub parts: Vec<PaperPart>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum PaperPart {
    /// The headings of the paper with their pages.
    Contents {
        /// What stands above them.
        title: String,
    },
    /// The heading of a section.
    Heading {
        /// Its words.
        text: String,
    },
    /// A sentence that matters most, set larger.
    Lead {
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A list with bullets.
    List {
        /// Its items, at least one.
        items: Vec<String>,
    },
    /// A table.
    Table {
        /// Its columns, at least one.
        columns: Vec<PaperColumn>,
        /// Its rows, each with as many cells as there are columns.
        rows: Vec<Vec<String>>,
    },
    /// One bar for each row, from 0 to 100, with three marks of different shape.
    Bars {
        /// What each mark means: claimed, expected, evidenced.
        legend: [String; 3],
        /// The rows.
        rows: Vec<PaperBar>,
    },
    /// A table on pages of their own, turned sideways, whose cells are shaded the darker the higher they are.
    Heat {
        /// Its heading.
        title: String,
        /// What the shade means.
        text: String,
        /// Its columns, at least one; the first names the row.
        columns: Vec<PaperColumn>,
        /// Its rows.
        rows: Vec<Vec<PaperCell>>,
    },
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaperColumn {
    /// Its heading.
    pub head: String,
    /// How wide it is beside the others.
    pub width: u8,
    /// Whether it holds numbers, which are set to the right.
    pub is_number: bool,
}

/// A row of a chart. Points are from 0 to 100; what lies outside is drawn at the edge.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaperBar {
    /// What the row is about.
    pub name: String,
    /// The circle.
    pub claimed: f64,
    /// The diamond.
    pub expected: f64,
    /// The upright line, up to which the bar is filled.
    pub evidenced: f64,
    /// The same in words, for whoever does not see the chart.
    pub label: String,
}

/// A cell of a shaded table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaperCell {
    /// What stands in it; a number stands there whatever the shade.
    pub text: String,
    /// From 0 to 100; none for a cell without shade.
    pub shade: Option<f64>,
}

/// The paper as a PDF in A4. Takes a moment of a processor: for a thread that may block.
///
/// # Errors
/// [`DocumentError`] for a mistake in the template, or when the result would not be PDF/UA-1.
pub fn paper(document: &Paper, made: Moment) -> Result<Vec<u8>, DocumentError> {
    pdf(include_str!("paper.typ"), document, None, made)
}
