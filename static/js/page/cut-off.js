// Tells a picture's file that ends too early from a whole one: browsers show what there is of it, and grey for the rest. Pure.

/**
 * @param {ReturnType<typeof import("./photo.js").sniff>} kind
 * @param {Uint8Array} bytes the whole file
 * @returns {boolean} false also where the kind tells no end
 */
export function isCutOff(kind, bytes) {
  if (kind === "jpeg") return !endsAsJpeg(bytes);
  if (kind === "png" || kind === "apng") return !String.fromCharCode(...bytes.subarray(-64)).includes("IEND");
  if (kind === "gif") return !bytes.subarray(-16).includes(0x3b);
  if (kind === "webp" || kind === "webp-animated")
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 > bytes.length;
  return false;
}

/** Whether the end marker comes after the first scan: a thumbnail before it has one of its own, and some cameras write more behind it. @param {Uint8Array} bytes */
function endsAsJpeg(bytes) {
  const [FILL, SCAN, END] = [0xff, 0xda, 0xd9];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === FILL && bytes[at + 1] !== SCAN) {
    at += bytes[at + 1] === FILL ? 1 : 2 + bytes[at + 2] * 256 + bytes[at + 3];
  }
  // In a scan's own data a zero follows every 0xff.
  for (at = bytes.indexOf(FILL, at); at >= 0; at = bytes.indexOf(FILL, at + 1)) if (bytes[at + 1] === END) return true;
  return false;
}
