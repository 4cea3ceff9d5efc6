//! What a key can mean. Pure names: where a key means it, and how it is called, stands in [`super::keymap`].

/// A wish of whoever sits at the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Leave the interface.
    Quit,
    /// Show the keys of this screen.
    Help,
    /// Find any action by its name.
    Palette,
    /// The other language.
    Language,
    /// The next theme.
    Theme,
    /// Take the latest act back.
    Undo,
    /// The next screen, or the next field.
    Next,
    /// The screen or field before.
    Previous,
    /// The screen of what is next.
    GoHome,
    /// The screen of members.
    GoMembers,
    /// The screen of what is talked about.
    GoThreads,
    /// The screen where words are looked for.
    GoSearch,
    /// The screen of proposals.
    GoProposals,
    /// The screen of draws.
    GoDraws,
    /// The screen of votes.
    GoVotes,
    /// The screen of the record.
    GoRecord,
    /// Go to a person, a proposal, a draw by a few letters.
    Jump,
    /// Close the file, choose another.
    GoStart,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// The choice or entry before.
    Left,
    /// The choice or entry after.
    Right,
    /// What Enter does here.
    Choose,
    /// One step out.
    Back,
    /// Found an assembly.
    Found,
    /// Open a file.
    Open,
    /// Open the sample assembly.
    Sample,
    /// Do the sensible next step.
    NextStep,
    /// Show the twelve words.
    Checkpoint,
    /// Sign and record a checkpoint.
    Publish,
    /// Enrol somebody.
    Enrol,
    /// Import members from a file.
    ImportRoll,
    /// Change a member's fields.
    Describe,
    /// Give or take roles.
    Roles,
    /// Change groups.
    Groups,
    /// Let a member go.
    Leave,
    /// Look for something in a list.
    Filter,
    /// Put a proposal.
    Propose,
    /// Put the proposals of a file.
    ImportProposals,
    /// Support a proposal, or take support back.
    Support,
    /// Sign a proposal.
    SignText,
    /// Write a new version of a proposal.
    ReviseText,
    /// Put an amendment.
    AmendText,
    /// Take an amendment into the text.
    TakeAmendment,
    /// Leave an amendment out.
    RejectAmendment,
    /// Make a proposal of an amendment that was left out.
    PromoteAmendment,
    /// Bring a proposal to another stage.
    Step,
    /// The tab before.
    TabBefore,
    /// The tab after.
    TabAfter,
    /// Mark a proposal, to be merged with others.
    Mark,
    /// Merge the marked proposals.
    Merge,
    /// Split a proposal.
    Split,
    /// Settle several amendments together.
    SettleSeveral,
    /// The files that belong to a proposal.
    Attachments,
    /// Tags and places to choose among.
    Tags,
    /// Proposals in another order.
    SortProposals,
    /// What is new for somebody.
    News,
    /// Who else supports what somebody supports.
    Allies,
    /// Talk about what is looked at.
    Discuss,
    /// Freeze a pool.
    ImportPool,
    /// Plan a draw.
    Plan,
    /// Try other quotas.
    EditQuotas,
    /// The notions of fairness side by side.
    Compare,
    /// One fewer.
    Less,
    /// One more.
    More,
    /// Put what was tried on record.
    Revise,
    /// As it is on record.
    Restore,
    /// Everyone's chance.
    Chances,
    /// A participant says their secret.
    SaySecret,
    /// A participant keeps their secret.
    WithholdSecret,
    /// Somebody gives up a seat.
    Decline,
    /// Plan a draw that fills open seats.
    Replace,
    /// An alternate takes an open seat.
    CallUp,
    /// Plan the seating of a panel at tables.
    Tables,
    /// Call a draw off.
    CancelDraw,
    /// Show the panel appearing once more.
    Replay,
    /// Show or hide the names that the file of people holds.
    Names,
    /// Save names and contacts of the panel.
    Contacts,
    /// How anybody can check the draw.
    HowToCheck,
    /// Open a vote.
    OpenVote,
    /// Hand the machine over to one voter after another.
    Kiosk,
    /// Enter the votes of members as they are called.
    RollCall,
    /// Enter how many hands a teller counted.
    EnterHands,
    /// Type the papers of a vote, as a teller.
    TypePapers,
    /// Make voting codes for a secret vote.
    MakeCodes,
    /// Who votes in whose place.
    Proxies,
    /// Close a vote and count it.
    CloseVote,
    /// Call a vote off.
    CancelVote,
    /// Ask for consent.
    AskConsent,
    /// Note that somebody consents.
    GiveConsent,
    /// Note that somebody objects, and why.
    Object,
    /// Note by which change an objection is resolved.
    LiftObjection,
    /// Hold a further round with another wording.
    NextRound,
    /// Close rounds of consent.
    CloseRounds,
    /// Tell what a source of chance gave, to break the tie.
    BreakTie,
    /// What is said about a vote.
    TalkAbout,
    /// Mark the option, or take its mark away.
    MarkOption,
    /// A better rank, a higher grade, one more.
    MarkMore,
    /// A worse rank, a lower grade, one less.
    MarkLess,
    /// The same rank as the option above.
    Join,
    /// Cast the ballot that was read.
    CastBallot,
    /// Hand in the papers that were typed.
    HandIn,
    /// Type the last paper again.
    TypeAgain,
    /// There is no paper of that number.
    NoSuchPaper,
    /// Open a topic of its own.
    OpenTopic,
    /// Say something.
    Say,
    /// Answer what was said.
    Reply,
    /// Answer what was said, quoting it.
    Quote,
    /// Say it otherwise.
    EditPost,
    /// Take an answer to a question.
    TakeAnswer,
    /// Hide a contribution.
    Hide,
    /// Contest that a contribution is hidden.
    Contest,
    /// Show a contribution again.
    ShowAgain,
    /// Who has named somebody.
    Mentions,
    /// Who has been heard how much.
    Voices,
    /// What is hidden.
    HiddenPosts,
    /// What a contribution is linked with.
    Linked,
    /// Sum up a contribution and what stands below it.
    Summarise,
    /// Only things of a kind; the next one.
    ByKind,
    /// Proposals that resemble what is being written.
    Similar,
    /// To the next contribution that has not been read.
    NextUnread,
    /// Everything here has been read.
    MarkRead,
    /// Only contributions of a stance; the next one.
    ByStance,
    /// Another order.
    Sort,
    /// Fold away what stands below.
    Fold,
    /// Unfold it.
    Unfold,
    /// Write in the editor of one's choice.
    Editor,
    /// See a text as it will be read.
    Preview,
    /// The witnesses, and what they have cosigned.
    Witnesses,
    /// Name a witness, or take up what one sent back.
    TakeWitness,
    /// Verify the record.
    Verify,
    /// Verify against a code that somebody noted.
    Against,
    /// Write the public bundle.
    Export,
    /// Make a key for this machine and record it.
    AddKey,
    /// Take the guided tour up, or go on with it.
    Tour,
    /// Put the guided tour away.
    LeaveTour,
    /// The QR code instead of the words, and back.
    Turn,
    /// Send a form.
    Submit,
    /// Stop long work.
    Stop,
}
