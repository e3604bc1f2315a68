//! Emissions: what was, what the visitor draws, and the cases the model is checked with.

mod cases;
mod history;
mod plan;

pub use cases::{Case, OtherForcing};
pub use history::{History, LAST_YEAR};
pub use plan::{NEVER, Plan};

/// Emissions of the years that begin at the time bounds, Gt CO₂ per year.
#[derive(Clone, Debug, Default)]
pub struct Emissions {
    /// The world's, fossil and land use.
    pub world: Vec<f64>,
    /// China's territorial fossil emissions; 0 before 1959, where the table begins, and in the cases of checking.
    pub china: Vec<f64>,
}

impl Emissions {
    /// Everybody else's, with all land use.
    pub fn rest(&self) -> Vec<f64> {
        self.world.iter().zip(&self.china).map(|(world, china)| world - china).collect()
    }
}
