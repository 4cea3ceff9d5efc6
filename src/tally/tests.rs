//! What every count must hold.

use super::*;

/// A profile over these options, from ballots as JSON.
pub(super) fn profile(method: Method, options: &[&str], rules: &Rules, ballots: &[(u64, &str)]) -> Profile {
    let mut profile = Profile::new(options, 2).unwrap();
    for (weight, json) in ballots {
        let ballot = read_ballot(method, &profile, rules, json).unwrap();
        profile.add(*weight, ballot);
    }
    profile
}

fn counted(method: Method, rules: &Rules, ballots: &[(u64, &str)]) -> Outcome {
    count(method, &profile(method, &["A", "B", "C"], rules, ballots), rules, &TieOrder::Listed).unwrap()
}

fn names(outcome: &Outcome) -> Vec<&str> {
    outcome.winners.iter().map(|option| outcome.name(*option)).collect()
}

#[test]
fn two_thirds_of_nine_is_six_and_more_than_that_is_seven() {
    let votes = |yes: u64| [(yes, "\"A\""), (9 - yes, "\"B\"")];
    for (more_than, needed) in [(false, 6), (true, 7)] {
        let rules = Rules { threshold: "2/3".parse().ok(), more_than: Some(more_than), ..Rules::default() };
        assert_eq!(names(&counted(Method::Majority, &rules, &votes(needed))), ["A"]);
        let short = counted(Method::Majority, &rules, &votes(needed - 1));
        assert_eq!(short.winners, [0u16; 0]);
        assert_eq!(short.told, [Told::NotReached { option: "A".into(), votes: needed - 1, of: 9, needed }]);
    }
    // One half needs more unless said otherwise.
    let half = [(4, "\"A\""), (4, "\"B\"")];
    assert_eq!(counted(Method::Majority, &Rules::default(), &half).winners, [0u16; 0]);
    let at_least = Rules { more_than: Some(false), ..Rules::default() };
    assert_eq!(counted(Method::Majority, &at_least, &half).tied, [0, 1]);
}

#[test]
fn the_base_decides_what_an_abstention_is() {
    let ballots = [(5, "\"A\""), (4, "\"B\""), (3, "null")];
    let with = |base| {
        let rules = Rules { base, ..Rules::default() };
        let mut profile = profile(Method::Majority, &["A", "B"], &rules, &ballots);
        (profile.present, profile.entitled) = (Some(13), Some(30));
        count(Method::Majority, &profile, &rules, &TieOrder::Listed).unwrap().winners
    };
    assert_eq!([Base::Cast, Base::CastAndAbstaining, Base::Present, Base::Entitled].map(with), [vec![0], vec![], vec![], vec![]]);
}

#[test]
fn nobody_everybody_blank_and_one_too_few_are_outcomes_of_their_own() {
    let told = |rules: &Rules, ballots: &[(u64, &str)]| counted(Method::Approval, rules, ballots).told;
    assert_eq!(told(&Rules::default(), &[]), [Told::NobodyVoted]);
    assert_eq!(told(&Rules::default(), &[(3, "null"), (1, "[]")]), [Told::AllBlank { blank: 4 }]);
    assert_eq!(told(&Rules { blanks: Blanks::Invalid, ..Rules::default() }, &[(3, "null")]), [Told::NoneValid { cast: 3 }]);
    let quorum = Rules { quorum: "5".parse().ok(), ..Rules::default() };
    assert_eq!(told(&quorum, &[(3, "[\"A\"]"), (1, "null")]), [Told::QuorumMissed { needed: 5, found: 4, missing: 1 }]);
    assert_eq!(names(&counted(Method::Approval, &quorum, &[(3, "[\"A\"]"), (2, "null")])), ["A"]);
    assert_eq!(Profile::new(["only"], 2), Err(ProfileFault::OneOption { options: 1 }));
    assert_eq!(Profile::new(["Yes", " yes"], 2), Err(ProfileFault::DoubledOption { option: "yes".into() }));
}

