//! The pages about guests in each state that looks different.

use super::{Around, LinkPage, NewPage, ShowPage, WelcomePage};
use crate::guests::form::GuestTyped;
use crate::kit::components::FieldErrors;
use crate::kit::samples::{Samples, signed_out};
use crate::kit::{Language, Shell, Words};
use crate::readiness_sheet::sheet_for_samples;
use crate::request::LinkShut;
use chrono::NaiveDate;
use engine::campaigns::counts_from;
use engine::ids::{Id, RespondentId};
use engine::readiness::Role;
use engine::readiness::round::{RoundState, SheetState};
use store::readiness::{GuestRead, RoundRead, SheetRead};

/// Eighty characters, as some people have them.
const LONG: &str =
    "Gwenllïan Myfanwy Rhiannon Angharad Ŵyn-Llewelyn ap Gruffydd o Lanfairpwllgwyngyll";

/// The round of a sheet as its lead reads it.
fn round(sheet: SheetRead, state: RoundState) -> RoundRead {
    let mut round = sheet.round;
    round.state = state;
    RoundRead {
        round,
        questionnaire: sheet.questionnaire,
        not_asked: sheet.not_asked,
        closes: sheet.line.closes,
        ended: String::new(),
        names: Vec::new(),
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    for_the_lead(samples);
    for_the_guest(samples);
}

fn for_the_lead(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    let around = Around {
        list_url: "/o/council-a/readiness",
        round_url: "/o/council-a/readiness/rounds/q1",
        sends_mail: true,
    };
    let without_mail = Around {
        sends_mail: false,
        ..around
    };
    let sheet = || sheet_for_samples(Role::TradeUnion, SheetState::Open, 0);
    let (prepared, open, closed) = (
        round(sheet(), RoundState::Preparing),
        round(sheet(), RoundState::Answering),
        round(sheet(), RoundState::Meeting),
    );
    let none = FieldErrors::none();
    let typed = GuestTyped {
        role: "TU".to_owned(),
        name: "Siân Ŵyn".to_owned(),
        email: "sian@council-a.example".to_owned(),
    };
    let mut wrong = FieldErrors::none();
    for (field, message) in [
        ("role", words.say("readiness-role-missing")),
        ("name", words.say("guest-name-missing")),
        ("email", words.say("guest-email-wrong")),
    ] {
        wrong.add(field, message);
    }
    let mut person = FieldErrors::none();
    let name = crate::args!["name" => LONG];
    person.add("email", words.say_with("guest-email-person", &name));
    let new = |around: &Around<'_>, typed: &GuestTyped, errors: &FieldErrors, person| {
        NewPage::new(&words, around, &prepared, typed, errors, person)
    };
    let empty = GuestTyped::default();
    samples.add("guests/new", &new(&around, &empty, &none, None));
    samples.add(
        "guests/new-no-mail",
        &new(&without_mail, &empty, &none, None),
    );
    samples.add("guests/new-errors", &new(&around, &empty, &wrong, None));
    samples.add(
        "guests/new-person",
        &new(&around, &typed, &person, Some(LONG)),
    );
    let at = counts_from(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
    let guest = GuestRead {
        respondent: RespondentId::from_text("s1".to_owned()),
        role: Role::TradeUnion,
        name: LONG.to_owned(),
        email: "gwenllian.myfanwy.rhiannon.angharad.wyn-llewelyn@undeb-y-gweithwyr.example"
            .to_owned(),
        sent: Some(at),
        has_answered: false,
        is_locked: false,
    };
    let waiting = GuestRead {
        sent: None,
        name: "Siân Ŵyn".to_owned(),
        ..guest.clone()
    };
    let begun = GuestRead {
        has_answered: true,
        ..guest.clone()
    };
    let locked = GuestRead {
        is_locked: true,
        ..begun.clone()
    };
    let show = |read: &RoundRead, guest: &GuestRead, errors: &FieldErrors| {
        ShowPage::new(&words, &around, read, guest, None, errors)
    };
    let mut taken = FieldErrors::none();
    taken.add("email", words.say("guest-email-taken"));
    samples.add("guests/show", &show(&open, &guest, &none));
    samples.add("guests/show-prepared", &show(&prepared, &waiting, &none));
    samples.add("guests/show-begun", &show(&open, &begun, &taken));
    samples.add("guests/show-closed", &show(&closed, &locked, &none));
}

fn for_the_guest(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    let shell = Shell {
        organisation: Some("Council A".to_owned()),
        home: "/guest/s1".to_owned(),
        csrf: "csrf".to_owned(),
        form_key: "key".to_owned(),
        ..signed_out()
    };
    let at = counts_from(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
    let states = [
        ("new", SheetState::Open, 0),
        ("begun", SheetState::Open, 2),
        ("locked", SheetState::Locked(at), 50),
        ("closed", SheetState::NotLocked, 2),
    ];
    for (name, state, answered) in states {
        let read = sheet_for_samples(Role::TradeUnion, state, answered);
        let page = WelcomePage::new(&words, "Council A", LONG, "/guest/s1/answers", &read);
        samples.add_in(&shell, &format!("guests/welcome-{name}"), &page);
    }
    let shut = [
        ("not-opened", LinkShut::NotOpened),
        ("unknown", LinkShut::Unknown),
        ("newer", LinkShut::Newer),
        ("over", LinkShut::Over),
    ];
    for (name, why) in shut {
        let page = LinkPage::new(&words, why);
        samples.add_in(&signed_out(), &format!("guests/link-{name}"), &page);
    }
}
