//! The pages of this area with invented people, in each state that looks different.

use super::*;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::kit::{Language, Words};
use crate::people::form::{self, PersonValues, PostValues};
use crate::people::post_page::Background;
use crate::people::wanted::Asked;
use crate::request::Fields;
use chrono::{NaiveDate, NaiveDateTime};
use engine::access::Role;
use engine::ids::{Id, MembershipId, PersonId, PostId, RoleProfileId};
use engine::people::{Fte, Line, Person, PersonName, Post, PostDraft, parse_email};
use engine::time::Instant;
use store::memberships::{Delivery, Membership};
use store::people::{
    Counts, DirectoryLine, DirectoryPage, DirectoryPost, Joining, Named, PostEntry, Report,
    ReportingLine, RoleChoice, WantedState,
};

pub(super) const HOME: &str = "/o/council-a/people";
/// A long Welsh name, as some have.
pub(super) const LONG: &str = "Angharad Gwenllïan Ŵyn ap Llywelyn-Fychan o Lanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

/// Draws them.
pub(crate) fn samples(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    lists(samples, &words);
    one_person(samples, &words);
    forms(samples, &words);
    invitations(samples, &words);
    import_samples::imports(samples, &words);
}

pub(super) fn id(text: &str) -> PersonId {
    PersonId::from_text(text.replace(' ', "-"))
}

