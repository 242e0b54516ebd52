//! Files made to hurt, sent to a running service: refused in words and in time, and everybody else goes on.

use std::time::{Duration, Instant};
use tests::client::Upload;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::workbooks::Package;
use tests::{Answer, Client, Place, Server};

/// How long a refusal may take, with debug code on a busy machine.
const PATIENCE: Duration = Duration::from_secs(2);

/// Where files are taken, after the organisation's own address.
const DOORS: [&str; 2] = ["/people/import", "/settings/framework"];

/// A workbook with one sheet of this content.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    const BOOK_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let mut package = Package::default();
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in parts {
        package.part(name, content).unwrap();
    }
    package.finish().unwrap()
}

/// Two cells in opposite corners: as a table it would be of half a terabyte.
fn far_corner() -> Vec<u8> {
    workbook(
        br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#,
    )
}

/// Far more than a workbook may hold, in a small file.
fn bomb() -> Vec<u8> {
    let mut sheet = b"<worksheet><sheetData>".to_vec();
    sheet.resize(64 << 20, b' ');
    workbook(&sheet)
}

fn send(browser: &mut Client, door: &str, name: &str, bytes: &[u8]) -> (Answer, Duration) {
    let form = browser.get(door).expect(200).form(door);
    let began = Instant::now();
    let answer = browser.upload(&form, Upload { name, bytes });
    (answer, began.elapsed())
}

#[test]
fn workbooks_made_to_hurt_are_refused_in_time_and_the_service_goes_on() {
    let mut server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut browser = server.sign_in(Persona::ADMINISTRATOR);
    let before = server.database.lines("SELECT id AS line FROM previews");
    for (name, bytes) in [("corner.xlsx", far_corner()), ("bomb.xlsx", bomb())] {
        assert!(bytes.len() < 700_000, "{name}: {}", bytes.len());
        for door in DOORS {
            let door = format!("/o/{}{door}", ids.organisation);
            let (answer, time) = send(&mut browser, &door, name, &bytes);
            assert_eq!(answer.status, 422, "{name} at {door}: {}", answer.text());
            assert!(answer.title().starts_with("Error: "), "{}", answer.title());
            assert!(time < PATIENCE, "{name} at {door} took {time:?}");
            println!("{name} at {door}: refused after {time:?}");
        }
    }
    assert_eq!(
        before,
        server.database.lines("SELECT id AS line FROM previews")
    );
    assert!(!server.has_ended());
    browser.get("/account").expect(200);
}
