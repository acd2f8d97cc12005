// The only error type that leaves the detector. Pure; created on both sides.
// Not its job: words for the visitor (page/error-texts.js).

/**
 * @typedef {"model-missing" | "model-invalid" | "model-too-large" | "shard-missing" | "shard-truncated" | "shard-invalid" | "network"
 *   | "unsupported-model" | "backend-unavailable" | "backend-failed" | "backend-hung" | "self-test-failed" | "no-backend" | "pixels-blocked"
 *   | "source-not-ready" | "aborted" | "disposed"} DetectorErrorCode
 */

/** What went wrong, in one sentence for a person (`message`), one word for a program (`code`) and, where there is one, the file. */
export class DetectorError extends Error {
  /**
   * @param {DetectorErrorCode} code
   * @param {string} message one sentence: what was expected, what came, what to do
   * @param {string} [file] the address of the file at fault
   */
  constructor(code, message, file) {
    super(message);
    this.name = "DetectorError";
    this.code = code;
    this.file = file;
  }

  /** A plain object that survives `postMessage`. */
  toMessage() {
    return { code: this.code, message: this.message, file: this.file };
  }
}

/**
 * Whether an import threw because its module did not arrive; each browser words that differently.
 * @param {unknown} thrown
 * @returns {thrown is TypeError}
 */
export function isUnfetchedCode(thrown) {
  return thrown instanceof TypeError && /import/i.test(thrown.message);
}

/**
 * Any thrown value as a DetectorError.
 * @param {unknown} thrown
 * @param {DetectorErrorCode} code used where the value carries none
 * @returns {DetectorError}
 */
export function asDetectorError(thrown, code) {
  if (thrown instanceof DetectorError) return thrown;
  return new DetectorError(code, thrown instanceof Error ? thrown.message : String(thrown));
}
