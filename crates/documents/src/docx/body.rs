//! The text of the document.

use super::fixed::{R, W};
use crate::markup::Markup;
use crate::model::{Block, JobDocument, Table};
use crate::template::Template;

/// The width of the text in twentieths of a point: A4 with margins of 2 cm.
const WIDTH: u32 = 9_638;

pub(super) fn body(document: &JobDocument, template: &Template) -> String {
    let mut to = Markup::xml();
    to.open("w:document", &[("xmlns:w", W), ("xmlns:r", R)])
        .open("w:body", &[]);
    paragraph("Subtitle", &document.kind, &mut to);
    paragraph("Title", &document.title, &mut to);
    for block in &document.blocks {
        match block {
            Block::Heading { level: 1, text } => paragraph("Heading1", text, &mut to),
            Block::Heading { text, .. } => paragraph("Heading2", text, &mut to),
            Block::Paragraph { text } => paragraph("Normal", text, &mut to),
            Block::List { numbered, items } => {
                let style = if *numbered {
                    "ListNumber"
                } else {
                    "ListBullet"
                };
                for item in items {
                    paragraph(style, item, &mut to);
                }
            }
            Block::Table(table) => write_table(table, &mut to),
        }
    }
    section(template, &mut to);
    to.finish()
}

fn paragraph(style: &str, text: &str, to: &mut Markup) {
    to.open("w:p", &[]).open("w:pPr", &[]);
    to.empty("w:pStyle", &[("w:val", style)]).close();
    run(text, false, to);
    to.close();
}

fn run(text: &str, bold: bool, to: &mut Markup) {
    if text.is_empty() {
        return;
    }
    to.open("w:r", &[]);
    if bold {
        to.open("w:rPr", &[]).empty("w:b", &[]).close();
    }
    to.leaf("w:t", &[("xml:space", "preserve")], text);
    to.close();
}

fn write_table(table: &Table, to: &mut Markup) {
    let parts: u32 = table.widths.iter().map(|part| u32::from(*part)).sum();
    let widths: Vec<String> = table
        .widths
        .iter()
        .map(|part| (WIDTH * u32::from(*part) / parts.max(1)).to_string())
        .collect();
    to.open("w:tbl", &[]).open("w:tblPr", &[]);
    to.empty("w:tblStyle", &[("w:val", "JobTable")]);
    to.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")]);
    to.empty("w:tblLayout", &[("w:type", "fixed")]);
    let has_head = if table.head.is_empty() { "0" } else { "1" };
    to.empty(
        "w:tblLook",
        &[
            ("w:val", "0000"),
            ("w:firstRow", has_head),
            ("w:firstColumn", "1"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ],
    );
    to.empty("w:tblCaption", &[("w:val", &table.caption)])
        .close();
    to.open("w:tblGrid", &[]);
    for width in &widths {
        to.empty("w:gridCol", &[("w:w", width)]);
    }
    to.close();
    if !table.head.is_empty() {
        row(&table.head, &widths, true, false, to);
    }
    for cells in &table.rows {
        row(cells, &widths, false, table.head.is_empty(), to);
    }
    to.close();
    // Two tables without a paragraph between them would be one.
    to.open("w:p", &[]).open("w:pPr", &[]);
    to.empty(
        "w:spacing",
        &[("w:after", "0"), ("w:line", "120"), ("w:lineRule", "exact")],
    );
    to.close().close();
}

/// A row; one that heads the table is repeated on every page, and none is torn apart between two pages.
fn row(cells: &[String], widths: &[String], is_head: bool, names: bool, to: &mut Markup) {
    to.open("w:tr", &[])
        .open("w:trPr", &[])
        .empty("w:cantSplit", &[]);
    if is_head {
        to.empty("w:tblHeader", &[]);
    }
    to.close();
    for (index, (cell, width)) in cells.iter().zip(widths).enumerate() {
        to.open("w:tc", &[]).open("w:tcPr", &[]);
        to.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")])
            .close();
        to.open("w:p", &[]).open("w:pPr", &[]);
        to.empty("w:pStyle", &[("w:val", "TableText")]).close();
        run(cell, is_head || (names && index == 0), to);
        to.close().close();
    }
    to.close();
}

/// A4 upright with head and foot; more room at the head where there is a logo.
fn section(template: &Template, to: &mut Markup) {
    let top = if template.logo.is_some() {
        "1701"
    } else {
        "1361"
    };
    to.open("w:sectPr", &[]);
    to.empty(
        "w:headerReference",
        &[("w:type", "default"), ("r:id", "rId4")],
    );
    to.empty(
        "w:footerReference",
        &[("w:type", "default"), ("r:id", "rId5")],
    );
    to.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
    to.empty(
        "w:pgMar",
        &[
            ("w:top", top),
            ("w:right", "1134"),
            ("w:bottom", "1134"),
            ("w:left", "1134"),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ],
    );
    to.close();
}
