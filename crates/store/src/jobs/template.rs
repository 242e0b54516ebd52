//! The template of the organisation's documents.

use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::job_templates;
use crate::unit::{Read, Write};
use diesel::{
    AsChangeset, ExpressionMethods, Insertable, OptionalExtension, QueryDsl, Queryable,
    RunQueryDsl, Selectable, SelectableHelper,
};
use engine::access::{EditJobTexts, Permit, ReadPublishedJobs};
use engine::ids::Id;
use engine::jobs::{JobTemplate, Logo};

/// A template, and how often it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTemplate {
    /// What it says.
    pub template: JobTemplate,
    /// Counts changes from 1, so that a form filled in from an older one is noticed.
    pub version: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = job_templates)]
struct Row {
    logo_kind: Option<String>,
    logo: Option<Vec<u8>>,
    colour: String,
    heading_font: String,
    body_font: String,
    header: String,
    footer: String,
    version: i64,
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = job_templates)]
#[diesel(primary_key(org_id))]
#[diesel(treat_none_as_null = true)]
struct Values<'a> {
    org_id: &'a str,
    logo_kind: Option<&'static str>,
    logo: Option<&'a [u8]>,
    colour: &'a str,
    heading_font: &'a str,
    body_font: &'a str,
    header: &'a str,
    footer: &'a str,
    changed_at: Moment,
    version: i64,
}

/// The template, unless the organisation has none yet. One query.
///
/// # Errors
/// [`StoreError::Corrupt`] if the logo is no picture of its kind.
pub fn find_template(
    tx: &mut Read<'_>,
    _permit: &Permit<ReadPublishedJobs>,
) -> Result<Option<StoredTemplate>, StoreError> {
    present(tx)
}

fn present(tx: &mut Read<'_>) -> Result<Option<StoredTemplate>, StoreError> {
    let damaged = StoreError::Corrupt("job_templates.logo");
    let row: Option<Row> = job_templates::table
        .filter(job_templates::org_id.eq(tx.organisation().as_str()))
        .select(Row::as_select())
        .first(tx.conn())
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    let logo = match row.logo {
        Some(bytes) => Some(Logo::parse(bytes).map_err(|_| damaged.clone())?),
        None => None,
    };
    if logo.as_ref().map(|logo| logo.kind().as_str()) != row.logo_kind.as_deref() {
        return Err(damaged);
    }
    Ok(Some(StoredTemplate {
        template: JobTemplate {
            colour: row.colour,
            heading_font: row.heading_font,
            body_font: row.body_font,
            header: row.header,
            footer: row.footer,
            logo,
        },
        version: row.version,
    }))
}

#[derive(serde::Serialize)]
struct Detail {
    version: i64,
    logo: bool,
}

/// Changes the template, if nobody else did since version `seen`; 0 where there was none. It has been parsed with
/// [`JobTemplate::parse`].
///
/// # Errors
/// [`StoreError::Conflict`] if it was changed since.
pub fn set_template(
    tx: &mut Write<'_>,
    _permit: Permit<EditJobTexts>,
    seen: i64,
    template: &JobTemplate,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let before = present(tx)?;
    if before.as_ref().map_or(0, |stored| stored.version) != seen {
        return Err(StoreError::Conflict);
    }
    let values = Values {
        org_id: organisation,
        logo_kind: template.logo.as_ref().map(|logo| logo.kind().as_str()),
        logo: template.logo.as_ref().map(Logo::bytes),
        colour: &template.colour,
        heading_font: &template.heading_font,
        body_font: &template.body_font,
        header: &template.header,
        footer: &template.footer,
        changed_at: Moment::from(tx.now()),
        version: seen + 1,
    };
    if before.is_some() {
        let row = job_templates::table.filter(job_templates::org_id.eq(organisation));
        diesel::update(row).set(values).execute(tx.conn())?;
    } else {
        diesel::insert_into(job_templates::table)
            .values(values)
            .execute(tx.conn())?;
    }
    let detail = Detail {
        version: seen + 1,
        logo: template.logo.is_some(),
    };
    tx.audit(AuditEntry::new("change-job-template", "organisation", organisation).with(&detail))
}
