//! Recorded visits, for when nobody is there, that no visitor could have made.

use exhibit_contract::error::Code;
use exhibit_pack::ATTRACT;

use super::sound::{WORDS, sound};
use super::{Hostile, with};

pub fn all() -> Vec<Hostile> {
    let visit = |inputs: &str| {
        let head = r#""contract":"0.1","seed":"0","ticks":40"#;
        format!(r#"{{"visit":{{"pack":"{}",{head},"inputs":[{inputs}]}}}}"#, "0".repeat(64))
    };
    let set = |variable: u32, value: &str| {
        visit(&format!(r#"[0,{{"tag":"set","val":{{"variable":{variable},"value":{value}}}}}]"#))
    };
    let wrong = [
        ("garbage", "]]]".to_owned()),
        ("empty", String::new()),
        ("cut-off", set(0, r#"{"tag":"float64","val":1}"#).split_off(9)),
        ("deep", "[".repeat(200_000)),
        ("of-no-pack", set(0, r#"{"tag":"float64","val":1}"#).replace("000", "zzz")),
        ("of-a-later-contract", visit("").replace("0.1", "9.0")),
        ("sets-what-is-not-there", set(4_000_000_000, r#"{"tag":"float64","val":1}"#)),
        ("sets-an-output", set(1, r#"{"tag":"float64","val":1}"#)),
        ("sets-another-type", set(0, r#"{"tag":"boolean","val":true}"#)),
        ("sets-no-number", set(0, r#"{"tag":"float64","val":1e999}"#)),
        ("does-what-is-not-there", visit(r#"[0,{"tag":"action","val":99}]"#)),
        ("goes-back", visit(r#"[9,{"tag":"action","val":0}],[8,{"tag":"action","val":0}]"#)),
        ("after-its-end", visit(r#"[41,{"tag":"action","val":0}]"#)),
    ];
    let called = |text: String| {
        let mut files = with(ATTRACT, text);
        files.insert("locales/en.ftl".to_owned(), format!("{WORDS}attract = Touch me\n").into_bytes());
        files
    };
    let code = |name: &str| match name {
        "of-a-later-contract" => Code::ContractNewer,
        _ => Code::VisitUnreadable,
    };
    let refused = wrong
        .into_iter()
        .map(|(name, text)| Hostile::exhibit(&format!("visit-that-plays-{name}"), code(name), &called(text)));
    let mut silent = sound();
    silent.insert(ATTRACT.to_owned(), visit("").into_bytes());
    refused.chain([Hostile::exhibit("visit-that-plays-without-a-call", Code::LocaleMessageMissing, &silent)]).collect()
}
