//! Two people's edits of the same draft, made one.

use super::Spot;
use super::difference::same_order;
use crate::jobs::{ItemId, JobContent};

/// A place that both changed, each in their own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub spot: Spot,
    /// What both began from, as [`JobContent::text_at`].
    pub base: Option<String>,
    /// What I made of it; `None` if I took it out.
    pub mine: Option<String>,
    /// What they made of it, which is saved.
    pub theirs: Option<String>,
}

/// Both people's edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Everything that can be told without asking. At a conflict it says what they said, since that is saved; to have
    /// mine there, [`JobContent::take`] the spot from what I wrote.
    pub content: JobContent,
    /// What has to be asked, in the order of the document.
    pub conflicts: Vec<Conflict>,
}

/// Makes `mine` and `theirs`, which both began from `base`, one. An edit of one person that the other did not touch is
/// in the result; one that both made differently is a conflict with both texts. Nothing is left out silently: an item
/// that one took out and the other changed is a conflict too.
#[must_use]
pub fn merge(base: &JobContent, mine: &JobContent, theirs: &JobContent) -> Merged {
    let mut content = theirs.clone();
    let mut conflicts = Vec::new();
    for spot in Spot::list(&[theirs, mine, base]) {
        match verdict(&spot, base, mine, theirs) {
            Verdict::Theirs => {}
            Verdict::Mine => content.take(&spot, mine),
            Verdict::Both => join(&mut content, &spot, base, mine, theirs),
            Verdict::Ask => conflicts.push(Conflict {
                base: base.text_at(&spot),
                mine: mine.text_at(&spot),
                theirs: theirs.text_at(&spot),
                spot,
            }),
        }
    }
    Merged { content, conflicts }
}

enum Verdict {
    Theirs,
    Mine,
    /// Both changed a set: what either added is in, what either took out is not.
    Both,
    Ask,
}

fn verdict(spot: &Spot, base: &JobContent, mine: &JobContent, theirs: &JobContent) -> Verdict {
    if same_order(spot, mine, theirs).is_some() {
        return order_verdict(spot, base, mine, theirs);
    }
    let (was, my, their) = (base.text_at(spot), mine.text_at(spot), theirs.text_at(spot));
    if spot.is_item() && was.is_some() && (my.is_none() || their.is_none()) {
        return removal_verdict(spot, base, mine, theirs);
    }
    // Sides of a criterion that one of the three lacks go with the criterion.
    let incomplete = spot.side_of().is_some_and(|id| {
        [base, mine, theirs]
            .iter()
            .any(|one| one.find_criterion(id).is_none())
    });
    if incomplete || my == was || my == their {
        Verdict::Theirs
    } else if their == was {
        Verdict::Mine
    } else if is_set(spot) {
        Verdict::Both
    } else {
        Verdict::Ask
    }
}

fn is_set(spot: &Spot) -> bool {
    matches!(
        spot,
        Spot::PostNumbers | Spot::CriterionAssessed(_) | Spot::CriterionDuties(_)
    )
}

/// One of us took the item out.
fn removal_verdict(
    spot: &Spot,
    base: &JobContent,
    mine: &JobContent,
    theirs: &JobContent,
) -> Verdict {
    let gone = |content: &JobContent| content.text_at(spot).is_none();
    match (gone(mine), gone(theirs)) {
        (true, true) => Verdict::Theirs,
        (true, false) if untouched(spot, base, theirs) => Verdict::Mine,
        (false, true) if untouched(spot, base, mine) => Verdict::Theirs,
        _ => Verdict::Ask,
    }
}

/// Whether an item is the same in all its sides.
fn untouched(spot: &Spot, base: &JobContent, other: &JobContent) -> bool {
    let same = |spot: &Spot| base.text_at(spot) == other.text_at(spot);
    let sides = |id: &ItemId| {
        [
            Spot::CriterionImportance(id.clone()),
            Spot::CriterionAssessed(id.clone()),
            Spot::CriterionDuties(id.clone()),
            Spot::CriterionQualification(id.clone()),
        ]
    };
    match spot {
        Spot::Criterion(id) => same(spot) && sides(id).iter().all(same),
        _ => same(spot),
    }
}

fn order_verdict(
    spot: &Spot,
    base: &JobContent,
    mine: &JobContent,
    theirs: &JobContent,
) -> Verdict {
    let same = |one, other| same_order(spot, one, other).unwrap_or(true);
    if same(mine, base) || same(mine, theirs) {
        Verdict::Theirs
    } else if same(theirs, base) {
        Verdict::Mine
    } else {
        Verdict::Ask
    }
}

fn join(
    content: &mut JobContent,
    spot: &Spot,
    base: &JobContent,
    mine: &JobContent,
    theirs: &JobContent,
) {
    if *spot == Spot::PostNumbers {
        let list = |content: &JobContent| content.header.post_numbers.clone();
        content.header.post_numbers = union(&list(base), &list(mine), &list(theirs));
        return;
    }
    let Some(id) = spot.side_of() else { return };
    let (Some(base), Some(mine), Some(theirs)) = (
        base.find_criterion(id),
        mine.find_criterion(id),
        theirs.find_criterion(id),
    ) else {
        return;
    };
    let Some(criterion) = content.criteria.iter_mut().find(|one| one.id == *id) else {
        return;
    };
    if matches!(spot, Spot::CriterionAssessed(_)) {
        criterion.assessed = union(&base.assessed, &mine.assessed, &theirs.assessed);
        criterion.assessed.sort_unstable();
    } else {
        criterion.duties = union(&base.duties, &mine.duties, &theirs.duties);
    }
}

/// Theirs, with what I added and without what I took out.
fn union<T: PartialEq + Clone>(base: &[T], mine: &[T], theirs: &[T]) -> Vec<T> {
    let kept = theirs
        .iter()
        .filter(|one| mine.contains(one) || !base.contains(one));
    let mut all: Vec<T> = kept.cloned().collect();
    for added in mine.iter().filter(|one| !base.contains(one)) {
        if !all.contains(added) {
            all.push(added.clone());
        }
    }
    all
}
