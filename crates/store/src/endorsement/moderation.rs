//! The moderation sample: drawn from everybody with an endorsed skill, stored with all that is needed to draw it again.

use super::read::load_all;
use super::row::{ReviewRow, rating};
use super::surroundings::surroundings;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{
    moderation_items, moderation_rounds, people, review_events, review_skills, reviews,
};
use crate::unit::{Read, Write};
use chrono::NaiveDateTime;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, Insertable, JoinOnDsl, OptionalExtension, QueryDsl,
    RunQueryDsl, SelectableHelper,
};
use engine::access::{DrawSample, LeadReviews, Permit};
use engine::endorsement::{SampleCandidate, State, sample};
use engine::ids::{Id, ModerationId, PersonId, ReviewId};
use engine::time::Instant;
use serde::Serialize;
use sfia::{Edition, Frameworks, SkillCode};
use std::collections::{BTreeMap, HashMap, HashSet};

/// One person of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Endorsed skills that nobody has moderated since the sample was drawn, and that the member may moderate.
    pub left: Vec<SkillCode>,
}

/// The latest sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// What it was drawn with.
    pub seed: String,
    /// When.
    pub drawn: Instant,
    /// From how many people.
    pub people: usize,
    /// Whom it drew, by name.
    pub items: Vec<Item>,
}

/// One endorsed skill with what both sides said.
struct Endorsed {
    person: String,
    review: String,
    code: SkillCode,
    edition: Edition,
    claimed: i16,
    rated: i16,
    reader: String,
}

#[derive(Insertable)]
#[diesel(table_name = moderation_items)]
struct NewItem<'a> {
    org_id: &'a str,
    round_id: &'a str,
    person_id: &'a str,
    review_id: &'a str,
    steps_apart: i16,
    reader_changes: i64,
    drawn: bool,
}

#[derive(Serialize)]
struct Detail {
    people: usize,
    drawn: usize,
}

/// Draws a sample from everybody with a skill that was endorsed in their present review, and gives its size.
///
/// # Errors
/// [`StoreError::NotFound`] while nobody has an endorsed skill.
pub fn draw(
    tx: &mut Write<'_>,
    _permit: Permit<DrawSample>,
    frameworks: &Frameworks,
) -> Result<usize, StoreError> {
    let endorsed = list_endorsed(tx)?;
    if endorsed.is_empty() {
        return Err(StoreError::NotFound("endorsed skill"));
    }
    let reviews: HashMap<&str, &str> = endorsed
        .iter()
        .map(|one| (one.person.as_str(), one.review.as_str()))
        .collect();
    let candidates = candidates(&endorsed, frameworks)?;
    let (id, seed): (ModerationId, ModerationId) = (tx.new_id(), tx.new_id());
    let drawn: HashSet<PersonId> = sample(&candidates, seed.as_str()).into_iter().collect();
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    diesel::insert_into(moderation_rounds::table)
        .values((
            moderation_rounds::id.eq(id.as_str()),
            moderation_rounds::org_id.eq(organisation),
            moderation_rounds::seed.eq(seed.as_str()),
            moderation_rounds::drawn_at.eq(now),
        ))
        .execute(tx.conn())?;
    let rows: Vec<NewItem<'_>> = candidates
        .iter()
        .filter_map(|one| {
            Some(NewItem {
                org_id: organisation,
                round_id: id.as_str(),
                person_id: one.person.as_str(),
                review_id: reviews.get(one.person.as_str())?,
                steps_apart: i16::try_from(one.steps_apart).unwrap_or(i16::MAX),
                reader_changes: one.reader_changes.into(),
                drawn: drawn.contains(&one.person),
            })
        })
        .collect();
    insert_many!(tx.conn(), moderation_items::table, rows)?;
    let detail = Detail {
        people: candidates.len(),
        drawn: drawn.len(),
    };
    tx.audit(AuditEntry::new("draw-sample", "moderation", id.as_str()).with(&detail))?;
    Ok(drawn.len())
}

/// Skills endorsed in present reviews of assessments, with both levels.
fn list_endorsed(tx: &mut Read<'_>) -> Result<Vec<Endorsed>, StoreError> {
    type Found = (
        String,
        String,
        String,
        i16,
        Option<i16>,
        Option<i16>,
        Option<String>,
    );
    let rows: Vec<Found> = review_skills::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_skills::org_id)
                .and(reviews::id.eq(review_skills::review_id))),
        )
        .filter(review_skills::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::replaced_at.is_null())
        .filter(review_skills::state.eq("endorsed"))
        .filter(review_skills::rated.is_not_null())
        .filter(review_skills::claimed.is_not_null())
        .select((
            reviews::person_id,
            reviews::id,
            review_skills::skill_code,
            reviews::edition,
            review_skills::claimed,
            review_skills::rated,
            review_skills::rated_by,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(person, review, code, edition, claimed, rated, reader)| {
            let damaged = StoreError::Corrupt("review_skills.skill_code");
            Ok(Endorsed {
                person,
                review,
                code: SkillCode::new(&code).map_err(|_| damaged)?,
                edition: super::given::edition(edition)?,
                claimed: claimed.unwrap_or_default(),
                rated: rated.unwrap_or_default(),
                reader: reader.unwrap_or_default(),
            })
        })
        .collect()
}

