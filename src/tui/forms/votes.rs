//! Forms about votes: what is asked and by which rules, what has to be known to close one, why one is called off.

use super::draws::{beacon, network_field};
use super::posts::person;
use super::{Asked, Blame, number, required, rules};
use crate::assembly::{Actor, Taken, Taking, Vote, VoteRequest};
use crate::i18n::Coded;
use crate::id::{MemberId, ProposalId};
use crate::randomness::{Source, check_sources};
use crate::secrecy::MOST_TELLERS;
use crate::tally::{Base, Fraction, Method, Quorum, Rules, Shape};
use crate::text::{Untrusted, tidy};
use crate::tui::Hidden;
use crate::tui::effect::{Effect, Keeping, Voting};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;
use zeroize::Zeroizing;

/// The methods as they are offered: what most rooms need first.
const METHODS: [(&str, Method); 16] = [
    ("ui-method-majority", Method::Majority),
    ("ui-method-approval", Method::Approval),
    ("ui-method-majority-judgment", Method::MajorityJudgment),
    ("ui-method-score", Method::Score),
    ("ui-method-star", Method::Star),
    ("ui-method-irv", Method::Irv),
    ("ui-method-schulze", Method::Schulze),
    ("ui-method-ranked-pairs", Method::RankedPairs),
    ("ui-method-minimax", Method::Minimax),
    ("ui-method-borda", Method::Borda),
    ("ui-method-stv-scottish", Method::StvScottish),
    ("ui-method-stv-meek", Method::StvMeek),
    ("ui-method-phragmen", Method::Phragmen),
    ("ui-method-equal-shares", Method::EqualShares),
    ("ui-method-dots", Method::Dots),
    ("ui-method-quadratic", Method::Quadratic),
];
/// Bases of a threshold.
const BASES: [(&str, Base); 4] = [
    ("ui-base-cast", Base::Cast),
    ("ui-base-cast-and-abstaining", Base::CastAndAbstaining),
    ("ui-base-present", Base::Present),
    ("ui-base-entitled", Base::Entitled),
];
/// Thresholds that are used most; any other is typed.
const THRESHOLDS: [&str; 4] = ["ui-threshold-half", "ui-threshold-two-thirds", "ui-threshold-most", "ui-threshold-other"];
/// Grades in the language of the room, the best first.
const GRADES: [&str; 6] = ["ui-grade-6", "ui-grade-5", "ui-grade-4", "ui-grade-3", "ui-grade-2", "ui-grade-1"];
/// What breaks a tie.
const TIES: [&str; 4] = ["ui-tie-stays", "ui-tie-dice", "ui-tie-beacon", "ui-tie-dice-beacon"];
/// Dice that break a tie: as many as a source alone needs.
const DICE: u32 = 20;
/// What people put between thousands, or before a sign of percent.
const SPACES: [char; 3] = [' ', '\u{202f}', '\u{a0}'];
/// How ballots are kept.
const KEEPING: [&str; 5] = ["ui-keeping-open", "ui-keeping-secret", "ui-keeping-tellers", "ui-keeping-hands", "ui-keeping-paper"];
/// The fields of each teller: who, the passphrase, the passphrase once more.
const TELLERS: [[&str; 3]; MOST_TELLERS] = [
    ["teller-1", "passphrase-1", "again-1"],
    ["teller-2", "passphrase-2", "again-2"],
    ["teller-3", "passphrase-3", "again-3"],
    ["teller-4", "passphrase-4", "again-4"],
    ["teller-5", "passphrase-5", "again-5"],
    ["teller-6", "passphrase-6", "again-6"],
    ["teller-7", "passphrase-7", "again-7"],
    ["teller-8", "passphrase-8", "again-8"],
];

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::OpenVote(on) => opening(state, *on),
        Purpose::CloseVote(id) => {
            let vote = state.moot.as_ref().and_then(|moot| moot.assembly.votes.get(id));
            let asked = vote.map(|vote| closing(vote)).unwrap_or_default();
            let mut fields = Vec::new();
            for name in asked {
                fields.push(if name.starts_with("passphrase") { Field::secret(name) } else { Field::line(name, "") });
            }
            fields.push(Field::line("word-close", ""));
            fields
        }
        _ => vec![Field::area("reason", "")],
    }
}

