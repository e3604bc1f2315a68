//! Packs the exhibit's tables of history and scenarios into a few kilobytes that the model carries.
//!
//! Every printed decimal becomes a whole number of its column's last place, and a series becomes the differences between
//! neighbours as zigzag LEB128. `src/tables.rs` reads them back to the nearest float64 of each printed decimal.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Decimal places kept, and the column of `calibration_scenarios.csv`, of each series.
const SERIES: [(usize, usize); 4] = [(9, 2), (12, 3), (12, 4), (12, 5)];
const PERIODS: [&str; 6] = ["history", "verylow", "verylow-overshoot", "low", "medium-overshoot", "high-overshoot"];

fn main() {
    // Asked for when it runs: a cache of built programs may have compiled it in another clone.
    let own = env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let reference = Path::new(&own).join("../reference");
    let scenarios = read(&reference.join("calibration_scenarios.csv"));
    let territorial = read(&reference.join("gcb2019_territorial_CHN_USA_IND_MtC.csv"));

    let mut packed = Vec::new();
    for (places, column) in SERIES {
        let mut last_of_history = 0;
        for period in PERIODS {
            let mut before = if period == "history" { 0 } else { last_of_history };
            let values = scenarios.iter().filter(|row| row[0] == period).map(|row| &row[column]);
            for value in values.filter(|value| !value.is_empty()) {
                let scaled = scaled(value, places);
                write(&mut packed, scaled - before);
                before = scaled;
            }
            if period == "history" {
                last_of_history = before;
            }
        }
    }
    let mut before = 0;
    for row in territorial.iter().filter(|row| row[0] == "CHN") {
        let scaled = scaled(&row[2], 3);
        write(&mut packed, scaled - before);
        before = scaled;
    }
    let out: PathBuf = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR").into();
    fs::write(out.join("tables.bin"), packed).expect("OUT_DIR can be written");
}

fn read(path: &Path) -> Vec<Vec<String>> {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// The decimal `text` as a whole number of its `places`-th decimal place.
fn scaled(text: &str, places: usize) -> i64 {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(fraction.len() <= places, "{text} has more than {places} decimal places");
    let number: i64 = format!("{whole}{fraction:0<places$}").parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    sign * number
}

fn write(packed: &mut Vec<u8>, value: i64) {
    let mut zigzag = ((value << 1) ^ (value >> 63)) as u64;
    while zigzag >= 0x80 {
        packed.push(zigzag as u8 | 0x80);
        zigzag >>= 7;
    }
    packed.push(zigzag as u8);
}
