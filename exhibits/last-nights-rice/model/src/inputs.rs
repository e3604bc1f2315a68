//! The input variables: their places and limits as in `exhibit.toml`, and what has been set.

use exhibit_sdk::{Limits, Settings};

/// Place of an input among the manifest's variables, all inputs first. The visitor's:
pub const ROOM: usize = 0;
pub const COUNTER_HOURS: usize = 1;
pub const DEPTH: usize = 2;
pub const FRIDGE: usize = 3;
pub const REHEAT_TEMPERATURE: usize = 4;
pub const REHEAT_MINUTES: usize = 5;
pub const PORTION: usize = 6;
pub const SHOWN_HOUR: usize = 7;
pub const SHOWN_DAY: usize = 8;
pub const BEAT: usize = 9;
pub const RUNNING: usize = 10;
pub const MINUTES_PER_TICK: usize = 11;
/// The laboratory's:
pub const LAB: usize = 12;
pub const LAB_TEMPERATURE: usize = 13;
pub const LAB_MINUTES: usize = 14;
pub const LAB_HOURS: usize = 15;
pub const LAB_START_TEMPERATURE: usize = 16;
pub const LAB_TIME_CONSTANT: usize = 17;
pub const LAB_MOVE_HOURS: usize = 18;
pub const LAB_THEN_TEMPERATURE: usize = 19;
pub const LAB_THEN_TIME_CONSTANT: usize = 20;
pub const LAB_AMPLITUDE: usize = 21;
pub const LAB_PERIOD: usize = 22;
pub const LAB_BCEREUS: usize = 23;
pub const LAB_BCEREUS_LAG: usize = 24;
pub const LAB_LISTERIA: usize = 25;
pub const LAB_LISTERIA_LAG: usize = 26;
pub const LAB_WATER_ACTIVITY: usize = 27;
pub const LAB_PH: usize = 28;
pub const LAB_D_SECONDS: usize = 29;
pub const LAB_D_TEMPERATURE: usize = 30;
pub const LAB_Z: usize = 31;
pub const COUNT: usize = 32;

/// Places of the actions.
pub const COOK: u32 = 0;
pub const REHEAT: u32 = 1;

/// Least, greatest and first value.
pub const LIMITS: [Limits; COUNT] = [
    (0.0, 60.0, 28.0),
    (0.0, 48.0, 8.0),
    (1.0, 15.0, 8.0),
    (0.0, 60.0, 4.0),
    (40.0, 100.0, 100.0),
    (0.0, 60.0, 5.0),
    (1.0, 8.0, 3.0),
    (0.0, 48.0, 0.0),
    (0.0, 28.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.5, 20.0, 3.0),
    (0.0, 5.0, 0.0),
    (-20.0, 150.0, 25.0),
    (0.0, 100_000.0, 1.0),
    (0.0, 10_000.0, 0.0),
    (-20.0, 150.0, 60.0),
    (0.001, 10_000.0, 1.0),
    (0.0, 10_000.0, 10_000.0),
    (-20.0, 150.0, 4.0),
    (0.001, 10_000.0, 1.5),
    (0.0, 50.0, 4.0),
    (6.0, 10_000.0, 24.0),
    (-12.0, 12.0, 2.0),
    (0.0, 100.0, 4.1),
    (-12.0, 12.0, 1.0),
    (0.0, 100.0, 0.0),
    (0.9, 1.0, 0.98),
    (4.0, 9.0, 6.2),
    (0.001, 1_000_000.0, 106.177_258_120_188_74),
    (-20.0, 150.0, 60.0),
    (1.0, 100.0, 5.561_827_612_966_432),
];

/// The value of every input.
pub type Inputs = Settings<COUNT>;

/// Every input at its first value.
pub fn first() -> Inputs {
    Settings::new(&LIMITS)
}
