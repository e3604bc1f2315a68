//! Camera, layers, labels, handles and sounds.

use super::Checker;
use crate::error::Code;
use crate::limits::{self, Limit};
use crate::manifest::{Camera, Causality, Label, Layer, LayerKind, Sound, Surface};

/// Numbers of a scene stay this small, so that 32-bit floats still tell neighbours apart.
const FAR: f64 = 1e6;
/// Solids that the stage makes itself.
const SOLIDS: [&str; 4] = ["sphere", "cube", "cylinder", "cone"];

impl<'a> Checker<'a> {
    pub(super) fn scene(&mut self) {
        let scene = &self.manifest.scene;
        self.camera(&scene.camera);
        self.ids("layer", scene.layers.iter().map(|layer| layer.id.as_str()));
        self.ids("label", scene.labels.iter().map(|label| label.id.as_str()));
        self.allow(Limit::Layers, "scene", scene.layers.len() as u64);
        scene.layers.iter().for_each(|layer| self.layer(layer));
        scene.labels.iter().for_each(|label| self.label(label));
        for handle in &scene.handles {
            let place = format!("handle \"{}\"", handle.id);
            handle.control_group.iter().for_each(|group| self.control_group(&place, group));
            self.control(&place, &handle.control);
            self.near(&place, &handle.from);
            self.near(&place, &handle.to);
            if handle.from == handle.to {
                self.fault(Code::ManifestRange, &place, "`from` and `to` are the same point, so it cannot be moved.");
            }
            if let Some(control) = &handle.y_control {
                self.control(&place, control);
                if handle.from[0] == handle.to[0] || handle.from[1] == handle.to[1] {
                    let sentence = "`from` and `to` are no corners of an area, so it cannot be moved both ways.";
                    self.fault(Code::ManifestRange, &place, sentence);
                }
            }
        }
        self.ids("sound", self.manifest.sounds.iter().map(|sound| sound.id.as_str()));
        self.manifest.sounds.iter().for_each(|sound| self.sound(sound));
    }

    fn sound(&mut self, sound: &Sound) {
        let place = format!("sound \"{}\"", sound.id);
        self.asset(&place, &sound.file);
        if ![".mp3", ".ogg", ".opus"].iter().any(|end| sound.file.ends_with(end)) {
            let sentence = format!("\"{}\" is no MP3, Ogg or Opus file by its name.", sound.file);
            self.fault(Code::ManifestInconsistent, &place, sentence);
        }
        self.scalar(&place, &sound.output);
    }

    fn near(&mut self, place: &str, numbers: &[f64]) {
        numbers.iter().for_each(|number| self.within(place, "A coordinate", *number, -FAR..=FAR));
    }

    fn area(&mut self, place: &str, area: &[f64; 4]) {
        self.near(place, area);
        let [.., width, height] = area;
        if !(*width > 0.0 && *height > 0.0) {
            self.fault(Code::ManifestRange, place, format!("An area of {width} by {height} has no inside."));
        }
    }

    fn camera(&mut self, camera: &Camera) {
        let place = "camera";
        match camera {
            Camera::Flat { wide, tall } => {
                self.area(place, wide);
                self.area(place, tall);
            }
            Camera::Perspective {
                target,
                distance,
                yaw_degrees,
                pitch_degrees,
                field_of_view_degrees,
                turn_degrees,
            } => {
                self.near(place, target);
                self.within(place, "distance", *distance, 1e-3..=FAR);
                self.within(place, "yaw_degrees", *yaw_degrees, -360.0..=360.0);
                self.within(place, "field_of_view_degrees", *field_of_view_degrees, 5.0..=120.0);
                let [yaw, pitch] = turn_degrees;
                self.within(place, "turn_degrees (yaw)", *yaw, 0.0..=180.0);
                self.within(place, "turn_degrees (pitch)", *pitch, 0.0..=89.0);
                // Straight up or down, "up" has no direction any more.
                self.within(place, "pitch_degrees with its turn", pitch_degrees.abs() + pitch.abs(), 0.0..=89.0);
            }
        }
    }

    fn layer(&mut self, layer: &Layer) {
        let place = format!("layer \"{}\"", layer.id);
        match &layer.kind {
            LayerKind::Backdrop { picture, area } => {
                self.asset(&place, picture);
                self.area(&place, area);
            }
            LayerKind::Sprites { pictures, capacity, .. } => {
                self.capacity(&place, *capacity);
                if pictures.is_empty() {
                    self.fault(Code::ManifestInconsistent, &place, "Sprites need at least one picture.");
                }
                self.at_most(&place, "pictures", pictures.len() as u64, limits::MOST_OF_A_KIND as u64);
                pictures.iter().for_each(|picture| self.asset(&place, picture));
            }
            LayerKind::Meshes { mesh, capacity, .. } => {
                self.capacity(&place, *capacity);
                if !SOLIDS.contains(&mesh.as_str()) {
                    self.asset(&place, mesh);
                }
            }
            LayerKind::Paths { capacity, fill_to, .. } => {
                self.capacity(&place, *capacity);
                self.near(&place, fill_to.as_slice());
            }
            LayerKind::Field { columns, rows, range, surface, picture, cover, .. } => {
                let numbers = u64::from(*columns) * u64::from(*rows);
                if numbers == 0 {
                    self.fault(Code::ManifestRange, &place, "A field has at least one column and one row.");
                }
                self.at_most(&place, "numbers", numbers, limits::MOST_FIELD_NUMBERS);
                self.rising(&place, "range", *range);
                self.within(&place, "cover", *cover, 0.0..=1.0);
                picture.iter().for_each(|picture| self.asset(&place, picture));
                self.surface(&place, surface);
            }
        }
    }

    fn surface(&mut self, place: &str, surface: &Surface) {
        match surface {
            Surface::Plane { area } => self.area(place, area),
            Surface::Terrain { area, height } => {
                self.area(place, area);
                self.near(place, &[*height]);
            }
            Surface::Globe { centre, radius } => {
                self.near(place, centre);
                self.within(place, "radius", *radius, 1e-3..=FAR);
            }
        }
    }

    fn capacity(&mut self, place: &str, capacity: u32) {
        if capacity == 0 {
            self.fault(Code::ManifestRange, place, "capacity is 0, so it could never show anything.");
        }
        self.allow(Limit::LayerRecords, place, u64::from(capacity));
    }

    fn label(&mut self, label: &Label) {
        let place = format!("label \"{}\"", label.id);
        self.digits(&place, label.digits);
        self.near(&place, &label.at);
        label.at_outputs.iter().flatten().for_each(|output| self.scalar(&place, output));
        if let Some(output) = &label.output
            && self.variable(&place, output, Causality::Output).is_some()
        {
            self.scalar(&place, output);
        }
    }
}