#[test]
fn every_fault_of_a_ballot_has_its_code() {
    let rules = Rules { max_marks: Some(2), ..Rules::default() };
    let profile = Profile::new(["A", "B", "Été"], 2).unwrap();
    let fault = |method, json: &str| read_ballot(method, &profile, &rules, json).unwrap_err();
    assert!(matches!(fault(Method::Majority, "\"D\""), BallotFault::UnknownOption { option, .. } if option == "D"));
    assert_eq!(fault(Method::Majority, "[\"A\"]"), BallotFault::WrongShape { shape: Shape::Choice });
    assert_eq!(fault(Method::Approval, "[\"A\",\"A\"]"), BallotFault::RepeatedOption { option: "A".into() });
    assert_eq!(fault(Method::Approval, "[\"A\",\"B\",\"Été\"]"), BallotFault::TooManyMarks { marks: 3, limit: 2 });
    assert_eq!(fault(Method::Irv, "[\"A\",[\"B\",\"A\"]]"), BallotFault::RepeatedOption { option: "A".into() });
    assert_eq!(fault(Method::Irv, "[\"A\",[]]"), BallotFault::WrongShape { shape: Shape::Ranking });
    assert_eq!(fault(Method::Score, "{\"A\":6}"), BallotFault::OutOfRange { option: "A".into(), score: "6".into(), min: 0, max: 5 });
    assert_eq!(fault(Method::Score, "{\"A\":1.5}"), BallotFault::NotWhole { option: "A".into() });
    assert_eq!(fault(Method::Score, "{\"A\":1,\"A\":2}"), BallotFault::RepeatedOption { option: "A".into() });
    assert_eq!(fault(Method::Score, "{\"A\":1,\"a\":2}"), BallotFault::RepeatedOption { option: "a".into() });
    assert!(matches!(fault(Method::MajorityJudgment, "{\"A\":\"splendid\"}"), BallotFault::UnknownGrade { .. }));
    assert_eq!(fault(Method::Dots, "{\"A\":7,\"B\":4}"), BallotFault::TooMuch { spent: 11, points: 10 });
    assert_eq!(fault(Method::Quadratic, "{\"A\":3,\"B\":2}"), BallotFault::TooMuch { spent: 13, points: 10 });
    assert!(matches!(fault(Method::Irv, "[\"A\""), BallotFault::NotJson { .. }));
    let good = |method, json: &str| read_ballot(method, &profile, &rules, json).unwrap();
    assert_eq!(good(Method::MajorityJudgment, "{\"A\":\"Good\",\"été\":0}"), Ballot::Scores([(0, 3), (2, 0)].into()));
    assert_eq!(good(Method::Irv, "null"), Ballot::Blank);
    assert_eq!(
        good(Method::Irv, "[\"B\",[\"Été\",\"A\"]]"),
        Ballot::Ranking(Ranking::new([Level::Options(&[1]), Level::Options(&[0, 2])]))
    );
}

#[test]
fn rules_that_a_method_would_ignore_are_refused() {
    let rules = Rules { threshold: "2/3".parse().ok(), ..Rules::default() };
    assert_eq!(rules.check(Method::Schulze), Err(RuleFault::NotOfMethod { rule: "threshold", method: Method::Schulze }));
    assert_eq!(Rules { seats: 2, ..Rules::default() }.check(Method::Irv), Err(RuleFault::OneSeatOnly { method: Method::Irv, seats: 2 }));
    let text = serde_json::to_string(&rules).unwrap();
    assert_eq!(serde_json::from_str::<Rules>(&text).unwrap(), rules);
    assert!(serde_json::from_str::<Rules>("{\"treshold\":\"2/3\"}").is_err());
    crate::canonical::to_bytes(&rules).unwrap();
}

#[test]
fn a_tie_is_the_set_that_some_order_elects_and_another_does_not() {
    let ballots = [(3, "[\"A\"]"), (2, "[\"B\"]"), (2, "[\"C\"]")];
    let rules = Rules { seats: 2, ..Rules::default() };
    let profile = profile(Method::Approval, &["A", "B", "C"], &rules, &ballots);
    let outcome = count(Method::Approval, &profile, &rules, &TieOrder::Given(vec![2, 1, 0])).unwrap();
    assert_eq!((outcome.winners, outcome.tied, outcome.tie), (vec![0, 2], vec![1, 2], TieEffect::Decides));
    assert_eq!(count(Method::Approval, &profile, &rules, &TieOrder::Given(vec![0, 0, 1])), Err(CountError::TieOrder));
}

#[test]
fn the_last_leaves_and_its_ballots_go_on() {
    let ballots = [(4, "[\"A\",\"C\"]"), (3, "[\"B\",\"C\"]"), (2, "[\"C\",\"B\"]"), (1, "[[\"A\",\"B\"],\"C\"]")];
    let outcome = counted(Method::Irv, &Rules::default(), &ballots);
    assert_eq!(names(&outcome), ["B"]);
    assert_eq!(outcome.order, Some(vec![vec![1], vec![0], vec![2]]));
    assert_eq!(outcome.stages[0].moved, [Move { from: 2, to: Some(1), amount: Amount::votes(2) }]);
    assert_eq!(outcome.stages[1].exhausted, Some(Amount::votes(1)));
    // A rank of two of whom one has left counts for the other.
    let skipping = Rules { overvotes: Overvotes::Skip, ..Rules::default() };
    assert_eq!(counted(Method::Irv, &skipping, &ballots).stages[0].standing[2].amount, Amount::votes(3));
    let strict = Rules { overvotes: Overvotes::Invalid, ..Rules::default() };
    assert_eq!((counted(Method::Irv, &strict, &ballots).valid, counted(Method::Irv, &strict, &ballots).invalid), (9, 1));
}

#[test]
fn a_tie_for_the_last_place_says_whether_it_decides() {
    let two = [(4, "[\"A\"]"), (2, "[\"B\",\"C\"]"), (2, "[\"C\",\"A\"]")];
    let outcome = counted(Method::Irv, &Rules::default(), &two);
    // Without C, A has 6 of 8; without B, C has 4, as many as A: and then the order decides again.
    assert_eq!((names(&outcome), outcome.tie, outcome.tied.clone()), (vec!["A"], TieEffect::Decides, vec![0, 2]));
    let safe = counted(Method::Irv, &Rules::default(), &[(5, "[\"A\"]"), (1, "[\"B\"]"), (1, "[\"C\"]")]);
    assert_eq!((safe.tie, safe.tied), (TieEffect::None, vec![]));
}
