import{a}from"./chunk-JZ5DIZ7I.js";import"./chunk-3TXHFKDN.js";export{a as default};
