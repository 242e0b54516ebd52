//! Endorsement, rule by rule, and the whole of it driven by chance.

mod circles;
mod legal;
mod machine;
mod moderation;
mod routes;
mod rules;
mod sketch;
mod standing;
