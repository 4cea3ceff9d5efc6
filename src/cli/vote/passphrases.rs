//! Passphrases of tellers, typed unseen where a person sits at the terminal.

use crate::assembly::{State, Vote, VoteStatus};
use crate::cli::proposal::member_name;
use crate::cli::{Context, Failure};
use crate::id::MemberId;
use crate::session::Passphrases;
use std::fmt::Write as _;
use zeroize::Zeroizing;

/// A passphrase for each teller, typed twice.
pub(super) fn chosen(context: &mut Context, tellers: &[MemberId]) -> Result<Passphrases, Failure> {
    let mut lines = Zeroizing::new(String::new());
    for teller in tellers {
        let name = teller.to_string();
        let first = ask(context, "ask-passphrase-new", &name)?;
        if *ask(context, "ask-passphrase-again", &name)? != *first {
            return Err(Failure::new("passphrases-differ").with("name", &name));
        }
        line(&mut lines, *teller, &first);
    }
    Ok(Passphrases::read(&lines)?)
}

/// The passphrases that open the box of a vote, of as many of its tellers as it takes; an empty line passes one over. None where no
/// person sits there, or the box takes none.
pub(super) fn typed(context: &mut Context, state: &State, vote: &Vote) -> Result<Passphrases, Failure> {
    let mut lines = Zeroizing::new(String::new());
    let secret = vote.opened.secret.as_ref().filter(|_| vote.status == VoteStatus::Open && sits_there(context));
    let mut missing = secret.map_or(0, |secret| secret.needed);
    for teller in secret.iter().flat_map(|secret| &secret.tellers) {
        if missing == 0 {
            break;
        }
        let words = ask(context, "ask-passphrase", &member_name(state, *teller))?;
        if !words.trim().is_empty() {
            line(&mut lines, *teller, &words);
            missing -= 1;
        }
    }
    Ok(Passphrases::read(&lines)?)
}

fn sits_there(context: &Context) -> bool {
    context.streams.interactive && !context.global.no_input
}

fn line(lines: &mut Zeroizing<String>, teller: MemberId, words: &str) {
    writeln!(lines, "{teller} {words}").expect("a string takes whatever is written to it");
}

fn ask(context: &mut Context, key: &str, name: &str) -> Result<Zeroizing<String>, Failure> {
    if !sits_there(context) {
        return Err(Failure::new("needs-passphrases"));
    }
    let question = context.tell(key, &[("name", name.into())]);
    context.hidden(&question)?.map(Zeroizing::new).ok_or_else(|| Failure::new("needs-passphrases"))
}
