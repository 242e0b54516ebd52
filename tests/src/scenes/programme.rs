//! Routes of the society's programme.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let council = || Scene::plain().part("council", &ids.organisation);
    Some(match name {
        "programme.agenda" | "programme.export" => Scene::download(),
        "programme.council" => council(),
        "programme.change" => council()
            .on("/programme/{programme}/councils/{council}")
            .field("cohort", "Invented cohort")
            .field("stage", "G2")
            .field("status", "preparing")
            .field("begins", "01/04/2026"),
        _ => return None,
    })
}
