//! What the service observes of an organisation's readiness.

mod facts;

pub use facts::load_facts;
