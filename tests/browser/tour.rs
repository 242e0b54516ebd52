//! Which pages are looked at, and as whom: every route that shows one for whoever sees most of it, and what
//! everybody sees for everybody.

use engine::access::Access;
use std::collections::BTreeMap;
use tests::Server;
use tests::personas::Persona;
use tests::scenes::{self, Ids};
use web::routes::{Method, Route};

/// One page to look at.
#[derive(Debug, serde::Serialize)]
pub struct Page {
    name: String,
    path: String,
    email: Option<String>,
    status: u16,
    says: Option<&'static str>,
}

impl Page {
    /// With words that have to be on it.
    fn saying(mut self, words: &'static str) -> Self {
        self.says = Some(words);
        self
    }
}

/// Those who share pages, and somebody who is signed out.
const ALL: [Option<Persona>; 8] = [
    None,
    Some(Persona::STAFF),
    Some(Persona::MANAGER),
    Some(Persona::ASSESSOR),
    Some(Persona::HEAD),
    Some(Persona::HR),
    Some(Persona::ADMINISTRATOR),
    Some(Persona::PROGRAMME),
];

/// These lead on to another page and show none themselves; the choice of skills does for who has chosen, and is seen in
/// the guided journey.
const DOORS: [&str; 3] = ["home.door", "assessments.next", "assessments.choose"];

/// A service whose data is ready for a tour.
pub struct Tour {
    ids: Ids,
    invitation: String,
}

impl Tour {
    /// Does what the demonstration leaves out: the staff persona has added a skill that their role does not ask for.
    pub fn prepare(server: &Server) -> Self {
        let ids = Ids::read(&server.database);
        let mut staff = server.sign_in(Persona::STAFF);
        let add = format!("/o/{}/assessment/add", ids.organisation);
        let key = "a-key-of-the-tour";
        let fields = [
            ("csrf", &*scenes::token(&mut staff)),
            ("form_key", key),
            ("assessment", &ids.caller.draft),
            ("skill", &ids.caller.added),
        ];
        staff.post(&add, &fields).expect(303);
        Self {
            ids: ids.called_by(&server.database, Some(Persona::STAFF.email)),
            invitation: invitation(server, &ids),
        }
    }

    /// The address of every page, by the name of its route, for scripts that go to some of them.
    pub fn paths(&self) -> BTreeMap<&'static str, String> {
        let shows = |route: &&Route| route.method == Method::Get;
        let mut paths: BTreeMap<_, _> = scenes::routes()
            .into_iter()
            .filter(shows)
            .map(|route| {
                (
                    route.name,
                    scenes::of(route, &self.ids).path(route, &self.ids),
                )
            })
            .collect();
        paths.insert("links.show_invitation", self.invitation.clone());
        paths
    }

    /// Pages that differ by what they are about.
    pub fn own(&self) -> Vec<Page> {
        let mut pages = Vec::new();
        for (route, path) in self.routes() {
            for persona in richest(route) {
                let shown = |status| page(route.name, path.clone(), persona, status);
                pages.push(match route.name {
                    // Without their token, links to choose a password are dead.
                    "links.show_invitation" | "links.show_password" => {
                        shown(404).saying("This link does not work any more")
                    }
                    "guests.open" => shown(404).saying("This link opens nothing"),
                    // Without what the link leaves in the browser, a guest's sheet is not there.
                    _ if route.access == Access::Guest => {
                        shown(404).saying("Open the link in your email")
                    }
                    // The demonstration holds no licensed text, so there are no sentences.
                    "assessments.sentences" => shown(404).saying("quote this reference"),
                    _ => shown(200),
                });
            }
        }
        pages.extend(self.variants());
        pages
    }

    /// Pages that everybody has.
    pub fn shared(&self) -> Vec<Page> {
        let mut pages = Vec::new();
        for (route, path) in self.routes() {
            let who = match (route.access, route.name) {
                (Access::Anyone, name) if name.starts_with("help.") => &ALL[..],
                (Access::Account, _) => &ALL[1..],
                // The programme manager works for no council.
                (_, "home.show") => &ALL[1..7],
                _ => &[],
            };
            for persona in who {
                pages.push(page(route.name, path.clone(), *persona, 200));
            }
        }
        pages
    }

    /// Routes that show a page.
    fn routes(&self) -> impl Iterator<Item = (&'static Route, String)> {
        scenes::routes().into_iter().filter_map(|route| {
            let scene = scenes::of(route, &self.ids);
            let shows = route.method == Method::Get && !scene.is_download;
            (shows && !DOORS.contains(&route.name)).then(|| (route, scene.path(route, &self.ids)))
        })
    }

    /// What a route shows besides: nothing found, not one's own, not there. Each with words that only this shows.
    fn variants(&self) -> Vec<Page> {
        let at = |path: &str| format!("/o/{}{path}", self.ids.organisation);
        let spare_role = at(&format!("/roles/{}", self.ids.spare_role));
        let nowhere = "/nothing-here".to_owned();
        let (staff, head) = (Some(Persona::STAFF), Some(Persona::HEAD));
        let administrator = Some(Persona::ADMINISTRATOR);
        let variants = [
            (
                "invitation",
                self.invitation.clone(),
                None,
                "Choose a password",
            ),
            (
                "people second",
                at("/people?page=2"),
                administrator,
                "51 to",
            ),
            (
                "skills none",
                at("/framework/search?q=zzzz"),
                staff,
                "No skill",
            ),
            ("skills to add", at("/assessment/add?q=data"), staff, "Data"),
            ("roles none", at("/roles?q=zzzz"), staff, "No role"),
            (
                "roles retired",
                at("/roles?retired=yes"),
                head,
                "no longer used",
            ),
            ("role spare", spare_role, staff, "Role profile"),
        ];
        let gone = [
            ("nothing here", nowhere, None, "quote this reference"),
            (
                "nothing here",
                at("/nothing-here"),
                staff,
                "quote this reference",
            ),
            ("not theirs", at("/settings"), staff, "quote this reference"),
        ];
        let shown = variants.map(|(name, path, who, says)| page(name, path, who, 200).saying(says));
        let refused = gone.map(|(name, path, who, says)| page(name, path, who, 404).saying(says));
        shown.into_iter().chain(refused).collect()
    }
}

