import{a}from"./chunk-CVCQIXGX.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-ZZFA2BNV.js";export{a as serveEngine};
