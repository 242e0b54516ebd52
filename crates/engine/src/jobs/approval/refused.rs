//! Why an act on a job description is not taken.

use crate::jobs::Lack;

/// Why an act was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Who acts cannot do this, or not in this capacity.
    #[error("somebody else has to do this")]
    NotYours,
    /// The version is not at a point where this can be done.
    #[error("it is not at that point")]
    NotNow,
    /// The version before has to be published or sent back first.
    #[error("a version is on its way")]
    VersionOpen,
    /// Nobody checks or approves what they wrote.
    #[error("nobody approves what they wrote")]
    Author,
    /// Nobody checks, approves or evaluates the post they hold.
    #[error("nobody approves their own post")]
    Postholder,
    /// Who checked for HR does not approve as well.
    #[error("two different people check and approve")]
    SamePerson,
    /// Whether postholders were consulted has not been noted.
    #[error("it is not noted whether postholders were consulted")]
    NotConsulted,
    /// A day that lies in the future.
    #[error("the day lies in the future")]
    InFuture,
    /// There are postholders.
    #[error("somebody holds the post")]
    HasPostholders,
    /// The comment's place is not in the version.
    #[error("there is no such place")]
    NoSuchPlace,
    /// It lacks what nobody can approve without.
    #[error("something is missing")]
    Lacks(Vec<Lack>),
    /// No evaluation waits for a check.
    #[error("there is no evaluation to be checked")]
    NothingToCheck,
}
