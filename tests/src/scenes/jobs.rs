//! Routes about job descriptions: the list, the studio, the skills.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let about = |job: &str| Scene::plain().part("job", job);
    Some(match name {
        "jobs.show" => about(&ids.jobs.draft),
        "jobs.save" => about(&ids.jobs.draft)
            .on("/o/{org}/jobs/{job}?section=purpose")
            .field(
                "purpose",
                "Builds services that residents can use. Looks after them.",
            )
            .field("do", "save"),
        "jobs.show_skills" => about(&ids.jobs.draft),
        "jobs.change_skills" => about(&ids.jobs.draft)
            .on("/o/{org}/jobs/{job}/skills")
            .field("do", "add-PENT"),
        _ => return None,
    })
}
