//! Files that would grow: each is refused within two seconds, even unoptimised.

use std::fmt::Write;
use std::time::{Duration, Instant};

use tables::{Limits, ReadError, read};

use crate::container::{Entry, bomb, entry, overlapping, with, workbook, workbook_with_sheet, zip};

pub(crate) const SHEET: &str = "xl/worksheets/sheet1.xml";
const START: &[u8] = b"<worksheet><sheetData>";

fn refused(bytes: &[u8]) -> ReadError {
    let start = Instant::now();
    let error = read(bytes, "upload.xlsx", &Limits::default()).unwrap_err();
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
    error
}

fn is_too_many(error: &ReadError, of: &str) -> bool {
    matches!(error, ReadError::TooMany { what, .. } if what == of)
}

/// 512 MiB of spaces in half a megabyte, with a header that says so or one that lies.
pub(crate) fn bombed(declared: u32) -> Vec<u8> {
    let mut entries = workbook("");
    entries.retain(|part| part.name != SHEET);
    entries.push(bomb(SHEET, START, 512, declared));
    zip(&entries)
}

/// Two cells in opposite corners of the largest sheet there can be.
pub(crate) fn sparse_corner() -> Vec<u8> {
    zip(&workbook(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    ))
}

pub(crate) fn many_shared_strings(count: usize) -> Vec<u8> {
    let mut strings = String::from("<sst>");
    for number in 0..count {
        let _ = write!(strings, "<si><t>{number}</t></si>");
    }
    strings.push_str("</sst>");
    with("xl/sharedStrings.xml", strings.as_bytes())
}

#[test]
fn a_value_in_the_far_corner_is_refused_by_its_place() {
    let bytes = sparse_corner();
    assert!(bytes.len() < 2_000, "{}", bytes.len());
    let error = refused(&bytes);
    assert!(
        error
            .to_string()
            .contains("Sheet1, row 1048576, column XFD"),
        "{error}"
    );
}

#[test]
fn a_bomb_is_refused_whether_its_header_says_so_or_lies() {
    let limit = Limits::default().inflated_bytes;
    let honest = bombed(512 << 20);
    assert!(honest.len() < 700_000, "{}", honest.len());
    assert_eq!(refused(&honest), ReadError::InflatesTooFar { limit });
    let error = refused(&bombed(1_000));
    assert!(
        matches!(
            error,
            ReadError::InflatesTooFar { .. } | ReadError::Damaged { .. }
        ),
        "{error}"
    );
}

#[test]
fn a_part_that_is_longer_than_it_says_is_damaged() {
    let mut entries = workbook(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    let lying = Entry {
        declared: 3,
        ..entry("docProps/app.xml", b"<Properties></Properties>")
    };
    entries.push(lying);
    assert!(matches!(refused(&zip(&entries)), ReadError::Damaged { .. }));
}

#[test]
fn ten_thousand_parts_are_refused_whatever_the_container_says() {
    let mut entries = workbook("");
    let empty = entry("xl/media/a", b"");
    entries.extend((0..10_000).map(|number| Entry {
        name: format!("xl/media/{number}"),
        ..empty.clone()
    }));
    let limit = Limits::default().entries;
    let mut bytes = zip(&entries);
    assert_eq!(refused(&bytes), ReadError::TooManyParts { limit });
    // The two counts in the record at the end.
    let end = bytes.len() - 22;
    bytes[end + 8..end + 12].copy_from_slice(&[5, 0, 5, 0]);
    assert_eq!(refused(&bytes), ReadError::TooManyParts { limit });
}

#[test]
fn parts_that_share_their_bytes_are_refused() {
    let part = entry("xl/a.xml", b"<a/>");
    let bytes = overlapping(&part, &["xl/a.xml", "xl/b.xml", "xl/c.xml"]);
    assert!(matches!(refused(&bytes), ReadError::Damaged { .. }));
}

#[test]
fn a_flood_of_shared_strings_is_refused() {
    assert!(is_too_many(
        &refused(&many_shared_strings(300_000)),
        "different texts"
    ));
}

#[test]
fn a_table_of_texts_that_only_promises_many_is_refused() {
    for promise in [
        "999999999",
        "18446744073709551615",
        "99999999999999999999999",
    ] {
        let table = format!(r#"<sst count="1" uniqueCount="{promise}"><si><t>a</t></si></sst>"#);
        let error = refused(&with("xl/sharedStrings.xml", table.as_bytes()));
        assert!(is_too_many(&error, "different texts"), "{error}");
    }
}

#[test]
fn a_hundred_thousand_styles_are_refused() {
    let styles = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        r#"<xf numFmtId="0"/>"#.repeat(100_000)
    );
    let error = refused(&with("xl/styles.xml", styles.as_bytes()));
    assert!(is_too_many(&error, "cell formats"), "{error}");
}

#[test]
fn a_long_font_name_in_many_styles_is_refused() {
    let styles = format!(
        r#"<styleSheet><fonts><font><name val="{}"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>"#,
        "x".repeat(100_000),
        r#"<xf fontId="0"/>"#.repeat(10_000)
    );
    let error = refused(&with("xl/styles.xml", styles.as_bytes()));
    assert!(is_too_many(&error, "bytes of cell formats"), "{error}");
}

#[test]
fn a_flood_of_merged_ranges_is_refused() {
    let sheet = format!(
        "<worksheet><sheetData/><mergeCells>{}</mergeCells></worksheet>",
        r#"<mergeCell ref="A1:XFD1048576"/>"#.repeat(300_000)
    );
    let error = refused(&zip(&workbook_with_sheet(sheet.as_bytes())));
    assert!(is_too_many(&error, "merged cells"), "{error}");
}

#[test]
fn more_cells_than_the_budget_are_refused_before_they_are_read() {
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(250));
    let error = refused(&zip(&workbook(&row.repeat(2_000))));
    assert!(is_too_many(&error, "cells"), "{error}");
}

#[test]
fn one_text_in_many_cells_counts_every_time() {
    let mut entries =
        workbook(&format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(290)).repeat(10));
    let text = "x".repeat(30_000);
    entries.push(entry(
        "xl/sharedStrings.xml",
        format!("<sst><si><t>{text}</t></si></sst>").as_bytes(),
    ));
    let error = refused(&zip(&entries));
    assert!(is_too_many(&error, "characters of text"), "{error}");
}

#[test]
fn a_cell_longer_than_a_spreadsheet_allows_is_refused_by_its_place() {
    let text = "x".repeat(40_000);
    let rows = format!(r#"<row r="2"><c r="C2" t="inlineStr"><is><t>{text}</t></is></c></row>"#);
    let error = refused(&zip(&workbook(&rows)));
    assert!(
        error.to_string().starts_with("Sheet1, row 2, column C"),
        "{error}"
    );
}

#[test]
fn one_piece_of_xml_of_many_megabytes_is_refused() {
    let mut sheet = b"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>".to_vec();
    sheet.resize(4 << 20, b'x');
    let error = refused(&zip(&workbook_with_sheet(&sheet)));
    assert!(matches!(error, ReadError::Damaged { .. }), "{error}");
}

#[test]
fn an_upload_above_ten_mebibytes_is_refused_unread() {
    let bytes = vec![b'a'; (10 << 20) + 1];
    let error = read(&bytes, "a.csv", &Limits::default()).unwrap_err();
    assert!(matches!(error, ReadError::TooLarge { .. }), "{error}");
}
