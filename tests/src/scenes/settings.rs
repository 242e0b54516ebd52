//! Routes for what an administrator sets.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, _: &Ids) -> Option<Scene> {
    Some(match name {
        "settings.change" => Scene::plain()
            .field("name", "Invented County Council")
            .field("kind", "county")
            .field("staff_count", "6000"),
        _ => return None,
    })
}
