# Phrases de folkmoot. L’autre langue a les mêmes clés ; un test y veille.

### commun

error = Erreur : { $text }
hint = Que faire : { $text }
located = { $place } : { $text }
labelled = { $label } : { $text }
percent = { $whole },{ $tenth } %
count-people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
name-withheld = (absent de ce fichier)
ask-word = Ceci est irréversible ({ $step }). Tapez le mot « { $word } » pour continuer :
progress = { $stage }…
progress-left = { $stage }… { $percent } %, encore { $seconds } s environ
role-leaves = la table des feuilles
role-quotas = la table des quotas
role-rows = la table des lignes
role-salts = la table des sels
role-sheet = la liste derrière les ids
role-plan = le plan
role-book = le livre des billets
role-certificate = la preuve de la borne
power-keep-roll = tenir la liste des membres
power-give-roles = donner les rôles
power-draw = tirer les panels
power-disclose = publier et divulguer
power-govern = changer les règles et les clés
audience-public = un dossier public
audience-auditor = un dossier pour auditeurs
audience-contacts = les contacts d’un panel
stage-levels = Recherche des chances les plus équitables
stage-counts = Conversion des chances en billets
stage-splitting = Composition des panels
stage-columns = Recherche d’autres panels
stage-checking = Contrôle de chaque panel
stage-conflict = Recherche de ce qui rend les quotas impossibles
stage-verifying = Vérification

### aide

help-folkmoot = Une assemblée locale dans un seul fichier : des membres, des tirages au sort que chacun peut vérifier, un registre que personne ne peut réécrire en silence
help-usage = Usage :
help-commands = Commandes
help-arguments = Arguments
help-options = Options
help-everywhere = Avant ou après toute commande
help-example = Exemple :
help--file = Le fichier de l’assemblée ; sinon l’unique *.moot de ce dossier
help--json = Donner les données en JSON
help--lang = Langue des messages
help--as = Qui agit, par exemple m3 ; sinon l’opérateur
help--quiet = N’afficher que les erreurs
help--no-input = Ne jamais poser de question
help--yes = Répondre oui là où rien d’irréversible n’arrive
help--confirm = Le mot que demande une étape irréversible
help--op = Identifiant de l’acte (32 chiffres hexadécimaux) : une nouvelle tentative n’inscrit rien deux fois
help--keys = Dossier des clés privées ; sinon celui de votre dossier de données
help--help = Afficher l’aide
help--version = Afficher la version
help-new = Fonder une assemblée
help-new--path = Le fichier à créer, par exemple jardin.moot
help-new--name = Nom de l’assemblée
help-new--template = Règles de départ : neighbourhood, cooperative, association-1901, citizens-panel
help-new--publish-rows = Permettre aux dossiers publics de montrer les caractéristiques des personnes d’un vivier, sans les noms
example-new = folkmoot new garden.moot --name "Rue Verte garden"
help-demo = Voir une assemblée d’exemple complète, de la fondation au dossier vérifié
help-demo--path = Où créer l’exemple ; sinon dans un dossier temporaire
example-demo = folkmoot demo
help-member = Tenir la liste des membres
help-member-enrol = Inscrire un membre
help-member-enrol--name = Nom
help-member-enrol--contact = Comment les joindre
help-member-enrol--field = Un champ utilisé pour les tirages parmi les membres
example-member-enrol = folkmoot member enrol --name "Zoé Martin" --field age=30-44
help-member-import = Inscrire des membres depuis un fichier
help-member-import--path = CSV avec une colonne de noms ; « - » est l’entrée standard
help-member-import--name-column = Colonne des noms
help-member-import--contact-column = Colonne des contacts
example-member-import = folkmoot member import members.csv
help-member-list = Lister les membres par nom
help-member-list--all = Aussi les personnes parties
help-member-show = Montrer tout ce que le fichier contient sur un membre
help-member-show--member = Le membre, par exemple m3
help-member-role = Donner ou retirer des rôles ; rejoindre ou quitter des groupes
help-member-role--member = Le membre, par exemple m3
help-member-role--give = Donner un rôle
help-member-role--take = Retirer un rôle
help-member-role--join = Mettre dans un groupe
help-member-role--part = Retirer d’un groupe
example-member-role = folkmoot member role m1 --give facilitator --join north
help-member-leave = Faire partir un membre, définitivement
help-member-leave--member = Le membre, par exemple m3
example-member-leave = folkmoot member leave m3 --confirm leave
help-pool = Figer les personnes qui peuvent être tirées au sort, avec leurs quotas
help-pool-import = Importer les personnes et les quotas, et les figer
help-pool-import--respondents = Les personnes, un CSV
help-pool-import--categories = Les quotas, un CSV : feature,value,min,max
help-pool-import--roll = Prendre les membres de l’assemblée au lieu d’un fichier
help-pool-import--id = Colonne des identifiants ; sinon id, nationbuilder_id ou unique_id
help-pool-import--address = Colonne de l’adresse ; à répéter pour chaque colonne. Une même adresse fait un foyer
help-pool-import--already-selected = Personnes déjà choisies, un CSV : elles et leur foyer sont mis à part
example-pool-import = folkmoot pool import --respondents people.csv --categories quotas.csv --address street --address postcode
help-pool-show = Montrer un vivier face à ses quotas
help-pool-show--pool = Le vivier ; sinon le dernier
help-quota = Montrer les quotas
help-quota-show = Donner les quotas d’un vivier en CSV
help-quota-show--pool = Le vivier ; sinon le dernier
help-draw = Tirer un panel au sort
help-draw-plan = Calculer la loterie la plus équitable et s’y engager, avant que le hasard soit connu
help-draw-plan--size = Places dans le panel
help-draw-plan--fairness = Ce qui est rendu aussi égal que possible : leximin, maximin, ou uniform (sans quotas)
help-draw-plan--tickets = Nombre de billets ; sinon celui des règles (1000)
help-draw-plan--source = Une source de hasard, dans l’ordre des preuves à venir : dice:20, drand:quicknet:TOUR, drand:quicknet@HEURE, phrase, rehearsal
help-draw-plan--pool = Le vivier ; sinon le dernier
example-draw-plan = folkmoot draw plan --size 24 --source dice:20 --source drand:quicknet@2027-03-14T18:00Z
help-draw-evidence = Inscrire ce qu’une source a donné
help-draw-evidence--draw = Le tirage, par exemple d1
help-draw-evidence--evidence = La source, comme prévue ou par son genre, et sa valeur : la valeur même, @FICHIER, ou - pour l’entrée standard
example-draw-evidence = folkmoot draw evidence d1 dice=73914420185562037719
help-draw-run = Tirer le panel
help-draw-run--draw = Le tirage, par exemple d1
help-draw-run--evidence = Preuves encore manquantes, comme pour draw evidence
example-draw-run = folkmoot draw run d1 --evidence drand=@beacon.json --confirm draw
help-draw-show = Montrer un tirage : plan, preuves, panel
help-draw-show--draw = Le tirage, par exemple d1
help-draw-list = Lister tous les tirages
help-draw-cancel = Annuler un tirage ; il reste visible avec sa raison
help-draw-cancel--draw = Le tirage, par exemple d1
help-draw-cancel--reason = Pourquoi
example-draw-cancel = folkmoot draw cancel d1 --reason "the hall is closed" --confirm cancel
help-draw-contacts = Donner les noms et contacts du panel ; inscrit comme divulgation
help-draw-contacts--draw = Le tirage, par exemple d1
help-draw-contacts--to = Qui le reçoit
help-draw-contacts--reason = Pour quoi faire
example-draw-contacts = folkmoot draw contacts d1 --to "Zoé" > invite.csv
help-record = Lire le registre
help-record-list = Lister les entrées en mots simples
help-record-list--from = Première entrée
help-record-list--limit = Nombre d’entrées au plus
help-record-show = Montrer une entrée : ses octets exacts et son empreinte
help-record-show--seq = Numéro de l’entrée
help-record-checkpoint = Signer tout ce qui précède et montrer les douze mots à noter
help-record-checkpoint--add-key = D’abord créer une clé sur cette machine et l’inscrire
help-record-checkpoint--qr = Aussi en code QR
example-record-checkpoint = folkmoot record checkpoint --qr
help-export = Écrire un dossier que chacun peut vérifier hors ligne
help-export--folder = Un dossier nouveau ou vide
help-export--audience = public (sans donnée personnelle) ou auditor (avec les caractéristiques des viviers)
help-export--to = Qui le reçoit
help-export--reason = Pour quoi faire
example-export = folkmoot export public-bundle
help-verify = Vérifier un fichier ou un dossier
help-verify--path = Le fichier de l’assemblée, ou un dossier exporté
help-verify--against = Un passé qui doit encore être dans le registre : douze mots, ou un fichier avec un point de contrôle signé
example-verify = folkmoot verify garden.moot --against "abaisser abandon …"
help-backup = Copier le fichier en sûreté, même en cours d’utilisation
help-backup--path = La copie à créer
example-backup = folkmoot backup garden-2027-03-14.moot
help-quick = Mettre des noms dans un ordre équitable : un par ligne en entrée, les K premiers en sortie
help-quick--number = Combien
help-quick--seed = Un texte qui décide de l’ordre ; sinon aléatoire, et affiché
help-quick--rfc3797 = Des nombres publiés, à la manière du RFC 3797 ; à répéter pour chaque source
help-quick--path = Le fichier de noms ; « - » est l’entrée standard
example-quick = printf "Ana\nBo\nCy\n" | folkmoot quick -n 2 --seed "Tuesday’s tombola"
help-man = Afficher la page de manuel, ou les écrire toutes dans un dossier
help-man--folder = Un dossier nouveau ou vide
help-completions = Afficher le script de complétion d’un shell
help-completions--shell = bash, zsh, fish, elvish ou powershell
example-completions = folkmoot completions bash > ~/.local/share/bash-completion/completions/folkmoot
cli-page-head = # La ligne de commande

