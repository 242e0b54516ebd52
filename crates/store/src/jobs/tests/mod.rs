//! Job descriptions on both databases: what comes back, two people's edits, approval from end to end, other councils.

mod approval;
mod around;
mod cast;
mod saving;
mod waiting;
