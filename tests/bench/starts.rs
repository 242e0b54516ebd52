//! A cold start: from starting the process on a database that has people in it to the first page.

use crate::report::Report;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tests::server::{free_port, program};

/// How often, of which the median is told.
const TIMES: usize = 5;

/// Measures starts on a database that no service is using.
pub fn measure(report: &mut Report, address: &str) {
    let mut times: Vec<Duration> = (0..TIMES).map(|_| start(address)).collect();
    times.sort();
    let milliseconds = |at: usize| times[at].as_secs_f64() * 1000.0;
    report.fact(
        "cold start to the sign-in page",
        &format!(
            "{:.0} ms, the median of {TIMES} ({:.0} to {:.0})",
            milliseconds(TIMES / 2),
            milliseconds(0),
            milliseconds(TIMES - 1)
        ),
        "640 to 940 ms; wanted: under 100",
    );
}

fn start(database: &str) -> Duration {
    let authority = format!("127.0.0.1:{}", free_port());
    let began = Instant::now();
    let mut child = program()
        .args(["serve", "--listen", &authority, "--database", database])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the service can be started");
    let page = loop {
        if let Some(page) = ask(&authority) {
            break page;
        }
        assert!(
            began.elapsed() < Duration::from_secs(30),
            "it does not start"
        );
        std::thread::sleep(Duration::from_micros(500));
    };
    let took = began.elapsed();
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("name=\"password\""),
        "the first page is another: {page}"
    );
    // As an operator does, so that the next start finds nothing to mend.
    let asked = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status();
    assert!(
        asked.is_ok_and(|status| status.success()),
        "it can be stopped"
    );
    child.wait().expect("it ends");
    took
}

/// The whole answer, once there is one.
fn ask(authority: &str) -> Option<String> {
    let mut stream = TcpStream::connect(authority).ok()?;
    let request =
        format!("GET /sign-in HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut page = String::new();
    stream.read_to_string(&mut page).ok()?;
    (!page.is_empty()).then_some(page)
}
