//! The policy as a table: every action against every kind of person.

use super::*;
use crate::ids::{AccountId, Id, MembershipId, PersonId};

fn person(name: &str) -> PersonId {
    PersonId::from_text(name.to_owned())
}

fn member(name: &str, roles: &[Role], manages: bool) -> Actor {
    Actor::Member(Member {
        account: AccountId::from_text(format!("{name}-account")),
        membership: MembershipId::from_text(format!("{name}-membership")),
        person: person(name),
        roles: roles.iter().copied().collect(),
        manages,
    })
}

fn sam() -> PersonFacts {
    PersonFacts {
        delegates: vec![person("dee")],
        second_readers: vec![person("sec")],
        ..PersonFacts::of(person("sam"), vec![person("jo")])
    }
}

/// Sam has sent something whose critical skills nobody has rated.
fn unread() -> PersonFacts {
    PersonFacts {
        blind_due: true,
        ..sam()
    }
}

/// A skill of Sam's that the rules send to the Head and to an assessor.
fn case() -> CaseFacts {
    CaseFacts {
        person: person("sam"),
        goes_to: vec![person("h"), person("a"), person("sam")],
    }
}

/// A role profile that the peer looks after.
fn role_of_peer() -> RoleFacts {
    RoleFacts {
        role: crate::ids::RoleProfileId::from_text("r".to_owned()),
        owner: Some(person("peer")),
    }
}

/// A job description that the peer was asked to read.
fn job() -> JobFacts {
    JobFacts {
        job: crate::ids::JobDescriptionId::from_text("j".to_owned()),
        reviewers: vec![person("peer")],
    }
}

/// A sheet that the peer fills in.
fn sheet_of_peer() -> RespondentFacts {
    RespondentFacts {
        respondent: crate::ids::RespondentId::from_text("r".to_owned()),
        round: crate::ids::ReadinessRoundId::from_text("q".to_owned()),
        person: Some(person("peer")),
    }
}

/// A guest's sheet.
fn sheet_of_guest() -> RespondentFacts {
    RespondentFacts {
        respondent: crate::ids::RespondentId::from_text("guest".to_owned()),
        round: crate::ids::ReadinessRoundId::from_text("q".to_owned()),
        person: None,
    }
}

fn programme(role: ProgrammeRole) -> Actor {
    Actor::Programme(ProgrammeMember {
        account: AccountId::from_text("society".to_owned()),
        role,
    })
}

fn at(hour: u32) -> crate::time::Instant {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    crate::time::Instant::from_utc(day.and_hms_opt(hour, 0, 0).unwrap())
}

/// The society's reviewer asks, at an hour, for a round to which access was given from 9 to 17 o'clock.
fn review_at(hour: u32) -> ReviewFacts {
    use crate::readiness::review::ReviewerAccess;
    let round = crate::ids::ReadinessRoundId::from_text("q".to_owned());
    let reviewer = AccountId::from_text("society".to_owned());
    ReviewFacts {
        access: ReviewerAccess::new(reviewer, round.clone(), at(9), at(17)).ok(),
        round,
        at: at(hour),
    }
}

