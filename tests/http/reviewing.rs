//! What follows the answers of a round: evidence, reviewers from outside, a challenge, a waiver, the decision.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Form, Place, Server};

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

    /// A page of the round for its council.
    fn own(&self, path: &str) -> String {
        let round = &self.ids.readiness.reviewing;
        format!(
            "/o/{}/readiness/rounds/{round}{path}",
            self.ids.organisation
        )
    }

    /// The same for its programme.
    fn outside(&self, path: &str) -> String {
        let round = &self.ids.readiness.reviewing;
        format!(
            "/programme/{}/councils/{}/rounds/{round}{path}",
            self.ids.programme, self.ids.organisation
        )
    }
}

fn says(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{words}: {}", answer.text());
    assert!(answer.text().contains(words), "{words}: {}", answer.text());
}

/// All forms of a page that lead to `action`.
fn forms(page: &Answer, action: &str) -> Vec<Form> {
    let mut forms = Form::all(&page.body());
    forms.retain(|form| form.action == action);
    forms
}

/// Reads a question with a form of its page whose button is `act`.
fn reads(browser: &mut Client, path: &str, act: &str, fields: &[(&'static str, &str)]) -> Answer {
    let page = browser.get(path).expect(200);
    let is_it = |form: &Form| {
        let mut names = fields.iter().map(|(name, _)| name.to_string());
        names.all(|name| form.names.contains(&name))
    };
    let mut forms = forms(&page, path).into_iter();
    let mut form = forms.find(is_it).expect("a form with these fields");
    for (name, value) in fields {
        form = form.with(name, *value);
    }
    browser.submit(&form.with("do", act))
}

const LEVEL_2: [(&str, &str); 3] = [
    ("level", "2"),
    ("shown_on", "1/11/2026"),
    (
        "reason",
        "The list is complete and was checked by its managers.",
    ),
];

#[test]
fn a_level_is_asked_about_accepted_challenged_and_decided_by_another() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut reviewer = desk.server.sign_in(Persona::REVIEWER);
        let mut head = desk.server.sign_in(Persona::HEAD);
        let reading = desk.outside("/review/R17");
        // What is wrong is named, and what was typed stays.
        let wrong = reads(
            &mut reviewer,
            &reading,
            "accept",
            &[
                ("level", ""),
                ("reason", "Because it is."),
                ("shown_on", "soon"),
            ],
        );
        says(&wrong, 422, "Choose a level");
        says(&wrong, 422, "Enter the date it is from, such as 21/11/2026");
        says(&wrong, 422, "Because it is.");
        // The council answers what is asked.
        let asked = reads(
            &mut reviewer,
            &reading,
            "ask",
            &[("more", "Please show the list itself.")],
        );
        asked.expect(303);
        let question = desk.own("/questions/R17");
        let page = head.get(&question).expect(200);
        says(
            &page,
            200,
            "The reviewer asks: Please show the list itself.",
        );
        let supply = page.form(&format!("{question}/answer"));
        head.submit(&supply.with("answer", "It is in the service."))
            .expect(303);
        // Reviewers see no claims and no names of those who answered.
        let page = reviewer.get(&reading).expect(200);
        says(&page, 200, "You answered: It is in the service.");
        reads(&mut reviewer, &reading, "accept", &LEVEL_2).expect(303);
        let page = head.get(&question).expect(200);
        says(&page, 200, "Level 2 accepted");
        let challenge = page.form(&format!("{question}/challenge"));
        says(
            &head.submit(&challenge.clone().with("challenge", "")),
            422,
            "Enter why you challenge this level",
        );
        head.submit(&challenge.with("challenge", "It is checked each month, too."))
            .expect(303);
        // The first reader has nothing to say any more; the other one decides, and that is final.
        let page = reviewer.get(&reading).expect(200).text();
        assert!(!page.contains("Decide for this level"), "{page}");
        let mut other = desk.server.sign_in_as("other-reviewer@society.example");
        let decided = [("level", "3"), LEVEL_2[1], ("reason", "It is, each month.")];
        reads(&mut other, &reading, "decide", &decided).expect(303);
        says(&head.get(&question), 200, "Level 3 decided");
    }
}

