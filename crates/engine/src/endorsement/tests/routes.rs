//! Second readers, the Head of Profession, and who decides in the Head's place.

use super::sketch::*;
use crate::access::Role;
use crate::endorsement::*;
use Capacity::{FirstReader, Head, Moderator, Owner, SecondReader};

/// Sam says 4, Mo says 2, Tom is chosen to read.
fn two_apart(council: &Council) -> Review {
    let mut review = sams();
    blind(&mut review, [4, 2, 4], council);
    let choose = Act::ChooseSecond(code("PROG"), person("tom"));
    let hedda = by("hedda", Head);
    review
        .apply(&choose, &hedda, monday(), &council.around())
        .unwrap();
    review
}

fn names(candidates: &[&Candidate]) -> Vec<String> {
    candidates
        .iter()
        .map(|one| one.person.to_string())
        .collect()
}

#[test]
fn second_readers_come_from_another_team() {
    let council = Council::new();
    let review = two_apart(&council);
    let case = review.find_case(code("PROG")).unwrap();
    let fit = review.second_readers(case, &council.around());
    assert_eq!(names(&fit), ["pat", "otto", "tom", "nell"]);
    let mut review = sams();
    blind(&mut review, [4, 2, 4], &council);
    let choose = Act::ChooseSecond(code("PROG"), person("mo"));
    let refused = review.apply(&choose, &by("hedda", Head), monday(), &council.around());
    assert_eq!(refused, Err(Refused::UnfitReader));
}

#[test]
fn a_second_level_equal_to_one_side_is_endorsed_and_the_other_side_may_appeal() {
    let council = Council::new();
    let around = council.around();
    let tom = by("tom", SecondReader);
    for (level, dissenter, content) in [
        (4, by("mo", FirstReader), by("sam", Owner)),
        (2, by("sam", Owner), by("mo", FirstReader)),
    ] {
        let mut review = two_apart(&council);
        let read = Act::ReadSecond(code("PROG"), at(level));
        let change = review.apply(&read, &tom, monday(), &around).unwrap();
        assert_eq!(change.endorsed[0].level, at(level));
        let appeal = Act::Appeal(code("PROG"));
        let refused = review.apply(&appeal, &content, monday(), &around);
        assert_eq!(refused, Err(Refused::NotDissenting));
        let late = monday().plus_days(15);
        let refused = review.apply(&appeal, &dissenter, late, &around);
        assert_eq!(
            refused,
            Err(Refused::TooLate(monday().plus_days(14).date()))
        );
        let last = monday().plus_days(14);
        review.apply(&appeal, &dissenter, last, &around).unwrap();
        let case = review.find_case(code("PROG")).unwrap();
        assert_eq!(case.state, State::Head(WhyHead::Appeal));
    }
}

#[test]
fn a_second_level_of_its_own_goes_to_the_head_whose_decision_ends_it() {
    let council = Council::new();
    let around = council.around();
    let mut review = two_apart(&council);
    let read = Act::ReadSecond(code("PROG"), at(3));
    review
        .apply(&read, &by("tom", SecondReader), monday(), &around)
        .unwrap();
    let decide = Act::Decide(code("PROG"), at(3));
    let change = review
        .apply(&decide, &by("hedda", Head), monday(), &around)
        .unwrap();
    assert_eq!(change.endorsed[0].capacity, Head);
    let sam = by("sam", Owner);
    review
        .apply(&Act::State(code("PROG")), &sam, monday(), &around)
        .unwrap();
    for act in [Act::Appeal(code("PROG")), Act::Accept(code("PROG"))] {
        let refused = review.apply(&act, &sam, monday(), &around);
        assert_eq!(refused, Err(Refused::Ended));
    }
    let again = review.apply(&decide, &by("hedda", Head), monday(), &around);
    assert_eq!(again, Err(Refused::Ended));
}

#[test]
fn a_late_second_reader_passes_it_to_the_head() {
    let council = Council::new();
    let around = council.around();
    let mut review = two_apart(&council);
    let decide = Act::Decide(code("PROG"), at(3));
    let hedda = by("hedda", Head);
    let in_time = monday().plus_days(14);
    let early = review.apply(&decide, &hedda, in_time, &around);
    assert_eq!(early, Err(Refused::NotYourTurn));
    let late = monday().plus_days(15);
    let read = Act::ReadSecond(code("PROG"), at(3));
    let refused = review.apply(&read, &by("tom", SecondReader), late, &around);
    assert_eq!(refused, Err(Refused::TooLate(in_time.date())));
    review.apply(&decide, &hedda, late, &around).unwrap();
}

