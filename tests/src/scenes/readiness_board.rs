//! A round with its reviewers and its board, and what the council does meanwhile.

use super::{Ids, Scene};

/// The page of a round for its programme.
const ROUND: &str = "/programme/{programme}/councils/{council}/rounds/{round}";
/// The page on which a question is read.
const READING: &str = "/programme/{programme}/councils/{council}/rounds/{round}/review/{question}";
/// The council's own page of a question.
const QUESTION: &str = "/o/{org}/readiness/rounds/{round}/questions/{question}";
/// The council's plan.
const PLAN: &str = "/o/{org}/readiness/rounds/{round}/plan";

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let own = &ids.readiness;
    let round = || Scene::plain().part("round", &own.reviewing);
    let download = || Scene::download().part("round", &own.reviewing);
    let question = |id: &str| round().part("question", id);
    Some(match name {
        "readiness.evidence" | "readiness.plan" => round(),
        "readiness.report" | "readiness_board.report" => download(),
        "readiness.begin_review" => Scene::plain()
            .part("round", &own.final_claims)
            .on("/o/{org}/readiness/rounds/{round}/evidence"),
        "readiness.download" => download().part("shown", &own.shown_file),
        "readiness.withdraw" => question("R03").part("shown", &own.shown).on(QUESTION),
        "readiness.question" => question("R01"),
        "readiness.add_evidence" => question("R17")
            .on(QUESTION)
            .field("title", "The list of posts")
            .field("link", "")
            .field("shown_on", "1/11/2026")
            .file("list.pdf", b"%PDF-1.7\nA list\n".to_vec()),
        "readiness.supply" => question("R03")
            .on(QUESTION)
            .field("answer", "The approval is on the page now."),
        "readiness.challenge" => question("R01")
            .on(QUESTION)
            .field("challenge", "The letter names a deputy as well."),
        "readiness.add_action" => round()
            .on(PLAN)
            .field("about", "R19")
            .field("what", "Choose a role profile for each post.")
            .field("begins", "1/12/2026")
            .field("days", "14"),
        "readiness.finish" => round()
            .part("action", &own.action)
            .on(PLAN)
            .field(named("done", &own.action), &own.begun),
        "readiness_review.queue" => round(),
        "readiness_review.reading" => question("R17"),
        "readiness_review.act" => question("R17")
            .on(READING)
            .field("do", "accept")
            .field("level", "2")
            .field("shown_on", "1/11/2026")
            .field("reason", "The list says who manages whom."),
        "readiness_review.download" => download()
            .part("question", "R01")
            .part("shown", &own.shown_file),
        "readiness_board.show" => round(),
        "readiness_board.give" => round()
            .on(ROUND)
            .field("reviewer", &own.reviewers.0)
            .field("days", "90"),
        "readiness_board.end" => round().on(ROUND).field("reviewer", &own.reviewers.1),
        "readiness_board.choose_second" => round()
            .on(ROUND)
            .field("question", &own.twice)
            .field("version", "0")
            .field(named("second", &own.twice), &own.reviewers.1),
        "readiness_board.propose" => round()
            .on(ROUND)
            .field("gate", "R12")
            .field("why", "The meeting with the unions is in two weeks.")
            .field("until", &own.closes),
        "readiness_board.act_on_waiver" => round()
            .part("waiver", &own.waiver)
            .on(ROUND)
            .field("do", "sign"),
        "readiness_board.decide_round" => Scene::plain().part("round", &own.all_read).on(ROUND),
        "readiness_board.act_on_condition" => Scene::plain()
            .part("round", &own.decided)
            .part("condition", &own.condition)
            .on(ROUND)
            .field("do", "meet"),
        _ => return None,
    })
}

/// The name of a field that ends with what it is about. The few of a run are never given back.
fn named(field: &str, about: &str) -> &'static str {
    Box::leak(format!("{field}-{about}").into_boxed_str())
}
