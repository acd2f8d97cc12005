// Combines the recent detection passes for one face: log-odds of all labels, summed and decaying over time. A single
// flicker changes nothing; a lasting change does. Pure. Measured gain: docs/model.md.
// Not its job: matching passes to faces (smooth.js), scheduling them (live-looks.js).

// Scores are clamped from below: otherwise one old, confident pass could outweigh many new ones.
const LEAST = 0.03;
const MOST = 0.995;

/**
 * @param {{memory?: number, advantage?: number}} [options] memory: milliseconds after which a pass counts 1/e as much;
 *   advantage: log-odds by which another label must lead the shown one
 */
export function createEvidence({ memory = 350, advantage = 0.2 } = {}) {
  /** Log-odds relative to those of LEAST, so that a label without evidence has 0. @type {Map<string, number>} */
  const sums = new Map();
  let weights = 0;
  let last = -Infinity;

  /** @param {string} label @returns {number} 0..1, the weighted mean of the passes, taken in log-odds */
  const scoreOf = (label) => fromLogOdds((sums.get(label) ?? 0) / weights + toLogOdds(LEAST));

  return {
    /**
     * @param {Record<string, number>} scores 0..1, per label
     * @param {number} time of the pass, in milliseconds
     * @param {number} [weight] relative to other passes
     */
    add(scores, time, weight = 1) {
      const kept = Math.exp(-Math.max(0, time - last) / memory);
      for (const [label, sum] of sums) sums.set(label, sum * kept);
      for (const [label, score] of Object.entries(scores)) {
        sums.set(label, (sums.get(label) ?? 0) + weight * (toLogOdds(score) - toLogOdds(LEAST)));
      }
      weights = weights * kept + weight;
      last = Math.max(last, time);
    },
    scoreOf,
    /** The highest score among the other labels. @param {string} label */
    rivalOf: (label) => Math.max(0, ...[...sums.keys()].filter((one) => one !== label).map(scoreOf)),
    /**
     * @param {string} shown the current label
     * @param {Record<string, number>} [thresholds] per label; a label below its own is never switched to
     * @returns {string} the label to show
     */
    choose(shown, thresholds = {}) {
      let best = shown;
      let strongest = toLogOdds(scoreOf(shown)) + advantage;
      for (const label of sums.keys()) {
        const score = scoreOf(label);
        if (score < (thresholds[label] ?? 0) || toLogOdds(score) <= strongest) continue;
        best = label;
        strongest = toLogOdds(score);
      }
      return best;
    },
  };
}

/** @param {number} score 0..1 */
function toLogOdds(score) {
  const cut = Math.min(MOST, Math.max(LEAST, score));
  return Math.log(cut / (1 - cut));
}

/** @param {number} odds */
function fromLogOdds(odds) {
  return 1 / (1 + Math.exp(-odds));
}
