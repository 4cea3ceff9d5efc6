//! The page of keys, for the manual and the documentation: made from the table, never written by hand.

use super::{BINDINGS, Context};
use crate::i18n::Words;

/// The parts of the page: the key of the title, and whose lines of the table stand in it.
const PARTS: [(&str, Context); 30] = [
    ("keys-anywhere", Context::Anywhere),
    ("keys-assembly", Context::Assembly),
    ("keys-rows", Context::Rows),
    ("ui-start-title", Context::Start),
    ("ui-title-home", Context::Home),
    ("ui-title-members", Context::Members),
    ("ui-title-proposals", Context::Proposals),
    ("ui-title-proposal", Context::Proposal),
    ("ui-title-draws", Context::Draws),
    ("keys-pool", Context::Pool),
    ("keys-quotas", Context::Quotas),
    ("keys-fairness", Context::Fairness),
    ("ui-title-votes", Context::Votes),
    ("keys-vote", Context::Vote),
    ("keys-consent", Context::Consent),
    ("keys-draw", Context::Draw),
    ("keys-chances", Context::Chances),
    ("ui-title-threads", Context::Threads),
    ("ui-title-thread", Context::Thread),
    ("ui-title-search", Context::Search),
    ("ui-title-record", Context::Record),
    ("keys-entry", Context::Entry),
    ("keys-form", Context::Form),
    ("keys-picker", Context::Picker),
    ("keys-card", Context::Card),
    ("ui-code", Context::Code),
    ("keys-confirm", Context::Confirm),
    ("keys-progress", Context::Progress),
    ("keys-tour", Context::Tour),
    ("keys-booth", Context::Booth),
];

/// A part of the page: its title, and keys with what they mean.
pub type Part = (String, Vec<(String, String)>);

/// Every key, part by part.
pub fn parts(words: &Words) -> Vec<Part> {
    let part = |(title, context): &(&str, Context)| {
        let lines = BINDINGS.iter().filter(|binding| binding.context == *context);
        let line = |binding: &super::Binding| {
            let keys: Vec<String> = binding.keys.iter().map(|key| key.label(words)).collect();
            (keys.join(", "), words.say(binding.phrase))
        };
        (words.say(title), lines.map(line).collect())
    };
    PARTS.iter().map(part).collect()
}

/// The page of keys in Markdown.
pub fn markdown(words: &Words) -> String {
    let head = format!("| {} | {} |", words.say("keys-key"), words.say("keys-meaning"));
    let mut lines = vec![format!("# {}", words.say("keys-title")), String::new(), words.say("keys-about")];
    for (title, rows) in parts(words) {
        lines.extend([String::new(), format!("## {title}"), String::new(), head.clone(), "|---|---|".to_owned()]);
        lines.extend(rows.iter().map(|(keys, meaning)| format!("| `{keys}` | {meaning} |")));
    }
    lines.join("\n") + "\n"
}

/// The page of keys for `man`, section 7.
pub fn manual(words: &Words) -> String {
    let safe = |text: &str| text.replace('\\', "\\e").replace('-', "\\-");
    let say = |key: &str| safe(&words.say(key));
    let mut lines = vec![".TH folkmoot\\-keys 7".to_owned()];
    lines.extend([format!(".SH {}", say("keys-man-name")), format!("folkmoot\\-keys \\- {}", say("keys-title"))]);
    lines.extend([format!(".SH {}", say("keys-man-description")), say("keys-about")]);
    for (title, rows) in parts(words) {
        lines.push(format!(".SS \"{}\"", safe(&title)));
        lines.extend(rows.iter().flat_map(|(keys, meaning)| [".TP".to_owned(), format!("\\fB{}\\fR", safe(keys)), safe(meaning)]));
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn the_page_holds_the_whole_table() {
        let lines: usize = parts(&Words::new(Lang::Fr)).iter().map(|(_, lines)| lines.len()).sum();
        assert_eq!(lines, BINDINGS.len());
    }
}