#[test]
fn who_reads_blind_sees_nothing_that_others_said() {
    let desk = Desk::new(Place::Sqlite);
    let twice = desk.ids.readiness.twice.clone();
    let mut manager = desk.server.sign_in(Persona::PROGRAMME);
    let round = desk.outside("");
    let chooses = |browser: &mut Client, reader: &str| {
        let page = browser.get(&round).expect(200);
        let form = forms(&page, &format!("{round}/second"))
            .into_iter()
            .find(|form| form.value("question") == Some(twice.as_str()))
            .expect("a form for the question");
        browser.submit(&form.with(&format!("second-{twice}"), reader))
    };
    says(&chooses(&mut manager, ""), 422, "Choose a reviewer");
    let other = desk.ids.readiness.reviewers.1.clone();
    chooses(&mut manager, &other).expect(303);
    says(&manager.get(&round), 200, "waits for Rhian Reviewer");
    let mut reviewer = desk.server.sign_in(Persona::REVIEWER);
    let reading = desk.outside(&format!("/review/{twice}"));
    let reason = "A reason that the second reader must not see.";
    let first = [LEVEL_2[0], LEVEL_2[1], ("reason", reason)];
    reads(&mut reviewer, &reading, "accept", &first).expect(303);
    let mut second = desk.server.sign_in_as("other-reviewer@society.example");
    let page = second.get(&reading).expect(200);
    assert!(!page.text().contains(reason), "{}", page.text());
    let queue = second.get(&desk.outside("/review")).expect(200);
    says(&queue, 200, "Read this blind");
    reads(&mut second, &reading, "second", &LEVEL_2).expect(303);
    says(&second.get(&reading), 200, reason);
    // From a window that was open before: what was typed is not lost.
    let stale = Form::all(&page.body())
        .into_iter()
        .find(|form| form.names.iter().any(|name| name == "reason"))
        .expect("the form for a level")
        .with("level", "1")
        .with("shown_on", "1/11/2026")
        .with("reason", "Typed in another window.")
        .with("do", "second");
    let answer = second.submit(&stale);
    says(&answer, 409, "What you had typed");
    says(&answer, 409, "Typed in another window.");
    says(
        &manager.get(&round),
        200,
        "Questions read by two reviewers: 1.",
    );
}

#[test]
fn access_of_a_reviewer_ends_when_the_manager_ends_it() {
    let desk = Desk::new(Place::Sqlite);
    let mut manager = desk.server.sign_in(Persona::PROGRAMME);
    let mut reviewer = desk.server.sign_in(Persona::REVIEWER);
    let queue = desk.outside("/review");
    reviewer.get(&queue).expect(200);
    let round = desk.outside("");
    let page = manager.get(&round).expect(200);
    let own = desk.ids.readiness.reviewers.0.clone();
    let form = forms(&page, &format!("{round}/reviewers/end"))
        .into_iter()
        .find(|form| form.value("reviewer") == Some(own.as_str()))
        .expect("the reviewer's access");
    manager.submit(&form).expect(303);
    assert_eq!(reviewer.get(&queue).status, 404);
    says(&manager.get(&round), 200, "Access ended on");
    let give = page.form(&format!("{round}/reviewers"));
    says(
        &manager.submit(&give.clone().with("reviewer", &own).with("days", "0")),
        422,
        "Enter a whole number of days from 1 to 180",
    );
    manager
        .submit(&give.with("reviewer", &own).with("days", "5"))
        .expect(303);
    reviewer.get(&queue).expect(200);
}

#[test]
fn evidence_that_was_taken_back_stays_and_its_level_is_read_again() {
    let desk = Desk::new(Place::Sqlite);
    let mut head = desk.server.sign_in(Persona::HEAD);
    let question = desk.own("/questions/R01");
    let page = head.get(&question).expect(200);
    says(&page, 200, "Level 2 accepted");
    let shown = &desk.ids.readiness.shown_file;
    let withdraw = page.form(&desk.own(&format!("/evidence/{shown}/withdraw")));
    head.submit(&withdraw).expect(303);
    let page = head.get(&question).expect(200);
    says(&page, 200, "Taken back on");
    says(&page, 200, "Waits for a reviewer");
    // A link and a file at once, nothing at all, a day ahead: each is named.
    let add = page.form(&format!("{question}/evidence"));
    let nothing = add
        .clone()
        .with("title", "The letter")
        .with("shown_on", "1/1/2100");
    let answer = head.submit(&nothing);
    says(&answer, 422, "Enter a link or choose a file");
    says(&answer, 422, "The date must be today or earlier");
    let elsewhere = add
        .with("title", "The letter")
        .with("link", "javascript:alert(1)")
        .with("shown_on", "1/11/2026")
        .with("owner", "nobody@elsewhere.example");
    let answer = head.submit(&elsewhere);
    says(&answer, 422, "Enter a whole link that begins with https://");
    says(&answer, 422, "Nobody at work here has this address");
}

