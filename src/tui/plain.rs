//! Linear mode: the same actions without the other screen, numbered, for screen readers, slow lines and logs.

use super::action::Action;
use super::desk::Desk;
use super::effect::Effect;
use super::form::{Content, Field};
use super::keymap::{Binding, Key};
use super::layer::Layer;
use super::rehearsal::lines;
use super::screen::Screen;
use super::state::State;
use super::{Trouble, hear, update, view};
use crate::clock;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::VecDeque;
use std::io::{BufRead, IsTerminal as _, Write};
use zeroize::Zeroizing;

/// Wide enough for every line, tall enough for a long list.
const PAGE: Rect = Rect { x: 0, y: 0, width: 100, height: 60 };

/// Talks on standard input and output until the user leaves.
pub(super) fn converse(state: &mut State, mut desk: Desk, first: Vec<Effect>) -> Result<(), Trouble> {
    let (input, output) = (std::io::stdin(), std::io::stdout());
    talk(state, &mut desk, first, &mut input.lock(), &mut output.lock()).map_err(Trouble::Terminal)
}

fn talk(state: &mut State, desk: &mut Desk, first: Vec<Effect>, input: &mut dyn BufRead, output: &mut dyn Write) -> std::io::Result<()> {
    state.animation = false;
    state.plain = true;
    state.size = (PAGE.width, PAGE.height);
    settle(state, desk, first);
    while !state.quit {
        let offers = tell(state, output)?;
        let Some(line) = ask(state, input, output)? else { return Ok(()) };
        state.now = clock::now();
        let effects = answer(state, &offers, line.trim_end_matches(['\n', '\r']));
        settle(state, desk, effects);
        desk_news(state, desk);
    }
    Ok(())
}

fn settle(state: &mut State, desk: &mut Desk, effects: Vec<Effect>) {
    let mut open: VecDeque<Effect> = effects.into();
    while let Some(effect) = open.pop_front() {
        let mut news = Vec::new();
        desk.perform(effect, &mut |one| news.push(one));
        for one in news {
            open.extend(hear::hear(state, one));
        }
    }
}

fn desk_news(state: &mut State, desk: &mut Desk) {
    let mut news = Vec::new();
    desk.poll(&mut |one| news.push(one));
    let effects = news.into_iter().flat_map(|one| hear::hear(state, one)).collect();
    settle(state, desk, effects);
}

/// Says what there is, and what can be done; gives the actions in the order of their numbers.
fn tell(state: &State, output: &mut dyn Write) -> std::io::Result<Vec<&'static Binding>> {
    let mut buffer = Buffer::empty(PAGE);
    let words = state.words();
    if state.layers.is_empty() {
        view::screen(state, &mut view::Canvas::new(state, PAGE, &mut buffer), PAGE);
    } else {
        // Over the screen lies something: that alone is told.
        view::draw(state, PAGE, &mut buffer);
    }
    let framed = |line: &String| line.chars().all(|c| matches!(c, '─' | '│' | '╭' | '╮' | '╰' | '╯' | ' '));
    let all = lines(&buffer);
    let layered = !state.layers.is_empty();
    let inside = |line: &&String| !layered || line.contains(['│', '╭']);
    writeln!(output)?;
    for line in all.iter().filter(inside).filter(|line| !framed(line)) {
        let line: String = line.chars().map(|c| if matches!(c, '─' | '│' | '╭' | '╮' | '╰' | '╯' | '█') { ' ' } else { c }).collect();
        writeln!(output, "{}", line.trim())?;
    }
    if let Some((title, text)) = view::tour::telling(state) {
        writeln!(output, "{title}: {text}")?;
    }
    if let Some(toast) = &state.toast {
        writeln!(output, "{}", toast.said.phrase(words))?;
    }
    writeln!(output)?;
    let rows = if layered || !state.offered(Action::Choose) || !offers_choice(state) { 0 } else { state.rows() };
    if rows > 0 {
        writeln!(output, "{}", words.tell("ui-plain-row", &[("row", (state.cursor() + 1).into()), ("count", rows.into())]))?;
    }
    if let Some(Layer::Form(form)) = state.layers.last() {
        let label = |field: &Field| words.tell(&format!("ui-field-{}", field.kind().0), &[("number", field.kind().1.into())]);
        let field = form.fields.get(form.focus).map(label);
        let what = field.unwrap_or_else(|| words.say(&format!("ui-send-{}", form.purpose.stem())));
        writeln!(output, "{}", words.tell("ui-plain-field", &[("field", (&what).into())]))?;
    } else if update::writing(state) {
        writeln!(output, "{}", words.say("ui-plain-type"))?;
    } else if takes_digits(state) {
        writeln!(output, "{}", words.say("ui-plain-digits"))?;
    }
    let mut offers = state.offers();
    offers.dedup_by_key(|binding| binding.action);
    for (number, binding) in (1..).zip(&offers) {
        writeln!(output, "{number:>3}. {} ({})", words.say(state.phrase(binding)), binding.keys[0].label(words))?;
    }
    Ok(offers)
}

