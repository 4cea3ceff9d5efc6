# Phrases of folkmoot. The other language has the same keys; a test holds that.

### shared

error = Error: { $text }
hint = What to do: { $text }
located = { $place }: { $text }
labelled = { $label }: { $text }
key-space = Space
key-enter = Enter
key-esc = Esc
key-back-tab = Shift+Tab
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End
key-backspace = Backspace
key-delete = Del
percent = { $whole }.{ $tenth }%
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
name-withheld = (not in this file)
ask-word = This cannot be undone ({ $step }). Type the word “{ $word }” to go on:
progress = { $stage }…
progress-left = { $stage }… { $percent }%, about { $seconds } s left
role-leaves = the table of leaves
role-quotas = the table of quotas
role-rows = the table of rows
role-salts = the table of salts
role-sheet = the list behind the ids
role-plan = the plan
role-book = the lottery book
role-attachment = an attachment
role-certificate = the proof
power-keep-roll = keep the roll
power-give-roles = give roles
power-draw = draw panels
power-moderate = hide contributions and show them again
power-disclose = publish and disclose
power-govern = change rules and keys
power-steer = steer proposals
power-call-votes = open and close votes
who-authors = the authors
who-members = members
who-steering = members whose role steers proposals
deed-amend = amend it
deed-recast = merge or split it
deed-revise = revise it
deed-settle = settle its amendments
deed-sign = sign it
deed-support = support it
status-submitted = submitted
status-referred = referred
status-rework = needs rework
status-admitted = admitted
status-discussion = under discussion
status-adjourned = adjourned
status-vote = put to the vote
status-adopted = adopted
status-answered = answered
status-done = done
status-rejected = rejected
status-merged = merged into another
status-split = split into others
status-withdrawn = withdrawn
audience-public = a public bundle
audience-auditor = a bundle for auditors
audience-contacts = contacts of a panel
audience-lists = panel and pool for other tools
stage-levels = Finding the fairest chances
stage-counts = Turning chances into tickets
stage-splitting = Making the panels
stage-columns = Looking for more panels
stage-checking = Checking every panel
stage-conflict = Looking for what makes the quotas impossible
stage-verifying = Verifying
stage-box = Opening the box
stage-raising = Counting, share by share
stage-ties = Counting again as if ties were broken otherwise
stage-ways = Counting in other ways
stage-record = Counting once more, into the record; this is not stopped

### help

help-folkmoot = A local assembly in one file: members, draws by lot that anyone can check, a record that nobody can rewrite in silence
help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-everywhere = Before or after any command
help-example = Example:
help--file = The assembly’s file; else the only *.moot in this folder
help--json = Print data as JSON
help--lang = Language of messages
help--as = Who acts, such as m3; else the operator
help--quiet = Print no messages but errors
help--no-input = Never ask anything
help--yes = Answer yes where nothing irreversible happens
help--confirm = The word that an irreversible step asks for
help--op = Id of the act (32 hexadecimal digits): a retry with the same id records nothing twice
help--keys = Folder of private keys; else the one in your data folder
help--help = Print help
help--version = Print the version
help-new = Found an assembly
help-new--path = The file to make, such as garden.moot
help-new--name = Name of the assembly
help-new--template = Rules to begin with: neighbourhood, cooperative, association-1901, citizens-panel
help-new--publish-rows = Let public bundles show the features of the people in a pool, without names
example-new = folkmoot new garden.moot --name "Rue Verte garden"
help-demo = See a complete sample assembly, from founding to a verified bundle
help-demo--path = Where to make the sample; else in a temporary folder
example-demo = folkmoot demo
help-member = Keep the roll of members
help-member-enrol = Enrol a member
help-member-enrol--name = Name
help-member-enrol--contact = How to reach them
help-member-enrol--field = A field used in draws from the roll
example-member-enrol = folkmoot member enrol --name "Zoé Martin" --field age=30-44
help-member-import = Enrol members from a file
help-member-import--path = CSV with a column of names; “-” is standard input
help-member-import--name-column = Column of names
help-member-import--contact-column = Column of contacts
example-member-import = folkmoot member import members.csv
help-member-list = List the members by name
help-member-list--all = Also those who have left
help-member-show = Show all that the file holds about a member
help-member-show--member = The member, such as m3
help-member-role = Give or take roles; join or leave groups
help-member-role--member = The member, such as m3
help-member-role--give = Give a role
help-member-role--take = Take a role
help-member-role--join = Put into a group
help-member-role--part = Take out of a group
example-member-role = folkmoot member role m1 --give facilitator --join north
help-member-leave = Let a member leave, for good
help-member-leave--member = The member, such as m3
example-member-leave = folkmoot member leave m3 --confirm leave
help-pool = Freeze the people who may be drawn, with their quotas
help-pool-import = Import people and quotas, and freeze them
help-pool-import--respondents = The people, a CSV
help-pool-import--categories = The quotas, a CSV: feature,value,min,max
help-pool-import--roll = Take the members of the assembly instead of a file
help-pool-import--id = Column of ids; else id, nationbuilder_id or unique_id
help-pool-import--address = Column of the address; again for each column. People of one address are one household
help-pool-import--by-position = The first column is the id and the next ones are the features in the order of the categories, whatever the header says (Decidim’s lists)
help-pool-import--already-selected = People chosen earlier, a CSV: they and their households are set aside
help-pool-import--settings = The settings of the Sortition Foundation’s tool (TOML): columns of id and address are taken; what has no meaning here is named
help-pool-import--size = Places on the panel, where the categories have max_percentage in place of min and max
example-pool-import = folkmoot pool import --respondents people.csv --categories quotas.csv --address street --address postcode
help-pool-show = Show a pool against its quotas
help-pool-show--pool = The pool; else the latest
help-quota = Work out, show and change the quotas
help-quota-show = Print the quotas of a pool as CSV
help-quota-show--pool = The pool; else the latest
help-quota-show--version = This version; else the one in force
help-quota-edit = Change the bounds of a pool’s quotas: a new version, on record; draws planned before keep theirs
help-quota-edit--pool = The pool; else the latest
help-quota-edit--set = New bounds of one value, or N for exactly N places; again for each
help-quota-edit--quotas = New bounds of all values, a CSV: feature,value,min,max; --set comes on top
help-quota-edit--relax = Take the way out of this number that draw plan or draw simulate showed for quotas that no panel can meet
help-quota-edit--size = Places on the panel, for --relax
help-quota-edit--panels = How many panels at once, for --relax
help-quota-edit--reason = Why; it is published with the record
example-quota-edit = folkmoot quota edit --set "age=16-34:3-5" --set "age=65+:2-4" --reason "too few young volunteers"
help-quota-suggest = Work out quotas from a population: each value’s exact share of the places, rounded both ways
help-quota-suggest--population = The population, a CSV: feature,value and a column population, count, people, number, share, percent or percentage
help-quota-suggest--size = Places on the panel
help-quota-suggest--slack = How much further the bounds stand apart: places (1), or a part of each share (10%)
help-quota-suggest--respondents = The people who may be drawn, a CSV: values with too few of them are named
example-quota-suggest = folkmoot quota suggest --population census.csv --size 24 --slack 1 > categories.csv
help-draw = Draw a panel by lot
help-draw-plan = Work out the fairest lottery and commit to it, before chance is known
help-draw-plan--size = Places on the panel
help-draw-plan--fairness = What is made as equal as possible: leximin, maximin, nash, goldilocks, or uniform (no quotas)
help-draw-plan--tickets = Number of tickets; else what the rules say (1000)
help-draw-plan--source = A source of chance, in the order in which evidence will come: dice:20, balls:3, ceremony, drand:quicknet:ROUND, drand:quicknet@TIME, phrase, rehearsal
help-draw-plan--pool = The pool; else the latest
help-draw-plan--panels = How many panels of that size to draw at once, each meeting the quotas, nobody on two of them; else 1
help-draw-plan--alternates = Also draw N alternates, who take seats in their turn when somebody of the panel drops out
help-draw-plan--dropout = How many in a hundred are reckoned to drop out, 1 to 90; else 20. The alternates are chosen for it
example-draw-plan = folkmoot draw plan --size 24 --source dice:20 --source drand:quicknet@2027-03-14T18:00Z
help-draw-simulate = Try quotas and fairness: everybody’s chances, before anything is fixed. Nothing is recorded
help-draw-simulate--size = Places on the panel
help-draw-simulate--fairness = What is made as equal as possible, as for draw plan
help-draw-simulate--tickets = Number of tickets; else what the rules say (1000)
help-draw-simulate--set = Try other bounds for one value, or N for exactly N places; again for each
help-draw-simulate--quotas = Try other bounds for all values, a CSV: feature,value,min,max; --set comes on top
help-draw-simulate--pool = The pool; else the latest
help-draw-simulate--compare = All notions of fairness side by side
help-draw-simulate--people = Everybody’s tickets, as CSV (with --json, among the rest)
example-draw-simulate = folkmoot draw simulate --size 24 --compare --set "age=16-34:3-5"
help-draw-evidence = Put on record what a source gave
help-draw-evidence--draw = The draw, such as d1
help-draw-evidence--evidence = The source, as planned or by its kind, and its value: the value itself, @FILE, or - for standard input
example-draw-evidence = folkmoot draw evidence d1 dice=73914420185562037719
help-draw-commit = Bind somebody in the room to a secret that they will say later
help-draw-commit--draw = The draw, such as d1
help-draw-commit--by = Who takes part: a member such as m3, or a name
help-draw-commit--commitment = A commitment made on another machine, for the next participant’s number; else the secret is typed unseen, or read from standard input
help-draw-commit--save = Keep nonce and secret in a new file that only you can read, instead of showing the nonce
example-draw-commit = folkmoot draw commit d1 --by Zoé --save zoe.slip
help-draw-reveal = Put on record the secret that a participant says, or that they keep it
help-draw-reveal--draw = The draw, such as d1
help-draw-reveal--by = Whose: their number, name or member
help-draw-reveal--nonce = The nonce that was shown to them
help-draw-reveal--value = The secret: the value itself, @FILE, or - for standard input
help-draw-reveal--slip = The file that draw commit --save made
help-draw-reveal--withheld = They do not say it: go on without, and name them
help-draw-reveal--reason = Why the ceremony goes on without it
example-draw-reveal = folkmoot draw reveal d1 --slip zoe.slip
help-draw-run = Draw the panel
help-draw-run--draw = The draw, such as d1
help-draw-run--evidence = Evidence still missing, as for draw evidence
example-draw-run = folkmoot draw run d1 --evidence drand=@beacon.json --confirm draw
help-draw-show = Show a draw: plan, evidence, panel
help-draw-show--draw = The draw, such as d1
help-draw-show--why = Explain the chance of one person: their id in the pool, such as p0012, or in the imported file
example-draw-show = folkmoot draw show d1 --why p0012
help-draw-list = List all draws
help-draw-cancel = Call a draw off; it stays visible with its reason
help-draw-cancel--draw = The draw, such as d1
help-draw-cancel--reason = Why
example-draw-cancel = folkmoot draw cancel d1 --reason "the hall is closed" --confirm cancel
help-draw-decline = Write down that somebody gives up their seat
help-draw-decline--draw = The draw, such as d1
help-draw-decline--person = Who, by their opaque id (p0042) or their id in the imported file; may be given several times
help-draw-decline--reason = Why; sealed, so that it can be erased
example-draw-decline = folkmoot draw decline d1 --person p0042 --reason "moved away"
help-draw-call = Let alternates take the open seats of a panel, each in their turn, as long as the quotas are kept
help-draw-call--draw = The draw whose panel has open seats, such as d1
help-draw-call--anyway = Call somebody up even where the quotas will be missed
example-draw-call = folkmoot draw call d1
help-draw-tables = Plan the seating of a panel at tables of mixed composition, anew each round, so that people meet new people
help-draw-tables--draw = The draw whose panel is seated, such as d1
help-draw-tables--panel = Which panel, where the draw drew several at once: its number
help-draw-tables--tables = How many tables
help-draw-tables--size = How many people at a table at most; as few tables as that takes
help-draw-tables--rounds = How many times everybody is seated anew; else once
help-draw-tables--source = A source of chance, as for draw plan
example-draw-tables = folkmoot draw tables d1 --size 8 --rounds 4 --source dice:20
help-draw-places = Print who sits where as CSV: round, table, person and id in the imported file
help-draw-places--draw = The draw that seated them, such as d2
example-draw-places = folkmoot draw places d2 > tables.csv
help-draw-replace = Commit to a new draw for the seats that are open, under the quotas that those who stay leave open
help-draw-replace--draw = The draw whose panel has open seats, such as d1
help-draw-replace--panel = Which panel, where the draw drew several at once: its number; else the only one with open seats
help-draw-replace--source = A source of chance, as for draw plan
help-draw-replace--seats = How many seats to fill; else all that are open
help-draw-replace--fairness = What is made as equal as possible; else as in the first draw
help-draw-replace--tickets = Number of tickets; else what the rules say (1000)
help-draw-replace--quotas = Quotas of your own for these seats, in place of those left open; recorded and shown everywhere
help-post = Discuss: threads on a draw, a proposal or a topic of their own
help-post-add = Say something, or answer what was said
help-post-add--on = What it is about, such as p1, d1 or topic1
help-post-add--parent = The contribution that it answers, such as c3
help-post-add--stance = for, against, question (open until answered) or information
help-post-add--sums = A contribution of the same thread that this one sums up, such as c3; as often as needed
help-post-add--quote = Quote the contribution that it answers, before the text
help-post-add--text = File with the text; “-” is standard input
example-post-add = echo "Who waters it in August?" | folkmoot post add topic1 --as m3 --stance question --text -
help-post-list = List a thread in reading order: each contribution, then what answers it
help-post-list--on = What it is about, such as p1, d1 or topic1
help-post-list--stance = Only these: for, against, question or information
help-post-show = Show a contribution with all its versions and what was decided about it, hidden or not
help-post-show--post = The contribution, such as c3
help-post-edit = Say it otherwise; earlier versions stay
help-post-edit--post = The contribution, such as c3
help-post-edit--stance = Another stance; else it stays
help-post-edit--text = File with the new text; “-” is standard input
help-post-edit--seen = The version that you had before you: where another came meanwhile, nothing is recorded
help-post-answer = Take an answer to a question: its author does, or whoever may moderate
help-post-answer--post = The question, such as c3
help-post-answer--answer = What answers it, somewhere below it
example-post-answer = folkmoot post answer c3 c5 --as m3
help-post-hide = Hide a contribution: its place stays, and the reason
help-post-hide--post = The contribution, such as c3
help-post-hide--reason = Why; it stays in the record
example-post-hide = folkmoot post hide c3 --as m1 --reason "insults a neighbour"
help-post-contest = Contest that a contribution is hidden
help-post-contest--post = The contribution, such as c3
help-post-contest--reason = Why; it stays in the record
help-post-restore = Show a hidden contribution again
help-post-restore--post = The contribution, such as c3
help-post-restore--reason = Why; it stays in the record
help-post-topic = Open a topic of its own
help-post-topic--title = What it is called
example-post-topic = folkmoot post topic "The cistern" --as m2
help-post-threads = List what is talked about
help-post-mentions = List the contributions that name a member, as @m3
help-post-mentions--member = The member, such as m3
help-post-export = Write threads as Markdown, members by their numbers, into a new folder
help-post-export--path = The new folder; - writes to standard output
help-post-export--on = Only these: p1, topic2, d1, v1
example-post-export = folkmoot post export discussion
help-post-voices = Show who has been heard how much: contributions, words, proposals adopted; those heard least first
help-post-voices--groups = By group instead of by member, those heard least for each of their people first
help-post-limit = Limit how many contributions each member may write in a day
help-post-limit--per-day = A number, or none
help-search = Find words in proposals, topics, contributions, names, draws, votes and the reasons of the record
help-search--words = All of these, without regard to case and accents; cist* is the beginning of a word, "two words" a phrase
help-search--kind = Only proposal, topic, post, member, draw, vote or entry
help-search--author = Only what this member wrote, such as m3
help-search--stance = Only contributions for, against, question or information
help-search--place = Only proposals of this place
help-search--tag = Only proposals with this tag
help-search--limit = At most so many, the latest first
help-search--rebuild = Make the index of words anew from the record
example-search = folkmoot search cistern "in august" --stance question
example-draw-replace = folkmoot draw replace d1 --source dice:20 --source drand:quicknet@2027-03-21T18:00Z
help-draw-contacts = Print the panel’s names and contacts; recorded as a disclosure
help-draw-contacts--draw = The draw, such as d1
help-draw-contacts--to = Who receives it
help-draw-contacts--reason = What for
help-draw-lists = Write who was drawn and who was not, as the Sortition Foundation’s tools read them; recorded as a disclosure
help-draw-lists--draw = The draw, such as d1
help-draw-lists--selected = A new file for the panel, with every column of the imported file
help-draw-lists--remaining = A new file for the others; whoever gave up a seat, and housemates, are on neither list
help-draw-lists--to = Who receives them
help-draw-lists--reason = What for
example-draw-lists = folkmoot draw lists d1 --selected selected.csv --remaining remaining.csv --to "Ana"
example-draw-contacts = folkmoot draw contacts d1 --to "Zoé" > invite.csv
help-proposal = Put proposals, improve them, support them, see what became of them
help-proposal-submit = Put a proposal; whoever acts (--as) is its author
help-proposal-submit--title = Its title, in one line
help-proposal-submit--body = The text, in a subset of Markdown; “-” is standard input
help-proposal-submit--reasons = Why
help-proposal-submit--tag = What it is about; as often as needed
help-proposal-submit--place = Where, in words
help-proposal-submit--at = Where, in degrees north and east
help-proposal-submit--cost = What it would cost, in the money that the assembly uses
help-proposal-submit--interests = What its authors stand to gain or lose
help-proposal-submit--attach = A file to attach; as often as needed
help-proposal-submit--detach = An attachment to take off
help-proposal-submit--evidence-for = A study, a figure, an address that speaks for it
help-proposal-submit--evidence-against = One that speaks against it
example-proposal-submit = folkmoot proposal submit --as m1 --title "Benches along the river" --body benches.md --tag river
help-proposal-revise = Write a new version of a proposal; what is not given stays as it was
help-proposal-revise--proposal = The proposal, such as p1
help-proposal-revise--on = The version that the text was written on: refused where a newer one is in force
help-proposal-revise--title = A new title
help-proposal-revise--body = The text, in a subset of Markdown; “-” is standard input
help-proposal-revise--reasons = Why
help-proposal-revise--tag = What it is about; as often as needed
help-proposal-revise--place = Where, in words
help-proposal-revise--at = Where, in degrees north and east
help-proposal-revise--cost = What it would cost, in the money that the assembly uses
help-proposal-revise--interests = What its authors stand to gain or lose
help-proposal-revise--attach = A file to attach; as often as needed
help-proposal-revise--detach = An attachment to take off
help-proposal-revise--evidence-for = A study, a figure, an address that speaks for it
help-proposal-revise--evidence-against = One that speaks against it
example-proposal-revise = folkmoot proposal revise p1 --as m1 --body benches.md
help-proposal-sign = Sign a proposal as one more author
help-proposal-sign--proposal = The proposal, such as p1
help-proposal-sign--interests = What you stand to gain or lose
help-proposal-support = Support a proposal as it stands, or take support back
help-proposal-support--proposal = The proposal, such as p1
help-proposal-support--version = The version that was seen; the one in force where none is given
help-proposal-support--undo = Take support back
example-proposal-support = folkmoot proposal support p1 --as m2
help-proposal-status = Bring a proposal to another stage of the workflow
help-proposal-status--proposal = The proposal, such as p1
help-proposal-status--status = The stage, such as admitted
help-proposal-status--reason = Why; it stays in the record
example-proposal-status = folkmoot proposal status p1 admitted --reason "within our powers"
help-proposal-withdraw = Withdraw a proposal
help-proposal-withdraw--proposal = The proposal, such as p1
help-proposal-withdraw--reason = Why
help-proposal-amend = Put an amendment to a passage of a proposal; it gets a name of its own
help-proposal-amend--proposal = The proposal, such as p1
help-proposal-amend--replace = A passage to be replaced, in the words of the text
help-proposal-amend--delete = A passage to be deleted
help-proposal-amend--insert-after = A passage after which something is to be inserted
help-proposal-amend--insert-before = A passage before which something is to be inserted
help-proposal-amend--with = What is to stand there
help-proposal-amend--occurrence = Which one, where the passage stands several times: 1 is the first
help-proposal-amend--on = The version whose text is meant; the one in force where none is given
help-proposal-amend--reasons = Why
example-proposal-amend = folkmoot proposal amend p1 --as m2 --replace "ten benches" --with "twelve benches"
help-proposal-settle = Settle amendments: those taken make the next version together
help-proposal-settle--proposal = The proposal, such as p1
help-proposal-settle--accept = Amendments that are taken
help-proposal-settle--reject = Amendments that are not taken; with a reason
help-proposal-settle--reason = Why; it stays in the record
example-proposal-settle = folkmoot proposal settle p1 --accept p2,p3 --reject p4 --reason "by 12 votes to 3"
help-proposal-promote = Make a proposal of its own of an amendment that was not taken
help-proposal-promote--amendment = The amendment, such as p2
help-proposal-promote--title = Its title
help-proposal-merge = Merge proposals into a new one; their authors sign it too
help-proposal-merge--proposals = The proposals, such as p1 p2
help-proposal-merge--title = Its title
help-proposal-merge--reason = Why
help-proposal-merge--body = The text, in a subset of Markdown; “-” is standard input
help-proposal-merge--reasons = Why
help-proposal-merge--tag = What it is about; as often as needed
help-proposal-merge--place = Where, in words
help-proposal-merge--at = Where, in degrees north and east
help-proposal-merge--cost = What it would cost, in the money that the assembly uses
help-proposal-merge--interests = What its authors stand to gain or lose
help-proposal-merge--attach = A file to attach; as often as needed
help-proposal-merge--detach = An attachment to take off
help-proposal-merge--evidence-for = A study, a figure, an address that speaks for it
help-proposal-merge--evidence-against = One that speaks against it
example-proposal-merge = folkmoot proposal merge p1 p4 --title "Benches and trees" --reason "the same place"
help-proposal-split = Split a proposal into new ones; its authors sign them too
help-proposal-split--proposal = The proposal, such as p1
help-proposal-split--part = A part: its title, and the file of its text; as often as needed
help-proposal-split--reason = Why
example-proposal-split = folkmoot proposal split p1 --part "Benches=benches.md" --part "Trees=trees.md"
help-proposal-list = List the proposals
help-proposal-list--status = Only those at this stage
help-proposal-show = Show a proposal
help-proposal-show--proposal = The proposal, such as p1
help-proposal-show--version = An earlier version
help-proposal-attachment = Take an attachment out of the file
help-proposal-attachment--proposal = The proposal, such as p1
help-proposal-attachment--name = Its name
help-proposal-attachment--output = A file that does not exist yet; standard output where none is given
example-proposal-attachment = folkmoot proposal attachment p1 plan.pdf --output plan.pdf
help-proposal-diff = Show what changed between two versions, word by word
help-proposal-diff--proposal = The proposal, such as p1
help-proposal-diff--from = The older version; the one before where none is given
help-proposal-diff--to = The newer version; the one in force where none is given
help-proposal-similar = List the proposals that resemble one, or a title
help-proposal-similar--proposal = The proposal, such as p1
help-proposal-similar--title = A title that is not put yet
help-proposal-allies = Tell who else supports what a member (--as) supports, among those who let themselves be found
help-proposal-allies--show-me = Let yourself be found from here on
help-proposal-allies--hide-me = No longer be found
example-proposal-allies = folkmoot proposal allies --as m3 --show-me
help-proposal-news = Tell what has happened to the proposals that a member (--as) signed or supports
help-proposal-import = Put the proposals of a table or of a folder of Markdown files, all in one act
help-proposal-import--path = A table (columns title, body, category, address, latitude, …, as Decidim exports them), a Markdown file, or a folder of such
example-proposal-import = folkmoot proposal import proposals.csv
help-proposal-export = Write proposals as Markdown files, which can be imported again
help-proposal-export--path = A folder that does not exist yet; “-” is standard output
help-proposal-export--proposals = Only these
example-proposal-export = folkmoot proposal export texts p1 p2
help-rules = Show and change the rules of the assembly
help-rules-show = Show the rules, as JSON
help-rules-set = Put new rules in force
help-rules-set--path = All rules, as “rules show” gives them; “-” is standard input
help-rules-set--workflow = The stages of proposals: one of two templates, or a file
help-rules-set--supporters = Supporters that a proposal needs to come to a stage
example-rules-set = folkmoot rules set --workflow full --supporters admitted=5
help-vote = Open votes, cast ballots, close, count, count again
help-vote-open = Open a vote: whoever is a member now may vote, nobody later; title, options and rules are fixed
help-vote-open--title = What is asked, in one line
help-vote-open--method = How it is counted: majority, approval, score, star, majority-judgment, borda, irv, schulze, ranked-pairs, minimax, stv-scottish, stv-meek, phragmen, equal-shares, dots or quadratic
help-vote-open--option = The options, at least two
help-vote-open--seats = How many are elected
help-vote-open--threshold = The share that an option needs: 2/3, 1/2, 60%
help-vote-open--more-than = More than that share is needed, rather than at least
help-vote-open--base = What the share is taken of: cast, cast-and-abstaining, present or entitled
help-vote-open--quorum = How many must take part: 12, 1/3, present:12, present:1/2
help-vote-open--present = How many people are present
help-vote-open--secret = Ballots are secret: the record says who voted, and at the end what all of them marked, in the order of the alphabet
help-vote-open--passphrases = Tellers of a secret vote and their passphrases, a line each (m2 and some words): a file, or “-”; without it the key of the box stays on this machine
help-vote-open--needed = How many tellers it takes to open the box; all of them where nothing is said
help-vote-open--rules = A file with further parameters, as JSON
help-vote-open--on = The proposal that it decides, such as p1
help-vote-open--tie = What breaks a tie, once the vote is closed: dice:20, drand:quicknet@TIME, or dice first and a beacon last; without it a tie stays a tie
help-vote-open--straw = A straw poll: it is counted and binds nobody, and every page says so
help-vote-open--hands = Hands are shown in the room and counted by each of the tellers (vote hands); it closes once they agree
help-vote-open--paper = Papers are filled in, numbered, and typed by each of the tellers (vote paper); it closes once they agree
help-vote-open--tellers = Who enters what the room shows, two members at least; with --secret, whose passphrases open the box: they are typed unseen
example-vote-open = folkmoot vote open --title "Benches along the river?" --method majority --option Yes No --threshold 2/3 --quorum 1/2
help-vote-cast = Cast a ballot, or replace the one you cast; whoever acts (--as) votes
help-vote-cast--vote = The vote, such as v1
help-vote-cast--ballot = What is marked: "Yes", ["A","B"], ["A",["B","C"]], {"{"}"A":3{"}"}, null for a blank ballot
help-vote-cast--for = In whose place: a member who gave you a proxy
help-vote-cast--code = The voting code of a printed slip, in a secret vote that has them: nobody is named
example-vote-cast = folkmoot vote cast v1 --as m1 --ballot '"Yes"'
help-vote-close = Close a vote and count it; nobody can open it again
help-vote-close--vote = The vote, such as v1
help-vote-close--present = How many people are present, where they were counted anew
help-vote-close--passphrases = Passphrases of the tellers who open the box, a line each (m2 and some words): a file, or “-”
help-vote-close--review = Of rounds of consent: the day on which what is decided is looked at again, such as 2027-05-01
help-vote-cancel = Call a vote off: nothing of it is counted
help-vote-cancel--vote = The vote, such as v1
help-vote-cancel--reason = Why; it stays in the record
help-vote-show = Show a vote: its turnout while it is open, its result stage by stage once it is closed
help-vote-show--vote = The vote, such as v1
help-vote-show--why = Why this option won or did not, stage by stage; once the vote is closed
help-vote-show--compare = What the same ballots would give by other methods and parameters; for information, once the vote is closed
help-vote-recount = Count a closed vote again from its ballots and compare with the record
help-vote-recount--vote = The vote, such as v1
help-vote-evidence = Give what an announced source of chance showed, to break a tie; with the last of them the tie is broken
help-vote-evidence--vote = The vote, such as v1
help-vote-evidence--evidence = The source and what it gave: dice:20=31415926535897932384, drand:quicknet:12345=@beacon.json, or “-”
help-vote-hands = Enter how many hands you counted; each teller does, without looking at the other’s
help-vote-hands--vote = The vote, such as v1
help-vote-hands--count = An option and how many hands it had, such as Yes=12; all of them
help-vote-hands--blank = How many showed their hand for none
example-vote-hands = folkmoot vote hands v1 --as m2 --count Yes=12 No=3
help-vote-paper = Enter all paper ballots from a file, in the order of their numbers; each teller types their own
help-vote-paper--vote = The vote, such as v1
help-vote-paper--path = A JSON list of ballots, or a table with a row a ballot; “-” is standard input
example-vote-paper = folkmoot vote paper v1 --as m2 papers.csv
help-vote-proxy = Let somebody vote in the place of another
help-vote-proxy-give = Give a proxy: until it is revoked, the holder may vote in the giver’s place
help-vote-proxy-give--from = Who is represented; whoever acts, where nobody is named
help-vote-proxy-give--to = Who votes in their place
example-vote-proxy-give = folkmoot vote proxy give --as m3 --to m1
help-vote-proxy-revoke = Revoke a proxy; what was cast stays
help-vote-proxy-revoke--from = Who was represented; whoever acts, where nobody is named
help-vote-proxy-list = Who represents whom
help-vote-proxy-limit = Change the rules: how many members one may represent; 0: nobody votes for another
help-vote-proxy-limit--limit = How many
help-vote-codes = Make single-use voting codes for a secret vote, on slips to print, cut and hand out without looking; only hashes are kept
help-vote-codes--vote = The vote, such as v1
help-vote-codes--out = A new file for the slips; destroy it once they are printed
help-vote-codes--number = How many; as many as are entitled, where nothing is said
example-vote-codes = folkmoot vote codes v1 --out slips.txt
help-vote-consent = Ask for consent: what is put is adopted where no objection stands; whoever is a member now may object
help-vote-consent--title = What is asked, in one line
help-vote-consent--text = The wording
help-vote-consent--on = The proposal that it decides, such as p1
help-vote-consent--review = The day on which what is decided is looked at again, such as 2027-05-01
example-vote-consent = folkmoot vote consent --title "A bench on the square" --text "We buy one bench." --review 2027-05-01
help-vote-object = Object: say what harm you see; whoever acts (--as) objects
help-vote-object--vote = The rounds of consent, such as v1
help-vote-object--reason = Why
help-vote-resolve = Write down by which change an objection is resolved: whoever made it, or those who hold votes
help-vote-resolve--vote = The rounds of consent, such as v1
help-vote-resolve--objection = The number of the objection
help-vote-resolve--change = Which change, or why it is taken back
help-vote-round = Hold a further round of consent, with another wording
help-vote-round--vote = The rounds of consent, such as v1
help-vote-round--text = The wording from here on
help-vote-agree = Consent to the wording of the round that is held; whoever acts (--as) consents. It says who was asked: what decides are objections
help-vote-agree--vote = The rounds of consent, such as v1
example-vote-agree = folkmoot vote agree v1 --as m2
example-vote-evidence = folkmoot vote evidence v1 dice:20=31415926535897932384
help-vote-list = List the votes
help-record = Read the record
help-record-list = List the entries in plain words
help-record-list--from = First entry
help-record-list--limit = Most entries
help-record-show = Show one entry: its exact bytes and hash
help-record-show--seq = Number of the entry
help-record-checkpoint = Sign everything so far and show the twelve words to note down
help-record-cosign = As a witness, on a machine of one’s own: sign a checkpoint of somebody’s record
help-record-cosign--note = The file with the checkpoint, or - for standard input
help-record-cosign--make-key = Make this machine’s key as a witness, under that name (no spaces, no plus sign); without NOTE, only that
help-record-cosign--against = The assembly’s file or a bundle: to see that the record has only grown since the last checkpoint signed
example-record-cosign = folkmoot record cosign checkpoint --against bundle/ > cosigned
help-record-cosigned = Put a cosigned checkpoint on record
help-record-cosigned--note = The file that the witness sent back, or - for standard input
example-record-cosigned = folkmoot record cosigned cosigned
help-record-witness = Put somebody on the assembly’s list of witnesses
help-record-witness--key = Their verifier key, as record cosign --make-key prints it
example-record-witness = folkmoot record witness zoe.example+9f2c8b1d+BGx…
help-record-witnesses = List the witnesses, and what each has cosigned
example-record-witnesses = folkmoot record witnesses
help-record-checkpoint--add-key = First make a key on this machine and record it
help-record-checkpoint--qr = Also as a QR code
example-record-checkpoint = folkmoot record checkpoint --qr
help-export = Write a bundle that anyone can verify offline
help-export--folder = A new or empty folder
help-export--audience = public (no personal data) or auditor (with the features of the pools)
help-export--to = Who receives it
help-export--reason = What for
example-export = folkmoot export public-bundle
help-verify = Check a file or a bundle
help-verify--path = The assembly’s file, or the folder of a bundle
help-verify--against = A past that must still be in the record: twelve words, or a file with a signed checkpoint
example-verify = folkmoot verify garden.moot --against "abaisser abandon …"
help-backup = Copy the file safely, even while it is in use
help-backup--path = The copy to make
example-backup = folkmoot backup garden-2027-03-14.moot
help-quick = Put names in a fair order: one a line in, the first K out
help-quick--number = How many
help-quick--seed = A text that decides the order; else random, and shown
help-quick--rfc3797 = Published numbers, such as those of a lottery on an announced day; again for each source, in the announced order. Names are numbered as they stand in the list, and chosen as RFC 3797 says (for checking against outside tools: a plan of draw is stronger)
help-quick--path = The file of names; “-” is standard input
example-quick = printf "Ana\nBo\nCy\n" | folkmoot quick -n 2 --seed "Tuesday’s tombola"
help-tally = Count a file of ballots by any method, without an assembly. Nothing is recorded
help-tally--path = The ballots: BLT, PrefLib, pabulib, ABIF, a table (CSV), a tally sheet of Debian; “-” is standard input
help-tally--method = How to count: majority, approval, score, star, majority-judgment, borda, irv, schulze, ranked-pairs, minimax, stv-scottish, stv-meek, phragmen, equal-shares, dots, quadratic
help-tally--format = The form of the file, where its content does not tell: blt, preflib, pabulib, abif, csv, debian
help-tally--rules = A file of rules as JSON: any parameter by its name (docs/voting.md); options typed here come on top
help-tally--seats = How many are elected; else what the file says, or 1
help-tally--threshold = The share of the base that an option needs, such as 2/3 or 60%; 0: the most votes win
help-tally--more-than = More than the threshold is needed, rather than at least
help-tally--base = What the threshold is a share of: cast, cast-and-abstaining, present, entitled
help-tally--quorum = How many must take part: 12 ballots, 1/3 of those entitled, present:12 or present:1/2
help-tally--withdrawn = An option that no longer stands: it is struck from every ballot; again for each
help-tally--present = How many people are present
help-tally--entitled = How many people are entitled to vote
help-tally--tie = Whom ties favour: this option first; again for the next; all others follow as listed
help-tally--why = Say why this option won or did not
help-tally--compare = Count the same ballots by other methods and parameters too, side by side
help-tally--write = Write the ballots to a new file in the form that other programs recount, with the command lines for it; the ending is added
example-tally = folkmoot tally ballots.blt --method stv-scottish --seats 3
help-man = Print the manual page, or write all of them into a folder
help-man--folder = A new or empty folder
help-completions = Print the completion script of a shell
help-completions--shell = bash, zsh, fish, elvish or powershell
example-completions = folkmoot completions bash > ~/.local/share/bash-completion/completions/folkmoot
cli-page-head = # The command line

