//! Turns glTF meshes into the one compact form the stage reads (`docs/designers/layers.md`), so that the stage carries
//! no reader of glTF.

mod accessor;

use std::collections::BTreeSet;

use exhibit_contract::error::{Code, Error};
use exhibit_contract::limits::{Limit, MOST_MESH_NUMBERS};
use exhibit_contract::manifest::{LayerKind, Manifest};
use gltf::buffer::Source;

use crate::assets::in_assets;
use crate::{Faults, Files};

/// Deepest nodes.
const MOST_DEPTH: u32 = 64;
/// Length of the header of a binary file.
const HEADER_BYTES: u32 = 12;

/// Replaces every glTF file that a layer names by its compact form, in `files` and in the manifest. Tells what cannot be.
pub fn compact(manifest: &mut Manifest, files: &mut Files) -> Faults {
    let mut faults = Faults::new();
    let mut read = Vec::new();
    for layer in &mut manifest.scene.layers {
        let LayerKind::Meshes { mesh, .. } = &mut layer.kind else { continue };
        let Some(stem) = mesh.strip_suffix(".glb").or_else(|| mesh.strip_suffix(".gltf")) else { continue };
        let (source, target) = (in_assets(mesh), format!("{stem}.kmsh"));
        // That it is missing has been said.
        if !files.contains_key(&source) {
            continue;
        }
        match convert(&source, files) {
            Ok((bytes, numbers, mut parts)) => {
                let allowed = manifest.limits.allow(Limit::MeshNumbers, numbers as u64, Code::MeshInvalid, &source);
                faults.extend(allowed.err());
                files.insert(in_assets(&target), bytes);
                read.push(source);
                read.append(&mut parts);
                *mesh = target;
            }
            Err(sentence) => {
                faults.push(Error::new(Code::MeshInvalid, source, format!("The mesh cannot be used: {sentence}.")))
            }
        }
    }
    for source in read {
        files.remove(&source);
    }
    faults
}

/// The compact form of the glTF file at `path`, how many corners or indices it has, whichever are more, and the paths of the
/// buffers it is made of.
fn convert(path: &str, files: &Files) -> Result<(Vec<u8>, usize, Vec<String>), String> {
    let bytes = files.get(path).ok_or("the file is not there")?;
    // The reader takes the header off the length the file claims, whatever that is.
    let claimed = bytes.get(8..12).and_then(|bytes| Some(u32::from_le_bytes(bytes.try_into().ok()?)));
    if bytes.starts_with(b"glTF") && claimed.is_none_or(|length| length < HEADER_BYTES) {
        return Err("this is not glTF 2.0: it is cut off".to_owned());
    }
    let document = gltf::Gltf::from_slice(bytes).map_err(|error| format!("this is not glTF 2.0: {error}"))?;
    let (folder, _) = path.rsplit_once('/').unwrap_or_default();
    let mut parts = Vec::new();
    let mut buffers: Vec<&[u8]> = Vec::new();
    for buffer in document.buffers() {
        let data = match buffer.source() {
            Source::Bin => document.blob.as_deref().ok_or("its binary part is missing")?,
            Source::Uri(name) if name.starts_with("data:") => {
                return Err("it holds its numbers as text (data:), which is not read".to_owned());
            }
            Source::Uri(name) => {
                let part = format!("{folder}/{name}");
                let data = files.get(&part).ok_or_else(|| format!("it needs \"{part}\", which is not there"))?;
                parts.push(part);
                data
            }
        };
        buffers.push(data);
    }
    let mut mesh = Mesh::default();
    for scene in document.scenes() {
        for node in scene.nodes() {
            mesh.add_node(&node, IDENTITY, &buffers, 0)?;
        }
    }
    Ok((mesh.bytes()?, mesh.corners.len().max(mesh.indices.len()), parts))
}

/// A matrix by columns, as glTF writes it.
type Matrix = [[f32; 4]; 4];
const IDENTITY: Matrix = [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]];

#[derive(Default)]
struct Mesh {
    corners: Vec<([f32; 3], [f32; 3], [u8; 4])>,
    indices: Vec<u32>,
    /// Nodes that have been added. glTF's are trees, but nothing keeps a file from making rings of them.
    nodes: BTreeSet<usize>,
}

impl Mesh {
    fn add_node(&mut self, node: &gltf::Node, parent: Matrix, buffers: &[&[u8]], depth: u32) -> Result<(), String> {
        if depth > MOST_DEPTH || !self.nodes.insert(node.index()) {
            return Err(format!("its nodes lie more than {MOST_DEPTH} deep, or one in several others"));
        }
        let world = product(parent, node.transform().matrix());
        for primitive in node.mesh().iter().flat_map(gltf::Mesh::primitives) {
            self.add(&primitive, world, buffers)?;
        }
        for child in node.children() {
            self.add_node(&child, world, buffers, depth + 1)?;
        }
        Ok(())
    }

