// Writes the collection as other programs read it: Cloud Annotations, YOLO, COCO; reads the first of them back. Pure:
// records in, texts out, and back.
// Not its job: the zip around them (zip-out.js, zip-in.js).

import { XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";
import { isAnswered } from "./records.js";

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./records.js").Label} Label */
/** @typedef {import("./records.js").Box} Box */
/** @typedef {"cloud" | "yolo" | "coco"} Form */
/** @typedef {{name: string, text: string}} TextFile */
/** @typedef {{pictures: readonly Picture[], labels: readonly Label[]}} Collection */

export const ANNOTATIONS = "_annotations.json";
// A key of our own, ignored by other readers, for what the form has no place for.
const OURS = "mask-or-no-mask";
const DECIMALS = 6;

/** Where a picture lies in the zip. @param {Form} form @param {Picture} picture */
export function pictureName(form, { id }) {
  return form === "yolo" ? `images/${id}.jpg` : `${id}.jpg`;
}

/** @param {Form} form @param {Collection} collection @returns {TextFile[]} */
export function describe(form, collection) {
  if (form === "yolo") return yolo(collection);
  if (form === "coco") return [{ name: "_annotations.coco.json", text: coco(collection) }];
  return [{ name: ANNOTATIONS, text: cloud(collection) }];
}

/** @param {Collection} collection */
function cloud({ pictures, labels }) {
  const names = new Map(labels.map(({ id, name }) => [id, name]));
  // Unanswered pictures are not listed: an empty list means that there is nothing to mark.
  const answered = pictures.filter(isAnswered).map((picture) => [
    pictureName("cloud", picture),
    picture.boxes.map(({ label, box }) => ({
      x: round(box[XMIN]),
      y: round(box[YMIN]),
      x2: round(box[XMAX]),
      y2: round(box[YMAX]),
      label: names.get(label),
    })),
  ]);
  const own = {
    colours: Object.fromEntries(labels.map(({ name, colour }) => [name, colour])),
    changed: Object.fromEntries(pictures.map((picture) => [pictureName("cloud", picture), picture.changed])),
  };
  const content = {
    version: "1.0",
    type: "localization",
    labels: labels.map(({ name }) => name),
    annotations: Object.fromEntries(answered),
    [OURS]: own,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * Ultralytics' form: a class number, then centre x, centre y, width, height.
 * @param {Collection} collection
 * @returns {TextFile[]}
 */
function yolo({ pictures, labels }) {
  const numbers = new Map(labels.map(({ id }, index) => [id, index]));
  const row = (/** @type {import("./records.js").DrawnBox} */ { label, box }) =>
    [
      numbers.get(label),
      round((box[XMIN] + box[XMAX]) / 2),
      round((box[YMIN] + box[YMAX]) / 2),
      round(box[XMAX] - box[XMIN]),
      round(box[YMAX] - box[YMIN]),
    ].join(" ");
  const names = labels.map(({ name }, index) => `  ${index}: ${JSON.stringify(name)}\n`).join(""); // JSON is valid YAML
  return [
    { name: "data.yaml", text: `path: .\ntrain: images\nval: images\nnames:\n${names}` },
    ...pictures
      .filter(isAnswered)
      .map(({ id, boxes }) => ({ name: `labels/${id}.txt`, text: boxes.map((box) => `${row(box)}\n`).join("") })),
  ];
}

/** @param {Collection} collection */
function coco({ pictures, labels }) {
  const numbers = new Map(labels.map(({ id }, index) => [id, index + 1]));
  const answered = pictures.filter(isAnswered);
  const boxes = answered.flatMap((picture, index) => picture.boxes.map((drawn) => ({ picture, index, ...drawn })));
  const annotations = boxes.map(({ picture: { width, height }, index, label, box }, id) => {
    const across = (box[XMAX] - box[XMIN]) * width;
    const down = (box[YMAX] - box[YMIN]) * height;
    return {
      id: id + 1,
      image_id: index + 1,
      category_id: numbers.get(label),
      bbox: [box[XMIN] * width, box[YMIN] * height, across, down].map((value) => Number(value.toFixed(2))),
      area: Number((across * down).toFixed(2)),
      iscrowd: 0,
    };
  });
  const content = {
    images: answered.map((picture, index) => ({
      id: index + 1,
      file_name: pictureName("coco", picture),
      width: picture.width,
      height: picture.height,
    })),
    annotations,
    categories: labels.map(({ name }, index) => ({ id: index + 1, name })),
  };
  return `${JSON.stringify(content)}\n`;
}

/**
 * @typedef {{label: string, box: Box}} NamedBox label is the name itself
 * @typedef {{labels: string[], colours: Record<string, string>, pictures: Map<string, {boxes: NamedBox[], changed: number}>}} Annotated
 *   pictures by their path in the zip; one that is not listed has no answer
 *
 * @param {string} text of an _annotations.json
 * @returns {Annotated | null} null where it is not one; invalid boxes are left out
 */
export function readCloud(text) {
  const content = parse(text);
  if (!isRecord(content) || !isRecord(content.annotations)) return null;
  const own = isRecord(content[OURS]) ? content[OURS] : {};
  const changed = isRecord(own.changed) ? own.changed : {};
  /** @type {Annotated["pictures"]} */
  const pictures = new Map();
  for (const [name, boxes] of Object.entries(content.annotations)) {
    const when = Number(changed[name]);
    pictures.set(name, { boxes: asList(boxes).flatMap(readBox), changed: Number.isFinite(when) ? when : 0 });
  }
  const used = [...pictures.values()].flatMap(({ boxes }) => boxes.map(({ label }) => label));
  const listed = asList(content.labels).filter((label) => typeof label === "string" && label.trim() !== "");
  const colours = Object.entries(isRecord(own.colours) ? own.colours : {}).filter(([, colour]) =>
    /^#[0-9a-f]{6}$/i.test(String(colour)),
  );
  return {
    labels: [...new Set([...listed, ...used])],
    colours: /** @type {Record<string, string>} */ (Object.fromEntries(colours)),
    pictures,
  };
}

/** @param {unknown} one @returns {NamedBox[]} one or none */
function readBox(one) {
  if (!isRecord(one) || typeof one.label !== "string" || one.label.trim() === "") return [];
  const numbers = [one.y, one.x, one.y2, one.x2].map((value) => (typeof value === "number" ? value : Number.NaN));
  const [ymin, xmin, ymax, xmax] = numbers.map((value) => Math.min(1, Math.max(0, value)));
  if (!(ymax > ymin && xmax > xmin)) return []; // also where one is not a number
  return [{ label: one.label, box: [ymin, xmin, ymax, xmax] }];
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {any[]} */
function asList(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {number} value */
function round(value) {
  return Number(value.toFixed(DECIMALS));
}
