// Counts faces at an entrance: each once, under the label it had longest, in the hour it arrived. Recognises nobody: a
// person who comes back is counted again. Pure: tracked faces and times in.
// Not its job: tracking faces (smooth.js), storing and showing the counts (entrance.js, entrance-panel.js).

/** @typedef {Record<string, number>} ByLabel */
/** @typedef {Record<string, ByLabel>} Counts by hour in the device's local time, as "2026-11-28 09:00" */
/** @typedef {{id: number, label: string, box: import("./geometry.js").Box}} Face box in frame pixels */
/**
 * @typedef {object} Visitor
 * @property {number} id of the track its face has now
 * @property {import("./geometry.js").Box} box
 * @property {number} last when it was last seen, in milliseconds
 * @property {Map<string, number>} worn milliseconds by label
 * @property {string} hour
 * @property {string} [counted] label it was counted under
 */

// A face seen for less than this is not counted.
const LEAST_MILLISECONDS = 1000;
// A face that reappears in the same place within this time is the same visitor.
const AWAY_MILLISECONDS = 2000;
const LONGEST_STEP_MILLISECONDS = 500;
const SAME_PLACE = 1.5; // largest distance between centres, in face widths
const KEPT_DAYS = 31;

/** @param {Date} time @returns {string} */
export function hourOf(time) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:00`;
}

/**
 * @param {Counts} counts so far
 * @param {(counts: Counts) => void} onChange
 */
export function createCounter(counts, onChange) {
  let kept = counts;
  /** @type {Visitor[]} */
  let visitors = [];

  /** @param {Visitor} visitor @param {string} label */
  function count(visitor, label) {
    const hour = { ...kept[visitor.hour] };
    if (visitor.counted) hour[visitor.counted] -= 1;
    hour[label] = (hour[label] ?? 0) + 1;
    visitor.counted = label;
    kept = { ...kept, [visitor.hour]: hour };
    onChange(kept);
  }

  return {
    get counts() {
      return kept;
    },
    /**
     * @param {readonly Face[]} faces in one frame
     * @param {number} time of that frame, in milliseconds
     * @param {Date} clock
     */
    see(faces, time, clock) {
      const ids = new Set(faces.map(({ id }) => id));
      visitors = visitors.filter(({ last }) => time - last <= AWAY_MILLISECONDS);
      for (const { id, label, box } of faces) {
        let visitor =
          visitors.find((one) => one.id === id) ??
          visitors.find((one) => !ids.has(one.id) && isSamePlace(one.box, box));
        if (!visitor) {
          visitor = { id, box, last: time, worn: new Map(), hour: hourOf(clock) };
          visitors.push(visitor);
        }
        const step = Math.min(LONGEST_STEP_MILLISECONDS, time - visitor.last);
        visitor.worn.set(label, (visitor.worn.get(label) ?? 0) + step);
        Object.assign(visitor, { id, box, last: time });
        const times = [...visitor.worn];
        const total = times.reduce((sum, [, one]) => sum + one, 0);
        const [longest] = times.reduce((most, one) => (one[1] > most[1] ? one : most));
        if (total >= LEAST_MILLISECONDS && longest !== visitor.counted) count(visitor, longest);
      }
    },
    clear() {
      kept = {};
      visitors = [];
      onChange(kept);
    },
  };
}

/** @param {Face["box"]} before @param {Face["box"]} now */
function isSamePlace(before, now) {
  const across = before[0] + before[2] / 2 - now[0] - now[2] / 2;
  const down = before[1] + before[3] / 2 - now[1] - now[3] / 2;
  return Math.hypot(across, down) <= SAME_PLACE * Math.max(before[2], now[2]);
}

/** Drops counts older than KEPT_DAYS. @param {Counts} counts @param {Date} now @returns {Counts} */
export function withoutOld(counts, now) {
  const first = hourOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - KEPT_DAYS));
  return Object.fromEntries(Object.entries(counts).filter(([hour]) => hour >= first));
}

/**
 * @param {Counts} counts
 * @param {readonly string[]} labels
 * @returns {(string | number)[][]} header, then one row per hour, newest last
 */
export function countsAsRows(counts, labels) {
  const hours = Object.keys(counts).sort();
  return [["hour", ...labels], ...hours.map((hour) => [hour, ...labels.map((label) => counts[hour][label] ?? 0)])];
}