    fn add(&mut self, primitive: &gltf::Primitive, world: Matrix, buffers: &[&[u8]]) -> Result<(), String> {
        if primitive.mode() != gltf::mesh::Mode::Triangles {
            return Err("it has parts that are not triangles".to_owned());
        }
        let first = u32::try_from(self.corners.len()).map_err(|_| "it has too many corners")?;
        let part = |semantic| primitive.get(&semantic);
        let positions = part(gltf::Semantic::Positions).ok_or("it has a part without positions")?;
        let normals = part(gltf::Semantic::Normals).ok_or("it has a part without normals")?;
        let colours = part(gltf::Semantic::Colors(0));
        // Counted before anything is copied: one small buffer may be named a million times.
        let count = positions.count();
        let indices = primitive.indices().map_or(count, |indices| indices.count());
        let most = MOST_MESH_NUMBERS as usize;
        if count.max(indices) > most || self.corners.len() + count > most || self.indices.len() + indices > most {
            return Err(format!("it has more than {MOST_MESH_NUMBERS} corners or indices"));
        }
        if normals.count() != count || colours.as_ref().is_some_and(|colours| colours.count() != count) {
            return Err("it has not as many normals or colours as positions".to_owned());
        }
        let (positions, normals) = (accessor::read(&positions, buffers)?, accessor::read(&normals, buffers)?);
        let base = primitive.material().pbr_metallic_roughness().base_color_factor();
        let colour = |[r, g, b]: [f32; 3]| [srgb(r * base[0]), srgb(g * base[1]), srgb(b * base[2]), 255];
        let colours = match colours {
            Some(colours) => accessor::read(&colours, buffers)?.into_iter().map(colour).collect(),
            None => vec![colour([1.0; 3]); count],
        };
        let count = count as u32;
        match primitive.indices() {
            Some(indices) => {
                for index in accessor::indices(&indices, buffers)? {
                    if index >= count {
                        return Err("an index points to a corner that is not there".to_owned());
                    }
                    self.indices.push(first + index);
                }
            }
            None => self.indices.extend(first..first + count),
        }
        for ((position, normal), colour) in positions.into_iter().zip(normals).zip(colours) {
            self.corners.push((moved(world, position, 1.0), unit(moved(world, normal, 0.0)), colour));
        }
        Ok(())
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        if self.indices.is_empty() || !self.indices.len().is_multiple_of(3) {
            return Err("it holds no whole triangle".to_owned());
        }
        let mut bytes = b"KMSH".to_vec();
        bytes.extend((self.corners.len() as u32).to_le_bytes());
        bytes.extend((self.indices.len() as u32).to_le_bytes());
        for (position, normal, colour) in &self.corners {
            for number in position.iter().chain(normal) {
                if !number.is_finite() {
                    return Err("a position or normal is not a finite number".to_owned());
                }
                bytes.extend(number.to_le_bytes());
            }
            bytes.extend(colour);
        }
        bytes.extend(self.indices.iter().flat_map(|index| index.to_le_bytes()));
        Ok(bytes)
    }
}

fn product(a: Matrix, b: Matrix) -> Matrix {
    b.map(|column| [0, 1, 2, 3].map(|row| (0..4).map(|k| a[k][row] * column[k]).sum()))
}

fn moved(m: Matrix, v: [f32; 3], w: f32) -> [f32; 3] {
    [0, 1, 2].map(|row| m[0][row] * v[0] + m[1][row] * v[1] + m[2][row] * v[2] + m[3][row] * w)
}

fn unit(v: [f32; 3]) -> [f32; 3] {
    let length = v.iter().map(|x| x * x).sum::<f32>().sqrt();
    if length > 0.0 { v.map(|x| x / length) } else { [0.0, 1.0, 0.0] }
}

/// glTF's colours are linear, the stage's files sRGB.
#[expect(clippy::disallowed_methods, reason = "a picture's colour: no model depends on its last digit")]
fn srgb(linear: f32) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let value = if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One triangle, its numbers in a file beside it, lifted by its node.
    fn triangle() -> Files {
        let corners: [f32; 18] = [0., 0., 0., 1., 0., 0., 0., 1., 0., 0., 0., 1., 0., 0., 1., 0., 0., 1.];
        let data: Vec<u8> = corners.iter().flat_map(|number| number.to_le_bytes()).collect();
        let json = r#"{"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0,"translation":[0,5,0]}],
            "meshes":[{"primitives":[{"attributes":{"POSITION":0,"NORMAL":1}}]}],
            "buffers":[{"uri":"rock.bin","byteLength":72}],
            "bufferViews":[{"buffer":0,"byteLength":36},{"buffer":0,"byteOffset":36,"byteLength":36}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[1,1,0]},
                {"bufferView":1,"componentType":5126,"count":3,"type":"VEC3"}]}"#;
        Files::from([("assets/rock.gltf".into(), json.into()), ("assets/rock.bin".into(), data)])
    }

    #[test]
    fn a_triangle_becomes_three_corners_where_its_node_puts_them() {
        let (bytes, numbers, parts) = convert("assets/rock.gltf", &triangle()).unwrap();
        assert_eq!(numbers, 3);
        assert_eq!(bytes.len(), 12 + 3 * 28 + 3 * 4);
        assert_eq!(&bytes[..12], [b"KMSH".as_slice(), &3u32.to_le_bytes(), &3u32.to_le_bytes()].concat());
        assert_eq!(f32::from_le_bytes(bytes[16..20].try_into().unwrap()), 5.0);
        assert_eq!(parts, ["assets/rock.bin"]);
    }

    #[test]
    fn what_is_missing_or_garbage_is_said() {
        let mut files = triangle();
        files.remove("assets/rock.bin");
        assert!(convert("assets/rock.gltf", &files).unwrap_err().contains("assets/rock.bin"));
        files.insert("assets/rock.gltf".into(), b"glTF\x02".to_vec());
        assert!(convert("assets/rock.gltf", &files).unwrap_err().contains("not glTF"));
    }
}
