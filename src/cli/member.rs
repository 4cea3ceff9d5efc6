//! `member`: the roll.

use super::table::{Align, table};
use super::{Context, Exit, Failure};
use crate::assembly::{Command, Member, Newcomer, State};
use crate::i18n::{Collation, Words};
use crate::id::MemberId;
use crate::session::{Hand, Session, explain_warning};
use crate::sortition::read_listing;
use crate::text::{Untrusted, folded};
use clap::Subcommand;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    Enrol {
        #[arg(long, value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "TEXT")]
        contact: Option<String>,
        #[arg(long = "field", value_name = "NAME=VALUE", value_parser = pair)]
        fields: Vec<(String, String)>,
    },
    Import {
        #[arg(value_name = "FILE")]
        path: PathBuf,
        #[arg(long, value_name = "COLUMN", default_value = "name")]
        name_column: String,
        #[arg(long, value_name = "COLUMN", default_value = "contact")]
        contact_column: String,
    },
    List {
        #[arg(long)]
        all: bool,
    },
    Show {
        #[arg(value_name = "MEMBER")]
        member: MemberId,
    },
    Role {
        #[arg(value_name = "MEMBER")]
        member: MemberId,
        #[arg(long, value_name = "ROLE")]
        give: Vec<String>,
        #[arg(long, value_name = "ROLE")]
        take: Vec<String>,
        #[arg(long, value_name = "GROUP")]
        join: Vec<String>,
        #[arg(long, value_name = "GROUP")]
        part: Vec<String>,
    },
    Leave {
        #[arg(value_name = "MEMBER")]
        member: MemberId,
    },
}

fn pair(text: &str) -> Result<(String, String), String> {
    text.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())).ok_or_else(|| "NAME=VALUE".to_owned())
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    match args.task {
        Task::Enrol { name, contact, fields } => {
            let fields = fields.into_iter().map(|(field, content)| (Untrusted::new(field), Untrusted::new(content))).collect();
            let newcomer = Newcomer { name: Untrusted::new(name), contact: contact.map(Untrusted::new), fields };
            enrol(context, vec![newcomer])?;
        }
        Task::Import { path, name_column, contact_column } => {
            let bytes = context.read_input(&path)?;
            let newcomers = newcomers(context, &bytes, &name_column, &contact_column)?;
            enrol(context, newcomers)?;
        }
        Task::List { all } => list(context, all)?,
        Task::Show { member } => show(context, member)?,
        Task::Role { member, give, take, join, part } => role(context, member, (&give, &take, &join, &part))?,
        Task::Leave { member } => {
            context.confirm("leave", &member.to_string())?;
            let mut session = context.open()?;
            session.act(context.hand(), &[], |_| Ok(Command::Leave { member }))?;
            context.note("member-left", &[("member", (&member.to_string()).into())])?;
        }
    }
    Ok(Exit::Done)
}

fn enrol(context: &mut Context, newcomers: Vec<Newcomer>) -> Result<(), Failure> {
    let mut session = context.open()?;
    let recorded = session.act(context.hand(), &[], |_| Ok(Command::Enrol(newcomers)))?;
    let enrolled: Vec<MemberId> = recorded
        .entries
        .iter()
        .filter_map(|entry| match &entry.event {
            Some(crate::assembly::Event::MemberEnrolled(event)) => Some(event.member),
            _ => None,
        })
        .collect();
    let (first, last) = (enrolled.first().map(ToString::to_string), enrolled.last().map(ToString::to_string));
    let data = json!({ "members": enrolled, "already": recorded.already });
    context.data(&data, |words| {
        let places = [
            ("count", enrolled.len().into()),
            ("first", first.as_deref().unwrap_or("").into()),
            ("last", last.as_deref().unwrap_or("").into()),
        ];
        words.tell("member-enrolled", &places)
    })
}

/// A file of members: a column of names, maybe one of contacts, every other column a field.
fn newcomers(context: &mut Context, bytes: &[u8], name: &str, contact: &str) -> Result<Vec<Newcomer>, Failure> {
    let (table, warnings) = read_listing(bytes, name).map_err(crate::session::SessionError::Faults)?;
    for warning in &warnings {
        let text = explain_warning(warning).phrase(&context.words);
        context.note_text(&text)?;
    }
    let (name, contact) = (folded(name), folded(contact));
    let newcomer = |row: Vec<(String, String)>| {
        let mut newcomer = Newcomer::default();
        for (column, cell) in row.into_iter().filter(|(_, cell)| !cell.is_empty()) {
            match folded(&column) {
                column if column == name => newcomer.name = Untrusted::new(cell),
                column if column == contact => newcomer.contact = Some(Untrusted::new(cell)),
                _ => newcomer.fields.push((Untrusted::new(column), Untrusted::new(cell))),
            }
        }
        newcomer
    };
    Ok(table.into_iter().map(newcomer).collect())
}

