import{a}from"./chunk-X7LGGGW4.js";import"./chunk-NJYIGYRJ.js";import"./chunk-EZFQ3O5U.js";import"./chunk-SPAUGUU2.js";export{a as serveEngine};
