//! The columns of the grid: everybody who could call.

use tests::personas::Persona;
use tests::{Client, Server};

/// A column of the grid.
pub struct Caller {
    /// Who it is.
    pub name: &'static str,
    /// The heading of its column in the snapshot.
    pub short: &'static str,
    /// Whose address it signs in with; none for somebody who is signed out.
    pub email: Option<&'static str>,
}

/// All columns.
pub const ALL: &[Caller] = &[
    Caller::of("signed out", "out", None),
    Caller::of("other council", "other", Some("staff@council-b.example")),
    Caller::of("suspended", "susp", Some("suspended@council-a.example")),
    Caller::of("staff", "staff", Some(Persona::STAFF.email)),
    Caller::of("peer", "peer", Some("peer@council-a.example")),
    Caller::of("line manager", "mgr", Some(Persona::MANAGER.email)),
    Caller::of(
        "other manager",
        "omgr",
        Some("other-manager@council-a.example"),
    ),
    Caller::of("assessor", "assr", Some(Persona::ASSESSOR.email)),
    Caller::of("head of profession", "head", Some(Persona::HEAD.email)),
    Caller::of("HR adviser", "hr", Some(Persona::HR.email)),
    Caller::of("administrator", "admin", Some(Persona::ADMINISTRATOR.email)),
    Caller::of("programme manager", "prog", Some(Persona::PROGRAMME.email)),
    Caller::of("board member", "board", Some(Persona::BOARD.email)),
    Caller::of("reviewer", "rev", Some(Persona::REVIEWER.email)),
    Caller::of("steering group", "steer", Some(Persona::STEERING.email)),
];

impl Caller {
    const fn of(name: &'static str, short: &'static str, email: Option<&'static str>) -> Self {
        Self { name, short, email }
    }

    /// A browser as this caller has it.
    pub fn browser(&self, server: &Server) -> Client {
        self.email
            .map_or_else(|| server.client(), |email| server.sign_in_as(email))
    }
}
