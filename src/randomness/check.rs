//! The rules on a list of sources: what a plan may announce, and whether what it gives is binding.

use super::{chain::Chain, source::Source};
use chrono::{DateTime, TimeDelta, Utc};

/// Minutes between a plan and the first beacon round that it may announce: time for the plan's code to be noted down.
pub const BEACON_DELAY_MINUTES: i64 = 10;

/// Fewest digits rolled where no beacon helps: 20 digits are 66 bits.
pub const DICE_ALONE: u32 = 20;

/// Why a list of sources cannot be announced.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourcesFault {
    /// The list is empty.
    #[error("no source of chance")]
    NoSource,
    /// The same source stands twice: it would add nothing.
    #[error("{0} is announced twice")]
    Twice(Source),
    /// A beacon so near that the plan might have been written with its value known.
    #[error("round {round} of {} is published at {time}, less than {BEACON_DELAY_MINUTES} minutes after the plan", .chain.facts().name)]
    BeaconTooSoon {
        /// The network.
        chain: Chain,
        /// The round announced.
        round: u64,
        /// When it is published.
        time: DateTime<Utc>,
        /// The first round of that network that the plan may announce.
        earliest: u64,
    },
    /// Balls beside another source: the digits drawn are the ticket, so nothing else could have a say.
    #[error("{balls} draws the ticket itself: {other} would change nothing")]
    BallsNotAlone {
        /// The source that draws the ticket.
        balls: Source,
        /// The one beside it.
        other: Source,
    },
    /// Dice without a beacon, and too few of them.
    #[error("{digits} digits without a beacon, at least {DICE_ALONE} are needed")]
    TooFewDice {
        /// Digits announced, over all the `dice` sources.
        digits: u32,
    },
}

/// Why the outcome of a draw binds nobody.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotBinding {
    /// A phrase is among the sources: who says it last may have tried others.
    Phrase,
    /// A rehearsal is among the sources.
    Rehearsal,
    /// Evidence by human hands was entered when an announced beacon was already known.
    EnteredAfterBeacon {
        /// The source whose evidence came late.
        late: Source,
        /// When it was entered.
        entered: DateTime<Utc>,
        /// The beacon that was known by then.
        beacon: Source,
    },
}

/// What an announced list rests on, in one word: whom the room must trust, and what would be better. It forbids nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Footing {
    /// Nothing: a phrase or a rehearsal is among the sources.
    Nothing,
    /// The drawing by hand that the room sees, and nothing else.
    Balls,
    /// Hands that roll dice, and no beacon after them.
    Dice,
    /// At least one participant who keeps their secret till the end and says it; whoever says theirs last may withhold it.
    Ceremony,
    /// Secrets first, then dice that nobody could foresee: the dice, or one honest secret.
    CeremonyThenDice,
    /// The beacon alone: its operators together could know it early.
    Beacon,
    /// Hands first, a beacon last: nobody moves after it, and its operators do not know the hands.
    HandsThenBeacon,
    /// A beacon, and hands after it: whoever moves last has seen the rest.
    BeaconNotLast,
}

/// What a list of sources is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whether the outcome binds, as far as the plan can tell.
    pub binding: bool,
    /// Why not: empty exactly when `binding`.
    pub why_not: Vec<NotBinding>,
    /// What it rests on.
    pub footing: Footing,
}

/// Judges the sources of a plan written at `planned_at`. A rehearsal may use a past beacon and few dice: it binds nobody.
pub fn check_sources(sources: &[Source], planned_at: DateTime<Utc>) -> Result<Standing, SourcesFault> {
    if sources.is_empty() {
        return Err(SourcesFault::NoSource);
    }
    if let Some((_, twice)) = sources.iter().enumerate().find(|(i, source)| sources.iter().take(*i).any(|before| before == *source)) {
        return Err(SourcesFault::Twice(*twice));
    }
    if let Some(balls) = sources.iter().find(|source| source.tickets().is_some())
        && let Some(other) = sources.iter().find(|other| *other != balls && **other != Source::Rehearsal)
    {
        return Err(SourcesFault::BallsNotAlone { balls: *balls, other: *other });
    }
    let is_beacon = |source: &Source| matches!(source, Source::Drand { .. });
    let beacon = sources.iter().any(is_beacon);
    if !sources.contains(&Source::Rehearsal) {
        for source in sources {
            beacon_is_late_enough(source, planned_at)?;
        }
        let digits = sources.iter().map(|source| if let Source::Dice { digits } = source { *digits } else { 0 });
        let digits = digits.fold(0, u32::saturating_add);
        if !beacon && !sources.contains(&Source::Ceremony) && (1..DICE_ALONE).contains(&digits) {
            return Err(SourcesFault::TooFewDice { digits });
        }
    }
    let why_not: Vec<NotBinding> = sources.iter().filter_map(never_binding).collect();
    Ok(Standing { binding: why_not.is_empty(), footing: footing(sources), why_not })
}

