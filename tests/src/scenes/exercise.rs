//! Routes of the practice and of the exercise. Their cases are the same in every council.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, _: &Ids) -> Option<Scene> {
    let at = |case: &str| Scene::plain().part("case", case);
    Some(match name {
        "exercise.practice_case" => at("pages"),
        "exercise.answer_practice" => at("pages").field("level", "2"),
        "exercise.exercise_case" => at("outage"),
        "exercise.answer_exercise" => at("outage").field("level", "4"),
        _ => return None,
    })
}
