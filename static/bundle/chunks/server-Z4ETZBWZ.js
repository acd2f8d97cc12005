import{a}from"./chunk-MQL5NNN2.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-ZZFA2BNV.js";export{a as serveEngine};
