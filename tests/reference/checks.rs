//! Every exhibit's `reference/checks.json`: which inputs give which row of which table, and how exactly. The browser's tests
//! read the same file, whose form `docs/designers/reference.md` explains.

use std::collections::BTreeMap;
use std::fs;

use exhibit_sandbox::Sandbox;
use kepu_tests::packs::{self, BuiltPack};
use serde::Deserialize;

/// Values of inputs by their names.
type Inputs = BTreeMap<String, f64>;

/// One table and how to reproduce it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    about: String,
    file: String,
    /// Which value of an output a row belongs to; none where each output has one.
    index: Option<Index>,
    /// For each key column, the inputs that each of its values stands for. A row with another value is not of this check.
    #[serde(default)]
    set: BTreeMap<String, BTreeMap<String, Inputs>>,
    /// The input that each column's number is set on.
    #[serde(default)]
    inputs: BTreeMap<String, String>,
    /// Ticks from the inputs to the outputs.
    #[serde(default = "one")]
    ticks: u64,
    /// The output that each column is compared with.
    outputs: BTreeMap<String, String>,
    #[serde(default)]
    tolerance_relative: f64,
    #[serde(default)]
    tolerance_absolute: f64,
}

/// Which value of an output a row belongs to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    column: String,
    /// What stands in the column for an output's first value.
    first: f64,
    /// How much it grows from each value to the next.
    #[serde(default = "unit")]
    step: f64,
}

fn one() -> u64 {
    1
}

fn unit() -> f64 {
    1.0
}

#[test]
fn models_give_the_published_numbers() {
    let mut compared = 0;
    for pack in packs::all() {
        let path = pack.folder().join("reference/checks.json");
        let Ok(text) = fs::read(&path) else { continue };
        let checks: Vec<Check> =
            serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for check in checks {
            compared += check.run(&pack);
        }
    }
    assert!(compared > 10_000, "only {compared} numbers were compared");
}

impl Check {
    /// Compares every row. Gives how many numbers that were.
    fn run(&self, pack: &BuiltPack) -> usize {
        let text = fs::read_to_string(pack.folder().join("reference").join(&self.file)).expect("the table can be read");
        let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let header = lines.next().expect("the table has a header");
        let column = |name: &str| {
            let found = header.iter().position(|each| *each == name);
            found.unwrap_or_else(|| panic!("{} has no column {name}", self.file))
        };
        let index = self.index.as_ref().map(|index| (column(&index.column), index.first, index.step));
        let given: Vec<_> = self.inputs.iter().map(|(name, input)| (column(name), input.as_str())).collect();
        let columns: Vec<_> =
            self.outputs.iter().map(|(name, output)| (column(name), output.as_str(), pack.output(output))).collect();

        // Compiled once; every case begins from the state at tick 0.
        let mut model = pack.start();
        let start = model.get_state().expect("there is a state");
        let mut outputs: BTreeMap<Vec<&str>, Vec<f64>> = BTreeMap::new();
        let (mut compared, mut worst) = (0, 0.0_f64);
        let rows: Vec<_> = lines.collect();
        for row in &rows {
            let mut keys: Vec<&str> = self.set.keys().map(|key| row[column(key)]).collect();
            let Some(mut inputs) = self.inputs_of(&keys) else { continue };
            for (column, input) in &given {
                inputs.insert((*input).to_owned(), number(row[*column]));
                keys.push(row[*column]);
            }
            let values = outputs.entry(keys.clone()).or_insert_with(|| {
                model.set_state(&start, 0).expect("the state is taken");
                outputs_of(pack, &mut model, &inputs, self.ticks)
            });
            let place = index.map_or(0.0, |(column, first, step)| ((number(row[column]) - first) / step).round());
            for (column, output, range) in &columns {
                if row[*column].is_empty() {
                    continue;
                }
                let (ours, printed) = (values[range.start + place as usize], number(row[*column]));
                let (error, allowed) =
                    ((ours - printed).abs(), self.tolerance_relative * printed.abs() + self.tolerance_absolute);
                assert!(error <= allowed, "{}, {keys:?}, {output}[{place}]: {ours}, printed {printed}", self.about);
                worst = worst.max(if allowed > 0.0 { error / allowed } else { 0.0 });
                compared += 1;
            }
        }
        assert!(compared > 0, "{}: no row of {} was compared", self.about, self.file);
        println!("{}: {compared} numbers, the worst at {:.0} % of the tolerance", self.about, 100.0 * worst);
        compared
    }

    /// What to set for a row with these values in the key columns.
    fn inputs_of(&self, keys: &[&str]) -> Option<Inputs> {
        let each = self.set.values().zip(keys).map(|(values, key)| values.get(*key));
        each.collect::<Option<Vec<_>>>()
            .map(|inputs| inputs.into_iter().flatten().map(|(name, value)| (name.clone(), *value)).collect())
    }
}

fn outputs_of(pack: &BuiltPack, model: &mut Sandbox, inputs: &Inputs, ticks: u64) -> Vec<f64> {
    let inputs: Vec<_> = inputs.iter().map(|(name, value)| pack.set(name, *value)).collect();
    model.advance(&inputs, ticks).expect("the model takes the inputs");
    model.outputs().expect("the model gives its outputs").values
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap_or_else(|error| panic!("{cell}: {error}"))
}
