//! The table that is printed at the end.

use crate::load::Outcome;
use std::time::Duration;

/// A row's name, and what it is held against.
#[derive(Clone, Copy)]
pub struct Job {
    pub name: &'static str,
    /// What the nearest open-source system does.
    pub peer: Option<Peer>,
    /// Whether each answer waits for the disk.
    pub durable: bool,
}

/// What the nearest open-source system did on another 2-core machine with 8 clients: Moodle 5.1.3 on php-fpm 8.2,
/// nginx and PostgreSQL 15 with fsync.
#[derive(Clone, Copy)]
pub struct Peer {
    /// Its requests in a second with 8 clients.
    pub per_second: f64,
    /// How many times that is wanted here with 8 clients.
    pub wanted: f64,
    /// And with 64.
    pub wanted_of_many: f64,
}

/// Collects what was measured.
pub struct Report {
    loads: Vec<String>,
    facts: Vec<String>,
    /// The bare server's requests in a second, by the number of clients.
    hello: Vec<(usize, f64)>,
    /// How often the disk keeps something for good in a second.
    disk: f64,
    wrong: Vec<String>,
}

impl Report {
    /// Says what is about to be measured.
    pub fn begin(span: Duration) -> Self {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        println!(
            "{cores} cores, shared by the service and its clients; {span:?} for each row after a warm-up; each client \
             sends its next request when the last one was answered."
        );
        Self {
            loads: Vec::new(),
            facts: Vec::new(),
            hello: Vec::new(),
            disk: 0.0,
            wrong: Vec::new(),
        }
    }

    /// A row of load on the bare server, which the others are held against.
    pub fn hello(&mut self, job: &Job, outcome: Outcome) {
        self.hello.push((outcome.clients, outcome.per_second()));
        self.load(job, outcome);
    }

    /// How often the disk keeps something for good in a second.
    pub fn disk(&mut self, rate: f64) {
        self.disk = rate;
        let figure = format!("{rate:.0} times a second");
        self.fact("the disk keeps 4 KiB for good", &figure, "");
    }

    /// A row of load.
    pub fn load(&mut self, job: &Job, outcome: Outcome) {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        let rate = outcome.per_second();
        let hello = self.hello.iter().find(|row| row.0 == outcome.clients);
        let share = hello.map_or_else(String::new, |(_, all)| {
            format!("{:.1} %", rate / all * 100.0)
        });
        let row = format!(
            "{:<33} {:>7} {rate:>8.0} {:>8.2} {:>8.2} {:>8.3} {:>6} {share:>8}  {}",
            job.name,
            outcome.clients,
            milliseconds(outcome.middle),
            milliseconds(outcome.slow),
            milliseconds(outcome.cpu),
            outcome.wrong + outcome.busy,
            self.notes(job, &outcome).join("; ")
        );
        println!("{}", row.trim_end());
        self.loads.push(row.trim_end().to_owned());
        if outcome.wrong > 0 {
            let example = outcome.example.unwrap_or_default();
            self.wrong(&format!(
                "{}: {} answers: {example}",
                job.name, outcome.wrong
            ));
        }
    }

    fn notes(&self, job: &Job, outcome: &Outcome) -> Vec<String> {
        let mut notes = Vec::new();
        let rate = outcome.per_second();
        if let (Some(peer), true) = (job.peer, outcome.clients >= 8) {
            let wanted = if outcome.clients == 8 {
                peer.wanted
            } else {
                peer.wanted_of_many
            };
            let (times, base) = (rate / peer.per_second, peer.per_second);
            notes.push(format!("{times:.0} times {base}, wanted {wanted}"));
        }
        if job.durable && self.disk > 0.0 {
            notes.push(format!("{:.2} per wait of the disk", rate / self.disk));
        }
        if outcome.busy > 0 {
            notes.push(format!("{} told to come back", outcome.busy));
        }
        notes
    }

    /// A single figure.
    pub fn fact(&mut self, job: &str, figure: &str, peer: &str) {
        let row = format!("{job:<38} {figure:<52} {peer}");
        println!("{}", row.trim_end());
        self.facts.push(row.trim_end().to_owned());
    }

    /// Something that is not as it must be: figures of wrong answers mean nothing.
    pub fn wrong(&mut self, what: &str) {
        println!("WRONG: {what}");
        self.wrong.push(what.to_owned());
    }

    /// Prints the whole table. False when anything was wrong.
    pub fn print(&self) -> bool {
        println!();
        println!(
            "{:<33} {:>7} {:>8} {:>8} {:>8} {:>8} {:>6} {:>8}  beside the peer with 8 clients",
            "job", "clients", "req/s", "p50 ms", "p99 ms", "CPU ms", "errors", "of hello"
        );
        self.loads.iter().for_each(|row| println!("{row}"));
        println!();
        println!("{:<38} {:<52} the peer, on another machine", "job", "here");
        self.facts.iter().for_each(|row| println!("{row}"));
        println!();
        for what in &self.wrong {
            println!("WRONG: {what}");
        }
        self.wrong.is_empty()
    }
}
