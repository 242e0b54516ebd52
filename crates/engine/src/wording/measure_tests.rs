//! Measures the rules by the labelled sentences, and keeps `docs/WORDING.md` true.
//!
//! After a wanted change: `ASPIRE_FIGURES=write cargo test -p engine wording`. With `ASPIRE_FIGURES=show` the mistakes
//! are printed, without those of the sentences held out; with `ASPIRE_FIGURES=second` those of the later sets.
#![allow(clippy::print_stdout, reason = "mistakes are printed on demand")]

use super::{Document, Lists, Paragraph, Rule, RuleSet, Section, check};
use serde::Deserialize;
use sfia::Level;
use std::fmt::Write;
use std::ops::Range;

const LABELLED: &str = include_str!("../../../../sfia-data/wording/labelled.toml");
const SECOND: &str = include_str!("../../../../sfia-data/wording/second.toml");
const UNSEEN: &str = include_str!("../../../../sfia-data/wording/unseen.toml");
const DOCS: &str = include_str!("../../../../docs/WORDING.md");
const DOCS_PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/WORDING.md");
const CLOSES: &str = "<!-- end -->\n";
/// Every fifth sentence of a list is held out.
const HELD_OUT: usize = 5;
/// Hits and near misses that each rule has at least.
const LEAST: usize = 20;
/// Precision that a rule needs to be on by default.
const ENOUGH: f64 = 0.8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    set: Vec<Set>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    rule: String,
    section: Section,
    level: Option<Level>,
    hits: Vec<String>,
    near: Vec<String>,
}

/// A labelled sentence: paragraphs, and the places that ought to be found.
struct Labelled {
    rule: Rule,
    is_hit: bool,
    is_held_out: bool,
    level: Option<Level>,
    paragraphs: Vec<(Section, String)>,
    /// Empty for a hit: the whole of it.
    places: Vec<(usize, Range<usize>)>,
    written: String,
}

/// Findings counted: right ones, wrong ones, and hits that were missed.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    #[allow(clippy::cast_precision_loss, reason = "a few hundred at most")]
    fn share(of: usize, and: usize) -> f64 {
        if of + and == 0 {
            return 0.0;
        }
        of as f64 / (of + and) as f64
    }

    fn precision(self) -> f64 {
        Self::share(self.right, self.wrong)
    }

    fn recall(self) -> f64 {
        Self::share(self.right, self.missed)
    }
}

fn labelled(toml: &str) -> Vec<Labelled> {
    let file: File = toml::from_str(toml).unwrap();
    let mut all = Vec::new();
    for set in &file.set {
        for (is_hit, list) in [(true, &set.hits), (false, &set.near)] {
            for (index, written) in list.iter().enumerate() {
                all.push(parse(
                    set,
                    is_hit,
                    index % HELD_OUT == HELD_OUT - 1,
                    written,
                ));
            }
        }
    }
    all
}

fn parse(set: &Set, is_hit: bool, is_held_out: bool, written: &str) -> Labelled {
    let mut labelled = Labelled {
        rule: Rule::from_word(&set.rule).unwrap(),
        is_hit,
        is_held_out,
        level: set.level,
        paragraphs: Vec::new(),
        places: Vec::new(),
        written: written.to_owned(),
    };
    for part in written.split(" | ") {
        let Some(rest) = part.strip_prefix('@') else {
            labelled.push(set.section, part);
            continue;
        };
        let (tag, text) = rest.split_once(' ').unwrap();
        let (kind, level) = tag.split_once(':').unwrap_or((tag, ""));
        if let Ok(number) = level.parse() {
            labelled.level = Some(Level::new(number).unwrap());
        }
        if kind == "essentials" {
            text.split("; ")
                .for_each(|text| labelled.push(Section::Essential, text));
        } else {
            labelled.push(Section::from_word(kind).unwrap(), text);
        }
    }
    assert!(is_hit || labelled.places.is_empty(), "{written}");
    labelled
}

