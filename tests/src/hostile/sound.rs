//! An exhibit with nothing wrong, for others to be wrong in one way.

use exhibit_pack::Files;

use crate::guests::{component, manifest_text};

/// Its words.
pub const WORDS: &str = "\
title = Made up
purpose = Turn the knob and see the answer.
limits-of-the-model = It always answers one.
scene-description = Dots on white.
group-all = Everything
control-knob = Knob
readout-answer = Answer
";

/// A picture of a dot.
pub const DOT: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="30" fill="#246"/></svg>"##;

const LICENCES: &str = "\
[\"preview.svg\"]
author = \"Kepu\"
licence = \"CC0-1.0\"

[\"dot.svg\"]
author = \"Kepu\"
licence = \"CC0-1.0\"
";

/// Its files, by the path they have in the folder.
pub fn sound() -> Files {
    let texts = [
        ("exhibit.toml", manifest_text()),
        ("locales/en.ftl", WORDS),
        ("assets/preview.svg", DOT),
        ("assets/dot.svg", DOT),
        ("assets/LICENSES.toml", LICENCES),
        ("MODEL.md", "# Made up\n"),
    ];
    let mut files: Files = texts.into_iter().map(|(path, text)| (path.to_owned(), text.into())).collect();
    files.insert("model.wasm".to_owned(), component(&[]));
    files
}
