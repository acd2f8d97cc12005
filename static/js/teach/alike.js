// Tells whether two pictures show the same thing, by a difference hash with a dead zone: the one that the training uses to keep near copies out of
// the validation part (training/data/near_duplicates.py). Pure: grey pixels in, numbers out. Not its job: shrinking a picture (pixels.js).

export const SIDE = 17; // pixels per side of the grey picture; neighbours are compared, which leaves 16 by 16
const CLEARLY = 3; // grey levels of 256: without this, the noise of a plain wall would decide
const NEAR = 0.38; // Jaccard distance, as in the training
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

/** How many bits are set in each word of 16. */
const BITS = Uint8Array.from({ length: 2 ** BITS_PER_WORD }, (_, word) => {
  let bits = 0;
  for (let rest = word; rest; rest &= rest - 1) bits += 1;
  return bits;
});

/** @param {readonly number[]} words */
const bitsOf = (words) => words.reduce((sum, word) => sum + BITS[word], 0);

/** @param {readonly number[]} a @param {readonly number[]} b from fingerprint() */
export function areAlike(a, b, bits = bitsOf(a) + bitsOf(b)) {
  let common = 0;
  for (let i = 0; i < a.length; i++) common += BITS[a[i] & b[i]];
  return common >= (1 - NEAR) * (bits - common); // two without any outline (a covered lens) are alike, too
}

/**
 * Finds near copies in a list that usually only grows at its end: then only new pictures are compared.
 * @returns {(pictures: readonly {id: string, fingerprint: readonly number[]}[]) => Map<string, string>} pictures in
 *   order of time; maps each near copy to the first picture that it resembles
 */
export function createCopyFinder() {
  /** @type {string[]} */
  let seen = [];
  /** @type {Map<string, string>} */
  let copies = new Map();
  /** @type {{id: string, fingerprint: readonly number[], bits: number}[]} */
  let firsts = [];

  return (pictures) => {
    if (!seen.every((id, index) => pictures[index]?.id === id)) [seen, copies, firsts] = [[], new Map(), []];
    for (const picture of pictures.slice(seen.length)) {
      const { id, fingerprint } = picture;
      const bits = bitsOf(fingerprint);
      const first = firsts.find((one) => areAlike(one.fingerprint, fingerprint, one.bits + bits));
      if (first) copies.set(id, first.id);
      else firsts.push({ id, fingerprint, bits });
      seen.push(picture.id);
    }
    return copies;
  };
}
