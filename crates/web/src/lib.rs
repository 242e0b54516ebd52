//! The web front end of Aspire: pages, forms, and everything between a request and the store.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod account;
pub mod app;
mod assessments;
mod calibration;
pub mod campaigns;
mod careers;
pub mod command;
mod council;
pub mod demo;
mod drawing;
mod editions;
mod evidence;
mod exercise;
mod framework;
mod framework_import;
mod guests;
mod health;
mod help;
mod home;
mod job_approval;
mod job_documents;
mod job_start;
mod jobs;
pub mod kit;
mod links;
mod looks;
pub mod mail;
mod organisation;
mod people;
mod planning;
mod problem;
mod profile_pdf;
mod programme;
mod readiness;
mod readiness_board;
mod readiness_review;
mod readiness_sheet;
pub mod request;
mod reviews;
mod role_import;
mod roles;
pub mod routes;
mod rules;
pub mod security;
mod server;
pub mod settings;
mod setup;
mod sign_in;
mod skills;
mod surveys;
mod team;
mod usability;
mod wishes;

pub use problem::Problem;
