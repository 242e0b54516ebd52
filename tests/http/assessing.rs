//! Assessing oneself: two windows, a form left open, and what a line manager sees of a draft.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::scenes::token;
use tests::{Answer, Client, Form, Place, Server};

/// The staff persona at the level that their role asks for, in the draft that the demonstration gives them.
pub struct Desk {
    pub server: Server,
    pub ids: Ids,
    pub browser: Client,
    question: String,
}

impl Desk {
    pub fn new(place: Place) -> Self {
        Self::of(Server::demo(place))
    }

    /// At a service that runs.
    pub fn of(server: Server) -> Self {
        let ids = Ids::read(&server.database);
        let (skill, level) = &ids.asked;
        let question = format!(
            "/o/{}/assessment/skills/{skill}/levels/{level}",
            ids.organisation
        );
        Self {
            browser: server.sign_in(Persona::STAFF),
            question,
            ids,
            server,
        }
    }

    pub fn at(&self, path: &str) -> String {
        format!("/o/{}{path}", self.ids.organisation)
    }

    /// The question's form as it is shown now.
    fn form(&mut self) -> Form {
        let question = self.question.clone();
        self.browser.get(&question).expect(200).form(&question)
    }

    fn stored(&self) -> Vec<String> {
        let ((skill, level), draft) = (&self.ids.asked, &self.ids.caller.draft);
        self.server.database.lines(&format!(
            "SELECT answer AS line FROM assessment_answers \
             WHERE assessment_id = '{draft}' AND skill_code = '{skill}' AND level = {level}"
        ))
    }

    /// Answers until every skill is finished.
    pub fn finish(&mut self) {
        let next = self.at("/assessment/next");
        for _ in 0..100 {
            let path = self.browser.get(&next).expect(303).location().to_owned();
            if path.ends_with("/check") {
                return;
            }
            let form = self.browser.get(&path).expect(200).form(path.as_str());
            let filled = if path.ends_with("/details") {
                form.with("used", "now")
            } else {
                form.with("answer", "partly")
            };
            self.browser.submit(&filled).expect(303);
        }
        panic!("the assessment has no end");
    }
}

/// Two answers that the form does not show as stored.
fn other_answers(form: &Form) -> [&'static str; 2] {
    match form.value("seen") {
        Some("yes") => ["partly", "not-yet"],
        Some("partly") => ["yes", "not-yet"],
        _ => ["yes", "partly"],
    }
}

#[test]
fn a_second_window_is_told_and_nothing_is_lost() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let (first, second) = (desk.form(), desk.form());
        let [one, other] = other_answers(&first);
        desk.browser.submit(&first.with("answer", one)).expect(303);
        let told = desk.browser.submit(&second.with("answer", other));
        assert_eq!(told.status, 409, "{place:?}");
        assert!(
            told.text()
                .contains("in another window or on another device")
        );
        assert_eq!(desk.stored(), [one]);
        // The page that says so has the choice still in it, and saves it when it is sent again.
        let again = told.form(&desk.question);
        assert_eq!(again.value("answer"), Some(other));
        desk.browser.submit(&again).expect(303);
        assert_eq!(desk.stored(), [other]);
    }
}

#[test]
fn going_back_to_change_ones_mind_is_no_second_window() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let form = desk.form();
        let [one, other] = other_answers(&form);
        let first = form.clone().with("answer", one);
        desk.browser.submit(&first).expect(303);
        desk.browser.submit(&form.with("answer", other)).expect(303);
        assert_eq!(desk.stored(), [other], "{place:?}");
    }
}

#[test]
fn what_changed_after_the_page_was_shown_is_not_sent_unseen() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.finish();
        let (check, submit) = (desk.at("/assessment/check"), desk.at("/assessment/submit"));
        let shown = desk.browser.get(&check).expect(200).form(&submit);
        let form = desk.form();
        let [other, _] = other_answers(&form);
        desk.browser.submit(&form.with("answer", other)).expect(303);
        let told = desk.browser.submit(&shown);
        assert_eq!(told.status, 409, "{place:?}");
        assert!(told.text().contains("nothing was sent"));

        desk.finish();
        let shown = desk.browser.get(&check).expect(200).form(&submit);
        let left_open = desk.form();
        desk.browser.submit(&shown).expect(303);
        let [other, _] = other_answers(&left_open);
        let late: Answer = desk.browser.submit(&left_open.with("answer", other));
        assert_eq!(late.location(), desk.at("/skills"));
        let skills = desk.browser.get(late.location()).expect(200);
        assert!(
            skills
                .text()
                .contains("You have sent this assessment already")
        );
    }
}

