import{a}from"./chunk-SM2YP26M.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-PAXKUKT4.js";export{a as serveEngine};
