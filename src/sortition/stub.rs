//! Stub while the solver is being written.
use super::*;
use crate::digest::Digest;
use crate::id::PersonId;
use num_rational::BigRational;
/// f
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fairness {
    /// l
    Leximin,
    /// m
    Maximin,
    /// u
    Uniform,
}
/// c
#[derive(Clone, Debug)]
pub struct Certificate;
impl Certificate {
    /// x
    pub fn to_bytes(&self) -> Vec<u8> {
        Vec::new()
    }
    /// x
    pub fn from_bytes(_: &[u8]) -> Result<Self, std::fmt::Error> {
        Ok(Self)
    }
    /// x
    pub fn bound(&self, _: &Pool, _: &Quotas, _: u32) -> Result<BigRational, std::fmt::Error> {
        Err(std::fmt::Error)
    }
}
/// r
pub struct Request<'a> {
    /// p
    pub pool: &'a Pool,
    /// q
    pub quotas: &'a Quotas,
    /// s
    pub size: u32,
    /// f
    pub fairness: Fairness,
    /// t
    pub tickets: u32,
    /// s
    pub seed: Digest,
}
/// s
#[derive(Clone, Copy, Debug)]
pub enum Stage {
    /// l
    Levels,
}
/// w
pub trait Watch {
    /// t
    fn tick(&mut self, stage: Stage, done: u64, of: u64) -> bool;
}
impl Watch for () {
    fn tick(&mut self, _: Stage, _: u64, _: u64) -> bool {
        true
    }
}
/// l
pub struct Lottery {
    /// p
    pub panels: Vec<Vec<PersonId>>,
    /// s
    pub smallest: BigRational,
    /// c
    pub counts: Vec<u32>,
    /// c
    pub certificate: Certificate,
    /// b
    pub bound: BigRational,
    /// p
    pub profiles: usize,
    /// n
    pub never: Vec<PersonId>,
}
/// c
#[derive(Debug, Clone, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// x
    Together,
}
/// c
#[derive(Debug, Clone, serde::Serialize)]
pub struct Change {
    /// f
    pub feature: String,
    /// v
    pub value: String,
    /// f
    pub from: (u32, u32),
    /// t
    pub to: (u32, u32),
}
/// c
#[derive(Debug, Clone)]
pub struct Conflict {
    /// r
    pub reading: Reading,
    /// b
    pub bounds: Vec<Change>,
    /// w
    pub ways_out: Vec<Vec<Change>>,
}
/// u
#[derive(Debug)]
pub enum Unsolved {
    /// i
    Impossible(Conflict),
    /// c
    Cancelled,
    /// t
    Trouble(&'static str),
}
/// s
pub fn solve(_: &Request<'_>, _: &mut dyn Watch) -> Result<Lottery, Unsolved> {
    Err(Unsolved::Cancelled)
}
