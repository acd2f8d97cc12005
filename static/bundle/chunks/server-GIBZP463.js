import{a}from"./chunk-DP7DQYA3.js";import"./chunk-ZZFA2BNV.js";import"./chunk-SPAUGUU2.js";import"./chunk-FFAS62JF.js";export{a as serveEngine};
