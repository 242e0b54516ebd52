//! Routes of the society's programme.

use super::{Ids, Scene};
use engine::readiness::Questionnaire;
use engine::readiness::questionnaire::write_csv;

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let council = || Scene::plain().part("council", &ids.organisation);
    let person = || Scene::plain().part("account", &ids.programme_person);
    Some(match name {
        "programme.agenda" | "programme.export" => Scene::download(),
        "programme.council" => council(),
        "programme.change" => council()
            .on("/programme/{programme}/councils/{council}")
            .field("cohort", "Invented cohort")
            .field("stage", "G2")
            .field("status", "preparing")
            .field("begins", "01/04/2026"),
        "programme.person" => person(),
        "programme.change_person" => person()
            .on("/programme/{programme}/people/{account}")
            .field("role", "steering-group"),
        "programme.send_link" | "programme.remove_person" => {
            person().on("/programme/{programme}/people/{account}")
        }
        "programme.add_person" => Scene::plain()
            .field("name", "Invented Newcomer")
            .field("email", "newcomer@society.example")
            .field("role", "reviewer"),
        "programme.questionnaire_version" => Scene::plain().part("version", "1"),
        "programme.questionnaire_file" => Scene::download().part("version", "1"),
        "programme.keep_questionnaire" => Scene::plain()
            .field("note", "The file says it shorter")
            .file("questionnaire.csv", questionnaire()),
        "programme.keep_support" => Scene::plain()
            .field("task", "Answer questions about lists")
            .field("council", &ids.organisation)
            .field("owner", "society")
            .field("target", "council")
            .field("requests", "20")
            .field("local", "3"),
        "programme.keep_lesson" => Scene::plain()
            .field("text", "Lists name posts differently")
            .field("stage", "G1")
            .field("noted", "03/11/2026")
            .field("state", "open"),
        "programme.keep_issue" => Scene::plain()
            .field("text", "Two councils wait for the same expert")
            .field("answers", "Steering group")
            .field("raised", "02/11/2026"),
        "programme.keep_funding" => Scene::plain()
            .field("title", "Training")
            .field("planned", "12,500.00")
            .field("spent", "0"),
        _ => return None,
    })
}

/// The shipped questionnaire, without the change that the demonstration keeps.
fn questionnaire() -> Vec<u8> {
    let shipped = Questionnaire::shipped().expect("the shipped questionnaire");
    write_csv(shipped).expect("a file in memory")
}
