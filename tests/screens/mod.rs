//! Screens: keys in, pictures out, on the same buffer as the terminal gets.

mod ceremonies;
mod conduct;
mod finding;
mod pictures;
mod stage;
mod terminal;
