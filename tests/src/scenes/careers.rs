//! Routes of careers.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    Some(match name {
        "careers.list" => Scene::plain(),
        "careers.show" => Scene::plain().part("role", &ids.spare_role),
        "careers.compare" => Scene {
            query: format!("a={}&b={}", ids.role, ids.spare_role),
            ..Scene::plain()
        },
        _ => return None,
    })
}
