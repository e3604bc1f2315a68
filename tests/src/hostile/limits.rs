//! Exhibits that have more of something than their manifest allows, and the same with a manifest that asks for it.

use exhibit_contract::error::Code;
use exhibit_contract::limits::Limit;
use exhibit_pack::Files;

use super::pictures::{ROCK, with_mesh};
use super::sound::{DOT, WORDS};
use super::{Hostile, sound};
use crate::guests::{component, manifest_text};

/// An exhibit that has so many of what a limit counts.
type Having = fn(u32) -> Files;

/// Every limit that the files of an exhibit can pass, with the code of passing it.
const PASSED: [(Limit, Code, Having); 11] = [
    (Limit::PackedMib, Code::FileTooLarge, packed_mib),
    (Limit::UnpackedMib, Code::FileTooLarge, unpacked_mib),
    (Limit::Files, Code::PackTooManyFiles, files),
    (Limit::PictureSidePixels, Code::PictureTooLarge, picture_side),
    (Limit::MeshNumbers, Code::MeshInvalid, mesh_numbers),
    (Limit::MessageCharacters, Code::LocaleTooLong, message_characters),
    (Limit::Variables, Code::ManifestLimit, variables),
    (Limit::Layers, Code::ManifestLimit, layers),
    (Limit::LayerRecords, Code::ManifestLimit, layer_records),
    (Limit::MemoryMib, Code::ModelMemoryLimit, memory_mib),
    (Limit::TableElements, Code::ModelTable, table_elements),
];

/// Limits that are passed by default, by a manifest that asks for less than is there, and manifests that ask for too much.
pub fn all() -> Vec<Hostile> {
    let by_default = PASSED.into_iter().filter(|(limit, ..)| is_quick(*limit)).map(|(limit, code, having)| {
        Hostile::exhibit(&named(limit, "by-default"), code, &having(beyond_default(limit)))
    });
    let less = PASSED.into_iter().map(|(limit, code, having)| {
        let count = beyond_least(limit);
        Hostile::exhibit(&named(limit, "less"), code, &asking(having(count), limit, count - 1))
    });
    let too_much = Limit::ALL.into_iter().map(|limit| {
        let files = asking(sound(), limit, limit.most() + 1);
        Hostile::exhibit(&named(limit, "beyond"), Code::ManifestLimit, &files)
    });
    by_default.chain(less).chain(too_much).collect()
}

/// The same exhibits with a manifest that asks for as much as they have: nothing is wrong with them.
pub fn asked_for() -> Vec<(String, Files)> {
    let more = PASSED.into_iter().filter(|(limit, ..)| is_quick(*limit)).map(|(limit, _, having)| {
        let count = beyond_default(limit);
        (named(limit, "more"), asking(having(count), limit, count))
    });
    let exactly = PASSED.into_iter().map(|(limit, _, having)| {
        let count = beyond_least(limit);
        (named(limit, "exactly"), asking(having(count), limit, count))
    });
    more.chain(exactly).collect()
}

/// Noise cannot be packed: minutes would go into a file of more than the default.
fn is_quick(limit: Limit) -> bool {
    limit != Limit::PackedMib
}

fn named(limit: Limit, how: &str) -> String {
    format!("limit-{}-{how}", limit.name().replace('_', "-"))
}

fn beyond_default(limit: Limit) -> u32 {
    (limit.default() + 1).next_multiple_of(unit(limit))
}

/// More than the sound exhibit has, and more than one.
fn beyond_least(limit: Limit) -> u32 {
    let least = match limit {
        Limit::Files => 20,
        Limit::PictureSidePixels | Limit::MessageCharacters => 100,
        _ => 2,
    };
    (least + 1_u32).next_multiple_of(unit(limit))
}

/// What counts come in: a mesh has whole triangles.
fn unit(limit: Limit) -> u32 {
    if limit == Limit::MeshNumbers { 3 } else { 1 }
}

/// Files with a manifest that asks for `value` of a limit.
fn asking(mut files: Files, limit: Limit, value: u32) -> Files {
    let text = text_of(&files);
    // A limit may stand there once.
    let lines = text.lines().filter(|line| !line.starts_with(&format!("{} =", limit.name())));
    let lines: Vec<&str> = lines.collect();
    let asked = format!("{}\n{} = {value}\n", lines.join("\n"), limit.name());
    files.insert("exhibit.toml".to_owned(), asked.into());
    files
}

fn text_of(files: &Files) -> String {
    String::from_utf8(files["exhibit.toml"].clone()).expect("a manifest is text")
}