#[test]
fn the_policy_is_the_committed_table() {
    let actors = [
        ("sam", member("sam", &[], false)),
        ("peer", member("peer", &[], false)),
        ("line manager", member("jo", &[], true)),
        ("other manager", member("kit", &[], true)),
        ("stand-in", member("dee", &[], false)),
        ("second reader", member("sec", &[], false)),
        ("assessor", member("a", &[Role::Assessor], false)),
        (
            "head of profession",
            member("h", &[Role::HeadOfProfession], false),
        ),
        (
            "deputy head",
            member("d", &[Role::DeputyHeadOfProfession], false),
        ),
        ("sponsor", member("s", &[Role::Sponsor], false)),
        ("hr adviser", member("r", &[Role::HrAdviser], false)),
        ("administrator", member("m", &[Role::Administrator], false)),
        ("programme manager", programme(ProgrammeRole::Manager)),
        ("board member", programme(ProgrammeRole::BoardMember)),
        ("reviewer", programme(ProgrammeRole::Reviewer)),
        ("steering group", programme(ProgrammeRole::SteeringGroup)),
        (
            "guest",
            Actor::Guest(crate::ids::RespondentId::from_text("guest".to_owned())),
        ),
        ("command line", Actor::System),
    ];
    let mut table = String::new();
    for (name, actor) in &actors {
        let mut may = Vec::new();
        let mut note = |allowed: bool, what: &'static str| {
            if allowed {
                may.push(what);
            }
        };
        note(decide::<ReadPerson>(actor, sam()).is_ok(), "read Sam");
        note(
            decide::<ReadRecord>(actor, sam()).is_ok(),
            "read Sam's record",
        );
        note(
            decide::<ReadRecord>(actor, unread()).is_ok(),
            "read Sam's record before the blind ratings",
        );
        note(
            decide::<PlanWithRecord>(actor, sam()).is_ok(),
            "plan with Sam's record",
        );
        note(
            decide::<ReadLooks>(actor, sam()).is_ok(),
            "see who looked at Sam's record",
        );
        note(
            decide::<ReadFirst>(actor, unread()).is_ok(),
            "rate Sam's skills first",
        );
        note(
            decide::<AnswerReview>(actor, sam()).is_ok(),
            "answer in Sam's review",
        );
        note(
            decide::<ReadSecond>(actor, sam()).is_ok(),
            "read Sam's skill second",
        );
        note(
            decide::<DecideSkill>(actor, case()).is_ok(),
            "decide Sam's skill",
        );
        note(
            decide::<Moderate>(actor, case()).is_ok(),
            "moderate Sam's skill",
        );
        note(
            decide::<LeadReviews>(actor, ()).is_ok(),
            "see what waits for a decision",
        );
        note(decide::<Delegate>(actor, ()).is_ok(), "name a stand-in");
        note(decide::<DrawSample>(actor, ()).is_ok(), "draw a sample");
        note(
            decide::<SettleObjections>(actor, ()).is_ok(),
            "settle objections",
        );
        note(
            decide::<ReadDraft>(actor, sam()).is_ok(),
            "read Sam's draft",
        );
        note(decide::<Assess>(actor, sam()).is_ok(), "assess as Sam");
        note(
            decide::<TakeExercise>(actor, sam()).is_ok(),
            "answer Sam's exercise",
        );
        note(
            decide::<KeepEvidence>(actor, sam()).is_ok(),
            "keep Sam's evidence",
        );
        note(decide::<ManagePeople>(actor, ()).is_ok(), "manage people");
        note(decide::<InvitePeople>(actor, ()).is_ok(), "invite");
        note(
            decide::<ChangeMembership>(actor, person("sam")).is_ok(),
            "change Sam's roles",
        );
        note(
            decide::<ChangeMembership>(actor, person("m")).is_ok(),
            "change the administrator's roles",
        );
        note(decide::<EditRoles>(actor, ()).is_ok(), "edit role profiles");
        note(
            decide::<EditRole>(actor, role_of_peer()).is_ok(),
            "edit a role profile that the peer looks after",
        );
        note(
            decide::<MoveHolders>(actor, role_of_peer().role).is_ok(),
            "move holders to another role profile",
        );
        note(
            decide::<ReadImpact>(actor, ()).is_ok(),
            "read what another edition changes",
        );
        note(
            decide::<ImportFramework>(actor, ()).is_ok(),
            "import the framework",
        );
        note(
            decide::<ChangeOrganisation>(actor, ()).is_ok(),
            "change the organisation",
        );
        note(decide::<RunCampaigns>(actor, ()).is_ok(), "run campaigns");
        note(
            decide::<ChooseReminders>(actor, sam()).is_ok(),
            "choose about Sam's reminders",
        );
        note(
            decide::<ReadCouncilSkills>(actor, ()).is_ok(),
            "see skills across the council",
        );
        note(
            decide::<ObserveReadiness>(actor, ()).is_ok(),
            "see what is observed of readiness",
        );
        note(
            decide::<StartJobs>(actor, ()).is_ok(),
            "start a job description",
        );
        note(
            decide::<WriteJob>(actor, job()).is_ok(),
            "write a job description",
        );
        note(
            decide::<ListJobDrafts>(actor, ()).is_ok(),
            "list drafts of job descriptions",
        );
        note(
            decide::<ReadJobDraft>(actor, job()).is_ok(),
            "read a draft that the peer was asked to read",
        );
        note(
            decide::<ReadPublishedJobs>(actor, ()).is_ok(),
            "read published job descriptions",
        );
        note(
            decide::<CheckJob>(actor, job()).is_ok(),
            "check a job description for HR",
        );
        note(
            decide::<EvaluateJob>(actor, job()).is_ok(),
            "record a job evaluation",
        );
        note(
            decide::<ApproveJob>(actor, job()).is_ok(),
            "approve a job description",
        );
        note(
            decide::<EditJobTexts>(actor, ()).is_ok(),
            "change corporate duties and the template",
        );
        note(
            decide::<ReadJobMeasures>(actor, ()).is_ok(),
            "see measures of job descriptions",
        );
        note(
            decide::<LeadReadiness>(actor, ()).is_ok(),
            "lead readiness rounds",
        );
        note(
            decide::<AnswerReadiness>(actor, sheet_of_peer()).is_ok(),
            "answer on the peer's sheet",
        );
        note(
            decide::<AnswerReadiness>(actor, sheet_of_guest()).is_ok(),
            "answer on the guest's sheet",
        );
        note(decide::<AnswerSurveys>(actor, ()).is_ok(), "answer surveys");
        note(decide::<RunPilot>(actor, ()).is_ok(), "run a pilot");
        note(decide::<FollowPilot>(actor, ()).is_ok(), "follow a pilot");
        note(decide::<DecideRound>(actor, ()).is_ok(), "decide a round");
        note(
            decide::<ReviewReadiness>(actor, review_at(12)).is_ok(),
            "review a round",
        );
        note(
            decide::<ReviewReadiness>(actor, review_at(17)).is_ok(),
            "review a round when the time given is over",
        );
        note(VisiblePeople::team(actor).is_ok(), "list a team");
        note(VisiblePeople::directory(actor).is_ok(), "list everybody");
        table.push_str(&format!("{name}: {}\n", may.join(", ")));
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_former_line_manager_sees_nothing() {
    let jo = member("jo", &[], true);
    let moved = PersonFacts::of(person("sam"), vec![person("kit")]);
    assert!(decide::<ReadRecord>(&jo, moved.clone()).is_err());
    assert!(decide::<ReadPerson>(&jo, moved).is_err());
}

#[test]
fn planning_is_no_way_around_blind_ratings() {
    let head = |name: &str| member(name, &[Role::HeadOfProfession], true);
    assert!(decide::<PlanWithRecord>(&head("jo"), sam()).is_ok());
    assert!(decide::<PlanWithRecord>(&head("jo"), unread()).is_err());
    assert!(decide::<PlanWithRecord>(&head("dee"), unread()).is_err());
    assert!(decide::<PlanWithRecord>(&head("sec"), sam()).is_err());
    assert!(decide::<PlanWithRecord>(&head("h"), unread()).is_ok());
}

#[test]
fn a_look_says_in_what_capacity_and_what_for() {
    use crate::looks::{LookedAs, LookedFor, Seen};
    let of = |actor: &Actor, seen| {
        look::<ReadRecord>(actor, &sam(), seen).map(|look| (look.capacity, look.purpose))
    };
    let (jo, dee) = (member("jo", &[], true), member("dee", &[], false));
    assert_eq!(
        of(&jo, Seen::Levels),
        Some((LookedAs::LineManager, LookedFor::Development))
    );
    assert_eq!(
        of(&dee, Seen::Review),
        Some((LookedAs::StandIn, LookedFor::Endorsement))
    );
    assert_eq!(of(&member("sam", &[], false), Seen::Levels), None);
    assert_eq!(of(&Actor::System, Seen::Levels), None);
    let head = member("h", &[Role::Assessor, Role::HeadOfProfession], false);
    let decided = look::<DecideSkill>(&head, &case(), Seen::Review).unwrap();
    assert_eq!(decided.capacity, LookedAs::HeadOfProfession);
    let moderated = look::<Moderate>(&head, &case(), Seen::Review).unwrap();
    assert_eq!(
        (moderated.capacity, moderated.purpose),
        (LookedAs::Moderator, LookedFor::Moderation)
    );
}

#[test]
fn counts_leave_out_whom_the_reader_still_rates_blind() {
    let others = PersonFacts {
        blind_due: true,
        ..PersonFacts::of(person("tom"), vec![person("nell")])
    };
    let read = PersonFacts::of(person("ann"), vec![person("jo")]);
    let facts = [unread(), others, read];
    let left_out = |actor: &Actor| {
        let kept = KeptBlind::of(actor, &facts);
        kept.people()
            .iter()
            .map(|one| one.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    let head = |name| member(name, &[Role::HeadOfProfession], true);
    assert_eq!(left_out(&head("jo")), ["sam"]);
    assert_eq!(left_out(&head("dee")), ["sam"]);
    assert_eq!(left_out(&head("sec")), ["sam"]);
    assert_eq!(left_out(&head("nell")), ["tom"]);
    assert!(left_out(&head("h")).is_empty());
}
