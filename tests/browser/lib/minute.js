// What a page does once a minute, done when a test says so.

/** In the page, before anything else (`addInitScript`): what is done once a minute is done by `test_look()` instead. */
export function minuteByHand() {
  const plain = window.setInterval;
  const looks = [];
  window.setInterval = (look, millis, ...more) => (millis === 60_000 ? looks.push(look) : plain(look, millis, ...more));
  window.test_look = () => looks.forEach((look) => look());
}
