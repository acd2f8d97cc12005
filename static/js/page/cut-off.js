// Detects truncated picture files: browsers show the part that is there and grey for the rest. Pure.

/**
 * @param {ReturnType<typeof import("./photo.js").sniff>} kind
 * @param {Uint8Array} bytes the whole file
 * @returns {boolean} also false if the format has no recognisable end
 */
export function isCutOff(kind, bytes) {
  if (kind === "jpeg") return !endsAsJpeg(bytes);
  if (kind === "png" || kind === "apng") return !String.fromCharCode(...bytes.subarray(-64)).includes("IEND");
  if (kind === "gif") return !bytes.subarray(-16).includes(0x3b);
  if (kind === "webp" || kind === "webp-animated")
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 > bytes.length;
  return false;
}

/**
 * Whether an end marker follows the start of the first scan: a thumbnail before it has its own, and some cameras append
 * data after it.
 * @param {Uint8Array} bytes
 */
function endsAsJpeg(bytes) {
  const [FILL, SCAN, END] = [0xff, 0xda, 0xd9];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === FILL && bytes[at + 1] !== SCAN) {
    at += bytes[at + 1] === FILL ? 1 : 2 + bytes[at + 2] * 256 + bytes[at + 3];
  }
  // Within scan data, every 0xff is followed by a zero.
  for (at = bytes.indexOf(FILL, at); at >= 0; at = bytes.indexOf(FILL, at + 1)) if (bytes[at + 1] === END) return true;
  return false;
}
