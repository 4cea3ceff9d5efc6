//! Acts whose every byte follows from who appended them and where they stand, so that any loss or mixture shows.

use folkmoot::{
    digest::sha256,
    id::OpId,
    store::{Act, Store, StoreError, Writing},
};
use std::ops::ControlFlow;

pub(super) fn op(writer: u64, number: u64) -> OpId {
    OpId(sha256(format!("act {number} of {writer}").as_bytes()).0[..16].try_into().unwrap())
}

pub(super) fn header(op: OpId, seq: u64) -> Vec<u8> {
    format!(r#"{{"op":"{op}","seq":{seq}}}"#).into_bytes()
}

/// From nothing to several pages.
pub(super) fn payload(seq: u64) -> Option<Vec<u8>> {
    (!seq.is_multiple_of(5)).then(|| format!("payload {seq} ").into_bytes().repeat(usize::try_from(seq * 37 % 400).unwrap()))
}

/// Appends the act of this number: one to three entries, now and then a blob. A retry appends nothing.
pub(super) fn act(store: &mut Store, writer: u64, number: u64) -> Result<(u64, u64), StoreError> {
    store.write(|writing| append(writing, writer, number, number % 3 + 1))
}

pub(super) fn append(writing: &mut Writing<'_>, writer: u64, number: u64, entries: u64) -> Result<(u64, u64), StoreError> {
    let op = op(writer, number);
    if let Some(found) = writing.seq_of_op(&op)? {
        return Ok(found);
    }
    let first = writing.count()?;
    for seq in first..first + entries {
        writing.append(&header(op, seq), payload(seq).as_deref(), &op)?;
    }
    if first.is_multiple_of(4) {
        let bytes = header(op, first).repeat(100);
        writing.put_blob(&sha256(&bytes), &bytes)?;
    }
    Ok((first, entries))
}

/// Whether everything in the file is as it was written, whole acts only. Returns the number of entries.
pub(super) fn check(store: &Store) -> Result<u64, String> {
    let damage = store.damage().map_err(|error| error.to_string())?;
    if !damage.is_empty() {
        return Err(damage.join("; "));
    }
    let mut acts = store.acts().map_err(|error| error.to_string())?;
    acts.sort_by_key(|act| act.first);
    let op_of = |seq: u64| acts[acts.partition_point(|act| act.first <= seq) - 1].op;
    let mut wrong = None;
    let mut compare = |row: folkmoot::store::Row| {
        if row.header == header(op_of(row.seq), row.seq) && row.payload == payload(row.seq) {
            return ControlFlow::Continue(());
        }
        wrong = Some(format!("entry {} is not what was written", row.seq));
        ControlFlow::Break(())
    };
    store.for_each(0, &mut compare).map_err(|error| error.to_string())?;
    for name in store.blob_names().map_err(|error| error.to_string())? {
        if store.blob(&name).map_err(|error| error.to_string())?.is_none_or(|bytes| sha256(&bytes) != name) {
            return Err(format!("blob {name} is not what was written"));
        }
    }
    wrong.map_or_else(|| store.count().map_err(|error| error.to_string()), Err)
}

/// The acts of one writer, by number, of those it made up to `most`.
pub(super) fn acts_of(store: &Store, writer: u64, most: u64) -> Vec<Act> {
    let all = store.acts().unwrap();
    (0..most).filter_map(|number| all.binary_search_by_key(&op(writer, number), |act| act.op).ok().map(|at| all[at])).collect()
}
