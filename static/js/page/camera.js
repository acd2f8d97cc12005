// Opens, lists, watches and releases cameras; every way this can fail becomes one CameraError with its own code. Texts and controls are elsewhere.

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

// The second names are those of older Chromium and Firefox; in-app browsers still use them.
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
  ConstraintNotSatisfiedError: "missing", // the last wish is any camera at all: WebKit without one
  AbortError: "interrupted",
  SecurityError: "security",
  TypeError: "outdated",
  NotSupportedError: "outdated",
  InvalidStateError: "inactive",
};

/**
 * @param {unknown} error what getUserMedia threw
 * @param {{permission?: PermissionState | "unknown", allowed?: boolean}} [known] the permission afterwards; whether the page around this one lends the camera
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
      code = "dismissed"; // Chromium; right after a refusal, Firefox and Safari still say "prompt"
    else if (permission === "granted") code = "system"; // the page may, but the device refuses
  }
  return new CameraError(code, message ? `${name}: ${message}` : name || String(error));
}

/** Whether this page may ask at all; null when it may. @returns {CameraError | null} */
export function whyNoCamera(scope = globalThis) {
  if (typeof scope.navigator.mediaDevices?.getUserMedia === "function") return null;
  return new CameraError(scope.isSecureContext ? "unsupported" : "insecure");
}

/** @returns {Promise<PermissionState | "unknown">} */
export async function cameraPermission() {
  try {
    return (await navigator.permissions.query({ name: /** @type {PermissionName} */ ("camera") })).state;
  } catch {
    return "unknown"; // Firefox and older Safari do not know the name
  }
}

/** Wishes from the closest to the loosest: a device that is gone must not keep the others from working. @param {Wish} wish @returns {MediaTrackConstraints[]} */
export function constraintsFor({ deviceId, facing }) {
  // 1280 x 720 looks well on a large screen and keeps a phone cool; the model sees far less.
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
      release(stream); // allowed after the visitor had given up: the light must not stay on
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

/** Whether the page around this one, if any, lends it the camera. */
function lent() {
  const policy = /** @type {any} */ (document).permissionsPolicy ?? /** @type {any} */ (document).featurePolicy;
  return policy?.allowsFeature?.("camera") ?? true;
}

/** Only stop() on every track puts the camera's light out. @param {MediaStream | null | undefined} stream */
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
    // A camera that does not describe itself is as good as any other.
  }
  return {
    deviceId: settings.deviceId,
    facing: settings.facingMode ?? facingFromName(track?.label ?? ""),
    label: track?.label ?? "",
  };
}

/** Desktop cameras tell no facing mode, and some phones tell it only in the name. @param {string} name */
export function facingFromName(name) {
  if (/\b(back|rear|environment|world|rück|arrière|trasera)/i.test(name)) return "environment";
  if (/\b(front|user|face ?time|selfie)/i.test(name)) return "user";
  return undefined;
}

/** @returns {Promise<{deviceId: string, label: string}[]>} labels are empty until the permission is given; none where the browser does not tell */
export async function listCameras() {
  const asked = (async () => (await navigator.mediaDevices?.enumerateDevices?.()) ?? [])();
  const devices = await asked.catch(() => []);
  return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ deviceId, label }));
}

/**
 * Names that a person can choose by, also where the browser gives none.
 * @param {readonly {deviceId: string, label: string}[]} cameras
 * @param {{deviceId?: string, facing?: string}} current the open one, whose side is known
 * @param {(key: string, values?: Record<string, number>) => string} t
 */
export function nameCameras(cameras, current, t) {
  const names = cameras.map(({ deviceId, label }, index) => {
    // Phones give technical names ("camera2 1, facing front"); a side says more.
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
 * @param {{onLost: () => void, onMuted: (muted: boolean) => void}} handlers lost: unplugged or taken away; muted: alive, but sends nothing
 */
export function watch(stream, { onLost, onMuted }) {
  for (const track of stream.getVideoTracks()) {
    track.addEventListener("ended", onLost); // not sent for our own stop()
    track.addEventListener("mute", () => onMuted(true));
    track.addEventListener("unmute", () => onMuted(false));
  }
}

/**
 * Plays a stream and waits for the first frame that has a size.
 * @param {HTMLVideoElement} video
 * @param {MediaStream} stream
 * @param {{signal?: AbortSignal, patience?: number}} [options] patience in milliseconds
 * @throws {CameraError} "silent" when no frame comes
 */
export async function play(video, stream, { signal, patience = 10_000 } = {}) {
  video.srcObject = stream;
  video.play().catch(() => {}); // a refused autoplay shows in the frames that do not come
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