/// Whether the rows of the screen can be opened.
fn offers_choice(state: &State) -> bool {
    state.offers().iter().any(|binding| binding.action == Action::Choose)
}

fn ask(state: &State, input: &mut dyn BufRead, output: &mut dyn Write) -> std::io::Result<Option<Zeroizing<String>>> {
    write!(output, "> ")?;
    output.flush()?;
    let in_form = matches!(state.layers.last(), Some(Layer::Form(form)) if form.fields.get(form.focus).is_some_and(Field::is_hidden));
    if (in_form || state.types_hidden()) && std::io::stdin().is_terminal() {
        // Given up, it is an empty line.
        let line = super::hidden_line(|| Ok(()))?;
        writeln!(output)?;
        return Ok(Some(Zeroizing::new(line.unwrap_or_default())));
    }
    let mut line = Zeroizing::new(String::new());
    Ok((input.read_line(&mut line)? > 0).then_some(line))
}

/// Whether digits go into the screen itself: those of dice, a number on the workbench, a mark on a ballot.
fn takes_digits(state: &State) -> bool {
    state.layers.is_empty() && (state.dice_awaited().is_some() || state.bench().is_some() || state.marks_with_digits())
}

/// A number is an action; `.number` a row; where something is written, anything else is the text.
fn answer(state: &mut State, offers: &[&'static Binding], line: &str) -> Vec<Effect> {
    if let Some(row) = line.strip_prefix('.').and_then(|row| row.trim().parse::<usize>().ok()).filter(|_| state.layers.is_empty()) {
        state.cursors.insert(state.screen.stem(), row.saturating_sub(1).min(state.rows().saturating_sub(1)));
        if state.offered(Action::MarkOption) {
            return update::act(state, Action::MarkOption);
        }
        // A row of quotas is gone to; to the other bound leads an action. So is an option that gets a number or a grade.
        let opens = !matches!(state.screen, Screen::Quotas(_)) && !state.offered(Action::MarkMore);
        return if opens && state.rows() > 0 && state.offered(Action::Choose) { update::press(state, Key::Enter) } else { Vec::new() };
    }
    // In a field a number is text; there actions are called `/number`.
    let digits = takes_digits(state);
    let numbered = if update::writing(state) || digits { line.strip_prefix('/') } else { Some(line.strip_prefix('/').unwrap_or(line)) };
    if let Some(number) = numbered.and_then(|number| number.trim().parse::<usize>().ok()) {
        let mut effects = offers.get(number.wrapping_sub(1)).map_or_else(Vec::new, |binding| update::act(state, binding.action));
        effects.extend(update::background(state));
        return effects;
    }
    if digits && line.chars().all(|c| c.is_ascii_digit() || c == ' ') {
        if let Some(bench) = &mut state.workbench {
            bench.typing = false;
        }
        super::screens::booth::type_anew(state);
        return update::paste(state, line);
    }
    // The letter of an action is as good as its number.
    let mut signs = line.chars();
    if let (Some(c), None, false) = (signs.next(), signs.next(), update::writing(state)) {
        return update::press(state, Key::Char(c));
    }
    if let Some(Layer::Form(form)) = state.layers.last_mut() {
        if let Some(field) = form.focused() {
            match field.content {
                Content::Choice(..) if line.is_empty() => drop(field.edit(Key::Right)),
                _ if line.is_empty() => form.step(true),
                _ => {
                    field.set("");
                    field.paste(line);
                    form.step(true);
                }
            }
            return super::layers::keep(state);
        }
        return update::press(state, Key::Enter);
    }
    if update::writing(state) {
        let mut effects = update::paste(state, line);
        effects.extend(update::press(state, Key::Enter));
        return effects;
    }
    Vec::new()
}