/// As whom a page is looked at: those who see most of it. Pages that everybody has are in [`Tour::shared`].
fn richest(route: &Route) -> Vec<Option<Persona>> {
    let area = route.name.split('.').next().unwrap_or_default();
    match (route.access, area, route.name) {
        (Access::Account, _, _) | (_, "help", _) | (_, _, "home.show") => Vec::new(),
        (Access::Anyone, _, _) => vec![None],
        (Access::Guest, _, _) => vec![None],
        (Access::Staff, "people", _) => vec![Some(Persona::ADMINISTRATOR), Some(Persona::STAFF)],
        (Access::Staff, "roles", _) => vec![Some(Persona::HEAD), Some(Persona::STAFF)],
        // The line manager has not begun an assessment, and is invited to.
        (Access::Staff, _, "assessments.show" | "skills.show") => {
            vec![Some(Persona::STAFF), Some(Persona::MANAGER)]
        }
        (Access::Staff, "reviews", "reviews.person" | "reviews.show_first") => {
            vec![Some(Persona::MANAGER)]
        }
        (Access::Staff, "reviews", "reviews.show_second") => vec![Some(Persona::ASSESSOR)],
        (Access::Staff, "jobs", "jobs.list") => {
            vec![Some(Persona::MANAGER), Some(Persona::STAFF)]
        }
        (Access::Staff, "jobs" | "job_start", _) => vec![Some(Persona::MANAGER)],
        (Access::Staff, "job_approval", _) => vec![Some(Persona::MANAGER), Some(Persona::HR)],
        (Access::Staff, _, _) => vec![Some(Persona::STAFF)],
        (Access::LineManager, _, _) => vec![Some(Persona::MANAGER)],
        (Access::Directory | Access::Administrator, _, _) => vec![Some(Persona::ADMINISTRATOR)],
        (
            Access::RoleEditor
            | Access::ReviewLead
            | Access::Settler
            | Access::CampaignRunner
            | Access::ReadinessLead
            | Access::JobMeasures
            | Access::CouncilSkills,
            _,
            _,
        ) => {
            vec![Some(Persona::HEAD)]
        }
        (Access::JobTexts, _, _) => vec![Some(Persona::HR)],
        (Access::JobWriter, _, _) => vec![Some(Persona::MANAGER)],
        (Access::Programme, _, _) => [
            Persona::PROGRAMME,
            Persona::BOARD,
            Persona::REVIEWER,
            Persona::STEERING,
        ]
        .map(Some)
        .to_vec(),
        (Access::ProgrammeFollower, _, _) => {
            vec![
                Some(Persona::PROGRAMME),
                Some(Persona::BOARD),
                Some(Persona::STEERING),
            ]
        }
        (Access::ProgrammeManager, _, _) => vec![Some(Persona::PROGRAMME)],
        (Access::ProgrammeBoard, _, _) => vec![Some(Persona::BOARD)],
        (Access::ProgrammeReviewer, _, _) => vec![Some(Persona::REVIEWER)],
    }
}

fn page(name: &str, path: String, persona: Option<Persona>, status: u16) -> Page {
    let who = persona.map_or("anybody", |persona| persona.name);
    Page {
        name: format!("{name} {who}").replace([' ', '.'], "-"),
        path,
        email: persona.map(|persona| persona.email.to_owned()),
        status,
        says: None,
    }
}

/// A link that the administrator was given to hand over, and that nobody has taken up.
fn invitation(server: &Server, ids: &Ids) -> String {
    let list = format!(
        "/o/{}/people/invitations/{}",
        ids.organisation, ids.handover
    );
    let mut administrator = server.sign_in(Persona::ADMINISTRATOR);
    let text = administrator.get(&list).expect(200).text();
    let start = text.find("/invitation?token=").expect("a link");
    text[start..].split_whitespace().next().unwrap().to_owned()
}
