//! What profiles say beside their skills, their versions, tables, replacements, sharing and another framework, on both
//! databases.

use super::tests::{add, draft, editing, nine, permit};
use super::*;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{EditRole, ImportFramework, MoveHolders, Role, decide};
use engine::ids::{Id, PersonId, RoleProfileId};
use engine::roles::ddat::{DdatFile, DdatRole};
use engine::roles::import::{Around, Column, Mode, RoleFile, plan};
use engine::roles::{PostCount, RoleDetails, RoleDraft, RoleTag, Weight};
use sfia::{Level, SkillCode};
use tables::{CsvWriter, Limits, SpreadsheetText};

fn full(reference: &str, title: &str, owner: Option<&Scope>) -> RoleDraft {
    let owner = owner.and_then(|scope| scope.actor().member());
    let details = RoleDetails {
        owner: owner.map(|member| member.person.clone()),
        department: "Digital".to_owned(),
        reports_to: "HEAD-1".to_owned(),
        posts: PostCount::from_hundredths(999_999).ok(),
        grade: "Grade J".to_owned(),
        weights: [(SkillCode::new("PROG").unwrap(), Weight::new(5).unwrap())].into(),
        attributes: [(nine().attributes()[0].code, Level::new(4).unwrap())].into(),
        tags: vec![RoleTag::from_line("GOV.UK | Developer | Lead").unwrap()],
    };
    draft(
        reference,
        title,
        "Software",
        &[("PROG", "3"), ("TEST", "3")],
    )
    .with_details(details)
}

fn whole(test: &TestDb, scope: &Scope, id: &RoleProfileId) -> WholeRole {
    let found = test.read_blocking::<_, StoreError>(scope, |tx| find_whole(tx, id));
    found.unwrap().unwrap()
}

fn versions(test: &TestDb, scope: &Scope, id: &RoleProfileId) -> Vec<RoleVersion> {
    test.read_blocking::<_, StoreError>(scope, |tx| list_versions(tx, &editing(scope, id)))
        .unwrap()
}

fn change(
    test: &TestDb,
    by: &Scope,
    id: &RoleProfileId,
    version: i64,
    to: RoleDraft,
) -> Result<(), StoreError> {
    let id = id.clone();
    test.write_blocking(by, move |tx| {
        let facts = role_facts(tx, &id)?;
        let permit = decide::<EditRole>(tx.actor(), facts);
        let permit = permit.map_err(|_| StoreError::NotFound("role profile"))?;
        edit(tx, permit, version, &to)
    })
}

#[test]
fn what_a_profile_says_beside_its_skills_comes_back_and_links_to_what_it_names() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let kit = test.member(&a, "kit", &[]);
        let head = add(test, &a, draft("HEAD-1", "Head", "Leading", &[])).unwrap();
        let written = full("DEV-1", "Developer", Some(&kit));
        let id = add(test, &a, written.clone()).unwrap();
        let read = whole(test, &a, &id);
        assert_eq!(read.details, *written.details());
        assert_eq!(read.reports_to, Some(head.clone()));
        assert_eq!(read.owner.as_ref().unwrap().name, "kit");
        // The other profile gets another reference, and the link goes with it.
        change(test, &a, &head, 1, draft("BOSS-1", "Head", "Leading", &[])).unwrap();
        assert_eq!(whole(test, &a, &id).details.reports_to, "BOSS-1");
        assert_eq!(whole(test, &a, &head).details, RoleDetails::default());
    });
}

#[test]
fn an_owner_edits_what_is_theirs_and_never_who_looks_after_it() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let (kit, peer) = (test.member(&a, "kit", &[]), test.member(&a, "peer", &[]));
        let id = add(test, &a, full("DEV-1", "Developer", Some(&kit))).unwrap();
        let to_peer = full("DEV-1", "Renamed", Some(&peer));
        assert_eq!(change(test, &kit, &id, 1, to_peer.clone()), Ok(()));
        let owner = whole(test, &a, &id).details.owner;
        assert_eq!(
            owner,
            kit.actor().member().map(|member| member.person.clone())
        );
        let refused = change(test, &peer, &id, 2, to_peer.clone());
        assert_eq!(refused, Err(StoreError::NotFound("role profile")));
        let hr = test.member(&a, "hr", &[Role::HrAdviser]);
        assert_eq!(change(test, &hr, &id, 2, to_peer), Ok(()));
        let owner = whole(test, &a, &id).details.owner;
        assert_eq!(owner, Some(PersonId::from_text("a-peer".to_owned())));
    });
}

