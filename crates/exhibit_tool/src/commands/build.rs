//! `kepu build`: the release in `dist/`.

use crate::packs::{Troubles, settings};
use crate::server::content_security_policy;
use crate::tree::Tree;
use crate::trunk::{self, Parts, Profile};
use crate::{prerequisites, progress};

/// Builds the release.
pub fn run(tree: &Tree) -> Result<(), Troubles> {
    let builder = prerequisites::for_building(tree).map_err(|trouble| vec![trouble])?;
    super::packs::make(tree)?;
    let step = progress::start("Building page and stage to ship (a first build takes about half an hour on two cores)");
    trunk::build(tree, &builder, Parts::Everything, Profile::Ship, &tree.dist()).map_err(|trouble| vec![trouble])?;
    step.done(format_args!("the release is in {}", tree.dist().display()));
    let hall = settings::hall(tree, None).map_err(|trouble| vec![trouble])?;
    progress::note(format_args!("Serve it with the Content-Security-Policy: {}", content_security_policy(&hall)));
    Ok(())
}
