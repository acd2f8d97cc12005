import{a}from"./chunk-RMDWZO5H.js";import"./chunk-HTRTRIQK.js";import"./chunk-3TXHFKDN.js";export{a as serveEngine};
