//! Current skills on both databases: always what follows from reviews, endorsements and evidence; and who is counted.

use super::*;
use crate::assessments::tests::council::{Council, nine, skill};
use crate::endorsement::{self, MayAct};
use crate::evidence;
use crate::people::{self, facts, kept_blind};
use crate::schema::{current_records, current_skills};
use crate::testing::{Databases, TestDb};
use crate::unit::Write;
use crate::{Scope, StoreError};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{
    AnswerReview, Assess, ChangeMembership, KeepEvidence, PersonFacts, ReadCouncilSkills,
    ReadDraft, ReadFirst, ReadRecord, Role, VisiblePeople, decide,
};
use engine::assessments::{Answer, AssessedSkill, LastUsed, Opening, SkillAnswers, StatementOfUse};
use engine::council::{LevelCount, needs, thinly_covered};
use engine::endorsement::{Act, Lapse, Rating, Review, Standing, State};
use engine::evidence::{EvidenceDraft, EvidenceInput, SupportInput};
use engine::ids::{EvidenceId, Id, OrganisationId, PersonId};
use engine::people::PostDraft;
use sfia::{Edition, Frameworks, Level, SkillCode};

const SKILLS: &[&str] = &["DBDS", "PROG", "TEST"];
const STAFF: [&str; 3] = ["sam", "tom", "ann"];

/// A council in which Sam, Tom and Ann report to Jo, who is also the Head of Profession when asked.
fn council(test: &TestDb, name: &'static str) -> Council {
    let council = Council::new(test, name);
    council.role(test, "DEV-1", SKILLS);
    for person in ["jo", "hedda"].into_iter().chain(STAFF) {
        council.add(test, person);
        council.invite(test, person, true);
    }
    for person in STAFF {
        council.post(test, person, ("Developer", "jo"), Some("DEV-1"), None);
    }
    council
}

/// Acts as a manager who is Head of Profession, too.
fn head(council: &Council, name: &str) -> Scope {
    let mut member = council.scope(name, true).actor().member().unwrap().clone();
    member.roles = [Role::HeadOfProfession].into_iter().collect();
    Scope::proved(OrganisationId::from_text(council.0.to_owned()), member)
}

fn own(tx: &mut Write<'_>) -> Result<PersonFacts, StoreError> {
    let person = tx.actor().member().unwrap().person.clone();
    facts(tx, &person)
}

/// Somebody sends an assessment with these levels.
fn send(test: &TestDb, council: &Council, name: &str, levels: [u8; 3], planning: bool) {
    let skills: Vec<AssessedSkill> = SKILLS
        .iter()
        .zip(levels)
        .map(|(code, held)| {
            let has = nine().find_skill(skill(code)).unwrap().levels;
            let answer = |level: Level| match level.number() <= held {
                true => (level, Answer::Yes),
                false => (level, Answer::NotYet),
            };
            let answers: SkillAnswers = has.iter().map(answer).collect();
            AssessedSkill {
                answers,
                last_used: Some(LastUsed::Now),
                ..AssessedSkill::unanswered(skill(code), false)
            }
        })
        .collect();
    let frameworks = Frameworks::shipped().unwrap();
    let scope = council.scope(name, false);
    test.write_blocking::<_, StoreError, _>(&scope, move |tx: &mut Write<'_>| {
        let facts = own(tx)?;
        let assess = || decide::<Assess>(tx.actor(), facts.clone()).unwrap();
        let (start, submit) = (assess(), assess());
        let read = decide::<ReadDraft>(tx.actor(), facts.clone()).unwrap();
        let opening = Opening {
            statement: StatementOfUse::present(planning),
            ..Opening::first(Edition::Nine, skills.clone())
        };
        crate::assessments::start(tx, start, &opening)?;
        let draft = crate::assessments::find_own(tx, &read, frameworks)?.unwrap();
        let draft = draft.draft.unwrap();
        crate::assessments::submit(tx, submit, &draft, draft.version)
    })
    .unwrap();
}

