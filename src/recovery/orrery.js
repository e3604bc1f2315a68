// A clockwork of the planets at night, one of them fallen off: what is seen while the page starts again. Its lamp is the sun, and
// the ring around that counts down. A drawing of its own, lit by that lamp.
const STARS = 260;
export const RING_RADIUS = 62;
const [SUN_X, SUN_Y] = [320, 150];

// Golden ratio steps: spread evenly, and the same each time.
const spread = (place, step) => (place * step) % 1;
const round = (value) => Number(value.toFixed(2));

/** The scene, an SVG element; `.orrery-arc` is what is left, `.orrery-secs` its number. */
export const orrery = () => document.importNode(new DOMParser().parseFromString(markup(), 'image/svg+xml').documentElement, true);

function stars() {
  return Array.from({ length: STARS }, (_, place) => {
    const bright = spread(place, 0.569841) ** 3;
    return `<circle cx="${round(1900 * spread(place, 0.618034) - 630)}" cy="${round(600 * spread(place, 0.754878) - 260)}" r="${round(0.5 + 1.1 * bright)}" opacity="${round(0.25 + 0.6 * bright)}"/>`;
  }).join('');
}

/** An orbit's wire, its farther and its nearer half, so that the sun stands between them. */
const wire = (rx, ry, y, isNear) => `<path d="M${SUN_X - rx} ${y}a${rx} ${ry} 0 0 ${isNear ? 0 : 1} ${2 * rx} 0" fill="none" stroke="url(#orrery-brass)" stroke-width="${isNear ? 3 : 2}" opacity="${isNear ? 1 : 0.55}"/>`;

/** A planet on its rod. */
const planet = (x, y, r, fill, rod) => `<path d="M${x} ${y}v${rod}" stroke="url(#orrery-brass)" stroke-width="2.6"/><circle cx="${x}" cy="${y}" r="${r}" fill="url(#${fill})"/>`;

const gradients = () => {
  const ball = (id, light, colour, dark, cx) => `<radialGradient id="${id}" cx="${cx}" cy=".35" r=".8"><stop stop-color="${light}"/><stop offset=".5" stop-color="${colour}"/><stop offset="1" stop-color="${dark}"/></radialGradient>`;
  return `${ball('orrery-grey', '#efe4d2', '#9c8f80', '#33303c', 0.85)}${ball('orrery-cream', '#fff0c9', '#d9a95e', '#4a3020', 0.85)}${ball('orrery-blue', '#d6f0ff', '#3f86c9', '#0f2247', 0.15)}${ball('orrery-red', '#ffc9a3', '#c4603a', '#3d1a1c', 0.15)}${ball('orrery-saturn', '#ffe9bb', '#cf9d5c', '#46301f', 0.3)}
    <radialGradient id="orrery-sun"><stop stop-color="#fffdf0"/><stop offset=".6" stop-color="#ffe08a"/><stop offset="1" stop-color="#f6a93b"/></radialGradient>
    <radialGradient id="orrery-glow"><stop stop-color="#ffd98c" stop-opacity=".62"/><stop offset=".35" stop-color="#ffb65c" stop-opacity=".2"/><stop offset="1" stop-color="#ffb65c" stop-opacity="0"/></radialGradient>
    <radialGradient id="orrery-pool"><stop stop-color="#ffcf7d" stop-opacity=".5"/><stop offset="1" stop-color="#ffcf7d" stop-opacity="0"/></radialGradient>
    <radialGradient id="orrery-shade"><stop stop-color="#050917" stop-opacity=".75"/><stop offset="1" stop-color="#050917" stop-opacity="0"/></radialGradient>
    <linearGradient id="orrery-brass"><stop stop-color="#7a5524"/><stop offset=".35" stop-color="#c99543"/><stop offset=".52" stop-color="#ffe6a6"/><stop offset=".7" stop-color="#c08a3a"/><stop offset="1" stop-color="#65431b"/></linearGradient>
    <linearGradient id="orrery-table" x2="0" y2="1"><stop stop-color="#5d3c2a"/><stop offset=".015" stop-color="#4a2e24"/><stop offset=".11" stop-color="#26172a"/><stop offset=".25" stop-color="#0d0f24"/></linearGradient>`;
};