fn footing(sources: &[Source]) -> Footing {
    let has = |wanted: fn(&Source) -> bool| sources.iter().any(wanted);
    let beacon: fn(&Source) -> bool = |source| matches!(source, Source::Drand { .. });
    let hands = has(Source::by_human_hands);
    match (has(beacon), hands) {
        _ if has(|source| never_binding(source).is_some()) => Footing::Nothing,
        (true, true) if !sources.last().is_some_and(beacon) => Footing::BeaconNotLast,
        (true, true) => Footing::HandsThenBeacon,
        (true, false) => Footing::Beacon,
        (false, _) if has(|source| source.tickets().is_some()) => Footing::Balls,
        (false, _) if sources.contains(&Source::Ceremony) => {
            let last = sources.last() == Some(&Source::Ceremony);
            if last { Footing::Ceremony } else { Footing::CeremonyThenDice }
        }
        (false, _) => Footing::Dice,
    }
}

fn never_binding(source: &Source) -> Option<NotBinding> {
    match source {
        Source::Phrase => Some(NotBinding::Phrase),
        Source::Rehearsal => Some(NotBinding::Rehearsal),
        Source::Drand { .. } | Source::Dice { .. } | Source::Balls { .. } | Source::Ceremony => None,
    }
}

fn beacon_is_late_enough(source: &Source, planned_at: DateTime<Utc>) -> Result<(), SourcesFault> {
    let Source::Drand { chain, round } = *source else { return Ok(()) };
    let earliest = chain.round_at(planned_at + TimeDelta::minutes(BEACON_DELAY_MINUTES));
    if round >= earliest {
        return Ok(());
    }
    let time = chain.time_of(round).unwrap_or(planned_at); // a source that was read always has a time
    Err(SourcesFault::BeaconTooSoon { chain, round, time, earliest })
}

