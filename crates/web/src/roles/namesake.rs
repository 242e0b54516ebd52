//! Whether a profile would be called the same as another one in use, so that nobody could tell them apart in a list.

use engine::ids::RoleProfileId;
use engine::text::search_key;
use store::roles::RoleKey;

/// The profile in use that has this title already.
///
/// Titles may have been the same before: a profile that is edited may keep its own.
pub(super) fn namesake<'a>(
    keys: &'a [RoleKey],
    title: &str,
    edited: Option<&RoleProfileId>,
) -> Option<&'a RoleKey> {
    let title = search_key(title);
    let same = |key: &RoleKey| search_key(&key.title) == title;
    if keys.iter().any(|key| Some(&key.id) == edited && same(key)) {
        return None;
    }
    keys.iter()
        .find(|key| !key.retired && Some(&key.id) != edited && same(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::ids::Id;
    use engine::roles::RoleReference;

    fn id(text: &str) -> RoleProfileId {
        RoleProfileId::from_text(text.to_owned())
    }

    fn key(reference: &str, title: &str, retired: bool) -> RoleKey {
        RoleKey {
            id: id(reference),
            reference: RoleReference::parse(reference).unwrap(),
            title: title.to_owned(),
            retired,
        }
    }

    #[test]
    fn a_copy_that_keeps_the_title_is_told_which_profile_has_it() {
        let keys = [key("DEV-1", "Developer", false)];
        let found = namesake(&keys, "  developer ", None);
        assert_eq!(found, Some(&keys[0]));
        assert_eq!(namesake(&keys, "Developer (copy)", None), None);
    }

    #[test]
    fn a_title_is_free_again_when_its_profile_is_out_of_use() {
        assert_eq!(
            namesake(&[key("DEV-1", "Developer", true)], "Developer", None),
            None
        );
    }

    #[test]
    fn a_profile_keeps_its_title_and_cannot_take_over_another_ones() {
        let keys = [
            key("DEV-1", "Developer", false),
            key("DEV-2", "Developer", false),
            key("ANA-1", "Analyst", false),
        ];
        assert_eq!(namesake(&keys, "Developer", Some(&id("DEV-2"))), None);
        assert!(namesake(&keys, "Developer", Some(&id("ANA-1"))).is_some());
    }
}
