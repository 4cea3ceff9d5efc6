//! A ballot: what one voter marked, by the numbers of the options.

use super::method::Shape;

/// What one voter marked. Options are numbers from 0, in the order in which the vote lists them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ballot {
    /// Nothing: an abstention that was cast.
    Blank,
    /// One option.
    Choice(u16),
    /// A set of options, in increasing order.
    Approvals(Box<[u16]>),
    /// Options in order of preference.
    Ranking(Ranking),
    /// Grades (0 is the lowest), scores or points, by option in increasing order; options without one are absent.
    Scores(Box<[(u16, i32)]>),
}

/// One rank of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level<'a> {
    /// One option, or several that are equal; none where what stood there stands higher already.
    Options(&'a [u16]),
    /// Left empty.
    Skipped,
    /// Several marks of which the file does not say which.
    Overvote,
}

impl Ballot {
    /// Whether it has this shape already.
    pub(super) fn fits(&self, shape: Shape) -> bool {
        matches!(
            (self, shape),
            (Self::Choice(_), Shape::Choice)
                | (Self::Approvals(_), Shape::Approvals | Shape::Projects)
                | (Self::Ranking(_), Shape::Ranking)
                | (Self::Scores(_), Shape::Scores | Shape::Grades | Shape::Points | Shape::Projects)
        )
    }

    /// The same ballot in another shape, as far as it says what that needs: scores become a ranking, a ranking its first choice, never the
    /// other way round. A first place that is shared is a blank choice. None where the ballot does not say enough.
    pub fn shaped(&self, shape: Shape) -> Option<Self> {
        if *self == Self::Blank || self.fits(shape) {
            return Some(self.clone());
        }
        Some(match (shape, self) {
            (Shape::Choice, Self::Approvals(options)) => {
                options.first().filter(|_| options.len() == 1).map_or(Self::Blank, |one| Self::Choice(*one))
            }
            (Shape::Choice, Self::Ranking(ranking)) => match ranking.levels().find(|level| *level != Level::Skipped) {
                Some(Level::Options([one])) => Self::Choice(*one),
                Some(Level::Options(_) | Level::Skipped | Level::Overvote) | None => Self::Blank,
            },
            (Shape::Choice, Self::Scores(_)) => return self.shaped(Shape::Ranking)?.shaped(shape),
            (Shape::Approvals | Shape::Projects, Self::Choice(one)) => Self::Approvals([*one].into()),
            (Shape::Ranking, Self::Choice(one)) => Self::Ranking(Ranking::strict([*one])),
            (Shape::Ranking, Self::Approvals(options)) => Self::Ranking(Ranking::new([Level::Options(options)])),
            (Shape::Ranking, Self::Scores(scores)) => {
                let mut sorted = scores.to_vec();
                sorted.sort_by_key(|(option, score)| (std::cmp::Reverse(*score), *option));
                let levels: Vec<Vec<u16>> =
                    sorted.chunk_by(|a, b| a.1 == b.1).map(|level| level.iter().map(|(option, _)| *option).collect()).collect();
                Self::Ranking(Ranking::new(levels.iter().map(|level| Level::Options(level))))
            }
            _ => return None,
        })
    }

