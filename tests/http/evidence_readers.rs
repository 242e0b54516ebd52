//! Who reads evidence, and from when on; what withdrawing takes away.

use crate::evidence::filled;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Form, Place, Server};

#[test]
fn a_manager_reads_an_item_once_its_skill_was_sent_and_nobody_else_ever_does() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut manager = server.sign_in(Persona::MANAGER);
        let list = format!(
            "/o/{}/people/{}/evidence",
            ids.organisation, ids.staff.person
        );
        let (item, private) = (
            format!("{list}/{}", ids.shared.0),
            format!("{list}/{}", ids.private_item),
        );
        let download = format!("{item}/files/{}", ids.shared.1);
        let page = manager.get(&list).expect(200);
        assert!(page.links().contains(&item));
        assert!(!page.links().contains(&private));
        manager.get(&item).expect(200);
        let found = manager.get(&download).expect(200);
        assert!(
            found
                .header("content-disposition")
                .unwrap()
                .starts_with("attachment")
        );
        manager.get(&private).expect(404);
        let team = format!("/o/{}/team/{}", ids.organisation, ids.staff.person);
        assert!(manager.get(&team).expect(200).links().contains(&list));

        for email in [
            ids.peer.email,
            ids.other_manager.email,
            ids.stranger.email,
            Persona::HEAD.email,
            Persona::HR.email,
            Persona::ASSESSOR.email,
            Persona::ADMINISTRATOR.email,
        ] {
            let mut other = server.sign_in_as(email);
            for path in [&list, &item, &download] {
                assert_eq!(other.get(path).status, 404, "{email} at {path}");
            }
        }
        // The peer has evidence, and has sent nothing yet: nothing to read, until it is sent.
        let list = format!(
            "/o/{}/people/{}/evidence",
            ids.organisation, ids.peer.person
        );
        let items = |page: &Answer| {
            let links = page.links().into_iter();
            links
                .filter(|link| link.starts_with(&format!("{list}/")))
                .count()
        };
        let before = manager.get(&list).expect(200);
        assert!(
            before.text().contains("No evidence to read"),
            "{}",
            before.text()
        );
        assert_eq!(items(&before), 0);
        server.database.execute(&format!(
            "UPDATE assessments SET submitted_at = changed_at WHERE person_id = '{}'",
            ids.peer.person
        ));
        assert_eq!(items(&manager.get(&list).expect(200)), 1);
    }
}

#[test]
fn a_second_reader_downloads_the_files_of_the_skill_they_read_and_nobody_else_does() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let page = format!(
            "/o/{}/second/{}/{}",
            ids.organisation, ids.staff.person, ids.reading.second
        );
        let mut assessor = server.sign_in(Persona::ASSESSOR);
        let file = format!("{page}/files/{}/{}", ids.shared.0, ids.shared.1);
        assert!(assessor.get(&page).expect(200).links().contains(&file));
        let found = assessor.get(&file).expect(200);
        let disposition = found.header("content-disposition").unwrap();
        assert!(disposition.starts_with("attachment"), "{disposition}");
        let private = format!("{page}/files/{}/{}", ids.private_item, ids.shared.1);
        assessor.get(&private).expect(404);
        let elsewhere = file.replace(&format!("/{}/files", ids.reading.second), "/ADEV/files");
        assessor.get(&elsewhere).expect(404);
        for persona in [Persona::HR, Persona::MANAGER, Persona::STAFF] {
            server.sign_in(persona).get(&file).expect(404);
        }
    }
}

#[test]
fn a_withdrawn_item_is_gone_for_everybody_but_its_owner_and_somebody_else_s_cannot_be_touched() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let own = format!("/o/{}/evidence/{}", ids.organisation, ids.shared.0);
    let seen = format!(
        "/o/{}/people/{}/evidence/{}",
        ids.organisation, ids.staff.person, ids.shared.0
    );
    let mut peer = server.sign_in_as(ids.peer.email);
    let token = tests::scenes::token(&mut peer);
    let before = server.database.dump();
    let key = "0123456789abcdef0123456789abcdef";
    for path in [
        &own,
        &format!("{own}/edit"),
        &format!("{own}/withdraw"),
        &format!("{own}/files/{}", ids.shared.1),
    ] {
        peer.get(path).expect(404);
    }
    let fields = [
        ("csrf", token.as_str()),
        ("form_key", key),
        ("version", "1"),
    ];
    peer.post(&format!("{own}/withdraw"), &fields).expect(404);
    let form = filled(&mut peer, &ids, "Not mine");
    let form = Form {
        action: format!("{own}/edit"),
        ..form.tampered("version", "1")
    };
    peer.submit(&form).expect(404);
    let after = server.database.dump();
    for table in ["evidence", "evidence_versions", "evidence_files"] {
        assert_eq!(before[table], after[table], "{table}");
    }

    let mut browser = server.sign_in(Persona::STAFF);
    let mut manager = server.sign_in(Persona::MANAGER);
    manager.get(&seen).expect(200);
    let edit = format!("{own}/edit");
    let open = browser.get(&edit).expect(200).form(&edit);
    let question = format!("{own}/withdraw");
    let form = browser.get(&question).expect(200).form(&question);
    let list = browser.submit(&form).expect(303).location().to_owned();
    assert!(!browser.get(&list).expect(200).links().contains(&own));
    let answer: Answer = browser.get(&own).expect(200);
    assert!(answer.text().contains("You withdrew this"));
    browser
        .get(&format!("{own}/files/{}", ids.shared.1))
        .expect(200);
    for path in ["edit", "withdraw"] {
        browser.get(&format!("{own}/{path}")).expect(404);
    }
    // What was typed in a window that was still open is not lost: it becomes something new.
    let late = open.with("title", "Typed meanwhile").tampered("do", "save");
    let answer = browser.submit(&late).expect(409);
    assert!(
        answer
            .text()
            .contains("You withdrew this in another window")
    );
    let again = answer.form(&format!("{list}/new"));
    assert_eq!(again.value("title"), Some("Typed meanwhile"));
    let added = browser.submit(&again.tampered("do", "save")).expect(303);
    assert_ne!(added.location(), own);
    manager.get(&seen).expect(404);
    manager
        .get(&format!("{seen}/files/{}", ids.shared.1))
        .expect(404);
}
