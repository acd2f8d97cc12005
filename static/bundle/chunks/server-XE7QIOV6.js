import{a}from"./chunk-RNFZ25KA.js";import"./chunk-PAXKUKT4.js";import"./chunk-EZFQ3O5U.js";import"./chunk-SPAUGUU2.js";export{a as serveEngine};
