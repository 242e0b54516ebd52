//! Evidence from end to end: adding with files, lies about files, versions, and two windows.

use tests::client::Upload;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::workbooks::Package;
use tests::{Client, Form, Place, Server};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01";
const DOCX: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A zip container with one part and a list of content types that names it.
fn package(part: &str, kind: &str) -> Vec<u8> {
    let types = format!("<Types><Override PartName=\"/{part}\" ContentType=\"{kind}\"/></Types>");
    let mut package = Package::default();
    package
        .part("[Content_Types].xml", types.as_bytes())
        .unwrap();
    package.part(part, b"<x/>").unwrap();
    package.finish().unwrap()
}

fn file<'a>(name: &'a str, bytes: &'a [u8]) -> Upload<'a> {
    Upload { name, bytes }
}

/// The form for a piece of work that shows programming at level 4, filled in from a gap.
pub fn filled(browser: &mut Client, ids: &Ids, title: &str) -> Form {
    let path = format!("/o/{}/evidence/new", ids.organisation);
    let page = browser
        .get(&format!("{path}?skill=PROG&level=4"))
        .expect(200);
    let form = page.form(&path);
    assert_eq!(form.value("skill"), Some("PROG"));
    assert_eq!(
        form.value("level-PROG"),
        Some("4"),
        "the gap fills the skill in"
    );
    form.with("kind", "work")
        .with("title", title)
        .with("happened", "5/1/2026")
        .with("situation", "It failed.")
        .with("part", "I mended it.")
        .with("result", "It works.")
        .with("do", "save")
}

fn counts(server: &Server) -> (usize, usize, usize) {
    let of = |table: &str| {
        server
            .database
            .lines(&format!("SELECT 'x' AS line FROM {table}"))
            .len()
    };
    (
        of("evidence"),
        of("evidence_versions"),
        of("evidence_files"),
    )
}

#[test]
fn an_item_is_kept_with_its_files_and_they_come_back_to_be_saved_only() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut browser = server.sign_in(Persona::STAFF);
        let form = filled(&mut browser, &ids, "Payments <b>");
        let docx = package("word/document.xml", DOCX);
        let form = form.with(
            "links",
            "https://council.example/a\r\nhttp://council.example/b",
        );
        let sent = [
            file("Adroddiad tŷ.pdf", PDF),
            file("picture.PNG", PNG),
            file("minutes.docx", &docx),
        ];
        let item = browser
            .upload_all(&form, &sent)
            .expect(303)
            .location()
            .to_owned();
        let page = browser.get(&item).expect(200);
        let text = page.text();
        for said in [
            "Payments <b>",
            "5 January 2026",
            "level 4",
            "I mended it.",
            "Adroddiad tŷ.pdf",
        ] {
            assert!(
                text.to_lowercase().contains(&said.to_lowercase()),
                "{said}: {text}"
            );
        }
        let links: Vec<String> = page.links();
        assert!(links.contains(&"https://council.example/a".to_owned()));
        let files: Vec<&String> = links
            .iter()
            .filter(|link| link.contains("/files/"))
            .collect();
        assert_eq!(files.len(), 3);
        let kinds = [
            "application/pdf",
            "image/png",
            "application/vnd.openxmlformats",
        ];
        for ((url, kind), (content, name)) in files.iter().zip(kinds).zip([
            (PDF, "filename*=UTF-8''Adroddiad%20t%C5%B7.pdf"),
            (PNG, "picture.png"),
            (docx.as_slice(), "minutes.docx"),
        ]) {
            let answer = browser.get(url).expect(200);
            assert_eq!(answer.bytes, content);
            let says = |header: &str| answer.header(header).unwrap_or_default().to_owned();
            assert!(
                says("content-type").starts_with(kind),
                "{}",
                says("content-type")
            );
            let disposition = says("content-disposition");
            assert!(disposition.starts_with("attachment;"), "{disposition}");
            assert!(disposition.contains(name), "{disposition}");
            assert_eq!(says("x-content-type-options"), "nosniff");
            assert!(says("content-security-policy").ends_with("; sandbox"));
            assert_eq!(says("cache-control"), "no-store");
        }
    }
}

