//! The limited child process that reads an uploaded file. Its input is the file, its output the cells or why there are none.

use nix::sched::{CloneFlags, unshare};
use nix::sys::resource::{Resource, setrlimit};
use std::io::{Read, Write};
use std::process::ExitCode;
use tables::{Book, Limits, ReadError};

/// Bytes of address space: many times what an honest file needs.
const MEMORY: u64 = 512 * 1024 * 1024;
/// Seconds of processor time.
const SECONDS: u64 = 10;

/// Limits itself, then reads.
pub(super) fn run(file_name: &str) -> ExitCode {
    if confine().is_err() {
        return ExitCode::FAILURE;
    }
    let limits = Limits::default();
    let mut bytes = Vec::new();
    if std::io::stdin()
        .take(limits.upload_bytes + 1)
        .read_to_end(&mut bytes)
        .is_err()
    {
        return ExitCode::FAILURE;
    }
    let answer: Result<Book, ReadError> = tables::read(&bytes, file_name, &limits);
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
