//! The bacteria under the lens: as many as the model says are in a gram, up to 100,000.
//!
//! Each has its place for good. The nth is the daughter of an earlier one and is born beside her: while the number grows from
//! N to 2 N, every one of the N divides once. So a picture depends on the number alone, and can be gone back to.

use core::f32::consts::{PI, TAU};
use exhibit_sdk::maths::f32::{cos, sin};
use exhibit_sdk::picture::{Sprite, chance, mix, share, smooth, waver};

use super::{Picture, places};

/// Distance between neighbouring places, and places from side to side.
const SPACING: f32 = 0.0150;
const SIDE: i32 = 364;
const MOST: usize = 100_000;
/// A daughter moves away from her mother until there are so many times as many as when she was born.
const SLIDE: f32 = 1.23;
/// Fewer than this swim a little.
const SWIMMING: usize = 600;

const LIVING: u8 = 0;
const DEAD: u8 = 1;
const LISTERIA: u8 = 2;

/// Places made in a tick when there is nothing else to do.
const AHEAD: usize = 2000;

/// Places of all bacteria, and the buffer last drawn of them.
#[derive(Default)]
pub struct Swarm {
    places: Places,
    records: Vec<f32>,
    /// What `records` shows.
    shown: Option<Shown>,
}

/// What decides how all of them look, but for the few that swim.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    /// How many there are, as far as that is seen.
    many: f32,
    count: usize,
    /// How many of the drawn ones live.
    living: usize,
    size: f32,
}

impl Shown {
    fn of(picture: &Picture) -> Self {
        Self {
            many: picture.many.min(2.0 * MOST as f32),
            count: (picture.drawn.ceil().max(0.0) as usize).min(MOST),
            living: picture.living.ceil() as usize,
            size: (2.7 / picture.drawn.max(1.0).sqrt()).clamp(0.036, 0.3),
        }
    }

    /// From which one on they may still be moving away from their mothers.
    fn settled(&self) -> usize {
        (self.many / SLIDE) as usize
    }

    /// How many of the first ones look the same in both.
    fn alike(&self, other: &Self) -> usize {
        if self.size != other.size || self.count.min(other.count) <= SWIMMING {
            return 0;
        }
        let one = if self.living == other.living { usize::MAX } else { self.living.min(other.living) };
        one.min(self.settled()).min(other.settled()).min(self.count).min(other.count)
    }
}

/// Whose daughter the `n`th is, when `first` were there at the beginning.
fn mother(n: usize, first: usize) -> usize {
    let mut generation = first.max(1);
    while generation * 2 <= n {
        generation *= 2;
    }
    n.saturating_sub(generation)
}

impl Swarm {
    /// Appends one record for each.
    pub fn fill(&mut self, picture: &Picture, out: &mut Vec<f32>) {
        let dish = picture.dish > 0.5;
        let first = if dish { 10 } else { 100 };
        if self.places.first != first {
            (self.places, self.shown) = (Places::new(first), None);
        }
        let now = Shown::of(picture);
        self.places.make(now.count.max(self.places.at.len() + AHEAD));
        if self.shown != Some(now) || now.count <= SWIMMING {
            let kept = self.shown.map_or(0, |shown| shown.alike(&now));
            self.draw(&now, kept, picture.tick, dish);
            self.shown = Some(now);
        }
        out.extend_from_slice(&self.records);
    }

    /// Draws all but the first `kept`, which stay as they are.
    fn draw(&mut self, now: &Shown, kept: usize, tick: f32, dish: bool) {
        let Shown { many, count, living, size } = *now;
        self.records.truncate(8 * kept);
        self.records.reserve(8 * (count - kept));
        let settled = now.settled();
        let (places, first) = (&self.places.at, self.places.first);
        for (n, place) in places.iter().enumerate().take(count).skip(kept) {
            let [mut x, mut y] = *place;
            let (mut long, mut turn) = (size * (0.85 + 0.3 * chance(n as u32, 52)), PI * chance(n as u32, 51));
            if n >= settled && n >= first {
                let age = smooth(1.0, SLIDE, many / (n as f32 + 0.5));
                let from = places.get(mother(n, first)).copied().unwrap_or(*place);
                (x, y) = (mix(from[0], x, age), mix(from[1], y, age));
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
                let swing = 0.035 * tick * (0.6 + 0.8 * chance(n as u32, 53)) + TAU * chance(n as u32, 54);
                (x, y) = (x + 0.03 * sin(swing), y + 0.022 * cos(1.3 * swing));
                turn += 0.22 * sin(0.8 * swing);
            }
            let opacity = if n >= living { 0.8 } else { 0.95 };
            Sprite { x, y, size: long, turn, frame, opacity, ..Sprite::default() }.push(&mut self.records);
        }
    }
}

/// Where everyone is: the first ones scattered, each further one in the nearest free place in some direction from her mother.
/// Made bit by bit, for all of them at once would be felt; the same places come out.
#[derive(Default)]
struct Places {
    /// How many there are at first; 0 before any is made.
    first: usize,
    at: Vec<[f32; 2]>,
    cells: Vec<[i32; 2]>,
    taken: Vec<bool>,
    next_free: usize,
    directions: Vec<[f32; 2]>,
}

const DIRECTIONS: u32 = 256;
const MIDDLE: f32 = (SIDE - 1) as f32 / 2.0;

