//! `proposal allies`: who else supports what a member supports, among those who let themselves be found.

use super::show::member_name;
use crate::assembly::{Actor, Ally, Command, Refusal};
use crate::cli::table::{Align, table};
use crate::cli::{Context, Failure};
use crate::session::SessionError;
use serde_json::json;

pub(super) fn run(context: &mut Context, show: bool, hide: bool) -> Result<(), Failure> {
    let Actor::Member(member) = context.actor() else { return Err(SessionError::from(Refusal::MemberNeeded).into()) };
    if show || hide {
        context.open()?.act(context.hand(), &[], |_| Ok(Command::ShowInterests { member, show }))?;
        context.note(if show { "allies-shown" } else { "allies-hidden" }, &[])?;
    }
    let session = context.read()?;
    let state = session.state();
    let allies = state.allies(member);
    let data: Vec<_> = allies.iter().map(|ally| json!({ "member": ally.member, "proposals": ally.proposals })).collect();
    context.data(&data, |words| {
        if allies.is_empty() {
            return words.say("allies-none");
        }
        let columns = [("column-member", Align::Left), ("column-support", Align::Right), ("column-proposal", Align::Left)];
        let row = |ally: &Ally| {
            let ids = ally.proposals.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            vec![member_name(state, ally.member), ally.proposals.len().to_string(), ids]
        };
        table(&columns.map(|(key, align)| (words.say(key), align)), &allies.iter().map(row).collect::<Vec<_>>())
    })
}
