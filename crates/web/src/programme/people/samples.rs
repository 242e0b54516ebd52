//! Pages of a programme's people, with what is wrong, without mail, before and after joining. All invented.

use super::view::{PeoplePage, PersonPage};
use crate::kit::samples::Samples;
use crate::kit::{Language, Words};
use crate::readiness::Filled;
use engine::access::ProgrammeRole;
use engine::ids::{AccountId, Id};
use store::entry::programme_people::ProgrammePerson;

const BASE: &str = "/programme/society";

fn person(number: usize, name: &str, role: ProgrammeRole) -> ProgrammePerson {
    ProgrammePerson {
        account: AccountId::from_text(format!("account-{number}")),
        name: name.to_owned(),
        email: format!("person-{number}@society.example"),
        role,
        has_joined: number != 1,
    }
}

/// Draws them all.
pub(in crate::programme) fn samples(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    let people = [
        person(0, "Pat Society", ProgrammeRole::Manager),
        person(
            1,
            "Gwenllian Ŵyn-Prydderch ap Ifor",
            ProgrammeRole::BoardMember,
        ),
        person(2, "Ray Reviewer", ProgrammeRole::Reviewer),
        person(3, "Stella Steering", ProgrammeRole::SteeringGroup),
    ];
    let blank = Filled::default();
    let mut wrong = Filled::default().with("email", "nobody");
    for (field, message) in [
        ("name", "programme-person-name-missing"),
        ("email", "programme-person-email-wrong"),
        ("role", "programme-person-role-missing"),
    ] {
        wrong.wrong(field, words.say(message));
    }
    for (name, filled, has_mail) in [
        ("", &blank, true),
        ("-errors", &wrong, true),
        ("-no-mail", &blank, false),
    ] {
        let page = PeoplePage::new(&words, BASE, &people, (filled, has_mail));
        samples.add(&format!("programme/people{name}"), &page);
    }
    let [joined, waiting, ..] = &people;
    let of = |one: &ProgrammePerson| Filled::default().with("role", one.role.as_str());
    let page = PersonPage::new(&words, BASE, waiting, (&of(waiting), true));
    samples.add("programme/person", &page);
    let page = PersonPage::new(&words, BASE, joined, (&of(joined), true));
    samples.add("programme/person-joined", &page);
    let mut none = Filled::default();
    none.wrong("role", words.say("programme-person-role-missing"));
    let page = PersonPage::new(&words, BASE, joined, (&none, true));
    samples.add("programme/person-errors", &page);
}
