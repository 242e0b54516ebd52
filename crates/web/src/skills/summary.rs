//! The answer in one sentence: how one's skills stand to one's role.

use crate::args;
use crate::kit::Words;
use engine::gaps::{Gap, Match, Summary};
use serde::Serialize;

/// "You meet **5 of 8** skills for Developer. Two are one level away."
pub(crate) fn sentence(words: &Words, role: &str, summary: &Summary) -> String {
    let Summary {
        total,
        met,
        unanswered,
        ..
    } = *summary;
    let counts = args!["met" => met, "total" => total, "role" => role];
    let mut sentences = vec![if unanswered > 0 {
        words.say_with("skills-met-so-far", &counts)
    } else if met == total {
        words.say_with("skills-met-all", &counts)
    } else {
        words.say_with("skills-met", &counts)
    }];
    sentences.extend(rest(words, summary));
    sentences.join(" ")
}

/// What the summary says of the skills that are not met: "Two are one level away."
pub(crate) fn rest(words: &Words, summary: &Summary) -> Vec<String> {
    let counted = [
        ("skills-away", summary.one_level_away),
        ("skills-unanswered", summary.unanswered),
    ];
    counted
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.say_with(key, &args!["count" => count]))
        .collect()
}

/// "Overall match **84%**"; `None` while something is not answered.
pub(crate) fn overall(words: &Words, gap: &Gap) -> Option<String> {
    gap.overall()
        .map(|overall| words.say_with("skills-match", &args!["percent" => overall.percent()]))
}

/// How the numbers are worked out, one click away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Formula {
    summary: String,
    overall: String,
}

impl Formula {
    /// The formula with the numbers of this gap.
    pub(crate) fn new(words: &Words, gap: &Gap) -> Self {
        let Summary { met, total, .. } = gap.summary();
        let overall = gap.overall().map(|overall: Match| {
            let numbers = args![
                "percent" => overall.percent(),
                "missing" => overall.missing(),
                "asked" => overall.asked(),
            ];
            words.say_with("skills-formula-match", &numbers)
        });
        let percent = gap.overall().map(Match::percent);
        let numbers =
            args!["met" => met, "total" => total, "percent" => percent.unwrap_or_default()];
        Self {
            summary: match percent {
                Some(_) => words.say_with("skills-formula", &numbers),
                None => words.say_with("skills-formula-met-only", &numbers),
            },
            overall: overall.unwrap_or_else(|| words.say("skills-formula-open")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn say(met: usize, one_level_away: usize, unanswered: usize) -> String {
        let words = Words::load(Language::English).unwrap();
        let summary = Summary {
            total: 8,
            met,
            one_level_away,
            unanswered,
        };
        sentence(&words, "Developer", &summary)
    }

    #[test]
    fn the_sentence_says_what_is_met_and_what_is_near() {
        assert_eq!(
            say(5, 2, 0),
            "You meet **5 of 8** skills for Developer. Two are one level away."
        );
        assert_eq!(
            say(7, 1, 0),
            "You meet **7 of 8** skills for Developer. One is one level away."
        );
        assert_eq!(say(8, 0, 0), "You meet **all 8** skills for Developer.");
        assert_eq!(
            say(0, 0, 0),
            "You do not meet any of the **8** skills for Developer yet."
        );
        assert_eq!(
            say(2, 0, 3),
            "So far you meet **2 of 8** skills for Developer. Three are not answered yet."
        );
    }
}
