import{a}from"./chunk-TNEIWGKD.js";import"./chunk-PAXKUKT4.js";import"./chunk-ZKP2N24E.js";import"./chunk-SPAUGUU2.js";export{a as serveEngine};
