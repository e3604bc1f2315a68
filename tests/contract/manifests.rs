//! Manifests that are cut off, of the wrong type, of a newer contract, or that contradict themselves.

use exhibit_contract::error::{Code, Error};
use exhibit_contract::manifest::Manifest;

use kepu_tests::guests::{manifest, manifest_text};

/// The sound manifest with a text replaced.
fn changed(from: &str, to: &str) -> String {
    assert!(manifest_text().contains(from), "the manifest has no {from}");
    manifest_text().replacen(from, to, 1)
}

fn unread(text: &str) -> Error {
    Manifest::from_toml(text, "exhibit.toml").expect_err("it cannot be read")
}

/// The codes of everything found once a text is replaced.
fn found(from: &str, to: &str) -> Vec<Code> {
    let manifest = Manifest::from_toml(&changed(from, to), "exhibit.toml").expect("it can be read");
    manifest.check().into_iter().map(|error| error.code).collect()
}

#[test]
fn a_sound_manifest_is_sound_and_survives_json() {
    assert_eq!(manifest().check(), []);
    let json = serde_json::to_vec(&manifest()).expect("it can be written");
    assert_eq!(Manifest::from_json(&json), Ok(manifest()));
}

#[test]
fn a_cut_off_manifest_names_its_line() {
    let error = unread(&manifest_text()[..manifest_text().find("max_age").expect("it is there") + 12]);
    assert_eq!(error.code, Code::ManifestSyntax);
    assert_eq!(error.place.split(':').next(), Some("exhibit.toml"), "{error}");
    assert_eq!(unread("contract = \"0.1\"\nid = ").place, "exhibit.toml:2:6");
    let json = serde_json::to_vec(&manifest()).expect("it can be written");
    for length in 0..json.len() {
        let error = Manifest::from_json(&json[..length]).expect_err("it is cut off");
        assert_eq!(error.code, Code::ManifestSyntax, "{error}");
    }
}

#[test]
fn a_newer_contract_is_refused_before_its_fields_are() {
    let newer = changed("contract = \"0.1\"", "contract = \"0.2\"\nhologram = true");
    assert_eq!(unread(&newer).code, Code::ContractNewer);
    assert_eq!(unread(&changed("contract = \"0.1\"", "contract = \"new\"")).code, Code::ContractUnreadable);
    let json = br#"{"contract":"1.0","hologram":true}"#;
    assert_eq!(Manifest::from_json(json).map_err(|error| error.code), Err(Code::ContractNewer));
}

#[test]
fn wrong_types_and_names_say_what_is_meant() {
    let error = unread(&changed("ticks_per_sec = 20", "ticks_per_sec = \"twenty\""));
    assert_eq!(error.code, Code::ManifestType);
    assert!(error.place.starts_with("exhibit.toml:14:"), "{error}");

    let error = unread(&changed("ticks_per_sec = 20", "tics_per_sec = 20"));
    assert_eq!(error.code, Code::ManifestUnknownField);
    assert!(error.remedy.contains("ticks_per_sec"), "{error}");

    assert_eq!(unread(&changed("unit = \"1\"\n", "")).code, Code::ManifestMissingField);
    assert_eq!(unread(&changed("capacity = 2", "")).code, Code::ManifestMissingField);
    assert_eq!(unread(&changed("capacity = 2", "capacity = 2\nradius = 1")).code, Code::ManifestUnknownField);
    let error = unread(&changed("topic = \"climate\"", "topic = \"climat\""));
    assert_eq!(error.code, Code::ManifestType);
    assert!(error.remedy.contains("climate"), "{error}");
    assert_eq!(unread(&changed("kind = \"sprites\"", "kind = \"videos\"")).code, Code::ManifestType);
    assert_eq!(unread(&changed("capacity = 2", "capacity = -2")).code, Code::ManifestType);
}

