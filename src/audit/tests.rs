//! What the room finds in records made by hand, and what it survives.

use super::*;
use crate::assembly::{AssemblyFounded, CheckpointCosigned, Event, KeyAdded, Language, MemberEnrolled, MemberLeft, PROGRAM, WitnessNamed};
use crate::digest::hex;
use crate::id::{AssemblyId, MemberId, OpId};
use crate::ledger::cosignature::{WitnessSigningKey, cosign};
use crate::ledger::{Checkpoint, Header, Payload, SigningKey, Tree, checkpoint::origin, entry::seal};
use crate::text::Untrusted;
use proptest::prelude::*;

type Entries = Vec<(Vec<u8>, Option<Vec<u8>>)>;

fn assembly() -> AssemblyId {
    AssemblyId([7; 16])
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&origin(assembly()), &[seed; 32]).unwrap()
}

fn founding() -> Event {
    let (key, name) = (key(1).vkey().to_string(), Untrusted::new("Garden"));
    Event::AssemblyFounded(AssemblyFounded { assembly: assembly(), key, language: Language::En, name, program: PROGRAM.into() })
}

fn enrolled(number: u32) -> Event {
    let identity = crate::assembly::Identity { contact: None, name: Untrusted::new("Zoé") };
    Event::MemberEnrolled(MemberEnrolled { member: MemberId(number), identity: Some(identity) })
}

/// The entry of an event; each entry is an act of its own, a second after the one before.
fn header(seq: u64, event: &Event) -> (Header, Option<Vec<u8>>) {
    let payload = event.sealed().map(|content| Payload::to_bytes([9; 32], &content).unwrap());
    let at = crate::clock::from_text("2026-03-14T09:26:53.589Z").unwrap() + chrono::TimeDelta::seconds(i64::try_from(seq).unwrap());
    let mut op = OpId([0; 16]);
    op.0[..8].copy_from_slice(&seq.to_be_bytes());
    let sealed = payload.as_deref().map(seal);
    (Header { seq, at, by: "operator".into(), op, kind: event.kind().into(), data: event.data(), sealed }, payload)
}

fn entries(events: &[Event]) -> Entries {
    events.iter().zip(0..).map(|(event, seq)| header(seq, event)).map(|(header, payload)| (header.to_bytes().unwrap(), payload)).collect()
}

fn note(entries: &Entries, key: &SigningKey) -> String {
    let mut tree = Tree::new();
    for (header, _) in entries {
        tree.push(header);
    }
    Checkpoint { assembly: assembly(), size: tree.len(), root: tree.root() }.sign(key).to_string()
}

fn report(entries: &Entries, note: Option<&str>, held: Option<&Held>) -> Report {
    let input = Input { entries, blobs: &BTreeMap::new(), whole: true, checkpoint: note, held };
    verify(&input, &mut |_, _| true)
}

fn check(entries: &Entries, expected: &[(Place, Code)]) {
    let findings: Vec<_> = report(entries, None, None).findings.into_iter().map(|finding| (finding.place, finding.code)).collect();
    assert_eq!(findings, expected);
}

fn three() -> Entries {
    entries(&[founding(), enrolled(1), enrolled(2)])
}

#[test]
fn a_small_record_holds_with_its_checkpoint() {
    let entries = three();
    let report = report(&entries, Some(&note(&entries, &key(1))), None);
    assert_eq!((report.entries, report.findings), (3, vec![]));
    assert_eq!(report.notes, [Note::NothingHeld]);
}

#[test]
fn bytes_that_are_no_entry_are_named_with_their_place() {
    check(&Vec::new(), &[(Place::Record, Code::NoEntries)]);
    let mut spaced = three();
    spaced[2].0.push(b' ');
    let [(place, Code::HeaderUnreadable { .. })] = &found(&spaced)[..] else { panic!("{:?}", found(&spaced)) };
    assert_eq!(place.to_string(), "entry 2");
}

