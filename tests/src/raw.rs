//! Requests that no well-behaved client sends, written byte by byte.

use crate::answer::Answer;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

/// Sends `request` as it is to `authority` (`127.0.0.1:8080`) and reads until the service closes the connection.
///
/// The request should say `Connection: close`.
///
/// # Panics
/// When the service cannot be reached or its answer is not HTTP.
#[must_use]
pub fn exchange(authority: &str, request: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(authority).expect("the service can be reached");
    stream
        .set_read_timeout(Some(Duration::from_secs(40)))
        .expect("a limit can be set");
    // A service that refuses early may close before all is written; its answer is still there.
    let _ = stream.write_all(request);
    let _ = stream.shutdown(Shutdown::Write);
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    parse(&bytes)
}

fn parse(bytes: &[u8]) -> Answer {
    let split = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .expect("an answer has a head");
    let head = String::from_utf8_lossy(&bytes[..split]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .expect("a status line");
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
        .collect();
    Answer {
        status: status.parse().expect("a status is a number"),
        headers,
        bytes: bytes[split + 4..].to_vec(),
        path: String::new(),
    }
}
