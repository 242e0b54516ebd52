//! Every address of the service: method, path, least access, handler. The server is mounted from this table and
//! the access grid is tested from it; there is no other way in.

use crate::{account, assessments, help, home, links, programme, sign_in, skills, team};
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
    /// The path; `{org}` and `{programme}` are proved by the gate.
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
    // A programme
    get(
        "/programme/{programme}",
        Access::Programme,
        "programme.show",
        || web::get().to(programme::show),
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
    post(
        "/o/{org}/assessment/submit",
        Access::Staff,
        "assessments.submit",
        || web::post().to(assessments::submit),
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
    get("/o/{org}/team", Access::LineManager, "team.list", || {
        web::get().to(team::list)
    }),
    get(
        "/o/{org}/team/{person}",
        Access::LineManager,
        "team.person",
        || web::get().to(team::person),
    ),
];
