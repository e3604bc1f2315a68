//! Where everything is, in stage units, as in `assets/room.svg`.

/// Seats: five rows of nine.
pub const SEATS: usize = ROWS * COLUMNS;
pub const ROWS: usize = 5;
pub const COLUMNS: usize = 9;
/// Those who find no seat stand along the back wall.
pub const STANDING: usize = 15;
/// The seat of the pupil with the model disease.
pub const ILL: usize = 2 * COLUMNS + 7;

/// Middles of the windows, their width, sill and lintel.
pub const WINDOWS: [f32; 4] = [-3.75, -1.6, 2.6, 4.75];
pub const WINDOW_WIDTH: f32 = 1.95;
pub const SILL: f32 = 1.0;
pub const LINTEL: f32 = 2.85;
/// Middle of the clock; the meter's display: right end of its digits, foot, digits' height.
pub const CLOCK: [f32; 2] = [0.5, 2.6];
pub const DISPLAY: [f32; 3] = [1.2, 1.34, 0.42];
/// The purifier's foot, and its top.
pub const PURIFIER: [f32; 2] = [-6.75, -4.02];
pub const PURIFIER_TOP: [f32; 2] = [-6.75, -2.62];
/// Middle of the door.
pub const DOOR: [f32; 2] = [6.85, -1.2];
/// The room's air: lower left corner, width, height.
pub const AIR: [f32; 4] = [-7.5, -4.25, 15.0, 8.2];

/// Where a pupil is: foot, and how large things are there.
#[derive(Clone, Copy)]
pub struct Spot {
    pub x: f32,
    pub y: f32,
    pub scale: f32,
}

impl Spot {
    /// The mouth of whoever sits or stands there.
    pub fn mouth(self) -> [f32; 2] {
        [self.x - 0.2 * self.scale, self.y + 1.28 * self.scale]
    }
}

/// The spot of a seat; seats of the first row are farthest back. Beyond the seats: along the back wall.
pub fn spot(seat: usize) -> Spot {
    if seat >= SEATS {
        let x = -4.5 + 0.72 * (seat - SEATS) as f32;
        return Spot { x, y: -0.62, scale: 0.58 };
    }
    let (row, column) = (seat / COLUMNS, (seat % COLUMNS) as f32);
    let depth = [0.1, 0.28, 0.48, 0.70, 0.93].get(row).copied().unwrap_or(0.0);
    let left = -5.0 - 2.6 * depth + 1.55 + 0.35 * depth;
    let right = 6.0 + 1.6 * depth - 0.45 - 0.45 * depth;
    let slip = if row % 2 == 1 { 0.1 } else { -0.1 };
    Spot {
        x: left + (right - left) * column / (COLUMNS - 1) as f32 + slip,
        y: -0.35 - 3.95 * depth,
        scale: 0.66 + 0.5 * depth,
    }
}

/// Which number a seat's pupil has in the class, from 0: a small class sits scattered, and the ill one is always of it.
pub fn order(seat: usize) -> usize {
    if seat >= SEATS { seat } else { (seat + SEATS - ILL) * 19 % SEATS }
}
