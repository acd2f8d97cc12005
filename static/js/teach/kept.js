// Keeps the collection on this device, in IndexedDB: every picture is its own record, written immediately, so that
// neither a closed tab nor a second one loses anything. Tells the other tabs what has changed.
// Not its job: what a change is (collection.js), how much room there is (room.js).

import { openDB } from "../../vendor/idb.js";

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./records.js").Label} Label */
/**
 * @typedef {{pictures?: string[], labels?: boolean, all?: boolean}} Change what another tab has written: ids of
 *   pictures, the labels, or that everything is gone
 */

const NAME = "teach";
const VERSION = 1;
const LABELS = "all"; // key of the single list of labels, whose order matters

// Pictures are stored as bytes: in private windows, WebKit stores anything but Blobs.
const toBytes = (/** @type {Blob} */ jpeg) => jpeg.arrayBuffer();
const toJpeg = (/** @type {ArrayBuffer} */ bytes) => new Blob([bytes], { type: "image/jpeg" });
const toPicture = (/** @type {any} */ record) => ({ ...record, thumbnail: toJpeg(record.thumbnail) });

/** @typedef {Awaited<ReturnType<typeof openKept>>} Kept */

/**
 * @param {{onChange: (change: Change) => void, onClosed: () => void}} handlers onClosed: the browser closed the
 *   storage, and nothing more is stored
 * @throws {DOMException} the browser stores nothing for this page
 */
export async function openKept({ onChange, onClosed }) {
  /** @type {import("../../vendor/idb.js").IDBPDatabase<any>} */
  const db = await openDB(NAME, VERSION, {
    upgrade(made) {
      made.createObjectStore("pictures", { keyPath: "id" });
      made.createObjectStore("files"); // apart from the records, so that listing those does not read the files
      made.createObjectStore("labels");
    },
    blocking: () => db.close(), // another tab has a newer version of this page
    terminated: onClosed,
  });
  const others = new BroadcastChannel(NAME);
  others.onmessage = ({ data }) => onChange(data);
  const tell = (/** @type {Change} */ change) => others.postMessage(change);

  return {
    /** @returns {Promise<{pictures: Picture[], labels: Label[] | undefined}>} labels: undefined if never stored */
    async all() {
      return { pictures: (await db.getAll("pictures")).map(toPicture), labels: await db.get("labels", LABELS) };
    },

    /** @param {string} id @returns {Promise<Picture | undefined>} */
    async picture(id) {
      const record = await db.get("pictures", id);
      return record && toPicture(record);
    },

    /** @param {string} id @returns {Promise<Blob | undefined>} */
    async file(id) {
      const bytes = await db.get("files", id);
      return bytes && toJpeg(bytes);
    },

    /** @returns {Promise<Label[] | undefined>} */
    labels: () => db.get("labels", LABELS),

    /** @param {readonly Label[]} labels */
    async putLabels(labels) {
      await db.put("labels", labels, LABELS);
      tell({ labels: true });
    },

    /**
     * Writes records, all of them or none.
     * @param {readonly {picture: Picture, file?: Blob}[]} records without a file, a picture that another tab has deleted meanwhile stays deleted
     */
    async put(records) {
      // Done first, because a transaction ends when anything else is awaited.
      const ready = await Promise.all(
        records.map(async ({ picture, file }) => ({
          record: { ...picture, thumbnail: await toBytes(picture.thumbnail) },
          bytes: file && (await toBytes(file)),
        })),
      );
      const writing = db.transaction(["pictures", "files"], "readwrite");
      const pictures = writing.objectStore("pictures");
      const files = writing.objectStore("files");
      const work = ready.map(async ({ record, bytes }) => {
        if (bytes) await files.put(bytes, record.id);
        else if (!(await pictures.getKey(record.id))) return;
        await pictures.put(record);
      });
      await Promise.all([...work, writing.done]);
      tell({ pictures: records.map(({ picture }) => picture.id) });
    },

    /** @param {readonly string[]} ids */
    async remove(ids) {
      const writing = db.transaction(["pictures", "files"], "readwrite");
      const work = ids.flatMap((id) => [
        writing.objectStore("pictures").delete(id),
        writing.objectStore("files").delete(id),
      ]);
      await Promise.all([...work, writing.done]);
      tell({ pictures: [...ids] });
    },

    /** Deletes everything, labels included. */
    async clear() {
      const names = /** @type {const} */ (["pictures", "files", "labels"]);
      const writing = db.transaction(names, "readwrite");
      await Promise.all([...names.map((name) => writing.objectStore(name).clear()), writing.done]);
      tell({ all: true });
    },
  };
}
