// Makes a copy of a film with its boxes, as the browser can record it (MediaRecorder): played once at its own speed, drawn, recorded with its sound.
// Not its job: what is in the pictures (film-answers.js), showing how far it is (film-panel.js).

const KINDS = ["video/mp4", "video/webm;codecs=vp9,opus", "video/webm;codecs=vp8,opus", "video/webm"];
const BITS_PER_PIXEL_AND_SECOND = 4; // about what a telephone's camera writes

/** Whether this browser can record what is drawn. */
export function canCopy() {
  return (
    typeof MediaRecorder === "function" &&
    "captureStream" in HTMLCanvasElement.prototype &&
    "requestVideoFrameCallback" in HTMLVideoElement.prototype
  );
}

/**
 * @param {HTMLVideoElement} video stands still before and after
 * @param {{draw: (context: CanvasRenderingContext2D, time: number) => void, onProgress: (share: number) => void, signal: AbortSignal}} options
 *   draw: the boxes of the picture at that time, in seconds
 * @returns {Promise<Blob | null>} null when it was stopped
 */
export async function copyFilm(video, { draw, onProgress, signal }) {
  const { videoWidth: width, videoHeight: height, duration } = video;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const stream = canvas.captureStream();
  for (const track of soundOf(video)) stream.addTrack(track);
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, {
    mimeType,
    videoBitsPerSecond: width * height * BITS_PER_PIXEL_AND_SECOND,
  });
  /** @type {Blob[]} */
  const parts = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  const stopped = new Promise((done) => recorder.addEventListener("stop", done));
  const onFrame = (/** @type {number} */ _, /** @type {{mediaTime: number}} */ { mediaTime }) => {
    context.drawImage(video, 0, 0, width, height);
    draw(context, mediaTime);
    onProgress(Math.min(1, mediaTime / duration));
    handle = video.requestVideoFrameCallback(onFrame);
  };
  // In a hidden tab nothing is drawn: the copy waits for its return.
  const onVisibility = () => {
    if (document.hidden) {
      video.pause();
      recorder.pause();
    } else {
      recorder.resume();
      video.play().catch(() => {});
    }
  };
  let handle = video.requestVideoFrameCallback(onFrame);
  document.addEventListener("visibilitychange", onVisibility);
  try {
    video.playbackRate = 1;
    video.currentTime = 0;
    await once(video, "seeked", signal);
    recorder.start(1000);
    await video.play();
    await once(video, "ended", signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    document.removeEventListener("visibilitychange", onVisibility);
    video.cancelVideoFrameCallback(handle);
    video.pause();
    if (recorder.state !== "inactive") recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  }
  if (signal.aborted) return null;
  await stopped;
  return new Blob(parts, { type: recorder.mimeType || "video/webm" });
}

/** The film's sound, where the browser gives it. @param {HTMLVideoElement} video @returns {MediaStreamTrack[]} */
function soundOf(video) {
  try {
    const film = /** @type {any} */ (video);
    return (film.captureStream ?? film.mozCaptureStream)?.call(film).getAudioTracks() ?? [];
  } catch {
    return []; // a copy without sound is better than none
  }
}

/** @param {EventTarget} target @param {string} event @param {AbortSignal} signal @returns {Promise<void>} rejects when aborted, or when the film breaks off */
function once(target, event, signal) {
  return new Promise((resolve, reject) => {
    target.addEventListener(event, () => resolve(), { once: true });
    target.addEventListener("error", reject, { once: true });
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
