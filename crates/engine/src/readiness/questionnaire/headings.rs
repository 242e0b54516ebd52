//! Finds the columns of the file by their headings.

use super::{Column, RowProblem};
use std::collections::BTreeMap;
use tables::{Headers, Sheet};

/// Where each column stands.
pub(super) struct Columns {
    pub(super) headers: Headers,
    pub(super) places: BTreeMap<Column, u32>,
}

/// Finds the columns.
///
/// # Errors
/// Every heading that is missing, not known, or there twice.
pub(super) fn columns(sheet: &Sheet) -> Result<Columns, Vec<RowProblem>> {
    let names: Vec<&str> = Column::ALL.iter().map(|column| column.as_str()).collect();
    let accepted = || format!("the headings {}", names.join(", "));
    let headers = Headers::find(sheet, &names)
        .ok_or_else(|| vec![RowProblem::whole(1, "no headings", accepted())])?;
    let row = headers.row();
    let mut problems = Vec::new();
    let mut places = BTreeMap::new();
    for column in Column::ALL {
        match headers.column(column.as_str()) {
            Some(place) => {
                places.insert(*column, place);
            }
            None => {
                let found = format!("the heading {} is missing", column.as_str());
                problems.push(RowProblem::whole(row, found, accepted()));
            }
        }
    }
    let unknown = headers.list_unknown(sheet, &names).into_iter();
    let repeated = headers.list_repeated(sheet).into_iter();
    problems.extend(unknown.chain(repeated).map(|(name, _)| {
        let found = format!("the heading {name:?} is not known, or stands twice");
        RowProblem::whole(row, found, accepted())
    }));
    if problems.is_empty() {
        Ok(Columns { headers, places })
    } else {
        Err(problems)
    }
}
