//! Describes each exhibit as a schema.org `LearningResource`, for libraries and search engines: `resources.jsonld`, which
//! also goes into the static page.

use std::collections::BTreeMap;

use exhibit_contract::pack::CatalogueEntry;
use exhibit_pack::Made;
use serde_json::{Value, json};

use super::{Written, catalogue, write};
use crate::Result;
use crate::tree::Tree;

/// What classes and identifiers are those of.
const CLASSES: &str = "GB/T 32844-2025";
const IDENTIFIERS: &str = "GB/T 41132-2021";

/// Writes the description of packs that have been written.
pub fn write(tree: &Tree, packs: &[Written]) -> Result<()> {
    let graph: Vec<Value> = packs.iter().map(|pack| resource(&catalogue::entry(pack), &pack.exhibit.made)).collect();
    let document = json!({ "@context": "https://schema.org", "@graph": graph });
    write::if_changed(&tree.packs().join("resources.jsonld"), &write::json(&document)?).map(drop)
}

fn resource(entry: &CatalogueEntry, made: &Made) -> Value {
    let CatalogueEntry { audience, trust, .. } = entry;
    let (metadata, goals) = (&made.manifest.metadata, &made.words.learning_goals);
    let age = match audience.max_age_years {
        99.. => format!("{}-", audience.min_age_years),
        most => format!("{}-{most}", audience.min_age_years),
    };
    let goals = goals.iter().flat_map(|(language, goals)| goals.iter().map(move |goal| text(language, goal)));
    let goals: Vec<Value> = goals.collect();
    let class = |class: &String| json!({ "@type": "DefinedTerm", "inDefinedTermSet": CLASSES, "termCode": class });
    let identifier = |value: &String| json!({ "@type": "PropertyValue", "propertyID": IDENTIFIERS, "value": value });
    let publisher = |name: &String| json!({ "@type": "Organization", "name": name });
    let reviewers: Vec<Value> =
        trust.reviews.iter().map(|review| json!({ "@type": "Person", "name": review.name })).collect();
    let facts = [
        ("@type", Some(json!("LearningResource"))),
        ("url", Some(json!(format!("?exhibit={}", entry.id)))),
        ("name", Some(in_languages(&entry.title))),
        ("description", Some(in_languages(&entry.purpose))),
        ("inLanguage", Some(json!(entry.languages))),
        ("image", Some(json!(format!("packs/{}", entry.preview)))),
        ("version", Some(json!(entry.version))),
        ("keywords", Some(json!(entry.topic.name()))),
        ("learningResourceType", Some(json!("simulation"))),
        ("interactivityType", Some(json!("active"))),
        ("isAccessibleForFree", Some(json!(true))),
        ("typicalAgeRange", Some(json!(age))),
        ("timeRequired", Some(json!(format!("PT{}M", audience.duration_minutes)))),
        ("educationalLevel", audience.level.map(|level| json!(level.name()))),
        ("license", metadata.licence.as_deref().map(licence)),
        ("teaches", (!goals.is_empty()).then(|| json!(goals))),
        ("about", metadata.gbt_32844_class.as_ref().map(class)),
        ("identifier", metadata.gbt_41132_identifier.as_ref().map(identifier)),
        ("publisher", trust.publisher.as_ref().map(publisher)),
        ("reviewedBy", (!reviewers.is_empty()).then(|| json!(reviewers))),
    ];
    let given = facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(given.collect())
}

fn text(language: &str, words: &str) -> Value {
    json!({ "@language": language, "@value": words })
}

fn in_languages(words: &BTreeMap<String, String>) -> Value {
    words.iter().map(|(language, words)| text(language, words)).collect()
}

/// The page that explains a licence; an expression of several has none and stands for itself.
fn licence(expression: &str) -> Value {
    let is_one = !expression.contains(' ');
    if is_one { json!(format!("https://spdx.org/licenses/{expression}.html")) } else { json!(expression) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_contract::manifest::Manifest;
    use exhibit_contract::pack::Trust;
    use exhibit_pack::{Files, HallWords};

    #[test]
    fn an_exhibit_is_described_in_each_language_and_nothing_is_made_up() {
        let text = include_str!("../../../exhibit_sdk/template/exhibit.toml");
        let mut manifest = Manifest::from_toml(text, "exhibit.toml").expect("the template is sound");
        manifest.metadata.licence = Some("CC-BY-4.0".to_owned());
        manifest.metadata.gbt_32844_class = Some("A01".to_owned());
        let both = |words: [&str; 2]| {
            [("en", words[0]), ("zh-Hans", words[1])]
                .map(|(language, words)| (language.to_owned(), words.to_owned()))
                .into()
        };
        let goals =
            [("en".to_owned(), vec!["One.".to_owned()]), ("zh-Hans".to_owned(), vec!["一。".to_owned()])].into();
        let words =
            HallWords { title: both(["Tea", "茶"]), purpose: both(["Why.", "为什么。"]), learning_goals: goals };
        let made = Made { manifest, files: Files::new(), words };
        let trust = Trust { publisher: Some("Society".to_owned()), reviews: Vec::new() };
        let entry = CatalogueEntry { trust, ..made.entry("packs/tea.webp".to_owned(), "packs/pack.json".to_owned()) };
        let resource = resource(&entry, &made);
        assert_eq!(resource["name"][1], json!({ "@language": "zh-Hans", "@value": "茶" }));
        assert_eq!((&resource["timeRequired"], &resource["typicalAgeRange"]), (&json!("PT2M"), &json!("8-")));
        assert_eq!(resource["license"], "https://spdx.org/licenses/CC-BY-4.0.html");
        assert_eq!(resource["about"]["termCode"], "A01");
        assert_eq!(resource["teaches"].as_array().map(Vec::len), Some(2));
        assert_eq!(resource["publisher"]["name"], "Society");
        assert!(resource.get("identifier").is_none(), "what is not given is not invented");
    }
}
