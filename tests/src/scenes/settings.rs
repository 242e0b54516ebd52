//! Routes for what an administrator sets.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, _: &Ids) -> Option<Scene> {
    Some(match name {
        "settings.change" => Scene::plain()
            .field("name", "Invented County Council")
            .field("kind", "county")
            .field("staff", "6000")
            .field("edition", "9")
            .field("version", "1"),
        "rules.change" => Scene::plain()
            .on("/o/{org}/settings/rules")
            .field("period", "2")
            .field("met", "75"),
        _ => return None,
    })
}
