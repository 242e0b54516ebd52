//! The migrations that the program carries, and in which parts.

use crate::connection::{Conn, MultiBackend};
use diesel::connection::BoxableConnection;
use diesel::migration::{
    self, Migration, MigrationMetadata, MigrationName, MigrationSource, MigrationVersion,
};
use std::fmt;

/// Half of a migration, or all of it.
pub(super) struct Part {
    pub(super) name: &'static str,
    up: &'static str,
    down: &'static str,
}

macro_rules! parts {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(Part {
            name: $name,
            up: include_str!(concat!("../../../../migrations/", $folder, "/", $name, "/up.sql")),
            down: include_str!(concat!("../../../../migrations/", $folder, "/", $name, "/down.sql")),
        }),+]
    };
}

/// Every folder is named here, so that the program carries its migrations; a test compares with the disk.
pub(super) const COMMON: &[Part] = parts!(
    "common": "0001_house", "0003_licence_since", "0004_guided", "0005_evidence", "0006_endorsement",
    "0007_exercise", "0008_editions", "0009_campaigns", "0010_looks", "0011_current_skills", "0012_counting",
    "0013_jobs", "0014_job_measures", "0015_role_library",
    "0016_text_in_documents", "0017_readiness", "0018_pilots", "0019_programme_records", "0020_guests",
    "0021_questionnaires",
    "0022_surveys",
    "0023_settled_surveys"
);
pub(super) const SQLITE: &[Part] = parts!(
    "sqlite": "0002_trails", "0005_evidence", "0013_jobs", "0018_pilots"
);
pub(super) const POSTGRES: &[Part] =
    parts!("postgres": "0002_trails", "0005_evidence", "0013_jobs", "0018_pilots");

/// One schema change on one of the databases, from one or two parts.
pub(super) struct Step {
    pub(super) name: StepName,
    up: Vec<&'static str>,
    down: Vec<&'static str>,
}

#[derive(Clone, Copy)]
pub(super) struct StepName(&'static str);

impl StepName {
    /// The version: what stands before the first underscore.
    pub(super) fn number(self) -> &'static str {
        self.0.split_once('_').map_or(self.0, |(number, _)| number)
    }
}

impl fmt::Display for StepName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl MigrationName for StepName {
    fn version(&self) -> MigrationVersion<'_> {
        MigrationVersion::from(self.number())
    }
}

struct InTransaction;

impl MigrationMetadata for InTransaction {}

impl Migration<MultiBackend> for Step {
    fn run(&self, conn: &mut dyn BoxableConnection<MultiBackend>) -> migration::Result<()> {
        self.up
            .iter()
            .try_for_each(|sql| Ok(conn.batch_execute(sql)?))
    }

    fn revert(&self, conn: &mut dyn BoxableConnection<MultiBackend>) -> migration::Result<()> {
        self.down
            .iter()
            .rev()
            .try_for_each(|sql| Ok(conn.batch_execute(sql)?))
    }

    fn metadata(&self) -> &dyn MigrationMetadata {
        &InTransaction
    }

    fn name(&self) -> &dyn MigrationName {
        &self.name
    }
}

/// The migrations of one of the databases.
pub(super) struct Source {
    pub(super) own: &'static [Part],
}

impl Source {
    /// Those of the database that `conn` is open to.
    pub(super) fn of(conn: &Conn) -> Self {
        Self {
            own: match conn {
                Conn::Sqlite(_) => SQLITE,
                Conn::Pg(_) => POSTGRES,
            },
        }
    }

    /// The common part of a version runs before the database's own, and is undone after it.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for part in COMMON.iter().chain(self.own) {
            let name = StepName(part.name);
            match steps
                .iter_mut()
                .find(|step| step.name.number() == name.number())
            {
                Some(step) => {
                    step.up.push(part.up);
                    step.down.push(part.down);
                }
                None => steps.push(Step {
                    name,
                    up: vec![part.up],
                    down: vec![part.down],
                }),
            }
        }
        steps.sort_by_key(|step| step.name.number());
        steps
    }
}

impl MigrationSource<MultiBackend> for Source {
    fn migrations(&self) -> migration::Result<Vec<Box<dyn Migration<MultiBackend>>>> {
        Ok(self
            .steps()
            .into_iter()
            .map(|step| Box::new(step) as Box<dyn Migration<MultiBackend>>)
            .collect())
    }
}

/// The newest schema version that this program knows.
pub(crate) fn newest() -> &'static str {
    COMMON
        .iter()
        .chain(SQLITE)
        .chain(POSTGRES)
        .map(|part| StepName(part.name).number())
        .max()
        .unwrap_or_default()
}

/// How many migrations there are.
pub(crate) fn count() -> usize {
    Source { own: SQLITE }.steps().len()
}

/// A short word that changes with the text of any migration.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn fingerprint() -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for part in COMMON.iter().chain(POSTGRES) {
        hash.update(part.up);
    }
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
