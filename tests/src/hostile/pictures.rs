//! Pictures and meshes that are something else.

use exhibit_contract::error::Code;
use exhibit_pack::Files;

use super::sound::DOT;
use super::{Hostile, sound, with};
use crate::guests::manifest_text;

pub fn all() -> Vec<Hostile> {
    [drawings(), bitmaps(), meshes()].into_iter().flatten().collect()
}

/// The dot with something more in it.
fn holding(inner: &str) -> Vec<u8> {
    DOT.replacen("<circle", &format!("{inner}<circle"), 1).into_bytes()
}

fn drawings() -> Vec<Hostile> {
    let lol = "<!DOCTYPE svg [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let deep = format!("<svg width=\"1\" height=\"1\">{}", "<g>".repeat(150_000));
    let many = format!("<svg width=\"1\" height=\"1\">{}</svg>", "<g/>".repeat(300_000));
    let sized = |size: &str| DOT.replacen("width=\"64\" height=\"64\"", size, 1).into_bytes();
    let active = [
        ("script", "<script>alert(1)</script>"),
        ("prefixed-script", "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>"),
        ("html", "<foreignObject><p>hello</p></foreignObject>"),
        ("handler", "<g onload=\"alert(1)\"/>"),
        ("handler-capital", "<g ONLOAD=\"alert(1)\"/>"),
        ("link", "<a href=\"javascript:alert(1)\"><g/></a>"),
        ("link-elsewhere", "<a href=\"https://elsewhere.example/\"><g/></a>"),
        ("image-elsewhere", "<image href=\"https://elsewhere.example/x.png\"/>"),
        ("image-beside", "<image href=\"../../secret.png\"/>"),
        ("image-of-html", "<image href=\"data:text/html;base64,PGI+\"/>"),
        ("image-of-svg", "<image href=\"data:image/svg+xml,x\"/>"),
        (
            "use-elsewhere",
            "<use xlink:href=\"https://elsewhere.example/x.svg#a\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
        ),
        ("fill-elsewhere", "<g fill=\"url(https://elsewhere.example/x.svg#a)\"/>"),
        ("fill-quoted", "<g fill=\"url( 'https://elsewhere.example/x.svg#a')\"/>"),
        ("style-attribute", "<g style=\"background: url(//elsewhere.example/x)\"/>"),
        ("style-import", "<style>@import 'https://elsewhere.example/x.css';</style>"),
        ("style-font", "<style>@font-face { src: url(https://elsewhere.example/f) }</style>"),
        ("style-escaped", "<style>g { fill: \\75rl(https://elsewhere.example/x) }</style>"),
        ("animated-link", "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>"),
    ];
    let active = active.map(|(name, inner)| (name, Code::PictureActive, holding(inner)));
    let styled =
        ("stylesheet", Code::PictureActive, [b"<?xml-stylesheet href=\"x.css\"?>".as_slice(), DOT.as_bytes()].concat());
    let others = [
        ("garbage", Code::PictureInvalid, b"not a drawing".to_vec()),
        ("cut-off", Code::PictureInvalid, DOT[..90].into()),
        ("not-utf8", Code::PictureInvalid, b"<svg>\xff</svg>".to_vec()),
        ("page", Code::PictureInvalid, b"<html width=\"1\" height=\"1\"></html>".to_vec()),
        ("entities", Code::PictureInvalid, [lol, DOT].concat().into_bytes()),
        ("deep", Code::PictureInvalid, deep.into_bytes()),
        ("of-300000-parts", Code::PictureInvalid, many.into_bytes()),
        ("sizeless", Code::PictureInvalid, sized("")),
        ("of-no-size", Code::PictureInvalid, sized("width=\"0\" height=\"64\"")),
        ("of-nan", Code::PictureInvalid, sized("width=\"NaN\" height=\"64\"")),
        ("of-30000-by-30000", Code::PictureTooLarge, sized("width=\"30000\" height=\"30000\"")),
        ("of-a-large-box", Code::PictureTooLarge, sized("viewBox=\"0 0 1e9 1e9\"")),
    ];
    let all = active.into_iter().chain([styled]).chain(others);
    all.map(|(name, code, bytes)| Hostile::exhibit(&format!("svg-{name}"), code, &with("assets/dot.svg", bytes)))
        .collect()
}

/// The sound exhibit with a further picture, its owner named.
fn with_owned(name: &str, bytes: Vec<u8>) -> Files {
    let mut files = with(&format!("assets/{name}"), bytes);
    let licence = format!("\n[\"{name}\"]\nauthor = \"Kepu\"\nlicence = \"CC0-1.0\"\n");
    files.entry("assets/LICENSES.toml".to_owned()).or_default().extend(licence.bytes());
    files
}

