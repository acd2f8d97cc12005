import{a}from"./chunk-HTEKVTSW.js";import"./chunk-GS3RA235.js";import"./chunk-MPAXCMLQ.js";import"./chunk-3TXHFKDN.js";export{a as serveEngine};
