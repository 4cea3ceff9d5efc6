//! Proxies: what must hold before somebody votes in the place of another.

use super::present;
use crate::assembly::event::{ProxyGiven, ProxyRevoked};
use crate::assembly::refusal::{Refusal, VoteRefusal};
use crate::assembly::state::State;

/// A proxy is given once at a time, to somebody who is there themselves, and to nobody more often than the rules allow.
pub(super) fn given(state: &State, event: &ProxyGiven) -> Result<(), Refusal> {
    present(state, event.giver)?;
    present(state, event.holder)?;
    let limit = state.rules.as_ref().and_then(|(rules, _)| rules.proxies).unwrap_or(0);
    if limit == 0 {
        return Err(Refusal::Vote(VoteRefusal::NoProxies));
    }
    if let Some(holder) = state.proxies.get(&event.giver) {
        return Err(Refusal::Vote(VoteRefusal::ProxyGiven { giver: event.giver, holder: *holder }));
    }
    let chained = state.proxies.contains_key(&event.holder) || state.proxies.values().any(|holder| *holder == event.giver);
    if chained || event.giver == event.holder {
        return Err(Refusal::Vote(VoteRefusal::ProxyChain { giver: event.giver, holder: event.holder }));
    }
    let held = state.proxies.values().filter(|holder| **holder == event.holder).count() as u64;
    if held >= u64::from(limit) {
        Err(Refusal::Vote(VoteRefusal::ProxiesHeld { holder: event.holder, limit: limit.into() }))
    } else {
        Ok(())
    }
}

pub(super) fn revoked(state: &State, event: &ProxyRevoked) -> Result<(), Refusal> {
    if state.proxies.contains_key(&event.giver) { Ok(()) } else { Err(Refusal::Vote(VoteRefusal::NoProxy(event.giver))) }
}
