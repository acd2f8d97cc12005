// TensorFlow.js with the WebGPU backend.

import "@tensorflow/tfjs-backend-webgpu";
import { backend, ready, setBackend } from "@tensorflow/tfjs-core";

export * from "./shared.js";

/**
 * Start the backend.
 * @param {{onLost: (reason: string) => void}} options onLost is called when the browser takes the device away
 * @returns {Promise<{threads: number}>}
 */
export async function startBackend({ onLost }) {
  if (!(await setBackend("webgpu"))) throw new Error("WebGPU is not available");
  await ready();
  const { device } = /** @type {any} */ (backend());
  device.lost.then((/** @type {{reason: string, message: string}} */ loss) => {
    if (loss.reason !== "destroyed") onLost(`the WebGPU device was lost: ${loss.message}`);
  });
  return { threads: 1 };
}
