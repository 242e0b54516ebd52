//! Everything that a signed-in person can reach by following links and sending harmless forms.

use crate::answer::Answer;
use crate::client::Client;
use crate::forms::Form;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use web::routes::{Method, ROUTES, Route};

/// Pages looked at before a crawl stops; our demonstration has fewer.
const MOST: usize = 1_500;

/// Pages looked at of one route: enough for every kind of person, skill, sorting and page of a list, without each of
/// them and every combination.
const MOST_OF_A_ROUTE: usize = 24;

/// Follows all links from `starts`, and every search with `words`; hands each answer to `look`.
///
/// Gives the number of pages, at most [`MOST_OF_A_ROUTE`] of each route.
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
    let mut looked_at = BTreeMap::<&str, usize>::new();
    let mut pages = 0;
    while let Some(path) = waiting.pop_front() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        let of_route = looked_at.entry(route_of(&path)).or_default();
        if *of_route >= MOST_OF_A_ROUTE || !seen.insert(path.clone()) {
            continue;
        }
        *of_route += 1;
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
        for form in Form::all(&answer.body()) {
            // Searching people changes nothing, and the words are not in the address: seen at once.
            if form.action.ends_with("/people/search")
                && *looked_at.entry("searches").or_default() < MOST_OF_A_ROUTE
            {
                for word in words {
                    *looked_at.entry("searches").or_default() += 1;
                    let found = browser.submit(&form.clone().with("q", *word));
                    look(&found);
                    if found.status == 303 {
                        pages += 1;
                        look(&browser.get(found.location()));
                    }
                }
            }
            if form.method != "get" {
                continue;
            }
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

/// The route that answers at `path`; nothing where none does.
fn route_of(path: &str) -> &'static str {
    let bare = path.split('?').next().unwrap_or_default();
    let answers = |route: &&Route| {
        route.method == Method::Get
            && route.path.split('/').count() == bare.split('/').count()
            && (route.path.split('/').zip(bare.split('/')))
                .all(|(wanted, found)| wanted == found || wanted.starts_with('{'))
    };
    ROUTES.iter().find(answers).map_or("", |route| route.name)
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
