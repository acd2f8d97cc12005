// Remembers the visitor's choices on this device. Where storage is off or full, choices last as long as the page; nothing else lives here.

/** @type {Map<string, unknown>} */
const memory = new Map();

/**
 * @template T
 * @param {string} key
 * @param {T} fallback given back when nothing (or nothing readable) is stored
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
 * @param {unknown} value what JSON can hold; undefined forgets the key
 */
export function remember(key, value) {
  if (value === undefined) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Private windows and full disks refuse: the choice still holds until the page is closed.
  }
}
