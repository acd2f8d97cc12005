// What the page for teaching uses of zip.js: zip files written and read piece by piece, with the browser's own compression.
export {
  BlobReader,
  BlobWriter,
  configure,
  ERR_UNSAFE_FILENAME,
  TextReader,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/lib/zip-core-custom.js";
