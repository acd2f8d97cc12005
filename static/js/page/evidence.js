// What the looks of the last moments say of one face: log-odds of all labels, added up and forgotten over time. One flicker changes nothing;
// what goes on does. Pure. Not its job: whose face a look saw (smooth.js), when it looks (live-looks.js). How much it gains: docs/model.md.

// A score lower than this says no more against a label: else one old, sure look would hold against many new ones.
const LEAST = 0.03;
const MOST = 0.995;

/**
 * @param {{memory?: number, advantage?: number}} [options] memory: milliseconds after which a look counts 1/e as much; advantage: log-odds by which
 *   another label must be ahead of the shown one
 */
export function createEvidence({ memory = 350, advantage = 0.2 } = {}) {
  /** Log-odds above those of LEAST, so that a label of which nothing was said has 0. @type {Map<string, number>} */
  const sums = new Map();
  let weights = 0;
  let last = -Infinity;

  /** @param {string} label @returns {number} 0..1, the mean of the looks */
  const scoreOf = (label) => fromLogOdds((sums.get(label) ?? 0) / weights + toLogOdds(LEAST));

  return {
    /**
     * @param {Record<string, number>} scores 0..1, per label
     * @param {number} time of the look, in milliseconds
     * @param {number} [weight] how much it counts beside others
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
    /** The score of whatever comes next to it. @param {string} label */
    rivalOf: (label) => Math.max(0, ...[...sums.keys()].filter((one) => one !== label).map(scoreOf)),
    /**
     * @param {string} shown the label of now
     * @param {Record<string, number>} [thresholds] per label; one that does not reach its own is none to change to
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
