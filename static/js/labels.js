// What the columns of a model's scores are called. Pure.

import { DetectorError } from "./errors.js";

// COCO's 90 numbers; ten of them were never given to anything. https://cocodataset.org
const COCO =
  "person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,,stop sign,parking meter,bench,bird,cat,dog,horse," +
  "sheep,cow,elephant,bear,zebra,giraffe,,backpack,umbrella,,,handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,kite,baseball bat," +
  "baseball glove,skateboard,surfboard,tennis racket,bottle,,wine glass,cup,fork,knife,spoon,bowl,banana,apple,sandwich,orange,broccoli," +
  "carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,,dining table,,,toilet,,tv,laptop,mouse,remote,keyboard,cell phone,microwave," +
  "oven,toaster,sink,refrigerator,,book,clock,vase,scissors,teddy bear,hair drier,toothbrush";

/** COCO's names by column; a number that names nothing stands for itself. @returns {string[]} */
export function cocoLabels() {
  return COCO.split(",").map((name, column) => name || String(column + 1));
}

/**
 * @param {{metadata?: unknown, file?: string[], columns?: number}} known labels in model.json, labels in labels.json, how many the model tells apart
 * @returns {string[]} in the order of the scores' columns
 * @throws {DetectorError} "model-invalid" where names and columns differ in number
 */
export function chooseLabels({ metadata, file, columns }) {
  const inside = Array.isArray(metadata) && metadata.every((label) => typeof label === "string") ? metadata : undefined;
  const labels = file ?? inside;
  if (labels) {
    if (columns !== undefined && labels.length !== columns) {
      throw new DetectorError("model-invalid", `The model tells ${columns} labels apart, but ${file ? "labels.json" : "model.json"} names ${labels.length}: ${labels.slice(0, 5).join(", ")}.`, file ? "labels.json" : "model.json");
    }
    return labels;
  }
  if (columns === undefined || columns === 90) return cocoLabels();
  return Array.from({ length: columns }, (_, column) => String(column + 1));
}
