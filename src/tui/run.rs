//! The loop: waits for keys and news, redraws when something has changed, and for nothing else.

use super::desk::{Desk, Reins};
use super::drafts::Drafts;
use super::effect::{Effect, News};
use super::form::{Content, Field};
use super::layer::{Layer, Progress};
use super::state::State;
use super::terminal::{self, Input, Terminal};
use super::theme::{Depth, Theme};
use super::{Options, Trouble, forms, hear, layers, plain, update};
use crate::clock;
use crate::i18n::{Coded, Lang};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// How often the file is looked at for what other windows wrote.
const LOOK: Duration = Duration::from_millis(250);
/// How long the loop waits where nothing moves: what other windows wrote shows within this and [`LOOK`], half a second.
const IDLE: Duration = Duration::from_millis(200);
/// How long it waits while the desk is at work.
const BUSY: Duration = Duration::from_millis(8);

/// Opens the interface and stays until the user leaves.
///
/// # Errors
/// Where there is no terminal.
pub fn run(options: Options) -> Result<(), Trouble> {
    let drafts = options.state_folder.clone().map_or_else(Drafts::of_user, Drafts::at);
    let (mut state, first) = beginning(&options, &drafts);
    let (keys, sample, lang) = (options.keys, options.sample, state.lang);
    let reins = Arc::new(Reins::default());
    let held = Arc::clone(&reins);
    let desk = move || Desk::new(keys, drafts, sample, lang, held);
    if options.plain {
        return plain::converse(&mut state, desk(), first);
    }
    let (orders, incoming) = channel::<Effect>();
    let (outgoing, news) = channel::<Told>();
    let given = Arc::new(AtomicUsize::new(0));
    let carried_out = Arc::clone(&given);
    // The worker makes the desk and holds the session; it ends when nobody gives orders any more.
    let worker = thread::spawn(move || work(desk(), &incoming, &outgoing, &carried_out));
    let ended = drive(&mut state, first, (&orders, &given), &news, &reins);
    reins.stop.store(true, Ordering::Relaxed);
    reins.stale.store(u64::MAX, Ordering::Relaxed);
    drop(orders);
    let outcome = worker.join();
    ended?;
    outcome.map_err(|_| Trouble::Worker)
}

/// What the worker says.
enum Told {
    News(Box<News>),
    /// An order has been carried out.
    Finished,
}

/// The state to begin with, and the first order.
pub(super) fn beginning(options: &Options, drafts: &Drafts) -> (State, Vec<Effect>) {
    let mut settings = drafts.settings();
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        settings.theme = Theme::Mono;
    }
    settings.theme = options.theme.unwrap_or(settings.theme);
    let kept = settings.french.map(|french| if french { Lang::Fr } else { Lang::En });
    let lang = options.lang.or(kept).unwrap_or_else(Lang::of_user);
    let mut state = State::new(lang, settings, Depth::of_environment(), clock::now());
    state.animation = options.animation;
    state.sample = options.sample.is_some();
    state.tour.wanted = options.tour;
    state.recent = drafts.recent();
    state.drafts = drafts.drafts();
    state.folder = std::env::current_dir().unwrap_or_default();
    let first = options.file.clone().map(|file| update::start(&mut state, "ui-wait-opening", Effect::Open(file))).unwrap_or_default();
    (state, first)
}

