//! The booth: who votes next, the machine changing hands, the ballot, what it says, thank you. Each page is for one person.

use super::big;
use super::canvas::{Canvas, cells, cut, wrapped};
use super::ceremony::below;
use super::papers;
use crate::assembly::Vote;
use crate::id::MemberId;
use crate::text::shown;
use crate::tui::effect::Voter;
use crate::tui::moot::member_name;
use crate::tui::screens::{Booth, Manner, Step};
use crate::tui::sheet::{Marking, Sheet};
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::vote::{ballot, equal_ranks, in_line, left_open, option, spent, title, turnout};
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let (Some(booth), Some(vote)) = (&state.booth, state.booth_vote()) else { return };
    match &booth.step {
        Step::Word(first, typed) => {
            let y = head(canvas, area, "ui-kiosk-title", &title(vote, canvas.words()));
            let y = paragraphs(canvas, below(area, y), &[("ui-kiosk-how", Role::Text), ("ui-kiosk-cannot", Role::Warn)]);
            let ask = canvas.say(if first.is_some() { "ui-kiosk-word-again" } else { "ui-kiosk-word" });
            word(canvas, below(area, y), booth, &ask, !typed.text().is_empty());
        }
        Step::Leave(typed) => {
            let y = head(canvas, area, "ui-kiosk-leave", "");
            let ask = canvas.say("ui-kiosk-leave-word");
            word(canvas, below(area, y), booth, &ask, !typed.text().is_empty());
        }
        Step::Who => who(state, canvas, area, booth, vote),
        Step::Code(typed) => code(canvas, area, (booth, vote), typed.text()),
        Step::Stack(teller) => {
            if let Some(stack) = booth.stack() {
                papers::between(state, canvas, area, (booth, *teller), stack);
            }
        }
        Step::HandOver(voter) => {
            let y = turn_of(state, canvas, area, voter);
            let open = if vote.opened.secret.is_some() { "ui-kiosk-turn-secret" } else { "ui-kiosk-turn-open" };
            paragraphs(
                canvas,
                below(area, y),
                &[(open, Role::Text), ("ui-kiosk-look-round", Role::Warn), ("ui-kiosk-ready", Role::Accent)],
            );
        }
        Step::Mark(voter, sheet) => mark(state, canvas, area, (booth, vote, voter), sheet),
        Step::Read(_, sheet) => read(state, canvas, area, vote, sheet),
        Step::Casting(..) | Step::HandingIn(_) => {
            let text = canvas.say("ui-wait-writing");
            canvas.put(area.x, area.y, area.width, &text, Role::Dim);
        }
        Step::Thanks => {
            let thanks = canvas.say("ui-kiosk-thanks");
            let y = large(state, canvas, below(area, area.y + area.height / 6), &thanks, Role::Good);
            paragraphs(canvas, below(area, y), &[("ui-kiosk-in", Role::Text), ("ui-kiosk-hand-on", Role::Accent)]);
        }
    }
}

/// A heading; gives the line below it.
pub(super) fn head(canvas: &mut Canvas<'_>, area: Rect, key: &str, note: &str) -> u16 {
    let text = canvas.say(key);
    canvas.heading(area, area.y, &text, &cut(note, area.width.saturating_sub(cells(&text) + 4)));
    area.y + 2
}

/// Paragraphs with a line between them; gives the line below the last.
pub(super) fn paragraphs(canvas: &mut Canvas<'_>, area: Rect, keys: &[(&str, Role)]) -> u16 {
    let mut y = area.y;
    for (key, role) in keys {
        let text = canvas.say(key);
        y += 1 + canvas.para(below(area, y), &text, *role);
    }
    y
}

/// A word that is typed and not shown, and what is wrong with it.
fn word(canvas: &mut Canvas<'_>, area: Rect, booth: &Booth, ask: &str, typed: bool) {
    let y = area.y + canvas.para(Rect { height: 2, ..area }, ask, Role::Strong);
    let used = canvas.put(area.x, y, 2, "› ", Role::Accent);
    if typed {
        let text = canvas.say("ui-hidden");
        canvas.put(area.x + used, y, area.width.saturating_sub(used), &text, Role::Dim);
    }
    canvas.set_cursor(area.x + used, y);
    note(canvas, below(area, y + 1), booth);
}

