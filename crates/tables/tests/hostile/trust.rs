//! Files that would make a reader fetch, run or write something are refused, and say what they hold.

use tables::{Limits, ReadError, read};

use crate::container::{Entry, entry, with, workbook, workbook_with_sheet, zip};

fn refused(bytes: &[u8]) -> ReadError {
    read(bytes, "upload.xlsx", &Limits::default()).unwrap_err()
}

#[test]
fn macros_are_refused_wherever_they_are() {
    for name in [
        "xl/vbaProject.bin",
        "XL/VBAPROJECT.BIN",
        "xl/macrosheets/sheet1.xml",
    ] {
        assert_eq!(refused(&with(name, b"x")), ReadError::Macros, "{name}");
    }
}

#[test]
fn links_to_other_files_are_refused() {
    let error = refused(&with(
        "xl/externalLinks/externalLink1.xml",
        b"<externalLink/>",
    ));
    assert!(matches!(error, ReadError::ExternalLinks { .. }), "{error}");
    let link = r#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://attacker.example/x.png" TargetMode="External"/></Relationships>"#;
    let error = refused(&with(
        "xl/worksheets/_rels/sheet1.xml.rels",
        link.as_bytes(),
    ));
    assert!(matches!(error, ReadError::ExternalLinks { .. }), "{error}");
}

#[test]
fn entities_are_refused_before_they_expand() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&lol2;</t></is></c></row></sheetData></worksheet>"#;
    let external = r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>"#;
    for sheet in [laughs, external] {
        let error = refused(&zip(&workbook_with_sheet(sheet.as_bytes())));
        assert!(matches!(error, ReadError::Entities { .. }), "{error}");
        assert!(
            error.to_string().contains("xl/worksheets/sheet1.xml"),
            "{error}"
        );
    }
}

#[test]
fn xml_in_an_encoding_that_hides_its_content_is_refused() {
    let wide: Vec<u8> = "\u{feff}<!DOCTYPE a><worksheet><sheetData/></worksheet>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for sheet in [wide.as_slice(), &wide[2..]] {
        let error = refused(&zip(&workbook_with_sheet(sheet)));
        assert!(matches!(error, ReadError::Damaged { .. }), "{error}");
    }
}

#[test]
fn names_that_point_outside_and_symbolic_links_are_refused() {
    for name in ["../../etc/cron.d/x", "xl/../../x", "xl\\..\\..\\x"] {
        assert!(
            matches!(refused(&with(name, b"x")), ReadError::Damaged { .. }),
            "{name}"
        );
    }
    let mut entries = workbook("");
    entries.push(Entry {
        mode: 0o120_777,
        ..entry("xl/link", b"/etc/passwd")
    });
    assert!(matches!(refused(&zip(&entries)), ReadError::Damaged { .. }));
}

#[test]
fn two_parts_of_one_name_are_refused_even_in_another_case() {
    let sheet = "xl/worksheets/SHEET1.xml";
    assert!(matches!(
        refused(&with(sheet, b"<worksheet/>")),
        ReadError::Damaged { .. }
    ));
}

#[test]
fn a_file_packed_inside_is_refused() {
    let inner = zip(&workbook(""));
    let error = refused(&with("xl/embeddings/book.xlsx", &inner));
    assert!(matches!(error, ReadError::NestedFile { .. }), "{error}");
}

#[test]
fn a_password_is_named() {
    let mut entries = workbook("");
    for part in &mut entries {
        part.flags = 1;
    }
    assert_eq!(refused(&zip(&entries)), ReadError::Encrypted);
    let mut wrapped = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    wrapped.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&wrapped), ReadError::Encrypted);
}

#[test]
fn other_kinds_of_file_are_named() {
    let kinds: [(Vec<u8>, &str); 8] = [
        (vec![0xD0, 0xCF, 0x11, 0xE0, 0, 0], "(.xls)"),
        (
            zip(&[
                entry("mimetype", b"application/vnd.oasis"),
                entry("content.xml", b"<a/>"),
            ]),
            "(.ods)",
        ),
        (with("xl/workbook.bin", b"x"), "(.xlsb)"),
        (
            zip(&[entry("word/document.xml", b"<a/>")]),
            "a Word document",
        ),
        (zip(&[entry("photo.jpg", b"x")]), "a zip file"),
        (b"%PDF-1.7".to_vec(), "a PDF"),
        (b"  <!doctype html><html>".to_vec(), "web page"),
        (b"[{\"name\": 1}]".to_vec(), "JSON"),
    ];
    for (bytes, name) in kinds {
        let message = refused(&bytes).to_string();
        assert!(message.contains(name), "{message}");
        assert!(
            message.contains("an Excel workbook (.xlsx) or a CSV file"),
            "{message}"
        );
    }
    for empty in [b"".as_slice(), b" \r\n\n", b"\xEF\xBB\xBF"] {
        assert_eq!(refused(empty), ReadError::Empty);
    }
}
