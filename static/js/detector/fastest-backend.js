// Times the other backends against the current one, where that one is too slow for a camera.
// Runs on the page; only loaded when needed.
// Not its job: when to compare, and what to do with the winner (supervisor.js).

import { median } from "../shared/backends.js";

/**
 * @typedef {import("../shared/backends.js").Candidate} Candidate
 * @typedef {{candidate: Candidate, link: import("./engine-link.js").EngineLink, milliseconds: number}} TimedEngine median of an inference
 */

// A switch must be worth the restart.
const WORTH_CHANGING = 0.8;
const TRIAL_RUNS = 5;

/**
 * @param {import("./supervisor.js").Supervisor} supervisor
 * @param {TimedEngine} current
 * @returns {Promise<TimedEngine>} the current one, or a sufficiently faster one; all other connections are closed
 */
export async function findFastest(supervisor, current) {
  let best = current;
  const others = supervisor.candidates.filter(
    ({ backend, inWorker }) => backend !== current.candidate.backend && inWorker,
  );
  for (const other of others) {
    const rival = await tryOut(supervisor, other);
    if (!rival) continue;
    const loser = rival.milliseconds < best.milliseconds * WORTH_CHANGING ? best : rival;
    if (loser === best) best = rival;
    if (loser !== current) loser.link.close();
  }
  return best;
}

/**
 * @param {import("./supervisor.js").Supervisor} supervisor
 * @param {Candidate} candidate
 * @returns {Promise<TimedEngine | undefined>} undefined where it does not work
 */
async function tryOut(supervisor, candidate) {
  const link = supervisor.connect(candidate);
  const timeout = supervisor.options.deadlines.inference;
  try {
    const { general } = await supervisor.send(link);
    const [height, width] = supervisor.facts?.signature.plan.feed.size ?? [480, 640];
    const times = [];
    for (let run = 0; run < TRIAL_RUNS; run++) {
      const pixels = new Uint8ClampedArray(width * height * 4);
      const options = { thresholds: [], iouThreshold: 0.5, maxDetections: 0 };
      times.push((await link.request({ type: "detect", pixels, width, height, options }, { timeout })).milliseconds);
    }
    return { candidate: { ...candidate, general }, link, milliseconds: median(times) };
  } catch {
    link.close();
    return undefined;
  }
}
