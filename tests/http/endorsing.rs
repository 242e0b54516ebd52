//! Endorsement in the running service: blind ratings, the routes of 0, 1 and 2 levels apart, and who may not.

use crate::assessing::Desk;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Place, Server};

/// One skill of the staff persona's present review, as it is stored.
#[derive(Clone, Debug)]
struct Stored {
    code: String,
    claimed: i64,
    state: String,
}

impl Desk {
    /// Finishes the draft and sends it.
    pub fn send(&mut self) {
        self.finish();
        let (check, submit) = (self.at("/assessment/check"), self.at("/assessment/submit"));
        let form = self.browser.get(&check).expect(200).form(&submit);
        self.browser.submit(&form).expect(303);
    }

    fn staff(&self, path: &str) -> String {
        self.at(&format!("/people/{}/{path}", self.ids.staff.person))
    }

    fn stored_skills(&self) -> Vec<Stored> {
        let lines = self.server.database.lines(&format!(
            "SELECT s.skill_code || ' ' || COALESCE(s.claimed, 0) || ' ' || s.state AS line FROM review_skills s \
             JOIN reviews r ON r.id = s.review_id \
             WHERE r.person_id = '{}' AND r.replaced_at IS NULL ORDER BY s.skill_code",
            self.ids.staff.person
        ));
        let parse = |line: &String| {
            let parts: Vec<&str> = line.split(' ').collect();
            Stored {
                code: parts[0].to_owned(),
                claimed: parts[1].parse().unwrap(),
                state: parts[2].to_owned(),
            }
        };
        lines.iter().map(parse).collect()
    }

    fn state_of(&self, code: &str) -> String {
        let all = self.stored_skills();
        all.into_iter().find(|one| one.code == code).unwrap().state
    }

    /// Sends the blind form with the person's own level for everything.
    pub fn rate_all_equal(&mut self, reader: &mut Client) -> Answer {
        let page = self.staff("review");
        let skills = self.stored_skills();
        let mut form = reader.get(&page).expect(200).form(&page);
        let codes: Vec<String> = form
            .fields
            .iter()
            .filter(|(name, _)| name == "skill")
            .map(|(_, value)| value.clone())
            .collect();
        for (place, code) in codes.iter().enumerate() {
            let claimed = skills.iter().find(|one| one.code == *code).unwrap().claimed;
            form = form.with(&format!("level-{}", place + 1), claimed.to_string());
        }
        reader.submit(&form)
    }
}

/// Sends an act from a page, whether or not the page offers it.
fn act(browser: &mut Client, page: &str, name: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = browser.get(page).expect(200).form(page);
    let own = ["csrf", "form_key", "review"];
    form.fields
        .retain(|(field, _)| own.contains(&field.as_str()));
    form = form.tampered("act", name);
    for (field, value) in fields {
        form = form.tampered(field, value);
    }
    browser.submit(&form)
}

