// How much room the collection takes on this device and how much there is. Not its job: keeping (kept.js), words (texts/).

export const NEARLY_FULL_PICTURES = 100; // warn when fewer than this still fit
const USUAL_PICTURE_BYTES = 400_000; // until there is one to measure

/**
 * @typedef {object} Room
 * @property {number} used bytes of the pictures
 * @property {number | undefined} free bytes that the browser still grants; undefined where it does not tell
 * @property {number | undefined} fits pictures that still fit, at the average size of the existing ones
 */

/** @param {readonly {bytes: number}[]} pictures @returns {Promise<Room>} */
export async function measureRoom(pictures) {
  const used = pictures.reduce((sum, { bytes }) => sum + bytes, 0);
  const { quota, usage } = await ask();
  if (quota === undefined) return { used, free: undefined, fits: undefined };
  const free = Math.max(0, quota - (usage ?? used));
  const each = pictures.length ? used / pictures.length : USUAL_PICTURE_BYTES;
  return { used, free, fits: Math.floor(free / Math.max(1, each)) };
}

/** @returns {Promise<StorageEstimate>} */
async function ask() {
  try {
    return (await navigator.storage?.estimate?.()) ?? {};
  } catch {
    return {}; // private windows of some browsers
  }
}

/** Asks the browser not to delete it when the disk is full. It may prompt, so only once there is something to lose. */
export async function askToStay() {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Without it, the pictures are kept only as long as there is room.
  }
}

/** Whether an error says that the storage is full. @param {unknown} error */
export function isFull(error) {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
