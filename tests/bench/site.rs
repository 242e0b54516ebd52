//! The service under load: the real binary on a database that was filled.

use crate::process::Process;
use crate::seed::{self, Council, Member};
use tests::server::Options;
use tests::{Client, Place, Server};

/// A running service and its council.
pub struct Site {
    pub server: Server,
    pub council: Council,
}

impl Site {
    /// Fills a new database and starts the service on it.
    pub fn start(place: Place) -> Self {
        let database = place.migrated();
        let council = seed::fill(&database);
        Self {
            server: Server::start(database, Options::default()),
            council,
        }
    }

    pub fn authority(&self) -> String {
        self.server.authority()
    }

    pub fn process(&self) -> Process {
        Process(self.server.pid())
    }

    /// The headers that every request of a person's browser carries.
    pub fn headers(&self, member: &Member) -> String {
        let (authority, token) = (self.authority(), &member.token);
        format!("Host: {authority}\r\nCookie: {COOKIE}={token}\r\n")
    }

    /// A browser in which the person is signed in.
    pub fn browser(&self, member: &Member) -> Client {
        let mut browser = self.server.client();
        browser.jar.set(COOKIE, &member.token);
        browser
    }

    /// How many rows a query counts; it gives one column called `line`.
    pub fn count(&self, query: &str) -> usize {
        let found = self.server.database.lines(query);
        found[0].parse().expect("a count is a number")
    }
}

const COOKIE: &str = "aspire-session";
