# Phrases de folkmoot. L’autre langue a les mêmes clés ; un test y veille.

### commun

error = Erreur : { $text }
hint = Que faire : { $text }
located = { $place } : { $text }
labelled = { $label } : { $text }
key-space = Espace
key-enter = Entrée
key-esc = Échap
key-back-tab = Maj+Tab
key-page-up = Page haut
key-page-down = Page bas
key-home = Début
key-end = Fin
key-backspace = Retour arrière
key-delete = Suppr
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
role-attachment = une pièce jointe
role-certificate = la preuve de la borne
power-keep-roll = tenir la liste des membres
power-give-roles = donner les rôles
power-draw = tirer les panels
power-moderate = masquer des contributions et les montrer de nouveau
power-disclose = publier et divulguer
power-govern = changer les règles et les clés
power-steer = conduire les propositions
power-call-votes = ouvrir et clore les votes
who-authors = les auteurs
who-members = les membres
who-steering = les membres dont le rôle conduit les propositions
deed-amend = l’amender
deed-recast = la fusionner ou la scinder
deed-revise = la réviser
deed-settle = trancher ses amendements
deed-sign = la signer
deed-support = la soutenir
status-submitted = déposée
status-referred = renvoyée pour avis
status-rework = à retravailler
status-admitted = recevable
status-discussion = en discussion
status-adjourned = ajournée
status-vote = mise aux voix
status-adopted = adoptée
status-answered = répondue
status-done = réalisée
status-rejected = rejetée
status-merged = fusionnée dans une autre
status-split = scindée en plusieurs
status-withdrawn = retirée
audience-public = un dossier public
audience-auditor = un dossier pour auditeurs
audience-contacts = les contacts d’un panel
audience-lists = panel et vivier pour d’autres outils
stage-levels = Recherche des chances les plus équitables
stage-counts = Conversion des chances en billets
stage-splitting = Composition des panels
stage-columns = Recherche d’autres panels
stage-checking = Contrôle de chaque panel
stage-conflict = Recherche de ce qui rend les quotas impossibles
stage-verifying = Vérification
stage-box = Ouverture de l’urne
stage-raising = Dépouillement, part après part
stage-ties = Nouveau compte, les ex æquo départagés autrement
stage-ways = Dépouillement d’autres façons
stage-record = Nouveau compte, pour le registre ; on ne l’arrête plus

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
help-pool-import--by-position = La première colonne est l’identifiant et les suivantes sont les caractéristiques dans l’ordre des catégories, quel que soit l’en-tête (listes de Decidim)
help-pool-import--already-selected = Personnes déjà choisies, un CSV : elles et leur foyer sont mis à part
help-pool-import--settings = Les réglages de l’outil de la Sortition Foundation (TOML) : colonnes d’identifiant et d’adresse sont prises ; ce qui n’a pas de sens ici est nommé
help-pool-import--size = Places dans le panel, quand les catégories ont max_percentage au lieu de min et max
example-pool-import = folkmoot pool import --respondents people.csv --categories quotas.csv --address street --address postcode
help-pool-show = Montrer un vivier face à ses quotas
help-pool-show--pool = Le vivier ; sinon le dernier
help-quota = Calculer, montrer et changer les quotas
help-quota-show = Donner les quotas d’un vivier en CSV
help-quota-show--pool = Le vivier ; sinon le dernier
help-quota-show--version = Cette version ; sinon celle en vigueur
help-quota-edit = Changer les bornes des quotas d’un vivier : une nouvelle version, consignée ; les tirages préparés avant gardent la leur
help-quota-edit--pool = Le vivier ; sinon le dernier
help-quota-edit--set = Nouvelles bornes d’une valeur, ou N pour exactement N places ; à répéter
help-quota-edit--quotas = Nouvelles bornes de toutes les valeurs, un CSV : feature,value,min,max ; --set s’y ajoute
help-quota-edit--relax = Prendre l’issue de ce numéro, que draw plan ou draw simulate a montrée pour des quotas qu’aucun panel ne peut respecter
help-quota-edit--size = Places dans le panel, pour --relax
help-quota-edit--panels = Combien de panels à la fois, pour --relax
help-quota-edit--reason = Pourquoi ; c’est publié avec le registre
example-quota-edit = folkmoot quota edit --set "âge=16-34:3-5" --set "âge=65+:2-4" --reason "trop peu de jeunes volontaires"
help-quota-suggest = Calculer des quotas d’après une population : la part exacte de chaque valeur dans les places, arrondie des deux côtés
help-quota-suggest--population = La population, un CSV : feature,value et une colonne population, count, people, number, share, percent ou percentage
help-quota-suggest--size = Places dans le panel
help-quota-suggest--slack = De combien écarter encore les bornes : des places (1), ou une part de chaque quote-part (10 %)
help-quota-suggest--respondents = Les personnes qui peuvent être tirées, un CSV : les valeurs trop rares sont nommées
example-quota-suggest = folkmoot quota suggest --population recensement.csv --size 24 --slack 1 > categories.csv
help-draw = Tirer un panel au sort
help-draw-plan = Calculer la loterie la plus équitable et s’y engager, avant que le hasard soit connu
help-draw-plan--size = Places dans le panel
help-draw-plan--fairness = Ce qui est rendu aussi égal que possible : leximin, maximin, nash, goldilocks, ou uniform (sans quotas)
help-draw-plan--tickets = Nombre de billets ; sinon celui des règles (1000)
help-draw-plan--source = Une source de hasard, dans l’ordre des preuves à venir : dice:20, balls:3, ceremony, drand:quicknet:TOUR, drand:quicknet@HEURE, phrase, rehearsal
help-draw-plan--pool = Le vivier ; sinon le dernier
help-draw-plan--panels = Combien de panels de cette taille tirer à la fois, chacun dans les quotas, personne dans deux ; sinon 1
help-draw-plan--alternates = Tirer aussi N suppléants, qui prennent un siège à leur tour quand quelqu’un du panel se désiste
help-draw-plan--dropout = Combien de personnes sur cent, pense-t-on, se désisteront, de 1 à 90 ; sinon 20. Les suppléants sont choisis pour cela
example-draw-plan = folkmoot draw plan --size 24 --source dice:20 --source drand:quicknet@2027-03-14T18:00Z
help-draw-simulate = Essayer quotas et équité : les chances de chacun, avant que rien ne soit fixé. Rien n’est consigné
help-draw-simulate--size = Places dans le panel
help-draw-simulate--fairness = Ce qui est rendu aussi égal que possible, comme pour draw plan
help-draw-simulate--tickets = Nombre de billets ; sinon ce que disent les règles (1000)
help-draw-simulate--set = Essayer d’autres bornes pour une valeur, ou N pour exactement N places ; à répéter
help-draw-simulate--quotas = Essayer d’autres bornes pour toutes les valeurs, un CSV : feature,value,min,max ; --set s’y ajoute
help-draw-simulate--pool = Le vivier ; sinon le dernier
help-draw-simulate--compare = Toutes les notions d’équité côte à côte
help-draw-simulate--people = Les billets de chacun, en CSV (avec --json, parmi le reste)
example-draw-simulate = folkmoot draw simulate --size 24 --compare --set "âge=16-34:3-5"
help-draw-evidence = Inscrire ce qu’une source a donné
help-draw-evidence--draw = Le tirage, par exemple d1
help-draw-evidence--evidence = La source, comme prévue ou par son genre, et sa valeur : la valeur même, @FICHIER, ou - pour l’entrée standard
example-draw-evidence = folkmoot draw evidence d1 dice=73914420185562037719
help-draw-commit = Engager quelqu’un dans la salle sur un secret qu’il dira plus tard
help-draw-commit--draw = Le tirage, comme d1
help-draw-commit--by = Qui participe : un membre comme m3, ou un nom
help-draw-commit--commitment = Un engagement fait sur une autre machine, pour le numéro du prochain participant ; sinon le secret est tapé sans être vu, ou lu sur l’entrée standard
help-draw-commit--save = Garder nonce et secret dans un nouveau fichier que vous seul pouvez lire, au lieu de montrer le nonce
example-draw-commit = folkmoot draw commit d1 --by Zoé --save zoe.slip
help-draw-reveal = Inscrire le secret qu’un participant dit, ou qu’il le garde
help-draw-reveal--draw = Le tirage, comme d1
help-draw-reveal--by = De qui : son numéro, son nom ou le membre
help-draw-reveal--nonce = Le nonce qui lui a été montré
help-draw-reveal--value = Le secret : la valeur même, @FICHIER, ou - pour l’entrée standard
help-draw-reveal--slip = Le fichier fait par draw commit --save
help-draw-reveal--withheld = Il ne le dit pas : continuer sans, et le nommer
help-draw-reveal--reason = Pourquoi la cérémonie continue sans lui
example-draw-reveal = folkmoot draw reveal d1 --slip zoe.slip
help-draw-run = Tirer le panel
help-draw-run--draw = Le tirage, par exemple d1
help-draw-run--evidence = Preuves encore manquantes, comme pour draw evidence
example-draw-run = folkmoot draw run d1 --evidence drand=@beacon.json --confirm draw
help-draw-show = Montrer un tirage : plan, preuves, panel
help-draw-show--draw = Le tirage, par exemple d1
help-draw-show--why = Expliquer la chance d’une personne : son identifiant dans le vivier, tel que p0012, ou dans le fichier importé
example-draw-show = folkmoot draw show d1 --why p0012
help-draw-list = Lister tous les tirages
help-draw-cancel = Annuler un tirage ; il reste visible avec sa raison
help-draw-cancel--draw = Le tirage, par exemple d1
help-draw-cancel--reason = Pourquoi
example-draw-cancel = folkmoot draw cancel d1 --reason "the hall is closed" --confirm cancel
help-draw-decline = Noter que quelqu’un renonce à son siège
help-draw-decline--draw = Le tirage, par exemple d1
help-draw-decline--person = Qui, par son identifiant opaque (p0042) ou celui du fichier importé ; peut être donné plusieurs fois
help-draw-decline--reason = Pourquoi ; scellé, pour pouvoir être effacé
example-draw-decline = folkmoot draw decline d1 --person p0042 --reason "a déménagé"
help-draw-call = Laisser des suppléants prendre les sièges libres d’un panel, chacun à son tour, tant que les quotas sont tenus
help-draw-call--draw = Le tirage dont le panel a des sièges libres, par exemple d1
help-draw-call--anyway = Appeler quelqu’un même si les quotas seront manqués
example-draw-call = folkmoot draw call d1
help-draw-tables = Préparer la répartition d’un panel en tables de composition mixte, refaite à chaque tour pour que chacun rencontre d’autres personnes
help-draw-tables--draw = Le tirage dont on répartit le panel, par exemple d1
help-draw-tables--panel = Quel panel, si le tirage en a tiré plusieurs à la fois : son numéro
help-draw-tables--tables = Nombre de tables
help-draw-tables--size = Nombre maximal de personnes par table ; aussi peu de tables qu’il en faut
help-draw-tables--rounds = Combien de fois chacun change de table ; sinon une seule
help-draw-tables--source = Une source de hasard, comme pour draw plan
example-draw-tables = folkmoot draw tables d1 --size 8 --rounds 4 --source dice:20
help-draw-places = Donner qui siège où, en CSV : tour, table, personne et identifiant du fichier importé
help-draw-places--draw = Le tirage qui les a répartis, par exemple d2
example-draw-places = folkmoot draw places d2 > tables.csv
help-draw-replace = S’engager sur un nouveau tirage pour les sièges libres, sous les quotas que laissent ceux qui restent
help-draw-replace--draw = Le tirage dont le panel a des sièges libres, par exemple d1
help-draw-replace--panel = Quel panel, si le tirage en a tiré plusieurs à la fois : son numéro ; sinon le seul qui ait des sièges libres
help-draw-replace--source = Une source de hasard, comme pour draw plan
help-draw-replace--seats = Combien de sièges pourvoir ; sinon tous ceux qui sont libres
help-draw-replace--fairness = Ce qui est rendu aussi égal que possible ; sinon comme au premier tirage
help-draw-replace--tickets = Nombre de billets ; sinon ce que disent les règles (1000)
help-draw-replace--quotas = Vos propres quotas pour ces sièges, au lieu de ceux qui restent ouverts ; inscrit et montré partout
help-post = Discuter : des fils sur un tirage, une proposition ou un sujet libre
help-post-add = Dire quelque chose, ou répondre à ce qui a été dit
help-post-add--on = De quoi il s’agit, par exemple p1, d1 ou topic1
help-post-add--parent = La contribution à laquelle elle répond, par exemple c3
help-post-add--stance = for (pour), against (contre), question (ouverte tant que sans réponse) ou information
help-post-add--sums = Une contribution du même fil que celle-ci résume, par exemple c3 ; autant que nécessaire
help-post-add--quote = Citer la contribution à laquelle elle répond, avant le texte
help-post-add--text = Fichier du texte ; « - » est l’entrée standard
example-post-add = echo "Qui l’arrose en août ?" | folkmoot post add topic1 --as m3 --stance question --text -
help-post-list = Lister un fil dans l’ordre de lecture : chaque contribution, puis ce qui lui répond
help-post-list--on = De quoi il s’agit, par exemple p1, d1 ou topic1
help-post-list--stance = Seulement celles-ci : for, against, question ou information
help-post-show = Montrer une contribution avec toutes ses versions et ce qui a été décidé d’elle, masquée ou non
help-post-show--post = La contribution, par exemple c3
help-post-edit = La dire autrement ; les versions antérieures restent
help-post-edit--post = La contribution, par exemple c3
help-post-edit--stance = Une autre position ; sinon elle reste
help-post-edit--text = Fichier du nouveau texte ; « - » est l’entrée standard
help-post-edit--seen = La version que vous aviez sous les yeux : si une autre est venue entre-temps, rien n’est inscrit
help-post-answer = Retenir une réponse à une question : son auteur le fait, ou qui peut modérer
help-post-answer--post = La question, par exemple c3
help-post-answer--answer = Ce qui y répond, quelque part au-dessous
example-post-answer = folkmoot post answer c3 c5 --as m3
help-post-hide = Masquer une contribution : sa place reste, et la raison
help-post-hide--post = La contribution, par exemple c3
help-post-hide--reason = Pourquoi ; cela reste dans le registre
example-post-hide = folkmoot post hide c3 --as m1 --reason "insulte un voisin"
help-post-contest = Contester le masquage d’une contribution
help-post-contest--post = La contribution, par exemple c3
help-post-contest--reason = Pourquoi ; cela reste dans le registre
help-post-restore = Montrer de nouveau une contribution masquée
help-post-restore--post = La contribution, par exemple c3
help-post-restore--reason = Pourquoi ; cela reste dans le registre
help-post-topic = Ouvrir un sujet libre
help-post-topic--title = Comment il s’appelle
example-post-topic = folkmoot post topic "La citerne" --as m2
help-post-threads = Lister ce dont on parle
help-post-mentions = Lister les contributions qui nomment un membre, comme @m3
help-post-mentions--member = Le membre, par exemple m3
help-post-export = Écrire les fils en Markdown, les membres par leurs numéros, dans un nouveau dossier
help-post-export--path = Le nouveau dossier ; - écrit sur la sortie standard
help-post-export--on = Seulement ceux-ci : p1, topic2, d1, v1
example-post-export = folkmoot post export discussion
help-post-voices = Montrer qui a été entendu et combien : contributions, mots, propositions adoptées ; les moins entendus d’abord
help-post-voices--groups = Par groupe au lieu de par membre, les moins entendus par personne d’abord
help-post-limit = Limiter combien de contributions chaque membre peut écrire par jour
help-post-limit--per-day = Un nombre, ou none pour aucune limite
help-search = Trouver des mots dans les propositions, les sujets, les contributions, les noms, les tirages, les votes et les raisons du registre
help-search--words = Tous ceux-ci, sans égard aux majuscules et aux accents ; citer* est un début de mot, "deux mots" une expression
help-search--kind = Seulement proposal (proposition), topic (sujet), post (contribution), member (membre), draw (tirage), vote (vote) ou entry (entrée)
help-search--author = Seulement ce que ce membre a écrit, par exemple m3
help-search--stance = Seulement les contributions for (pour), against (contre), question ou information
help-search--place = Seulement les propositions de ce lieu
help-search--tag = Seulement les propositions qui ont ce mot-clé
help-search--limit = Au plus autant, les plus récents d’abord
help-search--rebuild = Refaire l’index des mots à partir du registre
example-search = folkmoot search citerne "en août" --stance question
example-draw-replace = folkmoot draw replace d1 --source dice:20 --source drand:quicknet@2027-03-21T18:00Z
help-draw-contacts = Donner les noms et contacts du panel ; inscrit comme divulgation
help-draw-contacts--draw = Le tirage, par exemple d1
help-draw-contacts--to = Qui le reçoit
help-draw-contacts--reason = Pour quoi faire
help-draw-lists = Écrire qui a été tiré et qui ne l’a pas été, comme les outils de la Sortition Foundation le lisent ; inscrit comme divulgation
help-draw-lists--draw = Le tirage, par exemple d1
help-draw-lists--selected = Un nouveau fichier pour le panel, avec chaque colonne du fichier importé
help-draw-lists--remaining = Un nouveau fichier pour les autres ; qui a renoncé à un siège, ou vit avec une personne du panel, n’est sur aucune des deux listes
help-draw-lists--to = Qui les reçoit
help-draw-lists--reason = Pour quoi faire
example-draw-lists = folkmoot draw lists d1 --selected tires.csv --remaining autres.csv --to "Ana"
example-draw-contacts = folkmoot draw contacts d1 --to "Zoé" > invite.csv
help-proposal = Déposer des propositions, les améliorer, les soutenir, voir ce qu’elles deviennent
help-proposal-submit = Déposer une proposition ; qui agit (--as) en est l’auteur
help-proposal-submit--title = Son titre, en une ligne
help-proposal-submit--body = Le texte, dans un sous-ensemble de Markdown ; « - » est l’entrée standard
help-proposal-submit--reasons = Pourquoi
help-proposal-submit--tag = De quoi il s’agit ; autant de fois qu’il faut
help-proposal-submit--place = Où, en mots
help-proposal-submit--at = Où, en degrés nord et est
help-proposal-submit--cost = Ce que cela coûterait, dans la monnaie de l’assemblée
help-proposal-submit--interests = Ce que ses auteurs ont à y gagner ou à y perdre
help-proposal-submit--attach = Un fichier à joindre ; autant de fois qu’il faut
help-proposal-submit--detach = Une pièce jointe à retirer
help-proposal-submit--evidence-for = Une étude, un chiffre, une adresse qui parle pour
help-proposal-submit--evidence-against = Une qui parle contre
example-proposal-submit = folkmoot proposal submit --as m1 --title "Des bancs le long de la rivière" --body bancs.md --tag rivière
help-proposal-revise = Écrire une nouvelle version d’une proposition ; ce qui n’est pas donné reste tel quel
help-proposal-revise--proposal = La proposition, comme p1
help-proposal-revise--on = La version sur laquelle le texte a été écrit : refusé si une plus récente est en vigueur
help-proposal-revise--title = Un nouveau titre
help-proposal-revise--body = Le texte, dans un sous-ensemble de Markdown ; « - » est l’entrée standard
help-proposal-revise--reasons = Pourquoi
help-proposal-revise--tag = De quoi il s’agit ; autant de fois qu’il faut
help-proposal-revise--place = Où, en mots
help-proposal-revise--at = Où, en degrés nord et est
help-proposal-revise--cost = Ce que cela coûterait, dans la monnaie de l’assemblée
help-proposal-revise--interests = Ce que ses auteurs ont à y gagner ou à y perdre
help-proposal-revise--attach = Un fichier à joindre ; autant de fois qu’il faut
help-proposal-revise--detach = Une pièce jointe à retirer
help-proposal-revise--evidence-for = Une étude, un chiffre, une adresse qui parle pour
help-proposal-revise--evidence-against = Une qui parle contre
example-proposal-revise = folkmoot proposal revise p1 --as m1 --body bancs.md
help-proposal-sign = Signer une proposition comme un auteur de plus
help-proposal-sign--proposal = La proposition, comme p1
help-proposal-sign--interests = Ce que vous avez à y gagner ou à y perdre
help-proposal-support = Soutenir une proposition telle qu’elle est, ou reprendre son soutien
help-proposal-support--proposal = La proposition, comme p1
help-proposal-support--version = La version qui a été lue ; celle en vigueur si rien n’est donné
help-proposal-support--undo = Reprendre son soutien
example-proposal-support = folkmoot proposal support p1 --as m2
help-proposal-status = Faire passer une proposition à une autre étape
help-proposal-status--proposal = La proposition, comme p1
help-proposal-status--status = L’étape, comme admitted
help-proposal-status--reason = Pourquoi ; cela reste dans le registre
example-proposal-status = folkmoot proposal status p1 admitted --reason "dans nos compétences"
help-proposal-withdraw = Retirer une proposition
help-proposal-withdraw--proposal = La proposition, comme p1
help-proposal-withdraw--reason = Pourquoi
help-proposal-amend = Déposer un amendement à un passage d’une proposition ; il reçoit un nom à lui
help-proposal-amend--proposal = La proposition, comme p1
help-proposal-amend--replace = Un passage à remplacer, dans les mots du texte
help-proposal-amend--delete = Un passage à supprimer
help-proposal-amend--insert-after = Un passage après lequel insérer quelque chose
help-proposal-amend--insert-before = Un passage avant lequel insérer quelque chose
help-proposal-amend--with = Ce qui doit figurer là
help-proposal-amend--occurrence = Lequel, si le passage figure plusieurs fois : 1 est le premier
help-proposal-amend--on = La version dont le texte est visé ; celle en vigueur si rien n’est donné
help-proposal-amend--reasons = Pourquoi
example-proposal-amend = folkmoot proposal amend p1 --as m2 --replace "dix bancs" --with "douze bancs"
help-proposal-settle = Trancher des amendements : ceux qui sont retenus font ensemble la version suivante
help-proposal-settle--proposal = La proposition, comme p1
help-proposal-settle--accept = Les amendements retenus
help-proposal-settle--reject = Les amendements écartés ; avec une raison
help-proposal-settle--reason = Pourquoi ; cela reste dans le registre
example-proposal-settle = folkmoot proposal settle p1 --accept p2,p3 --reject p4 --reason "par 12 voix contre 3"
help-proposal-promote = Faire d’un amendement écarté une proposition à part entière
help-proposal-promote--amendment = L’amendement, comme p2
help-proposal-promote--title = Son titre
help-proposal-merge = Fusionner des propositions en une nouvelle ; leurs auteurs la signent aussi
help-proposal-merge--proposals = Les propositions, comme p1 p2
help-proposal-merge--title = Son titre
help-proposal-merge--reason = Pourquoi
help-proposal-merge--body = Le texte, dans un sous-ensemble de Markdown ; « - » est l’entrée standard
help-proposal-merge--reasons = Pourquoi
help-proposal-merge--tag = De quoi il s’agit ; autant de fois qu’il faut
help-proposal-merge--place = Où, en mots
help-proposal-merge--at = Où, en degrés nord et est
help-proposal-merge--cost = Ce que cela coûterait, dans la monnaie de l’assemblée
help-proposal-merge--interests = Ce que ses auteurs ont à y gagner ou à y perdre
help-proposal-merge--attach = Un fichier à joindre ; autant de fois qu’il faut
help-proposal-merge--detach = Une pièce jointe à retirer
help-proposal-merge--evidence-for = Une étude, un chiffre, une adresse qui parle pour
help-proposal-merge--evidence-against = Une qui parle contre
example-proposal-merge = folkmoot proposal merge p1 p4 --title "Des bancs et des arbres" --reason "au même endroit"
help-proposal-split = Scinder une proposition en plusieurs ; ses auteurs les signent aussi
help-proposal-split--proposal = La proposition, comme p1
help-proposal-split--part = Une partie : son titre et le fichier de son texte ; autant de fois qu’il faut
help-proposal-split--reason = Pourquoi
example-proposal-split = folkmoot proposal split p1 --part "Bancs=bancs.md" --part "Arbres=arbres.md"
help-proposal-list = Lister les propositions
help-proposal-list--status = Seulement celles à cette étape
help-proposal-show = Montrer une proposition
help-proposal-show--proposal = La proposition, comme p1
help-proposal-show--version = Une version antérieure
help-proposal-attachment = Sortir une pièce jointe du fichier
help-proposal-attachment--proposal = La proposition, comme p1
help-proposal-attachment--name = Son nom
help-proposal-attachment--output = Un fichier qui n’existe pas encore ; la sortie standard si rien n’est donné
example-proposal-attachment = folkmoot proposal attachment p1 plan.pdf --output plan.pdf
help-proposal-diff = Montrer ce qui a changé entre deux versions, mot à mot
help-proposal-diff--proposal = La proposition, comme p1
help-proposal-diff--from = La plus ancienne ; celle d’avant si rien n’est donné
help-proposal-diff--to = La plus récente ; celle en vigueur si rien n’est donné
help-proposal-similar = Lister les propositions qui ressemblent à une autre, ou à un titre
help-proposal-similar--proposal = La proposition, comme p1
help-proposal-similar--title = Un titre pas encore déposé
help-proposal-allies = Dire qui d’autre soutient ce qu’un membre (--as) soutient, parmi ceux qui se laissent trouver
help-proposal-allies--show-me = Se laisser trouver désormais
help-proposal-allies--hide-me = Ne plus être trouvé
example-proposal-allies = folkmoot proposal allies --as m3 --show-me
help-proposal-news = Dire ce qui est arrivé aux propositions qu’un membre (--as) a signées ou soutient
help-proposal-import = Déposer les propositions d’un tableau ou d’un dossier de fichiers Markdown, en un seul acte
help-proposal-import--path = Un tableau (colonnes title, body, category, address, latitude, … comme Decidim les exporte), un fichier Markdown, ou un dossier de tels fichiers
example-proposal-import = folkmoot proposal import propositions.csv
help-proposal-export = Écrire des propositions en fichiers Markdown, qui peuvent être réimportés
help-proposal-export--path = Un dossier qui n’existe pas encore ; « - » est la sortie standard
help-proposal-export--proposals = Seulement celles-ci
example-proposal-export = folkmoot proposal export textes p1 p2
help-rules = Montrer et changer les règles de l’assemblée
help-rules-show = Montrer les règles, en JSON
help-rules-set = Mettre de nouvelles règles en vigueur
help-rules-set--path = Toutes les règles, telles que « rules show » les donne ; « - » est l’entrée standard
help-rules-set--workflow = Les étapes des propositions : l’un de deux modèles, ou un fichier
help-rules-set--supporters = Soutiens qu’il faut à une proposition pour arriver à une étape
example-rules-set = folkmoot rules set --workflow full --supporters admitted=5
help-vote = Ouvrir des votes, déposer des bulletins, clore, compter, recompter
help-vote-open = Ouvrir un vote : qui est membre à ce moment peut voter, personne ensuite ; titre, options et règles sont fixés
help-vote-open--title = Ce qui est demandé, en une ligne
help-vote-open--method = Comment on compte : majority, approval, score, star, majority-judgment, borda, irv, schulze, ranked-pairs, minimax, stv-scottish, stv-meek, phragmen, equal-shares, dots ou quadratic
help-vote-open--option = Les options, au moins deux
help-vote-open--seats = Combien sont élus
help-vote-open--threshold = La part qu’il faut à une option : 2/3, 1/2, 60 %
help-vote-open--more-than = Il faut plus que cette part, et non au moins
help-vote-open--base = De quoi la part est prise : cast (exprimés), cast-and-abstaining (exprimés et blancs), present (présents) ou entitled (inscrits)
help-vote-open--quorum = Combien doivent prendre part : 12, 1/3, present:12, present:1/2
help-vote-open--present = Combien de personnes sont présentes
help-vote-open--secret = Les bulletins sont secrets : le registre dit qui a voté et, à la fin, ce que tous ont marqué, par ordre alphabétique
help-vote-open--passphrases = Les scrutateurs d’un vote secret et leurs phrases de passe, un par ligne (m2 et quelques mots) : un fichier, ou « - » ; sans cela, la clé de l’urne reste sur cette machine
help-vote-open--needed = Combien de scrutateurs il faut pour ouvrir l’urne ; tous si rien n’est dit
help-vote-open--rules = Un fichier d’autres paramètres, en JSON
help-vote-open--on = La proposition que le vote décide, par exemple p1
help-vote-open--tie = Ce qui départage une égalité, une fois le vote clos : dice:20, drand:quicknet@HEURE, ou des dés puis une balise ; sans cela une égalité reste une égalité
help-vote-open--straw = Un vote indicatif : il est dépouillé et n’engage personne, et chaque page le dit
help-vote-open--hands = On vote à main levée et chaque scrutateur compte les mains (vote hands) ; le vote se clôt quand ils sont d’accord
help-vote-open--paper = On vote sur papier, les bulletins sont numérotés et saisis par chaque scrutateur (vote paper) ; le vote se clôt quand ils sont d’accord
help-vote-open--tellers = Qui saisit ce que montre la salle, deux membres au moins ; avec --secret, ceux dont les phrases de passe ouvrent l’urne : elles se tapent sans écho
example-vote-open = folkmoot vote open --title "Des bancs au bord de l’eau ?" --method majority --option Oui Non --threshold 2/3 --quorum 1/2
help-vote-cast = Déposer un bulletin, ou remplacer le sien ; qui agit (--as) vote
help-vote-cast--vote = Le vote, par exemple v1
help-vote-cast--ballot = Ce qui est marqué : "Oui", ["A","B"], ["A",["B","C"]], {"{"}"A":3{"}"}, null pour un bulletin blanc
help-vote-cast--for = À la place de qui : un membre qui vous a donné pouvoir
help-vote-cast--code = Le code de vote d’un billet imprimé, dans un vote secret qui en a : personne n’est nommé
example-vote-cast = folkmoot vote cast v1 --as m1 --ballot "\"Oui\""
help-vote-close = Clore un vote et le compter ; personne ne peut le rouvrir
help-vote-close--vote = Le vote, par exemple v1
help-vote-close--present = Combien de personnes sont présentes, si on les a recomptées
help-vote-close--passphrases = Phrases de passe des scrutateurs qui ouvrent l’urne, une par ligne (m2 et quelques mots) : un fichier, ou « - »
help-vote-close--review = Pour des tours de consentement : le jour où l’on reverra ce qui est décidé, par exemple 2027-05-01
help-vote-cancel = Abandonner un vote : rien n’en est compté
help-vote-cancel--vote = Le vote, par exemple v1
help-vote-cancel--reason = Pourquoi ; cela reste au registre
help-vote-show = Montrer un vote : sa participation tant qu’il est ouvert, son résultat étape par étape une fois clos
help-vote-show--vote = Le vote, par exemple v1
help-vote-show--why = Pourquoi cette option est élue ou non, étape par étape ; une fois le vote clos
help-vote-show--compare = Ce que les mêmes bulletins donneraient par d’autres méthodes et paramètres ; pour information, une fois le vote clos
help-vote-recount = Recompter un vote clos à partir de ses bulletins et comparer avec le registre
help-vote-recount--vote = Le vote, par exemple v1
help-vote-evidence = Donner ce qu’a montré une source de hasard annoncée, pour départager une égalité ; avec la dernière, l’égalité est départagée
help-vote-evidence--vote = Le vote, par exemple v1
help-vote-evidence--evidence = La source et ce qu’elle a donné : dice:20=31415926535897932384, drand:quicknet:12345=@balise.json, ou « - »
help-vote-hands = Saisir combien de mains vous avez comptées ; chaque scrutateur le fait, sans regarder l’autre
help-vote-hands--vote = Le vote, par exemple v1
help-vote-hands--count = Une option et ses mains, par exemple Oui=12 ; toutes
help-vote-hands--blank = Combien ont levé la main pour aucune
example-vote-hands = folkmoot vote hands v1 --as m2 --count Oui=12 Non=3
help-vote-paper = Saisir tous les bulletins de papier depuis un fichier, dans l’ordre de leurs numéros ; chaque scrutateur tape les siens
help-vote-paper--vote = Le vote, par exemple v1
help-vote-paper--path = Une liste JSON de bulletins, ou un tableau d’une ligne par bulletin ; « - » est l’entrée standard
example-vote-paper = folkmoot vote paper v1 --as m2 bulletins.csv
help-vote-proxy = Laisser quelqu’un voter à la place d’un autre
help-vote-proxy-give = Donner pouvoir : jusqu’à révocation, le mandataire peut voter à la place du mandant
help-vote-proxy-give--from = Qui est représenté ; qui agit, si personne n’est nommé
help-vote-proxy-give--to = Qui vote à sa place
example-vote-proxy-give = folkmoot vote proxy give --as m3 --to m1
help-vote-proxy-revoke = Révoquer un pouvoir ; ce qui est déposé reste
help-vote-proxy-revoke--from = Qui était représenté ; qui agit, si personne n’est nommé
help-vote-proxy-list = Qui représente qui
help-vote-proxy-limit = Changer les règles : combien de membres une personne peut représenter ; 0 : personne ne vote pour un autre
help-vote-proxy-limit--limit = Combien
help-vote-codes = Faire des codes de vote à usage unique pour un vote secret, sur des billets à imprimer, couper et distribuer sans regarder ; seules leurs empreintes sont gardées
help-vote-codes--vote = Le vote, par exemple v1
help-vote-codes--out = Un fichier nouveau pour les billets ; détruisez-le une fois imprimés
help-vote-codes--number = Combien ; autant que d’inscrits, si rien n’est dit
example-vote-codes = folkmoot vote codes v1 --out billets.txt
help-vote-consent = Demander le consentement : ce qui est proposé est adopté si aucune objection ne demeure ; peut objecter qui est membre maintenant
help-vote-consent--title = Ce qui est demandé, en une ligne
help-vote-consent--text = Le texte
help-vote-consent--on = La proposition dont il décide, par exemple p1
help-vote-consent--review = Le jour où l’on reverra ce qui est décidé, par exemple 2027-05-01
example-vote-consent = folkmoot vote consent --title "Un banc sur la place" --text "Nous achetons un banc." --review 2027-05-01
help-vote-object = Objecter : dire quel tort vous voyez ; objecte qui agit (--as)
help-vote-object--vote = Les tours de consentement, par exemple v1
help-vote-object--reason = Pourquoi
help-vote-resolve = Consigner par quel changement une objection est levée : par qui l’a faite, ou par qui conduit les votes
help-vote-resolve--vote = Les tours de consentement, par exemple v1
help-vote-resolve--objection = Le numéro de l’objection
help-vote-resolve--change = Quel changement, ou pourquoi elle est retirée
help-vote-round = Tenir un tour de consentement de plus, sur un autre texte
help-vote-round--vote = Les tours de consentement, par exemple v1
help-vote-round--text = Le texte désormais
help-vote-agree = Consentir au texte du tour en cours ; consent qui agit (--as). Cela dit qui a été consulté : ce qui décide, ce sont les objections
help-vote-agree--vote = Les tours de consentement, par exemple v1
example-vote-agree = folkmoot vote agree v1 --as m2
example-vote-evidence = folkmoot vote evidence v1 dice:20=31415926535897932384
help-vote-list = Lister les votes
help-record = Lire le registre
help-record-list = Lister les entrées en mots simples
help-record-list--from = Première entrée
help-record-list--limit = Nombre d’entrées au plus
help-record-show = Montrer une entrée : ses octets exacts et son empreinte
help-record-show--seq = Numéro de l’entrée
help-record-checkpoint = Signer tout ce qui précède et montrer les douze mots à noter
help-record-cosign = En témoin, sur sa propre machine : signer un point de contrôle du registre de quelqu’un
help-record-cosign--note = Le fichier du point de contrôle, ou - pour l’entrée standard
help-record-cosign--make-key = Faire la clé de témoin de cette machine, sous ce nom (ni espace ni signe plus) ; sans NOTE, rien d’autre
help-record-cosign--against = Le fichier de l’assemblée ou un dossier : pour voir que le registre n’a fait que croître depuis le dernier point signé
example-record-cosign = folkmoot record cosign checkpoint --against bundle/ > cosigned
help-record-cosigned = Inscrire un point de contrôle cosigné
help-record-cosigned--note = Le fichier que le témoin a renvoyé, ou - pour l’entrée standard
example-record-cosigned = folkmoot record cosigned cosigned
help-record-witness = Mettre quelqu’un sur la liste des témoins de l’assemblée
help-record-witness--key = Sa clé de vérification, telle que record cosign --make-key l’écrit
example-record-witness = folkmoot record witness zoe.example+9f2c8b1d+BGx…
help-record-witnesses = Donner la liste des témoins, et ce que chacun a cosigné
example-record-witnesses = folkmoot record witnesses
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
help-quick--rfc3797 = Des nombres publiés, comme ceux d’une loterie à un jour annoncé ; à répéter pour chaque source, dans l’ordre annoncé. Les noms sont numérotés comme dans la liste, et choisis selon la RFC 3797 (pour comparer avec d’autres outils : un plan de draw est plus sûr)
help-quick--path = Le fichier de noms ; « - » est l’entrée standard
example-quick = printf "Ana\nBo\nCy\n" | folkmoot quick -n 2 --seed "Tuesday’s tombola"
help-tally = Compter un fichier de bulletins par n’importe quelle méthode, sans assemblée. Rien n’est inscrit
help-tally--path = Les bulletins : BLT, PrefLib, pabulib, ABIF, un tableau (CSV), un relevé de Debian ; « - » est l’entrée standard
help-tally--method = Comment compter : majority, approval, score, star, majority-judgment, borda, irv, schulze, ranked-pairs, minimax, stv-scottish, stv-meek, phragmen, equal-shares, dots, quadratic
help-tally--format = La forme du fichier, si son contenu ne la dit pas : blt, preflib, pabulib, abif, csv, debian
help-tally--rules = Un fichier de règles en JSON : tout paramètre par son nom (docs/voting.md) ; les options tapées ici s’y ajoutent
help-tally--seats = Combien sont élus ; sinon ce que dit le fichier, ou 1
help-tally--threshold = La part de la base qu’il faut à une option, comme 2/3 ou 60 % ; 0 : le plus de voix l’emporte
help-tally--more-than = Il faut plus que le seuil, et non au moins
help-tally--base = Ce dont le seuil est une part : cast, cast-and-abstaining, present, entitled
help-tally--quorum = Combien doivent prendre part : 12 bulletins, 1/3 de ceux qui ont le droit de vote, present:12 ou present:1/2
help-tally--withdrawn = Une option qui n’est plus en lice : elle est rayée de chaque bulletin ; à répéter pour chacune
help-tally--present = Combien de personnes sont présentes
help-tally--entitled = Combien de personnes ont le droit de vote
help-tally--tie = Qui l’emporte à égalité : cette option d’abord ; à répéter pour la suivante ; toutes les autres suivent dans l’ordre de la liste
help-tally--why = Dire pourquoi cette option a gagné ou non
help-tally--compare = Compter aussi les mêmes bulletins par d’autres méthodes et paramètres, côte à côte
help-tally--write = Écrire les bulletins dans un nouveau fichier, sous la forme que d’autres programmes recomptent, avec les lignes de commande ; la terminaison est ajoutée
example-tally = folkmoot tally bulletins.blt --method stv-scottish --seats 3
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
error-proposals-faults = { $file } ne peut pas être importé ; rien n’a été inscrit. { $count ->
    [one] Ce qui ne va pas :
   *[other] { $count } choses ne vont pas :
 }
