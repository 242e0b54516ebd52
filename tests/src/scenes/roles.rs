//! Routes about role profiles.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let about = |role: &str| Scene::plain().part("role", role);
    Some(match name {
        "roles.add" => Scene::plain()
            .field("reference", "TST-9")
            .field("title", "Tester of tests")
            .field("family", "Quality")
            .field("summary", "Makes sure that tests can fail.")
            .field("general-level", "4")
            .field("skill", "TEST")
            .field("level-TEST", "4")
            .field("importance-TEST", "essential")
            .field("do", "save"),
        "roles.show" => about(&ids.role),
        "roles.show_edit" => about(&ids.role),
        "roles.change" => about(&ids.role)
            .on("/o/{org}/roles/{role}/edit")
            .field("title", "Developer, renamed")
            .field("do", "save"),
        "roles.confirm" => about(&ids.spare_role),
        "roles.retire" => about(&ids.spare_role).on("/o/{org}/roles/{role}/retire"),
        "roles.restore" => about(&ids.spare_role).on("/o/{org}/roles/{role}"),
        _ => return None,
    })
}
