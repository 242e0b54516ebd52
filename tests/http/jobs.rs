//! Writing a job description: saving a section, moving lines, two people at once, skills.

use tests::forms::Form;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Place, Server};

struct Studio {
    server: Server,
    /// The page of the draft.
    page: String,
    /// The page of one in force.
    in_force: String,
    list: String,
}

impl Studio {
    fn at(place: Place) -> Self {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let list = format!("/o/{}/jobs", ids.organisation);
        Self {
            page: format!("{list}/{}", ids.jobs.draft),
            in_force: format!("{list}/{}", ids.jobs.published),
            list,
            server,
        }
    }

    fn writer(&self) -> Writer<'_> {
        self.somebody(Persona::MANAGER)
    }

    fn somebody(&self, persona: Persona) -> Writer<'_> {
        Writer {
            browser: self.server.sign_in(persona),
            page: &self.page,
        }
    }

    fn saves(&self) -> usize {
        let query = "SELECT job_id AS line FROM job_saves";
        self.server.database.lines(query).len()
    }
}

struct Writer<'a> {
    browser: Client,
    page: &'a str,
}

impl Writer<'_> {
    fn open(&mut self, section: &str) -> Form {
        let path = format!("{}?section={section}", self.page);
        self.browser.get(&path).expect(200).form(self.page)
    }

    fn send(&mut self, form: &Form, button: &str) -> Answer {
        self.browser.submit(&form.clone().with("do", button))
    }

    fn text(&mut self) -> String {
        self.browser.get(self.page).expect(200).text()
    }
}

/// The identities of the lines in a form.
fn items(form: &Form) -> Vec<String> {
    let lines = form.fields.iter().filter(|(name, _)| name == "item");
    lines.map(|(_, id)| id.clone()).collect()
}

fn text_of(form: &Form, place: usize) -> String {
    format!("text-{}", items(form)[place])
}

#[test]
fn everybody_reads_what_is_in_force_and_drafts_are_for_those_who_write() {
    for place in Place::BOTH {
        let studio = Studio::at(place);
        let mut staff = studio.server.sign_in(Persona::STAFF);
        let list = staff.get(&studio.list).expect(200).text();
        assert!(list.contains("Service desk"), "{list}");
        assert!(!list.contains("Draft"), "{list}");
        staff.get(&studio.in_force).expect(200);
        staff.get(&studio.page).expect(404);
        staff.get(&format!("{}/skills", studio.page)).expect(404);
        let mut writer = studio.writer();
        let list = writer.browser.get(&studio.list).expect(200).text();
        assert!(list.contains("Draft"), "{list}");
        let found = format!("{}?state=hr-check", studio.list);
        let list = writer.browser.get(&found).expect(200).text();
        assert!(list.contains("With HR"), "{list}");
    }
}

#[test]
fn a_section_is_saved_and_the_same_again_changes_nothing() {
    for place in Place::BOTH {
        let studio = Studio::at(place);
        let mut writer = studio.writer();
        let form = writer.open("purpose");
        let form = form.with("purpose", "Builds what residents need. Keeps it running.");
        let done = writer.send(&form, "save").expect(303);
        assert_eq!(done.location(), format!("{}#purpose-section", studio.page));
        let text = writer.text();
        assert!(text.contains("Saved."), "{text}");
        assert!(text.contains("Builds what residents need."), "{text}");
        let before = studio.saves();
        let again = writer.open("purpose");
        writer.send(&again, "save").expect(303);
        assert!(writer.text().contains("Nothing was changed."));
        assert_eq!(studio.saves(), before);
    }
}

#[test]
fn lines_are_added_moved_and_removed_and_stored_by_saving_alone() {
    let studio = Studio::at(Place::Sqlite);
    let mut writer = studio.writer();
    let before = studio.saves();
    let form = writer.open("duties");
    let ids = items(&form);
    let form = form.clone().with(&text_of(&form, 1), "Typed and not saved");
    let moved = writer.send(&form, &format!("up-{}", ids[1])).expect(200);
    let form = moved.form(&studio.page);
    assert_eq!(items(&form)[..2], [ids[1].clone(), ids[0].clone()]);
    assert_eq!(form.value(&text_of(&form, 0)), Some("Typed and not saved"));
    let added = writer.send(&form, "add").expect(200).form(&studio.page);
    let place = items(&added).len() - 1;
    let added = added
        .clone()
        .with(&text_of(&added, place), "A duty at the end");
    let removed = writer
        .send(&added, &format!("remove-{}", ids[2]))
        .expect(200);
    let form = removed.form(&studio.page);
    assert!(!items(&form).contains(&ids[2]));
    assert_eq!(studio.saves(), before, "nothing is stored by these");
    writer.send(&form, "save").expect(303);
    let text = writer.text();
    assert!(text.contains("A duty at the end"), "{text}");
    let order = items(&writer.open("duties"));
    assert_eq!(order[..2], [ids[1].clone(), ids[0].clone()]);
}

