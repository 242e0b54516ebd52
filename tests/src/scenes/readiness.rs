//! Readiness rounds, and the staff persona's own sheet.

use super::{Ids, Scene};
use crate::personas::Persona;

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let round = |id: &str| Scene::plain().part("round", id);
    let own = &ids.readiness;
    let sheet = || Scene::plain().part("sheet", &own.sheet);
    let on = |id: &str| round(id).on("/o/{org}/readiness/rounds/{round}");
    Some(match name {
        "readiness.create" => Scene::plain()
            .field("stage", "G2")
            .field("moment", "middle")
            .field("closes", &own.closes),
        "readiness.show" | "readiness.meeting" | "readiness.picture" => round(&own.final_claims),
        "readiness.name" => on(&own.prepared)
            .field("role", "STAFF")
            .field("people", Persona::HEAD.email),
        "readiness.remove" | "readiness.open" => on(&own.prepared),
        "readiness.abandon" => on(&own.prepared).field("reason", "The launch was moved."),
        "readiness.close" => on(&own.open),
        "readiness.note" => round(&own.final_claims)
            .on("/o/{org}/readiness/rounds/{round}/meeting")
            .field("question", "R01")
            .field("note-R01", "Nobody had seen the letter."),
        "readiness_sheet.show" | "readiness_sheet.check" | "readiness_sheet.lock" => sheet(),
        "readiness_sheet.question" => sheet().part("question", "R02"),
        "readiness_sheet.answer" => sheet()
            .part("question", "R02")
            .on("/o/{org}/readiness/sheets/{sheet}/questions/{question}")
            .field("shown", "The page on the intranet")
            .field("claim", "3"),
        _ => return None,
    })
}