### usage

error-usage-unknown-argument = “{ $argument }” is not an option here.
error-usage-unknown-command = There is no command “{ $command }”.
error-usage-missing = Something is missing: { $argument }
error-usage-missing-command = A command is missing. One of: { $valid }
error-usage-value = “{ $given }” does not fit { $argument }.
error-usage-value-known = “{ $given }” does not fit { $argument }; for example: { $valid }
error-usage-conflict = { $argument } cannot stand beside another option that was given.
error-usage-values = { $argument } takes another number of values.
error-usage-other = The command line was not understood.
hint-usage-unknown-argument = folkmoot --help, or --help after any command, shows what there is.
hint-usage-unknown-command = folkmoot --help, or --help after any command, shows what there is.
hint-usage-missing = folkmoot --help, or --help after any command, shows what there is.
hint-usage-missing-command = folkmoot --help, or --help after any command, shows what there is.
hint-usage-value = folkmoot --help, or --help after any command, shows what there is.
hint-usage-value-known = folkmoot --help, or --help after any command, shows what there is.
hint-usage-conflict = folkmoot --help, or --help after any command, shows what there is.
hint-usage-values = folkmoot --help, or --help after any command, shows what there is.
hint-usage-other = folkmoot --help, or --help after any command, shows what there is.
usage-suggestion = Did you mean { $suggestion }?
error-no-file = No assembly’s file was named, and this folder has no *.moot file.
hint-no-file = Name one with --file garden.moot, or make one with folkmoot new garden.moot --name "…".
error-many-files = This folder has several assemblies: { $files }
hint-many-files = Name one with --file.
error-needs-confirm = This cannot be undone ({ $step }), and nobody can be asked here.
hint-needs-confirm = Add --confirm { $word }
error-wrong-word = The word is “{ $word }”, not “{ $given }”. Nothing was done.
error-nothing-asked = Nothing to do: give at least one of --give, --take, --join, --part.
error-not-utf8 = { $file } is not text in UTF-8.
hint-not-utf8 = Save it again as UTF-8.
error-output = The result could not be written: { $detail }
error-not-a-number = “{ $given }” is not a whole number.
error-too-many-names = Too many names.
error-proposals-faults = { $file } cannot be imported; nothing was recorded. { $count ->
    [one] What is wrong:
   *[other] { $count } things are wrong:
 }
hint-proposals-faults = Correct the file and import it again: nothing of it was taken.
import-not-utf8 = { $file } is not UTF-8.
import-not-a-table = This is no table: { $detail }
import-no-titles = No column holds titles; there are: { $columns }
import-untitled = { $place }: no title
import-degrees = { $place }: “{ $found }” is no number of degrees
import-nothing = There is no proposal in it.
import-too-many-rows = At most { $limit } rows at once.
error-needs-body = Nothing is to be changed.
hint-needs-body = Give the text with --body FILE (“-” is standard input), or run this at a terminal, where $VISUAL or $EDITOR opens.
error-needs-text = A text is needed.
hint-needs-text = Give it with --text FILE or --text -, or run this at a terminal, where $VISUAL or $EDITOR opens.
error-editor = The editor did not end well: { $detail }
error-no-attachment = There is no attachment “{ $name }”; there are: { $names }
error-no-such-stage = The workflow has no stage “{ $stage }”; it has: { $stages }.
error-not-rules = { $file } does not hold rules as they must be: { $detail }
hint-not-rules = Begin with what folkmoot rules show gives.
error-no-such-entry = The record has no entry { $seq }.

### files

error-file-missing = { $file } does not exist.
error-file-forbidden = { $file } may not be read or written by you.
error-file-exists = { $file } exists already; it was not touched.
error-file-is-folder = { $file } is a folder, not a file.
error-file-not-a-folder = { $file } is not a folder.
error-folder-not-empty = The folder is not empty: { $file }
hint-folder-not-empty = Name a new folder; nothing is ever written over.
error-file-trouble = { $file }: { $detail }
error-store-missing = { $file } does not exist.
error-store-exists = { $file } exists already; it was not touched.
hint-store-exists = Choose another name.
error-store-not-a-file = { $file } is not a regular file.
error-store-permission = { $file } may not be read or written by you.
hint-store-permission = Ask its owner, or copy it to a folder of yours with folkmoot backup.
error-store-not-sqlite = { $file } is not an assembly’s file.
hint-store-not-sqlite = If it was one, it has been overwritten: go back to a backup.
error-store-other-application = { $file } is a database of another program, not an assembly’s file.
error-store-newer = { $file } was written by a newer version (its format is { $found }, this program knows up to { $known }).
hint-store-newer = Update folkmoot. Nothing was changed.
error-store-older = { $file } was written by an older version (format { $found }, now { $known }).
hint-store-older = Any command that writes brings it up to date.
error-store-truncated = { $file } ends too early: { $found } of { $expected } bytes are there.
hint-store-truncated = The copy was cut off. Copy it again, with folkmoot backup, or go back to a backup. Do not write to it.
error-store-schema-altered = { $file } has been altered by hand: { $object }
hint-store-schema-altered = Do not trust it. Go back to a backup, and verify it.
error-store-damaged = { $file } is damaged: { $detail }
hint-store-damaged = Keep it as it is, and go back to a backup.
error-store-interrupted = { $file }: a change was interrupted and must be undone, but the file is read-only.
hint-store-interrupted = Make the file and its folder writable, then open it once.
error-store-read-only-file = { $file } is read-only; nothing was recorded.
hint-store-read-only-file = Make the file and its folder writable, or work on a copy.
error-store-locked = { $file } is in use by another program and did not become free.
hint-store-locked = Close the other window or wait for its work to end, then try again. Nothing was recorded.
error-store-disk-full = No room left on the disk; nothing was recorded.
hint-store-disk-full = Free some room and try again. The file is as it was.
error-store-too-long = Too much at once; nothing was recorded.
error-store-repeated = This act is in the record already.
error-store-backup-refused = The copy did not verify and was removed: { $detail }
hint-store-backup-refused = Run folkmoot verify on the file itself.
error-store-io = { $file }: { $detail }
error-no-key = This machine has no key for this assembly ({ $key }).
hint-no-key = Make one with folkmoot record checkpoint --add-key --confirm key, or in the interface with a on the screen Record; it is recorded.
error-strange-key = The key in { $key } is not one that the record names.
hint-strange-key = Record it with folkmoot record checkpoint --add-key --confirm key, or use another folder of keys with --keys.
error-bad-key = { $key } is not a key: { $detail }
error-unknown-kind = A newer version wrote “{ $kind }” into the record; this one may read, not write.
hint-unknown-kind = Update folkmoot.
error-not-founded = No assembly has been founded in this file.
hint-not-founded = Begin with folkmoot new FILE --name "…".
error-no-pool = There is no pool yet.
hint-no-pool = Import one: folkmoot pool import --respondents people.csv --categories quotas.csv
error-edits = { $count ->
    [one] One change cannot be made; nothing was recorded:
   *[other] { $count } changes cannot be made; nothing was recorded:
    }
hint-edits = A change is FEATURE=VALUE:MIN-MAX, such as "age=16-34:3-5"; folkmoot quota show lists features and values.
edit-form = “{ $given }” is not of the form FEATURE=VALUE:MIN-MAX
edit-no-such-value = “{ $given }”: the quotas have no such value; is it “{ $nearest }”?
edit-no-such-value-without-nearest = “{ $given }”: the quotas have no such value
edit-min-over-max = “{ $given }”: the minimum is above the maximum
edit-too-large = “{ $given }”: too many places (at most { $limit })
edit-twice = “{ $given }”: this value is changed twice
error-settings = { $count ->
    [one] The settings are not taken:
   *[other] The settings are not taken ({ $count } faults):
    }
settings-not-utf8 = not text in UTF-8
settings-not-toml = line { $line } is not TOML: { $detail }
settings-wrong-type = “{ $key }” has a value of another kind than in that tool
settings-no-address-columns = check_same_address is true, and check_same_address_columns names none
settings-no-counterpart = selection_algorithm “{ $algorithm }” has no counterpart here, and another would change the chances: take the line out, and choose with draw plan --fairness
settings-columns-to-keep = columns_to_keep is not needed: every column is kept, for the organiser alone
settings-max-attempts = max_attempts is passed over: a lottery is worked out, not tried again and again
settings-solver-backend = solver_backend is passed over: the solver is built in
settings-random-number-seed = random_number_seed is passed over: chance comes from sources announced beforehand, never from a number in a file
settings-choose-fairness = selection_algorithm: give draw plan --fairness { $algorithm }; without it the draw is leximin
settings-no-households = check_same_address is false: several people of one household may be drawn together
settings-unknown-key = “{ $key }” is not a setting of that tool; passed over
shortage-no-feature = the people have no column “{ $feature }”
shortage-too-few = { $feature } “{ $value }”: at least { $min } places, and only { $people } people
shortage-unknown = { $feature } “{ $value }”: { $people } people, and the population does not have this value
error-no-such-version = { $pool } has { $versions ->
    [one] one version
   *[other] { $versions } versions
    } of its quotas.
hint-no-such-version = Give a number from 1 to { $versions }.
error-nothing-to-relax = A panel of { $size } meets these quotas: there is nothing to relax.
error-no-such-way = { $ways ->
    [0] No way out was found.
    [one] There is one way out.
   *[other] There are { $ways } ways out.
    }
hint-no-such-way = folkmoot draw simulate with the same size shows them with their numbers.
error-simulate-uniform = A uniform draw has no lottery to try: it ignores the quotas, and everybody who lives alone has the same chance.
hint-simulate-uniform = Compare the others: folkmoot draw simulate --size 24 --compare
error-not-drawn = { $draw } has no panel yet.
hint-not-drawn = folkmoot draw show { $draw } says what is missing.
error-nobody-of-id = Nobody in this pool has the id “{ $id }”.
hint-nobody-of-id = Take an opaque id such as p0042, or the id of the imported file; folkmoot draw show lists both.
error-empty-roll = The assembly has no members to draw from.
error-blob = The file lacks something that its record names ({ $blob }).
hint-blob = Run folkmoot verify, and go back to a backup if it finds damage.
error-record-trouble = The record cannot be read or written: { $detail }
hint-record-trouble = Run folkmoot verify on the file.
error-cancelled = Stopped; nothing was recorded.
error-solver = No lottery could be worked out ({ $detail }); nothing was recorded.
error-not-parted = No way was found to part the people into panels that each meet the quotas.
hint-not-parted = Give the quotas some room, or draw the panels one after the other.
hint-solver = Please report this with the files if you may share them; meanwhile wider quotas usually help.
error-faults =
    { $count ->
        [one] The files have a fault; nothing was imported.
       *[other] The files have { $count } faults; nothing was imported.
    }
hint-faults = Correct the file and import it again.
error-no-such-option = There is no option “{ $option }”. There are: { $known }
error-ballot-file = { $file } cannot be counted.
error-count-shape = Ballot { $ballot } does not say what this method needs ({ $shape }).

### places and faults of files

