// Tells whether two pictures show the same thing, by a difference hash with a dead zone: the one that the training uses to keep near copies out of
// the validation part (training/data/near_duplicates.py). Pure: grey pixels in, numbers out. Not its job: shrinking a picture (pixels.js).

export const SIDE = 17; // pixels on a side of the grey picture; neighbours are compared, so 16 by 16 are told about
const CLEARLY = 3; // grey levels of 256: without it, the noise of a plain wall decides
const NEAR = 0.38; // Jaccard distance; as the training has it
const BITS_PER_WORD = 16;

/**
 * @param {ArrayLike<number>} grey SIDE x SIDE levels, 0..255
 * @returns {number[]} 64 words of 16 bits: is the right neighbour clearly brighter, clearly darker; the lower one brighter, darker
 */
export function fingerprint(grey) {
  /** @type {number[]} */
  const words = [];
  let word = 0;
  let bits = 0;
  for (let y = 0; y < SIDE - 1; y++) {
    for (let x = 0; x < SIDE - 1; x++) {
      const here = grey[y * SIDE + x];
      const across = grey[y * SIDE + x + 1] - here;
      const down = grey[(y + 1) * SIDE + x] - here;
      for (const bit of [across > CLEARLY, across < -CLEARLY, down > CLEARLY, down < -CLEARLY]) {
        word = word * 2 + Number(bit);
        bits += 1;
        if (bits % BITS_PER_WORD === 0) {
          words.push(word);
          word = 0;
        }
      }
    }
  }
  return words;
}

/** @param {readonly number[]} a @param {readonly number[]} b of fingerprint() */
export function areAlike(a, b) {
  let common = 0;
  let union = 0;
  for (let i = 0; i < a.length; i++) {
    common += countBits(a[i] & b[i]);
    union += countBits(a[i] | b[i]);
  }
  return common >= (1 - NEAR) * union; // two without any outline, a dark lens, are alike, too
}

/**
 * Finds near copies in a list that grows at its end, as a rule: then only what is new is compared.
 * @returns {(pictures: readonly {id: string, fingerprint: readonly number[]}[]) => Map<string, string>} pictures in the order of their time; each one that
 *   shows what an earlier one shows, and the first such
 */
export function createCopyFinder() {
  /** @type {string[]} */
  let seen = [];
  /** @type {Map<string, string>} */
  let copies = new Map();
  /** @type {{id: string, fingerprint: readonly number[]}[]} */
  let firsts = [];

  return (pictures) => {
    if (!seen.every((id, index) => pictures[index]?.id === id)) [seen, copies, firsts] = [[], new Map(), []];
    for (const picture of pictures.slice(seen.length)) {
      const first = firsts.find((one) => areAlike(one.fingerprint, picture.fingerprint));
      if (first) copies.set(picture.id, first.id);
      else firsts.push(picture);
      seen.push(picture.id);
    }
    return copies;
  };
}

/** @param {number} word at most 16 bits */
function countBits(word) {
  let v = word - ((word >> 1) & 0x5555);
  v = (v & 0x3333) + ((v >> 2) & 0x3333);
  v = (v + (v >> 4)) & 0x0f0f;
  return (v + (v >> 8)) & 0x1f;
}
