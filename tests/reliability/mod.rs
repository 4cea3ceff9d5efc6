//! What happens to the file when something goes wrong: kills, power cuts, crowds, damage, full disks, backups under load.
//!
//! Each campaign runs in a short form with the suite, and in full with `FOLKMOOT_CAMPAIGN=full cargo test --test suite reliability`:
//!
//! | Campaign | short | full |
//! |---|---|---|
//! | `kills`: kill -9 of a writing process | 20 | 1,000 |
//! | `secret`: kill -9 of a kiosk and of a closing, votes of 24 ballots | 2 | 40 |
//! | `power_loss`: crash states of a simulated disk | about 300 | at least 2,000 |
//! | `writers`: 8 processes at once, entries each | 50 | 10,000 |
//! | `damage`: single-bit flips; truncations | 300; 100 | 10,000; every length |
//! | `backups`: copies under load | 5 | 100 |
//! | `inputs`: corrupted files of every kind that is read | 400 | 10,000 |
//! | `refusals`: disk full, read-only, locked | all | all |

#[cfg(test)]
mod backups;
#[cfg(test)]
mod child;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod power_loss;
#[cfg(test)]
mod power_loss_vfs;
#[cfg(test)]
mod record;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod secret;
#[cfg(test)]
mod writers;

/// How often to do a thing: `short` in the suite, `full` in a campaign.
#[cfg(test)]
fn times(short: usize, full: usize) -> usize {
    if std::env::var("FOLKMOOT_CAMPAIGN").is_ok_and(|form| form == "full") { full } else { short }
}

/// A folder that costs no disk access where there is one: for simulations, which bring their own disk.
#[cfg(test)]
fn folder_in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a temporary folder can be made")
}

/// Xorshift: the campaigns repeat exactly.
#[cfg(test)]
struct Dice(u64);

#[cfg(test)]
impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) % n
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 1
    }
}
