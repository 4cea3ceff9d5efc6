//! `rules`: what is data of the assembly and not of the program, shown and changed.

use super::{Context, Exit, Failure};
use crate::assembly::{Command, Rules, Workflow};
use crate::session::{Session, SessionError};
use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    Show,
    Set {
        #[arg(value_name = "FILE", required_unless_present_any = ["workflow", "supporters"])]
        path: Option<PathBuf>,
        #[arg(long, value_name = "simple|full|FILE")]
        workflow: Option<String>,
        #[arg(long = "supporters", value_name = "STAGE=NUMBER", value_parser = needed)]
        supporters: Vec<(String, u32)>,
    },
}

fn needed(text: &str) -> Result<(String, u32), String> {
    let pair = text.split_once('=').and_then(|(stage, number)| Some((stage.to_owned(), number.parse().ok()?)));
    pair.ok_or_else(|| "admitted=5".to_owned())
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    match args.task {
        Task::Show => {
            let session = context.read()?;
            let json = serde_json::to_string_pretty(&rules(&session)?).map_err(|error| Failure::output(&error.into()))?;
            context.line(&json)?;
        }
        Task::Set { path, workflow, supporters } => {
            let mut session = context.open()?;
            let mut rules = match path {
                Some(path) => read(context, &path)?,
                None => rules(&session)?,
            };
            match workflow.as_deref() {
                None => {}
                Some("simple") => rules.workflow = Workflow::simple(),
                Some("full") => rules.workflow = Workflow::full(),
                Some(file) => rules.workflow = read(context, &PathBuf::from(file))?,
            }
            for (stage, number) in supporters {
                let known = rules.workflow.stages.keys().cloned().collect::<Vec<_>>().join(", ");
                let missing = || Failure::new("no-such-stage").with("stage", &stage).with("stages", known);
                rules.workflow.stages.get_mut(&stage).ok_or_else(missing)?.supporters = number;
            }
            let recorded = session.act(context.hand(), &[], |_| Ok(Command::SetRules(Box::new(rules))))?;
            let said = recorded.entries.iter().map(|entry| super::record::sentence(entry, &context.words)).collect::<Vec<_>>().join("\n");
            let version = session.state().rules.as_ref().map_or(0, |(_, version)| *version);
            context.data(&serde_json::json!({ "version": version }), |_| said)?;
        }
    }
    Ok(Exit::Done)
}

fn rules(session: &Session) -> Result<Rules, Failure> {
    session.state().rules.as_ref().map(|(rules, _)| rules.clone()).ok_or_else(|| SessionError::NotFounded.into())
}

/// Rules, or a workflow, from a file of JSON as `rules show` gives it.
fn read<T: serde::de::DeserializeOwned>(context: &mut Context, path: &std::path::Path) -> Result<T, Failure> {
    let bytes = context.read_input(path)?;
    let wrong =
        |error: serde_json::Error| Failure::new("not-rules").with("file", path.display().to_string()).with("detail", error.to_string());
    serde_json::from_slice(&bytes).map_err(wrong)
}