in-quotas = quotas
in-population = population
in-respondents = people
in-already-selected = already selected
in-roll = roll
in-pool = pool.csv
in-book = book.csv
spot-file = {""}
spot-row = row { $row }
spot-column = column “{ $column }”
spot-cell = row { $row }, column “{ $column }”
fault-file-too-large = the file is too large ({ $bytes } bytes, at most { $limit })
fault-not-utf8-utf16 = the file is in UTF-16 (“Unicode text”); save it as CSV UTF-8
fault-not-utf8-latin1 = the file is not in UTF-8, probably in Latin-1 (Windows); save it as CSV UTF-8
fault-no-header = the first row must hold the names of the columns, and is empty
fault-too-many-columns = more than { $limit } columns
fault-too-many-cells = more than { $limit } cells
fault-too-many-rows = more than { $limit } rows
fault-unnamed-column = column { $number } has no name
fault-doubled-column = two columns of this name; remove or rename one
fault-missing-column = there is no column “{ $name }”; is it “{ $nearest }”?
fault-missing-column-without-nearest = there is no column “{ $name }”
fault-ragged-row = { $cells } cells under { $columns } columns
fault-unclosed-quote = a quotation mark (") is opened and never closed
fault-stray-quote = text after a closing quotation mark (")
fault-field-too-long = a cell of { $bytes } bytes (at most { $limit })
fault-control-character = a hidden or control character ({ $character }); retype the cell
fault-no-rows = nothing under the header
fault-empty-value = the cell is empty, and a value is needed
fault-doubled-value = the same value stands in row { $first_row } already
fault-missing-number = a number of places is missing
fault-not-an-integer = “{ $text }” is not a whole number
fault-negative = “{ $text }” is below zero
fault-number-too-large = “{ $text }” is too large (at most { $limit })
fault-min-over-max = the minimum { $min } is above the maximum { $max }
fault-only-one-flex-column = the column “{ $missing }” is missing: give both min_flex and max_flex, or none
fault-only-one-flex = only one of min_flex and max_flex is filled
fault-flex-inside-quota = min_flex must not be above min, nor max_flex below max
fault-quota-missing = the pool has { $feature } “{ $value }”, and the file does not
fault-quota-unknown = the pool has no { $feature } “{ $value }”
fault-reserved-feature = a feature may not be called “id” or “household”
fault-too-many-values = more than { $limit } values of one feature
fault-size-needed = a part of the panel: give its places with --size
fault-not-a-number = “{ $text }” is not a number from 0
fault-value-twice = the same value of this feature stands twice
fault-nobody-in-feature = the amounts of { $feature } sum to nothing
fault-duplicate-id-differs = the id stands in row { $first_row } already, with other cells
fault-unknown-value = the quotas know no { $feature } “{ $value }”; is it “{ $nearest }”?
fault-unknown-value-without-nearest = the quotas know no { $feature } “{ $value }”
fault-nobody-left = everybody was chosen earlier, or lives with somebody who was
fault-panel-of-nobody = a panel needs at least one place
fault-panel-exceeds-pool = { $size } places and only { $pool } people
fault-minima-exceed = the minima of { $feature } sum to { $sum }, the panel has { $size } places
fault-maxima-fall-short = the maxima of { $feature } sum to { $sum }, the panel has { $size } places
fault-not-canonical = not written as the format says
fault-wrong-person = { $expected } belongs here
fault-not-a-person = “{ $text }” is not the name of a person such as p0001
fault-bad-household = a household out of order, or of one person
fault-wrong-ticket = ticket { $expected } belongs here
fault-not-increasing = people must stand in order, each once
fault-more = and { $count } more
warning-blank-row = an empty row was passed over
warning-no-id = a row without an id was not counted as a person
warning-numbers-in-ranges = { $count } numbers of { $feature } were put into the ranges of the quotas
warning-repeated-row = the same as row { $first_row }; passed over
warning-no-addresses = no address column: the households of these people are known only as far as the other file tells

### refusals

error-refusal-founding = An assembly is founded once.
error-refusal-no-such-member = There is no member { $detail } (or they have left).
hint-refusal-no-such-member = folkmoot member list shows who there is.
error-refusal-out-of-order = { $expected } comes next, not { $found }.
error-refusal-not-allowed = The rules give this ({ $power }) to: { $roles }.
hint-refusal-not-allowed = Ask somebody who has that role.
error-refusal-no-such-role = The rules know no role “{ $role }”; they know: { $roles }.
error-refusal-nothing-to-change = That is so already; nothing was recorded.
error-refusal-name-length = A name or text must have 1 to { $limit } characters.
error-refusal-field-twice = The field “{ $detail }” stands twice.
error-refusal-deceiving-characters = The text holds hidden or control characters: { $detail }
hint-refusal-deceiving-characters = Type it again rather than pasting it.
error-refusal-no-reason = A reason is needed: it stays in the record.
error-refusal-no-such-pool = There is no { $detail }.
error-refusal-no-such-draw = There is no draw { $detail }.
hint-refusal-no-such-draw = folkmoot draw list shows all of them.
error-refusal-draw-open = A draw from this pool is open: { $detail }.
hint-refusal-draw-open = Run it, or cancel it with a reason: folkmoot draw cancel { $detail } --reason "…" --confirm cancel
error-refusal-draw-over = { $detail } is over: drawn or cancelled. It is never drawn again.
hint-refusal-draw-over = Plan a new draw if the assembly wants one; the first stays visible.
error-refusal-fills-seats = { $draw } fills seats of the panel of { $first }.
hint-refusal-fills-seats = Name { $first }: there is one panel, and it is that of { $first }.
error-refusal-no-panel-yet = { $detail } has no panel.
error-refusal-not-on-panel = { $person } is not on the panel of { $draw }.
hint-refusal-not-on-panel = folkmoot draw show { $draw } lists who sits there.
error-refusal-not-waiting = { $person } does not wait as an alternate of { $draw }.
error-refusal-no-tables = { $detail } seats nobody at tables.
error-refusal-which-panel = { $panels ->
    [one] { $draw } drew a single panel: none is named by a number.
   *[other] { $draw } drew { $panels } panels at once: which is meant?
}
hint-refusal-which-panel = { $panels ->
    [one] Leave out --panel.
   *[other] Add --panel NUMBER, from 1 to { $panels }.
}
error-refusal-nobody-waits = No alternate of { $detail } waits.
hint-refusal-nobody-waits = A further draw fills the open seats: folkmoot draw replace { $detail } --source …
error-refusal-none-keeps = The best alternate for the open seat is { $person }; with them the panel of { $draw } would miss its quotas by { $misses }.
hint-refusal-none-keeps = A further draw keeps the quotas: folkmoot draw replace { $draw } --source … Or call them all the same: folkmoot draw call { $draw } --anyway
error-refusal-declined-already = { $person } has given up their seat already.
error-refusal-open-seats = The panel of { $draw } has { $open ->
    [0] no open seat
    [one] one open seat
   *[other] { $open } open seats
}; asked for: { $wanted }.
hint-refusal-open-seats = Seats open when somebody declines: folkmoot draw decline { $draw } --person ID --reason "…"
error-refusal-other-draw = Replacements for { $detail } come from its own pool and are drawn in its manner: with quotas where it had quotas, without where it had none.
error-refusal-panel-size = A panel of { $size } cannot come from { $people } people.
hint-refusal-panel-size = Give a --size from 1 to { $people }.
error-refusal-not-a-source = “{ $detail }” is not a source of chance.
error-refusal-evidence-order = Evidence comes in the order announced: { $expected } is next, not { $found }.
hint-refusal-evidence-order = Give { $expected } first.
error-refusal-evidence-complete = All evidence is in already.
error-refusal-vote-not-closed = { $detail } is not closed: a tie is broken after the last ballot.
error-refusal-no-codes = No codes can be made for { $vote }: that takes a secret vote without codes in which nobody has voted yet, and at most { $limit } of them, one for each who is entitled.
error-refusal-codes-only = Ballots of { $detail } are cast by voting codes: nobody is named.
hint-refusal-codes-only = Give the code of a slip: --code.
error-refusal-no-such-code = That is no code of { $detail }.
hint-refusal-no-such-code = Read the slip again; O and 0, I and 1 are not used.
error-refusal-code-used = That code of { $detail } has cast its ballot.
error-refusal-no-such-consent = There are no rounds of consent { $detail }.
hint-refusal-no-such-consent = See folkmoot vote list.
error-refusal-answerer-needed = An answer to { $detail } is a member’s: say whose.
hint-refusal-answerer-needed = --as m1
error-refusal-consents-already = { $member } has consented to { $vote } in this round.
error-refusal-objection-stands = Objection { $objection } of { $member } to { $vote } stands: nobody consents to what they object to.
hint-refusal-objection-stands = Write down first by which change it is resolved: folkmoot vote resolve { $vote } { $objection }.
error-refusal-no-such-objection = No objection { $objection } to { $vote } stands.
hint-refusal-no-such-objection = See folkmoot vote show { $vote }.
error-refusal-others-objection = The objection is that of { $member }: they resolve it, or those who hold votes.
error-refusal-review-past = { $detail } is not to come: what is decided is looked at again later.
error-refusal-no-proxies = The rules of this assembly let nobody vote for another.
hint-refusal-no-proxies = Change them first: folkmoot vote proxy limit 1.
error-refusal-proxy-given = { $giver } is represented by { $holder } already.
hint-refusal-proxy-given = Revoke that first: folkmoot vote proxy revoke --from { $giver }.
error-refusal-proxy-chain = { $giver } cannot be represented by { $holder }: a proxy goes to somebody else, who votes themselves, and is not passed on.
error-refusal-proxies-held = { $holder } represents { $limit } already, as many as the rules allow.
hint-refusal-proxies-held = Choose somebody else.
error-refusal-no-proxy = { $detail } is represented by nobody.
error-refusal-not-represented = { $holder } does not represent { $giver }.
hint-refusal-not-represented = { $giver } gives the proxy first: folkmoot vote proxy give --from { $giver } --to { $holder }.
error-refusal-taken-in-the-room = Ballots of { $detail } are taken in the room and entered by its tellers.
error-refusal-not-taken = Ballots of { $detail } are cast one by one.
error-refusal-not-a-teller = Only its tellers enter the ballots of { $vote }: { $tellers }.
hint-refusal-not-a-teller = Say who you are: --as.
error-refusal-more-than-entitled = { $entered } ballots in { $vote }, and { $limit } are entitled.
error-refusal-two-tellers = Two different members at least enter what the room shows: --tellers m2 m5.
error-refusal-hands-show = Hands show one choice, in the open: this takes the method majority, and no secrecy.
hint-refusal-hands-show = Use paper ballots (--paper) for other methods.
error-refusal-tellers-missing = { $vote } cannot be closed: these tellers have entered nothing: { $tellers }.
error-refusal-tellers-differ = { $detail } cannot be closed: its tellers differ.
hint-refusal-tellers-differ = Count again, and let each enter theirs again.
error-proxy-whose = Whose proxy? Say it with --from, or act as that member (--as).
error-hands-form = “{ $given }” is no count of hands.
hint-hands-form = Write the option, “=” and a number: Yes=12.
error-not-taken-so = { $vote } does not take its ballots in this way.
error-needs-passphrases = The passphrases of the tellers are missing.
hint-needs-passphrases = Type them at a terminal, or give them with --passphrases FILE.
error-passphrases-differ = What { $name } typed the second time is not the same. Nothing was recorded.
error-tellers-for-what = Tellers enter hands or papers, or open the box of a secret vote.
hint-tellers-for-what = Add --hands, --paper or --secret.
error-paper-file = { $file } cannot be read as a list of ballots: { $detail }
error-paper-ballot = Paper { $number } of { $file } is no ballot of this vote.
hint-refusal-vote-not-closed = Close it first: folkmoot vote close { $detail }.
error-refusal-no-tie = { $detail } has no tie that could be broken.
error-refusal-no-tie-source = For { $detail } no source of chance was announced when it was opened: its tie stays a tie.
hint-refusal-no-tie-source = Vote again between the tied, or agree.
error-refusal-tie-source = { $detail } does not break ties: somebody could choose it, or it takes a ceremony of its own.
hint-refusal-tie-source = Use dice:20, drand:quicknet@TIME, or both.
error-refusal-known-before-closing = { $source_name } was public before { $vote } was closed: whoever voted last could know whom it prefers. The tie stays.
hint-refusal-known-before-closing = Vote again between the tied, or agree.
error-refusal-tie-entered = { $source_name } comes too late for { $vote }: the announced beacon is public already, and who enters it could choose. The tie stays.
hint-refusal-tie-entered = Vote again between the tied, or agree.
hint-refusal-evidence-complete = Run the draw.
error-refusal-no-ceremony = { $detail } awaits no ceremony: it was not announced, or is over.
error-refusal-commitments-closed = { $detail } takes no more commitments: the first secret has been said.
error-refusal-takes-part-already = This is participant { $participant } already: nobody takes part twice.
error-refusal-too-many-participants = A ceremony has at most { $limit } participants.
error-refusal-too-few-participants = A ceremony needs the secrets of two at least; here would be { $found }: one alone would choose.
hint-refusal-too-few-participants = Take more commitments before the first secret is said, or cancel the draw with its reason.
error-refusal-no-such-participant = Nobody takes part as “{ $detail }”.
hint-refusal-no-such-participant = folkmoot draw show lists the participants.
error-refusal-secret-over = The secret of participant { $participant } has been said already, or found to be withheld.
error-refusal-reveal-mismatch = This is not what participant { $participant } committed to. Nothing was recorded.
hint-refusal-reveal-mismatch = Compare the nonce sign by sign, and the secret: capital letters, accents and spaces count.
error-refusal-secrets-awaited = The ceremony is not over: the secrets of { $detail } are awaited.
error-refusal-ceremony-differs = This is not what the participants said.
error-secret-empty = The secret is empty.
error-secret-too-long = The secret has { $found } characters; 100 is the most.
error-secret-hidden = A hidden character at place { $position } of the secret: nobody could read it aloud.
error-needs-secret = A secret is needed: a word, or the digits of dice.
error-commit-repeated = This act is in the record already: its nonce was shown or saved then, and is not made anew.
error-reveal-what = Say what was committed to: --nonce and --value, or --slip; or --withheld with --reason.
error-slip-of-other = { $file } is not a slip of { $draw } in this assembly.
error-not-a-slip = { $file } is not a slip as draw commit --save writes it.
error-not-a-bundle = { $file } is not a bundle: its record.jsonl is missing or unreadable.
error-witness-not-a-checkpoint = { $file } is not a checkpoint in a signed note.
error-witness-unsigned = { $file } is signed by no key of this record.
error-witness-other-past = { $file } speaks of { $size } entries that are not the first { $size } of this record.
error-witness-nobody-named = { $file } is cosigned by no witness on the list.
hint-witness-nobody-named = Put the witness on the list first: folkmoot record witness KEY.
error-witness-forged = { $file } bears the name of a witness who did not sign it.
error-witness-bad-key = This is not the verifier key of a witness.
hint-witness-bad-key = The witness prints it with folkmoot record cosign --make-key NAME; it has the form name+8 digits+base64.
error-witness-bad-name = A witness’s name has no spaces and no plus sign, and is not empty.
error-witness-no-key = This machine has no key as a witness ({ $detail }).
hint-witness-no-key = A key is never made silently: folkmoot record cosign --make-key NAME makes one.
error-witness-key-there = This machine has a key as a witness already ({ $detail }); another would make the first worthless.
error-witness-forked = STOP: this witness has signed another past of { $size } entries of the same assembly. Somebody shows two records; nothing was signed.
hint-witness-forked = Keep both checkpoints, and tell the assembly.
error-witness-shorter = This witness has signed { $before } entries already; { $size } is an older past. Nothing was signed.
error-witness-record-needed = This witness has signed { $before } entries before: the record is needed to see that it has only grown. Nothing was signed.
hint-witness-record-needed = Add --against with the assembly’s file or a bundle.
error-refusal-evidence-missing = Evidence is missing: { $detail }
hint-refusal-evidence-missing = Give it with folkmoot draw evidence, or --evidence SOURCE=VALUE.
error-refusal-outcome = Plan and evidence do not give an outcome; nothing was recorded.
hint-refusal-outcome = Run folkmoot verify on the file.
error-refusal-quotas-version = Version { $expected } of the quotas comes next, not { $found }.
error-refusal-quotas-values = The quotas have other features or values than the pool.
hint-refusal-quotas-values = Only bounds can change; for other features import the pool again.
error-refusal-quotas-changed = Somebody else changed the quotas meanwhile; nothing was recorded.
hint-refusal-quotas-changed = Look at them (folkmoot quota show) and try again.
error-refusal-no-such-proposal = There is no proposal { $detail }.
hint-refusal-no-such-proposal = folkmoot proposal list shows all of them.
error-refusal-no-such-version = { $proposal } has { $versions ->
    [one] 1 version
   *[other] { $versions } versions
 }.
error-refusal-superseded = Your text was written on version { $on } of { $proposal }; version { $version } is in force by now. Nothing was recorded, and neither text is lost.
hint-refusal-superseded = Read what has changed (folkmoot proposal diff { $proposal } { $on } { $version }), then send your text again with --on { $version }.
error-refusal-stage-forbids = { $proposal } is at the stage “{ $status }”: nobody can { $deed } there.
error-refusal-not-yours = This is for others to do to { $proposal }: { $allowed }.
hint-refusal-not-yours = Ask one of them, or put an amendment.
error-refusal-not-next = { $proposal } is at the stage “{ $status }”: “{ $wanted }” does not follow it.
hint-refusal-not-next = What may follow: { $next }.
error-refusal-too-little-support = { $proposal } needs the support of { $needed } for this; it has { $found }.
error-refusal-passage-unclear = { $found ->
    [0] { $proposal } holds this passage nowhere.
   *[other] { $proposal } holds this passage { $found } times.
 }
hint-refusal-passage-unclear = Give it in the very words of the text, long enough to be meant once, or say which one with --occurrence.
error-refusal-no-passage = An amendment changes a passage of the text.
error-refusal-passage-lost = The passage of { $detail } is gone from the text in force.
hint-refusal-passage-lost = Have it withdrawn and put again on the text in force, or reject it with that reason.
error-refusal-amendments-clash = { $first } and { $second } change the same passage: they cannot both be taken.
hint-refusal-amendments-clash = Take one; the other can be put again on the version that follows.
error-refusal-not-its-amendment = { $detail } is no amendment to this proposal.
error-refusal-amendment-over = { $amendment } is over: { $status }.
error-refusal-is-amendment = { $detail } is an amendment: it is settled with its proposal, or withdrawn.
error-refusal-other-text = That is not what these amendments make of the text.
error-refusal-text-gone = The text of { $detail } is not in this file.
error-refusal-merge-two = Merging takes two different proposals at least.
error-refusal-member-needed = Signatures and support are a member’s.
hint-refusal-member-needed = Say who acts: --as m1
error-refusal-title-length = A title has 1 to { $limit } characters, in one line; this one has { $found }.
hint-refusal-title-length = Say the rest in the text.
error-refusal-text-length = A text has at most { $limit } characters here; there are { $found }.
hint-refusal-text-length = Shorten it, or split it into several proposals.
error-refusal-too-many = At most { $limit } of these; there are { $found }.
error-refusal-cost-limit = A cost is at most { $limit }.
error-refusal-no-such-vote = There is no vote { $detail }.
hint-refusal-no-such-vote = folkmoot vote list shows all of them.
error-refusal-vote-over = { $detail } is over: it takes no ballots and cannot be closed again.
hint-refusal-vote-over = Look at it with folkmoot vote show { $detail }.
error-refusal-voter-needed = A ballot in { $detail } is a member’s: say who votes.
hint-refusal-voter-needed = --as m1
error-refusal-not-entitled = { $member } may not vote in { $vote }: they were no member when it was opened.
hint-refusal-not-entitled = Who may vote is fixed when a vote is opened, so that nobody can be added once it is known how it goes.
error-refusal-cast-already = { $member } has cast this very ballot in { $vote } already. Nothing was recorded.
hint-refusal-cast-already = Until the vote is closed another ballot replaces it.
error-refusal-voted-already = { $member } has voted in { $vote }: a secret ballot cannot be taken back or replaced.
error-refusal-secret-ballot = A ballot of { $detail } stands in the open where ballots are secret, or the other way round.
error-refusal-tellers = { $needed } of { $tellers } tellers cannot open a box: nobody stands twice, and at least one and at most all of them are needed.
error-refusal-too-many-secret = { $found } people are entitled; a secret vote over these options has room for { $limit }.
hint-refusal-too-many-secret = Fewer options, or an open vote.
error-refusal-secret-vote-open = { $detail } is secret and open: no copy is made and nothing exported until it is closed.
hint-refusal-secret-vote-open = A copy of the box, opened later, could tell who voted for what.
error-lock-tellers = { $tellers ->
    [0] There are no tellers
   *[other] { $tellers } tellers
 }: there must be one to { $limit }, none twice.
error-lock-needed = { $needed } of { $tellers } tellers cannot open a box.
error-lock-short = The passphrase of { $teller } is too short: at least { $least } characters.
error-lock-not-a-teller = { $teller } is no teller of this vote.
hint-lock-not-a-teller = Tellers: { $tellers }.
error-lock-too-few = The box takes the passphrases of { $needed } tellers; { $given } are given. Nothing was recorded.
hint-lock-too-few = --passphrases FILE, a line each: m2 and their words
error-lock-wrong = The box does not open: at least one passphrase among those of { $tellers } is wrong. Nothing was recorded, and nothing is lost.
error-no-box-key = The key of the box of { $vote } is not on this machine ({ $key }). Nothing was recorded.
hint-no-box-key = Close the vote on the machine where it was opened, or call it off.
error-box-damaged = The box of { $vote } does not hold one readable ballot for everybody who voted. Nothing was counted or recorded.
hint-box-damaged = Somebody has changed the file. Call the vote off and vote again.
error-not-a-passphrase = Line { $line } is no member and passphrase.
hint-not-a-passphrase = A line each, such as: m2 correct horse battery staple
error-refusal-nobody-entitled = Nobody could vote: the assembly has no members.
hint-refusal-nobody-entitled = Enrol them first: folkmoot member enrol --name NAME
error-refusal-electorate = { $found } is said where { $expected } are counted.
error-refusal-miscounted = The ballots of { $detail } give another result than the one said.
error-ballot-not-json = The ballot cannot be read: { $problem }.
hint-ballot-not-json = Write "Yes", ["A","B"], {"{"}"A":3{"}"}, or null for a blank ballot.
error-ballot-wrong-shape = The ballot has another shape than this method’s: { $shape }.
error-ballot-unknown-option = There is no option “{ $option }” here.
hint-ballot-unknown-option = The options: { $known }.
error-ballot-repeated-option = “{ $option }” stands twice on the ballot.
hint-ballot-repeated-option = Each option stands once; equal ones stand in an inner list: ["A",["B","C"]].
error-ballot-too-many-marks = { $marks } options are marked; at most { $limit } may be.
error-ballot-unknown-grade = There is no grade “{ $grade }” (given to “{ $option }”).
hint-ballot-unknown-grade = The grades, lowest first: { $known }.
error-ballot-out-of-range = “{ $option }” is given { $score }; it must be from { $min } to { $max }.
error-ballot-not-whole = “{ $option }” must be given a whole number.
error-ballot-too-much = The ballot spends { $spent } points; there are { $points }.
shape-choice = one option: "Yes"
shape-approvals = a list of options: ["A","B"]
shape-ranking = options in order, best first, equal ones in an inner list: ["A",["B","C"],"D"]
shape-grades = a grade for options: {"{"}"A":"good"{"}"}
shape-scores = a number for options: {"{"}"A":3{"}"}
shape-projects = a list of projects: ["A","B"]
shape-points = points for options: {"{"}"A":3{"}"}
error-options-one-option = { $options ->
    [0] There is no option
    [one] There is one option
   *[other] There are { $options } options
 }: a vote is a choice between at least two.
error-options-too-many-options = At most { $limit } options.
error-options-unnamed-option = Option { $number } has no name.
error-options-doubled-option = Two options would be taken for one another: “{ $option }”.
error-options-too-many-votes = At most { $limit } votes are counted.
error-rule-not-of-method = The method { $method } has no use for “{ $rule }”: a rule that would be ignored is not accepted.
error-rule-one-seat-only = The method { $method } elects one, not { $seats }.
hint-rule-one-seat-only = Several seats: stv-scottish, stv-meek, phragmen, approval.
error-rule-seats = { $seats } to be elected of { $options } options.
error-rule-present-unknown = The rules ask how many people are present, and nobody has said so.
hint-rule-present-unknown = --present N
error-rule-entitled-unknown = The rules ask how many people are entitled, and nobody has said so.
error-rule-more-than-present = { $cast } ballots were cast, more than the { $present } people said to be present.
hint-rule-more-than-present = Count again, and say how many: --present N
error-rule-more-than-entitled = { $cast } ballots were cast, more than the { $entitled } people entitled.
error-rule-unknown-option = “{ $rule }” names “{ $option }”, which is no option.
error-rule-grades = There must be at least two grades, no two alike, and the grade given to options without one must be among them.
error-rule-score-range = The lowest score { $min } is not below the highest, { $max }.
error-rule-digits = At most { $limit } digits after the point.
error-rule-no-budget = There is no budget.
error-rule-no-cost = “{ $option }” has no cost.
error-rule-all-withdrawn = At most one option would be left.
error-count-tie-order = The order that breaks ties does not hold every option once.
error-vote-not-closed = { $vote } is not closed: there is no result yet.
error-rules-file = { $file } cannot be read as rules: { $detail }
error-refusal-attachment-size = { $name } is larger than { $limit } MiB.
hint-refusal-attachment-size = Attach a smaller file, or say in the text where it can be found.
error-refusal-attachment-twice = A file called { $detail } is attached already.
hint-refusal-attachment-twice = Take that one off with --detach, or give the new one another name.
error-refusal-no-place = These degrees are no place on Earth.
hint-refusal-no-place = Latitude first, from -90 to 90, then longitude, from -180 to 180: 48.8566,2.3522
error-refusal-missing-stages = The workflow names stages that it does not have: { $detail }
error-refusal-no-such-topic = There is no { $detail }.
hint-refusal-no-such-topic = folkmoot post threads shows what is talked about.
error-refusal-no-such-post = There is no contribution { $detail }.
hint-refusal-no-such-post = folkmoot post list TARGET shows those of a thread.
error-refusal-other-thread = { $post } belongs to the thread on { $on }.
hint-refusal-other-thread = Answer it there: folkmoot post add { $on } --parent { $post }
error-refusal-sums-twice = { $detail } is named twice among what is summed up.
error-refusal-no-text = There is no text.
error-refusal-text-too-long = The text has { $found } bytes; at most { $limit } are taken.
hint-refusal-text-too-long = Say it shorter, or in several contributions.
error-refusal-posts-per-day = { $limit ->
    [one] The rules give each member one contribution a day; today’s is used up.
   *[other] The rules give each member { $limit } contributions a day; today’s are used up.
}
hint-refusal-posts-per-day = Go on tomorrow (days end at midnight UTC), or change an earlier contribution: folkmoot post edit
error-refusal-not-the-author = { $detail } is somebody else’s.
hint-refusal-not-the-author = Answer it instead; only its author changes it (--as MEMBER says who you are).
error-refusal-post-version = { $post } has been changed meanwhile: it is in version { $current }, and you had seen version { $found }. Nothing was recorded.
hint-refusal-post-version = folkmoot post show { $post } shows all versions; then edit it again with --seen { $current }.
error-refusal-post-hidden = { $detail } is hidden already.
error-refusal-post-not-hidden = { $detail } is not hidden.
error-refusal-contested-already = You have contested the hiding of { $detail } already.
error-refusal-not-a-question = { $detail } is not a question.
error-refusal-not-an-answer = { $answer } does not answer { $post }: it must stand below it and be visible.
hint-refusal-not-an-answer = Write an answer first: folkmoot post add TARGET --parent { $post }
hint-editor = Set $VISUAL or $EDITOR, or give the text with --text FILE.
error-refusal-rules-version = Version { $expected } of the rules comes next, not { $found }.
error-sources-no-source = Name at least one source of chance.
hint-sources-no-source = --source dice:20, for example.
error-sources-twice = { $detail } is named twice.
error-sources-beacon-too-soon = Round { $round } of the beacon { $chain } is published at { $time }: it must lie at least 10 minutes ahead, so that nobody can know it while planning.
hint-sources-beacon-too-soon = Take round { $earliest } or a later one, or name a time with drand:quicknet@TIME. To try things out, add --source rehearsal: the draw then binds nobody.
error-sources-too-few-dice = { $digits } digits of dice alone could be tried out in advance; 20 are needed.
hint-sources-too-few-dice = Announce dice:20, or add a beacon after the dice.
error-sources-balls-not-alone = { $balls } draws the ticket itself, by its number: { $other } beside it could change nothing.
hint-sources-balls-not-alone = Announce { $balls } alone, or dice:20 with { $other }.
error-wish-unknown-source = “{ $given }” is not a source of chance.
hint-wish-unknown-source = For example: { $examples }
error-wish-unknown-chain = “{ $given }”: no such beacon.
hint-wish-unknown-chain = For example: { $examples }
error-wish-missing-round = “{ $given }”: a round or a time is missing.
hint-wish-missing-round = For example: { $examples }
error-wish-bad-round = “{ $given }”: the round is a whole number from 1.
hint-wish-bad-round = For example: { $examples }
error-wish-round-too-far = “{ $given }”: too far in the future.
hint-wish-round-too-far = For example: { $examples }
error-wish-bad-time = “{ $given }”: not a time.
hint-wish-bad-time = For example: { $examples }
error-wish-time-without-zone = “{ $given }”: a time needs its zone, such as Z or +01:00.
hint-wish-time-without-zone = For example: { $examples }
error-wish-bad-digits = “{ $given }”: say how many digits will be rolled.
hint-wish-bad-digits = For example: { $examples }
error-wish-no-digits = At least one digit must be rolled.
hint-wish-no-digits = For example: { $examples }
error-wish-too-many-digits = At most 1000 digits.
hint-wish-too-many-digits = For example: { $examples }
error-wish-bad-balls = “{ $given }”: say how many balls or dice make up the ticket, from 1 to 6; balls:3 draws one of 1000 tickets.
hint-wish-bad-balls = For example: { $examples }
error-wish-nothing-more = “{ $given }”: { $source_name } takes nothing after it.
hint-wish-nothing-more = For example: { $examples }
error-evidence-beacon-too-large = { $source }: the text is too long for a beacon. Nothing was recorded.
error-evidence-beacon-not-json = { $source }: this is not the JSON of a beacon. Nothing was recorded.
error-evidence-beacon-truncated = { $source }: the JSON is cut off. Nothing was recorded.
error-evidence-beacon-missing-field = { $source }: the JSON lacks “{ $detail }”. Nothing was recorded.
error-evidence-beacon-twice-a-field = { $source }: a name stands twice in the JSON. Nothing was recorded.
error-evidence-beacon-bad-field = { $source }: “{ $detail }” in the JSON is not what a beacon has. Nothing was recorded.
error-evidence-beacon-wrong-chain = { $source }: this is from another beacon than { $expected }. Nothing was recorded.
error-evidence-beacon-wrong-round = { $source }: this is round { $found }, the plan says { $expected }. Nothing was recorded.
error-evidence-beacon-wrong-signature = { $source }: the signature is not the beacon’s: it was altered, or is of another beacon. Nothing was recorded.
error-evidence-beacon-wrong-randomness = { $source }: the randomness does not belong to the signature. Nothing was recorded.
error-evidence-dice-wrong-count = { $source }: { $expected } digits were announced, { $found } were given. Nothing was recorded.
error-evidence-dice-wrong-character = { $source }: “{ $character }” at place { $position } is not a digit. Nothing was recorded.
error-evidence-phrase-empty = { $source }: the phrase is empty. Nothing was recorded.
error-evidence-phrase-too-long = { $source }: the phrase is too long. Nothing was recorded.
error-evidence-phrase-hidden = { $source }: a hidden character at place { $position }. Nothing was recorded.
error-evidence-nothing-expected = { $source }: a rehearsal takes no evidence. Nothing was recorded.
error-evidence-from-participants = { $source }: its evidence is what its participants say, one by one. Nothing was recorded.
hint-evidence-from-participants = folkmoot draw reveal, for each of them.
error-evidence-not-secrets = { $source }: these are not the secrets of a ceremony. Nothing was recorded.
error-evidence-other-kind = { $source }: this is not evidence of that source. Nothing was recorded.
error-evidence-not-as-kept = { $source }: not spelled as the record keeps it. Nothing was recorded.
hint-evidence-beacon-truncated = Fetch it again and paste all of it, from { "{" } to { "}" }.
hint-evidence-beacon-not-json = folkmoot draw show names the source; the line to fetch it was shown when the draw was planned.
error-evidence-form = “{ $given }” is not of the form SOURCE=VALUE.
hint-evidence-form = For example: dice=73914420185562037719, or drand=@beacon.json
error-no-such-source = The plan has no single source “{ $given }”; it has: { $sources }
error-no-such-person = Nobody in the pool of { $draw } is called “{ $given }”.
hint-no-such-person = Give an id of the pool, such as p0012, or an id of the imported file.
error-plan-shape = The plan does not hold: the plan is not whole.
plan-shape = the plan is not whole
error-plan-pool-hash = The plan does not hold: the pool is another.
plan-pool-hash = the pool is another
error-plan-quotas-hash = The plan does not hold: the quotas are others.
plan-quotas-hash = the quotas are others
error-plan-book-hash = The plan does not hold: the lottery book is another.
plan-book-hash = the lottery book is another
error-plan-certificate-hash = The plan does not hold: the proof is another.
plan-certificate-hash = the proof is another
error-plan-book-unreadable = The plan does not hold: the lottery book cannot be read.
plan-book-unreadable = the lottery book cannot be read
error-plan-certificate-unreadable = The plan does not hold: the proof cannot be read.
plan-certificate-unreadable = the proof cannot be read
error-plan-certificate-shape = The plan does not hold: the proof is of other people or other levels.
plan-certificate-shape = the proof is of other people or other levels
error-plan-tickets = The plan does not hold: the book has { $found } tickets, the plan says { $planned }.
plan-tickets = the book has { $found } tickets, the plan says { $planned }
error-plan-balls = { $source_name } draws one of { $expected } tickets; the plan has { $planned }.
error-plan-balls-without-planned = { $source_name } draws a ticket of a lottery; a uniform draw has none.
hint-plan-balls = Leave out --tickets, or take as many balls as the number of tickets has noughts.
plan-balls = { $source_name } draws one of { $expected } tickets, the plan has { $planned }
plan-balls-without-planned = { $source_name } draws a ticket, and a uniform draw has none
error-plan-numbering = The plan does not hold: the tickets are not numbered as their content says.
plan-numbering = the tickets are not numbered as their content says
error-plan-count = The plan does not hold: { $person } is on { $found } tickets, the plan says { $planned }.
plan-count = { $person } is on { $found } tickets, the plan says { $planned }
error-plan-ticket = The plan does not hold: ticket { $ticket } is not a panel that meets the quotas ({ $fault }).
plan-ticket = ticket { $ticket } is not a panel that meets the quotas ({ $fault })
error-plan-bound = The plan does not hold: on level { $level } the proof gives { $proven }, the plan says { $planned }.
plan-bound = on level { $level } the proof gives { $proven }, the plan says { $planned }
error-plan-levels = The plan does not hold: the levels do not rise, or reach more than is proven possible.
plan-levels = the levels do not rise, or reach more than is proven possible
error-plan-settled = The plan does not hold: on level { $level } the proof has { $found } people, the plan { $planned }.
plan-settled = on level { $level } the proof has { $found } people, the plan { $planned }
error-plan-below-level = The plan does not hold: { $person } is on { $found } tickets, fewer than level { $level } reached.
plan-below-level = { $person } is on { $found } tickets, fewer than level { $level } reached
error-plan-without = The people who cannot be drawn again are not those of the record.
plan-without = the people who cannot be drawn again are not those of the record
error-plan-left-open = The quotas are not those that the people who stay leave open.
plan-left-open = the quotas are not those that the people who stay leave open
error-plan-alternates = Alternates: 1 to 500 of them, with a dropout of 1 to 90 percent.
hint-plan-alternates = A uniform draw needs no --dropout, and a draw that fills seats has no alternates of its own.
plan-alternates = alternates in a number or with a dropout that no plan may have
error-plan-panels = Several panels at once: 2 to 20 of equal size, without alternates.
plan-panels = panels of unlike sizes, too many, or with what goes with one panel alone
error-plan-seating = So many people cannot be seated so: 2 at a table at least, 1 to 20 rounds, and at most 5,000 places in all rounds together.
plan-seating = tables or rounds that no plan may have
error-plan-not-the-panel = The people to be seated are not the panel as it stands.
plan-not-the-panel = the people to be seated are not the panel as it stood
error-plan-alternate-first = An alternate comes first: { $detail } can take the open seat and keep the quotas.
hint-plan-alternate-first = folkmoot draw call calls them up. If they say no: folkmoot draw decline … --person { $detail }
plan-alternate-first = an alternate, { $detail }, could have taken the open seat and kept the quotas
error-plan-other-values = The quotas speak of other features or values than those of the first draw.
hint-plan-other-values = Keep every feature and value, spelled alike; change only the places.
plan-other-values = the quotas speak of other features or values than those of the first draw
error-plan-barred = { $person } cannot be drawn again and is on { $found } tickets.
plan-barred = { $person } cannot be drawn again and is on { $found } tickets
error-quick-seed-empty = The seed is empty.
error-quick-seed-too-long = The seed is too long.
error-quick-seed-hidden = The seed has a hidden character at place { $position }.
error-quick-same-name = Lines { $first } and { $second } hold the same name.
error-quick-too-few-names = { $wished } names are wanted, the list has { $found }.
error-no-numbers = “{ $given }” holds no number: each source of RFC 3797 has at least one.
error-quick-too-many = { $count } names are wanted, the list has { $pool }.
error-quick-pool-too-large = Too many names for RFC 3797.
hint-quick-same-name = Make them distinct, for example by a street.

### impossible quotas

error-impossible-panel-larger-than-pool = No panel: { $size } places, and only { $available } people who can be chosen.
hint-impossible-panel-larger-than-pool = Take one of the ways out, on record: folkmoot quota edit --relax 1 { $wanted }. Where none is listed, give the panel other places or the quotas wider bounds.
error-impossible-households-too-few = No panel: { $size } places, and only { $households } households, of which one person each may sit.
hint-impossible-households-too-few = Take one of the ways out, on record: folkmoot quota edit --relax 1 { $wanted }. Where none is listed, give the panel other places or the quotas wider bounds.
error-impossible-value-too-few = No panel: at least { $min } of { $feature } “{ $value }” are wanted, and only { $available } can be chosen.
hint-impossible-value-too-few = Take one of the ways out, on record: folkmoot quota edit --relax 1 { $wanted }. Where none is listed, give the panel other places or the quotas wider bounds.
error-impossible-minima-exceed = No panel: { $feature } needs { $sum } places (the sum of its minima), the panel has { $size }.
hint-impossible-minima-exceed = Take one of the ways out, on record: folkmoot quota edit --relax 1 { $wanted }. Where none is listed, give the panel other places or the quotas wider bounds.
error-impossible-maxima-fall-short = No panel: { $feature } can fill only { $sum } places (the sum of its maxima), the panel has { $size }.
hint-impossible-maxima-fall-short = Take one of the ways out, on record: folkmoot quota edit --relax 1 { $wanted }. Where none is listed, give the panel other places or the quotas wider bounds.
error-impossible-together = No panel: these quotas cannot be met together.
hint-impossible-together = Take one of the ways out, on record: folkmoot quota edit --relax 1 { $wanted }. Where none is listed, give the panel other places or the quotas wider bounds.
error-no-replacement = No draw can fill the open seats of { $draw } under these quotas.
hint-no-replacement = Leave seats empty (--seats), or give quotas of your own for them (--quotas), which is recorded and shown with the panel. The open seats stay those of { $draw }.
panels-together = For { $panels } panels together, every bound counts { $panels } times:
bound-min = { $feature } “{ $value }”: at least { $places } ({ $available } in the pool)
bound-max = { $feature } “{ $value }”: at most { $places } ({ $available } in the pool)
way-out-flex = Way out { $number }, inside the flexible ranges:
way-out-gentle = Way out { $number }, no bound moves far:
way-out-fewest = Way out { $number }, as few bounds as possible move:
way-out-beyond-flex = (no way out stays inside the flexible ranges: some are left)
way-out-change = { $feature } “{ $value }”: from { $old-min }–{ $old-max } to { $min }–{ $max }
never-closed = Can never be chosen ({ $count }): { $people }. { $feature } “{ $value }” has no place.
never-bounds = Can never be chosen ({ $count }): { $people }. With any of them on the panel these cannot be met together:
never-lottery = On no ticket here ({ $count }): { $people }. The quotas do not forbid it; another fairness or more tickets may help.
certain-bounds = Certain to be chosen ({ $count }): { $people }. Without any one of them these cannot be met together:
certain-lottery = On every ticket here ({ $count }): { $people }. The quotas do not demand it; another fairness may help.
one-of-a-household = at most one person of a household

### what the commands say

new-done = “{ $name }” is founded, in { $file }.
new-next =
    The code of its record: { $code }
    Next: enrol members, or import a pool.
member-enrolled =
    { $count ->
        [one] Enrolled { $first }.
       *[other] Enrolled { $count } members, { $first } to { $last }.
    }
member-left = { $member } has left.
member-none = No members yet.
has-left = (has left)
column-member = member
column-name = name
column-roles = roles
column-groups = groups
column-contact = contact
column-feature = feature
column-value = value
column-people = people
column-min = min
column-max = max
column-before = before
column-after = after
column-person = person
column-source-id = id in the file
column-witness = witness
column-cosigned = entries
column-key = key
column-draw = draw
column-status = status
column-places = places
column-fairness = fairness
column-least = least chance
column-most = largest chance
column-mean = mean chance
column-least-now = least chance in force
column-quota = places
column-gini = Gini
column-geometric-mean = geometric mean
column-bound = bound
by-operator = operator
column-amendment = amendment
column-distance = words changed
column-alike = alike
column-proposal = proposal
column-title = title
column-support = support
column-version = version
column-vote = vote
column-cast = ballots
column-entitled = entitled
column-entry = entry
column-when = when (UTC)
column-by = by
column-what = what
pool-summary =
    { $pool } is frozen: { $size } people, { $unique ->
        [one] 1 of them is unique
       *[other] { $unique } of them are unique
    } by their features. Pool hash { $hash }
pool-set-aside = { $count } set aside, because they or somebody of their household were chosen earlier.
quota-revised = { $pool } has version { $version } of its quotas (hash { $hash }). Draws planned from here on use it.
fairness-leximin = the fairest lottery (leximin)
fairness-maximin = the largest smallest chance (maximin)
fairness-nash = the largest product of chances (nash)
fairness-goldilocks = chances neither very small nor very large (goldilocks)
fairness-uniform = everybody alike, no quotas
status-open = open
status-closed = closed
status-drawn = drawn
status-cancelled = cancelled
draw-summary = { $panels ->
    [one] { $draw }: a panel of { $size } from { $people } people, { $fairness }.
   *[other] { $draw }: { $panels } panels of { $each } from { $people } people, { $fairness }.
}
draw-chances = Everyone who can be chosen is on { $min } to { $max } of { $tickets } tickets: a chance of { $least } to { $most }.
draw-best = No lottery under these quotas could give everyone more than { $bound }: this one is the best possible.
draw-gap = It is proven that no lottery could give everyone more than { $bound }; whether one closer to it exists is not known.
draw-bound = It is proven that no lottery could give everyone more than { $bound }; this one was made for something else, and leaves whoever has fewest { $least }.
bottleneck-value = { $feature } “{ $value }” can send at most { $places } of its { $all } volunteers: no method can give all of them more than { percent }.
bottleneck-value-rest = { $feature } “{ $value }” can send at most { $places } of its { $all } volunteers, and { $settled } of these are on lower levels: no method that leaves them what they have can give all the others more than { percent }.
bottleneck-seats = There are { $size } places for { $people } people: no method can give all of them more than { percent }.
bottleneck-seats-rest = Of { $size } places, those that people on lower levels leave are shared by { $people } people: no method that leaves the former what they have can give all of these more than { percent }.
bottleneck-together = Several limits together hold { $people } people back: no method can give all of them more than { percent }. These are:
bottleneck-together-rest = Several limits together hold { $people } people back: no method that leaves people on lower levels what they have can give all of these more than { percent }. These are:
bottleneck-certain = Nobody’s chance can be more than 1: these people are certain to be drawn.
bottleneck-unproven = How much more these people could have is not proven.
hold-max = { $feature } “{ $value }”: at most { $places } places, shared by { $all } people
hold-min = { $feature } “{ $value }”: at least { $places } places go to its { $all } people, and not to others
hold-seats = the panel: { $size } places
hold-homes =
    { $count ->
        [one] one household: at most one person of it
       *[other] { $count } households: at most one person of each
    }
why-chance = { $person } is on { $tickets } of { $of } tickets: a chance of { percent }.
why-who = In the imported file { $person } is { $id }.
why-uniform = { $person } has the chance that everybody has: people are taken from a list in random order; of people at one address, the first counts.
why-spent = { $person } cannot be drawn here: they had a seat on the panel of { $draw } already, or live with somebody who had.
why-never = { $feature } “{ $value }” has no place on the panel: nobody who has it can be drawn, unless the quotas give it a place.
why-household =
    { $count ->
        [one] One more of the pool lives at the same address: only one of the two can be on the panel.
       *[other] { $count } more of the pool live at the same address: at most one of them all can be on the panel.
    }
why-level = Level { $level } of { $of }: { $people } people reach { percent } or a little more there, before rounding to whole tickets.
why-level-only = Only the smallest chance is made as large as can be, { percent }: some have more.
why-theirs = This person is { $feature } “{ $value }”.
raise-head = What would raise it:
raise-max = more than { $places } places for { $feature } “{ $value }”
raise-min = fewer than { $places } places kept for { $feature } “{ $value }”
raise-seats = a panel of more than { $size }
draw-fits-no-panel = For { $count } of the pool these quotas leave no place: who has their combination of values fits no panel. That is why the smallest chance is 0; among the others chances are as equal as can be.
draw-sources = Chance comes from: { $sources }
participant =   { $participant }. { $name }: { $state }
secret-committed = has committed, secret not said yet
secret-revealed = said “{ $reveal }”
secret-withheld = WITHHELD their secret
ceremony-weaker = Weaker: a secret was withheld. Whoever kept it, or decided to go on without it, could choose between two tickets.
ceremony-how = Each participant now commits to a secret, a word or the digits of dice: folkmoot draw commit { $draw } --by NAME. When all have, each says theirs: folkmoot draw reveal { $draw } --by NAME …
witness-key-made = A key as a witness was made on this machine, for its owner alone. Give this verifier key to the assembly, by a way that it trusts: { $key }
cosign-first = Cosigned: the first { $size } entries of assembly { $assembly }, which this witness meets for the first time. Send the note back.
cosign-grown = Cosigned: { $size } entries, which begin with the { $before } that this witness had signed before. Send the note back.
cosigned-recorded = On record: the first { $size } entries are cosigned by { $names }.
witnesses-none = No witnesses yet. A witness makes a key on their own machine with folkmoot record cosign --make-key NAME.
ask-secret = Your secret, a word or digits (not shown):
ask-passphrase = Passphrase of { $name } (empty where they are not there):
ask-passphrase-new = A passphrase for { $name }, which nobody else knows:
ask-passphrase-again = The same again, { $name }:
commit-done = { $draw }: { $name } takes part as number { $participant }. Commitment { $commitment }
commit-nonce =
    Keep this nonce, with your secret, where nobody else sees it; nothing else can open the commitment: { $nonce }
    Later: folkmoot draw reveal { $draw } --by { $participant } --nonce { $nonce } --value YOUR-SECRET
commit-slip = Nonce and secret are in { $file }, for its owner alone. Later: folkmoot draw reveal { $draw } --slip { $file }
draw-commitment = Commitment: { $commitment }
draw-waiting = Waiting for evidence: { $sources }
draw-ready = All evidence is in. Next: folkmoot draw run { $draw } --confirm draw
draw-ticket = Ticket { $ticket } was drawn (seed { $seed }). The panel:
draw-seed = Drawn with the seed { $seed }. The panel:
draw-cancelled = Cancelled: { $reason }
draw-would-be = It would have given: { $panel }
draw-withheld = Evidence that could already be known was withheld.
draw-none = No draws yet.
simulate-head = Tried, not recorded: a panel of { $size } from the { $people } people of { $pool }. Chances are counted in tickets; Gini (0: all alike) and geometric mean are rounded for display.
simulate-changes = Bounds that differ from those in force:
simulate-moved = Against the quotas in force { $more } people gain chances and { $fewer } lose some (by more than one ticket).
simulate-current = quotas in force
simulate-current-impossible = No panel meets the quotas in force.
simulate-uniform = Without quotas (uniform) everybody would have { $share }.
panel-of = { $draw } (panel { $panel })
seats-fills = It fills open seats of the panel of { $draw }. Who sat there or said no, and whoever lives with them, cannot be drawn again: { $count } of the pool.
seats-by-hand = ! Its quotas were given by hand: they are not those that the people who stay leave open.
seats-standing = The panel as it stands: { $count } of { $size } seats taken.
seats-open = { $count ->
    [one] One seat is open.
   *[other] { $count } seats are open.
} Next: folkmoot draw replace { $draw } --source …
alternates-planned =
    { $count ->
        [one] With the panel, 1 alternate is drawn, chosen for a dropout of { $percent } in a hundred.
       *[other] With the panel, { $count } alternates are drawn, chosen for a dropout of { $percent } in a hundred.
    }
alternates-planned-uniform =
    { $count ->
        [one] With the panel, 1 alternate is drawn: the next in the order drawn.
       *[other] With the panel, { $count } alternates are drawn: the next in the order drawn.
    }
alternates-list = Alternates, in their order: { $count }.
draw-panels = { $panels } panels of { $size } are drawn at once: each meets the quotas, nobody sits on two. A chance is that of sitting on any of them.
column-panel = panel
alternates-next = { $person } is next: folkmoot draw call { $draw }
alternates-none-keeps = Nobody who waits keeps the quotas; with the best, { $person }, they are missed by { $misses }: folkmoot draw replace { $draw } --source … draws somebody who keeps them.
standing-waits = waits
standing-called = called up
came-called = alternate
tables-planned =
    { $rounds ->
        [one] It seats the panel of { $draw } at { $tables } tables, for 1 round.
       *[other] It seats the panel of { $draw } at { $tables } tables, for { $rounds } rounds, each time anew.
    }
tables-round = Round { $round }
tables-table = { "  " }Table { $table }: { $people }
tables-even =
    { $count ->
        [0] { "  " }Mixed: every table has as many of every answer.
        [one] { "  " }Mixed: of no answer does a table have more than 1 more than another.
       *[other] { "  " }Mixed: of no answer does a table have more than { $count } more than another.
    }
tables-met =
    { $times ->
        [0] { $pairs } pairs of people never sit together.
        [one] { $pairs } pairs sit together once.
       *[other] { $pairs } pairs sit together { $times } times.
    }
standing-stays = stays
standing-declined = declined
column-from = from
column-standing = standing
column-order = order
column-reason = reason
not-binding-phrase = Not binding: a phrase is chosen by somebody, who might have tried others.
not-binding-rehearsal = Not binding: this is a rehearsal.
not-binding-entered-after-beacon = Not binding: { $late } was entered at { $entered }, when { $beacon } was already known.
footing-nothing = What this rests on: nothing. It is a try, and anybody can work out or choose its result.
footing-balls = What this rests on: the drawing that the room sees. The digits are the number of the ticket, and nothing is computed. Whoever draws must not see or feel the digits, each ball must go back before the next (or use a bowl for each digit), and everybody compares the digits typed.
footing-dice = What this rests on: the hands that roll the dice and type the digits, before everybody’s eyes. Stronger: a beacon last (--source drand:quicknet@TIME), so that nobody moves after it.
footing-ceremony = What this rests on: one participant at least who keeps their secret until it is said, and says it. Whoever says theirs last knows the rest, and could withhold it: they would be named, and would have chosen between two tickets. Stronger: a beacon last (--source drand:quicknet@TIME), or dice after the ceremony.
footing-ceremony-then-dice = What this rests on: the dice that the room sees, or one participant’s honest secret; one of the two is enough, since nobody who says a secret can foresee the dice. Stronger: a beacon last (--source drand:quicknet@TIME).
footing-beacon = What this rests on: the beacon. Its operators, if enough of them worked together, could know its number early. Stronger: dice first (--source dice:20), which they cannot know.
footing-hands-then-beacon = What this rests on: the room and the beacon together. Nobody moves after the beacon, and its operators cannot know the hands: both would have to cheat. Have everything from the room in before the beacon’s time.
footing-beacon-not-last = What this rests on: whoever moves last. Put the beacon last, so that no human hand moves after it.
evidence-fetch =
    When its time has come, fetch the beacon with:
    { $command }
code-now = Code to note down: { $code }
unsigned = No key of this assembly is on this machine: the checkpoint is not signed and not recorded (folkmoot record checkpoint --add-key).
contacts-recorded = This disclosure is on record.
lists-recorded = That these lists left the file is in the record.
lists-written = { $selected }: { $drawn } people drawn. { $remaining }: { $rest } people who were not, without housemates of the panel.
checkpoint-summary =
    { $size } entries, root { $root }
    { $code }
quick-again = The same again: { $command }
man-written = { $count } pages written to { $file }.
label-header = header
label-payload = payload
label-leaf = leaf
no-payload = (none)

### proposals

proposal-none = No proposal.
proposal-heading = { $proposal } · { $title }
proposal-version = Version { $version } of { $versions }
proposal-authors = authors
proposal-supporters = Supporters: { $count }{ $behind ->
    [0] {""}
    [one] {" "}(1 has seen an earlier version)
   *[other] {" "}({ $behind } have seen an earlier version)
 }
proposal-tags = tags
proposal-place = place
proposal-cost = cost
proposal-interests = interests declared
proposal-attachments = attachments
proposal-signed = signed elsewhere by
proposal-reasons = Reasons
proposal-evidence-for = What speaks for it
proposal-evidence-against = What speaks against it
proposal-amendments = Amendments, those furthest from the text first
proposal-amends = { $amendment } amends { $proposal } (version { $version })
proposal-distance = { $count ->
    [one] 1 word changes
   *[other] { $count } words change
 }
proposal-clash = { $first } and { $second } change the same passage: only one can be taken.
proposal-lost = { $amendment }: its passage is gone from the text in force.
proposal-from = It comes from { $proposals }.
proposal-into = What came of it: { $proposals }.
proposal-imported = { $count ->
    [one] 1 proposal is put: { $first }.
   *[other] { $count } proposals are put: { $first } to { $last }.
 }
proposal-exported = { $count ->
    [one] 1 file written to { $folder }.
   *[other] { $count } files written to { $folder }.
 }
proposal-diff = { $proposal }, version { $from } to version { $to }
proposal-diff-none = { $proposal }: versions { $from } and { $to } have the same title and text.
proposal-similar =
    Similar proposals are there already:
    { $table }
proposal-none-similar = Nothing similar.
allies-none = Nobody else who lets themselves be found supports the same. To be found yourself: --show-me
allies-shown = From here on, whoever supports the same finds you.
allies-hidden = From here on, nobody finds you by what you support.
proposal-no-news = Nothing new.
news-behind = You supported version { $version }; support it again if you still do: folkmoot proposal support { $proposal }
news-version = Version { $version } is in force: folkmoot proposal diff { $proposal }
news-move = It is now: { $status } ({ $reason })
news-amendment = { $amendment } is an amendment to it
news-into = { $into } came of it
proposal-step = { $when } { $status } ({ $reason })
proposal-step-without-reason = { $when } { $status }
### discussion

stance-for = for
stance-against = against
stance-question = question
stance-information = information
post-exported = { $count ->
    [one] 1 thread is in { $folder }
   *[other] { $count } threads are in { $folder }
 }
post-added = { $id }
post-none = Nothing has been said about { $on } yet.
post-no-threads = Nothing is talked about yet.
post-is-hidden = (hidden; folkmoot post show tells why)
post-edited = changed since
post-unanswered = open
post-replies-to = answers { $parent }
post-sums = sums up { $posts }
post-no-mentions = Nobody has named @{ $member } yet.
post-answered-by = Answered by { $answer }
post-judged-hidden = Hidden by { $by } on { $at }: { $reason }
post-judged-contested = Contested by { $by } on { $at }: { $reason }
post-judged-shown = Shown again by { $by } on { $at }: { $reason }
post-version = Version { $version }, { $at }:
post-thread =
    { $posts ->
        [one] { $posts } contribution
       *[other] { $posts } contributions
    }, { $open ->
        [one] { $open } open question
       *[other] { $open } open questions
    }
post-limited = From here on each member may write { $limit } contributions a day.
post-unlimited = From here on members may write as much as they like.
search-none = Nothing holds all of these words.
search-rebuilt = The index of words is made anew.
column-group = Group
column-members = Members
column-posts = Contributions
column-words = Words
column-adopted = Adopted
post-no-voices = Nobody is there to be heard.
kind-proposal = proposal
kind-vote = vote
kind-topic = topic
kind-post = contribution
kind-member = member
kind-draw = draw
kind-entry = entry

### votes

vote-none = No vote.
vote-heading = { $vote } · { $title }
vote-secret = Secret: the key of the box is kept on this machine.
vote-secret-tellers = Secret: the box opens with the passphrases of { $needed } of its tellers: { $tellers }.
vote-options = options
vote-on = decides
vote-rules = rules
vote-straw = A straw poll: it binds nobody.
vote-straw-method = { $name } (straw poll)
codes-slip =
    { $vote } · { $title }
    Voting code, good for one ballot: { $code }
codes-made = { $count } slips written to { $file }. Print and cut them, let everybody draw one, and destroy the file.
consent-open = Round { $round } of consent: it is adopted where no objection stands when it is closed.
consent-adopted = Adopted by consent, in round { $round }: no objection stands.
consent-not-adopted = Not adopted: after { $round ->
    [one] one round
   *[other] { $round } rounds
 } an objection stands.
consent-review = It is looked at again on { $date }.
consent-answers = In this round: { $consent } consent, { $object } object, { $open } have not answered.
consent-objection = { $number }. { $name } objects (round { $round }): { $reason }
consent-resolved = Resolved: { $change }
consent-note = Objections that stand: { $standing }. Consent: folkmoot vote agree { $vote }; object: folkmoot vote object { $vote }; resolve: folkmoot vote resolve { $vote }; close: folkmoot vote close { $vote }.
vote-hands = By show of hands, counted by each of { $tellers }.
vote-paper = On paper, typed by each of { $tellers }.
vote-by-proxy = By proxy: { $count }.
hands-entered = { $vote }: ballots entered: { $ballots }.
hands-missing = Still to enter theirs: { $tellers }.
hands-differ = { $name }: { $counts }
hands-blank = none of them
paper-differs = The tellers differ on paper { $number }.
hands-again = The tellers differ: count again, and enter again.
hands-agree = The tellers agree. Close the vote: folkmoot vote close { $vote }
proxy-limit = { $limit ->
    [one] A member may represent one other.
   *[other] A member may represent { $limit } others.
 }
proxy-none = The rules let nobody vote for another.
column-giver = Represented
column-holder = By
vote-tie-by = ties are broken by
vote-tie-broken = The tie was broken by { $sources }: the order that chance gave is { $order }.
vote-tie-stays = Nothing was announced that could break the tie: it stays. Vote again between the tied, or agree.
vote-tie-how = To break the tie with { $source }: { $command }
vote-turnout = { $cast } of { $entitled } have voted.
vote-quorum-met = The quorum of { $needed } is reached ({ $found }).
vote-quorum-open = The quorum is { $needed }: { $missing } missing.
vote-open-note = Results are shown once it is closed (folkmoot vote close { $vote }).
vote-ballots = Ballots: { $valid } valid, { $blank } blank, { $invalid } invalid.
vote-recount-same = { $vote } counted again: the ballots give the result that stands in the record.
vote-recount-differs = { $vote } counted again: the ballots give ANOTHER result than the record has.
vote-compare-note = For information alone: { $vote } is decided by the method and the rules that it was opened under.
standing-standing = not elected
standing-elected = elected
standing-out = out
standing-withdrawn = withdrawn
method-majority = majority
method-approval = approval
method-score = score
method-star = STAR
method-majority-judgment = majority judgment
method-borda = Borda
method-irv = instant runoff
method-schulze = Schulze
method-ranked-pairs = ranked pairs
method-minimax = minimax
method-stv-scottish = STV (Scottish rules)
method-stv-meek = STV (Meek)
method-phragmen = Phragmén
method-equal-shares = equal shares
method-dots = dots
method-quadratic = quadratic
method-consent = consent
rule-seats = seats
rule-threshold = threshold
rule-more-than = more than the threshold is needed
rule-base = threshold counted on
rule-base-cast = the ballots that choose something
rule-base-cast-and-abstaining = all ballots, blank ones too
rule-base-present = the people present
rule-base-entitled = everybody entitled
rule-quorum = quorum
rule-quorum-present = { $least } present
rule-blanks = blank ballots
rule-blanks-aside = counted apart
rule-blanks-invalid = count as invalid
rule-max-marks = marks at most
rule-overvotes = equal ranks
rule-overvotes-exhaust = the ballot stops there
rule-overvotes-skip = that rank is passed over
rule-overvotes-invalid = the ballot is invalid
rule-skipped-ranks = empty ranks in a row that are passed over
rule-truncation = ranks counted
rule-unranked = options left unranked
rule-unranked-last = equal, behind all that are ranked
rule-unranked-no-opinion = the ballot says nothing of them
rule-withdrawn = withdrawn
rule-write-in = option that stands for names written in
rule-batch = all who cannot catch up are eliminated at once
rule-grades = grades
rule-default-grade = options left out
rule-default-grade-lowest = get the lowest
rule-default-grade-median = get their own median
rule-default-grade-none = judged by the others
rule-score-min = lowest score
rule-score-max = highest score
rule-strength = strength of a victory
rule-strength-winning = the ballots for the winner
rule-strength-margins = those, less the ballots for the loser
rule-digits = digits after the point
rule-points = points to spread
rule-budget = budget
rule-costs = costs
rule-conflicts = at most one of
rule-exclusion = of conflicting projects stays
rule-exclusion-most-supported = the one that most people want
rule-exclusion-first-funded = the one that is paid first
rule-utility = a project is worth
rule-utility-cost = its cost
rule-utility-number = one, whatever it costs
rule-utility-points = the points it is given
rule-completion = money left over
rule-completion-add-one = shares rise as long as all fits
rule-completion-add-one-greedy = shares rise, then what still fits
rule-completion-greedy = what still fits, most wanted first
rule-completion-none = stays unspent
tally-tie-harmless = There were ties on the way; every way of breaking them gives the same result.
tally-none-beats-all = No option beats every other in a direct comparison.
tally-most-points = “{ $option }” has the most points: { $points }.
### entries in plain words

entry-assembly-founded = “{ $name }” is founded with { $program }
entry-rules-set = the rules, version { $version }
entry-key-added = a further key may sign
entry-member-enrolled = { $who } joins as { $member }
entry-member-described = the fields of { $member }
entry-member-role-given = { $member } is given the role { $role }
entry-member-role-taken = the role { $role } is taken from { $member }
entry-member-group-joined = { $member } joins the group { $group }
entry-member-group-left = { $member } leaves the group { $group }
entry-member-interests-shown = { $member } lets those who support the same find them
entry-member-interests-kept = { $member } is found by what they support no longer
entry-member-left = { $member } leaves the assembly
entry-pool-imported = { $pool } is frozen: { $size } people
entry-quotas-revised = { $pool }: the quotas, version { $version }
entry-draw-planned = { $draw } is planned: { $size } places from { $pool }, { $fairness }
entry-draw-committed = { $draw }: participant { $participant } commits to a secret
entry-draw-revealed = { $draw }: participant { $participant } says “{ $reveal }”
entry-draw-reveal-withheld = { $draw }: participant { $participant } withholds their secret; the ceremony goes on without it
entry-witness-named = A witness is named: { $key }
entry-checkpoint-cosigned = A checkpoint is cosigned by witnesses
entry-draw-evidenced = { $draw }: evidence of { $source }
entry-draw-drawn = { $draw } is drawn: a panel of { $panel }
entry-draw-declined = { $person } gives up their seat on the panel of { $draw }
entry-draw-called = { $person }, an alternate, takes an open seat on the panel of { $draw }
entry-draw-cancelled = { $draw } is cancelled
entry-proposal-submitted = { $proposal } is put: { $title }
entry-proposal-revised = { $proposal } has version { $version }: { $title }
entry-proposal-signed = { $proposal } has one more author
entry-proposal-supported = { $proposal } is supported
entry-proposal-unsupported = support for { $proposal } is taken back
entry-proposal-moved = { $proposal } is now: { $status }
entry-amendment-submitted = { $amendment } is put, an amendment to { $proposal }
entry-amendment-rejected = { $amendment } is not taken
entry-topic-opened = { $topic } is opened: “{ $title }”
entry-post-added = { $post } is said on { $on }
entry-post-edited = { $post } is changed by its author
entry-post-answered = { $answer } answers { $post }
entry-post-hidden = { $post } is hidden
entry-post-contested = the hiding of { $post } is contested
entry-post-shown = { $post } is shown again
entry-vote-opened = { $vote } is opened: { $title }
entry-vote-cast = a ballot is cast in { $vote }
entry-vote-closed = { $vote } is closed and counted
entry-vote-evidenced = chance is recorded that breaks the tie of { $vote }
entry-vote-coded = voting codes are made for { $vote }
entry-consent-asked = consent is asked for in { $vote }: { $title }
entry-consent-given = somebody consents to { $vote }
entry-consent-objected = somebody objects to { $vote }
entry-consent-resolved = an objection to { $vote } is resolved
entry-consent-repeated = a further round of consent on { $vote }
entry-consent-closed = the rounds of consent on { $vote } are over
entry-vote-entered = a teller enters the ballots of { $vote }
entry-proxy-given = { $holder } votes in the place of { $giver }
entry-proxy-revoked = { $giver } is represented by nobody any more
entry-vote-tie-broken = the tie of { $vote } is broken
entry-vote-cancelled = { $vote } is called off
entry-checkpoint-published = a signed checkpoint
entry-disclosure-made = data leaves the file ({ $audience })
entry-unknown = { $kind } (not known to this version)

### verification

verify-note = Note: { $text }
verify-holds = { $file } holds: { $entries } entries, nothing found.
verify-findings =
    { $count ->
        [one] { $file } does not hold: 1 finding in { $entries } entries.
       *[other] { $file } does not hold: { $count } findings in { $entries } entries.
    }
export-done = { $count } files written to { $file }.
export-next =
    Check them with: folkmoot verify { $folder }
    or, without folkmoot: { $command } { $folder }
backup-done = { $file }: { $entries } entries, copied and verified.
error-words-count = A code has twelve words, not { $detail }.
hint-words-count = Give all twelve in quotes, or the name of a file with a signed checkpoint.
error-words-unknown = Word { $position }, “{ $word }”, is in neither list; is it “{ $nearest }”?
error-words-unknown-without-nearest = Word { $position }, “{ $word }”, is in neither list.
finding-stopped = stopped: what follows was not looked at
finding-no-entries = there is no entry at all
finding-line-unreadable = the line cannot be read: { $detail }
finding-header-unreadable = the header cannot be read or is not written as it must be: { $detail }
finding-wrong-number = it says it is entry { $says }: one is missing, or they were exchanged
finding-author-unreadable = “{ $by }” is nobody
finding-act-apart = it belongs to an act whose entries stand elsewhere
finding-unsealed = there is a sealed part that the header does not announce
finding-seal-of-kind = a sealed part where { $kind } has none, or none where it has one
finding-seal-broken = the sealed part was exchanged: its seal is broken
finding-payload-unreadable = the sealed part cannot be read: { $detail }
finding-event-unreadable = the entry does not say what its kind must say: { $detail }
finding-not-allowed = it should not be there: { $refusal }
finding-key-unreadable = the key cannot be read
finding-key-twice = a key that was there already
finding-key-of-other = a key of { $name }, another assembly
finding-checkpoint-unsigned = the checkpoint is not signed by a key of this assembly: { $detail }
finding-checkpoint-of-other = the checkpoint is of another assembly ({ $assembly })
finding-checkpoint-size = the checkpoint speaks of { $says } entries, there are { $entries }
finding-checkpoint-root = the first { $size } entries are not those that were signed: one was changed, removed or put in
finding-held-code-missing = this record never had the past that was noted down: it was rewritten, or the code is of another record
finding-witness-key = the key of a witness cannot be read
finding-cosignature = no witness on the list made this cosignature, or one is forged
finding-blob-missing = { $role } is missing ({ $name })
finding-blob-changed = { $role } was changed ({ $name })
finding-blob-unexplained = something that no entry names ({ $name })
finding-table-unreadable = { $role } cannot be read: { $detail }
finding-quotas-values = version { $version } of the quotas has other features or values than the first
finding-table-size = { $role } has { $found } people, the record says { $size }
finding-pool-hash = the leaves do not give the pool hash
finding-row-changed = the row of { $person } was changed
finding-unique-count = { $found } people are unique, the record says { $says }
finding-copy-differs = { $role } beside the draw differs from the pool’s
finding-plan-unreadable = the plan cannot be read: { $detail }
finding-commitment = the commitment is not that of the plan
finding-plan-differs = “{ $key }” in the plan is not what was announced
finding-plan = the plan does not hold: { $fault }
finding-seed = the seed is not what plan and evidence give
finding-ticket = the ticket is { $found }, the seed gives { $expected }
finding-panel = the panel is not the one drawn: { $extra } should not be on it, { $missing } should
finding-panel-shape = the panel is none of this draw
finding-alternates-shape = the alternates are none of this draw
finding-tables-shape = these are no tables of this draw: somebody sits nowhere or twice, or tables are of unlike sizes
finding-tables = the tables are not those that plan and seed give
finding-tables-file = it is not the tables of the record
finding-alternates = the alternates are not those that panel and seed give: { $expected }
finding-called-up = { $person } was called up; it was the turn of { $expected }, with { $misses } places missed
finding-called-up-without-expected = { $person } was called up, and nobody was to be
finding-would-be = what the cancelled draw would have given is wrong or missing
finding-withheld = whether evidence was withheld is said wrongly
finding-file-missing = the file is missing
finding-file-unexplained = nothing explains this file
finding-file-unreadable = not a plain file, or too large
finding-sums-line = line { $line } is not as it must be
finding-not-listed = SHA256SUMS does not list it
finding-file-changed = the file was changed
finding-file-differs = it is not { $role } that the record names
finding-panel-file = it is not the panel of the record
finding-seats-file = it is not the panel as it stands by the record
finding-vote-file = it differs from what the record gives
finding-word-list = it is not the BIP-39 list
note-clock-back =
    { $count ->
        [one] The clock went back at entry { $entry }; order comes from the numbers.
       *[other] The clock went back { $count } times, first at entry { $entry }; order comes from the numbers.
    }
note-unknown-kind = { $count } entries of a kind that this version does not know ({ $kind }) were checked as bytes alone.
note-payloads-absent = { $count } sealed parts are withheld or erased; their seals stand.
note-no-checkpoint = There is no signature over the latest entries.
note-nothing-held = The order of time is as this file claims. A code noted down earlier would prove more: --against "twelve words".
note-witnessed =
    { $count ->
        [one] The first { $size } entries are witnessed by 1 witness whom the record names: up to there, the order of time rests on their word as well. Compare their key with what they say themselves.
       *[other] The first { $size } entries are witnessed by { $count } witnesses whom the record names: up to there, the order of time rests on their word as well. Compare their keys with what they say themselves.
    }
note-plan-witnessed =
    { $count ->
        [one] { $draw }: the plan was cosigned by 1 witness before chance was known.
       *[other] { $draw }: the plan was cosigned by { $count } witnesses before chance was known.
    }
note-held-found = The record contains the past that was noted down: its first { $size } entries.
note-held-unsigned = What was noted down is signed by nobody: it is worth what the paper is worth.
note-rows-absent = The rows of { $pool } are withheld: quotas, households and the bound of its draws were not checked.
note-salts-absent = The salts of { $pool } are withheld: its rows were not compared with the leaves.
note-blob-unchecked = { $role } could not be compared with its name ({ $name }).
note-panel-unchecked = The panel of { $draw } was not drawn again: that takes the households.
note-alternates-unchecked = The alternates of { $draw } were not chosen again, nor was it checked whose turn it was: that takes the rows.
note-tables-unchecked = The tables of { $draw } were not worked out again: that takes the rows.
note-plan-held = { $draw } was fixed before its chance was known: the code noted down proves it.
note-binds = { $draw } binds.
note-not-binding-phrase = { $draw } does not bind: a phrase is among its sources.
note-secret-withheld = { $draw }: participant { $participant } withheld the secret they had committed to: whoever went on without it could choose between two tickets.
note-not-binding-rehearsal = { $draw } does not bind: it was a rehearsal.
note-not-binding-late = { $draw } does not bind: { $late } was entered when { $beacon } was already known.
note-cancelled = { $draw } was cancelled: { $reason }
note-cancelled-without-reason = { $draw } was cancelled.
note-for-reading = { $count } files are for reading, and covered by their hashes alone.

### the demonstration

demo-found = 1. FOUND. { $town }, a town that does not exist, founds its citizens’ assembly in one file: { $file }
demo-enrol = 2. ROLL. Three people are enrolled to run it. Their names are sealed: they can be erased without breaking the record.
demo-proposals = PROPOSALS. Meanwhile three proposals are put: benches, which Zoé supports and Éric amends; lamps; a market hall.
demo-votes = VOTES. Nine neighbours join. The twelve grade three names for the new square: the best median grade wins, and who gave which grade can be read. On the money for neighbourhoods, a vote is open.
demo-square = Which name shall the new square have?
demo-money = Which projects shall the 40,000 for neighbourhoods pay?
demo-project-trees = Trees in the school yard
demo-project-tap = A water tap on the market square
demo-project-roof = A roof over the bus stop
demo-benches-title = Twelve benches along the Lirelle
demo-benches-body =
    ## What is asked for

    Ten benches along the Lirelle, between the mill and the footbridge:

    - of oak from the town’s own wood,
    - with **backs** and armrests,
    - one of them in three under a tree.

    They are made in the workshop of the school.
demo-benches-passage = Ten benches
demo-benches-new = Twelve benches
demo-talk-question = Who looks after them in winter, when the river comes up?
demo-talk-answer = The town takes them in from November to March; it says so in writing.
demo-talk-against = Ten are too many for a path where two prams can hardly pass.
demo-lamps-title = Lamps that go out at midnight
demo-lamps-body =
    Street lamps go out from midnight to five, but for the square and the road to the hospital.

    After a year the assembly looks at the figures and decides again.
demo-market-title = A market hall in the old depot
demo-market-body =
    The old tram depot is opened as a market hall on Wednesdays and Saturdays. *Nothing is pulled down*: the rails stay in the floor.
demo-pool = 3. POOL. { $people } volunteers are frozen with their quotas; { $unique } of them share all their features with nobody. From here on nobody can be slipped in.
demo-plan = 4. PLAN. A lottery of 1000 tickets, each a panel of { $size } that meets every quota. Everyone is on { $least } to { $most } tickets. It is proven that no lottery could give everyone more than { $bound }.
demo-code =
    5. CODE. Before chance is known, the room notes down twelve words, which fix all of this:
    { $code }
demo-dice = 6. CHANCE. Twenty ten-sided dice are rolled in public: { $digits }
demo-panel =
    7. PANEL. They give ticket { $ticket }, and with it the panel:
    { $panel }
demo-bundle = 8. PUBLISH. Everything an auditor needs is written to { $folder }
demo-verified = 9. VERIFY. { $entries } entries, tree, signatures, every ticket against every quota, the proof, seed, ticket and panel: all holds, and contains the past of the twelve words.
demo-tampered = 10. CHEAT. In a copy, one person of the panel is exchanged. The check makes { $findings } findings.
demo-next =
    Look around: folkmoot record list --file { $file }
    Check without folkmoot: python3 { $folder }/verify.py { $folder }
    Delete the folder when you are done.
error-demo-findings = The sample did not verify: { $count } findings. That is a fault of the program; please report it.

### opening the interface

help-open = Open the full-screen interface
help-open--path = The assembly’s file; else the only one here, or choose one on the first screen
help-open--plain = A linear, numbered form without a full screen, for screen readers and simple terminals
help-open--theme = Colours: dark, light, contrast, mono
help-open--no-animation = Nothing moves, not even the draw
example-open = folkmoot open garden.moot
error-no-terminal = The interface needs a terminal.
hint-no-terminal = Run it in a terminal, or use the other commands: folkmoot --help
error-terminal = The terminal cannot be used: { $detail }

### report
page-title = { $name }: public record
page-lead = { $count ->
    [one] One entry, written at { $date }.
   *[other] { $count } entries, the latest written at { $date }.
}
page-code = These twelve words are the code of this record. A record in which anything was changed, removed or put in has another code. Whoever noted a code down, at any time, can check that its past is still here.
page-no-draws = Nothing has been drawn yet.
page-draw = Draw { $draw }: { $size ->
    [one] one person
   *[other] { $size } people
} out of { $people }
page-open = Planned, and not drawn yet.
page-drawn = Drawn.
page-cancelled = Cancelled. Reason given: { $reason }
page-cancelled-withheld = Cancelled when chance could be known already, without saying what it had given. Reason given: { $reason }
page-reason-withheld = (none left on record)
page-binding = The result binds: nobody in the room could know or choose it.
page-not-binding-phrase = The result does not bind: among its sources is a phrase, and whoever says it last may have tried others.
page-not-binding-rehearsal = The result does not bind: this was a rehearsal.
page-not-binding-late = The result does not bind: { $late } was entered when { $beacon } was already public.
page-planned = Planned at
page-from = Drawn from
page-fairness = Fairness
page-fairness-leximin = the smallest chance as large as possible, then the next smallest, and so on (leximin)
page-fairness-maximin = the smallest chance as large as possible (maximin)
page-fairness-nash = the product of the chances as large as possible (nash)
page-fairness-goldilocks = neither very small nor very large chances: all as near the mean as possible, in proportion (goldilocks)
page-fairness-uniform = no quotas: a plain draw, one person a household
page-sources = Sources of chance
page-evidence = Evidence of { $source }
page-participant = Participant { $participant }
page-withheld = Participant { $participant } committed to a secret and did not say it. Whoever decided to go on without it could choose between two tickets: what this draw promises is weaker by that.
page-commitment = Commitment to the plan
page-seed = Seed
page-ticket = Ticket drawn
page-ticket-of = { $ticket }, of 0 to { $last }
page-panel = The panel
page-panel-number = Panel { $number }
page-would-be = The panel that would have been
page-standing = The panel as it stands
page-seat-declined = { $person } (declined)
page-seat-came = { $person } (from { $from })
page-seats-open = { $count ->
    [one] One seat is open.
   *[other] { $count } seats are open.
}
page-fills = This draw fills open seats of the panel of { $draw }. Whoever sat there or said no, and whoever lives with them, could not be drawn again: { $count } of the pool.
page-by-hand = Its quotas were given by hand. They are not those that the people who stay leave open.
page-chances = Chances
page-chances-text = The lottery has { $tickets } tickets, each a panel that meets every quota. Whoever has the smallest chance is on { $least } of them ({ $leastshare }), whoever has the largest on { $most } ({ $mostshare }).
page-chances-uniform = Everybody who lives alone had the same chance. People who share a household had a slightly smaller one, for only one of them could be drawn.
page-bound = It is proven that no lottery gives everybody a chance above { $bound } ({ $share }).
page-never = { $count ->
    [one] One person cannot be chosen under these quotas.
   *[other] { $count } people cannot be chosen under these quotas.
}
page-picture = How many people hold how many tickets
page-bar = { $people ->
    [one] One person with { $tickets } tickets
   *[other] { $people } people with { $tickets } tickets
}
page-pools = Who could be drawn
page-pool = { $pool }: { $size ->
    [one] one person
   *[other] { $size } people
}. Alone with their combination of features: { $unique }. Left out because of somebody chosen earlier: { $aside }.
page-verify = How to check this
page-verify-how = In this folder, on any computer and without a network, with Python alone or with folkmoot:
page-verify-code = With a code that was noted down earlier, to see that nothing of that past was rewritten:
page-words = twelve words
page-verify-limits = What no computation can show: whether the file of people was right to begin with, and whether a record was rewritten before anybody held a code of it.
page-witnesses = Witnesses whom the record names. They cosigned checkpoints on their own machines; compare each key with what its witness says.
page-list-withheld = Closed and counted; the list of its ballots is withheld or erased.
page-recount =
    { $vote }: how to count again ({ $method })

    rules.json and result.json are what the record says. The ballots stand in every
    form that holds them: none is linked to a person. Blank ballots stand in tables
    (CSV) alone.

    In this folder, with the program that made it:

    {"    "}{ $own }

    With other programs, which break ties by rules of their own (compare the tied
    first) and name options by their numbers or names:

    { $others }
page-recount-none = None that we know counts by these very rules. A spreadsheet and the rules will do.
page-readme =
    { $name }: public record

    index.html      what was decided, for reading in a browser
    tables/         the same as tables, for a spreadsheet
    draws/          what each draw is checked with
    votes/          what each vote is counted again with
    blobs/          the same, named by hash
    record.jsonl    every entry of the record
    checkpoint      the signature over all of it
    wordlists/      the words of the codes
    SHA256SUMS      hashes of all files

    To check everything, in this folder and without a network:

        python3 verify.py .

    or, with the program that made it:

        folkmoot verify .

    With twelve words that you noted down earlier:

        python3 verify.py . --against "twelve words"

### interface

ui-plain = { $text }
ui-yes = yes
ui-no = no
ui-reading = reading…
ui-label-text = { $label }: { $text }
ui-too-small = The window is too small. Please make it at least { $width } columns wide and { $height } lines high.
ui-first-hint = New here? Tab next screen · ? keys · Space any action
ui-undo-hint = (u takes it back)

## names of keys' meanings
ui-do-open-this = open
ui-do-found = found an assembly
ui-do-found-short = found
ui-do-open = open a file
ui-do-open-short = open a file
ui-do-sample = try the sample assembly
ui-do-sample-short = sample
ui-do-next-step = next step
ui-do-next-step-short = next step
ui-do-code = the code
ui-do-export = publish a bundle
ui-do-export-short = publish
ui-do-member-card = who is this
ui-do-member-card-short = who
ui-do-enrol = enrol somebody
ui-do-enrol-short = enrol
ui-do-import-roll = import members
ui-do-import-roll-short = import
ui-do-filter = find
ui-do-roles = roles
ui-do-groups = groups
ui-do-describe = change a member’s fields
ui-do-leave = a member leaves the assembly
ui-do-back = back
ui-do-pool = freeze a pool
ui-do-pool-short = pool
ui-do-plan = plan a draw
ui-do-plan-short = plan
ui-do-edit-quotas = try other quotas
ui-do-edit-quotas-short = quotas
ui-do-compare = compare fairness
ui-do-compare-short = fairness
ui-do-less = one fewer
ui-do-less-short = less
ui-do-more = one more
ui-do-more-short = more
ui-do-other-bound = minimum or maximum
ui-do-other-bound-short = min/max
ui-do-revise = put these quotas on record
ui-do-revise-short = record
ui-do-restore = as on record
ui-do-plan-so = plan a draw this way
ui-do-plan-so-short = plan
ui-do-fewer-places = one place fewer
ui-do-fewer-places-short = fewer
ui-do-more-places = one place more
ui-do-chances = chances
ui-do-why = Why this chance?
ui-do-how-to-check = how to check
ui-do-how-to-check-short = check
ui-do-contacts = contacts
ui-do-names = show or hide names
ui-do-replay = show the draw once more
ui-do-cancel-draw = call the draw off
ui-do-decline = a seat is given up
ui-do-decline-short = declines
ui-do-replace = fill open seats
ui-do-replace-short = fill seats
ui-do-call-up = call the next alternate up
ui-do-call-up-short = call up
ui-do-tables = seat the panel at tables
ui-do-tables-short = tables
ui-do-say-secret = a secret is said
ui-do-withhold-secret = go on without a secret
ui-do-witnesses = witnesses
ui-do-take-witness = name a witness, or take up what one sent back
ui-do-entry = bytes and proof
ui-do-entry-short = entry
ui-do-publish = sign a checkpoint
ui-do-verify = verify
ui-do-against = verify a noted code
ui-do-against-short = noted code
ui-do-entry-before = entry before
ui-do-entry-after = entry after
ui-do-up = up
ui-do-down = down
ui-do-page-up = a page up
ui-do-page-down = a page down
ui-do-first = to the first
ui-do-last = to the last
ui-do-undo = take the last act back
ui-do-next-screen = next screen
ui-do-previous-screen = screen before
ui-do-home = go to Home
ui-do-members = go to Members
ui-do-proposals = go to Proposals
ui-do-propose = put a proposal
ui-do-propose-short = propose
ui-do-support = support, or take support back
ui-do-support-short = support
ui-do-import-proposals = import proposals
ui-do-tab-after = next tab
ui-do-tab-before = tab before
ui-do-revise-text = write a new version
ui-do-revise-text-short = revise
ui-do-amend = put an amendment
ui-do-amend-short = amend
ui-do-take-amendment = take the amendment into the text
ui-do-take-amendment-short = take it
ui-do-reject-amendment = leave the amendment out
ui-do-reject-amendment-short = leave it out
ui-do-promote = make a proposal of an amendment left out
ui-do-promote-short = make a proposal
ui-do-step = bring to another stage
ui-do-step-short = stage
ui-do-sign = sign as one more author
ui-do-editor = Write in your editor
ui-do-editor-short = editor
ui-do-preview = Preview, and back
ui-do-preview-short = preview
ui-do-draws = go to Draws
ui-do-record = go to Record
ui-do-start = close this file
ui-do-help = help
ui-do-palette = all actions
ui-do-palette-short = actions
ui-do-language = in French
ui-do-theme = another theme
ui-do-quit = quit
ui-do-next-field = next field
ui-do-previous-field = field before
ui-do-field = next field, or choose a file
ui-do-submit = send
ui-do-close-form = close (kept as a draft)
ui-do-choose = choose
ui-do-close = close
ui-do-turn = words or QR code
ui-do-confirm = do it
ui-do-not = don’t
ui-do-stop = stop

ui-theme-dark = Theme: dark
ui-theme-light = Theme: light
ui-theme-contrast = Theme: high contrast
ui-theme-mono = Theme: no colour

## titles, and two sentences on each screen
ui-title-home = Home
ui-title-members = Members
ui-title-proposals = Proposals
ui-title-proposal = Proposal
ui-title-draws = Draws
ui-title-record = Record
ui-help = Help
ui-help-start = Choose the assembly you want to work with. An assembly is one file: whoever has the file has the assembly.
ui-help-home = Here you see where the assembly stands and what is sensible next. The twelve words at the bottom stand for everything so far: whoever notes them down can tell later whether anything was changed.
ui-help-members = Everybody who is enrolled, in the order of names. Names and contacts are sealed: they never leave the file with a public bundle.
ui-help-proposals = What the assembly talks about, what changed last first. Anybody can put a proposal and support one. ▲ 3/5 has three of the five supporters that its next stage asks for, and comes there by itself with the fifth.
ui-help-proposal = One proposal: its text, what changed from version to version, its amendments, what is said about it, and its history. Left and right lead from tab to tab.
ui-help-draws = Pools say who may be drawn; draws choose a panel from a pool by lot. Everything that decides a draw is fixed before chance is known.
ui-help-pool = Who may be drawn, against the places that the quotas ask for. The last column is the number of places, at least and at most; ! means few people for them, ✗ too few.
ui-help-quotas = Try other places for each value: arrows left and right, or digits, change the bound; Enter goes from minimum to maximum. What a draw would give is worked out at once, and nothing is recorded until you say so.
ui-help-fairness = The notions of fairness, with everybody’s chance from the smallest to the largest in a chart, all to one scale. The higher the left end, the better off are those whom the quotas disadvantage most.
ui-help-draw = Follow the numbers: what is fixed, the code to note down, chance as it comes in, the panel. Read each step aloud; anybody can check it later.
ui-help-chances = Everyone’s chance to be on the panel, counted in tickets of the lottery. The lowest stand first, with the reason why they are no higher.
ui-help-record = Everything that ever happened here, newest first. Nothing can be taken out or changed without the code changing too.
ui-help-entry = The exact bytes of one entry, and the hashes that tie it to the root of the record. With them anybody can check that this entry is part of it.

## start
ui-start-title = folkmoot
ui-start-about = An assembly that anyone can check: one file, panels drawn by lot, a record that nobody can quietly change.
ui-start-recent = Opened before
ui-start-none = Nothing yet. Press n to found an assembly, or o to open a file that somebody gave you.
ui-wait-opening = Opening the file
ui-wait-writing = Writing to the record
ui-wait-reading = Reading the files
ui-wait-planning = Looking for the fairest draw
ui-wait-verifying = Verifying the record
ui-wait-exporting = Writing the bundle
ui-wait-sample = Making the sample assembly
ui-stopping = Stopping…
ui-elapsed = { $seconds } s
ui-left = about { $seconds } s left

## home
ui-home-numbers = { $members ->
    [one] 1 member
   *[other] { $members } members
 } · { $pools ->
    [one] 1 pool
   *[other] { $pools } pools
 } · { $drawn ->
    [one] 1 panel drawn
   *[other] { $drawn } panels drawn
 } · { $entries } entries
ui-home-next = Next
ui-home-latest = The latest
ui-home-since = { $count ->
    [one] Since you last looked: 1 new entry
   *[other] Since you last looked: { $count } new entries
 }
ui-next-pool = Say who may be drawn: freeze a pool
ui-next-pool-why = From two files, people and quotas, or from the members enrolled here. To enrol members first, go to Members.
ui-next-plan = Plan a draw from the latest pool
ui-next-plan-why = Size, fairness and sources of chance are fixed and published before chance is known.
ui-next-continue = Go on with the draw { $draw }
ui-next-continue-why = Its plan is fixed. Now the room notes the code, and chance comes in.
ui-next-panel = See the panel of the draw { $draw }
ui-next-panel-why = Then publish a bundle (e), so that anybody can check it at home.
ui-code = The code
ui-code-of = of the first { $count } entries
ui-code-about = These twelve words stand for the first { $count } entries of the record. Whoever notes them down today can tell tomorrow whether anything before them was changed.
ui-code-signed = A signed checkpoint of them is in the record.
ui-code-signed-before = The latest signed checkpoint is of the first { $count } entries. Press s to sign one now.
ui-code-unsigned = No checkpoint has been signed yet. Press s to sign one now.
ui-qr-too-small = The QR code needs { $width } columns and { $height } lines. Please make the window larger, or read out the twelve words.

## members
ui-count-members = { $count ->
    [one] 1 member
   *[other] { $count } members
 }
ui-members-none = Nobody is enrolled yet. Press n to enrol somebody, or i to import a list. For a draw from two files nobody needs to be enrolled.
ui-no-name = (name erased or withheld)
ui-filter = Find:
ui-filter-none = Nothing fits. Esc shows everything again.
ui-label-number = number
ui-label-contact = contact
ui-label-roles = roles
ui-label-groups = groups
ui-role-auditor = auditor
ui-role-chair = chair
ui-role-facilitator = facilitator
ui-role-observer = observer
ui-role-president = president
ui-role-secretary = secretary
ui-role-teller = teller
ui-role-treasurer = treasurer
ui-marks-roles = Roles of { $name }
ui-marks-groups = Groups of { $name }
ui-new-group = a new group…

## draws
ui-count-draws = { $draws ->
    [one] 1 draw
   *[other] { $draws } draws
 }, { $pools ->
    [one] 1 pool
   *[other] { $pools } pools
 }
ui-count-proposals = { $count ->
    [one] 1 proposal
   *[other] { $count } proposals
 }
ui-proposals-none = No proposal yet. Press n to put one, or i to import a file of them.
ui-support = ▲ { $count }
ui-tab-text = Text
ui-tab-changes = Changes
ui-tab-amendments = Amendments
ui-tab-discussion = Discussion
ui-tab-history = History
ui-thread-none = Nothing has been said yet. Say something with n.
ui-discussion-here = Press Enter to read what is said about it, and to take part.
ui-version-by = { $when } version { $version }, by { $by }
ui-version-amendments = made by the amendments { $amendments }
ui-changes-none = There is one version: nothing has changed.
ui-amendments-none = No amendment. Press a to put one to a passage of the text.
ui-words = { $count ->
    [one] 1 word
   *[other] { $count } words
 }
ui-amends = amendment to { $proposal }
ui-gone = − { $text }
ui-come = + { $text }
ui-editor-failed = The editor did not end well: { $detail }
ui-draws-none = Nothing here yet. Press i to freeze a pool: a file of people and a file of quotas, or the members of this assembly. Then press p to plan a draw.
ui-draw-line = { $size ->
    [one] 1 place
   *[other] { $size } places
 } from { $pool }
ui-pool-line = { $size ->
    [one] 1 person who may be drawn
   *[other] { $size } people who may be drawn
 }
ui-status-waiting = waiting for chance
ui-status-ready = ready to draw
ui-status-drawn = drawn
ui-status-seats-open = seats open
ui-status-rehearsed = drawn, not binding
ui-status-cancelled = called off
ui-pool-title = The pool { $pool }
ui-quotas-title = Quotas of { $pool }
ui-quotas-version = quotas, version { $version }
ui-quotas-tried = { $count ->
    [one] one bound tried, not on record
   *[other] { $count } bounds tried, not on record
}
ui-column-pool = people
ui-column-min = min
ui-column-max = max
ui-column-chance = lowest
ui-column-record = on record
ui-try-working = working it out…
ui-try-waiting = …
ui-try-unsound = A minimum is above its maximum, or the panel has no place.
ui-try-chances = Chances from { $low } to { $high }, Gini { $gini }
ui-try-before = On record: from { $low } to { $high }, Gini { $gini }
ui-try-moved = A better chance: { $more } people. A smaller one: { $fewer }.
ui-try-without = { $count ->
    [one] One person is on no ticket.
   *[other] { $count } people are on no ticket.
}
ui-fairness-title = Fairness: { $count ->
    [one] 1 place
   *[other] { $count } places
 }, { $people } people
ui-fairness-households = unequal by household
ui-column-low = least
ui-column-high = most
ui-column-mean = g. mean
ui-pool-mark = ┃ marks the share of the pool that the quotas ask for.
ui-pool-columns = people  places
ui-pool-unique = { $count ->
    [0] Nobody stands alone with their answers: nobody can be recognised by them.
    [one] 1 person is the only one with their answers: whoever knows them could recognise them in published rows.
   *[other] { $count } people are each the only one with their answers: whoever knows them could recognise them in published rows.
 }
ui-pool-aside = { $count ->
    [one] 1 person was set aside because of an earlier draw.
   *[other] { $count } people were set aside because of an earlier draw.
 }
ui-pool-sharing = { $count } people share an address with somebody else here; only one of an address can be drawn.
ui-chances-title = Chances in the draw { $draw }
ui-chances-range = Everyone’s chance lies between { $low } and { $high }.
ui-chances-equal = Everybody has the same chance: { $low }. It could not be fairer.
ui-chances-never = { $person } can be on no panel that meets the quotas.
ui-why-title = Why this chance?
ui-chances-uniform = No quotas: everybody has the same chance. { $size } people are taken from a list in random order; of people at one address, the first in the list counts.
ui-draw-title = Draw { $draw }: { $size ->
    [one] 1 place
   *[other] { $size } places
 }
ui-step-fixed = This is fixed, and nobody can change it any more
ui-step-code = Note these words now: they stand for everything above
ui-step-chance = Chance, which nobody here controls
ui-step-panel = The panel
ui-fixed = { $size ->
    [one] 1 place
   *[other] { $size } places
 } from { $pool } ({ $people } people)
ui-tickets = { $count } tickets
ui-commitment = commitment { $commitment }
ui-source-dice = { $count ->
    [one] 1 digit from a ten-sided die, rolled here
   *[other] { $count } digits from ten-sided dice, rolled here
 }
ui-source-balls =
    { $count ->
        [one] 1 ball or die, drawn here: its digit is the ticket
       *[other] { $count } balls or dice, drawn here: their digits are the ticket
    }
ui-source-beacon = The public beacon drand: a number the whole world sees at the same moment
ui-source-ceremony = A ceremony: secrets of people in the room, all committed to before any is said
ui-source-phrase = A phrase said in the room
ui-source-rehearsal = This is a rehearsal: its result binds nobody.
ui-dice-left = { $count ->
    [one] Roll, and type the digit: 1 to go
   *[other] Roll, and type each digit: { $count } to go
 }
ui-dice-complete = All digits are in. Read them aloud once more, then press Enter; Backspace corrects.
ui-dice-missing = { $count ->
    [one] 1 digit is missing: roll, and type it.
   *[other] { $count } digits are missing: roll, and type each.
 }
ui-beacon-in = public at { $time }: in { $left }
ui-beacon-later = The beacon is public at { $time }. Until then nobody in the world knows it.
ui-beacon-now = It is public. Press Enter and paste what this address shows, from any device:
ui-ready = All chance is in. Press Enter to draw the panel.
ui-confirm-run = The draw { $draw } will take place now. It cannot be repeated or taken back.
ui-confirm-call = { $person }, the next alternate, takes the open seat on the panel of { $draw }. It cannot be taken back.
ui-confirm-call-anyway = With { $person }, the best alternate, the panel of { $draw } misses its quotas by { $misses }. A further draw might keep them.
ui-ticket = Ticket { $ticket }
ui-ticket-of = drawn out of { $count } tickets, each a panel that meets the quotas
ui-drawn-seed = Drawn with the seed { $seed }
ui-panel = The panel: { $seen } of { $size }
ui-panel-changed = The panel as it stands: { $count } of { $size }
ui-panels = { $panels } panels of { $size }, each by its number
ui-seats-open = { $count ->
    [one] One seat is open: { $key } plans the draw that fills it.
   *[other] { $count } seats are open: { $key } plans the draw that fills them.
}
ui-seats-open-call = { $count ->
    [one] One seat is open: { $key } calls up { $person }, the next alternate.
   *[other] { $count } seats are open: { $key } calls up { $person }, the next alternate.
}
ui-tables = Tables: { $rounds ->
    [one] 1 round
   *[other] { $rounds } rounds
} at { $tables }
ui-tables-of = Seats the panel of { $draw } at tables
ui-tables-met = { $never } pairs never sit together, { $once } once, { $again } more often. { $most ->
    [0] Every table has as many of every answer.
   *[other] Of no answer has a table over { $most } more than another.
}
ui-seat-waits = alternate { $number }
ui-seats-of = Fills open seats of the panel of { $draw }
ui-seat-given-up = gave up the seat: { $reason }
ui-seat-from = came by { $draw }
ui-seat-declined = gave up
ui-seat-called = alternate
ui-cancelled-why = Called off. The reason given: { $reason }
ui-cancelled-would = It would have given: { $panel }
ui-cancelled-withheld = Chance that could already be known was held back.
ui-withheld = (withheld)
ui-check-title = How to check the draw { $draw }
ui-check-how = The plan was fixed first: its commitment is below. What chance gave was hashed together with it; that gives the seed, the seed gives the ticket, the ticket is the panel. Nobody could know the outcome before, and nobody can change it after.
ui-check-commitment = commitment: { $text }
ui-check-evidence = { $source }: { $text }
ui-check-seed = seed: { $text }
ui-check-ticket = ticket: { $text }
ui-check-bundle = To check all of it on another machine, publish a bundle (e) and run: folkmoot verify FOLDER. Whoever noted the code before the draw can add it to that.

## record
ui-count-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
 }
ui-entry-title = Entry { $number }
ui-entry-by = by { $by } · { $kind }
ui-entry-header = The header, as it is hashed
ui-entry-payload = The sealed part: the header holds only its hash, so that it can be erased
ui-entry-leaf = Hash of the header
ui-entry-path = { $count ->
    [one] The path to the root of { $size } entries: 1 hash
   *[other] The path to the root of { $size } entries: { $count } hashes
 }
ui-entry-root = The root, whose first bits are the twelve words
ui-entry-founded = “{ $name }” is founded
ui-entry-rules = the rules are set (version { $version }, { $template })
ui-entry-key = a further key may sign
ui-entry-enrolled = { $name } joins as { $id }
ui-entry-described = the fields of { $name } ({ $id }) are set
ui-entry-role-given = { $name } ({ $id }) takes the role { $role }
ui-entry-role-taken = { $name } ({ $id }) gives up the role { $role }
ui-entry-group-joined = { $name } ({ $id }) joins the group { $group }
ui-entry-group-left = { $name } ({ $id }) leaves the group { $group }
ui-entry-left = { $name } ({ $id }) leaves the assembly
ui-entry-pool = { $pool } is frozen: { $size } people may be drawn
ui-entry-quotas = { $pool }: the bounds of its quotas are changed (version { $version })
ui-entry-planned = { $draw } is planned: { $size } places from { $pool }
ui-entry-evidenced = { $draw }: chance from { $source }
ui-entry-drawn = { $draw } is drawn: a panel of { $size }
ui-entry-declined = { $person } gives up a seat on the panel of { $draw }
ui-entry-called = { $person }, an alternate, takes a seat on the panel of { $draw }
ui-entry-cancelled = { $draw } is called off
ui-entry-checkpoint = a checkpoint is signed
ui-entry-disclosure-public = a public bundle is published
ui-entry-disclosure-auditor = a bundle for an auditor leaves the file
ui-entry-disclosure-contacts = names and contacts of a panel leave the file
ui-entry-disclosure-lists = names and columns of a panel and its pool leave the file
ui-entry-unknown = { $kind }, which this version does not know
ui-verified = ✓ Everything holds
ui-not-verified = ✗ Something does not hold
ui-exported = { $count } files were written to { $file }.
ui-exported-next = On any machine with Python: python3 { $file }
ui-checked-good = { $entries } entries checked: nothing found.
ui-checked-bad = { $entries } entries checked, { $count ->
    [one] 1 thing does not hold:
   *[other] { $count } things do not hold:
 }
ui-checked-nothing-held = The order of time is as this file claims. A code that somebody noted down earlier proves more: press w on this screen.

## what was done
ui-said-enrolled = { $name } is enrolled
ui-said-roll = { $count ->
    [one] 1 person is enrolled
   *[other] { $count } people are enrolled
 }
ui-said-described = The fields are set
ui-said-left = { $name } has left the assembly
ui-said-role-given = Role given: { $name }
ui-said-role-taken = Role taken: { $name }
ui-said-group-joined = Joined: { $name }
ui-said-group-left = Left: { $name }
ui-said-undone = Taken back; both acts stay in the record
ui-said-proposed = { $proposal } is put
ui-said-revised-text = { $proposal } has a new version
ui-said-supported = { $proposal } is supported
ui-said-unsupported = Support for { $proposal } is taken back
ui-said-signed = { $proposal } has one more author
ui-said-amended = An amendment to { $proposal } is put
ui-said-moved = { $proposal } has come to another stage
ui-said-taken = { $proposal } is taken: the text has a new version
ui-said-rejected = { $proposal } is left out, with its reason
ui-said-imported-proposals = { $count ->
    [one] 1 proposal is put
   *[other] { $count } proposals are put
 }
ui-said-pool = The pool is frozen
ui-said-planned = The draw is fixed. Note the code before chance comes in
ui-said-revised = { $pool }: version { $version } of its quotas is on record
ui-said-not-recorded = What you tried is not on record; e goes on with it
ui-said-evidence = It is in the record
ui-said-committed = Committed. The slip is { $file }
ui-said-revealed = The secret is in the record
ui-said-withheld = It is in the record that the secret was withheld
ui-said-drawn = The panel is drawn
ui-said-cancelled = The draw is called off
ui-said-declined = { $count ->
    [one] One seat is given up; it is on record
   *[other] { $count } seats are given up; it is on record
}
ui-said-called = An alternate takes the seat; it is on record
ui-said-saved = Saved: { $file }
ui-said-exported = Published: { $file }
ui-said-published = A checkpoint is signed and in the record
ui-said-witness = The witness is on the list
ui-said-cosigned = The cosigned checkpoint is in the record
ui-said-unsigned = This machine has no key for this assembly: nothing was signed
ui-failed = That did not work
ui-warnings = Done; please look at this

## layers
ui-palette = What do you want to do?
ui-files = Choose a file
ui-files-none = Nothing fits. Type less, or a whole path and Enter.
ui-confirm = This cannot be undone
ui-ways = Ways out
ui-ways-about = Enter puts the chosen way on record as new quotas of the pool, and goes back to the plan:
ui-way-flex = { $count ->
        [one] Inside the flexible ranges: one bound moves
       *[other] Inside the flexible ranges: { $count } bounds move
    }
ui-way-gentle = { $count ->
        [one] No bound moves far: one moves
       *[other] No bound moves far: { $count } move
    }
ui-way-fewest = { $count ->
        [one] As few bounds as possible: one moves
       *[other] As few bounds as possible: { $count } move
    }
ui-type-word = Type { $word } and press Enter:
ui-word-draw = draw
ui-word-call = call
ui-word-leave = leave
ui-wrong-word = The word is { $word }; nothing was done.
ui-confirm-leave = { $name } leaves the assembly. Their number is never given again; to come back they are enrolled anew.
ui-plain-row = Row { $row } of { $count }. Type . and a number to open a row.
ui-plain-field = { $field }: type it (empty: next). Type / and a number for an action.
ui-plain-type = Type a text. Type / and a number for an action.
ui-plain-digits = Type digits. Type / and a number for an action.

## forms
ui-wrong = This is not what was expected.
ui-wrong-amount = An amount, such as 1200 or 1200.50.
ui-wrong-empty = Please fill this in.
ui-wrong-number = Please give a whole number, 1 or more.
ui-wrong-size = The pool has only { $people } people.
ui-wrong-pair = Line { $line } is not of the form: name = content

ui-form-found = Found an assembly
ui-about-found = The file is made now, with a key on this machine that signs for it.
ui-send-found = Found it
ui-field-name = Name
ui-advice-name = As it should stand on every page: the name of your neighbourhood, association, town.
ui-field-template = Rules to begin with
ui-template-neighbourhood = neighbourhood
ui-template-neighbourhood-advice = A facilitator draws, a secretary keeps the roll.
ui-template-cooperative = cooperative
ui-template-cooperative-advice = Chair, secretary, auditor, tellers.
ui-template-association-1901 = French association (1901)
ui-template-association-1901-advice = President, treasurer, secretary, tellers.
ui-template-citizens-panel = citizens’ panel
ui-template-citizens-panel-advice = Facilitators draw, observers may check and touch nothing.
ui-field-publish-rows = Publish people’s answers
ui-no-advice = Bundles for everybody show no row of a pool: only hashes.
ui-yes-advice = Bundles for everybody show the answers of each person in the pool, without names. Only where people agreed.
ui-field-moot-file = File
ui-advice-moot-file = Left empty, the file is called after the assembly.

ui-form-enrol = Enrol somebody
ui-about-enrol = Name and contact are sealed and can be erased later; the record keeps only that somebody joined.
ui-send-enrol = Enrol
ui-field-person = Name
ui-field-contact = Contact
ui-advice-contact = A telephone number or an address, as they gave it. May stay empty.
ui-field-fields = Fields
ui-advice-fields = What draws from the roll go by, a line each: age group = 30-44

ui-form-import-roll = Import members
ui-about-import-roll = A spreadsheet saved as CSV, a row for each person. Columns beside name and contact become fields.
ui-send-import-roll = Enrol all
ui-field-roll-file = File
ui-advice-roll-file = Press Enter to choose a file.
ui-field-name-column = Column of names
ui-field-contact-column = Column of contacts

ui-form-describe = A member’s fields
ui-about-describe = Fields such as age group or district, used by draws from the roll.
ui-send-describe = Set the fields

ui-form-group = A new group
ui-about-group = Groups are named freely: working groups, households, streets.
ui-send-group = Join
ui-field-group = Group

ui-form-propose = Put a proposal
ui-about-propose = What is written is kept as a draft until it is put. It is published with the record.
ui-send-propose = Put it
ui-form-revise-text = Write a new version
ui-about-revise-text = The version before stays in the record; whoever supports it is told what changed.
ui-send-revise-text = Put it on record
ui-form-import-proposals = Import proposals
ui-about-import-proposals = A table with the columns title and body, as Decidim exports them among others; a Markdown file, or a whole folder of them.
ui-send-import-proposals = Import
ui-form-support = Support
ui-about-support = Whoever supports the version in force already takes their support back.
ui-send-support = Record it
ui-form-sign = Sign as one more author
ui-about-sign = A proposal belongs to all who sign it, also when it is merged or split.
ui-send-sign = Sign
ui-form-amend = Put an amendment
ui-about-amend = Give a passage in the very words of the text, and what is to stand there.
ui-send-amend = Put it
ui-form-step = Bring to another stage
ui-about-step = The rules say which stages follow, and who decides.
ui-send-step = Record it
ui-form-take = Take the amendment
ui-about-take = It makes the next version of the text. Several at once: g.
ui-send-take = Take it
ui-form-leave-out = Leave the amendment out
ui-about-leave-out = It stays in the record with the reason, and can be made a proposal of its own.
ui-send-leave-out = Leave it out
ui-form-promote = Make it a proposal
ui-about-promote = The text with this amendment becomes a proposal of its own, signed also by the authors of the amendment.
ui-send-promote = Put it
ui-field-proposal-title = Title
ui-field-body = Text
ui-advice-body = # headings, - lists, **strong**, *emphasis*, > quotations
ui-field-tags = Tags
ui-advice-tags = With commas between; may stay empty.
ui-field-place = Place
ui-field-cost = Cost
ui-field-reasons = Reasons
ui-field-interests = Interests declared
ui-advice-interests = What those who sign stand to gain or lose; may stay empty.
ui-field-on = Version
ui-field-passage = Passage
ui-advice-passage = Long enough to stand in the text only once.
ui-field-replacement = What is to stand there
ui-advice-replacement = Left empty, the passage is deleted.
ui-field-next-status = Stage
ui-field-step-reason = Why
ui-field-proposals-file = File
ui-advice-proposals-file = Press Enter to choose a file.
ui-form-pool = Freeze a pool
ui-about-pool = Who may be drawn, and how many places each group gets. Once frozen, neither can change.
ui-send-pool = Freeze it
ui-field-people = People come from
ui-people-files = a file of people
ui-people-files-advice = A CSV file with a row for each person who may be drawn.
ui-people-by-place = a file, columns by their place
ui-people-by-place-advice = Whatever the header says: the id first, then the features in the order of the quotas, as Decidim’s lists have them.
ui-people-roll = the members enrolled here
ui-people-roll-advice = Everybody on the roll, with their fields.
ui-field-respondents = File of people
ui-advice-respondents = Press Enter to choose. It needs a column of ids and one for each feature.
ui-field-categories = File of quotas
ui-advice-categories = Press Enter to choose. Columns: feature, value, min, max.
ui-field-address = Address columns
ui-advice-address = Names of columns, with commas between. Of people at one address only one can be drawn. May stay empty.
ui-field-id-column = Column of ids
ui-advice-id-column = May stay empty where it is called id, nationbuilder_id or unique_id.
ui-field-already = Chosen before
ui-advice-already = A file of people who were chosen earlier: they and their households are set aside. May stay empty.

ui-form-plan = Plan a draw
ui-about-plan = Everything that decides the draw is fixed now, before chance is known.
ui-send-plan = Fix the plan
ui-form-revise = Put these quotas on record
ui-about-revise = They become a new version of the pool’s quotas: draws planned from now on use them, those planned before keep theirs.
ui-send-revise = Put on record
ui-field-revise-why = Why
ui-advice-revise-why = May stay empty. It is public.
ui-field-size = Places on the panel
ui-field-fairness = Fairness
ui-fair-leximin = fairest chances
ui-fair-leximin-advice = The lowest chance as high as the quotas allow, then the next lowest, and so on. The one to choose.
ui-fair-maximin = highest lowest chance
ui-fair-maximin-advice = The lowest chance as high as the quotas allow; the others as they come.
ui-fair-nash = largest product
ui-fair-nash-advice = The product of all chances as large as the quotas allow: a few may have less, so that many have more.
ui-fair-goldilocks = nobody far from the mean
ui-fair-goldilocks-advice = Neither very small nor very large chances: the narrowest band around the mean.
ui-fair-uniform = no quotas, all alike
ui-fair-uniform-advice = Everybody has the same chance. The quotas are not used: the panel may not resemble the pool.
ui-field-sources = Source of chance
ui-sources-dice = dice in the room
ui-sources-dice-advice = Twenty ten-sided dice rolled in front of everybody. Needs no network, and everybody can see it.
ui-sources-dice-beacon = dice, then a beacon
ui-sources-dice-beacon-advice = Dice here, then a public number that nobody could know: neither the room nor the network can cheat alone.
ui-sources-beacon = a public beacon
ui-sources-beacon-advice = A number that the network drand publishes at a fixed time. Somebody with a telephone fetches it.
ui-sources-balls = balls: the digits are the ticket
ui-sources-balls-advice = Drawn by hand in front of everybody; nothing is computed. All rests on that gesture: put each ball back, and let everybody compare the digits.
ui-sources-ceremony = secrets of the people here
ui-sources-ceremony-advice = Each commits to a secret word before any is said. One honest secret is enough; whoever says theirs last could withhold it, and would be named.
ui-sources-ceremony-beacon = secrets, then a beacon
ui-sources-ceremony-beacon-advice = The strongest: nobody moves after the beacon, so withholding gains nothing. All secrets must be said before its time.
ui-sources-rehearsal = none: a rehearsal
ui-sources-rehearsal-advice = To try how a draw goes. Anybody can work out its result: it binds nobody.
ui-field-digits = Digits to roll
ui-field-balls = Balls or dice
ui-advice-balls = 3 balls draw one of 1000 tickets; from 1 to 6.
ui-field-network = Network of the beacon
ui-network-quicknet = quicknet, every 3 seconds
ui-network-quicknet-advice = The one to choose.
ui-network-default = default, every 30 seconds
ui-network-default-advice = The older network of the same organisations.
ui-wrong-uniform-balls = Balls draw a ticket, and this draw would have none: choose another fairness, or another source.
ui-wrong-nonce = A nonce has 32 signs from 0 to 9 and a to f.
ui-advice-digits = 20 or more where dice are alone.
ui-field-minutes = Beacon in how many minutes
ui-advice-minutes = At least 11: time to note the code, and to roll the dice before the beacon is known.
ui-field-tickets = Tickets
ui-advice-tickets = How finely chances are cut. 1000 is right for nearly every draw.
ui-field-alternates = Alternates
ui-field-panels = Panels
ui-field-panel = Panel
ui-advice-panel = Which of the panels drawn at once: its number.
ui-advice-panels = More than 1: so many panels of that size at once, nobody on two of them.
ui-advice-alternates = Drawn with the panel, they take seats in their turn when somebody drops out. 0 for none.
ui-field-dropout = Dropouts (%)
ui-advice-dropout = The alternates are chosen so that the quotas are kept best if so many drop out.

ui-form-beacon = What the beacon says
ui-about-beacon = Paste the whole text that the address shows. Its signature is checked here: a wrong one is not taken.
ui-send-beacon = Put it on record
ui-field-beacon = Text of the beacon
ui-form-phrase = A phrase
ui-about-phrase = A phrase said in the room. It shows how a draw works; its result binds nobody.
ui-send-phrase = Put it on record
ui-field-phrase = Phrase

ui-form-cancel = Call the draw off
ui-about-cancel = It stays visible, with its reason and, where chance is already in, with what it would have given.
ui-send-cancel = Call it off
ui-form-decline = A seat is given up
ui-about-decline = The panel that was drawn stays as it is, for ever. Beside it stands who gave up their seat, and when; the reason is sealed.
ui-send-decline = Write it down
ui-field-seat = Who
ui-advice-seat = Ids of the file of people, or of the pool; several with commas.
ui-form-replace = Fill open seats
ui-about-replace = A draw of its own, under the quotas that those who stay leave open. Whoever had a seat or said no, and their households, are out of it.
ui-send-replace = Fix the plan
ui-form-tables = Seat the panel at tables
ui-about-tables = Mixed tables, new company each round. Planned before chance is known, like every draw.
ui-send-tables = Fix the plan
ui-field-table-size = People at a table
ui-advice-table-size = At most. Tables differ by one person where the numbers do not go up.
ui-field-rounds = Rounds
ui-advice-rounds = How many times everybody is seated anew.
ui-field-seats = Seats to fill
ui-field-left-quotas = Other quotas
ui-advice-left-quotas = May stay empty: then those left open. A file of your own is recorded, and shown with the panel.
ui-wrong-panel = A number from 1 to { $count }.
ui-wrong-seats = { $count ->
    [one] Only one seat is open.
   *[other] Only { $count } seats are open.
}
ui-form-commit = Take part in the ceremony
ui-about-commit = Only you should see and touch the keys now. Your secret is hidden by a nonce until you say it; both are kept in a file that only this user can read, and never in the record.
ui-send-commit = Commit
ui-field-participant = Who
ui-advice-participant = A name, a member such as m3, or a participant’s number. Names stand on the public page.
ui-field-secret = Your secret
ui-advice-secret = A word, or the digits of dice. It becomes public when you say it.
ui-field-slip-file = File of the slip
ui-advice-slip-file = It is needed to say the secret. On a stick of your own it is safer than here.
ui-form-reveal = A secret is said
ui-about-reveal = The first secret said closes the commitments. It must be exactly what was committed to.
ui-send-reveal = Put it on record
ui-field-reveal-how = How
ui-reveal-slip = from a slip
ui-reveal-slip-advice = The file that was written when they committed.
ui-reveal-spoken = aloud, with its nonce
ui-reveal-spoken-advice = For commitments made on another machine.
ui-field-slip = Slip
ui-field-nonce = Nonce
ui-field-said = The secret
ui-form-withhold = Go on without a secret
ui-about-withhold = They stay named on every page, and the draw is weaker: whoever decides this could choose between two tickets. Waiting, or calling the draw off, are the other ways.
ui-send-withhold = Go on without it
ui-field-word-withheld = Type: withheld
ui-word-withheld = withheld
ui-ceremony-begin = At least two people commit to a secret: Enter, for each of them.
ui-ceremony-commitments = Enter: one more takes part. When all have, s: the first says their secret, and nobody can join after.
ui-ceremony-reveals = Enter: the next says their secret. z: somebody does not say theirs.
ui-witnesses = Witnesses
ui-witnesses-how = People outside who cosign checkpoints on their own machine, so that the order of time does not rest on this file alone. Press n on the screen Record to name one by their key, and again to take up what they send back.
ui-witness-cosigned = { $name } has cosigned the first { $size } entries
ui-witness-silent = { $name } has cosigned nothing yet
ui-field-reason = Reason

ui-form-contacts = Save names and contacts
ui-about-contacts = For whoever invites the panel. That this leaves the file is put on record first.
ui-send-contacts = Save
ui-field-save-file = File
ui-field-to = For whom
ui-advice-to = Sealed in the record; may stay empty.
ui-field-why = Why
ui-advice-why = Sealed in the record; may stay empty.

ui-form-export = Publish a bundle
ui-about-export = A folder that anybody can check on their own machine: the record, the proofs, a page to read. It holds no names and no contacts.
ui-send-export = Publish
ui-field-bundle-folder = New folder
ui-advice-bundle-folder = It must not be there yet, or be empty.

ui-form-witness = A witness
ui-send-witness = Record
ui-about-witness = Paste the key of a witness (it begins with their name and a plus sign), or the note that a witness sent back cosigned (it begins with folkmoot). On their own machine they use folkmoot record cosign.
ui-field-witness = Key or note
ui-form-against = Verify a noted code
ui-about-against = The twelve words that somebody noted down, or the text of their QR code. If anything before it was changed, this shows it.
ui-send-against = Verify
ui-field-code = Code

### proposals and discussion on screen: lists to choose from, texts while they are written

ui-wrong-bytes = Too long to be sent: { $found } bytes, at most { $limit }. Nothing is lost: it is kept as a draft. Take out { $over }, or put the rest into an answer to it.
ui-wrong-chars = Too long to be put: { $found } characters, at most { $limit }. Nothing is lost: it is kept as a draft. Take out { $over }, or attach the rest as a file.
ui-wrong-paste = That was not taken: what was pasted is longer than { $limit } MiB. Attach it to a proposal as a file.
ui-wrong-sums = Names of contributions such as c3, c5.
ui-wrong-step = Nothing that this person may decide: name somebody else.
ui-wrong-parts = At least two parts, each under a line such as: === Its title
ui-previewed = as it will be read
ui-needed = { $count ->
    [one] 1 needed for the next stage
   *[other] { $count } needed for the next stage
 }
ui-find-jump = Go to
ui-find-nowhere = Nothing to go to yet.
ui-undo-reason = taken back
ui-similar = Already there ({ $key } reads): { $proposals }
ui-files-whole = all Markdown files of this folder
ui-find-person = Who?
ui-find-whom = About whom?
ui-find-other = somebody else …
ui-find-mentions = Where @{ $name } is named
ui-find-no-mentions = Nobody has named them yet. Names are written so: @m3.
ui-find-news = New for { $name }
ui-find-no-news = Nothing new.
ui-find-allies = Who supports what { $name } supports
ui-find-no-allies = Nobody who lets themselves be found.
ui-find-show = Let yourself be found here
ui-find-keep = No longer be found here
ui-find-shared = { $count ->
    [one] 1 in common: { $proposals }
   *[other] { $count } in common: { $proposals }
 }
ui-find-voices = Heard least, on top
ui-find-voice = { $posts ->
    [one] 1 contribution
   *[other] { $posts } contributions
 } · { $words ->
    [one] 1 word
   *[other] { $words } words
 } · { $adopted } adopted
ui-find-group = { $group } ({ $count ->
    [one] 1 person
   *[other] { $count } people
 })
ui-find-hidden = What is hidden, and why
ui-find-no-hidden = Nothing is hidden.
ui-find-linked = Linked with it
ui-find-no-linked = It is linked with nothing.
ui-find-tags = Tags and places
ui-find-no-tags = No proposal has a tag or a place.
ui-find-attachments = Files that belong to it
ui-find-no-attachments = No file belongs to it.
ui-find-similar = Proposals that resemble it
ui-find-none-similar = Nothing resembles it.
ui-link-above = what it answers
ui-link-answer = its answer
ui-link-sums = it sums this up
ui-link-summed = sums it up
ui-size = { $kib } KiB
ui-news-behind = changed since version { $version }, which they support
ui-news-version = version { $version } is in force
ui-news-move = now: { $status }
ui-news-amendments = { $count ->
    [one] 1 new amendment
   *[other] { $count } new amendments
 }
ui-news-into = came of { $proposal }
ui-since = Since version { $version }, which { $name } supports
ui-marked = { $count } marked
ui-merge-two = Mark at least two with v, then merge them.
ui-order-freshness = changed last first
ui-order-support = most supported first
ui-order-nearest = nearest to its next stage first
ui-choice-open = unanswered questions
ui-settle-title = Amendments to { $proposal }
ui-settle-about = In the order of the vote. Enter: take it, leave it out, later. Where one is taken, what changes the same passage is left out.
ui-settle-take = take
ui-settle-leave = leave out
ui-settle-wait = later
ui-settle-go = Put it on record
ui-settle-nothing = Say of at least one what is to become of it.
ui-step-none = nothing for this person
ui-step-none-advice = The rules give the next step to others: name one of them below.

ui-do-jump = go to a person, a proposal, a draw
ui-do-mark = mark, to merge with others
ui-do-merge = merge the marked proposals
ui-do-merge-short = merge
ui-do-split = split into several proposals
ui-do-settle = settle several amendments
ui-do-settle-short = settle
ui-do-attachments = files that belong to it
ui-do-attachments-short = files
ui-do-tags = choose a tag or a place
ui-do-tags-short = tags
ui-do-sort-proposals = sort by freshness or support
ui-do-sort-proposals-short = sort
ui-do-news = what is new for me
ui-do-news-short = news
ui-do-allies = who supports what I support
ui-do-discuss = Talk about it
ui-do-discuss-short = discuss
ui-do-mentions = Who has named me
ui-do-mentions-short = mentions
ui-do-voices = Who has been heard how much
ui-do-voices-short = voices
ui-do-hidden-posts = What is hidden, and why
ui-do-hidden-posts-short = hidden
ui-do-linked = What it is linked with
ui-do-linked-short = linked
ui-do-summarise = Sum up what was said from here on
ui-do-by-kind = only proposals, contributions, …
ui-do-by-kind-short = kind
ui-do-similar = Read what resembles it
ui-do-similar-short = similar

ui-said-merged = { $proposal } is put; what it was merged from leads to it
ui-said-split = { $proposal } is split; its parts lead back to it
ui-said-settled = The amendments to { $proposal } are settled
ui-said-carried = { $proposal } has the support that the rules ask for. It is now: { $status }
ui-said-shown-interests = Whoever supports the same finds you
ui-said-kept-interests = Nobody finds you by what you support any more
ui-said-summary = The summary is there

ui-form-settle = Settle the amendments
ui-about-settle = Those taken make the next version together. The others stay in the record with the reason.
ui-send-settle = Record it
ui-form-merge = Merge proposals
ui-about-merge = One new proposal of those marked. The authors of all of them sign it, and links lead both ways.
ui-send-merge = Merge
ui-form-split = Split a proposal
ui-about-split = Each part begins with a line of three equal signs and its title. Its authors sign all parts, and links lead both ways.
ui-send-split = Split
ui-form-save-attachment = Save a file
ui-about-save-attachment = It is written into the folder where files are looked for, or wherever a path leads.
ui-send-save-attachment = Save
ui-field-save-as = File
ui-advice-save-as = It must not be there yet.
ui-form-summary = Sum up
ui-about-summary = A summary stands in the thread like any contribution, and leads to what it sums up.
ui-send-summary = Say it
ui-field-sums = Sums up
ui-advice-sums = Names of contributions, with commas between.
ui-field-evidence-for = What speaks for it
ui-advice-evidence-for = Studies, figures, addresses; an empty line between two of them.
ui-field-evidence-against = What speaks against
ui-advice-evidence-against = Studies, figures, addresses; an empty line between two of them.
ui-field-attachments = Files attached
ui-advice-attachments = Erase a name to take the file off.
ui-field-attach = Attach files
ui-advice-attach = Enter chooses a file, and one more each time. At most 10, of 5 MiB each.
ui-entry-interests-shown = { $name } ({ $id }) lets those who support the same find them
ui-entry-interests-kept = { $name } ({ $id }) is found by what they support no longer

### discussion and search on screen

ui-title-threads = Discussion
ui-title-thread = Thread
ui-title-search = Search
ui-count-threads =
    { $count ->
        [one] { $count } thread
       *[other] { $count } threads
    }
ui-count-hits =
    { $count ->
        [one] { $count } found
       *[other] { $count } found
    }
ui-threads-none = Nothing is talked about yet. Open a topic with n; proposals are talked about from their own screens.
ui-thread-none-such = Nothing of this sort here. Press f for the next sort.
ui-thread-posts =
    { $count ->
        [one] { $count } contribution
       *[other] { $count } contributions
    }
ui-thread-open =
    { $count ->
        [one] { $count } open question
       *[other] { $count } open questions
    }
ui-thread-new = { $count } new
ui-thread-folded = (+{ $count })
ui-thread-summed = summed up by { $posts }
ui-thread-hidden = (hidden)
ui-thread-more = … Enter reads it whole
ui-thread-contested =
    { $count ->
        [one] One person contests that.
       *[other] { $count } people contest that.
    }
ui-sort-unanswered = open questions first
ui-sort-argued = most argued first
ui-choice-hidden = hidden
ui-search-how = Type words: all of them must be there, in any case, with or without accents. "two words" in quotes are a phrase.
ui-stance-none = no stance
ui-sign-sum = summary
ui-do-threads = Discussion
ui-do-search = Search everything
ui-do-search-short = search
ui-do-search-again = Search for something else
ui-do-search-again-short = search again
ui-do-topic = Open a topic
ui-do-topic-short = new topic
ui-do-read = Read it whole
ui-do-read-short = read
ui-do-reply = Answer this contribution
ui-do-reply-short = answer
ui-do-quote = Answer this contribution, quoting it
ui-do-say = Say something of its own
ui-do-say-short = say
ui-do-next-unread = Go to the next unread contribution
ui-do-next-unread-short = next unread
ui-do-fold = Fold what stands below
ui-do-fold-short = fold
ui-do-unfold = Unfold what stands below
ui-do-unfold-short = unfold
ui-do-by-stance = Show one stance only, or what is hidden
ui-do-by-stance-short = filter
ui-do-sort = Sort otherwise
ui-do-sort-short = sort
ui-do-edit-post = Change this contribution for its author
ui-do-edit-post-short = change
ui-do-take-answer = Take this as the answer to the question above
ui-do-take-answer-short = is the answer
ui-do-hide = Hide this contribution, with a reason
ui-do-contest = Contest that it is hidden
ui-do-contest-short = contest
ui-do-show-again = Show it again
ui-do-show-again-short = show again
ui-do-mark-read = Mark all here as read
ui-form-topic = A new topic
ui-send-topic = Open
ui-about-topic = Something to discuss that is nothing else in the record.
ui-form-post = Say something
ui-send-post = Say it
ui-about-post = Everybody who has the file reads it; it can be changed, and earlier versions stay.
ui-form-reply = Answer
ui-send-reply = Answer
ui-about-reply = It stands below the contribution that it answers.
ui-form-edit-post = Say it otherwise
ui-send-edit-post = Change it
ui-about-edit-post = Earlier versions stay in the record.
ui-form-hide = Hide a contribution
ui-send-hide = Hide it
ui-about-hide = Its place stays, and the reason; anybody may contest it.
ui-form-contest = Contest that it is hidden
ui-send-contest = Contest
ui-about-contest = The reason stays in the record.
ui-form-show-again = Show it again
ui-send-show-again = Show it
ui-about-show-again = The reason stays in the record.
ui-field-topic = What is it called?
ui-field-text = Text
ui-field-stance = Stance
ui-field-speaker = Who speaks?
ui-advice-speaker = A member’s name, or a number such as m3; Enter chooses from the roll. Empty for whoever holds the machine.
ui-wrong-speaker = Nobody on the roll is called that, or more than one is: give the number.
ui-said-topic = The topic is open.
ui-said-post = It is said.
ui-said-edited = It is changed; the earlier version stays.
ui-said-hidden = It is hidden, and the reason is on record.
ui-said-contested = The hiding is contested.
ui-said-shown = It is shown again.
ui-said-answered = { $post } is answered.
ui-said-all-read = Everything here has been read.
ui-overtaken = What stands there now (yours is still above; send again to put it on top):
ui-first-thread = Open a thread first.

### the guided tour, keys, what has to come first

ui-do-tour = guided tour
ui-do-tour-on = next stop
ui-do-tour-on-short = next stop
ui-do-tour-leave = leave the tour
ui-do-tour-leave-short = leave
ui-do-add-key = let this machine sign
ui-do-faults-up = faults above
ui-do-faults-down = more faults
ui-do-faults-down-short = more
ui-tour-title = Tour, stop { $number } of { $count }
ui-tour-home = This is where the assembly stands: what comes next, what happened, and the twelve words to note down. { $key } shows who its members are.
ui-tour-members = Everybody on the roll, in the order of names, with roles and groups. { $key } leads on to the draws.
ui-tour-draws = People who may be drawn are frozen in a pool, and a draw chooses a panel among them. { $key } opens the draw that is chosen.
ui-tour-draw = What was fixed beforehand, what the dice showed, the ticket, and the panel it gives. { $key } shows everyone’s chance.
ui-tour-chances = How many of the tickets each person is on, lowest first, and what holds the lowest down. { $key } leads on to the votes.
ui-tour-votes = Questions put to everybody, by one of sixteen ways of counting: one is open, one is decided. { $key } opens the vote that is chosen.
ui-tour-vote = The result, as the room sees it: Enter says why, → how it came about, and what the same ballots would give otherwise. { $key } leads on to the record.
ui-tour-record = Every act is an entry here and none can vanish. v checks it all, c shows its code. { $key } shows the keys of any screen.
ui-tour-end = That is all: help is always there, and { $key } finds every action by its name. Nothing you try here can harm: it is a sample.
ui-tour-left = The tour is put away; { $key } takes it up again
ui-tour-over = The tour is over
ui-first-open = Open an assembly first
ui-first-proposal = Put a proposal first: key n on this screen
ui-first-choose-proposal = Choose a proposal and open it, then do it there
ui-first-pool = Freeze a pool first: key i on this screen
ui-first-plan = Plan a draw first
ui-first-draw = Choose a draw first
ui-first-open-draw = No draw is open
ui-first-drawn = The panel has to be drawn first
ui-first-seat = Choose whose seat it is first
ui-first-open-seat = No seat is open
ui-first-waiting = No seat is open, or no alternate waits
ui-first-finish = A draw from this pool is open: finish it, or call it off, first
ui-first-revise = These quotas are tried only: put them on record first, or go back to those on record
ui-first-try = Change a bound first
ui-first-member = Choose a member first
ui-first-enrol = Enrol somebody first
ui-first-entry = Choose an entry first
ui-first-undo = There is nothing to take back
ui-first-other = That is not possible now
ui-confirm-key = This machine gets a key of its own, for ever: whoever holds it can sign for the assembly. The record will say so.
ui-word-key = key
ui-said-key = This machine can sign from now on
ui-confirm-auditor = A bundle for an auditor leaves the file. It holds what a public one keeps back about the pool; what has been given away cannot be called back.
ui-word-auditor = give
ui-field-audience = Kind of bundle
ui-for-public = for everybody
ui-for-public-advice = No names, no contacts. What may be published.
ui-for-auditor = for an auditor
ui-for-auditor-advice = With what is needed to check every row of the pool. For one person, not for the public.
keys-title = Keys of the interface
keys-about = Made from the program’s own table. Letters stand unshifted on QWERTY and on AZERTY; every action is found by its name in the palette as well.
keys-key = Key
keys-meaning = Meaning
keys-man-name = NAME
keys-man-description = DESCRIPTION
keys-anywhere = On every screen
keys-assembly = On every screen of an assembly
keys-rows = In lists
keys-pool = One pool
keys-quotas = Quotas tried out
keys-fairness = Notions of fairness
keys-draw = One draw
keys-chances = Everyone’s chance
keys-entry = One entry
keys-form = In a form
keys-picker = Choosing from a list
keys-card = Reading a card
keys-confirm = Before what cannot be undone
keys-progress = While work is under way
keys-tour = During the guided tour

### counting

spot-line = line { $line }
ballot-file-empty = there is nothing in it
ballot-file-utf16 = it is in UTF-16 (“Unicode text”); save it as UTF-8
ballot-file-too-large = it is too large (at most { $limit } bytes)
ballot-file-cut-off = the file ends here, and { $missing } should follow: it was cut off; get it again
ballot-file-head = the first line must say how many options and how many seats, such as “4 2”, not “{ $text }”
ballot-file-not-a-number = “{ $text }” is not a whole number
ballot-file-no-such-number = there is no option { $number }, only 1 to { $options }
ballot-file-no-such-option = there is no option “{ $option }”; list it, or correct the spelling
ballot-file-repeated = option “{ $option }” stands on this ballot twice; keep it once
ballot-file-missing-names = there are { $found } names for { $options } options; add the missing ones, or get the file again
ballot-file-not-a-ballot = “{ $text }” is no ballot of this form; another form can be named with --format
ballot-file-no-weight = a ballot of 0 voters; remove the line
ballot-file-ragged = { $cells } cells where { $columns } belong
ballot-file-missing = “{ $name }” is missing
ballot-file-unknown-grade = “{ $grade }” is not a grade; they are { $known }, or others named in the rules
ballot-file-out-of-range = “{ $score }” is not between { $min } and { $max }; the rules can set another range
ballot-file-too-many-marks = several options are marked where one is meant
ballot-file-too-much = { $spent } points are spent, and there are { $points }; the rules can give more
ballot-file-unknown-kind = ballots of the kind “{ $kind }” are not read
ballot-file-table = the table cannot be taken apart: { $problem }
ballots-latin1 = The file is not in UTF-8; it was read as Latin-1. Check the names.
ballots-other-number = The file says that it holds { $said } votes; it holds { $found }.
tally-nobody-voted = Nobody voted.
tally-all-blank =
    { $blank ->
        [one] The only ballot is blank: there is no result.
       *[other] All { $blank } ballots are blank: there is no result.
    }
tally-none-valid = Of { $cast } ballots none is valid: there is no result.
tally-quorum-missed =
    { $missing ->
        [one] The quorum is missed by one: { $found } took part, { $needed } were needed. The result does not count.
       *[other] The quorum is missed by { $missing }: { $found } took part, { $needed } were needed. The result does not count.
    }
tally-reached = “{ $option }” is adopted: { $votes } of { $of } votes, { $needed } were needed.
tally-not-reached = No option is adopted: “{ $option }” has the most votes, { $votes } of { $of }, and { $needed } were needed.
tally-most = “{ $option }” has the most votes: { $votes } of { $of }.
tally-approved = “{ $option }” is approved by the most: { $votes } of { $of }.
tally-elected-together =
    { $seats ->
        [one] One is elected: { $options }.
       *[other] { $seats } are elected: { $options }.
    }
tally-seats-left =
    { $empty ->
        [one] One seat stays empty.
       *[other] { $empty } seats stay empty.
    }
tally-tie-decides = There is a tie between { $options }: the announced order of ties decided, and another order would have given another result.
tally-tie-open = A tie: { $options } stand equal, for { $places ->
    [one] one place
   *[other] { $places } places
 }. The ballots do not decide between them.
tally-certain = Elected whatever becomes of the tie: { $options }.
tally-tie-unknown = There were many ties on the way; those ways of breaking them that were tried give the same result, not all were.
tally-votes = Votes for each option.
tally-comparisons = Every two options compared: how many ballots prefer each.
tally-points = Points of each option.
tally-grades = Grades of each option: the median, and how many gave each.
tally-supporters = Supporters of each project.
tally-elected = “{ $option }” has { $votes }, { $needed } are enough: elected.
tally-last-standing = “{ $option }” is the only one left: elected.
tally-eliminated = “{ $option }” has the fewest, { $votes }: out.
tally-eliminated-together = { $options } cannot catch up even together: out.
tally-tie-broken = { $options } were tied; the order of ties chose “{ $option }”.
tally-tie-by-earlier = { $options } were tied; at stage { $stage } they were not, and that chose “{ $option }”.
tally-irv-wins =
    { $rounds ->
        [one] “{ $option }” wins at once: { $votes } of { $of } ballots, more than half.
       *[other] “{ $option }” wins after { $rounds } rounds: { $votes } of the { $of } ballots that still count, those of eliminated options having gone on to the next on each.
    }
tally-beats-all = “{ $option }” beats every other option in a direct comparison; the closest is “{ $rival }”, { $votes } to { $against }.
tally-strongest-paths = “{ $option }” wins: from it, the strongest paths of victories lead to each of the others.
tally-kept-victories = “{ $option }” wins: nobody is ahead of it once the strongest victories are kept, from the strongest down, without closing a circle.
tally-smallest-defeat = “{ $option }” wins: its worst defeat is the least bad, { $votes }.
tally-highest-mean = “{ $option }” has the highest mean: { $points }.
tally-finalists = “{ $first }” and “{ $second }” have the most points and are compared.
tally-star-wins = “{ $option }” wins: of the two with the most points, { $votes } ballots score it higher than “{ $rival }”, { $against } lower.
tally-highest-median = “{ $option }” has the highest median grade: half of the voters or more give it at least “{ $grade }”.
tally-median-shared = “{ $rival }” has the same median; the grades nearest to the middle decide for “{ $option }”.
tally-first-count = First preferences. The quota is { $quota }.
tally-surplus = The surplus of “{ $option }”, { $surplus }, goes on.
tally-elected-as-remaining = As many are left as seats: { $options } elected.
tally-stv-elected =
    { $seats ->
        [one] One is elected after { $rounds } stages: { $options }. The quota is { $quota } votes.
       *[other] { $seats } are elected after { $rounds } stages: { $options }. The quota is { $quota } votes.
    }
tally-smallest-load = “{ $option }” is elected: its supporters end with the smallest load, { $load }.
tally-funded =
    { $projects ->
        [one] One project is funded, for { $spent } of { $budget }.
       *[other] { $projects } projects are funded, for { $spent } of { $budget }.
    }
tally-share = Every voter had { $share } to spend.
tally-share-raised = Every voter had { $share } to spend: the equal share was raised by { $raised }, the most that still fits the budget.
tally-bought =
    { $supporters ->
        [one] “{ $project }” is funded for { $cost }: its only supporter pays it.
       *[other] “{ $project }” is funded for { $cost }: its { $supporters } supporters pay { $payment } each, or all they have left.
    }
tally-excluded = “{ $project }” takes no part: it excludes “{ $other }”, which more support.
tally-completed = “{ $project }” is funded for { $cost } with what is left; supporters: { $supporters }.
tally-why-elected = “{ $option }” is elected.
tally-why-not-elected = “{ $option }” is not elected.
tally-why-tied = “{ $option }” is tied with others ({ $options }): the order of ties decided.
tally-why-place = It is in place { $place } of { $of }.
tally-why-beaten = { $votes } ballots prefer “{ $rival }”, { $against } prefer “{ $option }”.
tally-why-beats =
    { $rivals ->
        [one] It beats one other option.
       *[other] It beats { $rivals } other options.
    }
tally-why-received = It receives votes from { $from }.
tally-why-stands = It has { $votes }.
tally-turnout = Valid ballots: { $valid }; blank: { $blank }; invalid: { $invalid }.
tally-order = Order: { $order }
tally-stage = { $number }. { $text }
tally-moved = From “{ $option }”: { $to }
tally-nobody = nobody
tally-rules = Counted by { $method } under these rules: { $rules }
tally-set-aside = set aside: it would close a circle
tally-even = even
tally-compared =
    { $differing ->
        [one] For information: of { $count } other ways of counting the same ballots, one would have another result.
       *[other] For information: of { $count } other ways of counting the same ballots, { $differing } would have another result.
    }
tally-differs = another result
tally-same = the same
tally-written = Ballots written to { $file }.
tally-recount = Count again with { $tool }: { $command }
column-winner = preferred
column-loser = to
column-for = for
column-against = against
column-note = note
column-elected = elected
column-differs = result
column-method = method
column-option = option

### votes on screen

ui-do-votes = go to Votes
ui-do-votes-short = votes
ui-do-open-vote = open a vote
ui-do-open-vote-short = new vote
ui-do-kiosk = let people vote, one after another
ui-do-kiosk-short = let people vote
ui-do-roll-call = roll call
ui-do-close-vote = close the vote and count
ui-do-close-vote-short = close
ui-do-cancel-vote = call the vote off
ui-do-break-tie = break the tie
ui-do-break-tie-short = break the tie
ui-do-talk-about = what is said about it
ui-do-vote-why = Why this result?
ui-do-vote-why-short = why?
ui-do-cast-ballot = cast this ballot
ui-do-mark-option = mark, or take the mark away
ui-do-mark-option-short = mark
ui-do-mark-less = less, or a place down
ui-do-mark-less-short = less
ui-do-mark-more = more, or a place up
ui-do-mark-more-short = more
ui-do-rank = give the next place, or take the place away
ui-do-rank-short = place
ui-do-rank-up = move up, to a better place
ui-do-rank-up-short = move up
ui-do-rank-down = move down
ui-do-rank-down-short = down
ui-do-better = a better grade
ui-do-better-short = better
ui-do-worse = a lower grade
ui-do-worse-short = lower
ui-do-join = equal with the one above
ui-do-join-short = equal
ui-do-go-on = go on
ui-title-votes = Votes
ui-title-vote = Vote
ui-title-booth = Voting
ui-help-votes = Votes fix their question, their options and their rules before the first ballot. While one is open you see how many have voted, never how.
ui-help-vote = One vote. While it is open: its question, its rules, who has voted. Once it is closed: the result, how it came about stage by stage, what the same ballots would give otherwise, and the ballots.
ui-help-booth = Mark your ballot. Nothing is cast before you have read what it says. A ballot may stay blank.
keys-vote = One vote
keys-booth = Voting: the ballot
ui-first-vote = There are several open votes: choose one.
ui-first-open-vote = No vote is open. Open one with n.
ui-count-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
 }, { $open } open
