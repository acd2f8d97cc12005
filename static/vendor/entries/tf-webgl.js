// TensorFlow.js with the WebGL backend.

import "@tensorflow/tfjs-backend-webgl";
import { backend, env, ready, setBackend } from "@tensorflow/tfjs-core";

export * from "./shared.js";

/**
 * Start the backend.
 * @param {{onLost: (reason: string) => void}} options onLost is called when the browser takes the graphics context away
 * @returns {Promise<{threads: number, float16: boolean}>} float16: the device computes in 16-bit textures
 */
export async function startBackend({ onLost }) {
  if (!(await setBackend("webgl"))) throw new Error("WebGL is not available");
  await ready();
  const canvas = /** @type {any} */ (backend()).gpgpu.gl.canvas;
  canvas.addEventListener("webglcontextlost", () => onLost("the WebGL context was lost"), false);
  return { threads: 1, float16: !env().getBool("WEBGL_RENDER_FLOAT32_ENABLED") };
}

/** Whether the context is gone, asked after each inference. */
export function isLost() {
  return /** @type {any} */ (backend()).gpgpu.gl.isContextLost();
}
