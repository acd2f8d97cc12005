import assert from "node:assert/strict";
import { test } from "node:test";

import { fileName, snapshotData } from "../../../static/js/page/snapshot.js";

const time = new Date(Date.UTC(2026, 10, 25, 3, 4, 5));

test("the answers as JSON say what, where, by which model and when", () => {
  const text = snapshotData({
    detections: [{ label: "mask", score: 0.987654, box: [1.005, 2, 30.123456, 4] }],
    labels: ["mask", "no_mask"],
    source: { kind: "photo", width: 640, height: 480, name: 'a "b".jpg' },
    model: "m",
    version: "1",
    time,
  });
  assert.deepEqual(JSON.parse(text), {
    time: "2026-11-25T03:04:05.000Z",
    source: { kind: "photo", width: 640, height: 480, name: 'a "b".jpg' },
    model: "m",
    version: "1",
    labels: ["mask", "no_mask"],
    detections: [{ label: "mask", score: 0.9877, box: [1, 2, 30.12, 4] }],
  });
});

test("file names sort by time and hold nothing that a file system refuses", () => {
  assert.equal(fileName(time, "png"), "mask-or-no-mask-2026-11-25-03-04-05.png");
});
