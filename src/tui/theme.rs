//! Themes: what each part of the screen looks like, in full colour, in sixteen colours, and without any.
//!
//! Nothing is told by colour alone: whatever is good, bad or chosen has its sign as well.

use ratatui::style::{Color, Modifier, Style};

/// A part of the screen, by what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Plain text.
    Text,
    /// Names, headings.
    Strong,
    /// What can be passed over.
    Dim,
    /// Keys, the current place.
    Accent,
    /// Done, in order.
    Good,
    /// Worth a look.
    Warn,
    /// Wrong.
    Bad,
    /// Lines and frames; the empty part of bars.
    Line,
    /// The chosen row.
    Chosen,
    /// What can be passed over, in the chosen row.
    ChosenDim,
    /// The line at the top.
    Top,
    /// The current screen in the line at the top.
    TopHere,
    /// A key in the line at the bottom.
    Key,
}

/// A theme by its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Light on dark.
    #[default]
    Dark,
    /// Dark on light: for projectors in bright rooms.
    Light,
    /// Black, white and yellow.
    Contrast,
    /// No colour at all.
    Mono,
}

/// The names by which a theme is asked for: `dark`, `light`, `contrast`, `mono`.
impl std::str::FromStr for Theme {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = |theme: Self| theme.phrase().trim_start_matches("ui-theme-");
        Self::ALL.into_iter().find(|theme| name(*theme) == text).ok_or("dark, light, contrast, mono")
    }
}

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Any colour.
    Full,
    /// The sixteen of old.
    Sixteen,
}

/// Every role.
pub const ROLES: [Role; 13] = [
    Role::Text,
    Role::Strong,
    Role::Dim,
    Role::Accent,
    Role::Good,
    Role::Warn,
    Role::Bad,
    Role::Line,
    Role::Chosen,
    Role::ChosenDim,
    Role::Top,
    Role::TopHere,
    Role::Key,
];

/// Foreground and background: in full colour, and among the sixteen.
type Pair = ((u32, u32), (Color, Color));

impl Theme {
    /// All themes, in the order in which the key goes through them.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    /// The theme after this one.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }

    /// The key of its name.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Dark => "ui-theme-dark",
            Self::Light => "ui-theme-light",
            Self::Contrast => "ui-theme-contrast",
            Self::Mono => "ui-theme-mono",
        }
    }

    /// The colours of a role; none without colour.
    pub fn pair(self, role: Role) -> Option<Pair> {
        use Color::{Black, Blue, DarkGray, Gray, LightCyan, LightGreen, LightRed, LightYellow, Red, White};
        let pair = match self {
            Self::Dark => match role {
                Role::Text => ((0xd7_dc_e2, 0x12_16_1c), (Gray, Black)),
                Role::Strong => ((0xff_ff_ff, 0x12_16_1c), (White, Black)),
                Role::Dim => ((0x96_a1_ae, 0x12_16_1c), (Gray, Black)),
                Role::Accent => ((0x7f_c8_f8, 0x12_16_1c), (LightCyan, Black)),
                Role::Good => ((0x8f_d1_8a, 0x12_16_1c), (LightGreen, Black)),
                Role::Warn => ((0xf0_c6_6b, 0x12_16_1c), (LightYellow, Black)),
                Role::Bad => ((0xff_93_8a, 0x12_16_1c), (LightRed, Black)),
                Role::Line => ((0x7c_87_95, 0x12_16_1c), (Gray, Black)),
                Role::Chosen => ((0xff_ff_ff, 0x24_3b_53), (White, Blue)),
                Role::ChosenDim => ((0xc3_d3_e3, 0x24_3b_53), (White, Blue)),
                Role::Top => ((0xb9_c4_d0, 0x1d_24_2d), (Gray, Black)),
                Role::TopHere => ((0x10_14_1a, 0x7f_c8_f8), (Black, LightCyan)),
                Role::Key => ((0x7f_c8_f8, 0x1d_24_2d), (LightCyan, Black)),
            },
            Self::Light => match role {
                Role::Text => ((0x25_2a_31, 0xfb_fa_f7), (Black, White)),
                Role::Strong => ((0x00_00_00, 0xfb_fa_f7), (Black, White)),
                Role::Dim => ((0x5a_63_6e, 0xfb_fa_f7), (DarkGray, White)),
                Role::Accent => ((0x0a_55_96, 0xfb_fa_f7), (Blue, White)),
                Role::Good => ((0x1e_66_2a, 0xfb_fa_f7), (Black, White)),
                Role::Warn => ((0x7a_50_00, 0xfb_fa_f7), (Black, White)),
                Role::Bad => ((0xa8_1c_1c, 0xfb_fa_f7), (Red, White)),
                Role::Line => ((0x6b_73_7d, 0xfb_fa_f7), (DarkGray, White)),
                Role::Chosen => ((0x00_00_00, 0xcf_e3_f5), (White, Blue)),
                Role::ChosenDim => ((0x33_42_52, 0xcf_e3_f5), (White, Blue)),
                Role::Top => ((0x33_3a_43, 0xe9_e6_de), (Black, White)),
                Role::TopHere => ((0xff_ff_ff, 0x0a_55_96), (White, Blue)),
                Role::Key => ((0x0a_55_96, 0xe9_e6_de), (Blue, White)),
            },
            Self::Contrast => match role {
                Role::Text | Role::Strong | Role::Dim | Role::Line | Role::Top => ((0xff_ff_ff, 0), (White, Black)),
                Role::Accent | Role::Warn | Role::Key => ((0xff_ff_00, 0), (LightYellow, Black)),
                Role::Good => ((0x00_ff_7f, 0), (LightGreen, Black)),
                Role::Bad => ((0xff_9a_9a, 0), (LightRed, Black)),
                Role::Chosen | Role::ChosenDim | Role::TopHere => ((0, 0xff_ff_00), (Black, LightYellow)),
            },
            Self::Mono => return None,
        };
        Some(pair)
    }

    /// The style of a role.
    pub fn style(self, depth: Depth, role: Role) -> Style {
        let mut style = Style::reset();
        if let Some(((fg, bg), (fg16, bg16))) = self.pair(role) {
            style = match depth {
                Depth::Full => style.fg(Color::from_u32(fg)).bg(Color::from_u32(bg)),
                Depth::Sixteen => style.fg(fg16).bg(bg16),
            };
        }
        let modifier = match (role, self) {
            (Role::Chosen | Role::ChosenDim | Role::TopHere, Self::Mono) => Modifier::REVERSED | Modifier::BOLD,
            (Role::Key, Self::Mono) => Modifier::BOLD | Modifier::UNDERLINED,
            (Role::Strong | Role::Accent | Role::TopHere | Role::Bad | Role::Key, _) => Modifier::BOLD,
            _ => Modifier::empty(),
        };
        style.add_modifier(modifier)
    }
}

