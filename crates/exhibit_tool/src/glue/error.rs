//! What can go wrong while the glue is generated. Only the contract's authors meet these.

/// Why no glue was made of a WIT text.
#[derive(Debug, thiserror::Error)]
pub enum GlueError {
    /// The text is not a WIT package.
    #[error("the contract's WIT does not parse: {0}")]
    Wit(String),
    /// The package has not exactly one world, or the world not exactly one exported interface.
    #[error("the glue needs one world that exports one interface: {0}")]
    World(String),
    /// A type that the generator does not handle in that place.
    #[error("the glue does not handle `{shape}` as {place} of `{function}`: extend crates/exhibit_tool/src/glue")]
    Shape {
        /// The kind of type.
        shape: String,
        /// Where it stands: "a parameter", "the result".
        place: &'static str,
        /// The function or type it was met in.
        function: String,
    },
}
