//! Surveys: an open pulse, and one on usability that has ended; rating a journey.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let survey = |id: &str| Scene::plain().part("survey", id);
    let own = &ids.surveys;
    Some(match name {
        "surveys.open" => Scene::plain()
            .field("kind", "end-of-pilot")
            .field("closes", &ids.readiness.closes),
        "surveys.show" => survey(&own.told),
        "surveys.show_answer" | "surveys.close" => survey(&own.open),
        "surveys.answer" => survey(&own.open)
            .field("s-why-and-when", "4")
            .field("s-helps", "4")
            .field("s-misuse", "2"),
        "usability.show_rate" => Scene::plain().part("journey", "assessment"),
        "usability.rate" => Scene::plain()
            .part("journey", "assessment")
            .field("rating", "4"),
        _ => return None,
    })
}
