//! stub
use super::instance::Instance;
use super::watch::{Stopped, Watch};
use super::{Pool, Quotas};
/// stub
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict;
pub(super) fn explain(_: &Instance, _: &Pool, _: &Quotas, _: &mut dyn Watch) -> Result<Option<Conflict>, Stopped> { Ok(Some(Conflict)) }
