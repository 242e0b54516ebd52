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
        "roles.compare" => Scene {
            query: format!("a={}&b={}", ids.role, ids.spare_role),
            ..Scene::plain()
        },
        "roles.versions" | "roles.show_offer" => about(&ids.role),
        "roles.offer" => about(&ids.role).on("/o/{org}/roles/{role}/offer"),
        "roles.withdraw" => about(&ids.library.offered).on("/o/{org}/roles/{role}/offer"),
        "roles.note_seen" => about(&ids.library.adopted).on("/o/{org}/roles/{role}"),
        "roles.move_holders" => about(&ids.library.replaced).on("/o/{org}/roles/{role}"),
        "roles.show_shared" => Scene::plain().part("shared", &ids.library.shared),
        "roles.adopt" => Scene::plain()
            .part("shared", &ids.library.shared)
            .on("/o/{org}/roles/shared/{shared}"),
        "roles.import_ddat" => {
            let more = b"Invented gardening,Gardener,Head gardener,Digging,Expert\n";
            let file = [crate::demonstration::ddat().as_slice(), more].concat();
            Scene::plain().file("roles.csv", file)
        }
        "role_import.csv" | "role_import.workbook" => Scene::download(),
        "role_import.upload" => Scene::plain()
            .field("mode", "both")
            .file("roles.csv", crate::demonstration::role_table()),
        "role_import.preview" => Scene::plain().part("preview", &ids.library.preview),
        "role_import.apply" => Scene::plain()
            .part("preview", &ids.library.preview)
            .on("/o/{org}/roles/import/{preview}"),
        "roles.restore" => about(&ids.spare_role).on("/o/{org}/roles/{role}"),
        _ => return None,
    })
}
