// Stands in for static/js/detector.js where a test must force a state: what it answers is `window.stub`, set before the page loads or while it runs.
globalThis.stub ??= {};
const { stub } = globalThis;

export class DetectorError extends Error {
  constructor(code, message, file) {
    super(message);
    Object.assign(this, { name: "DetectorError", code, file });
  }
}

/** Where the white patch is in the picture of now. */
function seek(source) {
  const width = source.videoWidth || source.width;
  const height = source.videoHeight || source.height;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  context.drawImage(source, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      if (data[(y * width + x) * 4] < 230) continue;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return right < left ? null : [left, top, right - left, bottom - top];
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function createDetector({ onProgress, onBackend, backend }) {
  const labels = stub.labels ?? ["mask", "no_mask", "incorrect"];
  onProgress?.({ stage: "download", loaded: 1_200_000, total: 2_400_000 });
  while (stub.holdAt === "download") await pause(20);
  onProgress?.({ stage: "engine", loaded: 2_400_000, total: 2_400_000 });
  while (stub.holdAt === "engine") await pause(20);
  onProgress?.({ stage: "warmup", loaded: 2_400_000, total: 2_400_000 });
  if (stub.createError) throw new DetectorError(...stub.createError);
  const info = {
    backend: backend === "auto" ? "wasm" : backend,
    threads: 2,
    simd: true,
    inWorker: true,
    isolated: true,
    kind: stub.kind ?? "own",
    name: stub.name ?? "Stub",
    labels,
    thresholds: Object.fromEntries(labels.map((label) => [label, 0.4])),
    photoThresholds: stub.photoThresholds,
    inputSize: [256, 256],
    metrics: stub.metrics,
    milliseconds: 9,
  };
  onBackend?.(info);
  onProgress?.({ stage: "ready", loaded: 2_400_000, total: 2_400_000 });
  return {
    info,
    labels,
    iouThreshold: 0.5,
    // `scores` of a face are those of all labels; with `closer` a region's look says something else than the whole picture's.
    async look(source, { region, ...options }) {
      const whole = [source.videoWidth || source.width, source.videoHeight || source.height];
      const [x, y, width, height] = region ?? [0, 0, ...whole];
      stub.regions ??= [];
      stub.regions.push(region ?? null);
      const found = await this.detect(source, options, region ? stub.closer : undefined);
      const isInside = ({ box: [left, top, w, h] }) =>
        left >= x && top >= y && left + w <= x + width && top + h <= y + height;
      return {
        width: whole[0],
        height: whole[1],
        found: found
          .filter((face) => !region || isInside(face))
          .map(({ label, score, scores, box: [left, top, w, h] }) => ({
            label: labels.indexOf(label),
            score,
            scores,
            box: [(top - y) / height, (left - x) / width, (top + h - y) / height, (left + w - x) / width],
          })),
      };
    },
    dispose: () => {
      stub.disposed = (stub.disposed ?? 0) + 1;
    },
    async detect(source, options, shares = stub.shares ?? []) {
      stub.options = options;
      if (stub.detectError) throw new DetectorError(...stub.detectError);
      const start = performance.now();
      const seen = stub.seek && seek(source);
      await pause(stub.milliseconds ?? 5);
      performance.measure("detect", { start });
      const width = source.videoWidth || source.naturalWidth || source.width;
      const height = source.videoHeight || source.naturalHeight || source.height;
      const { thresholds = 0 } = options;
      if (stub.seek && !seen) return [];
      if (seen) return [{ label: "mask", score: 0.9, scores: [0.9, 0, 0], box: seen }];
      return shares
        .map(({ box: [x, y, w, h], ...rest }) => ({ ...rest, box: [x * width, y * height, w * width, h * height] }))
        .filter(({ label, score }) => score >= (typeof thresholds === "number" ? thresholds : (thresholds[label] ?? 0)))
        .slice(0, options.maxDetections ?? 100);
    },
  };
}
