//! A ballot being marked: which marks a method takes, and what a key does to them. Pure; the marks are wiped when it goes.

use crate::assembly::Vote;
use crate::i18n::Coded;
use crate::tally::{Ballot, BallotFault, Method, Shape, Utility, read_ballot};
use crate::tui::vote::cost;
use std::fmt::Write as _;
use zeroize::{Zeroize as _, Zeroizing};

/// What can be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marking {
    /// One option.
    Choice,
    /// Options, at most so many.
    Approvals(usize),
    /// Ranks, shared ones too.
    Ranks,
    /// A grade for each option, of so many.
    Grades(i32),
    /// A number for each option, from the first to the second.
    Scores(i32, i32),
    /// So many points over all options; whether so many cost their square.
    Points(u32, bool),
}

impl Marking {
    /// What can be marked in a vote.
    pub fn of(vote: &Vote) -> Self {
        let (method, rules) = (vote.opened.method, &vote.opened.rules);
        match method.shape() {
            Shape::Choice => Self::Choice,
            Shape::Projects if rules.utility == Utility::Points => Self::Scores(0, i32::MAX),
            Shape::Approvals | Shape::Projects => Self::Approvals(rules.max_marks.map_or(usize::MAX, |most| most as usize)),
            Shape::Ranking => Self::Ranks,
            Shape::Grades => Self::Grades(i32::try_from(rules.grades.len()).unwrap_or(i32::MAX)),
            Shape::Scores => Self::Scores(rules.score_min, rules.score_max),
            Shape::Points => Self::Points(rules.points, method == Method::Quadratic),
        }
    }

    /// Whether digits mark.
    pub fn takes_digits(self) -> bool {
        matches!(self, Self::Scores(..) | Self::Points(..))
    }

    /// Least and most that one option can have.
    fn range(self) -> (i32, i32) {
        match self {
            Self::Choice | Self::Approvals(_) | Self::Ranks => (1, 1),
            Self::Grades(count) => (0, count - 1),
            Self::Scores(min, max) => (min, max),
            Self::Points(points, _) => (1, i32::try_from(points).unwrap_or(i32::MAX)),
        }
    }
}

/// A ballot being marked.
pub struct Sheet {
    /// What can be marked.
    pub marking: Marking,
    /// The mark of each option: 1 where it is chosen, its rank from 1, its grade, score or points.
    marks: Vec<Option<i32>>,
    /// What each option costs; nothing where nothing is bought.
    costs: Vec<u64>,
    /// The option whose number is being typed.
    typing: Option<usize>,
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.marks.zeroize();
    }
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sheet")
    }
}

impl Sheet {
    /// A blank ballot of a vote.
    pub fn new(vote: &Vote) -> Self {
        let options = vote.options().options.len();
        let price = |option| u16::try_from(option).ok().and_then(|option| cost(vote, option)).unwrap_or(0);
        let costs = if vote.opened.rules.budget.is_some() { (0..options).map(price).collect() } else { Vec::new() };
        Self { marking: Marking::of(vote), marks: vec![None; options], costs, typing: None }
    }

    /// The options in the order of the lines: as listed; where they are ranked, those that have a rank first, in their order.
    pub fn lines(&self) -> Vec<usize> {
        let mut lines: Vec<usize> = (0..self.marks.len()).collect();
        if self.marking == Marking::Ranks {
            lines.sort_by_key(|option| (self.mark(*option).unwrap_or(i32::MAX), *option));
        }
        lines
    }

    /// How many lines can be gone to: where one option is chosen, the last stands for none.
    pub fn rows(&self) -> usize {
        self.marks.len() + usize::from(self.marking == Marking::Choice)
    }

    /// The mark of an option.
    pub fn mark(&self, option: usize) -> Option<i32> {
        self.marks.get(option).copied().flatten()
    }

    /// How many options are marked.
    pub fn marked(&self) -> usize {
        self.marks.iter().flatten().count()
    }

    /// Whether an option shares its rank.
    pub fn shares(&self, option: usize) -> bool {
        self.mark(option).is_some_and(|rank| self.marks.iter().flatten().filter(|other| **other == rank).count() > 1)
    }

    /// Points or credits spent.
    pub fn spent(&self) -> u64 {
        let square = matches!(self.marking, Marking::Points(_, true));
        let cost = |points: &i32| u64::from(points.unsigned_abs()).pow(if square { 2 } else { 1 });
        self.marks.iter().flatten().map(cost).sum()
    }

    /// What an option costs, where something is bought.
    pub fn price(&self, option: usize) -> Option<u64> {
        self.costs.get(option).copied()
    }

    /// What the marked options cost together.
    pub fn cost(&self) -> u64 {
        let wanted = self.marks.iter().zip(&self.costs).filter(|(mark, _)| mark.is_some_and(|mark| mark > 0));
        wanted.fold(0, |sum, (_, cost)| sum.saturating_add(*cost))
    }

    fn line_of(&self, option: usize) -> usize {
        self.lines().iter().position(|other| *other == option).unwrap_or(0)
    }

