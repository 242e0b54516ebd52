//! The profile: every version read and compared, and everything about oneself to take along.

use crate::assessing::Desk;
use std::collections::BTreeSet;
use store::record::{CLASSES, Told};
use tests::personas::Persona;
use tests::{Place, Server};

impl Desk {
    /// The versions that the staff persona has sent, the newest first.
    fn sent_versions(&self) -> Vec<String> {
        self.server.database.lines(&format!(
            "SELECT id AS line FROM assessments WHERE person_id = '{}' AND submitted_at IS NOT NULL \
             ORDER BY submitted_at DESC",
            self.ids.staff.person
        ))
    }

    /// Finishes the draft and sends it as another version.
    fn send_again(&mut self) {
        self.finish();
        let (check, submit) = (self.at("/assessment/check"), self.at("/assessment/submit"));
        let form = self.browser.get(&check).expect(200).form(&submit);
        self.browser.submit(&form).expect(303);
    }

    /// Wishes to learn every skill of the page.
    fn wish(&mut self) {
        let path = self.at("/skills/wishes");
        let mut form = self.browser.get(&path).expect(200).form(&path);
        let mut named: Vec<String> = form.names.clone();
        named.retain(|name| name.starts_with("wish-"));
        named.dedup();
        for name in named {
            form.fields.retain(|(known, _)| *known != name);
            form.fields.push((name, "learn".to_owned()));
        }
        self.browser.submit(&form).expect(303);
    }
}

#[test]
fn the_profile_shows_what_is_held_and_what_comes_next() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.wish();
        let page = desk.browser.get(&desk.at("/skills")).expect(200);
        let text = page.text();
        for said in [
            "What is next:",
            "Endorsed",
            "Evidence",
            "Want to learn it",
            "Your level of responsibility",
            "What you sent",
        ] {
            assert!(text.contains(said), "{place:?} {said}: {text}");
        }
        assert_eq!(page.body().matches("class=\"aspire-radar\"").count(), 1);
        // Evidence of one skill alone.
        let links = page.links();
        let of_one = links.iter().filter(|link| link.contains("/evidence/"));
        assert!(of_one.count() > 0, "{links:?}");
        let skill = &desk.ids.asked.0;
        let only = desk
            .browser
            .get(&desk.at(&format!("/evidence?skill={skill}")));
        assert!(only.expect(200).text().contains("See all your evidence"));
    }
}

#[test]
fn every_version_stays_readable_and_any_two_are_compared() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let compare = desk.at("/skills/compare");
        let one = desk.browser.get(&compare).expect(200).text();
        assert!(one.contains("Nothing to compare yet"), "{one}");
        let draft = desk.ids.caller.draft.clone();
        let hidden = desk.at(&format!("/skills/history/{draft}"));
        desk.browser.get(&hidden).expect(404);
        desk.send_again();

        let versions = desk.sent_versions();
        let [now, then] = versions.as_slice() else {
            panic!("two versions: {versions:?}")
        };
        assert_eq!(*now, draft, "{place:?}");
        let history = desk.browser.get(&desk.at("/skills/history")).expect(200);
        for version in &versions {
            let path = desk.at(&format!("/skills/history/{version}"));
            assert!(history.links().contains(&path), "{place:?} {path}");
            let page = desk.browser.get(&path).expect(200).text();
            assert!(page.contains("What you sent on"), "{page}");
            assert!(page.contains("Made on SFIA 9"), "{page}");
        }
        let plain = desk.browser.get(&compare).expect(200).text();
        let named = desk
            .browser
            .get(&format!("{compare}?then={then}&now={now}"));
        assert_eq!(
            plain,
            named.expect(200).text(),
            "the newest two by themselves"
        );
        assert!(plain.contains("Change"), "{plain}");
        // Turned round, what went up went down.
        let back = desk
            .browser
            .get(&format!("{compare}?then={now}&now={then}"))
            .expect(200)
            .text();
        let count = |text: &str, word: &str| text.matches(word).count();
        assert_eq!(count(&plain, "Went up"), count(&back, "Went down"));
        assert_eq!(count(&plain, "Went down"), count(&back, "Went up"));
    }
}

#[test]
fn nobody_reads_or_compares_what_another_person_sent() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let desk = Desk::of(server);
        let [version] = desk.sent_versions().try_into().expect("one version");
        for email in [
            desk.ids.peer.email,
            Persona::MANAGER.email,
            Persona::HEAD.email,
            Persona::ADMINISTRATOR.email,
        ] {
            let mut other = desk.server.sign_in_as(email);
            for path in [
                format!("/skills/history/{version}"),
                format!("/skills/compare?then={version}&now={version}"),
            ] {
                assert_eq!(other.get(&desk.at(&path)).status, 404, "{email} {path}");
            }
        }
    }
}

