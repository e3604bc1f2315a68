//! `kepu run --programme`: inputs that change while the model runs, as a table of them over time.

use std::ops::Range;
use std::path::Path;

use exhibit_contract::manifest::{Manifest, VariableType, nearest};
use exhibit_contract::visit::Input;
use exhibit_sandbox::Sandbox;

use super::assignment::{Given, assignment, input_named};
use crate::{Result, Trouble};

/// A programme that takes longer than this is one whose time stands still.
const MOST_TICKS: u64 = 10_000_000;

/// Inputs over time.
#[derive(Debug)]
pub struct Programme {
    /// Place of the output that tells the time among all outputs; none where the ticks do.
    clock: Option<usize>,
    /// The input of each further column.
    inputs: Vec<Given>,
    /// For each row its time, rising, and the inputs' values.
    rows: Vec<(f64, Vec<f64>)>,
    /// Whether a row's values stay until the next row, or go there in a straight line.
    hold: bool,
}

impl Programme {
    /// Reads the table at `path`: a header of `tick` or the name of a scalar output, then names of inputs; rows of numbers.
    ///
    /// # Errors
    /// A file that cannot be read, a name the model does not have, a cell that is no number or outside of its input's range,
    /// times that do not rise.
    pub fn read(path: &Path, manifest: &Manifest, hold: bool) -> Result<Self> {
        let shown = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| {
            Trouble::new(&shown, format!("it cannot be read: {error}"), "Give the path of a comma-separated table.")
        })?;
        Self::parse(&text, &shown, manifest, hold)
    }

    fn parse(text: &str, shown: &str, manifest: &Manifest, hold: bool) -> Result<Self> {
        let text = text.trim_start_matches('\u{feff}');
        let mut lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        let (_, header) = lines.next().ok_or_else(|| {
            Trouble::new(shown, "there is nothing in it", "Begin with a line like `tick,name-of-an-input`.")
        })?;
        let mut names = header.split(',').map(bare_name);
        let clock = clock(names.next().unwrap_or_default(), shown, manifest)?;
        let inputs = names.map(|name| input_named(manifest, name, shown)).collect::<Result<Vec<_>>>()?;
        if inputs.is_empty() {
            return Err(Trouble::new(shown, "it names no input", "Add a column for each input that changes."));
        }
        let mut rows: Vec<(f64, Vec<f64>)> = Vec::new();
        for (number, line) in lines {
            let place = format!("{shown}:{number}");
            let cells = line.split(',').map(|cell| cell_number(cell, &place)).collect::<Result<Vec<_>>>()?;
            let Some((time, values)) = cells.split_first().filter(|(_, values)| values.len() == inputs.len()) else {
                let sentence = format!("it has {} cells, and the header {}", cells.len(), inputs.len() + 1);
                return Err(Trouble::new(place, sentence, "Give every row as many cells as the header."));
            };
            if rows.last().is_some_and(|(before, _)| before >= time) {
                let sentence = format!("its time {time} is not later than the row's before");
                return Err(Trouble::new(place, sentence, "Order the rows by time, each time once."));
            }
            for (input, value) in inputs.iter().zip(values) {
                input.allow(*value, &place)?;
            }
            rows.push((*time, values.to_vec()));
        }
        if rows.is_empty() {
            return Err(Trouble::new(shown, "it has no rows", "Add rows of numbers below the header."));
        }
        Ok(Self { clock, inputs, rows, hold })
    }

    /// The time by which every row has been.
    fn end(&self) -> f64 {
        self.rows.last().map_or(0.0, |(time, _)| *time)
    }

    /// The time at a tick with these outputs.
    fn time(&self, tick: u64, outputs: &[f64]) -> f64 {
        self.clock.map_or(tick as f64, |place| outputs.get(place).copied().unwrap_or(f64::NAN))
    }

    /// What to set before the tick that goes on from time `from` to `to`. In a straight line the model is given what holds
    /// at the tick's end; held values are those of its beginning.
    fn inputs(&self, from: f64, to: f64) -> Vec<Input> {
        // A clock that adds up parts of an hour may fall short of a row's time by its rounding.
        let now = from + (to - from).abs() * 1e-6;
        let held = self.rows.iter().rfind(|(time, _)| *time <= now).or(self.rows.first());
        let after = self.rows.iter().position(|(time, _)| *time > to);
        let value = |column: usize, input: &Given| {
            let at = |row: Option<&(f64, Vec<f64>)>| row.and_then(|(_, values)| values.get(column)).copied();
            if self.hold || input.kind != VariableType::Float64 {
                return at(held);
            }
            match after {
                None => at(self.rows.last()),
                Some(0) => at(self.rows.first()),
                Some(after) => {
                    let (before, after) = (self.rows.get(after - 1)?, self.rows.get(after)?);
                    let share = (to - before.0) / (after.0 - before.0);
                    Some(at(Some(before))? * (1.0 - share) + at(Some(after))? * share)
                }
            }
        };
        let set = |(column, input): (usize, &Given)| Some(assignment(input, value(column, input)?));
        self.inputs.iter().enumerate().filter_map(set).collect()
    }
}