#[test]
fn nothing_of_what_the_person_says_is_shown_before_the_blind_ratings() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.send();
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let team = desk.at(&format!("/team/{}", desk.ids.staff.person));
        let shown = manager.get(&team).expect(200);
        assert!(
            shown.text().contains("Rate three skills first"),
            "{place:?}"
        );
        assert!(!shown.body().contains("<table") && !shown.body().contains("<svg role"));
        let review = desk.staff("review");
        let blind = manager.get(&review).expect(200);
        assert!(
            blind
                .text()
                .contains("Rate the three most important skills")
        );
        assert!(!blind.body().contains(" checked"), "no level is suggested");
        for skill in desk.stored_skills() {
            let page = desk.staff(&format!("review/{}", skill.code));
            manager.get(&page).expect(404);
        }
        let home = manager.get(&desk.at("")).expect(200).text();
        assert!(home.contains("Read the skills of Sam Example"), "{home}");
        assert!(
            home.contains("to rate before you see what they say"),
            "{home}"
        );

        let missing = manager.get(&review).expect(200).form(&review);
        let told = manager.submit(&missing);
        assert_eq!(told.status, 422);
        assert!(told.text().contains("Choose a level"));

        desk.rate_all_equal(&mut manager).expect(303);
        assert!(manager.get(&team).expect(200).body().contains("<table"));
        let open = manager.get(&review).expect(200).text();
        assert!(open.contains("Reading the skills of Sam Example"), "{open}");
        assert!(
            open.contains("The same level is endorsed at once"),
            "the rule"
        );
        // What the person has shown of a skill stands beside it.
        let shown = desk.server.database.lines(&format!(
            "SELECT s.skill_code || ' ' || v.title AS line FROM evidence e \
             JOIN evidence_versions v ON v.evidence_id = e.id AND v.version = e.version \
             JOIN evidence_supports s ON s.evidence_id = e.id AND s.version = e.version \
             JOIN review_skills c ON c.org_id = e.org_id AND c.skill_code = s.skill_code \
             JOIN reviews r ON r.id = c.review_id AND r.person_id = e.person_id AND r.replaced_at IS NULL \
             WHERE e.person_id = '{}' AND e.withdrawn_at IS NULL",
            desk.ids.staff.person
        ));
        assert!(!shown.is_empty());
        for line in shown {
            let (code, title) = line.split_once(' ').unwrap();
            let page = desk.staff(&format!("review/{code}"));
            let beside = manager.get(&page).expect(200).text();
            assert!(beside.contains("Evidence for this skill") && beside.contains(title));
        }
        let own = desk.browser.get(&desk.at("/reviews")).expect(200).text();
        assert!(
            own.contains("The same level is endorsed at once"),
            "the same words"
        );
        let skills = desk.browser.get(&desk.at("/skills")).expect(200).text();
        assert!(skills.contains("Endorsed at Level"), "{skills}");
    }
}

#[test]
fn one_apart_is_talked_about_until_the_person_accepts() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let talk = desk.ids.reading.talk.clone();
        let own = desk.at(&format!("/reviews/{talk}"));
        let shown = desk.browser.get(&own).expect(200).text();
        assert!(
            shown.contains("You are one level apart"),
            "{place:?}: {shown}"
        );
        assert!(shown.contains("may ask for a second reader"));
        act(&mut desk.browser, &own, "keep", &[]).expect(303);
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let page = desk.staff(&format!("review/{talk}"));
        let early = act(&mut manager, &page, "ask-second", &[]);
        assert_eq!(early.status, 422);
        assert!(
            early.text().contains("This can be done from"),
            "{}",
            early.text()
        );
        act(&mut desk.browser, &own, "accept", &[]).expect(303);
        assert_eq!(desk.state_of(&talk), "endorsed");
        let late = desk.browser.get(&own).expect(200).text();
        assert!(late.contains("accepted this level"));
    }
}

