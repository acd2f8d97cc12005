export { openDB, type DBSchema, type IDBPDatabase } from "idb";
