//! Everything that a signed-in person can reach by following links and sending harmless forms.

use crate::answer::Answer;
use crate::client::Client;
use crate::forms::Form;
use std::collections::{BTreeSet, VecDeque};

/// Pages looked at before a crawl stops; our demonstration has fewer.
const MOST: usize = 1_500;

/// Follows all links from `starts`, and every search with `words`; hands each answer to `look`.
///
/// Gives the number of pages. Pages that differ only by what follows the question mark are seen a few times,
/// so that sorting and paging are among them without every combination.
///
/// # Panics
/// When there is no end to it.
pub fn crawl(
    browser: &mut Client,
    starts: &[String],
    words: &[&str],
    mut look: impl FnMut(&Answer),
) -> usize {
    let mut waiting: VecDeque<String> = starts.iter().cloned().collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut variants = std::collections::BTreeMap::<String, usize>::new();
    let mut pages = 0;
    while let Some(path) = waiting.pop_front() {
        let bare = path.split(['?', '#']).next().unwrap_or_default().to_owned();
        let path = path.split('#').next().unwrap_or_default().to_owned();
        let known = variants.entry(bare).or_default();
        if *known >= 12 || !seen.insert(path.clone()) {
            continue;
        }
        *known += 1;
        pages += 1;
        assert!(pages < MOST, "the crawl does not end; it is at {path}");
        let answer = browser.get(&path);
        look(&answer);
        if answer.status == 303 {
            waiting.push_back(answer.location().to_owned());
        }
        let is_page = answer
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"));
        if answer.status != 200 || !is_page {
            continue;
        }
        waiting.extend(
            answer
                .links()
                .into_iter()
                .filter_map(|link| own(&path, &link)),
        );
        for form in Form::all(&answer.body())
            .into_iter()
            .filter(|form| form.method == "get")
        {
            for word in words {
                let fields: Vec<(String, String)> = form
                    .fields
                    .iter()
                    .map(|(name, value)| {
                        (
                            name.clone(),
                            if value.is_empty() {
                                (*word).to_owned()
                            } else {
                                value.clone()
                            },
                        )
                    })
                    .collect();
                let action = if form.action.is_empty() {
                    path.split('?').next().unwrap_or_default()
                } else {
                    &form.action
                };
                waiting.push_back(format!("{action}?{}", crate::forms::encode(&fields)));
            }
        }
    }
    pages
}

/// The path of a link on the page at `path`, if it stays with us.
fn own(path: &str, link: &str) -> Option<String> {
    if link.starts_with("/static/") {
        return None;
    }
    if link.starts_with('/') && !link.starts_with("//") {
        return Some(link.to_owned());
    }
    let bare = path.split('?').next().unwrap_or_default();
    link.starts_with('?').then(|| format!("{bare}{link}"))
}
