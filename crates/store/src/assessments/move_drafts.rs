//! Moves the open assessments of an organisation to another edition: answers stay, and what the edition lacks is laid
//! aside; what was laid aside before comes back as far as the edition has it. Set by set, not person by person.

use super::row::{AnswerRow, SkillRow, fold_skills};
use crate::error::StoreError;
use crate::schema::{
    assessment_answers, assessment_sentences, assessment_skills, assessments, laid_aside_answers,
    laid_aside_sentences, laid_aside_skills,
};
use crate::unit::Write;
use diesel::sql_types::SmallInt;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, IntoSql, JoinOnDsl, QueryDsl, RunQueryDsl,
    SelectableHelper,
};
use engine::editions::{Changes, SkillChange};
use engine::ids::Id;
use sfia::{Edition, Level, LevelSet, SkillCode};
use std::collections::{BTreeMap, HashMap};

/// The level asked about once more, and the level beside which asking starts.
type Steps = (Option<Level>, Option<Level>);

/// Assessments named in one statement, well below what either database takes.
const AT_ONCE: usize = 500;

/// Moves every open assessment that is on the edition that is left. Their versions go up, so that a page from before is
/// noticed when it is sent. Gives how many were moved.
///
/// # Errors
/// [`StoreError`] from the database.
pub(crate) fn move_drafts(tx: &mut Write<'_>, changes: &Changes<'_>) -> Result<usize, StoreError> {
    let (from, to) = (changes.from.edition(), changes.to.edition());
    steer_asking(tx, changes)?;
    lay_sentences_aside(tx, from)?;
    let gone = |skill: &&SkillChange<'_>| skill.after.is_none();
    let removed = |skill: &&SkillChange<'_>| !skill.removed.is_empty();
    let whole = |skill: &SkillChange<'_>| skill.before.map(|before| before.levels);
    for (levels, codes) in by_levels(changes.all().iter().filter(gone), whole) {
        lay_answers_aside(tx, from, &codes, &levels)?;
        lay_skills_aside(tx, from, &codes)?;
    }
    let lost = |skill: &SkillChange<'_>| Some(skill.removed);
    for (levels, codes) in by_levels(changes.all().iter().filter(removed), lost) {
        lay_answers_aside(tx, from, &codes, &levels)?;
    }
    let organisation = tx.organisation().as_str();
    let moved = diesel::update(
        assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::submitted_at.is_null())
            .filter(assessments::edition.eq(number(from))),
    )
    .set((
        assessments::edition.eq(number(to)),
        assessments::version.eq(assessments::version + 1),
    ))
    .execute(tx.conn())?;
    let new = |skill: &&SkillChange<'_>| skill.before.is_none();
    let further = |skill: &&SkillChange<'_>| !skill.added.is_empty();
    let all = |skill: &SkillChange<'_>| skill.after.map(|after| after.levels);
    for (levels, codes) in by_levels(changes.all().iter().filter(new), all) {
        bring_skills_back(tx, to, &codes)?;
        bring_answers_back(tx, to, &codes, &levels)?;
    }
    let gained = |skill: &SkillChange<'_>| Some(skill.added);
    for (levels, codes) in by_levels(changes.all().iter().filter(further), gained) {
        bring_answers_back(tx, to, &codes, &levels)?;
    }
    bring_sentences_back(tx, to)?;
    Ok(moved)
}

fn number(edition: Edition) -> i16 {
    edition.number().into()
}

/// The skills with the same levels together, so that each set takes one statement.
fn by_levels<'a>(
    skills: impl Iterator<Item = &'a SkillChange<'a>>,
    levels: impl Fn(&SkillChange<'_>) -> Option<LevelSet>,
) -> Vec<(Vec<i16>, Vec<String>)> {
    let mut sets: BTreeMap<Vec<i16>, Vec<String>> = BTreeMap::new();
    for skill in skills {
        let levels = levels(skill).unwrap_or_default();
        let numbers = levels.iter().map(|level| level.number().into()).collect();
        sets.entry(numbers)
            .or_default()
            .push(skill.code.to_string());
    }
    sets.into_iter().collect()
}

/// The open assessments of the organisation on an edition, for use inside a statement.
macro_rules! drafts {
    ($organisation:expr, $edition:expr) => {
        assessments::table
            .filter(assessments::org_id.eq($organisation))
            .filter(assessments::submitted_at.is_null())
            .filter(assessments::edition.eq(number($edition)))
            .select(assessments::id)
    };
}

