//! Who sees a person's entry, who changes it, and how fast a change of somebody's place counts.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Place, Server};

#[test]
fn a_person_is_seen_by_themselves_their_line_manager_and_those_who_keep_the_list() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/people/{}", ids.organisation, ids.staff.person);
    for persona in [
        Persona::STAFF,
        Persona::MANAGER,
        Persona::HEAD,
        Persona::HR,
        Persona::ADMINISTRATOR,
    ] {
        server.sign_in(persona).get(&path).expect(200);
    }
    for email in [ids.peer.email, ids.other_manager.email] {
        server.sign_in_as(email).get(&path).expect(404);
    }
    server.sign_in(Persona::ASSESSOR).get(&path).expect(404);
}

#[test]
fn a_moved_person_is_lost_to_the_old_line_manager_on_the_next_request() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let path = format!("/o/{}/people/{}", ids.organisation, ids.staff.person);
        let mut manager = server.sign_in(Persona::MANAGER);
        let mut new_manager = server.sign_in_as(ids.other_manager.email);
        manager.get(&path).expect(200);
        new_manager.get(&path).expect(404);
        let mut admin = server.sign_in(Persona::ADMINISTRATOR);
        let move_path = format!("{path}/move");
        let form = admin.get(&move_path).expect(200).form(&move_path);
        let form = form.with("manager", ids.other_manager.email);
        admin.submit(&form).expect(303);
        manager.get(&path).expect(404);
        new_manager.get(&path).expect(200);
    }
}

#[test]
fn a_circle_is_refused_by_name_and_what_was_typed_is_still_there() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/people/{}/move", ids.organisation, ids.manager.person);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let form = admin.get(&path).expect(200).form(&path);
    let form = form
        .with("manager", Persona::STAFF.email)
        .with("job_title", "Typed with care");
    let answer = admin.submit(&form).expect(422);
    assert!(answer.text().contains("circle in the reporting line"));
    assert!(answer.body().contains("Typed with care"));
    assert!(answer.title().starts_with("Error: "));
}

#[test]
fn two_administrators_notice_each_other() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/people/{}/edit", ids.organisation, ids.staff.person);
    let mut one = server.sign_in(Persona::ADMINISTRATOR);
    let mut other = server.sign_in(Persona::ADMINISTRATOR);
    let first = one.get(&path).expect(200).form(&path);
    let second = other.get(&path).expect(200).form(&path);
    one.submit(&first.with("name", "Sam First")).expect(303);
    let answer = other.submit(&second.with("name", "Sam Second")).expect(409);
    assert!(answer.body().contains("Sam Second"), "what was typed stays");
    let again = answer.form(&path);
    other.submit(&again).expect(303);
    let names = server.database.lines(&format!(
        "SELECT name AS line FROM people WHERE id = '{}'",
        ids.staff.person
    ));
    assert_eq!(names, ["Sam Second"]);
}

#[test]
fn roles_count_on_the_next_request_and_nobody_gives_them_to_themselves() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let people = format!("/o/{}/people", ids.organisation);
    let mut peer = server.sign_in_as(ids.peer.email);
    peer.get(&people).expect(404);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let own = format!("{people}/{}/roles", ids.administrator.person);
    admin.get(&own).expect(404);
    for stop in ["stop", "leave"] {
        admin
            .get(&format!("{people}/{}/{stop}", ids.administrator.person))
            .expect(404);
    }
    let path = format!("{people}/{}/roles", ids.peer.person);
    let form = admin.get(&path).expect(200).form(&path);
    admin
        .submit(&form.clone().with("role", "hr-adviser"))
        .expect(303);
    peer.get(&people).expect(200);
    peer.get(&path).expect(404);
    let form = admin.get(&path).expect(200).form(&path);
    let mut none = form;
    none.fields.retain(|(name, _)| name != "role");
    admin.submit(&none).expect(303);
    peer.get(&people).expect(404);
}

#[test]
fn without_a_mail_server_the_link_is_handed_over_and_lets_its_person_in() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let people = format!("/o/{}/people", ids.organisation);
        let guest = &ids.uninvited[0];
        let mut admin = server.sign_in(Persona::ADMINISTRATOR);
        let path = format!("{people}/invite");
        let form = admin.get(&path).expect(200).form(&path);
        let answer = admin.submit(&form.with("person", guest.as_str()).with("who", "ticked"));
        let list = answer.expect(303).location().to_owned();
        let page = admin.get(&list).expect(200);
        let text = page.text();
        let start = text
            .find("/invitation?token=")
            .expect("a link to hand over");
        let link = text[start..].split_whitespace().next().unwrap();
        // Nobody else sees the list.
        server.sign_in(Persona::HEAD).get(&list).expect(404);
        let mut person = server.client();
        let form = person.get(link).expect(200).form("/invitation");
        let form = form.with("password", "three walks by the sea");
        person.submit(&form).expect(303);
        let email = server.database.lines(&format!(
            "SELECT email AS line FROM people WHERE id = '{guest}'"
        ));
        let mut back = server.client();
        back.sign_in(&email[0], "three walks by the sea");
        back.get(&format!("{people}/{guest}")).expect(200);
        // The link has been used, so it is gone from the page.
        assert!(!admin.get(&list).expect(200).text().contains(link));
    }
}

