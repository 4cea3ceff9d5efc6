//! The program: arguments in, exit code out.
#![forbid(unsafe_code)]

use folkmoot::cli::{Streams, run};
use std::io::{BufReader, BufWriter, IsTerminal as _, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let streams = Streams {
        interactive: stdin().is_terminal() && stderr().is_terminal(),
        output_terminal: stdout().is_terminal(),
        messages_terminal: stderr().is_terminal(),
        input: Box::new(BufReader::new(stdin())),
        output: Box::new(BufWriter::new(stdout())),
        messages: Box::new(stderr()),
    };
    ExitCode::from(run(std::env::args_os().collect(), streams) as u8)
}