hint-proposals-faults = Corrigez le fichier et importez-le de nouveau : rien n’en a été pris.
import-not-utf8 = { $file } n’est pas en UTF-8.
import-not-a-table = Ce n’est pas un tableau : { $detail }
import-no-titles = Aucune colonne ne contient de titres ; il y a : { $columns }
import-untitled = { $place } : pas de titre
import-degrees = { $place } : « { $found } » n’est pas un nombre de degrés
import-nothing = Il n’y a aucune proposition dedans.
import-too-many-rows = Au plus { $limit } lignes à la fois.
error-needs-body = Rien n’est à changer.
hint-needs-body = Donnez le texte avec --body FICHIER (« - » est l’entrée standard), ou lancez ceci dans un terminal, où $VISUAL ou $EDITOR s’ouvre.
error-needs-text = Il faut un texte.
hint-needs-text = Donnez-le avec --text FICHIER ou --text -, ou lancez ceci dans un terminal, où $VISUAL ou $EDITOR s’ouvre.
error-editor = L’éditeur ne s’est pas bien terminé : { $detail }
error-no-attachment = Il n’y a pas de pièce jointe « { $name } » ; il y a : { $names }
error-no-such-stage = Le déroulement n’a pas d’étape « { $stage } » ; il a : { $stages }.
error-not-rules = { $file } ne contient pas des règles telles qu’il les faut : { $detail }
hint-not-rules = Partez de ce que donne folkmoot rules show.
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
hint-no-key = Créez-en une avec folkmoot record checkpoint --add-key --confirm key, ou dans l’interface avec a sur l’écran Registre ; elle sera inscrite.
error-strange-key = La clé de { $key } n’est pas l’une de celles du registre.
hint-strange-key = Inscrivez-la avec folkmoot record checkpoint --add-key --confirm key, ou prenez un autre dossier de clés avec --keys.
error-bad-key = { $key } n’est pas une clé : { $detail }
error-unknown-kind = Une version plus récente a inscrit « { $kind } » dans le registre ; celle-ci peut lire, pas écrire.
hint-unknown-kind = Mettez folkmoot à jour.
error-not-founded = Aucune assemblée n’a été fondée dans ce fichier.
hint-not-founded = Commencez par folkmoot new FICHIER --name "…".
error-no-pool = Il n’y a pas encore de vivier.
hint-no-pool = Importez-en un : folkmoot pool import --respondents personnes.csv --categories quotas.csv
error-edits = { $count ->
    [one] Un changement est impossible ; rien n’a été consigné :
   *[other] { $count } changements sont impossibles ; rien n’a été consigné :
    }
hint-edits = Un changement s’écrit CARACTÉRISTIQUE=VALEUR:MIN-MAX, comme "âge=16-34:3-5" ; folkmoot quota show donne caractéristiques et valeurs.
edit-form = « { $given } » n’a pas la forme CARACTÉRISTIQUE=VALEUR:MIN-MAX
edit-no-such-value = « { $given } » : les quotas n’ont pas cette valeur ; est-ce « { $nearest } » ?
edit-no-such-value-without-nearest = « { $given } » : les quotas n’ont pas cette valeur
edit-min-over-max = « { $given } » : le minimum dépasse le maximum
edit-too-large = « { $given } » : trop de places (au plus { $limit })
edit-twice = « { $given } » : cette valeur est changée deux fois
error-settings = { $count ->
    [one] Les réglages ne sont pas pris :
   *[other] Les réglages ne sont pas pris ({ $count } défauts) :
    }
settings-not-utf8 = ce n’est pas du texte en UTF-8
settings-not-toml = la ligne { $line } n’est pas du TOML : { $detail }
settings-wrong-type = « { $key } » a une valeur d’une autre sorte que dans cet outil
settings-no-address-columns = check_same_address est vrai, et check_same_address_columns n’en nomme aucune
settings-no-counterpart = selection_algorithm « { $algorithm } » n’a pas d’équivalent ici, et un autre changerait les chances : ôtez la ligne, et choisissez avec draw plan --fairness
settings-columns-to-keep = columns_to_keep est inutile : chaque colonne est gardée, pour l’organisation seule
settings-max-attempts = max_attempts est ignoré : une loterie se calcule, elle ne s’essaie pas encore et encore
settings-solver-backend = solver_backend est ignoré : le solveur est intégré
settings-random-number-seed = random_number_seed est ignoré : le hasard vient de sources annoncées d’avance, jamais d’un nombre dans un fichier
settings-choose-fairness = selection_algorithm : donnez draw plan --fairness { $algorithm } ; sinon le tirage est leximin
settings-no-households = check_same_address est faux : plusieurs personnes d’un foyer peuvent être tirées ensemble
settings-unknown-key = « { $key } » n’est pas un réglage de cet outil ; ignoré
shortage-no-feature = les personnes n’ont pas de colonne « { $feature } »
shortage-too-few = { $feature } « { $value } » : au moins { $min } places, et seulement { $people } personnes
shortage-unknown = { $feature } « { $value } » : { $people } personnes, et la population n’a pas cette valeur
error-no-such-version = { $pool } a { $versions ->
    [one] une version
   *[other] { $versions } versions
    } de ses quotas.
hint-no-such-version = Donnez un nombre de 1 à { $versions }.
error-nothing-to-relax = Un panel de { $size } respecte ces quotas : il n’y a rien à assouplir.
error-no-such-way = { $ways ->
    [0] Aucune issue n’a été trouvée.
    [one] Il y a une issue.
   *[other] Il y a { $ways } issues.
    }
hint-no-such-way = folkmoot draw simulate avec la même taille les montre avec leurs numéros.
error-simulate-uniform = Un tirage uniforme n’a pas de loterie à essayer : il ignore les quotas, et qui vit seul a la même chance que les autres.
hint-simulate-uniform = Comparez les autres : folkmoot draw simulate --size 24 --compare
error-not-drawn = { $draw } n’a pas encore de panel.
hint-not-drawn = folkmoot draw show { $draw } dit ce qui manque.
error-nobody-of-id = Personne dans ce vivier n’a l’identifiant « { $id } ».
hint-nobody-of-id = Prenez un identifiant opaque comme p0042, ou celui du fichier importé ; folkmoot draw show donne les deux.
error-empty-roll = L’assemblée n’a pas de membres parmi lesquels tirer.
error-blob = Il manque au fichier quelque chose que nomme son registre ({ $blob }).
hint-blob = Lancez folkmoot verify, et reprenez une sauvegarde s’il trouve des dégâts.
error-record-trouble = Le registre ne peut être lu ou écrit : { $detail }
hint-record-trouble = Lancez folkmoot verify sur le fichier.
error-cancelled = Arrêté ; rien n’a été inscrit.
error-solver = Aucune loterie n’a pu être calculée ({ $detail }) ; rien n’a été inscrit.
error-not-parted = Aucune façon trouvée de partager les personnes en panels qui tiennent chacun les quotas.
hint-not-parted = Donnez de la marge aux quotas, ou tirez les panels l’un après l’autre.
hint-solver = Signalez-le avec les fichiers si vous pouvez les partager ; en attendant, des quotas plus larges aident souvent.
error-faults =
    { $count ->
        [one] Les fichiers ont un défaut ; rien n’a été importé.
       *[other] Les fichiers ont { $count } défauts ; rien n’a été importé.
    }
hint-faults = Corrigez le fichier et importez-le de nouveau.
error-no-such-option = Il n’y a pas d’option « { $option } ». Il y a : { $known }
error-ballot-file = { $file } ne peut pas être compté.
error-count-shape = Le bulletin { $ballot } ne dit pas ce qu’il faut à cette méthode ({ $shape }).

### emplacements et défauts des fichiers

in-quotas = quotas
in-population = population
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
fault-quota-missing = le vivier a { $feature } « { $value } », et le fichier ne l’a pas
fault-quota-unknown = le vivier n’a pas { $feature } « { $value } »
fault-reserved-feature = une caractéristique ne peut s’appeler « id » ou « household »
fault-too-many-values = plus de { $limit } valeurs pour une caractéristique
fault-size-needed = une part du panel : donnez ses places avec --size
fault-not-a-number = « { $text } » n’est pas un nombre à partir de 0
fault-value-twice = la même valeur de cette caractéristique y est deux fois
fault-nobody-in-feature = les nombres de { $feature } ne font rien ensemble
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
warning-no-id = une ligne sans identifiant n’a pas été comptée comme une personne
warning-numbers-in-ranges = { $count } nombres de { $feature } ont été rangés dans les tranches des quotas
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
error-refusal-field-twice = Le champ « { $detail } » figure deux fois.
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
error-refusal-fills-seats = { $draw } pourvoit des sièges du panel de { $first }.
hint-refusal-fills-seats = Nommez { $first } : il n’y a qu’un panel, celui de { $first }.
error-refusal-no-panel-yet = { $detail } n’a pas de panel.
error-refusal-not-on-panel = { $person } n’est pas dans le panel de { $draw }.
hint-refusal-not-on-panel = folkmoot draw show { $draw } donne la liste de ceux qui y siègent.
error-refusal-not-waiting = { $person } n’attend pas comme suppléant de { $draw }.
error-refusal-no-tables = { $detail } ne répartit personne en tables.
error-refusal-which-panel = { $panels ->
    [one] { $draw } n’a tiré qu’un panel : aucun numéro n’est à donner.
   *[other] { $draw } a tiré { $panels } panels à la fois : lequel ?
}
hint-refusal-which-panel = { $panels ->
    [one] Retirez --panel.
   *[other] Ajoutez --panel NUMÉRO, de 1 à { $panels }.
}
error-refusal-nobody-waits = Aucun suppléant de { $detail } n’attend.
hint-refusal-nobody-waits = Un nouveau tirage pourvoit les sièges libres : folkmoot draw replace { $detail } --source …
error-refusal-none-keeps = Le meilleur suppléant pour le siège libre est { $person } ; avec lui, le panel de { $draw } manquerait ses quotas de { $misses }.
hint-refusal-none-keeps = Un nouveau tirage tient les quotas : folkmoot draw replace { $draw } --source … Ou appelez-le quand même : folkmoot draw call { $draw } --anyway
error-refusal-declined-already = { $person } a déjà renoncé à son siège.
error-refusal-open-seats = Le panel de { $draw } a { $open ->
    [0] zéro siège libre
    [one] un siège libre
   *[other] { $open } sièges libres
} ; demandé : { $wanted }.
hint-refusal-open-seats = Un siège se libère quand quelqu’un renonce : folkmoot draw decline { $draw } --person ID --reason "…"
error-refusal-other-draw = Les remplaçants de { $detail } viennent de son propre vivier et sont tirés à sa manière : avec des quotas s’il en avait, sans s’il n’en avait pas.
error-refusal-panel-size = Un panel de { $size } ne peut être tiré de { $people } personnes.
hint-refusal-panel-size = Donnez un --size de 1 à { $people }.
error-refusal-not-a-source = « { $detail } » n’est pas une source de hasard.
error-refusal-evidence-order = Les preuves viennent dans l’ordre annoncé : c’est le tour de { $expected }, pas de { $found }.
hint-refusal-evidence-order = Donnez d’abord { $expected }.
error-refusal-evidence-complete = Toutes les preuves sont déjà là.
error-refusal-vote-not-closed = { $detail } n’est pas clos : une égalité se départage après le dernier bulletin.
error-refusal-no-codes = On ne peut pas faire de codes pour { $vote } : il faut un vote secret sans codes où personne n’a encore voté, et { $limit } au plus, un par inscrit.
error-refusal-codes-only = Les bulletins de { $detail } se déposent par codes de vote : personne n’est nommé.
hint-refusal-codes-only = Donnez le code d’un billet : --code.
error-refusal-no-such-code = Ce n’est pas un code de { $detail }.
hint-refusal-no-such-code = Relisez le billet ; ni O ni 0, ni I ni 1 ne servent.
error-refusal-code-used = Ce code de { $detail } a déposé son bulletin.
error-refusal-no-such-consent = Il n’y a pas de tours de consentement { $detail }.
hint-refusal-no-such-consent = Voyez folkmoot vote list.
error-refusal-answerer-needed = Une réponse à { $detail } est celle d’un membre : dites lequel.
hint-refusal-answerer-needed = --as m1
error-refusal-consents-already = { $member } a consenti à { $vote } dans ce tour.
error-refusal-objection-stands = L’objection { $objection } de { $member } à { $vote } demeure : personne ne consent à ce à quoi il objecte.
hint-refusal-objection-stands = Consignez d’abord par quel changement elle est levée : folkmoot vote resolve { $vote } { $objection }.
error-refusal-no-such-objection = Aucune objection { $objection } à { $vote } ne demeure.
hint-refusal-no-such-objection = Voyez folkmoot vote show { $vote }.
error-refusal-others-objection = L’objection est celle de { $member } : ce membre la lève, ou qui conduit les votes.
error-refusal-review-past = { $detail } n’est pas à venir : ce qui est décidé se revoit plus tard.
error-refusal-no-proxies = Les règles de cette assemblée ne laissent personne voter pour un autre.
hint-refusal-no-proxies = Changez-les d’abord : folkmoot vote proxy limit 1.
error-refusal-proxy-given = { $giver } est déjà représenté par { $holder }.
hint-refusal-proxy-given = Révoquez-le d’abord : folkmoot vote proxy revoke --from { $giver }.
error-refusal-proxy-chain = { $giver } ne peut pas être représenté par { $holder } : un pouvoir va à quelqu’un d’autre, qui vote lui-même, et ne se transmet pas.
error-refusal-proxies-held = { $holder } en représente déjà { $limit }, autant que les règles le permettent.
hint-refusal-proxies-held = Choisissez quelqu’un d’autre.
error-refusal-no-proxy = { $detail } n’est représenté par personne.
error-refusal-not-represented = { $holder } ne représente pas { $giver }.
hint-refusal-not-represented = { $giver } donne pouvoir d’abord : folkmoot vote proxy give --from { $giver } --to { $holder }.
error-refusal-taken-in-the-room = Les bulletins de { $detail } sont pris dans la salle et saisis par ses scrutateurs.
error-refusal-not-taken = Les bulletins de { $detail } sont déposés un par un.
error-refusal-not-a-teller = Seuls ses scrutateurs saisissent les bulletins de { $vote } : { $tellers }.
hint-refusal-not-a-teller = Dites qui vous êtes : --as.
error-refusal-more-than-entitled = { $entered } bulletins à { $vote }, et { $limit } inscrits.
error-refusal-two-tellers = Deux membres différents au moins saisissent ce que montre la salle : --tellers m2 m5.
error-refusal-hands-show = Les mains montrent un choix, en public : il faut la méthode majority, et pas de secret.
hint-refusal-hands-show = Prenez des bulletins de papier (--paper) pour d’autres méthodes.
error-refusal-tellers-missing = { $vote } ne peut pas être clos : ces scrutateurs n’ont rien saisi : { $tellers }.
error-refusal-tellers-differ = { $detail } ne peut pas être clos : ses scrutateurs diffèrent.
hint-refusal-tellers-differ = Recomptez, et que chacun saisisse de nouveau.
error-proxy-whose = Le pouvoir de qui ? Dites-le par --from, ou agissez en tant que ce membre (--as).
error-hands-form = « { $given } » n’est pas un compte de mains.
hint-hands-form = Écrivez l’option, « = » et un nombre : Oui=12.
error-not-taken-so = { $vote } ne prend pas ses bulletins de cette façon.
error-needs-passphrases = Les phrases de passe des scrutateurs manquent.
hint-needs-passphrases = Tapez-les dans un terminal, ou donnez-les par --passphrases FICHIER.
error-passphrases-differ = Ce que { $name } a tapé la seconde fois n’est pas pareil. Rien n’a été consigné.
error-tellers-for-what = Des scrutateurs saisissent les mains ou les papiers, ou ouvrent l’urne d’un vote secret.
hint-tellers-for-what = Ajoutez --hands, --paper ou --secret.
error-paper-file = { $file } ne se lit pas comme une liste de bulletins : { $detail }
error-paper-ballot = Le bulletin { $number } de { $file } n’en est pas un de ce vote.
hint-refusal-vote-not-closed = Clôturez-le d’abord : folkmoot vote close { $detail }.
error-refusal-no-tie = { $detail } n’a pas d’égalité à départager.
error-refusal-no-tie-source = Pour { $detail }, aucune source de hasard n’a été annoncée à l’ouverture : son égalité demeure.
hint-refusal-no-tie-source = Revotez entre les options à égalité, ou mettez-vous d’accord.
error-refusal-tie-source = { $detail } ne départage pas : quelqu’un pourrait le choisir, ou il demande une cérémonie à lui.
hint-refusal-tie-source = Prenez dice:20, drand:quicknet@HEURE, ou les deux.
error-refusal-known-before-closing = { $source_name } était public avant la clôture de { $vote } : qui votait en dernier pouvait savoir qui elle préfère. L’égalité demeure.
hint-refusal-known-before-closing = Revotez entre les options à égalité, ou mettez-vous d’accord.
error-refusal-tie-entered = { $source_name } vient trop tard pour { $vote } : la balise annoncée est déjà publique, et qui le saisit pourrait choisir. L’égalité demeure.
hint-refusal-tie-entered = Revotez entre les options à égalité, ou mettez-vous d’accord.
hint-refusal-evidence-complete = Lancez le tirage.
error-refusal-no-ceremony = { $detail } n’attend pas de cérémonie : elle n’a pas été annoncée, ou elle est finie.
error-refusal-commitments-closed = { $detail } ne prend plus d’engagement : le premier secret a été dit.
error-refusal-takes-part-already = C’est déjà le participant { $participant } : nul ne participe deux fois.
error-refusal-too-many-participants = Une cérémonie a au plus { $limit } participants.
error-refusal-too-few-participants = Une cérémonie veut les secrets de deux personnes au moins ; il y en aurait { $found } : une seule choisirait.
hint-refusal-too-few-participants = Prenez d’autres engagements avant que le premier secret soit dit, ou annulez le tirage avec sa raison.
error-refusal-no-such-participant = Personne ne participe comme « { $detail } ».
hint-refusal-no-such-participant = folkmoot draw show donne la liste des participants.
error-refusal-secret-over = Le secret du participant { $participant } a déjà été dit, ou reconnu retenu.
error-refusal-reveal-mismatch = Ce n’est pas ce sur quoi le participant { $participant } s’est engagé. Rien n’a été inscrit.
hint-refusal-reveal-mismatch = Comparez le nonce signe par signe, et le secret : majuscules, accents et espaces comptent.
error-refusal-secrets-awaited = La cérémonie n’est pas finie : les secrets de { $detail } sont attendus.
error-refusal-ceremony-differs = Ce n’est pas ce que les participants ont dit.
error-secret-empty = Le secret est vide.
error-secret-too-long = Le secret a { $found } caractères ; 100 est le plus.
error-secret-hidden = Un caractère caché à la place { $position } du secret : nul ne pourrait le lire à voix haute.
error-needs-secret = Il faut un secret : un mot, ou les chiffres de dés.
error-commit-repeated = Cet acte est déjà au registre : son nonce a été montré ou gardé alors, et n’est pas refait.
error-reveal-what = Dites ce qui a été engagé : --nonce et --value, ou --slip ; ou bien --withheld avec --reason.
error-slip-of-other = { $file } n’est pas un billet d’engagement de { $draw } dans cette assemblée.
error-not-a-slip = { $file } n’est pas un billet tel que l’écrit draw commit --save.
error-not-a-bundle = { $file } n’est pas un dossier publié : son record.jsonl manque ou est illisible.
error-witness-not-a-checkpoint = { $file } n’est pas un point de contrôle dans une note signée.
error-witness-unsigned = { $file } n’est signé par aucune clé de ce registre.
error-witness-other-past = { $file } parle de { $size } entrées qui ne sont pas les { $size } premières de ce registre.
error-witness-nobody-named = { $file } n’est cosigné par aucun témoin de la liste.
hint-witness-nobody-named = Mettez d’abord le témoin sur la liste : folkmoot record witness CLÉ.
error-witness-forged = { $file } porte le nom d’un témoin qui ne l’a pas signé.
error-witness-bad-key = Ce n’est pas la clé de vérification d’un témoin.
hint-witness-bad-key = Le témoin l’écrit par folkmoot record cosign --make-key NOM ; elle a la forme nom+8 chiffres+base64.
error-witness-bad-name = Le nom d’un témoin n’a ni espace ni signe plus, et n’est pas vide.
error-witness-no-key = Cette machine n’a pas de clé de témoin ({ $detail }).
hint-witness-no-key = Une clé n’est jamais faite en silence : folkmoot record cosign --make-key NOM en fait une.
error-witness-key-there = Cette machine a déjà une clé de témoin ({ $detail }) ; une autre ôterait sa valeur à la première.
error-witness-forked = HALTE : ce témoin a signé un autre passé de { $size } entrées de la même assemblée. Quelqu’un montre deux registres ; rien n’a été signé.
hint-witness-forked = Gardez les deux points de contrôle, et dites-le à l’assemblée.
error-witness-shorter = Ce témoin a déjà signé { $before } entrées ; { $size } est un passé plus ancien. Rien n’a été signé.
error-witness-record-needed = Ce témoin a déjà signé { $before } entrées : il faut le registre pour voir qu’il n’a fait que croître. Rien n’a été signé.
hint-witness-record-needed = Ajoutez --against avec le fichier de l’assemblée ou un dossier publié.
error-refusal-evidence-missing = Il manque des preuves : { $detail }
hint-refusal-evidence-missing = Donnez-les avec folkmoot draw evidence, ou --evidence SOURCE=VALEUR.
error-refusal-outcome = Plan et preuves ne donnent pas de résultat ; rien n’a été inscrit.
hint-refusal-outcome = Lancez folkmoot verify sur le fichier.
error-refusal-quotas-version = La version { $expected } des quotas vient ensuite, pas { $found }.
error-refusal-quotas-values = Les quotas ont d’autres caractéristiques ou valeurs que le vivier.
hint-refusal-quotas-values = Seules les bornes peuvent changer ; pour d’autres caractéristiques, importez de nouveau le vivier.
error-refusal-quotas-changed = Quelqu’un d’autre a changé les quotas entre-temps ; rien n’a été consigné.
hint-refusal-quotas-changed = Regardez-les (folkmoot quota show) et réessayez.
error-refusal-no-such-proposal = Il n’y a pas de proposition { $detail }.
hint-refusal-no-such-proposal = folkmoot proposal list les montre toutes.
error-refusal-no-such-version = { $proposal } a { $versions ->
    [one] 1 version
   *[other] { $versions } versions
 }.