#[test]
fn a_file_that_lies_is_refused_by_name_and_the_rest_of_the_form_is_kept() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut browser = server.sign_in(Persona::STAFF);
    let before = counts(&server);
    let large = [PDF, vec![b' '; 5 << 20].as_slice()].concat();
    let macros = package("word/vbaProject.bin", DOCX);
    let page = b"<html><script>alert(1)</script></html>";
    let lies: [(&str, &[u8], &str); 7] = [
        (
            "report.pdf",
            page,
            "report.pdf is not one of the files that can be kept",
        ),
        ("picture.svg", b"<svg onload='x'/>", "PDF, PNG or JPEG"),
        ("run.pdf", b"MZ\x90\0", "Excel (.xlsx)"),
        ("minutes.docx", &macros, "without macros"),
        (
            "report.pdf",
            PNG,
            "by its name it is a PDF document, by its content a PNG picture",
        ),
        ("large.pdf", &large, "large.pdf is larger than 5 MB"),
        ("empty.pdf", b"", "empty.pdf is empty"),
    ];
    for (name, bytes, message) in lies {
        let form = filled(&mut browser, &ids, "Typed with care");
        let answer = browser.upload_all(&form, &[file("good.pdf", PDF), file(name, bytes)]);
        let answer = answer.expect(422);
        assert!(answer.title().starts_with("Error: "), "{name}");
        let text = answer.text();
        assert!(text.contains(message), "{name}: {text}");
        assert!(text.contains("Choose your files again"), "{name}");
        let again = answer.form(&form.action);
        assert_eq!(again.value("title"), Some("Typed with care"));
        assert_eq!(again.value("part"), Some("I mended it."));
        assert_eq!(again.value("level-PROG"), Some("4"));
    }
    let form = filled(&mut browser, &ids, "Too many");
    let six: Vec<Upload> = (0..6).map(|_| file("a.pdf", PDF)).collect();
    let text = browser.upload_all(&form, &six).expect(422).text();
    assert!(
        text.contains("You can keep 5 files with one item, and this would make 6"),
        "{text}"
    );
    assert_eq!(counts(&server), before);
}

#[test]
fn everything_else_that_is_wrong_is_said_beside_its_field() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut browser = server.sign_in(Persona::STAFF);
    let before = counts(&server);
    let too_long = "x".repeat(2_001);
    for (field, value, message) in [
        ("title", "", "Enter a title"),
        (
            "happened",
            "1/1/2999",
            "The date must be today or in the past",
        ),
        ("happened", "31/02/2026", "The date must be a real one"),
        ("happened", "", "Enter when it happened"),
        (
            "part",
            too_long.as_str(),
            "Your part must have 2,000 characters or fewer. It has 2,001",
        ),
        (
            "links",
            "javascript:alert(1)",
            "must begin with https:// or http://",
        ),
        (
            "links",
            "https://council.example@evil.example",
            "is not a complete address",
        ),
        ("level-PROG", "7", "exists at levels 2 to 6"),
    ] {
        let form = filled(&mut browser, &ids, "Wrong").tampered(field, value);
        let answer = browser.submit(&form).expect(422);
        assert!(
            answer.text().contains(message),
            "{field}: {}",
            answer.text()
        );
    }
    let form = filled(&mut browser, &ids, "No skill").tampered("skill", "ZZZZ");
    let text = browser.submit(&form).expect(422).text();
    assert!(text.contains("has no skill ZZZZ"), "{text}");
    let form = filled(&mut browser, &ids, "Unknown").tampered("person_id", &ids.peer.person);
    browser.submit(&form).expect(400);
    assert_eq!(counts(&server), before);
}

