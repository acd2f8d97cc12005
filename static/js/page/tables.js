// Exports answers as CSV or JSON, for spreadsheets and programs. Pure. Not its job: saving the file (snapshot.js).

/** @typedef {import("./summary.js").Detection} Detection */
/** @typedef {{model: string, version: string, labels: readonly string[], time: Date}} Made by what and when */
/** @typedef {{name: string, width: number, height: number, detections?: readonly Detection[], problem?: string}} SeenPicture boxes in the picture's pixels */

// Spreadsheets run cells that begin with one of these (OWASP, "CSV injection"), and a file name may.
const FORMULA = /^[=+\-@\t\r]/;

/**
 * @param {readonly (readonly (string | number)[])[]} rows
 * @returns {string} per RFC 4180, with the byte order mark that makes Excel recognise UTF-8
 */
export function toCsv(rows) {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** @param {string | number} value */
function cell(value) {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Labels, scores and boxes for all exported files, suitably rounded. @param {readonly Detection[]} detections */
export function rounded(detections) {
  return detections.map(({ label, score, box }) => ({
    label,
    score: Number(score.toFixed(4)),
    box: box.map((value) => Number(value.toFixed(2))),
  }));
}

/**
 * @param {readonly SeenPicture[]} pictures
 * @returns {string} CSV, one row per face; a picture without faces, or one that could not be read, has a row too
 */
export function picturesAsCsv(pictures) {
  const head = ["picture", "width", "height", "label", "score", "x", "y", "box_width", "box_height", "problem"];
  return toCsv([
    head,
    ...pictures.flatMap(({ name, width, height, detections = [], problem = "" }) => {
      const about = [name, width, height];
      if (!detections.length) return [[...about, "", "", "", "", "", "", problem]];
      return rounded(detections).map(({ label, score, box }) => [...about, label, score, ...box, ""]);
    }),
  ]);
}

/** @param {readonly SeenPicture[]} pictures @param {Made} made @returns {string} */
export function picturesAsJson(pictures, { model, version, labels, time }) {
  const seen = pictures.map(({ name, width, height, detections, problem }) =>
    problem ? { name, problem } : { name, width, height, detections: rounded(detections ?? []) },
  );
  return `${JSON.stringify({ time: time.toISOString(), model, version, labels, pictures: seen }, null, 2)}\n`;
}
