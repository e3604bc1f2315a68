//! Files that are no `.kepu` file, or want to be more than one.

use exhibit_contract::error::Code;
use exhibit_pack::archive;
use miniz_oxide::deflate::compress_to_vec;

use super::zip::{Part, listing, zip};
use super::{Hostile, sound, with};

/// Length of what ends an archive.
const END_BYTES: usize = 28;

fn one(part: Part) -> Vec<u8> {
    zip(&[part])
}

fn named(name: &str) -> Vec<u8> {
    one(Part::stored(name, b"gotcha"))
}

/// A sound archive with bytes changed, counted from its end.
fn ended(back: usize, bytes: &[u8]) -> Vec<u8> {
    let mut file = archive::write(&sound());
    let at = file.len() - back;
    file[at..at + bytes.len()].copy_from_slice(bytes);
    file
}

pub fn all() -> Vec<Hostile> {
    [garbage(), names(), forms(), sizes()].into_iter().flatten().collect()
}

fn garbage() -> Vec<Hostile> {
    let whole = archive::write(&sound());
    let flipped = {
        let mut file = whole.clone();
        // In a file that lies there as it is: what a deflated one becomes depends on every other byte of it.
        let words = b"# Made up";
        let at = file.windows(words.len()).position(|bytes| bytes == words).expect("MODEL.md is too short to deflate");
        file[at] ^= 0xff;
        file
    };
    let damaged = one(Part { crc32: 1, ..Part::stored("MODEL.md", b"words") });
    [
        ("empty", Vec::new()),
        ("of-words", b"Dear museum, please find attached".to_vec()),
        ("of-zeros", vec![0; 100_000]),
        ("gzip", [b"\x1f\x8b\x08\0".as_slice(), &[7; 500]].concat()),
        ("nothing-but-an-end", whole[whole.len() - END_BYTES..].to_vec()),
        ("half", whole[..whole.len() / 2].to_vec()),
        ("short-of-a-byte", whole[..whole.len() - 1].to_vec()),
        ("followed-by-a-byte", [whole.as_slice(), b"!"].concat()),
        ("behind-a-program", [b"MZ\x90\0".as_slice(), &whole].concat()),
        ("twice", [whole.as_slice(), &whole].concat()),
        ("list-out-of-bounds", ended(12, &0x7fff_ffff_u32.to_le_bytes())),
        ("list-too-short", ended(16, &10_u32.to_le_bytes())),
        ("counts-one-less", ended(20, &[6, 0, 6, 0])),
        ("counts-one-more", ended(20, &[8, 0, 8, 0])),
        ("checksum-wrong", damaged),
        ("byte-flipped", flipped),
    ]
    .into_iter()
    .map(|(name, file)| Hostile::archive(name, Code::ArchiveGarbled, file))
    .collect()
}

fn names() -> Vec<Hostile> {
    let not_text = one(Part { name: b"assets/\xff\xfe.svg".to_vec(), ..Part::stored("", b"gotcha") });
    let long = named(&format!("assets/{}.svg", "a".repeat(5_000)));
    let outside = [
        ("path-upwards", named("../evil.svg")),
        ("path-upwards-within", named("assets/../../evil.svg")),
        ("path-absolute", named("/etc/passwd")),
        ("path-of-a-drive", named("C:/evil.svg")),
        ("path-with-backslashes", named("assets\\..\\evil.svg")),
        ("path-with-a-null", named("exhibit.toml\0.svg")),
        ("path-with-a-line", named("assets/a\nb.svg")),
        ("path-with-escapes", named("assets/%2e%2e/evil.svg")),
        ("path-hidden", named(".git/config")),
        ("path-empty", named("")),
        ("path-look-alike", named("assets/аcorn.svg")),
        ("path-turned", named("assets/\u{202e}gvs.svg")),
        ("path-not-text", not_text),
        ("path-endless", long),
    ];
    let twin = |names: [&str; 2]| zip(&names.map(|name| Part::stored(name, b"x")));
    let link = one(Part { rights: 0o120_777, ..Part::stored("assets/dot.svg", b"/etc/passwd") });
    let folder_link = one(Part { rights: 0o120_777, ..Part::stored("assets", b"/") });
    let others = [
        ("names-twice", Code::ArchiveDuplicate, twin(["MODEL.md", "MODEL.md"])),
        ("names-alike", Code::ArchiveDuplicate, twin(["MODEL.md", "model.MD"])),
        ("link", Code::PackLink, link),
        ("link-to-a-folder", Code::PackLink, folder_link),
    ];
    let outside = outside.into_iter().map(|(name, file)| (name, Code::PathOutside, file));
    outside.chain(others).map(|(name, code, file)| Hostile::archive(name, code, file)).collect()
}

