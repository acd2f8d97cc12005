// What the detector on the page and the engine say to each other, by postMessage: every message as a type. Nothing in here runs, and nobody loads it.
// Not its job: sending and waiting (detector/engine-link.js), answering (engine/server.js).

export {};

/**
 * The model: where it is, and what it turned out to be.
 *
 * @typedef {object} ModelSource
 * @property {string} modelUrl absolute address of model.json
 * @property {ReadonlyMap<string, Blob>} [files] the model's files by name, where the visitor has them: nothing is fetched, and modelUrl is but its name
 * @property {boolean} [whole] run the graph of a foreign model as it is, without leaving out its preprocessing
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
 * @property {Plan} [whole] the graph as it is, where `plan` leaves a part of it out
 * @property {boolean} suppressed the boxes that come out went through non-maximum suppression already
 * @property {number} [columns] how many labels, where the graph says it
 * @property {string[]} [usualLabels] what models of this kind mean when they bring no names
 *
 * @typedef {object} ModelFacts what the page has to know of a loaded model
 * @property {Record<string, unknown>} metadata userDefinedMetadata as model.json carries it; anything may stand in it
 * @property {string[] | undefined} labels of labels.json
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
 * @property {number | undefined} columns how many labels; undefined where only class numbers come out
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
 * @typedef {object} DetectInput a picture and what is asked of it
 * @property {Uint8ClampedArray} pixels RGBA, of the size that the network takes
 * @property {number} width pixels
 * @property {number} height pixels
 * @property {PostprocessOptions} options
 *
 * @typedef {object} Found a box as the network says it
 * @property {number} label column of the scores
 * @property {number} score 0..1
 * @property {[number, number, number, number]} box ymin, xmin, ymax, xmax, relative to the picture
 * @property {number[]} [scores] all labels', where these compete for one answer
 *
 * @typedef {{found: Found[], milliseconds: number}} Inference highest score first; milliseconds of the network and the suppression
 */

/**
 * What the page asks, each with what goes along and what comes back. A request has a number, and its reply the same one.
 *
 * @typedef {object} Exchanges
 * @property {{sent: EngineSetup, result: void}} prepare start the backend and the model's download; replied to at once
 * @property {{sent: {}, result: ModelFacts}} load when the model is there
 * @property {{sent: {}, result: EngineInfo}} start when backend and model have proved themselves
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
 * What the engine says unasked.
 *
 * @typedef {{loaded: number, total: number, file?: string, silent?: boolean}} Progress bytes after decompression; total is 0 while it is not known;
 *   silent: the line gave no sign of life, and the file is asked for again
 * @typedef {"engine" | "warmup"} Stage
 * @typedef {{event: "progress", progress: Progress} | {event: "stage", stage: Stage} | {event: "lost", reason: string}} EngineEvent
 */

/** @typedef {{onmessage: ((event: MessageEvent<Request>) => void) | null, postMessage(message: Reply | EngineEvent): void}} EnginePort the engine's end of the line */
