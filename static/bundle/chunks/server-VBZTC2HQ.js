import{a}from"./chunk-3B5S6UO6.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-NJYIGYRJ.js";export{a as serveEngine};
