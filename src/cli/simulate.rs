//! `draw simulate`: what a draw would give, under any quotas and any fairness, before anything is fixed.

use super::progress::Progress;
use super::quota::{EditArgs, as_json, changes};
use super::table::{Align, table};
use super::{Context, Failure, conflict};
use crate::i18n::Words;
use crate::id::{PersonId, PoolId};
use crate::report::spreadsheet;
use crate::session::{Session, SessionError, Trial, Trying};
use crate::sortition::{Change, Fairness, Outlook, Quotas, Unsolved};
use crate::text::shown;
use num_traits::ToPrimitive as _;
use serde_json::{Value, json};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(short = 'k', long, value_name = "PLACES")]
    size: u32,
    #[arg(long, value_name = "FAIRNESS", default_value = "leximin", conflicts_with = "compare")]
    fairness: Fairness,
    #[arg(long, value_name = "M", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    tickets: Option<u32>,
    #[command(flatten)]
    edit: EditArgs,
    #[arg(long, value_name = "POOL")]
    pool: Option<PoolId>,
    #[arg(long)]
    compare: bool,
    #[arg(long)]
    people: bool,
}

/// Everything that was tried.
struct Tried {
    pool: PoolId,
    size: u32,
    people: u32,
    /// Whether somebody shares a household: then a uniform draw does not give all the same chance.
    households: bool,
    /// Each fairness with what it gives.
    each: Vec<(Fairness, Trying)>,
    /// Bounds that differ from those in force.
    changes: Vec<Change>,
    /// What the quotas in force give; none where these are they, or where they admit no panel.
    current: Option<Outlook>,
    /// Ids of the file that was imported, where it is known here.
    sources: Vec<String>,
}

pub(super) fn run(context: &mut Context, args: &Args) -> Result<(), Failure> {
    if args.fairness == Fairness::Uniform {
        return Err(Failure::new("simulate-uniform"));
    }
    let session = context.read()?;
    let tried = attempt(context, &session, args)?;
    if args.people && !context.global.json {
        return context.bytes(&spreadsheet(&people_table(&tried)));
    }
    let data = data(&tried, args.people);
    context.data(&data, |words| describe(&tried, words))
}

fn attempt(context: &mut Context, session: &Session, args: &Args) -> Result<Tried, Failure> {
    let (pool, state) = session.pool_state(args.pool)?;
    let view = session.pool(state)?;
    let quotas = args.edit.of(context, &view.quotas)?;
    let notions: Vec<Fairness> = if args.compare { Fairness::lotteries().collect() } else { vec![args.fairness] };
    let trial = |fairness, quotas: &Quotas| Trial {
        pool: Some(pool),
        size: args.size,
        fairness,
        tickets: args.tickets,
        quotas: Some(quotas.clone()),
    };
    let mut each = Vec::with_capacity(notions.len());
    for fairness in notions {
        let trying = watched(context, session, &trial(fairness, &quotas));
        each.push((fairness, conflict::told(context, trying)?));
    }
    let changes = view.quotas.changes_to(&quotas);
    let current = match each.first() {
        Some((fairness, _)) if !changes.is_empty() => match watched(context, session, &trial(*fairness, &view.quotas)) {
            Ok(trying) => Some(trying.outlook),
            Err(SessionError::Unsolved(unsolved)) if matches!(*unsolved, Unsolved::Impossible(_)) => None,
            Err(error) => return Err(error.into()),
        },
        _ => None,
    };
    let sheet = if args.people { session.sheet(state)? } else { None };
    let sources = sheet.map(|sheet| sheet.people.into_iter().map(|row| row.into_iter().next().unwrap_or_default()).collect());
    let households = view.people.people.iter().any(|person| person.household.is_some());
    let people = state.imported.size;
    Ok(Tried { pool, size: args.size, people, households, each, changes, current, sources: sources.unwrap_or_default() })
}

fn watched(context: &mut Context, session: &Session, trial: &Trial) -> Result<Trying, SessionError> {
    let mut progress = Progress::new(context);
    let trying = session.simulate(trial, &mut progress);
    progress.end();
    trying
}