pub(super) fn note(canvas: &mut Canvas<'_>, area: Rect, booth: &Booth) {
    if let Some(note) = &booth.note {
        let text = note.phrase_as("error-", canvas.words()).unwrap_or_else(|| canvas.phrase(note));
        canvas.para(Rect { height: 3.min(area.height), ..area }, &format!("✗ {text}"), Role::Bad);
    }
}

/// Words as big as they fit; gives the line below them.
pub(super) fn large(state: &State, canvas: &mut Canvas<'_>, area: Rect, text: &str, role: Role) -> u16 {
    canvas.set_cursor(area.x, area.y);
    match if state.plain { 0 } else { big::name(canvas, area, text, role) } {
        0 => area.y + 1 + canvas.put(area.x, area.y, area.width, text, role).min(1),
        used => area.y + used,
    }
}

/// The name of a member.
pub(super) fn name_of(state: &State, member: MemberId) -> String {
    state.moot.as_ref().map(|moot| member_name(&moot.assembly, member)).unwrap_or_default()
}

/// The code of a slip, as it is typed: for whoever sits here alone, in groups as they are printed.
fn code(canvas: &mut Canvas<'_>, area: Rect, (booth, vote): (&Booth, &Vote), typed: &str) {
    let y = head(canvas, area, "ui-kiosk-code", &turnout(vote, canvas.words()).join(" "));
    let done = vote.codes.iter().all(|codes| codes.values().all(|used| *used));
    let y = paragraphs(canvas, below(area, y), &[(if done { "ui-kiosk-all" } else { "ui-kiosk-code-how" }, Role::Text)]);
    let signs: Vec<char> = typed.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect();
    let grouped = signs.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-");
    let used = canvas.put(area.x, y, 2, "› ", Role::Accent);
    let end = area.x + used + canvas.put(area.x + used, y, area.width.saturating_sub(used + 1), &grouped, Role::Strong);
    canvas.put(end, y, 1, "▏", Role::Accent);
    canvas.set_cursor(end, y);
    note(canvas, below(area, y + 2), booth);
}

/// Whose turn it is: big, and as the name is written.
fn turn_of(state: &State, canvas: &mut Canvas<'_>, area: Rect, voter: &Voter) -> u16 {
    let name = match voter {
        Voter::Member(member) | Voter::Represented { holder: member, .. } => name_of(state, *member),
        Voter::Code(_) => String::new(),
    };
    // What is said below needs two thirds of a small page.
    let y = large(state, canvas, Rect { height: area.height * 2 / 5, ..area }, &name, Role::Accent);
    let text = match voter {
        Voter::Represented { giver, .. } => {
            canvas.tell("ui-kiosk-turn-for", &[("name", (&name).into()), ("giver", (&name_of(state, *giver)).into())])
        }
        _ => canvas.tell("ui-kiosk-turn", &[("name", (&name).into())]),
    };
    y + 1 + canvas.para(Rect { height: 2, ..below(area, y) }, &text, Role::Strong)
}

