// Runs a model_web folder in the page's own engine, without a page: pixels come in on stdin, detections go out on stdout.
// Started by page_runtime.py. What it computes is static/js/'s business alone; here are only the files and the pipe.
//
//   in:  one JSON line with the limits and `width`, `height`, then width * height * 4 bytes RGBA; and so on
//   out: one JSON line {"kind", "columns"} once, then one JSON line with the detections per picture
//
// A line with `closely` stands for a still picture of that size, at which the page looks several times. It comes without pixels:
//
//   out: {"look": [x, y, width, height]}, answered by a line with the size of the pixels, then the pixels, as above; as often as it likes
//   out: {"boxes", "scores"}, flat, before thresholds and suppression
//
// One with `frames` and `milliseconds` stands for a film, watched as a camera is (page_film.mjs). The pixels of its looks are asked for in the same way:
//
//   out: {"look": [x, y, width, height], "frame"}, and in the end {"once", "overTime", "closer"}

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { watch } from "./page_film.mjs";
import { FLOOR, study } from "../../static/js/page/photo-looks.js";
import { createEngine, startBackend } from "../../static/js/engine/engine.js";
import { readPicture } from "../../static/js/engine/self-test-picture.js";
import { readSignature } from "../../static/js/engine/signature.js";

const statics = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "static");
const vendor = join(statics, "vendor");
// TensorFlow.js sees Node and asks for what only CommonJS has.
Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: vendor });

/** @param {string} folder */
async function start(folder) {
  const model = JSON.parse(await readFile(join(folder, "model.json"), "utf8"));
  const paths = model.weightsManifest.flatMap((/** @type {{paths: string[]}} */ group) => group.paths);
  const shards = await Promise.all(paths.map((/** @type {string} */ path) => readFile(join(folder, path))));
  const joined = Buffer.concat(shards);
  const weights = joined.buffer.slice(joined.byteOffset, joined.byteOffset + joined.byteLength);
  const wasmModule = WebAssembly.compile(await readFile(join(vendor, "tfjs-backend-wasm-simd.wasm")));
  const signature = await readSignature(model);
  const picture = readPicture(await readFile(join(statics, "self-test.ppm")));
  const starting = startBackend({ backend: "wasm", threads: 1 }, wasmModule, () => {});
  const engine = await createEngine(starting, { backend: "wasm", model, weights, signature, picture });
  return { engine, signature };
}

/** Splits stdin into lines and blocks of bytes. @param {AsyncIterable<Buffer>} input */
function reader(input) {
  const chunks = input[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await chunks.next();
    if (done) return false;
    held = Buffer.concat([held, value]);
    return true;
  };
  return {
    async line() {
      let end = held.indexOf(10);
      while (end < 0) {
        if (!(await more())) return undefined;
        end = held.indexOf(10);
      }
      const line = held.subarray(0, end).toString("utf8");
      held = held.subarray(end + 1);
      return line;
    },
    /** @param {number} count */
    async bytes(count) {
      while (held.length < count) if (!(await more())) throw new Error("stdin ended inside a picture");
      const block = held.subarray(0, count);
      held = held.subarray(count);
      return block;
    },
  };
}

/** @param {unknown} value */
function answer(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

try {
  const { engine, signature } = await start(process.argv[2]);
  answer({ kind: signature.kind, columns: engine.info.columns });
  const input = reader(process.stdin);
  const detect = async (/** @type {string} */ line, /** @type {object} */ limits) => {
    const { width, height } = JSON.parse(line);
    const pixels = new Uint8ClampedArray(await input.bytes(width * height * 4));
    return (await engine.detect(pixels, width, height, { ...JSON.parse(line), ...limits })).found;
  };
  /** Asks for the pixels of a region. @param {number[]} region @param {object} limits @param {number} [frame] of a film */
  const look = async (region, limits, frame) => {
    answer({ look: region, frame });
    return detect((await input.line()) ?? "", limits);
  };
  const columns = engine.info.columns ?? 0;
  const studied = async (/** @type {{width: number, height: number, iouThreshold: number}} */ { width, height, iouThreshold }) => {
    const limits = { thresholds: Array(columns).fill(FLOOR), iouThreshold, maxDetections: 100 };
    const { boxes, scores } = await study({ width, height, columns, look: (region) => look(region, limits) });
    return { boxes: [...boxes], scores: [...scores] };
  };
  for (let line = await input.line(); line; line = await input.line()) {
    const asked = JSON.parse(line);
    if (asked.frames) answer(await watch(asked, look));
    else answer(await (asked.closely ? studied(asked) : detect(line, {})));
  }
  engine.dispose();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
  process.stdin.destroy(); // open, it would keep this process alive, and whoever waits for an answer waiting
}