impl Labelled {
    /// Adds a paragraph, and takes the brackets around its places out.
    fn push(&mut self, section: Section, marked: &str) {
        let mut text = String::new();
        let mut start = 0;
        for character in marked.chars() {
            match character {
                '[' => start = text.len(),
                ']' => self.places.push((self.paragraphs.len(), start..text.len())),
                other => text.push(other),
            }
        }
        self.paragraphs.push((section, text));
    }

    /// Where the rule finds something.
    fn found(&self, rule: Rule, lists: &Lists) -> Vec<(usize, Range<usize>)> {
        let paragraphs = self.paragraphs.iter();
        let document = Document {
            paragraphs: paragraphs
                .map(|(section, text)| Paragraph {
                    section: *section,
                    text,
                })
                .collect(),
            level: self.level,
        };
        let found = check(&document, &[rule].into_iter().collect::<RuleSet>(), lists);
        let list = found.list.into_iter();
        list.map(|finding| (finding.paragraph, finding.range))
            .collect()
    }

    /// A hit is one: found or missed, however many places it has. Every finding elsewhere is wrong.
    fn count(&self, lists: &Lists) -> Count {
        let found = self.found(self.rule, lists);
        let is_place = |(paragraph, range): &(usize, Range<usize>)| {
            self.is_hit
                && (self.places.is_empty()
                    || self.places.iter().any(|(in_paragraph, place)| {
                        in_paragraph == paragraph
                            && place.start < range.end
                            && range.start < place.end
                    }))
        };
        let right = found.iter().any(is_place);
        Count {
            right: usize::from(right),
            wrong: found.iter().filter(|one| !is_place(one)).count(),
            missed: usize::from(self.is_hit && !right),
        }
    }
}

/// Of a rule: the count over all its sentences, and over those held out.
fn figures(rule: Rule, all: &[Labelled], lists: &Lists) -> (Count, Count) {
    let (mut whole, mut held_out) = (Count::default(), Count::default());
    for one in all.iter().filter(|one| one.rule == rule) {
        let count = one.count(lists);
        whole.add(count);
        if one.is_held_out {
            held_out.add(count);
        } else if count.wrong + count.missed > 0 && shows() {
            let found = one.found(rule, lists);
            println!("{}: {} {found:?}", rule.as_str(), one.written);
        }
    }
    (whole, held_out)
}

fn shows() -> bool {
    std::env::var("ASPIRE_FIGURES").is_ok_and(|word| word == "show")
}