fn review(test: &TestDb, council: &Council, name: &str) -> Option<Review> {
    let person = council.person(name);
    let system = Scope::system(OrganisationId::from_text(council.0.to_owned()));
    test.read_blocking::<_, StoreError>(&system, move |tx| endorsement::present(tx, &person))
        .unwrap()
}

/// Does `what` in the present review of somebody, as themselves or as their first reader. A refusal is no failure.
fn act(test: &TestDb, council: &Council, (who, name): (&str, &str), what: Act) {
    let Some(review) = review(test, council, name) else {
        return;
    };
    let (person, own) = (council.person(name), who == name);
    let scope = council.scope(who, !own);
    let done = test.write_blocking::<_, StoreError, _>(&scope, move |tx: &mut Write<'_>| {
        let facts = facts(tx, &person)?;
        let may = match own {
            true => MayAct::Owner(decide::<AnswerReview>(tx.actor(), facts).unwrap()),
            false => MayAct::First(decide::<ReadFirst>(tx.actor(), facts).unwrap()),
        };
        let frameworks = Frameworks::shipped().unwrap();
        endorsement::act(tx, may, frameworks, &review.id, &what, "Words of a test")
    });
    let _ = done.unwrap();
}

/// Jo rates blind, each critical skill `apart` above what was said.
fn rate_blind(test: &TestDb, council: &Council, name: &str, apart: [i16; 3]) {
    let Some(review) = review(test, council, name) else {
        return;
    };
    let ratings = review.blind_due().zip(apart).map(|(code, apart)| {
        let claimed = review.find_case(code).unwrap().claimed.unwrap();
        let levels = nine().find_skill(code).unwrap().levels;
        let wanted = i16::from(claimed.number()) + apart;
        let nearest = levels
            .iter()
            .min_by_key(|level| (i16::from(level.number()) - wanted).abs());
        (
            code,
            if wanted <= 0 {
                Rating::NONE
            } else {
                Rating(nearest)
            },
        )
    });
    let ratings: Vec<(SkillCode, Rating)> = ratings.collect();
    act(test, council, ("jo", name), Act::RateBlind(ratings));
}

fn work(title: &str) -> EvidenceDraft {
    let input = EvidenceInput {
        kind: "work".to_owned(),
        title: title.to_owned(),
        situation: "It failed at night.".to_owned(),
        part: "I wrote the new one.".to_owned(),
        result: "It has not failed since.".to_owned(),
        links: Vec::new(),
        supports: vec![SupportInput {
            code: "PROG".to_owned(),
            level: "4".to_owned(),
        }],
    };
    let day = NaiveDate::from_ymd_opt(2026, 3, 1);
    EvidenceDraft::parse(&input, day, day.unwrap(), nine()).unwrap()
}

/// Adds, changes or withdraws somebody's evidence.
fn keep_evidence(test: &TestDb, council: &Council, name: &str, step: u32) {
    let scope = council.scope(name, false);
    let system = scope.clone();
    let heads = test
        .read_blocking::<_, StoreError>(&system, |tx| {
            let person = tx.actor().member().unwrap().person.clone();
            let permit = decide::<KeepEvidence>(tx.actor(), PersonFacts::of(person, vec![]));
            evidence::list_own(tx, &permit.unwrap())
        })
        .unwrap();
    let first: Option<(EvidenceId, i64)> =
        heads.first().map(|head| (head.id.clone(), head.version));
    test.write_blocking::<_, StoreError, _>(&scope, move |tx: &mut Write<'_>| {
        let permit = decide::<KeepEvidence>(tx.actor(), own(tx)?).unwrap();
        match (&first, step % 3) {
            (Some((id, seen)), 1) => {
                let draft = work(&format!("Work {step}"));
                evidence::change(tx, permit, id, *seen, &draft, (&[], &[])).map(|_| ())
            }
            (Some((id, seen)), 2) => evidence::withdraw(tx, permit, id, *seen),
            _ => evidence::add(tx, permit, &work("Work"), &[]).map(|_| ()),
        }
    })
    .unwrap();
}

