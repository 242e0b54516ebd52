//! The columns of the grid: everybody who could call.

use tests::personas::Persona;
use tests::scenes::Ids;
use tests::{Client, Server};

/// A column of the grid.
pub struct Caller {
    /// Its name in the snapshot.
    pub name: &'static str,
    /// Whose address it signs in with; none for somebody who is signed out.
    pub email: fn(&Ids) -> Option<&str>,
}

/// All columns.
pub const ALL: &[Caller] = &[
    Caller {
        name: "signed out",
        email: |_| None,
    },
    Caller {
        name: "other council",
        email: |ids| Some(&ids.stranger.0),
    },
    Caller {
        name: "suspended",
        email: |ids| Some(&ids.suspended.0),
    },
    Caller {
        name: "staff",
        email: |_| Some(Persona::STAFF.email),
    },
    Caller {
        name: "peer",
        email: |ids| Some(&ids.peer.0),
    },
    Caller {
        name: "line manager",
        email: |_| Some(Persona::MANAGER.email),
    },
    Caller {
        name: "other manager",
        email: |ids| Some(&ids.other_manager.0),
    },
    Caller {
        name: "assessor",
        email: |_| Some(Persona::ASSESSOR.email),
    },
    Caller {
        name: "head of profession",
        email: |_| Some(Persona::HEAD.email),
    },
    Caller {
        name: "HR adviser",
        email: |_| Some(Persona::HR.email),
    },
    Caller {
        name: "administrator",
        email: |_| Some(Persona::ADMINISTRATOR.email),
    },
    Caller {
        name: "programme manager",
        email: |_| Some(Persona::PROGRAMME.email),
    },
];

impl Caller {
    /// A browser as this caller has it.
    pub fn browser(&self, server: &Server, ids: &Ids) -> Client {
        (self.email)(ids).map_or_else(|| server.client(), |email| server.sign_in_as(email))
    }
}