#[test]
fn a_draft_with_open_questions_is_not_sent() {
    let mut desk = Desk::new(Place::Sqlite);
    let path = desk.at("/assessment/submit");
    let form = Form {
        action: path,
        method: "post".to_owned(),
        multipart: false,
        fields: vec![
            ("csrf".to_owned(), token(&mut desk.browser)),
            ("form_key".to_owned(), "0123456789abcdef".repeat(2)),
            ("assessment".to_owned(), desk.ids.caller.draft.clone()),
            ("version".to_owned(), desk.ids.caller.version.clone()),
        ],
        names: Vec::new(),
        buttons: Vec::new(),
    };
    let told = desk.browser.submit(&form);
    assert_eq!(told.status, 422);
    assert!(told.title().starts_with("Error: "));
    assert!(told.text().contains("Finish "));
}

#[test]
fn a_line_manager_sees_nothing_of_a_draft() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let pages = [
            desk.at(""),
            desk.at("/team"),
            desk.at(&format!("/team/{}", desk.ids.staff.person)),
        ];
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let before: Vec<String> = pages
            .iter()
            .map(|page| manager.get(page).expect(200).text())
            .collect();
        let details = format!(
            "/o/{}/assessment/skills/{}/details",
            desk.ids.organisation, desk.ids.asked.0
        );
        let form = desk.form();
        desk.browser
            .submit(&form.with("answer", "partly"))
            .expect(303);
        let form = desk.browser.get(&details).expect(200).form(&details);
        let secret = form
            .with("used", "now")
            .with("note", "a note nobody has been sent");
        desk.browser.submit(&secret).expect(303);
        let after: Vec<String> = pages
            .iter()
            .map(|page| manager.get(page).expect(200).text())
            .collect();
        assert_eq!(before, after, "{place:?}");
    }
}

#[test]
fn who_worked_like_this_lately_is_not_asked_for_a_time_before_and_none_is_taken() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let form = desk.form();
        desk.browser
            .submit(&form.with("answer", "partly"))
            .expect(303);
        let skill = desk.ids.asked.0.clone();
        let details = desk.at(&format!("/assessment/skills/{skill}/details"));
        let used = format!(
            "SELECT COALESCE(last_used, '') AS line FROM assessment_skills \
             WHERE assessment_id = '{}' AND skill_code = '{skill}'",
            desk.ids.caller.draft
        );
        let before = desk.server.database.lines(&used);
        let shown = desk.browser.get(&details).expect(200);
        assert!(shown.text().contains("In the last three years"));
        assert!(!shown.text().contains("Before that"));
        let form = shown.form(&details);
        let told = desk.browser.submit(&form.clone().with("used", "before"));
        assert_eq!(told.status, 422, "{place:?}");
        assert!(told.text().contains("Choose a time in it"));
        assert_eq!(desk.server.database.lines(&used), before);
        desk.browser
            .submit(&form.with("used", "in-period"))
            .expect(303);
        assert_eq!(desk.server.database.lines(&used), ["in-period"]);
    }
}

#[test]
fn a_skill_added_by_mistake_is_removed_from_where_it_is_seen() {
    let mut desk = Desk::new(Place::Sqlite);
    let add = desk.at("/assessment/add");
    let found = desk.browser.get(&format!("{add}?q=ADEV")).expect(200);
    let question = desk.browser.submit(&found.form(&add)).expect(303);
    let question = question.location().to_owned();
    let remove = desk.at("/assessment/skills/ADEV/remove");
    for page in [
        question,
        desk.at("/assessment"),
        desk.at("/assessment/check"),
    ] {
        let shown = desk.browser.get(&page).expect(200);
        let leads = shown.links().iter().any(|link| link.starts_with(&remove));
        assert!(leads, "{page} leads to {remove}");
    }
    let sure = desk.browser.get(&remove).expect(200).form(&remove);
    desk.browser.submit(&sure).expect(303);
    let overview = desk.at("/assessment");
    let overview = desk.browser.get(&overview).expect(200);
    assert!(!overview.text().contains("(ADEV)"));
}

#[test]
fn a_search_for_a_skill_asks_for_two_letters() {
    let mut desk = Desk::new(Place::Sqlite);
    let add = desk.at("/assessment/add");
    let told = |browser: &mut Client, query: &str| {
        let page = browser.get(&format!("{add}{query}")).expect(200);
        (
            page.text().contains("Type two letters or more"),
            page.text().contains("best match"),
        )
    };
    assert_eq!(told(&mut desk.browser, ""), (false, false));
    assert_eq!(told(&mut desk.browser, "?q="), (true, false));
    assert_eq!(told(&mut desk.browser, "?q=a"), (true, false));
    assert_eq!(told(&mut desk.browser, "?q=data"), (false, true));
}
