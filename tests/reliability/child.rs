//! Processes of their own: the test binary starts itself with one ignored test, which plays the role that the environment names.

use super::record::act;
use folkmoot::store::{Access, Store, StoreError};
use std::{
    env,
    ffi::OsString,
    io::{BufRead as _, BufReader, Read as _, Write as _, stdin, stdout},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::Duration,
};

/// What a child process does with the file.
#[derive(Clone, Copy)]
pub(super) enum Role {
    /// Appends so many acts of this writer, with a pause of so many milliseconds between them, and says so after each commit.
    Append { writer: u64, acts: u64, pause: u64 },
    /// Opens, says what comes of it, and ends.
    Open(Access),
    /// Keeps the write lock until its input ends.
    Hold,
}

/// The running child and what it says.
pub(super) struct Actor {
    child: Child,
    said: BufReader<ChildStdout>,
}

/// How a child is started: by itself, or by a command that changes what it may do first.
pub(super) fn command(role: Role, file: &Path, prefix: &[&str]) -> Command {
    let name = format!("{}::role", module_path!().split_once("::").unwrap().1);
    let words = match role {
        Role::Append { writer, acts, pause } => format!("append {writer} {acts} {pause}"),
        Role::Open(Access::Read) => "read".into(),
        Role::Open(Access::Write) => "open".into(),
        Role::Hold => "hold".into(),
    };
    let mut command = prefixed(prefix, &name);
    command.env("FOLKMOOT_ROLE", words).env("FOLKMOOT_FILE", file);
    command
}

/// This very program, playing a role that an ignored test has.
pub(super) fn itself(name: &str) -> Command {
    prefixed(&[], name)
}

fn prefixed(prefix: &[&str], name: &str) -> Command {
    let me = env::current_exe().unwrap();
    let mut all: Vec<OsString> = prefix.iter().map(Into::into).collect();
    all.extend([me.into(), name.into(), "--exact".into(), "--ignored".into(), "--nocapture".into()]);
    let mut command = Command::new(&all[0]);
    command.args(&all[1..]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

impl Actor {
    pub(super) fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap());
        Self { child, said }
    }

    /// The next thing said, without the harness's own chatter; `None` when the child has ended.
    pub(super) fn hear(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.said.read_line(&mut line).unwrap() == 0 {
                return None;
            }
            // A killed child may leave half a line.
            if let Some(said) = line.strip_prefix("> ").and_then(|rest| rest.strip_suffix('\n')) {
                return Some(said.to_owned());
            }
        }
    }

    /// Kills the child as `kill -9` does, and returns what it had said and nobody had heard.
    pub(super) fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::iter::from_fn(|| self.hear()).collect()
    }

    /// Ends the child's input, and so what it was keeping up.
    pub(super) fn release(mut self) {
        drop(self.child.stdin.take());
        self.finish();
    }

    /// Waits for the child's end, and returns what it says until then.
    pub(super) fn finish(mut self) -> Vec<String> {
        let said = std::iter::from_fn(|| self.hear()).collect();
        self.child.wait().unwrap();
        said
    }
}

/// The last count acknowledged in what a writer said.
pub(super) fn acknowledged(said: &[String]) -> Option<u64> {
    said.iter().rev().find_map(|line| line.strip_prefix("holds ")?.parse().ok())
}

pub(super) fn say(words: &str) {
    // On a line of its own, after whatever the harness has begun to print.
    let mut out = stdout().lock();
    out.write_all(format!("\n> {words}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

#[test]
#[ignore = "a role that other tests play in a process of their own"]
fn role() {
    let (Ok(role), Ok(file)) = (env::var("FOLKMOOT_ROLE"), env::var("FOLKMOOT_FILE")) else { return };
    let words: Vec<&str> = role.split(' ').collect();
    let access = if role == "read" { Access::Read } else { Access::Write };
    let opened = Store::open_with_timeout(file.as_ref(), access, Duration::from_mins(2));
    let mut store = match opened {
        Ok(store) => store,
        Err(error) => return say(&format!("refused {error:?}")),
    };
    match words[..] {
        ["append", writer, acts, pause] => {
            let (writer, acts, pause): (u64, u64, u64) = (writer.parse().unwrap(), acts.parse().unwrap(), pause.parse().unwrap());
            // A writer whose test has failed must not go on for ever.
            let alone = thread::spawn(|| stdin().read_to_end(&mut Vec::new()).map(drop));
            for number in (0..acts).take_while(|_| !alone.is_finished()) {
                thread::sleep(Duration::from_millis(pause));
                match act(&mut store, writer, number) {
                    Ok((first, entries)) => say(&format!("holds {}", first + entries)),
                    Err(error) => {
                        say(&format!("refused {error:?}"));
                        return say(&format!("still {}", super::record::check(&store).unwrap()));
                    }
                }
            }
        }
        ["hold"] => store
            .write(|_| {
                say("locked");
                stdin().lock().read_to_end(&mut Vec::new()).unwrap();
                Ok::<_, StoreError>(())
            })
            .unwrap(),
        _ => say(&format!("opened {access:?}")),
    }
}
