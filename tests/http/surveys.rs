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
        let home = staff.get(&at(""));
        assert!(!home.text().contains("Survey: The end"), "{}", home.text());
        assert_eq!(staff.get(&survey).status, 404);

        let page = head.get(&survey).expect(200);
        says(&page, 200, "told after the last day");
        says(&page, 200, "1 person");
        let close = page.form(&format!("{survey}/close"));
        head.submit(&close).expect(303);
        says(&head.get(&survey), 200, "Fewer than five people answered");
        says(&head.get(&answer), 200, "This survey has ended");
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
        says(
            &page,
            200,
            "Fewer than five people have let their time be counted.",
        );
        says(&page, 200, "Right after a journey");
        let mut reviewer = server.sign_in(Persona::REVIEWER);
        let refused = reviewer.get(&format!("/programme/{}/usability", ids.programme));
        assert_eq!(refused.status, 404);
    }
}
