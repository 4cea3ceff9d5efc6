//! Blobs: named by the record, there or withheld, each what its name says; and none that nothing names.

use super::finding::{Code, Place, Report, Role};
use super::note::Note;
use crate::digest::Digest;
use crate::ledger::blob::{private_name, public_name};
use std::collections::{BTreeMap, BTreeSet};

/// Blobs at hand, and which of them the record has named so far.
pub(super) struct Blobs<'a> {
    at_hand: BTreeMap<Digest, &'a [u8]>,
    whole: bool,
    named: BTreeSet<Digest>,
}

impl<'a> Blobs<'a> {
    pub(super) fn new(at_hand: BTreeMap<Digest, &'a [u8]>, whole: bool) -> Self {
        Self { at_hand, whole, named: BTreeSet::new() }
    }

    /// A blob that anybody may read: it must be there.
    pub(super) fn public(&mut self, name: Digest, role: Role, place: &Place, report: &mut Report) -> Option<&'a [u8]> {
        self.named.insert(name);
        let Some(bytes) = self.at_hand.get(&name).copied() else {
            report.find(place.clone(), Code::BlobMissing { role, name });
            return None;
        };
        if public_name(bytes) != name {
            report.find(place.clone(), Code::BlobChanged { role, name });
            return None;
        }
        Some(bytes)
    }

    /// A private blob: it may be withheld from a bundle, and be gone where its salt has been erased.
    pub(super) fn private(
        &mut self,
        name: Digest,
        salt: Option<&Digest>,
        role: Role,
        place: &Place,
        report: &mut Report,
    ) -> Option<&'a [u8]> {
        self.named.insert(name);
        let bytes = self.at_hand.get(&name).copied();
        match (bytes, salt) {
            (Some(bytes), Some(salt)) if private_name(&salt.0, bytes) != name => {
                report.find(place.clone(), Code::BlobChanged { role, name });
                return None;
            }
            (Some(_), None) => report.note(Note::BlobUnchecked { role, name }),
            (None, Some(_)) if self.whole => report.find(place.clone(), Code::BlobMissing { role, name }),
            (Some(_), Some(_)) | (None, _) => {}
        }
        bytes
    }

    /// What is there and nothing named.
    pub(super) fn unexplained(&self, report: &mut Report) {
        for name in self.at_hand.keys().filter(|name| !self.named.contains(name)) {
            report.find(Place::File(format!("blobs/{name}")), Code::BlobUnexplained { name: *name });
        }
    }
}