fn leave_or_come_back(test: &TestDb, council: &Council, name: &str) {
    let (person, jo) = (council.person(name), council.person("jo"));
    let system = Scope::system(OrganisationId::from_text(council.0.to_owned()));
    test.write_blocking::<_, StoreError, _>(&system, move |tx: &mut Write<'_>| {
        let permit = || decide::<ChangeMembership>(tx.actor(), person.clone()).unwrap();
        let (one, other) = (permit(), permit());
        let today = tx.now().date();
        if people::leave(tx, one, today).is_ok() {
            return Ok(());
        }
        let post = PostDraft {
            manager: Some(jo.clone()),
            ..PostDraft::default()
        };
        let sound = people::check_post(tx, Some(&person), post, None)?.unwrap();
        people::come_back(tx, other, &sound)
    })
    .unwrap();
}

type Kept = (String, Option<i16>, Option<i16>, bool);

/// What is kept of somebody.
fn kept(test: &TestDb, council: &Council, name: &str) -> Vec<Kept> {
    let person = council.person(name).to_string();
    let system = Scope::system(OrganisationId::from_text(council.0.to_owned()));
    test.read_blocking::<_, StoreError>(&system, move |tx| {
        Ok(current_skills::table
            .filter(current_skills::org_id.eq(tx.organisation().as_str()))
            .filter(current_skills::person_id.eq(&person))
            .order(current_skills::skill_code)
            .select((
                current_skills::skill_code,
                current_skills::claimed,
                current_skills::endorsed,
                current_skills::planning,
            ))
            .load(tx.conn())?)
    })
    .unwrap()
}

/// The same worked out as a person's own page does it: from the answers, and from endorsements beside these.
fn derived(test: &TestDb, council: &Council, name: &str) -> Vec<Kept> {
    let scope = council.scope(name, false);
    test.read_blocking::<_, StoreError>(&scope, |tx| {
        let person = tx.actor().member().unwrap().person.clone();
        let permit = decide::<ReadRecord>(tx.actor(), PersonFacts::of(person, vec![])).unwrap();
        let Some(sent) = crate::assessments::find_submitted(tx, &permit)? else {
            return Ok(Vec::new());
        };
        let says = |code: SkillCode| Some(Rating(sent.find_skill(code)?.held(nine())));
        let given = endorsement::list_given(tx, &permit, sent.edition, &says)?;
        let stands = |code: SkillCode| {
            let stands = |standing: &Standing| {
                matches!(
                    standing,
                    Standing::Stands { .. } | Standing::Lapsed(Lapse::Due)
                )
            };
            let found = given.iter().find(|one| one.endorsement.code == code);
            let found = found.filter(|one| stands(&one.standing))?;
            Some(found.endorsement.level.number().into())
        };
        let mut rows: Vec<Kept> = sent
            .skills
            .iter()
            .map(|skill| {
                let says = says(skill.code).unwrap().number().into();
                let planning = sent.statement.planning;
                (
                    skill.code.to_string(),
                    Some(says),
                    stands(skill.code),
                    planning,
                )
            })
            .collect();
        rows.sort();
        Ok(rows)
    })
    .unwrap()
}

