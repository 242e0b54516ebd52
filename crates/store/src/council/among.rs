//! Among whom skills are counted: the council, perhaps a part of it, or a line manager's team.

use crate::connection::MultiBackend;
use crate::schema::{current_skills, posts, role_profiles};
use diesel::sql_types::Bool;
use diesel::{
    BoolExpressionMethods, BoxableExpression, ExpressionMethods, NullableExpressionMethods,
    QueryDsl,
};
use engine::access::{Permit, ReadCouncilSkills, VisiblePeople};
use engine::ids::{Id, PersonId};

/// A part of a council, by the main posts of people. Empty for the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// One department, exactly as stored.
    pub department: Option<String>,
    /// The job family of the post's role profile, exactly as stored.
    pub family: Option<String>,
}

/// Among whom is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Among(Reach);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Everybody at work, with records that were given for planning, too.
    Council,
    /// Those who report to this manager today, for development.
    Team(PersonId),
}

impl Among {
    /// The council.
    #[must_use]
    pub fn council(_: &Permit<ReadCouncilSkills>) -> Self {
        Self(Reach::Council)
    }

    /// The team of the actor; `None` where the policy's filter is no team.
    #[must_use]
    pub fn team(visible: &VisiblePeople) -> Option<Self> {
        let manager = visible.reports_of()?;
        Some(Self(Reach::Team(manager.clone())))
    }

    pub(super) fn reach(&self) -> &Reach {
        &self.0
    }
}

/// A question about each row to which the answer is yes or no.
pub(super) type Question<T> = Box<dyn BoxableExpression<T, MultiBackend, SqlType = Bool>>;

/// Which rows of current skills are counted.
pub(super) fn skills_among(
    organisation: &str,
    among: &Among,
    part: &Part,
) -> Question<current_skills::table> {
    let organisation = organisation.to_owned();
    let of_council = current_skills::org_id.eq(organisation.clone());
    match among.reach() {
        Reach::Council => {
            let planned = of_council.and(current_skills::planning.eq(true));
            in_part(&organisation, part, Box::new(planned))
        }
        Reach::Team(manager) => {
            let reports = posts::table
                .filter(posts::org_id.eq(organisation))
                .filter(posts::manager_id.eq(manager.as_str().to_owned()))
                .filter(posts::ended_on.is_null())
                .select(posts::person_id);
            Box::new(of_council.and(current_skills::person_id.eq_any(reports)))
        }
    }
}

/// The people whose main post is in a department. A macro, since the statement's type cannot be written down.
macro_rules! in_department {
    ($organisation:expr, $department:expr) => {
        posts::table
            .filter(posts::org_id.eq($organisation.to_owned()))
            .filter(posts::is_main.eq(true))
            .filter(posts::ended_on.is_null())
            .filter(posts::department.eq($department.to_owned()))
            .select(posts::person_id)
    };
}
pub(super) use in_department;

/// The people whose main post has a role profile of a job family.
macro_rules! in_family {
    ($organisation:expr, $family:expr) => {
        posts::table
            .filter(posts::org_id.eq($organisation.to_owned()))
            .filter(posts::is_main.eq(true))
            .filter(posts::ended_on.is_null())
            .filter(
                posts::role_profile_id.eq_any(
                    role_profiles::table
                        .filter(role_profiles::org_id.eq($organisation.to_owned()))
                        .filter(role_profiles::family.eq($family.to_owned()))
                        .select(role_profiles::id.nullable()),
                ),
            )
            .select(posts::person_id)
    };
}
pub(super) use in_family;

fn in_part(
    organisation: &str,
    part: &Part,
    mut question: Question<current_skills::table>,
) -> Question<current_skills::table> {
    if let Some(department) = &part.department {
        let there = in_department!(organisation, department);
        question = Box::new(question.and(current_skills::person_id.eq_any(there)));
    }
    if let Some(family) = &part.family {
        let there = in_family!(organisation, family);
        question = Box::new(question.and(current_skills::person_id.eq_any(there)));
    }
    question
}
