//! The text of a DOCX: paragraphs as lines, rows of tables with tabs, items of lists with a bullet.

use super::{MOST_INFLATED, MOST_PARTS, MOST_TEXT, ReadRefused};
use roxmltree::{Document, Node, ParsingOptions};
use std::io::{Cursor, Read};
use zip::ZipArchive;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

const MAIN: &str = "word/document.xml";
/// The most elements; a hundred pages have some ten thousand.
const MOST_NODES: u32 = 1_000_000;
/// Tables within tables and the like, beyond which nobody wrote it.
const DEEPEST: usize = 60;

pub(super) fn read(bytes: &[u8]) -> Result<String, ReadRefused> {
    let damaged = |_| ReadRefused::Damaged;
    // Reading the directory takes memory for each entry, whatever number the container claims: count them first.
    let too_many = ReadRefused::TooManyParts { most: MOST_PARTS };
    if count_headers(bytes) > MOST_PARTS {
        return Err(too_many);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(too_many);
    }
    check_names(&mut archive)?;
    let types = part(&mut archive, "[Content_Types].xml")?.to_lowercase();
    if types.contains("macroenabled") {
        return Err(ReadRefused::Macros);
    }
    text(&part(&mut archive, MAIN)?)
}

fn count_headers(bytes: &[u8]) -> usize {
    bytes
        .split(|byte| *byte == b'P')
        .filter(|rest| rest.starts_with(b"K\x01\x02"))
        .count()
}

fn check_names(archive: &mut Archive<'_>) -> Result<(), ReadRefused> {
    let mut is_word = false;
    for index in 0..archive.len() {
        let file = archive
            .by_index_raw(index)
            .map_err(|_| ReadRefused::Damaged)?;
        if file.encrypted() {
            return Err(ReadRefused::Password);
        }
        let name = file.name().map_err(|_| ReadRefused::Damaged)?;
        let name = name.replace('\\', "/").to_lowercase();
        if name.contains("vbaproject") || name.contains("vbadata") {
            return Err(ReadRefused::Macros);
        }
        is_word |= name == MAIN;
    }
    if is_word {
        Ok(())
    } else {
        Err(ReadRefused::OtherKind)
    }
}

/// One part, inflated within the bound whatever size it claims.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<String, ReadRefused> {
    let file = archive.by_name(name).map_err(|_| ReadRefused::Damaged)?;
    let mut bytes = Vec::new();
    file.take(MOST_INFLATED + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| ReadRefused::Damaged)?;
    if bytes.len() as u64 > MOST_INFLATED {
        return Err(ReadRefused::InflatesTooFar {
            most: MOST_INFLATED,
        });
    }
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let text = std::str::from_utf8(unmarked).map_err(|_| ReadRefused::Damaged)?;
    Ok(text.to_owned())
}

fn text(xml: &str) -> Result<String, ReadRefused> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(xml, options).map_err(|_| ReadRefused::Damaged)?;
    let body = document
        .root_element()
        .children()
        .find(|node| node.has_tag_name_local("body"))
        .ok_or(ReadRefused::Damaged)?;
    let mut text = String::new();
    blocks(body, 0, &mut text)?;
    Ok(text)
}

/// Elements by their name without its namespace: transitional and strict documents differ in it alone.
trait Local {
    fn has_tag_name_local(&self, name: &str) -> bool;
    fn attribute_local(&self, name: &str) -> Option<&str>;
}

impl Local for Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }

    fn attribute_local(&self, name: &str) -> Option<&str> {
        self.attributes()
            .find(|one| one.name() == name)
            .map(|one| one.value())
    }
}