#[test]
fn after_random_acts_the_current_skills_are_what_follows_from_their_sources() {
    Databases::each(|test| {
        let north = council(test, "north");
        let (mut seed, mut gone, mut endorsed) = (7_u32, [false; 3], 0);
        let mut luck = move |most: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % most
        };
        for step in 0..120 {
            test.clock().move_on(3_600);
            let who = luck(3) as usize;
            let name = STAFF[who];
            let level = |luck: &mut dyn FnMut(u32) -> u32| luck(6) as u8;
            match luck(7) {
                _ if gone[who] => {
                    leave_or_come_back(test, &north, name);
                    gone[who] = false;
                }
                0 | 1 => {
                    let levels = [level(&mut luck), level(&mut luck), level(&mut luck)];
                    send(test, &north, name, levels, luck(3) > 0);
                }
                2 | 3 => {
                    let mut apart = || luck(3) as i16 - 1;
                    rate_blind(test, &north, name, [apart(), apart(), apart()]);
                }
                4 => {
                    let talk = review(test, &north, name).and_then(|review| {
                        let is_talk = |state: &State| matches!(state, State::Talk { .. });
                        let found = review.cases.iter().find(|case| is_talk(&case.state));
                        found.map(|case| case.code)
                    });
                    if let Some(code) = talk {
                        act(test, &north, (name, name), Act::Accept(code));
                    }
                }
                5 => keep_evidence(test, &north, name, luck(3)),
                _ => {
                    leave_or_come_back(test, &north, name);
                    gone[who] = true;
                }
            }
            for (at, name) in STAFF.into_iter().enumerate() {
                let found = kept(test, &north, name);
                let wanted = match gone[at] {
                    true => Vec::new(),
                    false => derived(test, &north, name),
                };
                assert_eq!(found, wanted, "{name} after step {step}");
                endorsed += found.iter().filter(|row| row.2.is_some()).count();
            }
        }
        assert!(
            endorsed > 30,
            "{endorsed}: the acts must come to endorsements"
        );
    });
}

/// What a Head sees: counts of levels, who is found with PROG at 3, and the records.
fn seen(test: &TestDb, scope: &Scope, of: LevelsOf) -> (Vec<LevelCount>, FoundPage, Records) {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = decide::<ReadCouncilSkills>(tx.actor(), ()).unwrap();
        let (kept, among) = (kept_blind(tx)?, Among::council(&permit));
        let counts = count_levels(tx, (&among, &Part::default()), &kept, of)?;
        let search = Search {
            code: skill("PROG"),
            level: Level::new(3).unwrap(),
            of,
            part: Part::default(),
        };
        let found = find_people(tx, &permit, &kept, &search, (1, 50))?;
        Ok((counts, found, count_records(tx, &permit)?))
    })
    .unwrap()
}

fn prog(counts: &[LevelCount]) -> Vec<(u8, u64)> {
    let mut found: Vec<(u8, u64)> = counts
        .iter()
        .filter(|count| count.code.as_str() == "PROG" && count.people > 0)
        .map(|count| (Rating(count.level).number(), count.people))
        .collect();
    found.sort_unstable();
    found
}

fn names(page: &FoundPage) -> Vec<&str> {
    page.people.iter().map(|one| one.name.as_str()).collect()
}

#[test]
fn a_head_who_is_also_the_manager_is_told_of_nobody_whom_they_still_rate_blind() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, "sam", [3, 4, 3], true);
        send(test, &north, "tom", [3, 5, 3], true);
        let (jo, hedda) = (head(&north, "jo"), head(&north, "hedda"));
        let (counts, found, _) = seen(test, &jo, LevelsOf::Said);
        assert_eq!((prog(&counts), names(&found)), (vec![], vec![]));
        let (counts, found, records) = seen(test, &hedda, LevelsOf::Said);
        assert_eq!(prog(&counts), [(4, 1), (5, 1)]);
        assert_eq!(names(&found), ["sam", "tom"]);
        assert_eq!((records.people, records.sent, records.planning), (5, 2, 2));
        rate_blind(test, &north, "tom", [0, 0, 0]);
        let (counts, found, _) = seen(test, &jo, LevelsOf::Said);
        assert_eq!(prog(&counts), [(5, 1)]);
        assert_eq!(names(&found), ["tom"]);
        assert_eq!(found.people[0].endorsed, Level::new(5).ok());
        let (counts, found, _) = seen(test, &hedda, LevelsOf::Endorsed);
        assert_eq!((prog(&counts), names(&found)), (vec![(5, 1)], vec!["tom"]));
    });
}