/// A model on its way through a programme.
pub struct Course {
    programme: Programme,
    /// The programme's time now.
    now: f64,
    /// How much of it the last tick took.
    tick_length: f64,
}

impl Course {
    /// Begins it with a model at tick 0. How long a tick is in the programme's time is tried once, and undone.
    ///
    /// # Errors
    /// Whatever the model does wrong.
    pub fn begin(programme: Programme, model: &mut Sandbox) -> Result<Self> {
        let now = programme.time(0, &model.outputs()?.values);
        model.advance(&programme.inputs(now, now), 0)?;
        let state = model.get_state()?;
        model.advance(&[], 1)?;
        let tick_length = programme.time(1, &model.outputs()?.values) - now;
        model.set_state(&state, 0)?;
        Ok(Self { programme, now, tick_length })
    }

    /// Whether there is more of it, after so many ticks.
    ///
    /// # Errors
    /// The time that the programme goes by stands still.
    pub fn goes_on(&self, tick: u64) -> Result<bool> {
        let Self { programme, now, tick_length } = self;
        // Half a tick before the last row, that row is as near as ticks come.
        if now + tick_length * 0.5 >= programme.end() {
            return Ok(false);
        }
        if *tick_length > 0.0 && tick < MOST_TICKS {
            return Ok(true);
        }
        let sentence = format!("after {tick} ticks its time is {now}, and does not get to {}", programme.end());
        let remedy = "Name an output that grows while the model runs, or say how many --ticks to run.";
        Err(Trouble::new("--programme", sentence, remedy))
    }

    /// What to set before the next tick.
    pub fn inputs(&self) -> Vec<Input> {
        self.programme.inputs(self.now, self.now + self.tick_length)
    }

    /// A tick has passed and gave these outputs.
    pub fn passed(&mut self, tick: u64, outputs: &[f64]) {
        let then = self.programme.time(tick, outputs);
        (self.tick_length, self.now) = (then - self.now, then);
    }
}

/// `name`, of `name`, `"name"` or `name [unit]`, as `kepu run --csv` writes headers.
fn bare_name(cell: &str) -> &str {
    let cell = cell.trim().trim_matches('"');
    cell.split_once(" [").map_or(cell, |(name, _)| name)
}

fn cell_number(cell: &str, place: &str) -> Result<f64> {
    let number = cell.trim().trim_matches('"').parse::<f64>().ok().filter(|number| number.is_finite());
    number.ok_or_else(|| Trouble::new(place, format!("\"{cell}\" is no number"), "Write it like 2045 or 0.5."))
}