#[test]
fn each_change_keeps_the_version_before_with_who_and_when() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let kit = test.member(&a, "kit", &[Role::HrAdviser]);
        let id = add(test, &a, full("DEV-1", "First", None)).unwrap();
        test.clock().move_on(60);
        change(test, &kit, &id, 1, full("DEV-1", "Second", None)).unwrap();
        let role = id.clone();
        let by = kit.clone();
        test.write_blocking::<_, StoreError, _>(&kit, move |tx| {
            retire(tx, permit(&by), &role, 2, None)
        })
        .unwrap();
        let kept = versions(test, &a, &id);
        let seen: Vec<_> = kept
            .iter()
            .map(|version| {
                (
                    version.number,
                    version.content.title.as_str(),
                    version.content.retired,
                )
            })
            .collect();
        assert_eq!(
            seen,
            [
                (3, "Second", true),
                (2, "Second", false),
                (1, "First", false)
            ]
        );
        assert_eq!(kept[1].saved_by.as_deref(), Some("kit"));
        assert_eq!(kept[2].saved_by, None, "the command line is nobody");
        assert!(kept[1].saved_at > kept[2].saved_at);
        assert_eq!(kept[1].content.differences(&kept[2].content).len(), 1);
    });
}

#[test]
fn a_profile_from_before_versions_keeps_what_it_said_at_its_first_change() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let id = add(test, &a, full("DEV-1", "First", None)).unwrap();
        test.entry_write_blocking::<_, StoreError, _>(|entry| {
            use crate::schema::role_profile_versions as table;
            diesel::delete(table::table.filter(table::number.gt(0))).execute(entry.conn())?;
            Ok(())
        })
        .unwrap();
        assert_eq!(versions(test, &a, &id), []);
        change(test, &a, &id, 1, full("DEV-1", "Second", None)).unwrap();
        let titles: Vec<String> = versions(test, &a, &id)
            .into_iter()
            .map(|version| version.content.title)
            .collect();
        assert_eq!(titles, ["Second", "First"]);
    });
}

#[test]
fn holders_are_moved_to_what_takes_the_place_and_to_nothing_else() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let old = add(test, &a, full("OLD-1", "Old", None)).unwrap();
        let new = add(test, &a, full("NEW-1", "New", None)).unwrap();
        let (sam, kit) = (test.member(&a, "sam", &[]), test.member(&a, "kit", &[]));
        test.post(&sam, &old);
        test.post(&kit, &old);
        let moving = |role: &RoleProfileId| {
            let role = role.clone();
            test.write_blocking::<_, StoreError, _>(&a, move |tx| {
                let permit = decide::<MoveHolders>(tx.actor(), role.clone()).unwrap();
                move_holders(tx, permit)
            })
        };
        let nothing = Err(StoreError::NotFound("role profile"));
        assert_eq!(moving(&old), nothing, "nothing takes its place yet");
        let retiring = |instead: &RoleProfileId| {
            let (by, role, instead) = (a.clone(), old.clone(), instead.clone());
            test.write_blocking::<_, StoreError, _>(&a, move |tx| {
                retire(tx, permit(&by), &role, 1, Some(&instead))
            })
        };
        assert_eq!(retiring(&old), Err(StoreError::Conflict), "not itself");
        assert_eq!(retiring(&new), Ok(()));
        assert_eq!(moving(&old), Ok(2));
        assert_eq!(moving(&old), Err(StoreError::Conflict), "nobody is left");
        let count = |role: &RoleProfileId| {
            test.read_blocking::<_, StoreError>(&a, |tx| count_holders(tx, role))
                .unwrap()
        };
        assert_eq!((count(&old), count(&new)), (0, 2));
        let (by, role) = (a.clone(), old.clone());
        test.write_blocking::<_, StoreError, _>(&a, move |tx| restore(tx, permit(&by), &role, 2))
            .unwrap();
        let left = test.read_blocking::<_, StoreError>(&a, |tx| find_replacement(tx, &old));
        assert_eq!(left, Ok(None), "in use again, with nothing in its place");
    });
}

