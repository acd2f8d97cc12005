import{a}from"./chunk-HKOXL5FJ.js";import"./chunk-ZZFA2BNV.js";import"./chunk-SPAUGUU2.js";import"./chunk-FFAS62JF.js";export{a as serveEngine};
