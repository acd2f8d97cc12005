// The page's frame: states, buttons, problems, progress, texts. Values in, events out; knows nothing of cameras, models
// or pictures.

/** @typedef {import("./i18n.js").Translator} Translator */
/**
 * @typedef {"idle" | "loading" | "running" | "paused" | "photo" | "film" | "filmed" | "error"} State
 *   filmed: a paused or ended video
 */
/** @typedef {"camera" | "photo" | "film" | null} View what the stage shows; null: the introduction */
/**
 * @typedef {{title: string, help: string, values?: Record<string, string>, cause?: string}} Problem
 *   title and help: text keys; cause: the original error message
 */

/** @template {HTMLElement} [T=HTMLElement] @param {string} id @returns {T} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element #${id}; index.html and ui.js belong together.`);
  return /** @type {T} */ (element);
}

/** The controls each state offers, subject to `can` below. @type {Record<State, string[]>} */
const CONTROLS = {
  idle: ["start", "choose"],
  loading: ["stop", "row"],
  running: ["stop", "pause", "choose", "cameras-choice", "flip", "mirror", "save-picture", "full", "more"],
  paused: ["stop", "pause", "choose", "mirror", "save-picture", "full", "more"],
  photo: ["stop", "start", "choose", "turn", "row", "save-picture", "full", "more"],
  film: ["stop", "pause", "choose", "row", "save-picture", "full", "more"],
  filmed: ["stop", "pause", "choose", "row", "save-picture", "full", "more"],
  error: ["retry", "start", "choose", "turn", "row", "cameras-choice"],
};
const ALL = [...new Set(Object.values(CONTROLS).flat())];

/** Fills in the text of every element that names a text key. @param {Translator} texts */
export function applyTexts(texts) {
  const root = document.documentElement;
  root.lang = texts.language;
  root.dir = texts.direction;
  for (const element of document.querySelectorAll("[data-t]"))
    element.textContent = texts.t(/** @type {HTMLElement} */ (element).dataset.t ?? "");
  for (const element of document.querySelectorAll("[data-t-label]")) {
    const text = texts.t(/** @type {HTMLElement} */ (element).dataset.tLabel ?? "");
    element.setAttribute("aria-label", text);
    if (element.matches("button")) /** @type {HTMLElement} */ (element).title = text;
  }
}

/** @param {HTMLElement} button @param {string} icon @param {string} key @param {Translator} texts */
function relabel(button, icon, key, texts) {
  button.querySelector("use")?.setAttribute("href", `#i-${icon}`);
  const words = /** @type {HTMLElement} */ (button.querySelector("span"));
  words.dataset.t = key;
  words.textContent = texts.t(key);
}