fn found(entries: &Entries) -> Vec<(Place, Code)> {
    report(entries, None, None).findings.into_iter().map(|finding| (finding.place, finding.code)).collect()
}

#[test]
fn seals_hold_and_payloads_may_only_be_absent() {
    let mut erased = three();
    erased[1].1 = None;
    let told = report(&erased, None, None);
    assert_eq!((told.findings, told.notes.first()), (vec![], Some(&Note::PayloadsAbsent { count: 1 })));

    let mut exchanged = three();
    exchanged[1].1 = Some(Payload::to_bytes([8; 32], &serde_json::json!({"name": "Zoé"})).unwrap());
    check(&exchanged, &[(Place::Entry(1), Code::SealBroken)]);

    let mut unsealed = three();
    unsealed[0].1 = Some(b"{}".to_vec());
    check(&unsealed, &[(Place::Entry(0), Code::Unsealed)]);

    let (mut header, _) = header(1, &enrolled(1));
    header.sealed = None;
    let lacking = vec![three().remove(0), (header.to_bytes().unwrap(), None)];
    check(&lacking, &[(Place::Entry(1), Code::SealOfKind { kind: "member.enrolled/1".into() })]);
}

#[test]
fn entries_out_of_place_and_acts_torn_apart_are_found() {
    let mut swapped = three();
    swapped.swap(1, 2);
    let codes: Vec<_> = found(&swapped).into_iter().map(|(_, code)| code).collect();
    assert!(codes.contains(&Code::WrongNumber { says: 2 }) && codes.contains(&Code::WrongNumber { says: 1 }), "{codes:?}");

    let (mut third, payload) = header(2, &enrolled(2));
    third.op = header(0, &founding()).0.op;
    let mut torn = three();
    torn[2] = (third.to_bytes().unwrap(), payload);
    check(&torn, &[(Place::Entry(2), Code::ActApart { op: hex(&third.op.0) })]);
}

#[test]
fn what_the_rules_forbid_is_found_and_not_believed() {
    let left = |member| Event::MemberLeft(MemberLeft { member: MemberId(member) });
    let codes = found(&entries(&[founding(), left(1), enrolled(1), left(1), left(1)]));
    let places: Vec<_> = codes.iter().map(|(place, _)| place.to_string()).collect();
    assert_eq!(places, ["entry 1", "entry 4"]);
    assert!(codes.iter().all(|(_, code)| matches!(code, Code::NotAllowed { .. })), "{codes:?}");
}

#[test]
fn an_unknown_kind_and_a_clock_that_went_back_are_only_noted() {
    let (mut strange, _) = header(3, &founding());
    strange.kind = "song.sung/1".into();
    strange.at -= chrono::TimeDelta::days(1);
    let mut entries = three();
    entries.push((strange.to_bytes().unwrap(), None));
    let report = report(&entries, None, None);
    assert_eq!(report.findings, []);
    for note in [Note::ClockBack { entry: 3, count: 1 }, Note::UnknownKind { kind: "song.sung/1".into(), count: 1 }] {
        assert!(report.notes.contains(&note), "{:?}", report.notes);
    }
}

#[test]
fn a_checkpoint_speaks_for_its_size_root_and_key() {
    let (entries, shorter) = (three(), three()[..2].to_vec());
    let code = |note: &str| report(&entries, Some(note), None).findings.into_iter().map(|finding| finding.code).next();
    assert_eq!(code(&note(&entries, &key(1))), None);
    assert_eq!(code(&note(&shorter, &key(1))), Some(Code::CheckpointSize { says: 2, entries: 3 }));
    assert!(matches!(code(&note(&entries, &key(2))), Some(Code::CheckpointUnsigned { .. })));
    let other = super::tests::entries(&[founding(), enrolled(1), enrolled(1)]);
    assert_eq!(code(&note(&other, &key(1))), Some(Code::CheckpointRoot { size: 3 }));
}

