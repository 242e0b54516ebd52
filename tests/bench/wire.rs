//! A connection that is kept open, speaking just enough HTTP to drive load.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An open connection.
pub struct Wire {
    stream: TcpStream,
    held: Vec<u8>,
}

/// An answer's status, headers as they came, and body.
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Wire {
    pub async fn to(authority: &str) -> Self {
        let stream = TcpStream::connect(authority).await.expect("the service can be reached");
        stream.set_nodelay(true).expect("the connection can be set up");
        Self { stream, held: Vec::with_capacity(64 * 1024) }
    }

    /// Sends a request as it is and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> std::io::Result<Reply> {
        self.stream.write_all(request).await?;
        let end = loop {
            if let Some(end) = find(&self.held, b"\r\n\r\n") {
                break end;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.held[..end]).to_lowercase();
        self.held.drain(..end + 4);
        let status = head.split(' ').nth(1).and_then(|text| text.parse().ok()).unwrap_or(0);
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
