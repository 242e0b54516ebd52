//! CSV as it arrives: encodings, line ends, delimiters, and what is wrong with it by its line.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use proptest::prelude::*;
use tables::{Format, Limits, ReadError, read};

fn cells(bytes: &[u8]) -> Vec<(u32, u32, String)> {
    let book = read(bytes, "C:\\lists\\people 2026.csv", &Limits::default()).unwrap();
    assert_eq!((book.format, book.sheets.len()), (Format::Csv, 1));
    assert_eq!(book.sheets[0].name, "people 2026");
    let mut cells = Vec::new();
    for row in &book.sheets[0].rows {
        for cell in &row.cells {
            cells.push((row.number, cell.column, cell.value.to_string()));
        }
    }
    cells
}

fn refused(bytes: &[u8]) -> ReadError {
    read(bytes, "people.csv", &Limits::default()).unwrap_err()
}

fn texts(bytes: &[u8]) -> Vec<String> {
    cells(bytes).into_iter().map(|(_, _, text)| text).collect()
}

#[test]
fn every_encoding_gives_the_same_letters() {
    let text = "Name,Town\nSiân,Ŵyn\n";
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(to_bytes)
            .collect()
    };
    let expected = ["Name", "Town", "Siân", "Ŵyn"];
    assert_eq!(texts(text.as_bytes()), expected);
    assert_eq!(texts(format!("\u{feff}{text}").as_bytes()), expected);
    assert_eq!(texts(&utf16(u16::to_le_bytes)), expected);
    assert_eq!(texts(&utf16(u16::to_be_bytes)), expected);
    let windows = b"Name,Note\nSi\xE2n,council\x92s\xA0own\n";
    assert_eq!(
        texts(windows),
        ["Name", "Note", "Siân", "council’s\u{a0}own"]
    );
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_program_numbers_them() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,b", "", "\"1", "2\",3", "4,"].join(end);
        let expected = [
            (1, 1, "a"),
            (1, 2, "b"),
            (3, 1, "1\n2"),
            (3, 2, "3"),
            (4, 1, "4"),
        ]
        .map(|(row, column, text)| (row, column, text.to_owned()));
        assert_eq!(cells(text.as_bytes()), expected, "{end:?}");
    }
}

#[test]
fn the_delimiter_is_told_by_the_header() {
    for text in [
        "Name,Start; end\nx,y\n",
        "Name;\"a,b,c\"\nx;y\n",
        "Name\tNote, long, very\nx\ty\n",
        "sep=;\nName;b\nx;y\n",
    ] {
        let last_row: Vec<String> = cells(text.as_bytes())
            .into_iter()
            .filter(|(row, _, _)| *row >= 2)
            .map(|(_, _, text)| text)
            .collect();
        assert!(
            last_row.ends_with(&["x".to_owned(), "y".to_owned()]),
            "{text:?} {last_row:?}"
        );
    }
}

#[test]
fn quotation_marks_keep_everything_between_them() {
    let text = "a,\"He said \"\"no\"\", twice\",\"\"\n\"x\" ,5\" pipe,y\n";
    assert_eq!(
        texts(text.as_bytes()),
        ["a", "He said \"no\", twice", "x", "5\" pipe", "y"]
    );
}

#[test]
fn an_open_quotation_mark_is_named_by_its_line() {
    assert_eq!(
        refused(b"a,b\nc,\"d\ne,f\n"),
        ReadError::OpenQuote { line: 2 }
    );
    assert_eq!(
        refused(b"a,b\r\n\r\n\"c,d\r\ne,\"f\"\r\n"),
        ReadError::OpenQuote { line: 3 }
    );
    let long = format!("a\nb,\"{}", "x\n".repeat(50_000));
    assert_eq!(refused(long.as_bytes()), ReadError::OpenQuote { line: 2 });
}

#[test]
fn a_nul_and_mixed_encodings_are_named_by_their_line() {
    assert_eq!(refused(b"a\nb\nc\0d\n"), ReadError::Nul { line: 3 });
    let wide: Vec<u8> = "a,b\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&wide), ReadError::Nul { line: 1 });
    let mixed = b"Si\xC3\xA2n\nx\nSi\xE2n\n";
    assert_eq!(refused(mixed), ReadError::MixedEncodings { line: 3 });
    assert!(matches!(
        refused(b"\xFF\xFE\x00\xD8a"),
        ReadError::Damaged { .. }
    ));
}

#[test]
fn a_huge_cell_and_too_many_columns_are_refused_by_their_place() {
    let huge = format!("a,b\nc,\"{}\"\n", "x".repeat(9 << 20));
    let error = refused(huge.as_bytes());
    assert!(
        error
            .to_string()
            .starts_with("people, row 2, column B holds more than"),
        "{error}"
    );
    let wide = format!("{}\n", vec!["x"; 100_000].join(","));
    let error = refused(wide.as_bytes());
    assert!(
        error.to_string().contains("people, row 1, column KO"),
        "{error}"
    );
    let long = "x\n".repeat(110_001);
    let error = refused(long.as_bytes());
    assert!(
        error.to_string().contains("people, row 110001, column A"),
        "{error}"
    );
    // Empty cells hold nothing, so trailing commas do no harm.
    assert_eq!(
        texts(format!("a{}\n", ",".repeat(100_000)).as_bytes()),
        ["a"]
    );
}

#[test]
fn formulas_are_text_like_any_other() {
    assert_eq!(texts(b"=1+1,@SUM(A1)\n"), ["=1+1", "@SUM(A1)"]);
}

proptest! {
    /// What a well-kept writer writes reads back as it was, but for what no cell keeps: other line ends and
    /// control characters.
    #[test]
    fn agrees_with_the_csv_crate(
        rows in proptest::collection::vec(proptest::collection::vec("[a-zé\",;\n ]{0,8}", 2..5), 1..6),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        // A first row without delimiters in its cells, as headers are.
        writer.write_record(["one", "two"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let mut expected = vec![(1, 1, "one".to_owned()), (1, 2, "two".to_owned())];
        for (number, row) in (2..).zip(&rows) {
            for (column, cell) in (1..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
                expected.push((number, column, cell.clone()));
            }
        }
        prop_assert_eq!(cells(&bytes), expected);
    }
}

#[test]
fn the_first_row_of_another_length_is_found() {
    let uneven = |text: &str| {
        tables::find_uneven_row(text.as_bytes(), &Limits::default())
            .unwrap()
            .map(|row| (row.row, row.found, row.expected))
    };
    assert_eq!(uneven("a,b\n1,2\n,\n\n3,\n"), None);
    assert_eq!(uneven("a,b\n1,2\n\n3\n4\n"), Some((4, 1, 2)));
    assert_eq!(uneven("\na;b\n1;2;\n"), Some((3, 3, 2)));
    assert_eq!(uneven("a,b\n\"1\n1\",2,3"), Some((2, 3, 2)));
    assert_eq!(uneven(""), None);
}