/// As much of a PNG as says how large it is.
fn png(width: u32, height: u32) -> Vec<u8> {
    let header = [b"IHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let checksum = crc32fast::hash(&header).to_be_bytes();
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0d".as_slice(), &header, &checksum].concat()
}

fn bitmaps() -> Vec<Hostile> {
    [
        ("png-garbage", Code::PictureInvalid, "a.png", b"PNG, honestly".to_vec()),
        ("png-cut-off", Code::PictureInvalid, "a.png", png(8, 8)[..14].to_vec()),
        ("png-of-nothing", Code::PictureInvalid, "a.png", png(0, 8)),
        ("png-named-jpg", Code::PictureInvalid, "a.jpg", png(8, 8)),
        ("svg-named-webp", Code::PictureInvalid, "a.webp", DOT.into()),
        ("png-of-30000-by-30000", Code::PictureTooLarge, "a.png", png(30_000, 30_000)),
        ("png-of-4-billion", Code::PictureTooLarge, "a.png", png(u32::MAX, u32::MAX)),
        ("png-long", Code::PictureTooLarge, "a.png", png(8_193, 1)),
        ("avif-garbage", Code::PictureInvalid, "a.avif", b"\0\0\0\x20ftypavif\xff\xff\xff\xff\xff".to_vec()),
    ]
    .map(|(name, code, file, bytes)| Hostile::exhibit(&format!("picture-{name}"), code, &with_owned(file, bytes)))
    .into()
}

/// The sound exhibit with a layer of this mesh.
pub fn with_mesh(bytes: Vec<u8>) -> Files {
    let mut files = with_owned("rock.gltf", bytes);
    files.insert("assets/rock.bin".to_owned(), vec![0; 72]);
    let licence = "\n[\"rock.bin\"]\nauthor = \"Kepu\"\nlicence = \"CC0-1.0\"\n";
    files.entry("assets/LICENSES.toml".to_owned()).or_default().extend(licence.bytes());
    let layer =
        "[[scene.layer]]\nid = \"rocks\"\nkind = \"meshes\"\nmesh = \"assets/rock.gltf\"\ncapacity = 1\n\n[limits]";
    files.insert("exhibit.toml".to_owned(), manifest_text().replacen("[limits]", layer, 1).into());
    files
}

/// A mesh of one triangle, its numbers in `assets/rock.bin`.
pub const ROCK: &str = r#"{"asset":{"version":"2.0"},"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],
    "meshes":[{"primitives":[{"attributes":{"POSITION":0,"NORMAL":1}}]}],
    "buffers":[{"uri":"rock.bin","byteLength":72}],
    "bufferViews":[{"buffer":0,"byteLength":36},{"buffer":0,"byteOffset":36,"byteLength":36}],
    "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[1,1,0]},
        {"bufferView":1,"componentType":5126,"count":3,"type":"VEC3"}]}"#;

fn meshes() -> Vec<Hostile> {
    let sound_rock = exhibit_pack::make(&with_mesh(ROCK.into())).map(drop);
    assert_eq!(sound_rock, Ok(()), "the others are wrong in one way only");
    let changed = |from: &str, to: &str| {
        assert!(ROCK.contains(from), "the rock has no {from}");
        ROCK.replace(from, to).into_bytes()
    };
    let ring = changed("\"nodes\":[{\"mesh\":0}]", "\"nodes\":[{\"mesh\":0,\"children\":[0]}]");
    let doubling: String = (1..60).map(|at| format!("{{\"children\":[{at},{at}]}},")).collect();
    let doubling = changed("\"nodes\":[{\"mesh\":0}]", &format!("\"nodes\":[{doubling}{{\"mesh\":0}}]"));
    let mut binary = b"glTF\x02\0\0\0\x04\0\0\0".to_vec();
    binary.extend(b"\x04\0\0\0JSON{}  ");
    [
        ("garbage", b"{\"asset\":".to_vec()),
        ("deep", "[".repeat(100_000).into_bytes()),
        ("length-of-4", binary),
        ("ring", ring),
        ("doubling", doubling),
        ("none", changed("\"nodes\":[{\"mesh\":0}]", "\"nodes\":[{}]")),
        ("no-normals", changed(",\"NORMAL\":1", "")),
        ("points", changed("\"NORMAL\":1}", "\"NORMAL\":1},\"mode\":0")),
        ("elsewhere", changed("rock.bin", "https://elsewhere.example/rock.bin")),
        ("upwards", changed("rock.bin", "../exhibit.toml")),
        ("of-4-billion", changed("\"count\":3", "\"count\":4294967295")),
        ("of-more-than-it-holds", changed("\"count\":3", "\"count\":300")),
        ("of-none", changed("\"count\":3", "\"count\":0")),
        ("far-away", changed("\"byteOffset\":36,", "\"byteOffset\":18446744073709551615,")),
        ("two-numbers", changed("\"VEC3\",\"min\"", "\"VEC2\",\"min\"")),
        ("endless-stride", changed("\"byteOffset\":36,", "\"byteOffset\":36,\"byteStride\":9223372036854775807,")),
        ("sparse", changed("\"VEC3\"}", "\"VEC3\",\"sparse\":{\"count\":9,\"indices\":{\"bufferView\":0,\"componentType\":5121},\"values\":{\"bufferView\":0}}}")),
    ]
    .into_iter()
    .map(|(name, bytes)| Hostile::exhibit(&format!("mesh-{name}"), Code::MeshInvalid, &with_mesh(bytes)))
    .chain([Hostile::exhibit("mesh-missing", Code::AssetMissing, &{
        let mut files: Files = sound();
        files.insert("exhibit.toml".to_owned(), with_mesh(Vec::new()).remove("exhibit.toml").unwrap_or_default());
        files
    })])
    .collect()
}
