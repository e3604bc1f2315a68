//! The bacteria under the lens: as many as the model says are in a gram, up to 100,000.
//!
//! Each has its place for good. The nth is the daughter of an earlier one and is born beside her: while the number grows from
//! N to 2 N, every one of the N divides once. So a picture depends on the number alone, and can be gone back to.

use core::f32::consts::{PI, TAU};
use exhibit_sdk::maths::f32::{cos, log2, sin};

use super::{Picture, Sprite, chance, places, smooth};

/// Distance between neighbouring places, and places from side to side.
const SPACING: f32 = 0.0150;
const SIDE: i32 = 364;
const MOST: usize = 100_000;
/// Share of a generation for which a daughter moves away from her mother.
const SLIDE: f32 = 0.3;
/// Fewer than this swim a little.
const SWIMMING: usize = 600;

const LIVING: f32 = 0.0;
const DEAD: f32 = 1.0;
const LISTERIA: f32 = 2.0;

/// Places of all bacteria, and the buffer last drawn of them.
#[derive(Default)]
pub struct Swarm {
    /// How many there are at first; 0 before the places are made.
    first: usize,
    places: Vec<[f32; 2]>,
    records: Vec<f32>,
    /// What `records` shows: how many there are, as far as that is seen, and how many of the drawn ones live.
    shown: Option<(f32, f32)>,
}

/// Whose daughter the `n`th is, when `first` were there at the beginning.
fn mother(n: usize, first: usize) -> usize {
    let mut generation = first.max(1);
    while generation * 2 <= n {
        generation *= 2;
    }
    n - generation
}

impl Swarm {
    /// Appends one record for each.
    pub fn fill(&mut self, picture: &Picture, out: &mut Vec<f32>) {
        let dish = picture.dish > 0.5;
        let first = if dish { 10 } else { 100 };
        if self.first != first {
            (self.first, self.places, self.shown) = (first, settle(first), None);
        }
        let count = (picture.drawn.ceil().max(0.0) as usize).min(MOST);
        let many = picture.many.min(2.0 * MOST as f32);
        if self.shown != Some((many, picture.living)) || count <= SWIMMING {
            self.draw(picture, count, dish);
            self.shown = Some((many, picture.living));
        }
        out.extend_from_slice(&self.records);
    }

    fn draw(&mut self, picture: &Picture, count: usize, dish: bool) {
        self.records.clear();
        self.records.reserve(8 * count);
        let size = (2.7 / picture.drawn.max(1.0).sqrt()).clamp(0.036, 0.3);
        let living = picture.living.ceil() as usize;
        // Only the last born still move.
        let settled = (picture.many / exhibit_sdk::maths::f32::exp2(SLIDE)) as usize;
        for (n, place) in self.places.iter().take(count).enumerate() {
            let [mut x, mut y] = *place;
            let (mut long, mut turn) = (size * (0.85 + 0.3 * chance(n as u32, 52)), PI * chance(n as u32, 51));
            if n >= settled && n >= self.first {
                let age = smooth(0.0, SLIDE, log2(picture.many / (n as f32 + 0.5)).max(0.0));
                let from = self.places.get(mother(n, self.first)).copied().unwrap_or(*place);
                (x, y) = (from[0] + (x - from[0]) * age, from[1] + (y - from[1]) * age);
                long *= 0.55 + 0.45 * age;
            }
            let frame = if n >= living {
                DEAD
            } else if dish {
                LISTERIA
            } else {
                LIVING
            };
            if count <= SWIMMING && n < living {
                let swing = 0.035 * picture.tick * (0.6 + 0.8 * chance(n as u32, 53)) + TAU * chance(n as u32, 54);
                (x, y) = (x + 0.03 * sin(swing), y + 0.022 * cos(1.3 * swing));
                turn += 0.22 * sin(0.8 * swing);
            }
            let opacity = if n >= living { 0.8 } else { 0.95 };
            self.records.extend([x, y, 0.0, long, turn, frame, -1.0, opacity]);
        }
    }
}

