//! The JSON Schema that is checked in is the one the types give.

use exhibit_contract::schema::exhibit_schema;

#[test]
fn the_schema_is_current() {
    let path = kepu_tests::root().join("crates/exhibit_contract/schema/exhibit.schema.json");
    let current = exhibit_schema();
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