/// Who votes next?
fn who(state: &State, canvas: &mut Canvas<'_>, area: Rect, booth: &Booth, vote: &Vote) {
    let typed = matches!(booth.manner, Manner::Papers(_));
    let heading = canvas.say(match &booth.manner {
        Manner::RollCall => "ui-roll-call-title",
        Manner::Papers(_) => "ui-papers-who",
        Manner::Kiosk(_) => "ui-kiosk-who",
    });
    let note = canvas.tell("vote-turnout", &[("cast", vote.turnout().into()), ("entitled", vote.opened.entitled.into())]);
    canvas.heading(area, area.y, &heading, if typed { "" } else { &note });
    let voters = state.voters();
    let used = canvas.put(area.x, area.y + 1, 2, "› ", Role::Accent);
    let end = area.x + used + canvas.put(area.x + used, area.y + 1, area.width.saturating_sub(used + 1), &booth.query, Role::Strong);
    canvas.put(end, area.y + 1, 1, "▏", Role::Accent);
    if booth.query.is_empty() {
        let hint = canvas.say("ui-kiosk-type");
        canvas.put(end + 1, area.y + 1, area.right().saturating_sub(end + 1), &hint, Role::Dim);
    }
    let mut list = below(area, area.y + 3);
    if typed {
        list = below(area, list.y + papers::so_far(canvas, list, vote));
    }
    if voters.is_empty() {
        let done = vote.cast.len() as u64 >= vote.opened.entitled;
        let text = canvas.say(if done { "ui-kiosk-all" } else { "ui-kiosk-nobody" });
        canvas.para(list, &text, Role::Text);
        canvas.set_cursor(end, area.y + 1);
        return;
    }
    canvas.rows(list, voters.len(), state.cursor(), |canvas, row, index, here| {
        let Some(turn) = voters.get(index) else { return };
        let (strong, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Strong, Role::Dim) };
        let id = turn.row.id;
        let represented = matches!(turn.voter, Voter::Represented { .. });
        // Of two lines of one member, only that by which they voted has their ballot.
        let cast = vote.cast.get(&id).filter(|cast| cast.by.is_some() == represented);
        let (done, told) = match vote.entered.get(&id).filter(|_| typed) {
            Some(list) => (true, canvas.tell("ui-papers-typed", &[("count", list.as_ref().map_or(0, |list| list.len()).into())])),
            None => (cast.is_some(), String::new()),
        };
        canvas.put(row.x, row.y, 2, if done { "✓" } else { " " }, dim);
        let column = (row.width / 2).clamp(16, 40);
        let name = match &turn.voter {
            Voter::Represented { holder, .. } => {
                canvas.tell("ui-by-proxy", &[("name", (&turn.row.name).into()), ("holder", (&name_of(state, *holder)).into())])
            }
            _ => turn.row.name.clone(),
        };
        canvas.put(row.x + 2, row.y, column - 1, &name, if done { dim } else { strong });
        canvas.put(row.x + 2 + column, row.y, 7, &id.to_string(), dim);
        canvas.put(row.x + column + 9, row.y, row.width.saturating_sub(column + 9), &told, dim);
        // Where the chair enters what is said aloud, it can be read back.
        let told = cast.and_then(|cast| cast.ballot.as_ref()).filter(|_| booth.manner == Manner::RollCall);
        if let Some(one) = told {
            let text = in_line(one, vote, canvas.words());
            canvas.put(
                row.x + column + 9,
                row.y,
                row.width.saturating_sub(column + 9),
                &text,
                if here { Role::Chosen } else { Role::Text },
            );
        }
    });
}