### usage

error-usage-unknown-argument = « { $argument } » n’est pas une option ici.
error-usage-unknown-command = Il n’y a pas de commande « { $command } ».
error-usage-missing = Il manque : { $argument }
error-usage-missing-command = Il manque une commande, parmi : { $valid }
error-usage-value = « { $given } » ne convient pas à { $argument }.
error-usage-value-known = « { $given } » ne convient pas à { $argument } ; par exemple : { $valid }
error-usage-conflict = { $argument } ne va pas avec une autre option donnée.
error-usage-values = { $argument } demande un autre nombre de valeurs.
error-usage-other = La ligne de commande n’a pas été comprise.
hint-usage-unknown-argument = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-unknown-command = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-missing = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-missing-command = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-value = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-value-known = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-conflict = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-values = folkmoot --help, ou --help après toute commande, montre ce qui existe.
hint-usage-other = folkmoot --help, ou --help après toute commande, montre ce qui existe.
usage-suggestion = Vouliez-vous dire { $suggestion } ?
error-no-file = Aucun fichier d’assemblée n’est indiqué, et ce dossier n’a pas de fichier *.moot.
hint-no-file = Indiquez-en un avec --file jardin.moot, ou créez-en un avec folkmoot new jardin.moot --name "…".
error-many-files = Ce dossier contient plusieurs assemblées : { $files }
hint-many-files = Indiquez-en une avec --file.
error-needs-confirm = Ceci est irréversible ({ $step }), et personne ne peut être interrogé ici.
hint-needs-confirm = Ajoutez --confirm { $word }
error-wrong-word = Le mot est « { $word } », pas « { $given } ». Rien n’a été fait.
error-nothing-asked = Rien à faire : donnez au moins --give, --take, --join ou --part.
error-not-utf8 = { $file } n’est pas du texte en UTF-8.
hint-not-utf8 = Enregistrez-le de nouveau en UTF-8.
error-output = Le résultat n’a pas pu être écrit : { $detail }
error-not-a-number = « { $given } » n’est pas un nombre entier.
error-too-many-names = Trop de noms.
error-no-such-entry = Le registre n’a pas d’entrée { $seq }.