error-refusal-superseded = Votre texte a été écrit sur la version { $on } de { $proposal } ; la version { $version } est entrée en vigueur depuis. Rien n’a été inscrit, et aucun des deux textes n’est perdu.
hint-refusal-superseded = Lisez ce qui a changé (folkmoot proposal diff { $proposal } { $on } { $version }), puis renvoyez votre texte avec --on { $version }.
error-refusal-stage-forbids = { $proposal } est à l’étape « { $status } » : personne ne peut { $deed } à ce stade.
error-refusal-not-yours = Pour { $proposal }, cela revient à d’autres : { $allowed }.
hint-refusal-not-yours = Demandez à l’un d’eux, ou déposez un amendement.
error-refusal-not-next = { $proposal } est à l’étape « { $status } » : « { $wanted } » ne la suit pas.
hint-refusal-not-next = Ce qui peut suivre : { $next }.
error-refusal-too-little-support = Il faut à { $proposal } le soutien de { $needed } membres pour cela ; elle en a { $found }.
error-refusal-passage-unclear = { $found ->
    [0] Ce passage ne figure nulle part dans { $proposal }.
   *[other] Ce passage figure { $found } fois dans { $proposal }.
 }
hint-refusal-passage-unclear = Donnez-le dans les mots mêmes du texte, assez long pour n’être visé qu’une fois, ou dites lequel avec --occurrence.
error-refusal-no-passage = Un amendement change un passage du texte.
error-refusal-passage-lost = Le passage de { $detail } n’est plus dans le texte en vigueur.
hint-refusal-passage-lost = Faites-le retirer et redéposer sur le texte en vigueur, ou écartez-le pour cette raison.
error-refusal-amendments-clash = { $first } et { $second } changent le même passage : ils ne peuvent pas être retenus ensemble.
hint-refusal-amendments-clash = Retenez l’un ; l’autre peut être redéposé sur la version qui suit.
error-refusal-not-its-amendment = { $detail } n’est pas un amendement à cette proposition.
error-refusal-amendment-over = Le sort de { $amendment } est réglé : { $status }.
error-refusal-is-amendment = { $detail } est un amendement : il est tranché avec sa proposition, ou retiré.
error-refusal-other-text = Ce n’est pas ce que ces amendements font du texte.
error-refusal-text-gone = Le texte de { $detail } n’est pas dans ce fichier.
error-refusal-merge-two = Pour fusionner, il faut au moins deux propositions différentes.
error-refusal-member-needed = Une signature ou un soutien est celui d’un membre.
hint-refusal-member-needed = Dites qui agit : --as m1
error-refusal-title-length = Un titre a de 1 à { $limit } caractères, en une ligne ; celui-ci en a { $found }.
hint-refusal-title-length = Dites le reste dans le texte.
error-refusal-text-length = Un texte a ici { $limit } caractères au plus ; il y en a { $found }.
hint-refusal-text-length = Raccourcissez-le, ou partagez-le en plusieurs propositions.
error-refusal-too-many = Au plus { $limit } ici ; il y en a { $found }.
error-refusal-cost-limit = Un coût est de { $limit } au plus.
error-refusal-no-such-vote = Il n’y a pas de vote { $detail }.
hint-refusal-no-such-vote = folkmoot vote list les montre tous.
error-refusal-vote-over = { $detail } est terminé : on n’y vote plus, et il ne peut être clos de nouveau.
hint-refusal-vote-over = Regardez-le avec folkmoot vote show { $detail }.
error-refusal-voter-needed = Un bulletin de { $detail } est celui d’un membre : dites qui vote.
hint-refusal-voter-needed = --as m1
error-refusal-not-entitled = { $member } ne peut pas voter à { $vote } : à l’ouverture, ce n’était pas un membre.
hint-refusal-not-entitled = Qui peut voter est fixé à l’ouverture, pour que personne ne soit ajouté une fois que l’issue se dessine.
error-refusal-cast-already = { $member } a déjà déposé ce même bulletin à { $vote }. Rien n’a été inscrit.
hint-refusal-cast-already = Jusqu’à la clôture, un autre bulletin le remplace.
error-refusal-voted-already = { $member } a voté à { $vote } : un bulletin secret ne se reprend ni ne se remplace.
error-refusal-secret-ballot = Un bulletin de { $detail } figure en clair alors que les bulletins sont secrets, ou l’inverse.
error-refusal-tellers = { $needed } scrutateurs sur { $tellers } ne peuvent ouvrir une urne : personne n’y figure deux fois, et il en faut au moins un et au plus tous.
error-refusal-too-many-secret = { $found } personnes sont inscrites ; un vote secret sur ces options en admet { $limit }.
hint-refusal-too-many-secret = Moins d’options, ou un vote public.
error-refusal-secret-vote-open = { $detail } est secret et ouvert : aucune copie n’est faite et rien n’est exporté avant la clôture.
hint-refusal-secret-vote-open = Une copie de l’urne, ouverte plus tard, pourrait dire qui a voté quoi.
error-lock-tellers = { $tellers ->
    [0] Il n’y a pas de scrutateurs
   *[other] { $tellers } scrutateurs
 } : il en faut de un à { $limit }, sans doublon.
error-lock-needed = { $needed } scrutateurs sur { $tellers } ne peuvent ouvrir une urne.
error-lock-short = La phrase de passe de { $teller } est trop courte : { $least } caractères au moins.
error-lock-not-a-teller = { $teller } n’est pas scrutateur de ce vote.
hint-lock-not-a-teller = Scrutateurs : { $tellers }.
error-lock-too-few = L’urne demande les phrases de passe de { $needed } scrutateurs ; { $given } sont données. Rien n’a été inscrit.
hint-lock-too-few = --passphrases FICHIER, une ligne chacun : m2 et ses mots
error-lock-wrong = L’urne ne s’ouvre pas : au moins une phrase de passe parmi celles de { $tellers } est fausse. Rien n’a été inscrit, et rien n’est perdu.
error-no-box-key = La clé de l’urne de { $vote } n’est pas sur cette machine ({ $key }). Rien n’a été inscrit.
hint-no-box-key = Fermez le vote sur la machine où il a été ouvert, ou abandonnez-le.
error-box-damaged = L’urne de { $vote } ne contient pas un bulletin lisible pour chacun de ceux qui ont voté. Rien n’a été compté ni inscrit.
hint-box-damaged = Quelqu’un a modifié le fichier. Abandonnez le vote et recommencez.
error-not-a-passphrase = La ligne { $line } n’est pas un membre et une phrase de passe.
hint-not-a-passphrase = Une ligne chacun, par exemple : m2 cheval exact pile agrafe
error-refusal-nobody-entitled = Personne ne pourrait voter : l’assemblée n’a pas de membres.
hint-refusal-nobody-entitled = Inscrivez-les d’abord : folkmoot member enrol --name NOM
error-refusal-electorate = { $found } est annoncé, mais on en compte { $expected }.
error-refusal-miscounted = Les bulletins de { $detail } donnent un autre résultat que celui qui est annoncé.
error-ballot-not-json = Le bulletin est illisible : { $problem }.
hint-ballot-not-json = Écrivez "Oui", ["A","B"], {"{"}"A":3{"}"}, ou null pour un bulletin blanc.
error-ballot-wrong-shape = Le bulletin n’a pas la forme de cette méthode : { $shape }.
error-ballot-unknown-option = Il n’y a pas d’option « { $option } » ici.
hint-ballot-unknown-option = Les options : { $known }.
error-ballot-repeated-option = « { $option } » figure deux fois sur le bulletin.
hint-ballot-repeated-option = Chaque option figure une fois ; celles à égalité dans une liste intérieure : ["A",["B","C"]].
error-ballot-too-many-marks = { $marks } options sont marquées ; { $limit } au plus peuvent l’être.
error-ballot-unknown-grade = Il n’y a pas de mention « { $grade } » (donnée à « { $option } »).
hint-ballot-unknown-grade = Les mentions, de la plus basse à la plus haute : { $known }.
error-ballot-out-of-range = « { $option } » reçoit { $score } ; il faut un nombre de { $min } à { $max }.
error-ballot-not-whole = « { $option } » doit recevoir un nombre entier.
error-ballot-too-much = Le bulletin dépense { $spent } points ; il y en a { $points }.
shape-choice = une option : "Oui"
shape-approvals = une liste d’options : ["A","B"]
shape-ranking = des options dans l’ordre, la meilleure d’abord, celles à égalité dans une liste intérieure : ["A",["B","C"],"D"]
shape-grades = une mention par option : {"{"}"A":"bien"{"}"}
shape-scores = un nombre par option : {"{"}"A":3{"}"}
shape-projects = une liste de projets : ["A","B"]
shape-points = des points par option : {"{"}"A":3{"}"}
error-options-one-option = { $options ->
    [0] Il n’y a aucune option
    [one] Il n’y a qu’une option
   *[other] Il y a { $options } options
 } : un vote est un choix entre deux au moins.
error-options-too-many-options = { $limit } options au plus.
error-options-unnamed-option = L’option { $number } n’a pas de nom.
error-options-doubled-option = Deux options seraient prises l’une pour l’autre : « { $option } ».
error-options-too-many-votes = On compte { $limit } voix au plus.
error-rule-not-of-method = La méthode { $method } n’a que faire de « { $rule } » : une règle qui serait ignorée n’est pas acceptée.
error-rule-one-seat-only = La méthode { $method } élit une option, pas { $seats }.
hint-rule-one-seat-only = Plusieurs sièges : stv-scottish, stv-meek, phragmen, approval.
error-rule-seats = { $seats } à élire parmi { $options } options.
error-rule-present-unknown = Les règles demandent combien de personnes sont présentes, et personne ne l’a dit.
hint-rule-present-unknown = --present N
error-rule-entitled-unknown = Les règles demandent combien de personnes sont inscrites, et personne ne l’a dit.
error-rule-more-than-present = { $cast } bulletins ont été déposés, plus que les { $present } personnes dites présentes.
hint-rule-more-than-present = Recomptez, et dites combien : --present N
error-rule-more-than-entitled = { $cast } bulletins ont été déposés, plus que les { $entitled } personnes inscrites.
error-rule-unknown-option = « { $rule } » nomme « { $option } », qui n’est pas une option.
error-rule-grades = Il faut au moins deux mentions, toutes différentes, et la mention donnée aux options sans mention doit en être.
error-rule-score-range = La note la plus basse, { $min }, n’est pas sous la plus haute, { $max }.
error-rule-digits = { $limit } chiffres après la virgule au plus.
error-rule-no-budget = Il n’y a pas de budget.
error-rule-no-cost = « { $option } » n’a pas de coût.
error-rule-all-withdrawn = Il ne resterait qu’une option au plus.
error-count-tie-order = L’ordre qui départage ne contient pas chaque option une fois.
error-vote-not-closed = { $vote } n’est pas clos : il n’y a pas encore de résultat.
error-rules-file = { $file } ne se lit pas comme des règles : { $detail }
error-refusal-attachment-size = { $name } dépasse { $limit } Mio.
hint-refusal-attachment-size = Joignez un fichier plus petit, ou dites dans le texte où il se trouve.
error-refusal-attachment-twice = Un fichier nommé { $detail } est déjà joint.
hint-refusal-attachment-twice = Retirez-le avec --detach, ou donnez un autre nom au nouveau.
error-refusal-no-place = Ces degrés ne sont aucun lieu sur Terre.
hint-refusal-no-place = La latitude d’abord, de -90 à 90, puis la longitude, de -180 à 180 : 48.8566,2.3522
error-refusal-missing-stages = Le déroulement nomme des étapes qu’il n’a pas : { $detail }
error-refusal-no-such-topic = Il n’y a pas de { $detail }.
hint-refusal-no-such-topic = folkmoot post threads montre de quoi on parle.
error-refusal-no-such-post = Il n’y a pas de contribution { $detail }.
hint-refusal-no-such-post = folkmoot post list CIBLE montre celles d’un fil.
error-refusal-other-thread = { $post } appartient au fil sur { $on }.
hint-refusal-other-thread = Répondez-y là : folkmoot post add { $on } --parent { $post }
error-refusal-sums-twice = { $detail } figure deux fois parmi ce qui est résumé.
error-refusal-no-text = Il n’y a pas de texte.
error-refusal-text-too-long = Le texte fait { $found } octets ; { $limit } au plus sont acceptés.
hint-refusal-text-too-long = Dites-le plus court, ou en plusieurs contributions.
error-refusal-posts-per-day = { $limit ->
    [one] Les règles donnent à chaque membre une contribution par jour ; celle d’aujourd’hui est faite.
   *[other] Les règles donnent à chaque membre { $limit } contributions par jour ; celles d’aujourd’hui sont faites.
}
hint-refusal-posts-per-day = Continuez demain (les jours finissent à minuit UTC), ou modifiez une contribution antérieure : folkmoot post edit
error-refusal-not-the-author = { $detail } est de quelqu’un d’autre.
hint-refusal-not-the-author = Répondez-y plutôt ; seul son auteur la modifie (--as MEMBRE dit qui vous êtes).
error-refusal-post-version = { $post } a changé entre-temps : elle en est à la version { $current }, et vous aviez vu la version { $found }. Rien n’a été inscrit.
hint-refusal-post-version = folkmoot post show { $post } montre toutes les versions ; puis modifiez-la de nouveau avec --seen { $current }.
error-refusal-post-hidden = { $detail } est déjà masquée.
error-refusal-post-not-hidden = { $detail } n’est pas masquée.
error-refusal-contested-already = Vous avez déjà contesté le masquage de { $detail }.
error-refusal-not-a-question = { $detail } n’est pas une question.
error-refusal-not-an-answer = { $answer } ne répond pas à { $post } : elle doit se trouver au-dessous et être visible.
hint-refusal-not-an-answer = Écrivez d’abord une réponse : folkmoot post add CIBLE --parent { $post }
hint-editor = Réglez $VISUAL ou $EDITOR, ou donnez le texte avec --text FICHIER.
error-refusal-rules-version = La version { $expected } des règles est attendue, pas la { $found }.
error-sources-no-source = Indiquez au moins une source de hasard.
hint-sources-no-source = --source dice:20, par exemple.
error-sources-twice = { $detail } est indiqué deux fois.
error-sources-beacon-too-soon = Le tour { $round } de la balise { $chain } est publié à { $time } : il doit être au moins 10 minutes plus tard, pour que personne ne le connaisse en préparant.
hint-sources-beacon-too-soon = Prenez le tour { $earliest } ou un suivant, ou indiquez une heure avec drand:quicknet@HEURE. Pour essayer, ajoutez --source rehearsal : le tirage n’engage alors personne.
error-sources-too-few-dice = { $digits } chiffres de dés seuls pourraient être essayés d’avance ; il en faut 20.
hint-sources-too-few-dice = Annoncez dice:20, ou ajoutez une balise après les dés.
error-sources-balls-not-alone = { $balls } tire le billet lui-même, par son numéro : { $other } à côté ne changerait rien.
hint-sources-balls-not-alone = Annoncez { $balls } seul, ou bien dice:20 avec { $other }.
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
error-wish-bad-balls = « { $given } » : dites combien de boules ou de dés forment le billet, de 1 à 6 ; balls:3 tire un billet sur 1000.
hint-wish-bad-balls = Par exemple : { $examples }
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
error-evidence-from-participants = { $source } : sa preuve est ce que disent ses participants, un à un. Rien n’a été inscrit.
hint-evidence-from-participants = folkmoot draw reveal, pour chacun.
error-evidence-not-secrets = { $source } : ce ne sont pas les secrets d’une cérémonie. Rien n’a été inscrit.
error-evidence-other-kind = { $source } : ce n’est pas une preuve de cette source. Rien n’a été inscrit.
error-evidence-not-as-kept = { $source } : pas écrit comme le registre le garde. Rien n’a été inscrit.
hint-evidence-beacon-truncated = Récupérez-le de nouveau et collez-le en entier, de { "{" } à { "}" }.
hint-evidence-beacon-not-json = folkmoot draw show nomme la source ; la ligne pour la récupérer a été montrée à la préparation du tirage.
error-evidence-form = « { $given } » n’est pas de la forme SOURCE=VALEUR.
hint-evidence-form = Par exemple : dice=73914420185562037719, ou drand=@balise.json
error-no-such-source = Le plan n’a pas une seule source « { $given } » ; il a : { $sources }
error-no-such-person = Personne dans le vivier de { $draw } ne s’appelle « { $given } ».
hint-no-such-person = Donner un identifiant du vivier, tel que p0012, ou un identifiant du fichier importé.
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
error-plan-certificate-shape = Le plan ne tient pas : la preuve est celle d’autres personnes ou d’autres paliers.
plan-certificate-shape = la preuve est celle d’autres personnes ou d’autres paliers
error-plan-tickets = Le plan ne tient pas : le livre a { $found } billets, le plan dit { $planned }.
plan-tickets = le livre a { $found } billets, le plan dit { $planned }
error-plan-balls = { $source_name } tire un billet sur { $expected } ; le plan en a { $planned }.
error-plan-balls-without-planned = { $source_name } tire le billet d’une loterie ; un tirage uniforme n’en a pas.
hint-plan-balls = Laissez de côté --tickets, ou prenez autant de boules que le nombre de billets a de zéros.
plan-balls = { $source_name } tire un billet sur { $expected }, le plan en a { $planned }
plan-balls-without-planned = { $source_name } tire un billet, et un tirage uniforme n’en a pas
error-plan-numbering = Le plan ne tient pas : les billets ne sont pas numérotés comme le dit leur contenu.
plan-numbering = les billets ne sont pas numérotés comme le dit leur contenu
error-plan-count = Le plan ne tient pas : { $person } figure sur { $found } billets, le plan dit { $planned }.
plan-count = { $person } figure sur { $found } billets, le plan dit { $planned }
error-plan-ticket = Le plan ne tient pas : le billet { $ticket } n’est pas un panel qui respecte les quotas ({ $fault }).
plan-ticket = le billet { $ticket } n’est pas un panel qui respecte les quotas ({ $fault })
error-plan-bound = Le plan ne tient pas : au palier { $level }, la preuve donne { $proven }, le plan dit { $planned }.
plan-bound = au palier { $level }, la preuve donne { $proven }, le plan dit { $planned }
error-plan-levels = Le plan ne tient pas : les paliers ne montent pas, ou atteignent plus que ce qui est prouvé possible.
plan-levels = les paliers ne montent pas, ou atteignent plus que ce qui est prouvé possible
error-plan-settled = Le plan ne tient pas : au palier { $level }, la preuve a { $found } personnes, le plan { $planned }.
plan-settled = au palier { $level }, la preuve a { $found } personnes, le plan { $planned }
error-plan-below-level = Le plan ne tient pas : { $person } figure sur { $found } billets, moins que ce que le palier { $level } atteint.
plan-below-level = { $person } figure sur { $found } billets, moins que ce que le palier { $level } atteint
error-plan-without = Les personnes qui ne peuvent plus être tirées ne sont pas celles du registre.
plan-without = les personnes qui ne peuvent plus être tirées ne sont pas celles du registre
error-plan-left-open = Les quotas ne sont pas ceux que laissent ouverts les personnes qui restent.
plan-left-open = les quotas ne sont pas ceux que laissent ouverts les personnes qui restent
error-plan-alternates = Suppléants : de 1 à 500, avec un désistement de 1 à 90 pour cent.
hint-plan-alternates = Un tirage uniforme n’a pas besoin de --dropout, et un tirage qui pourvoit des sièges n’a pas de suppléants à lui.
plan-alternates = des suppléants en un nombre ou avec un désistement qu’aucun plan ne peut avoir
error-plan-panels = Plusieurs panels à la fois : de 2 à 20, de même taille, sans suppléants.
plan-panels = des panels de tailles inégales, trop nombreux, ou avec ce qui ne va qu’avec un seul panel
error-plan-seating = Autant de personnes ne peuvent être réparties ainsi : au moins 2 par table, de 1 à 20 tours, et au plus 5 000 places pour tous les tours.
plan-seating = des tables ou des tours qu’aucun plan ne peut avoir
error-plan-not-the-panel = Les personnes à répartir ne sont pas le panel tel qu’il est.
plan-not-the-panel = les personnes à répartir ne sont pas le panel tel qu’il était
error-plan-alternate-first = Un suppléant passe d’abord : { $detail } peut prendre le siège libre et tenir les quotas.
hint-plan-alternate-first = folkmoot draw call l’appelle. S’il refuse : folkmoot draw decline … --person { $detail }
plan-alternate-first = un suppléant, { $detail }, aurait pu prendre le siège libre et tenir les quotas
error-plan-other-values = Les quotas parlent d’autres critères ou valeurs que ceux du premier tirage.
hint-plan-other-values = Gardez chaque critère et chaque valeur, écrits de même ; ne changez que les places.
plan-other-values = les quotas parlent d’autres critères ou valeurs que ceux du premier tirage
error-plan-barred = { $person } ne peut plus être tiré et figure sur { $found } billets.
plan-barred = { $person } ne peut plus être tiré et figure sur { $found } billets
error-quick-seed-empty = La graine est vide.
error-quick-seed-too-long = La graine est trop longue.
error-quick-seed-hidden = La graine a un caractère caché en position { $position }.
error-quick-same-name = Les lignes { $first } et { $second } portent le même nom.
error-quick-too-few-names = { $wished } noms sont demandés, la liste en a { $found }.
error-no-numbers = « { $given } » ne contient aucun nombre : chaque source de la RFC 3797 en a au moins un.
error-quick-too-many = { $count } noms sont demandés, la liste en a { $pool }.
error-quick-pool-too-large = Trop de noms pour le RFC 3797.
hint-quick-same-name = Distinguez-les, par exemple par une rue.

### quotas impossibles

error-impossible-panel-larger-than-pool = Pas de panel : { $size } places, et seulement { $available } personnes qui peuvent être choisies.
hint-impossible-panel-larger-than-pool = Prenez l’une des issues, c’est consigné : folkmoot quota edit --relax 1 { $wanted }. S’il n’y en a pas, donnez au panel d’autres places ou aux quotas des bornes plus larges.
error-impossible-households-too-few = Pas de panel : { $size } places, et seulement { $households } foyers, d’une personne chacun au plus.
hint-impossible-households-too-few = Prenez l’une des issues, c’est consigné : folkmoot quota edit --relax 1 { $wanted }. S’il n’y en a pas, donnez au panel d’autres places ou aux quotas des bornes plus larges.
error-impossible-value-too-few = Pas de panel : il faut au moins { $min } personnes de { $feature } « { $value } », et seulement { $available } peuvent être choisies.
hint-impossible-value-too-few = Prenez l’une des issues, c’est consigné : folkmoot quota edit --relax 1 { $wanted }. S’il n’y en a pas, donnez au panel d’autres places ou aux quotas des bornes plus larges.
error-impossible-minima-exceed = Pas de panel : { $feature } demande { $sum } places (la somme de ses minima), le panel en a { $size }.
hint-impossible-minima-exceed = Prenez l’une des issues, c’est consigné : folkmoot quota edit --relax 1 { $wanted }. S’il n’y en a pas, donnez au panel d’autres places ou aux quotas des bornes plus larges.
error-impossible-maxima-fall-short = Pas de panel : { $feature } ne peut remplir que { $sum } places (la somme de ses maxima), le panel en a { $size }.
hint-impossible-maxima-fall-short = Prenez l’une des issues, c’est consigné : folkmoot quota edit --relax 1 { $wanted }. S’il n’y en a pas, donnez au panel d’autres places ou aux quotas des bornes plus larges.
error-impossible-together = Pas de panel : ces quotas ne peuvent être respectés ensemble.
hint-impossible-together = Prenez l’une des issues, c’est consigné : folkmoot quota edit --relax 1 { $wanted }. S’il n’y en a pas, donnez au panel d’autres places ou aux quotas des bornes plus larges.
error-no-replacement = Aucun tirage ne peut pourvoir les sièges libres de { $draw } avec ces quotas.
hint-no-replacement = Laissez des sièges vides (--seats), ou donnez vos propres quotas pour eux (--quotas), ce qui est inscrit et montré avec le panel. Les sièges libres restent ceux de { $draw }.
panels-together = Pour { $panels } panels ensemble, chaque limite compte { $panels } fois :
bound-min = { $feature } « { $value } » : au moins { $places } ({ $available } dans le vivier)
bound-max = { $feature } « { $value } » : au plus { $places } ({ $available } dans le vivier)
way-out-flex = Issue { $number }, dans les marges permises :
way-out-gentle = Issue { $number }, aucune borne ne bouge de beaucoup :
way-out-fewest = Issue { $number }, le moins de bornes possible bougent :
way-out-beyond-flex = (aucune issue ne reste dans les marges permises : certaines sont dépassées)
way-out-change = { $feature } « { $value } » : de { $old-min }–{ $old-max } à { $min }–{ $max }
never-closed = Ne peuvent jamais être choisies ({ $count }) : { $people }. { $feature } « { $value } » n’a pas de place.
never-bounds = Ne peuvent jamais être choisies ({ $count }) : { $people }. Avec l’une d’elles dans le panel, ceci ne peut être respecté ensemble :
never-lottery = Sur aucun billet ici ({ $count }) : { $people }. Les quotas ne l’interdisent pas ; une autre équité ou plus de billets peuvent aider.
certain-bounds = Certaines d’être choisies ({ $count }) : { $people }. Sans l’une quelconque d’elles, ceci ne peut être respecté ensemble :
certain-lottery = Sur chaque billet ici ({ $count }) : { $people }. Les quotas ne l’exigent pas ; une autre équité peut aider.
one-of-a-household = au plus une personne par foyer

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
column-before = avant
column-after = après
column-person = personne
column-source-id = id dans le fichier
column-witness = témoin
column-cosigned = entrées
column-key = clé
column-draw = tirage
column-status = état
column-places = places
column-fairness = équité
column-least = chance minimale
column-most = chance maximale
column-mean = chance moyenne
column-least-now = chance minimale en vigueur
column-quota = places
column-gini = Gini
column-geometric-mean = moyenne géométrique
column-bound = borne
by-operator = opérateur
column-amendment = amendement
column-distance = mots changés
column-alike = ressemblance
column-proposal = proposition
column-title = titre
column-support = soutien
column-version = version
column-vote = vote
column-cast = bulletins
column-entitled = inscrits
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
quota-revised = { $pool } a la version { $version } de ses quotas (empreinte { $hash }). Les tirages préparés désormais l’utilisent.
fairness-leximin = la loterie la plus équitable (leximin)
fairness-maximin = la plus grande chance minimale (maximin)
fairness-nash = le plus grand produit des chances (nash)
fairness-goldilocks = des chances ni très petites ni très grandes (goldilocks)
fairness-uniform = chacun à égalité, sans quotas
status-open = ouvert
status-closed = clos
status-drawn = tiré
status-cancelled = annulé
draw-summary = { $panels ->
    [one] { $draw } : un panel de { $size } parmi { $people } personnes, { $fairness }.
   *[other] { $draw } : { $panels } panels de { $each } parmi { $people } personnes, { $fairness }.
}
draw-chances = Chaque personne qui peut être choisie figure sur { $min } à { $max } des { $tickets } billets : une chance de { $least } à { $most }.
draw-best = Aucune loterie sous ces quotas ne pourrait donner à chacun plus de { $bound } : celle-ci est la meilleure possible.
draw-gap = Il est prouvé qu’aucune loterie ne pourrait donner à chacun plus de { $bound } ; on ne sait pas s’il en existe une qui s’en approche davantage.
draw-bound = Il est prouvé qu’aucune loterie ne pourrait donner à chacun plus de { $bound } ; celle-ci vise autre chose, et laisse { $least } à qui en a le moins.
bottleneck-value = { $feature } « { $value } » a au plus { $places } places pour { $all } volontaires : aucune méthode ne peut leur donner à tous plus de { percent }.
bottleneck-value-rest = { $feature } « { $value } » a au plus { $places } places pour { $all } volontaires, dont { $settled } sont sur des paliers inférieurs : aucune méthode qui laisse à ceux-ci ce qu’ils ont ne peut donner à tous les autres plus de { percent }.
bottleneck-seats = Il y a { $size } places pour { $people } personnes : aucune méthode ne peut leur donner à toutes plus de { percent }.
bottleneck-seats-rest = Sur { $size } places, ce que laissent les personnes des paliers inférieurs se partage entre { $people } personnes : aucune méthode qui laisse aux premières ce qu’elles ont ne peut donner à toutes celles-ci plus de { percent }.
bottleneck-together = Plusieurs limites ensemble retiennent { $people } personnes : aucune méthode ne peut leur donner à toutes plus de { percent }. Ce sont :
bottleneck-together-rest = Plusieurs limites ensemble retiennent { $people } personnes : aucune méthode qui laisse aux personnes des paliers inférieurs ce qu’elles ont ne peut donner à toutes celles-ci plus de { percent }. Ce sont :
bottleneck-certain = Nulle chance ne dépasse 1 : ces personnes sont sûres d’être tirées.
bottleneck-unproven = Ce que ces personnes pourraient avoir de plus n’est pas prouvé.
hold-max = { $feature } « { $value } » : au plus { $places } places, que se partagent { $all } personnes
hold-min = { $feature } « { $value } » : au moins { $places } places vont à ses { $all } personnes, et non à d’autres
hold-seats = le panel : { $size } places
hold-homes =
    { $count ->
        [one] un foyer : au plus une de ses personnes
       *[other] { $count } foyers : au plus une personne de chacun
    }
