//! What catalogues, libraries and search engines index an exhibit by.

use serde::{Deserialize, Serialize};

/// Besides title, purpose, topic, audience and languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Metadata {
    /// Licence of the exhibit as a whole, an SPDX expression: `"CC-BY-4.0"`, `"MIT OR Apache-2.0"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// What a visitor understands afterwards, by id; the words are the messages `goal-<id>`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub learning_goals: Vec<String>,
    /// Class of GB/T 32844-2025 (科普资源分类与代码), as the publisher has assigned it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gbt_32844_class: Option<String>,
    /// Identifier of GB/T 41132-2021 (科普信息资源唯一标识符), as it was registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gbt_41132_identifier: Option<String>,
}

/// The stage of education an exhibit suits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// 学前
    Preschool,
    /// 小学
    Primary,
    /// 初中
    LowerSecondary,
    /// 高中
    UpperSecondary,
    /// 大学
    Tertiary,
    /// 公众
    Public,
}

impl Level {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Preschool => "preschool",
            Self::Primary => "primary",
            Self::LowerSecondary => "lower-secondary",
            Self::UpperSecondary => "upper-secondary",
            Self::Tertiary => "tertiary",
            Self::Public => "public",
        }
    }
}

/// Longest licence, class or identifier, in bytes.
#[cfg(feature = "packing")]
const MOST_BYTES: usize = 100;

#[cfg(feature = "packing")]
impl Metadata {
    /// What is not written as it must be: the field, and why. Codes are held to their form only; which there are, their
    /// publishers say.
    pub(super) fn wrong(&self) -> Vec<(&'static str, &'static str)> {
        let is = |text: &Option<String>, holds: fn(&str) -> bool| {
            text.as_deref().is_none_or(|text| (1..=MOST_BYTES).contains(&text.len()) && holds(text))
        };
        let checks = [
            (
                is(&self.licence, is_spdx),
                "licence",
                "It is no SPDX expression, such as CC-BY-4.0 or MIT OR Apache-2.0.",
            ),
            (is(&self.gbt_32844_class, is_code), "gbt_32844_class", "A class is letters, digits, points and hyphens."),
            (
                is(&self.gbt_41132_identifier, is_code),
                "gbt_41132_identifier",
                "An identifier is letters, digits, points, hyphens, colons and slashes.",
            ),
        ];
        checks.into_iter().filter(|(holds, ..)| !holds).map(|(_, field, why)| (field, why)).collect()
    }
}

#[cfg(feature = "packing")]
/// Whether a text is written as an SPDX licence expression: names joined by `AND`, `OR` or `WITH`.
fn is_spdx(text: &str) -> bool {
    let mut words = text.split(' ');
    let is_name = |word: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'+');
        word.starts_with(|first: char| first.is_ascii_alphanumeric()) && word.bytes().all(plain)
    };
    words.next().is_some_and(is_name)
        && words.collect::<Vec<_>>().chunks(2).all(|pair| match pair {
            [joint, name] => matches!(*joint, "AND" | "OR" | "WITH") && is_name(name),
            _ => false,
        })
}

#[cfg(feature = "packing")]
fn is_code(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'/'))
}

#[cfg(all(test, feature = "packing"))]
mod tests {
    use super::*;

    #[test]
    fn licences_are_spdx_expressions() {
        for good in ["CC-BY-4.0", "MIT OR Apache-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", "CC0-1.0"] {
            assert!(is_spdx(good), "{good}");
        }
        for bad in ["", " MIT", "MIT OR", "free for all", "MIT, Apache", "<b>", "MIT  OR X"] {
            assert!(!is_spdx(bad), "{bad}");
        }
    }
}
