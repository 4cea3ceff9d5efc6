//! Turns: which person of a unit sits on which panel.
//!
//! Equals take turns in an order that is shuffled anew each time round, so that over the tickets everybody meets everybody; a fixed
//! rotation would tie some together. Nobody sits twice on one panel.
#![expect(clippy::indexing_slicing, reason = "one turn per unit, made here")]

use super::counts::{Panel, Units};
use crate::digest::Digest;
use crate::id::PersonId;
use crate::stream::Stream;
use std::collections::BTreeSet;

/// People of one unit who have yet to come in this round, the next one last.
struct Turn<'a> {
    people: &'a [usize],
    waiting: Vec<usize>,
}

/// Names the people of every panel: as often as the panels say, nobody more than once more than an equal.
pub(super) fn take(units: &Units, panels: &[Panel], seed: Digest) -> Vec<Vec<PersonId>> {
    let mut stream = Stream::new(seed);
    let mut turns: Vec<Turn<'_>> = units.people.iter().map(|people| Turn { people, waiting: Vec::new() }).collect();
    let mut named = Vec::with_capacity(panels.len());
    for panel in panels {
        let mut people = Vec::new();
        for (unit, count) in panel {
            let already = people.len();
            for _ in 0..*count {
                let next = turns[*unit as usize].next(&people[already..], &mut stream);
                people.extend(next);
            }
        }
        people.sort_unstable();
        named.push(people.into_iter().map(PersonId::at).collect());
    }
    named
}

impl Turn<'_> {
    /// The next person; `seated` are those of this unit already on the panel.
    fn next(&mut self, seated: &[usize], stream: &mut Stream) -> Option<usize> {
        if self.waiting.is_empty() {
            let mut round = self.people.to_vec();
            stream.shuffle(&mut round);
            // Those on this panel already come last in the new round.
            let seated: BTreeSet<usize> = seated.iter().copied().collect();
            let (seated, others): (Vec<_>, Vec<_>) = round.into_iter().partition(|person| seated.contains(person));
            self.waiting = [seated, others].concat();
        }
        self.waiting.pop()
    }
}
