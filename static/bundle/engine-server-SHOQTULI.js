import{a}from"./chunk-QDL5HN2Z.js";import"./chunk-6REMHGPY.js";import"./chunk-MPAXCMLQ.js";import"./chunk-3TXHFKDN.js";export{a as serveEngine};
