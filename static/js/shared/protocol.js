// The messages that the detector on the page and the engine exchange by postMessage, as types. Nothing here runs, and
// nothing loads it.
// Not its job: sending and waiting (detector/engine-link.js), answering (engine/server.js).

export {};

/**
 * The model: where it is, and what it turned out to be.
 *
 * @typedef {object} ModelSource
 * @property {string} modelUrl absolute address of model.json
 * @property {ReadonlyMap<string, Blob>} [files] the model's files by name, where the visitor supplies them: nothing is
 *   fetched, and modelUrl only names the model
 * @property {boolean} [whole] run a foreign model's graph as it is, without skipping its preprocessing
 * @property {boolean} [general] run even a plain graph in TensorFlow.js' own executor
 *
 * @typedef {"own" | "cloud-annotations" | "coco-ssd" | "tf2-od-api" | "classification"} ModelKind
 *
 * @typedef {object} Plan one way of running a graph
 * @property {{name: string, dtype: "float32" | "int32", size: [number, number] | null, range: [number, number]}} feed
 *   size is [height, width] in pixels, null where any will do; range is what the pixel values 0 and 255 become
 * @property {Record<string, string>} fetch role ("scores", "boxes", "classes", "count") to output reference
 * @property {boolean} asynchronous the graph has control flow
 * @property {boolean} background column 0 of the scores is the background
 *
 * @typedef {object} Signature
 * @property {ModelKind} kind
 * @property {Plan} plan the fastest way that gives the model's answers
 * @property {Plan} [whole] the graph as it is, where `plan` skips a part of it
 * @property {boolean} suppressed the boxes that come out went through non-maximum suppression already
 * @property {number} [columns] how many labels, where the graph tells
 * @property {string[]} [usualLabels] what models of this kind mean when they come without names
 *
 * @typedef {object} ModelFacts what the page has to know about a loaded model
 * @property {Record<string, unknown>} metadata userDefinedMetadata from model.json; it may contain anything
 * @property {string[] | undefined} labels from labels.json
 * @property {Signature} signature
 * @property {number} bytes of the weights
 */

/**
 * The engine: what it runs on, and how it runs.
 *
 * @typedef {{backend: import("./backends.js").BackendName, threads: number}} BackendSettings
 * @typedef {{settings: BackendSettings, modelSource: ModelSource}} EngineSetup
 *
 * @typedef {object} EngineInfo
 * @property {number} threads
 * @property {number | undefined} columns how many labels; undefined where the model only outputs class numbers
 * @property {number} milliseconds of the first run, which warms up
 * @property {boolean} general TensorFlow.js' executor runs the graph
 */

/**
 * A picture: what is done with it, and what comes out.
 *
 * @typedef {object} PostprocessOptions
 * @property {number[]} thresholds per label, 0..1
 * @property {number} iouThreshold above which the better of two boxes suppresses the other
 * @property {number} maxDetections
 *
 * @typedef {object} DetectInput a picture and how to process it
 * @property {Uint8ClampedArray} pixels RGBA, of the size that the network takes
 * @property {number} width pixels
 * @property {number} height pixels
 * @property {PostprocessOptions} options
 *
 * @typedef {object} Found a box in the network's terms
 * @property {number} label column of the scores
 * @property {number} score 0..1
 * @property {[number, number, number, number]} box ymin, xmin, ymax, xmax, relative to the picture
 * @property {number[]} [scores] those of all labels, where they compete for one answer
 *
 * @typedef {{found: Found[], milliseconds: number}} Inference highest score first; milliseconds of the network and the suppression
 */

/**
 * The page's requests, each with what is sent and what comes back. A reply has the number of its request.
 *
 * @typedef {object} Exchanges
 * @property {{sent: EngineSetup, result: void}} prepare start backend and download; answered immediately
 * @property {{sent: {}, result: ModelFacts}} load answered once the model is loaded
 * @property {{sent: {}, result: EngineInfo}} start answered once backend and model have passed the self-test
 * @property {{sent: DetectInput, result: Inference}} detect
 * @property {{sent: {}, result: number}} count-tensors
 * @property {{sent: {}, result: void}} dispose
 */

/** @typedef {keyof Exchanges} RequestType */

/** @template {RequestType} Type @typedef {{type: Type} & Exchanges[Type]["sent"]} Asking a request before it has its number */

/** @typedef {{[Type in RequestType]: {id: number} & Asking<Type>}[RequestType]} Request */
/** @typedef {Exchanges[RequestType]["result"]} Result */

/** @typedef {{id: number, result: Result} | {id: number, error: ReturnType<import("./errors.js").DetectorError["toMessage"]>}} Reply */

/**
 * What the engine sends unprompted.
 *
 * @typedef {{loaded: number, total: number, file?: string, silent?: boolean}} Progress bytes after decompression; total is 0 while it is not known;
 *   silent: the connection stalled or broke off, and the file is being requested again
 * @typedef {"engine" | "warmup"} Stage
 * @typedef {{event: "progress", progress: Progress} | {event: "stage", stage: Stage} | {event: "lost", reason: string}} EngineEvent
 */

/**
 * @typedef {{onmessage: ((event: MessageEvent<Request>) => void) | null,
 *   postMessage(message: Reply | EngineEvent): void}} EnginePort the engine's end of the connection
 */