#[test]
fn two_apart_goes_to_the_second_reader_and_then_to_the_head() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let skill = desk.ids.reading.second.clone();
        let person = desk.ids.staff.person.clone();
        let mut assessor = desk.server.sign_in(Persona::ASSESSOR);
        let page = desk.at(&format!("/second/{person}/{skill}"));
        let home = assessor.get(&desk.at("")).expect(200);
        assert!(home.body().contains(&page), "{place:?}: on the home page");
        let shown = assessor.get(&page).expect(200).text();
        assert!(
            !shown.contains("Sam Example says"),
            "read without anybody's level"
        );
        desk.server.sign_in(Persona::HR).get(&page).expect(404);

        // A level that neither side gave, whatever theirs are.
        let given = desk.server.database.lines(&format!(
            "SELECT s.claimed || ' ' || s.rated AS line FROM review_skills s JOIN reviews r ON r.id = s.review_id \
             WHERE r.person_id = '{person}' AND s.skill_code = '{skill}'"
        ));
        let taken: Vec<&str> = given[0].split(' ').collect();
        let body = assessor.get(&page).expect(200).body();
        let other = (0..8)
            .map(|level: u8| level.to_string())
            .find(|level| {
                let offered =
                    format!("name=\"read-second-level\" type=\"radio\" value=\"{level}\"");
                !taken.contains(&level.as_str()) && body.contains(&offered)
            })
            .unwrap();
        let level = [("read-second-level", other.as_str())];
        act(&mut assessor, &page, "read-second", &level).expect(303);
        assert_eq!(desk.state_of(&skill), "head");
        assessor.get(&page).expect(404);

        let mut head = desk.server.sign_in(Persona::HEAD);
        let decision = desk.at(&format!("/decisions/{person}/{skill}"));
        let queue = head.get(&desk.at("/decisions")).expect(200);
        assert!(queue.body().contains(&decision));
        let level = [("decide-level", other.as_str())];
        act(&mut head, &decision, "decide", &level).expect(303);
        assert_eq!(desk.state_of(&skill), "decided");
        let own = desk.at(&format!("/reviews/{skill}"));
        let words = [("state-words", "I led the work described here.")];
        act(&mut desk.browser, &own, "state", &words).expect(303);
        let shown = desk.browser.get(&own).expect(200).text();
        assert!(shown.contains("I led the work described here."));
        assert!(shown.contains("stays beside the decision"));
    }
}

#[test]
fn nobody_reads_their_own_skills_or_upwards() {
    let mut desk = Desk::new(Place::Sqlite);
    let people = [
        desk.ids.staff.person.clone(),
        desk.ids.manager.person.clone(),
    ];
    for person in people {
        for path in [
            format!("/people/{person}/review"),
            format!("/people/{person}/review/PROG"),
            format!("/second/{person}/PROG"),
            format!("/decisions/{person}/PROG"),
            format!("/moderation/{person}/PROG"),
        ] {
            desk.browser.get(&desk.at(&path)).expect(404);
        }
    }
    desk.browser.get(&desk.at("/decisions")).expect(404);
    desk.browser.get(&desk.at("/objections")).expect(404);
}

#[test]
fn a_form_about_a_replaced_version_is_told_so_and_changes_nothing() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let talk = desk.ids.reading.talk.clone();
        let page = desk.staff(&format!("review/{talk}"));
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let left_open = manager.get(&page).expect(200).form(&page);
        let own = desk.at(&format!("/reviews/{talk}"));
        let mut own_open = desk.browser.get(&own).expect(200).form(&own);
        desk.send();
        let told = manager.submit(&left_open.with("act", "accept-claim"));
        let shown = manager.get(told.expect(303).location()).expect(200).text();
        assert!(shown.contains("A newer version"), "{place:?}: {shown}");
        own_open = own_open.with("act", "accept");
        own_open.fields.retain(|(name, _)| name != "state-words");
        let told = desk.browser.submit(&own_open);
        assert_eq!(told.status, 422);
        assert!(told.text().contains("A newer version"));
        let ended = desk
            .server
            .database
            .lines("SELECT act AS line FROM review_events WHERE act IN ('accept', 'accept-claim')");
        assert_eq!(ended, [""; 0]);
    }
}

#[test]
fn a_stand_in_reads_and_loses_it_when_it_ends() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let mut other = desk.server.sign_in_as(desk.ids.other_manager.email);
        let (review, page) = (desk.staff("review"), desk.at("/stand-ins"));
        other.get(&review).expect(404);
        let form = manager.get(&page).expect(200).form(&page);
        let form = form
            .with("person", desk.ids.other_manager.person.as_str())
            .with("from", "01/01/2020")
            .with("until", "31/12/2020");
        let told = manager.submit(&form);
        assert_eq!(told.status, 422, "{place:?}");
        // Two days around now in UTC, whatever the hour.
        let today = desk
            .server
            .database
            .lines("SELECT CAST(MAX(created_at) AS TEXT) AS line FROM sessions")[0][..10]
            .to_owned();
        let again = told
            .form(&page)
            .with("from", today.as_str())
            .with("until", today.as_str());
        manager.submit(&again).expect(303);
        other.get(&review).expect(200);
        let end = desk.at("/stand-ins/end");
        let form = manager.get(&page).expect(200).form(&end);
        manager.submit(&form).expect(303);
        other.get(&review).expect(404);
    }
}

