//! A programme that a test begins with, and somebody of it. All of it invented.

use super::TestDb;
use crate::StoreError;
use crate::entry::accounts;
use crate::entry::programmes::{self, ProgrammeScope};
use crate::schema::organisations;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::ProgrammeRole;
use engine::email::EmailAddress;

impl TestDb {
    /// A programme called `slug` with these councils, which exist already, as its manager sees it.
    pub fn programme(&self, slug: &'static str, councils: &[&'static str]) -> ProgrammeScope {
        let councils = councils.to_vec();
        self.entry_write_blocking::<_, StoreError, _>(move |tx| {
            let email = EmailAddress::parse(&format!("{slug}@society.example")).unwrap();
            let account = accounts::find_or_insert(tx, &email)?;
            let id = programmes::insert(tx, slug, slug, &account, "Pat Programme")?;
            let of = organisations::table.filter(organisations::slug.eq_any(&councils));
            diesel::update(of)
                .set(organisations::programme_id.eq(engine::ids::Id::as_str(&id)))
                .execute(tx.conn())?;
            Ok(programmes::prove(tx, &account, slug)?.expect("the manager is of it"))
        })
        .expect("a programme can be added")
    }

    /// Somebody of the programme called `slug`.
    pub fn of_programme(
        &self,
        scope: &ProgrammeScope,
        name: &'static str,
        role: ProgrammeRole,
    ) -> ProgrammeScope {
        let (id, slug) = (scope.id().clone(), scope.slug().to_owned());
        self.entry_write_blocking::<_, StoreError, _>(move |tx| {
            let email = EmailAddress::parse(&format!("{name}@society.example")).unwrap();
            let account = accounts::find_or_insert(tx, &email)?;
            programmes::insert_member(tx, &id, &account, (name, role))?;
            Ok(programmes::prove(tx, &account, &slug)?.expect("they are of it"))
        })
        .expect("somebody can be added")
    }
}
