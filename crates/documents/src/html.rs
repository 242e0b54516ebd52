//! A document as a piece of an HTML page.

use crate::markup::Markup;
use crate::model::{Block, JobDocument, Table};

/// An `article` with the document, to stand in a page: headings begin at `h1`, tables have captions and heads. It holds
/// no style and no script, and every text is escaped.
#[must_use]
pub fn html(document: &JobDocument) -> String {
    let mut to = Markup::default();
    to.open(
        "article",
        &[("lang", &document.language), ("class", "document")],
    );
    to.leaf("p", &[("class", "document-kind")], &document.kind);
    to.leaf("h1", &[], &document.title);
    for block in &document.blocks {
        write(block, &mut to);
    }
    to.finish()
}

fn write(block: &Block, to: &mut Markup) {
    match block {
        Block::Heading { level: 1, text } => to.leaf("h2", &[], text),
        Block::Heading { text, .. } => to.leaf("h3", &[], text),
        Block::Paragraph { text } => to.leaf("p", &[], text),
        Block::List { numbered, items } => {
            to.open(if *numbered { "ol" } else { "ul" }, &[]);
            for item in items {
                to.leaf("li", &[], item);
            }
            to.close()
        }
        Block::Table(table) => write_table(table, to),
    };
}

fn write_table<'a>(table: &Table, to: &'a mut Markup) -> &'a mut Markup {
    to.open("table", &[("aria-label", &table.caption)]);
    if !table.head.is_empty() {
        to.open("thead", &[]).open("tr", &[]);
        for cell in &table.head {
            to.leaf("th", &[("scope", "col")], cell);
        }
        to.close().close();
    }
    to.open("tbody", &[]);
    for row in &table.rows {
        to.open("tr", &[]);
        for (index, cell) in row.iter().enumerate() {
            match index {
                0 => to.leaf("th", &[("scope", "row")], cell),
                _ => to.leaf("td", &[], cell),
            };
        }
        to.close();
    }
    to.close().close()
}
