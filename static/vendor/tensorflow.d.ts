// What every bundle exports, as far as the engine uses it.
export interface Tensor {
  shape: number[];
  data(): Promise<Float32Array | Int32Array | Uint8Array>;
  dispose(): void;
}
export interface Started {
  threads: number;
  /** The device computes in 16-bit textures. */
  float16?: boolean;
}
export function startBackend(options: { wasm?: unknown; threads: number; onLost(reason: string): void }): Promise<Started>;
/** Whether the graphics context is gone; only WebGL can tell. */
export function isLost(): boolean;
export function tensor(values: Float32Array | Int32Array, shape: number[], dtype: "float32" | "int32"): Tensor;
export function memory(): { numTensors: number };
export function backend(): { typedArrayFromHeap(tensor: Tensor): Float32Array | Int32Array };
export class GraphModel {
  constructor(handler: { load(): unknown });
  load(): unknown;
  readonly weights: Record<string, Tensor[]>;
  /** Private in TensorFlow.js' own types: the graph as it was read, where an operation that is not known has no category. */
  readonly executor: { graph: { nodes: Record<string, { category?: string }> } };
  execute(feed: Record<string, Tensor>, outputs: string[]): Tensor | Tensor[];
  executeAsync(feed: Record<string, Tensor>, outputs: string[]): Promise<Tensor | Tensor[]>;
  dispose(): void;
}