/// A ballot being marked.
fn mark(state: &State, canvas: &mut Canvas<'_>, area: Rect, (booth, vote, voter): (&Booth, &Vote, &Voter), sheet: &Sheet) {
    // Over a shoulder, a name beside a ballot tells too much; where the chair enters ballots, it is what they look for.
    let name = match (&booth.manner, voter) {
        (Manner::RollCall, Voter::Member(member)) => name_of(state, *member),
        (Manner::RollCall, Voter::Represented { giver, holder }) => {
            canvas.tell("ui-by-proxy", &[("name", (&name_of(state, *giver)).into()), ("holder", (&name_of(state, *holder)).into())])
        }
        (Manner::Papers(stack), Voter::Member(teller)) => {
            let number = canvas.tell("ui-papers-next", &[("number", (stack.next() + 1).into())]);
            format!("{number} · {}", name_of(state, *teller))
        }
        _ => String::new(),
    };
    let question = title(vote, canvas.words());
    let mut y = area.y;
    if name.is_empty() {
        y += canvas.para(Rect { height: 2, ..area }, &question, Role::Strong);
    } else {
        canvas.heading(area, y, &name, &cut(&question, area.width.saturating_sub(cells(&name) + 4)));
        y += 1;
    }
    let how = how(canvas, vote, sheet);
    y += canvas.para(Rect { height: 5, ..below(area, y) }, &how, Role::Dim);
    y += left(canvas, below(area, y), vote, sheet) + 1;
    y += scale(canvas, below(area, y), vote, sheet);
    let lines = sheet.lines();
    let here = lines.get(state.cursor()).map(|number| option(vote, u16::try_from(*number).unwrap_or(u16::MAX)));
    let names = names_width(area.width, sheet.marking);
    // What does not fit into its line stands whole below the list.
    let whole: Vec<String> = here.filter(|name| cells(name) > names).map(|name| wrapped(&name, area.width)).unwrap_or_default();
    let told = u16::try_from(whole.len()).unwrap_or(u16::MAX).min(3) + if booth.note.is_some() { 2 } else { 0 };
    let list = Rect { height: below(area, y).height.saturating_sub(told), ..below(area, y) };
    let ranked = sheet.marked();
    let longest = vote.options().options.iter().map(|name| cells(&shown(name))).max().unwrap_or(0);
    canvas.rows(list, sheet.rows(), state.cursor(), |canvas, row, index, here| {
        let Some(number) = lines.get(index) else {
            let text = canvas.say("ui-ballot-blank-line");
            canvas.put(
                row.x,
                row.y,
                row.width,
                &format!("{} {text}", if here { "◉" } else { "○" }),
                if here { Role::Chosen } else { Role::Dim },
            );
            return;
        };
        let name = option(vote, u16::try_from(*number).unwrap_or(u16::MAX));
        line(canvas, row, (sheet, vote, longest), (*number, &name), (here, index == ranked));
    });
    let mut y = list.bottom().min(list.y + u16::try_from(sheet.rows()).unwrap_or(u16::MAX));
    for text in whole.iter().take(3) {
        canvas.put(area.x, y, area.width, text, Role::Strong);
        y += 1;
    }
    note(canvas, below(area, y), booth);
}

/// Cells of what a project costs.
const PRICE: u16 = 12;

/// Cells that a name has beside its mark.
fn names_width(width: u16, marking: Marking) -> u16 {
    match marking {
        Marking::Choice | Marking::Approvals(_) | Marking::Ranks => width.saturating_sub(12),
        // Beside the columns, there is room for the word of a grade.
        Marking::Grades(count) => width.saturating_sub(u16::try_from(count).unwrap_or(0).saturating_mul(2) + 16).min(40).max(width / 3),
        Marking::Scores(..) | Marking::Points(..) => width / 2,
    }
}

/// How this ballot is marked, in a sentence.
fn how(canvas: &Canvas<'_>, vote: &Vote, sheet: &Sheet) -> String {
    match sheet.marking {
        Marking::Choice => canvas.say("ui-mark-choice"),
        Marking::Approvals(_) if vote.opened.rules.budget.is_some() => canvas.say("ui-mark-projects"),
        Marking::Approvals(usize::MAX) => canvas.say("ui-mark-approvals"),
        Marking::Approvals(most) => canvas.tell("ui-mark-approvals-most", &[("count", most.into())]),
        Marking::Ranks => canvas.say("ui-mark-ranks"),
        Marking::Grades(_) => canvas.say("ui-mark-grades"),
        Marking::Scores(min, max) if max < i32::MAX => {
            canvas.tell("ui-mark-scores", &[("min", (&min.to_string()).into()), ("max", (&max.to_string()).into())])
        }
        Marking::Scores(..) => canvas.say("ui-mark-points-free"),
        Marking::Points(points, false) => canvas.tell("ui-mark-dots", &[("count", points.into())]),
        Marking::Points(points, true) => canvas.tell("ui-mark-quadratic", &[("count", points.into())]),
    }
}

