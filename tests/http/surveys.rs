//! Surveys and ratings: answered once, counted without a name, told late, and read by the programme in sums.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Place, Server};

fn says(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{words}: {}", answer.text());
    assert!(answer.text().contains(words), "{words}: {}", answer.text());
}

#[test]
fn a_survey_is_opened_answered_once_and_told_late() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let at = |path: &str| format!("/o/{}{path}", ids.organisation);
        let mut head = server.sign_in(Persona::HEAD);
        let new = at("/surveys/new");
        let form = head.get(&new).expect(200).form(&new);
        says(&head.submit(&form), 422, "Choose what the survey is about");
        let form = form.with("kind", "end-of-pilot");
        let soon = form.clone().with("closes", "01/01/2020");
        says(&head.submit(&soon), 422, "must be at least 7 days");
        let far = form.clone().with("closes", "01/01/2099");
        says(&head.submit(&far), 422, "must be within 60 days");
        let form = form.with("closes", &ids.readiness.closes);
        let survey = head.submit(&form).expect(303).location().to_owned();
        says(&head.get(&survey), 200, "None yet");
        // A second one of its kind is not opened.
        let again = head.get(&new).expect(200).form(&new);
        let again = again
            .with("kind", "end-of-pilot")
            .with("closes", &ids.readiness.closes);
        assert_eq!(head.submit(&again).expect(303).location(), at("/surveys"));

        let mut staff = server.sign_in(Persona::STAFF);
        says(&staff.get(&at("")), 200, "Survey: The end of the pilot");
        let answer = format!("{survey}/answer");
        let page = staff.get(&answer).expect(200);
        let empty = page.form(&answer);
        says(&staff.submit(&empty), 422, "Choose an answer");
        says(&page, 200, "The society sees the sum of several councils");
        let mut full = page.form(&answer);
        for name in full.names.clone() {
            if name.starts_with("s-") {
                full = full.with(&name, "4");
            }
        }
        // From a second device, where the form was open already.
        let late = full
            .clone()
            .tampered("form_key", "00000000000000000000000000000077");
        staff.submit(&full).expect(303);
        says(&staff.get(&answer), 200, "Your answers are counted");
        says(&staff.get(&answer), 200, "You have answered this survey");
        staff.submit(&late).expect(303);
        says(&staff.get(&answer), 200, "You had answered already");
        // Nor is one without answers asked for more.
        let unfinished = empty.tampered("form_key", "00000000000000000000000000000078");
        says(
            &staff.submit(&unfinished),
            422,
            "You have answered this survey",
        );
        let home = staff.get(&at(""));
        assert!(!home.text().contains("Survey: The end"), "{}", home.text());
        assert_eq!(staff.get(&survey).status, 404);

        let page = head.get(&survey).expect(200);
        says(&page, 200, "shown after the last day");
        says(&page, 200, "Fewer than five people");
        says(&page, 200, "You can close it early from");
        assert!(
            !page.text().contains("Close this survey"),
            "{}",
            page.text()
        );
        // A pulse that has been open for a week.
        let pulse = at(&format!("/surveys/{}", ids.surveys.open));
        let close = head.get(&pulse).form(&format!("{pulse}/close"));
        head.submit(&close).expect(303);
        says(&head.get(&pulse), 200, "Fewer than five people answered");
        says(
            &head.get(&format!("{pulse}/answer")),
            200,
            "This survey has ended",
        );
        let forgotten = format!(
            "SELECT CAST(COUNT(*) AS TEXT) AS line FROM survey_people WHERE survey_id = '{}'",
            ids.surveys.open
        );
        assert_eq!(server.database.lines(&forgotten), ["0"]);
        let told = at(&format!("/surveys/{}", ids.surveys.told));
        says(&head.get(&told), 200, "of 100");
    }
}

#[test]
fn a_journey_is_rated_once_and_the_programme_reads_sums() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let mut staff = server.sign_in(Persona::STAFF);
        let path = format!("/o/{}/usability/assessment", ids.organisation);
        let form = staff.get(&path).expect(200).form(&path);
        says(&staff.submit(&form), 422, "Choose how easy it was");
        let rated = form.with("rating", "4").with("time", "yes");
        staff.submit(&rated).expect(303);
        let home = format!("/o/{}", ids.organisation);
        says(&staff.get(&home), 200, "Your answer is counted");
        says(&staff.get(&path), 200, "You have nothing to rate now");
        let counted = server
            .database
            .lines("SELECT CAST(SUM(times) AS TEXT) AS line FROM usability_minutes");
        assert_eq!(counted, ["1"]);

        let mut steering = server.sign_in(Persona::STEERING);
        let page = steering.get(&format!("/programme/{}/usability", ids.programme));
        says(&page, 200, "of 100, from ");
        says(&page, 200, "No month that is over has five people or more");
        says(&page, 200, "Right after a journey");
        let mut reviewer = server.sign_in(Persona::REVIEWER);
        let refused = reviewer.get(&format!("/programme/{}/usability", ids.programme));
        assert_eq!(refused.status, 404);
    }
}
