//! Ten people of a council on edition 8 are carried over to edition 9 and back: the report is that of the facts, nobody
//! is asked anything twice, nothing that was sent changes.

use std::collections::BTreeSet;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Answer, Client, Place, Server};

/// Somebody of the ten: whether it was sent, the skill beside the one that all have, its answers, what the page says
/// after the change, and what is asked then.
struct Case {
    sent: bool,
    skill: &'static str,
    answers: &'static [(u8, &'static str)],
    unchanged: &'static str,
    says: &'static [&'static str],
    asked: &'static [(&'static str, u8)],
}

/// All ten have this one too. Edition 9 adds a level below those that edition 8 has, which changes nothing for them.
const SHARED: (&str, &[(u8, &str)]) = ("ITSP", &[(5, "yes"), (6, "not-yet")]);

const NOTHING: &str = "There is nothing for you to do";
const SETTLED: &str = "Your other answers settle where you stand";

const CASES: [Case; 10] = [
    // Unchanged.
    case(
        true,
        "PROG",
        &[(4, "yes"), (5, "not-yet")],
        "2 of",
        &[NOTHING],
        &[],
    ),
    // Another name.
    case(
        true,
        "BPTS",
        &[(4, "yes"), (5, "not-yet")],
        "2 of",
        &[NOTHING],
        &[],
    ),
    // A level gone, and the level below it answered.
    case(
        true,
        "DATS",
        &[(6, "yes"), (7, "yes")],
        "1 of",
        &["does not define it at level 7", SETTLED, "(DAAN)"],
        &[],
    ),
    // A level gone that alone was answered: its neighbour is asked about.
    case(
        true,
        "DATS",
        &[(7, "yes")],
        "1 of",
        &[
            "does not define it at level 7",
            "asked about Level 6",
            "(DAAN)",
        ],
        &[("DATS", 6)],
    ),
    // A level gone at the bottom.
    case(
        true,
        "MKTG",
        &[(3, "yes"), (4, "not-yet")],
        "1 of",
        &[
            "Marketing management",
            "does not define it at level 3",
            SETTLED,
        ],
        &[],
    ),
    // A level added below the lowest, which was not held.
    case(
        true,
        "PENT",
        &[(3, "not-yet")],
        "1 of",
        &["defines it at level 2 as well", "asked about Level 2"],
        &[("PENT", 2)],
    ),
    // A level added above the highest, which was held.
    case(
        true,
        "ITCM",
        &[(5, "yes"), (6, "yes")],
        "1 of",
        &["levels 2 and 7 as well", "asked about Level 7"],
        &[("ITCM", 7)],
    ),
    // Split, and still open.
    case(
        false,
        "TEST",
        &[(3, "yes"), (4, "not-yet")],
        "1 of",
        &["A part of this work", "(NFTS)", "(PRTS)"],
        &[],
    ),
    // A level added below what is held, and still open.
    case(
        false,
        "PENT",
        &[(3, "yes"), (4, "not-yet")],
        "2 of",
        &[NOTHING],
        &[],
    ),
    // A level gone that was on the way, and still open.
    case(
        false,
        "DATS",
        &[(6, "yes"), (7, "partly")],
        "1 of",
        &["does not define it at level 7", SETTLED],
        &[],
    ),
];

const fn case(
    sent: bool,
    skill: &'static str,
    answers: &'static [(u8, &'static str)],
    unchanged: &'static str,
    says: &'static [&'static str],
    asked: &'static [(&'static str, u8)],
) -> Case {
    Case {
        sent,
        skill,
        answers,
        unchanged,
        says,
        asked,
    }
}

/// The council on edition 8, with the ten.
struct Desk {
    server: Server,
    ids: Ids,
    people: Vec<(String, String)>,
}

impl Desk {
    fn new(place: Place) -> Self {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let people = server.database.lines(&format!(
            "SELECT p.email_key || ' ' || p.id AS line FROM people p \
             JOIN memberships m ON m.org_id = p.org_id AND m.person_id = p.id \
             WHERE p.org_id = '{}' AND p.left_on IS NULL AND m.joined_at IS NOT NULL AND m.suspended_at IS NULL \
             AND NOT EXISTS (SELECT 1 FROM membership_roles r WHERE r.membership_id = m.id) \
             AND NOT EXISTS (SELECT 1 FROM assessments a WHERE a.person_id = p.id AND a.submitted_at IS NULL) \
             ORDER BY p.email_key",
            ids.organisation_id
        ));
        let people: Vec<(String, String)> = people
            .iter()
            .filter_map(|line| line.split_once(' '))
            .map(|(email, id)| (email.to_owned(), id.to_owned()))
            .take(CASES.len())
            .collect();
        assert_eq!(people.len(), CASES.len());
        let desk = Self {
            server,
            ids,
            people,
        };
        desk.prepare();
        desk
    }

