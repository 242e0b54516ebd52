//! The society's programme: each role sees what it should, and nobody a person of a council.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Place, Server};

fn says(answer: &Answer, status: u16, text: &str) {
    assert_eq!(answer.status, status, "{}", answer.path);
    assert!(
        answer.text().contains(text),
        "{} does not say {text:?}: {}",
        answer.path,
        answer.text()
    );
}

/// The newest round of the personas' council gets these figures, and the other councils have none.
fn figures(server: &Server, ids: &Ids) {
    let marks = |evidenced: u8| {
        format!(
            r#"{{"claimed":71.0,"evidenced":{evidenced}.4,"expected":50.0,"unproven":10.0,"over_index":null,"is_not_known":false}}"#
        )
    };
    let json = format!(
        r#"{{"stage":"G1","moment":"application","sections":[["S1",{}]],"total":{},"own_optimism":null,"decision":{{"verdict":"NOT YET","reasons":[{{"gate":"R01"}}]}},"forecast":"2026-12-24","respondents":{{"n":8,"sd":12.5}},"reviewed":3,"questions":50}}"#,
        marks(33),
        marks(36)
    );
    let (council, round) = (&ids.organisation_id, &ids.readiness.final_claims);
    for change in [
        format!("DELETE FROM readiness_figures WHERE org_id <> '{council}'"),
        format!("UPDATE readiness_figures SET figures = '{json}' WHERE round_id = '{round}'"),
    ] {
        server.database.execute(&change);
    }
}

#[test]
fn followers_see_how_councils_stand_and_a_reviewer_sees_no_figure() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        figures(&server, &ids);
        let home = format!("/programme/{}", ids.programme);
        let council = format!("{home}/councils/{}", ids.organisation);
        for follower in [Persona::PROGRAMME, Persona::BOARD, Persona::STEERING] {
            let mut browser = server.sign_in(follower);
            let page = browser.get(&home);
            says(&page, 200, "Not yet");
            says(&page, 200, "claimed 71");
            says(&page, 200, "24 December 2026");
            says(&page, 200, "No finished round yet");
            says(&browser.get(&council), 200, "With the application");
            let table = browser.get(&format!("{home}/export.csv")).expect(200);
            let name = server.database.lines(&format!(
                "SELECT name AS line FROM organisations WHERE id = '{}'",
                ids.organisation_id
            ));
            assert!(table.body().contains("33") && !table.body().contains(&name[0]));
        }
        let mut reviewer = server.sign_in(Persona::REVIEWER);
        let page = reviewer.get(&home).expect(200);
        assert!(!page.text().contains("claimed 71") && !page.text().contains("Not yet"));
        for path in [council, format!("{home}/export.csv")] {
            assert_eq!(reviewer.get(&path).status, 404, "{path}");
        }
    }
}

#[test]
fn the_manager_alone_places_a_council_and_a_council_of_no_programme_is_not_there() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let council = format!("/programme/{}/councils/{}", ids.programme, ids.organisation);
    let mut manager = server.sign_in(Persona::PROGRAMME);
    let form = manager.get(&council).expect(200).form(&council);
    let place = form
        .with("status", "preparing")
        .with("stage", "G2")
        .with("begins", "01/04/2026");
    for other in [Persona::STEERING, Persona::BOARD, Persona::REVIEWER] {
        let mut browser = server.sign_in(other);
        let token = tests::scenes::token(&mut browser);
        assert_eq!(
            browser
                .submit(&place.clone().tampered("csrf", &token))
                .status,
            404
        );
    }
    manager.submit(&place).expect(303);
    says(&manager.get(&council), 200, "1 April 2026");
    // Made from the page before there was a place: nothing is overwritten, and what was typed is kept.
    let late = place
        .clone()
        .tampered("form_key", "ffffffffffffffffffffffffffffffff")
        .with("status", "live");
    says(
        &manager.submit(&late),
        422,
        "Somebody changed this meanwhile",
    );
    let early = manager
        .get(&council)
        .form(&council)
        .with("ends", "31/03/2026");
    says(
        &manager.submit(&early),
        422,
        "must not be before the first day",
    );
    let steering = server.sign_in(Persona::STEERING).get(&council);
    says(&steering, 200, "Preparing");
    assert!(!steering.body().contains("name=\"status\""));
    server.database.execute(&format!(
        "UPDATE organisations SET programme_id = NULL WHERE id = '{}'",
        ids.organisation_id
    ));
    assert_eq!(manager.get(&council).status, 404);
}

#[test]
fn no_page_of_the_programme_names_a_person_of_a_council() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    figures(&server, &ids);
    let names = server
        .database
        .lines("SELECT name AS line FROM people UNION SELECT email FROM people");
    assert!(names.len() > 40);
    let home = format!("/programme/{}", ids.programme);
    let paths = [
        home.clone(),
        format!("{home}/export.csv"),
        format!("{home}/councils/{}", ids.organisation),
    ];
    for follower in [Persona::PROGRAMME, Persona::BOARD, Persona::STEERING] {
        let mut browser = server.sign_in(follower);
        for path in &paths {
            let text = browser.get(path).expect(200).body();
            let named = names.iter().find(|name| text.contains(name.as_str()));
            assert_eq!(named, None, "{path}");
        }
    }
}
