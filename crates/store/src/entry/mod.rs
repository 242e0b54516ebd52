//! What happens before a membership is proved: accounts, sessions, links, guests, mail, the programme. Nothing else.

pub mod accounts;
pub mod facts;
pub mod form_keys;
pub mod guests;
pub mod links;
pub mod memberships;
pub mod outbox;
pub mod programme_people;
pub mod programme_records;
pub mod programme_standings;
pub mod programmes;
pub mod questionnaires;
pub mod reminders;
pub mod reviews;
pub mod sessions;
pub mod throttle;
