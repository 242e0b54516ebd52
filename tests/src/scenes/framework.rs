//! Routes about the framework and its import.

use super::{Ids, Scene};
use crate::demonstration::workbook;

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    Some(match name {
        "framework.export" => Scene::download(),
        "framework.search" => Scene {
            query: "q=data".to_owned(),
            ..Scene::plain()
        },
        "framework.skill" => Scene::plain().part("code", "PROG"),
        "framework.attribute" => Scene::plain().part("code", "AUTO"),
        "framework.level" => Scene::plain().part("level", "4"),
        "framework_import.check" => Scene::plain().file("sfia-9.xlsx", workbook()),
        "framework_import.show" => Scene::plain().part("preview", &ids.framework_preview),
        "framework_import.accept" => Scene::plain()
            .part("preview", &ids.framework_preview)
            .field("holder", "Council A")
            .field("agree", "yes"),
        "framework_import.confirm" | "framework_import.remove" => {
            Scene::plain().part("edition", "8")
        }
        _ => return None,
    })
}