ui-votes-none = No vote yet. Press n to open one.
ui-votes-nobody = Nobody is enrolled yet, so nobody could vote. Enrol members first (m).
ui-vote-open = public
ui-vote-secret = secret
ui-vote-tied = tied
ui-vote-beats = beats { $count }
ui-vote-tab-question = Question
ui-vote-tab-result = Result
ui-vote-tab-stages = Stage by stage
ui-vote-tab-otherwise = Otherwise
ui-vote-tab-ballots = Ballots
ui-vote-tab-turnout = Who has voted
ui-vote-tab-rules = Rules
ui-vote-rules = The rules, fixed before the first ballot
ui-vote-in-full = Counted by { $method }. Every rule in full:
ui-vote-hash = SHA-256 of the list of ballots: { $hash }
ui-vote-why = Why? { $option }
ui-comparing = Counting in other ways: { $done } of { $of }. Esc stops.
ui-project-cost = { $name }: costs { $cost }
ui-quoted = “{ $text }”
ui-and = { " and " }
ui-voted = has voted
ui-voted-again = has voted { $count } times; the last one counts
ui-turnout-secret = Who has voted stands in the record. What they marked nobody can see.
ui-turnout-open = What was marked is shown here once the vote is closed.
ui-ballots-open = An open vote: each ballot stands under the name of who cast it.
ui-ballots-secret = A secret vote: this is what the box held, in the order of the ballots’ own text. Nothing ties a ballot to a voter.
ui-otherwise-about = For information only: the vote was decided by its own rules. People who had voted under other rules might have marked other things.
ui-said-vote-opened = The vote is open. Let the room note the code (w)
ui-said-vote-closed = The vote is closed and counted
ui-said-vote-cancelled = The vote is called off
ui-said-vote-over = This vote is over
ui-wait-counting = Opening the box and counting
ui-confirm-close = { $vote } is closed and counted now. { $cast } of { $entitled } have voted; nobody can vote afterwards.
ui-confirm-close-late = { $vote } is closed and counted now. { $cast } of { $entitled } have voted; nobody can vote afterwards. The beacon announced for ties is public already: a tie would stay a tie.
ui-word-close = close
ui-hidden = (typed, not shown)
ui-wrong-again = This is not the same text as the first time.
ui-wrong-kiosk-word = This is not the word. Only whoever chose it can end this.
ui-wrong-quorum = Such as 12, 1/3, 25%; or present:12, present:1/2 for people present.
ui-wrong-fraction = A fraction such as 2/3, 3/5 or 60%.
ui-wrong-cost = Line { $line } is not of the form: project = cost
ui-wrong-most = { $most } at most.
ui-wrong-teller-twice = This teller stands here twice.

