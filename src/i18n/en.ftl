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
page-fairness-uniform = no quotas: a plain draw, one person a household
page-sources = Sources of chance
page-evidence = Evidence of { $source }
page-commitment = Commitment to the plan
page-seed = Seed
page-ticket = Ticket drawn
page-ticket-of = { $ticket }, of 0 to { $last }
page-panel = The panel
page-would-be = The panel that would have been
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
page-verify-limits = What no computation can show: whether the file of people was right to begin with, and whether a record was rewritten before anybody held a code of it.
page-readme =
    { $name }: public record

    index.html      what was decided, for reading in a browser
    tables/         the same as tables, for a spreadsheet
    draws/          what each draw is checked with
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
