import assert from "node:assert/strict";
import { test } from "node:test";

import { numberOf } from "../../../static/js/page/wishes.js";

test("numbers of the address are taken only when they are numbers within their range", () => {
  assert.equal(numberOf("0.3", 0, 1), 0.3);
  assert.equal(numberOf("0", 0, 1), 0);
  for (const text of [null, "", " ", "abc", "1.01", "-1", "NaN"]) assert.equal(numberOf(text, 0, 1), undefined);
});
