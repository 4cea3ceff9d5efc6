//! Quotas: for each value of each feature, how many places at least and at most.

/// One value of a feature and the places it may have on the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quota {
    /// As spelled in the file of quotas.
    pub value: String,
    /// Places at least.
    pub min: u32,
    /// Places at most.
    pub max: u32,
    /// How far minimum and maximum may be moved when the quotas cannot be met, where the file says so.
    pub flex: Option<(u32, u32)>,
}

/// A feature (gender, age, …) and all its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// As spelled in the file of quotas.
    pub name: String,
    /// In the order of their folded names.
    pub values: Vec<Quota>,
}

/// All quotas of a draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotas {
    /// In the order of their folded names.
    pub features: Vec<Feature>,
}
