//! The page: the hall and the exhibits as people read and operate them. Everything here is real DOM; what simulates and
//! what draws live in workers of their own.

#[path = "../link/mod.rs"]
mod link;
#[path = "../model/mod.rs"]
mod model;
#[path = "mod.rs"]
mod page;

fn main() {
    page::start();
}