/// What an export writes, as a table that was read.
fn exported(present: &[engine::roles::import::PresentRole]) -> RoleFile {
    let mut writer = CsvWriter::new(Vec::new()).unwrap();
    let headings = [
        "Reference",
        "Title",
        "Job family",
        "Summary",
        "General level",
        "Essential skills",
        "Desirable skills",
        "Owner",
        "Department",
        "Reports to",
        "FTE",
        "Grade",
        "Attributes",
        "Tags",
    ];
    writer.row(headings.map(SpreadsheetText::new)).unwrap();
    for role in present {
        let owner = role.owner.as_ref().map_or("", |(_, address)| address);
        let cells = Column::ALL.map(|column| column.text(&role.content, owner));
        writer.row(cells.iter().map(SpreadsheetText::from)).unwrap();
    }
    let bytes = writer.finish().unwrap();
    RoleFile::read(&tables::read(&bytes, "roles.csv", &Limits::default()).unwrap()).unwrap()
}

#[test]
fn a_table_of_one_council_makes_the_same_profiles_in_another_and_then_changes_nothing() {
    Databases::each(|test| {
        let (a, b) = (test.organisation("a"), test.organisation("b"));
        let hr = test.member(&b, "hr", &[Role::HrAdviser]);
        for (reference, title) in [
            ("HEAD-1", "Head"),
            ("DEV-1", "Developer"),
            ("DEV-2", "Lead"),
        ] {
            add(test, &a, full(reference, title, None)).unwrap();
        }
        let present = |scope: &Scope| {
            test.read_blocking::<_, StoreError>(scope, |tx| list_present(tx, &permit(scope)))
                .unwrap()
        };
        let file = exported(&present(&a));
        let look = |scope: &Scope, file: &RoleFile| {
            let around = Around {
                framework: nine(),
                present: &present(scope),
                owners: &std::collections::HashMap::new(),
                mode: Mode::Both,
            };
            plan(file, &around)
        };
        assert_eq!(
            look(&a, &file).unchanged,
            3,
            "also the one that reports to itself: what was exported is no change"
        );
        // The first reports to itself, which only a profile from before can.
        let seen = look(&hr, &file);
        assert_eq!((seen.new.len(), seen.left_out.len()), (2, 1));
        let (by, kept) = (hr.clone(), file.clone());
        let id = test
            .write_blocking::<_, StoreError, _>(&hr, move |tx| {
                keep_table(tx, &permit(&by), "roles.csv", Mode::Both, &kept)
            })
            .unwrap();
        let by = hr.clone();
        let applied = test.write_blocking::<_, StoreError, _>(&hr, move |tx| {
            apply_table(tx, &permit(&by), &id, &seen)
        });
        assert_eq!(applied, Ok((2, 0)));
        assert_eq!(look(&hr, &exported(&present(&hr))).unchanged, 2);
        assert_eq!(present(&a).len(), 3, "nothing of the other council changed");
    });
}

