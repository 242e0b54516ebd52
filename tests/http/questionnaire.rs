//! The programme's own versions of the questionnaire: out as a file, changed, back in, asked in the next round.

use engine::readiness::Questionnaire;
use engine::readiness::questionnaire::write_csv;
use tests::answer::Answer;
use tests::client::{Client, Upload};
use tests::forms::Form;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Place, Server};

/// The questionnaire of a file without its last question.
fn shorter(bytes: &[u8]) -> Vec<u8> {
    let title = Questionnaire::shipped().unwrap().title();
    let read = engine::readiness::questionnaire::read_csv(title, bytes).unwrap();
    let mut questions = read.questions().to_vec();
    questions.pop().unwrap();
    let sections = read.sections().to_vec();
    let new = Questionnaire::new(title.to_owned(), sections, questions).unwrap();
    write_csv(&new).unwrap()
}

fn send(browser: &mut Client, form: &Form, key: &str, bytes: &[u8]) -> Answer {
    let form = form.clone().tampered("form_key", &format!("{key:0>32}"));
    let name = "questionnaire.csv";
    browser.upload(&form, Upload { name, bytes })
}

#[test]
fn a_file_goes_out_is_changed_comes_back_and_is_asked_in_the_next_round() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let url = format!("/programme/{}/questionnaire", ids.programme);
        let mut manager = server.sign_in(Persona::PROGRAMME);
        let mut steering = server.sign_in(Persona::STEERING);
        let page = manager.get(&url).expect(200);
        let form = page.form(&url);
        let file = manager.get(&format!("{url}/1/file")).expect(200);
        let file = file.body().into_bytes();

        // The same again, nothing at all, a broken row, no words: each says what is wrong, and nothing is kept.
        let said = form.clone().with("note", "The last question went.");
        let same = send(&mut manager, &said, "a", &file);
        assert_eq!(same.status, 422);
        assert!(same.text().contains("asks the same as the newest version"));
        let none = manager.submit(&said.clone().tampered("form_key", &"b".repeat(32)));
        assert!(none.status == 422 && none.text().contains("Choose the file"));
        let broken = String::from_utf8(file.clone()).unwrap();
        let broken = broken.replacen("\"G1\"", "\"G9\"", 2);
        let refused = send(&mut manager, &said, "c", broken.as_bytes());
        assert_eq!(refused.status, 422);
        assert!(
            refused.text().contains("Correct 2 things in the file"),
            "{}",
            refused.text()
        );
        assert!(
            refused
                .text()
                .contains("column gate_stage: \"G9\". Accepted: one of")
        );
        assert!(
            refused.body().contains("The last question went."),
            "what was typed stays"
        );
        let silent = send(&mut manager, &form, "d", &shorter(&file));
        assert!(silent.status == 422 && silent.text().contains("Write what changed and why"));

        // The steering group reads and keeps nothing.
        let token = tests::scenes::token(&mut steering);
        let stolen = said.clone().tampered("csrf", &token);
        assert_eq!(
            send(&mut steering, &stolen, "e", &shorter(&file)).status,
            404
        );

        send(&mut manager, &said, "f", &shorter(&file)).expect(303);
        let late = send(&mut manager, &said, "1", &shorter(&shorter(&file)));
        assert_eq!(late.status, 409);
        assert!(
            late.text()
                .contains("Somebody kept a newer version meanwhile")
        );
        let read = steering.get(&format!("{url}/2")).expect(200).text();
        assert!(read.contains("is no longer asked") && read.contains("The last question went."));
        assert!(read.contains("49 questions in 9 sections"), "{read}");
        assert_eq!(steering.get(&format!("{url}/3")).status, 404);
        assert_eq!(steering.get(&format!("{url}/0")).status, 404);
        assert!(
            !steering
                .get(&url)
                .body()
                .contains("<form class=\"aspire-form\"")
        );

        // The council's next round asks the new version; what has begun stays as it was.
        let mut head = server.sign_in(Persona::HEAD);
        let new = format!("/o/{}/readiness/new", ids.organisation);
        let form = head.get(&new).expect(200).form(&new);
        let form = form
            .with("stage", "G1")
            .with("moment", "application")
            .with("closes", ids.readiness.closes.as_str());
        let made = head.submit(&form).expect(303);
        let round = made.location().to_owned();
        let asked = server.database.lines(&format!(
            "SELECT CAST(questionnaire_version AS TEXT) AS line FROM readiness_rounds WHERE id = '{}'",
            round.rsplit('/').next().unwrap()
        ));
        assert_eq!(asked, ["2"]);
    }
}