/// Which rows of a table are about a person.
fn own_rows(table: &str, person: &str) -> String {
    let of = |parent: &str| format!("IN (SELECT id FROM {parent} WHERE person_id = '{person}')");
    match table {
        "people" => format!("id = '{person}'"),
        "accounts" => {
            format!("id IN (SELECT account_id FROM memberships WHERE person_id = '{person}')")
        }
        "membership_roles" => format!("membership_id {}", of("memberships")),
        "delegations" => format!("manager_id = '{person}' OR delegate_id = '{person}'"),
        "objections" | "review_events" | "review_skills" => format!("review_id {}", of("reviews")),
        "readiness_answers" => format!("respondent_id {}", of("readiness_respondents")),
        "endorsement_evidence" => format!("endorsement_id {}", of("endorsements")),
        _ if table.starts_with("evidence_") => format!("evidence_id {}", of("evidence")),
        _ if table.starts_with("assessment_") || table.starts_with("laid_aside_") => {
            format!("assessment_id {}", of("assessments"))
        }
        _ => format!("person_id = '{person}'"),
    }
}

/// Columns of text that a record leaves out, each with its reason.
const LEFT_OUT: &[(&str, &str)] = &[
    ("people.name_key", "made from the name, for sorting"),
    ("people.email_key", "made from the address, for finding"),
    ("accounts.id", "of no organisation"),
    ("accounts.email_key", "made from the address, for finding"),
    ("accounts.password_hash", "a secret"),
    ("memberships.account_id", "of no organisation"),
    ("posts.manager_id", "somebody else"),
    (
        "posts.role_profile_id",
        "its reference and title stand in the record",
    ),
    ("delegations.id", "named nowhere"),
    ("delegations.manager_id", "may be somebody else"),
    ("delegations.delegate_id", "may be somebody else"),
    ("objections.id", "named nowhere"),
    ("review_events.person_id", "may be somebody else"),
    ("review_skills.rated_by", "somebody else"),
    ("review_skills.second_by", "somebody else"),
    ("review_skills.moderated_by", "somebody else"),
    ("review_skills.second_reader_id", "somebody else"),
    ("endorsements.reader_id", "somebody else"),
    ("moderation_items.round_id", "named nowhere"),
    ("readiness_respondents.id", "named nowhere"),
    (
        "readiness_respondents.round_id",
        "its stage and moment stand in the record",
    ),
    ("readiness_answers.respondent_id", "named nowhere"),
    (
        "campaign_people.campaign_id",
        "its name stands in the record",
    ),
];

fn is_left_out(table: &str, column: &str) -> bool {
    let name = format!("{table}.{column}");
    column == "org_id" || LEFT_OUT.iter().any(|(left, _)| *left == name)
}

#[test]
fn the_record_holds_every_text_about_its_owner_and_names_nobody_else() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.wish();
        desk.send_again();
        let answer = desk
            .browser
            .get(&desk.at("/skills/record.json"))
            .expect(200);
        let disposition = answer.header("content-disposition").unwrap_or_default();
        assert!(disposition.starts_with("attachment"), "{disposition}");
        let record = answer.body();
        let parsed: serde_json::Value = serde_json::from_str(&record).expect("valid JSON");
        for section in [
            "assessments",
            "evidence",
            "reviews",
            "endorsements",
            "posts",
            "wishes",
        ] {
            let found = parsed.get(section).and_then(|list| list.as_array());
            assert!(found.is_some_and(|list| !list.is_empty()), "{section}");
        }
        let told: BTreeSet<&str> = CLASSES
            .iter()
            .filter(|(_, told)| !matches!(told, Told::Not(_)))
            .map(|(name, _)| name.split('.').next().unwrap_or(name))
            .collect();
        let (database, person) = (&desk.server.database, &desk.ids.staff.person);
        let (mut tables, mut values) = (BTreeSet::new(), 0);
        for (table, column) in database.text_columns() {
            if !told.contains(table.as_str()) || is_left_out(&table, &column) {
                continue;
            }
            let own = own_rows(&table, person);
            let stored = database.lines(&format!(
                "SELECT DISTINCT {column} AS line FROM {table} WHERE ({own}) AND {column} IS NOT NULL"
            ));
            for value in stored {
                let written = serde_json::to_string(&value).expect("text");
                assert!(
                    record.contains(&written),
                    "{place:?} {table}.{column}: {value}"
                );
                tables.insert(table.clone());
                values += 1;
            }
        }
        assert!(values > 60 && tables.len() > 14, "{values} of {tables:?}");
        let others = database.lines(&format!(
            "SELECT name AS line FROM people WHERE id <> '{person}' \
             AND name NOT IN (SELECT name FROM people WHERE id = '{person}') \
             UNION SELECT email FROM people WHERE id <> '{person}' \
             UNION SELECT id FROM people WHERE id <> '{person}'"
        ));
        assert!(others.len() > 20);
        for other in others {
            assert!(!record.contains(&other), "{place:?} names {other}");
        }
    }
}

#[test]
fn the_table_of_levels_has_a_row_for_each_skill_of_each_version() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let stored = desk.server.database.lines(&format!(
            "SELECT s.skill_code AS line FROM assessment_skills s JOIN assessments a ON a.id = s.assessment_id \
             WHERE a.person_id = '{}'",
            desk.ids.staff.person
        ));
        let answer = desk.browser.get(&desk.at("/skills/record.csv")).expect(200);
        let disposition = answer.header("content-disposition").unwrap_or_default();
        assert!(disposition.starts_with("attachment"), "{disposition}");
        let text = answer.body();
        for code in &stored {
            let versions = stored.iter().filter(|other| *other == code).count();
            let rows = text.matches(code.as_str()).count();
            assert!(rows >= versions, "{place:?} {code}");
        }
        assert!(text.contains("Level the role asks for today"), "{text}");
    }
}
