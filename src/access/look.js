// Text size, contrast, motion and reach, put where the style sheets find them; and told to what draws by itself: curves and stage.
import { eachReady } from '../bar/ready.js';
import { choices, followChoices } from './choices.js';

const root = document.documentElement;

/** What the visitor's system asks for. */
const SYSTEM = { contrast: matchMedia('(prefers-contrast: more)'), motion: matchMedia('(prefers-reduced-motion: reduce)') };

/** Whether it holds, by choice or because the system asks for it. */
export const holds = (name) => choices()[name] ?? SYSTEM[name].matches;

/** Whether the system asks for calm by itself: the page's own style sheets obey it, whatever is chosen here. */
export const systemIsCalm = () => SYSTEM.motion.matches;

/** Follows choices, system and rooms from now on. */
export function startLook() {
  followChoices(apply);
  for (const list of Object.values(SYSTEM)) list.addEventListener('change', apply);
  // The page follows the system from when it first shows an exhibit; and time runs in each anew.
  eachReady(() => {
    tellPage();
    if (choices().motion) letTimeStand();
  });
  // Whatever is pressed to start again takes the visit back to its beginning at once.
  addEventListener('click', ({ target }) => {
    if (target.closest?.('[data-again], .story-ways, .notice')) setTimeout(() => choices().motion && window.kepu?.tick() === 0 && letTimeStand());
  });
}

function apply() {
  const { text, reach } = choices();
  const wasCalm = root.dataset.motion;
  put('text', text > 100 && String(text));
  root.style.setProperty('--text-size', text / 100);
  put('contrast', holds('contrast') && 'more');
  put('motion', holds('motion') && 'calm');
  put('reach', reach && 'low');
  tellPage();
  if (root.dataset.motion && !wasCalm && choices().motion) letTimeStand();
}

function put(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

/** The lists by which the page follows the system (src/page/theme.rs) say what was chosen; it then reads every colour again. */
function tellPage() {
  const { kepu_calm: calm, kepu_dark: dark } = window;
  if (calm) {
    if (holds('motion')) Object.defineProperty(calm, 'matches', { configurable: true, value: true });
    else delete calm.matches;
    calm.dispatchEvent(new Event('change'));
  }
  dark?.dispatchEvent(new Event('change'));
}

/** What moves by itself waits for the visitor, who lets it go on with the same button. */
function letTimeStand() {
  if (root.dataset.kiosk === 'attracting') return;
  document.querySelector('.clock .icon-pause')?.closest('button').click();
}
