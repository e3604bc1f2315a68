//! The tree's rules, held by reading it.

mod arrows;
mod style;
