// How many visits there were, today and in all. Nothing else of them is kept.
const KEY = 'kepu.kiosk.visits';

/** The local day, `2027-02-06`. */
const dayOf = (now) => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Counts of visits, kept in this browser as far as it keeps anything. */
export class Visits {
  #kept = read();

  get today() {
    return this.#kept.day === dayOf(new Date()) ? this.#kept.today : 0;
  }

  get total() {
    return this.#kept.total;
  }

  /** One more has begun. */
  count() {
    this.#kept = { day: dayOf(new Date()), today: this.today + 1, total: this.total + 1 };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // Full or forbidden: counted until the page is loaded again.
    }
  }
}

function read() {
  try {
    const { day, today, total } = JSON.parse(localStorage.getItem(KEY));
    const isCount = (number) => Number.isSafeInteger(number) && number >= 0;
    if (typeof day === 'string' && isCount(today) && isCount(total)) return { day, today, total };
  } catch {
    // Nothing kept, or something else than that.
  }
  return { day: '', today: 0, total: 0 };
}
