//! First arrivals at every distance from one source, as a table with slopes.

use super::iasp91::Wave;
use super::rays::{Fan, Ray};

/// Farthest distance the table knows, km.
const FARTHEST_KM: f64 = 2000.0;
/// Nodes of the table; they lie closest near the epicentre, where the curve bends most.
const NODES: usize = 1001;
const LAST: f64 = (NODES - 1) as f64;

/// Both waves, ready for any source.
pub struct TravelTimes {
    p: Fan,
    s: Fan,
}

/// One wave from one source.
#[derive(Clone, Debug)]
pub struct FirstArrivals {
    nodes: Vec<Node>,
}

/// Arrival (s) at a node, and how fast it grows with distance (s/km).
#[derive(Clone, Copy, Debug)]
struct Node {
    seconds: f64,
    slowness: f64,
}

impl TravelTimes {
    pub fn new() -> Self {
        Self { p: Fan::new(Wave::P), s: Fan::new(Wave::S) }
    }

    /// P and S from a source at this depth, km.
    pub fn from(&self, depth_km: f64) -> [FirstArrivals; 2] {
        [&self.p, &self.s].map(|fan| FirstArrivals::new(&fan.rays(depth_km)))
    }
}

/// Distance (km) of a node.
fn node_km(node: usize) -> f64 {
    let share = node as f64 / LAST;
    FARTHEST_KM * share * share
}

/// The place of a distance among the nodes, with its fraction.
fn place(km: f64) -> f64 {
    (km / FARTHEST_KM).max(0.0).sqrt() * LAST
}

impl FirstArrivals {
    fn new(runs: &[Vec<Ray>]) -> Self {
        let never = Node { seconds: f64::INFINITY, slowness: 0.0 };
        let mut nodes = vec![never; NODES];
        for pair in runs.iter().flat_map(|run| run.windows(2)) {
            let (near, far) = if pair[0].km <= pair[1].km { (pair[0], pair[1]) } else { (pair[1], pair[0]) };
            let first = place(near.km).ceil() as usize;
            for (number, node) in nodes.iter_mut().enumerate().skip(first) {
                let km = node_km(number);
                if km > far.km {
                    break;
                }
                let between = hermite(near, far, km);
                if between.seconds < node.seconds {
                    *node = between;
                }
            }
        }
        // Straight above the source nothing but the vertical ray arrives.
        if let (Some(first), Some(ray)) = (nodes.first_mut(), runs.first().and_then(|run| run.first())) {
            *first = Node { seconds: ray.seconds, slowness: ray.slowness };
        }
        Self { nodes }
    }

    /// When the wave arrives at a distance (km along the surface), s.
    pub fn at(&self, km: f64) -> f64 {
        let km = if km > 0.0 { km.min(FARTHEST_KM) } else { 0.0 };
        let number = (place(km) as usize).min(NODES - 2);
        let (Some(near), Some(far)) = (self.nodes.get(number), self.nodes.get(number + 1)) else { return 0.0 };
        let ray = |node: &Node, km: f64| Ray { slowness: node.slowness, km, seconds: node.seconds };
        let (near, far) = (ray(near, node_km(number)), ray(far, node_km(number + 1)));
        // Where two branches cross between the nodes, each is a straight line there, and the first to arrive counts.
        if near.slowness - far.slowness > 0.005 {
            let by_near = near.seconds + near.slowness * (km - near.km);
            return by_near.min(far.seconds - far.slowness * (far.km - km));
        }
        hermite(near, far, km).seconds
    }

    /// How far (km) the wave has come along the surface after so many seconds; none before it has come up.
    pub fn reach(&self, seconds: f64) -> Option<f64> {
        if seconds < self.at(0.0) {
            return None;
        }
        let (mut low, mut high) = (0.0, FARTHEST_KM);
        for _ in 0..46 {
            let middle = 0.5 * (low + high);
            if self.at(middle) > seconds { high = middle } else { low = middle }
        }
        Some(low)
    }
}

/// The curve through two rays with their slopes, at a distance between them.
fn hermite(near: Ray, far: Ray, km: f64) -> Node {
    let width = far.km - near.km;
    if width <= 1e-9 {
        return if near.seconds <= far.seconds { node(near) } else { node(far) };
    }
    let t = (km - near.km) / width;
    let (rise, a, b) = (far.seconds - near.seconds, near.slowness * width, far.slowness * width);
    let (bend_near, bend_far) = (a - rise, rise - b);
    let curve = (1.0 - t) * bend_near + t * bend_far;
    let seconds = near.seconds + t * rise + t * (1.0 - t) * curve;
    let slope = rise + (1.0 - 2.0 * t) * curve + t * (1.0 - t) * (bend_far - bend_near);
    Node { seconds, slowness: slope / width }
}

fn node(ray: Ray) -> Node {
    Node { seconds: ray.seconds, slowness: ray.slowness }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_first_arrivals() {
        let times = TravelTimes::new();
        let mut worst = [0.0_f64; 2];
        for line in include_str!("../../../reference/first_arrivals_iasp91.csv").lines().skip(1) {
            let cell = |n: usize| line.split(',').nth(n).unwrap().parse::<f64>().unwrap();
            let [p, s] = times.from(cell(0));
            for (wave, column) in [(&p, 3), (&s, 5)] {
                let error = (wave.at(cell(1)) - cell(column)).abs();
                let kind = usize::from(cell(1) > 150.0);
                worst[kind] = worst[kind].max(error);
            }
        }
        // Half a millisecond is the last printed digit and the reference's own steps.
        assert!(worst[0] < 0.001 && worst[1] < 0.001, "{worst:?}");
    }

    #[test]
    fn later_with_distance_at_every_depth() {
        let times = TravelTimes::new();
        for depth in [0.0, 0.001, 5.0, 19.999, 20.0, 34.9999, 35.0, 100.0, 410.0, 660.0, 700.0] {
            for wave in times.from(depth) {
                let mut before = -1.0;
                for tenths in 0..20_000 {
                    let now = wave.at(f64::from(tenths) * 0.1);
                    assert!(now.is_finite() && now >= before, "{depth} km deep, {tenths}: {now}");
                    before = now;
                }
            }
        }
    }

    #[test]
    fn reach_undoes_arrival() {
        let [p, _] = TravelTimes::new().from(10.0);
        assert!(p.reach(1.0).is_none());
        for km in [1.0, 24.0, 111.0, 150.0, 900.0] {
            assert!((p.reach(p.at(km)).unwrap() - km).abs() < 1e-6);
        }
    }
}
