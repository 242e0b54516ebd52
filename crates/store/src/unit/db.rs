//! The database as the rest of the program sees it: units of work, and nothing else.

use super::open::{self, OpenError};
use super::run::{self, Done};
use super::writer_thread::{Writer, stopped};
use super::{Entry, EntryWrite, Read, Scope, Write};
use crate::connection::{Conn, DatabaseUrl, Pool, Purpose};
use crate::entry::form_keys::{self, FormKey};
use crate::error::StoreError;
use crate::looks;
use engine::ids::IdSource;
use engine::looks::Look;
use engine::time::Clock;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// How long a request waits for its turn before it is told that the database is busy.
const WAIT: Duration = Duration::from_secs(2);

/// What a database is opened with.
pub struct Options {
    /// Where new identifiers come from.
    pub ids: Arc<dyn IdSource>,
    /// What tells the time.
    pub clock: Arc<dyn Clock>,
    /// Units that read at the same time, at most. On PostgreSQL as many again may write.
    pub readers: usize,
}

/// An open database. Cloning shares it; dropping the last one finishes what is waiting and closes it.
///
/// Here async code meets blocking code, and nowhere else.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    backend: Backend,
    ids: Arc<dyn IdSource>,
    clock: Arc<dyn Clock>,
    reading: Arc<Semaphore>,
}

enum Backend {
    Sqlite { readers: Pool, writer: Writer },
    Postgres { pool: Pool, writing: Arc<Semaphore> },
}

impl Db {
    /// Opens a database that is ready to be used. An empty SQLite file is made ready first.
    ///
    /// # Errors
    /// [`OpenError`], whose message says what to do, where the database must not be touched.
    pub fn open(url: &DatabaseUrl, options: Options) -> Result<Self, OpenError> {
        open::prove_usable(url)?;
        let readers = options.readers.max(1);
        let backend = if url.sqlite_path().is_some() {
            Backend::Sqlite {
                readers: Pool::new(url.clone(), Purpose::Read, readers),
                writer: Writer::start(url.clone())
                    .map_err(|error| StoreError::Unavailable(error.to_string()))?,
            }
        } else {
            Backend::Postgres {
                pool: Pool::new(url.clone(), Purpose::Write, readers * 2),
                writing: Arc::new(Semaphore::new(readers)),
            }
        };
        Ok(Self(Arc::new(Inner {
            backend,
            ids: options.ids,
            clock: options.clock,
            reading: Arc::new(Semaphore::new(readers)),
        })))
    }