    /// The ballot with only those options that stand; blank where none is left.
    pub(super) fn without(self, stands: &[bool]) -> Self {
        let stays = |option: u16| stands.get(usize::from(option)).copied().unwrap_or(false);
        let left = match self {
            Self::Blank => Self::Blank,
            Self::Choice(option) => return if stays(option) { self } else { Self::Blank },
            Self::Approvals(options) => Self::Approvals(options.iter().copied().filter(|option| stays(*option)).collect()),
            Self::Ranking(ranking) => {
                let levels: Vec<(Level<'_>, Vec<u16>)> = ranking
                    .levels()
                    .map(|level| (level, level.options().iter().copied().filter(|option| stays(*option)).collect()))
                    // A rank that held withdrawn options alone was not left empty by the voter.
                    .filter(|(level, left): &(_, Vec<u16>)| level.options().is_empty() || !left.is_empty())
                    .collect();
                Self::Ranking(Ranking::new(levels.iter().map(|(level, left)| match level {
                    Level::Options(_) => Level::Options(left),
                    Level::Skipped | Level::Overvote => *level,
                })))
            }
            Self::Scores(scores) => Self::Scores(scores.iter().copied().filter(|(option, _)| stays(*option)).collect()),
        };
        if left.is_empty() { Self::Blank } else { left }
    }

    /// Whether it marks nothing.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Choice(_) => false,
            Self::Approvals(options) => options.is_empty(),
            Self::Ranking(ranking) => ranking.levels().all(|level| level != Level::Overvote && level.options().is_empty()),
            Self::Scores(scores) => scores.is_empty(),
        }
    }

    /// Whether a rank of it holds several options.
    pub fn overvoted(&self) -> bool {
        let several = |level: Level<'_>| level == Level::Overvote || level.options().len() > 1;
        matches!(self, Self::Ranking(ranking) if ranking.levels().any(several))
    }
}

impl<'a> Level<'a> {
    /// The options of this rank.
    pub fn options(self) -> &'a [u16] {
        match self {
            Self::Options(options) => options,
            Self::Skipped | Self::Overvote => &[],
        }
    }
}

/// Options in order of preference: equal ranks, skipped ranks and unreadable ranks are kept.
///
/// Flat, because a million of them are counted: a level that is one option is its number; other levels are framed by marks above all options.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ranking(Box<[u16]>);

/// Marks that are no options.
const SKIPPED: u16 = u16::MAX;
const OVERVOTE: u16 = u16::MAX - 1;
/// Begins a level of several options; the next number is how many.
const EQUAL: u16 = u16::MAX - 2;
/// Everything from here on is a mark.
const MARKS: u16 = EQUAL;

impl Ranking {
    /// A ranking without equal ranks.
    pub fn strict(order: impl IntoIterator<Item = u16>) -> Self {
        Self(order.into_iter().collect())
    }

    /// A ranking from its levels; options of one level in any order.
    pub fn new<'a>(levels: impl IntoIterator<Item = Level<'a>>) -> Self {
        let mut marks = Vec::new();
        for level in levels {
            match level {
                Level::Skipped => marks.push(SKIPPED),
                Level::Overvote => marks.push(OVERVOTE),
                Level::Options([only]) => marks.push(*only),
                Level::Options(many) => {
                    marks.extend([EQUAL, u16::try_from(many.len()).unwrap_or(u16::MAX)]);
                    let begin = marks.len();
                    marks.extend(many);
                    marks.get_mut(begin..).unwrap_or_default().sort_unstable();
                }
            }
        }
        Self(marks.into())
    }

    /// The options in order, where no rank is shared, skipped or unreadable: what nearly every ballot is.
    pub fn as_strict(&self) -> Option<&[u16]> {
        self.0.iter().all(|mark| *mark < MARKS).then_some(&self.0)
    }

    /// Its levels, best first.
    pub fn levels(&self) -> Levels<'_> {
        Levels(&self.0)
    }

    /// Every option that stands in it, in the order of the ballot.
    pub fn options(&self) -> impl Iterator<Item = u16> {
        self.levels().flat_map(|level| level.options().iter().copied())
    }
}

/// The levels of a ranking, best first.
#[derive(Clone, Debug)]
pub struct Levels<'a>(&'a [u16]);

impl<'a> Iterator for Levels<'a> {
    type Item = Level<'a>;
    fn next(&mut self) -> Option<Level<'a>> {
        let (first, rest) = self.0.split_first()?;
        let (level, rest) = match *first {
            SKIPPED => (Level::Skipped, rest),
            OVERVOTE => (Level::Overvote, rest),
            EQUAL => {
                let (count, rest) = rest.split_first()?;
                let (options, rest) = rest.split_at_checked(usize::from(*count))?;
                (Level::Options(options), rest)
            }
            _ => (Level::Options(std::slice::from_ref(first)), rest),
        };
        self.0 = rest;
        Some(level)
    }
}
