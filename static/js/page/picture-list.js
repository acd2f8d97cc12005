// The chosen pictures and what each of them gave: asks for one after the other to be looked at, and answers anew where thresholds change. Pure.
// Not its job: reading and looking (photo-session.js), showing them (picture-row.js).

/** @typedef {import("./summary.js").Detection} Detection */
/** @typedef {(detections: readonly Detection[]) => Promise<Detection[]>} Answer */
/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} width of the picture, in pixels
 * @property {number} height
 * @property {HTMLCanvasElement} [thumbnail]
 * @property {readonly Detection[]} [detections] boxes in the picture's pixels; none while it waits to be looked at
 * @property {string} [problem] code of the error that kept it from being read
 * @property {() => Promise<readonly Detection[]>} [again] answers at the thresholds of now, without another look
 */

/** @param {readonly {name: string}[]} files @param {(entries: readonly Entry[]) => void} onChange */
export function createPictureList(files, onChange) {
  /** @type {Entry[]} */
  let entries = files.map(({ name }) => ({ name, width: 0, height: 0 }));

  return {
    get entries() {
      return entries;
    },
    /** The place of the next one to be looked at, or -1. */
    next: () => entries.findIndex(({ detections, problem }) => !detections && !problem),
    /** @param {number} place @param {Partial<Entry>} found */
    set(place, found) {
      entries = entries.map((entry, index) => (index === place ? { ...entry, ...found } : entry));
      onChange(entries);
    },
    /** Other thresholds: what can be answered is, the others wait to be looked at again. */
    async answerAgain() {
      entries = await Promise.all(
        entries.map(async (entry) => ({
          ...entry,
          detections: entry.detections && entry.again ? await entry.again() : undefined,
        })),
      );
      onChange(entries);
    },
    /** Another model: all are to be looked at again. */
    forget() {
      entries = entries.map(({ detections, again, ...rest }) => rest);
      onChange(entries);
    },
  };
}
