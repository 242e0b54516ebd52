//! What the rules of rounds, readings, waivers, conditions and actions promise.

mod after;
mod claims;
mod draw;
mod evidence;
mod review_legal;
mod review_machine;
mod review_rules;
mod round_legal;
mod round_machine;
mod round_rules;
mod sketch;
mod waiver_machine;
mod waiver_rules;