    fn set(&mut self, option: usize, mark: Option<i32>) -> Result<(), Coded> {
        let before = self.mark(option);
        if let Some(place) = self.marks.get_mut(option) {
            *place = mark;
        }
        let fault = match self.marking {
            Marking::Approvals(most) if self.marked() > most => {
                Some(BallotFault::TooManyMarks { marks: self.marked() as u64, limit: most as u64 })
            }
            Marking::Points(points, _) if self.spent() > points.into() => {
                Some(BallotFault::TooMuch { spent: self.spent(), points: points.into() })
            }
            _ => None,
        };
        let Some(fault) = fault else { return Ok(()) };
        if let Some(place) = self.marks.get_mut(option) {
            *place = before;
        }
        Err(Coded::of("error-ballot", &fault))
    }

    /// Chooses the option of a line, marks it or takes its mark away; gives the line where the option stands then.
    ///
    /// # Errors
    /// More marks than there may be.
    pub fn toggle(&mut self, line: usize) -> Result<usize, Coded> {
        let Some(option) = self.lines().get(line).copied() else {
            self.marks.fill(None);
            return Ok(line);
        };
        match self.marking {
            Marking::Choice => {
                self.marks.fill(None);
                self.set(option, Some(1))?;
            }
            Marking::Ranks if self.mark(option).is_none() => {
                // The next option that may get a rank is at hand.
                self.rank(option, i32::MAX);
                return Ok(self.marked().min(self.rows() - 1));
            }
            Marking::Ranks => {
                self.set(option, None)?;
                self.close_ranks();
            }
            Marking::Approvals(_) => {
                let mark = if self.mark(option).is_some() { None } else { Some(1) };
                self.set(option, mark)?;
            }
            Marking::Grades(_) | Marking::Scores(..) | Marking::Points(..) => self.set(option, None)?,
        }
        Ok(self.line_of(option))
    }

    /// One more for the option of a line, or one less; ranks go up and down. Gives the line where the option stands then.
    ///
    /// # Errors
    /// More points than there are.
    pub fn step(&mut self, line: usize, more: bool) -> Result<usize, Coded> {
        let Some(option) = self.lines().get(line).copied() else { return Ok(line) };
        let (least, most) = self.marking.range();
        match (self.marking, self.mark(option)) {
            // Upwards is the better rank. Whoever shares a rank leaves it first.
            (Marking::Ranks, None) if more => self.rank(option, i32::MAX),
            (Marking::Choice | Marking::Approvals(_), _) | (Marking::Ranks, None) => {}
            (Marking::Ranks, Some(rank)) => {
                let step = if self.shares(option) { 1 } else { 3 };
                self.rank(option, if more { rank * 2 - step } else { rank * 2 + step });
            }
            (_, None) if more => self.set(option, Some(least))?,
            (_, Some(mark)) if more && mark < most => self.set(option, Some(mark + 1))?,
            (_, Some(mark)) if !more => self.set(option, Some(mark - 1).filter(|mark| *mark >= least))?,
            _ => {}
        }
        Ok(self.line_of(option))
    }

    /// Gives the option of a line the rank of the one above it; where it shares one, a rank of its own. Gives the line where it stands then.
    pub fn join(&mut self, line: usize) -> usize {
        let lines = self.lines();
        let Some(option) = lines.get(line).copied().filter(|_| self.marking == Marking::Ranks) else { return line };
        match (self.mark(option), line.checked_sub(1).and_then(|above| self.mark(lines[above]))) {
            (Some(rank), _) if self.shares(option) => self.rank(option, rank * 2 + 1),
            (_, Some(above)) => self.rank(option, above * 2),
            _ => {}
        }
        self.line_of(option)
    }

    /// A digit typed for the option of a line, or one taken back.
    ///
    /// # Errors
    /// A number that cannot be.
    pub fn digit(&mut self, line: usize, digit: Option<u32>) -> Result<(), Coded> {
        let Some(option) = self.lines().get(line).copied().filter(|_| self.marking.takes_digits()) else { return Ok(()) };
        let before = self.mark(option).filter(|_| self.typing == Some(option)).unwrap_or(0);
        let (_, most) = self.marking.range();
        let number = match digit.and_then(|digit| i32::try_from(digit).ok()) {
            None => Some(before / 10).filter(|number| *number > 0),
            Some(digit) => {
                let longer = before.checked_mul(10).and_then(|tens| tens.checked_add(digit)).filter(|number| *number <= most);
                Some(longer.unwrap_or(digit))
            }
        };
        self.typing = Some(option);
        let none = matches!(self.marking, Marking::Points(..)) && number == Some(0);
        self.set(option, if none { None } else { number })
    }

    /// Nothing is being typed any more.
    pub fn stop_typing(&mut self) {
        self.typing = None;
    }

    /// Puts an option at a rank, all ranks being doubled: even numbers are shared with who is there, odd ones lie between.
    fn rank(&mut self, option: usize, at: i32) {
        for mark in self.marks.iter_mut().flatten() {
            *mark *= 2;
        }
        if let Some(place) = self.marks.get_mut(option) {
            *place = Some(at);
        }
        self.close_ranks();
    }

