// Turns a picture's bytes into a network's numbers. Pure.
// Not its job: taking the picture at the network's size (detector/frames.js).

/**
 * Makes the function that writes RGBA bytes as RGB numbers.
 * @param {[number, number]} range what the bytes 0 and 255 become
 */
export function createPixelWriter([low, high]) {
  // A table maps each of the 256 possible bytes to the network's number.
  const numbers = Float32Array.from({ length: 256 }, (_, byte) => low + (byte * (high - low)) / 255);
  return (/** @type {Uint8ClampedArray} */ pixels, /** @type {Float32Array | Int32Array} */ into) => {
    for (let from = 0, to = 0; from < pixels.length; from += 4) {
      into[to++] = numbers[pixels[from]];
      into[to++] = numbers[pixels[from + 1]];
      into[to++] = numbers[pixels[from + 2]];
    }
  };
}
