//! A draw of the sample town: reading its files, working out the lottery, checking everything again.

use criterion::{Criterion, criterion_group, criterion_main};
use folkmoot::{
    assembly::{Actor, Audience, Evidenced, Language, Recipient, Template},
    audit::{Input, verify},
    digest::tagged,
    randomness::{Evidence, Source},
    session::{DrawRequest, Founding, Hand, KeyFolder, PoolRequest, PoolSource, Session},
    sortition::{Book, Fairness, ImportOptions, Quotas, Request, import, solve},
    text::Untrusted,
};

const RESPONDENTS: &[u8] = include_bytes!("../examples/town/respondents.csv");
const CATEGORIES: &[u8] = include_bytes!("../examples/town/categories.csv");

fn options() -> ImportOptions {
    ImportOptions { address_columns: vec!["adresse".to_owned(), "code_postal".to_owned()], ..ImportOptions::default() }
}

fn plan(c: &mut Criterion) {
    let (quotas, _) = Quotas::read(CATEGORIES).expect("the sample town reads");
    let imported = import(RESPONDENTS, None, &quotas, &options()).expect("the sample town reads");
    let seed = tagged("folkmoot/v1/turns", &[imported.pool.hash(&quotas, &imported.salts).as_ref(), quotas.hash().as_ref()]);
    let mut group = c.benchmark_group("a town of 300");
    group.sample_size(20);
    group.bench_function("import", |b| b.iter(|| import(RESPONDENTS, None, &quotas, &options())));
    group.bench_function("plan", |b| {
        b.iter(|| {
            let request = Request { pool: &imported.pool, quotas: &quotas, size: 24, fairness: Fairness::Leximin, tickets: 1000, seed };
            Book::number(solve(&request, &mut ()).expect("the sample town has a lottery").panels).to_csv()
        });
    });
    group.finish();
}

fn check(c: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let hand = Hand { by: Actor::Operator, op: None };
    let founding =
        Founding { name: Untrusted::new("Bench"), language: Language::En, template: Template::CitizensPanel, publish_rows: false };
    let keys = KeyFolder::at(folder.path().join("keys"));
    let mut session = Session::found(&folder.path().join("bench.moot"), founding, hand, keys).expect("founding");
    let source = PoolSource::Files { respondents: RESPONDENTS.to_vec(), already: None };
    session.import_pool(hand, &PoolRequest { source, categories: CATEGORIES.to_vec(), options: options() }).expect("the pool");
    let dice = Source::Dice { digits: 20 };
    let request =
        DrawRequest { pool: None, panels: 1, size: 24, fairness: Fairness::Leximin, tickets: None, sources: vec![dice], alternates: None };
    let draw = session.plan_draw(hand, &request, &mut ()).expect("a plan");
    let evidence = Evidence::read(&dice, "73914420185562037719").expect("twenty digits");
    session.run_draw(hand, draw, vec![Evidenced { source: dice.to_string(), evidence }]).expect("a panel");
    let dossier = session.disclose(hand, Audience::Auditor, Recipient::default()).expect("a dossier");
    let input = Input { entries: &dossier.entries, blobs: &dossier.blobs, whole: true, checkpoint: dossier.note.as_deref(), held: None };
    assert!(verify(&input, &mut |_, _| true).findings.is_empty(), "what is timed must hold");
    c.bench_function("verify a drawn panel", |b| b.iter(|| verify(&input, &mut |_, _| true)));
}

criterion_group!(benches, plan, check);
criterion_main!(benches);