fn opening(state: &State, on: Option<ProposalId>) -> Vec<Field> {
    let words = state.words();
    let proposal = on.and_then(|id| state.moot.as_ref()?.assembly.proposals.get(&id));
    let title = proposal.and_then(|proposal| proposal.title()).map(Untrusted::shown).unwrap_or_default();
    let grades = GRADES.map(|grade| words.say(grade));
    let mut fields = vec![
        Field::line("vote-title", &title),
        Field::choice("method", METHODS.map(|(phrase, _)| phrase).to_vec()),
        Field::area("vote-options", &words.say("ui-yes-and-no")),
        Field::area("projects", ""),
        Field::line("budget", ""),
        Field::choice("threshold", THRESHOLDS.to_vec()),
        Field::line("fraction", ""),
        Field::choice("more-than", vec!["ui-at-least", "ui-more-than"]),
        Field::choice("base", BASES.map(|(phrase, _)| phrase).to_vec()),
        Field::line("seats-to-fill", "1"),
        Field::line("max-marks", ""),
        Field::area("grades", &grades.join("\n")),
        Field::line("score-max", "5"),
        Field::line("points", "10"),
        Field::line("quorum", ""),
        Field::line("present", ""),
        Field::choice("tie-by", TIES.to_vec()),
        network_field(),
        Field::line("tie-minutes", "120"),
        Field::choice("binding", vec!["ui-binding-vote", "ui-binding-straw"]),
        Field::choice("keeping", KEEPING.to_vec()),
        Field::line("counters", ""),
        Field::line("tellers", "3"),
        Field::line("needed", "2"),
    ];
    for [teller, passphrase, again] in TELLERS {
        fields.extend([Field::line(teller, ""), Field::secret(passphrase), Field::secret(again)]);
    }
    fields.extend(rules::fields());
    fields
}

/// What has to be known to close a vote, beside its word: the names of fields.
pub(in crate::tui) fn closing(vote: &Vote) -> Vec<&'static str> {
    let rules = &vote.opened.rules;
    let counted = rules.base == Base::Present || rules.quorum.is_some_and(|quorum| quorum.present);
    let needed = vote.opened.secret.as_ref().map_or(0, |secret| secret.needed as usize);
    let tellers = TELLERS.iter().take(needed).flat_map(|[teller, passphrase, _]| [*teller, *passphrase]);
    counted.then_some("present").into_iter().chain(tellers).collect()
}

fn method(form: &Form) -> Method {
    METHODS.iter().find(|(phrase, _)| form.text("method") == *phrase).map_or(Method::Majority, |row| row.1)
}

/// Whether a field is asked for when a vote is opened: only what bears on its method.
pub(in crate::tui) fn asks_of_vote(form: &Form, field: &Field) -> bool {
    let method = method(form);
    let thresholds = matches!(method, Method::Majority | Method::Approval);
    let other = form.text("threshold") == "ui-threshold-other";
    let present = || form.text("base") == "ui-base-present" && thresholds || form.text("quorum").starts_with("present");
    let (kind, place) = field.kind();
    match kind {
        "vote-options" => method != Method::EqualShares,
        "projects" | "budget" => method == Method::EqualShares,
        "threshold" => thresholds,
        "base" => thresholds && form.text("threshold") != "ui-threshold-most",
        "fraction" | "more-than" => thresholds && other,
        "seats-to-fill" => !method.fills_one_seat() && method != Method::EqualShares,
        "max-marks" => matches!(method.shape(), Shape::Approvals | Shape::Projects),
        "grades" => method.shape() == Shape::Grades,
        "score-max" => method.shape() == Shape::Scores,
        "points" => method.shape() == Shape::Points,
        "present" => present(),
        "network" | "tie-minutes" => form.text("tie-by").contains("beacon"),
        "counters" => matches!(form.text("keeping").as_str(), "ui-keeping-hands" | "ui-keeping-paper"),
        "tellers" | "needed" => form.text("keeping") == "ui-keeping-tellers",
        "teller" | "passphrase" | "again" => {
            form.text("keeping") == "ui-keeping-tellers" && form.text("tellers").parse().is_ok_and(|tellers: u64| place <= tellers)
        }
        name => rules::asks(form, name, method).unwrap_or(true),
    }
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let effect = match &form.purpose {
        Purpose::OpenVote(on) => {
            let mut request = VoteRequest { on: *on, ..request(form)? };
            request.tie = tie(state, form)?;
            let keeping = match form.text("keeping").as_str() {
                "ui-keeping-open" => Keeping::Open,
                keeping @ ("ui-keeping-hands" | "ui-keeping-paper") => {
                    let how = if keeping == "ui-keeping-paper" { Taking::Paper } else { Taking::Hands };
                    request.taken = Some(Taken { how, tellers: counters(state, form)? });
                    Keeping::Open
                }
                "ui-keeping-secret" => Keeping::Secret,
                _ => tellers(state, form)?,
            };
            Effect::Vote(Voting::Open(Box::new(request), keeping))
        }
        Purpose::CloseVote(vote) => {
            let passphrases = spoken(state, form, TELLERS.map(|[teller, passphrase, _]| (teller, passphrase)))?;
            let present = form.fields.iter().any(|field| field.name == "present").then(|| number(form, "present")).transpose()?;
            closing_word(state, form)?;
            return Ok(("ui-wait-counting", Effect::Vote(Voting::Close { vote: *vote, present: present.map(u64::from), passphrases })));
        }
        Purpose::CancelVote(vote) => Effect::Vote(Voting::Cancel(*vote, Untrusted::new(required(form, "reason")?))),
        _ => return Err(("reason", Coded::new("ui-wrong"))),
    };
    Ok(("ui-wait-writing", effect))
}

