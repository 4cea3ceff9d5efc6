//! A stage for the interface: a folder of its own, files to import, and a whole draw played by keys.

use folkmoot::i18n::Lang;
use folkmoot::session::KeyFolder;
use folkmoot::tui::Rehearsal;
use folkmoot::tui::keymap::Key;
use std::path::Path;
use tempfile::TempDir;

/// Ten people of two features; everybody has somebody alike.
pub(super) const RESPONDENTS: &str = "id,name,street,gender,age\n\
    a1,Zoé,1 North Rd,woman,young\na2,Émile,2 North Rd,man,young\na3,Anna,3 North Rd,woman,old\na4,Bob,4 North Rd,man,old\n\
    a5,Cléo,5 North Rd,woman,young\na6,Dan,6 North Rd,man,young\na7,Eve,7 North Rd,woman,old\na8,Finn,8 North Rd,man,old\n\
    a9,Gwen,9 North Rd,woman,old\nb1,Hugo,10 North Rd,man,young\n";
pub(super) const CATEGORIES: &str = "feature,value,min,max\ngender,woman,2,2\ngender,man,2,2\nage,young,1,3\nage,old,1,3\n";
/// What the dice show.
pub(super) const DICE: &str = "73914420185562037719";

/// The interface on an empty folder.
pub(super) struct Stage {
    pub(super) play: Rehearsal,
    pub(super) folder: TempDir,
}

impl Stage {
    pub(super) fn new(lang: Lang) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("people.csv"), RESPONDENTS).unwrap();
        std::fs::write(folder.path().join("quotas.csv"), CATEGORIES).unwrap();
        let play = rehearsal(lang, folder.path());
        Self { play, folder }
    }

    /// A stage with an assembly called Garden.
    pub(super) fn founded(lang: Lang) -> Self {
        let mut stage = Self::new(lang);
        stage.keys("n");
        stage.play.type_text("Garden");
        stage.play.press(Key::Ctrl('s'));
        assert!(stage.folder.path().join("garden.moot").is_file(), "{}", stage.play.text(80, 24));
        stage
    }

    /// With a pool as well.
    pub(super) fn pooled(lang: Lang) -> Self {
        Self::pooled_under(lang, CATEGORIES)
    }

    /// With a pool under quotas of one's own.
    pub(super) fn pooled_under(lang: Lang, quotas: &str) -> Self {
        let mut stage = Self::founded(lang);
        std::fs::write(stage.folder.path().join("quotas.csv"), quotas).unwrap();
        stage.keys("di");
        stage.play.press(Key::Tab);
        stage.play.type_text("people.csv");
        stage.play.press(Key::Tab);
        stage.play.type_text("quotas.csv");
        stage.play.press(Key::Ctrl('s'));
        stage
    }

    /// With a planned draw as well.
    pub(super) fn planned(lang: Lang) -> Self {
        let mut stage = Self::pooled(lang);
        stage.keys("p");
        stage.play.type_text("4");
        stage.play.press(Key::Ctrl('s'));
        stage
    }

    /// With the panel drawn.
    pub(super) fn drawn(lang: Lang) -> Self {
        let mut stage = Self::planned(lang);
        stage.play.type_text(DICE);
        stage.play.press(Key::Enter);
        stage.play.press(Key::Enter);
        stage.play.type_text(if lang == Lang::Fr { "tirer" } else { "draw" });
        stage.play.press(Key::Enter);
        stage
    }

    pub(super) fn keys(&mut self, letters: &str) {
        letters.chars().for_each(|c| self.play.press(Key::Char(c)));
    }

    pub(super) fn text(&mut self) -> String {
        self.play.text(80, 24)
    }
}

/// The interface in a folder, on a clock that stands still.
pub(super) fn rehearsal(lang: Lang, folder: &Path) -> Rehearsal {
    let mut play = Rehearsal::new(lang, KeyFolder::at(folder.join("keys")), folder.join("state"), None, chrono::Utc::now());
    play.state.folder = folder.to_owned();
    play
}
