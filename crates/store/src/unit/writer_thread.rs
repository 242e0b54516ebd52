//! The only writer of a SQLite database: a thread that owns the one connection for writing.
//!
//! Commands that wait together share one COMMIT, and so one wait for the disk. Each has a savepoint of
//! its own, so that one that fails leaves its neighbours alone, and each is answered only after COMMIT
//! came back well.

use super::run::{Done, depth_of, guarded, ignored_error, roll_back_to};
use super::watch::Watch;
use crate::connection::{Conn, DatabaseUrl, Purpose, begin, open};
use crate::error::StoreError;
use diesel::connection::{Connection, TransactionManager};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

type Manager = <Conn as Connection>::TransactionManager;

/// Commands in one commit at most: the time to answer stays bounded.
const GROUP: usize = 64;
/// Commands that may wait at most; more are told that the database is busy.
const QUEUE: usize = 1024;
/// How long a group waits for those that were answered together the last time. A commit takes longer.
const LINGER: Duration = Duration::from_millis(2);

/// The way to the writer thread. Dropping it ends the thread after what is waiting.
pub(super) struct Writer {
    queue: Option<SyncSender<Box<dyn Command>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread. It opens its connection when there is something to write.
    pub(super) fn start(url: DatabaseUrl) -> std::io::Result<Self> {
        let (queue, waiting) = sync_channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || serve(&url, &waiting))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
        })
    }

    /// Hands over work; `answer` is called with the result once it is on disk, or has failed.
    pub(super) fn submit<T, E>(
        &self,
        work: impl Fn(&mut Conn) -> Result<Done<T>, E> + Send + 'static,
        answer: impl FnOnce(Result<T, E>) + Send + 'static,
    ) -> Result<(), StoreError>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let task = Box::new(Task {
            work,
            answer,
            result: None,
        });
        match self.queue.as_ref().map(|queue| queue.try_send(task)) {
            Some(Ok(())) => Ok(()),
            Some(Err(TrySendError::Full(_))) => Err(StoreError::Busy),
            Some(Err(TrySendError::Disconnected(_))) | None => Err(stopped()),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        let Some(thread) = self.thread.take() else {
            return;
        };
        // The last handle may be dropped by a command itself; a thread cannot wait for its own end.
        if thread.thread().id() != std::thread::current().id() && thread.join().is_err() {
            tracing::error!("the writer thread ended in a panic");
        }
    }
}

/// The writer is gone, which happens only while the service stops.
pub(super) fn stopped() -> StoreError {
    StoreError::Unavailable("the service is stopping".to_owned())
}

/// Work of any type, waiting for its turn and then for COMMIT.
trait Command: Send {
    /// Does the work in a savepoint. `Err` when the whole transaction is gone.
    fn run(&mut self, conn: &mut Conn, watch: &Watch) -> Result<(), StoreError>;
    /// Answers: with the result when the commit went well, or else with why it did not.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Task<T, E, F, A>
where
    F: Fn(&mut Conn) -> Result<Done<T>, E>,
    A: FnOnce(Result<T, E>),
{
    work: F,
    answer: A,
    result: Option<Result<T, E>>,
}

impl<T, E, F, A> Command for Task<T, E, F, A>
where
    T: Send,
    E: From<StoreError> + Send,
    F: Fn(&mut Conn) -> Result<Done<T>, E> + Send,
    A: FnOnce(Result<T, E>) + Send,
{
    fn run(&mut self, conn: &mut Conn, watch: &Watch) -> Result<(), StoreError> {
        watch.forget();
        Manager::begin_transaction(conn)?;
        let mut result = guarded(|| (self.work)(conn));
        // Rolling back after a full disk fails in its turn; what went wrong first is the thing to report.
        let cause = watch.last_error();
        let gone = |_| cause.clone();
        // A panic leaves savepoints open.
        roll_back_to(conn, 2);
        if result.is_ok() && watch.has_failed_statement() {
            result = Err(ignored_error(watch).into());
        }
        let keep = matches!(&result, Ok(done) if done.keep);
        self.result = Some(result.map(|done| done.value));
        if depth_of(conn) != Some(2) {
            return Err(cause);
        }
        if keep {
            Manager::commit_transaction(conn).map_err(gone)
        } else {
            Manager::rollback_transaction(conn).map_err(gone)
        }
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let result = match (committed, self.result) {
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(stopped().into()),
            (Err(error), _) => Err(error.into()),
        };
        (self.answer)(result);
    }
}

/// The thread's life: a group after the other, until nobody can send any more.
fn serve(url: &DatabaseUrl, waiting: &Receiver<Box<dyn Command>>) {
    let mut connection = None;
    let mut together = 1;
    while let Ok(first) = waiting.recv() {
        let mut group = vec![first];
        let result = match take_connection(url, &mut connection) {
            Ok((mut conn, watch)) => {
                let result = run_group(&mut conn, &watch, waiting, &mut group, together);
                // After a failure it is not known in what state the connection is: take a new one.
                if result.is_ok() {
                    connection = Some((conn, watch));
                }
                result
            }
            Err(error) => Err(error),
        };
        if let Err(error) = &result {
            tracing::error!(%error, commands = group.len(), "a group of changes was not committed");
        }
        together = group.len();
        for command in group {
            command.answer(result.clone());
        }
    }
}

fn take_connection(
    url: &DatabaseUrl,
    kept: &mut Option<(Conn, Watch)>,
) -> Result<(Conn, Watch), StoreError> {
    if let Some(kept) = kept.take() {
        return Ok(kept);
    }
    let mut conn = open(url, Purpose::Write)?;
    let watch = Watch::on(&mut conn);
    Ok((conn, watch))
}

/// Runs what waits inside one transaction and commits it. Those taken from the queue are added to `group`.
///
/// `together` is how many shared the last commit: so many are likely to come back at once, and waiting
/// a moment for them is cheaper than a commit of its own for each. Nobody waits for a single client.
fn run_group(
    conn: &mut Conn,
    watch: &Watch,
    waiting: &Receiver<Box<dyn Command>>,
    group: &mut Vec<Box<dyn Command>>,
    together: usize,
) -> Result<(), StoreError> {
    begin(conn, Purpose::Write)?;
    let linger_until = Instant::now() + LINGER;
    let mut next = 0;
    loop {
        while let Some(command) = group.get_mut(next) {
            command.run(conn, watch)?;
            next += 1;
        }
        if group.len() >= GROUP {
            break;
        }
        match next_command(waiting, group.len() < together, linger_until) {
            Some(command) => group.push(command),
            None => break,
        }
    }
    Manager::commit_transaction(conn)?;
    tracing::trace!(commands = group.len(), "committed");
    Ok(())
}

/// The next command that waits, or that comes in time when more are expected.
fn next_command(
    waiting: &Receiver<Box<dyn Command>>,
    expected: bool,
    linger_until: Instant,
) -> Option<Box<dyn Command>> {
    if let Ok(command) = waiting.try_recv() {
        return Some(command);
    }
    if !expected {
        return None;
    }
    let left = linger_until.saturating_duration_since(Instant::now());
    waiting.recv_timeout(left).ok()
}
