//! The JSON Schemas that are checked in are those the types give.

use exhibit_contract::schema::{catalogue_schema, exhibit_schema};

#[test]
fn the_schemas_are_current() {
    for (name, current) in [("exhibit", exhibit_schema()), ("catalogue", catalogue_schema())] {
        let path = kepu_tests::root().join(format!("crates/exhibit_contract/schema/{name}.schema.json"));
        if std::env::var_os("KEPU_WRITE").is_some() {
            std::fs::write(&path, &current).expect("the schema can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == current,
            "the types have changed: run the tests once with KEPU_WRITE=1 and commit {}",
            path.display()
        );
    }
}
