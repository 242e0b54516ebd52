//! The pages of the library as a whole, drawn with invented roles.

use super::samples::{URL, asked, bare, developer, full, moment, nine, own, profile};
use super::*;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use engine::ids::{Id, RoleProfileId, SharedRoleId};
use engine::roles::check::{check_in_library, check_library};
use engine::roles::{Importance, RoleContent, RoleProfile, RoleReference};
use sfia::Level;
use store::roles::{Adoption, Offer, RoleKey, RoleVersion, SharedRole};

const FRAMEWORK: &str = "/o/council-a/framework";

fn shared() -> SharedRole {
    SharedRole {
        id: SharedRoleId::from_text("s1".to_owned()),
        reference: RoleReference::parse("DEV-1").unwrap(),
        title: "Applications developer".to_owned(),
        family: "Software development".to_owned(),
        general_level: Level::new(3).unwrap(),
        skills: vec![
            asked("PROG", 4, Importance::Essential),
            asked("TEST", 3, Importance::Essential),
            asked("PROG", 1, Importance::Desirable),
        ],
        revision: 3,
        offered_at: moment(),
    }
}

/// What those see of a profile who keep role profiles.
pub(super) fn library<'a>(profile: &RoleProfile, profiles: &'a [RoleProfile]) -> Library<'a> {
    Library {
        findings: check_in_library(profile, profiles, nine()),
        profiles,
        any_programme: true,
        offer: Some(Offer {
            revision: 1,
            offered_at: moment(),
            withdrawn: false,
        }),
        adoption: Some(Adoption {
            from: shared().id,
            revision: 2,
            adopted_at: moment(),
            shared: (!profile.retired).then(shared),
        }),
    }
}

fn lead() -> RoleProfile {
    RoleProfile {
        id: RoleProfileId::from_text("r2".to_owned()),
        reference: RoleReference::parse("DEV-2").unwrap(),
        title: "Lead developer".to_owned(),
        general_level: Level::new(5).unwrap(),
        ..profile(vec![
            asked("PROG", 5, Importance::Essential),
            asked("TEST", 3, Importance::Desirable),
            asked("PEMT", 4, Importance::Essential),
        ])
    }
}

fn keys() -> Vec<RoleKey> {
    [developer(), lead()]
        .into_iter()
        .map(|role| RoleKey {
            id: role.id,
            reference: role.reference,
            title: role.title,
            retired: false,
        })
        .collect()
}

/// Draws them all.
pub(super) fn samples(samples: &mut Samples) {
    retiring(samples);
    checks(samples);
    comparing(samples);
    sharing(samples);
    let mut errors = FieldErrors::none();
    let words = samples.kit.words();
    let none = DdatPage::new(words, URL, 0, &errors);
    errors.add("file", words.say("roles-ddat-no-rows"));
    let wrong = DdatPage::new(words, URL, 140, &errors);
    samples.add("roles/ddat", &none);
    samples.add("roles/ddat-wrong", &wrong);
}

fn retiring(samples: &mut Samples) {
    let words = samples.kit.words();
    let mut errors = FieldErrors::none();
    let page = RetirePage::new(words, URL, &developer(), 11, &keys(), &errors);
    errors.add("replacement", words.say("roles-retire-replacement-gone"));
    let wrong = RetirePage::new(words, URL, &developer(), 0, &keys(), &errors);
    samples.add("roles/retire", &page);
    samples.add("roles/retire-wrong", &wrong);
}

fn checks(samples: &mut Samples) {
    let mut double = developer();
    double.id = RoleProfileId::from_text("r3".to_owned());
    double.title = "Builder".to_owned();
    let roles = [developer(), lead(), double];
    let words = samples.kit.words();
    let findings = check_library(&roles, nine());
    let page = CheckPage::new(words, URL, nine(), &roles, &findings);
    let none = CheckPage::new(words, URL, nine(), &roles, &[]);
    samples.add("roles/check", &page);
    samples.add("roles/check-nothing", &none);
}

fn comparing(samples: &mut Samples) {
    let words = samples.kit.words();
    let compared = |left: Option<RoleProfile>, right| Compared {
        left,
        right,
        choices: keys(),
    };
    let urls = (URL, FRAMEWORK);
    let both = compared(Some(developer()), Some(lead()));
    let page = ComparePage::new(words, urls, nine(), both);
    let asks = ComparePage::new(words, urls, nine(), compared(None, None));
    let whole = full();
    let version = |number, content: RoleContent, who: Option<&str>| RoleVersion {
        number,
        saved_at: moment(),
        saved_by: who.map(ToOwned::to_owned),
        content,
    };
    let before = RoleContent {
        title: "Programmer".to_owned(),
        ..bare(lead()).content()
    };
    let versions = [
        version(4, whole.content(), Some("Kit Keeper")),
        version(3, before, None),
    ];
    let two = VersionsPage::new(words, URL, nine(), &whole.profile, &versions, (None, None));
    let none = VersionsPage::new(words, URL, nine(), &whole.profile, &[], (None, None));
    samples.add("roles/compare", &page);
    samples.add("roles/compare-choose", &asks);
    samples.add("roles/versions", &two);
    samples.add("roles/versions-none", &none);
}

fn sharing(samples: &mut Samples) {
    let words = samples.kit.words();
    let offered = [shared()];
    let list = SharedList::new(words, URL, "", true, &offered);
    let none = SharedList::new(words, URL, "", true, &[]);
    let lone = SharedList::new(words, URL, "", false, &[]);
    let searched = SharedList::new(words, URL, "zebra", true, &[]);
    let one = SharedPage::new(words, (URL, FRAMEWORK), nine(), own(), &shared());
    let offer = OfferPage::new(words, URL, nine(), &developer(), None);
    let open = Offer {
        revision: 2,
        offered_at: moment(),
        withdrawn: false,
    };
    let again = OfferPage::new(words, URL, nine(), &developer(), Some(open));
    samples.add("roles/shared", &list);
    samples.add("roles/shared-none", &none);
    samples.add("roles/shared-no-programme", &lone);
    samples.add("roles/shared-none-found", &searched);
    samples.add("roles/shared-role", &one);
    samples.add("roles/offer", &offer);
    samples.add("roles/offer-again", &again);
}