#[test]
fn an_objection_holds_everybody_up_until_an_administrator_settles_it() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let talk = desk.ids.reading.talk.clone();
        let own = desk.at("/reviews");
        let form = desk.browser.get(&own).expect(200).form(&own);
        let missing = desk.browser.submit(&form.clone().with("act", "object"));
        assert_eq!(missing.status, 422, "{place:?}");
        let form = missing
            .form(&own)
            .with("act", "object")
            .with("kind", "not-my-manager");
        desk.browser.submit(&form).expect(303);
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let page = desk.staff(&format!("review/{talk}"));
        let told = act(&mut manager, &page, "accept-claim", &[]);
        assert_eq!(told.status, 422);
        assert!(told.text().contains("This is on hold"));
        let mut admin = desk.server.sign_in(Persona::ADMINISTRATOR);
        let objections = desk.at("/objections");
        let form = admin.get(&objections).expect(200).form(&objections);
        admin.submit(&form).expect(303);
        act(&mut manager, &page, "accept-claim", &[]).expect(303);
        assert_eq!(desk.state_of(&talk), "endorsed");
    }
}

#[test]
fn those_concerned_get_one_mail_that_names_nobody() {
    let sink = tests::smtp_sink::SmtpSink::start();
    let environment = vec![
        ("ASPIRE_SMTP_URL".to_owned(), sink.url()),
        (
            "ASPIRE_MAIL_FROM".to_owned(),
            "aspire@council-a.example".to_owned(),
        ),
    ];
    let options = tests::server::Options {
        demo: true,
        environment,
        database: None,
    };
    let server = tests::Server::start(tests::demonstration::copy(Place::Sqlite), options);
    let mut desk = Desk::of(server);
    assert!(sink.is_quiet(), "the demonstration tells nobody");
    let talk = desk.ids.reading.talk.clone();
    let own = desk.at(&format!("/reviews/{talk}"));
    act(&mut desk.browser, &own, "keep", &[]).expect(303);
    let mail = sink.next();
    assert_eq!(mail.to, [Persona::MANAGER.email]);
    let home = format!("{}{}", desk.server.base(), desk.at(""));
    assert!(mail.text.contains(&home), "{}", mail.text);
    for secret in ["Sam", talk.as_str(), "evel"] {
        assert!(!mail.text.contains(secret), "{secret}: {}", mail.text);
    }
}

#[test]
fn after_a_conversation_the_person_accepts_a_level_or_says_another() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let peer = &desk.ids.peer;
        let (mut manager, mut bo) = (
            desk.server.sign_in(Persona::MANAGER),
            desk.server.sign_in_as(peer.email),
        );
        let team = manager.get(&desk.at("/team")).expect(200);
        let review = desk.at(&format!("/people/{}/review", peer.person));
        assert!(
            team.body().contains(&review),
            "{place:?}: offered on the team's page"
        );
        let start = format!("{review}/start");
        let form = manager.get(&review).expect(200).form(&start);
        manager.submit(&form).expect(303);
        let list = manager.get(&review).expect(200).body();
        let skills = desk.server.database.lines(&format!(
            "SELECT s.skill_code AS line FROM review_skills s JOIN reviews r ON r.id = s.review_id \
             WHERE r.person_id = '{}' AND r.assessment_id IS NULL ORDER BY s.position",
            peer.person
        ));
        assert!(skills.len() > 3 && list.contains(&skills[0]));
        for skill in &skills[..2] {
            let page = format!("{review}/{skill}");
            act(&mut manager, &page, "rate", &[("rate-level", "0")]).expect(303);
        }
        let own = |skill: &str| desk.at(&format!("/reviews/{skill}"));
        let shown = bo.get(&own(&skills[0])).expect(200).text();
        assert!(shown.contains("proposes this level"), "{shown}");
        act(&mut bo, &own(&skills[0]), "accept", &[]).expect(303);
        let missing = act(&mut bo, &own(&skills[1]), "decline", &[]);
        assert_eq!(missing.status, 422);
        assert!(missing.text().contains("Choose a level"));
        let level = [("decline-level", "7")];
        let undefined = act(&mut bo, &own(&skills[1]), "decline", &level);
        assert_eq!(undefined.status, 422, "{}", undefined.text());
        assert!(
            undefined.text().contains("has no level 7"),
            "{}",
            undefined.text()
        );
        let states = desk.server.database.lines(&format!(
            "SELECT s.state AS line FROM review_skills s JOIN reviews r ON r.id = s.review_id \
             WHERE r.person_id = '{}' ORDER BY s.position",
            peer.person
        ));
        assert_eq!(states[..3], ["endorsed", "proposed", "waiting"]);
    }
}

