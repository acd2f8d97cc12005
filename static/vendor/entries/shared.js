// What the engine uses of TensorFlow.js, the same for every backend.
import "@tensorflow/tfjs-converter/dist/flags";

export { backend, env, memory, tensor } from "@tensorflow/tfjs-core";
export { GraphModel } from "@tensorflow/tfjs-converter/dist/executor/graph_model";
