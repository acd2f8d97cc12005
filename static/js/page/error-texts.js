// Maps each failure to its texts: one per cause, each with advice on what to do next. Errors in, text keys out.

import { CameraError } from "./camera.js";
import { CodeError } from "./later.js";
import { PhotoError } from "./photo-intake.js";

/** @type {Record<string, string>} maps DetectorError codes to the name of the text that helps */
const MODEL = {
  "model-missing": "missing",
  "shard-missing": "missing",
  network: "offline",
  "unsupported-model": "unsupported",
  "model-too-large": "unsupported",
  "model-invalid": "broken",
  "shard-truncated": "broken",
  "shard-invalid": "broken",
  "self-test-failed": "backend",
  "backend-unavailable": "backend",
  "backend-failed": "backend",
  "backend-hung": "backend",
  "no-backend": "backend",
  "pixels-blocked": "pixels",
};

/** @param {unknown} error whatever ended the session @returns {import("./ui.js").Problem} */
export function problemOf(error) {
  if (error instanceof CameraError)
    return {
      title: `camera.${error.code}`,
      help: `camera.${error.code}.help`,
      cause: error.code === "unknown" ? error.message : "",
    };
  // Both formats share one text.
  if (error instanceof PhotoError && (error.code === "heic" || error.code === "tiff")) {
    return {
      title: "photo.heic",
      help: "photo.heic.help",
      values: { name: error.file, format: error.code.toUpperCase() },
    };
  }
  if (error instanceof PhotoError)
    return { title: `photo.${error.code}`, help: `photo.${error.code}.help`, values: { name: error.file } };
  if (error instanceof CodeError) return { title: "page.part", help: "model.offline.help" };
  const { code = "", message = String(error) } = /** @type {{code?: string, message?: string}} */ (error ?? {});
  const which = MODEL[code] ?? "unknown";
  return { title: `model.${which}`, help: `model.${which}.help`, cause: message };
}
