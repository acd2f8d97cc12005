// The collection's current state: labels and pictures, with undo for every change. Each change is stored immediately;
// one that cannot be stored is reverted.
// Not its job: storing (kept.js), showing (the panels), deciding what to change (the desks).

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./records.js").Label} Label */
/** @typedef {{picture: Picture, file?: Blob}} Entry file: only where the picture itself is added or removed */
/**
 * @typedef {{id: string, before?: Entry, after?: Entry}} PictureChange without `before` it is new, without `after` it
 *   is removed
 */
/**
 * @typedef {{pictures: PictureChange[], labels?: {before: Label[], after: Label[]}, merge?: string, final?: boolean}}
 *   Step merge: consecutive steps of the same name are one; final: cannot be undone
 */

const MOST_STEPS = 200; // that can be undone: deleted pictures stay in memory that long

/**
 * @param {{kept: import("./kept.js").Kept, onChange: (ids: ReadonlySet<string> | null) => void}} parts onChange: called
 *   after every change, with the pictures changed, or null where any may be
 */
export function createCollection({ kept, onChange }) {
  /** @type {Map<string, Picture>} by id, in order of time */
  let pictures = new Map();
  /** @type {Label[]} */
  let labels = [];
  /** The labels where none are stored. @type {() => Label[]} */
  let begin = () => [];
  /** @type {Step[]} */
  let done = [];
  /** @type {Step[]} */
  let undone = [];
  /** @type {Promise<unknown>} one write at a time: the last one must win */
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

  /** Shows the change immediately; reverts it if it cannot be stored. @param {Step} step */
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
    /** @returns {Picture[]} oldest first */
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

    /** Reads what is stored. @param {() => Label[]} first the labels where nothing was ever stored */
    async load(first) {
      begin = first;
      const all = await kept.all();
      pictures = sorted(all.pictures);
      labels = all.labels ?? first();
      onChange(null);
    },

    /** @param {Step} step @throws {DOMException} it cannot be stored: "QuotaExceededError" where the storage is full */
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

    /** @returns {Promise<Step | undefined>} what was undone */
    async undo() {
      const step = done.pop();
      if (!step) return undefined;
      undone.push(step);
      await carryOut(reverse(step));
      return step;
    },

    /** @returns {Promise<Step | undefined>} what was redone */
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

    /** Like `clear`, where the store is already empty. */
    forget() {
      [pictures, labels, done, undone] = [new Map(), begin(), [], []];
      onChange(null);
    },

    /**
     * Takes over what another tab has written. Steps that would overwrite it are forgotten.
     * @param {import("./kept.js").Change} change
     */
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
