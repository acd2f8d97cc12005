// Records a copy of a video with its boxes (MediaRecorder): plays it once at normal speed, draws each frame, records it
// with the sound. Not its job: what is in the frames (film-answers.js), showing progress (film-panel.js).

const KINDS = ["video/mp4", "video/webm;codecs=vp9,opus", "video/webm;codecs=vp8,opus", "video/webm"];
const BITS_PER_PIXEL_AND_SECOND = 4; // about what a phone camera records

/** Whether this browser can record a canvas. */
export function canCopy() {
  return (
    typeof MediaRecorder === "function" &&
    "captureStream" in HTMLCanvasElement.prototype &&
    "requestVideoFrameCallback" in HTMLVideoElement.prototype
  );
}

/**
 * @param {HTMLVideoElement} video paused before and after
 * @param {{draw: (context: CanvasRenderingContext2D, time: number) => void, onProgress: (share: number) => void, signal: AbortSignal}} options
 *   draw: draws the boxes for the frame at that time, in seconds; onProgress: share 0..1
 * @returns {Promise<Blob | null>} null if aborted
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
  // A hidden tab draws nothing, so the copy waits until it is visible again.
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

/** The audio tracks, if the browser exposes them. @param {HTMLVideoElement} video @returns {MediaStreamTrack[]} */
function soundOf(video) {
  try {
    const film = /** @type {any} */ (video);
    return (film.captureStream ?? film.mozCaptureStream)?.call(film).getAudioTracks() ?? [];
  } catch {
    return []; // a copy without sound is better than none
  }
}

/**
 * @param {EventTarget} target
 * @param {string} event
 * @param {AbortSignal} signal
 * @returns {Promise<void>} rejects if aborted or if playback fails
 */
function once(target, event, signal) {
  return new Promise((resolve, reject) => {
    target.addEventListener(event, () => resolve(), { once: true });
    target.addEventListener("error", reject, { once: true });
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