why-chance = { $person } figure sur { $tickets } des { $of } billets : une chance de { percent }.
why-who = Dans le fichier importé, { $person } est { $id }.
why-uniform = { $person } a la même chance que tout le monde : on prend les personnes d’une liste en ordre aléatoire ; à une même adresse, la première compte.
why-spent = { $person } ne peut pas être tiré ici : cette personne a déjà eu un siège dans le panel de { $draw }, ou vit avec quelqu’un qui en a eu un.
why-never = { $feature } « { $value } » n’a aucune place au panel : personne de ce groupe ne peut être tiré, à moins que les quotas ne lui donnent une place.
why-household =
    { $count ->
        [one] Une autre personne du vivier habite à la même adresse : une seule des deux peut être du panel.
       *[other] { $count } autres personnes du vivier habitent à la même adresse : une seule d’entre elles toutes peut être du panel.
    }
why-level = Palier { $level } sur { $of } : { $people } personnes y atteignent { percent } ou un peu plus, avant l’arrondi à des billets entiers.
why-level-only = Seule la plus petite chance est rendue aussi grande que possible, { percent } : certains ont davantage.
why-theirs = Cette personne est { $feature } « { $value } ».
raise-head = Ce qui l’augmenterait :
raise-max = plus de { $places } places pour { $feature } « { $value } »
raise-min = moins de { $places } places réservées à { $feature } « { $value } »
raise-seats = un panel de plus de { $size }
draw-fits-no-panel = À { $count } personnes du vivier ces quotas ne laissent aucune place : leur combinaison de valeurs n’entre dans aucun panel. C’est pourquoi la plus petite chance est nulle ; entre les autres, les chances sont aussi égales que possible.
draw-sources = Le hasard viendra de : { $sources }
participant =   { $participant }. { $name } : { $state }
secret-committed = engagé, secret pas encore dit
secret-revealed = a dit « { $reveal } »
secret-withheld = a RETENU son secret
ceremony-weaker = Plus faible : un secret a été retenu. Qui l’a gardé, ou a décidé de continuer sans lui, pouvait choisir entre deux billets.
ceremony-how = Chaque participant s’engage maintenant sur un secret, un mot ou les chiffres de dés : folkmoot draw commit { $draw } --by NOM. Quand tous l’ont fait, chacun dit le sien : folkmoot draw reveal { $draw } --by NOM …
witness-key-made = Une clé de témoin a été faite sur cette machine, pour son seul propriétaire. Donnez cette clé de vérification à l’assemblée, par une voie sûre pour elle : { $key }
cosign-first = Cosigné : les { $size } premières entrées de l’assemblée { $assembly }, que ce témoin rencontre pour la première fois. Renvoyez la note.
cosign-grown = Cosigné : { $size } entrées, qui commencent par les { $before } que ce témoin avait déjà signées. Renvoyez la note.
cosigned-recorded = Au registre : les { $size } premières entrées sont cosignées par { $names }.
witnesses-none = Pas encore de témoin. Un témoin fait une clé sur sa propre machine par folkmoot record cosign --make-key NOM.
ask-secret = Votre secret, un mot ou des chiffres (non montré) :
ask-passphrase = Phrase de passe de { $name } (vide en son absence) :
ask-passphrase-new = Une phrase de passe pour { $name }, que personne d’autre ne connaît :
ask-passphrase-again = La même encore une fois, { $name } :
commit-done = { $draw } : { $name } participe sous le numéro { $participant }. Engagement { $commitment }
commit-nonce =
    Gardez ce nonce, avec votre secret, où nul autre ne le voit ; rien d’autre ne peut ouvrir l’engagement : { $nonce }
    Plus tard : folkmoot draw reveal { $draw } --by { $participant } --nonce { $nonce } --value VOTRE-SECRET
commit-slip = Nonce et secret sont dans { $file }, pour son seul propriétaire. Plus tard : folkmoot draw reveal { $draw } --slip { $file }
draw-commitment = Engagement : { $commitment }
draw-waiting = En attente de preuves : { $sources }
draw-ready = Toutes les preuves sont là. Ensuite : folkmoot draw run { $draw } --confirm draw
draw-ticket = Le billet { $ticket } est tiré (graine { $seed }). Le panel :
draw-seed = Tiré avec la graine { $seed }. Le panel :
draw-cancelled = Annulé : { $reason }
draw-would-be = Il aurait donné : { $panel }
draw-withheld = Une preuve qui pouvait déjà être connue a été retenue.
draw-none = Pas encore de tirages.
simulate-head = Essayé, pas consigné : un panel de { $size } parmi les { $people } personnes de { $pool }. Les chances sont comptées en billets ; Gini (0 : tous égaux) et moyenne géométrique sont arrondis pour l’affichage.
simulate-changes = Bornes qui diffèrent de celles en vigueur :
simulate-moved = Par rapport aux quotas en vigueur, { $more } personnes gagnent des chances et { $fewer } en perdent (de plus d’un billet).
simulate-current = quotas en vigueur
simulate-current-impossible = Aucun panel ne respecte les quotas en vigueur.
simulate-uniform = Sans quotas (uniform), chacun aurait { $share }.
panel-of = { $draw } (panel { $panel })
seats-fills = Il pourvoit des sièges libres du panel de { $draw }. Qui y a siégé ou a renoncé, et qui vit avec eux, ne peut plus être tiré : { $count } du vivier.
seats-by-hand = ! Ses quotas ont été donnés à la main : ce ne sont pas ceux que laissent ouverts les personnes qui restent.
seats-standing = Le panel tel qu’il est : { $count } sièges pourvus sur { $size }.
seats-open = { $count ->
    [one] Un siège est libre.
   *[other] { $count } sièges sont libres.
} Ensuite : folkmoot draw replace { $draw } --source …
alternates-planned =
    { $count ->
        [one] Avec le panel est tiré 1 suppléant, choisi pour un désistement de { $percent } sur cent.
       *[other] Avec le panel sont tirés { $count } suppléants, choisis pour un désistement de { $percent } sur cent.
    }
alternates-planned-uniform =
    { $count ->
        [one] Avec le panel est tiré 1 suppléant : le suivant dans l’ordre du tirage.
       *[other] Avec le panel sont tirés { $count } suppléants : les suivants dans l’ordre du tirage.
    }
alternates-list = Suppléants, dans leur ordre : { $count }.
draw-panels = { $panels } panels de { $size } sont tirés à la fois : chacun dans les quotas, personne dans deux. Une chance est celle de siéger dans l’un d’eux.
column-panel = panel
alternates-next = Le suivant est { $person } : folkmoot draw call { $draw }
alternates-none-keeps = Personne parmi ceux qui attendent ne tient les quotas ; avec le meilleur, { $person }, ils sont manqués de { $misses } : folkmoot draw replace { $draw } --source … tire quelqu’un qui les tient.
standing-waits = attend
standing-called = appelé
came-called = suppléant
tables-planned =
    { $rounds ->
        [one] Il répartit le panel de { $draw } en { $tables } tables, pour 1 tour.
       *[other] Il répartit le panel de { $draw } en { $tables } tables, pour { $rounds } tours, à chaque fois à nouveau.
    }
tables-round = Tour { $round }
tables-table = { "  " }Table { $table } : { $people }
tables-even =
    { $count ->
        [0] { "  " }Mixité : chaque table a autant de chaque réponse.
        [one] { "  " }Mixité : d’aucune réponse une table n’a plus d’une personne de plus qu’une autre.
       *[other] { "  " }Mixité : d’aucune réponse une table n’a plus de { $count } personnes de plus qu’une autre.
    }
tables-met =
    { $times ->
        [0] { $pairs } paires de personnes ne sont jamais à la même table.
        [one] { $pairs } paires sont une fois à la même table.
       *[other] { $pairs } paires sont { $times } fois à la même table.
    }
standing-stays = reste
standing-declined = a renoncé
column-from = venu de
column-standing = situation
column-order = ordre
column-reason = motif
not-binding-phrase = N’engage pas : une phrase est choisie par quelqu’un, qui a pu en essayer d’autres.
not-binding-rehearsal = N’engage pas : c’est une répétition.
not-binding-entered-after-beacon = N’engage pas : { $late } a été inscrit à { $entered }, alors que { $beacon } était déjà connu.
footing-nothing = Ce sur quoi ce tirage repose : rien. C’est un essai, dont chacun peut calculer ou choisir le résultat.
footing-balls = Ce sur quoi ce tirage repose : le geste que la salle voit. Les chiffres sont le numéro du billet, et rien n’est calculé. Qui tire ne doit ni voir ni sentir les chiffres, chaque boule est remise avant la suivante (ou une urne par chiffre), et chacun compare les chiffres saisis.
footing-dice = Ce sur quoi ce tirage repose : les mains qui lancent les dés et saisissent les chiffres, sous les yeux de tous. Plus sûr : une balise en dernier (--source drand:quicknet@HEURE), pour que nul n’intervienne après elle.
footing-ceremony = Ce sur quoi ce tirage repose : un participant au moins qui garde son secret jusqu’à le dire, et le dit. Qui dit le sien en dernier connaît les autres, et pourrait le retenir : il serait nommé, et aurait choisi entre deux billets. Plus sûr : une balise en dernier (--source drand:quicknet@HEURE), ou des dés après la cérémonie.
footing-ceremony-then-dice = Ce sur quoi ce tirage repose : les dés que la salle voit, ou l’honnête secret d’un participant ; l’un des deux suffit, car qui dit un secret ne peut prévoir les dés. Plus sûr : une balise en dernier (--source drand:quicknet@HEURE).
footing-beacon = Ce sur quoi ce tirage repose : la balise. Ses opérateurs, s’ils étaient assez nombreux à s’entendre, pourraient connaître son nombre d’avance. Plus sûr : des dés d’abord (--source dice:20), qu’ils ne peuvent connaître.
footing-hands-then-beacon = Ce sur quoi ce tirage repose : la salle et la balise ensemble. Nul n’intervient après la balise, et ses opérateurs ne peuvent connaître les mains : il faudrait que les deux trichent. Tout ce qui vient de la salle doit être saisi avant l’heure de la balise.
footing-beacon-not-last = Ce sur quoi ce tirage repose : qui intervient en dernier. Mettez la balise en dernier, pour qu’aucune main humaine n’intervienne après elle.
evidence-fetch =
    Le moment venu, récupérez la balise avec :
    { $command }
code-now = Code à noter : { $code }
unsigned = Aucune clé de cette assemblée n’est sur cette machine : le point de contrôle n’est ni signé ni inscrit (folkmoot record checkpoint --add-key).
contacts-recorded = Cette divulgation est inscrite.
lists-recorded = Que ces listes aient quitté le fichier est inscrit au registre.
lists-written = { $selected } : { $drawn } personnes tirées. { $remaining } : { $rest } qui ne l’ont pas été, sans qui vit avec une personne du panel.
checkpoint-summary =
    { $size } entrées, racine { $root }
    { $code }
quick-again = La même chose à nouveau : { $command }
man-written = { $count } pages écrites dans { $file }.
label-header = en-tête
label-payload = contenu scellé
label-leaf = feuille
no-payload = (aucun)

### propositions

proposal-none = Aucune proposition.
proposal-heading = { $proposal } · { $title }
proposal-version = Version { $version } sur { $versions }
proposal-authors = auteurs
proposal-supporters = Soutiens : { $count }{ $behind ->
    [0] {""}
    [one] {" "}(1 a lu une version antérieure)
   *[other] {" "}({ $behind } ont lu une version antérieure)
 }
proposal-tags = mots-clés
proposal-place = lieu
proposal-cost = coût
proposal-interests = intérêts déclarés
proposal-attachments = pièces jointes
proposal-signed = signée ailleurs par
proposal-reasons = Raisons
proposal-evidence-for = Ce qui parle pour
proposal-evidence-against = Ce qui parle contre
proposal-amendments = Amendements, du plus éloigné du texte au plus proche
proposal-amends = { $amendment } amende { $proposal } (version { $version })
proposal-distance = { $count ->
    [one] 1 mot change
   *[other] { $count } mots changent
 }
proposal-clash = { $first } et { $second } changent le même passage : un seul peut être retenu.
proposal-lost = { $amendment } : son passage n’est plus dans le texte en vigueur.
proposal-from = Elle vient de { $proposals }.
proposal-into = Ce qu’elle est devenue : { $proposals }.
proposal-imported = { $count ->
    [one] 1 proposition est déposée : { $first }.
   *[other] { $count } propositions sont déposées : de { $first } à { $last }.
 }
proposal-exported = { $count ->
    [one] 1 fichier écrit dans { $folder }.
   *[other] { $count } fichiers écrits dans { $folder }.
 }
proposal-diff = { $proposal }, de la version { $from } à la version { $to }
proposal-diff-none = { $proposal } : les versions { $from } et { $to } ont le même titre et le même texte.
proposal-similar =
    Des propositions semblables existent déjà :
    { $table }
proposal-none-similar = Rien de semblable.
allies-none = Personne d’autre qui se laisse trouver ne soutient la même chose. Pour l’être vous-même : --show-me
allies-shown = Désormais, qui soutient la même chose vous trouve.
allies-hidden = Désormais, on ne vous trouve plus par ce que vous soutenez.
proposal-no-news = Rien de nouveau.
news-behind = Vous avez soutenu la version { $version } ; soutenez-la de nouveau si vous y tenez : folkmoot proposal support { $proposal }
news-version = La version { $version } est en vigueur : folkmoot proposal diff { $proposal }
news-move = Elle est désormais : { $status } ({ $reason })
news-amendment = { $amendment } est un amendement à son texte
news-into = { $into } en est issue
proposal-step = { $when } { $status } ({ $reason })
proposal-step-without-reason = { $when } { $status }
### discussion

stance-for = pour
stance-against = contre
stance-question = question
stance-information = information
post-exported = { $count ->
    [one] 1 fil est dans { $folder }
   *[other] { $count } fils sont dans { $folder }
 }
post-added = { $id }
post-none = Rien n’a encore été dit sur { $on }.
post-no-threads = On ne parle encore de rien.
post-is-hidden = (masquée ; folkmoot post show dit pourquoi)
post-edited = modifiée depuis
post-unanswered = ouverte
post-replies-to = répond à { $parent }
post-sums = résume { $posts }
post-no-mentions = Personne n’a encore nommé @{ $member }.
post-answered-by = Réponse : { $answer }
post-judged-hidden = Masquée par { $by } le { $at } : { $reason }
post-judged-contested = Contesté par { $by } le { $at } : { $reason }
post-judged-shown = Montrée de nouveau par { $by } le { $at } : { $reason }
post-version = Version { $version }, { $at } :
post-thread =
    { $posts ->
        [one] { $posts } contribution
       *[other] { $posts } contributions
    }, { $open ->
        [one] { $open } question ouverte
       *[other] { $open } questions ouvertes
    }
post-limited = Désormais chaque membre peut écrire { $limit } contributions par jour.
post-unlimited = Désormais les membres peuvent écrire autant qu’ils veulent.
search-none = Rien ne contient tous ces mots.
search-rebuilt = L’index des mots est refait.
column-group = Groupe
column-members = Membres
column-posts = Contributions
column-words = Mots
column-adopted = Adoptées
post-no-voices = Il n’y a personne à entendre.
kind-proposal = proposition
kind-vote = vote
kind-topic = sujet
kind-post = contribution
kind-member = membre
kind-draw = tirage
kind-entry = entrée

### votes

vote-none = Aucun vote.
vote-heading = { $vote } · { $title }
vote-secret = Secret : la clé de l’urne est gardée sur cette machine.
vote-secret-tellers = Secret : l’urne s’ouvre avec les phrases de passe de { $needed } de ses scrutateurs : { $tellers }.
vote-options = options
vote-on = décide
vote-rules = règles
vote-straw = Vote indicatif : il n’engage personne.
vote-straw-method = { $name } (vote indicatif)
codes-slip =
    { $vote } · { $title }
    Code de vote, valable pour un bulletin : { $code }
codes-made = { $count } billets écrits dans { $file }. Imprimez-les et coupez-les, laissez chacun en tirer un, et détruisez le fichier.
consent-open = Tour de consentement { $round } : adopté si aucune objection ne demeure à la clôture.
consent-adopted = Adopté par consentement, au tour { $round } : aucune objection ne demeure.
consent-not-adopted = Non adopté : après { $round ->
    [one] un tour
   *[other] { $round } tours
 }, une objection demeure.
consent-review = On le reverra le { $date }.
consent-answers = Dans ce tour : consentements { $consent }, objections { $object }, sans réponse { $open }.
consent-objection = { $number }. { $name } objecte (tour { $round }) : { $reason }
consent-resolved = Levée : { $change }
consent-note = Objections qui demeurent : { $standing }. Consentir : folkmoot vote agree { $vote } ; objecter : folkmoot vote object { $vote } ; lever : folkmoot vote resolve { $vote } ; clore : folkmoot vote close { $vote }.
vote-hands = À main levée, compté par chacun de { $tellers }.
vote-paper = Sur papier, saisi par chacun de { $tellers }.
vote-by-proxy = Par pouvoir : { $count }.
hands-entered = { $vote } : bulletins saisis : { $ballots }.
hands-missing = Doivent encore saisir les leurs : { $tellers }.
hands-differ = { $name } : { $counts }
hands-blank = aucune d’elles
paper-differs = Les scrutateurs diffèrent sur le bulletin { $number }.
hands-again = Les scrutateurs diffèrent : recomptez, et saisissez de nouveau.
hands-agree = Les scrutateurs sont d’accord. Clore le vote : folkmoot vote close { $vote }
proxy-limit = { $limit ->
    [one] Un membre peut en représenter un autre.
   *[other] Un membre peut en représenter { $limit } autres.
 }
proxy-none = Les règles ne laissent personne voter pour un autre.
column-giver = Représenté
column-holder = Par
vote-tie-by = départage par
vote-tie-broken = L’égalité a été départagée par { $sources } : l’ordre que le hasard a donné est { $order }.
vote-tie-stays = Rien n’a été annoncé qui pourrait départager l’égalité : elle demeure. Revotez entre les options à égalité, ou mettez-vous d’accord.
vote-tie-how = Pour départager l’égalité avec { $source } : { $command }
vote-turnout = { $cast ->
    [one] { $cast } votant sur { $entitled } inscrits
   *[other] { $cast } votants sur { $entitled } inscrits
 }.
vote-quorum-met = Le quorum de { $needed } est atteint ({ $found }).
vote-quorum-open = Le quorum est de { $needed } : il en manque { $missing }.
vote-open-note = Les résultats se montrent une fois le vote clos (folkmoot vote close { $vote }).
vote-ballots = Bulletins valables : { $valid } ; blancs : { $blank } ; nuls : { $invalid }.
vote-recount-same = { $vote } recompté : les bulletins donnent le résultat qui figure au registre.
vote-recount-differs = { $vote } recompté : les bulletins donnent un AUTRE résultat que le registre.
vote-compare-note = Pour information seulement : { $vote } est décidé par la méthode et les règles sous lesquelles il a été ouvert.
standing-standing = non élu
standing-elected = élu
standing-out = éliminé
standing-withdrawn = retiré
method-majority = majorité
method-approval = approbation
method-score = notes
method-star = STAR
method-majority-judgment = jugement majoritaire
method-borda = Borda
method-irv = vote alternatif
method-schulze = Schulze
method-ranked-pairs = paires ordonnées
method-minimax = minimax
method-stv-scottish = vote unique transférable (Écosse)
method-stv-meek = vote unique transférable (Meek)
method-phragmen = Phragmén
method-equal-shares = parts égales
method-dots = gommettes
method-quadratic = vote quadratique
method-consent = consentement
rule-seats = sièges
rule-threshold = seuil
rule-more-than = il faut plus que le seuil
rule-base = seuil compté sur
rule-base-cast = les bulletins qui choisissent quelque chose
rule-base-cast-and-abstaining = tous les bulletins, blancs compris
rule-base-present = les personnes présentes
rule-base-entitled = tous les inscrits
rule-quorum = quorum
rule-quorum-present = { $least } présents
rule-blanks = bulletins blancs
rule-blanks-aside = comptés à part
rule-blanks-invalid = comptés comme nuls
rule-max-marks = coches au plus
rule-overvotes = rangs à égalité
rule-overvotes-exhaust = le bulletin s’arrête là
rule-overvotes-skip = ce rang est sauté
rule-overvotes-invalid = le bulletin est nul
rule-skipped-ranks = rangs vides de suite que l’on saute
rule-truncation = rangs comptés
rule-unranked = options laissées sans rang
rule-unranked-last = à égalité, derrière celles qui en ont un
rule-unranked-no-opinion = le bulletin n’en dit rien
rule-withdrawn = retirées
rule-write-in = option qui tient lieu de noms ajoutés
rule-batch = ceux qui ne peuvent plus rattraper sont éliminés ensemble
rule-grades = mentions
rule-default-grade = options omises
rule-default-grade-lowest = la plus basse
rule-default-grade-median = leur propre médiane
rule-default-grade-none = jugées par les autres
rule-score-min = note la plus basse
rule-score-max = note la plus haute
rule-strength = force d’une victoire
rule-strength-winning = les bulletins pour le gagnant
rule-strength-margins = ceux-ci, moins les bulletins pour le perdant
rule-digits = chiffres après la virgule
rule-points = points à répartir
rule-budget = budget
rule-costs = coûts
rule-conflicts = un au plus parmi
rule-exclusion = de projets en conflit reste
rule-exclusion-most-supported = celui que le plus de gens veulent
rule-exclusion-first-funded = celui qui est payé le premier
rule-utility = un projet vaut
rule-utility-cost = son coût
rule-utility-number = un, quel que soit son coût
rule-utility-points = les points qu’on lui donne
rule-completion = argent restant
rule-completion-add-one = les parts montent tant que tout tient
rule-completion-add-one-greedy = les parts montent, puis ce qui tient encore
rule-completion-greedy = ce qui tient encore, au plus voulu d’abord
rule-completion-none = n’est pas dépensé
tally-none-beats-all = Aucune option ne bat toutes les autres en comparaison directe.
tally-most-points = « { $option } » a le plus de points : { $points }.
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
entry-member-interests-shown = { $member } se laisse trouver par qui soutient la même chose
entry-member-interests-kept = { $member } n’est plus trouvé par ce qu’il ou elle soutient
entry-member-left = { $member } quitte l’assemblée
entry-pool-imported = { $pool } est figé : { $size } personnes
entry-quotas-revised = { $pool } : les quotas, version { $version }
entry-draw-planned = { $draw } est préparé : { $size } places parmi { $pool }, { $fairness }
entry-draw-committed = { $draw } : le participant { $participant } s’engage sur un secret
entry-draw-revealed = { $draw } : le participant { $participant } dit « { $reveal } »
entry-draw-reveal-withheld = { $draw } : le participant { $participant } retient son secret ; la cérémonie continue sans lui
entry-witness-named = Un témoin est désigné : { $key }
entry-checkpoint-cosigned = Un point de contrôle est cosigné par des témoins
entry-draw-evidenced = { $draw } : preuve de { $source }
entry-draw-drawn = { $draw } est tiré : un panel de { $panel }
entry-draw-declined = { $person } renonce à son siège dans le panel de { $draw }
entry-draw-called = { $person }, suppléant, prend un siège libre du panel de { $draw }
entry-draw-cancelled = { $draw } est annulé
entry-proposal-submitted = { $proposal } est déposée : { $title }
entry-proposal-revised = { $proposal } a une version { $version } : { $title }
entry-proposal-signed = { $proposal } a un auteur de plus
entry-proposal-supported = { $proposal } est soutenue
entry-proposal-unsupported = un soutien à { $proposal } est repris
entry-proposal-moved = { $proposal } est désormais : { $status }
entry-amendment-submitted = { $amendment } est déposé, un amendement à { $proposal }
entry-amendment-rejected = { $amendment } est écarté
entry-topic-opened = { $topic } est ouvert : « { $title } »
entry-post-added = { $post } est dite sur { $on }
entry-post-edited = { $post } est modifiée par son auteur
entry-post-answered = { $answer } répond à { $post }
entry-post-hidden = { $post } est masquée
entry-post-contested = le masquage de { $post } est contesté
entry-post-shown = { $post } est montrée de nouveau
entry-vote-opened = { $vote } est ouvert : { $title }
entry-vote-cast = un bulletin est déposé à { $vote }
entry-vote-closed = { $vote } est clos et compté
entry-vote-evidenced = le hasard qui départage { $vote } est consigné
entry-vote-coded = des codes de vote sont faits pour { $vote }
entry-consent-asked = le consentement est demandé dans { $vote } : { $title }
entry-consent-given = quelqu’un consent à { $vote }
entry-consent-objected = quelqu’un objecte à { $vote }
entry-consent-resolved = une objection à { $vote } est levée
entry-consent-repeated = un tour de consentement de plus sur { $vote }
entry-consent-closed = les tours de consentement sur { $vote } sont finis
entry-vote-entered = un scrutateur saisit les bulletins de { $vote }
entry-proxy-given = { $holder } vote à la place de { $giver }
entry-proxy-revoked = { $giver } n’est plus représenté par personne
entry-vote-tie-broken = l’égalité de { $vote } est départagée
entry-vote-cancelled = { $vote } est abandonné
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
finding-key-twice = une clé qui y était déjà
finding-key-of-other = une clé de { $name }, une autre assemblée
finding-checkpoint-unsigned = le point de contrôle n’est pas signé par une clé de cette assemblée : { $detail }
finding-checkpoint-of-other = le point de contrôle est d’une autre assemblée ({ $assembly })
finding-checkpoint-size = le point de contrôle parle de { $says } entrées, il y en a { $entries }
finding-checkpoint-root = les { $size } premières entrées ne sont pas celles qui ont été signées : l’une a été modifiée, retirée ou ajoutée
finding-held-code-missing = ce registre n’a jamais eu le passé qui a été noté : il a été réécrit, ou le code est d’un autre registre
finding-witness-key = la clé d’un témoin est illisible
finding-cosignature = aucun témoin de la liste n’a fait cette cosignature, ou l’une est fausse
finding-blob-missing = { $role } manque ({ $name })
finding-blob-changed = on a modifié { $role } ({ $name })
finding-blob-unexplained = quelque chose qu’aucune entrée ne nomme ({ $name })
finding-table-unreadable = { $role } est illisible : { $detail }
finding-quotas-values = la version { $version } des quotas a d’autres caractéristiques ou valeurs que la première
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
finding-alternates-shape = les suppléants ne sont pas de ce tirage
finding-tables-shape = ce ne sont pas des tables de ce tirage : quelqu’un ne siège nulle part ou deux fois, ou les tables sont de tailles inégales
finding-tables = les tables ne sont pas celles que donnent plan et graine
finding-tables-file = ce ne sont pas les tables du registre
finding-alternates = les suppléants ne sont pas ceux que donnent panel et graine : { $expected }
finding-called-up = { $person } a été appelé ; c’était le tour de { $expected }, avec { $misses } places manquées
finding-called-up-without-expected = { $person } a été appelé, et personne ne devait l’être
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
finding-seats-file = ce n’est pas le panel tel qu’il est d’après le registre
finding-vote-file = il diffère de ce que donne le registre
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
note-witnessed =
    { $count ->
        [one] Les { $size } premières entrées ont { $count } témoin que le registre désigne : jusque-là, l’ordre du temps repose aussi sur sa parole. Comparez sa clé avec ce qu’il dit lui-même.
       *[other] Les { $size } premières entrées ont { $count } témoins que le registre désigne : jusque-là, l’ordre du temps repose aussi sur leur parole. Comparez leurs clés avec ce qu’ils disent eux-mêmes.
    }
note-plan-witnessed =
    { $count ->
        [one] { $draw } : le plan a été cosigné par { $count } témoin avant que le hasard soit connu.
       *[other] { $draw } : le plan a été cosigné par { $count } témoins avant que le hasard soit connu.
    }