#[test]
fn a_moderator_who_differs_opens_the_second_readers_route() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut head = desk.server.sign_in(Persona::HEAD);
        let moderation = desk.at("/moderation");
        let mut list = head.get(&moderation).expect(200);
        assert!(list.text().contains("With the seed"), "{place:?}");
        let theirs = |list: &Answer| {
            let under = format!("{moderation}/");
            list.links()
                .into_iter()
                .find(|link| link.starts_with(&under))
        };
        // A small sample may hold nobody but those whom the Head has rated.
        while theirs(&list).is_none() {
            let draw = list.form(&moderation);
            head.submit(&draw).expect(303);
            list = head.get(&moderation).expect(200);
        }
        let page = theirs(&list).unwrap();
        let parts: Vec<&str> = page.rsplit('/').collect();
        let (skill, person) = (parts[0], parts[1]);
        let review = desk.server.database.lines(&format!(
            "SELECT id AS line FROM reviews WHERE person_id = '{person}' AND replaced_at IS NULL"
        ))[0]
            .clone();
        let state = || {
            desk.server.database.lines(&format!(
                "SELECT state AS line FROM review_skills WHERE review_id = '{review}' AND skill_code = '{skill}'"
            ))
        };
        let level = desk.server.database.lines(&format!(
            "SELECT CAST(level AS TEXT) AS line FROM review_skills \
             WHERE review_id = '{review}' AND skill_code = '{skill}'"
        ));
        let other = if level == ["0"] { "4" } else { "0" };
        let given = [("moderate-level", other)];
        act(&mut head, &page, "moderate", &given).expect(303);
        assert_eq!(state(), ["second-reader"]);
        head.get(&page).expect(404);
    }
}

#[test]
fn the_exercise_comes_before_a_first_endorsement_where_the_council_asks_for_it() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        server.database.execute("DELETE FROM exercise_answers");
        server.database.execute("DELETE FROM endorsement_evidence");
        server.database.execute("DELETE FROM moderation_items");
        server.database.execute("DELETE FROM endorsements");
        let page = format!("/o/council-a/people/{}/review", ids.staff.person);
        let mut manager = server.sign_in(Persona::MANAGER);
        let led = manager.get(&page).expect(303);
        assert_eq!(led.location(), "/o/council-a/exercise", "{place:?}");
        let shown = manager.get("/o/council-a/exercise").expect(200);
        assert!(
            shown
                .text()
                .contains("Before you endorse for the first time")
        );
        let mut administrator = server.sign_in(Persona::ADMINISTRATOR);
        let rules = "/o/council-a/settings/rules";
        let form = administrator.get(rules).expect(200).form(rules);
        administrator
            .submit(&form.with("exercise", "no"))
            .expect(303);
        manager.get(&page).expect(200);
    }
}
