//! The record at 100,000 entries: appending, every earlier root (what `verify --against` compares a code with), reading headers.

use chrono::DateTime;
use criterion::{Criterion, criterion_group, criterion_main};
use folkmoot::{
    digest::{Digest, leaf},
    id::OpId,
    ledger::{Header, Tree, tree::roots},
};
use std::hint::black_box;

const ENTRIES: u64 = 100_000;

fn headers() -> Vec<Vec<u8>> {
    let header = |seq: u64| Header {
        seq,
        at: DateTime::from_timestamp_millis(1_773_480_413_589 + i64::try_from(seq).unwrap_or_default()).unwrap_or_default(),
        by: "operator".into(),
        op: OpId(u128::from(seq).to_be_bytes()),
        kind: "ballot.cast/1".into(),
        data: serde_json::json!({"ballot": [3, 1, 2], "member": "m12", "vote": "v3"}),
        sealed: Some(leaf(&seq.to_be_bytes())),
    };
    (0..ENTRIES).map(|seq| header(seq).to_bytes().expect("a header as the format has it")).collect()
}

fn record(c: &mut Criterion) {
    let headers = headers();
    let leaves: Vec<Digest> = headers.iter().map(|header| leaf(header)).collect();
    let mut group = c.benchmark_group("100,000 entries");
    group.sample_size(10);
    group.bench_function("append and root", |b| {
        b.iter(|| {
            let mut tree = Tree::new();
            for header in &headers {
                tree.push(header);
            }
            tree.root()
        });
    });
    group.bench_function("every root", |b| b.iter(|| roots(leaves.iter().copied()).fold(0, |sum, root| sum ^ black_box(root).0[0])));
    group.bench_function("read headers, trusted", |b| {
        b.iter(|| headers.iter().filter(|header| Header::from_bytes_trusted(header).is_ok()).count());
    });
    group.bench_function("read headers, canonical", |b| {
        b.iter(|| headers.iter().filter(|header| Header::from_bytes(header).is_ok()).count());
    });
    group.finish();
}

criterion_group!(benches, record);
criterion_main!(benches);