### fichiers

error-file-missing = { $file } n’existe pas.
error-file-forbidden = { $file } : vous n’avez pas le droit d’y accéder.
error-file-exists = { $file } existe déjà ; il n’a pas été modifié.
error-file-is-folder = { $file } est un dossier, pas un fichier.
error-file-not-a-folder = { $file } n’est pas un dossier.
error-folder-not-empty = Le dossier n’est pas vide : { $file }
hint-folder-not-empty = Indiquez un nouveau dossier ; rien n’est jamais écrasé.
error-file-trouble = { $file } : { $detail }
error-store-missing = { $file } n’existe pas.
error-store-exists = { $file } existe déjà ; il n’a pas été modifié.
hint-store-exists = Choisissez un autre nom.
error-store-not-a-file = { $file } n’est pas un fichier ordinaire.
error-store-permission = { $file } : vous n’avez pas le droit d’y accéder.
hint-store-permission = Demandez à son propriétaire, ou copiez-le dans un dossier à vous avec folkmoot backup.
error-store-not-sqlite = { $file } n’est pas un fichier d’assemblée.
hint-store-not-sqlite = S’il en était un, il a été écrasé : reprenez une sauvegarde.
error-store-other-application = { $file } est une base de données d’un autre programme, pas un fichier d’assemblée.
error-store-newer = { $file } a été écrit par une version plus récente (son format est { $found }, ce programme connaît jusqu’à { $known }).
hint-store-newer = Mettez folkmoot à jour. Rien n’a été modifié.
error-store-older = { $file } a été écrit par une version plus ancienne (format { $found }, désormais { $known }).
hint-store-older = Toute commande qui écrit le met à jour.
error-store-truncated = { $file } s’arrête trop tôt : { $found } octets sur { $expected }.
hint-store-truncated = La copie a été coupée. Recopiez-le, avec folkmoot backup, ou reprenez une sauvegarde. N’y écrivez rien.
error-store-schema-altered = { $file } a été modifié à la main : { $object }
hint-store-schema-altered = Ne vous y fiez pas. Reprenez une sauvegarde, et vérifiez-la.
error-store-damaged = { $file } est abîmé : { $detail }
hint-store-damaged = Gardez-le tel quel, et reprenez une sauvegarde.
error-store-interrupted = { $file } : une modification interrompue doit être annulée, mais le fichier est en lecture seule.
hint-store-interrupted = Rendez le fichier et son dossier modifiables, puis ouvrez-le une fois.
error-store-read-only-file = { $file } est en lecture seule ; rien n’a été inscrit.
hint-store-read-only-file = Rendez le fichier et son dossier modifiables, ou travaillez sur une copie.
error-store-locked = { $file } est utilisé par un autre programme et ne s’est pas libéré.
hint-store-locked = Fermez l’autre fenêtre ou attendez qu’elle ait fini, puis réessayez. Rien n’a été inscrit.
error-store-disk-full = Plus de place sur le disque ; rien n’a été inscrit.
hint-store-disk-full = Libérez de la place et réessayez. Le fichier est comme avant.
error-store-too-long = Trop de données à la fois ; rien n’a été inscrit.
error-store-repeated = Cet acte est déjà dans le registre.
error-store-backup-refused = La copie n’a pas passé la vérification et a été retirée : { $detail }
hint-store-backup-refused = Lancez folkmoot verify sur le fichier lui-même.
error-store-io = { $file } : { $detail }
error-no-key = Cette machine n’a pas de clé pour cette assemblée ({ $key }).
hint-no-key = Créez-en une avec folkmoot record checkpoint --add-key --confirm key ; elle sera inscrite.
error-strange-key = La clé de { $key } n’est pas l’une de celles du registre.
hint-strange-key = Inscrivez-la avec folkmoot record checkpoint --add-key --confirm key, ou prenez un autre dossier de clés avec --keys.
error-bad-key = { $key } n’est pas une clé : { $detail }
error-unknown-kind = Une version plus récente a inscrit « { $kind } » dans le registre ; celle-ci peut lire, pas écrire.
hint-unknown-kind = Mettez folkmoot à jour.
error-not-founded = Aucune assemblée n’a été fondée dans ce fichier.
hint-not-founded = Commencez par folkmoot new FICHIER --name "…".
error-no-pool = Il n’y a pas encore de vivier.
hint-no-pool = Importez-en un : folkmoot pool import --respondents personnes.csv --categories quotas.csv
error-not-drawn = { $draw } n’a pas encore de panel.
hint-not-drawn = folkmoot draw show { $draw } dit ce qui manque.
error-empty-roll = L’assemblée n’a pas de membres parmi lesquels tirer.
error-blob = Il manque au fichier quelque chose que nomme son registre ({ $blob }).
hint-blob = Lancez folkmoot verify, et reprenez une sauvegarde s’il trouve des dégâts.
error-record-trouble = Le registre ne peut être lu ou écrit : { $detail }
hint-record-trouble = Lancez folkmoot verify sur le fichier.
error-cancelled = Arrêté ; rien n’a été inscrit.
error-solver = Aucune loterie n’a pu être calculée ({ $detail }) ; rien n’a été inscrit.
hint-solver = Signalez-le avec les fichiers si vous pouvez les partager ; en attendant, des quotas plus larges aident souvent.
error-faults =
    { $count ->
        [one] Les fichiers ont un défaut ; rien n’a été importé.
       *[other] Les fichiers ont { $count } défauts ; rien n’a été importé.
    }