/// What is left to give, and of the money; gives the lines used.
fn left(canvas: &mut Canvas<'_>, area: Rect, vote: &Vote, sheet: &Sheet) -> u16 {
    let given = match sheet.marking {
        Marking::Points(points, _) => Some(("ui-mark-left", u64::from(points).saturating_sub(sheet.spent()), u64::from(points))),
        Marking::Approvals(most) if most < usize::MAX => {
            Some(("ui-mark-marks-left", (most - sheet.marked().min(most)) as u64, most as u64))
        }
        _ => None,
    };
    let mut lines: Vec<(String, Role, (u64, u64))> = Vec::new();
    lines
        .extend(given.map(|(key, left, all)| (canvas.tell(key, &[("left", left.into()), ("all", all.into())]), Role::Accent, (left, all))));
    let budget = vote.opened.rules.budget.unwrap_or(0);
    let money = spent(vote, sheet.cost(), canvas.words());
    lines.extend(money.map(|(text, over)| (text, if over { Role::Warn } else { Role::Accent }, (sheet.cost(), budget))));
    for ((text, role, part), y) in lines.iter().zip(area.y..) {
        let used = canvas.put(area.x, y, area.width, text, *role) + 2;
        canvas.bar(area.x + used, y, area.width.saturating_sub(used).min(30), *part, *role);
    }
    u16::try_from(lines.len()).unwrap_or(0)
}

/// Above grades: from which to which they go; gives the lines used.
fn scale(canvas: &mut Canvas<'_>, area: Rect, vote: &Vote, sheet: &Sheet) -> u16 {
    let (Marking::Grades(_), [worst, .., best]) = (sheet.marking, vote.opened.rules.grades.as_slice()) else { return 0 };
    let names = names_width(area.width, sheet.marking) + 2;
    canvas.put(area.x + names, area.y, area.width.saturating_sub(names), &format!("{} → {}", shown(worst), shown(best)), Role::Dim);
    1
}

/// The line of an option: its mark, its name, and where there is a scale its place on it.
fn line(
    canvas: &mut Canvas<'_>,
    row: Rect,
    (sheet, vote, longest): (&Sheet, &Vote, u16),
    (number, name): (usize, &str),
    (here, first_unranked): (bool, bool),
) {
    let (strong, dim, accent) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Accent) };
    let mark = sheet.mark(number);
    let names = names_width(row.width + 2, sheet.marking);
    match sheet.marking {
        Marking::Choice => {
            canvas.put(row.x, row.y, 2, if here { "◉" } else { "○" }, accent);
            canvas.put(row.x + 2, row.y, row.width.saturating_sub(2), name, strong);
        }
        Marking::Approvals(_) => {
            canvas.put(row.x, row.y, 4, if mark.is_some() { "[x]" } else { "[ ]" }, accent);
            // What it costs stands near its name, in a column.
            let price = sheet.price(number).map(|price| canvas.words().grouped(price));
            let names = if price.is_some() { longest.min(row.width.saturating_sub(4 + PRICE)) } else { row.width.saturating_sub(4) };
            canvas.put(row.x + 4, row.y, names, name, if mark.is_some() { strong } else { dim });
            canvas.put_right(
                row.x + 4 + names + PRICE,
                row.y,
                PRICE - 1,
                &price.unwrap_or_default(),
                if mark.is_some() { strong } else { dim },
            );
        }
        Marking::Ranks => {
            let text = match mark {
                Some(rank) if sheet.shares(number) => format!("{rank:>3} = "),
                Some(rank) => format!("{rank:>3}.  "),
                None => "  –   ".to_owned(),
            };
            canvas.put(row.x, row.y, 6, &text, accent);
            canvas.put(row.x + 6, row.y, row.width.saturating_sub(6), name, if mark.is_some() { strong } else { dim });
            if first_unranked {
                let text = canvas.say("ui-mark-unranked");
                canvas.put_right(row.right(), row.y, row.width.saturating_sub(8 + cells(name)), &text, dim);
            }
        }
        Marking::Grades(count) => {
            canvas.put(row.x, row.y, names.saturating_sub(1), name, strong);
            // Columns from the lowest to the best, and the word of the one that is chosen.
            let steps: String = (0..count).map(|grade| if mark == Some(grade) { "● " } else { "· " }).collect();
            let used = canvas.put(row.x + names, row.y, row.width.saturating_sub(names), &steps, accent);
            let grade = mark.and_then(|grade| vote.opened.rules.grades.get(usize::try_from(grade).ok()?)).map(|grade| shown(grade));
            let text = grade.unwrap_or_else(|| canvas.say("ui-mark-no-grade"));
            canvas.put(
                row.x + names + used + 1,
                row.y,
                row.width.saturating_sub(names + used + 1),
                &text,
                if mark.is_some() { strong } else { dim },
            );
        }
        Marking::Scores(_, max) => {
            canvas.put(row.x, row.y, names.saturating_sub(1), name, strong);
            let text = mark.map_or_else(|| "‹ – ›".to_owned(), |score| format!("‹ {score} ›"));
            let used = canvas.put(row.x + names, row.y, 14, &text, accent).max(8);
            if let Some(price) = sheet.price(number) {
                let price = canvas.words().grouped(price);
                canvas.put_right(row.x + names + 14 + PRICE, row.y, PRICE - 1, &price, dim);
            }
            if let (Some(score), true) = (mark.and_then(|score| u64::try_from(score).ok()), max <= 1000) {
                let width = row.width.saturating_sub(names + used + 1).min(24);
                canvas.bar(row.x + names + used + 1, row.y, width, (score, u64::try_from(max).unwrap_or(1)), accent);
            }
        }
        Marking::Points(_, square) => {
            canvas.put(row.x, row.y, names.saturating_sub(1), name, strong);
            let points = mark.and_then(|points| u64::try_from(points).ok()).unwrap_or(0);
            let used = canvas.put(row.x + names, row.y, 10, &format!("‹ {points} ›"), accent).max(7);
            let text = if square {
                canvas.tell("ui-mark-cost", &[("count", (points * points).into())])
            } else {
                "●".repeat(usize::try_from(points.min(30)).unwrap_or(0))
            };
            canvas.put(row.x + names + used + 1, row.y, row.width.saturating_sub(names + used + 1), &text, dim);
        }
    }
}

