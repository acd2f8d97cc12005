// Transforms source pixels to the CSS pixels of the element that shows the source. Pure numbers: no DOM, no drawing.

/** @typedef {[number, number, number, number]} Box x, y, width, height in source pixels */
/**
 * @typedef {{scale: number, left: number, top: number, width: number, height: number, mirrored: boolean}} View
 *   where the picture lies in its element, in CSS pixels
 */

/**
 * Where `object-fit` puts a picture inside its element.
 * @param {number} sourceWidth the picture's own width in pixels, after rotation
 * @param {number} sourceHeight
 * @param {number} elementWidth the element's content box in CSS pixels
 * @param {number} elementHeight
 * @param {{fit?: "contain" | "cover", mirrored?: boolean}} [options]
 * @returns {View}
 */
export function viewOf(
  sourceWidth,
  sourceHeight,
  elementWidth,
  elementHeight,
  { fit = "contain", mirrored = false } = {},
) {
  if (!(sourceWidth > 0 && sourceHeight > 0)) return { scale: 0, left: 0, top: 0, width: 0, height: 0, mirrored };
  const choose = fit === "cover" ? Math.max : Math.min;
  const scale = choose(elementWidth / sourceWidth, elementHeight / sourceHeight);
  const width = sourceWidth * scale;
  const height = sourceHeight * scale;
  return { scale, left: (elementWidth - width) / 2, top: (elementHeight - height) / 2, width, height, mirrored };
}

/**
 * Converts a source box to the element's CSS pixels. Mirroring maps x to 1 - x, so the box and its
 * text stay the right way round.
 * @param {View} view
 * @param {Box} box
 * @returns {Box}
 */
export function place(view, [x, y, width, height]) {
  const across = x * view.scale;
  const left = view.mirrored ? view.left + view.width - across - width * view.scale : view.left + across;
  return [left, view.top + y * view.scale, width * view.scale, height * view.scale];
}

/**
 * Finds a readable place for a label of the given size: above its box, otherwise inside it, never outside the bounds.
 * @param {Box} box in CSS pixels
 * @param {number} width of the label
 * @param {number} height of the label
 * @param {{left: number, top: number, right: number, bottom: number}} bounds the visible part of the picture
 * @param {boolean} [fromRight] aligns with the box's right edge, for right-to-left languages
 * @param {readonly Box[]} [taken] labels already placed: avoided where possible by going inside or below the box
 * @returns {[x: number, y: number]} the label's upper left corner
 */
export function placeLabel([x, y, boxWidth, boxHeight], width, height, bounds, fromRight = false, taken = []) {
  const wanted = fromRight ? x + boxWidth - width : x;
  const left = Math.max(bounds.left, Math.min(wanted, bounds.right - width));
  const within = (/** @type {number} */ top) => Math.min(Math.max(top, bounds.top), bounds.bottom - height);
  const above = y - height;
  const tops = [
    above >= bounds.top ? above : within(y),
    within(y),
    within(y + boxHeight),
    within(y + boxHeight - height),
    within(y + height),
  ];
  const isFree = (/** @type {number} */ top) => taken.every((other) => !meet([left, top, width, height], other));
  return [left, tops.find(isFree) ?? tops[0]];
}

/** @param {Box} a @param {Box} b */
function meet(a, b) {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}
