//! What draws and pools are checked with: blobs by name, and beside each draw under the names that people know.

use super::ReportError;
use super::reading::Story;
use crate::assembly::{Audience, DrawStatus};
use crate::digest::Digest;
use std::collections::BTreeMap;

pub(super) fn files(
    story: &Story,
    blobs: &BTreeMap<Digest, Vec<u8>>,
    audience: Audience,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), ReportError> {
    let auditor = audience == Audience::Auditor;
    let rows = auditor || story.state.rules.as_ref().is_some_and(|(rules, _)| rules.publish_rows);
    let public = |name: &Digest| blobs.get(name).ok_or(ReportError::Blob(*name));
    let mut keep = |path: String, bytes: &Vec<u8>| drop(files.insert(path, bytes.clone()));
    for state in story.state.pools.values() {
        let pool = &state.imported;
        for name in std::iter::once(&pool.leaves).chain(&state.quotas) {
            keep(format!("blobs/{name}"), public(name)?);
        }
        // Private blobs may be gone: erased, as people may ask. Who is behind the rows stays in the file.
        for name in [pool.rows, pool.salts].into_iter().filter(|_| auditor) {
            if let Some(bytes) = blobs.get(&name) {
                keep(format!("blobs/{name}"), bytes);
            }
        }
    }
    // What belongs to a proposal goes out with its text; it may be gone.
    let texts = story.state.proposals.values().flat_map(|proposal| &proposal.versions).filter_map(|version| version.text.as_deref());
    for attachment in texts.flat_map(|text| &text.attachments) {
        if let Some(bytes) = blobs.get(&attachment.blob) {
            keep(format!("blobs/{}", attachment.blob), bytes);
        }
    }
    for (id, draw) in &story.state.draws {
        let mut beside = vec![("plan.json", draw.planned.plan)];
        if let Some(plan) = story.plans.get(id) {
            beside.extend(plan.book.map(|name| ("book.csv", name)));
            beside.extend(plan.certificate.map(|name| ("certificate.json", name)));
            // Quotas that a pool does not have: those that an earlier panel leaves open.
            beside.extend(plan.replaces.as_ref().and(plan.quotas).map(|name| ("quotas.csv", name)));
        }
        for (_, name) in &beside {
            keep(format!("blobs/{name}"), public(name)?);
        }
        if let Some(pool) = story.state.pools.get(&draw.planned.pool).map(|pool| &pool.imported) {
            beside.push(("leaves.csv", pool.leaves));
            let plan = story.plans.get(id).filter(|plan| plan.replaces.is_none());
            beside.extend(plan.and_then(|plan| plan.quotas).map(|name| ("quotas.csv", name)));
            let private = [("pool.csv", pool.rows), ("salts.csv", pool.salts)];
            beside.extend(private.into_iter().filter(|(_, name)| rows && blobs.contains_key(name)));
        }
        for (file, name) in beside {
            keep(format!("draws/{id}/{file}"), public(&name)?);
        }
        if let DrawStatus::Drawn(outcome) = &draw.status {
            let lines = outcome.panel.iter().map(|person| format!("{person}\n"));
            let panel: String = std::iter::once("id\n".to_owned()).chain(lines).collect();
            keep(format!("draws/{id}/panel.csv"), &panel.into_bytes());
            if let Some(tables) = &outcome.tables {
                keep(format!("draws/{id}/tables.csv"), &crate::assembly::tables_csv(tables));
            }
            if draw.replacing.is_none() {
                keep(format!("draws/{id}/seats.csv"), &draw.seats_csv());
            }
        }
    }
    Ok(())
}
