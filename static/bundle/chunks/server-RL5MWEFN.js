import{a}from"./chunk-M4GBZ6XL.js";import"./chunk-FFAS62JF.js";import"./chunk-SPAUGUU2.js";import"./chunk-PAXKUKT4.js";export{a as serveEngine};
