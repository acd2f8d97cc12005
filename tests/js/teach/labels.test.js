import assert from "node:assert/strict";
import { test } from "node:test";

import { checkName, freeColour, inkOn, labelsOf } from "../../../static/js/teach/labels.js";

test("the model's labels come with their colours, each another one", () => {
  const labels = labelsOf(["mask", "cup", "pen"]);
  assert.equal(labels[0].colour, "#35d6a6");
  assert.equal(new Set([...labels.map(({ colour }) => colour), freeColour(labels)]).size, 4);
});

test("a name is trimmed, not empty, and no other one's in another case", () => {
  const labels = labelsOf(["Cup"]);
  assert.deepEqual(checkName("  red \t pen ", labels), { name: "red pen" });
  assert.deepEqual(checkName(" ", labels), { problem: "empty" });
  assert.deepEqual(checkName("cUP", labels), { problem: "taken" });
});

test("the ink can be read on every colour", () => {
  assert.equal(inkOn("#ffffff"), "#0b1518");
  assert.equal(inkOn("#35d6a6"), "#0b1518");
  assert.equal(inkOn("#000080"), "#fff");
});
