//! Writes a workbook as `.xlsx` by hand: a library would escape what genuine files hold raw.

use std::collections::HashMap;
use std::fmt::Write;

use tables::column_letters;

use super::content::{Content, Sheet, Workbook};
use super::{Package, WorkbookError};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

impl Workbook {
    /// The workbook as a file. Line ends are written as genuine files have them: `_x000D_`, then a line feed.
    ///
    /// # Errors
    /// [`WorkbookError`] if it cannot be put together.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, WorkbookError> {
        let mut strings = SharedStrings::default();
        let mut package = Package::default();
        let (mut types, mut links, mut tabs) = (String::new(), String::new(), String::new());
        for (number, sheet) in (1..).zip(&self.sheets) {
            let _ = write!(
                types,
                r#"<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#
            );
            let _ = write!(
                links,
                r#"<Relationship Id="rId{number}" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
            );
            let _ = write!(
                tabs,
                r#"<sheet name="{}" sheetId="{number}" r:id="rId{number}"/>"#,
                escaped(&sheet.name)
            );
            package.part(
                &format!("xl/worksheets/sheet{number}.xml"),
                sheet_xml(sheet, &mut strings).as_bytes(),
            )?;
            // Genuine sheets link their addresses, which makes relationships that point outside the file.
            package.part(
                &format!("xl/worksheets/_rels/sheet{number}.xml.rels"),
                format!(
                    r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONSHIPS}/hyperlink" Target="https://sfia-online.org/" TargetMode="External"/></Relationships>"#
                )
                .as_bytes(),
            )?;
        }
        package.part(
            "[Content_Types].xml",
            format!(
                r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>{types}</Types>"#
            )
            .as_bytes(),
        )?;
        package.part(
            "_rels/.rels",
            format!(
                r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            )
            .as_bytes(),
        )?;
        package.part(
            "xl/workbook.xml",
            format!(
                r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONSHIPS}"><sheets>{tabs}</sheets></workbook>"#
            )
            .as_bytes(),
        )?;
        package.part(
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}<Relationship Id="rId900" Type="{RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
            )
            .as_bytes(),
        )?;
        package.part("xl/sharedStrings.xml", strings.xml().as_bytes())?;
        package.finish()
    }
}

/// The texts of all cells, each once.
#[derive(Default)]
struct SharedStrings {
    numbers: HashMap<String, usize>,
    items: String,
}

impl SharedStrings {
    fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.numbers.len();
        self.numbers.insert(text.to_owned(), number);
        let raw = escaped(text).replace('\n', "_x000D_\n");
        let _ = write!(self.items, r#"<si><t xml:space="preserve">{raw}</t></si>"#);
        number
    }

    fn xml(&self) -> String {
        let count = self.numbers.len();
        format!(
            r#"{HEAD}<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}">{}</sst>"#,
            self.items
        )
    }
}

fn sheet_xml(sheet: &Sheet, strings: &mut SharedStrings) -> String {
    let mut data = String::new();
    for (number, row) in (1..).zip(&sheet.rows) {
        let _ = write!(data, r#"<row r="{number}">"#);
        for (column, content) in (1..).zip(row) {
            let place = format!("{}{number}", column_letters(column));
            let _ = match content {
                // Blank cells are there, with a format.
                Content::Blank => write!(data, r#"<c r="{place}" s="0"/>"#),
                Content::Number(value) => write!(data, r#"<c r="{place}"><v>{value}</v></c>"#),
                Content::Text(text) => {
                    let index = strings.number(text);
                    write!(data, r#"<c r="{place}" t="s"><v>{index}</v></c>"#)
                }
            };
        }
        data.push_str("</row>");
    }
    let mut merged = String::new();
    if !sheet.merged.is_empty() {
        let ranges: String = sheet
            .merged
            .iter()
            .map(|range| format!(r#"<mergeCell ref="{range}"/>"#))
            .collect();
        merged = format!("<mergeCells>{ranges}</mergeCells>");
    }
    format!(r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{merged}</worksheet>"#)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
