//! The manifest: everything about an exhibit that is not a picture, a sound, a model or a sentence.
//!
//! Designers write it as `exhibit.toml`; packing turns it into `exhibit.json`, which is what the page reads. Texts are
//! never in it: each thing with an `id` names its messages in `locales/*.ftl` by convention (see [`messages`]).

mod check;
mod interface;
mod layer;
mod layer_form;
mod load;
pub mod messages;
mod metadata;
mod model;
mod names;
mod nearest;
mod provenance;
mod read;
mod scene;
mod sound;

pub use interface::*;
pub use layer::*;
pub use metadata::{Level, Metadata};
pub use model::*;
pub use names::*;
pub use nearest::nearest;
pub use provenance::*;
pub use scene::*;
pub use sound::Sound;

use serde::{Deserialize, Serialize};

/// The whole manifest of one exhibit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The contract the exhibit was written for, `"major.minor"`. See [`crate::CONTRACT_VERSION`].
    pub contract: String,
    /// Lower-case words joined by hyphens; the folder's name and the address's `exhibit=`.
    pub id: String,
    /// The exhibit's own version, `"major.minor.patch"`.
    pub version: String,
    /// What the exhibit is about.
    pub topic: Topic,
    /// Languages of `locales/`, the first being the one to fall back to, as BCP 47 tags (`"zh-Hans"`).
    pub languages: Vec<String>,
    /// Whom it is for.
    pub audience: Audience,
    /// What it is indexed by.
    #[serde(default, skip_serializing_if = "is_default")]
    pub metadata: Metadata,
    /// The picture shown in the hall, a path under `assets/`.
    pub preview: String,
    /// The simulation.
    pub model: Model,
    /// What the visitor can move, in groups of which one is shown at a time.
    #[serde(default, rename = "control_group")]
    pub control_groups: Vec<ControlGroup>,
    /// Numbers shown large.
    #[serde(default, rename = "readout")]
    pub readouts: Vec<Readout>,
    /// Curves.
    #[serde(default, rename = "chart")]
    pub charts: Vec<Chart>,
    /// What the stage draws, and from where it is seen.
    pub scene: Scene,
    /// The steps of the story, in order.
    #[serde(default, rename = "story")]
    pub story: Vec<StoryStep>,
    /// Questions that test the idea.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
    /// Figures from the world that stand beside the model's, each with its source and year.
    #[serde(default, rename = "fact")]
    pub facts: Vec<Fact>,
    /// What can be heard.
    #[serde(default, rename = "sound", skip_serializing_if = "is_default")]
    pub sounds: Vec<Sound>,
    /// Where equations, parameters and figures come from.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
    /// Who made it.
    #[serde(default, rename = "author")]
    pub authors: Vec<Person>,
    /// How much of everything the exhibit may have; each at most the ceiling in [`crate::limits`].
    #[serde(default, skip_serializing_if = "is_default")]
    pub limits: crate::limits::Limits,
}

/// The topics the hall sorts by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// 双碳
    CarbonNeutrality,
    /// 食品安全
    FoodSafety,
    /// 气候变化
    Climate,
    /// 应急
    Emergencies,
    /// 能源
    Energy,
    /// 卫生健康
    Health,
    /// 灾害风险
    DisasterRisk,
    /// 乡村振兴
    RuralLife,
    /// 科学辟谣
    Rumours,
    /// 科学家精神
    Scientists,
    /// 心理健康
    MentalHealth,
    /// 双减
    AfterSchool,
    /// 青少年科技教育
    YouthScience,
}

/// Whom an exhibit is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// Youngest age in years.
    pub min_age_years: u8,
    /// Oldest age in years.
    pub max_age_years: u8,
    /// How long a visit takes, in minutes.
    pub duration_minutes: u16,
    /// The stage of education it suits best, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// For which readers the words are written, the first being the one to begin with. With two, the visitor may choose, and
    /// every message of the exhibit can tell them apart by the variable `$reader`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reading_levels: Vec<ReadingLevel>,
}

/// For whom words are written: the value of `$reader` in the exhibit's messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReadingLevel {
    /// Short sentences and everyday words, from about eight years on.
    Children,
    /// With the mechanism and its numbers.
    Adults,
}

/// Whether a value says nothing.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
