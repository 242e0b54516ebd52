//! Page n of m of a long list.
use serde::Serialize;
use url::form_urlencoded::Serializer;

/// The way through a long list. Prints only the total when everything is on one page. Partial: `partials/pagination`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pagination {
    items: Vec<PageItem>,
    previous: Option<String>,
    next: Option<String>,
    from: u64,
    to: u64,
    total: u64,
    several: bool,
}

/// One page number, or a gap between two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageItem {
    /// The page's number, from 1. Zero for a gap.
    pub number: u64,
    /// Where it is.
    pub url: String,
    /// The page shown now.
    pub current: bool,
    /// Stands for the pages left out.
    pub gap: bool,
}

impl Pagination {
    /// Page `page` (from 1) of a list of `total` rows, `size` a page, at `path`. The other parts of the query are kept.
    ///
    /// A page beyond the end is taken as the last one.
    pub fn new(path: &str, query: &[(&str, &str)], page: u64, size: u64, total: u64) -> Self {
        let size = size.max(1);
        let last = total.div_ceil(size).max(1);
        let page = page.clamp(1, last);
        let url = |number: u64| {
            let kept = query.iter().filter(|(name, _)| *name != "page");
            let mut serializer = Serializer::new(String::new());
            serializer.extend_pairs(kept);
            serializer.append_pair("page", &number.to_string());
            format!("{path}?{}", serializer.finish())
        };
        Self {
            items: items(page, last, &url),
            previous: (page > 1).then(|| url(page - 1)),
            next: (page < last).then(|| url(page + 1)),
            from: ((page - 1) * size + 1).min(total),
            to: (page * size).min(total),
            total,
            several: last > 1,
        }
    }
}

/// First, last, and the current page with its neighbours; a gap where more than one page is left out.
fn items(page: u64, last: u64, url: &impl Fn(u64) -> String) -> Vec<PageItem> {
    let mut items = Vec::new();
    let mut before = 0;
    for number in 1..=last {
        let near = number.abs_diff(page) <= 1;
        let alone = number.abs_diff(page) == 2 && (number == 2 || number + 1 == last);
        if !(number == 1 || number == last || near || alone) {
            continue;
        }
        if number > before + 1 {
            items.push(PageItem {
                number: 0,
                url: String::new(),
                current: false,
                gap: true,
            });
        }
        items.push(PageItem {
            number,
            url: url(number),
            current: number == page,
            gap: false,
        });
        before = number;
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(page: u64, total: u64) -> String {
        let pages = Pagination::new("/people", &[], page, 10, total);
        let text = |item: &PageItem| match (item.gap, item.current) {
            (true, _) => "…".to_owned(),
            (_, true) => format!("[{}]", item.number),
            _ => item.number.to_string(),
        };
        pages.items.iter().map(text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn far_pages_are_left_out_but_never_a_single_one() {
        assert_eq!(shape(1, 5), "[1]");
        assert_eq!(shape(1, 200), "[1] 2 … 20");
        assert_eq!(shape(4, 200), "1 2 3 [4] 5 … 20");
        assert_eq!(shape(10, 200), "1 … 9 [10] 11 … 20");
        assert_eq!(shape(17, 200), "1 … 16 [17] 18 19 20");
    }

    #[test]
    fn the_filter_survives_turning_the_page() {
        let pages = Pagination::new("/people", &[("q", "a & b"), ("page", "2")], 2, 10, 30);
        assert_eq!(pages.next.as_deref(), Some("/people?q=a+%26+b&page=3"));
        assert_eq!((pages.from, pages.to), (11, 20));
    }

    #[test]
    fn an_empty_list_and_a_page_beyond_the_end_are_shown() {
        let empty = Pagination::new("/people", &[], 1, 10, 0);
        assert_eq!((empty.from, empty.to, empty.several), (0, 0, false));
        let beyond = Pagination::new("/people", &[], u64::MAX, 10, 25);
        assert_eq!((beyond.from, beyond.to), (21, 25));
    }
}
