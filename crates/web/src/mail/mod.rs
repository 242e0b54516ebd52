//! Outgoing mail: a worker takes it from the outbox and hands it to the mail server.

mod compose;
mod guest;
mod send;
mod worker;

pub use worker::start;