/// What the ballot says, before it is cast.
fn read(state: &State, canvas: &mut Canvas<'_>, area: Rect, vote: &Vote, sheet: &Sheet) {
    let y = head(canvas, area, "ui-read-title", &title(vote, canvas.words()));
    let Ok(marked) = sheet.ballot(vote) else { return };
    let mut lines: Vec<(Role, String)> = Vec::new();
    for text in ballot(&marked, vote, canvas.words()) {
        lines.extend(wrapped(&text, area.width.saturating_sub(2)).into_iter().map(|line| (Role::Strong, line)));
    }
    let more = left_open(&marked, vote, canvas.words());
    let money = spent(vote, sheet.cost(), canvas.words()).map(|(text, _)| text);
    let more = more.into_iter().chain(money).chain(equal_ranks(&marked, vote, canvas.words()));
    lines.extend(more.flat_map(|text| wrapped(&text, area.width)).map(|line| (Role::Dim, line)));
    let end = canvas.say(if vote.opened.secret.is_some() { "ui-read-secret" } else { "ui-read-open" });
    let end = wrapped(&end, area.width);
    let room = below(area, y).height.saturating_sub(u16::try_from(end.len()).unwrap_or(2) + 3);
    let shown = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(room);
    canvas.set_cursor(area.x, y);
    canvas.lines(Rect { height: room, ..below(area, y) }, lines.len(), state.cursor(), |canvas, row, index| {
        if let Some((role, text)) = lines.get(index) {
            canvas.put(row.x, row.y, row.width, text, *role);
        }
    });
    let mut y = y + shown + 1;
    for line in end {
        canvas.put(area.x, y, area.width, &line, Role::Warn);
        y += 1;
    }
    let text = canvas.say("ui-read-cast");
    canvas.para(below(area, y + 1), &text, Role::Accent);
}
