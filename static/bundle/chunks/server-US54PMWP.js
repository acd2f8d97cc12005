import{a}from"./chunk-33XGHENH.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-BWDPS2IS.js";export{a as serveEngine};
