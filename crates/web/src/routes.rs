//! Every address of the service: method, path, least access, handler. The server is mounted from this table and
//! the access grid is tested from it; there is no other way in.

use crate::{
    account, assessments, calibration, campaigns, careers, council, editions, evidence, exercise,
    framework, framework_import, guests, help, home, job_approval, job_documents, job_start, jobs,
    links, looks, people, planning, profile_pdf, programme, readiness, readiness_board,
    readiness_review, readiness_sheet, reviews, role_import, roles, rules, sign_in, skills,
    surveys, team, usability, wishes,
};
use actix_web::web;
use engine::access::Access;

/// How a route is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Shows something and changes nothing.
    Get,
    /// Changes something, then redirects.
    Post,
}

/// One address.
pub struct Route {
    /// How it is called.
    pub method: Method,
    /// The path; `{org}`, `{programme}` and its `{council}` are proved by the gate.
    pub path: &'static str,
    /// The least access.
    pub access: Access,
    /// A name for tests and logs: area and action.
    pub name: &'static str,
    /// The handler.
    pub handler: fn() -> actix_web::Route,
}

const fn get(
    path: &'static str,
    access: Access,
    name: &'static str,
    handler: fn() -> actix_web::Route,
) -> Route {
    Route {
        method: Method::Get,
        path,
        access,
        name,
        handler,
    }
}

const fn post(
    path: &'static str,
    access: Access,
    name: &'static str,
    handler: fn() -> actix_web::Route,
) -> Route {
    Route {
        method: Method::Post,
        path,
        access,
        name,
        handler,
    }
}

