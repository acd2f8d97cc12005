import{a}from"./chunk-QSCZPNOS.js";import"./chunk-ZZFA2BNV.js";import"./chunk-SPAUGUU2.js";import"./chunk-FFAS62JF.js";export{a as serveEngine};
