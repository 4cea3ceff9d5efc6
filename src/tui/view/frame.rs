//! The frame around every screen: the line at the top, what was said last, the keys that matter here.

use super::canvas::{Canvas, cells, cut};
use crate::tui::keymap::{Binding, meaning};
use crate::tui::palette;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Draws the frame; gives the area of the screen.
pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    top(state, canvas, area);
    let bottom = area.bottom() - 1;
    said(state, canvas, area, bottom - 1);
    footer(state, canvas, area, bottom);
    Rect { x: area.x + 2, y: area.y + 2, width: area.width - 4, height: area.height - 5 }
}

/// Below the smallest window nothing can be read: say so, and what to do.
pub(super) fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let (width, height) = super::SMALLEST;
    let places = [("width", width.to_string()), ("height", height.to_string())];
    let places: Vec<_> = places.iter().map(|(name, text)| (*name, text.into())).collect();
    let text = canvas.tell("ui-too-small", &places);
    canvas.para(area, &text, Role::Strong);
}

fn top(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.fill(Rect { height: 1, ..area }, Role::Top);
    let Some(moot) = &state.moot else {
        canvas.put(area.x + 1, area.y, area.width - 2, "folkmoot", Role::Top);
        return;
    };
    let named = |pad: &str| -> Vec<(Screen, String)> {
        let name = |screen: &Screen| (*screen, format!("{pad}{} ", canvas.say(&format!("ui-title-{}", screen.stem()))));
        Screen::MAIN.iter().map(name).collect()
    };
    // In a narrow window the names move together, then the longest of them are cut.
    let fits = |tabs: &[(Screen, String)]| tabs.iter().map(|(_, title)| cells(title)).sum::<u16>() < area.width;
    let cut_to =
        |most: u16| named("").into_iter().map(move |(screen, name)| (screen, format!("{} ", cut(name.trim_end(), most)))).collect();
    let narrow = std::iter::once(named("")).chain((3..12).rev().map(cut_to));
    let tabs = std::iter::once(named(" ")).chain(narrow).find(|tabs| fits(tabs)).unwrap_or_default();
    let width: u16 = tabs.iter().map(|(_, title)| cells(title)).sum();
    let from = area.right().saturating_sub(width + 1);
    let name = moot.assembly.founding.as_ref().map(|founding| founding.name.shown()).unwrap_or_default();
    if let Screen::Booth(_) = state.screen {
        // Nothing else can be reached from a booth, so nothing else is shown.
        canvas.put(area.x + 2, area.y, area.width - 4, &name, Role::Top);
        return;
    }
    canvas.put(area.x + 2, area.y, from.saturating_sub(area.x + 4), &name, Role::Top);
    let mut x = from;
    for (screen, title) in tabs {
        let here = screen == state.screen.main();
        x += canvas.put(x, area.y, cells(&title), &title, if here { Role::TopHere } else { Role::Top });
    }
}

/// The line above the keys: what was done just now, else a hint for whoever is here for the first time.
fn said(state: &State, canvas: &mut Canvas<'_>, area: Rect, y: u16) {
    let width = area.width - 4;
    if let Screen::Booth(_) = state.screen {
        return;
    }
    if let Some(toast) = &state.toast {
        let mut text = canvas.phrase(&toast.said);
        if toast.undo.is_some() {
            text = format!("{text}  {}", canvas.say("ui-undo-hint"));
        }
        let x = area.x + 2 + canvas.put(area.x + 2, y, 2, "• ", Role::Accent);
        canvas.put(x, y, width - 2, &text, Role::Strong);
    } else if !state.settings.hints_seen && state.stop().is_none() && state.moot.is_some() && state.layers.is_empty() {
        let text = canvas.say("ui-first-hint");
        canvas.put(area.x + 2, y, width, &text, Role::Accent);
    }
}

/// The keys that matter here; help and the palette always have their place.
fn footer(state: &State, canvas: &mut Canvas<'_>, area: Rect, y: u16) {
    canvas.fill(Rect { y, height: 1, ..area }, Role::Top);
    let mut offers: Vec<&Binding> = state.offers();
    // A key is shown once, with what it means first: a tour takes Esc before the screen does.
    let contexts = state.contexts();
    let first = |binding: &Binding| meaning(&contexts, binding.keys[0]).is_some_and(|known| known.action == binding.action);
    offers.retain(|binding| binding.footer && first(binding));
    // Where a name is long, the footer has a shorter one.
    let label = |canvas: &Canvas<'_>, binding: &Binding| {
        let phrase = state.phrase(binding);
        let short = format!("{phrase}-short");
        (binding.keys[0].label(canvas.words()), canvas.say(if canvas.words().has(&short) { &short } else { phrase }))
    };
    let wide = |canvas: &Canvas<'_>, binding: &Binding| {
        let (key, text) = label(canvas, binding);
        cells(&key) + cells(&text) + 4
    };
    let always = |binding: &&Binding| state.layers.is_empty() && matches!(binding.context, crate::tui::keymap::Context::Anywhere);
    // A margin on both sides; nothing stands after the last key.
    let fixed: u16 = offers.iter().filter(|binding| always(binding)).map(|binding| wide(canvas, binding)).sum();
    let mut room = area.width.saturating_sub(fixed + 1);
    let mut x = area.x + 2;
    let mut shown: Vec<&Binding> = Vec::new();
    for binding in offers {
        let width = wide(canvas, binding);
        if always(&binding) {
            shown.push(binding);
        } else if width <= room {
            room -= width;
            shown.push(binding);
        }
    }
    for binding in shown {
        let (key, text) = label(canvas, binding);
        let text = format!(" {text}");
        x += canvas.put(x, y, cells(&key), &key, Role::Key);
        x += canvas.put(x, y, cells(&text), &text, Role::Top) + 3;
    }
    if let Some(crate::tui::layer::Layer::Palette(palette)) = state.layers.last() {
        let count = palette::matches(state, &palette.query).len().to_string();
        canvas.put_right(area.right() - 2, y, 6, &count, Role::Top);
    }
}
