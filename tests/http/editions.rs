//! Another edition of the framework changes what every role profile asks for, so it is asked about first.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Form, Place, Server};

#[test]
fn another_edition_is_stored_only_after_the_question_and_with_all_that_was_typed() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let path = format!("/o/{}/settings", ids.organisation);
        let mut browser = server.sign_in(Persona::ADMINISTRATOR);
        let form = browser.get(&path).expect(200).form(&path);
        let typed = form.with("edition", "8").with("name", "Another Name");
        let question = browser.submit(&typed).expect(200);
        assert!(question.title().contains("Change to SFIA 8?"), "{place:?}");
        assert!(question.text().contains("role profiles ask"), "{place:?}");
        let before = browser.get(&path).expect(200).form(&path);
        assert_eq!(kept(&before), ["9", "Council A"], "{place:?}");
        browser.submit(&question.form(&path)).expect(303);
        let after = browser.get(&path).expect(200).form(&path);
        assert_eq!(kept(&after), ["8", "Another Name"], "{place:?}");
    }
}

fn kept(settings: &Form) -> [&str; 2] {
    ["edition", "name"].map(|name| settings.value(name).unwrap())
}