ui-base-cast = the ballots that choose something
ui-base-cast-advice = Blank ballots are counted apart and change nothing.
ui-base-cast-and-abstaining = all ballots, blank ones too
ui-base-cast-and-abstaining-advice = Whoever casts a blank ballot makes the threshold harder to reach.
ui-base-present = the people present
ui-base-present-advice = Whoever is present and does not vote makes the threshold harder to reach.
ui-base-entitled = everybody entitled
ui-base-entitled-advice = Whoever does not vote makes the threshold harder to reach.
ui-rule-seats = { $count ->
    [one] 1 option is elected.
   *[other] { $count } options are elected.
 }
ui-rule-more-than = To win it takes more than { $threshold } of { $base }.
ui-rule-at-least = To win it takes at least { $threshold } of { $base }.
ui-rule-most = Whoever has the most votes wins.
ui-rule-marks = { $count ->
    [one] A ballot marks 1 option at most.
   *[other] A ballot marks { $count } options at most.
 }
ui-rule-grades = Grades, the best first: { $grades }. An option without a grade gets the lowest.
ui-rule-grades-otherwise = Grades, the best first: { $grades }.
ui-rule-scores = Scores go from { $min } to { $max }.
ui-rule-points = A ballot spends { $count } points at most.
ui-rule-budget = The money is { $budget }.
ui-rule-quorum = It counts only if { $count ->
    [one] at least 1 person votes.
   *[other] at least { $count } people vote.
 }