#[test]
fn names_are_written_as_names() {
    for (from, to) in [
        ("id = \"made-up\"", "id = \"Made up\""),
        ("version = \"1.0.0\"", "version = \"1\""),
        ("languages = [\"en\"]", "languages = [\"english\"]"),
        ("name = \"answer\"", "name = \"the answer\""),
        ("unit = \"1\"\nmin", "unit = \"\"\nmin"),
        ("id = \"all\"", "id = \"All\""),
        ("[model]", "[metadata]\nlicence = \"free for all\"\n\n[model]"),
        ("[model]", "[metadata]\ngbt_32844_class = \"<b>\"\n\n[model]"),
        ("[model]", "[metadata]\ngbt_41132_identifier = \"\"\n\n[model]"),
        ("[model]", "[metadata]\nlearning_goals = [\"Net zero\"]\n\n[model]"),
    ] {
        assert!(found(from, to).contains(&Code::ManifestName), "{to}: {:?}", found(from, to));
    }
}

#[test]
fn doubles_are_refused() {
    assert_eq!(found("languages = [\"en\"]", "languages = [\"en\", \"en\"]"), [Code::ManifestDuplicate]);
    let doubled = "[[readout]]\nid = \"answer\"\noutput = \"answer\"\n";
    assert_eq!(found("[scene]", &format!("{doubled}\n[scene]")), [Code::ManifestDuplicate]);
    assert!(found("name = \"answer\"", "name = \"knob\"").contains(&Code::ManifestDuplicate));
}

#[test]
fn references_lead_somewhere() {
    let errors = Manifest::from_toml(&changed("output = \"answer\"", "output = \"anser\""), "exhibit.toml")
        .expect("it can be read")
        .check();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].code, Code::ManifestReference);
    assert!(errors[0].place.contains("readout \"answer\"") && errors[0].remedy.contains("answer"), "{}", errors[0]);

    assert_eq!(
        found("inputs = [\"knob\"]", "inputs = [\"answer\"]"),
        [Code::ManifestReference],
        "an output is no input"
    );
    let handle = "[[scene.handle]]\nid = \"h\"\ncontrol = \"nob\"\nfrom = [0, 0, 0]\nto = [1, 0, 0]\n\n[limits]";
    assert_eq!(found("[limits]", handle), [Code::ManifestReference]);
    for story in [
        "[[story]]\nid = \"one\"\nchart = \"none\"\n",
        "[[story]]\nid = \"one\"\ncontrol_groups = [\"none\"]\n",
        "[[story]]\nid = \"one\"\nset = [{ input = \"none\", value = 1 }]\n",
        "[[story]]\nid = \"one\"\nfacts = [\"none\"]\n",
        "[[story]]\nid = \"one\"\nuntil = { what = \"answer\", question = \"none\" }\n",
        "[[fact]]\nid = \"f\"\nvalue = 1\nunit = \"1\"\nyear = 2020\nsource = \"none\"\n",
        "[[question]]\nid = \"q\"\noptions = [\"a\", \"b\"]\nanswer = \"c\"\n",
    ] {
        assert_eq!(found("[scene]", &format!("{story}\n[scene]")), [Code::ManifestReference], "{story}");
    }
}

#[test]
fn numbers_lie_in_their_ranges() {
    for (from, to) in [
        ("min = 0", "min = 6"),
        ("max = 10", "max = inf"),
        ("start = 5", "start = nan"),
        ("start = 5", "start = 2.5\ntype = \"int64\""),
        ("min_age_years = 8", "min_age_years = 100"),
        ("duration_minutes = 3", "duration_minutes = 0"),
        ("ticks_per_sec = 20", "ticks_per_sec = 0"),
        ("wide = [-8, -4.5, 16, 9]", "wide = [-8, -4.5, 0, 9]"),
        ("tall = [-4.5, -8, 9, 16]", "tall = [-4.5, nan, 9, 16]"),
        ("capacity = 2", "capacity = 0"),
        ("inputs = [\"knob\"]", "inputs = [\"knob\"]\nstep = 0"),
    ] {
        assert!(found(from, to).contains(&Code::ManifestRange), "{to}: {:?}", found(from, to));
    }
    let story = "[[story]]\nid = \"one\"\nset = [{ input = \"knob\", value = 11 }]\n\n[scene]";
    assert_eq!(found("[scene]", story), [Code::ManifestRange]);
}

