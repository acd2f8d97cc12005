// Names the columns of a model's scores. Pure; runs on the page.
// Not its job: a label's name in the visitor's language (page/summary.js).

import { DetectorError } from "../shared/errors.js";

/**
 * @param {{metadata?: unknown, file?: string[], columns?: number, usual?: string[]}} known labels in model.json, labels in labels.json, how many the
 *   model distinguishes, the labels that models of its kind usually have
 * @returns {string[]} in the order of the scores' columns
 * @throws {DetectorError} "model-invalid" where names and columns differ in number
 */
export function chooseLabels({ metadata, file, columns, usual }) {
  const inside = Array.isArray(metadata) && metadata.every((label) => typeof label === "string") ? metadata : undefined;
  const labels = file ?? inside;
  if (labels) {
    if (columns !== undefined && labels.length !== columns) {
      throw new DetectorError(
        "model-invalid",
        `The model tells ${columns} labels apart, but ${file ? "labels.json" : "model.json"} names ${labels.length}: ${labels.slice(0, 5).join(", ")}.`,
        file ? "labels.json" : "model.json",
      );
    }
    return labels;
  }
  if (usual && (columns === undefined || columns === usual.length)) return usual;
  return Array.from({ length: columns ?? 0 }, (_, column) => String(column + 1));
}
