export { BlobReader, BlobWriter, configure, ERR_UNSAFE_FILENAME, TextReader, ZipReader, ZipWriter, type Entry, type FileEntry } from "@zip.js/zip.js";
