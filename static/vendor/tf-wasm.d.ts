export * from "./tensorflow.js";
