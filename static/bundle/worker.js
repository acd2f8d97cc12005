import{a as e}from"./chunk-RMDWZO5H.js";import"./chunk-HTRTRIQK.js";import"./chunk-3TXHFKDN.js";e(self);