#[test]
fn a_later_key_signs_for_what_comes_after_it() {
    let added = Event::KeyAdded(KeyAdded { key: key(2).vkey().to_string() });
    let with = entries(&[founding(), enrolled(1), added.clone()]);
    assert_eq!(report(&with, Some(&note(&with, &key(2))), None).findings, []);
    let held = Held::Checkpoint(note(&with[..2].to_vec(), &key(2)));
    assert!(report(&with, None, Some(&held)).notes.contains(&Note::HeldUnsigned), "a key cannot speak for what came before it");
    check(&entries(&[founding(), added.clone(), added]), &[(Place::Entry(2), Code::KeyTwice)]);
    let stranger = SigningKey::from_seed("elsewhere", &[3; 32]).unwrap().vkey().to_string();
    let strange = |key: &str| entries(&[founding(), Event::KeyAdded(KeyAdded { key: key.into() })]);
    check(&strange(&stranger), &[(Place::Entry(1), Code::KeyOfOther { name: "elsewhere".into() })]);
    check(&strange("no key"), &[(Place::Entry(1), Code::KeyUnreadable)]);
}

#[test]
fn a_witness_counts_from_the_entry_that_names_it() {
    let witness = WitnessSigningKey::from_seed("zoe", &[5; 32]).unwrap();
    let named = Event::WitnessNamed(WitnessNamed { key: witness.vkey().to_string() });
    let cosigned = |entries: &Entries, keys: &[&WitnessSigningKey]| {
        let mut note = ledger::Note::parse(&note(entries, &key(1))).unwrap();
        for key in keys {
            cosign(&mut note, key, 7);
        }
        Event::CheckpointCosigned(CheckpointCosigned { note: note.to_string() })
    };
    let first = entries(&[founding(), named.clone()]);
    let good = entries(&[founding(), named.clone(), cosigned(&first, &[&witness])]);
    let report = report(&good, None, None);
    assert_eq!((report.findings, report.notes.contains(&Note::Witnessed { size: 2, count: 1 })), (vec![], true));
    assert!(!report.notes.contains(&Note::NothingHeld));
    let other = WitnessSigningKey::from_seed("ana", &[6; 32]).unwrap();
    let founded = entries(&[founding()]);
    let early = entries(&[founding(), cosigned(&founded, &[&witness]), named.clone()]);
    check(&early, &[(Place::Entry(1), Code::Cosignature)]);
    check(&entries(&[founding(), named.clone(), cosigned(&first, &[&other])]), &[(Place::Entry(2), Code::Cosignature)]);
    check(
        &entries(&[founding(), named.clone(), cosigned(&three(), &[&witness])]),
        &[(Place::Entry(2), Code::CheckpointSize { says: 3, entries: 2 })],
    );
    let twice = found(&entries(&[founding(), named.clone(), named]));
    assert!(matches!(&twice[..], [(Place::Entry(2), Code::NotAllowed { .. })]), "{twice:?}");
}

#[test]
fn a_past_that_was_noted_down_is_found_by_words_or_checkpoint() {
    let entries = three();
    let mut tree = Tree::new();
    entries[..2].iter().for_each(|(header, _)| tree.push(header));
    let words = |root| ledger::words::to_words(&root, ledger::Language::French).join(" ");
    let code = |text: &str| Held::Code(ledger::Code::from_text(text).unwrap());
    let qr = |size, root| Held::Checkpoint(Checkpoint { assembly: assembly(), size, root }.qr_text());
    let two = note(&entries[..2].to_vec(), &key(1));
    for held in [code(&words(tree.root())), Held::Checkpoint(two), qr(2, tree.root())] {
        let report = report(&entries, None, Some(&held));
        assert_eq!(report.findings, []);
        assert!(report.notes.contains(&Note::HeldFound { size: 2 }));
    }
    let mut founded = Tree::new();
    founded.push(&entries[0].0);
    assert!(report(&entries, None, Some(&qr(1, founded.root()))).notes.contains(&Note::HeldFound { size: 1 }));
    let other = crate::digest::sha256(b"another past");
    for held in [code(&words(other)), qr(2, other), qr(4, other), qr(0, Tree::new().root()), Held::Checkpoint("so much".into())] {
        let report = report(&entries, None, Some(&held));
        assert_eq!(report.findings.len(), 1, "{held:?}");
        assert_eq!(report.findings[0].place, Place::Held);
    }
}