/// Nothing is closed but by its word.
pub(super) fn closing_word(state: &State, form: &Form) -> Result<(), Blame> {
    let word = state.words().say("ui-word-close");
    let typed = crate::text::folded(&form.text("word-close")) == crate::text::folded(&word);
    if typed { Ok(()) } else { Err(("word-close", Coded::new("ui-wrong-word").with("word", word))) }
}

fn request(form: &Form) -> Result<VoteRequest, Blame> {
    let method = method(form);
    let title = required(form, "vote-title")?;
    let mut rules = Rules::default();
    let asked = |name: &str| form.fields.iter().find(|field| field.name == name).is_some_and(|field| asks_of_vote(form, field));
    let given = |name: &'static str| if asked(name) && !form.text(name).is_empty() { number(form, name).map(Some) } else { Ok(None) };
    let lines = |name: &'static str| -> Vec<String> { form.text(name).lines().map(tidy).filter(|line| !line.is_empty()).collect() };
    let options = if method == Method::EqualShares {
        let budget = required(form, "budget")?.replace(SPACES, "").parse().ok().filter(|budget| *budget > 0);
        rules.budget = Some(budget.ok_or_else(|| ("budget", Coded::new("ui-wrong-number")))?);
        rules.costs = costs(&lines("projects"))?;
        rules.costs.iter().map(|(name, _)| name.clone()).collect()
    } else {
        lines("vote-options")
    };
    if options.is_empty() {
        let field = if method == Method::EqualShares { "projects" } else { "vote-options" };
        return Err((field, Coded::new("ui-wrong-empty")));
    }
    if asked("threshold") {
        threshold(form, method, &mut rules)?;
    }
    if asked("base") {
        rules.base = BASES.iter().find(|(phrase, _)| form.text("base") == *phrase).map_or(Base::Cast, |row| row.1);
    }
    rules.seats = given("seats-to-fill")?.unwrap_or(1);
    rules.max_marks = given("max-marks")?;
    if asked("grades") {
        // The best is written first, as people read; the rules begin with the lowest.
        rules.grades = lines("grades").into_iter().rev().collect();
    }
    if let Some(most) = given("score-max")? {
        rules.score_max = i32::try_from(most).unwrap_or(i32::MAX);
    }
    rules.points = given("points")?.unwrap_or(rules.points);
    let quorum = form.text("quorum");
    if !quorum.is_empty() {
        rules.quorum = Some(quorum.replace(SPACES, "").parse::<Quorum>().map_err(|_| ("quorum", Coded::new("ui-wrong-quorum")))?);
    }
    let present = if asked("present") { Some(u64::from(number(form, "present")?)) } else { None };
    rules::state(form, &options, method, &mut rules)?;
    let options = options.into_iter().map(Untrusted::new).collect();
    let straw = form.text("binding") == "ui-binding-straw";
    Ok(VoteRequest {
        title: Untrusted::new(title),
        method,
        options,
        rules,
        present,
        on: None,
        secret: None,
        straw,
        taken: None,
        tie: Vec::new(),
    })
}