impl Depth {
    /// What the environment says of the terminal.
    pub fn of_environment() -> Self {
        let has = |name: &str, marks: &[&str]| std::env::var(name).is_ok_and(|value| marks.iter().any(|mark| value.contains(mark)));
        let full = has("COLORTERM", &["truecolor", "24bit"]) || has("TERM", &["direct", "kitty", "alacritty", "ghostty"]);
        if full || std::env::var_os("WT_SESSION").is_some() { Self::Full } else { Self::Sixteen }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.1), times the channel's weight.
    fn luminance(colour: u32) -> f64 {
        let channel = |shift: u32| {
            let value = f64::from(colour >> shift & 0xff) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    fn contrast(a: u32, b: u32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The sixteen as xterm has them.
    fn xterm(colour: Color) -> u32 {
        match colour {
            Color::Black => 0,
            Color::Red => 0xcd_00_00,
            Color::Blue => 0x00_00_ee,
            Color::Gray => 0xe5_e5_e5,
            Color::DarkGray => 0x5f_5f_5f,
            Color::LightRed => 0xff_5c_5c,
            Color::LightGreen => 0x00_ff_00,
            Color::LightYellow => 0xff_ff_00,
            Color::LightCyan => 0x00_ff_ff,
            Color::White => 0xff_ff_ff,
            other => panic!("{other:?} is not used"),
        }
    }

    #[test]
    fn every_pair_can_be_read() {
        for theme in Theme::ALL {
            for role in ROLES {
                let Some(((fg, bg), (fg16, bg16))) = theme.pair(role) else { continue };
                // Lines carry no text; WCAG asks 3:1 of them, and they have more.
                assert!(contrast(fg, bg) >= 4.5, "{theme:?} {role:?}: {:.2}", contrast(fg, bg));
                assert!(contrast(xterm(fg16), xterm(bg16)) >= 4.5, "{theme:?} {role:?}: {fg16:?} on {bg16:?}");
            }
        }
    }

    #[test]
    fn monochrome_uses_no_colour() {
        for role in ROLES {
            let style = Theme::Mono.style(Depth::Full, role);
            assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)), "{role:?}");
        }
    }
}
