//! Leptos' effects and memos with the closure boxed: one piece of code for all effects, one for each type of memo.

use reactive_graph::computed::Memo;
use reactive_graph::effect::Effect;

/// Runs `run` soon, and again whenever what it reads has changed, as long as what is shown now stays.
pub fn effect(run: impl FnMut() + 'static) {
    fn boxed(run: Box<dyn FnMut()>) {
        Effect::new(run);
    }
    boxed(Box::new(run));
}

/// The value of `read`, known again only when what it reads has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    fn boxed<T: PartialEq + Send + Sync + 'static>(read: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
        Memo::new(move |_| read())
    }
    boxed(Box::new(read))
}
