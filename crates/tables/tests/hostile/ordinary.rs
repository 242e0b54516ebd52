//! What people really upload reads as it was meant, and stays far from every limit.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tables::{Headers, Limits, Value, read};

use crate::container::{entry, with, workbook, zip};

#[test]
fn every_kind_of_cell_reads_as_it_shows() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("People").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet
        .merge_range(0, 0, 0, 2, "A title", &Format::new())
        .unwrap();
    sheet.write(1, 0, "Name").unwrap();
    sheet.write(1, 1, "Start\u{a0}date").unwrap();
    sheet.write(1, 2, " FTE ").unwrap();
    sheet.write(2, 0, "Siân\r\nO’Brien").unwrap();
    let day = ExcelDateTime::from_ymd(2026, 11, 21).unwrap();
    sheet.write_with_format(2, 1, &day, &date).unwrap();
    sheet.write(2, 2, 0.5).unwrap();
    sheet.write(2, 3, true).unwrap();
    sheet.write(4, 0, 20_117_745).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let book = read(&bytes, "people.xlsx", &Limits::default()).unwrap();
    let sheet = book.find_sheet("people").unwrap();
    let headers = Headers::find(sheet, &["name", "start date", "fte"]).unwrap();
    assert_eq!(headers.row(), 2);
    let rows: Vec<_> = headers.rows(sheet).collect();
    assert_eq!(rows[0].text(1), "Siân\nO’Brien");
    let column = headers.column("Start date").unwrap();
    assert_eq!(
        rows[0].find(column),
        Some(&Value::Date("2026-11-21".to_owned()))
    );
    assert_eq!(rows[0].find(3), Some(&Value::Number(0.5)));
    assert_eq!(rows[0].find(4), Some(&Value::Bool(true)));
    assert_eq!((rows[1].number, rows[1].text(1).as_ref()), (5, "20117745"));
    let unknown = headers.list_unknown(sheet, &["Name", "Start date"]);
    assert_eq!(unknown[0].0, "FTE");
    assert_eq!(unknown[0].1.to_string(), "People, row 2, column C");
}

#[test]
fn five_thousand_people_are_far_from_every_limit() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..5_001 {
        for column in 0..10 {
            sheet
                .write(row, column, format!("value {row} {column}"))
                .unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let book = read(&bytes, "people.xlsx", &Limits::default()).unwrap();
    assert_eq!(book.sheets[0].rows.len(), 5_001);
    let cells: usize = book.sheets[0].rows.iter().map(|row| row.cells.len()).sum();
    assert!(cells * 4 < Limits::default().cells);
}

#[test]
fn a_book_goes_to_another_process_and_back_unchanged() {
    let rows = r#"<row r="3"><c r="B3"><v>4.0</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="inlineStr"><is><t>ab_x000D_
cd</t></is></c><c r="F3"><v>inf</v></c></row>"#;
    let book = read(&zip(&workbook(rows)), "a.xlsx", &Limits::default()).unwrap();
    let row = &book.sheets[0].rows[0];
    assert_eq!(row.text(5), "ab\ncd");
    assert_eq!(row.find(4), Some(&Value::Error("#N/A".to_owned())));
    let json = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<tables::Book>(&json).unwrap(), book);
}

#[test]
fn empty_cells_with_a_format_far_out_do_not_matter() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>"#;
    let book = read(&zip(&workbook(rows)), "a.xlsx", &Limits::default()).unwrap();
    assert_eq!(book.sheets[0].rows.len(), 1);
}

#[test]
fn links_to_web_pages_are_no_harm() {
    let mut entries = workbook(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    let link = r#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://council-a.example/" TargetMode="External"/></Relationships>"#;
    entries.push(entry(
        "xl/worksheets/_rels/sheet1.xml.rels",
        link.as_bytes(),
    ));
    assert!(read(&zip(&entries), "a.xlsx", &Limits::default()).is_ok());
}

#[test]
fn what_document_stores_add_is_no_harm() {
    let wide: Vec<u8> = "\u{feff}<p:properties/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let bytes = with("customXml/item1.xml", &wide);
    assert!(read(&bytes, "a.xlsx", &Limits::default()).is_ok());
    let comment = b"<?xml version=\"1.0\"?><!-- made by a > b --><a><![CDATA[ x ]]></a>";
    let bytes = with("docProps/custom.xml", comment);
    assert!(read(&bytes, "a.xlsx", &Limits::default()).is_ok());
}
