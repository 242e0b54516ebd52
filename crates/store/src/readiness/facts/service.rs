//! What the service did: imports, mail that arrived, and who finished the exercise.

use crate::error::StoreError;
use crate::schema::{audit_events, exercise_answers, outbox, sign_in_links};
use crate::unit::Read;
use diesel::dsl::{count, count_star};
use diesel::{
    AggregateExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::exercise::{Exercise, Series};
use engine::ids::Id;
use std::collections::HashSet;

/// The age after which a mail no longer shows that mail arrives, as question R33 has it.
const MAIL_DAYS: i64 = 90;

/// Lists of staff that were applied. One query.
pub(super) fn count_imports(tx: &mut Read<'_>) -> Result<u64, StoreError> {
    let imports: i64 = audit_events::table
        .filter(audit_events::org_id.eq(tx.organisation().as_str()))
        .filter(audit_events::action.eq("import-people"))
        .select(count_star())
        .get_result(tx.conn())?;
    Ok(imports.unsigned_abs())
}

/// Accounts that used the link of a mail that was sent: a mail handed to a server may be lost after it, and a link that
/// an administrator hands over shows nothing of mail. One query.
pub(super) fn count_mailboxes(tx: &mut Read<'_>) -> Result<u64, StoreError> {
    let since = tx.now().plus_days(-MAIL_DAYS).utc();
    let boxes: i64 = outbox::table
        .inner_join(sign_in_links::table.on(sign_in_links::id.nullable().eq(outbox::link_id)))
        .filter(sign_in_links::org_id.eq(tx.organisation().as_str()))
        .filter(outbox::sent_at.is_not_null())
        .filter(sign_in_links::used_at.ge(since))
        .select(count(outbox::account_id).aggregate_distinct())
        .get_result(tx.conn())?;
    Ok(boxes.unsigned_abs())
}

/// Who has answered all cases of the whole exercise. What they answered is for them alone and is not read. One query.
pub(super) fn find_finished(tx: &mut Read<'_>) -> Result<HashSet<String>, StoreError> {
    let exercise = Exercise::shipped().map_err(|_| StoreError::Corrupt("the exercise"))?;
    let cases: Vec<&str> = exercise
        .cases(Series::Whole)
        .map(|case| case.id.as_str())
        .collect();
    let total = cases.len();
    let answered: Vec<(String, i64)> = exercise_answers::table
        .filter(exercise_answers::org_id.eq(tx.organisation().as_str()))
        .filter(exercise_answers::case_id.eq_any(cases))
        .group_by(exercise_answers::person_id)
        .select((exercise_answers::person_id, count_star()))
        .load(tx.conn())?;
    let whole =
        |(person, count): (String, i64)| (usize::try_from(count) == Ok(total)).then_some(person);
    Ok(answered.into_iter().filter_map(whole).collect())
}