#[test]
fn a_table_that_changes_profiles_keeps_their_versions_and_is_used_once() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let hr = test.member(&a, "hr", &[Role::HrAdviser]);
        let ids: Vec<RoleProfileId> = ["DEV-1", "DEV-2"]
            .map(|reference| add(test, &a, full(reference, reference, None)).unwrap())
            .into();
        let csv = "Reference,Department\nDEV-1,Moved\nDEV-2,Moved\n";
        let book = tables::read(csv.as_bytes(), "roles.csv", &Limits::default()).unwrap();
        let file = RoleFile::read(&book).unwrap();
        let present = test
            .read_blocking::<_, StoreError>(&a, |tx| list_present(tx, &permit(&a)))
            .unwrap();
        let around = Around {
            framework: nine(),
            present: &present,
            owners: &std::collections::HashMap::new(),
            mode: Mode::Update,
        };
        let seen = plan(&file, &around);
        assert_eq!((seen.changed.len(), seen.left_out.len()), (2, 0));
        let (by, kept) = (hr.clone(), file.clone());
        let id = test
            .write_blocking::<_, StoreError, _>(&hr, move |tx| {
                keep_table(tx, &permit(&by), "roles.csv", Mode::Update, &kept)
            })
            .unwrap();
        let apply = || {
            let (by, id, seen) = (hr.clone(), id.clone(), seen.clone());
            test.write_blocking::<_, StoreError, _>(&hr, move |tx| {
                apply_table(tx, &permit(&by), &id, &seen)
            })
        };
        assert_eq!(apply(), Ok((0, 2)));
        assert_eq!(apply(), Err(StoreError::NotFound("preview")));
        for id in &ids {
            assert_eq!(whole(test, &a, id).details.department, "Moved");
            assert_eq!(versions(test, &a, id).len(), 2);
        }
    });
}

/// Puts organisations into a programme.
fn join(test: &TestDb, programme: &'static str, organisations: &'static [&'static str]) {
    test.entry_write_blocking::<_, StoreError, _>(move |entry| {
        use crate::schema::{organisations as table, programmes};
        let now = crate::columns::Moment::from(entry.now());
        diesel::insert_into(programmes::table)
            .values((
                programmes::id.eq(programme),
                programmes::slug.eq(programme),
                programmes::name.eq(programme),
                programmes::created_at.eq(now),
            ))
            .execute(entry.conn())?;
        diesel::update(table::table.filter(table::id.eq_any(organisations)))
            .set(table::programme_id.eq(programme))
            .execute(entry.conn())?;
        Ok(())
    })
    .unwrap();
}

fn seen_by(test: &TestDb, scope: &Scope) -> Vec<SharedRole> {
    test.read_blocking::<_, StoreError>(scope, |tx| list_shared(tx, &permit(scope), ""))
        .unwrap()
}

fn offering(test: &TestDb, scope: &Scope, role: &RoleProfileId) -> Result<(), StoreError> {
    let (by, role) = (scope.clone(), role.clone());
    test.write_blocking(scope, move |tx| offer(tx, permit(&by), &role))
}

#[test]
fn an_offer_is_seen_in_its_programme_alone_and_says_nothing_but_codes_and_levels() {
    Databases::each(|test| {
        let [a, b, c, d] = ["a", "b", "c", "d"].map(|name| test.organisation(name));
        join(test, "one", &["a", "b"]);
        join(test, "two", &["c"]);
        let id = add(test, &a, full("DEV-1", "Developer", None)).unwrap();
        add(test, &a, full("DEV-2", "Not offered", None)).unwrap();
        let lonely = add(test, &d, full("DEV-1", "Developer", None)).unwrap();
        assert_eq!(seen_by(test, &b), []);
        assert_eq!(offering(test, &a, &id), Ok(()));
        let none = Err(StoreError::NotFound("programme"));
        assert_eq!(offering(test, &d, &lonely), none);
        let seen = seen_by(test, &b);
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].skills.len(), 2);
        let said = format!("{:?}", seen[0]);
        for secret in [id.as_str(), "Line one", "Grade J", "Digital", "HEAD-1"] {
            assert!(!said.contains(secret), "{secret}: {said}");
        }
        for other in [&a, &c, &d] {
            assert_eq!(
                seen_by(test, other),
                [],
                "one's own, or another programme's"
            );
            let stolen = test.read_blocking::<_, StoreError>(other, |tx| {
                load_shared(tx, &permit(other), &seen[0].id)
            });
            assert_eq!(stolen, Err(StoreError::NotFound("shared role")));
        }
    });
}

