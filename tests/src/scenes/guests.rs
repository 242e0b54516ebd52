//! Guests of a readiness round. Their own pages are called without the cookie that the link sets: tests/http/guests.rs opens
//! the link.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let own = &ids.readiness;
    let guest = || {
        Scene::plain()
            .part("round", &own.open)
            .part("guest", &own.guest)
    };
    let on = |scene: Scene| scene.on("/o/{org}/readiness/rounds/{round}/guests/{guest}");
    let sheet = || Scene::plain().part("sheet", &own.guest);
    Some(match name {
        "guests.show_new" => Scene::plain().part("round", &own.prepared),
        "guests.name" => Scene::plain()
            .part("round", &own.prepared)
            .on("/o/{org}/readiness/rounds/{round}/guests")
            .field("role", "FIN")
            .field("name", "Siân Ŵyn")
            .field("email", "sian@finance.example"),
        "guests.show" => guest(),
        "guests.correct" => on(guest()).field("email", "corrected@union.example"),
        "guests.send" => on(guest()),
        "guests.open" => Scene::plain().part("token", "no-link-of-ours"),
        "guests.welcome" | "guests.sheet" | "guests.check" => sheet(),
        "guests.lock" => sheet().on("/guest/{sheet}/answers/lock"),
        "guests.question" => sheet().part("question", "R13"),
        "guests.answer" => sheet()
            .part("question", "R13")
            .on("/guest/{sheet}/answers/questions/{question}")
            .field("shown", "The minutes")
            .field("claim", "2"),
        _ => return None,
    })
}
