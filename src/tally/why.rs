//! Why an option won or did not: what an outcome says of it, stage by stage.

use super::outcome::{Outcome, Stage, Told};
use serde_json::Value;

impl Outcome {
    /// What the outcome says of one option: each sentence with the number of its stage, from 1, or none where it is about the whole.
    pub fn why(&self, option: u16) -> Vec<(Option<usize>, Told)> {
        let name = self.name(option).to_owned();
        let place = self.winners.iter().position(|winner| *winner == option);
        let tied = self.tied.contains(&option);
        let mut told = vec![match place {
            _ if tied => Told::WhyTied { option: name.clone(), options: self.tied.iter().map(|one| self.name(*one).to_owned()).collect() },
            Some(_) => Told::WhyElected { option: name.clone() },
            None => Told::WhyNotElected { option: name.clone() },
        }];
        told.extend(self.rank(option));
        let mut whole: Vec<(Option<usize>, Told)> = told.into_iter().map(|told| (None, told)).collect();
        for (stage, number) in self.stages.iter().zip(1..) {
            whole.extend(self.at_stage(option, &name, stage).into_iter().map(|told| (Some(number), told)));
        }
        whole
    }

    fn rank(&self, option: u16) -> Option<Told> {
        let order = self.order.as_ref()?;
        let at = order.iter().position(|level| level.contains(&option))?;
        let ahead: usize = order.iter().take(at).map(Vec::len).sum();
        Some(Told::WhyPlace {
            option: self.name(option).to_owned(),
            place: ahead as u64 + 1,
            of: order.iter().map(Vec::len).sum::<usize>() as u64,
        })
    }

    fn at_stage(&self, option: u16, name: &str, stage: &Stage) -> Vec<Told> {
        let mut told: Vec<Told> = stage.told.iter().filter(|told| told.names(name)).cloned().collect();
        for duel in stage.duels.iter().filter(|duel| duel.loser == option && duel.votes > duel.against) {
            let (option, rival) = (name.to_owned(), self.name(duel.winner).to_owned());
            told.push(Told::WhyBeaten { option, rival, votes: duel.votes, against: duel.against });
        }
        let beaten = stage.duels.iter().filter(|duel| duel.winner == option && duel.votes > duel.against).count() as u64;
        let compared = stage.duels.iter().any(|duel| duel.winner == option || duel.loser == option);
        told.extend(compared.then(|| Told::WhyBeats { option: name.to_owned(), rivals: beaten }));
        let received: Vec<String> =
            stage.moved.iter().filter(|moved| moved.to == Some(option)).map(|moved| self.name(moved.from).to_owned()).collect();
        told.extend((!received.is_empty()).then(|| Told::WhyReceived { option: name.to_owned(), from: received }));
        // Where there is but one table, its number is the reason.
        if self.stages.iter().filter(|stage| !stage.standing.is_empty()).count() == 1 {
            let standing = stage.standing.iter().find(|standing| standing.option == option);
            told.extend(standing.map(|standing| Told::WhyStands { option: name.to_owned(), votes: standing.amount.clone() }));
        }
        told
    }
}

impl Told {
    /// Whether it names an option.
    fn names(&self, name: &str) -> bool {
        fn within(value: &Value, name: &str) -> bool {
            match value {
                Value::String(text) => text == name,
                Value::Array(items) => items.iter().any(|item| within(item, name)),
                Value::Object(fields) => fields.values().any(|field| within(field, name)),
                Value::Null | Value::Bool(_) | Value::Number(_) => false,
            }
        }
        serde_json::to_value(self).is_ok_and(|value| within(&value, name))
    }
}
