//! What a manifest may ask for, what is refused, and that the table of limits in the documents says the same as the code.

use exhibit_contract::error::{Code, Error};
use exhibit_contract::guest::admit;
use exhibit_contract::limits::{self, Limit, Limits, MIB};
use exhibit_contract::locale::MOST_OPENINGS;
use exhibit_contract::manifest::Manifest;
use exhibit_contract::pack::Pack;
use exhibit_sandbox::Sandbox;

use kepu_tests::guests::{component, manifest, manifest_text};
use kepu_tests::{hostile, root};

/// The sound manifest, its limits replaced.
fn with_limits(lines: &str) -> Manifest {
    let (before, _) = manifest_text().split_once("[limits]").expect("it has limits");
    Manifest::from_toml(&format!("{before}[limits]\n{lines}\n"), "exhibit.toml").expect("it can be read")
}

#[test]
fn each_limit_may_be_asked_for_up_to_its_ceiling() {
    for limit in Limit::ALL {
        let asked = |value: u32| with_limits(&format!("{} = {value}", limit.name()));
        let found = |value| asked(value).check().into_iter().map(|fault| fault.code).collect::<Vec<_>>();
        let name = limit.name();
        assert!(limit.default() < limit.most(), "{name} cannot be raised");
        assert_eq!((found(limit.default()), found(limit.most())), (vec![], vec![]), "{name}");
        for beyond in [0, limit.most() + 1, u32::MAX] {
            assert!(found(beyond).contains(&Code::ManifestLimit), "{name} = {beyond}: {:?}", found(beyond));
            assert!(asked(beyond).limits.of(limit) <= limit.most(), "{name} = {beyond} lifts the ceiling");
        }
        assert_eq!(asked(1).limits.of(limit), 1, "{name} is read as another");
        assert_eq!(Limits::default().of(limit), limit.default(), "{name}");
    }
}

#[test]
fn who_has_too_much_is_told_what_to_ask_for() {
    let too_many = |limits: &Limits| limits.allow(Limit::Layers, 41, Code::ManifestLimit, "scene");
    let told = |error: Error| (error.sentence, error.remedy);
    let error = too_many(&Limits::default()).expect_err("41 are more than by default");
    let remedy = "Raise limits.layers in exhibit.toml, up to 64, or make do with less.";
    assert_eq!(told(error), ("It has 41 layers; its manifest allows 40.".to_owned(), remedy.to_owned()));
    assert_eq!(too_many(&Limits { layers: 41, ..Limits::default() }), Ok(()));
    let most = Limits { layers: 64, ..Limits::default() };
    let error = most.allow(Limit::Layers, 65, Code::ManifestLimit, "scene").expect_err("65 are more than any may have");
    assert!(!error.remedy.contains("Raise"), "{error}");
}

#[test]
fn a_pack_is_held_to_its_manifest_when_it_is_loaded() {
    let made = exhibit_pack::make(&hostile::sound()).expect("nothing is wrong with it");
    let index: Pack = made.index(|path, _| path.to_owned());
    let refused = |limits: Limits| index.check_limits(&limits).err().map(|error| error.code);
    let count = index.files.len() as u32;
    assert_eq!(refused(Limits { files: count, ..Limits::default() }), None);
    assert_eq!(refused(Limits { files: count - 1, ..Limits::default() }), Some(Code::ManifestLimit));
    let mut heavy = index.clone();
    heavy.files.get_mut("model.wasm").expect("it has a model").bytes = 2 * MIB;
    let limits = Limits { unpacked_mib: 2, ..Limits::default() };
    assert_eq!(heavy.check_limits(&limits).err().map(|error| error.code), Some(Code::FileTooLarge));
    // What the page reads has no word of a limit that nobody changed.
    let json = |text: &str| serde_json::to_string(&with_limits(text)).expect("it can be written");
    assert!(!json("").contains("limits") && json("layers = 3").contains("\"layers\":3"));
}

#[test]
fn a_file_is_held_to_its_manifest_once_its_length_is_known() {
    let made = exhibit_pack::make(&hostile::sound()).expect("nothing is wrong with it");
    let most = u64::from(Limit::PackedMib.default()) * MIB;
    assert_eq!(made.check_packed(most, "x.kepu"), Ok(()));
    let error = made.check_packed(most + 1, "x.kepu").expect_err("it is a byte too long");
    assert_eq!((error.code, error.place.as_str()), (Code::FileTooLarge, "x.kepu"));
    assert!(error.remedy.contains("limits.packed_mib"), "{error}");
}