#[test]
fn a_sentence_for_a_skill_comes_with_its_source() {
    let studio = Studio::at(Place::Sqlite);
    let mut writer = studio.writer();
    let form = writer.open("duties");
    let offered = form
        .buttons
        .iter()
        .find(|(_, value)| value.starts_with("sentence-"));
    let offered = offered.expect("a sentence is offered").1.clone();
    let answer = writer.send(&form, &offered).expect(200);
    let code = offered.split('-').nth(1).unwrap();
    assert!(
        answer
            .text()
            .contains(&format!("Sentence for {code}, level"))
    );
    let form = answer.form(&studio.page);
    let last = text_of(&form, items(&form).len() - 1);
    let form = form.with(&last, "Other words altogether");
    writer.send(&form, "save").expect(303);
    let text = writer.text();
    assert!(text.contains("Other words altogether"), "{text}");
    assert!(text.contains(", edited"), "{text}");
}

#[test]
fn what_does_not_fit_comes_back_with_everything_that_was_typed() {
    for place in Place::BOTH {
        let studio = Studio::at(place);
        let mut writer = studio.writer();
        let form = writer.open("header");
        let form = form
            .with("line-title", "")
            .with("line-grade", "Grade 9")
            .with("version-date", "31/02/2026");
        let answer = writer.send(&form, "save").expect(422);
        assert!(answer.title().starts_with("Error: "));
        let back = answer.form(&studio.page);
        assert_eq!(back.value("line-grade"), Some("Grade 9"));
        assert_eq!(back.value("version-date"), Some("31/02/2026"));
        let form = writer.open("duties");
        let form = form.clone().with(&text_of(&form, 0), " ");
        let answer = writer.send(&form, "save").expect(422);
        assert!(
            answer
                .text()
                .contains("Enter the words of Duty 1, or remove it")
        );
    }
}

#[test]
fn edits_of_two_people_in_different_duties_are_both_kept() {
    for place in Place::BOTH {
        let studio = Studio::at(place);
        let (mut one, mut other) = (studio.writer(), studio.somebody(Persona::HR));
        let mine = one.open("duties");
        let theirs = other.open("duties");
        let theirs = theirs
            .clone()
            .with(&text_of(&theirs, 0), "Theirs at the first place");
        other.send(&theirs, "save").expect(303);
        let mine = mine
            .clone()
            .with(&text_of(&mine, 1), "Mine at the second place");
        one.send(&mine, "save").expect(303);
        let text = one.text();
        assert!(text.contains("Saved, together with changes that"), "{text}");
        assert!(text.contains("Theirs at the first place"), "{text}");
        assert!(text.contains("Mine at the second place"), "{text}");
    }
}

#[test]
fn the_same_duty_changed_twice_is_asked_about_with_both_texts() {
    for place in Place::BOTH {
        for choice in ["mine", "theirs", "custom"] {
            let studio = Studio::at(place);
            let (mut one, mut other) = (studio.writer(), studio.somebody(Persona::HR));
            let mine = one.open("duties");
            let theirs = other.open("duties");
            let name = text_of(&mine, 0);
            let theirs = theirs.with(&name, "Their words");
            other.send(&theirs, "save").expect(303);
            let mine = mine
                .clone()
                .with(&name, "My words")
                .with(&text_of(&mine, 1), "And more of mine");
            let asked = one.send(&mine, "save").expect(409);
            let text = asked.text();
            assert!(
                text.contains("My words") && text.contains("Their words"),
                "{text}"
            );
            let form = asked.form(&studio.page);
            // Nothing is chosen beforehand, and without a choice the question comes again.
            let again = one.browser.submit(&form).expect(409);
            let form = again.form(&studio.page);
            let form = form
                .with("choice-0", choice)
                .with("custom-0", "Words of both");
            one.browser.submit(&form).expect(303);
            let text = one.text();
            let (stands, gone) = match choice {
                "mine" => ("My words", "Their words"),
                "theirs" => ("Their words", "My words"),
                _ => ("Words of both", "Their words"),
            };
            assert!(
                text.contains(stands) && !text.contains(gone),
                "{choice}: {text}"
            );
            assert!(text.contains("And more of mine"), "{choice}: {text}");
        }
    }
}

