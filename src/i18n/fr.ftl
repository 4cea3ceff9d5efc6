### report
page-title = { $name } : registre public
page-lead = { $count ->
    [one] Une entrée, écrite le { $date }.
   *[other] { $count } entrées, la dernière écrite le { $date }.
}
page-code = Ces douze mots sont le code de ce registre. Un registre où quoi que ce soit aurait été changé, retiré ou ajouté porte un autre code. Qui a noté un code, à quelque moment que ce soit, peut vérifier que le passé d’alors est toujours là.
page-no-draws = Aucun tirage n’a encore été préparé.
page-draw = Tirage { $draw } : { $size ->
    [one] une personne
   *[other] { $size } personnes
} parmi { $people }
page-open = Préparé, pas encore tiré.
page-drawn = Tiré.
page-cancelled = Annulé. Motif donné : { $reason }
page-cancelled-withheld = Annulé alors que le hasard pouvait déjà être connu, sans dire ce qu’il avait donné. Motif donné : { $reason }
page-reason-withheld = (plus au registre)
page-binding = Le résultat engage : personne dans la salle ne pouvait le connaître ni le choisir.
page-not-binding-phrase = Le résultat n’engage pas : une phrase est parmi ses sources, et qui la dit en dernier a pu en essayer d’autres.
page-not-binding-rehearsal = Le résultat n’engage pas : c’était une répétition.
page-not-binding-late = Le résultat n’engage pas : { $late } a été saisi alors que { $beacon } était déjà public.
page-planned = Préparé le
page-from = Tiré de
page-fairness = Équité
page-fairness-leximin = la plus petite chance aussi grande que possible, puis la suivante, et ainsi de suite (leximin)
page-fairness-maximin = la plus petite chance aussi grande que possible (maximin)
page-fairness-uniform = sans quotas : un tirage simple, une personne par foyer
page-sources = Sources de hasard
page-evidence = Preuve de { $source }
page-commitment = Engagement sur le plan
page-seed = Graine
page-ticket = Billet tiré
page-ticket-of = { $ticket }, de 0 à { $last }
page-panel = Le panel
page-would-be = Le panel qui aurait été tiré
page-chances = Chances
page-chances-text = La loterie compte { $tickets } billets, chacun étant un panel qui respecte tous les quotas. La personne qui a la plus petite chance figure sur { $least } d’entre eux ({ $leastshare }), celle qui a la plus grande sur { $most } ({ $mostshare }).
page-chances-uniform = Toutes les personnes seules avaient la même chance. Celles qui partagent un foyer en avaient une un peu plus petite, car une seule d’entre elles pouvait être tirée.
page-bound = Il est prouvé qu’aucune loterie ne donne à tout le monde une chance supérieure à { $bound } ({ $share }).
page-never = { $count ->
    [one] Une personne ne peut pas être choisie avec ces quotas.
   *[other] { $count } personnes ne peuvent pas être choisies avec ces quotas.
}
page-picture = Combien de personnes ont combien de billets
page-bar = { $people ->
    [one] { $people } personne avec { $tickets } billets
   *[other] { $people } personnes avec { $tickets } billets
}
page-pools = Qui pouvait être tiré au sort
page-pool = { $pool } : { $size ->
    [one] une personne
   *[other] { $size } personnes
}. Seules à réunir leurs caractéristiques : { $unique }. Écartées à cause de quelqu’un déjà choisi : { $aside }.
page-verify = Comment vérifier
page-verify-how = Dans ce dossier, sur n’importe quel ordinateur et sans réseau, avec Python seul ou avec folkmoot :
page-verify-code = Avec un code noté plus tôt, pour voir que rien de ce passé n’a été réécrit :
page-verify-limits = Ce qu’aucun calcul ne peut montrer : si le fichier des personnes était juste au départ, et si le registre a été réécrit avant que quelqu’un en tienne un code.
page-readme =
    { $name } : registre public

    index.html      ce qui a été décidé, à lire dans un navigateur
    tables/         la même chose en tableaux, pour un tableur
    draws/          de quoi vérifier chaque tirage
    blobs/          la même chose, nommée par empreinte
    record.jsonl    toutes les entrées du registre
    checkpoint      la signature sur l’ensemble
    wordlists/      les mots des codes
    SHA256SUMS      les empreintes de tous les fichiers

    Pour tout vérifier, dans ce dossier et sans réseau :

        python3 verify.py .

    ou, avec le programme qui l’a fait :

        folkmoot verify .

    Avec douze mots notés plus tôt :

        python3 verify.py . --against "douze mots"
