//! The terminal interface: one screen for each thing an assembly does, driven by keys.
//!
//! `update` thinks (state and key in, effects out), the desk does (effects in, news out), views draw. The terminal guard and the loop are the
//! only IO beside the desk.

pub mod action;
pub mod comparing;
pub mod consent;
pub mod desk;
pub mod drafts;
mod editor;
pub mod effect;
pub mod finder;
pub mod form;
mod forms;
pub mod hear;
mod hidden;
pub mod keymap;
pub mod layer;
pub mod layers;
pub mod marks;
pub mod moot;
mod palette;
mod plain;
pub mod proposal;
pub mod prose;
mod rehearsal;
mod run;
pub mod screen;
pub mod screens;
pub mod sheet;
pub mod state;
mod terminal;
pub mod theme;
pub mod tour;
pub mod undo;
pub mod update;
pub mod view;
pub mod vote;
pub mod workbench;

pub use desk::Sample;
pub use editor::edit;
pub use hidden::{Hidden, hidden_line};
pub use rehearsal::{Rehearsal, lines};
pub use run::run;
pub use screen::Screen;
pub use state::State;
pub use theme::{Depth, Role, Theme};

use crate::i18n::Lang;
use crate::session::KeyFolder;
use std::path::PathBuf;

/// How to open the interface.
#[derive(Debug)]
pub struct Options {
    /// The file to open; none to choose one.
    pub file: Option<PathBuf>,
    /// Where private keys are.
    pub keys: KeyFolder,
    /// Where drafts and settings are kept; the user's state folder where none is given.
    pub state_folder: Option<PathBuf>,
    /// The language; what the user chose last, or the environment's, where none is given.
    pub lang: Option<Lang>,
    /// The theme; what the user chose last where none is given.
    pub theme: Option<Theme>,
    /// Linear mode: numbered actions, no other screen.
    pub plain: bool,
    /// Whether the draw may move.
    pub animation: bool,
    /// Whether the guided tour begins with the file.
    pub tour: bool,
    /// Makes the sample assembly, where there is one.
    pub sample: Option<Sample>,
}

/// Why the interface could not go on.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// No terminal, or one that went away.
    #[error("terminal: {0}")]
    Terminal(std::io::Error),
    /// The worker that holds the file ended.
    #[error("the worker ended")]
    Worker,
}