/// The sources of chance that are to break a tie: dice in the room before a beacon.
fn tie(state: &State, form: &Form) -> Result<Vec<Source>, Blame> {
    let wish = form.text("tie-by");
    let mut sources = if wish.contains("dice") { vec![Source::Dice { digits: DICE }] } else { Vec::new() };
    if wish.contains("beacon") {
        sources.push(beacon(state, form, "tie-minutes")?);
        check_sources(&sources, state.now).map_err(|fault| ("tie-minutes", Coded::of("error-sources", &fault)))?;
    }
    Ok(sources)
}

fn threshold(form: &Form, method: Method, rules: &mut Rules) -> Result<(), Blame> {
    match form.text("threshold").as_str() {
        // What majority asks for by itself, and approval does not.
        "ui-threshold-half" => rules.threshold = (method == Method::Approval).then_some(Fraction::HALF),
        "ui-threshold-two-thirds" => rules.threshold = Fraction::new(2, 3),
        "ui-threshold-most" => rules.threshold = (method == Method::Majority).then_some(Fraction::NONE),
        _ => {
            let fraction = required(form, "fraction")?.replace(SPACES, "");
            rules.threshold = Some(fraction.parse().map_err(|_| ("fraction", Coded::new("ui-wrong-fraction")))?);
            rules.more_than = Some(form.text("more-than") == "ui-more-than");
        }
    }
    Ok(())
}

/// `project = cost`, a line each.
fn costs(lines: &[String]) -> Result<Vec<(String, u64)>, Blame> {
    let cost = |(line, number): (&String, u64)| {
        let (name, cost) = line.rsplit_once('=').unwrap_or((line, ""));
        let whole = cost.replace(SPACES, "").parse().ok().filter(|cost| *cost > 0);
        whole.map(|cost| (tidy(name), cost)).ok_or_else(|| ("projects", Coded::new("ui-wrong-cost").count("line", number)))
    };
    lines.iter().zip(1..).map(cost).collect()
}

/// The tellers of a vote, each with a passphrase that they typed twice, and how many of them it takes.
fn tellers(state: &State, form: &Form) -> Result<Keeping, Blame> {
    let count = number(form, "tellers")?;
    let limit = u64::try_from(MOST_TELLERS).unwrap_or(u64::MAX);
    if u64::from(count) > limit {
        return Err(("tellers", Coded::new("ui-wrong-most").count("most", limit)));
    }
    let needed = number(form, "needed")?;
    if needed > count {
        return Err(("needed", Coded::new("ui-wrong-most").count("most", count.into())));
    }
    let places = TELLERS.iter().take(count as usize);
    let spoken = spoken(state, form, places.clone().map(|[teller, passphrase, _]| (*teller, *passphrase)))?;
    for [_, passphrase, again] in places {
        if form.text(passphrase) != form.text(again) {
            return Err((*again, Coded::new("ui-wrong-again")));
        }
    }
    Ok(Keeping::Tellers(spoken, needed))
}

/// Those who count hands or type papers, with commas between them.
fn counters(state: &State, form: &Form) -> Result<Vec<MemberId>, Blame> {
    let text = required(form, "counters")?;
    let member = |name: &str| match person(state, &tidy(name)) {
        Some(Actor::Member(member)) => Ok(member),
        Some(Actor::Operator) | None => Err(("counters", Coded::new("ui-wrong-speaker"))),
    };
    text.split([',', ';']).map(member).collect()
}

/// The member whom a field names.
pub(super) fn teller_named(state: &State, form: &Form, field: &'static str) -> Result<MemberId, Blame> {
    match person(state, &required(form, field)?) {
        Some(Actor::Member(member)) => Ok(member),
        Some(Actor::Operator) | None => Err((field, Coded::new("ui-wrong-speaker"))),
    }
}

/// Tellers and what they typed, a line each.
fn spoken(state: &State, form: &Form, places: impl IntoIterator<Item = (&'static str, &'static str)>) -> Result<Hidden, Blame> {
    let mut lines = Zeroizing::new(String::with_capacity(16_000));
    let mut known: Vec<MemberId> = Vec::new();
    let given = |name: &str| form.fields.iter().any(|field| field.name == name);
    for (teller, passphrase) in places.into_iter().filter(|(teller, _)| given(teller)) {
        let member = teller_named(state, form, teller)?;
        if known.contains(&member) {
            return Err((teller, Coded::new("ui-wrong-teller-twice")));
        }
        known.push(member);
        lines.push_str(&member.to_string());
        lines.push(' ');
        lines.push_str(&Zeroizing::new(required(form, passphrase)?));
        lines.push('\n');
    }
    Ok(lines.into())
}
