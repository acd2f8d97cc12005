import{a}from"./chunk-OWVH4G6M.js";import"./chunk-TOAHRHC6.js";import"./chunk-2ZR6CO7Y.js";import"./chunk-R7WEHOHF.js";import"./chunk-3TXHFKDN.js";export{a as serveEngine};
