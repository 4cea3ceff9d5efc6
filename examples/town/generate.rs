//! The town of Ormevaux-sur-Lirelle: volunteers for a citizens' panel of 24, and the quotas of that panel.
//!
//! Nothing here is anybody's. Neither the commune nor its river exists, no French postcode begins with 96, `example.org` is set aside for
//! examples (RFC 2606), and 06 39 98 is a block of mobile numbers that the French regulator (ARCEP) keeps for works of fiction. Names are
//! common ones put together by chance.
//!
//! The volunteers are skewed as volunteers are: the centre, graduates, owners and people past 60 come forward; the young of the estate on
//! the hill hardly do. Quotas follow the town's population as a census might give it, and can be met. The generator reads no clock and no
//! outside randomness: it writes the same bytes anywhere.

use super::names::{FAMILY_NAMES, GIVEN_NAMES};
use folkmoot::{digest::sha256, stream::Stream};
use std::{collections::BTreeMap, fmt::Write as _};
use unicode_normalization::UnicodeNormalization as _;

/// How many came forward.
const VOLUNTEERS: usize = 300;
/// Another text gives another town.
const SEED: &[u8] = b"Ormevaux-sur-Lirelle, conseil citoyen";
const POSTCODE: &str = "96120";

/// A feature and its values, each with the places that it has of 24, at least and at most.
type Feature = (&'static str, &'static [(&'static str, u32, u32)]);

const GENDERS: [&str; 3] = ["Femme", "Homme", "Autre"];
const AGES: [&str; 4] = ["16-24", "25-39", "40-59", "60 et plus"];
const DIPLOMAS: [&str; 5] = ["Sans diplôme ou brevet", "CAP ou BEP", "Baccalauréat", "Bac + 2", "Bac + 3 et plus"];
const HOMES: [&str; 4] = ["Propriétaire", "Locataire", "Logement social", "Hébergé"];

/// Census shares, with a place or so of slack.
const QUOTAS: [Feature; 5] = [
    ("genre", &[(GENDERS[0], 12, 13), (GENDERS[1], 11, 12), (GENDERS[2], 0, 1)]),
    ("age", &[(AGES[0], 3, 4), (AGES[1], 5, 6), (AGES[2], 7, 9), (AGES[3], 6, 8)]),
    (
        "quartier",
        &[
            (DISTRICTS[0].name, 4, 6),
            (DISTRICTS[1].name, 4, 5),
            (DISTRICTS[2].name, 3, 4),
            (DISTRICTS[3].name, 3, 4),
            (DISTRICTS[4].name, 4, 5),
            (DISTRICTS[5].name, 2, 3),
        ],
    ),
    ("diplome", &[(DIPLOMAS[0], 4, 6), (DIPLOMAS[1], 5, 6), (DIPLOMAS[2], 4, 5), (DIPLOMAS[3], 2, 3), (DIPLOMAS[4], 5, 6)]),
    ("logement", &[(HOMES[0], 12, 14), (HOMES[1], 4, 6), (HOMES[2], 4, 6), (HOMES[3], 0, 2)]),
];

/// A part of the town, and who volunteers there: weights in the order of [`AGES`], [`DIPLOMAS`] and [`HOMES`].
struct District {
    name: &'static str,
    weight: u64,
    ages: [u64; 4],
    diplomas: [u64; 5],
    homes: [u64; 4],
    streets: &'static [&'static str],
}

const DISTRICTS: [District; 6] = [
    District {
        name: "Centre-ville",
        weight: 39,
        ages: [6, 19, 29, 46],
        diplomas: [4, 8, 14, 15, 59],
        homes: [60, 34, 3, 3],
        streets: &["rue de l’Église", "place du Marché", "Grande Rue", "rue des Écoles", "rue Émile-Zola", "quai des Tanneurs"],
    },
    District {
        name: "Faubourg Saint-Éloi",
        weight: 20,
        ages: [7, 18, 32, 43],
        diplomas: [8, 14, 17, 15, 46],
        homes: [63, 26, 8, 3],
        streets: &["rue du Faubourg", "rue Saint-Éloi", "rue des Forgerons", "impasse du Puits", "rue Olympe-de-Gouges"],
    },
    District {
        name: "La Gare",
        weight: 13,
        ages: [11, 26, 33, 30],
        diplomas: [11, 19, 19, 15, 36],
        homes: [47, 37, 12, 4],
        streets: &["avenue de la Gare", "rue du Dépôt", "rue des Cheminots", "boulevard Jean-Jaurès", "passage à Niveau"],
    },
    District {
        name: "Bords de Lirelle",
        weight: 12,
        ages: [5, 13, 31, 51],
        diplomas: [6, 13, 15, 18, 48],
        homes: [82, 12, 2, 4],
        streets: &["chemin de Halage", "rue du Moulin", "allée des Saules", "rue du Vieux-Pont", "rue de l’Écluse"],
    },
    District {
        name: "Les Hauts-Prés",
        weight: 10,
        ages: [9, 20, 37, 34],
        diplomas: [30, 29, 20, 9, 12],
        homes: [11, 11, 74, 4],
        streets: &["allée des Alouettes", "allée des Hirondelles", "square Joséphine-Baker", "avenue des Hauts-Prés"],
    },
    District {
        name: "Hameaux",
        weight: 7,
        ages: [6, 14, 35, 45],
        diplomas: [14, 26, 18, 13, 29],
        homes: [86, 9, 1, 4],
        streets: &["route de la Forêt", "chemin des Ormes", "lieu-dit L’Hôpiteau", "chemin de Haut-Bois", "route du Four à Chaux"],
    },
];

/// Where somebody lives, and with whom the name is shared.
#[derive(Clone)]
struct Household {
    name: &'static str,
    address: String,
    district: usize,
    home: usize,
    age: usize,
}

struct Volunteer {
    given: &'static str,
    gender: usize,
    age: usize,
    diploma: usize,
    household: Household,
}

/// The respondents' file and the file of categories.
pub(crate) fn town() -> (String, String) {
    (respondents(), categories())
}

fn categories() -> String {
    let mut csv = String::from("feature,value,min,max\n");
    for (feature, values) in QUOTAS {
        for (value, min, max) in values {
            writeln!(csv, "{feature},{value},{min},{max}").expect("writing to a String cannot fail");
        }
    }
    csv
}

fn respondents() -> String {
    let mut stream = Stream::new(sha256(SEED));
    let mut volunteers: Vec<Volunteer> = Vec::with_capacity(VOLUNTEERS);
    while volunteers.len() < VOLUNTEERS {
        let first = newcomer(&mut stream);
        // About one in six brings somebody along: a partner, or a grown child.
        let second = (stream.below(6) == 0).then(|| housemate(&mut stream, &first));
        volunteers.extend(std::iter::once(first).chain(second).take(VOLUNTEERS - volunteers.len()));
    }
    stream.shuffle(&mut volunteers);
    let mut csv = String::from("id,prenom,nom,email,telephone,adresse,code_postal,genre,age,quartier,diplome,logement\n");
    let mut mailboxes = BTreeMap::new();
    let mut telephones: Vec<u64> = (0..10_000).collect();
    stream.shuffle(&mut telephones);
    for ((volunteer, number), telephone) in volunteers.iter().zip(1..).zip(telephones) {
        let Volunteer { given, gender, age, diploma, household } = volunteer;
        let (high, low) = (telephone / 100, telephone % 100);
        let columns: [&str; 12] = [
            &format!("v{number:03}"),
            given,
            household.name,
            &mailbox(given, household.name, &mut mailboxes),
            &format!("06 39 98 {high:02} {low:02}"),
            &household.address,
            POSTCODE,
            GENDERS[*gender],
            AGES[*age],
            DISTRICTS[household.district].name,
            DIPLOMAS[*diploma],
            HOMES[household.home],
        ];
        csv.push_str(&columns.join(","));
        csv.push('\n');
    }
    csv
}

/// Somebody who lives alone, or is the first of their household to come forward.
fn newcomer(stream: &mut Stream) -> Volunteer {
    let place = weighted(stream, &DISTRICTS.each_ref().map(|district| district.weight));
    let district = &DISTRICTS[place];
    let age = weighted(stream, &district.ages);
    let name = one_of(stream, &FAMILY_NAMES);
    let address = format!("{} {}", 1 + stream.below(96), one_of(stream, district.streets));
    // The young own no home yet; some live with their parents.
    let home = if age == 0 && district.homes[2] < 50 { 1 + 2 * weighted(stream, &[80, 20]) } else { weighted(stream, &district.homes) };
    let household = Household { name, address, district: place, home, age };
    let gender = weighted(stream, &[545, 430, 25]);
    person(stream, gender, age, household)
}

/// A partner of about the same age, or, with people of 40 to 59, perhaps a child.
fn housemate(stream: &mut Stream, first: &Volunteer) -> Volunteer {
    let mut household = first.household.clone();
    let child = household.age == 2 && stream.below(3) == 0;
    if !child && stream.below(3) == 0 {
        household.name = one_of(stream, &FAMILY_NAMES);
    }
    let (gender, age) = if child { (weighted(stream, &[1, 1]), 0) } else { ([1, 0, 0][first.gender], household.age) };
    person(stream, gender, age, household)
}

fn person(stream: &mut Stream, gender: usize, age: usize, household: Household) -> Volunteer {
    let mut diplomas = DISTRICTS[household.district].diplomas;
    if age == 0 {
        // At school or just out of it.
        diplomas[2] += diplomas[3] + diplomas[4] * 3 / 4;
        diplomas[3] = 2;
        diplomas[4] /= 4;
    } else if age == 3 {
        // Fewer stayed at school then.
        diplomas[0] += 3;
        diplomas[1] += 6;
    }
    let diploma = weighted(stream, &diplomas);
    Volunteer { given: one_of(stream, GIVEN_NAMES[gender][age]), gender, age, diploma, household }
}

/// A mailbox in plain letters; people of the same name get a number.
fn mailbox(given: &str, name: &str, taken: &mut BTreeMap<String, u32>) -> String {
    let plain = |text: &str| text.nfd().filter(|c| c.is_ascii_alphabetic() || *c == '-').collect::<String>().to_lowercase();
    let owner = format!("{}.{}", plain(given), plain(name));
    let count = taken.entry(owner.clone()).and_modify(|count| *count += 1).or_insert(1);
    if *count == 1 { format!("{owner}@example.org") } else { format!("{owner}{count}@example.org") }
}

fn one_of<T: Copy>(stream: &mut Stream, choices: &[T]) -> T {
    choices[weighted(stream, &vec![1; choices.len()])]
}

/// A place in `weights`, each as likely as its weight.
fn weighted(stream: &mut Stream, weights: &[u64]) -> usize {
    let mut rest = stream.below(weights.iter().sum());
    for (place, weight) in weights.iter().enumerate() {
        if rest < *weight {
            return place;
        }
        rest -= weight;
    }
    unreachable!("the rest is below the sum of the weights")
}
