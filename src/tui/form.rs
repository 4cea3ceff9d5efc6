//! Forms: fields that are filled in, one after the other, with what is wrong said beside the field.

use super::keymap::Key;
use crate::assembly::Judgement;
use crate::i18n::Coded;
use crate::id::{DrawId, MemberId, PersonId, PoolId, PostId, ProposalId, Target, VoteId};
use crate::session::{Explained, Similar};
use crate::text::deceives;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Longest text of a field, in bytes. What is pasted beyond it is refused whole, and that is said: nothing is ever cut.
const LONGEST: usize = 4 << 20;
/// Most bytes of a contribution, and most characters of the text of a proposal: as the format has them.
const MOST_BYTES: usize = 64 << 10;
const MOST_CHARS: usize = 100_000;

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Found an assembly.
    Found,
    /// Enrol somebody.
    Enrol,
    /// Import members.
    ImportRoll,
    /// Change a member's fields.
    Describe(MemberId),
    /// Put a member into a new group.
    Group(MemberId),
    /// Put a proposal.
    Propose,
    /// Put the proposals of a file.
    ImportProposals,
    /// Write a new version of a proposal.
    ReviseText(ProposalId),
    /// Support a proposal, or take support back.
    Support(ProposalId),
    /// Sign a proposal.
    Sign(ProposalId),
    /// Put an amendment to a proposal.
    Amend(ProposalId),
    /// Bring a proposal to another stage.
    Step(ProposalId),
    /// Take an amendment (true), or leave it out.
    Settle(ProposalId, bool),
    /// Settle the amendments of a proposal as they are marked.
    SettleMarked(ProposalId),
    /// Make a proposal of an amendment that was left out.
    Promote(ProposalId),
    /// Make one proposal of several.
    Merge(Vec<ProposalId>),
    /// Make several proposals of one.
    Split(ProposalId),
    /// Save an attachment of a proposal: its place in the list.
    SaveAttachment(ProposalId, usize),
    /// Freeze a pool.
    Pool,
    /// Plan a draw.
    Plan,
    /// Put quotas that were tried on record.
    Revise(PoolId),
    /// Evidence that is pasted or said: the source as the plan names it.
    Evidence(DrawId, String),
    /// Bind somebody to a secret.
    Commit(DrawId),
    /// Put a secret on record that is said.
    Reveal(DrawId),
    /// Go on without somebody's secret.
    Withhold(DrawId),
    /// Somebody gives up a seat.
    Decline(DrawId, PersonId),
    /// Plan a draw that fills open seats of another's panel.
    Replace(DrawId),
    /// The seating of a panel at tables is planned.
    Tables(DrawId),
    /// Call a draw off.
    Cancel(DrawId),
    /// Open a topic of its own.
    Topic,
    /// Say something, maybe in answer to something.
    Post(Target, Option<PostId>),
    /// Sum up a contribution and what was said below it.
    Summary(Target, PostId),
    /// Say it otherwise: the version that was looked at.
    EditPost(PostId, u32),
    /// Hide a contribution, contest that, or show it again.
    Judge(PostId, Judgement),
    /// Open a vote, maybe on a proposal.
    OpenVote(Option<ProposalId>),
    /// Close a vote: what has to be known for it.
    CloseVote(VoteId),
    /// Call a vote off.
    CancelVote(VoteId),
    /// Tell what a source of chance gave, to break the tie of a vote.
    BreakTie(VoteId),
    /// Ask for consent, maybe to a proposal.
    AskConsent(Option<ProposalId>),
    /// Note an objection, maybe of whoever was chosen.
    Object(VoteId, Option<MemberId>),
    /// Note by which change an objection is resolved.
    LiftObjection(VoteId),
    /// Put another wording.
    NextRound(VoteId),
    /// Close rounds of consent; whether they are adopted by that.
    CloseRounds(VoteId, bool),
    /// Make voting codes, and write their slips.
    MakeCodes(VoteId),
    /// Somebody lets another vote in their place.
    GiveProxy,
    /// How many members one may represent.
    ProxyLimit,
    /// Enter how many hands a teller counted.
    EnterHands(VoteId),
    /// Save contacts.
    Contacts(DrawId),
    /// Write the bundle.
    Export,
    /// Name a witness, or take up what one sent back.
    Witness,
    /// Verify against a noted code.
    Against,
}