fn table(all: &[Labelled], lists: &Lists) -> String {
    let mut table = String::from(
        "| Rule | Hits | Near misses | Precision | Recall | Precision, held out | Recall, held out | Speaks up elsewhere | By default |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    let (mut sum, mut sum_held_out) = (Count::default(), Count::default());
    for rule in Rule::ALL {
        let (whole, held_out) = figures(rule, all, lists);
        sum.add(whole);
        sum_held_out.add(held_out);
        let of = |is_hit| {
            all.iter()
                .filter(|one| one.rule == rule && one.is_hit == is_hit)
                .count()
        };
        let elsewhere = all.iter().filter(|one| one.rule != rule);
        let elsewhere = elsewhere
            .filter(|one| !one.found(rule, lists).is_empty())
            .count();
        let default = if rule.is_on_by_default() { "on" } else { "off" };
        writeln!(
            table,
            "| `{}` | {} | {} | {:.2} | {:.2} | {:.2} | {:.2} | {elsewhere} | {default} |",
            rule.as_str(),
            of(true),
            of(false),
            whole.precision(),
            whole.recall(),
            held_out.precision(),
            held_out.recall(),
        )
        .unwrap();
    }
    let hits = all.iter().filter(|one| one.is_hit).count();
    writeln!(
        table,
        "| **All** | {hits} | {} | {:.2} | {:.2} | {:.2} | {:.2} | | |",
        all.len() - hits,
        sum.precision(),
        sum.recall(),
        sum_held_out.precision(),
        sum_held_out.recall(),
    )
    .unwrap();
    table
}

/// The figures of a set that has no sentences held out.
fn short_table(toml: &str, lists: &Lists) -> String {
    let all = labelled(toml);
    let mut table =
        String::from("| Rule | Hits | Near misses | Precision | Recall |\n|---|---|---|---|---|\n");
    let mut sum = Count::default();
    for rule in Rule::ALL {
        let of: Vec<&Labelled> = all.iter().filter(|one| one.rule == rule).collect();
        if of.is_empty() {
            continue;
        }
        let mut count = Count::default();
        for one in &of {
            let here = one.count(lists);
            count.add(here);
            if here.wrong + here.missed > 0
                && std::env::var("ASPIRE_FIGURES").is_ok_and(|word| word == "second")
            {
                println!(
                    "{}: {} {:?}",
                    rule.as_str(),
                    one.written,
                    one.found(rule, lists)
                );
            }
        }
        sum.add(count);
        let hits = of.iter().filter(|one| one.is_hit).count();
        let (precision, recall) = (count.precision(), count.recall());
        let near = of.len() - hits;
        writeln!(
            table,
            "| `{}` | {hits} | {near} | {precision:.2} | {recall:.2} |",
            rule.as_str()
        )
        .unwrap();
    }
    let hits = all.iter().filter(|one| one.is_hit).count();
    let (precision, recall) = (sum.precision(), sum.recall());
    let near = all.len() - hits;
    writeln!(
        table,
        "| **All** | {hits} | {near} | {precision:.2} | {recall:.2} |"
    )
    .unwrap();
    table
}

#[test]
fn the_figures_in_the_docs_are_those_of_the_rules() {
    let lists = Lists::shipped().unwrap();
    let tables = [
        ("first", table(&labelled(LABELLED), lists)),
        ("second", short_table(SECOND, lists)),
        ("unseen", short_table(UNSEEN, lists)),
    ];
    let mut docs = DOCS.to_owned();
    for (name, table) in &tables {
        let opens = format!("<!-- {name} set: made by a test -->\n");
        let (before, rest) = docs.split_once(&opens).unwrap();
        let (_, after) = rest.split_once(CLOSES).unwrap();
        docs = format!("{before}{opens}{table}{CLOSES}{after}");
    }
    if std::env::var("ASPIRE_FIGURES").is_ok_and(|word| word == "write") {
        std::fs::write(DOCS_PATH, &docs).unwrap();
        return;
    }
    let [(_, first), (_, second), (_, unseen)] = &tables;
    assert!(
        docs == DOCS,
        "docs/WORDING.md is out of date; ASPIRE_FIGURES=write writes it:\n{first}\n{second}\n{unseen}"
    );
}

#[test]
fn a_rule_is_on_by_default_if_its_precision_is_enough() {
    let lists = Lists::shipped().unwrap();
    let (all, unseen) = (labelled(LABELLED), labelled(UNSEEN));
    for rule in Rule::ALL {
        let (whole, held_out) = figures(rule, &all, lists);
        let mut counts = vec![whole, held_out];
        let has_unseen = unseen.iter().any(|one| one.rule == rule);
        if has_unseen {
            counts.push(figures(rule, &unseen, lists).0);
        }
        let is_enough = counts.iter().all(|count| count.precision() >= ENOUGH);
        assert_eq!(rule.is_on_by_default(), is_enough, "{}", rule.as_str());
    }
}

#[test]
fn every_rule_has_enough_labelled_sentences() {
    let all = labelled(LABELLED);
    for rule in Rule::ALL {
        for is_hit in [true, false] {
            let of = all
                .iter()
                .filter(|one| one.rule == rule && one.is_hit == is_hit);
            assert!(of.count() >= LEAST, "{}", rule.as_str());
        }
    }
}
