function c([f,a]){let n=Float32Array.from({length:256},(r,t)=>f+t*(a-f)/255);return(r,t)=>{for(let e=0,o=0;e<r.length;e+=4)t[o++]=n[r[e]],t[o++]=n[r[e+1]],t[o++]=n[r[e+2]]}}export{c as a};
