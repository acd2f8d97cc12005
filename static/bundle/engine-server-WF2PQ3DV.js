import{a}from"./chunk-ELTG4Z6J.js";import"./chunk-GS3RA235.js";import"./chunk-MPAXCMLQ.js";export{a as serveEngine};
