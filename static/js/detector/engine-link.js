// The page's end of the connection to an engine, in a worker or on the page: numbered requests, each with a deadline.
// Runs on the page.
// Not its job: the messages (shared/protocol.js), choosing what runs and reacting to failures (supervisor.js).

import { DetectorError, isUnfetchedCode } from "../shared/errors.js";

/**
 * @typedef {import("../shared/protocol.js").Reply} Reply
 * @typedef {import("../shared/protocol.js").Request} Request
 * @typedef {import("../shared/protocol.js").EngineEvent} EngineEvent
 *
 * @typedef {object} LinkEvents
 * @property {(error: DetectorError) => void} onFailure engine gone: lost context, crashed worker, missed deadline
 * @property {(stage: import("../shared/protocol.js").Stage) => void} [onStage]
 * @property {(progress: import("../shared/protocol.js").Progress) => void} [onProgress]
 */

/** A connection to one engine. Closing it is final, and rejects every pending request. */
export class EngineLink {
  /** @param {{inWorker: boolean} & LinkEvents} options */
  constructor({ inWorker, onFailure, onStage = () => {}, onProgress = () => {} }) {
    /** @type {Map<number, {resolve: (value: any) => void, reject: (error: DetectorError) => void, timer: ReturnType<typeof setTimeout> | undefined}>} */
    this.waiting = new Map();
    this.lastId = 0;
    this.spoke = false; // stays false while the engine's code has not arrived
    /** @type {DetectorError | undefined} why it is closed */
    this.closed = undefined;
    /** @type {Promise<void>} resolves once the engine knows what to run on */
    this.prepared = Promise.resolve();
    /** @type {Promise<import("../shared/protocol.js").ModelFacts>} resolves once it has its model */
    this.loaded = new Promise(() => {});
    this.onFailure = onFailure;
    this.onStage = onStage;
    this.onProgress = onProgress;
    if (inWorker) this.openWorker();
    else this.openHere();
  }

  openWorker() {
    const worker = takeEarlyWorker() ?? startWorker();
    worker.onerror = (event) => {
      event.preventDefault();
      this.fail(
        new DetectorError(
          "backend-failed",
          `The detector's worker broke: ${event.message || "it could not be loaded"}.`,
        ),
      );
    };
    worker.onmessageerror = () =>
      this.fail(new DetectorError("backend-failed", "The detector's worker sent something unreadable."));
    worker.onmessage = ({ data }) => this.receive(data);
    this.send = (/** @type {Request} */ message, /** @type {Transferable[]} */ transfer) =>
      worker.postMessage(message, transfer);
    this.end = () => worker.terminate();
  }

  openHere() {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.receive(data);
    const server = import("../engine/server.js").then(({ serveEngine }) => serveEngine(port2));
    server.catch((thrown) => {
      const code = isUnfetchedCode(thrown) ? "network" : "backend-failed";
      this.fail(new DetectorError(code, `The engine could not be loaded: ${thrown.message}`));
    });
    this.send = (/** @type {Request} */ message, /** @type {Transferable[]} */ transfer) =>
      port1.postMessage(message, transfer);
    this.end = () => {
      this.send?.({ id: 0, type: "dispose" }, []); // the page lives on, so the engine's memory must be freed
      setTimeout(() => port1.close(), 1000);
    };
  }

  /**
   * @template {import("../shared/protocol.js").RequestType} Type
   * @param {import("../shared/protocol.js").Asking<Type>} request
   * @param {{timeout: number, transfer?: Transferable[]}} options timeout in milliseconds, Infinity for none
   * @returns {Promise<import("../shared/protocol.js").Exchanges[Type]["result"]>}
   */
  request(request, { timeout, transfer = [] }) {
    if (this.closed) return Promise.reject(this.closed);
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const hung = () =>
        this.fail(
          new DetectorError(
            this.spoke ? "backend-hung" : "network",
            `The engine gave no answer to "${request.type}" within ${timeout / 1000} seconds.`,
          ),
        );
      const timer = timeout === Infinity ? undefined : setTimeout(hung, timeout);
      this.waiting.set(id, { resolve, reject, timer });
      this.send?.(/** @type {Request} */ ({ ...request, id }), transfer);
    });
  }

  /** @param {Reply | EngineEvent} message */
  receive(message) {
    this.spoke = true;
    if ("event" in message) this.hear(message);
    else this.settle(message);
  }

  /** @param {EngineEvent} message */
  hear(message) {
    if (message.event === "stage") this.onStage(message.stage);
    else if (message.event === "progress") this.onProgress(message.progress);
    else this.fail(new DetectorError("backend-failed", `${message.reason}.`));
  }

  /** @param {Reply} reply */
  settle(reply) {
    const request = this.waiting.get(reply.id);
    if (!request) return;
    this.waiting.delete(reply.id);
    clearTimeout(request.timer);
    if ("error" in reply) request.reject(new DetectorError(reply.error.code, reply.error.message, reply.error.file));
    else request.resolve(reply.result);
  }

  /** @param {DetectorError} error */
  fail(error) {
    if (this.closed) return;
    this.close(error);
    this.onFailure(error);
  }

  /** @param {DetectorError} [error] what pending requests are rejected with */
  close(error = new DetectorError("disposed", "The detector was closed.")) {
    if (this.closed) return;
    this.closed = error;
    this.end?.();
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.waiting.clear();
  }
}

/** Browsers only start workers from the page's own origin; for others, a one-line worker here imports the script. */
function startWorker() {
  const url = new URL("../engine/worker.js", import.meta.url);
  /** @type {WorkerOptions} */
  const options = { type: "module", name: "detector" };
  if (url.origin === globalThis.location?.origin) return new Worker(url, options);
  const here = URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" }));
  return new Worker(here, options);
}

/** The worker that page/preload.js started early; only the first caller gets it. @returns {Worker | undefined} */
function takeEarlyWorker() {
  const page = /** @type {{earlyWorker?: Worker}} */ (globalThis);
  const { earlyWorker } = page;
  page.earlyWorker = undefined;
  return earlyWorker;
}
