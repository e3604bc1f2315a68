//! Describes each exhibit as a schema.org `LearningResource` in the static page, for libraries and search engines.

use std::collections::BTreeMap;

use exhibit_contract::pack::CatalogueEntry;
use serde_json::{Value, json};

/// What classes and identifiers are those of.
const CLASSES: &str = "GB/T 32844-2025";
const IDENTIFIERS: &str = "GB/T 41132-2021";

/// The script element that holds the descriptions of all exhibits. It is data: nothing runs it.
pub fn script(exhibits: &[CatalogueEntry]) -> String {
    let graph: Vec<Value> = exhibits.iter().map(resource).collect();
    let text = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // A text may hold what would end the element.
    format!("<script type=\"application/ld+json\">{}</script>", text.replace('<', "\\u003c"))
}

fn resource(entry: &CatalogueEntry) -> Value {
    let CatalogueEntry { audience, metadata, trust, .. } = entry;
    let age = match audience.max_age_years {
        99.. => format!("{}-", audience.min_age_years),
        most => format!("{}-{most}", audience.min_age_years),
    };
    let goals =
        entry.learning_goals.iter().flat_map(|(language, goals)| goals.iter().map(move |goal| text(language, goal)));
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
        ("image", Some(json!(entry.preview))),
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

    #[test]
    fn an_exhibit_is_described_in_each_language_and_cannot_end_the_element() {
        let entry: CatalogueEntry = serde_json::from_value(json!({
            "id": "tub", "version": "1.0.0", "topic": "climate", "languages": ["en", "zh-Hans"],
            "title": { "en": "</script><b>Tub", "zh-Hans": "浴缸" }, "purpose": { "en": "Why.", "zh-Hans": "为什么。" },
            "preview": "packs/tub/preview.webp", "pack": "packs/tub/pack.json",
            "audience": { "min_age_years": 8, "max_age_years": 99, "duration_minutes": 3, "level": "primary" },
            "metadata": { "licence": "CC-BY-4.0", "gbt_32844_class": "A01", "learning_goals": ["one"] },
            "learning_goals": { "en": ["One."], "zh-Hans": ["一。"] },
            "trust": { "publisher": "Society", "reviews": [] },
        }))
        .expect("it is an entry");
        let script = script(&[entry]);
        assert_eq!(script.matches('<').count(), 2, "{script}");
        let json =
            script.split_once('>').and_then(|(_, rest)| rest.split_once("</script>")).expect("it is an element").0;
        let value: Value = serde_json::from_str(json).expect("it is JSON");
        let resource = &value["@graph"][0];
        assert_eq!(resource["name"][1], json!({ "@language": "zh-Hans", "@value": "浴缸" }));
        assert_eq!((&resource["timeRequired"], &resource["typicalAgeRange"]), (&json!("PT3M"), &json!("8-")));
        assert_eq!(resource["license"], "https://spdx.org/licenses/CC-BY-4.0.html");
        assert_eq!(resource["about"]["termCode"], "A01");
        assert_eq!(resource["teaches"].as_array().map(Vec::len), Some(2));
        assert_eq!(resource["publisher"]["name"], "Society");
        assert!(resource.get("identifier").is_none(), "what is not given is not invented");
    }
}
