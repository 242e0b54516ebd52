//! A document as plain text.

use crate::model::{Block, JobDocument, Table};

/// Lines of text: headings stand alone between empty lines, items have a number or a hyphen before them, cells of a row
/// are parted by tabs.
#[must_use]
pub fn plain(document: &JobDocument) -> String {
    let mut to = String::new();
    line(&mut to, &document.kind);
    line(&mut to, &document.title);
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => {
                to.push('\n');
                line(&mut to, text);
            }
            Block::Paragraph { text } => line(&mut to, text),
            Block::List { numbered, items } => {
                for (index, item) in items.iter().enumerate() {
                    if *numbered {
                        line(&mut to, &format!("{}. {item}", index + 1));
                    } else {
                        line(&mut to, &format!("- {item}"));
                    }
                }
            }
            Block::Table(table) => rows(&mut to, table),
        }
    }
    to
}

fn rows(to: &mut String, table: &Table) {
    if !table.head.is_empty() {
        line(to, &table.head.join("\t"));
    }
    for row in &table.rows {
        line(to, &row.join("\t"));
    }
}

fn line(to: &mut String, text: &str) {
    to.push_str(text);
    to.push('\n');
}
