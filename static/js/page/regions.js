// Parts of a picture to analyse enlarged: computes regions around a face and maps their boxes back to the picture.
// Pure numbers. Not its job: when to analyse them (photo-looks.js, live-looks.js).

import { XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";

/**
 * @typedef {[number, number, number, number]} Region x, y, width, height in whole pixels of the picture
 * @typedef {[number, number, number, number]} Corners ymin, xmin, ymax, xmax, relative
 */

export const LOWEST_FACE = 0.07; // as a share of the picture's height; a smaller face gains nothing
const SAME_AGAIN = 0.9; // as a share of the picture's sides; a larger region shows nothing new

/**
 * Regions centred on a face (as far as the picture allows), leaving out those that show nothing new.
 * @param {Corners} face relative to the picture
 * @param {readonly number[]} sides of the regions, as shares of the picture's
 * @param {number} width of the picture, in pixels
 * @param {number} height
 * @returns {Region[]}
 */
export function regionsRound(face, sides, width, height) {
  return sides
    .filter((side) => side <= SAME_AGAIN)
    .map((side) => {
      const within = (/** @type {number} */ middle) => Math.min(1 - side, Math.max(0, middle - side / 2));
      return toRegion(
        within((face[XMIN] + face[XMAX]) / 2),
        within((face[YMIN] + face[YMAX]) / 2),
        side,
        width,
        height,
      );
    });
}

/**
 * @param {number} x as a share of the width, as `y` is of the height and `side` of both
 * @param {number} y
 * @param {number} side
 * @param {number} width of the picture, in pixels
 * @param {number} height
 * @returns {Region}
 */
export function toRegion(x, y, side, width, height) {
  const [left, top] = [Math.min(width - 1, Math.round(x * width)), Math.min(height - 1, Math.round(y * height))];
  return [
    left,
    top,
    Math.max(1, Math.round((x + side) * width) - left),
    Math.max(1, Math.round((y + side) * height) - top),
  ];
}

/**
 * @param {Corners} box relative to the region
 * @param {Region} region
 * @param {number} width of the picture, in pixels
 * @param {number} height
 * @returns {Corners} relative to the picture
 */
export function toPicture([ymin, xmin, ymax, xmax], [x, y, across, down], width, height) {
  return [
    (y + ymin * down) / height,
    (x + xmin * across) / width,
    (y + ymax * down) / height,
    (x + xmax * across) / width,
  ];
}
