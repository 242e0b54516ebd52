//! The team as its line manager sees it.

use super::*;
use engine::access::VisiblePeople;

fn team_of(test: &TestDb, scope: &Scope) -> Vec<TeamLine> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let visible = VisiblePeople::team(tx.actor()).unwrap();
        list_team(tx, &visible)
    })
    .unwrap()
}

fn states(team: &[TeamLine]) -> Vec<(&str, TeamState)> {
    team.iter()
        .map(|line| (line.name.as_str(), line.state))
        .collect()
}

#[test]
fn a_team_is_those_who_report_today_each_once_by_name() {
    Databases::each_collation(|test| {
        let north = Council::new(test, "north");
        for name in ["jo", "kit", "zoe", "Ann", "sam", "gone"] {
            north.add(test, name);
        }
        north.post(test, "zoe", ("Tester", "jo"), None, None);
        north.post(test, "zoe", ("Trainer", "jo"), None, None);
        north.post(test, "Ann", ("Analyst", "jo"), None, None);
        north.post(test, "sam", ("Developer", "kit"), None, None);
        north.post(test, "gone", ("Clerk", "jo"), None, Some(21));
        let team = team_of(test, &north.scope("jo", true));
        assert_eq!(
            states(&team),
            [("Ann", TeamState::NotJoined), ("zoe", TeamState::NotJoined)]
        );
        assert_eq!(team_of(test, &north.scope("kit", true)).len(), 1);
    });
}

#[test]
fn a_draft_looks_to_the_manager_as_if_nothing_was_begun() {
    Databases::each(|test| {
        let north = Council::new(test, "north");
        north.add(test, "jo");
        for name in ["ann", "ben", "cat", "dee"] {
            north.add(test, name);
            north.post(test, name, ("Developer", "jo"), None, None);
        }
        for (name, joined) in [("ann", true), ("ben", true), ("cat", true), ("dee", false)] {
            north.invite(test, name, joined);
        }
        let (ann, ben) = (north.scope("ann", false), north.scope("ben", false));
        let first = begin(test, &ann, &["PROG"]);
        send(test, &ann, &first, 1).unwrap();
        test.clock().move_on(86_400);
        let second = begin(test, &ann, &["PROG"]);
        send(test, &ann, &second, 1).unwrap();
        let sent = latest(test, &ann).unwrap().submitted.unwrap();
        begin(test, &ann, &["PROG"]);
        begin(test, &ben, &["PROG"]);

        let team = team_of(test, &north.scope("jo", true));
        assert_eq!(
            states(&team),
            [
                ("ann", TeamState::Submitted(sent)),
                ("ben", TeamState::NotSubmitted),
                ("cat", TeamState::NotSubmitted),
                ("dee", TeamState::NotJoined),
            ]
        );
        let summary = TeamSummary::of(&team);
        assert_eq!(
            (summary.people, summary.submitted, summary.not_joined),
            (4, 1, 1)
        );
    });
}
