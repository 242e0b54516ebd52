//! The guided flow from the statement of use to sending, its refusals, and what is kept on the way.

use tests::personas::Persona;
use tests::{Answer, Client, Form, Place, Server};

/// Somebody new at their desk.
struct Desk {
    server: Server,
    browser: Client,
}

const HOME: &str = "/o/council-a";

fn at(path: &str) -> String {
    format!("{HOME}{path}")
}

impl Desk {
    fn new(place: Place) -> Self {
        let server = Server::demo(place);
        let browser = server.sign_in(Persona::STARTER);
        Self { server, browser }
    }

    fn start(&mut self) {
        let (page, start) = (at("/assessment"), at("/assessment/start"));
        let form = self.browser.get(&page).expect(200).form(&start);
        let next = self.browser.submit(&form).expect(303);
        assert_eq!(next.location(), at("/assessment/job"));
    }

    fn confirm(&mut self) -> Answer {
        let job = at("/assessment/job");
        let form = self.browser.get(&job).expect(200).form(&job);
        self.browser.submit(&form.with("job", "right")).expect(303)
    }

    /// Answers about responsibility as somebody at level 3, and says how many screens that took.
    fn responsibility(&mut self, mut path: String) -> (String, usize) {
        let mut screens = 0;
        while path.contains("/responsibility/") {
            let level: u8 = path.rsplit('/').next().unwrap().parse().unwrap();
            let answer = if level <= 3 { "yes" } else { "not-yet" };
            let form = self.browser.get(&path).expect(200).form(&path);
            let next = self.browser.submit(&form.with("answer", answer));
            path = next.expect(303).location().to_owned();
            screens += 1;
            assert!(screens < 20, "responsibility has no end");
        }
        (path, screens)
    }

    /// Ticks the first skills of each group.
    fn groups(&mut self, mut path: String, of_each: usize) -> String {
        while path.contains("/choose/") {
            let mut form = self.browser.get(&path).expect(200).form(&path);
            let shown = self.browser.get(&path).expect(200).body();
            for code in boxes(&shown, "used").into_iter().take(of_each) {
                form.fields.push(("used".to_owned(), code));
            }
            path = self.browser.submit(&form).expect(303).location().to_owned();
        }
        path
    }

    fn lines(&self, query: &str) -> Vec<String> {
        self.server.database.lines(query)
    }
}

/// The values of the boxes with this name on a page.
fn boxes(page: &str, name: &str) -> Vec<String> {
    let mark = format!("name=\"{name}\" type=\"checkbox\" value=\"");
    page.split(&mark)
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value.to_owned())
        .collect()
}

fn form_with(form: &Form, fields: &[(&str, &str)]) -> Form {
    let mut form = form.clone();
    for (name, value) in fields {
        form.fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    form
}

#[test]
fn the_flow_leads_from_the_statement_of_use_to_sending() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let welcome = desk.browser.get(&at("/assessment")).expect(200);
        assert!(welcome.text().contains("It never decides pay"));
        desk.start();
        let first = desk.confirm().location().to_owned();
        assert!(first.ends_with("/responsibility/AUTO/levels/3"), "{first}");
        let (choosing, screens) = desk.responsibility(first);
        assert_eq!(
            (choosing.as_str(), screens),
            (at("/assessment/choose/1").as_str(), 8)
        );
        let choose = desk.groups(choosing, 3);
        assert_eq!(choose, at("/assessment/choose"));
        let page = desk.browser.get(&choose).expect(200);
        let form = page.form(&choose);
        // Nine can all be gone through, so there is nothing to choose.
        let chosen = form.fields.iter().filter(|(name, _)| name == "chosen");
        let offered: Vec<String> = chosen.map(|(_, code)| code.clone()).collect();
        assert_eq!(offered.len(), 9, "{place:?}: {offered:?}");
        let form = form_with(&form, &[("now", &offered[0])]);
        let mut path = desk.browser.submit(&form).expect(303).location().to_owned();
        let (mut screens, mut again) = (0, 0);
        while path.contains("/levels/") {
            let level: u8 = path.rsplit('/').next().unwrap().parse().unwrap();
            let page = desk.browser.get(&path).expect(200);
            assert!(page.text().contains("in the last three years?"));
            again += usize::from(page.text().contains("We ask this once more"));
            // The first skill lies far above the general level, the others are at it.
            let holds = if path.contains(&format!("/{}/", offered[0])) {
                5
            } else {
                3
            };
            let answer = if level <= holds { "yes" } else { "not-yet" };
            let form = page.form(&path).with("answer", answer);
            path = desk.browser.submit(&form).expect(303).location().to_owned();
            screens += 1;
            assert!(screens < 60, "levels have no end");
        }
        assert_eq!(
            again, 1,
            "{place:?}: what is far from the general level is asked once more"
        );
        assert_eq!(path, at("/assessment/examples"));
        let form = desk.browser.get(&path).expect(200).form(&path);
        let check = desk.browser.submit(&form).expect(303).location().to_owned();
        assert_eq!(check, at("/assessment/check"));
        let submit = at("/assessment/submit");
        let page = desk.browser.get(&check).expect(200);
        assert!(
            page.text()
                .contains("usually goes with wider responsibility")
        );
        let sure = format!("sure-{}", offered[0]);
        let form = form_with(&page.form(&submit), &[(&sure, "sure")]);
        desk.browser.submit(&form).expect(303);
        let kept = desk.lines(
            "SELECT s.sureness AS line FROM assessment_skills s JOIN assessments a ON a.id = s.assessment_id \
             JOIN people p ON p.id = a.person_id WHERE p.email LIKE 'starter@council-a%' \
             AND s.sureness IS NOT NULL AND a.submitted_at IS NOT NULL AND a.statement = 1",
        );
        assert_eq!(kept, ["sure"]);
    }
}