/// One row a person: their id, that of the file where it is known, and their tickets under each fairness.
fn people_table(tried: &Tried) -> Vec<Vec<String>> {
    let header = ["person", "id"].map(str::to_owned).into_iter().chain(tried.each.iter().map(|(fairness, _)| fairness.to_string()));
    let row = |place: usize| {
        let tickets = |(_, trying): &(Fairness, Trying)| trying.outlook.counts.get(place).map(ToString::to_string).unwrap_or_default();
        let source = tried.sources.get(place).cloned().unwrap_or_default();
        [PersonId::at(place).to_string(), source].into_iter().chain(tried.each.iter().map(tickets)).collect()
    };
    std::iter::once(header.collect()).chain((0..tried.people as usize).map(row)).collect()
}

fn data(tried: &Tried, people: bool) -> Value {
    let each: Vec<_> = tried.each.iter().map(|(fairness, trying)| notion(*fairness, trying)).collect();
    let moved = tried.each.first().zip(tried.current.as_ref()).map(|((_, trying), current)| trying.outlook.moved_from(current));
    let mut data = json!({
        "pool": tried.pool,
        "size": tried.size,
        "people": tried.people,
        "tickets": tried.each.first().map(|(_, trying)| trying.outlook.tickets),
        "quotas_hash": tried.each.first().map(|(_, trying)| trying.quotas.hash()),
        "changes": as_json(&tried.changes),
        "results": each,
        "current": tried.current.as_ref().map(figures),
        "gain": moved.map(|(more, _)| more),
        "lose": moved.map(|(_, fewer)| fewer),
        "uniform": (!tried.households).then(|| json!({"places": tried.size, "people": tried.people})),
    });
    if let (true, Value::Object(data)) = (people, &mut data) {
        let rows = people_table(tried);
        let Some((header, rows)) = rows.split_first() else { return Value::Null };
        let cell = |(name, cell): (&String, &String)| {
            let number = if matches!(name.as_str(), "person" | "id") { None } else { cell.parse::<u32>().ok() };
            (name.clone(), number.map_or_else(|| json!(cell), |number| json!(number)))
        };
        let rows: Vec<Value> = rows.iter().map(|row| Value::Object(header.iter().zip(row).map(cell).collect())).collect();
        data.insert("everybody".to_owned(), json!(rows));
    }
    data
}

fn figures(outlook: &Outlook) -> Value {
    let group = |group: &crate::sortition::Group| {
        json!({
            "feature": group.feature,
            "value": group.value,
            "min": group.min,
            "max": group.max,
            "people": group.people,
            "choosable": group.choosable,
            "min_tickets": group.smallest,
            "max_tickets": group.largest,
            "total_tickets": group.total,
        })
    };
    json!({
        "min_tickets": outlook.smallest,
        "max_tickets": outlook.largest,
        "with_min": outlook.with_smallest,
        "gini": outlook.gini,
        "geometric_mean": outlook.geometric_mean,
        "groups": outlook.groups.iter().map(group).collect::<Vec<_>>(),
    })
}

fn notion(fairness: Fairness, trying: &Trying) -> Value {
    let mut data = figures(&trying.outlook);
    let lottery = &trying.lottery;
    let more = json!({
        "fairness": fairness,
        "bound": crate::assembly::fraction_text(&lottery.bound()),
        "gap": lottery.gap().to_f64(),
        "method": lottery.method,
        "profiles": lottery.profiles,
        "fates": conflict::fates_json(&trying.fates),
    });
    if let (Value::Object(data), Value::Object(more)) = (&mut data, more) {
        data.extend(more);
    }
    data
}

