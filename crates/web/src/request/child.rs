//! A limited child process of this very program, which reads a file that somebody brought.

use crate::app::App;
use crate::problem::Problem;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::sync::Semaphore;

/// Seconds after which the child is stopped.
const PATIENCE: Duration = Duration::from_secs(15);
/// Seconds to wait for a turn.
const WAIT: Duration = Duration::from_secs(10);
/// Files that are read at the same time: each may take half a gigabyte and a core for some seconds.
static TURNS: Semaphore = Semaphore::const_new(4);

/// What a child says about a file, or `None` when it could not stand the file: a child has little memory, little time
/// and no network, so nothing worse comes of it.
///
/// # Errors
/// [`Problem::Unavailable`] when no child can be started, or too many files are being read.
pub(super) async fn ask(
    app: &App,
    arguments: &[&str],
    bytes: Vec<u8>,
) -> Result<Option<Vec<u8>>, Problem> {
    let away = |error: std::io::Error| Problem::Unavailable(format!("the file reader: {error}"));
    let busy = || Problem::Unavailable("too many files are being read".to_owned());
    let turn = tokio::time::timeout(WAIT, TURNS.acquire()).await;
    let _turn = turn.map_err(|_| busy())?.map_err(|_| busy())?;
    let mut child = Command::new(&app.settings.parser)
        .args(arguments)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(away)?;
    let input = child.stdin.take();
    let feed = async move {
        if let Some(mut input) = input {
            // A child that refuses early closes its end; its answer says why.
            let _ = input.write_all(&bytes).await;
        }
    };
    let finished = async {
        let (output, ()) = futures_util::future::join(child.wait_with_output(), feed).await;
        output
    };
    match tokio::time::timeout(PATIENCE, finished).await {
        Ok(Ok(output)) if output.status.success() => Ok(Some(output.stdout)),
        Ok(Ok(output)) => {
            tracing::warn!(status = %output.status, "the file reader ended early");
            Ok(None)
        }
        Ok(Err(error)) => Err(away(error)),
        Err(_) => Ok(None),
    }
}
