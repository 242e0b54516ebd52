//! What careers are worked out from: one's own answers and the council's role profiles.

use crate::assessments::{load_own, own_permit};
use crate::problem::Problem;
use crate::request::Visit;
use engine::access::ReadRecord;
use engine::assessments::Assessment;
use engine::careers::Held;
use engine::ids::RoleProfileId;
use engine::roles::RoleProfile;
use sfia::{Framework, Level};
use store::assessments::find_submitted;
use store::roles::list_in_use;

/// Everything that the pages compare.
pub(super) struct Known {
    /// What one says: as sent last, or in the draft where nothing was sent.
    pub(super) said: Option<Assessment>,
    /// Whether it is a draft.
    pub(super) is_draft: bool,
    /// One's own role.
    pub(super) own: Option<(RoleProfileId, Level)>,
    /// The roles in use, by title.
    pub(super) roles: Vec<RoleProfile>,
    /// The edition that roles are written for.
    pub(super) framework: &'static Framework,
}

impl Known {
    /// What is held, read in the edition that it was said in.
    pub(super) fn held(&self, frameworks: &sfia::Frameworks) -> Held {
        self.said.as_ref().map_or_else(Held::default, |said| {
            Held::of(said, frameworks.edition(said.edition))
        })
    }

    /// One's own role, for marking it.
    pub(super) fn own_role(&self) -> Option<&RoleProfileId> {
        self.own.as_ref().map(|(id, _)| id)
    }
}

/// Loads it. A fixed number of queries.
pub(super) async fn load(visit: &Visit) -> Result<Known, Problem> {
    let frameworks = visit.app().frameworks;
    let framework = frameworks.edition(visit.organisation().edition);
    visit
        .read(move |tx| {
            let own = load_own(tx, frameworks)?;
            let permit = own_permit::<ReadRecord>(tx.actor())?;
            let sent = find_submitted(tx, &permit)?;
            let is_draft = sent.is_none();
            Ok(Known {
                said: sent.or(own.draft),
                is_draft,
                own: own.role.map(|role| (role.id, role.general_level)),
                roles: list_in_use(tx)?,
                framework,
            })
        })
        .await
}
