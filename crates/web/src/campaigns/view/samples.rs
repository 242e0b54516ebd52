//! Campaigns in each state that looks different; everybody is invented.

use super::{FormPage, ListPage, PhonePage, RemindersPage, ShowPage};
use crate::campaigns::check::Stock;
use crate::campaigns::form::{ExtendForm, Shown, Typed};
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use chrono::NaiveDate;
use engine::campaigns::{Campaign, MemberState, Reached, WhyCall, counts_from};
use engine::ids::{CampaignId, Id, PersonId, RoleProfileId};
use store::campaigns::{CampaignLine, MemberLine, Preview, PreviewLine};
use store::people::RoleChoice;

const URL: &str = "/o/council-a/campaigns";

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn campaign(name: &str, closes: NaiveDate) -> Campaign {
    Campaign {
        id: CampaignId::from_text("c1".to_owned()),
        name: name.to_owned(),
        purpose: "To plan training for the new service desk".to_owned(),
        planning: false,
        everybody: true,
        opens: day(11, 2),
        closes,
        closed_early: false,
        version: 1,
    }
}

fn member(name: &str, manager: Option<&str>, state: MemberState) -> MemberLine {
    MemberLine {
        person: PersonId::from_text(name.to_lowercase()),
        name: name.to_owned(),
        email: format!("{}@council.example", name.to_lowercase()),
        department: "Digital".to_owned(),
        manager: manager.map(|name| (PersonId::from_text(name.to_lowercase()), name.to_owned())),
        reached: Reached {
            state,
            asked_since: counts_from(day(11, 2)),
            reminders: 2,
            mail_failed: false,
        },
        reminders_off: state == MemberState::NotSent,
    }
}

/// A round that is open.
pub(crate) fn sample_campaign() -> Campaign {
    campaign("Autumn round", day(12, 31))
}

/// One person in every state.
pub(crate) fn sample_members() -> Vec<MemberLine> {
    let sent = MemberState::Sent(counts_from(day(11, 23)));
    vec![
        member("Ali", Some("Jo Manager"), sent),
        member("Bo", Some("Jo Manager"), MemberState::NotSent),
        member(
            "Cam",
            Some("Gwenllian Llywelyn-Ddewi ap Gruffudd"),
            MemberState::NotJoined,
        ),
        member("Dee", None, sent),
    ]
}

fn stock() -> Stock {
    Stock {
        departments: vec!["Digital".to_owned(), "Libraries".to_owned()],
        roles: vec![RoleChoice {
            id: RoleProfileId::from_text("r1".to_owned()),
            reference: "DEV-1".to_owned(),
            title: "Developer".to_owned(),
        }],
    }
}

fn preview() -> Preview {
    let people = (1..=120).map(|number| PreviewLine {
        person: PersonId::from_text(format!("p{number}")),
        name: format!("Person {number}"),
        department: if number % 3 == 0 { "" } else { "Digital" }.to_owned(),
        can_sign_in: number % 4 != 0,
        reminders_off: number == 1,
    });
    Preview {
        people: people.collect(),
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    lists(samples);
    forms(samples);
    shown(samples);
}

fn lists(samples: &mut Samples) {
    let words = samples.kit.words();
    let line = |name, closes, people, sent| CampaignLine {
        campaign: campaign(name, closes),
        people,
        sent,
    };
    let lines = [
        line("Autumn round", day(12, 31), 1_212, 480),
        line("Service desk", day(11, 20), 12, 12),
        line("Empty", day(12, 1), 0, 0),
    ];
    let pages = [
        (
            "campaigns/list",
            ListPage::new(words, URL, &lines, day(11, 23)),
        ),
        (
            "campaigns/list-empty",
            ListPage::new(words, URL, &[], day(11, 23)),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn forms(samples: &mut Samples) {
    let words = samples.kit.words();
    let typed = Typed {
        name: "Autumn round".to_owned(),
        purpose: "To plan training".to_owned(),
        planning: "no".to_owned(),
        opens: "23/11/2026".to_owned(),
        closes: "31/12/2026".to_owned(),
        departments: vec!["Digital".to_owned()],
        ..Typed::default()
    };
    let changed = Typed {
        makes: true,
        ..typed.clone()
    };
    let none = FieldErrors::none();
    let mut wrong = FieldErrors::none();
    wrong.add("name", words.say("campaigns-name-missing"));
    wrong.add("closes", words.say("campaigns-closes-before"));
    wrong.add("departments", words.say("campaigns-nobody"));
    let (stock, bare, preview) = (stock(), Stock::default(), preview());
    let page =
        |stock, typed, errors, preview| FormPage::new(words, URL, stock, typed, errors, preview);
    let pages = [
        (
            "campaigns/form",
            page(&stock, &Typed::default(), &none, None),
        ),
        (
            "campaigns/form-bare",
            page(&bare, &Typed::default(), &none, None),
        ),
        ("campaigns/form-errors", page(&stock, &typed, &wrong, None)),
        (
            "campaigns/form-preview",
            page(&stock, &typed, &none, Some(&preview)),
        ),
        (
            "campaigns/form-changed",
            page(&stock, &changed, &none, Some(&preview)),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn shown(samples: &mut Samples) {
    let words = samples.kit.words();
    let shown = |closes, members, later| Shown {
        campaign: campaign("Autumn round", closes),
        members,
        later,
        now: counts_from(day(11, 23)),
    };
    let open = shown(day(12, 31), sample_members(), 2);
    let over = shown(day(11, 20), Vec::new(), 0);
    let mut errors = FieldErrors::none();
    errors.add("closes", words.say("campaigns-closes-past"));
    let wrong = ExtendForm {
        closes: Some("1/1/2026".to_owned()),
        errors,
    };
    let none = ExtendForm::default();
    let pages = [
        ("campaigns/show", ShowPage::new(words, URL, &open, &none)),
        (
            "campaigns/show-over",
            ShowPage::new(words, URL, &over, &none),
        ),
        (
            "campaigns/show-errors",
            ShowPage::new(words, URL, &open, &wrong),
        ),
    ];
    let whys = [
        WhyCall::NotJoined,
        WhyCall::MailFailed,
        WhyCall::RemindedTwice,
    ];
    let calls: Vec<(MemberLine, WhyCall)> = sample_members().into_iter().zip(whys).collect();
    let phones = [
        (
            "campaigns/phone",
            PhonePage::new(words, URL, &open.campaign, &calls),
        ),
        (
            "campaigns/phone-empty",
            PhonePage::new(words, URL, &open.campaign, &[]),
        ),
    ];
    let switches = [
        (
            "campaigns/reminders-on",
            RemindersPage::new(words, "/o/council-a/reminders", false),
        ),
        (
            "campaigns/reminders-off",
            RemindersPage::new(words, "/o/council-a/reminders", true),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
    for (name, page) in phones {
        samples.add(name, &page);
    }
    for (name, page) in switches {
        samples.add(name, &page);
    }
}