ui-rule-quorum-present = It counts only if { $count ->
    [one] at least 1 person is present.
   *[other] at least { $count } people are present.
 }
ui-rule-tie-stays = A tie stays a tie: nobody is preferred.
ui-rule-tie-dice = A tie is broken by { $count } dice, rolled once the vote is closed.
ui-rule-tie-beacon = A tie is broken by the public beacon of { $time }. The vote must be closed before.
ui-rule-tie-dice-beacon = A tie is broken by { $count } dice, rolled once the vote is closed, and then the public beacon of { $time }. The vote must be closed before.
ui-rule-open = Open: the record says who voted how. A ballot can be cast anew until the end.
ui-rule-secret = Secret: nobody learns who voted how. A ballot that was cast cannot be changed. The key of the box is on this machine.
ui-rule-secret-tellers = Secret: nobody learns who voted how. A ballot that was cast cannot be changed. The box opens with the passphrases of { $needed } of { $tellers } tellers.

ui-method-majority = majority: one choice
ui-method-majority-advice = Everybody chooses one option; it wins if it has the share of the votes that the rules ask for.
ui-method-approval = approval: mark all you could live with
ui-method-approval-advice = Everybody marks each option they approve of; the one that most approve of wins.
ui-method-majority-judgment = majority judgment: a grade for each
ui-method-majority-judgment-advice = Everybody grades each option; the one with the best median grade wins.
ui-method-score = score: points for each
ui-method-score-advice = Everybody scores each option; the highest total wins.
ui-method-star = STAR: score, then a runoff
ui-method-star-advice = Everybody scores each option; of the two with the most points, the one that more people score higher wins.
ui-method-irv = instant runoff: rank them
ui-method-irv-advice = Everybody ranks; the last is eliminated, its ballots go to the next choice, until one has more than half.
ui-method-schulze = Schulze: rank them, compare in pairs
ui-method-schulze-advice = Everybody ranks; every two options are compared. Whoever beats all others wins; circles are resolved by the strongest paths.
ui-method-ranked-pairs = ranked pairs: rank them, compare in pairs
ui-method-ranked-pairs-advice = Everybody ranks; every two options are compared. The clearest victories count first; one that would close a circle is set aside.
ui-method-minimax = minimax: rank them, compare in pairs
ui-method-minimax-advice = Everybody ranks; every two options are compared. The one whose worst defeat is the smallest wins.
ui-method-borda = Borda: points by rank
ui-method-borda-advice = Everybody ranks; an option gets a point for each one ranked below it.
ui-method-stv-scottish = STV, Scottish rules: several seats
ui-method-stv-scottish-advice = Everybody ranks; several are elected in proportion. Votes beyond what is needed, and those for the last, go on to the next choice.
ui-method-stv-meek = STV after Meek: several seats
ui-method-stv-meek-advice = Everybody ranks; several are elected in proportion, exactly: what is needed falls as ballots run out.
ui-method-phragmen = Phragmén: several seats by approval
ui-method-phragmen-advice = Everybody marks those they approve of; seats are filled so that each group has its share.
ui-method-equal-shares = equal shares: a budget for projects
ui-method-equal-shares-advice = Everybody marks projects; each voter has the same share of the money, and projects are paid by those who want them.
ui-method-dots = dots: spread points
ui-method-dots-advice = Everybody spreads points over the options; the highest total wins.
ui-method-quadratic = quadratic: strength has its price
ui-method-quadratic-advice = Everybody spreads credits: one vote costs 1, two cost 4, three cost 9. The highest total of votes wins.

