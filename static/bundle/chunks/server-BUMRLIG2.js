import{a}from"./chunk-F7BIPSBV.js";import"./chunk-NJYIGYRJ.js";import"./chunk-ZKP2N24E.js";import"./chunk-SPAUGUU2.js";export{a as serveEngine};
