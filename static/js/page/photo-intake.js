// Takes pictures from an input, from drops anywhere on the page and from the clipboard.
// Not its job: reading them (photo.js, loaded only then).

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

/** @type {WeakSet<Blob>} folders look like files to a page, some empty, some not */
const folders = new WeakSet();

/** Whether the file was dropped or pasted as a folder. @param {Blob} file */
export function isFolder(file) {
  return folders.has(file);
}

/** @param {DataTransfer | null} transfer from a drop or paste @returns {File[]} */
export function filesOf(transfer) {
  const files = [...(transfer?.files ?? [])];
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === "file");
  files.forEach((file, index) => {
    if (items[index]?.webkitGetAsEntry?.()?.isDirectory) folders.add(file);
  });
  return files;
}

/** Text pasted into a form field belongs there. @param {EventTarget | null} target */
function isWritingBox(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** @param {HTMLInputElement} input @param {(files: File[]) => void} onFiles */
export function listenForChosen(input, onFiles) {
  const take = () => {
    const files = [...(input.files ?? [])];
    input.value = ""; // otherwise choosing the same file again would fire no change event
    if (files.length) onFiles(files);
  };
  input.addEventListener("change", take);
  take(); // a file may have been chosen before this ran
}

/**
 * Takes pictures from an input, from drops anywhere on the page and from the clipboard.
 * @param {{input: HTMLInputElement, onFiles: (files: File[]) => void, onHover: (hovering: boolean) => void, onNothing: () => void}} parts
 */
export function listenForPhotos({ input, onFiles, onHover, onNothing }) {
  listenForChosen(input, onFiles);
  let depth = 0; // dragenter and dragleave also fire for every element under the pointer
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
