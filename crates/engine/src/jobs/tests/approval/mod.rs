//! The way to approval: rules one by one, and all of them driven by chance.

mod cast;
mod evaluation;
mod legal;
mod machine;
mod offers;
mod rules;
