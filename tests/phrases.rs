//! Every code that a room can give has its phrase in both languages, and every phrase is used.
//!
//! Codes are read from the sources themselves: a new variant without words fails here, not in somebody's terminal.

use folkmoot::{
    cli,
    i18n::{Lang, Words},
    tally::{Method, Rules},
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// The enums whose variants are phrased: file, name, what stands before the variant, and variants that speak with another room's words.
#[rustfmt::skip]
const CODES: [(&str, &str, &[&str], &[&str]); 59] = [
    ("assembly/refusal/mod.rs", "Refusal", &["error-refusal"], &["Sources", "Evidence", "Plan", "Secret", "Ballot", "Count", "Vote"]),
    ("assembly/refusal/votes.rs", "VoteRefusal", &["error-refusal"], &[]),
    ("assembly/plan/fault.rs", "PlanFault", &["error-plan", "plan"], &[]),
    ("assembly/rules.rs", "Power", &["power"], &[]),
    ("assembly/import.rs", "ImportFault", &["import"], &[]),
    ("assembly/workflow.rs", "Deed", &["deed"], &[]),
    ("assembly/workflow.rs", "Who", &["who"], &[]),
    ("assembly/state.rs", "DrawStatus", &["status"], &[]),
    ("assembly/event/assembly.rs", "Audience", &["audience", "ui-entry-disclosure"], &[]),
    ("audit/finding.rs", "Code", &["finding"], &[]),
    ("audit/note.rs", "Note", &["note"], &[]),
    ("audit/finding.rs", "Role", &["role"], &[]),
    ("ledger/words.rs", "WordsError", &["error-words"], &[]),
    ("randomness/ceremony.rs", "SecretFault", &["error-secret"], &[]),
    ("randomness/check.rs", "SourcesFault", &["error-sources"], &[]),
    ("randomness/check.rs", "NotBinding", &["not-binding"], &[]),
    ("randomness/check.rs", "Footing", &["footing"], &[]),
    ("randomness/source.rs", "WishFault", &["error-wish"], &[]),
    ("randomness/evidence.rs", "EvidenceFault", &["error-evidence"], &["Beacon", "Dice", "Phrase"]),
    ("randomness/drand.rs", "BeaconFault", &["error-evidence-beacon"], &[]),
    ("randomness/dice.rs", "DiceFault", &["error-evidence-dice"], &[]),
    ("randomness/phrase.rs", "PhraseFault", &["error-evidence-phrase", "error-quick-seed"], &[]),
    ("randomness/quick.rs", "QuickFault", &["error-quick"], &["Seed"]),
    ("randomness/rfc3797.rs", "SelectionFault", &["error-quick"], &[]),
    ("secrecy.rs", "LockFault", &["error-lock"], &[]),
    ("session/witness.rs", "WitnessFault", &["error-witness"], &[]),
    ("session/explain.rs", "Spot", &["spot"], &[]),
    ("sortition/conflict.rs", "Reading", &["error-impossible", "hint-impossible"], &[]),
    ("sortition/conflict.rs", "Side", &["bound"], &[]),
    ("sortition/edit.rs", "EditFault", &["edit"], &[]),
    ("sortition/fate.rs", "Why", &["never"], &[]),
    ("sortition/fate.rs", "Why", &["certain"], &["Closed"]),
    ("sortition/settings.rs", "SettingsNote", &["settings"], &[]),
    ("sortition/settings.rs", "SettingsFault", &["settings"], &[]),
    ("sortition/suggest.rs", "Shortage", &["shortage"], &[]),
    ("sortition/relax.rs", "WayKind", &["way-out", "ui-way"], &[]),
    ("sortition/fault.rs", "InputFile", &["in"], &[]),
    ("sortition/fault.rs", "FaultKind", &["fault"], &["NotUtf8"]),
    ("sortition/fault.rs", "Encoding", &["fault-not-utf8"], &[]),
    ("sortition/fault.rs", "WarningKind", &["warning"], &[]),
    ("tally/count.rs", "CountError", &["error-count"], &["Profile", "Rules"]),
    ("tally/method.rs", "Shape", &["shape"], &[]),
    ("tally/outcome.rs", "Status", &["standing"], &[]),
    ("tally/outcome.rs", "Told", &["tally"], &[]),
    ("tally/profile.rs", "ProfileFault", &["error-options"], &[]),
    ("tally/reading.rs", "BallotFault", &["error-ballot"], &[]),
    ("tally/rules.rs", "RuleFault", &["error-rule"], &[]),
    ("tally/rules.rs", "Base", &["rule-base"], &[]),
    ("tally/rules.rs", "Blanks", &["rule-blanks"], &[]),
    ("tally/rules.rs", "Overvotes", &["rule-overvotes"], &[]),
    ("tally/rules.rs", "Unranked", &["rule-unranked"], &[]),
    ("tally/rules.rs", "DefaultGrade", &["rule-default-grade"], &["Grade"]),
    ("tally/rules.rs", "Strength", &["rule-strength"], &[]),
    ("tally/rules.rs", "Utility", &["rule-utility"], &[]),
    ("tally/rules.rs", "Completion", &["rule-completion"], &[]),
    ("tally/rules.rs", "Exclusion", &["rule-exclusion"], &[]),
    ("store/error.rs", "StoreError", &["error-store"], &[]),
    ("tally/files/fault.rs", "FileFaultKind", &["ballot-file"], &["Options"]),
    ("tally/files/fault.rs", "FileNote", &["ballots"], &[]),
];

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file under `src`, in order.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

fn kebab(name: &str) -> String {
    let mut text = String::new();
    for (place, letter) in name.char_indices() {
        if letter.is_uppercase() && place > 0 {
            text.push('-');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

/// The variants of an enum, each with its named fields.
fn variants(source: &str, name: &str) -> Vec<(String, Vec<String>)> {
    let (_, body) = source.split_once(&format!("enum {name} {{")).or_else(|| source.split_once(&format!("enum {name}<'a> {{"))).unwrap();
    let (body, _) = body.split_once("\n}").unwrap();
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for line in body.lines() {
        let depth = line.len() - line.trim_start().len();
        let word: String = line.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        match (depth, word.chars().next()) {
            (4, Some(first)) if first.is_uppercase() => {
                let inline = line.split_once('{').map(|(_, fields)| fields.trim_end_matches(['}', ',', ' ']).to_owned());
                let fields = inline.iter().flat_map(|fields| fields.split(',')).filter_map(|field| field.split_once(':'));
                found.push((word, fields.map(|(field, _)| field.trim().to_owned()).collect()));
            }
            (8, Some(first)) if first.is_lowercase() && line.contains(": ") => found.last_mut().unwrap().1.push(word),
            _ => {}
        }
    }
    found
}

/// Every key of a phrase file.
fn keys(lang: &str) -> BTreeSet<String> {
    let text = read(&Path::new(SOURCES).join("i18n").join(format!("{lang}.ftl")));
    let key = |line: &str| Some(line.split_once(" =")?.0.to_owned()).filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()));
    text.lines().filter_map(key).collect()
}

/// Keys that codes make: one of each group must be there (`x`, or `x-without-field` where `x` alone is never asked for).
fn code_keys() -> Vec<Vec<String>> {
    let mut groups = Vec::new();
    for (file, name, prefixes, elsewhere) in CODES {
        let found = variants(&read(&Path::new(SOURCES).join(file)), name);
        assert!(found.len() > 1, "{name} in {file} was not read: {found:?}");
        for (variant, fields) in found.iter().filter(|(variant, _)| !elsewhere.contains(&variant.as_str())) {
            for prefix in prefixes {
                let key = format!("{prefix}-{}", kebab(variant));
                let without = fields.iter().map(|field| format!("{key}-without-{field}"));
                groups.push(std::iter::once(key.clone()).chain(without).collect());
            }
        }
    }
    // Stages are named in lower case; kinds of entries by their kind.
    let stages = variants(&read(&Path::new(SOURCES).join("sortition/watch.rs")), "Stage");
    groups.extend(stages.iter().map(|(stage, _)| vec![format!("stage-{}", stage.to_lowercase())]));
    let labours = variants(&read(&Path::new(SOURCES).join("tally/watch.rs")), "Labour");
    groups.extend(labours.iter().map(|(labour, _)| vec![format!("stage-{}", labour.to_lowercase())]));
    // Methods by their word, rules by their name.
    groups.extend(Method::ALL.map(|method| vec![format!("method-{method}")]));
    let rules = serde_json::to_value(Rules::default()).unwrap();
    groups.extend(rules.as_object().unwrap().keys().map(|rule| vec![format!("rule-{}", rule.replace('_', "-"))]));
    groups.extend(entry_kinds().into_iter().map(|kind| vec![format!("entry-{kind}")]));
    groups.extend(
        ["leximin", "maximin", "nash", "goldilocks", "uniform"]
            .map(|fairness| vec![format!("fairness-{fairness}"), format!("page-fairness-{fairness}")]),
    );
    groups
}

/// `draw.planned/1` as `draw-planned`.
fn entry_kinds() -> Vec<String> {
    let source = read(&Path::new(SOURCES).join("assembly/event/mod.rs"));
    let literals = source.split('"').skip(1).step_by(2);
    let kinds = literals.filter_map(|text| text.strip_suffix("/1")).filter(|kind| kind.contains('.'));
    let kinds: BTreeSet<_> = kinds.map(|kind| kind.replace(['.', '_'], "-")).collect();
    assert!(kinds.len() > 10, "{kinds:?}");
    kinds.into_iter().collect()
}

/// Keys written out in the sources: the text in quotes after each of the calls that look a phrase up.
fn literal_keys() -> Vec<(String, String)> {
    const CALLS: [(&str, &str); 8] = [
        (".say(\"", ""),
        (".tell(\"", ""),
        (".tell(if verdict.holds() { \"", ""),
        ("note(\"", ""),
        ("Failure::new(\"", "error-"),
        ("(\"column-", "column-"),
        ("(\"label-", "label-"),
        ("=> path(\"", "error-"),
    ];
    let mut found = Vec::new();
    let mut files = Vec::new();
    sources(Path::new(SOURCES), &mut files);
    for file in files {
        let source = read(&file);
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let source: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let flat = source.split_whitespace().collect::<Vec<_>>().join(" ").replace("( \"", "(\"");
        for (call, before) in CALLS {
            for rest in flat.split(call).skip(1) {
                let key: String = rest.chars().take_while(|c| *c != '"').collect();
                if key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                    found.push((file.display().to_string(), format!("{before}{key}")));
                }
            }
        }
        if file.ends_with("session/explain.rs") {
            let arms = flat.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
            let coded = flat.split("=> Coded::new(\"").skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(arms.chain(coded).map(|key| (file.display().to_string(), format!("error-{key}"))));
        }
    }
    assert!(found.len() > 60, "{}", found.len());
    found
}

fn in_both(key: &str) -> bool {
    [Lang::En, Lang::Fr].into_iter().all(|lang| Words::new(lang).has(key))
}

#[test]
fn every_code_of_a_room_has_its_phrase() {
    let groups = code_keys();
    let silent: Vec<_> = groups.iter().filter(|group| !group.iter().any(|key| in_both(key))).map(|group| &group[0]).collect();
    assert!(silent.is_empty(), "no phrase for {silent:#?}");
    assert!(groups.len() > 180, "{}", groups.len());
}

#[test]
fn every_key_asked_for_by_name_is_there() {
    let missing: Vec<_> = literal_keys().into_iter().filter(|(_, key)| !in_both(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Subcommands and arguments, with the keys of their help.
fn help_keys(command: &clap::Command, path: &str, found: &mut Vec<String>) {
    found.push(if path.is_empty() { "help-folkmoot".to_owned() } else { format!("help{path}") });
    for arg in command.get_arguments() {
        let name = arg.get_long().map_or_else(|| arg.get_id().as_str().replace('_', "-"), str::to_owned);
        found.push(if arg.is_global_set() { format!("help--{name}") } else { format!("help{path}--{name}") });
    }
    for inner in command.get_subcommands() {
        help_keys(inner, &format!("{path}-{}", inner.get_name()), found);
    }
}

#[test]
fn every_subcommand_and_argument_has_its_help() {
    let mut found = Vec::new();
    help_keys(&cli::command(), "", &mut found);
    assert!(found.len() > 60, "{}", found.len());
    let missing: Vec<_> = found.iter().filter(|key| !in_both(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Beginnings of keys that are put together while running: the rest stands in the sources as a text of its own.
const BEGINNINGS: [&str; 17] = [
    "demo-",
    "kind-",
    "stage-",
    "status-",
    "ui-about-",
    "ui-advice-",
    "ui-check-",
    "ui-entry-",
    "ui-entry-disclosure-",
    "ui-field-",
    "ui-form-",
    "ui-help-",
    "ui-role-",
    "ui-said-",
    "ui-send-",
    "ui-title-",
    "ui-tour-",
];
/// Ends of keys, likewise.
const ENDS: [&str; 3] = ["-advice", "-short", "-why"];

#[test]
fn every_phrase_is_used() {
    let mut used: BTreeSet<String> = code_keys().into_iter().flatten().collect();
    used.extend(literal_keys().into_iter().map(|(_, key)| key));
    let mut files = Vec::new();
    sources(Path::new(SOURCES), &mut files);
    let all: String = files.iter().map(|file| read(file)).collect();
    let (english, french) = (keys("en"), keys("fr"));
    assert_eq!(english, french);
    let mut help = Vec::new();
    help_keys(&cli::command(), "", &mut help);
    help.extend(["help--help", "help--version"].map(str::to_owned));
    let written = |text: &str| all.contains(&format!("\"{text}\""));
    let examples: BTreeSet<_> = help.iter().map(|key| key.replacen("help", "example", 1)).collect();
    let idle = english.iter().filter(|key| {
        let asked = |key: &str| used.contains(key) || written(key) || key.strip_prefix("error-").is_some_and(written);
        // A hint is told with its error; a code with an empty place has a phrase of its own.
        let told = key.strip_prefix("hint-").map_or_else(|| (*key).clone(), |rest| format!("error-{rest}"));
        let of = key.split_once("-without-").is_some_and(|(of, _)| asked(of));
        let together = BEGINNINGS.iter().filter_map(|begin| key.strip_prefix(begin)).any(written)
            || ENDS.iter().filter_map(|end| key.strip_suffix(end)).any(written);
        !(asked(&told) || of || together || help.contains(key) || examples.contains(*key))
    });
    let idle: Vec<_> = idle.collect();
    assert!(idle.is_empty(), "nobody asks for {idle:#?}");
}

#[test]
fn the_reader_of_variants_sees_names_and_fields() {
    let source = "enum Two {\n    /// Doc.\n    First,\n    SecondOne {\n        /// Doc: more.\n        field: u8,\n    },\n    In { a: u8, b: u8 },\n}\n";
    let two = |name: &str, fields: &[&str]| (name.to_owned(), fields.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>());
    assert_eq!(variants(source, "Two"), [two("First", &[]), two("SecondOne", &["field"]), two("In", &["a", "b"])]);
    assert_eq!(kebab("SecondOne"), "second-one");
}
