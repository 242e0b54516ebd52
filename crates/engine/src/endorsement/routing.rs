//! To whom a case goes: second readers from another team, and who decides when the Head of Profession cannot.

use super::{Around, Candidate, Case, Review};
use crate::access::Role;
use crate::ids::PersonId;

impl Review {
    /// Those who may be the second reader of a case: assessors and line managers of another team, without a part in it.
    ///
    /// Another team means another line manager. Nobody is offered who is a Head of Profession, who has rated or
    /// moderated the case, or whose reading would go upwards or close a circle. Where there is one team only, an
    /// assessor from outside, who holds no post, comes from another team by that.
    #[must_use]
    pub fn second_readers<'a>(&self, case: &Case, around: &Around<'a>) -> Vec<&'a Candidate> {
        let fits = |one: &&Candidate| {
            (one.manages || one.roles.has(Role::Assessor))
                && !one.roles.has(Role::HeadOfProfession)
                && !one
                    .managers
                    .iter()
                    .any(|boss| around.managers.contains(boss))
                && self.is_free(case, &one.person, around)
        };
        around.candidates.iter().filter(fits).collect()
    }

    /// Those who decide a case: the Head of Profession; where every Head has a part in it, the deputy, and after that a
    /// reader from outside. The skills of a Head go to the sponsor, and after that to a reader from outside.
    ///
    /// Empty where the organisation has nobody who could; then it waits until an administrator names somebody.
    #[must_use]
    pub fn deciders<'a>(&self, case: &Case, around: &Around<'a>) -> Vec<&'a Candidate> {
        let of_a_head = around.has_any(&self.person, &[Role::HeadOfProfession]);
        let named: &[Role] = if of_a_head {
            &[Role::Sponsor]
        } else {
            &[Role::HeadOfProfession, Role::DeputyHeadOfProfession]
        };
        let free = |one: &&Candidate| {
            let was_second = case
                .second
                .as_ref()
                .is_some_and(|(_, by)| *by == one.person);
            !was_second && self.is_free(case, &one.person, around)
        };
        for role in named {
            let found: Vec<&Candidate> = around
                .candidates
                .iter()
                .filter(|one| one.roles.has(*role))
                .filter(free)
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        let outside = around.candidates.iter().filter(|one| one.is_outside());
        outside.filter(free).collect()
    }

    /// Those who may moderate a case: Heads, deputies and assessors without a part in it.
    #[must_use]
    pub fn may_moderate(&self, case: &Case, person: &PersonId, around: &Around<'_>) -> bool {
        let roles = [
            Role::Assessor,
            Role::HeadOfProfession,
            Role::DeputyHeadOfProfession,
        ];
        let was_second = case.second.as_ref().is_some_and(|(_, by)| by == person);
        around.has_any(person, &roles) && !was_second && self.is_free(case, person, around)
    }

    /// Whether somebody has no part in a case and may read this person at all.
    fn is_free(&self, case: &Case, person: &PersonId, around: &Around<'_>) -> bool {
        let rated = case.rated.as_ref().is_some_and(|(_, by)| by == person);
        let moderated = case.moderated.as_ref().is_some_and(|(_, by)| by == person);
        !rated
            && !moderated
            && !around.managers.contains(person)
            && around.circle.check(person, &self.person).is_ok()
    }
}
