//! What every request can reach: the database, the page kit, the framework, the settings.

use crate::drawing::Drawing;
use crate::job_start::suggester::Suggesters;
use crate::kit::Kit;
use crate::security::{Keys, LinkTokens, Passwords, RandomIds, SystemClock};
use crate::settings::Settings;
use actix_web::web::Data;
use engine::time::Clock;
use sfia::Frameworks;
use std::sync::Arc;
use store::Db;

/// The running service, shared by all workers.
pub struct App {
    /// The database.
    pub db: Db,
    /// Templates, words and assets.
    pub kit: Data<Kit>,
    /// The shipped facts and words of the framework's editions.
    pub frameworks: &'static Frameworks,
    /// The settings it was started with.
    pub settings: Settings,
    /// Keyed hashes for form tokens and cookies.
    pub keys: Keys,
    /// Tokens in links.
    pub links: LinkTokens,
    /// Password hashes.
    pub passwords: Passwords,
    /// Documents, a few at a time.
    pub drawing: Drawing,
    /// Suggesters of skills, made when they are first needed.
    pub suggesters: Suggesters,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

/// Why the service cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database must not or cannot be used.
    #[error(transparent)]
    Database(#[from] store::OpenError),
    /// The first look into the database failed.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// Templates, words or shipped data are broken.
    #[error("the program's own files are broken: {0}")]
    Broken(String),
    /// The database holds what this way of starting must not touch.
    #[error("{0}")]
    Refused(String),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address asked for.
        address: std::net::SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
}

impl App {
    /// Puts the parts together around an open database.
    ///
    /// # Errors
    /// [`StartError`] when a part is broken.
    pub fn new(settings: Settings, db: Db) -> Result<Self, StartError> {
        let broken = |error: &dyn std::fmt::Display| StartError::Broken(error.to_string());
        let kit = Data::new(Kit::load().map_err(|error| broken(&error))?);
        let frameworks = Frameworks::shipped().map_err(|error| broken(&error))?;
        let keys = crate::setup::keys(&settings, &db)?;
        let links = LinkTokens::new(&settings.server.base_url, &keys.derive("links"));
        Ok(Self {
            db,
            kit,
            frameworks,
            settings,
            keys,
            links,
            passwords: Passwords::prepare(),
            drawing: Drawing::default(),
            suggesters: Suggesters::default(),
            clock: Arc::new(SystemClock),
        })
    }
}

/// Opens the database of the settings with the machine's clock and random identifiers.
///
/// # Errors
/// [`store::OpenError`], saying what to do.
pub fn open_database(settings: &Settings) -> Result<Db, store::OpenError> {
    Db::open(
        &settings.database,
        store::Options {
            ids: Arc::new(RandomIds),
            clock: Arc::new(SystemClock),
            readers: 4,
        },
    )
}
