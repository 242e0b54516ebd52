//! Practising how to read levels: private, resumed on another device, and no level that a skill lacks.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Place, Server};

struct Desk {
    server: Server,
    ids: Ids,
}

impl Desk {
    fn new(place: Place) -> Self {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        Self { server, ids }
    }

    fn at(&self, path: &str) -> String {
        format!("/o/{}{path}", self.ids.organisation)
    }

    fn answer(&self, browser: &mut Client, case: &str, level: &str) -> Answer {
        let path = self.at(case);
        let form = browser.get(&path).expect(200).form(&path);
        browser.submit(&form.with("level", level))
    }

    fn stored(&self) -> Vec<String> {
        self.server.database.lines(&format!(
            "SELECT person_id || ' ' || case_id || ' ' || level AS line FROM exercise_answers \
             WHERE person_id = '{}' ORDER BY case_id",
            self.ids.staff.person
        ))
    }
}

/// Where the page's way on leads.
fn way_on(page: &Answer, series: &str) -> Option<String> {
    let case = format!("{series}/");
    page.links().into_iter().find(|link| link.contains(&case))
}

#[test]
fn ten_cases_are_answered_on_two_devices_and_summed_up() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let series = desk.at("/exercise");
        let mut first = desk.server.sign_in(Persona::STAFF);
        let mut second = desk.server.sign_in(Persona::STAFF);
        let mut path = way_on(&first.get(&series).expect(200), &series).expect("a first case");
        for number in 1..=10 {
            // Half-way somebody goes on on another device, from where the series begins.
            let browser = if number <= 5 { &mut first } else { &mut second };
            if number == 6 {
                let begun = browser.get(&series).expect(200);
                assert!(begun.text().contains("5 of 10"), "{place:?}");
            }
            let question = browser.get(&path).expect(200);
            assert!(question.text().contains(&format!("Case {number} of 10")));
            assert!(!question.text().contains("Why this level"));
            let told = browser.submit(&question.form(&path).with("level", "4"));
            assert_eq!(told.expect(303).location(), path);
            let told = browser.get(&path).expect(200);
            assert!(told.text().contains("Why this level"), "{place:?} {path}");
            match way_on(&told, &series) {
                Some(next) => path = next,
                None => assert_eq!(number, 10),
            }
        }
        let summary = second.get(&series).expect(200).text();
        assert!(summary.contains("2 of 10 cases exactly"), "{summary}");
        assert!(
            summary.contains("higher than the model answers"),
            "{summary}"
        );
        let practice = second.get(&desk.at("/practice")).expect(200).text();
        assert!(practice.contains("none of the 2 cases"), "{practice}");
    }
}

#[test]
fn nobody_else_sees_what_was_answered() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut staff = desk.server.sign_in(Persona::STAFF);
        desk.answer(&mut staff, "/practice/pages", "6").expect(303);
        let stored = desk.stored();
        assert_eq!(stored, [format!("{} pages 6", desk.ids.staff.person)]);
        for persona in [Persona::HR, Persona::ADMINISTRATOR] {
            let mut other = desk.server.sign_in(persona);
            let page = other.get(&desk.at("/practice")).expect(200).text();
            assert!(!page.contains("You said"), "{place:?} {persona:?}");
            let case = other.get(&desk.at("/practice/pages")).expect(200).text();
            assert!(!case.contains("Why this level"), "{place:?} {persona:?}");
        }
        let trail = desk.server.database.lines(
            "SELECT action || ' ' || detail AS line FROM audit_events WHERE action = 'answer-case' ORDER BY seq",
        );
        assert_eq!(trail.last().unwrap(), r#"answer-case {"case":"pages"}"#);
    }
}

#[test]
fn a_level_that_the_skill_lacks_is_refused_in_words() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut staff = desk.server.sign_in(Persona::STAFF);
        for level in ["6", "0", "four"] {
            let told = desk.answer(&mut staff, "/exercise/devices", level);
            assert_eq!(told.status, 422, "{place:?} {level}");
            let text = told.text();
            assert!(text.contains("does not have the level you sent"), "{text}");
            assert!(text.contains("from 1 to 5"), "{text}");
            assert!(told.title().starts_with("Error: "));
        }
        let path = desk.at("/exercise/devices");
        let form = staff.get(&path).expect(200).form(&path);
        let told = staff.submit(&form);
        assert_eq!(told.status, 422);
        assert!(told.text().contains("Choose the level that Yusuf shows"));
        assert_eq!(desk.stored(), Vec::<String>::new());
        staff.get(&desk.at("/exercise/nobody")).expect(404);
        staff.get(&desk.at("/practice/devices")).expect(404);
    }
}

#[test]
fn the_first_answer_stays_in_a_second_window() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut staff = desk.server.sign_in(Persona::STAFF);
        let path = desk.at("/exercise/outage");
        let left_open = staff.get(&path).expect(200).form(&path);
        desk.answer(&mut staff, "/exercise/outage", "3").expect(303);
        let late = staff.submit(&left_open.with("level", "5")).expect(303);
        let told = staff.get(late.location()).expect(200).text();
        assert!(told.contains("Your first answer stays"), "{place:?}");
        let stored = desk.stored();
        assert!(
            stored.len() == 1 && stored[0].ends_with("outage 3"),
            "{stored:?}"
        );
    }
}
