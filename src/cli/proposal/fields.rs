//! What a version of a proposal says, as options of the command line.

use crate::assembly::{ProposalText, Site};
use crate::cli::{Context, Failure};
use crate::session::{Blobs, Session};
use crate::text::{Untrusted, decimal};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Fields {
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    #[arg(long, value_name = "TEXT|@FILE")]
    reasons: Option<String>,
    #[arg(long = "tag", value_name = "TEXT")]
    tags: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    #[arg(long, value_name = "LAT,LON", value_parser = degrees, allow_hyphen_values = true)]
    at: Option<(i32, i32)>,
    #[arg(long, value_name = "AMOUNT", value_parser = hundredths)]
    cost: Option<u64>,
    #[arg(long, value_name = "TEXT")]
    interests: Option<String>,
    #[arg(long = "attach", value_name = "FILE")]
    attach: Vec<PathBuf>,
    #[arg(long = "detach", value_name = "NAME")]
    detach: Vec<String>,
    #[arg(long = "evidence-for", value_name = "TEXT|@FILE")]
    evidence_for: Vec<String>,
    #[arg(long = "evidence-against", value_name = "TEXT|@FILE")]
    evidence_against: Vec<String>,
}

impl Fields {
    /// Whether nothing was given.
    pub(super) fn is_empty(&self) -> bool {
        let texts = [&self.reasons, &self.place, &self.interests];
        let lists = [&self.tags, &self.evidence_for, &self.evidence_against];
        let files = self.attach.is_empty() && self.detach.is_empty();
        files
            && !self.has_body()
            && texts.iter().all(|text| text.is_none())
            && lists.iter().all(|list| list.is_empty())
            && self.at.is_none()
            && self.cost.is_none()
    }

    /// Attaches the files named; gives the blobs that go with the act.
    pub(super) fn attach(&self, context: &mut Context, text: &mut ProposalText) -> Result<Blobs, Failure> {
        let mut files = Vec::new();
        for path in &self.attach {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, context.read_input(path)?));
        }
        let (attachments, blobs) = Session::attach(files)?;
        text.attachments.extend(attachments);
        Ok(blobs)
    }

    /// Whether a text was given.
    pub(super) fn has_body(&self) -> bool {
        self.body.is_some()
    }

    /// The text with what was given in place of what it had.
    pub(super) fn over(&self, context: &mut Context, mut text: ProposalText) -> Result<ProposalText, Failure> {
        if let Some(path) = &self.body {
            let bytes = context.read_input(path)?;
            let body = String::from_utf8(bytes).map_err(|_| Failure::new("not-utf8").with("file", path.display().to_string()))?;
            text.body = Untrusted::new(body.trim_start_matches('\u{feff}'));
        }
        let mut value = |given: &String| context.read_value(given).map(Untrusted::new);
        if let Some(reasons) = &self.reasons {
            text.reasons = Some(value(reasons)?);
        }
        for (given, kept) in [(&self.evidence_for, &mut text.evidence_for), (&self.evidence_against, &mut text.evidence_against)] {
            if !given.is_empty() {
                *kept = given.iter().map(&mut value).collect::<Result<_, _>>()?;
            }
        }
        if !self.tags.is_empty() {
            text.tags = self.tags.iter().map(Untrusted::new).collect();
        }
        if self.place.is_some() || self.at.is_some() {
            let before = text.place.take().unwrap_or_default();
            let name = self.place.as_ref().map(Untrusted::new).or(before.name);
            let degrees = self.at.or(before.latitude.zip(before.longitude));
            text.place = Some(Site { name, latitude: degrees.map(|at| at.0), longitude: degrees.map(|at| at.1) });
        }
        text.attachments.retain(|attachment| !self.detach.iter().any(|name| name == attachment.name.raw()));
        text.cost = self.cost.or(text.cost);
        text.interests = self.interests.as_ref().map(Untrusted::new).or(text.interests);
        Ok(text)
    }
}

/// Latitude and longitude in millionths of a degree.
pub(super) fn degrees(text: &str) -> Result<(i32, i32), String> {
    let example = || "48.8566,2.3522 = LAT,LON".to_owned();
    let (latitude, longitude) = text.split_once([',', ';', ' ']).ok_or_else(example)?;
    let millionths = |text: &str| decimal(text, 6).and_then(|value| i32::try_from(value).ok());
    millionths(latitude).zip(millionths(longitude)).ok_or_else(example)
}

/// An amount of money in hundredths.
fn hundredths(text: &str) -> Result<u64, String> {
    let amount: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    decimal(&amount, 2).and_then(|value| u64::try_from(value).ok()).ok_or_else(|| "1200, 1200.50".to_owned())
}
