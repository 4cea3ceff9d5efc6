//! `search`.

use super::Hall;
use serde_json::{Value, json};

fn found(hall: &Hall, args: &[&str]) -> Vec<(String, String)> {
    let hits = hall.args(&[&["search", "--json"], args].concat()).json();
    let text = |hit: &Value, key: &str| hit[key].as_str().unwrap().to_owned();
    hits.as_array().unwrap().iter().map(|hit| (text(hit, "kind"), text(hit, "id"))).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(kind, id)| ((*kind).to_owned(), (*id).to_owned())).collect()
}

/// Words in every kind of place.
fn talking() -> Hall {
    let hall = Hall::planned(&["rehearsal"]);
    for name in ["Zoé Citerne", "Ali"] {
        hall.args(&["member", "enrol", "--name", name, "--contact", "secret@example.org"]).done();
    }
    hall.args(&["post", "topic", "La citerne d’août"]).done();
    for (by, stance, text) in [("m1", "for", "L’été prochain, la CITERNE sera pleine."), ("m2", "against", "Pas de cité terne \"ici\" !")]
    {
        hall.input(&["post", "add", "topic1", "--as", by, "--stance", stance, "--text", "-"], text).done();
    }
    hall
}

#[test]
fn words_are_found_without_regard_to_case_and_accents() {
    let hall = talking();
    assert_eq!(found(&hall, &["citerne"]), pairs(&[("post", "c1"), ("topic", "topic1"), ("member", "m1")]));
    assert_eq!(found(&hall, &["ETE", "pleine"]), pairs(&[("post", "c1")]));
    assert_eq!(found(&hall, &["cit*"]), pairs(&[("post", "c2"), ("post", "c1"), ("topic", "topic1"), ("member", "m1")]));
    assert_eq!(found(&hall, &["cité terne"]), pairs(&[("post", "c2")]), "a phrase");
    assert_eq!(found(&hall, &["cité", "terne"]), pairs(&[("post", "c2")]));
    assert_eq!(found(&hall, &["terne cité"]), []);
    assert_eq!(found(&hall, &["leximin", "rehearsal"]), pairs(&[("draw", "d1")]));
    hall.args(&["vote", "open", "--title", "Un puits ?", "--method", "majority", "--option", "Oui", "--option", "Plus tard"]).done();
    assert_eq!(found(&hall, &["puits"]), pairs(&[("vote", "v1")]));
    assert_eq!((found(&hall, &["tard"]), found(&hall, &["majority"])), (pairs(&[("vote", "v1")]), vec![]), "its options, not its rules");
    // Nothing in a word is an operator, and nobody is found by how they are reached.
    for harmless in
        ["secret", "NOT", "AND", "text:citerne", "\"", "c1 OR c2", "ici\" OR \"été", "(", "^", "NEAR(a b)", "{text}", "\u{fffd}*"]
    {
        assert_eq!(found(&hall, &[harmless]), [], "{harmless}");
    }
    let hits = hall.args(&["search", "pleine", "--json"]).json();
    assert_eq!(hits, json!([{ "kind": "post", "id": "c1", "text": "L’été prochain, la CITERNE sera pleine." }]));
    // Only some.
    assert_eq!(found(&hall, &["citerne", "--kind", "topic"]), pairs(&[("topic", "topic1")]));
    assert_eq!(found(&hall, &["cit*", "--author", "m2"]), pairs(&[("post", "c2")]));
    assert_eq!(found(&hall, &["cit*", "--stance", "for"]), pairs(&[("post", "c1")]));
    assert_eq!(found(&hall, &["cit*", "--limit", "1"]), pairs(&[("post", "c2")]));
    hall.refuses(&["search", "x", "--kind", "dream"], "", 2, "proposal, topic, post, member");
    assert!(hall.args(&["search", "pleine"]).done().out.contains("c1 · L’été prochain"));
    assert!(hall.args(&["search", "nowhere"]).done().out.contains("Nothing"));
}

#[test]
fn proposals_are_found_by_their_latest_words_and_their_tags() {
    let hall = talking();
    hall.input(&["proposal", "submit", "--as", "m1", "--title", "Des bancs", "--tag", "Rivière", "--body", "-"], "Au bord de l’eau.")
        .done();
    assert_eq!(found(&hall, &["riviere"]), pairs(&[("proposal", "p1")]));
    hall.input(&["proposal", "revise", "p1", "--as", "m1", "--title", "Des sièges", "--body", "-"], "Au bord de l’eau.").done();
    assert_eq!((found(&hall, &["bancs"]), found(&hall, &["sieges"])), (vec![], pairs(&[("proposal", "p1")])));
    assert_eq!(found(&hall, &["eau", "--tag", "rivière", "--author", "m1"]), pairs(&[("proposal", "p1")]));
    assert_eq!((found(&hall, &["eau", "--tag", "autre"]), found(&hall, &["eau", "--author", "m2"])), (vec![], vec![]));
}

#[test]
fn what_is_changed_or_hidden_is_found_as_it_stands() {
    let hall = talking();
    hall.input(&["post", "edit", "c1", "--as", "m1", "--text", "-"], "Un bassin plutôt.").done();
    assert_eq!((found(&hall, &["pleine"]), found(&hall, &["bassin"])), (vec![], pairs(&[("post", "c1")])));
    hall.args(&["post", "hide", "c1", "--reason", "hors sujet"]).done();
    assert_eq!(found(&hall, &["bassin"]), []);
    let reason = found(&hall, &["hors sujet"]);
    assert!(matches!(&reason[..], [(kind, _)] if kind == "entry"), "{reason:?}");
}

#[test]
fn an_index_that_is_behind_or_damaged_is_made_anew() {
    let hall = talking();
    let whole = found(&hall, &["cit*"]);
    let sql = |sql: &str| {
        let connection = rusqlite::Connection::open(hall.path("garden.moot")).unwrap();
        connection.execute_batch(sql).unwrap();
    };
    let check = |hall: &Hall| assert_eq!(found(hall, &["cit*"]), whole);
    // Behind: a reader looks in the record itself, a writer brings it up.
    sql("DELETE FROM words; UPDATE indexed SET entries = 3");
    check(&hall);
    hall.args(&["post", "topic", "More"]).done();
    check(&hall);
    let covered = |hall: &Hall| {
        let connection = rusqlite::Connection::open(hall.path("garden.moot")).unwrap();
        connection.query_row("SELECT entries FROM indexed", [], |row| row.get::<_, u32>(0)).unwrap() as usize
    };
    assert_eq!(covered(&hall), hall.entries());
    // Damaged: acts go on, and it can be mended.
    sql("UPDATE words_data SET block = x'00' WHERE id > 10");
    assert_ne!(hall.run("verify garden.moot").code, 0, "what contradicts itself is told");
    hall.args(&["post", "topic", "Citadelle"]).done();
    hall.run("search --rebuild").done();
    assert_eq!(found(&hall, &["cit*"])[1..], whole);
    assert_eq!(found(&hall, &["citadelle"]), pairs(&[("topic", "topic3")]));
    hall.run("verify garden.moot").done();
    // Words put in by somebody else stand for nothing that the record does not say.
    sql("INSERT INTO words (rowid, kind, id, text) VALUES (9000, 'post', 'c1', 'slander'), (9001, 'post', 'c77', 'slander')");
    let hits = hall.args(&["search", "slander", "--json"]).json();
    assert_eq!(hits, json!([{ "kind": "post", "id": "c1", "text": "L’été prochain, la CITERNE sera pleine." }]));
}
