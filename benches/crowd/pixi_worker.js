// The same crowd in PixiJS: a ParticleContainer in a worker, given the same records.
import { ParticleContainer, Particle, Texture, autoDetectRenderer } from './pixi.mjs';

const RECORD = 8;
let newest;
let frames = 0;

self.onmessage = async ({ data }) => {
  if (data.kind === 'layers') newest = data.records;
  if (data.kind === 'ping') self.postMessage({ kind: 'drawn', frames });
  if (data.kind !== 'start') return;
  const { canvas, bitmap, records, width, height, unitsWide, everything } = data;
  const renderer = await autoDetectRenderer({ preference: 'webgl', canvas, width, height, antialias: false, backgroundAlpha: 1 });
  const texture = Texture.from(bitmap);
  const dynamicProperties = { position: true, vertex: everything, rotation: everything, uvs: false, color: everything };
  const crowd = new ParticleContainer({ texture, dynamicProperties, boundsArea: { x: 0, y: 0, width, height } });
  const scale = width / unitsWide;
  const particles = Array.from({ length: records.length / RECORD }, (_, i) => {
    const size = (records[i * RECORD + 3] * scale) / bitmap.height;
    return new Particle({ texture, anchorX: 0.5, anchorY: 0.5, scaleX: size, scaleY: size, rotation: records[i * RECORD + 4] });
  });
  for (const particle of particles) crowd.addParticle(particle);
  const draw = () => {
    requestAnimationFrame(draw);
    if (!newest) return;
    for (let i = 0, at = 0; i < particles.length; i++, at += RECORD) {
      const particle = particles[i];
      particle.x = newest[at] * scale;
      particle.y = height - newest[at + 1] * scale;
      if (!everything) continue;
      particle.scaleX = particle.scaleY = (newest[at + 3] * scale) / bitmap.height;
      particle.rotation = newest[at + 4];
      particle.alpha = newest[at + 7];
    }
    newest = undefined;
    renderer.render(crowd);
    frames += 1;
  };
  draw();
  self.postMessage({ kind: 'ready' });
};
