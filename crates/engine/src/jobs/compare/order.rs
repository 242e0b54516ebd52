//! Lists whose items have a key: taking one item over, and bringing a list into another one's order.

/// Makes `list` have the item `key` as `from` has it. A new one stands behind the nearest item that stands before it in
/// `from` and is here, else at the beginning.
pub(super) fn take<T, K: PartialEq>(
    list: &mut Vec<T>,
    from: &[T],
    key_of: impl Fn(&T) -> &K,
    key: &K,
    make: impl FnOnce(&T) -> T,
) {
    let here = list.iter().position(|item| key_of(item) == key);
    let there = from.iter().position(|item| key_of(item) == key);
    let theirs = there.and_then(|index| from.get(index));
    match (here, theirs) {
        (Some(here), Some(theirs)) => {
            let item = make(theirs);
            if let Some(place) = list.get_mut(here) {
                *place = item;
            }
        }
        (Some(here), None) => {
            list.remove(here);
        }
        (None, Some(theirs)) => {
            let before = from.iter().take(there.unwrap_or(0)).rev();
            let place = before
                .filter_map(|item| list.iter().position(|one| key_of(one) == key_of(item)))
                .map(|index| index + 1)
                .next()
                .unwrap_or(0);
            list.insert(place, make(theirs));
        }
        (None, None) => {}
    }
}

/// Brings the items that `from` has too into its order. The others stay behind the item they stood behind.
pub(super) fn like<T, K: PartialEq>(list: &mut Vec<T>, from: &[T], key_of: impl Fn(&T) -> &K) {
    // Items with the others that follow each of them.
    let mut groups: Vec<(Option<usize>, Vec<T>)> = vec![(None, Vec::new())];
    for item in list.drain(..) {
        let there = from.iter().position(|one| key_of(one) == key_of(&item));
        match groups.last_mut() {
            Some((_, group)) if there.is_none() => group.push(item),
            _ => groups.push((there, vec![item])),
        }
    }
    groups.sort_by_key(|(there, _)| *there);
    list.extend(groups.into_iter().flat_map(|(_, group)| group));
}

/// The keys of `list` that `other` has too, in the order of `list`.
pub(super) fn common<T, K: PartialEq + Clone>(
    list: &[T],
    other: &[T],
    key_of: impl Fn(&T) -> &K,
) -> Vec<K> {
    list.iter()
        .map(&key_of)
        .filter(|key| other.iter().any(|item| key_of(item) == *key))
        .cloned()
        .collect()
}
