//! The seed: what the plan committed to, and what chance then answered.

use crate::{
    digest::{Digest, lp, tagged},
    stream::Stream,
};

/// H("folkmoot/v1/seed", commitment, `lp(name1)` ‖ `lp(value1)`, …): names as the plan writes the sources, in the announced order.
pub fn seed(commitment: &Digest, parts: &[(String, Vec<u8>)]) -> Digest {
    let parts: Vec<Vec<u8>> = parts.iter().map(|(name, value)| [lp(name.as_bytes()), lp(value)].concat()).collect();
    let hashed: Vec<&[u8]> = std::iter::once(commitment.as_ref()).chain(parts.iter().map(Vec::as_slice)).collect();
    tagged("folkmoot/v1/seed", &hashed)
}

/// The ticket drawn out of `tickets`, from 0: the first number of the seed's stream.
///
/// # Panics
/// If `tickets` is 0: a plan has at least one.
pub fn ticket(seed: Digest, tickets: u64) -> u64 {
    Stream::new(seed).below(tickets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;

    fn parts(texts: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
        texts.iter().map(|(name, value)| ((*name).to_owned(), value.as_bytes().to_vec())).collect()
    }

    /// The expected values come from another implementation of the notation, in Python.
    #[test]
    fn the_seed_and_its_ticket_are_those_of_an_independent_computation() {
        let seed = seed(&sha256(b"plan"), &parts(&[("dice:3", "007"), ("rehearsal", "")]));
        assert_eq!(seed.to_string(), "32b3f3ec0d40bbb60919cecd68c5a4027f5f82791c8274ccaeccccecc21f4a54");
        assert_eq!((ticket(seed, 1000), ticket(seed, 7), ticket(seed, 1)), (515, 2, 0));
    }

    #[test]
    fn plan_names_values_and_their_order_all_count() {
        let (plan, list) = (sha256(b"plan"), parts(&[("dice:3", "007"), ("phrase", "x")]));
        let mut seeds = vec![seed(&plan, &list), seed(&sha256(b"another"), &list)];
        for other in [
            &[("phrase", "x"), ("dice:3", "007")][..],
            &[("dice:3", "008"), ("phrase", "x")],
            &[("dice:2", "007"), ("phrase", "x")],
            &[("dice:30", "07"), ("phrase", "x")],
            &[("dice:3", "007")],
            &[],
        ] {
            seeds.push(seed(&plan, &parts(other)));
        }
        let count = seeds.len();
        seeds.sort_unstable();
        seeds.dedup();
        assert_eq!(seeds.len(), count);
    }
}