ui-form-open-vote = Open a vote
ui-about-open-vote = Everybody who is a member now may vote, and nobody later. Question and rules cannot change any more.
ui-send-open-vote = Open it
ui-field-vote-title = Question
ui-advice-vote-title = In one line, as it will be read aloud: “A well in the garden?”
ui-field-method = How it is counted
ui-field-vote-options = Options
ui-advice-vote-options = One a line. A ballot can always stay blank: no option is needed for that.
ui-yes-and-no = Yes
    No
ui-field-projects = Projects
ui-advice-projects = One a line, with its cost: Benches = 1200
ui-field-budget = Money
ui-advice-budget = All there is to spend, a whole number.
ui-field-threshold = To win
ui-threshold-half = more than half
ui-threshold-two-thirds = at least two thirds
ui-threshold-most = the most votes
ui-threshold-most-advice = Nothing more is needed than more votes than any other.
ui-threshold-other = another share
ui-field-fraction = Share
ui-advice-fraction = Such as 3/5 or 60%.
ui-field-more-than = Of that share
ui-at-least = at least
ui-more-than = more than
ui-field-base = Counted on
ui-field-seats-to-fill = How many are elected
ui-field-max-marks = Marks at most
ui-advice-max-marks = How many options a ballot may mark; empty: as many as one likes.
ui-field-grades = Grades
ui-advice-grades = One a line, the best first.
ui-grade-1 = reject
ui-grade-2 = poor
ui-grade-3 = fair
ui-grade-4 = good
ui-grade-5 = very good
ui-grade-6 = excellent
ui-field-score-max = Highest score
ui-advice-score-max = Scores begin at 0.
ui-field-points = Points to spend
ui-field-quorum = Quorum
ui-advice-quorum = How many must vote: 12, 1/3, 25%. Or be present: present:12. May stay empty.
ui-field-present = People present
ui-advice-present = Count them now, whether they vote or not.
ui-field-keeping = Ballots
ui-keeping-open = public
ui-keeping-open-advice = The record says who voted how.
ui-keeping-secret = secret, key on this machine
ui-keeping-secret-advice = Whoever has this machine and its folder of keys could open the box. With tellers nobody can alone.
ui-keeping-tellers = secret, opened by tellers
ui-keeping-tellers-advice = Each teller types a passphrase now. The box opens only when enough of them type theirs again.
ui-field-tellers = Tellers
ui-advice-tellers = Members who keep a passphrase, 8 at most.
ui-field-needed = Needed to open the box
ui-advice-needed = With 2 of 3, one may be ill; none can open it alone.
ui-field-teller = Teller { $number }
ui-advice-teller = Their name, or their number. They take the keyboard now.
ui-field-passphrase = Passphrase { $number }
ui-advice-passphrase = Several words that nobody would guess. It is shown nowhere. Whoever forgets it cannot help to open the box.
ui-field-again = Once more
ui-form-close-vote = Close the vote
ui-about-close-vote = Nobody can vote afterwards. The ballots are counted, and the result goes into the record.
ui-send-close-vote = Close and count
ui-field-word-close = Type close
ui-form-break-tie = Break the tie
ui-about-break-tie = When the vote was opened, it was announced that chance would break a tie. Roll the ten-sided dice where everybody sees them, and type every digit in its order; or paste the beacon that was announced.
ui-send-break-tie = Record
ui-field-dice-rolled = Digits rolled
ui-said-tie = It is on record; the tie is broken once every source has spoken
ui-form-cancel-vote = Call the vote off
ui-about-cancel-vote = Nothing of it is counted; the box of a secret vote is destroyed unopened. The reason goes into the record.
ui-send-cancel-vote = Call it off

