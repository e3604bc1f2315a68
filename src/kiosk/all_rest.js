// What a hall says whose exhibits all rest: that the one it shows is not at its best. No visitor should think it their fault.
import { follow } from '../bar/words.js';
import { node } from '../intake/dom.js';
import { say } from './words.js';

/** Says so in the hall, from now on, while `holds()`. */
export function sayAllRest(holds) {
  const line = node('p', { className: 'all-rest', role: 'status' });
  follow(() => (line.textContent = say('all-rest')));
  const put = () => {
    const lead = document.querySelector('#app .hall .lead');
    if (!holds()) line.remove();
    else if (lead && lead.nextElementSibling !== line) lead.after(line);
  };
  new MutationObserver(put).observe(document.getElementById('app'), { subtree: true, childList: true });
  put();
}