#[test]
fn a_table_grows_to_its_limit() {
    // Grows until refused; then leaves the size as the output.
    let step = "(func (export \"kepu:exhibit/model@0.1.0#do-step\")
        (loop $more (br_if $more (i32.ne (table.grow (ref.null func) (i32.const 1)) (i32.const -1))))
        (f64.store (i32.const 64) (f64.convert_i32_u (table.size))))";
    let component = component(&[("do-step", step)]);
    for most in [1, 7, 2_000] {
        let manifest = with_limits(&format!("table_elements = {most}"));
        let mut sandbox = Sandbox::new(&component, &manifest).expect("the model is admitted");
        sandbox.instantiate(1).expect("it starts");
        sandbox.advance(&[], 1).expect("being refused is no failure");
        assert_eq!(sandbox.outputs().expect("it answers").values, [f64::from(most)]);
        // A browser keeps to what is written in the module.
        let core = admit(&component, &manifest.limits).expect("the model is admitted");
        let mut section = vec![4, 0, 1, 0x70, 1, 1];
        let digits = if most < 0x80 { vec![most as u8] } else { vec![most as u8 | 0x80, (most >> 7) as u8] };
        section.extend(digits);
        section[1] = section.len() as u8 - 2;
        assert!(core.windows(section.len()).any(|bytes| bytes == section), "no table of 1 to {most}");
    }
}

#[test]
fn a_model_logs_as_much_as_it_asks_for() {
    let step =
        "(func (export \"kepu:exhibit/model@0.1.0#do-step\") (call $log (i32.const 3) (i32.const 512) (i32.const 14)))";
    let component = component(&[("do-step", step)]);
    let logged = |manifest: &Manifest| {
        let mut sandbox = Sandbox::new(&component, manifest).expect("the model is admitted");
        sandbox.instantiate(1).expect("it starts");
        sandbox.advance(&[], 90).expect("it steps");
        sandbox.take_log().len()
    };
    assert_eq!(manifest().limits.log_lines_per_sec, 5);
    // A busy machine may need more than a second, which begins the count again.
    assert!((20..90).contains(&logged(&with_limits(""))));
    assert_eq!(logged(&with_limits("log_lines_per_sec = 90")), 90);
}

/// Of the table in the documents: what, by default, at most, the name in `[limits]`.
fn table() -> Vec<[String; 4]> {
    let page = std::fs::read_to_string(root().join("docs/designers/packs.md")).expect("the page is there");
    let (_, table) = page.split_once("| what | by default | at most |").expect("it has the table of limits");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| {
        let mut cells = line.trim_matches('|').split('|').map(|cell| cell.trim().replace(',', ""));
        [(); 4].map(|()| cells.next().unwrap_or_default())
    };
    rows.map(cells).collect()
}

#[test]
fn the_documents_name_every_limit_with_its_numbers() {
    let told: Vec<[String; 3]> = table()
        .into_iter()
        .filter(|[.., name]| name != "—")
        .map(|[_, default, most, name]| [name.trim_matches('`').to_owned(), default, most])
        .collect();
    let known: Vec<[String; 3]> =
        Limit::ALL.map(|limit| [limit.name().to_owned(), limit.default().to_string(), limit.most().to_string()]).into();
    assert_eq!(told, known);
}

#[test]
fn the_documents_name_what_no_manifest_changes() {
    let fixed = [
        limits::MOST_MODEL_BYTES / MIB,
        limits::MOST_TEXT_BYTES / MIB,
        limits::MOST_ASSET_BYTES / MIB,
        limits::MOST_PICTURE_PIXELS as u64,
        MOST_OPENINGS as u64,
        limits::MOST_TICKS_PER_SEC.into(),
        limits::MOST_OUTPUT_VALUES,
        limits::MOST_ACTIONS as u64,
        limits::MOST_FIELD_NUMBERS,
        limits::MOST_OF_A_KIND as u64,
        limits::MOST_TABLES.into(),
        limits::MOST_STATE_BYTES as u64 / MIB,
        limits::CALL_MILLIS.into(),
    ];
    let told: Vec<u64> = table()
        .into_iter()
        .filter(|[.., name]| name == "—")
        .map(|[what, _, most, _]| most.parse().unwrap_or_else(|_| panic!("{what}: {most} is no number")))
        .collect();
    assert_eq!(told, fixed);
}