ui-kiosk-title = Let people vote
ui-kiosk-how = The laptop goes from voter to voter. Each one is picked by name, votes alone, and hands it on; nothing of a ballot stays on the screen, and no draft is kept.
ui-kiosk-cannot = What this cannot prevent: somebody who looks over a shoulder or films the screen, somebody who is told how to vote, and a program that was changed. Place the laptop so that nobody stands behind it.
ui-kiosk-word = Choose a word that only you know. Nobody can end this without it:
ui-kiosk-word-again = The same word once more:
ui-kiosk-leave = For the facilitator
ui-kiosk-leave-word = Type the word that ends the voting. Esc goes back to the voters:
ui-kiosk-who = Who votes next?
ui-kiosk-type = type a name, or choose it below
ui-kiosk-all = Everybody has voted. The facilitator can take over: Esc.
ui-kiosk-nobody = Nobody who can still vote here is called that.
ui-kiosk-turn = { $name }, it is your turn.
ui-kiosk-turn-secret = Take the laptop. This is a secret vote: nobody learns what you mark, and once your ballot is in, nobody can change it, not even you.
ui-kiosk-turn-open = Take the laptop. This is an open vote: your ballot will stand in the record under your name.
ui-kiosk-look-round = Look round first: is anybody behind you, is there a camera? The program cannot see that.
ui-kiosk-ready = When you are alone with the screen, press Enter. If this is not you, press Esc.
ui-kiosk-thanks = Thank you
ui-kiosk-in = Your ballot is in. Nothing of it is on this screen any more.
ui-kiosk-hand-on = Hand the laptop on. Whoever is next presses Enter.
ui-roll-call-title = Roll call
ui-mark-choice = Choose one option with the arrows and press Enter.
ui-mark-approvals = Mark every option you approve of with Space, as many as you like. Enter when you are done.
ui-mark-approvals-most = Mark up to { $count } options with Space. Enter when you are done.
ui-mark-projects = Mark every project you would like to see with Space. What you mark need not fit the money: everybody’s marks decide together. Enter when you are done.
ui-mark-ranks = Space gives the next place, and takes it away. Then → moves an option up, ← moves it down, e makes it equal with the one above. You need not rank all. Enter when you are done.
ui-mark-grades = Give each option a grade: → is better, ← is lower. Enter when you are done.
ui-mark-scores = Give each option a score from { $min } to { $max }: type it, or use ← and →. Enter when you are done.
ui-mark-points-free = Give points to the projects you want: type them, or use ← and →. Enter when you are done.
ui-mark-dots = You have { $count } points. Spread them as you like: ← and →, or digits. Enter when you are done.
ui-mark-quadratic = You have { $count } credits. One vote for an option costs 1, two cost 4, three cost 9. ← and →, or digits. Enter when you are done.
ui-mark-money = Marked: { $cost } of { $budget }. Left: { $left }
ui-mark-over = Marked: { $cost } of { $budget }, { $over } too many
ui-mark-left = Left: { $left } of { $all }
ui-mark-marks-left = Marks left: { $left } of { $all }
ui-mark-cost = { $count ->
    [one] costs 1 credit
   *[other] costs { $count } credits
 }
ui-mark-unranked = not ranked
ui-mark-no-grade = –
ui-ballot-blank = The ballot is blank: you take part, and choose nothing.
ui-ballot-blank-line = a blank ballot: I take part, and choose nothing
ui-ballot-rank = { $rank }. { $names }
ui-ballot-rank-shared = { $rank }. { $names }, equal
ui-ballot-unranked = { $count ->
    [one] 1 option stays unranked.
   *[other] { $count } options stay unranked.
 }
ui-ballot-ungraded-lowest = { $count ->
    [one] 1 option has no grade: it gets the lowest.
   *[other] { $count } options have no grade: they get the lowest.
 }
ui-ballot-unmarked = { $count ->
    [one] 1 option stays unmarked.
   *[other] { $count } options stay unmarked.
 }
ui-ballot-equal-exhaust = Options at an equal place: from there on this ballot counts for nobody. These are the rules of this vote.
ui-ballot-equal-skip = Options at an equal place: that place is passed over. These are the rules of this vote.
ui-ballot-equal-invalid = Options at an equal place make this whole ballot invalid. These are the rules of this vote.
ui-read-title = Your ballot says
ui-read-secret = Once it is cast, nobody can take it back or change it.
ui-read-open = It will stand in the record under the voter’s name. Until the vote is closed another can take its place.
ui-read-cast = Press v to cast it. Press Esc to change it.
ui-vote-merit = From the left: { $grades }. ┃ is the middle: the grade there is the median.
ui-vote-needed = ┃ is what it took.
ui-ballot-blank-short = blank
ui-next-vote = Go on with the vote { $draw }
ui-next-vote-why = It is open: let people vote, watch how many have, and close it.
ui-field-tie-by = A tie
ui-tie-stays = stays a tie
ui-tie-stays-advice = Nobody is preferred: vote again between the tied, or agree.
ui-tie-dice = is broken by dice
ui-tie-dice-advice = Twenty ten-sided dice, rolled in front of everybody after the vote is closed.
ui-tie-beacon = is broken by a public beacon
ui-tie-beacon-advice = A number that the network drand publishes at a fixed time. Close the vote before: what is known already cannot decide.
ui-tie-dice-beacon = is broken by dice, then a beacon
ui-tie-dice-beacon-advice = Neither the room nor the network can prefer anybody alone. Close the vote and roll before the beacon is public.
ui-field-tie-minutes = Beacon, in minutes
ui-advice-tie-minutes = At least 11, and later than the vote will be closed. A day has 1440.
ui-tie-beacon-now = The beacon is public. Press p and paste what this address shows, from any device:
ui-tie-dice-now = Roll { $count } ten-sided dice where everybody sees them, and press p to break the tie.
ui-field-more-rules = Other rules
ui-rules-usual = as usual
ui-rules-usual-advice = What is mostly done with blank ballots, equal ranks, money that is left, and the like.
ui-rules-own = let me see them
ui-rules-own-advice = The rest of the rules of this method, as they will be unless you change them.
ui-field-conflicts = At most one of
ui-advice-conflicts = One line for each group of projects that exclude one another: Bench by the river, Bench by the school
ui-field-exclusion = Of them stays
ui-field-utility = A project is worth
ui-field-completion = Money left over
ui-field-overvotes = Equal ranks
ui-field-skipped-ranks = Empty ranks
ui-advice-skipped-ranks = How many in a row are passed over; one more, and the ballot counts for nobody from there on. Empty: any number.
ui-field-unranked = Not ranked
ui-field-truncation = Ranks counted
ui-advice-truncation = What stands at a later rank is not counted. Empty: all.
ui-field-strength = A victory weighs
ui-field-batch = Eliminated
ui-batch-one = one at a time
ui-batch-all = all at once who cannot catch up
ui-field-write-in = Write-ins
ui-advice-write-in = The option that stands for all names written in: it is eliminated first. Mostly empty.
ui-field-decimals = Decimals
ui-advice-decimals = How exactly parts of votes are counted, 12 at most. Empty: as the method has it.
ui-field-default-grade = Not graded
ui-grade-stated = a grade that I name
ui-field-grade-stated = Which grade
ui-field-default-score = Not scored
ui-field-score-min = Lowest score
ui-advice-score-min = Empty: 0. It may be negative: -5
ui-field-blanks = Blank ballots
ui-field-withdrawn = Withdrawn options
ui-advice-withdrawn = Options that stand on the ballot and can no longer be chosen, with commas between them. Mostly empty.
ui-wrong-whole = Please give a whole number.
ui-wrong-name = Nothing here is called { $name }. Please write it as it stands above.
ui-field-binding = It is
ui-binding-vote = a vote that decides
ui-binding-straw = a straw poll
ui-binding-straw-advice = It shows where people stand and binds nobody; every page says so.
ui-do-hands = enter the hands that were counted
ui-do-hands-short = hands
ui-keeping-hands = hands, counted by tellers
ui-keeping-hands-advice = Hands go up, and two members or more count them, each alone. The vote closes once they agree.
ui-keeping-paper = on paper, typed by tellers
ui-keeping-paper-advice = Papers are filled in as the method asks, and two members or more type them all, each alone. The vote closes once they agree.
ui-field-counters = Who counts
ui-advice-counters = At least two members, with commas between: Ana, Bo
ui-form-hands = Hands that were counted
ui-about-hands = Each teller enters what they counted themselves, before they hear what the other found.
ui-send-hands = Enter
ui-field-counter = Teller
ui-advice-counter = The name or number of who counted.
ui-field-hands = Hands
ui-advice-hands = One line for each option, and one for those who were present and showed no hand.
ui-wrong-hands = Line { $line } is not of the form: option = number
ui-said-hands = The count is entered
keys-consent = Rounds of consent
ui-do-ask-consent = ask for consent
ui-do-ask-consent-short = consent
ui-do-consents-next = they consent; on to the next
ui-do-give-consent = note who consents
ui-do-give-consent-short = consents
ui-do-object = note an objection
ui-do-object-short = objects
ui-do-lift = lift an objection
ui-do-lift-short = lift
ui-do-next-round = a new round with another wording
ui-do-next-round-short = new round
ui-do-close-rounds = close the rounds of consent
ui-do-close-rounds-short = close
ui-help-consent = Consent asks not who is for it, but who sees a harm. Everybody is asked in turn; whoever objects says why. Objections are met by another wording, in a new round, or lifted. What nobody objects to is adopted.
ui-first-consent = Consent is asked for several times: choose one.
ui-first-ask-consent = No consent is asked for. Ask with a.
ui-next-consent = Go on asking for consent in { $draw }
ui-next-consent-why = The screen says at each moment what comes next: ask in turn, meet the objections, close.
ui-consent-tab-wording = Wording
ui-consent-tab-answers = Who answers what
ui-consent-tab-rounds = Round by round
ui-consent-round = Round { $round }
ui-consent-next = Next:
ui-consent-check = does the wording of this round meet objection { $number }? Ask { $name }. If it does, lift it (l); if not, look for another wording (n).
ui-consent-ask = ask everybody in turn. Who consents (a)? Who sees a harm, and objects (o)? Not yet: { $names }.
ui-consent-change = { $count ->
    [one] everybody has answered, and an objection stands. Look together for a wording that meets it and put it in a new round (n), or note how it is lifted (l).
   *[other] everybody has answered, and { $count } objections stand. Look together for a wording that meets them and put it in a new round (n), or note how they are lifted (l).
}
ui-consent-close = everybody has answered, and no objection stands. Close it (c): it is adopted.
ui-consent-answers = { $consent } consent · { $object } object · { $open } not yet
ui-consents = consents
ui-consent-on = It decides the proposal { $proposal }.
ui-consent-title-alone = What is asked is the title; there is no further wording.
ui-consent-adopted = Adopted
ui-consent-not-adopted = Not adopted
ui-said-consents = { $name } consents
ui-said-consent-asked = Consent is asked for. Ask everybody in turn (a)
ui-said-objected = The objection is noted. It speaks for the whole: thank whoever made it
ui-said-lifted = The objection is lifted
ui-said-next-round = A new round begins with this wording
ui-said-rounds-closed = It is closed
ui-form-ask-consent = Ask for consent
ui-about-ask-consent = It is adopted where nobody’s objection stands. Everybody who is a member now is asked, and nobody later.
ui-send-ask-consent = Ask
ui-field-consent-title = What is asked
ui-advice-consent-title = In one line.
ui-field-wording = Wording
ui-advice-wording = What everybody is asked to live with, word for word. Of a proposal it may stay empty: then its text is meant.
ui-field-review-day = Looked at again on
ui-advice-review-day = A day to come, such as 2027-05-01: what is decided is tried until then. It can be named when it is closed.
ui-wrong-day = A day such as 2027-05-01: year, month, day.
ui-form-object = Note an objection
ui-about-object = An objection is no “I would rather”: it names a harm that speaks against trying this. It stands until it is lifted.
ui-send-object = Note it
ui-field-objection-reason = What harm?
ui-advice-objection-reason = In the words of whoever objects.
ui-field-objector = Who objects?
ui-advice-objector = A member’s name, or a number such as m3; Enter chooses from the roll.
ui-form-lift = Lift an objection
ui-about-lift = Whoever made it says whether it is met. What met it stays in the record beside it.
ui-send-lift = Lift it
ui-field-objection = Objection
ui-field-change = What meets it?
ui-advice-change = The change in the wording, or why it is taken back.
ui-wrong-objection = That objection stands no longer.
ui-form-next-round = Another wording
ui-about-next-round = A new round begins: everybody is asked again. Objections stand until they are lifted.
ui-send-next-round = Begin the round
ui-form-close-rounds = Close: it is adopted
ui-about-close-rounds = No objection stands. Nobody can object afterwards; the day on which it is looked at again is when to say what did not work.
ui-send-close-rounds = Close
ui-form-close-unadopted = Close: it is not adopted
ui-about-close-unadopted = An objection stands: closed now, this is not adopted. Esc goes back, to look for a wording that meets it.
ui-send-close-unadopted = Close all the same
ui-do-papers = type the paper ballots
ui-do-papers-short = papers
ui-do-codes = make voting codes on slips
ui-do-codes-short = codes
ui-do-proxies = who votes for whom
ui-do-proxies-short = proxies
ui-do-type-again = type the last paper again
ui-do-type-again-short = last one again
ui-do-hand-in = hand all papers in
ui-do-hand-in-short = hand in
ui-do-no-such-paper = there is no such paper, nor any after it
ui-do-no-such-paper-short = no such paper
ui-by-proxy = { $name }, by { $holder }
ui-voted-by = has voted, by { $holder }
ui-kiosk-turn-for = { $name }, it is your turn, in the place of { $giver }.
ui-kiosk-code = Your voting code
ui-kiosk-code-how = Type the code of your slip; dashes and capitals do not matter. It is good for one ballot, and nobody is named. Keep the slip to yourself.
ui-vote-codes = Ballots are cast by voting codes: { $used } of { $count ->
    [one] one slip is used
   *[other] { $count } slips are used
}. Print the slips and cut them, let everybody draw one without looking, and destroy the file.
ui-papers-who = Which teller types?
ui-papers-title = Paper ballots
ui-papers-next = Paper { $number }
ui-papers-typed = { $count ->
    [0] no paper typed yet
    [one] one paper typed
   *[other] { $count } papers typed
}
ui-papers-begin = Number the papers and keep them in that order: every teller types them from the first to the last, without looking at what another typed. Enter begins.
ui-papers-how = Enter types the next paper. When all are typed, c hands them in.
ui-papers-again = { $count ->
    [one] The tellers differ in paper { $numbers }. Take it in hand and type it again.
   *[other] The tellers differ in papers { $numbers }. Take each in hand and type it again.
}
ui-papers-differ = { $count ->
    [one] The tellers differ in paper { $numbers }: whoever typed it wrongly types it again. Choose them below.
   *[other] The tellers differ in papers { $numbers }: whoever typed them wrongly types them again. Choose them below.
}
ui-papers-agree = { $count ->
    [one] All tellers typed the same paper. Esc leads back, and c closes the vote.
   *[other] All tellers typed the same { $count } papers. Esc leads back, and c closes the vote.
}
ui-papers-apart = Each teller types all papers, one after the other, and sees nothing of what another typed.
ui-papers-type-again = The tellers differ: these papers are typed again (l).
ui-find-proxies = Who votes for whom
ui-proxy-row = { $holder } votes for { $giver }
ui-proxy-revoke = Enter revokes
ui-proxy-give = + somebody lets another vote for them
ui-proxy-change = Enter changes the rule
ui-form-proxy = Vote for another
ui-about-proxy = Until it is revoked, the one votes in the place of the other: in the kiosk and in the roll call both names stand there. Whoever comes after all votes themselves.
ui-send-proxy = Give the proxy
ui-field-giver = Who is represented?
ui-advice-giver = A member’s name, or a number such as m3; Enter chooses from the roll.
ui-field-holder = Who votes for them?
ui-advice-holder = Somebody who is there and votes themselves; a proxy is not passed on.
ui-form-proxy-limit = How many proxies?
ui-about-proxy-limit = A rule of the assembly: how many members one person may represent. A new version of the rules goes into the record.
ui-send-proxy-limit = Change the rule
ui-field-most-proxies = At most
ui-advice-most-proxies = 0: nobody votes for another.
ui-said-proxy = { $holder } votes for { $giver }
ui-said-proxy-revoked = { $giver } is represented by nobody any more
ui-said-proxy-limit = The rule is changed
ui-form-codes = Voting codes
ui-about-codes = Each slip has a code that is good for one ballot. From then on ballots of this vote are cast by codes alone, and nobody is named: not even who has voted is known.
ui-send-codes = Make the slips
ui-field-slips-file = File of the slips
ui-advice-slips-file = A new file; Enter chooses the folder. Destroy it once the slips are printed.
ui-field-slips = How many
ui-advice-slips = As many as are entitled, or fewer.
ui-said-codes = { $count ->
    [one] One slip is in { $file }
   *[other] { $count } slips are in { $file }
}
