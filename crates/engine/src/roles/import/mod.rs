//! Role profiles in a table: how they are written, and what a table would change. Keyed on the reference; nothing is
//! ever deleted, and a blank cell leaves what is there as it is.

mod cells;
mod columns;
mod file;
mod overlay;
mod plan;
#[cfg(test)]
mod tests;

pub use cells::CellProblem;
pub use columns::Column;
pub use file::{NotARoleList, RoleFile, RoleRow};
pub use plan::{
    Around, Change, ChangedRole, LeftOut, LeftOutReason, Mode, NewRole, PresentRole,
    RoleImportPlan, plan,
};