/// What entering the evidence of `source` at `entered` takes from the draw: its force, where human hands moved once a beacon of the
/// same list was known.
pub fn entered_late(sources: &[Source], source: &Source, entered: DateTime<Utc>) -> Option<NotBinding> {
    if !source.by_human_hands() {
        return None;
    }
    let beacon = sources.iter().find(|other| other.known_from().is_some_and(|time| time <= entered))?;
    Some(NotBinding::EnteredAfterBeacon { late: *source, entered, beacon: *beacon })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::randomness::Wish;

    const PLANNED: &str = "2026-03-14T18:00:00Z";

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    fn sources(texts: &str) -> Vec<Source> {
        texts.split_whitespace().map(|text| text.parse::<Wish>().unwrap().resolve()).collect()
    }

    fn check(texts: &str) -> Result<Standing, SourcesFault> {
        check_sources(&sources(texts), at(PLANNED))
    }

    #[test]
    fn every_list_that_binds_says_what_it_rests_on() {
        for (texts, footing) in [
            ("dice:3 drand:quicknet@2026-03-14T18:10Z", Footing::HandsThenBeacon),
            ("drand:default@2026-03-14T18:10Z", Footing::Beacon),
            ("dice:20", Footing::Dice),
            ("dice:8 dice:12", Footing::Dice),
            ("balls:3", Footing::Balls),
            ("ceremony", Footing::Ceremony),
            ("dice:3 ceremony", Footing::Ceremony),
            ("ceremony dice:3", Footing::CeremonyThenDice),
            ("ceremony drand:quicknet@2026-03-14T18:30Z", Footing::HandsThenBeacon),
            ("dice:3 ceremony drand:default@2026-03-14T18:30Z", Footing::HandsThenBeacon),
            ("drand:quicknet@2026-03-14T18:30Z ceremony", Footing::BeaconNotLast),
            ("drand:quicknet@2026-03-14T18:30Z dice:3", Footing::BeaconNotLast),
        ] {
            assert_eq!(check(texts), Ok(Standing { binding: true, why_not: vec![], footing }), "{texts}");
        }
        assert_eq!(check("dice:3 rehearsal").unwrap().footing, Footing::Nothing);
    }

    #[test]
    fn balls_are_alone_or_rehearsed() {
        let balls = Source::Balls { digits: 3 };
        let with = |other| Err(SourcesFault::BallsNotAlone { balls, other });
        assert_eq!(check("dice:20 balls:3"), with(Source::Dice { digits: 20 }));
        assert_eq!(check("balls:3 balls:2"), with(Source::Balls { digits: 2 }));
        assert!(matches!(check("balls:3 drand:quicknet@2026-03-14T18:30Z"), Err(SourcesFault::BallsNotAlone { .. })));
        assert_eq!(check("balls:3 rehearsal").unwrap().why_not, [NotBinding::Rehearsal]);
    }

    #[test]
    fn phrases_and_rehearsals_bind_nobody_even_beside_a_beacon() {
        let standing = check("phrase rehearsal drand:quicknet@2026-03-14T18:30Z").unwrap();
        assert_eq!((standing.binding, standing.why_not), (false, vec![NotBinding::Phrase, NotBinding::Rehearsal]));
        assert_eq!(check("phrase").unwrap().why_not, [NotBinding::Phrase]);
    }

    #[test]
    fn a_beacon_before_ten_minutes_is_refused_with_the_first_that_would_do() {
        let Err(SourcesFault::BeaconTooSoon { chain, round, time, earliest }) = check("drand:quicknet@2026-03-14T18:09:57Z") else {
            panic!("accepted")
        };
        assert_eq!((chain, time, earliest), (Chain::Quicknet, at("2026-03-14T18:09:57Z"), round + 1));
        assert!(check(&format!("drand:quicknet:{earliest}")).is_ok());
        assert!(matches!(check("dice:30 drand:default:1"), Err(SourcesFault::BeaconTooSoon { round: 1, .. })));
    }

    #[test]
    fn a_rehearsal_may_use_what_is_already_known() {
        assert_eq!(check("rehearsal drand:quicknet:1000 dice:2").unwrap().why_not, [NotBinding::Rehearsal]);
        assert!(check("dice:2 rehearsal").is_ok());
    }

    #[test]
    fn empty_lists_repetitions_and_too_few_dice_are_refused() {
        assert_eq!(check(""), Err(SourcesFault::NoSource));
        assert_eq!(check("dice:20 phrase dice:20"), Err(SourcesFault::Twice(Source::Dice { digits: 20 })));
        assert!(matches!(check("rehearsal rehearsal"), Err(SourcesFault::Twice(Source::Rehearsal))));
        assert_eq!(check("dice:19"), Err(SourcesFault::TooFewDice { digits: 19 }));
        assert_eq!(check("phrase dice:5"), Err(SourcesFault::TooFewDice { digits: 5 }));
    }

    #[test]
    fn dice_rolled_once_a_beacon_is_known_bind_nobody() {
        let list = sources("dice:3 drand:quicknet@2026-03-14T18:30Z");
        let (dice, beacon) = (list[0], list[1]);
        assert_eq!(entered_late(&list, &dice, at("2026-03-14T18:29:59Z")), None);
        let entered = at("2026-03-14T18:30:00Z");
        assert_eq!(entered_late(&list, &dice, entered), Some(NotBinding::EnteredAfterBeacon { late: dice, entered, beacon }));
        assert_eq!(entered_late(&list, &beacon, at("2026-03-15T18:30:00Z")), None);
        let list = sources("ceremony drand:quicknet@2026-03-14T18:30Z");
        let late = NotBinding::EnteredAfterBeacon { late: Source::Ceremony, entered, beacon: list[1] };
        assert_eq!(entered_late(&list, &list[0], entered), Some(late));
        assert_eq!(entered_late(&sources("dice:20 phrase"), &dice, entered), None);
    }
}