    /// Reads in one transaction, which sees one moment of the database. What of somebody else's record was found is
    /// written down before it is given out; if that fails, it is said in the log, and the answer is given all the same.
    ///
    /// # Errors
    /// Whatever `work` gives, or a [`StoreError`] made into that.
    pub async fn read<T, E, F>(&self, scope: &Scope, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Read<'_>) -> Result<T, E> + Send + 'static,
    {
        let (value, looks) = self.read_noting(scope, work).await?;
        if !looks.is_empty() {
            let count = looks.len();
            let kept = self.write_any(self.keeping(scope, looks)).await;
            unkept(count, &kept);
        }
        Ok(value)
    }

    /// [`Db::read`] for an answer that nobody sees, such as the headers of a page: what is found is not written down.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub async fn read_unseen<T, E, F>(&self, scope: &Scope, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Read<'_>) -> Result<T, E> + Send + 'static,
    {
        Ok(self.read_noting(scope, work).await?.0)
    }

    async fn read_noting<T, E, F>(&self, scope: &Scope, work: F) -> Result<(T, Vec<Look>), E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Read<'_>) -> Result<T, E> + Send + 'static,
    {
        let (scope, now) = (scope.clone(), self.0.clock.now());
        self.read_any(move |conn| {
            let mut read = Read::new(conn, &scope, now);
            let value = work(&mut read)?;
            Ok((value, read.into_looks()))
        })
        .await
    }

    /// Changes data in one transaction. `work` may be run several times, so it has no effect elsewhere;
    /// it must leave an audit entry. The answer comes after the change is on disk.
    ///
    /// # Errors
    /// Whatever `work` gives, or a [`StoreError`] made into that. Nothing was changed then, except
    /// after `Unavailable`, when it may have been.
    pub async fn write<T, E, F>(&self, scope: &Scope, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut Write<'_>) -> Result<T, E> + Send + 'static,
    {
        self.write_any(self.audited(scope, work)).await
    }

    /// [`Db::write`] for a form: the same key and body again gets the first answer and changes nothing.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub async fn write_once<E, F>(&self, scope: &Scope, key: FormKey, work: F) -> Result<String, E>
    where
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut Write<'_>) -> Result<String, E> + Send + 'static,
    {
        self.write(scope, move |tx| {
            if let Some(answer) = form_keys::find(tx.conn(), &key)? {
                tx.leave_unchanged();
                return Ok(answer);
            }
            let answer = work(tx)?;
            let now = tx.now();
            form_keys::insert(tx.conn(), &key, &answer, now)?;
            Ok(answer)
        })
        .await
    }

    /// [`Db::read`] for the command line and tests: blocks the thread.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_blocking<T, E: From<StoreError>>(
        &self,
        scope: &Scope,
        work: impl FnOnce(&mut Read<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let now = self.0.clock.now();
        let (value, looks) = run::read(self.0.pool(), |conn| {
            let mut read = Read::new(conn, scope, now);
            let value = work(&mut read)?;
            Ok::<_, E>((value, read.into_looks()))
        })?;
        if !looks.is_empty() {
            let count = looks.len();
            let kept = self.write_any_blocking(self.keeping(scope, looks));
            unkept(count, &kept);
        }
        Ok(value)
    }

    /// [`Db::write`] for the command line and tests: blocks the thread.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_blocking<T, E, F>(&self, scope: &Scope, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut Write<'_>) -> Result<T, E> + Send + 'static,
    {
        self.write_any_blocking(self.audited(scope, work))
    }

    /// Reads without an organisation. For [`crate::entry`] only.
    pub async fn entry_read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Entry<'_>) -> Result<T, E> + Send + 'static,
    {
        let now = self.0.clock.now();
        self.read_any(move |conn| work(&mut Entry::new(conn, now)))
            .await
    }

    /// Changes data without an organisation. For [`crate::entry`] only.
    pub async fn entry_write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut EntryWrite<'_>) -> Result<T, E> + Send + 'static,
    {
        self.write_any(self.unscoped(work)).await
    }

    /// [`Db::write_once`] without an organisation. For [`crate::entry`] only.
    pub async fn entry_write_once<E, F>(&self, key: FormKey, work: F) -> Result<String, E>
    where
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut EntryWrite<'_>) -> Result<String, E> + Send + 'static,
    {
        self.entry_write(move |tx| {
            if let Some(answer) = form_keys::find(tx.conn(), &key)? {
                return Ok(answer);
            }
            let answer = work(tx)?;
            let now = tx.now();
            form_keys::insert(tx.conn(), &key, &answer, now)?;
            Ok(answer)
        })
        .await
    }

    /// [`Db::entry_read`] for the command line and tests: blocks the thread.
    pub fn entry_read_blocking<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Entry<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let now = self.0.clock.now();
        run::read(self.0.pool(), |conn| work(&mut Entry::new(conn, now)))
    }

    /// [`Db::entry_write`] for the command line and tests: blocks the thread.
    pub fn entry_write_blocking<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut EntryWrite<'_>) -> Result<T, E> + Send + 'static,
    {
        self.write_any_blocking(self.unscoped(work))
    }

    /// A write of an organisation's data, refused when it leaves no trail.
    fn audited<T, E, F>(
        &self,
        scope: &Scope,
        work: F,
    ) -> impl Fn(&mut Conn) -> Result<Done<T>, E> + Send + 'static
    where
        E: From<StoreError>,
        F: Fn(&mut Write<'_>) -> Result<T, E> + Send + 'static,
        T: 'static,
    {
        let (scope, clock, ids) = (scope.clone(), self.0.clock.clone(), self.0.ids.clone());
        move |conn: &mut Conn| {
            let mut write = Write::new(conn, &scope, clock.now(), ids.as_ref());
            let value = work(&mut write)?;
            let keep = write.is_to_be_kept()?;
            Ok(Done { value, keep })
        }
    }

    /// Writes looks down. The one change of an organisation's data without a line in the trail: it is one itself.
    fn keeping(
        &self,
        scope: &Scope,
        noted: Vec<Look>,
    ) -> impl Fn(&mut Conn) -> Result<Done<()>, StoreError> + Send + 'static {
        let (organisation, now) = (scope.organisation().clone(), self.0.clock.now());
        move |conn: &mut Conn| {
            looks::keep(conn, &organisation, &noted, now)?;
            Ok(Done {
                value: (),
                keep: true,
            })
        }
    }

    fn unscoped<T, E, F>(
        &self,
        work: F,
    ) -> impl Fn(&mut Conn) -> Result<Done<T>, E> + Send + 'static
    where
        E: From<StoreError>,
        F: Fn(&mut EntryWrite<'_>) -> Result<T, E> + Send + 'static,
        T: 'static,
    {
        let (clock, ids) = (self.0.clock.clone(), self.0.ids.clone());
        move |conn: &mut Conn| {
            let value = work(&mut EntryWrite::new(conn, clock.now(), ids.as_ref()))?;
            Ok(Done { value, keep: true })
        }
    }

    async fn read_any<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    {
        let turn = take_turn(&self.0.reading).await?;
        let inner = self.0.clone();
        blocking(move || {
            let result = run::read(inner.pool(), work);
            drop(turn);
            result
        })
        .await
    }

    async fn write_any<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut Conn) -> Result<Done<T>, E> + Send + 'static,
    {
        match &self.0.backend {
            Backend::Sqlite { writer, .. } => {
                let (answer, answered) = oneshot::channel();
                writer.submit(work, move |result| {
                    // A caller that went away does not need the answer.
                    drop(answer.send(result));
                })?;
                answered.await.unwrap_or_else(|_| Err(stopped().into()))
            }
            Backend::Postgres { writing, .. } => {
                let turn = take_turn(writing).await?;
                let inner = self.0.clone();
                blocking(move || {
                    let result = run::serializable(inner.pool(), &work);
                    drop(turn);
                    result
                })
                .await
            }
        }
    }

    fn write_any_blocking<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Fn(&mut Conn) -> Result<Done<T>, E> + Send + 'static,
    {
        match &self.0.backend {
            Backend::Sqlite { writer, .. } => {
                let (answer, answered) = std::sync::mpsc::sync_channel(1);
                writer.submit(work, move |result| {
                    drop(answer.send(result));
                })?;
                answered.recv().unwrap_or_else(|_| Err(stopped().into()))
            }
            Backend::Postgres { pool, .. } => run::serializable(pool, &work),
        }
    }
}

impl Inner {
    /// Where readers take their connections.
    fn pool(&self) -> &Pool {
        match &self.backend {
            Backend::Sqlite { readers, .. } => readers,
            Backend::Postgres { pool, .. } => pool,
        }
    }
}

/// Says in the log, without anybody's name, that a look is missing from the ledger.
fn unkept(count: usize, kept: &Result<(), StoreError>) {
    if let Err(error) = kept {
        tracing::error!(%error, looks = count, "looks at records could not be written down");
    }
}

/// A bounded wait for a turn, so that a stalled database is answered and not piled up.
async fn take_turn(turns: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, StoreError> {
    match tokio::time::timeout(WAIT, turns.clone().acquire_owned()).await {
        Ok(Ok(turn)) => Ok(turn),
        Ok(Err(_)) => Err(stopped()),
        Err(_) => Err(StoreError::Busy),
    }
}

async fn blocking<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(StoreError::Panicked.into()))
}
