//! `new`, and what holds for every subcommand: global options, the file, languages, exit codes.

use super::{Hall, said, typed};
use std::fs;

#[test]
fn an_assembly_is_founded_in_a_private_file() {
    let hall = Hall::empty();
    let data = hall.args(&["new", "garden.moot", "--name", "Rue Verte", "--template", "association-1901", "--json"]).json();
    typed(&data, &[("assembly", "text"), ("name", "text"), ("file", "text"), ("entries", "integer"), ("code", "text")]);
    assert_eq!((&data["name"], data["entries"].as_u64()), (&"Rue Verte".into(), Some(hall.entries() as u64)));
    assert_eq!(data["code"].as_str().unwrap().split(' ').count(), 12);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(hall.path("garden.moot")).unwrap().permissions().mode() & 0o777, 0o600);
        let keys: Vec<_> = fs::read_dir(hall.path("keys")).unwrap().map(|entry| entry.unwrap()).collect();
        assert_eq!(keys.len(), 1);
        assert_eq!(keys[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn nothing_is_replaced_and_nothing_half_made_is_left() {
    let hall = Hall::founded();
    hall.refuses(&["new", "garden.moot", "--name", "Other"], "", 1, "garden.moot exists already; it was not touched");
    hall.refuses(&["new", "other.moot", "--name", " "], "", 1, "A name or text must have 1 to");
    hall.refuses(&["new", "other.moot", "--name", "Gar\u{202e}den"], "", 1, "hidden or control characters: Gar\\u{202e}den");
    assert!(!hall.path("other.moot").exists());
}

#[test]
fn data_goes_to_standard_output_and_messages_to_standard_error() {
    let hall = Hall::empty();
    let loud = hall.args(&["new", "a.moot", "--name", "A"]).done();
    assert_eq!(loud.out, "“A” is founded, in a.moot.\n");
    assert!(loud.err.starts_with("The code of its record: "), "{loud:?}");
    let quiet = hall.args(&["-q", "new", "b.moot", "--name", "B"]).done();
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("“B” is founded, in b.moot.\n", ""));
    // Errors are told even so.
    hall.args(&["-q", "new", "b.moot", "--name", "B"]).failed(1, "exists already");
}

#[test]
fn the_file_is_named_or_from_the_environment_or_the_only_one() {
    let hall = Hall::empty();
    hall.refuses(&["member", "list"], "", 1, "No assembly’s file was named");
    hall.args(&["new", "a.moot", "--name", "A"]).done();
    hall.args(&["member", "enrol", "--name", "Ana", "-q"]).done();
    hall.args(&["new", "b.moot", "--name", "B"]).done();
    hall.refuses(&["member", "list"], "", 1, "several assemblies: a.moot, b.moot");
    let ana = hall.args(&["member", "list", "-f", "a.moot", "--json"]).json();
    assert_eq!(ana[0]["name"], "Ana");
    // Before the subcommand as well, between its parts too, and the option wins over the environment.
    for args in [["--json", "--file", "a.moot", "member", "list"], ["member", "--json", "--file=a.moot", "--lang=en", "list"]] {
        assert_eq!(hall.args(&args).json(), ana);
    }
    let from_environment = |args: &[&str]| said(hall.command().env("FOLKMOOT_FILE", "a.moot").args(args));
    assert_eq!(from_environment(&["member", "list", "--json"]).json(), ana);
    assert_eq!(from_environment(&["member", "list", "--json", "-f", "b.moot"]).json(), serde_json::json!([]));
}

#[test]
fn the_language_is_asked_for_or_that_of_the_environment() {
    let hall = Hall::empty();
    let list = |option: Option<&str>, (name, value): (&str, &str)| {
        let mut command = hall.command();
        said(command.args(["member", "list"]).args(option).env(name, value)).err
    };
    for (option, environment, begins) in [
        (None, ("LANG", "C"), "Error:"),
        (None, ("LANG", "fr_FR.UTF-8"), "Erreur\u{a0}:"),
        (None, ("FOLKMOOT_LANG", "fr"), "Erreur\u{a0}:"),
        (Some("--lang=fr"), ("FOLKMOOT_LANG", "en"), "Erreur\u{a0}:"),
    ] {
        let said = list(option, environment);
        assert!(said.starts_with(begins), "{option:?} {environment:?}: {said}");
    }
    // An assembly founded in French has its code in French words.
    let code = |lang| hall.args(&["new", &format!("{lang}.moot"), "--name", "A", "--lang", lang, "--json"]).json()["code"].clone();
    let codes = [code("en"), code("fr")];
    let held = codes.map(|code| hall.args(&["verify", "fr.moot", "--against", code.as_str().unwrap()]).code);
    assert_eq!(held, [3, 0]);
}

#[test]
fn what_is_not_understood_ends_with_two() {
    let hall = Hall::founded();
    for (line, says) in [
        ("", "A command is missing. One of: new, "),
        ("draw", "A command is missing. One of: plan, "),
        ("dra", "There is no command “dra”"),
        ("draw plan --source dice:20", "Something is missing: --size"),
        ("draw plan --size ten --source dice:20", "“ten” does not fit --size"),
        ("draw plan --size 10 --tickets 0 --source dice:20", "“0” does not fit --tickets"),
        ("draw plan --size 10 --fairness luck --source dice:20", "“luck” does not fit --fairness"),
        ("draw show 1", "“1” does not fit <DRAW>; for example: d1"),
        ("member list --as nobody", "“nobody” does not fit --as"),
        ("member list --lang de", "“de” does not fit --lang"),
        ("member list --bogus", "“--bogus” is not an option here"),
        ("member enrol --name A --op 12", "“12” does not fit --op"),
        ("new x.moot --name A --template club", "neighbourhood, cooperative, association-1901, citizens-panel"),
    ] {
        let said = hall.run(line).failed(2, says);
        assert!(super::phrased(&said.err), "{said:?}");
    }
    assert!(hall.run("dra").err.contains("Did you mean draw?"));
}

#[test]
fn help_and_version_are_data() {
    let hall = Hall::empty();
    for (line, says) in [
        ("--help", "Commands"),
        ("draw plan --help", "--fairness"),
        ("-h --lang fr", "Commandes"),
        ("--version", concat!("folkmoot ", env!("CARGO_PKG_VERSION"))),
    ] {
        let said = hall.run(line).done();
        assert!(said.out.contains(says) && said.err.is_empty(), "{said:?}");
    }
}