impl Places {
    fn new(first: usize) -> Self {
        let side = SIDE as usize;
        let angle = |n: u32| TAU * n as f32 / DIRECTIONS as f32;
        let directions = (0..DIRECTIONS).map(|n| [cos(angle(n)), sin(angle(n))]).collect();
        Self { first, taken: vec![false; side * side], directions, ..Self::default() }
    }

    /// Makes places until there are so many.
    fn make(&mut self, count: usize) {
        for n in self.at.len()..count.min(MOST) {
            let (start, step) = match self.cells.get(mother(n, self.first)) {
                Some(mother) if n >= self.first => (*mother, 1),
                _ => (scattered(n, self.first), 0),
            };
            let free = (0..6).find_map(|attempt| self.free_from(start, step, chance(n as u32, 60 + attempt)));
            let cell = free.unwrap_or_else(|| self.any_free());
            if let Some(taken) = index(cell).and_then(|place| self.taken.get_mut(place)) {
                *taken = true;
            }
            self.cells.push(cell);
            let shift = |part: i32, salt: u32| (part as f32 - MIDDLE + (chance(n as u32, salt) - 0.5) * 0.9) * SPACING;
            self.at.push([places::LENS[0] + shift(cell[0], 71), places::LENS[1] + shift(cell[1], 72)]);
        }
    }

    /// The first free cell on a straight line.
    fn free_from(&self, start: [i32; 2], first_step: i32, turn: f32) -> Option<[i32; 2]> {
        let [dx, dy] = *self.directions.get((turn * DIRECTIONS as f32) as usize)?;
        for step in first_step..SIDE {
            let along = |from: i32, part: f32| (from as f32 + 0.5 + part * step as f32) as i32;
            let cell = [along(start[0], dx), along(start[1], dy)];
            let place = index(cell)?;
            if !*self.taken.get(place)? {
                return Some(cell);
            }
        }
        None
    }

    /// Any free cell: there are more cells than bacteria.
    fn any_free(&mut self) -> [i32; 2] {
        for _ in 0..self.taken.len() {
            let cell = [(self.next_free % SIDE as usize) as i32, (self.next_free / SIDE as usize) as i32];
            if index(cell).is_some() && self.taken.get(self.next_free) == Some(&false) {
                return cell;
            }
            self.next_free = (self.next_free + 1) % self.taken.len();
        }
        [SIDE / 2; 2]
    }
}

/// Place of a cell in the list of cells, if it lies under the lens.
fn index([column, row]: [i32; 2]) -> Option<usize> {
    let (x, y) = (column as f32 - MIDDLE, row as f32 - MIDDLE);
    (x * x + y * y <= MIDDLE * MIDDLE).then(|| row as usize * SIDE as usize + column as usize)
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
        let there = share(n, count);
        if there <= 0.0 {
            break;
        }
        let (radius, angle) = (0.92 * places::LENS_RADIUS * chance(n, 81).sqrt(), TAU * chance(n, 82));
        let gleam = 0.8 + 0.2 * waver(picture.tick, n, 105.0, 83);
        Sprite {
            x: places::LENS[0] + radius * cos(angle),
            y: places::LENS[1] + radius * sin(angle),
            size: 0.17 + 0.12 * chance(n, 84),
            turn: TAU * chance(n, 85),
            opacity: there * gleam,
            ..Sprite::default()
        }
        .push(out);
    }
}

#[cfg(test)]
mod tests {
    use exhibit_sdk::maths::f32::hypot;

    use super::*;

    fn all() -> Vec<[f32; 2]> {
        let mut places = Places::new(100);
        places.make(MOST);
        places.at
    }

    #[test]
    fn every_place_is_its_own_and_under_the_lens() {
        let places = all();
        assert_eq!(places.len(), MOST);
        let far = |[x, y]: [f32; 2]| hypot(x - places::LENS[0], y - places::LENS[1]);
        assert!(places.iter().all(|place| far(*place) < places::LENS_RADIUS + 0.03));
        let mut seen: Vec<_> = places.iter().map(|[x, y]| (x.to_bits(), y.to_bits())).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), MOST);
    }

    #[test]
    fn what_is_kept_looks_as_if_drawn_anew() {
        let shown = |many: f32, living: f32| {
            let count = many.min(MOST as f32) as usize;
            Shown {
                many,
                count,
                living: (living * count as f32) as usize,
                size: if many > 5700.0 { 0.036 } else { 0.05 },
            }
        };
        let mut swarm = Swarm { places: Places::new(100), ..Swarm::default() };
        swarm.places.make(MOST);
        let mut before = shown(0.0, 0.0);
        for now in
            [(5e3, 1.0), (2e4, 1.0), (2.1e4, 1.0), (9e4, 0.7), (9e4, 0.2), (1.9e5, 0.2), (3e4, 1.0), (100.0, 1.0)]
        {
            let now = shown(now.0, now.1);
            swarm.draw(&now, before.alike(&now), 7.0, false);
            let kept = swarm.records.clone();
            swarm.draw(&now, 0, 7.0, false);
            assert!(kept == swarm.records && kept.len() == 8 * now.count, "{} after {}", now.many, before.many);
            before = now;
        }
    }

    #[test]
    fn a_daughter_is_born_beside_her_mother() {
        assert_eq!([100, 199, 200, 399, 400].map(|n| mother(n, 100)), [0, 99, 0, 199, 0]);
        let places = all();
        let beside = (100..2000).filter(|n| {
            let ([x, y], [a, b]) = (places[*n], places[mother(*n, 100)]);
            hypot(x - a, y - b) < 0.2
        });
        assert!(beside.count() > 1850);
    }
}
