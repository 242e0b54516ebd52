//! The last journey of whoever is signed in, if it was not rated yet.

use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{
    assessment_answers, assessment_attributes, assessments, readiness_answers,
    readiness_respondents, usability_rated as rated,
};
use crate::unit::Read;
use diesel::dsl::exists;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl, select};
use engine::access::{AnswerSurveys, Permit};
use engine::ids::{Id, PersonId};
use engine::readiness::programme::{Journey, Minutes};
use engine::time::Instant;

/// A journey that ended and that its person can still rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnratedJourney {
    /// Which journey.
    pub journey: Journey,
    /// How long it took; `None` where too little of it was noted.
    pub minutes: Option<Minutes>,
    /// What was sent or finished.
    pub(super) subject: String,
}

/// The newest journey of this kind that whoever is signed in ended, if it was not rated. At most six queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_unrated(
    tx: &mut Read<'_>,
    _permit: &Permit<AnswerSurveys>,
    journey: Journey,
) -> Result<Option<UnratedJourney>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(None);
    };
    let person = member.person.clone();
    let ended = match journey {
        Journey::Assessment => assessment(tx, &person)?,
        Journey::ReadinessSheet => sheet(tx, &person)?,
    };
    let Some((subject, moments)) = ended else {
        return Ok(None);
    };
    let row = rated::table
        .filter(rated::org_id.eq(tx.organisation().as_str()))
        .filter(rated::journey.eq(journey.as_str()))
        .filter(rated::subject_id.eq(&subject));
    let is_rated: bool = select(exists(row)).get_result(tx.conn())?;
    Ok((!is_rated).then(|| UnratedJourney {
        journey,
        minutes: Minutes::between(&moments),
        subject,
    }))
}

/// The assessment sent last, and the moments at which something was done in it.
fn assessment(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Option<(String, Vec<Instant>)>, StoreError> {
    type Row = (
        String,
        Moment,
        Moment,
        Option<Moment>,
        Option<Moment>,
        Option<Moment>,
    );
    let organisation = tx.organisation().as_str();
    let row: Option<Row> = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq(person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .order((assessments::submitted_at.desc(), assessments::id.desc()))
        .select((
            assessments::id,
            assessments::started_at,
            assessments::changed_at,
            assessments::job_at,
            assessments::choosing_at,
            assessments::examples_at,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((id, started, changed, job, choosing, examples)) = row else {
        return Ok(None);
    };
    let mut moments = vec![started, changed];
    moments.extend([job, choosing, examples].into_iter().flatten());
    let answered: Vec<Moment> = assessment_answers::table
        .filter(assessment_answers::org_id.eq(organisation))
        .filter(assessment_answers::assessment_id.eq(&id))
        .select(assessment_answers::answered_at)
        .load(tx.conn())?;
    moments.extend(answered);
    let answered: Vec<Moment> = assessment_attributes::table
        .filter(assessment_attributes::org_id.eq(organisation))
        .filter(assessment_attributes::assessment_id.eq(&id))
        .select(assessment_attributes::answered_at)
        .load(tx.conn())?;
    moments.extend(answered);
    Ok(Some((id, moments.into_iter().map(Instant::from).collect())))
}

/// The readiness sheet finished last, and the moments of its first saved answer, of each answer's last saving, and of its
/// end. What was read before the first answer is not known.
fn sheet(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Option<(String, Vec<Instant>)>, StoreError> {
    let organisation = tx.organisation().as_str();
    let row: Option<(String, Option<Moment>, Option<Moment>)> = readiness_respondents::table
        .filter(readiness_respondents::org_id.eq(organisation))
        .filter(readiness_respondents::person_id.eq(person.as_str()))
        .filter(readiness_respondents::locked_at.is_not_null())
        .order((
            readiness_respondents::locked_at.desc(),
            readiness_respondents::id.desc(),
        ))
        .select((
            readiness_respondents::id,
            readiness_respondents::began_at,
            readiness_respondents::locked_at,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((id, began, locked)) = row else {
        return Ok(None);
    };
    let mut moments: Vec<Moment> = readiness_answers::table
        .filter(readiness_answers::org_id.eq(organisation))
        .filter(readiness_answers::respondent_id.eq(&id))
        .select(readiness_answers::saved_at)
        .load(tx.conn())?;
    moments.extend([began, locked].into_iter().flatten());
    Ok(Some((id, moments.into_iter().map(Instant::from).collect())))
}