impl Purpose {
    /// The stem of its phrases: `ui-form-<stem>` is the title, `ui-send-<stem>` the button, `ui-about-<stem>` what it is for.
    pub fn stem(&self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Enrol => "enrol",
            Self::ImportRoll => "import-roll",
            Self::Describe(_) => "describe",
            Self::Group(_) => "group",
            Self::Propose => "propose",
            Self::ImportProposals => "import-proposals",
            Self::ReviseText(_) => "revise-text",
            Self::Support(_) => "support",
            Self::Sign(_) => "sign",
            Self::Amend(_) => "amend",
            Self::Step(_) => "step",
            Self::Settle(_, true) => "take",
            Self::Settle(_, false) => "leave-out",
            Self::SettleMarked(_) => "settle",
            Self::Promote(_) => "promote",
            Self::Merge(_) => "merge",
            Self::Split(_) => "split",
            Self::SaveAttachment(..) => "save-attachment",
            Self::Pool => "pool",
            Self::Plan => "plan",
            Self::Revise(_) => "revise",
            Self::Evidence(_, source) if source == "phrase" => "phrase",
            Self::Evidence(..) => "beacon",
            Self::Commit(_) => "commit",
            Self::Reveal(_) => "reveal",
            Self::Withhold(_) => "withhold",
            Self::Decline(..) => "decline",
            Self::Replace(_) => "replace",
            Self::Tables(_) => "tables",
            Self::Cancel(_) => "cancel",
            Self::Topic => "topic",
            Self::Post(_, None) => "post",
            Self::Post(_, Some(_)) => "reply",
            Self::Summary(..) => "summary",
            Self::EditPost(..) => "edit-post",
            Self::Judge(_, Judgement::Hidden) => "hide",
            Self::Judge(_, Judgement::Contested) => "contest",
            Self::Judge(_, Judgement::Shown) => "show-again",
            Self::OpenVote(_) => "open-vote",
            Self::CloseVote(_) => "close-vote",
            Self::CancelVote(_) => "cancel-vote",
            Self::BreakTie(_) => "break-tie",
            Self::MakeCodes(_) => "codes",
            Self::GiveProxy => "proxy",
            Self::ProxyLimit => "proxy-limit",
            Self::AskConsent(_) => "ask-consent",
            Self::Object(..) => "object",
            Self::LiftObjection(_) => "lift",
            Self::NextRound(_) => "next-round",
            Self::CloseRounds(_, true) => "close-rounds",
            Self::CloseRounds(_, false) => "close-unadopted",
            Self::EnterHands(_) => "hands",
            Self::Contacts(_) => "contacts",
            Self::Export => "export",
            Self::Witness => "witness",
            Self::Against => "against",
        }
    }

    /// Whether it holds what must stand nowhere: then no draft of it is kept.
    pub fn secret(&self) -> bool {
        matches!(self, Self::Commit(_) | Self::Reveal(_) | Self::CloseVote(_) | Self::EnterHands(_))
    }

    /// Whether a text is composed in it, which has all the room there is.
    pub fn composes(&self) -> bool {
        matches!(
            self,
            Self::Post(..)
                | Self::Summary(..)
                | Self::EditPost(..)
                | Self::Propose
                | Self::ReviseText(_)
                | Self::Merge(_)
                | Self::Split(_)
                | Self::AskConsent(_)
                | Self::NextRound(_)
        )
    }

    /// The name under which what is being written is kept.
    pub fn draft(&self) -> String {
        match self {
            Self::Describe(member) | Self::Group(member) => format!("{}-{member}", self.stem()),
            Self::ReviseText(id)
            | Self::Support(id)
            | Self::Sign(id)
            | Self::Amend(id)
            | Self::Step(id)
            | Self::Settle(id, _)
            | Self::SettleMarked(id)
            | Self::Split(id)
            | Self::SaveAttachment(id, _)
            | Self::Promote(id)
            | Self::OpenVote(Some(id))
            | Self::AskConsent(Some(id)) => format!("{}-{id}", self.stem()),
            Self::Merge(ids) => {
                std::iter::once(self.stem().to_owned()).chain(ids.iter().map(ToString::to_string)).collect::<Vec<_>>().join("-")
            }
            Self::Revise(pool) => format!("{}-{pool}", self.stem()),
            Self::Post(on, None) => format!("{}-{on}", self.stem()),
            Self::Post(_, Some(post)) | Self::Summary(_, post) | Self::EditPost(post, _) | Self::Judge(post, _) => {
                format!("{}-{post}", self.stem())
            }
            Self::Object(id, Some(member)) => format!("{}-{id}-{member}", self.stem()),
            Self::Object(id, None) | Self::MakeCodes(id) | Self::LiftObjection(id) | Self::NextRound(id) | Self::CloseRounds(id, _) => {
                format!("{}-{id}", self.stem())
            }
            Self::CloseVote(id) | Self::CancelVote(id) | Self::BreakTie(id) | Self::EnterHands(id) => format!("{}-{id}", self.stem()),
            Self::Decline(draw, person) => format!("{}-{draw}-{person}", self.stem()),
            Self::Evidence(draw, _)
            | Self::Commit(draw)
            | Self::Reveal(draw)
            | Self::Withhold(draw)
            | Self::Replace(draw)
            | Self::Tables(draw)
            | Self::Cancel(draw)
            | Self::Contacts(draw) => format!("{}-{draw}", self.stem()),
            _ => self.stem().to_owned(),
        }
    }
}

