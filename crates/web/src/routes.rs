//! Every address of the service: method, path, least access, handler. The server is mounted from this table and
//! the access grid is tested from it; there is no other way in.

use crate::{account, framework, framework_import, help, home, links, programme, roles, sign_in};
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
    // Role profiles and the framework
    get("/o/{org}/roles", Access::Staff, "roles.list", || web::get().to(roles::list)),
    get("/o/{org}/roles/new", Access::RoleEditor, "roles.show_new", || web::get().to(roles::show_new)),
    post("/o/{org}/roles/new", Access::RoleEditor, "roles.add", || web::post().to(roles::add)),
    get("/o/{org}/roles/{role}", Access::Staff, "roles.show", || web::get().to(roles::show)),
    get("/o/{org}/roles/{role}/edit", Access::RoleEditor, "roles.show_edit", || web::get().to(roles::show_edit)),
    post("/o/{org}/roles/{role}/edit", Access::RoleEditor, "roles.change", || web::post().to(roles::change)),
    get("/o/{org}/roles/{role}/retire", Access::RoleEditor, "roles.confirm", || web::get().to(roles::confirm)),
    post("/o/{org}/roles/{role}/retire", Access::RoleEditor, "roles.retire", || web::post().to(roles::retire)),
    post("/o/{org}/roles/{role}/restore", Access::RoleEditor, "roles.restore", || web::post().to(roles::restore)),
    get("/o/{org}/framework", Access::Staff, "framework.grid", || web::get().to(framework::grid)),
    get("/o/{org}/framework/search", Access::Staff, "framework.search", || web::get().to(framework::search)),
    get("/o/{org}/framework/skills.csv", Access::Staff, "framework.export", || web::get().to(framework::export)),
    get("/o/{org}/framework/skills/{code}", Access::Staff, "framework.skill", || web::get().to(framework::skill)),
    get("/o/{org}/framework/levels", Access::Staff, "framework.levels", || web::get().to(framework::levels)),
    get("/o/{org}/framework/levels/{level}", Access::Staff, "framework.level", || web::get().to(framework::level)),
    get("/o/{org}/framework/attributes/{code}", Access::Staff, "framework.attribute", || web::get().to(framework::attribute)),
    get("/o/{org}/settings/framework", Access::Administrator, "framework_import.overview", || web::get().to(framework_import::overview)),
    post("/o/{org}/settings/framework", Access::Administrator, "framework_import.check", || web::post().to(framework_import::check)),
    get("/o/{org}/settings/framework/check/{preview}", Access::Administrator, "framework_import.show", || web::get().to(framework_import::show)),
    post("/o/{org}/settings/framework/check/{preview}", Access::Administrator, "framework_import.accept", || web::post().to(framework_import::accept)),
    get("/o/{org}/settings/framework/remove/{edition}", Access::Administrator, "framework_import.confirm", || web::get().to(framework_import::confirm)),
    post("/o/{org}/settings/framework/remove/{edition}", Access::Administrator, "framework_import.remove", || web::post().to(framework_import::remove)),
];
