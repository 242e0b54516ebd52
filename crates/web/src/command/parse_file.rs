//! The limited child process that reads an uploaded file. Its input is the file, its output what is in it, or why there
//! is nothing.

use documents::read::{ReadRefused, ReadText};
use nix::sched::{CloneFlags, unshare};
use nix::sys::resource::{Resource, setrlimit};
use serde::Serialize;
use std::io::{Read, Write};
use std::process::ExitCode;
use tables::{Book, Limits, ReadError};

/// Bytes of address space: many times what an honest file needs.
const MEMORY: u64 = 512 * 1024 * 1024;
/// Seconds of processor time.
const SECONDS: u64 = 10;

/// Limits itself, then reads a file into cells.
pub(super) fn run(file_name: &str) -> ExitCode {
    let limits = Limits::default();
    answer(limits.upload_bytes, |bytes| -> Result<Book, ReadError> {
        tables::read(bytes, file_name, &limits)
    })
}

/// Limits itself, then reads a document into lines of text.
pub(super) fn run_document() -> ExitCode {
    let most = documents::read::MOST_BYTES as u64;
    answer(most, |bytes| -> Result<ReadText, ReadRefused> {
        documents::read::read(bytes)
    })
}

/// Reads one byte more than `most` at most, so that what is larger can be refused, and prints what comes of it.
fn answer<T: Serialize>(most: u64, read: impl FnOnce(&[u8]) -> T) -> ExitCode {
    if confine().is_err() {
        return ExitCode::FAILURE;
    }
    let mut bytes = Vec::new();
    let input = std::io::stdin().take(most + 1).read_to_end(&mut bytes);
    if input.is_err() {
        return ExitCode::FAILURE;
    }
    let answer = read(&bytes);
    drop(bytes);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    match serde_json::to_writer(&mut out, &answer)
        .map_err(std::io::Error::from)
        .and_then(|()| out.flush())
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Little memory, little time, no new files, no core; no network where the kernel allows it.
fn confine() -> nix::Result<()> {
    setrlimit(Resource::RLIMIT_AS, MEMORY, MEMORY)?;
    setrlimit(Resource::RLIMIT_CPU, SECONDS, SECONDS)?;
    setrlimit(Resource::RLIMIT_FSIZE, 0, 0)?;
    setrlimit(Resource::RLIMIT_CORE, 0, 0)?;
    // Not every kernel lets an ordinary user do this; the reader opens no connection in any case.
    let _ = unshare(CloneFlags::CLONE_NEWUSER | CloneFlags::CLONE_NEWNET);
    Ok(())
}