    /// Puts the council on edition 8, and what the ten said into its tables.
    fn prepare(&self) {
        let org = &self.ids.organisation_id;
        let mut sql = format!("UPDATE organisations SET edition = 8 WHERE id = '{org}';");
        for (number, (case, (_, person))) in CASES.iter().zip(&self.people).enumerate() {
            let id = format!("carried{number}");
            let sent = if case.sent {
                "'2002-02-02 10:00:00'"
            } else {
                "NULL"
            };
            sql += &format!(
                "UPDATE posts SET role_profile_id = NULL WHERE org_id = '{org}' AND person_id = '{person}';\
                 UPDATE assessments SET submitted_at = '2001-01-01 10:00:00' WHERE person_id = '{person}';\
                 INSERT INTO assessments (id, org_id, person_id, edition, started_at, changed_at, submitted_at, \
                 version, statement, job_at, choosing_at, examples_at) VALUES ('{id}', '{org}', '{person}', 8, \
                 '2002-01-01 10:00:00', '2002-02-02 10:00:00', {sent}, 7, 1, '2002-01-01 10:00:00', \
                 '2002-01-01 10:00:00', '2002-01-01 10:00:00');"
            );
            for attribute in ["AUTO", "INFL", "COMP", "KNGE"] {
                for (level, answer) in [(4, "yes"), (5, "not-yet")] {
                    sql += &format!(
                        "INSERT INTO assessment_attributes (org_id, assessment_id, attribute, level, answer, \
                         answered_at) VALUES ('{org}', '{id}', '{attribute}', {level}, '{answer}', \
                         '2002-01-01 10:00:00');"
                    );
                }
            }
            let skills = [SHARED, (case.skill, case.answers)];
            for (position, (code, answers)) in skills.iter().enumerate() {
                sql += &format!(
                    "INSERT INTO assessment_skills (org_id, assessment_id, skill_code, position, added, last_used, \
                     note) VALUES ('{org}', '{id}', '{code}', {position}, TRUE, 'now', '');"
                );
                for (level, answer) in *answers {
                    sql += &format!(
                        "INSERT INTO assessment_answers (org_id, assessment_id, skill_code, level, answer, \
                         answered_at) VALUES ('{org}', '{id}', '{code}', {level}, '{answer}', '2002-01-01 10:00:00');"
                    );
                }
            }
        }
        self.server.database.execute(&sql);
    }

    fn at(&self, path: &str) -> String {
        format!("/o/{}{path}", self.ids.organisation)
    }

    fn sign_in(&self, number: usize) -> Client {
        self.server.sign_in_as(&self.people[number].0)
    }

    /// Everything that somebody has sent, whoever they are.
    fn sent(&self) -> Vec<String> {
        self.server.database.lines(
            "SELECT a.id || ' ' || a.edition || ' ' || a.version || ' ' || s.skill_code || ' ' || s.level || ' ' \
             || s.answer AS line FROM assessments a JOIN assessment_answers s ON s.assessment_id = a.id \
             WHERE a.submitted_at IS NOT NULL ORDER BY a.id, s.skill_code, s.level",
        )
    }

    /// What somebody's open assessment holds: its edition, and each answer.
    fn draft(&self, number: usize) -> BTreeSet<String> {
        let person = &self.people[number].1;
        let lines = self.server.database.lines(&format!(
            "SELECT a.edition || ' ' || s.skill_code || ' ' || s.level || ' ' || s.answer AS line \
             FROM assessments a JOIN assessment_answers s ON s.assessment_id = a.id \
             WHERE a.submitted_at IS NULL AND a.person_id = '{person}'"
        ));
        lines.into_iter().collect()
    }

    fn change(&self, browser: &mut Client) -> Answer {
        let path = self.at("/settings/edition");
        let form = browser.get(&path).expect(200).form(&path);
        browser.submit(&form)
    }

