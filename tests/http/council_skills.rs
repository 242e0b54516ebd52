//! Skills across a council and a team: who may see them, who is found, and what the blind ratings hold back.

use crate::assessing::Desk;
use tests::Place;
use tests::personas::Persona;

/// A skill that people of the demonstration have, with how many are at the level or above for planning.
fn common_skill(desk: &Desk) -> (String, usize) {
    let lines = desk.server.database.lines(&format!(
        "SELECT skill_code || ' ' || COUNT(*) AS line FROM current_skills \
         WHERE org_id = (SELECT id FROM organisations WHERE slug = '{}') AND planning AND claimed >= 3 \
         GROUP BY skill_code ORDER BY COUNT(*) DESC, skill_code",
        desk.ids.organisation
    ));
    let (code, count) = lines[0].split_once(' ').unwrap();
    (code.to_owned(), count.parse().unwrap())
}

#[test]
fn the_head_sees_the_council_and_everybody_else_nothing() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let mut head = desk.server.sign_in(Persona::HEAD);
        let home = head.get(&desk.at("")).expect(200);
        assert!(home.links().contains(&desk.at("/council-skills")));
        for path in ["", "/map", "/map?of=endorsed", "/people", "/needs"] {
            let path = desk.at(&format!("/council-skills{path}"));
            head.get(&path).expect(200);
            for persona in [Persona::STAFF, Persona::MANAGER, Persona::ADMINISTRATOR] {
                desk.server.sign_in(persona).get(&path).expect(404);
            }
        }
        let overview = head.get(&desk.at("/council-skills")).expect(200);
        assert!(overview.text().contains("have sent a self-assessment"));
    }
}

#[test]
fn a_search_stands_in_its_address_and_lists_those_at_the_level_or_above() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        let (code, count) = common_skill(&desk);
        let mut head = desk.server.sign_in(Persona::HEAD);
        let at = |query: &str| desk.at(&format!("/council-skills/people{query}"));
        let found = head.get(&at(&format!("?skill={code}&level=3"))).expect(200);
        // The Head reads some people's skills first; those whose skills wait for that are not found.
        let whose = |read_by_head: &str| {
            desk.server.database.lines(&format!(
                "SELECT p.name AS line FROM current_skills c JOIN people p ON p.id = c.person_id \
                 JOIN organisations o ON o.id = c.org_id \
                 WHERE o.slug = '{}' AND c.planning AND c.skill_code = '{code}' AND c.claimed >= 3 \
                 AND {read_by_head} EXISTS (SELECT 1 FROM posts t JOIN memberships m ON m.person_id = t.manager_id \
                 JOIN accounts a ON a.id = m.account_id WHERE t.person_id = p.id AND a.email = '{}')",
                desk.ids.organisation,
                Persona::HEAD.email
            ))
        };
        let (names, own) = (whose("NOT"), whose(""));
        assert_eq!(names.len() + own.len(), count);
        assert!(count <= 50 && !names.is_empty(), "all are on one page");
        for name in names {
            assert!(found.text().contains(name.as_str()), "{place:?} {name}");
        }
        let blind = own.iter().any(|name| !found.text().contains(name.as_str()));
        assert_eq!(found.text().contains("until you have rated"), blind);
        let beyond = head
            .get(&at(&format!("?skill={code}&level=3&page=99")))
            .expect(200);
        assert!(beyond.text().contains("or above"));
        let none = head
            .get(&at(&format!("?skill={code}&level=3&department=Nowhere")))
            .expect(200);
        assert!(none.text().contains("Nobody has"), "{}", none.text());
        for odd in ["?skill=NOPE&level=9", "?skill=&level=x", ""] {
            let page = head.get(&at(odd)).expect(200);
            assert!(page.text().contains("Choose a skill and a level"));
        }
    }
}

#[test]
fn a_record_given_for_development_alone_is_neither_counted_nor_found_and_the_page_says_so() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        let draft = format!(
            "person_id = '{}' AND submitted_at IS NULL",
            desk.ids.staff.person
        );
        let change = format!("UPDATE assessments SET planning = FALSE WHERE {draft}");
        desk.server.database.execute(&change);
        desk.send();
        let kept = desk.server.database.lines(&format!(
            "SELECT DISTINCT skill_code AS line FROM current_skills WHERE person_id = '{}' AND NOT planning AND claimed >= 1",
            desk.ids.staff.person
        ));
        let name = desk.server.database.lines(&format!(
            "SELECT name AS line FROM people WHERE id = '{}'",
            desk.ids.staff.person
        ));
        let mut head = desk.server.sign_in(Persona::HEAD);
        for code in &kept {
            let path = desk.at(&format!("/council-skills/people?skill={code}&level=1"));
            let page = head.get(&path).expect(200);
            assert!(!page.text().contains(&name[0]), "{place:?} {code}");
            assert!(page.text().contains("given for development only"));
        }
        assert!(!kept.is_empty());
        let map = head.get(&desk.at("/council-skills/map")).expect(200);
        assert!(map.text().contains("given for development only"));
    }
}

#[test]
fn the_team_page_counts_nobody_before_their_blind_ratings() {
    for place in Place::BOTH {
        let mut desk = Desk::new(place);
        desk.send();
        let mut manager = desk.server.sign_in(Persona::MANAGER);
        let team = desk.at("/team");
        let before = manager.get(&team).expect(200).text();
        assert!(before.contains("Waits for you"), "{before}");
        assert!(before.contains("left out until you have rated"), "{before}");
        desk.rate_all_equal(&mut manager).expect(303);
        let after = manager.get(&team).expect(200).text();
        let left_out = |text: &str| text.matches("left out until you have rated").count();
        assert!(left_out(&after) <= left_out(&before));
        assert_ne!(after, before);
    }
}

#[test]
fn a_council_without_records_says_what_will_be_there() {
    for place in Place::BOTH {
        let desk = Desk::new(place);
        for table in ["current_skills", "current_records"] {
            desk.server
                .database
                .execute(&format!("DELETE FROM {table}"));
        }
        let mut head = desk.server.sign_in(Persona::HEAD);
        let page = head.get(&desk.at("/council-skills")).expect(200);
        assert!(page.text().contains("Nothing to show yet"));
        let map = head.get(&desk.at("/council-skills/map")).expect(200);
        assert!(map.text().contains("Nobody to show"));
    }
}
