// The museum at night, seen from its square: what a closed kiosk shows. A drawing of its own, lit by a moon from the right and by
// its lamps; stars turn about the pole as they do, once in a day.
import { node } from '../intake/dom.js';

const STARS = 420;
// Golden ratio steps: spread evenly, and the same at every kiosk.
const spread = (place, step) => (place * step) % 1;
const round = (value) => Number(value.toFixed(2));

/** The scene; `turn(now)` moves the sky to where it stands then. */
export function nightScene() {
  const sky = picture(`<svg xmlns="http://www.w3.org/2000/svg" class="night-stars" viewBox="-100 -100 200 200">${stars()}</svg>`);
  const twinkling = Array.from({ length: 7 }, (_, place) => node('i', { className: `night-twinkle night-twinkle-${place + 1}` }));
  const moon = node('div', { className: 'night-moon' });
  const scene = node('div', { className: 'night', ariaHidden: 'true' }, sky, ...twinkling, moon, picture(HILLS), node('div', { className: 'night-ground' }), picture(museum()));
  const turn = (now) => (sky.style.transform = `rotate(${round(((now.getTime() / 86_400_000) % 1) * 360)}deg)`);
  return { scene, turn };
}

const picture = (markup) => document.importNode(new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement, true);

/** Bright and faint ones, bluish and warm ones, and the haze of the Milky Way. */
function stars() {
  const colours = ['#fff', '#cfdcff', '#ffe9c9', '#fff', '#e4ebff'];
  const dots = Array.from({ length: STARS }, (_, place) => {
    const angle = spread(place, 0.618034) * 2 * Math.PI;
    const distance = 98 * Math.sqrt(spread(place, 0.754878));
    const bright = spread(place, 0.569841) ** 4;
    return `<circle cx="${round(Math.cos(angle) * distance)}" cy="${round(Math.sin(angle) * distance)}" r="${round(0.035 + 0.1 * bright)}" opacity="${round(0.35 + 0.6 * bright)}" fill="${colours[place % colours.length]}"/>`;
  });
  return `<defs><radialGradient id="night-haze"><stop offset="0" stop-color="#9db4ff" stop-opacity=".16"/><stop offset=".5" stop-color="#8a9be0" stop-opacity=".06"/><stop offset="1" stop-color="#8a9be0" stop-opacity="0"/></radialGradient></defs>
    <g transform="rotate(-32)"><ellipse cx="6" cy="-46" rx="112" ry="17" fill="url(#night-haze)"/><ellipse cx="-20" cy="-48" rx="60" ry="9" fill="url(#night-haze)"/><ellipse cx="44" cy="-43" rx="38" ry="6" fill="url(#night-haze)"/></g>${dots.join('')}`;
}

// Two ranges, the farther one paler with air between.
const HILLS = `<svg xmlns="http://www.w3.org/2000/svg" class="night-hills" viewBox="0 0 1600 300" preserveAspectRatio="none">
  <defs><linearGradient id="night-far" x2="0" y2="1"><stop stop-color="#25386e"/><stop offset="1" stop-color="#1a2a58"/></linearGradient>
  <linearGradient id="night-near" x2="0" y2="1"><stop stop-color="#16244d"/><stop offset="1" stop-color="#0d1836"/></linearGradient></defs>
  <path fill="url(#night-far)" d="M0 150C120 110 190 60 300 74s160 66 270 50 170-92 290-96 150 74 260 88 160-56 260-50 160 40 220 30V300H0Z"/>
  <path fill="url(#night-near)" d="M0 210c140-44 220-16 340-4s200-58 330-52 180 52 320 48 190-62 310-52 200 36 300 22V300H0Z"/></svg>`;

