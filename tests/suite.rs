//! The one integration binary: every file under `tests/` is a module of it (held by `architecture::no_test_file_is_forgotten`).

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod outside;
#[cfg(test)]
mod phrases;
#[cfg(test)]
mod reliability;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod tampering;
#[cfg(test)]
mod town;