/// What a field takes.
#[derive(Clone, Debug)]
pub enum Content {
    /// One line of text.
    Line(TextArea<'static>),
    /// Several lines.
    Area(TextArea<'static>),
    /// The name of a file that is there.
    File(TextArea<'static>),
    /// One of several phrases; a name that no phrase has is shown as it is spelled.
    Choice(Vec<Cow<'static, str>>, usize),
}

/// A field.
#[derive(Clone, Debug)]
pub struct Field {
    /// `ui-field-<name>` is its label; `ui-advice-<name>`, where there is one, stands below while it has the focus.
    pub name: &'static str,
    /// What it holds.
    pub content: Content,
    /// What is wrong with it.
    pub error: Option<Coded>,
}

/// Bytes of a text, line ends counted.
fn bytes(area: &TextArea<'_>) -> usize {
    area.lines().iter().map(|line| line.len() + 1).sum::<usize>() - 1
}

fn editor(text: &str) -> TextArea<'static> {
    let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
    area.set_wrap_mode(WrapMode::Glyph);
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    area
}

impl Field {
    /// One line.
    pub fn line(name: &'static str, text: &str) -> Self {
        Self { name, content: Content::Line(editor(text)), error: None }
    }

    /// One line that is not shown.
    pub fn secret(name: &'static str) -> Self {
        let mut area = editor("");
        area.set_mask_char('•');
        Self { name, content: Content::Line(area), error: None }
    }

    /// Several lines.
    pub fn area(name: &'static str, text: &str) -> Self {
        Self { name, content: Content::Area(editor(text)), error: None }
    }

    /// Several lines that are kept as they are written, joiners and all: a text for others to read.
    pub fn prose(name: &'static str, text: &str) -> Self {
        Self::area(name, &text.replace('\t', "    "))
    }

    /// Whether it holds a text for others to read.
    pub fn is_prose(&self) -> bool {
        let prose =
            matches!(self.name, "body" | "passage" | "replacement" | "reasons" | "evidence-for" | "evidence-against" | "text" | "wording");
        prose && matches!(self.content, Content::Area(_))
    }

    /// What is said of a text that is longer than can be put on record: it is kept whole as a draft, and not sent.
    pub fn too_long(&self) -> Option<Coded> {
        let (key, found, limit) = match (self.name, &self.content) {
            ("text", Content::Area(area)) => ("ui-wrong-bytes", bytes(area), MOST_BYTES),
            // A character takes at least a byte: short texts need not be counted.
            ("body", Content::Area(area)) if bytes(area) <= MOST_CHARS => return None,
            ("body", Content::Area(_)) => ("ui-wrong-chars", self.text().chars().count(), MOST_CHARS),
            _ => return None,
        };
        let coded = || Coded::new(key).count("found", found as u64).count("limit", limit as u64).count("over", (found - limit) as u64);
        (found > limit).then(coded)
    }

    /// A file.
    pub fn file(name: &'static str) -> Self {
        Self { name, content: Content::File(editor("")), error: None }
    }

    /// Whether what it holds is shown nowhere and kept nowhere.
    pub fn is_hidden(&self) -> bool {
        matches!(&self.content, Content::Line(area) if area.mask_char().is_some())
    }

    /// Its name without the number that tells it from others of its kind, and that number.
    pub fn kind(&self) -> (&'static str, u64) {
        let numbered = self.name.rsplit_once('-').and_then(|(kind, number)| Some((kind, number.parse().ok()?)));
        numbered.unwrap_or((self.name, 0))
    }

    /// One of several phrases.
    pub fn choice<T: Into<Cow<'static, str>>>(name: &'static str, phrases: Vec<T>) -> Self {
        Self { name, content: Content::Choice(phrases.into_iter().map(Into::into).collect(), 0), error: None }
    }

    /// What was typed, or the phrase chosen.
    pub fn text(&self) -> String {
        match &self.content {
            Content::Line(area) | Content::Area(area) | Content::File(area) => area.lines().join("\n"),
            Content::Choice(phrases, chosen) => phrases.get(*chosen).map(|phrase| phrase.clone().into_owned()).unwrap_or_default(),
        }
    }

    /// Sets the text, or chooses the phrase.
    pub fn set(&mut self, text: &str) {
        let text = &if self.is_prose() { crate::text::plain(text).replace('\t', "    ") } else { harmless(text) };
        match &mut self.content {
            Content::Line(area) | Content::Area(area) | Content::File(area) => {
                let mask = area.mask_char();
                *area = editor(text);
                if let Some(mask) = mask {
                    area.set_mask_char(mask);
                }
            }
            Content::Choice(phrases, chosen) => {
                *chosen = phrases.iter().position(|phrase| phrase.as_ref() == text.as_str()).unwrap_or(*chosen);
            }
        }
    }

    /// Takes a key that writes; gives whether anything changed.
    pub fn edit(&mut self, key: Key) -> bool {
        self.error = None;
        let prose = self.is_prose();
        let area = match &mut self.content {
            Content::Choice(phrases, chosen) => {
                let count = phrases.len().max(1);
                match key {
                    Key::Left => *chosen = (*chosen + count - 1) % count,
                    Key::Right | Key::Char(' ') => *chosen = (*chosen + 1) % count,
                    _ => return false,
                }
                return true;
            }
            Content::Line(area) | Content::Area(area) | Content::File(area) => area,
        };
        match key {
            Key::Char(c) if (!deceives(c) || prose && !c.is_control()) && bytes(area) < LONGEST => area.insert_char(c),
            Key::Backspace => return area.delete_char(),
            Key::Delete => return area.delete_next_char(),
            Key::Left => area.move_cursor(CursorMove::Back),
            Key::Right => area.move_cursor(CursorMove::Forward),
            Key::Home => area.move_cursor(CursorMove::Head),
            Key::End => area.move_cursor(CursorMove::End),
            _ => return false,
        }
        true
    }

    /// Takes pasted text, or a new line in an area: whole, or not at all where there is no end to it. What could deceive becomes visible; a
    /// field of one line takes one line.
    pub fn paste(&mut self, text: &str) {
        self.error = None;
        let text = if self.is_prose() { crate::text::plain(text).replace('\t', "    ") } else { harmless(text) };
        if self.text().len() + text.len() > LONGEST {
            self.error = Some(Coded::new("ui-wrong-paste").count("limit", (LONGEST >> 20) as u64));
            return;
        }
        match &mut self.content {
            Content::Line(area) | Content::File(area) => drop(area.insert_str(text.trim_matches('\n').replace('\n', " "))),
            Content::Area(area) => drop(area.insert_str(text)),
            Content::Choice(..) => {}
        }
    }

    /// Moves within an area; false at its edge, where the key means the next field.
    pub fn walk(&mut self, down: bool) -> bool {
        let Content::Area(area) = &mut self.content else { return false };
        let row = area.cursor().0;
        let edge = if down { row + 1 >= area.lines().len() } else { row == 0 };
        if !edge {
            area.move_cursor(if down { CursorMove::Down } else { CursorMove::Up });
        }
        !edge
    }
}

/// Pasted text with every deceiving character made visible; line ends stay.
fn harmless(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\t'], " ").split('\n').map(crate::text::shown).collect::<Vec<_>>().join("\n")
}

/// A form being filled in.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field that has the focus; the button comes after the last.
    pub focus: usize,
    /// What was wrong when it was sent.
    pub failure: Option<Explained>,
    /// The first line of the failure shown.
    pub top: usize,
    /// Whether the text is shown as it will be read.
    pub preview: bool,
    /// Proposals that resemble the one that is being written, the most alike first.
    pub similar: Vec<Similar>,
}

impl Form {
    /// A form, with what was being written when it was left.
    pub fn new(purpose: Purpose, mut fields: Vec<Field>, draft: Option<&String>) -> Self {
        let kept: BTreeMap<String, String> = draft.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        for field in &mut fields {
            if let Some(text) = kept.get(field.name) {
                field.set(text);
            }
        }
        Self { purpose, fields, focus: 0, failure: None, top: 0, preview: false, similar: Vec::new() }
    }

