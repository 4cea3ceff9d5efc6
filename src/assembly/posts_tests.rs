//! Discussions, as a state and its wishes.

use super::tests::{check, enrol, given, noon, when};
use super::*;
use crate::id::{MemberId, PostId, Target, TopicId};
use crate::text::Untrusted;
use chrono::TimeDelta;

const TOPIC: Target = Target::Topic(TopicId(1));

fn say(parent: Option<u32>, stance: Option<Stance>, text: &str) -> Command {
    Command::AddPost { on: TOPIC, parent: parent.map(PostId), stance, sums: Vec::new(), text: Untrusted::new(text) }
}

fn talking(more: Vec<Command>) -> State {
    let topic = Command::OpenTopic { title: Untrusted::new("The cistern") };
    given([vec![enrol(&["Zoé", "Ali"]), topic], more].concat())
}

#[test]
fn what_is_granted_folds_from_its_recorded_form() {
    let state = talking(vec![say(None, Some(Stance::Question), "who?"), say(Some(1), None, "I"), say(None, None, "so?")]);
    let ids = |state: &State| state.posts.thread(TOPIC).iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(ids(&state), [1, 2, 3]);
    assert!(state.posts.is_open_question(PostId(1)) && !state.posts.is_open_question(PostId(2)));
    let judge = |post, judgement| Command::JudgePost { post: PostId(post), judgement, reason: Untrusted::new("because") };
    let edit = Command::EditPost { post: PostId(2), seen: None, stance: Some(Stance::For), text: Untrusted::new("we") };
    for command in
        [say(Some(2), None, "you"), edit, Command::AnswerPost { post: PostId(1), answer: PostId(2) }, judge(3, Judgement::Hidden)]
    {
        when(&state, command).unwrap();
    }
    assert_eq!(when(&state, judge(3, Judgement::Shown)), Err(Refusal::PostNotHidden(PostId(3))));
    let reply = decide(&state, say(Some(1), None, "they"), Actor::Operator, noon()).unwrap().1;
    assert_eq!((ids(&reply), ids(&state).len()), (vec![1, 2, 4, 3], 3), "a state keeps what it was");
}

#[test]
fn a_day_ends_at_midnight_and_limits_members_alone() {
    let rules = Rules { posts_per_day: Some(1), ..Template::Neighbourhood.rules() };
    let state = talking(vec![Command::SetRules(Box::new(rules))]);
    let by = Actor::Member(MemberId(1));
    let (_, state) = decide(&state, say(None, None, "one"), by, noon()).unwrap();
    let again = |by, at| check(&state, say(None, None, "two"), by, at);
    assert_eq!(again(by, noon()), Err(Refusal::PostsPerDay { limit: 1 }));
    assert!(again(by, noon() + TimeDelta::hours(12)).is_ok() && again(Actor::Operator, noon()).is_ok());
    assert!(again(Actor::Member(MemberId(2)), noon()).is_ok());
}

#[test]
fn what_one_said_one_takes_back_and_nothing_else() {
    let (ali, zoe) = (Actor::Member(MemberId(2)), Actor::Member(MemberId(1)));
    let (_, state) = decide(&talking(Vec::new()), say(None, None, "mine"), ali, noon()).unwrap();
    let judge = |judgement| Command::JudgePost { post: PostId(1), judgement, reason: Untrusted::new("because") };
    let moderators = || Refusal::NotAllowed { power: Power::Moderate, roles: vec!["facilitator".to_owned()] };
    assert_eq!(check(&state, judge(Judgement::Hidden), zoe, noon()), Err(moderators()));
    let (_, taken) = decide(&state, judge(Judgement::Hidden), ali, noon()).unwrap();
    assert_eq!(check(&taken, judge(Judgement::Shown), zoe, noon()), Err(moderators()));
    assert!(check(&taken, judge(Judgement::Shown), ali, noon()).is_ok());
    // What a moderator hid, its author may contest.
    let (_, hidden) = decide(&state, judge(Judgement::Hidden), Actor::Operator, noon()).unwrap();
    assert_eq!(check(&hidden, judge(Judgement::Shown), ali, noon()), Err(moderators()));
    assert!(check(&hidden, judge(Judgement::Contested), ali, noon()).is_ok());
}