#[test]
fn a_record_for_development_alone_is_counted_nowhere_and_its_owner_not_found() {
    Databases::each(|test| {
        let north = council(test, "north");
        let south = council(test, "south");
        send(test, &north, "sam", [3, 4, 3], false);
        send(test, &south, "sam", [3, 5, 3], true);
        let hedda = head(&north, "hedda");
        let (counts, found, records) = seen(test, &hedda, LevelsOf::Said);
        assert_eq!((counts.len(), found.total), (0, 0));
        assert_eq!((records.development_alone, records.planning), (1, 0));
        send(test, &north, "sam", [3, 2, 3], true);
        let (_, found, records) = seen(test, &hedda, LevelsOf::Said);
        assert_eq!((found.total, records.development_alone), (0, 0));
        assert_eq!(records.planning, 1);
    });
}

#[test]
fn an_endorsement_that_is_due_again_counts_no_more() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, "sam", [3, 4, 3], true);
        rate_blind(test, &north, "sam", [0, 0, 0]);
        let hedda = head(&north, "hedda");
        let (_, found, _) = seen(test, &hedda, LevelsOf::Endorsed);
        assert_eq!(names(&found), ["sam"]);
        test.clock().move_on(86_400 * 760);
        let (counts, found, _) = seen(test, &hedda, LevelsOf::Endorsed);
        assert_eq!((counts.len(), found.total), (0, 0));
        let (_, found, _) = seen(test, &hedda, LevelsOf::Said);
        assert_eq!(found.people[0].endorsed, None);
        let old = test.read_blocking::<_, StoreError>(&hedda, |tx| {
            let permit = decide::<ReadCouncilSkills>(tx.actor(), ()).unwrap();
            count_old(tx, &permit)
        });
        assert_eq!(old.unwrap(), 0);
        test.clock().move_on(86_400 * 400);
        let old = test.read_blocking::<_, StoreError>(&hedda, |tx| {
            let permit = decide::<ReadCouncilSkills>(tx.actor(), ()).unwrap();
            count_old(tx, &permit)
        });
        assert_eq!(old.unwrap(), 1);
    });
}

#[test]
fn a_part_of_the_council_is_a_department_or_a_family() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, "sam", [3, 4, 3], true);
        let hedda = head(&north, "hedda");
        let counted = |part: Part| {
            test.read_blocking::<_, StoreError>(&hedda, |tx| {
                let permit = decide::<ReadCouncilSkills>(tx.actor(), ()).unwrap();
                let among = Among::council(&permit);
                let kept = kept_blind(tx)?;
                let search = Search {
                    code: skill("PROG"),
                    level: Level::LOWEST,
                    of: LevelsOf::Said,
                    part: part.clone(),
                };
                let found = find_people(tx, &permit, &kept, &search, (7, 50))?;
                let counts = count_levels(tx, (&among, &part), &kept, LevelsOf::Said)?;
                Ok((counts.len(), found.total, found.people.len()))
            })
            .unwrap()
        };
        let part = |department: Option<&str>, family: Option<&str>| Part {
            department: department.map(ToOwned::to_owned),
            family: family.map(ToOwned::to_owned),
        };
        assert_eq!(
            counted(part(Some("Digital"), Some("Development"))),
            (3, 1, 1)
        );
        assert_eq!(counted(part(Some("Elsewhere"), None)), (0, 0, 0));
        assert_eq!(counted(part(None, Some("Testing"))), (0, 0, 0));
    });
}

#[test]
fn a_family_holds_what_is_endorsed_there_and_given_for_planning() {
    Databases::each(|test| {
        let north = council(test, "north");
        let used = |family: &'static str| {
            let read = move |tx: &mut crate::Read<'_>| find_family_use(tx, family);
            test.read_blocking::<_, StoreError>(&north.scope("ann", false), read)
                .unwrap()
        };
        send(test, &north, "sam", [3, 4, 0], true);
        send(test, &north, "tom", [3, 4, 3], false);
        send(test, &north, "ann", [3, 4, 3], true);
        assert_eq!(used("Development").people, 0);
        rate_blind(test, &north, "sam", [0, 0, 0]);
        rate_blind(test, &north, "tom", [0, 0, 0]);
        let found = used("Development");
        assert_eq!(found.people, 1);
        let held = found
            .holding
            .iter()
            .map(|(code, count)| (code.as_str(), *count));
        assert_eq!(held.collect::<Vec<_>>(), [("DBDS", 1), ("PROG", 1)]);
        assert_eq!(used("Testing").people, 0);
        test.clock().move_on(86_400 * 760);
        assert_eq!(used("Development").people, 0);
    });
}