    /// What is being written, to be kept.
    pub fn draft(&self) -> String {
        let told = self.fields.iter().filter(|field| !field.is_hidden());
        let texts: BTreeMap<&str, String> = told.map(|field| (field.name, field.text())).collect();
        serde_json::to_string(&texts).unwrap_or_default()
    }

    /// The text of a field, outer white space gone.
    pub fn text(&self, name: &str) -> String {
        self.fields.iter().find(|field| field.name == name).map(|field| field.text().trim().to_owned()).unwrap_or_default()
    }

    /// The whole text of a field, as it was written.
    pub fn whole(&self, name: &str) -> String {
        self.fields.iter().find(|field| field.name == name).map(Field::text).unwrap_or_default()
    }

    /// Whether a field is asked for, given what others say.
    pub fn asks(&self, field: &Field) -> bool {
        let sources = || self.text("sources");
        if matches!(self.purpose, Purpose::OpenVote(_)) {
            return super::forms::asks_of_vote(self, field);
        }
        match field.name {
            "on" => false,
            "digits" => sources().contains("dice"),
            "balls" => sources().contains("balls"),
            "slip" => self.text("reveal-how") == "ui-reveal-slip",
            "nonce" | "said" => self.text("reveal-how") == "ui-reveal-spoken",
            "participant" if matches!(self.purpose, Purpose::Reveal(_)) => self.text("reveal-how") == "ui-reveal-spoken",
            "network" | "minutes" => sources().contains("beacon"),
            "dropout" => self.text("fairness") != "ui-fair-uniform" && !["", "0"].contains(&self.text("alternates").as_str()),
            "tickets" => self.text("fairness") != "ui-fair-uniform" && !sources().contains("balls"),
            "respondents" | "already" => self.text("people") != "ui-people-roll",
            "id-column" => self.text("people") == "ui-people-files",
            _ => true,
        }
    }

