//! `new`: found an assembly.

use super::{Context, Exit, Failure, record};
use crate::assembly::{Language, Template};
use crate::i18n::Lang;
use crate::session::{Founding, Session};
use crate::text::Untrusted;
use serde_json::json;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    path: PathBuf,
    #[arg(long, value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "TEMPLATE", default_value = "neighbourhood")]
    template: Template,
    #[arg(long)]
    publish_rows: bool,
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    let language = match context.words.lang() {
        Lang::En => Language::En,
        Lang::Fr => Language::Fr,
    };
    let founding = Founding { name: Untrusted::new(args.name), language, template: args.template, publish_rows: args.publish_rows };
    let session =
        Session::found(&args.path, founding, context.hand(), context.keys()?).map_err(|error| Failure::from(error).about(&args.path))?;
    let published = session.checkpoint()?;
    let founding = session.state().founding.clone().ok_or_else(|| Failure::new("not-founded"))?;
    let code = record::code(&published.checkpoint, founding.language);
    let data = json!({
        "assembly": founding.assembly,
        "name": founding.name.raw(),
        "file": args.path,
        "entries": published.checkpoint.size,
        "code": code,
    });
    context.data(&data, |words| {
        words.tell(
            "new-done",
            &[("name", (&founding.name.shown()).into()), ("file", (&crate::text::shown(&args.path.to_string_lossy())).into())],
        )
    })?;
    context.note("new-next", &[("code", (&code).into())])?;
    Ok(Exit::Done)
}
