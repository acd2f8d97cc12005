// The collection as it is now: labels and pictures, every change of them with its way back. Each change is kept at once; a change that cannot be kept
// is taken back. Not its job: keeping (kept.js), showing (the panels), deciding what to change (main.js).

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./records.js").Label} Label */
/** @typedef {{picture: Picture, file?: Blob}} Entry file: only where the picture itself comes or goes */
/** @typedef {{id: string, before?: Entry, after?: Entry}} PictureChange without `before` it is new, without `after` it goes */
/** @typedef {{pictures: PictureChange[], labels?: {before: Label[], after: Label[]}, merge?: string, final?: boolean}} Step merge: steps of the same name in a row are one; final: it has no way back */

const MOST_STEPS = 200; // that can be undone: deleted pictures stay in memory as long

/**
 * @param {{kept: import("./kept.js").Kept, onChange: (ids: ReadonlySet<string> | null) => void}} parts told after every change: which pictures, or null where all may be others
 */
export function createCollection({ kept, onChange }) {
  /** @type {Map<string, Picture>} by id, in the order of their time */
  let pictures = new Map();
  /** @type {Label[]} */
  let labels = [];
  /** @type {Step[]} */
  let done = [];
  /** @type {Step[]} */
  let undone = [];
  /** @type {Promise<unknown>} one write after the other: the last one must win */
  let writing = Promise.resolve();

  /** @param {Iterable<Picture>} all */
  function sorted(all) {
    return new Map([...all].sort((a, b) => (a.id < b.id ? -1 : 1)).map((picture) => [picture.id, picture]));
  }

  /** @param {Step} step */
  function apply({ pictures: changes, labels: change }) {
    const grows = changes.some(({ id, after }) => after && !pictures.has(id));
    for (const { id, after } of changes) {
      if (after) pictures.set(id, after.picture);
      else pictures.delete(id);
    }
    if (grows) pictures = sorted(pictures.values());
    if (change) labels = change.after;
    onChange(change ? null : new Set(changes.map(({ id }) => id)));
  }

  /** @param {Step} step */
  async function write({ pictures: changes, labels: change }) {
    const entries = changes.flatMap(({ after }) => (after ? [after] : []));
    const gone = changes.flatMap(({ id, after }) => (after ? [] : [id]));
    if (change) await kept.putLabels(change.after);
    if (entries.length) await kept.put(entries);
    if (gone.length) await kept.remove(gone);
  }

  /** Shown at once; should it not be kept, shown as it was. @param {Step} step */
  async function carryOut(step) {
    apply(step);
    const written = writing.then(() => write(step));
    writing = written.catch(() => {});
    try {
      await written;
    } catch (error) {
      apply(reverse(step));
      throw error;
    }
  }

  return {
    /** @returns {readonly Label[]} */
    get labels() {
      return labels;
    },
    /** @returns {Picture[]} the oldest first */
    list: () => [...pictures.values()],
    /** @param {string} id */
    picture: (id) => pictures.get(id),
    /** @param {string} id @returns {Label | undefined} */
    label: (id) => labels.find((one) => one.id === id),
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },

    /** Reads what is kept. @param {() => Label[]} first the labels where nothing was ever kept */
    async load(first) {
      const all = await kept.all();
      pictures = sorted(all.pictures);
      labels = all.labels ?? first();
      onChange(null);
    },

    /** @param {Step} step @throws {DOMException} it cannot be kept: "QuotaExceededError" where the storage is full */
    async change(step) {
      const last = done.at(-1);
      await carryOut(step);
      if (step.final) return;
      undone = [];
      if (step.merge && last?.merge === step.merge && done.at(-1) === last) {
        const [first] = last.pictures;
        done[done.length - 1] = { ...step, pictures: [{ ...step.pictures[0], before: first.before }] };
      } else done = [...done, step].slice(-MOST_STEPS);
      onChange(new Set());
    },

    /** @returns {Promise<Step | undefined>} what was taken back */
    async undo() {
      const step = done.pop();
      if (!step) return undefined;
      undone.push(step);
      await carryOut(reverse(step));
      return step;
    },

    /** @returns {Promise<Step | undefined>} what was done again */
    async redo() {
      const step = undone.pop();
      if (!step) return undefined;
      done.push(step);
      await carryOut(step);
      return step;
    },

    /** Deletes everything, for good. */
    async clear() {
      await writing;
      await kept.clear();
      this.forget();
    },

    /** As `clear`, where the store is empty already. */
    forget() {
      [pictures, done, undone] = [new Map(), [], []];
      onChange(null);
    },

    /** What another tab has written. Steps that would write over it are forgotten. @param {import("./kept.js").Change} change */
    async follow({ pictures: ids = [], labels: others, all }) {
      if (all) return this.forget();
      if (others) labels = (await kept.labels()) ?? labels;
      for (const id of ids) {
        const picture = await kept.picture(id);
        if (picture) pictures.set(id, picture);
        else pictures.delete(id);
      }
      pictures = sorted(pictures.values());
      const touched = (/** @type {Step} */ step) =>
        step.pictures.some(({ id }) => ids.includes(id)) || (others && step.labels);
      done = done.filter((step) => !touched(step));
      undone = undone.filter((step) => !touched(step));
      onChange(others ? null : new Set(ids));
    },
  };
}

/** @param {Step} step @returns {Step} */
function reverse({ pictures, labels }) {
  return {
    pictures: pictures.map(({ id, before, after }) => ({ id, before: after, after: before })),
    labels: labels && { before: labels.after, after: labels.before },
  };
}

/** @typedef {ReturnType<typeof createCollection>} Collection */
