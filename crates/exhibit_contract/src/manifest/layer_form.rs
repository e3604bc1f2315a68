//! A layer as it is written: every field of every kind, of which a kind uses its own.
//!
//! serde's tagged enums cannot both be flattened and refuse unknown fields, and lose the line of what is wrong; so layers
//! are read in this form first.

use serde::Deserialize;

use super::layer::full;
use super::{ColourMap, Layer, LayerKind, Surface};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerForm {
    id: String,
    kind: Kind,
    picture: Option<String>,
    pictures: Option<Vec<String>>,
    area: Option<[f64; 4]>,
    capacity: Option<u32>,
    colours: Option<ColourMap>,
    glow: Option<bool>,
    mesh: Option<String>,
    columns: Option<u32>,
    rows: Option<u32>,
    range: Option<[f64; 2]>,
    surface: Option<SurfaceKind>,
    height: Option<f64>,
    centre: Option<[f64; 3]>,
    radius: Option<f64>,
    cover: Option<f64>,
    fill_to: Option<f64>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Backdrop,
    Sprites,
    Meshes,
    Field,
    Paths,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SurfaceKind {
    Plane,
    Terrain,
    Globe,
}

/// The value of a field that the kind needs; the messages begin as serde's do.
fn need<T>(value: Option<T>, name: &str) -> Result<T, String> {
    value.ok_or_else(|| format!("missing field `{name}`"))
}

impl TryFrom<LayerForm> for Layer {
    type Error = String;

    fn try_from(mut form: LayerForm) -> Result<Self, String> {
        let colours = |form: &mut LayerForm| form.colours.take().unwrap_or_default();
        let capacity = |form: &mut LayerForm| need(form.capacity.take(), "capacity");
        let kind = match form.kind {
            Kind::Backdrop => LayerKind::Backdrop {
                picture: need(form.picture.take(), "picture")?,
                area: need(form.area.take(), "area")?,
            },
            Kind::Sprites => LayerKind::Sprites {
                pictures: need(form.pictures.take(), "pictures")?,
                capacity: capacity(&mut form)?,
                colours: colours(&mut form),
                glow: form.glow.take().unwrap_or_default(),
            },
            Kind::Meshes => LayerKind::Meshes {
                mesh: need(form.mesh.take(), "mesh")?,
                capacity: capacity(&mut form)?,
                colours: colours(&mut form),
            },
            Kind::Field => LayerKind::Field {
                columns: need(form.columns.take(), "columns")?,
                rows: need(form.rows.take(), "rows")?,
                range: need(form.range.take(), "range")?,
                colours: colours(&mut form),
                surface: form.surface()?,
                picture: form.picture.take(),
                cover: form.cover.take().unwrap_or_else(full),
            },
            Kind::Paths => LayerKind::Paths {
                capacity: capacity(&mut form)?,
                colours: colours(&mut form),
                fill_to: form.fill_to.take(),
            },
        };
        form.nothing_left()?;
        Ok(Self { id: form.id, kind })
    }
}

impl LayerForm {
    fn surface(&mut self) -> Result<Surface, String> {
        Ok(match need(self.surface.take(), "surface")? {
            SurfaceKind::Plane => Surface::Plane { area: need(self.area.take(), "area")? },
            SurfaceKind::Terrain => {
                Surface::Terrain { area: need(self.area.take(), "area")?, height: need(self.height.take(), "height")? }
            }
            SurfaceKind::Globe => Surface::Globe {
                centre: need(self.centre.take(), "centre")?,
                radius: need(self.radius.take(), "radius")?,
            },
        })
    }

    /// Refuses fields that belong to other kinds.
    fn nothing_left(&self) -> Result<(), String> {
        let left = [
            ("picture", self.picture.is_some()),
            ("pictures", self.pictures.is_some()),
            ("area", self.area.is_some()),
            ("capacity", self.capacity.is_some()),
            ("colours", self.colours.is_some()),
            ("glow", self.glow.is_some()),
            ("mesh", self.mesh.is_some()),
            ("columns", self.columns.is_some()),
            ("rows", self.rows.is_some()),
            ("range", self.range.is_some()),
            ("surface", self.surface.is_some()),
            ("height", self.height.is_some()),
            ("centre", self.centre.is_some()),
            ("radius", self.radius.is_some()),
            ("cover", self.cover.is_some()),
            ("fill_to", self.fill_to.is_some()),
        ];
        match left.iter().find(|(_, is_left)| *is_left) {
            Some((name, _)) => Err(format!("unknown field `{name}`: layers of this kind have no such field")),
            None => Ok(()),
        }
    }
}