/// Keeps with each skill whose levels change how asking goes on: a settled one is not asked about once more, and one
/// whose answers are all laid aside is asked about beside them.
fn steer_asking(tx: &mut Write<'_>, changes: &Changes<'_>) -> Result<(), StoreError> {
    let moved = |skill: &&SkillChange<'_>| !(skill.added.is_empty() && skill.removed.is_empty());
    let codes: Vec<String> = changes
        .all()
        .iter()
        .filter(moved)
        .map(|skill| skill.code.to_string())
        .collect();
    let organisation = tx.organisation().as_str();
    let rows: Vec<(SkillRow, Option<AnswerRow>)> = assessment_skills::table
        .inner_join(
            assessments::table.on(assessments::org_id
                .eq(assessment_skills::org_id)
                .and(assessments::id.eq(assessment_skills::assessment_id))),
        )
        .left_join(
            assessment_answers::table.on(assessment_answers::org_id
                .eq(assessment_skills::org_id)
                .and(assessment_answers::assessment_id.eq(assessment_skills::assessment_id))
                .and(assessment_answers::skill_code.eq(assessment_skills::skill_code))),
        )
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::submitted_at.is_null())
        .filter(assessments::edition.eq(number(changes.from.edition())))
        .filter(assessment_skills::skill_code.eq_any(codes))
        .order((
            assessment_skills::assessment_id,
            assessment_skills::skill_code,
        ))
        .select((SkillRow::as_select(), Option::<AnswerRow>::as_select()))
        .load(tx.conn())?;
    let mut steered: HashMap<(SkillCode, Steps), Vec<String>> = HashMap::new();
    for (assessment, skill) in fold_skills(rows) {
        let Some(kept) = changes.carry(&skill).kept else {
            continue;
        };
        let steps = (kept.asked_again, kept.asked_from);
        if steps != (skill.asked_again, skill.asked_from) {
            let among = steered.entry((skill.code, steps)).or_default();
            among.push(assessment.to_string());
        }
    }
    let stored = |level: Option<Level>| level.map(|level| i16::from(level.number()));
    for ((code, (again, from)), assessments) in steered {
        for some in assessments.chunks(AT_ONCE) {
            diesel::update(
                assessment_skills::table
                    .filter(assessment_skills::org_id.eq(organisation))
                    .filter(assessment_skills::skill_code.eq(code.as_str()))
                    .filter(assessment_skills::assessment_id.eq_any(some)),
            )
            .set((
                assessment_skills::asked_again.eq(stored(again)),
                assessment_skills::asked_from.eq(stored(from)),
            ))
            .execute(tx.conn())?;
        }
    }
    Ok(())
}

fn lay_answers_aside(
    tx: &mut Write<'_>,
    from: Edition,
    codes: &[String],
    levels: &[i16],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let found = || {
        assessment_answers::table
            .filter(assessment_answers::org_id.eq(organisation))
            .filter(assessment_answers::skill_code.eq_any(codes))
            .filter(assessment_answers::level.eq_any(levels))
            .filter(assessment_answers::assessment_id.eq_any(drafts!(organisation, from)))
    };
    both!(tx.conn(), inner => diesel::insert_into(laid_aside_answers::table)
        .values(found().select((
            assessment_answers::org_id,
            assessment_answers::assessment_id,
            assessment_answers::skill_code,
            assessment_answers::level,
            assessment_answers::answer,
            assessment_answers::answered_at,
        )))
        .into_columns((
            laid_aside_answers::org_id,
            laid_aside_answers::assessment_id,
            laid_aside_answers::skill_code,
            laid_aside_answers::level,
            laid_aside_answers::answer,
            laid_aside_answers::answered_at,
        ))
        .execute(inner))?;
    both!(tx.conn(), inner => diesel::delete(found()).execute(inner))?;
    Ok(())
}

fn lay_skills_aside(tx: &mut Write<'_>, from: Edition, codes: &[String]) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let found = || {
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(organisation))
            .filter(assessment_skills::skill_code.eq_any(codes))
            .filter(assessment_skills::assessment_id.eq_any(drafts!(organisation, from)))
    };
    both!(tx.conn(), inner => diesel::insert_into(laid_aside_skills::table)
        .values(found().select((
            assessment_skills::org_id,
            assessment_skills::assessment_id,
            assessment_skills::skill_code,
            assessment_skills::position,
            assessment_skills::added,
            assessment_skills::last_used,
            assessment_skills::note,
            assessment_skills::asked_again,
            assessment_skills::sureness,
        )))
        .into_columns((
            laid_aside_skills::org_id,
            laid_aside_skills::assessment_id,
            laid_aside_skills::skill_code,
            laid_aside_skills::position,
            laid_aside_skills::added,
            laid_aside_skills::last_used,
            laid_aside_skills::note,
            laid_aside_skills::asked_again,
            laid_aside_skills::sureness,
        ))
        .execute(inner))?;
    both!(tx.conn(), inner => diesel::delete(found()).execute(inner))?;
    Ok(())
}

