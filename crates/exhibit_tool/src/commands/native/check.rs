//! `kepu check`: one exhibit, everything that is wrong with it, and its model for a while under its limits.

use exhibit_sandbox::{Rehearsal, rehearse};

use super::loaded;
use crate::cli::{Check, Format};
use crate::packs::Troubles;
use crate::tree::Tree;
use crate::{Result, findings, progress};

/// Checks the exhibit and prints what is wrong with it.
pub fn run(tree: &Tree, words: &Check) -> Result<(), Troubles> {
    let found = examine(tree, words);
    let troubles = found.as_ref().err().map_or(&[][..], Vec::as_slice);
    match words.format {
        Format::Text => return found,
        Format::Json => println!("{:#}", findings::json(troubles)),
        Format::Sarif => println!("{:#}", findings::sarif(troubles)),
    }
    // They have been printed.
    found.map_err(|_| Troubles::new())
}

fn examine(tree: &Tree, words: &Check) -> Result<(), Troubles> {
    let loaded = loaded::load(tree, &words.exhibit)?;
    progress::note("manifest, texts, pictures and the model's form are as the contract says");
    live(&loaded).map_err(|trouble| vec![trouble])
}

/// Runs the model for a while and says how it did.
pub fn live(loaded: &loaded::Loaded) -> Result<()> {
    let manifest = &loaded.manifest;
    let Rehearsal { ticks, slowest, layer_numbers, state_bytes, log } = rehearse(&loaded.model, manifest)?;
    for line in log {
        progress::note(format_args!("the model says: {line:?}"));
    }
    for (layer, numbers) in manifest.scene.layers.iter().zip(layer_numbers) {
        let most = layer.kind.most_numbers();
        progress::note(format_args!("layer \"{}\": {numbers} numbers of at most {most}", layer.id));
    }
    progress::note(format_args!("a fresh model goes on from its state ({state_bytes} bytes) bit for bit"));
    progress::note(format_args!(
        "{ticks} ticks ran, the slowest in {:.2} ms of {} allowed",
        slowest.as_secs_f64() * 1e3,
        manifest.limits.tick_millis
    ));
    Ok(())
}
