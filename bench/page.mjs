// Runs inside the bench's page: the detector and the yardstick, each on the same canvas, so many times as asked. Times in milliseconds.

const WIDTH = 640;
const HEIGHT = 480;

/** The picture that both see. @param {string} url @returns {Promise<HTMLCanvasElement>} */
export async function loadPicture(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext("2d");
  const scale = Math.max(WIDTH / image.width, HEIGHT / image.height);
  context?.drawImage(image, (WIDTH - image.width * scale) / 2, 0, image.width * scale, image.height * scale);
  return canvas;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} options for createDetector
 * @returns {Promise<{run: (times: number) => Promise<number[]>, info: any, dispose: () => void}>}
 */
export async function prepareDetector(canvas, options) {
  const { createDetector } = await import(/** @type {string} */ ("/static/js/detector.js"));
  const detector = await createDetector(options);
  const run = async (/** @type {number} */ times) => {
    performance.clearMeasures("detect");
    for (let index = 0; index < times; index++) await detector.detect(canvas);
    return performance.getEntriesByName("detect").map(({ duration }) => duration);
  };
  return { run, info: detector.info, dispose: () => detector.dispose() };
}

/**
 * coco-ssd through plain TensorFlow.js, as its own package calls it: pixels to a tensor, the whole graph, the best class of each row,
 * TensorFlow.js' own suppression.
 * @param {HTMLCanvasElement} canvas
 * @param {number} threads more than one
 */
export async function prepareYardstick(canvas, threads) {
  const tf = await import(/** @type {string} */ ("/yardstick/tf.js"));
  const module = await WebAssembly.compileStreaming(fetch("/static/vendor/tfjs-backend-wasm-threaded-simd.wasm"));
  await tf.startBackend({ wasm: await tf.openWasm({ module, threads }), threads });
  const model = await tf.loadGraphModel("/coco/model.json");
  async function detect() {
    const batch = tf.tidy(() => tf.expandDims(tf.browser.fromPixels(canvas), 0));
    const [scores, boxes] = await model.executeAsync(batch);
    const [, rows, columns] = scores.shape;
    const values = scores.dataSync();
    const best = new Float32Array(rows);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) best[row] = Math.max(best[row], values[row * columns + column]);
    const kept = tf.tidy(() =>
      tf.image.nonMaxSuppression(tf.tensor2d(boxes.dataSync(), [rows, 4]), best, 20, 0.5, 0.5),
    );
    const found = kept.dataSync().length;
    tf.dispose([batch, scores, boxes, kept]);
    if (found === 0) throw new Error("the yardstick finds nobody in the picture");
  }
  const run = async (/** @type {number} */ times) => {
    const durations = [];
    for (let index = 0; index < times; index++) {
      const start = performance.now();
      await detect();
      durations.push(performance.now() - start);
    }
    return durations;
  };
  return { run };
}

/**
 * Two ways of getting small pixels out of a source: read on the page, or handed over as a bitmap and read by whoever gets it.
 * @param {HTMLCanvasElement | HTMLVideoElement} source
 * @param {number} side
 * @param {number} times
 */
export async function timeHandOver(source, side, times) {
  const make = () => new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true, alpha: false });
  const [here, there] = [make(), make()];
  /** @type {Record<string, number[]>} */
  const durations = { "canvas, getImageData": [], "createImageBitmap, then getImageData": [] };
  for (let index = 0; index < times; index++) {
    let start = performance.now();
    here?.drawImage(source, 0, 0, side, side);
    here?.getImageData(0, 0, side, side);
    durations["canvas, getImageData"].push(performance.now() - start);
    start = performance.now();
    const bitmap = await createImageBitmap(source, { resizeWidth: side, resizeHeight: side, resizeQuality: "low" });
    there?.drawImage(bitmap, 0, 0);
    there?.getImageData(0, 0, side, side);
    bitmap.close();
    durations["createImageBitmap, then getImageData"].push(performance.now() - start);
  }
  return durations;
}
