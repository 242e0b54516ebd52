//! What stands around a page, by who is looking at it. Nobody sees an entry that they cannot use.

use super::guest_visit::guest_url;
use super::session::SignedIn;
use crate::app::App;
use crate::args;
use crate::kit::{AccountMenu, Link, NavItem, Section, Shell, dates};
use crate::security::random_hex;
use engine::access::{Access, Member};
use engine::ids::Id;
use store::entry::guests::GuestAdmission;
use store::entry::memberships::Admission;
use store::entry::programmes::ProgrammeScope;

/// The entries of an organisation's navigation: section, path, words, and the least access of the page.
const ENTRIES: [(Section, &str, &str, Access); 10] = [
    (Section::Home, "", "nav-home", Access::Staff),
    (Section::Skills, "/skills", "nav-skills", Access::Staff),
    (Section::Team, "/team", "nav-team", Access::LineManager),
    (
        Section::CouncilSkills,
        "/council-skills",
        "nav-council-skills",
        Access::CouncilSkills,
    ),
    (Section::Roles, "/roles", "nav-roles", Access::Staff),
    (
        Section::Framework,
        "/framework",
        "nav-framework",
        Access::Staff,
    ),
    (Section::JobDescriptions, "/jobs", "nav-jobs", Access::Staff),
    (Section::People, "/people", "nav-people", Access::Directory),
    (
        Section::Readiness,
        "/readiness",
        "nav-readiness",
        Access::ReadinessLead,
    ),
    (
        Section::Settings,
        "/settings",
        "nav-settings",
        Access::Administrator,
    ),
];

/// Around the pages of an organisation.
pub(super) fn member(
    app: &App,
    signed_in: &SignedIn,
    admission: &Admission,
    member: &Member,
) -> Shell {
    let words = app.kit.words();
    let home = format!("/o/{}", admission.organisation.slug);
    let actor = engine::access::Actor::Member(member.clone());
    let navigation = ENTRIES
        .into_iter()
        .filter(|(_, _, _, access)| access.admits(&actor))
        .map(|(section, path, key, _)| NavItem {
            section,
            label: words.say(key),
            url: format!("{home}{path}"),
        })
        .collect();
    let printed = words.say_with(
        "printed-line",
        &args![
            "organisation" => admission.organisation.name.as_str(),
            "name" => admission.name.as_str(),
            "date" => dates::day(words, dates::london_day(app.clock.now().utc()))
        ],
    );
    Shell {
        organisation: Some(admission.organisation.name.clone()),
        home,
        navigation,
        printed,
        ..signed(app, signed_in, &admission.name)
    }
}

/// Around the pages of a programme.
pub(super) fn programme(app: &App, signed_in: &SignedIn, scope: &ProgrammeScope) -> Shell {
    let words = app.kit.words();
    let home = format!("/programme/{}", scope.slug());
    Shell {
        organisation: Some(scope.name().to_owned()),
        navigation: vec![NavItem {
            section: Section::Programme,
            label: words.say("nav-programme"),
            url: home.clone(),
        }],
        home,
        ..signed(app, signed_in, scope.own_name())
    }
}

/// Around the pages of a guest's sheet: nothing leads anywhere else.
pub(super) fn guest(app: &App, admission: &GuestAdmission) -> Shell {
    let words = app.kit.words();
    let printed = words.say_with(
        "printed-line",
        &args![
            "organisation" => admission.organisation.name.as_str(),
            "name" => admission.name.as_str(),
            "date" => dates::day(words, dates::london_day(app.clock.now().utc()))
        ],
    );
    Shell {
        organisation: Some(admission.organisation.name.clone()),
        home: guest_url(&admission.respondent),
        csrf: app.keys.sign("csrf-guest", admission.respondent.as_str()),
        form_key: random_hex(16),
        printed,
        ..bare(app)
    }
}

/// The only place where somebody belongs.
#[derive(Clone)]
pub(super) enum Home {
    /// An organisation.
    Organisation(Admission),
    /// A programme.
    Programme(ProgrammeScope),
}

/// Around pages outside any organisation: in the frame of somebody's only one, where they have one.
pub(super) fn outside(app: &App, signed_in: Option<&SignedIn>, home: Option<&Home>) -> Shell {
    let Some(signed_in) = signed_in else {
        return bare(app);
    };
    match home {
        Some(Home::Organisation(admission)) => match admission.scope.actor().member() {
            Some(own) => member(app, signed_in, admission, own),
            None => signed(app, signed_in, &admission.name),
        },
        Some(Home::Programme(scope)) => programme(app, signed_in, scope),
        None => signed(app, signed_in, &signed_in.email),
    }
}

fn signed(app: &App, signed_in: &SignedIn, name: &str) -> Shell {
    Shell {
        account: Some(AccountMenu {
            name: name.to_owned(),
            links: vec![Link::new(app.kit.words().say("nav-account"), "/account")],
        }),
        csrf: app.keys.sign("csrf", signed_in.session.as_str()),
        form_key: random_hex(16),
        sign_out_url: Some("/sign-out".to_owned()),
        ..bare(app)
    }
}

/// Around pages for somebody who is not signed in, and around error pages.
pub(super) fn bare(app: &App) -> Shell {
    let words = app.kit.words();
    let footer = [
        ("footer-help", "/help"),
        ("footer-privacy", "/privacy"),
        ("footer-accessibility", "/accessibility"),
    ];
    Shell {
        home: "/".to_owned(),
        demo: app.settings.demo,
        footer: footer
            .into_iter()
            .map(|(key, url)| Link::new(words.say(key), url))
            .collect(),
        ..Shell::default()
    }
}
