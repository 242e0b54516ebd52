//! Role profiles as a library: who edits one, versions, tables, the check, what takes the place of an old one, sharing, and
//! roles of another framework.

use tests::client::Upload;
use tests::demonstration::role_table;
use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Client, Place, Server};

fn start(persona: Persona) -> (Server, Ids, Client, String) {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let browser = server.sign_in(persona);
    let roles = format!("/o/{}/roles", ids.organisation);
    (server, ids, browser, roles)
}

#[test]
fn whoever_looks_after_a_profile_edits_it_and_nobody_beside_them() {
    let (server, ids, mut owner, roles) = start(Persona::STAFF);
    let edit = format!("{roles}/{}/edit", ids.role);
    let page = owner.get(&edit).expect(200);
    let form = page.form(&edit);
    assert!(
        form.value("owner").is_none(),
        "who looks after it is not theirs to say"
    );
    let form = form
        .with("department", "Digital services")
        .with("do", "save");
    owner.submit(&form).expect(303);
    let shown = owner
        .get(&format!("{roles}/{}", ids.role))
        .expect(200)
        .text();
    assert!(shown.contains("Digital services"), "{shown}");
    let kept = server.database.lines(&format!(
        "SELECT owner_id AS line FROM role_profile_details WHERE role_profile_id = '{}'",
        ids.role
    ));
    assert_eq!(
        kept,
        std::slice::from_ref(&ids.staff.person),
        "the owner stays"
    );
    owner
        .get(&format!("{roles}/{}/edit", ids.spare_role))
        .expect(404);
    let mut peer = server.sign_in_as(ids.peer.email);
    peer.get(&edit).expect(404);
    peer.get(&format!("{roles}/{}/versions", ids.role))
        .expect(404);
    peer.get(&format!("{roles}/{}", ids.role)).expect(200);
}

#[test]
fn a_profile_keeps_what_it_said_before() {
    let (_server, ids, mut head, roles) = start(Persona::HEAD);
    let edit = format!("{roles}/{}/edit", ids.spare_role);
    let form = head.get(&edit).expect(200).form(&edit);
    let before = form.value("title").unwrap_or_default().to_owned();
    let form = form
        .with("title", "Renamed for versions")
        .with("do", "save");
    head.submit(&form).expect(303);
    let versions = format!("{roles}/{}/versions", ids.spare_role);
    let text = head.get(&versions).expect(200).text();
    assert!(
        text.contains("Version 2") && text.contains("Version 1"),
        "{text}"
    );
    assert!(
        text.contains(&before) && text.contains("Renamed for versions"),
        "{text}"
    );
}

#[test]
fn what_is_exported_is_imported_as_no_change_in_both_kinds_of_file() {
    let (_server, _ids, mut head, roles) = start(Persona::HEAD);
    for (export, name) in [("csv", "roles.csv"), ("workbook", "roles.xlsx")] {
        let file = head.get(&format!("{roles}/export/{export}")).expect(200);
        let import = format!("{roles}/import");
        let form = head.get(&import).expect(200).form(&import);
        let upload = Upload {
            name,
            bytes: &file.bytes,
        };
        let preview = head.upload(&form, upload).expect(303).location().to_owned();
        let text = head.get(&preview).expect(200).text();
        assert!(text.contains("would change nothing"), "{name}: {text}");
        assert!(text.contains("Left out 0"), "{name}: {text}");
    }
}