fn as_json(id: MemberId, member: &Member) -> Value {
    json!({
        "member": id,
        "name": member.identity.as_ref().map(|identity| identity.name.raw()),
        "contact": member.identity.as_ref().and_then(|identity| identity.contact.as_ref()).map(Untrusted::raw),
        "fields": member.fields.iter().map(|(field, content)| json!([field.raw(), content.raw()])).collect::<Vec<_>>(),
        "roles": member.roles,
        "groups": member.groups.iter().map(Untrusted::raw).collect::<Vec<_>>(),
        "left": member.left,
    })
}

/// Members in the order of their names, as people expect it.
fn by_name(state: &State, all: bool, words: &Words) -> Vec<(MemberId, Member, String)> {
    let name = |member: &Member| member.identity.as_ref().map_or_else(|| words.say("name-withheld"), |identity| identity.name.shown());
    let members = state.members.iter().filter(|(_, member)| all || !member.left);
    let mut members: Vec<_> = members.map(|(id, member)| (*id, member.clone(), name(member))).collect();
    let order = Collation::new(words.lang());
    members.sort_by(|a, b| order.compare(&a.2, &b.2).then(a.0.cmp(&b.0)));
    members
}

fn list(context: &mut Context, all: bool) -> Result<(), Failure> {
    let session = context.read()?;
    let members = by_name(session.state(), all, &context.words);
    let data: Vec<_> = members.iter().map(|(id, member, _)| as_json(*id, member)).collect();
    context.data(&data, |words| {
        if members.is_empty() {
            return words.say("member-none");
        }
        let columns = ["column-member", "column-name", "column-roles", "column-groups"].map(|key| (words.say(key), Align::Left));
        let groups = |member: &Member| member.groups.iter().map(Untrusted::shown).collect::<Vec<_>>().join(", ");
        let roles =
            |member: &Member| if member.left { words.say("has-left") } else { member.roles.iter().cloned().collect::<Vec<_>>().join(", ") };
        let rows: Vec<_> =
            members.iter().map(|(id, member, name)| vec![id.to_string(), name.clone(), roles(member), groups(member)]).collect();
        table(&columns, &rows)
    })
}

fn show(context: &mut Context, id: MemberId) -> Result<(), Failure> {
    let session = context.read()?;
    let member =
        session.state().members.get(&id).ok_or(crate::assembly::Refusal::NoSuchMember(id)).map_err(crate::session::SessionError::from)?;
    let data = as_json(id, member);
    context.data(&data, |words| {
        let identity = member.identity.as_ref();
        let name = identity.map_or_else(|| words.say("name-withheld"), |identity| identity.name.shown());
        let contact = identity.and_then(|identity| identity.contact.as_ref()).map(Untrusted::shown).unwrap_or_default();
        let lines = [
            (words.say("column-name"), name),
            (words.say("column-contact"), contact),
            (words.say("column-roles"), member.roles.iter().cloned().collect::<Vec<_>>().join(", ")),
            (words.say("column-groups"), member.groups.iter().map(Untrusted::shown).collect::<Vec<_>>().join(", ")),
        ];
        let fields = member.fields.iter().map(|(field, content)| (field.shown(), content.shown()));
        let filled = lines.into_iter().chain(fields).filter(|(_, content)| !content.is_empty());
        filled
            .map(|(label, content)| words.tell("labelled", &[("label", (&label).into()), ("text", (&content).into())]))
            .collect::<Vec<_>>()
            .join("\n")
    })
}

type Changes<'a> = (&'a [String], &'a [String], &'a [String], &'a [String]);

fn role(context: &mut Context, member: MemberId, (give, take, join, part): Changes<'_>) -> Result<(), Failure> {
    let group = |group: &String, join| Command::SetGroup { member, group: Untrusted::new(crate::text::tidy(group)), join };
    let role = |role: &String, give| Command::SetRole { member, role: role.clone(), give };
    let commands: Vec<Command> = give
        .iter()
        .map(|name| role(name, true))
        .chain(take.iter().map(|name| role(name, false)))
        .chain(join.iter().map(|name| group(name, true)))
        .chain(part.iter().map(|name| group(name, false)))
        .collect();
    if commands.is_empty() {
        return Err(Failure::new("nothing-asked").exit(Exit::Usage));
    }
    let mut session: Session = context.open()?;
    // Each change is an act of its own; an id given for a retry can only stand for one.
    let op = context.global.op.filter(|_| commands.len() == 1);
    for command in commands {
        let hand = Hand { op, ..context.hand() };
        session.act(hand, &[], |_| Ok(command))?;
    }
    show(context, member)
}
