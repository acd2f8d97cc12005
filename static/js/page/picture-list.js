// The chosen pictures and the result of each: says which to analyse next, updates answers when thresholds change. Pure.
// Not its job: reading and analysing (photo-session.js), showing them (picture-row.js).

/** @typedef {import("./summary.js").Detection} Detection */
/** @typedef {(detections: readonly Detection[]) => Promise<Detection[]>} Answer */
/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} width of the picture, in pixels
 * @property {number} height
 * @property {HTMLCanvasElement} [thumbnail]
 * @property {readonly Detection[]} [detections] boxes in the picture's pixels; absent until analysed
 * @property {string} [problem] code of the error that kept it from being read
 * @property {() => Promise<readonly Detection[]>} [again] answers at the current thresholds, without another detection
 */

/** @param {readonly {name: string}[]} files @param {(entries: readonly Entry[]) => void} onChange */
export function createPictureList(files, onChange) {
  /** @type {Entry[]} */
  let entries = files.map(({ name }) => ({ name, width: 0, height: 0 }));

  return {
    get entries() {
      return entries;
    },
    /** The index of the next one to analyse, or -1. */
    next: () => entries.findIndex(({ detections, problem }) => !detections && !problem),
    /** @param {number} place @param {Partial<Entry>} found */
    set(place, found) {
      entries = entries.map((entry, index) => (index === place ? { ...entry, ...found } : entry));
      onChange(entries);
    },
    /** After a threshold change: updates the answers that can be; the others must be analysed again. */
    async answerAgain() {
      entries = await Promise.all(
        entries.map(async (entry) => ({
          ...entry,
          detections: entry.detections && entry.again ? await entry.again() : undefined,
        })),
      );
      onChange(entries);
    },
    /** After a model change: all must be analysed again. */
    forget() {
      entries = entries.map(({ detections, again, ...rest }) => rest);
      onChange(entries);
    },
  };
}
