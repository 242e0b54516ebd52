//! Routes for what an administrator sets.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, _: &Ids) -> Option<Scene> {
    Some(match name {
        "settings.change" => Scene::plain()
            .field("name", "Invented County Council")
            .field("kind", "county")
            .field("staff", "6000")
            .field("version", "1"),
        "editions.apply" => Scene::plain()
            .on("/o/{org}/settings/edition")
            .field("to", "8"),
        "editions.undo" => Scene::plain().on("/o/{org}/settings/edition"),
        "editions.download" => Scene::download(),
        "rules.change" => Scene::plain()
            .on("/o/{org}/settings/rules")
            .field("period", "2")
            .field("met", "75"),
        _ => return None,
    })
}
