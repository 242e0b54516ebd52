//! Permits: proof that a decision was made, about this resource, by this policy.

/// Something an actor wants to do to a resource.
pub trait Action {
    /// What the action is done to, with the facts that the decision needs.
    type Resource;

    /// The rule itself.
    fn allows(actor: &super::Actor, resource: &Self::Resource) -> bool;
}

/// Proof that `A` was allowed on exactly the resource it carries.
///
/// It cannot be made elsewhere, copied or changed: a function that takes it by value acts on
/// what was decided and on nothing else.
#[derive(Debug)]
pub struct Permit<A: Action> {
    resource: A::Resource,
}

impl<A: Action> Permit<A> {
    /// What the permit is about.
    #[must_use]
    pub fn resource(&self) -> &A::Resource {
        &self.resource
    }
}

/// The policy said no. Pages answer as if the thing did not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not allowed")]
pub struct Denied;

/// Decides whether `actor` may do `A` to `resource`.
///
/// # Errors
/// [`Denied`] when the policy does not allow it.
pub fn decide<A: Action>(actor: &super::Actor, resource: A::Resource) -> Result<Permit<A>, Denied> {
    if A::allows(actor, &resource) {
        Ok(Permit { resource })
    } else {
        Err(Denied)
    }
}