fn candidates(
    endorsed: &[Endorsed],
    frameworks: &Frameworks,
) -> Result<Vec<SampleCandidate>, StoreError> {
    let mut changes: HashMap<&str, u32> = HashMap::new();
    for one in endorsed {
        let changed = u32::from(one.claimed != one.rated);
        *changes.entry(&one.reader).or_default() += changed;
    }
    let mut people: BTreeMap<&str, SampleCandidate> = BTreeMap::new();
    for one in endorsed {
        let levels = frameworks
            .edition(one.edition)
            .find_skill(one.code)
            .map(|skill| skill.levels)
            .unwrap_or_default();
        let apart = rating(one.claimed)?.steps_above(rating(one.rated)?, levels);
        let apart = u32::from(apart.unsigned_abs());
        let changed = changes.get(one.reader.as_str()).copied().unwrap_or(0);
        let entry = people.entry(&one.person).or_insert(SampleCandidate {
            person: PersonId::from_text(one.person.clone()),
            steps_apart: 0,
            reader_changes: changed,
        });
        entry.steps_apart = entry.steps_apart.max(apart);
        // Where several have read, the one who changed least counts.
        entry.reader_changes = entry.reader_changes.min(changed);
    }
    Ok(people.into_values().collect())
}

/// The latest sample, with what is left to moderate. `None` where none was drawn.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_round(tx: &mut Read<'_>, _: &Permit<LeadReviews>) -> Result<Option<Round>, StoreError> {
    let organisation = tx.organisation().as_str();
    let Some((id, seed, drawn)) = latest(tx)? else {
        return Ok(None);
    };
    let people: i64 = moderation_items::table
        .filter(moderation_items::org_id.eq(organisation))
        .filter(moderation_items::round_id.eq(&id))
        .count()
        .get_result(tx.conn())?;
    let rows: Vec<(ReviewRow, String)> = moderation_items::table
        .inner_join(
            people::table.on(people::org_id
                .eq(moderation_items::org_id)
                .and(people::id.eq(moderation_items::person_id))),
        )
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(moderation_items::org_id)
                .and(reviews::id.eq(moderation_items::review_id))),
        )
        .filter(moderation_items::org_id.eq(organisation))
        .filter(moderation_items::round_id.eq(&id))
        .filter(moderation_items::drawn)
        .filter(reviews::replaced_at.is_null())
        .order((people::name_key, people::id))
        .select((ReviewRow::as_select(), people::name))
        .load(tx.conn())?;
    let done = moderated_since(tx, drawn)?;
    let me = tx.actor().member().map(|member| member.person.clone());
    let me = me.ok_or(StoreError::NotFound("member"))?;
    let everybody = surroundings(tx, &me)?;
    let frameworks = Frameworks::shipped().map_err(|_| StoreError::Corrupt("shipped framework"))?;
    let mut names = Vec::new();
    let mut wanted = Vec::new();
    for (row, name) in rows {
        names.push(name);
        wanted.push(row);
    }
    let items = load_all(tx, wanted)?
        .into_iter()
        .zip(names)
        .map(|(review, name)| {
            let is_left =
                |code: SkillCode| !done.contains(&(review.id.to_string(), code.to_string()));
            let managers = everybody.managers_of(&review.person);
            let around = everybody.around_other(frameworks.edition(review.edition), &managers);
            let endorsed = review
                .cases
                .iter()
                .filter(|case| matches!(case.state, State::Endorsed { .. }))
                .filter(|case| review.may_moderate(case, &me, &around))
                .map(|case| case.code);
            Item {
                left: endorsed.filter(|code| is_left(*code)).collect(),
                person: review.person,
                name,
            }
        })
        .collect();
    Ok(Some(Round {
        seed,
        drawn: Instant::from_utc(drawn),
        people: usize::try_from(people).unwrap_or_default(),
        items,
    }))
}

/// Whether a review is in the latest sample.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn is_drawn(tx: &mut Read<'_>, review: &ReviewId) -> Result<bool, StoreError> {
    let Some((id, ..)) = latest(tx)? else {
        return Ok(false);
    };
    let found: Option<String> = moderation_items::table
        .filter(moderation_items::org_id.eq(tx.organisation().as_str()))
        .filter(moderation_items::round_id.eq(&id))
        .filter(moderation_items::review_id.eq(review.as_str()))
        .filter(moderation_items::drawn)
        .select(moderation_items::person_id)
        .first(tx.conn())
        .optional()?;
    Ok(found.is_some())
}

type Latest = Option<(String, String, NaiveDateTime)>;

fn latest(tx: &mut Read<'_>) -> Result<Latest, StoreError> {
    Ok(moderation_rounds::table
        .filter(moderation_rounds::org_id.eq(tx.organisation().as_str()))
        .order((moderation_rounds::drawn_at.desc(), moderation_rounds::id))
        .select((
            moderation_rounds::id,
            moderation_rounds::seed,
            moderation_rounds::drawn_at,
        ))
        .first(tx.conn())
        .optional()?)
}

/// Reviews and skills that were moderated since then.
fn moderated_since(
    tx: &mut Read<'_>,
    since: NaiveDateTime,
) -> Result<HashSet<(String, String)>, StoreError> {
    let rows: Vec<(String, Option<String>)> = review_events::table
        .filter(review_events::org_id.eq(tx.organisation().as_str()))
        .filter(review_events::act.eq("moderate"))
        .filter(review_events::at.ge(since))
        .select((review_events::review_id, review_events::skill_code))
        .load(tx.conn())?;
    let with_skill = |(review, code): (String, Option<String>)| Some((review, code?));
    Ok(rows.into_iter().filter_map(with_skill).collect())
}
