import{a as e}from"./chunk-IJPKSGSD.js";import"./chunk-Z4S3GPNZ.js";import"./chunk-3TXHFKDN.js";e(self);
