//! Screens: keys in, pictures out, on the same buffer as the terminal gets.

mod booths;
mod ceremonies;
mod conduct;
mod consents;
mod discussion;
mod finding;
mod passphrases;
mod pictures;
mod proposals;
mod quotas;
mod rooms;
mod ruled;
mod seats;
mod stage;
mod tables;
mod terminal;
mod votes;
mod words;