    /// Ranks without gaps, from 1.
    fn close_ranks(&mut self) {
        let mut ranks: Vec<i32> = self.marks.iter().flatten().copied().collect();
        ranks.sort_unstable();
        ranks.dedup();
        for mark in self.marks.iter_mut().flatten() {
            let place = ranks.binary_search(mark).unwrap_or(0);
            *mark = i32::try_from(place).unwrap_or(0) + 1;
        }
        ranks.zeroize();
    }

    /// The ballot as it is cast: JSON, options by their names.
    pub fn json(&self, vote: &Vote) -> Zeroizing<String> {
        let names = &vote.options().options;
        // Room for everything at once: nothing is left behind by a text that grew.
        let mut json = Zeroizing::new(String::with_capacity(names.iter().map(|name| name.len() * 6 + 24).sum::<usize>() + 8));
        let name = |option: usize| names.get(option).and_then(|name| serde_json::to_string(name).ok()).unwrap_or_default();
        let marked = self.lines().into_iter().filter_map(|option| Some((option, self.mark(option)?)));
        let out: &mut String = &mut json;
        if self.marked() == 0 {
            out.push_str("null");
            return json;
        }
        let numbers = matches!(self.marking, Marking::Grades(_) | Marking::Scores(..) | Marking::Points(..));
        let (open, close) = match self.marking {
            Marking::Choice => ("", ""),
            Marking::Ranks => ("[[", "]]"),
            _ if numbers => ("{", "}"),
            _ => ("[", "]"),
        };
        out.push_str(open);
        let mut last = None;
        for (option, mark) in marked {
            let between = match last {
                None => "",
                Some(before) if self.marking == Marking::Ranks && before != mark => "],[",
                Some(_) => ",",
            };
            out.push_str(between);
            out.push_str(&name(option));
            if numbers {
                // Writing into a text cannot fail.
                write!(out, ":{mark}").unwrap_or_default();
            }
            last = Some(mark);
        }
        out.push_str(close);
        json
    }

    /// The ballot.
    ///
    /// # Errors
    /// Where it is none of this vote.
    pub fn ballot(&self, vote: &Vote) -> Result<Ballot, BallotFault> {
        read_ballot(vote.opened.method, vote.options(), &vote.opened.rules, &self.json(vote))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(marking: Marking, options: usize) -> Sheet {
        Sheet { marking, marks: vec![None; options], costs: Vec::new(), typing: None }
    }

    #[test]
    fn lines_are_ranked_moved_joined_and_taken_out() {
        let mut sheet = sheet(Marking::Ranks, 4);
        // 2, then 0, then 3: each goes behind those that have a rank.
        for option in [2, 0, 3] {
            let line = sheet.line_of(option);
            sheet.toggle(line).unwrap();
        }
        assert_eq!(sheet.lines(), [2, 0, 3, 1]);
        assert_eq!(sheet.step(2, true), Ok(1));
        assert_eq!(sheet.lines(), [2, 3, 0, 1]);
        // 0 joins 3, and leaves it again upwards, downwards, or in place.
        assert_eq!(sheet.join(2), 1);
        assert_eq!((sheet.mark(0), sheet.mark(3), sheet.shares(0)), (Some(2), Some(2), true));
        assert_eq!(sheet.step(1, true), Ok(1));
        assert_eq!(sheet.lines(), [2, 0, 3, 1]);
        sheet.join(2);
        assert_eq!(sheet.join(2), 2);
        assert_eq!((sheet.mark(0), sheet.mark(3)), (Some(2), Some(3)));
        // At the edges nothing moves; what is taken out leaves no gap.
        assert_eq!((sheet.step(0, true), sheet.step(2, false), sheet.step(3, false)), (Ok(0), Ok(2), Ok(3)));
        assert_eq!(sheet.toggle(1), Ok(2));
        assert_eq!((sheet.lines(), sheet.mark(3)), (vec![2, 3, 0, 1], Some(2)));
    }

    #[test]
    fn marks_and_points_have_their_limits() {
        let mut sheet_of_two = sheet(Marking::Approvals(2), 3);
        assert!(sheet_of_two.toggle(0).is_ok() && sheet_of_two.toggle(1).is_ok());
        assert!(sheet_of_two.toggle(2).is_err());
        assert_eq!(sheet_of_two.marked(), 2);
        let mut credits = sheet(Marking::Points(10, true), 2);
        for _ in 0..3 {
            credits.step(0, true).unwrap();
        }
        assert_eq!(credits.spent(), 9);
        assert!(credits.step(0, true).is_err() && credits.step(1, true).is_ok() && credits.step(1, true).is_err());
        let mut scores = sheet(Marking::Scores(0, 20), 2);
        scores.digit(0, Some(1)).unwrap();
        scores.digit(0, Some(8)).unwrap();
        assert_eq!(scores.mark(0), Some(18));
        scores.digit(0, Some(9)).unwrap();
        assert_eq!(scores.mark(0), Some(9));
        scores.digit(0, None).unwrap();
        assert_eq!(scores.mark(0), None);
    }
}
