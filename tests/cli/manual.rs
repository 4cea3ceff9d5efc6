//! `man` and `completions`.

use super::Hall;

#[test]
fn a_page_for_every_subcommand() {
    let hall = Hall::empty();
    let page = hall.run("man").done();
    assert!(page.out.contains(".TH folkmoot 1") && page.err.is_empty(), "{}", page.out);
    assert!(hall.run("man --lang fr").done().out.contains("Une assemblée"));
    hall.run("man pages").done();
    for name in ["folkmoot", "folkmoot-draw-plan", "folkmoot-verify"] {
        assert!(hall.path(&format!("pages/{name}.1")).is_file(), "{name}");
    }
    hall.run("man pages").failed(1, "The folder is not empty");
}

#[test]
fn completions_know_the_subcommands() {
    let hall = Hall::empty();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let said = hall.run(&format!("completions {shell}")).done();
        assert!(said.out.contains("evidence") && said.err.is_empty(), "{shell}");
    }
    hall.run("completions cmd").failed(2, "“cmd” does not fit <SHELL>");
}