#[test]
fn an_answer_about_words_that_are_gone_is_asked_for_again() {
    let studio = Studio::at(Place::Sqlite);
    let (mut one, mut other) = (studio.writer(), studio.somebody(Persona::HR));
    let mine = one.open("purpose");
    let theirs = other.open("purpose").with("purpose", "Their first words.");
    other.send(&theirs, "save").expect(303);
    let asked = one
        .send(&mine.with("purpose", "My words."), "save")
        .expect(409);
    let theirs = other.open("purpose").with("purpose", "Their second words.");
    other.send(&theirs, "save").expect(303);
    let form = asked.form(&studio.page).with("choice-0", "mine");
    let again = one.browser.submit(&form).expect(409);
    assert!(again.text().contains("Their second words."));
}

#[test]
fn what_was_typed_into_a_version_that_was_sent_on_is_shown_and_not_saved() {
    let studio = Studio::at(Place::Sqlite);
    let mut writer = studio.writer();
    let form = writer.open("purpose").with("purpose", "Words too late.");
    studio
        .server
        .database
        .execute("UPDATE job_versions SET state = 'in-review' WHERE state = 'draft'");
    let answer = writer.send(&form, "save").expect(409);
    assert!(answer.text().contains("Words too late."));
    let text = writer.text();
    assert!(!text.contains("Words too late."), "{text}");
    assert!(text.contains("has been sent on"), "{text}");
}

#[test]
fn saving_by_itself_leads_back_to_the_open_section_with_new_keys() {
    let studio = Studio::at(Place::Sqlite);
    let mut writer = studio.writer();
    let form = writer.open("adjustments");
    let first = form
        .clone()
        .with("adjustments", "First.")
        .tampered("do", "keep");
    let done = writer.browser.submit(&first).expect(303);
    assert_eq!(
        done.location(),
        format!("{}?section=adjustments", studio.page)
    );
    let next = writer.open("adjustments");
    assert_eq!(next.value("adjustments"), Some("First."));
    assert_ne!(next.value("saved"), form.value("saved"));
    assert_ne!(next.value("form_key"), form.value("form_key"));
}

#[test]
fn skills_are_added_confirmed_and_taken_out_and_levels_stay_as_chosen() {
    for place in Place::BOTH {
        let studio = Studio::at(place);
        let mut writer = studio.writer();
        let path = format!("{}/skills", studio.page);
        let form = writer.browser.get(&path).expect(200).form(&path);
        let listed = form
            .buttons
            .iter()
            .find(|(_, value)| value.starts_with("remove-"));
        let listed = listed.expect("a skill is there").1.replace("remove-", "");
        let desirable = form.with(&format!("importance-{listed}"), "desirable");
        let add = desirable.with("do", "add-PENT");
        writer.browser.submit(&add).expect(303);
        let page = writer.browser.get(&path).expect(200);
        let form = page.form(&path);
        let has = |form: &Form| form.buttons.iter().any(|(_, value)| value == "remove-PENT");
        assert!(has(&form), "{}", page.text());
        let kept = form.value(&format!("importance-{listed}"));
        assert_eq!(kept, Some("desirable"));
        let found = form.clone().with("find", "testing").with("do", "find");
        let found = writer.browser.submit(&found).expect(200).text();
        assert!(found.contains("(TEST)"), "{found}");
        writer
            .browser
            .submit(&form.with("do", "remove-PENT"))
            .expect(303);
        let page = writer.browser.get(&path).expect(200);
        assert!(!has(&page.form(&path)));
        let done = writer
            .browser
            .submit(&page.form(&path).with("do", "save"))
            .expect(303);
        assert_eq!(done.location(), studio.page);
    }
}
