//! Who vouches for an exhibit, as visitors read it. Whether they may, the hall has decided when it was built.

use serde::{Deserialize, Serialize};

use crate::json::readable;

/// Who published an exhibit and who reviewed it, as far as it counts in this hall.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Trust {
    /// The publisher, by the name hall.toml gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its reviews.
    pub reviews: Vec<Review>,
}

/// A review that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The reviewer, by the name hall.toml gives.
    pub name: String,
    /// What they are.
    pub role: String,
    /// What they reviewed: `science`, `language`, `safety`, `access`.
    pub aspects: Vec<String>,
    /// The day, `2026-11-25`.
    pub date: String,
}

readable! { Trust: may publisher, may reviews }
readable! { Review: need name, need role, need aspects, need date }

impl Trust {
    /// Whether nobody vouches for it.
    pub fn is_nobody(&self) -> bool {
        self.publisher.is_none() && self.reviews.is_empty()
    }
}
