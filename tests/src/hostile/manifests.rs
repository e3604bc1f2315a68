//! Exhibits whose manifest or files do not fit the contract.

use exhibit_contract::error::Code;

use super::{Hostile, sound, with, without};
use crate::guests::manifest_text;

/// The sound exhibit, its manifest changed in one text.
fn changed(from: &str, to: &str) -> Vec<u8> {
    assert!(manifest_text().contains(from), "the manifest has no {from}");
    manifest_text().replacen(from, to, 1).into()
}

/// The sound exhibit with something more before the limits of its manifest.
fn more(text: &str) -> Vec<u8> {
    changed("[limits]", &format!("{text}\n[limits]"))
}

/// A sound of that file, which follows that output.
fn noise(file: &str, output: &str) -> Vec<u8> {
    more(&format!("[[sound]]\nid = \"noise\"\nfile = \"{file}\"\noutput = \"{output}\""))
}

pub fn all() -> Vec<Hostile> {
    let handle = "[[scene.handle]]\nid = \"here\"\ncontrol = \"knob\"\ny_control = \"knob\"";
    let readers =
        |levels: &str| changed("duration_minutes = 3", &format!("duration_minutes = 3\nreading_levels = {levels}"));
    let manifests = [
        ("cut-off", Code::ManifestSyntax, manifest_text()[..200].into()),
        ("garbage", Code::ManifestSyntax, "\0\u{1}garbage".into()),
        ("not-utf8", Code::ManifestSyntax, b"contract = \"\xff\"".to_vec()),
        ("empty", Code::ManifestMissingField, Vec::new()),
        ("of-brackets", Code::ManifestSyntax, format!("a = {}", "[".repeat(200_000)).into()),
        ("of-tables", Code::ManifestSyntax, format!("a = {}", "{a=".repeat(200_000)).into()),
        ("of-dots", Code::ManifestSyntax, format!("a{} = 1", ".a".repeat(200_000)).into()),
        ("of-2-mib", Code::FileTooLarge, vec![b'#'; 2 << 20]),
        ("newer", Code::ContractNewer, changed("contract = \"0.1\"", "contract = \"9.0\"\nhologram = true")),
        ("unreadable-contract", Code::ContractUnreadable, changed("contract = \"0.1\"", "contract = \"soon\"")),
        ("wrong-type", Code::ManifestType, changed("ticks_per_sec = 20", "ticks_per_sec = \"twenty\"")),
        ("unknown-field", Code::ManifestUnknownField, changed("ticks_per_sec", "tics_per_sec")),
        ("missing-field", Code::ManifestMissingField, changed("capacity = 2", "")),
        ("markup-in-a-name", Code::ManifestName, changed("id = \"all\"", "id = \"<img>\"")),
        ("id-upwards", Code::ManifestName, changed("id = \"made-up\"", "id = \"../made-up\"")),
        ("duplicate", Code::ManifestDuplicate, changed("languages = [\"en\"]", "languages = [\"en\", \"en\"]")),
        ("reference", Code::ManifestReference, changed("output = \"answer\"", "output = \"anser\"")),
        ("range", Code::ManifestRange, changed("start = 5", "start = 50")),
        ("dimension", Code::ManifestDimension, changed("name = \"answer\"", "name = \"answer\"\ndimension = 3")),
        ("inconsistent", Code::ManifestInconsistent, changed("inputs = [\"knob\"]", "inputs = []")),
        ("greedy", Code::ManifestLimit, changed("memory_mib = 1", "memory_mib = 100000")),
        ("endless-layer", Code::ManifestLimit, changed("capacity = 2", "capacity = 4000000000")),
        ("preview-outside", Code::PathOutside, changed("assets/preview.svg", "../../../etc/passwd")),
        ("preview-elsewhere", Code::PathOutside, changed("assets/preview.svg", "https://elsewhere.example/x.svg")),
        ("preview-missing", Code::AssetMissing, changed("assets/preview.svg", "assets/previev.svg")),
        ("layer-missing", Code::AssetMissing, changed("assets/dot.svg", "assets/dott.svg")),
        ("sound-missing", Code::AssetMissing, noise("assets/noise.mp3", "answer")),
        ("sound-elsewhere", Code::PathOutside, noise("../noise.mp3", "answer")),
        ("sound-of-a-picture", Code::ManifestInconsistent, noise("assets/dot.svg", "answer")),
        ("sound-of-nothing", Code::ManifestReference, noise("assets/noise.mp3", "knob")),
        ("handle-in-a-line", Code::ManifestRange, more(&format!("{handle}\nfrom = [0, 0, 0]\nto = [1, 0, 0]"))),
        (
            "handle-of-nothing",
            Code::ManifestReference,
            more(&format!(
                "{}\nfrom = [0, 0, 0]\nto = [1, 1, 0]",
                handle.replacen("y_control = \"knob\"", "y_control = \"nob\"", 1)
            )),
        ),
        ("readers-unknown", Code::ManifestType, readers("[\"dogs\"]")),
        ("readers-twice", Code::ManifestDuplicate, readers("[\"adults\", \"adults\"]")),
        ("readers-twice-later", Code::ManifestDuplicate, readers("[\"children\", \"adults\", \"adults\"]")),
        ("language-missing", Code::LocaleMissing, changed("[\"en\"]", "[\"en\", \"zh-Hans\"]")),
    ];
    let manifests = manifests
        .into_iter()
        .map(|(name, code, text)| Hostile::exhibit(&format!("manifest-{name}"), code, &with("exhibit.toml", text)));
    let stray = [
        "setup.exe",
        "index.html",
        "assets/page.html",
        "assets/run.js",
        "locales/en/more.ftl",
        "exhibit.json",
        "page/x.svg",
    ]
    .map(|path| {
        Hostile::exhibit(&format!("stray-{}", path.replace(['/', '.'], "-")), Code::PackStrayFile, &with(path, "x"))
    });
    let mut two_manifests = sound();
    two_manifests.insert("exhibit.TOML".to_owned(), manifest_text().into());
    let files = [
        Hostile::exhibit("no-manifest", Code::PackIncomplete, &without("exhibit.toml")),
        Hostile::exhibit("no-model", Code::PackIncomplete, &without("model.wasm")),
        Hostile::exhibit("no-words", Code::LocaleMissing, &without("locales/en.ftl")),
        Hostile::exhibit("no-picture", Code::AssetMissing, &without("assets/dot.svg")),
        Hostile::exhibit("no-licences", Code::AssetUnowned, &without("assets/LICENSES.toml")),
        Hostile::exhibit("licences-garbled", Code::AssetUnowned, &with("assets/LICENSES.toml", "[[[")),
        Hostile::exhibit(
            "licence-blank",
            Code::AssetUnowned,
            &with("assets/LICENSES.toml", "[\"dot.svg\"]\nauthor = \" \"\nlicence = \"CC0-1.0\"\n"),
        ),
        Hostile::exhibit("two-manifests", Code::ArchiveDuplicate, &two_manifests),
        Hostile::exhibit("picture-of-9-mib", Code::FileTooLarge, &with("assets/dot.svg", vec![b' '; 9 << 20])),
    ];
    manifests.chain(stray).chain(files).collect()
}