    /// Moves the focus by one field that is asked for; the button is the last stop.
    pub fn step(&mut self, forward: bool) {
        let stops: Vec<usize> =
            (0..=self.fields.len()).filter(|place| self.fields.get(*place).is_none_or(|field| self.asks(field))).collect();
        let here = stops.iter().position(|place| *place == self.focus).unwrap_or(0);
        let count = stops.len();
        self.focus = stops[(here + if forward { 1 } else { count - 1 }) % count];
    }

    /// The field that has the focus; none on the button.
    pub fn focused(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.focus)
    }

    /// Says what is wrong beside a field, and goes there.
    pub fn blame(&mut self, name: &str, error: Coded) {
        if let Some(place) = self.fields.iter().position(|field| field.name == name) {
            self.fields[place].error = Some(error);
            self.focus = place;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_text_becomes_harmless_and_stays_in_its_line() {
        let mut field = Field::line("name", "");
        field.paste("Zoé\u{202e}\u{1b}[31m\nB\r\nC");
        assert_eq!(field.text(), "Zoé\\u{202e}\\u{1b}[31m B C");
        let mut area = Field::area("fields", "");
        area.paste("a\nb");
        assert!(area.walk(false) && !area.walk(false));
        assert!(!area.edit(Key::Char('\u{202e}')));
    }

    #[test]
    fn what_is_too_long_is_kept_whole_and_said() {
        let mut field = Field::prose("text", "");
        field.paste(&"é".repeat(40_000));
        assert_eq!(field.text().len(), 80_000);
        let told = Coded::new("ui-wrong-bytes").count("found", 80_000).count("limit", 65_536).count("over", 14_464);
        assert_eq!(field.too_long(), Some(told));
        field.paste(&"x".repeat(LONGEST));
        assert_eq!(field.text().len(), 80_000);
        assert!(field.error.is_some());
        let mut body = Field::prose("body", "");
        body.paste(&"é".repeat(100_000));
        assert!(body.too_long().is_none());
        body.edit(Key::Char('x'));
        let told = Coded::new("ui-wrong-chars").count("found", 100_001).count("limit", 100_000).count("over", 1);
        assert_eq!(body.too_long(), Some(told));
    }

    #[test]
    fn the_focus_passes_over_fields_that_are_not_asked_for() {
        let fields = vec![
            Field::choice("sources", vec!["ui-sources-dice", "ui-sources-beacon"]),
            Field::line("digits", "20"),
            Field::line("minutes", "15"),
        ];
        let mut form = Form::new(Purpose::Plan, fields, None);
        form.step(true);
        assert_eq!(form.focus, 1);
        form.step(true);
        assert_eq!(form.focus, 3);
        let again = Form::new(Purpose::Plan, form.fields.clone(), Some(&r#"{"digits":"40"}"#.to_owned()));
        assert_eq!(again.text("digits"), "40");
    }
}
