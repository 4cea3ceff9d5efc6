//! Slips with voting codes, to be printed, cut and handed out without looking.

use crate::i18n::Words;
use crate::id::VoteId;
use zeroize::Zeroizing;

/// Bytes of a slip that are made room for, so that no copy is left behind by a text that grew.
const SLIP: usize = 2000;

/// The slips of a vote, one for each code, in groups of four signs. What the vote asks is given harmless to show.
pub fn slips(vote: VoteId, title: &str, codes: &[Zeroizing<String>], words: &Words) -> Zeroizing<String> {
    let name = vote.to_string();
    let mut slips = Zeroizing::new(String::with_capacity(codes.len() * SLIP));
    for code in codes {
        let spaced = Zeroizing::new(code.as_bytes().chunks(4).map(|part| String::from_utf8_lossy(part)).collect::<Vec<_>>().join("-"));
        let places = [("vote", (&name).into()), ("title", title.into()), ("code", spaced.as_str().into())];
        slips.push_str(&Zeroizing::new(words.tell("codes-slip", &places)));
        slips.push_str("\n\n");
    }
    slips
}
