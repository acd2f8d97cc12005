// Stores the visitor's choices, and nothing else, on this device.
// If storage is off or full, they last until the page is closed.

/** @type {Map<string, unknown>} */
const memory = new Map();

/**
 * @template T
 * @param {string} key
 * @param {T} fallback returned if nothing (or nothing readable) is stored
 * @returns {T}
 */
export function recall(key, fallback) {
  if (memory.has(key)) return /** @type {T} */ (memory.get(key));
  try {
    const text = localStorage.getItem(key);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

/**
 * @param {string} key
 * @param {unknown} value anything JSON can represent; undefined removes the key
 */
export function remember(key, value) {
  if (value === undefined) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Refused in private windows or on full disks: the choice lasts until the page is closed.
  }
}
