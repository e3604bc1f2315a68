//! Leptos' effects and memos with the closure boxed: one piece of code for all effects, one for each type of memo.

use reactive_graph::computed::{ArcMemo, Memo};
use reactive_graph::effect::Effect;
use reactive_graph::graph::{AnySubscriber, Subscriber, ToAnySubscriber};
use reactive_graph::owner::on_cleanup;

/// Runs `run` soon, and again whenever what it reads has changed, as long as what is shown now stays.
pub fn effect(run: impl FnMut() + 'static) {
    fn boxed(run: Box<dyn FnMut()>) {
        forget_sources_at_end(Effect::new(run).to_any_subscriber());
    }
    boxed(Box::new(run));
}

/// The value of `read`, known again only when what it reads has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    fn boxed<T: PartialEq + Send + Sync + 'static>(read: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
        let node = ArcMemo::new(move |_| read());
        forget_sources_at_end(node.to_any_subscriber());
        node.into()
    }
    boxed(Box::new(read))
}

/// Takes `node`, which ends, off all it has read. What is read keeps a place for whoever did until it changes, and the language of
/// a kiosk, which every word of every visit has read, may not change for weeks.
pub fn forget_sources(node: &AnySubscriber) {
    node.clear_sources(node);
}

fn forget_sources_at_end(node: AnySubscriber) {
    on_cleanup(move || forget_sources(&node));
}
