// The camera part of the workbench: its buttons, and what happens to a picture once taken.
// Not its job: the camera (camera-view.js), when to take (taking.js).

import { cameraPermission } from "../page/camera.js";
import { byId } from "../page/ui.js";
import { createCameraView } from "./camera-view.js";
import { develop } from "./pixels.js";
import { newId } from "./records.js";
import { askToStay } from "./room.js";
import { add } from "./steps.js";
import { createTaking } from "./taking.js";

/**
 * @param {import("./main.js").Parts & {guess: (canvas: HTMLCanvasElement) => Promise<any>, isUp: () => boolean,
 *   onTaken: (id: string) => void}} parts isUp: the stage shows the camera
 */
export function createCameraDesk({ collection, texts, keep, notices, guess, isUp, onTaken }) {
  let runs = false;
  let inSeries = false;

  const camera = createCameraView({
    t: (key, values) => texts().t(key, values),
    onError: notices.fail,
    onChange(now) {
      if (runs && !now) end();
      if (now) notices.note("");
      runs = now;
      show();
    },
  });

  const taking = createTaking(camera.video, {
    onCopy: () => notices.note(texts().t("taken.copy")),
    async onPicture(canvas) {
      const [{ file, ...facts }, answer] = await Promise.all([develop(canvas), guess(canvas)]);
      const now = new Date();
      const picture = { id: newId(now), changed: now.getTime(), nothing: false, ...facts, ...answer };
      if (!(await keep(add(picture, file)))) return end();
      notices.note(texts().t("taken", { n: collection.list().length }));
      if (collection.list().length === 1) askToStay();
      return onTaken(picture.id);
    },
  });

  function begin() {
    if (!runs || !isUp()) return false;
    taking.begin();
    return true;
  }

  function end() {
    inSeries = false;
    taking.end();
    show();
  }

  function show() {
    const up = isUp();
    byId("camera-actions").hidden = !up;
    byId("take-help").hidden = !(up && runs);
    const hadFocus = document.activeElement;
    byId("start").hidden = runs;
    for (const id of ["take", "series", "stop"]) byId(id).hidden = !runs;
    byId("video").hidden = !(up && runs);
    byId("stage-empty").hidden = !up || runs;
    byId("series").setAttribute("aria-pressed", String(inSeries));
    if (hadFocus instanceof HTMLElement && hadFocus.id === "start" && runs) byId("take").focus();
    if (!up) return;
    byId("place").textContent = texts().t("place.camera");
    const { videoWidth, videoHeight } = camera.video;
    byId("stage").style.setProperty("--ratio", videoWidth ? `${videoWidth} / ${videoHeight}` : "16 / 9");
  }

  byId("start").addEventListener("click", async () => {
    notices.clear();
    camera.start();
    if ((await cameraPermission()) === "prompt" && !runs) notices.note(texts().t("wait.camera"));
  });
  byId("stop").addEventListener("click", () => {
    camera.stop();
    byId("start").focus();
  });
  const take = byId("take");
  take.addEventListener("pointerdown", (event) => {
    if (event.button === 0) begin();
  });
  for (const event of ["pointerup", "pointercancel", "pointerleave"])
    take.addEventListener(event, () => inSeries || taking.end());
  // A press without a pointer: Enter, a screen reader, voice control.
  take.addEventListener("click", (event) => {
    if (event.detail === 0 && begin()) taking.end();
  });
  take.addEventListener("contextmenu", (event) => event.preventDefault()); // a long press
  byId("series").addEventListener("click", () => {
    if (inSeries) return end();
    inSeries = begin();
    return show();
  });

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) end(); // nobody would see what is taken
  });

  return {
    show,
    hold: begin,
    release: () => inSeries || taking.end(),
    stopTaking: end,
    /** @returns {HTMLVideoElement | null} null while it is off */
    get video() {
      return runs ? camera.video : null;
    },
  };
}
