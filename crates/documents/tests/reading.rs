//! Documents that people bring: what is read, and a reason for each that is not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use documents::read::{Kind, MOST_BYTES, MOST_INFLATED, MOST_PARTS, ReadRefused, read};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TYPES: &str = r#"<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word(body: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let xml = [
        r#"<?xml version="1.0"?><w:document xmlns:w=""#,
        space,
        r#""><w:body>"#,
        body,
        "</w:body></w:document>",
    ]
    .concat();
    package(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", xml.as_bytes()),
    ])
}

fn refused(bytes: &[u8]) -> ReadRefused {
    read(bytes).unwrap_err()
}

#[test]
fn paragraphs_items_tables_and_tracked_changes_of_a_word_document() {
    let body = "<w:p><w:r><w:t>Job </w:t></w:r><w:ins><w:r><w:t>title:</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:tab/><w:t>Trainer</w:t></w:r></w:p>\
        <w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs><w:numPr/></w:pPr><w:r><w:t>Teach &amp; listen</w:t></w:r></w:p>\
        <w:sdt><w:sdtContent><w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p></w:sdtContent></w:sdt>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Calm</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>E</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc/></w:tr></w:tbl>";
    let found = read(&word(body)).unwrap();
    assert_eq!(found.kind, Kind::Docx);
    assert_eq!(
        found.text,
        "Job title:\tTrainer\n• Teach & listen\none\ntwo\nCalm\tE\n• a • b\t\n"
    );
}

#[test]
fn plain_text_in_the_encodings_that_people_have() {
    for bytes in [
        "Tŷ’r cyngor £5".as_bytes().to_vec(),
        "\u{feff}Tŷ’r cyngor £5".as_bytes().to_vec(),
        [
            b"\xff\xfe".to_vec(),
            "Tŷ’r cyngor £5"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
        ]
        .concat(),
    ] {
        let found = read(&bytes).unwrap();
        assert_eq!(
            (found.kind, found.text.as_str()),
            (Kind::Plain, "Tŷ’r cyngor £5")
        );
    }
    assert_eq!(
        read(b"the council\x92s caf\xe9").unwrap().text,
        "the council’s café"
    );
}

#[test]
fn every_refusal_says_why() {
    assert_eq!(refused(b""), ReadRefused::Empty);
    assert_eq!(refused(b" \n\t"), ReadRefused::Empty);
    assert_eq!(refused(&word("<w:p/>")), ReadRefused::Empty);
    let large = vec![b'a'; 40 << 20];
    assert_eq!(refused(&large), ReadRefused::TooLarge { most: MOST_BYTES });
    let macros = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", b"<a/>"),
        ("word/vbaProject.bin", b"x"),
    ];
    assert_eq!(refused(&package(&macros)), ReadRefused::Macros);
    let types = TYPES.replace(
        "openxmlformats-officedocument.wordprocessingml.document",
        "ms-word.document.macroEnabled",
    );
    let enabled = [
        ("[Content_Types].xml", types.as_bytes()),
        ("word/document.xml", b"<a/>"),
    ];
    assert_eq!(refused(&package(&enabled)), ReadRefused::Macros);
    let workbook = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("xl/workbook.xml", b"<a/>"),
    ];
    assert_eq!(refused(&package(&workbook)), ReadRefused::OtherKind);
    assert_eq!(refused(b"{\\rtf1 text}"), ReadRefused::OtherKind);
    assert_eq!(refused(b"GIF89a\x01\x02"), ReadRefused::OtherKind);
    let old = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
            vec![0; 600],
            name,
        ]
        .concat()
    };
    assert_eq!(refused(&old("WordDocument")), ReadRefused::OldWord);
    assert_eq!(refused(&old("EncryptedPackage")), ReadRefused::Password);
    assert_eq!(refused(&old("Workbook")), ReadRefused::OtherKind);
    assert_eq!(refused(b"PK\x03\x04 and nothing"), ReadRefused::Damaged);
    assert_eq!(refused(b"%PDF-1.7 and nothing"), ReadRefused::Damaged);
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused_within_bounds() {
    let bomb = vec![b' '; usize::try_from(MOST_INFLATED).unwrap() + 10];
    let parts = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", bomb.as_slice()),
    ];
    let file = package(&parts);
    assert!(file.len() < 100_000);
    assert_eq!(
        refused(&file),
        ReadRefused::InflatesTooFar {
            most: MOST_INFLATED
        }
    );
    let names: Vec<String> = (0..=MOST_PARTS)
        .map(|number| format!("word/{number}.xml"))
        .collect();
    let many: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), &b"x"[..]))
        .collect();
    assert_eq!(
        refused(&package(&many)),
        ReadRefused::TooManyParts { most: MOST_PARTS }
    );
    let entities = r#"<!DOCTYPE a [<!ENTITY b "bbbb">]><document><body>&b;</body></document>"#;
    let parts = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", entities.as_bytes()),
    ];
    assert_eq!(refused(&package(&parts)), ReadRefused::Damaged);
    let deep = [
        "<w:tbl><w:tr><w:tc>".repeat(400),
        "</w:tc></w:tr></w:tbl>".repeat(400),
    ]
    .concat();
    assert_eq!(refused(&word(&deep)), ReadRefused::Damaged);
}

/// A PDF with one page that holds this content, put together by hand.
fn pdf(content: &str, resources: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ",
            resources,
            " >> >>",
        ]
        .concat(),
        format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ),
    ];
    objects.extend(more.iter().cloned());
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let start = file.len();
    file.push_str(&format!(
        "xref\n0 {}\n0000000000 65535 f \n",
        places.len() + 1
    ));
    for place in &places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        places.len() + 1
    ));
    file.into_bytes()
}

#[test]
fn a_pdf_with_text_is_read_in_lines_and_columns() {
    let content = "BT /F1 12 Tf 50 800 Td (Job title) Tj 200 0 Td (Network officer) Tj -200 -40 Td (Main duties) Tj 0 -14 Td (Keep the network working) Tj ET";
    let font = [
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let found = read(&pdf(content, "/Font << /F1 5 0 R >>", &font)).unwrap();
    assert_eq!(found.kind, Kind::Pdf);
    assert_eq!(
        found.text.trim_end(),
        "Job title\tNetwork officer\n\nMain duties\nKeep the network working"
    );
}

#[test]
fn a_scan_is_told_from_a_page_without_anything() {
    let picture = ["<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\u{7f}\nendstream".to_owned()];
    let scan = pdf(
        "q 500 0 0 700 40 40 cm /I1 Do Q",
        "/XObject << /I1 5 0 R >>",
        &picture,
    );
    assert_eq!(refused(&scan), ReadRefused::Scanned);
    assert_eq!(refused(&pdf("", "", &[])), ReadRefused::Empty);
}

#[test]
fn whatever_is_cut_off_or_changed_is_refused_or_read_and_nothing_breaks() {
    let whole = word("<w:p><w:r><w:t>Some words to read</w:t></w:r></w:p>");
    let content = "BT /F1 12 Tf 50 800 Td (Some words to be read here) Tj ET";
    let font = ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned()];
    for file in [whole, pdf(content, "/Font << /F1 5 0 R >>", &font)] {
        for length in (0..file.len()).step_by(17) {
            let _ = read(&file[..length]);
            let mut changed = file.clone();
            changed[length] ^= 0x5a;
            let _ = read(&changed);
        }
    }
}
