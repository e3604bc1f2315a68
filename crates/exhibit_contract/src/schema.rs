//! The JSON Schema of `exhibit.toml`, so that editors complete and check it. It is kept in `schema/`, and a test holds it
//! to the types.

/// The schema as text, ending in a newline.
pub fn exhibit_schema() -> String {
    let settings = schemars::generate::SchemaSettings::draft07();
    let mut schema = settings.into_generator().into_root_schema_for::<crate::manifest::Manifest>();
    schema.insert("title".to_owned(), "exhibit.toml".into());
    // A schema is plain data of finite depth: writing it to a text cannot fail.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