#[test]
fn skills_are_found_added_and_removed_without_script_and_nothing_is_saved_on_the_way() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut browser = server.sign_in(Persona::STAFF);
    let before = counts(&server);
    let form = filled(&mut browser, &ids, "Payments");
    let action = form.action.clone();
    let found = browser
        .submit(&form.with("find", "testing").with("do", "find"))
        .expect(200);
    let form = found.form(&action);
    assert!(
        form.buttons
            .contains(&("do".to_owned(), "add-TEST".to_owned()))
    );
    let added = browser.upload_all(&form.tampered("do", "add-TEST"), &[file("a.pdf", PDF)]);
    let added = added.expect(200);
    assert!(added.text().contains("Choose your files again"));
    let form = added.form(&action);
    assert!(form.names.contains(&"level-TEST".to_owned()));
    assert_eq!(form.value("title"), Some("Payments"));
    let removed = browser
        .submit(&form.clone().tampered("do", "remove-PROG"))
        .expect(200);
    assert!(
        !removed
            .form(&action)
            .names
            .contains(&"level-PROG".to_owned())
    );
    assert_eq!(counts(&server), before);
    let form = form.with("level-TEST", "3").tampered("do", "save");
    let item = browser.submit(&form).expect(303).location().to_owned();
    let text = browser.get(&item).expect(200).text();
    assert!(text.contains("(PROG)") && text.contains("(TEST)"), "{text}");
}

#[test]
fn the_same_form_twice_is_one_item_and_two_windows_lose_nothing() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut browser = server.sign_in(Persona::STAFF);
        let (items, versions, files) = counts(&server);
        let form = filled(&mut browser, &ids, "Once");
        let first = browser.upload_all(&form, &[file("a.pdf", PDF)]).expect(303);
        let second = browser.upload_all(&form, &[file("a.pdf", PDF)]).expect(303);
        assert_eq!(first.location(), second.location());
        assert_eq!(counts(&server), (items + 1, versions + 1, files + 1));

        let edit = format!("{}/edit", first.location());
        let one = browser.get(&edit).expect(200).form(&edit);
        let other = browser.get(&edit).expect(200).form(&edit);
        assert_eq!(one.value("happened"), Some("5/1/2026"));
        let saved = one.with("title", "From one window").tampered("do", "save");
        browser.submit(&saved).expect(303);
        let late = other.with("title", "From the other").tampered("do", "save");
        let answer = browser.submit(&late).expect(409);
        let text = answer.text();
        assert!(
            text.contains("in another window") && text.contains("From one window"),
            "{text}"
        );
        let again = answer.form(&edit);
        assert_eq!(again.value("title"), Some("From the other"));
        browser.submit(&again.tampered("do", "save")).expect(303);
        assert_eq!(counts(&server), (items + 1, versions + 3, files + 1));
        let item = first.location();
        assert!(
            browser
                .get(item)
                .expect(200)
                .text()
                .contains("From the other")
        );
        let before = browser.get(&format!("{item}?version=2")).expect(200).text();
        assert!(before.contains("From one window") && before.contains("This is version 2"));
        browser.get(&format!("{item}?version=9")).expect(404);
        // The same again is no change.
        let same = browser.get(&edit).expect(200).form(&edit);
        browser.submit(&same.tampered("do", "save")).expect(303);
        assert_eq!(counts(&server).1, versions + 3);
    }
}

#[test]
fn the_way_from_a_gap_leads_to_the_form_with_the_skill_in_it() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut browser = server.sign_in(Persona::STAFF);
    let skills = browser
        .get(&format!("/o/{}/skills", ids.organisation))
        .expect(200);
    assert!(
        skills
            .links()
            .contains(&format!("/o/{}/evidence", ids.organisation))
    );
    let new = format!("/o/{}/evidence/new?skill=", ids.organisation);
    let gap = skills
        .links()
        .into_iter()
        .find(|link| link.starts_with(&new))
        .unwrap();
    let page = browser.get(&gap).expect(200);
    let form = page.form(&format!("/o/{}/evidence/new", ids.organisation));
    assert!(form.value("skill").is_some());
    assert!(
        page.text()
            .contains("Only you can read this, until you send"),
        "{}",
        page.text()
    );
    let list = browser
        .get(&format!("/o/{}/evidence", ids.organisation))
        .expect(200)
        .text();
    assert!(
        list.contains("Shown by work") && list.contains("Knowledge only"),
        "{list}"
    );
    assert!(
        list.contains("Old work only") && list.contains("No evidence"),
        "{list}"
    );
}
