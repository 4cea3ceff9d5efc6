//! Help: the phrases of `i18n` put into the arguments, for `--help`, the manual pages and `docs/cli.md`.
//!
//! A subcommand `draw plan` has the phrases `help-draw-plan` and, for its argument `size`, `help-draw-plan--size`; an option of all
//! subcommands has `help--json`. `example-draw-plan` is a line to copy.

use crate::i18n::Words;
use clap::{Arg, Command};

/// Puts the help texts of a language into the command line.
pub fn dress(command: Command, words: &Words) -> Command {
    let template =
        "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}".replace("{usage-heading}", &words.say("help-usage"));
    let command = clothe(command, "", words, &template);
    // clap makes these two only when it parses: they are declared here so that they speak the language too.
    let flag = |name: &'static str, short: char, action, text: String| Arg::new(name).short(short).long(name).action(action).help(text);
    command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', clap::ArgAction::Help, words.say("help--help")).global(true))
        .arg(flag("version", 'V', clap::ArgAction::Version, words.say("help--version")))
}

fn clothe(mut command: Command, path: &str, words: &Words, template: &str) -> Command {
    let key = if path.is_empty() { "help-folkmoot".to_owned() } else { format!("help{path}") };
    command = command.about(words.say(&key)).help_template(template.to_owned()).subcommand_help_heading(words.say("help-commands"));
    let example = format!("example{path}");
    if words.has(&example) {
        command = command.after_help(format!("{}\n  {}", words.say("help-example"), words.say(&example).replace('\n', "\n  ")));
    }
    let headings = (words.say("help-arguments"), words.say("help-options"));
    let args: Vec<clap::Id> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    for id in args {
        command = command.mut_arg(id, |arg| {
            let global = arg.is_global_set();
            let key = if global { format!("help--{}", name(&arg)) } else { format!("help{path}--{}", name(&arg)) };
            let heading = if arg.is_positional() { &headings.0 } else { &headings.1 };
            let heading = if global { words.say("help-everywhere") } else { heading.clone() };
            arg.help(words.say(&key)).help_heading(heading)
        });
    }
    let inner: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in inner {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |inner| clothe(inner, &path, words, template));
    }
    command
}

fn name(arg: &Arg) -> String {
    arg.get_long().map_or_else(|| arg.get_id().as_str().replace('_', "-"), str::to_owned)
}

/// All help of the program as one page of Markdown: `docs/cli.md`.
pub fn page(words: &Words) -> String {
    let mut command = dress(super::command(), words);
    command.build();
    let mut text = words.say("cli-page-head");
    section(&mut command, &mut text);
    text
}

fn section(command: &mut Command, text: &mut String) {
    let title = command.get_bin_name().unwrap_or("folkmoot").to_owned();
    let help = command.clone().term_width(110).render_help().to_string();
    let help: Vec<&str> = help.lines().map(str::trim_end).collect();
    text.extend(["\n\n## ", &title, "\n\n```text\n", help.join("\n").trim_end(), "\n```"]);
    command.get_subcommands_mut().filter(|inner| !inner.is_hide_set()).for_each(|inner| section(inner, text));
}
