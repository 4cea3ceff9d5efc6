//! What a version of a proposal says, as options of the command line.

use crate::assembly::{ProposalText, Site};
use crate::cli::{Context, Failure};
use crate::text::Untrusted;
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
    #[arg(long = "evidence-for", value_name = "TEXT|@FILE")]
    evidence_for: Vec<String>,
    #[arg(long = "evidence-against", value_name = "TEXT|@FILE")]
    evidence_against: Vec<String>,
}

impl Fields {
    /// The text with what was given in place of what it had.
    pub(super) fn over(self, context: &mut Context, mut text: ProposalText) -> Result<ProposalText, Failure> {
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
            text.tags = self.tags.into_iter().map(Untrusted::new).collect();
        }
        if self.place.is_some() || self.at.is_some() {
            let before = text.place.take().unwrap_or_default();
            let name = self.place.map(Untrusted::new).or(before.name);
            let degrees = self.at.or(before.latitude.zip(before.longitude));
            text.place = Some(Site { name, latitude: degrees.map(|at| at.0), longitude: degrees.map(|at| at.1) });
        }
        text.cost = self.cost.or(text.cost);
        text.interests = self.interests.map(Untrusted::new).or(text.interests);
        Ok(text)
    }
}

/// A decimal number as a whole number of its smallest parts: `48.8566` with six places is 48856600. Exact: no float is made.
fn decimal(text: &str, places: usize) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let number = !whole.is_empty() && [whole, part].iter().all(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let part = part.get(..places).unwrap_or(part);
    let scaled = format!("{whole}{part:0<places$}");
    scaled.parse::<i64>().ok().filter(|_| number).map(|value| sign * value)
}

/// Latitude and longitude in millionths of a degree.
pub(super) fn degrees(text: &str) -> Result<(i32, i32), String> {
    let example = || "48.8566,2.3522 = LAT,LON".to_owned();
    let (latitude, longitude) = text.split_once([',', ';', ' ']).ok_or_else(example)?;
    let millionths = |text: &str| decimal(text.trim(), 6).and_then(|value| i32::try_from(value).ok());
    millionths(latitude).zip(millionths(longitude)).ok_or_else(example)
}

/// An amount of money in hundredths.
fn hundredths(text: &str) -> Result<u64, String> {
    let amount: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    decimal(&amount, 2).and_then(|value| u64::try_from(value).ok()).ok_or_else(|| "1200, 1200.50".to_owned())
}
