//! The JSON Schemas of `exhibit.toml`, so that editors complete and check it, and of `catalogue.json`, for who writes or reads
//! one by another program. They are kept in `schema/`, and a test holds them to the types.

use schemars::JsonSchema;

use crate::manifest::Manifest;
use crate::pack::Catalogue;

/// The schema of `exhibit.toml` as text, ending in a newline.
pub fn exhibit_schema() -> String {
    schema_of::<Manifest>("exhibit.toml")
}

/// The schema of `catalogue.json`, likewise.
pub fn catalogue_schema() -> String {
    schema_of::<Catalogue>("catalogue.json")
}

fn schema_of<T: JsonSchema>(title: &str) -> String {
    let settings = schemars::generate::SchemaSettings::draft07();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    // A schema is plain data of finite depth: writing it to a text cannot fail.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
