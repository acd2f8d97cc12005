export { BlobReader, BlobWriter, configure, TextReader, ZipReader, ZipWriter, type Entry, type FileEntry } from "@zip.js/zip.js";
