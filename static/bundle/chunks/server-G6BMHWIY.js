import{a}from"./chunk-6ESNGLIG.js";import"./chunk-ZZFA2BNV.js";import"./chunk-GTHM3JH3.js";import"./chunk-FFAS62JF.js";export{a as serveEngine};