note-held-found = Le registre contient le passé qui a été noté : ses { $size } premières entrées.
note-held-unsigned = Ce qui a été noté n’est signé par personne : cela vaut ce que vaut le papier.
note-rows-absent = Les lignes de { $pool } sont retenues : quotas, foyers et borne de ses tirages n’ont pas été vérifiés.
note-salts-absent = Les sels de { $pool } sont retenus : ses lignes n’ont pas été comparées aux feuilles.
note-blob-unchecked = On n’a pu comparer { $role } à son nom ({ $name }).
note-panel-unchecked = Le panel de { $draw } n’a pas été tiré de nouveau : il y faut les foyers.
note-alternates-unchecked = Les suppléants de { $draw } n’ont pas été choisis à nouveau, ni leur tour vérifié : il y faut les lignes.
note-tables-unchecked = Les tables de { $draw } n’ont pas été recalculées : il y faut les lignes.
note-plan-held = { $draw } était fixé avant que son hasard soit connu : le code noté le prouve.
note-binds = { $draw } engage.
note-not-binding-phrase = { $draw } n’engage pas : une phrase est parmi ses sources.
note-secret-withheld = { $draw } : le participant { $participant } a retenu le secret sur lequel il s’était engagé : qui a continué sans lui pouvait choisir entre deux billets.
note-not-binding-rehearsal = { $draw } n’engage pas : c’était une répétition.
note-not-binding-late = { $draw } n’engage pas : { $late } a été inscrit alors que { $beacon } était déjà connu.
note-cancelled = { $draw } a été annulé : { $reason }
note-cancelled-without-reason = { $draw } a été annulé.
note-for-reading = { $count } fichiers sont à lire, et ne sont couverts que par leurs empreintes.

### la démonstration

demo-found = 1. FONDER. { $town }, ville qui n’existe pas, fonde son assemblée citoyenne dans un seul fichier : { $file }
demo-enrol = 2. LISTE. Trois personnes sont inscrites pour la conduire. Leurs noms sont scellés : ils peuvent être effacés sans rompre le registre.
demo-proposals = PROPOSITIONS. Entre-temps, trois propositions sont déposées : des bancs, que Zoé soutient et qu’Éric amende ; des lampadaires ; une halle.
demo-votes = VOTES. Neuf voisins se joignent. Les douze donnent une mention à trois noms pour la nouvelle place : la meilleure mention médiane gagne, et l’on peut lire qui a donné laquelle. Sur l’argent des quartiers, un vote est ouvert.
demo-square = Quel nom donner à la nouvelle place ?
demo-money = Quels projets payer avec les 40 000 des quartiers ?
demo-project-trees = Des arbres dans la cour de l’école
demo-project-tap = Un point d’eau sur la place du marché
demo-project-roof = Un abri à l’arrêt du bus
demo-benches-title = Douze bancs le long de la Lirelle
demo-benches-body =
    ## Ce qui est demandé

    Dix bancs le long de la Lirelle, entre le moulin et la passerelle :

    - en chêne du bois communal,
    - avec **dossier** et accoudoirs,
    - un sur trois sous un arbre.

    Ils sont faits à l’atelier de l’école.
demo-benches-passage = Dix bancs
demo-benches-new = Douze bancs
demo-talk-question = Qui s’en occupe en hiver, quand la rivière monte ?
demo-talk-answer = La ville les rentre de novembre à mars ; elle l’a écrit.
demo-talk-against = Dix, c’est trop pour un chemin où deux poussettes se croisent à peine.
demo-lamps-title = Des lampadaires éteints à minuit
demo-lamps-body =
    Les lampadaires s’éteignent de minuit à cinq heures, sauf sur la place et la route de l’hôpital.

    Au bout d’un an, l’assemblée regarde les chiffres et décide de nouveau.
demo-market-title = Une halle dans l’ancien dépôt
demo-market-body =
    L’ancien dépôt du tramway devient une halle le mercredi et le samedi. *Rien n’est démoli* : les rails restent dans le sol.
demo-pool = 3. VIVIER. { $people } volontaires sont figés avec leurs quotas ; { $unique } d’entre eux ne partagent toutes leurs caractéristiques avec personne. Désormais, nul ne peut y être glissé.
demo-plan = 4. PLAN. Une loterie de 1000 billets, chacun un panel de { $size } qui respecte tous les quotas. Chacun figure sur { $least } à { $most } billets. Il est prouvé qu’aucune loterie ne pourrait donner à chacun plus de { $bound }.
demo-code =
    5. CODE. Avant que le hasard soit connu, la salle note douze mots, qui fixent tout cela :
    { $code }
demo-dice = 6. HASARD. Vingt dés à dix faces sont lancés en public : { $digits }
demo-panel =
    7. PANEL. Ils donnent le billet { $ticket }, et avec lui le panel :
    { $panel }
demo-bundle = 8. PUBLIER. Tout ce qu’il faut à un auditeur est écrit dans { $folder }
demo-verified = 9. VÉRIFIER. { $entries } entrées, arbre, signatures, chaque billet face à chaque quota, la preuve, la graine, le billet et le panel : tout tient, et contient le passé des douze mots.
demo-tampered = 10. TRICHER. Dans une copie, une personne du panel est échangée. La vérification fait { $findings } constats.
demo-next =
    Regardez : folkmoot record list --file { $file }
    Vérifiez sans folkmoot : python3 { $folder }/verify.py { $folder }
    Supprimez le dossier quand vous avez fini.
error-demo-findings = L’exemple ne se vérifie pas : { $count } constats. C’est un défaut du programme ; signalez-le.

### ouvrir l’interface

help-open = Ouvrir l’interface plein écran
help-open--path = Le fichier de l’assemblée ; sinon l’unique fichier ici, ou à choisir sur le premier écran
help-open--plain = Une forme linéaire et numérotée, sans plein écran, pour les lecteurs d’écran et les terminaux simples
help-open--theme = Couleurs : dark, light, contrast, mono
help-open--no-animation = Rien ne bouge, pas même le tirage
example-open = folkmoot open garden.moot
error-no-terminal = L’interface a besoin d’un terminal.
hint-no-terminal = Lancez-la dans un terminal, ou utilisez les autres commandes : folkmoot --help
error-terminal = Le terminal ne peut être utilisé : { $detail }

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
page-fairness-nash = le produit des chances aussi grand que possible (nash)
page-fairness-goldilocks = des chances ni très petites ni très grandes : toutes aussi proches de la moyenne que possible, en proportion (goldilocks)
page-fairness-uniform = sans quotas : un tirage simple, une personne par foyer
page-sources = Sources de hasard
page-evidence = Preuve de { $source }
page-participant = Participant { $participant }
page-withheld = Le participant { $participant } s’est engagé sur un secret et ne l’a pas dit. Qui a décidé de continuer sans lui pouvait choisir entre deux billets : ce que ce tirage promet en est affaibli.
page-commitment = Engagement sur le plan
page-seed = Graine
page-ticket = Billet tiré
page-ticket-of = { $ticket }, de 0 à { $last }
page-panel = Le panel
page-panel-number = Panel { $number }
page-would-be = Le panel qui aurait été tiré
page-standing = Le panel tel qu’il est
page-seat-declined = { $person } (a renoncé)
page-seat-came = { $person } (venu de { $from })
page-seats-open = { $count ->
    [one] Un siège est libre.
   *[other] { $count } sièges sont libres.
}
page-fills = Ce tirage pourvoit des sièges libres du panel de { $draw }. Qui y a siégé ou a renoncé, et qui vit avec eux, ne pouvait plus être tiré : { $count } du vivier.
page-by-hand = Ses quotas ont été donnés à la main. Ce ne sont pas ceux que laissent ouverts les personnes qui restent.
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
page-words = douze mots
page-verify-limits = Ce qu’aucun calcul ne peut montrer : si le fichier des personnes était juste au départ, et si le registre a été réécrit avant que quelqu’un en tienne un code.
page-witnesses = Les témoins que le registre désigne. Ils ont cosigné des points de contrôle sur leurs propres machines ; comparez chaque clé avec ce que dit son témoin.
page-list-withheld = Clos et dépouillé ; la liste de ses bulletins est retenue ou effacée.
page-recount =
    { $vote } : comment recompter ({ $method })

    rules.json et result.json sont ce que dit le registre. Les bulletins figurent
    sous chaque forme qui peut les contenir : aucun n’est lié à une personne. Les
    bulletins blancs ne figurent que dans les tableaux (CSV).

    Dans ce dossier, avec le programme qui l’a fait :

    {"    "}{ $own }

    Avec d’autres programmes, qui départagent les égalités par des règles à eux
    (comparez d’abord les options à égalité) et nomment les options par leurs
    numéros ou leurs noms :

    { $others }
page-recount-none = Aucun, à notre connaissance, ne compte exactement par ces règles. Un tableur et les règles suffisent.
page-readme =
    { $name } : registre public

    index.html      ce qui a été décidé, à lire dans un navigateur
    tables/         la même chose en tableaux, pour un tableur
    draws/          de quoi vérifier chaque tirage
    votes/          de quoi recompter chaque vote
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

### interface

ui-plain = { $text }
ui-yes = oui
ui-no = non
ui-reading = lecture…
ui-label-text = { $label } : { $text }
ui-too-small = La fenêtre est trop petite. Merci de l’agrandir à au moins { $width } colonnes et { $height } lignes.
ui-first-hint = Tab écran suivant · ? touches · Espace toute action
ui-undo-hint = (u revient en arrière)

## names of keys' meanings
ui-do-open-this = ouvrir
ui-do-found = fonder une assemblée
ui-do-found-short = fonder
ui-do-open = ouvrir un fichier
ui-do-open-short = ouvrir un fichier
ui-do-sample = essayer l’assemblée d’exemple
ui-do-sample-short = exemple
ui-do-next-step = étape suivante
ui-do-next-step-short = suite
ui-do-code = le code
ui-do-export = publier un dossier
ui-do-export-short = publier
ui-do-member-card = qui est-ce
ui-do-member-card-short = qui
ui-do-enrol = inscrire quelqu’un
ui-do-enrol-short = inscrire
ui-do-import-roll = importer des membres
ui-do-import-roll-short = importer
ui-do-filter = chercher
ui-do-roles = rôles
ui-do-groups = groupes
ui-do-describe = modifier les champs d’un membre
ui-do-leave = un membre quitte l’assemblée
ui-do-back = retour
ui-do-pool = figer un vivier
ui-do-pool-short = vivier
ui-do-plan = préparer un tirage
ui-do-plan-short = tirage
ui-do-edit-quotas = essayer d’autres quotas
ui-do-edit-quotas-short = quotas
ui-do-compare = comparer les équités
ui-do-compare-short = équités
ui-do-less = un de moins
ui-do-less-short = moins
ui-do-more = un de plus
ui-do-more-short = plus
ui-do-other-bound = minimum ou maximum
ui-do-other-bound-short = min/max
ui-do-revise = inscrire ces quotas au registre
ui-do-revise-short = inscrire
ui-do-restore = comme au registre
ui-do-plan-so = préparer un tirage ainsi
ui-do-plan-so-short = tirage
ui-do-fewer-places = une place de moins
ui-do-fewer-places-short = moins
ui-do-more-places = une place de plus
ui-do-chances = chances
ui-do-why = Pourquoi cette chance ?
ui-do-how-to-check = comment vérifier
ui-do-how-to-check-short = vérifier
ui-do-contacts = contacts
ui-do-names = montrer ou cacher les noms
ui-do-replay = revoir le tirage
ui-do-cancel-draw = annuler le tirage
ui-do-decline = un siège est rendu
ui-do-decline-short = renonce
ui-do-replace = pourvoir les sièges libres
ui-do-replace-short = pourvoir
ui-do-call-up = appeler le suppléant suivant
ui-do-call-up-short = appeler
ui-do-tables = répartir le panel en tables
ui-do-tables-short = tables
ui-do-say-secret = un secret est dit
ui-do-withhold-secret = continuer sans un secret
ui-do-witnesses = témoins
ui-do-take-witness = désigner un témoin, ou recevoir ce qu’il a renvoyé
ui-do-entry = octets et preuve
ui-do-entry-short = entrée
ui-do-publish = signer un point de contrôle
ui-do-verify = vérifier
ui-do-against = vérifier un code noté
ui-do-against-short = code noté
ui-do-entry-before = entrée d’avant
ui-do-entry-after = entrée d’après
ui-do-up = monter
ui-do-down = descendre
ui-do-page-up = une page plus haut
ui-do-page-down = une page plus bas
ui-do-first = au début
ui-do-last = à la fin
ui-do-undo = défaire le dernier acte
ui-do-next-screen = écran suivant
ui-do-previous-screen = écran précédent
ui-do-home = aller à l’accueil
ui-do-members = aller aux membres
ui-do-proposals = aller aux propositions
ui-do-propose = déposer une proposition
ui-do-propose-short = proposer
ui-do-support = soutenir, ou reprendre son soutien
ui-do-support-short = soutenir
ui-do-import-proposals = importer des propositions
ui-do-tab-after = onglet suivant
ui-do-tab-before = onglet précédent
ui-do-revise-text = écrire une nouvelle version
ui-do-revise-text-short = réviser
ui-do-amend = déposer un amendement
ui-do-amend-short = amender
ui-do-take-amendment = retenir l’amendement
ui-do-take-amendment-short = retenir
ui-do-reject-amendment = écarter l’amendement
ui-do-reject-amendment-short = écarter
ui-do-promote = faire une proposition d’un amendement écarté
ui-do-promote-short = en faire une proposition
ui-do-step = faire passer à une autre étape
ui-do-step-short = étape
ui-do-sign = signer comme un auteur de plus
ui-do-editor = Écrire dans votre éditeur
ui-do-editor-short = éditeur
ui-do-preview = Aperçu, et retour
ui-do-preview-short = aperçu
ui-do-draws = aller aux tirages
ui-do-record = aller au registre
ui-do-start = fermer ce fichier
ui-do-help = aide
ui-do-palette = toutes les actions
ui-do-palette-short = actions
ui-do-language = en anglais
ui-do-theme = autre thème
ui-do-quit = quitter
ui-do-next-field = champ suivant
ui-do-previous-field = champ précédent
ui-do-field = champ suivant, ou choisir un fichier
ui-do-submit = envoyer
ui-do-close-form = fermer (brouillon gardé)
ui-do-choose = choisir
ui-do-close = fermer
ui-do-turn = mots ou code QR
ui-do-confirm = le faire
ui-do-not = renoncer
ui-do-stop = arrêter

ui-theme-dark = Thème : sombre
ui-theme-light = Thème : clair
ui-theme-contrast = Thème : contraste fort
ui-theme-mono = Thème : sans couleur

## titles, and two sentences on each screen
ui-title-home = Accueil
ui-title-members = Membres
ui-title-proposals = Propositions
ui-title-proposal = Proposition
ui-title-draws = Tirages
ui-title-record = Registre
ui-help = Aide
ui-help-start = Choisissez l’assemblée avec laquelle travailler. Une assemblée tient en un fichier : qui a le fichier a l’assemblée.
ui-help-home = Ici, vous voyez où en est l’assemblée et ce qu’il convient de faire ensuite. Les douze mots du bas valent pour tout ce qui précède : qui les note pourra dire plus tard si quelque chose a été changé.
ui-help-members = Toutes les personnes inscrites, par ordre de nom. Noms et contacts sont scellés : ils ne quittent jamais le fichier avec un dossier public.
ui-help-proposals = Ce dont parle l’assemblée, du plus récemment changé au plus ancien. Chacun peut déposer une proposition et en soutenir une. ▲ 3/5 a trois des cinq soutiens que demande sa prochaine étape, et y passe d’elle-même au cinquième.
ui-help-proposal = Une proposition : son texte, ce qui a changé d’une version à l’autre, ses amendements, ce qui s’en dit, et son histoire. Gauche et droite mènent d’un onglet à l’autre.
ui-help-draws = Un vivier dit qui peut être tiré ; un tirage y choisit un panel au sort. Tout ce qui décide d’un tirage est fixé avant que le hasard soit connu.
ui-help-pool = Qui peut être tiré, face aux places que demandent les quotas. La dernière colonne est le nombre de places, au moins et au plus ; ! veut dire peu de monde, ✗ trop peu.
ui-help-quotas = Essayez d’autres places pour chaque valeur : flèches gauche et droite, ou chiffres, changent la borne ; Entrée passe du minimum au maximum. Ce que donnerait un tirage est calculé aussitôt, et rien n’est inscrit avant que vous le disiez.
ui-help-fairness = Les sortes d’équité, avec la chance de chacun de la plus petite à la plus grande, à une même échelle. Plus l’extrémité gauche est haute, mieux s’en tirent ceux que les quotas désavantagent le plus.
ui-help-draw = Suivez les numéros : ce qui est fixé, le code à noter, le hasard à mesure qu’il arrive, le panel. Lisez chaque étape à voix haute ; chacun pourra la vérifier.
ui-help-chances = La chance de chacun d’être du panel, comptée en billets de la loterie. Les plus basses viennent d’abord, avec la raison qui les retient.
ui-help-record = Tout ce qui s’est passé ici, le plus récent d’abord. Rien ne peut être retiré ni changé sans que le code change aussi.
ui-help-entry = Les octets exacts d’une entrée, et les empreintes qui la lient à la racine du registre. Avec elles, chacun peut vérifier que cette entrée en fait partie.

## start
ui-start-title = folkmoot
ui-start-about = Une assemblée que chacun peut vérifier : un fichier, des panels tirés au sort, un registre que personne ne peut changer en silence.
ui-start-recent = Ouverts récemment
ui-start-none = Rien pour l’instant. Touche n pour fonder une assemblée, ou o pour ouvrir un fichier qu’on vous a donné.
ui-wait-opening = Ouverture du fichier
ui-wait-writing = Inscription au registre
ui-wait-reading = Lecture des fichiers
ui-wait-planning = Recherche du tirage le plus juste
ui-wait-verifying = Vérification du registre
ui-wait-exporting = Écriture du dossier
ui-wait-sample = Préparation de l’assemblée d’exemple
ui-stopping = Arrêt…
ui-elapsed = { $seconds } s
ui-left = encore { $seconds } s environ

## home
ui-home-numbers = { $members ->
    [one] { $members } membre
   *[other] { $members } membres
 } · { $pools ->
    [one] { $pools } vivier
   *[other] { $pools } viviers
 } · { $drawn ->
    [one] { $drawn } panel tiré
   *[other] { $drawn } panels tirés
 } · { $entries } entrées
ui-home-next = Ensuite
ui-home-latest = Dernières entrées
ui-home-since = { $count ->
    [one] Depuis votre dernier passage : { $count } entrée nouvelle
   *[other] Depuis votre dernier passage : { $count } entrées nouvelles
 }
ui-next-pool = Dire qui peut être tiré : figer un vivier
ui-next-pool-why = À partir de deux fichiers, personnes et quotas, ou des membres inscrits ici. Pour inscrire d’abord des membres, allez à Membres.
ui-next-plan = Préparer un tirage dans le dernier vivier
ui-next-plan-why = Taille, équité et sources de hasard sont fixées et publiées avant que le hasard soit connu.
ui-next-continue = Continuer le tirage { $draw }
ui-next-continue-why = Son plan est fixé. La salle note le code, puis le hasard arrive.
ui-next-panel = Voir le panel du tirage { $draw }
ui-next-panel-why = Publiez ensuite un dossier (e), pour que chacun puisse vérifier chez soi.
ui-code = Le code
ui-code-of = des { $count } premières entrées
ui-code-about = Ces douze mots valent pour les { $count } premières entrées du registre. Qui les note aujourd’hui pourra dire demain si quelque chose d’antérieur a été changé.
ui-code-signed = Un point de contrôle signé en est au registre.
ui-code-signed-before = Le dernier point de contrôle signé vaut pour les { $count } premières entrées. Touche s pour en signer un.
ui-code-unsigned = Aucun point de contrôle n’est encore signé. Touche s pour en signer un.
ui-qr-too-small = Le code QR demande { $width } colonnes et { $height } lignes. Agrandissez la fenêtre, ou lisez les douze mots à voix haute.

## members
ui-count-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
 }
ui-members-none = Personne n’est encore inscrit. Touche n pour inscrire quelqu’un, ou i pour importer une liste. Un tirage à partir de deux fichiers ne demande aucune inscription.
ui-no-name = (nom effacé ou retenu)
ui-filter = Chercher :
ui-filter-none = Rien ne convient. Échap montre tout à nouveau.
ui-label-number = numéro
ui-label-contact = contact
ui-label-roles = rôles
ui-label-groups = groupes
ui-role-auditor = contrôle
ui-role-chair = présidence
ui-role-facilitator = facilitation
ui-role-observer = observation
ui-role-president = présidence
ui-role-secretary = secrétariat
ui-role-teller = scrutin
ui-role-treasurer = trésorerie
ui-marks-roles = Rôles de { $name }
ui-marks-groups = Groupes de { $name }
ui-new-group = un nouveau groupe…

## draws
ui-count-draws = { $draws ->
    [one] { $draws } tirage
   *[other] { $draws } tirages
 }, { $pools ->
    [one] { $pools } vivier
   *[other] { $pools } viviers
 }
ui-count-proposals = { $count ->
    [one] 1 proposition
   *[other] { $count } propositions
 }
ui-proposals-none = Aucune proposition encore. Appuyez sur n pour en déposer une, ou sur i pour en importer un fichier.
ui-support = ▲ { $count }
ui-tab-text = Texte
ui-tab-changes = Changements
ui-tab-amendments = Amendements
ui-tab-discussion = Discussion
ui-tab-history = Histoire
ui-thread-none = Rien n’a encore été dit. Dites quelque chose avec n.
ui-discussion-here = Appuyez sur Entrée pour lire ce qui s’en dit, et y prendre part.
ui-version-by = { $when } version { $version }, par { $by }
ui-version-amendments = faite des amendements { $amendments }
ui-changes-none = Il y a une seule version : rien n’a changé.
ui-amendments-none = Aucun amendement. Appuyez sur a pour en déposer un à un passage du texte.
ui-words = { $count ->
    [one] 1 mot
   *[other] { $count } mots
 }
ui-amends = amendement à { $proposal }
ui-gone = − { $text }
ui-come = + { $text }
ui-editor-failed = L’éditeur ne s’est pas bien terminé : { $detail }
ui-draws-none = Rien ici pour l’instant. Touche i pour figer un vivier : un fichier de personnes et un fichier de quotas, ou les membres de cette assemblée. Puis touche p pour préparer un tirage.
ui-draw-line = { $size ->
    [one] { $size } place
   *[other] { $size } places
 } dans { $pool }
ui-pool-line = { $size ->
    [one] { $size } personne qui peut être tirée
   *[other] { $size } personnes qui peuvent être tirées
 }
ui-status-waiting = attend le hasard
ui-status-ready = prêt à tirer
ui-status-drawn = tiré
ui-status-seats-open = sièges libres
ui-status-rehearsed = tiré, sans valeur
ui-status-cancelled = annulé
ui-pool-title = Le vivier { $pool }
ui-quotas-title = Quotas de { $pool }
ui-quotas-version = quotas, version { $version }
ui-quotas-tried = { $count ->
    [one] une borne à l’essai, non inscrite
   *[other] { $count } bornes à l’essai, non inscrites
}
ui-column-pool = vivier
ui-column-min = min
ui-column-max = max
ui-column-chance = au pire
ui-column-record = registre
ui-try-working = calcul en cours…
ui-try-waiting = …
ui-try-unsound = Un minimum dépasse son maximum, ou le panel n’a pas de place.
ui-try-chances = Chances de { $low } à { $high }, Gini { $gini }
ui-try-before = Au registre : de { $low } à { $high }, Gini { $gini }
ui-try-moved = Une meilleure chance : { $more } personnes. Une moindre : { $fewer }.
ui-try-without = { $count ->
    [one] Une personne n’est sur aucun billet.
   *[other] { $count } personnes ne sont sur aucun billet.
}
ui-fairness-title = Équité : { $count ->
    [one] 1 place
   *[other] { $count } places
 }, { $people } personnes
ui-fairness-households = inégales selon les foyers
ui-column-low = moindre
ui-column-high = plus gde
ui-column-mean = moy. g.
ui-pool-mark = ┃ marque la part du vivier que demandent les quotas.
ui-pool-columns = gens   places
ui-pool-unique = { $count ->
    [0] Personne n’est seul avec ses réponses : personne ne peut y être reconnu.
    [one] { $count } personne est seule avec ses réponses : qui la connaît pourrait la reconnaître dans des lignes publiées.
   *[other] { $count } personnes sont chacune seules avec leurs réponses : qui les connaît pourrait les reconnaître dans des lignes publiées.
 }
ui-pool-aside = { $count ->
    [one] { $count } personne a été écartée en raison d’un tirage antérieur.
   *[other] { $count } personnes ont été écartées en raison d’un tirage antérieur.
 }
ui-pool-sharing = { $count } personnes partagent une adresse avec une autre ; une seule par adresse peut être tirée.
ui-chances-title = Chances au tirage { $draw }
ui-chances-range = La chance de chacun est comprise entre { $low } et { $high }.
ui-chances-equal = Tout le monde a la même chance : { $low }. On ne peut faire plus juste.
ui-chances-never = { $person } ne peut être d’aucun panel conforme aux quotas.
ui-why-title = Pourquoi cette chance ?
ui-chances-uniform = Sans quotas : tout le monde a la même chance. { $size } personnes sont prises dans une liste en ordre aléatoire ; à une même adresse, la première de la liste compte.
ui-draw-title = Tirage { $draw } : { $size ->
    [one] { $size } place
   *[other] { $size } places
 }
ui-step-fixed = Voici ce qui est fixé : plus rien n’en change
ui-step-code = Notez ces mots : ils valent pour tout ce qui précède
ui-step-chance = Le hasard, que personne ici ne maîtrise
ui-step-panel = Le panel
ui-fixed = { $size ->
    [one] { $size } place
   *[other] { $size } places
 } dans { $pool } ({ $people } personnes)
ui-tickets = { $count } billets
ui-commitment = engagement { $commitment }
ui-source-dice = { $count ->
    [one] { $count } chiffre d’un dé à dix faces, lancé ici
   *[other] { $count } chiffres de dés à dix faces, lancés ici
 }
ui-source-balls =
    { $count ->
        [one] { $count } boule ou dé, tiré ici : son chiffre est le billet
       *[other] { $count } boules ou dés, tirés ici : leurs chiffres sont le billet
    }
ui-source-beacon = La balise publique drand : un nombre que le monde entier voit au même instant
ui-source-ceremony = Une cérémonie : des secrets de gens dans la salle, tous engagés avant qu’aucun soit dit
ui-source-phrase = Une phrase dite dans la salle
ui-source-rehearsal = C’est une répétition : son résultat n’engage personne.
ui-dice-left = { $count ->
    [one] Lancez, et tapez le chiffre : encore { $count }
   *[other] Lancez, et tapez chaque chiffre : encore { $count }
 }
ui-dice-complete = Tous les chiffres y sont. Relisez-les à voix haute, puis Entrée ; Retour arrière corrige.
ui-dice-missing = { $count ->
    [one] Il manque { $count } chiffre : lancez et tapez-le.
   *[other] Il manque { $count } chiffres : lancez et tapez chacun.
 }
ui-beacon-in = publique à { $time } : dans { $left }
ui-beacon-later = La balise est publique à { $time }. D’ici là, personne au monde ne la connaît.
ui-beacon-now = Elle est publique. Entrée, puis collez ce que montre cette adresse, depuis n’importe quel appareil :
ui-ready = Tout le hasard est là. Entrée pour tirer le panel.
ui-confirm-run = Le tirage { $draw } va avoir lieu. Il ne peut être ni répété ni défait.
ui-confirm-call = { $person }, suppléant suivant, prend le siège libre du panel de { $draw }. Cela ne peut être défait.
ui-confirm-call-anyway = Avec { $person }, le meilleur suppléant, le panel de { $draw } manque ses quotas de { $misses }. Un nouveau tirage pourrait les tenir.
ui-ticket = Billet { $ticket }
ui-ticket-of = tiré parmi { $count } billets, chacun un panel conforme aux quotas
ui-drawn-seed = Tiré avec la graine { $seed }
ui-panel = Le panel : { $seen } sur { $size }
ui-panel-changed = Le panel tel qu’il est : { $count } sur { $size }
ui-panels = { $panels } panels de { $size }, chacun par son numéro
ui-seats-open = { $count ->
    [one] Un siège est libre : { $key } prépare le tirage qui le pourvoit.
   *[other] { $count } sièges sont libres : { $key } prépare le tirage qui les pourvoit.
}
ui-seats-open-call = { $count ->
    [one] Un siège est libre : { $key } appelle { $person }, le suppléant suivant.
   *[other] { $count } sièges sont libres : { $key } appelle { $person }, le suppléant suivant.
}
ui-tables = Tables : { $rounds ->
    [one] 1 tour
   *[other] { $rounds } tours
} à { $tables }
ui-tables-of = Répartit le panel de { $draw } en tables
ui-tables-met = { $never } paires jamais ensemble, { $once } une fois, { $again } plus souvent. { $most ->
    [0] Chaque table a autant de chaque réponse.
   *[other] D’aucune réponse une table n’a plus de { $most } de plus qu’une autre.
}
ui-seat-waits = suppléant { $number }
ui-seats-of = Pourvoit des sièges libres du panel de { $draw }
ui-seat-given-up = a rendu son siège : { $reason }
ui-seat-from = par { $draw }
ui-seat-declined = a renoncé
ui-seat-called = suppléant
ui-cancelled-why = Annulé. La raison donnée : { $reason }
ui-cancelled-would = Il aurait donné : { $panel }
ui-cancelled-withheld = Un hasard déjà connaissable a été retenu.
ui-withheld = (retenue)
ui-check-title = Comment vérifier le tirage { $draw }
ui-check-how = Le plan a été fixé d’abord : son engagement est ci-dessous. Ce que le hasard a donné a été haché avec lui ; cela donne la graine, la graine donne le billet, le billet est le panel. Personne ne pouvait connaître le résultat avant, personne ne peut le changer après.
ui-check-commitment = engagement : { $text }
ui-check-evidence = { $source } : { $text }
ui-check-seed = graine : { $text }
ui-check-ticket = billet : { $text }
ui-check-bundle = Pour tout vérifier sur une autre machine, publiez un dossier (e) et lancez : folkmoot verify DOSSIER. Qui a noté le code avant le tirage peut l’y ajouter.