#[test]
fn a_waiver_takes_two_of_the_board_and_a_decision_takes_all_readings() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut board = desk.server.sign_in(Persona::BOARD);
        let mut other = desk.server.sign_in_as("other-board@society.example");
        let round = desk.outside("");
        let waiver = format!("{round}/waivers/{}", desk.ids.readiness.waiver);
        // Who proposed it cannot sign it.
        let page = other.get(&round).expect(200);
        let form = page.form(&waiver);
        let answer = other.submit(&form.with("do", "sign")).expect(303);
        says(
            &other.get(answer.location()),
            200,
            "Another member of the board has to sign",
        );
        let page = board.get(&round).expect(200);
        says(&page, 200, "still wait for a reviewer or the council");
        board
            .submit(&page.form(&waiver).with("do", "sign"))
            .expect(303);
        says(&board.get(&round), 200, "signed by Bea Board");
        let propose = board
            .get(&round)
            .expect(200)
            .form(&format!("{round}/waivers"));
        let short = propose
            .clone()
            .with("gate", "R12")
            .with("why", "Later.")
            .with("until", "");
        let answer = board.submit(&short);
        says(
            &answer,
            422,
            "Enter why this gate can wait, in at least 20 characters",
        );
        says(&answer, 422, "Enter the last day of the waiver");
        // A refusal stands beside its field, and what was typed stays.
        let why = "The meeting with the unions is in two weeks.";
        let long = propose.with("gate", "R12").with("why", why);
        let answer = board.submit(&long.clone().with("until", "1/1/2100"));
        says(&answer, 422, "at most 30 days from now");
        says(&answer, 422, why);
        let soon = long.with("until", &desk.ids.readiness.closes);
        board.submit(&soon).expect(303);
        let again = soon.tampered("form_key", "00000000000000000000000000000079");
        says(&board.submit(&again), 422, "is proposed already");
        // Only the manager reads who reviews.
        let page = board.get(&round).expect(200).text();
        assert!(
            page.contains("Reviewer 1") && !page.contains("Ray Reviewer"),
            "{page}"
        );

        // The round that everybody has read: a condition needs a day within 30 days.
        let ready = round.replace(&desk.ids.readiness.reviewing, &desk.ids.readiness.all_read);
        let page = board.get(&ready).expect(200);
        let decide = page.form(&format!("{ready}/decision"));
        says(
            &board.submit(&decide.clone().with("due-0", "1/1/2100")),
            422,
            "The last day of a condition must be within 30 days of today",
        );
        board.submit(&decide).expect(303);
        let page = board.get(&ready).expect(200);
        says(&page, 200, "Decided on");
        says(&page, 200, "Go with conditions");
        // The council reads the same, with the condition in its plan.
        let mut head = desk.server.sign_in(Persona::HEAD);
        let own = desk
            .own("/plan")
            .replace(&desk.ids.readiness.reviewing, &desk.ids.readiness.all_read);
        says(&head.get(&own), 200, "Conditions");
    }
}

#[test]
fn an_action_is_planned_from_a_suggestion_and_its_time_goes_into_the_forecast() {
    let desk = Desk::new(Place::Sqlite);
    let mut head = desk.server.sign_in(Persona::HEAD);
    let plan = desk.own("/plan");
    says(
        &head.get(&plan),
        200,
        "since there is no record yet of how plans go here",
    );
    let add = format!("{}/actions", desk.own(""));
    let form = head
        .get(&format!("{plan}?about=R19"))
        .expect(200)
        .form(&add);
    assert_eq!(form.value("about"), Some("R19"));
    let answer = head.submit(&form.clone().with("begins", "").with("days", "none"));
    says(&answer, 422, "Enter the first day as a date");
    says(&answer, 422, "Enter a whole number of days from 1 to 730");
    head.submit(&form.with("begins", "23/11/2026").with("days", "10"))
        .expect(303);
    let action = &desk.ids.readiness.action;
    let done = head
        .get(&plan)
        .expect(200)
        .form(&desk.own(&format!("/actions/{action}/done")));
    let field = &format!("done-{action}");
    says(
        &head.submit(&done.clone().with(field, "1/1/2100")),
        422,
        "The date must be today or earlier",
    );
    let begun = desk.ids.readiness.begun.clone();
    head.submit(&done.with(field, &begun)).expect(303);
    says(&head.get(&plan), 200, "as the one finished action went");
}
