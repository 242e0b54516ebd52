//! Which questionnaire a council is asked from.

use crate::entry::questionnaires::{count, parsed};
use crate::error::StoreError;
use crate::schema::{organisations, programme_questionnaires as versions};
use crate::unit::Read;
use diesel::{
    ExpressionMethods, JoinOnDsl, NullableExpressionMethods, OptionalExtension, QueryDsl,
    RunQueryDsl,
};
use engine::ids::{Id, QuestionnaireId};
use engine::readiness::Questionnaire;

/// The questionnaire that a round keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which one: that of the programme goes by the programme.
    pub id: QuestionnaireId,
    /// Its version.
    pub version: u32,
    /// What it asks.
    pub questionnaire: Questionnaire,
}

/// The newest version of the council's programme; `None` where it has no programme, or one with no version of its own. One
/// query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_own_questionnaire(tx: &mut Read<'_>) -> Result<Option<Asked>, StoreError> {
    type Row = (String, i64, String, String);
    let row: Option<Row> = organisations::table
        .inner_join(
            versions::table.on(organisations::programme_id.eq(versions::programme_id.nullable())),
        )
        .filter(organisations::id.eq(tx.organisation().as_str()))
        .order(versions::number.desc())
        .select((
            versions::programme_id,
            versions::number,
            versions::title,
            versions::questions,
        ))
        .first(tx.conn())
        .optional()?;
    row.map(|(programme, number, title, questions)| {
        Ok(Asked {
            id: QuestionnaireId::from_text(programme),
            version: count(number)?,
            questionnaire: parsed(&title, &questions)?,
        })
    })
    .transpose()
}