#[test]
fn somebody_may_stop_it_and_nobody_takes_that_for_a_verdict() {
    let entries = three();
    let input = Input { entries: &entries, blobs: &BTreeMap::new(), whole: true, checkpoint: None, held: None };
    let report = verify(&input, &mut |done, of| {
        assert_eq!((done, of), (0, 3));
        false
    });
    assert_eq!(report.findings, [Finding { code: Code::Stopped, place: Place::Entry(0) }]);
}

#[test]
fn a_blob_that_nothing_names_is_found() {
    let (entries, name) = (three(), crate::digest::sha256(b"x"));
    let blobs = BTreeMap::from([(name, b"x".to_vec())]);
    let input = Input { entries: &entries, blobs: &blobs, whole: true, checkpoint: None, held: None };
    assert_eq!(verify(&input, &mut |_, _| true).findings[0].code, Code::BlobUnexplained { name });
}

#[test]
fn codes_are_named_as_phrases_expect() {
    let finding = Finding { code: Code::PlanDiffers { key: "size" }, place: Place::File("draws/d1/book.csv".into()) };
    let json = serde_json::to_value(&finding).unwrap();
    assert_eq!(json, serde_json::json!({"code": {"plan-differs": {"key": "size"}}, "place": "draws/d1/book.csv"}));
}

/// 100,000 with `FOLKMOOT_CAMPAIGN=full`; the bound is for a release build, which is several times faster than the suite's.
#[test]
fn a_long_record_is_verified_in_seconds() {
    let full = std::env::var("FOLKMOOT_CAMPAIGN").is_ok_and(|form| form == "full");
    let events: Vec<Event> = std::iter::once(founding()).chain((1..if full { 100_000 } else { 10_000 }).map(enrolled)).collect();
    let (entries, code) = (entries(&events), "abandon ability able about above absent absorb abstract absurd abuse access accident");
    let held = Held::Code(ledger::Code::from_text(code).unwrap());
    let begun = std::time::Instant::now();
    let report = report(&entries, Some(&note(&entries, &key(1))), Some(&held));
    println!("{} entries, with a code that is not among them: {:?}", entries.len(), begun.elapsed());
    assert_eq!(report.findings, [Finding { code: Code::HeldCodeMissing, place: Place::Held }]);
    assert!(begun.elapsed().as_secs() < 3);
}

proptest! {
    #[test]
    fn arbitrary_entries_are_survived_and_found(bytes: Vec<u8>, payload: Option<Vec<u8>>) {
        let mut entries = three();
        entries.push((bytes, payload));
        prop_assert!(!report(&entries, None, None).findings.is_empty());
    }

    #[test]
    fn arbitrary_files_are_survived_and_found(files in prop::collection::btree_map("(record.jsonl|checkpoint|SHA256SUMS|draws/d1/[a-z]{1,4}|\\PC{0,8})", prop::option::of(prop::collection::vec(any::<u8>(), 0..40)), 0..6)) {
        prop_assert!(!verify_bundle(&files, None, &mut |_, _| true).findings.is_empty());
    }

    #[test]
    fn any_flipped_bit_of_a_header_is_found(entry in 0_usize..3, at in 0_usize..10_000, bit in 0_u8..8) {
        let mut entries = three();
        let note = note(&entries, &key(1));
        let length = entries[entry].0.len();
        entries[entry].0[at % length] ^= 1 << bit;
        prop_assert!(!report(&entries, Some(&note), None).findings.is_empty());
    }
}
