//! Routes of assessment rounds, and of the switch for reminders.

use super::{Ids, Scene};
use crate::personas::Persona;

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let at = || Scene::plain().part("campaign", &ids.campaign.0);
    let end = ids.campaign.1.as_str();
    let on = || at().on("/o/{org}/campaigns/{campaign}");
    Some(match name {
        "campaigns.show" | "campaigns.phone" | "campaigns.add_people" => at(),
        "campaigns.download" => Scene {
            is_download: true,
            ..at()
        },
        // One person is named, as the preview would have shown.
        "campaigns.add" => Scene::plain()
            .on("/o/{org}/campaigns/new")
            .field("name", "Invented round")
            .field("purpose", "To plan training")
            .field("planning", "no")
            .field("closes", end)
            .field("people", Persona::STAFF.email)
            .field("previewed", "1")
            .field("do", "make"),
        "campaigns.extend" => on().field("closes", end),
        "campaigns.close" => on(),
        "campaigns.switch" => Scene::plain().field("reminders", "off"),
        _ => return None,
    })
}
