//! Files that are something else are told apart, in words that say what to choose instead.

use sfia::import::NotAFramework;
use tables::{Limits, ReadError, read};
use tests::workbooks::{Content, CsvStyle, Variant, edition_nine};

use crate::support::import;

#[test]
fn the_governments_capability_framework_is_recognised() {
    let bytes = b"Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type\nData,Data analyst,x,Lead,x,Analysis,x,Expert,x,x\n";
    let error = import(bytes, "capability.csv").unwrap_err();
    assert_eq!(error, NotAFramework::GovernmentCapabilityFramework);
}

#[test]
fn derived_json_and_rdf_are_told_apart_from_tables() {
    let json =
        br#"{"Strategy and architecture":{"Advice and guidance":{"Consultancy":{"code":"CNSL"}}}}"#;
    let rdf = b"@prefix sfia: <https://rdf.sfia-online.org/9/ontology/> .\n";
    let xml = b"<?xml version=\"1.0\"?><rdf:RDF></rdf:RDF>";
    for (bytes, what) in [
        (json.as_slice(), "a JSON file"),
        (rdf, "an RDF file"),
        (xml, "an XML, RDF or web page file"),
    ] {
        let error = read(bytes, "sfia.csv", &Limits::default()).unwrap_err();
        let found = what.to_owned();
        assert_eq!(error, ReadError::OtherKind { found });
    }
}

#[test]
fn another_table_is_not_a_framework() {
    let error = import(b"Name,Email\nAda,ada@council-a.example\n", "people.csv").unwrap_err();
    let found = "people".to_owned();
    assert_eq!(error, NotAFramework::NoSheet { found });
}

#[test]
fn a_table_of_invented_codes_only_is_not_a_framework() {
    let mut workbook = edition_nine(Variant::default()).unwrap();
    workbook.change("Skills", |sheet| {
        let column = sheet.column("Code").unwrap();
        for (number, row) in (0_u8..).zip(sheet.rows.iter_mut().skip(1)) {
            let letter = |value: u8| char::from(b'A' + value % 26);
            let code = format!("ZZ{}{}", letter(number / 26), letter(number));
            row[column] = Content::Text(code);
        }
    });
    let bytes = workbook
        .sheet("Skills")
        .unwrap()
        .to_csv(CsvStyle::default());
    let error = import(&bytes, "invented.csv").unwrap_err();
    let sheet = "invented".to_owned();
    assert_eq!(error, NotAFramework::NoKnownCode { sheet });
}
