//! Screens: keys in, pictures out, on the same buffer as the terminal gets.

mod ceremonies;
mod conduct;
mod discussion;
mod finding;
mod passphrases;
mod pictures;
mod proposals;
mod quotas;
mod seats;
mod stage;
mod tables;
mod terminal;
mod words;
