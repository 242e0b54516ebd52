//! The pages of the import, drawn with invented tables.

use super::*;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::roles::view::samples::developer;
use engine::ids::{Id, PersonId, PreviewId};
use engine::roles::import::{Around, Mode, PresentRole, RoleFile, plan};
use engine::roles::{Owners, RoleContent, RoleDetails};
use engine::time::Instant;
use sfia::{Edition, Frameworks};
use store::roles::WaitingTable;
use tables::Limits;

const URL: &str = "/o/council-a/roles";
const TABLE: &str = "Reference,Title,Job family,General level,Essential skills,Owner,Shoe size\n\
    DEV-1,Software developer,,4,PROG 4; TEST 4 weight 5,jo@council.example,43\n\
    TST-1,Tester,Quality,3,TEST 3,,40\n\
    ANA-1,Analyst,Analysis,9,,gone@council.example,\n\
    ANA-1,Analyst again,Analysis,3,,,\n\
    =1+1,Formula,,,,,\n\
    LEAD-1,Lead,Quality,5,PROG three,,\n";

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let page = Choose::new(words, URL, "", &FieldErrors::none());
    let mut errors = FieldErrors::none();
    errors.add("mode", words.say("role-import-mode-missing"));
    errors.add("file", words.say("role-import-no-rows"));
    let wrong = Choose::new(words, URL, "update", &errors);
    samples.add("role_import/choose", &page);
    samples.add("role_import/choose-wrong", &wrong);
    for (name, table, changed) in [
        ("role_import/preview", TABLE, false),
        ("role_import/preview-stale", TABLE, true),
        (
            "role_import/preview-nothing",
            "Reference,Title\nDEV-1,Developer\n",
            false,
        ),
    ] {
        let page = preview(samples, table, changed);
        samples.add(name, &page);
    }
}

fn preview(samples: &Samples, table: &str, changed: bool) -> Preview {
    let book = tables::read(table.as_bytes(), "roles.csv", &Limits::default()).unwrap();
    let file = RoleFile::read(&book).unwrap();
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let profile = developer();
    let present = [PresentRole {
        id: profile.id.clone(),
        version: profile.version,
        content: RoleContent::of(&profile, &RoleDetails::default()),
        owner: None,
    }];
    let jo = PersonId::from_text("jo".to_owned());
    let around = Around {
        framework,
        present: &present,
        owners: &Owners::from([("jo@council.example".to_owned(), jo)]),
        mode: Mode::Both,
    };
    let plan = plan(&file, &around);
    let at = chrono::DateTime::from_timestamp(1_795_255_200, 0).unwrap();
    let outlook = Outlook {
        id: PreviewId::from_text("p1".to_owned()),
        table: WaitingTable {
            file_name: "roles.csv".to_owned(),
            file,
            mode: Mode::Both,
            expires_at: Instant::from_utc(at.naive_utc()),
        },
        plan,
        seen: "seen".to_owned(),
        changed,
        whole: None,
    };
    Preview::new(samples.kit.words(), URL, framework, &outlook)
}
