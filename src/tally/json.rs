//! An outcome as JSON: what `--json` prints and what a record keeps.

use super::ballot::Ballot;
use super::outcome::{Outcome, Stage};
use serde_json::{Value, json};

impl Outcome {
    /// The outcome with names in place of numbers: `method`, `valid`, `blank`, `invalid`, `winners`, `tied`, `order` (a list of names, and of
    /// lists where names are equal; null where the method does not rank), `tie`, `rules`, `told`, `stages`.
    pub fn to_json(&self) -> Value {
        let names = |options: &[u16]| options.iter().map(|option| self.name(*option)).collect::<Vec<_>>();
        let level = |level: &Vec<u16>| match names(level).as_slice() {
            [one] => json!(one),
            equal => json!(equal),
        };
        json!({
            "method": self.method,
            "valid": self.valid,
            "blank": self.blank,
            "invalid": self.invalid,
            "winners": names(&self.winners),
            "tied": names(&self.tied),
            "order": self.order.as_ref().map(|order| order.iter().map(level).collect::<Vec<_>>()),
            "tie": self.tie,
            "rules": self.rules.of(self.method).into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<serde_json::Map<_, _>>(),
            "told": self.told,
            "stages": self.stages.iter().map(|stage| self.stage(stage)).collect::<Vec<_>>(),
        })
    }

    fn stage(&self, stage: &Stage) -> Value {
        let standing = stage.standing.iter().map(|one| json!({"option": self.name(one.option), "votes": one.amount, "status": one.status}));
        let moved =
            stage.moved.iter().map(|one| json!({"from": self.name(one.from), "to": one.to.map(|to| self.name(to)), "votes": one.amount}));
        let duels = stage.duels.iter().map(|duel| {
            json!({"winner": self.name(duel.winner), "loser": self.name(duel.loser), "votes": duel.votes, "against": duel.against, "kept": duel.kept})
        });
        json!({
            "told": stage.told,
            "standing": standing.collect::<Vec<_>>(),
            "needed": stage.needed,
            "exhausted": stage.exhausted,
            "duels": duels.collect::<Vec<_>>(),
            "moved": moved.collect::<Vec<_>>(),
        })
    }

    /// The name of an option.
    pub fn name(&self, option: u16) -> &str {
        self.options.get(usize::from(option)).map_or("", String::as_str)
    }
}

impl Ballot {
    /// The ballot as [`super::read_ballot`] reads it back, options called as `name` calls them: sets and equal ranks in the order of the
    /// options, grades by their number.
    pub fn to_json(&self, name: impl Fn(u16) -> String) -> Value {
        let names = |options: &[u16]| options.iter().copied().map(&name).collect::<Vec<_>>();
        match self {
            Self::Blank => Value::Null,
            Self::Choice(option) => json!(name(*option)),
            Self::Approvals(options) => json!(names(options)),
            Self::Ranking(ranking) => ranking
                .levels()
                .map(|level| match names(level.options()).as_slice() {
                    [one] => json!(one),
                    equal => json!(equal),
                })
                .collect(),
            Self::Scores(scores) => scores.iter().map(|(option, score)| (name(*option), json!(score))).collect(),
        }
    }
}
