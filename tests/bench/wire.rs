//! A connection that is kept open, speaking just enough HTTP to drive load.

use std::borrow::Cow;
use std::io::Read;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long an answer may take before the connection counts as dead.
const PATIENCE: Duration = Duration::from_secs(40);

/// An open connection.
pub struct Wire {
    stream: TcpStream,
    held: Vec<u8>,
}

/// An answer's status, headers in lower case, and body.
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Reply {
    /// The body as text.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// The body that came compressed, as text; `None` when it did not.
    pub fn unpacked(&self) -> Option<String> {
        if !self.head.contains("content-encoding: gzip") {
            return None;
        }
        let mut text = String::new();
        let mut reader = flate2::read::GzDecoder::new(self.body.as_slice());
        reader.read_to_string(&mut text).ok().map(|_| text)
    }

    /// Where a redirect leads, in lower case.
    pub fn location(&self) -> Option<&str> {
        let mut lines = self.head.lines();
        lines.find_map(|line| line.strip_prefix("location: "))
    }

    /// How the body begins, for showing what was wrong with it.
    pub fn start(&self) -> String {
        let shown = self.body.get(..400).unwrap_or(&self.body);
        String::from_utf8_lossy(shown).into_owned()
    }
}

impl Wire {
    pub async fn to(authority: &str) -> Self {
        let stream = TcpStream::connect(authority)
            .await
            .expect("the service can be reached");
        stream
            .set_nodelay(true)
            .expect("the connection can be set up");
        Self {
            stream,
            held: Vec::with_capacity(64 * 1024),
        }
    }

    /// Sends a request as it is and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> std::io::Result<Reply> {
        tokio::time::timeout(PATIENCE, self.exchange(request)).await?
    }

    async fn exchange(&mut self, request: &[u8]) -> std::io::Result<Reply> {
        self.stream.write_all(request).await?;
        let end = loop {
            if let Some(end) = find(&self.held, b"\r\n\r\n") {
                break end;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.held[..end]).to_lowercase();
        self.held.drain(..end + 4);
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|text| text.parse().ok())
            .unwrap_or(0);
        let body = if head.contains("transfer-encoding: chunked") {
            self.chunks().await?
        } else {
            let length = head
                .split("content-length: ")
                .nth(1)
                .and_then(|rest| rest.lines().next())
                .and_then(|text| text.trim().parse().ok())
                .unwrap_or(0);
            self.take(length).await?
        };
        Ok(Reply { status, head, body })
    }

    async fn chunks(&mut self) -> std::io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(end) = find(&self.held, b"\r\n") {
                    break end;
                }
                self.more().await?;
            };
            let size = String::from_utf8_lossy(&self.held[..end]).into_owned();
            let size = usize::from_str_radix(size.trim(), 16).map_err(std::io::Error::other)?;
            self.held.drain(..end + 2);
            body.extend(self.take(size).await?);
            self.take(2).await?;
            if size == 0 {
                return Ok(body);
            }
        }
    }

    async fn take(&mut self, length: usize) -> std::io::Result<Vec<u8>> {
        while self.held.len() < length {
            self.more().await?;
        }
        Ok(self.held.drain(..length).collect())
    }

    async fn more(&mut self) -> std::io::Result<()> {
        if self.stream.read_buf(&mut self.held).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(())
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
