//! The same form sent twice is carried out once.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Form, Place, Server};

#[test]
fn a_form_sent_ten_times_at_once_is_carried_out_once_and_answered_alike() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let (form, browser) = settings_form(&server);
        let before = changes(&server);
        let answers: Vec<Answer> = std::thread::scope(|scope| {
            let hands: Vec<_> = (0..10)
                .map(|_| {
                    let (mut browser, form) = (browser.clone(), form.clone());
                    scope.spawn(move || browser.submit(&form))
                })
                .collect();
            hands.into_iter().map(|hand| hand.join().unwrap()).collect()
        });
        for answer in &answers {
            assert_eq!(
                (answer.status, answer.location()),
                (303, answers[0].location()),
                "{place:?}"
            );
        }
        assert_eq!(changes(&server) - before, 1, "{place:?}");
    }
}

#[test]
fn the_same_key_with_another_content_is_a_new_act_so_that_back_works() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let (form, mut browser) = settings_form(&server);
        let before = changes(&server);
        browser.submit(&form).expect(303);
        browser.submit(&form).expect(303);
        let fresh = browser.get(&form.action).expect(200).form(&form.action);
        let key = form.value("form_key").unwrap().to_owned();
        let changed = fresh.with("name", "Yet Another Name").with("form_key", key);
        browser.submit(&changed).expect(303);
        assert_eq!(changes(&server) - before, 2, "{place:?}");
    }
}

/// The form of the settings with another name in it.
fn settings_form(server: &Server) -> (Form, tests::Client) {
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/settings", ids.organisation);
    let mut browser = server.sign_in(Persona::ADMINISTRATOR);
    let form = browser.get(&path).expect(200).form(&path);
    (form.with("name", "Another Name"), browser)
}

fn changes(server: &Server) -> usize {
    server
        .database
        .lines("SELECT action AS line FROM audit_events")
        .len()
}
