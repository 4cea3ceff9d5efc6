//! The one integration binary: every file under `tests/` is a module of it (held by `architecture::no_test_file_is_forgotten`).

#[cfg(test)]
#[cfg(test)]
#[cfg(test)]

mod outside;
mod reliability;
mod tampering;
mod town;
