import type { WasmInstance } from "../js/engine/network.js";
/** @throws {Error} when the binary does not start */
export function openWasm(options: { module: WebAssembly.Module | Promise<WebAssembly.Module> | undefined; threads: number }): Promise<WasmInstance>;
