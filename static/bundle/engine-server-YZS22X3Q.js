import{a}from"./chunk-KFZOYPTA.js";import"./chunk-V63UGLTM.js";import"./chunk-6REMHGPY.js";import"./chunk-MPAXCMLQ.js";export{a as serveEngine};
