//! What has been read: numbers of contributions, as the ranges that they make. Kept with the drafts, never in the shared file.

use crate::id::PostId;
use std::fmt;

/// Contributions that the user has had before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadMarks {
    /// First and last of each range; in order, apart from one another.
    ranges: Vec<(u32, u32)>,
    /// Whether something was marked since they were kept last.
    pub changed: bool,
}

impl ReadMarks {
    /// Reads what was kept; what makes no sense is passed over.
    pub fn from_text(text: &str) -> Self {
        let mut marks = Self::default();
        for range in text.split(',').filter_map(|range| range.split_once('-')) {
            if let (Ok(first), Ok(last)) = (range.0.parse::<u32>(), range.1.parse::<u32>())
                && first <= last
                && marks.ranges.last().is_none_or(|(_, before)| *before < first)
            {
                marks.ranges.push((first, last));
            }
        }
        marks
    }

    /// Whether it has been read.
    pub fn has(&self, post: PostId) -> bool {
        let after = self.ranges.partition_point(|(first, _)| *first <= post.0);
        after > 0 && self.ranges[after - 1].1 >= post.0
    }

    /// Marks it as read.
    pub fn read(&mut self, post: PostId) {
        if self.has(post) {
            return;
        }
        self.changed = true;
        let at = self.ranges.partition_point(|(first, _)| *first <= post.0);
        self.ranges.insert(at, (post.0, post.0));
        if self.ranges.get(at + 1).is_some_and(|next| next.0 == post.0.saturating_add(1)) {
            self.ranges[at].1 = self.ranges.remove(at + 1).1;
        }
        if at > 0 && self.ranges[at - 1].1.saturating_add(1) == post.0 {
            self.ranges[at - 1].1 = self.ranges.remove(at).1;
        }
    }
}

impl fmt::Display for ReadMarks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ranges: Vec<_> = self.ranges.iter().map(|(first, last)| format!("{first}-{last}")).collect();
        f.write_str(&ranges.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_make_ranges_whatever_their_order() {
        let mut marks = ReadMarks::default();
        for number in [5, 1, 3, 2, 9, 4, 4] {
            marks.read(PostId(number));
        }
        assert_eq!(marks.to_string(), "1-5,9-9");
        let again = ReadMarks::from_text("1-5,9-9,7-8,x-2,12-11");
        assert_eq!(again.to_string(), "1-5,9-9");
        assert!(again.has(PostId(5)) && again.has(PostId(9)) && !again.has(PostId(6)) && !again.has(PostId(10)));
    }
}
