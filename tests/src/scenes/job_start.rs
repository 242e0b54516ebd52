//! Routes to begin a job description, and to bring back a document that was edited.

use super::{Ids, Scene};
use crate::demonstration::{EDITED, OLD_TEXT};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let draft = || Scene::plain().part("job", &ids.jobs.draft);
    let text = || Scene::plain().part("preview", &ids.jobs.text);
    Some(match name {
        "job_start.begin" => Scene::plain()
            .field("begin", "text")
            .file("technician.txt", OLD_TEXT.into()),
        "job_start.found" => text(),
        "job_start.start" => text().on("/o/{org}/jobs/new/text/{preview}"),
        "job_start.returned" => draft(),
        "job_start.take" => draft().file("edited.txt", EDITED.into()),
        "job_start.review" => draft().part("preview", &ids.jobs.returned),
        "job_start.save" => draft()
            .part("preview", &ids.jobs.returned)
            .field("change-1", "accept"),
        _ => return None,
    })
}