/// Paragraphs and tables, also those within content controls and other wrappers.
fn blocks(parent: Node<'_, '_>, depth: usize, to: &mut String) -> Result<(), ReadRefused> {
    if depth > DEEPEST {
        return Err(ReadRefused::Damaged);
    }
    for node in parent.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "p" => {
                let line = paragraph(node);
                if !line.trim().is_empty() && is_item(node) {
                    to.push_str("• ");
                }
                to.push_str(&line);
                to.push('\n');
            }
            "tbl" => table(node, depth + 1, to)?,
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag" => {
                blocks(node, depth + 1, to)?;
            }
            _ => {}
        }
        if to.len() > MOST_TEXT {
            return Err(ReadRefused::TooMuchText { most: MOST_TEXT });
        }
    }
    Ok(())
}

/// Whether a paragraph is an item of a list, by itself or by its style's usual name.
fn is_item(paragraph: Node<'_, '_>) -> bool {
    let properties = paragraph
        .children()
        .find(|node| node.has_tag_name_local("pPr"));
    properties.is_some_and(|properties| {
        properties
            .children()
            .any(|node| match node.tag_name().name() {
                "numPr" => true,
                "pStyle" => node
                    .attribute_local("val")
                    .is_some_and(|style| style.starts_with("List") && style != "ListParagraph"),
                _ => false,
            })
    })
}

/// The text of a paragraph, without what was deleted and without the instructions of fields.
fn paragraph(paragraph: Node<'_, '_>) -> String {
    let mut text = String::new();
    for node in paragraph.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "t" if !is_left_out(node, paragraph) => text.push_str(node.text().unwrap_or_default()),
            "tab" if node.parent().is_some_and(|one| one.has_tag_name_local("r")) => {
                text.push('\t')
            }
            "br" | "cr" if !is_left_out(node, paragraph) => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            _ => {}
        }
    }
    text.replace('\u{a0}', " ")
}

/// Within something deleted, moved away, or a second form of the same drawing.
fn is_left_out(node: Node<'_, '_>, within: Node<'_, '_>) -> bool {
    node.ancestors()
        .take_while(|one| *one != within)
        .any(|one| matches!(one.tag_name().name(), "del" | "moveFrom" | "Fallback"))
}

/// A row a line. A cell with one paragraph a row's cell; a table that is there for its layout, with many paragraphs in
/// a cell, is read as those paragraphs.
fn table(table: Node<'_, '_>, depth: usize, to: &mut String) -> Result<(), ReadRefused> {
    for row in table.descendants().filter(|node| is_row_of(*node, table)) {
        let mut cells = Vec::new();
        for cell in row.descendants().filter(|node| is_cell_of(*node, row)) {
            let mut text = String::new();
            blocks(cell, depth + 1, &mut text)?;
            cells.push(text.trim_matches('\n').to_owned());
        }
        if cells.len() == 1 {
            to.push_str(&cells.concat());
        } else {
            let flat = cells.iter().map(|cell| flat(cell));
            to.push_str(&flat.collect::<Vec<_>>().join("\t"));
        }
        to.push('\n');
        if to.len() > MOST_TEXT {
            return Err(ReadRefused::TooMuchText { most: MOST_TEXT });
        }
    }
    Ok(())
}

/// Rows may stand in content controls; those of an inner table are not this one's.
fn is_row_of(node: Node<'_, '_>, table: Node<'_, '_>) -> bool {
    node.has_tag_name_local("tr") && nearest(node, "tbl") == Some(table)
}

fn is_cell_of(node: Node<'_, '_>, row: Node<'_, '_>) -> bool {
    node.has_tag_name_local("tc") && nearest(node, "tr") == Some(row)
}

fn nearest<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.ancestors()
        .skip(1)
        .find(|one| one.has_tag_name_local(name))
}

/// The paragraphs of a cell in one line; items keep their bullets, so that they can be told apart again.
fn flat(cell: &str) -> String {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    let many = lines.clone().count() > 1;
    let bulleted = |line: &str| {
        let line = line.replace('\t', " ");
        if many && !line.starts_with('•') {
            ["• ", &line].concat()
        } else {
            line
        }
    };
    lines.map(bulleted).collect::<Vec<_>>().join(" ")
}
