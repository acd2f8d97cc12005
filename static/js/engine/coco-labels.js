// The labels that most third-party models mean when they come with none. Pure; only loaded with signature-foreign.js.

// COCO's 90 class numbers; ten of them were never assigned. https://cocodataset.org
const COCO =
  "person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,,stop sign,parking meter,bench,bird,cat,dog,horse," +
  "sheep,cow,elephant,bear,zebra,giraffe,,backpack,umbrella,,,handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,kite,baseball bat," +
  "baseball glove,skateboard,surfboard,tennis racket,bottle,,wine glass,cup,fork,knife,spoon,bowl,banana,apple,sandwich,orange,broccoli," +
  "carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,,dining table,,,toilet,,tv,laptop,mouse,remote,keyboard,cell phone,microwave," +
  "oven,toaster,sink,refrigerator,,book,clock,vase,scissors,teddy bear,hair drier,toothbrush";

/** COCO's names by column; an unassigned number stands for itself. @returns {string[]} */
export function cocoLabels() {
  return COCO.split(",").map((name, column) => name || String(column + 1));
}