fn forms() -> Vec<Hostile> {
    let part = || Part::stored("MODEL.md", b"words");
    let two = [Part::stored("MODEL.md", b"a"), Part::stored("exhibit.toml", b"b")];
    let (gap, overlap, listed_twice, hole) = (with_gap(&two), overlapping(), at_one_place(), listed_short());
    let mut forms = vec![
        ("other-comment", ended(6, b"zip 3.")),
        ("dated", one(Part { date: 0x5d21, ..part() })),
        ("executable", one(Part { rights: 0o100_755, ..part() })),
        ("other-version", one(Part { needs: 45, ..part() })),
        ("encrypted", one(Part { flags: 1, ..part() })),
        ("sizes-behind", one(Part { flags: 8, ..part() })),
        ("utf8-flag", one(Part { flags: 0x800, ..part() })),
        ("lzma", one(Part { method: 14, ..part() })),
        ("extra-field", one(Part { extra: b"\x55\x54\x01\0!".to_vec(), ..part() })),
        ("zip64", one(Part { extra: [b"\x01\0\x10\0".as_slice(), &[0; 16]].concat(), ..part() })),
        ("folder", one(Part::stored("assets/", b""))),
        ("unsorted", zip(&[two[1].clone(), two[0].clone()])),
        ("split-over-disks", ended(24, &[1, 0])),
        ("gap", gap),
        ("overlap", overlap),
        ("two-names-for-one-place", listed_twice),
        ("unlisted-file", hole),
    ];
    let mut claims_zip64 = ended(12, &[0xff; 4]);
    let at = claims_zip64.len() - 16;
    claims_zip64[at..at + 4].copy_from_slice(&[0xff; 4]);
    forms.push(("end-of-zip64", claims_zip64));
    let newer = Hostile::archive("of-a-later-form", Code::ArchiveNewer, ended(1, b"2"));
    let forms = forms.into_iter().map(|(name, file)| Hostile::archive(name, Code::ArchiveForm, file));
    forms.chain([newer]).collect()
}

/// Bytes that no entry owns between two.
fn with_gap(parts: &[Part; 2]) -> Vec<u8> {
    let first = zip(&parts[..1]);
    let local_bytes = 30 + parts[0].name.len() + parts[0].packed.len();
    let mut file = [&first[..local_bytes], b"a second exhibit"].concat();
    let second = zip(&parts[1..]);
    let offset = file.len() as u32;
    file.extend(&second[..30 + parts[1].name.len() + parts[1].packed.len()]);
    listing(&mut file, &[(&parts[0], 0), (&parts[1], offset)], 2);
    file
}

/// A file within another: the second begins in the first one's contents.
fn overlapping() -> Vec<u8> {
    let inner = Part::stored("exhibit.toml", b"id = 1");
    let inner_bytes = &zip(std::slice::from_ref(&inner))[..30 + 12 + 6];
    let outer = Part::stored("MODEL.md", inner_bytes);
    let mut file = zip(std::slice::from_ref(&outer))[..30 + 8 + inner_bytes.len()].to_vec();
    listing(&mut file, &[(&outer, 0), (&inner, 38)], 2);
    file
}

/// One file listed under two names.
fn at_one_place() -> Vec<u8> {
    let (part, other) = (Part::stored("MODEL.md", b"words"), Part::stored("NODEL.md", b"words"));
    let mut file = zip(std::slice::from_ref(&part))[..30 + 8 + 5].to_vec();
    listing(&mut file, &[(&part, 0), (&other, 0)], 2);
    file
}

/// Two files, and one listed.
fn listed_short() -> Vec<u8> {
    let (part, other) = (Part::stored("MODEL.md", b"words"), Part::stored("exhibit.toml", b"words"));
    let mut file = [&zip(std::slice::from_ref(&part))[..43], &zip(std::slice::from_ref(&other))[..47]].concat();
    listing(&mut file, &[(&part, 0)], 1);
    file
}

fn sizes() -> Vec<Hostile> {
    let zeros = vec![0; 4 << 20];
    let deflated = Part::deflated("assets/bomb.svg", &zeros);
    let bomb = one(Part { claims: 10, ..deflated.clone() });
    let hollow = one(Part { claims: 5 << 20, ..deflated.clone() });
    let tail = one(Part { packed: [deflated.packed.as_slice(), b"more"].concat(), ..deflated.clone() });
    let cut = one(Part { packed: deflated.packed[..deflated.packed.len() / 2].to_vec(), ..deflated.clone() });
    let noise = one(Part { packed: vec![0xa5; 200], ..deflated.clone() });
    let stored = one(Part { claims: 4, ..Part::stored("MODEL.md", b"words") });
    // Each of them within its limit, all together not; the contents are sent once for each.
    let heavy = Part { packed: compress_to_vec(&vec![0; 8 << 20], 6), claims: 8 << 20, ..deflated.clone() };
    let many: Vec<Part> = (10..20)
        .map(|number| Part { name: format!("assets/{number}.svg").into(), crc32: 0, ..heavy.clone() })
        .collect();
    let files: Vec<Part> = (1_000..2_001).map(|number| Part::stored(&format!("assets/{number}.svg"), b"")).collect();
    let nested = archive::write(&with("assets/inner.kepu", archive::write(&sound())));
    [
        ("bomb", Code::ArchiveSize, bomb),
        ("holds-less", Code::ArchiveSize, hollow),
        ("stored-holds-more", Code::ArchiveSize, stored),
        ("contents-followed", Code::ArchiveSize, tail),
        ("contents-cut", Code::ArchiveGarbled, cut),
        ("contents-noise", Code::ArchiveGarbled, noise),
        ("claims-4-gib", Code::FileTooLarge, one(Part { claims: u32::MAX, ..deflated.clone() })),
        ("claims-640-mib-in-all", Code::FileTooLarge, zip(&many)),
        ("of-1001-files", Code::PackTooManyFiles, zip(&files)),
        ("counts-65535", Code::PackTooManyFiles, ended(20, &[0xff; 4])),
        ("in-an-archive", Code::PackStrayFile, nested),
    ]
    .into_iter()
    .map(|(name, code, file)| Hostile::archive(name, code, file))
    .collect()
}