## record
ui-count-entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
 }
ui-entry-title = Entrée { $number }
ui-entry-by = par { $by } · { $kind }
ui-entry-header = L’en-tête, tel qu’il est haché
ui-entry-payload = La partie scellée : l’en-tête n’en garde que l’empreinte, pour qu’elle puisse être effacée
ui-entry-leaf = Empreinte de l’en-tête
ui-entry-path = { $count ->
    [one] Le chemin vers la racine de { $size } entrées : { $count } empreinte
   *[other] Le chemin vers la racine de { $size } entrées : { $count } empreintes
 }
ui-entry-root = La racine, dont les premiers bits sont les douze mots
ui-entry-founded = « { $name } » est fondée
ui-entry-rules = les règles sont posées (version { $version }, { $template })
ui-entry-key = une clé de plus peut signer
ui-entry-enrolled = { $name } entre comme { $id }
ui-entry-described = les champs de { $name } ({ $id }) sont posés
ui-entry-role-given = { $name } ({ $id }) prend le rôle { $role }
ui-entry-role-taken = { $name } ({ $id }) quitte le rôle { $role }
ui-entry-group-joined = { $name } ({ $id }) entre dans le groupe { $group }
ui-entry-group-left = { $name } ({ $id }) quitte le groupe { $group }
ui-entry-left = { $name } ({ $id }) quitte l’assemblée
ui-entry-pool = { $pool } est figé : { $size } personnes peuvent être tirées
ui-entry-quotas = { $pool } : les bornes de ses quotas sont changées (version { $version })
ui-entry-planned = { $draw } est préparé : { $size } places dans { $pool }
ui-entry-evidenced = { $draw } : hasard de { $source }
ui-entry-drawn = { $draw } est tiré : un panel de { $size }
ui-entry-declined = { $person } renonce à un siège dans le panel de { $draw }
ui-entry-called = { $person }, suppléant, prend un siège du panel de { $draw }
ui-entry-cancelled = { $draw } est annulé
ui-entry-checkpoint = un point de contrôle est signé
ui-entry-disclosure-public = un dossier public est publié
ui-entry-disclosure-auditor = un dossier pour vérificateur quitte le fichier
ui-entry-disclosure-contacts = noms et contacts d’un panel quittent le fichier
ui-entry-disclosure-lists = noms et colonnes d’un panel et de son vivier quittent le fichier
ui-entry-unknown = { $kind }, que cette version ne connaît pas
ui-verified = ✓ Tout tient
ui-not-verified = ✗ Quelque chose ne tient pas
ui-exported = { $count } fichiers ont été écrits dans { $file }.
ui-exported-next = Sur toute machine avec Python : python3 { $file }
ui-checked-good = { $entries } entrées vérifiées : rien à signaler.
ui-checked-bad = { $entries } entrées vérifiées, { $count ->
    [one] { $count } chose ne tient pas :
   *[other] { $count } choses ne tiennent pas :
 }
ui-checked-nothing-held = L’ordre du temps est tel que ce fichier le dit. Un code noté plus tôt par quelqu’un prouve davantage : touche w au Registre.

## what was done
ui-said-enrolled = { $name } est inscrit·e
ui-said-roll = { $count ->
    [one] { $count } personne est inscrite
   *[other] { $count } personnes sont inscrites
 }
ui-said-described = Les champs sont posés
ui-said-left = { $name } a quitté l’assemblée
ui-said-role-given = Rôle donné : { $name }
ui-said-role-taken = Rôle retiré : { $name }
ui-said-group-joined = Entrée dans : { $name }
ui-said-group-left = Sortie de : { $name }
ui-said-undone = Défait ; les deux actes restent au registre
ui-said-proposed = { $proposal } est déposée
ui-said-revised-text = { $proposal } a une nouvelle version
ui-said-supported = { $proposal } est soutenue
ui-said-unsupported = Le soutien à { $proposal } est repris
ui-said-signed = { $proposal } a un auteur de plus
ui-said-amended = Un amendement à { $proposal } est déposé
ui-said-moved = { $proposal } est passée à une autre étape
ui-said-taken = { $proposal } est retenu : le texte a une nouvelle version
ui-said-rejected = { $proposal } est écarté, avec sa raison
ui-said-imported-proposals = { $count ->
    [one] 1 proposition est déposée
   *[other] { $count } propositions sont déposées
 }
ui-said-pool = Le vivier est figé
ui-said-planned = Le tirage est fixé. Notez le code avant que le hasard arrive
ui-said-revised = { $pool } : la version { $version } de ses quotas est au registre
ui-said-not-recorded = Ce que vous avez essayé n’est pas au registre ; e y revient
ui-said-evidence = C’est au registre
ui-said-committed = Engagé. Le billet est { $file }
ui-said-revealed = Le secret est au registre
ui-said-withheld = Il est au registre que le secret a été retenu
ui-said-drawn = Le panel est tiré
ui-said-cancelled = Le tirage est annulé
ui-said-declined = { $count ->
    [one] Un siège est rendu ; c’est au registre
   *[other] { $count } sièges sont rendus ; c’est au registre
}
ui-said-called = Un suppléant prend le siège ; c’est au registre
ui-said-saved = Enregistré : { $file }
ui-said-exported = Publié : { $file }
ui-said-published = Un point de contrôle est signé et au registre
ui-said-witness = Le témoin est sur la liste
ui-said-cosigned = Le point de contrôle cosigné est au registre
ui-said-unsigned = Cette machine n’a pas de clé pour cette assemblée : rien n’a été signé
ui-failed = Cela n’a pas marché
ui-warnings = C’est fait ; à regarder toutefois

## layers
ui-palette = Que voulez-vous faire ?
ui-files = Choisir un fichier
ui-files-none = Rien ne convient. Tapez moins, ou un chemin entier puis Entrée.
ui-confirm = Ceci ne peut être défait
ui-ways = Issues
ui-ways-about = Entrée inscrit l’issue choisie au registre comme nouveaux quotas du vivier, et revient au plan :
ui-way-flex = { $count ->
        [one] Dans les marges prévues : une borne bouge
       *[other] Dans les marges prévues : { $count } bornes bougent
    }
ui-way-gentle = { $count ->
        [one] Aucune borne ne bouge beaucoup : une bouge
       *[other] Aucune borne ne bouge beaucoup : { $count } bougent
    }
ui-way-fewest = { $count ->
        [one] Le moins de bornes possible : une bouge
       *[other] Le moins de bornes possible : { $count } bougent
    }
ui-type-word = Tapez { $word } puis Entrée :
ui-word-draw = tirer
ui-word-call = appeler
ui-word-leave = quitter
ui-wrong-word = Le mot est { $word } ; rien n’a été fait.
ui-confirm-leave = { $name } quitte l’assemblée. Son numéro ne sera plus jamais donné ; pour revenir, il faut une nouvelle inscription.
ui-plain-row = Ligne { $row } sur { $count }. Tapez . et un numéro pour ouvrir une ligne.
ui-plain-field = { $field } : tapez (vide : suivant). Tapez / et un numéro pour une action.
ui-plain-type = Tapez un texte. Tapez / et un numéro pour une action.
ui-plain-digits = Tapez des chiffres. Tapez / et un numéro pour une action.

## forms
ui-wrong = Ce n’est pas ce qui était attendu.
ui-wrong-amount = Un montant, comme 1200 ou 1200,50.
ui-wrong-empty = Merci de remplir ce champ.
ui-wrong-number = Merci de donner un nombre entier, 1 ou plus.
ui-wrong-size = Le vivier n’a que { $people } personnes.
ui-wrong-pair = La ligne { $line } n’est pas de la forme : nom = contenu

ui-form-found = Fonder une assemblée
ui-about-found = Le fichier est créé maintenant, avec une clé sur cette machine qui signe pour lui.
ui-send-found = Fonder
ui-field-name = Nom
ui-advice-name = Tel qu’il doit figurer sur chaque page : nom du quartier, de l’association, de la commune.
ui-field-template = Règles de départ
ui-template-neighbourhood = quartier
ui-template-neighbourhood-advice = Une personne facilite et tire, une autre tient la liste.
ui-template-cooperative = coopérative
ui-template-cooperative-advice = Présidence, secrétariat, contrôle, scrutateurs.
ui-template-association-1901 = association loi 1901
ui-template-association-1901-advice = Présidence, trésorerie, secrétariat, scrutateurs.
ui-template-citizens-panel = convention citoyenne
ui-template-citizens-panel-advice = Qui facilite tire, qui observe vérifie et ne touche à rien.
ui-field-publish-rows = Publier les réponses
ui-no-advice = Les dossiers publics ne montrent aucune ligne d’un vivier : seulement des empreintes.
ui-yes-advice = Les dossiers publics montrent les réponses de chaque personne du vivier, sans nom. Seulement avec leur accord.
ui-field-moot-file = Fichier
ui-advice-moot-file = Laissé vide, le fichier porte le nom de l’assemblée.

ui-form-enrol = Inscrire quelqu’un
ui-about-enrol = Nom et contact sont scellés et pourront être effacés ; le registre garde seulement que quelqu’un est entré.
ui-send-enrol = Inscrire
ui-field-person = Nom
ui-field-contact = Contact
ui-advice-contact = Un téléphone ou une adresse, comme on l’a donné. Peut rester vide.
ui-field-fields = Champs
ui-advice-fields = Ce sur quoi se fondent les tirages parmi les membres, un par ligne : âge = 30-44

ui-form-import-roll = Importer des membres
ui-about-import-roll = Un tableau enregistré en CSV, une ligne par personne. Les colonnes autres que nom et contact deviennent des champs.
ui-send-import-roll = Tout inscrire
ui-field-roll-file = Fichier
ui-advice-roll-file = Entrée pour choisir un fichier.
ui-field-name-column = Colonne des noms
ui-field-contact-column = Colonne des contacts

ui-form-describe = Les champs d’un membre
ui-about-describe = Des champs comme l’âge ou le quartier, utiles aux tirages parmi les membres.
ui-send-describe = Poser les champs

ui-form-group = Un nouveau groupe
ui-about-group = Les groupes se nomment librement : groupes de travail, foyers, rues.
ui-send-group = Y entrer
ui-field-group = Groupe

ui-form-propose = Déposer une proposition
ui-about-propose = Ce qui s’écrit est gardé comme brouillon jusqu’au dépôt. C’est publié avec le registre.
ui-send-propose = Déposer
ui-form-revise-text = Écrire une nouvelle version
ui-about-revise-text = La version d’avant reste dans le registre ; ceux qui la soutiennent apprennent ce qui a changé.
ui-send-revise-text = Inscrire
ui-form-import-proposals = Importer des propositions
ui-about-import-proposals = Un tableau avec les colonnes title et body, comme Decidim entre autres les exporte ; un fichier Markdown, ou tout un dossier.
ui-send-import-proposals = Importer
ui-form-support = Soutenir
ui-about-support = Qui soutient déjà la version en vigueur reprend son soutien.
ui-send-support = Inscrire
ui-form-sign = Signer comme un auteur de plus
ui-about-sign = Une proposition est à tous ceux qui la signent, aussi quand elle est fusionnée ou scindée.
ui-send-sign = Signer
ui-form-amend = Déposer un amendement
ui-about-amend = Donnez un passage dans les mots mêmes du texte, et ce qui doit figurer là.
ui-send-amend = Déposer
ui-form-step = Faire passer à une autre étape
ui-about-step = Les règles disent quelles étapes suivent, et qui en décide.
ui-send-step = Inscrire
ui-form-take = Retenir l’amendement
ui-about-take = Il fait la version suivante du texte. Plusieurs à la fois : g.
ui-send-take = Retenir
ui-form-leave-out = Écarter l’amendement
ui-about-leave-out = Il reste dans le registre avec la raison, et peut devenir une proposition à part entière.
ui-send-leave-out = Écarter
ui-form-promote = En faire une proposition
ui-about-promote = Le texte avec cet amendement devient une proposition à part entière, signée aussi par les auteurs de l’amendement.
ui-send-promote = Déposer
ui-field-proposal-title = Titre
ui-field-body = Texte
ui-advice-body = # titres, - listes, **gras**, *insistance*, > citations
ui-field-tags = Mots-clés
ui-advice-tags = Séparés par des virgules ; peut rester vide.
ui-field-place = Lieu
ui-field-cost = Coût
ui-field-reasons = Raisons
ui-field-interests = Intérêts déclarés
ui-advice-interests = Ce que les signataires ont à y gagner ou à y perdre ; peut rester vide.
ui-field-on = Version
ui-field-passage = Passage
ui-advice-passage = Assez long pour ne figurer qu’une fois dans le texte.
ui-field-replacement = Ce qui doit figurer là
ui-advice-replacement = Laissé vide, le passage est supprimé.
ui-field-next-status = Étape
ui-field-step-reason = Pourquoi
ui-field-proposals-file = Fichier
ui-advice-proposals-file = Appuyez sur Entrée pour choisir un fichier.
ui-form-pool = Figer un vivier
ui-about-pool = Qui peut être tiré, et combien de places revient à chaque groupe. Une fois figé, rien n’en change.
ui-send-pool = Figer
ui-field-people = Les personnes viennent
ui-people-files = d’un fichier
ui-people-files-advice = Un fichier CSV, une ligne par personne qui peut être tirée.
ui-people-by-place = d’un fichier, colonnes par leur place
ui-people-by-place-advice = Quel que soit l’en-tête : l’identifiant d’abord, puis les caractéristiques dans l’ordre des quotas, comme dans les listes de Decidim.
ui-people-roll = des membres inscrits ici
ui-people-roll-advice = Toute la liste des membres, avec leurs champs.
ui-field-respondents = Fichier des personnes
ui-advice-respondents = Entrée pour choisir. Il faut une colonne d’identifiants et une par critère.
ui-field-categories = Fichier des quotas
ui-advice-categories = Entrée pour choisir. Colonnes : feature, value, min, max.
ui-field-address = Colonnes d’adresse
ui-advice-address = Noms de colonnes, séparés par des virgules. À une même adresse, une seule personne peut être tirée. Peut rester vide.
ui-field-id-column = Colonne d’identifiants
ui-advice-id-column = Peut rester vide si elle s’appelle id, nationbuilder_id ou unique_id.
ui-field-already = Déjà choisis
ui-advice-already = Un fichier de personnes choisies auparavant : elles et leur foyer sont écartés. Peut rester vide.

ui-form-plan = Préparer un tirage
ui-about-plan = Tout ce qui décide du tirage est fixé maintenant, avant que le hasard soit connu.
ui-send-plan = Fixer le plan
ui-form-revise = Inscrire ces quotas au registre
ui-about-revise = Ils deviennent une nouvelle version des quotas du vivier : les tirages préparés désormais les suivent, ceux d’avant gardent les leurs.
ui-send-revise = Inscrire
ui-field-revise-why = Pourquoi
ui-advice-revise-why = Peut rester vide. C’est public.
ui-field-size = Places du panel
ui-field-fairness = Équité
ui-fair-leximin = chances les plus justes
ui-fair-leximin-advice = La plus basse chance aussi haute que les quotas le permettent, puis la suivante, et ainsi de suite. À choisir.
ui-fair-maximin = plus basse chance au plus haut
ui-fair-maximin-advice = La plus basse chance aussi haute que les quotas le permettent ; les autres comme elles viennent.
ui-fair-nash = plus grand produit
ui-fair-nash-advice = Le produit de toutes les chances aussi grand que les quotas le permettent : quelques-uns peuvent avoir moins, pour que beaucoup aient plus.
ui-fair-goldilocks = personne loin de la moyenne
ui-fair-goldilocks-advice = Des chances ni très petites ni très grandes : la bande la plus étroite autour de la moyenne.
ui-fair-uniform = sans quotas, tous égaux
ui-fair-uniform-advice = Tout le monde a la même chance. Les quotas ne servent pas : le panel peut ne pas ressembler au vivier.
ui-field-sources = Source du hasard
ui-sources-dice = des dés dans la salle
ui-sources-dice-advice = Vingt dés à dix faces lancés devant tout le monde. Sans réseau, et chacun le voit.
ui-sources-dice-beacon = des dés, puis une balise
ui-sources-dice-beacon-advice = Des dés ici, puis un nombre public que nul ne pouvait connaître : ni la salle ni le réseau ne peut tricher seul.
ui-sources-beacon = une balise publique
ui-sources-beacon-advice = Un nombre que le réseau drand publie à une heure fixée. Quelqu’un le relève avec un téléphone.
ui-sources-balls = des boules : les chiffres sont le billet
ui-sources-balls-advice = Tirées à la main devant tout le monde ; rien n’est calculé. Tout repose sur ce geste : remettez chaque boule, et que chacun compare les chiffres.
ui-sources-ceremony = des secrets de gens ici
ui-sources-ceremony-advice = Chacun s’engage sur un mot secret avant qu’aucun soit dit. Un seul secret honnête suffit ; qui dit le sien en dernier pourrait le retenir, et serait nommé.
ui-sources-ceremony-beacon = des secrets, puis une balise
ui-sources-ceremony-beacon-advice = Le plus sûr : nul n’intervient après la balise, retenir un secret ne sert donc à rien. Tous doivent être dits avant son heure.
ui-sources-rehearsal = aucun : une répétition
ui-sources-rehearsal-advice = Pour essayer un tirage. Chacun peut en calculer le résultat : il n’engage personne.
ui-field-digits = Chiffres à lancer
ui-field-balls = Boules ou dés
ui-advice-balls = 3 boules tirent un billet sur 1000 ; de 1 à 6.
ui-field-network = Réseau de la balise
ui-network-quicknet = quicknet, toutes les 3 secondes
ui-network-quicknet-advice = Celui à choisir.
ui-network-default = default, toutes les 30 secondes
ui-network-default-advice = Le réseau plus ancien des mêmes organisations.
ui-wrong-uniform-balls = Des boules tirent un billet, et ce tirage n’en aurait pas : choisissez une autre équité, ou une autre source.
ui-wrong-nonce = Un nonce a 32 signes, de 0 à 9 et de a à f.
ui-advice-digits = 20 ou plus si les dés sont seuls.
ui-field-minutes = Balise dans (minutes)
ui-advice-minutes = Au moins 11 : le temps de noter le code, et de lancer les dés avant que la balise soit connue.
ui-field-tickets = Billets
ui-advice-tickets = La finesse du découpage des chances. 1000 convient à presque tout tirage.
ui-field-alternates = Suppléants
ui-field-panels = Panels
ui-field-panel = Panel
ui-advice-panel = Lequel des panels tirés à la fois : son numéro.
ui-advice-panels = Plus de 1 : autant de panels de cette taille à la fois, personne dans deux.
ui-advice-alternates = Tirés avec le panel, ils prennent un siège à leur tour quand quelqu’un se désiste. 0 pour aucun.
ui-field-dropout = Désistements sur 100
ui-advice-dropout = Les suppléants sont choisis pour que les quotas soient tenus au mieux si autant se désistent.

ui-form-beacon = Ce que dit la balise
ui-about-beacon = Collez tout le texte que montre l’adresse. Sa signature est vérifiée ici : une fausse n’est pas prise.
ui-send-beacon = L’inscrire au registre
ui-field-beacon = Texte de la balise
ui-form-phrase = Une phrase
ui-about-phrase = Une phrase dite dans la salle. Elle montre comment va un tirage ; son résultat n’engage personne.
ui-send-phrase = L’inscrire au registre
ui-field-phrase = Phrase

ui-form-cancel = Annuler le tirage
ui-about-cancel = Il reste visible, avec sa raison et, si le hasard est déjà là, avec ce qu’il aurait donné.
ui-send-cancel = Annuler le tirage
ui-form-decline = Un siège est rendu
ui-about-decline = Le panel tiré reste tel quel, pour toujours. À côté figure qui a rendu son siège, et quand ; la raison est scellée.
ui-send-decline = L’inscrire
ui-field-seat = Qui
ui-advice-seat = Identifiants du fichier des personnes, ou du vivier ; plusieurs, séparés par des virgules.
ui-form-replace = Pourvoir les sièges libres
ui-about-replace = Un tirage à part, sous les quotas que laissent ouverts les personnes qui restent. Qui a eu un siège ou a renoncé, et leurs foyers, n’y sont plus.
ui-send-replace = Fixer le plan
ui-form-tables = Répartir le panel en tables
ui-about-tables = Des tables mixtes, d’autres voisins à chaque tour. Prévu avant que le hasard soit connu, comme tout tirage.
ui-send-tables = Fixer le plan
ui-field-table-size = Personnes par table
ui-advice-table-size = Au plus. Les tables diffèrent d’une personne quand le compte n’est pas rond.
ui-field-rounds = Tours
ui-advice-rounds = Combien de fois chacun change de table.
ui-field-seats = Sièges à pourvoir
ui-field-left-quotas = Autres quotas
ui-advice-left-quotas = Peut rester vide : ceux qui restent ouverts. Un fichier à vous est consigné, et montré avec le panel.
ui-wrong-panel = Un nombre de 1 à { $count }.
ui-wrong-seats = { $count ->
    [one] Un seul siège est libre.
   *[other] { $count } sièges seulement sont libres.
}
ui-form-commit = Participer à la cérémonie
ui-about-commit = Vous seul devez voir et toucher le clavier maintenant. Votre secret est caché par un nonce jusqu’à ce que vous le disiez ; les deux sont gardés dans un fichier que seul cet utilisateur peut lire, jamais au registre.
ui-send-commit = S’engager
ui-field-participant = Qui
ui-advice-participant = Un nom, un membre comme m3, ou le numéro d’un participant. Les noms figurent sur la page publique.
ui-field-secret = Votre secret
ui-advice-secret = Un mot, ou les chiffres de dés. Il devient public quand vous le dites.
ui-field-slip-file = Fichier du billet d’engagement
ui-advice-slip-file = Il faut l’avoir pour dire le secret. Sur votre propre clé, il est plus sûr qu’ici.
ui-form-reveal = Un secret est dit
ui-about-reveal = Le premier secret dit clôt les engagements. Il doit être exactement ce qui a été engagé.
ui-send-reveal = L’inscrire
ui-field-reveal-how = Comment
ui-reveal-slip = depuis un billet d’engagement
ui-reveal-slip-advice = Le fichier écrit au moment de l’engagement.
ui-reveal-spoken = à voix haute, avec son nonce
ui-reveal-spoken-advice = Pour un engagement fait sur une autre machine.
ui-field-slip = Billet d’engagement
ui-field-nonce = Nonce
ui-field-said = Le secret
ui-form-withhold = Continuer sans un secret
ui-about-withhold = Cette personne reste nommée sur chaque page, et le tirage en est affaibli : qui le décide pouvait choisir entre deux billets. Attendre, ou annuler le tirage, sont les autres voies.
ui-send-withhold = Continuer sans lui
ui-field-word-withheld = Tapez : retenu
ui-word-withheld = retenu
ui-ceremony-begin = Deux personnes au moins s’engagent sur un secret : Entrée, pour chacune.
ui-ceremony-commitments = Entrée : un participant de plus. Quand tous y sont, s : le premier dit son secret, et nul ne peut plus se joindre.
ui-ceremony-reveals = Entrée : le suivant dit son secret. z : quelqu’un ne dit pas le sien.
ui-witnesses = Témoins
ui-witnesses-how = Des gens au-dehors qui cosignent des points de contrôle sur leur propre machine, pour que l’ordre du temps ne repose pas sur ce seul fichier. Appuyez sur n à l’écran Registre pour désigner un témoin par sa clé, et de nouveau pour inscrire ce qu’il renvoie.
ui-witness-cosigned = { $name } a cosigné les { $size } premières entrées
ui-witness-silent = { $name } n’a encore rien cosigné
ui-field-reason = Raison

ui-form-contacts = Enregistrer noms et contacts
ui-about-contacts = Pour qui invite le panel. Cette sortie du fichier est d’abord inscrite au registre.
ui-send-contacts = Enregistrer
ui-field-save-file = Fichier
ui-field-to = Pour qui
ui-advice-to = Scellé au registre ; peut rester vide.
ui-field-why = Pourquoi
ui-advice-why = Scellé au registre ; peut rester vide.

ui-form-export = Publier un dossier
ui-about-export = Un dossier que chacun peut vérifier sur sa machine : le registre, les preuves, une page à lire. Il ne contient ni nom ni contact.
ui-send-export = Publier
ui-field-bundle-folder = Nouveau dossier
ui-advice-bundle-folder = Il ne doit pas exister encore, ou être vide.

ui-form-witness = Un témoin
ui-send-witness = Enregistrer
ui-about-witness = Collez la clé d’un témoin (elle commence par son nom et un signe plus), ou la note qu’un témoin a renvoyée cosignée (elle commence par folkmoot). Sur sa propre machine, le témoin utilise folkmoot record cosign.
ui-field-witness = Clé ou note
ui-form-against = Vérifier un code noté
ui-about-against = Les douze mots que quelqu’un a notés, ou le texte de son code QR. Si quelque chose d’antérieur a changé, cela se voit ici.
ui-send-against = Vérifier
ui-field-code = Code

### propositions et discussion à l’écran : listes où choisir, textes pendant qu’on les écrit

ui-wrong-bytes = Trop long pour être envoyé : { $found } octets, { $limit } au plus. Rien n’est perdu : c’est gardé en brouillon. Retirez-en { $over }, ou mettez le reste dans une réponse.
ui-wrong-chars = Trop long pour être déposé : { $found } caractères, { $limit } au plus. Rien n’est perdu : c’est gardé en brouillon. Retirez-en { $over }, ou joignez le reste en fichier.
ui-wrong-paste = Cela n’a pas été pris : le texte collé dépasse { $limit } Mio. Joignez-le à une proposition comme fichier.
ui-wrong-sums = Des noms de contributions, comme c3, c5.
ui-wrong-step = Rien que cette personne puisse décider : nommez quelqu’un d’autre.
ui-wrong-parts = Au moins deux parties, chacune sous une ligne comme : === Son titre
ui-previewed = comme on le lira
ui-needed = { $count ->
    [one] il en faut 1 pour la prochaine étape
   *[other] il en faut { $count } pour la prochaine étape
 }
ui-find-jump = Aller à
ui-find-nowhere = Rien encore où aller.
ui-undo-reason = repris
ui-similar = Existe déjà ({ $key } les lit) : { $proposals }
ui-files-whole = tous les fichiers Markdown de ce dossier
ui-find-person = Qui ?
ui-find-whom = À propos de qui ?
ui-find-other = quelqu’un d’autre …
ui-find-mentions = Où @{ $name } est nommé
ui-find-no-mentions = Personne ne l’a encore nommé. On écrit les noms ainsi : @m3.
ui-find-news = Nouveau pour { $name }
ui-find-no-news = Rien de nouveau.
ui-find-allies = Qui soutient ce que { $name } soutient
ui-find-no-allies = Personne qui se laisse trouver.
ui-find-show = Vous laisser trouver ici
ui-find-keep = Ne plus être trouvé ici
ui-find-shared = { $count ->
    [one] 1 en commun : { $proposals }
   *[other] { $count } en commun : { $proposals }
 }
ui-find-voices = Les moins entendus d’abord
ui-find-voice = { $posts ->
    [one] { $posts } contribution
   *[other] { $posts } contributions
 } · { $words ->
    [one] { $words } mot
   *[other] { $words } mots
 } · { $adopted ->
    [one] { $adopted } adoptée
   *[other] { $adopted } adoptées
 }
ui-find-group = { $group } ({ $count ->
    [one] 1 personne
   *[other] { $count } personnes
 })
ui-find-hidden = Ce qui est masqué, et pourquoi
ui-find-no-hidden = Rien n’est masqué.
ui-find-linked = Ce qui y est lié
ui-find-no-linked = Rien n’y est lié.
ui-find-tags = Mots-clés et lieux
ui-find-no-tags = Aucune proposition n’a de mot-clé ni de lieu.
ui-find-attachments = Fichiers joints
ui-find-no-attachments = Aucun fichier n’est joint.
ui-find-similar = Propositions qui y ressemblent
ui-find-none-similar = Rien n’y ressemble.
ui-link-above = ce à quoi elle répond
ui-link-answer = sa réponse
ui-link-sums = elle la résume
ui-link-summed = la résume
ui-size = { $kib } Kio
ui-news-behind = changé depuis la version { $version }, qu’il ou elle soutient
ui-news-version = la version { $version } est en vigueur
ui-news-move = maintenant : { $status }
ui-news-amendments = { $count ->
    [one] 1 nouvel amendement
   *[other] { $count } nouveaux amendements
 }
ui-news-into = issue de { $proposal }
ui-since = Depuis la version { $version }, que { $name } soutient
ui-marked = { $count ->
    [one] { $count } cochée
   *[other] { $count } cochées
 }
ui-merge-two = Cochez-en au moins deux avec v, puis fusionnez-les.
ui-order-freshness = récentes d’abord
ui-order-support = plus soutenues d’abord
ui-order-nearest = près du seuil d’abord
ui-choice-open = questions sans réponse
ui-settle-title = Amendements à { $proposal }
ui-settle-about = Dans l’ordre du vote. Entrée : le prendre, l’écarter, plus tard. Quand l’un est pris, ceux qui changent le même passage sont écartés.
ui-settle-take = prendre
ui-settle-leave = écarter
ui-settle-wait = plus tard
ui-settle-go = Inscrire au registre
ui-settle-nothing = Dites d’un au moins ce qu’il devient.
ui-step-none = rien pour cette personne
ui-step-none-advice = Les règles confient l’étape suivante à d’autres : nommez l’un d’eux ci-dessous.