#[test]
fn a_table_adds_and_changes_after_a_look_and_names_what_it_leaves_out() {
    let (server, ids, mut head, roles) = start(Persona::HEAD);
    let count = |server: &Server| {
        let all = "SELECT count(*) || '' AS line FROM role_profiles";
        server.database.lines(all)[0].parse::<usize>().unwrap()
    };
    let before = count(&server);
    let import = format!("{roles}/import");
    let form = head.get(&import).expect(200).form(&import);
    let table = role_table();
    let upload = Upload {
        name: "roles.csv",
        bytes: &table,
    };
    let preview = head.upload(&form, upload).expect(303).location().to_owned();
    let page = head.get(&preview).expect(200);
    let text = page.text();
    for said in ["NEW-9", "TST-1", "BAD-9", "12"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(count(&server), before, "a look changes nothing");
    head.submit(&page.form(&preview)).expect(303);
    assert_eq!(count(&server), before + 1);
    let department = server.database.lines(&format!(
        "SELECT d.department AS line FROM role_profile_details d JOIN role_profiles r ON r.id = d.role_profile_id \
         WHERE r.org_id = '{}' AND r.reference = 'TST-1'",
        ids.organisation_id
    ));
    assert_eq!(department, ["Digital services"]);
    head.get(&preview).expect(404);
}

#[test]
fn a_plan_that_is_out_of_date_is_shown_again_and_not_carried_out() {
    let (server, ids, mut head, roles) = start(Persona::HEAD);
    let preview = format!("{roles}/import/{}", ids.library.preview);
    let form = head.get(&preview).expect(200).form(&preview);
    server.database.execute(&format!(
        "UPDATE role_profiles SET title = 'Somebody was faster', version = version + 1 \
         WHERE org_id = '{}' AND reference = 'TST-1'",
        ids.organisation_id
    ));
    let text = head.submit(&form).expect(409).text();
    assert!(text.contains("have changed since"), "{text}");
}

#[test]
fn those_who_hold_an_old_role_see_what_to_use_and_are_moved_in_one_step() {
    let (server, ids, mut head, roles) = start(Persona::HEAD);
    let old = format!("{roles}/{}", ids.library.replaced);
    let page = head.get(&old).expect(200);
    assert!(page.text().contains("Use instead"), "{}", page.text());
    head.submit(&page.form(&format!("{old}/move"))).expect(303);
    let left = server.database.lines(&format!(
        "SELECT id AS line FROM posts WHERE role_profile_id = '{}'",
        ids.library.replaced
    ));
    assert!(left.is_empty(), "{left:?}");
    let again = head.get(&old).expect(200).body();
    assert!(
        !again.contains(&format!("{old}/move")),
        "nobody is left to move"
    );
}

#[test]
fn the_check_and_two_roles_side_by_side() {
    let (server, ids, mut head, roles) = start(Persona::HEAD);
    let text = head.get(&format!("{roles}/check")).expect(200).text();
    assert!(
        text.contains("Telex") || text.contains("Job family"),
        "{text}"
    );
    let mut staff = server.sign_in(Persona::STAFF);
    staff.get(&format!("{roles}/check")).expect(404);
    let url = format!("{roles}/compare?a={}&b={}", ids.role, ids.spare_role);
    let text = staff.get(&url).expect(200).text();
    assert!(text.contains("From "), "{text}");
    let foreign = format!("{roles}/compare?a={}&b={}", ids.role, ids.foreign_role);
    staff.get(&foreign).expect(404);
}

#[test]
fn an_offer_is_a_copy_of_codes_and_levels_that_can_be_taken_back() {
    let (server, ids, mut head, roles) = start(Persona::HEAD);
    let list = head.get(&format!("{roles}/shared")).expect(200).text();
    assert!(
        !list.contains("Council B"),
        "nobody says whose it is: {list}"
    );
    let adopted = head
        .get(&format!("{roles}/{}", ids.library.adopted))
        .expect(200)
        .text();
    assert!(adopted.contains("has changed since"), "{adopted}");
    // An identifier of the other council's own profile leads nowhere.
    head.get(&format!("{roles}/shared/{}", ids.foreign_role))
        .expect(404);
    server.database.execute(&format!(
        "UPDATE shared_roles SET withdrawn_at = offered_at WHERE id = '{}'",
        ids.library.shared
    ));
    head.get(&format!("{roles}/shared/{}", ids.library.shared))
        .expect(404);
    // A council of no programme sees nothing, and is seen by nobody.
    server.database.execute(&format!(
        "UPDATE organisations SET programme_id = NULL WHERE id = '{}'",
        ids.organisation_id
    ));
    let list = head.get(&format!("{roles}/shared")).expect(200).text();
    assert!(list.contains("in no programme"), "{list}");
    head.get(&format!("{roles}/{}/offer", ids.role)).expect(404);
}

#[test]
fn a_role_is_tagged_with_a_role_of_another_framework_that_was_searched_for() {
    let (_server, ids, mut head, roles) = start(Persona::HEAD);
    let edit = format!("{roles}/{}/edit", ids.role);
    let form = head.get(&edit).expect(200).form(&edit);
    let found = form
        .with("find-other", "gardener lead")
        .with("do", "find-other");
    let page = head.submit(&found).expect(200);
    assert!(page.text().contains("Lead gardener"), "{}", page.text());
    let tag = "tag-GOV.UK | Gardener | Lead gardener";
    let tagged = head.submit(&page.form(&edit).with("do", tag)).expect(200);
    head.submit(&tagged.form(&edit).with("do", "save"))
        .expect(303);
    let shown = head
        .get(&format!("{roles}/{}", ids.role))
        .expect(200)
        .text();
    assert!(
        shown.contains("GOV.UK | Gardener | Lead gardener"),
        "{shown}"
    );
}

#[test]
fn a_file_of_another_framework_with_a_wrong_cell_changes_nothing() {
    let (server, _ids, mut admin, roles) = start(Persona::ADMINISTRATOR);
    let count = |server: &Server| {
        server
            .database
            .lines("SELECT role_name AS line FROM ddat_roles")
            .len()
    };
    let before = count(&server);
    let url = format!("{roles}/ddat");
    let form = admin.get(&url).expect(200).form(&url);
    let upload = Upload {
        name: "roles.csv",
        bytes: b"Role,Role level\nGardener,Lead\n,Junior\n",
    };
    let text = admin.upload(&form, upload).expect(422).text();
    assert!(text.contains("A3"), "{text}");
    assert_eq!(count(&server), before);
}