hint-faults = Corrigez le fichier et importez-le de nouveau.

### emplacements et défauts des fichiers

in-quotas = quotas
in-respondents = personnes
in-already-selected = déjà choisies
in-roll = liste des membres
in-pool = pool.csv
in-book = book.csv
spot-file = {""}
spot-row = ligne { $row }
spot-column = colonne « { $column } »
spot-cell = ligne { $row }, colonne « { $column } »
fault-file-too-large = le fichier est trop gros ({ $bytes } octets, au plus { $limit })
fault-not-utf8-utf16 = le fichier est en UTF-16 (« texte Unicode ») ; enregistrez-le en CSV UTF-8
fault-not-utf8-latin1 = le fichier n’est pas en UTF-8, sans doute en Latin-1 (Windows) ; enregistrez-le en CSV UTF-8
fault-no-header = la première ligne doit contenir les noms des colonnes, et elle est vide
fault-too-many-columns = plus de { $limit } colonnes
fault-too-many-cells = plus de { $limit } cellules
fault-too-many-rows = plus de { $limit } lignes
fault-unnamed-column = la colonne { $number } n’a pas de nom
fault-doubled-column = deux colonnes de ce nom ; supprimez ou renommez-en une
fault-missing-column = il n’y a pas de colonne « { $name } » ; est-ce « { $nearest } » ?
fault-missing-column-without-nearest = il n’y a pas de colonne « { $name } »
fault-ragged-row = { $cells } cellules pour { $columns } colonnes
fault-unclosed-quote = un guillemet (") est ouvert et jamais fermé
fault-stray-quote = du texte après un guillemet fermant (")
fault-field-too-long = une cellule de { $bytes } octets (au plus { $limit })
fault-control-character = un caractère caché ou de contrôle ({ $character }) ; retapez la cellule
fault-no-rows = rien sous la ligne d’en-tête
fault-empty-value = la cellule est vide, et il faut une valeur
fault-doubled-value = la même valeur figure déjà ligne { $first_row }
fault-missing-number = il manque un nombre de places
fault-not-an-integer = « { $text } » n’est pas un nombre entier
fault-negative = « { $text } » est négatif
fault-number-too-large = « { $text } » est trop grand (au plus { $limit })
fault-min-over-max = le minimum { $min } dépasse le maximum { $max }
fault-only-one-flex-column = il manque la colonne « { $missing } » : donnez min_flex et max_flex, ou aucune
fault-only-one-flex = une seule des cellules min_flex et max_flex est remplie
fault-flex-inside-quota = min_flex ne doit pas dépasser min, ni max_flex être sous max
fault-reserved-feature = une caractéristique ne peut s’appeler « id » ou « household »
fault-too-many-values = plus de { $limit } valeurs pour une caractéristique
fault-empty-id = l’identifiant est vide
fault-duplicate-id-differs = l’identifiant figure déjà ligne { $first_row }, avec d’autres cellules
fault-unknown-value = les quotas ne connaissent pas { $feature } « { $value } » ; est-ce « { $nearest } » ?
fault-unknown-value-without-nearest = les quotas ne connaissent pas { $feature } « { $value } »
fault-nobody-left = tout le monde a déjà été choisi, ou vit avec quelqu’un qui l’a été
fault-panel-of-nobody = un panel a au moins une place
fault-panel-exceeds-pool = { $size } places et seulement { $pool } personnes
fault-minima-exceed = les minima de { $feature } font { $sum }, le panel a { $size } places
fault-maxima-fall-short = les maxima de { $feature } font { $sum }, le panel a { $size } places
fault-not-canonical = pas écrit comme le veut le format
fault-wrong-person = { $expected } est attendu ici
fault-not-a-person = « { $text } » n’est pas un nom de personne comme p0001
fault-bad-household = un foyer dans le désordre, ou d’une seule personne
fault-wrong-ticket = le billet { $expected } est attendu ici
fault-not-increasing = les personnes doivent être dans l’ordre, chacune une fois
fault-more = et { $count } de plus
warning-blank-row = une ligne vide a été ignorée
warning-repeated-row = identique à la ligne { $first_row } ; ignorée
warning-no-addresses = pas de colonne d’adresse : les foyers de ces personnes ne sont connus que par l’autre fichier

### refus

error-refusal-founding = Une assemblée est fondée une seule fois.
error-refusal-no-such-member = Il n’y a pas de membre { $detail } (ou cette personne est partie).
hint-refusal-no-such-member = folkmoot member list montre qui est là.
error-refusal-out-of-order = C’est le tour de { $expected }, pas de { $found }.
error-refusal-not-allowed = Les règles réservent cela ({ $power }) à : { $roles }.
hint-refusal-not-allowed = Demandez à quelqu’un qui a ce rôle.
error-refusal-no-such-role = Les règles ne connaissent pas le rôle « { $role } » ; elles connaissent : { $roles }.
error-refusal-nothing-to-change = C’est déjà le cas ; rien n’a été inscrit.
error-refusal-name-length = Un nom ou un texte doit avoir de 1 à { $limit } caractères.
error-refusal-deceiving-characters = Le texte contient des caractères cachés ou de contrôle : { $detail }
hint-refusal-deceiving-characters = Tapez-le plutôt que de le coller.
error-refusal-no-reason = Il faut une raison : elle reste dans le registre.
error-refusal-no-such-pool = Il n’y a pas de { $detail }.
error-refusal-no-such-draw = Il n’y a pas de tirage { $detail }.
hint-refusal-no-such-draw = folkmoot draw list les montre tous.
error-refusal-draw-open = Un tirage de ce vivier est ouvert : { $detail }.
hint-refusal-draw-open = Menez-le à bien, ou annulez-le avec une raison : folkmoot draw cancel { $detail } --reason "…" --confirm cancel
error-refusal-draw-over = { $detail } est terminé : tiré ou annulé. Il n’est jamais tiré de nouveau.
hint-refusal-draw-over = Préparez un nouveau tirage si l’assemblée le veut ; le premier reste visible.
error-refusal-panel-size = Un panel de { $size } ne peut être tiré de { $people } personnes.
hint-refusal-panel-size = Donnez un --size de 1 à { $people }.
error-refusal-not-a-source = « { $detail } » n’est pas une source de hasard.
error-refusal-evidence-order = Les preuves viennent dans l’ordre annoncé : c’est le tour de { $expected }, pas de { $found }.
hint-refusal-evidence-order = Donnez d’abord { $expected }.
error-refusal-evidence-complete = Toutes les preuves sont déjà là.
hint-refusal-evidence-complete = Lancez le tirage.
error-refusal-evidence-missing = Il manque des preuves : { $detail }
hint-refusal-evidence-missing = Donnez-les avec folkmoot draw evidence, ou --evidence SOURCE=VALEUR.
error-refusal-outcome = Plan et preuves ne donnent pas de résultat ; rien n’a été inscrit.
hint-refusal-outcome = Lancez folkmoot verify sur le fichier.
error-refusal-rules-version = La version { $expected } des règles est attendue, pas la { $found }.
error-sources-no-source = Indiquez au moins une source de hasard.
hint-sources-no-source = --source dice:20, par exemple.
error-sources-twice = { $detail } est indiqué deux fois.
error-sources-beacon-too-soon = Le tour { $round } de la balise { $chain } est publié à { $time } : il doit être au moins 10 minutes plus tard, pour que personne ne le connaisse en préparant.
hint-sources-beacon-too-soon = Prenez le tour { $earliest } ou un suivant, ou indiquez une heure avec drand:quicknet@HEURE. Pour essayer, ajoutez --source rehearsal : le tirage n’engage alors personne.
error-sources-too-few-dice = { $digits } chiffres de dés seuls pourraient être essayés d’avance ; il en faut 20.
hint-sources-too-few-dice = Annoncez dice:20, ou ajoutez une balise après les dés.
error-wish-unknown-source = « { $given } » n’est pas une source de hasard.
hint-wish-unknown-source = Par exemple : { $examples }
error-wish-unknown-chain = « { $given } » : balise inconnue.
hint-wish-unknown-chain = Par exemple : { $examples }
error-wish-missing-round = « { $given } » : il manque un tour ou une heure.
hint-wish-missing-round = Par exemple : { $examples }
error-wish-bad-round = « { $given } » : le tour est un nombre entier à partir de 1.
hint-wish-bad-round = Par exemple : { $examples }
error-wish-round-too-far = « { $given } » : trop loin dans l’avenir.
hint-wish-round-too-far = Par exemple : { $examples }
error-wish-bad-time = « { $given } » : ce n’est pas une heure.
hint-wish-bad-time = Par exemple : { $examples }
error-wish-time-without-zone = « { $given } » : une heure a besoin de son fuseau, comme Z ou +01:00.
hint-wish-time-without-zone = Par exemple : { $examples }
error-wish-bad-digits = « { $given } » : dites combien de chiffres seront tirés.
hint-wish-bad-digits = Par exemple : { $examples }
error-wish-no-digits = Il faut tirer au moins un chiffre.
hint-wish-no-digits = Par exemple : { $examples }
error-wish-too-many-digits = Au plus 1000 chiffres.
hint-wish-too-many-digits = Par exemple : { $examples }
error-wish-nothing-more = « { $given } » : { $source_name } ne prend rien à sa suite.
hint-wish-nothing-more = Par exemple : { $examples }
error-evidence-beacon-too-large = { $source } : le texte est trop long pour une balise. Rien n’a été inscrit.
error-evidence-beacon-not-json = { $source } : ce n’est pas le JSON d’une balise. Rien n’a été inscrit.
error-evidence-beacon-truncated = { $source } : le JSON est coupé. Rien n’a été inscrit.
error-evidence-beacon-missing-field = { $source } : il manque « { $detail } » au JSON. Rien n’a été inscrit.
error-evidence-beacon-twice-a-field = { $source } : un nom figure deux fois dans le JSON. Rien n’a été inscrit.
error-evidence-beacon-bad-field = { $source } : « { $detail } » dans le JSON n’est pas ce qu’a une balise. Rien n’a été inscrit.
error-evidence-beacon-wrong-chain = { $source } : cela vient d’une autre balise que { $expected }. Rien n’a été inscrit.
error-evidence-beacon-wrong-round = { $source } : c’est le tour { $found }, le plan dit { $expected }. Rien n’a été inscrit.
error-evidence-beacon-wrong-signature = { $source } : la signature n’est pas celle de la balise : elle a été modifiée, ou vient d’une autre balise. Rien n’a été inscrit.
error-evidence-beacon-wrong-randomness = { $source } : l’aléa ne correspond pas à la signature. Rien n’a été inscrit.
error-evidence-dice-wrong-count = { $source } : { $expected } chiffres étaient annoncés, { $found } sont donnés. Rien n’a été inscrit.
error-evidence-dice-wrong-character = { $source } : « { $character } » en position { $position } n’est pas un chiffre. Rien n’a été inscrit.
error-evidence-phrase-empty = { $source } : la phrase est vide. Rien n’a été inscrit.
error-evidence-phrase-too-long = { $source } : la phrase est trop longue. Rien n’a été inscrit.
error-evidence-phrase-hidden = { $source } : un caractère caché en position { $position }. Rien n’a été inscrit.
error-evidence-nothing-expected = { $source } : une répétition ne prend pas de preuve. Rien n’a été inscrit.
error-evidence-other-kind = { $source } : ce n’est pas une preuve de cette source. Rien n’a été inscrit.
error-evidence-not-as-kept = { $source } : pas écrit comme le registre le garde. Rien n’a été inscrit.
hint-evidence-beacon-truncated = Récupérez-le de nouveau et collez-le en entier, de { "{" } à { "}" }.
hint-evidence-beacon-not-json = folkmoot draw show nomme la source ; la ligne pour la récupérer a été montrée à la préparation du tirage.
error-evidence-form = « { $given } » n’est pas de la forme SOURCE=VALEUR.
hint-evidence-form = Par exemple : dice=73914420185562037719, ou drand=@balise.json
error-no-such-source = Le plan n’a pas une seule source « { $given } » ; il a : { $sources }
error-plan-shape = Le plan ne tient pas : le plan n’est pas entier.
plan-shape = le plan n’est pas entier
error-plan-pool-hash = Le plan ne tient pas : le vivier est un autre.
plan-pool-hash = le vivier est un autre
error-plan-quotas-hash = Le plan ne tient pas : les quotas sont autres.
plan-quotas-hash = les quotas sont autres
error-plan-book-hash = Le plan ne tient pas : le livre de loterie est un autre.
plan-book-hash = le livre de loterie est un autre
error-plan-certificate-hash = Le plan ne tient pas : la preuve est une autre.
plan-certificate-hash = la preuve est une autre
error-plan-book-unreadable = Le plan ne tient pas : le livre de loterie est illisible.
plan-book-unreadable = le livre de loterie est illisible
error-plan-certificate-unreadable = Le plan ne tient pas : la preuve est illisible.
plan-certificate-unreadable = la preuve est illisible
error-plan-certificate-proves-nothing = Le plan ne tient pas : la preuve ne prouve rien.
plan-certificate-proves-nothing = la preuve ne prouve rien
error-plan-tickets = Le plan ne tient pas : le livre a { $found } billets, le plan dit { $planned }.
plan-tickets = le livre a { $found } billets, le plan dit { $planned }
error-plan-numbering = Le plan ne tient pas : les billets ne sont pas numérotés comme le dit leur contenu.
plan-numbering = les billets ne sont pas numérotés comme le dit leur contenu
error-plan-count = Le plan ne tient pas : { $person } figure sur { $found } billets, le plan dit { $planned }.
plan-count = { $person } figure sur { $found } billets, le plan dit { $planned }
error-plan-ticket = Le plan ne tient pas : le billet { $ticket } n’est pas un panel qui respecte les quotas ({ $fault }).
plan-ticket = le billet { $ticket } n’est pas un panel qui respecte les quotas ({ $fault })
error-plan-bound = Le plan ne tient pas : la preuve donne { $proven }, le plan dit { $planned }.
plan-bound = la preuve donne { $proven }, le plan dit { $planned }
error-plan-smallest = Le plan ne tient pas : la plus petite chance et la borne ne vont pas ensemble.
plan-smallest = la plus petite chance et la borne ne vont pas ensemble
error-quick-seed-empty = La graine est vide.
error-quick-seed-too-long = La graine est trop longue.
error-quick-seed-hidden = La graine a un caractère caché en position { $position }.
error-quick-same-name = Les lignes { $first } et { $second } portent le même nom.
error-quick-too-few-names = { $wished } noms sont demandés, la liste en a { $found }.
error-quick-too-many = { $count } noms sont demandés, la liste en a { $pool }.
error-quick-pool-too-large = Trop de noms pour le RFC 3797.
hint-quick-same-name = Distinguez-les, par exemple par une rue.

### quotas impossibles

error-impossible-panel-larger-than-pool = Pas de panel : { $size } places, et seulement { $available } personnes qui peuvent être choisies.
hint-impossible-panel-larger-than-pool = Changez les quotas selon l’une des issues, et importez de nouveau le vivier.
error-impossible-households-too-few = Pas de panel : { $size } places, et seulement { $households } foyers, d’une personne chacun au plus.
hint-impossible-households-too-few = Changez les quotas selon l’une des issues, et importez de nouveau le vivier.
error-impossible-value-too-few = Pas de panel : il faut au moins { $min } personnes de { $feature } « { $value } », et seulement { $available } peuvent être choisies.
hint-impossible-value-too-few = Changez les quotas selon l’une des issues, et importez de nouveau le vivier.
error-impossible-minima-exceed = Pas de panel : { $feature } demande { $sum } places (la somme de ses minima), le panel en a { $size }.
hint-impossible-minima-exceed = Changez les quotas selon l’une des issues, et importez de nouveau le vivier.
error-impossible-maxima-fall-short = Pas de panel : { $feature } ne peut remplir que { $sum } places (la somme de ses maxima), le panel en a { $size }.
hint-impossible-maxima-fall-short = Changez les quotas selon l’une des issues, et importez de nouveau le vivier.
error-impossible-together = Pas de panel : ces quotas ne peuvent être respectés ensemble.
hint-impossible-together = Changez les quotas selon l’une des issues, et importez de nouveau le vivier.
bound-min = { $feature } « { $value } » : au moins { $places } ({ $available } dans le vivier)
bound-max = { $feature } « { $value } » : au plus { $places } ({ $available } dans le vivier)
way-out = Issue { $number } :
way-out-change = { $feature } « { $value } » : de { $old-min }–{ $old-max } à { $min }–{ $max }

### ce que disent les commandes

new-done = « { $name } » est fondée, dans { $file }.
new-next =
    Le code de son registre : { $code }
    Ensuite : inscrivez des membres, ou importez un vivier.
member-enrolled =
    { $count ->
        [one] { $first } est inscrit.
       *[other] { $count } membres sont inscrits, de { $first } à { $last }.
    }
member-left = { $member } est parti.
member-none = Pas encore de membres.
has-left = (parti)
column-member = membre
column-name = nom
column-roles = rôles
column-groups = groupes
column-contact = contact
column-feature = caractéristique
column-value = valeur
column-people = personnes
column-min = min
column-max = max
column-person = personne
column-source-id = id dans le fichier
column-draw = tirage
column-status = état
column-places = places
column-fairness = équité
column-least = chance minimale
by-operator = opérateur
column-entry = entrée
column-when = quand (UTC)
column-by = par
column-what = quoi
pool-summary =
    { $pool } est figé : { $size } personnes, dont { $unique ->
        [one] { $unique } unique
       *[other] { $unique } uniques
    } par leurs caractéristiques. Empreinte du vivier : { $hash }
pool-set-aside = { $count } mises à part, parce qu’elles ou quelqu’un de leur foyer ont déjà été choisis.
fairness-leximin = la loterie la plus équitable (leximin)
fairness-maximin = la plus grande chance minimale (maximin)
fairness-uniform = chacun à égalité, sans quotas
status-open = ouvert
status-drawn = tiré
status-cancelled = annulé
draw-summary = { $draw } : un panel de { $size } parmi { $people } personnes, { $fairness }.
draw-chances = Chaque personne qui peut être choisie figure sur { $min } à { $max } des { $tickets } billets : une chance de { $least } à { $most }.
draw-best = Aucune loterie sous ces quotas ne pourrait donner à chacun plus de { $bound } : celle-ci est la meilleure possible.
draw-gap = Il est prouvé qu’aucune loterie ne pourrait donner à chacun plus de { $bound } ; on ne sait pas s’il en existe une qui s’en approche davantage.
draw-sources = Le hasard viendra de : { $sources }
draw-commitment = Engagement : { $commitment }
draw-waiting = En attente de preuves : { $sources }
draw-ready = Toutes les preuves sont là. Ensuite : folkmoot draw run { $draw } --confirm draw
draw-ticket = Le billet { $ticket } est tiré (graine { $seed }). Le panel :
draw-seed = Tiré avec la graine { $seed }. Le panel :
draw-cancelled = Annulé : { $reason }
draw-would-be = Il aurait donné : { $panel }
draw-withheld = Une preuve qui pouvait déjà être connue a été retenue.
draw-none = Pas encore de tirages.
not-binding-phrase = N’engage pas : une phrase est choisie par quelqu’un, qui a pu en essayer d’autres.
not-binding-rehearsal = N’engage pas : c’est une répétition.
not-binding-entered-after-beacon = N’engage pas : { $late } a été inscrit à { $entered }, alors que { $beacon } était déjà connu.
advice-beacon-not-last = Conseil : mettez la balise en dernier, pour qu’aucune main humaine n’intervienne après elle.
evidence-fetch =
    Le moment venu, récupérez la balise avec :
    { $command }
code-now = Code à noter : { $code }
unsigned = Aucune clé de cette assemblée n’est sur cette machine : le point de contrôle n’est ni signé ni inscrit (folkmoot record checkpoint --add-key).
contacts-recorded = Cette divulgation est inscrite.
checkpoint-summary =
    { $size } entrées, racine { $root }
    { $code }
quick-again = La même chose à nouveau : { $command }
man-written = { $count } pages écrites dans { $file }.
label-header = en-tête
label-payload = contenu scellé
label-leaf = feuille
no-payload = (aucun)

### les entrées en mots simples

entry-assembly-founded = « { $name } » est fondée avec { $program }
entry-rules-set = les règles, version { $version }
entry-key-added = une clé de plus peut signer
entry-member-enrolled = { $who } rejoint l’assemblée : { $member }
entry-member-described = les champs de { $member }
entry-member-role-given = { $member } reçoit le rôle { $role }
entry-member-role-taken = le rôle { $role } est retiré à { $member }
entry-member-group-joined = { $member } rejoint le groupe { $group }
entry-member-group-left = { $member } quitte le groupe { $group }
entry-member-left = { $member } quitte l’assemblée
entry-pool-imported = { $pool } est figé : { $size } personnes
entry-draw-planned = { $draw } est préparé : { $size } places parmi { $pool }, { $fairness }
entry-draw-evidenced = { $draw } : preuve de { $source }
entry-draw-drawn = { $draw } est tiré : un panel de { $panel }
entry-draw-cancelled = { $draw } est annulé
entry-checkpoint-published = un point de contrôle signé
entry-disclosure-made = des données quittent le fichier ({ $audience })
entry-unknown = { $kind } (inconnu de cette version)

### vérification

verify-note = Note : { $text }
verify-holds = { $file } tient : { $entries } entrées, rien à signaler.
verify-findings =
    { $count ->
        [one] { $file } ne tient pas : { $count } constat sur { $entries } entrées.
       *[other] { $file } ne tient pas : { $count } constats sur { $entries } entrées.
    }
export-done = { $count } fichiers écrits dans { $file }.
export-next =
    Vérifiez-les avec : folkmoot verify { $folder }
    ou, sans folkmoot : { $command } { $folder }
backup-done = { $file } : { $entries } entrées, copiées et vérifiées.
error-words-count = Un code a douze mots, et non { $detail }.
hint-words-count = Donnez les douze entre guillemets, ou le nom d’un fichier avec un point de contrôle signé.
error-words-unknown = Le mot { $position }, « { $word } », n’est dans aucune liste ; est-ce « { $nearest } » ?
error-words-unknown-without-nearest = Le mot { $position }, « { $word } », n’est dans aucune liste.
finding-stopped = arrêté : la suite n’a pas été examinée
finding-no-entries = il n’y a aucune entrée
finding-line-unreadable = la ligne est illisible : { $detail }
finding-header-unreadable = l’en-tête est illisible ou n’est pas écrit comme il le faut : { $detail }
finding-wrong-number = elle dit être l’entrée { $says } : il en manque une, ou elles ont été échangées
finding-author-unreadable = « { $by } » n’est personne
finding-act-apart = elle appartient à un acte dont les entrées sont ailleurs
finding-unsealed = il y a une partie scellée que l’en-tête n’annonce pas
finding-seal-of-kind = une partie scellée là où { $kind } n’en a pas, ou l’inverse
finding-seal-broken = la partie scellée a été échangée : son sceau est brisé
finding-payload-unreadable = la partie scellée est illisible : { $detail }
finding-event-unreadable = l’entrée ne dit pas ce que son genre doit dire : { $detail }
finding-not-allowed = elle ne devrait pas être là : { $refusal }
finding-key-unreadable = la clé est illisible
finding-key-of-other = une clé de { $name }, une autre assemblée
finding-key-twice = la clé y était déjà
finding-checkpoint-unsigned = le point de contrôle n’est pas signé par une clé de cette assemblée : { $detail }
finding-checkpoint-of-other = le point de contrôle est d’une autre assemblée ({ $assembly })
finding-checkpoint-size = le point de contrôle parle de { $says } entrées, il y en a { $entries }
finding-checkpoint-root = les { $size } premières entrées ne sont pas celles qui ont été signées : l’une a été modifiée, retirée ou ajoutée
finding-held-code-missing = ce registre n’a jamais eu le passé qui a été noté : il a été réécrit, ou le code est d’un autre registre
finding-blob-missing = { $role } manque ({ $name })
finding-blob-changed = on a modifié { $role } ({ $name })
finding-blob-unexplained = quelque chose qu’aucune entrée ne nomme ({ $name })
finding-table-unreadable = { $role } est illisible : { $detail }
finding-table-size = { $role } a { $found } personnes, le registre dit { $size }
finding-pool-hash = les feuilles ne donnent pas l’empreinte du vivier
finding-row-changed = la ligne de { $person } a été modifiée
finding-unique-count = { $found } personnes sont uniques, le registre dit { $says }
finding-copy-differs = { $role } à côté du tirage diffère de celui du vivier
finding-plan-unreadable = le plan est illisible : { $detail }
finding-commitment = l’engagement n’est pas celui du plan
finding-plan-differs = « { $key } » dans le plan n’est pas ce qui a été annoncé
finding-plan = le plan ne tient pas : { $fault }
finding-seed = la graine n’est pas ce que donnent plan et preuves
finding-ticket = le billet est le { $found }, la graine donne le { $expected }
finding-panel = le panel n’est pas celui qui a été tiré : { $extra } ne devrait pas y être, { $missing } devrait
finding-panel-shape = le panel ne peut être celui de ce tirage
finding-would-be = ce qu’aurait donné le tirage annulé est faux ou manquant
finding-withheld = il est dit à tort si une preuve a été retenue
finding-file-missing = le fichier manque
finding-file-unexplained = rien n’explique ce fichier
finding-file-unreadable = pas un fichier ordinaire, ou trop gros
finding-sums-line = la ligne { $line } n’est pas comme il le faut
finding-not-listed = SHA256SUMS ne le cite pas
finding-file-changed = le fichier a été modifié
finding-file-differs = ce n’est pas { $role } que nomme le registre
finding-panel-file = ce n’est pas le panel du registre
finding-word-list = ce n’est pas la liste BIP-39
note-clock-back =
    { $count ->
        [one] L’horloge a reculé à l’entrée { $entry } ; l’ordre vient des numéros ({ $count }).
       *[other] L’horloge a reculé { $count } fois, d’abord à l’entrée { $entry } ; l’ordre vient des numéros.
    }
note-unknown-kind = { $count } entrées d’un genre inconnu de cette version ({ $kind }) n’ont été vérifiées que comme octets.
note-payloads-absent = { $count } parties scellées sont retenues ou effacées ; leurs sceaux demeurent.
note-no-checkpoint = Aucune signature ne couvre les dernières entrées.
note-nothing-held = L’ordre du temps est celui que prétend ce fichier. Un code noté plus tôt prouverait davantage : --against "douze mots".
note-held-found = Le registre contient le passé qui a été noté : ses { $size } premières entrées.
note-held-unsigned = Ce qui a été noté n’est signé par personne : cela vaut ce que vaut le papier.
note-rows-absent = Les lignes de { $pool } sont retenues : quotas, foyers et borne de ses tirages n’ont pas été vérifiés.
note-salts-absent = Les sels de { $pool } sont retenus : ses lignes n’ont pas été comparées aux feuilles.
note-blob-unchecked = On n’a pu comparer { $role } à son nom ({ $name }).
note-panel-unchecked = Le panel de { $draw } n’a pas été tiré de nouveau : il y faut les foyers.
note-plan-held = { $draw } était fixé avant que son hasard soit connu : le code noté le prouve.
note-binds = { $draw } engage.
note-not-binding-phrase = { $draw } n’engage pas : une phrase est parmi ses sources.
note-not-binding-rehearsal = { $draw } n’engage pas : c’était une répétition.
note-not-binding-late = { $draw } n’engage pas : { $late } a été inscrit alors que { $beacon } était déjà connu.
note-cancelled = { $draw } a été annulé : { $reason }
note-cancelled-without-reason = { $draw } a été annulé.
note-for-reading = { $count } fichiers sont à lire, et ne sont couverts que par leurs empreintes.

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
