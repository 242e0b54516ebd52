//! Writes an Excel workbook of one sheet whose cells are all text, so that nothing in it can run.

use std::io::{self, Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook of one sheet. `sheet` is its name: letters, digits and spaces, at most 31.
///
/// Text cells are never run as a formula, whatever they begin with, so they are written as they are.
///
/// # Errors
/// Those of the archive beneath.
pub fn write_workbook(sheet: &str, rows: &[Vec<String>]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let book = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{}" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        escaped(sheet)
    );
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.to_owned()),
        ("xl/worksheets/sheet1.xml", sheet_xml(rows)),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default())
            .map_err(io::Error::other)?;
        zip.write_all(text.as_bytes())?;
    }
    let done = zip.finish().map_err(io::Error::other)?;
    Ok(done.into_inner())
}

fn sheet_xml(rows: &[Vec<String>]) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    for (row, cells) in (1_u32..).zip(rows) {
        xml.push_str(&format!(r#"<row r="{row}">"#));
        for (column, text) in (1_u32..).zip(cells) {
            if text.is_empty() {
                continue;
            }
            let letters = crate::column_letters(column);
            let text = escaped(text);
            xml.push_str(&format!(
                r#"<c r="{letters}{row}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
            ));
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// Text as XML has it, without characters that XML cannot hold.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(letter),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, Value, read};

    #[test]
    fn what_was_written_reads_back_the_same_as_text() {
        let cells = ["=1+1", "a & b <c>", "two\nlines", "Ŵyn \"x\"", "0012"];
        let rows = vec![cells.map(str::to_owned).to_vec()];
        let bytes = write_workbook("Roles", &rows).unwrap();
        let book = read(&bytes, "roles.xlsx", &Limits::default()).unwrap();
        assert_eq!(book.sheets[0].name, "Roles");
        let found: Vec<Value> = book.sheets[0].rows[0]
            .cells
            .iter()
            .map(|cell| cell.value.clone())
            .collect();
        assert_eq!(found, cells.map(|text| Value::Text(text.to_owned())));
    }
}