#[test]
fn a_head_with_a_part_in_it_passes_it_to_the_deputy_and_then_outside() {
    let mut council = Council::new();
    let review = two_apart(&council);
    let case = review.find_case(code("PROG")).unwrap().clone();
    let deciders = |council: &Council| names(&review.deciders(&case, &council.around()));
    assert_eq!(deciders(&council), ["hedda"]);
    council.managers.push(person("hedda"));
    assert_eq!(deciders(&council), ["dee"]);
    council.managers.push(person("dee"));
    assert_eq!(deciders(&council), ["otto"]);
}

#[test]
fn a_head_below_the_person_in_the_line_does_not_decide() {
    let mut council = Council::new();
    let review = two_apart(&council);
    let case = review.find_case(code("PROG")).unwrap();
    let mut links = line();
    links.push((person("sam"), person("hedda")));
    council.circle = Circle::new(links, []);
    assert_eq!(names(&review.deciders(case, &council.around())), ["dee"]);
    let mut late = review.clone();
    let decide = Act::Decide(code("PROG"), at(3));
    let when = monday().plus_days(20);
    let refused = late.apply(&decide, &by("hedda", Head), when, &council.around());
    assert_eq!(refused, Err(Refused::Upwards));
}

#[test]
fn the_heads_own_skills_go_to_the_sponsor_and_else_outside() {
    let mut council = Council::new();
    let mut review = two_apart(&council);
    review.person = person("hedda");
    council.managers = vec![person("ada")];
    let case = review.find_case(code("PROG")).unwrap();
    let deciders = |council: &Council| names(&review.deciders(case, &council.around()));
    assert_eq!(deciders(&council), ["pat"]);
    council
        .candidates
        .retain(|one| !one.roles.has(Role::Sponsor));
    assert_eq!(deciders(&council), ["otto"]);
}

#[test]
fn nobody_reads_or_decides_their_own_in_any_capacity() {
    let council = Council::new();
    let around = council.around();
    let prog = code("PROG");
    let acts = [
        (Act::RateBlind(Vec::new()), FirstReader),
        (Act::Rate(prog, at(4)), FirstReader),
        (Act::AcceptClaim(prog), FirstReader),
        (Act::ReadSecond(prog, at(4)), SecondReader),
        (Act::Decide(prog, at(4)), Head),
        (Act::ChooseSecond(prog, person("tom")), Head),
        (Act::Moderate(prog, at(4)), Moderator),
        (Act::Decide(prog, at(4)), Owner),
    ];
    for (act, capacity) in acts {
        let mut review = two_apart(&council);
        let refused = review.apply(&act, &by("sam", capacity), monday(), &around);
        assert_eq!(refused, Err(Refused::Yourself), "{act:?}");
    }
}

#[test]
fn a_moderator_who_differs_opens_the_second_readers_route() {
    let council = Council::new();
    let around = council.around();
    let mut review = sams();
    blind(&mut review, [4, 4, 4], &council);
    let otto = by("otto", Moderator);
    let same = Act::Moderate(code("PROG"), at(4));
    let change = review.apply(&same, &otto, monday(), &around).unwrap();
    assert_eq!(change.transitions, [Transition::ModeratedSame]);
    let other = Act::Moderate(code("PROG"), at(3));
    let party = review.apply(&other, &by("nell", Moderator), monday(), &around);
    assert_eq!(party, Err(Refused::Conflicted), "no role for it");
    review.apply(&other, &otto, monday(), &around).unwrap();
    let case = review.find_case(code("PROG")).unwrap();
    assert_eq!(case.sides(), Some((at(4), at(3))));
    let change = review
        .apply(
            &Act::Accept(code("PROG")),
            &by("sam", Owner),
            monday(),
            &around,
        )
        .unwrap();
    assert_eq!(change.endorsed[0].level, at(3));
    assert_eq!(change.endorsed[0].by, person("otto"));
}