#[test]
fn who_was_shown_an_older_statement_reads_the_present_one_first() {
    let mut desk = Desk::new(Place::Sqlite);
    let (page, start) = (at("/assessment"), at("/assessment/start"));
    let form = desk.browser.get(&page).expect(200).form(&start);
    for other in ["0-planning", "1-development", ""] {
        let told = desk
            .browser
            .submit(&form.clone().tampered("statement", other));
        assert_eq!(told.expect(303).location(), page);
        let again = desk.browser.get(&page).expect(200);
        assert!(again.text().contains("Read it once more"));
    }
    desk.start();
}

#[test]
fn another_role_is_chosen_for_the_assessment_alone() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.start();
        let job = at("/assessment/job");
        let form = desk.browser.get(&job).expect(200).form(&job);
        let told = desk
            .browser
            .submit(&form.clone().with("job", "other"))
            .expect(422);
        assert!(told.text().contains("Choose the role that fits better"));
        let told = desk.browser.submit(&form).expect(422);
        assert!(told.text().contains("Choose “Yes”"));
        let role = desk.lines(
            "SELECT r.id AS line FROM role_profiles r JOIN organisations o ON o.id = r.org_id \
             WHERE o.slug = 'council-a' AND r.reference = 'TST-1'",
        );
        let foreign = desk.lines(
            "SELECT r.id AS line FROM role_profiles r JOIN organisations o ON o.id = r.org_id \
             WHERE o.slug = 'council-b' AND r.reference = 'TST-1'",
        );
        let other = form.clone().with("job", "other");
        let told = desk
            .browser
            .submit(&other.clone().tampered("role", &foreign[0]));
        assert!(
            told.expect(422).text().contains("no longer offered"),
            "{place:?}"
        );
        desk.browser
            .submit(&other.with("role", role[0].as_str()))
            .expect(303);
        let shown = desk.browser.get(&job).expect(200);
        assert!(shown.text().contains("Test analyst"), "{place:?}");
    }
}

#[test]
fn a_second_device_is_told_and_goes_on_where_the_first_is() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.start();
        let first = desk.confirm().location().to_owned();
        let mut phone = desk.server.sign_in(Persona::STARTER);
        let (one, other) = (
            desk.browser.get(&first).expect(200).form(&first),
            phone.get(&first).expect(200).form(&first),
        );
        desk.browser.submit(&one.with("answer", "yes")).expect(303);
        let told = phone.submit(&other.with("answer", "not-yet")).expect(409);
        assert!(told.text().contains("on another device"), "{place:?}");
        let next = phone.get(&at("/assessment/next")).expect(303);
        assert!(
            next.location().ends_with("/AUTO/levels/4"),
            "{}",
            next.location()
        );
    }
}

