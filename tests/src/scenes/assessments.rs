//! Routes of the self-assessment, one's own skills and the team.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let own = &ids.caller;
    let about_draft = || Scene::plain().field("assessment", own.draft.as_str());
    Some(match name {
        "assessments.start" => Scene::plain().field("statement", "1-planning"),
        "assessments.confirm_job" => about_draft().field("job", "right").field("role", ""),
        "assessments.attribute" => Scene::plain().part("attribute", "AUTO").part("level", "3"),
        "assessments.answer_attribute" => about_draft()
            .part("attribute", "AUTO")
            .part("level", "3")
            .on("/o/{org}/assessment/responsibility/{attribute}/levels/{level}")
            .field("answer", "yes")
            .field("then", ""),
        "assessments.group" => Scene::plain().part("group", "1"),
        "assessments.say_used" => about_draft()
            .part("group", "1")
            .field("used", own.skill.as_str())
            .field("then", ""),
        "assessments.choose_skills" => about_draft()
            .field("chosen", own.skill.as_str())
            .field("now", own.skill.as_str()),
        "assessments.declare" => about_draft()
            .field("version", own.version.as_str())
            .field("category", "")
            .field("level-ADEV", "3"),
        "assessments.finish_examples" => about_draft(),
        "assessments.sentences" => Scene::plain().part("skill", &own.skill).part("level", "4"),
        "assessments.judge_sentences" => about_draft()
            .part("skill", &own.skill)
            .part("level", "4")
            .field("seen", own.seen.as_str())
            .field("from", "")
            .field("verdict-0", "met"),
        "assessments.skill" | "assessments.details" => Scene::plain().part("skill", &own.skill),
        "assessments.level" => Scene::plain().part("skill", &own.skill).part("level", "4"),
        "assessments.answer" => about_draft()
            .part("skill", &own.skill)
            .part("level", "4")
            .field("seen", own.seen.as_str())
            .field("from", "")
            .field("answer", "yes")
            .field("then", ""),
        "assessments.describe" => about_draft()
            .part("skill", &own.skill)
            .on("/o/{org}/assessment/skills/{skill}/details")
            .field("used", "now")
            .field("note", "Written by a test")
            .field("then", ""),
        "assessments.add_skill" => about_draft().field("skill", own.added.as_str()),
        "assessments.remove" => Scene::plain().part("skill", &own.added),
        "assessments.remove_skill" => about_draft().part("skill", &own.added),
        "assessments.submit" => about_draft().field("version", own.version.as_str()),
        "wishes.keep" => Scene::plain()
            .field("true", own.skill.as_str())
            .field("wish-PROG", "use-more"),
        "skills.record" => Scene::download(),
        "team.person" => Scene::plain().part("person", &ids.staff.person),
        _ => return None,
    })
}
