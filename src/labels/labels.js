// Words over a scene never lie on one another, nor on captions, nor leave it, however long a language makes them: those that would
// are moved aside.
// Their places are the page's, by `left`, `top` and `transform`; what is moved here is moved by `translate`. Loaded once an exhibit
// can be used.
import { apart } from './apart.js';

const LOOK_MILLIS = 200;

/** Where each label has been moved to from its own place, in CSS pixels. */
const moved = new WeakMap();
/** The scene's words that are looked after. */
let overlay;
let waiting = false;

const words = new MutationObserver(soon);
new MutationObserver(find).observe(document.getElementById('app'), { childList: true, subtree: true });
find();

/** An exhibit may have come, another one may be shown. */
function find() {
  const found = document.querySelector('.overlay') ?? undefined;
  if (found === overlay) return;
  overlay = found;
  words.disconnect();
  if (!overlay) return;
  const captions = document.querySelector('.captions');
  if (captions) words.observe(captions, { subtree: true, characterData: true, attributes: true, attributeFilter: ['hidden'] });
  words.observe(overlay, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['style', 'class'] });
  // Text size and language stand there.
  words.observe(document.documentElement, { attributes: true });
  soon();
}

/** Numbers run and things move: it is enough to look now and then. Where nothing changes nothing is looked at. */
function soon() {
  if (waiting) return;
  waiting = true;
  setTimeout(() => requestAnimationFrame(look), LOOK_MILLIS);
}

function look() {
  waiting = false;
  if (!overlay) return;
  const frame = overlay.getBoundingClientRect();
  const labels = [...overlay.querySelectorAll('.label')].filter((label) => label.offsetWidth > 0);
  const boxes = labels.map((label) => {
    const { left, top, width, height } = label.getBoundingClientRect();
    const [x, y] = moved.get(label) ?? [0, 0];
    return { left: left - x, top: top - y, width, height };
  });
  const captions = [...document.querySelectorAll('.captions [data-caption]:not([hidden])')].map((caption) => caption.getBoundingClientRect());
  const places = apart([...captions, ...boxes], frame).slice(captions.length);
  for (const [at, label] of labels.entries()) move(label, places[at].left - boxes[at].left, places[at].top - boxes[at].top);
}

function move(label, x, y) {
  const [wasX, wasY] = moved.get(label) ?? [0, 0];
  // A place is known to half a pixel; what is written is seen by the observer.
  if (Math.abs(x - wasX) < 0.75 && Math.abs(y - wasY) < 0.75) return;
  moved.set(label, [x, y]);
  label.style.translate = x || y ? `${x}px ${y}px` : '';
}