    fn undo(&self, browser: &mut Client) -> Answer {
        let undo = self.at("/settings/edition/undo");
        let form = browser
            .get(&self.at("/settings/edition"))
            .expect(200)
            .form(&undo);
        browser.submit(&form)
    }

    /// Begins an assessment, or goes on with one, and answers whatever is asked. Gives the questions in their order.
    fn go_through(&self, browser: &mut Client, case: &Case) -> Vec<(String, u8)> {
        if case.sent {
            let start = self.at("/assessment/start");
            let form = browser
                .get(&self.at("/assessment"))
                .expect(200)
                .form(&start);
            browser.submit(&form).expect(303);
            let job = self.at("/assessment/job");
            let form = browser.get(&job).expect(200).form(&job);
            browser.submit(&form.with("job", "right")).expect(303);
        }
        let mut asked = Vec::new();
        for _ in 0..20 {
            let next = browser.get(&self.at("/assessment/next")).expect(303);
            let path = next.location().to_owned();
            if path.ends_with("/examples") || path.ends_with("/check") {
                return asked;
            }
            let (skill, level) = path
                .split_once("/assessment/skills/")
                .and_then(|(_, rest)| rest.split_once("/levels/"))
                .unwrap_or_else(|| panic!("led to {path}"));
            asked.push((skill.to_owned(), level.parse().unwrap()));
            let form = browser.get(&path).expect(200).form(&path);
            browser.submit(&form.with("answer", "yes")).expect(303);
        }
        panic!("still asked after {asked:?}");
    }
}

#[test]
fn the_report_is_that_of_the_facts_and_of_the_ten() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut head = desk.server.sign_in(Persona::HEAD);
        let path = desk.at("/settings/edition");
        let roles = head.get(&desk.at("/roles")).expect(200);
        assert!(
            roles.links().contains(&path),
            "{place:?}: the way to the report"
        );
        let report = head.get(&path).expect(200);
        let text = report.text();
        for part in [
            "what changing to SFIA 9 would do",
            "People who have sent an assessment: 7",
            "may need a look: 7",
            "An administrator of your council makes the change",
        ] {
            assert!(text.contains(part), "{place:?} {part}: {text}");
        }
        assert!(
            !report.body().contains("name=\"version\""),
            "the Head of Profession only reads"
        );

        let file = head
            .get(&desk.at("/settings/edition/report.csv"))
            .expect(200)
            .body()
            .replace('"', "");
        let line = |code: &str| {
            let mut lines = file.lines().filter(|line| line.starts_with(code));
            lines.next().unwrap_or_default().to_owned()
        };
        let asking = |code: &str| {
            let query = format!(
                "SELECT COUNT(*) || '' AS line FROM role_profile_skills s JOIN role_profiles r ON r.org_id = s.org_id \
                 AND r.id = s.role_profile_id WHERE r.org_id = '{}' AND r.retired_at IS NULL AND s.skill_code = '{code}'",
                desk.ids.organisation_id
            );
            desk.server.database.lines(&query).remove(0)
        };
        let changed = |code: &str, rest: &str| {
            let (line, expected) = (line(code), format!("{code},{rest},{}", asking(code)));
            assert_eq!(line, expected, "{place:?}");
        };
        changed("ITSP", "Strategic planning,Also defined at level 4,7");
        changed(
            "BPTS",
            "User acceptance testing,Another name: before, it was Acceptance testing,Fewer than 5",
        );
        changed(
            "PENT",
            "Penetration testing,Also defined at level 2,Fewer than 5",
        );
        changed(
            "DATS",
            "Data science,Its work at level 7 is now in Data analytics (DAAN); No longer defined at level 7,Fewer than 5",
        );
        assert!(
            line("TEST").contains(",None,"),
            "what is open is not counted: {}",
            line("TEST")
        );
        assert_eq!(line("PROG"), "", "what stays alike is not in it");
        assert_eq!(
            file.lines()
                .filter(|line| line.contains("New in SFIA 9"))
                .count(),
            26
        );

        desk.server.sign_in(Persona::HR).get(&path).expect(404);
        desk.server.sign_in(Persona::STAFF).get(&path).expect(404);
    }
}