ui-do-jump = aller à une personne, une proposition, un tirage
ui-do-mark = cocher, pour fusionner
ui-do-merge = fusionner les propositions cochées
ui-do-merge-short = fusionner
ui-do-split = scinder en plusieurs propositions
ui-do-settle = trancher plusieurs amendements
ui-do-settle-short = trancher
ui-do-attachments = fichiers joints
ui-do-attachments-short = fichiers
ui-do-tags = choisir un mot-clé ou un lieu
ui-do-tags-short = mots-clés
ui-do-sort-proposals = trier par fraîcheur ou par soutien
ui-do-sort-proposals-short = trier
ui-do-news = ce qui est nouveau pour moi
ui-do-news-short = nouveautés
ui-do-allies = qui soutient ce que je soutiens
ui-do-discuss = En discuter
ui-do-discuss-short = discuter
ui-do-mentions = Qui m’a nommé
ui-do-mentions-short = mentions
ui-do-voices = Qui a été entendu, et combien
ui-do-voices-short = voix
ui-do-hidden-posts = Ce qui est masqué, et pourquoi
ui-do-hidden-posts-short = masquées
ui-do-linked = Ce qui y est lié
ui-do-linked-short = liens
ui-do-summarise = Résumer ce qui s’est dit depuis ici
ui-do-by-kind = seulement propositions, contributions, …
ui-do-by-kind-short = sorte
ui-do-similar = Lire ce qui y ressemble
ui-do-similar-short = semblables

ui-said-merged = { $proposal } est déposée ; celles dont elle vient y mènent
ui-said-split = { $proposal } est scindée ; ses parties y ramènent
ui-said-settled = Les amendements à { $proposal } sont tranchés
ui-said-carried = { $proposal } a le soutien que demandent les règles. Elle est maintenant : { $status }
ui-said-shown-interests = Qui soutient la même chose vous trouve
ui-said-kept-interests = On ne vous trouve plus par ce que vous soutenez
ui-said-summary = Le résumé est là

ui-form-settle = Trancher les amendements
ui-about-settle = Ceux qui sont pris font ensemble la version suivante. Les autres restent au registre avec la raison.
ui-send-settle = L’inscrire
ui-form-merge = Fusionner des propositions
ui-about-merge = Une seule proposition de celles qui sont cochées. Les auteurs de toutes la signent, et des liens mènent dans les deux sens.
ui-send-merge = Fusionner
ui-form-split = Scinder une proposition
ui-about-split = Chaque partie commence par une ligne de trois signes égal et de son titre. Les auteurs signent toutes les parties, et des liens mènent dans les deux sens.
ui-send-split = Scinder
ui-form-save-attachment = Enregistrer un fichier
ui-about-save-attachment = Il est écrit dans le dossier où l’on cherche les fichiers, ou là où mène un chemin.
ui-send-save-attachment = Enregistrer
ui-field-save-as = Fichier
ui-advice-save-as = Il ne doit pas exister encore.
ui-form-summary = Résumer
ui-about-summary = Un résumé se tient dans le fil comme toute contribution, et mène à ce qu’il résume.
ui-send-summary = Le dire
ui-field-sums = Résume
ui-advice-sums = Des noms de contributions, séparés par des virgules.
ui-field-evidence-for = Ce qui parle pour
ui-advice-evidence-for = Études, chiffres, adresses ; une ligne vide entre deux.
ui-field-evidence-against = Ce qui parle contre
ui-advice-evidence-against = Études, chiffres, adresses ; une ligne vide entre deux.
ui-field-attachments = Fichiers joints
ui-advice-attachments = Effacez un nom pour retirer le fichier.
ui-field-attach = Joindre des fichiers
ui-advice-attach = Entrée choisit un fichier, un de plus chaque fois. 10 au plus, de 5 Mio chacun.
ui-entry-interests-shown = { $name } ({ $id }) se laisse trouver par qui soutient la même chose
ui-entry-interests-kept = { $name } ({ $id }) n’est plus trouvé par ce qu’il ou elle soutient

### discussion et recherche à l’écran

ui-title-threads = Discussion
ui-title-thread = Fil
ui-title-search = Recherche
ui-count-threads =
    { $count ->
        [one] { $count } fil
       *[other] { $count } fils
    }
ui-count-hits =
    { $count ->
        [one] { $count } trouvé
       *[other] { $count } trouvés
    }
ui-threads-none = On ne parle encore de rien. Ouvrez un sujet avec n ; on parle des propositions depuis leurs écrans.
ui-thread-none-such = Rien de cette sorte ici. La touche f passe à la suivante.
ui-thread-posts =
    { $count ->
        [one] { $count } contribution
       *[other] { $count } contributions
    }
ui-thread-open =
    { $count ->
        [one] { $count } question ouverte
       *[other] { $count } questions ouvertes
    }
ui-thread-new =
    { $count ->
        [one] { $count } nouvelle
       *[other] { $count } nouvelles
    }
ui-thread-folded = (+{ $count })
ui-thread-summed = résumée par { $posts }
ui-thread-hidden = (masquée)
ui-thread-more = … Entrée la lit en entier
ui-thread-contested =
    { $count ->
        [one] Une personne le conteste.
       *[other] { $count } personnes le contestent.
    }
ui-sort-unanswered = questions ouvertes d’abord
ui-sort-argued = les plus débattues d’abord
ui-choice-hidden = masquées
ui-search-how = Tapez des mots : tous doivent y être, en majuscules ou non, avec ou sans accents. "deux mots" entre guillemets sont une expression.
ui-stance-none = sans position
ui-sign-sum = résumé
ui-do-threads = Discussion
ui-do-search = Chercher partout
ui-do-search-short = chercher
ui-do-search-again = Chercher autre chose
ui-do-search-again-short = chercher encore
ui-do-topic = Ouvrir un sujet
ui-do-topic-short = sujet
ui-do-read = La lire en entier
ui-do-read-short = lire
ui-do-reply = Répondre à cette contribution
ui-do-reply-short = répondre
ui-do-quote = Répondre à cette contribution en la citant
ui-do-say = Dire quelque chose
ui-do-say-short = dire
ui-do-next-unread = Aller à la prochaine contribution non lue
ui-do-next-unread-short = non lue
ui-do-fold = Replier ce qui est au-dessous
ui-do-fold-short = replier
ui-do-unfold = Déplier ce qui est au-dessous
ui-do-unfold-short = déplier
ui-do-by-stance = Ne montrer qu’une position, ou ce qui est masqué
ui-do-by-stance-short = filtrer
ui-do-sort = Trier autrement
ui-do-sort-short = trier
ui-do-edit-post = Modifier cette contribution pour son auteur
ui-do-edit-post-short = modifier
ui-do-take-answer = Retenir ceci comme réponse à la question au-dessus
ui-do-take-answer-short = c’est la réponse
ui-do-hide = Masquer cette contribution, avec une raison
ui-do-contest = Contester qu’elle soit masquée
ui-do-contest-short = contester
ui-do-show-again = La montrer de nouveau
ui-do-show-again-short = montrer
ui-do-mark-read = Tout marquer ici comme lu
ui-form-topic = Un nouveau sujet
ui-send-topic = Ouvrir
ui-about-topic = Quelque chose à discuter qui n’est rien d’autre dans le registre.
ui-form-post = Dire quelque chose
ui-send-post = Le dire
ui-about-post = Tous ceux qui ont le fichier le lisent ; cela peut être modifié, et les versions antérieures restent.
ui-form-reply = Répondre
ui-send-reply = Répondre
ui-about-reply = La réponse se place sous la contribution.
ui-form-edit-post = Le dire autrement
ui-send-edit-post = Modifier
ui-about-edit-post = Les versions antérieures restent au registre.
ui-form-hide = Masquer une contribution
ui-send-hide = La masquer
ui-about-hide = Sa place reste, et la raison ; tout le monde peut la contester.
ui-form-contest = Contester le masquage
ui-send-contest = Contester
ui-about-contest = La raison reste au registre.
ui-form-show-again = La montrer de nouveau
ui-send-show-again = La montrer
ui-about-show-again = La raison reste au registre.
ui-field-topic = Comment s’appelle-t-il ?
ui-field-text = Texte
ui-field-stance = Position
ui-field-speaker = Qui parle ?
ui-advice-speaker = Le nom d’un membre, ou un numéro comme m3 ; Entrée choisit parmi les membres. Vide pour qui tient la machine.
ui-wrong-speaker = Personne de ce nom dans la liste, ou plusieurs : donnez le numéro.
ui-said-topic = Le sujet est ouvert.
ui-said-post = C’est dit.
ui-said-edited = C’est modifié ; la version antérieure reste.
ui-said-hidden = Elle est masquée, et la raison est au registre.
ui-said-contested = Le masquage est contesté.
ui-said-shown = Elle est montrée de nouveau.
ui-said-answered = { $post } a sa réponse.
ui-said-all-read = Tout a été lu ici.
ui-overtaken = Ce qui s’y trouve maintenant (le vôtre est encore au-dessus ; renvoyez pour le mettre par-dessus) :
ui-first-thread = Ouvrez d’abord un fil.

### la visite guidée, les touches, ce qui doit venir d’abord

ui-do-tour = visite guidée
ui-do-tour-on = étape suivante
ui-do-tour-on-short = suite
ui-do-tour-leave = quitter la visite
ui-do-tour-leave-short = quitter
ui-do-add-key = permettre à cette machine de signer
ui-do-faults-up = erreurs au-dessus
ui-do-faults-down = autres erreurs
ui-do-faults-down-short = suite
ui-tour-title = Visite, étape { $number } sur { $count }
ui-tour-home = Voici où en est l’assemblée : ce qui vient ensuite, ce qui s’est passé, et les douze mots à noter. { $key } montre ses membres.
ui-tour-members = Tous les inscrits, par ordre de nom, avec rôles et groupes. { $key } mène aux tirages.
ui-tour-draws = Les personnes qui peuvent être tirées sont figées dans un vivier ; un tirage y choisit un panel. { $key } ouvre le tirage choisi.
ui-tour-draw = Ce qui était fixé d’avance, ce que les dés ont montré, le billet, et le panel qu’il donne. { $key } montre les chances de chacun.
ui-tour-chances = Sur combien de billets se trouve chaque personne, la moins chanceuse d’abord, et ce qui la retient. { $key } mène aux votes.
ui-tour-votes = Des questions posées à tous, selon l’une de seize façons de compter : une est ouverte, une est tranchée. { $key } ouvre le vote choisi.
ui-tour-vote = Le résultat, comme la salle le voit : Entrée dit pourquoi, → comment on y arrive, et ce que les mêmes bulletins donneraient autrement. { $key } mène au registre.
ui-tour-record = Chaque acte est une entrée ici, et aucune ne peut disparaître. v vérifie tout, c montre le code. { $key } montre les touches d’un écran.
ui-tour-end = C’est tout : l’aide est toujours là, et { $key } trouve toute action par son nom. Rien ici ne peut nuire : c’est un exemple.
ui-tour-left = La visite est rangée ; { $key } la reprend
ui-tour-over = La visite est finie
ui-first-open = Ouvrez d’abord une assemblée
ui-first-proposal = Déposez d’abord une proposition : touche n sur cet écran
ui-first-choose-proposal = Choisissez une proposition et ouvrez-la, puis faites-le là
ui-first-pool = Figez d’abord un vivier : touche i sur cet écran
ui-first-plan = Préparez d’abord un tirage
ui-first-draw = Choisissez d’abord un tirage
ui-first-open-draw = Aucun tirage n’est en cours
ui-first-drawn = Le panel doit d’abord être tiré
ui-first-seat = Choisissez d’abord à qui est le siège
ui-first-open-seat = Aucun siège n’est libre
ui-first-waiting = Aucun siège n’est libre, ou aucun suppléant n’attend
ui-first-finish = Un tirage de ce vivier est en cours : terminez-le, ou annulez-le, d’abord
ui-first-revise = Ces quotas ne sont qu’à l’essai : inscrivez-les d’abord, ou revenez à ceux du registre
ui-first-try = Changez d’abord une borne
ui-first-member = Choisissez d’abord un membre
ui-first-enrol = Inscrivez d’abord quelqu’un
ui-first-entry = Choisissez d’abord une entrée
ui-first-undo = Il n’y a rien à défaire
ui-first-other = Ce n’est pas possible maintenant
ui-confirm-key = Cette machine reçoit sa propre clé, pour toujours : qui la détient peut signer pour l’assemblée. Le registre le dira.
ui-word-key = clé
ui-said-key = Cette machine peut signer désormais
ui-confirm-auditor = Un dossier pour vérificateur quitte le fichier. Il contient ce qu’un dossier public retient sur le vivier ; ce qui est donné ne peut être repris.
ui-word-auditor = donner
ui-field-audience = Sorte de dossier
ui-for-public = pour tout le monde
ui-for-public-advice = Ni noms ni contacts. Ce qui peut être publié.
ui-for-auditor = pour un vérificateur
ui-for-auditor-advice = Avec ce qu’il faut pour vérifier chaque ligne du vivier. Pour une personne, non pour le public.
keys-title = Les touches de l’interface
keys-about = Faite à partir de la table du programme lui-même. Les lettres se tapent sans majuscule sur AZERTY comme sur QWERTY ; toute action se trouve aussi par son nom dans la palette.
keys-key = Touche
keys-meaning = Sens
keys-man-name = NOM
keys-man-description = DESCRIPTION
keys-anywhere = Sur tous les écrans
keys-assembly = Sur tous les écrans d’une assemblée
keys-rows = Dans les listes
keys-pool = Un vivier
keys-quotas = Quotas à l’essai
keys-fairness = Sortes d’équité
keys-draw = Un tirage
keys-chances = Les chances de chacun
keys-entry = Une entrée
keys-form = Dans un formulaire
keys-picker = En choisissant dans une liste
keys-card = En lisant une carte
keys-confirm = Avant ce qui ne peut être défait
keys-progress = Pendant un travail
keys-tour = Pendant la visite guidée

### dépouillement

spot-line = ligne { $line }
ballot-file-empty = il n’y a rien dedans
ballot-file-utf16 = il est en UTF-16 (« texte Unicode ») ; enregistrez-le en UTF-8
ballot-file-too-large = il est trop grand (au plus { $limit } octets)
ballot-file-cut-off = le fichier s’arrête ici, et il devrait suivre : { $missing } ; il a été coupé, récupérez-le
ballot-file-head = la première ligne doit dire combien d’options et combien de sièges, comme « 4 2 », pas « { $text } »
ballot-file-not-a-number = « { $text } » n’est pas un nombre entier
ballot-file-no-such-number = il n’y a pas d’option { $number }, seulement de 1 à { $options }
ballot-file-no-such-option = il n’y a pas d’option « { $option } » ; ajoutez-la à la liste ou corrigez-la
ballot-file-repeated = l’option « { $option } » figure deux fois sur ce bulletin ; gardez-la une fois
ballot-file-missing-names = il y a { $found } noms pour { $options } options ; ajoutez ceux qui manquent, ou récupérez le fichier
ballot-file-not-a-ballot = « { $text } » n’est pas un bulletin de cette forme ; une autre se nomme avec --format
ballot-file-no-weight = un bulletin de 0 personne ; supprimez la ligne
ballot-file-ragged = { $cells } cases au lieu de { $columns }
ballot-file-missing = « { $name } » manque
ballot-file-unknown-grade = « { $grade } » n’est pas une mention ; ce sont { $known }, ou d’autres nommées dans les règles
ballot-file-out-of-range = « { $score } » n’est pas entre { $min } et { $max } ; les règles peuvent fixer d’autres bornes
ballot-file-too-many-marks = plusieurs options sont cochées là où il en faut une
ballot-file-too-much = { $spent } points sont dépensés, et il y en a { $points } ; les règles peuvent en donner plus
ballot-file-unknown-kind = les bulletins du type « { $kind } » ne sont pas lus
ballot-file-table = le tableau ne peut pas être lu : { $problem }
ballots-latin1 = Le fichier n’est pas en UTF-8 ; il a été lu comme du Latin-1. Vérifiez les noms.
ballots-other-number = Le fichier dit contenir { $said } voix ; il en contient { $found }.
tally-nobody-voted = Personne n’a voté.
tally-all-blank =
    { $blank ->
        [one] Le seul bulletin est blanc : il n’y a pas de résultat.
       *[other] Les { $blank } bulletins sont tous blancs : il n’y a pas de résultat.
    }
tally-none-valid = Sur { $cast } bulletins, aucun n’est valable : il n’y a pas de résultat.
tally-quorum-missed =
    { $missing ->
        [one] Le quorum est manqué d’une voix : { $found } ont pris part, il en fallait { $needed }. Le résultat ne compte pas.
       *[other] Le quorum est manqué de { $missing } : { $found } ont pris part, il en fallait { $needed }. Le résultat ne compte pas.
    }
tally-reached = « { $option } » est adopté : { $votes } voix sur { $of }, il en fallait { $needed }.
tally-not-reached = Aucune option n’est adoptée : « { $option } » a le plus de voix, { $votes } sur { $of }, et il en fallait { $needed }.
tally-most = « { $option } » a le plus de voix : { $votes } sur { $of }.
tally-approved = « { $option } » est approuvé par le plus grand nombre : { $votes } sur { $of }.
tally-elected-together =
    { $seats ->
        [one] Une option est élue : { $options }.
       *[other] { $seats } options sont élues : { $options }.
    }
tally-seats-left =
    { $empty ->
        [one] Un siège reste vide.
       *[other] { $empty } sièges restent vides.
    }
tally-tie-decides = Il y a égalité entre { $options } : l’ordre annoncé pour les égalités a tranché, et un autre ordre aurait donné un autre résultat.
tally-tie-harmless = Il y a eu des égalités en chemin ; toute façon de les départager donne le même résultat.
tally-tie-open = Égalité entre { $options }, pour { $places ->
    [one] une place
   *[other] { $places } places
 }. Les bulletins ne les départagent pas.
tally-certain = Élus quoi qu’il advienne de l’égalité : { $options }.
tally-tie-unknown = Il y a eu beaucoup d’égalités en chemin ; les façons de les départager qui ont été essayées donnent le même résultat, mais toutes ne l’ont pas été.
tally-votes = Voix de chaque option.
tally-comparisons = Chaque paire d’options comparée : combien de bulletins préfèrent l’une ou l’autre.
tally-points = Points de chaque option.
tally-grades = Mentions de chaque option : la médiane, et combien ont donné chacune.
tally-supporters = Soutiens de chaque projet.
tally-elected = « { $option } » a { $votes }, { $needed } suffisent : élu.
tally-last-standing = « { $option } » est seul en lice : élu.
tally-eliminated = « { $option } » en a le moins, { $votes } : éliminé.
tally-eliminated-together = { $options } ne peuvent plus rattraper leur retard, même ensemble : éliminés.
tally-tie-broken = { $options } étaient à égalité ; l’ordre des égalités a désigné « { $option } ».
tally-tie-by-earlier = { $options } étaient à égalité ; à l’étape { $stage } ce n’était pas le cas, et cela a désigné « { $option } ».
tally-irv-wins =
    { $rounds ->
        [one] « { $option } » l’emporte d’emblée : { $votes } bulletins sur { $of }, plus de la moitié.
       *[other] « { $option } » l’emporte après { $rounds } tours : { $votes } des { $of } bulletins qui comptent encore, ceux des options éliminées étant passés à la suivante de chacun.
    }
tally-beats-all = « { $option } » bat chaque autre option en comparaison directe ; la plus proche est « { $rival } », { $votes } contre { $against }.
tally-strongest-paths = « { $option } » l’emporte : les plus fortes chaînes de victoires mènent de cette option à chacune des autres.
tally-kept-victories = « { $option } » l’emporte : rien ne la devance une fois gardées les victoires les plus fortes, de la plus forte à la plus faible, sans fermer de cercle.
tally-smallest-defeat = « { $option } » l’emporte : sa pire défaite est la moins grave, { $votes }.
tally-highest-mean = « { $option } » a la moyenne la plus haute : { $points }.
tally-finalists = « { $first } » et « { $second } » ont le plus de points et sont comparés.
tally-star-wins = « { $option } » l’emporte : des deux options qui ont le plus de points, { $votes } bulletins la notent mieux que « { $rival } », { $against } moins bien.
tally-highest-median = « { $option } » a la meilleure mention médiane : la moitié des votants ou plus lui donnent au moins « { $grade } ».
tally-median-shared = « { $rival } » a la même médiane ; les mentions les plus proches du milieu tranchent pour « { $option } ».
tally-first-count = Premiers choix. Le quota est { $quota }.
tally-surplus = L’excédent de « { $option } », { $surplus }, est reporté.
tally-elected-as-remaining = Il reste autant d’options que de sièges : { $options } élus.
tally-stv-elected =
    { $seats ->
        [one] Une option est élue après { $rounds } étapes : { $options }. Le quota est de { $quota } voix.
       *[other] { $seats } options sont élues après { $rounds } étapes : { $options }. Le quota est de { $quota } voix.
    }
tally-smallest-load = « { $option } » est élu : ses soutiens ont alors la plus petite charge, { $load }.
tally-funded =
    { $projects ->
        [one] Un projet est financé, pour { $spent } sur { $budget }.
       *[other] { $projects } projets sont financés, pour { $spent } sur { $budget }.
    }
tally-share = Chaque votant avait { $share } à dépenser.
tally-share-raised = Chaque votant avait { $share } à dépenser : la part égale a été relevée de { $raised }, le plus qui tienne dans le budget.
tally-bought =
    { $supporters ->
        [one] « { $project } » est financé pour { $cost } : son seul soutien le paie.
       *[other] « { $project } » est financé pour { $cost } : ses { $supporters } soutiens paient { $payment } chacun, ou tout ce qui leur reste.
    }
tally-excluded = « { $project } » ne prend pas part : il exclut « { $other } », qui a plus de soutiens.
tally-completed = « { $project } » est financé pour { $cost } avec ce qui reste ; soutiens : { $supporters }.
tally-why-elected = « { $option } » est élu.
tally-why-not-elected = « { $option } » n’est pas élu.
tally-why-tied = « { $option } » est à égalité avec d’autres ({ $options }) : l’ordre des égalités a tranché.
tally-why-place = Place { $place } sur { $of }.
tally-why-beaten = { $votes } bulletins préfèrent « { $rival } », { $against } préfèrent « { $option } ».
tally-why-beats =
    { $rivals ->
        [one] Cette option en bat une autre.
       *[other] Cette option en bat { $rivals } autres.
    }
tally-why-received = Elle reçoit des voix de { $from }.
tally-why-stands = Elle a : { $votes }.
tally-turnout = Bulletins valables : { $valid } ; blancs : { $blank } ; nuls : { $invalid }.
tally-order = Ordre : { $order }
tally-stage = { $number }. { $text }
tally-moved = De « { $option } » : { $to }
tally-nobody = personne
tally-rules = Compté par { $method } selon ces règles : { $rules }
tally-set-aside = écartée : elle fermerait un cercle
tally-even = égalité
tally-compared =
    { $differing ->
        [one] Pour information : sur { $count } autres façons de compter les mêmes bulletins, une donnerait un autre résultat.
       *[other] Pour information : sur { $count } autres façons de compter les mêmes bulletins, { $differing } donneraient un autre résultat.
    }
tally-differs = autre résultat
tally-same = identique
tally-written = Bulletins écrits dans { $file }.
tally-recount = Recompter avec { $tool } : { $command }
column-winner = préférée
column-loser = à
column-for = pour
column-against = contre
column-note = remarque
column-elected = élus
column-differs = résultat
column-method = méthode
column-option = option

### votes à l’écran

ui-do-votes = aller aux votes
ui-do-votes-short = votes
ui-do-open-vote = ouvrir un vote
ui-do-open-vote-short = nouveau vote
ui-do-kiosk = faire voter chacun à son tour
ui-do-kiosk-short = faire voter
ui-do-roll-call = vote par appel
ui-do-close-vote = clore le vote et dépouiller
ui-do-close-vote-short = clore
ui-do-cancel-vote = annuler le vote
ui-do-break-tie = départager les ex æquo
ui-do-break-tie-short = départager
ui-do-talk-about = ce qu’on en dit
ui-do-vote-why = Pourquoi ce résultat ?
ui-do-vote-why-short = pourquoi ?
ui-do-cast-ballot = déposer ce bulletin
ui-do-mark-option = cocher ou décocher
ui-do-mark-option-short = cocher
ui-do-mark-less = moins, ou un rang plus bas
ui-do-mark-less-short = moins
ui-do-mark-more = plus, ou un rang plus haut
ui-do-mark-more-short = plus
ui-do-rank = donner la place suivante, ou la reprendre
ui-do-rank-short = placer
ui-do-rank-up = monter, vers une meilleure place
ui-do-rank-up-short = monter
ui-do-rank-down = descendre
ui-do-rank-down-short = baisser
ui-do-better = une meilleure mention
ui-do-better-short = mieux
ui-do-worse = une mention plus basse
ui-do-worse-short = moins bien
ui-do-join = à égalité avec l’option du dessus
ui-do-join-short = égalité
ui-do-go-on = continuer
ui-title-votes = Votes
ui-title-vote = Vote
ui-title-booth = Vote en cours
ui-help-votes = Un vote fixe sa question, ses options et ses règles avant le premier bulletin. Tant qu’il est ouvert, on voit combien ont voté, jamais comment.
ui-help-vote = Un vote. Tant qu’il est ouvert : sa question, ses règles, qui a voté. Une fois clos : le résultat, comment il est venu étape par étape, ce que les mêmes bulletins donneraient autrement, et les bulletins.
ui-help-booth = Remplissez votre bulletin. Rien n’est déposé avant que vous ayez lu ce qu’il dit. Un bulletin peut rester blanc.
keys-vote = Un vote
keys-booth = Voter : le bulletin
ui-first-vote = Plusieurs votes sont ouverts : choisissez-en un.
ui-first-open-vote = Aucun vote n’est ouvert. Ouvrez-en un avec n.
ui-count-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
 }, dont { $open } en cours
ui-votes-none = Aucun vote pour l’instant. Appuyez sur n pour en ouvrir un.
ui-votes-nobody = Personne n’est inscrit : personne ne pourrait voter. Inscrivez d’abord les membres (m).
ui-vote-open = public
ui-vote-secret = secret
ui-vote-tied = égalité
ui-vote-beats = en bat { $count }
ui-vote-tab-question = Question
ui-vote-tab-result = Résultat
ui-vote-tab-stages = Étapes
ui-vote-tab-otherwise = Autrement
ui-vote-tab-ballots = Bulletins
ui-vote-tab-turnout = Qui a voté
ui-vote-tab-rules = Règles
ui-vote-rules = Les règles, fixées avant le premier bulletin
ui-vote-in-full = Compté par { $method }. Toutes les règles :
ui-vote-hash = SHA-256 de la liste des bulletins : { $hash }
ui-vote-why = Pourquoi ? { $option }
ui-comparing = Dépouillement d’autres façons : { $done } sur { $of }. Échap arrête.
ui-project-cost = { $name } : coûte { $cost }
ui-quoted = « { $text } »
ui-and = { " et " }
ui-voted = a voté
ui-voted-again = a voté { $count } fois ; le dernier bulletin compte
ui-turnout-secret = Le registre dit qui a voté. Ce que chacun a marqué, personne ne peut le voir.
ui-turnout-open = Ce que chacun a marqué s’affiche ici une fois le vote clos.
ui-ballots-open = Un vote public : chaque bulletin figure sous le nom de qui l’a déposé.
ui-ballots-secret = Un vote secret : voici ce que contenait l’urne, dans l’ordre du texte des bulletins. Rien ne relie un bulletin à une personne.
ui-otherwise-about = À titre d’information : le vote est décidé par ses propres règles. Sous d’autres règles, on aurait peut-être marqué autre chose.
ui-said-vote-opened = Le vote est ouvert. Que la salle note le code (w)
ui-said-vote-closed = Le vote est clos et dépouillé
ui-said-vote-cancelled = Le vote est annulé
ui-said-vote-over = Ce vote est terminé
ui-wait-counting = Ouverture de l’urne et dépouillement
ui-confirm-close = { $vote } est clos et dépouillé maintenant. { $cast } votants sur { $entitled } inscrits ; personne ne pourra plus voter.
ui-confirm-close-late = { $vote } est clos et dépouillé maintenant. { $cast } votants sur { $entitled } inscrits ; personne ne pourra plus voter. La balise annoncée est déjà publique : une égalité demeurerait.
ui-word-close = clore
ui-hidden = (saisi, non affiché)
ui-wrong-again = Ce n’est pas le même texte que la première fois.
ui-wrong-kiosk-word = Ce n’est pas le mot. Seule la personne qui l’a choisi peut arrêter.
ui-wrong-quorum = Par exemple 12, 1/3, 25 % ; ou present:12, present:1/2 pour les personnes présentes.
ui-wrong-fraction = Une fraction, comme 2/3, 3/5 ou 60 %.
ui-wrong-cost = La ligne { $line } n’est pas de la forme : projet = coût
ui-wrong-most = { $most } au plus.
ui-wrong-teller-twice = Ce scrutateur figure deux fois.

ui-base-cast = les bulletins exprimés
ui-base-cast-advice = Les bulletins blancs sont comptés à part et ne changent rien.
ui-base-cast-and-abstaining = tous les bulletins, blancs compris
ui-base-cast-and-abstaining-advice = Voter blanc rend le seuil plus difficile à atteindre.
ui-base-present = les personnes présentes
ui-base-present-advice = Être présent sans voter rend le seuil plus difficile à atteindre.
ui-base-entitled = tous les inscrits
ui-base-entitled-advice = Ne pas voter rend le seuil plus difficile à atteindre.
ui-rule-seats = { $count ->
    [one] 1 option est élue.
   *[other] { $count } options sont élues.
 }
ui-rule-more-than = Pour gagner, il faut plus de { $threshold } ; on compte sur { $base }.
ui-rule-at-least = Pour gagner, il faut au moins { $threshold } ; on compte sur { $base }.
ui-rule-most = L’option qui a le plus de voix gagne.
ui-rule-marks = { $count ->
    [one] Un bulletin coche 1 option au plus.
   *[other] Un bulletin coche { $count } options au plus.
 }
