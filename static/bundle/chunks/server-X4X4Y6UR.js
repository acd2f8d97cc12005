import{a}from"./chunk-HT5VCPKM.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-BWDPS2IS.js";export{a as serveEngine};
