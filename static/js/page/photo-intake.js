// Takes pictures from an input, from drops anywhere on the page and from the clipboard. Reading them is photo.js' job, which is only loaded then.

/** @typedef {"empty" | "folder" | "gone" | "changed" | "film" | "film-broken" | "heic" | "tiff" | "not-image" | "damaged" | "no-file"} PhotoCode */

export class PhotoError extends Error {
  /** @param {PhotoCode} code @param {string} [file] the file's name */
  constructor(code, file = "") {
    super(file ? `${file}: ${code}` : code);
    this.name = "PhotoError";
    this.code = code;
    this.file = file;
  }
}

/** @type {WeakSet<Blob>} to a page they look like files, some empty, some not */
const folders = new WeakSet();

/** Whether it was dropped or pasted as a folder. @param {Blob} file */
export function isFolder(file) {
  return folders.has(file);
}

/** @param {DataTransfer | null} transfer of a drop or a paste @returns {File[]} */
export function filesOf(transfer) {
  const files = [...(transfer?.files ?? [])];
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === "file");
  files.forEach((file, index) => {
    if (items[index]?.webkitGetAsEntry?.()?.isDirectory) folders.add(file);
  });
  return files;
}

/** Pasted words belong to the box that is written in. @param {EventTarget | null} target */
function isWritingBox(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** @param {HTMLInputElement} input @param {(files: File[]) => void} onFiles */
export function listenForChosen(input, onFiles) {
  const take = () => {
    const files = [...(input.files ?? [])];
    input.value = ""; // else choosing the same file again would be no change
    if (files.length) onFiles(files);
  };
  input.addEventListener("change", take);
  take(); // somebody was faster than this program
}

/**
 * Takes pictures from an input, from drops anywhere on the page and from the clipboard.
 * @param {{input: HTMLInputElement, onFiles: (files: File[]) => void, onHover: (hovering: boolean) => void, onNothing: () => void}} parts
 */
export function listenForPhotos({ input, onFiles, onHover, onNothing }) {
  listenForChosen(input, onFiles);
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
    else if (!isWritingBox(event.target)) onNothing();
  });
}
