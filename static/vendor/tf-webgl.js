/* tf-webgl: TensorFlow.js 4.22.0, https://github.com/tensorflow/tfjs, Apache-2.0 (see LICENSE). Made by build.mjs; do not edit. */
var SS=Object.create;var Sp=Object.defineProperty;var ES=Object.getOwnPropertyDescriptor;var IS=Object.getOwnPropertyNames;var $S=Object.getPrototypeOf,kS=Object.prototype.hasOwnProperty;var Ep=(r=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(r,{get:(e,t)=>(typeof require<"u"?require:e)[t]}):r)(function(r){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+r+'" is not supported')});var ur=(r,e)=>()=>{try{return e||r((e={exports:{}}).exports,e),e.exports}catch(t){throw e=0,t}},ce=(r,e)=>{for(var t in e)Sp(r,t,{get:e[t],enumerable:!0})},RS=(r,e,t,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of IS(e))!kS.call(r,n)&&n!==t&&Sp(r,n,{get:()=>e[n],enumerable:!(o=ES(e,n))||o.enumerable});return r};var gd=(r,e,t)=>(t=r!=null?SS($S(r)):{},RS(e||!r||!r.__esModule?Sp(t,"default",{value:r,enumerable:!0}):t,r));var qd=ur((eB,Kd)=>{Kd.exports=ye;var kt=null;try{kt=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function ye(r,e,t){this.low=r|0,this.high=e|0,this.unsigned=!!t}ye.prototype.__isLong__;Object.defineProperty(ye.prototype,"__isLong__",{value:!0});function gt(r){return(r&&r.__isLong__)===!0}ye.isLong=gt;var Ld={},Bd={};function ro(r,e){var t,o,n;return e?(r>>>=0,(n=0<=r&&r<256)&&(o=Bd[r],o)?o:(t=be(r,(r|0)<0?-1:0,!0),n&&(Bd[r]=t),t)):(r|=0,(n=-128<=r&&r<128)&&(o=Ld[r],o)?o:(t=be(r,r<0?-1:0,!1),n&&(Ld[r]=t),t))}ye.fromInt=ro;function Rt(r,e){if(isNaN(r))return e?to:At;if(e){if(r<0)return to;if(r>=Md)return Hd}else{if(r<=-Gd)return ht;if(r+1>=Gd)return zd}return r<0?Rt(-r,e).neg():be(r%pn|0,r/pn|0,e)}ye.fromNumber=Rt;function be(r,e,t){return new ye(r,e,t)}ye.fromBits=be;var Zi=Math.pow;function Gp(r,e,t){if(r.length===0)throw Error("empty string");if(r==="NaN"||r==="Infinity"||r==="+Infinity"||r==="-Infinity")return At;if(typeof e=="number"?(t=e,e=!1):e=!!e,t=t||10,t<2||36<t)throw RangeError("radix");var o;if((o=r.indexOf("-"))>0)throw Error("interior hyphen");if(o===0)return Gp(r.substring(1),e,t).neg();for(var n=Rt(Zi(t,8)),s=At,a=0;a<r.length;a+=8){var i=Math.min(8,r.length-a),u=parseInt(r.substring(a,a+i),t);if(i<8){var l=Rt(Zi(t,i));s=s.mul(l).add(Rt(u))}else s=s.mul(n),s=s.add(Rt(u))}return s.unsigned=e,s}ye.fromString=Gp;function Lt(r,e){return typeof r=="number"?Rt(r,e):typeof r=="string"?Gp(r,e):be(r.low,r.high,typeof e=="boolean"?e:r.unsigned)}ye.fromValue=Lt;var Vd=65536,e1=1<<24,pn=Vd*Vd,Md=pn*pn,Gd=Md/2,Ud=ro(e1),At=ro(0);ye.ZERO=At;var to=ro(0,!0);ye.UZERO=to;var cn=ro(1);ye.ONE=cn;var Wd=ro(1,!0);ye.UONE=Wd;var Vp=ro(-1);ye.NEG_ONE=Vp;var zd=be(-1,2147483647,!1);ye.MAX_VALUE=zd;var Hd=be(-1,-1,!0);ye.MAX_UNSIGNED_VALUE=Hd;var ht=be(0,-2147483648,!1);ye.MIN_VALUE=ht;var B=ye.prototype;B.toInt=function(){return this.unsigned?this.low>>>0:this.low};B.toNumber=function(){return this.unsigned?(this.high>>>0)*pn+(this.low>>>0):this.high*pn+(this.low>>>0)};B.toString=function(e){if(e=e||10,e<2||36<e)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(ht)){var t=Rt(e),o=this.div(t),n=o.mul(t).sub(this);return o.toString(e)+n.toInt().toString(e)}else return"-"+this.neg().toString(e);for(var s=Rt(Zi(e,6),this.unsigned),a=this,i="";;){var u=a.div(s),l=a.sub(u.mul(s)).toInt()>>>0,c=l.toString(e);if(a=u,a.isZero())return c+i;for(;c.length<6;)c="0"+c;i=""+c+i}};B.getHighBits=function(){return this.high};B.getHighBitsUnsigned=function(){return this.high>>>0};B.getLowBits=function(){return this.low};B.getLowBitsUnsigned=function(){return this.low>>>0};B.getNumBitsAbs=function(){if(this.isNegative())return this.eq(ht)?64:this.neg().getNumBitsAbs();for(var e=this.high!=0?this.high:this.low,t=31;t>0&&(e&1<<t)==0;t--);return this.high!=0?t+33:t+1};B.isZero=function(){return this.high===0&&this.low===0};B.eqz=B.isZero;B.isNegative=function(){return!this.unsigned&&this.high<0};B.isPositive=function(){return this.unsigned||this.high>=0};B.isOdd=function(){return(this.low&1)===1};B.isEven=function(){return(this.low&1)===0};B.equals=function(e){return gt(e)||(e=Lt(e)),this.unsigned!==e.unsigned&&this.high>>>31===1&&e.high>>>31===1?!1:this.high===e.high&&this.low===e.low};B.eq=B.equals;B.notEquals=function(e){return!this.eq(e)};B.neq=B.notEquals;B.ne=B.notEquals;B.lessThan=function(e){return this.comp(e)<0};B.lt=B.lessThan;B.lessThanOrEqual=function(e){return this.comp(e)<=0};B.lte=B.lessThanOrEqual;B.le=B.lessThanOrEqual;B.greaterThan=function(e){return this.comp(e)>0};B.gt=B.greaterThan;B.greaterThanOrEqual=function(e){return this.comp(e)>=0};B.gte=B.greaterThanOrEqual;B.ge=B.greaterThanOrEqual;B.compare=function(e){if(gt(e)||(e=Lt(e)),this.eq(e))return 0;var t=this.isNegative(),o=e.isNegative();return t&&!o?-1:!t&&o?1:this.unsigned?e.high>>>0>this.high>>>0||e.high===this.high&&e.low>>>0>this.low>>>0?-1:1:this.sub(e).isNegative()?-1:1};B.comp=B.compare;B.negate=function(){return!this.unsigned&&this.eq(ht)?ht:this.not().add(cn)};B.neg=B.negate;B.add=function(e){gt(e)||(e=Lt(e));var t=this.high>>>16,o=this.high&65535,n=this.low>>>16,s=this.low&65535,a=e.high>>>16,i=e.high&65535,u=e.low>>>16,l=e.low&65535,c=0,p=0,m=0,f=0;return f+=s+l,m+=f>>>16,f&=65535,m+=n+u,p+=m>>>16,m&=65535,p+=o+i,c+=p>>>16,p&=65535,c+=t+a,c&=65535,be(m<<16|f,c<<16|p,this.unsigned)};B.subtract=function(e){return gt(e)||(e=Lt(e)),this.add(e.neg())};B.sub=B.subtract;B.multiply=function(e){if(this.isZero())return At;if(gt(e)||(e=Lt(e)),kt){var t=kt.mul(this.low,this.high,e.low,e.high);return be(t,kt.get_high(),this.unsigned)}if(e.isZero())return At;if(this.eq(ht))return e.isOdd()?ht:At;if(e.eq(ht))return this.isOdd()?ht:At;if(this.isNegative())return e.isNegative()?this.neg().mul(e.neg()):this.neg().mul(e).neg();if(e.isNegative())return this.mul(e.neg()).neg();if(this.lt(Ud)&&e.lt(Ud))return Rt(this.toNumber()*e.toNumber(),this.unsigned);var o=this.high>>>16,n=this.high&65535,s=this.low>>>16,a=this.low&65535,i=e.high>>>16,u=e.high&65535,l=e.low>>>16,c=e.low&65535,p=0,m=0,f=0,d=0;return d+=a*c,f+=d>>>16,d&=65535,f+=s*c,m+=f>>>16,f&=65535,f+=a*l,m+=f>>>16,f&=65535,m+=n*c,p+=m>>>16,m&=65535,m+=s*l,p+=m>>>16,m&=65535,m+=a*u,p+=m>>>16,m&=65535,p+=o*c+n*l+s*u+a*i,p&=65535,be(f<<16|d,p<<16|m,this.unsigned)};B.mul=B.multiply;B.divide=function(e){if(gt(e)||(e=Lt(e)),e.isZero())throw Error("division by zero");if(kt){if(!this.unsigned&&this.high===-2147483648&&e.low===-1&&e.high===-1)return this;var t=(this.unsigned?kt.div_u:kt.div_s)(this.low,this.high,e.low,e.high);return be(t,kt.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?to:At;var o,n,s;if(this.unsigned){if(e.unsigned||(e=e.toUnsigned()),e.gt(this))return to;if(e.gt(this.shru(1)))return Wd;s=to}else{if(this.eq(ht)){if(e.eq(cn)||e.eq(Vp))return ht;if(e.eq(ht))return cn;var a=this.shr(1);return o=a.div(e).shl(1),o.eq(At)?e.isNegative()?cn:Vp:(n=this.sub(e.mul(o)),s=o.add(n.div(e)),s)}else if(e.eq(ht))return this.unsigned?to:At;if(this.isNegative())return e.isNegative()?this.neg().div(e.neg()):this.neg().div(e).neg();if(e.isNegative())return this.div(e.neg()).neg();s=At}for(n=this;n.gte(e);){o=Math.max(1,Math.floor(n.toNumber()/e.toNumber()));for(var i=Math.ceil(Math.log(o)/Math.LN2),u=i<=48?1:Zi(2,i-48),l=Rt(o),c=l.mul(e);c.isNegative()||c.gt(n);)o-=u,l=Rt(o,this.unsigned),c=l.mul(e);l.isZero()&&(l=cn),s=s.add(l),n=n.sub(c)}return s};B.div=B.divide;B.modulo=function(e){if(gt(e)||(e=Lt(e)),kt){var t=(this.unsigned?kt.rem_u:kt.rem_s)(this.low,this.high,e.low,e.high);return be(t,kt.get_high(),this.unsigned)}return this.sub(this.div(e).mul(e))};B.mod=B.modulo;B.rem=B.modulo;B.not=function(){return be(~this.low,~this.high,this.unsigned)};B.and=function(e){return gt(e)||(e=Lt(e)),be(this.low&e.low,this.high&e.high,this.unsigned)};B.or=function(e){return gt(e)||(e=Lt(e)),be(this.low|e.low,this.high|e.high,this.unsigned)};B.xor=function(e){return gt(e)||(e=Lt(e)),be(this.low^e.low,this.high^e.high,this.unsigned)};B.shiftLeft=function(e){return gt(e)&&(e=e.toInt()),(e&=63)===0?this:e<32?be(this.low<<e,this.high<<e|this.low>>>32-e,this.unsigned):be(0,this.low<<e-32,this.unsigned)};B.shl=B.shiftLeft;B.shiftRight=function(e){return gt(e)&&(e=e.toInt()),(e&=63)===0?this:e<32?be(this.low>>>e|this.high<<32-e,this.high>>e,this.unsigned):be(this.high>>e-32,this.high>=0?0:-1,this.unsigned)};B.shr=B.shiftRight;B.shiftRightUnsigned=function(e){if(gt(e)&&(e=e.toInt()),e&=63,e===0)return this;var t=this.high;if(e<32){var o=this.low;return be(o>>>e|t<<32-e,t>>>e,this.unsigned)}else return e===32?be(t,0,this.unsigned):be(t>>>e-32,0,this.unsigned)};B.shru=B.shiftRightUnsigned;B.shr_u=B.shiftRightUnsigned;B.toSigned=function(){return this.unsigned?be(this.low,this.high,!1):this};B.toUnsigned=function(){return this.unsigned?this:be(this.low,this.high,!0)};B.toBytes=function(e){return e?this.toBytesLE():this.toBytesBE()};B.toBytesLE=function(){var e=this.high,t=this.low;return[t&255,t>>>8&255,t>>>16&255,t>>>24,e&255,e>>>8&255,e>>>16&255,e>>>24]};B.toBytesBE=function(){var e=this.high,t=this.low;return[e>>>24,e>>>16&255,e>>>8&255,e&255,t>>>24,t>>>16&255,t>>>8&255,t&255]};ye.fromBytes=function(e,t,o){return o?ye.fromBytesLE(e,t):ye.fromBytesBE(e,t)};ye.fromBytesLE=function(e,t){return new ye(e[0]|e[1]<<8|e[2]<<16|e[3]<<24,e[4]|e[5]<<8|e[6]<<16|e[7]<<24,t)};ye.fromBytesBE=function(e,t){return new ye(e[4]<<24|e[5]<<16|e[6]<<8|e[7],e[0]<<24|e[1]<<16|e[2]<<8|e[3],t)}});var wx=ur((bx,gm)=>{(function(r,e,t){function o(i){var u=this,l=a();u.next=function(){var c=2091639*u.s0+u.c*23283064365386963e-26;return u.s0=u.s1,u.s1=u.s2,u.s2=c-(u.c=c|0)},u.c=1,u.s0=l(" "),u.s1=l(" "),u.s2=l(" "),u.s0-=l(i),u.s0<0&&(u.s0+=1),u.s1-=l(i),u.s1<0&&(u.s1+=1),u.s2-=l(i),u.s2<0&&(u.s2+=1),l=null}function n(i,u){return u.c=i.c,u.s0=i.s0,u.s1=i.s1,u.s2=i.s2,u}function s(i,u){var l=new o(i),c=u&&u.state,p=l.next;return p.int32=function(){return l.next()*4294967296|0},p.double=function(){return p()+(p()*2097152|0)*11102230246251565e-32},p.quick=p,c&&(typeof c=="object"&&n(c,l),p.state=function(){return n(l,{})}),p}function a(){var i=4022871197,u=function(l){l=String(l);for(var c=0;c<l.length;c++){i+=l.charCodeAt(c);var p=.02519603282416938*i;i=p>>>0,p-=i,p*=i,i=p>>>0,p-=i,i+=p*4294967296}return(i>>>0)*23283064365386963e-26};return u}e&&e.exports?e.exports=s:t&&t.amd?t(function(){return s}):this.alea=s})(bx,typeof gm=="object"&&gm,typeof define=="function"&&define)});var Nx=ur((Tx,xm)=>{(function(r,e,t){function o(a){var i=this,u="";i.x=0,i.y=0,i.z=0,i.w=0,i.next=function(){var c=i.x^i.x<<11;return i.x=i.y,i.y=i.z,i.z=i.w,i.w^=i.w>>>19^c^c>>>8},a===(a|0)?i.x=a:u+=a;for(var l=0;l<u.length+64;l++)i.x^=u.charCodeAt(l)|0,i.next()}function n(a,i){return i.x=a.x,i.y=a.y,i.z=a.z,i.w=a.w,i}function s(a,i){var u=new o(a),l=i&&i.state,c=function(){return(u.next()>>>0)/4294967296};return c.double=function(){do var p=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},c.int32=u.next,c.quick=c,l&&(typeof l=="object"&&n(l,u),c.state=function(){return n(u,{})}),c}e&&e.exports?e.exports=s:t&&t.amd?t(function(){return s}):this.xor128=s})(Tx,typeof xm=="object"&&xm,typeof define=="function"&&define)});var vx=ur((Cx,ym)=>{(function(r,e,t){function o(a){var i=this,u="";i.next=function(){var c=i.x^i.x>>>2;return i.x=i.y,i.y=i.z,i.z=i.w,i.w=i.v,(i.d=i.d+362437|0)+(i.v=i.v^i.v<<4^(c^c<<1))|0},i.x=0,i.y=0,i.z=0,i.w=0,i.v=0,a===(a|0)?i.x=a:u+=a;for(var l=0;l<u.length+64;l++)i.x^=u.charCodeAt(l)|0,l==u.length&&(i.d=i.x<<10^i.x>>>4),i.next()}function n(a,i){return i.x=a.x,i.y=a.y,i.z=a.z,i.w=a.w,i.v=a.v,i.d=a.d,i}function s(a,i){var u=new o(a),l=i&&i.state,c=function(){return(u.next()>>>0)/4294967296};return c.double=function(){do var p=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},c.int32=u.next,c.quick=c,l&&(typeof l=="object"&&n(l,u),c.state=function(){return n(u,{})}),c}e&&e.exports?e.exports=s:t&&t.amd?t(function(){return s}):this.xorwow=s})(Cx,typeof ym=="object"&&ym,typeof define=="function"&&define)});var Ex=ur((Sx,bm)=>{(function(r,e,t){function o(a){var i=this;i.next=function(){var l=i.x,c=i.i,p,m,f;return p=l[c],p^=p>>>7,m=p^p<<24,p=l[c+1&7],m^=p^p>>>10,p=l[c+3&7],m^=p^p>>>3,p=l[c+4&7],m^=p^p<<7,p=l[c+7&7],p=p^p<<13,m^=p^p<<9,l[c]=m,i.i=c+1&7,m};function u(l,c){var p,m,f=[];if(c===(c|0))m=f[0]=c;else for(c=""+c,p=0;p<c.length;++p)f[p&7]=f[p&7]<<15^c.charCodeAt(p)+f[p+1&7]<<13;for(;f.length<8;)f.push(0);for(p=0;p<8&&f[p]===0;++p);for(p==8?m=f[7]=-1:m=f[p],l.x=f,l.i=0,p=256;p>0;--p)l.next()}u(i,a)}function n(a,i){return i.x=a.x.slice(),i.i=a.i,i}function s(a,i){a==null&&(a=+new Date);var u=new o(a),l=i&&i.state,c=function(){return(u.next()>>>0)/4294967296};return c.double=function(){do var p=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},c.int32=u.next,c.quick=c,l&&(l.x&&n(l,u),c.state=function(){return n(u,{})}),c}e&&e.exports?e.exports=s:t&&t.amd?t(function(){return s}):this.xorshift7=s})(Sx,typeof bm=="object"&&bm,typeof define=="function"&&define)});var $x=ur((Ix,wm)=>{(function(r,e,t){function o(a){var i=this;i.next=function(){var l=i.w,c=i.X,p=i.i,m,f;return i.w=l=l+1640531527|0,f=c[p+34&127],m=c[p=p+1&127],f^=f<<13,m^=m<<17,f^=f>>>15,m^=m>>>12,f=c[p]=f^m,i.i=p,f+(l^l>>>16)|0};function u(l,c){var p,m,f,d,y,h=[],b=128;for(c===(c|0)?(m=c,c=null):(c=c+"\0",m=0,b=Math.max(b,c.length)),f=0,d=-32;d<b;++d)c&&(m^=c.charCodeAt((d+32)%c.length)),d===0&&(y=m),m^=m<<10,m^=m>>>15,m^=m<<4,m^=m>>>13,d>=0&&(y=y+1640531527|0,p=h[d&127]^=m+y,f=p==0?f+1:0);for(f>=128&&(h[(c&&c.length||0)&127]=-1),f=127,d=512;d>0;--d)m=h[f+34&127],p=h[f=f+1&127],m^=m<<13,p^=p<<17,m^=m>>>15,p^=p>>>12,h[f]=m^p;l.w=y,l.X=h,l.i=f}u(i,a)}function n(a,i){return i.i=a.i,i.w=a.w,i.X=a.X.slice(),i}function s(a,i){a==null&&(a=+new Date);var u=new o(a),l=i&&i.state,c=function(){return(u.next()>>>0)/4294967296};return c.double=function(){do var p=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},c.int32=u.next,c.quick=c,l&&(l.X&&n(l,u),c.state=function(){return n(u,{})}),c}e&&e.exports?e.exports=s:t&&t.amd?t(function(){return s}):this.xor4096=s})(Ix,typeof wm=="object"&&wm,typeof define=="function"&&define)});var Rx=ur((kx,Tm)=>{(function(r,e,t){function o(a){var i=this,u="";i.next=function(){var c=i.b,p=i.c,m=i.d,f=i.a;return c=c<<25^c>>>7^p,p=p-m|0,m=m<<24^m>>>8^f,f=f-c|0,i.b=c=c<<20^c>>>12^p,i.c=p=p-m|0,i.d=m<<16^p>>>16^f,i.a=f-c|0},i.a=0,i.b=0,i.c=-1640531527,i.d=1367130551,a===Math.floor(a)?(i.a=a/4294967296|0,i.b=a|0):u+=a;for(var l=0;l<u.length+20;l++)i.b^=u.charCodeAt(l)|0,i.next()}function n(a,i){return i.a=a.a,i.b=a.b,i.c=a.c,i.d=a.d,i}function s(a,i){var u=new o(a),l=i&&i.state,c=function(){return(u.next()>>>0)/4294967296};return c.double=function(){do var p=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},c.int32=u.next,c.quick=c,l&&(typeof l=="object"&&n(l,u),c.state=function(){return n(u,{})}),c}e&&e.exports?e.exports=s:t&&t.amd?t(function(){return s}):this.tychei=s})(kx,typeof Tm=="object"&&Tm,typeof define=="function"&&define)});var _x=ur((Ax,Uu)=>{(function(r,e,t){var o=256,n=6,s=52,a="random",i=t.pow(o,n),u=t.pow(2,s),l=u*2,c=o-1,p;function m(S,E,k){var A=[];E=E==!0?{entropy:!0}:E||{};var _=h(y(E.entropy?[S,C(e)]:S??b(),3),A),D=new f(A),P=function(){for(var L=D.g(n),G=i,H=0;L<u;)L=(L+H)*o,G*=o,H=D.g(1);for(;L>=l;)L/=2,G/=2,H>>>=1;return(L+H)/G};return P.int32=function(){return D.g(4)|0},P.quick=function(){return D.g(4)/4294967296},P.double=P,h(C(D.S),e),(E.pass||k||function(L,G,H,te){return te&&(te.S&&d(te,D),L.state=function(){return d(D,{})}),H?(t[a]=L,G):L})(P,_,"global"in E?E.global:this==t,E.state)}function f(S){var E,k=S.length,A=this,_=0,D=A.i=A.j=0,P=A.S=[];for(k||(S=[k++]);_<o;)P[_]=_++;for(_=0;_<o;_++)P[_]=P[D=c&D+S[_%k]+(E=P[_])],P[D]=E;(A.g=function(L){for(var G,H=0,te=A.i,oe=A.j,ue=A.S;L--;)G=ue[te=c&te+1],H=H*o+ue[c&(ue[te]=ue[oe=c&oe+G])+(ue[oe]=G)];return A.i=te,A.j=oe,H})(o)}function d(S,E){return E.i=S.i,E.j=S.j,E.S=S.S.slice(),E}function y(S,E){var k=[],A=typeof S,_;if(E&&A=="object")for(_ in S)try{k.push(y(S[_],E-1))}catch{}return k.length?k:A=="string"?S:S+"\0"}function h(S,E){for(var k=S+"",A,_=0;_<k.length;)E[c&_]=c&(A^=E[c&_]*19)+k.charCodeAt(_++);return C(E)}function b(){try{var S;return p&&(S=p.randomBytes)?S=S(o):(S=new Uint8Array(o),(r.crypto||r.msCrypto).getRandomValues(S)),C(S)}catch{var E=r.navigator,k=E&&E.plugins;return[+new Date,r,k,r.screen,C(e)]}}function C(S){return String.fromCharCode.apply(0,S)}if(h(t.random(),e),typeof Uu=="object"&&Uu.exports){Uu.exports=m;try{p=Ep("crypto")}catch{}}else typeof define=="function"&&define.amd?define(function(){return m}):t["seed"+a]=m})(typeof self<"u"?self:Ax,[],Math)});var Ox=ur((h8,Dx)=>{var I$=wx(),$$=Nx(),k$=vx(),R$=Ex(),A$=$x(),_$=Rx(),xo=_x();xo.alea=I$;xo.xor128=$$;xo.xorwow=k$;xo.xorshift7=R$;xo.xor4096=A$;xo.tychei=_$;Dx.exports=xo});var Zn=class{constructor(e,t){this.backend=e,this.dataMover=t,this.data=new WeakMap,this.dataIdsCount=0}get(e){return this.data.has(e)||this.dataMover.moveData(this.backend,e),this.data.get(e)}set(e,t){this.dataIdsCount++,this.data.set(e,t)}has(e){return this.data.has(e)}delete(e){return this.dataIdsCount--,this.data.delete(e)}numDataIds(){return this.dataIdsCount}},jr=class{refCount(e){return ft("refCount")}incRef(e){return ft("incRef")}timerAvailable(){return!0}time(e){return ft("time")}read(e){return ft("read")}readSync(e){return ft("readSync")}readToGPU(e,t){return ft("readToGPU")}numDataIds(){return ft("numDataIds")}disposeData(e,t){return ft("disposeData")}write(e,t,o){return ft("write")}move(e,t,o,n,s){return ft("move")}createTensorFromGPUData(e,t,o){return ft("createTensorFromGPUData")}memory(){return ft("memory")}floatPrecision(){return ft("floatPrecision")}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return ft("dispose")}};function ft(r){throw new Error(`'${r}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function xd(r){let e=r.length,t=0;for(;e>0;)t=Math.random()*e|0,e--,qs(r,e,t)}function AS(r,e){if(r.length!==e.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${r.length}Second array length was ${e.length}`);let t=r.length,o=0;for(;t>0;)o=Math.random()*t|0,t--,qs(r,t,o),qs(e,t,o)}function Po(r,e,t){return Math.max(r,Math.min(e,t))}function _S(r){return r%2===0?r:r+1}function qs(r,e,t){let o=r[e];r[e]=r[t],r[t]=o}function DS(r){let e=0;for(let t=0;t<r.length;t++)e+=r[t];return e}function OS(r,e){let t=Math.random();return e*t+(1-t)*r}function FS(r,e){let t=0;for(let o=0;o<r.length;o++){let n=Number(r[o])-Number(e[o]);t+=n*n}return t}function v(r,e){if(!r)throw new Error(typeof e=="string"?e:e())}function we(r,e,t=""){v(dt(r,e),()=>t+` Shapes ${r} and ${e} must match`)}function Ct(r){v(r!=null,()=>"The input to the tensor constructor must be a non-null value.")}function Y(r){if(r.length===0)return 1;let e=r[0];for(let t=1;t<r.length;t++)e*=r[t];return e}function PS(r){return r.length===0}function Ip(r,e){if(r===e)return!0;if(r==null||e==null||r.length!==e.length)return!1;for(let t=0;t<r.length;t++)if(r[t]!==null&&e[t]!==null&&r[t]!==e[t])return!1;return!0}function dt(r,e){if(r===e)return!0;if(r==null||e==null||r.length!==e.length)return!1;for(let t=0;t<r.length;t++)if(r[t]!==e[t])return!1;return!0}function lr(r){return r%1===0}function LS(r){if(Math.tanh!=null)return Math.tanh(r);if(r===1/0)return 1;if(r===-1/0)return-1;{let e=Math.exp(2*r);return(e-1)/(e+1)}}function BS(r){let e=Math.ceil(Math.sqrt(r));return[e,Math.ceil(r/e)]}function VS(r){let e=new Uint32Array(r);for(let t=0;t<r;++t)e[t]=t;return xd(e),e}function Qr(r,e){return e<=r.length?r:r+" ".repeat(e-r.length)}function GS(r,e=n=>0,t,o){return new Promise((n,s)=>{let a=0,i=()=>{if(r()){n();return}a++;let u=e(a);if(t!=null&&a>=t){s();return}o!=null?o(i,u):setTimeout(i,u)};i()})}function US(r,e){let t=1,o=-1;for(let s=0;s<r.length;++s)if(r[s]>=0)t*=r[s];else if(r[s]===-1){if(o!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${o} and dim ${s}`);o=s}else if(r[s]<0)throw Error(`Shapes can not be < 0. Found ${r[s]} at dim ${s}`);if(o===-1){if(e>0&&e!==t)throw Error(`Size(${e}) must match the product of shape ${r}`);return r}if(t===0)throw Error(`Cannot infer the missing size in [${r}] when there are 0 elements`);if(e%t!==0)throw Error(`The implicit shape can't be a fractional number. Got ${e} / ${t}`);let n=r.slice();return n[o]=e/t,n}function Sr(r,e){let t=e.length;return r=r==null?e.map((o,n)=>n):[].concat(r),v(r.every(o=>o>=-t&&o<t),()=>`All values in axis param must be in range [-${t}, ${t}) but got axis ${r}`),v(r.every(o=>lr(o)),()=>`All values in axis param must be integers but got axis ${r}`),r.map(o=>o<0?t+o:o)}function $p(r,e){let t=[],o=[],n=e!=null&&Array.isArray(e)&&e.length===0,s=e==null||n?null:Sr(e,r).sort(),a=0;for(let i=0;i<r.length;++i){if(s!=null){if(s[a]===i&&r[i]!==1)throw new Error(`Can't squeeze axis ${i} since its dim '${r[i]}' is not 1`);(s[a]==null||s[a]>i)&&r[i]===1&&(t.push(r[i]),o.push(i)),s[a]<=i&&a++}r[i]!==1&&(t.push(r[i]),o.push(i))}return{newShape:t,keptDims:o}}function kp(r,e){return Xs(r,e)}function Xs(r,e){let t=null;if(r==null||r==="float32")t=new Float32Array(e);else if(r==="int32")t=new Int32Array(e);else if(r==="bool")t=new Uint8Array(e);else if(r==="string")t=new Array(e);else throw new Error(`Unknown data type ${r}`);return t}function Rp(r,e){for(let t=0;t<r.length;t++){let o=r[t];if(isNaN(o)||!isFinite(o))throw Error(`A tensor of type ${e} being uploaded contains ${o}.`)}}function Ap(r){return r==="bool"||r==="complex64"||r==="float32"||r==="int32"||r==="string"}function MS(r,e){return!(e==="complex64"||e==="float32"&&r!=="complex64"||e==="int32"&&r!=="float32"&&r!=="complex64"||e==="bool"&&r==="bool")}function Lo(r){if(r==="float32"||r==="int32")return 4;if(r==="complex64")return 8;if(r==="bool")return 1;throw new Error(`Unknown dtype ${r}`)}function _p(r){if(r==null)return 0;let e=0;return r.forEach(t=>e+=t.length),e}function Bo(r){return typeof r=="string"||r instanceof String}function yd(r){return typeof r=="boolean"}function bd(r){return typeof r=="number"}function Er(r){return Array.isArray(r)?Er(r[0]):r instanceof Float32Array?"float32":r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray?"int32":bd(r)?"float32":Bo(r)?"string":yd(r)?"bool":"float32"}function Vo(r){return!!(r&&r.constructor&&r.call&&r.apply)}function Go(r,e){for(let t=e;t<r;++t)if(r%t===0)return t;return r}function Kt(r){let e=r.length;if(e<2)return[];let t=new Array(e-1);t[e-2]=r[e-1];for(let o=e-3;o>=0;--o)t[o]=t[o+1]*r[o+1];return t}function wd(r,e,t,o=!1){let n=new Array;if(e.length===1){let s=e[0]*(o?2:1);for(let a=0;a<s;a++)n[a]=t[r+a]}else{let s=e[0],a=e.slice(1),i=a.reduce((u,l)=>u*l)*(o?2:1);for(let u=0;u<s;u++)n[u]=wd(r+u*i,a,t,o)}return n}function Yr(r,e,t=!1){if(r.length===0)return e[0];let o=r.reduce((n,s)=>n*s)*(t?2:1);if(o===0)return[];if(o!==e.length)throw new Error(`[${r}] does not match the input size ${e.length}${t?" for a complex tensor":""}.`);return wd(0,r,e,t)}function WS(r,e){if(Array.isArray(r))return r;if(e==="float32")return r instanceof Float32Array?r:new Float32Array(r);if(e==="int32")return r instanceof Int32Array?r:new Int32Array(r);if(e==="bool"||e==="string")return Uint8Array.from(new Int32Array(r));throw new Error(`Unknown dtype ${e}`)}function Jn(r,e){let t=Uo(r,e);for(let o=0;o<t.length;o++)t[o]=1;return t}function Uo(r,e){if(e==null||e==="float32"||e==="complex64")return new Float32Array(r);if(e==="int32")return new Int32Array(r);if(e==="bool")return new Uint8Array(r);throw new Error(`Unknown data type ${e}`)}function zS(r,e){let t=r.reduce((o,n)=>o*n,1);if(e==null||e==="float32")return Yr(r,new Float32Array(t));if(e==="int32")return Yr(r,new Int32Array(t));if(e==="bool")return Yr(r,new Uint8Array(t));throw new Error(`Unknown data type ${e}`)}function he(r){r.forEach(e=>{v(Number.isInteger(e)&&e>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${r}].`)})}function HS(r,e,t){if(e===0)return 0;if(e===1)return r[0];let o=r[r.length-1];for(let n=0;n<r.length-1;++n)o+=t[n]*r[n];return o}function KS(r,e,t){if(e===0)return[];if(e===1)return[r];let o=new Array(e);for(let n=0;n<o.length-1;++n)o[n]=Math.floor(r/t[n]),r-=o[n]*t[n];return o[o.length-1]=r,o}function Zr(r){return r&&r.then&&typeof r.then=="function"}var Td="tfjsflags",es=class{constructor(e){this.global=e,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=XS,this.populateURLFlags()}setPlatform(e,t){this.platform!=null&&($().getBool("IS_TEST")||$().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${e}.`)),this.platformName=e,this.platform=t}registerFlag(e,t,o){if(this.flagRegistry[e]={evaluationFn:t,setHook:o},this.urlFlags[e]!=null){let n=this.urlFlags[e];$().getBool("IS_TEST")||$().getBool("PROD")||console.warn(`Setting feature override from URL ${e}: ${n}.`),this.set(e,n)}}async getAsync(e){return e in this.flags?this.flags[e]:(this.flags[e]=await this.evaluateFlag(e),this.flags[e])}get(e){if(e in this.flags)return this.flags[e];let t=this.evaluateFlag(e);if(Zr(t))throw new Error(`Flag ${e} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[e]=t,this.flags[e]}getNumber(e){return this.get(e)}getBool(e){return this.get(e)}getString(e){return this.get(e)}getFlags(){return this.flags}get features(){return this.flags}set(e,t){if(this.flagRegistry[e]==null)throw new Error(`Cannot set flag ${e} as it has not been registered.`);this.flags[e]=t,this.flagRegistry[e].setHook!=null&&this.flagRegistry[e].setHook(t)}evaluateFlag(e){if(this.flagRegistry[e]==null)throw new Error(`Cannot evaluate flag '${e}': no evaluation function found.`);return this.flagRegistry[e].evaluationFn()}setFlags(e){this.flags=Object.assign({},e)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let e=this.getQueryParams(this.global.location.search);Td in e&&e[Td].split(",").forEach(o=>{let[n,s]=o.split(":");this.urlFlags[n]=YS(n,s)})}};function XS(r){let e={};return r.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(t,...o)=>(jS(e,o[0],o[1]),o.join("="))),e}function jS(r,e,t){r[decodeURIComponent(e)]=decodeURIComponent(t||"")}function YS(r,e){let t=e.toLowerCase();return t==="true"||t==="false"?t==="true":`${+t}`===t?+t:e}function $(){return Dp}var Dp=null;function Nd(r){Dp=r}var Op;function Fp(){if(Op==null){let r;if(typeof window<"u")r=window;else if(typeof global<"u")r=global;else if(typeof process<"u")r=process;else if(typeof self<"u")r=self;else throw new Error("Could not find a global object");Op=r}return Op}function QS(){let r=Fp();return r._tfGlobals==null&&(r._tfGlobals=new Map),r._tfGlobals}function ts(r,e){let t=QS();if(t.has(r))return t.get(r);{let o=e();return t.set(r,o),t.get(r)}}var js="Acos",Ys="Acosh";var Qs="AddN";var Zs="ArgMax",Js="ArgMin",ea="Asin",ta="Asinh",ra="Atan",oa="Atanh",na="Atan2",sa="AvgPool",Cd="AvgPoolGrad",aa="AvgPool3D",vd="AvgPool3DGrad",ia="BatchMatMul",ua="BatchToSpaceND",la="Bincount",Mo="BitwiseAnd";var ca="BroadcastArgs",Jr="Cast",Wo="Ceil",pa="ClipByValue",rs="Complex",ma="ComplexAbs",fa="Concat",da="Conv2D",ha="Conv2DBackpropFilter",ga="Conv2DBackpropInput",xa="Conv3D",Sd="Conv3DBackpropFilterV2",ya="Conv3DBackpropInputV2";var ba="Cosh",wa="Cumprod",Ta="Cumsum",Na="CropAndResize",Ca="DenseBincount",va="DepthToSpace",Sa="DepthwiseConv2dNative",Ea="DepthwiseConv2dNativeBackpropFilter",Ia="DepthwiseConv2dNativeBackpropInput",$a="Diag",ka="Dilation2D";var Ra="RealDiv",Aa="Einsum";var Ed="EluGrad";var zo="Equal";var _a="ExpandDims",Ho="Expm1";var Da="Fill",Oa="FlipLeftRight",Ko="Floor",qo="FloorDiv",Fa="FusedBatchNorm",Pa="GatherV2",La="GatherNd",Xo="Greater",jo="GreaterEqual",eo="Identity",Ba="IFFT",Va="Imag",Ga="IsFinite",Ua="IsInf",Ma="IsNan",Wa="LeakyRelu",Yo="Less",Qo="LessEqual",za="LinSpace";var Ha="Log1p",Ka="LogicalAnd",qa="LogicalNot",Xa="LogicalOr";var Id="LRNGrad";var Zo="Maximum",ja="MaxPool",$d="MaxPoolGrad",Ya="MaxPool3D",kd="MaxPool3DGrad",Qa="MaxPoolWithArgmax",Za="Mean";var Jo="Minimum",Ja="MirrorPad";var ei="Multinomial",en="Multiply";var tn="NotEqual",ti="NonMaxSuppressionV3",ri="NonMaxSuppressionV4",oi="NonMaxSuppressionV5",ni="OnesLike",si="OneHot",ai="Pack",ii="PadV2";var ui="Prelu",os="Prod",li="RaggedGather",ci="RaggedRange",pi="RaggedTensorToTensor",mi="Range",ns="Real",fi="Reciprocal",di="Relu",hi="Reshape",gi="ResizeNearestNeighbor",Rd="ResizeNearestNeighborGrad",xi="ResizeBilinear",Ad="ResizeBilinearGrad",yi="Relu6",bi="Reverse",wi="Round",rn="Rsqrt",Ti="ScatterNd",Ni="TensorScatterUpdate",Ci="SearchSorted",vi="Select",Si="Selu",ss="Slice";var Ei="Sinh",Ii="Sign",on="Sigmoid",$i="Softplus",nn="Sqrt";var ki="SpaceToBatchND",Ri="SplitV",Ai="Softmax",_i="SparseFillEmptyRows",Di="SparseReshape",Oi="SparseSegmentMean",Fi="SparseSegmentSum",Pi="SparseToDense",sn="SquaredDifference",_d="Square",an="StaticRegexReplace",Li="StridedSlice",Bi="StringNGrams",Vi="StringSplit",Gi="StringToHashBucketFast";var Ui="Tanh",un="Tile",Mi="TopK",Wi="Transform",ln="Transpose",zi="Unique",Hi="Unpack",Ki="UnsortedSegmentSum";var qi="ZerosLike",Xi="Step",Dd="FromPixels",ji="RotateWithOffset",as="_FusedMatMul",is="FusedConv2D",us="FusedDepthwiseConv2D";function cr(...r){$().getBool("IS_TEST")||$().getBool("PROD")||console.warn(...r)}function ZS(...r){$().getBool("IS_TEST")||$().getBool("PROD")||console.log(...r)}var Yi=ts("kernelRegistry",()=>new Map),JS=ts("gradRegistry",()=>new Map);function Pp(r,e){let t=Pd(r,e);return Yi.get(t)}function Lp(r){return JS.get(r)}function Bp(r){let e=Yi.entries(),t=[];for(;;){let{done:o,value:n}=e.next();if(o)break;let[s,a]=n,[i]=s.split("_");i===r&&t.push(a)}return t}function Fd(r){let{kernelName:e,backendName:t}=r,o=Pd(e,t);Yi.has(o)&&cr(`The kernel '${e}' for backend '${t}' is already registered`),Yi.set(o,r)}function Pd(r,e){return`${e}_${r}`}var T={};ce(T,{arraysEqual:()=>dt,arraysEqualWithNull:()=>Ip,assert:()=>v,assertNonNegativeIntegerDimensions:()=>he,assertNonNull:()=>Ct,assertShapesMatch:()=>we,bytesFromStringArray:()=>_p,bytesPerElement:()=>Lo,checkConversionForErrors:()=>Rp,clamp:()=>Po,computeStrides:()=>Kt,convertBackendValuesAndArrayBuffer:()=>WS,createScalarValue:()=>a1,createShuffledIndices:()=>VS,decodeString:()=>dn,distSquared:()=>FS,encodeString:()=>fn,fetch:()=>u1,fingerPrint64:()=>s1,flatten:()=>$r,getArrayFromDType:()=>Xs,getTypedArrayFromDType:()=>kp,hasEncodingLoss:()=>MS,hexToLong:()=>ls,indexToLoc:()=>KS,inferDtype:()=>Er,inferFromImplicitShape:()=>US,isBoolean:()=>yd,isFunction:()=>Vo,isInt:()=>lr,isNumber:()=>bd,isPromise:()=>Zr,isScalarShape:()=>PS,isString:()=>Bo,isTypedArray:()=>He,isValidDtype:()=>Ap,locToIndex:()=>HS,makeOnesTypedArray:()=>Jn,makeZerosNestedTypedArray:()=>zS,makeZerosTypedArray:()=>Uo,nearestDivisor:()=>Go,nearestLargerEven:()=>_S,now:()=>so,parseAxisParam:()=>Sr,randUniform:()=>OS,repeatedTry:()=>GS,rightPad:()=>Qr,shuffle:()=>xd,shuffleCombo:()=>AS,sizeFromShape:()=>Y,sizeToSquarishShape:()=>BS,squeezeShape:()=>$p,sum:()=>DS,swap:()=>qs,tanh:()=>LS,toNestedArray:()=>Yr,toTypedArray:()=>mn});function Qi(r){return r instanceof Float32Array||r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray}var Mp=gd(qd());var no=Mp.default||Mp;function ls(r){return no.fromString(r,!0,16)}var jd=ls("c3a5c85c97cb3127"),oo=ls("b492b66fbe98f273"),je=ls("9ae16a3b2f90404f");function Up(r){return r.xor(r.shru(47))}function Yd(r,e,t){let o=r.slice(e,e+t);return no.fromBytes(Array.from(o),!0,!0)}function ge(r,e){return Yd(r,e,8)}function Xd(r,e){return Yd(r,e,4)}function Fe(r,e){return e===0?r:r.shru(e).or(r.shl(64-e))}function Ir(r,e,t=ls("9ddfea08eb382d69")){let o=r.xor(e).mul(t);o=o.xor(o.shru(47));let n=e.xor(o).mul(t);return n=n.xor(n.shru(47)),n=n.mul(t),n}function t1(r,e,t,o,n,s){n=n.add(r),s=Fe(s.add(n).add(o),21);let a=n;return n=n.add(e),n=n.add(t),s=s.add(Fe(n,44)),[n.add(o),s.add(a)]}function Ji(r,e,t,o){return t1(ge(r,e),ge(r,e+8),ge(r,e+16),ge(r,e+24),t,o)}function r1(r,e=r.length){if(e>=8){let t=je.add(e*2),o=ge(r,0).add(je),n=ge(r,e-8),s=Fe(n,37).mul(t).add(o),a=Fe(o,25).add(n).mul(t);return Ir(s,a,t)}if(e>=4){let t=je.add(e*2),o=Xd(r,0);return Ir(o.shl(3).add(e),Xd(r,e-4),t)}if(e>0){let t=r[0],o=r[e>>1],n=r[e-1],s=t+(o<<8),a=e+(n<<2);return Up(je.mul(s).xor(jd.mul(a))).mul(je)}return je}function o1(r,e=r.length){let t=je.add(e*2),o=ge(r,0).mul(oo),n=ge(r,8),s=ge(r,e-8).mul(t),a=ge(r,e-16).mul(je);return Ir(Fe(o.add(n),43).add(Fe(s,30)).add(a),o.add(Fe(n.add(je),18)).add(s),t)}function n1(r,e=r.length){let t=je.add(e*2),o=ge(r,0).mul(je),n=ge(r,8),s=ge(r,e-8).mul(t),a=ge(r,e-16).mul(je),i=Fe(o.add(n),43).add(Fe(s,30)).add(a),u=Ir(i,o.add(Fe(n.add(je),18)).add(s),t),l=ge(r,16).mul(t),c=ge(r,24),p=i.add(ge(r,e-32)).mul(t),m=u.add(ge(r,e-24)).mul(t);return Ir(Fe(l.add(c),43).add(Fe(p,30)).add(m),l.add(Fe(c.add(o),18)).add(p),t)}function s1(r,e=r.length){let t=no.fromNumber(81,!0);if(e<=32)return e<=16?r1(r,e):o1(r,e);if(e<=64)return n1(r,e);let o=t,n=t.mul(oo).add(113),s=Up(n.mul(je).add(113)).mul(je),a=[no.UZERO,no.UZERO],i=[no.UZERO,no.UZERO];o=o.mul(je).add(ge(r,0));let u=0,l=(e-1>>6)*64,c=l+(e-1&63)-63;do o=Fe(o.add(n).add(a[0]).add(ge(r,u+8)),37).mul(oo),n=Fe(n.add(a[1]).add(ge(r,u+48)),42).mul(oo),o=o.xor(i[1]),n=n.add(a[0]).add(ge(r,u+40)),s=Fe(s.add(i[0]),33).mul(oo),a=Ji(r,u,a[1].mul(oo),o.add(i[0])),i=Ji(r,u+32,s.add(i[1]),n.add(ge(r,u+16))),[s,o]=[o,s],u+=64;while(u!==l);let p=oo.add(s.and(255).shl(1));return u=c,i[0]=i[0].add(e-1&63),a[0]=a[0].add(i[0]),i[0]=i[0].add(a[0]),o=Fe(o.add(n).add(a[0]).add(ge(r,u+8)),37).mul(p),n=Fe(n.add(a[1]).add(ge(r,u+48)),42).mul(p),o=o.xor(i[1].mul(9)),n=n.add(a[0].mul(9).add(ge(r,u+40))),s=Fe(s.add(i[0]),33).mul(p),a=Ji(r,u,a[1].mul(p),o.add(i[0])),i=Ji(r,u+32,s.add(i[1]),n.add(ge(r,u+16))),[s,o]=[o,s],Ir(Ir(a[0],i[0],p).add(Up(n).mul(jd)).add(s),Ir(a[1],i[1],p).add(o),p)}function a1(r,e){return e==="string"?fn(r):mn([r],e)}function i1(r,e){return r instanceof Float32Array&&e==="float32"||r instanceof Int32Array&&e==="int32"||r instanceof Uint8Array&&e==="bool"}function mn(r,e){if(e==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(r)&&(r=$r(r)),$().getBool("DEBUG")&&Rp(r,e),i1(r,e))return r;if(e==null||e==="float32"||e==="complex64")return new Float32Array(r);if(e==="int32")return new Int32Array(r);if(e==="bool"){let t=new Uint8Array(r.length);for(let o=0;o<t.length;++o)Math.round(r[o])!==0&&(t[o]=1);return t}else throw new Error(`Unknown data type ${e}`)}function so(){return $().platform.now()}function u1(r,e){return $().platform.fetch(r,e)}function fn(r,e="utf-8"){return e=e||"utf-8",$().platform.encode(r,e)}function dn(r,e="utf-8"){return e=e||"utf-8",$().platform.decode(r,e)}function He(r){return $().platform.isTypedArray!=null?$().platform.isTypedArray(r):Qi(r)}function $r(r,e=[],t=!1){if(e==null&&(e=[]),typeof r=="boolean"||typeof r=="number"||typeof r=="string"||Zr(r)||r==null||He(r)&&t)e.push(r);else if(Array.isArray(r)||He(r))for(let o=0;o<r.length;++o)$r(r[o],e,t);else{let o=-1;for(let n of Object.keys(r))/^([1-9]+[0-9]*|0)$/.test(n)&&(o=Math.max(o,Number(n)));for(let n=0;n<=o;n++)$r(r[n],e,t)}return e}var eu=class{constructor(e,t){this.backendTimer=e,this.logger=t,t==null&&(this.logger=new Wp)}profileKernel(e,t,o){let n,s=()=>{n=o()},a,i=so();if(this.backendTimer.timerAvailable())a=this.backendTimer.time(s);else{s();for(let l of n)l.dataSync();a=Promise.resolve({kernelMs:so()-i})}if($().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let l=0;l<n.length;l++){let c=n[l];c.data().then(p=>{l1(p,c.dtype,e)})}return{kernelName:e,outputs:n,inputs:t,timeMs:a.then(l=>l.kernelMs),extraInfo:a.then(l=>l.getExtraProfileInfo!=null?l.getExtraProfileInfo():"")}}logKernelProfile(e){let{kernelName:t,outputs:o,timeMs:n,inputs:s,extraInfo:a}=e;o.forEach(i=>{Promise.all([i.data(),n,a]).then(u=>{this.logger.logKernelProfile(t,i,u[0],u[1],s,u[2])})})}};function l1(r,e,t){if(e!=="float32")return!1;for(let o=0;o<r.length;o++){let n=r[o];if(isNaN(n)||!isFinite(n))return console.warn(`Found ${n} in the result of '${t}'`),!0}return!1}var Wp=class{logKernelProfile(e,t,o,n,s,a){let i=typeof n=="number"?Qr(`${n}ms`,9):n.error,u=Qr(e,25),l=t.rank,c=t.size,p=Qr(t.shape.toString(),14),m="";for(let f in s){let d=s[f];if(d!=null){let y=d.shape||t.shape,h=y.length;m+=`${f}: ${h}D ${h>0?y:""} `}}console.log(`%c${u}	%c${i}	%c${l}D ${p}	%c${c}	%c${m}	%c${a}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function Qd(r,e,t){let o={},n={};for(let u=0;u<e.length;u++)o[e[u].id]=!0;for(let u=0;u<r.length;u++){let l=r[u],c=l.inputs;for(let p in c){let m=c[p],f=!1;for(let d=0;d<e.length;d++)if(o[m.id]){l.outputs.forEach(y=>o[y.id]=!0),f=!0,n[l.id]=!0;break}if(f)break}}let s={};s[t.id]=!0;let a={};for(let u=r.length-1;u>=0;u--){let l=r[u],c=l.inputs;for(let p=0;p<l.outputs.length;p++)if(s[l.outputs[p].id]){for(let m in c)s[c[m].id]=!0,a[l.id]=!0;break}}let i=[];for(let u=0;u<r.length;u++){let l=r[u];if(n[l.id]&&a[l.id]){let c={};for(let m in l.inputs){let f=l.inputs[m];o[f.id]&&(c[m]=f)}let p=Object.assign({},l);p.inputs=c,p.outputs=l.outputs,i.push(p)}}return i}function Zd(r,e,t,o){for(let n=e.length-1;n>=0;n--){let s=e[n],a=[];if(s.outputs.forEach(u=>{let l=r[u.id];l!=null?a.push(l):a.push(null)}),s.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${s.kernelName}.`);let i=s.gradient(a);for(let u in s.inputs){if(!(u in i))throw new Error(`Cannot backprop through input ${u}. Available gradients found: ${Object.keys(i)}.`);let l=t(()=>i[u]());if(l.dtype!=="float32")throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input ${u} must have 'float32' dtype, but has '${l.dtype}'`);let c=s.inputs[u];if(!dt(l.shape,c.shape))throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input '${u}' has shape '${l.shape}', which does not match the shape of the input '${c.shape}'`);if(r[c.id]==null)r[c.id]=l;else{let p=r[c.id];r[c.id]=o(p,l),p.dispose()}}}}var Jd=20,cs=3,zp=7;function eh(r,e,t,o){let n=Kt(e),s=c1(r,e,t,n),a=e.length,i=tu(r,e,t,n,s),u=["Tensor"];return o&&(u.push(`  dtype: ${t}`),u.push(`  rank: ${a}`),u.push(`  shape: [${e}]`),u.push("  values:")),u.push(i.map(l=>"    "+l).join(`
`)),u.join(`
`)}function c1(r,e,t,o){let n=Y(e),s=o[o.length-1],a=new Array(s).fill(0),i=e.length,u=t==="complex64"?ms(r):r;if(i>1)for(let l=0;l<n/s;l++){let c=l*s;for(let p=0;p<s;p++)a[p]=Math.max(a[p],ps(u[c+p],0,t).length)}return a}function ps(r,e,t){let o;return Array.isArray(r)?o=`${parseFloat(r[0].toFixed(zp))} + ${parseFloat(r[1].toFixed(zp))}j`:Bo(r)?o=`'${r}'`:t==="bool"?o=th(r):o=parseFloat(r.toFixed(zp)).toString(),Qr(o,e)}function th(r){return r===0?"false":"true"}function tu(r,e,t,o,n,s=!0){let a=t==="complex64"?2:1,i=e[0],u=e.length;if(u===0){if(t==="complex64"){let y=ms(r);return[ps(y[0],0,t)]}return t==="bool"?[th(r[0])]:[r[0].toString()]}if(u===1){if(i>Jd){let h=cs*a,b=Array.from(r.slice(0,h)),C=Array.from(r.slice((i-cs)*a,i*a));return t==="complex64"&&(b=ms(b),C=ms(C)),["["+b.map((S,E)=>ps(S,n[E],t)).join(", ")+", ..., "+C.map((S,E)=>ps(S,n[i-cs+E],t)).join(", ")+"]"]}return["["+(t==="complex64"?ms(r):Array.from(r)).map((h,b)=>ps(h,n[b],t)).join(", ")+"]"]}let l=e.slice(1),c=o.slice(1),p=o[0]*a,m=[];if(i>Jd){for(let y=0;y<cs;y++){let h=y*p,b=h+p;m.push(...tu(r.slice(h,b),l,t,c,n,!1))}m.push("...");for(let y=i-cs;y<i;y++){let h=y*p,b=h+p;m.push(...tu(r.slice(h,b),l,t,c,n,y===i-1))}}else for(let y=0;y<i;y++){let h=y*p,b=h+p;m.push(...tu(r.slice(h,b),l,t,c,n,y===i-1))}let f=u===2?",":"";m[0]="["+(i>0?m[0]+f:"");for(let y=1;y<m.length-1;y++)m[y]=" "+m[y]+f;let d=`,
`;for(let y=2;y<u;y++)d+=`
`;return m[m.length-1]=" "+m[m.length-1]+"]"+(s?"":d),m}function ms(r){let e=[];for(let t=0;t<r.length;t+=2)e.push([r[t],r[t+1]]);return e}var vt=class{constructor(e,t,o){if(this.dtype=t,this.shape=e.slice(),this.size=Y(e),o!=null){let n=o.length;v(n===this.size,()=>`Length of values '${n}' does not match the size inferred by the shape '${this.size}'.`)}if(t==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=o||Xs(t,this.size),this.strides=Kt(e)}set(e,...t){t.length===0&&(t=[0]),v(t.length===this.rank,()=>`The number of provided coordinates (${t.length}) must match the rank (${this.rank})`);let o=this.locToIndex(t);this.values[o]=e}get(...e){e.length===0&&(e=[0]);let t=0;for(let n of e){if(n<0||n>=this.shape[t]){let s=`Requested out of range element at ${e}.   Buffer shape=${this.shape}`;throw new Error(s)}t++}let o=e[e.length-1];for(let n=0;n<e.length-1;++n)o+=this.strides[n]*e[n];return this.values[o]}locToIndex(e){if(this.rank===0)return 0;if(this.rank===1)return e[0];let t=e[e.length-1];for(let o=0;o<e.length-1;++o)t+=this.strides[o]*e[o];return t}indexToLoc(e){if(this.rank===0)return[];if(this.rank===1)return[e];let t=new Array(this.shape.length);for(let o=0;o<t.length-1;++o)t[o]=Math.floor(e/this.strides[o]),e-=t[o]*this.strides[o];return t[t.length-1]=e,t}get rank(){return this.shape.length}toTensor(){return Bt().makeTensor(this.values,this.shape,this.dtype)}},Bt=null,hn=null,p1=null;function rh(r){Bt=r}function oh(r){hn=r}function nh(r){p1=r}var Te=class{constructor(e,t,o,n){this.kept=!1,this.isDisposedInternal=!1,this.shape=e.slice(),this.dtype=t||"float32",this.size=Y(e),this.strides=Kt(e),this.dataId=o,this.id=n,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let e=await this.data();return hn.buffer(this.shape,this.dtype,e)}bufferSync(){return hn.buffer(this.shape,this.dtype,this.dataSync())}async array(){let e=await this.data();return Yr(this.shape,e,this.dtype==="complex64")}arraySync(){return Yr(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let e=Bt().read(this.dataId);if(this.dtype==="string"){let t=await e;try{return t.map(o=>dn(o))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return e}dataToGPU(e){return this.throwIfDisposed(),Bt().readToGPU(this.dataId,e)}dataSync(){this.throwIfDisposed();let e=Bt().readSync(this.dataId);if(this.dtype==="string")try{return e.map(t=>dn(t))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return e}async bytes(){this.throwIfDisposed();let e=await Bt().read(this.dataId);return this.dtype==="string"?e:new Uint8Array(e.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Bt().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(e=!1){return hn.print(this,e)}clone(){return this.throwIfDisposed(),hn.clone(this)}toString(e=!1){let t=this.dataSync();return eh(t,this.shape,this.dtype,e)}cast(e){return this.throwIfDisposed(),hn.cast(this,e)}variable(e=!0,t,o){return this.throwIfDisposed(),Bt().makeVariable(this,e,t,o)}};Object.defineProperty(Te,Symbol.hasInstance,{value:r=>!!r&&r.data!=null&&r.dataSync!=null&&r.throwIfDisposed!=null});function Hp(){return ts("Tensor",()=>Te)}Hp();var pr=class extends Te{constructor(e,t,o,n){super(e.shape,e.dtype,e.dataId,n),this.trainable=t,this.name=o}assign(e){if(e.dtype!==this.dtype)throw new Error(`dtype of the new value (${e.dtype}) and previous value (${this.dtype}) must match`);if(!dt(e.shape,this.shape))throw new Error(`shape of the new value (${e.shape}) and previous value (${this.shape}) must match`);Bt().disposeTensor(this),this.dataId=e.dataId,Bt().incRef(this,null)}dispose(){Bt().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(pr,Symbol.hasInstance,{value:r=>r instanceof Te&&r.assign!=null&&r.assign instanceof Function});var Kp;(function(r){r.R0="R0",r.R1="R1",r.R2="R2",r.R3="R3",r.R4="R4",r.R5="R5",r.R6="R6"})(Kp||(Kp={}));var qp;(function(r){r.float32="float32",r.int32="int32",r.bool="int32",r.complex64="complex64"})(qp||(qp={}));var Xp;(function(r){r.float32="float32",r.int32="int32",r.bool="bool",r.complex64="complex64"})(Xp||(Xp={}));var jp;(function(r){r.float32="float32",r.int32="float32",r.bool="float32",r.complex64="complex64"})(jp||(jp={}));var Yp;(function(r){r.float32="complex64",r.int32="complex64",r.bool="complex64",r.complex64="complex64"})(Yp||(Yp={}));var m1={float32:jp,int32:qp,bool:Xp,complex64:Yp};function Ke(r,e){if(r==="string"||e==="string"){if(r==="string"&&e==="string")return"string";throw new Error(`Can not upcast ${r} with ${e}`)}return m1[r][e]}function ao(r){return Ke(r,"int32")}function ru(r){return r!=null&&typeof r=="object"&&"texture"in r&&r.texture instanceof WebGLTexture}function ou(r){return typeof GPUBuffer<"u"&&r!=null&&typeof r=="object"&&"buffer"in r&&r.buffer instanceof GPUBuffer}function j(r,e){if(r.dtype===e.dtype)return[r,e];let t=Ke(r.dtype,e.dtype);return[r.cast(t),e.cast(t)]}function sh(r,e){v(r.dtype===e.dtype,()=>`The dtypes of the first(${r.dtype}) and second(${e.dtype}) input must match`)}function nu(r){let e=[];return ah(r,e,new Set),e}function ah(r,e,t){if(r==null)return;if(r instanceof Te){e.push(r);return}if(!f1(r))return;let o=r;for(let n in o){let s=o[n];t.has(s)||(t.add(s),ah(s,e,t))}}function f1(r){return Array.isArray(r)||typeof r=="object"}function Qp(r){return r.kernelName!=null}var su=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(e=>e.name)))}}}dispose(){for(let e in this.registeredVariables)this.registeredVariables[e].dispose()}},fs=class r{constructor(e){this.ENV=e,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new su}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let e=this.getSortedBackends();for(let t=0;t<e.length;t++){let o=e[t];if(await this.initializeBackend(o).success){await this.setBackend(o);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:e,asyncInit:t}=this.initializeBackendsAndReturnBest();if(t)throw new Error(`The highest priority backend '${e}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(e)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(e){if(!(e in this.registry))if(e in this.registryFactory){let{asyncInit:t}=this.initializeBackend(e);if(t)return null}else return null;return this.registry[e]}findBackendFactory(e){return e in this.registryFactory?this.registryFactory[e].factory:null}registerBackend(e,t,o=1){return e in this.registryFactory?(cr(`${e} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[e]={factory:t,priority:o},!0)}async setBackend(e){if(this.registryFactory[e]==null)throw new Error(`Backend name '${e}' not found in registry`);if(this.backendName=e,this.registry[e]==null){this.backendInstance=null;let{success:t,asyncInit:o}=this.initializeBackend(e);if(!(o?await t:t))return!1}return this.backendInstance=this.registry[e],this.setupRegisteredKernels(),this.profiler=new eu(this.backendInstance),!0}setupRegisteredKernels(){Bp(this.backendName).forEach(t=>{t.setupFunc!=null&&t.setupFunc(this.backendInstance)})}disposeRegisteredKernels(e){Bp(e).forEach(o=>{o.disposeFunc!=null&&o.disposeFunc(this.registry[e])})}initializeBackend(e){let t=this.registryFactory[e];if(t==null)throw new Error(`Cannot initialize backend ${e}, no registration found.`);try{let o=t.factory();if(o&&!(o instanceof jr)&&typeof o.then=="function"){let n=++this.pendingBackendInitId,s=o.then(a=>n<this.pendingBackendInitId?!1:(this.registry[e]=a,this.pendingBackendInit=null,!0)).catch(a=>(n<this.pendingBackendInitId||(this.pendingBackendInit=null,cr(`Initialization of backend ${e} failed`),cr(a.stack||a.message)),!1));return this.pendingBackendInit=s,{success:s,asyncInit:!0}}else return this.registry[e]=o,{success:!0,asyncInit:!1}}catch(o){return cr(`Initialization of backend ${e} failed`),cr(o.stack||o.message),{success:!1,asyncInit:!1}}}removeBackend(e){if(!(e in this.registryFactory))throw new Error(`${e} backend not found in registry`);this.backendName===e&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,e in this.registry&&(this.disposeRegisteredKernels(e),this.registry[e].dispose(),delete this.registry[e]),delete this.registryFactory[e],this.backendName===e&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((e,t)=>this.registryFactory[t].priority-this.registryFactory[e].priority)}initializeBackendsAndReturnBest(){let e=this.getSortedBackends();for(let t=0;t<e.length;t++){let o=e[t],{success:n,asyncInit:s}=this.initializeBackend(o);if(s||n)return{name:o,asyncInit:s}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(e,t){let o=this.state.tensorInfo.get(t),n=o.backend,s=this.readSync(t),a=n.refCount(t);n.disposeData(t,!0),o.backend=e,e.move(t,s,o.shape,o.dtype,a),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(e,t){let o=null;if(t==null){if(typeof e!="function")throw new Error("Please provide a function to tidy()");t=e}else{if(typeof e!="string"&&!(e instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof t!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");o=e}let n;return this.scopedRun(()=>this.startScope(o),()=>this.endScope(n),()=>(n=t(),n instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),n))}scopedRun(e,t,o){e();try{let n=o();return t(),n}catch(n){throw t(),n}}nextTensorId(){return r.nextTensorId++}nextVariableId(){return r.nextVariableId++}clone(e){let t=N.runKernel(eo,{x:e}),o={x:e},n=a=>({x:()=>{let i="float32",u={x:a},l={dtype:i};return N.runKernel(Jr,u,l)}}),s=[];return this.addTapeNode(this.state.activeScope.name,o,[t],n,s,{}),t}runKernel(e,t,o){if(this.backendName==null&&this.backend,!(Pp(e,this.backendName)!=null))throw new Error(`Kernel '${e}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:e,inputs:t,attrs:o})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(e,t,o){let n=this.backend.numDataIds(),s=0;o.forEach(u=>{s+=u.dtype==="complex64"?3:1});let a=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],i=n-t-s-a;if(i>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${i} data ids) after running '${e}'`)}runKernelFunc(e){let t,o=[],n=this.isTapeOn(),s=this.state.numBytes,a=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let i;this.backendName==null&&this.backend;let u,l=Qp(e)?e.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(Qp(e)){let{kernelName:d,inputs:y,attrs:h}=e;this.backendName==null&&this.backend;let b=Pp(d,this.backendName);v(b!=null,()=>`Cannot find registered kernel '${d}' for backend '${this.backendName}'`),i=()=>{let C=this.backend.numDataIds();u=b.kernelFunc({inputs:y,attrs:h,backend:this.backend});let S=Array.isArray(u)?u:[u];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(d,C,S);let E=S.map(k=>k.rank!=null?k:this.makeTensorFromTensorInfo(k));if(n){let k=this.getTensorsForGradient(d,y,E);o=this.saveTensorsForBackwardMode(k)}return E}}else{let{forwardFunc:d}=e,y=h=>{n&&(o=h.map(b=>this.keep(this.clone(b))))};i=()=>{let h=this.backend.numDataIds();u=this.tidy(()=>d(this.backend,y));let b=Array.isArray(u)?u:[u];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(l,h,b),b}}let{inputs:c,attrs:p}=e,m=Qp(e)?null:e.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?t=i():(f=this.profiler.profileKernel(l,c,()=>i()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(f),t=f.outputs)}),n&&this.addTapeNode(l,c,t,m,o,p),this.state.profiling&&this.state.activeProfile.kernels.push({name:l,bytesAdded:this.state.numBytes-s,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-a,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(c).map(d=>c[d]!=null?c[d].shape:null),outputShapes:t.map(d=>d.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(u)?t:t[0]}saveTensorsForBackwardMode(e){return e.map(o=>this.keep(this.clone(o)))}getTensorsForGradient(e,t,o){let n=Lp(e);if(n!=null){let s=n.inputsToSave||[],a=n.outputsToSave||[],i;n.saveAllInputs?(v(Array.isArray(t),()=>"saveAllInputs is true, expected inputs to be an array."),i=Object.keys(t).map(l=>t[l])):i=s.map(l=>t[l]);let u=o.filter((l,c)=>a[c]);return i.concat(u)}return[]}makeTensor(e,t,o,n){if(e==null)throw new Error("Values passed to engine.makeTensor() are null");o=o||"float32",n=n||this.backend;let s=e;o==="string"&&Bo(e[0])&&(s=e.map(u=>fn(u)));let a=n.write(s,t,o),i=new Te(t,o,a,this.nextTensorId());if(this.trackTensor(i,n),o==="string"){let u=this.state.tensorInfo.get(a),l=_p(s);this.state.numBytes+=l-u.bytes,u.bytes=l}return i}makeTensorFromDataId(e,t,o,n){o=o||"float32";let s={dataId:e,shape:t,dtype:o};return this.makeTensorFromTensorInfo(s,n)}makeTensorFromTensorInfo(e,t){let{dataId:o,shape:n,dtype:s}=e,a=new Te(n,s,o,this.nextTensorId());return this.trackTensor(a,t),a}makeVariable(e,t=!0,o,n){o=o||this.nextVariableId().toString(),n!=null&&n!==e.dtype&&(e=e.cast(n));let s=new pr(e,t,o,this.nextTensorId());if(this.state.registeredVariables[s.name]!=null)throw new Error(`Variable with name ${s.name} was already registered`);return this.state.registeredVariables[s.name]=s,this.incRef(s,this.backend),s}trackTensor(e,t){this.state.numTensors++,e.dtype==="string"&&this.state.numStringTensors++;let o=0;e.dtype!=="complex64"&&e.dtype!=="string"&&(o=e.size*Lo(e.dtype)),this.state.numBytes+=o,this.state.tensorInfo.has(e.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(e.dataId,{backend:t||this.backend,dtype:e.dtype,shape:e.shape,bytes:o})),e instanceof pr||this.track(e)}incRef(e,t){this.trackTensor(e,t),this.backend.incRef(e.dataId)}removeDataId(e,t){this.state.tensorInfo.has(e)&&this.state.tensorInfo.get(e).backend===t&&(this.state.tensorInfo.delete(e),this.state.numDataBuffers--)}disposeTensor(e){if(!this.state.tensorInfo.has(e.dataId))return;let t=this.state.tensorInfo.get(e.dataId);if(this.state.numTensors--,e.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=t.bytes),e.dtype!=="complex64"&&e.dtype!=="string"){let o=e.size*Lo(e.dtype);this.state.numBytes-=o}t.backend.disposeData(e.dataId)&&this.removeDataId(e.dataId,t.backend)}disposeVariables(){for(let e in this.state.registeredVariables){let t=this.state.registeredVariables[e];this.disposeVariable(t)}}disposeVariable(e){this.disposeTensor(e),this.state.registeredVariables[e.name]!=null&&delete this.state.registeredVariables[e.name]}memory(){let e=this.backend.memory();return e.numTensors=this.state.numTensors,e.numDataBuffers=this.state.numDataBuffers,e.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(e.unreliable=!0,e.reasons==null&&(e.reasons=[]),e.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),e}async profile(e){this.state.profiling=!0;let t=this.state.numBytes,o=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await e(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(n=>n.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-t,this.state.activeProfile.newTensors=this.state.numTensors-o;for(let n of this.state.activeProfile.kernels)n.kernelTimeMs=await n.kernelTimeMs,n.extraInfo=await n.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(e,t,o,n,s,a){let i={id:this.state.nextTapeNodeId++,kernelName:e,inputs:t,outputs:o,saved:s},u=Lp(e);u!=null&&(n=u.gradFunc),n!=null&&(i.gradient=l=>(l=l.map((c,p)=>{if(c==null){let m=o[p],f=Uo(m.size,m.dtype);return this.makeTensor(f,m.shape,m.dtype)}return c}),n(l.length>1?l:l[0],s,a))),this.state.activeTape.push(i)}keep(e){return e.kept=!0,e}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(e){let t={track:[],name:"unnamed scope",id:this.state.nextScopeId++};e&&(t.name=e),this.state.scopeStack.push(t),this.state.activeScope=t}endScope(e){let t=nu(e),o=new Set(t.map(s=>s.id));for(let s=0;s<this.state.activeScope.track.length;s++){let a=this.state.activeScope.track[s];!a.kept&&!o.has(a.id)&&a.dispose()}let n=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],t.forEach(s=>{!s.kept&&s.scopeId===n.id&&this.track(s)})}gradients(e,t,o,n=!1){if(v(t.length>0,()=>"gradients() received an empty list of xs."),o!=null&&o.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${o.dtype}'`);let s=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",e));v(s instanceof Te,()=>"The result y returned by f() must be a tensor.");let a=Qd(this.state.activeTape,t,s);if(!n&&a.length===0&&t.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let i={};i[s.id]=o??d1(s.shape),Zd(i,a,l=>this.tidy(l),h1);let u=t.map(l=>i[l.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(l=>{for(let c of l.saved)c.dispose()}),this.state.activeTape=null),{value:s,grads:u}})}customGrad(e){return v(Vo(e),()=>"The f passed in customGrad(f) must be a function."),(...t)=>{v(t.every(i=>i instanceof Te),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let o,n={};t.forEach((i,u)=>{n[u]=i});let s=(i,u)=>(o=e(...t,u),v(o.value instanceof Te,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),v(Vo(o.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),o.value),a=(i,u)=>{let l=o.gradFunc(i,u),c=Array.isArray(l)?l:[l];v(c.length===t.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),v(c.every(m=>m instanceof Te),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let p={};return c.forEach((m,f)=>{p[f]=()=>m}),p};return this.runKernelFunc({forwardFunc:s,backwardsFunc:a,inputs:n})}}readSync(e){return this.state.tensorInfo.get(e).backend.readSync(e)}read(e){return this.state.tensorInfo.get(e).backend.read(e)}readToGPU(e,t){return this.state.tensorInfo.get(e).backend.readToGPU(e,t)}async time(e){let t=so(),o=await this.backend.time(e);return o.wallMs=so()-t,o}track(e){return this.state.activeScope!=null&&(e.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(e)),e}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new su;for(let e in this.registry)this.disposeRegisteredKernels(e),this.registry[e].dispose(),delete this.registry[e];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};fs.nextTensorId=0;fs.nextVariableId=0;function d1(r){let e=Jn(Y(r),"float32");return N.makeTensor(e,r,"float32")}function Zp(){let r=Fp();if(r._tfengine==null){let e=new es(r);r._tfengine=new fs(e)}return Nd(r._tfengine.ENV),rh(()=>r._tfengine),r._tfengine}var N=Zp();function h1(r,e){let t={a:r,b:e};return N.runKernel("Add",t)}var kr={};ce(kr,{isBrowser:()=>em,isMobile:()=>y1,mockIsMobile:()=>x1});function g1(){return typeof navigator<"u"&&navigator!=null}var Jp;function x1(r){Jp=r}function y1(r){if(Jp!==void 0)return Jp;if(r||g1()){if(r||(r=navigator),r.product==="ReactNative")return!0;let e=r.userAgent||r.vendor||(typeof window<"u"?window.opera:"");if(!e){let t=r;return t.userAgentData&&t.userAgentData.mobile}return/(android|bb\d+|meego).+mobile|avantgo|bada\/|blackberry|blazer|compal|elaine|fennec|hiptop|iemobile|ip(hone|od)|iris|kindle|lge |maemo|midp|mmp|mobile.+firefox|netfront|opera m(ob|in)i|palm( os)?|phone|p(ixi|re)\/|plucker|pocket|psp|series(4|6)0|symbian|treo|up\.(browser|link)|vodafone|wap|windows ce|xda|xiino/i.test(e)||/1207|6310|6590|3gso|4thp|50[1-6]i|770s|802s|a wa|abac|ac(er|oo|s\-)|ai(ko|rn)|al(av|ca|co)|amoi|an(ex|ny|yw)|aptu|ar(ch|go)|as(te|us)|attw|au(di|\-m|r |s )|avan|be(ck|ll|nq)|bi(lb|rd)|bl(ac|az)|br(e|v)w|bumb|bw\-(n|u)|c55\/|capi|ccwa|cdm\-|cell|chtm|cldc|cmd\-|co(mp|nd)|craw|da(it|ll|ng)|dbte|dc\-s|devi|dica|dmob|do(c|p)o|ds(12|\-d)|el(49|ai)|em(l2|ul)|er(ic|k0)|esl8|ez([4-7]0|os|wa|ze)|fetc|fly(\-|_)|g1 u|g560|gene|gf\-5|g\-mo|go(\.w|od)|gr(ad|un)|haie|hcit|hd\-(m|p|t)|hei\-|hi(pt|ta)|hp( i|ip)|hs\-c|ht(c(\-| |_|a|g|p|s|t)|tp)|hu(aw|tc)|i\-(20|go|ma)|i230|iac( |\-|\/)|ibro|idea|ig01|ikom|im1k|inno|ipaq|iris|ja(t|v)a|jbro|jemu|jigs|kddi|keji|kgt( |\/)|klon|kpt |kwc\-|kyo(c|k)|le(no|xi)|lg( g|\/(k|l|u)|50|54|\-[a-w])|libw|lynx|m1\-w|m3ga|m50\/|ma(te|ui|xo)|mc(01|21|ca)|m\-cr|me(rc|ri)|mi(o8|oa|ts)|mmef|mo(01|02|bi|de|do|t(\-| |o|v)|zz)|mt(50|p1|v )|mwbp|mywa|n10[0-2]|n20[2-3]|n30(0|2)|n50(0|2|5)|n7(0(0|1)|10)|ne((c|m)\-|on|tf|wf|wg|wt)|nok(6|i)|nzph|o2im|op(ti|wv)|oran|owg1|p800|pan(a|d|t)|pdxg|pg(13|\-([1-8]|c))|phil|pire|pl(ay|uc)|pn\-2|po(ck|rt|se)|prox|psio|pt\-g|qa\-a|qc(07|12|21|32|60|\-[2-7]|i\-)|qtek|r380|r600|raks|rim9|ro(ve|zo)|s55\/|sa(ge|ma|mm|ms|ny|va)|sc(01|h\-|oo|p\-)|sdk\/|se(c(\-|0|1)|47|mc|nd|ri)|sgh\-|shar|sie(\-|m)|sk\-0|sl(45|id)|sm(al|ar|b3|it|t5)|so(ft|ny)|sp(01|h\-|v\-|v )|sy(01|mb)|t2(18|50)|t6(00|10|18)|ta(gt|lk)|tcl\-|tdg\-|tel(i|m)|tim\-|t\-mo|to(pl|sh)|ts(70|m\-|m3|m5)|tx\-9|up(\.b|g1|si)|utst|v400|v750|veri|vi(rg|te)|vk(40|5[0-3]|\-v)|vm40|voda|vulc|vx(52|53|60|61|70|80|81|83|85|98)|w3c(\-| )|webc|whit|wi(g |nc|nw)|wmlb|wonu|x700|yas\-|your|zeto|zte\-/i.test(e.substr(0,4))}return!1}function em(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var et=$();et.registerFlag("DEBUG",()=>!1,r=>{r&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});et.registerFlag("IS_BROWSER",()=>em());et.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");et.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));et.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));et.registerFlag("PROD",()=>!1);et.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>et.getBool("DEBUG"));et.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);et.registerFlag("IS_TEST",()=>!1);et.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>et.getBool("DEBUG"));et.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);et.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);et.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function tt(r,e){let t=r;if(He(r))return e==="string"?[]:[r.length];if(ru(r)){let n=r.channels||"RGBA";return[r.height,r.width*n.length]}else if(ou(r))return[r.buffer.size/(e==null?4:Lo(e))];if(!Array.isArray(r))return[];let o=[];for(;Array.isArray(t)||He(t)&&e!=="string";)o.push(t.length),t=t[0];return Array.isArray(r)&&$().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&uh(r,o,[]),o}function uh(r,e,t){if(t=t||[],!Array.isArray(r)&&!He(r)){v(e.length===0,()=>`Element arr[${t.join("][")}] is a primitive, but should be an array/TypedArray of ${e[0]} elements`);return}v(e.length>0,()=>`Element arr[${t.join("][")}] should be a primitive, but is an array of ${r.length} elements`),v(r.length===e[0],()=>`Element arr[${t.join("][")}] should have ${e[0]} elements, but has ${r.length} elements`);let o=e.slice(1);for(let n=0;n<r.length;++n)uh(r[n],o,t.concat(n))}function ih(r,e,t,o){if(r!=="string_or_numeric"){if(r==null)throw new Error("Expected dtype cannot be null.");if(r!=="numeric"&&r!==e||r==="numeric"&&e==="string")throw new Error(`Argument '${t}' passed to '${o}' must be ${r} tensor, but got ${e} tensor`)}}function x(r,e,t,o="numeric"){if(r instanceof Hp())return ih(o,r.dtype,e,t),r;let n=Er(r);if(n!=="string"&&["bool","int32","float32"].indexOf(o)>=0&&(n=o),ih(o,n,e,t),r==null||!He(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string"){let u=r==null?"null":r.constructor.name;throw new Error(`Argument '${e}' passed to '${t}' must be a Tensor or TensorLike, but got '${u}'`)}let s=tt(r,n);!He(r)&&!Array.isArray(r)&&(r=[r]);let i=n!=="string"?mn(r,n):$r(r,[],!0);return N.makeTensor(i,s,n)}function io(r,e,t,o="numeric"){if(!Array.isArray(r))throw new Error(`Argument ${e} passed to ${t} must be a \`Tensor[]\` or \`TensorLike[]\``);return r.map((s,a)=>x(s,`${e}[${a}]`,t,o))}var tm="__op";function w(r){let e=Object.keys(r);if(e.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${e.length} keys.`);let t=e[0],o=r[t];t.endsWith("_")&&(t=t.substring(0,t.length-1)),t=t+tm;let n=(...s)=>{N.startScope(t);try{let a=o(...s);return Zr(a)&&console.error("Cannot return a Promise inside of tidy."),N.endScope(a),a}catch(a){throw N.endScope(null),a}};return Object.defineProperty(n,"name",{value:t,configurable:!0}),n}function b1(r,e){let t=x(r,"real","complex"),o=x(e,"imag","complex");we(t.shape,o.shape,`real and imag shapes, ${t.shape} and ${o.shape}, must match in call to tf.complex().`);let n={real:t,imag:o};return N.runKernel(rs,n)}var rt=w({complex_:b1});function Ye(r,e,t,o){if(o==null)o=Er(r);else if(o==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(ou(r)||ru(r)){if(o!=="float32"&&o!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${o}.`);return N.backend.createTensorFromGPUData(r,e||t,o)}if(!He(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(e!=null){he(e);let n=Y(e),s=Y(t);v(n===s,()=>`Based on the provided shape, [${e}], the tensor should have ${n} values but has ${s}`);for(let a=0;a<t.length;++a){let i=t[a],u=a===t.length-1?i!==Y(e.slice(a)):!0;v(t[a]===e[a]||!u,()=>`Error creating a new Tensor. Inferred shape (${t}) does not match the provided shape (${e}). `)}}return!He(r)&&!Array.isArray(r)&&(r=[r]),e=e||t,r=o!=="string"?mn(r,o):$r(r,[],!0),N.makeTensor(r,e,o)}function qe(r,e,t){let o=tt(r,t);return Ye(r,e,o,t)}var mr={float32:4,float16:2,int32:4,uint16:2,uint8:1,bool:1,complex64:8};var Ue=class r{static join(e){return new r(e).slice()}constructor(e){if(this.shards=[],this.previousShardIndex=0,e==null||(e instanceof Array||(e=[e]),e=e.map(o=>He(o)?o.buffer:o),e.length===0))return;this.bufferUniformSize=e[0].byteLength;let t=0;for(let o=0;o<e.length;o++){let n=e[o];o!==e.length-1&&n.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let s=t+n.byteLength;this.shards.push({buffer:n,start:t,end:s}),t=s}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(e=0,t=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(e=isNaN(Number(e))?0:e,t=isNaN(Number(t))?0:t,e=Math.max(0,e),t=Math.min(this.byteLength,t),t<=e)return new ArrayBuffer(0);let o=this.findShardForByte(e);if(o===-1)throw new Error(`Could not find start shard for byte ${e}`);let n=t-e,s=new ArrayBuffer(n),a=new Uint8Array(s),i=0;for(let u=o;u<this.shards.length;u++){let l=this.shards[u],p=e+i-l.start,m=i,d=Math.min(t,l.end)-l.start,y=new Uint8Array(l.buffer,p,d-p);if(a.set(y,m),i+=y.length,t<l.end)break}return s}findShardForByte(e){if(this.shards.length===0||e<0||e>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(e/this.bufferUniformSize),this.previousShardIndex;function t(n){return e<n.start?-1:e>=n.end?1:0}if(t(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let o=w1(this.shards,t);return o===-1?-1:(this.previousShardIndex=o,this.previousShardIndex)}};function w1(r,e){let t=0,o=r.length;for(;t<=o;){let n=Math.floor((o-t)/2)+t,s=e(r[n]);if(s===0)return n;s<0?o=n:t=n+1}return-1}function T1(r){$().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(r+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}nh(T1);function fr(){return N}function N1(){return N.memory()}function X(r,e){return N.tidy(r,e)}function ve(r){nu(r).forEach(t=>t.dispose())}function ot(r){return N.keep(r)}function lh(r){return N.setBackend(r)}function ch(){return N.ready()}function ph(){return N.backendName}function mh(r,e,t=1){return N.registerBackend(r,e,t)}function xn(){return N.backend}var Rr=4;async function hh(r,e){let t=[],o=[],n=Array.isArray(r)?r.map(a=>a.name):Object.keys(r);for(let a=0;a<n.length;++a){let i=n[a],u=Array.isArray(r)?r[a].tensor:r[i];if(u.dtype!=="float32"&&u.dtype!=="int32"&&u.dtype!=="bool"&&u.dtype!=="string"&&u.dtype!=="complex64")throw new Error(`Unsupported dtype in weight '${i}': ${u.dtype}`);let l={name:i,shape:u.shape,dtype:u.dtype};if(u.dtype==="string"){let c=new Promise(async p=>{let m=await u.bytes(),f=m.reduce((h,b)=>h+b.length,0)+Rr*m.length,d=new Uint8Array(f),y=0;for(let h=0;h<m.length;h++){let b=m[h],C=new Uint8Array(new Uint32Array([b.length]).buffer);d.set(C,y),y+=Rr,d.set(b,y),y+=b.length}p(d)});o.push(c)}else o.push(u.data());e!=null&&(l.group=e),t.push(l)}let s=await Promise.all(o);return{data:S1(s),specs:t}}function au(r,e){let t=new Ue(r),o={},n=0;for(let s of e){let a=C1(s,(i,u)=>t.slice(n+i,n+u));o[s.name]=gh(s,t.slice(n,n+a)),n+=a}return o}function C1(r,e){let t=Y(r.shape),o;if("quantization"in r){let n=r.quantization;o=mr[n.dtype]}else if(r.dtype==="string"){let n=0;for(let s=0;s<t;s++)n+=Rr+new Uint32Array(e(n,n+Rr))[0];return n}else o=mr[r.dtype];return t*o}async function v1(r,e){let t=Y(r.shape),o;if("quantization"in r){let n=r.quantization;o=mr[n.dtype]}else if(r.dtype==="string"){let n=0;for(let s=0;s<t;s++)n+=Rr+new Uint32Array(await e(n,n+Rr))[0];return n}else o=mr[r.dtype];return t*o}function gh(r,e){let t=r.name,o=r.dtype,n=r.shape,s=Y(n),a,i=0;if("quantization"in r){let u=r.quantization;if(u.dtype==="uint8"||u.dtype==="uint16"){if(!("min"in u&&"scale"in u))throw new Error(`Weight ${r.name} with quantization ${u.dtype} doesn't have corresponding metadata min and scale.`)}else if(u.dtype==="float16"){if(o!=="float32")throw new Error(`Weight ${r.name} is quantized with ${u.dtype} which only supports weights of type float32 not ${o}.`)}else throw new Error(`Weight ${r.name} has unknown quantization dtype ${u.dtype}. Supported quantization dtypes are: 'uint8', 'uint16', and 'float16'.`);let l=mr[u.dtype],c=u.dtype==="uint8"?new Uint8Array(e):new Uint16Array(e);if(o==="float32")if(u.dtype==="uint8"||u.dtype==="uint16"){a=new Float32Array(c.length);for(let p=0;p<c.length;p++){let m=c[p];a[p]=m*u.scale+u.min}}else if(u.dtype==="float16")a=k1()(c);else throw new Error(`Unsupported quantization type ${u.dtype} for weight type float32.`);else if(o==="int32"){if(u.dtype!=="uint8"&&u.dtype!=="uint16")throw new Error(`Unsupported quantization type ${u.dtype} for weight type int32.`);a=new Int32Array(c.length);for(let p=0;p<c.length;p++){let m=c[p];a[p]=Math.round(m*u.scale+u.min)}}else throw new Error(`Unsupported dtype in weight '${t}': ${o}`);i+=s*l}else if(o==="string"){let u=Y(r.shape);a=[];for(let l=0;l<u;l++){let c=new Uint32Array(e.slice(i,i+Rr))[0];i+=Rr;let p=new Uint8Array(e.slice(i,i+c));a.push(p),i+=c}}else{let u=mr[o];if(o==="float32")a=new Float32Array(e);else if(o==="int32")a=new Int32Array(e);else if(o==="bool")a=new Uint8Array(e);else if(o==="complex64"){a=new Float32Array(e);let l=new Float32Array(a.length/2),c=new Float32Array(a.length/2);for(let d=0;d<l.length;d++)l[d]=a[d*2],c[d]=a[d*2+1];let p=qe(l,n,"float32"),m=qe(c,n,"float32"),f=rt(p,m);return p.dispose(),m.dispose(),f}else throw new Error(`Unsupported dtype in weight '${t}': ${o}`);i+=s*u}return qe(a,n,o)}async function fh(r,e,t){let o=new Uint8Array(e);for(;o.byteLength<t;){let{done:n,value:s}=await r.read();if(n&&s==null){let i=t-o.byteLength;throw new Error(`Reader is done but ${i} bytes are still expected`)}let a=new Uint8Array(o.length+s.byteLength);a.set(o,0),a.set(new Uint8Array(s),o.length),o=a}return o.buffer}async function iu(r,e){let t={},o=r.getReader(),n=new ArrayBuffer(0);for(let s of e){let a=await v1(s,async(l,c)=>(n=await fh(o,n,c),n.slice(l,c)));n=await fh(o,n,a);let i=n.slice(0,a);n=n.slice(a);let u=gh(s,i);if(t[s.name]=u,ph()==="webgpu"){let l=xn();"uploadToGPU"in l&&Y(u.shape)>=$().get("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD")&&l.uploadToGPU(u.dataId)}}return t}function S1(r){if(r===null)throw new Error(`Invalid input value: ${JSON.stringify(r)}`);let e=0,t=[];r.forEach(s=>{if(e+=s.byteLength,t.push(s.byteLength===s.buffer.byteLength?s:new s.constructor(s)),!(s instanceof Float32Array||s instanceof Int32Array||s instanceof Uint8Array))throw new Error(`Unsupported TypedArray subtype: ${s.constructor.name}`)});let o=new Uint8Array(e),n=0;return t.forEach(s=>{o.set(new Uint8Array(s.buffer),n),n+=s.byteLength}),o.buffer}var rm=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function dh(r){return rm?Buffer.byteLength(r,"utf8"):new Blob([r]).size}function xh(r){if(rm)return Buffer.from(r).toString("base64");let e=new Uint8Array(r),t="";for(let o=0,n=e.length;o<n;o++)t+=String.fromCharCode(e[o]);return btoa(t)}function yh(r){if(rm){let o=Buffer.from(r,"base64");return o.buffer.slice(o.byteOffset,o.byteOffset+o.byteLength)}let e=atob(r),t=new Uint8Array(e.length);for(let o=0;o<e.length;++o)t.set([e.charCodeAt(o)],o);return t.buffer}function bh(r){return Ue.join(r)}function om(r){for(r=r.trim();r.endsWith("/");)r=r.slice(0,r.length-1);let t=r.split("/");return t[t.length-1]}function uu(r,e){let t={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy,weightsManifest:e};return r.signature!=null&&(t.signature=r.signature),r.userDefinedMetadata!=null&&(t.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(t.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(t.initializerSignature=r.initializerSignature),r.trainingConfig!=null&&(t.trainingConfig=r.trainingConfig),t}function nm(r,e,t){let o={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy};if(r.trainingConfig!=null&&(o.trainingConfig=r.trainingConfig),r.weightsManifest!=null){if(!e)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!t)throw new Error("modelJSON has weightsManifest but weightData is null");o.weightSpecs=e,o.weightData=t}return r.signature!=null&&(o.signature=r.signature),r.userDefinedMetadata!=null&&(o.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(o.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(o.initializerSignature=r.initializerSignature),o}async function yn(r,e){let t,o;return r.weightsManifest!=null&&([t,o]=await e(r.weightsManifest)),nm(r,t,o)}function qt(r){if(r.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:r.modelTopology==null?0:dh(JSON.stringify(r.modelTopology)),weightSpecsBytes:r.weightSpecs==null?0:dh(JSON.stringify(r.weightSpecs)),weightDataBytes:r.weightData==null?0:new Ue(r.weightData).byteLength}}function ds(r){let e=[];for(let t of r)e.push(...t.weights);return e}function E1(){let r=t=>{let o=t<<13,n=0;for(;(o&8388608)===0;)n-=8388608,o<<=1;return o&=-8388609,n+=947912704,o|n},e=new Uint32Array(2048);e[0]=0;for(let t=1;t<1024;t++)e[t]=r(t);for(let t=1024;t<2048;t++)e[t]=939524096+(t-1024<<13);return e}function I1(){let r=new Uint32Array(64);r[0]=0,r[31]=1199570944,r[32]=2147483648,r[63]=3347054592;for(let e=1;e<31;e++)r[e]=e<<23;for(let e=33;e<63;e++)r[e]=2147483648+(e-32<<23);return r}function $1(){let r=new Uint32Array(64);for(let e=0;e<64;e++)r[e]=1024;return r[0]=r[32]=0,r}function k1(){let r=E1(),e=I1(),t=$1();return o=>{let n=new ArrayBuffer(4*o.length),s=new Uint32Array(n);for(let a=0;a<o.length;a++){let i=o[a],u=r[t[i>>10]+(i&1023)]+e[i>>10];s[a]=u}return new Float32Array(n)}}var _e=class r{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerSaveRouter(e){r.getInstance().saveRouters.push(e)}static registerLoadRouter(e){r.getInstance().loadRouters.push(e)}static getSaveHandlers(e){return r.getHandlers(e,"save")}static getLoadHandlers(e,t){return r.getHandlers(e,"load",t)}static getHandlers(e,t,o){let n=[];return(t==="load"?r.getInstance().loadRouters:r.getInstance().saveRouters).forEach(a=>{let i=a(e,o);i!==null&&n.push(i)}),n}},wh=r=>_e.registerSaveRouter(r),Th=r=>_e.registerLoadRouter(r),Nh=r=>_e.getSaveHandlers(r),Ch=(r,e)=>_e.getLoadHandlers(r,e);var sm="tensorflowjs",am=1,uo="models_store",Ar="model_info_store";function vh(){if(!$().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let r=typeof window>"u"?self:window,e=r.indexedDB||r.mozIndexedDB||r.webkitIndexedDB||r.msIndexedDB||r.shimIndexedDB;if(e==null)throw new Error("The current browser does not appear to support IndexedDB.");return e}function im(r){let e=r.result;e.createObjectStore(uo,{keyPath:"modelPath"}),e.createObjectStore(Ar,{keyPath:"modelPath"})}var Xt=class{constructor(e){if(this.indexedDB=vh(),e==null||!e)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=e}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,e)}async load(){return this.databaseAction(this.modelPath)}databaseAction(e,t){return new Promise((o,n)=>{let s=this.indexedDB.open(sm,am);s.onupgradeneeded=()=>im(s),s.onsuccess=()=>{let a=s.result;if(t==null){let i=a.transaction(uo,"readonly"),l=i.objectStore(uo).get(this.modelPath);l.onsuccess=()=>{if(l.result==null)return a.close(),n(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));o(l.result.modelArtifacts)},l.onerror=c=>(a.close(),n(l.error)),i.oncomplete=()=>a.close()}else{t.weightData=Ue.join(t.weightData);let i=qt(t),u=a.transaction(Ar,"readwrite"),l=u.objectStore(Ar),c;try{c=l.put({modelPath:this.modelPath,modelArtifactsInfo:i})}catch(m){return n(m)}let p;c.onsuccess=()=>{p=a.transaction(uo,"readwrite");let m=p.objectStore(uo),f;try{f=m.put({modelPath:this.modelPath,modelArtifacts:t,modelArtifactsInfo:i})}catch(d){return n(d)}f.onsuccess=()=>o({modelArtifactsInfo:i}),f.onerror=d=>{l=u.objectStore(Ar);let y=l.delete(this.modelPath);y.onsuccess=()=>(a.close(),n(f.error)),y.onerror=h=>(a.close(),n(f.error))}},c.onerror=m=>(a.close(),n(c.error)),u.oncomplete=()=>{p==null?a.close():p.oncomplete=()=>a.close()}}},s.onerror=a=>n(s.error)})}};Xt.URL_SCHEME="indexeddb://";var Sh=r=>$().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Xt.URL_SCHEME)?R1(r.slice(Xt.URL_SCHEME.length)):null;_e.registerSaveRouter(Sh);_e.registerLoadRouter(Sh);function R1(r){return new Xt(r)}function A1(r){return r.startsWith(Xt.URL_SCHEME)?r.slice(Xt.URL_SCHEME.length):r}var lu=class{constructor(){this.indexedDB=vh()}async listModels(){return new Promise((e,t)=>{let o=this.indexedDB.open(sm,am);o.onupgradeneeded=()=>im(o),o.onsuccess=()=>{let n=o.result,s=n.transaction(Ar,"readonly"),i=s.objectStore(Ar).getAll();i.onsuccess=()=>{let u={};for(let l of i.result)u[l.modelPath]=l.modelArtifactsInfo;e(u)},i.onerror=u=>(n.close(),t(i.error)),s.oncomplete=()=>n.close()},o.onerror=n=>t(o.error)})}async removeModel(e){return e=A1(e),new Promise((t,o)=>{let n=this.indexedDB.open(sm,am);n.onupgradeneeded=()=>im(n),n.onsuccess=()=>{let s=n.result,a=s.transaction(Ar,"readwrite"),i=a.objectStore(Ar),u=i.get(e),l;u.onsuccess=()=>{if(u.result==null)return s.close(),o(new Error(`Cannot find model with path '${e}' in IndexedDB.`));{let c=i.delete(e),p=()=>{l=s.transaction(uo,"readwrite");let f=l.objectStore(uo).delete(e);f.onsuccess=()=>t(u.result.modelArtifactsInfo),f.onerror=d=>o(u.error)};c.onsuccess=p,c.onerror=m=>(p(),s.close(),o(u.error))}},u.onerror=c=>(s.close(),o(u.error)),a.oncomplete=()=>{l==null?s.close():l.oncomplete=()=>s.close()}},n.onerror=s=>o(n.error)})}};var dr="/",bn="tensorflowjs_models",Eh="info",_1="model_topology",D1="weight_specs",O1="weight_data",F1="model_metadata";function Ih(r){return{info:[bn,r,Eh].join(dr),topology:[bn,r,_1].join(dr),weightSpecs:[bn,r,D1].join(dr),weightData:[bn,r,O1].join(dr),modelMetadata:[bn,r,F1].join(dr)}}function $h(r){for(let e of Object.values(r))window.localStorage.removeItem(e)}function P1(r){let e=r.split(dr);if(e.length<3)throw new Error(`Invalid key format: ${r}`);return e.slice(1,e.length-1).join(dr)}function L1(r){return r.startsWith(jt.URL_SCHEME)?r.slice(jt.URL_SCHEME.length):r}var jt=class{constructor(e){if(!$().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,e==null||!e)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=e,this.keys=Ih(this.modelPath)}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let t=JSON.stringify(e.modelTopology),o=JSON.stringify(e.weightSpecs),n=qt(e),s=Ue.join(e.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(n)),this.LS.setItem(this.keys.topology,t),this.LS.setItem(this.keys.weightSpecs,o),this.LS.setItem(this.keys.weightData,xh(s));let a={format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy,signature:e.signature!=null?e.signature:void 0,userDefinedMetadata:e.userDefinedMetadata!=null?e.userDefinedMetadata:void 0,modelInitializer:e.modelInitializer!=null?e.modelInitializer:void 0,initializerSignature:e.initializerSignature!=null?e.initializerSignature:void 0,trainingConfig:e.trainingConfig!=null?e.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(a)),{modelArtifactsInfo:n}}catch{throw $h(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${n.modelTopologyBytes}, weightSpecsBytes=${n.weightSpecsBytes}, weightDataBytes=${n.weightDataBytes}.`)}}}async load(){let e=JSON.parse(this.LS.getItem(this.keys.info));if(e==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(e.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let t={},o=JSON.parse(this.LS.getItem(this.keys.topology));if(o==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);t.modelTopology=o;let n=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(n==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);t.weightSpecs=n;let s=this.LS.getItem(this.keys.modelMetadata);if(s!=null){let i=JSON.parse(s);t.format=i.format,t.generatedBy=i.generatedBy,t.convertedBy=i.convertedBy,i.signature!=null&&(t.signature=i.signature),i.userDefinedMetadata!=null&&(t.userDefinedMetadata=i.userDefinedMetadata),i.modelInitializer!=null&&(t.modelInitializer=i.modelInitializer),i.initializerSignature!=null&&(t.initializerSignature=i.initializerSignature),i.trainingConfig!=null&&(t.trainingConfig=i.trainingConfig)}let a=this.LS.getItem(this.keys.weightData);if(a==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return t.weightData=yh(a),t}};jt.URL_SCHEME="localstorage://";var kh=r=>$().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(jt.URL_SCHEME)?B1(r.slice(jt.URL_SCHEME.length)):null;_e.registerSaveRouter(kh);_e.registerLoadRouter(kh);function B1(r){return new jt(r)}var cu=class{constructor(){v($().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),v(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let e={},t=bn+dr,o=dr+Eh;for(let n=0;n<this.LS.length;++n){let s=this.LS.key(n);if(s.startsWith(t)&&s.endsWith(o)){let a=P1(s);e[a]=JSON.parse(this.LS.getItem(s))}}return e}async removeModel(e){e=L1(e);let t=Ih(e);if(this.LS.getItem(t.info)==null)throw new Error(`Cannot find model at path '${e}'`);let o=JSON.parse(this.LS.getItem(t.info));return $h(t),o}};var wn="://",Vt=class r{constructor(){this.managers={}}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerManager(e,t){v(e!=null,()=>"scheme must not be undefined or null."),e.endsWith(wn)&&(e=e.slice(0,e.indexOf(wn))),v(e.length>0,()=>"scheme must not be an empty string.");let o=r.getInstance();v(o.managers[e]==null,()=>`A model store manager is already registered for scheme '${e}'.`),o.managers[e]=t}static getManager(e){let t=r.getInstance().managers[e];if(t==null)throw new Error(`Cannot find model manager for scheme '${e}'`);return t}static getSchemes(){return Object.keys(r.getInstance().managers)}};function pu(r){if(r.indexOf(wn)===-1)throw new Error(`The url string provided does not contain a scheme. Supported schemes are: ${Vt.getSchemes().join(",")}`);return{scheme:r.split(wn)[0],path:r.split(wn)[1]}}async function Rh(r,e,t=!1){v(r!==e,()=>`Old path and new path are the same: '${r}'`);let o=_e.getLoadHandlers(r);v(o.length>0,()=>`Copying failed because no load handler is found for source URL ${r}.`),v(o.length<2,()=>`Copying failed because more than one (${o.length}) load handlers for source URL ${r}.`);let n=o[0],s=_e.getSaveHandlers(e);v(s.length>0,()=>`Copying failed because no save handler is found for destination URL ${e}.`),v(s.length<2,()=>`Copying failed because more than one (${o.length}) save handlers for destination URL ${e}.`);let a=s[0],i=pu(r).scheme,u=pu(r).path,l=i===pu(r).scheme,c=await n.load();t&&l&&await Vt.getManager(i).removeModel(u);let p=await a.save(c);return t&&!l&&await Vt.getManager(i).removeModel(u),p.modelArtifactsInfo}async function Ah(){let r=Vt.getSchemes(),e={};for(let t of r){let o=await Vt.getManager(t).listModels();for(let n in o){let s=t+wn+n;e[s]=o[n]}}return e}async function _h(r){let e=pu(r);return Vt.getManager(e.scheme).removeModel(e.path)}async function Dh(r,e){return Rh(r,e,!1)}async function Oh(r,e){return Rh(r,e,!0)}var um=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(e,t){return fetch(e,t)}now(){return performance.now()}encode(e,t){if(t!=="utf-8"&&t!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${t}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(e)}decode(e,t){return new TextDecoder(t).decode(e)}setTimeoutCustom(e,t){if(typeof window>"u"||!$().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(e,t);return}this.functionRefs.push(e),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},t),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",o=>{if(o.source===window&&o.data.name===this.messageName){o.stopPropagation();let n=this.functionRefs[o.data.index];n(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(e){return Qi(e)}};if($().get("IS_BROWSER")){$().setPlatform("browser",new um);try{Vt.registerManager(jt.URL_SCHEME,new cu)}catch{}try{Vt.registerManager(Xt.URL_SCHEME,new lu)}catch{}}var V1={importFetch:()=>Ep("node-fetch")},lm;var cm=class{constructor(){this.util=Ep("util"),this.textEncoder=new this.util.TextEncoder}fetch(e,t){return $().global.fetch!=null?$().global.fetch(e,t):(lm==null&&(lm=V1.importFetch()),lm(e,t))}now(){let e=process.hrtime();return e[0]*1e3+e[1]/1e6}encode(e,t){if(t!=="utf-8"&&t!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${t}`);return this.textEncoder.encode(e)}decode(e,t){return e.length===0?"":new this.util.TextDecoder(t).decode(e)}isTypedArray(e){return this.util.types.isFloat32Array(e)||this.util.types.isInt32Array(e)||this.util.types.isUint8Array(e)||this.util.types.isUint8ClampedArray(e)}};$().get("IS_NODE")&&!$().get("IS_BROWSER")&&$().setPlatform("node",new cm);function Q(r,e="float32",t){return e=e||"float32",he(r),new vt(r,e,t)}function G1(r,e){let t=x(r,"x","cast");if(!Ap(e))throw new Error(`Failed to cast to unknown dtype ${e}`);if(e==="string"&&t.dtype!=="string"||e!=="string"&&t.dtype==="string")throw new Error("Only strings can be casted to strings");let o={x:t},n={dtype:e};return N.runKernel(Jr,o,n)}var ne=w({cast_:G1});function U1(r){let t={x:x(r,"x","clone","string_or_numeric")};return N.runKernel(eo,t)}var xt=w({clone_:U1});function mu(r,e=!1){console.log(r.toString(e))}Zp();var M1={buffer:Q,cast:ne,clone:xt,print:mu};oh(M1);function W1(r,e){let t=x(r,"a","add"),o=x(e,"b","add");[t,o]=j(t,o);let n={a:t,b:o};return N.runKernel("Add",n)}var M=w({add_:W1});function z1(r,e){let t=x(r,"a","floorDiv"),o=x(e,"b","floorDiv");[t,o]=j(t,o);let n={a:t,b:o};return N.runKernel(qo,n)}var fu=w({floorDiv_:z1});function H1(r,e){let t=x(r,"a","div"),o=x(e,"b","div");if([t,o]=j(t,o),t.dtype==="int32"&&o.dtype==="int32")return fu(t,o);let n={a:t,b:o},s={};return N.runKernel(Ra,n,s)}var Z=w({div_:H1});function K1(r,e){let t=x(r,"a","mul"),o=x(e,"b","mul");[t,o]=j(t,o);let n={a:t,b:o};return N.runKernel(en,n)}var F=w({mul_:K1});function q1(r){let e=x(r,"x","abs");if(e.dtype==="complex64"){let t={x:e};return N.runKernel(ma,t)}else{let t={x:e};return N.runKernel("Abs",t)}}var Pe=w({abs_:q1});function X1(r){let t={x:x(r,"x","acos")};return N.runKernel(js,t)}var Fh=w({acos_:X1});function j1(r){let t={x:x(r,"x","acosh")};return N.runKernel(Ys,t)}var Ph=w({acosh_:j1});function Y1(r){v(Array.isArray(r),()=>"The argument passed to tf.addN() must be a list of tensors"),v(r.length>=1,()=>`Must pass at least one tensor to tf.addN(), but got ${r.length}`);let e=r.map((n,s)=>x(n,`tensors${s}`,"addN")),t=e[0];e.forEach(n=>{if(n.dtype!==t.dtype)throw new Error("All tensors passed to tf.addN() must have the same dtype")}),e.forEach(n=>{if(!dt(n.shape,t.shape))throw new Error("All tensors passed to tf.addN() must have the same shape")});let o=e;return N.runKernel(Qs,o)}var Lh=w({addN_:Y1});function Q1(r,e=null,t=!1){let n={x:x(r,"x","all","bool")},s={axis:e,keepDims:t};return N.runKernel("All",n,s)}var Vh=w({all_:Q1});function Z1(r,e=null,t=!1){let n={x:x(r,"x","any","bool")},s={axis:e,keepDims:t};return N.runKernel("Any",n,s)}var Uh=w({any_:Z1});function J1(r,e=0){let o={x:x(r,"x","argMax")},n={axis:e};return N.runKernel(Zs,o,n)}var Mh=w({argMax_:J1});function eE(r,e=0){let o={x:x(r,"x","argMin")},n={axis:e};return N.runKernel(Js,o,n)}var Wh=w({argMin_:eE});function tE(r){let t={x:x(r,"x","asin")};return N.runKernel(ea,t)}var zh=w({asin_:tE});function rE(r){let t={x:x(r,"x","asinh")};return N.runKernel(ta,t)}var Hh=w({asinh_:rE});function oE(r){let t={x:x(r,"x","atan")};return N.runKernel(ra,t)}var Kh=w({atan_:oE});function nE(r,e){let t=x(r,"a","atan2"),o=x(e,"b","atan2");[t,o]=j(t,o);let n={a:t,b:o};return N.runKernel(na,n)}var qh=w({atan2_:nE});function sE(r){let t={x:x(r,"x","atanh")};return N.runKernel(oa,t)}var Xh=w({atanh_:sE});function aE(r,e,t,o,n="NHWC",s){let a=r[3],i=[...e,a],u=Yh(n);return co(r,i,t,s,o,null,null,u)}function mm(r,e,t,o,n,s,a="channelsLast"){let[i,u]=hs(e),l;if(a==="channelsLast")l=[i,u,r[3],r[3]];else if(a==="channelsFirst")l=[i,u,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return co(r,l,t,o,n,s,!1,a)}function iE(r,e,t,o,n,s,a="NDHWC"){let[i,u,l]=pm(e),c,p;if(a==="NDHWC")p="channelsLast",c=[i,u,l,r[4],r[4]];else if(a==="NCDHW")p="channelsFirst",c=[i,u,l,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return jh(r,c,t,o,n,!1,p,s)}function co(r,e,t,o,n,s,a=!1,i="channelsLast"){let[u,l,c,p]=[-1,-1,-1,-1];if(i==="channelsLast")[u,l,c,p]=r;else if(i==="channelsFirst")[u,p,l,c]=r;else throw new Error(`Unknown dataFormat ${i}`);let[m,f,,d]=e,[y,h]=hs(t),[b,C]=hs(o),S=Tn(m,b),E=Tn(f,C),{padInfo:k,outHeight:A,outWidth:_}=cE(n,l,c,y,h,S,E,s,i),D=a?d*p:d,P;return i==="channelsFirst"?P=[u,D,A,_]:i==="channelsLast"&&(P=[u,A,_,D]),{batchSize:u,dataFormat:i,inHeight:l,inWidth:c,inChannels:p,outHeight:A,outWidth:_,outChannels:D,padInfo:k,strideHeight:y,strideWidth:h,filterHeight:m,filterWidth:f,effectiveFilterHeight:S,effectiveFilterWidth:E,dilationHeight:b,dilationWidth:C,inShape:r,outShape:P,filterShape:e}}function jh(r,e,t,o,n,s=!1,a="channelsLast",i){let[u,l,c,p,m]=[-1,-1,-1,-1,-1];if(a==="channelsLast")[u,l,c,p,m]=r;else if(a==="channelsFirst")[u,m,l,c,p]=r;else throw new Error(`Unknown dataFormat ${a}`);let[f,d,y,,h]=e,[b,C,S]=pm(t),[E,k,A]=pm(o),_=Tn(f,E),D=Tn(d,k),P=Tn(y,A),{padInfo:L,outDepth:G,outHeight:H,outWidth:te}=pE(n,l,c,p,b,C,S,_,D,P,i),oe=s?h*m:h,ue;return a==="channelsFirst"?ue=[u,oe,G,H,te]:a==="channelsLast"&&(ue=[u,G,H,te,oe]),{batchSize:u,dataFormat:a,inDepth:l,inHeight:c,inWidth:p,inChannels:m,outDepth:G,outHeight:H,outWidth:te,outChannels:oe,padInfo:L,strideDepth:b,strideHeight:C,strideWidth:S,filterDepth:f,filterHeight:d,filterWidth:y,effectiveFilterDepth:_,effectiveFilterHeight:D,effectiveFilterWidth:P,dilationDepth:E,dilationHeight:k,dilationWidth:A,inShape:r,outShape:ue,filterShape:e}}function uE(r,e,t,o,n){o==null&&(o=fm(r,e,t));let s=r[0],a=r[1],i=gs((s-e+2*o)/t+1,n),u=gs((a-e+2*o)/t+1,n);return[i,u]}function lE(r,e,t,o,n,s){n==null&&(n=fm(r,e[0],o[0]));let a=[0,0,0,t];for(let i=0;i<3;i++)r[i]+2*n>=e[i]&&(a[i]=gs((r[i]-e[i]+2*n)/o[i]+1,s));return a}function fm(r,e,t,o=1){let n=Tn(e,o);return Math.floor((r[0]*(t-1)-t+n)/2)}function hs(r){return typeof r=="number"?[r,r,r]:r.length===2?[r[0],r[1],1]:r}function pm(r){return typeof r=="number"?[r,r,r]:r}function Tn(r,e){return e<=1?r:r+(r-1)*(e-1)}function cE(r,e,t,o,n,s,a,i,u){let l,c,p;if(typeof r=="number"){l={top:r,bottom:r,left:r,right:r,type:r===0?"VALID":"NUMBER"};let f=uE([e,t],s,o,r,i);c=f[0],p=f[1]}else if(r==="same"){c=Math.ceil(e/o),p=Math.ceil(t/n);let m=Math.max(0,(c-1)*o+s-e),f=Math.max(0,(p-1)*n+a-t),d=Math.floor(m/2),y=m-d,h=Math.floor(f/2),b=f-h;l={top:d,bottom:y,left:h,right:b,type:"SAME"}}else if(r==="valid")l={top:0,bottom:0,left:0,right:0,type:"VALID"},c=Math.ceil((e-s+1)/o),p=Math.ceil((t-a+1)/n);else if(typeof r=="object"){let m=u==="channelsLast"?r[1][0]:r[2][0],f=u==="channelsLast"?r[1][1]:r[2][1],d=u==="channelsLast"?r[2][0]:r[3][0],y=u==="channelsLast"?r[2][1]:r[3][1];l={top:m,bottom:f,left:d,right:y,type:m===0&&f===0&&d===0&&y===0?"VALID":"EXPLICIT"},c=gs((e-s+m+f)/o+1,i),p=gs((t-a+d+y)/n+1,i)}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:l,outHeight:c,outWidth:p}}function pE(r,e,t,o,n,s,a,i,u,l,c){let p,m,f,d;if(r==="valid"&&(r=0),typeof r=="number"){p={top:r,bottom:r,left:r,right:r,front:r,back:r,type:r===0?"VALID":"NUMBER"};let h=lE([e,t,o,1],[i,u,l],1,[n,s,a],r,c);m=h[0],f=h[1],d=h[2]}else if(r==="same"){m=Math.ceil(e/n),f=Math.ceil(t/s),d=Math.ceil(o/a);let y=(m-1)*n+i-e,h=(f-1)*s+u-t,b=(d-1)*a+l-o,C=Math.floor(y/2),S=y-C,E=Math.floor(h/2),k=h-E,A=Math.floor(b/2),_=b-A;p={top:E,bottom:k,left:A,right:_,front:C,back:S,type:"SAME"}}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:p,outDepth:m,outHeight:f,outWidth:d}}function gs(r,e){if(!e)return Math.trunc(r);switch(e){case"round":return Math.round(r);case"ceil":return Math.ceil(r);case"floor":return Math.floor(r);default:throw new Error(`Unknown roundingMode ${e}`)}}function lo(r){let[e,t,o]=hs(r);return e===1&&t===1&&o===1}function Xe(r,e){return lo(r)||lo(e)}function Yt(r){return hs(r).every(e=>e>0)}function Yh(r){if(r==="NHWC")return"channelsLast";if(r==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${r}`)}function Ie(r,e,t){if(t!=null){if(typeof e=="string")throw Error(`Error in ${r}: pad must be an integer when using dimRoundingMode ${t} but got pad ${e}.`);if(typeof e=="number")v(lr(e),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${t} but got pad ${e}.`);else if(typeof e=="object")e.forEach(o=>{o.forEach(n=>{v(lr(n),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${t} but got pad ${n}.`)})});else throw Error(`Error in ${r}: Unknown padding parameter: ${e}`)}}function mE(r,e){let o={x:x(r,"x","reshape","string_or_numeric")},n={shape:e};return N.runKernel(hi,o,n)}var R=w({reshape_:mE});function fE(r,e,t,o,n){let s=x(r,"x","avgPool","float32"),a=1;v(Xe(t,a),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${t} and dilations '${a}'`);let i=s,u=!1;s.rank===3&&(u=!0,i=R(s,[1,s.shape[0],s.shape[1],s.shape[2]])),v(i.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${i.rank}.`),Ie("avgPool",o,n);let l={x:i},c={filterSize:e,strides:t,pad:o,dimRoundingMode:n},p=N.runKernel(sa,l,c);return p=ne(p,s.dtype),u?R(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var hu=w({avgPool_:fE});function dE(r,e,t,o,n,s="NDHWC"){let a=x(r,"x","avgPool3d","float32"),i=a,u=!1;a.rank===4&&(u=!0,i=R(a,[1,a.shape[0],a.shape[1],a.shape[2],a.shape[3]])),v(i.rank===5,()=>`Error in avgPool3d: x must be rank 5 but got rank ${i.rank}.`),v(s==="NDHWC",()=>`Error in avgPool3d: Only NDHWC is currently supported, but got dataFormat of ${s}`),v(typeof t=="number"&&t>0||Array.isArray(t)&&t[0]>0&&t[1]>0&&t[2]>0,()=>`Error in avgPool3d: Stride must be > 0, but got '${t}'`),Ie("avgPool3d",o,n);let l={x:i},c={filterSize:e,strides:t,pad:o,dimRoundingMode:n,dataFormat:s},p=N.runKernel(aa,l,c);return p=ne(p,i.dtype),u?R(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var Qh=w({avgPool3d_:dE});function hE(r,e=0){v(r.length>=1,()=>"Pass at least one tensor to concat");let t=io(r,"tensors","concat","string_or_numeric");if(t[0].dtype==="complex64"&&t.forEach(s=>{if(s.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${s.dtype}. `)}),t.length===1)return xt(t[0]);let o=t,n={axis:e};return N.runKernel(fa,o,n)}var me=w({concat_:hE});function gE(r,e,t=!1,o=!1){let n=x(r,"a","matMul"),s=x(e,"b","matMul");[n,s]=j(n,s);let a={a:n,b:s},i={transposeA:t,transposeB:o};return N.runKernel(ia,a,i)}var se=w({matMul_:gE});function xE(r){let t={x:x(r,"x","sigmoid","float32")};return N.runKernel(on,t)}var Zt=w({sigmoid_:xE});function yE(r,e,t){let o=x(r,"x","slice","string_or_numeric");if(o.rank===0)throw new Error("Slicing scalar is not possible");let n={x:o},s={begin:e,size:t};return N.runKernel(ss,n,s)}var J=w({slice_:yE});function bE(r){let t={x:x(r,"x","tanh","float32")};return N.runKernel(Ui,t)}var xs=w({tanh_:bE});function wE(r,e,t,o,n,s){let a=x(r,"forgetBias","basicLSTMCell"),i=x(e,"lstmKernel","basicLSTMCell"),u=x(t,"lstmBias","basicLSTMCell"),l=x(o,"data","basicLSTMCell"),c=x(n,"c","basicLSTMCell"),p=x(s,"h","basicLSTMCell"),m=me([l,p],1),f=se(m,i),d=M(f,u),y=d.shape[0],h=d.shape[1]/4,b=[y,h],C=J(d,[0,0],b),S=J(d,[0,h],b),E=J(d,[0,h*2],b),k=J(d,[0,h*3],b),A=M(F(Zt(C),xs(S)),F(c,Zt(M(a,E)))),_=F(xs(A),Zt(k));return[A,_]}var Zh=w({basicLSTMCell_:wE});function TE(r,e,t){let o=x(r,"x","batchToSpaceND"),n=e.reduce((i,u)=>i*u);v(o.rank>=1+e.length,()=>`input rank is ${o.rank} but should be > than blockShape.length ${e.length}`),v(t.length===e.length,()=>`crops.length is ${t.length} but should be equal to blockShape.length  ${e.length}`),v(o.shape[0]%n===0,()=>`input tensor batch is ${o.shape[0]} but is not divisible by the product of the elements of blockShape ${e.join(" * ")} === ${n}`);let s={x:o},a={blockShape:e,crops:t};return N.runKernel(ua,s,a)}var gu=w({batchToSpaceND_:TE});function Jh(r){let e;return r.rank===0||r.rank===1?e=R(r,[1,1,1,r.size]):r.rank===2?e=R(r,[1,1,r.shape[0],r.shape[1]]):r.rank===3?e=R(r,[1,r.shape[0],r.shape[1],r.shape[2]]):e=r,e}function NE(r,e,t,o,n,s){s==null&&(s=.001);let a=x(r,"x","batchNorm"),i=x(e,"mean","batchNorm"),u=x(t,"variance","batchNorm"),l;n!=null&&(l=x(n,"scale","batchNorm"));let c;o!=null&&(c=x(o,"offset","batchNorm")),v(i.rank===u.rank,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),v(c==null||i.rank===c.rank,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),v(l==null||i.rank===l.rank,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let m={x:Jh(a),scale:l,offset:c,mean:i,variance:u},f={varianceEpsilon:s},d=N.runKernel(Fa,m,f);return R(d,a.shape)}var _r=w({batchNorm_:NE});function CE(r,e,t,o,n,s){let a=x(r,"x","batchNorm"),i=x(e,"mean","batchNorm"),u=x(t,"variance","batchNorm"),l;n!=null&&(l=x(n,"scale","batchNorm"));let c;return o!=null&&(c=x(o,"offset","batchNorm")),v(a.rank===2,()=>`Error in batchNorm2D: x must be rank 2 but got rank ${a.rank}.`),v(i.rank===2||i.rank===1,()=>`Error in batchNorm2D: mean must be rank 2 or rank 1 but got rank ${i.rank}.`),v(u.rank===2||u.rank===1,()=>`Error in batchNorm2D: variance must be rank 2 or rank 1 but got rank ${u.rank}.`),l!=null&&v(l.rank===2||l.rank===1,()=>`Error in batchNorm2D: scale must be rank 2 or rank 1 but got rank ${l.rank}.`),c!=null&&v(c.rank===2||c.rank===1,()=>`Error in batchNorm2D: offset must be rank 2 or rank 1 but got rank ${c.rank}.`),_r(a,i,u,c,l,s)}var eg=w({batchNorm2d_:CE});function vE(r,e,t,o,n,s){let a=x(r,"x","batchNorm"),i=x(e,"mean","batchNorm"),u=x(t,"variance","batchNorm"),l;n!=null&&(l=x(n,"scale","batchNorm"));let c;return o!=null&&(c=x(o,"offset","batchNorm")),v(a.rank===3,()=>`Error in batchNorm3D: x must be rank 3 but got rank ${a.rank}.`),v(i.rank===3||i.rank===1,()=>`Error in batchNorm3D: mean must be rank 3 or rank 1 but got rank ${i.rank}.`),v(u.rank===3||u.rank===1,()=>`Error in batchNorm3D: variance must be rank 3 or rank 1 but got rank ${u.rank}.`),l!=null&&v(l.rank===3||l.rank===1,()=>`Error in batchNorm3D: scale must be rank 3 or rank 1 but got rank ${l.rank}.`),c!=null&&v(c.rank===3||c.rank===1,()=>`Error in batchNorm3D: offset must be rank 3 or rank 1 but got rank ${c.rank}.`),_r(a,i,u,c,l,s)}var tg=w({batchNorm3d_:vE});function SE(r,e,t,o,n,s){let a=x(r,"x","batchNorm"),i=x(e,"mean","batchNorm"),u=x(t,"variance","batchNorm"),l;n!=null&&(l=x(n,"scale","batchNorm"));let c;return o!=null&&(c=x(o,"offset","batchNorm")),v(a.rank===4,()=>`Error in batchNorm4D: x must be rank 4 but got rank ${a.rank}.`),v(i.rank===4||i.rank===1,()=>`Error in batchNorm4D: mean must be rank 4 or rank 1 but got rank ${i.rank}.`),v(u.rank===4||u.rank===1,()=>`Error in batchNorm4D: variance must be rank 4 or rank 1 but got rank ${u.rank}.`),l!=null&&v(l.rank===4||l.rank===1,()=>`Error in batchNorm4D: scale must be rank 4 or rank 1 but got rank ${l.rank}.`),c!=null&&v(c.rank===4||c.rank===1,()=>`Error in batchNorm4D: offset must be rank 4 or rank 1 but got rank ${c.rank}.`),_r(a,i,u,c,l,s)}var rg=w({batchNorm4d_:SE});function EE(r,e,t){let o=x(r,"x","bincount"),n=x(e,"weights","bincount");v(o.dtype==="int32",()=>`Error in bincount: input dtype must be int32, but got ${o.dtype}`),v(t>=0,()=>`size must be non-negative, but got ${t}.`),v(n.size===o.size||n.size===0,()=>`Error in bincount: weights must have the same size as input or0-length, but got input shape: ${o.shape}, weights shape: ${n.shape}.`);let s={x:o,weights:n},a={size:t};return N.runKernel(la,s,a)}var xu=w({bincount_:EE});function IE(r,e){let t=x(r,"x","bitwiseAnd"),o=x(e,"y","bitwiseAnd");if(!dt(t.shape,o.shape))throw new Error(`BitwiseAnd: Tensors must have the same shape. x: ${t.shape}, y: ${o.shape}`);if(t.dtype!=="int32"||o.dtype!=="int32")throw new Error(`BitwiseAnd: Only supports 'int32' values in tensor, found type of x: ${t.dtype} and type of y: ${o.dtype}`);let n={a:t,b:o};return N.runKernel(Mo,n)}var og=w({bitwiseAnd_:IE});function $E(r,e){let t=x(r,"s0","broadcastArgs","int32"),o=x(e,"s1","broadcastArgs","int32");if(t.rank!==1)throw new Error(`broadcastArgs(): first input must be a vector (rank=1). Has rank ${t.rank}`);if(o.rank!==1)throw new Error(`broadcastArgs(): second input must be a vector (rank=1). Has rank ${o.rank}`);let n={s0:t,s1:o};return N.runKernel(ca,n)}var ng=w({broadcastArgs_:$E});function kE(r,e){let t=x(r,"broadcastTo","x"),o=t.shape;if(he(e),e.length<t.rank)throw new Error(`broadcastTo(): shape.length=${e.length} < input.rank=${t.rank}.`);if(e.length>t.rank){let l=t.shape.slice();for(;l.length<e.length;)l.unshift(1);t=R(t,l)}let n=t.shape,s=Array.from(e);for(let l=e.length-1;l>=0;l--)if(n[l]===e[l])s[l]=1;else if(t.shape[l]!==1)throw new Error(`broadcastTo(): [${o}] cannot be broadcast to [${e}].`);if(s.map((l,c)=>l>1?c:-1).filter(l=>l>=0).length===0)return xt(t);let i={x:t},u={reps:s};return N.runKernel(un,i,u)}var Dr=w({broadcastTo_:kE});function RE(r){let t={x:x(r,"x","ceil","float32")};return N.runKernel(Wo,t)}var sg=w({ceil_:RE});function Jt(r,e,t){he(r),t=t||Er(e);let o={shape:r,value:e,dtype:t};return N.runKernel(Da,{},o)}function AE(r,e,t){let o=x(r,"x","clipByValue");if(v(e<=t,()=>`Error in clip: min (${e}) must be less than or equal to max (${t}).`),e===t)return Jt(o.shape,e,o.dtype);let n={x:o},s={clipValueMin:e,clipValueMax:t};return N.runKernel(pa,n,s)}var ag=w({clipByValue_:AE});function _E(r){return me(r,0)}var ig=w({concat1d_:_E});function DE(r,e){return me(r,e)}var ug=w({concat2d_:DE});function OE(r,e){return me(r,e)}var lg=w({concat3d_:OE});function FE(r,e){return me(r,e)}var cg=w({concat4d_:FE});function PE(r,e,t,o,n="NHWC",s=[1,1],a){let i=x(r,"x","conv2d","float32"),u=x(e,"filter","conv2d","float32"),l=i,c=!1;i.rank===3&&(c=!0,l=R(i,[1,i.shape[0],i.shape[1],i.shape[2]])),v(l.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${l.rank}.`),v(u.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${u.rank}.`),Ie("conv2d",o,a);let p=n==="NHWC"?l.shape[3]:l.shape[1];v(p===u.shape[2],()=>`Error in conv2d: depth of input (${p}) must match input depth for filter ${u.shape[2]}.`),v(Xe(t,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${t} and dilations '${s}'`),v(Yt(s),()=>"Error in conv2D: Dilated rates should be larger than 0."),v(Yt(t),()=>"Error in conv2D: Strides should be larger than 0.");let m={x:l,filter:u},f={strides:t,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a},d=N.runKernel(da,m,f);return c?R(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Or=w({conv2d_:PE});function LE(r,e,t,o,n="NWC",s=1,a){let i=x(r,"x","conv1d"),u=x(e,"filter","conv1d"),l=i,c=!1;i.rank===2&&(c=!0,l=R(i,[1,i.shape[0],i.shape[1]])),v(l.rank===3,()=>`Error in conv1d: input must be rank 3, but got rank ${l.rank}.`),v(u.rank===3,()=>`Error in conv1d: filter must be rank 3, but got rank ${u.rank}.`),Ie("conv1d",o,a),v(l.shape[2]===u.shape[1],()=>`Error in conv1d: depth of input (${l.shape[2]}) must match input depth for filter ${u.shape[1]}.`),v(Xe(t,s),()=>`Error in conv1D: Either stride or dilation must be 1. Got stride ${t} and dilation '${s}'`),v(Yt(s),()=>"Error in conv1D: Dilated rates should be larger than 0."),v(Yt(t),()=>"Error in conv1D: Stride should be larger than 0."),v(n==="NWC",()=>`Error in conv1d: got dataFormat of ${n} but only NWC is currently supported.`);let p=R(u,[1,u.shape[0],u.shape[1],u.shape[2]]),m=R(l,[l.shape[0],1,l.shape[1],l.shape[2]]),h=Or(m,p,[1,t],o,"NHWC",[1,s],a);return c?R(h,[h.shape[2],h.shape[3]]):R(h,[h.shape[0],h.shape[2],h.shape[3]])}var pg=w({conv1d_:LE});function BE(r,e,t,o,n,s="NHWC",a){v(r.length===e.rank,()=>`Length of inShape (${r.length}) and rank of dy (${e.rank}) must match`);let i=r,u=e,l=!1;e.rank===3&&(l=!0,u=R(e,[1,e.shape[0],e.shape[1],e.shape[2]]),i=[1,r[0],r[1],r[2]]),v(i.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${i.length}.`),v(u.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${u.rank}`),v(t.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${t.rank}`);let c=s==="NHWC"?i[3]:i[1],p=s==="NHWC"?u.shape[3]:u.shape[1];v(c===t.shape[2],()=>`Error in conv2dDerInput: depth of input (${c}) must match input depth for filter ${t.shape[2]}.`),v(p===t.shape[3],()=>`Error in conv2dDerInput: depth of output (${p}) must match output depth for filter ${t.shape[3]}.`),Ie("conv2dDerInput",n,a);let m={dy:u,filter:t},f={strides:o,pad:n,dataFormat:s,dimRoundingMode:a,inputShape:i},d=N.runKernel(ga,m,f);return l?R(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var yu=w({conv2DBackpropInput_:BE});function VE(r,e,t,o,n,s){let a=x(r,"x","conv2dTranspose"),i=x(e,"filter","conv2dTranspose");return yu(t,a,i,o,n,"NHWC",s)}var mg=w({conv2dTranspose_:VE});function GE(r,e,t,o,n="NDHWC",s=[1,1,1]){let a=x(r,"x","conv3d"),i=x(e,"filter","conv3d"),u=a,l=!1;a.rank===4&&(l=!0,u=R(a,[1,a.shape[0],a.shape[1],a.shape[2],a.shape[3]])),v(u.rank===5,()=>`Error in conv3d: input must be rank 5, but got rank ${u.rank}.`),v(i.rank===5,()=>`Error in conv3d: filter must be rank 5, but got rank ${i.rank}.`),v(u.shape[4]===i.shape[3],()=>`Error in conv3d: depth of input (${u.shape[4]}) must match input depth for filter ${i.shape[3]}.`),v(Xe(t,s),()=>`Error in conv3D: Either strides or dilations must be 1. Got strides ${t} and dilations '${s}'`),v(n==="NDHWC",()=>`Error in conv3d: got dataFormat of ${n} but only NDHWC is currently supported.`),v(Yt(s),()=>"Error in conv3D: Dilated rates should be larger than 0."),v(Yt(t),()=>"Error in conv3D: Strides should be larger than 0.");let c={x:u,filter:i},p={strides:t,pad:o,dataFormat:n,dilations:s},m=N.runKernel(xa,c,p);return l?R(m,[m.shape[1],m.shape[2],m.shape[3],m.shape[4]]):m}var fg=w({conv3d_:GE});function UE(r,e,t,o,n){v(r.length===e.rank,()=>`Length of inShape (${r.length}) and rank of dy (${e.rank}) must match`);let s=r,a=e,i=!1;e.rank===4&&(i=!0,a=R(e,[1,e.shape[0],e.shape[1],e.shape[2],e.shape[3]]),s=[1,r[0],r[1],r[2],r[3]]);let u=s[4],l=a.shape[4];v(s.length===5,()=>`Error in conv3dDerInput: inShape must be length 5, but got length ${s.length}.`),v(a.rank===5,()=>`Error in conv3dDerInput: dy must be rank 5, but got rank ${a.rank}`),v(t.rank===5,()=>`Error in conv3dDerInput: filter must be rank 5, but got rank ${t.rank}`),v(u===t.shape[3],()=>`Error in conv3dDerInput: depth of input (${u}) must match input depth for filter ${t.shape[3]}.`),v(l===t.shape[4],()=>`Error in conv3dDerInput: depth of output (${l}) must match output depth for filter ${t.shape[4]}.`);let c={dy:a,filter:t},p={pad:n,strides:o,inputShape:s},m=N.runKernel(ya,c,p);return i?R(m,[m.shape[1],m.shape[2],m.shape[3],m.shape[4]]):m}var dg=w({conv3DBackpropInput_:UE});function ME(r,e,t,o,n){let s=x(r,"x","conv3dTranspose"),a=x(e,"filter","conv3dTranspose");return dg(t,s,a,o,n)}var hg=w({conv3dTranspose_:ME});function WE(r){let t={x:x(r,"x","cos","float32")};return N.runKernel("Cos",t)}var xg=w({cos_:WE});function zE(r){let t={x:x(r,"x","cosh","float32")};return N.runKernel(ba,t)}var yg=w({cosh_:zE});function HE(r,e=0,t=!1,o=!1){let s={x:x(r,"x","cumprod")},a={axis:e,exclusive:t,reverse:o};return N.runKernel(wa,s,a)}var bg=w({cumprod_:HE});function KE(r,e=0,t=!1,o=!1){let s={x:x(r,"x","cumsum")},a={axis:e,exclusive:t,reverse:o};return N.runKernel(Ta,s,a)}var wg=w({cumsum_:KE});function qE(r,e,t,o=!1){let n=x(r,"x","denseBincount"),s=x(e,"weights","denseBincount");v(n.dtype==="int32",()=>`Error in denseBincount: input dtype must be int32, but got ${n.dtype}`),v(n.rank<=2,()=>`Error in denseBincount: input must be at most rank 2, but got rank ${n.rank}.`),v(t>=0,()=>`size must be non-negative, but got ${t}.`),v(s.size===n.size||s.size===0,()=>`Error in denseBincount: weights must have the same shape as x or 0-length, but got x shape: ${n.shape}, weights shape: ${s.shape}.`);let a={x:n,weights:s},i={size:t,binaryOutput:o};return N.runKernel(Ca,a,i)}var Tg=w({denseBincount_:qE});function XE(r,e,t="NHWC"){let o=x(r,"x","depthToSpace","float32"),n=t==="NHWC"?o.shape[1]:o.shape[2],s=t==="NHWC"?o.shape[2]:o.shape[3],a=t==="NHWC"?o.shape[3]:o.shape[1];v(e>1,()=>`blockSize should be > 1 for depthToSpace, but was: ${e}`),v(n*e>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${n} and ${e}  for depthToSpace with input shape
    ${o.shape}`),v(s*e>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${s} and ${e} for depthToSpace with input shape
        ${o.shape}`),v(a%(e*e)===0,()=>`Dimension size must be evenly divisible by ${e*e} but is ${a} for depthToSpace with input shape ${o.shape}`);let i={x:o},u={blockSize:e,dataFormat:t};return N.runKernel(va,i,u)}var Ng=w({depthToSpace_:XE});function jE(r,e,t,o,n="NHWC",s=[1,1],a){let i=x(r,"x","depthwiseConv2d","float32"),u=x(e,"filter","depthwiseConv2d","float32"),l=i,c=!1;i.rank===3&&(c=!0,l=R(i,[1,i.shape[0],i.shape[1],i.shape[2]])),v(l.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${l.rank}.`),v(u.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${u.rank}.`);let p=n==="NHWC"?l.shape[3]:l.shape[1];v(p===u.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${p}) must match the inChannels dimension in filter ${u.shape[2]}.`),Ie("depthwiseConv2d",o,a);let m={x:l,filter:u},f={strides:t,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a},d=N.runKernel(Sa,m,f);return c?R(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Nn=w({depthwiseConv2d_:jE});function YE(r){let t={x:x(r,"x","diag")};return N.runKernel($a,t)}var Cg=w({diag_:YE});function QE(r,e,t,o,n=[1,1],s="NHWC"){let a=x(r,"x","dilation2d"),i=x(e,"filter","dilation2d");v(a.rank===3||a.rank===4,()=>`Error in dilation2d: input must be rank 3 or 4, but got rank ${a.rank}.`),v(i.rank===3,()=>`Error in dilation2d: filter must be rank 3, but got rank ${i.rank}.`),v(s==="NHWC",()=>`Error in dilation2d: Only NHWC is currently supported, but got dataFormat of ${s}`);let u=a,l=!1;a.rank===3&&(u=R(a,[1,a.shape[0],a.shape[1],a.shape[2]]),l=!0),v(u.shape[3]===i.shape[2],()=>`Error in dilation2d:  input and filter must have the same depth: ${u.shape[3]} vs ${i.shape[2]}`);let c={x:u,filter:i},p={strides:t,pad:o,dilations:n},m=N.runKernel(ka,c,p);return l?R(m,[m.shape[1],m.shape[2],m.shape[3]]):m}var vg=w({dilation2d_:QE});var Fr={};ce(Fr,{assertAndGetBroadcastShape:()=>re,getBroadcastDims:()=>Sg,getReductionAxes:()=>bu});function Sg(r,e){let t=r.length,o=[];for(let n=0;n<t;n++){let s=t-1-n,a=r[s]||1;(e[e.length-1-n]||1)>1&&a===1&&o.unshift(s)}return o}function bu(r,e){let t=[];for(let o=0;o<e.length;o++){let n=r[r.length-o-1],s=e.length-o-1,a=e[s];(n==null||n===1&&a>1)&&t.unshift(s)}return t}function re(r,e){let t=Math.max(r.length,e.length),o=new Array(t);for(let n=0;n<t;n++){let s=r[r.length-n-1];s==null&&(s=1);let a=e[e.length-n-1];if(a==null&&(a=1),s===1)o[t-n-1]=a;else if(a===1)o[t-n-1]=s;else if(s!==a){let i=`Operands could not be broadcast together with shapes ${r} and ${e}.`;throw Error(i)}else o[t-n-1]=s}return o}function ZE(r,e){let t=x(r,"a","equal","string_or_numeric"),o=x(e,"b","equal","string_or_numeric");[t,o]=j(t,o),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(zo,n)}var wu=w({equal_:ZE});function JE(r,e,t){let o=x(e,"a","where"),n=x(t,"b","where"),s=x(r,"condition","where","bool"),a=re(re(s.shape,o.shape),n.shape),i=Dr(s,a),u=Dr(o,a),l=Dr(n,a),c={condition:i,t:u,e:l};return N.runKernel(vi,c)}var St=w({where_:JE});function eI(r){let t={x:x(r,"x","zerosLike")};return N.runKernel(qi,t)}var Ae=w({zerosLike_:eI});function tI(r,e){let t=x(r,"a","div"),o=x(e,"b","div");[t,o]=j(t,o);let n=Z(t,o),s=Ae(n),a=wu(o,s);return St(a,s,n)}var Eg=w({divNoNan_:tI});function rI(r,e){let t=x(r,"t1","dot"),o=x(e,"t2","dot");v((t.rank===1||t.rank===2)&&(o.rank===1||o.rank===2),()=>`Error in dot: inputs must all be rank 1 or 2, but got ranks ${t.rank} and ${o.rank}.`);let n=t.rank===1?t.size:t.shape[1],s=o.rank===1?o.size:o.shape[0];if(v(n===s,()=>`Error in dot: inner dimensions of inputs must match, but got ${n} and ${s}.`),t.rank===1&&o.rank===1){let a=R(t,[1,-1]),i=R(o,[-1,1]),u=se(a,i);return R(u,[])}else if(t.rank===1&&o.rank===2){let a=R(t,[1,-1]),i=R(o,[o.shape[0],o.shape[1]]),u=se(a,i);return R(u,[u.size])}else if(t.rank===2&&o.rank===1){let a=R(o,[-1,1]),i=se(t,a);return R(i,[i.size])}else{let a=R(o,[o.shape[0],o.shape[1]]);return se(t,a)}}var Ig=w({dot_:rI});function oI(r,...e){let t=e.map((n,s)=>x(n,`tensors${s}`,"einsum")),o={equation:r};return N.runKernel(Aa,t,o)}var Pr=w({einsum_:oI});function nI(r){let t={x:x(r,"x","elu","float32")};return N.runKernel("Elu",t)}var Tu=w({elu_:nI});function sI(r,e){let t=x(r,"x","ensureShape","string_or_numeric");if(!Ip(t.shape,e))throw new Error(`EnsureShape: Shape of tensor ${t.shape} is not compatible with expected shape ${e}`);return r}var kg=w({ensureShape_:sI});function aI(r){let e=x(r,"x","erf");v(e.dtype==="int32"||e.dtype==="float32",()=>"Input dtype must be `int32` or `float32`."),e.dtype==="int32"&&(e=ne(e,"float32"));let t={x:e};return N.runKernel("Erf",t)}var Ag=w({erf_:aI});function dm(r,e){for(let t=0;t<r.length;++t)if(r[r.length-t-1]!==e-1-t)return!1;return!0}function _g(r,e,t){let o=r.length+e.length,n=[],s=0,a=0;for(let i=0;i<o;i++)t.indexOf(i)===-1?n.push(r[s++]):n.push(e[a++]);return n}function iI(r,e){let t=[],o=r.length;for(let s=0;s<o;s++)e.indexOf(s)===-1&&t.push(r[s]);let n=e.map(s=>r[s]);return[t,n]}function hr(r,e){let t=e.map(o=>1);return _g(r,t,e)}function uI(r,e,t){v(dm(e,t),()=>`${r} supports only inner-most axes for now. Got axes ${e} and rank-${t} input.`)}function lI(r,e){if(dm(r,e))return null;let t=[];for(let o=0;o<e;++o)r.indexOf(o)===-1&&t.push(o);return r.forEach(o=>t.push(o)),t}function cI(r){return r.map((e,t)=>[t,e]).sort((e,t)=>e[1]-t[1]).map(e=>e[0])}function pI(r,e){let t=[];for(let o=e-r;o<e;++o)t.push(o);return t}function fI(r,e=null,t=!1){let n={x:x(r,"x","max")},s={reductionIndices:e,keepDims:t};return N.runKernel("Max",n,s)}var er=w({max_:fI});function dI(r,e=null,t=!1){let n={x:x(r,"x","min")},s={axis:e,keepDims:t};return N.runKernel("Min",n,s)}var ys=w({min_:dI});function hI(r,e){let t=x(r,"base","pow"),o=x(e,"exp","pow");[t,o]=j(t,o);let n={a:t,b:o};return N.runKernel("Pow",n)}var gr=w({pow_:hI});function z(r,e){if((He(r)&&e!=="string"||Array.isArray(r))&&e!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(e==="string"&&He(r)&&!(r instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return Ye(r,[],[],e)}function gI(r){let t={x:x(r,"x","sqrt","float32")};return N.runKernel(nn,t)}var nt=w({sqrt_:gI});function xI(r){let e=x(r,"x","square"),t={};return N.runKernel("Square",{x:e},t)}var Le=w({square_:xI});function yI(r,e=null,t=!1){let o=x(r,"x","sum");o.dtype==="bool"&&(o=ne(o,"int32"));let n={x:o},s={axis:e,keepDims:t};return N.runKernel("Sum",n,s)}var ae=w({sum_:yI});function bI(r,e="euclidean",t=null,o=!1){r=x(r,"x","norm");let n=Lg(r,e,t),s=n.shape;if(o){let a=Sr(t,r.shape);s=hr(n.shape,a)}return R(n,s)}function Lg(r,e,t=null){if(r.rank===0)return Pe(r);if(r.rank!==1&&t===null)return Lg(R(r,[-1]),e,t);if(r.rank===1||typeof t=="number"||Array.isArray(t)&&t.length===1){if(e===1)return ae(Pe(r),t);if(e===1/0)return er(Pe(r),t);if(e===-1/0)return ys(Pe(r),t);if(e==="euclidean"||e===2)return nt(ae(gr(Pe(r),z(2,"int32")),t));throw new Error(`Error in norm: invalid ord value: ${e}`)}if(Array.isArray(t)&&t.length===2){if(e===1)return er(ae(Pe(r),t[0]),t[1]-1);if(e===1/0)return er(ae(Pe(r),t[1]),t[0]);if(e===-1/0)return ys(ae(Pe(r),t[1]),t[0]);if(e==="fro"||e==="euclidean")return nt(ae(Le(r),t));throw new Error(`Error in norm: invalid ord value: ${e}`)}throw new Error(`Error in norm: invalid axis: ${t}`)}var po=w({norm_:bI});function wI(r,e=null,t=!1){return po(r,"euclidean",e,t)}var Bg=w({euclideanNorm_:wI});function TI(r){let t={x:x(r,"x","exp")};return N.runKernel("Exp",t)}var _t=w({exp_:TI});function NI(r,e=0){let t=x(r,"x","expandDims","string_or_numeric");v(e<=t.rank,()=>"Axis must be <= rank of the tensor");let o={input:t},n={dim:e};return N.runKernel(_a,o,n)}var Gt=w({expandDims_:NI});function CI(r){let t={x:x(r,"x","expm1")};return N.runKernel(Ho,t)}var Vg=w({expm1_:CI});function vI(r,e){let t=x(r,"x","tile","string_or_numeric");v(t.rank===e.length,()=>`Error in transpose: rank of input ${t.rank} must match length of reps ${e}.`);let o={x:t},n={reps:e};return N.runKernel(un,o,n)}var Lr=w({tile_:vI});function SI(r,e,t,o="float32"){e==null&&(e=r);let n=Q([r,e],o),s=r<=e?r:e;for(let i=0;i<s;++i)n.set(1,i,i);let a=R(n.toTensor(),[r,e]);if(t==null)return a;if(t.length===1)return Lr(Gt(a,0),[t[0],1,1]);if(t.length===2)return Lr(Gt(Gt(a,0),0),[t[0],t[1],1,1]);if(t.length===3)return Lr(Gt(Gt(Gt(a,0),0),0),[t[0],t[1],t[2],1,1]);throw new Error(`eye() currently supports only 1D and 2D batchShapes, but received ${t.length}D.`)}var Cu=w({eye_:SI});function EI(r){let t={x:x(r,"x","floor","float32")};return N.runKernel(Ko,t)}var vu=w({floor_:EI});function II(r,e,t=0,o=0){let n=x(r,"x","gather"),s=x(e,"indices","gather","int32"),a={x:n,indices:s},i={axis:t,batchDims:o};return N.runKernel(Pa,a,i)}var Su=w({gather_:II});function $I(r,e){let t=x(r,"a","greater","string_or_numeric"),o=x(e,"b","greater","string_or_numeric");[t,o]=j(t,o),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(Xo,n)}var mo=w({greater_:$I});function kI(r,e){let t=x(r,"a","greaterEqual","string_or_numeric"),o=x(e,"b","greaterEqual","string_or_numeric");[t,o]=j(t,o),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(jo,n)}var Eu=w({greaterEqual_:kI});function RI(r){let t={input:x(r,"input","imag")};return N.runKernel(Va,t)}var Br=w({imag_:RI});function AI(r){let t={x:x(r,"x","isFinite")};return N.runKernel(Ga,t)}var Gg=w({isFinite_:AI});function _I(r){let t={x:x(r,"x","isInf")};return N.runKernel(Ua,t)}var Ug=w({isInf_:_I});function DI(r){let t={x:x(r,"x","isNaN")};return N.runKernel(Ma,t)}var Mg=w({isNaN_:DI});function OI(r,e=.2){let o={x:x(r,"x","leakyRelu")},n={alpha:e};return N.runKernel(Wa,o,n)}var Iu=w({leakyRelu_:OI});function FI(r,e){let t=x(r,"a","less","string_or_numeric"),o=x(e,"b","less","string_or_numeric");[t,o]=j(t,o),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(Yo,n)}var bs=w({less_:FI});function PI(r,e){let t=x(r,"a","lessEqual","string_or_numeric"),o=x(e,"b","lessEqual","string_or_numeric");[t,o]=j(t,o),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(Qo,n)}var Cn=w({lessEqual_:PI});function Wg(r,e,t){if(t<=0)throw new Error("The number of values should be positive.");let o={start:r,stop:e,num:t};return N.runKernel(za,{},o)}function LI(r,e=5,t=1,o=1,n=.5){let s=x(r,"x","localResponseNormalization");v(s.rank===4||s.rank===3,()=>`Error in localResponseNormalization: x must be rank 3 or 4 but got
               rank ${s.rank}.`),v(lr(e),()=>`Error in localResponseNormalization: depthRadius must be an integer but got depthRadius ${e}.`);let a=s,i=!1;s.rank===3&&(i=!0,a=R(s,[1,s.shape[0],s.shape[1],s.shape[2]]));let u={x:a},l={depthRadius:e,bias:t,alpha:o,beta:n},c=N.runKernel("LRN",u,l);return i?R(c,[c.shape[1],c.shape[2],c.shape[3]]):c}var Hg=w({localResponseNormalization_:LI});function BI(r){let t={x:x(r,"x","log","float32")};return N.runKernel("Log",t)}var xr=w({log_:BI});function VI(r){let t={x:x(r,"x","log1p")};return N.runKernel(Ha,t)}var ku=w({log1p_:VI});function Kg(r,e){v(Vo(r),()=>"The f passed in variableGrads(f) must be a function"),v(e==null||Array.isArray(e)&&e.every(l=>l instanceof pr),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let t=e!=null;if(!t){e=[];for(let l in N.registeredVariables)e.push(N.registeredVariables[l])}let o=t?e.filter(l=>!l.trainable):null,n=e.length;e=e.filter(l=>l.trainable),v(e.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${n} variables is trainable.`);let s=!0,{value:a,grads:i}=N.gradients(r,e,null,s);v(i.some(l=>l!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),v(a.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${a.rank} tensor`);let u={};return e.forEach((l,c)=>{i[c]!=null&&(u[l.name]=i[c])}),o?.forEach(l=>u[l.name]=null),{value:a,grads:u}}function st(r){return N.customGrad(r)}function GI(r){let t={x:x(r,"x","neg")};return N.runKernel("Neg",t)}var Me=w({neg_:GI});function UI(r){let t={x:x(r,"x","softplus")};return N.runKernel($i,t)}var Ru=w({softplus_:UI});function MI(r){let e=x(r,"x","logSigmoid");return st(o=>({value:Me(Ru(Me(o))),gradFunc:a=>F(a,Zt(Me(o)))}))(e)}var qg=w({logSigmoid_:MI});function WI(r,e){let t=x(r,"a","sub"),o=x(e,"b","sub");[t,o]=j(t,o);let n={a:t,b:o};return N.runKernel("Sub",n)}var K=w({sub_:WI});function zI(r,e=-1){let t=x(r,"logits","logSoftmax");if(e===-1&&(e=t.rank-1),e!==t.rank-1)throw Error(`Log Softmax along a non-last dimension is not yet supported. Logits was rank ${t.rank} and axis was ${e}`);return st((n,s)=>{let i=er(n,e,!0),u=K(n,i),l=K(ne(u,"float32"),xr(ae(_t(u),e,!0)));return s([l]),{value:l,gradFunc:(p,m)=>{let[f]=m,d=!0,y=_t(f);return K(p,F(ae(p,e,d),y))}}})(t)}var Xg=w({logSoftmax_:zI});function HI(r,e=null,t=!1){let o=x(r,"x","logSumExp"),n=Sr(e,o.shape),s=er(o,n,!0),a=K(o,s),i=_t(a),u=ae(i,n),l=xr(u),c=M(R(s,l.shape),l);if(t){let p=hr(c.shape,n);return R(c,p)}return c}var _u=w({logSumExp_:HI});function KI(r,e){let t=x(r,"a","logicalAnd","bool"),o=x(e,"b","logicalAnd","bool");re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(Ka,n)}var fo=w({logicalAnd_:KI});function qI(r){let t={x:x(r,"x","logicalNot","bool")};return N.runKernel(qa,t)}var Du=w({logicalNot_:qI});function XI(r,e){let t=x(r,"a","logicalOr","bool"),o=x(e,"b","logicalOr","bool");re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(Xa,n)}var Ou=w({logicalOr_:XI});function jI(r,e){let t=x(r,"a","logicalXor","bool"),o=x(e,"b","logicalXor","bool");return re(t.shape,o.shape),fo(Ou(r,e),Du(fo(r,e)))}var jg=w({logicalXor_:jI});var Fu=2147483648;function YI(r,e,t="left"){let o=x(r,"sortedSequence","searchSorted"),n=x(e,"values","searchSorted"),s=o.shape[o.shape.length-1],a=n.shape[n.shape.length-1],i=R(o,[-1,s]),u=R(n,[-1,a]);if(i.rank<2)throw new Error("Sorted input argument must be at least 2-dimensional");if(i.shape[0]!==u.shape[0])throw new Error("Leading dimension of 'sortedSequence' and 'values' must match.");if(Y(u.shape)>=Fu)throw new Error(`values tensor size must less than ${Fu}`);if(i.shape[1]>=Fu)throw new Error(`trailing dim_size must less than ${Fu} for int32 output type, was ${i.shape[1]}`);let l={sortedSequence:i,values:u},c={side:t};return N.runKernel(Ci,l,c)}var ws=w({searchSorted_:YI});function Yg(r,e){return ws(r,e,"left")}function QI(r,e,t,o,n){let s=x(r,"x","maxPool"),a=1,i=s,u=!1;s.rank===3&&(u=!0,i=R(s,[1,s.shape[0],s.shape[1],s.shape[2]])),v(i.rank===4,()=>`Error in maxPool: input must be rank 4 but got rank ${i.rank}.`),v(Xe(t,a),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${t} and dilations '${a}'`),Ie("maxPool",o,n);let l={x:i},c={filterSize:e,strides:t,pad:o,dimRoundingMode:n},p=N.runKernel(ja,l,c);return u?R(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var Pu=w({maxPool_:QI});function ZI(r,e=[1,1,1],t,o,n,s="NDHWC"){let a=x(r,"x","maxPool3d"),i=a,u=!1;a.rank===4&&(u=!0,i=R(a,[1,a.shape[0],a.shape[1],a.shape[2],a.shape[3]])),v(i.rank===5,()=>`Error in maxPool3d: x must be rank 5 but got rank ${i.rank}.`),v(s==="NDHWC",()=>`Error in maxPool3d: Only NDHWC is currently supported, but got dataFormat of ${s}`),Ie("maxPool3d",o,n);let l={x:i},c={filterSize:e,strides:t,pad:o,dimRoundingMode:n,dataFormat:s},p=N.runKernel(Ya,l,c);return u?R(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var Qg=w({maxPool3d_:ZI});function JI(r,e,t,o,n=!1){let a={x:x(r,"x","maxPoolWithArgmax")},i={filterSize:e,strides:t,pad:o,includeBatchInIndex:n},u=N.runKernel(Qa,a,i);return{result:u[0],indexes:u[1]}}var Zg=w({maxPoolWithArgmax_:JI});function e$(r,e){let t=x(r,"a","maximum"),o=x(e,"b","maximum");[t,o]=j(t,o),t.dtype==="bool"&&(t=ne(t,"int32"),o=ne(o,"int32")),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(Zo,n)}var Lu=w({maximum_:e$});function t$(r,e=null,t=!1){let n={x:x(r,"x","mean")},s={axis:e,keepDims:t};return N.runKernel(Za,n,s)}var ho=w({mean_:t$});function Dt(r,e="float32"){if(he(r),e==="complex64"){let o=Dt(r,"float32"),n=Dt(r,"float32");return rt(o,n)}let t=Uo(Y(r),e);return N.makeTensor(t,r,e)}function tr(r,e="float32"){if(he(r),e==="complex64"){let o=tr(r,"float32"),n=Dt(r,"float32");return rt(o,n)}let t=Jn(Y(r),e);return N.makeTensor(t,r,e)}function Jg(r,e,{indexing:t="xy"}={}){if(t!=="xy"&&t!=="ij")throw new TypeError(`${t} is not a valid third argument to meshgrid`);if(r===void 0)return[];let o=x(r,"x","meshgrid",r instanceof Te?r.dtype:"float32");if(e===void 0)return[o];let n=x(e,"y","meshgrid",e instanceof Te?e.dtype:"float32"),s=Y(o.shape),a=Y(n.shape);return t==="xy"?(o=R(o,[1,-1]),n=R(n,[-1,1]),[se(tr([a,1],o.dtype),o),se(n,tr([1,s],n.dtype))]):(o=R(o,[-1,1]),n=R(n,[1,-1]),[se(o,tr([1,a],o.dtype)),se(tr([s,1],n.dtype),n)])}function r$(r,e){let t=x(r,"a","minimum"),o=x(e,"b","minimum");[t,o]=j(t,o),t.dtype==="bool"&&(t=ne(t,"int32"),o=ne(o,"int32")),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(Jo,n)}var go=w({minimum_:r$});function o$(r,e,t){v(t==="reflect"||t==="symmetric",()=>`Invalid mode. Mode must be either reflect or symmetric. Got ${t}.`);let o=x(r,"x","mirrorPad");if(o.rank===0)throw new Error("mirrorPad(scalar) is not defined. Pass non-scalar to mirrorPad");v(e.length===o.rank,()=>`Padding doesn't match input. Must be ${o.rank}. Got ${e.length}.`);let n=t==="reflect"?1:0;for(let i=0;i<o.rank;i++)v(e[i].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),v(e[i][0]>=0&&e[i][0]<=o.shape[i]-n&&e[i][1]>=0&&e[i][1]<=o.shape[i]-n,()=>`Padding in dimension ${i} cannot be greater than or equal to ${o.shape[i]-n} or less than 0 for input of shape ${o.shape}`);let s={paddings:e,mode:t},a={x:o};return N.runKernel(Ja,a,s)}var ex=w({mirrorPad_:o$});function n$(r,e){let t=x(r,"a","mod"),o=x(e,"b","mod");[t,o]=j(t,o);let n={a:t,b:o};return N.runKernel("Mod",n)}var rx=w({mod_:n$});function s$(r,e=null,t=!1){r=x(r,"x","moments");let o=Sr(e,r.shape),n=ho(r,o,t),s=n.shape;t||(s=hr(n.shape,o));let a=Le(K(ne(r,"float32"),R(n,s))),i=ho(a,o,t);return{mean:n,variance:i}}var ox=w({moments_:s$});function a$(r,e,t,o){let n=x(e,"data","multiRNNCell"),s=io(t,"c","multiRNNCell"),a=io(o,"h","multiRNNCell"),i=n,u=[];for(let p=0;p<r.length;p++){let m=r[p](i,s[p],a[p]);u.push(m[0]),u.push(m[1]),i=m[1]}let l=[],c=[];for(let p=0;p<u.length;p+=2)l.push(u[p]),c.push(u[p+1]);return[l,c]}var nx=w({multiRNNCell_:a$});function i$(r,e,t,o=!1){let n=x(r,"logits","multinomial"),s=n.size,a=n.rank;if(s<2)throw new Error(`Error in multinomial: you need at least 2 outcomes, but got ${s}.`);if(a>2)throw new Error(`Rank of probabilities must be 1 or 2, but is ${a}`);t=t||Math.random();let u={logits:a===1?R(n,[1,-1]):n},l={numSamples:e,seed:t,normalized:o},c=N.runKernel(ei,u,l);return a===1?R(c,[c.size]):c}var sx=w({multinomial_:i$});function u$(r,e){let t=x(r,"a","notEqual","string_or_numeric"),o=x(e,"b","notEqual","string_or_numeric");[t,o]=j(t,o),re(t.shape,o.shape);let n={a:t,b:o};return N.runKernel(tn,n)}var Bu=w({notEqual_:u$});function l$(r,e,t=1,o=0,n="int32"){if(e<2)throw new Error(`Error in oneHot: depth must be >=2, but it is ${e}`);let a={indices:x(r,"indices","oneHot","int32")},i={dtype:n,depth:e,onValue:t,offValue:o};return N.runKernel(si,a,i)}var ax=w({oneHot_:l$});function c$(r){let t={x:x(r,"x","onesLike")};return N.runKernel(ni,t)}var ix=w({onesLike_:c$});function p$(r,e){let t=x(r,"v1","outerProduct"),o=x(e,"v2","outerProduct");v(t.rank===1&&o.rank===1,()=>`Error in outerProduct: inputs must be rank 1, but got ranks ${t.rank} and ${o.rank}.`);let n=R(t,[-1,1]),s=R(o,[1,-1]);return se(n,s)}var ux=w({outerProduct_:p$});function m$(r,e,t=0){let o=x(r,"x","pad");if(o.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let n={paddings:e,constantValue:t},s={x:o};return N.runKernel(ii,s,n)}var rr=w({pad_:m$});function f$(r,e,t=0){return v(e.length===2,()=>"Invalid number of paddings. Must be length of 2."),rr(r,[e],t)}var lx=w({pad1d_:f$});function d$(r,e,t=0){return v(e.length===2&&e[0].length===2&&e[1].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),rr(r,e,t)}var cx=w({pad2d_:d$});function h$(r,e,t=0){return v(e.length===3&&e[0].length===2&&e[1].length===2&&e[2].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),rr(r,e,t)}var px=w({pad3d_:h$});function g$(r,e,t=0){return v(e.length===4&&e[0].length===2&&e[1].length===2&&e[2].length===2&&e[3].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),rr(r,e,t)}var mx=w({pad4d_:g$});function x$(r,e,t){let o=x(r,"x","spaceToBatchND");v(o.rank>=1+e.length,()=>`input rank ${o.rank} should be > than [blockShape] ${e.length}`),v(t.length===e.length,()=>`paddings.shape[0] ${t.length} must be equal to [blockShape] ${e.length}`),v(o.shape.reduce((a,i,u)=>u>0&&u<=e.length?a&&(i+t[u-1][0]+t[u-1][1])%e[u-1]===0:a,!0),()=>`input spatial dimensions ${o.shape.slice(1)} with paddings ${t.toString()} must be divisible by blockShapes ${e.toString()}`);let n={x:o},s={blockShape:e,paddings:t};return N.runKernel(ki,n,s)}var Vu=w({spaceToBatchND_:x$});function y$(r,e,t,o,n,s,a){n==null&&(n=[1,1]),s==null&&(s=1),o===0&&(o="valid");let i=x(r,"x","maxPool"),u=i,l=!1;i.rank===3&&(l=!0,u=R(i,[1,i.shape[0],i.shape[1],i.shape[2]])),v(Xe(s,n),()=>`Error in pool: Either strides or dilations must be 1. Got strides ${s} and dilations '${n}'`);let c=mm(u.shape,e,s,n,o),p=[c.dilationHeight,c.dilationWidth],m;o==="same"?m=w$([c.filterHeight,c.filterWidth],p):m=[[0,0],[0,0]];let f=p[0]===1&&p[1]===1,[d,y]=b$([c.inHeight,c.inWidth],p,m),h=f?o:"valid",b=f?u:Vu(u,p,d),S=(t==="avg"?()=>hu(b,e,s,h,a):()=>Pu(b,e,s,h,a))(),E=f?S:gu(S,p,y);return l?R(E,[E.shape[1],E.shape[2],E.shape[3]]):E}function b$(r,e,t){let o=t.map(c=>c[0]),n=t.map(c=>c[1]),s=r.concat(o,n),a=e.map((c,p)=>(c-s[p]%c)%c),i=n.map((c,p)=>c+a[p]),u=e.map((c,p)=>[o[p],i[p]]),l=e.map((c,p)=>[0,a[p]]);return[u,l]}function w$(r,e){let o=r.map((a,i)=>a+(a-1)*(e[i]-1)).map(a=>a-1),n=o.map(a=>Math.floor(a/2)),s=o.map((a,i)=>a-n[i]);return o.map((a,i)=>[n[i],s[i]])}var fx=w({pool_:y$});function T$(r,e){let t=x(r,"x","prelu"),o=x(e,"alpha","prelu"),n={x:t,alpha:o};return N.runKernel(ui,n)}var Gu=w({prelu_:T$});function N$(r,e=null,t=!1){let o=x(r,"x","prod");o.dtype==="bool"&&(o=ne(o,"int32"));let n={x:o},s={axis:e,keepDims:t};return N.runKernel(os,n,s)}var dx=w({prod_:N$});function C$(r,e,t,o){let n=r.map((c,p)=>x(c,`tensors${p}`,"raggedGather","int32")),s=x(e,"paramsDenseValues","raggedGather"),a=x(t,"indices","raggedGather","int32"),i={paramsNestedSplits:n,paramsDenseValues:s,indices:a},u={outputRaggedRank:o},l=N.runKernel(li,i,u);return{outputNestedSplits:l.slice(0,l.length-1),outputDenseValues:l[l.length-1]}}var hx=w({raggedGather_:C$});function v$(r,e,t){let o=x(r,"starts","raggedRange"),n=x(e,"limits","raggedRange",o.dtype),s=x(t,"deltas","raggedRange",o.dtype),a={starts:o,limits:n,deltas:s},i=N.runKernel(ci,a);return{rtNestedSplits:i[0],rtDenseValues:i[1]}}var gx=w({raggedRange_:v$});function S$(r,e,t,o,n){let s=x(r,"shape","raggedTensorToTensor","int32"),a=x(e,"values","raggedTensorToTensor"),i=x(t,"defaultValue","raggedTensorToTensor",a.dtype),u=o.map((p,m)=>x(p,`tensors${m}`,"raggedTensorToTensor","int32")),l={shape:s,values:a,defaultValue:i,rowPartitionTensors:u},c={rowPartitionTypes:n};return N.runKernel(pi,l,c)}var xx=w({raggedTensorToTensor_:S$});function E$(r,e,t){he(r);let o=Y(r),n=null;if(t==null||t==="float32")n=new Float32Array(o);else if(t==="int32")n=new Int32Array(o);else if(t==="bool")n=new Uint8Array(o);else throw new Error(`Unknown data type ${t}`);for(let s=0;s<o;s++)n[s]=e();return N.makeTensor(n,r,t)}var yx=w({rand_:E$});var zu=gd(Ox());var yo=class{constructor(e,t,o,n,s){this.mean=e,this.stdDev=t,this.dtype=o,this.nextVal=NaN,this.truncated=n,this.truncated&&(this.upper=this.mean+this.stdDev*2,this.lower=this.mean-this.stdDev*2);let a=s||Math.random();this.random=zu.alea(a.toString())}nextValue(){if(!isNaN(this.nextVal)){let n=this.nextVal;return this.nextVal=NaN,n}let e,t,o=!1;for(;!o;){let n,s,a;do n=2*this.random()-1,s=2*this.random()-1,a=n*n+s*s;while(a>=1||a===0);let i=Math.sqrt(-2*Math.log(a)/a);e=this.mean+this.stdDev*n*i,t=this.mean+this.stdDev*s*i,(!this.truncated||this.isValidTruncated(e))&&(o=!0)}return(!this.truncated||this.isValidTruncated(t))&&(this.nextVal=this.convertValue(t)),this.convertValue(e)}convertValue(e){return this.dtype==null||this.dtype==="float32"?e:Math.round(e)}isValidTruncated(e){return e<=this.upper&&e>=this.lower}},Mu=class{constructor(e,t,o,n){this.alpha=e,this.beta=1/t,this.dtype=o;let s=n||Math.random();this.randu=zu.alea(s.toString()),this.randn=new yo(0,1,o,!1,this.randu()),e<1?this.d=e+2/3:this.d=e-1/3,this.c=1/Math.sqrt(9*this.d)}nextValue(){let e,t,o,n,s,a;for(;;){do n=this.randn.nextValue(),a=1+this.c*n;while(a<=0);if(a*=a*a,e=n*n,t=1-.331*e*e,o=.5*e+this.d*(1-a+Math.log(a)),s=this.randu(),s<t||Math.log(s)<o)break}return a=1/this.beta*this.d*a,this.alpha<1&&(a*=Math.pow(this.randu(),1/this.alpha)),this.convertValue(a)}convertValue(e){return this.dtype==="float32"?e:Math.round(e)}},Wu=class{constructor(e=0,t=1,o,n){if(this.canReturnFloat=()=>this.dtype==null||this.dtype==="float32",this.min=e,this.range=t-e,this.dtype=o,n==null&&(n=Math.random()),typeof n=="number"&&(n=n.toString()),!this.canReturnFloat()&&this.range<=1)throw new Error(`The difference between ${e} - ${t} <= 1 and dtype is not float`);this.random=zu.alea(n)}convertValue(e){return this.canReturnFloat()?e:Math.round(e)}nextValue(){return this.convertValue(this.min+this.range*this.random())}};function D$(r,e,t=1,o="float32",n){if(he(r),t==null&&(t=1),o==null&&(o="float32"),o!=="float32"&&o!=="int32")throw new Error(`Unsupported data type ${o}`);let s=new Mu(e,t,o,n),a=Q(r,o);for(let i=0;i<a.values.length;i++)a.values[i]=s.nextValue();return a.toTensor()}var Fx=w({randomGamma_:D$});function O$(r,e=0,t=1,o,n){if(he(r),o!=null&&o==="bool")throw new Error(`Unsupported data type ${o}`);let s=new yo(e,t,o,!1,n),a=Q(r,o);for(let i=0;i<a.values.length;i++)a.values[i]=s.nextValue();return a.toTensor()}var Hu=w({randomNormal_:O$});function F$(r,e,t){if(e!=null&&e==="bool")throw new Error(`Unsupported data type ${e}`);return Hu(r,0,1,e,t)}var Px=w({randomStandardNormal_:F$});function P$(r,e=0,t=1,o="float32",n){he(r);let s=Q(r,o),a=new Wu(e,t,null,n);for(let i=0;i<s.values.length;i++)s.values[i]=a.nextValue();return s.toTensor()}var vn=w({randomUniform_:P$});function L$(r,e,t,o){return vn(r,e,t,"int32",o)}var Lx=w({randomUniformInt_:L$});function Vr(r,e,t=1,o="float32"){if(t===0)throw new Error("Cannot have a step of zero");let n={start:r,stop:e,step:t,dtype:o};return N.runKernel(mi,{},n)}function B$(r){let t={input:x(r,"input","real")};return N.runKernel(ns,t)}var yr=w({real_:B$});function V$(r){let t={x:x(r,"x","reciprocal")};return N.runKernel(fi,t)}var Bx=w({reciprocal_:V$});function G$(r){let t={x:x(r,"x","relu")};return N.runKernel(di,t)}var Gr=w({relu_:G$});function U$(r){let t={x:x(r,"x","relu6")};return N.runKernel(yi,t)}var Ku=w({relu6_:U$});function M$(r,e){let o={x:x(r,"x","reverse")},n={dims:e};return N.runKernel(bi,o,n)}var Et=w({reverse_:M$});function W$(r){let e=x(r,"x","reverse");return v(e.rank===1,()=>`Error in reverse1D: x must be rank 1 but got rank ${e.rank}.`),Et(e,0)}var Vx=w({reverse1d_:W$});function z$(r,e){let t=x(r,"x","reverse");return v(t.rank===2,()=>`Error in reverse2D: x must be rank 2 but got rank ${t.rank}.`),Et(t,e)}var Gx=w({reverse2d_:z$});function H$(r,e){let t=x(r,"x","reverse");return v(t.rank===3,()=>`Error in reverse3D: x must be rank 3 but got rank ${t.rank}.`),Et(t,e)}var Ux=w({reverse3d_:H$});function K$(r,e){let t=x(r,"x","reverse");return v(t.rank===4,()=>`Error in reverse4D: x must be rank 4 but got rank ${t.rank}.`),Et(t,e)}var Mx=w({reverse4d_:K$});function q$(r){let t={x:x(r,"x","round")};return N.runKernel(wi,t)}var qu=w({round_:q$});function X$(r){let t={x:x(r,"x","rsqrt","float32")};return N.runKernel(rn,t)}var Wx=w({rsqrt_:X$});function j$(r){let t={x:x(r,"x","selu")};return N.runKernel(Si,t)}var zx=w({selu_:j$});function Y$(r,e,t,o,n,s=[1,1],a="NHWC"){let i=x(r,"x","separableConv2d"),u=x(e,"depthwiseFilter","separableConv2d"),l=x(t,"pointwiseFilter","separableConv2d"),c=i,p=!1;if(i.rank===3&&(p=!0,c=R(i,[1,i.shape[0],i.shape[1],i.shape[2]])),a==="NCHW")throw new Error("separableConv2d currently does not support dataFormat NCHW; only NHWC is supported");v(c.rank===4,()=>`Error in separableConv2d: input must be rank 4, but got rank ${c.rank}.`),v(u.rank===4,()=>`Error in separableConv2d: depthwise filter must be rank 4, but got rank ${u.rank}.`),v(l.rank===4,()=>`Error in separableConv2d: pointwise filter must be rank 4, but got rank ${u.rank}.`),v(l.shape[0]===1,()=>`Error in separableConv2d: the first dimension of pointwise filter  must be 1, but got ${l.shape[0]}.`),v(l.shape[1]===1,()=>`Error in separableConv2d: the second dimension of pointwise filter must be 1, but got ${l.shape[1]}.`);let m=u.shape[2],f=u.shape[3];v(l.shape[2]===m*f,()=>`Error in separableConv2d: the third dimension of pointwise filter must be ${m*f}, but got ${l.shape[2]}.`);let d=Nn(c,u,o,n,a,s),h=Or(d,l,1,"valid",a);return p?R(h,[h.shape[1],h.shape[2],h.shape[3]]):h}var Hx=w({separableConv2d_:Y$});async function Q$(r,e){let t=x(r,"x","setdiff1d"),o=x(e,"y","setdiff1d");v(t.dtype===o.dtype,()=>`x and y should have the same dtype, but got x (${t.dtype}) and y (${o.dtype}).`),v(t.rank===1,()=>`x should be 1D tensor, but got x (${t.shape}).`),v(o.rank===1,()=>`y should be 1D tensor, but got y (${o.shape}).`);let n=await t.data(),s=await o.data(),a=new Set(s),i=0;for(let c=0;c<n.length;c++)a.has(n[c])||i++;let u=new vt([i],t.dtype),l=new vt([i],"int32");for(let c=0,p=0;c<n.length;c++)a.has(n[c])||(u.values[p]=n[c],l.values[p]=c,p++);return[u.toTensor(),l.toTensor()]}var Kx=Q$;function Z$(r){let t={x:x(r,"x","sign")};return N.runKernel(Ii,t)}var qx=w({sign_:Z$});function J$(r){let t={x:x(r,"x","sin","float32")};return N.runKernel("Sin",t)}var jx=w({sin_:J$});function e2(r){let t={x:x(r,"x","sinh")};return N.runKernel(Ei,t)}var Yx=w({sinh_:e2});function t2(r,e,t){let o=x(r,"x","slice1d");return v(o.rank===1,()=>`slice1d expects a rank-1 tensor, but got a rank-${o.rank} tensor`),J(o,[e],[t])}var Qx=w({slice1d_:t2});function r2(r,e,t){let o=x(r,"x","slice2d");return v(o.rank===2,()=>`slice2d expects a rank-2 tensor, but got a rank-${o.rank} tensor`),J(o,e,t)}var Zx=w({slice2d_:r2});function o2(r,e,t){let o=x(r,"x","slice3d");return v(o.rank===3,()=>`slice3d expects a rank-3 tensor, but got a rank-${o.rank} tensor`),J(o,e,t)}var Jx=w({slice3d_:o2});function n2(r,e,t){let o=x(r,"x","slice4d");return v(o.rank===4,()=>`slice4d expects a rank-4 tensor, but got a rank-${o.rank} tensor`),J(o,e,t)}var ey=w({slice4d_:n2});function s2(r,e=-1){let t=x(r,"logits","softmax","float32");if(e===-1&&(e=t.rank-1),e!==t.rank-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${t.rank} and dim was ${e}`);let o={logits:t},n={dim:e};return N.runKernel(Ai,o,n)}var ty=w({softmax_:s2});function a2(r){v(r.dtype==="complex64",()=>`The dtype for tf.spectral.fft() must be complex64 but got ${r.dtype}.`);let e={input:r};return N.runKernel("FFT",e)}var Sn=w({fft_:a2});function i2(r){v(r.dtype==="complex64",()=>`The dtype for tf.spectral.ifft() must be complex64 but got ${r.dtype}.`);let e={input:r};return N.runKernel(Ba,e)}var bo=w({ifft_:i2});function u2(r){let e=r.shape[r.shape.length-1],t=r.size/e,o;if(e<=2){let n=R(r,[t,e]);o=bo(n)}else{let n=[t,2*(e-1)],s=R(yr(r),[t,e]),a=R(Br(r),[t,e]),i=Et(J(s,[0,1],[t,e-2]),1),u=F(Et(J(a,[0,1],[t,e-2]),1),z(-1)),l=me([s,i],1),c=me([a,u],1),p=R(rt(l,c),[n[0],n[1]]);o=bo(p)}if(o=yr(o),r.rank===3&&r.shape[0]!==0){let n=o,s=r.shape[0];o=R(o,[s,o.shape[0]/s,o.shape[1]]),n.dispose()}return o}var Xu=w({irfft_:u2});function l2(r,e,t=0){let n={x:x(r,"x","split")},s={numOrSizeSplits:e,axis:t};return N.runKernel(Ri,n,s)}var br=w({split_:l2});function c2(r,e){v(r.dtype==="float32",()=>`The dtype for rfft() must be real value but got ${r.dtype}`);let t=r.shape[r.shape.length-1],o=r.size/t,n;if(e!=null&&e<t){let d=r.shape.map(h=>0),y=r.shape.map(h=>h);y[r.shape.length-1]=e,n=J(r,d,y),t=e}else if(e!=null&&e>t){let d=r.shape.map(y=>y);d[r.shape.length-1]=e-t,n=me([r,Dt(d)],r.shape.length-1),t=e}else n=r;let s=Ae(n),a=R(rt(n,s),[o,t]),i=Sn(a),u=Math.floor(t/2)+1,l=yr(i),c=Br(i),p=br(l,[u,t-u],l.shape.length-1),m=br(c,[u,t-u],c.shape.length-1),f=n.shape.slice();return f[n.shape.length-1]=u,R(rt(p[0],m[0]),f)}var En=w({rfft_:c2});function p2(r,e){let t=x(r,"a","squaredDifference"),o=x(e,"b","squaredDifference");[t,o]=j(t,o),re(t.shape,o.shape);let n={a:t,b:o},s={};return N.runKernel(sn,n,s)}var ju=w({squaredDifference_:p2});function m2(r,e){let t=x(r,"x","squeeze","string_or_numeric");return R(t,$p(t.shape,e).newShape)}var In=w({squeeze_:m2});function f2(r,e=0){let t=io(r,"tensors","stack","string_or_numeric");v(t.length>=1,()=>"Pass at least one tensor to tf.stack"),t.length>0&&v(e<=t[0].rank,()=>"Axis must be <= rank of the tensor");let o=t,n={axis:e};return N.runKernel(ai,o,n)}var Qe=w({stack_:f2});function d2(r,e=0){let o={x:x(r,"x","step")},n={alpha:e};return N.runKernel(Xi,o,n)}var Yu=w({step_:d2});function h2(r,e,t,o,n=0,s=0,a=0,i=0,u=0){let c={x:x(r,"x","stridedSlice","string_or_numeric")},p={begin:e,end:t,strides:o,beginMask:n,endMask:s,ellipsisMask:a,newAxisMask:i,shrinkAxisMask:u};return N.runKernel(Li,c,p)}var oy=w({stridedSlice_:h2});function g2(r){let t={x:x(r,"x","tan","float32")};return N.runKernel("Tan",t)}var sy=w({tan_:g2});function Be(r,e){Ct(r);let t=tt(r,e);if(t.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return Ye(r,null,t,e)}function Ur(r,e,t){if(Ct(r),e!=null&&e.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let o=tt(r,t);if(o.length!==2&&o.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(o.length===1&&e==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return Ye(r,e,o,t)}function ay(r,e,t){if(Ct(r),e!=null&&e.length!==3)throw new Error("tensor3d() requires shape to have three numbers");let o=tt(r,t);if(o.length!==3&&o.length!==1)throw new Error("tensor3d() requires values to be number[][][] or flat/TypedArray");if(o.length===1&&e==null)throw new Error("tensor3d() requires shape to be provided when `values` are a flat array");return Ye(r,e,o,t)}function iy(r,e,t){if(Ct(r),e!=null&&e.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let o=tt(r,t);if(o.length!==4&&o.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(o.length===1&&e==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return Ye(r,e,o,t)}function uy(r,e,t){if(Ct(r),e!=null&&e.length!==5)throw new Error("tensor5d() requires shape to have five numbers");let o=tt(r,t);if(o.length!==5&&o.length!==1)throw new Error("tensor5d() requires values to be number[][][][][] or flat/TypedArray");if(o.length===1&&e==null)throw new Error("tensor5d() requires shape to be provided when `values` are a flat array");return Ye(r,e,o,t)}function ly(r,e,t){if(Ct(r),e!=null&&e.length!==6)throw new Error("tensor6d() requires shape to have six numbers");let o=tt(r,t);if(o.length!==6&&o.length!==1)throw new Error("tensor6d() requires values to be number[][][][][][] or flat/TypedArray");if(o.length===1&&e==null)throw new Error("tensor6d() requires shape to be provided when `values` are a flat array");return e=e||o,Ye(r,e,o,t)}function cy(r,e,t){let o=e.rank>1?e.shape[e.rank-1]:1,n=e.rank>1?e.rank-1:1,s=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${t.shape}, indices.shape: ${e.shape}, shape: ${r}, sliceDim: ${o}, and batchDim: ${n}.`;if(t.rank<n)throw new Error(s+` update.rank < ${n}. `);if(r.length<o+(t.rank-n))throw new Error(s+` Output shape length < ${o+(t.rank-n)}`);if(t.rank!==n+r.length-o)throw new Error(s+` update.rank != ${n+r.length-o}`);for(let a=0;a<n;++a)if(t.shape[a]!==e.shape[a])throw new Error(s+` updates.shape[${a}] (${t.shape[a]}) != indices.shape[${a}] (${e.shape[a]}).`);for(let a=0;a<t.rank-n;++a)if(t.shape[a+n]!==r[a+o])throw new Error(s+` updates.shape[${a+n}] (${t.shape[a+n]}) != shape[${a+n}] (${r[a+n]})`)}function Ts(r,e,t){if(e.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${e.rank}.`);if(r.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${r.rank}.`);if(e.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${e.dtype}`);if(t.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${t}`);if(t.length===0){if(e.size===0)throw new Error(`Indices specified for empty output. indices shape: ${e.shape}`);if(r.size===0)throw new Error(`Updates specified for empty output. updates shape: ${r.shape}`)}cy(t,e,r)}function x2(r,e,t){let o=e.shape.length,n=o>1?e.shape[o-1]:1,s=t.length,a=1;for(let p=n;p<s;++p)a*=t[p];let i=n<1?1:n,u=Y(e.shape)/i,l=[...Kt(t.slice(0,n)),1],c=Y(t);return{sliceRank:n,numUpdates:u,sliceSize:a,strides:l,outputSize:c}}function y2(r,e,t){let o=x(r,"tensor","tensorScatterupdate"),n=x(e,"indices","tensorScatterupdate","int32"),s=x(t,"updates","tensorScatterupdate");if(Ts(s,n,o.shape),o.dtype!==s.dtype)throw new Error(`tensor and updates must have the same dtype, instead they are ${o.dtype} and ${s.dtype}.`);let a={tensor:o,indices:n,updates:s},i={};return N.runKernel(Ni,a,i)}var my=w({tensorScatterUpdate_:y2});function b2(r,e=1,t=!0){let o=x(r,"x","topk");if(o.rank===0)throw new Error("topk() expects the input to be of rank 1 or higher");let n=o.shape[o.shape.length-1];if(e<0)throw new Error(`'k' passed to topk() must be >= 0 but got ${e}`);if(e>n)throw new Error(`'k' passed to topk() must be <= the last dimension (${n}) but got ${e}`);let s={x:o},a={k:e,sorted:t},[i,u]=N.runKernel(Mi,s,a);return{values:i,indices:u}}var fy=w({topk_:b2});function w2(r,e=0,t=1,o,n){if(he(r),o!=null&&o==="bool")throw new Error("Unsupported data type $ { dtype }");let s=new yo(e,t,o,!0,n),a=Q(r,o);for(let i=0;i<a.values.length;i++)a.values[i]=s.nextValue();return a.toTensor()}var dy=w({truncatedNormal_:w2});function T2(r,e=0){let t=x(r,"x","unique","string_or_numeric");v(t.rank>0,()=>"The input tensor must be at least 1D");let o={x:t},n={axis:e},[s,a]=N.runKernel(zi,o,n);return{values:s,indices:a}}var hy=w({unique_:T2});function N2(r,e,t){let o=x(r,"x","unsortedSegmentSum"),n=x(e,"segmentIds","unsortedSegmentSum","int32");v(lr(t),()=>"numSegments must be of dtype int");let s={x:o,segmentIds:n},a={numSegments:t};return N.runKernel(Ki,s,a)}var gy=w({unsortedSegmentSum_:N2});function C2(r,e=0){let t=x(r,"x","unstack","string_or_numeric");v(e>=-t.shape.length&&e<t.shape.length,()=>`Axis = ${e} is not in [-${t.shape.length}, ${t.shape.length})`);let o={value:t},n={axis:e};return N.runKernel(Hi,o,n)}var It=w({unstack_:C2});function xy(r,e){return ws(r,e,"right")}function yy(r,e=!0,t,o){return N.makeVariable(r,e,t,o)}function Qu(r,e){let t=[];for(let s=0;s<e.length;s++)e[s]&&t.push(s);let o=Q(r,"int32"),n=Q([t.length,r.length],"int32");for(let s=0;s<t.length;s++){let a=o.indexToLoc(t[s]),i=s*r.length;n.values.set(a,i)}return n.toTensor()}async function v2(r){let e=x(r,"condition","whereAsync","bool"),t=await e.data(),o=Qu(e.shape,t);return r!==e&&e.dispose(),o}var Zu=v2;async function S2(r,e,t){let o=x(r,"tensor","boolMask"),n=x(e,"mask","boolMask","bool"),s=t??0,a=n.rank,i=o.shape;v(a>0,()=>"mask cannot be scalar"),we(i.slice(s,s+a),n.shape,"mask's shape must match the first K dimensions of tensor's shape,");let u=1;for(let y=s;y<s+a;y++)u*=i[y];let l=i.slice(0,s).concat([u],i.slice(s+a)),c=R(o,l),p=R(n,[-1]),m=await Zu(p),f=In(m,[1]),d=Su(c,f,s);return r!==o&&o.dispose(),e!==n&&n.dispose(),f.dispose(),c.dispose(),p.dispose(),m.dispose(),d}var E2=S2;function I2(r,e,t){let o=x(r,"x","transpose");if(e==null&&(e=o.shape.map((a,i)=>i).reverse()),v(o.rank===e.length,()=>`Error in transpose: rank of input ${o.rank} must match length of perm ${e}.`),e.forEach(a=>{v(a>=0&&a<o.rank,()=>`All entries in 'perm' must be between 0 and ${o.rank-1} but got ${e}`)}),o.rank<=1)return o.clone();let n={x:o},s={perm:e};return o.dtype==="complex64"?X(()=>{let a=yr(o),i=Br(o);return a=N.runKernel(ln,{x:a},s),i=N.runKernel(ln,{x:i},s),t&&(i=Me(i)),rt(a,i)}):N.runKernel(ln,n,s)}var Ju=w({transpose_:I2});function $2(r,e,t,o,n=!0){let s=x(r,"v","movingAverage"),a=x(e,"x","movingAverage"),i=x(t,"decay","movingAverage");sh(s,a),v(dt(s.shape,a.shape),()=>"Shape mismatch in v and x");let u=z(1),l=K(u,i),c=F(K(a,s),l);if(n){v(o!=null,()=>"When using zeroDebias: true, step is required.");let p=x(o,"step","movingAverage");c=Z(c,K(u,gr(i,p)))}return M(s,c)}var k2=w({movingAverage_:$2});function R2(r,e,t){he(t);let o=x(r,"indices","scatterND","int32"),n=x(e,"updates","scatterND");Ts(n,o,t);let s={indices:o,updates:n},a={shape:t};return N.runKernel(Ti,s,a)}var A2=w({scatterND_:R2});function by(r,e,t,o){if(r.dtype!=="int32")throw new Error(`tf.sparseToDense() expects the indices to be int32 type, but the dtype was ${r.dtype}.`);if(r.rank>2)throw new Error(`sparseIndices should be a scalar, vector, or matrix, but got shape ${r.shape}.`);let n=r.rank>0?r.shape[0]:1,s=r.rank>1?r.shape[1]:1;if(t.length!==s)throw new Error(`outputShape has incorrect number of elements:, ${t.length}, should be: ${s}.`);let a=e.size;if(!(e.rank===0||e.rank===1&&a===n))throw new Error(`sparseValues has incorrect shape ${e.shape}, should be [] or [${n}]`);if(e.dtype!==o.dtype)throw new Error("sparseValues.dtype must match defaultValues.dtype")}function D2(r,e,t,o=0){he(t);let n=x(r,"sparseIndices","sparseToDense","int32"),s=x(e,"sparseValues","sparseToDense","string_or_numeric"),a=x(o,"defaultValue","sparseToDense",s.dtype);by(n,s,t,a);let i={sparseIndices:n,sparseValues:s,defaultValue:a},u={outputShape:t};return N.runKernel(Pi,i,u)}var O2=w({sparseToDense_:D2});function F2(r,e){let t=x(e,"indices","gatherND","int32"),n={params:x(r,"x","gatherND","string_or_numeric"),indices:t};return N.runKernel(La,n)}var P2=w({gatherND_:F2});function wy(r,e){if(e==null)return r.shape.slice();if(dt(r.shape,e))return e;if(r.shape.length===e.length){let t=[];for(let o=0;o<r.shape.length;o++)e[o]==null&&r.shape[o]!=null?t.push(r.shape[o]):t.push(e[o]);return t}return e}function L2(r,e,t,o){let n=x(r,"x","dropout");if(v(n.dtype==="float32",()=>`x has to be a floating point tensor since it's going to be scaled, but got a ${n.dtype} tensor instead.`),v(e>=0&&e<1,()=>`rate must be a float in the range [0, 1), but got ${e}.`),e===0)return r instanceof Te?n.clone():n;let s=wy(n,t),a=1-e,i=Z(vu(M(vn(s,0,1,"float32",o),a)),a);return F(n,i)}var B2=w({dropout_:L2});function Nm(r){return Math.floor(Math.pow(2,Math.ceil(Math.log(r)/Math.log(2))))}function Ns(r,e,t){let o=1-r%2,n=new Float32Array(r);for(let s=0;s<r;++s){let a=2*Math.PI*s/(r+o-1);n[s]=e-t*Math.cos(a)}return Be(n,"float32")}async function V2(r,e,t=1){let o=x(r,"predictions","inTopK"),n=x(e,"targets","inTopK");v(o.rank>1,()=>`inTopK() expects the predictions to be of rank 2 or higher, but got ${o.rank}`),v(o.rank-1===n.rank,()=>`predictions rank should be 1 larger than targets rank, but got predictions rank ${o.rank} and targets rank ${n.rank}`),we(o.shape.slice(0,o.shape.length-1),n.shape,"predictions's shape should be align with the targets' shape, except the last dimension.");let s=o.shape[o.shape.length-1];v(t>0&&t<=s,()=>`'k' passed to inTopK() must be > 0 && <= the predictions last dimension (${s}), but got ${t}`);let a=await o.data(),i=await n.data(),[u,l]=[a.length/s,s],c=kp("bool",u);for(let p=0;p<u;p++){let m=p*l,f=a.subarray(m,m+l),d=[];for(let y=0;y<f.length;y++)d.push({value:f[y],index:y});d.sort((y,h)=>h.value-y.value),c[p]=0;for(let y=0;y<t;y++)if(d[y].index===i[p]){c[p]=1;break}}return r!==o&&o.dispose(),e!==n&&n.dispose(),qe(c,n.shape,"bool")}var G2=V2;var Cm={};ce(Cm,{conv2d:()=>Ny,depthwiseConv2d:()=>Sy,matMul:()=>Ey});function U2(r,e,t,o,n,s="NHWC",a){let i=r;r.rank===3&&(i=R(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let u=e;u.rank===3&&(u=R(e,[1,e.shape[0],e.shape[1],e.shape[2]])),v(i.rank===4,()=>`Error in conv2dDerFilter: input must be rank 4, but got shape ${i.shape}.`),v(u.rank===4,()=>`Error in conv2dDerFilter: dy must be rank 4, but got shape ${u.shape}.`),v(t.length===4,()=>`Error in conv2dDerFilter: filterShape must be length 4, but got ${t}.`);let l=s==="NHWC"?i.shape[3]:i.shape[1],c=s==="NHWC"?u.shape[3]:u.shape[1];v(l===t[2],()=>`Error in conv2dDerFilter: depth of input ${l}) must match input depth in filter (${t[2]}.`),v(c===t[3],()=>`Error in conv2dDerFilter: depth of dy (${c}) must match output depth for filter (${t[3]}).`),Ie("conv2dDerFilter",n,a);let p={x:i,dy:u},m={strides:o,pad:n,dataFormat:s,dimRoundingMode:a,filterShape:t};return N.runKernel(ha,p,m)}var Ty=w({conv2DBackpropFilter_:U2});function wo(r,e,t){if(t==null||t==="linear")return r;if(t==="relu")return F(r,Yu(e));throw new Error(`Cannot compute gradient for fused activation ${t}.`)}function To(r,e){let t=e,o=bu(r.shape,e.shape);return o.length>0&&(t=ae(t,o)),R(t,r.shape)}function No(r,e,t,o){if(e==="linear")return r;if(e==="relu")return Gr(r);if(e==="elu")return Tu(r);if(e==="relu6")return Ku(r);if(e==="prelu")return Gu(r,t);if(e==="leakyrelu")return Iu(r,o);if(e==="sigmoid")return Zt(r);throw new Error(`Unknown fused activation ${e}.`)}var Co=(r,e)=>!(r>0)||e==="linear";function M2({x:r,filter:e,strides:t,pad:o,dataFormat:n="NHWC",dilations:s=[1,1],dimRoundingMode:a,bias:i,activation:u="linear",preluActivationWeights:l,leakyreluAlpha:c}){if(u=u||"linear",Co(N.state.gradientDepth,u)===!1){v(n==="NHWC",()=>`Error in fused conv2d: got dataFormat of ${n} but only NHWC is currently supported for the case of gradient depth is 0 and the activation is not linear.`);let A=Or(r,e,t,o,n,s,a);return i!=null&&(A=M(A,i)),No(A,u,l,c)}let p=x(r,"x","conv2d","float32"),m=x(e,"filter","conv2d","float32"),f=p,d=!1;p.rank===3&&(d=!0,f=R(p,[1,p.shape[0],p.shape[1],p.shape[2]])),v(f.rank===4,()=>`Error in fused conv2d: input must be rank 4, but got rank ${f.rank}.`),v(m.rank===4,()=>`Error in fused conv2d: filter must be rank 4, but got rank ${m.rank}.`),Ie("fused conv2d",o,a);let y=n==="NHWC"?f.shape[3]:f.shape[1];v(m.shape[2]===y,()=>`Error in conv2d: depth of input (${y}) must match input depth for filter ${m.shape[2]}.`),v(Xe(t,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${t} and dilations '${s}'`);let h=co(f.shape,m.shape,t,s,o,a),b;i!=null&&(b=x(i,"bias","fused conv2d"),[b]=j(b,p),n==="NHWC"?re(h.outShape,b.shape):(v(b.shape.length<=1,()=>`Error in fused conv2d: only supports scalar or 1-D Tensor bias for NCHW format but got the bias of rank-${b.shape.length}.`),v(b.shape.length===0||b.shape[0]===h.outChannels||b.shape[0]===1,()=>`Error in fused conv2d: bias shape (${b.shape}) is not compatible with the number of output channels (${h.outChannels})`)));let C;if(l!=null){let A=l.shape;if(v(A.length<=1||A.length===3,()=>`Error in fused conv2d: only supports scalar, 1-D Tensor or 3-D Tensor PReLU activation weights but got a tensor of rank-${A.length}.`),A.length===1)v(A[0]===1||A[0]===h.outChannels,()=>`Error in fused conv2d: PReLU activation weights (${A}) is not compatible with the number of output channels (${h.outChannels}).`);else if(A.length===3)try{re(A,h.outShape)}catch{let D=`Error in fused conv2d: PReLU activation weights (${A}) is not compatible with the output shape of the conv2d (${h.outShape}).`;throw Error(D)}C=x(l,"prelu weights","fused conv2d")}let S=(A,_)=>{v(n==="NHWC",()=>`Error in gradient of fused conv2D: got dataFormat of ${n} but only NHWC is currently supported.`);let[D,P,L,G]=_,H=wo(A,L,u);v(lo(s),()=>`Error in gradient of fused conv2D: dilation rates greater than 1 are not yet supported in gradients. Got dilations '${s}'`);let te=yu(P.shape,H,D,t,o),oe=Ty(P,H,D.shape,t,o),ue=[te,oe];if(G!=null){let Oe=To(G,H);ue.push(Oe)}return ue},E={x:f,filter:m,bias:b,preluActivationWeights:C},k={strides:t,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a,activation:u,leakyreluAlpha:c};return i==null?st((_,D,P)=>{let L=N.runKernel(is,E,k);return P([D,_,L]),d&&(L=R(L,[L.shape[1],L.shape[2],L.shape[3]])),{value:L,gradFunc:S}})(f,m):st((_,D,P,L)=>{let G=N.runKernel(is,E,k);return L([D,_,G,P]),d&&(G=R(G,[G.shape[1],G.shape[2],G.shape[3]])),{value:G,gradFunc:S}})(f,m,b)}var Ny=w({fusedConv2d_:M2});function W2(r,e,t,o,n,s=[1,1],a){let i=r;r.rank===3&&(i=R(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let u=e;u.rank===3&&(u=R(e,[1,e.shape[0],e.shape[1],e.shape[2]]));let l={x:i,dy:u},c={strides:o,pad:n,dimRoundingMode:a,dilations:s,filterShape:t};return N.runKernel(Ea,l,c)}var Cy=w({depthwiseConv2dNativeBackpropFilter_:W2});function z2(r,e,t,o,n,s=[1,1],a){let i=e,u=!1;e.rank===3&&(u=!0,i=R(e,[1,e.shape[0],e.shape[1],e.shape[2]]));let l={dy:i,filter:t},c={strides:o,pad:n,dimRoundingMode:a,dilations:s,inputShape:r},p=N.runKernel(Ia,l,c);return u?R(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var vy=w({depthwiseConv2dNativeBackpropInput_:z2});function H2({x:r,filter:e,strides:t,pad:o,dataFormat:n="NHWC",dilations:s=[1,1],dimRoundingMode:a,bias:i,activation:u="linear",preluActivationWeights:l,leakyreluAlpha:c}){if(Co(N.state.gradientDepth,u)===!1){let k=Nn(r,e,t,o,n,s,a);return i!=null&&(k=M(k,i)),No(k,u,l,c)}let p=x(r,"x","depthwiseConv2d","float32"),m=x(e,"filter","depthwiseConv2d","float32"),f=p,d=!1;p.rank===3&&(d=!0,f=R(p,[1,p.shape[0],p.shape[1],p.shape[2]])),v(f.rank===4,()=>`Error in fused depthwiseConv2d: input must be rank 4, but got rank ${f.rank}.`),v(m.rank===4,()=>`Error in fused depthwiseConv2d: filter must be rank 4, but got rank ${m.rank}.`),v(f.shape[3]===m.shape[2],()=>`Error in fused depthwiseConv2d: number of input channels (${f.shape[3]}) must match the inChannels dimension in filter ${m.shape[2]}.`),s==null&&(s=[1,1]),v(Xe(t,s),()=>`Error in fused depthwiseConv2d: Either strides or dilations must be 1. Got strides ${t} and dilations '${s}'`),Ie("fused depthwiseConv2d",o,a);let y=co(f.shape,m.shape,t,s,o,a,!0),h;i!=null&&(h=x(i,"bias","fused conv2d"),[h]=j(h,p),re(y.outShape,h.shape));let b;l!=null&&(b=x(l,"prelu weights","fused depthwiseConv2d"));let C=(k,A)=>{v(lo(s),()=>`Error in gradient of fused depthwiseConv2d: dilation rates greater than 1 are not yet supported. Got dilations '${s}'`);let[_,D,P,L]=A,G=wo(k,P,u),H=vy(D.shape,G,_,t,o,s,a),te=Cy(D,G,_.shape,t,o,s,a);if(L!=null){let oe=To(h,G);return[H,te,oe]}return[H,te]},S={x:f,filter:m,bias:h,preluActivationWeights:b},E={strides:t,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a,activation:u,leakyreluAlpha:c};return i==null?st((A,_,D)=>{let P=N.runKernel(us,S,E);return D([_,A,P]),d&&(P=R(P,[P.shape[1],P.shape[2],P.shape[3]])),{value:P,gradFunc:C}})(f,m):st((A,_,D,P)=>{let L=N.runKernel(us,S,E);return P([_,A,L,D]),d&&(L=R(L,[L.shape[1],L.shape[2],L.shape[3]])),{value:L,gradFunc:C}})(f,m,h)}var Sy=w({fusedDepthwiseConv2d_:H2});function K2({a:r,b:e,transposeA:t=!1,transposeB:o=!1,bias:n,activation:s="linear",preluActivationWeights:a,leakyreluAlpha:i=.2}){if(Co(N.state.gradientDepth,s)===!1){let G=se(r,e,t,o);return n!=null&&(G=M(G,n)),No(G,s,a,i)}let u=x(r,"a","fused matMul"),l=x(e,"b","fused matMul");[u,l]=j(u,l);let c=t?u.shape[u.rank-2]:u.shape[u.rank-1],p=o?l.shape[l.rank-1]:l.shape[l.rank-2],m=t?u.shape[u.rank-1]:u.shape[u.rank-2],f=o?l.shape[l.rank-2]:l.shape[l.rank-1],d=u.shape.slice(0,-2),y=l.shape.slice(0,-2),h=Y(d),b=Y(y);v(c===p,()=>`Error in fused matMul: inner shapes (${c}) and (${p}) of Tensors with shapes ${u.shape} and ${l.shape} and transposeA=${t} and transposeB=${o} must match.`);let S=re(u.shape.slice(0,-2),l.shape.slice(0,-2)).concat([m,f]),E=t?R(u,[h,c,m]):R(u,[h,m,c]),k=o?R(l,[b,f,p]):R(l,[b,p,f]),A;n!=null&&(A=x(n,"bias","fused matMul"),[A]=j(A,u),re(S,A.shape));let _;a!=null&&(_=x(a,"prelu weights","fused matMul"));let D=(G,H)=>{let[te,oe,ue,Oe]=H,Re=wo(R(G,ue.shape),ue,s),Ee,Je;if(!t&&!o?(Ee=se(Re,oe,!1,!0),Je=se(te,Re,!0,!1)):!t&&o?(Ee=se(Re,oe,!1,!1),Je=se(Re,te,!0,!1)):t&&!o?(Ee=se(oe,Re,!1,!0),Je=se(te,Re,!1,!1)):(Ee=se(oe,Re,!0,!0),Je=se(Re,te,!0,!0)),n!=null){let vr=To(Oe,Re);return[Ee,Je,vr]}else return[Ee,Je]},P={a:E,b:k,bias:A,preluActivationWeights:_},L={transposeA:t,transposeB:o,activation:s,leakyreluAlpha:i};return n==null?st((H,te,oe)=>{let ue=N.runKernel(as,P,L);return oe([H,te,ue]),{value:R(ue,S),gradFunc:D}})(E,k):st((H,te,oe,ue)=>{let Oe=N.runKernel(as,P,L);return ue([H,te,Oe,oe]),{value:R(Oe,S),gradFunc:D}})(E,k,A)}var Ey=w({fusedMatMul_:K2});function q2(r){return Ns(r,.54,.46)}var Iy=w({hammingWindow_:q2});function X2(r){return Ns(r,.5,.5)}var el=w({hannWindow_:X2});function j2(r,e,t,o=!1,n=0){let s=0,a=[];for(;s+e<=r.size;)a.push(J(r,s,e)),s+=t;if(o)for(;s<r.size;){let i=s+e-r.size,u=me([J(r,s,e-i),Jt([i],n)]);a.push(u),s+=t}return a.length===0?Ur([],[0,e]):R(me(a),[a.length,e])}var tl=w({frame_:j2});function Y2(r,e,t,o,n=el){o==null&&(o=Nm(e));let s=tl(r,e,t),a=F(s,n(e));return En(a,o)}var $y=w({stft_:Y2});function Q2(r,e,t,o,n="bilinear",s=0){let a=x(r,"image","cropAndResize"),i=x(e,"boxes","cropAndResize","float32"),u=x(t,"boxInd","cropAndResize","int32"),l=i.shape[0];v(a.rank===4,()=>`Error in cropAndResize: image must be rank 4,but got rank ${a.rank}.`),v(i.rank===2&&i.shape[1]===4,()=>`Error in cropAndResize: boxes must be have size [${l},4] but had shape ${i.shape}.`),v(u.rank===1&&u.shape[0]===l,()=>`Error in cropAndResize: boxInd must be have size [${l}] but had shape ${i.shape}.`),v(o.length===2,()=>`Error in cropAndResize: cropSize must be of length 2, but got length ${o.length}.`),v(o[0]>=1&&o[1]>=1,()=>`cropSize must be atleast [1,1], but was ${o}`),v(n==="bilinear"||n==="nearest",()=>`method must be bilinear or nearest, but was ${n}`);let c={image:a,boxes:i,boxInd:u},p={method:n,extrapolationValue:s,cropSize:o};return N.runKernel(Na,c,p)}var ky=w({cropAndResize_:Q2});function Z2(r){let e=x(r,"image","flipLeftRight","float32");v(e.rank===4,()=>`Error in flipLeftRight: image must be rank 4,but got rank ${e.rank}.`);let t={image:e};return N.runKernel(Oa,t,{})}var Ry=w({flipLeftRight_:Z2});function J2(r){let e=x(r,"image","grayscaleToRGB"),t=e.rank-1,o=e.shape[t];v(e.rank>=2,()=>`Error in grayscaleToRGB: images must be at least rank 2, but got rank ${e.rank}.`),v(o===1,()=>`Error in grayscaleToRGB: last dimension of a grayscale image should be size 1, but got size ${o}.`);let n=new Array(e.rank);return n.fill(1,0,t),n[t]=3,Lr(e,n)}var Ay=w({grayscaleToRGB_:J2});function ek(r){let e=x(r,"image","RGBToGrayscale"),t=e.rank-1,o=e.shape[t];v(e.rank>=2,()=>`Error in RGBToGrayscale: images must be at least rank 2, but got rank ${e.rank}.`),v(o===3,()=>`Error in RGBToGrayscale: last dimension of an RGB image should be size 3, but got size ${o}.`);let n=e.dtype,s=ne(e,"float32"),a=Be([.2989,.587,.114]),i;switch(e.rank){case 2:i=Pr("ij,j->i",s,a);break;case 3:i=Pr("ijk,k->ij",s,a);break;case 4:i=Pr("ijkl,l->ijk",s,a);break;case 5:i=Pr("ijklm,m->ijkl",s,a);break;case 6:i=Pr("ijklmn,n->ijklm",s,a);break;default:throw new Error("Not a valid tensor rank.")}return i=Gt(i,-1),ne(i,n)}var _y=w({rgbToGrayscale_:ek});function tk(r,e,t=0,o=.5){let n=x(r,"image","rotateWithOffset","float32");v(n.rank===4,()=>`Error in rotateWithOffset: image must be rank 4,but got rank ${n.rank}.`);let s={image:n},a={radians:e,fillValue:t,center:o};return N.runKernel(ji,s,a)}var Dy=w({rotateWithOffset_:tk});function Ot(r,e,t,o,n,s){o==null&&(o=.5),n==null&&(n=Number.NEGATIVE_INFINITY),s==null&&(s=0);let a=r.shape[0];return t=Math.min(t,a),v(0<=o&&o<=1,()=>`iouThreshold must be in [0, 1], but was '${o}'`),v(r.rank===2,()=>`boxes must be a 2D tensor, but was of rank '${r.rank}'`),v(r.shape[1]===4,()=>`boxes must have 4 columns, but 2nd dimension was ${r.shape[1]}`),v(e.rank===1,()=>"scores must be a 1D tensor"),v(e.shape[0]===a,()=>`scores has incompatible shape with boxes. Expected ${a}, but was ${e.shape[0]}`),v(0<=s&&s<=1,()=>`softNmsSigma must be in [0, 1], but was '${s}'`),{maxOutputSize:t,iouThreshold:o,scoreThreshold:n,softNmsSigma:s}}function rk(r,e,t,o=.5,n=Number.NEGATIVE_INFINITY){let s=x(r,"boxes","nonMaxSuppression","float32"),a=x(e,"scores","nonMaxSuppression","float32"),i=Ot(s,a,t,o,n);t=i.maxOutputSize,o=i.iouThreshold,n=i.scoreThreshold;let u={maxOutputSize:t,iouThreshold:o,scoreThreshold:n};return N.runKernel(ti,{boxes:s,scores:a},u)}var Oy=w({nonMaxSuppression_:rk});function Fy(r,e,t){let o=ok(r,e,t),n=o<0?-(o+1):o;r.splice(n,0,e)}function ok(r,e,t){return sk(r,e,t||nk)}function nk(r,e){return r>e?1:r<e?-1:0}function sk(r,e,t){let o=0,n=r.length,s=0,a=!1;for(;o<n;){s=o+(n-o>>>1);let i=t(e,r[s]);i>0?o=s+1:(n=s,a=!i)}return a?o:-o-1}function rl(r,e,t,o,n){return vm(r,e,t,o,n,0)}function ol(r,e,t,o,n,s){return vm(r,e,t,o,n,0,!1,s,!0)}function nl(r,e,t,o,n,s){return vm(r,e,t,o,n,s,!0)}function vm(r,e,t,o,n,s,a=!1,i=!1,u=!1){let l=[];for(let h=0;h<e.length;h++)e[h]>n&&l.push({score:e[h],boxIndex:h,suppressBeginIndex:0});l.sort(Py);let c=s>0?-.5/s:0,p=[],m=[];for(;p.length<t&&l.length>0;){let h=l.pop(),{score:b,boxIndex:C,suppressBeginIndex:S}=h;if(b<n)break;let E=!1;for(let k=p.length-1;k>=S;--k){let A=ak(r,C,p[k]);if(A>=o){E=!0;break}if(h.score=h.score*ik(o,c,A),h.score<=n)break}h.suppressBeginIndex=p.length,E||(h.score===b?(p.push(C),m.push(h.score)):h.score>n&&Fy(l,h,Py))}let f=p.length,d=t-f;i&&d>0&&(p.push(...new Array(d).fill(0)),m.push(...new Array(d).fill(0)));let y={selectedIndices:p};return a&&(y.selectedScores=m),u&&(y.validOutputs=f),y}function ak(r,e,t){let o=r.subarray(e*4,e*4+4),n=r.subarray(t*4,t*4+4),s=Math.min(o[0],o[2]),a=Math.min(o[1],o[3]),i=Math.max(o[0],o[2]),u=Math.max(o[1],o[3]),l=Math.min(n[0],n[2]),c=Math.min(n[1],n[3]),p=Math.max(n[0],n[2]),m=Math.max(n[1],n[3]),f=(i-s)*(u-a),d=(p-l)*(m-c);if(f<=0||d<=0)return 0;let y=Math.max(s,l),h=Math.max(a,c),b=Math.min(i,p),C=Math.min(u,m),S=Math.max(b-y,0)*Math.max(C-h,0);return S/(f+d-S)}function ik(r,e,t){let o=Math.exp(e*t*t);return t<=r?o:0}function Py(r,e){return r.score-e.score||r.score===e.score&&e.boxIndex-r.boxIndex}async function uk(r,e,t,o=.5,n=Number.NEGATIVE_INFINITY){let s=x(r,"boxes","nonMaxSuppressionAsync"),a=x(e,"scores","nonMaxSuppressionAsync"),i=Ot(s,a,t,o,n);t=i.maxOutputSize,o=i.iouThreshold,n=i.scoreThreshold;let u=await Promise.all([s.data(),a.data()]),l=u[0],c=u[1],{selectedIndices:p}=rl(l,c,t,o,n);return s!==r&&s.dispose(),a!==e&&a.dispose(),Be(p,"int32")}var Ly=uk;function lk(r,e,t,o=.5,n=Number.NEGATIVE_INFINITY,s=0){let a=x(r,"boxes","nonMaxSuppression"),i=x(e,"scores","nonMaxSuppression"),u=Ot(a,i,t,o,n,s);t=u.maxOutputSize,o=u.iouThreshold,n=u.scoreThreshold,s=u.softNmsSigma;let l={boxes:a,scores:i},c={maxOutputSize:t,iouThreshold:o,scoreThreshold:n,softNmsSigma:s},p=N.runKernel(oi,l,c);return{selectedIndices:p[0],selectedScores:p[1]}}var By=w({nonMaxSuppressionWithScore_:lk});async function ck(r,e,t,o=.5,n=Number.NEGATIVE_INFINITY,s=0){let a=x(r,"boxes","nonMaxSuppressionAsync"),i=x(e,"scores","nonMaxSuppressionAsync"),u=Ot(a,i,t,o,n,s);t=u.maxOutputSize,o=u.iouThreshold,n=u.scoreThreshold,s=u.softNmsSigma;let l=await Promise.all([a.data(),i.data()]),c=l[0],p=l[1],{selectedIndices:m,selectedScores:f}=nl(c,p,t,o,n,s);return a!==r&&a.dispose(),i!==e&&i.dispose(),{selectedIndices:Be(m,"int32"),selectedScores:Be(f)}}var Vy=ck;function pk(r,e,t,o=.5,n=Number.NEGATIVE_INFINITY,s=!1){let a=x(r,"boxes","nonMaxSuppression"),i=x(e,"scores","nonMaxSuppression"),u=Ot(a,i,t,o,n,null),l=u.maxOutputSize,c=u.iouThreshold,p=u.scoreThreshold,m={boxes:a,scores:i},f={maxOutputSize:l,iouThreshold:c,scoreThreshold:p,padToMaxOutputSize:s},d=N.runKernel(ri,m,f);return{selectedIndices:d[0],validOutputs:d[1]}}var Gy=w({nonMaxSuppressionPadded_:pk});async function mk(r,e,t,o=.5,n=Number.NEGATIVE_INFINITY,s=!1){let a=x(r,"boxes","nonMaxSuppressionAsync"),i=x(e,"scores","nonMaxSuppressionAsync"),u=Ot(a,i,t,o,n,null),l=u.maxOutputSize,c=u.iouThreshold,p=u.scoreThreshold,[m,f]=await Promise.all([a.data(),i.data()]),{selectedIndices:d,validOutputs:y}=ol(m,f,l,c,p,s);return a!==r&&a.dispose(),i!==e&&i.dispose(),{selectedIndices:Be(d,"int32"),validOutputs:z(y,"int32")}}var Uy=mk;function fk(r,e,t=!1,o=!1){let n=x(r,"images","resizeBilinear");v(n.rank===3||n.rank===4,()=>`Error in resizeBilinear: x must be rank 3 or 4, but got rank ${n.rank}.`),v(e.length===2,()=>`Error in resizeBilinear: new shape must 2D, but got shape ${e}.`),v(o===!1||t===!1,()=>"Error in resizeBilinear: If halfPixelCenters is true, alignCorners must be false.");let s=n,a=!1;n.rank===3&&(a=!0,s=R(n,[1,n.shape[0],n.shape[1],n.shape[2]]));let[]=e,i={images:s},u={alignCorners:t,halfPixelCenters:o,size:e},l=N.runKernel(xi,i,u);return a?R(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var My=w({resizeBilinear_:fk});function dk(r,e,t=!1,o=!1){let n=x(r,"images","resizeNearestNeighbor");v(n.rank===3||n.rank===4,()=>`Error in resizeNearestNeighbor: x must be rank 3 or 4, but got rank ${n.rank}.`),v(e.length===2,()=>`Error in resizeNearestNeighbor: new shape must 2D, but got shape ${e}.`),v(n.dtype==="float32"||n.dtype==="int32",()=>"`images` must have `int32` or `float32` as dtype"),v(o===!1||t===!1,()=>"Error in resizeNearestNeighbor: If halfPixelCenters is true, alignCorners must be false.");let s=n,a=!1;n.rank===3&&(a=!0,s=R(n,[1,n.shape[0],n.shape[1],n.shape[2]]));let[]=e,i={images:s},u={alignCorners:t,halfPixelCenters:o,size:e},l=N.runKernel(gi,i,u);return a?R(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var Wy=w({resizeNearestNeighbor_:dk});function hk(r,e="binary",t=!1,o=.5){let n=x(r,"image","threshold"),s=.2989,a=.587,i=.114,u=n.shape[0]*n.shape[1],l=F(Be([o]),255),c,p,m,f;if(v(n.rank===3,()=>`Error in threshold: image must be rank 3,but got rank ${n.rank}.`),v(n.shape[2]===3||n.shape[2]===1,()=>`Error in threshold: image color channel must be equal to 3 or 1but got ${n.shape[2]}.`),v(n.dtype==="int32"||n.dtype==="float32",()=>`Error in dtype: image dtype must be int32 or float32,but got dtype ${n.dtype}.`),v(e==="otsu"||e==="binary",()=>`Method must be binary or otsu, but was ${e}`),n.shape[2]===3){[c,p,m]=br(n,[1,1,1],-1);let h=F(c,s),b=F(p,a),C=F(m,i);f=M(M(h,b),C)}else f=r;if(e==="otsu"){let h=xu(ne(qu(f),"int32"),qe([]),256);l=gk(h,u)}let d=t?Cn(f,l):mo(f,l);return ne(F(d,255),"int32")}function gk(r,e){let t=Be([-1]),o=Be([0]),n=Be([0]),s,a,i,u,l,c;for(let p=0;p<r.size-1;p++){s=J(r,0,p+1),a=J(r,p+1),l=Z(ae(s),e),c=Z(ae(a),e);let m=ae(F(s,Vr(0,s.size)));i=Z(m,ae(s));let f=Jt(a.shape,s.size),d=M(Vr(0,a.size),f),y=F(a,d);u=Z(ae(y),ae(a));let h=K(i,u),b=K(i,u),C=F(l,c);n=F(F(C,h),b);let S=mo(n,o);o=St(S,n,o),t=St(S,Be([p]),t)}return t}var zy=w({threshold_:hk});function xk(r,e,t="nearest",o="constant",n=0,s){let a=x(r,"image","transform","float32"),i=x(e,"transforms","transform","float32");v(a.rank===4,()=>`Error in transform: image must be rank 4,but got rank ${a.rank}.`),v(i.rank===2&&(i.shape[0]===a.shape[0]||i.shape[0]===1)&&i.shape[1]===8,()=>"Error in transform: Input transform should be batch x 8 or 1 x 8"),v(s==null||s.length===2,()=>`Error in transform: outputShape must be [height, width] or null, but got ${s}.`);let u={image:a,transforms:i},l={interpolation:t,fillMode:o,fillValue:n,outputShape:s};return N.runKernel(Wi,u,l)}var Hy=w({transform_:xk});function yk(r,e,t){let o=x(r,"a","bandPart");v(o.rank>=2,()=>`bandPart(): Rank must be at least 2, got ${o.rank}.`);let n=o.shape,[s,a]=o.shape.slice(-2),i,u;typeof e=="number"?(v(e%1===0,()=>`bandPart(): numLower must be an integer, got ${e}.`),v(e<=s,()=>`bandPart(): numLower (${e}) must not be greater than the number of rows (${s}).`),i=x(e<0?s:e,"numLower","bandPart")):(v(e.dtype==="int32",()=>"bandPart(): numLower's dtype must be an int32."),i=St(bs(e,0),s,go(e,s))),typeof t=="number"?(v(t%1===0,()=>`bandPart(): numUpper must be an integer, got ${t}.`),v(t<=a,()=>`bandPart(): numUpper (${t}) must not be greater than the number of columns (${a}).`),u=x(t<0?a:t,"numUpper","bandPart")):(v(t.dtype==="int32",()=>"bandPart(): numUpper's dtype must be an int32."),u=St(bs(t,0),a,go(t,a)));let l=R(Vr(0,s,1,"int32"),[-1,1]),c=Vr(0,a,1,"int32"),p=K(l,c),m=fo(Cn(p,i),Eu(p,Me(u))),f=Dt([s,a],o.dtype);return R(Qe(It(R(o,[-1,s,a])).map(d=>St(m,d,f))),n)}var Ky=w({bandPart_:yk});function bk(r){let e;if(Array.isArray(r)){e=!1,v(r!=null&&r.length>0,()=>"Gram-Schmidt process: input must not be null, undefined, or empty");let n=r[0].shape[0];for(let s=1;s<r.length;++s)v(r[s].shape[0]===n,()=>`Gram-Schmidt: Non-unique lengths found in the input vectors: (${r[s].shape[0]} vs. ${n})`)}else e=!0,r=br(r,r.shape[0],0).map(n=>In(n,[0]));v(r.length<=r[0].shape[0],()=>`Gram-Schmidt: Number of vectors (${r.length}) exceeds number of dimensions (${r[0].shape[0]}).`);let t=[],o=r;for(let n=0;n<r.length;++n)t.push(N.tidy(()=>{let s=o[n];if(n>0)for(let a=0;a<n;++a){let i=F(ae(F(t[a],s)),t[a]);s=K(s,i)}return Z(s,po(s,"euclidean"))}));return e?Qe(t,0):t}var qy=w({gramSchmidt_:bk});function wk(r,e=!1){if(v(r.rank>=2,()=>`qr() requires input tensor to have a rank >= 2, but got rank ${r.rank}`),r.rank===2)return Xy(r,e);{let t=r.shape.slice(0,r.shape.length-2).reduce((u,l)=>u*l),o=It(R(r,[t,r.shape[r.shape.length-2],r.shape[r.shape.length-1]]),0),n=[],s=[];o.forEach(u=>{let[l,c]=Xy(u,e);n.push(l),s.push(c)});let a=R(Qe(n,0),r.shape),i=R(Qe(s,0),r.shape);return[a,i]}}function Xy(r,e=!1){return N.tidy(()=>{v(r.shape.length===2,()=>`qr2d() requires a 2D Tensor, but got a ${r.shape.length}D Tensor.`);let t=r.shape[0],o=r.shape[1],n=Cu(t),s=xt(r),a=Ur([[1]],[1,1]),i=xt(a),u=t>=o?o:t;for(let l=0;l<u;++l){let c=s,p=i,m=n;[i,s,n]=N.tidy(()=>{let f=J(s,[l,l],[t-l,1]),d=po(f),y=J(s,[l,l],[1,1]),h=St(mo(y,0),Ur([[-1]]),Ur([[1]])),b=K(y,F(h,d)),C=Z(f,b);C.shape[0]===1?i=xt(a):i=me([a,J(C,[1,0],[C.shape[0]-1,C.shape[1]])],0);let S=Me(Z(se(h,b),d)),E=J(s,[l,0],[t-l,o]),k=F(S,i),A=Ju(i);if(l===0)s=K(E,se(k,se(A,E)));else{let P=K(E,se(k,se(A,E)));s=me([J(s,[0,0],[l,o]),P],0)}let _=Ju(k),D=J(n,[0,l],[t,n.shape[1]-l]);if(l===0)n=K(D,se(se(D,i),_));else{let P=K(D,se(se(D,i),_));n=me([J(n,[0,0],[t,l]),P],1)}return[i,s,n]}),ve([c,p,m])}return!e&&t>o&&(n=J(n,[0,0],[t,o]),s=J(s,[0,0],[o,o])),[n,s]})}var jy=w({qr_:wk});var Se;(function(r){r[r.NONE=0]="NONE",r[r.MEAN=1]="MEAN",r[r.SUM=2]="SUM",r[r.SUM_BY_NONZERO_WEIGHTS=3]="SUM_BY_NONZERO_WEIGHTS"})(Se||(Se={}));function Tk(r,e,t=Se.SUM_BY_NONZERO_WEIGHTS){let o=x(r,"losses","computeWeightedLoss"),n=null;e!=null&&(n=x(e,"weights","computeWeightedLoss"));let s=n==null?o:F(o,n);if(t===Se.NONE)return s;if(t===Se.SUM)return ae(s);if(t===Se.MEAN){if(n==null)return ho(s);{let a=o.size/n.size,i=Z(ae(s),ae(n));return a>1?Z(i,z(a)):i}}if(t===Se.SUM_BY_NONZERO_WEIGHTS){if(n==null)return Z(ae(s),z(o.size));{let a=F(n,tr(o.shape)),i=ne(ae(Bu(a,z(0))),"float32");return Z(ae(s),i)}}throw Error(`Unknown reduction: ${t}`)}var We=w({computeWeightedLoss_:Tk});function Nk(r,e,t,o=Se.SUM_BY_NONZERO_WEIGHTS){let n=x(r,"labels","absoluteDifference"),s=x(e,"predictions","absoluteDifference"),a=null;t!=null&&(a=x(t,"weights","absoluteDifference")),we(n.shape,s.shape,"Error in absoluteDifference: ");let i=Pe(K(n,s));return We(i,a,o)}var Yy=w({absoluteDifference_:Nk});function Ck(r,e,t,o,n=Se.SUM_BY_NONZERO_WEIGHTS){let s=x(r,"labels","cosineDistance"),a=x(e,"predictions","cosineDistance"),i=null;o!=null&&(i=x(o,"weights","cosineDistance")),we(s.shape,a.shape,"Error in cosineDistance: ");let u=z(1),l=K(u,ae(F(s,a),t,!0));return We(l,i,n)}var Qy=w({cosineDistance_:Ck});function vk(r,e,t,o=Se.SUM_BY_NONZERO_WEIGHTS){let n=x(r,"labels","hingeLoss"),s=x(e,"predictions","hingeLoss"),a=null;t!=null&&(a=x(t,"weights","hingeLoss")),we(n.shape,s.shape,"Error in hingeLoss: ");let i=z(1);n=K(F(z(2),n),i);let u=Gr(K(i,F(n,s)));return We(u,a,o)}var Zy=w({hingeLoss_:vk});function Sk(r,e,t,o=1,n=Se.SUM_BY_NONZERO_WEIGHTS){let s=x(r,"labels","huberLoss"),a=x(e,"predictions","huberLoss"),i=null;t!=null&&(i=x(t,"weights","huberLoss")),we(s.shape,a.shape,"Error in huberLoss: ");let u=z(o),l=Pe(K(a,s)),c=go(l,u),p=K(l,c),m=M(F(z(.5),Le(c)),F(u,p));return We(m,i,n)}var Jy=w({huberLoss_:Sk});function Ek(r,e,t,o=1e-7,n=Se.SUM_BY_NONZERO_WEIGHTS){let s=x(r,"labels","logLoss"),a=x(e,"predictions","logLoss"),i=null;t!=null&&(i=x(t,"weights","logLoss")),we(s.shape,a.shape,"Error in logLoss: ");let u=z(1),l=z(o),c=Me(F(s,xr(M(a,l)))),p=F(K(u,s),xr(M(K(u,a),l))),m=K(c,p);return We(m,i,n)}var eb=w({logLoss_:Ek});function Ik(r,e,t,o=Se.SUM_BY_NONZERO_WEIGHTS){let n=x(r,"labels","meanSquaredError"),s=x(e,"predictions","meanSquaredError"),a=null;t!=null&&(a=x(t,"weights","meanSquaredError")),we(n.shape,s.shape,"Error in meanSquaredError: ");let i=ju(n,s);return We(i,a,o)}var tb=w({meanSquaredError_:Ik});function $k(r,e){let t=x(r,"labels","sigmoidCrossEntropyWithLogits"),o=x(e,"logits","sigmoidCrossEntropyWithLogits");we(t.shape,o.shape,"Error in sigmoidCrossEntropyWithLogits: ");let n=Gr(o),s=F(o,t),a=ku(_t(Me(Pe(o))));return M(K(n,s),a)}function kk(r,e,t,o=0,n=Se.SUM_BY_NONZERO_WEIGHTS){let s=x(r,"multiClassLabels","sigmoidCrossEntropy"),a=x(e,"logits","sigmoidCrossEntropy"),i=null;if(t!=null&&(i=x(t,"weights","sigmoidCrossEntropy")),we(s.shape,a.shape,"Error in sigmoidCrossEntropy: "),o>0){let l=z(o),c=z(1),p=z(.5);s=M(F(s,K(c,l)),F(p,l))}let u=$k(s,a);return We(u,i,n)}var rb=w({sigmoidCrossEntropy_:kk});function Rk(r,e,t=-1){if(t===-1&&(t=e.rank-1),t!==e.rank-1)throw Error(`Softmax cross entropy along a non-last dimension is not yet supported. Labels / logits was rank ${e.rank} and dim was ${t}`);return st((n,s,a)=>{let u=_u(s,[t],!0),l=K(ne(s,"float32"),u);a([n,l]);let c=Me(F(l,n));return{value:ae(c,[t]),gradFunc:(f,d)=>{let[y,h]=d,b=hr(f.shape,[t]);return[F(R(f,b),K(ne(y,"float32"),_t(h))),F(R(f,b),K(_t(h),ne(y,"float32")))]}}})(r,e)}function Ak(r,e,t,o=0,n=Se.SUM_BY_NONZERO_WEIGHTS){let s=x(r,"onehotLabels","softmaxCrossEntropy"),a=x(e,"logits","softmaxCrossEntropy"),i=null;if(t!=null&&(i=x(t,"weights","softmaxCrossEntropy")),we(s.shape,a.shape,"Error in softmaxCrossEntropy: "),o>0){let l=z(o),c=z(1),p=z(s.shape[1]);s=M(F(s,K(c,l)),Z(l,p))}let u=Rk(s,a);return We(u,i,n)}var ob=w({softmaxCrossEntropy_:Ak});function _k(r,e,t,o){let n=x(r,"indices","sparseFillEmptyRows","int32"),s=x(e,"values","sparseFillEmptyRows"),a=x(t,"denseShape","sparseFillEmptyRows","int32"),i=x(o,"defaultValue","sparseFillEmptyRows",s.dtype);if(n.rank!==2)throw new Error(`Indices should be Tensor2D but received shape
        ${n.shape}`);if(s.rank!==1)throw new Error(`Values should be Tensor1D but received shape ${s.shape}`);if(a.rank!==1)throw new Error(`Dense shape should be Tensor1D but received shape ${a.shape}`);if(i.rank!==0)throw new Error(`Default value should be a scalar but received shape ${i.shape}`);let u={indices:n,values:s,denseShape:a,defaultValue:i},l=N.runKernel(_i,u);return{outputIndices:l[0],outputValues:l[1],emptyRowIndicator:l[2],reverseIndexMap:l[3]}}var nb=w({sparseFillEmptyRows_:_k});function Dk(r,e,t){let o=x(r,"inputIndices","sparseReshape","int32"),n=x(e,"inputShape","sparseReshape","int32"),s=x(t,"newShape","sparseReshape","int32");if(o.rank!==2)throw new Error(`Input indices should be Tensor2D but received shape
        ${o.shape}`);if(n.rank!==1)throw new Error(`Input shape should be Tensor1D but received shape ${n.shape}`);if(s.rank!==1)throw new Error(`New shape should be Tensor1D but received shape ${s.shape}`);let a={inputIndices:o,inputShape:n,newShape:s},i=N.runKernel(Di,a);return{outputIndices:i[0],outputShape:i[1]}}var sb=w({sparseReshape_:Dk});function Ok(r,e,t){let o=x(r,"data","sparseSegmentMean"),n=x(e,"indices","sparseSegmentMean","int32"),s=x(t,"segmentIds","sparseSegmentMean","int32");if(o.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
          ${n.shape}`);if(s.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
          ${s.shape}`);let a={data:o,indices:n,segmentIds:s};return N.runKernel(Oi,a)}var ab=w({sparseSegmentMean_:Ok});function Fk(r,e,t){let o=x(r,"data","sparseSegmentSum"),n=x(e,"indices","sparseSegmentSum","int32"),s=x(t,"segmentIds","sparseSegmentSum","int32");if(o.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
         ${n.shape}`);if(s.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
         ${s.shape}`);let a={data:o,indices:n,segmentIds:s};return N.runKernel(Fi,a)}var ib=w({sparseSegmentSum_:Fk});function Pk(r,e,t,o,n,s,a,i){let u=x(r,"data","stringNGrams","string");if(u.dtype!=="string")throw new Error("Data must be of datatype string");if(u.shape.length!==1)throw new Error(`Data must be a vector, saw: ${u.shape}`);let l=x(e,"dataSplits","stringNGrams");if(l.dtype!=="int32")throw new Error("Data splits must be of datatype int32");let c={separator:t,nGramWidths:o,leftPad:n,rightPad:s,padWidth:a,preserveShortSequences:i},p={data:u,dataSplits:l},m=N.runKernel(Bi,p,c);return{nGrams:m[0],nGramsSplits:m[1]}}var ub=w({stringNGrams_:Pk});function Lk(r,e,t=!0){let o=x(r,"input","stringSplit","string"),n=x(e,"delimiter","stringSplit","string");if(o.rank!==1)throw new Error(`Input should be Tensor1D but received shape ${o.shape}`);if(n.rank!==0)throw new Error(`Delimiter should be a scalar but received shape ${n.shape}`);let s={skipEmpty:t},a={input:o,delimiter:n},i=N.runKernel(Vi,a,s);return{indices:i[0],values:i[1],shape:i[2]}}var lb=w({stringSplit_:Lk});function Bk(r,e){let t=x(r,"input","stringToHashBucketFast","string"),o={numBuckets:e};if(e<=0)throw new Error("Number of buckets must be at least 1");let n={input:t};return N.runKernel(Gi,n,o)}var cb=w({stringToHashBucketFast_:Bk});function Vk(r,e,t,o=!0){let n=x(r,"input","staticRegexReplace","string"),s={pattern:e,rewrite:t,replaceGlobal:o};return N.runKernel(an,{x:n},s)}var pb=w({staticRegexReplace_:Vk});var Gk={fft:Sn,ifft:bo,rfft:En,irfft:Xu},Uk={hammingWindow:Iy,hannWindow:el,frame:tl,stft:$y},Mk={flipLeftRight:Ry,grayscaleToRGB:Ay,resizeNearestNeighbor:Wy,resizeBilinear:My,rgbToGrayscale:_y,rotateWithOffset:Dy,cropAndResize:ky,nonMaxSuppression:Oy,nonMaxSuppressionAsync:Ly,nonMaxSuppressionWithScore:By,nonMaxSuppressionWithScoreAsync:Vy,nonMaxSuppressionPadded:Gy,nonMaxSuppressionPaddedAsync:Uy,threshold:zy,transform:Hy},Wk={bandPart:Ky,gramSchmidt:qy,qr:jy},zk={absoluteDifference:Yy,computeWeightedLoss:We,cosineDistance:Qy,hingeLoss:Zy,huberLoss:Jy,logLoss:eb,meanSquaredError:tb,sigmoidCrossEntropy:rb,softmaxCrossEntropy:ob},Hk={sparseFillEmptyRows:nb,sparseReshape:sb,sparseSegmentMean:ab,sparseSegmentSum:ib},Kk={stringNGrams:ub,stringSplit:lb,stringToHashBucketFast:cb,staticRegexReplace:pb};var qk=new Map,Xk=new Map,sl=class{getClassName(){return this.constructor.className}static fromConfig(e,t){return new e(t)}},Sm=class r{constructor(){this.classNameMap={}}static getMap(){return r.instance==null&&(r.instance=new r),r.instance}static register(e){r.getMap().classNameMap[e.className]=[e,e.fromConfig]}};function mb(r,e,t){v(r.className!=null,()=>"Class being registered does not have the static className property defined."),v(typeof r.className=="string",()=>"className is required to be a string, but got type "+typeof r.className),v(r.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof e>"u"&&(e="Custom"),typeof t>"u"&&(t=r.className);let o=t,n=e+">"+o;return Sm.register(r),qk.set(n,r),Xk.set(r,n),r}var at=class extends sl{minimize(e,t=!1,o){let{value:n,grads:s}=this.computeGradients(e,o);if(o!=null){let a=o.map(i=>({name:i.name,tensor:s[i.name]}));this.applyGradients(a)}else this.applyGradients(s);return ve(s),t?n:(n.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(e,t){return Kg(e,t)}dispose(){this.iterations_!=null&&ve(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:z(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(e){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(e){return this.iterations_=(await e[0].tensor.data())[0],e.slice(1)}};Object.defineProperty(at,Symbol.hasInstance,{value:r=>r.minimize!=null&&r.computeGradients!=null&&r.applyGradients!=null});var al=class extends at{static get className(){return"Adadelta"}constructor(e,t,o=null){super(),this.learningRate=e,this.rho=t,this.epsilon=o,this.accumulatedGrads=[],this.accumulatedUpdates=[],o==null&&(this.epsilon=N.backend.epsilon())}applyGradients(e){(Array.isArray(e)?e.map(o=>o.name):Object.keys(e)).forEach((o,n)=>{let s=N.registeredVariables[o],a=!1;this.accumulatedGrads[n]==null&&(this.accumulatedGrads[n]={originalName:`${o}/accum_grad`,variable:X(()=>Ae(s).variable(a))}),this.accumulatedUpdates[n]==null&&(this.accumulatedUpdates[n]={originalName:`${o}/accum_var`,variable:X(()=>Ae(s).variable(a))});let i=Array.isArray(e)?e[n].tensor:e[o];if(i==null)return;let u=this.accumulatedGrads[n].variable,l=this.accumulatedUpdates[n].variable;X(()=>{let c=M(F(u,this.rho),F(Le(i),1-this.rho)),p=F(Z(nt(M(l,this.epsilon)),nt(M(u,this.epsilon))),i),m=M(F(l,this.rho),F(Le(p),1-this.rho));u.assign(c),l.assign(m);let f=M(F(p,-this.learningRate),s);s.assign(f)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(ve(this.accumulatedGrads.map(e=>e.variable)),ve(this.accumulatedUpdates.map(e=>e.variable)))}async getWeights(){let e=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=e.length/2,o=!1;this.accumulatedGrads=e.slice(0,t).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.accumulatedUpdates=e.slice(t,t*2).map(n=>({originalName:n.name,variable:n.tensor.variable(o)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(e,t){return new e(t.learningRate,t.rho,t.epsilon)}};var il=class extends at{static get className(){return"Adagrad"}constructor(e,t=.1){super(),this.learningRate=e,this.initialAccumulatorValue=t,this.accumulatedGrads=[]}applyGradients(e){(Array.isArray(e)?e.map(o=>o.name):Object.keys(e)).forEach((o,n)=>{let s=N.registeredVariables[o];this.accumulatedGrads[n]==null&&(this.accumulatedGrads[n]={originalName:`${o}/accumulator`,variable:X(()=>Jt(s.shape,this.initialAccumulatorValue).variable(!1))});let a=Array.isArray(e)?e[n].tensor:e[o];if(a==null)return;let i=this.accumulatedGrads[n].variable;X(()=>{let u=M(i,Le(a));i.assign(u);let l=M(F(Z(a,nt(M(u,N.backend.epsilon()))),-this.learningRate),s);s.assign(l)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&ve(this.accumulatedGrads.map(e=>e.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=!1;this.accumulatedGrads=e.map(o=>({originalName:o.name,variable:o.tensor.variable(t)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(e,t){return new e(t.learningRate,t.initialAccumulatorValue)}};var ul=class extends at{static get className(){return"Adam"}constructor(e,t,o,n=null){super(),this.learningRate=e,this.beta1=t,this.beta2=o,this.epsilon=n,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],X(()=>{this.accBeta1=z(t).variable(),this.accBeta2=z(o).variable()}),n==null&&(this.epsilon=N.backend.epsilon())}applyGradients(e){let t=Array.isArray(e)?e.map(o=>o.name):Object.keys(e);X(()=>{let o=K(1,this.accBeta1),n=K(1,this.accBeta2);t.forEach((s,a)=>{let i=N.registeredVariables[s],u=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:X(()=>Ae(i).variable(u))}),this.accumulatedSecondMoment[a]==null&&(this.accumulatedSecondMoment[a]={originalName:`${s}/v`,variable:X(()=>Ae(i).variable(u))});let l=Array.isArray(e)?e[a].tensor:e[s];if(l==null)return;let c=this.accumulatedFirstMoment[a].variable,p=this.accumulatedSecondMoment[a].variable,m=M(F(c,this.beta1),F(l,1-this.beta1)),f=M(F(p,this.beta2),F(Le(l),1-this.beta2)),d=Z(m,o),y=Z(f,n);c.assign(m),p.assign(f);let h=M(F(Z(d,M(nt(y),this.epsilon)),-this.learningRate),i);i.assign(h)}),this.accBeta1.assign(F(this.accBeta1,this.beta1)),this.accBeta2.assign(F(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&ve(this.accumulatedFirstMoment.map(e=>e.variable)),this.accumulatedSecondMoment!=null&&ve(this.accumulatedSecondMoment.map(e=>e.variable))}async getWeights(){let e=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e),X(()=>{this.accBeta1.assign(gr(this.beta1,this.iterations_+1)),this.accBeta2.assign(gr(this.beta2,this.iterations_+1))});let t=e.length/2,o=!1;this.accumulatedFirstMoment=e.slice(0,t).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.accumulatedSecondMoment=e.slice(t,t*2).map(n=>({originalName:n.name,variable:n.tensor.variable(o)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(e,t){return new e(t.learningRate,t.beta1,t.beta2,t.epsilon)}};var ll=class extends at{static get className(){return"Adamax"}constructor(e,t,o,n=null,s=0){super(),this.learningRate=e,this.beta1=t,this.beta2=o,this.epsilon=n,this.decay=s,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],X(()=>{this.iteration=z(0).variable(),this.accBeta1=z(t).variable()}),n==null&&(this.epsilon=N.backend.epsilon())}applyGradients(e){let t=Array.isArray(e)?e.map(o=>o.name):Object.keys(e);X(()=>{let o=K(1,this.accBeta1),n=Z(-this.learningRate,M(F(this.iteration,this.decay),1));t.forEach((s,a)=>{let i=N.registeredVariables[s],u=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:Ae(i).variable(u)}),this.accumulatedWeightedInfNorm[a]==null&&(this.accumulatedWeightedInfNorm[a]={originalName:`${s}/v`,variable:Ae(i).variable(u)});let l=Array.isArray(e)?e[a].tensor:e[s];if(l==null)return;let c=this.accumulatedFirstMoment[a].variable,p=this.accumulatedWeightedInfNorm[a].variable,m=M(F(c,this.beta1),F(l,1-this.beta1)),f=F(p,this.beta2),d=Pe(l),y=Lu(f,d);c.assign(m),p.assign(y);let h=M(F(Z(n,o),Z(m,M(y,this.epsilon))),i);i.assign(h)}),this.iteration.assign(M(this.iteration,1)),this.accBeta1.assign(F(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&ve(this.accumulatedFirstMoment.map(e=>e.variable)),this.accumulatedWeightedInfNorm!=null&&ve(this.accumulatedWeightedInfNorm.map(e=>e.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(e){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(e,t){return new e(t.learningRate,t.beta1,t.beta2,t.epsilon,t.decay)}};var $n=class extends at{static get className(){return"SGD"}constructor(e){super(),this.learningRate=e,this.setLearningRate(e)}applyGradients(e){(Array.isArray(e)?e.map(o=>o.name):Object.keys(e)).forEach((o,n)=>{let s=Array.isArray(e)?e[n].tensor:e[o];if(s==null)return;let a=N.registeredVariables[o];X(()=>{let i=M(F(this.c,s),a);a.assign(i)})}),this.incrementIterations()}setLearningRate(e){this.learningRate=e,this.c!=null&&this.c.dispose(),this.c=ot(z(-e))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(e){if(e=await this.extractIterations(e),e.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(e,t){return new e(t.learningRate)}};var cl=class extends $n{static get className(){return"Momentum"}constructor(e,t,o=!1){super(e),this.learningRate=e,this.momentum=t,this.useNesterov=o,this.accumulations=[],this.m=z(this.momentum)}applyGradients(e){(Array.isArray(e)?e.map(o=>o.name):Object.keys(e)).forEach((o,n)=>{let s=N.registeredVariables[o];this.accumulations[n]==null&&(this.accumulations[n]={originalName:`${o}/momentum`,variable:X(()=>Ae(s).variable(!1))});let a=this.accumulations[n].variable,i=Array.isArray(e)?e[n].tensor:e[o];i!=null&&X(()=>{let u,l=M(F(this.m,a),i);this.useNesterov?u=M(F(this.c,M(i,F(l,this.m))),s):u=M(F(this.c,l),s),a.assign(l),s.assign(u)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&ve(this.accumulations.map(e=>e.variable))}setMomentum(e){this.momentum=e}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=!1;this.accumulations=e.map(o=>({originalName:o.name,variable:o.tensor.variable(t)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(e,t){return new e(t.learningRate,t.momentum,t.useNesterov)}};var pl=class extends at{static get className(){return"RMSProp"}constructor(e,t=.9,o=0,n=null,s=!1){if(super(),this.learningRate=e,this.decay=t,this.momentum=o,this.epsilon=n,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=s,n==null&&(this.epsilon=N.backend.epsilon()),e==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(e){(Array.isArray(e)?e.map(o=>o.name):Object.keys(e)).forEach((o,n)=>{let s=N.registeredVariables[o],a=!1;this.accumulatedMeanSquares[n]==null&&(this.accumulatedMeanSquares[n]={originalName:`${o}/rms`,variable:X(()=>Ae(s).variable(a))}),this.accumulatedMoments[n]==null&&(this.accumulatedMoments[n]={originalName:`${o}/momentum`,variable:X(()=>Ae(s).variable(a))}),this.accumulatedMeanGrads[n]==null&&this.centered&&(this.accumulatedMeanGrads[n]={originalName:`${o}/mg`,variable:X(()=>Ae(s).variable(a))});let i=Array.isArray(e)?e[n].tensor:e[o];if(i==null)return;let u=this.accumulatedMeanSquares[n].variable,l=this.accumulatedMoments[n].variable;X(()=>{let c=M(F(u,this.decay),F(Le(i),1-this.decay));if(this.centered){let p=this.accumulatedMeanGrads[n].variable,m=M(F(p,this.decay),F(i,1-this.decay)),f=Z(F(i,this.learningRate),nt(K(c,M(Le(m),this.epsilon)))),d=M(F(l,this.momentum),f);u.assign(c),p.assign(m),l.assign(d);let y=K(s,d);s.assign(y)}else{let p=M(F(u,this.decay),F(Le(i),1-this.decay)),m=M(F(l,this.momentum),Z(F(i,this.learningRate),nt(M(p,this.epsilon))));u.assign(p),l.assign(m);let f=K(s,m);s.assign(f)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&ve(this.accumulatedMeanSquares.map(e=>e.variable)),this.accumulatedMeanGrads!=null&&this.centered&&ve(this.accumulatedMeanGrads.map(e=>e.variable)),this.accumulatedMoments!=null&&ve(this.accumulatedMoments.map(e=>e.variable))}async getWeights(){let e=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&e.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=this.centered?e.length/3:e.length/2,o=!1;this.accumulatedMeanSquares=e.slice(0,t).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.accumulatedMoments=e.slice(t,t*2).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.centered&&(this.accumulatedMeanGrads=e.slice(t*2,t*3).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(e,t){return new e(t.learningRate,t.decay,t.momentum,t.epsilon,t.centered)}};var jk=[al,il,ul,ll,cl,pl,$n];function fb(){for(let r of jk)mb(r)}var hl={};ce(hl,{CompositeArrayBuffer:()=>Ue,browserFiles:()=>hb,browserHTTPRequest:()=>bb,concatenateArrayBuffers:()=>bh,copyModel:()=>Dh,decodeWeights:()=>au,decodeWeightsStream:()=>iu,encodeWeights:()=>hh,fromMemory:()=>wb,fromMemorySync:()=>Am,getLoadHandlers:()=>Ch,getModelArtifactsForJSON:()=>yn,getModelArtifactsForJSONSync:()=>nm,getModelArtifactsInfoForJSON:()=>qt,getSaveHandlers:()=>Nh,getWeightSpecs:()=>ds,http:()=>fl,isHTTPScheme:()=>ml,listModels:()=>Ah,loadWeights:()=>xb,moveModel:()=>Oh,registerLoadRouter:()=>Th,registerSaveRouter:()=>wh,removeModel:()=>_h,weightsLoaderFactory:()=>km,withSaveHandler:()=>Tb,withSaveHandlerSync:()=>Nb});var Yk="model",Qk=".json",Zk=".weights.bin";function db(r){return new Promise(e=>setTimeout(e)).then(r)}var kn=class r{constructor(e){if(!$().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");e.startsWith(r.URL_SCHEME)&&(e=e.slice(r.URL_SCHEME.length)),(e==null||e.length===0)&&(e=Yk),this.modelJsonFileName=e+Qk,this.weightDataFileName=e+Zk}async save(e){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let t=Ue.join(e.weightData),o=window.URL.createObjectURL(new Blob([t],{type:"application/octet-stream"}));if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let n=[{paths:["./"+this.weightDataFileName],weights:e.weightSpecs}],s=uu(e,n),a=window.URL.createObjectURL(new Blob([JSON.stringify(s)],{type:"application/json"})),i=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(i.download=this.modelJsonFileName,i.href=a,await db(()=>i.dispatchEvent(new MouseEvent("click"))),e.weightData!=null){let u=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;u.download=this.weightDataFileName,u.href=o,await db(()=>u.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:qt(e)}}}};kn.URL_SCHEME="downloads://";var Em=class{constructor(e){if(e==null||e.length<1)throw new Error(`When calling browserFiles, at least 1 file is required, but received ${e}`);this.jsonFile=e[0],this.weightsFiles=e.slice(1)}async load(){return new Promise((e,t)=>{let o=new FileReader;o.onload=n=>{let s=JSON.parse(n.target.result),a=s.modelTopology;if(a==null){t(new Error(`modelTopology field is missing from file ${this.jsonFile.name}`));return}if(s.weightsManifest==null){t(new Error(`weightManifest field is missing from file ${this.jsonFile.name}`));return}if(this.weightsFiles.length===0){e({modelTopology:a});return}let u=yn(s,l=>this.loadWeights(l));e(u)},o.onerror=n=>t(`Failed to read model topology and weights manifest JSON from file '${this.jsonFile.name}'. BrowserFiles supports loading Keras-style tf.Model artifacts only.`),o.readAsText(this.jsonFile)})}loadWeights(e){let t=[],o=[];for(let a of e)t.push(...a.weights),o.push(...a.paths);let n=this.checkManifestAndWeightFiles(e),s=o.map(a=>this.loadWeightsFile(a,n[a]));return Promise.all(s).then(a=>[t,a])}loadWeightsFile(e,t){return new Promise((o,n)=>{let s=new FileReader;s.onload=a=>{let i=a.target.result;o(i)},s.onerror=a=>n(`Failed to weights data from file of path '${e}'.`),s.readAsArrayBuffer(t)})}checkManifestAndWeightFiles(e){let t=[],o=this.weightsFiles.map(s=>om(s.name)),n={};for(let s of e)s.paths.forEach(a=>{let i=om(a);if(t.indexOf(i)!==-1)throw new Error(`Duplicate file basename found in weights manifest: '${i}'`);if(t.push(i),o.indexOf(i)===-1)throw new Error(`Weight file with basename '${i}' is not provided.`);n[a]=this.weightsFiles[o.indexOf(i)]});if(t.length!==this.weightsFiles.length)throw new Error(`Mismatch in the number of files in weights manifest (${t.length}) and the number of weight files provided (${this.weightsFiles.length}).`);return n}},Jk=r=>$().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(kn.URL_SCHEME)?eR(r.slice(kn.URL_SCHEME.length)):null;_e.registerSaveRouter(Jk);function eR(r="model"){return new kn(r)}function hb(r){return new Em(r)}function Im(r,e,t,o){a(r),t=t??0,o=o??1,i(t,o);let n=0,s=u=>(u.then(l=>{let c=t+ ++n/r.length*(o-t);return e(c),l}),u);function a(u){v(u!=null&&Array.isArray(u)&&u.length>0,()=>"promises must be a none empty array")}function i(u,l){v(u>=0&&u<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${u}`),v(l>=0&&l<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${l}`),v(l>=u,()=>`startFraction must be no more than endFraction, but got startFraction ${u} and endFraction ${l}`)}return Promise.all(r.map(s))}async function $m(r,e){e==null&&(e={});let t=e.fetchFunc==null?$().platform.fetch:e.fetchFunc,o=r.map(p=>t(p,e.requestInit,{isBinary:!0})),i=(e.onProgress==null?await Promise.all(o):await Im(o,e.onProgress,0,.5)).map(p=>p.arrayBuffer());return e.onProgress==null?await Promise.all(i):await Im(i,e.onProgress,.5,1)}function gb(r,e){var t;let o=e.fetchFunc==null?$().platform.fetch:e.fetchFunc,n=0,s;return(t=e.onProgress)===null||t===void 0||t.call(e,0),new ReadableStream({pull:async a=>{for(var i;n<r.length;){s||(s=(await o(r[n],e.requestInit,{isBinary:!0})).body.getReader());let{done:u,value:l}=await s.read();if(u){n++,s=void 0,(i=e.onProgress)===null||i===void 0||i.call(e,n/r.length);continue}a.enqueue(l);return}a.close()}})}async function xb(r,e="",t,o){return km(a=>$m(a,{requestInit:o}))(r,e,t)}function km(r){return async(e,t="",o)=>{let n=e.map(()=>!1),s={},a=o!=null?o.map(()=>!1):[],i=[];if(e.forEach((f,d)=>{let y=0;f.weights.forEach(h=>{let b="quantization"in h?h.quantization.dtype:h.dtype,C=mr[b]*Y(h.shape),S=()=>{n[d]=!0,s[d]==null&&(s[d]=[]),s[d].push({manifestEntry:h,groupOffset:y,sizeBytes:C})};o!=null?o.forEach((E,k)=>{E===h.name&&(S(),a[k]=!0)}):S(),i.push(h.name),y+=C})}),!a.every(f=>f)){let f=o.filter((d,y)=>!a[y]);throw new Error(`Could not find weights in manifest with names: ${f.join(", ")}. 
Manifest JSON has weights with names: ${i.join(", ")}.`)}let u=n.reduce((f,d,y)=>(d&&f.push(y),f),[]),l=[];u.forEach(f=>{e[f].paths.forEach(d=>{let y=t+(t.endsWith("/")?"":"/")+d;l.push(y)})});let c=await r(l),p={},m=0;return u.forEach(f=>{let d=e[f].paths.length,y=new Ue(c.slice(m,m+d));s[f].forEach(b=>{let C=y.slice(b.groupOffset,b.groupOffset+b.sizeBytes),S=au(C,[b.manifestEntry]);for(let E in S)p[E]=S[E]}),m+=d}),p}}var tR="application/octet-stream",rR="application/json",Cs=class{constructor(e,t){if(this.DEFAULT_METHOD="POST",t==null&&(t={}),this.weightPathPrefix=t.weightPathPrefix,this.weightUrlConverter=t.weightUrlConverter,t.fetchFunc!=null?(v(typeof t.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=t.fetchFunc):this.fetch=$().platform.fetch,v(e!=null&&e.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(e)&&v(e.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${e.length}).`),this.path=e,t.requestInit!=null&&t.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=t.requestInit||{},this.loadOptions=t}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let t=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);t.body=new FormData;let o=[{paths:["./model.weights.bin"],weights:e.weightSpecs}],n=uu(e,o);if(t.body.append("model.json",new Blob([JSON.stringify(n)],{type:rR}),"model.json"),e.weightData!=null){let a=Ue.join(e.weightData);t.body.append("model.weights.bin",new Blob([a],{type:tR}),"model.weights.bin")}let s=await this.fetch(this.path,t);if(s.ok)return{modelArtifactsInfo:qt(e),responses:[s]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${s.status}.`)}async loadModelJSON(){let e=await this.fetch(this.path,this.requestInit);if(!e.ok)throw new Error(`Request to ${this.path} failed with status code ${e.status}. Please verify this URL points to the model JSON of the model to load.`);let t;try{t=await e.json()}catch{let a=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?a+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":a+=" Please make sure the server is serving valid JSON for this request.",new Error(a)}let o=t.modelTopology,n=t.weightsManifest;if(o==null&&n==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return t}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let e=await this.loadModelJSON();return yn(e,t=>this.loadWeights(t))}async loadStream(){let e=await this.loadModelJSON(),t=await this.getWeightUrls(e.weightsManifest),o=ds(e.weightsManifest),n=()=>gb(t,this.loadOptions);return Object.assign(Object.assign({},e),{weightSpecs:o,getWeightStream:n})}async getWeightUrls(e){let t=Array.isArray(this.path)?this.path[1]:this.path,[o,n]=oR(t),s=this.weightPathPrefix||o,a=[],i=[];for(let u of e)for(let l of u.paths)this.weightUrlConverter!=null?i.push(this.weightUrlConverter(l)):a.push(s+l+n);return this.weightUrlConverter&&a.push(...await Promise.all(i)),a}async loadWeights(e){let t=await this.getWeightUrls(e),o=ds(e),n=await $m(t,this.loadOptions);return[o,n]}};Cs.URL_SCHEME_REGEX=/^https?:\/\//;function oR(r){let e=r.lastIndexOf("/"),t=r.lastIndexOf("?"),o=r.substring(0,e),n=t>e?r.substring(t):"";return[o+"/",n]}function ml(r){return r.match(Cs.URL_SCHEME_REGEX)!=null}var yb=(r,e)=>{if(typeof fetch>"u"&&(e==null||e.fetchFunc==null))return null;{let t=!0;if(Array.isArray(r)?t=r.every(o=>ml(o)):t=ml(r),t)return fl(r,e)}return null};_e.registerSaveRouter(yb);_e.registerLoadRouter(yb);function fl(r,e){return new Cs(r,e)}function bb(r,e){return fl(r,e)}var vs=class{constructor(e){this.modelArtifacts=e}load(){return this.modelArtifacts}},dl=class{constructor(e){this.saveHandler=e}save(e){return this.saveHandler(e)}},Rm=class{constructor(e){e.load&&(this.load=()=>Promise.resolve(e.load())),e.save&&(this.save=t=>Promise.resolve(e.save(t)))}};function wb(r,e,t,o){let n=arguments;return new Rm(Am(...n))}function Am(r,e,t,o){return arguments.length===1?r.modelTopology!=null||r.weightSpecs!=null?new vs(r):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new vs({modelTopology:r})):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new vs({modelTopology:r,weightSpecs:e,weightData:t,trainingConfig:o}))}function Tb(r){return new dl(r)}function Nb(r){return new dl(r)}function nR(r,e){let t=r.shape.length,o=e.shape.length;if(t<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${t}.`);if(o<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${o}.`);if(e.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${e.dtype}.`);if(e.shape[o-1]>t)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${e.shape[o-1]} vs. ${t}`);if(Y(r.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${r.shape}.`);let n=e.shape,s=n[n.length-1],a=1;for(let p=0;p<n.length-1;++p)a*=n[p];let i=r.shape,u=n.slice();u.pop();let l=1;for(let p=s;p<t;++p)l*=i[p],u.push(i[p]);let c=[...Kt(r.shape).map(p=>p/l),1].slice(0,s);return[u,a,l,c]}var it={};ce(it,{assertParamsValid:()=>aR,computeFlatOffset:()=>pR,computeOutShape:()=>uR,getNormalizedAxes:()=>lR,isSliceContinous:()=>cR,maskToAxes:()=>iR,parseSliceParams:()=>mR,sliceInfo:()=>fR,startForAxis:()=>Rb,startIndicesWithElidedDims:()=>Ib,stopForAxis:()=>Ab,stopIndicesWithElidedDims:()=>$b,stridesForAxis:()=>kb,stridesWithElidedDims:()=>vb});var _m=-2,sR=-1;function aR(r,e,t){let o=r.shape.length;v(o===e.length,()=>`Error in slice${o}D: Length of begin ${e} must match the rank of the array (${o}).`),v(o===t.length,()=>`Error in slice${o}D: Length of size ${t} must match the rank of the array (${o}).`);for(let n=0;n<o;++n)v(e[n]+t[n]<=r.shape[n],()=>`Error in slice${o}D: begin[${n}] + size[${n}] (${e[n]+t[n]}) would overflow input.shape[${n}] (${r.shape[n]})`)}function iR(r){let e=[],t=0;for(;r>0;)r&1&&e.push(t),r/=2,t++;return e}function uR(r,e,t){let o=[];for(let n=0;n<r.length;n++)o[n]=Math.ceil((e[n]-r[n])/t[n]);return o}function vb(r,e,t,o){let n=[...r];for(let s=n.length;s<o.length;s++)n.push(1);for(let s=0;s<t;s++)s===0?n[e]=1:(n.splice(e,0,1),n.pop());return n}function Sb(r,e,t){return t<=r?t:t-(e-1)}function Eb(r,e){let t=[];for(let o=0;o<r;o++)t.push(e+o);return t}function lR(r,e,t,o,n,s,a,i,u){let l=r.length,c=new Array(l),p=new Array(l),m=new Array(l);if(e.length&&t>0){let f=e[0],d=t+1;c=Ib(a,f,d,o,r),p=$b(i,f,d,n,r),m=vb(s,f,d,r)}else for(let f=0;f<l;f++)c[f]=Rb(a,o,s,r,f,u),p[f]=Ab(i,n,s,r,f,u),m[f]=kb(s,f,u);return{begin:c,end:p,strides:m}}function Ib(r,e,t,o,n){let s=[...n],a=Eb(t,e);for(let i=0;i<s.length;i++)if(a.indexOf(i)>-1)s[i]=0;else{let u=Sb(e,t,i),l=o[u];r&1<<u&&(l=0),s[i]=l}return s}function $b(r,e,t,o,n){let s=[...n],a=Eb(t,e);for(let i=0;i<s.length;i++)if(a.indexOf(i)>-1)s[i]=Number.MAX_SAFE_INTEGER;else{let u=Sb(e,t,i),l=o[u];r&1<<u&&(l=Number.MAX_SAFE_INTEGER),s[i]=l}for(let i=0;i<s.length;i++){let u=n[i];s[i]<0&&(s[i]+=u),s[i]=Po(0,s[i],n[i])}return s}function kb(r,e,t){let o=r[e];return(t&1<<e||o==null)&&(o=1),o}function Rb(r,e,t,o,n,s){let a=e[n],i=t[n]||1;(r&1<<n||s&1<<n||a==null)&&(i>0?a=Number.MIN_SAFE_INTEGER:a=Number.MAX_SAFE_INTEGER);let u=o[n];return a<0&&(a+=u),a=Po(0,a,u-1),a}function Ab(r,e,t,o,n,s){let a=e[n],i=t[n]||1;(r&1<<n||s&1<<n||a==null)&&(i>0?a=Number.MAX_SAFE_INTEGER:a=Number.MIN_SAFE_INTEGER);let u=o[n];return a<0&&(a+=u),i>0?a=Po(0,a,u):a=Po(-1,a,u-1),a}function cR(r,e,t){let o=t.length;for(let n=0;n<t.length;n++)if(t[n]>1){o=n;break}for(let n=o+1;n<t.length;n++)if(e[n]>0||t[n]!==r[n])return!1;return!0}function pR(r,e){let t=r.length>0?r[r.length-1]:1;for(let o=0;o<r.length-1;o++)t+=r[o]*e[o];return t}function mR(r,e,t){let o,n=r.shape.length;typeof e=="number"?o=[e,...new Array(n-1).fill(0)]:e.length<n?o=e.concat(new Array(n-e.length).fill(0)):o=e.slice(),o.forEach(a=>{v(a!==-1,()=>"slice() does not support negative begin indexing.")});let s;return t==null?s=new Array(n).fill(-1):typeof t=="number"?s=[t,...new Array(n-1).fill(-1)]:t.length<n?s=t.concat(new Array(n-t.length).fill(-1)):s=t,s=s.map((a,i)=>a>=0?a:(v(a===-1,()=>`Negative size values should be exactly -1 but got ${a} for the slice() size at index ${i}.`),r.shape[i]-o[i])),[o,s]}function fR(r,e,t,o,n,s,a,i,u){let l;if(o==null?(l=new Array(e.length),l.fill(1)):l=o,a!=null&&(a&a-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let c=!1,p={dims:l.length,numAddAxisAfterEllipsis:0,begin:e.slice(),end:t.slice(),strides:l.slice(),beginMask:n,endMask:s,ellipsisMask:a,newAxisMask:i,shrinkAxisMask:u};for(let S=0;S<p.dims;S++)c&&(1<<S&i)!==0&&p.numAddAxisAfterEllipsis++,1<<S&a&&(c=!0);c||(p.ellipsisMask|=1<<p.dims,p.dims++);let m={dims:r.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};dR(p,m);let f=!0,d=!0,y=!0,h=[],b=[];for(let S=0;S<r.length;++S){if(m.strides[S]===0)throw Error(`strides[${S}] must be non-zero`);let E=!!(m.shrinkAxisMask&1<<S),k=r[S];if(k===-1){h.push(E?1:-1);continue}let A=[m.beginMask&1<<S,m.endMask&1<<S],_=[m.strides[S]>0?0:-1,m.strides[S]>0?k:k-1];if(E&&m.strides[S]<=0)throw Error("only stride 1 allowed on non-range indexing.");y=y&&m.strides[S]===1;let D=!!(m.beginMask&1<<S&&m.endMask&1<<S);if(m.beginValid&&m.endValid){if(E){let H=m.begin[S]<0?k+m.begin[S]:m.begin[S];if(m.begin[S]=H,m.end[S]=m.begin[S]+1,H<0||H>=k)throw Error(`slice index ${m.begin[S]} of dimension ${S} out of bounds.`)}else m.begin[S]=Cb(m.begin[S],0,m.strides[S],k,A,_),m.end[S]=Cb(m.end[S],1,m.strides[S],k,A,_);let G=m.strides[S]===1&&m.begin[S]===0&&m.end[S]===k;f=f&&G,d=d&&(S===0&&m.strides[S]===1||G)}else f=f&&m.strides[S]===1&&D,d=d&&(S===0&&m.strides[S]===1||D);let P,L=!1;if(m.beginValid&&m.endValid?(P=m.end[S]-m.begin[S],L=!0):E?(P=1,L=!0):D&&k>=0&&(m.strides[S]<0?P=-k:P=k,L=!0),L){let G;P===0||P<0!=m.strides[S]<0?G=0:G=Math.trunc(P/m.strides[S])+(P%m.strides[S]!==0?1:0),h.push(G)}else h.push(-1)}for(let S=0;S<m.finalShapeGatherIndices.length;++S){let E=m.finalShapeGatherIndices[S];E>=0?b.push(h[E]):E===_m&&b.push(1)}return{finalShapeSparse:b.filter((S,E)=>m.finalShapeGatherIndices[E]!==_m),finalShape:b,isIdentity:f,sliceDim0:d,isSimpleSlice:y,begin:m.begin,end:m.end,strides:m.strides}}function dR(r,e){e.beginMask=0,e.endMask=0,e.shrinkAxisMask=0;let t=0;e.beginValid=r.begin!=null,e.endValid=r.end!=null,e.begin=new Array(e.dims),e.end=new Array(e.dims),e.strides=new Array(e.dims),e.finalShapeGatherIndices=[],e.finalShapeGatherIndicesSparse=[],e.inputShapeGatherIndicesSparse=new Array(e.dims);for(let o=0;o<r.dims;o++)if(1<<o&r.ellipsisMask){let n=Math.min(e.dims-(r.dims-o)+1+r.numAddAxisAfterEllipsis,e.dims);for(;t<n;t++)e.begin[t]=0,e.end[t]=0,e.strides[t]=1,e.beginMask|=1<<t,e.endMask|=1<<t,e.finalShapeGatherIndices.push(t),e.finalShapeGatherIndicesSparse.push(-1),e.inputShapeGatherIndicesSparse[t]=o}else if(1<<o&r.newAxisMask)e.finalShapeGatherIndices.push(_m),e.finalShapeGatherIndicesSparse.push(-1);else{if(t===e.begin.length)throw Error(`Index out of range using input dim ${t}; input has only ${e.dims} dims, ${e.begin.length}.`);r.begin!=null&&(e.begin[t]=r.begin[o]),r.end!=null&&(e.end[t]=r.end[o]),e.strides[t]=r.strides[o],r.beginMask&1<<o&&(e.beginMask|=1<<t),r.endMask&1<<o&&(e.endMask|=1<<t),r.shrinkAxisMask&1<<o?(e.finalShapeGatherIndices.push(sR),e.finalShapeGatherIndicesSparse.push(-1),e.shrinkAxisMask|=1<<t):(e.finalShapeGatherIndices.push(t),e.finalShapeGatherIndicesSparse.push(o)),e.inputShapeGatherIndicesSparse[t]=o,t++}}function Cb(r,e,t,o,n,s){if(n[e])return t>0?s[e]:s[e+1&1];{let a=r<0?o+r:r;return a<s[0]?s[0]:a>s[1]?s[1]:a}}var hR=typeof requestAnimationFrame<"u"?requestAnimationFrame:typeof setImmediate<"u"?setImmediate:r=>r();function Dm(){return new Promise(r=>hR(()=>r()))}var I={};ce(I,{ERF_A1:()=>_R,ERF_A2:()=>DR,ERF_A3:()=>OR,ERF_A4:()=>FR,ERF_A5:()=>PR,ERF_P:()=>AR,PARALLELIZE_THRESHOLD:()=>gl,RowPartitionType:()=>or,SELU_SCALE:()=>RR,SELU_SCALEALPHA:()=>kR,applyActivation:()=>No,assertAndGetBroadcastShape:()=>re,assertAxesAreInnerMostDims:()=>uI,assertParamsConsistent:()=>gR,assignToTypedArray:()=>MR,axesAreInnerMostDims:()=>dm,calculateShapes:()=>x2,checkEinsumDimSizes:()=>XR,checkPadOnDimRoundingMode:()=>Ie,combineLocations:()=>_g,combineRaggedTensorToTensorShapes:()=>yR,complexWithEvenIndex:()=>VR,complexWithOddIndex:()=>GR,computeConv2DInfo:()=>co,computeConv3DInfo:()=>jh,computeDefaultPad:()=>fm,computeDilation2DInfo:()=>aE,computeOptimalWindowSize:()=>NR,computeOutAndReduceShapes:()=>iI,computeOutShape:()=>xR,computePool2DInfo:()=>mm,computePool3DInfo:()=>iE,convertConv2DDataFormat:()=>Yh,decodeEinsumEquation:()=>KR,eitherStridesOrDilationsAreOne:()=>Xe,expandShapeToKeepDim:()=>hr,exponent:()=>zR,exponents:()=>WR,fromStringArrayToUint8:()=>hA,fromUint8ToStringArray:()=>dA,getAxesPermutation:()=>lI,getBroadcastDims:()=>Sg,getComplexWithIndex:()=>UR,getEinsumComputePath:()=>jR,getEinsumPermutation:()=>qR,getFusedBiasGradient:()=>To,getFusedDyActivation:()=>wo,getImageCenter:()=>CR,getInnerMostAxes:()=>pI,getPermuted:()=>SR,getRaggedRank:()=>wR,getReductionAxes:()=>bu,getReshaped:()=>vR,getReshapedPermuted:()=>ER,getRowPartitionTypesHelper:()=>bR,getSliceBeginCoords:()=>IR,getSliceSize:()=>$R,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>JR,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>eA,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>tA,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>nA,getSparseReshapeInputOutputMismatchErrorMessage:()=>aA,getSparseReshapeInputOutputMultipleErrorMessage:()=>sA,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>rA,getSparseReshapeNegativeOutputDimErrorMessage:()=>oA,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>cA,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>iA,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>uA,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>lA,getUndoAxesPermutation:()=>cI,isIdentityPermutation:()=>YR,log:()=>ZS,mergeRealAndImagArrays:()=>LR,prepareAndValidate:()=>nR,prepareSplitSize:()=>ZR,segment_util:()=>Fm,shouldFuse:()=>Co,slice_util:()=>it,splitRealAndImagArrays:()=>BR,stridesOrDilationsArePositive:()=>Yt,tupleValuesAreOne:()=>lo,upcastType:()=>Ke,validateDefaultValueShape:()=>TR,validateInput:()=>Ts,validateUpdateShape:()=>cy,warn:()=>cr});function gR(r,e){let t=r[0].length;r.forEach((n,s)=>{v(n.length===t,()=>`Error in concat${t}D: rank of tensors[${s}] must be the same as the rank of the rest (${t})`)}),v(e>=0&&e<t,()=>`Error in concat${t}D: axis must be between 0 and ${t-1}.`);let o=r[0];r.forEach((n,s)=>{for(let a=0;a<t;a++)v(a===e||n[a]===o[a],()=>`Error in concat${t}D: Shape of tensors[${s}] (${n}) does not match the shape of the rest (${o}) along the non-concatenated axis ${s}.`)})}function xR(r,e){let t=r[0].slice();for(let o=1;o<r.length;o++)t[e]+=r[o][e];return t}var or;(function(r){r[r.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",r[r.VALUE_ROWIDS=1]="VALUE_ROWIDS",r[r.ROW_LENGTHS=2]="ROW_LENGTHS",r[r.ROW_SPLITS=3]="ROW_SPLITS",r[r.ROW_LIMITS=4]="ROW_LIMITS",r[r.ROW_STARTS=5]="ROW_STARTS"})(or||(or={}));function yR(r,e,t){let o=new Array;if(t==null&&e==null)return o;if(e==null)for(;o.length<r+t.length;)o.push(-1);else o=e.slice();if(t==null)return o;if(r+t.length!==o.length)throw new Error(`rt input.shape and shape=${e} are incompatible: rt input.rank = ${r+t.length}, but shape.rank = ${o.length}`);for(let n=1;n<t.length;++n){let s=t[n],a=o[o.length-t.length+n],i=o[a];if(s>=0)if(i>=0){if(i!==s)throw new Error(`rt input.shape and shape=${e} are incompatible: rt input.shape[${n+r}] = ${s} but shape[${n+r}] = ${i}`)}else o[a]=s}return o}function bR(r){let e={FIRST_DIM_SIZE:or.FIRST_DIM_SIZE,VALUE_ROWIDS:or.VALUE_ROWIDS,ROW_LENGTHS:or.ROW_LENGTHS,ROW_SPLITS:or.ROW_SPLITS,ROW_LIMITS:or.ROW_LIMITS,ROW_STARTS:or.ROW_STARTS},t=[];for(let o of r)if(o in e)t.push(e[o]);else break;return t}function wR(r){return r.length===0?0:r[0]===or.FIRST_DIM_SIZE?r.length-1:r.length}function TR(r,e){if(r==null||e==null)return;let t=r.length,o=e.length;if(t>=o)throw new Error(`defaultValue.shape=${r} and ragged tensor flatValues.shape=${e}, are incompatible: defaultValue.rank = ${t} must be less than ragged tensor input flatValues.rank = ${o})`);for(let n=0;n<Math.min(t,o-1);++n){let s=r[n],a=e[n+1];if(s>=0&&a>=0&&s!==1&&s!==a)throw new Error(`defaultValue.shape=${r}, and ragged tensor input flatValues.shape=${e} are incompatible: defaultValue.shape[${n-r.length}] = ${s} but ragged tensor input.flatValues.shape[${n-r.length}] = ${a}`)}}var gl=30;function NR(r){return r<=gl?r:Go(r,Math.floor(Math.sqrt(r)))}function CR(r,e,t){let o=t*(typeof r=="number"?r:r[0]),n=e*(typeof r=="number"?r:r[1]);return[o,n]}function vR(r,e,t,o=!0){let n=[];if(o)n=n.concat(e.slice(0)),n.push(r[0]/t),n=n.concat(r.slice(1));else{n=n.concat(r[0]);let s=e.length;for(let a=0;a<s;++a)n=n.concat([r[a+1]/e[a],e[a]]);n=n.concat(r.slice(s+1))}return n}function SR(r,e,t=!0){let o=[];if(t){o.push(e);for(let n=e+1;n<r;++n)n<=2*e?(o.push(n),o.push(n-(e+1))):o.push(n)}else{let n=[],s=[];for(let a=1;a<r;++a)a>=e*2+1||a%2===1?s.push(a):n.push(a);o.push(...n),o.push(0),o.push(...s)}return o}function ER(r,e,t,o=!0){let n=[];o?n.push(r[0]/t):n.push(r[0]*t);for(let s=1;s<r.length;++s)s<=e.length?o?n.push(e[s-1]*r[s]):n.push(r[s]/e[s-1]):n.push(r[s]);return n}function IR(r,e){let t=[0];for(let o=0;o<e;++o)t.push(r[o][0]);return t}function $R(r,e,t){let o=r.slice(0,1);for(let n=0;n<t;++n)o.push(r[n+1]-e[n][0]-e[n][1]);return o}var kR=1.7580993408473768,RR=1.0507009873554805;var AR=.3275911,_R=.254829592,DR=-.284496736,OR=1.421413741,FR=-1.453152027,PR=1.061405429;function LR(r,e){if(r.length!==e.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${r.length}, imag: ${e.length}.`);let t=new Float32Array(r.length*2);for(let o=0;o<t.length;o+=2)t[o]=r[o/2],t[o+1]=e[o/2];return t}function BR(r){let e=new Float32Array(r.length/2),t=new Float32Array(r.length/2);for(let o=0;o<r.length;o+=2)e[o/2]=r[o],t[o/2]=r[o+1];return{real:e,imag:t}}function VR(r){let e=Math.ceil(r.length/4),t=new Float32Array(e),o=new Float32Array(e);for(let n=0;n<r.length;n+=4)t[Math.floor(n/4)]=r[n],o[Math.floor(n/4)]=r[n+1];return{real:t,imag:o}}function GR(r){let e=Math.floor(r.length/4),t=new Float32Array(e),o=new Float32Array(e);for(let n=2;n<r.length;n+=4)t[Math.floor(n/4)]=r[n],o[Math.floor(n/4)]=r[n+1];return{real:t,imag:o}}function UR(r,e){let t=r[e*2],o=r[e*2+1];return{real:t,imag:o}}function MR(r,e,t,o){r[o*2]=e,r[o*2+1]=t}function WR(r,e){let t=new Float32Array(r/2),o=new Float32Array(r/2);for(let n=0;n<Math.ceil(r/2);n++){let s=(e?2:-2)*Math.PI*(n/r);t[n]=Math.cos(s),o[n]=Math.sin(s)}return{real:t,imag:o}}function zR(r,e,t){let o=(t?2:-2)*Math.PI*(r/e),n=Math.cos(o),s=Math.sin(o);return{real:n,imag:s}}var Om="->",HR=/->/g,_b=",",Db="...";function KR(r,e){r=r.replace(/\s/g,"");let t=(r.length-r.replace(HR,"").length)/Om.length;if(t<1)throw new Error("Equations without an arrow are not supported.");if(t>1)throw new Error(`Equation must contain exactly one arrow ("${Om}").`);let[o,n]=r.split(Om);v(o.indexOf(Db)===-1,()=>`The ellipsis notation ("${Db}") is not supported yet.`);let s=o.split(_b),a=s.length;if(e!==a)throw new Error(`Expected ${a} input tensors, received ${e}`);if(a>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let i=[];for(let m=0;m<n.length;++m){let f=n[m];if(!s.some(d=>d.indexOf(f)!==-1))throw new Error(`Output subscripts contain the label ${f} not present in the input subscripts.`);i.indexOf(f)===-1&&i.push(f)}for(let m=0;m<o.length;++m){let f=o[m];i.indexOf(f)===-1&&f!==_b&&i.push(f)}let u=new Array(s.length);for(let m=0;m<a;++m){if(new Set(s[m].split("")).size!==s[m].length)throw new Error(`Found duplicate axes in input component ${s[m]}. Support for duplicate axes in input is not implemented yet.`);u[m]=[];for(let f=0;f<s[m].length;++f)u[m].push(i.indexOf(s[m][f]))}let l=i.length,c=n.length,p=[];for(let m=c;m<l;++m)p.push(m);return{allDims:i,summedDims:p,idDims:u}}function qR(r,e){let t=new Array(r);t.fill(-1);for(let n=0;n<e.length;++n)t[e[n]]=n;let o=[];for(let n=0;n<r;++n)t[n]===-1&&o.push(n);return t=t.filter(n=>n!==-1),{permutationIndices:t,expandDims:o}}function XR(r,e,t){let o=new Array(r);for(let n=0;n<t.length;++n){let s=t[n].shape;for(let a=0;a<e[n].length;++a)o[e[n][a]]===void 0?o[e[n][a]]=s[a]:v(o[e[n][a]]===s[a],()=>`Expected dimension ${o[e[n][a]]} at axis ${a} of input shaped ${JSON.stringify(s)}, but got dimension ${s[a]}`)}}function jR(r,e){let t=r,o=[],n=0;r.length===0&&t.push(-1),n=r.length+1;for(let a=0;a<n;++a)o.push([]);let s=[];for(let a=0;a<t.length;++a){let i=t[a],u=QR(e,i);for(let l of u)s.indexOf(l)===-1&&(o[a].push(l),s.push(l))}return{path:t,steps:o}}function YR(r){return r.every((e,t)=>e===t)}function QR(r,e){let t=[];for(let o=0;o<r.length;++o)(r[o].length===0||r[o].indexOf(e)!==-1||e===-1)&&t.push(o);return t}function ZR(r,e,t=0){let o=[];if(typeof e=="number")v(r.shape[t]%e===0,()=>"Number of splits must evenly divide the axis."),o=new Array(e).fill(r.shape[t]/e);else{let n=e.reduce((a,i)=>(i===-1&&(a+=1),a),0);v(n<=1,()=>"There should be only one negative value in split array.");let s=e.indexOf(-1);if(s!==-1){let a=e.reduce((i,u)=>u>0?i+u:i);e[s]=r.shape[t]-a}v(r.shape[t]===e.reduce((a,i)=>a+i),()=>"The sum of sizes must match the size of the axis dimension."),o=e}return o}function JR(r){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${r}`}function eA(r,e){return`indices(${r}, 0) is invalid: ${e} < 0`}function tA(r,e,t){return`indices(${r}, 0) is invalid: ${e} >= ${t}`}function rA(r,e){return`only one output dimension may be -1, not both ${r} and ${e}`}function oA(r,e){return`size ${r} must be non-negative, not ${e}`}function nA(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function sA(r,e){let t=Y(r),o=Y(e);return`Input to reshape is a SparseTensor with ${t}
  dense values, but the requested shape requires a multiple of ${o}. inputShape=${r} outputShape= ${e}`}function aA(r,e){let t=Y(r),o=Y(e);return`Input to reshape is a tensor with ${t} dense values, but the requested shape has ${o}. inputShape=${r} outputShape=${e}`}function iA(){return"segment ids must be >= 0"}function uA(){return"segment ids are not increasing"}function lA(r,e){return`Segment id ${r} out of range [0, ${e}), possibly because segmentIds input is not sorted.`}function cA(r,e,t){return`Bad: indices[${r}] == ${e} out of range [0, ${t})`}var Fm={};ce(Fm,{collectGatherOpShapeInfo:()=>fA,computeOutShape:()=>mA,segOpComputeOptimalWindowSize:()=>pA});function pA(r,e){let t=!1,o;for(r<=gl?(o=r,t=!0):o=Go(r,Math.floor(Math.sqrt(r)));!t;)o>e||o===r?t=!0:o=Go(r,o+1);return o}function mA(r,e,t){let o=[],n=r.length;for(let s=0;s<n;s++)s!==e?o.push(r[s]):o.push(t);return o}function fA(r,e,t,o){let n=e.shape.length,s=r.shape.length;if(o!==0&&(o<-n||o>n))throw new Error(`Expect batchDims in the range of [-${n}, ${n}], but got ${o}`);if(o<0&&(o+=n),o>s)throw new Error(`batchDims (${o}) must be less than rank(x) (
    ${s}).`);if(t<o)throw new Error(`batchDims (${o}) must be less than or equal to axis (${t}).`);for(let p=0;p<o;++p)if(r.shape[p]!==e.shape[p])throw new Error(`x.shape[${p}]: ${r.shape[p]} should be equal to indices.shape[${p}]: ${e.shape[p]}.`);let a=r.shape[t],i=[],u=1,l=1,c=1;for(let p=0;p<o;++p)i.push(r.shape[p]),u*=r.shape[p];for(let p=o;p<t;p++)i.push(r.shape[p]),l*=r.shape[p];for(let p=o;p<n;p++)i.push(e.shape[p]);for(let p=t+1;p<s;p++)i.push(r.shape[p]),c*=r.shape[p];return{batchSize:u,sliceSize:c,outerSize:l,dimSize:a,outputShape:i}}function dA(r){try{return r.map(e=>dn(e))}catch(e){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${e}`)}}function hA(r){return r.map(e=>fn(e))}var nr={};ce(nr,{nonMaxSuppressionV3Impl:()=>rl,nonMaxSuppressionV4Impl:()=>ol,nonMaxSuppressionV5Impl:()=>nl,whereImpl:()=>Qu});fb();var vo={},xl={alpha:!1,antialias:!1,premultipliedAlpha:!1,preserveDrawingBuffer:!1,depth:!1,stencil:!1,failIfMajorPerformanceCaveat:!0};function Fb(r,e){vo[r]=e}function yt(r,e){if(!(r in vo)||e!=null){let o=xA(r,e);if(o!==null)vo[r]=o;else return console.log("Could not get context for WebGL version",r),null}let t=vo[r];return t==null||t.isContextLost()?(delete vo[r],yt(r)):(t.disable(t.DEPTH_TEST),t.disable(t.STENCIL_TEST),t.disable(t.BLEND),t.disable(t.DITHER),t.disable(t.POLYGON_OFFSET_FILL),t.disable(t.SAMPLE_COVERAGE),t.enable(t.SCISSOR_TEST),t.enable(t.CULL_FACE),t.cullFace(t.BACK),vo[r])}function gA(r){if(!$().getBool("IS_SAFARI")&&typeof OffscreenCanvas<"u"&&r===2)return new OffscreenCanvas(300,150);if(typeof document<"u")return document.createElement("canvas");throw new Error("Cannot create a canvas in this context")}function xA(r,e){if(r!==1&&r!==2)throw new Error("Cannot get WebGL rendering context, WebGL is disabled.");let t=e??gA(r);return t.addEventListener("webglcontextlost",o=>{o.preventDefault(),delete vo[r]},!1),$().getBool("SOFTWARE_WEBGL_ENABLED")&&(xl.failIfMajorPerformanceCaveat=!1),r===1?t.getContext("webgl",xl)||t.getContext("experimental-webgl",xl):t.getContext("webgl2",xl)}var Mr;(function(r){r[r.DENSE=0]="DENSE",r[r.SHARED_BATCH=1]="SHARED_BATCH"})(Mr||(Mr={}));var ze;(function(r){r[r.RENDER=0]="RENDER",r[r.UPLOAD=1]="UPLOAD",r[r.PIXELS=2]="PIXELS",r[r.DOWNLOAD=3]="DOWNLOAD"})(ze||(ze={}));var Ve;(function(r){r[r.UNPACKED_FLOAT16=0]="UNPACKED_FLOAT16",r[r.UNPACKED_FLOAT32=1]="UNPACKED_FLOAT32",r[r.PACKED_4X1_UNSIGNED_BYTE=2]="PACKED_4X1_UNSIGNED_BYTE",r[r.PACKED_2X2_FLOAT32=3]="PACKED_2X2_FLOAT32",r[r.PACKED_2X2_FLOAT16=4]="PACKED_2X2_FLOAT16"})(Ve||(Ve={}));function So(r,e){return[e,r]}function Pb(r,e){return r*e}function Ss(r){let e=T.sizeFromShape(r),t=Math.ceil(e/4);return T.sizeToSquarishShape(t)}function sr(r,e){return[Math.max(1,Math.ceil(e/2)),Math.max(1,Math.ceil(r/2))]}function Lb(r,e){let[t,o]=sr(r,e);return t*o*4}function Es(r,e){let t=r,o,n,s,a,i,u,l,c,p,m;return $().getNumber("WEBGL_VERSION")===2?(o=t.R32F,n=t.R16F,s=t.RGBA16F,a=t.RGBA32F,i=t.RED,l=4,c=1,p=t.HALF_FLOAT,m=t.FLOAT,u=t.RGBA8):(o=r.RGBA,n=r.RGBA,s=r.RGBA,a=t.RGBA,i=r.RGBA,l=4,c=4,p=e!=null?e.HALF_FLOAT_OES:null,m=r.FLOAT,u=r.RGBA),{internalFormatFloat:o,internalFormatHalfFloat:n,internalFormatPackedHalfFloat:s,internalFormatPackedFloat:a,textureFormatFloat:i,downloadTextureFormat:u,downloadUnpackNumChannels:l,defaultNumChannels:c,textureTypeHalfFloat:p,textureTypeFloat:m}}function V(r,e){let t=e();return $().getBool("DEBUG")&&yA(r),t}function yA(r){let e=r.getError();if(e!==r.NO_ERROR)throw new Error("WebGL Error: "+TA(r,e))}var bA=596e-10,wA=65504;function Bb(r){return!!($().getBool("WEBGL_RENDER_FLOAT32_ENABLED")||r===0||bA<Math.abs(r)&&Math.abs(r)<wA)}function TA(r,e){switch(e){case r.NO_ERROR:return"NO_ERROR";case r.INVALID_ENUM:return"INVALID_ENUM";case r.INVALID_VALUE:return"INVALID_VALUE";case r.INVALID_OPERATION:return"INVALID_OPERATION";case r.INVALID_FRAMEBUFFER_OPERATION:return"INVALID_FRAMEBUFFER_OPERATION";case r.OUT_OF_MEMORY:return"OUT_OF_MEMORY";case r.CONTEXT_LOST_WEBGL:return"CONTEXT_LOST_WEBGL";default:return`Unknown error code ${e}`}}function Is(r,e){return wr(r,()=>r.getExtension(e),'Extension "'+e+'" not supported on this browser.')}function Vb(r,e){let t=wr(r,()=>r.createShader(r.VERTEX_SHADER),"Unable to create vertex WebGLShader.");if(V(r,()=>r.shaderSource(t,e)),V(r,()=>r.compileShader(t)),r.getShaderParameter(t,r.COMPILE_STATUS)===!1)throw console.log(r.getShaderInfoLog(t)),new Error("Failed to compile vertex shader.");return t}function Gb(r,e){let t=wr(r,()=>r.createShader(r.FRAGMENT_SHADER),"Unable to create fragment WebGLShader.");if(V(r,()=>r.shaderSource(t,e)),V(r,()=>r.compileShader(t)),$().get("ENGINE_COMPILE_ONLY"))return t;if(r.getShaderParameter(t,r.COMPILE_STATUS)===!1)throw Gm(e,r.getShaderInfoLog(t)),new Error("Failed to compile fragment shader.");return t}var NA=/ERROR: [0-9]+:([0-9]+):/g;function Gm(r,e){let t=NA.exec(e);if(t==null){console.log(`Couldn't parse line number in error: ${e}`),console.log(r);return}let o=+t[1],n=r.split(`
`),s=n.length.toString().length+2,a=n.map((p,m)=>T.rightPad((m+1).toString(),s)+p),i=0;for(let p=0;p<a.length;p++)i=Math.max(a[p].length,i);let u=a.slice(0,o-1),l=a.slice(o-1,o),c=a.slice(o);console.log(u.join(`
`)),console.log(e.split(`
`)[0]),console.log(`%c ${T.rightPad(l[0],i)}`,"border:1px solid red; background-color:#e3d2d2; color:#a61717"),console.log(c.join(`
`))}function Ub(r){return wr(r,()=>r.createProgram(),"Unable to create WebGLProgram.")}function Mb(r,e){if(V(r,()=>r.linkProgram(e)),!$().get("ENGINE_COMPILE_ONLY")&&r.getProgramParameter(e,r.LINK_STATUS)===!1)throw console.log(r.getProgramInfoLog(e)),new Error("Failed to link vertex and fragment shaders.")}function bl(r,e){if(V(r,()=>r.validateProgram(e)),r.getProgramParameter(e,r.VALIDATE_STATUS)===!1)throw console.log(r.getProgramInfoLog(e)),new Error("Shader program validation failed.")}function Wb(r,e){let t=wr(r,()=>r.createBuffer(),"Unable to create WebGLBuffer");return V(r,()=>r.bindBuffer(r.ARRAY_BUFFER,t)),V(r,()=>r.bufferData(r.ARRAY_BUFFER,e,r.STATIC_DRAW)),t}function zb(r,e){let t=wr(r,()=>r.createBuffer(),"Unable to create WebGLBuffer");return V(r,()=>r.bindBuffer(r.ELEMENT_ARRAY_BUFFER,t)),V(r,()=>r.bufferData(r.ELEMENT_ARRAY_BUFFER,e,r.STATIC_DRAW)),t}function Hb(r){return wr(r,()=>r.createTexture(),"Unable to create WebGLTexture.")}function Kb(r,e){let t=$().getNumber("WEBGL_MAX_TEXTURE_SIZE");if(r<=0||e<=0){let o=`[${r}x${e}]`;throw new Error("Requested texture size "+o+" is invalid.")}if(r>t||e>t){let o=`[${r}x${e}]`,n=`[${t}x${t}]`;throw new Error("Requested texture size "+o+" greater than WebGL maximum on this browser / GPU "+n+".")}}function qb(r){return wr(r,()=>r.createFramebuffer(),"Unable to create WebGLFramebuffer.")}function Um(r,e,t,o,n,s,a){let i=r.getAttribLocation(e,t);return i===-1?!1:(V(r,()=>r.bindBuffer(r.ARRAY_BUFFER,o)),V(r,()=>r.vertexAttribPointer(i,n,r.FLOAT,!1,s,a)),V(r,()=>r.enableVertexAttribArray(i)),!0)}function CA(r,e,t){SA(r,t),V(r,()=>r.activeTexture(r.TEXTURE0+t)),V(r,()=>r.bindTexture(r.TEXTURE_2D,e))}function Xb(r,e,t){return wr(r,()=>r.getUniformLocation(e,t),'uniform "'+t+'" not present in program.')}function jb(r,e,t){return r.getUniformLocation(e,t)}function Yb(r,e,t,o){V(r,()=>CA(r,e,o)),V(r,()=>r.uniform1i(t,o))}function wl(r,e,t){V(r,()=>r.bindFramebuffer(r.FRAMEBUFFER,t)),V(r,()=>r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,e,0))}function Mm(r,e){V(r,()=>r.bindFramebuffer(r.FRAMEBUFFER,e)),V(r,()=>r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,null,0))}function $s(r){let e=r.checkFramebufferStatus(r.FRAMEBUFFER);if(e!==r.FRAMEBUFFER_COMPLETE)throw new Error("Error binding framebuffer: "+vA(r,e))}function vA(r,e){switch(e){case r.FRAMEBUFFER_INCOMPLETE_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_ATTACHMENT";case r.FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT";case r.FRAMEBUFFER_INCOMPLETE_DIMENSIONS:return"FRAMEBUFFER_INCOMPLETE_DIMENSIONS";case r.FRAMEBUFFER_UNSUPPORTED:return"FRAMEBUFFER_UNSUPPORTED";default:return`unknown error ${e}`}}function wr(r,e,t){let o=V(r,()=>e());if(o==null)throw new Error(t);return o}function SA(r,e){let t=r.MAX_COMBINED_TEXTURE_IMAGE_UNITS-1,o=e+r.TEXTURE0;if(o<r.TEXTURE0||o>t){let n=`[gl.TEXTURE0, gl.TEXTURE${t}]`;throw new Error(`textureUnit must be in ${n}.`)}}function Wr(r,e=2){return T.sizeFromShape(r.slice(0,r.length-e))}function zr(r){if(r.length===0)throw Error("Cannot get rows and columns of an empty shape array.");return[r.length>1?r[r.length-2]:1,r[r.length-1]]}function ks(r){let e=[1,1,1];return r.length===0||r.length===1&&r[0]===1||(e=[Wr(r),...zr(r)]),e}function Qb(r,e=!1){let t=$().getNumber("WEBGL_MAX_TEXTURE_SIZE"),o=$().getNumber("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE");o===1/0&&$().getBool("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE")&&(o=t/2),e&&(t=t*2,o=o*2,r=r.map((i,u)=>u>=r.length-2?T.nearestLargerEven(r[u]):r[u]),r.length===1&&(r=[2,r[0]])),r.length!==2&&(r=T.squeezeShape(r).newShape);let n=T.sizeFromShape(r),s=null;r.length<=1&&n<=t?s=[1,n]:r.length===2&&r[0]<=t&&r[1]<=t?s=r:r.length===3&&r[0]*r[1]<=t&&r[2]<=t?s=[r[0]*r[1],r[2]]:r.length===3&&r[0]<=t&&r[1]*r[2]<=t?s=[r[0],r[1]*r[2]]:r.length===4&&r[0]*r[1]*r[2]<=t&&r[3]<=t?s=[r[0]*r[1]*r[2],r[3]]:r.length===4&&r[0]<=t&&r[1]*r[2]*r[3]<=t&&(s=[r[0],r[1]*r[2]*r[3]]);let a=s!=null&&Math.max(...s)>o&&Math.min(...s)<=(e?2:1)&&Math.min(...s)>0;if(s==null||a)if(e){let i=Wr(r),u=2,l=2;r.length&&([u,l]=zr(r)),n=i*(u/2)*(l/2),s=T.sizeToSquarishShape(n).map(c=>c*2)}else s=T.sizeToSquarishShape(n);return s}function yl(r){return r%2===0}function Eo(r,e){if(r=r.slice(-2),e=e.slice(-2),T.arraysEqual(r,e)||!r.length||!e.length||r[0]===0||r[1]===0||e[0]===0||e[1]===0)return!0;if(r.length!==e.length){let t=r[r.length-1],o=e[e.length-1];if(t===o||yl(t)&&yl(o)&&(r[0]===1||e[0]===1))return!0}return r[1]===e[1]&&yl(r[0])&&yl(e[0])}var Lm,Bm;function Zb(r){if(Lm==null){let e=yt(r);Lm=e.getParameter(e.MAX_TEXTURE_SIZE)}return Lm}function Jb(r){if(Bm==null){let e=yt(r);Bm=e.getParameter(e.MAX_TEXTURE_IMAGE_UNITS)}return Math.min(16,Bm)}function e0(r){if(r===0)return 0;let e,t=yt(r);return $t(t,"EXT_disjoint_timer_query_webgl2")&&r===2?e=2:$t(t,"EXT_disjoint_timer_query")?e=1:e=0,e}function $t(r,e){return r.getExtension(e)!=null}function Wm(r){try{if(yt(r)!=null)return!0}catch(e){return console.log("Error when getting WebGL context: ",e),!1}return!1}function t0(r){if(r===0)return!1;let e=yt(r);if(r===1){if(!$t(e,"OES_texture_float"))return!1}else if(!$t(e,"EXT_color_buffer_float"))return!1;return Vm(e)}function r0(r){if(r===0)return!1;let e=yt(r);if(r===1){if(!$t(e,"OES_texture_float")||!$t(e,"WEBGL_color_buffer_float"))return!1}else{if($t(e,"EXT_color_buffer_float"))return Vm(e);let o="EXT_color_buffer_half_float";if($t(e,o)){let n=e.getExtension(o);return EA(e,n)}return!1}return Vm(e)}function Vm(r){let e=Es(r),t=r.createTexture();r.bindTexture(r.TEXTURE_2D,t),r.texImage2D(r.TEXTURE_2D,0,e.internalFormatFloat,1,1,0,e.textureFormatFloat,e.textureTypeFloat,null);let s=r.createFramebuffer();r.bindFramebuffer(r.FRAMEBUFFER,s),r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,t,0);let a=r.checkFramebufferStatus(r.FRAMEBUFFER)===r.FRAMEBUFFER_COMPLETE;return r.bindTexture(r.TEXTURE_2D,null),r.bindFramebuffer(r.FRAMEBUFFER,null),r.deleteTexture(t),r.deleteFramebuffer(s),a}function EA(r,e){let t=Es(r,e),o=r.createTexture();r.bindTexture(r.TEXTURE_2D,o),r.texImage2D(r.TEXTURE_2D,0,t.internalFormatHalfFloat,1,1,0,t.textureFormatFloat,t.textureTypeHalfFloat,null);let a=r.createFramebuffer();r.bindFramebuffer(r.FRAMEBUFFER,a),r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,o,0);let i=r.checkFramebufferStatus(r.FRAMEBUFFER)===r.FRAMEBUFFER_COMPLETE;return r.bindTexture(r.TEXTURE_2D,null),r.bindFramebuffer(r.FRAMEBUFFER,null),r.deleteTexture(o),r.deleteFramebuffer(a),i}function o0(r){return r!==2?!1:yt(r).fenceSync!=null}function ar(r,e){Array.isArray(r)||(r=[r]),r.forEach(t=>{t!=null&&T.assert(t.dtype!=="complex64",()=>`${e} does not support complex64 tensors in the WebGL backend.`)})}var W=$();W.registerFlag("HAS_WEBGL",()=>W.getNumber("WEBGL_VERSION")>0);W.registerFlag("WEBGL_VERSION",()=>Wm(2)?2:Wm(1)?1:0);W.registerFlag("WEBGL_CHECK_NUMERICAL_PROBLEMS",()=>!1);W.registerFlag("WEBGL_BUFFER_SUPPORTED",()=>W.get("WEBGL_VERSION")===2);W.registerFlag("WEBGL_CPU_FORWARD",()=>!0);W.registerFlag("WEBGL_FORCE_F16_TEXTURES",()=>!1);W.registerFlag("WEBGL_PACK",()=>W.getBool("HAS_WEBGL"));W.registerFlag("WEBGL_PACK_NORMALIZATION",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_CLIP",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_DEPTHWISECONV",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_BINARY_OPERATIONS",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_UNARY_OPERATIONS",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_ARRAY_OPERATIONS",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_IMAGE_OPERATIONS",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_REDUCE",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_LAZILY_UNPACK",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_CONV_IM2COL",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_PACK_CONV2DTRANSPOSE",()=>W.getBool("WEBGL_PACK"));W.registerFlag("WEBGL_MAX_TEXTURE_SIZE",()=>Zb(W.getNumber("WEBGL_VERSION")));W.registerFlag("WEBGL_MAX_TEXTURES_IN_SHADER",()=>Jb(W.getNumber("WEBGL_VERSION")));W.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION",()=>{let r=W.getNumber("WEBGL_VERSION");return r===0?0:e0(r)});W.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE",()=>W.getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0&&!kr.isMobile());W.registerFlag("WEBGL_RENDER_FLOAT32_CAPABLE",()=>t0(W.getNumber("WEBGL_VERSION")));W.registerFlag("WEBGL_RENDER_FLOAT32_ENABLED",()=>W.getBool("WEBGL_FORCE_F16_TEXTURES")?!1:W.getBool("WEBGL_RENDER_FLOAT32_CAPABLE"));W.registerFlag("WEBGL_DOWNLOAD_FLOAT_ENABLED",()=>r0(W.getNumber("WEBGL_VERSION")));W.registerFlag("WEBGL_FENCE_API_ENABLED",()=>o0(W.getNumber("WEBGL_VERSION")));W.registerFlag("WEBGL_SIZE_UPLOAD_UNIFORM",()=>W.getBool("WEBGL_RENDER_FLOAT32_ENABLED")?4:0);W.registerFlag("WEBGL_DELETE_TEXTURE_THRESHOLD",()=>-1,r=>{if(typeof r!="number")throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be a number but got ${r}.`);if(r<0&&r!==-1)throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be -1 (indicating never delete) or at least 0, but got ${r}.`)});W.registerFlag("WEBGL_FLUSH_THRESHOLD",()=>kr.isMobile()?1:-1,r=>{if(typeof r!="number")throw new Error(`WEBGL_FLUSH_THRESHOLD must be a number but got ${r}.`);if(r<0&&r!==-1)throw new Error(`WEBGL_FLUSH_THRESHOLD must be -1 (indicating never manual flush) or at least 0, but got ${r}.`)});W.registerFlag("CPU_HANDOFF_SIZE_THRESHOLD",()=>128);W.registerFlag("WEBGL_USE_SHAPES_UNIFORMS",()=>!1);W.registerFlag("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e5);W.registerFlag("TOPK_K_CPU_HANDOFF_THRESHOLD",()=>128);W.registerFlag("WEBGL_EXP_CONV",()=>!1);W.registerFlag("SOFTWARE_WEBGL_ENABLED",()=>W.getBool("IS_TEST"));W.registerFlag("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE",()=>1/0);W.registerFlag("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE",()=>!1);W.registerFlag("WEBGL2_ISNAN_CUSTOM",()=>!1);W.registerFlag("ENGINE_COMPILE_ONLY",()=>!1);function xe(){let r,e,t,o,n,s,a,i,u,l;return $().getNumber("WEBGL_VERSION")===2?(r="#version 300 es",e="in",t="out",o="in",n="texture",s="outputColor",a="out vec4 outputColor;",i=$().getBool("WEBGL2_ISNAN_CUSTOM")?`
      bool isnan_custom(float val) {
        uint floatToUint = floatBitsToUint(val);
        return (floatToUint & 0x7fffffffu) > 0x7f800000u;
      }

      bvec4 isnan_custom(vec4 val) {
        return bvec4(isnan_custom(val.x),
          isnan_custom(val.y), isnan_custom(val.z), isnan_custom(val.w));
      }

      #define isnan(value) isnan_custom(value)
    `:"",u="",l=`
      #define round(value) newRound(value)
      int newRound(float value) {
        return int(floor(value + 0.5));
      }

      ivec4 newRound(vec4 value) {
        return ivec4(floor(value + vec4(0.5)));
      }
    `):(r="",e="attribute",t="varying",o="varying",n="texture2D",s="gl_FragColor",a="",i=`
      #define isnan(value) isnan_custom(value)
      bool isnan_custom(float val) {
        return (val > 0. || val < 1. || val == 0.) ? false : true;
      }
      bvec4 isnan_custom(vec4 val) {
        return bvec4(isnan(val.x), isnan(val.y), isnan(val.z), isnan(val.w));
      }
    `,u=`
      uniform float INFINITY;

      bool isinf(float val) {
        return abs(val) == INFINITY;
      }
      bvec4 isinf(vec4 val) {
        return equal(abs(val), vec4(INFINITY));
      }
    `,l=`
      int round(float value) {
        return int(floor(value + 0.5));
      }

      ivec4 round(vec4 value) {
        return ivec4(floor(value + vec4(0.5)));
      }
    `),{version:r,attribute:e,varyingVs:t,varyingFs:o,texture2D:n,output:s,defineOutput:a,defineSpecialNaN:i,defineSpecialInf:u,defineRound:l}}function Ut(r,e,t="index"){let o=T.computeStrides(e);return o.map((n,s)=>{let a=`int ${r[s]} = ${t} / ${n}`,i=s===o.length-1?`int ${r[s+1]} = ${t} - ${r[s]} * ${n}`:`index -= ${r[s]} * ${n}`;return`${a}; ${i};`}).join("")}function Io(r,e,t="index"){let o=T.computeStrides(e);return o.map((n,s)=>{let a=`int ${r[s]} = ${t} / outShapeStrides[${s}]`,i=s===o.length-1?`int ${r[s+1]} = ${t} - ${r[s]} * outShapeStrides[${s}]`:`index -= ${r[s]} * outShapeStrides[${s}]`;return`${a}; ${i};`}).join("")}function IA(r,e){let t=r.length,o=r.map(s=>`${e}[${s}]`),n=new Array(t-1);n[t-2]=o[t-1];for(let s=t-3;s>=0;--s)n[s]=`(${n[s+1]} * ${o[s+1]})`;return n}function n0(r,e,t="index"){let o=r.map((s,a)=>a),n=IA(o,e);return n.map((s,a)=>{let i=`int ${r[a]} = ${t} / ${n[a]}`,u=a===n.length-1?`int ${r[a+1]} = ${t} - ${r[a]} * ${n[a]}`:`index -= ${r[a]} * ${n[a]}`;return`${i}; ${u};`}).join("")}function Rn(r){let e=T.computeStrides(r).map(t=>t.toString());return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * ${e[0]} + coords.y * ${e[1]} + coords.z;
  }
`}function An(){return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * outShapeStrides[0] + coords.y * outShapeStrides[1] + coords.z;
  }
`}var Nl=`
  const float FLOAT_MAX = 1.70141184e38;
  const float FLOAT_MIN = 1.17549435e-38;

  lowp vec4 encode_float(highp float v) {
    if (isnan(v)) {
      return vec4(255, 255, 255, 255);
    }

    highp float av = abs(v);

    if(av < FLOAT_MIN) {
      return vec4(0.0, 0.0, 0.0, 0.0);
    } else if(v > FLOAT_MAX) {
      return vec4(0.0, 0.0, 128.0, 127.0) / 255.0;
    } else if(v < -FLOAT_MAX) {
      return vec4(0.0, 0.0,  128.0, 255.0) / 255.0;
    }

    highp vec4 c = vec4(0,0,0,0);

    highp float e = floor(log2(av));
    highp float m = exp2(fract(log2(av))) - 1.0;

    c[2] = floor(128.0 * m);
    m -= c[2] / 128.0;
    c[1] = floor(32768.0 * m);
    m -= c[1] / 32768.0;
    c[0] = floor(8388608.0 * m);

    highp float ebias = e + 127.0;
    c[3] = floor(ebias / 2.0);
    ebias -= c[3] * 2.0;
    c[2] += floor(ebias) * 128.0;

    c[3] += 128.0 * step(0.0, -v);

    return c / 255.0;
  }
`;var{getBroadcastDims:s0}=I;function a0(r,e,t){let o=[];if(r.forEach(f=>{let d=T.sizeFromShape(f.shapeInfo.logicalShape);if(f.shapeInfo.isUniform?o.push(`uniform float ${f.name}${d>1?`[${d}]`:""};`):(o.push(`uniform sampler2D ${f.name};`),o.push(`uniform int offset${f.name};`)),t.enableShapeUniforms){let{uniformShape:y}=Cl(t.packedInputs,f.shapeInfo.logicalShape,f.shapeInfo.texShape);switch(y.length){case 1:o.push(`uniform int ${f.name}Shape;`);break;case 2:o.push(`uniform ivec2 ${f.name}Shape;`);break;case 3:o.push(`uniform ivec3 ${f.name}Shape;`);break;case 4:o.push(`uniform ivec4 ${f.name}Shape;`);break;default:break}o.push(`uniform ivec2 ${f.name}TexShape;`)}}),t.enableShapeUniforms){switch(e.logicalShape.length){case 1:o.push("uniform int outShape;");break;case 2:o.push("uniform ivec2 outShape;"),o.push("uniform int outShapeStrides;");break;case 3:o.push("uniform ivec3 outShape;"),o.push("uniform ivec2 outShapeStrides;");break;case 4:o.push("uniform ivec4 outShape;"),o.push("uniform ivec3 outShapeStrides;");break;default:break}o.push("uniform ivec2 outTexShape;")}t.customUniforms&&t.customUniforms.forEach(f=>{o.push(`uniform ${f.type} ${f.name}${f.arrayIndex?`[${f.arrayIndex}]`:""};`)});let n=o.join(`
`),s=r.map(f=>$A(f,e,t.packedInputs,t.enableShapeUniforms)).join(`
`),a=e.texShape,i=xe(),u=AA(i),l,c,p=OA(i);return e.isPacked?(l=kA(e.logicalShape,a,t.enableShapeUniforms),c=DA(i)):(l=RA(e.logicalShape,a,t.enableShapeUniforms),c=_A(i)),t.packedInputs&&(p+=BA),[p,u,c,n,l,s,t.userCode].join(`
`)}function Dn(r,e=!1){let t=r.shapeInfo.logicalShape;switch(t.length){case 0:return YA(r,e);case 1:return ZA(r,e);case 2:return e_(r,e);case 3:return r_(r,e);case 4:return n_(r,e);case 5:return s_(r);case 6:return a_(r);default:throw new Error(`${t.length}-D input sampling is not yet supported`)}}function i0(r,e){switch(r.shapeInfo.logicalShape.length){case 0:return jA(r);case 1:return QA(r,e);case 2:return JA(r,e);case 3:return t_(r,e);default:return o_(r,e)}}function $A(r,e,t=!1,o){let n="";t?n+=i0(r,o):n+=Dn(r,o);let s=r.shapeInfo.logicalShape,a=e.logicalShape;return s.length<=a.length&&(t?n+=i_(r,e):n+=u_(r,e)),n}function kA(r,e,t){switch(r.length){case 0:return u0();case 1:return VA(r,e,t);case 2:return qA(r,e,t);case 3:return UA(r,e,t);default:return WA(r,e,t)}}function RA(r,e,t){switch(r.length){case 0:return u0();case 1:return GA(r,e,t);case 2:return XA(r,e,t);case 3:return MA(r,e,t);case 4:return zA(r,e,t);case 5:return HA(r,e);case 6:return KA(r,e);default:throw new Error(`${r.length}-D output sampling is not yet supported`)}}function AA(r){return`
    float sampleTexture(sampler2D textureSampler, vec2 uv) {
      return ${r.texture2D}(textureSampler, uv).r;
    }
  `}function _A(r){return`
    void setOutput(float val) {
      ${r.output} = vec4(val, 0, 0, 0);
    }
  `}function DA(r){return`
    void setOutput(vec4 val) {
      ${r.output} = val;
    }
  `}function OA(r){return`${r.version}
    precision highp float;
    precision highp int;
    precision highp sampler2D;
    ${r.varyingFs} vec2 resultUV;
    ${r.defineOutput}
    const vec2 halfCR = vec2(0.5, 0.5);

    struct ivec5
    {
      int x;
      int y;
      int z;
      int w;
      int u;
    };

    struct ivec6
    {
      int x;
      int y;
      int z;
      int w;
      int u;
      int v;
    };

    uniform float NAN;
    ${r.defineSpecialNaN}
    ${r.defineSpecialInf}
    ${r.defineRound}

    int imod(int x, int y) {
      return x - y * (x / y);
    }

    int idiv(int a, int b, float sign) {
      int res = a / b;
      int mod = imod(a, b);
      if (sign < 0. && mod != 0) {
        res -= 1;
      }
      return res;
    }

    //Based on the work of Dave Hoskins
    //https://www.shadertoy.com/view/4djSRW
    #define HASHSCALE1 443.8975
    float random(float seed){
      vec2 p = resultUV * seed;
      vec3 p3  = fract(vec3(p.xyx) * HASHSCALE1);
      p3 += dot(p3, p3.yzx + 19.19);
      return fract((p3.x + p3.y) * p3.z);
    }

    ${FA}
    ${PA}
    ${LA}
  `}var FA=`
vec2 uvFromFlat(int texNumR, int texNumC, int index) {
  int texR = index / texNumC;
  int texC = index - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
vec2 packedUVfrom1D(int texNumR, int texNumC, int index) {
  int texelIndex = index / 2;
  int texR = texelIndex / texNumC;
  int texC = texelIndex - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,PA=`
vec2 packedUVfrom2D(int texelsInLogicalRow, int texNumR,
  int texNumC, int row, int col) {
  int texelIndex = (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = texelIndex / texNumC;
  int texC = texelIndex - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,LA=`
vec2 packedUVfrom3D(int texNumR, int texNumC,
    int texelsInBatch, int texelsInLogicalRow, int b,
    int row, int col) {
  int index = b * texelsInBatch + (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = index / texNumC;
  int texC = index - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,BA=`
  float getChannel(vec4 frag, vec2 innerDims) {
    vec2 modCoord = mod(innerDims, 2.);
    return modCoord.x == 0. ?
      (modCoord.y == 0. ? frag.r : frag.g) :
      (modCoord.y == 0. ? frag.b : frag.a);
  }
  float getChannel(vec4 frag, int dim) {
    float modCoord = mod(float(dim), 2.);
    return modCoord == 0. ? frag.r : frag.g;
  }
`;function u0(){return`
    int getOutputCoords() {
      return 0;
    }
  `}function VA(r,e,t){let o=[Math.ceil(e[0]/2),Math.ceil(e[1]/2)];return o[0]===1?t?`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ceil(float(outTexShape[1]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ${o[1]}.0);
      }
    `:o[1]===1?t?`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ceil(float(outTexShape[0]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ${o[0]}.0);
      }
    `:t?`
    int getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));
      return 2 * (resTexRC.x * packedTexShape[1] + resTexRC.y);
    }
  `:`
    int getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${o[0]}, ${o[1]}));
      return 2 * (resTexRC.x * ${o[1]} + resTexRC.y);
    }
  `}function GA(r,e,t){return e[0]===1?t?`
      int getOutputCoords() {
        return int(resultUV.x * float(outTexShape[1]));
      }
    `:`
      int getOutputCoords() {
        return int(resultUV.x * ${e[1]}.0);
      }
    `:e[1]===1?t?`
      int getOutputCoords() {
        return int(resultUV.y * float(outTexShape[0]));
      }
    `:`
      int getOutputCoords() {
        return int(resultUV.y * ${e[0]}.0);
      }
    `:t?`
    int getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(outTexShape[0], outTexShape[1]));
      return resTexRC.x * outTexShape[1] + resTexRC.y;
    }
  `:`
    int getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${e[0]}, ${e[1]}));
      return resTexRC.x * ${e[1]} + resTexRC.y;
    }
  `}function UA(r,e,t){if(t)return`
    ivec3 getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      int texelsInLogicalRow = int(ceil(float(outShape[2]) / 2.0));
      int texelsInBatch = texelsInLogicalRow * int(ceil(float(outShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));
      int index = resTexRC.x * packedTexShape[1] + resTexRC.y;

      int b = index / texelsInBatch;
      index -= b * texelsInBatch;

      int r = 2 * (index / texelsInLogicalRow);
      int c = imod(index, texelsInLogicalRow) * 2;

      return ivec3(b, r, c);
    }
  `;let o=[Math.ceil(e[0]/2),Math.ceil(e[1]/2)],n=Math.ceil(r[2]/2),s=n*Math.ceil(r[1]/2);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${o[0]}, ${o[1]}));
      int index = resTexRC.x * ${o[1]} + resTexRC.y;

      int b = index / ${s};
      index -= b * ${s};

      int r = 2 * (index / ${n});
      int c = imod(index, ${n}) * 2;

      return ivec3(b, r, c);
    }
  `}function MA(r,e,t){if(t)return`
  ivec3 getOutputCoords() {
    ivec2 resTexRC = ivec2(resultUV.yx *
                           vec2(outTexShape[0], outTexShape[1]));
    int index = resTexRC.x * outTexShape[1] + resTexRC.y;
    ${Io(["r","c","d"],r)}
    return ivec3(r, c, d);
  }
`;let o=Ut(["r","c","d"],r);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${e[0]}, ${e[1]}));
      int index = resTexRC.x * ${e[1]} + resTexRC.y;
      ${o}
      return ivec3(r, c, d);
    }
  `}function WA(r,e,t){if(t)return`
    ivec4 getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));
      int index = resTexRC.x * packedTexShape[1] + resTexRC.y;

      int texelsInLogicalRow = int(ceil(float(outShape[3]) / 2.0));
      int texelsInBatch = texelsInLogicalRow * int(ceil(float(outShape[2]) / 2.0));
      int texelsInBatchN = texelsInBatch * outShape[1];

      int b2 = index / texelsInBatchN;
      index -= b2 * texelsInBatchN;

      int b = index / texelsInBatch;
      index -= b * texelsInBatch;

      int r = 2 * (index / texelsInLogicalRow);
      int c = imod(index, texelsInLogicalRow) * 2;

      return ivec4(b2, b, r, c);
    }
  `;let o=[Math.ceil(e[0]/2),Math.ceil(e[1]/2)],n=Math.ceil(r[r.length-1]/2),s=n*Math.ceil(r[r.length-2]/2),a=s,i="",u="b, r, c";for(let l=2;l<r.length-1;l++)a*=r[r.length-l-1],i=`
      int b${l} = index / ${a};
      index -= b${l} * ${a};
    `+i,u=`b${l}, `+u;return`
    ivec${r.length} getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${o[0]}, ${o[1]}));
      int index = resTexRC.x * ${o[1]} + resTexRC.y;

      ${i}

      int b = index / ${s};
      index -= b * ${s};

      int r = 2 * (index / ${n});
      int c = imod(index, ${n}) * 2;

      return ivec${r.length}(${u});
    }
  `}function zA(r,e,t){if(t)return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(outTexShape[0], outTexShape[1]));
      int index = resTexRC.x * outTexShape[1] + resTexRC.y;
      ${Io(["r","c","d","d2"],r)}
      return ivec4(r, c, d, d2);
    }
  `;let o=Ut(["r","c","d","d2"],r);return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${e[0]}, ${e[1]}));
      int index = resTexRC.x * ${e[1]} + resTexRC.y;
      ${o}
      return ivec4(r, c, d, d2);
    }
  `}function HA(r,e){let t=Ut(["r","c","d","d2","d3"],r);return`
    ivec5 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx * vec2(${e[0]},
                             ${e[1]}));

      int index = resTexRC.x * ${e[1]} + resTexRC.y;

      ${t}

      ivec5 outShape = ivec5(r, c, d, d2, d3);
      return outShape;
    }
  `}function KA(r,e){let t=Ut(["r","c","d","d2","d3","d4"],r);return`
    ivec6 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${e[0]}, ${e[1]}));
      int index = resTexRC.x * ${e[1]} + resTexRC.y;

      ${t}

      ivec6 result = ivec6(r, c, d, d2, d3, d4);
      return result;
    }
  `}function qA(r,e,t){let o=[Math.ceil(e[0]/2),Math.ceil(e[1]/2)];if(T.arraysEqual(r,e))return t?`
      ivec2 getOutputCoords() {
        ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
        return 2 * ivec2(resultUV.yx * vec2(packedTexShape[0], packedTexShape[1]));
      }
    `:`
      ivec2 getOutputCoords() {
        return 2 * ivec2(resultUV.yx * vec2(${o[0]}, ${o[1]}));
      }
    `;let n=Math.ceil(r[1]/2);return t?`
    ivec2 getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      int texelsInLogicalRow = int(ceil(float(outShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));

      int index = resTexRC.x * packedTexShape[1] + resTexRC.y;
      int r = 2 * (index / texelsInLogicalRow);
      int c = imod(index, texelsInLogicalRow) * 2;

      return ivec2(r, c);
    }
  `:`
    ivec2 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${o[0]}, ${o[1]}));

      int index = resTexRC.x * ${o[1]} + resTexRC.y;
      int r = 2 * (index / ${n});
      int c = imod(index, ${n}) * 2;

      return ivec2(r, c);
    }
  `}function XA(r,e,t){return T.arraysEqual(r,e)?t?`
      ivec2 getOutputCoords() {
        return ivec2(resultUV.yx * vec2(outTexShape[0], outTexShape[1]));
      }
    `:`
      ivec2 getOutputCoords() {
        return ivec2(resultUV.yx * vec2(${e[0]}, ${e[1]}));
      }
    `:r[1]===1?t?`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(outTexShape[0], outTexShape[1]));
        int index = resTexRC.x * outTexShape[1] + resTexRC.y;
        return ivec2(index, 0);
      }
    `:`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(${e[0]}, ${e[1]}));
        int index = resTexRC.x * ${e[1]} + resTexRC.y;
        return ivec2(index, 0);
      }
    `:r[0]===1?t?`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(outTexShape[0], outTexShape[1]));
        int index = resTexRC.x * outTexShape[1] + resTexRC.y;
        return ivec2(0, index);
      }
    `:`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(${e[0]}, ${e[1]}));
        int index = resTexRC.x * ${e[1]} + resTexRC.y;
        return ivec2(0, index);
      }
    `:t?`
    ivec2 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(outTexShape[0], outTexShape[1]));
      int index = resTexRC.x * outTexShape[1] + resTexRC.y;
      int r = index / outShape[1];
      int c = index - r * outShape[1];
      return ivec2(r, c);
    }
  `:`
    ivec2 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${e[0]}, ${e[1]}));
      int index = resTexRC.x * ${e[1]} + resTexRC.y;
      int r = index / ${r[1]};
      int c = index - r * ${r[1]};
      return ivec2(r, c);
    }
  `}function $o(r){return`offset${r}`}function jA(r){let e=r.name,t="get"+e.charAt(0).toUpperCase()+e.slice(1),o=xe();return`
    vec4 ${t}() {
      return ${o.texture2D}(${e}, halfCR);
    }
  `}function YA(r,e){let t=r.name,o="get"+t.charAt(0).toUpperCase()+t.slice(1);if(r.shapeInfo.isUniform)return`float ${o}() {return ${t};}`;let[n,s]=r.shapeInfo.texShape;if(n===1&&s===1)return`
      float ${o}() {
        return sampleTexture(${t}, halfCR);
      }
    `;let a=$o(t);if(e)return`
    float ${o}() {
      vec2 uv = uvFromFlat(${t}TexShape[0], ${t}TexShape[1], ${a});
      return sampleTexture(${t}, uv);
    }
  `;let[i,u]=r.shapeInfo.texShape;return`
    float ${o}() {
      vec2 uv = uvFromFlat(${i}, ${u}, ${a});
      return sampleTexture(${t}, uv);
    }
  `}function QA(r,e){let t=r.name,o="get"+t.charAt(0).toUpperCase()+t.slice(1),n=r.shapeInfo.texShape,s=xe();if(e)return`
    vec4 ${o}(int index) {
      ivec2 packedTexShape = ivec2(ceil(float(${t}TexShape[0]) / 2.0), ceil(float(${t}TexShape[1]) / 2.0));
      vec2 uv = packedUVfrom1D(
        packedTexShape[0], packedTexShape[1], index);
      return ${s.texture2D}(${t}, uv);
    }
  `;let a=[Math.ceil(n[0]/2),Math.ceil(n[1]/2)];return`
    vec4 ${o}(int index) {
      vec2 uv = packedUVfrom1D(
        ${a[0]}, ${a[1]}, index);
      return ${s.texture2D}(${t}, uv);
    }
  `}function ZA(r,e){let t=r.name,o="get"+t.charAt(0).toUpperCase()+t.slice(1);if(r.shapeInfo.isUniform)return`
      float ${o}(int index) {
        ${On(r)}
      }
    `;let n=r.shapeInfo.texShape,s=n[0],a=n[1];if(a===1&&s===1)return`
      float ${o}(int index) {
        return sampleTexture(${t}, halfCR);
      }
    `;let i=$o(t);return a===1?e?`
      float ${o}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / float(${t}TexShape[0]));
        return sampleTexture(${t}, uv);
      }
    `:`
      float ${o}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / ${s}.0);
        return sampleTexture(${t}, uv);
      }
    `:s===1?e?`
      float ${o}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / float(${t}TexShape[1]), 0.5);
        return sampleTexture(${t}, uv);
      }
    `:`
      float ${o}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / ${a}.0, 0.5);
        return sampleTexture(${t}, uv);
      }
    `:e?`
    float ${o}(int index) {
      vec2 uv = uvFromFlat(${t}TexShape[0], ${t}TexShape[1], index + ${i});
      return sampleTexture(${t}, uv);
    }
  `:`
    float ${o}(int index) {
      vec2 uv = uvFromFlat(${s}, ${a}, index + ${i});
      return sampleTexture(${t}, uv);
    }
  `}function JA(r,e){let t=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=r.shapeInfo.texShape,a=s[0],i=s[1],u=xe();if(s!=null&&T.arraysEqual(t,s))return e?`
      vec4 ${n}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${o}TexShape[1], ${o}TexShape[0]);

        return ${u.texture2D}(${o}, uv);
      }
    `:`
      vec4 ${n}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${i}.0, ${a}.0);

        return ${u.texture2D}(${o}, uv);
      }
    `;if(e)return`
    vec4 ${n}(int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${o}TexShape[0]) / 2.0), ceil(float(${o}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${o}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom2D(valuesPerRow, packedTexShape[0], packedTexShape[1], row, col);
      return ${u.texture2D}(${o}, uv);
    }
  `;let l=[Math.ceil(s[0]/2),Math.ceil(s[1]/2)],c=Math.ceil(t[1]/2);return`
    vec4 ${n}(int row, int col) {
      vec2 uv = packedUVfrom2D(${c}, ${l[0]}, ${l[1]}, row, col);
      return ${u.texture2D}(${o}, uv);
    }
  `}function e_(r,e){let t=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=r.shapeInfo.texShape;if(s!=null&&T.arraysEqual(t,s)){if(e)return`
      float ${n}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `;let m=s[0],f=s[1];return`
    float ${n}(int row, int col) {
      vec2 uv = (vec2(col, row) + halfCR) / vec2(${f}.0, ${m}.0);
      return sampleTexture(${o}, uv);
    }
  `}let{newShape:a,keptDims:i}=T.squeezeShape(t),u=a;if(u.length<t.length){let m=Fn(r,u),f=["row","col"];return`
      ${Dn(m,e)}
      float ${n}(int row, int col) {
        return ${n}(${Pn(f,i)});
      }
    `}if(r.shapeInfo.isUniform)return`
      float ${n}(int row, int col) {
        int index = round(dot(vec2(row, col), vec2(${t[1]}, 1)));
        ${On(r)}
      }
    `;let l=s[0],c=s[1],p=$o(o);return c===1?e?`
      float ${n}(int row, int col) {
        float index = dot(vec3(row, col, ${p}), vec3(${o}Shape[1], 1, 1));
        vec2 uv = vec2(0.5, (index + 0.5) / float(${o}TexShape[0]));
        return sampleTexture(${o}, uv);
      }
    `:`
    float ${n}(int row, int col) {
      float index = dot(vec3(row, col, ${p}), vec3(${t[1]}, 1, 1));
      vec2 uv = vec2(0.5, (index + 0.5) / ${l}.0);
      return sampleTexture(${o}, uv);
    }
  `:l===1?e?`
      float ${n}(int row, int col) {
        float index = dot(vec3(row, col, ${p}), vec3(${o}Shape[1], 1, 1));
        vec2 uv = vec2((index + 0.5) / float(${o}TexShape[1]), 0.5);
        return sampleTexture(${o}, uv);
      }
    `:`
    float ${n}(int row, int col) {
      float index = dot(vec3(row, col, ${p}), vec3(${t[1]}, 1, 1));
      vec2 uv = vec2((index + 0.5) / ${c}.0, 0.5);
      return sampleTexture(${o}, uv);
    }
  `:e?`
      float ${n}(int row, int col) {
        // Explicitly use integer operations as dot() only works on floats.
        int index = row * ${o}Shape[1] + col + ${p};
        vec2 uv = uvFromFlat(${o}TexShape[0], ${o}TexShape[1], index);
        return sampleTexture(${o}, uv);
      }
    `:`
  float ${n}(int row, int col) {
    // Explicitly use integer operations as dot() only works on floats.
    int index = row * ${t[1]} + col + ${p};
    vec2 uv = uvFromFlat(${l}, ${c}, index);
    return sampleTexture(${o}, uv);
  }
`}function t_(r,e){let t=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=r.shapeInfo.texShape,a=[Math.ceil(s[0]/2),Math.ceil(s[1]/2)];if(t[0]===1){let m=t.slice(1),f=[1,2],d=Fn(r,m),y=["b","row","col"];return`
        ${i0(d,e)}
        vec4 ${n}(int b, int row, int col) {
          return ${n}(${Pn(y,f)});
        }
      `}let i=xe();if(e)return`
    vec4 ${n}(int b, int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${o}TexShape[0]) / 2.0), ceil(float(${o}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${o}Shape[2]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${o}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom3D(
        packedTexShape[0], packedTexShape[1], texelsInBatch, valuesPerRow, b, row, col);
      return ${i.texture2D}(${o}, uv);
    }
  `;let u=a[0],l=a[1],c=Math.ceil(t[2]/2),p=c*Math.ceil(t[1]/2);return`
    vec4 ${n}(int b, int row, int col) {
      vec2 uv = packedUVfrom3D(
        ${u}, ${l}, ${p}, ${c}, b, row, col);
      return ${i.texture2D}(${o}, uv);
    }
  `}function r_(r,e){let t=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=t[1]*t[2],a=t[2],{newShape:i,keptDims:u}=T.squeezeShape(t),l=i;if(l.length<t.length){let y=Fn(r,l),h=["row","col","depth"];return`
        ${Dn(y,e)}
        float ${n}(int row, int col, int depth) {
          return ${n}(${Pn(h,u)});
        }
      `}if(r.shapeInfo.isUniform)return`
      float ${n}(int row, int col, int depth) {
        int index = round(dot(vec3(row, col, depth),
                          vec3(${s}, ${a}, 1)));
        ${On(r)}
      }
    `;let c=r.shapeInfo.texShape,p=c[0],m=c[1],f=r.shapeInfo.flatOffset;if(m===s&&f==null)return e?`
      float ${n}(int row, int col, int depth) {
        int stride1 = ${o}Shape[2];
        float texR = float(row);
        float texC = dot(vec2(col, depth), vec2(stride1, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
        float ${n}(int row, int col, int depth) {
          float texR = float(row);
          float texC = dot(vec2(col, depth), vec2(${a}, 1));
          vec2 uv = (vec2(texC, texR) + halfCR) /
                     vec2(${m}.0, ${p}.0);
          return sampleTexture(${o}, uv);
        }
      `;if(m===a&&f==null)return e?`
      float ${n}(int row, int col, int depth) {
        float texR = dot(vec2(row, col), vec2(${o}Shape[1], 1));
        float texC = float(depth);
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
    float ${n}(int row, int col, int depth) {
      float texR = dot(vec2(row, col), vec2(${t[1]}, 1));
      float texC = float(depth);
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${m}.0, ${p}.0);
      return sampleTexture(${o}, uv);
    }
  `;let d=$o(o);return e?`
    float ${n}(int row, int col, int depth) {
      // Explicitly use integer operations as dot() only works on floats.
      int stride0 = ${o}Shape[1] * ${o}Shape[2];
      int stride1 = ${o}Shape[2];
      int index = row * stride0 + col * stride1 + depth + ${d};
      vec2 uv = uvFromFlat(${o}TexShape[0], ${o}TexShape[1], index);
      return sampleTexture(${o}, uv);
    }
    `:`
      float ${n}(int row, int col, int depth) {
        // Explicitly use integer operations as dot() only works on floats.
        int index = row * ${s} + col * ${a} + depth + ${d};
        vec2 uv = uvFromFlat(${p}, ${m}, index);
        return sampleTexture(${o}, uv);
      }
  `}function o_(r,e){let t=r.name,o="get"+t.charAt(0).toUpperCase()+t.slice(1),n=xe();if(e)return`
    vec4 ${o}(int b2, int b, int row, int col) {
      int valuesPerRow = int(ceil(float(${t}Shape[3]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${t}Shape[2]) / 2.0));
      int index = b * texelsInBatch + (row / 2) * valuesPerRow + (col / 2);
      texelsInBatch *= ${t}Shape[1];
      index = b2 * texelsInBatch + index;
      ivec2 packedTexShape = ivec2(ceil(float(${t}TexShape[0]) / 2.0), ceil(float(${t}TexShape[1]) / 2.0));
      int texR = index / packedTexShape[1];
      int texC = index - texR * packedTexShape[1];
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(packedTexShape[1], packedTexShape[0]); return ${n.texture2D}(${t}, uv);
    }
  `;let s=r.shapeInfo.logicalShape,a=s.length,i=r.shapeInfo.texShape,u=[Math.ceil(i[0]/2),Math.ceil(i[1]/2)],l=u[0],c=u[1],p=Math.ceil(s[a-1]/2),m=p*Math.ceil(s[a-2]/2),f="int b, int row, int col",d=`b * ${m} + (row / 2) * ${p} + (col / 2)`;for(let y=2;y<a-1;y++)f=`int b${y}, `+f,m*=s[a-y-1],d=`b${y} * ${m} + `+d;return`
    vec4 ${o}(${f}) {
      int index = ${d};
      int texR = index / ${c};
      int texC = index - texR * ${c};
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${c}, ${l});
      return ${n.texture2D}(${t}, uv);
    }
  `}function n_(r,e){let t=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=t[3],a=t[2]*s,i=t[1]*a,{newShape:u,keptDims:l}=T.squeezeShape(t);if(u.length<t.length){let C=Fn(r,u),S=["row","col","depth","depth2"];return`
      ${Dn(C,e)}
      float ${n}(int row, int col, int depth, int depth2) {
        return ${n}(${Pn(S,l)});
      }
    `}if(r.shapeInfo.isUniform)return`
      float ${n}(int row, int col, int depth, int depth2) {
        int index = round(dot(vec4(row, col, depth, depth2),
                          vec4(${i}, ${a}, ${s}, 1)));
        ${On(r)}
      }
    `;let c=r.shapeInfo.flatOffset,p=r.shapeInfo.texShape,m=p[0],f=p[1],d=`int stride2 = ${o}Shape[3];`,y=`int stride1 = ${o}Shape[2] * stride2;`,h=`int stride0 = ${o}Shape[1] * stride1;`;if(f===i&&c==null)return e?`
      float ${n}(int row, int col, int depth, int depth2) {
        ${d}
        ${y}
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(stride1, stride2, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
      float ${n}(int row, int col, int depth, int depth2) {
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(${a}, ${s}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${f}.0, ${m}.0);
        return sampleTexture(${o}, uv);
      }
    `;if(f===s&&c==null)return e?`
      float ${n}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${o}Shape[1] * ${o}Shape[2], ${o}Shape[2], 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
      float ${n}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${t[1]*t[2]}, ${t[2]}, 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${f}.0, ${m}.0);
        return sampleTexture(${o}, uv);
      }
    `;let b=$o(o);return e?`
    float ${n}(int row, int col, int depth, int depth2) {
      // Explicitly use integer operations as dot() only works on floats.
      ${d}
      ${y}
      ${h}
      int index = row * stride0 + col * stride1 +
          depth * stride2 + depth2;
      vec2 uv = uvFromFlat(${o}TexShape[0], ${o}TexShape[1], index + ${b});
      return sampleTexture(${o}, uv);
    }
  `:`
    float ${n}(int row, int col, int depth, int depth2) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${i} + col * ${a} +
          depth * ${s} + depth2;
      vec2 uv = uvFromFlat(${m}, ${f}, index + ${b});
      return sampleTexture(${o}, uv);
    }
  `}function s_(r){let e=r.shapeInfo.logicalShape,t=r.name,o="get"+t.charAt(0).toUpperCase()+t.slice(1),n=e[4],s=e[3]*n,a=e[2]*s,i=e[1]*a,{newShape:u,keptDims:l}=T.squeezeShape(e);if(u.length<e.length){let y=Fn(r,u),h=["row","col","depth","depth2","depth3"];return`
      ${Dn(y)}
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        return ${o}(${Pn(h,l)});
      }
    `}if(r.shapeInfo.isUniform)return`
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        float index = dot(
          vec4(row, col, depth, depth2),
          vec4(${i}, ${a}, ${s}, ${n})) +
          depth3;
        ${On(r)}
      }
    `;let c=r.shapeInfo.flatOffset,p=r.shapeInfo.texShape,m=p[0],f=p[1];if(f===i&&c==null)return`
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        int texR = row;
        float texC = dot(vec4(col, depth, depth2, depth3),
                         vec4(${a}, ${s}, ${n}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${f}.0, ${m}.0);
        return sampleTexture(${t}, uv);
      }
    `;if(f===n&&c==null)return`
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        float texR = dot(
          vec4(row, col, depth, depth2),
          vec4(${e[1]*e[2]*e[3]},
               ${e[2]*e[3]}, ${e[3]}, 1));
        int texC = depth3;
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${f}.0, ${m}.0);
        return sampleTexture(${t}, uv);
      }
    `;let d=$o(t);return`
    float ${o}(int row, int col, int depth, int depth2, int depth3) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${i} + col * ${a} + depth * ${s} +
          depth2 * ${n} + depth3 + ${d};
      vec2 uv = uvFromFlat(${m}, ${f}, index);
      return sampleTexture(${t}, uv);
    }
  `}function a_(r){let e=r.shapeInfo.logicalShape,t=r.name,o="get"+t.charAt(0).toUpperCase()+t.slice(1),{newShape:n,keptDims:s}=T.squeezeShape(e);if(n.length<e.length){let h=Fn(r,n),b=["row","col","depth","depth2","depth3","depth4"];return`
      ${Dn(h)}
      float ${o}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        return ${o}(${Pn(b,s)});
      }
    `}let a=e[5],i=e[4]*a,u=e[3]*i,l=e[2]*u,c=e[1]*l;if(r.shapeInfo.isUniform)return`
      float ${o}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
        int index = round(dot(
          vec4(row, col, depth, depth2),
          vec4(${c}, ${l}, ${u}, ${i})) +
          dot(
            vec2(depth3, depth4),
            vec2(${a}, 1)));
        ${On(r)}
      }
    `;let p=r.shapeInfo.flatOffset,m=r.shapeInfo.texShape,f=m[0],d=m[1];if(d===c&&p==null)return`
      float ${o}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        int texR = row;
        float texC = dot(vec4(col, depth, depth2, depth3),
          vec4(${l}, ${u}, ${i}, ${a})) +
               float(depth4);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${d}.0, ${f}.0);
        return sampleTexture(${t}, uv);
      }
    `;if(d===a&&p==null)return`
      float ${o}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        float texR = dot(vec4(row, col, depth, depth2),
          vec4(${e[1]*e[2]*e[3]*e[4]},
               ${e[2]*e[3]*e[4]},
               ${e[3]*e[4]},
               ${e[4]})) + float(depth3);
        int texC = depth4;
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${d}.0, ${f}.0);
        return sampleTexture(${t}, uv);
      }
    `;let y=$o(t);return`
    float ${o}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${c} + col * ${l} + depth * ${u} +
          depth2 * ${i} + depth3 * ${a} + depth4 + ${y};
      vec2 uv = uvFromFlat(${f}, ${d}, index);
      return sampleTexture(${t}, uv);
    }
  `}function On(r){let e=r.name,t=T.sizeFromShape(r.shapeInfo.logicalShape);return t<2?`return ${e};`:`
    for (int i = 0; i < ${t}; i++) {
      if (i == index) {
        return ${e}[i];
      }
    }
  `}function i_(r,e){let t=r.name,o=t.charAt(0).toUpperCase()+t.slice(1),n="get"+o+"AtOutCoords",s=r.shapeInfo.logicalShape.length,a=e.logicalShape.length,i=s0(r.shapeInfo.logicalShape,e.logicalShape),u=q(a),l=a-s,c,p=["x","y","z","w","u","v"];s===0?c="":a<2&&i.length>=1?c="coords = 0;":c=i.map(C=>`coords.${p[C+l]} = 0;`).join(`
`);let m="";a<2&&s>0?m="coords":m=r.shapeInfo.logicalShape.map((C,S)=>`coords.${p[S+l]}`).join(", ");let f="return outputValue;",y=T.sizeFromShape(r.shapeInfo.logicalShape)===1,b=T.sizeFromShape(e.logicalShape)===1;if(s===1&&!y&&!b)f=`
      return vec4(outputValue.xy, outputValue.xy);
    `;else if(y&&!b)a===1?f=`
        return vec4(outputValue.x, outputValue.x, 0., 0.);
      `:f=`
        return vec4(outputValue.x);
      `;else if(i.length){let C=s-2,S=s-1;i.indexOf(C)>-1&&i.indexOf(S)>-1?f="return vec4(outputValue.x);":i.indexOf(C)>-1?f="return vec4(outputValue.x, outputValue.y, outputValue.x, outputValue.y);":i.indexOf(S)>-1&&(f="return vec4(outputValue.xx, outputValue.zz);")}return`
    vec4 ${n}() {
      ${u} coords = getOutputCoords();
      ${c}
      vec4 outputValue = get${o}(${m});
      ${f}
    }
  `}function u_(r,e){let t=r.name,o=t.charAt(0).toUpperCase()+t.slice(1),n="get"+o+"AtOutCoords",s=e.texShape,a=r.shapeInfo.texShape,i=r.shapeInfo.logicalShape.length,u=e.logicalShape.length;if(!r.shapeInfo.isUniform&&i===u&&r.shapeInfo.flatOffset==null&&T.arraysEqual(a,s))return`
      float ${n}() {
        return sampleTexture(${t}, resultUV);
      }
    `;let l=q(u),c=s0(r.shapeInfo.logicalShape,e.logicalShape),p=u-i,m,f=["x","y","z","w","u","v"];i===0?m="":u<2&&c.length>=1?m="coords = 0;":m=c.map(y=>`coords.${f[y+p]} = 0;`).join(`
`);let d="";return u<2&&i>0?d="coords":d=r.shapeInfo.logicalShape.map((y,h)=>`coords.${f[h+p]}`).join(", "),`
    float ${n}() {
      ${l} coords = getOutputCoords();
      ${m}
      return get${o}(${d});
    }
  `}function q(r){if(r<=1)return"int";if(r===2)return"ivec2";if(r===3)return"ivec3";if(r===4)return"ivec4";if(r===5)return"ivec5";if(r===6)return"ivec6";throw Error(`GPU for rank ${r} is not yet supported`)}function Cl(r,e,t){let{newShape:o,keptDims:n}=T.squeezeShape(e),s=e.length,a=r&&s===3&&e[0]===1,i=a?e.slice(1):o,u=!r&&s>1&&!T.arraysEqual(e,t)&&o.length<s||a;return{useSqueezeShape:u,uniformShape:u?i:e,keptDims:n}}function Fn(r,e){let t=JSON.parse(JSON.stringify(r));return t.shapeInfo.logicalShape=e,t}function Pn(r,e){return e.map(t=>r[t]).join(", ")}function c0(r,e,t,o){let n=t.map((c,p)=>{let m={logicalShape:c.shape,texShape:c.isUniform?null:c.texData.texShape,isUniform:c.isUniform,isPacked:c.isUniform?!1:c.texData.isPacked,flatOffset:null};return c.texData!=null&&c.texData.slice!=null&&c.texData.slice.flatOffset>0&&(m.flatOffset=c.texData.slice.flatOffset),{name:e.variableNames[p],shapeInfo:m}}),s=n.map(c=>c.shapeInfo),a={logicalShape:o.shape,texShape:o.texData.texShape,isUniform:!1,isPacked:o.texData.isPacked,flatOffset:null},i=a0(n,a,e),u=Gb(r.gl,i),l=r.createProgram(u);return $().get("ENGINE_COMPILE_ONLY")?{program:e,fragmentShader:u,source:i,webGLProgram:l,inShapeInfos:s,outShapeInfo:a,variablesLocations:null,customUniformLocations:null,infLoc:null,nanLoc:null,outShapeLocation:null,outShapeStridesLocation:null,outTexShapeLocation:null}:(r.buildVao(l),Object.assign({program:e,fragmentShader:u,source:i,webGLProgram:l,inShapeInfos:s,outShapeInfo:a},zm(r,e,l)))}function zm(r,e,t){let o=[],n=[],s,a,i,u=null,l=null;l=r.getUniformLocation(t,"NAN",!1),$().getNumber("WEBGL_VERSION")===1&&(u=r.getUniformLocation(t,"INFINITY",!1));let c=!1;for(let p of e.variableNames){let m={name:p,uniform:r.getUniformLocation(t,p,c),offset:r.getUniformLocation(t,`offset${p}`,c)};e.enableShapeUniforms&&(m.shape=r.getUniformLocation(t,`${p}Shape`,c),m.texShape=r.getUniformLocation(t,`${p}TexShape`,c)),o.push(m)}if(e.enableShapeUniforms&&(s=r.getUniformLocation(t,"outShape",c),i=r.getUniformLocation(t,"outShapeStrides",c),a=r.getUniformLocation(t,"outTexShape",c)),e.customUniforms)for(let p of e.customUniforms)n.push(r.getUniformLocation(t,p.name,c));return{variablesLocations:o,customUniformLocations:n,infLoc:u,nanLoc:l,outShapeLocation:s,outShapeStridesLocation:i,outTexShapeLocation:a}}function l0(r,e){if(r.length!==e.length)throw Error(`Binary was compiled with ${r.length} inputs, but was executed with ${e.length} inputs`);r.forEach((t,o)=>{let n=t.logicalShape,s=e[o],a=s.shape;if(!T.arraysEqual(n,a))throw Error(`Binary was compiled with different shapes than the current args. Shapes ${n} and ${a} must match`);if(t.isUniform&&s.isUniform)return;let i=t.texShape,u=s.isUniform?null:s.texData.texShape;if(!T.arraysEqual(i,u))throw Error(`Binary was compiled with different texture shapes than the current args. Shape ${i} and ${u} must match`)})}function p0(r,e,t,o,n){e.program.enableShapeUniforms||(l0(e.inShapeInfos,t),l0([e.outShapeInfo],[o]));let s=o.texData.texture,a=o.texData.texShape;o.texData.isPacked?r.setOutputPackedMatrixTexture(s.texture,a[0],a[1]):r.setOutputMatrixTexture(s.texture,a[0],a[1]),r.setProgram(e.webGLProgram),r.bindVertexArray(e.webGLProgram.vao),$().getNumber("WEBGL_VERSION")===1&&e.infLoc!==null&&r.gl.uniform1f(e.infLoc,1/0),e.nanLoc!==null&&r.gl.uniform1f(e.nanLoc,NaN);for(let u=0;u<t.length;++u){let l=t[u],{uniform:c,offset:p,shape:m,texShape:f}=e.variablesLocations[u];if(m){let{uniformShape:d}=Cl(e.program.packedInputs,l.shape,l.texData.texShape);switch(d.length){case 1:r.gl.uniform1iv(m,new Int32Array(d));break;case 2:r.gl.uniform2iv(m,new Int32Array(d));break;case 3:r.gl.uniform3iv(m,new Int32Array(d));break;case 4:r.gl.uniform4iv(m,new Int32Array(d));break;default:break}}if(f&&r.gl.uniform2i(f,l.texData.texShape[0],l.texData.texShape[1]),c!=null){if(l.isUniform){if(T.sizeFromShape(l.shape)<2)r.gl.uniform1f(c,l.uniformValues[0]);else{let d=l.uniformValues;d instanceof Float32Array||(d=new Float32Array(d)),r.gl.uniform1fv(c,d)}continue}l.texData.slice!=null&&p!=null&&r.gl.uniform1i(p,l.texData.slice.flatOffset),r.setInputMatrixTexture(l.texData.texture.texture,c,u)}}let i=e.outShapeLocation;if(i)switch(o.shape.length){case 1:r.gl.uniform1iv(i,new Int32Array(o.shape));break;case 2:r.gl.uniform2iv(i,new Int32Array(o.shape));break;case 3:r.gl.uniform3iv(i,new Int32Array(o.shape));break;case 4:r.gl.uniform4iv(i,new Int32Array(o.shape));break;default:break}if(e.outShapeStridesLocation){let u=T.computeStrides(o.shape);switch(o.shape.length){case 2:r.gl.uniform1iv(e.outShapeStridesLocation,new Int32Array(u));break;case 3:r.gl.uniform2iv(e.outShapeStridesLocation,new Int32Array(u));break;case 4:r.gl.uniform3iv(e.outShapeStridesLocation,new Int32Array(u));break;default:break}}if(e.outTexShapeLocation&&r.gl.uniform2i(e.outTexShapeLocation,o.texData.texShape[0],o.texData.texShape[1]),e.program.customUniforms&&n)for(let u=0;u<e.program.customUniforms.length;++u){let l=e.program.customUniforms[u],c=e.customUniformLocations[u],p=n[u];if(l.type==="float")r.gl.uniform1fv(c,p);else if(l.type==="vec2")r.gl.uniform2fv(c,p);else if(l.type==="vec3")r.gl.uniform3fv(c,p);else if(l.type==="vec4")r.gl.uniform4fv(c,p);else if(l.type==="int")r.gl.uniform1iv(c,p);else if(l.type==="ivec2")r.gl.uniform2iv(c,p);else if(l.type==="ivec3")r.gl.uniform3iv(c,p);else if(l.type==="ivec4")r.gl.uniform4iv(c,p);else throw Error(`uniform type ${l.type} is not supported yet.`)}r.executeProgram()}function m0(r,e,t){let o="";e.concat(t).forEach(a=>{let i=a.texData!=null&&a.texData.slice!=null&&a.texData.slice.flatOffset>0;if(r.enableShapeUniforms&&!a.isUniform){let u=a.texData.texShape,{useSqueezeShape:l,uniformShape:c,keptDims:p}=Cl(r.packedInputs,a.shape,u),m="",f="",d="";if(c.length===1&&r.packedInputs){let k=[Math.ceil(u[0]/2),Math.ceil(u[1]/2)];m=`${k[0]>1}_${k[1]>1}`}else if(c.length===2&&!r.packedInputs)f=`${c[0]>1}_${c[1]>1}`;else if(c.length>2&&!r.packedInputs){let k=T.computeStrides(c);d=`${k[0]===u[1]}_${k[k.length-1]===u[1]}`}let y=a.shape.length,h=c.length===2&&T.arraysEqual(a.shape,u),b=T.sizeFromShape(a.shape)===1,C=I.getBroadcastDims(a.shape,t.shape),S=!r.packedInputs&&y===t.shape.length&&T.arraysEqual(u,t.texData.texShape),E=r.packedInputs||c.length>2?"":`${u[0]>1}_${u[1]>1}`;o+=`${y}_${S}_${l?p:""}_${c.length}_${b}_${C}_${h}_${m}_${f}_${d}_${E}_${i}`}else{let u=a.isUniform?"uniform":a.texData.texShape;o+=`${a.shape}_${u}_${i}`}});let n=r.userCode,s=r.constructor.name;return s+="_"+o+"_"+n+`${$().getNumber("WEBGL_VERSION")}`,s}function le(r){return $().getBool("WEBGL_USE_SHAPES_UNIFORMS")&&r<=4}var vl=class{constructor(e){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outPackingScheme=Mr.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let t=xe();this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Io(["r","c","d"],e):Ut(["r","c","d"],e)}
        return ivec3(r, c, d);
      }

      void main() {
        ivec2 resTexRC = ivec2(resultUV.yx * vec2(texShape[0], texShape[1]));
        int index = 4 * (resTexRC.x * texShape[1] + resTexRC.y);

        vec4 result = vec4(0.);

        for (int i=0; i<4; i++) {
          int flatIndex = index + i;
          ivec3 rc = outCoordsFromFlatIndex(flatIndex);
          result[i] = getA(rc.x, rc.y, rc.z);
        }

        ${t.output} = result;
      }
    `}};var Sl=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outPackingScheme=Mr.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let t=xe();this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Io(["r","c","d"],e):Ut(["r","c","d"],e)}
        return ivec3(r, c, d);
      }

      void main() {
        ivec2 resTexRC = ivec2(resultUV.yx * vec2(texShape[0], texShape[1]));
        int index = 4 * (resTexRC.x * texShape[1] + resTexRC.y);

        vec4 result = vec4(0.);

        for (int i=0; i<4; i++) {
          int flatIndex = index + i;
          ivec3 rc = outCoordsFromFlatIndex(flatIndex);
          result[i] = getChannel(getA(rc.x, rc.y, rc.z), vec2(rc.y, rc.z));
        }

        ${t.output} = result;
      }
    `}};var El=class{constructor(e){this.variableNames=["A"],this.outTexUsage=ze.DOWNLOAD;let t=xe();this.outputShape=e,this.userCode=`
      ${Nl}

      void main() {
        float x = getAAtOutCoords();
        ${t.output} = encode_float(x);
      }
    `}};var Il=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outTexUsage=ze.DOWNLOAD;let t=xe();this.outputShape=e,this.userCode=`
      ${Nl}

      void main() {
        ivec3 coords = getOutputCoords();
        float x = getChannel(getAAtOutCoords(), vec2(coords.y, coords.z));
        ${t.output} = encode_float(x);
      }
    `}};var p_={R:0,G:1,B:2,A:3},Rs=class{constructor(e,t=!1,o="RGBA"){this.variableNames=["A"],this.customUniforms=[{name:"texShape",type:"ivec2"}];let n=xe();this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length);let s="result";t&&(s="floor(result * 255. + 0.5)");let a="";for(let i=0;i<o.length;i++){let u=o[i];a+=`
          if(offset == ${i}) {
            result = values[${p_[u]}];
          }`}this.userCode=`
      ${this.enableShapeUniforms?An():Rn(e)}

      void main() {
        ivec3 coords = getOutputCoords();
        int flatIndex = getFlatIndex(coords);
        float result = 0.;
        int offset = imod(flatIndex, ${o.length});

        flatIndex = idiv(flatIndex, ${o.length}, 1.);

        int r = flatIndex / texShape[1];
        if (r < texShape[0]) {
          int c = imod(flatIndex, texShape[1]);
          vec2 uv = (vec2(c, r) + halfCR) / vec2(texShape[1], texShape[0]);
          vec4 values = ${n.texture2D}(A, uv);
          ${a}
        }
        ${n.output} = vec4(${s}, 0., 0., 0.);
      }
    `}};var $l=class{constructor(e,t=!1){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.customUniforms=[{name:"texShape",type:"ivec2"}];let o=xe();this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length);let n="",s="result";t&&(s="floor(result * 255. + 0.5)");for(let a=0;a<=1;a++)for(let i=0;i<=1;i++){let u=a*2+i;n+=`
          localCoords = coords;
          if(localCoords[2] + ${i} < ${this.enableShapeUniforms?"outShape[2]":`${e[2]}`}) {
          localCoords[2] += ${i};
          if (localCoords[1] + ${a} < ${this.enableShapeUniforms?"outShape[1]":`${e[1]}`}) {
            localCoords[1] += ${a};

            flatIndex = getFlatIndex(localCoords);
            offset = imod(flatIndex, 4);

            flatIndex = idiv(flatIndex, 4, 1.);

            int r = flatIndex / texShape[1];
            int c = imod(flatIndex, texShape[1]);
            vec2 uv = (vec2(c, r) + halfCR) / vec2(texShape[1], texShape[0]);
            values = ${o.texture2D}(A, uv);

            if (offset == 0) {
              result[${u}] = values[0];
            } else if (offset == 1) {
              result[${u}] = values[1];
            } else if (offset == 2) {
              result[${u}] = values[2];
            } else {
              result[${u}] = values[3];
            }
          }
        }
        `}this.userCode=`
        ${this.enableShapeUniforms?An():Rn(e)}

        void main() {
          ivec3 coords = getOutputCoords();

          vec4 result = vec4(0.);
          int flatIndex, r, c, offset;
          ivec3 localCoords;
          vec2 uv;
          vec4 values;

          ${n}

          ${o.output} = ${s};
        }
    `}};function f0(r){let e=xe(),t=`${e.version}
    precision highp float;
    ${e.attribute} vec3 clipSpacePos;
    ${e.attribute} vec2 uv;
    ${e.varyingVs} vec2 resultUV;

    void main() {
      gl_Position = vec4(clipSpacePos, 1);
      resultUV = uv;
    }`;return Vb(r,t)}function d0(r){let e=new Float32Array([-1,1,0,0,1,-1,-1,0,0,0,1,1,0,1,1,1,-1,0,1,0]);return Wb(r,e)}function h0(r){let e=new Uint16Array([0,1,2,2,1,3]);return zb(r,e)}function As(r,e,t,o,n,s){Kb(e,t);let a=Hb(r),i=r.TEXTURE_2D;return V(r,()=>r.bindTexture(i,a)),V(r,()=>r.texParameteri(i,r.TEXTURE_WRAP_S,r.CLAMP_TO_EDGE)),V(r,()=>r.texParameteri(i,r.TEXTURE_WRAP_T,r.CLAMP_TO_EDGE)),V(r,()=>r.texParameteri(i,r.TEXTURE_MIN_FILTER,r.NEAREST)),V(r,()=>r.texParameteri(i,r.TEXTURE_MAG_FILTER,r.NEAREST)),$().getNumber("WEBGL_VERSION")===1?V(r,()=>r.texImage2D(i,0,o,e,t,0,n,s,null)):V(r,()=>r.texStorage2D(i,1,o,e,t)),V(r,()=>r.bindTexture(r.TEXTURE_2D,null)),{texture:a,texShape:[t,e]}}function Hm(r){return r.internalFormatFloat}function g0(r,e,t,o){let[n,s]=So(e,t);return As(r,n,s,Hm(o),o.textureFormatFloat,r.FLOAT)}function Km(r){return r.internalFormatHalfFloat}function x0(r,e,t,o){let[n,s]=So(e,t);return As(r,n,s,Km(o),o.textureFormatFloat,o.textureTypeHalfFloat)}function qm(r){return r.downloadTextureFormat}function y0(r,e,t,o){let[n,s]=So(e,t);return As(r,n,s,qm(o),r.RGBA,r.UNSIGNED_BYTE)}function Xm(r){return r.internalFormatPackedFloat}function b0(r,e,t,o){let[n,s]=sr(e,t);return As(r,n,s,Xm(o),r.RGBA,r.FLOAT)}function jm(r){return r.internalFormatPackedHalfFloat}function w0(r,e,t,o){let[n,s]=sr(e,t);return As(r,n,s,jm(o),r.RGBA,o.textureTypeHalfFloat)}function T0(r,e,t){return V(r,()=>r.bindBuffer(r.ARRAY_BUFFER,t)),Um(r,e,"clipSpacePos",t,3,20,0)&&Um(r,e,"uv",t,2,20,12)}function N0(r,e,t,o,n,s){V(r,()=>r.bindTexture(r.TEXTURE_2D,e));let a,i,u;n instanceof Uint8Array?(a=new Uint8Array(t*o*4),i=r.UNSIGNED_BYTE,u=r.RGBA):(a=new Float32Array(t*o*4),i=r.FLOAT,u=s.internalFormatPackedFloat),a.set(n),$().getNumber("WEBGL_VERSION")===2?V(r,()=>r.texSubImage2D(r.TEXTURE_2D,0,0,0,t,o,r.RGBA,i,a)):V(r,()=>r.texImage2D(r.TEXTURE_2D,0,u,t,o,0,r.RGBA,i,a)),V(r,()=>r.bindTexture(r.TEXTURE_2D,null))}function C0(r,e,t){V(r,()=>r.bindTexture(r.TEXTURE_2D,e)),t.data instanceof Uint8Array?$().getNumber("WEBGL_VERSION")===2?V(r,()=>r.texSubImage2D(r.TEXTURE_2D,0,0,0,t.width,t.height,r.RGBA,r.UNSIGNED_BYTE,t.data)):V(r,()=>r.texImage2D(r.TEXTURE_2D,0,r.RGBA,t.width,t.height,0,r.RGBA,r.UNSIGNED_BYTE,t.data)):$().getNumber("WEBGL_VERSION")===2?V(r,()=>r.texSubImage2D(r.TEXTURE_2D,0,0,0,r.RGBA,r.UNSIGNED_BYTE,t)):V(r,()=>r.texImage2D(r.TEXTURE_2D,0,r.RGBA,r.RGBA,r.UNSIGNED_BYTE,t)),V(r,()=>r.bindTexture(r.TEXTURE_2D,null))}function v0(r,e,t,o){let n=r.createBuffer();V(r,()=>r.bindBuffer(r.PIXEL_PACK_BUFFER,n));let i=4*4*e*t;return V(r,()=>r.bufferData(r.PIXEL_PACK_BUFFER,i,r.STREAM_READ)),V(r,()=>r.readPixels(0,0,t,e,r.RGBA,r.FLOAT,0)),V(r,()=>r.bindBuffer(r.PIXEL_PACK_BUFFER,null)),n}function S0(r,e,t){let o=r,n=new Float32Array(t);return o.bindBuffer(o.PIXEL_PACK_BUFFER,e),o.getBufferSubData(o.PIXEL_PACK_BUFFER,0,n),o.bindBuffer(o.PIXEL_PACK_BUFFER,null),n}function E0(r,e,t,o){let[n,s]=So(e,t),a=4,i=new Uint8Array(Pb(e*t,a));return V(r,()=>r.readPixels(0,0,n,s,o.downloadTextureFormat,r.UNSIGNED_BYTE,i)),new Float32Array(i.buffer)}function I0(r,e,t,o,n,s,a,i){let u=r,l=new Float32Array(Lb(s,a));return u.bindBuffer(u.PIXEL_PACK_BUFFER,e),u.getBufferSubData(u.PIXEL_PACK_BUFFER,0,l),u.bindBuffer(u.PIXEL_PACK_BUFFER,null),l}function $0(r,e,t){let o=new Float32Array(e*t*4);return V(r,()=>r.readPixels(0,0,t,e,r.RGBA,r.FLOAT,o)),o}var Ln=class{constructor(e){this.outputTexture=null,this.program=null,this.disposed=!1,this.itemsToPoll=[];let t=$().getNumber("WEBGL_VERSION");if(e!=null?(this.gl=e,Fb(t,e)):this.gl=yt(t),e=this.gl,$().getNumber("WEBGL_VERSION")===2){let s=e;this.createVertexArray=()=>V(s,()=>s.createVertexArray()),this.bindVertexArray=a=>V(s,()=>s.bindVertexArray(a)),this.deleteVertexArray=a=>V(s,()=>s.deleteVertexArray(a)),this.getVertexArray=()=>V(s,()=>s.getParameter(s.VERTEX_ARRAY_BINDING))}else if(e!=null){let s=e.getExtension("OES_vertex_array_object");if(s==null)throw new Error("All WebGL1 implementations are expected to offer OES_vertex_array_object.");this.createVertexArray=()=>V(e,()=>s.createVertexArrayOES()),this.bindVertexArray=a=>V(e,()=>s.bindVertexArrayOES(a)),this.deleteVertexArray=a=>V(e,()=>s.deleteVertexArrayOES(a)),this.getVertexArray=()=>V(e,()=>e.getParameter(s.VERTEX_ARRAY_BINDING_OES))}let o="WEBGL_color_buffer_float",n="EXT_color_buffer_half_float";if(this.parallelCompilationExtension=this.gl.getExtension("KHR_parallel_shader_compile"),$().getNumber("WEBGL_VERSION")===1){let s="OES_texture_float",a="OES_texture_half_float";if(this.textureFloatExtension=Is(this.gl,s),$t(this.gl,a))this.textureHalfFloatExtension=Is(this.gl,a);else if($().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support half float textures, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.");if(this.colorBufferFloatExtension=this.gl.getExtension(o),$t(this.gl,n))this.colorBufferHalfFloatExtension=Is(this.gl,n);else if($().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support color renderable half floats, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.")}else if(o="EXT_color_buffer_float",$t(this.gl,o))this.colorBufferFloatExtension=this.gl.getExtension(o);else if($t(this.gl,n))this.colorBufferHalfFloatExtension=this.gl.getExtension(n);else throw new Error("GL context does not support color renderable floats");this.vertexBuffer=d0(this.gl),this.indexBuffer=h0(this.gl),this.framebuffer=qb(this.gl),this.textureConfig=Es(this.gl,this.textureHalfFloatExtension)}get debug(){return $().getBool("DEBUG")}dispose(){if(this.disposed)return;this.program!=null&&console.warn("Disposing a GPGPUContext that still has a bound WebGLProgram. This is probably a resource leak, delete the program with GPGPUContext.deleteProgram before disposing."),this.outputTexture!=null&&console.warn("Disposing a GPGPUContext that still has a bound output matrix texture.  This is probably a resource leak, delete the output matrix texture with GPGPUContext.deleteMatrixTexture before disposing.");let e=this.gl;V(e,()=>e.finish()),V(e,()=>e.bindFramebuffer(e.FRAMEBUFFER,null)),V(e,()=>e.deleteFramebuffer(this.framebuffer)),V(e,()=>e.bindBuffer(e.ARRAY_BUFFER,null)),V(e,()=>e.bindBuffer(e.ELEMENT_ARRAY_BUFFER,null)),V(e,()=>e.deleteBuffer(this.indexBuffer)),this.disposed=!0}createFloat32MatrixTexture(e,t){return this.throwIfDisposed(),g0(this.gl,e,t,this.textureConfig)}createFloat16MatrixTexture(e,t){return this.throwIfDisposed(),x0(this.gl,e,t,this.textureConfig)}createUnsignedBytesMatrixTexture(e,t){return this.throwIfDisposed(),y0(this.gl,e,t,this.textureConfig)}uploadPixelDataToTexture(e,t){this.throwIfDisposed(),C0(this.gl,e,t)}uploadDenseMatrixToTexture(e,t,o,n){this.throwIfDisposed(),N0(this.gl,e,t,o,n,this.textureConfig)}createFloat16PackedMatrixTexture(e,t){return this.throwIfDisposed(),w0(this.gl,e,t,this.textureConfig)}createPackedMatrixTexture(e,t){return this.throwIfDisposed(),b0(this.gl,e,t,this.textureConfig)}deleteMatrixTexture(e){this.throwIfDisposed(),this.outputTexture===e&&(Mm(this.gl,this.framebuffer),this.outputTexture=null),V(this.gl,()=>this.gl.deleteTexture(e))}downloadByteEncodedFloatMatrixFromOutputTexture(e,t,o){return this.downloadMatrixDriver(e,()=>E0(this.gl,t,o,this.textureConfig))}downloadPackedMatrixFromBuffer(e,t,o,n,s,a){return I0(this.gl,e,t,o,n,s,a,this.textureConfig)}downloadFloat32MatrixFromBuffer(e,t){return S0(this.gl,e,t)}createBufferFromTexture(e,t,o){this.bindTextureToFrameBuffer(e);let n=v0(this.gl,t,o,this.textureConfig);return this.unbindTextureToFrameBuffer(),n}createAndWaitForFence(){let e=this.createFence(this.gl);return this.pollFence(e)}createFence(e){let t,o;if($().getBool("WEBGL_FENCE_API_ENABLED")){let n=e,s=n.fenceSync(n.SYNC_GPU_COMMANDS_COMPLETE,0);e.flush(),o=()=>{let a=n.clientWaitSync(s,0,0);return a===n.ALREADY_SIGNALED||a===n.CONDITION_SATISFIED},t=s}else $().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0?(t=this.beginQuery(),this.endQuery(),o=()=>this.isQueryAvailable(t,$().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))):o=()=>!0;return{query:t,isFencePassed:o}}downloadMatrixFromPackedTexture(e,t,o){return this.downloadMatrixDriver(e,()=>$0(this.gl,t,o))}createProgram(e){this.throwIfDisposed();let t=this.gl;this.vertexShader==null&&(this.vertexShader=f0(t));let o=Ub(t);V(t,()=>t.attachShader(o,this.vertexShader)),V(t,()=>t.attachShader(o,e)),Mb(t,o);let n=Object.assign(o,{vao:this.createVertexArray()});return this.debug&&bl(t,n),n}buildVao(e){this.setProgram(e),this.bindVertexArray(e.vao);let t=this.gl;V(t,()=>t.bindBuffer(t.ELEMENT_ARRAY_BUFFER,this.indexBuffer)),T0(t,e,this.vertexBuffer)}deleteProgram(e){this.throwIfDisposed(),e===this.program&&(this.program=null),e!=null&&(V(this.gl,()=>this.gl.deleteProgram(e)),this.deleteVertexArray(e.vao))}setProgram(e){this.throwIfDisposed(),this.program=e,this.program!=null&&this.debug&&bl(this.gl,this.program),V(this.gl,()=>this.gl.useProgram(e))}getUniformLocation(e,t,o=!0){return this.throwIfDisposed(),o?Xb(this.gl,e,t):jb(this.gl,e,t)}getAttributeLocation(e,t){return this.throwIfDisposed(),V(this.gl,()=>this.gl.getAttribLocation(e,t))}getUniformLocationNoThrow(e,t){return this.throwIfDisposed(),this.gl.getUniformLocation(e,t)}setInputMatrixTexture(e,t,o){this.throwIfDisposed(),this.throwIfNoProgram(),Yb(this.gl,e,t,o)}setOutputMatrixTexture(e,t,o){this.setOutputMatrixTextureDriver(e,o,t)}setOutputPackedMatrixTexture(e,t,o){this.throwIfDisposed();let[n,s]=sr(t,o);this.setOutputMatrixTextureDriver(e,n,s)}setOutputMatrixWriteRegion(e,t,o,n){this.setOutputMatrixWriteRegionDriver(o,e,n,t)}setOutputPackedMatrixWriteRegion(e,t,o,n){throw new Error("setOutputPackedMatrixWriteRegion not implemented.")}debugValidate(){this.program!=null&&bl(this.gl,this.program),$s(this.gl)}executeProgram(){this.throwIfDisposed(),this.throwIfNoProgram();let e=this.gl;if(this.debug){let t=this.getVertexArray();console.assert(t===this.program.vao,"VAO changed between setProgram and executeProgram!"),this.debugValidate()}V(e,()=>e.drawElements(e.TRIANGLES,6,e.UNSIGNED_SHORT,0))}blockUntilAllProgramsCompleted(){this.throwIfDisposed(),V(this.gl,()=>this.gl.finish())}getQueryTimerExtension(){return this.disjointQueryTimerExtension==null&&(this.disjointQueryTimerExtension=Is(this.gl,$().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2?"EXT_disjoint_timer_query_webgl2":"EXT_disjoint_timer_query")),this.disjointQueryTimerExtension}getQueryTimerExtensionWebGL2(){return this.getQueryTimerExtension()}getQueryTimerExtensionWebGL1(){return this.getQueryTimerExtension()}beginQuery(){if($().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let o=this.gl,n=this.getQueryTimerExtensionWebGL2(),s=o.createQuery();return o.beginQuery(n.TIME_ELAPSED_EXT,s),s}let e=this.getQueryTimerExtensionWebGL1(),t=e.createQueryEXT();return e.beginQueryEXT(e.TIME_ELAPSED_EXT,t),t}endQuery(){if($().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let t=this.gl,o=this.getQueryTimerExtensionWebGL2();t.endQuery(o.TIME_ELAPSED_EXT);return}let e=this.getQueryTimerExtensionWebGL1();e.endQueryEXT(e.TIME_ELAPSED_EXT)}async waitForQueryAndGetTime(e){return await T.repeatedTry(()=>this.disposed||this.isQueryAvailable(e,$().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))),this.getQueryTime(e,$().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))}getQueryTime(e,t){if(t===0)return null;if(t===2){let o=this.gl;return o.getQueryParameter(e,o.QUERY_RESULT)/1e6}else{let o=this.getQueryTimerExtensionWebGL1();return o.getQueryObjectEXT(e,o.QUERY_RESULT_EXT)/1e6}}isQueryAvailable(e,t){if(t===0)return!0;if(t===2){let o=this.gl,n=this.getQueryTimerExtensionWebGL2(),s=o.getQueryParameter(e,o.QUERY_RESULT_AVAILABLE);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(n.GPU_DISJOINT_EXT)),s&&!this.disjoint}else{let o=this.getQueryTimerExtensionWebGL1(),n=o.getQueryObjectEXT(e,o.QUERY_RESULT_AVAILABLE_EXT);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(o.GPU_DISJOINT_EXT)),n&&!this.disjoint}}pollFence(e){return new Promise(t=>{this.addItemToPoll(()=>e.isFencePassed(),()=>t())})}pollItems(){let e=f_(this.itemsToPoll.map(t=>t.isDoneFn));for(let t=0;t<=e;++t){let{resolveFn:o}=this.itemsToPoll[t];o()}this.itemsToPoll=this.itemsToPoll.slice(e+1)}addItemToPoll(e,t){if(this.itemsToPoll.push({isDoneFn:e,resolveFn:t}),this.itemsToPoll.length>1)return;let o;"setTimeoutCustom"in $().platform&&(o=$().platform.setTimeoutCustom.bind($().platform)),T.repeatedTry(()=>(this.pollItems(),this.itemsToPoll.length===0),()=>0,null,o)}bindTextureToFrameBuffer(e){this.throwIfDisposed(),wl(this.gl,e,this.framebuffer),this.debug&&$s(this.gl)}unbindTextureToFrameBuffer(){this.outputTexture!=null?(wl(this.gl,this.outputTexture,this.framebuffer),this.debug&&$s(this.gl)):Mm(this.gl,this.framebuffer)}downloadMatrixDriver(e,t){this.bindTextureToFrameBuffer(e);let o=t();return this.unbindTextureToFrameBuffer(),o}setOutputMatrixTextureDriver(e,t,o){this.throwIfDisposed();let n=this.gl;wl(n,e,this.framebuffer),this.debug&&$s(n),this.outputTexture=e,V(n,()=>n.viewport(0,0,t,o)),V(n,()=>n.scissor(0,0,t,o))}setOutputMatrixWriteRegionDriver(e,t,o,n){this.throwIfDisposed(),V(this.gl,()=>this.gl.scissor(e,t,o,n))}throwIfDisposed(){if(this.disposed)throw new Error("Attempted to use disposed GPGPUContext.")}throwIfNoProgram(){if(this.program==null)throw new Error("No GPU program is currently set.")}};function f_(r){let e=0;for(;e<r.length&&r[e]();++e);return e-1}var Tf={};ce(Tf,{addImpl:()=>Zm,bincountImpl:()=>A0,bincountReduceImpl:()=>_0,bitwiseAndImpl:()=>Jm,castImpl:()=>Qm,ceilImpl:()=>ef,concatImpl:()=>D0,equalImpl:()=>tf,expImpl:()=>rf,expm1Impl:()=>of,floorDivImpl:()=>sf,floorImpl:()=>nf,gatherNdImpl:()=>O0,gatherV2Impl:()=>F0,greaterEqualImpl:()=>uf,greaterImpl:()=>af,lessEqualImpl:()=>cf,lessImpl:()=>lf,linSpaceImpl:()=>P0,logImpl:()=>pf,maxImpl:()=>L0,maximumImpl:()=>mf,minimumImpl:()=>ff,multiplyImpl:()=>Ds,negImpl:()=>B0,notEqualImpl:()=>df,prodImpl:()=>G0,raggedGatherImpl:()=>M0,raggedRangeImpl:()=>z0,raggedTensorToTensorImpl:()=>q0,rangeImpl:()=>X0,rsqrtImpl:()=>gf,scatterImpl:()=>j0,sigmoidImpl:()=>Y0,simpleAbsImpl:()=>k0,sliceImpl:()=>Q0,sparseFillEmptyRowsImpl:()=>Z0,sparseReshapeImpl:()=>J0,sparseSegmentReductionImpl:()=>ew,sqrtImpl:()=>tw,squaredDifferenceImpl:()=>xf,staticRegexReplaceImpl:()=>yf,stridedSliceImpl:()=>rw,stringNGramsImpl:()=>ow,stringSplitImpl:()=>nw,stringToHashBucketFastImpl:()=>sw,subImpl:()=>wf,tileImpl:()=>aw,topKImpl:()=>uw,transposeImpl:()=>V0,uniqueImpl:()=>lw});function kl(r,e){Array.isArray(r)||(r=[r]),r.forEach(t=>{t!=null&&T.assert(t.dtype!=="complex64",()=>`${e} does not support complex64 tensors in the CPU backend.`)})}function k0(r){let e=new Float32Array(r.length);for(let t=0;t<r.length;++t)e[t]=Math.abs(r[t]);return e}function pe(r){return(e,t,o,n,s)=>{let a=I.assertAndGetBroadcastShape(e,t),i=a.length,u=T.computeStrides(a),l=T.sizeFromShape(a),c=T.getTypedArrayFromDType(s,l),p=e.length,m=t.length,f=T.computeStrides(e),d=T.computeStrides(t),y=I.getBroadcastDims(e,a),h=I.getBroadcastDims(t,a);if(y.length+h.length===0)for(let b=0;b<c.length;++b)c[b]=r(o[b%o.length],n[b%n.length]);else for(let b=0;b<c.length;++b){let C=T.indexToLoc(b,i,u),S=C.slice(-p);y.forEach(_=>S[_]=0);let E=T.locToIndex(S,p,f),k=C.slice(-m);h.forEach(_=>k[_]=0);let A=T.locToIndex(k,m,d);c[b]=r(o[E],n[A])}return[c,a]}}function Bn(r){let{inputs:e,backend:t}=r,{real:o,imag:n}=e,s=t.data.get(o.dataId).values,a=t.data.get(n.dataId).values,i=t.makeTensorInfo(o.shape,"complex64"),u=t.data.get(i.dataId);return u.complexTensorInfos={real:t.makeTensorInfo(o.shape,"float32",s),imag:t.makeTensorInfo(n.shape,"float32",a)},i}function Rl(r,e,t="float32"){if(t==="complex64"){let n=Rl(r,e,"float32"),s=Rl(r,e,"float32");return Bn({inputs:{real:n,imag:s},backend:r})}let o=T.makeZerosTypedArray(T.sizeFromShape(e),t);return r.makeTensorInfo(e,t,o)}function Ym(r){let{inputs:e,backend:t}=r,{x:o}=e;return t.incRef(o.dataId),{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}function R0(r){let{inputs:e,backend:t}=r,{input:o}=e,n=t.data.get(o.dataId).complexTensorInfos.real,s=t.data.get(n.dataId).values;return t.makeTensorInfo(n.shape,n.dtype,s)}function Qm(r,e,t,o){if(o==="int32"){let n=Int32Array.from(r);return[e,"int32",n]}if(o==="bool"){let n=T.toTypedArray([0],t),[s,a]=pe((i,u)=>i!==u?1:0)(e,[],r,n,"bool");return[a,"bool",s]}throw new Error(`Error in Cast: failed to cast ${t} to ${o}`)}function _s(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{dtype:s}=o;if(s==="complex64"){if(n.dtype==="complex64")return Ym({inputs:{x:n},backend:t});let c=Rl(t,n.shape,n.dtype),p=_s({inputs:{x:n},backend:t,attrs:{dtype:"float32"}}),m=Bn({inputs:{real:p,imag:c},backend:t});return t.disposeIntermediateTensorInfo(c),t.disposeIntermediateTensorInfo(p),m}if(n.dtype==="complex64"){let c=R0({inputs:{input:n},backend:t}),p=_s({inputs:{x:c},backend:t,attrs:{dtype:s}});return t.disposeIntermediateTensorInfo(c),p}if(!T.hasEncodingLoss(n.dtype,s)){let c=Ym({inputs:{x:n},backend:t});return{dataId:c.dataId,shape:c.shape,dtype:s}}let a=t.data.get(n.dataId).values,[i,u,l]=Qm(a,n.shape,n.dtype,s);return t.makeTensorInfo(i,u,l)}function fe(r,e,t,o){return t==null?({inputs:n,backend:s})=>{let{a,b:i}=n,u=s;kl([a,i],r);let l=u.data.get(a.dataId).values,c=u.data.get(i.dataId).values,p=a.dtype==="string"?I.fromUint8ToStringArray(l):l,m=a.dtype==="string"?I.fromUint8ToStringArray(c):c,f=o||a.dtype,[d,y]=e(a.shape,i.shape,p,m,f);return u.makeTensorInfo(y,f,d)}:({inputs:n,backend:s})=>{let{a,b:i}=n,u=s;if(a.dtype==="complex64"||i.dtype==="complex64"){let l=_s({inputs:{x:a},backend:u,attrs:{dtype:"complex64"}}),c=u.data.get(l.dataId),p=c.complexTensorInfos.real,m=c.complexTensorInfos.imag,f=u.data.get(p.dataId).values,d=u.data.get(m.dataId).values,y=_s({inputs:{x:i},backend:u,attrs:{dtype:"complex64"}}),h=u.data.get(y.dataId),b=h.complexTensorInfos.real,C=h.complexTensorInfos.imag,S=u.data.get(b.dataId).values,E=u.data.get(C.dataId).values,[k,A,_]=t(a.shape,i.shape,f,d,S,E),D=u.makeTensorInfo(_,"float32",k),P=u.makeTensorInfo(_,"float32",A),L=Bn({inputs:{real:D,imag:P},backend:u});return u.disposeIntermediateTensorInfo(l),u.disposeIntermediateTensorInfo(y),u.disposeIntermediateTensorInfo(D),u.disposeIntermediateTensorInfo(P),L}else{let l=u.data.get(a.dataId).values,c=u.data.get(i.dataId).values,p=o||a.dtype,[m,f]=e(a.shape,i.shape,l,c,p);return u.makeTensorInfo(f,p,m)}}}function Vn(r){return(e,t,o,n,s,a)=>{let i=I.assertAndGetBroadcastShape(e,t),u=T.sizeFromShape(i),l=i.length,c=T.computeStrides(i),p=T.getTypedArrayFromDType("float32",u),m=T.getTypedArrayFromDType("float32",u),f=I.getBroadcastDims(e,i),d=I.getBroadcastDims(t,i),y=I.mergeRealAndImagArrays(o,n),h=I.mergeRealAndImagArrays(s,a),b=e.length,C=T.computeStrides(e),S=t.length,E=T.computeStrides(t);if(f.length+d.length===0)for(let k=0;k<p.length;k++){let A=k%y.length,_=k%h.length,D=r(y[A*2],y[A*2+1],h[_*2],h[_*2+1]);p[k]=D.real,m[k]=D.imag}else for(let k=0;k<p.length;k++){let A=T.indexToLoc(k,l,c),_=A.slice(-b);f.forEach(H=>_[H]=0);let D=T.locToIndex(_,b,C),P=A.slice(-S);d.forEach(H=>P[H]=0);let L=T.locToIndex(P,S,E),G=r(y[D*2],y[D*2+1],h[L*2],h[L*2+1]);p[k]=G.real,m[k]=G.imag}return[p,m,i]}}var Zm=pe(((r,e)=>r+e)),d_=Vn(((r,e,t,o)=>({real:r+t,imag:e+o}))),Bhe=fe("Add",Zm,d_);function A0(r,e,t,o,n){let s=T.sizeFromShape(o),a=T.makeZerosTypedArray(n,t);for(let i=0;i<r.length;i++){let u=r[i];if(u<0)throw new Error("Input x must be non-negative!");u>=n||(s>0?a[u]+=e[i]:a[u]+=1)}return a}function _0(r,e,t,o=!1){let n=r.shape[0],s=r.shape[1],a=Q([n,t],e.dtype);for(let i=0;i<n;i++)for(let u=0;u<s;u++){let l=r.get(i,u);if(l<0)throw new Error("Input x must be non-negative!");l>=t||(o?a.set(1,i,l):e.size>0?a.set(a.get(i,l)+e.get(i,u),i,l):a.set(a.get(i,l)+1,i,l))}return a}var Jm=pe(((r,e)=>r&e)),Hhe=fe(Mo,Jm);function De(r){return(e,t,o)=>{let n=T.getArrayFromDType(t,e.length);for(let s=0;s<e.length;++s)n[s]=r(e[s],o);return n}}function Al(r,e,t){let o=De(e);return ut(r,o,t)}function ut(r,e,t){return({inputs:o,attrs:n,backend:s})=>{let{x:a}=o;kl(a,r);let i=s,u=i.data.get(a.dataId).values,l;if(a.dtype==="string"){if(!Array.isArray(u))throw new Error("String tensor's value was not an instance of Array");l=I.fromUint8ToStringArray(u)}else l=u;let c=t||a.dtype,p=e(l,c,n);return i.makeTensorInfo(a.shape,c,p)}}var ef=De(r=>Math.ceil(r)),rge=ut(Wo,ef);function D0(r,e,t,o){let n=T.getArrayFromDType(t,T.sizeFromShape(e));if(o&&t!=="string"){let s=0;r.forEach(a=>{let i=T.sizeFromShape(a.shape);n.set(a.vals,s),s+=i})}else{let s=0;r.forEach(a=>{let i=t==="string"?I.fromUint8ToStringArray(a.vals):a.vals,u=0;for(let l=0;l<a.shape[0];++l){let c=l*e[1]+s;for(let p=0;p<a.shape[1];++p)n[c+p]=i[u++]}s+=a.shape[1]})}return n}var tf=pe((r,e)=>r===e?1:0),lge=fe(zo,tf,null,"bool");var rf=De(r=>Math.exp(r)),dge=ut("Exp",rf,"float32");var of=De(r=>Math.expm1(r)),bge=ut(Ho,of);var nf=De(r=>Math.floor(r)),vge=ut(Ko,nf);var sf=pe((r,e)=>Math.floor(r/e)),kge=fe(qo,sf,null,"int32");function O0(r,e,t,o,n,s,a,i,u){let l=Q([o,s],t);for(let c=0;c<o;c++){let p=[],m=0;for(let f=0;f<n;f++){let d=r[c*n+f];m+=d*a[f],p.push(d)}if(m<0||m>=u/s)throw new Error(`Invalid indices: ${p} does not index into ${i}`);for(let f=0;f<s;f++)l.values[c*s+f]=e.get(...e.indexToLoc(m*s+f))}return l}function F0(r,e,t){let o=Q(t,r.dtype);for(let n=0;n<o.size;++n){let a=o.indexToLoc(n).slice(),i=a[0],u=a[2],l=e.locToIndex([i,u]);a[2]=e.values[l];let c=r.locToIndex(a);0<=c&&c<r.values.length&&(o.values[n]=r.values[c])}return o}var af=pe((r,e)=>r>e?1:0),Bge=fe(Xo,af,null,"bool");var uf=pe((r,e)=>r>=e?1:0),Wge=fe(jo,uf,null,"bool");var lf=pe((r,e)=>r<e?1:0),Xge=fe(Yo,lf,null,"bool");var cf=pe((r,e)=>r<=e?1:0),Jge=fe(Qo,cf,null,"bool");function P0(r,e,t){let o=(e-r)/(t-1),n=T.makeZerosTypedArray(t,"float32");n[0]=r;for(let s=1;s<n.length;s++)n[s]=n[s-1]+o;return n}var pf=De(r=>Math.log(r)),axe=ut("Log",pf);function L0(r,e,t,o){let n=T.getTypedArrayFromDType(o,T.sizeFromShape(t));for(let s=0;s<n.length;++s){let a=s*e,i=r[a];for(let u=0;u<e;++u){let l=r[a+u];(Number.isNaN(l)||l>i)&&(i=l)}n[s]=i}return n}var mf=pe(((r,e)=>Math.max(r,e))),fxe=fe(Zo,mf);var ff=pe(((r,e)=>Math.min(r,e))),yxe=fe(Jo,ff);var Ds=pe(((r,e)=>r*e)),h_=Vn(((r,e,t,o)=>({real:r*t-e*o,imag:r*o+e*t}))),Cxe=fe(en,Ds,h_);function B0(r,e,t){let o=T.createScalarValue(-1,t);return Ds([],e,o,r,t)}var df=pe(((r,e)=>r!==e?1:0)),Axe=fe(tn,df,null,"bool");function V0(r,e,t,o,n){let s=e.length,a=T.sizeFromShape(e),i=T.computeStrides(e),u=T.computeStrides(n),l=T.getTypedArrayFromDType(t,T.sizeFromShape(n));for(let c=0;c<a;++c){let p=T.indexToLoc(c,s,i),m=new Array(p.length);for(let d=0;d<m.length;d++)m[d]=p[o[d]];let f=T.locToIndex(m,s,u);l[f]=r[c]}return l}function G0(r,e,t,o){let[n,s]=I.computeOutAndReduceShapes(r,o),a=Ke(e,"int32"),i=T.makeZerosTypedArray(T.sizeFromShape(n),a),u=T.sizeFromShape(s);for(let l=0;l<i.length;++l){let c=l*u,p=1;for(let m=0;m<u;++m)p*=t[c+m];i[l]=p}return{outVals:i,outShape:n,outDtype:a}}function g_(r,e,t){r.forEach((o,n)=>{if(o<0||o>=t){let s=T.indexToLoc(n,e.length,T.computeStrides(e)).join(",");throw new Error(`indices[${s}] = ${o} is not in [0, ${t})`)}})}function x_(r,e){for(let t=0;t<r.length;++t){let o=r[t],n=t===r.length-1?e:r[t+1].length;if(o.length===0)throw new Error("Ragged splits may not be empty");if(o[0]<0)throw new Error("Ragged splits must be non-negative");if(o[o.length-1]>n)throw new Error("Ragged splits must not point past values");for(let s=1;s<o.length;++s)if(o[s-1]>o[s])throw new Error("Ragged splits must be sorted in ascending order")}}function y_(r,e,t,o){let n=[],s=0,a=e.length-1+t.length,i=new Array(a).fill(null).map(()=>[0]);x_(t,o);let u=1;for(let l=0;l<e.length-1;++l){u*=e[l];let c=e[l+1];for(let p=1;p<u+1;++p)i[l].push(p*c)}for(let l=0;l<r.length;++l){let c=r[l],p=r[l]+1;for(let m=0;m<t.length;++m){let f=t[m],d=m+e.length-1;if(d>=0){let y=i[d],h=y[y.length-1]-f[c];for(let b=c;b<p;++b)i[d].push(f[b+1]+h)}c=f[c],p=f[p]}p!==c&&(n.push([c,p]),s+=p-c)}return{outSplits:i,valueSlices:n,numValues:s}}function b_(r){let e=[];for(let t=0;t<r.length;++t){let o=r[t].length,n=T.getArrayFromDType("int32",o);e.push(n),r[t].forEach((s,a)=>n[a]=s)}return e}function U0(r,e){let t=r.slice(0,e);for(;t.length<e;)t.push(1);for(let o=e;o<r.length;o++)t[e-1]*=r[o];return t}function w_(r,e,t,o,n,s){let a=U0(e,2)[1],i=U0(s,2)[1],u=0;for(let l of t)for(let c=l[0];c<l[1];++c){for(let p=0;p<o;++p)n[u*i+p]=r[c*a+p];++u}}function T_(r,e,t,o,n){let s=e.slice();s[0]=n;let a=T.getArrayFromDType(t,T.sizeFromShape(s)),i=r.length,u=i===0?0:i/e[0];return w_(r,e,o,u,a,s),[a,s]}function M0(r,e,t,o,n,s,a,i){if(r.length===0)throw new Error("paramsNestedSplits must be non empty");if(e[0].length===0)throw new Error("Split tensors must not be scalars");let u=e[0][0]-1;if(g_(s,a,u),o.length===0)throw new Error("params.rank must be nonzero");let l=o[0],{outSplits:c,valueSlices:p,numValues:m}=y_(s,a,r,l),f=b_(c),d=T_(t,o,n,p,m);return[f,d[0],d[1]]}var W0=2147483647;function z0(r,e,t,o,n,s,a){if(e.length>1)throw new Error("starts must be a scalar or vector");if(n.length>1)throw new Error("limits must be a scalar or vector");if(a.length>1)throw new Error("deltas must be a scalar or vector");let i=e.length===0,u=n.length===0,l=a.length===0,c=[];i||c.push(e[0]),u||c.push(n[0]),l||c.push(a[0]);for(let h=1;h<c.length;++h)if(c[h]!==c[h-1])throw new Error("starts, limits, and deltas must have the same shape");let p=c.length===0?1:c[0],m=T.getArrayFromDType("int32",p+1);m[0]=0;for(let h=0;h<p;++h){let b=i?r[0]:r[h],C=u?o[0]:o[h],S=l?s[0]:s[h];if(S===0)throw new Error("Requires delta != 0");let E;if(S>0&&C<b||S<0&&C>b)E=0;else if(E=Math.ceil(Math.abs((C-b)/S)),E>W0)throw new Error(`Requires ((limit - start) / delta) <= ${W0}`);m[h+1]=m[h]+E}let f=m[p],d=T.getArrayFromDType(t,f),y=0;for(let h=0;h<p;++h){let b=m[h+1]-m[h],C=i?r[0]:r[h],S=l?s[0]:s[h];for(let E=0;E<b;++E)d[y++]=C,C+=S}return[m,d]}var Ft=I.RowPartitionType,hf=class r{constructor(e,t,o,n,s,a,i,u,l,c){this.shape=e,this.shapeShape=t,this.values=o,this.valuesShape=n,this.valuesDType=s,this.defaultValue=a,this.defaultValueShape=i,this.rowPartitionValues=u,this.rowPartitionValuesShapes=l,this.rowPartitionTypes=I.getRowPartitionTypesHelper(c),this.raggedRank=I.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(e){return this.rowPartitionTypes[0]===Ft.FIRST_DIM_SIZE?this.rowPartitionTypes[e+1]:this.rowPartitionTypes[e]}getRowPartitionTensor(e){return this.rowPartitionTypes[0]===Ft.FIRST_DIM_SIZE?this.rowPartitionValues[e+1]:this.rowPartitionValues[e]}getMaxWidth(e){let t=this.getRowPartitionTensor(e-1);switch(this.getRowPartitionTypeByDimension(e-1)){case Ft.VALUE_ROWIDS:return r.getMaxWidthValueRowID(t);case Ft.ROW_SPLITS:return r.getMaxWidthRowSplit(t);default:throw new Error(`Cannot handle partition type ${Ft[this.getRowPartitionTypeByDimension(e-1)]}`)}}static getMaxWidthRowSplit(e){let t=e.length;if(t===0||t===1)return 0;let o=0;for(let n=0;n<t-1;++n){let s=e[n+1]-e[n];s>o&&(o=s)}return o}static getMaxWidthValueRowID(e){let t=e.length;if(t===0)return 0;let o=0,n=e[0],s=0;for(let a=1;a<t;++a){let i=e[a];i!==n&&(n=i,s=Math.max(a-o,s),o=a)}return Math.max(t-o,s)}tensorShapeFromTensor(e,t,o=!0){if(t.length===0){if(e[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return K0(e,o)}calculateOutputSize(e){let t=this.valuesShape,o=this.defaultValueShape;I.validateDefaultValueShape(o,t);let n=this.tensorShapeFromTensor(this.shape,this.shapeShape),a=I.combineRaggedTensorToTensorShapes(this.raggedRank,n,t);a[0]<0&&(a[0]=e);for(let i=1;i<=this.raggedRank;++i)a[i]<0&&(a[i]=this.getMaxWidth(i));return a}calculateFirstParentOutputIndex(e,t,o){let n=Math.min(e,o),s=[],a=0;for(let i=0;i<n;++i,a+=t)s.push(a);for(let i=n;i<e;++i)s.push(-1);return T.assert(s.length===e,()=>"Final length of result must be equal to firstDimension."),s}calculateOutputIndexRowSplit(e,t,o,n){let s=e.length,a=[];for(let i=0;i<s-1;++i){let u=e[i+1]-e[i],l=Math.min(n,u),c=t[i];c===-1&&(l=0);for(let p=0;p<l;++p)a.push(c),c+=o;for(let p=0;p<u-l;++p)a.push(-1)}if(s>0&&a.length!==e[s-1])throw new Error("Invalid row split size.");return a}calculateOutputIndexValueRowID(e,t,o,n){let s=e.length,a=[];if(s===0)return[];let i=0,u=e[0];if(u>=t.length)throw new Error(`Got currentValueRowId=${u}, which is not less than ${t.length}`);let l=t[u];a.push(l);for(let c=1;c<s;++c){let p=e[c];if(p===u)l>=0&&(++i,i<n?l+=o:l=-1);else{if(i=0,u=p,p>=t.length)throw new Error(`Got nextValueRowId=${p} which is not less than ${t.length}`);l=t[p]}a.push(l)}if(a.length!==e.length)throw new Error("Invalid row ids.");return a}calculateOutputIndex(e,t,o,n){let s=this.getRowPartitionTensor(e),a=this.getRowPartitionTypeByDimension(e);switch(a){case Ft.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(s,t,o,n);case Ft.ROW_SPLITS:if(s.length-1>t.length)throw new Error(`Row partition size is greater than output size: ${s.length-1} > ${t.length}`);return this.calculateOutputIndexRowSplit(s,t,o,n);default:throw new Error(`Unsupported partition type: ${Ft[a]}`)}}getFirstDimensionSize(){let e=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let t=this.rowPartitionTypes[0];switch(t){case Ft.FIRST_DIM_SIZE:return e[0];case Ft.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case Ft.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${Ft[t]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let t=this.getFirstDimensionSize(),o=this.calculateOutputSize(t),n=new Array(this.raggedRank+1);n[n.length-1]=1;for(let u=n.length-2;u>=0;--u)n[u]=n[u+1]*o[u+1];let s=K0(o,!1),a=T.getArrayFromDType(this.valuesDType,T.sizeFromShape(s));if(n[0]*o[0]>0){let u=this.calculateFirstParentOutputIndex(t,n[0],o[0]);for(let l=1;l<=this.raggedRank;++l)u=this.calculateOutputIndex(l-1,u,n[l],o[l]);this.setOutput(this.raggedRank,u,a,s)}return[s,a]}setOutput(e,t,o,n){if(o.length===0)return;let s=this.values,a=o,i=n.slice();i=i.slice(e+1);let u=T.sizeFromShape(i),l=t.length,c=this.defaultValue;if(c.length!==u&&c.length!==1){let d=this.defaultValueShape;X(()=>{let y=R(c,d);c=Dr(y,i).dataSync()})}let p=0,m=0,f=0;for(let d=0;d<=l;++d){let y=d<l?t[d]:-1;if(y===f){++f;continue}if(m<f){let h=s.subarray(p*u),b=a.subarray(m*u),C=(f-m)*u;H0(b,h,C)}if(d>=l){let h=o.length;y=Math.floor(h/u)}if(y>f)if(this.defaultValue.length===1)a.subarray(f*u,y*u).fill(this.defaultValue[0]),f=y;else for(;y>f;){let h=a.slice(f*u);H0(h,c,u),++f}y<0?(p=d+1,m=f):(p=d,m=f,f=m+1)}}};function H0(r,e,t){for(let o=0;o<t;o++)r[o]=e[o]}function K0(r,e){let t=[];for(let o of r){if(o<0){if(!e)throw new Error(`Dimension ${o} must be >= 0`);if(o<-1)throw new Error(`Dimension ${o} must be >= -1`);o=-1}t.push(o)}return t}function q0(r,e,t,o,n,s,a,i,u,l){return new hf(r,e,t,o,n,s,a,i,u,l).compute()}function X0(r,e,t,o){let n=r===e,s=r<e&&t<0,a=e<r&&t>1;if(n||s||a)return T.makeZerosTypedArray(0,o);let i=Math.abs(Math.ceil((e-r)/t)),u=T.makeZerosTypedArray(i,o);e<r&&t===1&&(t=-1),u[0]=r;for(let l=1;l<u.length;l++)u[l]=u[l-1]+t;return u}var gf=De(r=>1/Math.sqrt(r)),Xxe=ut(rn,gf);function j0(r,e,t,o,n,s,a,i,u,l){let c=[o/n,n],p=r.values,m=e.values;if(o===0)return Q(t,e.dtype);let f=u instanceof vt?u:Q(c,e.dtype);typeof u=="string"||typeof u=="number"?f.values.fill(u):typeof u=="boolean"&&f.values.fill(+u);for(let d=0;d<s;d++){let y=[],h=0;for(let b=0;b<a;b++){let C=p[d*a+b];y.push(C),h+=C*i[b]}if(h<0||h>=o/n)throw new Error(`Invalid indices: ${y} does not index into ${t}`);for(let b=0;b<n;b++)l?f.values[h*n+b]+=m[d*n+b]:f.values[h*n+b]=e.rank===0?m[0]:m[d*n+b]}return f}var Y0=De(r=>1/(1+Math.exp(-r))),tye=Al(on,r=>1/(1+Math.exp(-r)));function Q0(r,e,t,o,n){let s=it.isSliceContinous(o,e,t),a=T.sizeFromShape(t),i=T.computeStrides(o);if(s){let p=it.computeFlatOffset(e,i);return n==="string"?r.slice(p,p+a):r.subarray(p,p+a)}let u=n==="string"?I.fromUint8ToStringArray(r):r,l=Q(o,n,u),c=Q(t,n);for(let p=0;p<c.size;++p){let m=c.indexToLoc(p),f=m.map((d,y)=>d+e[y]);c.set(l.get(...f),...m)}return n==="string"?I.fromStringArrayToUint8(c.values):c.values}function Z0(r,e,t,o,n,s,a){let i=e[0],u=s[0],l=new Array(u),c=new Array(i),p=e[1];if(u===0){if(i!==0)throw new Error(I.getSparseFillEmptyRowsIndicesDenseShapeMismatch(i));let h=T.getArrayFromDType(t,0),b=T.getArrayFromDType(n,0);return[h,[0,p],b,l,c]}let m=!0,f=0,d=new Array(u).fill(0);for(let h=0;h<i;++h){let b=r[h*p];if(b<0)throw new Error(I.getSparseFillEmptyRowsNegativeIndexErrorMessage(h,b));if(b>=u)throw new Error(I.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(h,b,u));++d[b],m=m&&b>=f,f=b}let y=!0;for(let h=0;h<u;++h){let b=d[h]===0;l[h]=b,y=y&&!b,d[h]=Math.max(d[h],1),h>0&&(d[h]+=d[h-1])}if(y&&m){let h=r,b=o;for(let C=0;C<i;++C)c[C]=C;return[h,[i,p],b,l,c]}else{let h=d[u-1],b=T.getArrayFromDType(t,h*p),C=T.getArrayFromDType(n,h),S=new Array(u).fill(0);for(let E=0;E<i;++E){let k=r[E*p],A=S[k],_=(k===0?0:d[k-1])+A;S[k]++;for(let D=0;D<p;++D)b[_*p+D]=r[E*p+D];C[_]=o[E],c[E]=_}for(let E=0;E<u;++E)if(S[E]===0){let A=E===0?0:d[E-1];b[A*p+0]=E;for(let _=1;_<p;++_)b[A*p+_]=0;C[A]=a}return[b,[h,p],C,l,c]}}function J0(r,e,t,o,n){let s=T.sizeFromShape(o),a=e[0],i=n.length,u=[],l=1,c=-1;for(let h=0;h<i;++h){let b=n[h];if(b===-1){if(c!==-1)throw new Error(I.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(c,h));c=h,u.push(1)}else{if(b<0)throw new Error(I.getSparseReshapeNegativeOutputDimErrorMessage(h,b));l*=b,u.push(b)}}if(c!==-1){if(l<=0)throw new Error(I.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let h=Math.trunc(s/l);if(l*h!==s)throw new Error(I.getSparseReshapeInputOutputMultipleErrorMessage(o,u));u[c]=h}if(T.sizeFromShape(u)!==s)throw new Error(I.getSparseReshapeInputOutputMismatchErrorMessage(o,u));let m=o.length,f=[];if(m>0){f[m-1]=1;for(let h=m-2;h>=0;--h)f[h]=f[h+1]*o[h+1]}let d=[];if(i>0){d[i-1]=1;for(let h=i-2;h>=0;--h)d[h]=d[h+1]*u[h+1]}let y=T.getArrayFromDType(t,a*i);for(let h=0;h<a;++h){let b=0;for(let C=0;C<m;++C)b+=r[h*m+C]*f[C];for(let C=0;C<i;++C)y[h*i+C]=Math.trunc(b/d[C]),b%=d[C]}return[y,[a,i],u]}function ew(r,e,t,o,n,s=!1,a=0){let i=o.length,u=[e[0],r.length/e[0]],l=u[1],p=i>0?n[i-1]+1:0;if(p<0)throw new Error(I.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let m=e.slice();m[0]=p;let f=m.reduce((S,E)=>S*E,1),d=T.getArrayFromDType(t,f);if(i===0)return p>0&&d.fill(a),[d,m];if(p<=0)throw new Error(I.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let y=0,h=1,b=0,C=n[y];for(;;){let S=0;if(h<i){if(S=n[h],C===S){++h;continue}if(C>=S)throw new Error(I.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(C<0||C>=p)throw new Error(I.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(C,p));C>b&&d.fill(a,b*l,C*l);for(let E=y;E<h;++E){let k=o[E];if(k<0||k>=u[0])throw new Error(I.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(E,o[E],u[0]));for(let A=0;A<l;A++)d[C*l+A]+=r[k*l+A]}if(s)for(let E=0;E<l;E++)d[C*l+E]/=h-y;if(y=h,++h,b=C+1,C=S,h>i)break}return b<p&&d.fill(a,b*l,p*l),[d,m]}var tw=De(r=>Math.sqrt(r)),dye=Al(nn,r=>Math.sqrt(r));var xf=pe(((r,e)=>{let t=r-e;return t*t})),bye=fe(sn,xf);var yf=De((r,e)=>{let{pattern:t,replaceGlobal:o,rewrite:n}=e;return r.replace(new RegExp(t,o?"g":""),n)}),vye=ut(an,yf);function rw(r,e,t,o){let n=Q(r,e.dtype);for(let s=0;s<n.size;s++){let a=n.indexToLoc(s),i=new Array(a.length);for(let u=0;u<i.length;u++)i[u]=a[u]*t[u]+o[u];n.set(e.get(...i),...a)}return n}var bf=class{constructor(e,t,o,n,s,a){this.separator=T.encodeString(e),this.nGramWidths=t,this.leftPad=T.encodeString(o),this.rightPad=T.encodeString(n),this.padWidth=s,this.preserveShort=a}getPadWidth(e){return Math.min(this.padWidth<0?e-1:this.padWidth,e-1)}getNumNGrams(e,t){let o=this.getPadWidth(t);return Math.max(0,e+2*o-t+1)}createNGrams(e,t,o,n,s,a){for(let i=0;i<s;++i){let u=this.getPadWidth(a),l=Math.max(0,u-i),c=Math.max(0,u-(s-(i+1))),p=a-(l+c),m=t+(l>0?0:i-u),f=0;f+=l*this.leftPad.length;for(let C=0;C<p;++C)f+=e[m+C].length;f+=c*this.rightPad.length;let d=l+c+p-1;f+=d*this.separator.length,o[n+i]=new Uint8Array(f);let y=o[n+i],h=0,b=C=>C.forEach(S=>y[h++]=S);for(let C=0;C<l;++C)b(this.leftPad),b(this.separator);for(let C=0;C<p-1;++C)b(e[m+C]),b(this.separator);if(p>0){b(e[m+p-1]);for(let C=0;C<c;++C)b(this.separator),b(this.rightPad)}else{for(let C=0;C<c-1;++C)b(this.rightPad),b(this.separator);b(this.rightPad)}}}compute(e,t){let o=e.length,n=t.length;if(n>0){let u=t[0];if(u!==0)throw new Error(`First split value must be 0, got ${u}`);for(let l=1;l<n;++l){let c=t[l]>=u;if(c=c&&t[l]<=o,!c)throw new Error(`Invalid split value ${t[l]}, must be in [${u}, ${o}]`);u=t[l]}if(u!==o)throw new Error(`Last split value must be data size. Expected ${o}, got ${u}`)}let s=n-1,a=T.getArrayFromDType("int32",n);if(o===0||n===0){let u=new Array(o);for(let l=0;l<=s;++l)a[l]=0;return[u,a]}a[0]=0;for(let u=1;u<=s;++u){let l=t[u]-t[u-1],c=0;this.nGramWidths.forEach(p=>{c+=this.getNumNGrams(l,p)}),this.preserveShort&&l>0&&c===0&&(c=1),a[u]=a[u-1]+c}let i=new Array(a[s]);for(let u=0;u<s;++u){let l=t[u],c=a[u];if(this.nGramWidths.forEach(p=>{let m=t[u+1]-t[u],f=this.getNumNGrams(m,p);this.createNGrams(e,l,i,c,f,p),c+=f}),this.preserveShort&&c===a[u]){let p=t[u+1]-t[u];if(p===0)continue;let m=p+2*this.padWidth;this.createNGrams(e,l,i,c,1,m)}}return[i,a]}};function ow(r,e,t,o,n,s,a,i){return new bf(t,o,n,s,a,i).compute(r,e)}function N_(r,e,t,o){if(!r.length)return;if(e.length===0){for(let s=0;s<r.length;++s)o.push(r.subarray(s,s+1));return}if(e.length===1){let s=e[0],a=r.indexOf(s);for(;a!==-1;){let i=r.subarray(0,a);(!t||i.length!==0)&&o.push(i),r=r.subarray(a+1),a=r.indexOf(s)}(!t||r.length!==0)&&o.push(r);return}let n=0;for(let s=0;s<r.length+1;s++)if(s===r.length||e.indexOf(r[s])!==-1){let a=r.subarray(n,s);(!t||a.length!==0)&&o.push(a),n=s+1}}function nw(r,e,t){let o=r.length,n=[],s=0,a=0,i=new Array(o);for(let m=0;m<o;++m){let f=n.length;N_(r[m],e,t,n);let d=n.length-f;i[m]=d,s+=d,a=Math.max(a,d)}let u=T.getArrayFromDType("int32",s*2),l=new Array(s),c=[o,a],p=0;for(let m=0;m<o;++m)for(let f=0;f<i[m];++f)u[p*2]=m,u[p*2+1]=f,l[p]=n[p],++p;return[u,l,c]}function sw(r,e){let t=T.getArrayFromDType("int32",r.length);for(let o=0;o<r.length;++o)t[o]=T.fingerPrint64(r[o]).modulo(e).getLowBitsUnsigned();return t}var wf=pe(((r,e)=>r-e)),C_=Vn(((r,e,t,o)=>({real:r-t,imag:e-o}))),Lye=fe("Sub",wf,C_);function aw(r,e){let t=new Array(r.rank);for(let n=0;n<t.length;n++)t[n]=r.shape[n]*e[n];let o=Q(t,r.dtype);for(let n=0;n<o.values.length;++n){let s=o.indexToLoc(n),a=new Array(r.rank);for(let u=0;u<a.length;u++)a[u]=s[u]%r.shape[u];let i=r.locToIndex(a);o.values[n]=r.values[i]}return o}var Os=(r,e)=>{let t=e.value-r.value;return t===0?r.index-e.index:t};function iw(r,e,t=0,o=r.length-1){for(;o>t;){if(o-t>600){let i=o-t+1,u=e-t+1,l=Math.log(i),c=.5*Math.exp(2*l/3),p=.5*Math.sqrt(l*c*(i-c)/i)*Math.sign(u-i/2),m=Math.max(t,Math.floor(e-u*c/i+p)),f=Math.min(o,Math.floor(e+(i-u)*c/i+p));iw(r,e,m,f)}let n=r[e],s=t,a=o;for(T.swap(r,t,e),Os(r[o],n)>0&&T.swap(r,t,o);s<a;){for(T.swap(r,s,a),s++,a--;Os(r[s],n)<0;)s=s+1;for(;Os(r[a],n)>0;)a=a-1}Os(r[t],n)===0?T.swap(r,t,a):(a=a+1,T.swap(r,a,o)),a<=e&&(t=a+1),e<=a&&(o=a-1)}}function uw(r,e,t,o,n){let s=e[e.length-1],[a,i]=[r.length/s,s],u=T.getTypedArrayFromDType(t,a*o),l=T.getTypedArrayFromDType("int32",a*o);for(let p=0;p<a;p++){let m=p*i,f=r.subarray(m,m+i),d=new Array(f.length);f.forEach((C,S)=>d[S]={value:C,index:S}),o<d.length&&(iw(d,o),d=d.slice(0,o)),n&&d.sort(Os);let y=p*o,h=u.subarray(y,y+o),b=l.subarray(y,y+o);for(let C=0;C<o;C++)h[C]=d[C].value,b[C]=d[C].index}let c=e.slice();return c[c.length-1]=o,[Q(c,t,u),Q(c,"int32",l)]}function lw(r,e,t,o){let n=T.parseAxisParam(e,t)[0],s=[1,t[0],1];for(let d=0;d<n;d++)s[0]*=t[d];s[1]=t[n];for(let d=n+1;d<t.length;d++)s[2]*=t[d];let a=new Map,i=new Int32Array(t[n]),u=new vt(s,o,r),l=[],c=s[0]===1&&s[2]===1;for(let d=0;d<t[n];d++){let y;if(c)y=r[d].toString();else{let b=[];for(let C=0;C<s[0];C++)for(let S=0;S<s[2];S++)b.push(u.get(C,d,S));y=b.join(",")}let h=a.get(y);if(h!=null)i[d]=h;else{let b=a.size;a.set(y,b),i[d]=b,l.push(d)}}let p=s.slice();p[1]=a.size;let m=new vt(p,o);l.forEach((d,y)=>{for(let h=0;h<s[0];h++)for(let b=0;b<s[2];b++)m.set(u.get(h,d,b),h,y,b)});let f=t.slice();return f[n]=p[1],{outputValues:m.values,outputShape:f,indices:i}}var{addImpl:cw,bincountImpl:_l,bincountReduceImpl:pw,bitwiseAndImpl:mw,castImpl:fw,ceilImpl:dw,concatImpl:hw,equalImpl:gw,expImpl:xw,expm1Impl:yw,floorImpl:bw,gatherNdImpl:ww,gatherV2Impl:Tw,greaterImpl:Nw,greaterEqualImpl:Cw,lessImpl:vw,lessEqualImpl:Sw,linSpaceImpl:Ew,logImpl:Iw,maxImpl:$w,maximumImpl:kw,minimumImpl:Rw,multiplyImpl:Aw,negImpl:_w,notEqualImpl:Dw,prodImpl:Ow,raggedGatherImpl:Fw,raggedRangeImpl:Pw,raggedTensorToTensorImpl:Lw,rangeImpl:Bw,rsqrtImpl:Vw,scatterImpl:Gw,sigmoidImpl:Uw,simpleAbsImpl:Dl,sliceImpl:Mw,sparseFillEmptyRowsImpl:Ww,sparseReshapeImpl:zw,sparseSegmentReductionImpl:Ol,sqrtImpl:Hw,staticRegexReplaceImpl:Kw,stridedSliceImpl:qw,stringNGramsImpl:Xw,stringSplitImpl:jw,stringToHashBucketFastImpl:Yw,subImpl:Qw,tileImpl:Zw,topKImpl:Jw,transposeImpl:ko,uniqueImpl:eT}=Tf;function Nf(r,e){return["x","y","z","w","u","v"].slice(0,e).map(t=>`${r}.${t}`)}function Ne(r,e){return e===1?[r]:Nf(r,e)}function tT(r,e){if(r===1)return"rc";let t="";for(let o=0;o<r;o++)t+=e[o],o<r-1&&(t+=",");return t}var Fl=class{constructor(e){if(this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outputShape=e,this.rank=e.length,this.enableShapeUniforms=le(this.outputShape.length),this.rank===0)this.userCode=`
        void main() {
          setOutput(vec4(getA(), 0., 0., 0.));
        }
      `;else{let t=Ne("rc",this.rank),o=q(this.rank),n=this.getOutOfBoundsCondition(t),s=this.getSetup(t),a=this.getOutput(t);this.userCode=`
        void main() {
          ${o} rc = getOutputCoords();

          if(${n}) {
            setOutput(vec4(0));
          } else {
            ${s}

            setOutput(vec4(${a}));
          }
        }
      `}}getSourceCoordsArr(e){let t=[];for(let o=0;o<=1;o++)for(let n=0;n<=1;n++){let s=`${o===0?"r":"rp1"}, ${n===0?"c":"cp1"}`;for(let a=2;a<this.rank;a++)s=`${e[e.length-1-a]},`+s;t.push(s)}return t}getOutOfBoundsCondition(e){if(this.rank===1)return`rc > ${this.enableShapeUniforms?"outShape":this.outputShape[0]}`;let t="";for(let o=this.rank-2;o<this.rank;o++)t+=`${e[o]} >= ${this.enableShapeUniforms?`outShape[${o}]`:this.outputShape[o]}`,o<this.rank-1&&(t+="||");return t}getSetup(e){if(this.rank===1)return"";let t=e.slice(-2),o=this.enableShapeUniforms?`outShape[${this.rank} - 1]`:this.outputShape[this.rank-1],n=this.enableShapeUniforms?`outShape[${this.rank} - 2]`:this.outputShape[this.rank-2];return`
      int r = ${t[0]};
      int c = ${t[1]};
      int rp1 = r + 1;
      int cp1 = c + 1;

      bool cEdge = cp1 >= ${o};
      bool rEdge = rp1 >= ${n};
    `}getOutput(e){let t=this.getSourceCoordsArr(e);return this.rank===1?`getA(rc), (rc + 1 >= ${this.enableShapeUniforms?"outShape":this.outputShape[0]} ? 0. : getA(rc + 1)), 0, 0`:`getA(${t[0]}),
            cEdge ? 0. : getA(${t[1]}),
            rEdge ? 0. : getA(${t[2]}),
            rEdge || cEdge ? 0. : getA(${t[3]})`}};var Gn=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec3"}],this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length);let o="";for(let n=0;n<4;n++){let s="thisRC = rc;";n%2===1&&(s+="thisRC.z += 1;"),n>1&&(s+="thisRC.y += 1;"),o+=`
        ${s}
        ${n>0?"if(thisRC.y < rows && thisRC.z < cols){":""}
          int flatIndex = getFlatIndex(thisRC);

          ivec3 inputRC = inputCoordsFromReshapedOutCoords(flatIndex);
          vec2 inputRCInnerDims = vec2(float(inputRC.y),float(inputRC.z));

          result[${n}] =
            getChannel(getA(inputRC.x, inputRC.y, inputRC.z), inputRCInnerDims);
        ${n>0?"}":""}
      `}this.userCode=`
      ${v_(t,this.enableShapeUniforms)}
      ${this.enableShapeUniforms?An():Rn(e)}

      void main() {
        ivec3 rc = getOutputCoords();

        vec4 result = vec4(0.);

        ivec3 thisRC;
        int rows = ${this.enableShapeUniforms?"outShape[1]":e[1]};
        int cols = ${this.enableShapeUniforms?"outShape[2]":e[2]};

        ${o}

        setOutput(result);
      }
    `}};function v_(r,e){return`
    ivec3 inputCoordsFromReshapedOutCoords(int index) {
      ${e?n0(["r","c","d"],"inputShape"):Ut(["r","c","d"],r)}
      return ivec3(r, c, d);
    }
  `}var Pl=class{constructor(e){this.gpgpu=e,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0,this.freeTextures={},this.usedTextures={},this.logEnabled=!1}acquireTexture(e,t,o){let n=oT(t,o),s=nT(e,n,o);s in this.freeTextures||(this.freeTextures[s]=[]),s in this.usedTextures||(this.usedTextures[s]=[]);let a=rT(e,n,this.gpgpu.gl,this.gpgpu.textureConfig,o);if(this.freeTextures[s].length>0){this.numFreeTextures--,this.numUsedTextures++,this._numBytesFree-=a,this.log();let u=this.freeTextures[s].pop();return this.usedTextures[s].push(u),u}let i;return n===Ve.PACKED_2X2_FLOAT32?i=this.gpgpu.createPackedMatrixTexture(e[0],e[1]):n===Ve.PACKED_2X2_FLOAT16?i=this.gpgpu.createFloat16PackedMatrixTexture(e[0],e[1]):n===Ve.UNPACKED_FLOAT32?i=this.gpgpu.createFloat32MatrixTexture(e[0],e[1]):n===Ve.UNPACKED_FLOAT16?i=this.gpgpu.createFloat16MatrixTexture(e[0],e[1]):n===Ve.PACKED_4X1_UNSIGNED_BYTE&&(i=this.gpgpu.createUnsignedBytesMatrixTexture(e[0],e[1])),this.usedTextures[s].push(i),this.numUsedTextures++,this._numBytesAllocated+=a,this.log(),i}releaseTexture(e,t,o,n){if(this.freeTextures==null)return;let s=oT(o,n),a=nT(t,s,n);a in this.freeTextures||(this.freeTextures[a]=[]);let i=rT(t,s,this.gpgpu.gl,this.gpgpu.textureConfig,n),u=$().getNumber("WEBGL_DELETE_TEXTURE_THRESHOLD");u!==-1&&this._numBytesAllocated>u?(this.gpgpu.deleteMatrixTexture(e.texture),this._numBytesAllocated-=i):(this.freeTextures[a].push(e),this.numFreeTextures++,this._numBytesFree+=i),this.numUsedTextures--;let l=this.usedTextures[a],c=l&&l.indexOf(e);if(c==null||c<0)throw new Error("Cannot release a texture that was never provided by this texture manager");l[c]=l[l.length-1],l.pop(),this.log()}log(){if(!this.logEnabled)return;let e=this.numFreeTextures+this.numUsedTextures;console.log("Free/Used",`${this.numFreeTextures} / ${this.numUsedTextures}`,`(${e})`);let t=this._numBytesFree/this._numBytesAllocated;console.log(`Bytes allocated: ${this._numBytesAllocated}`),console.log(`Bytes unused: ${this._numBytesFree} (${Math.round(100*t)}%)`)}get numBytesAllocated(){return this._numBytesAllocated}get numBytesFree(){return this._numBytesFree}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){if(this.freeTextures!=null){for(let e in this.freeTextures)this.freeTextures[e].forEach(t=>{this.gpgpu.deleteMatrixTexture(t.texture)});for(let e in this.usedTextures)this.usedTextures[e].forEach(t=>{this.gpgpu.deleteMatrixTexture(t.texture)});this.freeTextures=null,this.usedTextures=null,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0}}};function S_(r,e){let t=r;if(e===t.R32F)return 4;if(e===t.R16F)return 2;if(e===t.RGBA32F)return 16;if(e===r.RGBA)return 16;if(e===t.RGBA16F)return 8;if(e===t.RGBA8)return 4;throw new Error(`Unknown internal format ${e}`)}function rT(r,e,t,o,n){let s=E_(e,o),a;if(n){let[u,l]=sr(r[0],r[1]);a=u*l}else{let[u,l]=So(r[0],r[1]);a=u*l}let i=S_(t,s);return a*i}function E_(r,e){switch(r){case Ve.PACKED_2X2_FLOAT32:return Xm(e);case Ve.PACKED_2X2_FLOAT16:return jm(e);case Ve.UNPACKED_FLOAT32:return Hm(e);case Ve.UNPACKED_FLOAT16:return Km(e);case Ve.PACKED_4X1_UNSIGNED_BYTE:return qm(e);default:throw new Error(`Unknown physical texture type ${r}`)}}function I_(r){return $().getBool("WEBGL_RENDER_FLOAT32_ENABLED")?r?Ve.PACKED_2X2_FLOAT32:Ve.UNPACKED_FLOAT32:r?Ve.PACKED_2X2_FLOAT16:Ve.UNPACKED_FLOAT16}function oT(r,e){if(r===ze.UPLOAD)return Ve.PACKED_2X2_FLOAT32;if(r===ze.RENDER||r==null)return I_(e);if(r===ze.DOWNLOAD||r===ze.PIXELS)return Ve.PACKED_4X1_UNSIGNED_BYTE;throw new Error(`Unknown logical texture type ${r}`)}function nT(r,e,t){return`${r[0]}_${r[1]}_${e}_${t}`}var Ge=class{constructor(e,t){this.variableNames=["A"],this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length),this.userCode=`
      float unaryOperation(float x) {
        ${t}
      }

      void main() {
        float x = getAAtOutCoords();
        float y = unaryOperation(x);

        setOutput(y);
      }
    `}},ke="if (isnan(x)) return x;",sT="return x;",Cf="return abs(x);";var aT="return (x >= 0.0) ? x : (exp(x) - 1.0);",iT=ke+`
  return (x < 0.0) ? 0.0 : x;
`,uT=ke+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,ir="return x;",lT="return 1.0 / (1.0 + exp(-1.0 * x));";var pT="return x;",mT=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,fT=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,dT=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,hT="return 1.0 / (1.0 + exp(-1.0 * x));",lt=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length),this.userCode=`
      vec4 unaryOperation(vec4 x) {
        ${t}
      }

      void main() {
        vec4 x = getAAtOutCoords();
        vec4 y = unaryOperation(x);

        setOutput(y);
      }
    `}};var Ll=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length);let t=e.length,o=Ne("rc",t),n=q(t),s=tT(t,o),a=o.slice(-2),i=t<=1?"rc":`vec2(${a.join(",")})`;this.userCode=`
      void main() {
        ${n} rc = getOutputCoords();
        vec4 packedInput = getA(${s});

        setOutput(getChannel(packedInput, ${i}));
      }
    `}};var k_=nr.whereImpl,R_=1e-7,A_=1e-4,Bl={};function __(r){return r in Bl||(Bl[r]={}),Bl[r]}var D_=$().getNumber("CPU_HANDOFF_SIZE_THRESHOLD"),O_=600;function F_(){return $().global.screen==null?1024:$().global.screen.height*$().global.screen.width*window.devicePixelRatio*O_/1024/1024}var Fs=class r extends jr{nextDataId(){return r.nextDataId++}constructor(e){if(super(),this.pendingRead=new WeakMap,this.pendingDisposal=new WeakSet,this.dataRefCount=new WeakMap,this.numBytesInGPU=0,this.uploadWaitMs=0,this.downloadWaitMs=0,this.lastGlFlushTime=0,this.warnedAboutMemory=!1,this.pendingDeletes=0,this.disposed=!1,!$().getBool("HAS_WEBGL"))throw new Error("WebGL is not supported on this device");let t;if(e!=null){if(e instanceof Ln)t=e;else{let o=yt($().getNumber("WEBGL_VERSION"),e);t=new Ln(o)}this.binaryCache={},this.gpgpuCreatedLocally=!1}else{let o=yt($().getNumber("WEBGL_VERSION"));t=new Ln(o),this.binaryCache=__($().getNumber("WEBGL_VERSION")),this.gpgpuCreatedLocally=!0}this.gpgpu=t,this.canvas=this.gpgpu.gl.canvas,this.textureManager=new Pl(this.gpgpu),this.numMBBeforeWarning=F_(),this.texData=new Zn(this,fr())}numDataIds(){return this.texData.numDataIds()-this.pendingDeletes}writeTexture(e,t,o,n,s,a){let i=this.makeTensorInfo(t,o),u=this.texData.get(i.dataId);u.isPacked=!1,u.texture={texture:e,texShape:[n,s]},u.texShape=[n,s];let l=ks(t),c=new Rs(l,!1,a),p=this.runWebGLProgram(c,[i],o,[[n,s]]);return p.shape=t,u.texture=null,this.disposeIntermediateTensorInfo(i),p.dataId}write(e,t,o){if(($().getBool("WEBGL_CHECK_NUMERICAL_PROBLEMS")||$().getBool("DEBUG"))&&this.checkNumericalProblems(e),o==="complex64"&&e!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let n={id:this.nextDataId()};return this.texData.set(n,{shape:t,dtype:o,values:e,usage:ze.UPLOAD,refCount:1}),n}refCount(e){return this.texData.has(e)?this.texData.get(e).refCount:0}incRef(e){let t=this.texData.get(e);t.refCount++}decRef(e){if(this.texData.has(e)){let t=this.texData.get(e);t.refCount--}}move(e,t,o,n,s){if($().getBool("DEBUG")&&this.checkNumericalProblems(t),n==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.texData.set(e,{shape:o,dtype:n,values:t,usage:ze.UPLOAD,refCount:s})}disposeIntermediateTensorInfo(e){this.disposeData(e.dataId)}readSync(e){let t=this.texData.get(e),{values:o,dtype:n,complexTensorInfos:s,slice:a,shape:i,isPacked:u}=t;if(a!=null){let m;u?m=new lt(i,ir):m=new Ge(i,ir);let f=this.runWebGLProgram(m,[{dataId:e,shape:i,dtype:n}],n),d=this.readSync(f.dataId);return this.disposeIntermediateTensorInfo(f),d}if(o!=null)return this.convertAndCacheOnCPU(e);if(n==="string")return o;let l=this.activeTimers!=null,c;l&&(c=T.now());let p;if(n==="complex64"){let m=this.readSync(s.real.dataId),f=this.readSync(s.imag.dataId);p=I.mergeRealAndImagArrays(m,f)}else p=this.getValuesFromTexture(e);return l&&(this.downloadWaitMs+=T.now()-c),this.convertAndCacheOnCPU(e,p)}async read(e){if(this.pendingRead.has(e)){let d=this.pendingRead.get(e);return new Promise(y=>d.push(y))}let t=this.texData.get(e),{values:o,shape:n,slice:s,dtype:a,complexTensorInfos:i,isPacked:u}=t;if(s!=null){let d;u?d=new lt(n,ir):d=new Ge(n,ir);let y=this.runWebGLProgram(d,[{dataId:e,shape:n,dtype:a}],a),h=this.read(y.dataId);return this.disposeIntermediateTensorInfo(y),h}if(o!=null)return this.convertAndCacheOnCPU(e);if($().getBool("DEBUG")&&!$().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")&&$().getNumber("WEBGL_VERSION")===2)throw new Error("tensor.data() with WEBGL_DOWNLOAD_FLOAT_ENABLED=false and WEBGL_VERSION=2 not yet supported.");let l=null,c;if(a!=="complex64"&&$().get("WEBGL_BUFFER_SUPPORTED")){c=this.decode(e);let d=this.texData.get(c.dataId);l=this.gpgpu.createBufferFromTexture(d.texture.texture,...Ss(n))}this.pendingRead.set(e,[]),a!=="complex64"&&await this.gpgpu.createAndWaitForFence();let p;if(a==="complex64"){let d=await Promise.all([this.read(i.real.dataId),this.read(i.imag.dataId)]),y=d[0],h=d[1];p=I.mergeRealAndImagArrays(y,h)}else if(l==null)p=this.getValuesFromTexture(e);else{let d=T.sizeFromShape(n);p=this.gpgpu.downloadFloat32MatrixFromBuffer(l,d)}if(c!=null&&this.disposeIntermediateTensorInfo(c),l!=null){let d=this.gpgpu.gl;V(d,()=>d.deleteBuffer(l))}let m=this.convertAndCacheOnCPU(e,p),f=this.pendingRead.get(e);return this.pendingRead.delete(e),f.forEach(d=>d(m)),this.pendingDisposal.has(e)&&(this.pendingDisposal.delete(e),this.disposeData(e)&&fr().removeDataId(e,this),this.pendingDeletes--),m}readToGPU(e,t={}){let o=this.texData.get(e),{values:n,shape:s,slice:a,dtype:i,isPacked:u,texture:l}=o;if(i==="complex64")throw new Error("Does not support reading texture for complex64 dtype.");if(a!=null){let f;u?f=new lt(s,ir):f=new Ge(s,ir);let d=this.runWebGLProgram(f,[{dataId:e,shape:s,dtype:i}],i),y=this.readToGPU(d,t);return this.disposeIntermediateTensorInfo(d),y}if(l==null)throw n!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let c=this.decode(e,t.customTexShape),p=fr().makeTensorFromTensorInfo(c),m=this.texData.get(c.dataId);return Object.assign({tensorRef:p},m.texture)}bufferSync(e){let t=this.readSync(e.dataId);if(e.dtype==="string")try{let o=t.map(n=>T.decodeString(n));return Q(e.shape,e.dtype,o)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return Q(e.shape,e.dtype,t)}checkNumericalProblems(e){if(e!=null)for(let t=0;t<e.length;t++){let o=e[t];if(!Bb(o))throw $().getBool("WEBGL_RENDER_FLOAT32_CAPABLE")?Error(`The value ${o} cannot be represented with your current settings. Consider enabling float32 rendering: 'tf.env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);'`):Error(`The value ${o} cannot be represented on this device.`)}}getValuesFromTexture(e){let{shape:t,dtype:o,isPacked:n}=this.texData.get(e),s=T.sizeFromShape(t);if($().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")){let m=this.decode(e),f=this.texData.get(m.dataId),d=this.gpgpu.downloadMatrixFromPackedTexture(f.texture.texture,...Ss(t)).subarray(0,s);return this.disposeIntermediateTensorInfo(m),d}let a=$().getBool("WEBGL_PACK")&&n===!0,i=a?ks(t):t,u=a?new Il(i):new El(i),l=this.runWebGLProgram(u,[{shape:i,dtype:o,dataId:e}],"float32"),c=this.texData.get(l.dataId),p=this.gpgpu.downloadByteEncodedFloatMatrixFromOutputTexture(c.texture.texture,c.texShape[0],c.texShape[1]).subarray(0,s);return this.disposeIntermediateTensorInfo(l),p}timerAvailable(){return $().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0}time(e){let t=this.activeTimers,o=[],n=!1;this.programTimersStack==null?(this.programTimersStack=o,n=!0):this.activeTimers.push(o),this.activeTimers=o,e();let s=T.flatten(this.activeTimers.map(u=>u.query)).filter(u=>u!=null),a=T.flatten(this.activeTimers.map(u=>u.name)).filter(u=>u!=null);this.activeTimers=t,n&&(this.programTimersStack=null);let i={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null};return(async()=>{if($().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0){let u=await Promise.all(s);i.kernelMs=T.sum(u),i.getExtraProfileInfo=()=>u.map((l,c)=>({name:a[c],ms:l})).map(l=>`${l.name}: ${l.ms}`).join(", ")}else i.kernelMs={error:"WebGL query timers are not supported in this environment."};return this.uploadWaitMs=0,this.downloadWaitMs=0,i})()}memory(){return{unreliable:!1,numBytesInGPU:this.numBytesInGPU,numBytesInGPUAllocated:this.textureManager.numBytesAllocated,numBytesInGPUFree:this.textureManager.numBytesFree}}startTimer(){return $().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?this.gpgpu.beginQuery():{startMs:T.now(),endMs:null}}endTimer(e){return $().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?(this.gpgpu.endQuery(),e):(e.endMs=T.now(),e)}async getQueryTime(e){if($().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0)return this.gpgpu.waitForQueryAndGetTime(e);let t=e;return t.endMs-t.startMs}disposeData(e,t=!1){if(this.pendingDisposal.has(e))return!1;if(!this.texData.has(e))return!0;if(t?this.texData.get(e).refCount=0:this.texData.get(e).refCount--,!t&&this.texData.get(e).refCount>0)return!1;if(this.pendingRead.has(e))return this.pendingDisposal.add(e),this.pendingDeletes++,!1;this.releaseGPUData(e);let{complexTensorInfos:o}=this.texData.get(e);return o!=null&&(this.disposeData(o.real.dataId,t),this.disposeData(o.imag.dataId,t)),this.texData.delete(e),!0}releaseGPUData(e){let{texture:t,dtype:o,texShape:n,usage:s,isPacked:a,slice:i}=this.texData.get(e),u=i&&i.origDataId||e,l=this.dataRefCount.get(u);l>1?this.dataRefCount.set(u,l-1):(this.dataRefCount.delete(u),t!=null&&(this.numBytesInGPU-=this.computeBytes(n,o),this.textureManager.releaseTexture(t,n,s,a)));let c=this.texData.get(e);c.texture=null,c.texShape=null,c.isPacked=!1,c.slice=null}getTexture(e){return this.uploadToGPU(e),this.texData.get(e).texture.texture}getDataInfo(e){return this.texData.get(e)}shouldExecuteOnCPU(e,t=D_){return $().getBool("WEBGL_CPU_FORWARD")&&e.every(o=>this.texData.get(o.dataId).texture==null&&T.sizeFromShape(o.shape)<t)}getGPGPUContext(){return this.gpgpu}where(e){I.warn("tf.where() in webgl locks the UI thread. Call tf.whereAsync() instead");let t=e.dataSync();return k_(e.shape,t)}packedUnaryOp(e,t,o){let n=new lt(e.shape,t),s=this.compileAndRun(n,[e],o);return fr().makeTensorFromTensorInfo(s)}abs(e){if(this.shouldExecuteOnCPU([e])&&e.dtype!=="complex64"){let n=Dl(this.texData.get(e.dataId).values);return this.makeOutput(e.shape,e.dtype,n)}if($().getBool("WEBGL_PACK_UNARY_OPERATIONS"))return this.packedUnaryOp(e,Cf,e.dtype);let t=new Ge(e.shape,Cf),o=this.compileAndRun(t,[e]);return fr().makeTensorFromTensorInfo(o)}makeTensorInfo(e,t,o){let n;if(t==="string"&&o!=null&&o.length>0&&T.isString(o[0])){let s=o.map(a=>T.encodeString(a));n=this.write(s,e,t)}else n=this.write(o,e,t);return this.texData.get(n).usage=null,{dataId:n,shape:e,dtype:t}}makeOutput(e,t,o){return fr().makeTensorFromTensorInfo(this.makeTensorInfo(e,t,o),this)}unpackTensor(e){let t=new Ll(e.shape);return this.runWebGLProgram(t,[e],e.dtype)}packTensor(e){let t=new Fl(e.shape);return this.runWebGLProgram(t,[e],e.dtype,null,!0)}packedReshape(e,t){let o=[Wr(e.shape),...zr(e.shape)],n={dtype:e.dtype,shape:o,dataId:e.dataId},s=[Wr(t),...zr(t)],a=new Gn(s,o),i=!0,u=[o],l=this.runWebGLProgram(a,[n],e.dtype,u,i);return{dataId:l.dataId,shape:t,dtype:l.dtype}}decode(e,t){let o=this.texData.get(e),{isPacked:n,shape:s,dtype:a}=o;if(t!=null){let m=T.sizeFromShape(s),f=t[0]*t[1]*4;T.assert(m<=f,()=>"customTexShape is too small. Row * Column * 4 should be equal or larger than the size of the tensor data.")}let i=ks(s),u;n?u=new Sl(i):u=new vl(i);let l=!0,c=[t??Ss(i)],p=this.runWebGLProgram(u,[{shape:i,dtype:a,dataId:e}],a,c,l,t);return{dtype:a,shape:s,dataId:p.dataId}}runWebGLProgram(e,t,o,n,s=!1,a){let i=this.makeTensorInfo(e.outputShape,o),u=this.texData.get(i.dataId);if(e.packedOutput&&(u.isPacked=!0),e.outPackingScheme===Mr.DENSE){let b=a??Ss(e.outputShape);u.texShape=b.map(C=>C*2)}if(e.outTexUsage!=null&&(u.usage=e.outTexUsage),T.sizeFromShape(i.shape)===0)return u.values=T.getTypedArrayFromDType(i.dtype,0),i;let l=[],c=t.map(b=>{if(b.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");let C=this.texData.get(b.dataId);if(C.texture==null){if(!e.packedInputs&&T.sizeFromShape(b.shape)<=$().getNumber("WEBGL_SIZE_UPLOAD_UNIFORM"))return{shape:b.shape,texData:null,isUniform:!0,uniformValues:C.values};e.packedInputs&&(C.isPacked=!0,C.shape=b.shape)}if(this.uploadToGPU(b.dataId),!!C.isPacked!=!!e.packedInputs)b=C.isPacked?this.unpackTensor(b):this.packTensor(b),l.push(b),C=this.texData.get(b.dataId);else if(C.isPacked&&!Eo(C.shape,b.shape)){let S=b,E=b.shape;b.shape=C.shape,b=this.packedReshape(b,E),l.push(b),C=this.texData.get(b.dataId),S.shape=E}return{shape:b.shape,texData:C,isUniform:!1}});this.uploadToGPU(i.dataId);let p={shape:i.shape,texData:u,isUniform:!1},m=m0(e,c,p),f=this.getAndSaveBinary(m,()=>c0(this.gpgpu,e,c,p)),d=this.activeTimers!=null,y;d&&(y=this.startTimer()),$().get("ENGINE_COMPILE_ONLY")||p0(this.gpgpu,f,c,p,n),l.forEach(b=>this.disposeIntermediateTensorInfo(b)),d&&(y=this.endTimer(y),this.activeTimers.push({name:e.constructor.name,query:this.getQueryTime(y)}));let h=$().getNumber("WEBGL_FLUSH_THRESHOLD");if(h>0){let b=T.now();b-this.lastGlFlushTime>h&&(this.gpgpu.gl.flush(),this.lastGlFlushTime=b)}if(!$().getBool("WEBGL_LAZILY_UNPACK")&&u.isPacked&&s===!1){let b=this.unpackTensor(i);return this.disposeIntermediateTensorInfo(i),b}return i}compileAndRun(e,t,o,n,s=!1){return o=o||t[0].dtype,this.runWebGLProgram(e,t,o,n,s)}getAndSaveBinary(e,t){return e in this.binaryCache||(this.binaryCache[e]=t()),this.binaryCache[e]}getTextureManager(){return this.textureManager}dispose(){this.disposed||($().getBool("IS_TEST")||Object.keys(this.binaryCache).forEach(t=>{this.gpgpu.deleteProgram(this.binaryCache[t].webGLProgram),delete this.binaryCache[t]}),this.textureManager.dispose(),this.canvas!=null&&typeof HTMLCanvasElement<"u"&&this.canvas instanceof HTMLCanvasElement?this.canvas.remove():this.canvas=null,this.gpgpuCreatedLocally&&(this.gpgpu.program=null,this.gpgpu.dispose()),this.disposed=!0)}floatPrecision(){return this.floatPrecisionValue==null&&(this.floatPrecisionValue=X(()=>{if(!$().get("WEBGL_RENDER_FLOAT32_ENABLED")){let e=$().getBool("DEBUG");$().set("DEBUG",!1);let t=this.abs(z(1e-8)).dataSync()[0];if($().set("DEBUG",e),t>0)return 32}return 16})),this.floatPrecisionValue}epsilon(){return this.floatPrecision()===32?R_:A_}uploadToGPU(e){let t=this.texData.get(e),{shape:o,dtype:n,values:s,texture:a,usage:i,isPacked:u}=t;if(a!=null)return;let l=this.activeTimers!=null,c;l&&(c=T.now());let p=t.texShape;if(p==null&&(p=Qb(o,u),t.texShape=p),s!=null){let m=ks(o),f,d=p[1],y=p[0],h=s instanceof Uint8Array||s instanceof Uint8ClampedArray;(u||!h)&&([d,y]=sr(p[0],p[1])),u?f=new $l(m,h):f=new Rs(m,h);let b=h?[y,d]:p,C=this.makeTensorInfo(b,n),S=this.texData.get(C.dataId);h?S.usage=ze.PIXELS:S.usage=ze.UPLOAD,S.texShape=b,this.gpgpu.uploadDenseMatrixToTexture(this.getTexture(C.dataId),d,y,s);let E=[[y,d]],A=this.runWebGLProgram(f,[C],n,E,!0),_=this.texData.get(A.dataId);t.texShape=_.texShape,t.isPacked=_.isPacked,t.usage=_.usage,$().get("ENGINE_COMPILE_ONLY")?this.disposeData(A.dataId):(t.texture=_.texture,t.values=null,this.texData.delete(A.dataId)),this.disposeIntermediateTensorInfo(C),l&&(this.uploadWaitMs+=T.now()-c)}else{let m=this.acquireTexture(p,i,n,u);t.texture=m}}convertAndCacheOnCPU(e,t){let o=this.texData.get(e),{dtype:n}=o;return t!=null&&(o.values=P_(t,n)),o.values}acquireTexture(e,t,o,n){if(this.numBytesInGPU+=this.computeBytes(e,o),!this.warnedAboutMemory&&this.numBytesInGPU>this.numMBBeforeWarning*1024*1024){let s=(this.numBytesInGPU/1024/1024).toFixed(2);this.warnedAboutMemory=!0,console.warn(`High memory usage in GPU: ${s} MB, most likely due to a memory leak`)}return this.textureManager.acquireTexture(e,t,n)}computeBytes(e,t){return e[0]*e[1]*T.bytesPerElement(t)}checkCompileCompletion(){for(let[,e]of Object.entries(this.binaryCache))this.checkCompletion_(e)}async checkCompileCompletionAsync(){let e=[];if(this.gpgpu.parallelCompilationExtension){for(let[,t]of Object.entries(this.binaryCache))e.push(this.checkCompletionAsync_(t));return Promise.all(e)}else{for(let[,t]of Object.entries(this.binaryCache)){let o=new Promise(n=>{try{this.checkCompletion_(t),n(!0)}catch(s){throw s}});e.push(o)}return Promise.all(e)}}async checkCompletionAsync_(e){return this.gpgpu.gl.getProgramParameter(e.webGLProgram,this.gpgpu.parallelCompilationExtension.COMPLETION_STATUS_KHR)?this.checkCompletion_(e):(await Dm(),this.checkCompletionAsync_(e))}checkCompletion_(e){if(this.gpgpu.gl.getProgramParameter(e.webGLProgram,this.gpgpu.gl.LINK_STATUS)===!1)throw console.log(this.gpgpu.gl.getProgramInfoLog(e.webGLProgram)),this.gpgpu.gl.getShaderParameter(e.fragmentShader,this.gpgpu.gl.COMPILE_STATUS)===!1?(Gm(e.source,this.gpgpu.gl.getShaderInfoLog(e.fragmentShader)),new Error("Failed to compile fragment shader.")):new Error("Failed to link vertex and fragment shaders.");return!0}getUniformLocations(){for(let e of Object.values(this.binaryCache)){this.gpgpu.buildVao(e.webGLProgram);let{variablesLocations:t,customUniformLocations:o,infLoc:n,nanLoc:s,outShapeLocation:a,outShapeStridesLocation:i,outTexShapeLocation:u}=zm(this.gpgpu,e.program,e.webGLProgram);e.variablesLocations=t,e.customUniformLocations=o,e.infLoc=n,e.nanLoc=s,e.outShapeLocation=a,e.outShapeStridesLocation=i,e.outTexShapeLocation=u}}createTensorFromGPUData(e,t,o){e.channels=e.channels||"RGBA";let{texture:n,height:s,width:a,channels:i}=e,u=fr().backend;if(!u.gpgpu.gl.isTexture(n))throw new Error("The texture is invalid. Also, please make sure the texture and the TFJS WebGL backend are using the same canvas. If you want to use your own custom canvas, you have to create and use the custom TFJS WebGL backend created from the canvas through 'new tf.MathBackendWebGL(customCanvas)'.");let l=u.writeTexture(n,t,o,s,a,i);return fr().makeTensorFromDataId(l,t,o,u)}};Fs.nextDataId=0;function P_(r,e){if(e==="float32"||e==="complex64")return r;if(e==="int32"||e==="bool"){let t=e==="int32"?new Int32Array(r.length):new Uint8Array(r.length);for(let o=0;o<t.length;++o)t[o]=Math.round(r[o]);return t}else throw new Error(`Unknown dtype ${e}`)}kr.isBrowser()&&mh("webgl",()=>new Fs,2);var Un=`
  if (isnan(a)) return a;
  if (isnan(b)) return b;
`;var ct=class{constructor(e,t,o){this.variableNames=["A","B"],this.outputShape=I.assertAndGetBroadcastShape(t,o),this.enableShapeUniforms=le(this.outputShape.length),this.userCode=`
      float binaryOperation(float a, float b) {
        ${e}
      }

      void main() {
        float a = getAAtOutCoords();
        float b = getBAtOutCoords();
        setOutput(binaryOperation(a, b));
      }
    `}};var wt=`
  result.r = isNaN.r ? NAN : result.r;
  result.g = isNaN.g ? NAN : result.g;
  result.b = isNaN.b ? NAN : result.b;
  result.a = isNaN.a ? NAN : result.a;
`;var bt=class{constructor(e,t,o,n=!1){this.variableNames=["A","B"],this.supportsBroadcasting=!0,this.packedInputs=!0,this.packedOutput=!0,this.outputShape=I.assertAndGetBroadcastShape(t,o);let s=this.outputShape.length;this.enableShapeUniforms=le(s);let a="";if(n)if(s===0||T.sizeFromShape(this.outputShape)===1)a=`
          result.y = 0.;
          result.z = 0.;
          result.w = 0.;
        `;else if(a=`
          ${q(s)} coords = getOutputCoords();
        `,s===1)this.enableShapeUniforms?a+=`
            result.y = (coords + 1) >= outShape ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `:a+=`
            result.y = (coords + 1) >= ${this.outputShape[0]} ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `;else{let u=Ne("coords",s);this.enableShapeUniforms?a+=`
            bool nextRowOutOfBounds =
              (${u[s-2]} + 1) >= outShape[${s} - 2];
            bool nextColOutOfBounds =
              (${u[s-1]} + 1) >= outShape[${s} - 1];
            result.y = nextColOutOfBounds ? 0. : result.y;
            result.z = nextRowOutOfBounds ? 0. : result.z;
            result.w = nextColOutOfBounds || nextRowOutOfBounds ? 0. : result.w;
          `:a+=`
            bool nextRowOutOfBounds =
              (${u[s-2]} + 1) >= ${this.outputShape[s-2]};
            bool nextColOutOfBounds =
              (${u[s-1]} + 1) >= ${this.outputShape[s-1]};
            result.y = nextColOutOfBounds ? 0. : result.y;
            result.z = nextRowOutOfBounds ? 0. : result.z;
            result.w = nextColOutOfBounds || nextRowOutOfBounds ? 0. : result.w;
          `}this.userCode=`
      vec4 binaryOperation(vec4 a, vec4 b) {
        ${e}
      }

      void main() {
        vec4 a = getAAtOutCoords();
        vec4 b = getBAtOutCoords();

        vec4 result = binaryOperation(a, b);
        ${a}

        setOutput(result);
      }
    `}};function Ce(r){let{inputs:e,backend:t}=r,{x:o}=e;return t.incRef(o.dataId),{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}var gT={kernelName:eo,backendName:"webgl",kernelFunc:Ce};function pt(r){let{inputs:e,backend:t}=r,{real:o,imag:n}=e,s=t.makeTensorInfo(o.shape,"complex64"),a=t.texData.get(s.dataId),i=Ce({inputs:{x:o},backend:t}),u=Ce({inputs:{x:n},backend:t});return a.complexTensorInfos={real:i,imag:u},s}var xT={kernelName:rs,backendName:"webgl",kernelFunc:pt};var vf="return (a < 0.) ? b * a : a;",Sf=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function L_(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{alpha:s}=o,a=t.makeTensorInfo([],"float32",T.createScalarValue(s,"float32")),i=$().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new bt(Sf,n.shape,a.shape):new ct(vf,n.shape,a.shape),u=t.runWebGLProgram(i,[n,a],"float32");return t.disposeIntermediateTensorInfo(a),u}var yT={kernelName:Wa,backendName:"webgl",kernelFunc:L_};var Ef="return (a < 0.) ? b * a : a;",If=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function B_(r){let{inputs:e,backend:t}=r,{x:o,alpha:n}=e,s=$().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new bt(If,o.shape,n.shape):new ct(Ef,o.shape,n.shape);return t.runWebGLProgram(s,[o,n],"float32")}var bT={kernelName:ui,backendName:"webgl",kernelFunc:B_};var Pt="if (isnan(x)) return x;";function U({opSnippet:r,packedOpSnippet:e,cpuKernelImpl:t,dtype:o}){return({inputs:n,backend:s})=>{let{x:a}=n,i=s,u=o||a.dtype;if(i.shouldExecuteOnCPU([a])&&t!=null){let p=i.texData.get(a.dataId),m=t(p.values,u);return i.makeTensorInfo(a.shape,u,m)}let l=$().getBool("WEBGL_PACK_UNARY_OPERATIONS")&&e!=null,c;return l?c=new lt(a.shape,e):c=new Ge(a.shape,r),i.runWebGLProgram(c,[a],u)}}function ie({opSnippet:r,packedOpSnippet:e,checkOutOfBounds:t=!1,supportsComplex:o=!1,cpuKernelImpl:n,dtype:s}){return({inputs:a,backend:i})=>{let{a:u,b:l}=a,c=i;if(o&&u.dtype==="complex64"){let d=c.texData.get(u.dataId),y=c.texData.get(l.dataId),[h,b]=[[d.complexTensorInfos.real,y.complexTensorInfos.real],[d.complexTensorInfos.imag,y.complexTensorInfos.imag]].map(S=>{let[E,k]=S,A={dataId:E.dataId,dtype:E.dtype,shape:u.shape},_={dataId:k.dataId,dtype:k.dtype,shape:l.shape},D=new ct(r,u.shape,l.shape);return c.runWebGLProgram(D,[A,_],Ke(E.dtype,k.dtype))}),C=pt({inputs:{real:h,imag:b},backend:c});return c.disposeIntermediateTensorInfo(h),c.disposeIntermediateTensorInfo(b),C}let p=s||Ke(u.dtype,l.dtype);if((u.dtype==="string"||l.dtype==="string"||c.shouldExecuteOnCPU([u,l]))&&n!=null){let d=c.texData.get(u.dataId).values,y=c.texData.get(l.dataId).values,h=u.dtype==="string"?I.fromUint8ToStringArray(d):d,b=u.dtype==="string"?I.fromUint8ToStringArray(y):y,[C,S]=n(u.shape,l.shape,h,b,p),E=c.makeTensorInfo(S,p),k=c.texData.get(E.dataId);return k.values=C,E}let m=$().getBool("WEBGL_PACK_BINARY_OPERATIONS")&&e!=null,f;return m?f=new bt(e,u.shape,l.shape,t):f=new ct(r,u.shape,l.shape),c.runWebGLProgram(f,[u,l],p)}}function Tr(r,e=!1){if(r==="linear")return e?pT:sT;if(r==="relu")return e?fT:iT;if(r==="elu")return e?mT:aT;if(r==="relu6")return e?dT:uT;if(r==="prelu")return e?If:Ef;if(r==="leakyrelu")return e?Sf:vf;if(r==="sigmoid")return e?hT:lT;throw new Error(`Activation ${r} has not been implemented for the WebGL backend.`)}var Mn=class{constructor(e,t,o,n=!1,s=!1,a=!1,i=null,u=!1,l=!1){this.variableNames=["matrixA","matrixB"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=o,this.enableShapeUniforms=le(this.outputShape.length);let c=n?e[1]:e[2],p=Math.ceil(c/2),m=n?"i * 2, rc.y":"rc.y, i * 2",f=s?"rc.z, i * 2":"i * 2, rc.z",d=n?["a.xxyy","a.zzww"]:["a.xxzz","a.yyww"],y=s?["b.xzxz","b.ywyw"]:["b.xyxy","b.zwzw"],h="",b="";i&&(u?h=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${i}
        }`:l?h=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${i}
        }`:h=`vec4 activation(vec4 x) {
          ${i}
        }`,b="result = activation(result);");let C=a?"result += getBiasAtOutCoords();":"";a&&this.variableNames.push("bias"),u&&this.variableNames.push("preluActivationWeights"),l&&this.variableNames.push("leakyreluAlpha");let S="rc.x",E="rc.x";e[0]<t[0]?S=`imod(rc.x, ${e[0]})`:t[0]<e[0]&&(E=`imod(rc.x, ${t[0]})`),this.userCode=`
      ${h}
      // Don't use uniform for sharedDimensionPacked for performance.
      const float sharedDimension = ${p}.0;

      vec4 dot2x2ARowBCol(ivec3 rc) {
        vec4 result = vec4(0);
        int batchA = ${S};
        int batchB = ${E};
        for (int i = 0; i < ${p}; i++) {
          vec4 a = getMatrixA(batchA, ${m});
          vec4 b = getMatrixB(batchB, ${f});

          // These swizzled products need to be separately added.
          // See: https://github.com/tensorflow/tfjs/issues/1735
          result += (${d[0]} * ${y[0]});
          result += (${d[1]} * ${y[1]});
        }
        return result;
      }

      void main() {
        ivec3 rc = getOutputCoords();
        vec4 result = dot2x2ARowBCol(rc);

        ${C}

        ${b}

        setOutput(result);
      }
    `}};var $f={REAL:"return areal * breal - aimag * bimag;",IMAG:"return areal * bimag + aimag * breal;"},Ps=class{constructor(e,t,o){this.variableNames=["AReal","AImag","BReal","BImag"],this.outputShape=I.assertAndGetBroadcastShape(t,o),this.userCode=`
      float binaryOpComplex(
          float areal, float aimag, float breal, float bimag) {
        ${e}
      }

      void main() {
        float areal = getARealAtOutCoords();
        float aimag = getAImagAtOutCoords();
        float breal = getBRealAtOutCoords();
        float bimag = getBImagAtOutCoords();
        setOutput(binaryOpComplex(areal, aimag, breal, bimag));
      }
    `}};var wT="return a * b;";function Ls(r){let{inputs:e,backend:t}=r,{a:o,b:n}=e,s=I.upcastType(o.dtype,n.dtype);if(o.dtype==="complex64"){let i=t.texData.get(o.dataId),u=t.texData.get(n.dataId),l=new Ps($f.REAL,o.shape,n.shape),c=new Ps($f.IMAG,o.shape,n.shape),p=[{dataId:i.complexTensorInfos.real.dataId,dtype:i.complexTensorInfos.real.dtype,shape:o.shape},{dataId:i.complexTensorInfos.imag.dataId,dtype:i.complexTensorInfos.imag.dtype,shape:o.shape},{dataId:u.complexTensorInfos.real.dataId,dtype:u.complexTensorInfos.real.dtype,shape:n.shape},{dataId:u.complexTensorInfos.imag.dataId,dtype:u.complexTensorInfos.imag.dtype,shape:n.shape}],m=t.runWebGLProgram(l,p,"float32"),f=t.runWebGLProgram(c,p,"float32"),d=pt({inputs:{real:m,imag:f},backend:t});return t.disposeIntermediateTensorInfo(m),t.disposeIntermediateTensorInfo(f),d}if(t.shouldExecuteOnCPU([o,n])){let i=t.texData.get(o.dataId),u=t.texData.get(n.dataId),[l,c]=Aw(o.shape,n.shape,i.values,u.values,s),p=t.makeTensorInfo(c,s),m=t.texData.get(p.dataId);return m.values=l,p}let a;return $().getBool("WEBGL_PACK_BINARY_OPERATIONS")?a=new bt(wT,o.shape,n.shape):a=new ct(wT,o.shape,n.shape),t.runWebGLProgram(a,[o,n],s)}var TT={kernelName:en,backendName:"webgl",kernelFunc:Ls};function NT(r,e,t){let o=[Wr(r.shape),...zr(r.shape)],n={dtype:r.dtype,shape:o,dataId:r.dataId},s=[Wr(e),...zr(e)],a=new Gn(s,o),i=!0,u=[o],l=t.runWebGLProgram(a,[n],r.dtype,u,i);return{dataId:l.dataId,shape:e,dtype:l.dtype}}function O(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{shape:s}=o,a=t,i=T.sizeFromShape(n.shape),u=T.inferFromImplicitShape(s,i),l=T.sizeFromShape(u);T.assert(i===l,()=>`The new shape (${u}) has ${l} elements and the old shape (${n.shape}) has ${i} elements. The new shape and old shape must have the same number of elements.`);let c=a.texData.get(n.dataId);return c.isPacked&&!Eo(n.shape,u)&&!(c.texture!==null&&Eo(c.shape,u))?NT(n,u,a):(a.incRef(n.dataId),{dataId:n.dataId,shape:u,dtype:n.dtype})}var CT={kernelName:hi,backendName:"webgl",kernelFunc:O};var Bs=class{constructor(e,t){this.variableNames=["x"];let{windowSize:o,batchSize:n,inSize:s,outSize:a}=e;this.outputShape=[n,a];let i=Math.floor(o/4)*4,u=o%4,l="sumValue += dot(values, ones);";if(t!=null){let p=1/t;l=`sumValue += dot(values * ${T.isInt(p)?p.toPrecision(2):p}, ones);`}let c="";s%o>0&&(c=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return 0.0;
        }
      `),this.userCode=`
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float getValue(int batch, int inIdx) {
        ${c}
        return getX(batch, inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${o};

        float sumValue = 0.0;

        for (int i = 0; i < ${i}; i += 4) {
          int inIdx = inOffset + i;
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          ${l}
        }

        int inIdx = inOffset + ${i};
        if (${u===1}) {
          vec4 values = vec4(getValue(batch, inIdx), 0.0, 0.0, 0.0);

          ${l}
        } else if (${u===2}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1), 0.0, 0.0);

          ${l}
        } else if (${u===3}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2), 0.0);

          ${l}
        }
        setOutput(sumValue);
      }
    `}};var Vl=class{constructor(e,t){this.variableNames=["x"];let{windowSize:o,batchSize:n,inSize:s,outSize:a}=e;this.outputShape=[n,a];let i="0.0",u="";t==="prod"?i="1.0":t==="min"?(i="1.0 / 1e-20",u="min"):t==="max"&&(i="-1.0 / 1e-20",u="max");let l=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="sum"?l="sumValue":t==="prod"?l="prodValue":t==="all"?l="allValue":t==="any"&&(l="anyValue");let c=Math.floor(o/4)*4,p=o%4,m=`
      if (${t==="sum"}) {
        sumValue += dot(values, ones);
      } else if (${t==="prod"}) {
        vec2 tmp = vec2(values[0], values[1]) * vec2(values[2], values[3]);
        prodValue *= tmp[0] * tmp[1];
      } else {
        minMaxValue = ${u}(values, minMaxValue);
        if (${t==="min"} || ${t==="max"}) {
          minMaxValue = ${u}(values, minMaxValue);
          bvec4 isNaN = isnan(values);
          if (isNaN.r || isNaN.g || isNaN.b || isNaN.a) {
            minMaxValue = vec4(NAN);
          }
        }
      }
    `,f="vec4";t==="all"?(i="1.0",m=`
        bool reducedAllValue = all(values);
        float floatedReducedAllValue = float(reducedAllValue);
        allValue = float(allValue >= 1.0 && floatedReducedAllValue >= 1.0);
      `,f="bvec4"):t==="any"&&(i="0.0",m=`
        bool reducedAnyValue = any(values);
        float floatedReducedAnyValue = float(reducedAnyValue);
        anyValue = float(anyValue >= 1.0 || floatedReducedAnyValue >= 1.0);
      `,f="bvec4");let d="";s%o>0&&(d=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return initializationValue;
        }
      `),this.userCode=`
      const float initializationValue = ${i};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float getValue(int batch, int inIdx) {
        ${d}
        return getX(batch, inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${o};

        vec4 minMaxValue = vec4(${i});
        float prodValue = 1.0;
        float sumValue = 0.0;
        float allValue = 1.0;
        float anyValue = 0.0;

        for (int i = 0; i < ${c}; i += 4) {
          int inIdx = inOffset + i;
          ${f} values = ${f}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          ${m}
        }

        int inIdx = inOffset + ${c};
        if (${p===1}) {
          ${f} values = ${f}(
            getValue(batch, inIdx),
            initializationValue,
            initializationValue,
            initializationValue
          );

          ${m}
        } else if (${p===2}) {
          ${f} values = ${f}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            initializationValue,
            initializationValue
          );

          ${m}
        } else if (${p===3}) {
          ${f} values = ${f}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            initializationValue
          );

          ${m}
        }
        setOutput(${l});
      }
    `}};function G_(r){let e=[];for(;e.length===0||e[e.length-1].outSize!==1;){let t=e.length?e[e.length-1].outSize:r[1],o=I.computeOptimalWindowSize(t);e.push({inSize:t,windowSize:o,outSize:Math.ceil(t/o)})}return e}function Tt(r,e,t,o){let n=G_(r.shape),s=r;for(let a=0;a<n.length;a++){let{inSize:i,windowSize:u,outSize:l}=n[a],c,p;t==="mean"?c=a===0?new Bs({windowSize:u,inSize:i,batchSize:r.shape[0],outSize:l},i):new Bs({windowSize:u,inSize:i,batchSize:r.shape[0],outSize:l}):c=new Vl({windowSize:u,inSize:i,batchSize:r.shape[0],outSize:l},t),p=s,s=o.runWebGLProgram(c,[s],e),p.dataId!==r.dataId&&o.disposeIntermediateTensorInfo(p)}return s}var Gl=class{constructor(e,t){this.variableNames=["A"];let o=new Array(e.length);for(let a=0;a<o.length;a++)o[a]=e[t[a]];this.outputShape=o,this.rank=o.length;let n=q(this.rank),s=U_(t);this.userCode=`
    void main() {
      ${n} resRC = getOutputCoords();
      setOutput(getA(${s}));
    }
    `}};function U_(r){let e=r.length;if(e>6)throw Error(`Transpose for rank ${e} is not yet supported`);let t=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u","resRC.v"],o=new Array(e);for(let n=0;n<r.length;n++)o[r[n]]=t[n];return o.join()}var Ul=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0;let o=new Array(e.length);for(let c=0;c<o.length;c++)o[c]=e[t[c]];if(this.outputShape=o,this.rank=o.length,this.rank>6)throw Error(`Packed transpose for rank ${this.rank} is not yet supported.`);let n=q(this.rank),s=Nf("rc",this.rank),a=new Array(this.rank);for(let c=0;c<t.length;c++)a[t[c]]=s[c];let i=`vec2(${a.slice(-2).join()})`,u=`++${s[this.rank-1]} < ${o[this.rank-1]}`,l=`getChannel(getA(${a.join()}), ${i})`;this.userCode=`
    void main() {
      ${n} rc = getOutputCoords();
      vec4 result = vec4(0.);
      result[0] = ${l};
      if(${u}) {
        result[1] = ${l};
      }
      --${s[this.rank-1]};
      if(++${s[this.rank-2]} < ${o[this.rank-2]}) {
        result[2] = ${l};
        if(${u}) {
          result[3] = ${l};
        }
      }
      setOutput(result);
    }
    `}};function Hr(r,e,t){let o=$().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new Ul(r.shape,e):new Gl(r.shape,e);return t.runWebGLProgram(o,[r],r.dtype)}function vT(r,e,t,o){let n=e,s=r.shape.length,a=T.parseAxisParam(n,r.shape),i=a,u=I.getAxesPermutation(i,s),l=u!=null,c=r;l&&(c=Hr(r,u,o),i=I.getInnerMostAxes(i.length,s)),I.assertAxesAreInnerMostDims("sum",i,s);let[p,m]=I.computeOutAndReduceShapes(c.shape,i),f=p;t&&(f=I.expandShapeToKeepDim(p,a));let d=T.sizeFromShape(m),h=T.sizeFromShape(r.shape)/d,b=O({inputs:{x:c},attrs:{shape:[h,d]},backend:o}),C=ao(r.dtype),S=Tt(b,C,"sum",o),E=O({inputs:{x:S},attrs:{shape:f},backend:o});return o.disposeIntermediateTensorInfo(b),o.disposeIntermediateTensorInfo(S),l&&o.disposeIntermediateTensorInfo(c),E}function Ro(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s,keepDims:a}=o;return vT(n,s,a,t)}var ST={kernelName:"Sum",backendName:"webgl",kernelFunc:Ro};function de(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{perm:s}=o,a=t,i=n.shape.length,u=new Array(i);for(let c=0;c<u.length;c++)u[c]=n.shape[s[c]];let l;if(a.shouldExecuteOnCPU([n])){let p=a.texData.get(n.dataId).values,m=ko(p,n.shape,n.dtype,s,u);l=a.makeTensorInfo(u,n.dtype);let f=a.texData.get(l.dataId);f.values=m}else l=Hr(n,s,a);return l}var ET={kernelName:ln,backendName:"webgl",kernelFunc:de};var kf=1e3;function Ao({a:r,b:e,transposeA:t,transposeB:o,backend:n,bias:s=null,preluActivationWeights:a=null,leakyreluAlpha:i=0,activation:u=null}){let l=r.shape.length,c=e.shape.length,p=t?r.shape[l-2]:r.shape[l-1],m=o?e.shape[c-1]:e.shape[c-2],f=t?r.shape[l-1]:r.shape[l-2],d=o?e.shape[c-2]:e.shape[c-1],y=r.shape.slice(0,-2),h=e.shape.slice(0,-2),b=T.sizeFromShape(y),C=T.sizeFromShape(h),E=Fr.assertAndGetBroadcastShape(r.shape.slice(0,-2),e.shape.slice(0,-2)).concat([f,d]);T.assert(p===m,()=>`Error in matMul: inner shapes (${p}) and (${m}) of Tensors with shapes ${r.shape} and ${e.shape} and transposeA=${t} and transposeB=${o} must match.`);let k=t?[b,p,f]:[b,f,p],A=o?[C,d,m]:[C,m,d],_=O({inputs:{x:r},backend:n,attrs:{shape:k}}),D=O({inputs:{x:e},backend:n,attrs:{shape:A}}),P=[_,D],L=Math.max(b,C),G=t?_.shape[1]:_.shape[2],H=s!=null,te=a!=null,oe=u==="leakyrelu",ue=u!=null?Tr(u,!0):null,Oe=H||te||oe||ue!=null,Re;if((f===1||d===1)&&G>kf&&Oe===!1){let Je=_,vr=D;t&&(Je=de({inputs:{x:_},backend:n,attrs:{perm:[0,2,1]}}),P.push(Je)),o&&(vr=de({inputs:{x:D},backend:n,attrs:{perm:[0,2,1]}}),P.push(vr));let Fo=d!==1,Ks=d===1,Cp=Je;Fo&&(Cp=O({inputs:{x:Je},backend:n,attrs:{shape:[L,G,1]}}),P.push(Cp));let vS=d===1?2:1,vp=vr;Ks&&(vp=O({inputs:{x:vr},backend:n,attrs:{shape:[L,1,G]}}),P.push(vp));let hd=Ls({inputs:{a:Cp,b:vp},backend:n});Re=Ro({inputs:{x:hd},backend:n,attrs:{axis:vS,keepDims:!0}}),P.push(hd)}else{let Je=Ke(r.dtype,e.dtype),vr=new Mn(k,A,[L,f,d],t,o,H,ue,te,oe),Fo=[_,D];if(s!=null&&Fo.push(s),te&&Fo.push(a),oe){let Ks=n.makeTensorInfo([],"float32",T.createScalarValue(i,"float32"));Fo.push(Ks),P.push(Ks)}Re=n.runWebGLProgram(vr,Fo,Je)}let Ee=O({inputs:{x:Re},backend:n,attrs:{shape:E}});P.push(Re);for(let Je of P)n.disposeIntermediateTensorInfo(Je);return Ee}function M_(r){let{inputs:e,backend:t,attrs:o}=r,{a:n,b:s,bias:a,preluActivationWeights:i}=e,{transposeA:u,transposeB:l,activation:c,leakyreluAlpha:p}=o;return Ao({a:n,b:s,transposeA:u,transposeB:l,backend:t,bias:a,preluActivationWeights:i,leakyreluAlpha:p,activation:c})}var IT={kernelName:as,backendName:"webgl",kernelFunc:M_};var $T="return abs(x);";function W_(r){let{inputs:e,backend:t}=r,{x:o}=e;if(t.shouldExecuteOnCPU([o])&&o.dtype!=="complex64"){let s=t.texData.get(o.dataId),a=Dl(s.values);return t.makeTensorInfo(o.shape,o.dtype,a)}let n;return $().getBool("WEBGL_PACK_UNARY_OPERATIONS")?n=new lt(o.shape,$T):n=new Ge(o.shape,$T),t.runWebGLProgram(n,[o],o.dtype)}var kT={kernelName:"Abs",backendName:"webgl",kernelFunc:W_};var z_=ke+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return acos(x);
`,H_=U({opSnippet:z_}),RT={kernelName:js,backendName:"webgl",kernelFunc:H_};var K_=ke+`
  if (x < 1.0) return NAN;
return log(x + sqrt(x * x - 1.0));`,q_=U({opSnippet:K_}),AT={kernelName:Ys,backendName:"webgl",kernelFunc:q_};var _T="return a + b;",X_=ie({opSnippet:_T,packedOpSnippet:_T,supportsComplex:!0,cpuKernelImpl:cw}),DT={kernelName:"Add",backendName:"webgl",kernelFunc:X_};var Ml=class{constructor(e,t){this.outputShape=[],this.outputShape=e,this.variableNames=t.map((s,a)=>`T${a}`);let o=[];this.variableNames.forEach(s=>{o.push(`float v${s} = get${s}AtOutCoords();`)});let n=this.variableNames.map(s=>`v${s}`).join(" + ");this.userCode=`
      void main() {
        ${o.join(`
        `)}

        float result = ${n};
        setOutput(result);
      }
    `}};var Wl=class{constructor(e,t){this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.variableNames=t.map((s,a)=>`T${a}`);let o=[];this.variableNames.forEach(s=>{o.push(`vec4 v${s} = get${s}AtOutCoords();`)});let n=this.variableNames.map(s=>`v${s}`).join(" + ");this.userCode=`
      void main() {
        ${o.join(`
        `)}

        vec4 result = ${n};
        setOutput(result);
      }
    `}};function zl(r){let{inputs:e,backend:t}=r,o=e;if(o.length===1)return Ce({inputs:{x:o[0]},backend:t});if(o.length>$().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER")){let u=Math.floor(o.length/2),l=zl({inputs:o.slice(0,u),backend:t}),c=zl({inputs:o.slice(u),backend:t});return zl({inputs:[l,c],backend:t})}let n=o.map(u=>u.dtype).reduce((u,l)=>Ke(u,l)),s=o.map(u=>u.shape),i=$().getBool("WEBGL_PACK")?new Wl(o[0].shape,s):new Ml(o[0].shape,s);return t.runWebGLProgram(i,o,n)}var OT={kernelName:Qs,backendName:"webgl",kernelFunc:zl};function j_(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s,keepDims:a}=o,i=n.shape.length,u=T.parseAxisParam(s,n.shape),l=u,c=I.getAxesPermutation(l,i),p=n;c!=null&&(p=de({inputs:{x:n},backend:t,attrs:{perm:c}}),l=I.getInnerMostAxes(l.length,i)),I.assertAxesAreInnerMostDims("all",l,i);let[m,f]=I.computeOutAndReduceShapes(p.shape,l),d=T.sizeFromShape(f),y=O({inputs:{x:p},backend:t,attrs:{shape:[-1,d]}}),h=Tt(y,y.dtype,"all",t),b;if(a){let C=I.expandShapeToKeepDim(m,u);b=O({inputs:{x:h},backend:t,attrs:{shape:C}})}else b=O({inputs:{x:h},backend:t,attrs:{shape:m}});return t.disposeIntermediateTensorInfo(y),t.disposeIntermediateTensorInfo(h),c!=null&&t.disposeIntermediateTensorInfo(p),b}var FT={kernelName:"All",backendName:"webgl",kernelFunc:j_};function Y_(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s,keepDims:a}=o,i=n.shape.length,u=T.parseAxisParam(s,n.shape),l=u,c=I.getAxesPermutation(l,i),p=n;c!=null&&(p=de({inputs:{x:n},backend:t,attrs:{perm:c}}),l=I.getInnerMostAxes(l.length,i)),I.assertAxesAreInnerMostDims("any",l,i);let[m,f]=I.computeOutAndReduceShapes(p.shape,l),d=T.sizeFromShape(f),y=O({inputs:{x:p},backend:t,attrs:{shape:[-1,d]}}),h=Tt(y,y.dtype,"any",t),b;if(a){let C=I.expandShapeToKeepDim(m,u);b=O({inputs:{x:h},backend:t,attrs:{shape:C}})}else b=O({inputs:{x:h},backend:t,attrs:{shape:m}});return t.disposeIntermediateTensorInfo(y),t.disposeIntermediateTensorInfo(h),c!=null&&t.disposeIntermediateTensorInfo(p),b}var PT={kernelName:"Any",backendName:"webgl",kernelFunc:Y_};var Hl=class{constructor(e,t,o){this.variableNames=["A"];let{windowSize:n,batchSize:s,outSize:a}=e;o||this.variableNames.push("bestIndicesA"),this.outputShape=[s,a];let i=t==="max"?">":"<",u=o?"inOffset + i;":"round(getBestIndicesA(batch, inOffset + i));";this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${n};

        int bestIndex = inOffset;
        float bestValue = getA(batch, bestIndex);

        for (int i = 0; i < ${n}; i++) {
          int inIdx = ${u};
          float candidate = getA(batch, inIdx);
          if (candidate ${i} bestValue) {
            bestValue = candidate;
            bestIndex = inIdx;
          }
        }
        setOutput(float(bestIndex));
      }
    `}};var Kl=class{constructor(e,t,o,n){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,T.assert(e.length>2,()=>`Packed arg${o.charAt(0).toUpperCase()+o.slice(1)} supports only inputs with rank above 2.`);let s=e[e.length-1],a=Math.ceil(s/t);this.outputShape=e.slice(0,-1),a>1&&this.outputShape.push(a),n||this.variableNames.push("bestIndicesA");let i=this.outputShape,u=i.length,l=q(u),c=Ne("coords",u),p,m;if(a===1){m=u+1;let D=q(m);p=`
        ${D} sourceLocR = ${D}(${c.join()}, 0);
        ++${c[u-1]};
        ${D} sourceLocG = ${D}(${c.join()}, 0);
        ++${c[u-2]};
        ${D} sourceLocA = ${D}(${c.join()}, 0);
        --${c[u-1]};
        ${D} sourceLocB = ${D}(${c.join()}, 0);
        --${c[u-2]};`}else m=u,p=`
        ${l} sourceLocR = coords;
        ++${c[u-1]};
        ${l} sourceLocG = coords;
        ++${c[u-2]};
        ${l} sourceLocA = coords;
        --${c[u-1]};
        ${l} sourceLocB = coords;
        --${c[u-2]};`;let f=["x","y","z","w","u","v"].slice(0,m),d="."+f[m-1],y=f.map(D=>"int "+D),h=Ne("sourceLocR",m-1).concat("inIdx.r"),b=Ne("sourceLocG",m-1).concat("inIdx.g"),C=Ne("sourceLocB",m-1).concat("inIdx.b"),S=Ne("sourceLocA",m-1).concat("inIdx.a"),E=o==="max"?"greaterThan":"lessThan",k=n?"":`
          inIdx = round(vec4(getBestIndicesAChannel(${h.join()}),
                             getBestIndicesAChannel(${b.join()}),
                             getBestIndicesAChannel(${C.join()}),
                             getBestIndicesAChannel(${S.join()})));`,A=`vec4(
            getAChannel(${h.join()}),
            hasNextCol ? getAChannel(${b.join()}) : 0.,
            hasNextRow ? getAChannel(${C.join()}) : 0.,
            hasNextRow && hasNextCol ? getAChannel(${S.join()}) : 0.)`,_=n?"":`
      float getBestIndicesAChannel(${y.join()}) {
        return getChannel(getBestIndicesA(${f.join()}),
                                          vec2(${f.slice(-2).join()}));
      }`;this.userCode=`
      float getAChannel(${y.join()}) {
        return getChannel(getA(${f.join()}),
                               vec2(${f.slice(-2).join()}));
      }
      ${_}
      void main() {
        ${l} coords = getOutputCoords();
        bool hasNextCol = ${c[u-1]} < ${i[u-1]-1};
        bool hasNextRow = ${c[u-2]} < ${i[u-2]-1};
        ${p}
        ivec4 srcIdx = ivec4(sourceLocR${d}, sourceLocG${d},
          sourceLocB${d}, sourceLocA${d}) * ${t};
        ivec4 inIdx = srcIdx;
        vec4 bestIndex = vec4(inIdx);
        vec4 bestValue = ${A};

        for (int i = 0; i < ${t}; i++) {
          inIdx = srcIdx;
          ${k}
          vec4 candidate = ${A};
          bvec4 nan = isnan(candidate);
          bvec4 replace = bvec4(
            vec4(${E}(candidate, bestValue)) * (vec4(1.0) - vec4(nan)));

          bestValue = vec4(replace.x  ? candidate.x : bestValue.x,
                           replace.y  ? candidate.y : bestValue.y,
                           replace.z  ? candidate.z : bestValue.z,
                           replace.w  ? candidate.w : bestValue.w);
          bestIndex = mix(bestIndex, vec4(inIdx), vec4(replace));
          srcIdx++;
        }
        setOutput(bestIndex);
      }
    `}};function LT(r,e,t,o=null){let n=e.shape[0],s=e.shape[1];o!=null&&(n=o.shape[0],s=o.shape[1]);let a=I.computeOptimalWindowSize(s),i={windowSize:a,inSize:s,batchSize:n,outSize:Math.ceil(s/a)},u=new Hl(i,t,o==null),l=[e];o!=null&&l.push(o);let c=r.runWebGLProgram(u,l,"int32");if(c.shape[1]===1)return c;let p=LT(r,e,t,c);return r.disposeIntermediateTensorInfo(c),p}function BT(r,e,t,o=null){let n=o!=null?o.shape:e.shape,s=n[n.length-1],a=I.computeOptimalWindowSize(s),i=new Kl(n,a,t,o==null),u=o==null?[e]:[e,o],l=r.runWebGLProgram(i,u,"int32");if(l.shape.length===e.shape.length){let c=BT(r,e,t,l);return r.disposeIntermediateTensorInfo(l),c}return l}function ql(r,e,t,o){let n=[t];if(I.assertAxesAreInnerMostDims("arg"+o.charAt(0).toUpperCase()+o.slice(1),n,e.shape.length),!$().getBool("WEBGL_PACK_REDUCE")||e.shape.length<=2){let s=[],a=r.texData.get(e.dataId),i=a!==null&&a.isPacked,u=e;i&&(u=r.unpackTensor(e),s.push(u));let[l,c]=I.computeOutAndReduceShapes(u.shape,n),p=T.sizeFromShape(c),m=O({inputs:{x:u},backend:r,attrs:{shape:[-1,p]}});s.push(m);let f=LT(r,m,o);s.push(f);let d=O({inputs:{x:f},backend:r,attrs:{shape:l}});return s.forEach(y=>r.disposeIntermediateTensorInfo(y)),d}return BT(r,e,o)}function Q_(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s}=o,a=T.parseAxisParam(s,n.shape),i=I.getAxesPermutation(a,n.shape.length),u=n,l=[];i!=null&&(u=de({inputs:{x:n},backend:t,attrs:{perm:i}}),l.push(u),a=I.getInnerMostAxes(a.length,u.shape.length)),I.assertAxesAreInnerMostDims("argMax",[a[0]],u.shape.length);let c=ql(t,u,a[0],"max");return l.forEach(p=>t.disposeIntermediateTensorInfo(p)),c}var VT={kernelName:Zs,backendName:"webgl",kernelFunc:Q_};function Z_(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s}=o,a=T.parseAxisParam(s,n.shape),i=I.getAxesPermutation(a,n.shape.length),u=n,l=[];i!=null&&(u=de({inputs:{x:n},backend:t,attrs:{perm:i}}),l.push(u),a=I.getInnerMostAxes(a.length,u.shape.length)),I.assertAxesAreInnerMostDims("argMin",[a[0]],u.shape.length);let c=ql(t,u,a[0],"min");return l.forEach(p=>t.disposeIntermediateTensorInfo(p)),c}var GT={kernelName:Js,backendName:"webgl",kernelFunc:Z_};var J_=ke+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return asin(x);
`,eD=U({opSnippet:J_}),UT={kernelName:ea,backendName:"webgl",kernelFunc:eD};var tD=ke+"return log(x + sqrt(x * x + 1.0));",rD=U({opSnippet:tD}),MT={kernelName:ta,backendName:"webgl",kernelFunc:rD};var oD=ke+`
  return atan(x);
`,nD=U({opSnippet:oD}),WT={kernelName:ra,backendName:"webgl",kernelFunc:nD};var sD=Un+`
  return atan(a, b);
`,aD=`
  vec4 result = atan(a, b);
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+wt+`
  return result;
`,iD=ie({opSnippet:sD,packedOpSnippet:aD}),zT={kernelName:na,backendName:"webgl",kernelFunc:iD};var uD=ke+`
  if ((x < -1.0) || (x > 1.0)) return NAN;
return (log(1.0 + x) - log(1.0 - x)) / 2.0;`,lD=U({opSnippet:uD}),HT={kernelName:oa,backendName:"webgl",kernelFunc:lD};var Mt=class{constructor(e,t,o,n=!1,s=!1){if(this.variableNames=["x"],t==="avg"&&o)throw new Error("Cannot compute positions for average pool.");let a=e.filterWidth,i=e.strideHeight,u=e.strideWidth,l=e.dilationHeight,c=e.dilationWidth,p=e.effectiveFilterHeight,m=e.effectiveFilterWidth,f=e.padInfo.top,d=e.padInfo.left;this.outputShape=e.outShape;let y=t==="avg",h=`((batch  * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + d`,b=`(xR * ${e.inWidth} + xC) * ${e.inChannels} + d`,C="0.0";if(y||(C="-1.0 / 1e-20"),o){this.userCode=`
        const ivec2 strides = ivec2(${i}, ${u});
        const ivec2 pads = ivec2(${f}, ${d});

        void main() {
          ivec4 coords = getOutputCoords();
          int batch = coords[0];
          int d = coords[3];

          ivec2 xRCCorner = coords.yz * strides - pads;
          int xRCorner = xRCCorner.x;
          int xCCorner = xRCCorner.y;

          // max/min x(?, ?, d) to get y(yR, yC, d).
          // ? = to be determined
          float minMaxValue = 0.0;
          float minMaxValueFound = 0.0;
          int minMaxPosition = 0;
          float avgValue = 0.0;

          for (int wR = 0; wR < ${p};
              wR += ${l}) {
            int xR = xRCorner + wR;

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${m};
                wC += ${c}) {
              int xC = xCCorner + wC;

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              float value = getX(batch, xR, xC, d);

              // If a min / max value has already been found, use it. If not,
              // use the current value.
              float currMinMaxValue = mix(
                  value, minMaxValue, minMaxValueFound);
              if (value >= currMinMaxValue) {
                minMaxValue = value;
                minMaxValueFound = 1.0;
                minMaxPosition = ${n?s?h:b:`wR * ${m} + wC`};
              }
            }
          }
          setOutput(float(minMaxPosition));
        }
      `;return}let S="max",E=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="avg"&&(E="avgValue / max(count, 1.0)");let k=Math.floor(a/4)*4,A=a%4,_=`
      if (${y}) {
        avgValue += dot(values, ones);
      } else {
        minMaxValue = ${S}(values, minMaxValue);
      }
    `;this.userCode=`
      const ivec2 strides = ivec2(${i}, ${u});
      const ivec2 pads = ivec2(${f}, ${d});
      const float initializationValue = ${C};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float count = 0.0;

      float getValue(int batch, int xR, int xC, int d) {
        if (xC < 0 || xC >= ${e.inWidth}) {
          return initializationValue;
        }
        count += 1.0;
        return getX(batch, xR, xC, d);
      }

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d = coords[3];

        ivec2 xRCCorner = coords.yz * strides - pads;
        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        // max/min x(?, ?, d) to get y(yR, yC, d).
        // ? = to be determined
        vec4 minMaxValue = vec4(${C});
        float avgValue = 0.0;
        count = 0.0;

        for (int wR = 0; wR < ${p};
            wR += ${l}) {
          int xR = xRCorner + wR;

          if (xR < 0 || xR >= ${e.inHeight}) {
            continue;
          }

          for (int wC = 0; wC < ${k}; wC += 4) {
            int xC = xCCorner + wC * ${c};

            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${c}, d),
              getValue(batch, xR, xC + 2 * ${c}, d),
              getValue(batch, xR, xC + 3 * ${c}, d)
            );

            ${_}
          }

          int xC = xCCorner + ${k};
          if (${A===1}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              initializationValue,
              initializationValue,
              initializationValue
            );

            ${_}
          } else if (${A===2}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${c}, d),
              initializationValue,
              initializationValue
            );

            ${_}
          } else if (${A===3}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${c}, d),
              getValue(batch, xR, xC + 2 * ${c}, d),
              initializationValue
            );

            ${_}
          }
        }
        setOutput(${E});
      }
    `}},Kr=class{constructor(e,t,o,n=!1,s=!1){if(this.variableNames=["x"],t==="avg"&&o)throw new Error("Cannot compute positions for average pool.");let a=e.filterWidth,i=e.strideDepth,u=e.strideHeight,l=e.strideWidth,c=e.dilationDepth,p=e.dilationHeight,m=e.dilationWidth,f=e.effectiveFilterDepth,d=e.effectiveFilterHeight,y=e.effectiveFilterWidth,h=e.padInfo.front,b=e.padInfo.top,C=e.padInfo.left;this.outputShape=e.outShape;let S=t==="avg",E="0.0";if(S||(E="-1.0 / 1e-20"),o){this.userCode=`
        const ivec3 strides =
            ivec3(${i}, ${u}, ${l});
        const ivec3 pads = ivec3(${h}, ${b}, ${C});

        void main() {
          ivec5 coords = getOutputCoords();
          int batch = coords.x;
          int ch = coords.u;

          ivec3 xCorner = ivec3(coords.y, coords.z, coords.w) * strides - pads;
          int xDCorner = xCorner.x;
          int xRCorner = xCorner.y;
          int xCCorner = xCorner.z;

          // max/min x(?, ?, ?, ch) to get y(yD, yR, yC, ch).
          // ? = to be determined
          float minMaxValue = 0.0;
          float minMaxValueFound = 0.0;
          int minMaxPosition = 0;

          for (int wD = 0; wD < ${f};
              wD += ${c}) {
            int xD = xDCorner + wD;

            if (xD < 0 || xD >= ${e.inDepth}) {
              continue;
            }

            for (int wR = 0; wR < ${d};
                wR += ${p}) {
              int xR = xRCorner + wR;

              if (xR < 0 || xR >= ${e.inHeight}) {
                continue;
              }

              for (int wC = 0; wC < ${y};
                  wC += ${m}) {
                int xC = xCCorner + wC;

                if (xC < 0 || xC >= ${e.inWidth}) {
                  continue;
                }

                float value = getX(batch, xD, xR, xC, ch);

                // If a min / max value has already been found, use it. If not,
                // use the current value.
                float currMinMaxValue = mix(
                    value, minMaxValue, minMaxValueFound);
                if (value >= currMinMaxValue) {
                  minMaxValue = value;
                  minMaxValueFound = 1.0;
                  minMaxPosition = ${n?s?`(((batch * ${e.inDepth} + xD) * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + ch`:`((xD * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + ch`:`wD * ${d} * ${y} +
                      wR * ${y} + wC`};
                }
              }
            }
          }
          setOutput(float(minMaxPosition));
        }
      `;return}let k="max",A=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="avg"&&(A="avgValue / max(count, 1.0)");let _=Math.floor(a/4)*4,D=a%4,P=`
      if (${S}) {
        avgValue += dot(values, ones);
      } else {
        minMaxValue = ${k}(values, minMaxValue);
      }
    `;this.userCode=`
      const ivec3 strides =
        ivec3(${i}, ${u}, ${l});
      const ivec3 pads = ivec3(${h}, ${b}, ${C});
      const float initializationValue = ${E};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float count = 0.0;

      float getValue(int batch, int xD, int xR, int xC, int ch) {
        if (xC < 0 || xC >= ${e.inWidth}) {
          return initializationValue;
        }
        count += 1.0;
        return getX(batch, xD, xR, xC, ch);
      }

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int ch = coords.u;

        ivec3 xCorner = ivec3(coords.y, coords.z, coords.w) * strides - pads;
        int xDCorner = xCorner.x;
        int xRCorner = xCorner.y;
        int xCCorner = xCorner.z;

        // max/min x(?, ?, ?, d) to get y(yD, yR, yC, ch).
        // ? = to be determined
        vec4 minMaxValue = vec4(${E});
        float avgValue = 0.0;
        count = 0.0;

        for (int wD = 0; wD < ${f};
            wD += ${c}) {
          int xD = xDCorner + wD;

          if (xD < 0 || xD >= ${e.inDepth}) {
            continue;
          }

          for (int wR = 0; wR < ${d};
            wR += ${p}) {
            int xR = xRCorner + wR;

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${_}; wC += 4) {
              int xC = xCCorner + wC * ${m};

              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${m}, ch),
                getValue(batch, xD, xR, xC + 2 * ${m}, ch),
                getValue(batch, xD, xR, xC + 3 * ${m}, ch)
              );

              ${P}
            }

            int xC = xCCorner + ${_};
            if (${D===1}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                initializationValue,
                initializationValue,
                initializationValue
              );

              ${P}
            } else if (${D===2}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${m}, ch),
                initializationValue,
                initializationValue
              );

              ${P}
            } else if (${D===3}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${m}, ch),
                getValue(batch, xD, xR, xC + 2 * ${m}, ch),
                initializationValue
              );

              ${P}
            }
          }
        }
        setOutput(${A});
      }
    `}};function cD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e;ar(n,"avgPool");let{filterSize:s,strides:a,pad:i,dimRoundingMode:u}=o,l=1;T.assert(I.eitherStridesOrDilationsAreOne(a,l),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${l}'`);let c=I.computePool2DInfo(n.shape,s,a,l,i,u);if(c.filterWidth===1&&c.filterHeight===1&&T.arraysEqual(c.inShape,c.outShape))return Ce({inputs:{x:n},backend:t});let p=new Mt(c,"avg",!1);return t.runWebGLProgram(p,[n],"float32")}var KT={kernelName:sa,backendName:"webgl",kernelFunc:cD};function pD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{filterSize:s,strides:a,pad:i,dimRoundingMode:u,dataFormat:l}=o,c=[1,1,1],p=I.computePool3DInfo(n.shape,s,a,c,i,u,l),m=new Kr(p,"avg",!1);return t.runWebGLProgram(m,[n],"float32")}var qT={kernelName:aa,backendName:"webgl",kernelFunc:pD};var Xl=class{constructor(e){this.variableNames=["dy"],this.outputShape=e.inShape;let t=e.filterHeight,o=e.filterWidth,n=e.strideHeight,s=e.strideWidth,a=e.dilationHeight,i=e.dilationWidth,u=e.effectiveFilterHeight,l=e.effectiveFilterWidth,c=u-1-e.padInfo.top,p=l-1-e.padInfo.left,m=1/(t*o);this.userCode=`
      const ivec2 pads = ivec2(${c}, ${p});
      const float avgMultiplier = float(${m});

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];

        ivec2 dyRCCorner = coords.yz - pads;
        int dyRCorner = dyRCCorner.x;
        int dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${u};
            wR += ${a}) {
          float dyR = float(dyRCorner + wR) / ${n}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          for (int wC = 0; wC < ${l};
            wC+= ${i}) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            float dyValue = getDy(b, idyR, idyC, d);

            dotProd += dyValue * avgMultiplier;
          }
        }
        setOutput(dotProd);
      }
    `}},jl=class{constructor(e){this.variableNames=["dy"],this.outputShape=e.inShape;let t=e.filterDepth,o=e.filterHeight,n=e.filterWidth,s=e.strideDepth,a=e.strideHeight,i=e.strideWidth,u=e.dilationDepth,l=e.dilationHeight,c=e.dilationWidth,p=e.effectiveFilterDepth,m=e.effectiveFilterHeight,f=e.effectiveFilterWidth,d=p-1-e.padInfo.front,y=m-1-e.padInfo.top,h=f-1-e.padInfo.left,b=1/(t*o*n);this.userCode=`
      const ivec3 pads = ivec3(${d}, ${y}, ${h});
      const float avgMultiplier = float(${b});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int ch = coords.u;

        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyDCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, d) with pos mask(:, :, :, ch) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;

        for (int wD = 0; wD < ${p};
            wD += ${u}) {
          float dyD = float(dyDCorner + wD) / ${s}.0;

          if (dyD < 0.0 || dyD >= ${e.outDepth}.0 || fract(dyD) > 0.0) {
            continue;
          }
          int idyD = int(dyD);

          for (int wR = 0; wR < ${m};
              wR += ${l}) {
            float dyR = float(dyRCorner + wR) / ${a}.0;

            if (dyR < 0.0 || dyR >= ${e.outHeight}.0 ||
                fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            for (int wC = 0; wC < ${f};
                wC += ${c}) {
              float dyC = float(dyCCorner + wC) / ${i}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              float dyValue = getDy(batch, idyD, idyR, idyC, ch);

              dotProd += dyValue * avgMultiplier;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function mD(r){let{inputs:e,backend:t,attrs:o}=r,{dy:n,input:s}=e,a=s,{filterSize:i,strides:u,pad:l,dimRoundingMode:c}=o,p=[1,1,1],m=I.computePool3DInfo(a.shape,i,u,p,l,c),f=new jl(m);return t.runWebGLProgram(f,[n],a.dtype)}var XT={kernelName:vd,backendName:"webgl",kernelFunc:mD};function fD(r){let{inputs:e,backend:t,attrs:o}=r,{dy:n,input:s}=e,a=s;ar([n,s],"avgPoolGrad");let{filterSize:i,strides:u,pad:l}=o,c=I.computePool2DInfo(a.shape,i,u,1,l),p=new Xl(c);return t.runWebGLProgram(p,[n],a.dtype)}var jT={kernelName:Cd,backendName:"webgl",kernelFunc:fD};function dD(r){let{inputs:e,backend:t,attrs:o}=r,{a:n,b:s}=e,{transposeA:a,transposeB:i}=o;return Ao({a:n,b:s,transposeA:a,transposeB:i,backend:t})}var YT={kernelName:ia,backendName:"webgl",kernelFunc:dD};var Yl=class{constructor(e,t,o,n,s,a){this.outputShape=[],this.variableNames=["x","mean","variance"],I.assertAndGetBroadcastShape(e,t),I.assertAndGetBroadcastShape(e,o);let i="0.0";n!=null&&(I.assertAndGetBroadcastShape(e,n),this.variableNames.push("offset"),i="getOffsetAtOutCoords()");let u="1.0";s!=null&&(I.assertAndGetBroadcastShape(e,s),this.variableNames.push("scale"),u="getScaleAtOutCoords()"),this.outputShape=e,this.userCode=`
      void main() {
        float x = getXAtOutCoords();
        float mean = getMeanAtOutCoords();
        float variance = getVarianceAtOutCoords();
        float offset = ${i};
        float scale = ${u};
        float inv = scale * inversesqrt(variance + float(${a}));
        setOutput(dot(vec3(x, -mean, offset), vec3(inv, inv, 1)));
      }
    `}};var Ql=class{constructor(e,t,o,n,s,a){this.packedInputs=!0,this.packedOutput=!0,this.variableNames=["x","mean","variance"],I.assertAndGetBroadcastShape(e,t),I.assertAndGetBroadcastShape(e,o);let i="vec4(0.0)";n!=null&&(I.assertAndGetBroadcastShape(e,n),this.variableNames.push("offset"),i="getOffsetAtOutCoords()");let u="vec4(1.0)";s!=null&&(I.assertAndGetBroadcastShape(e,s),this.variableNames.push("scale"),u="getScaleAtOutCoords()"),this.outputShape=e,this.userCode=`
      void main() {
        vec4 offset = ${i};
        vec4 scale = ${u};

        vec4 x = getXAtOutCoords();
        vec4 mean = getMeanAtOutCoords();
        vec4 variance = getVarianceAtOutCoords();

        vec4 inv = scale * inversesqrt(variance + vec4(${a}));

        setOutput((x - mean) * inv + offset);
      }
    `}};var hD=({inputs:r,backend:e,attrs:t})=>{let{x:o,mean:n,variance:s,offset:a,scale:i}=r;T.assert(n.shape.length===s.shape.length,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),T.assert(a==null||n.shape.length===a.shape.length,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),T.assert(i==null||n.shape.length===i.shape.length,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let{varianceEpsilon:u}=t;u==null&&(u=.001);let l=[o,n,s],c=null;a!=null&&(c=a.shape,l.push(a));let p=null;i!=null&&(p=i.shape,l.push(i));let m=$().getBool("WEBGL_PACK_NORMALIZATION")?new Ql(o.shape,n.shape,s.shape,c,p,u):new Yl(o.shape,n.shape,s.shape,c,p,u);return e.runWebGLProgram(m,l,l[0].dtype)},QT={kernelName:Fa,backendName:"webgl",kernelFunc:hD};var Zl=class{constructor(e){this.variableNames=["source"],this.outputShape=e,this.rank=e.length;let t=q(this.rank);this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let o=gD(this.rank),n,s=e.map((a,i)=>`sourceLoc.${Rf[i]} = start[${i}] + coords.${Rf[i]};`);n=`
        ${t} sourceLoc;
        ${t} coords = getOutputCoords();
        ${s.join(`
`)}
      `,this.userCode=`
      void main() {
        ${n}
        setOutput(getSource(${o}));
      }
    `}},Rf=["x","y","z","w","u","v"];function gD(r){if(r===1)return"sourceLoc";if(r<=6)return Rf.slice(0,r).map(e=>"sourceLoc."+e).join(",");throw Error(`Slicing for rank ${r} is not yet supported`)}var Jl=class{constructor(e){this.variableNames=["source"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.rank=e.length,this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let t=q(this.rank),o=Ne("coords",this.rank),n=Ne("sourceLoc",this.rank),s=this.rank===1?"sourceLoc":`vec2(${n.slice(-2).join()})`,a=`getChannel(getSource(${n.join()}), ${s})`,i=`
      result.x = ${a};
      if (++${o[this.rank-1]} < ${e[this.rank-1]}) {
        ++${n[this.rank-1]};
        result.y = ${a};
        --${n[this.rank-1]};
      }
    `,u=this.rank===1?"":`
      --${o[this.rank-1]};
      if (++${o[this.rank-2]} < ${e[this.rank-2]}) {
        ++${n[this.rank-2]};
        result.z = ${a};
        if (++${o[this.rank-1]} < ${e[this.rank-1]}) {
          ++${n[this.rank-1]};
          result.w = ${a};
        }
      }
    `,l=this.rank<=4?`sourceLoc = coords +
            ${t}(${e.map((c,p)=>`start[${p}]`).join()});`:e.map((c,p)=>`${n[p]} = ${o[p]} + start[${p}];`).join(`
`);this.userCode=`
      void main() {
        ${t} coords = getOutputCoords();
        ${t} sourceLoc;
        ${l}
        vec4 result = vec4(0.);
        ${i}
        ${u}
        setOutput(result);
      }
    `}};function xD(r,e,t,o){let n=o.texData.get(r.dataId),s=o.makeTensorInfo(t,r.dtype),a=o.texData.get(s.dataId);Object.assign(a,n),a.refCount=1,a.shape=t,a.dtype=r.dtype;let i=it.computeFlatOffset(e,T.computeStrides(r.shape));n.slice&&(i+=n.slice.flatOffset),a.slice={flatOffset:i,origDataId:n.slice&&n.slice.origDataId||r.dataId};let u=o.dataRefCount.get(a.slice.origDataId)||1;return o.dataRefCount.set(a.slice.origDataId,u+1),s}function Wt(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{begin:s,size:a}=o,[i,u]=it.parseSliceParams(n,s,a);if(it.assertParamsValid(n,i,u),T.sizeFromShape(u)===0)return t.makeTensorInfo(u,n.dtype,[]);if(t.shouldExecuteOnCPU([n])||n.dtype==="string"){let p=t.texData.get(n.dataId),m=Mw(p.values,i,u,n.shape,n.dtype);return t.makeTensorInfo(u,n.dtype,m)}let{isPacked:l}=t.texData.get(n.dataId),c=it.isSliceContinous(n.shape,i,u);if(l||!c){let p=$().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new Jl(u):new Zl(u),m=[i];return t.runWebGLProgram(p,[n],n.dtype,m)}return t.uploadToGPU(n.dataId),xD(n,i,u,t)}var ZT={kernelName:ss,backendName:"webgl",kernelFunc:Wt};var yD=r=>{let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{blockShape:s,crops:a}=o;T.assert(n.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGL backend not implemented yet");let i=s.reduce((C,S)=>C*S),u=I.getReshaped(n.shape,s,i),l=I.getPermuted(u.length,s.length),c=I.getReshapedPermuted(n.shape,s,i),p=I.getSliceBeginCoords(a,s.length),m=I.getSliceSize(c,a,s.length),f=[],d=O({inputs:{x:n},backend:t,attrs:{shape:u}}),y=de({inputs:{x:d},backend:t,attrs:{perm:l}}),h=O({inputs:{x:y},backend:t,attrs:{shape:c}}),b=Wt({inputs:{x:h},backend:t,attrs:{begin:p,size:m}});return f.push(d),f.push(y),f.push(h),f.forEach(C=>t.disposeIntermediateTensorInfo(C)),b},JT={kernelName:ua,backendName:"webgl",kernelFunc:yD};function bD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,weights:s}=e,{size:a}=o,i=t.readSync(n.dataId),u=t.readSync(s.dataId),l=_l(i,u,s.dtype,s.shape,a);return t.makeTensorInfo([a],s.dtype,l)}var eN={kernelName:la,backendName:"webgl",kernelFunc:bD};var wD=`
  int r = int(a.r) & int(b.r);
  int g = int(a.g) & int(b.g);
  int rb = int(a.b) & int(b.b);
  int ra = int(a.a) & int(b.a);
  return vec4(r, g, rb, ra);
`,TD=`
  return float(int(a.r) & int(b.r));
`;function ND(r){let{inputs:e,backend:t}=r,{a:o,b:n}=e,s=$().getBool("WEBGL_PACK_BINARY_OPERATIONS"),a=$().getNumber("WEBGL_VERSION");if(t.shouldExecuteOnCPU([o,n])||a===1){let u=t.texData.get(o.dataId).values,l=t.texData.get(n.dataId).values,[c,p]=mw(o.shape,n.shape,u,l,o.dtype),m=t.makeTensorInfo(p,o.dtype),f=t.texData.get(m.dataId);return f.values=c,m}let i;return s?i=new bt(wD,o.shape,n.shape,!1):i=new ct(TD,o.shape,n.shape),t.runWebGLProgram(i,[o,n],o.dtype)}var tN={kernelName:Mo,backendName:"webgl",kernelFunc:ND};function CD(r){let{inputs:e,backend:t}=r,{s0:o,s1:n}=e,s=t.readSync(o.dataId),a=t.readSync(n.dataId),i=I.assertAndGetBroadcastShape(Array.from(s),Array.from(a));return t.makeTensorInfo([i.length],"int32",Int32Array.from(i))}var rN={kernelName:ca,backendName:"webgl",kernelFunc:CD};var vD="return float(a != b);",Af=ie({opSnippet:vD,cpuKernelImpl:Dw,dtype:"bool"}),oN={kernelName:tn,backendName:"webgl",kernelFunc:Af};function Nr(r){let{inputs:e,backend:t}=r,{input:o}=e,n=t.texData.get(o.dataId);return Ce({inputs:{x:n.complexTensorInfos.real},backend:t})}var nN={kernelName:ns,backendName:"webgl",kernelFunc:Nr};var SD="return float(int(x));";function sN(r,e){let t=new Ge(r.shape,SD),o=e.runWebGLProgram(t,[r],"int32");return{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}function _f(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{dtype:s}=o;if(s==="complex64"){if(n.dtype==="complex64")return Ce({inputs:{x:n},backend:t});let a=Dt(n.shape),i=_f({inputs:{x:n},backend:t,attrs:{dtype:"float32"}}),u=pt({inputs:{real:i,imag:a},backend:t});return a.dispose(),t.disposeIntermediateTensorInfo(i),u}if(n.dtype==="complex64"){let a=Nr({inputs:{input:n},backend:t}),i=_f({inputs:{x:a},backend:t,attrs:{dtype:s}});return t.disposeIntermediateTensorInfo(a),i}if(!T.hasEncodingLoss(n.dtype,s)){let a=Ce({inputs:{x:n},backend:t});return{dataId:a.dataId,shape:a.shape,dtype:s}}if(t.shouldExecuteOnCPU([n])){let a=t.texData.get(n.dataId).values,[i,u,l]=fw(a,n.shape,n.dtype,s);return t.makeTensorInfo(i,u,l)}if(s==="int32")return sN(n,t);if(s==="bool"){let a=t.makeTensorInfo([],"bool",T.getTypedArrayFromDType("bool",1)),u=Af({inputs:{a:n,b:a},backend:t});return t.disposeIntermediateTensorInfo(a),u}throw new Error(`Error in Cast: failed to cast ${n.dtype} to ${s}`)}var aN={kernelName:Jr,backendName:"webgl",kernelFunc:_f};var iN="return ceil(x);",ED=U({opSnippet:iN,packedOpSnippet:iN,cpuKernelImpl:dw}),uN={kernelName:Wo,backendName:"webgl",kernelFunc:ED};var ec=class{constructor(e){this.variableNames=["A"],this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=e,this.userCode=`

      void main() {
        float value = getAAtOutCoords();
        if (isnan(value)) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, minVal, maxVal));
      }
    `}};var tc=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=e,this.userCode=`
      void main() {
        vec4 value = getAAtOutCoords();

        if (any(isnan(value))) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, vec4(minVal), vec4(maxVal)));
      }
    `}};function ID(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{clipValueMin:s,clipValueMax:a}=o,i;$().getBool("WEBGL_PACK_CLIP")?i=new tc(n.shape):i=new ec(n.shape);let u=[[s],[a]];return t.runWebGLProgram(i,[n],n.dtype,u)}var lN={kernelName:pa,backendName:"webgl",kernelFunc:ID};var rc=class{constructor(e){this.variableNames=["real","imag"],this.outputShape=e,this.userCode=`
      void main() {
        float re = abs(getRealAtOutCoords());
        float im = abs(getImagAtOutCoords());
        float mx = max(re, im);

        // sadly the length function in glsl is not underflow-safe
        // (at least not on Intel GPUs). So the safe solution is
        // to ensure underflow-safety in all cases.
        setOutput(
          mx == 0.0 ? 0.0 : mx * length(vec2(1, min(re, im)/mx))
        );
      }
    `}};function cN(r,e){return{dataId:e.dataId,dtype:e.dtype,shape:r.shape}}function $D(r){let{inputs:e,backend:t}=r,{x:o}=e,n=t.texData.get(o.dataId),s=new rc(o.shape),a=[cN(o,n.complexTensorInfos.real),cN(o,n.complexTensorInfos.imag)];return t.runWebGLProgram(s,a,a[0].dtype)}var pN={kernelName:ma,backendName:"webgl",kernelFunc:$D};var oc=class{constructor(e){this.outputShape=[],this.outputShape=I.computeOutShape(e,1),this.variableNames=e.map((a,i)=>`T${i}`);let t=new Array(e.length-1);t[0]=e[0][1];for(let a=1;a<t.length;a++)t[a]=t[a-1]+e[a][1];let o=[`if (yC < ${t[0]}) setOutput(getT0(yR, yC));`];for(let a=1;a<t.length;a++){let i=t[a-1];o.push(`else if (yC < ${t[a]}) setOutput(getT${a}(yR, yC-${i}));`)}let n=t.length,s=t[t.length-1];o.push(`else setOutput(getT${n}(yR, yC-${s}));`),this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int yR = coords.x;
        int yC = coords.y;

        ${o.join(`
        `)}
      }
    `}};var sc=class{constructor(e,t){this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[],this.outputShape=I.computeOutShape(e,t);let o=this.outputShape,n=o.length,s=q(n),a=Ne("coords",n),i=["x","y","z","w","u","v"].slice(0,n);this.variableNames=e.map((y,h)=>`T${h}`);let u=new Array(e.length-1);u[0]=e[0][t];for(let y=1;y<u.length;y++)u[y]=u[y-1]+e[y][t];let l=i[t],c=i.slice(-2),p=i.join(),m=`if (${l} < ${u[0]}) {
        return getChannel(
            getT0(${p}), vec2(${c.join()}));
        }`;for(let y=1;y<u.length;y++){let h=u[y-1];m+=`
        if (${l} < ${u[y]}  && ${l} >= ${u[y-1]}) {
          return getChannel(
            getT${y}(${nc(i,l,h)}),
            vec2(${nc(c,l,h)}));
        }`}let f=u.length,d=u[u.length-1];m+=`
        return getChannel(
          getT${f}(${nc(i,l,d)}),
          vec2(${nc(c,l,d)}));`,this.userCode=`
      float getValue(${i.map(y=>"int "+y)}) {
        ${m}
      }

      void main() {
        ${s} coords = getOutputCoords();
        vec4 result = vec4(getValue(${a}), 0., 0., 0.);

        ${a[n-1]} = ${a[n-1]} + 1;
        if (${a[n-1]} < ${o[n-1]}) {
          result.g = getValue(${a});
        }

        ${a[n-2]} = ${a[n-2]} + 1;
        if (${a[n-2]} < ${o[n-2]}) {
          result.a = getValue(${a});
        }

        ${a[n-1]} = ${a[n-1]} - 1;
        if (${a[n-2]} < ${o[n-2]} &&
            ${a[n-1]} < ${o[n-1]}) {
          result.b = getValue(${a});
        }
        setOutput(result);
      }
    `}};function nc(r,e,t){let o=r.indexOf(e);return r.map((s,a)=>a===o?`${s} - ${t}`:s).join()}function _o(r){let{inputs:e,backend:t}=r,{input:o}=e,n=t.texData.get(o.dataId);return Ce({inputs:{x:n.complexTensorInfos.imag},backend:t})}var mN={kernelName:Va,backendName:"webgl",kernelFunc:_o};function Wn(r,e,t){let o=r[0].dtype;if(o==="complex64"){let f=r.map(C=>Nr({inputs:{input:C},backend:t})),d=r.map(C=>_o({inputs:{input:C},backend:t})),y=Wn(f,e,t),h=Wn(d,e,t),b=pt({inputs:{real:y,imag:h},backend:t});return f.forEach(C=>t.disposeIntermediateTensorInfo(C)),d.forEach(C=>t.disposeIntermediateTensorInfo(C)),t.disposeIntermediateTensorInfo(y),t.disposeIntermediateTensorInfo(h),b}let n=t.shouldExecuteOnCPU(r);if(o==="string"&&(n=!0),n){let f=r.map(E=>{let A=[-1,T.sizeFromShape(E.shape.slice(e))];return O({inputs:{x:E},backend:t,attrs:{shape:A}})}),d=f.map(E=>({vals:t.readSync(E.dataId),shape:E.shape})),y=I.computeOutShape(f.map(E=>E.shape),1),h=f[0].shape[0]===1,b=hw(d,y,o,h),C=I.computeOutShape(r.map(E=>E.shape),e),S=t.makeTensorInfo(C,o,b);return f.forEach(E=>t.disposeIntermediateTensorInfo(E)),S}let s=r.filter(f=>T.sizeFromShape(f.shape)>0),a=$().getBool("WEBGL_PACK_ARRAY_OPERATIONS")&&s[0].shape.length>1;if(s.length===1){let f=a?new Ge(r[0].shape,ir):new lt(r[0].shape,ir);return t.runWebGLProgram(f,r,o)}let i=$().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER");if(s.length>i){let f=[];for(let y=0;y<s.length;y+=i){let h=s.slice(y,y+i);f.push(Wn(h,e,t))}let d=Wn(f,e,t);for(let y of f)t.disposeIntermediateTensorInfo(y);return d}if(a){let f=new sc(s.map(d=>d.shape),e);return t.runWebGLProgram(f,s,o)}let{tensors2D:u,outShape:l}=kD(s,e,t),c=new oc(u.map(f=>f.shape)),p=t.runWebGLProgram(c,u,o);u.forEach(f=>t.disposeIntermediateTensorInfo(f));let m=O({inputs:{x:p},attrs:{shape:l},backend:t});return t.disposeIntermediateTensorInfo(p),m}function kD(r,e,t){let o=I.computeOutShape(r.map(s=>s.shape),e);return{tensors2D:r.map(s=>O({inputs:{x:s},attrs:{shape:[-1,T.sizeFromShape(s.shape.slice(e))]},backend:t})),outShape:o}}function Df(r){let{inputs:e,backend:t,attrs:o}=r,{axis:n}=o,s=T.parseAxisParam(n,e[0].shape)[0],a=e.map(l=>l.shape);I.assertParamsConsistent(a,s);let i=I.computeOutShape(e.map(l=>l.shape),s);if(T.sizeFromShape(i)===0)return t.makeTensorInfo(i,e[0].dtype,[]);let u=e.filter(l=>T.sizeFromShape(l.shape)>0);return u.length===1?Ce({inputs:{x:u[0]},backend:t}):Wn(u,s,t)}var fN={kernelName:fa,backendName:"webgl",kernelFunc:Df};var zn=class{constructor(e,t=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.outputShape=e.outShape;let a=e.padInfo.top,i=e.padInfo.left,u=e.strideHeight,l=e.strideWidth,c=e.dilationHeight,p=e.dilationWidth,m=e.filterHeight,f=e.filterWidth,d=Math.floor(e.inChannels/4)*4,y=e.inChannels%4,h=e.dataFormat==="channelsLast",b=h?1:2,C=h?2:3,S=h?3:1,E="",k="";o&&(n?E=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:s?E=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:E=`
          float activation(float x) {
            ${o}
          }
        `,k="result = activation(result);");let A=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${E}

      const ivec2 strides = ivec2(${u}, ${l});
      const ivec2 pads = ivec2(${a}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d2 = coords[${S}];

        ivec2 xRCCorner =
            ivec2(coords[${b}], coords[${C}]) * strides - pads;
        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        // Convolve x(?, ?, d1) with w(:, :, d1, d2) to get y(yR, yC, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${m}; wR++) {
          int xR = xRCorner + wR * ${c};

          if (xR < 0 || xR >= ${e.inHeight}) {
            continue;
          }

          for (int wC = 0; wC < ${f}; wC++) {
            int xC = xCCorner + wC * ${p};

            if (xC < 0 || xC >= ${e.inWidth}) {
              continue;
            }

            for (int d1 = 0; d1 < ${d}; d1 += 4) {
              vec4 wValues = vec4(
                getW(wR, wC, d1, d2),
                getW(wR, wC, d1 + 1, d2),
                getW(wR, wC, d1 + 2, d2),
                getW(wR, wC, d1 + 3, d2)
              );

              if (${h}) {
                vec4 xValues = vec4(
                  getX(batch, xR, xC, d1),
                  getX(batch, xR, xC, d1 + 1),
                  getX(batch, xR, xC, d1 + 2),
                  getX(batch, xR, xC, d1 + 3)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec4 xValues = vec4(
                  getX(batch, d1, xR, xC),
                  getX(batch, d1 + 1, xR, xC),
                  getX(batch, d1 + 2, xR, xC),
                  getX(batch, d1 + 3, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }
            }

            if (${y===1}) {

              if (${h}) {
                dotProd +=
                    getX(batch, xR, xC, ${d}) *
                    getW(wR, wC, ${d}, d2);
              } else {
                dotProd +=
                    getX(batch, ${d}, xR, xC) *
                    getW(wR, wC, ${d}, d2);
              }

            } else if (${y===2}) {
              vec2 wValues = vec2(
                getW(wR, wC, ${d}, d2),
                getW(wR, wC, ${d} + 1, d2)
              );

              if (${h}) {
                vec2 xValues = vec2(
                  getX(batch, xR, xC, ${d}),
                  getX(batch, xR, xC, ${d} + 1)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec2 xValues = vec2(
                  getX(batch, ${d}, xR, xC),
                  getX(batch, ${d} + 1, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }

            } else if (${y===3}) {
              vec3 wValues = vec3(
                getW(wR, wC, ${d}, d2),
                getW(wR, wC, ${d} + 1, d2),
                getW(wR, wC, ${d} + 2, d2)
              );

              if (${h}) {
                vec3 xValues = vec3(
                  getX(batch, xR, xC, ${d}),
                  getX(batch, xR, xC, ${d} + 1),
                  getX(batch, xR, xC, ${d} + 2)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec3 xValues = vec3(
                  getX(batch, ${d}, xR, xC),
                  getX(batch, ${d} + 1, xR, xC),
                  getX(batch, ${d} + 2, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }

            }
          }
        }

        float result = dotProd;
        ${A}
        ${k}
        setOutput(result);
      }
    `}},ac=class{constructor(e){this.variableNames=["x","W"],this.outputShape=e.outShape;let t=e.padInfo.front,o=e.padInfo.top,n=e.padInfo.left,s=e.strideDepth,a=e.strideHeight,i=e.strideWidth,u=e.dilationDepth,l=e.dilationHeight,c=e.dilationWidth,p=e.filterDepth,m=e.filterHeight,f=e.filterWidth,d=Math.floor(e.inChannels/4)*4,y=e.inChannels%4;this.userCode=`
      const ivec3 strides = ivec3(${s}, ${a}, ${i});
      const ivec3 pads = ivec3(${t}, ${o}, ${n});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int d2 = coords.u;

        ivec3 xFRCCorner = ivec3(coords.y, coords.z, coords.w) * strides - pads;
        int xFCorner = xFRCCorner.x;
        int xRCorner = xFRCCorner.y;
        int xCCorner = xFRCCorner.z;

        // Convolve x(?, ?, ?, d1) with w(:, :, :, d1, d2) to get
        // y(yF, yR, yC, d2). ? = to be determined. : = across all
        // values in that axis.
        float dotProd = 0.0;
        for (int wF = 0; wF < ${p}; wF++) {
          int xF = xFCorner + wF * ${u};

          if (xF < 0 || xF >= ${e.inDepth}) {
            continue;
          }

          for (int wR = 0; wR < ${m}; wR++) {
            int xR = xRCorner + wR * ${l};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${f}; wC++) {
              int xC = xCCorner + wC * ${c};

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              for (int d1 = 0; d1 < ${d}; d1 += 4) {
                vec4 xValues = vec4(
                  getX(batch, xF, xR, xC, d1),
                  getX(batch, xF, xR, xC, d1 + 1),
                  getX(batch, xF, xR, xC, d1 + 2),
                  getX(batch, xF, xR, xC, d1 + 3)
                );
                vec4 wValues = vec4(
                  getW(wF, wR, wC, d1, d2),
                  getW(wF, wR, wC, d1 + 1, d2),
                  getW(wF, wR, wC, d1 + 2, d2),
                  getW(wF, wR, wC, d1 + 3, d2)
                );

                dotProd += dot(xValues, wValues);
              }

              if (${y===1}) {
                dotProd +=
                  getX(batch, xF, xR, xC, ${d}) *
                  getW(wF, wR, wC, ${d}, d2);
              } else if (${y===2}) {
                vec2 xValues = vec2(
                  getX(batch, xF, xR, xC, ${d}),
                  getX(batch, xF, xR, xC, ${d} + 1)
                );
                vec2 wValues = vec2(
                  getW(wF, wR, wC, ${d}, d2),
                  getW(wF, wR, wC, ${d} + 1, d2)
                );
                dotProd += dot(xValues, wValues);
              } else if (${y===3}) {
                vec3 xValues = vec3(
                  getX(batch, xF, xR, xC, ${d}),
                  getX(batch, xF, xR, xC, ${d} + 1),
                  getX(batch, xF, xR, xC, ${d} + 2)
                );
                vec3 wValues = vec3(
                  getW(wF, wR, wC, ${d}, d2),
                  getW(wF, wR, wC, ${d} + 1, d2),
                  getW(wF, wR, wC, ${d} + 2, d2)
                );
                dotProd += dot(xValues, wValues);
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}};var Hn=class{constructor(e,t=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=le(this.outputShape.length);let a=e.padInfo.left,i=e.strideWidth,u=e.dilationWidth,l=e.filterHeight,c=e.filterWidth,p=c,m=`
       int xR; int xC; int xCOffset;
       vec4 wTexel; vec4 previous; vec4 final;`;for(let h=0;h<c;h++)m+=`
           vec4 xTexelC${h*2};
           int xTexelC${h*2}Ready;
           vec4 xTexelC${h*2+1};
           int xTexelC${h*2+1}Ready;
           vec4 xC${h};`;m+=`
     for (int r = 0; r < ${l}; r++) {
      for (int d1 = 0; d1 < ${e.inChannels}; d1 += 2) {
       `;for(let h=0;h<c;h++)m+=`
           xTexelC${h*2} = vec4(0.0);
           xTexelC${h*2}Ready = 0;
           xTexelC${h*2+1} = vec4(0.0);
           xTexelC${h*2+1}Ready = 0;
           xC${h} = vec4(0.0);`;m+=`
         xR = xRCorner + r * dilations[0];
         if (xR >=0 && xR < inDims[0]) {
       `;for(let h=0;h<(p+1)/2;h++){let b=h*2;if(m+=`
           xC = xCCorner + ${b*u};
           `,i===1){if(b<c&&(a%2===1?(m+=`
                 xCOffset = xC + 1;
                 if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b}Ready == 0) {
                   xTexelC${b} = getX(batch, xR, xCOffset, d1);

                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${b}.zw = vec2(0.0);
                   }
                   xTexelC${b}Ready = 1;
                 }
               `,u===1&&b>0?m+=`
                 xC${b} = vec4(xTexelC${b-2}.zw, xTexelC${b}.xy);
                 `:m+=`
                   xCOffset = xC + 1 - 2;

                   if (xCOffset >= 0 && xCOffset < inDims[1]) {
                     previous = getX(batch, xR, xCOffset, d1);

                     // Need to manually clear unused channels in case
                     // we're reading from recycled texture.
                     if (xCOffset + 1 >= inDims[1]) {
                       previous.zw = vec2(0.0);
                     }

                     xC${b} = vec4(previous.zw, xTexelC${b}.xy);
                   } else {
                     xC${b} = vec4(0.0, 0.0, xTexelC${b}.xy);
                   }
                   `):m+=`
                 if (xC >= 0 && xC < inDims[1] && xTexelC${b}Ready == 0) {
                   xTexelC${b} = getX(batch, xR, xC, d1);
                   if (xC + 1 >= inDims[1]) {
                     xTexelC${b}.zw = vec2(0.0);
                   }
                   xTexelC${b}Ready = 1;
                 }

                 xC${b} = xTexelC${b};
                 `,b+1<c)){let C=a%2===0?T.nearestLargerEven(u):u;u%2===0&&a%2===1||u%2!==0&&a%2!==1?(m+=`
                   xCOffset = xC + imod(pads[1], 2) + ${C};

                   if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b+1}Ready == 0) {
                     xTexelC${b+1} = getX(batch, xR, xCOffset, d1);

                     // Need to manually clear unused channels in case
                     // we're reading from recycled texture.
                     if (xCOffset + 1 >= inDims[1]) {
                       xTexelC${b+1}.zw = vec2(0.0);
                     }
                     xTexelC${b+1}Ready = 1;
                   }
                   `,u>1?m+=`
                     xCOffset -= 2;
                     if (xCOffset >= 0 && xCOffset < inDims[1]) {
                      previous = getX(batch, xR, xCOffset, d1);
                      xC${b+1} = vec4(previous.zw, xTexelC${b+1}.xy);
                     } else {
                      xC${b+1} = vec4(0.0, 0.0, xTexelC${b+1}.xy);
                     }
                     `:m+=`
                     xC${b+1} = vec4(xTexelC${b}.zw, xTexelC${b+1}.xy);
                     `):C===1?m+=`
                     xC${b+1} = xTexelC${b};
                     `:m+=`
                     xCOffset = xC + ${C};

                     if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b+1}Ready == 0) {
                       xTexelC${b+1} = getX(batch, xR, xCOffset, d1);
                       if (xCOffset + 1 >= inDims[1]) {
                         xTexelC${b+1}.zw = vec2(0.0);
                       }
                       xTexelC${b+1}Ready = 1;
                     }

                     xC${b+1} = xTexelC${b+1};
                     `}}else b<c&&(a%2===1?(m+=`
                 xCOffset = xC + 1 - strides[1];
                 if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b}Ready == 0) {
                   xTexelC${b} = getX(batch, xR, xCOffset, d1);
                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${b}.zw = vec2(0.0);
                   }
                   xTexelC${b}Ready = 1;
                 }

                 if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${b+1}Ready == 0) {
                   xTexelC${b+1} = getX(batch, xR, xC + 1, d1);
                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xC + 2 >= inDims[1]) {
                     xTexelC${b+1}.zw = vec2(0.0);
                   }
                   xTexelC${b+1}Ready = 1;
                 }

                 xC${b} = vec4(xTexelC${b}.zw, xTexelC${b+1}.zw);
               `,b+1<c&&(m+=`
                   final = vec4(0.0);
                   xCOffset = xC + 1 + strides[1];
                   if(xCOffset >= 0 && xCOffset < inDims[1]) {
                     final = getX(batch, xR, xCOffset, d1);
                   }
                   xC${b+1} = vec4(xTexelC${b+1}.xy, final.xy);
                 `)):(m+=`
                 if(xC >= 0 && xC < inDims[1] && xTexelC${b}Ready == 0) {
                   xTexelC${b} = getX(batch, xR, xC, d1);
                   if (xC + 1 >= inDims[1]) {
                     xTexelC${b}.zw = vec2(0.0);
                   }
                   xTexelC${b}Ready = 1;
                 }

                 xCOffset = xC + strides[1];
                 if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b+1}Ready == 0) {
                   xTexelC${b+1} = getX(batch, xR, xCOffset, d1);
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${b+1}.zw = vec2(0.);
                   }
                   xTexelC${b+1}Ready = 1;
                 }

                 xC${b} = vec4(
                   xTexelC${b}.xy, xTexelC${b+1}.xy);
               `,b+1<c&&(m+=`
                   xC${b+1} = vec4(xTexelC${b}.zw, xTexelC${b+1}.zw);
                 `)));b<c&&(m+=`
             wTexel = getW(r, ${b}, d1, d2);
             dotProd += xC${b}.xxzz * vec4(wTexel.xy, wTexel.xy);
             if(d1 + 1 < ${e.inChannels}) {
               dotProd += xC${b}.yyww * vec4(wTexel.zw, wTexel.zw);
             }
           `,b+1<c&&(m+=`
               wTexel = getW(r, ${b+1}, d1, d2);
               dotProd += xC${b+1}.xxzz * vec4(wTexel.xy, wTexel.xy);
               if(d1 + 1 < ${e.inChannels}) {
                 dotProd += xC${b+1}.yyww * vec4(wTexel.zw, wTexel.zw);
               }
             `))}m+=`
     }
   `,m+=`
     }
   `,m+=`
     }
   `;let f="",d="";o&&(n?f=`vec4 activation(vec4 a) {
           vec4 b = getPreluActivationWeightsAtOutCoords();
           ${o}
         }`:s?f=`vec4 activation(vec4 a) {
           vec4 b = getLeakyreluAlphaAtOutCoords();
           ${o}
         }`:f=`vec4 activation(vec4 x) {
           ${o}
         }`,d="result = activation(result);");let y=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
       ${f}

       void main() {
         ivec4 coords = getOutputCoords();
         int batch = coords.x;
         ivec2 xRCCorner = coords.yz * strides - pads;
         int d2 = coords.w;
         int xRCorner = xRCCorner.x;
         int xCCorner = xRCCorner.y;

         //intialize dotProd with a small epsilon seems to reduce GPU accuracy loss.
         vec4 dotProd = vec4(0.000000000000001);

         ${m}

         vec4 result = dotProd - vec4(0.000000000000001);
         ${y}
         ${d}
         setOutput(result);
       }
     `}};var ic=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec4"},{name:"pad",type:"ivec2"},{name:"stride",type:"ivec2"},{name:"dilation",type:"ivec2"},{name:"inChannels",type:"int"},{name:"itemsPerBlockRow",type:"int"},{name:"outWidth",type:"int"}],this.outputShape=e,this.enableShapeUniforms=le(this.outputShape.length);let{dataFormat:o}=t,n=xe(),s=o==="channelsLast",a=s?1:2,i=s?2:3,u=this.enableShapeUniforms?"if(blockIndex < outShape[2] && pos < outShape[1]) {":`if(blockIndex < ${e[2]} && pos < ${e[1]}) {`,l="";for(let c=0;c<=1;c++)for(let p=0;p<=1;p++)l+=`
          blockIndex = rc.z + ${p};
          pos = rc.y + ${c};

          ${u}
            offsetY = int(blockIndex / outWidth) * stride[0] - pad[0];
            d0 = offsetY + dilation[0] * (pos / itemsPerBlockRow);

            if(d0 < inputShape[${a}] && d0 >= 0) {
              // Use custom imod instead mod. On Intel GPU, mod may generate
              // unexpected value.
              // https://github.com/tensorflow/tfjs/issues/5447
              offsetX = imod(blockIndex, outWidth) * stride[1] - pad[1];
              d1 = offsetX + dilation[1] * (imod(pos, itemsPerBlockRow) /
                  inChannels);

              if(d1 < inputShape[${i}] && d1 >= 0) {

                ch = imod(pos, inChannels);

                if (${s}) {
                  innerDims = vec2(d1, ch);
                  result[${c*2+p}] = getChannel(
                    getA(rc.x, d0, int(innerDims.x),
                    int(innerDims.y)), innerDims);
                } else {
                  innerDims = vec2(d0, d1);
                  result[${c*2+p}] = getChannel(
                    getA(rc.x, ch, int(innerDims.x),
                    int(innerDims.y)), innerDims);
                }
              }
            }
          }
        `;this.userCode=`
      void main() {
        ivec3 rc = getOutputCoords();

        vec4 result = vec4(0);

        int blockIndex, pos, offsetY, d0, offsetX, d1, ch;
        vec2 innerDims;

        ${l}

        ${n.output} = result;
      }
    `}};function uc(r,e){let t=r.length;return t>=3?e?[...r.slice(0,-3),r[t-3]*r[t-2],r[t-1]]:[...r.slice(0,-3),r[t-3],r[t-2]*r[t-1]]:!e&&t===1&&r[0]>1?[r[0],1]:null}function lc({x:r,filter:e,convInfo:t,backend:o,bias:n=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:i=null}){let u=r.shape,l=o.texData.get(r.dataId),c=t.inChannels,p=u[0]*u[1]*u[2],m=t.outChannels,f=t.dataFormat==="channelsLast",d=!1,y=!1,h,b=[];if(s!=null){let E=uc(s.shape,f);E!=null&&(s=O({inputs:{x:s},backend:o,attrs:{shape:E}}),b.push(s))}if(n!=null){let E=uc(n.shape,f);E!=null&&(n=O({inputs:{x:n},backend:o,attrs:{shape:E}}),b.push(n))}if(!((p===1||m===1)&&c>kf)&&l.isPacked&&f&&l.texture!=null&&u[2]%2!==0&&T.arraysEqual(l.shape.slice(-3),u.slice(-3))){let E=u[0]*u[1]*(u[2]+1),k={dataId:r.dataId,shape:[1,E,t.inChannels],dtype:r.dtype},A=l.shape;l.shape=l.shape.slice(),l.shape[l.shape.length-2]++,T.assert(Eo(l.shape,k.shape),()=>`packed reshape ${l.shape} to ${k.shape} isn't free`);let _=O({inputs:{x:e},backend:o,attrs:{shape:[1,t.inChannels,t.outChannels]}});b.push(_);let D=Ao({a:k,b:_,backend:o,transposeA:d,transposeB:y,bias:n,activation:i,preluActivationWeights:s,leakyreluAlpha:a}),P=o.texData.get(D.dataId);T.assert(P.isPacked,()=>"batchMatMul result is expected to be packed"),l.shape=A,P.shape=t.outShape,h=Ce({inputs:{x:D},backend:o}),h.shape=t.outShape,b.push(D)}else{let E=t.outHeight*t.outWidth,k=O({inputs:{x:r},backend:o,attrs:{shape:f?[t.batchSize,E,t.inChannels]:[t.batchSize,t.inChannels,E]}}),A=O({inputs:{x:e},backend:o,attrs:{shape:[1,t.inChannels,t.outChannels]}}),_=Ao({a:f?k:A,b:f?A:k,transposeA:!f,transposeB:y,backend:o,bias:n,activation:i,preluActivationWeights:s,leakyreluAlpha:a});h=O({inputs:{x:_},backend:o,attrs:{shape:t.outShape}}),b.push(k),b.push(A),b.push(_)}for(let E of b)o.disposeIntermediateTensorInfo(E);return h}function cc({x:r,filter:e,convInfo:t,backend:o,bias:n=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:i=null}){let{filterWidth:u,filterHeight:l,inChannels:c,outWidth:p,outHeight:m,dataFormat:f}=t,d=f==="channelsLast",y=u*l*c,h=m*p,b=[t.batchSize,y,h],C=!0,S=!1,E=[];if(s!=null){let Ee=uc(s.shape,d);Ee!=null&&(s=O({inputs:{x:s},backend:o,attrs:{shape:Ee}}),E.push(s))}if(n!=null){let Ee=uc(n.shape,d);Ee!=null&&(n=O({inputs:{x:n},backend:o,attrs:{shape:Ee}}),E.push(n))}let k=O({inputs:{x:e},backend:o,attrs:{shape:[1,y,T.sizeFromShape(e.shape)/y]}});E.push(k);let A=new ic(b,t),_=[r.shape,[t.padInfo.top,t.padInfo.left],[t.strideHeight,t.strideWidth],[t.dilationHeight,t.dilationWidth],[t.inChannels],[t.filterWidth*t.inChannels],[t.outWidth]],D=o.runWebGLProgram(A,[r],"float32",_),P=O({inputs:{x:D},backend:o,attrs:{shape:b}});E.push(D),E.push(P);let L=n!=null,G=s!=null,H=i==="leakyrelu",te=i?Tr(i,!0):null,oe=new Mn(d?P.shape:k.shape,d?k.shape:P.shape,d?[t.batchSize,h,t.outChannels]:[t.batchSize,t.outChannels,h],C,S,L,te,G,H),ue=d?[P,k]:[k,P];if(n&&ue.push(n),G&&ue.push(s),H){let Ee=o.makeTensorInfo([],"float32",T.createScalarValue(a,"float32"));ue.push(Ee),E.push(Ee)}let Oe=o.runWebGLProgram(oe,ue,"float32"),Re=O({inputs:{x:Oe},backend:o,attrs:{shape:t.outShape}});E.push(Oe);for(let Ee of E)o.disposeIntermediateTensorInfo(Ee);return Re}function RD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,filter:s}=e,{strides:a,pad:i,dataFormat:u,dilations:l,dimRoundingMode:c}=o,p=I.convertConv2DDataFormat(u),m=I.computeConv2DInfo(n.shape,s.shape,a,l,i,c,!1,p),f;if(m.filterHeight===1&&m.filterWidth===1&&m.dilationHeight===1&&m.dilationWidth===1&&m.strideHeight===1&&m.strideWidth===1&&(m.padInfo.type==="SAME"||m.padInfo.type==="VALID"))f=lc({x:n,filter:s,convInfo:m,backend:t});else if(m.strideWidth<=2&&p==="channelsLast"&&$().getBool("WEBGL_EXP_CONV")){let y=new Hn(m),h=[[m.padInfo.top,m.padInfo.left],[m.strideHeight,m.strideWidth],[m.dilationHeight,m.dilationWidth],[m.inHeight,m.inWidth]];f=t.runWebGLProgram(y,[n,s],"float32",h)}else if($().getBool("WEBGL_CONV_IM2COL"))f=cc({x:n,filter:s,convInfo:m,backend:t});else{let y=new zn(m);f=t.runWebGLProgram(y,[n,s],"float32")}let d=O({inputs:{x:f},backend:t,attrs:{shape:m.outShape}});return t.disposeIntermediateTensorInfo(f),d}var dN={kernelName:da,backendName:"webgl",kernelFunc:RD};var pc=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideHeight,o=e.strideWidth,n=e.padInfo.top,s=e.padInfo.left,a=e.dataFormat==="channelsLast";this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int d2 = coords.w;

        // Convolve x(?, ?, d1) with dy(:, :, d2) to get dw(wR, wC, d1, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;

        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yR = 0; yR < ${e.outHeight}; yR++) {
            int xR = wR + yR * ${t} - ${n};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${e.outWidth}; yC++) {
              int xC = wC + yC * ${o} - ${s};

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              ${a?`float dyValue = getDy(b, yR, yC, d2);
              float xValue = getX(b, xR, xC, d1);
              dotProd += (xValue * dyValue);`:`float dyValue = getDy(b, d2, yR, yC);
              float xValue = getX(b, d1, xR, xC);
              dotProd += (xValue * dyValue);`}
            }
          }
        }
        setOutput(dotProd);
      }
    `}},mc=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterHeight,o=e.filterWidth,n=e.strideHeight,s=e.strideWidth,a=e.dataFormat==="channelsLast",i=t-1-e.padInfo.top,u=o-1-e.padInfo.left,l=a?1:2,c=a?2:3,p=a?3:1;this.userCode=`
      const ivec2 pads = ivec2(${i}, ${u});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[${p}];

        ivec2 dyCorner = ivec2(coords[${l}], coords[${c}]) - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        // Convolve dy(?, ?, d2) with w(:, :, d1, d2) to compute dx(xR, xC, d1).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${t}; wR++) {
          float dyR = float(dyRCorner + wR) / ${n}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${o}; wC++) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            int wCPerm = ${o} - 1 - wC;

            for (int d2 = 0; d2 < ${e.outChannels}; d2++) {

              if (${a}) {
                float xValue = getDy(batch, idyR, idyC, d2);
                float wValue = getW(wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              } else {
                float xValue = getDy(batch, d2, idyR, idyC);
                float wValue = getW(wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              }

            }
          }
        }
        setOutput(dotProd);
      }
    `}},fc=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideDepth,o=e.strideHeight,n=e.strideWidth,s=e.padInfo.front,a=e.padInfo.top,i=e.padInfo.left;this.userCode=`
      void main() {
        ivec5 coords = getOutputCoords();
        int wF = coords.x;
        int wR = coords.y;
        int wC = coords.z;
        int d1 = coords.w;
        int d2 = coords.u;

        float dotProd = 0.0;

        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yF = 0; yF < ${e.outDepth}; yF++) {
            int xF = wF + yF * ${t} - ${s};

            if (xF < 0 || xF >= ${e.inDepth}) {
              continue;
            }

            for (int yR = 0; yR < ${e.outHeight}; yR++) {
              int xR = wR + yR * ${o} - ${a};

              if (xR < 0 || xR >= ${e.inHeight}) {
                continue;
              }

              for (int yC = 0; yC < ${e.outWidth}; yC++) {
                int xC = wC + yC * ${n} - ${i};

                if (xC < 0 || xC >= ${e.inWidth}) {
                  continue;
                }

                float dyValue = getDy(b, yF, yR, yC, d2);
                float xValue = getX(b, xF, xR, xC, d1);
                dotProd += (xValue * dyValue);
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}},dc=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterDepth,o=e.filterHeight,n=e.filterWidth,s=e.strideDepth,a=e.strideHeight,i=e.strideWidth,u=t-1-e.padInfo.front,l=o-1-e.padInfo.top,c=n-1-e.padInfo.left;this.userCode=`
      const ivec3 pads = ivec3(${u}, ${l}, ${c});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int d1 = coords.u;


        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyFCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        float dotProd = 0.0;
        for (int wF = 0; wF < ${t}; wF++) {
          float dyF = float(dyFCorner + wF) / ${s}.0;

          if (dyF < 0.0 || dyF >= ${e.outDepth}.0 || fract(dyF) > 0.0) {
            continue;
          }
          int idyF = int(dyF);

          int wFPerm = ${t} - 1 - wF;

          for (int wR = 0; wR < ${o}; wR++) {
            float dyR = float(dyRCorner + wR) / ${a}.0;

            if (dyR < 0.0 || dyR >= ${e.outHeight}.0 ||
              fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            int wRPerm = ${o} - 1 - wR;

            for (int wC = 0; wC < ${n}; wC++) {
              float dyC = float(dyCCorner + wC) / ${i}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              int wCPerm = ${n} - 1 - wC;

              for (int d2 = 0; d2 < ${e.outChannels}; d2++) {
                float xValue = getDy(batch, idyF, idyR, idyC, d2);
                float wValue = getW(wFPerm, wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function AD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,dy:s}=e,{strides:a,pad:i,dataFormat:u,dimRoundingMode:l,filterShape:c}=o,p=I.convertConv2DDataFormat(u),m=I.computeConv2DInfo(n.shape,c,a,1,i,l,!1,p),f=new pc(m);return t.runWebGLProgram(f,[n,s],"float32")}var hN={kernelName:ha,backendName:"webgl",kernelFunc:AD};var hc=class{constructor(e){this.variableNames=["dy","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"strides",type:"vec2"}],this.outputShape=e.inShape,this.enableShapeUniforms=le(this.outputShape.length);let t=e.filterHeight,o=e.filterWidth,n=t-1-e.padInfo.top,s=o-1-e.padInfo.left;this.userCode=`
      const ivec2 pads = ivec2(${n}, ${s});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[3];

        ivec2 dyCorner = ivec2(coords[1], coords[2]) - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        vec4 result = vec4(0.);
        for (int wR = 0; wR < ${t}; wR++) {
          float dyR = float(dyRCorner + wR) / strides[0];
          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);
          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${o}; wC++) {
            int wCPerm = ${o} - 1 - wC;

            float dyC = float(dyCCorner + wC) / strides[1];
            bool idyCVal = (dyC >= 0.0) && (dyC < ${e.outWidth}.0)
              && (fract(dyC) == 0.0);
            int idyC = int(dyC);

            float dyC2 = float(dyCCorner + wC + 1) / strides[1];
            bool idyCVal2 = (dyC2 >= 0.0) && (dyC2 < ${e.outWidth}.0)
              && (fract(dyC2) == 0.0);
            int idyC2 = int(dyC2);

            if (idyCVal && idyCVal2) {
              for (int d2 = 0; d2 < ${e.outChannels}; d2 += 2) {
                vec4 wValue = getW(wRPerm, wCPerm, d1, d2);
                vec4 dySample = getDy(batch, idyR, idyC, d2);
                vec4 dySample2 = (idyC / 2 == idyC2 / 2) ?
                  dySample : getDy(batch, idyR, idyC2, d2);

                vec2 dyValue = mod(float(idyC), 2.) == 0. ?
                  dySample.xy : dySample.zw;
                result.xy += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));

                dyValue = mod(float(idyC2), 2.) == 0. ?
                  dySample2.xy : dySample2.zw;
                result.zw += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));
              }
            } else if (idyCVal) {
              for (int d2 = 0; d2 < ${e.outChannels}; d2 += 2) {
                vec4 wValue = getW(wRPerm, wCPerm, d1, d2);
                vec4 dySample = getDy(batch, idyR, idyC, d2);
                vec2 dyValue = mod(float(idyC), 2.) == 0. ?
                  dySample.xy : dySample.zw;
                result.xy += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));
              }
            } else if (idyCVal2) {
              for (int d2 = 0; d2 < ${e.outChannels}; d2 += 2) {
                vec4 wValue = getW(wRPerm, wCPerm, d1, d2);
                vec4 dySample = getDy(batch, idyR, idyC2, d2);
                vec2 dyValue = mod(float(idyC2), 2.) == 0. ?
                  dySample.xy : dySample.zw;
                result.zw += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));
              }
            }
          }
        }
        setOutput(result);
      }
    `}};function _D(r){let{inputs:e,backend:t,attrs:o}=r,{dy:n,filter:s}=e,{inputShape:a,strides:i,pad:u,dataFormat:l,dimRoundingMode:c}=o,p=I.convertConv2DDataFormat(l),m=I.computeConv2DInfo(a,s.shape,i,1,u,c,!1,p);if($().getBool("WEBGL_PACK_CONV2DTRANSPOSE")&&p==="channelsLast"){let f=[[m.strideHeight,m.strideWidth]],d=new hc(m);return t.runWebGLProgram(d,[n,s],"float32",f)}else{let f=new mc(m);return t.runWebGLProgram(f,[n,s],"float32")}}var gN={kernelName:ga,backendName:"webgl",kernelFunc:_D};function DD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,filter:s}=e,{strides:a,pad:i,dilations:u}=o,l=I.computeConv3DInfo(n.shape,s.shape,a,u,i),c=new ac(l);return t.runWebGLProgram(c,[n,s],"float32")}var xN={kernelName:xa,backendName:"webgl",kernelFunc:DD};function OD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,dy:s}=e,{strides:a,pad:i,filterShape:u}=o,l=I.computeConv3DInfo(n.shape,u,a,1,i),c=new fc(l);return t.runWebGLProgram(c,[n,s],"float32")}var yN={kernelName:Sd,backendName:"webgl",kernelFunc:OD};function FD(r){let{inputs:e,backend:t,attrs:o}=r,{dy:n,filter:s}=e,{pad:a,strides:i,inputShape:u}=o,l=I.computeConv3DInfo(u,s.shape,i,1,a),c=new dc(l);return t.runWebGLProgram(c,[n,s],"float32")}var bN={kernelName:ya,backendName:"webgl",kernelFunc:FD};var PD=Pt+`
  return cos(x);
`,LD=`
  vec4 result = cos(x);
  bvec4 isNaN = isnan(x);
  ${wt}
  return result;
`,BD=U({opSnippet:PD,packedOpSnippet:LD}),wN={kernelName:"Cos",backendName:"webgl",kernelFunc:BD};var VD=`
  float e2x = exp(-x);
  return (e2x + 1.0 / e2x) / 2.0;
`,GD=U({opSnippet:VD}),TN={kernelName:ba,backendName:"webgl",kernelFunc:GD};var gc=class{constructor(e,t,o,n,s){this.variableNames=["Image","Boxes","BoxInd"],this.outputShape=[];let[a,i,u,l]=e,[c]=t,[p,m]=o;this.outputShape=[c,p,m,l];let f=n==="bilinear"?1:0,[d,y]=[`${i-1}.0`,`${u-1}.0`],[h,b,C]=p>1?[`${(i-1)/(p-1)}`,"(y2-y1) * height_ratio",`y1*${d} + float(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${d}`],[S,E,k]=m>1?[`${(u-1)/(m-1)}`,"(x2-x1) * width_ratio",`x1*${y} + float(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${y}`];this.userCode=`
      const float height_ratio = float(${h});
      const float width_ratio = float(${S});
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int y = coords[1];
        int x = coords[2];
        int d = coords[3];

        // get box vals
        float y1 = getBoxes(b,0);
        float x1 = getBoxes(b,1);
        float y2 = getBoxes(b,2);
        float x2 = getBoxes(b,3);

        // get image in batch index
        int bInd = round(getBoxInd(b));
        if(bInd < 0 || bInd >= ${a}) {
          return;
        }

        float height_scale = ${b};
        float width_scale = ${E};

        float in_y = ${C};
        if( in_y < 0.0 || in_y > ${d} ) {
          setOutput(float(${s}));
          return;
        }
        float in_x = ${k};
        if( in_x < 0.0 || in_x > ${y} ) {
          setOutput(float(${s}));
          return;
        }

        vec2 sourceFracIndexCR = vec2(in_x,in_y);
        if(${f} == 1) {
          // Compute the four integer indices.
          ivec2 sourceFloorCR = ivec2(sourceFracIndexCR);
          ivec2 sourceCeilCR = ivec2(ceil(sourceFracIndexCR));

          float topLeft = getImage(b, sourceFloorCR.y, sourceFloorCR.x, d);
          float bottomLeft = getImage(b, sourceCeilCR.y, sourceFloorCR.x, d);
          float topRight = getImage(b, sourceFloorCR.y, sourceCeilCR.x, d);
          float bottomRight = getImage(b, sourceCeilCR.y, sourceCeilCR.x, d);

          vec2 fracCR = sourceFracIndexCR - vec2(sourceFloorCR);

          float top = topLeft + (topRight - topLeft) * fracCR.x;
          float bottom = bottomLeft + (bottomRight - bottomLeft) * fracCR.x;
          float newValue = top + (bottom - top) * fracCR.y;
          setOutput(newValue);
        } else {
          // Compute the coordinators of nearest neighbor point.
          ivec2 sourceNearestCR = ivec2(floor(
            sourceFracIndexCR + vec2(0.5,0.5)));
          float newValue = getImage(b, sourceNearestCR.y, sourceNearestCR.x, d);
          setOutput(newValue);
        }
      }
    `}};var UD=r=>{let{inputs:e,backend:t,attrs:o}=r,{image:n,boxes:s,boxInd:a}=e,{cropSize:i,method:u,extrapolationValue:l}=o,c=new gc(n.shape,s.shape,i,u,l);return t.runWebGLProgram(c,[n,s,a],"float32")},NN={kernelName:Na,backendName:"webgl",kernelFunc:UD};var Do;(function(r){r.Prod="*",r.Sum="+"})(Do||(Do={}));var Vs=class{constructor(e,t,o,n){this.op=e,this.outputShape=t,this.variableNames=["x"],this.customUniforms=[{name:"index",type:"float"}];let s=this.outputShape.length,a=this.op===Do.Prod?"1.0":"0.0",i=o?a:`getX(${CN(s,"coords",this.op)})`,u=this.outputShape[this.outputShape.length-1],l="",c="";o?(l=n?`end != ${u-1}`:"end != 0",c=n?"end + 1":"end - 1"):(l=n?`end + pow2 < ${u}`:"end >= pow2",c=n?"end + pow2":"end - pow2"),this.userCode=`
      void main() {
        ${q(s)} coords = getOutputCoords();
        int end = ${vN(s,"coords",this.op)};
        float val = ${i};
        int pow2 = int(pow(2.0, index));
        if (${l}) {
          int idx = ${c};
          ${vN(s,"coords",this.op)} = idx;
          val ${this.op}= getX(${CN(s,"coords",this.op)});
        }
        setOutput(val);
      }
    `}};function CN(r,e,t){if(r===1)return`${e}`;if(r===2)return`${e}.x, ${e}.y`;if(r===3)return`${e}.x, ${e}.y, ${e}.z`;if(r===4)return`${e}.x, ${e}.y, ${e}.z, ${e}.w`;throw new Error(`Cumulative ${t} for rank ${r} is not yet supported`)}function vN(r,e,t){if(r===1)return`${e}`;if(r===2)return`${e}.y`;if(r===3)return`${e}.z`;if(r===4)return`${e}.w`;throw new Error(`Cumulative ${t} for rank ${r} is not yet supported`)}function xc(r,e,t,o,n,s){let a=e.shape.length,i=I.getAxesPermutation([o],a),u=e;i!=null&&(u=de({inputs:{x:e},backend:t,attrs:{perm:i}}));let l=I.getInnerMostAxes(1,a)[0];if(l!==a-1)throw new Error(`WebGL cumprod shader expects an inner-most axis=${e.shape.length-1} but got axis=${o}`);let c=u.shape[l],p=Ce({inputs:{x:u},backend:t});for(let m=0;m<=Math.ceil(Math.log2(c))-1;m++){let f=new Vs(r,u.shape,!1,s),d=[[m]],y=p;p=t.runWebGLProgram(f,[p],p.dtype,d),t.disposeIntermediateTensorInfo(y)}if(n){let m=new Vs(r,u.shape,n,s),f=p;p=t.runWebGLProgram(m,[p],p.dtype),t.disposeIntermediateTensorInfo(f)}if(i!=null){let m=I.getUndoAxesPermutation(i),f=de({inputs:{x:p},backend:t,attrs:{perm:m}});return t.disposeIntermediateTensorInfo(p),t.disposeIntermediateTensorInfo(u),f}return p}function MD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s,exclusive:a,reverse:i}=o;return xc(Do.Prod,n,t,s,a,i)}var SN={kernelName:wa,backendName:"webgl",kernelFunc:MD};function WD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s,exclusive:a,reverse:i}=o;return xc(Do.Sum,n,t,s,a,i)}var EN={kernelName:Ta,backendName:"webgl",kernelFunc:WD};function zD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,weights:s}=e,{size:a,binaryOutput:i}=o;if(n.shape.length===1){let u=t.readSync(n.dataId),l=t.readSync(s.dataId),c=_l(u,l,s.dtype,s.shape,a);return t.makeTensorInfo([a],s.dtype,c)}else if(n.shape.length===2){let u=t.bufferSync(n),l=t.bufferSync(s),c=pw(u,l,a,i);return t.makeTensorInfo(c.shape,s.dtype,c.values)}throw new Error(`Error in denseBincount: input must be at most rank 2, but got rank${n.shape.length}.`)}var IN={kernelName:Ca,backendName:"webgl",kernelFunc:zD};var yc=class{constructor(e,t,o){this.variableNames=["x"],this.outputShape=[],this.outputShape=e,this.blockSize=t,this.dataFormat=o,this.userCode=`
    void main() {
      ivec4 coords = getOutputCoords();
      int b = coords[0];
      int h = ${this.getHeightCoordString()};
      int w = ${this.getWidthCoordString()};
      int d = ${this.getDepthCoordString()};

      int in_h = h / ${t};
      int offset_h = imod(h, ${t});
      int in_w = w / ${t};
      int offset_w = imod(w, ${t});
      int offset_d = (offset_h * ${t} + offset_w) *
        ${this.getOutputDepthSize()};
      int in_d = d + offset_d;

      float result = ${this.getInputSamplingString()};
      setOutput(result);
    }
  `}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?this.outputShape[3]:this.outputShape[1]}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function HD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{blockSize:s,dataFormat:a}=o,i=n.shape[0],u=a==="NHWC"?n.shape[1]:n.shape[2],l=a==="NHWC"?n.shape[2]:n.shape[3],c=a==="NHWC"?n.shape[3]:n.shape[1],p=u*s,m=l*s,f=c/(s*s),d=a==="NHWC"?[i,p,m,f]:[i,f,p,m],y=new yc(d,s,a);return t.runWebGLProgram(y,[n],n.dtype)}var $N={kernelName:va,backendName:"webgl",kernelFunc:HD};var Kn=class{constructor(e,t=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=le(this.outputShape.length);let a=e.filterHeight,i=e.filterWidth,u=e.outChannels/e.inChannels,l="",c="";o&&(n?l=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:s?l=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:l=`
          float activation(float x) {
            ${o}
          }
        `,c="result = activation(result);");let p=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${l}

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords.x;
        ivec2 xRCCorner = coords.yz * strides - pads;
        int d2 = coords.w;
        int d1 = d2 / ${u};
        int q = d2 - d1 * ${u};

        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        // Convolve x(?, ?, d1) with w(:, :, d1, q) to get y(yR, yC, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        // TO DO(dsmilkov): Flatten the two for loops and vec4 the operations.
        for (int wR = 0; wR < ${a}; wR++) {
          int xR = xRCorner + wR * dilations[0];

          if (xR < 0 || xR >= inDims[0]) {
            continue;
          }

          for (int wC = 0; wC < ${i}; wC++) {
            int xC = xCCorner + wC * dilations[1];

            if (xC < 0 || xC >= inDims[1]) {
              continue;
            }

            float xVal = getX(batch, xR, xC, d1);
            float wVal = getW(wR, wC, d1, q);
            dotProd += xVal * wVal;
          }
        }

        float result = dotProd;
        ${p}
        ${c}
        setOutput(result);
      }
    `}};var qn=class{constructor(e,t=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=le(this.outputShape.length);let a=e.outChannels/e.inChannels,i=e.padInfo.left,u=e.strideWidth,l=e.dilationWidth,c=e.filterHeight,p=e.filterWidth,m=p,f=`
      int xR; int xC; int xCOffset;
      vec4 wTexel; vec4 previous; vec4 final;`;for(let b=0;b<p;b++)f+=`
          vec4 xTexelC${b*2};
          int xTexelC${b*2}Ready;
          vec4 xTexelC${b*2+1};
          int xTexelC${b*2+1}Ready;
          vec4 xC${b};`;f+=`
    for (int r = 0; r < ${c}; r++) {
      `;for(let b=0;b<p;b++)f+=`
          xTexelC${b*2} = vec4(0.0);
          xTexelC${b*2}Ready = 0;
          xTexelC${b*2+1} = vec4(0.0);
          xTexelC${b*2+1}Ready = 0;
          xC${b} = vec4(0.0);`;f+=`
        xR = xRCorner + r * dilations[0];
        if (xR >=0 && xR < inDims[0]) {
      `;for(let b=0;b<(m+1)/2;b++){let C=b*2;if(f+=`
          xC = xCCorner + ${C*l};
          `,u===1){if(C<p&&(i%2===1?(f+=`
                xCOffset = xC + 1;
                if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${C}Ready == 0) {
                  xTexelC${C} = getX(batch, xR, xCOffset, d1);

                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${C}.zw = vec2(0.0);
                  }
                  xTexelC${C}Ready = 1;
                }
              `,l===1&&C>0?f+=`
                xC${C} = vec4(xTexelC${C-2}.zw, xTexelC${C}.xy);
                `:f+=`
                  xCOffset = xC + 1 - 2;

                  if (xCOffset >= 0 && xCOffset < inDims[1]) {
                    previous = getX(batch, xR, xCOffset, d1);

                    // Need to manually clear unused channels in case
                    // we're reading from recycled texture.
                    if (xCOffset + 1 >= inDims[1]) {
                      previous.zw = vec2(0.0);
                    }

                    xC${C} = vec4(previous.zw, xTexelC${C}.xy);
                  } else {
                    xC${C} = vec4(0.0, 0.0, xTexelC${C}.xy);
                  }
                  `):f+=`
                if (xC >= 0 && xC < inDims[1] && xTexelC${C}Ready == 0) {
                  xTexelC${C} = getX(batch, xR, xC, d1);
                  if (xC + 1 >= inDims[1]) {
                    xTexelC${C}.zw = vec2(0.0);
                  }
                  xTexelC${C}Ready = 1;
                }

                xC${C} = xTexelC${C};
                `,C+1<p)){let S=i%2===0?T.nearestLargerEven(l):l;l%2===0&&i%2===1||l%2!==0&&i%2!==1?(f+=`
                  xCOffset = xC + imod(pads[1], 2) + ${S};

                  if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${C+1}Ready == 0) {
                    xTexelC${C+1} = getX(batch, xR, xCOffset, d1);

                    // Need to manually clear unused channels in case
                    // we're reading from recycled texture.
                    if (xCOffset + 1 >= inDims[1]) {
                      xTexelC${C+1}.zw = vec2(0.0);
                    }
                    xTexelC${C+1}Ready = 1;
                  }
                  `,l>1?f+=`
                    xCOffset -= 2;
                    if (xCOffset >= 0 && xCOffset < inDims[1]) {
                     previous = getX(batch, xR, xCOffset, d1);
                     xC${C+1} = vec4(previous.zw, xTexelC${C+1}.xy);
                    } else {
                     xC${C+1} = vec4(0.0, 0.0, xTexelC${C+1}.xy);
                    }
                    `:f+=`
                    xC${C+1} = vec4(xTexelC${C}.zw, xTexelC${C+1}.xy);
                    `):S===1?f+=`
                    xC${C+1} = xTexelC${C};
                    `:f+=`
                    xCOffset = xC + ${S};

                    if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${C+1}Ready == 0) {
                      xTexelC${C+1} = getX(batch, xR, xCOffset, d1);
                      if (xCOffset + 1 >= inDims[1]) {
                        xTexelC${C+1}.zw = vec2(0.0);
                      }
                      xTexelC${C+1}Ready = 1;
                    }

                    xC${C+1} = xTexelC${C+1};
                    `}}else C<p&&(i%2===1?(f+=`
                xCOffset = xC + 1 - strides[1];
                if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${C}Ready == 0) {
                  xTexelC${C} = getX(batch, xR, xCOffset, d1);
                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${C}.zw = vec2(0.0);
                  }
                  xTexelC${C}Ready = 1;
                }

                if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${C+1}Ready == 0) {
                  xTexelC${C+1} = getX(batch, xR, xC + 1, d1);
                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xC + 2 >= inDims[1]) {
                    xTexelC${C+1}.zw = vec2(0.0);
                  }
                  xTexelC${C+1}Ready = 1;
                }

                xC${C} = vec4(xTexelC${C}.zw, xTexelC${C+1}.zw);
              `,C+1<p&&(f+=`
                  final = vec4(0.0);
                  xCOffset = xC + 1 + strides[1];
                  if(xCOffset >= 0 && xCOffset < inDims[1]) {
                    final = getX(batch, xR, xCOffset, d1);
                  }
                  xC${C+1} = vec4(xTexelC${C+1}.xy, final.xy);
                `)):(f+=`
                if(xC >= 0 && xC < inDims[1] && xTexelC${C}Ready == 0) {
                  xTexelC${C} = getX(batch, xR, xC, d1);
                  if (xC + 1 >= inDims[1]) {
                    xTexelC${C}.zw = vec2(0.0);
                  }
                  xTexelC${C}Ready = 1;
                }

                xCOffset = xC + strides[1];
                if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${C+1}Ready == 0) {
                  xTexelC${C+1} = getX(batch, xR, xCOffset, d1);
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${C+1}.zw = vec2(0.);
                  }
                  xTexelC${C+1}Ready = 1;
                }

                xC${C} = vec4(
                  xTexelC${C}.xy, xTexelC${C+1}.xy);
              `,C+1<p&&(f+=`
                  xC${C+1} = vec4(xTexelC${C}.zw, xTexelC${C+1}.zw);
                `)));C<p&&(f+=`
            wTexel = getW(r, ${C}, d1, q);
            dotProd += xC${C} * vec4(wTexel.xz, wTexel.xz);
          `,C+1<p&&(f+=`
              wTexel = getW(r, ${C+1}, d1, q);
              dotProd += xC${C+1} * vec4(wTexel.xz, wTexel.xz);
            `))}f+=`
    }
  `,f+=`
      }
    `;let d="",y="";o&&(n?d=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:s?d=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:d=`vec4 activation(vec4 x) {
          ${o}
        }`,y="result = activation(result);");let h=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${d}

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords.x;
        ivec2 xRCCorner = coords.yz * strides - pads;
        int d2 = coords.w;
        int d1 = d2 / ${a};
        int q = d2 - d1 * ${a};
        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        //intialize dotProd with a small epsilon seems to reduce GPU accuracy loss.
        vec4 dotProd = vec4(0.000000000000001);

        ${f}

        vec4 result = dotProd - vec4(0.000000000000001);
        ${h}
        ${y}
        setOutput(result);
      }
    `}};function KD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,filter:s}=e,{strides:a,pad:i,dilations:u,dimRoundingMode:l}=o,c=u;c==null&&(c=[1,1]),T.assert(I.eitherStridesOrDilationsAreOne(a,c),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${a} and dilations '${c}'`);let p=I.computeConv2DInfo(n.shape,s.shape,a,c,i,l,!0),m;$().getBool("WEBGL_PACK_DEPTHWISECONV")&&p.strideWidth<=2&&p.outChannels/p.inChannels===1?m=new qn(p):m=new Kn(p);let f=[[p.padInfo.top,p.padInfo.left],[p.strideHeight,p.strideWidth],[p.dilationHeight,p.dilationWidth],[p.inHeight,p.inWidth]];return t.runWebGLProgram(m,[n,s],"float32",f)}var kN={kernelName:Sa,backendName:"webgl",kernelFunc:KD};var bc=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideHeight,o=e.strideWidth,n=e.padInfo.top,s=e.padInfo.left,a=e.outChannels/e.inChannels;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int dm = coords.w;
        int d2 = d1 * ${a} + dm;

        float dotProd = 0.0;

        // TO DO: Vec4 over the batch size
        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yR = 0; yR < ${e.outHeight}; yR++) {
            int xR = wR + yR * ${t} - ${n};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${e.outWidth}; yC++) {
              int xC = wC + yC * ${o} - ${s};

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              float dyValue = getDy(b, yR, yC, d2);
              float xValue = getX(b, xR, xC, d1);
              dotProd += (xValue * dyValue);
            }
          }
        }
        setOutput(dotProd);
      }
    `}},wc=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterHeight,o=e.filterWidth,n=e.strideHeight,s=e.strideWidth,a=t-1-e.padInfo.top,i=o-1-e.padInfo.left,u=e.outChannels/e.inChannels;this.userCode=`
      const ivec2 pads = ivec2(${a}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[3];
        ivec2 dyCorner = coords.yz - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        float dotProd = 0.0;

        for (int wR = 0; wR < ${t}; wR++) {
          float dyR = float(dyRCorner + wR) / ${n}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${o}; wC++) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            int wCPerm = ${o} - 1 - wC;

            // TO DO: Vec4 over the channelMul
            for (int dm = 0; dm < ${u}; dm++) {
              int d2 = d1 * ${u} + dm;
              float xValue = getDy(batch, idyR, idyC, d2);
              float wValue = getW(wRPerm, wCPerm, d1, dm);
              dotProd += xValue * wValue;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function qD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,dy:s}=e,{strides:a,dilations:i,pad:u,dimRoundingMode:l,filterShape:c}=o,p=I.computeConv2DInfo(n.shape,c,a,i,u,l,!0),m=new bc(p);return t.runWebGLProgram(m,[n,s],"float32")}var RN={kernelName:Ea,backendName:"webgl",kernelFunc:qD};function XD(r){let{inputs:e,backend:t,attrs:o}=r,{dy:n,filter:s}=e,{strides:a,dilations:i,pad:u,dimRoundingMode:l,inputShape:c}=o,p=I.computeConv2DInfo(c,s.shape,a,i,u,l,!0),m=new wc(p);return t.runWebGLProgram(m,[n,s],"float32")}var AN={kernelName:Ia,backendName:"webgl",kernelFunc:XD};var Tc=class{constructor(e){this.variableNames=["X"],this.outputShape=[e,e],this.userCode=`
      void main() {
          ivec2 coords = getOutputCoords();
          float val = coords[0] == coords[1] ? getX(coords[0]) : 0.0;
          setOutput(val);
      }
    `}};function jD(r){let{inputs:e,backend:t}=r,{x:o}=e,n=[...o.shape,...o.shape],s=T.sizeFromShape(o.shape),a=O({inputs:{x:o},backend:t,attrs:{shape:[s]}}),i=new Tc(s),u=t.runWebGLProgram(i,[a],a.dtype),l=O({inputs:{x:u},backend:t,attrs:{shape:n}});return t.disposeIntermediateTensorInfo(a),t.disposeIntermediateTensorInfo(u),l}var _N={kernelName:$a,backendName:"webgl",kernelFunc:jD};var Nc=class{constructor(e){this.variableNames=["x","W"],this.outputShape=e.outShape;let{inHeight:t,inWidth:o,padInfo:n,strideHeight:s,strideWidth:a,filterHeight:i,filterWidth:u,dilationHeight:l,dilationWidth:c}=e,{top:p,left:m}=n;this.userCode=`
      const ivec2 strides = ivec2(${s}, ${a});
      const ivec2 pads = ivec2(${p}, ${m});
      const float neg_infinity = -3.4e38;

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords.x;
        int d1 = coords.w;
        ivec2 outTopLeftCorner =
            coords.yz * strides - pads;
        int hBeg = outTopLeftCorner.x;
        int wBeg = outTopLeftCorner.y;

        float curVal = neg_infinity;
        for (int h = 0; h < ${i}; h++) {
          int hIn = hBeg + h * ${l};

          if (hIn >= 0 && hIn < ${t}) {
            for (int w = 0; w < ${u}; w++) {
              int wIn = wBeg + w * ${c};

              if (wIn >= 0 && wIn < ${o}) {
                float xVal = getX(batch, hIn, wIn, d1);
                float wVal = getW(h, w, d1);

                float val = xVal + wVal;
                if (val > curVal) {
                  curVal = val;
                }
              }
            }
          }
        }

        float result = curVal;
        setOutput(result);
      }
    `}};function YD(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,filter:s}=e,{strides:a,pad:i,dilations:u}=o,l=I.computeDilation2DInfo(n.shape,s.shape,a,i,"NHWC",u),c,p=new Nc(l);c=t.runWebGLProgram(p,[n,s],"float32");let m=O({inputs:{x:c},backend:t,attrs:{shape:l.outShape}});return t.disposeIntermediateTensorInfo(c),m}var DN={kernelName:ka,backendName:"webgl",kernelFunc:YD};function QD(r){let{inputs:e,backend:t,attrs:o}=r,{equation:n}=o,s=e,{allDims:a,summedDims:i,idDims:u}=I.decodeEinsumEquation(n,s.length);I.checkEinsumDimSizes(a.length,u,s);let{path:l,steps:c}=I.getEinsumComputePath(i,u),p=c.length,m=null,f=a.length,d=[];for(let y=0;y<p;++y){for(let h of c[y]){let{permutationIndices:b,expandDims:C}=I.getEinsumPermutation(f,u[h]),S;I.isIdentityPermutation(b)?S=s[h]:(S=de({inputs:{x:s[h]},backend:t,attrs:{perm:b}}),d.push(S));let E=S.shape.slice();for(let k=0;k<C.length;++k)E.splice(C[k],0,1);T.arraysEqual(S.shape,E)||(S=O({inputs:{x:S},backend:t,attrs:{shape:E}}),d.push(S)),m===null?m=S:(m=Ls({inputs:{a:S,b:m},backend:t}),d.push(m))}y<p-1&&(l[y]>=0&&(m=Ro({inputs:{x:m},backend:t,attrs:{axis:l[y]-(a.length-f),keepDims:!1}}),d.push(m)),f--)}for(let y of d)y!==m&&t.disposeIntermediateTensorInfo(y);return m}var ON={kernelName:Aa,backendName:"webgl",kernelFunc:QD};var ZD="return (x >= 0.0) ? x : (exp(x) - 1.0);",JD=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,eO=U({opSnippet:ZD,packedOpSnippet:JD}),FN={kernelName:"Elu",backendName:"webgl",kernelFunc:eO};var tO="return (b >= 0.0) ? a : a * (b + 1.0);",rO=`
  vec4 bGTEZero = vec4(greaterThanEqual(b, vec4(0.)));
  return (bGTEZero * a) + ((vec4(1.0) - bGTEZero) * (a * (b + vec4(1.0))));
`,oO=r=>{let{inputs:e,backend:t}=r,{dy:o,y:n}=e,s=$().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new bt(rO,o.shape,n.shape):new ct(tO,o.shape,n.shape);return t.runWebGLProgram(s,[o,n],o.dtype)},PN={kernelName:Ed,backendName:"webgl",kernelFunc:oO};var nO=`
  return vec4(equal(a, b));
`,sO="return float(a == b);",aO=ie({opSnippet:sO,packedOpSnippet:nO,dtype:"bool",cpuKernelImpl:gw}),LN={kernelName:zo,backendName:"webgl",kernelFunc:aO};var iO=`
  // Error function is calculated approximately with elementary function.
  // See "Handbook of Mathematical Functions with Formulas,
  // Graphs, and Mathematical Tables", Abramowitz and Stegun.
  float p = ${I.ERF_P};
  float a1 = ${I.ERF_A1};
  float a2 = ${I.ERF_A2};
  float a3 = ${I.ERF_A3};
  float a4 = ${I.ERF_A4};
  float a5 = ${I.ERF_A5};

  float sign = sign(x);
  x = abs(x);
  float t = 1.0 / (1.0 + p * x);
  return sign * (1.0 - (((((a5*t + a4)*t) + a3)*t + a2)*t + a1)*t*exp(-x*x));
`,uO=U({opSnippet:iO}),BN={kernelName:"Erf",backendName:"webgl",kernelFunc:uO};var lO=Pt+`
  return exp(x);
`,cO=`
  vec4 result = exp(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Of=U({opSnippet:lO,packedOpSnippet:cO,cpuKernelImpl:xw,dtype:"float32"}),VN={kernelName:"Exp",backendName:"webgl",kernelFunc:Of};function Cc(r){let{inputs:e,attrs:t,backend:o}=r,{dim:n}=t,{input:s}=e,a=s.shape.length,i=s.shape.slice(),u=n;return n<0&&(T.assert(-(a+1)<=n,()=>`Axis must be in the interval [${-(a+1)}, ${a}]`),u=a+n+1),i.splice(u,0,1),O({inputs:{x:s},backend:o,attrs:{shape:i}})}var GN={kernelName:_a,backendName:"webgl",kernelFunc:Cc};var UN="return exp(x) - 1.0;",pO=U({opSnippet:UN,packedOpSnippet:UN,cpuKernelImpl:yw}),MN={kernelName:Ho,backendName:"webgl",kernelFunc:pO};var Gs=class{constructor(e,t,o){this.variableNames=["real","imag"];let n=t[1];this.outputShape=t;let s=o?`2.0 * ${Math.PI}`:`-2.0 * ${Math.PI}`,a=o?`${n}.0`:"1.0",i;if(e==="real")i="return real * expR - imag * expI;";else if(e==="imag")i="return real * expI + imag * expR;";else throw new Error(`FFT component must be either "real" or "imag", got ${e}.`);this.userCode=`
      const float exponentMultiplier = ${s};

      float unaryOpComplex(float real, float expR, float imag, float expI) {
        ${i}
      }

      float mulMatDFT(int batch, int index) {
        float indexRatio = float(index) / float(${n});
        float exponentMultiplierTimesIndexRatio =
            exponentMultiplier * indexRatio;

        float result = 0.0;

        for (int i = 0; i < ${n}; i++) {
          // x = (-2|2 * PI / N) * index * i;
          float x = exponentMultiplierTimesIndexRatio * float(i);
          float expR = cos(x);
          float expI = sin(x);
          float real = getReal(batch, i);
          float imag = getImag(batch, i);

          result +=
              unaryOpComplex(real, expR, imag, expI) / ${a};
        }

        return result;
      }

      void main() {
        ivec2 coords = getOutputCoords();
        setOutput(mulMatDFT(coords[0], coords[1]));
      }
    `}};function vc(r,e,t){let o=t.texData.get(r.dataId),n=T.sizeFromShape(r.shape),s=r.shape[r.shape.length-1],a=n/s,i=O({inputs:{x:r},backend:t,attrs:{shape:[a,s]}}),u=i.shape,l=new Gs("real",u,e),c=new Gs("imag",u,e),p=[{dataId:o.complexTensorInfos.real.dataId,dtype:o.complexTensorInfos.real.dtype,shape:u},{dataId:o.complexTensorInfos.imag.dataId,dtype:o.complexTensorInfos.imag.dtype,shape:u}],m=t.runWebGLProgram(l,p,"float32"),f=t.runWebGLProgram(c,p,"float32"),d=pt({inputs:{real:m,imag:f},backend:t});t.disposeIntermediateTensorInfo(m),t.disposeIntermediateTensorInfo(f);let y=O({inputs:{x:d},backend:t,attrs:{shape:r.shape}});return t.disposeIntermediateTensorInfo(i),t.disposeIntermediateTensorInfo(d),y}function mO(r){let{inputs:e,backend:t}=r,{input:o}=e;return vc(o,!1,t)}var WN={kernelName:"FFT",backendName:"webgl",kernelFunc:mO};var Sc=class{constructor(e,t){this.outputShape=[],this.customUniforms=[{name:"value",type:"float"}],this.variableNames=["x"],this.outputShape=e,this.userCode=`
      void main() {
        // Input can be obtained from uniform value.
        setOutput(value);
      }
    `}};function Cr(r){let{backend:e,attrs:t}=r,{shape:o,value:n}=t,{dtype:s}=t;if(s=s||T.inferDtype(n),s==="string"){let a=T.getArrayFromDType(s,T.sizeFromShape(o));return a.fill(n),e.makeTensorInfo(o,s,a)}else{let a=new Sc(o,n),i=[[n]];return e.runWebGLProgram(a,[],s,i)}}var zN={kernelName:Da,backendName:"webgl",kernelFunc:Cr};var Ec=class{constructor(e){this.variableNames=["Image"],this.outputShape=[];let t=e[2];this.outputShape=e,this.userCode=`
        void main() {
          ivec4 coords = getOutputCoords();
          int x = coords[2];

          int coordX = ${t} - x - 1;
          float outputValue;
          if(coordX >= 0 && coordX < ${t}) {
            outputValue = getImage(coords[0], coords[1], coordX, coords[3]);
          } else {
            outputValue = getImage(coords[0], coords[1], coords[2], coords[3]);
          }
          setOutput(outputValue);
        }
    `}};var HN={kernelName:Oa,backendName:"webgl",kernelFunc:({inputs:r,backend:e})=>{let{image:t}=r,o=e,n=new Ec(t.shape);return o.runWebGLProgram(n,[t],t.dtype)}};var KN="return floor(x);",fO=U({opSnippet:KN,packedOpSnippet:KN,cpuKernelImpl:bw}),qN={kernelName:Ko,backendName:"webgl",kernelFunc:fO};var dO=`
  float s = sign(a) * sign(b);
  int ia = round(a);
  int ib = round(b);
  if (ib != 0) {
    // Windows (D3D) wants guaranteed non-zero int division at compile-time.
    return float(idiv(ia, ib, s));
  } else {
    return NAN;
  }
`,hO=`
  ivec4 ia = round(a);
  ivec4 ib = round(b);
  bvec4 cond = notEqual(ib, ivec4(0));
  ivec4 result = ivec4(0);
  vec4 s = sign(a) * sign(b);

  // Windows (D3D) wants guaranteed non-zero int division at compile-time.
  if (cond[0]) {
    result[0] = idiv(ia[0], ib[0], s[0]);
  }
  if (cond[1]) {
    result[1] = idiv(ia[1], ib[1], s[1]);
  }
  if (cond[2]) {
    result[2] = idiv(ia[2], ib[2], s[2]);
  }
  if (cond[3]) {
    result[3] = idiv(ia[3], ib[3], s[3]);
  }
  return vec4(result);
`,gO=ie({opSnippet:dO,packedOpSnippet:hO,dtype:"int32"}),XN={kernelName:qo,backendName:"webgl",kernelFunc:gO};var Ic=class{constructor(e){this.variableNames=["A"];let t=xe(),[o,n]=e;this.outputShape=e,this.userCode=`
      void main() {
        ivec3 coords = getOutputCoords();
        int texR = coords[0];
        int texC = coords[1];
        int depth = coords[2];
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${n}.0, ${o}.0);

        vec4 values = ${t.texture2D}(A, uv);
        float value;
        if (depth == 0) {
          value = values.r;
        } else if (depth == 1) {
          value = values.g;
        } else if (depth == 2) {
          value = values.b;
        } else if (depth == 3) {
          value = values.a;
        }

        setOutput(floor(value * 255.0 + 0.5));
      }
    `}};var $c=class{constructor(e){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0;let t=xe(),[o,n]=e;this.outputShape=e,this.userCode=`
      void main() {
        ivec3 coords = getOutputCoords();
        int texR = coords[0];
        int texC = coords[1];
        int depth = coords[2];

        vec4 result = vec4(0.);

        for(int row=0; row<=1; row++) {
          for(int col=0; col<=1; col++) {
            texC = coords[1] + row;
            depth = coords[2] + col;

            vec2 uv = (vec2(texC, texR) + halfCR) /
                       vec2(${n}.0, ${o}.0);
            vec4 values = ${t.texture2D}(A, uv);
            float value;
            if (depth == 0) {
              value = values.r;
            } else if (depth == 1) {
              value = values.g;
            } else if (depth == 2) {
              value = values.b;
            } else if (depth == 3) {
              value = values.a;
            }

            result[row * 2 + col] = floor(value * 255.0 + 0.5);
          }
        }

        ${t.output} = result;
      }
    `}};var jN={kernelName:Dd,backendName:"webgl",kernelFunc:xO},Xn,Ff=$().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function xO(r){let{inputs:e,backend:t,attrs:o}=r,{pixels:n}=e,{numChannels:s}=o,a=typeof HTMLVideoElement<"u"&&n instanceof HTMLVideoElement,i=typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement,[u,l]=a?[n.videoWidth,n.videoHeight]:[n.width,n.height],c=[l,u],p=[l,u,s];if(i||a){let y=$().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(Xn==null||y!==Ff)&&(Ff=y,Xn=document.createElement("canvas").getContext("2d",{willReadFrequently:Ff})),Xn.canvas.width=u,Xn.canvas.height=l,Xn.drawImage(n,0,0,u,l),n=Xn.canvas}let m=t.makeTensorInfo(c,"int32");t.texData.get(m.dataId).usage=ze.PIXELS,t.gpgpu.uploadPixelDataToTexture(t.getTexture(m.dataId),n);let f=$().getBool("WEBGL_PACK")?new $c(p):new Ic(p),d=t.runWebGLProgram(f,[m],"int32");return t.disposeData(m.dataId),d}function yO(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,filter:s,bias:a,preluActivationWeights:i}=e,{strides:u,pad:l,dataFormat:c,dilations:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=o,y=I.convertConv2DDataFormat(c),h=I.computeConv2DInfo(n.shape,s.shape,u,p,l,m,!1,y),b,C=[],S=a!=null,E=i!=null,k=f==="leakyrelu",A=()=>{let D=[n,s],P=(L,G)=>{if(G==="NCHW"&&L.shape.length===1&&L.shape[0]!==1){let H=O({inputs:{x:L},backend:t,attrs:{shape:[L.shape[0],1,1]}});return C.push(H),H}return L};if(S&&D.push(P(a,c)),E&&D.push(P(i,c)),k){let L=t.makeTensorInfo([],"float32",T.createScalarValue(d,"float32"));D.push(L),C.push(L)}return D};if(h.filterHeight===1&&h.filterWidth===1&&h.dilationHeight===1&&h.dilationWidth===1&&h.strideHeight===1&&h.strideWidth===1&&(h.padInfo.type==="SAME"||h.padInfo.type==="VALID"))b=lc({x:n,filter:s,convInfo:h,backend:t,bias:a,activation:f,preluActivationWeights:i,leakyreluAlpha:d});else if(h.strideWidth<=2&&y==="channelsLast"&&$().getBool("WEBGL_EXP_CONV")){let D=f?Tr(f,!0):null,P=new Hn(h,S,D,E,k),L=[[h.padInfo.top,h.padInfo.left],[h.strideHeight,h.strideWidth],[h.dilationHeight,h.dilationWidth],[h.inHeight,h.inWidth]],G=A();b=t.runWebGLProgram(P,G,"float32",L)}else if($().getBool("WEBGL_CONV_IM2COL"))b=cc({x:n,filter:s,convInfo:h,backend:t,bias:a,activation:f,preluActivationWeights:i,leakyreluAlpha:d});else{let D=f?Tr(f,!1):null,P=new zn(h,S,D,E,k),L=A();b=t.runWebGLProgram(P,L,"float32")}let _=O({inputs:{x:b},backend:t,attrs:{shape:h.outShape}});return C.push(b),C.forEach(D=>t.disposeIntermediateTensorInfo(D)),_}var YN={kernelName:is,backendName:"webgl",kernelFunc:yO};function bO(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,filter:s,bias:a,preluActivationWeights:i}=e,{strides:u,pad:l,dilations:c,dimRoundingMode:p,activation:m,leakyreluAlpha:f}=o,d=[],y=c;y==null&&(y=[1,1]),T.assert(I.eitherStridesOrDilationsAreOne(u,y),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${u} and dilations '${y}'`);let h=I.computeConv2DInfo(n.shape,s.shape,u,y,l,p,!0),b=$().getBool("WEBGL_PACK_DEPTHWISECONV")&&h.strideWidth<=2&&h.outChannels/h.inChannels===1,C=m?Tr(m,b):null,S=[n,s],E=a!=null,k=i!=null,A=m==="leakyrelu";if(E&&S.push(a),k&&S.push(i),A){let L=t.makeTensorInfo([],"float32",T.createScalarValue(f,"float32"));S.push(L),d.push(L)}let _;b?_=new qn(h,E,C,k,A):_=new Kn(h,E,C,k,A);let D=[[h.padInfo.top,h.padInfo.left],[h.strideHeight,h.strideWidth],[h.dilationHeight,h.dilationWidth],[h.inHeight,h.inWidth]],P=t.runWebGLProgram(_,S,"float32",D);return d.forEach(L=>t.disposeIntermediateTensorInfo(L)),P}var QN={kernelName:us,backendName:"webgl",kernelFunc:bO};var kc=class{constructor(e,t,o,n){this.sliceDim=e,this.strides=t,this.paramsShape=n,this.variableNames=["x","indices"],this.outputShape=o;let s=q(o.length),a=`
    int index;`;for(let i=0;i<this.sliceDim;i++)a+=`
          index = round(getIndices(coords[0], ${i}));
          out_of_bounds = out_of_bounds || index < 0;
          out_of_bounds = out_of_bounds || index >= ${this.paramsShape[i]};
          flattenIndex += index * ${this.strides[i]};`;this.userCode=`
         void main() {
          ${s} coords = getOutputCoords();
          int flattenIndex = 0;
          bool out_of_bounds = false;

          ${a}

          setOutput(out_of_bounds ? 0.0 : getX(flattenIndex, coords[1]));
        }
      `}};function wO(r){let{inputs:e,backend:t}=r,{params:o,indices:n}=e,s=n.shape,a=s[s.length-1],i=T.sizeFromShape(o.shape),[u,l,c,p]=I.prepareAndValidate(o,n),m=O({inputs:{x:n},backend:t,attrs:{shape:[l,a]}}),f=O({inputs:{x:o},backend:t,attrs:{shape:[T.sizeFromShape(o.shape)/c,c]}});if(t.shouldExecuteOnCPU([o,n])||o.dtype==="string"){let b=t.readSync(n.dataId),C=t.bufferSync(o),S=ww(b,C,o.dtype,l,a,c,p,o.shape,i);return t.makeTensorInfo(u,o.dtype,S.values)}let d=new kc(a,p,[l,c],o.shape),y=t.runWebGLProgram(d,[f,m],f.dtype),h=O({inputs:{x:y},backend:t,attrs:{shape:u}});return t.disposeIntermediateTensorInfo(m),t.disposeIntermediateTensorInfo(f),t.disposeIntermediateTensorInfo(y),h}var ZN={kernelName:La,backendName:"webgl",kernelFunc:wO};var Rc=class{constructor(e,t){this.variableNames=["A","indices"],this.outputShape=t,this.rank=t.length;let o=q(this.rank),n=TO(e,2);this.userCode=`
      void main() {
        ${o} resRC = getOutputCoords();
        int index = int(getIndices(resRC.x, resRC.z));
        float inBounds = (index >= 0) && (index < ${e[2]}) ? 1.0 : 0.0;
        setOutput(inBounds * getA(${n}));
      }
    `}};function TO(r,e){let t=["resRC.x","resRC.y","resRC.z","resRC.w"],o=[];for(let n=0;n<r.length;n++)n===2?o.push("index"):o.push(`${t[n]}`);return o.join()}function Pf(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,indices:s}=e,{axis:a,batchDims:i}=o,u=T.parseAxisParam(a,n.shape)[0];if($().get("DEBUG")){let C=t.readSync(s.dataId),S=n.shape[u];for(let E=0;E<C.length;++E){let k=C[E];T.assert(k<=S-1&&k>=0,()=>`GatherV2: the index value ${k} is not in [0, ${S-1}]`)}}let l=I.segment_util.collectGatherOpShapeInfo(n,s,u,i),c=T.sizeFromShape(s.shape),p=[],m=O({inputs:{x:n},backend:t,attrs:{shape:[l.batchSize,l.outerSize,l.dimSize,l.sliceSize]}}),f=O({inputs:{x:s},backend:t,attrs:{shape:[l.batchSize,c/l.batchSize]}});p.push(m),p.push(f);let d=[l.batchSize,l.outerSize,c/l.batchSize,l.sliceSize];if(t.shouldExecuteOnCPU([n,s])||n.dtype==="string"){let C=t.bufferSync(f),S=t.bufferSync(m),E=Tw(S,C,d);return p.forEach(k=>t.disposeIntermediateTensorInfo(k)),t.makeTensorInfo(l.outputShape,E.dtype,E.values)}let y=new Rc(m.shape,d),h=t.runWebGLProgram(y,[m,f],m.dtype);p.push(h);let b=O({inputs:{x:h},backend:t,attrs:{shape:l.outputShape}});return p.forEach(C=>t.disposeIntermediateTensorInfo(C)),b}var JN={kernelName:Pa,backendName:"webgl",kernelFunc:Pf};var NO="return float(a > b);",CO=`
  return vec4(greaterThan(a, b));
`,vO=ie({opSnippet:NO,packedOpSnippet:CO,cpuKernelImpl:Nw,dtype:"bool"}),eC={kernelName:Xo,backendName:"webgl",kernelFunc:vO};var SO="return float(a >= b);",EO=`
  return vec4(greaterThanEqual(a, b));
`,IO=ie({opSnippet:SO,packedOpSnippet:EO,dtype:"bool",cpuKernelImpl:Cw}),tC={kernelName:jo,backendName:"webgl",kernelFunc:IO};function $O(r){let{inputs:e,backend:t}=r,{input:o}=e;return vc(o,!0,t)}var rC={kernelName:Ba,backendName:"webgl",kernelFunc:$O};var kO="return float(!isnan(x) && !isinf(x));",RO=U({opSnippet:kO,dtype:"bool"}),oC={kernelName:Ga,backendName:"webgl",kernelFunc:RO};var AO="return float(isinf(x));",_O=U({opSnippet:AO,dtype:"bool"}),nC={kernelName:Ua,backendName:"webgl",kernelFunc:_O};var DO="return float(isnan(x));",OO=U({opSnippet:DO,dtype:"bool"}),sC={kernelName:Ma,backendName:"webgl",kernelFunc:OO};var FO="return float(a < b);",PO=`
  return vec4(lessThan(a, b));
`,LO=ie({opSnippet:FO,packedOpSnippet:PO,cpuKernelImpl:vw,dtype:"bool"}),aC={kernelName:Yo,backendName:"webgl",kernelFunc:LO};var BO="return float(a <= b);",VO=`
  return vec4(lessThanEqual(a, b));
`,GO=ie({opSnippet:BO,packedOpSnippet:VO,cpuKernelImpl:Sw,dtype:"bool"}),iC={kernelName:Qo,backendName:"webgl",kernelFunc:GO};function UO(r){let{backend:e,attrs:t}=r,{start:o,stop:n,num:s}=t,a=Ew(o,n,s);return e.makeTensorInfo([a.length],"float32",a)}var uC={kernelName:za,backendName:"webgl",kernelFunc:UO};var MO=Pt+`
  return x < 0.0 ? 0./0. : log(x);
`,WO=`
  vec4 result = log(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : (x.r < 0.0 ? 0./0. : result.r);
  result.g = isNaN.g ? x.g : (x.g < 0.0 ? 0./0. : result.g);
  result.b = isNaN.b ? x.b : (x.b < 0.0 ? 0./0. : result.b);
  result.a = isNaN.a ? x.a : (x.a < 0.0 ? 0./0. : result.a);
  return result;
`,zO=U({opSnippet:MO,packedOpSnippet:WO,cpuKernelImpl:Iw}),lC={kernelName:"Log",backendName:"webgl",kernelFunc:zO};var HO=Pt+`
  return log(1.0 + x);
`,KO=U({opSnippet:HO}),cC={kernelName:Ha,backendName:"webgl",kernelFunc:KO};var qO="return float(a >= 1.0 && b >= 1.0);",XO=`
  return vec4(
    vec4(greaterThanEqual(a, vec4(1.0))) *
    vec4(greaterThanEqual(b, vec4(1.0))));
`,jO=ie({opSnippet:qO,packedOpSnippet:XO,dtype:"bool"}),pC={kernelName:Ka,backendName:"webgl",kernelFunc:jO};var YO="return float(!(x >= 1.0));",QO=U({opSnippet:YO}),mC={kernelName:qa,backendName:"webgl",kernelFunc:QO};var ZO="return float(a >= 1.0 || b >= 1.0);",JO=`
  return min(
    vec4(greaterThanEqual(a, vec4(1.0))) +
    vec4(greaterThanEqual(b, vec4(1.0))),
    vec4(1.0));
`,eF=ie({opSnippet:ZO,packedOpSnippet:JO,dtype:"bool"}),fC={kernelName:Xa,backendName:"webgl",kernelFunc:eF};var Ac=class{constructor(e,t,o,n,s){this.variableNames=["x"],this.outputShape=[];let a=t,i=e[3]-1;this.outputShape=e;let u,l=`float(${o}) + float(${n}) * sum`;s===.5?u=`inversesqrt(${l})`:s===1?u=`1.0/(${l})`:u=`exp(log(${l}) * float(-${s}));`,this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int r = coords[1];
        int c = coords[2];
        int d = coords[3];
        float x = getX(b, r, c, d);
        float sum = 0.0;
        for (int j = -${a}; j <= ${a}; j++) {
          int idx = d + j;
          if (idx >= 0 && idx <=  ${i}) {
            float z = getX(b, r, c, idx);
            sum += z * z;
          }
        }
        float val = x * ${u};
        setOutput(val);
      }
    `}};var _c=class{constructor(e,t,o,n,s){this.variableNames=["x"],this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0;let a=t,i=e[3]-1;this.outputShape=e;let u,l=`float(${o}) + float(${n}) * sum`;s===.5?u=`inversesqrt(${l})`:s===1?u=`1.0/(${l})`:u=`exp(log(${l}) * float(-${s}));`,this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords.x;
        int r = coords.y;
        int c = coords.z;
        int d = coords.w;

        bool hasNextCol = d < ${this.outputShape[3]};
        bool hasNextRow = c < ${this.outputShape[2]};

        vec4 sum = vec4(0.);
        vec4 xFragAtOutputCoords = getX(b, r, c, d);

        vec4 xAtOutputCoords = vec4(
          getChannel(xFragAtOutputCoords, vec2(c, d)),
          hasNextCol ?
            getChannel(xFragAtOutputCoords, vec2(c, d + 1)) : 0.0,
          hasNextRow ?
            getChannel(xFragAtOutputCoords , vec2(c + 1, d)) : 0.0,
          (hasNextRow && hasNextCol) ?
            getChannel(xFragAtOutputCoords, vec2(c + 1, d + 1)) : 0.0
        );

        int firstChannel = d - ${a};
        vec2 cache = vec2(0.);
        if(firstChannel >= 0){
          vec4 firstChannelFrag = getX(b, r, c, firstChannel);
          cache.x = getChannel(firstChannelFrag, vec2(c, firstChannel));
            if(hasNextRow){
              cache.y = getChannel(firstChannelFrag, vec2(c + 1, firstChannel));
            }
        }

        ivec2 depth = ivec2(d, d + 1);
        for (int j = - ${a}; j <= ${a}; j++) {
          ivec2 idx = depth + j;
          bvec2 aboveLowerBound = greaterThanEqual(idx, ivec2(0));
          bvec2 belowUpperBound = lessThanEqual(idx, ivec2(${i}));

          bool depthInRange = aboveLowerBound.x && belowUpperBound.x;
          bool depthPlusOneInRange = aboveLowerBound.y && belowUpperBound.y;

          if(depthInRange || depthPlusOneInRange){
            vec4 z = vec4(0.);
            vec4 xFragAtCurrentDepth;
            z.xz = cache.xy;
            if(depthPlusOneInRange && hasNextCol){
              xFragAtCurrentDepth = idx.y != d ?
                getX(b, r, c, idx.y) : xFragAtOutputCoords;
              z.y = getChannel(xFragAtCurrentDepth, vec2(c, idx.y));
              if(hasNextRow){
                z.w = getChannel(xFragAtCurrentDepth, vec2(c + 1, idx.y));
              }
            }
            cache.xy = z.yw;
            sum += z * z;
          }
        }
        vec4 result = xAtOutputCoords * ${u};
        setOutput(result);
      }
    `}};var tF=r=>{let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{depthRadius:s,bias:a,alpha:i,beta:u}=o,l=$().getBool("WEBGL_PACK_NORMALIZATION")?new _c(n.shape,s,a,i,u):new Ac(n.shape,s,a,i,u);return t.runWebGLProgram(l,[n],n.dtype)},dC={kernelName:"LRN",backendName:"webgl",kernelFunc:tF};var Dc=class{constructor(e,t,o,n,s){this.variableNames=["inputImage","outputImage","dy"],this.outputShape=[],this.outputShape=e,this.depth=e[3],this.depthRadius=t,this.bias=o,this.alpha=n,this.beta=s,this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int r = coords[1];
        int c = coords[2];

        float result = 0.0;
        for (int d = 0; d < ${this.depth}; ++d) {
          int depthBegin = int(max(0.0, float(d - ${t})));
          int depthEnd = int(min(float(${this.depth}),
              float(d + ${t} + 1)));

          const int MIN_DEPTH_BEGIN = 0;
          const int MAX_DEPTH_END = ${this.depth};

          float norm = 0.0;
          for (int k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; ++k) {
            if (k < depthBegin){
              continue;
            }
            else if (k >= depthBegin && k < depthEnd) {
              norm += getInputImage(b, r, c, k) * getInputImage(b, r, c, k);
            }
            else {
              break;
            }
          }

          norm = float(${n}) * norm + float(${o});

          for(int k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; ++k){
            if (k < depthBegin){
              continue;
            }
            else if (k >= depthBegin && k < depthEnd){
              float dyi = -2.0 * float(${n})
                * float(${s})
                * getInputImage(b, r, c, k) * getOutputImage(b, r, c, d)
                / norm;
              if (k == d) {
                dyi += pow(norm, -1.0 * ${s});
              }
              if (k == coords[3]) {
                dyi *= getDy(b, r, c, d);
                result += dyi;
              }
            }
            else {
              break;
            }
          }
      }
      setOutput(result);
      }
    `}};var rF=r=>{let{inputs:e,backend:t,attrs:o}=r,{x:n,y:s,dy:a}=e,{depthRadius:i,bias:u,alpha:l,beta:c}=o,p=new Dc(n.shape,i,u,l,c);return t.runWebGLProgram(p,[n,s,a],n.dtype)},hC={kernelName:Id,backendName:"webgl",kernelFunc:rF};function gC(r,e,t,o){let n=T.sizeFromShape(e),a=T.sizeFromShape(r.shape)/n,i=O({inputs:{x:r},attrs:{shape:[a,n]},backend:o}),u=Tt(i,r.dtype,"max",o),l=O({inputs:{x:u},attrs:{shape:t},backend:o});return o.disposeIntermediateTensorInfo(i),o.disposeIntermediateTensorInfo(u),l}function Lf(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{reductionIndices:s,keepDims:a}=o,i=n.shape.length,u=T.parseAxisParam(s,n.shape),l=u,c=I.getAxesPermutation(l,i),p=c!=null,m=t.shouldExecuteOnCPU([n]),f=n;if(p){if(m){let S=t.texData.get(f.dataId).values,E=new Array(i);for(let _=0;_<E.length;_++)E[_]=n.shape[c[_]];let k=ko(S,n.shape,n.dtype,c,E);f=t.makeTensorInfo(E,n.dtype);let A=t.texData.get(f.dataId);A.values=k}else f=Hr(n,c,t);l=I.getInnerMostAxes(l.length,i)}I.assertAxesAreInnerMostDims("max",l,i);let[d,y]=I.computeOutAndReduceShapes(f.shape,l),h=d;a&&(h=I.expandShapeToKeepDim(d,u));let b;if(m){let S=t.texData.get(f.dataId).values,E=$w(S,T.sizeFromShape(y),h,n.dtype);b=t.makeTensorInfo(h,n.dtype);let k=t.texData.get(b.dataId);k.values=E}else b=gC(f,y,h,t);return p&&t.disposeIntermediateTensorInfo(f),b}var xC={kernelName:"Max",backendName:"webgl",kernelFunc:Lf};var oF=Un+`
  return max(a, b);
`,nF=`
  vec4 result = vec4(max(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+wt+`
  return result;
`,sF=ie({opSnippet:oF,packedOpSnippet:nF,cpuKernelImpl:kw}),yC={kernelName:Zo,backendName:"webgl",kernelFunc:sF};function aF(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e;ar(n,"maxPool");let{filterSize:s,strides:a,pad:i,dimRoundingMode:u}=o,l=1;T.assert(I.eitherStridesOrDilationsAreOne(a,l),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${l}'`);let c=I.computePool2DInfo(n.shape,s,a,l,i,u);if(c.filterWidth===1&&c.filterHeight===1&&T.arraysEqual(c.inShape,c.outShape))return Ce({inputs:{x:n},backend:t});let p=new Mt(c,"max",!1);return t.runWebGLProgram(p,[n],n.dtype)}var bC={kernelName:ja,backendName:"webgl",kernelFunc:aF};function iF(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{filterSize:s,strides:a,pad:i,dataFormat:u,dimRoundingMode:l}=o,c=[1,1,1],p=I.computePool3DInfo(n.shape,s,a,c,i,l,u),m=new Kr(p,"max",!1);return t.runWebGLProgram(m,[n],n.dtype)}var wC={kernelName:Ya,backendName:"webgl",kernelFunc:iF};var Oc=class{constructor(e){this.variableNames=["dy","maxPos"],this.outputShape=e.inShape;let t=e.strideHeight,o=e.strideWidth,n=e.dilationHeight,s=e.effectiveFilterHeight,a=e.effectiveFilterWidth,i=s-1-e.padInfo.top,u=a-1-e.padInfo.left,l=s*a-1;this.userCode=`
      const ivec2 pads = ivec2(${i}, ${u});

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];

        ivec2 dyRCCorner = coords.yz - pads;
        int dyRCorner = dyRCCorner.x;
        int dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${s};
          wR += ${n}) {
          float dyR = float(dyRCorner + wR) / ${t}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          for (int wC = 0; wC < ${a}; wC++) {
            float dyC = float(dyCCorner + wC) / ${o}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            float dyValue = getDy(b, idyR, idyC, d);
            int maxPosValue = ${l} - int(getMaxPos(b, idyR, idyC, d));

            // Get the current value, check it against the value from the
            // position matrix.
            int curPosValue = wR * ${a} + wC;
            float mask = float(maxPosValue == curPosValue ? 1.0 : 0.0);

            dotProd += dyValue * mask;
          }
        }
        setOutput(dotProd);
      }
    `}},Fc=class{constructor(e){this.variableNames=["dy","maxPos"],this.outputShape=e.inShape;let t=e.strideDepth,o=e.strideHeight,n=e.strideWidth,s=e.dilationDepth,a=e.dilationHeight,i=e.dilationWidth,u=e.effectiveFilterDepth,l=e.effectiveFilterHeight,c=e.effectiveFilterWidth,p=u-1-e.padInfo.front,m=l-1-e.padInfo.top,f=c-1-e.padInfo.left,d=u*l*c-1;this.userCode=`
      const ivec3 pads = ivec3(${p}, ${m}, ${f});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int ch = coords.u;

        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyDCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, ch) with pos mask(:, :, :, d) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;

        for (int wD = 0; wD < ${u};
           wD += ${s}) {
          float dyD = float(dyDCorner + wD) / ${t}.0;

          if (dyD < 0.0 || dyD >= ${e.outDepth}.0 || fract(dyD) > 0.0) {
            continue;
          }
          int idyD = int(dyD);

          for (int wR = 0; wR < ${l};
              wR += ${a}) {
            float dyR = float(dyRCorner + wR) / ${o}.0;

            if (dyR < 0.0 || dyR >= ${e.outHeight}.0 ||
                fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            for (int wC = 0; wC < ${c};
                wC += ${i}) {
              float dyC = float(dyCCorner + wC) / ${n}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              float dyValue = getDy(batch, idyD, idyR, idyC, ch);
              int maxPosValue = ${d} -
                  int(getMaxPos(batch, idyD, idyR, idyC, ch));

              // Get the current value, check it against the value from the
              // position matrix.
              int curPosValue =
                  wD * ${l} * ${c} +
                  wR * ${c} + wC;
              float mask = float(maxPosValue == curPosValue ? 1.0 : 0.0);

              dotProd += dyValue * mask;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function uF(r){let{inputs:e,backend:t,attrs:o}=r,{dy:n,input:s}=e,a=s,{filterSize:i,strides:u,pad:l,dimRoundingMode:c}=o,p=[1,1,1],m=I.computePool3DInfo(a.shape,i,u,p,l,c),f=new Kr(m,"max",!0),d=t.runWebGLProgram(f,[a],a.dtype),y=new Fc(m),h=t.runWebGLProgram(y,[n,d],a.dtype);return t.disposeIntermediateTensorInfo(d),h}var TC={kernelName:kd,backendName:"webgl",kernelFunc:uF};function lF(r){let{inputs:e,backend:t,attrs:o}=r,{dy:n,input:s,output:a}=e,i=s;ar([s,a],"maxPoolGrad");let{filterSize:u,strides:l,pad:c,dimRoundingMode:p}=o,m=I.computePool2DInfo(i.shape,u,l,1,c,p),f=!0,d=new Mt(m,"max",f),y=t.runWebGLProgram(d,[i],i.dtype),h=new Oc(m),b=t.runWebGLProgram(h,[n,y],i.dtype);return t.disposeIntermediateTensorInfo(y),b}var NC={kernelName:$d,backendName:"webgl",kernelFunc:lF};function CC(r,e,t,o){let n=new Mt(t,"max",!1),s=o.runWebGLProgram(n,[r],"float32");n=new Mt(t,"max",!0,!0,e);let a=o.runWebGLProgram(n,[r],"float32");return[s,a]}var vC={kernelName:Qa,backendName:"webgl",kernelFunc:({inputs:r,attrs:e,backend:t})=>{let{x:o}=r,{filterSize:n,strides:s,pad:a,includeBatchInIndex:i}=e,u=t;T.assert(o.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${o.shape.length}.`);let l=[1,1];T.assert(I.eitherStridesOrDilationsAreOne(s,l),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${s} and dilations '${l}'`);let c=I.computePool2DInfo(o.shape,n,s,l,a),[p,m]=CC(o,i,c,u);return[p,m]}};function SC(r,e,t,o){let n=T.sizeFromShape(e),a=T.sizeFromShape(r.shape)/n,i=O({inputs:{x:r},attrs:{shape:[a,n]},backend:o}),u=Tt(i,"float32","mean",o),l=O({inputs:{x:u},attrs:{shape:t},backend:o});return o.disposeIntermediateTensorInfo(i),o.disposeIntermediateTensorInfo(u),l}var EC={kernelName:Za,backendName:"webgl",kernelFunc:({inputs:r,attrs:e,backend:t})=>{let{x:o}=r,{keepDims:n,axis:s}=e,a=t,i=o.shape.length,u=T.parseAxisParam(s,o.shape),l=u,c=I.getAxesPermutation(l,i),p=c!=null,m=a.shouldExecuteOnCPU([o]),f=[],d=o;if(p){if(m){let E=a.texData.get(d.dataId).values,k=new Array(i);for(let D=0;D<k.length;D++)k[D]=o.shape[c[D]];let A=ko(E,o.shape,o.dtype,c,k);d=a.makeTensorInfo(k,o.dtype);let _=a.texData.get(d.dataId);_.values=A}else d=Hr(o,c,a);f.push(d),l=I.getInnerMostAxes(l.length,i)}I.assertAxesAreInnerMostDims("sum",l,i);let[y,h]=I.computeOutAndReduceShapes(d.shape,l),b=y;n&&(b=I.expandShapeToKeepDim(y,u));let C=SC(d,h,b,a);for(let S of f)a.disposeIntermediateTensorInfo(S);return C}};function cF(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s,keepDims:a}=o,i=n.shape.length,u=T.parseAxisParam(s,n.shape),l=u,c=I.getAxesPermutation(l,i),p=n;c!=null&&(p=de({inputs:{x:n},backend:t,attrs:{perm:c}}),l=I.getInnerMostAxes(l.length,n.shape.length)),I.assertAxesAreInnerMostDims("min",l,i);let[m,f]=I.computeOutAndReduceShapes(p.shape,l),d=T.sizeFromShape(f),y=O({inputs:{x:p},backend:t,attrs:{shape:[-1,d]}}),h=Tt(y,y.dtype,"min",t),b;if(a){let C=I.expandShapeToKeepDim(m,u);b=O({inputs:{x:h},backend:t,attrs:{shape:C}})}else b=O({inputs:{x:h},backend:t,attrs:{shape:m}});return t.disposeIntermediateTensorInfo(y),t.disposeIntermediateTensorInfo(h),c!=null&&t.disposeIntermediateTensorInfo(p),b}var IC={kernelName:"Min",backendName:"webgl",kernelFunc:cF};var pF=Un+`
  return min(a, b);
`,mF=`
  vec4 result = vec4(min(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+wt+`
  return result;
`,fF=ie({opSnippet:pF,packedOpSnippet:mF,cpuKernelImpl:Rw}),$C={kernelName:Jo,backendName:"webgl",kernelFunc:fF};var Pc=class{constructor(e,t,o){this.variableNames=["x"],this.outputShape=t.map((c,p)=>c[0]+e[p]+c[1]);let n=e.length,s=q(n),a=t.map(c=>c[0]).join(","),i=t.map((c,p)=>c[0]+e[p]).join(","),u=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,n),l=o==="reflect"?0:1;if(n===1){this.userCode=`
        int start = ${a};
        int end = ${i};

        void main() {
          int outC = getOutputCoords();
          if (outC < start) {
            outC = start * 2 - outC - ${l};
          } else if(outC >= end) {
            outC = (end - 1) * 2 - outC + ${l};
          }
          setOutput(getX(outC - start));
        }
      `;return}this.userCode=`
      ${s} start = ${s}(${a});
      ${s} end = ${s}(${i});

      void main() {
        ${s} outC = getOutputCoords();
        for (int i = 0; i < ${n}; i++) {
          if (outC[i] < start[i]) {
            outC[i] = start[i] * 2 - outC[i] - ${l};
          } else if(outC[i] >= end[i]) {
            outC[i] = (end[i] - 1) * 2 - outC[i] + ${l};
          }
        }
        ${s} coords = outC - start;
        setOutput(getX(${u}));
      }
    `}};var Lc=class{constructor(e,t,o){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=t.map((d,y)=>d[0]+e[y]+d[1]);let n=e.length,s=q(n),a=t.map(d=>d[0]).join(","),i=t.map((d,y)=>d[0]+e[y]).join(","),u=Ne("rc",n),l=Ne("source",n),c=`${u[n-1]} < ${this.outputShape[n-1]}`,p=n===1?"source":`vec2(${l.slice(-2).join()})`,m=o==="reflect"?0:1,f="";if(n===1){let d=`
        ${s} source = rc;
        if (source < start) {
          source = start * 2 - source - ${m};
        } else if (source >= end) {
          source = (end - 1) * 2 - source + ${m};
        }
        source -= start;
      `;f=`
        ${s} rc = outputLoc;
        ${d}
        result[0] = getChannel(getX(${l.join()}), ${p});
        ${u[n-1]} += 1;
        if(${c}) {
          ${d}
          result[1] = getChannel(getX(${l.join()}), ${p});
        }
      `}else{let d=`
        ${s} source = rc;
        ${s} lt = ${s}(lessThan(source, start));
        ${s} gte = ${s}(greaterThanEqual(source, end));
        ${s} orig = 1 - (lt + gte);
        source = orig * source +
                lt * (start * 2 - source - ${m}) +
                gte * ((end - 1) * 2 - source + ${m});
        source -= start;
      `;f=`
        ${s} rc = outputLoc;
        ${d}
        result[0] = getChannel(getX(${l.join()}), ${p});
        ${u[n-1]} += 1;
        if(${c}) {
          ${d}
          result[1] = getChannel(getX(${l.join()}), ${p});
        }
        rc = outputLoc;
        ${u[n-2]} += 1;
        if(${u[n-2]} < ${this.outputShape[n-2]}) {
          ${d}
          result[2] = getChannel(getX(${l.join()}), ${p});
          ${u[n-1]} += 1;
          if(${c}) {
            ${d}
            result[3] = getChannel(getX(${l.join()}), ${p});
          }
        }
      `}this.userCode=`
      const ${s} start = ${s}(${a});
      const ${s} end = ${s}(${i});

      void main() {
        ${s} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${f}
        setOutput(result);
      }
    `}};var dF=({inputs:r,backend:e,attrs:t})=>{let{x:o}=r,{paddings:n,mode:s}=t,a=$().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new Lc(o.shape,n,s):new Pc(o.shape,n,s);return e.runWebGLProgram(a,[o],o.dtype)},kC={kernelName:Ja,backendName:"webgl",kernelFunc:dF};var hF=`if (b == 0.0) return NAN;
  return mod(a, b);`,gF=`
  vec4 result = mod(a, b);
  bvec4 isNaN = equal(b, vec4(0.0));
  `+wt+`
  return result;
`,xF=ie({opSnippet:hF,packedOpSnippet:gF}),RC={kernelName:"Mod",backendName:"webgl",kernelFunc:xF};var Bc=class{constructor(e,t,o){this.variableNames=["probs"],this.customUniforms=[{name:"seed",type:"float"}],this.outputShape=[e,o],this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];

        float r = random(seed);
        float cdf = 0.0;

        for (int i = 0; i < ${t-1}; i++) {
          cdf += getProbs(batch, i);

          if (r < cdf) {
            setOutput(float(i));
            return;
          }
        }

        // If no other event happened, last event happened.
        setOutput(float(${t-1}));
      }
    `}};var yF=`
if (a == b) {
  return 1.0;
};
return a / b;`,bF=`
  // vec4 one = vec4(equal(a, b));
  // return one + (vec4(1.0) - one) * a / b;
  vec4 result = a / b;
  if(a.x == b.x) {
    result.x = 1.;
  }
  if(a.y == b.y) {
    result.y = 1.;
  }
  if(a.z == b.z) {
    result.z = 1.;
  }
  if(a.w == b.w) {
    result.w = 1.;
  }

  return result;
`,Bf=ie({opSnippet:yF,packedOpSnippet:bF,checkOutOfBounds:!0}),AC={kernelName:Ra,backendName:"webgl",kernelFunc:Bf};var _C="return a - b;",Vf=ie({opSnippet:_C,packedOpSnippet:_C,supportsComplex:!0,cpuKernelImpl:Qw}),DC={kernelName:"Sub",backendName:"webgl",kernelFunc:Vf};function Gf(r){let{inputs:e,backend:t,attrs:o}=r,{logits:n}=e,{dim:s}=o,a=T.parseAxisParam([s],n.shape),i=Lf({inputs:{x:n},backend:t,attrs:{reductionIndices:a,keepDims:!1}}),u=I.expandShapeToKeepDim(i.shape,a),l=O({inputs:{x:i},backend:t,attrs:{shape:u}}),c=Vf({inputs:{a:n,b:l},backend:t}),p=Of({inputs:{x:c},backend:t}),m=Ro({inputs:{x:p},backend:t,attrs:{axis:a,keepDims:!1}}),f=O({inputs:{x:m},backend:t,attrs:{shape:u}}),d=Bf({inputs:{a:p,b:f},backend:t});return t.disposeIntermediateTensorInfo(i),t.disposeIntermediateTensorInfo(l),t.disposeIntermediateTensorInfo(c),t.disposeIntermediateTensorInfo(p),t.disposeIntermediateTensorInfo(m),t.disposeIntermediateTensorInfo(f),d}var OC={kernelName:Ai,backendName:"webgl",kernelFunc:Gf};function wF(r){let{inputs:e,backend:t,attrs:o}=r,{logits:n}=e,{numSamples:s,seed:a,normalized:i}=o,u=i?n:Gf({inputs:{logits:n},backend:t,attrs:{dim:n.shape.length-1}}),l=u.shape[0],c=u.shape[1],p=new Bc(l,c,s),m=[[a]],f=t.runWebGLProgram(p,[u],"int32",m);return i||t.disposeIntermediateTensorInfo(u),f}var FC={kernelName:ei,backendName:"webgl",kernelFunc:wF};var TF=ke+`
  return -x;
`,NF=`
  vec4 result = -x;
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`;function CF(r){let{inputs:e,backend:t}=r,{x:o}=e;if(t.shouldExecuteOnCPU([o])){let s=t.texData.get(o.dataId),[a,i]=_w(s.values,o.shape,o.dtype);return t.makeTensorInfo(i,o.dtype,a)}let n;return $().getBool("WEBGL_PACK_UNARY_OPERATIONS")?n=new lt(o.shape,NF):n=new Ge(o.shape,TF),t.runWebGLProgram(n,[o],o.dtype)}var PC={kernelName:"Neg",backendName:"webgl",kernelFunc:CF};var vF=nr.nonMaxSuppressionV3Impl;function SF(r){I.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:e,backend:t,attrs:o}=r,{boxes:n,scores:s}=e,{maxOutputSize:a,iouThreshold:i,scoreThreshold:u}=o,l=t.readSync(n.dataId),c=t.readSync(s.dataId),{selectedIndices:p}=vF(l,c,a,i,u);return t.makeTensorInfo([p.length],"int32",new Int32Array(p))}var LC={kernelName:ti,backendName:"webgl",kernelFunc:SF};var EF=nr.nonMaxSuppressionV4Impl;function IF(r){I.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:e,backend:t,attrs:o}=r,{boxes:n,scores:s}=e,{maxOutputSize:a,iouThreshold:i,scoreThreshold:u,padToMaxOutputSize:l}=o,c=t.readSync(n.dataId),p=t.readSync(s.dataId),{selectedIndices:m,validOutputs:f}=EF(c,p,a,i,u,l);return[t.makeTensorInfo([m.length],"int32",new Int32Array(m)),t.makeTensorInfo([],"int32",new Int32Array([f]))]}var BC={kernelName:ri,backendName:"webgl",kernelFunc:IF};var $F=nr.nonMaxSuppressionV5Impl;function kF(r){I.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:e,backend:t,attrs:o}=r,{boxes:n,scores:s}=e,{maxOutputSize:a,iouThreshold:i,scoreThreshold:u,softNmsSigma:l}=o,c=t.readSync(n.dataId),p=t.readSync(s.dataId),m=a,f=i,d=u,y=l,{selectedIndices:h,selectedScores:b}=$F(c,p,m,f,d,y);return[t.makeTensorInfo([h.length],"int32",new Int32Array(h)),t.makeTensorInfo([b.length],"float32",new Float32Array(b))]}var VC={kernelName:oi,backendName:"webgl",kernelFunc:kF};var Vc=class{constructor(e,t,o,n){this.variableNames=["indices"],this.outputShape=[e,t],this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int index = round(getIndices(coords.x));
        setOutput(mix(float(${n}), float(${o}),
                      float(index == coords.y)));
      }
    `}};var RF=r=>{let{inputs:e,backend:t,attrs:o}=r,{indices:n}=e,{dtype:s,depth:a,onValue:i,offValue:u}=o,l=T.sizeFromShape(n.shape),c=new Vc(l,a,i,u),p=O({inputs:{x:n},backend:t,attrs:{shape:[l]}}),m=t.runWebGLProgram(c,[p],s);t.disposeIntermediateTensorInfo(p);let f=[...n.shape,a],d=O({inputs:{x:m},backend:t,attrs:{shape:f}});return t.disposeIntermediateTensorInfo(m),d},GC={kernelName:si,backendName:"webgl",kernelFunc:RF};function Us(r){let{inputs:e,backend:t}=r,{x:o}=e;if(o.dtype==="complex64"){let n=Nr({inputs:{input:o},backend:t}),s=Us({inputs:{x:n},backend:t}),a=_o({inputs:{input:o},backend:t}),i=Us({inputs:{x:a},backend:t}),u=pt({inputs:{real:s,imag:i},backend:t});return t.disposeIntermediateTensorInfo(n),t.disposeIntermediateTensorInfo(s),t.disposeIntermediateTensorInfo(a),t.disposeIntermediateTensorInfo(i),u}else return Cr({attrs:{shape:o.shape,dtype:o.dtype,value:o.dtype==="string"?"":0},backend:t})}var UC={kernelName:qi,backendName:"webgl",kernelFunc:Us};function MC(r){let{inputs:e,backend:t}=r,{x:o}=e;if(o.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(o.dtype==="complex64"){let n=Nr({inputs:{input:o},backend:t}),s=MC({inputs:{x:n},backend:t}),a=_o({inputs:{input:o},backend:t}),i=Us({inputs:{x:a},backend:t}),u=pt({inputs:{real:s,imag:i},backend:t});return t.disposeIntermediateTensorInfo(n),t.disposeIntermediateTensorInfo(s),t.disposeIntermediateTensorInfo(a),t.disposeIntermediateTensorInfo(i),u}else return Cr({attrs:{shape:o.shape,dtype:o.dtype,value:1},backend:t})}var WC={kernelName:ni,backendName:"webgl",kernelFunc:MC};function AF(r){let{inputs:e,backend:t,attrs:o}=r,{axis:n}=o;if(e.length===1)return Cc({inputs:{input:e[0]},backend:t,attrs:{dim:n}});let s=e[0].shape,a=e[0].dtype;e.forEach(c=>{T.assertShapesMatch(s,c.shape,"All tensors passed to stack must have matching shapes"),T.assert(a===c.dtype,()=>"All tensors passed to stack must have matching dtypes")});let i=[],u=e.map(c=>{let p=Cc({inputs:{input:c},backend:t,attrs:{dim:n}});return i.push(p),p}),l=Df({inputs:u,backend:t,attrs:{axis:n}});return i.forEach(c=>t.disposeIntermediateTensorInfo(c)),l}var zC={kernelName:ai,backendName:"webgl",kernelFunc:AF};var Gc=class{constructor(e,t,o){this.variableNames=["x"],this.customUniforms=[{name:"value",type:"float"}],this.outputShape=t.map((l,c)=>l[0]+e[c]+l[1]);let n=e.length,s=q(n),a=t.map(l=>l[0]).join(","),i=t.map((l,c)=>l[0]+e[c]).join(","),u=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,n);if(n===1){this.userCode=`
        int start = ${a};
        int end = ${i};

        void main() {
          int outC = getOutputCoords();
          if (outC < start || outC >= end) {
            setOutput(value);
          } else {
            setOutput(getX(outC - start));
          }
        }
      `;return}this.userCode=`
      ${s} start = ${s}(${a});
      ${s} end = ${s}(${i});

      void main() {
        ${s} outC = getOutputCoords();
        if (any(lessThan(outC, start)) || any(greaterThanEqual(outC, end))) {
          setOutput(value);
        } else {
          ${s} coords = outC - start;
          setOutput(getX(${u}));
        }
      }
    `}};var Uc=class{constructor(e,t,o){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"value",type:"float"}],this.outputShape=t.map((y,h)=>y[0]+e[h]+y[1]);let n=e.length,s=q(n),a=t.map(y=>y[0]).join(","),i=t.map((y,h)=>y[0]+e[h]).join(","),u=Ne("rc",n),l=Ne("source",n),c=`${u[n-1]} < ${this.outputShape[n-1]}`,p=n===1?"source":`vec2(${l.slice(-2).join()})`,m=[`${s} rc = outputLoc;`,`${u[n-1]} += 1;
       if(${c}) {
      `,n===1?"":`}
       rc = outputLoc;
       ${u[n-2]} += 1;
       if(${u[n-2]} < ${this.outputShape[n-2]}) {`,n===1?"":`  ${u[n-1]} += 1;
         if(${c}) {`],f=n===1?"rc < start || rc >= end":"any(lessThan(rc, start)) || any(greaterThanEqual(rc, end))",d="";for(let y=0,h=n===1?2:4;y<h;y++)d+=`
        ${m[y]}
        if (${f}) {
          result[${y}] = float(value);
        } else {
          ${s} source = rc - start;
          result[${y}] = getChannel(getX(${l.join()}), ${p});
        }
      `;d+=n===1?"} ":"}}",this.userCode=`
      const ${s} start = ${s}(${a});
      const ${s} end = ${s}(${i});

      void main() {
        ${s} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${d}
        setOutput(result);
      }
    `}};var Uf=r=>{let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{paddings:s,constantValue:a}=o;if(T.sizeFromShape(n.shape)===0){let l=s.map((c,p)=>c[0]+n.shape[p]+c[1]);return Cr({backend:t,attrs:{shape:l,value:a,dtype:n.dtype}})}let i=$().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new Uc(n.shape,s,a):new Gc(n.shape,s,a),u=[[a]];return t.runWebGLProgram(i,[n],n.dtype,u)},HC={kernelName:ii,backendName:"webgl",kernelFunc:Uf};var _F=`
  if(a < 0.0 && floor(b) < b){
    return NAN;
  }
  if (b == 0.0) {
    return 1.0;
  }
  return (round(mod(b, 2.0)) != 1) ?
      pow(abs(a), b) : sign(a) * pow(abs(a), b);
`,DF=`
  // isModRound1 has 1 for components with round(mod(b, 2.0)) == 1, 0 otherwise.
  vec4 isModRound1 = vec4(equal(round(mod(b, 2.0)), ivec4(1)));
  vec4 multiplier = sign(a) * isModRound1 + (vec4(1.0) - isModRound1);
  vec4 result = multiplier * pow(abs(a), b);

  // Ensure that a^0 = 1, including 0^0 = 1 as this correspond to TF and JS
  bvec4 isExpZero = equal(b, vec4(0.0));
  result.r = isExpZero.r ? 1.0 : result.r;
  result.g = isExpZero.g ? 1.0 : result.g;
  result.b = isExpZero.b ? 1.0 : result.b;
  result.a = isExpZero.a ? 1.0 : result.a;

  bvec4 isNaN1 = lessThan(a, vec4(0.0));
  bvec4 isNaN2 = lessThan(floor(b), b);
  bvec4 isNaN = bvec4(isNaN1.x && isNaN2.x, isNaN1.y && isNaN2.y, isNaN1.z && isNaN2.z, isNaN1.w && isNaN2.w);
  `+wt+`
  return result;
`,OF=ie({opSnippet:_F,packedOpSnippet:DF}),KC={kernelName:"Pow",backendName:"webgl",kernelFunc:OF};function FF(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{axis:s,keepDims:a}=o,i=n.shape.length,u=[],l=T.parseAxisParam(s,n.shape),c=l,p=I.getAxesPermutation(c,i),m=n;p!=null&&(m=de({inputs:{x:n},backend:t,attrs:{perm:p}}),c=I.getInnerMostAxes(c.length,i),u.push(m)),I.assertAxesAreInnerMostDims("prod",c,i);let f;if(t.shouldExecuteOnCPU([m])){let d=t.texData.get(m.dataId).values,{outVals:y,outShape:h,outDtype:b}=Ow(m.shape,m.dtype,d,c);f=t.makeTensorInfo(h,b,y)}else{let[d,y]=I.computeOutAndReduceShapes(m.shape,c),h=T.sizeFromShape(y),b=O({inputs:{x:m},backend:t,attrs:{shape:[-1,h]}}),C=ao(n.dtype),S=Tt(b,C,"prod",t);f=O({inputs:{x:S},backend:t,attrs:{shape:d}}),u.push(b),u.push(S)}if(a){u.push(f);let d=I.expandShapeToKeepDim(f.shape,l);f=O({inputs:{x:f},backend:t,attrs:{shape:d}})}return u.forEach(d=>t.disposeIntermediateTensorInfo(d)),f}var qC={kernelName:os,backendName:"webgl",kernelFunc:FF};function PF(r){let{inputs:e,backend:t,attrs:o}=r,{paramsNestedSplits:n,paramsDenseValues:s,indices:a}=e,{outputRaggedRank:i}=o,u=n.map(b=>t.readSync(b.dataId)),l=n.map(b=>b.shape),c=t.readSync(s.dataId),p=t.readSync(a.dataId),[m,f,d]=Fw(u,l,c,s.shape,s.dtype,p,a.shape,i),y=m.map(b=>t.makeTensorInfo([b.length],"int32",b)),h=t.makeTensorInfo(d,s.dtype,f);return y.concat([h])}var XC={kernelName:li,backendName:"webgl",kernelFunc:PF};function LF(r){let{inputs:e,backend:t}=r,{starts:o,limits:n,deltas:s}=e,a=t.readSync(o.dataId),i=t.readSync(n.dataId),u=t.readSync(s.dataId),[l,c]=Pw(a,o.shape,o.dtype,i,n.shape,u,s.shape),p=t.makeTensorInfo([l.length],"int32",l),m=t.makeTensorInfo([c.length],o.dtype,c);return[p,m]}var jC={kernelName:ci,backendName:"webgl",kernelFunc:LF};function BF(r){let{inputs:e,backend:t,attrs:o}=r,{shape:n,values:s,defaultValue:a,rowPartitionTensors:i}=e,{rowPartitionTypes:u}=o,l=t.readSync(n.dataId),c=t.readSync(s.dataId),p=t.readSync(a.dataId),m=i.map(h=>t.readSync(h.dataId)),f=i.map(h=>h.shape),[d,y]=Lw(l,n.shape,c,s.shape,s.dtype,p,a.shape,m,f,u);return t.makeTensorInfo(d,s.dtype,y)}var YC={kernelName:pi,backendName:"webgl",kernelFunc:BF};var Mf=r=>{let{backend:e,attrs:t}=r,{start:o,stop:n,step:s,dtype:a}=t,i=Bw(o,n,s,a);return e.makeTensorInfo([i.length],a,i)},QC={kernelName:mi,backendName:"webgl",kernelFunc:Mf};var VF="return 1.0 / x;",GF=U({opSnippet:VF}),ZC={kernelName:fi,backendName:"webgl",kernelFunc:GF};var UF=ke+`
  return (x < 0.0) ? 0.0 : x;
`,MF=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,WF=U({opSnippet:UF,packedOpSnippet:MF}),JC={kernelName:di,backendName:"webgl",kernelFunc:WF};var zF=ke+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,HF=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,KF=U({opSnippet:zF,packedOpSnippet:HF}),ev={kernelName:yi,backendName:"webgl",kernelFunc:KF};var Mc=class{constructor(e,t,o,n,s){this.variableNames=["A"],this.outputShape=[];let[a,i,u,l]=e;this.outputShape=[a,t,o,l];let c=[n&&t>1?i-1:i,n&&o>1?u-1:u],p=[n&&t>1?t-1:t,n&&o>1?o-1:o],m;s?m="(vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC - vec2(0.5)":m="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${c[0]/p[0]},
          ${c[1]/p[1]});
      const vec2 inputShapeRC = vec2(${i}.0, ${u}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        // Fractional source index.
        vec2 sourceFracIndexRC = ${m};

        // Compute the four integer indices.
        ivec2 sourceFloorRC = ivec2(max(sourceFracIndexRC, vec2(0.0)));
        ivec2 sourceCeilRC = ivec2(
          min(inputShapeRC - 1.0, ceil(sourceFracIndexRC)));

        float topLeft = getA(b, sourceFloorRC.x, sourceFloorRC.y, d);
        float bottomLeft = getA(b, sourceCeilRC.x, sourceFloorRC.y, d);
        float topRight = getA(b, sourceFloorRC.x, sourceCeilRC.y, d);
        float bottomRight = getA(b, sourceCeilRC.x, sourceCeilRC.y, d);

        vec2 fracRC = sourceFracIndexRC - vec2(sourceFloorRC);

        float top = topLeft + (topRight - topLeft) * fracRC.y;
        float bottom = bottomLeft + (bottomRight - bottomLeft) * fracRC.y;
        float newValue = top + (bottom - top) * fracRC.x;

        setOutput(newValue);
      }
    `}};var Wc=class{constructor(e,t,o,n,s){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,i,u,l]=e;this.outputShape=[a,t,o,l];let c=[n&&t>1?i-1:i,n&&o>1?u-1:u],p=[n&&t>1?t-1:t,n&&o>1?o-1:o],m;s?m="(vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC - vec3(0.5)":m="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec3 effectiveInputOverOutputRatioRC = vec3(
          ${c[0]/p[0]},
          ${c[1]/p[1]},
          ${c[1]/p[1]});
      const vec3 inputShapeRC = vec3(${i}.0, ${u}.0,
                                     ${u}.0);

      float getAValue(int b, int r, int c, int d) {
        return getChannel(getA(b, r, c, d), vec2(c, d));
      }

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        // Calculate values for next column in yRC.z.
        ivec3 yRC = coords.yzz + ivec3(0, 0, 1);

        // Fractional source index.
        vec3 sourceFracIndexRC = ${m};

        // Compute the four integer indices.
        ivec3 sourceFloorRC = ivec3(max(sourceFracIndexRC, vec3(0.0)));
        ivec3 sourceCeilRC = ivec3(
          min(inputShapeRC - 1.0, ceil(sourceFracIndexRC)));

        // Should we calculate next column and row elements in 2x2 packed cell.
        bool hasNextCol = d < ${l-1};
        bool hasNextRow = coords.z < ${o-1};

        // In parallel, construct four corners for all four components in
        // packed 2x2 cell.
        vec4 topLeft = vec4(
          getAValue(b, sourceFloorRC.x, sourceFloorRC.y, d),
          hasNextCol ? getAValue(b, sourceFloorRC.x, sourceFloorRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceFloorRC.x, sourceFloorRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceFloorRC.x, sourceFloorRC.z, d + 1) : 0.0);

        vec4 bottomLeft = vec4(
          getAValue(b, sourceCeilRC.x, sourceFloorRC.y, d),
          hasNextCol ? getAValue(b, sourceCeilRC.x, sourceFloorRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceCeilRC.x, sourceFloorRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceCeilRC.x, sourceFloorRC.z, d + 1) : 0.0);

        vec4 topRight = vec4(
          getAValue(b, sourceFloorRC.x, sourceCeilRC.y, d),
          hasNextCol ? getAValue(b, sourceFloorRC.x, sourceCeilRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceFloorRC.x, sourceCeilRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceFloorRC.x, sourceCeilRC.z, d + 1) : 0.0);

        vec4 bottomRight = vec4(
          getAValue(b, sourceCeilRC.x, sourceCeilRC.y, d),
          hasNextCol ? getAValue(b, sourceCeilRC.x, sourceCeilRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceCeilRC.x, sourceCeilRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceCeilRC.x, sourceCeilRC.z, d + 1) : 0.0);

        vec3 fracRC = sourceFracIndexRC - vec3(sourceFloorRC);

        vec4 top = mix(topLeft, topRight, fracRC.yyzz);
        vec4 bottom = mix(bottomLeft, bottomRight, fracRC.yyzz);
        vec4 newValue = mix(top, bottom, fracRC.x);

        setOutput(newValue);
      }
    `}};function qF(r){let{inputs:e,backend:t,attrs:o}=r,{images:n}=e,{alignCorners:s,halfPixelCenters:a,size:i}=o,[u,l]=i,c=$().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new Wc(n.shape,u,l,s,a):new Mc(n.shape,u,l,s,a);return t.runWebGLProgram(c,[n],"float32")}var tv={kernelName:xi,backendName:"webgl",kernelFunc:qF};var zc=class{constructor(e,t,o){this.variableNames=["dy"],this.outputShape=[],this.outputShape=t;let[,n,s]=t,[,a,i]=e,u=[o&&a>1?n-1:n,o&&i>1?s-1:s],l=[o&&a>1?a-1:a,o&&i>1?i-1:i],c=u[0]/l[0],p=u[1]/l[1],m=1/c,f=1/p,d=Math.ceil(m)*2+2,y=Math.ceil(f)*2+2;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        int r = coords[1];
        int c = coords[2];

        float accumulator = 0.0;

        const float heightScale = float(${c});
        const float widthScale = float(${p});

        const float invHeightScale = float(${m});
        const float invWidthScale = float(${f});

        const int winHeight = int(${d});
        const int winWidth = int(${y});

        // Compute bounds for where in dy we will look
        float startRLerp = floor(float(r) * invHeightScale);
        int startDyR = int(startRLerp - float(winHeight / 2));

        float startCLerp = floor(float(c) * invWidthScale);
        int startDyC = int(startCLerp - float(winWidth / 2));

        // Loop over dy
        for (int dyROffset = 0; dyROffset < winHeight; dyROffset++) {
          int dyR = dyROffset + startDyR;

          // Guard against the window exceeding the bounds of dy
          if (dyR < 0 || dyR >= ${a}) {
            continue;
          }

          for (int dyCOffset = 0; dyCOffset < winWidth; dyCOffset++) {
            int dyC = dyCOffset + startDyC;

            // Guard against the window exceeding the bounds of dy
            if (dyC < 0 || dyC >= ${i}) {
              continue;
            }

            float dxR = float(dyR) * heightScale;
            int topDxRIndex = int(floor(dxR));
            int bottomDxRIndex = int(min(ceil(dxR), ${n-1}.0));
            float dxRLerp = dxR - float(topDxRIndex);
            float inverseDxRLerp = 1.0 - dxRLerp;

            float dxC = float(dyC) * widthScale;
            int leftDxCIndex = int(floor(dxC));
            int rightDxCIndex = int(min(ceil(dxC), ${s-1}.0));
            float dxCLerp = dxC - float(leftDxCIndex);
            float inverseDxCLerp = 1.0 - dxCLerp;

            if (r == topDxRIndex && c == leftDxCIndex) {
              // topLeft
              accumulator +=
                getDy(b, dyR, dyC, d) * inverseDxRLerp * inverseDxCLerp;
            }

            if (r == topDxRIndex && c == rightDxCIndex) {
              // topRight
              accumulator += getDy(b, dyR, dyC, d) * inverseDxRLerp * dxCLerp;
            }

            if (r == bottomDxRIndex && c == leftDxCIndex) {
              // bottomLeft
              accumulator += getDy(b, dyR, dyC, d) * dxRLerp * inverseDxCLerp;
            }

            if (r == bottomDxRIndex && c == rightDxCIndex) {
              // bottomRight
              accumulator += getDy(b, dyR, dyC, d) * dxRLerp * dxCLerp;
            }
          }
        }
        // End loop over dy

        setOutput(accumulator);
      }
    `}};function XF(r){let{inputs:e,backend:t,attrs:o}=r,{images:n,dy:s}=e,{alignCorners:a}=o,i=new zc(s.shape,n.shape,a);return t.runWebGLProgram(i,[s],s.dtype)}var rv={kernelName:Ad,backendName:"webgl",kernelFunc:XF};var Hc=class{constructor(e,t,o,n,s){this.variableNames=["A"],this.outputShape=[];let[a,i,u,l]=e;this.outputShape=[a,t,o,l];let c=[n&&t>1?i-1:i,n&&o>1?u-1:u],p=[n&&t>1?t-1:t,n&&o>1?o-1:o],m=n?"0.5":"0.0",f;s?f="max((vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC, vec2(0.0))":f="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${c[0]/p[0]},
          ${c[1]/p[1]});
      const vec2 inputShapeRC = vec2(${i}.0, ${u}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        // Fractional source index.
        vec2 sourceFracIndexRC = ${f};

        // Compute the coordinators of nearest neighbor point.
        ivec2 sourceNearestRC = ivec2(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${m})));
        float newValue = getA(b, sourceNearestRC.x, sourceNearestRC.y, d);

        setOutput(newValue);
      }
    `}};var Kc=class{constructor(e,t,o,n,s){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,i,u,l]=e;this.outputShape=[a,t,o,l];let c=[n&&t>1?i-1:i,n&&o>1?u-1:u],p=[n&&t>1?t-1:t,n&&o>1?o-1:o],m=n?"0.5":"0.0",f;s?f="max((vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC, vec3(0.0))":f="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec3 effectiveInputOverOutputRatioRC = vec3(
          ${c[0]/p[0]},
          ${c[1]/p[1]},
          ${c[1]/p[1]});
      const vec3 inputShapeRC = vec3(${i}.0, ${u}.0,
                                     ${u}.0);

      float getAValue(int b, int r, int c, int d) {
        return getChannel(getA(b, r, c, d), vec2(c, d));
      }

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        // Calculate values for next column in yRC.z.
        ivec3 yRC = coords.yzz + ivec3(0, 0, 1);

        // Fractional source index.
        vec3 sourceFracIndexRC = ${f};

        // Compute the coordinators of nearest neighbor point.
        ivec3 sourceNearestRC = ivec3(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${m})));

        // Should we calculate next column and row elements in 2x2 packed cell.
        bool hasNextCol = d < ${l-1};
        bool hasNextRow = coords.z < ${o-1};

        vec4 newValue = vec4(
          getAValue(b, sourceNearestRC.x, sourceNearestRC.y, d),
          hasNextCol ? getAValue(b, sourceNearestRC.x, sourceNearestRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceNearestRC.x, sourceNearestRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceNearestRC.x, sourceNearestRC.z, d + 1) : 0.0);

        setOutput(newValue);
      }
    `}};function jF(r){let{inputs:e,backend:t,attrs:o}=r,{images:n}=e,{alignCorners:s,halfPixelCenters:a,size:i}=o,[u,l]=i,c=$().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new Kc(n.shape,u,l,s,a):new Hc(n.shape,u,l,s,a);return t.runWebGLProgram(c,[n],n.dtype)}var ov={kernelName:gi,backendName:"webgl",kernelFunc:jF};var qc=class{constructor(e,t,o){this.variableNames=["dy"],this.outputShape=[],this.outputShape=t;let[,n,s]=t,[,a,i]=e,u=[o&&a>1?n-1:n,o&&i>1?s-1:s],l=[o&&a>1?a-1:a,o&&i>1?i-1:i],c=u[0]/l[0],p=u[1]/l[1],m=1/c,f=1/p,d=Math.ceil(m)*2+2,y=Math.ceil(f)*2+2;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        int r = coords[1];
        int c = coords[2];

        float accumulator = 0.0;

        const float heightScale = float(${c});
        const float widthScale = float(${p});

        const float invHeightScale = float(${m});
        const float invWidthScale = float(${f});

        const int winHeight = int(${d});
        const int winWidth = int(${y});

        // Compute bounds for where in dy we will look
        float startRLerp = floor(float(r) * invHeightScale);
        int startDyR = int(floor(startRLerp - float(winHeight / 2)));

        float startCLerp = floor(float(c) * invWidthScale);
        int startDyC = int(floor(startCLerp - float(winWidth / 2)));

        // Loop over dy
        for (int dyROffset = 0; dyROffset < winHeight; dyROffset++) {
          int dyR = dyROffset + startDyR;

          // Guard against the window exceeding the bounds of dy
          if (dyR < 0 || dyR >= ${a}) {
            continue;
          }

          for (int dyCOffset = 0; dyCOffset < winWidth; dyCOffset++) {
            int dyC = dyCOffset + startDyC;

            // Guard against the window exceeding the bounds of dy
            if (dyC < 0 || dyC >= ${i}) {
              continue;
            }

            float sourceFracRow =
              float(${u[0]}) *
                (float(dyR) / float(${l[0]}));

            float sourceFracCol =
                float(${u[1]}) *
                  (float(dyC) / float(${l[1]}));

            int sourceNearestRow = int(min(
                float(int(${n}) - 1),
                ${o} ? float(round(sourceFracRow)) :
                                  float(floor(sourceFracRow))));

            int sourceNearestCol = int(min(
                float(int(${s}) - 1),
                ${o} ? float(round(sourceFracCol)) :
                                  float(floor(sourceFracCol))));

            if (r == sourceNearestRow && c == sourceNearestCol) {
              accumulator += getDy(b, dyR, dyC, d);
            }
          }
        }
        // End loop over dy

        setOutput(accumulator);
      }
    `}};function YF(r){let{inputs:e,backend:t,attrs:o}=r,{images:n,dy:s}=e,{alignCorners:a}=o,i=new qc(s.shape,n.shape,a);return t.runWebGLProgram(i,[s],s.dtype)}var nv={kernelName:Rd,backendName:"webgl",kernelFunc:YF};var Xc=class{constructor(e,t){this.variableNames=["x"];let o=e.length;if(o>4)throw new Error(`WebGL backend: Reverse of rank-${o} tensor is not yet supported`);if(this.outputShape=e,o===1){this.userCode=`
        void main() {
          int coord = getOutputCoords();
          setOutput(getX(${e[0]} - coord - 1));
        }
      `;return}let n=i=>t.indexOf(i)!==-1&&e[i]!==1?`${e[i]} - coords[${i}] - 1`:`coords[${i}]`,s=e.map((i,u)=>n(u)).join(","),a=q(o);this.userCode=`
      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${s}));
      }
    `}};var jc=class{constructor(e,t){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0;let o=e.length;if(o>4)throw new Error(`WebGL backend: Reverse of rank-${o} tensor is not yet supported`);this.outputShape=e;let n=Ne("rc",o),s=`${n[o-1]} + 1 < ${this.outputShape[o-1]}`,a=`${n[o-2]} + 1 < ${this.outputShape[o-2]}`,i=q(o);o===1?this.userCode=`
        void main(){
          int rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = getChannel(getX(${e[0]} - rc - 1),
            ${e[0]} - rc - 1);
          if(${s}){
              result.g = getChannel(getX(${e[0]} - (rc  + 1) - 1),
                ${e[0]} - (rc  + 1) - 1);
          }
          setOutput(result);
        }
      `:this.userCode=`
        void main() {
          ${i} rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = ${u(n.slice())};
          if(${s}){
            result.g = ${l(n.slice())};
          }
          if(${a}) {
            result.b = ${c(n.slice())};
            if(${s}) {
              result.a = ${p(n.slice())};
            }
          }
          setOutput(result);
        }
    `;function u(d){return m(d)}function l(d){return d[o-1]="("+d[o-1]+" + 1)",m(d)}function c(d){return d[o-2]="("+d[o-2]+" + 1)",m(d)}function p(d){return d[o-1]="("+d[o-1]+" + 1)",d[o-2]="("+d[o-2]+" + 1)",m(d)}function m(d){let y=e.map((C,S)=>f(S,d)),h=y.join(","),b=y.slice(-2).join(",");return`getChannel(getX(${h}), vec2(${b}))`}function f(d,y){return t.indexOf(d)!==-1&&e[d]!==1?`${e[d]} - ${y[d]} - 1`:`${y[d]}`}}};function QF(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{dims:s}=o,a=n.shape.length,i=T.parseAxisParam(s,n.shape);if(a===0)return Ce({inputs:{x:n},backend:t});let u=$().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new jc(n.shape,i):new Xc(n.shape,i);return t.runWebGLProgram(u,[n],n.dtype)}var sv={kernelName:bi,backendName:"webgl",kernelFunc:QF};var Yc=class{constructor(e,t){this.variableNames=["Image"],this.outputShape=[],this.customUniforms=[{name:"params",type:"vec4"}];let o=e[1],n=e[2];this.outputShape=e;let s="";typeof t=="number"?s=`float outputValue = ${t.toFixed(2)};`:s=`
        vec3 fill = vec3(${t.join(",")});
        float outputValue = fill[coords[3]];`,this.userCode=`
        void main() {
          ivec4 coords = getOutputCoords();
          int x = coords[2];
          int y = coords[1];
          float coordXFloat = (float(x) - params[0]) * params[3] -
            (float(y) - params[1]) * params[2];
          float coordYFloat = (float(x) - params[0]) * params[2] +
            (float(y) - params[1]) * params[3];
          int coordX = int(round(coordXFloat + params[0]));
          int coordY = int(round(coordYFloat + params[1]));
          ${s}
          if(coordX >= 0 && coordX < ${n} && coordY >= 0 && coordY < ${o}) {
            outputValue = getImage(coords[0], coordY, coordX, coords[3]);
          }
          setOutput(outputValue);
        }
    `}};var av={kernelName:ji,backendName:"webgl",kernelFunc:({inputs:r,attrs:e,backend:t})=>{let{image:o}=r,{radians:n,fillValue:s,center:a}=e,i=t,u=new Yc(o.shape,s),[l,c]=I.getImageCenter(a,o.shape[1],o.shape[2]),p=[[l,c,Math.sin(n),Math.cos(n)]];return i.runWebGLProgram(u,[o],o.dtype,p)}};var ZF=`
  // OpenGL ES does not support round function.
  // The algorithm is based on banker's rounding.
  float base = floor(x);
  if ((x - base) < 0.5) {
    return floor(x);
  } else if ((x - base) > 0.5) {
    return ceil(x);
  } else {
    if (mod(base, 2.0) == 0.0) {
      return base;
    } else {
      return base + 1.0;
    }
  }
`,JF=U({opSnippet:ZF}),iv={kernelName:wi,backendName:"webgl",kernelFunc:JF};var eP="return inversesqrt(x);",tP=U({opSnippet:eP,cpuKernelImpl:Vw}),uv={kernelName:rn,backendName:"webgl",kernelFunc:tP};var qr=class{constructor(e,t,o,n,s,a,i=!0,u=!1){this.variableNames=["updates","indices","defaultValue"],this.outputShape=a;let l=q(s.length),c=q(a.length),p="";o===1?p="i":o===2&&(p="i, j");let m=`getIndices(${p})`,f="";n===1?f="i":n===2&&(f="i, coords[1]");let d=`getUpdates(${f})`,y="";u&&(y="coords[0], coords[1]");let h=`getDefaultValue(${y})`,b=t>1?"strides[j]":"strides";this.userCode=`
        ${l} strides = ${l}(${s});

        void main() {
          ${c} coords = getOutputCoords();
          float sum = 0.0;
          bool found = false;
          for (int i = 0; i < ${e}; i++) {
            int flattenedIndex = 0;
            for (int j = 0; j < ${t}; j++) {
              int index = round(${m});
              flattenedIndex += index * ${b};
            }
            if (flattenedIndex == coords[0]) {
              sum += ${d};
              found = true;
            }
          }
          setOutput(mix(${h}, sum, float(found)));
        }
      `}};var Qc=class{constructor(e,t,o,n,s,a,i=!0,u=!1){this.variableNames=["updates","indices","defaultValue"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=a;let l=q(s.length),c=q(a.length),p="";o===1?p="i":o===2&&(p="i, j");let m=`getIndices(${p})`,f="";n===1?f="i":n===2&&(f="i, coords[1]");let d=`getUpdates(${f})`,y="";u&&(y="coords[0], coords[1]");let h=`getDefaultValue(${y})`,b=t>1?"strides[j]":"strides",C=t>1?"strides[j + 1]":"strides";this.userCode=`
        ${l} strides = ${l}(${s});

        void main() {
          ${c} coords = getOutputCoords();
          vec4 sum = vec4(0.);
          vec4 found = vec4(0.);
          for (int i = 0; i < ${e}; i+=2) {
            ivec2 flattenedIndex = ivec2(0);
            for (int j = 0; j < ${t}; j+=2) {
              ivec4 index = round(${m});
              flattenedIndex += index.xz * ${b};
              if (j + 1 < ${t}) {
                flattenedIndex += index.yw * ${C};
              }
            }
            if (flattenedIndex[0] == coords[0] || flattenedIndex[1] == coords[0] ||
                flattenedIndex[0] == coords[0] + 1 || flattenedIndex[1] == coords[0] + 1) {
              vec4 updVals = ${d};
              if (flattenedIndex[0] == coords[0]) {
                sum.xy += updVals.xy;
                found.xy = vec2(1.);
              } else if (flattenedIndex[0] == coords[0] + 1) {
                sum.zw += updVals.xy;
                found.zw = vec2(1.);
              }
              if (flattenedIndex[1] == coords[0]) {
                sum.xy += updVals.zw;
                found.xy = vec2(1.);
              } else if (flattenedIndex[1] == coords[0] + 1) {
                sum.zw += updVals.zw;
                found.zw = vec2(1.);
              }
            }
          }
          setOutput(mix(${h}, sum, found));
        }
      `}};function rP(r){let{inputs:e,backend:t,attrs:o}=r,{indices:n,updates:s}=e,{shape:a}=o,{sliceRank:i,numUpdates:u,sliceSize:l,strides:c,outputSize:p}=I.calculateShapes(s,n,a),m=[p/l,l];if(p===0)return t.makeTensorInfo(a,n.dtype);let f=O({inputs:{x:n},backend:t,attrs:{shape:[u,i]}}),d=O({inputs:{x:s},backend:t,attrs:{shape:[u,l]}}),y=t.makeTensorInfo([],"float32",new Float32Array([0])),h;$().getBool("WEBGL_PACK")?h=new Qc(u,i,f.shape.length,d.shape.length,c,m):h=new qr(u,i,f.shape.length,d.shape.length,c,m);let b=t.runWebGLProgram(h,[d,f,y],d.dtype),C=O({inputs:{x:b},backend:t,attrs:{shape:a}});return t.disposeIntermediateTensorInfo(f),t.disposeIntermediateTensorInfo(d),t.disposeIntermediateTensorInfo(b),t.disposeIntermediateTensorInfo(y),C}var lv={kernelName:Ti,backendName:"webgl",kernelFunc:rP};var Zc=class{constructor(e,t,o,n){this.variableNames=["sortedSequence","values"],this.customUniforms=[{name:"numInputs",type:"int"}],this.outputShape=[e,o];let s="while (left < right) {",a=`for (int i = 0; i < ${Math.ceil(Math.log2(t+1))}; ++i) { if (left >= right) break;`,i=$().getNumber("WEBGL_VERSION")===2?s:a,u=n==="left"?"<":"<=";this.userCode=`
       int findBound(int batch, float value) {
         int left = 0;
         int right = numInputs;
         int mid;
         ${i}
           mid = (left + right) / 2;
           if (getSortedSequence(batch, mid) ${u} value) {
             left = mid + 1;
           } else {
             right = mid;
           }
         }
         return right;
       }

       void main() {
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int valueIndex = coords[1];

         float value = getValues(batch, valueIndex);

         setOutput(float(findBound(batch, value)));
       }
     `}};function oP(r){let{inputs:e,backend:t,attrs:o}=r,{sortedSequence:n,values:s}=e,{side:a}=o,i=new Zc(n.shape[0],n.shape[1],s.shape[1],a),u=[[n.shape[1]]];return t.runWebGLProgram(i,[n,s],"int32",u)}var cv={kernelName:Ci,backendName:"webgl",kernelFunc:oP};var Jc=class{constructor(e,t,o){this.variableNames=["c","a","b"],this.outputShape=t;let n,s;if(o>4)throw Error(`Where for rank ${o} is not yet supported`);if(o===1)s="resRC",n="resRC";else{let i=["resRC.x","resRC.y","resRC.z","resRC.w"],u=[],l=[];for(let c=0;c<t.length;c++)l.push(`${i[c]}`),c<e&&u.push(`${i[c]}`);n=u.join(),s=l.join()}let a=q(o);this.userCode=`
      void main() {
        ${a} resRC = getOutputCoords();
        float cVal = getC(${n});
        if (cVal >= 1.0) {
          setOutput(getA(${s}));
        } else {
          setOutput(getB(${s}));
        }
      }
    `}};function nP(r){let{inputs:e,backend:t}=r,{condition:o,t:n,e:s}=e,a=new Jc(o.shape.length,n.shape,n.shape.length);return t.runWebGLProgram(a,[o,n,s],Ke(n.dtype,s.dtype))}var pv={kernelName:vi,backendName:"webgl",kernelFunc:nP};var sP=`
  // Stable and Attracting Fixed Point (0, 1) for Normalized Weights.
  // see: https://arxiv.org/abs/1706.02515
  float scaleAlpha = ${I.SELU_SCALEALPHA};
  float scale = ${I.SELU_SCALE};
  return (x >= 0.0) ? scale * x : scaleAlpha * (exp(x) - 1.0);
`,aP=U({opSnippet:sP}),mv={kernelName:Si,backendName:"webgl",kernelFunc:aP};var iP=Pt+`
  return 1.0 / (1.0 + exp(-1.0 * x));
`,uP=`
  vec4 result = 1.0 / (1.0 + exp(-1.0 * x));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,lP=U({opSnippet:iP,packedOpSnippet:uP,cpuKernelImpl:Uw}),fv={kernelName:on,backendName:"webgl",kernelFunc:lP};var cP=`
  if (isnan(x)) { return 0.0; }
  return sign(x);
`,pP=U({opSnippet:cP}),dv={kernelName:Ii,backendName:"webgl",kernelFunc:pP};var mP=Pt+`
  return sin(x);
`,fP=`
  vec4 result = sin(x);
  bvec4 isNaN = isnan(x);
  ${wt}
  return result;
`,dP=U({opSnippet:mP,packedOpSnippet:fP}),hv={kernelName:"Sin",backendName:"webgl",kernelFunc:dP};var hP=`
  float e2x = exp(x);
  return (e2x - 1.0 / e2x) / 2.0;
`,gP=U({opSnippet:hP}),gv={kernelName:Ei,backendName:"webgl",kernelFunc:gP};var xP=`
  float epsilon = 1.1920928955078125e-7;
  float threshold = log(epsilon) + 2.0;

  bool too_large = x > -threshold;
  bool too_small = x < threshold;

  float result;
  float exp_x = exp(x);

  if (too_large){
    result = x;
  }
  else if (too_small){
    result = exp_x;
  }
  else{
    result = log(exp_x + 1.0);
  }
  return result;
`,yP=U({opSnippet:xP}),xv={kernelName:$i,backendName:"webgl",kernelFunc:yP};var bP=r=>{let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{blockShape:s,paddings:a}=o;T.assert(n.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGL backend not implemented yet");let i=s.reduce((b,C)=>b*C),u=[[0,0]];u.push(...a);for(let b=1+s.length;b<n.shape.length;++b)u.push([0,0]);let l=[],c=Uf({inputs:{x:n},backend:t,attrs:{paddings:u,constantValue:0}}),p=I.getReshaped(c.shape,s,i,!1),m=I.getPermuted(p.length,s.length,!1),f=I.getReshapedPermuted(c.shape,s,i,!1),d=O({inputs:{x:c},backend:t,attrs:{shape:p}}),y=de({inputs:{x:d},backend:t,attrs:{perm:m}}),h=O({inputs:{x:y},backend:t,attrs:{shape:f}});return l.push(c),l.push(d),l.push(y),l.forEach(b=>t.disposeIntermediateTensorInfo(b)),h},yv={kernelName:ki,backendName:"webgl",kernelFunc:bP};function wP(r){let{inputs:e,backend:t}=r,{indices:o,values:n,denseShape:s,defaultValue:a}=e;if(s.shape.length!==1)throw new Error(`Dense shape must be a vector, saw:
         ${s.shape}`);if(o.shape.length!==2)throw new Error(`Indices must be a matrix, saw:
         ${o.shape}`);if(n.shape.length!==1)throw new Error(`Values must be a vector, saw:
         ${n.shape}`);if(a.shape.length!==0)throw new Error(`Default value must be a scalar, saw:
        ${a.shape}`);let i=t.readSync(o.dataId),u=t.readSync(n.dataId),l=t.readSync(s.dataId),c=t.readSync(a.dataId)[0],[p,m,f,d,y]=Ww(i,o.shape,o.dtype,u,n.dtype,l,c);return[t.makeTensorInfo(m,o.dtype,p),t.makeTensorInfo([m[0]],n.dtype,f),t.makeTensorInfo([d.length],"bool",new Uint8Array(d.map(h=>Number(h)))),t.makeTensorInfo([y.length],o.dtype,new Int32Array(y))]}var bv={kernelName:_i,backendName:"webgl",kernelFunc:wP};function TP(r){let{inputs:e,backend:t}=r,{inputIndices:o,inputShape:n,newShape:s}=e;if(o.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape ${o.shape}`);if(n.shape.length!==1)throw new Error(`Input shape should be a vector but received shape ${n.shape}`);if(s.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${s.shape}`);let a=Array.from(t.readSync(n.dataId)),i=t.readSync(o.dataId),u=Array.from(t.readSync(s.dataId)),[l,c,p]=zw(i,o.shape,o.dtype,a,u);return[t.makeTensorInfo(c,o.dtype,l),t.makeTensorInfo([p.length],s.dtype,new Int32Array(p))]}var wv={kernelName:Di,backendName:"webgl",kernelFunc:TP};function NP(r){let{inputs:e,backend:t}=r,{data:o,indices:n,segmentIds:s}=e;if(o.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.shape.length!==1)throw new Error(`Indices should be a vector but received shape
              ${n.shape}`);if(s.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
              ${s.shape}`);let a=t.readSync(o.dataId),i=t.readSync(n.dataId),u=t.readSync(s.dataId),[l,c]=Ol(a,o.shape,o.dtype,i,u,!0);return t.makeTensorInfo(c,o.dtype,l)}var Tv={kernelName:Oi,backendName:"webgl",kernelFunc:NP};function CP(r){let{inputs:e,backend:t}=r,{data:o,indices:n,segmentIds:s}=e;if(o.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.shape.length!==1)throw new Error(`Indices should be a vector but received shape
             ${n.shape}`);if(s.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
             ${s.shape}`);let a=t.readSync(o.dataId),i=t.readSync(n.dataId),u=t.readSync(s.dataId),[l,c]=Ol(a,o.shape,o.dtype,i,u);return t.makeTensorInfo(c,o.dtype,l)}var Nv={kernelName:Fi,backendName:"webgl",kernelFunc:CP};function vP(r){let{inputs:e,backend:t,attrs:o}=r,{sparseIndices:n,sparseValues:s,defaultValue:a}=e,{outputShape:i}=o,{sliceRank:u,numUpdates:l,sliceSize:c,strides:p,outputSize:m}=I.calculateShapes(s,n,i),f=!1;if(s.dtype==="string"){let b=t.bufferSync(n),C=t.bufferSync(s),S=T.decodeString(t.readSync(a.dataId)[0]),E=Gw(b,C,i,m,c,l,u,p,S,f);return t.makeTensorInfo(i,E.dtype,E.values)}let d=new qr(l,u,n.shape.length,s.shape.length,p,[m,1],f),y=t.runWebGLProgram(d,[s,n,a],s.dtype),h=O({inputs:{x:y},backend:t,attrs:{shape:i}});return t.disposeIntermediateTensorInfo(y),h}var Cv={kernelName:Pi,backendName:"webgl",kernelFunc:vP};function SP(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{numOrSizeSplits:s,axis:a}=o,i=T.parseAxisParam(a,n.shape)[0],u=I.prepareSplitSize(n,s,i),l=n.shape.length,c=new Array(l).fill(0),p=n.shape.slice();return u.map(m=>{let f=[...p];f[i]=m;let d=Wt({inputs:{x:n},backend:t,attrs:{begin:c,size:f}});return c[i]+=m,d})}var vv={kernelName:Ri,backendName:"webgl",kernelFunc:SP};var Sv="return sqrt(x);",EP=U({opSnippet:Sv,packedOpSnippet:Sv,cpuKernelImpl:Hw}),Ev={kernelName:nn,backendName:"webgl",kernelFunc:EP};var IP="return x * x;",$P=U({opSnippet:IP}),Iv={kernelName:_d,backendName:"webgl",kernelFunc:$P};var $v="return (a - b) * (a - b);",kP=ie({opSnippet:$v,packedOpSnippet:$v}),kv={kernelName:sn,backendName:"webgl",kernelFunc:kP};function RP(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e;if(n.dtype!=="string")throw new Error("Input must be of datatype string");let s=t.readSync(n.dataId),a=I.fromUint8ToStringArray(s),i=Kw(a,"string",o);return t.makeTensorInfo(n.shape,"string",i)}var Rv={kernelName:an,backendName:"webgl",kernelFunc:RP};function AP({inputs:r,attrs:e,backend:t}){let{x:o}=r,n=ke+`
    return x > 0.0 ? 1.0 : float(${e.alpha});
  `,s=new Ge(o.shape,n);return t.runWebGLProgram(s,[o],o.dtype)}var Av={kernelName:Xi,backendName:"webgl",kernelFunc:AP};var ep=class{constructor(e,t,o){this.variableNames=["x"],this.outputShape=o;let n=o.length,s=q(o.length),a=q(o.length),i="";if(n===1)i="coords * strides + begin";else{let u=0;i=o.map((l,c)=>(u++,o.length===1?`coords * strides[${c}] + begin[${c}]`:`coords[${u-1}] * strides[${c}] + begin[${c}]`)).join(",")}this.userCode=`
      ${s} begin = ${s}(${e});
      ${s} strides = ${s}(${t});

      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${i}));
      }
    `}};function _P(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{begin:s,end:a,strides:i,beginMask:u,endMask:l,ellipsisMask:c,newAxisMask:p,shrinkAxisMask:m}=o,{finalShapeSparse:f,finalShape:d,isIdentity:y,sliceDim0:h,isSimpleSlice:b,begin:C,end:S,strides:E}=it.sliceInfo(n.shape,s,a,i,u,l,c,p,m),k;if(y)k=O({inputs:{x:n},backend:t,attrs:{shape:d}});else if(h||b){T.assert(n.shape.length>=1,()=>`Input must have rank at least 1, got: ${n.shape.length}`);let _=it.computeOutShape(C,S,E),D=Wt({inputs:{x:n},backend:t,attrs:{begin:C,size:_}});k=O({inputs:{x:D},backend:t,attrs:{shape:d}}),t.disposeIntermediateTensorInfo(D)}else if(t.shouldExecuteOnCPU([n])){let D=t.readSync(n.dataId),P=Q(n.shape,n.dtype,D),L=qw(f,P,E,C);k=t.makeTensorInfo(d,n.dtype,L.values)}else{let D=new ep(C,E,f);k=t.runWebGLProgram(D,[n],n.dtype)}let A=O({inputs:{x:k},backend:t,attrs:{shape:d}});return t.disposeIntermediateTensorInfo(k),A}var _v={kernelName:Li,backendName:"webgl",kernelFunc:_P};function DP(r){let{inputs:e,backend:t,attrs:o}=r,{separator:n,nGramWidths:s,leftPad:a,rightPad:i,padWidth:u,preserveShortSequences:l}=o,{data:c,dataSplits:p}=e,m=t.readSync(c.dataId),f=t.readSync(p.dataId),[d,y]=Xw(m,f,n,s,a,i,u,l);return[t.makeTensorInfo([d.length],"string",d),t.makeTensorInfo(p.shape,"int32",y)]}var Dv={kernelName:Bi,backendName:"webgl",kernelFunc:DP};function OP(r){let{inputs:e,backend:t,attrs:o}=r,{skipEmpty:n}=o,{input:s,delimiter:a}=e;if(s.dtype!=="string")throw new Error("Input must be of datatype string");if(s.shape.length!==1)throw new Error(`Input must be a vector, got shape: ${s.shape}`);if(a.shape.length!==0)throw new Error(`Delimiter must be a scalar, got shape: ${a.shape}`);let i=t.readSync(s.dataId),u=t.readSync(a.dataId)[0],[l,c,p]=jw(i,u,n),m=c.length;return[t.makeTensorInfo([m,2],"int32",l),t.makeTensorInfo([m],"string",c),t.makeTensorInfo([2],"int32",new Int32Array(p))]}var Ov={kernelName:Vi,backendName:"webgl",kernelFunc:OP};function FP(r){let{inputs:e,backend:t,attrs:o}=r,{numBuckets:n}=o,{input:s}=e;if(s.dtype!=="string")throw new Error("Input must be of datatype string");if(n<=0)throw new Error("Number of buckets must be at least 1");let a=t.readSync(s.dataId),i=Yw(a,n);return t.makeTensorInfo(s.shape,"int32",i)}var Fv={kernelName:Gi,backendName:"webgl",kernelFunc:FP};var PP="return tan(x);",LP=U({opSnippet:PP}),Pv={kernelName:"Tan",backendName:"webgl",kernelFunc:LP};var BP=`
  float e2x = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e2x) / (1.0 + e2x);
`,VP=U({opSnippet:BP}),Lv={kernelName:Ui,backendName:"webgl",kernelFunc:VP};function GP(r){let{inputs:e,backend:t,attrs:o}=r,{tensor:n,indices:s,updates:a}=e,{}=o,{sliceRank:i,numUpdates:u,sliceSize:l,strides:c,outputSize:p}=I.calculateShapes(a,s,n.shape),m=[p/l,l];if(p===0)return t.makeTensorInfo(n.shape,s.dtype);let f=O({inputs:{x:s},backend:t,attrs:{shape:[u,i]}}),d=O({inputs:{x:a},backend:t,attrs:{shape:[u,l]}}),y=O({inputs:{x:n},backend:t,attrs:{shape:m}}),h=new qr(u,i,f.shape.length,d.shape.length,c,m,!1,!0),b=t.runWebGLProgram(h,[d,f,y],y.dtype),C=O({inputs:{x:b},backend:t,attrs:{shape:n.shape}});return t.disposeIntermediateTensorInfo(f),t.disposeIntermediateTensorInfo(d),t.disposeIntermediateTensorInfo(y),t.disposeIntermediateTensorInfo(b),C}var Bv={kernelName:Ni,backendName:"webgl",kernelFunc:GP};var tp=class{constructor(e,t){this.variableNames=["A"];let o=new Array(e.length);for(let a=0;a<o.length;a++)o[a]=e[a]*t[a];this.outputShape=o,this.rank=o.length;let n=q(this.rank),s=UP(e);this.userCode=`
      void main() {
        ${n} resRC = getOutputCoords();
        setOutput(getA(${s}));
      }
    `}};function UP(r){let e=r.length;if(e>5)throw Error(`Tile for rank ${e} is not yet supported`);if(e===1)return`imod(resRC, ${r[0]})`;let t=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u"],o=[];for(let n=0;n<r.length;n++)o.push(`imod(${t[n]}, ${r[n]})`);return o.join()}function Wf(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{reps:s}=o;if(n.dtype==="string"||n.shape.length>5){let u=t.readSync(n.dataId),l=n.dtype==="string"?u.map(m=>T.decodeString(m)):u,c=Q(n.shape,n.dtype,l),p=Zw(c,s);return t.makeTensorInfo(p.shape,p.dtype,p.values)}let a=new tp(n.shape,s);return t.runWebGLProgram(a,[n],n.dtype)}var Vv={kernelName:un,backendName:"webgl",kernelFunc:Wf};var rp=class{constructor(e){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"negativeInf",type:"float"},{name:"dir",type:"int"},{name:"inc",type:"int"}],this.outputShape=e,this.userCode=`
       void main() {
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int elemIdx = coords[1];

         // We compare elements pair-wise within a group of size 2 * inc.
         // The comparing rule for each group alternates between ascending
         // and descending. Within each group, we compare each pair at
         // positions i and i+inc. To decide whether an element at position i
         // is x0 or x1, we mod it by 2 * inc, if the result is smaller than
         // inc, it is in the first half of the group, we denote it as x0,
         // otherwise we denote it as x1.
         // For example, as shown in the Bitonic top K paper referenced above,
         // Figure5(a) shows that element[1] is in the
         // second half of the group when group size is 2, but it is in the
         // first half of the group when group size is 4.

         bool isFirstInPair = imod(elemIdx, 2 * inc) < inc;
         int i = isFirstInPair ? elemIdx : elemIdx - inc;

         int i0 = firstPass == 1 ? i : int(getIndices(batch, i));
         int i1 = firstPass == 1 ? i + inc : int(getIndices(batch, i + inc));
         float x0 = i0 < n ? getX(batch, i0) : negativeInf;
         float x1 = i1 < n ? getX(batch, i1) : negativeInf;

         // Denotes which direction indices are in (ascending or descending).
         bool reverse = imod(elemIdx, 2 * dir) >= dir;
         bool isGreater = x0 > x1 || (x0 == x1 && i1 > i0);
         if (reverse == isGreater) { // Elements in opposite order of direction
           int iTemp = i0;
           i0 = i1;
           i1 = iTemp;
         }
         if (isFirstInPair) {
            setOutput(float(i0));
         } else {
            setOutput(float(i1));
         }
       }
     `}},op=class{constructor(e){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"k",type:"int"}],this.outputShape=e,this.userCode=`
    void main() {
         // Takes max of indices (0, k), (1, k + 1), (2, k + 2) ...
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int elemIdx = coords[1];

         // The output size is half of the previous size.
         // If the previous sequence is | | | | _ _ _ _  | | | |  _ _ _ _ (k=4),
         // we only need to output the indices at positions |, the indices at
         // positions _ can be thrown away, see Figure5(b) After Phase 2
         // (Merge phase) in the Bitonic Top K paper referenced above.
         // For example, the paper shows we only need to output the orange bars.
         // The output sequence should look like this | | | | | | | |.
         // Because the sequence is halved, to map the output index back
         // to the previous sequence to find the corresponding value,
         // we need to double the index. When we double the index,
         // we basically interpolate a position, so 2i looks like
         // | _ | _ | _ | _ | _ | _ | _. We move the | to the first k position
         // of each 2k positions by - elemIdx % k. E.g. for output at
         // index 4,5,6,7, we want to get the corresponding element at
         // original index 8,9,10,11, for output at index 8,9,10,11,
         // we want to get the corresponding element at original index
         // 16,17,18,19, so on and so forth.

         int i = elemIdx < k ? elemIdx : (elemIdx * 2 - imod(elemIdx, k));
         int i0 = firstPass == 1 ? i : int(getIndices(batch, i));
         int i1 = firstPass == 1 ? i + k : int(getIndices(batch, i + k));

         float x0 = getX(batch, i0);
         float x1 = i1 < n ? getX(batch, i1) : x0;

         setOutput(x0 >= x1 ? float(i0) : float(i1));
       }
     `}};function Oo(r,e){e!==null&&r.disposeIntermediateTensorInfo(e)}function Gv(r){let e=1;for(;e<r;)e*=2;return e}function MP(r){let{inputs:e,backend:t,attrs:o}=r,{x:n}=e,{k:s,sorted:a}=o,i=$().getNumber("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD"),u=$().getNumber("TOPK_K_CPU_HANDOFF_THRESHOLD"),l=n.shape,c=l[l.length-1];if(t.shouldExecuteOnCPU([n])||c<i||s>u){let L=t.readSync(n.dataId),[G,H]=Jw(L,l,n.dtype,s,a);return[t.makeTensorInfo(G.shape,G.dtype,G.values),t.makeTensorInfo(H.shape,H.dtype,H.values)]}if(s===0)return l[l.length-1]=0,[t.makeTensorInfo(l,n.dtype,[]),t.makeTensorInfo(l,"int32",[])];if(c===1)return[n,Cr({attrs:{shape:l,dtype:"int32",value:0},backend:t})];let p=t.texData.get(n.dataId),m=p!==null&&p.isPacked,f=m?t.unpackTensor(n):n,y=T.sizeFromShape(l)/c,h=O({inputs:{x:f},attrs:{shape:[y,c]},backend:t});m&&Oo(t,f);let b=Gv(s),C=Gv(c),S=null,E=()=>S===null?[h,h]:[h,S],k=(L,G,H)=>{let te=E(),oe=new rp(H),Oe=[[c],[S===null?1:0],[Number.NEGATIVE_INFINITY],[L],[G]],Re=S;S=t.runWebGLProgram(oe,te,"int32",Oe),Oo(t,Re)};for(let L=1;L<b;L*=2){let G=L*2;for(let H=L;H>=1;H/=2)k(G,H,[y,C])}for(let L=C;L>b;L/=2){let G=E(),H=new op([y,L/2]),oe=[[c],[S===null?1:0],[b]],ue=S;S=t.runWebGLProgram(H,G,"int32",oe),Oo(t,ue);let Oe=b/2,Re=Oe*2;for(let Ee=Oe;Ee>=1;Ee/=2)k(Re,Ee,S.shape)}let A=S;S=Wt({inputs:{x:S},backend:t,attrs:{begin:0,size:[y,s]}}),Oo(t,A);let _=Pf({inputs:{x:h,indices:S},backend:t,attrs:{axis:1,batchDims:1}});Oo(t,h);let D=l.slice(0,-1);D.push(s),A=S,S=O({inputs:{x:S},attrs:{shape:D},backend:t}),Oo(t,A);let P=_;return _=O({inputs:{x:_},attrs:{shape:D},backend:t}),Oo(t,P),[_,S]}var Uv={kernelName:Mi,backendName:"webgl",kernelFunc:MP};var np=class{constructor(e,t,o,n,s,a){this.variableNames=["Image","Transforms"],this.outputShape=a;let i=o==="nearest"?1:2,u;switch(n){case"constant":u=1;break;case"reflect":u=2;break;case"wrap":u=3;break;case"nearest":u=4;break;default:u=1;break}this.userCode=`
            float mapCoord(float outCoord, float len) {
              float inCoord = outCoord;
              if(${u} == 2) {
                if (inCoord < 0.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz2 = 2.0 * len;
                    if (inCoord < sz2) {
                      inCoord = sz2 * float(int(float(-inCoord / sz2))) +
                      inCoord;
                    }
                    inCoord = inCoord < -len ? inCoord + sz2 : -inCoord - 1.0;
                  }
                } else if (inCoord > len - 1.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz2 = 2.0 * len;
                    inCoord -= sz2 * float(int(float(inCoord / sz2)));
                    if (inCoord >= len) {
                      inCoord = sz2 - inCoord - 1.0;
                    }
                  }
                }
                return clamp(inCoord, 0.0, len - 1.0);
              } else if (${u} == 3) {
                if (inCoord < 0.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz = len - 1.0;
                    inCoord += len * (float(int(float(-inCoord / sz))) + 1.0);
                  }
                } else if (inCoord > len - 1.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz = len - 1.0;
                    inCoord -= len * float(int(float(inCoord / sz)));
                  }
                }
                return clamp(inCoord, 0.0, len - 1.0);
              } else if (${u} == 4) {
                return clamp(outCoord, 0.0, len - 1.0);
              } else {
                return outCoord;
              }
            }

            float readWithFillValue(int batch, int coordY, int coordX,
              int channel) {
              float outputValue;
              if (0 <= coordY && coordY < ${e} && 0 <= coordX && coordX < ${t}) {
                  outputValue = getImage(batch, coordY, coordX, channel);
              } else {
                outputValue = float(${s});
              }
              return outputValue;
            }

            void main() {
              ivec4 coords = getOutputCoords();
              float outputValue;
              int batch = coords[0];
              int x = coords[2];
              int y = coords[1];
              int channel = coords[3];
              float xf = float(x);
              float yf = float(y);
              float a1 = getTransforms(batch, 0);
              float a2 = getTransforms(batch, 1);
              float a3 = getTransforms(batch, 2);
              float b1 = getTransforms(batch, 3);
              float b2 = getTransforms(batch, 4);
              float b3 = getTransforms(batch, 5);
              float c1 = getTransforms(batch, 6);
              float c2 = getTransforms(batch, 7);
              float projection = c1 * xf + c2 * yf + 1.0;
              if (projection == 0.0) {
                outputValue = float(${s});
              } else {
                float inX = (a1 * xf + a2 * yf + a3) / projection;
                float inY = (b1 * xf + b2 * yf + b3) / projection;
                float mapX = mapCoord(inX, float(${t}));
                float mapY = mapCoord(inY, float(${e}));

                if (${i} == 1) {
                  int coordY = int(round(mapY));
                  int coordX = int(round(mapX));
                  outputValue = readWithFillValue(batch, coordY, coordX,
                    channel);
                } else {
                  float yFloor = floor(mapY);
                  float xFloor = floor(mapX);
                  float yCeil = yFloor + 1.0;
                  float xCeil = xFloor + 1.0;
                  float valueYFloor = (xCeil - mapX) *
                  readWithFillValue(batch, int(yFloor), int(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, int(yFloor), int(xCeil), channel);
                  float valueYCeil = (xCeil - mapX) *
                  readWithFillValue(batch, int(yCeil), int(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, int(yCeil), int(xCeil), channel);
                  outputValue = (yCeil - mapY) * valueYFloor +
                  (mapY - yFloor) * valueYCeil;
                }
              }
              setOutput(outputValue);
            }
        `}};function WP(r){let{inputs:e,backend:t,attrs:o}=r,{image:n,transforms:s}=e,{interpolation:a,fillMode:i,fillValue:u,outputShape:l}=o,[c,p,m,f]=n.shape,[d,y]=l??[p,m],h=[c,d,y,f],b=new np(p,m,a,i,u,h);return t.runWebGLProgram(b,[n,s],"float32")}var Mv={kernelName:Wi,backendName:"webgl",kernelFunc:WP};function zP(r){let{inputs:e,attrs:t,backend:o}=r,{axis:n}=t,{x:s}=e;ar(s,"unique"),console.warn("WARNING: ","UI might be locked temporarily as data is being downloaded");let a=o.readSync(s.dataId),{outputValues:i,outputShape:u,indices:l}=eT(a,n,s.shape,s.dtype);return[o.makeTensorInfo(u,s.dtype,i),o.makeTensorInfo([l.length],"int32",l)]}var Wv={kernelName:zi,backendName:"webgl",kernelFunc:zP};function HP(r){let{inputs:e,backend:t,attrs:o}=r,{value:n}=e,{axis:s}=o;s<0&&(s+=n.shape.length);let a=n,i=a.shape.length,u=n.shape[s],l=new Array(i-1),c=0;for(let y=0;y<i;y++)y!==s&&(l[c++]=a.shape[y]);let p=[],m=new Array(i).fill(0),f=a.shape.slice();f[s]=1;let d=new Array(u);for(let y=0;y<d.length;y++){m[s]=y;let h=Wt({inputs:{x:a},backend:t,attrs:{begin:m,size:f}}),b=O({inputs:{x:h},backend:t,attrs:{shape:l}});d[y]=b,p.push(h)}return p.forEach(y=>t.disposeIntermediateTensorInfo(y)),d}var zv={kernelName:Hi,backendName:"webgl",kernelFunc:HP};var sp=class{constructor(e,t){this.variableNames=["x","segmentIds"];let o=e.windowSize,n=e.batchSize,s=e.inSize,a=e.numSegments,i=a*Math.ceil(s/o);this.outputShape=[n,i];let u="0.0",l="sumValue",c=Math.floor(o/4)*4,p=o%4,m=`
        sumValue += dot(values, segFilter);
    `,f="";s%o>0&&(f=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return initializationValue;
        }
      `);let d="";s%o>0&&(d=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return -1.0;
        }
      `),this.userCode=`
      const float initializationValue = ${u};

      float getValue(int batch, int inIdx) {
        ${f}
        return getX(batch, inIdx);
      }

      float getSegmentIdAtIndex(int inIdx) {
        ${d}
        return getSegmentIds(inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = int(floor(float(outIdx) / float(
          ${a})) * float(${o}));
        int currentSeg = int(mod(float(outIdx), float(${a})));

        float sumValue = 0.0;

        for (int i = 0; i < ${c}; i += 4) {
          int inIdx = inOffset + i;
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 1)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 2)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 3)) == currentSeg ? 1 : 0
          );

          ${m}
        }

        int inIdx = inOffset + ${c};
        if (${p===1}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            initializationValue,
            initializationValue,
            initializationValue
          );

          int inIdxSeg = int(getSegmentIdAtIndex(inIdx));

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            0,
            0,
            0
          );

          ${m}
        } else if (${p===2}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            initializationValue,
            initializationValue
          );

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 1)) == currentSeg ? 1 : 0,
              0,
              0
          );

          ${m}
        } else if (${p===3}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            initializationValue
          );

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 1)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 2)) == currentSeg ? 1 : 0,
            0
          );

          ${m}
        }
        setOutput(${l});
      }
    `}};function KP(r){let{inputs:e,backend:t,attrs:o}=r,{x:n,segmentIds:s}=e,{numSegments:a}=o,i=n.shape.length,u=[],l=0,c=I.getAxesPermutation([l],i),p=n;c!=null&&(p=de({inputs:{x:n},backend:t,attrs:{perm:c}}),u.push(p),l=I.getInnerMostAxes(1,i)[0]);let m=I.segment_util.computeOutShape(p.shape,l,a),f=T.sizeFromShape([p.shape[l]]),d=O({inputs:{x:p},backend:t,attrs:{shape:[-1,f]}});u.push(d);let y=ao(n.dtype),h=(E,k,A,_,D)=>{let P=E.shape[0],L=E.shape[1],G=I.segment_util.segOpComputeOptimalWindowSize(L,D),H={windowSize:G,inSize:L,batchSize:P,numSegments:D},te=new sp(H,k),oe=t.compileAndRun(te,[E,A],_);if(u.push(oe),oe.shape[1]===D)return oe;let ue=Mf({backend:t,attrs:{start:0,stop:D,step:1,dtype:"float32"}}),Oe=Wf({inputs:{x:ue},backend:t,attrs:{reps:[L/G]}});return u.push(ue),u.push(Oe),h(oe,k,Oe,_,D)},b=h(d,"unsortedSegmentSum",s,y,a),C=O({inputs:{x:b},backend:t,attrs:{shape:m}}),S=C;if(c!=null){u.push(C);let E=I.getUndoAxesPermutation(c);S=de({inputs:{x:S},backend:t,attrs:{perm:E}})}return u.forEach(E=>t.disposeIntermediateTensorInfo(E)),S}var Hv={kernelName:Ki,backendName:"webgl",kernelFunc:KP};var qP=[IT,kT,RT,AT,DT,OT,FT,PT,VT,GT,UT,MT,WT,zT,HT,KT,qT,XT,jT,YT,QT,JT,eN,tN,rN,aN,uN,lN,xT,pN,fN,dN,hN,gN,xN,yN,bN,wN,TN,NN,SN,EN,IN,$N,kN,RN,AN,_N,DN,ON,FN,PN,LN,BN,VN,GN,MN,WN,zN,HN,qN,XN,jN,YN,QN,ZN,JN,eC,tC,gT,rC,mN,oC,nC,sC,yT,aC,iC,uC,lC,cC,pC,mC,fC,dC,hC,xC,yC,bC,wC,TC,NC,vC,EC,IC,$C,kC,RC,FC,TT,PC,LC,BC,VC,oN,GC,WC,zC,HC,KC,bT,qC,XC,jC,YC,QC,nN,AC,ZC,JC,ev,CT,tv,rv,ov,nv,sv,av,iv,uv,lv,cv,pv,mv,fv,dv,hv,gv,ZT,OC,xv,yv,bv,wv,Tv,Nv,Cv,vv,Ev,Iv,kv,Rv,Av,_v,Dv,Ov,Fv,DC,ST,Pv,Lv,Bv,Vv,Uv,Mv,ET,Wv,zv,Hv,UC];for(let r of qP)Fd(r);var XP=$();XP.registerFlag("KEEP_INTERMEDIATE_TENSORS",()=>!1,r=>{r&&console.warn("Keep intermediate tensors is ON. This will print the values of all intermediate tensors during model inference. Not all models support this mode. For details, check e2e/benchmarks/ model_config.js. This significantly impacts performance.")});var mt;(function(r){r[r.DT_INVALID=0]="DT_INVALID",r[r.DT_FLOAT=1]="DT_FLOAT",r[r.DT_DOUBLE=2]="DT_DOUBLE",r[r.DT_INT32=3]="DT_INT32",r[r.DT_UINT8=4]="DT_UINT8",r[r.DT_INT16=5]="DT_INT16",r[r.DT_INT8=6]="DT_INT8",r[r.DT_STRING=7]="DT_STRING",r[r.DT_COMPLEX64=8]="DT_COMPLEX64",r[r.DT_INT64=9]="DT_INT64",r[r.DT_BOOL=10]="DT_BOOL",r[r.DT_QINT8=11]="DT_QINT8",r[r.DT_QUINT8=12]="DT_QUINT8",r[r.DT_QINT32=13]="DT_QINT32",r[r.DT_BFLOAT16=14]="DT_BFLOAT16",r[r.DT_QINT16=15]="DT_QINT16",r[r.DT_QUINT16=16]="DT_QUINT16",r[r.DT_UINT16=17]="DT_UINT16",r[r.DT_COMPLEX128=18]="DT_COMPLEX128",r[r.DT_HALF=19]="DT_HALF",r[r.DT_RESOURCE=20]="DT_RESOURCE",r[r.DT_VARIANT=21]="DT_VARIANT",r[r.DT_UINT32=22]="DT_UINT32",r[r.DT_UINT64=23]="DT_UINT64",r[r.DT_FLOAT_REF=101]="DT_FLOAT_REF",r[r.DT_DOUBLE_REF=102]="DT_DOUBLE_REF",r[r.DT_INT32_REF=103]="DT_INT32_REF",r[r.DT_UINT8_REF=104]="DT_UINT8_REF",r[r.DT_INT16_REF=105]="DT_INT16_REF",r[r.DT_INT8_REF=106]="DT_INT8_REF",r[r.DT_STRING_REF=107]="DT_STRING_REF",r[r.DT_COMPLEX64_REF=108]="DT_COMPLEX64_REF",r[r.DT_INT64_REF=109]="DT_INT64_REF",r[r.DT_BOOL_REF=110]="DT_BOOL_REF",r[r.DT_QINT8_REF=111]="DT_QINT8_REF",r[r.DT_QUINT8_REF=112]="DT_QUINT8_REF",r[r.DT_QINT32_REF=113]="DT_QINT32_REF",r[r.DT_BFLOAT16_REF=114]="DT_BFLOAT16_REF",r[r.DT_QINT16_REF=115]="DT_QINT16_REF",r[r.DT_QUINT16_REF=116]="DT_QUINT16_REF",r[r.DT_UINT16_REF=117]="DT_UINT16_REF",r[r.DT_COMPLEX128_REF=118]="DT_COMPLEX128_REF",r[r.DT_HALF_REF=119]="DT_HALF_REF",r[r.DT_RESOURCE_REF=120]="DT_RESOURCE_REF",r[r.DT_VARIANT_REF=121]="DT_VARIANT_REF",r[r.DT_UINT32_REF=122]="DT_UINT32_REF",r[r.DT_UINT64_REF=123]="DT_UINT64_REF"})(mt||(mt={}));var Kv;(function(r){let e;(function(t){t[t.LEGACY=0]="LEGACY",t[t.V1=1]="V1",t[t.V2=2]="V2"})(e=r.CheckpointFormatVersion||(r.CheckpointFormatVersion={}))})(Kv||(Kv={}));var YP={};function ap(r){return YP[r]}function g(r,e,t,o,n){let s=e.inputParams[r];if(s&&s.inputIndexStart!==void 0){let i=s.inputIndexStart,u=s.inputIndexEnd===0?void 0:s.inputIndexEnd===void 0?i+1:s.inputIndexEnd,l=i<0?e.inputNames.length+i:i;if(s.type==="tensor")return $e(e.inputNames[l],t,o,n);if(s.type==="tensors"){let m=e.inputs.slice(i,u);return e.inputNames.slice(i,u).filter((d,y)=>{var h;return((h=m[y])===null||h===void 0?void 0:h.op)!=="NoOp"}).map(d=>$e(d,t,o,n))}let c=$e(e.inputNames[l],t,o,n),p=c.dataSync();return s.type==="number"?p[0]:T.toNestedArray(c.shape,p)}let a=e.attrParams[r];return a&&a.value}function $e(r,e,t,o){let[n,s]=Ze(r,t);if(o!=null){let i=o.getHashTableHandleByName(n);if(i!=null)return i}let a=t.currentContextIds.find(i=>!!e[ip(n,i)]);return a!==void 0?e[ip(n,a)][s]:void 0}function zf(r,e,t){return e[ip(r,t.currentContextId)]}function zt(r,e){let[t,o,n]=Ze(r,e);return[ip(t,e&&e.currentContextId),o,n]}function ip(r,e){return e?`${r}-${e}`:r}function Ze(r,e){if(r==="")return["",0,void 0];let t=e!=null&&e.parseNodeNameCache!=null;if(t){let s=e.parseNodeNameCache.get(r);if(s!=null)return s}let o=r.split(":"),n;if(o.length===1)n=[r,0,void 0];else{let s=o[0],a=o.length===3?o[1]:void 0,i=Number(o[o.length-1]);n=[s,i,a]}return t&&e.parseNodeNameCache.set(r,n),n}function Ms(r,e,t){let o=g("pad",r,e,t);if(o==="explicit"){o=g("explicitPaddings",r,e,t);let n=[[0,0],[0,0],[0,0],[0,0]];for(let s=0;s<4;s++)n[s][0]=o[s*2],n[s][1]=o[s*2+1];return n}return o}function Ht(r){return r.kept?r:xt(r)}var Hf={};ce(Hf,{json:()=>QP});var QP=[{tfOpName:"Add",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddV2",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddN",category:"arithmetic",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"BiasAdd",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"Sub",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"RealDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Div",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"DivNoNan",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mul",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Maximum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Minimum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Pow",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SquaredDifference",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorMod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var Kf={};ce(Kf,{json:()=>ZP});var ZP=[{tfOpName:"Abs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan2",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Ceil",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ClipByValue",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"clipValueMin",type:"number"},{start:2,name:"clipValueMax",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Complex",category:"basic_math",inputs:[{start:0,name:"real",type:"tensor"},{start:1,name:"imag",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ComplexAbs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Elu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Exp",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Floor",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Imag",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Neg",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Real",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Prelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"alpha",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu6",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Selu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sigmoid",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Rsqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Square",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sign",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Round",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Expm1",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log1p",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Reciprocal",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Softplus",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Erf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LeakyRelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"alpha",name:"alpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsNan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsFinite",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsInf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var qf={};ce(qf,{json:()=>JP});var JP=[{tfOpName:"EmptyTensorList",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"maxNumElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"LoopCond",category:"control",inputs:[{start:0,name:"pred",type:"tensor"}]},{tfOpName:"Switch",category:"control",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"pred",type:"tensor"}]},{tfOpName:"Merge",category:"control",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"Enter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"frame_name",name:"frameName",type:"string"},{tfName:"is_constant",name:"isConstant",type:"bool"}]},{tfOpName:"Exit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NextIteration",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayV3",category:"control",inputs:[{start:0,name:"size",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"dynamic_size",name:"dynamicSize",type:"bool"},{tfName:"clear_after_read",name:"clearAfterRead",type:"bool"},{tfName:"identical_element_shapes",name:"identicalElementShapes",type:"bool"},{tfName:"tensor_array_name",name:"name",type:"string"}]},{tfOpName:"TensorArrayWriteV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayReadV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayGatherV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"}]},{tfOpName:"TensorArrayScatterV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArrayConcatV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape_except0",name:"elementShapeExcept0",type:"shape",notSupported:!0}]},{tfOpName:"TensorArraySplitV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"tensor",type:"tensor"},{start:2,name:"lengths",type:"number[]"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArraySizeV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}]},{tfOpName:"TensorArrayCloseV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"}]},{tfOpName:"StatelessIf",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"If",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"StatelessWhile",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"While",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"TensorListScatter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListScatterV2",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"},{start:3,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGather",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListSetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListReserve",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListFromTensor",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListStack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"},{tfName:"num_elements",name:"numElements",type:"dtype"}]},{tfOpName:"TensorListSplit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"},{start:2,name:"lengths",type:"number[]"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcat",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcatV2",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPopBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPushBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListLength",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}]},{tfOpName:"TensorListResize",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"size",type:"number"}]}];var Xf={};ce(Xf,{json:()=>eL});var eL=[{tfOpName:"AvgPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[],notSupported:!0},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPoolWithArgmax",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"include_batch_in_index",name:"includeBatchInIndex",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AvgPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Conv1D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"stride",name:"stride",type:"number"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NWC"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"dilation",name:"dilation",type:"number",defaultValue:1}]},{tfOpName:"Conv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"useCudnnOnGpu",name:"useCudnnOnGpu",type:"bool"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"_FusedConv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"use_cudnn_on_gpu",name:"useCudnnOnGpu",type:"bool",defaultValue:!0},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2}]},{tfOpName:"Conv2DBackpropInput",category:"convolution",inputs:[{start:2,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:0,name:"outputShape",type:"number[]"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]",notSupported:!0}]},{tfOpName:"DepthwiseConv2d",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"DepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"FusedDepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]}]},{tfOpName:"Conv3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"Dilation2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"rates",name:"dilations",type:"number[]"},{tfName:"padding",name:"pad",type:"string"}]}];var jf={};ce(jf,{json:()=>tL});var tL=[{tfOpName:"Fill",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"},{start:1,name:"value",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"LinSpace",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"num",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"OneHot",category:"creation",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"depth",type:"number"},{start:2,name:"onValue",type:"number",defaultValue:1},{start:3,name:"offValue",type:"number",defaultValue:0}],attrs:[{tfName:"axis",name:"axis",type:"number",notSupported:!0},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Ones",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"OnesLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"RandomStandardNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniform",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number",defaultValue:0},{tfName:"maxval",name:"maxval",type:"number",defaultValue:1},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniformInt",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number"},{tfName:"maxval",name:"maxval",type:"number"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Range",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"step",type:"number",defaultValue:0}],attrs:[{tfName:"Tidx",name:"dtype",type:"dtype"}]},{tfOpName:"TruncatedNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"means",name:"mean",type:"number",defaultValue:0},{tfName:"stddev",name:"stdDev",type:"number",defaultValue:1},{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"Zeros",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"ZerosLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Multinomial",category:"creation",inputs:[{start:0,name:"logits",type:"tensor"},{start:1,name:"numSamples",type:"number"}],attrs:[{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number"},{tfName:"T",name:"dtype",type:"dtype"},{tfName:"output_dtype",name:"output_dtype",type:"dtype"}]}];var Yf={};ce(Yf,{json:()=>rL});var rL=[{tfOpName:"NonMaxSuppressionV2",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV3",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV4",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"T_threshold",name:"threshold",type:"dtype",notSupported:!0},{tfName:"pad_to_max_output_size",name:"padToMaxOutputSize",type:"bool"}]},{tfOpName:"NonMaxSuppressionV5",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"},{start:5,name:"softNmsSigma",type:"number"}]},{tfOpName:"Where",category:"dynamic",inputs:[{start:0,name:"condition",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ListDiff",category:"dynamic",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var Qf={};ce(Qf,{json:()=>oL});var oL=[{tfOpName:"LowerBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"TopKV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"k",type:"number"}],attrs:[{tfName:"sorted",name:"sorted",type:"bool"}]},{tfOpName:"UpperBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"Unique",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"UniqueV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]}];var Zf={};ce(Zf,{json:()=>nL});var nL=[{tfOpName:"PlaceholderWithDefault",category:"graph",inputs:[{start:0,name:"default",type:"tensor"}],attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Placeholder",category:"graph",attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Const",category:"graph"},{tfOpName:"Identity",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IdentityN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Snapshot",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Rank",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Size",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Shape",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"ShapeN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Print",category:"graph",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"data",type:"tensors"}],attrs:[{tfName:"message",name:"message",type:"string"},{tfName:"first_n",name:"firstN",type:"number",notSupported:!0},{tfName:"summarize",name:"summarize",type:"number",defaultValue:3}]},{tfOpName:"NoOp",category:"graph",inputs:[]},{tfOpName:"StopGradient",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"FakeQuantWithMinMaxVars",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"min",name:"min",type:"number"},{tfName:"max",name:"max",type:"number"}]}];var Jf={};ce(Jf,{json:()=>sL});var sL=[{tfOpName:"HashTable",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"HashTableV2",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"LookupTableImport",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableImportV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFind",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFindV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableSize",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"LookupTableSizeV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"InitializeTable",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]},{tfOpName:"InitializeTableV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]}];var ed={};ce(ed,{json:()=>aL});var aL=[{tfOpName:"ResizeBilinear",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ResizeNearestNeighbor",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"CropAndResize",category:"image",inputs:[{start:0,name:"image",type:"tensor"},{start:1,name:"boxes",type:"tensor"},{start:2,name:"boxInd",type:"tensor"},{start:3,name:"cropSize",type:"number[]"}],attrs:[{tfName:"method",name:"method",type:"string"},{tfName:"extrapolation_value",name:"extrapolationValue",type:"number"}]},{tfOpName:"ImageProjectiveTransformV3",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"transforms",type:"tensor"},{start:2,name:"outputShape",type:"number[]"},{start:3,name:"fillValue",type:"number"}],attrs:[{tfName:"interpolation",name:"interpolation",type:"string"},{tfName:"fill_mode",name:"fillMode",type:"string"}]}];var td={};ce(td,{json:()=>iL});var iL=[{tfOpName:"Equal",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NotEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Greater",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"GreaterEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Less",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LessEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalAnd",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalNot",category:"logical",inputs:[{start:0,name:"a",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalOr",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Select",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SelectV2",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BitwiseAnd",category:"logical",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}]}];var rd={};ce(rd,{json:()=>uL});var uL=[{tfOpName:"_FusedMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMulV2",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Transpose",category:"matrices",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"perm",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Einsum",category:"matrices",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"equation",name:"equation",type:"string"},{tfName:"N",name:"n",type:"number",defaultValue:2},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"MatrixBandPart",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"numLower",type:"tensor"},{start:1,name:"numUpper",type:"tensor"}]}];var od={};ce(od,{json:()=>lL});var lL=[{tfOpName:"EuclideanNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool",defaultValue:!1}]},{tfOpName:"FusedBatchNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV2",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV3",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"LRN",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"depth_radius",name:"radius",type:"number",defaultValue:5},{tfName:"bias",name:"bias",type:"number",defaultValue:1},{tfName:"alpha",name:"alpha",type:"number",defaultValue:1},{tfName:"beta",name:"beta",type:"number",defaultValue:.5}]},{tfOpName:"Softmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"LogSoftmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]}];var nd={};ce(nd,{json:()=>cL});var cL=[{tfOpName:"Bincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}]},{tfOpName:"DenseBincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}],attrs:[{tfName:"binary_output",name:"binaryOutput",type:"bool"}]},{tfOpName:"Max",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Mean",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Min",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Sum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"All",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Any",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"ArgMax",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"ArgMin",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"Prod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cumprod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]},{tfOpName:"Cumsum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]}];var sd={};ce(sd,{json:()=>pL});var pL=[{tfOpName:"ConcatV2",category:"slice_join",inputs:[{start:0,end:-1,name:"tensors",type:"tensors"},{start:-1,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"Concat",category:"slice_join",inputs:[{start:1,end:0,name:"tensors",type:"tensors"},{start:0,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"GatherV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"axis",type:"number",defaultValue:0}],attrs:[{tfName:"batch_dims",name:"batchDims",type:"number",defaultValue:0}]},{tfOpName:"Gather",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",notSupported:!0}]},{tfOpName:"Reverse",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"dims",type:"bool[]"}]},{tfOpName:"ReverseV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}]},{tfOpName:"Slice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"size",type:"number[]"}]},{tfOpName:"StridedSlice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"end",type:"number[]"},{start:3,name:"strides",type:"number[]"}],attrs:[{tfName:"begin_mask",name:"beginMask",type:"number",defaultValue:0},{tfName:"end_mask",name:"endMask",type:"number",defaultValue:0},{tfName:"new_axis_mask",name:"newAxisMask",type:"number",defaultValue:0},{tfName:"ellipsis_mask",name:"ellipsisMask",type:"number",defaultValue:0},{tfName:"shrink_axis_mask",name:"shrinkAxisMask",type:"number",defaultValue:0}]},{tfOpName:"Pack",category:"slice_join",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0}]},{tfOpName:"Unpack",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0},{tfName:"num",name:"num",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Tile",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"reps",type:"number[]"}]},{tfOpName:"Split",category:"slice_join",inputs:[{start:0,name:"axis",type:"number",defaultValue:0},{start:1,name:"x",type:"tensor"}],attrs:[{tfName:"num_split",name:"numOrSizeSplits",type:"number",defaultValue:1}]},{tfOpName:"SplitV",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"numOrSizeSplits",type:"number[]"},{start:2,name:"axis",type:"number",defaultValue:0}]},{tfOpName:"ScatterNd",category:"slice_join",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"shape",type:"number[]"}]},{tfOpName:"GatherNd",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}]},{tfOpName:"SparseToDense",category:"slice_join",inputs:[{start:0,name:"sparseIndices",type:"tensor"},{start:1,name:"outputShape",type:"number[]"},{start:2,name:"sparseValues",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",defaultValue:!1,notSupported:!0}]},{tfOpName:"TensorScatterUpdate",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"values",type:"tensor"}]}];var ad={};ce(ad,{json:()=>mL});var mL=[{tfOpName:"SparseFillEmptyRows",category:"sparse",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"denseShape",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}]},{tfOpName:"SparseReshape",category:"sparse",inputs:[{start:0,name:"inputIndices",type:"tensor"},{start:1,name:"inputShape",type:"tensor"},{start:2,name:"newShape",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SparseSegmentMean",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]},{tfOpName:"SparseSegmentSum",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]}];var id={};ce(id,{json:()=>fL});var fL=[{tfOpName:"FFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"RFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]},{tfOpName:"IRFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]}];var ud={};ce(ud,{json:()=>dL});var dL=[{tfOpName:"StaticRegexReplace",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"pattern",name:"pattern",type:"string"},{tfName:"rewrite",name:"rewrite",type:"string"},{tfName:"replace_global",name:"replaceGlobal",type:"bool"}]},{tfOpName:"StringNGrams",category:"string",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"dataSplits",type:"tensor"}],attrs:[{tfName:"separator",name:"separator",type:"string"},{tfName:"ngram_widths",name:"nGramWidths",type:"number[]"},{tfName:"left_pad",name:"leftPad",type:"string"},{tfName:"right_pad",name:"rightPad",type:"string"},{tfName:"pad_width",name:"padWidth",type:"number"},{tfName:"preserve_short_sequences",name:"preserveShortSequences",type:"bool"}],outputs:["ngrams","ngrams_splits"]},{tfOpName:"StringSplit",category:"string",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"delimiter",type:"tensor"}],attrs:[{tfName:"skip_empty",name:"skipEmpty",type:"bool"}],outputs:["indices","values","shape"]},{tfOpName:"StringToHashBucketFast",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"num_buckets",name:"numBuckets",type:"number"}]}];var ld={};ce(ld,{json:()=>hL});var hL=[{tfOpName:"Cast",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"SrcT",name:"sdtype",type:"dtype",notSupported:!0},{tfName:"DstT",name:"dtype",type:"dtype"}]},{tfOpName:"ExpandDims",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"MirrorPad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"mode",name:"mode",type:"string"}]},{tfOpName:"Pad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"constant_value",name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"PadV2",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"},{start:2,name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"Reshape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"EnsureShape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"Squeeze",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"axis",tfDeprecatedName:"squeeze_dims",name:"axis",type:"number[]"}]},{tfOpName:"SpaceToBatchND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"paddings",type:"number[]"}]},{tfOpName:"BatchToSpaceND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"crops",type:"number[]"}]},{tfOpName:"DepthToSpace",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"block_size",name:"blockSize",type:"number"},{tfName:"data_format",name:"dataFormat",type:"string"}]},{tfOpName:"BroadcastTo",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}],attrs:[]},{tfOpName:"BroadcastArgs",category:"transformation",inputs:[{start:0,name:"s0",type:"tensor"},{start:1,name:"s1",type:"tensor"}],attrs:[]}];var Ws=class{static get Instance(){return this._instance||(this._instance=new this)}constructor(){let e=[Hf,Kf,qf,Xf,jf,Yf,Qf,Zf,Jf,ed,td,rd,od,nd,sd,ad,id,ud,ld],t=[].concat(...e.map(o=>o.json));this.opMappers=t.reduce((o,n)=>(o[n.tfOpName]=n,o),{})}transformGraph(e,t={}){let o=e.node,n=[],s=[],a=[],i=o.reduce((y,h)=>(y[h.name]=this.mapNode(h),h.op.startsWith("Placeholder")?n.push(y[h.name]):h.op==="Const"?s.push(y[h.name]):(h.input==null||h.input.length===0)&&a.push(y[h.name]),y),{}),u=[],l=[],c={},p={};t!=null&&(c=this.mapSignatureEntries(t.inputs),p=this.mapSignatureEntries(t.outputs));let m=Object.keys(i);m.forEach(y=>{let h=i[y];h.inputNames.forEach((b,C)=>{let[S,,E]=zt(b),k=i[S];if(k.outputs!=null){let A=k.outputs.indexOf(E);if(A!==-1){let _=`${S}:${A}`;h.inputNames[C]=_}}h.inputs.push(k),k.children.push(h)})}),Object.keys(p).length===0?m.forEach(y=>{let h=i[y];h.children.length===0&&l.push(h)}):Object.keys(p).forEach(y=>{let[h]=zt(y),b=i[h];b!=null&&(b.signatureKey=p[y],l.push(b))}),Object.keys(c).length>0?Object.keys(c).forEach(y=>{let[h]=zt(y),b=i[h];b&&(b.signatureKey=c[y],u.push(b))}):u=n;let f={};e.library!=null&&e.library.function!=null&&(f=e.library.function.reduce((y,h)=>(y[h.signature.name]=this.mapFunction(h),y),{}));let d={nodes:i,inputs:u,outputs:l,weights:s,placeholders:n,signature:t,functions:f};return a.length>0&&(d.initNodes=a),d}mapSignatureEntries(e){return Object.keys(e||{}).reduce((t,o)=>(t[e[o].name]=o,t),{})}mapNode(e){let t=ap(e.op)||this.opMappers[e.op]||{};e.attr==null&&(e.attr={});let o={name:e.name,op:e.op,category:t.category,inputNames:(e.input||[]).map(n=>n.startsWith("^")?n.slice(1):n),inputs:[],children:[],inputParams:{},attrParams:{},rawAttrs:e.attr,outputs:t.outputs};return t.inputs!=null&&(o.inputParams=t.inputs.reduce((n,s)=>(n[s.name]={type:s.type,inputIndexStart:s.start,inputIndexEnd:s.end},n),{})),t.attrs!=null&&(o.attrParams=t.attrs.reduce((n,s)=>{let a=s.type,i;switch(s.type){case"string":i=up(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=up(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"string[]":i=hp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=hp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"number":i=cp(e.attr,s.tfName,s.defaultValue||0),i===void 0&&s.tfDeprecatedName&&(i=cp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"number[]":i=dp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=dp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"bool":i=lp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=lp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"bool[]":i=xp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=xp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"shape":i=fp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=fp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"shape[]":i=gp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=gp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"dtype":i=pp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=pp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"dtype[]":i=mp(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=mp(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"func":i=qv(e.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=qv(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"tensor":case"tensors":break;default:throw new Error(`Unsupported param type: ${s.type} for op: ${e.op}`)}return n[s.name]={value:i,type:a},n},{})),o}mapFunction(e){let t=e.nodeDef,o=[],n=[],s={};t!=null&&(s=t.reduce((p,m)=>(p[m.name]=this.mapNode(m),m.op==="Const"&&n.push(p[m.name]),p),{}));let a=[],i=[];e.signature.inputArg.forEach(p=>{let[m]=zt(p.name),f={name:m,op:"Placeholder",inputs:[],inputNames:[],category:"graph",inputParams:{},attrParams:{dtype:{value:cd(p.type),type:"dtype"}},children:[]};f.signatureKey=p.name,a.push(f),s[m]=f}),Object.keys(s).forEach(p=>{let m=s[p];m.inputNames.forEach((f,d)=>{let[y,,h]=zt(f),b=s[y];if(b.outputs!=null){let C=b.outputs.indexOf(h);if(C!==-1){let S=`${y}:${C}`;m.inputNames[d]=S}}m.inputs.push(b),b.children.push(m)})});let l=e.ret;e.signature.outputArg.forEach(p=>{let[m,f]=zt(l[p.name]),d=s[m];d!=null&&(d.defaultOutput=f,i.push(d))});let c=this.mapArgsToSignature(e);return{nodes:s,inputs:a,outputs:i,weights:n,placeholders:o,signature:c}}mapArgsToSignature(e){return{methodName:e.signature.name,inputs:e.signature.inputArg.reduce((t,o)=>(t[o.name]=this.mapArgToTensorInfo(o),t),{}),outputs:e.signature.outputArg.reduce((t,o)=>(t[o.name]=this.mapArgToTensorInfo(o,e.ret),t),{})}}mapArgToTensorInfo(e,t){let o=e.name;return t!=null&&(o=t[o]),{name:o,dtype:e.type}}};function gL(r){let e=$().global;if(typeof e.atob<"u")return e.atob(r);if(typeof Buffer<"u")return new Buffer(r,"base64").toString();throw new Error("Unable to decode base64 in this environment. Missing built-in atob() or Buffer()")}function Xv(r,e){let t=Array.isArray(r)?String.fromCharCode.apply(null,r):gL(r);return e?t:t.toLowerCase()}function up(r,e,t,o=!1){let n=r[e];return n!=null?Xv(n.s,o):t}function lp(r,e,t){let o=r[e];return o?o.b:t}function cp(r,e,t){let o=r[e]||{},n=o.i!=null?o.i:o.f!=null?o.f:t;return typeof n=="number"?n:parseInt(n,10)}function cd(r){switch(typeof r=="string"&&(r=mt[r]),r){case mt.DT_FLOAT:case mt.DT_HALF:return"float32";case mt.DT_INT32:case mt.DT_INT64:case mt.DT_INT8:case mt.DT_UINT8:return"int32";case mt.DT_BOOL:return"bool";case mt.DT_DOUBLE:return"float32";case mt.DT_STRING:return"string";case mt.DT_COMPLEX64:case mt.DT_COMPLEX128:return"complex64";default:return null}}function qv(r,e,t){let o=r[e];return o&&o.func?o.func.name:t}function pp(r,e,t){let o=r[e];return o&&o.type?cd(o.type):t}function mp(r,e,t){let o=r[e];return o&&o.list&&o.list.type?o.list.type.map(n=>cd(n)):t}function jv(r){if(!r.unknownRank)return r.dim!=null?r.dim.map(e=>typeof e.size=="number"?e.size:parseInt(e.size,10)):[]}function fp(r,e,t){let o=r[e];return o&&o.shape?jv(o.shape):t}function dp(r,e,t){let o=r[e];return o?((o.list.f&&o.list.f.length?o.list.f:o.list.i)||[]).map(n=>typeof n=="number"?n:parseInt(n,10)):t}function hp(r,e,t,o=!1){let n=r[e];return n&&n.list&&n.list.s?n.list.s.map(s=>Xv(s,o)):t}function gp(r,e,t){let o=r[e];return o&&o.list&&o.list.shape?o.list.shape.map(n=>jv(n)):t}function xp(r,e,t){let o=r[e];return o&&o.list&&o.list.b?o.list.b:t}var yp=class{constructor(e,t,o){this.node=e,this.tensorMap=t,this.context=o,this.inputs=[],this.attrs={},this.inputs=e.inputNames.map(n=>this.getInput(n)),e.rawAttrs!=null&&(this.attrs=Object.keys(e.rawAttrs).reduce((n,s)=>(n[s]=this.getAttr(s),n),{}))}getInput(e){return $e(e,this.tensorMap,this.context)}getAttr(e,t){let o=this.node.rawAttrs[e];if(o.tensor!=null)return $e(e,this.tensorMap,this.context);if(o.i!=null||o.f!=null)return cp(this.node.rawAttrs,e,t);if(o.s!=null)return up(this.node.rawAttrs,e,t);if(o.b!=null)return lp(this.node.rawAttrs,e,t);if(o.shape!=null)return fp(this.node.rawAttrs,e,t);if(o.type!=null)return pp(this.node.rawAttrs,e,t);if(o.list!=null){if(o.list.i!=null||o.list.f!=null)return dp(this.node.rawAttrs,e,t);if(o.list.s!=null)return hp(this.node.rawAttrs,e,t);if(o.list.shape!=null)return gp(this.node.rawAttrs,e,t);if(o.list.b!=null)return xp(this.node.rawAttrs,e,t);if(o.list.type!=null)return mp(this.node.rawAttrs,e,t)}return t}};var ee={};ce(ee,{OP_SCOPE_SUFFIX:()=>tm,abs:()=>Pe,acos:()=>Fh,acosh:()=>Ph,add:()=>M,addN:()=>Lh,all:()=>Vh,any:()=>Uh,argMax:()=>Mh,argMin:()=>Wh,asin:()=>zh,asinh:()=>Hh,atan:()=>Kh,atan2:()=>qh,atanh:()=>Xh,avgPool:()=>hu,avgPool3d:()=>Qh,basicLSTMCell:()=>Zh,batchNorm:()=>_r,batchNorm2d:()=>eg,batchNorm3d:()=>tg,batchNorm4d:()=>rg,batchToSpaceND:()=>gu,bincount:()=>xu,bitwiseAnd:()=>og,booleanMaskAsync:()=>E2,broadcastArgs:()=>ng,broadcastTo:()=>Dr,buffer:()=>Q,cast:()=>ne,ceil:()=>sg,clipByValue:()=>ag,clone:()=>xt,complex:()=>rt,concat:()=>me,concat1d:()=>ig,concat2d:()=>ug,concat3d:()=>lg,concat4d:()=>cg,conv1d:()=>pg,conv2d:()=>Or,conv2dTranspose:()=>mg,conv3d:()=>fg,conv3dTranspose:()=>hg,cos:()=>xg,cosh:()=>yg,cosineWindow:()=>Ns,cumprod:()=>bg,cumsum:()=>wg,denseBincount:()=>Tg,depthToSpace:()=>Ng,depthwiseConv2d:()=>Nn,diag:()=>Cg,dilation2d:()=>vg,div:()=>Z,divNoNan:()=>Eg,dot:()=>Ig,dropout:()=>B2,einsum:()=>Pr,elu:()=>Tu,enclosingPowerOfTwo:()=>Nm,ensureShape:()=>kg,equal:()=>wu,erf:()=>Ag,euclideanNorm:()=>Bg,exp:()=>_t,expandDims:()=>Gt,expm1:()=>Vg,eye:()=>Cu,fft:()=>Sn,fill:()=>Jt,floor:()=>vu,floorDiv:()=>fu,fused:()=>Cm,gather:()=>Su,gatherND:()=>P2,greater:()=>mo,greaterEqual:()=>Eu,ifft:()=>bo,imag:()=>Br,image:()=>Mk,inTopKAsync:()=>G2,irfft:()=>Xu,isFinite:()=>Gg,isInf:()=>Ug,isNaN:()=>Mg,leakyRelu:()=>Iu,less:()=>bs,lessEqual:()=>Cn,linalg:()=>Wk,linspace:()=>Wg,localResponseNormalization:()=>Hg,log:()=>xr,log1p:()=>ku,logSigmoid:()=>qg,logSoftmax:()=>Xg,logSumExp:()=>_u,logicalAnd:()=>fo,logicalNot:()=>Du,logicalOr:()=>Ou,logicalXor:()=>jg,losses:()=>zk,lowerBound:()=>Yg,matMul:()=>se,max:()=>er,maxPool:()=>Pu,maxPool3d:()=>Qg,maxPoolWithArgmax:()=>Zg,maximum:()=>Lu,mean:()=>ho,meshgrid:()=>Jg,min:()=>ys,minimum:()=>go,mirrorPad:()=>ex,mod:()=>rx,moments:()=>ox,movingAverage:()=>k2,mul:()=>F,multiRNNCell:()=>nx,multinomial:()=>sx,neg:()=>Me,norm:()=>po,notEqual:()=>Bu,oneHot:()=>ax,ones:()=>tr,onesLike:()=>ix,op:()=>w,outerProduct:()=>ux,pad:()=>rr,pad1d:()=>lx,pad2d:()=>cx,pad3d:()=>px,pad4d:()=>mx,pool:()=>fx,pow:()=>gr,prelu:()=>Gu,print:()=>mu,prod:()=>dx,raggedGather:()=>hx,raggedRange:()=>gx,raggedTensorToTensor:()=>xx,rand:()=>yx,randomGamma:()=>Fx,randomNormal:()=>Hu,randomStandardNormal:()=>Px,randomUniform:()=>vn,randomUniformInt:()=>Lx,range:()=>Vr,real:()=>yr,reciprocal:()=>Bx,relu:()=>Gr,relu6:()=>Ku,reshape:()=>R,reverse:()=>Et,reverse1d:()=>Vx,reverse2d:()=>Gx,reverse3d:()=>Ux,reverse4d:()=>Mx,rfft:()=>En,round:()=>qu,rsqrt:()=>Wx,scalar:()=>z,scatterND:()=>A2,searchSorted:()=>ws,selu:()=>zx,separableConv2d:()=>Hx,setdiff1dAsync:()=>Kx,sigmoid:()=>Zt,sign:()=>qx,signal:()=>Uk,sin:()=>jx,sinh:()=>Yx,slice:()=>J,slice1d:()=>Qx,slice2d:()=>Zx,slice3d:()=>Jx,slice4d:()=>ey,softmax:()=>ty,softplus:()=>Ru,spaceToBatchND:()=>Vu,sparse:()=>Hk,sparseToDense:()=>O2,spectral:()=>Gk,split:()=>br,sqrt:()=>nt,square:()=>Le,squaredDifference:()=>ju,squeeze:()=>In,stack:()=>Qe,step:()=>Yu,stridedSlice:()=>oy,string:()=>Kk,sub:()=>K,sum:()=>ae,tan:()=>sy,tanh:()=>xs,tensor:()=>qe,tensor1d:()=>Be,tensor2d:()=>Ur,tensor3d:()=>ay,tensor4d:()=>iy,tensor5d:()=>uy,tensor6d:()=>ly,tensorScatterUpdate:()=>my,tile:()=>Lr,topk:()=>fy,transpose:()=>Ju,truncatedNormal:()=>dy,unique:()=>hy,unsortedSegmentSum:()=>gy,unstack:()=>It,upperBound:()=>xy,variable:()=>yy,where:()=>St,whereAsync:()=>Zu,zeros:()=>Dt,zerosLike:()=>Ae});var Yv=(r,e,t,o=ee)=>{switch(r.op){case"BiasAdd":case"AddV2":case"Add":return[o.add(g("a",r,e,t),g("b",r,e,t))];case"AddN":return[o.addN(g("tensors",r,e,t))];case"FloorMod":case"Mod":return[o.mod(g("a",r,e,t),g("b",r,e,t))];case"Mul":return[o.mul(g("a",r,e,t),g("b",r,e,t))];case"RealDiv":case"Div":return[o.div(g("a",r,e,t),g("b",r,e,t))];case"DivNoNan":return[o.divNoNan(g("a",r,e,t),g("b",r,e,t))];case"FloorDiv":return[o.floorDiv(g("a",r,e,t),g("b",r,e,t))];case"Sub":return[o.sub(g("a",r,e,t),g("b",r,e,t))];case"Minimum":return[o.minimum(g("a",r,e,t),g("b",r,e,t))];case"Maximum":return[o.maximum(g("a",r,e,t),g("b",r,e,t))];case"Pow":return[o.pow(g("a",r,e,t),g("b",r,e,t))];case"SquaredDifference":return[o.squaredDifference(g("a",r,e,t),g("b",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var Qv=(r,e,t,o=ee)=>{switch(r.op){case"Abs":case"ComplexAbs":return[o.abs(g("x",r,e,t))];case"Acos":return[o.acos(g("x",r,e,t))];case"Acosh":return[o.acosh(g("x",r,e,t))];case"Asin":return[o.asin(g("x",r,e,t))];case"Asinh":return[o.asinh(g("x",r,e,t))];case"Atan":return[o.atan(g("x",r,e,t))];case"Atan2":return[o.atan2(g("x",r,e,t),g("y",r,e,t))];case"Atanh":return[o.atanh(g("x",r,e,t))];case"Ceil":return[o.ceil(g("x",r,e,t))];case"Complex":return[o.complex(g("real",r,e,t),g("imag",r,e,t))];case"Cos":return[o.cos(g("x",r,e,t))];case"Cosh":return[o.cosh(g("x",r,e,t))];case"Elu":return[o.elu(g("x",r,e,t))];case"Erf":return[o.erf(g("x",r,e,t))];case"Exp":return[o.exp(g("x",r,e,t))];case"Expm1":return[o.expm1(g("x",r,e,t))];case"Floor":return[o.floor(g("x",r,e,t))];case"Log":return[o.log(g("x",r,e,t))];case"Log1p":return[o.log1p(g("x",r,e,t))];case"Imag":return[o.imag(g("x",r,e,t))];case"Neg":return[o.neg(g("x",r,e,t))];case"Reciprocal":return[o.reciprocal(g("x",r,e,t))];case"Real":return[o.real(g("x",r,e,t))];case"Relu":return[o.relu(g("x",r,e,t))];case"Round":return[o.round(g("x",r,e,t))];case"Selu":return[o.selu(g("x",r,e,t))];case"Sigmoid":return[o.sigmoid(g("x",r,e,t))];case"Sin":return[o.sin(g("x",r,e,t))];case"Sign":return[o.sign(g("x",r,e,t))];case"Sinh":return[o.sinh(g("x",r,e,t))];case"Softplus":return[o.softplus(g("x",r,e,t))];case"Sqrt":return[o.sqrt(g("x",r,e,t))];case"Square":return[o.square(g("x",r,e,t))];case"Tanh":return[o.tanh(g("x",r,e,t))];case"Tan":return[o.tan(g("x",r,e,t))];case"ClipByValue":return[o.clipByValue(g("x",r,e,t),g("clipValueMin",r,e,t),g("clipValueMax",r,e,t))];case"Relu6":return[o.relu6(g("x",r,e,t))];case"Rsqrt":return[o.rsqrt($e(r.inputNames[0],e,t))];case"LeakyRelu":return[o.leakyRelu(g("x",r,e,t),g("alpha",r,e,t))];case"Prelu":return[o.prelu(g("x",r,e,t),g("alpha",r,e,t))];case"IsNan":return[o.isNaN($e(r.inputNames[0],e,t))];case"IsInf":return[o.isInf($e(r.inputNames[0],e,t))];case"IsFinite":return[o.isFinite($e(r.inputNames[0],e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function Nt(r,e,t=""){if(!(typeof r=="number"||typeof e=="number")){T.assert(r.length===e.length,()=>t+` Shapes ${r} and ${e} must match`);for(let o=0;o<r.length;o++){let n=r[o],s=e[o];T.assert(n<0||s<0||n===s,()=>t+` Shapes ${r} and ${e} must match`)}}}function Zv(r){return!(typeof r=="number"||r.some(e=>e<0))}function jn(r,e,t){let o=bp(r,t),n=!Zv(o);if(n&&e.length===0)throw new Error(`Tried to calculate elements of an empty list with non-fully-defined elementShape: ${o}`);if(n&&e.forEach(s=>{o=bp(s.shape,o)}),!Zv(o))throw new Error(`Non-fully-defined elementShape: ${o}`);return o}function bp(r,e){if(typeof r=="number")return e;if(typeof e=="number")return r;if(r.length!==e.length)throw new Error(`Incompatible ranks during merge: ${r} vs. ${e}`);let t=[];for(let o=0;o<r.length;++o){let n=r[o],s=e[o];if(n>=0&&s>=0&&n!==s)throw new Error(`Incompatible shape during merge: ${r} vs. ${e}`);t[o]=n>=0?n:s}return t}var wp=class{constructor(e,t,o,n,s,a,i){this.name=e,this.dtype=t,this.maxSize=o,this.elementShape=n,this.identicalElementShapes=s,this.dynamicSize=a,this.clearAfterRead=i,this.tensors=[],this.closed_=!1,this.idTensor=z(0),ot(this.idTensor)}get id(){return this.idTensor.id}get closed(){return this.closed_}clearAndClose(e){this.tensors.forEach(t=>{(e==null||!e.has(t.tensor.id))&&t.tensor.dispose()}),this.tensors=[],this.closed_=!0,this.idTensor.dispose()}size(){return this.tensors.length}read(e){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(e<0||e>=this.size())throw new Error(`Tried to read from index ${e}, but array size is: ${this.size()}`);let t=this.tensors[e];if(t.cleared)throw new Error(`TensorArray ${this.name}: Could not read index ${e} twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?).`);return this.clearAfterRead&&(t.cleared=!0),t.read=!0,t.tensor}readMany(e){return e.map(t=>this.read(t))}write(e,t){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(e<0||!this.dynamicSize&&e>=this.maxSize)throw new Error(`Tried to write to index ${e}, but array is not resizeable and size is: ${this.maxSize}`);let o=this.tensors[e]||{};if(t.dtype!==this.dtype)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e},
          because the value dtype is ${t.dtype}, but TensorArray dtype is ${this.dtype}.`);if(this.size()===0&&(this.elementShape==null||this.elementShape.length===0)&&(this.elementShape=t.shape),Nt(this.elementShape,t.shape,`TensorArray ${this.name}: Could not write to TensorArray index ${e}.`),o.read)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e}, because it has already been read.`);if(o.written)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e}, because it has already been written.`);o.tensor=t,ot(t),o.written=!0,this.tensors[e]=o}writeMany(e,t){if(e.length!==t.length)throw new Error(`TensorArray ${this.name}: could not write multiple tensors,because the index size: ${e.length} is not the same as tensors size: ${t.length}.`);e.forEach((o,n)=>this.write(o,t[n]))}gather(e,t){if(t&&t!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but gather requested dtype ${t}`);if(e)e=e.slice(0,this.size());else{e=[];for(let n=0;n<this.size();n++)e.push(n)}if(e.length===0)return qe([],[0].concat(this.elementShape));let o=this.readMany(e);return Nt(this.elementShape,o[0].shape,"TensorArray shape mismatch: "),Qe(o,0)}concat(e){if(e&&e!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but concat requested dtype ${e}`);if(this.size()===0)return qe([],[0].concat(this.elementShape));let t=[];for(let n=0;n<this.size();n++)t.push(n);let o=this.readMany(t);return Nt(this.elementShape,o[0].shape,`TensorArray shape mismatch: tensor array shape (${this.elementShape}) vs first tensor shape (${o[0].shape})`),me(o,0)}scatter(e,t){if(t.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${t.dtype}`);if(e.length!==t.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${e.length} vs. ${t.shape[0]}`);let o=Math.max(...e);if(!this.dynamicSize&&o>=this.maxSize)throw new Error(`Max index must be < array size (${o}  vs. ${this.maxSize})`);this.writeMany(e,It(t,0))}split(e,t){if(t.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${t.dtype}`);let o=0,n=e.map(u=>(o+=u,o));if(o!==t.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${o}, and tensor's shape is: ${t.shape}`);if(!this.dynamicSize&&e.length!==this.maxSize)throw new Error(`TensorArray's size is not equal to the size of lengths (${this.maxSize} vs. ${e.length}), and the TensorArray is not marked as dynamically resizeable`);let s=o===0?0:t.size/o,a=[];X(()=>{t=R(t,[1,o,s]);for(let u=0;u<e.length;++u){let c=[0,u===0?0:n[u-1],0],p=[1,e[u],s];a[u]=R(J(t,c,p),this.elementShape)}return a});let i=[];for(let u=0;u<e.length;u++)i[u]=u;this.writeMany(i,a)}};var Yn=class r{get id(){return this.idTensor.id}constructor(e,t,o,n=-1){this.tensors=e,this.elementShape=t,this.elementDtype=o,e?.forEach(s=>{if(o!==s.dtype)throw new Error(`Invalid data types; op elements ${o}, but list elements ${s.dtype}`);Nt(t,s.shape,"TensorList shape mismatch: "),ot(s)}),this.idTensor=z(0),this.maxNumElements=n,ot(this.idTensor)}copy(){return new r([...this.tensors],this.elementShape,this.elementDtype)}clearAndClose(e){this.tensors.forEach(t=>{(e==null||!e.has(t.id))&&t.dispose()}),this.tensors.length=0,this.idTensor.dispose()}size(){return this.tensors.length}stack(e,t,o=-1){if(t!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t}, but list elements ${this.elementDtype}`);if(o!==-1&&this.tensors.length!==o)throw new Error(`Operation expected a list with ${o} elements but got a list with ${this.tensors.length} elements.`);Nt(e,this.elementShape,"TensorList shape mismatch: ");let n=jn(this.elementShape,this.tensors,e);return X(()=>{let s=this.tensors.map(a=>R(a,n));return Qe(s,0)})}popBack(e,t){if(t!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t}, but list elements ${this.elementDtype}`);if(this.size()===0)throw new Error("Trying to pop from an empty list.");let o=jn(this.elementShape,this.tensors,e),n=this.tensors.pop();return n.kept=!1,Nt(n.shape,e,"TensorList shape mismatch: "),R(n,o)}pushBack(e){if(e.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e.dtype}, but list elements ${this.elementDtype}`);if(Nt(e.shape,this.elementShape,"TensorList shape mismatch: "),this.maxNumElements===this.size())throw new Error("Trying to push element into a full list.");ot(e),this.tensors.push(e)}resize(e){if(e<0)throw new Error(`TensorListResize expects size to be non-negative. Got: ${e}`);if(this.maxNumElements!==-1&&e>this.maxNumElements)throw new Error(`TensorListResize input size ${e} is greater maxNumElement ${this.maxNumElements}.`);let t=new r([],this.elementShape,this.elementDtype,this.maxNumElements);t.tensors.length=e;for(let o=0;o<Math.min(this.tensors.length,e);++o)t.tensors[o]=this.tensors[o];return t}getItem(e,t,o){if(o!==this.elementDtype)throw new Error(`Invalid data types; op elements ${o}, but list elements ${this.elementDtype}`);if(e<0||e>this.tensors.length)throw new Error(`Trying to access element ${e} in a list with ${this.tensors.length} elements.`);if(this.tensors[e]==null)throw new Error(`element at index ${e} is null.`);Nt(this.tensors[e].shape,t,"TensorList shape mismatch: ");let n=jn(this.elementShape,this.tensors,t);return R(this.tensors[e],n)}setItem(e,t){if(t.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t.dtype}, but list elements ${this.elementDtype}`);if(e<0||this.maxNumElements!==-1&&e>=this.maxNumElements)throw new Error(`Trying to set element ${e} in a list with max ${this.maxNumElements} elements.`);Nt(this.elementShape,t.shape,"TensorList shape mismatch: "),ot(t),this.tensors[e]!=null&&(this.tensors[e].kept=!1),this.tensors[e]=t}gather(e,t,o){if(t!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t}, but list elements ${this.elementDtype}`);Nt(this.elementShape,o,"TensorList shape mismatch: "),e=e.slice(0,this.size());let n=jn(this.elementShape,this.tensors,o);return e.length===0?qe([],[0].concat(n)):X(()=>{let s=e.map(a=>R(this.tensors[a],n));return Qe(s,0)})}concat(e,t){if(e&&e!==this.elementDtype)throw new Error(`TensorList dtype is ${this.elementDtype} but concat requested dtype ${e}`);Nt(this.elementShape,t,"TensorList shape mismatch: ");let o=jn(this.elementShape,this.tensors,t);return this.size()===0?qe([],[0].concat(o)):X(()=>{let n=this.tensors.map(s=>R(s,o));return me(n,0)})}};function Jv(r,e,t){let o=r.dtype;if(r.shape.length<1)throw new Error(`Tensor must be at least a vector, but saw shape: ${r.shape}`);if(r.dtype!==t)throw new Error(`Invalid data types; op elements ${r.dtype}, but list elements ${t}`);let n=r.shape.slice(1);Nt(n,e,"TensorList shape mismatch: ");let s=It(r);return new Yn(s,e,o)}function eS(r,e,t,o){return new Yn([],r,e,o)}function tS(r,e,t,o){if(e.length!==r.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${e.length} vs. ${r.shape[0]}`);let n=Math.max(...e);if(o!=null&&o!==-1&&n>=o)throw new Error(`Max index must be < array size (${n}  vs. ${o})`);let s=new Yn([],t,r.dtype,o),a=It(r,0);return e.forEach((i,u)=>{s.setItem(i,a[u])}),s}function rS(r,e,t){let o=0,n=e.map(c=>(o+=c,o));if(o!==r.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${o}, and tensor's shape is: ${r.shape}`);let s=r.shape.slice(1),a=bp(s,t),i=o===0?0:r.size/o,u=X(()=>{let c=[];r=R(r,[1,o,i]);for(let p=0;p<e.length;++p){let f=[0,p===0?0:n[p-1],0],d=[1,e[p],i];c[p]=R(J(r,f,d),a)}return r.dispose(),c}),l=new Yn([],t,r.dtype,e.length);for(let c=0;c<u.length;c++)l.setItem(c,u[c]);return l}var oS=async(r,e,t)=>{switch(r.op){case"If":case"StatelessIf":{let o=g("thenBranch",r,e,t),n=g("elseBranch",r,e,t),s=g("cond",r,e,t),a=g("args",r,e,t);return(await s.data())[0]?t.functionMap[o].executeFunctionAsync(a,t.tensorArrayMap,t.tensorListMap):t.functionMap[n].executeFunctionAsync(a,t.tensorArrayMap,t.tensorListMap)}case"While":case"StatelessWhile":{let o=g("body",r,e,t),n=g("cond",r,e,t),s=g("args",r,e,t),a=await t.functionMap[n].executeFunctionAsync(s,t.tensorArrayMap,t.tensorListMap),i=s.map(c=>c.id),u=await a[0].data();a.forEach(c=>{!c.kept&&i.indexOf(c.id)===-1&&c.dispose()});let l=s;for(;u[0];){let c=l;l=await t.functionMap[o].executeFunctionAsync(l,t.tensorArrayMap,t.tensorListMap);let p=l.map(f=>f.id);c.forEach(f=>{!f.kept&&i.indexOf(f.id)===-1&&p.indexOf(f.id)===-1&&f.dispose()});let m=await t.functionMap[n].executeFunctionAsync(l,t.tensorArrayMap,t.tensorListMap);u=await m[0].data(),m.forEach(f=>{!f.kept&&i.indexOf(f.id)===-1&&p.indexOf(f.id)===-1&&f.dispose()})}return l}case"LoopCond":{let o=g("pred",r,e,t);return[Ht(o)]}case"Switch":{let o=g("pred",r,e,t),n=g("data",r,e,t);return n.kept||(n=Ht(n)),(await o.data())[0]?[void 0,n]:[n,void 0]}case"Merge":{let o=r.inputNames.find(n=>$e(n,e,t)!==void 0);if(o){let n=$e(o,e,t);return[Ht(n)]}return}case"Enter":{let o=g("frameName",r,e,t),n=g("tensor",r,e,t);return t.enterFrame(o),[Ht(n)]}case"Exit":{let o=g("tensor",r,e,t);return t.exitFrame(),[Ht(o)]}case"NextIteration":{let o=g("tensor",r,e,t);return t.nextIteration(),[Ht(o)]}case"TensorArrayV3":{let o=g("size",r,e,t),n=g("dtype",r,e,t),s=g("elementShape",r,e,t),a=g("dynamicSize",r,e,t),i=g("clearAfterRead",r,e,t),u=g("identicalElementShapes",r,e,t),l=g("name",r,e,t),c=new wp(l,n,o,s,u,a,i);return t.addTensorArray(c),[c.idTensor,z(1)]}case"TensorArrayWriteV3":{let o=g("tensorArrayId",r,e,t),n=g("index",r,e,t),s=g("tensor",r,e,t),a=t.getTensorArray(o.id);return a.write(n,s),[a.idTensor]}case"TensorArrayReadV3":{let o=g("tensorArrayId",r,e,t),n=g("index",r,e,t);return[t.getTensorArray(o.id).read(n)]}case"TensorArrayGatherV3":{let o=g("tensorArrayId",r,e,t),n=g("indices",r,e,t),s=g("dtype",r,e,t);return[t.getTensorArray(o.id).gather(n,s)]}case"TensorArrayScatterV3":{let o=g("tensorArrayId",r,e,t),n=g("indices",r,e,t),s=g("tensor",r,e,t),a=t.getTensorArray(o.id);return a.scatter(n,s),[a.idTensor]}case"TensorArrayConcatV3":{let o=g("tensorArrayId",r,e,t),n=t.getTensorArray(o.id),s=g("dtype",r,e,t);return[n.concat(s)]}case"TensorArraySplitV3":{let o=g("tensorArrayId",r,e,t),n=g("tensor",r,e,t),s=g("lengths",r,e,t),a=t.getTensorArray(o.id);return a.split(s,n),[a.idTensor]}case"TensorArraySizeV3":{let o=g("tensorArrayId",r,e,t),n=t.getTensorArray(o.id);return[z(n.size(),"int32")]}case"TensorArrayCloseV3":{let o=g("tensorArrayId",r,e,t),n=t.getTensorArray(o.id);return n.clearAndClose(),[n.idTensor]}case"TensorListSetItem":{let o=g("tensorListId",r,e,t),n=g("index",r,e,t),s=g("tensor",r,e,t),a=t.getTensorList(o.id);return a.setItem(n,s),[a.idTensor]}case"TensorListGetItem":{let o=g("tensorListId",r,e,t),n=g("index",r,e,t),s=g("elementShape",r,e,t),a=g("elementDType",r,e,t);return[t.getTensorList(o.id).getItem(n,s,a)]}case"TensorListScatterV2":case"TensorListScatter":{let o=g("indices",r,e,t),n=g("tensor",r,e,t),s=g("elementShape",r,e,t),a=g("numElements",r,e,t),i=tS(n,o,s,a);return t.addTensorList(i),[i.idTensor]}case"TensorListReserve":case"EmptyTensorList":{let o=g("elementShape",r,e,t),n=g("elementDType",r,e,t),s;r.op==="TensorListReserve"?s="numElements":s="maxNumElements";let a=g(s,r,e,t),i=r.op==="TensorListReserve"?-1:a,u=eS(o,n,a,i);return t.addTensorList(u),[u.idTensor]}case"TensorListGather":{let o=g("tensorListId",r,e,t),n=g("indices",r,e,t),s=g("elementShape",r,e,t),a=g("elementDType",r,e,t);return[t.getTensorList(o.id).gather(n,a,s)]}case"TensorListStack":{let o=g("tensorListId",r,e,t),n=g("elementShape",r,e,t),s=g("elementDType",r,e,t),a=g("numElements",r,e,t);return[t.getTensorList(o.id).stack(n,s,a)]}case"TensorListFromTensor":{let o=g("tensor",r,e,t),n=g("elementShape",r,e,t),s=g("elementDType",r,e,t),a=Jv(o,n,s);return t.addTensorList(a),[a.idTensor]}case"TensorListConcat":case"TensorListConcatV2":{let o=g("tensorListId",r,e,t),n=t.getTensorList(o.id),s=g("dtype",r,e,t),a=g("elementShape",r,e,t);return[n.concat(s,a)]}case"TensorListPushBack":{let o=g("tensorListId",r,e,t),n=g("tensor",r,e,t),s=t.getTensorList(o.id);return s.pushBack(n),[s.idTensor]}case"TensorListPopBack":{let o=g("tensorListId",r,e,t),n=g("elementShape",r,e,t),s=g("elementDType",r,e,t);return[t.getTensorList(o.id).popBack(n,s)]}case"TensorListSplit":{let o=g("tensor",r,e,t),n=g("elementShape",r,e,t),s=g("lengths",r,e,t),a=rS(o,s,n);return t.addTensorList(a),[a.idTensor]}case"TensorListLength":{let o=g("tensorListId",r,e,t),n=t.getTensorList(o.id);return[z(n.size(),"int32")]}case"TensorListResize":{let o=g("tensorListId",r,e,t),n=g("size",r,e,t),a=t.getTensorList(o.id).resize(n);return t.addTensorList(a),[a.idTensor]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};function nS(r,e,t){let[o,n]=g("fusedOps",r,e,t),s=o==="biasadd",a=!s,i=n==="prelu",u=o==="fusedbatchnorm",l=g("numArgs",r,e,t);if(s){if(i&&l!==2)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&s&&l!==1)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd must have one extra argument: bias.")}if(u)throw new Error("FusedConv2d and DepthwiseConv2d with FusedBatchNorm is not supported");let c=g("strides",r,e,t),p=Ms(r,e,t),m=g("dataFormat",r,e,t).toUpperCase(),f=g("dilations",r,e,t),[d,y]=g("args",r,e,t);a&&(y=d,d=void 0);let h=g("leakyreluAlpha",r,e,t);return{stride:c,pad:p,dataFormat:m,dilations:f,biasArg:d,preluArg:y,activationFunc:n,leakyreluAlpha:h}}var sS=(r,e,t,o=ee)=>{switch(r.op){case"Conv1D":{let n=g("stride",r,e,t),s=g("pad",r,e,t),a=g("dataFormat",r,e,t).toUpperCase(),i=g("dilation",r,e,t);return[o.conv1d(g("x",r,e,t),g("filter",r,e,t),n,s,a,i)]}case"Conv2D":{let n=g("strides",r,e,t),s=Ms(r,e,t),a=g("dataFormat",r,e,t).toUpperCase(),i=g("dilations",r,e,t);return[o.conv2d(g("x",r,e,t),g("filter",r,e,t),[n[1],n[2]],s,a,[i[1],i[2]])]}case"_FusedConv2D":{let{stride:n,pad:s,dataFormat:a,dilations:i,biasArg:u,preluArg:l,activationFunc:c,leakyreluAlpha:p}=nS(r,e,t);return[o.fused.conv2d({x:g("x",r,e,t),filter:g("filter",r,e,t),strides:[n[1],n[2]],pad:s,dataFormat:a,dilations:[i[1],i[2]],bias:u,activation:c,preluActivationWeights:l,leakyreluAlpha:p})]}case"FusedDepthwiseConv2dNative":{let{stride:n,pad:s,dataFormat:a,dilations:i,biasArg:u,preluArg:l,activationFunc:c,leakyreluAlpha:p}=nS(r,e,t);return[o.fused.depthwiseConv2d({x:g("x",r,e,t),filter:g("filter",r,e,t),strides:[n[1],n[2]],pad:s,dataFormat:a,dilations:[i[1],i[2]],bias:u,activation:c,preluActivationWeights:l,leakyreluAlpha:p})]}case"Conv2DBackpropInput":case"Conv2dTranspose":{let n=g("outputShape",r,e,t),s=g("strides",r,e,t),a=Ms(r,e,t);return[o.conv2dTranspose(g("x",r,e,t),g("filter",r,e,t),n,[s[1],s[2]],a)]}case"DepthwiseConv2dNative":case"DepthwiseConv2d":{let n=g("strides",r,e,t),s=Ms(r,e,t),a=g("dilations",r,e,t),i=g("dataFormat",r,e,t).toUpperCase();return[o.depthwiseConv2d(g("input",r,e,t),g("filter",r,e,t),[n[1],n[2]],s,i,[a[1],a[2]])]}case"Conv3D":{let n=g("strides",r,e,t),s=g("pad",r,e,t),a=g("dataFormat",r,e,t).toUpperCase(),i=g("dilations",r,e,t);return[o.conv3d(g("x",r,e,t),g("filter",r,e,t),[n[1],n[2],n[3]],s,a,[i[1],i[2],i[3]])]}case"AvgPool":{let n=g("strides",r,e,t),s=g("pad",r,e,t),a=g("kernelSize",r,e,t);return[o.avgPool(g("x",r,e,t),[a[1],a[2]],[n[1],n[2]],s)]}case"MaxPool":{let n=g("strides",r,e,t),s=g("pad",r,e,t),a=g("kernelSize",r,e,t);return[o.maxPool(g("x",r,e,t),[a[1],a[2]],[n[1],n[2]],s)]}case"MaxPoolWithArgmax":{let n=g("strides",r,e,t),s=g("pad",r,e,t),a=g("kernelSize",r,e,t),i=g("includeBatchInIndex",r,e,t),{result:u,indexes:l}=o.maxPoolWithArgmax(g("x",r,e,t),[a[1],a[2]],[n[1],n[2]],s,i);return[u,l]}case"AvgPool3D":{let n=g("strides",r,e,t),s=g("pad",r,e,t),a=g("kernelSize",r,e,t);return[o.avgPool3d(g("x",r,e,t),[a[1],a[2],a[3]],[n[1],n[2],n[3]],s)]}case"MaxPool3D":{let n=g("strides",r,e,t),s=g("pad",r,e,t),a=g("kernelSize",r,e,t);return[o.maxPool3d(g("x",r,e,t),[a[1],a[2],a[3]],[n[1],n[2],n[3]],s)]}case"Dilation2D":{let n=g("strides",r,e,t),s=g("pad",r,e,t),a=g("dilations",r,e,t),i=n[1],u=n[2],l=a[1],c=a[2];return[o.dilation2d(g("x",r,e,t),g("filter",r,e,t),[i,u],s,[l,c],"NHWC")]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var aS=(r,e,t,o=ee)=>{switch(r.op){case"Fill":{let n=g("shape",r,e,t),s=g("dtype",r,e,t),a=g("value",r,e,t);return[o.fill(n,a,s)]}case"LinSpace":{let n=g("start",r,e,t),s=g("stop",r,e,t),a=g("num",r,e,t);return[o.linspace(n,s,a)]}case"Multinomial":{let n=g("logits",r,e,t),s=g("numSamples",r,e,t),a=g("seed",r,e,t);return[o.multinomial(n,s,a)]}case"OneHot":{let n=g("indices",r,e,t),s=g("depth",r,e,t),a=g("onValue",r,e,t),i=g("offValue",r,e,t),u=g("dtype",r,e,t);return[o.oneHot(n,s,a,i,u)]}case"Ones":return[o.ones(g("shape",r,e,t),g("dtype",r,e,t))];case"OnesLike":return[o.onesLike(g("x",r,e,t))];case"RandomStandardNormal":return[o.randomStandardNormal(g("shape",r,e,t),g("dtype",r,e,t),g("seed",r,e,t))];case"RandomUniform":return[o.randomUniform(g("shape",r,e,t),g("minval",r,e,t),g("maxval",r,e,t),g("dtype",r,e,t))];case"RandomUniformInt":return[o.randomUniformInt(g("shape",r,e,t),g("minval",r,e,t),g("maxval",r,e,t),g("seed",r,e,t))];case"Range":{let n=g("start",r,e,t),s=g("stop",r,e,t),a=g("step",r,e,t);return[o.range(n,s,a,g("dtype",r,e,t))]}case"TruncatedNormal":{let n=g("shape",r,e,t),s=g("mean",r,e,t),a=g("stdDev",r,e,t),i=g("seed",r,e,t);return[o.truncatedNormal(n,s,a,g("dtype",r,e,t),i)]}case"Zeros":return[o.zeros(g("shape",r,e,t),g("dtype",r,e,t))];case"ZerosLike":return[o.zerosLike(g("x",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function pd(r,e,t){let o=g("boxes",r,e,t),n=g("scores",r,e,t),s=g("maxOutputSize",r,e,t),a=g("iouThreshold",r,e,t),i=g("scoreThreshold",r,e,t),u=g("softNmsSigma",r,e,t);return{boxes:o,scores:n,maxOutputSize:s,iouThreshold:a,scoreThreshold:i,softNmsSigma:u}}var iS=async(r,e,t,o,n=ee)=>{switch(r.op){case"NonMaxSuppressionV5":{let{boxes:s,scores:a,maxOutputSize:i,iouThreshold:u,scoreThreshold:l,softNmsSigma:c}=pd(r,e,t),p=await n.image.nonMaxSuppressionWithScoreAsync(s,a,i,u,l,c);return[p.selectedIndices,p.selectedScores]}case"NonMaxSuppressionV4":{let{boxes:s,scores:a,maxOutputSize:i,iouThreshold:u,scoreThreshold:l}=pd(r,e,t),c=g("padToMaxOutputSize",r,e,t),p=await n.image.nonMaxSuppressionPaddedAsync(s,a,i,u,l,c);return[p.selectedIndices,p.validOutputs]}case"NonMaxSuppressionV3":case"NonMaxSuppressionV2":{let{boxes:s,scores:a,maxOutputSize:i,iouThreshold:u,scoreThreshold:l}=pd(r,e,t);return[await n.image.nonMaxSuppressionAsync(s,a,i,u,l)]}case"Where":{let s=n.cast(g("condition",r,e,t),"bool"),a=[await n.whereAsync(s)];return s.dispose(),a}case"ListDiff":return n.setdiff1dAsync(g("x",r,e,t),g("y",r,e,t));default:throw TypeError(`Node type ${r.op} is not implemented`)}};var uS=(r,e,t,o=ee)=>{switch(r.op){case"LowerBound":{let n=g("sortedSequence",r,e,t),s=g("values",r,e,t);return[o.lowerBound(n,s)]}case"TopKV2":{let n=g("x",r,e,t),s=g("k",r,e,t),a=g("sorted",r,e,t),i=o.topk(n,s,a);return[i.values,i.indices]}case"UpperBound":{let n=g("sortedSequence",r,e,t),s=g("values",r,e,t);return[o.upperBound(n,s)]}case"Unique":{let n=g("x",r,e,t),s=o.unique(n);return[s.values,s.indices]}case"UniqueV2":{let n=g("x",r,e,t),s=g("axis",r,e,t),a=o.unique(n,s);return[a.values,a.indices]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var lS=(r,e,t,o=ee)=>{switch(r.op){case"Const":return e[r.name];case"PlaceholderWithDefault":let n=g("default",r,e,t);return[$e(r.name,e,t)||n];case"Placeholder":return[$e(r.name,e,t)];case"Identity":case"StopGradient":case"FakeQuantWithMinMaxVars":{let c=g("x",r,e,t);return[Ht(c)]}case"IdentityN":return g("x",r,e,t).map(c=>Ht(c));case"Snapshot":let s=g("x",r,e,t);return[Ht(s)];case"Shape":return[o.tensor1d(g("x",r,e,t).shape,"int32")];case"ShapeN":return g("x",r,e,t).map(c=>o.tensor1d(c.shape));case"Size":return[o.scalar(g("x",r,e,t).size,"int32")];case"Rank":return[o.scalar(g("x",r,e,t).rank,"int32")];case"NoOp":return[o.scalar(1)];case"Print":let a=g("x",r,e,t),i=g("data",r,e,t),u=g("message",r,e,t),l=g("summarize",r,e,t);console.warn("The graph has a tf.print() operation,usually used for debugging, which slows down performance."),console.log(u);for(let c=0;c<i.length;c++)console.log(Array.prototype.slice.call(i[c].dataSync()).slice(0,l));return[a];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var Tp=class{get id(){return this.handle.id}constructor(e,t){this.keyDType=e,this.valueDType=t,this.handle=z(0),this.tensorMap=new Map,ot(this.handle)}clearAndClose(){this.tensorMap.forEach(e=>e.dispose()),this.tensorMap.clear(),this.handle.dispose()}size(){return this.tensorMap.size}tensorSize(){return z(this.size(),"int32")}async import(e,t){this.checkKeyAndValueTensor(e,t);let o=await e.data();return this.tensorMap.forEach(n=>n.dispose()),this.tensorMap.clear(),X(()=>{let n=It(t),s=o.length,a=n.length;T.assert(s===a,()=>`The number of elements doesn't match, keys has ${s} elements, the values has ${a} elements.`);for(let i=0;i<s;i++){let u=o[i],l=n[i];ot(l),this.tensorMap.set(u,l)}return this.handle})}async find(e,t){this.checkKeyAndValueTensor(e,t);let o=await e.data();return X(()=>{let n=[];for(let s=0;s<o.length;s++){let a=o[s],i=this.findWithDefault(a,t);n.push(i)}return Qe(n)})}findWithDefault(e,t){let o=this.tensorMap.get(e);return o??t}checkKeyAndValueTensor(e,t){if(e.dtype!==this.keyDType)throw new Error(`Expect key dtype ${this.keyDType}, but got ${e.dtype}`);if(t.dtype!==this.valueDType)throw new Error(`Expect value dtype ${this.valueDType}, but got ${t.dtype}`)}};var cS=async(r,e,t,o)=>{switch(r.op){case"HashTable":case"HashTableV2":{let n=o.getHashTableHandleByName(r.name);if(n!=null)return[n];{let s=g("keyDType",r,e,t),a=g("valueDType",r,e,t),i=new Tp(s,a);return o.addHashTable(r.name,i),[i.handle]}}case"InitializeTable":case"InitializeTableV2":case"LookupTableImport":case"LookupTableImportV2":{let n=g("tableHandle",r,e,t,o),s=g("keys",r,e,t),a=g("values",r,e,t);return[await o.getHashTableById(n.id).import(s,a)]}case"LookupTableFind":case"LookupTableFindV2":{let n=g("tableHandle",r,e,t,o),s=g("keys",r,e,t),a=g("defaultValue",r,e,t);return[await o.getHashTableById(n.id).find(s,a)]}case"LookupTableSize":case"LookupTableSizeV2":{let n=g("tableHandle",r,e,t,o);return[o.getHashTableById(n.id).tensorSize()]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var pS=(r,e,t,o=ee)=>{switch(r.op){case"ResizeBilinear":{let n=g("images",r,e,t),s=g("size",r,e,t),a=g("alignCorners",r,e,t),i=g("halfPixelCenters",r,e,t);return[o.image.resizeBilinear(n,[s[0],s[1]],a,i)]}case"ResizeNearestNeighbor":{let n=g("images",r,e,t),s=g("size",r,e,t),a=g("alignCorners",r,e,t),i=g("halfPixelCenters",r,e,t);return[o.image.resizeNearestNeighbor(n,[s[0],s[1]],a,i)]}case"CropAndResize":{let n=g("image",r,e,t),s=g("boxes",r,e,t),a=g("boxInd",r,e,t),i=g("cropSize",r,e,t),u=g("method",r,e,t),l=g("extrapolationValue",r,e,t);return[o.image.cropAndResize(n,s,a,i,u,l)]}case"ImageProjectiveTransformV3":{let n=g("images",r,e,t),s=g("transforms",r,e,t),a=g("outputShape",r,e,t),i=g("fillValue",r,e,t),u=g("interpolation",r,e,t),l=g("fillMode",r,e,t);return[o.image.transform(n,s,u.toLowerCase(),l.toLowerCase(),i,a)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var mS=(r,e,t,o=ee)=>{switch(r.op){case"Equal":return[o.equal(g("a",r,e,t),g("b",r,e,t))];case"NotEqual":return[o.notEqual(g("a",r,e,t),g("b",r,e,t))];case"Greater":return[o.greater(g("a",r,e,t),g("b",r,e,t))];case"GreaterEqual":return[o.greaterEqual(g("a",r,e,t),g("b",r,e,t))];case"Less":return[o.less(g("a",r,e,t),g("b",r,e,t))];case"LessEqual":return[o.lessEqual(g("a",r,e,t),g("b",r,e,t))];case"LogicalAnd":return[o.logicalAnd(g("a",r,e,t),g("b",r,e,t))];case"LogicalNot":return[o.logicalNot(g("a",r,e,t))];case"LogicalOr":return[o.logicalOr(g("a",r,e,t),g("b",r,e,t))];case"Select":case"SelectV2":return[o.where(g("condition",r,e,t),g("a",r,e,t),g("b",r,e,t))];case"BitwiseAnd":return[o.bitwiseAnd(g("a",r,e,t),g("b",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var fS=(r,e,t,o=ee)=>{switch(r.op){case"BatchMatMul":case"BatchMatMulV2":case"MatMul":return[o.matMul(g("a",r,e,t),g("b",r,e,t),g("transposeA",r,e,t),g("transposeB",r,e,t))];case"Einsum":return[o.einsum(g("equation",r,e,t),...g("tensors",r,e,t))];case"Transpose":return[o.transpose(g("x",r,e,t),g("perm",r,e,t))];case"_FusedMatMul":let[n,s]=g("fusedOps",r,e,t),a=n==="biasadd",i=s==="prelu",u=g("numArgs",r,e,t),l=g("leakyreluAlpha",r,e,t);if(a){if(i&&u!==2)throw new Error("Fused MatMul with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&u!==1)throw new Error("Fused MatMul with BiasAdd must have one extra argument: bias.")}let[c,p]=g("args",r,e,t);return[o.fused.matMul({a:g("a",r,e,t),b:g("b",r,e,t),transposeA:g("transposeA",r,e,t),transposeB:g("transposeB",r,e,t),bias:c,activation:s,preluActivationWeights:p,leakyreluAlpha:l})];case"MatrixBandPart":return[o.linalg.bandPart(g("a",r,e,t),g("numLower",r,e,t),g("numUpper",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var dS=(r,e,t,o=ee)=>{switch(r.op){case"EuclideanNorm":return[o.euclideanNorm(g("x",r,e,t),g("axis",r,e,t),g("keepDims",r,e,t))];case"FusedBatchNorm":case"FusedBatchNormV2":return[o.batchNorm(g("x",r,e,t),g("mean",r,e,t),g("variance",r,e,t),g("offset",r,e,t),g("scale",r,e,t),g("epsilon",r,e,t))];case"FusedBatchNormV3":return[o.batchNorm(g("x",r,e,t),g("mean",r,e,t),g("variance",r,e,t),g("offset",r,e,t),g("scale",r,e,t),g("epsilon",r,e,t))];case"LRN":return[o.localResponseNormalization(g("x",r,e,t),g("radius",r,e,t),g("bias",r,e,t),g("alpha",r,e,t),g("beta",r,e,t))];case"Softmax":return[o.softmax(g("x",r,e,t))];case"LogSoftmax":return[o.logSoftmax(g("x",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var hS=(r,e,t,o=ee)=>{switch(r.op){case"RaggedGather":{let{outputNestedSplits:n,outputDenseValues:s}=o.raggedGather(g("paramsNestedSplits",r,e,t),g("paramsDenseValues",r,e,t),g("indices",r,e,t),g("outputRaggedRank",r,e,t));return n.concat(s)}case"RaggedRange":{let{rtNestedSplits:n,rtDenseValues:s}=o.raggedRange(g("starts",r,e,t),g("limits",r,e,t),g("splits",r,e,t));return[n,s]}case"RaggedTensorToTensor":return[o.raggedTensorToTensor(g("shape",r,e,t),g("values",r,e,t),g("defaultValue",r,e,t),g("rowPartitionTensors",r,e,t),g("rowPartitionTypes",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var gS=(r,e,t,o=ee)=>{switch(r.op){case"Max":{let i=g("axis",r,e,t),u=g("keepDims",r,e,t);return[o.max(g("x",r,e,t),i,u)]}case"Mean":{let i=g("axis",r,e,t),u=g("keepDims",r,e,t);return[o.mean(g("x",r,e,t),i,u)]}case"Min":{let i=g("axis",r,e,t),u=g("keepDims",r,e,t);return[o.min(g("x",r,e,t),i,u)]}case"Sum":{let i=g("axis",r,e,t),u=g("keepDims",r,e,t);return[o.sum(g("x",r,e,t),i,u)]}case"All":{let i=g("axis",r,e,t),u=g("keepDims",r,e,t);return[o.all(g("x",r,e,t),i,u)]}case"Any":{let i=g("axis",r,e,t),u=g("keepDims",r,e,t);return[o.any(g("x",r,e,t),i,u)]}case"ArgMax":{let i=g("axis",r,e,t);return[o.argMax(g("x",r,e,t),i)]}case"ArgMin":{let i=g("axis",r,e,t);return[o.argMin(g("x",r,e,t),i)]}case"Prod":{let i=g("axis",r,e,t),u=g("keepDims",r,e,t);return[o.prod(g("x",r,e,t),i,u)]}case"Cumprod":{let i=g("axis",r,e,t),u=g("exclusive",r,e,t),l=g("reverse",r,e,t);return[o.cumprod(g("x",r,e,t),i,u,l)]}case"Cumsum":{let i=g("axis",r,e,t),u=g("exclusive",r,e,t),l=g("reverse",r,e,t);return[o.cumsum(g("x",r,e,t),i,u,l)]}case"Bincount":let n=g("x",r,e,t),s=g("weights",r,e,t),a=g("size",r,e,t);return[o.bincount(n,s,a)];case"DenseBincount":{let i=g("x",r,e,t),u=g("weights",r,e,t),l=g("size",r,e,t),c=g("binaryOutput",r,e,t);return[o.denseBincount(i,u,l,c)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var xS=(r,e,t,o=ee)=>{switch(r.op){case"ConcatV2":case"Concat":{let n=g("n",r,e,t),s=g("axis",r,e,t),a=g("tensors",r,e,t);return a=a.slice(0,n),[o.concat(a,s)]}case"Gather":{let n=g("x",r,e,t),s=g("indices",r,e,t);return[o.gather(n,o.cast(s,"int32"),0)]}case"GatherV2":{let n=g("axis",r,e,t),s=g("batchDims",r,e,t),a=g("x",r,e,t),i=g("indices",r,e,t);return[o.gather(a,o.cast(i,"int32"),n,s)]}case"Reverse":{let n=g("dims",r,e,t),s=[];for(let i=0;i<n.length;i++)n[i]&&s.push(i);let a=g("x",r,e,t);return[o.reverse(a,s)]}case"ReverseV2":{let n=g("axis",r,e,t),s=g("x",r,e,t);return[o.reverse(s,n)]}case"Slice":{let n=g("begin",r,e,t),s=g("size",r,e,t);return[o.slice(g("x",r,e,t),n,s)]}case"StridedSlice":{let n=g("begin",r,e,t),s=g("end",r,e,t),a=g("strides",r,e,t),i=g("beginMask",r,e,t),u=g("endMask",r,e,t),l=g("ellipsisMask",r,e,t),c=g("newAxisMask",r,e,t),p=g("shrinkAxisMask",r,e,t),m=g("x",r,e,t);return[o.stridedSlice(m,n,s,a,i,u,l,c,p)]}case"Pack":return X(()=>{let n=g("axis",r,e,t),s=g("tensors",r,e,t),a=s[0].shape,i=o.squeeze(s[0]).shape,u=s.map(l=>{let c=T.arraysEqual(l.shape,a);if(!c&&!T.arraysEqual(o.squeeze(l).shape,i))throw new Error("the input tensors shape does not match");return c?l:o.reshape(l,a)});return[o.stack(u,n)]});case"Unpack":{let n=g("axis",r,e,t),s=g("tensor",r,e,t);return o.unstack(s,n)}case"Tile":{let n=g("reps",r,e,t);return[o.tile(g("x",r,e,t),n)]}case"Split":case"SplitV":{let n=g("axis",r,e,t),s=g("numOrSizeSplits",r,e,t),a=g("x",r,e,t);return o.split(a,s,n)}case"ScatterNd":{let n=g("indices",r,e,t),s=g("values",r,e,t),a=g("shape",r,e,t);return[o.scatterND(n,s,a)]}case"GatherNd":{let n=g("x",r,e,t),s=g("indices",r,e,t);return[o.gatherND(n,s)]}case"SparseToDense":{let n=g("sparseIndices",r,e,t),s=g("outputShape",r,e,t),a=g("sparseValues",r,e,t),i=g("defaultValue",r,e,t);return[o.sparseToDense(n,a,s,a.dtype===i.dtype?i:o.cast(i,a.dtype))]}case"TensorScatterUpdate":{let n=g("indices",r,e,t),s=g("values",r,e,t),a=g("tensor",r,e,t);return[o.tensorScatterUpdate(a,n,s)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var yS=(r,e,t,o=ee)=>{switch(r.op){case"SparseFillEmptyRows":{let{outputIndices:n,outputValues:s,emptyRowIndicator:a,reverseIndexMap:i}=o.sparse.sparseFillEmptyRows(g("indices",r,e,t),g("values",r,e,t),g("denseShape",r,e,t),g("defaultValue",r,e,t));return[n,s,a,i]}case"SparseReshape":{let{outputIndices:n,outputShape:s}=o.sparse.sparseReshape(g("inputIndices",r,e,t),g("inputShape",r,e,t),g("newShape",r,e,t));return[n,s]}case"SparseSegmentMean":return[o.sparse.sparseSegmentMean(g("data",r,e,t),g("indices",r,e,t),g("segmentIds",r,e,t))];case"SparseSegmentSum":return[o.sparse.sparseSegmentSum(g("data",r,e,t),g("indices",r,e,t),g("segmentIds",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var bS=(r,e,t,o=ee)=>{switch(r.op){case"FFT":return[o.fft(g("x",r,e,t))];case"IFFT":return[o.ifft(g("x",r,e,t))];case"RFFT":return[o.rfft(g("x",r,e,t))];case"IRFFT":return[o.irfft(g("x",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var wS=(r,e,t,o=ee)=>{switch(r.op){case"StaticRegexReplace":return[o.string.staticRegexReplace(g("input",r,e,t),g("pattern",r,e,t),g("rewrite",r,e,t),g("replaceGlobal",r,e,t))];case"StringNGrams":{let{nGrams:n,nGramsSplits:s}=o.string.stringNGrams(g("data",r,e,t),g("dataSplits",r,e,t),g("separator",r,e,t),g("nGramWidths",r,e,t),g("leftPad",r,e,t),g("rightPad",r,e,t),g("padWidth",r,e,t),g("preserveShortSequences",r,e,t));return[n,s]}case"StringSplit":{let{indices:n,values:s,shape:a}=o.string.stringSplit(g("input",r,e,t),g("delimiter",r,e,t),g("skipEmpty",r,e,t));return[n,s,a]}case"StringToHashBucketFast":return[o.string.stringToHashBucketFast(g("input",r,e,t),g("numBuckets",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var TS=(r,e,t,o=ee)=>{switch(r.op){case"Cast":return[o.cast(g("x",r,e,t),g("dtype",r,e,t))];case"ExpandDims":{let n=g("axis",r,e,t);return[o.expandDims(g("x",r,e,t),n)]}case"Squeeze":{let n=g("axis",r,e,t);return[o.squeeze(g("x",r,e,t),n)]}case"Reshape":return[o.reshape(g("x",r,e,t),g("shape",r,e,t))];case"EnsureShape":return[o.ensureShape(g("x",r,e,t),g("shape",r,e,t))];case"MirrorPad":return[o.mirrorPad(g("x",r,e,t),g("padding",r,e,t),g("mode",r,e,t))];case"PadV2":case"Pad":return[o.pad(g("x",r,e,t),g("padding",r,e,t),g("constantValue",r,e,t))];case"SpaceToBatchND":{let n=g("blockShape",r,e,t),s=g("paddings",r,e,t);return[o.spaceToBatchND(g("x",r,e,t),n,s)]}case"BatchToSpaceND":{let n=g("blockShape",r,e,t),s=g("crops",r,e,t);return[o.batchToSpaceND(g("x",r,e,t),n,s)]}case"DepthToSpace":{let n=g("blockSize",r,e,t),s=g("dataFormat",r,e,t).toUpperCase();return[o.depthToSpace(g("x",r,e,t),n,s)]}case"BroadcastTo":return[o.broadcastTo(g("x",r,e,t),g("shape",r,e,t))];case"BroadcastArgs":return[o.broadcastArgs(g("s0",r,e,t),g("s1",r,e,t))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function md(r,e,t,o,n=X){let s=((a,i,u)=>{switch(a.category){case"arithmetic":return n(()=>Yv(a,i,u));case"basic_math":return n(()=>Qv(a,i,u));case"control":return oS(a,i,u);case"convolution":return n(()=>sS(a,i,u));case"creation":return n(()=>aS(a,i,u));case"dynamic":return iS(a,i,u);case"evaluation":return n(()=>uS(a,i,u));case"image":return n(()=>pS(a,i,u));case"graph":return n(()=>lS(a,i,u));case"logical":return n(()=>mS(a,i,u));case"matrices":return n(()=>fS(a,i,u));case"normalization":return n(()=>dS(a,i,u));case"ragged":return n(()=>hS(a,i,u));case"reduction":return n(()=>gS(a,i,u));case"slice_join":return n(()=>xS(a,i,u));case"sparse":return n(()=>yS(a,i,u));case"spectral":return n(()=>bS(a,i,u));case"string":return n(()=>wS(a,i,u));case"transformation":return n(()=>TS(a,i,u));case"hash_table":return cS(a,i,u,o);case"custom":let l=ap(a.op);if(l&&l.customExecutor)return l.customExecutor(new yp(a,i,u));throw TypeError(`Custom op ${a.op} is not registered.`);default:throw TypeError(`Unknown op '${a.op}'. File an issue at https://github.com/tensorflow/tfjs/issues so we can add it, or register a custom execution with tf.registerOp()`)}})(r,e,t);return T.isPromise(s)?s.then(a=>[].concat(a)):[].concat(s)}var zs=class{constructor(e={},t={},o={},n={},s){this.weightMap=e,this.tensorArrayMap=t,this.tensorListMap=o,this.functionMap=n,this.parseNodeNameCache=s,this.rootContext={id:0,frameName:"",iterationId:0},this.contexts=[this.rootContext],this.lastId=0,this.generateCurrentContextIds()}newFrame(e,t){return{id:e,frameName:t,iterationId:0}}set currentContext(e){this.contexts!==e&&(this.contexts=e,this.generateCurrentContextIds())}get currentContext(){return this.contexts}get currentContextId(){return this._currentContextIds[0]}get currentContextIds(){return this._currentContextIds}generateCurrentContextIds(){let e=[];for(let t=0;t<this.contexts.length-1;t++){let o=this.contexts.slice(0,this.contexts.length-t);e.push(this.contextIdforContexts(o))}e.push(""),this._currentContextIds=e}contextIdforContexts(e){return e?e.map(t=>t.id===0&&t.iterationId===0?"":`${t.frameName}-${t.iterationId}`).join("/"):""}enterFrame(e){this.contexts&&(this.lastId++,this.contexts=this.contexts.slice(),this.contexts.push(this.newFrame(this.lastId,e)),this._currentContextIds.unshift(this.contextIdforContexts(this.contexts)))}exitFrame(){if(this.contexts&&this.contexts.length>1)this.contexts=this.contexts.slice(),this.contexts.splice(-1),this.currentContextIds.shift();else throw new Error("Cannot exit frame, the context is empty")}nextIteration(){if(this.contexts&&this.contexts.length>0){this.contexts=this.contexts.slice(),this.lastId++;let e=Object.assign({},this.contexts[this.contexts.length-1]);e.iterationId+=1,e.id=this.lastId,this.contexts.splice(-1,1,e),this._currentContextIds.splice(0,1,this.contextIdforContexts(this.contexts))}else throw new Error("Cannot increase frame iteration, the context is empty")}getWeight(e){return this.weightMap[e]}addTensorArray(e){this.tensorArrayMap[e.id]=e}getTensorArray(e){return this.tensorArrayMap[e]}addTensorList(e){this.tensorListMap[e.id]=e}getTensorList(e){return this.tensorListMap[e]}dispose(e){for(let t in this.tensorArrayMap)this.tensorArrayMap[t].clearAndClose(e);for(let t in this.tensorListMap)this.tensorListMap[t].clearAndClose(e)}};function fd(r,e,t,o){let n=new Set,s=[],a=null,i=null,u=new Set,l=new Set(Object.keys(r).map(m=>Ze(m)[0]));o=o||[];let c=new Set(o.map(m=>Ze(m.name)[0])),p=[...e];for(;p.length>0;){let m=p.pop();if((Xr(m)||ML(m)||WL(m))&&a==null&&(a=m,i=a.children.map(f=>f.name).filter(f=>n.has(f))),n.add(m.name),t[m.name]==null&&!l.has(m.name)&&!c.has(m.name)){if(m.inputs.length===0){s.push(m.name);continue}m.inputs.forEach(f=>{u.has(f.name)||(u.add(f.name),p.push(f))})}}return{inputs:r,outputs:e,usedNodes:n,missingInputs:s,dynamicNode:a,syncInputs:i}}function NS(r,e){let{usedNodes:t,inputs:o}=e,n=Object.keys(o).map(h=>Ze(h)[0]).map(h=>r.nodes[h]),s=r.initNodes||[],a=h=>t.has(typeof h=="string"?h:h.name);function i(h){return[...new Map(h.map(b=>[b.name,b])).values()]}let u=i([...n,...r.weights,...s]).filter(a),l=i([...u,...Object.values(r.nodes)]).filter(a),c=new Map(l.map(h=>[h.name,h])),p={};for(let h of l){p[h.name]=p[h.name]||0;for(let b of h.children)a(b)||(p[b.name]=Number.POSITIVE_INFINITY),p[b.name]=(p[b.name]||0)+1}let m=Object.entries(p).filter(([,h])=>h===0).map(([h])=>h),f=[...m];for(;m.length>0;){let h=m.pop(),b=c.get(h);for(let C of b.children.filter(a))--p[C.name]===0&&(f.push(C.name),m.push(C.name))}let d=f.map(h=>c.get(h)),y=LL(d,u);return BL(y,u),y}function LL(r,e){let t=new Map(r.map(a=>[a.name,a])),o=e.map(a=>a.name),n=new Set(o);for(;o.length>0;){let a=o.pop(),i=t.get(a);for(let u of i.children)!t.has(u.name)||n.has(u.name)||(n.add(u.name),o.push(u.name))}return r.filter(a=>n.has(a.name))}var Qn=class extends Error{constructor(e){super(`NodesExecutionOrderError: ${e}`)}};function BL(r,e){let t=new Map(r.map((i,u)=>[i.name,u])),o=new Set(e.map(i=>i.name)),n=i=>o.has(typeof i=="string"?i:i.name),s=new Set(r.map(i=>i.name)),a=i=>s.has(typeof i=="string"?i:i.name);for(let i of r){for(let u of i.children.filter(a)){if(!t.has(u.name))throw new Qn(`Child ${u.name} of node ${i.name} is unreachable.`);if(t.get(i.name)>t.get(u.name))throw new Qn(`Node ${i.name} is scheduled to run after its child ${u.name}.`)}if(!n(i))for(let u of i.inputs){if(!t.has(u.name))throw new Qn(`Input ${u.name} of node ${i.name} is unreachable.`);if(t.get(u.name)>t.get(i.name))throw new Qn(`Node ${i.name} is scheduled to run before its input ${u.name}.`)}}}function CS(r){let e=new Map(r.map((i,u)=>[i.name,u])),t=Number.MAX_SAFE_INTEGER,o=r.map((i,u)=>Xr(i)?t:u),n=i=>{let u=o[e.get(i.name)];return u??-1},s=r.map((i,u)=>i.children.map(n).reduce((l,c)=>Math.max(l,c),o[u])),a=new Map;for(let i=0;i<r.length;++i){let u=s[i];if(u===t)continue;let l=r[i],c=r[u];a.has(c.name)||a.set(c.name,[]),a.get(c.name).push(l)}return a}var VL=new Set(["Switch","Merge","Enter","Exit","NextIteration","StatelessIf","StatelessWhile","if","While"]),GL=new Set(["NonMaxSuppressionV2","NonMaxSuppressionV3","NonMaxSuppressionV5","Where"]),UL=new Set(["HashTable","HashTableV2","LookupTableImport","LookupTableImportV2","LookupTableFind","LookupTableFindV2","LookupTableSize","LookupTableSizeV2"]);function Xr(r){return VL.has(r.op)}function ML(r){return GL.has(r.op)}function WL(r){return UL.has(r.op)}var Hs=class r{get weightIds(){return this.parent?this.parent.weightIds:this._weightIds}get functionExecutorMap(){return this.parent?this.parent.functionExecutorMap:this._functionExecutorMap}get weightMap(){return this.parent?this.parent.weightMap:this._weightMap}set weightMap(e){let t=Object.keys(e).map(o=>e[o].map(n=>n.id));this._weightIds=[].concat(...t),this._weightMap=e}set resourceManager(e){this._resourceManager=e}get inputs(){return this._inputs.map(e=>({name:e.name,shape:e.attrParams.shape?e.attrParams.shape.value:void 0,dtype:e.attrParams.dtype?e.attrParams.dtype.value:void 0}))}get outputs(){return this._outputs.map(e=>({name:e.name,shape:e.attrParams.shape?e.attrParams.shape.value:void 0,dtype:e.attrParams.dtype?e.attrParams.dtype.value:void 0}))}get inputNodes(){return this._inputs.map(e=>e.signatureKey||e.name)}get outputNodes(){return this._outputs.map(e=>{let t=e.signatureKey||e.name;return e.defaultOutput?`${t}:${e.defaultOutput}`:t})}get functions(){return Object.keys(this._functions).reduce((e,t)=>(e[t]=this._functions[t].signature,e),{})}constructor(e,t){this.graph=e,this.parent=t,this.compiledMap=new Map,this.parseNodeNameCache=new Map,this._weightMap={},this.SEPARATOR=",",this._functions={},this._functionExecutorMap={},this.keepIntermediateTensors=!1,this._outputs=e.outputs,this._inputs=e.inputs,this._initNodes=e.initNodes,this._signature=e.signature,this._functions=e.functions,e.functions!=null&&Object.keys(e.functions).forEach(o=>{this._functionExecutorMap[o]=new r(e.functions[o],this)})}getCompilationKey(e,t){let o=e.map(s=>s.name).sort(),n=t.map(s=>s.name).sort();return o.join(this.SEPARATOR)+"--"+n.join(this.SEPARATOR)}compile(e,t){let o=fd(e,t,this.weightMap,this._initNodes),{missingInputs:n,dynamicNode:s,syncInputs:a}=o;if(s!=null)throw new Error(`This execution contains the node '${s.name}', which has the dynamic op '${s.op}'. Please use model.executeAsync() instead. Alternatively, to avoid the dynamic ops, specify the inputs [${a}]`);if(n.length>0){let l=t.map(p=>p.name),c=Object.keys(e);throw new Error(`Cannot compute the outputs [${l}] from the provided inputs [${c}]. Missing the following inputs: [${n}]`)}let i=NS(this.graph,o),u=CS(i);return{orderedNodes:i,nodeLiveUntilMap:u}}cloneAndKeepTensor(e){if(e==null)return null;let t=e.clone();return ot(t),t}cloneTensorList(e){return e?e.map(o=>this.cloneAndKeepTensor(o)):null}cloneTensorMap(e){return Object.fromEntries(Object.entries(e).map(([t,o])=>[t,this.cloneTensorList(o)]))}execute(e,t){this.disposeIntermediateTensors(),e=this.mapInputs(e);let o=Object.keys(e).sort();this.checkInputs(e),this.checkInputShapeAndType(e),t=this.mapOutputs(t),this.checkOutputs(t);let n=o.map(m=>this.graph.nodes[Ze(m)[0]]),s=t.map(m=>Ze(m)[0]),a=new Set(s),i=s.map(m=>this.graph.nodes[m]);i.length===0&&(i=this._outputs);let u=this.getCompilationKey(n,i),l=this.compiledMap.get(u);l==null&&(l=this.compile(e,i),this.compiledMap.set(u,l));try{this.keepIntermediateTensors=$().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(m){this.keepIntermediateTensors=!1,console.warn(m.message)}let c={},p={};return X(()=>{let m=new zs(this.weightMap,c,p,this.functionExecutorMap,this.parseNodeNameCache),f=Object.assign({},this.weightMap);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap)),Object.keys(e).forEach(b=>{let[C,S]=Ze(b,m),E=[];E[S]=e[b],f[C]=E,this.keepIntermediateTensors&&(this.clonedTensorsMap[C]=this.cloneTensorList(E))});let d=this.getFrozenTensorIds(f),{orderedNodes:y,nodeLiveUntilMap:h}=l;for(let b of y){if(f[b.name])continue;let C=md(b,f,m,this._resourceManager);if(T.isPromise(C))throw new Error(`The execution of the op '${b.op}' returned a promise. Please use model.executeAsync() instead.`);f[b.name]=C,this.keepIntermediateTensors&&(this.clonedTensorsMap[b.name]=this.cloneTensorList(C)),this.checkTensorForDisposalWithNodeLiveUntilInfo(b,f,m,d,a,h.get(b.name))}return this.parent==null&&m.dispose(d),t.map(b=>$e(b,f,m))})}getFrozenTensorIds(e){let t=[].concat.apply([],Object.keys(e).map(o=>e[o]).map(o=>o.map(n=>n.id)));return new Set(t)}checkTensorForDisposal(e,t,o,n,s,a,i){if(!(Xr(t)||a.has(e))){for(let u of o[e])u!=null&&(i[u.id]=(i[u.id]||0)+t.children.length);for(let u of t.inputs){if(Xr(u))continue;let l=zf(u.name,o,n);if(l!=null)for(let c of l){if(!c||c.kept||s.has(c.id))continue;let p=i[c.id];p===1?(c.dispose(),delete i[c.id]):p!=null&&i[c.id]--}}}}checkTensorForDisposalWithNodeLiveUntilInfo(e,t,o,n,s,a){function i(u){return Xr(u)||s.has(u.name)}if(!(Xr(e)||a==null))for(let u of a){if(i(u))continue;let l=zf(u.name,t,o);for(let c of l)!c||c.kept||n.has(c.id)||c.dispose()}}async executeAsync(e,t){return this._executeAsync(e,t)}disposeIntermediateTensors(){this.clonedTensorsMap&&(Object.values(this.clonedTensorsMap).forEach(e=>{for(let t of e)t&&!t.isDisposed&&t.dispose()}),this.clonedTensorsMap=null)}getIntermediateTensors(){return this.clonedTensorsMap}async _executeAsync(e,t,o=!1,n={},s={}){this.disposeIntermediateTensors(),o||(e=this.mapInputs(e),this.checkInputs(e),this.checkInputShapeAndType(e),t=this.mapOutputs(t),this.checkOutputs(t));try{this.keepIntermediateTensors=$().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(m){this.keepIntermediateTensors=!1,console.warn(m.message)}let a=new zs(this.weightMap,n,s,this.functionExecutorMap,this.parseNodeNameCache);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap));let i=await this.executeWithControlFlow(e,a,t,o),u=t.map(m=>$e(m,i,a)),l=u.map(m=>m.id),c=Object.keys(e).map(m=>e[m].id),p=new Set([...l,...c,...this.weightIds]);return Object.values(i).forEach(m=>{m.forEach(f=>{f&&!f.isDisposed&&!p.has(f.id)&&f.dispose()})}),this.parent==null&&a.dispose(p),u}async executeFunctionAsync(e,t,o){let n=e.reduce((s,a,i)=>(s[this.inputs[i].name]=a,s),{});return this._executeAsync(n,this.outputNodes,!0,t,o)}async executeWithControlFlow(e,t,o,n){let s=Object.keys(e),a=s.map(E=>this.graph.nodes[Ze(E)[0]]),i=o.map(E=>Ze(E)[0]),u=new Set(i),l=i.map(E=>this.graph.nodes[E]);l.length===0&&(l=this._outputs);let{usedNodes:c,missingInputs:p,dynamicNode:m,syncInputs:f}=fd(e,l,this.weightMap,this._initNodes),d=[...a,...this.graph.weights,...this._initNodes||[]].map(E=>({node:E,contexts:t.currentContext})),y=Object.assign({},this.weightMap);Object.keys(e).forEach(E=>{let[k,A]=Ze(E),_=[];_[A]=e[E],y[k]=_});let h={},b=this.getFrozenTensorIds(y),C={};for(;d.length>0;){let E=this.processStack(a,d,t,y,C,b,u,h,c);await Promise.all(E)}m==null&&!n&&console.warn("This model execution did not contain any nodes with control flow or dynamic output shapes. You can use model.execute() instead.");let S=l.filter(E=>!Xr(E)&&!$e(E.name,y,t)).map(E=>E.name);if(S.length>0){let E="";throw m!=null&&(E=`Alternatively, to avoid the dynamic ops, use model.execute() and specify the inputs [${f}]`),new Error(`Cannot compute the outputs [${S}] from the provided inputs [${s}]. Consider providing the following inputs: [${p}]. ${E}`)}return y}processStack(e,t,o,n,s,a,i,u,l){let c=[];for(;t.length>0;){let p=t.pop();o.currentContext=p.contexts;let m="";if(p.node.op==="Enter"&&g("isConstant",p.node,n,o)&&([m]=zt(p.node.name,o)),n[p.node.name]==null){let f=md(p.node,n,o,this._resourceManager);m||([m]=zt(p.node.name,o));let d=o.currentContext;T.isPromise(f)?c.push(f.then(y=>(n[m]=y,this.keepIntermediateTensors&&(this.clonedTensorsMap[m]=this.cloneTensorList(y)),o.currentContext=d,this.checkTensorForDisposal(m,p.node,n,o,a,i,u),this.processChildNodes(p.node,t,o,n,s,l),y))):(n[m]=f,this.keepIntermediateTensors&&(this.clonedTensorsMap[m]=this.cloneTensorList(f)),this.checkTensorForDisposal(m,p.node,n,o,a,i,u),this.processChildNodes(p.node,t,o,n,s,l))}else this.processChildNodes(p.node,t,o,n,s,l)}return c}processChildNodes(e,t,o,n,s,a){e.children.forEach(i=>{let[u]=zt(i.name,o);s[u]||!a.has(i.name)||(i.op==="Merge"?i.inputNames.some(l=>!!$e(l,n,o))&&(s[u]=!0,t.push({contexts:o.currentContext,node:i})):i.inputNames.every(l=>!!$e(l,n,o))&&(s[u]=!0,t.push({contexts:o.currentContext,node:i})))})}dispose(){Object.keys(this.weightMap).forEach(e=>this.weightMap[e].forEach(t=>t.dispose()))}checkInputShapeAndType(e){Object.keys(e).forEach(t=>{let o=e[t],[n]=Ze(t),s=this.graph.nodes[n];if(s.attrParams.shape&&s.attrParams.shape.value){let a=s.attrParams.shape.value,i=a.length===o.shape.length&&o.shape.every((u,l)=>a[l]===-1||a[l]===u);T.assert(i,()=>`The shape of dict['${s.name}'] provided in model.execute(dict) must be [${a}], but was [${o.shape}]`)}s.attrParams.dtype&&s.attrParams.dtype.value&&T.assert(o.dtype===s.attrParams.dtype.value,()=>`The dtype of dict['${s.name}'] provided in model.execute(dict) must be ${s.attrParams.dtype.value}, but was ${o.dtype}`)})}mapInputs(e){var t,o;let n={};for(let s in e){let a=(o=(t=this._signature)===null||t===void 0?void 0:t.inputs)===null||o===void 0?void 0:o[s];a!=null?n[a.name]=e[s]:n[s]=e[s]}return n}checkInputs(e){let t=Object.keys(e).filter(o=>{let[n]=Ze(o);return this.graph.nodes[n]==null});if(t.length>0)throw new Error(`The dict provided in model.execute(dict) has keys: [${t}] that are not part of graph`)}mapOutputs(e){return e.map(t=>{var o,n;let s=(n=(o=this._signature)===null||o===void 0?void 0:o.outputs)===null||n===void 0?void 0:n[t];return s!=null?s.name:t},{})}checkOutputs(e){e.forEach(t=>{let[o]=Ze(t);if(!this.graph.nodes[o])throw new Error(`The output '${t}' is not found in the graph`)})}};var Np=class{constructor(e={},t={}){this.hashTableNameToHandle=e,this.hashTableMap=t}addHashTable(e,t){this.hashTableNameToHandle[e]=t.handle,this.hashTableMap[t.id]=t}getHashTableHandleByName(e){return this.hashTableNameToHandle[e]}getHashTableById(e){return this.hashTableMap[e]}dispose(){for(let e in this.hashTableMap)this.hashTableMap[e].clearAndClose(),delete this.hashTableMap[e];for(let e in this.hashTableNameToHandle)this.hashTableNameToHandle[e].dispose(),delete this.hashTableNameToHandle[e]}};var dd=class{get modelVersion(){return this.version}get inputNodes(){return this.executor.inputNodes}get outputNodes(){return this.executor.outputNodes}get inputs(){return this.executor.inputs}get outputs(){return this.executor.outputs}get weights(){return this.executor.weightMap}get metadata(){return this.artifacts.userDefinedMetadata}get modelSignature(){return this.signature}get modelStructuredOutputKeys(){return this.structuredOutputKeys}constructor(e,t={},o=hl){this.modelUrl=e,this.loadOptions=t,this.version="n/a",this.io=o,t==null&&(this.loadOptions={}),this.resourceManager=new Np}findIOHandler(){let e=this.modelUrl;if(e.load!=null)this.handler=e;else if(this.loadOptions.requestInit!=null)this.handler=this.io.browserHTTPRequest(e,this.loadOptions);else{let t=this.io.getLoadHandlers(e,this.loadOptions);if(t.length===0)t.push(this.io.browserHTTPRequest(e,this.loadOptions));else if(t.length>1)throw new Error(`Found more than one (${t.length}) load handlers for URL '${[e]}'`);this.handler=t[0]}}load(){if(this.findIOHandler(),this.handler.load==null)throw new Error("Cannot proceed with model loading because the IOHandler provided does not have the `load` method implemented.");let e=this.handler.load();return T.isPromise(e)?e.then(t=>t.getWeightStream==null?this.loadSync(t):this.loadStreaming(t)):this.loadSync(e)}loadSync(e){let t=this.io.decodeWeights(e.weightData,e.weightSpecs);return this.loadWithWeightMap(e,t)}async loadStreaming(e){if(e.getWeightStream==null)throw new Error("Model artifacts missing streamWeights function");let t=await iu(e.getWeightStream(),e.weightSpecs);return this.loadWithWeightMap(e,t)}loadWithWeightMap(e,t){this.artifacts=e;let o=this.artifacts.modelTopology,n=this.artifacts.signature;if(this.artifacts.userDefinedMetadata!=null){let s=this.artifacts.userDefinedMetadata;s.signature!=null&&(n=s.signature),s.structuredOutputKeys!=null&&(this.structuredOutputKeys=s.structuredOutputKeys)}if(this.signature=n,this.version=`${o.versions.producer}.${o.versions.minConsumer}`,this.executor=new Hs(Ws.Instance.transformGraph(o,this.signature)),this.executor.weightMap=this.convertTensorMapToTensorsMap(t),this.executor.resourceManager=this.resourceManager,e.modelInitializer!=null&&e.modelInitializer.node!=null){let s=Ws.Instance.transformGraph(e.modelInitializer);this.initializer=new Hs(s),this.initializer.weightMap=this.executor.weightMap,this.initializer.resourceManager=this.resourceManager,this.initializerSignature=e.initializerSignature}return!0}async save(e,t){if(typeof e=="string"){let o=this.io.getSaveHandlers(e);if(o.length===0)throw new Error(`Cannot find any save handlers for URL '${e}'`);if(o.length>1)throw new Error(`Found more than one (${o.length}) save handlers for URL '${e}'`);e=o[0]}if(e.save==null)throw new Error("GraphModel.save() cannot proceed because the IOHandler provided does not have the `save` attribute defined.");return e.save(this.artifacts)}addStructuredOutputNames(e){if(this.structuredOutputKeys){let t=e instanceof Te?[e]:e,o={};return t.forEach((n,s)=>o[this.structuredOutputKeys[s]]=n),o}return e}predict(e,t){let o=this.execute(e,this.outputNodes);return this.addStructuredOutputNames(o)}async predictAsync(e,t){let o=await this.executeAsync(e,this.outputNodes);return this.addStructuredOutputNames(o)}normalizeInputs(e){var t;if(!(e instanceof Te)&&!Array.isArray(e)){let s=(t=this.signature)===null||t===void 0?void 0:t.inputs;if(s!=null)for(let a in s){let i=s[a];i.resourceId!=null&&(e[a]=this.resourceIdToCapturedInput[i.resourceId])}return e}e=Array.isArray(e)?e:[e];let o=Object.keys(this.resourceIdToCapturedInput).length;if(e.length+o!==this.inputNodes.length)throw new Error(`Input tensor count mismatch, the graph model has ${this.inputNodes.length-o} non-resource placeholders, while there are ${e.length} input tensors provided.`);let n=0;return this.inputNodes.reduce((s,a)=>{var i,u,l;let c=(l=(u=(i=this.signature)===null||i===void 0?void 0:i.inputs)===null||u===void 0?void 0:u[a])===null||l===void 0?void 0:l.resourceId;return c!=null?s[a]=this.resourceIdToCapturedInput[c]:s[a]=e[n++],s},{})}normalizeOutputs(e){return e=e||this.outputNodes,Array.isArray(e)?e:[e]}executeInitializerGraph(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.execute({},[]):this.initializer.execute({},Object.keys(this.initializerSignature.outputs))}async executeInitializerGraphAsync(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.executeAsync({},[]):this.initializer.executeAsync({},Object.keys(this.initializerSignature.outputs))}setResourceIdToCapturedInput(e){if(this.resourceIdToCapturedInput={},this.initializerSignature){let t=this.initializerSignature.outputs,o=Object.keys(t);for(let n=0;n<o.length;n++){let s=o[n],a=t[s];this.resourceIdToCapturedInput[a.resourceId]=e[n]}}}execute(e,t){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(this.executeInitializerGraph()),e=this.normalizeInputs(e),t=this.normalizeOutputs(t);let o=this.executor.execute(e,t);return o.length>1?o:o[0]}async executeAsync(e,t){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(await this.executeInitializerGraphAsync()),e=this.normalizeInputs(e),t=this.normalizeOutputs(t);let o=await this.executor.executeAsync(e,t);return o.length>1?o:o[0]}getIntermediateTensors(){return this.executor.getIntermediateTensors()}disposeIntermediateTensors(){this.executor.disposeIntermediateTensors()}convertTensorMapToTensorsMap(e){return Object.keys(e).reduce((t,o)=>(t[o]=[e[o]],t),{})}dispose(){this.executor.dispose(),this.initializer&&(this.initializer.dispose(),this.resourceIdToCapturedInput&&ve(this.resourceIdToCapturedInput)),this.resourceManager.dispose()}};async function uBe({onLost:r}){if(!await lh("webgl"))throw new Error("WebGL is not available");return await ch(),xn().gpgpu.gl.canvas.addEventListener("webglcontextlost",()=>r("the WebGL context was lost"),!1),{threads:1,float16:!$().getBool("WEBGL_RENDER_FLOAT32_ENABLED")}}function lBe(){return xn().gpgpu.gl.isContextLost()}export{dd as GraphModel,xn as backend,$ as env,lBe as isLost,N1 as memory,uBe as startBackend,qe as tensor};
