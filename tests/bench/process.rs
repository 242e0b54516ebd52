//! What the system says of a process: processor time and memory.

use std::time::Duration;

/// A running process and its threads.
pub struct Process(pub u32);

impl Process {
    /// Processor time used so far, by it and by children that have ended.
    pub fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0)).unwrap_or_default();
        // The name in parentheses may hold spaces: fields are counted after it.
        let fields: Vec<&str> = stat
            .rsplit(')')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let ticks: u64 = (11..15)
            .filter_map(|field| fields.get(field)?.parse::<u64>().ok())
            .sum();
        // Linux counts 100 ticks a second on every usual machine.
        Duration::from_millis(ticks * 10)
    }

    /// Memory in use and the most that ever was, in MiB.
    pub fn memory(&self) -> (f64, f64) {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.0)).unwrap_or_default();
        let field = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name));
            let kib = line
                .and_then(|line| line.split_whitespace().nth(1))
                .and_then(|text| text.parse::<f64>().ok());
            kib.unwrap_or_default() / 1024.0
        };
        (field("VmRSS:"), field("VmHWM:"))
    }
}