/** @param {Translator} first the initial texts */
export function createUi(first) {
  let texts = first;
  const body = document.body;
  const stage = byId("stage");
  const picker = /** @type {HTMLSelectElement} */ (byId("cameras"));
  const can = {
    start: true,
    retry: false,
    "cameras-choice": false,
    flip: false,
    turn: false,
    row: false,
    full: Boolean(document.fullscreenEnabled),
  };
  let place = { index: 0, length: 0 };
  /** @type {Problem | null} */
  let problem = null;
  /** @type {Problem | null} why there is no camera here */
  let lack = null;
  let wasCamera = false; // whether a camera session failed
  /** Two waiting messages: one for the camera or picture, one for the model. */
  let waits = { camera: "", model: "", values: /** @type {Record<string, string>} */ ({}) };
  let offline = false;

  function state() {
    return /** @type {State} */ (body.dataset.state);
  }

  function arrange() {
    byId("place").textContent = texts.t("place", { i: place.index + 1, n: place.length });
    const offered = CONTROLS[state()];
    const focused = document.activeElement;
    for (const id of ALL)
      byId(id).hidden = !offered.includes(id) || can[/** @type {keyof typeof can} */ (id)] === false;
    const again = state() === "error" && wasCamera;
    relabel(byId("start"), again ? "flip" : "camera", again ? "retry" : "start", texts);
    byId("start").classList.toggle("main", state() !== "error" || !can.retry);
    const end = ["photo", "film", "filmed"].includes(state()) ? "close" : "stop";
    relabel(byId("stop"), end, end, texts);
    byId("stop").classList.toggle("main", end === "stop");
    const turn = state() === "paused" || state() === "filmed" ? "resume" : "pause";
    relabel(byId("pause"), turn, turn, texts);
    // Keyboard focus must not jump to the top of the page when the focused button is hidden.
    if (focused instanceof HTMLElement && focused !== body && focused.closest("[hidden]")) {
      const buttons = /** @type {HTMLElement[]} */ ([
        ...byId("actions").querySelectorAll(":scope > button:not([hidden])"),
      ]);
      buttons.find((one) => one.getClientRects().length)?.focus();
    }
  }

  function showProblem() {
    byId("problem").hidden = !problem;
    if (!problem) return;
    byId("problem-title").textContent = texts.t(problem.title, problem.values);
    byId("problem-help").textContent = texts.t(problem.help, problem.values);
    byId("problem-cause").textContent = problem.cause ?? "";
  }

  function showLack() {
    const [title, help] = byId("lack").children;
    byId("lack").hidden = !lack;
    title.textContent = lack && texts.t(lack.title);
    help.textContent = lack && texts.t(lack.help);
  }

  function showWaits() {
    const { camera, model, values } = waits;
    byId("wait").hidden = !camera && !model;
    byId("wait-camera").textContent = camera ? texts.t(camera) : "";
    byId("wait-model").textContent = model
      ? texts.t(model === "wait.ready" && offline ? "offline" : model, values)
      : "";
  }

  /** @returns {View} */
  function view() {
    return /** @type {View} */ (body.dataset.view ?? null);
  }

  /** @param {State} next @param {View} [shown] */
  function setState(next, shown = next === "error" ? null : view()) {
    problem = next === "error" ? problem : null;
    showProblem();
    if (shown) body.dataset.view = shown;
    else delete body.dataset.view;
    body.dataset.state = next;
    byId("results").hidden = !shown;
    byId("still").hidden = shown !== "photo";
    byId("video").hidden = shown !== "camera";
    arrange();
    // On a small screen the pressed button may be far below the stage.
    if (shown) stage.scrollIntoView({ block: "nearest" });
  }

  byId("more").addEventListener("click", () =>
    byId("more").setAttribute("aria-expanded", String(byId("actions").classList.toggle("all"))),
  );
  document.addEventListener("fullscreenchange", () =>
    byId("full").setAttribute("aria-pressed", String(Boolean(document.fullscreenElement))),
  );

  return {
    state,
    view,
    setState,
    /**
     * @param {Problem} next
     * @param {{camera: boolean, retry: boolean}} tried camera: a camera session; retry: something else can be retried
     */
    fail(next, tried) {
      problem = next;
      wasCamera = tried.camera;
      can.retry = tried.retry;
      can["cameras-choice"] = false; // until the cameras are listed
      setState("error");
    },
    /** @param {Translator} next */
    setTexts(next) {
      texts = next;
      applyTexts(texts);
      showProblem();
      showLack();
      showWaits();
      arrange();
    },
    /** Replaces the camera button with a message saying why there is no camera. @param {Problem} why */
    doWithoutCamera(why) {
      lack = why;
      can.start = false;
      showLack();
      arrange();
    },
    /**
     * Changes the waiting messages; "" removes one.
     * @param {Partial<typeof waits>} change text keys, and the values for the model's
     */
    wait(change) {
      waits = { ...waits, ...change };
      showWaits();
    },
    /** The page now works offline: the "ready" message says so from here on. */
    readyOffline() {
      offline = true;
      showWaits();
    },
    /** @param {number | null} share 0..1; null: in progress, total unknown @param {boolean} visible */
    progress(share, visible) {
      const bar = /** @type {HTMLProgressElement} */ (byId("progress"));
      bar.hidden = !visible;
      if (share === null) bar.removeAttribute("value");
      else bar.value = share;
    },
    /** @param {{deviceId: string, name: string}[]} cameras @param {string | undefined} current */
    setCameras(cameras, current) {
      can["cameras-choice"] = can.flip = cameras.length > 1;
      picker.replaceChildren(
        ...cameras.map(({ deviceId, name }) => new Option(name, deviceId, false, deviceId === current)),
      );
      if (!cameras.some(({ deviceId }) => deviceId === current)) {
        // Otherwise the first would appear selected, and choosing it would fire no change event.
        picker.prepend(Object.assign(new Option(texts.t("camera"), "", true, true), { disabled: true }));
      }
      arrange();
    },
    /** The next camera in the list. @param {string | undefined} current */
    cameraAfter(current) {
      const ids = [...picker.options].map(({ value }) => value).filter(Boolean);
      return ids[(ids.indexOf(current ?? picker.value) + 1) % ids.length];
    },
    /**
     * @param {number} index
     * @param {number} length of the row of pictures
     * @param {boolean} [hasRow] whether a row is shown under the picture
     */
    setTurn(index, length, hasRow = length > 1) {
      place = { index, length };
      can.turn = length > 1;
      can.row = hasRow;
      /** @type {HTMLButtonElement} */ (byId("previous")).disabled = index === 0;
      /** @type {HTMLButtonElement} */ (byId("next")).disabled = index >= length - 1;
      arrange();
    },
    /** Adapts the introduction to the model. @param {string} name of a model for other things than masks, else "" */
    introduce(name) {
      const [title, lead] = byId("intro").querySelectorAll("h1, .lead");
      /** @type {HTMLElement} */ (lead).dataset.t = name ? "lead.things" : "lead";
      lead.textContent = texts.t(name ? "lead.things" : "lead");
      title.textContent = name || texts.t("headline");
    },
    /** @param {boolean} mirrored */
    setMirrored(mirrored) {
      stage.classList.toggle("mirrored", mirrored);
      byId("mirror").setAttribute("aria-pressed", String(mirrored));
    },
    /** @param {number} width @param {number} height of the shown picture, for the stage's shape */
    setShape(width, height) {
      if (width && height) stage.style.setProperty("--ratio", `${width} / ${height}`);
    },
    /** @param {string} text shown over the picture; empty hides it */
    badge(text) {
      byId("badge").textContent = text;
      byId("badge").hidden = !text;
    },
    /** @param {boolean} hovering whether files are being dragged over the page */
    hover: (hovering) => body.classList.toggle("hovering", hovering),
  };
}