fn work(mut desk: Desk, incoming: &Receiver<Effect>, outgoing: &Sender<Told>, given: &AtomicUsize) {
    // Whoever listened may have gone: then there is nobody to tell.
    let mut tell = |news| drop(outgoing.send(Told::News(Box::new(news))));
    loop {
        match incoming.recv_timeout(LOOK) {
            Ok(effect) => {
                desk.perform(effect, &mut tell);
                given.fetch_sub(1, Ordering::AcqRel);
                drop(outgoing.send(Told::Finished));
            }
            Err(RecvTimeoutError::Timeout) => desk.poll(&mut tell),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn drive(
    state: &mut State,
    first: Vec<Effect>,
    (orders, given): (&Sender<Effect>, &Arc<AtomicUsize>),
    news: &Receiver<Told>,
    reins: &Reins,
) -> Result<(), Trouble> {
    let mut terminal = Terminal::take(Arc::clone(given)).map_err(Trouble::Terminal)?;
    state.size = terminal.size().map_err(Trouble::Terminal)?;
    let mut waiting = 0usize;
    let mut changed = true;
    let mut effects = first;
    loop {
        reins.stale.store(state.stale(), Ordering::Relaxed);
        for effect in effects.drain(..) {
            waiting += 1;
            given.fetch_add(1, Ordering::AcqRel);
            orders.send(effect).map_err(|_| Trouble::Worker)?;
        }
        if state.quit || terminal.ended() {
            return Ok(());
        }
        if std::mem::take(&mut state.editor) {
            effects = elsewhere(state, &mut terminal)?;
            changed = true;
            continue;
        }
        if changed {
            terminal.draw(state).map_err(Trouble::Terminal)?;
        }
        let pace = update::pace(state).map(Duration::from_millis);
        let wait = if waiting > 0 { BUSY } else { pace.unwrap_or(IDLE).min(IDLE) };
        let before = state.now;
        let input = terminal::input(wait).map_err(Trouble::Terminal)?;
        state.now = clock::now();
        // What moves by itself is drawn at its pace, and what does not move is not drawn at all.
        let due = pace.is_some_and(|pace| step(state.now, pace) != step(before, pace));
        let toast = state.toast.is_some();
        update::tick(state);
        changed = due || toast != state.toast.is_some();
        if let Some(input) = input {
            changed = true;
            effects = match input {
                Input::Key(key) => {
                    #[cfg(debug_assertions)]
                    fall(key);
                    update::press(state, key)
                }
                Input::Paste(text) => update::paste(state, &text),
                Input::Resize => {
                    state.size = terminal.size().map_err(Trouble::Terminal)?;
                    Vec::new()
                }
            };
        }
        if matches!(state.layers.last(), Some(Layer::Progress(Progress { stopping: true, .. }))) {
            reins.stop.store(true, Ordering::Relaxed);
        }
        while let Ok(told) = news.try_recv() {
            match told {
                Told::News(news) => {
                    changed = true;
                    effects.extend(hear::hear(state, *news));
                }
                Told::Finished => waiting = waiting.saturating_sub(1),
            }
        }
    }
}

/// Lets the user write in the editor of their choice; the terminal is theirs meanwhile.
fn elsewhere(state: &mut State, terminal: &mut Terminal) -> Result<Vec<Effect>, Trouble> {
    let Some(Layer::Form(form)) = state.layers.last_mut() else { return Ok(Vec::new()) };
    let area = |field: &Field| matches!(field.content, Content::Area(_));
    // The text that has the focus; from anywhere else the first.
    let focused = form.fields.get(form.focus).is_some_and(area).then_some(form.focus);
    let Some(place) = focused.or_else(|| form.fields.iter().position(area)) else { return Ok(Vec::new()) };
    let field = &mut form.fields[place];
    terminal::lend();
    let written = super::edit(None, &field.text());
    terminal.retake().map_err(Trouble::Terminal)?;
    match written {
        Ok(text) => field.set(text.trim_end_matches('\n')),
        Err(error) => {
            update::say(state, Coded::new("ui-editor-failed").with("detail", error.to_string()), None);
            return Ok(Vec::new());
        }
    }
    Ok([layers::keep(state), forms::similar(state)].concat())
}

/// How the tests see that a panic gives the terminal back. No release has it.
#[cfg(debug_assertions)]
fn fall(key: super::keymap::Key) {
    assert!(key != super::keymap::Key::F(12) || std::env::var_os("FOLKMOOT_TEST_PANIC").is_none(), "a panic that a test asked for");
}

fn step(now: chrono::DateTime<chrono::Utc>, pace: Duration) -> i64 {
    now.timestamp_millis() / i64::try_from(pace.as_millis()).unwrap_or(1).max(1)
}
