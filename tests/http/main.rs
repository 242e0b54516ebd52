//! The running service called over HTTP, on SQLite and on PostgreSQL.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod access_to_people;
mod assessing;
mod at_the_console;
mod away;
mod campaigns;
mod canaries;
mod carried_over;
mod council_skills;
mod crash;
mod endorsing;
mod evidence;
mod evidence_readers;
mod exercise;
mod first_run;
mod grid;
mod guessing;
mod guests;
mod guided;
mod headers;
mod hosts;
mod job_approval;
mod job_documents;
mod job_start;
mod jobs;
mod links;
mod logs;
mod looks;
mod official_text;
mod password_links;
mod posts;
mod profile;
mod profile_pdf;
mod programme;
mod programme_people;
mod programme_records;
mod questionnaire;
mod readiness;
mod refusals;
mod reviewing;
mod role_library;
mod sentences;
mod sessions;
mod staff_lists;
mod strangers;
mod surveys;
mod twice;
mod uploads;
