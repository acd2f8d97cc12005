import assert from "node:assert/strict";
import { test } from "node:test";

import { picturesAsCsv, picturesAsJson, toCsv } from "../../../static/js/page/tables.js";

/** @type {import("../../../static/js/page/tables.js").SeenPicture[]} */
const pictures = [
  {
    name: 'a "b", c.jpg',
    width: 640,
    height: 480,
    detections: [{ label: "mask", score: 0.98765, box: [1.005, 2, 30.126, 4] }],
  },
  { name: "nobody.png", width: 10, height: 20, detections: [] },
  { name: "=1+2.png", width: 0, height: 0, problem: "damaged" },
];

test("cells are quoted where they must be, and no spreadsheet runs a file's name", () => {
  const [mark, ...rest] = toCsv([
    ["a,b", 'c"d', "e\nf", 1.5, -2],
    ["=1+2", "@x", "-3", "+4", "plain"],
  ]);
  assert.equal(mark, "\ufeff");
  assert.equal(rest.join(""), `"a,b","c""d","e\nf",1.5,-2\r\n'=1+2,'@x,'-3,'+4,plain\r\n`);
});

test("pictures as CSV have a row for each face, and one where there is none", () => {
  assert.deepEqual(picturesAsCsv(pictures).slice(1).split("\r\n"), [
    "picture,width,height,label,score,x,y,box_width,box_height,problem",
    '"a ""b"", c.jpg",640,480,mask,0.9877,1,2,30.13,4,',
    "nobody.png,10,20,,,,,,,",
    "'=1+2.png,0,0,,,,,,,damaged",
    "",
  ]);
});

test("pictures as JSON say by which model and when", () => {
  const made = { model: "m", version: "1", labels: ["mask"], time: new Date(Date.UTC(2026, 10, 25, 3, 4, 5)) };
  assert.deepEqual(JSON.parse(picturesAsJson(pictures, made)), {
    time: "2026-11-25T03:04:05.000Z",
    model: "m",
    version: "1",
    labels: ["mask"],
    pictures: [
      {
        name: 'a "b", c.jpg',
        width: 640,
        height: 480,
        detections: [{ label: "mask", score: 0.9877, box: [1, 2, 30.13, 4] }],
      },
      { name: "nobody.png", width: 10, height: 20, detections: [] },
      { name: "=1+2.png", problem: "damaged" },
    ],
  });
});
