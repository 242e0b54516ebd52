//! Routes of documents of job descriptions, and of what all of them share.

use super::{Ids, Scene};

/// A picture of two pixels.
const LOGO: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\x02\0\0\0{@\xe8\xdd\0\0\0\x12IDATx\x01\x01\x07\
    \0\xf8\xff\0\0V[\0V[\x04(\x01c?W\x0f\xda\0\0\0\0IEND\xaeB`\x82";

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    Some(match name {
        "job_documents.show_texts" | "job_documents.show_template" => Scene::plain(),
        "job_documents.change_texts" => Scene::plain()
            .field("duties", "Keep people safe\nTreat everybody fairly")
            .field("adjustments", "Tell us what would help."),
        "job_documents.change_template" => Scene::plain()
            .on("/o/{org}/jobs/template")
            .field("colour", "#1d4f91")
            .field("heading-font", "Arial")
            .field("body-font", "Arial")
            .field("header", "Council A")
            .field("footer", "")
            .file("logo.png", LOGO.to_vec()),
        "job_documents.sample" => Scene::download(),
        "job_documents.show" => Scene::plain().part("job", &ids.jobs.published),
        "job_documents.download" => Scene::download()
            .part("job", &ids.jobs.published)
            .part("file", "job-description.docx"),
        _ => return None,
    })
}
