//! Whatever the bytes, the reader answers.

use proptest::prelude::*;
use tables::{Limits, read};

use crate::container::{workbook, workbook_with_sheet, zip};

const SHEET: &str = r#"<worksheet><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45943.5</v></c></row><row r="2"><c r="C2" t="inlineStr"><is><r><t>x</t></r><t>y&amp;</t></is></c></row></sheetData></worksheet>"#;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes, "a.csv", &Limits::default());
    }

    #[test]
    fn any_bytes_after_a_zip_mark_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
        let _ = read(&[b"PK\x03\x04".as_slice(), &bytes].concat(), "a.xlsx", &Limits::default());
    }

    #[test]
    fn a_workbook_with_changed_bytes_is_read_or_refused(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = zip(&workbook(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#));
        for (index, byte) in changes {
            let length = bytes.len();
            bytes[index.index(length)] = byte;
        }
        let _ = read(&bytes, "a.xlsx", &Limits::default());
    }

    #[test]
    fn a_sheet_with_changed_xml_is_read_or_refused(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), "[ -~]"), 1..6),
    ) {
        let mut sheet = SHEET.as_bytes().to_vec();
        for (index, letter) in changes {
            let length = sheet.len();
            sheet[index.index(length)] = letter.as_bytes()[0];
        }
        let _ = read(&zip(&workbook_with_sheet(&sheet)), "a.xlsx", &Limits::default());
    }
}

#[test]
fn references_that_overflow_are_damage_and_not_a_panic() {
    for reference in ["AAAAAAAAAAAA1", "A99999999999999", "1", "A0", "é1", ""] {
        let rows = format!(r#"<row r="1"><c r="{reference}"><v>1</v></c></row>"#);
        let outcome = read(&zip(&workbook(&rows)), "a.xlsx", &Limits::default());
        assert!(outcome.is_err(), "{reference}");
    }
}
