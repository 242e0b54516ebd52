//! A level of an imported text, judged sentence by sentence.

use tests::demonstration::import_text;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Client, Place, Server};

const HOME: &str = "/o/council-a";

fn at(path: &str) -> String {
    format!("{HOME}{path}")
}

/// Says something of each sentence, in their order; what is left out is not answered.
fn judge(browser: &mut Client, page: &str, verdicts: &[&str]) -> tests::Answer {
    let mut form = browser.get(page).expect(200).form(page);
    for (place, verdict) in verdicts.iter().enumerate() {
        form = form.with(&format!("verdict-{place}"), *verdict);
    }
    browser.submit(&form)
}

#[test]
fn a_level_follows_from_its_sentences_and_they_from_the_one_who_answers() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        import_text(&server, false);
        let ids =
            Ids::read(&server.database).called_by(&server.database, Some(Persona::STAFF.email));
        let own = ids.caller;
        let mut browser = server.sign_in(Persona::STAFF);
        let level = at(&format!("/assessment/skills/{}/levels/4", own.skill));
        let page = format!("{level}/sentences");
        let shown = browser.get(&page).expect(200);
        assert!(shown.text().contains("80%"), "the rule stands on the page");
        let count = shown.body().matches("<fieldset").count();
        assert!(count > 2, "{count} sentences");
        let stored = |what: &str| {
            server.database.lines(&format!(
                "SELECT {what} AS line FROM assessment_sentences WHERE assessment_id = '{}' AND level = 4 ORDER BY sentence",
                own.draft
            ))
        };
        let answer = || {
            server.database.lines(&format!(
                "SELECT answer AS line FROM assessment_answers WHERE assessment_id = '{}' AND skill_code = '{}' AND level = 4",
                own.draft, own.skill
            ))
        };

        let mut said = vec!["met"; count];
        let told = judge(&mut browser, &page, &said[1..]).expect(422);
        assert!(told.text().contains("Choose an answer for this sentence"));
        let told = judge(&mut browser, &page, &vec!["no-chance"; count]).expect(422);
        assert!(
            told.text()
                .contains("You had no chance to show any of these")
        );

        judge(&mut browser, &page, &said).expect(303);
        assert_eq!(answer(), ["yes"]);
        assert_eq!(stored("verdict"), said);
        said[0] = "not-yet";
        said[1] = "partly";
        judge(&mut browser, &page, &said).expect(303);
        assert_eq!(answer(), ["partly"]);
        assert_eq!(stored("verdict"), said);
        // The answer stays what it is, and what was said of the sentences is kept all the same.
        said.swap(0, 1);
        judge(&mut browser, &page, &said).expect(303);
        assert_eq!(answer(), ["partly"]);
        assert_eq!(stored("verdict"), said);

        // Whoever answers for the level as a whole answers otherwise than by its sentences.
        let form = browser.get(&level).expect(200).form(&level);
        browser.submit(&form.with("answer", "not-yet")).expect(303);
        assert_eq!(answer(), ["not-yet"]);
        assert!(stored("verdict").is_empty());
    }
}
