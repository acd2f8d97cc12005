import{a}from"./chunk-4RNMX3ZQ.js";import"./chunk-KXJB6DBN.js";import"./chunk-SPAUGUU2.js";import"./chunk-PAXKUKT4.js";export{a as serveEngine};