/// What the team page counts for Jo: of PROG the asked, those who meet it, and those who said nothing; and how many
/// critical skills hang on too few.
fn team_of_jo(test: &TestDb, north: &Council) -> ((u64, u64, u64), usize) {
    test.read_blocking::<_, StoreError>(&north.scope("jo", true), |tx| {
        let visible = VisiblePeople::team(tx.actor()).unwrap();
        let (among, kept) = (Among::team(&visible).unwrap(), kept_blind(tx)?);
        let whole = Part::default();
        let endorsed = count_levels(tx, (&among, &whole), &kept, LevelsOf::Endorsed)?;
        let roles = list_role_skills(tx, &among)?;
        let (thin, _) = thinly_covered(nine(), roles.iter().map(Vec::as_slice), &endorsed);
        let found = needs(nine(), count_needs(tx, &among, &kept)?);
        let prog = found.iter().find(|need| need.code.as_str() == "PROG");
        let prog = prog.map_or((0, 0, 0), |need| (need.asked, need.meet, need.unsaid));
        Ok((prog, thin.len()))
    })
    .unwrap()
}

#[test]
fn a_team_of_one_tells_its_manager_nothing_before_the_blind_ratings() {
    Databases::each(|test| {
        let north = council(test, "north");
        for name in ["tom", "ann"] {
            leave_or_come_back(test, &north, name);
        }
        assert_eq!(team_of_jo(test, &north), ((1, 0, 1), 3));
        // Whatever Sam sends, for planning or not, the team looks the same until Jo has rated.
        for (levels, planning) in [([3, 4, 3], true), ([1, 1, 1], false)] {
            test.clock().move_on(60);
            send(test, &north, "sam", levels, planning);
            assert_eq!(team_of_jo(test, &north), ((0, 0, 0), 3));
        }
        rate_blind(test, &north, "sam", [0, 0, 0]);
        assert_eq!(team_of_jo(test, &north), ((1, 0, 0), 3));
    });
}

#[test]
fn a_talk_is_counted_over_the_council_and_ends_with_a_leaver() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, "sam", [3, 4, 3], true);
        send(test, &north, "tom", [3, 4, 3], true);
        rate_blind(test, &north, "sam", [0, -1, 0]);
        let talks = || {
            test.read_blocking::<_, StoreError>(&head(&north, "hedda"), |tx| {
                let permit = decide::<ReadCouncilSkills>(tx.actor(), ()).unwrap();
                count_talks(tx, &permit)
            })
            .unwrap()
        };
        assert_eq!((talks().talks.skills, talks().talks.people), (1, 1));
        assert_eq!(talks().unread, 1);
        leave_or_come_back(test, &north, "sam");
        assert_eq!((talks().talks.skills, talks().unread), (0, 1));
        let system = Scope::system(OrganisationId::from_text("north".to_owned()));
        let records: i64 = test
            .read_blocking::<_, StoreError>(&system, |tx| {
                Ok(current_records::table
                    .filter(current_records::org_id.eq("north"))
                    .count()
                    .get_result(tx.conn())?)
            })
            .unwrap();
        assert_eq!(records, 1);
    });
}

#[test]
fn freshness_of_a_team_is_told_by_person() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, "sam", [3, 4, 3], true);
        test.clock().move_on(86_400 * 1_200);
        send(test, &north, "tom", [3, 4, 3], false);
        let records = test
            .read_blocking::<_, StoreError>(&north.scope("jo", true), |tx| {
                let visible = VisiblePeople::team(tx.actor()).unwrap();
                list_team_records(tx, &visible)
            })
            .unwrap();
        let old: Vec<(PersonId, bool)> = records
            .into_iter()
            .map(|record| (record.person, record.old))
            .collect();
        assert_eq!(
            old,
            [(north.person("sam"), true), (north.person("tom"), false)]
        );
    });
}
