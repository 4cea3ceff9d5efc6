//! `quick`: names on standard input, a fair order on standard output, and the line that reproduces it. No file, no assembly.

use super::{Context, Exit, Failure};
use crate::i18n::Coded;
use crate::randomness::{fair_order, rfc3797_key, rfc3797_select};
use rand::TryRng as _;
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(short = 'n', long = "number", value_name = "K")]
    number: usize,
    #[arg(long, value_name = "TEXT")]
    seed: Option<String>,
    #[arg(long = "rfc3797", value_name = "NUMBERS", conflicts_with = "seed")]
    rfc3797: Vec<String>,
    #[arg(value_name = "FILE", default_value = "-")]
    path: PathBuf,
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    let bytes = context.read_input(&args.path)?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::new("not-utf8").with("file", args.path.display().to_string()))?;
    let lines: Vec<String> = text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect();
    let stdin = args.path == Path::new("-");
    let (order, numbers_chosen, seed, again) = if args.rfc3797.is_empty() {
        let seed = args.seed.map_or_else(fresh_seed, Ok)?;
        let places = fair_order(&lines, args.number, &seed).map_err(|fault| Coded::of("quick", &fault))?;
        let order: Vec<String> = places.into_iter().filter_map(|place| lines.get(place)).map(|line| crate::text::tidy(line)).collect();
        let again = format!("folkmoot quick -n {} --seed '{}'", args.number, seed.replace('\'', "'\\''"));
        (order, None, seed, again)
    } else {
        let sources = args.rfc3797.iter().map(|source| numbers(source)).collect::<Result<Vec<_>, _>>()?;
        let names: Vec<&String> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
        // The same person twice would have two chances: refused, as in a fair order.
        fair_order(&lines, 0, "rfc3797").map_err(|fault| Coded::of("quick", &fault))?;
        let key = rfc3797_key(&sources);
        let count = |number: usize| u32::try_from(number).map_err(|_| Failure::new("too-many-names"));
        let chosen = rfc3797_select(&key, count(names.len())?, count(args.number)?).map_err(|fault| Coded::of("quick", &fault))?;
        let order = chosen.iter().filter_map(|place| names.get(*place as usize - 1)).map(|name| (*name).clone()).collect();
        let options = args.rfc3797.iter().flat_map(|source| [" --rfc3797 '", source, "'"]).collect::<String>();
        (order, Some(chosen), key, format!("folkmoot quick -n {}{options}", args.number))
    };
    let again = if stdin { again } else { format!("{again} {}", super::draw::shown_path(&args.path)) };
    let data = json!({ "order": order, "numbers": numbers_chosen, "seed": seed });
    context.data(&data, |_| order.iter().map(|name| crate::text::shown(name)).collect::<Vec<_>>().join("\n"))?;
    context.note("quick-again", &[("command", (&again).into())])?;
    Ok(Exit::Done)
}

fn fresh_seed() -> Result<String, Failure> {
    let mut bytes = [0; 16];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes).map_err(|error| Failure::new("record-trouble").with("detail", error.to_string()))?;
    Ok(crate::digest::hex(&bytes))
}

/// Whole numbers of one source, separated by dots, commas or spaces.
fn numbers(text: &str) -> Result<Vec<u64>, Failure> {
    let parts = text.split([',', ' ', '.']).filter(|part| !part.is_empty());
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let number = |part: &str| Some(part).filter(digits).and_then(|part| part.parse().ok());
    let wrong = |part: &str| Failure::new("not-a-number").with("given", part).exit(Exit::Usage);
    let numbers: Vec<u64> = parts.map(|part| number(part).ok_or_else(|| wrong(part))).collect::<Result<_, _>>()?;
    if numbers.is_empty() { Err(Failure::new("no-numbers").with("given", text).exit(Exit::Usage)) } else { Ok(numbers) }
}