/// The output that tells the time; none for `tick`.
fn clock(name: &str, shown: &str, manifest: &Manifest) -> Result<Option<usize>> {
    if name == "tick" {
        return Ok(None);
    }
    let scalars = || manifest.model.outputs().filter(|(_, range): &(_, Range<usize>)| range.len() == 1);
    if let Some((_, range)) = scalars().find(|(variable, _)| variable.name == name) {
        return Ok(Some(range.start));
    }
    let near = nearest(name, scalars().map(|(variable, _)| variable.name.as_str()));
    let remedy = near.map_or_else(
        || "Begin the header with `tick`, or an output of one value that grows with time.".to_owned(),
        |near| format!("Perhaps \"{near}\" is meant."),
    );
    Err(Trouble::new(
        shown,
        format!("its first column \"{name}\" is neither `tick` nor an output of one value"),
        remedy,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A model with a clock in hours, a temperature, a switch and a count.
    fn manifest() -> Manifest {
        let text = include_str!("../../../../../tests/src/exhibit.toml").replace(
            "[[control_group]]\nid = \"all\"",
            "[[model.variable]]\nname = \"hours\"\ncausality = \"output\"\nunit = \"h\"\n\n\
             [[model.variable]]\nname = \"open\"\ncausality = \"input\"\ntype = \"boolean\"\nunit = \"1\"\n\n\
             [[control_group]]\nid = \"all\"",
        );
        Manifest::from_toml(&text, "exhibit.toml").expect("it is sound")
    }

    fn values(programme: &Programme, from: f64, to: f64) -> Vec<f64> {
        let number = |input| match input {
            Input::Set(set) => match set.value {
                exhibit_contract::visit::Value::Float64(value) => value,
                exhibit_contract::visit::Value::Int64(value) => value as f64,
                exhibit_contract::visit::Value::Boolean(value) => f64::from(u8::from(value)),
            },
            _ => f64::NAN,
        };
        programme.inputs(from, to).into_iter().map(number).collect()
    }

    #[test]
    fn numbers_go_straight_and_switches_hold() {
        let text = "hours [h],knob,open\n0,2,0\n1,4,1\n3,0,0\n";
        let programme = Programme::parse(text, "p.csv", &manifest(), false).expect("it is sound");
        assert_eq!(programme.end(), 3.0);
        assert_eq!(values(&programme, 0.0, 0.5), [3.0, 0.0]);
        assert_eq!(values(&programme, 1.0, 2.0), [2.0, 1.0]);
        assert_eq!(values(&programme, 5.0, 6.0), [0.0, 0.0]);
        let held = Programme::parse(text, "p.csv", &manifest(), true).expect("it is sound");
        assert_eq!(values(&held, 0.5, 1.0), [2.0, 0.0]);
        // Ten times a tenth of an hour is a little less than one.
        assert_eq!(values(&held, 0.999_999_999, 1.1), [4.0, 1.0]);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let told = |text: &str| {
            let trouble = Programme::parse(text, "p.csv", &manifest(), false).expect_err("it is wrong");
            trouble.to_string()
        };
        for (text, part) in [
            ("", "nothing in it"),
            ("tick\n1\n", "names no input"),
            ("tick,knob\n", "no rows"),
            ("hour,knob\n0,1\n", "Perhaps \"hours\" is meant"),
            ("tick,knop\n0,1\n", "Perhaps \"knob\" is meant"),
            ("tick,hours\n0,1\n", "no input \"hours\""),
            ("tick,knob\n0,1\n1\n", "p.csv:3"),
            ("tick,knob\n0,x\n", "\"x\" is no number"),
            ("tick,knob\n0,nan\n", "\"nan\" is no number"),
            ("tick,knob\n0,11\n", "from 0 to 10"),
            ("tick,knob\n1,1\n1,2\n", "not later"),
        ] {
            assert!(told(text).contains(part), "{text:?}: {}", told(text));
        }
    }
}