#[test]
fn ten_people_are_carried_over_asked_nothing_twice_and_brought_back() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let (sent, open) = (desk.sent(), desk.draft(9));
        let mut administrator = desk.server.sign_in(Persona::ADMINISTRATOR);
        desk.change(&mut administrator).expect(303);
        assert_eq!(desk.sent(), sent, "{place:?}");
        let report = administrator
            .get(&desk.at("/settings/edition"))
            .expect(200)
            .text();
        assert!(report.contains("Go back to SFIA 8"), "{place:?} {report}");

        for (number, case) in CASES.iter().enumerate() {
            let mut browser = desk.sign_in(number);
            let told = browser.get(&desk.at("/assessment")).expect(200).text();
            assert!(
                told.contains("See what changed for you"),
                "{place:?} {number}"
            );
            let page = browser.get(&desk.at("/skills/edition")).expect(200).text();
            assert!(page.contains(case.unchanged), "{place:?} {number}: {page}");
            for part in case.says {
                assert!(page.contains(part), "{place:?} {number} {part}: {page}");
            }
            let asked = desk.go_through(&mut browser, case);
            let asked: Vec<(&str, u8)> = asked
                .iter()
                .map(|(code, at)| (code.as_str(), *at))
                .collect();
            assert_eq!(asked, case.asked, "{place:?} {number}");
            for pair in &asked {
                let before = case.answers.iter().map(|(level, _)| (case.skill, *level));
                assert!(
                    !before.collect::<Vec<_>>().contains(pair),
                    "asked twice: {pair:?}"
                );
            }
        }

        // Somebody takes up a skill that edition 9 has made of a part of theirs.
        let mut tester = desk.sign_in(7);
        let add = desk.at("/assessment/add");
        let offers = tester.get(&desk.at("/skills/edition")).expect(200);
        let question = tester.submit(&offers.form(&add)).expect(303);
        let question = question.location().to_owned();
        let form = tester.get(&question).expect(200).form(&question);
        tester.submit(&form.with("answer", "yes")).expect(303);

        desk.undo(&mut administrator).expect(303);
        assert_eq!(desk.sent(), sent, "{place:?}");
        assert_eq!(desk.draft(9), open, "{place:?}");
        let both: Vec<String> = desk
            .draft(3)
            .into_iter()
            .filter(|line| line.contains("DATS"))
            .collect();
        assert_eq!(
            both,
            ["8 DATS 6 yes", "8 DATS 7 yes"],
            "{place:?}: with what was answered in between"
        );
        assert!(
            !desk.draft(7).iter().any(|line| line.contains("NFTS")),
            "{place:?}"
        );
        let page = tester.get(&desk.at("/skills/edition")).expect(200).text();
        assert!(
            page.contains("SFIA 8 does not have this skill"),
            "{place:?} {page}"
        );

        // Changed once more, it is there again.
        desk.change(&mut administrator).expect(303);
        assert!(
            desk.draft(7).iter().any(|line| line.contains("NFTS")),
            "{place:?}"
        );
    }
}

#[test]
fn two_administrators_and_a_late_undo_get_an_answer_in_words() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let (path, undo) = (
            desk.at("/settings/edition"),
            desk.at("/settings/edition/undo"),
        );
        let mut first = desk.server.sign_in(Persona::ADMINISTRATOR);
        let mut second = desk.server.sign_in(Persona::ADMINISTRATOR);
        let stale = second.get(&path).expect(200).form(&path);
        desk.change(&mut first).expect(303);
        let refused = second.submit(&stale).expect(409);
        assert!(refused.title().starts_with("Error: "), "{place:?}");
        assert!(
            refused.text().contains("Somebody else changed"),
            "{place:?}"
        );

        let form = first.get(&path).expect(200).form(&undo);
        desk.server
            .database
            .execute("UPDATE edition_changes SET changed_at = '2003-03-03 10:00:00';");
        let answer = first.submit(&form).expect(303);
        let page = first.get(answer.location()).expect(200);
        assert!(
            page.text().contains("more than 30 days old"),
            "{place:?} {}",
            page.text()
        );
        assert!(!page.text().contains("You can go back until"), "{place:?}");
        let present = format!(
            "SELECT edition || '' AS line FROM organisations WHERE id = '{}'",
            desk.ids.organisation_id
        );
        assert_eq!(desk.server.database.lines(&present), ["9"], "{place:?}");
    }
}