/** Dome, portico and two wings, trees, lamps and their light on the square. */
function museum() {
  const columns = Array.from({ length: 8 }, (_, place) => {
    const x = 404 + place * 27;
    return `<rect x="${x}" y="216" width="12" height="92" fill="url(#night-column)"/><rect x="${x - 2}" y="212" width="16" height="5" fill="#50629c"/><rect x="${x - 2}" y="305" width="16" height="5" fill="#3d4e85"/>`;
  });
  const lit = new Set([1, 4, 9, 12]);
  const windows = Array.from({ length: 14 }, (_, place) => {
    const x = place < 7 ? 168 + place * 30 : 638 + (place - 7) * 30;
    return `<path d="M${x} 296v-34a8 8 0 0 1 16 0v34Z" fill="${lit.has(place) ? 'url(#night-window)' : '#18264f'}"/>`;
  });
  const lamps = [96, 300, 700, 904].map((x) => `<ellipse cx="${x}" cy="352" rx="74" ry="11" fill="url(#night-pool)"/><circle cx="${x}" cy="282" r="40" fill="url(#night-glow)"/><path d="M${x - 1.2} 286h2.4v66h-2.4Z" fill="#0a1128"/><circle cx="${x}" cy="282" r="4.4" fill="#ffe7b0"/>`);
  const trees = [[26, 1.1], [66, 0.78], [938, 0.84], [978, 1.15]].map(([x, size]) => `<g transform="translate(${x} 352) scale(${size})"><path d="M-2.5 0v-44h5V0Z" fill="#081022"/><path d="M0-150C-24-128-34-96-30-68c3 22 14 34 30 34s27-12 30-34c4-28-6-60-30-82Z" fill="url(#night-tree)"/></g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="night-museum" viewBox="0 0 1000 380"><defs>
    <linearGradient id="night-wall"><stop stop-color="#1d2c5c"/><stop offset="1" stop-color="#33457f"/></linearGradient>
    <linearGradient id="night-front"><stop stop-color="#243569"/><stop offset="1" stop-color="#44578f"/></linearGradient>
    <linearGradient id="night-column"><stop stop-color="#26386d"/><stop offset=".7" stop-color="#5b6ea9"/><stop offset="1" stop-color="#3b4c83"/></linearGradient>
    <linearGradient id="night-window" x2="0" y2="1"><stop stop-color="#ffdf9a"/><stop offset="1" stop-color="#e8953f"/></linearGradient>
    <linearGradient id="night-hall" x2="0" y2="1"><stop stop-color="#3a2f3d"/><stop offset=".5" stop-color="#8a5a35"/><stop offset="1" stop-color="#e8a552"/></linearGradient>
    <linearGradient id="night-stairs" x2="0" y2="1"><stop stop-color="#7b6a68"/><stop offset="1" stop-color="#2d3b6a"/></linearGradient>
    <radialGradient id="night-dome" cx=".78" cy=".2" r=".95"><stop stop-color="#8296d0"/><stop offset=".45" stop-color="#3d5090"/><stop offset="1" stop-color="#17244d"/></radialGradient>
    <radialGradient id="night-tree" cx=".72" cy=".35" r=".9"><stop stop-color="#24406a"/><stop offset=".5" stop-color="#11224a"/><stop offset="1" stop-color="#081126"/></radialGradient>
    <radialGradient id="night-glow"><stop stop-color="#ffd98c" stop-opacity=".55"/><stop offset=".4" stop-color="#ffcf7d" stop-opacity=".16"/><stop offset="1" stop-color="#ffcf7d" stop-opacity="0"/></radialGradient>
    <radialGradient id="night-pool"><stop stop-color="#ffcf7d" stop-opacity=".38"/><stop offset="1" stop-color="#ffcf7d" stop-opacity="0"/></radialGradient>
    <linearGradient id="night-fade" x2="0" y2="1"><stop offset=".78" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fff"/></linearGradient>
    <mask id="night-wet"><path fill="url(#night-fade)" d="M0 0h1000v354H0Z"/></mask></defs>
    <g id="night-building"><path d="M404 172a96 92 0 0 1 192 0Z" fill="url(#night-dome)"/>
    <path d="M509 82c18 22 28 54 30 90h14c-3-38-16-72-40-92Z" fill="#ffd98c" opacity=".55"/>
    <path d="M497 82v-24h6v24Z" fill="#5b6ea9"/><circle cx="500" cy="54" r="4" fill="#aebbe6"/>
    <path d="M392 172h216v14H392Z" fill="#3d4e87"/>
    <path d="M140 226h252v98H140Zm468 0h252v98H608Z" fill="url(#night-wall)"/>
    <path d="M132 216h260v11H132Zm476 0h260v11H608Z" fill="#43568f"/><path d="M132 226h260v4H132Zm476 0h260v4H608Z" fill="#0f1a3c"/>${windows.join('')}
    <path d="M392 208h216v102H392Z" fill="url(#night-hall)"/>${columns.join('')}
    <path d="M380 204 500 158l120 46v10H380Z" fill="url(#night-front)"/><path d="m404 203 96-37 96 37Z" fill="#1b2a58"/><circle cx="500" cy="189" r="9" fill="none" stroke="#ffd98c" stroke-width="2"/><path d="M488 193c6-12 18-12 24-8" fill="none" stroke="#ffd98c" stroke-width="2"/>
    <path d="M388 310h224v8H388Zm-10 8h244v10H378Zm-10 10h264v11H368Zm-10 11h284v13H358Z" fill="url(#night-stairs)"/>
    <path d="M388 317.2h224v.8H388Zm-10 10h244v.8H378Zm-10 11h264v.8H368Z" fill="#b89a7c" opacity=".6"/>
    <path d="M136 324h236v28H136Zm492 0h236v28H628Z" fill="#15224a"/>
    <ellipse cx="500" cy="356" rx="210" ry="15" fill="url(#night-pool)"/>${trees.join('')}${lamps.join('')}</g>
    <use href="#night-building" transform="translate(0 706) scale(1 -1)" mask="url(#night-wet)" opacity=".4"/></svg>`;
}