#[test]
fn stopped_access_ends_an_open_session_and_is_given_back() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let own = format!("/o/{}/people/{}", ids.organisation, ids.peer.person);
    let mut peer = server.sign_in_as(ids.peer.email);
    peer.get(&own).expect(200);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let stop = format!("{own}/stop");
    let form = admin.get(&stop).expect(200).form(&stop);
    admin.submit(&form).expect(303);
    peer.get(&own).expect(404);
    let restore = format!("{own}/restore");
    let form = admin.get(&own).expect(200).form(&restore);
    admin.submit(&form).expect(303);
    peer.get(&own).expect(200);
}

#[test]
fn the_words_of_a_search_stand_in_no_address() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let people = format!("/o/{}/people", ids.organisation);
    let list = admin.get(&people).expect(200);
    let email = ids.peer.email;
    let form = list.form(&format!("{people}/search")).with("q", email);
    let found = admin.submit(&form).expect(303).location().to_owned();
    assert!(!found.contains("peer"), "{found}");
    let page = admin.get(&found).expect(200);
    assert!(page.text().contains(email) && !page.text().contains(Persona::STAFF.email));
    // Links of the page, such as sorting and the download, keep the search and do not tell it either.
    let sorted = page
        .links()
        .into_iter()
        .find(|link| link.contains("sort=name-down"))
        .unwrap();
    assert!(!sorted.contains("peer"), "{sorted}");
    let turned = admin.get(&sorted).expect(200).text();
    assert!(turned.contains(email) && !turned.contains(Persona::STAFF.email));
    let all = admin.get(&people).expect(200).text();
    assert!(all.contains(Persona::STAFF.email));
}

#[test]
fn a_post_does_not_end_before_it_begins_and_a_move_changes_something_from_a_later_day_on() {
    for place in Place::BOTH {
        let server = Server::demo(place);
        let ids = Ids::read(&server.database);
        let people = format!("/o/{}/people", ids.organisation);
        let mut admin = server.sign_in(Persona::ADMINISTRATOR);
        let mut refused = |path: &str, fields: &[(&str, &str)], message: &str| {
            let mut form = admin.get(path).expect(200).form(path);
            for (name, value) in fields {
                form = form.with(name, *value);
            }
            let answer = admin.submit(&form).expect(422);
            assert!(answer.title().starts_with("Error: "), "{path}");
            assert!(answer.text().contains(message), "{path}: {}", answer.text());
        };
        let (person, post) = &ids.two_posts;
        refused(
            &format!("{people}/{person}/posts/{post}/end"),
            &[("last_day", "31/12/2025")],
            "The last day must be on or after 5 January 2026, the first day of this post",
        );
        refused(
            &format!("{people}/{}/leave", ids.uninvited[0]),
            &[("last_day", "01/01/2000")],
            "The last day must be on or after",
        );
        let moving = format!("{people}/{}/move", ids.staff.person);
        refused(&moving, &[], "Change something about the post, or go back");
        let new = [("job_title", "Lead"), ("started_on", "01/01/2000")];
        refused(&moving, &new, "The first day must be after");
        refused(
            &moving,
            &[("started_on", "31/02/2026"), ("manager", "nobody at all")],
            "No line manager was found",
        );
        refused(
            &format!("{people}/{}/posts/new", ids.staff.person),
            &[],
            "Enter a job title, a role profile or a line manager",
        );
    }
}

#[test]
fn everything_wrong_with_a_new_person_is_said_at_once() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let path = format!("/o/{}/people/new", ids.organisation);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let form = admin.get(&path).expect(200).form(&path);
    let form = form
        .with("name", "Added Person")
        .with("email", ids.peer.email)
        .with("manager", "nobody at all")
        .with("fte", "37")
        .with("started_on", "31/02/2026");
    let answer = admin.submit(&form).expect(422);
    let text = answer.text();
    for message in [
        "already has this email address",
        "No line manager was found",
        "Enter a share of full time",
        "First day must be a real date, such as 21/11/2026",
    ] {
        assert!(text.contains(message), "{message}: {text}");
    }
}

#[test]
fn a_page_beyond_the_end_of_the_list_is_its_last() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut admin = server.sign_in(Persona::ADMINISTRATOR);
    let page = admin.get(&format!("/o/{}/people?page=99999", ids.organisation));
    let text = page.expect(200).text();
    assert!(!text.contains("Nobody is on the list yet"), "{text}");
}
