//! Documents of job descriptions: in every format, for whom they are, and in the council's own look.

use tests::client::Upload;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Place, Server};

const KINDS: [&str; 3] = ["job-description", "advert", "interview-guide"];
const FORMATS: [(&str, &str, &[u8]); 4] = [
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        b"PK",
    ),
    ("pdf", "application/pdf", b"%PDF-1.7"),
    ("html", "text/html; charset=utf-8", b"<!doctype html>"),
    ("txt", "text/plain; charset=utf-8", b"Job"),
];

#[test]
fn everybody_downloads_what_is_in_force_in_every_format() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut staff = server.sign_in(Persona::STAFF);
        let home = format!(
            "/o/{}/jobs/{}/documents",
            ids.organisation, ids.jobs.published
        );
        let page = staff.get(&home).expect(200);
        for kind in KINDS {
            for (format, media, begins) in FORMATS {
                let path = format!("{home}/{kind}.{format}");
                assert!(page.links().contains(&path), "{path}");
                let file = staff.get(&path).expect(200);
                assert_eq!(file.header("content-type"), Some(media), "{path}");
                let name = format!("service-desk-analyst-{kind}.{format}");
                let disposition = file.header("content-disposition").unwrap();
                assert_eq!(disposition, format!("attachment; filename=\"{name}\""));
                let policy = file.header("content-security-policy").unwrap();
                assert!(policy.contains("sandbox"), "{policy}");
                let begins = if kind == "interview-guide" && format == "txt" {
                    b"Interview".as_slice()
                } else {
                    begins
                };
                assert!(file.bytes.starts_with(begins), "{path}");
            }
        }
        for wrong in [
            "job-description.doc",
            "payslip.pdf",
            "advert",
            "..%2fadvert.pdf",
        ] {
            assert_eq!(staff.get(&format!("{home}/{wrong}")).status, 404, "{wrong}");
        }
    }
}

#[test]
fn a_draft_is_for_those_who_write_it_and_says_what_it_is() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = |job: &str, query: &str| {
        format!(
            "/o/{}/jobs/{job}/documents/job-description.txt{query}",
            ids.organisation
        )
    };
    let draft = path(&ids.jobs.draft, "?version=1");
    let mut manager = server.sign_in(Persona::MANAGER);
    let text = manager.get(&draft).expect(200).body();
    assert!(
        text.starts_with("Job description, version 1: draft\n"),
        "{text}"
    );
    assert!(text.contains("Not evaluated"));
    let approved = manager
        .get(&path(&ids.jobs.approved, "?version=1"))
        .expect(200);
    assert!(approved.body().starts_with("Job description\n"));
    // Without a version it is the one in force, and a draft has none.
    assert_eq!(manager.get(&path(&ids.jobs.draft, "")).status, 404);
    for query in ["?version=2", "?version=x", "?version="] {
        assert_eq!(
            manager.get(&path(&ids.jobs.draft, query)).status,
            404,
            "{query}"
        );
    }
    let mut staff = server.sign_in(Persona::STAFF);
    assert_eq!(staff.get(&draft).status, 404);
    assert_eq!(
        staff.get(&path(&ids.jobs.foreign, "?version=1")).status,
        404
    );
    assert_eq!(
        manager.get(&path(&ids.jobs.foreign, "?version=1")).status,
        404
    );
    let evaluated = staff.get(&path(&ids.jobs.published, "")).expect(200).body();
    assert!(
        evaluated.contains("NJC job evaluation, 388 points"),
        "{evaluated}"
    );
    assert!(evaluated.contains("Keep yourself and others safe"));
}

#[test]
fn hr_changes_the_look_and_the_words_of_all_job_descriptions() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let at = |path: &str| format!("/o/{}/jobs/{path}", ids.organisation);
        let mut hr = server.sign_in(Persona::HR);
        let form = hr.get(&at("template")).expect(200).form(&at("template"));
        let wrong = form
            .clone()
            .with("colour", "teal")
            .with("heading-font", "Arial\"; x")
            .with("footer", "f".repeat(201));
        let refused = hr
            .upload(
                &wrong,
                Upload {
                    name: "logo.png",
                    bytes: b"not a picture",
                },
            )
            .expect(422);
        let said = refused.text();
        for sentence in [
            "Enter a colour",
            "Enter the name of a font",
            "200 characters",
            "PNG or JPEG",
        ] {
            assert!(said.contains(sentence), "{sentence}: {said}");
        }
        let form = form
            .with("colour", "#7A1F5C")
            .with("header", "Cyngor Tŷ Glas")
            .with("footer", "<b>Human resources</b>");
        let logo = tests::scenes::LOGO;
        hr.upload(
            &form,
            Upload {
                name: "logo.png",
                bytes: logo,
            },
        )
        .expect(303);
        let file = at(&format!(
            "{}/documents/job-description.html",
            ids.jobs.published
        ));
        let html = hr.get(&file).expect(200).body();
        for part in [
            "#7a1f5c",
            "Cyngor Tŷ Glas",
            "data:image/png;base64,",
            "&lt;b&gt;Human",
        ] {
            assert!(html.contains(part), "{part}");
        }
        assert!(
            hr.get(&at("template/sample.pdf"))
                .expect(200)
                .bytes
                .starts_with(b"%PDF")
        );
        // The same form once more: somebody changed it meanwhile, even if it was oneself.
        let again = hr.get(&at("template")).expect(200).form(&at("template"));
        let stale = again.clone().tampered("version", "0");
        hr.submit(&stale).expect(409);
        let bare = again.with("remove-logo", "yes");
        hr.submit(&bare).expect(303);
        assert!(!hr.get(&file).expect(200).body().contains("data:image"));

        let texts = hr.get(&at("texts")).expect(200).form(&at("texts"));
        let refused = hr.submit(&texts.clone().with("duties", " \n ")).expect(422);
        assert!(refused.text().contains("Enter at least one corporate duty"));
        hr.submit(&texts.with("duties", "Keep every child safe"))
            .expect(303);
        let shown = hr.get(&at("texts")).expect(200).text();
        assert!(shown.contains("Version 2"), "{shown}");
        // What is in force keeps the words that it was approved with.
        let text = hr.get(&file.replace(".html", ".txt")).expect(200).body();
        assert!(!text.contains("Keep every child safe"));
    }
}
