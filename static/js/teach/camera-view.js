// This page's camera: opens it at full resolution, lists, switches and closes it. Its errors are page/camera.js's.
// Not its job: taking pictures (taking.js).

import { CameraError, describe, listCameras, nameCameras, openCamera, play, release, watch } from "../page/camera.js";
import { byId } from "../page/ui.js";

/** @param {HTMLVideoElement} video @returns {[number, number]} width and height in pixels */
export function sourceSize({ videoWidth, videoHeight }) {
  return [videoWidth, videoHeight];
}

/** @param {{onChange: (runs: boolean) => void, onError: (error: unknown) => void, t: (key: string, values?: Record<string, number>) => string}} parts */
export function createCameraView({ onChange, onError, t }) {
  const video = /** @type {HTMLVideoElement} */ (byId("video"));
  const select = /** @type {HTMLSelectElement} */ (byId("cameras"));
  /** @type {MediaStream | null} */
  let stream = null;
  let opening = new AbortController();

  /** @param {import("../page/camera.js").Wish} [wish] */
  async function start(wish = {}) {
    stop();
    opening = new AbortController();
    const { signal } = opening;
    try {
      stream = await openCamera({ facing: "environment", ...wish, signal });
      await sharpen(stream);
      watch(stream, { onLost: lose, onMuted: () => {} });
      await play(video, stream, { signal });
      const { facing, deviceId } = describe(stream);
      video.classList.toggle("mirrored", facing !== "environment");
      await list(deviceId);
      onChange(true);
    } catch (error) {
      stop();
      if (!signal.aborted) onError(error);
    }
  }

  function lose() {
    stop();
    onError(new CameraError("lost"));
  }

  function stop() {
    opening.abort();
    release(stream);
    stream = null;
    video.srcObject = null;
    onChange(false);
  }

  /** @param {string | undefined} current */
  async function list(current) {
    const cameras = nameCameras(await listCameras(), stream ? describe(stream) : {}, t);
    byId("cameras-choice").hidden = cameras.length < 2;
    select.replaceChildren(
      ...cameras.map(({ deviceId, name }) => new Option(name, deviceId, false, deviceId === current)),
    );
  }

  select.addEventListener("change", () => start({ deviceId: select.value }));
  window.addEventListener("pagehide", stop);
  return { start, stop, video };
}

/**
 * Asks for the camera's full resolution: what is learnt from small pictures is lost on larger ones.
 * @param {MediaStream} stream
 */
async function sharpen(stream) {
  const [track] = stream.getVideoTracks();
  try {
    const { width, height } = track.getCapabilities();
    if (width?.max && height?.max)
      await track.applyConstraints({ width: { ideal: width.max }, height: { ideal: height.max } });
  } catch {
    // A camera that cannot be configured keeps its default size.
  }
}
