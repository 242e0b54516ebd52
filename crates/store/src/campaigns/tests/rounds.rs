//! Who is asked, and how far they are.

use super::*;
use crate::testing::Databases;
use engine::access::VisiblePeople;
use engine::campaigns::MemberState;

fn names(test: &TestDb, selection: Selection) -> Vec<String> {
    read(test, &system("north"), move |tx| {
        let permit = run(tx);
        let preview = preview(tx, &permit, &selection)?;
        Ok(preview.people.into_iter().map(|line| line.name).collect())
    })
}

#[test]
fn a_selection_is_departments_and_roles_and_people_or_everybody() {
    Databases::each(|test| {
        let north = north(test);
        north.add(test, "max");
        let choose = |departments: &[&str], roles: Vec<RoleProfileId>, people: &[&str]| Selection {
            departments: departments.iter().map(ToString::to_string).collect(),
            roles,
            people: people.iter().map(|name| north.person(name)).collect(),
        };
        let everybody = ["jo", "kim", "lee", "max", "sam"];
        assert_eq!(names(test, Selection::default()), everybody);
        let digital = ["jo", "kim", "lee", "sam"];
        assert_eq!(names(test, choose(&["Digital"], vec![], &[])), digital);
        assert_eq!(names(test, choose(&[], vec![role()], &[])), ["sam"]);
        let either = choose(&[], vec![role()], &["max"]);
        assert_eq!(names(test, either), ["max", "sam"]);
        let nobody = choose(&["Libraries"], vec![], &[]);
        assert_eq!(make(test, "north", "Nobody", nobody).unwrap(), None);
    });
}

#[test]
fn a_name_is_taken_however_it_is_written_and_only_in_its_own_council() {
    Databases::each(|test| {
        north(test);
        Council::new(test, "south").add(test, "sam");
        make(test, "north", "Spring round", Selection::default()).unwrap();
        let again = make(test, "north", "  spring ROUND ", Selection::default());
        assert_eq!(again, Err(StoreError::Conflict));
        make(test, "south", "Spring round", Selection::default()).unwrap();
        let found = read(test, &system("south"), |tx| {
            let permit = run(tx);
            list_campaigns(tx, &permit)
        });
        assert_eq!((found.len(), found[0].people), (1, 1));
    });
}

#[test]
fn others_see_that_somebody_sent_and_of_a_draft_nothing() {
    Databases::each(|test| {
        let north = north(test);
        // What was sent before the first day does not count.
        test.clock().move_on(-2 * 86_400);
        assess(test, "north", "jo", true);
        test.clock().move_on(2 * 86_400);
        let id = make(test, "north", "Round", Selection::default());
        let id = id.unwrap().unwrap();
        test.clock().move_on(86_400);
        assess(test, "north", "sam", true);
        assess(test, "north", "kim", false);
        let lines = read(test, &system("north"), |tx| {
            let permit = run(tx);
            let campaign = load_campaign(tx, &permit, &id)?;
            list_members(tx, &permit, &campaign)
        });
        let states: Vec<(&str, &str)> = lines
            .iter()
            .map(|line| {
                let state = match line.reached.state {
                    MemberState::NotJoined => "not joined",
                    MemberState::NotSent => "not sent",
                    MemberState::Sent(_) => "sent",
                };
                (line.name.as_str(), state)
            })
            .collect();
        let expected = [
            ("jo", "not sent"),
            ("kim", "not sent"),
            ("lee", "not joined"),
            ("sam", "sent"),
        ];
        assert_eq!(states, expected);
        assert_eq!(lines[3].manager.as_ref().unwrap().1, "jo");
        assert_eq!(lines[3].department, "Digital");
        let team = read(test, &north.scope("jo", true), |tx| {
            let visible = VisiblePeople::team(tx.actor()).unwrap();
            list_team_campaigns(tx, &visible)
        });
        assert_eq!((team.len(), team[0].sent), (1, 1));
        assert_eq!(team[0].waiting, ["jo", "kim", "lee"]);
        let sam = read(test, &north.scope("sam", false), |tx| {
            let permit = own(tx);
            list_own(tx, &permit)
        });
        assert!(sam.len() == 1 && sam[0].sent);
        let list = read(test, &system("north"), |tx| {
            let permit = run(tx);
            list_campaigns(tx, &permit)
        });
        assert_eq!((list[0].people, list[0].sent), (4, 1));
    });
}

#[test]
fn two_people_do_not_overwrite_one_another_and_a_closed_round_can_be_opened_again() {
    Databases::each(|test| {
        let north = north(test);
        let id = make(test, "north", "Round", Selection::default());
        let id = id.unwrap().unwrap();
        let (first, late, again) = (id.clone(), id.clone(), id.clone());
        write(test, &system("north"), move |tx| {
            let permit = run(tx);
            close(tx, permit, &first, 1)
        })
        .unwrap();
        let refused = write(test, &system("north"), move |tx| {
            let permit = run(tx);
            extend(tx, permit, &late, 1, day(12, 24))
        });
        assert_eq!(refused, Err(StoreError::Conflict));
        let asked = |name| {
            read(test, &north.scope(name, false), |tx| {
                let permit = own(tx);
                list_own(tx, &permit)
            })
        };
        assert!(asked("sam").is_empty());
        write(test, &system("north"), move |tx| {
            let permit = run(tx);
            extend(tx, permit, &again, 2, day(12, 24))
        })
        .unwrap();
        assert_eq!(asked("sam")[0].campaign.closes, day(12, 24));
        let elsewhere = Council::new(test, "south");
        elsewhere.add(test, "max");
        let foreign = write(test, &system("south"), move |tx| {
            let permit = run(tx);
            close(tx, permit, &id, 3)
        });
        assert_eq!(foreign, Err(StoreError::NotFound("campaign")));
    });
}

#[test]
fn people_who_come_into_the_selection_later_are_added_by_an_act() {
    Databases::each(|test| {
        let north = north(test);
        let selection = Selection {
            departments: vec!["Digital".to_owned()],
            ..Selection::default()
        };
        let id = make(test, "north", "Round", selection).unwrap().unwrap();
        let named = Selection {
            people: vec![north.person("sam")],
            ..Selection::default()
        };
        let alone = make(test, "north", "Sam alone", named).unwrap().unwrap();
        north.add(test, "max");
        north.post(test, "max", ("Analyst", "jo"), None, None);
        let later = |id: &CampaignId| {
            read(test, &system("north"), |tx| {
                let permit = run(tx);
                let campaign = load_campaign(tx, &permit, id)?;
                count_later(tx, &permit, &campaign)
            })
        };
        assert_eq!((later(&id), later(&alone)), (1, 0));
        let add = id.clone();
        let added = write(test, &system("north"), move |tx| {
            let permit = run(tx);
            add_later(tx, permit, &add)
        });
        assert_eq!((added.unwrap(), later(&id)), (1, 0));
    });
}
