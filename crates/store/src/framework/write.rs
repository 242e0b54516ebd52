//! Importing and removing text.

use super::find_licence;
use super::row::{NewFrameworkText, NewLicence};
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{framework_licences, framework_texts};
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ImportFramework, Permit};
use engine::ids::Id;
use engine::licences::{Acceptance, HeldSince};
use sfia::{Edition, FrameworkText, TextKind};

/// What the trail says of an import. The holder is an organisation, so it may be named.
#[derive(serde::Serialize)]
struct Detail<'a> {
    holder: &'a str,
    file_sha256: &'a str,
    pieces: usize,
}

/// Keeps text under a licence whose terms were accepted.
///
/// It takes the place of earlier text of the same edition, sheet by sheet: a whole workbook replaces everything,
/// a CSV file of one sheet leaves what came from the others.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn import(
    tx: &mut Write<'_>,
    _permit: Permit<ImportFramework>,
    edition: Edition,
    acceptance: &Acceptance,
    text: &FrameworkText,
) -> Result<(), StoreError> {
    put_licence(tx, edition, acceptance)?;
    let organisation = tx.organisation().as_str();
    let rows: Vec<NewFrameworkText<'_>> = text
        .rows()
        .map(|row| NewFrameworkText::new(organisation, edition, row))
        .collect();
    let replaced: Vec<&str> = SHEETS
        .into_iter()
        .filter(|kinds| rows.iter().any(|row| is_of(kinds, row.kind)))
        .flatten()
        .map(|kind| kind.as_str())
        .collect();
    diesel::delete(
        framework_texts::table
            .filter(framework_texts::org_id.eq(organisation))
            .filter(framework_texts::edition.eq(i16::from(edition.number())))
            .filter(framework_texts::kind.eq_any(replaced)),
    )
    .execute(tx.conn())?;
    insert_many!(tx.conn(), framework_texts::table, rows)?;
    let detail = Detail {
        holder: acceptance.holder.as_str(),
        file_sha256: &acceptance.file_sha256,
        pieces: rows.len(),
    };
    let subject = edition.number().to_string();
    tx.audit(AuditEntry::new("import-framework", SUBJECT, &subject).with(&detail))
}

/// Deletes an edition's text, and with it the record of the licence. The audit trail keeps that there was one.
///
/// # Errors
/// [`StoreError::NotFound`] if nothing of the edition was imported.
pub fn remove(
    tx: &mut Write<'_>,
    _permit: Permit<ImportFramework>,
    edition: Edition,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let number = i16::from(edition.number());
    diesel::delete(
        framework_texts::table
            .filter(framework_texts::org_id.eq(organisation))
            .filter(framework_texts::edition.eq(number)),
    )
    .execute(tx.conn())?;
    let removed = diesel::delete(
        framework_licences::table
            .filter(framework_licences::org_id.eq(organisation))
            .filter(framework_licences::edition.eq(number)),
    )
    .execute(tx.conn())?;
    if removed == 0 {
        return Err(StoreError::NotFound("licence"));
    }
    let subject = edition.number().to_string();
    tx.audit(AuditEntry::new("remove-framework", SUBJECT, &subject))
}

const SUBJECT: &str = "framework-edition";

/// The kinds of text that come from one sheet.
const SHEETS: [&[TextKind]; 3] = [
    &[
        TextKind::SkillDescription,
        TextKind::SkillGuidance,
        TextKind::SkillLevel,
        TextKind::SkillUrl,
    ],
    &[
        TextKind::AttributeDescription,
        TextKind::AttributeGuidance,
        TextKind::AttributeLevel,
        TextKind::AttributeUrl,
    ],
    &[
        TextKind::LevelPhrase,
        TextKind::LevelEssence,
        TextKind::LevelUrl,
    ],
];

fn is_of(kinds: &[TextKind], kind: &str) -> bool {
    kinds.iter().any(|of| of.as_str() == kind)
}

fn put_licence(
    tx: &mut Write<'_>,
    edition: Edition,
    acceptance: &Acceptance,
) -> Result<(), StoreError> {
    let (organisation, actor, now) = (tx.organisation(), tx.actor(), tx.now());
    let row = NewLicence {
        org_id: organisation.as_str(),
        edition: edition.number().into(),
        holder: acceptance.holder.as_str(),
        accepted_by: actor.member().map(|member| member.person.as_str()),
        accepted_at: now.into(),
        terms: &acceptance.terms,
        file_name: &acceptance.file_name,
        file_sha256: &acceptance.file_sha256,
        held_since: acceptance.held_since.map(HeldSince::day),
        in_documents: acceptance.in_documents,
    };
    if find_licence(tx, edition)?.is_some() {
        diesel::update(
            framework_licences::table
                .filter(framework_licences::org_id.eq(organisation.as_str()))
                .filter(framework_licences::edition.eq(row.edition)),
        )
        .set(&row)
        .execute(tx.conn())?;
    } else {
        diesel::insert_into(framework_licences::table)
            .values(&row)
            .execute(tx.conn())?;
    }
    Ok(())
}