#[test]
fn more_skills_than_one_can_go_through_are_not_taken_and_the_ticks_are_kept() {
    let mut desk = Desk::new(Place::Sqlite);
    desk.start();
    let first = desk.confirm().location().to_owned();
    let (choosing, _) = desk.responsibility(first);
    let choose = desk.groups(choosing, 5);
    let page = desk.browser.get(&choose).expect(200);
    let offered = boxes(&page.body(), "chosen");
    assert_eq!(offered.len(), 15);
    let mut form = page.form(&choose);
    form.fields.retain(|(name, _)| name != "chosen");
    let none = desk.browser.submit(&form).expect(422);
    assert!(none.text().contains("Choose at least one skill"));
    let all: Vec<(&str, &str)> = offered
        .iter()
        .map(|code| ("chosen", code.as_str()))
        .collect();
    let many = desk.browser.submit(&form_with(&form, &all)).expect(422);
    assert!(
        many.text()
            .contains("You chose 15 skills. Choose 10 or fewer")
    );
    let kept = many.form(&choose).fields;
    assert_eq!(kept.iter().filter(|(name, _)| name == "chosen").count(), 15);
    let foreign = desk
        .browser
        .submit(&form_with(&form, &[("chosen", "ZZZZ")]))
        .expect(422);
    assert!(foreign.text().contains("ZZZZ was not among the skills"));
}

#[test]
fn the_rules_are_read_by_everybody_and_changed_by_an_administrator() {
    let mut desk = Desk::new(Place::Sqlite);
    let read = desk.browser.get(&at("/rules")).expect(200);
    assert!(read.text().contains("at least 80% of its sentences"));
    desk.browser.get(&at("/settings/rules")).expect(404);
    let mut administrator = desk.server.sign_in(Persona::ADMINISTRATOR);
    let page = at("/settings/rules");
    let form = administrator.get(&page).expect(200).form(&page);
    let told = administrator
        .submit(&form.clone().with("met", "12"))
        .expect(422);
    assert!(told.text().contains("a whole number from 50 to 100"));
    let late = form.clone();
    administrator
        .submit(&form.with("period", "1").with("met", "75"))
        .expect(303);
    let told = administrator.submit(&late.with("period", "2")).expect(409);
    assert!(told.text().contains("Somebody else changed the rules"));
    let read = desk.browser.get(&at("/rules")).expect(200);
    assert!(read.text().contains("Work of the last 12 months counts"));
    desk.start();
    let first = desk.confirm().location().to_owned();
    let question = desk.browser.get(&first).expect(200);
    assert!(question.text().contains("in the last 12 months?"));
}

#[test]
fn somebody_who_knows_the_framework_says_levels_in_a_table() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.start();
        let page = at("/assessment/grid");
        let form = desk.browser.get(&page).expect(200).form(&page);
        let late = form.clone();
        let told = desk
            .browser
            .submit(&form_with(&form, &[("level-PROG", "1")]))
            .expect(422);
        assert!(told.text().contains("PROG has no level 1"), "{place:?}");
        let said = [("level-PROG", "4"), ("level-TEST", "0")];
        desk.browser.submit(&form_with(&form, &said)).expect(303);
        let kept = desk.lines(
            "SELECT s.skill_code || ' ' || CAST(s.level AS TEXT) || ' ' || s.answer AS line FROM assessment_answers s \
             JOIN assessments a ON a.id = s.assessment_id JOIN people p ON p.id = a.person_id \
             WHERE p.email LIKE 'starter@council-a%' ORDER BY line",
        );
        assert_eq!(
            kept,
            ["PROG 4 yes", "PROG 5 not-yet", "TEST 1 not-yet"],
            "{place:?}"
        );
        let told = desk
            .browser
            .submit(&form_with(&late, &[("level-PROG", "5")]))
            .expect(409);
        assert!(told.text().contains("Nothing was saved"));
        let further = at("/assessment/grid?category=Nonsense");
        desk.browser.get(&further).expect(404);
    }
}

#[test]
fn what_is_still_true_and_what_one_would_like_are_kept() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let mut browser = server.sign_in(Persona::MANAGER);
        let page = at("/skills/wishes");
        let shown = browser.get(&page).expect(200);
        let code = boxes(&shown.body(), "true").remove(0);
        let wish = format!("wish-{code}");
        let form = shown.form(&page).with(&wish, "use-more");
        browser
            .submit(&form_with(&form, &[("true", &code)]))
            .expect(303);
        let kept = server.database.lines(
            "SELECT skill_code || ' ' || interest AS line FROM skill_wishes WHERE still_true_at IS NOT NULL",
        );
        assert_eq!(kept, [format!("{code} use-more")], "{place:?}");
        let learn = format!("{page}?skill=ADEV");
        let form = browser.get(&learn).expect(200).form(&page);
        browser.submit(&form.with("wish-ADEV", "learn")).expect(303);
        let shown = browser.get(&page).expect(200).form(&page);
        assert_eq!(shown.value("wish-ADEV"), Some("learn"));
        assert_eq!(shown.value(&wish), Some("use-more"));
    }
}
