//! Hostile and broken packs, models, manifests and visits, each with the code it must be refused or contained with.

mod admission;
mod catalogues;
mod codes;
mod deterministic;
mod hostile;
mod limits;
mod manifests;
mod running;
mod schema;
mod settings;
mod template;
mod trust;
mod visits;