/** Foot and column, in rings of turned brass. */
const STAND = `<ellipse cx="320" cy="372" rx="120" ry="16" fill="url(#orrery-shade)"/>
  <path d="M244 366c0-12 34-18 76-18s76 6 76 18-34 15-76 15-76-3-76-15Z" fill="url(#orrery-brass)"/><path d="M262 356c2-9 26-14 58-14s56 5 58 14-26 12-58 12-60-3-58-12Z" fill="url(#orrery-brass)"/>
  <path d="M300 348c2-10 10-14 10-30v-84h20v84c0 16 8 20 10 30Z" fill="url(#orrery-brass)"/><path d="M303 322h34v6h-34Zm2-26h30v4h-30Zm-5-64h40v9h-40Z" fill="url(#orrery-brass)"/><path d="M316 232v-42h8v42Z" fill="url(#orrery-brass)"/>`;

/** What fell: a planet with its ring and its rod, and the wire that it came from, bent. */
const FALLEN = `<path d="M509 244c9 20 22 16 24 34" fill="none" stroke="url(#orrery-brass)" stroke-width="2.6"/>
  <path d="M526 290c4 16 2 34-5 50" fill="none" stroke="#ffe6a6" stroke-width="2" stroke-dasharray="1 9" stroke-linecap="round" opacity=".75"/>
  <ellipse cx="512" cy="381" rx="62" ry="9" fill="url(#orrery-shade)"/><g transform="rotate(-17 508 360)"><path d="M528 352l74 22" stroke="url(#orrery-brass)" stroke-width="3.4" stroke-linecap="round"/>
  <path d="M464 356a44 11 0 0 1 88 0" fill="none" stroke="#b58c55" stroke-width="5"/><circle cx="508" cy="358" r="25" fill="url(#orrery-saturn)"/><path d="M464 356a44 11 0 0 0 88 0" fill="none" stroke="#f0cf93" stroke-width="5"/></g>`;

function markup() {
  const turn = `translate(${SUN_X} ${SUN_Y}) rotate(-90)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="orrery" viewBox="0 0 640 430" aria-hidden="true"><defs>${gradients()}</defs>
    <g fill="#fff">${stars()}</g>
    <path d="M-2400 362h5440v2800H-2400Z" fill="url(#orrery-table)"/><path d="M-2400 361h5440v2.5H-2400Z" fill="#8a5f3d" opacity=".55"/><ellipse cx="320" cy="384" rx="280" ry="30" fill="url(#orrery-pool)"/>
    <circle cx="${SUN_X}" cy="${SUN_Y}" r="190" fill="url(#orrery-glow)"/>
    ${wire(238, 46, 240, false)}${wire(160, 31, 238, false)}${wire(92, 18, 236, false)}${STAND}
    ${wire(92, 18, 236, true)}${wire(160, 31, 238, true)}${wire(238, 46, 240, true)}
    ${planet(236, 196, 9, 'orrery-grey', 46)}${planet(172, 178, 15, 'orrery-cream', 66)}${planet(462, 190, 16, 'orrery-blue', 54)}${planet(96, 214, 11, 'orrery-red', 36)}<circle cx="486" cy="180" r="4.5" fill="url(#orrery-grey)"/>${FALLEN}
    <circle cx="${SUN_X}" cy="${SUN_Y}" r="46" fill="url(#orrery-sun)"/>
    <g class="orrery-count"><circle class="orrery-ring" cx="${SUN_X}" cy="${SUN_Y}" r="${RING_RADIUS}"/><circle class="orrery-arc" r="${RING_RADIUS}" transform="${turn}"/><text class="orrery-secs" x="${SUN_X}" y="${SUN_Y}"></text></g></svg>`;
}
