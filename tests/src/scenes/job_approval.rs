//! Routes of versions and approval of job descriptions.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let at = |job: &str| Scene::plain().part("job", job);
    let jobs = &ids.jobs;
    Some(match name {
        "job_approval.show" => at(&jobs.hr),
        "job_approval.act" => at(&jobs.hr)
            .on("/o/{org}/jobs/{job}/approval")
            .field("act", "take-back"),
        "job_approval.show_version" => at(&jobs.review).part("number", "1"),
        "job_approval.comment" => at(&jobs.review)
            .part("number", "1")
            .field("place", "purpose")
            .field("words-purpose", "Who are they?"),
        "job_approval.compare" => Scene {
            query: "from=1&to=1".to_owned(),
            ..at(&jobs.published)
        },
        "job_approval.show_evaluation" => at(&jobs.hr),
        "job_approval.evaluate" => at(&jobs.published)
            .on("/o/{org}/jobs/{job}/evaluation")
            .field("act", "evaluate")
            .field("scheme", "NJC job evaluation")
            .field("on", "05/01/2020")
            .field("outcome", "401 points"),
        "job_approval.show_posts" | "job_approval.show_reviewers" => at(&jobs.review),
        "job_approval.change_posts" => at(&jobs.review)
            .field("act", "add")
            .field("add", ids.two_posts.1.as_str()),
        "job_approval.change_reviewers" => at(&jobs.review)
            .field("act", "add")
            .field("add", ids.peer.person.as_str()),
        _ => return None,
    })
}