fn describe(tried: &Tried, words: &Words) -> String {
    let mut lines = Vec::new();
    let places = [("pool", tried.pool.to_string()), ("size", tried.size.to_string()), ("people", tried.people.to_string())];
    let places: Vec<_> = places.iter().map(|(name, text)| (*name, text.into())).collect();
    lines.push(words.tell("simulate-head", &places));
    if !tried.changes.is_empty() {
        lines.extend([String::new(), words.say("simulate-changes"), changes(&tried.changes, words)]);
    }
    lines.extend([String::new(), summary(tried, words)]);
    if let (Some((_, trying)), Some(current)) = (tried.each.first(), &tried.current) {
        let (more, fewer) = trying.outlook.moved_from(current);
        lines.extend([String::new(), words.tell("simulate-moved", &[("more", more.into()), ("fewer", fewer.into())])]);
    } else if !tried.changes.is_empty() {
        lines.extend([String::new(), words.say("simulate-current-impossible")]);
    }
    if !tried.households {
        let share = words.share(tried.size, tried.people);
        lines.extend([String::new(), words.tell("simulate-uniform", &[("share", (&share).into())])]);
    }
    lines.extend([String::new(), groups(tried, words)]);
    // What quotas and households decide is the same under every fairness.
    let fates = tried.each.first().map(|(_, trying)| conflict::fates_text(&trying.fates, words)).unwrap_or_default();
    if !fates.is_empty() {
        lines.push(String::new());
        lines.extend(fates);
    }
    lines.join("\n")
}

/// One line a fairness, and one for the quotas in force.
fn summary(tried: &Tried, words: &Words) -> String {
    let columns = [
        ("column-fairness", Align::Left),
        ("column-least", Align::Right),
        ("column-most", Align::Right),
        ("column-gini", Align::Right),
        ("column-geometric-mean", Align::Right),
        ("column-bound", Align::Right),
    ];
    let columns = columns.map(|(key, align)| (words.say(key), align));
    let row = |name: String, outlook: &Outlook, bound: Option<String>| {
        let chance = |count| format!("{count} ({})", words.share(count, outlook.tickets));
        let [gini, mean] = [outlook.gini, outlook.geometric_mean].map(|figure| words.fine_share(figure));
        vec![name, chance(outlook.smallest), chance(outlook.largest), gini, mean, bound.unwrap_or_default()]
    };
    let tried_rows = tried.each.iter().map(|(fairness, trying)| {
        // Rounded up: nobody is promised less than what is proven.
        let hundredths = (trying.lottery.bound() * num_bigint::BigInt::from(10_000)).ceil().to_f64();
        let bound = hundredths.map(|hundredths| words.fine_share(hundredths / 10_000.0));
        row(words.say(&format!("fairness-{fairness}")), &trying.outlook, bound)
    });
    let current = tried.current.iter().map(|outlook| row(words.say("simulate-current"), outlook, None));
    table(&columns, &tried_rows.chain(current).collect::<Vec<_>>())
}

/// One line a value: its people and places, and their chances under each fairness.
fn groups(tried: &Tried, words: &Words) -> String {
    let fixed =
        [("column-feature", Align::Left), ("column-value", Align::Left), ("column-people", Align::Right), ("column-quota", Align::Right)];
    let mut columns: Vec<(String, Align)> = fixed.into_iter().map(|(key, align)| (words.say(key), align)).collect();
    let several = tried.each.len() > 1;
    for (fairness, _) in &tried.each {
        for key in ["column-least", "column-mean"] {
            let name = if several { format!("{fairness}: {}", words.say(key)) } else { words.say(key) };
            columns.push((name, Align::Right));
        }
    }
    if tried.current.is_some() {
        columns.push((words.say("column-least-now"), Align::Right));
    }
    let Some((_, first)) = tried.each.first() else { return String::new() };
    let rows: Vec<_> = first
        .outlook
        .groups
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let mut row =
                vec![shown(&group.feature), shown(&group.value), group.people.to_string(), format!("{}\u{2013}{}", group.min, group.max)];
            let least = |outlook: &Outlook| {
                let least = outlook.groups.get(place).and_then(|group| group.smallest);
                least.map(|least| words.share(least, outlook.tickets)).unwrap_or_default()
            };
            for (_, trying) in &tried.each {
                row.push(least(&trying.outlook));
                let Some(group) = trying.outlook.groups.get(place) else { continue };
                row.push(words.share(group.total, u64::from(group.people) * u64::from(trying.outlook.tickets)));
            }
            row.extend(tried.current.iter().map(least));
            row
        })
        .collect();
    table(&columns, &rows)
}
