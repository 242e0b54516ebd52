//! What one can do about a skill at this moment: a small form each.

use super::case::Filled;
use crate::kit::Words;
use crate::kit::components::{Button, Radios, Select, Textarea};
use crate::reviews::load::Loaded;
use crate::reviews::seat::Seat;
use crate::reviews::words::level_choices;
use engine::endorsement::{Basis, State};
use serde::Serialize;
use sfia::Framework;

/// One form.
#[derive(Serialize)]
pub(crate) struct ActForm {
    act: &'static str,
    levels: Option<Radios>,
    readers: Option<Select>,
    words: Option<Textarea>,
    button: Button,
}

struct Maker<'a> {
    words: &'a Words,
    loaded: &'a Loaded,
    framework: &'a Framework,
    own: &'a sfia::Words,
    filled: &'a Filled<'a>,
    made: Vec<ActForm>,
}

/// The forms of a seat, the most likely first; only that one has a primary button.
pub(super) fn forms(
    words: &Words,
    seat: &Seat,
    loaded: &Loaded,
    (framework, own): (&Framework, &sfia::Words),
    filled: &Filled<'_>,
) -> Vec<ActForm> {
    let mut maker = Maker {
        words,
        loaded,
        framework,
        own,
        filled,
        made: Vec::new(),
    };
    match seat {
        Seat::Owner => maker.owner(),
        Seat::First(_) => maker.first(),
        Seat::Second(_) => maker.level("read-second", "reviews-do-read-second"),
        Seat::Head(_) => maker.head(),
        Seat::Moderator(_) => maker.level("moderate", "reviews-do-moderate"),
    }
    maker.made
}

impl Maker<'_> {
    fn owner(&mut self) {
        let case = &self.loaded.case;
        let today = self.loaded.today;
        match &case.state {
            State::Asked => self.write("answer", "reviews-write-answer", "reviews-do-answer"),
            State::Proposed => {
                self.plain("accept", "reviews-do-accept");
                self.level("decline", "reviews-do-decline");
            }
            State::Talk { kept } => {
                self.plain("accept", "reviews-do-accept");
                if !kept {
                    self.plain("keep", "reviews-do-keep");
                }
                self.ask_second();
            }
            State::SecondReader { due, .. } if *due >= today => {
                self.plain("accept", "reviews-do-accept");
            }
            _ => {}
        }
        self.appeal(true);
        let may_state = matches!(
            case.state,
            State::Talk { .. }
                | State::SecondReader { .. }
                | State::Head(_)
                | State::Decided { .. }
        );
        if may_state {
            self.write("state", "reviews-write-statement", "reviews-do-state");
        }
    }

    fn first(&mut self) {
        match self.loaded.case.state {
            State::Waiting => {
                self.level("rate", "reviews-do-rate");
                self.write(
                    "send-back",
                    "reviews-write-question",
                    "reviews-do-send-back",
                );
            }
            State::Talk { .. } => {
                self.plain("accept-claim", "reviews-do-accept-claim");
                self.ask_second();
            }
            _ => {}
        }
        self.appeal(false);
    }

    fn head(&mut self) {
        let case = &self.loaded.case;
        if case.with_head(self.loaded.today).is_some() {
            self.level("decide", "reviews-do-decide");
        } else if matches!(case.state, State::SecondReader { .. }) {
            self.choose();
        }
    }

    fn choose(&mut self) {
        let name = "choose-second-reader";
        let chosen = self.filled.text(name).to_owned();
        let empty = (String::new(), self.words.say("reviews-choose-nobody"));
        let readers = &self.loaded.readers;
        let options = readers
            .iter()
            .map(|(id, name)| (id.to_string(), name.clone()));
        let label = self.words.say("reviews-choose-label");
        let select = Select::new(name, label, std::iter::once(empty).chain(options), &chosen)
            .errors(self.filled.errors());
        let mut form = self.form("choose-second", "reviews-do-choose");
        form.readers = Some(select);
        self.made.push(form);
    }

    fn ask_second(&mut self) {
        if self.loaded.today >= self.loaded.case.second_from() {
            self.plain("ask-second", "reviews-do-ask-second");
        }
    }

    fn appeal(&mut self, by_owner: bool) {
        let case = &self.loaded.case;
        let State::Endorsed {
            level,
            basis: Basis::Second,
        } = case.state
        else {
            return;
        };
        let differs = case.sides().is_some_and(|(own, other)| {
            let side = if by_owner || case.before.is_some() {
                own
            } else {
                other
            };
            side != level
        });
        if differs && self.loaded.today <= case.appeal_until() {
            self.plain("appeal", "reviews-do-appeal");
        }
    }

    fn form(&self, act: &'static str, label: &str) -> ActForm {
        let label = self.words.say(label);
        let button = if self.made.is_empty() {
            Button::primary(label)
        } else {
            Button::secondary(label)
        };
        ActForm {
            act,
            levels: None,
            readers: None,
            words: None,
            button: button.sends("act", act),
        }
    }

    fn plain(&mut self, act: &'static str, label: &str) {
        let form = self.form(act, label);
        self.made.push(form);
    }

    fn level(&mut self, act: &'static str, label: &str) {
        let name = format!("{act}-level");
        let chosen = self.filled.text(&name).to_owned();
        let chosen = (!chosen.is_empty()).then_some(chosen);
        let choices = level_choices(self.words, self.framework, self.own, self.loaded.case.code);
        let legend = self.words.say(match act {
            "decline" => "reviews-which-decline",
            "decide" => "reviews-which-decide",
            _ => "reviews-which-level",
        });
        let mut form = self.form(act, label);
        let radios = Radios::new(name, legend, choices, chosen.as_deref());
        form.levels = Some(radios.errors(self.filled.errors()));
        self.made.push(form);
    }

    fn write(&mut self, act: &'static str, label: &str, button: &str) {
        let name = format!("{act}-words");
        let text = self.filled.text(&name).to_owned();
        let mut form = self.form(act, button);
        let field = Textarea::new(name, self.words.say(label), 4).value(text);
        form.words = Some(field.errors(self.filled.errors()));
        self.made.push(form);
    }
}