#[test]
fn a_later_change_is_seen_once_it_is_offered_again_and_noted_once_it_was_looked_at() {
    Databases::each(|test| {
        let (a, b) = (test.organisation("a"), test.organisation("b"));
        join(test, "one", &["a", "b"]);
        let id = add(test, &a, full("DEV-1", "Developer", None)).unwrap();
        offering(test, &a, &id).unwrap();
        let shared = seen_by(test, &b).remove(0);
        let (by, from) = (b.clone(), shared.id.clone());
        let own = test
            .write_blocking::<_, StoreError, _>(&b, move |tx| {
                let own = draft("DEV-1", "Developer", "Software", &[("PROG", "3")]);
                adopt(tx, permit(&by), &from, &own)
            })
            .unwrap();
        let adoption = || {
            test.read_blocking::<_, StoreError>(&b, |tx| find_adoption(tx, &permit(&b), &own))
                .unwrap()
                .unwrap()
        };
        assert!(!adoption().has_moved_on());
        change(test, &a, &id, 1, full("DEV-1", "Renamed", None)).unwrap();
        assert_eq!(
            adoption().shared.unwrap().title,
            "Developer",
            "a copy is a copy"
        );
        offering(test, &a, &id).unwrap();
        assert!(adoption().has_moved_on());
        assert_eq!(adoption().shared.unwrap().title, "Renamed");
        let noting = |revision: i64| {
            let (by, own) = (b.clone(), own.clone());
            test.write_blocking::<_, StoreError, _>(&b, move |tx| {
                note_shared_seen(tx, permit(&by), &own, revision)
            })
        };
        assert_eq!(noting(1), Err(StoreError::Conflict));
        assert_eq!(noting(2), Ok(()));
        assert!(!adoption().has_moved_on());
        let (by, role) = (a.clone(), id.clone());
        test.write_blocking::<_, StoreError, _>(&a, move |tx| {
            withdraw_offer(tx, permit(&by), &role)
        })
        .unwrap();
        assert_eq!(adoption().shared, None);
        assert_eq!(seen_by(test, &b), []);
    });
}

#[test]
fn roles_of_another_framework_are_an_organisations_own_and_found_by_any_of_their_words() {
    Databases::each_collation(|test| {
        let (a, b) = (test.organisation("a"), test.organisation("b"));
        let role = |role: &str, level: &str| DdatRole {
            family: "Invented gârdening".to_owned(),
            role: role.to_owned(),
            level: level.to_owned(),
            skills: vec![("Digging".to_owned(), "Expert".to_owned())],
        };
        let import = |roles: Vec<DdatRole>| {
            test.write_blocking::<_, StoreError, _>(&a, move |tx| {
                let permit = decide::<ImportFramework>(tx.actor(), ()).unwrap();
                replace_ddat(
                    tx,
                    permit,
                    &DdatFile {
                        roles: roles.clone(),
                    },
                )
            })
            .unwrap();
        };
        import(vec![role("Gone", "Lead")]);
        import(vec![
            role("Gardener", "Junior"),
            role("Gardener", "Lead"),
            role("100%", ""),
        ]);
        let find = |scope: &Scope, words: &str| {
            test.read_blocking::<_, StoreError>(scope, |tx| search_ddat(tx, words, 8))
                .unwrap()
        };
        assert_eq!(find(&a, "GARDENING gardener").len(), 2);
        assert_eq!(find(&a, "%").len(), 1);
        assert_eq!(find(&a, "gone"), []);
        assert_eq!(find(&a, " "), []);
        assert_eq!(find(&b, "gardener"), []);
        let lead = find(&a, "lead").remove(0);
        let found = |scope: &Scope| {
            test.read_blocking::<_, StoreError>(scope, |tx| find_ddat(tx, &lead))
                .unwrap()
        };
        assert_eq!(found(&a), Some(role("Gardener", "Lead")));
        assert_eq!(found(&b), None);
    });
}
