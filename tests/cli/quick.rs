//! `quick`: a fair order, without an assembly.

use super::{Hall, typed};

#[test]
fn the_line_that_reproduces_it_reproduces_it() {
    let hall = Hall::empty();
    let names = "Ana\nBo\nCy\n\nDé\n";
    let first = hall.input(&["quick", "-n", "3", "--json"], names).json();
    typed(&first, &[("order", "list"), ("seed", "text")]);
    let (order, seed) = (first["order"].as_array().unwrap(), first["seed"].as_str().unwrap());
    assert_eq!(order.len(), 3);
    let again = hall.input(&["quick", "-n", "3", "--seed", seed], names).done();
    assert_eq!(again.out.lines().collect::<Vec<_>>(), order.iter().map(|name| name.as_str().unwrap()).collect::<Vec<_>>());
    assert_eq!(again.err, format!("The same again: folkmoot quick -n 3 --seed '{seed}'\n"));
    // The order of the lines changes nothing.
    let turned = hall.input(&["quick", "-n", "3", "--seed", seed, "--json"], "Dé\nCy\nBo\nAna").json();
    assert_eq!(turned, first);
    hall.write("names.txt", names);
    assert_eq!(hall.args(&["quick", "-n", "3", "--seed", seed, "--json", "names.txt"]).json(), first);
}

/// The example of RFC 3797, section 6.
#[test]
fn published_numbers_choose_as_the_rfc_says() {
    let hall = Hall::empty();
    let names: String = (1..=25).map(|n| format!("{n}. Name\n")).collect::<Vec<_>>().concat();
    let sources = ["9319", "2, 5, 12, 8, 10", "9, 18, 26, 34, 41, 45"];
    let options = sources.iter().flat_map(|source| ["--rfc3797", source]);
    let args: Vec<&str> = ["quick", "-n", "10", "--json"].into_iter().chain(options).collect();
    let data = hall.input(&args, names).json();
    assert_eq!(data["seed"], "9319./2.5.8.10.12./9.18.26.34.41.45./");
    let chosen: Vec<_> = data["order"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().split('.').next().unwrap()).collect();
    assert_eq!(chosen, ["17", "7", "2", "16", "25", "23", "8", "24", "19", "13"]);
    assert_eq!(data["numbers"], serde_json::json!([17, 7, 2, 16, 25, 23, 8, 24, 19, 13]));
}

/// The selections of nominating committees of the IETF, where they are at hand.
#[test]
fn nominating_committees_were_chosen_as_they_say() {
    let Some(path) = crate::outside::data(&["vectors", "rfc3797.json"]) else { return };
    let vectors: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let hall = Hall::empty();
    for vector in vectors.as_array().unwrap() {
        let names: String = (1..=vector["pool"].as_u64().unwrap()).map(|n| format!("Volunteer {n}\n")).collect::<Vec<_>>().concat();
        let count = vector["count"].to_string();
        let sources: Vec<String> =
            vector["sources"].as_array().unwrap().iter().map(|numbers| numbers.to_string().replace(['[', ']'], "")).collect();
        let options = sources.iter().flat_map(|source| ["--rfc3797", source]);
        let args: Vec<&str> = ["quick", "-n", &count, "--json"].into_iter().chain(options).collect();
        let data = hall.input(&args, names).json();
        assert_eq!((&data["numbers"], &data["seed"]), (&vector["selected"], &vector["key"]), "{}", vector["name"]);
    }
}

#[test]
fn what_cannot_be_ordered_is_said() {
    let hall = Hall::empty();
    hall.refuses(&["quick", "-n", "3"], "Ana\nBo\n", 1, "3 names are wanted, the list has 2");
    hall.refuses(&["quick", "-n", "1"], "Ana\nBo\nana\n", 1, "Lines 1 and 3 hold the same name");
    hall.refuses(&["quick", "-n", "1", "--seed", " "], "Ana\n", 1, "The seed is empty");
    hall.refuses(&["quick", "-n", "1", "--seed", "a\u{202e}b"], "Ana\n", 1, "hidden character at place 2");
    hall.refuses(&["quick", "-n", "1", "--rfc3797", "x"], "Ana\n", 2, "“x” is not a whole number");
    hall.refuses(&["quick", "-n", "1", "--rfc3797", "+5"], "Ana\n", 2, "“+5” is not a whole number");
    hall.refuses(&["quick", "-n", "1", "--rfc3797", "18446744073709551616"], "Ana\n", 2, "is not a whole number");
    hall.refuses(&["quick", "-n", "1", "--rfc3797", " , "], "Ana\n", 2, "holds no number");
    hall.refuses(&["quick", "-n", "1", "--rfc3797", "7"], "Ana\nBo\nana\n", 1, "Lines 1 and 3 hold the same name");
    hall.refuses(&["quick", "-n", "2", "--rfc3797", "1"], "Ana\n", 1, "2 names are wanted, the list has 1");
    assert_eq!(hall.input(&["quick", "-n", "1"], vec![b'Z', 0xe9, b'\n']).failed(1, "- is not text in UTF-8").code, 1);
}
