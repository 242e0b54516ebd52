//! One's profile as a PDF: for oneself, tagged, and never more at once than the machine bears.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Place, Server};

#[test]
fn one_s_own_profile_comes_as_a_tagged_file() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut own = server.sign_in(Persona::STAFF);
        let skills = own
            .get(&format!("/o/{}/skills", ids.organisation))
            .expect(200);
        let path = format!("/o/{}/skills/profile.pdf", ids.organisation);
        assert!(skills.links().contains(&path));
        let start = std::time::Instant::now();
        let file = own.get(&path).expect(200);
        println!("{} bytes in {:?}", file.bytes.len(), start.elapsed());
        assert_eq!(file.header("content-type"), Some("application/pdf"));
        let disposition = file.header("content-disposition").unwrap();
        assert!(
            disposition.starts_with("attachment; filename=\"aspire-profile-20"),
            "{disposition}"
        );
        assert!(disposition.ends_with(".pdf\""), "{disposition}");
        assert!(!disposition.to_lowercase().contains("sam"), "{disposition}");
        assert!(
            file.header("content-security-policy")
                .unwrap()
                .contains("sandbox")
        );
        assert_eq!(file.header("cache-control"), Some("no-store"));
        assert!(file.bytes.starts_with(b"%PDF-1.7"));
        let all = String::from_utf8_lossy(&file.bytes);
        for part in ["pdfuaid:part", "Skills profile: "] {
            assert!(all.contains(part), "{part}");
        }
    }
}

#[test]
fn somebody_who_has_sent_nothing_gets_a_file_too_and_nobody_gets_another_s() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/skills/profile.pdf", ids.organisation);
    let mut starter = server.sign_in(Persona::STARTER);
    assert!(starter.get(&path).expect(200).bytes.starts_with(b"%PDF"));
    assert_eq!(server.sign_in_as(ids.stranger.email).get(&path).status, 404);
    assert_eq!(server.client().get(&path).status, 303);
}

#[test]
fn many_at_once_are_answered_or_asked_to_come_back() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/skills/profile.pdf", ids.organisation);
    let statuses: Vec<u16> = std::thread::scope(|threads| {
        let calls: Vec<_> = (0..24)
            .map(|_| {
                let mut browser = server.sign_in(Persona::STAFF);
                let path = &path;
                threads.spawn(move || browser.get(path).status)
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert!(
        statuses.iter().all(|status| [200, 503].contains(status)),
        "{statuses:?}"
    );
    assert!(statuses.contains(&200));
    let mut browser = server.sign_in(Persona::STAFF);
    browser.get(&path).expect(200);
}
