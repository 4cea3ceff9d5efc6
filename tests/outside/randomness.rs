//! Beacons of drand as published, and the selections of IETF nominating committees.

use folkmoot::randomness::{BeaconFault, Chain, Evidence, EvidenceFault, Source, rfc3797_key, rfc3797_select};
use serde_json::{Value, json};

fn read(name: &str) -> Option<Value> {
    let path = super::data(&["vectors", name])?;
    Some(serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
}

/// The published rounds: network (`None` where it is not in our table), round, and the JSON that the network serves.
fn beacons(vectors: &Value) -> Vec<(Option<Chain>, u64, Value)> {
    let one = |vector: &Value| {
        let mut served = json!({"round": vector["round"], "randomness": vector["randomness"], "signature": vector["signature"]});
        if vector["previous_signature"] != "" {
            served["previous_signature"] = vector["previous_signature"].clone();
        }
        (Chain::named(vector["chain"].as_str().unwrap()), vector["round"].as_u64().unwrap(), served)
    };
    vectors["beacons"].as_array().unwrap().iter().map(one).collect()
}

fn fault(chain: Chain, round: u64, served: &Value) -> Option<BeaconFault> {
    match Evidence::read(&Source::Drand { chain, round }, &served.to_string()) {
        Ok(_) => None,
        Err(EvidenceFault::Beacon(fault)) => Some(fault),
        Err(other) => panic!("a beacon has the faults of a beacon: {other}"),
    }
}

/// The hexadecimal text with one bit of one byte turned over.
fn flipped(hex: &Value, byte: usize) -> Value {
    let mut digits = hex.as_str().unwrap().as_bytes().to_vec();
    digits[2 * byte + 1] = match digits[2 * byte + 1] {
        b'0' => b'1',
        _ => b'0',
    };
    String::from_utf8(digits).unwrap().into()
}

#[test]
fn the_facts_of_our_networks_are_those_published() {
    let Some(vectors) = read("drand.json") else { return };
    for chain in Chain::ALL {
        let facts = chain.facts();
        let published = vectors["chains"].as_array().unwrap().iter().find(|other| other["name"] == facts.name).unwrap();
        assert_eq!(published["chain_hash"], facts.hash);
        assert_eq!(published["public_key"], facts.public_key);
        assert_eq!((&published["genesis_time"], &published["period"]), (&json!(facts.genesis), &json!(facts.period)));
        assert_eq!(published["scheme"], facts.scheme.name());
    }
}

#[test]
fn published_rounds_verify_and_none_with_a_byte_changed() {
    let Some(vectors) = read("drand.json") else { return };
    let mut verified = Vec::new();
    for (chain, round, served) in beacons(&vectors) {
        let Some(chain) = chain else { continue };
        assert_eq!(fault(chain, round, &served), None, "{served}");
        verified.push(chain);
        for byte in [0, 1, 17, 31] {
            for (field, expected) in [("signature", BeaconFault::WrongSignature), ("randomness", BeaconFault::WrongRandomness)] {
                let mut changed = served.clone();
                changed[field] = flipped(&served[field], byte);
                assert_eq!(fault(chain, round, &changed), Some(expected), "{field} {byte}: {changed}");
            }
        }
        if served["previous_signature"].is_string() {
            let mut changed = served.clone();
            changed["previous_signature"] = flipped(&served["previous_signature"], 5);
            assert_eq!(fault(chain, round, &changed), Some(BeaconFault::WrongSignature));
        }
        let other = round ^ 1;
        assert_eq!(fault(chain, other, &served), Some(BeaconFault::WrongRound { expected: other, found: round }));
        let mut changed = served.clone();
        changed["round"] = other.into();
        assert_eq!(fault(chain, round, &changed), Some(BeaconFault::WrongRound { expected: round, found: other }));
        assert_eq!(fault(chain, other, &changed), Some(BeaconFault::WrongSignature));
    }
    assert!(Chain::ALL.iter().all(|chain| verified.contains(chain)), "{verified:?}");
}

#[test]
fn rounds_of_another_network_are_refused() {
    let Some(vectors) = read("drand.json") else { return };
    for (own, round, served) in beacons(&vectors) {
        for chain in Chain::ALL.into_iter().filter(|chain| own != Some(*chain)) {
            let found = fault(chain, round, &served).expect("another network's key");
            let same_length = served["signature"].as_str().unwrap().len() == 2 * chain.facts().scheme.signature_len();
            match (same_length, chain) {
                (false, expected) => assert_eq!(found, BeaconFault::WrongChain { expected }),
                (true, Chain::Quicknet) => assert_eq!(found, BeaconFault::WrongSignature),
                (true, Chain::Default) => assert_eq!(found, BeaconFault::MissingField("previous_signature")),
            }
        }
    }
}

#[test]
fn selections_of_rfc_3797_are_found_again() {
    let Some(vectors) = read("rfc3797.json") else { return };
    let number = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    for vector in vectors.as_array().unwrap() {
        let sources: Vec<Vec<u64>> = serde_json::from_value(vector["sources"].clone()).unwrap();
        let key = rfc3797_key(&sources);
        assert_eq!(vector["key"], key);
        let selected = rfc3797_select(&key, number(&vector["pool"]), number(&vector["count"])).unwrap();
        assert_eq!(vector["selected"], json!(selected), "{}", vector["name"]);
    }
}
