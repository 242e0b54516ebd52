//! The table that is printed at the end.

use crate::load::Outcome;
use std::time::Duration;

/// Collects what was measured.
pub struct Report {
    loads: Vec<String>,
    facts: Vec<String>,
    errors: usize,
}

/// What the nearest open-source system did on another 2-core machine with 8 clients, in requests a second:
/// Moodle 5.1.3 on php-fpm 8.2, nginx and PostgreSQL 15 with fsync.
pub struct Peer(pub f64);

impl Report {
    /// Says what is about to be measured.
    pub fn begin(span: Duration) -> Self {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        println!("{cores} cores, shared by the service and the clients; {span:?} for each row after a warm-up; closed loop.");
        Self { loads: Vec::new(), facts: Vec::new(), errors: 0 }
    }

    /// A row of load.
    pub fn load(&mut self, job: &str, outcome: Outcome, peer: Option<Peer>) {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        let ratio = peer
            .filter(|_| outcome.clients == 8)
            .map_or_else(String::new, |peer| format!("{:.0} times {}", outcome.per_second() / peer.0, peer.0));
        let row = format!(
            "{job:<34} {:>7} {:>10.0} {:>9.2} {:>9.2} {:>9.3} {:>7}  {ratio}",
            outcome.clients,
            outcome.per_second(),
            milliseconds(outcome.middle),
            milliseconds(outcome.slow),
            milliseconds(outcome.cpu),
            outcome.errors
        );
        println!("{row}");
        self.errors += outcome.errors;
        self.loads.push(row);
    }

    /// A single figure.
    pub fn fact(&mut self, job: &str, figure: String, peer: &str) {
        let row = format!("{job:<34} {figure:<40} {peer}");
        println!("{row}");
        self.facts.push(row);
    }

    /// Prints the whole table.
    ///
    /// # Panics
    /// When an answer was wrong: figures of wrong answers mean nothing.
    pub fn print(&self) {
        println!();
        println!(
            "{:<34} {:>7} {:>10} {:>9} {:>9} {:>9} {:>7}  of the peer's, 8 clients",
            "job", "clients", "req/s", "p50 ms", "p99 ms", "CPU ms", "errors"
        );
        self.loads.iter().for_each(|row| println!("{row}"));
        println!();
        println!("{:<34} {:<40} peer, on another machine", "job", "here");
        self.facts.iter().for_each(|row| println!("{row}"));
        assert_eq!(self.errors, 0, "some answers were wrong");
    }
}
