//! Lists of job descriptions, a page at a time.

use super::row::{counted, from_json};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{job_descriptions, job_reviewers, job_versions};
use crate::unit::Read;
use diesel::dsl::count_star;
use diesel::{
    BoolExpressionMethods, EscapeExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl,
    RunQueryDsl, TextExpressionMethods,
};
use engine::access::{ListJobDrafts, Permit, ReadPublishedJobs};
use engine::ids::{Id, JobDescriptionId};
use engine::jobs::approval::{Evaluation, State};
use engine::text::search_key;
use engine::time::Instant;

/// Which job descriptions to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JobFilter {
    /// Words of the title, each anywhere in it; empty for all.
    pub words: String,
    /// Where the newest version stands; `None` for all.
    pub state: Option<State>,
}

/// One job description in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobLine {
    /// Which one.
    pub id: JobDescriptionId,
    /// The title of this version.
    pub title: String,
    /// The number of this version: the newest, or the one in force.
    pub number: u32,
    /// Where it stands.
    pub state: State,
    /// Since when it stands there.
    pub since: Instant,
    /// Whether it is evaluated: `not-evaluated`, `evaluated` or `to-be-checked`.
    pub evaluation: &'static str,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobPage {
    /// The lines of this page, by title.
    pub lines: Vec<JobLine>,
    /// How many there are on all pages.
    pub total: i64,
}

type Row = (
    AsText<JobDescriptionId>,
    String,
    i64,
    AsText<State>,
    Moment,
    String,
);

/// A page of all job descriptions with their newest versions, by title. Pages count from 1; one beyond the end is the
/// last one. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_drafts(
    tx: &mut Read<'_>,
    _permit: &Permit<ListJobDrafts>,
    filter: &JobFilter,
    page: i64,
    page_size: i64,
) -> Result<JobPage, StoreError> {
    let organisation = tx.organisation().as_str();
    let wanted = || {
        let mut query = job_descriptions::table
            .inner_join(
                job_versions::table.on(job_versions::org_id
                    .eq(job_descriptions::org_id)
                    .and(job_versions::job_id.eq(job_descriptions::id))
                    .and(job_versions::number.eq(job_descriptions::newest))),
            )
            .filter(job_descriptions::org_id.eq(organisation))
            .into_boxed();
        for pattern in patterns(&filter.words) {
            query = query.filter(job_descriptions::title_key.like(pattern).escape('\\'));
        }
        if let Some(state) = filter.state {
            query = query.filter(job_versions::state.eq(state.as_str()));
        }
        query
    };
    let total: i64 = wanted().select(count_star()).first(tx.conn())?;
    let (limit, offset) = bounds(total, page, page_size);
    let rows: Vec<Row> = wanted()
        .order((
            job_descriptions::title_key.asc(),
            job_descriptions::id.asc(),
        ))
        .limit(limit)
        .offset(offset)
        .select((
            job_versions::job_id,
            job_versions::title,
            job_versions::number,
            job_versions::state,
            job_versions::since,
            job_versions::evaluation,
        ))
        .load(tx.conn())?;
    Ok(JobPage {
        lines: lines(rows)?,
        total,
    })
}

/// A page of the job descriptions in force, by title; [`JobFilter::state`] is left aside. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_published(
    tx: &mut Read<'_>,
    _permit: &Permit<ReadPublishedJobs>,
    filter: &JobFilter,
    page: i64,
    page_size: i64,
) -> Result<JobPage, StoreError> {
    let organisation = tx.organisation().as_str();
    let wanted = || {
        let mut query = job_versions::table
            .filter(job_versions::org_id.eq(organisation))
            .filter(job_versions::state.eq(State::Published.as_str()))
            .into_boxed();
        for pattern in patterns(&filter.words) {
            query = query.filter(job_versions::title_key.like(pattern).escape('\\'));
        }
        query
    };
    let total: i64 = wanted().select(count_star()).first(tx.conn())?;
    let (limit, offset) = bounds(total, page, page_size);
    let rows: Vec<Row> = wanted()
        .order((job_versions::title_key.asc(), job_versions::job_id.asc()))
        .limit(limit)
        .offset(offset)
        .select((
            job_versions::job_id,
            job_versions::title,
            job_versions::number,
            job_versions::state,
            job_versions::since,
            job_versions::evaluation,
        ))
        .load(tx.conn())?;
    Ok(JobPage {
        lines: lines(rows)?,
        total,
    })
}

/// The job descriptions that the member who asks was asked to read and that wait to be read, the oldest first, at most
/// 100. Nobody is told of another's, so it takes no permit. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_asked(tx: &mut Read<'_>) -> Result<Vec<JobLine>, StoreError> {
    /// More than anybody reads.
    const MOST: i64 = 100;
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let open = [State::InReview, State::HrCheck, State::HeadOfProfession].map(State::as_str);
    let rows: Vec<Row> = job_reviewers::table
        .inner_join(
            job_descriptions::table.on(job_descriptions::org_id
                .eq(job_reviewers::org_id)
                .and(job_descriptions::id.eq(job_reviewers::job_id))),
        )
        .inner_join(
            job_versions::table.on(job_versions::org_id
                .eq(job_descriptions::org_id)
                .and(job_versions::job_id.eq(job_descriptions::id))
                .and(job_versions::number.eq(job_descriptions::newest))),
        )
        .filter(job_reviewers::org_id.eq(tx.organisation().as_str()))
        .filter(job_reviewers::person_id.eq(member.person.as_str()))
        .filter(job_versions::state.eq_any(open))
        .order((job_versions::since, job_versions::job_id))
        .limit(MOST)
        .select((
            job_versions::job_id,
            job_versions::title,
            job_versions::number,
            job_versions::state,
            job_versions::since,
            job_versions::evaluation,
        ))
        .load(tx.conn())?;
    lines(rows)
}

/// How many rows, after how many.
fn bounds(total: i64, page: i64, page_size: i64) -> (i64, i64) {
    let size = page_size.max(1);
    let last = total.saturating_sub(1).max(0) / size;
    let before = page.saturating_sub(1).clamp(0, last);
    (size, before.saturating_mul(size))
}

/// A pattern for each word. What people type is never a wildcard.
pub(super) fn patterns(words: &str) -> Vec<String> {
    let literal = |word: &str| {
        let mut pattern = String::from("%");
        for letter in word.chars() {
            if matches!(letter, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
        pattern.push('%');
        pattern
    };
    search_key(words)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(literal)
        .collect()
}

fn lines(rows: Vec<Row>) -> Result<Vec<JobLine>, StoreError> {
    rows.into_iter()
        .map(|(id, title, number, state, since, evaluation)| {
            let evaluation: Evaluation = from_json(&evaluation, "job_versions.evaluation")?;
            Ok(JobLine {
                id: id.into_inner(),
                title,
                number: counted(number, "job_versions.number")?,
                state: state.into_inner(),
                since: since.into(),
                evaluation: evaluation.as_str(),
            })
        })
        .collect()
}
