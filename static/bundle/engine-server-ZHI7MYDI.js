import{a}from"./chunk-DSTLFJQK.js";import"./chunk-6REMHGPY.js";import"./chunk-MPAXCMLQ.js";import"./chunk-3TXHFKDN.js";export{a as serveEngine};
