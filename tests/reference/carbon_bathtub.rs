//! What visitors of the carbon bathtub are meant to find is what the model says, and nothing they can set breaks it.

use exhibit_sandbox::Sandbox;
use kepu_tests::packs::{self, BuiltPack};

const REGIONS: [&str; 2] = ["china", "rest"];

/// The model with some inputs of both regions set, and what it says then.
struct World {
    pack: BuiltPack,
    model: Sandbox,
    values: Vec<f64>,
}

impl World {
    fn new() -> Self {
        let pack = packs::named("carbon-bathtub");
        let mut model = pack.start();
        let values = model.outputs().expect("there are outputs").values;
        Self { pack, model, values }
    }

    /// Sets the same plan for both regions.
    fn plan(&mut self, plan: &[(&str, f64)]) {
        let inputs: Vec<_> = REGIONS
            .iter()
            .flat_map(|region| plan.iter().map(move |(name, value)| (format!("{region}_{name}"), *value)))
            .map(|(name, value)| self.pack.set(&name, value))
            .collect();
        self.model.advance(&inputs, 1).expect("the model takes the inputs");
        let outputs = self.model.outputs().expect("there are outputs");
        assert!(outputs.impossible.is_none(), "{plan:?}: {:?}", outputs.impossible);
        self.values = outputs.values;
    }

    fn scalar(&self, output: &str) -> f64 {
        self.curve(output)[0]
    }

    fn curve(&self, output: &str) -> &[f64] {
        &self.values[self.pack.output(output)]
    }

    fn in_year(&self, output: &str, year: usize) -> f64 {
        self.curve(output)[year - 1750]
    }
}

#[test]
fn today_is_near_what_is_observed() {
    let world = World::new();
    // The mean of 2025 is 425.7 ppm (Global Carbon Budget 2025).
    let middle_of_2025 = (world.in_year("co2", 2025) + world.in_year("co2", 2026)) / 2.0;
    assert!((middle_of_2025 - 425.7).abs() < 2.5, "{middle_of_2025} ppm");
    assert!((1.2..1.5).contains(&world.in_year("warming", 2025)));
    assert_eq!(world.in_year("emissions_net", 2025), 42.2);
}

#[test]
fn cutting_emissions_does_not_lower_co2() {
    let mut world = World::new();
    for percent in [100.0, 70.0, 50.0] {
        world.plan(&[("peak_year", 2040.0), ("peak_height", percent)]);
        assert_eq!(world.scalar("goal"), 0.0, "{percent} %");
        assert_eq!(world.scalar("net_zero_reached"), 0.0, "{percent} %");
        assert!(world.curve("co2")[2025 - 1750..].is_sorted(), "{percent} %: CO2 falls");
    }
}

#[test]
fn net_zero_stops_the_rise_and_the_warming() {
    let mut world = World::new();
    world.plan(&[("net_zero_year", 2060.0)]);
    assert_eq!(world.scalar("goal"), 1.0);
    assert_eq!(world.scalar("net_zero_year"), 2060.0);
    assert_eq!(world.scalar("warming_stopped"), 1.0);
    assert!(world.in_year("co2", 2100) < world.in_year("co2", 2060));
    assert!((world.in_year("warming", 2150) - world.in_year("warming", 2060)).abs() < 0.15);
}

#[test]
fn sooner_net_zero_is_never_warmer() {
    let mut world = World::new();
    let mut before = f64::MIN;
    for year in (2035..=2150).step_by(5) {
        world.plan(&[("net_zero_year", f64::from(year))]);
        let warming = world.scalar("warming_2100");
        assert!(warming >= before - 1e-9, "{year}: {warming} K");
        before = warming;
    }
}

#[test]
fn nothing_a_visitor_can_set_breaks_it() {
    let mut world = World::new();
    for peak_year in [2026.0, 2070.0] {
        for peak_height in [20.0, 150.0] {
            for net_zero_year in [2035.0, 2149.0, 2150.0] {
                for removals in [0.0, 5.0] {
                    let plan = [
                        ("peak_year", peak_year),
                        ("peak_height", peak_height),
                        ("net_zero_year", net_zero_year),
                        ("removals", removals),
                    ];
                    world.plan(&plan);
                    for output in ["co2", "co2_low", "co2_high", "warming", "warming_low", "warming_high"] {
                        let jump =
                            world.curve(output).windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f64::max);
                        assert!(jump < 12.0, "{plan:?}: {output} jumps by {jump}");
                    }
                    let ordered = |output: &str| {
                        let (low, high) = (format!("{output}_low"), format!("{output}_high"));
                        let band = world.curve(&low).iter().zip(world.curve(output)).zip(world.curve(&high));
                        band.into_iter().all(|((low, middle), high)| low <= middle && middle <= high)
                    };
                    assert!(ordered("co2") && ordered("warming"), "{plan:?}: the band does not hold the median");
                }
            }
        }
    }
}

#[test]
fn what_goes_in_stays_in_the_air_or_goes_down_the_drain() {
    let mut world = World::new();
    world.plan(&[("net_zero_year", 2080.0), ("removals", 3.0)]);
    // 1 ppm of CO2 weighs 5.1352 · 44.009 / 28.97 Gt.
    let gt_per_ppm = 5.1352 * 44.009 / 28.97;
    for year in 1750..2300 {
        let growth = (world.in_year("co2", year + 1) - world.in_year("co2", year)) * gt_per_ppm;
        let left = world.in_year("emissions_net", year) - world.in_year("drain", year);
        assert!((growth - left).abs() < 1e-9, "{year}: {growth} and {left} Gt");
    }
}

#[test]
fn a_state_goes_on_bit_for_bit() {
    let mut world = World::new();
    world.plan(&[("net_zero_year", 2071.0), ("peak_height", 90.5)]);
    let state = world.model.get_state().expect("there is a state");
    let mut other = world.pack.start();
    other.set_state(&state, 1).expect("the state is taken");
    let play = [exhibit_contract::visit::Input::Action(0)];
    for model in [&mut world.model, &mut other] {
        model.advance(&play, 33).expect("the model goes on");
    }
    let bits = |model: &mut Sandbox| {
        let values = model.outputs().expect("there are outputs").values;
        values.into_iter().map(f64::to_bits).collect::<Vec<_>>()
    };
    assert_eq!(bits(&mut world.model), bits(&mut other));
    for layer in 0..world.pack.manifest.scene.layers.len() as u32 {
        assert_eq!(world.model.layer(layer).expect("a layer"), other.layer(layer).expect("a layer"));
    }
}
