// Takes pictures from an input, from drops anywhere on the page and from the clipboard. Reading them is photo.js' job, which is only loaded then.

/** @typedef {"empty" | "film" | "heic" | "not-image" | "damaged" | "no-file"} PhotoCode */

export class PhotoError extends Error {
  /** @param {PhotoCode} code @param {string} [file] the file's name */
  constructor(code, file = "") {
    super(file ? `${file}: ${code}` : code);
    this.name = "PhotoError";
    this.code = code;
    this.file = file;
  }
}

/** @param {DataTransfer | null} transfer of a drop or a paste @returns {File[]} */
export function filesOf(transfer) {
  return [...(transfer?.files ?? [])];
}

/**
 * Takes pictures from an input, from drops anywhere on the page and from the clipboard.
 * @param {{input: HTMLInputElement, onFiles: (files: File[]) => void, onHover: (hovering: boolean) => void, onNothing: () => void}} parts
 */
export function listenForPhotos({ input, onFiles, onHover, onNothing }) {
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = ""; // else choosing the same file again would be no change
    if (files.length) onFiles(files);
  });
  let depth = 0; // dragenter and dragleave also come from every element under the pointer
  window.addEventListener("dragenter", (event) => {
    event.preventDefault();
    depth += 1;
    onHover(true);
  });
  window.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) onHover(false);
  });
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    onHover(false);
    const files = filesOf(event.dataTransfer);
    if (files.length) onFiles(files);
    else onNothing();
  });
  window.addEventListener("paste", (event) => {
    const files = filesOf(event.clipboardData);
    if (files.length) onFiles(files);
  });
}
