use bevy::prelude::*;
fn main() { let mut a = App::new(); a.add_plugins((MinimalPlugins, bevy::render::RenderPlugin::default())); a.update(); }
