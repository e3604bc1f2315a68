//! `kepu serve`: answers as soon as page and packs are built; the stage joins when its build ends.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use exhibit_pack::hall::Hall;

use crate::Result;
use crate::cli::Serve;
use crate::packs::{Troubles, settings};
use crate::prerequisites::{self, Builder};
use crate::progress;
use crate::server::{self, Site, StageState};
use crate::tree::Tree;
use crate::trunk::{self, Parts, Profile};
use crate::words::pseudo_hall;

/// Builds what is missing and serves until it is stopped.
pub fn run(tree: &Tree, words: &Serve) -> Result<(), Troubles> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, words.port));
    // A taken port is better known before a long build than after it.
    server::listen(address, "serve").map(drop).map_err(|trouble| vec![trouble])?;
    let hall = settings::hall(tree, None).map_err(|trouble| vec![trouble])?;
    let site = if words.release { release(tree, words, &hall)? } else { develop(tree, words, &hall)? };
    let listener = server::listen(address, "serve").map_err(|trouble| vec![trouble])?;
    progress::note(format_args!("The hall is open: http://{address}/  (Ctrl-C closes it)"));
    server::serve(listener, site).map_err(|trouble| vec![trouble])
}

fn release(tree: &Tree, words: &Serve, hall: &Hall) -> Result<Arc<Site>, Troubles> {
    super::build::run(tree)?;
    let folder = spoken(tree, words, tree.dist()).map_err(|trouble| vec![trouble])?;
    Ok(Arc::new(Site::new(folder, StageState::Ready, hall)))
}

fn develop(tree: &Tree, words: &Serve, hall: &Hall) -> Result<Arc<Site>, Troubles> {
    let builder = prerequisites::for_building(tree).map_err(|trouble| vec![trouble])?;
    super::packs::make(tree)?;
    let page = tree.build().join("serve/page");
    let step = progress::start("Building the page");
    let parts = if words.without_stage { Parts::WithoutStage } else { Parts::Page };
    trunk::build(tree, &builder, parts, Profile::Develop, &page).map_err(|trouble| vec![trouble])?;
    step.done("built");
    let page = spoken(tree, words, page).map_err(|trouble| vec![trouble])?;
    let site = Arc::new(Site::new(page, StageState::Building, hall));
    if words.without_stage {
        site.set_stage(StageState::Failed("this server was started with --without-stage".to_owned()));
    } else {
        join_stage_later(tree.clone(), words.clone(), builder, Arc::clone(&site));
    }
    Ok(site)
}

/// Builds the stage beside the running server and hands it over when it is ready.
fn join_stage_later(tree: Tree, words: Serve, builder: Builder, site: Arc<Site>) {
    std::thread::spawn(move || {
        let step = progress::start("Building the stage meanwhile (a first build takes about 15 min on two cores)");
        let whole = tree.build().join("serve/whole");
        let built = trunk::build(&tree, &builder, Parts::Everything, Profile::Develop, &whole);
        match built.and_then(|()| spoken(&tree, &words, whole)) {
            Ok(whole) => {
                site.set_root(whole);
                site.set_stage(StageState::Ready);
                step.done("the stage has joined");
            }
            Err(trouble) => {
                site.set_stage(StageState::Failed(trouble.sentence.clone()));
                eprintln!("✗ The stage could not be built; the hall works without it.\n{trouble}");
            }
        }
    });
}

/// The hall in `folder`, or a copy of it that speaks the pseudo-locales as well, where that is asked for.
fn spoken(tree: &Tree, words: &Serve, folder: PathBuf) -> Result<PathBuf> {
    if !words.pseudo {
        return Ok(folder);
    }
    let name = folder.file_name().map(PathBuf::from).unwrap_or_default();
    let copy = tree.build().join("pseudo").join(name);
    pseudo_hall::copy(&folder, &copy)?;
    Ok(copy)
}
