//! A model's tick, natively: the half of `benches/tick.js` that is not a browser. Lives a recorded visit of the exhibit named
//! and prints, as JSON, how long its ticks took: inputs, one step, outputs and every layer's buffer.
//!
//! `cargo run -p kepu_tests --example tick -- <exhibit> <visit.json>`

use std::time::Instant;

use exhibit_contract::visit::{Input, Visit};
use kepu_tests::packs;

fn main() {
    let mut words = std::env::args().skip(1);
    let (Some(id), Some(path)) = (words.next(), words.next()) else {
        eprintln!("Give an exhibit of build/packs and a recorded visit.");
        std::process::exit(2);
    };
    let pack = packs::named(&id);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let trial: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let visit = Visit::from_json(&trial["visit"].to_string()).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut model = pack.start();
    let layers = u32::try_from(pack.manifest.scene.layers.len()).expect("there are few layers");
    let mut millis: Vec<f64> = Vec::new();
    let mut tick = |inputs: &[Input]| {
        let start = Instant::now();
        model.advance(inputs, 1).expect("the model goes on");
        model.outputs().expect("the model gives its outputs");
        for index in 0..layers {
            model.layer(index).expect("the model gives its layers");
        }
        millis.push(start.elapsed().as_secs_f64() * 1e3);
    };
    let mut now = 0;
    for (at, inputs) in visit.boundaries() {
        (now..at).for_each(|_| tick(&[]));
        tick(&inputs.iter().map(|(_, input)| *input).collect::<Vec<_>>());
        now = at + 1;
    }
    (now..visit.ticks).for_each(|_| tick(&[]));
    millis.sort_by(f64::total_cmp);
    let at = |share: f64| millis.get((share * millis.len() as f64) as usize).or(millis.last()).copied().unwrap_or(0.0);
    let mean = millis.iter().sum::<f64>() / millis.len().max(1) as f64;
    println!(
        "{{\"ticks\":{},\"mean\":{mean:.3},\"median\":{:.3},\"p95\":{:.3},\"most\":{:.3}}}",
        millis.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    );
}
