//! The documentation: what is generated is as it would be generated now, what is shown runs, what is linked exists.

use assert_cmd::Command;
use folkmoot::cli::{man_pages, page};
use folkmoot::i18n::{Lang, Words};
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Compares a generated file with the one that is kept; `FOLKMOOT_WRITE=1 cargo test docs` writes it instead.
fn kept(path: &str, generated: &[u8]) {
    let path = Path::new(ROOT).join(path);
    if std::env::var_os("FOLKMOOT_WRITE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, generated).unwrap();
    }
    let found = fs::read(&path).unwrap_or_default();
    assert!(found == generated, "{} is out of date: FOLKMOOT_WRITE=1 cargo test docs", path.display());
}

#[test]
fn the_command_line_page_is_what_the_program_says() {
    kept("docs/cli.md", format!("{}\n", page(&Words::new(Lang::En))).as_bytes());
}

#[test]
fn the_pages_of_keys_are_what_the_table_says() {
    for (path, lang) in [("docs/keys.md", Lang::En), ("docs/keys.fr.md", Lang::Fr)] {
        kept(path, folkmoot::tui::keymap::page::markdown(&Words::new(lang)).as_bytes());
    }
}

#[test]
fn the_manual_pages_are_what_the_program_says() {
    let pages = man_pages(&Words::new(Lang::En)).unwrap();
    for (name, bytes) in &pages {
        kept(&format!("man/{name}"), bytes);
    }
    let names: Vec<_> =
        fs::read_dir(Path::new(ROOT).join("man")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names.len(), pages.len(), "a page of a command that is no more: {names:?}");
}

#[test]
fn the_commands_of_the_readme_run_as_shown() {
    let readme = fs::read_to_string(Path::new(ROOT).join("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("examples/town")).unwrap();
    for file in ["respondents.csv", "categories.csv"] {
        let path = format!("examples/town/{file}");
        fs::copy(Path::new(ROOT).join(&path), folder.path().join(&path)).unwrap();
    }
    let mut ran = 0;
    for block in readme.split("```console\n").skip(1) {
        for line in block.split("```").next().unwrap().lines().filter_map(|line| line.strip_prefix("$ ")) {
            let words = split(line);
            let (program, args) = words.split_first().unwrap();
            let program = match program.as_str() {
                "folkmoot" => env!("CARGO_BIN_EXE_folkmoot"),
                "python3" if std::process::Command::new("python3").arg("--version").output().is_err() => {
                    println!("skipped: no python3 for {line}");
                    continue;
                }
                other => other,
            };
            let mut command = Command::new(program);
            command
                .args(args)
                .current_dir(folder.path())
                .env("FOLKMOOT_KEYS", folder.path().join("keys"))
                .env("FOLKMOOT_LANG", "en")
                .env_remove("FOLKMOOT_FILE");
            let output = command.output().unwrap();
            assert!(
                output.status.success(),
                "{line}\n{}{}",
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            );
            ran += 1;
        }
    }
    assert!(ran >= 8, "only {ran} commands in the README");
}

/// Words of a command line, double quotes around those with spaces.
fn split(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(index, part)| if index % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() })
        .collect()
}

#[test]
fn links_of_the_documentation_lead_somewhere() {
    let pages =
        fs::read_dir(Path::new(ROOT).join("docs")).unwrap().map(|entry| entry.unwrap().path()).chain([Path::new(ROOT).join("README.md")]);
    for page in pages.filter(|path| path.extension().is_some_and(|extension| extension == "md")) {
        let text = fs::read_to_string(&page).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = target.split('#').next().unwrap();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            let path = page.parent().unwrap().join(target);
            assert!(path.exists(), "{}: {target} leads nowhere", page.display());
        }
    }
}

#[test]
fn the_example_of_the_format_is_true() {
    let text = fs::read_to_string(Path::new(ROOT).join("docs/format.md")).unwrap();
    let blocks: Vec<&str> = text.split("```json\n").skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect();
    let (header, payload) = (blocks[0].as_bytes(), blocks[1].as_bytes());
    let read = folkmoot::ledger::Header::from_bytes(header).unwrap();
    assert_eq!(read.sealed, Some(folkmoot::ledger::entry::seal(payload)));
    folkmoot::ledger::Payload::from_bytes(payload).unwrap();
    assert!(text.contains(&folkmoot::digest::leaf(header).to_string()));
    let note = text.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let note = folkmoot::ledger::Note::parse(note).unwrap();
    let checkpoint = folkmoot::ledger::Checkpoint::from_text(note.text()).unwrap();
    let code = folkmoot::ledger::words::to_words(&checkpoint.root, folkmoot::ledger::Language::English).join(" ");
    assert!(text.contains(&format!("*{code}*")), "{code}");
}