/// The text of a level is another in another edition, so what was said of its sentences waits with the edition.
fn lay_sentences_aside(tx: &mut Write<'_>, from: Edition) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let found = || {
        assessment_sentences::table
            .filter(assessment_sentences::org_id.eq(organisation))
            .filter(assessment_sentences::assessment_id.eq_any(drafts!(organisation, from)))
    };
    both!(tx.conn(), inner => diesel::insert_into(laid_aside_sentences::table)
        .values(found().select((
            assessment_sentences::org_id,
            assessment_sentences::assessment_id,
            number(from).into_sql::<SmallInt>(),
            assessment_sentences::skill_code,
            assessment_sentences::level,
            assessment_sentences::sentence,
            assessment_sentences::verdict,
        )))
        .into_columns((
            laid_aside_sentences::org_id,
            laid_aside_sentences::assessment_id,
            laid_aside_sentences::edition,
            laid_aside_sentences::skill_code,
            laid_aside_sentences::level,
            laid_aside_sentences::sentence,
            laid_aside_sentences::verdict,
        ))
        .execute(inner))?;
    both!(tx.conn(), inner => diesel::delete(found()).execute(inner))?;
    Ok(())
}

fn bring_skills_back(tx: &mut Write<'_>, to: Edition, codes: &[String]) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let found = || {
        laid_aside_skills::table
            .filter(laid_aside_skills::org_id.eq(organisation))
            .filter(laid_aside_skills::skill_code.eq_any(codes))
            .filter(laid_aside_skills::assessment_id.eq_any(drafts!(organisation, to)))
    };
    both!(tx.conn(), inner => diesel::insert_into(assessment_skills::table)
        .values(found().select((
            laid_aside_skills::org_id,
            laid_aside_skills::assessment_id,
            laid_aside_skills::skill_code,
            laid_aside_skills::position,
            laid_aside_skills::added,
            laid_aside_skills::last_used,
            laid_aside_skills::note,
            laid_aside_skills::asked_again,
            laid_aside_skills::sureness,
        )))
        .into_columns((
            assessment_skills::org_id,
            assessment_skills::assessment_id,
            assessment_skills::skill_code,
            assessment_skills::position,
            assessment_skills::added,
            assessment_skills::last_used,
            assessment_skills::note,
            assessment_skills::asked_again,
            assessment_skills::sureness,
        ))
        .execute(inner))?;
    both!(tx.conn(), inner => diesel::delete(found()).execute(inner))?;
    Ok(())
}

/// Answers of a skill that was removed since from the draft go for good, as the rest of it did.
fn bring_answers_back(
    tx: &mut Write<'_>,
    to: Edition,
    codes: &[String],
    levels: &[i16],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let found = || {
        laid_aside_answers::table
            .filter(laid_aside_answers::org_id.eq(organisation))
            .filter(laid_aside_answers::skill_code.eq_any(codes))
            .filter(laid_aside_answers::level.eq_any(levels))
            .filter(laid_aside_answers::assessment_id.eq_any(drafts!(organisation, to)))
    };
    let there = diesel::dsl::exists(
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(laid_aside_answers::org_id))
            .filter(assessment_skills::assessment_id.eq(laid_aside_answers::assessment_id))
            .filter(assessment_skills::skill_code.eq(laid_aside_answers::skill_code)),
    );
    both!(tx.conn(), inner => diesel::insert_into(assessment_answers::table)
        .values(found().filter(there).select((
            laid_aside_answers::org_id,
            laid_aside_answers::assessment_id,
            laid_aside_answers::skill_code,
            laid_aside_answers::level,
            laid_aside_answers::answer,
            laid_aside_answers::answered_at,
        )))
        .into_columns((
            assessment_answers::org_id,
            assessment_answers::assessment_id,
            assessment_answers::skill_code,
            assessment_answers::level,
            assessment_answers::answer,
            assessment_answers::answered_at,
        ))
        .execute(inner))?;
    both!(tx.conn(), inner => diesel::delete(found()).execute(inner))?;
    Ok(())
}

fn bring_sentences_back(tx: &mut Write<'_>, to: Edition) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let found = || {
        laid_aside_sentences::table
            .filter(laid_aside_sentences::org_id.eq(organisation))
            .filter(laid_aside_sentences::edition.eq(number(to)))
            .filter(laid_aside_sentences::assessment_id.eq_any(drafts!(organisation, to)))
    };
    let there = diesel::dsl::exists(
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(laid_aside_sentences::org_id))
            .filter(assessment_skills::assessment_id.eq(laid_aside_sentences::assessment_id))
            .filter(assessment_skills::skill_code.eq(laid_aside_sentences::skill_code)),
    );
    both!(tx.conn(), inner => diesel::insert_into(assessment_sentences::table)
        .values(found().filter(there).select((
            laid_aside_sentences::org_id,
            laid_aside_sentences::assessment_id,
            laid_aside_sentences::skill_code,
            laid_aside_sentences::level,
            laid_aside_sentences::sentence,
            laid_aside_sentences::verdict,
        )))
        .into_columns((
            assessment_sentences::org_id,
            assessment_sentences::assessment_id,
            assessment_sentences::skill_code,
            assessment_sentences::level,
            assessment_sentences::sentence,
            assessment_sentences::verdict,
        ))
        .execute(inner))?;
    both!(tx.conn(), inner => diesel::delete(found()).execute(inner))?;
    Ok(())
}
