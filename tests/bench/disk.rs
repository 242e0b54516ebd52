//! How often the disk can promise to have kept something: what durable writes are bound by.

use crate::report::Report;
use std::io::Write;
use std::time::{Duration, Instant};

/// Appends 4 KiB and waits for the disk, again and again, where the databases are.
pub fn measure(report: &mut Report, span: Duration) {
    let path = std::env::temp_dir().join(format!("aspire-bench-{}.sync", std::process::id()));
    let mut file = std::fs::File::create(&path).expect("a file can be made");
    let began = Instant::now();
    let mut count = 0_u32;
    while began.elapsed() < span {
        file.write_all(&[7; 4096]).expect("the file can be written");
        file.sync_data().expect("the disk answers");
        count += 1;
    }
    report.disk(f64::from(count) / began.elapsed().as_secs_f64());
    drop(std::fs::remove_file(path));
}
