//! The roll: who joins, what they are called upon to do, who leaves.

use crate::assembly::command::Newcomer;
use crate::assembly::event::{Event, Identity, MemberDescribed, MemberEnrolled, MemberGroup, MemberInterests, MemberLeft, MemberRole};
use crate::assembly::state::State;
use crate::id::MemberId;
use crate::text::{Untrusted, tidy};

pub(super) fn enrol(state: &State, newcomers: Vec<Newcomer>) -> Vec<Event> {
    let first = state.next_member().0;
    let mut events = Vec::new();
    for (newcomer, number) in newcomers.into_iter().zip(first..) {
        let member = MemberId(number);
        let identity = Identity { contact: newcomer.contact, name: Untrusted::new(tidy(newcomer.name.raw())) };
        events.push(Event::MemberEnrolled(MemberEnrolled { member, identity: Some(identity) }));
        if !newcomer.fields.is_empty() {
            events.extend(describe(member, newcomer.fields));
        }
    }
    events
}

pub(super) fn describe(member: MemberId, fields: Vec<(Untrusted, Untrusted)>) -> Vec<Event> {
    vec![Event::MemberDescribed(MemberDescribed { member, fields: Some(fields) })]
}

pub(super) fn set_role(member: MemberId, role: String, give: bool) -> Vec<Event> {
    let event = MemberRole { member, role };
    vec![if give { Event::MemberRoleGiven(event) } else { Event::MemberRoleTaken(event) }]
}

pub(super) fn set_group(member: MemberId, group: Untrusted, join: bool) -> Vec<Event> {
    let event = MemberGroup { group, member };
    vec![if join { Event::MemberGroupJoined(event) } else { Event::MemberGroupLeft(event) }]
}

pub(super) fn show_interests(member: MemberId, show: bool) -> Vec<Event> {
    let event = MemberInterests { member };
    vec![if show { Event::MemberInterestsShown(event) } else { Event::MemberInterestsKept(event) }]
}

pub(super) fn leave(member: MemberId) -> Vec<Event> {
    vec![Event::MemberLeft(MemberLeft { member })]
}
