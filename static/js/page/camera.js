// Opens, lists, watches and releases cameras; every failure becomes a CameraError with its own code.
// Texts and controls are elsewhere.

/** @typedef {"denied" | "dismissed" | "system" | "embedded" | "missing" | "busy" | "interrupted" | "security" | "outdated" | "inactive" | "insecure" | "unsupported" | "lost" | "silent" | "withdrawn" | "unknown"} CameraCode */
/** @typedef {{deviceId?: string, facing?: "user" | "environment"}} Wish */

export class CameraError extends Error {
  /** @param {CameraCode} code @param {string} [message] the browser's own words */
  constructor(code, message = code) {
    super(message);
    this.name = "CameraError";
    this.code = code;
  }
}

// The alternative names are from older Chromium and Firefox; in-app browsers still use them.
/** @type {Record<string, CameraCode>} */
const CODES = {
  NotAllowedError: "denied",
  PermissionDeniedError: "denied",
  PermissionDismissedError: "dismissed",
  NotFoundError: "missing",
  DevicesNotFoundError: "missing",
  NotReadableError: "busy",
  TrackStartError: "busy",
  SourceUnavailableError: "busy",
  OverconstrainedError: "missing",
  ConstraintNotSatisfiedError: "missing", // the last constraint accepts any camera: thrown by WebKit when there is none
  AbortError: "interrupted",
  SecurityError: "security",
  TypeError: "outdated",
  NotSupportedError: "outdated",
  InvalidStateError: "inactive",
};

/**
 * @param {unknown} error what getUserMedia threw
 * @param {{permission?: PermissionState | "unknown", allowed?: boolean}} [known] the permission after the failure;
 *   whether an embedding page grants the camera
 * @returns {CameraError}
 */
export function toCameraError(error, { permission = "unknown", allowed = true } = {}) {
  if (error instanceof CameraError) return error;
  const { name = "", message = "" } = /** @type {{name?: string, message?: string}} */ (error ?? {});
  let code = CODES[name] ?? "unknown";
  if (code === "denied") {
    if (!allowed) code = "embedded";
    else if (/system/i.test(message))
      code = "system"; // Chromium: "Permission denied by system"
    else if (/dismiss/i.test(message))
      code = "dismissed"; // Chromium; Firefox and Safari still report "prompt" right after a refusal
    else if (permission === "granted") code = "system"; // the page is allowed, but the device refuses
  }
  return new CameraError(code, message ? `${name}: ${message}` : name || String(error));
}

/** Why this page cannot even ask for a camera; null when it can. @returns {CameraError | null} */
export function whyNoCamera(scope = globalThis) {
  if (typeof scope.navigator.mediaDevices?.getUserMedia === "function") return null;
  return new CameraError(scope.isSecureContext ? "unsupported" : "insecure");
}

/** @returns {Promise<PermissionState | "unknown">} */
export async function cameraPermission() {
  try {
    return (await navigator.permissions.query({ name: /** @type {PermissionName} */ ("camera") })).state;
  } catch {
    return "unknown"; // Firefox and older Safari do not support the name
  }
}

/**
 * Constraints from strictest to loosest: a missing device must not keep the others from working.
 * @param {Wish} wish
 * @returns {MediaTrackConstraints[]}
 */
export function constraintsFor({ deviceId, facing }) {
  // 1280 x 720 looks good on a large screen and keeps a phone cool; the model's input is far smaller.
  const size = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };
  const chain = [];
  if (deviceId) chain.push({ ...size, deviceId: { exact: deviceId } });
  if (facing) chain.push({ ...size, facingMode: { ideal: facing } });
  else chain.push({ ...size, facingMode: { ideal: "user" } });
  chain.push({});
  return chain;
}

/**
 * @param {Wish & {signal?: AbortSignal}} [wish]
 * @returns {Promise<MediaStream>}
 * @throws {CameraError}
 */
export async function openCamera({ signal, ...wish } = {}) {
  const refusal = whyNoCamera();
  if (refusal) throw refusal;
  const chain = constraintsFor(wish);
  for (const [index, video] of chain.entries()) {
    try {
      const constraints = { audio: false, video: Object.keys(video).length ? video : true };
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      if (!signal?.aborted) return stream;
      release(stream); // permission came after the visitor gave up: the light must not stay on
      throw new CameraError("interrupted");
    } catch (error) {
      const { name } = /** @type {Error} */ (error);
      const loosen =
        name === "OverconstrainedError" ||
        name === "ConstraintNotSatisfiedError" ||
        (name === "NotFoundError" && wish.deviceId);
      if (loosen && index + 1 < chain.length && !signal?.aborted) continue;
      throw toCameraError(error, { permission: await cameraPermission(), allowed: lent() });
    }
  }
  throw new CameraError("unknown");
}

