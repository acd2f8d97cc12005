import{a}from"./chunk-5L6CFMAJ.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-NJYIGYRJ.js";export{a as serveEngine};
