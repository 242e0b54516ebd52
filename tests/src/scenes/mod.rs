//! One call of every route: with which parts of the path, and which fields. The access grid, the tests of
//! changes and the browser's tour of all pages take theirs from here, so a new route is described once.

mod account;
mod anyone;
mod assessments;
mod caller;
mod campaigns;
mod careers;
mod evidence;
mod exercise;
mod framework;
mod guests;
mod ids;
mod job_approval;
mod job_documents;
mod job_start;
mod jobs;
mod people;
mod programme;
mod readiness;
mod readiness_board;
mod reviews;
mod roles;
mod settings;
mod surveys;

pub use caller::Caller;
pub use ids::{Ids, Jobs, Readiness, Reading, Someone};
pub use job_documents::LOGO;

use crate::client::Client;
use crate::forms::Form;
use engine::access::Access;
use web::routes::{Method, ROUTES, Route};

/// How a route is called so that somebody who may do it succeeds.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Parts of the path by their name in the route table; `org` and `programme` are known.
    pub parts: Vec<(&'static str, String)>,
    /// What follows the question mark.
    pub query: String,
    /// The form's own fields; its token and key are added.
    pub fields: Vec<(&'static str, String)>,
    /// Name and content of the file, where the form has one.
    pub file: Option<(&'static str, Vec<u8>)>,
    /// The page on which the form stands, for fields that only it knows, such as the version that was shown.
    pub page: Option<&'static str>,
    /// Whether what comes back is for a program or a disk and not for reading in a browser.
    pub is_download: bool,
}

impl Scene {
    /// A call without anything of its own.
    #[must_use]
    pub fn plain() -> Self {
        Self::default()
    }

    /// Something to download.
    #[must_use]
    pub fn download() -> Self {
        Self {
            is_download: true,
            ..Self::default()
        }
    }

    /// With the page on which the form stands, as a path of the route table.
    #[must_use]
    pub fn on(mut self, page: &'static str) -> Self {
        self.page = Some(page);
        self
    }

    /// With a part of the path.
    #[must_use]
    pub fn part(mut self, name: &'static str, value: &str) -> Self {
        self.parts.push((name, value.to_owned()));
        self
    }

    /// With a field of the form.
    #[must_use]
    pub fn field(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    /// With a file.
    #[must_use]
    pub fn file(mut self, name: &'static str, bytes: Vec<u8>) -> Self {
        self.file = Some((name, bytes));
        self
    }

    /// The path to call.
    ///
    /// # Panics
    /// When a part of the route's path is not described.
    #[must_use]
    pub fn path(&self, route: &Route, ids: &Ids) -> String {
        let path = fill(route.path, self, ids);
        assert!(
            !path.contains('{'),
            "{}: {path} has a part that tests/src/scenes does not describe",
            route.name
        );
        path
    }
}

/// The path `pattern` with the parts of a scene in it, and its query.
#[must_use]
pub fn fill(pattern: &str, scene: &Scene, ids: &Ids) -> String {
    let known = [
        ("org", ids.organisation.as_str()),
        ("programme", ids.programme.as_str()),
        ("council", ids.organisation.as_str()),
    ];
    let own = scene
        .parts
        .iter()
        .map(|(name, value)| (*name, value.as_str()));
    let path = own
        .chain(known)
        .fold(pattern.to_owned(), |path, (name, value)| {
            path.replace(&format!("{{{name}}}"), value)
        });
    if scene.query.is_empty() {
        path
    } else {
        format!("{path}?{}", scene.query)
    }
}

/// The scene of a route.
///
/// # Panics
/// When there is none: whoever adds a route says how it is called.
#[must_use]
pub fn of(route: &Route, ids: &Ids) -> Scene {
    let scenes = [
        anyone::scene,
        account::scene,
        assessments::scene,
        campaigns::scene,
        careers::scene,
        exercise::scene,
        evidence::scene,
        framework::scene,
        guests::scene,
        job_documents::scene,
        jobs::scene,
        job_start::scene,
        job_approval::scene,
        people::scene,
        programme::scene,
        readiness::scene,
        readiness_board::scene,
        reviews::scene,
        roles::scene,
        settings::scene,
        surveys::scene,
    ];
    let described = scenes.iter().find_map(|scene| scene(route.name, ids));
    match (described, route.method) {
        (Some(scene), _) => scene,
        // A page whose path needs nothing but the organisation is called as it is.
        (None, Method::Get) => Scene::plain(),
        (None, Method::Post) => panic!(
            "{}: no scene in tests/src/scenes says how it is called",
            route.name
        ),
    }
}

/// The form of a route's scene as `browser` would send it, and the file that goes with it.
///
/// Without a session, or on a page that the caller may not see, it is as complete as the scene alone makes it.
pub fn form(
    browser: &mut Client,
    route: &Route,
    ids: &Ids,
    key: &str,
) -> (Form, Option<(&'static str, Vec<u8>)>) {
    let scene = of(route, ids);
    let action = scene.path(route, ids);
    let mut form = Form {
        action: action.clone(),
        method: "post".to_owned(),
        multipart: scene.file.is_some(),
        fields: Vec::new(),
        names: Vec::new(),
        buttons: Vec::new(),
    };
    if let Some(page) = scene.page {
        let shown = browser.get(&fill(page, &scene, ids));
        let forms = Form::all(&shown.body());
        form.fields = forms
            .into_iter()
            .find(|form| form.action == action)
            .map(|form| form.fields)
            .unwrap_or_default();
    }
    for (name, value) in &scene.fields {
        form.fields.retain(|(known, _)| known != name);
        form.fields.push(((*name).to_owned(), value.clone()));
    }
    // A guest's forms carry the token of their sheet.
    let csrf = match (route.access, form.value("csrf")) {
        (Access::Guest, Some(own)) => own.to_owned(),
        _ => token(browser),
    };
    let form = form.tampered("csrf", &csrf).tampered("form_key", key);
    (form, scene.file)
}

/// The token of the browser's session, which every page for somebody signed in carries; empty without a session.
pub fn token(browser: &mut Client) -> String {
    let page = browser.get("/account");
    let forms = Form::all(&page.body());
    let token = forms
        .iter()
        .find_map(|form| form.value("csrf").map(str::to_owned));
    token.unwrap_or_default()
}

/// All routes, those that show something first, and those that end a session last.
#[must_use]
pub fn routes() -> Vec<&'static Route> {
    let mut routes: Vec<&Route> = ROUTES.iter().collect();
    routes.sort_by_key(|route| match (route.method, route.path) {
        (Method::Get, _) => 0,
        (Method::Post, path) if path.starts_with("/o/") => 1,
        // After this one the persona's password is another.
        (Method::Post, "/account/password") => 3,
        (Method::Post, _) => 2,
    });
    routes
}