/** Whether the embedding page, if any, grants this one the camera. */
function lent() {
  const policy = /** @type {any} */ (document).permissionsPolicy ?? /** @type {any} */ (document).featurePolicy;
  return policy?.allowsFeature?.("camera") ?? true;
}

/** Only stop() on every track turns the camera's light off. @param {MediaStream | null | undefined} stream */
export function release(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** @param {MediaStream} stream @returns {{deviceId?: string, facing?: string, label: string}} */
export function describe(stream) {
  const track = stream.getVideoTracks()[0];
  let settings = /** @type {MediaTrackSettings} */ ({});
  try {
    settings = track?.getSettings?.() ?? {};
  } catch {
    // A camera that does not describe itself still works.
  }
  return {
    deviceId: settings.deviceId,
    facing: settings.facingMode ?? facingFromName(track?.label ?? ""),
    label: track?.label ?? "",
  };
}

/** Desktop cameras report no facing mode; some phones reveal it only in the name. @param {string} name */
export function facingFromName(name) {
  if (/\b(back|rear|environment|world|rück|arrière|trasera)/i.test(name)) return "environment";
  if (/\b(front|user|face ?time|selfie)/i.test(name)) return "user";
  return undefined;
}

/**
 * @returns {Promise<{deviceId: string, label: string}[]>} labels are empty until permission is
 *   granted; no cameras if the browser does not list them
 */
export async function listCameras() {
  const asked = (async () => (await navigator.mediaDevices?.enumerateDevices?.()) ?? [])();
  const devices = await asked.catch(() => []);
  return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ deviceId, label }));
}

/**
 * Names a person can choose by, even if the browser provides none.
 * @param {readonly {deviceId: string, label: string}[]} cameras
 * @param {{deviceId?: string, facing?: string}} current the open camera and which way it faces, if known
 * @param {(key: string, values?: Record<string, number>) => string} t
 */
export function nameCameras(cameras, current, t) {
  const names = cameras.map(({ deviceId, label }, index) => {
    // Phones give technical names ("camera2 1, facing front"); "front" or "rear" says more.
    const facing = deviceId === current.deviceId && current.facing ? current.facing : facingFromName(label);
    if (label && !/^camera\d? \d/i.test(label)) return label.replace(/ \([0-9a-f]{4}:[0-9a-f]{4}\)$/i, "");
    return facing ? t(facing === "user" ? "camera.front" : "camera.rear") : t("camera.n", { n: index + 1 });
  });
  return cameras.map(({ deviceId }, index) => {
    const same = names.filter((name) => name === names[index]).length > 1;
    return {
      deviceId,
      name: same
        ? `${names[index]} (${names.slice(0, index + 1).filter((name) => name === names[index]).length})`
        : names[index],
    };
  });
}

/**
 * @param {MediaStream} stream
 * @param {{onLost: () => void, onMuted: (muted: boolean) => void}} handlers lost: unplugged or permission withdrawn;
 *   muted: live but sending no frames
 */
export function watch(stream, { onLost, onMuted }) {
  for (const track of stream.getVideoTracks()) {
    track.addEventListener("ended", onLost); // not sent for our own stop()
    track.addEventListener("mute", () => onMuted(true));
    track.addEventListener("unmute", () => onMuted(false));
  }
}

/**
 * Plays a stream and waits for the first frame with a size.
 * @param {HTMLVideoElement} video
 * @param {MediaStream} stream
 * @param {{signal?: AbortSignal, patience?: number}} [options] patience in milliseconds
 * @throws {CameraError} "silent" if no frame arrives, "interrupted" if aborted
 */
export async function play(video, stream, { signal, patience = 10_000 } = {}) {
  video.srcObject = stream;
  video.play().catch(() => {}); // if autoplay is refused, no frames arrive and the timeout below reports it
  if (video.readyState >= 2 && video.videoWidth > 0) return;
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new CameraError("silent"))), patience);
    const ready = () => video.videoWidth > 0 && finish(() => resolve(undefined));
    const abort = () => finish(() => reject(new CameraError("interrupted")));
    /** @param {() => void} settle */
    function finish(settle) {
      clearTimeout(timer);
      for (const event of ["loadeddata", "resize"]) video.removeEventListener(event, ready);
      signal?.removeEventListener("abort", abort);
      settle();
    }
    for (const event of ["loadeddata", "resize"]) video.addEventListener(event, ready);
    signal?.addEventListener("abort", abort);
  });
}
