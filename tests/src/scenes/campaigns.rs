//! Routes of assessment rounds, and of the switch for reminders.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let at = || Scene::plain().part("campaign", &ids.campaign);
    let on = || at().on("/o/{org}/campaigns/{campaign}");
    Some(match name {
        "campaigns.show" | "campaigns.phone" | "campaigns.add_people" => at(),
        "campaigns.download" => Scene {
            is_download: true,
            ..at()
        },
        // The preview alone: it answers with a page and saves nothing.
        "campaigns.add" => Scene::plain()
            .on("/o/{org}/campaigns/new")
            .field("name", "Invented round")
            .field("purpose", "To plan training")
            .field("planning", "no")
            .field("closes", "31/12/2099")
            .field("do", "look"),
        "campaigns.extend" => on().field("closes", "31/12/2099"),
        "campaigns.close" => on(),
        "campaigns.switch" => Scene::plain().field("reminders", "off"),
        _ => return None,
    })
}