/// The places: the first ones scattered, each further one the nearest free one in some direction from her mother.
fn settle(first: usize) -> Vec<[f32; 2]> {
    let side = SIDE as usize;
    let middle = (SIDE - 1) as f32 / 2.0;
    let inside = |column: i32, row: i32| {
        let (x, y) = (column as f32 - middle, row as f32 - middle);
        x * x + y * y <= middle * middle
    };
    let mut taken = vec![false; side * side];
    let mut cells: Vec<[i32; 2]> = Vec::with_capacity(MOST);
    let mut next_free = 0;
    for n in 0..MOST {
        let [start, tries] = if n < first { [scattered(n, first), [0; 2]] } else { [cells[mother(n, first)], [0, 1]] };
        let mut found = None;
        for attempt in 0..6_u32 {
            let angle = TAU * chance(n as u32, 60 + attempt);
            let (dx, dy) = (cos(angle), sin(angle));
            let mut steps = tries[1] as f32;
            loop {
                let cell = [start[0] + (dx * steps).round() as i32, start[1] + (dy * steps).round() as i32];
                if !inside(cell[0], cell[1]) {
                    break;
                }
                if !taken[cell[1] as usize * side + cell[0] as usize] {
                    found = Some(cell);
                    break;
                }
                steps += 1.0;
            }
            if found.is_some() {
                break;
            }
        }
        let cell = found.unwrap_or_else(|| {
            while taken[next_free] || !inside((next_free % side) as i32, (next_free / side) as i32) {
                next_free = (next_free + 1) % taken.len();
            }
            [(next_free % side) as i32, (next_free / side) as i32]
        });
        taken[cell[1] as usize * side + cell[0] as usize] = true;
        cells.push(cell);
    }
    let jitter = |n: usize, salt: u32| (chance(n as u32, salt) - 0.5) * 0.9;
    let at = |n: usize, cell: &[i32; 2]| {
        let shift = |part: i32, salt: u32| (part as f32 - middle + jitter(n, salt)) * SPACING;
        [places::LENS[0] + shift(cell[0], 71), places::LENS[1] + shift(cell[1], 72)]
    };
    cells.iter().enumerate().map(|(n, cell)| at(n, cell)).collect()
}

/// Where the `n`th of the first ones is: on a sunflower's spiral, which leaves no gaps, a little off.
fn scattered(n: usize, first: usize) -> [i32; 2] {
    let radius = 0.9 * SIDE as f32 / 2.0 * ((n as f32 + 0.5) / first as f32).sqrt();
    let angle = 2.399_963 * n as f32 + 0.9 * chance(n as u32, 70);
    let middle = SIDE as f32 / 2.0;
    [(middle + radius * cos(angle)) as i32, (middle + radius * sin(angle)) as i32]
}

/// Toxin, drawn as crystals that stay: an illustration, its amount is not computed.
pub fn toxin(picture: &Picture, out: &mut Vec<f32>) {
    if picture.dish > 0.5 {
        return;
    }
    let count = 64.0 * smooth(5.0, 7.5, picture.most_log10) + 8.0 * smooth(5.0, 5.05, picture.most_log10);
    for n in 0..72 {
        let there = (count - n as f32).clamp(0.0, 1.0);
        if there <= 0.0 {
            break;
        }
        let (radius, angle) = (0.92 * places::LENS_RADIUS * chance(n, 81).sqrt(), TAU * chance(n, 82));
        let gleam = 0.8 + 0.2 * sin(0.06 * picture.tick + TAU * chance(n, 83));
        Sprite {
            x: places::LENS[0] + radius * cos(angle),
            y: places::LENS[1] + radius * sin(angle),
            size: 0.17 + 0.12 * chance(n, 84),
            turn: TAU * chance(n, 85),
            frame: 0,
            tint: -1.0,
            opacity: there * gleam,
        }
        .push(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_its_own_and_under_the_lens() {
        let places = settle(100);
        assert_eq!(places.len(), MOST);
        let far = |[x, y]: [f32; 2]| (x - places::LENS[0]).hypot(y - places::LENS[1]);
        assert!(places.iter().all(|place| far(*place) < places::LENS_RADIUS + 0.03));
        let mut seen: Vec<_> = places.iter().map(|[x, y]| (x.to_bits(), y.to_bits())).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), MOST);
    }

    #[test]
    fn a_daughter_is_born_beside_her_mother() {
        assert_eq!([100, 199, 200, 399, 400].map(|n| mother(n, 100)), [0, 99, 0, 199, 0]);
        let places = settle(100);
        let beside = (100..2000).filter(|n| {
            let ([x, y], [a, b]) = (places[*n], places[mother(*n, 100)]);
            (x - a).hypot(y - b) < 0.2
        });
        assert!(beside.count() > 1850);
    }
}
