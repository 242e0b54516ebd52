//! What waits for somebody who reads others' skills, for the home page: names and counts, never a level.

use super::read::load_all;
use super::row::ReviewRow;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{delegations, people, posts, review_skills, reviews};
use crate::unit::Read;
use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::endorsement::{Review, State};
use engine::ids::{Id, PersonId};
use sfia::SkillCode;
use std::collections::{HashMap, HashSet};

/// What waits for a first reader about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Critical skills to rate before the person's own levels are seen.
    pub blind: usize,
    /// Other skills to look at.
    pub open: usize,
    /// Skills to talk about.
    pub talks: usize,
}

impl Waiting {
    fn of(review: &Review, name: String) -> Self {
        let blind = review.blind_due().count();
        let count = |wanted: fn(&State) -> bool| {
            let found = review.cases.iter().filter(|case| wanted(&case.state));
            found.count()
        };
        Self {
            person: review.person.clone(),
            name,
            blind,
            open: count(|state| *state == State::Waiting) - blind,
            talks: count(|state| matches!(state, State::Talk { .. })),
        }
    }
}

/// The most people whose reviews are looked at for one reader.
const MOST: i64 = 200;

/// What waits for the member as a line manager, or standing in for one, by the person's name. Paused reviews are left out.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn waiting_as_reader(tx: &mut Read<'_>) -> Result<Vec<Waiting>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let me = member.person.clone();
    let mut readers: Vec<String> = stands_in_for(tx, &me)?;
    readers.push(me.to_string());
    let organisation = tx.organisation().as_str();
    let rows: Vec<(ReviewRow, String, Option<AsText<PersonId>>)> = reviews::table
        .inner_join(
            people::table.on(people::org_id
                .eq(reviews::org_id)
                .and(people::id.eq(reviews::person_id))),
        )
        .inner_join(
            posts::table.on(posts::org_id
                .eq(reviews::org_id)
                .and(posts::person_id.eq(reviews::person_id))
                .and(posts::ended_on.is_null())),
        )
        .filter(reviews::org_id.eq(organisation))
        .filter(reviews::replaced_at.is_null())
        .filter(people::left_on.is_null())
        .filter(posts::manager_id.eq_any(readers))
        .order((people::name_key, people::id))
        .limit(MOST)
        .select((ReviewRow::as_select(), people::name, posts::manager_id))
        .load(tx.conn())?;
    let mut names: HashMap<String, (String, Vec<PersonId>)> = HashMap::new();
    let mut seen = HashSet::new();
    let mut wanted = Vec::new();
    for (row, name, manager) in rows {
        let id = row.id.0.to_string();
        let entry = names.entry(id.clone()).or_insert((name, Vec::new()));
        entry.1.extend(manager.map(AsText::into_inner));
        if seen.insert(id) {
            wanted.push(row);
        }
    }
    let reviews = load_all(tx, wanted)?;
    Ok(reviews
        .iter()
        .filter(|review| review.person != me)
        .filter_map(|review| {
            let (name, managers) = names.get(review.id.as_str())?;
            let paused = review.holding_objection(managers).is_some();
            let waiting = Waiting::of(review, name.clone());
            let any = waiting.blind + waiting.open + waiting.talks > 0;
            (any && !paused).then_some(waiting)
        })
        .collect())
}

/// For which line managers somebody stands in today.
pub(crate) fn stands_in_for(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<String>, StoreError> {
    let (organisation, today) = (tx.organisation().as_str(), tx.now().date());
    Ok(delegations::table
        .filter(delegations::org_id.eq(organisation))
        .filter(delegations::delegate_id.eq(person.as_str()))
        .filter(delegations::ended_at.is_null())
        .filter(delegations::from_on.le(today))
        .filter(delegations::until_on.ge(today))
        .select(delegations::manager_id)
        .load(tx.conn())?)
}

/// One skill that waits for the member as the second reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingSecond {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Which skill.
    pub code: SkillCode,
    /// The last day.
    pub due: NaiveDate,
}

/// What waits for the member as the second reader, the most urgent first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn waiting_as_second(tx: &mut Read<'_>) -> Result<Vec<WaitingSecond>, StoreError> {
    type Found = (
        AsText<PersonId>,
        String,
        AsText<SkillCode>,
        Option<NaiveDate>,
    );
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let today = tx.now().date();
    let rows: Vec<Found> = review_skills::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_skills::org_id)
                .and(reviews::id.eq(review_skills::review_id))),
        )
        .inner_join(
            people::table.on(people::org_id
                .eq(reviews::org_id)
                .and(people::id.eq(reviews::person_id))),
        )
        .filter(review_skills::org_id.eq(tx.organisation().as_str()))
        .filter(review_skills::second_reader_id.eq(member.person.as_str()))
        .filter(review_skills::due_on.ge(today))
        .filter(reviews::replaced_at.is_null())
        .order((
            review_skills::due_on,
            people::name_key,
            review_skills::skill_code,
        ))
        .limit(MOST)
        .select((
            people::id,
            people::name,
            review_skills::skill_code,
            review_skills::due_on,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(person, name, code, due)| {
            Some(WaitingSecond {
                person: person.into_inner(),
                name,
                code: code.into_inner(),
                due: due?,
            })
        })
        .collect())
}
