//! JavaScript's objects and arrays, made and read.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// A JavaScript object with these properties.
pub(crate) fn object(properties: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// A JavaScript array of these values.
pub(crate) fn array(values: impl IntoIterator<Item = JsValue>) -> Array {
    values.into_iter().collect()
}

/// The property `name` of a message, `undefined` where there is none.
pub(crate) fn property(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// The number `name` of a message.
pub(crate) fn number(message: &JsValue, name: &str) -> Option<f64> {
    property(message, name).as_f64()
}

/// The text `name` of a message, empty where there is none.
pub(crate) fn text(message: &JsValue, name: &str) -> String {
    property(message, name).as_string().unwrap_or_default()
}
