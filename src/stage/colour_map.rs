//! Colour maps: a number from 0 to 1 as a colour. Tables of a few colours, evenly spaced, mixed between neighbours.
//!
//! Sources. Viridis and inferno: Smith and van der Walt, matplotlib (CC0), every 32nd of their 256 colours. Blue-red:
//! ColorBrewer 2.0 `RdBu`, 11 classes, reversed (Brewer, Harrower and The Pennsylvania State University, Apache-2.0). Water:
//! ColorBrewer `Blues`, 9 classes without the palest. Smoke: greys of even steps in CIE L*. All keep their order of lightness
//! (blue-red: on either side of the middle), so they read without red-green sight and in grey.

use exhibit_contract::manifest::ColourMap;

/// A colour: red, green, blue, sRGB.
pub type Rgb = [u8; 3];

/// Colours in the table handed to the GPU.
pub const STEPS: usize = 256;

const VIRIDIS: [u32; 9] = [0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725];
const INFERNO: [u32; 9] = [0x000004, 0x210c4a, 0x57106e, 0x8a226a, 0xbc3754, 0xe45a31, 0xf98e09, 0xf9cb35, 0xfcffa4];
const BLUE_RED: [u32; 11] =
    [0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b, 0x67001f];
const WATER: [u32; 8] = [0xdeebf7, 0xc6dbef, 0x9ecae1, 0x6baed6, 0x4292c6, 0x2171b5, 0x08519c, 0x08306b];
const SMOKE: [u32; 5] = [0x525252, 0x777777, 0x9e9e9e, 0xc6c6c6, 0xf1f1f1];

/// The map as [`STEPS`] colours. `theme` are the six theme colours in the manifest's order, each a band of the `theme` map.
pub fn table(map: ColourMap, theme: [Rgb; 6]) -> Vec<Rgb> {
    let colour = |step: usize| match map {
        ColourMap::Viridis => mix(&VIRIDIS, step),
        ColourMap::Inferno => mix(&INFERNO, step),
        ColourMap::BlueRed => mix(&BLUE_RED, step),
        ColourMap::Water => mix(&WATER, step),
        ColourMap::Smoke => mix(&SMOKE, step),
        ColourMap::Theme => theme[step * 6 / STEPS],
    };
    (0..STEPS).map(colour).collect()
}

fn mix(stops: &[u32], step: usize) -> Rgb {
    let place = step as f64 / (STEPS - 1) as f64 * (stops.len() - 1) as f64;
    let at = (place as usize).min(stops.len() - 2);
    let part = place - at as f64;
    let (from, to) = (rgb(stops[at]), rgb(stops[at + 1]));
    [0, 1, 2].map(|i: usize| (f64::from(from[i]) * (1.0 - part) + f64::from(to[i]) * part).round() as u8)
}

fn rgb(colour: u32) -> Rgb {
    [16, 8, 0].map(|shift| (colour >> shift & 0xff) as u8)
}

/// Reads `#rrggbb`.
pub fn parse_hex(colour: &str) -> Option<Rgb> {
    let digits = colour.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
    u32::from_str_radix(digits, 16).ok().map(rgb)
}
