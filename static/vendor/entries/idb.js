// What the page for teaching uses of idb: IndexedDB with promises.
export { openDB } from "idb";