/**
 * @param {Partial<Record<"start" | "retry" | "stop" | "pause" | "flip" | "mirror" | "savePicture" | "saveData" | "previous" | "next" | "full", () => void>> & {camera?: (deviceId: string) => void, language?: (code: string) => void}} handlers
 */
export function listen(handlers) {
  const clicks = {
    start: "start",
    retry: "retry",
    stop: "stop",
    pause: "pause",
    flip: "flip",
    mirror: "mirror",
    "save-picture": "savePicture",
    "save-data": "saveData",
    previous: "previous",
    next: "next",
    full: "full",
  };
  for (const [id, name] of Object.entries(clicks)) {
    const handler = /** @type {any} */ (handlers)[name];
    if (handler) byId(id).addEventListener("click", () => handler());
  }
  byId("cameras").addEventListener("change", () =>
    handlers.camera?.(/** @type {HTMLSelectElement} */ (byId("cameras")).value),
  );
  byId("language").addEventListener("change", () =>
    handlers.language?.(/** @type {HTMLSelectElement} */ (byId("language")).value),
  );
}

/** From here on the buttons work: no notice says otherwise, and a press on Start before (preload.js) counts. */
export function welcome() {
  byId("dead").remove();
  if (/** @type {any} */ (window).startPressed) byId("start").click();
}

/** @param {Record<string, string>} languages each language's own name, by code @param {string} current */
export function fillLanguages(languages, current) {
  byId("language").replaceChildren(
    ...Object.entries(languages).map(([code, name]) => {
      const option = new Option(name, code, false, code === current);
      option.lang = code;
      return option;
    }),
  );
}

/** Toggles full screen, if the browser supports it. */
export async function toggleFullScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await byId("shell").requestFullscreen();
  } catch {
    // Refused without a user gesture (a kiosk that started by itself): the page keeps the window's size.
  }
}