#[test]
fn cameras_are_sane() {
    let camera =
        |text: &str| found("camera = { kind = \"flat\", wide = [-8, -4.5, 16, 9], tall = [-4.5, -8, 9, 16] }", text);
    let perspective =
        |fields: &str| camera(&format!("camera = {{ kind = \"perspective\", target = [0, 0, 0], {fields} }}"));
    assert_eq!(perspective("distance = 10, yaw_degrees = 0, pitch_degrees = 20, field_of_view_degrees = 40"), []);
    for wrong in [
        "distance = 0, yaw_degrees = 0, pitch_degrees = 20, field_of_view_degrees = 40",
        "distance = 10, yaw_degrees = 0, pitch_degrees = 90, field_of_view_degrees = 40",
        "distance = 10, yaw_degrees = 0, pitch_degrees = 20, field_of_view_degrees = 180",
        "distance = 10, yaw_degrees = 0, pitch_degrees = 60, field_of_view_degrees = 40, turn_degrees = [30, 45]",
        "distance = nan, yaw_degrees = 0, pitch_degrees = 20, field_of_view_degrees = 40",
    ] {
        assert_eq!(perspective(wrong), [Code::ManifestRange], "{wrong}");
    }
}

#[test]
fn dimensions_are_those_of_their_use() {
    assert_eq!(found("name = \"answer\"", "name = \"answer\"\ndimension = 3"), [Code::ManifestDimension]);
    assert_eq!(found("name = \"knob\"", "name = \"knob\"\ndimension = 3"), [Code::ManifestDimension]);
    let chart = "[[chart]]\nid = \"c\"\nx = { first = 0, step = 1, unit = \"a\", range = [0, 10] }\ny_unit = \"1\"
        y_range = [0, 1]\nseries = [{ id = \"s\", output = \"answer\" }]\n\n[scene]";
    assert_eq!(found("[scene]", chart), [Code::ManifestDimension], "a curve of one point");
}

#[test]
fn parts_agree() {
    for (from, to) in [
        ("inputs = [\"knob\"]", "inputs = []"),
        ("inputs = [\"knob\"]", "inputs = [\"knob\"]\nwidget = \"choice\""),
        ("inputs = [\"knob\"]", "inputs = [\"knob\"]\nwidget = \"switch\""),
        ("languages = [\"en\"]", "languages = []"),
        ("output = \"answer\"", "output = \"answer\"\nlow = \"answer\""),
        ("pictures = [\"assets/dot.svg\"]", "pictures = []"),
    ] {
        assert_eq!(found(from, to), [Code::ManifestInconsistent], "{to}");
    }
    let story = "[[story]]\nid = \"one\"\nuntil = { what = \"prediction\" }\n\n[scene]";
    assert_eq!(found("[scene]", story), [Code::ManifestInconsistent]);
}

#[test]
fn nobody_asks_for_too_much() {
    for (from, to) in [
        ("memory_mib = 1", "memory_mib = 100000"),
        ("memory_mib = 1", "memory_mib = 0"),
        ("memory_mib = 1", "tick_millis = 5000"),
        ("log_lines_per_sec = 5", "log_lines_per_sec = 4000000000"),
        ("capacity = 2", "capacity = 4000000000"),
        ("name = \"answer\"", "name = \"answer\"\ndimension = 4000000000"),
    ] {
        assert!(found(from, to).contains(&Code::ManifestLimit), "{to}: {:?}", found(from, to));
    }
    let question =
        |number: usize| format!("[[question]]\nid = \"q{number}\"\noptions = [\"a\", \"b\"]\nanswer = \"a\"\n");
    let many: String = (0..201).map(question).collect();
    assert_eq!(found("[scene]", &format!("{many}\n[scene]")), [Code::ManifestLimit]);
}

#[test]
fn pictures_lie_in_the_pack() {
    for path in ["../secret.svg", "/etc/passwd", "https://elsewhere.example/x.svg", "locales/en.ftl", ""] {
        let to = format!("preview = \"{path}\"");
        assert_eq!(found("preview = \"assets/preview.svg\"", &to), [Code::PathOutside], "{path}");
    }
}
