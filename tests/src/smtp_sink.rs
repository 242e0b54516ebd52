//! A mail server that accepts everything and keeps it for the test to read.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// A message as it arrived.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The address after `MAIL FROM`.
    pub from: String,
    /// The addresses after `RCPT TO`.
    pub to: Vec<String>,
    /// Headers and body, with soft line breaks and `=XX` resolved.
    pub text: String,
}

/// The server, which ends with the test's process.
pub struct SmtpSink {
    port: u16,
    mails: Receiver<Mail>,
}

impl SmtpSink {
    /// Starts to listen on a free port of this machine.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        let (sender, mails) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let sender = sender.clone();
                std::thread::spawn(move || talk(stream, &sender));
            }
        });
        Self { port, mails }
    }

    /// The address for the service's settings.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The next message.
    ///
    /// # Panics
    /// When none comes within 90 seconds.
    #[must_use]
    pub fn next(&self) -> Mail {
        self.mails
            .recv_timeout(Duration::from_secs(90))
            .expect("a mail arrives")
    }

    /// Whether no further message comes within a second.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        matches!(
            self.mails.recv_timeout(Duration::from_secs(1)),
            Err(RecvTimeoutError::Timeout)
        )
    }
}

/// One conversation, with the few commands that a sender needs.
fn talk(stream: TcpStream, mails: &Sender<Mail>) {
    let Ok(mut writer) = stream.try_clone() else {
        return;
    };
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut say = |text: &str| writer.write_all(format!("{text}\r\n").as_bytes()).is_ok();
    let mut mail = Mail {
        from: String::new(),
        to: Vec::new(),
        text: String::new(),
    };
    if !say("220 sink ready") {
        return;
    }
    while let Some(line) = lines.next() {
        let upper = line.to_ascii_uppercase();
        let answered = if upper.starts_with("MAIL FROM:") {
            mail = Mail {
                from: address(&line),
                to: Vec::new(),
                text: String::new(),
            };
            say("250 ok")
        } else if upper.starts_with("RCPT TO:") {
            mail.to.push(address(&line));
            say("250 ok")
        } else if upper == "DATA" {
            if !say("354 go on") {
                return;
            }
            let body: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
            mail.text = decode(&body.join("\n"));
            let _ = mails.send(mail.clone());
            say("250 kept")
        } else if upper == "QUIT" {
            say("221 bye");
            return;
        } else {
            say("250 ok")
        };
        if !answered {
            return;
        }
    }
}

fn address(line: &str) -> String {
    let inside = line
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or(line, |(address, _)| address).to_owned()
}

/// Resolves quoted-printable, which is what our mails use when they are not plain ASCII.
fn decode(text: &str) -> String {
    if !text.to_lowercase().contains("quoted-printable") {
        return text.to_owned();
    }
    let joined = text.replace("=\n", "");
    let mut bytes = Vec::with_capacity(joined.len());
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = std::str::from_utf8(after.get(..2).unwrap_or_default()).unwrap_or_default();
        match u8::from_str_radix(hex, 16) {
            Ok(byte) if *first == b'=' && hex.len() == 2 => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
