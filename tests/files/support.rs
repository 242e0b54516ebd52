//! Reading a file the way the service does.

use sfia::Frameworks;
use sfia::import::{Imported, NotAFramework, read_framework};
use tables::{Limits, read};
use tests::workbooks::Workbook;

/// Reads bytes as a framework; they must at least be a table.
pub(crate) fn import(bytes: &[u8], file_name: &str) -> Result<Imported, NotAFramework> {
    let book = read(bytes, file_name, &Limits::default()).unwrap();
    read_framework(Frameworks::shipped().unwrap(), &book)
}

/// Writes and reads a workbook.
pub(crate) fn import_workbook(workbook: &Workbook) -> Imported {
    import(&workbook.to_xlsx().unwrap(), "framework.xlsx").unwrap()
}

/// Every problem as it is printed.
pub(crate) fn problems(imported: &Imported) -> Vec<String> {
    imported.problems.iter().map(ToString::to_string).collect()
}