fn named(name: &str, has_left: bool) -> Named {
    Named {
        id: id(name),
        name: PersonName::parse(name).unwrap(),
        has_left,
    }
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(super) fn at(date: NaiveDate) -> Instant {
    Instant::from_utc(NaiveDateTime::from(date))
}

fn line(name: &str, job_title: &str, joining: Joining, further: usize) -> DirectoryLine {
    let post = DirectoryPost {
        job_title: job_title.to_owned(),
        department: "Digital services".to_owned(),
        manager: Some(named("Jo Manager", further > 1)),
        manager_email: Some("jo@council-a.example".to_owned()),
        role: (further != 1).then(|| ("Developer".to_owned(), "DEV-1".to_owned())),
        fte_hundredths: Some(100),
        started_on: None,
    };
    DirectoryLine {
        id: id(job_title),
        name: PersonName::parse(name).unwrap(),
        email: "a.person.with.a.long.address@council-a.example".to_owned(),
        staff_number: Some("P0412".to_owned()),
        left_on: None,
        posts: vec![post; further + 1],
        joining,
    }
}

fn directory(people: Vec<DirectoryLine>, total: i64) -> Listed {
    Listed {
        page: DirectoryPage { people, total },
        departments: vec!["Digital services".to_owned(), "Infrastructure".to_owned()],
        managers: vec![named("Jo Manager", false)],
        roles: roles(),
        counts: Counts {
            at_work: 212,
            joined: 120,
            invited: 14,
            suspended: 1,
            left: 9,
        },
    }
}

fn roles() -> Vec<RoleChoice> {
    vec![RoleChoice {
        id: RoleProfileId::from_text("dev".into()),
        reference: "DEV-1".to_owned(),
        title: "Developer".to_owned(),
    }]
}

fn everybody() -> Asked {
    Asked {
        page: 1,
        ..Asked::default()
    }
}

fn several() -> Vec<DirectoryLine> {
    vec![
        line("Abi Trial", "Analyst", Joining::Joined, 0),
        line(LONG, "Network engineer", Joining::Invited, 1),
        line("Cal Test", "Service desk analyst", Joining::NotInvited, 2),
        line("Dee Dummy", "Tester", Joining::Suspended, 0),
    ]
}

fn lists(samples: &mut Samples, words: &Words) {
    let page =
        |asked: &Asked, listed: Listed, manage: bool| List::new(words, HOME, asked, listed, manage);
    let mut full = several();
    full.push(DirectoryLine {
        left_on: Some(day(2026, 5, 3)),
        posts: Vec::new(),
        ..line("Eve Past", "Left", Joining::Suspended, 0)
    });
    samples.add(
        "people/list",
        &page(&everybody(), directory(full, 212), true),
    );
    samples.add(
        "people/list-empty",
        &page(&everybody(), directory(Vec::new(), 0), false),
    );
    let mut asked = everybody();
    asked.wanted.words = "nobody of this name".to_owned();
    asked.wanted.state = WantedState::Invited;
    samples.add(
        "people/list-none-found",
        &page(&asked, directory(Vec::new(), 0), true),
    );
}

fn person(name: &str) -> Person {
    Person {
        id: id("sam"),
        name: PersonName::parse(name).unwrap(),
        email: parse_email("sam@council-a.example").unwrap(),
        staff_number: None,
        left_on: None,
        version: 3,
    }
}

fn post(title: &str, is_main: bool, ended_on: Option<NaiveDate>) -> PostEntry {
    PostEntry {
        post: Post {
            id: PostId::from_text(title.replace(' ', "-")),
            is_main,
            about: PostDraft {
                job_title: Line::parse(title).unwrap(),
                department: Line::parse("Digital services").unwrap(),
                manager: Some(id("Jo Manager")),
                role: Some(RoleProfileId::from_text("old".into())),
                fte: Some(Fte::from_hundredths(60).unwrap()),
                started_on: Some(day(2021, 9, 1)),
            },
            ended_on,
        },
        manager: Some(named("Jo Manager", !is_main)),
        manager_email: Some("jo@council-a.example".to_owned()),
        role: Some(("Operator".to_owned(), "OPS-1".to_owned())),
    }
}

fn entry(name: &str, joining: Joining) -> Entry {
    let today = day(2026, 11, 21);
    Entry {
        person: person(name),
        posts: vec![
            post("Developer", true, None),
            post("Trainer", false, None),
            post("Analyst", false, Some(day(2021, 8, 31))),
        ],
        line: ReportingLine {
            above: vec![named("Jo Manager", false), named("Max Leader", true)],
            below: 12,
        },
        reports: vec![Report {
            person: named("Ali Sample", false),
            job_title: "Junior developer".to_owned(),
        }],
        membership: (joining != Joining::NotInvited).then(|| Membership {
            id: MembershipId::from_text("m".into()),
            account_email: "sam.before@council-a.example".to_owned(),
            joining,
            joined_at: (joining != Joining::Invited).then(|| at(today)),
            suspended_at: (joining == Joining::Suspended).then(|| at(today)),
            invited_until: (joining == Joining::Invited).then(|| at(day(2026, 12, 5))),
            roles: [Role::Assessor, Role::HrAdviser].into_iter().collect(),
        }),
    }
}

fn one_person(samples: &mut Samples, words: &Words) {
    let administrator = Viewer {
        may_manage: true,
        sees_everybody: true,
        is_self: false,
        may_plan: true,
    };
    let own = Viewer {
        may_manage: false,
        sees_everybody: false,
        is_self: true,
        may_plan: false,
    };
    let show = |entry: &Entry, viewer: &Viewer| Show::new(words, HOME, entry, viewer);
    let joined = entry("Sam Example", Joining::Joined);
    samples.add("people/show", &show(&joined, &administrator));
    samples.add("people/show-self", &show(&joined, &own));
    let both = Viewer {
        is_self: true,
        may_plan: false,
        ..administrator
    };
    samples.add("people/show-own", &show(&joined, &both));
    for (name, joining) in [
        ("not-invited", Joining::NotInvited),
        ("invited", Joining::Invited),
        ("stopped", Joining::Suspended),
    ] {
        let page = show(&entry(LONG, joining), &administrator);
        samples.add(&format!("people/show-{name}"), &page);
    }
    let mut left = entry("Eve Past", Joining::Suspended);
    left.person.left_on = Some(day(2026, 5, 3));
    left.posts.drain(..2);
    left.reports.clear();
    left.line.above.clear();
    samples.add("people/show-left", &show(&left, &administrator));
    samples.add("people/roles", &{
        let held = [Role::Assessor].into_iter().collect();
        RolesPage::new(words, HOME, &joined.person, &held, &FieldErrors::none())
    });
    samples.add("people/stop", &Stop::new(words, HOME, &joined.person));
    password_link::samples(samples, words, HOME, &joined.person);
}

fn forms(samples: &mut Samples, words: &Words) {
    let none = FieldErrors::none();
    let typed = Fields::of(&[
        ("name", ""),
        ("email", "ali.sample(at)council"),
        ("staff_number", "?"),
        ("job_title", "Developer"),
        ("manager", "nobody"),
        ("fte", "37"),
        ("started_on", "31/02/2026"),
    ]);
    let mut errors = FieldErrors::none();
    assert!(form::person(&typed, words, &mut errors).is_none());
    let of_person = errors.clone();
    assert!(form::post(&typed, words, &mut errors).is_none());
    let mut of_post = FieldErrors::none();
    assert!(form::post(&typed, words, &mut of_post).is_none());
    let (empty, no_post) = (PersonValues::default(), PostValues::default());
    let add = AddPerson::new(words, HOME, &empty, &no_post, &roles(), &none);
    samples.add("people/add", &add);
    let (values, post_values) = (PersonValues::typed(&typed), PostValues::typed(&typed));
    let add = AddPerson::new(words, HOME, &values, &post_values, &roles(), &errors);
    samples.add("people/add-errors", &add);
    let sam = person("Sam Example");
    let change = ChangePerson::new(words, HOME, &sam, &values, &of_person);
    samples.add("people/change", &change);
    let background = Background {
        person: sam.clone(),
        posts: vec![post("Developer", true, None), post("Trainer", false, None)],
        roles: roles(),
    };
    let second = background.posts[1].clone();
    let acts = [
        ("change", PostAct::Change(second.post.id.clone())),
        ("move", PostAct::Move),
        ("second", PostAct::Add),
        ("come-back", PostAct::ComeBack),
    ];
    for (name, act) in acts {
        let stored = PostValues::stored(&second.post.about, Some("jo@council-a.example"));
        let page = PostPage::new(words, HOME, act, &background, &stored, &none);
        samples.add(&format!("people/post-form-{name}"), &page);
    }
    let page = PostPage::new(
        words,
        HOME,
        PostAct::Move,
        &background,
        &post_values,
        &of_post,
    );
    samples.add("people/post-form-errors", &page);
    let end = EndPost::new(words, HOME, &sam, &second, "21/11/2026", &none);
    samples.add("people/end-post", &end);
    let leaving = Leaving {
        person: sam,
        reports: vec![Report {
            person: named("Ali Sample", false),
            job_title: String::new(),
        }],
    };
    let leave = Leave::new(words, HOME, &leaving, ("21/11/2026", ""), &none);
    samples.add("people/leave", &leave);
}

fn invitations(samples: &mut Samples, words: &Words) {
    let guests = |people: Vec<DirectoryLine>| Guests {
        page: DirectoryPage {
            total: i64::try_from(people.len()).unwrap(),
            people,
        },
        departments: vec!["Digital services".to_owned()],
    };
    let mut errors = FieldErrors::none();
    let asked = everybody();
    let (hand, mail) = (Delivery::ByHand, Delivery::Mail);
    let page = Invitees::new(words, HOME, &asked, &guests(several()), mail, &errors);
    samples.add("people/invite", &page);
    let page = Invitees::new(words, HOME, &asked, &guests(Vec::new()), hand, &errors);
    samples.add("people/invite-none", &page);
    errors.add("person", words.say("people-invite-nobody"));
    let page = Invitees::new(words, HOME, &asked, &guests(several()), hand, &errors);
    samples.add("people/invite-errors", &page);
    let link = HandoverLink {
        name: LONG.to_owned(),
        email: "a.person@council-a.example".to_owned(),
        address: format!(
            "https://aspire.council-a.example/invitation?token={}",
            "eyJ0eXAiOiJ".repeat(12)
        ),
        ends: at(day(2026, 12, 5)),
    };
    samples.add("people/handover", &Handover::new(words, HOME, vec![link]));
    samples.add(
        "people/handover-none",
        &Handover::new(words, HOME, Vec::new()),
    );
}
