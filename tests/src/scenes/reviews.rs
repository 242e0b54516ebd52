//! Routes of endorsement.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let (read, own) = (&ids.reading, &ids.caller);
    let about = |skill: &str| {
        Scene::plain()
            .part("person", &ids.staff.person)
            .part("skill", skill)
            .field("review", read.review.as_str())
    };
    let person = || Scene::plain().part("person", &ids.staff.person);
    let mine = || {
        Scene::plain()
            .part("skill", &own.reviewed)
            .field("review", own.review.as_str())
    };
    let moderated = || {
        Scene::plain()
            .part("person", &read.moderated.0)
            .part("skill", &read.moderated.1)
            .field("review", read.moderated.2.as_str())
    };
    let file = |scene: Scene| Scene {
        is_download: true,
        ..scene
            .part("item", &ids.shared.0)
            .part("file", &ids.shared.1)
    };
    Some(match name {
        "reviews.object" => Scene::plain()
            .field("review", own.review.as_str())
            .field("act", "object")
            .field("kind", "not-my-role"),
        "reviews.show_own" => mine(),
        "reviews.file_own" => file(Scene::plain().part("skill", &read.second)),
        "reviews.file_first" | "reviews.file_second" | "reviews.file_head" => {
            file(about(&read.second))
        }
        "reviews.file_moderator" => file(moderated()),
        "reviews.act_own" => mine().field("act", "keep"),
        "reviews.person" => person(),
        "reviews.rate_blind" => person().field("review", read.review.as_str()),
        "reviews.start" => Scene::plain().part("person", &ids.peer.person),
        "reviews.show_first" => about(&read.talk),
        "reviews.act_first" => about(&read.talk).field("act", "accept-claim"),
        "reviews.show_second" | "reviews.show_head" => about(&read.second),
        "reviews.act_second" => about(&read.second)
            .field("act", "read-second")
            .field("read-second-level", "0"),
        "reviews.act_head" => about(&read.second)
            .field("act", "choose-second")
            .field("choose-second-reader", ids.other_manager.person.as_str()),
        "reviews.draw" => Scene::plain(),
        "reviews.show_moderator" => moderated(),
        "reviews.act_moderator" => moderated()
            .field("act", "moderate")
            .field("moderate-level", "0"),
        "reviews.settle" => Scene::plain()
            .field("review", read.review.as_str())
            .field("person", ids.staff.person.as_str()),
        "reviews.add_stand_in" => Scene::plain()
            .field("person", ids.other_manager.person.as_str())
            .field("from", "01/01/2099")
            .field("until", "31/01/2099"),
        "reviews.end_stand_in" => Scene::plain().field("delegation", "none"),
        _ => return None,
    })
}