ui-rule-grades = Mentions, de la meilleure à la plus basse : { $grades }. Une option sans mention reçoit la plus basse.
ui-rule-grades-otherwise = Mentions, de la meilleure à la plus basse : { $grades }.
ui-rule-scores = Les notes vont de { $min } à { $max }.
ui-rule-points = Un bulletin donne { $count } points au plus.
ui-rule-budget = La somme à dépenser est de { $budget }.
ui-rule-quorum = Le vote ne compte que si { $count ->
    [one] au moins 1 personne vote.
   *[other] au moins { $count } personnes votent.
 }
ui-rule-quorum-present = Le vote ne compte que si { $count ->
    [one] au moins 1 personne est présente.
   *[other] au moins { $count } personnes sont présentes.
 }
ui-rule-tie-stays = Une égalité demeure : personne n’est préféré.
ui-rule-tie-dice = Une égalité est départagée par { $count } dés, lancés après la clôture.
ui-rule-tie-beacon = Une égalité est départagée par la balise publique de { $time }. Le vote doit être clos avant.
ui-rule-tie-dice-beacon = Une égalité est départagée par { $count } dés, lancés après la clôture, puis par la balise publique de { $time }. Le vote doit être clos avant.
ui-rule-open = Public : le registre dit qui a voté quoi. On peut voter de nouveau jusqu’à la clôture.
ui-rule-secret = Secret : personne n’apprend qui a voté quoi. Un bulletin déposé ne change plus. La clé de l’urne est sur cette machine.
ui-rule-secret-tellers = Secret : personne n’apprend qui a voté quoi. Un bulletin déposé ne change plus. L’urne s’ouvre avec les phrases de passe de { $needed } scrutateurs sur { $tellers }.

ui-method-majority = majorité : un seul choix
ui-method-majority-advice = Chacun choisit une option ; elle gagne si elle réunit la part des voix que les règles demandent.
ui-method-approval = approbation : cocher tout ce qui convient
ui-method-approval-advice = Chacun coche les options qui lui conviennent ; celle qui convient au plus grand nombre gagne.
ui-method-majority-judgment = jugement majoritaire : une mention à chacune
ui-method-majority-judgment-advice = Chacun donne une mention à chaque option ; la meilleure mention médiane gagne.
ui-method-score = notes : des points à chacune
ui-method-score-advice = Chacun note chaque option ; le plus grand total gagne.
ui-method-star = STAR : noter, puis second tour
ui-method-star-advice = Chacun note chaque option ; des deux plus grands totaux, celle que plus de gens notent mieux que l’autre gagne.
ui-method-irv = vote alternatif : classer
ui-method-irv-advice = Chacun classe ; la dernière est éliminée, ses bulletins vont au choix suivant, jusqu’à ce qu’une option ait plus de la moitié.
ui-method-schulze = Schulze : classer, comparer deux à deux
ui-method-schulze-advice = Chacun classe ; on compare les options deux à deux. Celle qui bat toutes les autres gagne ; les cercles se résolvent par les plus fortes chaînes.
ui-method-ranked-pairs = paires ordonnées : classer, comparer deux à deux
ui-method-ranked-pairs-advice = Chacun classe ; on compare les options deux à deux. Les victoires les plus nettes comptent d’abord ; celle qui fermerait un cercle est écartée.
ui-method-minimax = minimax : classer, comparer deux à deux
ui-method-minimax-advice = Chacun classe ; on compare les options deux à deux. Celle dont la pire défaite est la moins grave gagne.
ui-method-borda = Borda : des points selon le rang
ui-method-borda-advice = Chacun classe ; une option reçoit un point pour chaque option classée derrière elle.
ui-method-stv-scottish = vote transférable, règles écossaises : plusieurs sièges
ui-method-stv-scottish-advice = Chacun classe ; plusieurs sont élus en proportion. Les voix en trop, et celles du dernier, vont au choix suivant.
ui-method-stv-meek = vote transférable de Meek : plusieurs sièges
ui-method-stv-meek-advice = Chacun classe ; plusieurs sont élus en proportion exacte : le quota baisse quand des bulletins s’épuisent.
ui-method-phragmen = Phragmén : plusieurs sièges par approbation
ui-method-phragmen-advice = Chacun coche ce qui lui convient ; les sièges sont remplis pour que chaque groupe ait sa part.
ui-method-equal-shares = parts égales : un budget pour des projets
ui-method-equal-shares-advice = Chacun coche des projets ; chaque votant a la même part de l’argent, et les projets sont payés par ceux qui les veulent.
ui-method-dots = gommettes : répartir des points
ui-method-dots-advice = Chacun répartit des points entre les options ; le plus grand total gagne.
ui-method-quadratic = vote quadratique : insister coûte plus
ui-method-quadratic-advice = Chacun répartit des crédits : une voix coûte 1, deux coûtent 4, trois coûtent 9. Le plus grand total de voix gagne.

ui-form-open-vote = Ouvrir un vote
ui-about-open-vote = Tous les membres d’aujourd’hui peuvent voter, et personne d’autre ensuite. Question et règles ne changeront plus.
ui-send-open-vote = Ouvrir
ui-field-vote-title = Question
ui-advice-vote-title = En une ligne, telle qu’elle sera lue à voix haute : « Un puits dans le jardin ? »
ui-field-method = Façon de compter
ui-field-vote-options = Options
ui-advice-vote-options = Une par ligne. On peut toujours voter blanc : nul besoin d’une option pour cela.
ui-yes-and-no = Oui
    Non
ui-field-projects = Projets
ui-advice-projects = Un par ligne, avec son coût : Bancs = 1200
ui-field-budget = Somme
ui-advice-budget = Tout ce qu’il y a à dépenser, en nombre entier.
ui-field-threshold = Pour gagner
ui-threshold-half = plus de la moitié
ui-threshold-two-thirds = au moins les deux tiers
ui-threshold-most = le plus de voix
ui-threshold-most-advice = Il suffit d’avoir plus de voix que toute autre.
ui-threshold-other = une autre part
ui-field-fraction = Part
ui-advice-fraction = Par exemple 3/5 ou 60 %.
ui-field-more-than = De cette part
ui-at-least = au moins
ui-more-than = plus que
ui-field-base = On compte sur
ui-field-seats-to-fill = Combien sont élus
ui-field-max-marks = Coches au plus
ui-advice-max-marks = Combien d’options un bulletin peut cocher ; vide : autant qu’on veut.
ui-field-grades = Mentions
ui-advice-grades = Une par ligne, la meilleure d’abord.
ui-grade-1 = à rejeter
ui-grade-2 = insuffisant
ui-grade-3 = passable
ui-grade-4 = assez bien
ui-grade-5 = bien
ui-grade-6 = très bien
ui-field-score-max = Note la plus haute
ui-advice-score-max = Les notes commencent à 0.
ui-field-points = Points à répartir
ui-field-quorum = Quorum
ui-advice-quorum = Combien doivent voter : 12, 1/3, 25 %. Ou être présents : present:12. Peut rester vide.
ui-field-present = Présents
ui-advice-present = Comptez-les maintenant, qu’ils votent ou non.
ui-field-keeping = Bulletins
ui-keeping-open = publics
ui-keeping-open-advice = Le registre dit qui a voté quoi.
ui-keeping-secret = secrets, clé sur cette machine
ui-keeping-secret-advice = Qui détient cette machine et son dossier de clés pourrait ouvrir l’urne. Avec des scrutateurs, personne ne le peut seul.
ui-keeping-tellers = secrets, ouverts par des scrutateurs
ui-keeping-tellers-advice = Chaque scrutateur tape une phrase de passe maintenant. L’urne ne s’ouvre que si assez d’entre eux la tapent de nouveau.
ui-field-tellers = Scrutateurs
ui-advice-tellers = Des membres qui gardent une phrase de passe, 8 au plus.
ui-field-needed = Nécessaires pour ouvrir
ui-advice-needed = Avec 2 sur 3, l’un peut être malade ; aucun ne peut ouvrir seul.
ui-field-teller = Scrutateur { $number }
ui-advice-teller = Son nom ou son numéro. Il prend le clavier maintenant.
ui-field-passphrase = Phrase de passe { $number }
ui-advice-passphrase = Plusieurs mots que personne ne devinerait. Elle n’est affichée nulle part. Qui l’oublie ne peut plus aider à ouvrir l’urne.
ui-field-again = Encore une fois
ui-form-close-vote = Clore le vote
ui-about-close-vote = Personne ne pourra plus voter. Les bulletins sont dépouillés, et le résultat entre au registre.
ui-send-close-vote = Clore et dépouiller
ui-field-word-close = Tapez clore
ui-form-break-tie = Départager
ui-about-break-tie = À l’ouverture du vote, il a été annoncé que le hasard départagerait les ex æquo. Lancez les dés à dix faces devant tout le monde et tapez chaque chiffre dans l’ordre ; ou collez la balise annoncée.
ui-send-break-tie = Enregistrer
ui-field-dice-rolled = Chiffres obtenus
ui-said-tie = C’est au registre ; les ex æquo sont départagés quand chaque source a parlé
ui-form-cancel-vote = Annuler le vote
ui-about-cancel-vote = Rien n’est dépouillé ; l’urne d’un vote secret est détruite sans être ouverte. La raison entre au registre.
ui-send-cancel-vote = Annuler le vote

ui-kiosk-title = Faire voter
ui-kiosk-how = L’ordinateur passe de main en main. Chacun est désigné par son nom, vote seul, et le passe ; rien d’un bulletin ne reste à l’écran, et aucun brouillon n’est gardé.
ui-kiosk-cannot = Ce que cela ne peut pas empêcher : quelqu’un qui regarde par-dessus l’épaule ou filme l’écran, quelqu’un à qui l’on dicte son vote, un programme modifié. Placez l’ordinateur de sorte que personne ne soit derrière.
ui-kiosk-word = Choisissez un mot connu de vous seul. Sans lui, personne ne peut arrêter :
ui-kiosk-word-again = Le même mot encore une fois :
ui-kiosk-leave = Pour l’animateur
ui-kiosk-leave-word = Tapez le mot qui met fin au vote. Échap revient aux votants :
ui-kiosk-who = Qui vote ?
ui-kiosk-type = tapez un nom, ou choisissez-le ci-dessous
ui-kiosk-all = Tout le monde a voté. L’animateur peut reprendre la main : Échap.
ui-kiosk-nobody = Personne qui puisse encore voter ici ne s’appelle ainsi.
ui-kiosk-turn = { $name }, c’est à vous.
ui-kiosk-turn-secret = Prenez l’ordinateur. Ce vote est secret : personne n’apprendra ce que vous marquez, et une fois déposé, personne ne peut changer votre bulletin, pas même vous.
ui-kiosk-turn-open = Prenez l’ordinateur. Ce vote est public : votre bulletin figurera au registre sous votre nom.
ui-kiosk-look-round = Regardez d’abord autour de vous : quelqu’un derrière vous, une caméra ? Le programme ne peut pas le voir.
ui-kiosk-ready = Quand vous êtes seul devant l’écran, appuyez sur Entrée. Si ce n’est pas vous, appuyez sur Échap.
ui-kiosk-thanks = Merci
ui-kiosk-in = Votre bulletin est dans l’urne. Il n’en reste rien sur cet écran.
ui-kiosk-hand-on = Passez l’ordinateur. La personne suivante appuie sur Entrée.
ui-roll-call-title = Vote par appel
ui-mark-choice = Choisissez une option avec les flèches, puis Entrée.
ui-mark-approvals = Cochez avec Espace toutes les options qui vous conviennent, autant que vous voulez. Puis Entrée.
ui-mark-approvals-most = Cochez avec Espace jusqu’à { $count } options. Puis Entrée.
ui-mark-projects = Cochez avec Espace chaque projet que vous souhaitez. Rien ne vous oblige à tenir dans la somme : les coches de tous décident ensemble. Puis Entrée.
ui-mark-ranks = Espace donne la place suivante, ou la reprend. Ensuite → monte une option, ← la baisse, e la met à égalité avec celle du dessus. Vous n’êtes pas obligé de tout classer. Puis Entrée.
ui-mark-grades = Donnez une mention à chaque option : → mieux, ← moins bien. Puis Entrée.
ui-mark-scores = Donnez une note de { $min } à { $max } à chaque option : tapez-la, ou ← et →. Puis Entrée.
ui-mark-points-free = Donnez des points aux projets que vous voulez : tapez-les, ou ← et →. Puis Entrée.
ui-mark-dots = Vous avez { $count } points. Répartissez-les comme vous voulez : ← et →, ou chiffres. Puis Entrée.
ui-mark-quadratic = Vous avez { $count } crédits. Une voix pour une option coûte 1, deux coûtent 4, trois coûtent 9. ← et →, ou chiffres. Puis Entrée.
ui-mark-money = Coché : { $cost } sur { $budget }. Reste : { $left }
ui-mark-over = Coché : { $cost } sur { $budget }, soit { $over } de trop
ui-mark-left = Reste : { $left } sur { $all }
ui-mark-marks-left = Coches restantes : { $left } sur { $all }
ui-mark-cost = { $count ->
    [one] coûte { $count } crédit
   *[other] coûte { $count } crédits
 }
ui-mark-unranked = non classé
ui-mark-no-grade = –
ui-ballot-blank = Le bulletin est blanc : vous prenez part, et ne choisissez rien.
ui-ballot-blank-line = bulletin blanc : je prends part sans choisir
ui-ballot-rank = { $rank }. { $names }
ui-ballot-rank-shared = { $rank }. { $names }, à égalité
ui-ballot-unranked = { $count ->
    [one] 1 option reste non classée.
   *[other] { $count } options restent non classées.
 }
ui-ballot-ungraded-lowest = { $count ->
    [one] 1 option est sans mention : elle reçoit la plus basse.
   *[other] { $count } options sont sans mention : elles reçoivent la plus basse.
 }
ui-ballot-unmarked = { $count ->
    [one] 1 option reste sans marque.
   *[other] { $count } options restent sans marque.
 }
ui-ballot-equal-exhaust = Des options sont à égalité : à partir de là, ce bulletin ne compte plus pour personne. Ce sont les règles de ce vote.
ui-ballot-equal-skip = Des options sont à égalité : cette place est sautée. Ce sont les règles de ce vote.
ui-ballot-equal-invalid = Des options à égalité rendent tout ce bulletin nul. Ce sont les règles de ce vote.
ui-read-title = Votre bulletin dit
ui-read-secret = Une fois déposé, personne ne peut le reprendre ni le changer.
ui-read-open = Il figurera au registre sous le nom du votant. Jusqu’à la clôture, un autre peut le remplacer.
ui-read-cast = Appuyez sur v pour le déposer, sur Échap pour le changer.
ui-vote-merit = De gauche à droite : { $grades }. ┃ est le milieu : la mention qui s’y trouve est la médiane.
ui-vote-needed = ┃ est ce qu’il fallait.
ui-ballot-blank-short = blanc
ui-next-vote = Continuer le vote { $draw }
ui-next-vote-why = Il est ouvert : faites voter, suivez combien ont voté, puis fermez-le.
ui-field-tie-by = En cas d’ex æquo
ui-tie-stays = l’égalité demeure
ui-tie-stays-advice = Personne n’est préféré : votez de nouveau entre les ex æquo, ou accordez-vous.
ui-tie-dice = les dés départagent
ui-tie-dice-advice = Vingt dés à dix faces, lancés devant tout le monde après la clôture.
ui-tie-beacon = une balise publique départage
ui-tie-beacon-advice = Un nombre que le réseau drand publie à une heure fixée. Fermez le vote avant : ce qui est déjà connu ne peut décider.
ui-tie-dice-beacon = des dés, puis une balise départagent
ui-tie-dice-beacon-advice = Ni la salle ni le réseau ne peut préférer quelqu’un seul. Clôturez le vote et lancez les dés avant l’heure de la balise.
ui-field-tie-minutes = Balise (minutes)
ui-advice-tie-minutes = Au moins 11, et après l’heure où le vote sera clos. Un jour en compte 1440.
ui-tie-beacon-now = La balise est publique. Appuyez sur p et collez ce que montre cette adresse, depuis n’importe quel appareil :
ui-tie-dice-now = Lancez { $count } dés à dix faces devant tout le monde, puis p pour départager.
ui-field-more-rules = Autres règles
ui-rules-usual = comme d’habitude
ui-rules-usual-advice = Ce qui se fait le plus souvent des bulletins blancs, des égalités de rang, de l’argent restant, et ainsi de suite.
ui-rules-own = me les montrer
ui-rules-own-advice = Le reste des règles de cette façon de compter, telles quelles si rien n’est changé.
ui-field-conflicts = Un au plus parmi
ui-advice-conflicts = Une ligne par groupe de projets qui s’excluent : Banc à la rivière, Banc à l’école
ui-field-exclusion = D’eux reste
ui-field-utility = Un projet vaut
ui-field-completion = Argent restant
ui-field-overvotes = Rangs à égalité
ui-field-skipped-ranks = Rangs vides
ui-advice-skipped-ranks = Combien de suite sont sautés ; un de plus, et le bulletin ne compte plus à partir de là. Vide : autant qu’il y en a.
ui-field-unranked = Sans rang
ui-field-truncation = Rangs comptés
ui-advice-truncation = Ce qui vient à un rang plus loin ne compte pas. Vide : tous.
ui-field-strength = Une victoire pèse
ui-field-batch = Sont éliminés
ui-batch-one = un à la fois
ui-batch-all = ensemble ceux qui ne peuvent plus rattraper
ui-field-write-in = Noms ajoutés
ui-advice-write-in = L’option qui tient lieu de tous les noms ajoutés : elle est éliminée d’abord. Le plus souvent vide.
ui-field-decimals = Décimales
ui-advice-decimals = Avec quelle finesse on compte les parts de voix, 12 au plus. Vide : comme le veut la méthode.
ui-field-default-grade = Sans mention
ui-grade-stated = une mention que je nomme
ui-field-grade-stated = Quelle mention
ui-field-default-score = Sans note
ui-field-score-min = Note la plus basse
ui-advice-score-min = Vide : 0. Elle peut être négative : -5
ui-field-blanks = Bulletins blancs
ui-field-withdrawn = Options retirées
ui-advice-withdrawn = Options qui figurent au bulletin et qu’on ne peut plus choisir, séparées par des virgules. Le plus souvent vide.
ui-wrong-whole = Donnez un nombre entier.
ui-wrong-name = Rien ici ne s’appelle { $name }. Écrivez-le comme il figure plus haut.
ui-field-binding = C’est
ui-binding-vote = un vote qui décide
ui-binding-straw = un sondage de la salle
ui-binding-straw-advice = Il montre où en sont les gens et n’engage personne ; chaque page le dit.
ui-do-hands = saisir les mains comptées
ui-do-hands-short = mains
ui-keeping-hands = à main levée, comptés par des scrutateurs
ui-keeping-hands-advice = Les mains se lèvent, et deux membres au moins les comptent, chacun de son côté. Le vote se clôt quand ils sont d’accord.
ui-keeping-paper = sur papier, saisi par des scrutateurs
ui-keeping-paper-advice = On remplit des papiers selon la méthode, et deux membres au moins les saisissent tous, chacun de son côté. Le vote se clôt quand ils sont d’accord.
ui-field-counters = Qui compte
ui-advice-counters = Au moins deux membres, avec des virgules : Ana, Bo
ui-form-hands = Mains comptées
ui-about-hands = Chaque scrutateur saisit ce qu’il a compté lui-même, avant d’entendre ce que l’autre a trouvé.
ui-send-hands = Saisir
ui-field-counter = Scrutateur
ui-advice-counter = Le nom ou le numéro de qui a compté.
ui-field-hands = Mains
ui-advice-hands = Une ligne par option, et une pour ceux qui étaient présents sans lever la main.
ui-wrong-hands = La ligne { $line } n’est pas de la forme : option = nombre
ui-said-hands = Le compte est saisi
keys-consent = Tours de consentement
ui-do-ask-consent = demander le consentement
ui-do-ask-consent-short = consentement
ui-do-consents-next = consent ; au suivant
ui-do-give-consent = noter qui consent
ui-do-give-consent-short = consent
ui-do-object = noter une objection
ui-do-object-short = objecte
ui-do-lift = lever une objection
ui-do-lift-short = lever
ui-do-next-round = nouveau tour sur un autre texte
ui-do-next-round-short = nouveau tour
ui-do-close-rounds = clore les tours de consentement
ui-do-close-rounds-short = clore
ui-help-consent = Le consentement ne demande pas qui est pour, mais qui voit un tort. Chacun est consulté à son tour ; qui objecte dit pourquoi. On répond aux objections par un autre texte, dans un nouveau tour, ou on les lève. Est adopté ce à quoi personne n’objecte.
ui-first-consent = Plusieurs consentements sont demandés : choisissez.
ui-first-ask-consent = Aucun consentement n’est demandé. Demandez avec a.
ui-next-consent = Continuer à demander le consentement dans { $draw }
ui-next-consent-why = L’écran dit à chaque moment la suite : consulter chacun, répondre aux objections, clore.
ui-consent-tab-wording = Texte
ui-consent-tab-answers = Qui répond quoi
ui-consent-tab-rounds = Tour par tour
ui-consent-round = Tour { $round }
ui-consent-next = Ensuite :
ui-consent-check = le texte de ce tour répond-il à l’objection { $number } ? Demandez à { $name }. Si oui, levez-la (l) ; sinon, cherchez un autre texte (n).
ui-consent-ask = consultez chacun à son tour. Qui consent (a) ? Qui voit un tort, et objecte (o) ? Pas encore : { $names }.
ui-consent-change = { $count ->
    [one] chacun a répondu, et une objection demeure. Cherchez ensemble un texte qui y réponde et proposez-le dans un nouveau tour (n), ou notez comment elle est levée (l).
   *[other] chacun a répondu, et { $count } objections demeurent. Cherchez ensemble un texte qui y réponde et proposez-le dans un nouveau tour (n), ou notez comment elles sont levées (l).
}
ui-consent-close = chacun a répondu, et aucune objection ne demeure. Vous pouvez clore (c) : c’est adopté.
ui-consent-answers = consentent : { $consent } · objectent : { $object } · pas encore : { $open }
ui-consents = consent
ui-consent-on = Il décide de la proposition { $proposal }.
ui-consent-title-alone = Ce qui est demandé est le titre ; il n’y a pas d’autre texte.
ui-consent-adopted = Adopté
ui-consent-not-adopted = Non adopté
ui-said-consents = { $name } consent
ui-said-consent-asked = Le consentement est demandé. Consultez chacun à son tour (a)
ui-said-objected = L’objection est notée. Elle sert à tous : remerciez qui l’a faite
ui-said-lifted = L’objection est levée
ui-said-next-round = Un nouveau tour commence avec ce texte
ui-said-rounds-closed = C’est clos
ui-form-ask-consent = Demander le consentement
ui-about-ask-consent = Est adopté ce à quoi aucune objection ne demeure. Est consulté qui est membre maintenant, et personne ensuite.
ui-send-ask-consent = Demander
ui-field-consent-title = Ce qui est demandé
ui-advice-consent-title = En une ligne.
ui-field-wording = Texte
ui-advice-wording = Ce avec quoi chacun devra vivre, mot pour mot. Pour une proposition il peut rester vide : c’est alors son texte.
ui-field-review-day = À revoir le
ui-advice-review-day = Un jour à venir, par exemple 2027-05-01 : jusque-là on essaie ce qui est décidé. On peut le dire à la clôture.
ui-wrong-day = Un jour comme 2027-05-01 : année, mois, jour.
ui-form-object = Noter une objection
ui-about-object = Une objection n’est pas une préférence : elle nomme un tort qui empêche d’essayer. Elle demeure jusqu’à ce qu’elle soit levée.
ui-send-object = Noter
ui-field-objection-reason = Quel tort ?
ui-advice-objection-reason = Dans les mots de qui objecte.
ui-field-objector = Qui objecte ?
ui-advice-objector = Le nom d’un membre, ou un numéro comme m3 ; Entrée choisit dans la liste.
ui-form-lift = Lever une objection
ui-about-lift = Qui l’a faite dit si on y a répondu. Ce qui y a répondu reste consigné à côté.
ui-send-lift = Lever
ui-field-objection = Objection
ui-field-change = Ce qui y répond
ui-advice-change = Le changement du texte, ou pourquoi elle est retirée.
ui-wrong-objection = Cette objection ne demeure plus.
ui-form-next-round = Un autre texte
ui-about-next-round = Un nouveau tour commence : chacun est consulté de nouveau. Les objections demeurent jusqu’à ce qu’elles soient levées.
ui-send-next-round = Commencer le tour
ui-form-close-rounds = Clore : c’est adopté
ui-about-close-rounds = Aucune objection ne demeure. Ensuite personne ne peut plus objecter ; le jour où on le reverra sera celui de dire ce qui ne va pas.
ui-send-close-rounds = Clore
ui-form-close-unadopted = Clore : ce n’est pas adopté
ui-about-close-unadopted = Une objection demeure : clos maintenant, ce n’est pas adopté. Échap ramène en arrière, pour chercher un texte qui y réponde.
ui-send-close-unadopted = Clore quand même
ui-do-papers = saisir les bulletins papier
ui-do-papers-short = papiers
ui-do-codes = faire des codes de vote à imprimer
ui-do-codes-short = codes
ui-do-proxies = qui vote pour qui
ui-do-proxies-short = pouvoirs
ui-do-type-again = ressaisir le dernier papier
ui-do-type-again-short = dernier papier
ui-do-hand-in = remettre tous les papiers
ui-do-hand-in-short = remettre
ui-do-no-such-paper = ce papier n’existe pas, ni aucun après lui
ui-do-no-such-paper-short = papier absent
ui-by-proxy = { $name }, par { $holder }
ui-voted-by = a voté, par { $holder }
ui-kiosk-turn-for = { $name }, c’est à vous, à la place de { $giver }.
ui-kiosk-code = Votre code de vote
ui-kiosk-code-how = Tapez le code de votre billet ; tirets et majuscules n’importent pas. Il vaut un bulletin, et personne n’est nommé. Gardez le billet pour vous.
ui-vote-codes = On vote par codes : { $used } sur { $count ->
    [one] un billet
   *[other] { $count } billets
} ont servi. Imprimez les billets et découpez-les, que chacun en tire un sans regarder, et détruisez le fichier.
ui-papers-who = Quel scrutateur saisit ?
ui-papers-title = Bulletins papier
ui-papers-next = Papier { $number }
ui-papers-typed = { $count ->
    [0] aucun papier saisi
    [one] un papier saisi
   *[other] { $count } papiers saisis
}
ui-papers-begin = Numérotez les papiers et gardez-les dans cet ordre : chaque scrutateur les saisit du premier au dernier, sans voir ce qu’un autre a saisi. Entrée commence.
ui-papers-how = Entrée saisit le papier suivant. Quand tous sont saisis, c les remet.
ui-papers-again = { $count ->
    [one] Les scrutateurs diffèrent au papier { $numbers }. Prenez-le en main et ressaisissez-le.
   *[other] Les scrutateurs diffèrent aux papiers { $numbers }. Prenez chacun en main et ressaisissez-le.
}
ui-papers-differ = { $count ->
    [one] Les scrutateurs diffèrent au papier { $numbers } : qui l’a mal saisi le ressaisit. Choisissez ci-dessous.
   *[other] Les scrutateurs diffèrent aux papiers { $numbers } : qui les a mal saisis les ressaisit. Choisissez ci-dessous.
}
ui-papers-agree = { $count ->
    [one] Tous les scrutateurs ont saisi le même papier. Échap ramène, et c clôt le vote.
   *[other] Tous les scrutateurs ont saisi les mêmes { $count } papiers. Échap ramène, et c clôt le vote.
}
ui-papers-apart = Chaque scrutateur saisit tous les papiers, l’un après l’autre, et ne voit rien de ce qu’un autre a saisi.
ui-papers-type-again = Les scrutateurs diffèrent : ces papiers se ressaisissent (l).
ui-find-proxies = Qui vote pour qui
ui-proxy-row = { $holder } vote pour { $giver }
ui-proxy-revoke = Entrée révoque
ui-proxy-give = + quelqu’un fait voter un autre à sa place
ui-proxy-change = Entrée change la règle
ui-form-proxy = Voter pour un autre
ui-about-proxy = Jusqu’à révocation, l’un vote à la place de l’autre : les deux noms figurent au vote à l’ordinateur et à l’appel. Qui vient quand même vote soi-même.
ui-send-proxy = Donner le pouvoir
ui-field-giver = Qui est représenté ?
ui-advice-giver = Le nom d’un membre, ou un numéro comme m3 ; Entrée choisit dans la liste.
ui-field-holder = Qui vote à sa place ?
ui-advice-holder = Quelqu’un qui est là et vote soi-même ; un pouvoir ne se transmet pas.
ui-form-proxy-limit = Combien de pouvoirs ?
ui-about-proxy-limit = Une règle de l’assemblée : combien de membres une personne peut représenter. Une nouvelle version des règles est consignée.
ui-send-proxy-limit = Changer la règle
ui-field-most-proxies = Au plus
ui-advice-most-proxies = 0 : personne ne vote pour un autre.
ui-said-proxy = { $holder } vote pour { $giver }
ui-said-proxy-revoked = Personne ne représente plus { $giver }
ui-said-proxy-limit = La règle est changée
ui-form-codes = Codes de vote
ui-about-codes = Chaque billet porte un code qui vaut un bulletin. Dès lors on ne vote plus ici que par code, et personne n’est nommé : on ne sait même pas qui a voté.
ui-send-codes = Faire les billets
ui-field-slips-file = Fichier des billets
ui-advice-slips-file = Un nouveau fichier ; Entrée choisit le dossier. Détruisez-le une fois les billets imprimés.
ui-field-slips = Combien
ui-advice-slips = Autant que d’ayants droit, ou moins.
ui-said-codes = { $count ->
    [one] Un billet est dans { $file }
   *[other] { $count } billets sont dans { $file }
}