/// The sound exhibit with something before the limits of its manifest.
fn declaring(parts: &str) -> Files {
    let mut files = sound();
    let text = text_of(&files).replacen("[limits]", &format!("{parts}\n[limits]"), 1);
    files.insert("exhibit.toml".to_owned(), text.into());
    files
}

fn with(path: &str, bytes: Vec<u8>) -> Files {
    super::with(path, bytes)
}

/// Files for people, which may hold anything, of so many bytes together.
fn with_bytes(mut bytes: usize, byte: impl FnMut() -> u8) -> Files {
    const FILE_BYTES: usize = 4 << 20;
    let (mut files, mut contents) = (sound(), std::iter::repeat_with(byte));
    while bytes > 0 {
        let count = bytes.min(FILE_BYTES);
        files.insert(format!("reference/{}.csv", files.len()), contents.by_ref().take(count).collect());
        bytes -= count;
    }
    files
}

/// Room for the sound exhibit's own files in the last MiB.
fn bytes_of_mib(mib: u32) -> usize {
    ((mib as usize) << 20) - (100 << 10)
}

fn unpacked_mib(mib: u32) -> Files {
    with_bytes(bytes_of_mib(mib), || 0)
}

fn packed_mib(mib: u32) -> Files {
    let mut noise = 1_u32;
    with_bytes(bytes_of_mib(mib), move || {
        // Xorshift: nothing finds a pattern in its top bits.
        noise ^= noise << 13;
        noise ^= noise >> 17;
        noise ^= noise << 5;
        (noise >> 24) as u8
    })
}

fn files(count: u32) -> Files {
    let mut files = sound();
    let own = files.len();
    files.extend((own..count as usize).map(|number| (format!("reference/{number}.csv"), Vec::new())));
    files
}

fn picture_side(pixels: u32) -> Files {
    with("assets/dot.svg", DOT.replacen("width=\"64\"", &format!("width=\"{pixels}\""), 1).into())
}

fn mesh_numbers(count: u32) -> Files {
    let indices = format!(
        "{{\"bufferView\":2,\"componentType\":5121,\"count\":{count},\"type\":\"SCALAR\"}},{{\"bufferView\":0,\"componentType\":5126"
    );
    // The first accessor is moved behind the indices, whose place it has taken.
    let rock = ROCK
        .replacen("\"POSITION\":0,\"NORMAL\":1}", "\"POSITION\":1,\"NORMAL\":2},\"indices\":0", 1)
        .replacen("{\"bufferView\":0,\"componentType\":5126", &indices, 1)
        .replacen("\"byteLength\":72", &format!("\"byteLength\":{}", 72 + count), 1)
        .replacen(
            "{\"buffer\":0,\"byteOffset\":36,\"byteLength\":36}",
            &format!("{{\"buffer\":0,\"byteOffset\":36,\"byteLength\":36}},{{\"buffer\":0,\"byteOffset\":72,\"byteLength\":{count}}}"),
            1,
        );
    let mut files = with_mesh(rock.into());
    files.insert("assets/rock.bin".to_owned(), vec![0; 72 + count as usize]);
    files
}

fn message_characters(count: u32) -> Files {
    with("locales/en.ftl", format!("{WORDS}extra = {}\n", "x".repeat(count as usize)).into())
}

fn variables(count: u32) -> Files {
    let own = manifest_text().matches("[[model.variable]]").count();
    let one = |number| {
        format!("[[model.variable]]\nname = \"more{number}\"\ncausality = \"input\"\nunit = \"1\"\nstart = 0\n\n")
    };
    declaring(&(own..count as usize).map(one).collect::<String>())
}

fn layers(count: u32) -> Files {
    let own = manifest_text().matches("[[scene.layer]]").count();
    let one = |number| {
        format!(
            "[[scene.layer]]\nid = \"more{number}\"\nkind = \"backdrop\"\npicture = \"assets/dot.svg\"\narea = [0, 0, 1, 1]\n\n"
        )
    };
    declaring(&(own..count as usize).map(one).collect::<String>())
}

fn layer_records(count: u32) -> Files {
    with("exhibit.toml", manifest_text().replacen("capacity = 2", &format!("capacity = {count}"), 1).into())
}

fn memory_mib(mib: u32) -> Files {
    let memory = format!("(memory (export \"memory\") {})", mib * 16);
    let mut files = with("model.wasm", component(&[("memory", &memory)]));
    // The sound exhibit's manifest asks for little.
    let text = text_of(&files).replacen("memory_mib = 1\n", "", 1);
    files.insert("exhibit.toml".to_owned(), text.into());
    files
}

fn table_elements(count: u32) -> Files {
    with("model.wasm", component(&[("table", &format!("(table {count} funcref)"))]))
}