/// The table.
pub const ROUTES: &[Route] = &[
    // Anybody
    get("/", Access::Anyone, "home.door", || {
        web::get().to(home::door)
    }),
    get("/health", Access::Anyone, "health.ready", || {
        web::get().to(crate::health::ready)
    }),
    get("/sign-in", Access::Anyone, "sign_in.show", || {
        web::get().to(sign_in::show)
    }),
    post("/sign-in", Access::Anyone, "sign_in.enter", || {
        web::post().to(sign_in::enter)
    }),
    get(
        "/forgotten-password",
        Access::Anyone,
        "links.forgotten",
        || web::get().to(links::forgotten),
    ),
    post("/forgotten-password", Access::Anyone, "links.send", || {
        web::post().to(links::send)
    }),
    get(
        "/invitation",
        Access::Anyone,
        "links.show_invitation",
        || web::get().to(links::show_invitation),
    ),
    post(
        "/invitation",
        Access::Anyone,
        "links.accept_invitation",
        || web::post().to(links::accept_invitation),
    ),
    get(
        "/new-password",
        Access::Anyone,
        "links.show_password",
        || web::get().to(links::show_password),
    ),
    post(
        "/new-password",
        Access::Anyone,
        "links.accept_password",
        || web::post().to(links::accept_password),
    ),
    get("/help", Access::Anyone, "help.help", || {
        web::get().to(help::help)
    }),
    get("/privacy", Access::Anyone, "help.privacy", || {
        web::get().to(help::privacy)
    }),
    get(
        "/accessibility",
        Access::Anyone,
        "help.accessibility",
        || web::get().to(help::accessibility),
    ),
    // Somebody with an account
    get("/choose", Access::Account, "account.choose", || {
        web::get().to(account::choose)
    }),
    get("/account", Access::Account, "account.show", || {
        web::get().to(account::show)
    }),
    post(
        "/account/password",
        Access::Account,
        "account.password",
        || web::post().to(account::change_password),
    ),
    post(
        "/account/sign-out-everywhere",
        Access::Account,
        "account.sign_out_everywhere",
        || web::post().to(account::sign_out_everywhere),
    ),
    post("/sign-out", Access::Account, "account.sign_out", || {
        web::post().to(account::sign_out)
    }),
    // Surveys
    get(
        "/o/{org}/surveys",
        Access::ReadinessLead,
        "surveys.list",
        || web::get().to(surveys::list),
    ),
    get(
        "/o/{org}/surveys/new",
        Access::ReadinessLead,
        "surveys.show_new",
        || web::get().to(surveys::show_new),
    ),
    post(
        "/o/{org}/surveys/new",
        Access::ReadinessLead,
        "surveys.open",
        || web::post().to(surveys::open),
    ),
    get(
        "/o/{org}/surveys/{survey}",
        Access::ReadinessLead,
        "surveys.show",
        || web::get().to(surveys::show),
    ),
    post(
        "/o/{org}/surveys/{survey}/close",
        Access::ReadinessLead,
        "surveys.close",
        || web::post().to(surveys::close),
    ),
    get(
        "/o/{org}/surveys/{survey}/answer",
        Access::Staff,
        "surveys.show_answer",
        || web::get().to(surveys::show_answer),
    ),
    post(
        "/o/{org}/surveys/{survey}/answer",
        Access::Staff,
        "surveys.answer",
        || web::post().to(surveys::answer),
    ),
    get(
        "/o/{org}/usability/{journey}",
        Access::Staff,
        "usability.show_rate",
        || web::get().to(usability::show_rate),
    ),
    post(
        "/o/{org}/usability/{journey}",
        Access::Staff,
        "usability.rate",
        || web::post().to(usability::rate),
    ),
    // Readiness
    get(
        "/o/{org}/readiness",
        Access::Staff,
        "readiness.list",
        || web::get().to(readiness::list),
    ),
    get(
        "/o/{org}/readiness/checks",
        Access::ReadinessLead,
        "readiness.checks",
        || web::get().to(readiness::checks),
    ),
    get(
        "/o/{org}/readiness/new",
        Access::ReadinessLead,
        "readiness.show_new",
        || web::get().to(readiness::show_new),
    ),
    post(
        "/o/{org}/readiness/new",
        Access::ReadinessLead,
        "readiness.create",
        || web::post().to(readiness::create),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}",
        Access::ReadinessLead,
        "readiness.show",
        || web::get().to(readiness::show),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/respondents",
        Access::ReadinessLead,
        "readiness.name",
        || web::post().to(readiness::name),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/remove",
        Access::ReadinessLead,
        "readiness.remove",
        || web::post().to(readiness::remove),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/open",
        Access::ReadinessLead,
        "readiness.open",
        || web::post().to(readiness::open),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/close",
        Access::ReadinessLead,
        "readiness.close",
        || web::post().to(readiness::close),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/abandon",
        Access::ReadinessLead,
        "readiness.abandon",
        || web::post().to(readiness::abandon),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/meeting",
        Access::ReadinessLead,
        "readiness.meeting",
        || web::get().to(readiness::meeting),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/notes",
        Access::ReadinessLead,
        "readiness.note",
        || web::post().to(readiness::note),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/picture",
        Access::ReadinessLead,
        "readiness.picture",
        || web::get().to(readiness::picture),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/evidence",
        Access::ReadinessLead,
        "readiness.evidence",
        || web::get().to(readiness::evidence),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/review",
        Access::ReadinessLead,
        "readiness.begin_review",
        || web::post().to(readiness::begin_review),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/evidence/{shown}",
        Access::ReadinessLead,
        "readiness.download",
        || web::get().to(readiness::download),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/evidence/{shown}/withdraw",
        Access::ReadinessLead,
        "readiness.withdraw",
        || web::post().to(readiness::withdraw),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/questions/{question}",
        Access::ReadinessLead,
        "readiness.question",
        || web::get().to(readiness::question),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/questions/{question}/evidence",
        Access::ReadinessLead,
        "readiness.add_evidence",
        || web::post().to(readiness::add_evidence),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/questions/{question}/answer",
        Access::ReadinessLead,
        "readiness.supply",
        || web::post().to(readiness::supply),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/questions/{question}/challenge",
        Access::ReadinessLead,
        "readiness.challenge",
        || web::post().to(readiness::challenge),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/report.pdf",
        Access::ReadinessLead,
        "readiness.report",
        || web::get().to(readiness::report),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/plan",
        Access::ReadinessLead,
        "readiness.plan",
        || web::get().to(readiness::plan),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/actions",
        Access::ReadinessLead,
        "readiness.add_action",
        || web::post().to(readiness::add_action),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/actions/{action}/done",
        Access::ReadinessLead,
        "readiness.finish",
        || web::post().to(readiness::finish),
    ),
    get(
        "/o/{org}/readiness/sheets/{sheet}",
        Access::Staff,
        "readiness_sheet.show",
        || web::get().to(readiness_sheet::show),
    ),
    get(
        "/o/{org}/readiness/sheets/{sheet}/questions/{question}",
        Access::Staff,
        "readiness_sheet.question",
        || web::get().to(readiness_sheet::question),
    ),
    post(
        "/o/{org}/readiness/sheets/{sheet}/questions/{question}",
        Access::Staff,
        "readiness_sheet.answer",
        || web::post().to(readiness_sheet::answer),
    ),
    get(
        "/o/{org}/readiness/sheets/{sheet}/lock",
        Access::Staff,
        "readiness_sheet.check",
        || web::get().to(readiness_sheet::check),
    ),
    post(
        "/o/{org}/readiness/sheets/{sheet}/lock",
        Access::Staff,
        "readiness_sheet.lock",
        || web::post().to(readiness_sheet::lock),
    ),
    // Guests of a readiness round: named by its lead
    get(
        "/o/{org}/readiness/rounds/{round}/guests",
        Access::ReadinessLead,
        "guests.show_new",
        || web::get().to(guests::show_new),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/guests",
        Access::ReadinessLead,
        "guests.name",
        || web::post().to(guests::name),
    ),
    get(
        "/o/{org}/readiness/rounds/{round}/guests/{guest}",
        Access::ReadinessLead,
        "guests.show",
        || web::get().to(guests::show),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/guests/{guest}/email",
        Access::ReadinessLead,
        "guests.correct",
        || web::post().to(guests::correct),
    ),
    post(
        "/o/{org}/readiness/rounds/{round}/guests/{guest}/send",
        Access::ReadinessLead,
        "guests.send",
        || web::post().to(guests::send),
    ),
    // Guests of a readiness round: their link, and their one sheet
    get("/g/{token}", Access::Anyone, "guests.open", || {
        web::get().to(guests::open)
    }),
    get("/guest/{sheet}", Access::Guest, "guests.welcome", || {
        web::get().to(guests::welcome)
    }),
    get(
        "/guest/{sheet}/answers",
        Access::Guest,
        "guests.sheet",
        || web::get().to(readiness_sheet::show),
    ),
    get(
        "/guest/{sheet}/answers/questions/{question}",
        Access::Guest,
        "guests.question",
        || web::get().to(readiness_sheet::question),
    ),
    post(
        "/guest/{sheet}/answers/questions/{question}",
        Access::Guest,
        "guests.answer",
        || web::post().to(readiness_sheet::answer),
    ),
    get(
        "/guest/{sheet}/answers/lock",
        Access::Guest,
        "guests.check",
        || web::get().to(readiness_sheet::check),
    ),
    post(
        "/guest/{sheet}/answers/lock",
        Access::Guest,
        "guests.lock",
        || web::post().to(readiness_sheet::lock),
    ),
    // A programme
    get(
        "/programme/{programme}",
        Access::Programme,
        "programme.show",
        || web::get().to(programme::show),
    ),
    get(
        "/programme/{programme}/usability",
        Access::ProgrammeFollower,
        "programme.usability",
        || web::get().to(programme::usability),
    ),
    get(
        "/programme/{programme}/reviews",
        Access::ProgrammeReviewer,
        "readiness_review.list",
        || web::get().to(readiness_review::list),
    ),
    get(
        "/programme/{programme}/councils/{council}/rounds/{round}/review",
        Access::ProgrammeReviewer,
        "readiness_review.queue",
        || web::get().to(readiness_review::queue),
    ),
    get(
        "/programme/{programme}/councils/{council}/rounds/{round}/review/{question}",
        Access::ProgrammeReviewer,
        "readiness_review.reading",
        || web::get().to(readiness_review::reading),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/review/{question}",
        Access::ProgrammeReviewer,
        "readiness_review.act",
        || web::post().to(readiness_review::act),
    ),
    get(
        "/programme/{programme}/councils/{council}/rounds/{round}/review/{question}/evidence/{shown}",
        Access::ProgrammeReviewer,
        "readiness_review.download",
        || web::get().to(readiness_review::download),
    ),
    get(
        "/programme/{programme}/councils/{council}/rounds/{round}",
        Access::ProgrammeFollower,
        "readiness_board.show",
        || web::get().to(readiness_board::show),
    ),
    get(
        "/programme/{programme}/councils/{council}/rounds/{round}/report.pdf",
        Access::ProgrammeFollower,
        "readiness_board.report",
        || web::get().to(readiness_board::report),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/reviewers",
        Access::ProgrammeManager,
        "readiness_board.give",
        || web::post().to(readiness_board::give),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/reviewers/end",
        Access::ProgrammeManager,
        "readiness_board.end",
        || web::post().to(readiness_board::end),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/second",
        Access::ProgrammeManager,
        "readiness_board.choose_second",
        || web::post().to(readiness_board::choose_second),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/waivers",
        Access::ProgrammeBoard,
        "readiness_board.propose",
        || web::post().to(readiness_board::propose),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/waivers/{waiver}",
        Access::ProgrammeBoard,
        "readiness_board.act_on_waiver",
        || web::post().to(readiness_board::act_on_waiver),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/decision",
        Access::ProgrammeBoard,
        "readiness_board.decide_round",
        || web::post().to(readiness_board::decide_round),
    ),
    post(
        "/programme/{programme}/councils/{council}/rounds/{round}/conditions/{condition}",
        Access::ProgrammeBoard,
        "readiness_board.act_on_condition",
        || web::post().to(readiness_board::act_on_condition),
    ),
    get(
        "/programme/{programme}/agenda.pdf",
        Access::ProgrammeFollower,
        "programme.agenda",
        || web::get().to(programme::agenda),
    ),
    get(
        "/programme/{programme}/export.csv",
        Access::ProgrammeFollower,
        "programme.export",
        || web::get().to(programme::export),
    ),
    get(
        "/programme/{programme}/support",
        Access::ProgrammeFollower,
        "programme.support",
        || web::get().to(programme::support),
    ),
    post(
        "/programme/{programme}/support",
        Access::ProgrammeManager,
        "programme.keep_support",
        || web::post().to(programme::keep_support),
    ),
    get(
        "/programme/{programme}/lessons",
        Access::ProgrammeFollower,
        "programme.lessons",
        || web::get().to(programme::lessons),
    ),
    post(
        "/programme/{programme}/lessons",
        Access::ProgrammeManager,
        "programme.keep_lesson",
        || web::post().to(programme::keep_lesson),
    ),
    get(
        "/programme/{programme}/issues",
        Access::ProgrammeFollower,
        "programme.issues",
        || web::get().to(programme::issues),
    ),
    post(
        "/programme/{programme}/issues",
        Access::ProgrammeManager,
        "programme.keep_issue",
        || web::post().to(programme::keep_issue),
    ),
    get(
        "/programme/{programme}/funding",
        Access::ProgrammeFollower,
        "programme.funding",
        || web::get().to(programme::funding),
    ),
    post(
        "/programme/{programme}/funding",
        Access::ProgrammeManager,
        "programme.keep_funding",
        || web::post().to(programme::keep_funding),
    ),
    get(
        "/programme/{programme}/questionnaire",
        Access::ProgrammeFollower,
        "programme.questionnaire",
        || web::get().to(programme::questionnaire),
    ),
    post(
        "/programme/{programme}/questionnaire",
        Access::ProgrammeManager,
        "programme.keep_questionnaire",
        || web::post().to(programme::keep_questionnaire),
    ),
    get(
        "/programme/{programme}/questionnaire/{version}",
        Access::ProgrammeFollower,
        "programme.questionnaire_version",
        || web::get().to(programme::questionnaire_version),
    ),
    get(
        "/programme/{programme}/questionnaire/{version}/file",
        Access::ProgrammeFollower,
        "programme.questionnaire_file",
        || web::get().to(programme::questionnaire_file),
    ),
    get(
        "/programme/{programme}/people",
        Access::ProgrammeManager,
        "programme.people",
        || web::get().to(programme::people),
    ),
    post(
        "/programme/{programme}/people",
        Access::ProgrammeManager,
        "programme.add_person",
        || web::post().to(programme::add_person),
    ),
    get(
        "/programme/{programme}/people/{account}",
        Access::ProgrammeManager,
        "programme.person",
        || web::get().to(programme::person),
    ),
    post(
        "/programme/{programme}/people/{account}",
        Access::ProgrammeManager,
        "programme.change_person",
        || web::post().to(programme::change_person),
    ),
    post(
        "/programme/{programme}/people/{account}/link",
        Access::ProgrammeManager,
        "programme.send_link",
        || web::post().to(programme::send_link),
    ),
    post(
        "/programme/{programme}/people/{account}/remove",
        Access::ProgrammeManager,
        "programme.remove_person",
        || web::post().to(programme::remove_person),
    ),
    get(
        "/programme/{programme}/councils/{council}",
        Access::ProgrammeFollower,
        "programme.council",
        || web::get().to(programme::council),
    ),
    post(
        "/programme/{programme}/councils/{council}",
        Access::ProgrammeManager,
        "programme.change",
        || web::post().to(programme::change),
    ),
    // Members
    get("/o/{org}", Access::Staff, "home.show", || {
        web::get().to(home::show)
    }),
    get(
        "/o/{org}/settings",
        Access::Administrator,
        "settings.show",
        || web::get().to(crate::organisation::show),
    ),
    post(
        "/o/{org}/settings",
        Access::Administrator,
        "settings.change",
        || web::post().to(crate::organisation::change),
    ),
    get("/o/{org}/rules", Access::Staff, "rules.show", || {
        web::get().to(rules::show)
    }),
    get(
        "/o/{org}/settings/rules",
        Access::Administrator,
        "rules.edit",
        || web::get().to(rules::edit),
    ),
    post(
        "/o/{org}/settings/rules",
        Access::Administrator,
        "rules.change",
        || web::post().to(rules::change),
    ),
    // People
    get("/o/{org}/people", Access::Directory, "people.list", || {
        web::get().to(people::list)
    }),
    get(
        "/o/{org}/people/download",
        Access::Directory,
        "people.download",
        || web::get().to(people::download),
    ),
    get(
        "/o/{org}/people/new",
        Access::Administrator,
        "people.new",
        || web::get().to(people::new),
    ),
    post(
        "/o/{org}/people/new",
        Access::Administrator,
        "people.add",
        || web::post().to(people::add),
    ),
    get(
        "/o/{org}/people/import",
        Access::Administrator,
        "people.choose",
        || web::get().to(people::choose),
    ),
    post(
        "/o/{org}/people/import",
        Access::Administrator,
        "people.upload",
        || web::post().to(people::upload),
    ),
    get(
        "/o/{org}/people/import/sample",
        Access::Administrator,
        "people.sample",
        || web::get().to(people::sample),
    ),
    get(
        "/o/{org}/people/import/{preview}",
        Access::Administrator,
        "people.preview",
        || web::get().to(people::preview),
    ),
    post(
        "/o/{org}/people/import/{preview}",
        Access::Administrator,
        "people.apply",
        || web::post().to(people::apply),
    ),
    post(
        "/o/{org}/people/search",
        Access::Directory,
        "people.search",
        || web::post().to(people::search),
    ),
    get(
        "/o/{org}/people/invite",
        Access::Administrator,
        "people.guests",
        || web::get().to(people::guests),
    ),
    post(
        "/o/{org}/people/invite",
        Access::Administrator,
        "people.invite",
        || web::post().to(people::invite),
    ),
    get(
        "/o/{org}/people/invitations/{list}",
        Access::Administrator,
        "people.handover",
        || web::get().to(people::handover),
    ),
    get(
        "/o/{org}/people/{person}",
        Access::Staff,
        "people.show",
        || web::get().to(people::show),
    ),
    get(
        "/o/{org}/people/{person}/edit",
        Access::Administrator,
        "people.edit",
        || web::get().to(people::edit),
    ),
    post(
        "/o/{org}/people/{person}/edit",
        Access::Administrator,
        "people.change",
        || web::post().to(people::change),
    ),
    get(
        "/o/{org}/people/{person}/move",
        Access::Administrator,
        "people.moving",
        || web::get().to(people::moving),
    ),
    post(
        "/o/{org}/people/{person}/move",
        Access::Administrator,
        "people.move_post",
        || web::post().to(people::move_post),
    ),
    get(
        "/o/{org}/people/{person}/posts/new",
        Access::Administrator,
        "people.new_post",
        || web::get().to(people::new_post),
    ),
    post(
        "/o/{org}/people/{person}/posts/new",
        Access::Administrator,
        "people.add_post",
        || web::post().to(people::add_post),
    ),
    get(
        "/o/{org}/people/{person}/posts/{post}/edit",
        Access::Administrator,
        "people.edit_post",
        || web::get().to(people::edit_post),
    ),
    post(
        "/o/{org}/people/{person}/posts/{post}/edit",
        Access::Administrator,
        "people.change_post",
        || web::post().to(people::change_post),
    ),
    get(
        "/o/{org}/people/{person}/posts/{post}/end",
        Access::Administrator,
        "people.ending",
        || web::get().to(people::ending),
    ),
    post(
        "/o/{org}/people/{person}/posts/{post}/end",
        Access::Administrator,
        "people.end_post",
        || web::post().to(people::end_post),
    ),
    get(
        "/o/{org}/people/{person}/leave",
        Access::Administrator,
        "people.leaving",
        || web::get().to(people::leaving),
    ),
    post(
        "/o/{org}/people/{person}/leave",
        Access::Administrator,
        "people.leave",
        || web::post().to(people::leave),
    ),
    get(
        "/o/{org}/people/{person}/return",
        Access::Administrator,
        "people.ask_back",
        || web::get().to(people::ask_back),
    ),
    post(
        "/o/{org}/people/{person}/return",
        Access::Administrator,
        "people.come_back",
        || web::post().to(people::come_back),
    ),
    post(
        "/o/{org}/people/{person}/invite",
        Access::Administrator,
        "people.invite_one",
        || web::post().to(people::invite_one),
    ),
    get(
        "/o/{org}/people/{person}/roles",
        Access::Administrator,
        "people.show_roles",
        || web::get().to(people::show_roles),
    ),
    post(
        "/o/{org}/people/{person}/roles",
        Access::Administrator,
        "people.change_roles",
        || web::post().to(people::change_roles),
    ),
    get(
        "/o/{org}/people/{person}/stop",
        Access::Administrator,
        "people.stopping",
        || web::get().to(people::stopping),
    ),
    post(
        "/o/{org}/people/{person}/stop",
        Access::Administrator,
        "people.suspend",
        || web::post().to(people::suspend),
    ),
    post(
        "/o/{org}/people/{person}/restore",
        Access::Administrator,
        "people.restore",
        || web::post().to(people::restore),
    ),
    get(
        "/o/{org}/people/{person}/password-link",
        Access::Administrator,
        "people.ask_password_link",
        || web::get().to(people::ask_password_link),
    ),
    post(
        "/o/{org}/people/{person}/password-link",
        Access::Administrator,
        "people.create_password_link",
        || web::post().to(people::create_password_link),
    ),
    get(
        "/o/{org}/people/{person}/password-link/{list}",
        Access::Administrator,
        "people.show_password_link",
        || web::get().to(people::show_password_link),
    ),
    get(
        "/o/{org}/skills/wishes",
        Access::Staff,
        "wishes.show",
        || web::get().to(wishes::show),
    ),
    post(
        "/o/{org}/skills/wishes",
        Access::Staff,
        "wishes.keep",
        || web::post().to(wishes::keep),
    ),
    get(
        "/o/{org}/calibration",
        Access::ReviewLead,
        "calibration.show",
        || web::get().to(calibration::show),
    ),
    get(
        "/o/{org}/skills/judging",
        Access::Staff,
        "calibration.own",
        || web::get().to(calibration::own),
    ),
    // Skills across the council
    get(
        "/o/{org}/council-skills",
        Access::CouncilSkills,
        "council.show",
        || web::get().to(council::show),
    ),
    get(
        "/o/{org}/council-skills/map",
        Access::CouncilSkills,
        "council.map",
        || web::get().to(council::map),
    ),
    get(
        "/o/{org}/council-skills/people",
        Access::CouncilSkills,
        "council.find",
        || web::get().to(council::find),
    ),
    get(
        "/o/{org}/council-skills/needs",
        Access::CouncilSkills,
        "council.needs",
        || web::get().to(council::needs),
    ),
    // Role profiles and the framework
    get("/o/{org}/roles", Access::Staff, "roles.list", || {
        web::get().to(roles::list)
    }),
    get(
        "/o/{org}/roles/new",
        Access::RoleEditor,
        "roles.show_new",
        || web::get().to(roles::show_new),
    ),
    post(
        "/o/{org}/roles/new",
        Access::RoleEditor,
        "roles.add",
        || web::post().to(roles::add),
    ),
    // The role library: the check, comparing, sharing, other frameworks, tables.
    get(
        "/o/{org}/roles/check",
        Access::RoleEditor,
        "roles.check",
        || web::get().to(roles::check),
    ),
    get(
        "/o/{org}/roles/compare",
        Access::Staff,
        "roles.compare",
        || web::get().to(roles::compare),
    ),
    get(
        "/o/{org}/roles/shared",
        Access::RoleEditor,
        "roles.shared",
        || web::get().to(roles::shared),
    ),
    get(
        "/o/{org}/roles/shared/{shared}",
        Access::RoleEditor,
        "roles.show_shared",
        || web::get().to(roles::show_shared),
    ),
    post(
        "/o/{org}/roles/shared/{shared}/adopt",
        Access::RoleEditor,
        "roles.adopt",
        || web::post().to(roles::adopt),
    ),
    get(
        "/o/{org}/roles/ddat",
        Access::Administrator,
        "roles.show_ddat",
        || web::get().to(roles::show_ddat),
    ),
    post(
        "/o/{org}/roles/ddat",
        Access::Administrator,
        "roles.import_ddat",
        || web::post().to(roles::import_ddat),
    ),
    get(
        "/o/{org}/roles/export/csv",
        Access::RoleEditor,
        "role_import.csv",
        || web::get().to(role_import::csv),
    ),
    get(
        "/o/{org}/roles/export/workbook",
        Access::RoleEditor,
        "role_import.workbook",
        || web::get().to(role_import::workbook),
    ),
    get(
        "/o/{org}/roles/import",
        Access::RoleEditor,
        "role_import.choose",
        || web::get().to(role_import::choose),
    ),
    post(
        "/o/{org}/roles/import",
        Access::RoleEditor,
        "role_import.upload",
        || web::post().to(role_import::upload),
    ),
    get(
        "/o/{org}/roles/import/{preview}",
        Access::RoleEditor,
        "role_import.preview",
        || web::get().to(role_import::preview),
    ),
    post(
        "/o/{org}/roles/import/{preview}",
        Access::RoleEditor,
        "role_import.apply",
        || web::post().to(role_import::apply),
    ),
    get(
        "/o/{org}/roles/{role}/versions",
        Access::Staff,
        "roles.versions",
        || web::get().to(roles::versions),
    ),
    post(
        "/o/{org}/roles/{role}/move",
        Access::RoleEditor,
        "roles.move_holders",
        || web::post().to(roles::move_holders),
    ),
    get(
        "/o/{org}/roles/{role}/offer",
        Access::RoleEditor,
        "roles.show_offer",
        || web::get().to(roles::show_offer),
    ),
    post(
        "/o/{org}/roles/{role}/offer",
        Access::RoleEditor,
        "roles.offer",
        || web::post().to(roles::offer),
    ),
    post(
        "/o/{org}/roles/{role}/withdraw",
        Access::RoleEditor,
        "roles.withdraw",
        || web::post().to(roles::withdraw),
    ),
    post(
        "/o/{org}/roles/{role}/shared-seen",
        Access::RoleEditor,
        "roles.note_seen",
        || web::post().to(roles::note_seen),
    ),
    get("/o/{org}/roles/{role}", Access::Staff, "roles.show", || {
        web::get().to(roles::show)
    }),
    get(
        "/o/{org}/roles/{role}/edit",
        Access::Staff,
        "roles.show_edit",
        || web::get().to(roles::show_edit),
    ),
    post(
        "/o/{org}/roles/{role}/edit",
        Access::Staff,
        "roles.change",
        || web::post().to(roles::change),
    ),
    get(
        "/o/{org}/roles/{role}/retire",
        Access::RoleEditor,
        "roles.confirm",
        || web::get().to(roles::confirm),
    ),
    post(
        "/o/{org}/roles/{role}/retire",
        Access::RoleEditor,
        "roles.retire",
        || web::post().to(roles::retire),
    ),
    post(
        "/o/{org}/roles/{role}/restore",
        Access::RoleEditor,
        "roles.restore",
        || web::post().to(roles::restore),
    ),
    get(
        "/o/{org}/framework",
        Access::Staff,
        "framework.grid",
        || web::get().to(framework::grid),
    ),
    get(
        "/o/{org}/framework/search",
        Access::Staff,
        "framework.search",
        || web::get().to(framework::search),
    ),
    get(
        "/o/{org}/framework/skills.csv",
        Access::Staff,
        "framework.export",
        || web::get().to(framework::export),
    ),
    get(
        "/o/{org}/framework/skills/{code}",
        Access::Staff,
        "framework.skill",
        || web::get().to(framework::skill),
    ),
    get(
        "/o/{org}/framework/levels",
        Access::Staff,
        "framework.levels",
        || web::get().to(framework::levels),
    ),
    get(
        "/o/{org}/framework/levels/{level}",
        Access::Staff,
        "framework.level",
        || web::get().to(framework::level),
    ),
    get(
        "/o/{org}/framework/attributes/{code}",
        Access::Staff,
        "framework.attribute",
        || web::get().to(framework::attribute),
    ),
    get(
        "/o/{org}/settings/framework",
        Access::Administrator,
        "framework_import.overview",
        || web::get().to(framework_import::overview),
    ),
    post(
        "/o/{org}/settings/framework",
        Access::Administrator,
        "framework_import.check",
        || web::post().to(framework_import::check),
    ),
    get(
        "/o/{org}/settings/framework/check/{preview}",
        Access::Administrator,
        "framework_import.show",
        || web::get().to(framework_import::show),
    ),
    post(
        "/o/{org}/settings/framework/check/{preview}",
        Access::Administrator,
        "framework_import.accept",
        || web::post().to(framework_import::accept),
    ),
    get(
        "/o/{org}/settings/framework/remove/{edition}",
        Access::Administrator,
        "framework_import.confirm",
        || web::get().to(framework_import::confirm),
    ),
    post(
        "/o/{org}/settings/framework/remove/{edition}",
        Access::Administrator,
        "framework_import.remove",
        || web::post().to(framework_import::remove),
    ),
    // Careers: roles that fit, the way to one, two beside oneself
    get("/o/{org}/careers", Access::Staff, "careers.list", || {
        web::get().to(careers::list)
    }),
    get(
        "/o/{org}/careers/compare",
        Access::Staff,
        "careers.compare",
        || web::get().to(careers::compare),
    ),
    get(
        "/o/{org}/careers/{role}",
        Access::Staff,
        "careers.show",
        || web::get().to(careers::show),
    ),
    // Documents of job descriptions, and what all of them share
    get(
        "/o/{org}/jobs/texts",
        Access::JobTexts,
        "job_documents.show_texts",
        || web::get().to(job_documents::show_texts),
    ),
    post(
        "/o/{org}/jobs/texts",
        Access::JobTexts,
        "job_documents.change_texts",
        || web::post().to(job_documents::change_texts),
    ),
    get(
        "/o/{org}/jobs/template",
        Access::JobTexts,
        "job_documents.show_template",
        || web::get().to(job_documents::show_template),
    ),
    post(
        "/o/{org}/jobs/template",
        Access::JobTexts,
        "job_documents.change_template",
        || web::post().to(job_documents::change_template),
    ),
    get(
        "/o/{org}/jobs/template/sample.pdf",
        Access::JobTexts,
        "job_documents.sample",
        || web::get().to(job_documents::sample),
    ),
    get(
        "/o/{org}/jobs/{job}/documents",
        Access::Staff,
        "job_documents.show",
        || web::get().to(job_documents::show),
    ),
    get(
        "/o/{org}/jobs/{job}/documents/{file}",
        Access::Staff,
        "job_documents.download",
        || web::get().to(job_documents::download),
    ),
    // Beginning a job description, and a document that comes back. Before the pages of one: "new" is no identity.
    get(
        "/o/{org}/jobs/new",
        Access::JobWriter,
        "job_start.new",
        || web::get().to(job_start::new),
    ),
    post(
        "/o/{org}/jobs/new",
        Access::JobWriter,
        "job_start.begin",
        || web::post().to(job_start::begin),
    ),
    get(
        "/o/{org}/jobs/new/text/{preview}",
        Access::JobWriter,
        "job_start.found",
        || web::get().to(job_start::found),
    ),
    post(
        "/o/{org}/jobs/new/text/{preview}",
        Access::JobWriter,
        "job_start.start",
        || web::post().to(job_start::start),
    ),
    get(
        "/o/{org}/jobs/{job}/returned",
        Access::JobWriter,
        "job_start.returned",
        || web::get().to(job_start::returned),
    ),
    post(
        "/o/{org}/jobs/{job}/returned",
        Access::JobWriter,
        "job_start.take",
        || web::post().to(job_start::take),
    ),
    get(
        "/o/{org}/jobs/{job}/returned/{preview}",
        Access::JobWriter,
        "job_start.review",
        || web::get().to(job_start::review),
    ),
    post(
        "/o/{org}/jobs/{job}/returned/{preview}",
        Access::JobWriter,
        "job_start.save",
        || web::post().to(job_start::save),
    ),
    // Job descriptions: approval, versions, evaluation, posts, readers. Measures stand before what is about one of them.
    get(
        "/o/{org}/jobs/measures",
        Access::JobMeasures,
        "job_approval.measures",
        || web::get().to(job_approval::measures),
    ),
    get(
        "/o/{org}/jobs/{job}/approval",
        Access::Staff,
        "job_approval.show",
        || web::get().to(job_approval::show),
    ),
    post(
        "/o/{org}/jobs/{job}/approval",
        Access::Staff,
        "job_approval.act",
        || web::post().to(job_approval::act),
    ),
    get(
        "/o/{org}/jobs/{job}/versions/{number}",
        Access::Staff,
        "job_approval.show_version",
        || web::get().to(job_approval::show_version),
    ),
    post(
        "/o/{org}/jobs/{job}/versions/{number}",
        Access::Staff,
        "job_approval.comment",
        || web::post().to(job_approval::comment),
    ),
    get(
        "/o/{org}/jobs/{job}/compare",
        Access::Staff,
        "job_approval.compare",
        || web::get().to(job_approval::compare),
    ),
    get(
        "/o/{org}/jobs/{job}/evaluation",
        Access::Staff,
        "job_approval.show_evaluation",
        || web::get().to(job_approval::show_evaluation),
    ),
    post(
        "/o/{org}/jobs/{job}/evaluation",
        Access::Staff,
        "job_approval.evaluate",
        || web::post().to(job_approval::evaluate),
    ),
    get(
        "/o/{org}/jobs/{job}/posts",
        Access::Staff,
        "job_approval.show_posts",
        || web::get().to(job_approval::show_posts),
    ),
    post(
        "/o/{org}/jobs/{job}/posts",
        Access::Staff,
        "job_approval.change_posts",
        || web::post().to(job_approval::change_posts),
    ),
    get(
        "/o/{org}/jobs/{job}/reviewers",
        Access::Staff,
        "job_approval.show_reviewers",
        || web::get().to(job_approval::show_reviewers),
    ),
    post(
        "/o/{org}/jobs/{job}/reviewers",
        Access::Staff,
        "job_approval.change_reviewers",
        || web::post().to(job_approval::change_reviewers),
    ),
    // Job descriptions: the list, the studio, the skills
    get("/o/{org}/jobs", Access::Staff, "jobs.list", || {
        web::get().to(jobs::list)
    }),
    get("/o/{org}/jobs/{job}", Access::Staff, "jobs.show", || {
        web::get().to(jobs::show)
    }),
    post(
        "/o/{org}/jobs/{job}",
        Access::JobWriter,
        "jobs.save",
        || web::post().to(jobs::save),
    ),
    get(
        "/o/{org}/jobs/{job}/skills",
        Access::JobWriter,
        "jobs.show_skills",
        || web::get().to(jobs::show_skills),
    ),
    post(
        "/o/{org}/jobs/{job}/skills",
        Access::JobWriter,
        "jobs.change_skills",
        || web::post().to(jobs::change_skills),
    ),
    // The self-assessment
    get(
        "/o/{org}/assessment",
        Access::Staff,
        "assessments.show",
        || web::get().to(assessments::show),
    ),
    post(
        "/o/{org}/assessment/start",
        Access::Staff,
        "assessments.start",
        || web::post().to(assessments::start),
    ),
    get(
        "/o/{org}/assessment/next",
        Access::Staff,
        "assessments.next",
        || web::get().to(assessments::next),
    ),
    get(
        "/o/{org}/assessment/job",
        Access::Staff,
        "assessments.job",
        || web::get().to(assessments::job),
    ),
    post(
        "/o/{org}/assessment/job",
        Access::Staff,
        "assessments.confirm_job",
        || web::post().to(assessments::confirm_job),
    ),
    get(
        "/o/{org}/assessment/responsibility",
        Access::Staff,
        "assessments.responsibility",
        || web::get().to(assessments::responsibility),
    ),
    get(
        "/o/{org}/assessment/responsibility/{attribute}/levels/{level}",
        Access::Staff,
        "assessments.attribute",
        || web::get().to(assessments::attribute),
    ),
    post(
        "/o/{org}/assessment/responsibility/{attribute}/levels/{level}",
        Access::Staff,
        "assessments.answer_attribute",
        || web::post().to(assessments::answer_attribute),
    ),
    get(
        "/o/{org}/assessment/choose",
        Access::Staff,
        "assessments.choose",
        || web::get().to(assessments::choose),
    ),
    post(
        "/o/{org}/assessment/choose",
        Access::Staff,
        "assessments.choose_skills",
        || web::post().to(assessments::choose_skills),
    ),
    get(
        "/o/{org}/assessment/choose/{group}",
        Access::Staff,
        "assessments.group",
        || web::get().to(assessments::group),
    ),
    post(
        "/o/{org}/assessment/choose/{group}",
        Access::Staff,
        "assessments.say_used",
        || web::post().to(assessments::say_used),
    ),
    get(
        "/o/{org}/assessment/examples",
        Access::Staff,
        "assessments.examples",
        || web::get().to(assessments::examples),
    ),
    post(
        "/o/{org}/assessment/examples",
        Access::Staff,
        "assessments.finish_examples",
        || web::post().to(assessments::finish_examples),
    ),
    get(
        "/o/{org}/assessment/grid",
        Access::Staff,
        "assessments.grid",
        || web::get().to(assessments::grid),
    ),
    post(
        "/o/{org}/assessment/grid",
        Access::Staff,
        "assessments.declare",
        || web::post().to(assessments::declare),
    ),
    get(
        "/o/{org}/assessment/add",
        Access::Staff,
        "assessments.add",
        || web::get().to(assessments::add),
    ),
    post(
        "/o/{org}/assessment/add",
        Access::Staff,
        "assessments.add_skill",
        || web::post().to(assessments::add_skill),
    ),
    get(
        "/o/{org}/assessment/check",
        Access::Staff,
        "assessments.check",
        || web::get().to(assessments::check),
    ),
    get(
        "/o/{org}/assessment/sent",
        Access::Staff,
        "assessments.sent",
        || web::get().to(assessments::sent),
    ),
    get(
        "/o/{org}/assessment/skills/{skill}",
        Access::Staff,
        "assessments.skill",
        || web::get().to(assessments::skill),
    ),
    get(
        "/o/{org}/assessment/skills/{skill}/levels/{level}",
        Access::Staff,
        "assessments.level",
        || web::get().to(assessments::level),
    ),
    post(
        "/o/{org}/assessment/skills/{skill}/levels/{level}",
        Access::Staff,
        "assessments.answer",
        || web::post().to(assessments::answer),
    ),
    get(
        "/o/{org}/assessment/skills/{skill}/levels/{level}/sentences",
        Access::Staff,
        "assessments.sentences",
        || web::get().to(assessments::sentences),
    ),
    post(
        "/o/{org}/assessment/skills/{skill}/levels/{level}/sentences",
        Access::Staff,
        "assessments.judge_sentences",
        || web::post().to(assessments::judge_sentences),
    ),
    get(
        "/o/{org}/assessment/skills/{skill}/details",
        Access::Staff,
        "assessments.details",
        || web::get().to(assessments::details),
    ),
    post(
        "/o/{org}/assessment/skills/{skill}/details",
        Access::Staff,
        "assessments.describe",
        || web::post().to(assessments::describe),
    ),
    get(
        "/o/{org}/assessment/skills/{skill}/remove",
        Access::Staff,
        "assessments.remove",
        || web::get().to(assessments::remove),
    ),
    post(
        "/o/{org}/assessment/skills/{skill}/remove",
        Access::Staff,
        "assessments.remove_skill",
        || web::post().to(assessments::remove_skill),
    ),
    post(
        "/o/{org}/assessment/submit",
        Access::Staff,
        "assessments.submit",
        || web::post().to(assessments::submit),
    ),
    // Practising how to read levels: two cases, and all ten
    get(
        "/o/{org}/practice",
        Access::Staff,
        "exercise.practice",
        || web::get().to(exercise::practice),
    ),
    get(
        "/o/{org}/practice/{case}",
        Access::Staff,
        "exercise.practice_case",
        || web::get().to(exercise::practice_case),
    ),
    post(
        "/o/{org}/practice/{case}",
        Access::Staff,
        "exercise.answer_practice",
        || web::post().to(exercise::answer_practice),
    ),
    get(
        "/o/{org}/exercise",
        Access::Staff,
        "exercise.exercise",
        || web::get().to(exercise::exercise),
    ),
    get(
        "/o/{org}/exercise/{case}",
        Access::Staff,
        "exercise.exercise_case",
        || web::get().to(exercise::exercise_case),
    ),
    post(
        "/o/{org}/exercise/{case}",
        Access::Staff,
        "exercise.answer_exercise",
        || web::post().to(exercise::answer_exercise),
    ),
    // Evidence: one's own, and what a person has shared
    get("/o/{org}/evidence", Access::Staff, "evidence.list", || {
        web::get().to(evidence::list)
    }),
    get(
        "/o/{org}/evidence/new",
        Access::Staff,
        "evidence.show_new",
        || web::get().to(evidence::show_new),
    ),
    post(
        "/o/{org}/evidence/new",
        Access::Staff,
        "evidence.add",
        || web::post().to(evidence::add),
    ),
    get(
        "/o/{org}/evidence/{item}",
        Access::Staff,
        "evidence.show",
        || web::get().to(evidence::show),
    ),
    get(
        "/o/{org}/evidence/{item}/edit",
        Access::Staff,
        "evidence.show_edit",
        || web::get().to(evidence::show_edit),
    ),
    post(
        "/o/{org}/evidence/{item}/edit",
        Access::Staff,
        "evidence.change",
        || web::post().to(evidence::change),
    ),
    get(
        "/o/{org}/evidence/{item}/withdraw",
        Access::Staff,
        "evidence.confirm",
        || web::get().to(evidence::confirm),
    ),
    post(
        "/o/{org}/evidence/{item}/withdraw",
        Access::Staff,
        "evidence.withdraw",
        || web::post().to(evidence::withdraw),
    ),
    get(
        "/o/{org}/evidence/{item}/files/{file}",
        Access::Staff,
        "evidence.file",
        || web::get().to(evidence::file),
    ),
    get(
        "/o/{org}/people/{person}/evidence",
        Access::Staff,
        "evidence.shared_list",
        || web::get().to(evidence::shared_list),
    ),
    get(
        "/o/{org}/people/{person}/evidence/{item}",
        Access::Staff,
        "evidence.shared_item",
        || web::get().to(evidence::shared_item),
    ),
    get(
        "/o/{org}/people/{person}/evidence/{item}/files/{file}",
        Access::Staff,
        "evidence.shared_file",
        || web::get().to(evidence::shared_file),
    ),
    // Assessment rounds, and one's own switch for reminders
    get(
        "/o/{org}/campaigns",
        Access::CampaignRunner,
        "campaigns.list",
        || web::get().to(campaigns::list),
    ),
    get(
        "/o/{org}/campaigns/new",
        Access::CampaignRunner,
        "campaigns.show_new",
        || web::get().to(campaigns::show_new),
    ),
    post(
        "/o/{org}/campaigns/new",
        Access::CampaignRunner,
        "campaigns.add",
        || web::post().to(campaigns::add),
    ),
    get(
        "/o/{org}/campaigns/{campaign}",
        Access::CampaignRunner,
        "campaigns.show",
        || web::get().to(campaigns::show),
    ),
    get(
        "/o/{org}/campaigns/{campaign}/people.csv",
        Access::CampaignRunner,
        "campaigns.download",
        || web::get().to(campaigns::download),
    ),
    get(
        "/o/{org}/campaigns/{campaign}/phone",
        Access::CampaignRunner,
        "campaigns.phone",
        || web::get().to(campaigns::phone),
    ),
    post(
        "/o/{org}/campaigns/{campaign}/people",
        Access::CampaignRunner,
        "campaigns.add_people",
        || web::post().to(campaigns::add_people),
    ),
    post(
        "/o/{org}/campaigns/{campaign}/close",
        Access::CampaignRunner,
        "campaigns.close",
        || web::post().to(campaigns::close),
    ),
    post(
        "/o/{org}/campaigns/{campaign}/extend",
        Access::CampaignRunner,
        "campaigns.extend",
        || web::post().to(campaigns::extend),
    ),
    get(
        "/o/{org}/reminders",
        Access::Staff,
        "campaigns.reminders",
        || web::get().to(campaigns::reminders),
    ),
    post(
        "/o/{org}/reminders",
        Access::Staff,
        "campaigns.switch",
        || web::post().to(campaigns::switch),
    ),
    // One's skills, and a line manager's team
    get("/o/{org}/skills", Access::Staff, "skills.show", || {
        web::get().to(skills::show)
    }),
    get(
        "/o/{org}/skills/record.json",
        Access::Staff,
        "skills.record",
        || web::get().to(skills::record),
    ),
    get(
        "/o/{org}/skills/record.csv",
        Access::Staff,
        "skills.csv",
        || web::get().to(skills::csv),
    ),
    // Every version of one's profile, and two of them compared
    get(
        "/o/{org}/skills/history",
        Access::Staff,
        "skills.history",
        || web::get().to(skills::history),
    ),
    get(
        "/o/{org}/skills/history/{version}",
        Access::Staff,
        "skills.version",
        || web::get().to(skills::version),
    ),
    get(
        "/o/{org}/skills/compare",
        Access::Staff,
        "skills.compare",
        || web::get().to(skills::compare),
    ),
    // Who looked at one's record, and planning with records
    get("/o/{org}/skills/looks", Access::Staff, "looks.show", || {
        web::get().to(looks::show)
    }),
    get(
        "/o/{org}/planning/people/{person}",
        Access::ReviewLead,
        "planning.person",
        || web::get().to(planning::person),
    ),
    get(
        "/o/{org}/skills/profile.pdf",
        Access::Staff,
        "profile_pdf.download",
        || web::get().to(profile_pdf::download),
    ),
    get("/o/{org}/team", Access::LineManager, "team.list", || {
        web::get().to(team::list)
    }),
    get(
        "/o/{org}/team/{person}",
        Access::LineManager,
        "team.person",
        || web::get().to(team::person),
    ),
    // Endorsement: having one's skills read, reading, deciding, moderating
    get("/o/{org}/reviews", Access::Staff, "reviews.own", || {
        web::get().to(reviews::own)
    }),
    post("/o/{org}/reviews", Access::Staff, "reviews.object", || {
        web::post().to(reviews::object)
    }),
    get(
        "/o/{org}/reviews/{skill}",
        Access::Staff,
        "reviews.show_own",
        || web::get().to(reviews::show_own),
    ),
    get(
        "/o/{org}/reviews/{skill}/files/{item}/{file}",
        Access::Staff,
        "reviews.file_own",
        || web::get().to(reviews::file_own),
    ),
    post(
        "/o/{org}/reviews/{skill}",
        Access::Staff,
        "reviews.act_own",
        || web::post().to(reviews::act_own),
    ),
    get(
        "/o/{org}/people/{person}/review",
        Access::Staff,
        "reviews.person",
        || web::get().to(reviews::person),
    ),
    post(
        "/o/{org}/people/{person}/review",
        Access::Staff,
        "reviews.rate_blind",
        || web::post().to(reviews::rate_blind),
    ),
    post(
        "/o/{org}/people/{person}/review/start",
        Access::Staff,
        "reviews.start",
        || web::post().to(reviews::start),
    ),
    get(
        "/o/{org}/people/{person}/review/{skill}",
        Access::Staff,
        "reviews.show_first",
        || web::get().to(reviews::show_first),
    ),
    get(
        "/o/{org}/people/{person}/review/{skill}/files/{item}/{file}",
        Access::Staff,
        "reviews.file_first",
        || web::get().to(reviews::file_first),
    ),
    post(
        "/o/{org}/people/{person}/review/{skill}",
        Access::Staff,
        "reviews.act_first",
        || web::post().to(reviews::act_first),
    ),
    get(
        "/o/{org}/second/{person}/{skill}",
        Access::Staff,
        "reviews.show_second",
        || web::get().to(reviews::show_second),
    ),
    get(
        "/o/{org}/second/{person}/{skill}/files/{item}/{file}",
        Access::Staff,
        "reviews.file_second",
        || web::get().to(reviews::file_second),
    ),
    post(
        "/o/{org}/second/{person}/{skill}",
        Access::Staff,
        "reviews.act_second",
        || web::post().to(reviews::act_second),
    ),
    get(
        "/o/{org}/decisions",
        Access::ReviewLead,
        "reviews.decisions",
        || web::get().to(reviews::decisions),
    ),
    get(
        "/o/{org}/decisions/{person}/{skill}",
        Access::ReviewLead,
        "reviews.show_head",
        || web::get().to(reviews::show_head),
    ),
    get(
        "/o/{org}/decisions/{person}/{skill}/files/{item}/{file}",
        Access::ReviewLead,
        "reviews.file_head",
        || web::get().to(reviews::file_head),
    ),
    post(
        "/o/{org}/decisions/{person}/{skill}",
        Access::ReviewLead,
        "reviews.act_head",
        || web::post().to(reviews::act_head),
    ),
    get(
        "/o/{org}/moderation",
        Access::ReviewLead,
        "reviews.moderation",
        || web::get().to(reviews::moderation),
    ),
    get(
        "/o/{org}/moderation/{person}/{skill}",
        Access::ReviewLead,
        "reviews.show_moderator",
        || web::get().to(reviews::show_moderator),
    ),
    get(
        "/o/{org}/moderation/{person}/{skill}/files/{item}/{file}",
        Access::ReviewLead,
        "reviews.file_moderator",
        || web::get().to(reviews::file_moderator),
    ),
    post(
        "/o/{org}/moderation/{person}/{skill}",
        Access::ReviewLead,
        "reviews.act_moderator",
        || web::post().to(reviews::act_moderator),
    ),
    // Drawn after the present sample was read: tests call routes in this order, and the next sample holds others.
    post(
        "/o/{org}/moderation",
        Access::ReviewLead,
        "reviews.draw",
        || web::post().to(reviews::draw),
    ),
    get(
        "/o/{org}/objections",
        Access::Settler,
        "reviews.objections",
        || web::get().to(reviews::objections),
    ),
    post(
        "/o/{org}/objections",
        Access::Settler,
        "reviews.settle",
        || web::post().to(reviews::settle),
    ),
    get(
        "/o/{org}/stand-ins",
        Access::LineManager,
        "reviews.stand_ins",
        || web::get().to(reviews::stand_ins),
    ),
    post(
        "/o/{org}/stand-ins",
        Access::LineManager,
        "reviews.add_stand_in",
        || web::post().to(reviews::add_stand_in),
    ),
    post(
        "/o/{org}/stand-ins/end",
        Access::LineManager,
        "reviews.end_stand_in",
        || web::post().to(reviews::end_stand_in),
    ),
    // Another edition of the framework: the report, the change and its undoing, what changed for oneself
    get(
        "/o/{org}/settings/edition",
        Access::RoleEditor,
        "editions.report",
        || web::get().to(editions::report),
    ),
    get(
        "/o/{org}/settings/edition/report.csv",
        Access::RoleEditor,
        "editions.download",
        || web::get().to(editions::download),
    ),
    post(
        "/o/{org}/settings/edition",
        Access::Administrator,
        "editions.apply",
        || web::post().to(editions::apply),
    ),
    post(
        "/o/{org}/settings/edition/undo",
        Access::Administrator,
        "editions.undo",
        || web::post().to(editions::undo),
    ),
    get(
        "/o/{org}/skills/edition",
        Access::Staff,
        "editions.changed",
        || web::get().to(editions::changed),
    ),
];
