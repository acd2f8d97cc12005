/* tf-webgpu: TensorFlow.js 4.22.0, https://github.com/tensorflow/tfjs, Apache-2.0 (see LICENSE). Made by build.mjs; do not edit. */
var U2=Object.create;var El=Object.defineProperty;var G2=Object.getOwnPropertyDescriptor;var H2=Object.getOwnPropertyNames;var q2=Object.getPrototypeOf,K2=Object.prototype.hasOwnProperty;var $l=(r=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(r,{get:(t,e)=>(typeof require<"u"?require:t)[e]}):r)(function(r){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+r+'" is not supported')});var rr=(r,t)=>()=>{try{return t||r((t={exports:{}}).exports,t),t.exports}catch(e){throw t=0,e}},dt=(r,t)=>{for(var e in t)El(r,e,{get:t[e],enumerable:!0})},j2=(r,t,e,o)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of H2(t))!K2.call(r,s)&&s!==e&&El(r,s,{get:()=>t[s],enumerable:!(o=G2(t,s))||o.enumerable});return r};var Xm=(r,t,e)=>(e=r!=null?U2(q2(r)):{},j2(t||!r||!r.__esModule?El(e,"default",{value:r,enumerable:!0}):e,r));var Bf=rr((b_,Lf)=>{Lf.exports=wt;var Ce=null;try{Ce=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function wt(r,t,e){this.low=r|0,this.high=t|0,this.unsigned=!!e}wt.prototype.__isLong__;Object.defineProperty(wt.prototype,"__isLong__",{value:!0});function ue(r){return(r&&r.__isLong__)===!0}wt.isLong=ue;var $f={},Df={};function Gr(r,t){var e,o,s;return t?(r>>>=0,(s=0<=r&&r<256)&&(o=Df[r],o)?o:(e=St(r,(r|0)<0?-1:0,!0),s&&(Df[r]=e),e)):(r|=0,(s=-128<=r&&r<128)&&(o=$f[r],o)?o:(e=St(r,r<0?-1:0,!1),s&&($f[r]=e),e))}wt.fromInt=Gr;function ke(r,t){if(isNaN(r))return t?Ur:Te;if(t){if(r<0)return Ur;if(r>=Ff)return zf}else{if(r<=-Rf)return ae;if(r+1>=Rf)return Of}return r<0?ke(-r,t).neg():St(r%Uo|0,r/Uo|0,t)}wt.fromNumber=ke;function St(r,t,e){return new wt(r,t,e)}wt.fromBits=St;var la=Math.pow;function Ul(r,t,e){if(r.length===0)throw Error("empty string");if(r==="NaN"||r==="Infinity"||r==="+Infinity"||r==="-Infinity")return Te;if(typeof t=="number"?(e=t,t=!1):t=!!t,e=e||10,e<2||36<e)throw RangeError("radix");var o;if((o=r.indexOf("-"))>0)throw Error("interior hyphen");if(o===0)return Ul(r.substring(1),t,e).neg();for(var s=ke(la(e,8)),n=Te,i=0;i<r.length;i+=8){var a=Math.min(8,r.length-i),u=parseInt(r.substring(i,i+a),e);if(a<8){var p=ke(la(e,a));n=n.mul(p).add(ke(u))}else n=n.mul(s),n=n.add(ke(u))}return n.unsigned=t,n}wt.fromString=Ul;function Fe(r,t){return typeof r=="number"?ke(r,t):typeof r=="string"?Ul(r,t):St(r.low,r.high,typeof t=="boolean"?t:r.unsigned)}wt.fromValue=Fe;var Af=65536,x1=1<<24,Uo=Af*Af,Ff=Uo*Uo,Rf=Ff/2,_f=Gr(x1),Te=Gr(0);wt.ZERO=Te;var Ur=Gr(0,!0);wt.UZERO=Ur;var Wo=Gr(1);wt.ONE=Wo;var Pf=Gr(1,!0);wt.UONE=Pf;var Wl=Gr(-1);wt.NEG_ONE=Wl;var Of=St(-1,2147483647,!1);wt.MAX_VALUE=Of;var zf=St(-1,-1,!0);wt.MAX_UNSIGNED_VALUE=zf;var ae=St(0,-2147483648,!1);wt.MIN_VALUE=ae;var V=wt.prototype;V.toInt=function(){return this.unsigned?this.low>>>0:this.low};V.toNumber=function(){return this.unsigned?(this.high>>>0)*Uo+(this.low>>>0):this.high*Uo+(this.low>>>0)};V.toString=function(t){if(t=t||10,t<2||36<t)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(ae)){var e=ke(t),o=this.div(e),s=o.mul(e).sub(this);return o.toString(t)+s.toInt().toString(t)}else return"-"+this.neg().toString(t);for(var n=ke(la(t,6),this.unsigned),i=this,a="";;){var u=i.div(n),p=i.sub(u.mul(n)).toInt()>>>0,l=p.toString(t);if(i=u,i.isZero())return l+a;for(;l.length<6;)l="0"+l;a=""+l+a}};V.getHighBits=function(){return this.high};V.getHighBitsUnsigned=function(){return this.high>>>0};V.getLowBits=function(){return this.low};V.getLowBitsUnsigned=function(){return this.low>>>0};V.getNumBitsAbs=function(){if(this.isNegative())return this.eq(ae)?64:this.neg().getNumBitsAbs();for(var t=this.high!=0?this.high:this.low,e=31;e>0&&(t&1<<e)==0;e--);return this.high!=0?e+33:e+1};V.isZero=function(){return this.high===0&&this.low===0};V.eqz=V.isZero;V.isNegative=function(){return!this.unsigned&&this.high<0};V.isPositive=function(){return this.unsigned||this.high>=0};V.isOdd=function(){return(this.low&1)===1};V.isEven=function(){return(this.low&1)===0};V.equals=function(t){return ue(t)||(t=Fe(t)),this.unsigned!==t.unsigned&&this.high>>>31===1&&t.high>>>31===1?!1:this.high===t.high&&this.low===t.low};V.eq=V.equals;V.notEquals=function(t){return!this.eq(t)};V.neq=V.notEquals;V.ne=V.notEquals;V.lessThan=function(t){return this.comp(t)<0};V.lt=V.lessThan;V.lessThanOrEqual=function(t){return this.comp(t)<=0};V.lte=V.lessThanOrEqual;V.le=V.lessThanOrEqual;V.greaterThan=function(t){return this.comp(t)>0};V.gt=V.greaterThan;V.greaterThanOrEqual=function(t){return this.comp(t)>=0};V.gte=V.greaterThanOrEqual;V.ge=V.greaterThanOrEqual;V.compare=function(t){if(ue(t)||(t=Fe(t)),this.eq(t))return 0;var e=this.isNegative(),o=t.isNegative();return e&&!o?-1:!e&&o?1:this.unsigned?t.high>>>0>this.high>>>0||t.high===this.high&&t.low>>>0>this.low>>>0?-1:1:this.sub(t).isNegative()?-1:1};V.comp=V.compare;V.negate=function(){return!this.unsigned&&this.eq(ae)?ae:this.not().add(Wo)};V.neg=V.negate;V.add=function(t){ue(t)||(t=Fe(t));var e=this.high>>>16,o=this.high&65535,s=this.low>>>16,n=this.low&65535,i=t.high>>>16,a=t.high&65535,u=t.low>>>16,p=t.low&65535,l=0,c=0,m=0,f=0;return f+=n+p,m+=f>>>16,f&=65535,m+=s+u,c+=m>>>16,m&=65535,c+=o+a,l+=c>>>16,c&=65535,l+=e+i,l&=65535,St(m<<16|f,l<<16|c,this.unsigned)};V.subtract=function(t){return ue(t)||(t=Fe(t)),this.add(t.neg())};V.sub=V.subtract;V.multiply=function(t){if(this.isZero())return Te;if(ue(t)||(t=Fe(t)),Ce){var e=Ce.mul(this.low,this.high,t.low,t.high);return St(e,Ce.get_high(),this.unsigned)}if(t.isZero())return Te;if(this.eq(ae))return t.isOdd()?ae:Te;if(t.eq(ae))return this.isOdd()?ae:Te;if(this.isNegative())return t.isNegative()?this.neg().mul(t.neg()):this.neg().mul(t).neg();if(t.isNegative())return this.mul(t.neg()).neg();if(this.lt(_f)&&t.lt(_f))return ke(this.toNumber()*t.toNumber(),this.unsigned);var o=this.high>>>16,s=this.high&65535,n=this.low>>>16,i=this.low&65535,a=t.high>>>16,u=t.high&65535,p=t.low>>>16,l=t.low&65535,c=0,m=0,f=0,h=0;return h+=i*l,f+=h>>>16,h&=65535,f+=n*l,m+=f>>>16,f&=65535,f+=i*p,m+=f>>>16,f&=65535,m+=s*l,c+=m>>>16,m&=65535,m+=n*p,c+=m>>>16,m&=65535,m+=i*u,c+=m>>>16,m&=65535,c+=o*l+s*p+n*u+i*a,c&=65535,St(f<<16|h,c<<16|m,this.unsigned)};V.mul=V.multiply;V.divide=function(t){if(ue(t)||(t=Fe(t)),t.isZero())throw Error("division by zero");if(Ce){if(!this.unsigned&&this.high===-2147483648&&t.low===-1&&t.high===-1)return this;var e=(this.unsigned?Ce.div_u:Ce.div_s)(this.low,this.high,t.low,t.high);return St(e,Ce.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?Ur:Te;var o,s,n;if(this.unsigned){if(t.unsigned||(t=t.toUnsigned()),t.gt(this))return Ur;if(t.gt(this.shru(1)))return Pf;n=Ur}else{if(this.eq(ae)){if(t.eq(Wo)||t.eq(Wl))return ae;if(t.eq(ae))return Wo;var i=this.shr(1);return o=i.div(t).shl(1),o.eq(Te)?t.isNegative()?Wo:Wl:(s=this.sub(t.mul(o)),n=o.add(s.div(t)),n)}else if(t.eq(ae))return this.unsigned?Ur:Te;if(this.isNegative())return t.isNegative()?this.neg().div(t.neg()):this.neg().div(t).neg();if(t.isNegative())return this.div(t.neg()).neg();n=Te}for(s=this;s.gte(t);){o=Math.max(1,Math.floor(s.toNumber()/t.toNumber()));for(var a=Math.ceil(Math.log(o)/Math.LN2),u=a<=48?1:la(2,a-48),p=ke(o),l=p.mul(t);l.isNegative()||l.gt(s);)o-=u,p=ke(o,this.unsigned),l=p.mul(t);p.isZero()&&(p=Wo),n=n.add(p),s=s.sub(l)}return n};V.div=V.divide;V.modulo=function(t){if(ue(t)||(t=Fe(t)),Ce){var e=(this.unsigned?Ce.rem_u:Ce.rem_s)(this.low,this.high,t.low,t.high);return St(e,Ce.get_high(),this.unsigned)}return this.sub(this.div(t).mul(t))};V.mod=V.modulo;V.rem=V.modulo;V.not=function(){return St(~this.low,~this.high,this.unsigned)};V.and=function(t){return ue(t)||(t=Fe(t)),St(this.low&t.low,this.high&t.high,this.unsigned)};V.or=function(t){return ue(t)||(t=Fe(t)),St(this.low|t.low,this.high|t.high,this.unsigned)};V.xor=function(t){return ue(t)||(t=Fe(t)),St(this.low^t.low,this.high^t.high,this.unsigned)};V.shiftLeft=function(t){return ue(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?St(this.low<<t,this.high<<t|this.low>>>32-t,this.unsigned):St(0,this.low<<t-32,this.unsigned)};V.shl=V.shiftLeft;V.shiftRight=function(t){return ue(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?St(this.low>>>t|this.high<<32-t,this.high>>t,this.unsigned):St(this.high>>t-32,this.high>=0?0:-1,this.unsigned)};V.shr=V.shiftRight;V.shiftRightUnsigned=function(t){if(ue(t)&&(t=t.toInt()),t&=63,t===0)return this;var e=this.high;if(t<32){var o=this.low;return St(o>>>t|e<<32-t,e>>>t,this.unsigned)}else return t===32?St(e,0,this.unsigned):St(e>>>t-32,0,this.unsigned)};V.shru=V.shiftRightUnsigned;V.shr_u=V.shiftRightUnsigned;V.toSigned=function(){return this.unsigned?St(this.low,this.high,!1):this};V.toUnsigned=function(){return this.unsigned?this:St(this.low,this.high,!0)};V.toBytes=function(t){return t?this.toBytesLE():this.toBytesBE()};V.toBytesLE=function(){var t=this.high,e=this.low;return[e&255,e>>>8&255,e>>>16&255,e>>>24,t&255,t>>>8&255,t>>>16&255,t>>>24]};V.toBytesBE=function(){var t=this.high,e=this.low;return[t>>>24,t>>>16&255,t>>>8&255,t&255,e>>>24,e>>>16&255,e>>>8&255,e&255]};wt.fromBytes=function(t,e,o){return o?wt.fromBytesLE(t,e):wt.fromBytesBE(t,e)};wt.fromBytesLE=function(t,e){return new wt(t[0]|t[1]<<8|t[2]<<16|t[3]<<24,t[4]|t[5]<<8|t[6]<<16|t[7]<<24,e)};wt.fromBytesBE=function(t,e){return new wt(t[4]<<24|t[5]<<16|t[6]<<8|t[7],t[0]<<24|t[1]<<16|t[2]<<8|t[3],e)}});var fg=rr((mg,xc)=>{(function(r,t,e){function o(a){var u=this,p=i();u.next=function(){var l=2091639*u.s0+u.c*23283064365386963e-26;return u.s0=u.s1,u.s1=u.s2,u.s2=l-(u.c=l|0)},u.c=1,u.s0=p(" "),u.s1=p(" "),u.s2=p(" "),u.s0-=p(a),u.s0<0&&(u.s0+=1),u.s1-=p(a),u.s1<0&&(u.s1+=1),u.s2-=p(a),u.s2<0&&(u.s2+=1),p=null}function s(a,u){return u.c=a.c,u.s0=a.s0,u.s1=a.s1,u.s2=a.s2,u}function n(a,u){var p=new o(a),l=u&&u.state,c=p.next;return c.int32=function(){return p.next()*4294967296|0},c.double=function(){return c()+(c()*2097152|0)*11102230246251565e-32},c.quick=c,l&&(typeof l=="object"&&s(l,p),c.state=function(){return s(p,{})}),c}function i(){var a=4022871197,u=function(p){p=String(p);for(var l=0;l<p.length;l++){a+=p.charCodeAt(l);var c=.02519603282416938*a;a=c>>>0,c-=a,c*=a,a=c>>>0,c-=a,a+=c*4294967296}return(a>>>0)*23283064365386963e-26};return u}t&&t.exports?t.exports=n:e&&e.amd?e(function(){return n}):this.alea=n})(mg,typeof xc=="object"&&xc,typeof define=="function"&&define)});var hg=rr((dg,bc)=>{(function(r,t,e){function o(i){var a=this,u="";a.x=0,a.y=0,a.z=0,a.w=0,a.next=function(){var l=a.x^a.x<<11;return a.x=a.y,a.y=a.z,a.z=a.w,a.w^=a.w>>>19^l^l>>>8},i===(i|0)?a.x=i:u+=i;for(var p=0;p<u.length+64;p++)a.x^=u.charCodeAt(p)|0,a.next()}function s(i,a){return a.x=i.x,a.y=i.y,a.z=i.z,a.w=i.w,a}function n(i,a){var u=new o(i),p=a&&a.state,l=function(){return(u.next()>>>0)/4294967296};return l.double=function(){do var c=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(c+m)/(1<<21);while(f===0);return f},l.int32=u.next,l.quick=l,p&&(typeof p=="object"&&s(p,u),l.state=function(){return s(u,{})}),l}t&&t.exports?t.exports=n:e&&e.amd?e(function(){return n}):this.xor128=n})(dg,typeof bc=="object"&&bc,typeof define=="function"&&define)});var yg=rr((gg,wc)=>{(function(r,t,e){function o(i){var a=this,u="";a.next=function(){var l=a.x^a.x>>>2;return a.x=a.y,a.y=a.z,a.z=a.w,a.w=a.v,(a.d=a.d+362437|0)+(a.v=a.v^a.v<<4^(l^l<<1))|0},a.x=0,a.y=0,a.z=0,a.w=0,a.v=0,i===(i|0)?a.x=i:u+=i;for(var p=0;p<u.length+64;p++)a.x^=u.charCodeAt(p)|0,p==u.length&&(a.d=a.x<<10^a.x>>>4),a.next()}function s(i,a){return a.x=i.x,a.y=i.y,a.z=i.z,a.w=i.w,a.v=i.v,a.d=i.d,a}function n(i,a){var u=new o(i),p=a&&a.state,l=function(){return(u.next()>>>0)/4294967296};return l.double=function(){do var c=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(c+m)/(1<<21);while(f===0);return f},l.int32=u.next,l.quick=l,p&&(typeof p=="object"&&s(p,u),l.state=function(){return s(u,{})}),l}t&&t.exports?t.exports=n:e&&e.amd?e(function(){return n}):this.xorwow=n})(gg,typeof wc=="object"&&wc,typeof define=="function"&&define)});var bg=rr((xg,Sc)=>{(function(r,t,e){function o(i){var a=this;a.next=function(){var p=a.x,l=a.i,c,m,f;return c=p[l],c^=c>>>7,m=c^c<<24,c=p[l+1&7],m^=c^c>>>10,c=p[l+3&7],m^=c^c>>>3,c=p[l+4&7],m^=c^c<<7,c=p[l+7&7],c=c^c<<13,m^=c^c<<9,p[l]=m,a.i=l+1&7,m};function u(p,l){var c,m,f=[];if(l===(l|0))m=f[0]=l;else for(l=""+l,c=0;c<l.length;++c)f[c&7]=f[c&7]<<15^l.charCodeAt(c)+f[c+1&7]<<13;for(;f.length<8;)f.push(0);for(c=0;c<8&&f[c]===0;++c);for(c==8?m=f[7]=-1:m=f[c],p.x=f,p.i=0,c=256;c>0;--c)p.next()}u(a,i)}function s(i,a){return a.x=i.x.slice(),a.i=i.i,a}function n(i,a){i==null&&(i=+new Date);var u=new o(i),p=a&&a.state,l=function(){return(u.next()>>>0)/4294967296};return l.double=function(){do var c=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(c+m)/(1<<21);while(f===0);return f},l.int32=u.next,l.quick=l,p&&(p.x&&s(p,u),l.state=function(){return s(u,{})}),l}t&&t.exports?t.exports=n:e&&e.amd?e(function(){return n}):this.xorshift7=n})(xg,typeof Sc=="object"&&Sc,typeof define=="function"&&define)});var Sg=rr((wg,vc)=>{(function(r,t,e){function o(i){var a=this;a.next=function(){var p=a.w,l=a.X,c=a.i,m,f;return a.w=p=p+1640531527|0,f=l[c+34&127],m=l[c=c+1&127],f^=f<<13,m^=m<<17,f^=f>>>15,m^=m>>>12,f=l[c]=f^m,a.i=c,f+(p^p>>>16)|0};function u(p,l){var c,m,f,h,b,y=[],I=128;for(l===(l|0)?(m=l,l=null):(l=l+"\0",m=0,I=Math.max(I,l.length)),f=0,h=-32;h<I;++h)l&&(m^=l.charCodeAt((h+32)%l.length)),h===0&&(b=m),m^=m<<10,m^=m>>>15,m^=m<<4,m^=m>>>13,h>=0&&(b=b+1640531527|0,c=y[h&127]^=m+b,f=c==0?f+1:0);for(f>=128&&(y[(l&&l.length||0)&127]=-1),f=127,h=512;h>0;--h)m=y[f+34&127],c=y[f=f+1&127],m^=m<<13,c^=c<<17,m^=m>>>15,c^=c>>>12,y[f]=m^c;p.w=b,p.X=y,p.i=f}u(a,i)}function s(i,a){return a.i=i.i,a.w=i.w,a.X=i.X.slice(),a}function n(i,a){i==null&&(i=+new Date);var u=new o(i),p=a&&a.state,l=function(){return(u.next()>>>0)/4294967296};return l.double=function(){do var c=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(c+m)/(1<<21);while(f===0);return f},l.int32=u.next,l.quick=l,p&&(p.X&&s(p,u),l.state=function(){return s(u,{})}),l}t&&t.exports?t.exports=n:e&&e.amd?e(function(){return n}):this.xor4096=n})(wg,typeof vc=="object"&&vc,typeof define=="function"&&define)});var Ig=rr((vg,Ic)=>{(function(r,t,e){function o(i){var a=this,u="";a.next=function(){var l=a.b,c=a.c,m=a.d,f=a.a;return l=l<<25^l>>>7^c,c=c-m|0,m=m<<24^m>>>8^f,f=f-l|0,a.b=l=l<<20^l>>>12^c,a.c=c=c-m|0,a.d=m<<16^c>>>16^f,a.a=f-l|0},a.a=0,a.b=0,a.c=-1640531527,a.d=1367130551,i===Math.floor(i)?(a.a=i/4294967296|0,a.b=i|0):u+=i;for(var p=0;p<u.length+20;p++)a.b^=u.charCodeAt(p)|0,a.next()}function s(i,a){return a.a=i.a,a.b=i.b,a.c=i.c,a.d=i.d,a}function n(i,a){var u=new o(i),p=a&&a.state,l=function(){return(u.next()>>>0)/4294967296};return l.double=function(){do var c=u.next()>>>11,m=(u.next()>>>0)/4294967296,f=(c+m)/(1<<21);while(f===0);return f},l.int32=u.next,l.quick=l,p&&(typeof p=="object"&&s(p,u),l.state=function(){return s(u,{})}),l}t&&t.exports?t.exports=n:e&&e.amd?e(function(){return n}):this.tychei=n})(vg,typeof Ic=="object"&&Ic,typeof define=="function"&&define)});var Cg=rr((Ng,tu)=>{(function(r,t,e){var o=256,s=6,n=52,i="random",a=e.pow(o,s),u=e.pow(2,n),p=u*2,l=o-1,c;function m(N,k,E){var R=[];k=k==!0?{entropy:!0}:k||{};var P=y(b(k.entropy?[N,C(t)]:N??I(),3),R),z=new f(R),L=function(){for(var U=z.g(s),H=a,X=0;U<u;)U=(U+X)*o,H*=o,X=z.g(1);for(;U>=p;)U/=2,H/=2,X>>>=1;return(U+X)/H};return L.int32=function(){return z.g(4)|0},L.quick=function(){return z.g(4)/4294967296},L.double=L,y(C(z.S),t),(k.pass||E||function(U,H,X,tt){return tt&&(tt.S&&h(tt,z),U.state=function(){return h(z,{})}),X?(e[i]=U,H):U})(L,P,"global"in k?k.global:this==e,k.state)}function f(N){var k,E=N.length,R=this,P=0,z=R.i=R.j=0,L=R.S=[];for(E||(N=[E++]);P<o;)L[P]=P++;for(P=0;P<o;P++)L[P]=L[z=l&z+N[P%E]+(k=L[P])],L[z]=k;(R.g=function(U){for(var H,X=0,tt=R.i,rt=R.j,nt=R.S;U--;)H=nt[tt=l&tt+1],X=X*o+nt[l&(nt[tt]=nt[rt=l&rt+H])+(nt[rt]=H)];return R.i=tt,R.j=rt,X})(o)}function h(N,k){return k.i=N.i,k.j=N.j,k.S=N.S.slice(),k}function b(N,k){var E=[],R=typeof N,P;if(k&&R=="object")for(P in N)try{E.push(b(N[P],k-1))}catch{}return E.length?E:R=="string"?N:N+"\0"}function y(N,k){for(var E=N+"",R,P=0;P<E.length;)k[l&P]=l&(R^=k[l&P]*19)+E.charCodeAt(P++);return C(k)}function I(){try{var N;return c&&(N=c.randomBytes)?N=N(o):(N=new Uint8Array(o),(r.crypto||r.msCrypto).getRandomValues(N)),C(N)}catch{var k=r.navigator,E=k&&k.plugins;return[+new Date,r,E,r.screen,C(t)]}}function C(N){return String.fromCharCode.apply(0,N)}if(y(e.random(),t),typeof tu=="object"&&tu.exports){tu.exports=m;try{c=$l("crypto")}catch{}}else typeof define=="function"&&define.amd?define(function(){return m}):e["seed"+i]=m})(typeof self<"u"?self:Ng,[],Math)});var Tg=rr((FK,kg)=>{var UN=fg(),GN=hg(),HN=yg(),qN=bg(),KN=Sg(),jN=Ig(),oo=Cg();oo.alea=UN;oo.xor128=GN;oo.xorwow=HN;oo.xorshift7=qN;oo.xor4096=KN;oo.tychei=jN;kg.exports=oo});var vs=class{constructor(t,e){this.backend=t,this.dataMover=e,this.data=new WeakMap,this.dataIdsCount=0}get(t){return this.data.has(t)||this.dataMover.moveData(this.backend,t),this.data.get(t)}set(t,e){this.dataIdsCount++,this.data.set(t,e)}has(t){return this.data.has(t)}delete(t){return this.dataIdsCount--,this.data.delete(t)}numDataIds(){return this.dataIdsCount}},zr=class{refCount(t){return ne("refCount")}incRef(t){return ne("incRef")}timerAvailable(){return!0}time(t){return ne("time")}read(t){return ne("read")}readSync(t){return ne("readSync")}readToGPU(t,e){return ne("readToGPU")}numDataIds(){return ne("numDataIds")}disposeData(t,e){return ne("disposeData")}write(t,e,o){return ne("write")}move(t,e,o,s,n){return ne("move")}createTensorFromGPUData(t,e,o){return ne("createTensorFromGPUData")}memory(){return ne("memory")}floatPrecision(){return ne("floatPrecision")}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return ne("dispose")}};function ne(r){throw new Error(`'${r}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function Ym(r){let t=r.length,e=0;for(;t>0;)e=Math.random()*t|0,t--,mn(r,t,e)}function X2(r,t){if(r.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${r.length}Second array length was ${t.length}`);let e=r.length,o=0;for(;e>0;)o=Math.random()*e|0,e--,mn(r,e,o),mn(t,e,o)}function yo(r,t,e){return Math.max(r,Math.min(t,e))}function Y2(r){return r%2===0?r:r+1}function mn(r,t,e){let o=r[t];r[t]=r[e],r[e]=o}function Q2(r){let t=0;for(let e=0;e<r.length;e++)t+=r[e];return t}function Z2(r,t){let e=Math.random();return t*e+(1-e)*r}function J2(r,t){let e=0;for(let o=0;o<r.length;o++){let s=Number(r[o])-Number(t[o]);e+=s*s}return e}function v(r,t){if(!r)throw new Error(typeof t=="string"?t:t())}function vt(r,t,e=""){v(ie(r,t),()=>e+` Shapes ${r} and ${t} must match`)}function ge(r){v(r!=null,()=>"The input to the tensor constructor must be a non-null value.")}function et(r){if(r.length===0)return 1;let t=r[0];for(let e=1;e<r.length;e++)t*=r[e];return t}function t1(r){return r.length===0}function Dl(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==null&&t[e]!==null&&r[e]!==t[e])return!1;return!0}function ie(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}function or(r){return r%1===0}function e1(r){if(Math.tanh!=null)return Math.tanh(r);if(r===1/0)return 1;if(r===-1/0)return-1;{let t=Math.exp(2*r);return(t-1)/(t+1)}}function r1(r){let t=Math.ceil(Math.sqrt(r));return[t,Math.ceil(r/t)]}function o1(r){let t=new Uint32Array(r);for(let e=0;e<r;++e)t[e]=e;return Ym(t),t}function Br(r,t){return t<=r.length?r:r+" ".repeat(t-r.length)}function s1(r,t=s=>0,e,o){return new Promise((s,n)=>{let i=0,a=()=>{if(r()){s();return}i++;let u=t(i);if(e!=null&&i>=e){n();return}o!=null?o(a,u):setTimeout(a,u)};a()})}function n1(r,t){let e=1,o=-1;for(let n=0;n<r.length;++n)if(r[n]>=0)e*=r[n];else if(r[n]===-1){if(o!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${o} and dim ${n}`);o=n}else if(r[n]<0)throw Error(`Shapes can not be < 0. Found ${r[n]} at dim ${n}`);if(o===-1){if(t>0&&t!==e)throw Error(`Size(${t}) must match the product of shape ${r}`);return r}if(e===0)throw Error(`Cannot infer the missing size in [${r}] when there are 0 elements`);if(t%e!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${e}`);let s=r.slice();return s[o]=t/e,s}function yr(r,t){let e=t.length;return r=r==null?t.map((o,s)=>s):[].concat(r),v(r.every(o=>o>=-e&&o<e),()=>`All values in axis param must be in range [-${e}, ${e}) but got axis ${r}`),v(r.every(o=>or(o)),()=>`All values in axis param must be integers but got axis ${r}`),r.map(o=>o<0?e+o:o)}function Al(r,t){let e=[],o=[],s=t!=null&&Array.isArray(t)&&t.length===0,n=t==null||s?null:yr(t,r).sort(),i=0;for(let a=0;a<r.length;++a){if(n!=null){if(n[i]===a&&r[a]!==1)throw new Error(`Can't squeeze axis ${a} since its dim '${r[a]}' is not 1`);(n[i]==null||n[i]>a)&&r[a]===1&&(e.push(r[a]),o.push(a)),n[i]<=a&&i++}r[a]!==1&&(e.push(r[a]),o.push(a))}return{newShape:e,keptDims:o}}function Rl(r,t){return fn(r,t)}function fn(r,t){let e=null;if(r==null||r==="float32")e=new Float32Array(t);else if(r==="int32")e=new Int32Array(t);else if(r==="bool")e=new Uint8Array(t);else if(r==="string")e=new Array(t);else throw new Error(`Unknown data type ${r}`);return e}function _l(r,t){for(let e=0;e<r.length;e++){let o=r[e];if(isNaN(o)||!isFinite(o))throw Error(`A tensor of type ${t} being uploaded contains ${o}.`)}}function Fl(r){return r==="bool"||r==="complex64"||r==="float32"||r==="int32"||r==="string"}function i1(r,t){return!(t==="complex64"||t==="float32"&&r!=="complex64"||t==="int32"&&r!=="float32"&&r!=="complex64"||t==="bool"&&r==="bool")}function xo(r){if(r==="float32"||r==="int32")return 4;if(r==="complex64")return 8;if(r==="bool")return 1;throw new Error(`Unknown dtype ${r}`)}function Pl(r){if(r==null)return 0;let t=0;return r.forEach(e=>t+=e.length),t}function bo(r){return typeof r=="string"||r instanceof String}function Qm(r){return typeof r=="boolean"}function Zm(r){return typeof r=="number"}function xr(r){return Array.isArray(r)?xr(r[0]):r instanceof Float32Array?"float32":r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray?"int32":Zm(r)?"float32":bo(r)?"string":Qm(r)?"bool":"float32"}function wo(r){return!!(r&&r.constructor&&r.call&&r.apply)}function So(r,t){for(let e=t;e<r;++e)if(r%e===0)return e;return r}function We(r){let t=r.length;if(t<2)return[];let e=new Array(t-1);e[t-2]=r[t-1];for(let o=t-3;o>=0;--o)e[o]=e[o+1]*r[o+1];return e}function Jm(r,t,e,o=!1){let s=new Array;if(t.length===1){let n=t[0]*(o?2:1);for(let i=0;i<n;i++)s[i]=e[r+i]}else{let n=t[0],i=t.slice(1),a=i.reduce((u,p)=>u*p)*(o?2:1);for(let u=0;u<n;u++)s[u]=Jm(r+u*a,i,e,o)}return s}function Lr(r,t,e=!1){if(r.length===0)return t[0];let o=r.reduce((s,n)=>s*n)*(e?2:1);if(o===0)return[];if(o!==t.length)throw new Error(`[${r}] does not match the input size ${t.length}${e?" for a complex tensor":""}.`);return Jm(0,r,t,e)}function a1(r,t){if(Array.isArray(r))return r;if(t==="float32")return r instanceof Float32Array?r:new Float32Array(r);if(t==="int32")return r instanceof Int32Array?r:new Int32Array(r);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(r));throw new Error(`Unknown dtype ${t}`)}function Is(r,t){let e=vo(r,t);for(let o=0;o<e.length;o++)e[o]=1;return e}function vo(r,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool")return new Uint8Array(r);throw new Error(`Unknown data type ${t}`)}function u1(r,t){let e=r.reduce((o,s)=>o*s,1);if(t==null||t==="float32")return Lr(r,new Float32Array(e));if(t==="int32")return Lr(r,new Int32Array(e));if(t==="bool")return Lr(r,new Uint8Array(e));throw new Error(`Unknown data type ${t}`)}function yt(r){r.forEach(t=>{v(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${r}].`)})}function p1(r,t,e){if(t===0)return 0;if(t===1)return r[0];let o=r[r.length-1];for(let s=0;s<r.length-1;++s)o+=e[s]*r[s];return o}function l1(r,t,e){if(t===0)return[];if(t===1)return[r];let o=new Array(t);for(let s=0;s<o.length-1;++s)o[s]=Math.floor(r/e[s]),r-=o[s]*e[s];return o[o.length-1]=r,o}function Mr(r){return r&&r.then&&typeof r.then=="function"}var tf="tfjsflags",Ns=class{constructor(t){this.global=t,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=m1,this.populateURLFlags()}setPlatform(t,e){this.platform!=null&&(B().getBool("IS_TEST")||B().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${t}.`)),this.platformName=t,this.platform=e}registerFlag(t,e,o){if(this.flagRegistry[t]={evaluationFn:e,setHook:o},this.urlFlags[t]!=null){let s=this.urlFlags[t];B().getBool("IS_TEST")||B().getBool("PROD")||console.warn(`Setting feature override from URL ${t}: ${s}.`),this.set(t,s)}}async getAsync(t){return t in this.flags?this.flags[t]:(this.flags[t]=await this.evaluateFlag(t),this.flags[t])}get(t){if(t in this.flags)return this.flags[t];let e=this.evaluateFlag(t);if(Mr(e))throw new Error(`Flag ${t} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[t]=e,this.flags[t]}getNumber(t){return this.get(t)}getBool(t){return this.get(t)}getString(t){return this.get(t)}getFlags(){return this.flags}get features(){return this.flags}set(t,e){if(this.flagRegistry[t]==null)throw new Error(`Cannot set flag ${t} as it has not been registered.`);this.flags[t]=e,this.flagRegistry[t].setHook!=null&&this.flagRegistry[t].setHook(e)}evaluateFlag(t){if(this.flagRegistry[t]==null)throw new Error(`Cannot evaluate flag '${t}': no evaluation function found.`);return this.flagRegistry[t].evaluationFn()}setFlags(t){this.flags=Object.assign({},t)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let t=this.getQueryParams(this.global.location.search);tf in t&&t[tf].split(",").forEach(o=>{let[s,n]=o.split(":");this.urlFlags[s]=d1(s,n)})}};function m1(r){let t={};return r.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(e,...o)=>(f1(t,o[0],o[1]),o.join("="))),t}function f1(r,t,e){r[decodeURIComponent(t)]=decodeURIComponent(e||"")}function d1(r,t){let e=t.toLowerCase();return e==="true"||e==="false"?e==="true":`${+e}`===e?+e:t}function B(){return Ol}var Ol=null;function ef(r){Ol=r}var zl;function Ll(){if(zl==null){let r;if(typeof window<"u")r=window;else if(typeof global<"u")r=global;else if(typeof process<"u")r=process;else if(typeof self<"u")r=self;else throw new Error("Could not find a global object");zl=r}return zl}function h1(){let r=Ll();return r._tfGlobals==null&&(r._tfGlobals=new Map),r._tfGlobals}function Cs(r,t){let e=h1();if(e.has(r))return e.get(r);{let o=t();return e.set(r,o),e.get(r)}}var dn="Acos",hn="Acosh";var gn="AddN";var yn="ArgMax",xn="ArgMin",bn="Asin",wn="Asinh",Sn="Atan",vn="Atanh",In="Atan2",Nn="AvgPool",rf="AvgPoolGrad",Cn="AvgPool3D",of="AvgPool3DGrad",kn="BatchMatMul",Tn="BatchToSpaceND",En="Bincount",$n="BitwiseAnd";var Dn="BroadcastArgs",Vr="Cast",Io="Ceil",An="ClipByValue",ks="Complex",Rn="ComplexAbs",_n="Concat",Fn="Conv2D",Pn="Conv2DBackpropFilter",On="Conv2DBackpropInput",zn="Conv3D",sf="Conv3DBackpropFilterV2",Ln="Conv3DBackpropInputV2";var Bn="Cosh",Mn="Cumprod",Vn="Cumsum",Wn="CropAndResize",Un="DenseBincount",Gn="DepthToSpace",Hn="DepthwiseConv2dNative",qn="DepthwiseConv2dNativeBackpropFilter",Kn="DepthwiseConv2dNativeBackpropInput",jn="Diag",Xn="Dilation2D",nf="Dilation2DBackpropInput",af="Dilation2DBackpropFilter",uf="Draw",Yn="RealDiv",Qn="Einsum";var pf="EluGrad";var No="Equal";var Zn="ExpandDims",Co="Expm1";var Jn="Fill",ti="FlipLeftRight",ko="Floor",To="FloorDiv",ei="FusedBatchNorm",ri="GatherV2",oi="GatherNd",Eo="Greater",$o="GreaterEqual",Wr="Identity",si="IFFT",ni="Imag",ii="IsFinite",ai="IsInf",ui="IsNan",pi="LeakyRelu",Do="Less",Ao="LessEqual",li="LinSpace";var ci="Log1p",mi="LogicalAnd",fi="LogicalNot",di="LogicalOr";var lf="LRNGrad";var Ro="Maximum",hi="MaxPool",cf="MaxPoolGrad",gi="MaxPool3D",mf="MaxPool3DGrad",yi="MaxPoolWithArgmax",xi="Mean";var _o="Minimum",bi="MirrorPad";var wi="Multinomial",Fo="Multiply";var Po="NotEqual",Si="NonMaxSuppressionV3",ff="NonMaxSuppressionV4",vi="NonMaxSuppressionV5",Ii="OnesLike",Ni="OneHot",Ci="Pack",ki="PadV2";var Ti="Prelu",Ts="Prod",df="RaggedGather",hf="RaggedRange",gf="RaggedTensorToTensor",Ei="Range",Es="Real",$i="Reciprocal",Di="Relu",Ai="Reshape",Ri="ResizeNearestNeighbor",yf="ResizeNearestNeighborGrad",_i="ResizeBilinear",xf="ResizeBilinearGrad",Fi="Relu6",Pi="Reverse",Oi="Round",Oo="Rsqrt",zi="ScatterNd",Li="TensorScatterUpdate",Bi="SearchSorted",Mi="Select",Vi="Selu",$s="Slice";var Wi="Sinh",Ui="Sign",zo="Sigmoid",Gi="Softplus",Lo="Sqrt";var Hi="SpaceToBatchND",qi="SplitV",Ki="Softmax",bf="SparseFillEmptyRows",wf="SparseReshape",ji="SparseSegmentMean",Xi="SparseSegmentSum",Yi="SparseToDense",Bo="SquaredDifference",Sf="Square",Qi="StaticRegexReplace",Zi="StridedSlice",Ji="StringNGrams",vf="StringSplit",If="StringToHashBucketFast";var ta="Tanh",Mo="Tile",ea="TopK",ra="Transform",Vo="Transpose",Nf="Unique",oa="Unpack",sa="UnsortedSegmentSum";var na="ZerosLike",ia="Step",Cf="FromPixels",aa="RotateWithOffset",Ds="_FusedMatMul",As="FusedConv2D",Rs="FusedDepthwiseConv2D";function sr(...r){B().getBool("IS_TEST")||B().getBool("PROD")||console.warn(...r)}function g1(...r){B().getBool("IS_TEST")||B().getBool("PROD")||console.log(...r)}var ua=Cs("kernelRegistry",()=>new Map),y1=Cs("gradRegistry",()=>new Map);function Bl(r,t){let e=Ef(r,t);return ua.get(e)}function Ml(r){return y1.get(r)}function Vl(r){let t=ua.entries(),e=[];for(;;){let{done:o,value:s}=t.next();if(o)break;let[n,i]=s,[a]=n.split("_");a===r&&e.push(i)}return e}function Tf(r){let{kernelName:t,backendName:e}=r,o=Ef(t,e);ua.has(o)&&sr(`The kernel '${t}' for backend '${e}' is already registered`),ua.set(o,r)}function Ef(r,t){return`${t}_${r}`}var S={};dt(S,{arraysEqual:()=>ie,arraysEqualWithNull:()=>Dl,assert:()=>v,assertNonNegativeIntegerDimensions:()=>yt,assertNonNull:()=>ge,assertShapesMatch:()=>vt,bytesFromStringArray:()=>Pl,bytesPerElement:()=>xo,checkConversionForErrors:()=>_l,clamp:()=>yo,computeStrides:()=>We,convertBackendValuesAndArrayBuffer:()=>a1,createScalarValue:()=>N1,createShuffledIndices:()=>o1,decodeString:()=>qo,distSquared:()=>J2,encodeString:()=>Ho,fetch:()=>k1,fingerPrint64:()=>I1,flatten:()=>wr,getArrayFromDType:()=>fn,getTypedArrayFromDType:()=>Rl,hasEncodingLoss:()=>i1,hexToLong:()=>_s,indexToLoc:()=>l1,inferDtype:()=>xr,inferFromImplicitShape:()=>n1,isBoolean:()=>Qm,isFunction:()=>wo,isInt:()=>or,isNumber:()=>Zm,isPromise:()=>Mr,isScalarShape:()=>t1,isString:()=>bo,isTypedArray:()=>Vt,isValidDtype:()=>Fl,locToIndex:()=>p1,makeOnesTypedArray:()=>Is,makeZerosNestedTypedArray:()=>u1,makeZerosTypedArray:()=>vo,nearestDivisor:()=>So,nearestLargerEven:()=>Y2,now:()=>Kr,parseAxisParam:()=>yr,randUniform:()=>Z2,repeatedTry:()=>s1,rightPad:()=>Br,shuffle:()=>Ym,shuffleCombo:()=>X2,sizeFromShape:()=>et,sizeToSquarishShape:()=>r1,squeezeShape:()=>Al,sum:()=>Q2,swap:()=>mn,tanh:()=>e1,toNestedArray:()=>Lr,toTypedArray:()=>Go});function pa(r){return r instanceof Float32Array||r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray}var Hl=Xm(Bf());var qr=Hl.default||Hl;function _s(r){return qr.fromString(r,!0,16)}var Vf=_s("c3a5c85c97cb3127"),Hr=_s("b492b66fbe98f273"),qt=_s("9ae16a3b2f90404f");function Gl(r){return r.xor(r.shru(47))}function Wf(r,t,e){let o=r.slice(t,t+e);return qr.fromBytes(Array.from(o),!0,!0)}function xt(r,t){return Wf(r,t,8)}function Mf(r,t){return Wf(r,t,4)}function _t(r,t){return t===0?r:r.shru(t).or(r.shl(64-t))}function br(r,t,e=_s("9ddfea08eb382d69")){let o=r.xor(t).mul(e);o=o.xor(o.shru(47));let s=t.xor(o).mul(e);return s=s.xor(s.shru(47)),s=s.mul(e),s}function b1(r,t,e,o,s,n){s=s.add(r),n=_t(n.add(s).add(o),21);let i=s;return s=s.add(t),s=s.add(e),n=n.add(_t(s,44)),[s.add(o),n.add(i)]}function ca(r,t,e,o){return b1(xt(r,t),xt(r,t+8),xt(r,t+16),xt(r,t+24),e,o)}function w1(r,t=r.length){if(t>=8){let e=qt.add(t*2),o=xt(r,0).add(qt),s=xt(r,t-8),n=_t(s,37).mul(e).add(o),i=_t(o,25).add(s).mul(e);return br(n,i,e)}if(t>=4){let e=qt.add(t*2),o=Mf(r,0);return br(o.shl(3).add(t),Mf(r,t-4),e)}if(t>0){let e=r[0],o=r[t>>1],s=r[t-1],n=e+(o<<8),i=t+(s<<2);return Gl(qt.mul(n).xor(Vf.mul(i))).mul(qt)}return qt}function S1(r,t=r.length){let e=qt.add(t*2),o=xt(r,0).mul(Hr),s=xt(r,8),n=xt(r,t-8).mul(e),i=xt(r,t-16).mul(qt);return br(_t(o.add(s),43).add(_t(n,30)).add(i),o.add(_t(s.add(qt),18)).add(n),e)}function v1(r,t=r.length){let e=qt.add(t*2),o=xt(r,0).mul(qt),s=xt(r,8),n=xt(r,t-8).mul(e),i=xt(r,t-16).mul(qt),a=_t(o.add(s),43).add(_t(n,30)).add(i),u=br(a,o.add(_t(s.add(qt),18)).add(n),e),p=xt(r,16).mul(e),l=xt(r,24),c=a.add(xt(r,t-32)).mul(e),m=u.add(xt(r,t-24)).mul(e);return br(_t(p.add(l),43).add(_t(c,30)).add(m),p.add(_t(l.add(o),18)).add(c),e)}function I1(r,t=r.length){let e=qr.fromNumber(81,!0);if(t<=32)return t<=16?w1(r,t):S1(r,t);if(t<=64)return v1(r,t);let o=e,s=e.mul(Hr).add(113),n=Gl(s.mul(qt).add(113)).mul(qt),i=[qr.UZERO,qr.UZERO],a=[qr.UZERO,qr.UZERO];o=o.mul(qt).add(xt(r,0));let u=0,p=(t-1>>6)*64,l=p+(t-1&63)-63;do o=_t(o.add(s).add(i[0]).add(xt(r,u+8)),37).mul(Hr),s=_t(s.add(i[1]).add(xt(r,u+48)),42).mul(Hr),o=o.xor(a[1]),s=s.add(i[0]).add(xt(r,u+40)),n=_t(n.add(a[0]),33).mul(Hr),i=ca(r,u,i[1].mul(Hr),o.add(a[0])),a=ca(r,u+32,n.add(a[1]),s.add(xt(r,u+16))),[n,o]=[o,n],u+=64;while(u!==p);let c=Hr.add(n.and(255).shl(1));return u=l,a[0]=a[0].add(t-1&63),i[0]=i[0].add(a[0]),a[0]=a[0].add(i[0]),o=_t(o.add(s).add(i[0]).add(xt(r,u+8)),37).mul(c),s=_t(s.add(i[1]).add(xt(r,u+48)),42).mul(c),o=o.xor(a[1].mul(9)),s=s.add(i[0].mul(9).add(xt(r,u+40))),n=_t(n.add(a[0]),33).mul(c),i=ca(r,u,i[1].mul(c),o.add(a[0])),a=ca(r,u+32,n.add(a[1]),s.add(xt(r,u+16))),[n,o]=[o,n],br(br(i[0],a[0],c).add(Gl(s).mul(Vf)).add(n),br(i[1],a[1],c).add(o),c)}function N1(r,t){return t==="string"?Ho(r):Go([r],t)}function C1(r,t){return r instanceof Float32Array&&t==="float32"||r instanceof Int32Array&&t==="int32"||r instanceof Uint8Array&&t==="bool"}function Go(r,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(r)&&(r=wr(r)),B().getBool("DEBUG")&&_l(r,t),C1(r,t))return r;if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool"){let e=new Uint8Array(r.length);for(let o=0;o<e.length;++o)Math.round(r[o])!==0&&(e[o]=1);return e}else throw new Error(`Unknown data type ${t}`)}function Kr(){return B().platform.now()}function k1(r,t){return B().platform.fetch(r,t)}function Ho(r,t="utf-8"){return t=t||"utf-8",B().platform.encode(r,t)}function qo(r,t="utf-8"){return t=t||"utf-8",B().platform.decode(r,t)}function Vt(r){return B().platform.isTypedArray!=null?B().platform.isTypedArray(r):pa(r)}function wr(r,t=[],e=!1){if(t==null&&(t=[]),typeof r=="boolean"||typeof r=="number"||typeof r=="string"||Mr(r)||r==null||Vt(r)&&e)t.push(r);else if(Array.isArray(r)||Vt(r))for(let o=0;o<r.length;++o)wr(r[o],t,e);else{let o=-1;for(let s of Object.keys(r))/^([1-9]+[0-9]*|0)$/.test(s)&&(o=Math.max(o,Number(s)));for(let s=0;s<=o;s++)wr(r[s],t,e)}return t}var ma=class{constructor(t,e){this.backendTimer=t,this.logger=e,e==null&&(this.logger=new ql)}profileKernel(t,e,o){let s,n=()=>{s=o()},i,a=Kr();if(this.backendTimer.timerAvailable())i=this.backendTimer.time(n);else{n();for(let p of s)p.dataSync();i=Promise.resolve({kernelMs:Kr()-a})}if(B().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let p=0;p<s.length;p++){let l=s[p];l.data().then(c=>{T1(c,l.dtype,t)})}return{kernelName:t,outputs:s,inputs:e,timeMs:i.then(p=>p.kernelMs),extraInfo:i.then(p=>p.getExtraProfileInfo!=null?p.getExtraProfileInfo():"")}}logKernelProfile(t){let{kernelName:e,outputs:o,timeMs:s,inputs:n,extraInfo:i}=t;o.forEach(a=>{Promise.all([a.data(),s,i]).then(u=>{this.logger.logKernelProfile(e,a,u[0],u[1],n,u[2])})})}};function T1(r,t,e){if(t!=="float32")return!1;for(let o=0;o<r.length;o++){let s=r[o];if(isNaN(s)||!isFinite(s))return console.warn(`Found ${s} in the result of '${e}'`),!0}return!1}var ql=class{logKernelProfile(t,e,o,s,n,i){let a=typeof s=="number"?Br(`${s}ms`,9):s.error,u=Br(t,25),p=e.rank,l=e.size,c=Br(e.shape.toString(),14),m="";for(let f in n){let h=n[f];if(h!=null){let b=h.shape||e.shape,y=b.length;m+=`${f}: ${y}D ${y>0?b:""} `}}console.log(`%c${u}	%c${a}	%c${p}D ${c}	%c${l}	%c${m}	%c${i}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function Uf(r,t,e){let o={},s={};for(let u=0;u<t.length;u++)o[t[u].id]=!0;for(let u=0;u<r.length;u++){let p=r[u],l=p.inputs;for(let c in l){let m=l[c],f=!1;for(let h=0;h<t.length;h++)if(o[m.id]){p.outputs.forEach(b=>o[b.id]=!0),f=!0,s[p.id]=!0;break}if(f)break}}let n={};n[e.id]=!0;let i={};for(let u=r.length-1;u>=0;u--){let p=r[u],l=p.inputs;for(let c=0;c<p.outputs.length;c++)if(n[p.outputs[c].id]){for(let m in l)n[l[m].id]=!0,i[p.id]=!0;break}}let a=[];for(let u=0;u<r.length;u++){let p=r[u];if(s[p.id]&&i[p.id]){let l={};for(let m in p.inputs){let f=p.inputs[m];o[f.id]&&(l[m]=f)}let c=Object.assign({},p);c.inputs=l,c.outputs=p.outputs,a.push(c)}}return a}function Gf(r,t,e,o){for(let s=t.length-1;s>=0;s--){let n=t[s],i=[];if(n.outputs.forEach(u=>{let p=r[u.id];p!=null?i.push(p):i.push(null)}),n.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${n.kernelName}.`);let a=n.gradient(i);for(let u in n.inputs){if(!(u in a))throw new Error(`Cannot backprop through input ${u}. Available gradients found: ${Object.keys(a)}.`);let p=e(()=>a[u]());if(p.dtype!=="float32")throw new Error(`Error in gradient for op ${n.kernelName}. The gradient of input ${u} must have 'float32' dtype, but has '${p.dtype}'`);let l=n.inputs[u];if(!ie(p.shape,l.shape))throw new Error(`Error in gradient for op ${n.kernelName}. The gradient of input '${u}' has shape '${p.shape}', which does not match the shape of the input '${l.shape}'`);if(r[l.id]==null)r[l.id]=p;else{let c=r[l.id];r[l.id]=o(c,p),c.dispose()}}}}var Hf=20,Fs=3,Kl=7;function qf(r,t,e,o){let s=We(t),n=E1(r,t,e,s),i=t.length,a=fa(r,t,e,s,n),u=["Tensor"];return o&&(u.push(`  dtype: ${e}`),u.push(`  rank: ${i}`),u.push(`  shape: [${t}]`),u.push("  values:")),u.push(a.map(p=>"    "+p).join(`
`)),u.join(`
`)}function E1(r,t,e,o){let s=et(t),n=o[o.length-1],i=new Array(n).fill(0),a=t.length,u=e==="complex64"?Os(r):r;if(a>1)for(let p=0;p<s/n;p++){let l=p*n;for(let c=0;c<n;c++)i[c]=Math.max(i[c],Ps(u[l+c],0,e).length)}return i}function Ps(r,t,e){let o;return Array.isArray(r)?o=`${parseFloat(r[0].toFixed(Kl))} + ${parseFloat(r[1].toFixed(Kl))}j`:bo(r)?o=`'${r}'`:e==="bool"?o=Kf(r):o=parseFloat(r.toFixed(Kl)).toString(),Br(o,t)}function Kf(r){return r===0?"false":"true"}function fa(r,t,e,o,s,n=!0){let i=e==="complex64"?2:1,a=t[0],u=t.length;if(u===0){if(e==="complex64"){let b=Os(r);return[Ps(b[0],0,e)]}return e==="bool"?[Kf(r[0])]:[r[0].toString()]}if(u===1){if(a>Hf){let y=Fs*i,I=Array.from(r.slice(0,y)),C=Array.from(r.slice((a-Fs)*i,a*i));return e==="complex64"&&(I=Os(I),C=Os(C)),["["+I.map((N,k)=>Ps(N,s[k],e)).join(", ")+", ..., "+C.map((N,k)=>Ps(N,s[a-Fs+k],e)).join(", ")+"]"]}return["["+(e==="complex64"?Os(r):Array.from(r)).map((y,I)=>Ps(y,s[I],e)).join(", ")+"]"]}let p=t.slice(1),l=o.slice(1),c=o[0]*i,m=[];if(a>Hf){for(let b=0;b<Fs;b++){let y=b*c,I=y+c;m.push(...fa(r.slice(y,I),p,e,l,s,!1))}m.push("...");for(let b=a-Fs;b<a;b++){let y=b*c,I=y+c;m.push(...fa(r.slice(y,I),p,e,l,s,b===a-1))}}else for(let b=0;b<a;b++){let y=b*c,I=y+c;m.push(...fa(r.slice(y,I),p,e,l,s,b===a-1))}let f=u===2?",":"";m[0]="["+(a>0?m[0]+f:"");for(let b=1;b<m.length-1;b++)m[b]=" "+m[b]+f;let h=`,
`;for(let b=2;b<u;b++)h+=`
`;return m[m.length-1]=" "+m[m.length-1]+"]"+(n?"":h),m}function Os(r){let t=[];for(let e=0;e<r.length;e+=2)t.push([r[e],r[e+1]]);return t}var ye=class{constructor(t,e,o){if(this.dtype=e,this.shape=t.slice(),this.size=et(t),o!=null){let s=o.length;v(s===this.size,()=>`Length of values '${s}' does not match the size inferred by the shape '${this.size}'.`)}if(e==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=o||fn(e,this.size),this.strides=We(t)}set(t,...e){e.length===0&&(e=[0]),v(e.length===this.rank,()=>`The number of provided coordinates (${e.length}) must match the rank (${this.rank})`);let o=this.locToIndex(e);this.values[o]=t}get(...t){t.length===0&&(t=[0]);let e=0;for(let s of t){if(s<0||s>=this.shape[e]){let n=`Requested out of range element at ${t}.   Buffer shape=${this.shape}`;throw new Error(n)}e++}let o=t[t.length-1];for(let s=0;s<t.length-1;++s)o+=this.strides[s]*t[s];return this.values[o]}locToIndex(t){if(this.rank===0)return 0;if(this.rank===1)return t[0];let e=t[t.length-1];for(let o=0;o<t.length-1;++o)e+=this.strides[o]*t[o];return e}indexToLoc(t){if(this.rank===0)return[];if(this.rank===1)return[t];let e=new Array(this.shape.length);for(let o=0;o<e.length-1;++o)e[o]=Math.floor(t/this.strides[o]),t-=e[o]*this.strides[o];return e[e.length-1]=t,e}get rank(){return this.shape.length}toTensor(){return Pe().makeTensor(this.values,this.shape,this.dtype)}},Pe=null,Ko=null,$1=null;function jf(r){Pe=r}function Xf(r){Ko=r}function Yf(r){$1=r}var It=class{constructor(t,e,o,s){this.kept=!1,this.isDisposedInternal=!1,this.shape=t.slice(),this.dtype=e||"float32",this.size=et(t),this.strides=We(t),this.dataId=o,this.id=s,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let t=await this.data();return Ko.buffer(this.shape,this.dtype,t)}bufferSync(){return Ko.buffer(this.shape,this.dtype,this.dataSync())}async array(){let t=await this.data();return Lr(this.shape,t,this.dtype==="complex64")}arraySync(){return Lr(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let t=Pe().read(this.dataId);if(this.dtype==="string"){let e=await t;try{return e.map(o=>qo(o))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return t}dataToGPU(t){return this.throwIfDisposed(),Pe().readToGPU(this.dataId,t)}dataSync(){this.throwIfDisposed();let t=Pe().readSync(this.dataId);if(this.dtype==="string")try{return t.map(e=>qo(e))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return t}async bytes(){this.throwIfDisposed();let t=await Pe().read(this.dataId);return this.dtype==="string"?t:new Uint8Array(t.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Pe().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(t=!1){return Ko.print(this,t)}clone(){return this.throwIfDisposed(),Ko.clone(this)}toString(t=!1){let e=this.dataSync();return qf(e,this.shape,this.dtype,t)}cast(t){return this.throwIfDisposed(),Ko.cast(this,t)}variable(t=!0,e,o){return this.throwIfDisposed(),Pe().makeVariable(this,t,e,o)}};Object.defineProperty(It,Symbol.hasInstance,{value:r=>!!r&&r.data!=null&&r.dataSync!=null&&r.throwIfDisposed!=null});function jl(){return Cs("Tensor",()=>It)}jl();var nr=class extends It{constructor(t,e,o,s){super(t.shape,t.dtype,t.dataId,s),this.trainable=e,this.name=o}assign(t){if(t.dtype!==this.dtype)throw new Error(`dtype of the new value (${t.dtype}) and previous value (${this.dtype}) must match`);if(!ie(t.shape,this.shape))throw new Error(`shape of the new value (${t.shape}) and previous value (${this.shape}) must match`);Pe().disposeTensor(this),this.dataId=t.dataId,Pe().incRef(this,null)}dispose(){Pe().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(nr,Symbol.hasInstance,{value:r=>r instanceof It&&r.assign!=null&&r.assign instanceof Function});var Xl;(function(r){r.R0="R0",r.R1="R1",r.R2="R2",r.R3="R3",r.R4="R4",r.R5="R5",r.R6="R6"})(Xl||(Xl={}));var Yl;(function(r){r.float32="float32",r.int32="int32",r.bool="int32",r.complex64="complex64"})(Yl||(Yl={}));var Ql;(function(r){r.float32="float32",r.int32="int32",r.bool="bool",r.complex64="complex64"})(Ql||(Ql={}));var Zl;(function(r){r.float32="float32",r.int32="float32",r.bool="float32",r.complex64="complex64"})(Zl||(Zl={}));var Jl;(function(r){r.float32="complex64",r.int32="complex64",r.bool="complex64",r.complex64="complex64"})(Jl||(Jl={}));var D1={float32:Zl,int32:Yl,bool:Ql,complex64:Jl};function Wt(r,t){if(r==="string"||t==="string"){if(r==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${r} with ${t}`)}return D1[r][t]}function tc(r){return Wt(r,"int32")}function da(r){return r!=null&&typeof r=="object"&&"texture"in r&&r.texture instanceof WebGLTexture}function ha(r){return typeof GPUBuffer<"u"&&r!=null&&typeof r=="object"&&"buffer"in r&&r.buffer instanceof GPUBuffer}function J(r,t){if(r.dtype===t.dtype)return[r,t];let e=Wt(r.dtype,t.dtype);return[r.cast(e),t.cast(e)]}function Qf(r,t){v(r.dtype===t.dtype,()=>`The dtypes of the first(${r.dtype}) and second(${t.dtype}) input must match`)}function ga(r){let t=[];return Zf(r,t,new Set),t}function Zf(r,t,e){if(r==null)return;if(r instanceof It){t.push(r);return}if(!A1(r))return;let o=r;for(let s in o){let n=o[s];e.has(n)||(e.add(n),Zf(n,t,e))}}function A1(r){return Array.isArray(r)||typeof r=="object"}function ec(r){return r.kernelName!=null}var ya=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(t=>t.name)))}}}dispose(){for(let t in this.registeredVariables)this.registeredVariables[t].dispose()}},zs=class r{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new ya}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let o=t[e];if(await this.initializeBackend(o).success){await this.setBackend(o);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:e}=this.initializeBackendsAndReturnBest();if(e)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:e}=this.initializeBackend(t);if(e)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,e,o=1){return t in this.registryFactory?(sr(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:e,priority:o},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:e,asyncInit:o}=this.initializeBackend(t);if(!(o?await e:e))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new ma(this.backendInstance),!0}setupRegisteredKernels(){Vl(this.backendName).forEach(e=>{e.setupFunc!=null&&e.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){Vl(t).forEach(o=>{o.disposeFunc!=null&&o.disposeFunc(this.registry[t])})}initializeBackend(t){let e=this.registryFactory[t];if(e==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let o=e.factory();if(o&&!(o instanceof zr)&&typeof o.then=="function"){let s=++this.pendingBackendInitId,n=o.then(i=>s<this.pendingBackendInitId?!1:(this.registry[t]=i,this.pendingBackendInit=null,!0)).catch(i=>(s<this.pendingBackendInitId||(this.pendingBackendInit=null,sr(`Initialization of backend ${t} failed`),sr(i.stack||i.message)),!1));return this.pendingBackendInit=n,{success:n,asyncInit:!0}}else return this.registry[t]=o,{success:!0,asyncInit:!1}}catch(o){return sr(`Initialization of backend ${t} failed`),sr(o.stack||o.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,e)=>this.registryFactory[e].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let o=t[e],{success:s,asyncInit:n}=this.initializeBackend(o);if(n||s)return{name:o,asyncInit:n}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,e){let o=this.state.tensorInfo.get(e),s=o.backend,n=this.readSync(e),i=s.refCount(e);s.disposeData(e,!0),o.backend=t,t.move(e,n,o.shape,o.dtype,i),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,e){let o=null;if(e==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");e=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof e!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");o=t}let s;return this.scopedRun(()=>this.startScope(o),()=>this.endScope(s),()=>(s=e(),s instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),s))}scopedRun(t,e,o){t();try{let s=o();return e(),s}catch(s){throw e(),s}}nextTensorId(){return r.nextTensorId++}nextVariableId(){return r.nextVariableId++}clone(t){let e=w.runKernel(Wr,{x:t}),o={x:t},s=i=>({x:()=>{let a="float32",u={x:i},p={dtype:a};return w.runKernel(Vr,u,p)}}),n=[];return this.addTapeNode(this.state.activeScope.name,o,[e],s,n,{}),e}runKernel(t,e,o){if(this.backendName==null&&this.backend,!(Bl(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:e,attrs:o})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,e,o){let s=this.backend.numDataIds(),n=0;o.forEach(u=>{n+=u.dtype==="complex64"?3:1});let i=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],a=s-e-n-i;if(a>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${a} data ids) after running '${t}'`)}runKernelFunc(t){let e,o=[],s=this.isTapeOn(),n=this.state.numBytes,i=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let a;this.backendName==null&&this.backend;let u,p=ec(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(ec(t)){let{kernelName:h,inputs:b,attrs:y}=t;this.backendName==null&&this.backend;let I=Bl(h,this.backendName);v(I!=null,()=>`Cannot find registered kernel '${h}' for backend '${this.backendName}'`),a=()=>{let C=this.backend.numDataIds();u=I.kernelFunc({inputs:b,attrs:y,backend:this.backend});let N=Array.isArray(u)?u:[u];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(h,C,N);let k=N.map(E=>E.rank!=null?E:this.makeTensorFromTensorInfo(E));if(s){let E=this.getTensorsForGradient(h,b,k);o=this.saveTensorsForBackwardMode(E)}return k}}else{let{forwardFunc:h}=t,b=y=>{s&&(o=y.map(I=>this.keep(this.clone(I))))};a=()=>{let y=this.backend.numDataIds();u=this.tidy(()=>h(this.backend,b));let I=Array.isArray(u)?u:[u];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(p,y,I),I}}let{inputs:l,attrs:c}=t,m=ec(t)?null:t.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?e=a():(f=this.profiler.profileKernel(p,l,()=>a()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(f),e=f.outputs)}),s&&this.addTapeNode(p,l,e,m,o,c),this.state.profiling&&this.state.activeProfile.kernels.push({name:p,bytesAdded:this.state.numBytes-n,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-i,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(l).map(h=>l[h]!=null?l[h].shape:null),outputShapes:e.map(h=>h.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(u)?e:e[0]}saveTensorsForBackwardMode(t){return t.map(o=>this.keep(this.clone(o)))}getTensorsForGradient(t,e,o){let s=Ml(t);if(s!=null){let n=s.inputsToSave||[],i=s.outputsToSave||[],a;s.saveAllInputs?(v(Array.isArray(e),()=>"saveAllInputs is true, expected inputs to be an array."),a=Object.keys(e).map(p=>e[p])):a=n.map(p=>e[p]);let u=o.filter((p,l)=>i[l]);return a.concat(u)}return[]}makeTensor(t,e,o,s){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");o=o||"float32",s=s||this.backend;let n=t;o==="string"&&bo(t[0])&&(n=t.map(u=>Ho(u)));let i=s.write(n,e,o),a=new It(e,o,i,this.nextTensorId());if(this.trackTensor(a,s),o==="string"){let u=this.state.tensorInfo.get(i),p=Pl(n);this.state.numBytes+=p-u.bytes,u.bytes=p}return a}makeTensorFromDataId(t,e,o,s){o=o||"float32";let n={dataId:t,shape:e,dtype:o};return this.makeTensorFromTensorInfo(n,s)}makeTensorFromTensorInfo(t,e){let{dataId:o,shape:s,dtype:n}=t,i=new It(s,n,o,this.nextTensorId());return this.trackTensor(i,e),i}makeVariable(t,e=!0,o,s){o=o||this.nextVariableId().toString(),s!=null&&s!==t.dtype&&(t=t.cast(s));let n=new nr(t,e,o,this.nextTensorId());if(this.state.registeredVariables[n.name]!=null)throw new Error(`Variable with name ${n.name} was already registered`);return this.state.registeredVariables[n.name]=n,this.incRef(n,this.backend),n}trackTensor(t,e){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let o=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(o=t.size*xo(t.dtype)),this.state.numBytes+=o,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:e||this.backend,dtype:t.dtype,shape:t.shape,bytes:o})),t instanceof nr||this.track(t)}incRef(t,e){this.trackTensor(t,e),this.backend.incRef(t.dataId)}removeDataId(t,e){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===e&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let e=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=e.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let o=t.size*xo(t.dtype);this.state.numBytes-=o}e.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,e.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let e=this.state.registeredVariables[t];this.disposeVariable(e)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let e=this.state.numBytes,o=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(s=>s.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-e,this.state.activeProfile.newTensors=this.state.numTensors-o;for(let s of this.state.activeProfile.kernels)s.kernelTimeMs=await s.kernelTimeMs,s.extraInfo=await s.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,e,o,s,n,i){let a={id:this.state.nextTapeNodeId++,kernelName:t,inputs:e,outputs:o,saved:n},u=Ml(t);u!=null&&(s=u.gradFunc),s!=null&&(a.gradient=p=>(p=p.map((l,c)=>{if(l==null){let m=o[c],f=vo(m.size,m.dtype);return this.makeTensor(f,m.shape,m.dtype)}return l}),s(p.length>1?p:p[0],n,i))),this.state.activeTape.push(a)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let e={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(e.name=t),this.state.scopeStack.push(e),this.state.activeScope=e}endScope(t){let e=ga(t),o=new Set(e.map(n=>n.id));for(let n=0;n<this.state.activeScope.track.length;n++){let i=this.state.activeScope.track[n];!i.kept&&!o.has(i.id)&&i.dispose()}let s=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],e.forEach(n=>{!n.kept&&n.scopeId===s.id&&this.track(n)})}gradients(t,e,o,s=!1){if(v(e.length>0,()=>"gradients() received an empty list of xs."),o!=null&&o.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${o.dtype}'`);let n=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));v(n instanceof It,()=>"The result y returned by f() must be a tensor.");let i=Uf(this.state.activeTape,e,n);if(!s&&i.length===0&&e.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let a={};a[n.id]=o??R1(n.shape),Gf(a,i,p=>this.tidy(p),_1);let u=e.map(p=>a[p.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(p=>{for(let l of p.saved)l.dispose()}),this.state.activeTape=null),{value:n,grads:u}})}customGrad(t){return v(wo(t),()=>"The f passed in customGrad(f) must be a function."),(...e)=>{v(e.every(a=>a instanceof It),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let o,s={};e.forEach((a,u)=>{s[u]=a});let n=(a,u)=>(o=t(...e,u),v(o.value instanceof It,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),v(wo(o.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),o.value),i=(a,u)=>{let p=o.gradFunc(a,u),l=Array.isArray(p)?p:[p];v(l.length===e.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),v(l.every(m=>m instanceof It),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let c={};return l.forEach((m,f)=>{c[f]=()=>m}),c};return this.runKernelFunc({forwardFunc:n,backwardsFunc:i,inputs:s})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,e){return this.state.tensorInfo.get(t).backend.readToGPU(t,e)}async time(t){let e=Kr(),o=await this.backend.time(t);return o.wallMs=Kr()-e,o}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new ya;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};zs.nextTensorId=0;zs.nextVariableId=0;function R1(r){let t=Is(et(r),"float32");return w.makeTensor(t,r,"float32")}function rc(){let r=Ll();if(r._tfengine==null){let t=new Ns(r);r._tfengine=new zs(t)}return ef(r._tfengine.ENV),jf(()=>r._tfengine),r._tfengine}var w=rc();function _1(r,t){let e={a:r,b:t};return w.runKernel("Add",e)}function Jf(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var Yt=B();Yt.registerFlag("DEBUG",()=>!1,r=>{r&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});Yt.registerFlag("IS_BROWSER",()=>Jf());Yt.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");Yt.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));Yt.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));Yt.registerFlag("PROD",()=>!1);Yt.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>Yt.getBool("DEBUG"));Yt.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);Yt.registerFlag("IS_TEST",()=>!1);Yt.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>Yt.getBool("DEBUG"));Yt.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);Yt.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);Yt.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function Qt(r,t){let e=r;if(Vt(r))return t==="string"?[]:[r.length];if(da(r)){let s=r.channels||"RGBA";return[r.height,r.width*s.length]}else if(ha(r))return[r.buffer.size/(t==null?4:xo(t))];if(!Array.isArray(r))return[];let o=[];for(;Array.isArray(e)||Vt(e)&&t!=="string";)o.push(e.length),e=e[0];return Array.isArray(r)&&B().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&ed(r,o,[]),o}function ed(r,t,e){if(e=e||[],!Array.isArray(r)&&!Vt(r)){v(t.length===0,()=>`Element arr[${e.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}v(t.length>0,()=>`Element arr[${e.join("][")}] should be a primitive, but is an array of ${r.length} elements`),v(r.length===t[0],()=>`Element arr[${e.join("][")}] should have ${t[0]} elements, but has ${r.length} elements`);let o=t.slice(1);for(let s=0;s<r.length;++s)ed(r[s],o,e.concat(s))}function td(r,t,e,o){if(r!=="string_or_numeric"){if(r==null)throw new Error("Expected dtype cannot be null.");if(r!=="numeric"&&r!==t||r==="numeric"&&t==="string")throw new Error(`Argument '${e}' passed to '${o}' must be ${r} tensor, but got ${t} tensor`)}}function g(r,t,e,o="numeric"){if(r instanceof jl())return td(o,r.dtype,t,e),r;let s=xr(r);if(s!=="string"&&["bool","int32","float32"].indexOf(o)>=0&&(s=o),td(o,s,t,e),r==null||!Vt(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string"){let u=r==null?"null":r.constructor.name;throw new Error(`Argument '${t}' passed to '${e}' must be a Tensor or TensorLike, but got '${u}'`)}let n=Qt(r,s);!Vt(r)&&!Array.isArray(r)&&(r=[r]);let a=s!=="string"?Go(r,s):wr(r,[],!0);return w.makeTensor(a,n,s)}function jr(r,t,e,o="numeric"){if(!Array.isArray(r))throw new Error(`Argument ${t} passed to ${e} must be a \`Tensor[]\` or \`TensorLike[]\``);return r.map((n,i)=>g(n,`${t}[${i}]`,e,o))}var oc="__op";function x(r){let t=Object.keys(r);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let e=t[0],o=r[e];e.endsWith("_")&&(e=e.substring(0,e.length-1)),e=e+oc;let s=(...n)=>{w.startScope(e);try{let i=o(...n);return Mr(i)&&console.error("Cannot return a Promise inside of tidy."),w.endScope(i),i}catch(i){throw w.endScope(null),i}};return Object.defineProperty(s,"name",{value:e,configurable:!0}),s}function P1(r,t){let e=g(r,"real","complex"),o=g(t,"imag","complex");vt(e.shape,o.shape,`real and imag shapes, ${e.shape} and ${o.shape}, must match in call to tf.complex().`);let s={real:e,imag:o};return w.runKernel(ks,s)}var Zt=x({complex_:P1});function Kt(r,t,e,o){if(o==null)o=xr(r);else if(o==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(ha(r)||da(r)){if(o!=="float32"&&o!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${o}.`);return w.backend.createTensorFromGPUData(r,t||e,o)}if(!Vt(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){yt(t);let s=et(t),n=et(e);v(s===n,()=>`Based on the provided shape, [${t}], the tensor should have ${s} values but has ${n}`);for(let i=0;i<e.length;++i){let a=e[i],u=i===e.length-1?a!==et(t.slice(i)):!0;v(e[i]===t[i]||!u,()=>`Error creating a new Tensor. Inferred shape (${e}) does not match the provided shape (${t}). `)}}return!Vt(r)&&!Array.isArray(r)&&(r=[r]),t=t||e,r=o!=="string"?Go(r,o):wr(r,[],!0),w.makeTensor(r,t,o)}function Ut(r,t,e){let o=Qt(r,e);return Kt(r,t,o,e)}var ir={float32:4,float16:2,int32:4,uint16:2,uint8:1,bool:1,complex64:8};var zt=class r{static join(t){return new r(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(o=>Vt(o)?o.buffer:o),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let e=0;for(let o=0;o<t.length;o++){let s=t[o];o!==t.length-1&&s.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let n=e+s.byteLength;this.shards.push({buffer:s,start:e,end:n}),e=n}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,e=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,e=isNaN(Number(e))?0:e,t=Math.max(0,t),e=Math.min(this.byteLength,e),e<=t)return new ArrayBuffer(0);let o=this.findShardForByte(t);if(o===-1)throw new Error(`Could not find start shard for byte ${t}`);let s=e-t,n=new ArrayBuffer(s),i=new Uint8Array(n),a=0;for(let u=o;u<this.shards.length;u++){let p=this.shards[u],c=t+a-p.start,m=a,h=Math.min(e,p.end)-p.start,b=new Uint8Array(p.buffer,c,h-c);if(i.set(b,m),a+=b.length,e<p.end)break}return n}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function e(s){return t<s.start?-1:t>=s.end?1:0}if(e(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let o=O1(this.shards,e);return o===-1?-1:(this.previousShardIndex=o,this.previousShardIndex)}};function O1(r,t){let e=0,o=r.length;for(;e<=o;){let s=Math.floor((o-e)/2)+e,n=t(r[s]);if(n===0)return s;n<0?o=s:e=s+1}return-1}function z1(r){B().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(r+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}Yf(z1);function xa(){return w}function L1(){return w.memory()}function Q(r,t){return w.tidy(r,t)}function kt(r){ga(r).forEach(e=>e.dispose())}function Jt(r){return w.keep(r)}function rd(r){return w.setBackend(r)}function od(){return w.ready()}function sd(){return w.backendName}function nd(r,t,e=1){return w.registerBackend(r,t,e)}function Ls(){return w.backend}var Sr=4;async function ud(r,t){let e=[],o=[],s=Array.isArray(r)?r.map(i=>i.name):Object.keys(r);for(let i=0;i<s.length;++i){let a=s[i],u=Array.isArray(r)?r[i].tensor:r[a];if(u.dtype!=="float32"&&u.dtype!=="int32"&&u.dtype!=="bool"&&u.dtype!=="string"&&u.dtype!=="complex64")throw new Error(`Unsupported dtype in weight '${a}': ${u.dtype}`);let p={name:a,shape:u.shape,dtype:u.dtype};if(u.dtype==="string"){let l=new Promise(async c=>{let m=await u.bytes(),f=m.reduce((y,I)=>y+I.length,0)+Sr*m.length,h=new Uint8Array(f),b=0;for(let y=0;y<m.length;y++){let I=m[y],C=new Uint8Array(new Uint32Array([I.length]).buffer);h.set(C,b),b+=Sr,h.set(I,b),b+=I.length}c(h)});o.push(l)}else o.push(u.data());t!=null&&(p.group=t),e.push(p)}let n=await Promise.all(o);return{data:V1(n),specs:e}}function ba(r,t){let e=new zt(r),o={},s=0;for(let n of t){let i=B1(n,(a,u)=>e.slice(s+a,s+u));o[n.name]=pd(n,e.slice(s,s+i)),s+=i}return o}function B1(r,t){let e=et(r.shape),o;if("quantization"in r){let s=r.quantization;o=ir[s.dtype]}else if(r.dtype==="string"){let s=0;for(let n=0;n<e;n++)s+=Sr+new Uint32Array(t(s,s+Sr))[0];return s}else o=ir[r.dtype];return e*o}async function M1(r,t){let e=et(r.shape),o;if("quantization"in r){let s=r.quantization;o=ir[s.dtype]}else if(r.dtype==="string"){let s=0;for(let n=0;n<e;n++)s+=Sr+new Uint32Array(await t(s,s+Sr))[0];return s}else o=ir[r.dtype];return e*o}function pd(r,t){let e=r.name,o=r.dtype,s=r.shape,n=et(s),i,a=0;if("quantization"in r){let u=r.quantization;if(u.dtype==="uint8"||u.dtype==="uint16"){if(!("min"in u&&"scale"in u))throw new Error(`Weight ${r.name} with quantization ${u.dtype} doesn't have corresponding metadata min and scale.`)}else if(u.dtype==="float16"){if(o!=="float32")throw new Error(`Weight ${r.name} is quantized with ${u.dtype} which only supports weights of type float32 not ${o}.`)}else throw new Error(`Weight ${r.name} has unknown quantization dtype ${u.dtype}. Supported quantization dtypes are: 'uint8', 'uint16', and 'float16'.`);let p=ir[u.dtype],l=u.dtype==="uint8"?new Uint8Array(t):new Uint16Array(t);if(o==="float32")if(u.dtype==="uint8"||u.dtype==="uint16"){i=new Float32Array(l.length);for(let c=0;c<l.length;c++){let m=l[c];i[c]=m*u.scale+u.min}}else if(u.dtype==="float16")i=H1()(l);else throw new Error(`Unsupported quantization type ${u.dtype} for weight type float32.`);else if(o==="int32"){if(u.dtype!=="uint8"&&u.dtype!=="uint16")throw new Error(`Unsupported quantization type ${u.dtype} for weight type int32.`);i=new Int32Array(l.length);for(let c=0;c<l.length;c++){let m=l[c];i[c]=Math.round(m*u.scale+u.min)}}else throw new Error(`Unsupported dtype in weight '${e}': ${o}`);a+=n*p}else if(o==="string"){let u=et(r.shape);i=[];for(let p=0;p<u;p++){let l=new Uint32Array(t.slice(a,a+Sr))[0];a+=Sr;let c=new Uint8Array(t.slice(a,a+l));i.push(c),a+=l}}else{let u=ir[o];if(o==="float32")i=new Float32Array(t);else if(o==="int32")i=new Int32Array(t);else if(o==="bool")i=new Uint8Array(t);else if(o==="complex64"){i=new Float32Array(t);let p=new Float32Array(i.length/2),l=new Float32Array(i.length/2);for(let h=0;h<p.length;h++)p[h]=i[h*2],l[h]=i[h*2+1];let c=Ut(p,s,"float32"),m=Ut(l,s,"float32"),f=Zt(c,m);return c.dispose(),m.dispose(),f}else throw new Error(`Unsupported dtype in weight '${e}': ${o}`);a+=n*u}return Ut(i,s,o)}async function id(r,t,e){let o=new Uint8Array(t);for(;o.byteLength<e;){let{done:s,value:n}=await r.read();if(s&&n==null){let a=e-o.byteLength;throw new Error(`Reader is done but ${a} bytes are still expected`)}let i=new Uint8Array(o.length+n.byteLength);i.set(o,0),i.set(new Uint8Array(n),o.length),o=i}return o.buffer}async function wa(r,t){let e={},o=r.getReader(),s=new ArrayBuffer(0);for(let n of t){let i=await M1(n,async(p,l)=>(s=await id(o,s,l),s.slice(p,l)));s=await id(o,s,i);let a=s.slice(0,i);s=s.slice(i);let u=pd(n,a);if(e[n.name]=u,sd()==="webgpu"){let p=Ls();"uploadToGPU"in p&&et(u.shape)>=B().get("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD")&&p.uploadToGPU(u.dataId)}}return e}function V1(r){if(r===null)throw new Error(`Invalid input value: ${JSON.stringify(r)}`);let t=0,e=[];r.forEach(n=>{if(t+=n.byteLength,e.push(n.byteLength===n.buffer.byteLength?n:new n.constructor(n)),!(n instanceof Float32Array||n instanceof Int32Array||n instanceof Uint8Array))throw new Error(`Unsupported TypedArray subtype: ${n.constructor.name}`)});let o=new Uint8Array(t),s=0;return e.forEach(n=>{o.set(new Uint8Array(n.buffer),s),s+=n.byteLength}),o.buffer}var sc=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function ad(r){return sc?Buffer.byteLength(r,"utf8"):new Blob([r]).size}function ld(r){if(sc)return Buffer.from(r).toString("base64");let t=new Uint8Array(r),e="";for(let o=0,s=t.length;o<s;o++)e+=String.fromCharCode(t[o]);return btoa(e)}function cd(r){if(sc){let o=Buffer.from(r,"base64");return o.buffer.slice(o.byteOffset,o.byteOffset+o.byteLength)}let t=atob(r),e=new Uint8Array(t.length);for(let o=0;o<t.length;++o)e.set([t.charCodeAt(o)],o);return e.buffer}function md(r){return zt.join(r)}function nc(r){for(r=r.trim();r.endsWith("/");)r=r.slice(0,r.length-1);let e=r.split("/");return e[e.length-1]}function Sa(r,t){let e={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy,weightsManifest:t};return r.signature!=null&&(e.signature=r.signature),r.userDefinedMetadata!=null&&(e.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(e.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(e.initializerSignature=r.initializerSignature),r.trainingConfig!=null&&(e.trainingConfig=r.trainingConfig),e}function ic(r,t,e){let o={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy};if(r.trainingConfig!=null&&(o.trainingConfig=r.trainingConfig),r.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!e)throw new Error("modelJSON has weightsManifest but weightData is null");o.weightSpecs=t,o.weightData=e}return r.signature!=null&&(o.signature=r.signature),r.userDefinedMetadata!=null&&(o.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(o.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(o.initializerSignature=r.initializerSignature),o}async function Xo(r,t){let e,o;return r.weightsManifest!=null&&([e,o]=await t(r.weightsManifest)),ic(r,e,o)}function Ue(r){if(r.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:r.modelTopology==null?0:ad(JSON.stringify(r.modelTopology)),weightSpecsBytes:r.weightSpecs==null?0:ad(JSON.stringify(r.weightSpecs)),weightDataBytes:r.weightData==null?0:new zt(r.weightData).byteLength}}function Bs(r){let t=[];for(let e of r)t.push(...e.weights);return t}function W1(){let r=e=>{let o=e<<13,s=0;for(;(o&8388608)===0;)s-=8388608,o<<=1;return o&=-8388609,s+=947912704,o|s},t=new Uint32Array(2048);t[0]=0;for(let e=1;e<1024;e++)t[e]=r(e);for(let e=1024;e<2048;e++)t[e]=939524096+(e-1024<<13);return t}function U1(){let r=new Uint32Array(64);r[0]=0,r[31]=1199570944,r[32]=2147483648,r[63]=3347054592;for(let t=1;t<31;t++)r[t]=t<<23;for(let t=33;t<63;t++)r[t]=2147483648+(t-32<<23);return r}function G1(){let r=new Uint32Array(64);for(let t=0;t<64;t++)r[t]=1024;return r[0]=r[32]=0,r}function H1(){let r=W1(),t=U1(),e=G1();return o=>{let s=new ArrayBuffer(4*o.length),n=new Uint32Array(s);for(let i=0;i<o.length;i++){let a=o[i],u=r[e[a>>10]+(a&1023)]+t[a>>10];n[i]=u}return new Float32Array(s)}}var At=class r{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerSaveRouter(t){r.getInstance().saveRouters.push(t)}static registerLoadRouter(t){r.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return r.getHandlers(t,"save")}static getLoadHandlers(t,e){return r.getHandlers(t,"load",e)}static getHandlers(t,e,o){let s=[];return(e==="load"?r.getInstance().loadRouters:r.getInstance().saveRouters).forEach(i=>{let a=i(t,o);a!==null&&s.push(a)}),s}},fd=r=>At.registerSaveRouter(r),dd=r=>At.registerLoadRouter(r),hd=r=>At.getSaveHandlers(r),gd=(r,t)=>At.getLoadHandlers(r,t);var ac="tensorflowjs",uc=1,Xr="models_store",vr="model_info_store";function yd(){if(!B().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let r=typeof window>"u"?self:window,t=r.indexedDB||r.mozIndexedDB||r.webkitIndexedDB||r.msIndexedDB||r.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function pc(r){let t=r.result;t.createObjectStore(Xr,{keyPath:"modelPath"}),t.createObjectStore(vr,{keyPath:"modelPath"})}var Ge=class{constructor(t){if(this.indexedDB=yd(),t==null||!t)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=t}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,t)}async load(){return this.databaseAction(this.modelPath)}databaseAction(t,e){return new Promise((o,s)=>{let n=this.indexedDB.open(ac,uc);n.onupgradeneeded=()=>pc(n),n.onsuccess=()=>{let i=n.result;if(e==null){let a=i.transaction(Xr,"readonly"),p=a.objectStore(Xr).get(this.modelPath);p.onsuccess=()=>{if(p.result==null)return i.close(),s(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));o(p.result.modelArtifacts)},p.onerror=l=>(i.close(),s(p.error)),a.oncomplete=()=>i.close()}else{e.weightData=zt.join(e.weightData);let a=Ue(e),u=i.transaction(vr,"readwrite"),p=u.objectStore(vr),l;try{l=p.put({modelPath:this.modelPath,modelArtifactsInfo:a})}catch(m){return s(m)}let c;l.onsuccess=()=>{c=i.transaction(Xr,"readwrite");let m=c.objectStore(Xr),f;try{f=m.put({modelPath:this.modelPath,modelArtifacts:e,modelArtifactsInfo:a})}catch(h){return s(h)}f.onsuccess=()=>o({modelArtifactsInfo:a}),f.onerror=h=>{p=u.objectStore(vr);let b=p.delete(this.modelPath);b.onsuccess=()=>(i.close(),s(f.error)),b.onerror=y=>(i.close(),s(f.error))}},l.onerror=m=>(i.close(),s(l.error)),u.oncomplete=()=>{c==null?i.close():c.oncomplete=()=>i.close()}}},n.onerror=i=>s(n.error)})}};Ge.URL_SCHEME="indexeddb://";var xd=r=>B().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Ge.URL_SCHEME)?q1(r.slice(Ge.URL_SCHEME.length)):null;At.registerSaveRouter(xd);At.registerLoadRouter(xd);function q1(r){return new Ge(r)}function K1(r){return r.startsWith(Ge.URL_SCHEME)?r.slice(Ge.URL_SCHEME.length):r}var va=class{constructor(){this.indexedDB=yd()}async listModels(){return new Promise((t,e)=>{let o=this.indexedDB.open(ac,uc);o.onupgradeneeded=()=>pc(o),o.onsuccess=()=>{let s=o.result,n=s.transaction(vr,"readonly"),a=n.objectStore(vr).getAll();a.onsuccess=()=>{let u={};for(let p of a.result)u[p.modelPath]=p.modelArtifactsInfo;t(u)},a.onerror=u=>(s.close(),e(a.error)),n.oncomplete=()=>s.close()},o.onerror=s=>e(o.error)})}async removeModel(t){return t=K1(t),new Promise((e,o)=>{let s=this.indexedDB.open(ac,uc);s.onupgradeneeded=()=>pc(s),s.onsuccess=()=>{let n=s.result,i=n.transaction(vr,"readwrite"),a=i.objectStore(vr),u=a.get(t),p;u.onsuccess=()=>{if(u.result==null)return n.close(),o(new Error(`Cannot find model with path '${t}' in IndexedDB.`));{let l=a.delete(t),c=()=>{p=n.transaction(Xr,"readwrite");let f=p.objectStore(Xr).delete(t);f.onsuccess=()=>e(u.result.modelArtifactsInfo),f.onerror=h=>o(u.error)};l.onsuccess=c,l.onerror=m=>(c(),n.close(),o(u.error))}},u.onerror=l=>(n.close(),o(u.error)),i.oncomplete=()=>{p==null?n.close():p.oncomplete=()=>n.close()}},s.onerror=n=>o(s.error)})}};var ar="/",Yo="tensorflowjs_models",bd="info",j1="model_topology",X1="weight_specs",Y1="weight_data",Q1="model_metadata";function wd(r){return{info:[Yo,r,bd].join(ar),topology:[Yo,r,j1].join(ar),weightSpecs:[Yo,r,X1].join(ar),weightData:[Yo,r,Y1].join(ar),modelMetadata:[Yo,r,Q1].join(ar)}}function Sd(r){for(let t of Object.values(r))window.localStorage.removeItem(t)}function Z1(r){let t=r.split(ar);if(t.length<3)throw new Error(`Invalid key format: ${r}`);return t.slice(1,t.length-1).join(ar)}function J1(r){return r.startsWith(He.URL_SCHEME)?r.slice(He.URL_SCHEME.length):r}var He=class{constructor(t){if(!B().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,t==null||!t)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=t,this.keys=wd(this.modelPath)}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let e=JSON.stringify(t.modelTopology),o=JSON.stringify(t.weightSpecs),s=Ue(t),n=zt.join(t.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(s)),this.LS.setItem(this.keys.topology,e),this.LS.setItem(this.keys.weightSpecs,o),this.LS.setItem(this.keys.weightData,ld(n));let i={format:t.format,generatedBy:t.generatedBy,convertedBy:t.convertedBy,signature:t.signature!=null?t.signature:void 0,userDefinedMetadata:t.userDefinedMetadata!=null?t.userDefinedMetadata:void 0,modelInitializer:t.modelInitializer!=null?t.modelInitializer:void 0,initializerSignature:t.initializerSignature!=null?t.initializerSignature:void 0,trainingConfig:t.trainingConfig!=null?t.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(i)),{modelArtifactsInfo:s}}catch{throw Sd(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${s.modelTopologyBytes}, weightSpecsBytes=${s.weightSpecsBytes}, weightDataBytes=${s.weightDataBytes}.`)}}}async load(){let t=JSON.parse(this.LS.getItem(this.keys.info));if(t==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(t.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let e={},o=JSON.parse(this.LS.getItem(this.keys.topology));if(o==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);e.modelTopology=o;let s=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(s==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);e.weightSpecs=s;let n=this.LS.getItem(this.keys.modelMetadata);if(n!=null){let a=JSON.parse(n);e.format=a.format,e.generatedBy=a.generatedBy,e.convertedBy=a.convertedBy,a.signature!=null&&(e.signature=a.signature),a.userDefinedMetadata!=null&&(e.userDefinedMetadata=a.userDefinedMetadata),a.modelInitializer!=null&&(e.modelInitializer=a.modelInitializer),a.initializerSignature!=null&&(e.initializerSignature=a.initializerSignature),a.trainingConfig!=null&&(e.trainingConfig=a.trainingConfig)}let i=this.LS.getItem(this.keys.weightData);if(i==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return e.weightData=cd(i),e}};He.URL_SCHEME="localstorage://";var vd=r=>B().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(He.URL_SCHEME)?tv(r.slice(He.URL_SCHEME.length)):null;At.registerSaveRouter(vd);At.registerLoadRouter(vd);function tv(r){return new He(r)}var Ia=class{constructor(){v(B().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),v(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let t={},e=Yo+ar,o=ar+bd;for(let s=0;s<this.LS.length;++s){let n=this.LS.key(s);if(n.startsWith(e)&&n.endsWith(o)){let i=Z1(n);t[i]=JSON.parse(this.LS.getItem(n))}}return t}async removeModel(t){t=J1(t);let e=wd(t);if(this.LS.getItem(e.info)==null)throw new Error(`Cannot find model at path '${t}'`);let o=JSON.parse(this.LS.getItem(e.info));return Sd(e),o}};var Qo="://",Oe=class r{constructor(){this.managers={}}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerManager(t,e){v(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(Qo)&&(t=t.slice(0,t.indexOf(Qo))),v(t.length>0,()=>"scheme must not be an empty string.");let o=r.getInstance();v(o.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),o.managers[t]=e}static getManager(t){let e=r.getInstance().managers[t];if(e==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return e}static getSchemes(){return Object.keys(r.getInstance().managers)}};function Na(r){if(r.indexOf(Qo)===-1)throw new Error(`The url string provided does not contain a scheme. Supported schemes are: ${Oe.getSchemes().join(",")}`);return{scheme:r.split(Qo)[0],path:r.split(Qo)[1]}}async function Id(r,t,e=!1){v(r!==t,()=>`Old path and new path are the same: '${r}'`);let o=At.getLoadHandlers(r);v(o.length>0,()=>`Copying failed because no load handler is found for source URL ${r}.`),v(o.length<2,()=>`Copying failed because more than one (${o.length}) load handlers for source URL ${r}.`);let s=o[0],n=At.getSaveHandlers(t);v(n.length>0,()=>`Copying failed because no save handler is found for destination URL ${t}.`),v(n.length<2,()=>`Copying failed because more than one (${o.length}) save handlers for destination URL ${t}.`);let i=n[0],a=Na(r).scheme,u=Na(r).path,p=a===Na(r).scheme,l=await s.load();e&&p&&await Oe.getManager(a).removeModel(u);let c=await i.save(l);return e&&!p&&await Oe.getManager(a).removeModel(u),c.modelArtifactsInfo}async function Nd(){let r=Oe.getSchemes(),t={};for(let e of r){let o=await Oe.getManager(e).listModels();for(let s in o){let n=e+Qo+s;t[n]=o[s]}}return t}async function Cd(r){let t=Na(r);return Oe.getManager(t.scheme).removeModel(t.path)}async function kd(r,t){return Id(r,t,!1)}async function Td(r,t){return Id(r,t,!0)}var lc=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(t,e){return fetch(t,e)}now(){return performance.now()}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${e}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(t)}decode(t,e){return new TextDecoder(e).decode(t)}setTimeoutCustom(t,e){if(typeof window>"u"||!B().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(t,e);return}this.functionRefs.push(t),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},e),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",o=>{if(o.source===window&&o.data.name===this.messageName){o.stopPropagation();let s=this.functionRefs[o.data.index];s(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(t){return pa(t)}};if(B().get("IS_BROWSER")){B().setPlatform("browser",new lc);try{Oe.registerManager(He.URL_SCHEME,new Ia)}catch{}try{Oe.registerManager(Ge.URL_SCHEME,new va)}catch{}}var ev={importFetch:()=>$l("node-fetch")},cc;var mc=class{constructor(){this.util=$l("util"),this.textEncoder=new this.util.TextEncoder}fetch(t,e){return B().global.fetch!=null?B().global.fetch(t,e):(cc==null&&(cc=ev.importFetch()),cc(t,e))}now(){let t=process.hrtime();return t[0]*1e3+t[1]/1e6}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${e}`);return this.textEncoder.encode(t)}decode(t,e){return t.length===0?"":new this.util.TextDecoder(e).decode(t)}isTypedArray(t){return this.util.types.isFloat32Array(t)||this.util.types.isInt32Array(t)||this.util.types.isUint8Array(t)||this.util.types.isUint8ClampedArray(t)}};B().get("IS_NODE")&&!B().get("IS_BROWSER")&&B().setPlatform("node",new mc);function Z(r,t="float32",e){return t=t||"float32",yt(r),new ye(r,t,e)}function rv(r,t){let e=g(r,"x","cast");if(!Fl(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&e.dtype!=="string"||t!=="string"&&e.dtype==="string")throw new Error("Only strings can be casted to strings");let o={x:e},s={dtype:t};return w.runKernel(Vr,o,s)}var pt=x({cast_:rv});function ov(r){let e={x:g(r,"x","clone","string_or_numeric")};return w.runKernel(Wr,e)}var pe=x({clone_:ov});function Ca(r,t=!1){console.log(r.toString(t))}rc();var sv={buffer:Z,cast:pt,clone:pe,print:Ca};Xf(sv);function nv(r,t){let e=g(r,"a","add"),o=g(t,"b","add");[e,o]=J(e,o);let s={a:e,b:o};return w.runKernel("Add",s)}var q=x({add_:nv});function iv(r,t){let e=g(r,"a","floorDiv"),o=g(t,"b","floorDiv");[e,o]=J(e,o);let s={a:e,b:o};return w.runKernel(To,s)}var ka=x({floorDiv_:iv});function av(r,t){let e=g(r,"a","div"),o=g(t,"b","div");if([e,o]=J(e,o),e.dtype==="int32"&&o.dtype==="int32")return ka(e,o);let s={a:e,b:o},n={};return w.runKernel(Yn,s,n)}var ot=x({div_:av});function uv(r,t){let e=g(r,"a","mul"),o=g(t,"b","mul");[e,o]=J(e,o);let s={a:e,b:o};return w.runKernel(Fo,s)}var O=x({mul_:uv});function pv(r){let t=g(r,"x","abs");if(t.dtype==="complex64"){let e={x:t};return w.runKernel(Rn,e)}else{let e={x:t};return w.runKernel("Abs",e)}}var Ft=x({abs_:pv});function lv(r){let e={x:g(r,"x","acos")};return w.runKernel(dn,e)}var Ed=x({acos_:lv});function cv(r){let e={x:g(r,"x","acosh")};return w.runKernel(hn,e)}var $d=x({acosh_:cv});function mv(r){v(Array.isArray(r),()=>"The argument passed to tf.addN() must be a list of tensors"),v(r.length>=1,()=>`Must pass at least one tensor to tf.addN(), but got ${r.length}`);let t=r.map((s,n)=>g(s,`tensors${n}`,"addN")),e=t[0];t.forEach(s=>{if(s.dtype!==e.dtype)throw new Error("All tensors passed to tf.addN() must have the same dtype")}),t.forEach(s=>{if(!ie(s.shape,e.shape))throw new Error("All tensors passed to tf.addN() must have the same shape")});let o=t;return w.runKernel(gn,o)}var Dd=x({addN_:mv});function fv(r,t=null,e=!1){let s={x:g(r,"x","all","bool")},n={axis:t,keepDims:e};return w.runKernel("All",s,n)}var Rd=x({all_:fv});function dv(r,t=null,e=!1){let s={x:g(r,"x","any","bool")},n={axis:t,keepDims:e};return w.runKernel("Any",s,n)}var Fd=x({any_:dv});function hv(r,t=0){let o={x:g(r,"x","argMax")},s={axis:t};return w.runKernel(yn,o,s)}var Pd=x({argMax_:hv});function gv(r,t=0){let o={x:g(r,"x","argMin")},s={axis:t};return w.runKernel(xn,o,s)}var Od=x({argMin_:gv});function yv(r){let e={x:g(r,"x","asin")};return w.runKernel(bn,e)}var zd=x({asin_:yv});function xv(r){let e={x:g(r,"x","asinh")};return w.runKernel(wn,e)}var Ld=x({asinh_:xv});function bv(r){let e={x:g(r,"x","atan")};return w.runKernel(Sn,e)}var Bd=x({atan_:bv});function wv(r,t){let e=g(r,"a","atan2"),o=g(t,"b","atan2");[e,o]=J(e,o);let s={a:e,b:o};return w.runKernel(In,s)}var Md=x({atan2_:wv});function Sv(r){let e={x:g(r,"x","atanh")};return w.runKernel(vn,e)}var Vd=x({atanh_:Sv});function vv(r,t,e,o,s="NHWC",n){let i=r[3],a=[...t,i],u=Ud(s);return Qr(r,a,e,n,o,null,null,u)}function dc(r,t,e,o,s,n,i="channelsLast"){let[a,u]=Ms(t),p;if(i==="channelsLast")p=[a,u,r[3],r[3]];else if(i==="channelsFirst")p=[a,u,r[1],r[1]];else throw new Error(`Unknown dataFormat ${i}`);return Qr(r,p,e,o,s,n,!1,i)}function Iv(r,t,e,o,s,n,i="NDHWC"){let[a,u,p]=fc(t),l,c;if(i==="NDHWC")c="channelsLast",l=[a,u,p,r[4],r[4]];else if(i==="NCDHW")c="channelsFirst",l=[a,u,p,r[1],r[1]];else throw new Error(`Unknown dataFormat ${i}`);return Wd(r,l,e,o,s,!1,c,n)}function Qr(r,t,e,o,s,n,i=!1,a="channelsLast"){let[u,p,l,c]=[-1,-1,-1,-1];if(a==="channelsLast")[u,p,l,c]=r;else if(a==="channelsFirst")[u,c,p,l]=r;else throw new Error(`Unknown dataFormat ${a}`);let[m,f,,h]=t,[b,y]=Ms(e),[I,C]=Ms(o),N=Zo(m,I),k=Zo(f,C),{padInfo:E,outHeight:R,outWidth:P}=kv(s,p,l,b,y,N,k,n,a),z=i?h*c:h,L;return a==="channelsFirst"?L=[u,z,R,P]:a==="channelsLast"&&(L=[u,R,P,z]),{batchSize:u,dataFormat:a,inHeight:p,inWidth:l,inChannels:c,outHeight:R,outWidth:P,outChannels:z,padInfo:E,strideHeight:b,strideWidth:y,filterHeight:m,filterWidth:f,effectiveFilterHeight:N,effectiveFilterWidth:k,dilationHeight:I,dilationWidth:C,inShape:r,outShape:L,filterShape:t}}function Wd(r,t,e,o,s,n=!1,i="channelsLast",a){let[u,p,l,c,m]=[-1,-1,-1,-1,-1];if(i==="channelsLast")[u,p,l,c,m]=r;else if(i==="channelsFirst")[u,m,p,l,c]=r;else throw new Error(`Unknown dataFormat ${i}`);let[f,h,b,,y]=t,[I,C,N]=fc(e),[k,E,R]=fc(o),P=Zo(f,k),z=Zo(h,E),L=Zo(b,R),{padInfo:U,outDepth:H,outHeight:X,outWidth:tt}=Tv(s,p,l,c,I,C,N,P,z,L,a),rt=n?y*m:y,nt;return i==="channelsFirst"?nt=[u,rt,H,X,tt]:i==="channelsLast"&&(nt=[u,H,X,tt,rt]),{batchSize:u,dataFormat:i,inDepth:p,inHeight:l,inWidth:c,inChannels:m,outDepth:H,outHeight:X,outWidth:tt,outChannels:rt,padInfo:U,strideDepth:I,strideHeight:C,strideWidth:N,filterDepth:f,filterHeight:h,filterWidth:b,effectiveFilterDepth:P,effectiveFilterHeight:z,effectiveFilterWidth:L,dilationDepth:k,dilationHeight:E,dilationWidth:R,inShape:r,outShape:nt,filterShape:t}}function Nv(r,t,e,o,s){o==null&&(o=hc(r,t,e));let n=r[0],i=r[1],a=Vs((n-t+2*o)/e+1,s),u=Vs((i-t+2*o)/e+1,s);return[a,u]}function Cv(r,t,e,o,s,n){s==null&&(s=hc(r,t[0],o[0]));let i=[0,0,0,e];for(let a=0;a<3;a++)r[a]+2*s>=t[a]&&(i[a]=Vs((r[a]-t[a]+2*s)/o[a]+1,n));return i}function hc(r,t,e,o=1){let s=Zo(t,o);return Math.floor((r[0]*(e-1)-e+s)/2)}function Ms(r){return typeof r=="number"?[r,r,r]:r.length===2?[r[0],r[1],1]:r}function fc(r){return typeof r=="number"?[r,r,r]:r}function Zo(r,t){return t<=1?r:r+(r-1)*(t-1)}function kv(r,t,e,o,s,n,i,a,u){let p,l,c;if(typeof r=="number"){p={top:r,bottom:r,left:r,right:r,type:r===0?"VALID":"NUMBER"};let f=Nv([t,e],n,o,r,a);l=f[0],c=f[1]}else if(r==="same"){l=Math.ceil(t/o),c=Math.ceil(e/s);let m=Math.max(0,(l-1)*o+n-t),f=Math.max(0,(c-1)*s+i-e),h=Math.floor(m/2),b=m-h,y=Math.floor(f/2),I=f-y;p={top:h,bottom:b,left:y,right:I,type:"SAME"}}else if(r==="valid")p={top:0,bottom:0,left:0,right:0,type:"VALID"},l=Math.ceil((t-n+1)/o),c=Math.ceil((e-i+1)/s);else if(typeof r=="object"){let m=u==="channelsLast"?r[1][0]:r[2][0],f=u==="channelsLast"?r[1][1]:r[2][1],h=u==="channelsLast"?r[2][0]:r[3][0],b=u==="channelsLast"?r[2][1]:r[3][1];p={top:m,bottom:f,left:h,right:b,type:m===0&&f===0&&h===0&&b===0?"VALID":"EXPLICIT"},l=Vs((t-n+m+f)/o+1,a),c=Vs((e-i+h+b)/s+1,a)}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:p,outHeight:l,outWidth:c}}function Tv(r,t,e,o,s,n,i,a,u,p,l){let c,m,f,h;if(r==="valid"&&(r=0),typeof r=="number"){c={top:r,bottom:r,left:r,right:r,front:r,back:r,type:r===0?"VALID":"NUMBER"};let y=Cv([t,e,o,1],[a,u,p],1,[s,n,i],r,l);m=y[0],f=y[1],h=y[2]}else if(r==="same"){m=Math.ceil(t/s),f=Math.ceil(e/n),h=Math.ceil(o/i);let b=(m-1)*s+a-t,y=(f-1)*n+u-e,I=(h-1)*i+p-o,C=Math.floor(b/2),N=b-C,k=Math.floor(y/2),E=y-k,R=Math.floor(I/2),P=I-R;c={top:k,bottom:E,left:R,right:P,front:C,back:N,type:"SAME"}}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:c,outDepth:m,outHeight:f,outWidth:h}}function Vs(r,t){if(!t)return Math.trunc(r);switch(t){case"round":return Math.round(r);case"ceil":return Math.ceil(r);case"floor":return Math.floor(r);default:throw new Error(`Unknown roundingMode ${t}`)}}function Yr(r){let[t,e,o]=Ms(r);return t===1&&e===1&&o===1}function Gt(r,t){return Yr(r)||Yr(t)}function qe(r){return Ms(r).every(t=>t>0)}function Ud(r){if(r==="NHWC")return"channelsLast";if(r==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${r}`)}function Et(r,t,e){if(e!=null){if(typeof t=="string")throw Error(`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);if(typeof t=="number")v(or(t),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);else if(typeof t=="object")t.forEach(o=>{o.forEach(s=>{v(or(s),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${s}.`)})});else throw Error(`Error in ${r}: Unknown padding parameter: ${t}`)}}function Ev(r,t){let o={x:g(r,"x","reshape","string_or_numeric")},s={shape:t};return w.runKernel(Ai,o,s)}var $=x({reshape_:Ev});function $v(r,t,e,o,s){let n=g(r,"x","avgPool","float32"),i=1;v(Gt(e,i),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${i}'`);let a=n,u=!1;n.rank===3&&(u=!0,a=$(n,[1,n.shape[0],n.shape[1],n.shape[2]])),v(a.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${a.rank}.`),Et("avgPool",o,s);let p={x:a},l={filterSize:t,strides:e,pad:o,dimRoundingMode:s},c=w.runKernel(Nn,p,l);return c=pt(c,n.dtype),u?$(c,[c.shape[1],c.shape[2],c.shape[3]]):c}var Ea=x({avgPool_:$v});function Dv(r,t,e,o,s,n="NDHWC"){let i=g(r,"x","avgPool3d","float32"),a=i,u=!1;i.rank===4&&(u=!0,a=$(i,[1,i.shape[0],i.shape[1],i.shape[2],i.shape[3]])),v(a.rank===5,()=>`Error in avgPool3d: x must be rank 5 but got rank ${a.rank}.`),v(n==="NDHWC",()=>`Error in avgPool3d: Only NDHWC is currently supported, but got dataFormat of ${n}`),v(typeof e=="number"&&e>0||Array.isArray(e)&&e[0]>0&&e[1]>0&&e[2]>0,()=>`Error in avgPool3d: Stride must be > 0, but got '${e}'`),Et("avgPool3d",o,s);let p={x:a},l={filterSize:t,strides:e,pad:o,dimRoundingMode:s,dataFormat:n},c=w.runKernel(Cn,p,l);return c=pt(c,a.dtype),u?$(c,[c.shape[1],c.shape[2],c.shape[3],c.shape[4]]):c}var Gd=x({avgPool3d_:Dv});function Av(r,t=0){v(r.length>=1,()=>"Pass at least one tensor to concat");let e=jr(r,"tensors","concat","string_or_numeric");if(e[0].dtype==="complex64"&&e.forEach(n=>{if(n.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${n.dtype}. `)}),e.length===1)return pe(e[0]);let o=e,s={axis:t};return w.runKernel(_n,o,s)}var ht=x({concat_:Av});function Rv(r,t,e=!1,o=!1){let s=g(r,"a","matMul"),n=g(t,"b","matMul");[s,n]=J(s,n);let i={a:s,b:n},a={transposeA:e,transposeB:o};return w.runKernel(kn,i,a)}var lt=x({matMul_:Rv});function _v(r){let e={x:g(r,"x","sigmoid","float32")};return w.runKernel(zo,e)}var je=x({sigmoid_:_v});function Fv(r,t,e){let o=g(r,"x","slice","string_or_numeric");if(o.rank===0)throw new Error("Slicing scalar is not possible");let s={x:o},n={begin:t,size:e};return w.runKernel($s,s,n)}var st=x({slice_:Fv});function Pv(r){let e={x:g(r,"x","tanh","float32")};return w.runKernel(ta,e)}var Ws=x({tanh_:Pv});function Ov(r,t,e,o,s,n){let i=g(r,"forgetBias","basicLSTMCell"),a=g(t,"lstmKernel","basicLSTMCell"),u=g(e,"lstmBias","basicLSTMCell"),p=g(o,"data","basicLSTMCell"),l=g(s,"c","basicLSTMCell"),c=g(n,"h","basicLSTMCell"),m=ht([p,c],1),f=lt(m,a),h=q(f,u),b=h.shape[0],y=h.shape[1]/4,I=[b,y],C=st(h,[0,0],I),N=st(h,[0,y],I),k=st(h,[0,y*2],I),E=st(h,[0,y*3],I),R=q(O(je(C),Ws(N)),O(l,je(q(i,k)))),P=O(Ws(R),je(E));return[R,P]}var Hd=x({basicLSTMCell_:Ov});function zv(r,t,e){let o=g(r,"x","batchToSpaceND"),s=t.reduce((a,u)=>a*u);v(o.rank>=1+t.length,()=>`input rank is ${o.rank} but should be > than blockShape.length ${t.length}`),v(e.length===t.length,()=>`crops.length is ${e.length} but should be equal to blockShape.length  ${t.length}`),v(o.shape[0]%s===0,()=>`input tensor batch is ${o.shape[0]} but is not divisible by the product of the elements of blockShape ${t.join(" * ")} === ${s}`);let n={x:o},i={blockShape:t,crops:e};return w.runKernel(Tn,n,i)}var $a=x({batchToSpaceND_:zv});function qd(r){let t;return r.rank===0||r.rank===1?t=$(r,[1,1,1,r.size]):r.rank===2?t=$(r,[1,1,r.shape[0],r.shape[1]]):r.rank===3?t=$(r,[1,r.shape[0],r.shape[1],r.shape[2]]):t=r,t}function Lv(r,t,e,o,s,n){n==null&&(n=.001);let i=g(r,"x","batchNorm"),a=g(t,"mean","batchNorm"),u=g(e,"variance","batchNorm"),p;s!=null&&(p=g(s,"scale","batchNorm"));let l;o!=null&&(l=g(o,"offset","batchNorm")),v(a.rank===u.rank,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),v(l==null||a.rank===l.rank,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),v(p==null||a.rank===p.rank,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let m={x:qd(i),scale:p,offset:l,mean:a,variance:u},f={varianceEpsilon:n},h=w.runKernel(ei,m,f);return $(h,i.shape)}var Ir=x({batchNorm_:Lv});function Bv(r,t,e,o,s,n){let i=g(r,"x","batchNorm"),a=g(t,"mean","batchNorm"),u=g(e,"variance","batchNorm"),p;s!=null&&(p=g(s,"scale","batchNorm"));let l;return o!=null&&(l=g(o,"offset","batchNorm")),v(i.rank===2,()=>`Error in batchNorm2D: x must be rank 2 but got rank ${i.rank}.`),v(a.rank===2||a.rank===1,()=>`Error in batchNorm2D: mean must be rank 2 or rank 1 but got rank ${a.rank}.`),v(u.rank===2||u.rank===1,()=>`Error in batchNorm2D: variance must be rank 2 or rank 1 but got rank ${u.rank}.`),p!=null&&v(p.rank===2||p.rank===1,()=>`Error in batchNorm2D: scale must be rank 2 or rank 1 but got rank ${p.rank}.`),l!=null&&v(l.rank===2||l.rank===1,()=>`Error in batchNorm2D: offset must be rank 2 or rank 1 but got rank ${l.rank}.`),Ir(i,a,u,l,p,n)}var Kd=x({batchNorm2d_:Bv});function Mv(r,t,e,o,s,n){let i=g(r,"x","batchNorm"),a=g(t,"mean","batchNorm"),u=g(e,"variance","batchNorm"),p;s!=null&&(p=g(s,"scale","batchNorm"));let l;return o!=null&&(l=g(o,"offset","batchNorm")),v(i.rank===3,()=>`Error in batchNorm3D: x must be rank 3 but got rank ${i.rank}.`),v(a.rank===3||a.rank===1,()=>`Error in batchNorm3D: mean must be rank 3 or rank 1 but got rank ${a.rank}.`),v(u.rank===3||u.rank===1,()=>`Error in batchNorm3D: variance must be rank 3 or rank 1 but got rank ${u.rank}.`),p!=null&&v(p.rank===3||p.rank===1,()=>`Error in batchNorm3D: scale must be rank 3 or rank 1 but got rank ${p.rank}.`),l!=null&&v(l.rank===3||l.rank===1,()=>`Error in batchNorm3D: offset must be rank 3 or rank 1 but got rank ${l.rank}.`),Ir(i,a,u,l,p,n)}var jd=x({batchNorm3d_:Mv});function Vv(r,t,e,o,s,n){let i=g(r,"x","batchNorm"),a=g(t,"mean","batchNorm"),u=g(e,"variance","batchNorm"),p;s!=null&&(p=g(s,"scale","batchNorm"));let l;return o!=null&&(l=g(o,"offset","batchNorm")),v(i.rank===4,()=>`Error in batchNorm4D: x must be rank 4 but got rank ${i.rank}.`),v(a.rank===4||a.rank===1,()=>`Error in batchNorm4D: mean must be rank 4 or rank 1 but got rank ${a.rank}.`),v(u.rank===4||u.rank===1,()=>`Error in batchNorm4D: variance must be rank 4 or rank 1 but got rank ${u.rank}.`),p!=null&&v(p.rank===4||p.rank===1,()=>`Error in batchNorm4D: scale must be rank 4 or rank 1 but got rank ${p.rank}.`),l!=null&&v(l.rank===4||l.rank===1,()=>`Error in batchNorm4D: offset must be rank 4 or rank 1 but got rank ${l.rank}.`),Ir(i,a,u,l,p,n)}var Xd=x({batchNorm4d_:Vv});function Wv(r,t,e){let o=g(r,"x","bincount"),s=g(t,"weights","bincount");v(o.dtype==="int32",()=>`Error in bincount: input dtype must be int32, but got ${o.dtype}`),v(e>=0,()=>`size must be non-negative, but got ${e}.`),v(s.size===o.size||s.size===0,()=>`Error in bincount: weights must have the same size as input or0-length, but got input shape: ${o.shape}, weights shape: ${s.shape}.`);let n={x:o,weights:s},i={size:e};return w.runKernel(En,n,i)}var Da=x({bincount_:Wv});function Uv(r,t){let e=g(r,"x","bitwiseAnd"),o=g(t,"y","bitwiseAnd");if(!ie(e.shape,o.shape))throw new Error(`BitwiseAnd: Tensors must have the same shape. x: ${e.shape}, y: ${o.shape}`);if(e.dtype!=="int32"||o.dtype!=="int32")throw new Error(`BitwiseAnd: Only supports 'int32' values in tensor, found type of x: ${e.dtype} and type of y: ${o.dtype}`);let s={a:e,b:o};return w.runKernel($n,s)}var Yd=x({bitwiseAnd_:Uv});function Gv(r,t){let e=g(r,"s0","broadcastArgs","int32"),o=g(t,"s1","broadcastArgs","int32");if(e.rank!==1)throw new Error(`broadcastArgs(): first input must be a vector (rank=1). Has rank ${e.rank}`);if(o.rank!==1)throw new Error(`broadcastArgs(): second input must be a vector (rank=1). Has rank ${o.rank}`);let s={s0:e,s1:o};return w.runKernel(Dn,s)}var Qd=x({broadcastArgs_:Gv});function Hv(r,t){let e=g(r,"broadcastTo","x"),o=e.shape;if(yt(t),t.length<e.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${e.rank}.`);if(t.length>e.rank){let p=e.shape.slice();for(;p.length<t.length;)p.unshift(1);e=$(e,p)}let s=e.shape,n=Array.from(t);for(let p=t.length-1;p>=0;p--)if(s[p]===t[p])n[p]=1;else if(e.shape[p]!==1)throw new Error(`broadcastTo(): [${o}] cannot be broadcast to [${t}].`);if(n.map((p,l)=>p>1?l:-1).filter(p=>p>=0).length===0)return pe(e);let a={x:e},u={reps:n};return w.runKernel(Mo,a,u)}var Nr=x({broadcastTo_:Hv});function qv(r){let e={x:g(r,"x","ceil","float32")};return w.runKernel(Io,e)}var Zd=x({ceil_:qv});function Xe(r,t,e){yt(r),e=e||xr(t);let o={shape:r,value:t,dtype:e};return w.runKernel(Jn,{},o)}function Kv(r,t,e){let o=g(r,"x","clipByValue");if(v(t<=e,()=>`Error in clip: min (${t}) must be less than or equal to max (${e}).`),t===e)return Xe(o.shape,t,o.dtype);let s={x:o},n={clipValueMin:t,clipValueMax:e};return w.runKernel(An,s,n)}var Jd=x({clipByValue_:Kv});function jv(r){return ht(r,0)}var th=x({concat1d_:jv});function Xv(r,t){return ht(r,t)}var eh=x({concat2d_:Xv});function Yv(r,t){return ht(r,t)}var rh=x({concat3d_:Yv});function Qv(r,t){return ht(r,t)}var oh=x({concat4d_:Qv});function Zv(r,t,e,o,s="NHWC",n=[1,1],i){let a=g(r,"x","conv2d","float32"),u=g(t,"filter","conv2d","float32"),p=a,l=!1;a.rank===3&&(l=!0,p=$(a,[1,a.shape[0],a.shape[1],a.shape[2]])),v(p.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${p.rank}.`),v(u.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${u.rank}.`),Et("conv2d",o,i);let c=s==="NHWC"?p.shape[3]:p.shape[1];v(c===u.shape[2],()=>`Error in conv2d: depth of input (${c}) must match input depth for filter ${u.shape[2]}.`),v(Gt(e,n),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${n}'`),v(qe(n),()=>"Error in conv2D: Dilated rates should be larger than 0."),v(qe(e),()=>"Error in conv2D: Strides should be larger than 0.");let m={x:p,filter:u},f={strides:e,pad:o,dataFormat:s,dilations:n,dimRoundingMode:i},h=w.runKernel(Fn,m,f);return l?$(h,[h.shape[1],h.shape[2],h.shape[3]]):h}var Cr=x({conv2d_:Zv});function Jv(r,t,e,o,s="NWC",n=1,i){let a=g(r,"x","conv1d"),u=g(t,"filter","conv1d"),p=a,l=!1;a.rank===2&&(l=!0,p=$(a,[1,a.shape[0],a.shape[1]])),v(p.rank===3,()=>`Error in conv1d: input must be rank 3, but got rank ${p.rank}.`),v(u.rank===3,()=>`Error in conv1d: filter must be rank 3, but got rank ${u.rank}.`),Et("conv1d",o,i),v(p.shape[2]===u.shape[1],()=>`Error in conv1d: depth of input (${p.shape[2]}) must match input depth for filter ${u.shape[1]}.`),v(Gt(e,n),()=>`Error in conv1D: Either stride or dilation must be 1. Got stride ${e} and dilation '${n}'`),v(qe(n),()=>"Error in conv1D: Dilated rates should be larger than 0."),v(qe(e),()=>"Error in conv1D: Stride should be larger than 0."),v(s==="NWC",()=>`Error in conv1d: got dataFormat of ${s} but only NWC is currently supported.`);let c=$(u,[1,u.shape[0],u.shape[1],u.shape[2]]),m=$(p,[p.shape[0],1,p.shape[1],p.shape[2]]),y=Cr(m,c,[1,e],o,"NHWC",[1,n],i);return l?$(y,[y.shape[2],y.shape[3]]):$(y,[y.shape[0],y.shape[2],y.shape[3]])}var sh=x({conv1d_:Jv});function tI(r,t,e,o,s,n="NHWC",i){v(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let a=r,u=t,p=!1;t.rank===3&&(p=!0,u=$(t,[1,t.shape[0],t.shape[1],t.shape[2]]),a=[1,r[0],r[1],r[2]]),v(a.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${a.length}.`),v(u.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${u.rank}`),v(e.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${e.rank}`);let l=n==="NHWC"?a[3]:a[1],c=n==="NHWC"?u.shape[3]:u.shape[1];v(l===e.shape[2],()=>`Error in conv2dDerInput: depth of input (${l}) must match input depth for filter ${e.shape[2]}.`),v(c===e.shape[3],()=>`Error in conv2dDerInput: depth of output (${c}) must match output depth for filter ${e.shape[3]}.`),Et("conv2dDerInput",s,i);let m={dy:u,filter:e},f={strides:o,pad:s,dataFormat:n,dimRoundingMode:i,inputShape:a},h=w.runKernel(On,m,f);return p?$(h,[h.shape[1],h.shape[2],h.shape[3]]):h}var Aa=x({conv2DBackpropInput_:tI});function eI(r,t,e,o,s,n){let i=g(r,"x","conv2dTranspose"),a=g(t,"filter","conv2dTranspose");return Aa(e,i,a,o,s,"NHWC",n)}var nh=x({conv2dTranspose_:eI});function rI(r,t,e,o,s="NDHWC",n=[1,1,1]){let i=g(r,"x","conv3d"),a=g(t,"filter","conv3d"),u=i,p=!1;i.rank===4&&(p=!0,u=$(i,[1,i.shape[0],i.shape[1],i.shape[2],i.shape[3]])),v(u.rank===5,()=>`Error in conv3d: input must be rank 5, but got rank ${u.rank}.`),v(a.rank===5,()=>`Error in conv3d: filter must be rank 5, but got rank ${a.rank}.`),v(u.shape[4]===a.shape[3],()=>`Error in conv3d: depth of input (${u.shape[4]}) must match input depth for filter ${a.shape[3]}.`),v(Gt(e,n),()=>`Error in conv3D: Either strides or dilations must be 1. Got strides ${e} and dilations '${n}'`),v(s==="NDHWC",()=>`Error in conv3d: got dataFormat of ${s} but only NDHWC is currently supported.`),v(qe(n),()=>"Error in conv3D: Dilated rates should be larger than 0."),v(qe(e),()=>"Error in conv3D: Strides should be larger than 0.");let l={x:u,filter:a},c={strides:e,pad:o,dataFormat:s,dilations:n},m=w.runKernel(zn,l,c);return p?$(m,[m.shape[1],m.shape[2],m.shape[3],m.shape[4]]):m}var ih=x({conv3d_:rI});function oI(r,t,e,o,s){v(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let n=r,i=t,a=!1;t.rank===4&&(a=!0,i=$(t,[1,t.shape[0],t.shape[1],t.shape[2],t.shape[3]]),n=[1,r[0],r[1],r[2],r[3]]);let u=n[4],p=i.shape[4];v(n.length===5,()=>`Error in conv3dDerInput: inShape must be length 5, but got length ${n.length}.`),v(i.rank===5,()=>`Error in conv3dDerInput: dy must be rank 5, but got rank ${i.rank}`),v(e.rank===5,()=>`Error in conv3dDerInput: filter must be rank 5, but got rank ${e.rank}`),v(u===e.shape[3],()=>`Error in conv3dDerInput: depth of input (${u}) must match input depth for filter ${e.shape[3]}.`),v(p===e.shape[4],()=>`Error in conv3dDerInput: depth of output (${p}) must match output depth for filter ${e.shape[4]}.`);let l={dy:i,filter:e},c={pad:s,strides:o,inputShape:n},m=w.runKernel(Ln,l,c);return a?$(m,[m.shape[1],m.shape[2],m.shape[3],m.shape[4]]):m}var ah=x({conv3DBackpropInput_:oI});function sI(r,t,e,o,s){let n=g(r,"x","conv3dTranspose"),i=g(t,"filter","conv3dTranspose");return ah(e,n,i,o,s)}var uh=x({conv3dTranspose_:sI});function nI(r){let e={x:g(r,"x","cos","float32")};return w.runKernel("Cos",e)}var lh=x({cos_:nI});function iI(r){let e={x:g(r,"x","cosh","float32")};return w.runKernel(Bn,e)}var ch=x({cosh_:iI});function aI(r,t=0,e=!1,o=!1){let n={x:g(r,"x","cumprod")},i={axis:t,exclusive:e,reverse:o};return w.runKernel(Mn,n,i)}var mh=x({cumprod_:aI});function uI(r,t=0,e=!1,o=!1){let n={x:g(r,"x","cumsum")},i={axis:t,exclusive:e,reverse:o};return w.runKernel(Vn,n,i)}var fh=x({cumsum_:uI});function pI(r,t,e,o=!1){let s=g(r,"x","denseBincount"),n=g(t,"weights","denseBincount");v(s.dtype==="int32",()=>`Error in denseBincount: input dtype must be int32, but got ${s.dtype}`),v(s.rank<=2,()=>`Error in denseBincount: input must be at most rank 2, but got rank ${s.rank}.`),v(e>=0,()=>`size must be non-negative, but got ${e}.`),v(n.size===s.size||n.size===0,()=>`Error in denseBincount: weights must have the same shape as x or 0-length, but got x shape: ${s.shape}, weights shape: ${n.shape}.`);let i={x:s,weights:n},a={size:e,binaryOutput:o};return w.runKernel(Un,i,a)}var dh=x({denseBincount_:pI});function lI(r,t,e="NHWC"){let o=g(r,"x","depthToSpace","float32"),s=e==="NHWC"?o.shape[1]:o.shape[2],n=e==="NHWC"?o.shape[2]:o.shape[3],i=e==="NHWC"?o.shape[3]:o.shape[1];v(t>1,()=>`blockSize should be > 1 for depthToSpace, but was: ${t}`),v(s*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${s} and ${t}  for depthToSpace with input shape
    ${o.shape}`),v(n*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${n} and ${t} for depthToSpace with input shape
        ${o.shape}`),v(i%(t*t)===0,()=>`Dimension size must be evenly divisible by ${t*t} but is ${i} for depthToSpace with input shape ${o.shape}`);let a={x:o},u={blockSize:t,dataFormat:e};return w.runKernel(Gn,a,u)}var hh=x({depthToSpace_:lI});function cI(r,t,e,o,s="NHWC",n=[1,1],i){let a=g(r,"x","depthwiseConv2d","float32"),u=g(t,"filter","depthwiseConv2d","float32"),p=a,l=!1;a.rank===3&&(l=!0,p=$(a,[1,a.shape[0],a.shape[1],a.shape[2]])),v(p.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${p.rank}.`),v(u.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${u.rank}.`);let c=s==="NHWC"?p.shape[3]:p.shape[1];v(c===u.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${c}) must match the inChannels dimension in filter ${u.shape[2]}.`),Et("depthwiseConv2d",o,i);let m={x:p,filter:u},f={strides:e,pad:o,dataFormat:s,dilations:n,dimRoundingMode:i},h=w.runKernel(Hn,m,f);return l?$(h,[h.shape[1],h.shape[2],h.shape[3]]):h}var Jo=x({depthwiseConv2d_:cI});function mI(r){let e={x:g(r,"x","diag")};return w.runKernel(jn,e)}var gh=x({diag_:mI});function fI(r,t,e,o,s=[1,1],n="NHWC"){let i=g(r,"x","dilation2d"),a=g(t,"filter","dilation2d");v(i.rank===3||i.rank===4,()=>`Error in dilation2d: input must be rank 3 or 4, but got rank ${i.rank}.`),v(a.rank===3,()=>`Error in dilation2d: filter must be rank 3, but got rank ${a.rank}.`),v(n==="NHWC",()=>`Error in dilation2d: Only NHWC is currently supported, but got dataFormat of ${n}`);let u=i,p=!1;i.rank===3&&(u=$(i,[1,i.shape[0],i.shape[1],i.shape[2]]),p=!0),v(u.shape[3]===a.shape[2],()=>`Error in dilation2d:  input and filter must have the same depth: ${u.shape[3]} vs ${a.shape[2]}`);let l={x:u,filter:a},c={strides:e,pad:o,dilations:s},m=w.runKernel(Xn,l,c);return p?$(m,[m.shape[1],m.shape[2],m.shape[3]]):m}var yh=x({dilation2d_:fI});var kr={};dt(kr,{assertAndGetBroadcastShape:()=>ut,getBroadcastDims:()=>xh,getReductionAxes:()=>Ra});function xh(r,t){let e=r.length,o=[];for(let s=0;s<e;s++){let n=e-1-s,i=r[n]||1;(t[t.length-1-s]||1)>1&&i===1&&o.unshift(n)}return o}function Ra(r,t){let e=[];for(let o=0;o<t.length;o++){let s=r[r.length-o-1],n=t.length-o-1,i=t[n];(s==null||s===1&&i>1)&&e.unshift(n)}return e}function ut(r,t){let e=Math.max(r.length,t.length),o=new Array(e);for(let s=0;s<e;s++){let n=r[r.length-s-1];n==null&&(n=1);let i=t[t.length-s-1];if(i==null&&(i=1),n===1)o[e-s-1]=i;else if(i===1)o[e-s-1]=n;else if(n!==i){let a=`Operands could not be broadcast together with shapes ${r} and ${t}.`;throw Error(a)}else o[e-s-1]=n}return o}function dI(r,t){let e=g(r,"a","equal","string_or_numeric"),o=g(t,"b","equal","string_or_numeric");[e,o]=J(e,o),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(No,s)}var _a=x({equal_:dI});function hI(r,t,e){let o=g(t,"a","where"),s=g(e,"b","where"),n=g(r,"condition","where","bool"),i=ut(ut(n.shape,o.shape),s.shape),a=Nr(n,i),u=Nr(o,i),p=Nr(s,i),l={condition:a,t:u,e:p};return w.runKernel(Mi,l)}var xe=x({where_:hI});function gI(r){let e={x:g(r,"x","zerosLike")};return w.runKernel(na,e)}var Dt=x({zerosLike_:gI});function yI(r,t){let e=g(r,"a","div"),o=g(t,"b","div");[e,o]=J(e,o);let s=ot(e,o),n=Dt(s),i=_a(o,n);return xe(i,n,s)}var bh=x({divNoNan_:yI});function xI(r,t){let e=g(r,"t1","dot"),o=g(t,"t2","dot");v((e.rank===1||e.rank===2)&&(o.rank===1||o.rank===2),()=>`Error in dot: inputs must all be rank 1 or 2, but got ranks ${e.rank} and ${o.rank}.`);let s=e.rank===1?e.size:e.shape[1],n=o.rank===1?o.size:o.shape[0];if(v(s===n,()=>`Error in dot: inner dimensions of inputs must match, but got ${s} and ${n}.`),e.rank===1&&o.rank===1){let i=$(e,[1,-1]),a=$(o,[-1,1]),u=lt(i,a);return $(u,[])}else if(e.rank===1&&o.rank===2){let i=$(e,[1,-1]),a=$(o,[o.shape[0],o.shape[1]]),u=lt(i,a);return $(u,[u.size])}else if(e.rank===2&&o.rank===1){let i=$(o,[-1,1]),a=lt(e,i);return $(a,[a.size])}else{let i=$(o,[o.shape[0],o.shape[1]]);return lt(e,i)}}var wh=x({dot_:xI});function bI(r,...t){let e=t.map((s,n)=>g(s,`tensors${n}`,"einsum")),o={equation:r};return w.runKernel(Qn,e,o)}var Tr=x({einsum_:bI});function wI(r){let e={x:g(r,"x","elu","float32")};return w.runKernel("Elu",e)}var Fa=x({elu_:wI});function SI(r,t){let e=g(r,"x","ensureShape","string_or_numeric");if(!Dl(e.shape,t))throw new Error(`EnsureShape: Shape of tensor ${e.shape} is not compatible with expected shape ${t}`);return r}var vh=x({ensureShape_:SI});function vI(r){let t=g(r,"x","erf");v(t.dtype==="int32"||t.dtype==="float32",()=>"Input dtype must be `int32` or `float32`."),t.dtype==="int32"&&(t=pt(t,"float32"));let e={x:t};return w.runKernel("Erf",e)}var Nh=x({erf_:vI});function gc(r,t){for(let e=0;e<r.length;++e)if(r[r.length-e-1]!==t-1-e)return!1;return!0}function Ch(r,t,e){let o=r.length+t.length,s=[],n=0,i=0;for(let a=0;a<o;a++)e.indexOf(a)===-1?s.push(r[n++]):s.push(t[i++]);return s}function II(r,t){let e=[],o=r.length;for(let n=0;n<o;n++)t.indexOf(n)===-1&&e.push(r[n]);let s=t.map(n=>r[n]);return[e,s]}function ur(r,t){let e=t.map(o=>1);return Ch(r,e,t)}function NI(r,t,e){v(gc(t,e),()=>`${r} supports only inner-most axes for now. Got axes ${t} and rank-${e} input.`)}function CI(r,t){if(gc(r,t))return null;let e=[];for(let o=0;o<t;++o)r.indexOf(o)===-1&&e.push(o);return r.forEach(o=>e.push(o)),e}function kI(r){return r.map((t,e)=>[e,t]).sort((t,e)=>t[1]-e[1]).map(t=>t[0])}function TI(r,t){let e=[];for(let o=t-r;o<t;++o)e.push(o);return e}function $I(r,t=null,e=!1){let s={x:g(r,"x","max")},n={reductionIndices:t,keepDims:e};return w.runKernel("Max",s,n)}var Ye=x({max_:$I});function DI(r,t=null,e=!1){let s={x:g(r,"x","min")},n={axis:t,keepDims:e};return w.runKernel("Min",s,n)}var Us=x({min_:DI});function AI(r,t){let e=g(r,"base","pow"),o=g(t,"exp","pow");[e,o]=J(e,o);let s={a:e,b:o};return w.runKernel("Pow",s)}var pr=x({pow_:AI});function j(r,t){if((Vt(r)&&t!=="string"||Array.isArray(r))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Vt(r)&&!(r instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return Kt(r,[],[],t)}function RI(r){let e={x:g(r,"x","sqrt","float32")};return w.runKernel(Lo,e)}var te=x({sqrt_:RI});function _I(r){let t=g(r,"x","square"),e={};return w.runKernel("Square",{x:t},e)}var Pt=x({square_:_I});function FI(r,t=null,e=!1){let o=g(r,"x","sum");o.dtype==="bool"&&(o=pt(o,"int32"));let s={x:o},n={axis:t,keepDims:e};return w.runKernel("Sum",s,n)}var ct=x({sum_:FI});function PI(r,t="euclidean",e=null,o=!1){r=g(r,"x","norm");let s=Dh(r,t,e),n=s.shape;if(o){let i=yr(e,r.shape);n=ur(s.shape,i)}return $(s,n)}function Dh(r,t,e=null){if(r.rank===0)return Ft(r);if(r.rank!==1&&e===null)return Dh($(r,[-1]),t,e);if(r.rank===1||typeof e=="number"||Array.isArray(e)&&e.length===1){if(t===1)return ct(Ft(r),e);if(t===1/0)return Ye(Ft(r),e);if(t===-1/0)return Us(Ft(r),e);if(t==="euclidean"||t===2)return te(ct(pr(Ft(r),j(2,"int32")),e));throw new Error(`Error in norm: invalid ord value: ${t}`)}if(Array.isArray(e)&&e.length===2){if(t===1)return Ye(ct(Ft(r),e[0]),e[1]-1);if(t===1/0)return Ye(ct(Ft(r),e[1]),e[0]);if(t===-1/0)return Us(ct(Ft(r),e[1]),e[0]);if(t==="fro"||t==="euclidean")return te(ct(Pt(r),e));throw new Error(`Error in norm: invalid ord value: ${t}`)}throw new Error(`Error in norm: invalid axis: ${e}`)}var Zr=x({norm_:PI});function OI(r,t=null,e=!1){return Zr(r,"euclidean",t,e)}var Ah=x({euclideanNorm_:OI});function zI(r){let e={x:g(r,"x","exp")};return w.runKernel("Exp",e)}var Ee=x({exp_:zI});function LI(r,t=0){let e=g(r,"x","expandDims","string_or_numeric");v(t<=e.rank,()=>"Axis must be <= rank of the tensor");let o={input:e},s={dim:t};return w.runKernel(Zn,o,s)}var ze=x({expandDims_:LI});function BI(r){let e={x:g(r,"x","expm1")};return w.runKernel(Co,e)}var Rh=x({expm1_:BI});function MI(r,t){let e=g(r,"x","tile","string_or_numeric");v(e.rank===t.length,()=>`Error in transpose: rank of input ${e.rank} must match length of reps ${t}.`);let o={x:e},s={reps:t};return w.runKernel(Mo,o,s)}var Er=x({tile_:MI});function VI(r,t,e,o="float32"){t==null&&(t=r);let s=Z([r,t],o),n=r<=t?r:t;for(let a=0;a<n;++a)s.set(1,a,a);let i=$(s.toTensor(),[r,t]);if(e==null)return i;if(e.length===1)return Er(ze(i,0),[e[0],1,1]);if(e.length===2)return Er(ze(ze(i,0),0),[e[0],e[1],1,1]);if(e.length===3)return Er(ze(ze(ze(i,0),0),0),[e[0],e[1],e[2],1,1]);throw new Error(`eye() currently supports only 1D and 2D batchShapes, but received ${e.length}D.`)}var Oa=x({eye_:VI});function WI(r){let e={x:g(r,"x","floor","float32")};return w.runKernel(ko,e)}var za=x({floor_:WI});function UI(r,t,e=0,o=0){let s=g(r,"x","gather"),n=g(t,"indices","gather","int32"),i={x:s,indices:n},a={axis:e,batchDims:o};return w.runKernel(ri,i,a)}var La=x({gather_:UI});function GI(r,t){let e=g(r,"a","greater","string_or_numeric"),o=g(t,"b","greater","string_or_numeric");[e,o]=J(e,o),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(Eo,s)}var Jr=x({greater_:GI});function HI(r,t){let e=g(r,"a","greaterEqual","string_or_numeric"),o=g(t,"b","greaterEqual","string_or_numeric");[e,o]=J(e,o),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel($o,s)}var Ba=x({greaterEqual_:HI});function qI(r){let e={input:g(r,"input","imag")};return w.runKernel(ni,e)}var $r=x({imag_:qI});function KI(r){let e={x:g(r,"x","isFinite")};return w.runKernel(ii,e)}var _h=x({isFinite_:KI});function jI(r){let e={x:g(r,"x","isInf")};return w.runKernel(ai,e)}var Fh=x({isInf_:jI});function XI(r){let e={x:g(r,"x","isNaN")};return w.runKernel(ui,e)}var Ph=x({isNaN_:XI});function YI(r,t=.2){let o={x:g(r,"x","leakyRelu")},s={alpha:t};return w.runKernel(pi,o,s)}var Ma=x({leakyRelu_:YI});function QI(r,t){let e=g(r,"a","less","string_or_numeric"),o=g(t,"b","less","string_or_numeric");[e,o]=J(e,o),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(Do,s)}var Gs=x({less_:QI});function ZI(r,t){let e=g(r,"a","lessEqual","string_or_numeric"),o=g(t,"b","lessEqual","string_or_numeric");[e,o]=J(e,o),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(Ao,s)}var ts=x({lessEqual_:ZI});function Oh(r,t,e){if(e<=0)throw new Error("The number of values should be positive.");let o={start:r,stop:t,num:e};return w.runKernel(li,{},o)}function JI(r,t=5,e=1,o=1,s=.5){let n=g(r,"x","localResponseNormalization");v(n.rank===4||n.rank===3,()=>`Error in localResponseNormalization: x must be rank 3 or 4 but got
               rank ${n.rank}.`),v(or(t),()=>`Error in localResponseNormalization: depthRadius must be an integer but got depthRadius ${t}.`);let i=n,a=!1;n.rank===3&&(a=!0,i=$(n,[1,n.shape[0],n.shape[1],n.shape[2]]));let u={x:i},p={depthRadius:t,bias:e,alpha:o,beta:s},l=w.runKernel("LRN",u,p);return a?$(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var Lh=x({localResponseNormalization_:JI});function tN(r){let e={x:g(r,"x","log","float32")};return w.runKernel("Log",e)}var lr=x({log_:tN});function eN(r){let e={x:g(r,"x","log1p")};return w.runKernel(ci,e)}var Wa=x({log1p_:eN});function Bh(r,t){v(wo(r),()=>"The f passed in variableGrads(f) must be a function"),v(t==null||Array.isArray(t)&&t.every(p=>p instanceof nr),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let e=t!=null;if(!e){t=[];for(let p in w.registeredVariables)t.push(w.registeredVariables[p])}let o=e?t.filter(p=>!p.trainable):null,s=t.length;t=t.filter(p=>p.trainable),v(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${s} variables is trainable.`);let n=!0,{value:i,grads:a}=w.gradients(r,t,null,n);v(a.some(p=>p!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),v(i.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${i.rank} tensor`);let u={};return t.forEach((p,l)=>{a[l]!=null&&(u[p.name]=a[l])}),o?.forEach(p=>u[p.name]=null),{value:i,grads:u}}function ee(r){return w.customGrad(r)}function rN(r){let e={x:g(r,"x","neg")};return w.runKernel("Neg",e)}var Lt=x({neg_:rN});function oN(r){let e={x:g(r,"x","softplus")};return w.runKernel(Gi,e)}var Ua=x({softplus_:oN});function sN(r){let t=g(r,"x","logSigmoid");return ee(o=>({value:Lt(Ua(Lt(o))),gradFunc:i=>O(i,je(Lt(o)))}))(t)}var Mh=x({logSigmoid_:sN});function nN(r,t){let e=g(r,"a","sub"),o=g(t,"b","sub");[e,o]=J(e,o);let s={a:e,b:o};return w.runKernel("Sub",s)}var K=x({sub_:nN});function iN(r,t=-1){let e=g(r,"logits","logSoftmax");if(t===-1&&(t=e.rank-1),t!==e.rank-1)throw Error(`Log Softmax along a non-last dimension is not yet supported. Logits was rank ${e.rank} and axis was ${t}`);return ee((s,n)=>{let a=Ye(s,t,!0),u=K(s,a),p=K(pt(u,"float32"),lr(ct(Ee(u),t,!0)));return n([p]),{value:p,gradFunc:(c,m)=>{let[f]=m,h=!0,b=Ee(f);return K(c,O(ct(c,t,h),b))}}})(e)}var Vh=x({logSoftmax_:iN});function aN(r,t=null,e=!1){let o=g(r,"x","logSumExp"),s=yr(t,o.shape),n=Ye(o,s,!0),i=K(o,n),a=Ee(i),u=ct(a,s),p=lr(u),l=q($(n,p.shape),p);if(e){let c=ur(l.shape,s);return $(l,c)}return l}var Ha=x({logSumExp_:aN});function uN(r,t){let e=g(r,"a","logicalAnd","bool"),o=g(t,"b","logicalAnd","bool");ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(mi,s)}var to=x({logicalAnd_:uN});function pN(r){let e={x:g(r,"x","logicalNot","bool")};return w.runKernel(fi,e)}var qa=x({logicalNot_:pN});function lN(r,t){let e=g(r,"a","logicalOr","bool"),o=g(t,"b","logicalOr","bool");ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(di,s)}var Ka=x({logicalOr_:lN});function cN(r,t){let e=g(r,"a","logicalXor","bool"),o=g(t,"b","logicalXor","bool");return ut(e.shape,o.shape),to(Ka(r,t),qa(to(r,t)))}var Wh=x({logicalXor_:cN});var ja=2147483648;function mN(r,t,e="left"){let o=g(r,"sortedSequence","searchSorted"),s=g(t,"values","searchSorted"),n=o.shape[o.shape.length-1],i=s.shape[s.shape.length-1],a=$(o,[-1,n]),u=$(s,[-1,i]);if(a.rank<2)throw new Error("Sorted input argument must be at least 2-dimensional");if(a.shape[0]!==u.shape[0])throw new Error("Leading dimension of 'sortedSequence' and 'values' must match.");if(et(u.shape)>=ja)throw new Error(`values tensor size must less than ${ja}`);if(a.shape[1]>=ja)throw new Error(`trailing dim_size must less than ${ja} for int32 output type, was ${a.shape[1]}`);let p={sortedSequence:a,values:u},l={side:e};return w.runKernel(Bi,p,l)}var Hs=x({searchSorted_:mN});function Uh(r,t){return Hs(r,t,"left")}function fN(r,t,e,o,s){let n=g(r,"x","maxPool"),i=1,a=n,u=!1;n.rank===3&&(u=!0,a=$(n,[1,n.shape[0],n.shape[1],n.shape[2]])),v(a.rank===4,()=>`Error in maxPool: input must be rank 4 but got rank ${a.rank}.`),v(Gt(e,i),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${i}'`),Et("maxPool",o,s);let p={x:a},l={filterSize:t,strides:e,pad:o,dimRoundingMode:s},c=w.runKernel(hi,p,l);return u?$(c,[c.shape[1],c.shape[2],c.shape[3]]):c}var Xa=x({maxPool_:fN});function dN(r,t=[1,1,1],e,o,s,n="NDHWC"){let i=g(r,"x","maxPool3d"),a=i,u=!1;i.rank===4&&(u=!0,a=$(i,[1,i.shape[0],i.shape[1],i.shape[2],i.shape[3]])),v(a.rank===5,()=>`Error in maxPool3d: x must be rank 5 but got rank ${a.rank}.`),v(n==="NDHWC",()=>`Error in maxPool3d: Only NDHWC is currently supported, but got dataFormat of ${n}`),Et("maxPool3d",o,s);let p={x:a},l={filterSize:t,strides:e,pad:o,dimRoundingMode:s,dataFormat:n},c=w.runKernel(gi,p,l);return u?$(c,[c.shape[1],c.shape[2],c.shape[3],c.shape[4]]):c}var Gh=x({maxPool3d_:dN});function hN(r,t,e,o,s=!1){let i={x:g(r,"x","maxPoolWithArgmax")},a={filterSize:t,strides:e,pad:o,includeBatchInIndex:s},u=w.runKernel(yi,i,a);return{result:u[0],indexes:u[1]}}var Hh=x({maxPoolWithArgmax_:hN});function gN(r,t){let e=g(r,"a","maximum"),o=g(t,"b","maximum");[e,o]=J(e,o),e.dtype==="bool"&&(e=pt(e,"int32"),o=pt(o,"int32")),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(Ro,s)}var Ya=x({maximum_:gN});function yN(r,t=null,e=!1){let s={x:g(r,"x","mean")},n={axis:t,keepDims:e};return w.runKernel(xi,s,n)}var eo=x({mean_:yN});function $e(r,t="float32"){if(yt(r),t==="complex64"){let o=$e(r,"float32"),s=$e(r,"float32");return Zt(o,s)}let e=vo(et(r),t);return w.makeTensor(e,r,t)}function Qe(r,t="float32"){if(yt(r),t==="complex64"){let o=Qe(r,"float32"),s=$e(r,"float32");return Zt(o,s)}let e=Is(et(r),t);return w.makeTensor(e,r,t)}function qh(r,t,{indexing:e="xy"}={}){if(e!=="xy"&&e!=="ij")throw new TypeError(`${e} is not a valid third argument to meshgrid`);if(r===void 0)return[];let o=g(r,"x","meshgrid",r instanceof It?r.dtype:"float32");if(t===void 0)return[o];let s=g(t,"y","meshgrid",t instanceof It?t.dtype:"float32"),n=et(o.shape),i=et(s.shape);return e==="xy"?(o=$(o,[1,-1]),s=$(s,[-1,1]),[lt(Qe([i,1],o.dtype),o),lt(s,Qe([1,n],s.dtype))]):(o=$(o,[-1,1]),s=$(s,[1,-1]),[lt(o,Qe([1,i],o.dtype)),lt(Qe([n,1],s.dtype),s)])}function xN(r,t){let e=g(r,"a","minimum"),o=g(t,"b","minimum");[e,o]=J(e,o),e.dtype==="bool"&&(e=pt(e,"int32"),o=pt(o,"int32")),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(_o,s)}var ro=x({minimum_:xN});function bN(r,t,e){v(e==="reflect"||e==="symmetric",()=>`Invalid mode. Mode must be either reflect or symmetric. Got ${e}.`);let o=g(r,"x","mirrorPad");if(o.rank===0)throw new Error("mirrorPad(scalar) is not defined. Pass non-scalar to mirrorPad");v(t.length===o.rank,()=>`Padding doesn't match input. Must be ${o.rank}. Got ${t.length}.`);let s=e==="reflect"?1:0;for(let a=0;a<o.rank;a++)v(t[a].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),v(t[a][0]>=0&&t[a][0]<=o.shape[a]-s&&t[a][1]>=0&&t[a][1]<=o.shape[a]-s,()=>`Padding in dimension ${a} cannot be greater than or equal to ${o.shape[a]-s} or less than 0 for input of shape ${o.shape}`);let n={paddings:t,mode:e},i={x:o};return w.runKernel(bi,i,n)}var Kh=x({mirrorPad_:bN});function wN(r,t){let e=g(r,"a","mod"),o=g(t,"b","mod");[e,o]=J(e,o);let s={a:e,b:o};return w.runKernel("Mod",s)}var Xh=x({mod_:wN});function SN(r,t=null,e=!1){r=g(r,"x","moments");let o=yr(t,r.shape),s=eo(r,o,e),n=s.shape;e||(n=ur(s.shape,o));let i=Pt(K(pt(r,"float32"),$(s,n))),a=eo(i,o,e);return{mean:s,variance:a}}var Yh=x({moments_:SN});function vN(r,t,e,o){let s=g(t,"data","multiRNNCell"),n=jr(e,"c","multiRNNCell"),i=jr(o,"h","multiRNNCell"),a=s,u=[];for(let c=0;c<r.length;c++){let m=r[c](a,n[c],i[c]);u.push(m[0]),u.push(m[1]),a=m[1]}let p=[],l=[];for(let c=0;c<u.length;c+=2)p.push(u[c]),l.push(u[c+1]);return[p,l]}var Qh=x({multiRNNCell_:vN});function IN(r,t,e,o=!1){let s=g(r,"logits","multinomial"),n=s.size,i=s.rank;if(n<2)throw new Error(`Error in multinomial: you need at least 2 outcomes, but got ${n}.`);if(i>2)throw new Error(`Rank of probabilities must be 1 or 2, but is ${i}`);e=e||Math.random();let u={logits:i===1?$(s,[1,-1]):s},p={numSamples:t,seed:e,normalized:o},l=w.runKernel(wi,u,p);return i===1?$(l,[l.size]):l}var Zh=x({multinomial_:IN});function NN(r,t){let e=g(r,"a","notEqual","string_or_numeric"),o=g(t,"b","notEqual","string_or_numeric");[e,o]=J(e,o),ut(e.shape,o.shape);let s={a:e,b:o};return w.runKernel(Po,s)}var Qa=x({notEqual_:NN});function CN(r,t,e=1,o=0,s="int32"){if(t<2)throw new Error(`Error in oneHot: depth must be >=2, but it is ${t}`);let i={indices:g(r,"indices","oneHot","int32")},a={dtype:s,depth:t,onValue:e,offValue:o};return w.runKernel(Ni,i,a)}var Jh=x({oneHot_:CN});function kN(r){let e={x:g(r,"x","onesLike")};return w.runKernel(Ii,e)}var tg=x({onesLike_:kN});function TN(r,t){let e=g(r,"v1","outerProduct"),o=g(t,"v2","outerProduct");v(e.rank===1&&o.rank===1,()=>`Error in outerProduct: inputs must be rank 1, but got ranks ${e.rank} and ${o.rank}.`);let s=$(e,[-1,1]),n=$(o,[1,-1]);return lt(s,n)}var eg=x({outerProduct_:TN});function EN(r,t,e=0){let o=g(r,"x","pad");if(o.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let s={paddings:t,constantValue:e},n={x:o};return w.runKernel(ki,n,s)}var Ze=x({pad_:EN});function $N(r,t,e=0){return v(t.length===2,()=>"Invalid number of paddings. Must be length of 2."),Ze(r,[t],e)}var rg=x({pad1d_:$N});function DN(r,t,e=0){return v(t.length===2&&t[0].length===2&&t[1].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),Ze(r,t,e)}var og=x({pad2d_:DN});function AN(r,t,e=0){return v(t.length===3&&t[0].length===2&&t[1].length===2&&t[2].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),Ze(r,t,e)}var sg=x({pad3d_:AN});function RN(r,t,e=0){return v(t.length===4&&t[0].length===2&&t[1].length===2&&t[2].length===2&&t[3].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),Ze(r,t,e)}var ng=x({pad4d_:RN});function _N(r,t,e){let o=g(r,"x","spaceToBatchND");v(o.rank>=1+t.length,()=>`input rank ${o.rank} should be > than [blockShape] ${t.length}`),v(e.length===t.length,()=>`paddings.shape[0] ${e.length} must be equal to [blockShape] ${t.length}`),v(o.shape.reduce((i,a,u)=>u>0&&u<=t.length?i&&(a+e[u-1][0]+e[u-1][1])%t[u-1]===0:i,!0),()=>`input spatial dimensions ${o.shape.slice(1)} with paddings ${e.toString()} must be divisible by blockShapes ${t.toString()}`);let s={x:o},n={blockShape:t,paddings:e};return w.runKernel(Hi,s,n)}var Za=x({spaceToBatchND_:_N});function FN(r,t,e,o,s,n,i){s==null&&(s=[1,1]),n==null&&(n=1),o===0&&(o="valid");let a=g(r,"x","maxPool"),u=a,p=!1;a.rank===3&&(p=!0,u=$(a,[1,a.shape[0],a.shape[1],a.shape[2]])),v(Gt(n,s),()=>`Error in pool: Either strides or dilations must be 1. Got strides ${n} and dilations '${s}'`);let l=dc(u.shape,t,n,s,o),c=[l.dilationHeight,l.dilationWidth],m;o==="same"?m=ON([l.filterHeight,l.filterWidth],c):m=[[0,0],[0,0]];let f=c[0]===1&&c[1]===1,[h,b]=PN([l.inHeight,l.inWidth],c,m),y=f?o:"valid",I=f?u:Za(u,c,h),N=(e==="avg"?()=>Ea(I,t,n,y,i):()=>Xa(I,t,n,y,i))(),k=f?N:$a(N,c,b);return p?$(k,[k.shape[1],k.shape[2],k.shape[3]]):k}function PN(r,t,e){let o=e.map(l=>l[0]),s=e.map(l=>l[1]),n=r.concat(o,s),i=t.map((l,c)=>(l-n[c]%l)%l),a=s.map((l,c)=>l+i[c]),u=t.map((l,c)=>[o[c],a[c]]),p=t.map((l,c)=>[0,i[c]]);return[u,p]}function ON(r,t){let o=r.map((i,a)=>i+(i-1)*(t[a]-1)).map(i=>i-1),s=o.map(i=>Math.floor(i/2)),n=o.map((i,a)=>i-s[a]);return o.map((i,a)=>[s[a],n[a]])}var ig=x({pool_:FN});function zN(r,t){let e=g(r,"x","prelu"),o=g(t,"alpha","prelu"),s={x:e,alpha:o};return w.runKernel(Ti,s)}var Ja=x({prelu_:zN});function LN(r,t=null,e=!1){let o=g(r,"x","prod");o.dtype==="bool"&&(o=pt(o,"int32"));let s={x:o},n={axis:t,keepDims:e};return w.runKernel(Ts,s,n)}var ag=x({prod_:LN});function BN(r,t,e,o){let s=r.map((l,c)=>g(l,`tensors${c}`,"raggedGather","int32")),n=g(t,"paramsDenseValues","raggedGather"),i=g(e,"indices","raggedGather","int32"),a={paramsNestedSplits:s,paramsDenseValues:n,indices:i},u={outputRaggedRank:o},p=w.runKernel(df,a,u);return{outputNestedSplits:p.slice(0,p.length-1),outputDenseValues:p[p.length-1]}}var ug=x({raggedGather_:BN});function MN(r,t,e){let o=g(r,"starts","raggedRange"),s=g(t,"limits","raggedRange",o.dtype),n=g(e,"deltas","raggedRange",o.dtype),i={starts:o,limits:s,deltas:n},a=w.runKernel(hf,i);return{rtNestedSplits:a[0],rtDenseValues:a[1]}}var pg=x({raggedRange_:MN});function VN(r,t,e,o,s){let n=g(r,"shape","raggedTensorToTensor","int32"),i=g(t,"values","raggedTensorToTensor"),a=g(e,"defaultValue","raggedTensorToTensor",i.dtype),u=o.map((c,m)=>g(c,`tensors${m}`,"raggedTensorToTensor","int32")),p={shape:n,values:i,defaultValue:a,rowPartitionTensors:u},l={rowPartitionTypes:s};return w.runKernel(gf,p,l)}var lg=x({raggedTensorToTensor_:VN});function WN(r,t,e){yt(r);let o=et(r),s=null;if(e==null||e==="float32")s=new Float32Array(o);else if(e==="int32")s=new Int32Array(o);else if(e==="bool")s=new Uint8Array(o);else throw new Error(`Unknown data type ${e}`);for(let n=0;n<o;n++)s[n]=t();return w.makeTensor(s,r,e)}var cg=x({rand_:WN});var ou=Xm(Tg());var so=class{constructor(t,e,o,s,n){this.mean=t,this.stdDev=e,this.dtype=o,this.nextVal=NaN,this.truncated=s,this.truncated&&(this.upper=this.mean+this.stdDev*2,this.lower=this.mean-this.stdDev*2);let i=n||Math.random();this.random=ou.alea(i.toString())}nextValue(){if(!isNaN(this.nextVal)){let s=this.nextVal;return this.nextVal=NaN,s}let t,e,o=!1;for(;!o;){let s,n,i;do s=2*this.random()-1,n=2*this.random()-1,i=s*s+n*n;while(i>=1||i===0);let a=Math.sqrt(-2*Math.log(i)/i);t=this.mean+this.stdDev*s*a,e=this.mean+this.stdDev*n*a,(!this.truncated||this.isValidTruncated(t))&&(o=!0)}return(!this.truncated||this.isValidTruncated(e))&&(this.nextVal=this.convertValue(e)),this.convertValue(t)}convertValue(t){return this.dtype==null||this.dtype==="float32"?t:Math.round(t)}isValidTruncated(t){return t<=this.upper&&t>=this.lower}},eu=class{constructor(t,e,o,s){this.alpha=t,this.beta=1/e,this.dtype=o;let n=s||Math.random();this.randu=ou.alea(n.toString()),this.randn=new so(0,1,o,!1,this.randu()),t<1?this.d=t+2/3:this.d=t-1/3,this.c=1/Math.sqrt(9*this.d)}nextValue(){let t,e,o,s,n,i;for(;;){do s=this.randn.nextValue(),i=1+this.c*s;while(i<=0);if(i*=i*i,t=s*s,e=1-.331*t*t,o=.5*t+this.d*(1-i+Math.log(i)),n=this.randu(),n<e||Math.log(n)<o)break}return i=1/this.beta*this.d*i,this.alpha<1&&(i*=Math.pow(this.randu(),1/this.alpha)),this.convertValue(i)}convertValue(t){return this.dtype==="float32"?t:Math.round(t)}},ru=class{constructor(t=0,e=1,o,s){if(this.canReturnFloat=()=>this.dtype==null||this.dtype==="float32",this.min=t,this.range=e-t,this.dtype=o,s==null&&(s=Math.random()),typeof s=="number"&&(s=s.toString()),!this.canReturnFloat()&&this.range<=1)throw new Error(`The difference between ${t} - ${e} <= 1 and dtype is not float`);this.random=ou.alea(s)}convertValue(t){return this.canReturnFloat()?t:Math.round(t)}nextValue(){return this.convertValue(this.min+this.range*this.random())}};function XN(r,t,e=1,o="float32",s){if(yt(r),e==null&&(e=1),o==null&&(o="float32"),o!=="float32"&&o!=="int32")throw new Error(`Unsupported data type ${o}`);let n=new eu(t,e,o,s),i=Z(r,o);for(let a=0;a<i.values.length;a++)i.values[a]=n.nextValue();return i.toTensor()}var Eg=x({randomGamma_:XN});function YN(r,t=0,e=1,o,s){if(yt(r),o!=null&&o==="bool")throw new Error(`Unsupported data type ${o}`);let n=new so(t,e,o,!1,s),i=Z(r,o);for(let a=0;a<i.values.length;a++)i.values[a]=n.nextValue();return i.toTensor()}var su=x({randomNormal_:YN});function QN(r,t,e){if(t!=null&&t==="bool")throw new Error(`Unsupported data type ${t}`);return su(r,0,1,t,e)}var $g=x({randomStandardNormal_:QN});function ZN(r,t=0,e=1,o="float32",s){yt(r);let n=Z(r,o),i=new ru(t,e,null,s);for(let a=0;a<n.values.length;a++)n.values[a]=i.nextValue();return n.toTensor()}var es=x({randomUniform_:ZN});function JN(r,t,e,o){return es(r,t,e,"int32",o)}var Dg=x({randomUniformInt_:JN});function Dr(r,t,e=1,o="float32"){if(e===0)throw new Error("Cannot have a step of zero");let s={start:r,stop:t,step:e,dtype:o};return w.runKernel(Ei,{},s)}function tC(r){let e={input:g(r,"input","real")};return w.runKernel(Es,e)}var cr=x({real_:tC});function eC(r){let e={x:g(r,"x","reciprocal")};return w.runKernel($i,e)}var Ag=x({reciprocal_:eC});function rC(r){let e={x:g(r,"x","relu")};return w.runKernel(Di,e)}var Ar=x({relu_:rC});function oC(r){let e={x:g(r,"x","relu6")};return w.runKernel(Fi,e)}var nu=x({relu6_:oC});function sC(r,t){let o={x:g(r,"x","reverse")},s={dims:t};return w.runKernel(Pi,o,s)}var be=x({reverse_:sC});function nC(r){let t=g(r,"x","reverse");return v(t.rank===1,()=>`Error in reverse1D: x must be rank 1 but got rank ${t.rank}.`),be(t,0)}var Rg=x({reverse1d_:nC});function iC(r,t){let e=g(r,"x","reverse");return v(e.rank===2,()=>`Error in reverse2D: x must be rank 2 but got rank ${e.rank}.`),be(e,t)}var _g=x({reverse2d_:iC});function aC(r,t){let e=g(r,"x","reverse");return v(e.rank===3,()=>`Error in reverse3D: x must be rank 3 but got rank ${e.rank}.`),be(e,t)}var Fg=x({reverse3d_:aC});function uC(r,t){let e=g(r,"x","reverse");return v(e.rank===4,()=>`Error in reverse4D: x must be rank 4 but got rank ${e.rank}.`),be(e,t)}var Pg=x({reverse4d_:uC});function pC(r){let e={x:g(r,"x","round")};return w.runKernel(Oi,e)}var iu=x({round_:pC});function lC(r){let e={x:g(r,"x","rsqrt","float32")};return w.runKernel(Oo,e)}var Og=x({rsqrt_:lC});function cC(r){let e={x:g(r,"x","selu")};return w.runKernel(Vi,e)}var zg=x({selu_:cC});function mC(r,t,e,o,s,n=[1,1],i="NHWC"){let a=g(r,"x","separableConv2d"),u=g(t,"depthwiseFilter","separableConv2d"),p=g(e,"pointwiseFilter","separableConv2d"),l=a,c=!1;if(a.rank===3&&(c=!0,l=$(a,[1,a.shape[0],a.shape[1],a.shape[2]])),i==="NCHW")throw new Error("separableConv2d currently does not support dataFormat NCHW; only NHWC is supported");v(l.rank===4,()=>`Error in separableConv2d: input must be rank 4, but got rank ${l.rank}.`),v(u.rank===4,()=>`Error in separableConv2d: depthwise filter must be rank 4, but got rank ${u.rank}.`),v(p.rank===4,()=>`Error in separableConv2d: pointwise filter must be rank 4, but got rank ${u.rank}.`),v(p.shape[0]===1,()=>`Error in separableConv2d: the first dimension of pointwise filter  must be 1, but got ${p.shape[0]}.`),v(p.shape[1]===1,()=>`Error in separableConv2d: the second dimension of pointwise filter must be 1, but got ${p.shape[1]}.`);let m=u.shape[2],f=u.shape[3];v(p.shape[2]===m*f,()=>`Error in separableConv2d: the third dimension of pointwise filter must be ${m*f}, but got ${p.shape[2]}.`);let h=Jo(l,u,o,s,i,n),y=Cr(h,p,1,"valid",i);return c?$(y,[y.shape[1],y.shape[2],y.shape[3]]):y}var Lg=x({separableConv2d_:mC});async function fC(r,t){let e=g(r,"x","setdiff1d"),o=g(t,"y","setdiff1d");v(e.dtype===o.dtype,()=>`x and y should have the same dtype, but got x (${e.dtype}) and y (${o.dtype}).`),v(e.rank===1,()=>`x should be 1D tensor, but got x (${e.shape}).`),v(o.rank===1,()=>`y should be 1D tensor, but got y (${o.shape}).`);let s=await e.data(),n=await o.data(),i=new Set(n),a=0;for(let l=0;l<s.length;l++)i.has(s[l])||a++;let u=new ye([a],e.dtype),p=new ye([a],"int32");for(let l=0,c=0;l<s.length;l++)i.has(s[l])||(u.values[c]=s[l],p.values[c]=l,c++);return[u.toTensor(),p.toTensor()]}var Bg=fC;function dC(r){let e={x:g(r,"x","sign")};return w.runKernel(Ui,e)}var Mg=x({sign_:dC});function hC(r){let e={x:g(r,"x","sin","float32")};return w.runKernel("Sin",e)}var Wg=x({sin_:hC});function gC(r){let e={x:g(r,"x","sinh")};return w.runKernel(Wi,e)}var Ug=x({sinh_:gC});function yC(r,t,e){let o=g(r,"x","slice1d");return v(o.rank===1,()=>`slice1d expects a rank-1 tensor, but got a rank-${o.rank} tensor`),st(o,[t],[e])}var Gg=x({slice1d_:yC});function xC(r,t,e){let o=g(r,"x","slice2d");return v(o.rank===2,()=>`slice2d expects a rank-2 tensor, but got a rank-${o.rank} tensor`),st(o,t,e)}var Hg=x({slice2d_:xC});function bC(r,t,e){let o=g(r,"x","slice3d");return v(o.rank===3,()=>`slice3d expects a rank-3 tensor, but got a rank-${o.rank} tensor`),st(o,t,e)}var qg=x({slice3d_:bC});function wC(r,t,e){let o=g(r,"x","slice4d");return v(o.rank===4,()=>`slice4d expects a rank-4 tensor, but got a rank-${o.rank} tensor`),st(o,t,e)}var Kg=x({slice4d_:wC});function SC(r,t=-1){let e=g(r,"logits","softmax","float32");if(t===-1&&(t=e.rank-1),t!==e.rank-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${e.rank} and dim was ${t}`);let o={logits:e},s={dim:t};return w.runKernel(Ki,o,s)}var jg=x({softmax_:SC});function vC(r){v(r.dtype==="complex64",()=>`The dtype for tf.spectral.fft() must be complex64 but got ${r.dtype}.`);let t={input:r};return w.runKernel("FFT",t)}var rs=x({fft_:vC});function IC(r){v(r.dtype==="complex64",()=>`The dtype for tf.spectral.ifft() must be complex64 but got ${r.dtype}.`);let t={input:r};return w.runKernel(si,t)}var no=x({ifft_:IC});function NC(r){let t=r.shape[r.shape.length-1],e=r.size/t,o;if(t<=2){let s=$(r,[e,t]);o=no(s)}else{let s=[e,2*(t-1)],n=$(cr(r),[e,t]),i=$($r(r),[e,t]),a=be(st(n,[0,1],[e,t-2]),1),u=O(be(st(i,[0,1],[e,t-2]),1),j(-1)),p=ht([n,a],1),l=ht([i,u],1),c=$(Zt(p,l),[s[0],s[1]]);o=no(c)}if(o=cr(o),r.rank===3&&r.shape[0]!==0){let s=o,n=r.shape[0];o=$(o,[n,o.shape[0]/n,o.shape[1]]),s.dispose()}return o}var au=x({irfft_:NC});function CC(r,t,e=0){let s={x:g(r,"x","split")},n={numOrSizeSplits:t,axis:e};return w.runKernel(qi,s,n)}var mr=x({split_:CC});function kC(r,t){v(r.dtype==="float32",()=>`The dtype for rfft() must be real value but got ${r.dtype}`);let e=r.shape[r.shape.length-1],o=r.size/e,s;if(t!=null&&t<e){let h=r.shape.map(y=>0),b=r.shape.map(y=>y);b[r.shape.length-1]=t,s=st(r,h,b),e=t}else if(t!=null&&t>e){let h=r.shape.map(b=>b);h[r.shape.length-1]=t-e,s=ht([r,$e(h)],r.shape.length-1),e=t}else s=r;let n=Dt(s),i=$(Zt(s,n),[o,e]),a=rs(i),u=Math.floor(e/2)+1,p=cr(a),l=$r(a),c=mr(p,[u,e-u],p.shape.length-1),m=mr(l,[u,e-u],l.shape.length-1),f=s.shape.slice();return f[s.shape.length-1]=u,$(Zt(c[0],m[0]),f)}var os=x({rfft_:kC});function TC(r,t){let e=g(r,"a","squaredDifference"),o=g(t,"b","squaredDifference");[e,o]=J(e,o),ut(e.shape,o.shape);let s={a:e,b:o},n={};return w.runKernel(Bo,s,n)}var uu=x({squaredDifference_:TC});function EC(r,t){let e=g(r,"x","squeeze","string_or_numeric");return $(e,Al(e.shape,t).newShape)}var ss=x({squeeze_:EC});function $C(r,t=0){let e=jr(r,"tensors","stack","string_or_numeric");v(e.length>=1,()=>"Pass at least one tensor to tf.stack"),e.length>0&&v(t<=e[0].rank,()=>"Axis must be <= rank of the tensor");let o=e,s={axis:t};return w.runKernel(Ci,o,s)}var jt=x({stack_:$C});function DC(r,t=0){let o={x:g(r,"x","step")},s={alpha:t};return w.runKernel(ia,o,s)}var pu=x({step_:DC});function AC(r,t,e,o,s=0,n=0,i=0,a=0,u=0){let l={x:g(r,"x","stridedSlice","string_or_numeric")},c={begin:t,end:e,strides:o,beginMask:s,endMask:n,ellipsisMask:i,newAxisMask:a,shrinkAxisMask:u};return w.runKernel(Zi,l,c)}var Yg=x({stridedSlice_:AC});function RC(r){let e={x:g(r,"x","tan","float32")};return w.runKernel("Tan",e)}var Zg=x({tan_:RC});function Ot(r,t){ge(r);let e=Qt(r,t);if(e.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return Kt(r,null,e,t)}function Rr(r,t,e){if(ge(r),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let o=Qt(r,e);if(o.length!==2&&o.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return Kt(r,t,o,e)}function Jg(r,t,e){if(ge(r),t!=null&&t.length!==3)throw new Error("tensor3d() requires shape to have three numbers");let o=Qt(r,e);if(o.length!==3&&o.length!==1)throw new Error("tensor3d() requires values to be number[][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor3d() requires shape to be provided when `values` are a flat array");return Kt(r,t,o,e)}function ty(r,t,e){if(ge(r),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let o=Qt(r,e);if(o.length!==4&&o.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return Kt(r,t,o,e)}function ey(r,t,e){if(ge(r),t!=null&&t.length!==5)throw new Error("tensor5d() requires shape to have five numbers");let o=Qt(r,e);if(o.length!==5&&o.length!==1)throw new Error("tensor5d() requires values to be number[][][][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor5d() requires shape to be provided when `values` are a flat array");return Kt(r,t,o,e)}function ry(r,t,e){if(ge(r),t!=null&&t.length!==6)throw new Error("tensor6d() requires shape to have six numbers");let o=Qt(r,e);if(o.length!==6&&o.length!==1)throw new Error("tensor6d() requires values to be number[][][][][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor6d() requires shape to be provided when `values` are a flat array");return t=t||o,Kt(r,t,o,e)}function oy(r,t,e){let o=t.rank>1?t.shape[t.rank-1]:1,s=t.rank>1?t.rank-1:1,n=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${e.shape}, indices.shape: ${t.shape}, shape: ${r}, sliceDim: ${o}, and batchDim: ${s}.`;if(e.rank<s)throw new Error(n+` update.rank < ${s}. `);if(r.length<o+(e.rank-s))throw new Error(n+` Output shape length < ${o+(e.rank-s)}`);if(e.rank!==s+r.length-o)throw new Error(n+` update.rank != ${s+r.length-o}`);for(let i=0;i<s;++i)if(e.shape[i]!==t.shape[i])throw new Error(n+` updates.shape[${i}] (${e.shape[i]}) != indices.shape[${i}] (${t.shape[i]}).`);for(let i=0;i<e.rank-s;++i)if(e.shape[i+s]!==r[i+o])throw new Error(n+` updates.shape[${i+s}] (${e.shape[i+s]}) != shape[${i+s}] (${r[i+s]})`)}function qs(r,t,e){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(r.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${r.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(e.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${e}`);if(e.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(r.size===0)throw new Error(`Updates specified for empty output. updates shape: ${r.shape}`)}oy(e,t,r)}function _C(r,t,e){let o=t.shape.length,s=o>1?t.shape[o-1]:1,n=e.length,i=1;for(let c=s;c<n;++c)i*=e[c];let a=s<1?1:s,u=et(t.shape)/a,p=[...We(e.slice(0,s)),1],l=et(e);return{sliceRank:s,numUpdates:u,sliceSize:i,strides:p,outputSize:l}}function FC(r,t,e){let o=g(r,"tensor","tensorScatterupdate"),s=g(t,"indices","tensorScatterupdate","int32"),n=g(e,"updates","tensorScatterupdate");if(qs(n,s,o.shape),o.dtype!==n.dtype)throw new Error(`tensor and updates must have the same dtype, instead they are ${o.dtype} and ${n.dtype}.`);let i={tensor:o,indices:s,updates:n},a={};return w.runKernel(Li,i,a)}var ny=x({tensorScatterUpdate_:FC});function PC(r,t=1,e=!0){let o=g(r,"x","topk");if(o.rank===0)throw new Error("topk() expects the input to be of rank 1 or higher");let s=o.shape[o.shape.length-1];if(t<0)throw new Error(`'k' passed to topk() must be >= 0 but got ${t}`);if(t>s)throw new Error(`'k' passed to topk() must be <= the last dimension (${s}) but got ${t}`);let n={x:o},i={k:t,sorted:e},[a,u]=w.runKernel(ea,n,i);return{values:a,indices:u}}var iy=x({topk_:PC});function OC(r,t=0,e=1,o,s){if(yt(r),o!=null&&o==="bool")throw new Error("Unsupported data type $ { dtype }");let n=new so(t,e,o,!0,s),i=Z(r,o);for(let a=0;a<i.values.length;a++)i.values[a]=n.nextValue();return i.toTensor()}var ay=x({truncatedNormal_:OC});function zC(r,t=0){let e=g(r,"x","unique","string_or_numeric");v(e.rank>0,()=>"The input tensor must be at least 1D");let o={x:e},s={axis:t},[n,i]=w.runKernel(Nf,o,s);return{values:n,indices:i}}var uy=x({unique_:zC});function LC(r,t,e){let o=g(r,"x","unsortedSegmentSum"),s=g(t,"segmentIds","unsortedSegmentSum","int32");v(or(e),()=>"numSegments must be of dtype int");let n={x:o,segmentIds:s},i={numSegments:e};return w.runKernel(sa,n,i)}var py=x({unsortedSegmentSum_:LC});function BC(r,t=0){let e=g(r,"x","unstack","string_or_numeric");v(t>=-e.shape.length&&t<e.shape.length,()=>`Axis = ${t} is not in [-${e.shape.length}, ${e.shape.length})`);let o={value:e},s={axis:t};return w.runKernel(oa,o,s)}var we=x({unstack_:BC});function ly(r,t){return Hs(r,t,"right")}function cy(r,t=!0,e,o){return w.makeVariable(r,t,e,o)}function lu(r,t){let e=[];for(let n=0;n<t.length;n++)t[n]&&e.push(n);let o=Z(r,"int32"),s=Z([e.length,r.length],"int32");for(let n=0;n<e.length;n++){let i=o.indexToLoc(e[n]),a=n*r.length;s.values.set(i,a)}return s.toTensor()}async function MC(r){let t=g(r,"condition","whereAsync","bool"),e=await t.data(),o=lu(t.shape,e);return r!==t&&t.dispose(),o}var cu=MC;async function VC(r,t,e){let o=g(r,"tensor","boolMask"),s=g(t,"mask","boolMask","bool"),n=e??0,i=s.rank,a=o.shape;v(i>0,()=>"mask cannot be scalar"),vt(a.slice(n,n+i),s.shape,"mask's shape must match the first K dimensions of tensor's shape,");let u=1;for(let b=n;b<n+i;b++)u*=a[b];let p=a.slice(0,n).concat([u],a.slice(n+i)),l=$(o,p),c=$(s,[-1]),m=await cu(c),f=ss(m,[1]),h=La(l,f,n);return r!==o&&o.dispose(),t!==s&&s.dispose(),f.dispose(),l.dispose(),c.dispose(),m.dispose(),h}var WC=VC;function UC(r,t,e){let o=g(r,"x","transpose");if(t==null&&(t=o.shape.map((i,a)=>a).reverse()),v(o.rank===t.length,()=>`Error in transpose: rank of input ${o.rank} must match length of perm ${t}.`),t.forEach(i=>{v(i>=0&&i<o.rank,()=>`All entries in 'perm' must be between 0 and ${o.rank-1} but got ${t}`)}),o.rank<=1)return o.clone();let s={x:o},n={perm:t};return o.dtype==="complex64"?Q(()=>{let i=cr(o),a=$r(o);return i=w.runKernel(Vo,{x:i},n),a=w.runKernel(Vo,{x:a},n),e&&(a=Lt(a)),Zt(i,a)}):w.runKernel(Vo,s,n)}var mu=x({transpose_:UC});function GC(r,t,e,o,s=!0){let n=g(r,"v","movingAverage"),i=g(t,"x","movingAverage"),a=g(e,"decay","movingAverage");Qf(n,i),v(ie(n.shape,i.shape),()=>"Shape mismatch in v and x");let u=j(1),p=K(u,a),l=O(K(i,n),p);if(s){v(o!=null,()=>"When using zeroDebias: true, step is required.");let c=g(o,"step","movingAverage");l=ot(l,K(u,pr(a,c)))}return q(n,l)}var HC=x({movingAverage_:GC});function qC(r,t,e){yt(e);let o=g(r,"indices","scatterND","int32"),s=g(t,"updates","scatterND");qs(s,o,e);let n={indices:o,updates:s},i={shape:e};return w.runKernel(zi,n,i)}var KC=x({scatterND_:qC});function my(r,t,e,o){if(r.dtype!=="int32")throw new Error(`tf.sparseToDense() expects the indices to be int32 type, but the dtype was ${r.dtype}.`);if(r.rank>2)throw new Error(`sparseIndices should be a scalar, vector, or matrix, but got shape ${r.shape}.`);let s=r.rank>0?r.shape[0]:1,n=r.rank>1?r.shape[1]:1;if(e.length!==n)throw new Error(`outputShape has incorrect number of elements:, ${e.length}, should be: ${n}.`);let i=t.size;if(!(t.rank===0||t.rank===1&&i===s))throw new Error(`sparseValues has incorrect shape ${t.shape}, should be [] or [${s}]`);if(t.dtype!==o.dtype)throw new Error("sparseValues.dtype must match defaultValues.dtype")}function XC(r,t,e,o=0){yt(e);let s=g(r,"sparseIndices","sparseToDense","int32"),n=g(t,"sparseValues","sparseToDense","string_or_numeric"),i=g(o,"defaultValue","sparseToDense",n.dtype);my(s,n,e,i);let a={sparseIndices:s,sparseValues:n,defaultValue:i},u={outputShape:e};return w.runKernel(Yi,a,u)}var YC=x({sparseToDense_:XC});function QC(r,t){let e=g(t,"indices","gatherND","int32"),s={params:g(r,"x","gatherND","string_or_numeric"),indices:e};return w.runKernel(oi,s)}var ZC=x({gatherND_:QC});function fy(r,t){if(t==null)return r.shape.slice();if(ie(r.shape,t))return t;if(r.shape.length===t.length){let e=[];for(let o=0;o<r.shape.length;o++)t[o]==null&&r.shape[o]!=null?e.push(r.shape[o]):e.push(t[o]);return e}return t}function JC(r,t,e,o){let s=g(r,"x","dropout");if(v(s.dtype==="float32",()=>`x has to be a floating point tensor since it's going to be scaled, but got a ${s.dtype} tensor instead.`),v(t>=0&&t<1,()=>`rate must be a float in the range [0, 1), but got ${t}.`),t===0)return r instanceof It?s.clone():s;let n=fy(s,e),i=1-t,a=ot(za(q(es(n,0,1,"float32",o),i)),i);return O(s,a)}var tk=x({dropout_:JC});function Nc(r){return Math.floor(Math.pow(2,Math.ceil(Math.log(r)/Math.log(2))))}function Ks(r,t,e){let o=1-r%2,s=new Float32Array(r);for(let n=0;n<r;++n){let i=2*Math.PI*n/(r+o-1);s[n]=t-e*Math.cos(i)}return Ot(s,"float32")}async function ek(r,t,e=1){let o=g(r,"predictions","inTopK"),s=g(t,"targets","inTopK");v(o.rank>1,()=>`inTopK() expects the predictions to be of rank 2 or higher, but got ${o.rank}`),v(o.rank-1===s.rank,()=>`predictions rank should be 1 larger than targets rank, but got predictions rank ${o.rank} and targets rank ${s.rank}`),vt(o.shape.slice(0,o.shape.length-1),s.shape,"predictions's shape should be align with the targets' shape, except the last dimension.");let n=o.shape[o.shape.length-1];v(e>0&&e<=n,()=>`'k' passed to inTopK() must be > 0 && <= the predictions last dimension (${n}), but got ${e}`);let i=await o.data(),a=await s.data(),[u,p]=[i.length/n,n],l=Rl("bool",u);for(let c=0;c<u;c++){let m=c*p,f=i.subarray(m,m+p),h=[];for(let b=0;b<f.length;b++)h.push({value:f[b],index:b});h.sort((b,y)=>y.value-b.value),l[c]=0;for(let b=0;b<e;b++)if(h[b].index===a[c]){l[c]=1;break}}return r!==o&&o.dispose(),t!==s&&s.dispose(),Ut(l,s.shape,"bool")}var rk=ek;var Cc={};dt(Cc,{conv2d:()=>hy,depthwiseConv2d:()=>xy,matMul:()=>by});function ok(r,t,e,o,s,n="NHWC",i){let a=r;r.rank===3&&(a=$(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let u=t;u.rank===3&&(u=$(t,[1,t.shape[0],t.shape[1],t.shape[2]])),v(a.rank===4,()=>`Error in conv2dDerFilter: input must be rank 4, but got shape ${a.shape}.`),v(u.rank===4,()=>`Error in conv2dDerFilter: dy must be rank 4, but got shape ${u.shape}.`),v(e.length===4,()=>`Error in conv2dDerFilter: filterShape must be length 4, but got ${e}.`);let p=n==="NHWC"?a.shape[3]:a.shape[1],l=n==="NHWC"?u.shape[3]:u.shape[1];v(p===e[2],()=>`Error in conv2dDerFilter: depth of input ${p}) must match input depth in filter (${e[2]}.`),v(l===e[3],()=>`Error in conv2dDerFilter: depth of dy (${l}) must match output depth for filter (${e[3]}).`),Et("conv2dDerFilter",s,i);let c={x:a,dy:u},m={strides:o,pad:s,dataFormat:n,dimRoundingMode:i,filterShape:e};return w.runKernel(Pn,c,m)}var dy=x({conv2DBackpropFilter_:ok});function io(r,t,e){if(e==null||e==="linear")return r;if(e==="relu")return O(r,pu(t));throw new Error(`Cannot compute gradient for fused activation ${e}.`)}function ao(r,t){let e=t,o=Ra(r.shape,t.shape);return o.length>0&&(e=ct(e,o)),$(e,r.shape)}function uo(r,t,e,o){if(t==="linear")return r;if(t==="relu")return Ar(r);if(t==="elu")return Fa(r);if(t==="relu6")return nu(r);if(t==="prelu")return Ja(r,e);if(t==="leakyrelu")return Ma(r,o);if(t==="sigmoid")return je(r);throw new Error(`Unknown fused activation ${t}.`)}var po=(r,t)=>!(r>0)||t==="linear";function sk({x:r,filter:t,strides:e,pad:o,dataFormat:s="NHWC",dilations:n=[1,1],dimRoundingMode:i,bias:a,activation:u="linear",preluActivationWeights:p,leakyreluAlpha:l}){if(u=u||"linear",po(w.state.gradientDepth,u)===!1){v(s==="NHWC",()=>`Error in fused conv2d: got dataFormat of ${s} but only NHWC is currently supported for the case of gradient depth is 0 and the activation is not linear.`);let R=Cr(r,t,e,o,s,n,i);return a!=null&&(R=q(R,a)),uo(R,u,p,l)}let c=g(r,"x","conv2d","float32"),m=g(t,"filter","conv2d","float32"),f=c,h=!1;c.rank===3&&(h=!0,f=$(c,[1,c.shape[0],c.shape[1],c.shape[2]])),v(f.rank===4,()=>`Error in fused conv2d: input must be rank 4, but got rank ${f.rank}.`),v(m.rank===4,()=>`Error in fused conv2d: filter must be rank 4, but got rank ${m.rank}.`),Et("fused conv2d",o,i);let b=s==="NHWC"?f.shape[3]:f.shape[1];v(m.shape[2]===b,()=>`Error in conv2d: depth of input (${b}) must match input depth for filter ${m.shape[2]}.`),v(Gt(e,n),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${n}'`);let y=Qr(f.shape,m.shape,e,n,o,i),I;a!=null&&(I=g(a,"bias","fused conv2d"),[I]=J(I,c),s==="NHWC"?ut(y.outShape,I.shape):(v(I.shape.length<=1,()=>`Error in fused conv2d: only supports scalar or 1-D Tensor bias for NCHW format but got the bias of rank-${I.shape.length}.`),v(I.shape.length===0||I.shape[0]===y.outChannels||I.shape[0]===1,()=>`Error in fused conv2d: bias shape (${I.shape}) is not compatible with the number of output channels (${y.outChannels})`)));let C;if(p!=null){let R=p.shape;if(v(R.length<=1||R.length===3,()=>`Error in fused conv2d: only supports scalar, 1-D Tensor or 3-D Tensor PReLU activation weights but got a tensor of rank-${R.length}.`),R.length===1)v(R[0]===1||R[0]===y.outChannels,()=>`Error in fused conv2d: PReLU activation weights (${R}) is not compatible with the number of output channels (${y.outChannels}).`);else if(R.length===3)try{ut(R,y.outShape)}catch{let z=`Error in fused conv2d: PReLU activation weights (${R}) is not compatible with the output shape of the conv2d (${y.outShape}).`;throw Error(z)}C=g(p,"prelu weights","fused conv2d")}let N=(R,P)=>{v(s==="NHWC",()=>`Error in gradient of fused conv2D: got dataFormat of ${s} but only NHWC is currently supported.`);let[z,L,U,H]=P,X=io(R,U,u);v(Yr(n),()=>`Error in gradient of fused conv2D: dilation rates greater than 1 are not yet supported in gradients. Got dilations '${n}'`);let tt=Aa(L.shape,X,z,e,o),rt=dy(L,X,z.shape,e,o),nt=[tt,rt];if(H!=null){let Ct=ao(H,X);nt.push(Ct)}return nt},k={x:f,filter:m,bias:I,preluActivationWeights:C},E={strides:e,pad:o,dataFormat:s,dilations:n,dimRoundingMode:i,activation:u,leakyreluAlpha:l};return a==null?ee((P,z,L)=>{let U=w.runKernel(As,k,E);return L([z,P,U]),h&&(U=$(U,[U.shape[1],U.shape[2],U.shape[3]])),{value:U,gradFunc:N}})(f,m):ee((P,z,L,U)=>{let H=w.runKernel(As,k,E);return U([z,P,H,L]),h&&(H=$(H,[H.shape[1],H.shape[2],H.shape[3]])),{value:H,gradFunc:N}})(f,m,I)}var hy=x({fusedConv2d_:sk});function nk(r,t,e,o,s,n=[1,1],i){let a=r;r.rank===3&&(a=$(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let u=t;u.rank===3&&(u=$(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let p={x:a,dy:u},l={strides:o,pad:s,dimRoundingMode:i,dilations:n,filterShape:e};return w.runKernel(qn,p,l)}var gy=x({depthwiseConv2dNativeBackpropFilter_:nk});function ik(r,t,e,o,s,n=[1,1],i){let a=t,u=!1;t.rank===3&&(u=!0,a=$(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let p={dy:a,filter:e},l={strides:o,pad:s,dimRoundingMode:i,dilations:n,inputShape:r},c=w.runKernel(Kn,p,l);return u?$(c,[c.shape[1],c.shape[2],c.shape[3]]):c}var yy=x({depthwiseConv2dNativeBackpropInput_:ik});function ak({x:r,filter:t,strides:e,pad:o,dataFormat:s="NHWC",dilations:n=[1,1],dimRoundingMode:i,bias:a,activation:u="linear",preluActivationWeights:p,leakyreluAlpha:l}){if(po(w.state.gradientDepth,u)===!1){let E=Jo(r,t,e,o,s,n,i);return a!=null&&(E=q(E,a)),uo(E,u,p,l)}let c=g(r,"x","depthwiseConv2d","float32"),m=g(t,"filter","depthwiseConv2d","float32"),f=c,h=!1;c.rank===3&&(h=!0,f=$(c,[1,c.shape[0],c.shape[1],c.shape[2]])),v(f.rank===4,()=>`Error in fused depthwiseConv2d: input must be rank 4, but got rank ${f.rank}.`),v(m.rank===4,()=>`Error in fused depthwiseConv2d: filter must be rank 4, but got rank ${m.rank}.`),v(f.shape[3]===m.shape[2],()=>`Error in fused depthwiseConv2d: number of input channels (${f.shape[3]}) must match the inChannels dimension in filter ${m.shape[2]}.`),n==null&&(n=[1,1]),v(Gt(e,n),()=>`Error in fused depthwiseConv2d: Either strides or dilations must be 1. Got strides ${e} and dilations '${n}'`),Et("fused depthwiseConv2d",o,i);let b=Qr(f.shape,m.shape,e,n,o,i,!0),y;a!=null&&(y=g(a,"bias","fused conv2d"),[y]=J(y,c),ut(b.outShape,y.shape));let I;p!=null&&(I=g(p,"prelu weights","fused depthwiseConv2d"));let C=(E,R)=>{v(Yr(n),()=>`Error in gradient of fused depthwiseConv2d: dilation rates greater than 1 are not yet supported. Got dilations '${n}'`);let[P,z,L,U]=R,H=io(E,L,u),X=yy(z.shape,H,P,e,o,n,i),tt=gy(z,H,P.shape,e,o,n,i);if(U!=null){let rt=ao(y,H);return[X,tt,rt]}return[X,tt]},N={x:f,filter:m,bias:y,preluActivationWeights:I},k={strides:e,pad:o,dataFormat:s,dilations:n,dimRoundingMode:i,activation:u,leakyreluAlpha:l};return a==null?ee((R,P,z)=>{let L=w.runKernel(Rs,N,k);return z([P,R,L]),h&&(L=$(L,[L.shape[1],L.shape[2],L.shape[3]])),{value:L,gradFunc:C}})(f,m):ee((R,P,z,L)=>{let U=w.runKernel(Rs,N,k);return L([P,R,U,z]),h&&(U=$(U,[U.shape[1],U.shape[2],U.shape[3]])),{value:U,gradFunc:C}})(f,m,y)}var xy=x({fusedDepthwiseConv2d_:ak});function uk({a:r,b:t,transposeA:e=!1,transposeB:o=!1,bias:s,activation:n="linear",preluActivationWeights:i,leakyreluAlpha:a=.2}){if(po(w.state.gradientDepth,n)===!1){let H=lt(r,t,e,o);return s!=null&&(H=q(H,s)),uo(H,n,i,a)}let u=g(r,"a","fused matMul"),p=g(t,"b","fused matMul");[u,p]=J(u,p);let l=e?u.shape[u.rank-2]:u.shape[u.rank-1],c=o?p.shape[p.rank-1]:p.shape[p.rank-2],m=e?u.shape[u.rank-1]:u.shape[u.rank-2],f=o?p.shape[p.rank-2]:p.shape[p.rank-1],h=u.shape.slice(0,-2),b=p.shape.slice(0,-2),y=et(h),I=et(b);v(l===c,()=>`Error in fused matMul: inner shapes (${l}) and (${c}) of Tensors with shapes ${u.shape} and ${p.shape} and transposeA=${e} and transposeB=${o} must match.`);let N=ut(u.shape.slice(0,-2),p.shape.slice(0,-2)).concat([m,f]),k=e?$(u,[y,l,m]):$(u,[y,m,l]),E=o?$(p,[I,f,c]):$(p,[I,c,f]),R;s!=null&&(R=g(s,"bias","fused matMul"),[R]=J(R,u),ut(N,R.shape));let P;i!=null&&(P=g(i,"prelu weights","fused matMul"));let z=(H,X)=>{let[tt,rt,nt,Ct]=X,_e=io($(H,nt.shape),nt,n),he,Ne;if(!e&&!o?(he=lt(_e,rt,!1,!0),Ne=lt(tt,_e,!0,!1)):!e&&o?(he=lt(_e,rt,!1,!1),Ne=lt(_e,tt,!0,!1)):e&&!o?(he=lt(rt,_e,!1,!0),Ne=lt(tt,_e,!1,!1)):(he=lt(rt,_e,!0,!0),Ne=lt(_e,tt,!0,!0)),s!=null){let Or=ao(Ct,_e);return[he,Ne,Or]}else return[he,Ne]},L={a:k,b:E,bias:R,preluActivationWeights:P},U={transposeA:e,transposeB:o,activation:n,leakyreluAlpha:a};return s==null?ee((X,tt,rt)=>{let nt=w.runKernel(Ds,L,U);return rt([X,tt,nt]),{value:$(nt,N),gradFunc:z}})(k,E):ee((X,tt,rt,nt)=>{let Ct=w.runKernel(Ds,L,U);return nt([X,tt,Ct,rt]),{value:$(Ct,N),gradFunc:z}})(k,E,R)}var by=x({fusedMatMul_:uk});function pk(r){return Ks(r,.54,.46)}var wy=x({hammingWindow_:pk});function lk(r){return Ks(r,.5,.5)}var fu=x({hannWindow_:lk});function ck(r,t,e,o=!1,s=0){let n=0,i=[];for(;n+t<=r.size;)i.push(st(r,n,t)),n+=e;if(o)for(;n<r.size;){let a=n+t-r.size,u=ht([st(r,n,t-a),Xe([a],s)]);i.push(u),n+=e}return i.length===0?Rr([],[0,t]):$(ht(i),[i.length,t])}var du=x({frame_:ck});function mk(r,t,e,o,s=fu){o==null&&(o=Nc(t));let n=du(r,t,e),i=O(n,s(t));return os(i,o)}var Sy=x({stft_:mk});function fk(r,t,e,o,s="bilinear",n=0){let i=g(r,"image","cropAndResize"),a=g(t,"boxes","cropAndResize","float32"),u=g(e,"boxInd","cropAndResize","int32"),p=a.shape[0];v(i.rank===4,()=>`Error in cropAndResize: image must be rank 4,but got rank ${i.rank}.`),v(a.rank===2&&a.shape[1]===4,()=>`Error in cropAndResize: boxes must be have size [${p},4] but had shape ${a.shape}.`),v(u.rank===1&&u.shape[0]===p,()=>`Error in cropAndResize: boxInd must be have size [${p}] but had shape ${a.shape}.`),v(o.length===2,()=>`Error in cropAndResize: cropSize must be of length 2, but got length ${o.length}.`),v(o[0]>=1&&o[1]>=1,()=>`cropSize must be atleast [1,1], but was ${o}`),v(s==="bilinear"||s==="nearest",()=>`method must be bilinear or nearest, but was ${s}`);let l={image:i,boxes:a,boxInd:u},c={method:s,extrapolationValue:n,cropSize:o};return w.runKernel(Wn,l,c)}var vy=x({cropAndResize_:fk});function dk(r){let t=g(r,"image","flipLeftRight","float32");v(t.rank===4,()=>`Error in flipLeftRight: image must be rank 4,but got rank ${t.rank}.`);let e={image:t};return w.runKernel(ti,e,{})}var Iy=x({flipLeftRight_:dk});function hk(r){let t=g(r,"image","grayscaleToRGB"),e=t.rank-1,o=t.shape[e];v(t.rank>=2,()=>`Error in grayscaleToRGB: images must be at least rank 2, but got rank ${t.rank}.`),v(o===1,()=>`Error in grayscaleToRGB: last dimension of a grayscale image should be size 1, but got size ${o}.`);let s=new Array(t.rank);return s.fill(1,0,e),s[e]=3,Er(t,s)}var Ny=x({grayscaleToRGB_:hk});function gk(r){let t=g(r,"image","RGBToGrayscale"),e=t.rank-1,o=t.shape[e];v(t.rank>=2,()=>`Error in RGBToGrayscale: images must be at least rank 2, but got rank ${t.rank}.`),v(o===3,()=>`Error in RGBToGrayscale: last dimension of an RGB image should be size 3, but got size ${o}.`);let s=t.dtype,n=pt(t,"float32"),i=Ot([.2989,.587,.114]),a;switch(t.rank){case 2:a=Tr("ij,j->i",n,i);break;case 3:a=Tr("ijk,k->ij",n,i);break;case 4:a=Tr("ijkl,l->ijk",n,i);break;case 5:a=Tr("ijklm,m->ijkl",n,i);break;case 6:a=Tr("ijklmn,n->ijklm",n,i);break;default:throw new Error("Not a valid tensor rank.")}return a=ze(a,-1),pt(a,s)}var Cy=x({rgbToGrayscale_:gk});function yk(r,t,e=0,o=.5){let s=g(r,"image","rotateWithOffset","float32");v(s.rank===4,()=>`Error in rotateWithOffset: image must be rank 4,but got rank ${s.rank}.`);let n={image:s},i={radians:t,fillValue:e,center:o};return w.runKernel(aa,n,i)}var ky=x({rotateWithOffset_:yk});function De(r,t,e,o,s,n){o==null&&(o=.5),s==null&&(s=Number.NEGATIVE_INFINITY),n==null&&(n=0);let i=r.shape[0];return e=Math.min(e,i),v(0<=o&&o<=1,()=>`iouThreshold must be in [0, 1], but was '${o}'`),v(r.rank===2,()=>`boxes must be a 2D tensor, but was of rank '${r.rank}'`),v(r.shape[1]===4,()=>`boxes must have 4 columns, but 2nd dimension was ${r.shape[1]}`),v(t.rank===1,()=>"scores must be a 1D tensor"),v(t.shape[0]===i,()=>`scores has incompatible shape with boxes. Expected ${i}, but was ${t.shape[0]}`),v(0<=n&&n<=1,()=>`softNmsSigma must be in [0, 1], but was '${n}'`),{maxOutputSize:e,iouThreshold:o,scoreThreshold:s,softNmsSigma:n}}function xk(r,t,e,o=.5,s=Number.NEGATIVE_INFINITY){let n=g(r,"boxes","nonMaxSuppression","float32"),i=g(t,"scores","nonMaxSuppression","float32"),a=De(n,i,e,o,s);e=a.maxOutputSize,o=a.iouThreshold,s=a.scoreThreshold;let u={maxOutputSize:e,iouThreshold:o,scoreThreshold:s};return w.runKernel(Si,{boxes:n,scores:i},u)}var Ty=x({nonMaxSuppression_:xk});function Ey(r,t,e){let o=bk(r,t,e),s=o<0?-(o+1):o;r.splice(s,0,t)}function bk(r,t,e){return Sk(r,t,e||wk)}function wk(r,t){return r>t?1:r<t?-1:0}function Sk(r,t,e){let o=0,s=r.length,n=0,i=!1;for(;o<s;){n=o+(s-o>>>1);let a=e(t,r[n]);a>0?o=n+1:(s=n,i=!a)}return i?o:-o-1}function hu(r,t,e,o,s){return kc(r,t,e,o,s,0)}function gu(r,t,e,o,s,n){return kc(r,t,e,o,s,0,!1,n,!0)}function yu(r,t,e,o,s,n){return kc(r,t,e,o,s,n,!0)}function kc(r,t,e,o,s,n,i=!1,a=!1,u=!1){let p=[];for(let y=0;y<t.length;y++)t[y]>s&&p.push({score:t[y],boxIndex:y,suppressBeginIndex:0});p.sort($y);let l=n>0?-.5/n:0,c=[],m=[];for(;c.length<e&&p.length>0;){let y=p.pop(),{score:I,boxIndex:C,suppressBeginIndex:N}=y;if(I<s)break;let k=!1;for(let E=c.length-1;E>=N;--E){let R=vk(r,C,c[E]);if(R>=o){k=!0;break}if(y.score=y.score*Ik(o,l,R),y.score<=s)break}y.suppressBeginIndex=c.length,k||(y.score===I?(c.push(C),m.push(y.score)):y.score>s&&Ey(p,y,$y))}let f=c.length,h=e-f;a&&h>0&&(c.push(...new Array(h).fill(0)),m.push(...new Array(h).fill(0)));let b={selectedIndices:c};return i&&(b.selectedScores=m),u&&(b.validOutputs=f),b}function vk(r,t,e){let o=r.subarray(t*4,t*4+4),s=r.subarray(e*4,e*4+4),n=Math.min(o[0],o[2]),i=Math.min(o[1],o[3]),a=Math.max(o[0],o[2]),u=Math.max(o[1],o[3]),p=Math.min(s[0],s[2]),l=Math.min(s[1],s[3]),c=Math.max(s[0],s[2]),m=Math.max(s[1],s[3]),f=(a-n)*(u-i),h=(c-p)*(m-l);if(f<=0||h<=0)return 0;let b=Math.max(n,p),y=Math.max(i,l),I=Math.min(a,c),C=Math.min(u,m),N=Math.max(I-b,0)*Math.max(C-y,0);return N/(f+h-N)}function Ik(r,t,e){let o=Math.exp(t*e*e);return e<=r?o:0}function $y(r,t){return r.score-t.score||r.score===t.score&&t.boxIndex-r.boxIndex}async function Nk(r,t,e,o=.5,s=Number.NEGATIVE_INFINITY){let n=g(r,"boxes","nonMaxSuppressionAsync"),i=g(t,"scores","nonMaxSuppressionAsync"),a=De(n,i,e,o,s);e=a.maxOutputSize,o=a.iouThreshold,s=a.scoreThreshold;let u=await Promise.all([n.data(),i.data()]),p=u[0],l=u[1],{selectedIndices:c}=hu(p,l,e,o,s);return n!==r&&n.dispose(),i!==t&&i.dispose(),Ot(c,"int32")}var Dy=Nk;function Ck(r,t,e,o=.5,s=Number.NEGATIVE_INFINITY,n=0){let i=g(r,"boxes","nonMaxSuppression"),a=g(t,"scores","nonMaxSuppression"),u=De(i,a,e,o,s,n);e=u.maxOutputSize,o=u.iouThreshold,s=u.scoreThreshold,n=u.softNmsSigma;let p={boxes:i,scores:a},l={maxOutputSize:e,iouThreshold:o,scoreThreshold:s,softNmsSigma:n},c=w.runKernel(vi,p,l);return{selectedIndices:c[0],selectedScores:c[1]}}var Ay=x({nonMaxSuppressionWithScore_:Ck});async function kk(r,t,e,o=.5,s=Number.NEGATIVE_INFINITY,n=0){let i=g(r,"boxes","nonMaxSuppressionAsync"),a=g(t,"scores","nonMaxSuppressionAsync"),u=De(i,a,e,o,s,n);e=u.maxOutputSize,o=u.iouThreshold,s=u.scoreThreshold,n=u.softNmsSigma;let p=await Promise.all([i.data(),a.data()]),l=p[0],c=p[1],{selectedIndices:m,selectedScores:f}=yu(l,c,e,o,s,n);return i!==r&&i.dispose(),a!==t&&a.dispose(),{selectedIndices:Ot(m,"int32"),selectedScores:Ot(f)}}var Ry=kk;function Tk(r,t,e,o=.5,s=Number.NEGATIVE_INFINITY,n=!1){let i=g(r,"boxes","nonMaxSuppression"),a=g(t,"scores","nonMaxSuppression"),u=De(i,a,e,o,s,null),p=u.maxOutputSize,l=u.iouThreshold,c=u.scoreThreshold,m={boxes:i,scores:a},f={maxOutputSize:p,iouThreshold:l,scoreThreshold:c,padToMaxOutputSize:n},h=w.runKernel(ff,m,f);return{selectedIndices:h[0],validOutputs:h[1]}}var _y=x({nonMaxSuppressionPadded_:Tk});async function Ek(r,t,e,o=.5,s=Number.NEGATIVE_INFINITY,n=!1){let i=g(r,"boxes","nonMaxSuppressionAsync"),a=g(t,"scores","nonMaxSuppressionAsync"),u=De(i,a,e,o,s,null),p=u.maxOutputSize,l=u.iouThreshold,c=u.scoreThreshold,[m,f]=await Promise.all([i.data(),a.data()]),{selectedIndices:h,validOutputs:b}=gu(m,f,p,l,c,n);return i!==r&&i.dispose(),a!==t&&a.dispose(),{selectedIndices:Ot(h,"int32"),validOutputs:j(b,"int32")}}var Fy=Ek;function $k(r,t,e=!1,o=!1){let s=g(r,"images","resizeBilinear");v(s.rank===3||s.rank===4,()=>`Error in resizeBilinear: x must be rank 3 or 4, but got rank ${s.rank}.`),v(t.length===2,()=>`Error in resizeBilinear: new shape must 2D, but got shape ${t}.`),v(o===!1||e===!1,()=>"Error in resizeBilinear: If halfPixelCenters is true, alignCorners must be false.");let n=s,i=!1;s.rank===3&&(i=!0,n=$(s,[1,s.shape[0],s.shape[1],s.shape[2]]));let[]=t,a={images:n},u={alignCorners:e,halfPixelCenters:o,size:t},p=w.runKernel(_i,a,u);return i?$(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var Py=x({resizeBilinear_:$k});function Dk(r,t,e=!1,o=!1){let s=g(r,"images","resizeNearestNeighbor");v(s.rank===3||s.rank===4,()=>`Error in resizeNearestNeighbor: x must be rank 3 or 4, but got rank ${s.rank}.`),v(t.length===2,()=>`Error in resizeNearestNeighbor: new shape must 2D, but got shape ${t}.`),v(s.dtype==="float32"||s.dtype==="int32",()=>"`images` must have `int32` or `float32` as dtype"),v(o===!1||e===!1,()=>"Error in resizeNearestNeighbor: If halfPixelCenters is true, alignCorners must be false.");let n=s,i=!1;s.rank===3&&(i=!0,n=$(s,[1,s.shape[0],s.shape[1],s.shape[2]]));let[]=t,a={images:n},u={alignCorners:e,halfPixelCenters:o,size:t},p=w.runKernel(Ri,a,u);return i?$(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var Oy=x({resizeNearestNeighbor_:Dk});function Ak(r,t="binary",e=!1,o=.5){let s=g(r,"image","threshold"),n=.2989,i=.587,a=.114,u=s.shape[0]*s.shape[1],p=O(Ot([o]),255),l,c,m,f;if(v(s.rank===3,()=>`Error in threshold: image must be rank 3,but got rank ${s.rank}.`),v(s.shape[2]===3||s.shape[2]===1,()=>`Error in threshold: image color channel must be equal to 3 or 1but got ${s.shape[2]}.`),v(s.dtype==="int32"||s.dtype==="float32",()=>`Error in dtype: image dtype must be int32 or float32,but got dtype ${s.dtype}.`),v(t==="otsu"||t==="binary",()=>`Method must be binary or otsu, but was ${t}`),s.shape[2]===3){[l,c,m]=mr(s,[1,1,1],-1);let y=O(l,n),I=O(c,i),C=O(m,a);f=q(q(y,I),C)}else f=r;if(t==="otsu"){let y=Da(pt(iu(f),"int32"),Ut([]),256);p=Rk(y,u)}let h=e?ts(f,p):Jr(f,p);return pt(O(h,255),"int32")}function Rk(r,t){let e=Ot([-1]),o=Ot([0]),s=Ot([0]),n,i,a,u,p,l;for(let c=0;c<r.size-1;c++){n=st(r,0,c+1),i=st(r,c+1),p=ot(ct(n),t),l=ot(ct(i),t);let m=ct(O(n,Dr(0,n.size)));a=ot(m,ct(n));let f=Xe(i.shape,n.size),h=q(Dr(0,i.size),f),b=O(i,h);u=ot(ct(b),ct(i));let y=K(a,u),I=K(a,u),C=O(p,l);s=O(O(C,y),I);let N=Jr(s,o);o=xe(N,s,o),e=xe(N,Ot([c]),e)}return e}var zy=x({threshold_:Ak});function _k(r,t,e="nearest",o="constant",s=0,n){let i=g(r,"image","transform","float32"),a=g(t,"transforms","transform","float32");v(i.rank===4,()=>`Error in transform: image must be rank 4,but got rank ${i.rank}.`),v(a.rank===2&&(a.shape[0]===i.shape[0]||a.shape[0]===1)&&a.shape[1]===8,()=>"Error in transform: Input transform should be batch x 8 or 1 x 8"),v(n==null||n.length===2,()=>`Error in transform: outputShape must be [height, width] or null, but got ${n}.`);let u={image:i,transforms:a},p={interpolation:e,fillMode:o,fillValue:s,outputShape:n};return w.runKernel(ra,u,p)}var Ly=x({transform_:_k});function Fk(r,t,e){let o=g(r,"a","bandPart");v(o.rank>=2,()=>`bandPart(): Rank must be at least 2, got ${o.rank}.`);let s=o.shape,[n,i]=o.shape.slice(-2),a,u;typeof t=="number"?(v(t%1===0,()=>`bandPart(): numLower must be an integer, got ${t}.`),v(t<=n,()=>`bandPart(): numLower (${t}) must not be greater than the number of rows (${n}).`),a=g(t<0?n:t,"numLower","bandPart")):(v(t.dtype==="int32",()=>"bandPart(): numLower's dtype must be an int32."),a=xe(Gs(t,0),n,ro(t,n))),typeof e=="number"?(v(e%1===0,()=>`bandPart(): numUpper must be an integer, got ${e}.`),v(e<=i,()=>`bandPart(): numUpper (${e}) must not be greater than the number of columns (${i}).`),u=g(e<0?i:e,"numUpper","bandPart")):(v(e.dtype==="int32",()=>"bandPart(): numUpper's dtype must be an int32."),u=xe(Gs(e,0),i,ro(e,i)));let p=$(Dr(0,n,1,"int32"),[-1,1]),l=Dr(0,i,1,"int32"),c=K(p,l),m=to(ts(c,a),Ba(c,Lt(u))),f=$e([n,i],o.dtype);return $(jt(we($(o,[-1,n,i])).map(h=>xe(m,h,f))),s)}var By=x({bandPart_:Fk});function Pk(r){let t;if(Array.isArray(r)){t=!1,v(r!=null&&r.length>0,()=>"Gram-Schmidt process: input must not be null, undefined, or empty");let s=r[0].shape[0];for(let n=1;n<r.length;++n)v(r[n].shape[0]===s,()=>`Gram-Schmidt: Non-unique lengths found in the input vectors: (${r[n].shape[0]} vs. ${s})`)}else t=!0,r=mr(r,r.shape[0],0).map(s=>ss(s,[0]));v(r.length<=r[0].shape[0],()=>`Gram-Schmidt: Number of vectors (${r.length}) exceeds number of dimensions (${r[0].shape[0]}).`);let e=[],o=r;for(let s=0;s<r.length;++s)e.push(w.tidy(()=>{let n=o[s];if(s>0)for(let i=0;i<s;++i){let a=O(ct(O(e[i],n)),e[i]);n=K(n,a)}return ot(n,Zr(n,"euclidean"))}));return t?jt(e,0):e}var My=x({gramSchmidt_:Pk});function Ok(r,t=!1){if(v(r.rank>=2,()=>`qr() requires input tensor to have a rank >= 2, but got rank ${r.rank}`),r.rank===2)return Vy(r,t);{let e=r.shape.slice(0,r.shape.length-2).reduce((u,p)=>u*p),o=we($(r,[e,r.shape[r.shape.length-2],r.shape[r.shape.length-1]]),0),s=[],n=[];o.forEach(u=>{let[p,l]=Vy(u,t);s.push(p),n.push(l)});let i=$(jt(s,0),r.shape),a=$(jt(n,0),r.shape);return[i,a]}}function Vy(r,t=!1){return w.tidy(()=>{v(r.shape.length===2,()=>`qr2d() requires a 2D Tensor, but got a ${r.shape.length}D Tensor.`);let e=r.shape[0],o=r.shape[1],s=Oa(e),n=pe(r),i=Rr([[1]],[1,1]),a=pe(i),u=e>=o?o:e;for(let p=0;p<u;++p){let l=n,c=a,m=s;[a,n,s]=w.tidy(()=>{let f=st(n,[p,p],[e-p,1]),h=Zr(f),b=st(n,[p,p],[1,1]),y=xe(Jr(b,0),Rr([[-1]]),Rr([[1]])),I=K(b,O(y,h)),C=ot(f,I);C.shape[0]===1?a=pe(i):a=ht([i,st(C,[1,0],[C.shape[0]-1,C.shape[1]])],0);let N=Lt(ot(lt(y,I),h)),k=st(n,[p,0],[e-p,o]),E=O(N,a),R=mu(a);if(p===0)n=K(k,lt(E,lt(R,k)));else{let L=K(k,lt(E,lt(R,k)));n=ht([st(n,[0,0],[p,o]),L],0)}let P=mu(E),z=st(s,[0,p],[e,s.shape[1]-p]);if(p===0)s=K(z,lt(lt(z,a),P));else{let L=K(z,lt(lt(z,a),P));s=ht([st(s,[0,0],[e,p]),L],1)}return[a,n,s]}),kt([l,c,m])}return!t&&e>o&&(s=st(s,[0,0],[e,o]),n=st(n,[0,0],[o,o])),[s,n]})}var Wy=x({qr_:Ok});var Tt;(function(r){r[r.NONE=0]="NONE",r[r.MEAN=1]="MEAN",r[r.SUM=2]="SUM",r[r.SUM_BY_NONZERO_WEIGHTS=3]="SUM_BY_NONZERO_WEIGHTS"})(Tt||(Tt={}));function zk(r,t,e=Tt.SUM_BY_NONZERO_WEIGHTS){let o=g(r,"losses","computeWeightedLoss"),s=null;t!=null&&(s=g(t,"weights","computeWeightedLoss"));let n=s==null?o:O(o,s);if(e===Tt.NONE)return n;if(e===Tt.SUM)return ct(n);if(e===Tt.MEAN){if(s==null)return eo(n);{let i=o.size/s.size,a=ot(ct(n),ct(s));return i>1?ot(a,j(i)):a}}if(e===Tt.SUM_BY_NONZERO_WEIGHTS){if(s==null)return ot(ct(n),j(o.size));{let i=O(s,Qe(o.shape)),a=pt(ct(Qa(i,j(0))),"float32");return ot(ct(n),a)}}throw Error(`Unknown reduction: ${e}`)}var Bt=x({computeWeightedLoss_:zk});function Lk(r,t,e,o=Tt.SUM_BY_NONZERO_WEIGHTS){let s=g(r,"labels","absoluteDifference"),n=g(t,"predictions","absoluteDifference"),i=null;e!=null&&(i=g(e,"weights","absoluteDifference")),vt(s.shape,n.shape,"Error in absoluteDifference: ");let a=Ft(K(s,n));return Bt(a,i,o)}var Uy=x({absoluteDifference_:Lk});function Bk(r,t,e,o,s=Tt.SUM_BY_NONZERO_WEIGHTS){let n=g(r,"labels","cosineDistance"),i=g(t,"predictions","cosineDistance"),a=null;o!=null&&(a=g(o,"weights","cosineDistance")),vt(n.shape,i.shape,"Error in cosineDistance: ");let u=j(1),p=K(u,ct(O(n,i),e,!0));return Bt(p,a,s)}var Gy=x({cosineDistance_:Bk});function Mk(r,t,e,o=Tt.SUM_BY_NONZERO_WEIGHTS){let s=g(r,"labels","hingeLoss"),n=g(t,"predictions","hingeLoss"),i=null;e!=null&&(i=g(e,"weights","hingeLoss")),vt(s.shape,n.shape,"Error in hingeLoss: ");let a=j(1);s=K(O(j(2),s),a);let u=Ar(K(a,O(s,n)));return Bt(u,i,o)}var Hy=x({hingeLoss_:Mk});function Vk(r,t,e,o=1,s=Tt.SUM_BY_NONZERO_WEIGHTS){let n=g(r,"labels","huberLoss"),i=g(t,"predictions","huberLoss"),a=null;e!=null&&(a=g(e,"weights","huberLoss")),vt(n.shape,i.shape,"Error in huberLoss: ");let u=j(o),p=Ft(K(i,n)),l=ro(p,u),c=K(p,l),m=q(O(j(.5),Pt(l)),O(u,c));return Bt(m,a,s)}var qy=x({huberLoss_:Vk});function Wk(r,t,e,o=1e-7,s=Tt.SUM_BY_NONZERO_WEIGHTS){let n=g(r,"labels","logLoss"),i=g(t,"predictions","logLoss"),a=null;e!=null&&(a=g(e,"weights","logLoss")),vt(n.shape,i.shape,"Error in logLoss: ");let u=j(1),p=j(o),l=Lt(O(n,lr(q(i,p)))),c=O(K(u,n),lr(q(K(u,i),p))),m=K(l,c);return Bt(m,a,s)}var Ky=x({logLoss_:Wk});function Uk(r,t,e,o=Tt.SUM_BY_NONZERO_WEIGHTS){let s=g(r,"labels","meanSquaredError"),n=g(t,"predictions","meanSquaredError"),i=null;e!=null&&(i=g(e,"weights","meanSquaredError")),vt(s.shape,n.shape,"Error in meanSquaredError: ");let a=uu(s,n);return Bt(a,i,o)}var jy=x({meanSquaredError_:Uk});function Gk(r,t){let e=g(r,"labels","sigmoidCrossEntropyWithLogits"),o=g(t,"logits","sigmoidCrossEntropyWithLogits");vt(e.shape,o.shape,"Error in sigmoidCrossEntropyWithLogits: ");let s=Ar(o),n=O(o,e),i=Wa(Ee(Lt(Ft(o))));return q(K(s,n),i)}function Hk(r,t,e,o=0,s=Tt.SUM_BY_NONZERO_WEIGHTS){let n=g(r,"multiClassLabels","sigmoidCrossEntropy"),i=g(t,"logits","sigmoidCrossEntropy"),a=null;if(e!=null&&(a=g(e,"weights","sigmoidCrossEntropy")),vt(n.shape,i.shape,"Error in sigmoidCrossEntropy: "),o>0){let p=j(o),l=j(1),c=j(.5);n=q(O(n,K(l,p)),O(c,p))}let u=Gk(n,i);return Bt(u,a,s)}var Xy=x({sigmoidCrossEntropy_:Hk});function qk(r,t,e=-1){if(e===-1&&(e=t.rank-1),e!==t.rank-1)throw Error(`Softmax cross entropy along a non-last dimension is not yet supported. Labels / logits was rank ${t.rank} and dim was ${e}`);return ee((s,n,i)=>{let u=Ha(n,[e],!0),p=K(pt(n,"float32"),u);i([s,p]);let l=Lt(O(p,s));return{value:ct(l,[e]),gradFunc:(f,h)=>{let[b,y]=h,I=ur(f.shape,[e]);return[O($(f,I),K(pt(b,"float32"),Ee(y))),O($(f,I),K(Ee(y),pt(b,"float32")))]}}})(r,t)}function Kk(r,t,e,o=0,s=Tt.SUM_BY_NONZERO_WEIGHTS){let n=g(r,"onehotLabels","softmaxCrossEntropy"),i=g(t,"logits","softmaxCrossEntropy"),a=null;if(e!=null&&(a=g(e,"weights","softmaxCrossEntropy")),vt(n.shape,i.shape,"Error in softmaxCrossEntropy: "),o>0){let p=j(o),l=j(1),c=j(n.shape[1]);n=q(O(n,K(l,p)),ot(p,c))}let u=qk(n,i);return Bt(u,a,s)}var Yy=x({softmaxCrossEntropy_:Kk});function jk(r,t,e,o){let s=g(r,"indices","sparseFillEmptyRows","int32"),n=g(t,"values","sparseFillEmptyRows"),i=g(e,"denseShape","sparseFillEmptyRows","int32"),a=g(o,"defaultValue","sparseFillEmptyRows",n.dtype);if(s.rank!==2)throw new Error(`Indices should be Tensor2D but received shape
        ${s.shape}`);if(n.rank!==1)throw new Error(`Values should be Tensor1D but received shape ${n.shape}`);if(i.rank!==1)throw new Error(`Dense shape should be Tensor1D but received shape ${i.shape}`);if(a.rank!==0)throw new Error(`Default value should be a scalar but received shape ${a.shape}`);let u={indices:s,values:n,denseShape:i,defaultValue:a},p=w.runKernel(bf,u);return{outputIndices:p[0],outputValues:p[1],emptyRowIndicator:p[2],reverseIndexMap:p[3]}}var Qy=x({sparseFillEmptyRows_:jk});function Xk(r,t,e){let o=g(r,"inputIndices","sparseReshape","int32"),s=g(t,"inputShape","sparseReshape","int32"),n=g(e,"newShape","sparseReshape","int32");if(o.rank!==2)throw new Error(`Input indices should be Tensor2D but received shape
        ${o.shape}`);if(s.rank!==1)throw new Error(`Input shape should be Tensor1D but received shape ${s.shape}`);if(n.rank!==1)throw new Error(`New shape should be Tensor1D but received shape ${n.shape}`);let i={inputIndices:o,inputShape:s,newShape:n},a=w.runKernel(wf,i);return{outputIndices:a[0],outputShape:a[1]}}var Zy=x({sparseReshape_:Xk});function Yk(r,t,e){let o=g(r,"data","sparseSegmentMean"),s=g(t,"indices","sparseSegmentMean","int32"),n=g(e,"segmentIds","sparseSegmentMean","int32");if(o.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
          ${s.shape}`);if(n.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
          ${n.shape}`);let i={data:o,indices:s,segmentIds:n};return w.runKernel(ji,i)}var Jy=x({sparseSegmentMean_:Yk});function Qk(r,t,e){let o=g(r,"data","sparseSegmentSum"),s=g(t,"indices","sparseSegmentSum","int32"),n=g(e,"segmentIds","sparseSegmentSum","int32");if(o.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
         ${s.shape}`);if(n.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
         ${n.shape}`);let i={data:o,indices:s,segmentIds:n};return w.runKernel(Xi,i)}var tx=x({sparseSegmentSum_:Qk});function Zk(r,t,e,o,s,n,i,a){let u=g(r,"data","stringNGrams","string");if(u.dtype!=="string")throw new Error("Data must be of datatype string");if(u.shape.length!==1)throw new Error(`Data must be a vector, saw: ${u.shape}`);let p=g(t,"dataSplits","stringNGrams");if(p.dtype!=="int32")throw new Error("Data splits must be of datatype int32");let l={separator:e,nGramWidths:o,leftPad:s,rightPad:n,padWidth:i,preserveShortSequences:a},c={data:u,dataSplits:p},m=w.runKernel(Ji,c,l);return{nGrams:m[0],nGramsSplits:m[1]}}var ex=x({stringNGrams_:Zk});function Jk(r,t,e=!0){let o=g(r,"input","stringSplit","string"),s=g(t,"delimiter","stringSplit","string");if(o.rank!==1)throw new Error(`Input should be Tensor1D but received shape ${o.shape}`);if(s.rank!==0)throw new Error(`Delimiter should be a scalar but received shape ${s.shape}`);let n={skipEmpty:e},i={input:o,delimiter:s},a=w.runKernel(vf,i,n);return{indices:a[0],values:a[1],shape:a[2]}}var rx=x({stringSplit_:Jk});function tT(r,t){let e=g(r,"input","stringToHashBucketFast","string"),o={numBuckets:t};if(t<=0)throw new Error("Number of buckets must be at least 1");let s={input:e};return w.runKernel(If,s,o)}var ox=x({stringToHashBucketFast_:tT});function eT(r,t,e,o=!0){let s=g(r,"input","staticRegexReplace","string"),n={pattern:t,rewrite:e,replaceGlobal:o};return w.runKernel(Qi,{x:s},n)}var sx=x({staticRegexReplace_:eT});var rT={fft:rs,ifft:no,rfft:os,irfft:au},oT={hammingWindow:wy,hannWindow:fu,frame:du,stft:Sy},sT={flipLeftRight:Iy,grayscaleToRGB:Ny,resizeNearestNeighbor:Oy,resizeBilinear:Py,rgbToGrayscale:Cy,rotateWithOffset:ky,cropAndResize:vy,nonMaxSuppression:Ty,nonMaxSuppressionAsync:Dy,nonMaxSuppressionWithScore:Ay,nonMaxSuppressionWithScoreAsync:Ry,nonMaxSuppressionPadded:_y,nonMaxSuppressionPaddedAsync:Fy,threshold:zy,transform:Ly},nT={bandPart:By,gramSchmidt:My,qr:Wy},iT={absoluteDifference:Uy,computeWeightedLoss:Bt,cosineDistance:Gy,hingeLoss:Hy,huberLoss:qy,logLoss:Ky,meanSquaredError:jy,sigmoidCrossEntropy:Xy,softmaxCrossEntropy:Yy},aT={sparseFillEmptyRows:Qy,sparseReshape:Zy,sparseSegmentMean:Jy,sparseSegmentSum:tx},uT={stringNGrams:ex,stringSplit:rx,stringToHashBucketFast:ox,staticRegexReplace:sx};var pT=new Map,lT=new Map,xu=class{getClassName(){return this.constructor.className}static fromConfig(t,e){return new t(e)}},Tc=class r{constructor(){this.classNameMap={}}static getMap(){return r.instance==null&&(r.instance=new r),r.instance}static register(t){r.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function nx(r,t,e){v(r.className!=null,()=>"Class being registered does not have the static className property defined."),v(typeof r.className=="string",()=>"className is required to be a string, but got type "+typeof r.className),v(r.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof e>"u"&&(e=r.className);let o=e,s=t+">"+o;return Tc.register(r),pT.set(s,r),lT.set(r,s),r}var re=class extends xu{minimize(t,e=!1,o){let{value:s,grads:n}=this.computeGradients(t,o);if(o!=null){let i=o.map(a=>({name:a.name,tensor:n[a.name]}));this.applyGradients(i)}else this.applyGradients(n);return kt(n),e?s:(s.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(t,e){return Bh(t,e)}dispose(){this.iterations_!=null&&kt(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:j(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(t){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(t){return this.iterations_=(await t[0].tensor.data())[0],t.slice(1)}};Object.defineProperty(re,Symbol.hasInstance,{value:r=>r.minimize!=null&&r.computeGradients!=null&&r.applyGradients!=null});var bu=class extends re{static get className(){return"Adadelta"}constructor(t,e,o=null){super(),this.learningRate=t,this.rho=e,this.epsilon=o,this.accumulatedGrads=[],this.accumulatedUpdates=[],o==null&&(this.epsilon=w.backend.epsilon())}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,s)=>{let n=w.registeredVariables[o],i=!1;this.accumulatedGrads[s]==null&&(this.accumulatedGrads[s]={originalName:`${o}/accum_grad`,variable:Q(()=>Dt(n).variable(i))}),this.accumulatedUpdates[s]==null&&(this.accumulatedUpdates[s]={originalName:`${o}/accum_var`,variable:Q(()=>Dt(n).variable(i))});let a=Array.isArray(t)?t[s].tensor:t[o];if(a==null)return;let u=this.accumulatedGrads[s].variable,p=this.accumulatedUpdates[s].variable;Q(()=>{let l=q(O(u,this.rho),O(Pt(a),1-this.rho)),c=O(ot(te(q(p,this.epsilon)),te(q(u,this.epsilon))),a),m=q(O(p,this.rho),O(Pt(c),1-this.rho));u.assign(l),p.assign(m);let f=q(O(c,-this.learningRate),n);n.assign(f)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(kt(this.accumulatedGrads.map(t=>t.variable)),kt(this.accumulatedUpdates.map(t=>t.variable)))}async getWeights(){let t=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=t.length/2,o=!1;this.accumulatedGrads=t.slice(0,e).map(s=>({originalName:s.name,variable:s.tensor.variable(o)})),this.accumulatedUpdates=t.slice(e,e*2).map(s=>({originalName:s.name,variable:s.tensor.variable(o)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.rho,e.epsilon)}};var wu=class extends re{static get className(){return"Adagrad"}constructor(t,e=.1){super(),this.learningRate=t,this.initialAccumulatorValue=e,this.accumulatedGrads=[]}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,s)=>{let n=w.registeredVariables[o];this.accumulatedGrads[s]==null&&(this.accumulatedGrads[s]={originalName:`${o}/accumulator`,variable:Q(()=>Xe(n.shape,this.initialAccumulatorValue).variable(!1))});let i=Array.isArray(t)?t[s].tensor:t[o];if(i==null)return;let a=this.accumulatedGrads[s].variable;Q(()=>{let u=q(a,Pt(i));a.assign(u);let p=q(O(ot(i,te(q(u,w.backend.epsilon()))),-this.learningRate),n);n.assign(p)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&kt(this.accumulatedGrads.map(t=>t.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulatedGrads=t.map(o=>({originalName:o.name,variable:o.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(t,e){return new t(e.learningRate,e.initialAccumulatorValue)}};var Su=class extends re{static get className(){return"Adam"}constructor(t,e,o,s=null){super(),this.learningRate=t,this.beta1=e,this.beta2=o,this.epsilon=s,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],Q(()=>{this.accBeta1=j(e).variable(),this.accBeta2=j(o).variable()}),s==null&&(this.epsilon=w.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(o=>o.name):Object.keys(t);Q(()=>{let o=K(1,this.accBeta1),s=K(1,this.accBeta2);e.forEach((n,i)=>{let a=w.registeredVariables[n],u=!1;this.accumulatedFirstMoment[i]==null&&(this.accumulatedFirstMoment[i]={originalName:`${n}/m`,variable:Q(()=>Dt(a).variable(u))}),this.accumulatedSecondMoment[i]==null&&(this.accumulatedSecondMoment[i]={originalName:`${n}/v`,variable:Q(()=>Dt(a).variable(u))});let p=Array.isArray(t)?t[i].tensor:t[n];if(p==null)return;let l=this.accumulatedFirstMoment[i].variable,c=this.accumulatedSecondMoment[i].variable,m=q(O(l,this.beta1),O(p,1-this.beta1)),f=q(O(c,this.beta2),O(Pt(p),1-this.beta2)),h=ot(m,o),b=ot(f,s);l.assign(m),c.assign(f);let y=q(O(ot(h,q(te(b),this.epsilon)),-this.learningRate),a);a.assign(y)}),this.accBeta1.assign(O(this.accBeta1,this.beta1)),this.accBeta2.assign(O(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&kt(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedSecondMoment!=null&&kt(this.accumulatedSecondMoment.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t),Q(()=>{this.accBeta1.assign(pr(this.beta1,this.iterations_+1)),this.accBeta2.assign(pr(this.beta2,this.iterations_+1))});let e=t.length/2,o=!1;this.accumulatedFirstMoment=t.slice(0,e).map(s=>({originalName:s.name,variable:s.tensor.variable(o)})),this.accumulatedSecondMoment=t.slice(e,e*2).map(s=>({originalName:s.name,variable:s.tensor.variable(o)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon)}};var vu=class extends re{static get className(){return"Adamax"}constructor(t,e,o,s=null,n=0){super(),this.learningRate=t,this.beta1=e,this.beta2=o,this.epsilon=s,this.decay=n,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],Q(()=>{this.iteration=j(0).variable(),this.accBeta1=j(e).variable()}),s==null&&(this.epsilon=w.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(o=>o.name):Object.keys(t);Q(()=>{let o=K(1,this.accBeta1),s=ot(-this.learningRate,q(O(this.iteration,this.decay),1));e.forEach((n,i)=>{let a=w.registeredVariables[n],u=!1;this.accumulatedFirstMoment[i]==null&&(this.accumulatedFirstMoment[i]={originalName:`${n}/m`,variable:Dt(a).variable(u)}),this.accumulatedWeightedInfNorm[i]==null&&(this.accumulatedWeightedInfNorm[i]={originalName:`${n}/v`,variable:Dt(a).variable(u)});let p=Array.isArray(t)?t[i].tensor:t[n];if(p==null)return;let l=this.accumulatedFirstMoment[i].variable,c=this.accumulatedWeightedInfNorm[i].variable,m=q(O(l,this.beta1),O(p,1-this.beta1)),f=O(c,this.beta2),h=Ft(p),b=Ya(f,h);l.assign(m),c.assign(b);let y=q(O(ot(s,o),ot(m,q(b,this.epsilon))),a);a.assign(y)}),this.iteration.assign(q(this.iteration,1)),this.accBeta1.assign(O(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&kt(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedWeightedInfNorm!=null&&kt(this.accumulatedWeightedInfNorm.map(t=>t.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(t){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon,e.decay)}};var ns=class extends re{static get className(){return"SGD"}constructor(t){super(),this.learningRate=t,this.setLearningRate(t)}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,s)=>{let n=Array.isArray(t)?t[s].tensor:t[o];if(n==null)return;let i=w.registeredVariables[o];Q(()=>{let a=q(O(this.c,n),i);i.assign(a)})}),this.incrementIterations()}setLearningRate(t){this.learningRate=t,this.c!=null&&this.c.dispose(),this.c=Jt(j(-t))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(t){if(t=await this.extractIterations(t),t.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(t,e){return new t(e.learningRate)}};var Iu=class extends ns{static get className(){return"Momentum"}constructor(t,e,o=!1){super(t),this.learningRate=t,this.momentum=e,this.useNesterov=o,this.accumulations=[],this.m=j(this.momentum)}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,s)=>{let n=w.registeredVariables[o];this.accumulations[s]==null&&(this.accumulations[s]={originalName:`${o}/momentum`,variable:Q(()=>Dt(n).variable(!1))});let i=this.accumulations[s].variable,a=Array.isArray(t)?t[s].tensor:t[o];a!=null&&Q(()=>{let u,p=q(O(this.m,i),a);this.useNesterov?u=q(O(this.c,q(a,O(p,this.m))),n):u=q(O(this.c,p),n),i.assign(p),n.assign(u)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&kt(this.accumulations.map(t=>t.variable))}setMomentum(t){this.momentum=t}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulations=t.map(o=>({originalName:o.name,variable:o.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(t,e){return new t(e.learningRate,e.momentum,e.useNesterov)}};var Nu=class extends re{static get className(){return"RMSProp"}constructor(t,e=.9,o=0,s=null,n=!1){if(super(),this.learningRate=t,this.decay=e,this.momentum=o,this.epsilon=s,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=n,s==null&&(this.epsilon=w.backend.epsilon()),t==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,s)=>{let n=w.registeredVariables[o],i=!1;this.accumulatedMeanSquares[s]==null&&(this.accumulatedMeanSquares[s]={originalName:`${o}/rms`,variable:Q(()=>Dt(n).variable(i))}),this.accumulatedMoments[s]==null&&(this.accumulatedMoments[s]={originalName:`${o}/momentum`,variable:Q(()=>Dt(n).variable(i))}),this.accumulatedMeanGrads[s]==null&&this.centered&&(this.accumulatedMeanGrads[s]={originalName:`${o}/mg`,variable:Q(()=>Dt(n).variable(i))});let a=Array.isArray(t)?t[s].tensor:t[o];if(a==null)return;let u=this.accumulatedMeanSquares[s].variable,p=this.accumulatedMoments[s].variable;Q(()=>{let l=q(O(u,this.decay),O(Pt(a),1-this.decay));if(this.centered){let c=this.accumulatedMeanGrads[s].variable,m=q(O(c,this.decay),O(a,1-this.decay)),f=ot(O(a,this.learningRate),te(K(l,q(Pt(m),this.epsilon)))),h=q(O(p,this.momentum),f);u.assign(l),c.assign(m),p.assign(h);let b=K(n,h);n.assign(b)}else{let c=q(O(u,this.decay),O(Pt(a),1-this.decay)),m=q(O(p,this.momentum),ot(O(a,this.learningRate),te(q(c,this.epsilon))));u.assign(c),p.assign(m);let f=K(n,m);n.assign(f)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&kt(this.accumulatedMeanSquares.map(t=>t.variable)),this.accumulatedMeanGrads!=null&&this.centered&&kt(this.accumulatedMeanGrads.map(t=>t.variable)),this.accumulatedMoments!=null&&kt(this.accumulatedMoments.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&t.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=this.centered?t.length/3:t.length/2,o=!1;this.accumulatedMeanSquares=t.slice(0,e).map(s=>({originalName:s.name,variable:s.tensor.variable(o)})),this.accumulatedMoments=t.slice(e,e*2).map(s=>({originalName:s.name,variable:s.tensor.variable(o)})),this.centered&&(this.accumulatedMeanGrads=t.slice(e*2,e*3).map(s=>({originalName:s.name,variable:s.tensor.variable(o)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(t,e){return new t(e.learningRate,e.decay,e.momentum,e.epsilon,e.centered)}};var cT=[bu,wu,Su,vu,Iu,Nu,ns];function ix(){for(let r of cT)nx(r)}var Eu={};dt(Eu,{CompositeArrayBuffer:()=>zt,browserFiles:()=>ux,browserHTTPRequest:()=>mx,concatenateArrayBuffers:()=>md,copyModel:()=>kd,decodeWeights:()=>ba,decodeWeightsStream:()=>wa,encodeWeights:()=>ud,fromMemory:()=>fx,fromMemorySync:()=>_c,getLoadHandlers:()=>gd,getModelArtifactsForJSON:()=>Xo,getModelArtifactsForJSONSync:()=>ic,getModelArtifactsInfoForJSON:()=>Ue,getSaveHandlers:()=>hd,getWeightSpecs:()=>Bs,http:()=>ku,isHTTPScheme:()=>Cu,listModels:()=>Nd,loadWeights:()=>lx,moveModel:()=>Td,registerLoadRouter:()=>dd,registerSaveRouter:()=>fd,removeModel:()=>Cd,weightsLoaderFactory:()=>Ac,withSaveHandler:()=>dx,withSaveHandlerSync:()=>hx});var mT="model",fT=".json",dT=".weights.bin";function ax(r){return new Promise(t=>setTimeout(t)).then(r)}var is=class r{constructor(t){if(!B().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(r.URL_SCHEME)&&(t=t.slice(r.URL_SCHEME.length)),(t==null||t.length===0)&&(t=mT),this.modelJsonFileName=t+fT,this.weightDataFileName=t+dT}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let e=zt.join(t.weightData),o=window.URL.createObjectURL(new Blob([e],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let s=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],n=Sa(t,s),i=window.URL.createObjectURL(new Blob([JSON.stringify(n)],{type:"application/json"})),a=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(a.download=this.modelJsonFileName,a.href=i,await ax(()=>a.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let u=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;u.download=this.weightDataFileName,u.href=o,await ax(()=>u.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:Ue(t)}}}};is.URL_SCHEME="downloads://";var Ec=class{constructor(t){if(t==null||t.length<1)throw new Error(`When calling browserFiles, at least 1 file is required, but received ${t}`);this.jsonFile=t[0],this.weightsFiles=t.slice(1)}async load(){return new Promise((t,e)=>{let o=new FileReader;o.onload=s=>{let n=JSON.parse(s.target.result),i=n.modelTopology;if(i==null){e(new Error(`modelTopology field is missing from file ${this.jsonFile.name}`));return}if(n.weightsManifest==null){e(new Error(`weightManifest field is missing from file ${this.jsonFile.name}`));return}if(this.weightsFiles.length===0){t({modelTopology:i});return}let u=Xo(n,p=>this.loadWeights(p));t(u)},o.onerror=s=>e(`Failed to read model topology and weights manifest JSON from file '${this.jsonFile.name}'. BrowserFiles supports loading Keras-style tf.Model artifacts only.`),o.readAsText(this.jsonFile)})}loadWeights(t){let e=[],o=[];for(let i of t)e.push(...i.weights),o.push(...i.paths);let s=this.checkManifestAndWeightFiles(t),n=o.map(i=>this.loadWeightsFile(i,s[i]));return Promise.all(n).then(i=>[e,i])}loadWeightsFile(t,e){return new Promise((o,s)=>{let n=new FileReader;n.onload=i=>{let a=i.target.result;o(a)},n.onerror=i=>s(`Failed to weights data from file of path '${t}'.`),n.readAsArrayBuffer(e)})}checkManifestAndWeightFiles(t){let e=[],o=this.weightsFiles.map(n=>nc(n.name)),s={};for(let n of t)n.paths.forEach(i=>{let a=nc(i);if(e.indexOf(a)!==-1)throw new Error(`Duplicate file basename found in weights manifest: '${a}'`);if(e.push(a),o.indexOf(a)===-1)throw new Error(`Weight file with basename '${a}' is not provided.`);s[i]=this.weightsFiles[o.indexOf(a)]});if(e.length!==this.weightsFiles.length)throw new Error(`Mismatch in the number of files in weights manifest (${e.length}) and the number of weight files provided (${this.weightsFiles.length}).`);return s}},hT=r=>B().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(is.URL_SCHEME)?gT(r.slice(is.URL_SCHEME.length)):null;At.registerSaveRouter(hT);function gT(r="model"){return new is(r)}function ux(r){return new Ec(r)}function $c(r,t,e,o){i(r),e=e??0,o=o??1,a(e,o);let s=0,n=u=>(u.then(p=>{let l=e+ ++s/r.length*(o-e);return t(l),p}),u);function i(u){v(u!=null&&Array.isArray(u)&&u.length>0,()=>"promises must be a none empty array")}function a(u,p){v(u>=0&&u<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${u}`),v(p>=0&&p<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${p}`),v(p>=u,()=>`startFraction must be no more than endFraction, but got startFraction ${u} and endFraction ${p}`)}return Promise.all(r.map(n))}async function Dc(r,t){t==null&&(t={});let e=t.fetchFunc==null?B().platform.fetch:t.fetchFunc,o=r.map(c=>e(c,t.requestInit,{isBinary:!0})),a=(t.onProgress==null?await Promise.all(o):await $c(o,t.onProgress,0,.5)).map(c=>c.arrayBuffer());return t.onProgress==null?await Promise.all(a):await $c(a,t.onProgress,.5,1)}function px(r,t){var e;let o=t.fetchFunc==null?B().platform.fetch:t.fetchFunc,s=0,n;return(e=t.onProgress)===null||e===void 0||e.call(t,0),new ReadableStream({pull:async i=>{for(var a;s<r.length;){n||(n=(await o(r[s],t.requestInit,{isBinary:!0})).body.getReader());let{done:u,value:p}=await n.read();if(u){s++,n=void 0,(a=t.onProgress)===null||a===void 0||a.call(t,s/r.length);continue}i.enqueue(p);return}i.close()}})}async function lx(r,t="",e,o){return Ac(i=>Dc(i,{requestInit:o}))(r,t,e)}function Ac(r){return async(t,e="",o)=>{let s=t.map(()=>!1),n={},i=o!=null?o.map(()=>!1):[],a=[];if(t.forEach((f,h)=>{let b=0;f.weights.forEach(y=>{let I="quantization"in y?y.quantization.dtype:y.dtype,C=ir[I]*et(y.shape),N=()=>{s[h]=!0,n[h]==null&&(n[h]=[]),n[h].push({manifestEntry:y,groupOffset:b,sizeBytes:C})};o!=null?o.forEach((k,E)=>{k===y.name&&(N(),i[E]=!0)}):N(),a.push(y.name),b+=C})}),!i.every(f=>f)){let f=o.filter((h,b)=>!i[b]);throw new Error(`Could not find weights in manifest with names: ${f.join(", ")}. 
Manifest JSON has weights with names: ${a.join(", ")}.`)}let u=s.reduce((f,h,b)=>(h&&f.push(b),f),[]),p=[];u.forEach(f=>{t[f].paths.forEach(h=>{let b=e+(e.endsWith("/")?"":"/")+h;p.push(b)})});let l=await r(p),c={},m=0;return u.forEach(f=>{let h=t[f].paths.length,b=new zt(l.slice(m,m+h));n[f].forEach(I=>{let C=b.slice(I.groupOffset,I.groupOffset+I.sizeBytes),N=ba(C,[I.manifestEntry]);for(let k in N)c[k]=N[k]}),m+=h}),c}}var yT="application/octet-stream",xT="application/json",js=class{constructor(t,e){if(this.DEFAULT_METHOD="POST",e==null&&(e={}),this.weightPathPrefix=e.weightPathPrefix,this.weightUrlConverter=e.weightUrlConverter,e.fetchFunc!=null?(v(typeof e.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=e.fetchFunc):this.fetch=B().platform.fetch,v(t!=null&&t.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(t)&&v(t.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${t.length}).`),this.path=t,e.requestInit!=null&&e.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=e.requestInit||{},this.loadOptions=e}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let e=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);e.body=new FormData;let o=[{paths:["./model.weights.bin"],weights:t.weightSpecs}],s=Sa(t,o);if(e.body.append("model.json",new Blob([JSON.stringify(s)],{type:xT}),"model.json"),t.weightData!=null){let i=zt.join(t.weightData);e.body.append("model.weights.bin",new Blob([i],{type:yT}),"model.weights.bin")}let n=await this.fetch(this.path,e);if(n.ok)return{modelArtifactsInfo:Ue(t),responses:[n]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${n.status}.`)}async loadModelJSON(){let t=await this.fetch(this.path,this.requestInit);if(!t.ok)throw new Error(`Request to ${this.path} failed with status code ${t.status}. Please verify this URL points to the model JSON of the model to load.`);let e;try{e=await t.json()}catch{let i=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?i+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":i+=" Please make sure the server is serving valid JSON for this request.",new Error(i)}let o=e.modelTopology,s=e.weightsManifest;if(o==null&&s==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return e}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let t=await this.loadModelJSON();return Xo(t,e=>this.loadWeights(e))}async loadStream(){let t=await this.loadModelJSON(),e=await this.getWeightUrls(t.weightsManifest),o=Bs(t.weightsManifest),s=()=>px(e,this.loadOptions);return Object.assign(Object.assign({},t),{weightSpecs:o,getWeightStream:s})}async getWeightUrls(t){let e=Array.isArray(this.path)?this.path[1]:this.path,[o,s]=bT(e),n=this.weightPathPrefix||o,i=[],a=[];for(let u of t)for(let p of u.paths)this.weightUrlConverter!=null?a.push(this.weightUrlConverter(p)):i.push(n+p+s);return this.weightUrlConverter&&i.push(...await Promise.all(a)),i}async loadWeights(t){let e=await this.getWeightUrls(t),o=Bs(t),s=await Dc(e,this.loadOptions);return[o,s]}};js.URL_SCHEME_REGEX=/^https?:\/\//;function bT(r){let t=r.lastIndexOf("/"),e=r.lastIndexOf("?"),o=r.substring(0,t),s=e>t?r.substring(e):"";return[o+"/",s]}function Cu(r){return r.match(js.URL_SCHEME_REGEX)!=null}var cx=(r,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let e=!0;if(Array.isArray(r)?e=r.every(o=>Cu(o)):e=Cu(r),e)return ku(r,t)}return null};At.registerSaveRouter(cx);At.registerLoadRouter(cx);function ku(r,t){return new js(r,t)}function mx(r,t){return ku(r,t)}var Xs=class{constructor(t){this.modelArtifacts=t}load(){return this.modelArtifacts}},Tu=class{constructor(t){this.saveHandler=t}save(t){return this.saveHandler(t)}},Rc=class{constructor(t){t.load&&(this.load=()=>Promise.resolve(t.load())),t.save&&(this.save=e=>Promise.resolve(t.save(e)))}};function fx(r,t,e,o){let s=arguments;return new Rc(_c(...s))}function _c(r,t,e,o){return arguments.length===1?r.modelTopology!=null||r.weightSpecs!=null?new Xs(r):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Xs({modelTopology:r})):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Xs({modelTopology:r,weightSpecs:t,weightData:e,trainingConfig:o}))}function dx(r){return new Tu(r)}function hx(r){return new Tu(r)}function wT(r,t){let e=r.shape.length,o=t.shape.length;if(e<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${e}.`);if(o<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${o}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[o-1]>e)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[o-1]} vs. ${e}`);if(et(r.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${r.shape}.`);let s=t.shape,n=s[s.length-1],i=1;for(let c=0;c<s.length-1;++c)i*=s[c];let a=r.shape,u=s.slice();u.pop();let p=1;for(let c=n;c<e;++c)p*=a[c],u.push(a[c]);let l=[...We(r.shape).map(c=>c/p),1].slice(0,n);return[u,i,p,l]}var Se={};dt(Se,{assertParamsValid:()=>vT,computeFlatOffset:()=>TT,computeOutShape:()=>NT,getNormalizedAxes:()=>CT,isSliceContinous:()=>kT,maskToAxes:()=>IT,parseSliceParams:()=>ET,sliceInfo:()=>$T,startForAxis:()=>Ix,startIndicesWithElidedDims:()=>wx,stopForAxis:()=>Nx,stopIndicesWithElidedDims:()=>Sx,stridesForAxis:()=>vx,stridesWithElidedDims:()=>yx});var Fc=-2,ST=-1;function vT(r,t,e){let o=r.shape.length;v(o===t.length,()=>`Error in slice${o}D: Length of begin ${t} must match the rank of the array (${o}).`),v(o===e.length,()=>`Error in slice${o}D: Length of size ${e} must match the rank of the array (${o}).`);for(let s=0;s<o;++s)v(t[s]+e[s]<=r.shape[s],()=>`Error in slice${o}D: begin[${s}] + size[${s}] (${t[s]+e[s]}) would overflow input.shape[${s}] (${r.shape[s]})`)}function IT(r){let t=[],e=0;for(;r>0;)r&1&&t.push(e),r/=2,e++;return t}function NT(r,t,e){let o=[];for(let s=0;s<r.length;s++)o[s]=Math.ceil((t[s]-r[s])/e[s]);return o}function yx(r,t,e,o){let s=[...r];for(let n=s.length;n<o.length;n++)s.push(1);for(let n=0;n<e;n++)n===0?s[t]=1:(s.splice(t,0,1),s.pop());return s}function xx(r,t,e){return e<=r?e:e-(t-1)}function bx(r,t){let e=[];for(let o=0;o<r;o++)e.push(t+o);return e}function CT(r,t,e,o,s,n,i,a,u){let p=r.length,l=new Array(p),c=new Array(p),m=new Array(p);if(t.length&&e>0){let f=t[0],h=e+1;l=wx(i,f,h,o,r),c=Sx(a,f,h,s,r),m=yx(n,f,h,r)}else for(let f=0;f<p;f++)l[f]=Ix(i,o,n,r,f,u),c[f]=Nx(a,s,n,r,f,u),m[f]=vx(n,f,u);return{begin:l,end:c,strides:m}}function wx(r,t,e,o,s){let n=[...s],i=bx(e,t);for(let a=0;a<n.length;a++)if(i.indexOf(a)>-1)n[a]=0;else{let u=xx(t,e,a),p=o[u];r&1<<u&&(p=0),n[a]=p}return n}function Sx(r,t,e,o,s){let n=[...s],i=bx(e,t);for(let a=0;a<n.length;a++)if(i.indexOf(a)>-1)n[a]=Number.MAX_SAFE_INTEGER;else{let u=xx(t,e,a),p=o[u];r&1<<u&&(p=Number.MAX_SAFE_INTEGER),n[a]=p}for(let a=0;a<n.length;a++){let u=s[a];n[a]<0&&(n[a]+=u),n[a]=yo(0,n[a],s[a])}return n}function vx(r,t,e){let o=r[t];return(e&1<<t||o==null)&&(o=1),o}function Ix(r,t,e,o,s,n){let i=t[s],a=e[s]||1;(r&1<<s||n&1<<s||i==null)&&(a>0?i=Number.MIN_SAFE_INTEGER:i=Number.MAX_SAFE_INTEGER);let u=o[s];return i<0&&(i+=u),i=yo(0,i,u-1),i}function Nx(r,t,e,o,s,n){let i=t[s],a=e[s]||1;(r&1<<s||n&1<<s||i==null)&&(a>0?i=Number.MAX_SAFE_INTEGER:i=Number.MIN_SAFE_INTEGER);let u=o[s];return i<0&&(i+=u),a>0?i=yo(0,i,u):i=yo(-1,i,u-1),i}function kT(r,t,e){let o=e.length;for(let s=0;s<e.length;s++)if(e[s]>1){o=s;break}for(let s=o+1;s<e.length;s++)if(t[s]>0||e[s]!==r[s])return!1;return!0}function TT(r,t){let e=r.length>0?r[r.length-1]:1;for(let o=0;o<r.length-1;o++)e+=r[o]*t[o];return e}function ET(r,t,e){let o,s=r.shape.length;typeof t=="number"?o=[t,...new Array(s-1).fill(0)]:t.length<s?o=t.concat(new Array(s-t.length).fill(0)):o=t.slice(),o.forEach(i=>{v(i!==-1,()=>"slice() does not support negative begin indexing.")});let n;return e==null?n=new Array(s).fill(-1):typeof e=="number"?n=[e,...new Array(s-1).fill(-1)]:e.length<s?n=e.concat(new Array(s-e.length).fill(-1)):n=e,n=n.map((i,a)=>i>=0?i:(v(i===-1,()=>`Negative size values should be exactly -1 but got ${i} for the slice() size at index ${a}.`),r.shape[a]-o[a])),[o,n]}function $T(r,t,e,o,s,n,i,a,u){let p;if(o==null?(p=new Array(t.length),p.fill(1)):p=o,i!=null&&(i&i-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let l=!1,c={dims:p.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:e.slice(),strides:p.slice(),beginMask:s,endMask:n,ellipsisMask:i,newAxisMask:a,shrinkAxisMask:u};for(let N=0;N<c.dims;N++)l&&(1<<N&a)!==0&&c.numAddAxisAfterEllipsis++,1<<N&i&&(l=!0);l||(c.ellipsisMask|=1<<c.dims,c.dims++);let m={dims:r.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};DT(c,m);let f=!0,h=!0,b=!0,y=[],I=[];for(let N=0;N<r.length;++N){if(m.strides[N]===0)throw Error(`strides[${N}] must be non-zero`);let k=!!(m.shrinkAxisMask&1<<N),E=r[N];if(E===-1){y.push(k?1:-1);continue}let R=[m.beginMask&1<<N,m.endMask&1<<N],P=[m.strides[N]>0?0:-1,m.strides[N]>0?E:E-1];if(k&&m.strides[N]<=0)throw Error("only stride 1 allowed on non-range indexing.");b=b&&m.strides[N]===1;let z=!!(m.beginMask&1<<N&&m.endMask&1<<N);if(m.beginValid&&m.endValid){if(k){let X=m.begin[N]<0?E+m.begin[N]:m.begin[N];if(m.begin[N]=X,m.end[N]=m.begin[N]+1,X<0||X>=E)throw Error(`slice index ${m.begin[N]} of dimension ${N} out of bounds.`)}else m.begin[N]=gx(m.begin[N],0,m.strides[N],E,R,P),m.end[N]=gx(m.end[N],1,m.strides[N],E,R,P);let H=m.strides[N]===1&&m.begin[N]===0&&m.end[N]===E;f=f&&H,h=h&&(N===0&&m.strides[N]===1||H)}else f=f&&m.strides[N]===1&&z,h=h&&(N===0&&m.strides[N]===1||z);let L,U=!1;if(m.beginValid&&m.endValid?(L=m.end[N]-m.begin[N],U=!0):k?(L=1,U=!0):z&&E>=0&&(m.strides[N]<0?L=-E:L=E,U=!0),U){let H;L===0||L<0!=m.strides[N]<0?H=0:H=Math.trunc(L/m.strides[N])+(L%m.strides[N]!==0?1:0),y.push(H)}else y.push(-1)}for(let N=0;N<m.finalShapeGatherIndices.length;++N){let k=m.finalShapeGatherIndices[N];k>=0?I.push(y[k]):k===Fc&&I.push(1)}return{finalShapeSparse:I.filter((N,k)=>m.finalShapeGatherIndices[k]!==Fc),finalShape:I,isIdentity:f,sliceDim0:h,isSimpleSlice:b,begin:m.begin,end:m.end,strides:m.strides}}function DT(r,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let e=0;t.beginValid=r.begin!=null,t.endValid=r.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let o=0;o<r.dims;o++)if(1<<o&r.ellipsisMask){let s=Math.min(t.dims-(r.dims-o)+1+r.numAddAxisAfterEllipsis,t.dims);for(;e<s;e++)t.begin[e]=0,t.end[e]=0,t.strides[e]=1,t.beginMask|=1<<e,t.endMask|=1<<e,t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[e]=o}else if(1<<o&r.newAxisMask)t.finalShapeGatherIndices.push(Fc),t.finalShapeGatherIndicesSparse.push(-1);else{if(e===t.begin.length)throw Error(`Index out of range using input dim ${e}; input has only ${t.dims} dims, ${t.begin.length}.`);r.begin!=null&&(t.begin[e]=r.begin[o]),r.end!=null&&(t.end[e]=r.end[o]),t.strides[e]=r.strides[o],r.beginMask&1<<o&&(t.beginMask|=1<<e),r.endMask&1<<o&&(t.endMask|=1<<e),r.shrinkAxisMask&1<<o?(t.finalShapeGatherIndices.push(ST),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<e):(t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(o)),t.inputShapeGatherIndicesSparse[e]=o,e++}}function gx(r,t,e,o,s,n){if(s[t])return e>0?n[t]:n[t+1&1];{let i=r<0?o+r:r;return i<n[0]?n[0]:i>n[1]?n[1]:i}}var T={};dt(T,{ERF_A1:()=>KT,ERF_A2:()=>jT,ERF_A3:()=>XT,ERF_A4:()=>YT,ERF_A5:()=>QT,ERF_P:()=>qT,PARALLELIZE_THRESHOLD:()=>$u,RowPartitionType:()=>Je,SELU_SCALE:()=>HT,SELU_SCALEALPHA:()=>GT,applyActivation:()=>uo,assertAndGetBroadcastShape:()=>ut,assertAxesAreInnerMostDims:()=>NI,assertParamsConsistent:()=>AT,assignToTypedArray:()=>oE,axesAreInnerMostDims:()=>gc,calculateShapes:()=>_C,checkEinsumDimSizes:()=>pE,checkPadOnDimRoundingMode:()=>Et,combineLocations:()=>Ch,combineRaggedTensorToTensorShapes:()=>_T,complexWithEvenIndex:()=>tE,complexWithOddIndex:()=>eE,computeConv2DInfo:()=>Qr,computeConv3DInfo:()=>Wd,computeDefaultPad:()=>hc,computeDilation2DInfo:()=>vv,computeOptimalWindowSize:()=>zT,computeOutAndReduceShapes:()=>II,computeOutShape:()=>RT,computePool2DInfo:()=>dc,computePool3DInfo:()=>Iv,convertConv2DDataFormat:()=>Ud,decodeEinsumEquation:()=>aE,eitherStridesOrDilationsAreOne:()=>Gt,expandShapeToKeepDim:()=>ur,exponent:()=>nE,exponents:()=>sE,fromStringArrayToUint8:()=>DE,fromUint8ToStringArray:()=>$E,getAxesPermutation:()=>CI,getBroadcastDims:()=>xh,getComplexWithIndex:()=>rE,getEinsumComputePath:()=>lE,getEinsumPermutation:()=>uE,getFusedBiasGradient:()=>ao,getFusedDyActivation:()=>io,getImageCenter:()=>LT,getInnerMostAxes:()=>TI,getPermuted:()=>MT,getRaggedRank:()=>PT,getReductionAxes:()=>Ra,getReshaped:()=>BT,getReshapedPermuted:()=>VT,getRowPartitionTypesHelper:()=>FT,getSliceBeginCoords:()=>WT,getSliceSize:()=>UT,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>dE,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>hE,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>gE,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>bE,getSparseReshapeInputOutputMismatchErrorMessage:()=>SE,getSparseReshapeInputOutputMultipleErrorMessage:()=>wE,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>yE,getSparseReshapeNegativeOutputDimErrorMessage:()=>xE,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>CE,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>vE,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>IE,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>NE,getUndoAxesPermutation:()=>kI,isIdentityPermutation:()=>cE,log:()=>g1,mergeRealAndImagArrays:()=>ZT,prepareAndValidate:()=>wT,prepareSplitSize:()=>fE,segment_util:()=>Oc,shouldFuse:()=>po,slice_util:()=>Se,splitRealAndImagArrays:()=>JT,stridesOrDilationsArePositive:()=>qe,tupleValuesAreOne:()=>Yr,upcastType:()=>Wt,validateDefaultValueShape:()=>OT,validateInput:()=>qs,validateUpdateShape:()=>oy,warn:()=>sr});function AT(r,t){let e=r[0].length;r.forEach((s,n)=>{v(s.length===e,()=>`Error in concat${e}D: rank of tensors[${n}] must be the same as the rank of the rest (${e})`)}),v(t>=0&&t<e,()=>`Error in concat${e}D: axis must be between 0 and ${e-1}.`);let o=r[0];r.forEach((s,n)=>{for(let i=0;i<e;i++)v(i===t||s[i]===o[i],()=>`Error in concat${e}D: Shape of tensors[${n}] (${s}) does not match the shape of the rest (${o}) along the non-concatenated axis ${n}.`)})}function RT(r,t){let e=r[0].slice();for(let o=1;o<r.length;o++)e[t]+=r[o][t];return e}var Je;(function(r){r[r.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",r[r.VALUE_ROWIDS=1]="VALUE_ROWIDS",r[r.ROW_LENGTHS=2]="ROW_LENGTHS",r[r.ROW_SPLITS=3]="ROW_SPLITS",r[r.ROW_LIMITS=4]="ROW_LIMITS",r[r.ROW_STARTS=5]="ROW_STARTS"})(Je||(Je={}));function _T(r,t,e){let o=new Array;if(e==null&&t==null)return o;if(t==null)for(;o.length<r+e.length;)o.push(-1);else o=t.slice();if(e==null)return o;if(r+e.length!==o.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${r+e.length}, but shape.rank = ${o.length}`);for(let s=1;s<e.length;++s){let n=e[s],i=o[o.length-e.length+s],a=o[i];if(n>=0)if(a>=0){if(a!==n)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${s+r}] = ${n} but shape[${s+r}] = ${a}`)}else o[i]=n}return o}function FT(r){let t={FIRST_DIM_SIZE:Je.FIRST_DIM_SIZE,VALUE_ROWIDS:Je.VALUE_ROWIDS,ROW_LENGTHS:Je.ROW_LENGTHS,ROW_SPLITS:Je.ROW_SPLITS,ROW_LIMITS:Je.ROW_LIMITS,ROW_STARTS:Je.ROW_STARTS},e=[];for(let o of r)if(o in t)e.push(t[o]);else break;return e}function PT(r){return r.length===0?0:r[0]===Je.FIRST_DIM_SIZE?r.length-1:r.length}function OT(r,t){if(r==null||t==null)return;let e=r.length,o=t.length;if(e>=o)throw new Error(`defaultValue.shape=${r} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${e} must be less than ragged tensor input flatValues.rank = ${o})`);for(let s=0;s<Math.min(e,o-1);++s){let n=r[s],i=t[s+1];if(n>=0&&i>=0&&n!==1&&n!==i)throw new Error(`defaultValue.shape=${r}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${s-r.length}] = ${n} but ragged tensor input.flatValues.shape[${s-r.length}] = ${i}`)}}var $u=30;function zT(r){return r<=$u?r:So(r,Math.floor(Math.sqrt(r)))}function LT(r,t,e){let o=e*(typeof r=="number"?r:r[0]),s=t*(typeof r=="number"?r:r[1]);return[o,s]}function BT(r,t,e,o=!0){let s=[];if(o)s=s.concat(t.slice(0)),s.push(r[0]/e),s=s.concat(r.slice(1));else{s=s.concat(r[0]);let n=t.length;for(let i=0;i<n;++i)s=s.concat([r[i+1]/t[i],t[i]]);s=s.concat(r.slice(n+1))}return s}function MT(r,t,e=!0){let o=[];if(e){o.push(t);for(let s=t+1;s<r;++s)s<=2*t?(o.push(s),o.push(s-(t+1))):o.push(s)}else{let s=[],n=[];for(let i=1;i<r;++i)i>=t*2+1||i%2===1?n.push(i):s.push(i);o.push(...s),o.push(0),o.push(...n)}return o}function VT(r,t,e,o=!0){let s=[];o?s.push(r[0]/e):s.push(r[0]*e);for(let n=1;n<r.length;++n)n<=t.length?o?s.push(t[n-1]*r[n]):s.push(r[n]/t[n-1]):s.push(r[n]);return s}function WT(r,t){let e=[0];for(let o=0;o<t;++o)e.push(r[o][0]);return e}function UT(r,t,e){let o=r.slice(0,1);for(let s=0;s<e;++s)o.push(r[s+1]-t[s][0]-t[s][1]);return o}var GT=1.7580993408473768,HT=1.0507009873554805;var qT=.3275911,KT=.254829592,jT=-.284496736,XT=1.421413741,YT=-1.453152027,QT=1.061405429;function ZT(r,t){if(r.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${r.length}, imag: ${t.length}.`);let e=new Float32Array(r.length*2);for(let o=0;o<e.length;o+=2)e[o]=r[o/2],e[o+1]=t[o/2];return e}function JT(r){let t=new Float32Array(r.length/2),e=new Float32Array(r.length/2);for(let o=0;o<r.length;o+=2)t[o/2]=r[o],e[o/2]=r[o+1];return{real:t,imag:e}}function tE(r){let t=Math.ceil(r.length/4),e=new Float32Array(t),o=new Float32Array(t);for(let s=0;s<r.length;s+=4)e[Math.floor(s/4)]=r[s],o[Math.floor(s/4)]=r[s+1];return{real:e,imag:o}}function eE(r){let t=Math.floor(r.length/4),e=new Float32Array(t),o=new Float32Array(t);for(let s=2;s<r.length;s+=4)e[Math.floor(s/4)]=r[s],o[Math.floor(s/4)]=r[s+1];return{real:e,imag:o}}function rE(r,t){let e=r[t*2],o=r[t*2+1];return{real:e,imag:o}}function oE(r,t,e,o){r[o*2]=t,r[o*2+1]=e}function sE(r,t){let e=new Float32Array(r/2),o=new Float32Array(r/2);for(let s=0;s<Math.ceil(r/2);s++){let n=(t?2:-2)*Math.PI*(s/r);e[s]=Math.cos(n),o[s]=Math.sin(n)}return{real:e,imag:o}}function nE(r,t,e){let o=(e?2:-2)*Math.PI*(r/t),s=Math.cos(o),n=Math.sin(o);return{real:s,imag:n}}var Pc="->",iE=/->/g,Cx=",",kx="...";function aE(r,t){r=r.replace(/\s/g,"");let e=(r.length-r.replace(iE,"").length)/Pc.length;if(e<1)throw new Error("Equations without an arrow are not supported.");if(e>1)throw new Error(`Equation must contain exactly one arrow ("${Pc}").`);let[o,s]=r.split(Pc);v(o.indexOf(kx)===-1,()=>`The ellipsis notation ("${kx}") is not supported yet.`);let n=o.split(Cx),i=n.length;if(t!==i)throw new Error(`Expected ${i} input tensors, received ${t}`);if(i>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let a=[];for(let m=0;m<s.length;++m){let f=s[m];if(!n.some(h=>h.indexOf(f)!==-1))throw new Error(`Output subscripts contain the label ${f} not present in the input subscripts.`);a.indexOf(f)===-1&&a.push(f)}for(let m=0;m<o.length;++m){let f=o[m];a.indexOf(f)===-1&&f!==Cx&&a.push(f)}let u=new Array(n.length);for(let m=0;m<i;++m){if(new Set(n[m].split("")).size!==n[m].length)throw new Error(`Found duplicate axes in input component ${n[m]}. Support for duplicate axes in input is not implemented yet.`);u[m]=[];for(let f=0;f<n[m].length;++f)u[m].push(a.indexOf(n[m][f]))}let p=a.length,l=s.length,c=[];for(let m=l;m<p;++m)c.push(m);return{allDims:a,summedDims:c,idDims:u}}function uE(r,t){let e=new Array(r);e.fill(-1);for(let s=0;s<t.length;++s)e[t[s]]=s;let o=[];for(let s=0;s<r;++s)e[s]===-1&&o.push(s);return e=e.filter(s=>s!==-1),{permutationIndices:e,expandDims:o}}function pE(r,t,e){let o=new Array(r);for(let s=0;s<e.length;++s){let n=e[s].shape;for(let i=0;i<t[s].length;++i)o[t[s][i]]===void 0?o[t[s][i]]=n[i]:v(o[t[s][i]]===n[i],()=>`Expected dimension ${o[t[s][i]]} at axis ${i} of input shaped ${JSON.stringify(n)}, but got dimension ${n[i]}`)}}function lE(r,t){let e=r,o=[],s=0;r.length===0&&e.push(-1),s=r.length+1;for(let i=0;i<s;++i)o.push([]);let n=[];for(let i=0;i<e.length;++i){let a=e[i],u=mE(t,a);for(let p of u)n.indexOf(p)===-1&&(o[i].push(p),n.push(p))}return{path:e,steps:o}}function cE(r){return r.every((t,e)=>t===e)}function mE(r,t){let e=[];for(let o=0;o<r.length;++o)(r[o].length===0||r[o].indexOf(t)!==-1||t===-1)&&e.push(o);return e}function fE(r,t,e=0){let o=[];if(typeof t=="number")v(r.shape[e]%t===0,()=>"Number of splits must evenly divide the axis."),o=new Array(t).fill(r.shape[e]/t);else{let s=t.reduce((i,a)=>(a===-1&&(i+=1),i),0);v(s<=1,()=>"There should be only one negative value in split array.");let n=t.indexOf(-1);if(n!==-1){let i=t.reduce((a,u)=>u>0?a+u:a);t[n]=r.shape[e]-i}v(r.shape[e]===t.reduce((i,a)=>i+a),()=>"The sum of sizes must match the size of the axis dimension."),o=t}return o}function dE(r){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${r}`}function hE(r,t){return`indices(${r}, 0) is invalid: ${t} < 0`}function gE(r,t,e){return`indices(${r}, 0) is invalid: ${t} >= ${e}`}function yE(r,t){return`only one output dimension may be -1, not both ${r} and ${t}`}function xE(r,t){return`size ${r} must be non-negative, not ${t}`}function bE(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function wE(r,t){let e=et(r),o=et(t);return`Input to reshape is a SparseTensor with ${e}
  dense values, but the requested shape requires a multiple of ${o}. inputShape=${r} outputShape= ${t}`}function SE(r,t){let e=et(r),o=et(t);return`Input to reshape is a tensor with ${e} dense values, but the requested shape has ${o}. inputShape=${r} outputShape=${t}`}function vE(){return"segment ids must be >= 0"}function IE(){return"segment ids are not increasing"}function NE(r,t){return`Segment id ${r} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function CE(r,t,e){return`Bad: indices[${r}] == ${t} out of range [0, ${e})`}var Oc={};dt(Oc,{collectGatherOpShapeInfo:()=>EE,computeOutShape:()=>TE,segOpComputeOptimalWindowSize:()=>kE});function kE(r,t){let e=!1,o;for(r<=$u?(o=r,e=!0):o=So(r,Math.floor(Math.sqrt(r)));!e;)o>t||o===r?e=!0:o=So(r,o+1);return o}function TE(r,t,e){let o=[],s=r.length;for(let n=0;n<s;n++)n!==t?o.push(r[n]):o.push(e);return o}function EE(r,t,e,o){let s=t.shape.length,n=r.shape.length;if(o!==0&&(o<-s||o>s))throw new Error(`Expect batchDims in the range of [-${s}, ${s}], but got ${o}`);if(o<0&&(o+=s),o>n)throw new Error(`batchDims (${o}) must be less than rank(x) (
    ${n}).`);if(e<o)throw new Error(`batchDims (${o}) must be less than or equal to axis (${e}).`);for(let c=0;c<o;++c)if(r.shape[c]!==t.shape[c])throw new Error(`x.shape[${c}]: ${r.shape[c]} should be equal to indices.shape[${c}]: ${t.shape[c]}.`);let i=r.shape[e],a=[],u=1,p=1,l=1;for(let c=0;c<o;++c)a.push(r.shape[c]),u*=r.shape[c];for(let c=o;c<e;c++)a.push(r.shape[c]),p*=r.shape[c];for(let c=o;c<s;c++)a.push(t.shape[c]);for(let c=e+1;c<n;c++)a.push(r.shape[c]),l*=r.shape[c];return{batchSize:u,sliceSize:l,outerSize:p,dimSize:i,outputShape:a}}function $E(r){try{return r.map(t=>qo(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function DE(r){return r.map(t=>Ho(t))}var as={};dt(as,{nonMaxSuppressionV3Impl:()=>hu,nonMaxSuppressionV4Impl:()=>gu,nonMaxSuppressionV5Impl:()=>yu,whereImpl:()=>lu});ix();var ve=B();ve.registerFlag("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE",()=>15);ve.registerFlag("WEBGPU_CPU_FORWARD",()=>!0);ve.registerFlag("WEBGPU_MATMUL_PROGRAM_TYPE",()=>-1);ve.registerFlag("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE",()=>!0);ve.registerFlag("WEBGPU_USE_LOW_POWER_GPU",()=>!1);ve.registerFlag("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e3);ve.registerFlag("WEBGPU_USE_PROFILE_TOOL",()=>!1);ve.registerFlag("WEBGPU_IMPORT_EXTERNAL_TEXTURE",()=>!0);ve.registerFlag("WEBGPU_USE_NAIVE_CONV2D_DEBUG",()=>!1);ve.registerFlag("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL",()=>-1);ve.registerFlag("WEBGPU_CONV_SEPARATE_IM2COL_SHADER",()=>!1);ve.registerFlag("WEBGPU_PRINT_SHADER",()=>"");ve.registerFlag("WEBGPU_ENGINE_COMPILE_ONLY",()=>!1);var Du=class{constructor(t){t&&(this.vendor=t.vendor,this.architecture=t.architecture,this.intelGPUGeneration=this.getIntelGPUGeneration())}getIntelGPUGeneration(){if(this.isIntel()){if(this.architecture.startsWith("gen"))return Number(this.architecture.match(/\d+/));if(this.architecture.startsWith("xe"))return 12}return 0}isIntel(){return this.vendor==="intel"}};var Au=class{constructor(t){this.device=t,this.numUsedBuffers=0,this.numFreeBuffers=0,this.freeBuffers=new Map,this.usedBuffers=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireBuffer(t,e,o=!1,s=!0){let n,i=Ex(t,e);return s?(this.freeBuffers.has(i)||this.freeBuffers.set(i,[]),this.freeBuffers.get(i).length>0?(n=this.freeBuffers.get(i).pop(),this.numFreeBuffers--):(n=this.device.createBuffer({size:t,usage:e,mappedAtCreation:o}),this.numBytesAllocated+=t)):(n=this.device.createBuffer({size:t,usage:e,mappedAtCreation:o}),this.numBytesAllocated+=t),this.usedBuffers.has(i)||this.usedBuffers.set(i,[]),this.usedBuffers.get(i).push(n),this.numUsedBuffers++,this.numBytesUsed+=t,n}releaseBuffer(t,e=!0){if(this.freeBuffers.size===0)return;let o=t.size,s=t.usage,n=Ex(o,s),i=this.usedBuffers.get(n),a=i.indexOf(t);if(a<0)throw new Error("Cannot find the buffer in buffer manager");i[a]=i[i.length-1],i.pop(),this.numUsedBuffers--,this.numBytesUsed-=o,e?(this.freeBuffers.get(n).push(t),this.numFreeBuffers++):(t.destroy(),this.numBytesAllocated-=o)}getNumUsedBuffers(){return this.numUsedBuffers}getNumFreeBuffers(){return this.numFreeBuffers}dispose(){this.freeBuffers.forEach((t,e)=>{t.forEach(o=>{o.destroy()})}),this.usedBuffers.forEach((t,e)=>{t.forEach(o=>{o.destroy()})}),this.freeBuffers=new Map,this.usedBuffers=new Map,this.numUsedBuffers=0,this.numFreeBuffers=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function Ex(r,t){return`${r}_${t}`}var Ru=class{constructor(t){this.device=t,this.numUsedTextures=0,this.numFreeTextures=0,this.freeTextures=new Map,this.usedTextures=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireTexture(t,e,o,s){let n=Dx(o),i=t*e*n,a=$x(t,e,o,s);if(this.freeTextures.has(a)||this.freeTextures.set(a,[]),this.usedTextures.has(a)||this.usedTextures.set(a,[]),this.numBytesUsed+=i,this.numUsedTextures++,this.freeTextures.get(a).length>0){this.numFreeTextures--;let p=this.freeTextures.get(a).shift();return this.usedTextures.get(a).push(p),p}this.numBytesAllocated+=i;let u=this.device.createTexture({size:[t,e],format:o,usage:s});return this.usedTextures.get(a).push(u),u}releaseTexture(t){if(this.freeTextures.size===0)return;let e=t.width,o=t.height,s=t.format,n=t.usage,i=$x(e,o,s,n);this.freeTextures.has(i)||this.freeTextures.set(i,[]),this.freeTextures.get(i).push(t),this.numFreeTextures++,this.numUsedTextures--;let a=this.usedTextures.get(i),u=a.indexOf(t);if(u<0)throw new Error("Cannot release a texture that was never provided by this texture manager");a.splice(u,1);let p=Dx(s),l=e*o*p;this.numBytesUsed-=l}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){this.freeTextures.forEach((t,e)=>{t.forEach(o=>{o.destroy()})}),this.usedTextures.forEach((t,e)=>{t.forEach(o=>{o.destroy()})}),this.freeTextures=new Map,this.usedTextures=new Map,this.numUsedTextures=0,this.numFreeTextures=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function $x(r,t,e,o){return`${r}_${t}_${e}_${o}`}function Dx(r){if(r==="rgba8unorm")return 16;throw new Error(`${r} is not supported!`)}function Ax(r,t){if(Math.max(...r)>5)throw new Error("Cannot symbolically compute strides for rank > 6 tensor.");let e=r.length,o="xyzwuv",s=r.map(i=>`${t}.${o[i]}`),n=new Array(e-1);n[e-2]=s[e-1];for(let i=e-3;i>=0;--i)n[i]=`(${n[i+1]} * ${s[i+1]})`;return n}var le=(r,t,e)=>e==="int32"?`atomicAdd(${r}, bitcast<i32>(${t}));`:`
          {
            var oldValue = 0;
            loop {
              let newValueF32 = bitcast<f32>(oldValue) + (${t});
              let newValue = bitcast<i32>(newValueF32);
              let res = atomicCompareExchangeWeak(${r}, oldValue, newValue);
              if res.exchanged {
                break;
              }
              oldValue = res.old_value;
            }
          }`;var fr;(function(r){r[r.FROM_PIXELS=0]="FROM_PIXELS",r[r.DRAW=1]="DRAW"})(fr||(fr={}));var Px=(r,t,e,o,s)=>{let n={dtype:o.dtype,shape:o.shape},i=RE(e,n,t),a=r.createShaderModule({code:i,label:t.constructor.name}),u=B().get("WEBGPU_PRINT_SHADER");if(u!==""){u=u.toLowerCase();let p=u.split(",");(u==="all"||p.some(l=>t.shaderKey.toLowerCase().includes(l)))&&(console.group(t.shaderKey),console.debug(i),console.groupEnd())}return s?r.createComputePipelineAsync({compute:{module:a,entryPoint:"_start"},label:t.constructor.name,layout:"auto"}):r.createComputePipeline({compute:{module:a,entryPoint:"_start"},label:t.constructor.name,layout:"auto"})},Y=(r,t="f32")=>{switch(r){case 1:return`${t}`;case 2:return`vec2<${t}>`;case 3:return`vec3<${t}>`;case 4:return`vec4<${t}>`;default:throw new Error(`${r}-component ${t} is not supported.`)}};function mt(r){if(r<=1)return"i32";if(r===2)return"vec2<i32>";if(r===3)return"vec3<i32>";if(r===4)return"vec4<i32>";if(r===5)return"vec5";if(r===6)return"vec6";throw Error(`GPU for rank ${r} is not yet supported`)}function Ae(r){if(r===0)return"x";if(r===1)return"y";if(r===2)return"z";if(r===3)return"w";if(r===4)return"u";if(r===5)return"v";throw Error(`Index ${r} is not yet supported`)}function D(...r){let t;switch(r.length){case 0:t=`
        fn main()
      `;break;case 1:t=`
        fn main(${r[0]} : i32)
      `;break;default:throw Error("Unreachable")}return t}function Rx(r,t){let e;return e=`
     ${AE(t)}
      fn _start(@builtin(local_invocation_id) LocalId : vec3<u32>,
                @builtin(global_invocation_id) GlobalId : vec3<u32>,
                @builtin(local_invocation_index) LocalIndex: u32,
                @builtin(workgroup_id) WorkgroupId : vec3<u32>,
                @builtin(num_workgroups) NumWorkgroups : vec3<u32>) {
        localId = LocalId;
        localIndex = LocalIndex;
        globalId = GlobalId;
        numWorkgroups = NumWorkgroups;
        workgroupId = WorkgroupId;
        ${r?"main(getGlobalIndex());":"main();"};
      }
    `,e}function AE(r){return`
  @compute @workgroup_size(${r.workgroupSize[0]}, ${r.workgroupSize[1]}, ${r.workgroupSize[2]})
`}function RE(r,t,e){let o=[],s=e.workgroupSize[0]*e.workgroupSize[1]*e.workgroupSize[2];if(e.outputComponent=e.outputComponent?e.outputComponent:1,o.push(`

      var<private> localId: vec3<u32>;
      var<private> localIndex: u32;
      var<private> globalId: vec3<u32>;
      var<private> numWorkgroups: vec3<u32>;
      var<private> workgroupId: vec3<u32>;

      // Only used when the y/z dimension of workgroup size is 1.
      fn getGlobalIndex() -> i32 {
        ${zx(e)?"  return i32(globalId.x);":`  return i32((workgroupId.z * numWorkgroups.x * numWorkgroups.y +
                workgroupId.y * numWorkgroups.x + workgroupId.x) * ${s}u +
                localIndex);
        `}
      }
    `),e.pixelsOpType!=null){let h=e.pixelsOpType===fr.FROM_PIXELS?`@group(0) @binding(0) var<storage, read_write> result: array<${_r(t.dtype,e.outputComponent)}>;`:`@group(0) @binding(1) var<storage, read> inBuf : array<${_r(r[0].dtype,e.outputComponent)}>;`,b=t.shape.length===3?"vec2<i32>":"i32";o.push(`
        struct Uniform {
          outShapeStrides : ${b},
          size            : i32,
          numChannels     : i32,
          alpha           : f32,
        };

        ${h}
        @group(0) @binding(2) var<uniform> uniforms: Uniform;
      `);let y=Fx(e);return[_x,o.join(`
`),Ys(t.shape),e.getUserCode(),Rx(y,e)].join(`
`)}let n,i,a="struct Uniforms { NAN : f32, INFINITY : f32, ";e.variableNames.forEach((h,b)=>{let y=mt(r[b].shape.length);a+=`${h.charAt(0).toLowerCase()+h.slice(1)}Shape : ${y}, `,n=r[b].shape.length-1,i=mt(n),a+=`${h.charAt(0).toLowerCase()+h.slice(1)}ShapeStrides: ${i}, `});let u=mt(t.shape.length);a+=`outShape : ${u}, `,n=t.shape.length-1,i=mt(n),a+=`
         outShapeStrides: ${i}, `,e.size&&(a+="size : i32, "),e.uniforms&&(a+=e.uniforms),a+="};",a=ME(a),o.push(a),e.atomic?o.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<atomic<i32>>;
    `):o.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<${_r(t.dtype,e.outputComponent)}>;
    `),e.variableNames.forEach((h,b)=>{o.push(`
      @group(0) @binding(${1+b}) var<storage, read> ${h}: array<${e.variableComponents?_r(r[b].dtype,e.variableComponents[b]):_r(r[b].dtype,e.outputComponent)}>;
        `)}),a!==""&&o.push(`
      @group(0) @binding(${1+e.variableNames.length}) var<uniform> uniforms: Uniforms;
      `);let p=zE(t.shape,e.dispatchLayout),l=[_x,o.join(`
`)+_E,Ys(t.shape),p,LE(t.shape.length)];e.atomic||l.push(BE(t.shape,t.dtype,e.outputComponent)),e.variableNames.forEach((h,b)=>{l.push(`${Ys(r[b].shape,h)}`)});let c=r.map((h,b)=>OE(h,t.shape,e.variableComponents?e.variableComponents[b]:e.outputComponent,e.dispatchLayout.x.length===t.shape.length)).join(`
`);l.push(c),l.push(e.getUserCode());let m=Fx(e);return l.push(Rx(m,e)),l.join(`
`)}function Ox(r,t,e){let o=r.shaderKey;if(r.pixelsOpType!=null)return o;let s=[],n=[];t.forEach(l=>{s.push(l.shape),n.push(l.dtype)}),s.push(e.shape),n.push(e.dtype);let i=t.map(l=>T.getBroadcastDims(l.shape,e.shape)),a=t.map(l=>S.arraysEqual(l.shape,e.shape)).join("_"),u=i.map(l=>l.join("_")).join(";"),p=zx(r)?"flatDispatch":"";return o+="_"+(r.workgroupSize?r.workgroupSize.join(","):"")+s.map(l=>l.length).join(",")+n.join(",")+r.variableNames.join(",")+u+a+p,o}var _x=`
  struct vec5 {x: i32, y: i32, z: i32, w: i32, u: i32};
  struct vec6 {x: i32, y: i32, z: i32, w: i32, u: i32, v: i32};

  // Checks whether coordinates lie within the bounds of the shape.
  fn coordsInBounds2D(coord : vec2<i32>, shape : vec2<i32>) -> bool {
    return all(coord >= vec2<i32>(0)) && all(coord < shape);
  }
  fn coordsInBounds3D(coord : vec3<i32>, shape : vec3<i32>) -> bool {
    return all(coord >= vec3<i32>(0)) && all(coord < shape);
  }
  fn coordsInBounds4D(coord : vec4<i32>, shape : vec4<i32>) -> bool {
    return all(coord >= vec4<i32>(0)) && all(coord < shape);
  }

  fn getIndexFromCoords1D(coord : i32, shape : i32) -> i32 {
    return coord;
  }
  fn getIndexFromCoords2D(coords : vec2<i32>, shape : vec2<i32>) -> i32 {
    return dot(coords, vec2<i32>(shape.y, 1));
  }
  fn getIndexFromCoords3D(coords : vec3<i32>, shape : vec3<i32>) -> i32 {
    return dot(coords, vec3<i32>(shape.y * shape.z, shape.z, 1));
  }
  fn getIndexFromCoords4D(coords : vec4<i32>, shape : vec4<i32>) -> i32 {
    return dot(coords, vec4<i32>(
        shape.y * shape.z * shape.w, shape.z * shape.w, shape.w, 1));
  }
  fn getIndexFromCoords5D(coords : vec5, shape : vec5) -> i32 {
    let shapeStrides: vec5 = vec5(shape.y * shape.z * shape.w * shape.u, shape.z * shape.w * shape.u, shape.w * shape.u, shape.u, 1);
    return coords.x*shapeStrides.x + coords.y*shapeStrides.y + coords.z*shapeStrides.z + coords.w*shapeStrides.w + coords.u*shapeStrides.u;
  }
  fn getIndexFromCoords6D(coords : vec6, shape : vec6) -> i32 {
    let shapeStrides: vec6 = vec6(shape.y * shape.z * shape.w * shape.u * shape.v, shape.z * shape.w * shape.u * shape.v, shape.w * shape.u * shape.v, shape.u * shape.v, shape.v, 1);
    return coords.x*shapeStrides.x + coords.y*shapeStrides.y + coords.z*shapeStrides.z + coords.w*shapeStrides.w + coords.u*shapeStrides.u + coords.v*shapeStrides.v;
  }

  // NaN defination in IEEE 754-1985 is :
  //   - sign = either 0 or 1.
  //   - biased exponent = all 1 bits.
  //   - fraction = anything except all 0 bits (since all 0 bits represents infinity).
  // https://en.wikipedia.org/wiki/IEEE_754-1985#Representation_of_non-numbers
  fn isnan(val: f32) -> bool {
    let floatToUint: u32 = bitcast<u32>(val);
    return (floatToUint & 0x7fffffffu) > 0x7f800000u;
  }
  fn isnanVec4(val : vec4<f32>) -> vec4<bool> {
    let floatToUint: vec4<u32> = bitcast<vec4<u32>>(val);
    return (floatToUint & vec4<u32>(0x7fffffffu)) > vec4<u32>(0x7f800000u);
  }
`,_E=`
  fn isinf(val: f32) -> bool {
    return abs(val) == uniforms.INFINITY;
  }
`;function Ys(r,t=""){let e=r.length,o=t!==""?`get${t.charAt(0).toUpperCase()+t.slice(1)}CoordsFromIndex`:"getCoordsFromIndex",s=t!==""?`${t.charAt(0).toLowerCase()+t.slice(1)}ShapeStrides`:"outShapeStrides";if(e<=1)return`fn ${o}(index : i32) -> i32 { return index; }`;let n=S.computeStrides(r),i=mt(e),a=[];for(let p=0;p<e;p++)a.push(`d${p}`);if(n.length===1)return`    fn ${o}(index : i32) -> vec2<i32> {
      let d0 = index / uniforms.${s}; let d1 = index - d0 * uniforms.${s};
      return vec2<i32>(d0, d1);
    }`;let u;return u="var index2 = index;"+n.map((p,l)=>{let c=`let ${a[l]} = index2 / uniforms.${s}.${Ae(l)}`,m=l===n.length-1?`let ${a[l+1]} = index2 - ${a[l]} * uniforms.${s}.${Ae(l)}`:`index2 = index2 - ${a[l]} * uniforms.${s}.${Ae(l)}`;return`${c}; ${m};`}).join(""),`
    fn ${o}(index : i32) -> ${i} {
      ${u}
      return ${i}(${a.join(",")});
    }
  `}function FE(r,t){let e=r.name,o=r.shape.length,s=mt(o),n="get"+e.charAt(0).toUpperCase()+e.slice(1),i=["d0","d1","d2","d3","d4","d5"].slice(0,o),a=i.map(l=>`${l} : i32`).join(", ");if(o<1)return`
      fn ${n}() -> ${Y(t)} {
        return ${Y(t)}(${e}[0]);
      }
    `;let u=`uniforms.${e.charAt(0).toLowerCase()+e.slice(1)}Shape`,p=`${o}D`;return o===0&&(p="1D"),`
    fn ${n}(${a}) -> ${Y(t)} {
      return ${Y(t)}(${e}[getIndexFromCoords${p}(${s}(${i.join(",")}),
        ${u})${t===1?"":` / ${t}`}]);
    }
   `}function PE(r,t,e,o){let s=r.name,n=s.charAt(0).toUpperCase()+s.slice(1),i="get"+n+"ByOutput",a=r.shape.length,u=t.length,p=mt(u);if(S.arraysEqual(r.shape,t)&&o)return`
    fn ${i}Index(globalIndex : i32) -> ${Y(e)} {
      return ${Y(e)}(${s}[globalIndex]);
    }

    fn ${i}Coords(coords : ${p}) -> ${Y(e)} {
      return ${Y(e)}(${s}[${u>1?"getOutputIndexFromCoords(coords)":"coords"}${e===1?"":` / ${e}`}]);
    }
    `;let l=T.getBroadcastDims(r.shape,t),c=u-a,m="";if(a===0)return`
    fn ${i}Index(globalIndex : i32) -> ${Y(e)}{
      return get${n}();
    }

    fn ${i}Coords(coords : ${p}) -> ${Y(e)}{
      return get${n}();
    }
  `;u<2&&l.length>=1?m="coords = 0;":m=l.map(y=>`coords.${Ae(y+c)} = 0;`).join(`
`);let f="";if(u<2&&a>0)f="coords";else if(u>1){let y=mt(a),I=r.shape.map((C,N)=>`coords.${Ae(N+c)}`).join(", ");f=`${y}(${I})`}else f="coords";let h=`uniforms.${s.charAt(0).toLowerCase()+s.slice(1)}Shape`,b=`${a}D`;return`
  fn ${i}Index(globalIndex : i32) -> ${Y(e)} {
    var coords = getCoordsFromIndex(globalIndex);
    ${m}
    return ${Y(e)}(${s}[getIndexFromCoords${b}(${f}, ${h})${e===1?"":` / ${e}`}]);
  }

  fn ${i}Coords(coordsIn : ${p}) -> ${Y(e)} {
    var coords = coordsIn;
    ${m}
    return ${Y(e)}(${s}[getIndexFromCoords${b}(${f}, ${h})${e===1?"":` / ${e}`}]);
  }
`}function OE(r,t,e,o){let s=FE(r,e);return r.shape.length<=t.length&&(s+=PE(r,t,e,o)),s}function zE(r,t){let{x:e,y:o=[],z:s=[]}=t,n=r.length,i=e.length+o.length+s.length;if(i!==n)return"";if(e.length===n)return`fn getOutputCoords() -> ${mt(n)}{
    let globalIndex = getGlobalIndex();
    return getCoordsFromIndex(globalIndex);
  }
  `;let a="",u=[e,o,s];for(let m=0;m<u.length;m++){let f=u[m];if(f.length!==0)if(f.length===1)a+=`let d${f[0]} = i32(globalId[${m}]);`;else{let h=Ax(f,"uniforms.outShape");a+=`var index${m} = i32(globalId[${m}]);`;for(let b=0;b<h.length;b++)a+=`let d${f[b]} = index${m} / ${h[b]};`,b===h.length-1?a+=`let d${f[b+1]} = index${m} - d${f[b]} * ${h[b]};`:a+=`index${m} = index${m} - d${f[b]} * ${h[b]};`}}let p=[];for(let m=0;m<i;m++)p.push(`d${m}`);let l=mt(i),c=`fn getOutputCoords() -> ${l} {
  ${a}
`;return p.length===0?c+=`return ${l}(0); }`:c+=`return ${l}(${p.join(",")}); }`,c}function LE(r){let t="";switch(r){case 0:case 1:t+=`
        fn getOutputIndexFromCoords(coords : i32) -> i32 {
          return coords;
        }
        `;break;case 2:t+=`
        fn getOutputIndexFromCoords(coords : vec2<i32>) -> i32 {
          return dot(coords, vec2<i32>(uniforms.outShapeStrides, 1));
        }
        `;break;case 3:t+=`
        fn getOutputIndexFromCoords(coords : vec3<i32>) -> i32 {
          return dot(coords, vec3<i32>(uniforms.outShapeStrides.x, uniforms.outShapeStrides.y, 1));
        }
        `;break;case 4:t+=`
        fn getOutputIndexFromCoords(coords : vec4<i32>) -> i32 {
          return dot(coords, vec4<i32>(
            uniforms.outShapeStrides.x, uniforms.outShapeStrides.y, uniforms.outShapeStrides.z, 1));
        }
        `;break;case 5:t+=`
        fn getOutputIndexFromCoords(coords : vec5) -> i32 {
          return coords.x * uniforms.outShapeStrides.x +
              coords.y * uniforms.outShapeStrides.y +
              coords.z * uniforms.outShapeStrides.z +
              coords.w * uniforms.outShapeStrides.w +
              coords.u;
        }
        `;break;case 6:t+=`
        fn getOutputIndexFromCoords(coords : vec6) -> i32 {
          return coords.x * uniforms.outShapeStrides.x +
              coords.y * uniforms.outShapeStrides.y +
              coords.z * uniforms.outShapeStrides.z +
              coords.w * uniforms.outShapeStrides.w +
              coords.u * uniforms.outShapeStrides.u +
              coords.v;
        }
        `;break;default:S.assert(!1,()=>`Unsupported ${r}D shape`);break}return t}function zx(r){return r.dispatch[1]===1&&r.dispatch[2]===1}function _r(r,t=1){if(r==="float32")return Y(t,"f32");if(r==="int32"||r==="bool")return Y(t,"i32");throw new Error(`type ${r} is not supported.`)}function BE(r,t,e){let o=r.length,s=_r(t,e),n=`fn setOutputAtIndex(flatIndex : i32, value : ${Y(e)}) {
      result[flatIndex] = ${s}(value);
    }

    fn setOutputAtIndexI32(flatIndex : i32, value : ${Y(e,"i32")}) {
      result[flatIndex] = ${s}(value);
    }
    `;if(o>=2){let i=["d0","d1","d2","d3","d4","d5"].slice(0,o),a=mt(o);n+=`
      fn setOutputAtCoords(${i.map(u=>`${u} : i32`).join(", ")}, value : ${Y(e)}) {
        let flatIndex = getOutputIndexFromCoords(${a}(${i.join(", ")}));
        setOutputAtIndex(flatIndex${e===1?"":` / ${e}`}, value);
      }
      fn setOutputAtCoordsI32(${i.map(u=>`${u} : i32`).join(", ")}, value : ${Y(e,"i32")}) {
        let flatIndex = getOutputIndexFromCoords(${a}(${i.join(", ")}));
        setOutputAtIndexI32(flatIndex${e===1?"":` / ${e}`}, value);
      }
    `}return n}function ME(r){let t=/(\w+)\s*:\s*vec(5|6)/g;r=r.replace(t,o=>"@align(16) "+o);let e=/vec(5|6)\s*,\s*(\w+)/g;return r=r.replace(e,(o,s,n)=>`vec${s}, @align(16) ${n}`),r}function Fx(r){return!(r.dispatchLayout.hasOwnProperty("y")&&r.dispatchLayout.y.length!==0||r.dispatchLayout.hasOwnProperty("z")&&r.dispatchLayout.z.length!==0)}var lo=r=>{let t=1;for(let e=0;e<r.length;e++)t*=r[e];return t};function A(r,t,e=[1,1,1],o=[1,1,1]){let[s,n,i]=[Math.ceil(lo(r.x.map(a=>t[a]))/(e[0]*o[0])),r.y?Math.ceil(lo(r.y.map(a=>t[a]))/(e[1]*o[1])):1,r.z?Math.ceil(lo(r.z.map(a=>t[a]))/(e[2]*o[2])):1];return[s,n,i]}function Lx(r,t,e,o=!1){let s=[8,8,1],n=[4,4,1];return o||(r<=8&&(n[1]=1),t<=16&&e<=16&&(s[0]=4)),{workgroupSize:s,elementsPerThread:n}}function _u(r,t,e=!1){if(e)return[8,8,1];let o=lo(r.x.map(n=>t[n])),s=lo(r.y.map(n=>t[n]));return o<=4?[4,16,1]:s<=4?[16,4,1]:[16,16,1]}function Fu(r,t,e=!1){if(e)return[4,4,1];let o=lo(r.x.map(n=>t[n])),s=lo(r.y.map(n=>t[n]));return o<=4?[1,2,1]:s<=4?[2,1,1]:[2,2,1]}function _(r){return{x:r.map((t,e)=>e)}}function zc(r){if(r==="float32"||r==="int32"||r==="bool"||r==="string")return 4;if(r==="complex64")return 8;throw new Error(`Unknown dtype ${r}`)}function Pu(){return!!(typeof globalThis<"u"&&globalThis.navigator&&globalThis.navigator.gpu)}function Ou(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&S.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGPU backend.`)})}var Le;(function(r){r[r.MatMulReduceProgram=0]="MatMulReduceProgram",r[r.MatMulSplitKProgram=1]="MatMulSplitKProgram",r[r.MatMulSmallOutputSizeProgram=2]="MatMulSmallOutputSizeProgram",r[r.MatMulPackedProgram=3]="MatMulPackedProgram",r[r.MatMulMax=4]="MatMulMax"})(Le||(Le={}));var WE=B().getNumber("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD"),UE=(r,t)=>{let e=r.limits.maxComputeWorkgroupsPerDimension,o=t.dispatchLayout,s=t.dispatch;if(s.every(i=>i<=e))return s;S.assert(s[0]>e&&o.y===void 0&&o.z===void 0,()=>"Dispatch size exceeds WebGPU limits in Y or Z dimension.");let n=Math.ceil(Math.sqrt(s[0]));return n>e?(n=Math.ceil(Math.cbrt(s[0])),S.assert(n<=e,()=>"Total dispatch size exceeds WebGPU maximum."),[n,n,n]):[n,n,1]},us=class r extends zr{nextDataId(){return r.nextDataId++}constructor(t,e){if(super(),this.commandQueueOwnedIds=new WeakSet,this.dispatchCountInPass=0,this.disposed=!1,this.downloadWaitMs=0,this.tensorDataPendingDisposal=[],this.queryResolveBuffer=null,this.querySet=null,this.querySetCount=2,this.stagingPendingDisposal=[],this.uniformPendingDisposal=[],this.uploadWaitMs=0,this.hasReadSyncWarned=!1,this.hasTimestampQueryWarned=!1,!Pu())throw new Error("WebGPU is not supported on this device");this.pipelineCache={},this.device=t,this.queue=t.queue,this.commandEncoder=null,this.computePassEncoder=null,this.adapterInfo=new Du(e),this.supportTimestampQuery=this.device.features.has("timestamp-query"),this.thresholdToIncreaseWorkgroups=this.adapterInfo.intelGPUGeneration>=12?16:8,this.bufferManager=new Au(this.device),this.textureManager=new Ru(this.device),this.tensorMap=new vs(this,xa()),B().getBool("WEBGPU_USE_PROFILE_TOOL")&&(this.dummyCanvas=document.createElement("canvas"),this.dummyCanvas.width=1,this.dummyCanvas.height=1,this.dummyContext=this.dummyCanvas.getContext("webgpu"),this.dummyContext.configure({device:t,format:"bgra8unorm"}),document.body.appendChild(this.dummyCanvas))}floatPrecision(){return 32}disposeData(t,e=!1){if(!this.tensorMap.has(t))return!0;let o=this.tensorMap.get(t);return e?o.refCount=0:o.refCount--,o.refCount>0?!1:(o.complexTensorInfos!=null&&(this.disposeData(o.complexTensorInfos.real.dataId),this.disposeData(o.complexTensorInfos.imag.dataId)),this.commandQueueOwnedIds.has(t)?(this.tensorDataPendingDisposal.push(t),!0):(this.releaseResource(t),this.tensorMap.delete(t),!0))}memory(){return{numBytesInGPU:this.bufferManager.numBytesUsed,numBytesAllocatedInGPU:this.bufferManager.numBytesAllocated,unreliable:!1}}releaseResource(t){let e=this.tensorMap.get(t);if(!(!e||!e.resource)){if(e.external){e.resource=null;return}e.resource instanceof GPUBuffer?this.bufferManager.releaseBuffer(e.resource):e.resource instanceof GPUTexture&&this.textureManager.releaseTexture(e.resource),e.resource=null}}refCount(t){return this.tensorMap.has(t)?this.tensorMap.get(t).refCount:0}incRef(t){let e=this.tensorMap.get(t);e.refCount++}decRef(t){if(this.tensorMap.has(t)){let e=this.tensorMap.get(t);e.refCount--}}write(t,e,o){if(o==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let s={id:this.nextDataId()};return this.tensorMap.set(s,{dtype:o,shape:e,values:t,refCount:1}),s}move(t,e,o,s,n){if(s==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.tensorMap.set(t,{dtype:s,shape:o,values:e,refCount:n})}submitQueue(){this.queue.submit([this.commandEncoder.finish()]),this.commandEncoder=null,this.dispatchCountInPass=0,this.commandQueueOwnedIds=new WeakSet,this.tensorDataPendingDisposal.forEach(t=>{this.releaseResource(t),this.tensorMap.delete(t)}),this.uniformPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t)),this.stagingPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t,!1)),this.tensorDataPendingDisposal=[],this.uniformPendingDisposal=[],this.stagingPendingDisposal=[]}ensureCommandEncoderReady(){this.commandEncoder||(this.commandEncoder=this.device.createCommandEncoder())}endComputePassEncoder(){this.computePassEncoder&&(this.computePassEncoder.end(),this.computePassEncoder=null)}async checkCompileCompletionAsync(){let t;try{t=await Promise.all(Object.values(this.pipelineCache))}catch(e){throw new Error(e.message)}Object.keys(this.pipelineCache).map((e,o)=>{this.pipelineCache[e]=t[o]})}async getBufferData(t){if(B().getBool("WEBGPU_ENGINE_COMPILE_ONLY"))return console.warn("The data may be invalid since WEBGPU_ENGINE_COMPILE_ONLY is true, this can only be called when WEBGPU_ENGINE_COMPILE_ONLY is false"),null;let e=t.size,o=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.MAP_READ);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,o,0,e),this.submitQueue(),await o.mapAsync(GPUMapMode.READ);let s=o.getMappedRange().slice(0);return o.unmap(),o!=null&&this.bufferManager.releaseBuffer(o),B().getBool("WEBGPU_USE_PROFILE_TOOL")&&(S.assert(this.dummyContext!==void 0,()=>"Fail to get context for profiling tool"),this.dummyContext.getCurrentTexture()),s}convertAndCacheOnCPU(t,e){let o=this.tensorMap.get(t);return o.values=e,o.values}readSync(t){let e=this.tensorMap.get(t),{values:o,complexTensorInfos:s}=e;if(o!=null||e.dtype==="string")return o;if(e.dtype==="complex64"){let b=this.readSync(s.real.dataId),y=this.readSync(s.imag.dataId),I=S.convertBackendValuesAndArrayBuffer(T.mergeRealAndImagArrays(b,y).buffer,"float32");return this.convertAndCacheOnCPU(t,I),I}this.hasReadSyncWarned||(this.hasReadSyncWarned=!0,console.warn("The performance of synchronously reading data from GPU to CPU is poor on the webgpu backend, please use asynchronous APIs instead."));let n=["opaque","premultiplied"],i=e.resource,a=i.size;S.assert(a%4===0,()=>"Because there is 4 bytes for one pixel, buffer size must be multiple of 4.");let u=a/4,p=new ArrayBuffer(a),l=256,c=256,m=n.map(b=>new OffscreenCanvas(l,c)),f=new OffscreenCanvas(l,c);this.endComputePassEncoder(),m.map((b,y)=>{let I=b.getContext("webgpu");return I.configure({device:this.device,format:"bgra8unorm",usage:GPUTextureUsage.COPY_DST,alphaMode:n[y]}),I.getCurrentTexture()}).map((b,y)=>{let I=l*4,C=(z,L,U)=>{this.ensureCommandEncoderReady(),this.commandEncoder.copyBufferToTexture({buffer:i,bytesPerRow:I,offset:U},{texture:b},{width:z,height:L}),this.submitQueue();let H=f.getContext("2d",{willReadFrequently:!0});H.clearRect(0,0,z,L),H.drawImage(m[y],0,0);let X=H.getImageData(0,0,z,L).data,tt=n[y],rt=new Uint8ClampedArray(p,U,z*L*4);for(let nt=0;nt<rt.length;nt+=4)if(tt==="premultiplied")rt[nt+3]=X[nt+3];else{let Ct=X[nt];rt[nt]=X[nt+2],rt[nt+1]=X[nt+1],rt[nt+2]=Ct}},N=Math.floor(u/(l*c)),k=l,E=c,R=0;for(let z=0;z<N;z++)C(k,E,R),R+=l*c*4;let P=u%(l*c);E=Math.floor(P/l),E>0&&(C(k,E,R),R+=E*(l*4)),k=P%l,k>0&&C(k,1,R)});let h=S.convertBackendValuesAndArrayBuffer(p,e.dtype);return this.convertAndCacheOnCPU(t,h),h}async read(t){if(!this.tensorMap.has(t))throw new Error(`Tensor ${t} was not registered!`);let e=this.tensorMap.get(t),{values:o}=e;if(o!=null)return o;let s;if(e.dtype==="complex64"){let n=await Promise.all([this.read(e.complexTensorInfos.real.dataId),this.read(e.complexTensorInfos.imag.dataId)]),i=n[0],a=n[1];s=T.mergeRealAndImagArrays(i,a)}else{let n=await this.getBufferData(e.resource);s=S.convertBackendValuesAndArrayBuffer(n,e.dtype)}return this.convertAndCacheOnCPU(t,s),s}copyBuffer(t){let e=t.size,o=t.usage,s=this.bufferManager.acquireBuffer(e,o);return this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,s,0,e),this.submitQueue(),s}createTensorFromGPUData(t,e,o){let s=t.buffer;if(o==="complex64")throw new Error("Cannot write to a complex64 dtype. ");let n={id:this.nextDataId()};this.tensorMap.set(n,{dtype:o,shape:e,values:null,refCount:1,external:t.zeroCopy});let i=this.tensorMap.get(n),a=zc(i.dtype)*S.sizeFromShape(i.shape);if(t.buffer.size<a)throw new Error(`GPUBuffer size(${t.buffer.size}) is smaller than tensor size(${a})!`);if((t.buffer.usage&(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))!==(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))throw new Error("GPUBuffer.usage should include GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC!");return t.zeroCopy!==!0&&(s=this.copyBuffer(s)),i.resource=s,xa().makeTensorFromDataId(n,e,o,this)}readToGPU(t){let e=this.tensorMap.get(t),{values:o,dtype:s,shape:n,resource:i}=e;if(s==="complex64")throw new Error("Does not support reading buffer for complex64 dtype.");if(i==null)throw o!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let a=i,u=a.size,p=a.usage,l=this.bufferManager.acquireBuffer(u,p);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(i,0,l,0,u),this.submitQueue();let c=this.makeTensorInfo(n,s),m=xa().makeTensorFromTensorInfo(c),f=this.tensorMap.get(c.dataId);return f.resource=l,{tensorRef:m,buffer:l}}bufferSync(t){let e=this.readSync(t.dataId);if(t.dtype==="string")try{let o=e.map(s=>S.decodeString(s));return Z(t.shape,t.dtype,o)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return Z(t.shape,t.dtype,e)}async time(t){!this.supportTimestampQuery&&!this.hasTimestampQueryWarned&&(console.warn("This device doesn't support timestamp-query extension. Start Chrome browser with flag --enable-dawn-features=allow_unsafe_apis to try it again. Otherwise, zero will be shown for the kernel time when profiling mode is enabled."),this.hasTimestampQueryWarned=!0);let e=this.activeTimers,o=[],s=!1;this.programTimersStack==null?(this.programTimersStack=o,s=!0):this.activeTimers.push(o),this.activeTimers=o,t();let n=S.flatten(this.activeTimers.map(p=>p.query)).filter(p=>p!=null),i=S.flatten(this.activeTimers.map(p=>p.name)).filter(p=>p!=null);this.activeTimers=e,s&&(this.programTimersStack=null);let a={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null},u=await Promise.all(n);return a.kernelMs=S.sum(u),a.getExtraProfileInfo=()=>u.map((p,l)=>({name:i[l],ms:p})).map(p=>`${p.name}: ${p.ms}`).join(", "),this.uploadWaitMs=0,this.downloadWaitMs=0,a}makeTensorInfo(t,e,o){return e==="string"&&o!=null&&o.length>0&&S.isString(o[0])&&(o=o.map(n=>S.encodeString(n))),{dataId:this.write(o,t,e),shape:t,dtype:e}}tensorToBinding(t){if(!t)return null;let o=this.tensorMap.get(t.dataId).resource;return o instanceof GPUBuffer?{buffer:o}:o instanceof GPUTexture?o.createView():o}uploadToGPU(t){let e=this.tensorMap.get(t);if(e.resource!=null)return;let o=zc(e.dtype)*S.sizeFromShape(e.shape),s,n=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;if(e.values){if(s=this.bufferManager.acquireBuffer(o,n,!0),s.mapState==="unmapped"){let i=this.bufferManager.acquireBuffer(o,GPUBufferUsage.MAP_WRITE|GPUBufferUsage.COPY_SRC,!0,!1),a=i.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(a).set(e.values):new Float32Array(a).set(e.values),i.unmap(),this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(i,0,s,0,o),this.stagingPendingDisposal.push(i)}else{let i=s.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(i).set(e.values):new Float32Array(i).set(e.values),s.unmap()}e.values=null}else s=this.bufferManager.acquireBuffer(o,n);e.resource=s}makeUniforms(t){let e=0,o=0,s=[],n=1;t.forEach(u=>{u.data.length===0&&(u.data=[1]);let p;switch(u.data.length){case 1:p=4;break;case 2:p=8;break;case 3:p=16;break;case 4:p=16;break;case 5:p=16;break;case 6:p=16;break;default:S.assert(!1,()=>`Unsupported ${u.data.length}D shape`)}(o===5||o===6)&&(p=16),p>n&&(n=p),e=Math.ceil(e/p)*p,o=u.data.length,s.push(e),e+=u.data.length*4}),e=Math.ceil(e/n)*n;let i=new ArrayBuffer(e);t.forEach((u,p)=>{let l=s[p];u.type==="int32"?new Int32Array(i,l,u.data.length).set(u.data):u.type==="uint32"?new Uint32Array(i,l,u.data.length).set(u.data):new Float32Array(i,l,u.data.length).set(u.data)});let a=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.UNIFORM);return this.queue.writeBuffer(a,0,i,0,e),this.uniformPendingDisposal.push(a),{offset:0,size:e,buffer:a}}runWebGPUProgram(t,e,o,s,n){if(n||(n=this.makeTensorInfo(t.outputShape,o)),S.sizeFromShape(n.shape)===0)return this.tensorMap.get(n.dataId).values=S.getTypedArrayFromDType(n.dtype,0),n;this.uploadToGPU(n.dataId),t.dispatch=UE(this.device,t);let i=e.map((u,p)=>{if(u.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");return this.uploadToGPU(u.dataId),{dtype:this.tensorMap.get(u.dataId).dtype,shape:u.shape,name:t.variableNames[p]}});t.shaderKey=Ox(t,i,n);let a=B().getBool("WEBGPU_ENGINE_COMPILE_ONLY");return t.shaderKey in this.pipelineCache||(this.pipelineCache[t.shaderKey]=Px(this.device,t,i,n,a)),t.pipeline=this.pipelineCache[t.shaderKey],a||this.recordAndSubmit(t,n,e,s),n}recordAndSubmit(t,e,o,s){if(t.pipeline instanceof Promise)throw new Error("Please call checkCompileCompletionAsync to ensure parallel compilation is done!");let n=[],i=[],a="int32";if(t.pixelsOpType==null){n.push({type:"float32",data:[NaN]},{type:"float32",data:[1/0]}),i=o.concat(e).map(f=>f.shape);let m="int32";i.map(f=>{n.push({type:m,data:f});let h=S.computeStrides(f);n.push({type:m,data:h})})}else{let m=S.computeStrides(e.shape);n.push({type:a,data:m})}if(t.size){let m=S.sizeFromShape(t.outputShape);n.push({type:a,data:[t.outputComponent?m/t.outputComponent:m]})}s&&(n=[...n,...s]);let u=[this.tensorToBinding(e),...o.map(m=>this.tensorToBinding(m)),this.makeUniforms(n)];o.forEach(m=>{this.commandQueueOwnedIds.add(m.dataId)}),this.commandQueueOwnedIds.add(e.dataId);let p=this.device.createBindGroup({layout:t.pipeline.getBindGroupLayout(0),entries:u.map((m,f)=>({binding:f,resource:m}))}),l=this.activeTimers!=null;this.ensureCommandEncoderReady();let c={};l&&this.supportTimestampQuery?(this.endComputePassEncoder(),this.querySet==null&&(this.querySet=this.device.createQuerySet({type:"timestamp",count:this.querySetCount})),c.timestampWrites={querySet:this.querySet,beginningOfPassWriteIndex:0,endOfPassWriteIndex:1},this.computePassEncoder=this.commandEncoder.beginComputePass(c)):this.computePassEncoder||(this.computePassEncoder=this.commandEncoder.beginComputePass(c)),this.computePassEncoder.setPipeline(t.pipeline),this.computePassEncoder.setBindGroup(0,p),this.computePassEncoder.dispatchWorkgroups(t.dispatch[0],t.dispatch[1],t.dispatch[2]),this.dispatchCountInPass++,(l||B().get("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE")<=this.dispatchCountInPass||t.pixelsOpType===fr.DRAW)&&(this.endComputePassEncoder(),l?this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime()}):this.submitQueue())}async getQueryTime(){if(!this.supportTimestampQuery)return 0;this.queryResolveBuffer==null&&(this.queryResolveBuffer=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST|GPUBufferUsage.QUERY_RESOLVE)),this.commandEncoder.resolveQuerySet(this.querySet,0,this.querySetCount,this.queryResolveBuffer,0);let t=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST);this.commandEncoder.copyBufferToBuffer(this.queryResolveBuffer,0,t,0,this.querySetCount*8),this.submitQueue(),await t.mapAsync(GPUMapMode.READ);let e=new BigUint64Array(t.getMappedRange()),o=Number(e[1]-e[0])/1e6;return t.unmap(),this.bufferManager.releaseBuffer(t),o}shouldExecuteOnCPU(t,e=WE){return B().getBool("WEBGPU_CPU_FORWARD")&&t.every(o=>this.tensorMap.get(o.dataId).resource==null&&S.sizeFromShape(o.shape)<e)}numDataIds(){return this.tensorMap.numDataIds()-this.tensorDataPendingDisposal.length}dispose(){this.disposed||(this.querySet!=null&&this.querySet.destroy(),this.bufferManager.dispose(),this.textureManager.dispose(),this.disposed=!0)}};us.nextDataId=0;Pu()&&nd("webgpu",async()=>{let r={powerPreference:B().get("WEBGPU_USE_LOW_POWER_GPU")?"low-power":"high-performance"},t=await navigator.gpu.requestAdapter(r),e={},o=[];t.features.has("timestamp-query")&&o.push("timestamp-query"),t.features.has("bgra8unorm-storage")&&o.push(["bgra8unorm-storage"]),e.requiredFeatures=o;let s=t.limits;e.requiredLimits={maxComputeWorkgroupStorageSize:s.maxComputeWorkgroupStorageSize,maxComputeWorkgroupsPerDimension:s.maxComputeWorkgroupsPerDimension,maxStorageBufferBindingSize:s.maxStorageBufferBindingSize,maxBufferSize:s.maxBufferSize,maxComputeWorkgroupSizeX:s.maxComputeWorkgroupSizeX,maxComputeInvocationsPerWorkgroup:s.maxComputeInvocationsPerWorkgroup};let n=await t.requestDevice(e),i="info"in t?t.info:"requestAdapterInfo"in t?await t.requestAdapterInfo():void 0;return new us(n,i)},3);var W;(function(r){r[r.ADD=0]="ADD",r[r.ATAN2=1]="ATAN2",r[r.COMPLEX_MULTIPLY_IMAG=2]="COMPLEX_MULTIPLY_IMAG",r[r.COMPLEX_MULTIPLY_REAL=3]="COMPLEX_MULTIPLY_REAL",r[r.DIV=4]="DIV",r[r.ELU_DER=5]="ELU_DER",r[r.EQUAL=6]="EQUAL",r[r.FLOOR_DIV=7]="FLOOR_DIV",r[r.GREATER=8]="GREATER",r[r.GREATER_EQUAL=9]="GREATER_EQUAL",r[r.LESS=10]="LESS",r[r.LESS_EQUAL=11]="LESS_EQUAL",r[r.LOGICAL_AND=12]="LOGICAL_AND",r[r.LOGICAL_OR=13]="LOGICAL_OR",r[r.MAX=14]="MAX",r[r.MIN=15]="MIN",r[r.MOD=16]="MOD",r[r.MUL=17]="MUL",r[r.NOT_EQUAL=18]="NOT_EQUAL",r[r.POW=19]="POW",r[r.PRELU=20]="PRELU",r[r.SQUARED_DIFFERENCE=21]="SQUARED_DIFFERENCE",r[r.SUB=22]="SUB"})(W||(W={}));var GE="let resultTemp = a + b;",HE="let resultTemp = atan2(a, b);",qE="let resultTemp = areal * breal - aimag * bimag;",KE="let resultTemp = areal * bimag + aimag * breal;",jE="let resultTemp = a / b;",XE="let resultTemp = select(a * (b + 1.0), a, b >= b - b);",YE=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a == b);
`,QE=`
  let remainder =
      select(a % b, round(a % b), (round(a) == a) & (round(b) == b));
  let quotient = (a - remainder) / b;
  let resultTemp =
      round(select(quotient, quotient - 1, sign(remainder) == -sign(b)));
`,ZE=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a > b);
`,JE=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a >= b);
`,t3=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a < b);
`,e3=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a <= b);
`,r3="return f32(a >= 1.0 && b >= 1.0);",o3=`return (vec4<f32>(a >= vec4<f32>(1.0)) *
  vec4<f32>(b >= vec4<f32>(1.0)));`,s3="return f32(a >= 1.0 || b >= 1.0);",n3=`return min(vec4<f32>(a >= vec4<f32>(1.0)) +
  vec4<f32>(b >= vec4<f32>(1.0)), vec4<f32>(1.0));`,i3="let resultTemp = max(a, b);",a3="let resultTemp = min(a, b);",u3=`
  let isNaN = b == 0.;
  var resultTemp = a % b;
  resultTemp = select((resultTemp + b) % b, resultTemp,
      (a < 0. && b < 0.) || (a >= 0. && b > 0.));
`,p3=`
  let isNaN = !vec4<bool>(b);
  var resultTemp = vec4<f32>(a % b);
  if (!((a[0] < 0. && b[0] < 0.) || (a[0] >= 0. && b[0] > 0.))) {
    resultTemp[0] = (resultTemp[0] + b[0]) % b[0];
  }
  if (!((a[1] < 0. && b[1] < 0.) || (a[1] >= 0. && b[1] > 0.))) {
    resultTemp[1] = (resultTemp[1] + b[1]) % b[1];
  }
  if (!((a[2] < 0. && b[2] < 0.) || (a[2] >= 0. && b[2] > 0.))) {
    resultTemp[2] = (resultTemp[2] + b[2]) % b[2];
  }
  if (!((a[3] < 0. && b[3] < 0.) || (a[3] >= 0. && b[3] > 0.))) {
    resultTemp[3] = (resultTemp[3] + b[3]) % b[3];
  }
`,l3="let resultTemp = a * b;",c3=`
  var resultTemp = f32(a != b);
  let valueForNaN = 1.0;
`,m3=`
  var resultTemp = vec4<f32>(a != b);
  let valueForNaN = 1.0;
`,f3=`
  let isNaN = a < 0.0 && floor(b) < b;
  if (b == 0.0) {
    return 1.0;
  }
  var resultTemp = select(sign(a) * pow(abs(a), b), pow(abs(a), b),
      round(abs(b) % 2.0) != 1.0);
`,d3=`
  let isModRound1Bool = vec4<i32>(round(abs(b) % vec4<f32>(2.0))) == vec4<i32>(1);
  let isModRound1 = vec4<f32>(isModRound1Bool);
  let multiplier = sign(a) * isModRound1 + (vec4<f32>(1.0) - isModRound1);
  var resultTemp = multiplier * pow(abs(a), b);

  // Ensure that a^0 = 1, including 0^0 = 1 as this correspond to TF and JS
  let isExpZero = b == vec4<f32>(0.0);
  if (isExpZero.r) {
    resultTemp.r = 1.0;
  }
  if (isExpZero.g) {
    resultTemp.g = 1.0;
  }
  if (isExpZero.b) {
    resultTemp.b = 1.0;
  }
  if (isExpZero.a) {
    resultTemp.a = 1.0;
  }
  let isNaN = (a < vec4<f32>(0.0)) & (floor(b) < b);
`,h3="if (a < 0.0) { return b * a; }  return a;",g3=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (b * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,y3="let resultTemp = (a - b) * (a - b);",x3="let resultTemp = a - b;";function ps(r,t){let e;do{switch(r){case W.ATAN2:e=HE;break;case W.MAX:e=i3;break;case W.MIN:e=a3;break;case W.MOD:e=t?p3:u3;break;case W.NOT_EQUAL:e=t?m3:c3;break;case W.POW:e=t?d3:f3;break;default:continue}let o,s,n;return t?(o="isnanVec4",s="vec4<f32>",n="vec4<bool>"):(o="isnan",s="f32",n="bool"),`
      let aIsNaN = ${o}(a);
      let aPostLegalization = select(a, ${s}(42), aIsNaN);
      let bIsNaN = ${o}(b);
      let bPostLegalization = select(b, ${s}(42), bIsNaN);
      let isNaN = false;
      let valueForNaN = uniforms.NAN;
      {
        let a = aPostLegalization;
        let b = bPostLegalization;
        ${e}
        return select(
            resultTemp, ${s}(valueForNaN),
            ${n}(isNaN) | aIsNaN | bIsNaN);
      }
    `}while(!1);switch(r){case W.ADD:e=GE;break;case W.COMPLEX_MULTIPLY_IMAG:e=KE;break;case W.COMPLEX_MULTIPLY_REAL:e=qE;break;case W.DIV:e=jE;break;case W.ELU_DER:e=XE;break;case W.EQUAL:e=YE;break;case W.FLOOR_DIV:e=QE;break;case W.GREATER:e=ZE;break;case W.GREATER_EQUAL:e=JE;break;case W.LESS:e=t3;break;case W.LESS_EQUAL:e=e3;break;case W.LOGICAL_AND:return t?o3:r3;case W.LOGICAL_OR:return t?n3:s3;case W.MUL:e=l3;break;case W.PRELU:return t?g3:h3;case W.SQUARED_DIFFERENCE:e=y3;break;case W.SUB:e=x3;break;default:}return`
    ${e}
    return resultTemp;
  `}var F;(function(r){r[r.ABS=0]="ABS",r[r.ACOS=1]="ACOS",r[r.ACOSH=2]="ACOSH",r[r.ASIN=3]="ASIN",r[r.ASINH=4]="ASINH",r[r.ATAN=5]="ATAN",r[r.ATANH=6]="ATANH",r[r.CEIL=7]="CEIL",r[r.COS=8]="COS",r[r.COSH=9]="COSH",r[r.ELU=10]="ELU",r[r.ERF=11]="ERF",r[r.EXP=12]="EXP",r[r.EXPM1=13]="EXPM1",r[r.FLOOR=14]="FLOOR",r[r.IS_FINITE=15]="IS_FINITE",r[r.IS_INF=16]="IS_INF",r[r.IS_NAN=17]="IS_NAN",r[r.LINEAR=18]="LINEAR",r[r.LOG=19]="LOG",r[r.LOG1P=20]="LOG1P",r[r.LOGICAL_NOT=21]="LOGICAL_NOT",r[r.NEG=22]="NEG",r[r.RELU=23]="RELU",r[r.RELU6=24]="RELU6",r[r.LEAKYRELU=25]="LEAKYRELU",r[r.RECIPROCAL=26]="RECIPROCAL",r[r.ROUND=27]="ROUND",r[r.RSQRT=28]="RSQRT",r[r.SELU=29]="SELU",r[r.SIGMOID=30]="SIGMOID",r[r.SIGN=31]="SIGN",r[r.SIN=32]="SIN",r[r.SINH=33]="SINH",r[r.SOFTPLUS=34]="SOFTPLUS",r[r.SQRT=35]="SQRT",r[r.SQUARE=36]="SQUARE",r[r.STEP=37]="STEP",r[r.TAN=38]="TAN",r[r.TANH=39]="TANH",r[r.TO_INT=40]="TO_INT"})(F||(F={}));var b3="return abs(a);",w3=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return acos(a);
`,S3=`
  if (a < 1.) {
    return uniforms.NAN;
  }
  return acosh(a);
`,v3=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return asin(a);
`,I3="return asinh(a);",N3=`
  if (isnan(a)) {
    return uniforms.NAN;
  }
  return atan(a);
`,C3=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  if (a == 1.) {
    return uniforms.INFINITY;
  }
  if (a == -1.) {
    return -uniforms.INFINITY;
  }
  return atanh(a);
`,k3="return ceil(a);",T3="return cos(a);",E3=`
  let e2x = exp(-a);
  return (e2x + 1.0 / e2x) / 2.0;
`,$3="return exp(a) - 1.0;",D3="if (a >= 0.0) { return a; }  return (exp(a) - 1.0);",A3=`
  var resFloat = exp(a) - vec4<f32>(1.0);
  if (a.r >= 0.0) {
    resFloat.r = a.r;
  }
  if (a.g >= 0.0) {
    resFloat.g = a.g;
  }
  if (a.b >= 0.0) {
    resFloat.b = a.b;
  }
  if (a.a >= 0.0) {
    resFloat.a = a.a;
  }
  return resFloat;
`,R3=`
  // Error function is calculated approximately with elementary function.
  // See "Handbook of Mathematical Functions with Formulas,
  // Graphs, and Mathematical Tables", Abramowitz and Stegun.
  let p = ${T.ERF_P};
  let a1 = ${T.ERF_A1};
  let a2 = ${T.ERF_A2};
  let a3 = ${T.ERF_A3};
  let a4 = ${T.ERF_A4};
  let a5 = ${T.ERF_A5};

  let sign = sign(a);
  let absA = abs(a);
  let t = 1.0 / (1.0 + p * absA);
  return sign * (1.0 - (((((a5 * t + a4) * t) + a3) * t + a2) * t + a1) * t * exp(-absA * absA));
`,_3="return exp(a);",F3="return floor(a);",P3="return f32(!isnan(a) && !isinf(a));",O3="return f32(isinf(a));",z3="return f32(isnan(a));",L3="return a;",B3=`if (a < 0.0) { return uniforms.NAN; }
  return log(a);`,M3=`
  if (isnan(a)) { return a; }
  return log(1.0 + a);
`,V3="return f32(!(a >= 1.0));",W3="return -a;",U3="if (a < 0.0) { return uniforms.alpha * a; } return a;",G3=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (uniforms.alpha * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,H3="return 1.0 / a;",q3="return select(a, 0.0, a < 0.0);",K3="return clamp(a, 0.0, 6.0);",j3="return clamp(a, vec4<f32>(0.0, 0.0, 0.0, 0.0), vec4<f32>(6.0, 6.0, 6.0, 6.0));",X3=`
  return select(a, vec4<f32>(0.0), a < vec4<f32>(0.0));
`,Y3="return round(a);",Q3="return inverseSqrt(a);",Z3=`
  if (a >= 0.0) {
    return ${T.SELU_SCALE} * a;
  } else {
    return ${T.SELU_SCALEALPHA} * (exp(a) - 1.0);
  }
`,J3="return 1.0 / (1.0 + exp(-1.0 * a));",t$="return sign(a);",e$="return sin(a);",r$=`
  let e2x = exp(a);
  return (e2x - 1.0 / e2x) / 2.0;
`,o$=`
  let epsilon = 1.1920928955078125e-7;
  let threshold = log(epsilon) + 2.0;

  let too_large = a > -threshold;
  let too_small = a < threshold;
  let exp_a = exp(a);

  if (too_large) {
    return a;
  } else if (too_small) {
    return exp_a;
  } else {
    return log(exp_a + 1.0);
  }
`,s$="return sqrt(a);",n$="return a * a;",i$=`
  if (isnan(a)) {
    return a;
  }

  return select(uniforms.stepAlpha, 1.0, a > 0.0);
`,a$="return tan(a);",u$=`
  let e2x = exp(-2.0 * abs(a));
  return sign(a) * (1.0 - e2x) / (1.0 + e2x);
`,p$="return f32(i32((a)));";function dr(r,t){switch(r){case F.ABS:return b3;case F.ACOS:return w3;case F.ACOSH:return S3;case F.ASIN:return v3;case F.ASINH:return I3;case F.ATAN:return N3;case F.ATANH:return C3;case F.COS:return T3;case F.COSH:return E3;case F.CEIL:return k3;case F.ELU:return t?A3:D3;case F.ERF:return R3;case F.EXP:return _3;case F.EXPM1:return $3;case F.FLOOR:return F3;case F.IS_FINITE:return P3;case F.IS_INF:return O3;case F.IS_NAN:return z3;case F.LINEAR:return L3;case F.LOG:return B3;case F.LOG1P:return M3;case F.LOGICAL_NOT:return V3;case F.NEG:return W3;case F.LEAKYRELU:return t?G3:U3;case F.RECIPROCAL:return H3;case F.RELU:return t?X3:q3;case F.RELU6:return t?j3:K3;case F.ROUND:return Y3;case F.RSQRT:return Q3;case F.SELU:return Z3;case F.SIGMOID:return J3;case F.SIGN:return t$;case F.SIN:return e$;case F.SINH:return r$;case F.SOFTPLUS:return o$;case F.SQRT:return s$;case F.SQUARE:return n$;case F.STEP:return i$;case F.TAN:return a$;case F.TANH:return u$;case F.TO_INT:return p$;default:throw new Error(`BinaryType ${r} is not implemented!`)}}function Mt(r,t=!1,e=!1,o=3){if(r===null)return"";let s="";if(r==="linear")s=dr(F.LINEAR);else if(r==="relu")s=dr(F.RELU,e);else if(r==="elu")s=dr(F.ELU,e);else if(r==="relu6")s=dr(F.RELU6,e);else if(r==="prelu")s=ps(W.PRELU,e);else if(r==="sigmoid")s=dr(F.SIGMOID,e);else if(r==="leakyrelu")s=dr(F.LEAKYRELU,e);else throw new Error(`Activation ${r} has not been implemented for the WebGPU backend.`);let i=Y(e?4:1),a="";return t?a=`
      fn activation(a : ${i}, coords : vec${o}<i32>) -> ${i} {
        let b = getPreluActivationWeightsByOutputCoords(coords);
        ${s}
      }`:a=`
      fn activation(a : ${i}, coords : vec${o}<i32>) -> ${i} {
        ${s}
      }`,a}function ce(r,t){return`
      ${r?"value = value + getBiasByOutputCoords(coords);":""}
      ${t?"value = activation(value, coords);":""}
      `}function Lc(r,t,e=!1,o=!1,s=!1,n=1){S.assert(r&&n===1||!r,()=>`transposeA ${r} is not compatible with component size ${n}`);let i=`
      ${r?"value = getA(batch, col, row);":"value = getA(batch, row, col);"}

    `,a=t?"value = getB(batch, col, row);":"value = getB(batch, row, col);";return`
  fn mm_readA(batch: i32, row: i32, col: i32) -> ${Y(n)} {
    var value = ${Y(n)}(0.0);
    ${e&&s?i:`
    ${r?"if(row < uniforms.dimAOuter && col < uniforms.dimInner)":"if(row < uniforms.aShape[1] && col < uniforms.aShape[2])"}
    {
      ${i}
    }
    `}
    return value;
  }

  fn mm_readB(batch: i32, row: i32, col: i32) -> ${Y(n)} {
    var value = ${Y(n)}(0.0);
    ${a}
    return value;
  }
  `}function Qs(r,t,e,o,s=!1,n=!1,i=!1,a=1){return`
  ${Lc(e,o,s,n,i,a)}
  fn mm_write(batch: i32, row: i32, col: i32, valueIn: ${Y(a)}) {
    ${s&&n?"":"if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)"}
    {
      var value = valueIn;
      let coords = vec3<i32>(batch, row, col);
      ${ce(r,t)}
      setOutputAtCoords(coords[0], coords[1], coords[2], value);
    }
  }
  `}var l$=(r,t)=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol * ${t});
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRow + innerRow,
          kStart + inputCol * ${t});
        `,c$=(r,t,e,o)=>{if(r)return`
      for (var k = 0; k < ${o}; k++) {
        let BCached0 = mm_Bsub[k][tileCol];
        let ACached0 = mm_Asub[k][localRow];
        for (var i = 0; i < ${e}; i++) {
          acc[i] = fma(BCached0, vec4<f32>(ACached0[i]), acc[i]);
        }
      }`;{let s="",n="";for(let i=0;i<t;i++)s+=`let BCached${i} = mm_Bsub[k * ${t} + ${i}][tileCol];`,n+=`acc[i] = fma(BCached${i}, vec4<f32>(ACached[${i}]), acc[i]);`;return`
      for (var k = 0; k < ${o/t}; k++) {
        ${s}
        for (var i = 0; i < ${e}; i++) {
          let ACached = mm_Asub[tileRow + i][k];
          ${n}
        }
      }`}};function co(r,t,e=!1,o=32,s=!1,n=32,i=!1){let a=t[1]*r[1],u=t[0]*r[0],p=e?a:o,l=e?o:a,c=p/t[0],m=o/t[1],f=r[1],h=r[0];return S.assert((e&&c===4&&r[1]===4||!e&&(c===3||c===4))&&p%t[0]===0&&o%t[1]===0&&r[0]===4,()=>`If transposeA ${e} is true, innerElementSize ${c} and workPerThread[1] ${r[1]} must be 4.
          Otherwise, innerElementSize ${c} must be 3 or 4.
      tileAWidth ${p} must be divisible by workgroupSize[0]${t[0]}. tileInner ${o} must be divisible by workgroupSize[1] ${t[1]}. colPerThread ${r[0]} must be 4.`),`
  var<workgroup> mm_Asub : array<array<vec${c}<f32>, ${p/c}>, ${l}>;
  var<workgroup> mm_Bsub : array<array<vec4<f32>, ${u/r[0]}>, ${o}>;

  ${D()} {
    let localRow = i32(localId.y);
    let tileRow = localRow * ${f};
    let tileCol = i32(localId.x);

    let globalRow = i32(globalId.y) * ${f};
    let globalCol = i32(globalId.x) * ${h};
    let batch = ${s?"0":"i32(globalId.z)"};
    let batchA = ${s||!i?"batch":"batch % uniforms.aShape[0]"};
    let batchB = ${s||!i?"batch":"batch % uniforms.bShape[0]"};
    let globalRowStart = i32(workgroupId.y) * ${a};

    let numTiles = ${s?`${Math.ceil(n/o)}`:`(uniforms.dimInner - 1) / ${o} + 1`};
    var kStart = ${s?`i32(globalId.z) * ${n}`:"0"};

    var acc: array<vec4<f32>, ${f}>;

    // Loop over shared dimension.
    let tileRowB = localRow * ${m};
    for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        for (var innerRow = 0; innerRow < ${f}; innerRow++) {
            let inputRow = tileRow + innerRow;
            let inputCol = tileCol;
            ${l$(e,c)}
        }

        // Load one tile of B into local memory.
        for (var innerRow = 0; innerRow < ${m}; innerRow++) {
            let inputRow = tileRowB + innerRow;
            let inputCol = tileCol;
            mm_Bsub[inputRow][inputCol] = mm_readB(batchB, kStart + inputRow, globalCol);
        }
        kStart = kStart + ${o};
        workgroupBarrier();

        // Compute acc values for a single thread.
        ${c$(e,c,f,o)}
        workgroupBarrier();
    }

    for (var innerRow = 0; innerRow < ${f}; innerRow++) {
        mm_write(batch, globalRow + innerRow, globalCol, acc[innerRow]);
    }
  }`}var Mx=r=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol);
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRowStart + inputRow,
          kStart + inputCol);
        `,m$=r=>r?"let ACached = mm_Asub[k][tileRow + innerRow];":"let ACached = mm_Asub[tileRow + innerRow][k];";function mo(r,t,e=!1,o=32,s=!1,n=32,i=!1,a=!1){let u=r[1]*t[1],p=r[0]*t[0],l=e?u:o,c=e?o:u;S.assert(c%t[1]===0&&l%t[0]===0&&o%t[1]===0,()=>`tileAHight ${c} must be divisible by workgroupSize[1]${t[1]}, tileAWidth ${l} must be divisible by workgroupSize[0]${t[0]}, tileInner ${o} must be divisible by workgroupSize[1]${t[1]}`);let m=c/t[1],f=l/t[0],h=o/t[1],b=r[1],y=r[0],I=i?`
      let localRow = i32(localId.y);
      let localCol = i32(localId.x);
      let globalRowStart = i32(workgroupId.y) * ${u};
      let globalColStart = i32(workgroupId.x) * ${p};

      // Loop over shared dimension.
      for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        for (var inputRow = localRow; inputRow < ${c}; inputRow = inputRow + ${t[1]}) {
          for (var inputCol = localCol; inputCol < ${l}; inputCol = inputCol + ${t[0]}) {
            ${Mx(e)}
          }
        }
        // Load one tile of B into local memory.
        for (var inputRow = localRow; inputRow < ${o}; inputRow = inputRow + ${t[1]}) {
              for (var inputCol = localCol; inputCol < ${p}; inputCol = inputCol + ${t[0]}) {
            mm_Bsub[inputRow][inputCol] = mm_readB(batchB,
              kStart + inputRow,
              globalColStart + inputCol);
          }
        }
        kStart = kStart + ${o};
        workgroupBarrier();

        // Compute acc values for a single thread.
        var BCached : array<f32, ${y}>;
        for (var k = 0; k < ${o}; k++) {
          for (var inner = 0; inner < ${y}; inner++) {
            BCached[inner] = mm_Bsub[k][localCol + inner * ${t[0]}];
          }
          for (var innerRow = 0; innerRow < ${b}; innerRow++) {
            let ACached = ${e?`mm_Asub[k][localRow + innerRow * ${t[1]}];`:`mm_Asub[localRow + innerRow * ${t[1]}][k];`}
            for (var innerCol = 0; innerCol < ${y}; innerCol++) {
              acc[innerRow][innerCol] =
                  fma(ACached, BCached[innerCol], acc[innerRow][innerCol]);
            }
          }
        }
        workgroupBarrier();
      }
      for (var innerRow = 0; innerRow < ${b}; innerRow++) {
        let gRow = globalRowStart + localRow + innerRow * ${t[1]};
        for (var innerCol = 0; innerCol < ${y}; innerCol++) {
          let gCol = globalColStart + localCol + innerCol * ${t[0]};
          mm_write(batch, gRow, gCol, acc[innerRow][innerCol]);
        }
      }
      `:`
  let tileRow = i32(localId.y) * ${b};
  let tileCol = i32(localId.x) * ${y};

  let globalRow = i32(globalId.y) * ${b};
  let globalCol = i32(globalId.x) * ${y};
  let globalRowStart = i32(workgroupId.y) * ${u};

  let tileRowA = i32(localId.y) * ${m};
  let tileColA = i32(localId.x) * ${f};
  let tileRowB = i32(localId.y) * ${h};
  // Loop over shared dimension.
  for (var t = 0; t < numTiles; t++) {
    // Load one tile of A into local memory.
    for (var innerRow = 0; innerRow < ${m}; innerRow++) {
      for (var innerCol = 0; innerCol < ${f}; innerCol++) {
        let inputRow = tileRowA + innerRow;
        let inputCol = tileColA + innerCol;
        ${Mx(e)}
      }
    }

    // Load one tile of B into local memory.
    for (var innerRow = 0; innerRow < ${h}; innerRow++) {
      for (var innerCol = 0; innerCol < ${y}; innerCol++) {
        let inputRow = tileRowB + innerRow;
        let inputCol = tileCol + innerCol;
        mm_Bsub[inputRow][inputCol] = mm_readB(batchB,
          kStart + inputRow,
          globalCol + innerCol);
      }
    }
    kStart = kStart + ${o};
    workgroupBarrier();

    // Compute acc values for a single thread.
    var BCached : array<f32, ${y}>;
    for (var k = 0; k < ${o}; k++) {
      for (var inner = 0; inner < ${y}; inner++) {
        BCached[inner] = mm_Bsub[k][tileCol + inner];
      }

      for (var innerRow = 0; innerRow < ${b}; innerRow++) {
        ${m$(e)}
        for (var innerCol = 0; innerCol < ${y}; innerCol++) {
          acc[innerRow][innerCol] =
              fma(ACached, BCached[innerCol], acc[innerRow][innerCol]);
        }
      }
    }

    workgroupBarrier();
  }

  for (var innerRow = 0; innerRow < ${b}; innerRow++) {
    for (var innerCol = 0; innerCol < ${y}; innerCol++) {
      mm_write(batch, globalRow + innerRow, globalCol + innerCol,
          acc[innerRow][innerCol]);
    }
  }
  `;return`
    var<workgroup> mm_Asub : array<array<f32, ${l}>, ${c}>;
    var<workgroup> mm_Bsub : array<array<f32, ${p}>, ${o}>;

    ${D()} {
      let batch = ${s?"0":"i32(globalId.z)"};
      let batchA = ${s||!a?"batch":"batch % uniforms.aShape[0]"};
      let batchB = ${s||!a?"batch":"batch % uniforms.bShape[0]"};
      let numTiles = ${s?`${Math.ceil(n/o)}`:`(uniforms.dimInner - 1) / ${o} + 1`};
      var kStart = ${s?`i32(globalId.z) * ${n}`:"0"};

      var acc : array<array<f32, ${y}>, ${b}>;

      // Without this initialization strange values show up in acc.
      for (var innerRow = 0; innerRow < ${b}; innerRow++) {
        for (var innerCol = 0; innerCol < ${y}; innerCol++) {
          acc[innerRow][innerCol] = 0.0;
        }
      }
      ${I}
    }
  `}var f$=r=>r?`
      mm_readA(batchA, colA, globalRow),
      mm_readA(batchA, colA + 1, globalRow),
      mm_readA(batchA, colA + 2, globalRow),
      mm_readA(batchA, colA + 3, globalRow)
  `:`
      mm_readA(batchA, globalRow, colA),
      mm_readA(batchA, globalRow, colA + 1),
      mm_readA(batchA, globalRow, colA + 2),
      mm_readA(batchA, globalRow, colA + 3)
  `;function d$(r,t=!1){S.assert(r[1]===1&&r[2]===1,()=>`A linear work group size is required. But got ${r}.`);let e=r[0]*4;return`
    var<workgroup> mm_Asub : array<vec4<f32>, ${r[0]}>;

    ${D()} {
      let tileCol = i32(localId.x);
      let globalCol = i32(globalId.x);
      let globalRow = i32(globalId.y);

      let numTiles = (uniforms.dimInner - 1) / ${e} + 1;
      let batch = i32(globalId.z);
      let batchA = batch % uniforms.aShape[0];
      let batchB = batch % uniforms.bShape[0];
      // Without this initialization strange values show up in acc.
      var acc = 0.0;

      // Loop over shared dimension.
      for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        let colA = t * ${e} + tileCol * 4;
        mm_Asub[tileCol] = vec4<f32>(${f$(t)});
        workgroupBarrier();

        // Compute acc values for a single thread.
        for (var k = 0; k < ${e/4}; k++) {
          let rowB = t * ${e} + k * 4;
          let BCached = vec4<f32>(mm_readB(batchB, rowB, globalCol),
                              mm_readB(batchB, rowB + 1, globalCol),
                              mm_readB(batchB, rowB + 2, globalCol),
                              mm_readB(batchB, rowB + 3, globalCol));

          let ACached = mm_Asub[k];
          acc = acc + dot(ACached, BCached);
        }

        workgroupBarrier();
      }

      mm_write(batch, globalRow, globalCol, acc);
    }
  `}var zu=class{constructor(t,e,o=!1,s=!1,n=null,i=null,a=null,u=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=e,this.dispatchLayout={x:[2],y:[1],z:[0]};let p=o?t[1]:t[2];if(this.isVec4=(p%4===0&&!o||e[1]%4===0&&o)&&e[2]%4===0&&!s,this.outputComponent=this.isVec4?4:1,this.isVectorA=e[1]===1&&!o,!this.isVec4&&this.isVectorA)this.elementsPerThread=[1,1,1],this.workgroupSize=[32,1,1];else{let m=Lx(e[1],p,e[2],o);this.workgroupSize=m.workgroupSize,this.elementsPerThread=m.elementsPerThread}this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread);let l=n!=null,c=a!=null;l&&this.variableNames.push("bias"),c&&this.variableNames.push("preluActivationWeights"),this.sequentialAccessByThreads=u,this.transposeA=o,this.transposeB=s,this.addBias=l,this.activation=i,this.hasPreluActivationWeights=c,[this.fitAOuter,this.fitBOuter,this.fitInner]=this.getShapeFit(e[1],e[2],p),this.shaderKey=`matMulPacked_${this.elementsPerThread}_${o}_${s}_${this.activation}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.isVectorA}_${this.sequentialAccessByThreads}`}getShapeFit(t,e,o){let s=this.workgroupSize[1]*this.elementsPerThread[1],n=this.workgroupSize[0]*this.elementsPerThread[0];!this.isVec4&&this.isVectorA?this.tileInner=this.workgroupSize[0]*4:this.tileInner=n;let i=t%s===0,a=e%n===0,u=o%this.tileInner===0;return[i,a,u]}getUserCode(){return`
      ${Mt(this.activation,this.hasPreluActivationWeights,this.isVec4)}
      ${Qs(this.addBias,this.activation,!1,this.transposeB,this.fitAOuter,this.fitBOuter,this.fitInner,this.isVec4?4:1)}
      ${this.isVec4?co(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,!0):this.isVectorA?d$(this.workgroupSize,this.transposeA):mo(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,this.sequentialAccessByThreads,!0)}
    `}};function h$(r){return`
    var<workgroup> sumValues : array<f32, ${r}>;
    ${D()} {
      let coords = getOutputCoords();
      let batch = coords[0];
      let batchA = batch % uniforms.aShape[0];
      let batchB = batch % uniforms.bShape[0];
      let row = coords[1];
      let col = coords[2];
      var sum = 0.0;
      let Length = uniforms.dimInner;
      for (var k = i32(localId.x); k < Length; k = k + ${r}) {
        let dataA = mm_readA(batchA, row, k);
        let dataB = mm_readB(batchB, k, col);
        sum = sum + dataA * dataB;
      }
      sumValues[localId.x] = sum;
      workgroupBarrier();

      for(var currentSize = ${r/2}u; currentSize > 1u;
          currentSize = currentSize / 2u) {
        if (localId.x < currentSize)
        {
          sumValues[localId.x] = sumValues[localId.x] + sumValues[localId.x + currentSize];
        }
        workgroupBarrier();
      }

      if (localId.x == 0u) {
        sum = sumValues[0] + sumValues[1];
        mm_write(batch, row, col, sum);
      }
    }
  `}var Lu=class{constructor(t,e=!1,o=!1,s=null,n=null,i=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout={x:[],y:[1,2],z:[0]},this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize);let a=s!=null,u=i!=null;a&&this.variableNames.push("bias"),u&&this.variableNames.push("preluActivationWeights"),this.transposeA=e,this.transposeB=o,this.addBias=a,this.activation=n,this.hasPreluActivationWeights=u,this.shaderKey=`matMulReduce_${this.activation}_${e}_${o}`}getUserCode(){return`
      ${Mt(this.activation,this.hasPreluActivationWeights)}
      ${Qs(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${h$(this.workgroupSize[0])}
    `}};function g$(r){let t=r[1],e=r[0],o=t>e?t:e;return`
  var<workgroup> mm_Asub : array<array<f32, ${o}>, ${t}>;
  var<workgroup> mm_Bsub : array<array<f32, ${e}>, ${o}>;

  // If the output size is small for matrix multiplication, avoid to use vec4
  // and handle some elements per thread to optimally utilize the ALU.
  // Read data from global memory to registers firstly, then store them into
  // shared memory, so it is instruction-Level parallelism for arithmetic
  // operations and others handle IO operations between barrier api, makes ALU
  // and load/store units work simultaneously, could improves the performance.
  ${D()} {
    let tileRow = i32(localId.y);
    let tileCol = i32(localId.x);
    let globalRow = i32(globalId.y);
    let globalCol = i32(globalId.x);
    let batch = i32(globalId.z);
    let batchA = batch % uniforms.aShape[0];
    let batchB = batch % uniforms.bShape[0];

    // uniforms.dimInner should be greater than 0.
    let numTiles = (uniforms.dimInner - 1) / ${o} + 1;
    var acc = 0.0;

    var globalColA = tileCol;
    var globalRowB = 0;
    var regA = mm_readA(batchA, globalRow, globalColA);
    var regB0 = mm_readB(batchB, globalRowB + 2 * tileRow, globalCol);
    var regB1 = mm_readB(batchB, globalRowB + 2 * tileRow + 1, globalCol);
    globalColA = globalColA + ${o};
    globalRowB = globalRowB + ${o};

    for (var t = 0; t < numTiles; t = t + 1) {
      mm_Asub[tileRow][tileCol] = regA;
      mm_Bsub[2 * tileRow][tileCol] = regB0;
      mm_Bsub[2 * tileRow + 1][tileCol] = regB1;

      workgroupBarrier();

      regA = mm_readA(batchA, globalRow, globalColA);
      regB0 = mm_readB(batchB, globalRowB + 2 * tileRow, globalCol);
      regB1 = mm_readB(batchB, globalRowB + 2 * tileRow + 1, globalCol);
      globalColA = globalColA + ${o};
      globalRowB = globalRowB + ${o};

      for (var k = 0; k < ${o}; k = k + 1) {
        acc = acc + mm_Asub[tileRow][k] * mm_Bsub[k][tileCol];
      }
      workgroupBarrier();
    }

    mm_write(batch, globalRow, globalCol, acc);
  }
  `}var Bu=class{constructor(t,e,o,s=!1,n=!1,i=null,a=null,u=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[16,8,1],this.outputShape=o,this.dispatchLayout={x:[2],y:[1],z:[0]},this.dispatch=[Math.ceil(o[2]/this.workgroupSize[0]),Math.ceil(o[1]/this.workgroupSize[1]),o[0]];let p=i!=null;p&&this.variableNames.push("bias");let l=u!=null;l&&this.variableNames.push("preluActivationWeights"),this.transposeA=s,this.transposeB=n,this.addBias=p,this.activation=a,this.hasPreluActivationWeights=l,this.shaderKey=`matMulSmallOutputSize_${this.activation}_${s}_${n}`}getUserCode(){return`
      ${Mt(this.activation,this.hasPreluActivationWeights)}
      ${Qs(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${g$(this.workgroupSize)}
    `}};var Mu=class{constructor(t,e,o=!1,s=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[8,8,1],this.atomic=!0,this.splitedDimInner=128,S.assert(t[0]===1,()=>"MatMulSplitKProgram only supports batch = 1."),this.outputShape=t,this.dispatchLayout={x:[2],y:[1],z:[0,3]};let n=(o&&this.outputShape[1]%4===0||!o&&e%4===0)&&this.outputShape[2]%4===0;this.elementsPerThread=[4,4,this.splitedDimInner],this.outputComponent=n?4:1,n||(this.outputShape[1]<16&&(this.elementsPerThread[1]=1),this.outputShape[2]<16&&(this.elementsPerThread[0]=1)),this.dispatch=A(this.dispatchLayout,[this.outputShape[0],this.outputShape[1],this.outputShape[2],e],this.workgroupSize,this.elementsPerThread),this.transposeA=o,this.transposeB=s,this.shaderKey=`matMulSplitK_${o}_${s}_${this.elementsPerThread}_${this.outputComponent}`}getUserCode(){let t=this.outputComponent;return`
      ${Lc(!1,this.transposeB,!1,!1,!1,t)}
      fn mm_write(batch: i32, row : i32, col : i32, value : ${Y(t)}) {
        if (row < uniforms.dimAOuter && col < uniforms.dimBOuter) {
          let coords = vec3<i32>(batch, row, col);
          let flatIndex = getOutputIndexFromCoords(coords);
          // The problem is that we should initialize output to zero before using.
          // Otherwise, the original value will be added to the result.
          for (var i = 0; i < ${t}; i = i + 1) {
            ${le("&result[flatIndex + i]",`${t>1?"value[i]":"value"}`,"float32")}
          }
        }
      }
      ${t===4?co(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner):mo(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner)}
    `}},Vu=class{constructor(t,e=null,o=null,s=null){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e!=null,this.hasPreluActivationWeights=s!=null,this.activation=o,this.addBias&&this.variableNames.push("bias"),this.hasPreluActivationWeights&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`biasActivation_${o}`}getUserCode(){return`
    ${Mt(this.activation,this.hasPreluActivationWeights)}
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        var value = getXByOutputIndex(index);
        ${ce(this.addBias,this.activation)}
        setOutputAtIndex(index, value);
      }
    }
    `}};var Wu=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="value : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="fill"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        setOutputAtIndex(index, uniforms.value);
      }
    }
  `}};function bt(r){let{backend:t,attrs:e}=r,{shape:o,value:s}=e,{dtype:n}=e;if(n=n||S.inferDtype(s),n==="string"){let i=S.getArrayFromDType(n,S.sizeFromShape(o));return i.fill(s),t.makeTensorInfo(o,n,i)}else{let i=new Wu(o),a=[{type:"float32",data:[s]}];return t.runWebGPUProgram(i,[],n,a)}}var Vx={kernelName:Jn,backendName:"webgpu",kernelFunc:bt};function M(r){let{inputs:t,attrs:e}=r,{x:o}=t,{shape:s}=e,n=S.sizeFromShape(o.shape),i=S.inferFromImplicitShape(s,n),a=S.sizeFromShape(i);return S.assert(n===a,()=>`The new shape (${i}) has ${a} elements and the old shape (${o.shape}) has ${n} elements. The new shape and old shape must have the same number of elements.`),r.backend.incRef(o.dataId),{dataId:o.dataId,shape:i,dtype:o.dtype}}var Wx={kernelName:Ai,backendName:"webgpu",kernelFunc:M};function fo({a:r,b:t,transposeA:e,transposeB:o,backend:s,bias:n=null,preluActivationWeights:i=null,leakyreluAlpha:a=0,activation:u=null}){let p=r.shape.length,l=t.shape.length,c=e?r.shape[p-2]:r.shape[p-1],m=o?t.shape[l-1]:t.shape[l-2],f=e?r.shape[p-1]:r.shape[p-2],h=o?t.shape[l-2]:t.shape[l-1],b=r.shape.slice(0,-2),y=t.shape.slice(0,-2),I=S.sizeFromShape(b),C=S.sizeFromShape(y),k=kr.assertAndGetBroadcastShape(r.shape.slice(0,-2),t.shape.slice(0,-2)).concat([f,h]);S.assert(c===m,()=>`Error in matMul: inner shapes (${c}) and (${m}) of Tensors with shapes ${r.shape} and ${t.shape} and transposeA=${e} and transposeB=${o} must match.`);let E=e?[I,c,f]:[I,f,c],R=o?[C,h,m]:[C,m,h],P=M({inputs:{x:r},backend:s,attrs:{shape:E}}),z=M({inputs:{x:t},backend:s,attrs:{shape:R}}),L=[P,z],U=Math.max(I,C),H=[P,z],X=[{type:"int32",data:[f]},{type:"int32",data:[h]},{type:"int32",data:[c]}],tt,rt,nt=[U,f,h],Ct=B().get("WEBGPU_MATMUL_PROGRAM_TYPE");if(Ct<0){let he=B().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),Ne=he>0?he:s.thresholdToIncreaseWorkgroups,Or=U*Math.ceil(f/32)*Math.ceil(h/32);Or<=Ne||f<=8&&Or<=Ne*2?U*f*h<=128?Ct=Le.MatMulReduceProgram:U===1&&m>=2e3?Ct=Le.MatMulSplitKProgram:Ct=Le.MatMulSmallOutputSizeProgram:Ct=Le.MatMulPackedProgram}switch(Ct){case Le.MatMulReduceProgram:tt=new Lu(nt,e,o,n,u,i);break;case Le.MatMulSplitKProgram:{if(rt=bt({backend:s,attrs:{shape:nt,value:0,dtype:r.dtype}}),tt=new Mu(nt,m,e,o),n||u){rt=s.runWebGPUProgram(tt,H,r.dtype,X,rt);let Ne=new Vu(rt.shape,n,u,i),Or=null,cn=[rt];n&&cn.push(n),i&&cn.push(i),u==="leakyrelu"&&(Or=[{type:"float32",data:[a]}],Ne.uniforms+=" alpha : f32,");let jm=s.runWebGPUProgram(Ne,cn,rt.dtype,Or);L.push(rt);let V2=M({inputs:{x:jm},backend:s,attrs:{shape:k}});L.push(jm);for(let W2 of L)s.disposeData(W2.dataId);return V2}break}case Le.MatMulSmallOutputSizeProgram:tt=new Bu(E,R,nt,e,o,n,u,i);break;case Le.MatMulPackedProgram:let he=s.adapterInfo.isIntel();tt=new zu(E,nt,e,o,n,u,i,he);break;default:throw new Error(`Unsupported MatMulProgramType ${Ct}.`)}n&&H.push(n),i&&H.push(i),u==="leakyrelu"&&(X.push({type:"float32",data:[a]}),tt.uniforms+=" alpha : f32,"),rt=s.runWebGPUProgram(tt,H,r.dtype,X,rt);let _e=M({inputs:{x:rt},backend:s,attrs:{shape:k}});L.push(rt);for(let he of L)s.disposeData(he.dataId);return _e}function y$(r){let{inputs:t,backend:e,attrs:o}=r,{a:s,b:n,bias:i,preluActivationWeights:a}=t,{transposeA:u,transposeB:p,activation:l,leakyreluAlpha:c}=o;return fo({a:s,b:n,transposeA:u,transposeB:p,backend:e,bias:i,preluActivationWeights:a,leakyreluAlpha:c,activation:l})}var Ux={kernelName:Ds,backendName:"webgpu",kernelFunc:y$};var Zs=class{constructor(t,e,o){this.variableNames=["AReal","AImag","BReal","BImag"],this.workgroupSize=[128,1,1],this.size=!0,this.outputShape=T.assertAndGetBroadcastShape(e,o),this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`binaryOpComplex_${t}`,this.op=t}getUserCode(){return`
      fn binaryOpComplex(
          areal : f32, aimag : f32, breal : f32, bimag : f32) -> f32 {
        ${ps(this.op,!1)}
      }

      ${D("index")} {
        if(index < uniforms.size) {
          let areal = getARealByOutputIndex(index);
          let aimag = getAImagByOutputIndex(index);
          let breal = getBRealByOutputIndex(index);
          let bimag = getBImagByOutputIndex(index);
          setOutputAtIndex(index, binaryOpComplex(areal, aimag, breal, bimag));
        }
      }
    `}};var hr=class{constructor(t,e,o){if(this.size=!0,this.variableNames=["A","B"],this.outputShape=T.assertAndGetBroadcastShape(e,o),this.dispatchLayout=_(this.outputShape),this.op=t,this.useSharedMemoryWithA=e.length<=1&&o.length>1&&e[0]<128,this.useSharedMemoryWithB=o.length<=1&&e.length>1&&o[0]<128,this.useSharedMemoryWithA||this.useSharedMemoryWithB)this.outputComponent=1,this.variableComponents=[1,1],this.lastDimensionSize=this.useSharedMemoryWithB?o[0]:e[0],this.shaderKey=`binary_${t}_${this.lastDimensionSize}`,this.type="shared",this.workgroupSize=[256,1,1];else{let s=e.length>0&&e[e.length-1]%4===0,n=o.length>0&&o[o.length-1]%4===0;s&&n?(this.outputComponent=4,this.variableComponents=[4,4]):s&&(S.isScalarShape(o)||o[o.length-1]===1)||n&&(S.isScalarShape(e)||e[e.length-1]===1)?(this.outputComponent=4,this.variableComponents=s?[4,1]:[1,4]):(this.outputComponent=1,this.variableComponents=[1,1]),this.type="nonshared",this.shaderKey=`binary_${t}_${this.variableComponents}`,this.workgroupSize=[128,1,1]}this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.outputComponent,1,1])}getUserCode(){let t,e=this.outputComponent===4?"vec4<f32>":"f32",o=`
    fn binaryOperation(a : ${e}, b : ${e}) -> ${e} {
      ${ps(this.op,this.outputComponent===4)}
    };
    `;if(this.type==="shared"){let s=this.lastDimensionSize>1?`coords[${this.outputShape.length-1}]`:"0",n=this.useSharedMemoryWithB?`let a = getAByOutputIndex(index);
          let b = sharedBuf[${s}];`:`let a = sharedBuf[${s}];
          let b = getBByOutputIndex(index);`;t=`
        ${o}
        var<workgroup> sharedBuf : array<f32, ${this.lastDimensionSize}>;
        ${D("index")} {
          // Fill in the shared memory buffer.
          let localIndex = i32(localId.x);
          if(localIndex < ${this.lastDimensionSize}) {
            sharedBuf[localIndex] = f32(${this.useSharedMemoryWithB?"B":"A"}[localIndex]);
          }
          workgroupBarrier();

          if(index < uniforms.size) {
            let coords = getCoordsFromIndex(index);
            ${n}
            setOutputAtIndex(index, binaryOperation(a, b));
          }
        }
        `}else t=`
       ${o}
       ${D("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index * ${this.outputComponent});
           let a = ${e}(getAByOutputCoords(coords));
           let b = ${e}(getBByOutputCoords(coords));
           setOutputAtIndex(index, binaryOperation(a, b));
         }
       }
       `;return t}};function Nt(r){let{inputs:t}=r,{x:e}=t;return r.backend.incRef(e.dataId),{dataId:e.dataId,shape:e.shape,dtype:e.dtype}}var Gx={kernelName:Wr,backendName:"webgpu",kernelFunc:Nt};function Ie(r){let{inputs:t,backend:e}=r,{real:o,imag:s}=t,n=e.makeTensorInfo(o.shape,"complex64"),i=e.tensorMap.get(n.dataId),a=Nt({inputs:{x:o},backend:e}),u=Nt({inputs:{x:s},backend:e});return i.complexTensorInfos={real:a,imag:u},n}var Hx={kernelName:ks,backendName:"webgpu",kernelFunc:Ie};var me=class{constructor(t,e,o=""){this.variableNames=["A"],this.size=!0;let s=128;this.workgroupSize=[s,1,1],this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.op=e,o!==""&&(this.uniforms=o),this.shaderKey=`unary_${e}`}getUserCode(){return`
      fn unaryOperation(a : f32) -> f32 {
        ${dr(this.op,!1)}
      }
      ${D("index")} {
        if (index < uniforms.size) {
          let a = getAByOutputIndex(index);
          setOutputAtIndex(index, unaryOperation(a));
        }
      }
      `}};function G({opType:r,cpuKernelImpl:t,dtype:e}){return({inputs:o,backend:s})=>{let{x:n}=o,i=s,a=e||n.dtype;if(i.shouldExecuteOnCPU([n])&&t!=null){let p=i.tensorMap.get(n.dataId),l=t(p.values,a);return i.makeTensorInfo(n.shape,a,l)}let u=new me(n.shape,r);return i.runWebGPUProgram(u,[n],a)}}function it({opType:r,cpuKernelImpl:t,supportsComplex:e=!1,dtype:o}){return({inputs:s,backend:n})=>{let{a:i,b:a}=s,u=n;if(e&&i.dtype==="complex64"){let c=u.tensorMap.get(i.dataId),m=u.tensorMap.get(a.dataId),f,h;if(r!==W.MUL)[f,h]=[[c.complexTensorInfos.real,m.complexTensorInfos.real],[c.complexTensorInfos.imag,m.complexTensorInfos.imag]].map(y=>{let[I,C]=y,N={dataId:I.dataId,dtype:I.dtype,shape:i.shape},k={dataId:C.dataId,dtype:C.dtype,shape:a.shape},E=new hr(r,i.shape,a.shape);return u.runWebGPUProgram(E,[N,k],Wt(I.dtype,C.dtype))});else{let y=new Zs(W.COMPLEX_MULTIPLY_REAL,i.shape,a.shape),I=new Zs(W.COMPLEX_MULTIPLY_IMAG,i.shape,a.shape),C=[{dataId:c.complexTensorInfos.real.dataId,dtype:c.complexTensorInfos.real.dtype,shape:i.shape},{dataId:c.complexTensorInfos.imag.dataId,dtype:c.complexTensorInfos.imag.dtype,shape:i.shape},{dataId:m.complexTensorInfos.real.dataId,dtype:m.complexTensorInfos.real.dtype,shape:a.shape},{dataId:m.complexTensorInfos.imag.dataId,dtype:m.complexTensorInfos.imag.dtype,shape:a.shape}];f=u.runWebGPUProgram(y,C,"float32"),h=u.runWebGPUProgram(I,C,"float32")}let b=Ie({inputs:{real:f,imag:h},backend:u});return u.disposeData(f.dataId),u.disposeData(h.dataId),b}let p=o||Wt(i.dtype,a.dtype);if((i.dtype==="string"||a.dtype==="string"||u.shouldExecuteOnCPU([i,a]))&&t!=null){let c=u.tensorMap.get(i.dataId).values,m=u.tensorMap.get(a.dataId).values,f=i.dtype==="string"?T.fromUint8ToStringArray(c):c,h=i.dtype==="string"?T.fromUint8ToStringArray(m):m,[b,y]=t(i.shape,a.shape,f,h,p);return u.makeTensorInfo(y,p,b)}let l=new hr(r,i.shape,a.shape);return u.runWebGPUProgram(l,[i,a],p)}}var pm={};dt(pm,{addImpl:()=>Vc,bincountImpl:()=>jx,bincountReduceImpl:()=>Xx,bitwiseAndImpl:()=>Wc,castImpl:()=>Mc,ceilImpl:()=>Uc,concatImpl:()=>Yx,equalImpl:()=>Gc,expImpl:()=>Hc,expm1Impl:()=>qc,floorDivImpl:()=>jc,floorImpl:()=>Kc,gatherNdImpl:()=>Qx,gatherV2Impl:()=>Zx,greaterEqualImpl:()=>Yc,greaterImpl:()=>Xc,lessEqualImpl:()=>Zc,lessImpl:()=>Qc,linSpaceImpl:()=>Jx,logImpl:()=>Jc,maxImpl:()=>tb,maximumImpl:()=>tm,minimumImpl:()=>em,multiplyImpl:()=>tn,negImpl:()=>eb,notEqualImpl:()=>rm,prodImpl:()=>ob,raggedGatherImpl:()=>nb,raggedRangeImpl:()=>ab,raggedTensorToTensorImpl:()=>lb,rangeImpl:()=>cb,rsqrtImpl:()=>sm,scatterImpl:()=>mb,sigmoidImpl:()=>fb,simpleAbsImpl:()=>qx,sliceImpl:()=>db,sparseFillEmptyRowsImpl:()=>hb,sparseReshapeImpl:()=>gb,sparseSegmentReductionImpl:()=>yb,sqrtImpl:()=>xb,squaredDifferenceImpl:()=>nm,staticRegexReplaceImpl:()=>im,stridedSliceImpl:()=>bb,stringNGramsImpl:()=>wb,stringSplitImpl:()=>Sb,stringToHashBucketFastImpl:()=>vb,subImpl:()=>um,tileImpl:()=>Ib,topKImpl:()=>Cb,transposeImpl:()=>rb,uniqueImpl:()=>kb});function Uu(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&S.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}function qx(r){let t=new Float32Array(r.length);for(let e=0;e<r.length;++e)t[e]=Math.abs(r[e]);return t}function ft(r){return(t,e,o,s,n)=>{let i=T.assertAndGetBroadcastShape(t,e),a=i.length,u=S.computeStrides(i),p=S.sizeFromShape(i),l=S.getTypedArrayFromDType(n,p),c=t.length,m=e.length,f=S.computeStrides(t),h=S.computeStrides(e),b=T.getBroadcastDims(t,i),y=T.getBroadcastDims(e,i);if(b.length+y.length===0)for(let I=0;I<l.length;++I)l[I]=r(o[I%o.length],s[I%s.length]);else for(let I=0;I<l.length;++I){let C=S.indexToLoc(I,a,u),N=C.slice(-c);b.forEach(P=>N[P]=0);let k=S.locToIndex(N,c,f),E=C.slice(-m);y.forEach(P=>E[P]=0);let R=S.locToIndex(E,m,h);l[I]=r(o[k],s[R])}return[l,i]}}function ls(r){let{inputs:t,backend:e}=r,{real:o,imag:s}=t,n=e.data.get(o.dataId).values,i=e.data.get(s.dataId).values,a=e.makeTensorInfo(o.shape,"complex64"),u=e.data.get(a.dataId);return u.complexTensorInfos={real:e.makeTensorInfo(o.shape,"float32",n),imag:e.makeTensorInfo(s.shape,"float32",i)},a}function Gu(r,t,e="float32"){if(e==="complex64"){let s=Gu(r,t,"float32"),n=Gu(r,t,"float32");return ls({inputs:{real:s,imag:n},backend:r})}let o=S.makeZerosTypedArray(S.sizeFromShape(t),e);return r.makeTensorInfo(t,e,o)}function Bc(r){let{inputs:t,backend:e}=r,{x:o}=t;return e.incRef(o.dataId),{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}function Kx(r){let{inputs:t,backend:e}=r,{input:o}=t,s=e.data.get(o.dataId).complexTensorInfos.real,n=e.data.get(s.dataId).values;return e.makeTensorInfo(s.shape,s.dtype,n)}function Mc(r,t,e,o){if(o==="int32"){let s=Int32Array.from(r);return[t,"int32",s]}if(o==="bool"){let s=S.toTypedArray([0],e),[n,i]=ft((a,u)=>a!==u?1:0)(t,[],r,s,"bool");return[i,"bool",n]}throw new Error(`Error in Cast: failed to cast ${e} to ${o}`)}function Js(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{dtype:n}=o;if(n==="complex64"){if(s.dtype==="complex64")return Bc({inputs:{x:s},backend:e});let l=Gu(e,s.shape,s.dtype),c=Js({inputs:{x:s},backend:e,attrs:{dtype:"float32"}}),m=ls({inputs:{real:c,imag:l},backend:e});return e.disposeIntermediateTensorInfo(l),e.disposeIntermediateTensorInfo(c),m}if(s.dtype==="complex64"){let l=Kx({inputs:{input:s},backend:e}),c=Js({inputs:{x:l},backend:e,attrs:{dtype:n}});return e.disposeIntermediateTensorInfo(l),c}if(!S.hasEncodingLoss(s.dtype,n)){let l=Bc({inputs:{x:s},backend:e});return{dataId:l.dataId,shape:l.shape,dtype:n}}let i=e.data.get(s.dataId).values,[a,u,p]=Mc(i,s.shape,s.dtype,n);return e.makeTensorInfo(a,u,p)}function gt(r,t,e,o){return e==null?({inputs:s,backend:n})=>{let{a:i,b:a}=s,u=n;Uu([i,a],r);let p=u.data.get(i.dataId).values,l=u.data.get(a.dataId).values,c=i.dtype==="string"?T.fromUint8ToStringArray(p):p,m=i.dtype==="string"?T.fromUint8ToStringArray(l):l,f=o||i.dtype,[h,b]=t(i.shape,a.shape,c,m,f);return u.makeTensorInfo(b,f,h)}:({inputs:s,backend:n})=>{let{a:i,b:a}=s,u=n;if(i.dtype==="complex64"||a.dtype==="complex64"){let p=Js({inputs:{x:i},backend:u,attrs:{dtype:"complex64"}}),l=u.data.get(p.dataId),c=l.complexTensorInfos.real,m=l.complexTensorInfos.imag,f=u.data.get(c.dataId).values,h=u.data.get(m.dataId).values,b=Js({inputs:{x:a},backend:u,attrs:{dtype:"complex64"}}),y=u.data.get(b.dataId),I=y.complexTensorInfos.real,C=y.complexTensorInfos.imag,N=u.data.get(I.dataId).values,k=u.data.get(C.dataId).values,[E,R,P]=e(i.shape,a.shape,f,h,N,k),z=u.makeTensorInfo(P,"float32",E),L=u.makeTensorInfo(P,"float32",R),U=ls({inputs:{real:z,imag:L},backend:u});return u.disposeIntermediateTensorInfo(p),u.disposeIntermediateTensorInfo(b),u.disposeIntermediateTensorInfo(z),u.disposeIntermediateTensorInfo(L),U}else{let p=u.data.get(i.dataId).values,l=u.data.get(a.dataId).values,c=o||i.dtype,[m,f]=t(i.shape,a.shape,p,l,c);return u.makeTensorInfo(f,c,m)}}}function cs(r){return(t,e,o,s,n,i)=>{let a=T.assertAndGetBroadcastShape(t,e),u=S.sizeFromShape(a),p=a.length,l=S.computeStrides(a),c=S.getTypedArrayFromDType("float32",u),m=S.getTypedArrayFromDType("float32",u),f=T.getBroadcastDims(t,a),h=T.getBroadcastDims(e,a),b=T.mergeRealAndImagArrays(o,s),y=T.mergeRealAndImagArrays(n,i),I=t.length,C=S.computeStrides(t),N=e.length,k=S.computeStrides(e);if(f.length+h.length===0)for(let E=0;E<c.length;E++){let R=E%b.length,P=E%y.length,z=r(b[R*2],b[R*2+1],y[P*2],y[P*2+1]);c[E]=z.real,m[E]=z.imag}else for(let E=0;E<c.length;E++){let R=S.indexToLoc(E,p,l),P=R.slice(-I);f.forEach(X=>P[X]=0);let z=S.locToIndex(P,I,C),L=R.slice(-N);h.forEach(X=>L[X]=0);let U=S.locToIndex(L,N,k),H=r(b[z*2],b[z*2+1],y[U*2],y[U*2+1]);c[E]=H.real,m[E]=H.imag}return[c,m,a]}}var Vc=ft(((r,t)=>r+t)),x$=cs(((r,t,e,o)=>({real:r+e,imag:t+o}))),oft=gt("Add",Vc,x$);function jx(r,t,e,o,s){let n=S.sizeFromShape(o),i=S.makeZerosTypedArray(s,e);for(let a=0;a<r.length;a++){let u=r[a];if(u<0)throw new Error("Input x must be non-negative!");u>=s||(n>0?i[u]+=t[a]:i[u]+=1)}return i}function Xx(r,t,e,o=!1){let s=r.shape[0],n=r.shape[1],i=Z([s,e],t.dtype);for(let a=0;a<s;a++)for(let u=0;u<n;u++){let p=r.get(a,u);if(p<0)throw new Error("Input x must be non-negative!");p>=e||(o?i.set(1,a,p):t.size>0?i.set(i.get(a,p)+t.get(a,u),a,p):i.set(i.get(a,p)+1,a,p))}return i}var Wc=ft(((r,t)=>r&t)),lft=gt($n,Wc);function Rt(r){return(t,e,o)=>{let s=S.getArrayFromDType(e,t.length);for(let n=0;n<t.length;++n)s[n]=r(t[n],o);return s}}function Hu(r,t,e){let o=Rt(t);return oe(r,o,e)}function oe(r,t,e){return({inputs:o,attrs:s,backend:n})=>{let{x:i}=o;Uu(i,r);let a=n,u=a.data.get(i.dataId).values,p;if(i.dtype==="string"){if(!Array.isArray(u))throw new Error("String tensor's value was not an instance of Array");p=T.fromUint8ToStringArray(u)}else p=u;let l=e||i.dtype,c=t(p,l,s);return a.makeTensorInfo(i.shape,l,c)}}var Uc=Rt(r=>Math.ceil(r)),Sft=oe(Io,Uc);function Yx(r,t,e,o){let s=S.getArrayFromDType(e,S.sizeFromShape(t));if(o&&e!=="string"){let n=0;r.forEach(i=>{let a=S.sizeFromShape(i.shape);s.set(i.vals,n),n+=a})}else{let n=0;r.forEach(i=>{let a=e==="string"?T.fromUint8ToStringArray(i.vals):i.vals,u=0;for(let p=0;p<i.shape[0];++p){let l=p*t[1]+n;for(let c=0;c<i.shape[1];++c)s[l+c]=a[u++]}n+=i.shape[1]})}return s}var Gc=ft((r,t)=>r===t?1:0),Eft=gt(No,Gc,null,"bool");var Hc=Rt(r=>Math.exp(r)),_ft=oe("Exp",Hc,"float32");var qc=Rt(r=>Math.expm1(r)),Lft=oe(Co,qc);var Kc=Rt(r=>Math.floor(r)),Uft=oe(ko,Kc);var jc=ft((r,t)=>Math.floor(r/t)),jft=gt(To,jc,null,"int32");function Qx(r,t,e,o,s,n,i,a,u){let p=Z([o,n],e);for(let l=0;l<o;l++){let c=[],m=0;for(let f=0;f<s;f++){let h=r[l*s+f];m+=h*i[f],c.push(h)}if(m<0||m>=u/n)throw new Error(`Invalid indices: ${c} does not index into ${a}`);for(let f=0;f<n;f++)p.values[l*n+f]=t.get(...t.indexToLoc(m*n+f))}return p}function Zx(r,t,e){let o=Z(e,r.dtype);for(let s=0;s<o.size;++s){let i=o.indexToLoc(s).slice(),a=i[0],u=i[2],p=t.locToIndex([a,u]);i[2]=t.values[p];let l=r.locToIndex(i);0<=l&&l<r.values.length&&(o.values[s]=r.values[l])}return o}var Xc=ft((r,t)=>r>t?1:0),odt=gt(Eo,Xc,null,"bool");var Yc=ft((r,t)=>r>=t?1:0),udt=gt($o,Yc,null,"bool");var Qc=ft((r,t)=>r<t?1:0),fdt=gt(Do,Qc,null,"bool");var Zc=ft((r,t)=>r<=t?1:0),xdt=gt(Ao,Zc,null,"bool");function Jx(r,t,e){let o=(t-r)/(e-1),s=S.makeZerosTypedArray(e,"float32");s[0]=r;for(let n=1;n<s.length;n++)s[n]=s[n-1]+o;return s}var Jc=Rt(r=>Math.log(r)),Cdt=oe("Log",Jc);function tb(r,t,e,o){let s=S.getTypedArrayFromDType(o,S.sizeFromShape(e));for(let n=0;n<s.length;++n){let i=n*t,a=r[i];for(let u=0;u<t;++u){let p=r[i+u];(Number.isNaN(p)||p>a)&&(a=p)}s[n]=a}return s}var tm=ft(((r,t)=>Math.max(r,t))),Rdt=gt(Ro,tm);var em=ft(((r,t)=>Math.min(r,t))),zdt=gt(_o,em);var tn=ft(((r,t)=>r*t)),b$=cs(((r,t,e,o)=>({real:r*e-t*o,imag:r*o+t*e}))),Wdt=gt(Fo,tn,b$);function eb(r,t,e){let o=S.createScalarValue(-1,e);return tn([],t,o,r,e)}var rm=ft(((r,t)=>r!==t?1:0)),Ydt=gt(Po,rm,null,"bool");function rb(r,t,e,o,s){let n=t.length,i=S.sizeFromShape(t),a=S.computeStrides(t),u=S.computeStrides(s),p=S.getTypedArrayFromDType(e,S.sizeFromShape(s));for(let l=0;l<i;++l){let c=S.indexToLoc(l,n,a),m=new Array(c.length);for(let h=0;h<m.length;h++)m[h]=c[o[h]];let f=S.locToIndex(m,n,u);p[f]=r[l]}return p}function ob(r,t,e,o){let[s,n]=T.computeOutAndReduceShapes(r,o),i=Wt(t,"int32"),a=S.makeZerosTypedArray(S.sizeFromShape(s),i),u=S.sizeFromShape(n);for(let p=0;p<a.length;++p){let l=p*u,c=1;for(let m=0;m<u;++m)c*=e[l+m];a[p]=c}return{outVals:a,outShape:s,outDtype:i}}function w$(r,t,e){r.forEach((o,s)=>{if(o<0||o>=e){let n=S.indexToLoc(s,t.length,S.computeStrides(t)).join(",");throw new Error(`indices[${n}] = ${o} is not in [0, ${e})`)}})}function S$(r,t){for(let e=0;e<r.length;++e){let o=r[e],s=e===r.length-1?t:r[e+1].length;if(o.length===0)throw new Error("Ragged splits may not be empty");if(o[0]<0)throw new Error("Ragged splits must be non-negative");if(o[o.length-1]>s)throw new Error("Ragged splits must not point past values");for(let n=1;n<o.length;++n)if(o[n-1]>o[n])throw new Error("Ragged splits must be sorted in ascending order")}}function v$(r,t,e,o){let s=[],n=0,i=t.length-1+e.length,a=new Array(i).fill(null).map(()=>[0]);S$(e,o);let u=1;for(let p=0;p<t.length-1;++p){u*=t[p];let l=t[p+1];for(let c=1;c<u+1;++c)a[p].push(c*l)}for(let p=0;p<r.length;++p){let l=r[p],c=r[p]+1;for(let m=0;m<e.length;++m){let f=e[m],h=m+t.length-1;if(h>=0){let b=a[h],y=b[b.length-1]-f[l];for(let I=l;I<c;++I)a[h].push(f[I+1]+y)}l=f[l],c=f[c]}c!==l&&(s.push([l,c]),n+=c-l)}return{outSplits:a,valueSlices:s,numValues:n}}function I$(r){let t=[];for(let e=0;e<r.length;++e){let o=r[e].length,s=S.getArrayFromDType("int32",o);t.push(s),r[e].forEach((n,i)=>s[i]=n)}return t}function sb(r,t){let e=r.slice(0,t);for(;e.length<t;)e.push(1);for(let o=t;o<r.length;o++)e[t-1]*=r[o];return e}function N$(r,t,e,o,s,n){let i=sb(t,2)[1],a=sb(n,2)[1],u=0;for(let p of e)for(let l=p[0];l<p[1];++l){for(let c=0;c<o;++c)s[u*a+c]=r[l*i+c];++u}}function C$(r,t,e,o,s){let n=t.slice();n[0]=s;let i=S.getArrayFromDType(e,S.sizeFromShape(n)),a=r.length,u=a===0?0:a/t[0];return N$(r,t,o,u,i,n),[i,n]}function nb(r,t,e,o,s,n,i,a){if(r.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let u=t[0][0]-1;if(w$(n,i,u),o.length===0)throw new Error("params.rank must be nonzero");let p=o[0],{outSplits:l,valueSlices:c,numValues:m}=v$(n,i,r,p),f=I$(l),h=C$(e,o,s,c,m);return[f,h[0],h[1]]}var ib=2147483647;function ab(r,t,e,o,s,n,i){if(t.length>1)throw new Error("starts must be a scalar or vector");if(s.length>1)throw new Error("limits must be a scalar or vector");if(i.length>1)throw new Error("deltas must be a scalar or vector");let a=t.length===0,u=s.length===0,p=i.length===0,l=[];a||l.push(t[0]),u||l.push(s[0]),p||l.push(i[0]);for(let y=1;y<l.length;++y)if(l[y]!==l[y-1])throw new Error("starts, limits, and deltas must have the same shape");let c=l.length===0?1:l[0],m=S.getArrayFromDType("int32",c+1);m[0]=0;for(let y=0;y<c;++y){let I=a?r[0]:r[y],C=u?o[0]:o[y],N=p?n[0]:n[y];if(N===0)throw new Error("Requires delta != 0");let k;if(N>0&&C<I||N<0&&C>I)k=0;else if(k=Math.ceil(Math.abs((C-I)/N)),k>ib)throw new Error(`Requires ((limit - start) / delta) <= ${ib}`);m[y+1]=m[y]+k}let f=m[c],h=S.getArrayFromDType(e,f),b=0;for(let y=0;y<c;++y){let I=m[y+1]-m[y],C=a?r[0]:r[y],N=p?n[0]:n[y];for(let k=0;k<I;++k)h[b++]=C,C+=N}return[m,h]}var Re=T.RowPartitionType,om=class r{constructor(t,e,o,s,n,i,a,u,p,l){this.shape=t,this.shapeShape=e,this.values=o,this.valuesShape=s,this.valuesDType=n,this.defaultValue=i,this.defaultValueShape=a,this.rowPartitionValues=u,this.rowPartitionValuesShapes=p,this.rowPartitionTypes=T.getRowPartitionTypesHelper(l),this.raggedRank=T.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===Re.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===Re.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let e=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case Re.VALUE_ROWIDS:return r.getMaxWidthValueRowID(e);case Re.ROW_SPLITS:return r.getMaxWidthRowSplit(e);default:throw new Error(`Cannot handle partition type ${Re[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let e=t.length;if(e===0||e===1)return 0;let o=0;for(let s=0;s<e-1;++s){let n=t[s+1]-t[s];n>o&&(o=n)}return o}static getMaxWidthValueRowID(t){let e=t.length;if(e===0)return 0;let o=0,s=t[0],n=0;for(let i=1;i<e;++i){let a=t[i];a!==s&&(s=a,n=Math.max(i-o,n),o=i)}return Math.max(e-o,n)}tensorShapeFromTensor(t,e,o=!0){if(e.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return pb(t,o)}calculateOutputSize(t){let e=this.valuesShape,o=this.defaultValueShape;T.validateDefaultValueShape(o,e);let s=this.tensorShapeFromTensor(this.shape,this.shapeShape),i=T.combineRaggedTensorToTensorShapes(this.raggedRank,s,e);i[0]<0&&(i[0]=t);for(let a=1;a<=this.raggedRank;++a)i[a]<0&&(i[a]=this.getMaxWidth(a));return i}calculateFirstParentOutputIndex(t,e,o){let s=Math.min(t,o),n=[],i=0;for(let a=0;a<s;++a,i+=e)n.push(i);for(let a=s;a<t;++a)n.push(-1);return S.assert(n.length===t,()=>"Final length of result must be equal to firstDimension."),n}calculateOutputIndexRowSplit(t,e,o,s){let n=t.length,i=[];for(let a=0;a<n-1;++a){let u=t[a+1]-t[a],p=Math.min(s,u),l=e[a];l===-1&&(p=0);for(let c=0;c<p;++c)i.push(l),l+=o;for(let c=0;c<u-p;++c)i.push(-1)}if(n>0&&i.length!==t[n-1])throw new Error("Invalid row split size.");return i}calculateOutputIndexValueRowID(t,e,o,s){let n=t.length,i=[];if(n===0)return[];let a=0,u=t[0];if(u>=e.length)throw new Error(`Got currentValueRowId=${u}, which is not less than ${e.length}`);let p=e[u];i.push(p);for(let l=1;l<n;++l){let c=t[l];if(c===u)p>=0&&(++a,a<s?p+=o:p=-1);else{if(a=0,u=c,c>=e.length)throw new Error(`Got nextValueRowId=${c} which is not less than ${e.length}`);p=e[c]}i.push(p)}if(i.length!==t.length)throw new Error("Invalid row ids.");return i}calculateOutputIndex(t,e,o,s){let n=this.getRowPartitionTensor(t),i=this.getRowPartitionTypeByDimension(t);switch(i){case Re.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(n,e,o,s);case Re.ROW_SPLITS:if(n.length-1>e.length)throw new Error(`Row partition size is greater than output size: ${n.length-1} > ${e.length}`);return this.calculateOutputIndexRowSplit(n,e,o,s);default:throw new Error(`Unsupported partition type: ${Re[i]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let e=this.rowPartitionTypes[0];switch(e){case Re.FIRST_DIM_SIZE:return t[0];case Re.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case Re.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${Re[e]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let e=this.getFirstDimensionSize(),o=this.calculateOutputSize(e),s=new Array(this.raggedRank+1);s[s.length-1]=1;for(let u=s.length-2;u>=0;--u)s[u]=s[u+1]*o[u+1];let n=pb(o,!1),i=S.getArrayFromDType(this.valuesDType,S.sizeFromShape(n));if(s[0]*o[0]>0){let u=this.calculateFirstParentOutputIndex(e,s[0],o[0]);for(let p=1;p<=this.raggedRank;++p)u=this.calculateOutputIndex(p-1,u,s[p],o[p]);this.setOutput(this.raggedRank,u,i,n)}return[n,i]}setOutput(t,e,o,s){if(o.length===0)return;let n=this.values,i=o,a=s.slice();a=a.slice(t+1);let u=S.sizeFromShape(a),p=e.length,l=this.defaultValue;if(l.length!==u&&l.length!==1){let h=this.defaultValueShape;Q(()=>{let b=$(l,h);l=Nr(b,a).dataSync()})}let c=0,m=0,f=0;for(let h=0;h<=p;++h){let b=h<p?e[h]:-1;if(b===f){++f;continue}if(m<f){let y=n.subarray(c*u),I=i.subarray(m*u),C=(f-m)*u;ub(I,y,C)}if(h>=p){let y=o.length;b=Math.floor(y/u)}if(b>f)if(this.defaultValue.length===1)i.subarray(f*u,b*u).fill(this.defaultValue[0]),f=b;else for(;b>f;){let y=i.slice(f*u);ub(y,l,u),++f}b<0?(c=h+1,m=f):(c=h,m=f,f=m+1)}}};function ub(r,t,e){for(let o=0;o<e;o++)r[o]=t[o]}function pb(r,t){let e=[];for(let o of r){if(o<0){if(!t)throw new Error(`Dimension ${o} must be >= 0`);if(o<-1)throw new Error(`Dimension ${o} must be >= -1`);o=-1}e.push(o)}return e}function lb(r,t,e,o,s,n,i,a,u,p){return new om(r,t,e,o,s,n,i,a,u,p).compute()}function cb(r,t,e,o){let s=r===t,n=r<t&&e<0,i=t<r&&e>1;if(s||n||i)return S.makeZerosTypedArray(0,o);let a=Math.abs(Math.ceil((t-r)/e)),u=S.makeZerosTypedArray(a,o);t<r&&e===1&&(e=-1),u[0]=r;for(let p=1;p<u.length;p++)u[p]=u[p-1]+e;return u}var sm=Rt(r=>1/Math.sqrt(r)),fht=oe(Oo,sm);function mb(r,t,e,o,s,n,i,a,u,p){let l=[o/s,s],c=r.values,m=t.values;if(o===0)return Z(e,t.dtype);let f=u instanceof ye?u:Z(l,t.dtype);typeof u=="string"||typeof u=="number"?f.values.fill(u):typeof u=="boolean"&&f.values.fill(+u);for(let h=0;h<n;h++){let b=[],y=0;for(let I=0;I<i;I++){let C=c[h*i+I];b.push(C),y+=C*a[I]}if(y<0||y>=o/s)throw new Error(`Invalid indices: ${b} does not index into ${e}`);for(let I=0;I<s;I++)p?f.values[y*s+I]+=m[h*s+I]:f.values[y*s+I]=t.rank===0?m[0]:m[h*s+I]}return f}var fb=Rt(r=>1/(1+Math.exp(-r))),wht=Hu(zo,r=>1/(1+Math.exp(-r)));function db(r,t,e,o,s){let n=Se.isSliceContinous(o,t,e),i=S.sizeFromShape(e),a=S.computeStrides(o);if(n){let c=Se.computeFlatOffset(t,a);return s==="string"?r.slice(c,c+i):r.subarray(c,c+i)}let u=s==="string"?T.fromUint8ToStringArray(r):r,p=Z(o,s,u),l=Z(e,s);for(let c=0;c<l.size;++c){let m=l.indexToLoc(c),f=m.map((h,b)=>h+t[b]);l.set(p.get(...f),...m)}return s==="string"?T.fromStringArrayToUint8(l.values):l.values}function hb(r,t,e,o,s,n,i){let a=t[0],u=n[0],p=new Array(u),l=new Array(a),c=t[1];if(u===0){if(a!==0)throw new Error(T.getSparseFillEmptyRowsIndicesDenseShapeMismatch(a));let y=S.getArrayFromDType(e,0),I=S.getArrayFromDType(s,0);return[y,[0,c],I,p,l]}let m=!0,f=0,h=new Array(u).fill(0);for(let y=0;y<a;++y){let I=r[y*c];if(I<0)throw new Error(T.getSparseFillEmptyRowsNegativeIndexErrorMessage(y,I));if(I>=u)throw new Error(T.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(y,I,u));++h[I],m=m&&I>=f,f=I}let b=!0;for(let y=0;y<u;++y){let I=h[y]===0;p[y]=I,b=b&&!I,h[y]=Math.max(h[y],1),y>0&&(h[y]+=h[y-1])}if(b&&m){let y=r,I=o;for(let C=0;C<a;++C)l[C]=C;return[y,[a,c],I,p,l]}else{let y=h[u-1],I=S.getArrayFromDType(e,y*c),C=S.getArrayFromDType(s,y),N=new Array(u).fill(0);for(let k=0;k<a;++k){let E=r[k*c],R=N[E],P=(E===0?0:h[E-1])+R;N[E]++;for(let z=0;z<c;++z)I[P*c+z]=r[k*c+z];C[P]=o[k],l[k]=P}for(let k=0;k<u;++k)if(N[k]===0){let R=k===0?0:h[k-1];I[R*c+0]=k;for(let P=1;P<c;++P)I[R*c+P]=0;C[R]=i}return[I,[y,c],C,p,l]}}function gb(r,t,e,o,s){let n=S.sizeFromShape(o),i=t[0],a=s.length,u=[],p=1,l=-1;for(let y=0;y<a;++y){let I=s[y];if(I===-1){if(l!==-1)throw new Error(T.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(l,y));l=y,u.push(1)}else{if(I<0)throw new Error(T.getSparseReshapeNegativeOutputDimErrorMessage(y,I));p*=I,u.push(I)}}if(l!==-1){if(p<=0)throw new Error(T.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let y=Math.trunc(n/p);if(p*y!==n)throw new Error(T.getSparseReshapeInputOutputMultipleErrorMessage(o,u));u[l]=y}if(S.sizeFromShape(u)!==n)throw new Error(T.getSparseReshapeInputOutputMismatchErrorMessage(o,u));let m=o.length,f=[];if(m>0){f[m-1]=1;for(let y=m-2;y>=0;--y)f[y]=f[y+1]*o[y+1]}let h=[];if(a>0){h[a-1]=1;for(let y=a-2;y>=0;--y)h[y]=h[y+1]*u[y+1]}let b=S.getArrayFromDType(e,i*a);for(let y=0;y<i;++y){let I=0;for(let C=0;C<m;++C)I+=r[y*m+C]*f[C];for(let C=0;C<a;++C)b[y*a+C]=Math.trunc(I/h[C]),I%=h[C]}return[b,[i,a],u]}function yb(r,t,e,o,s,n=!1,i=0){let a=o.length,u=[t[0],r.length/t[0]],p=u[1],c=a>0?s[a-1]+1:0;if(c<0)throw new Error(T.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let m=t.slice();m[0]=c;let f=m.reduce((N,k)=>N*k,1),h=S.getArrayFromDType(e,f);if(a===0)return c>0&&h.fill(i),[h,m];if(c<=0)throw new Error(T.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let b=0,y=1,I=0,C=s[b];for(;;){let N=0;if(y<a){if(N=s[y],C===N){++y;continue}if(C>=N)throw new Error(T.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(C<0||C>=c)throw new Error(T.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(C,c));C>I&&h.fill(i,I*p,C*p);for(let k=b;k<y;++k){let E=o[k];if(E<0||E>=u[0])throw new Error(T.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(k,o[k],u[0]));for(let R=0;R<p;R++)h[C*p+R]+=r[E*p+R]}if(n)for(let k=0;k<p;k++)h[C*p+k]/=y-b;if(b=y,++y,I=C+1,C=N,y>a)break}return I<c&&h.fill(i,I*p,c*p),[h,m]}var xb=Rt(r=>Math.sqrt(r)),_ht=Hu(Lo,r=>Math.sqrt(r));var nm=ft(((r,t)=>{let e=r-t;return e*e})),Lht=gt(Bo,nm);var im=Rt((r,t)=>{let{pattern:e,replaceGlobal:o,rewrite:s}=t;return r.replace(new RegExp(e,o?"g":""),s)}),Uht=oe(Qi,im);function bb(r,t,e,o){let s=Z(r,t.dtype);for(let n=0;n<s.size;n++){let i=s.indexToLoc(n),a=new Array(i.length);for(let u=0;u<a.length;u++)a[u]=i[u]*e[u]+o[u];s.set(t.get(...a),...i)}return s}var am=class{constructor(t,e,o,s,n,i){this.separator=S.encodeString(t),this.nGramWidths=e,this.leftPad=S.encodeString(o),this.rightPad=S.encodeString(s),this.padWidth=n,this.preserveShort=i}getPadWidth(t){return Math.min(this.padWidth<0?t-1:this.padWidth,t-1)}getNumNGrams(t,e){let o=this.getPadWidth(e);return Math.max(0,t+2*o-e+1)}createNGrams(t,e,o,s,n,i){for(let a=0;a<n;++a){let u=this.getPadWidth(i),p=Math.max(0,u-a),l=Math.max(0,u-(n-(a+1))),c=i-(p+l),m=e+(p>0?0:a-u),f=0;f+=p*this.leftPad.length;for(let C=0;C<c;++C)f+=t[m+C].length;f+=l*this.rightPad.length;let h=p+l+c-1;f+=h*this.separator.length,o[s+a]=new Uint8Array(f);let b=o[s+a],y=0,I=C=>C.forEach(N=>b[y++]=N);for(let C=0;C<p;++C)I(this.leftPad),I(this.separator);for(let C=0;C<c-1;++C)I(t[m+C]),I(this.separator);if(c>0){I(t[m+c-1]);for(let C=0;C<l;++C)I(this.separator),I(this.rightPad)}else{for(let C=0;C<l-1;++C)I(this.rightPad),I(this.separator);I(this.rightPad)}}}compute(t,e){let o=t.length,s=e.length;if(s>0){let u=e[0];if(u!==0)throw new Error(`First split value must be 0, got ${u}`);for(let p=1;p<s;++p){let l=e[p]>=u;if(l=l&&e[p]<=o,!l)throw new Error(`Invalid split value ${e[p]}, must be in [${u}, ${o}]`);u=e[p]}if(u!==o)throw new Error(`Last split value must be data size. Expected ${o}, got ${u}`)}let n=s-1,i=S.getArrayFromDType("int32",s);if(o===0||s===0){let u=new Array(o);for(let p=0;p<=n;++p)i[p]=0;return[u,i]}i[0]=0;for(let u=1;u<=n;++u){let p=e[u]-e[u-1],l=0;this.nGramWidths.forEach(c=>{l+=this.getNumNGrams(p,c)}),this.preserveShort&&p>0&&l===0&&(l=1),i[u]=i[u-1]+l}let a=new Array(i[n]);for(let u=0;u<n;++u){let p=e[u],l=i[u];if(this.nGramWidths.forEach(c=>{let m=e[u+1]-e[u],f=this.getNumNGrams(m,c);this.createNGrams(t,p,a,l,f,c),l+=f}),this.preserveShort&&l===i[u]){let c=e[u+1]-e[u];if(c===0)continue;let m=c+2*this.padWidth;this.createNGrams(t,p,a,l,1,m)}}return[a,i]}};function wb(r,t,e,o,s,n,i,a){return new am(e,o,s,n,i,a).compute(r,t)}function k$(r,t,e,o){if(!r.length)return;if(t.length===0){for(let n=0;n<r.length;++n)o.push(r.subarray(n,n+1));return}if(t.length===1){let n=t[0],i=r.indexOf(n);for(;i!==-1;){let a=r.subarray(0,i);(!e||a.length!==0)&&o.push(a),r=r.subarray(i+1),i=r.indexOf(n)}(!e||r.length!==0)&&o.push(r);return}let s=0;for(let n=0;n<r.length+1;n++)if(n===r.length||t.indexOf(r[n])!==-1){let i=r.subarray(s,n);(!e||i.length!==0)&&o.push(i),s=n+1}}function Sb(r,t,e){let o=r.length,s=[],n=0,i=0,a=new Array(o);for(let m=0;m<o;++m){let f=s.length;k$(r[m],t,e,s);let h=s.length-f;a[m]=h,n+=h,i=Math.max(i,h)}let u=S.getArrayFromDType("int32",n*2),p=new Array(n),l=[o,i],c=0;for(let m=0;m<o;++m)for(let f=0;f<a[m];++f)u[c*2]=m,u[c*2+1]=f,p[c]=s[c],++c;return[u,p,l]}function vb(r,t){let e=S.getArrayFromDType("int32",r.length);for(let o=0;o<r.length;++o)e[o]=S.fingerPrint64(r[o]).modulo(t).getLowBitsUnsigned();return e}var um=ft(((r,t)=>r-t)),T$=cs(((r,t,e,o)=>({real:r-e,imag:t-o}))),rgt=gt("Sub",um,T$);function Ib(r,t){let e=new Array(r.rank);for(let s=0;s<e.length;s++)e[s]=r.shape[s]*t[s];let o=Z(e,r.dtype);for(let s=0;s<o.values.length;++s){let n=o.indexToLoc(s),i=new Array(r.rank);for(let u=0;u<i.length;u++)i[u]=n[u]%r.shape[u];let a=r.locToIndex(i);o.values[s]=r.values[a]}return o}var en=(r,t)=>{let e=t.value-r.value;return e===0?r.index-t.index:e};function Nb(r,t,e=0,o=r.length-1){for(;o>e;){if(o-e>600){let a=o-e+1,u=t-e+1,p=Math.log(a),l=.5*Math.exp(2*p/3),c=.5*Math.sqrt(p*l*(a-l)/a)*Math.sign(u-a/2),m=Math.max(e,Math.floor(t-u*l/a+c)),f=Math.min(o,Math.floor(t+(a-u)*l/a+c));Nb(r,t,m,f)}let s=r[t],n=e,i=o;for(S.swap(r,e,t),en(r[o],s)>0&&S.swap(r,e,o);n<i;){for(S.swap(r,n,i),n++,i--;en(r[n],s)<0;)n=n+1;for(;en(r[i],s)>0;)i=i-1}en(r[e],s)===0?S.swap(r,e,i):(i=i+1,S.swap(r,i,o)),i<=t&&(e=i+1),t<=i&&(o=i-1)}}function Cb(r,t,e,o,s){let n=t[t.length-1],[i,a]=[r.length/n,n],u=S.getTypedArrayFromDType(e,i*o),p=S.getTypedArrayFromDType("int32",i*o);for(let c=0;c<i;c++){let m=c*a,f=r.subarray(m,m+a),h=new Array(f.length);f.forEach((C,N)=>h[N]={value:C,index:N}),o<h.length&&(Nb(h,o),h=h.slice(0,o)),s&&h.sort(en);let b=c*o,y=u.subarray(b,b+o),I=p.subarray(b,b+o);for(let C=0;C<o;C++)y[C]=h[C].value,I[C]=h[C].index}let l=t.slice();return l[l.length-1]=o,[Z(l,e,u),Z(l,"int32",p)]}function kb(r,t,e,o){let s=S.parseAxisParam(t,e)[0],n=[1,e[0],1];for(let h=0;h<s;h++)n[0]*=e[h];n[1]=e[s];for(let h=s+1;h<e.length;h++)n[2]*=e[h];let i=new Map,a=new Int32Array(e[s]),u=new ye(n,o,r),p=[],l=n[0]===1&&n[2]===1;for(let h=0;h<e[s];h++){let b;if(l)b=r[h].toString();else{let I=[];for(let C=0;C<n[0];C++)for(let N=0;N<n[2];N++)I.push(u.get(C,h,N));b=I.join(",")}let y=i.get(b);if(y!=null)a[h]=y;else{let I=i.size;i.set(b,I),a[h]=I,p.push(h)}}let c=n.slice();c[1]=i.size;let m=new ye(c,o);p.forEach((h,b)=>{for(let y=0;y<n[0];y++)for(let I=0;I<n[2];I++)m.set(u.get(y,h,I),y,b,I)});let f=e.slice();return f[s]=c[1],{outputValues:m.values,outputShape:f,indices:a}}var{addImpl:Tb,castImpl:Eb,ceilImpl:$b,concatImpl:Db,equalImpl:Ab,expImpl:Rb,expm1Impl:_b,floorImpl:Fb,floorDivImpl:Pb,gatherNdImpl:Ob,gatherV2Impl:zb,greaterEqualImpl:Lb,greaterImpl:Bb,lessEqualImpl:Mb,lessImpl:Vb,logImpl:Wb,maxImpl:Ub,maximumImpl:Gb,minimumImpl:Hb,multiplyImpl:qb,negImpl:Kb,notEqualImpl:jb,prodImpl:Xb,rangeImpl:Yb,rsqrtImpl:Qb,scatterImpl:Zb,simpleAbsImpl:Jb,sliceImpl:tw,stridedSliceImpl:ew,stringNGramsImpl:rw,subImpl:ow,tileImpl:sw,topKImpl:nw,transposeImpl:iw,uniqueImpl:iyt}=pm;var E$=G({opType:F.ABS,cpuKernelImpl:Jb}),aw={kernelName:"Abs",backendName:"webgpu",kernelFunc:E$};var $$=G({opType:F.ACOS}),uw={kernelName:dn,backendName:"webgpu",kernelFunc:$$};var D$=G({opType:F.ACOSH}),pw={kernelName:hn,backendName:"webgpu",kernelFunc:D$};var A$=it({opType:W.ADD,cpuKernelImpl:Tb,supportsComplex:!0}),lw={kernelName:"Add",backendName:"webgpu",kernelFunc:A$};var qu=class{constructor(t){this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t[0],this.variableNames=t.map((e,o)=>`T${o}`),this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="addN"}getUserCode(){let t=[];this.variableNames.forEach(s=>{t.push(`let v${s} = get${s}ByOutputCoords(coords);`)});let e=this.variableNames.map(s=>`v${s}`).join(" + ");return`
      ${D("index")} {
        for (var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let flatIndex = index * ${this.workPerThread} + i;
          if (flatIndex < uniforms.size) {
            let coords = getCoordsFromIndex(flatIndex);
            ${t.join(`
        `)}
            setOutputAtIndex(flatIndex, ${e});
          }
        }
      }
    `}};function R$(r){let{inputs:t,backend:e}=r,o=t;if(o.length===1)return Nt({inputs:{x:o[0]},backend:e});let s=o.map(a=>a.dtype).reduce((a,u)=>Wt(a,u)),n=o.map(a=>a.shape),i=new qu(n);return e.runWebGPUProgram(i,o,s)}var cw={kernelName:gn,backendName:"webgpu",kernelFunc:R$};var Ku=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[16,16,1];let o=new Array(t.length);for(let s=0;s<o.length;s++)o[s]=t[e[s]];this.outputShape=o,this.dispatchLayout={x:[0],y:[1]},this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[1,1,1]),this.shaderKey="transposeShared"}getUserCode(){S.assert(this.workgroupSize[0]===this.workgroupSize[1],()=>`Must be a square tile, current tile shape is ${this.workgroupSize[0]} x ${this.workgroupSize[1]}`);let t=this.workgroupSize[0];return`
      var<workgroup> tile : array<array<f32, ${this.workgroupSize[0]+1}>, ${this.workgroupSize[0]}>;
      ${D()} {
        var x = i32(workgroupId.x) * ${t} + i32(localId.x);
        var y = i32(workgroupId.y) * ${t} + i32(localId.y);
        let width = uniforms.outShape[0];
        let height = uniforms.outShape[1];
        if (x < width && y < height) {
          tile[localId.y][localId.x] = f32(A[y * width + x]);
        }
        workgroupBarrier();

        x = i32(workgroupId.y) * ${t} + i32(localId.x);
        y = i32(workgroupId.x) * ${t} + i32(localId.y);
        if (x < height && y < width) {
          setOutputAtIndex((y * height + x), tile[localId.x]
            [localId.y]);
        }
      }
    `}};var ju=class{constructor(t,e){this.variableNames=["A"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0;let o=new Array(t.length);for(let s=0;s<o.length;s++)o[s]=t[e[s]];this.outputShape=o,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.newDim=e,this.shaderKey=`transpose_${e}`}getUserCode(){let t=mt(this.outputShape.length),e=lm(this.newDim);return`
      ${D("index")} {
        for(var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let flatIndex = index * ${this.workPerThread} + i;
          if(flatIndex < uniforms.size) {
            let coords = getCoordsFromIndex(flatIndex);
            setOutputAtIndex(flatIndex, A[getIndexFromCoords${this.outputShape.length}D(
              ${t}(${e}), uniforms.aShape)]);
          }
        }
      }
    `}};function lm(r){let t=r.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let e=new Array(t);for(let o=0;o<r.length;o++)e[r[o]]=`coords.${Ae(o)}`;return e.join()}function Ht(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{perm:n}=o,i=e,a=s.shape.length,u=new Array(a);for(let l=0;l<u.length;l++)u[l]=s.shape[n[l]];if(e.shouldExecuteOnCPU([s])){let c=i.tensorMap.get(s.dataId).values,m=iw(c,s.shape,s.dtype,n,u);return e.makeTensorInfo(u,s.dtype,m)}if(s.shape.length===2&&S.arraysEqual(n,[1,0])){let l=new Ku(s.shape,n);return i.runWebGPUProgram(l,[s],s.dtype)}let p=new ju(s.shape,n);return i.runWebGPUProgram(p,[s],s.dtype)}var mw={kernelName:Vo,backendName:"webgpu",kernelFunc:Ht};var Xu=class{constructor(t,e,o){this.variableNames=["x"],this.uniforms="reduceSize : i32,",this.size=!0,this.inputShape=[t.batchSize,t.inSize];let[s]=T.computeOutAndReduceShapes(this.inputShape,[1]);this.outputShape=s.length===0?[1]:s,t.inSize>=32768&&o>=512?this.workgroupSize=[512,1,1]:t.inSize>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,[1,1,1]),this.reduceType=e,this.shaderKey=`reduce_${e}`}getUserCode(){let t="",e="0.0",o=this.workgroupSize[0];this.reduceType==="min"||this.reduceType==="max"?(t=`
         if (isnan(candidate)) {
          bestValue = uniforms.NAN;
         } else if (!isnan(bestValue) && candidate ${this.reduceType==="min"?"<":">"} bestValue)
           {  bestValue = candidate; }`,e="f32(x[offset])"):this.reduceType==="sum"||this.reduceType==="mean"?t=" bestValue = bestValue + candidate; ":this.reduceType==="prod"?(t=" bestValue = bestValue * candidate; ",e="1.0"):this.reduceType==="all"?(t=" bestValue = f32(bestValue >= 1.0 && candidate >= 1.0); ",e="1.0"):this.reduceType==="any"&&(t=" bestValue = f32(bestValue >= 1.0 || candidate >= 1.0); ",e="0.0");let s=this.reduceType==="mean"?"setOutputAtIndex(outputIndex, bestValue / f32(uniforms.reduceSize));":"setOutputAtIndex(outputIndex, bestValue);";return`
       fn DIV_CEIL(a : u32, b : u32) -> u32 {
        return ((a - 1u) / b + 1u);
       }

       ${`
         var<workgroup> xBestValues : array<f32, ${o}>;
       `}
       fn getOffset(outputIndex : i32) -> i32 {
         let outputCoords = getCoordsFromIndex(outputIndex);
         let offset = ${this.outputShape.length===1?"outputCoords":"outputCoords[0]"} * uniforms.reduceSize;
          return offset;
       }
       ${D("index")} {
         let outputIndex = index / ${o};
         let offset = getOffset(outputIndex);
         var bestValue = ${e};
         let Length = uniforms.reduceSize;
         let WorkPerThread = DIV_CEIL(u32(Length), ${o}u);
         for (var k = i32(localId.x); k < Length && outputIndex < uniforms.size;
             k = k + ${o}) {
           let candidate = f32(x[offset + k]);
           ${t}
         }
         xBestValues[localId.x] = bestValue;
         workgroupBarrier();

         var reduceSize = min(u32(Length), ${o}u);
         for (var currentSize = reduceSize / 2u; reduceSize > 1u;
             currentSize = reduceSize / 2u) {
           let interval = DIV_CEIL(reduceSize, 2u);
           if (localId.x < currentSize) {
            let candidate = xBestValues[localId.x + interval];
            ${t}
            xBestValues[localId.x] = bestValue;
           }
           reduceSize = interval;
           workgroupBarrier();
         }

         if (localId.x == 0u && outputIndex < uniforms.size) {
          ${s}
        }
       }
     `}};var _$={mean:"float32",all:"bool",any:"bool"};function fe(r,t,e,o,s){let n=r.shape.length,i=[],a=S.parseAxisParam(t,r.shape),u=a,p=T.getAxesPermutation(u,n),l=r;p!=null&&(l=Ht({inputs:{x:r},attrs:{perm:p},backend:s}),u=T.getInnerMostAxes(u.length,n),i.push(l)),T.assertAxesAreInnerMostDims(o,u,n);let[c,m]=T.computeOutAndReduceShapes(l.shape,u),f=c;e&&(f=T.expandShapeToKeepDim(c,a));let h;if((o==="max"||o==="prod")&&s.shouldExecuteOnCPU([l])){let b=s.tensorMap.get(l.dataId).values;switch(o){case"max":let y=Ub(b,S.sizeFromShape(m),f,r.dtype);h=s.makeTensorInfo(f,r.dtype,y);break;case"prod":let{outVals:I,outShape:C,outDtype:N}=Xb(l.shape,l.dtype,b,u);h=s.makeTensorInfo(C,N,I);break;default:throw new Error(`${o} CPU implementation is not yet supported.`)}}else{let b=S.sizeFromShape(m),I=S.sizeFromShape(l.shape)/b,C={windowSize:b,inSize:b,batchSize:I,outSize:1},N=_$[o]||tc(r.dtype),k=[{type:"int32",data:[b]}],E=new Xu(C,o,s.device.limits.maxComputeWorkgroupSizeX),R=s.runWebGPUProgram(E,[l],N,k);i.push(R),h=M({inputs:{x:R},attrs:{shape:f},backend:s})}return i.forEach(b=>s.disposeData(b.dataId)),h}function F$(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{keepDims:n,axis:i}=o;return fe(s,i,n,"all",e)}var fw={kernelName:"All",backendName:"webgpu",kernelFunc:F$};function P$(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{keepDims:n,axis:i}=o;return fe(s,i,n,"any",e)}var dw={kernelName:"Any",backendName:"webgpu",kernelFunc:P$};var ms=class{constructor(t,e,o){this.workgroupSize=[64,1,1],this.variableNames=["x"],this.uniforms="infinityValue : f32,",this.size=!0;let s=[e];this.op=o==="min"?"<":">";let[n,i]=T.computeOutAndReduceShapes(t,s);this.outputShape=n.length===0?[1]:n,this.dispatchLayout=_(this.outputShape),S.sizeFromShape(i)<32?(this.type="plain",this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize)):(this.type="shared",this.dispatch=A(this.dispatchLayout,this.outputShape,[1,1,1])),this.inputShape=t,this.shaderKey=`argMinMax_${this.op}_${this.type}`}getUserCode(){let t=this.workgroupSize[0],e=()=>this.inputShape.length===1?"uniforms.xShape":`uniforms.xShape.${Ae(this.inputShape.length-1)}`,o=()=>{let s="";if(this.outputShape.length===1)this.inputShape.length!==1&&(s+="outputCoords,");else for(let n=0;n<this.outputShape.length;n++)s+=`outputCoords.${Ae(n)},`;return s};return this.type==="shared"?`
      fn DIV_CEIL(a : u32, b : u32) -> u32 {
        return ((a - 1u) / b + 1u);
      }

      ${`
      var<workgroup> xBestIndices : array<i32, ${t}>;
      var<workgroup> xBestValues : array<f32, ${t}>;
    `}

      ${D("index")} {
        let outputIndex = index / ${t};
        let reduceLength = ${e()};

        var bestIndex = i32(localId.x);
        var bestValue = uniforms.infinityValue;
        let outputCoords = getCoordsFromIndex(outputIndex);
        for (var k = i32(localId.x); k < reduceLength && outputIndex < uniforms.size;
            k = k + ${t}) {
          let candidate = getX(${o()} k);
          if (!isnan(candidate) && candidate ${this.op} bestValue) {
            bestValue = candidate;
            bestIndex = k;
          }
        }
        xBestValues[localId.x] = bestValue;
        xBestIndices[localId.x] = bestIndex;
        workgroupBarrier();

        var reduceSize = min(u32(reduceLength), ${t}u);
        for (var currentSize = reduceSize / 2u; reduceSize > 1u;
            currentSize = reduceSize / 2u) {
          let interval = DIV_CEIL(reduceSize, 2u);
          if (localId.x < currentSize) {
            let candidate = xBestValues[localId.x + interval];
            if (candidate ${this.op} bestValue) {
              bestValue = candidate;
              xBestValues[localId.x] = bestValue;
              xBestIndices[localId.x] = xBestIndices[localId.x + interval];
            }
          }
          reduceSize = interval;
          workgroupBarrier();
        }

        if (localId.x == 0u && outputIndex < uniforms.size) {
          setOutputAtIndexI32(outputIndex, xBestIndices[localId.x]);
        }
      }
    `:`
      ${D("index")} {
        if (index < uniforms.size) {
          let outputCoords = getCoordsFromIndex(index);
          var bestIndex = 0;
          var bestValue = getX(${o()} 0);
          let reduceLength = ${e()};
          for (var i = 1; i < reduceLength; i++) {
            let candidate = getX(${o()} i);
            if (candidate ${this.op} bestValue) {
              bestValue = candidate;
              bestIndex = i;
            }
          }
          setOutputAtIndexI32(index, bestIndex);
        }
      }
      `}};function O$(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{axis:n}=o,i=S.parseAxisParam(n,s.shape),a=T.getAxesPermutation(i,s.shape.length),u=s,p=[];a!=null&&(u=Ht({inputs:{x:s},backend:e,attrs:{perm:a}}),p.push(u),i=T.getInnerMostAxes(i.length,u.shape.length)),T.assertAxesAreInnerMostDims("argMax",[i[0]],u.shape.length);let l=new ms(u.shape,i[0],"max"),c=[{type:"float32",data:[Number.NEGATIVE_INFINITY]}],m=e.runWebGPUProgram(l,[u],"int32",c);return p.forEach(f=>e.disposeData(f.dataId)),m}var hw={kernelName:yn,backendName:"webgpu",kernelFunc:O$};function z$(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{axis:n}=o,i=S.parseAxisParam(n,s.shape),a=T.getAxesPermutation(i,s.shape.length),u=s,p=[];a!=null&&(u=Ht({inputs:{x:s},backend:e,attrs:{perm:a}}),p.push(u),i=T.getInnerMostAxes(i.length,u.shape.length)),T.assertAxesAreInnerMostDims("argMin",[i[0]],u.shape.length);let l=new ms(u.shape,i[0],"min"),c=[{type:"float32",data:[Number.POSITIVE_INFINITY]}],m=e.runWebGPUProgram(l,[u],"int32",c);return p.forEach(f=>e.disposeData(f.dataId)),m}var gw={kernelName:xn,backendName:"webgpu",kernelFunc:z$};var L$=G({opType:F.ASIN}),yw={kernelName:bn,backendName:"webgpu",kernelFunc:L$};var B$=G({opType:F.ASINH}),xw={kernelName:wn,backendName:"webgpu",kernelFunc:B$};var M$=G({opType:F.ATAN}),bw={kernelName:Sn,backendName:"webgpu",kernelFunc:M$};var V$=it({opType:W.ATAN2}),ww={kernelName:In,backendName:"webgpu",kernelFunc:V$};var W$=G({opType:F.ATANH}),Sw={kernelName:vn,backendName:"webgpu",kernelFunc:W$};var Yu=class{constructor(t){this.variableNames=["x"],this.uniforms="strides : vec2<i32>,",this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="poolWithFilterSizeEqualsOne"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let batch = coords[0];
          let d = coords[3];

          let xRCCorner = coords.yz * uniforms.strides;
          let xRCorner = xRCCorner.x;
          let xCCorner = xRCCorner.y;

          let value = getX(batch, xRCorner, xCCorner, d);
          setOutputAtIndex(index, value);
        }
      }
    `}};var tr=class{constructor(t,e,o=!1,s=!1,n=!1){if(this.variableNames=["x"],this.uniforms="strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, convDims : vec2<i32>, filterDims : vec2<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&o)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=o,this.flattenPositions=s,this.includeBatchIndex=n,this.shaderKey=`pool2D_${e}_${o}_${s}_${n}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue = resultValue + value; count = count + 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
      if (value >= currMaxValue) {
        maxValue = value;
        maxValueFound = 1.0;
        maxPosition = ${this.flattenPositions?this.includeBatchIndex?"((batch * uniforms.xShape[1] + xR) * uniforms.xShape[2] + xC) * uniforms.xShape[3] + d":"(xR * uniforms.xShape[2] + xC) * uniforms.xShape[3] + d":"wR * uniforms.filterDims.y + wC"};
      }`:t="resultValue = max(value, resultValue);";let e="resultValue";return this.poolType==="avg"&&(e="resultValue / max(count, 1.0)"),`
      ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
          let batch = coords[0];
          let d = coords[3];
          let xRCCorner = vec2<i32>(coords.yz) * uniforms.strides - uniforms.pads;
          let xRCorner = xRCCorner.x;
          let xCCorner = xRCCorner.y;

          ${this.computePositions?`var maxValue = 0.0;
            var maxValueFound = 0.0;
            var maxPosition = 0;`:`var resultValue = ${this.poolType==="avg"?"0.0":"-1.0 / pow(10.0, -20.0)"};`}

          var count = 0.0;
          for (var wR = 0; wR < uniforms.filterDims.x; wR = wR + uniforms.dilations.x) {
            let xR = xRCorner + wR;

            if (xR < 0 || xR >= uniforms.convDims.x) {
              continue;
            }

            for (var wC = 0; wC < uniforms.filterDims.y; wC = wC + uniforms.dilations.y) {
              let xC = xCCorner + wC;
              if (xC < 0 || xC >= uniforms.convDims.y) {
                continue;
              }

              let value = getX(batch, xR, xC, d);
              ${t}
            }
          }

          ${this.computePositions?"setOutputAtIndexI32(index, maxPosition);":`setOutputAtIndex(index, ${e});`}
        }
      }
    `}},Fr=class{constructor(t,e,o=!1,s=!1,n=!1){if(this.variableNames=["x"],this.uniforms="strides : vec3<i32>, pads : vec3<i32>, convDims : vec3<i32>, filterDims : vec3<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&o)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=o,this.flattenPositions=s,this.includeBatchIndex=n,this.shaderKey=`pool3D_${e}_${o}_${s}_${n}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue += value; count += 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
      if (value >= currMaxValue) {
        maxValue = value;
        maxValueFound = 1.0;
        maxPosition = ${this.flattenPositions?this.includeBatchIndex?"(((batch * uniforms.xShape.y + xD) * uniforms.xShape.z + xR) * uniforms.xShape.w + xC) * uniforms.xShape.u + ch":"((xD * uniforms.xShape.z + xR) * uniforms.xShape.w + xC) * uniforms.xShape.u + ch":"wD * uniforms.filterDims.y * uniforms.filterDims.y + wR * uniforms.filterDims.z + wC"};
      }`:t="resultValue = max(value, resultValue);";let e="resultValue";return this.poolType==="avg"&&(e="resultValue / max(count, 1.0)"),`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let batch = coords.x;
          let ch = coords.u;

          let xCorner = vec3<i32>(coords.y, coords.z, coords.w) * uniforms.strides - uniforms.pads;
          let xDCorner = xCorner.x;
          let xRCorner = xCorner.y;
          let xCCorner = xCorner.z;

          ${this.computePositions?`var maxValue = 0.0;
            var maxValueFound = 0.0;
            var maxPosition = 0;`:`var resultValue = ${this.poolType==="avg"?"0.0":"-1.0 / pow(10.0, -20.0)"};`}

          var count = 0.0;
          for (var wD = 0; wD < uniforms.filterDims.x; wD++) {
            let xD = xDCorner + wD;
            if (xD < 0 || xD >= uniforms.convDims.x) {
              continue;
            }

            for (var wR = 0; wR < uniforms.filterDims.y; wR++) {
              let xR = xRCorner + wR;
              if (xR < 0 || xR >= uniforms.convDims.y) {
                continue;
              }

              for (var wC = 0; wC < uniforms.filterDims.z; wC++) {
                let xC = xCCorner + wC;
                if (xC < 0 || xC >= uniforms.convDims.z) {
                  continue;
                }

                let value = getX(batch, xD, xR, xC, ch);
                ${t}
              }
            }
          }

          ${this.computePositions?"setOutputAtIndexI32(index, maxPosition);":`setOutputAtIndex(index, ${e});`}
        }
      }
    `}};function cm(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{reductionIndices:n,keepDims:i}=o;return fe(s,n,i,"max",e)}var vw={kernelName:"Max",backendName:"webgpu",kernelFunc:cm};function mm(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{keepDims:n,axis:i}=o;return fe(s,i,n,"mean",e)}var Iw={kernelName:xi,backendName:"webgpu",kernelFunc:mm};function Qu(r,t,e,o){if(t.filterWidth===1&&t.filterHeight===1&&S.arraysEqual(t.inShape,t.outShape))return Nt({inputs:{x:r},backend:o});if(t.filterWidth===t.inWidth&&t.filterHeight===t.inHeight&&t.batchSize===1&&t.padInfo.type==="VALID"){let i=r.shape.length,a=M({inputs:{x:r},backend:o,attrs:{shape:[r.shape[i-3]*r.shape[i-2],r.shape[i-1]]}}),u;e==="avg"?u=mm({inputs:{x:a},backend:o,attrs:{axis:0,keepDims:!1}}):(S.assert(e==="max",()=>`Invalid pool type ${e}`),u=cm({inputs:{x:a},backend:o,attrs:{reductionIndices:0,keepDims:!1}}));let p=M({inputs:{x:u},backend:o,attrs:{shape:t.outShape}});return o.disposeData(a.dataId),o.disposeData(u.dataId),p}let s,n=[{type:"int32",data:[t.strideHeight,t.strideWidth]}];return t.filterHeight===1&&t.filterWidth===1?s=new Yu(t):(e==="avg"?s=new tr(t,"avg"):(S.assert(e==="max",()=>`Invalid pool type ${e}`),s=new tr(t,"max")),n.push({type:"int32",data:[t.padInfo.top,t.padInfo.left]},{type:"int32",data:[t.dilationHeight,t.dilationWidth]},{type:"int32",data:[t.inHeight,t.inWidth]},{type:"int32",data:[t.effectiveFilterHeight,t.effectiveFilterWidth]})),o.runWebGPUProgram(s,[r],r.dtype,n)}function U$(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{filterSize:n,strides:i,pad:a,dimRoundingMode:u}=o,l=T.computePool2DInfo(s.shape,n,i,1,a,u);return Qu(s,l,"avg",e)}var Nw={kernelName:Nn,backendName:"webgpu",kernelFunc:U$};function G$(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{filterSize:n,strides:i,pad:a,dataFormat:u,dimRoundingMode:p}=o,l=[1,1,1],c=T.computePool3DInfo(s.shape,n,i,l,a,p,u),m=new Fr(c,"avg"),f=[{type:"int32",data:[c.strideDepth,c.strideHeight,c.strideWidth]},{type:"int32",data:[c.padInfo.front,c.padInfo.top,c.padInfo.left]},{type:"int32",data:[c.inDepth,c.inHeight,c.inWidth]},{type:"int32",data:[c.effectiveFilterDepth,c.effectiveFilterHeight,c.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[s],s.dtype,f)}var Cw={kernelName:Cn,backendName:"webgpu",kernelFunc:G$};var Zu=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool2DBackprop"}getUserCode(){return`
      ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d = coords[3];

        let dyRCCorner = vec2<i32>(coords.yz) - uniforms.pads;
        let dyRCorner = dyRCCorner.x;
        let dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var wR = 0; wR < uniforms.filterDims[0]; wR = wR + uniforms.dilations[0]) {
          let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[0]);

          if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
            continue;
          }
          let idyR = i32(dyR);

          for (var wC = 0; wC < uniforms.filterDims[1]; wC = wC + uniforms.dilations[1]) {
            let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[1]);

            if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
              continue;
            }
            let idyC = i32(dyC);

            let dyValue = getDy(batch, idyR, idyC, d);

            dotProd = dotProd + dyValue * uniforms.avgMultiplier;
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}},Ju=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
       outDepth : i32, outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool3DBackprop"}getUserCode(){return`
      ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords.x;
        let ch = coords.u;

        let dyCorner = vec3<i32>(coords.y, coords.z, coords.w) - uniforms.pads;
        let dyDCorner = dyCorner.x;
        let dyRCorner = dyCorner.y;
        let dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, d) with pos mask(:, :, :, ch) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var wD = 0; wD < uniforms.filterDims[0]; wD++) {
          let dyD = f32(dyDCorner + wD) / f32(uniforms.strides[0]);

          if (dyD < 0.0 || dyD >= f32(uniforms.outDepth) || fract(dyD) > 0.0) {
            continue;
          }
          let idyD = i32(dyD);

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[1]);

            if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
              continue;
            }
            let idyR = i32(dyR);

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[2]);

              if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
                continue;
              }
              let idyC = i32(dyC);

              let dyValue = getDy(batch, idyD, idyR, idyC, ch);
              dotProd += dyValue * uniforms.avgMultiplier;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}};function H$(r){let{inputs:t,backend:e,attrs:o}=r,{dy:s,input:n}=t,i=n,{filterSize:a,strides:u,pad:p,dimRoundingMode:l}=o,c=T.computePool3DInfo(i.shape,a,u,1,p,l),m=new Ju(c),f=1/(c.filterDepth*c.filterHeight*c.filterWidth),h=[{type:"int32",data:[c.strideDepth,c.strideHeight,c.strideWidth]},{type:"int32",data:[c.effectiveFilterDepth-1-c.padInfo.front,c.effectiveFilterHeight-1-c.padInfo.top,c.effectiveFilterWidth-1-c.padInfo.left]},{type:"int32",data:[c.effectiveFilterDepth,c.effectiveFilterHeight,c.effectiveFilterWidth]},{type:"int32",data:[c.outDepth]},{type:"int32",data:[c.outHeight]},{type:"int32",data:[c.outWidth]},{type:"float32",data:[f]}];return e.runWebGPUProgram(m,[s],i.dtype,h)}var kw={kernelName:of,backendName:"webgpu",kernelFunc:H$};function q$(r){let{inputs:t,backend:e,attrs:o}=r,{dy:s,input:n}=t,i=n;Ou([s,n],"avgPoolGrad");let{filterSize:a,strides:u,pad:p}=o,l=T.computePool2DInfo(i.shape,a,u,1,p),c=new Zu(l),m=1/(l.filterHeight*l.filterWidth),f=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.effectiveFilterHeight-1-l.padInfo.top,l.effectiveFilterWidth-1-l.padInfo.left]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[l.effectiveFilterHeight,l.effectiveFilterWidth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"float32",data:[m]}];return e.runWebGPUProgram(c,[s],i.dtype,f)}var Tw={kernelName:rf,backendName:"webgpu",kernelFunc:q$};function K$(r){let{inputs:t,backend:e,attrs:o}=r,{a:s,b:n}=t,{transposeA:i,transposeB:a}=o;return fo({a:s,b:n,transposeA:i,transposeB:a,backend:e})}var Ew={kernelName:kn,backendName:"webgpu",kernelFunc:K$};var tp=class{constructor(t,e){this.variableNames=["source"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.rank=e.length,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.start=t,this.uniforms=`start : ${mt(t.length)}, `,this.shaderKey="slice"}getUserCode(){let t=mt(this.rank),e=j$(this.rank),o;return this.start.length===1?o=this.outputShape.map((n,i)=>"sourceLoc = uniforms.start + coords;"):o=this.outputShape.map((n,i)=>`sourceLoc.${fm[i]} = uniforms.start.${Ae(i)} + coords.${fm[i]};`),`
      ${D("index")} {
        if (index < uniforms.size) {
          var sourceLoc : ${t};
          let coords = getCoordsFromIndex(index);
          ${o.join(`
`)}
          setOutputAtIndex(index, getSource(${e}));
        }
      }
    `}},fm=["x","y","z","w","u","v"];function j$(r){if(r===1)return"sourceLoc";if(r<=6)return fm.slice(0,r).map(t=>`sourceLoc.${t}`).join(",");throw Error(`Slicing for rank ${r} is not yet supported`)}function Be(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{begin:n,size:i}=o,[a,u]=Se.parseSliceParams(s,n,i);if(Se.assertParamsValid(s,a,u),e.shouldExecuteOnCPU([s])||s.dtype==="string"){let c=e.tensorMap.get(s.dataId),m=tw(c.values,a,u,s.shape,s.dtype);return e.makeTensorInfo(u,s.dtype,m)}if(S.sizeFromShape(u)===0)return e.makeTensorInfo(u,s.dtype,[]);let p=new tp(a,u),l=[{type:"int32",data:a}];return e.runWebGPUProgram(p,[s],s.dtype,l)}var $w={kernelName:$s,backendName:"webgpu",kernelFunc:Be};var X$=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{blockShape:n,crops:i}=o;S.assert(s.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGPU backend not implemented yet");let a=n.reduce((C,N)=>C*N),u=T.getReshaped(s.shape,n,a),p=T.getPermuted(u.length,n.length),l=T.getReshapedPermuted(s.shape,n,a),c=T.getSliceBeginCoords(i,n.length),m=T.getSliceSize(l,i,n.length),f=[],h=M({inputs:{x:s},backend:e,attrs:{shape:u}}),b=Ht({inputs:{x:h},backend:e,attrs:{perm:p}}),y=M({inputs:{x:b},backend:e,attrs:{shape:l}}),I=Be({inputs:{x:y},backend:e,attrs:{begin:c,size:m}});return f.push(h),f.push(b),f.push(y),f.forEach(C=>e.disposeData(C.dataId)),I},Dw={kernelName:Tn,backendName:"webgpu",kernelFunc:X$};var Y$=`
  fn bincount_write(index: i32, value: f32) {
    ${le("&result[index]","value","float32")}
  }
`,Q$=`
  fn bincount_write(index: i32, value: f32) {
    atomicStore(&result[index], bitcast<i32>(value));
  }
`,fs=class{constructor(t,e,o=!1){this.outputShape=[],this.variableNames=["x"],this.uniforms="binCountSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.hasWeights=!0,this.binaryOutput=!1,this.outputShape=t,this.rank=t.length,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.binaryOutput=o,o&&(this.atomic=!1),this.hasWeights=e,this.hasWeights&&this.variableNames.push("w"),this.shaderKey=`bincount_${this.hasWeights}_${this.binaryOutput}_${this.rank}`}getUserCode(){return`
    ${this.binaryOutput?Q$:Y$}
  ${D("index")} {
    ${this.rank===1?`if (index < uniforms.xShape) {
      let indexVal = i32(getX(index));
      if (indexVal < uniforms.binCountSize) {
        let value = ${this.binaryOutput?1:this.hasWeights?"getW(index)":"1."};
        bincount_write(indexVal, value);
      }
    }`:`let coord = getCoordsFromIndex(index);
    if (coordsInBounds2D(coord, uniforms.xShape)) {
      let indexVal = i32(getX(coord[0], coord[1]));
      if (indexVal < uniforms.binCountSize) {
        let value = ${this.binaryOutput?1:this.hasWeights?"getW(coord[0], coord[1])":"1."};
        bincount_write(coord.x * uniforms.binCountSize + indexVal, value);
      }
    }`}
  }
  `}};function Z$(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,weights:n}=t,{size:i}=o,a=S.sizeFromShape(s.shape),p=S.sizeFromShape(n.shape)>0,l=[i],c=n.dtype,m=bt({backend:e,attrs:{shape:l,value:0,dtype:c}}),f=new fs([a],p),h=[{type:"int32",data:[i]}],b=p?[s,n]:[s];return e.runWebGPUProgram(f,b,c,h,m)}var Aw={kernelName:En,backendName:"webgpu",kernelFunc:Z$};var ep=class{constructor(t){this.outputShape=[],this.variableNames=["s0","s1"],this.uniforms="s0Size : i32, s1Size : i32, ",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="broadcastArgs"}getUserCode(){return`
  ${D("index")} {
    if (index < uniforms.size) {
      var s0 = 1.0;
      var s1 = 1.0;
      let indexS0 = index - uniforms.size + uniforms.s0Size;
      let indexS1 = index - uniforms.size + uniforms.s1Size;
      if (indexS0 >= 0) {
        s0 = getS0(indexS0);
      }
      if (indexS1 >= 0) {
        s1 = getS1(indexS1);
      }

      if (s0 == 1.0) {
        setOutputAtIndex(index, s1);
      } else if (s1 == 1.0) {
        setOutputAtIndex(index, s0);
      } else if (s0 != s1) {
        setOutputAtIndex(index, uniforms.NAN);
      } else {
        setOutputAtIndex(index, s0);
      }
    }
  }
  `}};function J$(r){let{inputs:t,backend:e}=r,{s0:o,s1:s}=t;if(e.shouldExecuteOnCPU([o,s])){let l=e.tensorMap.get(o.dataId),c=e.tensorMap.get(s.dataId),m=l.values,f=c.values,h=T.assertAndGetBroadcastShape(Array.from(m),Array.from(f));return e.makeTensorInfo([h.length],"int32",Int32Array.from(h))}let n=S.sizeFromShape(o.shape),i=S.sizeFromShape(s.shape),a=Math.max(n,i),u=new ep(a),p=[{type:"int32",data:[n]},{type:"int32",data:[i]}];return e.runWebGPUProgram(u,[o,s],"int32",p)}var Rw={kernelName:Dn,backendName:"webgpu",kernelFunc:J$};var dm=it({opType:W.NOT_EQUAL,dtype:"bool",cpuKernelImpl:jb}),_w={kernelName:Po,backendName:"webgpu",kernelFunc:dm};function gr(r){let{inputs:t,backend:e}=r,{input:o}=t,s=e.tensorMap.get(o.dataId);return Nt({inputs:{x:s.complexTensorInfos.real},backend:e})}var Fw={kernelName:Es,backendName:"webgpu",kernelFunc:gr};function Pw(r,t){let e=new me(r.shape,F.TO_INT),o=t.runWebGPUProgram(e,[r],"int32");return{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}function hm(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{dtype:n}=o;if(n==="complex64"){if(s.dtype==="complex64")return Nt({inputs:{x:s},backend:e});let i=$e(s.shape),a=hm({inputs:{x:s},backend:e,attrs:{dtype:"float32"}}),u=Ie({inputs:{real:a,imag:i},backend:e});return i.dispose(),e.disposeData(a.dataId),u}if(s.dtype==="complex64"){let i=gr({inputs:{input:s},backend:e}),a=hm({inputs:{x:i},backend:e,attrs:{dtype:n}});return e.disposeData(i.dataId),a}if(!S.hasEncodingLoss(s.dtype,n)){let i=Nt({inputs:{x:s},backend:e});return{dataId:i.dataId,shape:i.shape,dtype:n}}if(e.shouldExecuteOnCPU([s])){let i=e.tensorMap.get(s.dataId).values,[a,u,p]=Eb(i,s.shape,s.dtype,n);return e.makeTensorInfo(a,u,p)}if(n==="int32")return Pw(s,e);if(n==="bool"){let i=e.makeTensorInfo([],"bool",S.getTypedArrayFromDType("bool",1)),u=dm({inputs:{a:s,b:i},backend:e});return e.disposeData(i.dataId),u}throw new Error(`Error in Cast: failed to cast ${s.dtype} to ${n}`)}var Ow={kernelName:Vr,backendName:"webgpu",kernelFunc:hm};var tD=G({opType:F.CEIL,cpuKernelImpl:$b}),zw={kernelName:Io,backendName:"webgpu",kernelFunc:tD};var rp=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workPerThread=4,this.workgroupSize=[64,1,1],this.outputComponent=4,this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="clipVec4"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          var clampedValue = clamp(
              value, vec4<f32>(uniforms.minVal), vec4<f32>(uniforms.maxVal));
          clampedValue = select(clampedValue, value, isnanVec4(value));
          setOutputAtIndex(index, clampedValue);
        }
      }
    `}};var op=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="clip"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          if (isnan(value)) {
            setOutputAtIndex(index, value);
            return;
          }
          setOutputAtIndex(index, clamp(value, uniforms.minVal, uniforms.maxVal));
        }
      }
    `}};function eD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{clipValueMin:n,clipValueMax:i}=o,a,u=[{type:"float32",data:[n]},{type:"float32",data:[i]}];return S.sizeFromShape(s.shape)%4===0?a=new rp(s.shape):a=new op(s.shape),e.runWebGPUProgram(a,[s],s.dtype,u)}var Lw={kernelName:An,backendName:"webgpu",kernelFunc:eD};var sp=class{constructor(t){this.outputShape=[],this.variableNames=["real","imag"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="complexAbs"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let re = abs(getRealByOutputIndex(index));
        let im = abs(getImagByOutputIndex(index));
        let mx = max(re, im);

        // The length function in wgsl may be not underflow-safe on some GPUs.
        // So the safe solution is to ensure underflow-safety in all cases.
        setOutputAtIndex(index, select(mx * length(vec2<f32>(1, min(re, im)/mx)), 0.0, mx == 0.0));
      }
    }
  `}};function Bw(r,t){return{dataId:t.dataId,dtype:t.dtype,shape:r.shape}}function rD(r){let{inputs:t,backend:e}=r,{x:o}=t,s=e.tensorMap.get(o.dataId),n=new sp(o.shape),i=[Bw(o,s.complexTensorInfos.real),Bw(o,s.complexTensorInfos.imag)];return e.runWebGPUProgram(n,i,i[0].dtype)}var Mw={kernelName:Rn,backendName:"webgpu",kernelFunc:rD};var np=class{constructor(t){this.uniforms="",this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=T.computeOutShape(t,1),this.variableNames=t.map((e,o)=>`T${o}`),this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.offsetLength=t.length-1;for(let e=0;e<this.offsetLength;e++)this.uniforms+=`offset${e} : i32,`;this.shaderKey="concat"}getUserCode(){let t=[];if(this.offsetLength>0){t.push("if (yC < uniforms.offset0){ setOutputAtCoords(coords.x, coords.y, getT0(yR, yC)); }");for(let n=1;n<this.offsetLength;n++)t.push(`else if (yC < uniforms.offset${[n]}){ setOutputAtCoords(coords.x, coords.y, getT${n}(yR, yC - uniforms.offset${n-1})); }`);let o=this.offsetLength,s=this.offsetLength-1;t.push(`else { setOutputAtCoords(coords.x, coords.y, getT${o}(yR, yC - uniforms.offset${s})); }`)}else t.push("setOutputAtCoords(coords.x, coords.y, getT0(yR, yC));");return`
      ${D("index")} {
        for(var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let flatIndex = index * ${this.workPerThread} + i;
          if(flatIndex < uniforms.size) {
            let coords = getCoordsFromIndex(flatIndex);
            let yR = coords.x;
            let yC = coords.y;

            ${t.join(`
        `)}
          }
        }
      }
    `}};function ho(r){let{inputs:t,backend:e}=r,{input:o}=t,s=e.tensorMap.get(o.dataId);return Nt({inputs:{x:s.complexTensorInfos.imag},backend:e})}var Vw={kernelName:ni,backendName:"webgpu",kernelFunc:ho};function ds(r,t,e){let o=r[0].dtype;if(o==="complex64"){let h=r.map(N=>gr({inputs:{input:N},backend:e})),b=r.map(N=>ho({inputs:{input:N},backend:e})),y=ds(h,t,e),I=ds(b,t,e),C=Ie({inputs:{real:y,imag:I},backend:e});return h.forEach(N=>e.disposeData(N.dataId)),b.forEach(N=>e.disposeData(N.dataId)),e.disposeData(y.dataId),e.disposeData(I.dataId),C}let s=e.shouldExecuteOnCPU(r);if(o==="string"&&(s=!0),s){let h=r.map(E=>{let P=[-1,S.sizeFromShape(E.shape.slice(t))];return M({inputs:{x:E},backend:e,attrs:{shape:P}})}),b=h.map(E=>({vals:e.readSync(E.dataId),shape:E.shape})),y=T.computeOutShape(h.map(E=>E.shape),1),I=h[0].shape[0]===1,C=Db(b,y,o,I),N=T.computeOutShape(r.map(E=>E.shape),t),k=e.makeTensorInfo(N,o,C);return h.forEach(E=>e.disposeData(E.dataId)),k}let n=e.device.limits.maxStorageBuffersPerShaderStage-1;if(r.length>n){let h=[];for(let y=0;y<r.length;y+=n){let I=r.slice(y,y+n);h.push(ds(I,t,e))}let b=ds(h,t,e);for(let y of h)e.disposeData(y.dataId);return b}let{tensors2D:i,outShape:a}=oD(r,t,e),u=i.map(h=>h.shape),p=new np(u),l=[],c=new Array(u.length-1);if(c.length>0){c[0]=u[0][1],l.push({type:"int32",data:[c[0]]});for(let h=1;h<c.length;h++)c[h]=c[h-1]+u[h][1],l.push({type:"int32",data:[c[h]]})}let m=e.runWebGPUProgram(p,i,i[0].dtype,l);i.forEach(h=>e.disposeData(h.dataId));let f=M({inputs:{x:m},backend:e,attrs:{shape:a}});return e.disposeData(m.dataId),f}function oD(r,t,e){let o=T.computeOutShape(r.map(n=>n.shape),t);return{tensors2D:r.map(n=>M({inputs:{x:n},backend:e,attrs:{shape:[S.sizeFromShape(n.shape.slice(0,t)),S.sizeFromShape(n.shape.slice(t))]}})),outShape:o}}function gm(r){let{inputs:t,backend:e,attrs:o}=r,{axis:s}=o,n=S.parseAxisParam(s,t[0].shape)[0],i=t.map(p=>p.shape);T.assertParamsConsistent(i,n);let a=T.computeOutShape(t.map(p=>p.shape),n);if(S.sizeFromShape(a)===0)return e.makeTensorInfo(a,t[0].dtype,[]);let u=t.filter(p=>S.sizeFromShape(p.shape)>0);return u.length===1?Nt({inputs:{x:u[0]},backend:e}):ds(u,n,e)}var Ww={kernelName:_n,backendName:"webgpu",kernelFunc:gm};function sD(r,t,e,o,s=!1,n=null,i=!1,a=4,u=4,p=4){let l=L=>{switch(L){case 1:return"resData = f32(x[xIndex]);";case 3:return"resData = vec3<f32>(x[xIndex], x[xIndex + 1], x[xIndex + 2]);";case 4:return"resData = vec4<f32>(x[xIndex / 4]);";default:throw new Error(`innerElementSize ${L} is not supported.`)}},c=L=>{switch(L){case 1:return"return f32(W[row * uniforms.wShape[3] + col]);";case 4:return"return vec4<f32>(W[(row * uniforms.wShape[3] + col) / 4]);";default:throw new Error(`innerElementSize ${L} is not supported.`)}},m=r?`
      let coord = vec4<i32>(batch, xRow, xCol, xCh);
      `:`
      let coord = vec4<i32>(batch, xCh, xRow, xCol);
      `,f=r?`
      let coords = vec4<i32>(
        batch,
        row / outWidth,
        row % outWidth,
        col);
      `:`
      let coords = vec4<i32>(
        batch,
        row,
        col / outWidth,
        col % outWidth);
      `,h=r?"uniforms.xShape[1]":"uniforms.xShape[2]",b=r?"uniforms.xShape[2]":"uniforms.xShape[3]",y=r?"row":"col",I=r?"col":"row",C=`
      let inChannels = uniforms.wShape[2];
      let outWidth = ${r?"uniforms.outShape[2]":"uniforms.outShape[3]"};
      let outRow = ${y} / outWidth;
      let outCol = ${y} % outWidth;

      let WRow = ${I} / (uniforms.filterDims[1] * inChannels);
      let WCol = ${I} / inChannels % uniforms.filterDims[1];
      let xRow = outRow * uniforms.strides[0] + uniforms.dilations[0] * WRow - uniforms.pads[0];
      let xCol = outCol * uniforms.strides[1] + uniforms.dilations[1] * WCol - uniforms.pads[1];
      let xCh = ${I} % inChannels;
      var resData = ${Y(a)}(0.0);
      // The bounds checking is always needed since we use it to pad zero for
      // the 'same' padding type.
      if (xRow >= 0 && xRow < ${h} && xCol >= 0 && xCol < ${b}) {
        ${m}
        let xIndex = getIndexFromCoords4D(coord, uniforms.xShape);
        ${l(a)}
      }
      return resData;`,N=r?t&&o?`
      ${C}`:`
      if (row < uniforms.dimAOuter && col < uniforms.dimInner) {
        ${C}
      }
      return ${Y(a)}(0.0);`:o&&e?`
      ${C}`:`
      if (row < uniforms.dimInner && col < uniforms.dimBOuter) {
        ${C}
      }
      return ${Y(a)}(0.0);`,k=`${c(u)}`,E=Y(p),R=r?Y(a):Y(u),P=r?Y(u):Y(a);return`
      ${Mt(n,i,p===4,4)}
      fn mm_readA(batch: i32, row : i32, col : i32) -> ${R} {
        ${r?N:k}
      }

      fn mm_readB(batch: i32, row : i32, col : i32) -> ${P} {
        ${r?k:N}
      }

      fn mm_write(batch: i32, row : i32, col : i32, valueIn : ${E}) {
        if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)
        {
        var value = valueIn;
        let outWidth = ${r?"uniforms.outShape[2]":"uniforms.outShape[3]"};
        ${f}
        ${ce(s,n)}
        setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }`}var ip=class{constructor(t,e,o,s,n=!1,i=null,a=!1,u=!1){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=((t.inChannels%4===0||t.inChannels%3===0)&&this.isChannelsLast||t.outWidth%4===0&&!this.isChannelsLast)&&t.outChannels%4===0,this.dispatchLayout=this.isChannelsLast?{x:[3],y:[1,2],z:[0]}:{x:[2,3],y:[1],z:[0]},this.workgroupSize=_u(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=Fu(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4?(this.outputComponent=4,this.isChannelsLast&&t.inChannels%4!==0?(this.innerElementSize=3,this.variableComponents=[1,4]):(this.innerElementSize=4,this.variableComponents=[4,4]),n&&(this.variableNames.push("bias"),this.variableComponents.push(4)),a&&(this.variableNames.push("preluActivationWeights"),this.variableComponents.push(4))):(this.innerElementSize=this.elementsPerThread[0],n&&this.variableNames.push("bias"),a&&this.variableNames.push("preluActivationWeights")),this.sequentialAccessByThreads=u,this.addBias=n,this.activation=i,this.hasPreluActivationWeights=a,this.tileAOuter=this.workgroupSize[1]*this.elementsPerThread[1],this.tileBOuter=this.workgroupSize[0]*this.elementsPerThread[0],this.tileInner=Math.max(this.workgroupSize[0]*this.innerElementSize,this.workgroupSize[1]),this.fitAOuter=e%this.tileAOuter===0,this.fitBOuter=o%this.tileBOuter===0,this.fitInner=s%this.tileInner===0,this.shaderKey=`conv2DMM_${this.elementsPerThread}_${this.activation}}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.innerElementSize}_${this.isChannelsLast}_${this.sequentialAccessByThreads}`}getUserCode(){let t=this.isVec4?co(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner):mo(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner,!1,null,this.sequentialAccessByThreads),e=this.isVec4?[this.innerElementSize,4,4]:[1,1,1];return`
    ${sD(this.isChannelsLast,this.fitAOuter,this.fitBOuter,this.fitInner,this.addBias,this.activation,this.hasPreluActivationWeights,e[0],e[1],e[2])}
    ${t}
  `}};var ap=class{constructor(t,e=!1,o=null,s=!1){this.variableNames=["x","W"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>,",this.workgroupSize=[4,4,8],this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.dispatchLayout=this.isChannelsLast?{x:[2],y:[1],z:[0,3]}:{x:[3],y:[2],z:[0,1]},this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e,this.activation=o,this.hasPreluActivationWeights=s,e&&this.variableNames.push("bias"),s&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`conv2dnaive_${this.activation}_${this.isChannelsLast}`}getUserCode(){return`
       ${Mt(this.activation,this.hasPreluActivationWeights,!1,4)}
       fn readInp(batch : i32, row : i32, col : i32, chan : i32) -> f32{
         let coords = vec4<i32>(batch, row, col, chan);
         if (coordsInBounds4D(coords, uniforms.xShape)) {
           return  getX(batch, row, col, chan);
         } else {
          return 0.0;
         }
       }
       fn readFilt(row : i32, col : i32, xChannel : i32, outChannel : i32) -> f32{
         let coords = vec4<i32>(row, col, xChannel, outChannel);
         if(coordsInBounds4D(coords, uniforms.wShape)) {
           return getW(row, col, xChannel, outChannel);
          } else {
            return 0.0;
          }
       }
       fn writeResult(batch : i32, row : i32, col : i32, chan : i32, valueIn : f32) {
         let coords = ${this.isChannelsLast?"vec4<i32>(batch, row, col, chan);":"vec4<i32>(batch, chan, row, col);"}
         if (coordsInBounds4D(coords, uniforms.outShape)) {
           var value = valueIn;
           ${ce(this.addBias,this.activation)}
           setOutputAtCoords(coords.x, coords.y, coords.z, coords.w, value);
         }
       }
       ${D("index")} {
         let coords = getOutputCoords();
         let batch = coords[0];
         let outChannel = ${this.isChannelsLast?"coords[3];":"coords[1];"}
         let outRow = ${this.isChannelsLast?"coords[1];":"coords[2];"}
         let outCol = ${this.isChannelsLast?"coords[2];":"coords[3];"}
         var acc : f32 = 0.0;
         for (var row = 0; row < uniforms.filterDims[0]; row = row + 1) {
           for (var col = 0; col < uniforms.filterDims[1]; col = col + 1) {
             let xRow = outRow * uniforms.strides[0] + uniforms.dilations[0] * row - uniforms.pads[0];
             let xCol = outCol * uniforms.strides[1] + uniforms.dilations[1] * col - uniforms.pads[1];
             for (var xChannel = 0; xChannel < ${this.isChannelsLast?"uniforms.xShape[3];":"uniforms.xShape[1];"} xChannel = xChannel + 1) {
               ${this.isChannelsLast?"let v = readInp(batch, xRow, xCol, xChannel);":"let v = readInp(batch, xChannel, xRow, xCol);"}
               let f = readFilt(row, col, xChannel, outChannel);
               acc = acc + v * f;
             }
           }
         }
         writeResult(batch, outRow, outCol, outChannel, acc);
       }
     `}};var up=class{constructor(t,e){this.variableNames=["x"],this.uniforms=`pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, outWidth : i32, itemsPerBlockRow : i32,
       inChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=e,this.shaderKey=`im2col_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,o=this.isChannelsLast?"coords[1]":"coords[2]",s=this.isChannelsLast?"coords[2]":"coords[1]",n=this.isChannelsLast?"getX(batch, xRow, xCol, ch)":"getX(batch, ch, xRow, xCol)";return`
    ${D("index")} {
      let coords = getCoordsFromIndex(index);
      if(index < uniforms.size) {
        let batch = coords[0];
        let row = ${o};
        let col = ${s};
        let offsetY = (row / uniforms.outWidth) * uniforms.strides[0] - uniforms.pads[0];
        let xRow = offsetY + uniforms.dilations[0] * (col / uniforms.itemsPerBlockRow);
        var value = 0.0;
        if(xRow < uniforms.xShape[${t}] && xRow >= 0) {
          let offsetX = (row % uniforms.outWidth) * uniforms.strides[1] -
              uniforms.pads[1];
          let xCol = offsetX + uniforms.dilations[1] * ((col %
              uniforms.itemsPerBlockRow) / uniforms.inChannels);
          let ch = col % uniforms.inChannels;
          if(xCol < uniforms.xShape[${e}] && xCol >= 0) {
            value = ${n};
          }
        }
        setOutputAtIndex(index, value);
      }
    }
   `}};function pp(r,t){let e=r.length;return e>=3?t?[...r.slice(0,-3),r[e-3]*r[e-2],r[e-1]]:[...r.slice(0,-3),r[e-3],r[e-2]*r[e-1]]:!t&&e===1&&r[0]>1?[r[0],1]:null}function nD({x:r,filter:t,convInfo:e,backend:o,bias:s=null,preluActivationWeights:n=null,leakyreluAlpha:i=0,activation:a=null}){let u=e.dataFormat==="channelsLast",p=!u,l=!1,c=u&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=[],f,h;if(c){let I=e.inHeight*e.inWidth*e.inChannels;f=M({inputs:{x:r},backend:o,attrs:{shape:[1,e.batchSize,I]}}),h=M({inputs:{x:t},backend:o,attrs:{shape:[1,I,e.outChannels]}})}else f=M({inputs:{x:r},backend:o,attrs:{shape:u?[e.batchSize,e.inHeight*e.inWidth,e.inChannels]:[e.batchSize,e.inChannels,e.inHeight*e.inWidth]}}),h=M({inputs:{x:t},backend:o,attrs:{shape:[1,e.inChannels,e.outChannels]}});if(m.push(f),m.push(h),n!=null){let I=pp(n.shape,u);I!=null&&(n=M({inputs:{x:n},backend:o,attrs:{shape:I}}),m.push(n))}if(s!=null){let I=pp(s.shape,u);I!=null&&(s=M({inputs:{x:s},backend:o,attrs:{shape:I}}),m.push(s))}let b=fo({a:u?f:h,b:u?h:f,transposeA:p,transposeB:l,backend:o,bias:s,activation:a,preluActivationWeights:n,leakyreluAlpha:i}),y=M({inputs:{x:b},backend:o,attrs:{shape:e.outShape}});m.push(b);for(let I of m)o.disposeData(I.dataId);return y}function iD({x:r,filter:t,convInfo:e,backend:o,bias:s=null,preluActivationWeights:n=null,leakyreluAlpha:i=0,activation:a=null}){let{filterWidth:u,filterHeight:p,inChannels:l,strideWidth:c,strideHeight:m,padInfo:f,outWidth:h,outHeight:b,dilationWidth:y,dilationHeight:I,dataFormat:C}=e,N=C==="channelsLast",k=u*p*l,E=b*h,R=N?[e.batchSize,E,k]:[e.batchSize,k,E],P=new up(R,N),z=[{type:"int32",data:[f.top,f.left]},{type:"int32",data:[m,c]},{type:"int32",data:[I,y]},{type:"int32",data:[h]},{type:"int32",data:[l*u]},{type:"int32",data:[l]}],L=o.runWebGPUProgram(P,[r],r.dtype,z),U=[];U.push(L);let H=M({inputs:{x:t},backend:o,attrs:{shape:[1,k,-1]}});if(U.push(H),n!=null){let Ct=pp(n.shape,N);Ct!=null&&(n=M({inputs:{x:n},backend:o,attrs:{shape:Ct}}),U.push(n))}if(s!=null){let Ct=pp(s.shape,N);Ct!=null&&(s=M({inputs:{x:s},backend:o,attrs:{shape:Ct}}),U.push(s))}let rt=fo({a:N?L:H,b:N?H:L,transposeA:!N,transposeB:!1,backend:o,bias:s,activation:a,preluActivationWeights:n,leakyreluAlpha:i}),nt=M({inputs:{x:rt},backend:o,attrs:{shape:e.outShape}});U.push(rt);for(let Ct of U)o.disposeData(Ct.dataId);return nt}function lp({x:r,filter:t,convInfo:e,backend:o,bias:s=null,preluActivationWeights:n=null,leakyreluAlpha:i=0,activation:a=null}){let u=s!=null,p=n!=null,l=e.dataFormat==="channelsLast",c=l&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=B().getBool("WEBGPU_USE_NAIVE_CONV2D_DEBUG");if(!m&&(c||e.filterHeight===1&&e.filterWidth===1&&e.dilationHeight===1&&e.dilationWidth===1&&e.strideHeight===1&&e.strideWidth===1&&(e.padInfo.type==="SAME"||e.padInfo.type==="VALID")))return nD({x:r,filter:t,convInfo:e,backend:o,bias:s,activation:a,preluActivationWeights:n,leakyreluAlpha:i});let f=B().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),h=f>-1?f:o.thresholdToIncreaseWorkgroups,b=e.batchSize*Math.ceil(e.outHeight*e.outWidth/32)*Math.ceil(e.outChannels/32);if(B().getBool("WEBGPU_CONV_SEPARATE_IM2COL_SHADER")||b<=h)return iD({x:r,filter:t,convInfo:e,backend:o,bias:s,preluActivationWeights:n,leakyreluAlpha:i,activation:a});let y,I=[e.padInfo.top,e.padInfo.left],C=[{type:"int32",data:[e.filterHeight,e.filterWidth]},{type:"int32",data:[...I]},{type:"int32",data:[e.strideHeight,e.strideWidth]},{type:"int32",data:[e.dilationHeight,e.dilationWidth]}];if(m)y=new ap(e,u,a,p);else{let R=l?e.outHeight*e.outWidth:e.outChannels,P=l?e.outChannels:e.outHeight*e.outWidth,z=e.filterHeight*e.filterWidth*e.inChannels;C.push({type:"int32",data:[R]},{type:"int32",data:[P]},{type:"int32",data:[z]});let L=o.adapterInfo.isIntel();y=new ip(e,R,P,z,u,a,p,L)}let N=[],k=[r,t];u&&(!l&&s.shape.length===1&&(s=M({inputs:{x:s},backend:o,attrs:{shape:[s.shape[0],1,1]}}),N.push(s)),k.push(s)),p&&(!l&&n.shape.length===1&&(n=M({inputs:{x:n},backend:o,attrs:{shape:[n.shape[0],1,1]}}),N.push(n)),k.push(n)),a==="leakyrelu"&&(C.push({type:"float32",data:[i]}),y.uniforms+=" alpha : f32,");let E=o.runWebGPUProgram(y,k,r.dtype,C);for(let R of N)o.disposeData(R.dataId);return E}function aD(r){let{inputs:t,attrs:e,backend:o}=r,{x:s,filter:n}=t,{strides:i,pad:a,dataFormat:u,dilations:p,dimRoundingMode:l}=e,c=T.convertConv2DDataFormat(u),m=T.computeConv2DInfo(s.shape,n.shape,i,p,a,l,!1,c);return lp({x:s,filter:n,convInfo:m,backend:o})}var Uw={kernelName:Fn,backendName:"webgpu",kernelFunc:aD};var cp=class{constructor(t){this.variableNames=["dy","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>,",this.workgroupSize=[64,1,1],this.size=!1,this.isVec4=!1,this.workPerThread=1,this.outputShape=t.inShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=this.isChannelsLast&&t.outChannels%4===0&&t.inChannels%4===0,this.isVec4?(this.workPerThread=2,this.outputComponent=4,this.workgroupSize=[4,4,4],this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[4,this.workPerThread,1])):(this.size=!0,this.workPerThread=1,this.workgroupSize=[64,1,1],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize)),this.shaderKey=`conv2DDerInput_${this.isChannelsLast}_${this.isVec4}_${this.workPerThread}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,o=this.isChannelsLast?3:1,s=`
    ${D()} {
      let batch = i32(globalId.z) / uniforms.outShape[1];
      let r = i32(globalId.z) % uniforms.outShape[1];
      let c = i32(globalId.y) * ${this.workPerThread};
      let d1 = i32(globalId.x) * 4;

      let dyCorner = vec2<i32>(r, c) - uniforms.pads;

      // Convolve dy(?, ?, d2) with w(:, :, d1, d2) to compute dx(xR, xC, d1).
      // ? = to be determined. : = across all values in that axis.
      var dotProd: array<vec4<f32>, ${this.workPerThread}>;
      for (var i = 0; i < ${this.workPerThread}; i++) {
        dotProd[i] = vec4<f32>(0.0);
      }
      for (var wR = 0; wR < uniforms.filterDims.x; wR = wR + 1) {
        let dyR = f32(dyCorner.x + wR) / f32(uniforms.strides.x);
        let wRPerm = uniforms.filterDims.x - 1 - wR;
        if (dyR < 0.0 || dyR >= f32(uniforms.outBackprop[1]) ||
            fract(dyR) > 0.0) {
          continue;
        }
        let idyR = i32(dyR);

        for (var wC = 0; wC < uniforms.filterDims.y; wC = wC + 1) {
          let dyC = f32(dyCorner.y + wC) / f32(uniforms.strides.y);
          let dyC2 = f32(dyCorner.y + 1 + wC) / f32(uniforms.strides.y);
          let wCPerm = uniforms.filterDims.y - 1 - wC;
          var bDyCVal = true;
          var bDyCVal2 = true;
          if (dyC < 0.0 || dyC >= f32(uniforms.outBackprop[2]) ||
              fract(dyC) > 0.0) {
            bDyCVal = false;
          }
          if (dyC2 < 0.0 || dyC2 >= f32(uniforms.outBackprop[2]) ||
              fract(dyC2) > 0.0) {
            bDyCVal2 = false;
          }

          let idyC = i32(dyC);
          let idyC2 = i32(dyC2);
          if (bDyCVal && bDyCVal2) {
            let d2Length = uniforms.outBackprop[3];
            for (var d2 = 0; d2 < d2Length; d2 = d2 + 4) {
              let wValue0 = getW(wRPerm, wCPerm, d1, d2);
              let wValue1 = getW(wRPerm, wCPerm, d1 + 1, d2);
              let wValue2 = getW(wRPerm, wCPerm, d1 + 2, d2);
              let wValue3 = getW(wRPerm, wCPerm, d1 + 3, d2);
              var xValue =  getDy(batch, idyR, idyC, d2);
              let tmpval = vec4<f32>(dot(xValue, wValue0),
                                     dot(xValue, wValue1),
                                     dot(xValue, wValue2),
                                     dot(xValue, wValue3));
              dotProd[0] = dotProd[0] + tmpval;
              xValue = getDy(batch, idyR, idyC2, d2);
              dotProd[1] = dotProd[1] + vec4<f32>(dot(xValue, wValue0),
                                                  dot(xValue, wValue1),
                                                  dot(xValue, wValue2),
                                                  dot(xValue, wValue3));
            }
          } else if (bDyCVal) {
            let d2Length = uniforms.outBackprop[3];
            for (var d2 = 0; d2 < d2Length; d2 = d2 + 4) {
              let wValue0 = getW(wRPerm, wCPerm, d1, d2);
              let wValue1 = getW(wRPerm, wCPerm, d1 + 1, d2);
              let wValue2 = getW(wRPerm, wCPerm, d1 + 2, d2);
              let wValue3 = getW(wRPerm, wCPerm, d1 + 3, d2);
              var xValue =  getDy(batch, idyR, idyC, d2);
              let tmpval = vec4<f32>(dot(xValue, wValue0),
                                     dot(xValue, wValue1),
                                     dot(xValue, wValue2),
                                     dot(xValue, wValue3));
              dotProd[0] = dotProd[0] + tmpval;
            }
          } else if (bDyCVal2) {
            let d2Length = uniforms.outBackprop[3];
            for (var d2 = 0; d2 < d2Length; d2 = d2 + 4) {
              let wValue0 = getW(wRPerm, wCPerm, d1, d2);
              let wValue1 = getW(wRPerm, wCPerm, d1 + 1, d2);
              let wValue2 = getW(wRPerm, wCPerm, d1 + 2, d2);
              let wValue3 = getW(wRPerm, wCPerm, d1 + 3, d2);
              var xValue =  getDy(batch, idyR, idyC2, d2);
              let tmpval = vec4<f32>(dot(xValue, wValue0),
                                     dot(xValue, wValue1),
                                     dot(xValue, wValue2),
                                     dot(xValue, wValue3));
              dotProd[1] = dotProd[1] + tmpval;
            }
          }
        }
      }

      for (var i = 0; i < ${this.workPerThread}; i = i + 1) {
        let coords = vec4<i32>(batch, r, c + i, d1);
        if (coordsInBounds4D(coords, uniforms.outShape)) {
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], dotProd[i]);
        }
      }
    }
    `;return this.isVec4?`
    ${s}
    `:`
    ${D("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d1 = coords[${o}];

        let dyCorner = vec2<i32>(coords[${t}], coords[${e}]) - uniforms.pads;
        let dyRCorner = dyCorner.x;
        let dyCCorner = dyCorner.y;

        // Convolve dy(?, ?, d2) with w(:, :, d1, d2) to compute dx(xR, xC, d1).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var wR = 0; wR < uniforms.filterDims.x; wR = wR + 1) {
          let dyR = (f32(dyRCorner) + f32(wR)) / f32(uniforms.strides.x);
          let wRPerm = uniforms.filterDims.x - 1 - wR;
          if (dyR < 0.0 || dyR >= f32(uniforms.outBackprop[1]) || fract(dyR) > 0.0 ||
              wRPerm < 0) {
            continue;
          }
          let idyR = i32(dyR);

          for (var wC = 0; wC < uniforms.filterDims.y; wC = wC + 1) {
            let dyC = (f32(dyCCorner) + f32(wC)) / f32(uniforms.strides.y);
            let wCPerm = uniforms.filterDims.y - 1 - wC;
            if (dyC < 0.0 || dyC >= f32(uniforms.outBackprop[2]) ||
                fract(dyC) > 0.0 || wCPerm < 0) {
              continue;
            }
            let idyC = i32(dyC);

            for (var d2 = 0; d2 < uniforms.outBackprop[3]; d2 = d2 + 1) {
              let xValue = ${this.isChannelsLast?"getDy(batch, idyR, idyC, d2)":"getDy(batch, d2, idyR, idyC)"};
              let wValue = getW(wRPerm, wCPerm, d1, d2);
              dotProd = dotProd + xValue * wValue;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}},mp=class{constructor(t){this.variableNames=["x","dy"],this.uniforms="pads : vec2<i32>, strides : vec2<i32>, batchSize : i32, outHeight : i32, outWidth : i32, inHeight : i32, inWidth : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",this.shaderKey=`conv2DDerFilter_${this.isChannelsLast}`}getUserCode(){return`
    ${D("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let wR = coords[0];
        let wC = coords[1];
        let d1 = coords[2];
        let d2 = coords[3];

        // Convolve x(?, ?, d1) with dy(:, :, d2) to get dw(wR, wC, d1, d2).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var b = 0; b < uniforms.batchSize; b = b + 1) {
          for (var yR = 0; yR < uniforms.outHeight; yR = yR + 1) {
            let xR = wR + yR * uniforms.strides[0] - uniforms.pads[0];
            if (xR < 0 || xR >= uniforms.inHeight) {
              continue;
            }

            for (var yC = 0; yC < uniforms.outWidth; yC = yC + 1) {
              let xC = wC + yC * uniforms.strides[1] - uniforms.pads[1];

              if (xC < 0 || xC >= uniforms.inWidth) {
                continue;
              }

              if (${this.isChannelsLast}) {
                let dyValue = getDy(b, yR, yC, d2);
                let xValue = getX(b, xR, xC, d1);
                dotProd = dotProd + xValue * dyValue;
              } else {
                let dyValue = getDy(b, d2, yR, yC);
                let xValue = getX(b, d1, xR, xC);
                dotProd = dotProd + xValue * dyValue;
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}},fp=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`pads : vec3<i32>, strides : vec3<i32>, batchSize : i32, outDepth : i32,
       outHeight : i32, outWidth : i32, inDepth : i32, inHeight : i32, inWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerFilter"}getUserCode(){return`
    ${D("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let wF = coords.x;
        let wR = coords.y;
        let wC = coords.z;
        let d1 = coords.w;
        let d2 = coords.u;

        var dotProd = 0.0;
        for (var b = 0; b < uniforms.batchSize; b++) {
          for (var yF = 0; yF < uniforms.outDepth; yF++) {
            let xF = wF + yF * uniforms.strides[0] - uniforms.pads[0];
            if (xF < 0 || xF >= uniforms.inDepth) {
              continue;
            }

            for (var yR = 0; yR < uniforms.outHeight; yR++) {
              let xR = wR + yR * uniforms.strides[1] - uniforms.pads[1];
              if (xR < 0 || xR >= uniforms.inHeight) {
                continue;
              }

              for (var yC = 0; yC < uniforms.outWidth; yC++) {
                let xC = wC + yC * uniforms.strides[2] - uniforms.pads[2];
                if (xC < 0 || xC >= uniforms.inWidth) {
                  continue;
                }

                let dyValue = getDy(b, yF, yR, yC, d2);
                let xValue = getX(b, xF, xR, xC, d1);
                dotProd += xValue * dyValue;
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}},dp=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`filterDims : vec3<i32>, pads : vec3<i32>, strides : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32, outChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerInput"}getUserCode(){return`
    ${D("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords.x;
        let d1 = coords.u;

        let dyCorner = vec3<i32>(coords.y, coords.z, coords.w) - uniforms.pads;
        let dyFCorner = dyCorner.x;
        let dyRCorner = dyCorner.y;
        let dyCCorner = dyCorner.z;

        var dotProd = 0.0;
        for (var wF = 0; wF < uniforms.filterDims[0]; wF++) {
          let dyF = f32(dyFCorner + wF) / f32(uniforms.strides[0]);
          if (dyF < 0.0 || dyF >= f32(uniforms.outDepth) || fract(dyF) > 0.0) {
            continue;
          }
          let idyF = i32(dyF);

          let wFPerm = uniforms.filterDims[0] - 1 - wF;

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[1]);

            if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
              continue;
            }
            let idyR = i32(dyR);

            let wRPerm = uniforms.filterDims[1] - 1 - wR;

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[2]);

              if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
                continue;
              }
              let idyC = i32(dyC);

              let wCPerm = uniforms.filterDims[2] - 1 - wC;

              for (var d2 = 0; d2 < uniforms.outChannels; d2++) {
                let xValue = getDy(batch, idyF, idyR, idyC, d2);
                let wValue = getW(wFPerm, wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}};function uD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,dy:n}=t,{strides:i,pad:a,dataFormat:u,dimRoundingMode:p,filterShape:l}=o,c=T.convertConv2DDataFormat(u),m=T.computeConv2DInfo(s.shape,l,i,1,a,p,!1,c),f=new mp(m),h=[{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]},{type:"int32",data:[m.inHeight]},{type:"int32",data:[m.inWidth]}];return e.runWebGPUProgram(f,[s,n],s.dtype,h)}var Gw={kernelName:Pn,backendName:"webgpu",kernelFunc:uD};function pD(r=4){let t=n=>{switch(n){case 1:return"return W[getIndexFromCoords4D(coord, uniforms.wShape)];";case 4:return`
            let coord1 = vec4<i32>(coordX, coordY, col + 1, rowInner);
            let coord2 = vec4<i32>(coordX, coordY, col + 2, rowInner);
            let coord3 = vec4<i32>(coordX, coordY, col + 3, rowInner);
            let v0 = W[getIndexFromCoords4D(coord, uniforms.wShape)];
            let v1 = W[getIndexFromCoords4D(coord1, uniforms.wShape)];
            let v2 = W[getIndexFromCoords4D(coord2, uniforms.wShape)];
            let v3 = W[getIndexFromCoords4D(coord3, uniforms.wShape)];
            return vec4<f32>(v0, v1, v2, v3);
            `;default:throw new Error(`innerElementSize ${n} is not supported.`)}},o=`if (row < uniforms.dimAOuter && col < uniforms.dimInner) {
        ${`
      let outRow = row / uniforms.outShape[2];
      let outCol = row % uniforms.outShape[2];

      let WRow = col / (uniforms.filterDims[1] * uniforms.outBackprop[3]);
      let WCol = col / uniforms.outBackprop[3] % uniforms.filterDims[1];
      let xR = f32(outRow - uniforms.pads[0] + WRow) / f32(uniforms.strides[0]);
      let xC = f32(outCol - uniforms.pads[1] + WCol) / f32(uniforms.strides[1]);
      if (xR < 0.0 || xR >= f32(uniforms.outBackprop[1]) || fract(xR) > 0.0) {
        return ${Y(r)}(0.0);
      }
      if (xC < 0.0 || xC >= f32(uniforms.outBackprop[2]) || fract(xC) > 0.0) {
        return ${Y(r)}(0.0);
      }
      let coord = vec4<i32>(
          batch,
          i32(xR),
          i32(xC),
          col % uniforms.outBackprop[3]);
      return x[getIndexFromCoords4D(coord, uniforms.xShape)/${r}];`}
      }
      return ${Y(r)}(0.0);`;return`
  fn mm_readA(batch: i32, row : i32, col : i32) -> ${Y(r)} {
    ${o}
  }

  fn mm_readB(batch: i32, row : i32, col : i32) -> ${Y(r)} {
    let coordX = uniforms.filterDims.x - 1 -
        row / (uniforms.filterDims[1] * uniforms.outBackprop[3]);
    let coordY = uniforms.filterDims.y - 1 -
        (row / uniforms.outBackprop[3]) % uniforms.filterDims[1];
    if (row < uniforms.dimInner && col < uniforms.dimBOuter &&
        coordX >= 0 && coordY >= 0) {
      let rowInner = row % uniforms.outBackprop[3];
      let coord = vec4<i32>(coordX, coordY, col, rowInner);
      ${t(r)}
    }
    return ${Y(r)}(0.0);
  }

  fn mm_write(batch: i32, row : i32, col : i32, valueInput : ${Y(r)}) {
    if (row < uniforms.dimAOuter && col < uniforms.dimBOuter) {
      var value = valueInput;
      let outCoord = vec4<i32>(
          batch,
          row / uniforms.outShape[2],
          row % uniforms.outShape[2],
          col);
      result[getIndexFromCoords4D(outCoord, uniforms.outShape)/${r}] = value;
    }
  }`}var hp=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.inShape,S.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),this.isVec4=t.inChannels%4===0&&t.outChannels%4===0,this.dispatchLayout={x:[3],y:[1,2],z:[0]},this.workgroupSize=_u(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=Fu(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4&&(this.outputComponent=4,this.variableComponents=[4,1]),this.shaderKey=`conv2DDerInputMM_${this.isVec4}_${this.elementsPerThread}`}getUserCode(){let t=this.isVec4?co(this.elementsPerThread,this.workgroupSize):mo(this.elementsPerThread,this.workgroupSize);return`
    ${pD(this.isVec4?4:1)}
    ${t}
    `}};function lD(r){let{inputs:t,backend:e,attrs:o}=r,{dy:s,filter:n}=t,{inputShape:i,strides:a,pad:u,dataFormat:p,dimRoundingMode:l}=o,c=T.convertConv2DDataFormat(p),m=T.computeConv2DInfo(i,n.shape,a,1,u,l,!1,c),f=[{type:"int32",data:[m.filterHeight,m.filterWidth]},{type:"int32",data:[m.filterHeight-1-m.padInfo.top,m.filterWidth-1-m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize,m.outHeight,m.outWidth,m.outChannels]}],h;if(B().getBool("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE")||m.dataFormat!=="channelsLast")h=new cp(m);else{h=new hp(m);let b=m.inHeight*m.inWidth,y=m.inChannels,I=m.filterHeight*m.filterWidth*m.outChannels;f.push({type:"uint32",data:[b]},{type:"uint32",data:[y]},{type:"uint32",data:[I]})}return e.runWebGPUProgram(h,[s,n],"float32",f)}var Hw={kernelName:On,backendName:"webgpu",kernelFunc:lD};var gp=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims: vec3<i32>, pads: vec3<i32>, strides: vec3<i32>, dilations: vec3<i32>,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3dnaive"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let batch = coords.x;
        let d2 = coords.u;

        let xFRCCorner = vec3<i32>(coords.y, coords.z, coords.w) * uniforms.strides - uniforms.pads;
        let xFCorner = xFRCCorner.x;
        let xRCorner = xFRCCorner.y;
        let xCCorner = xFRCCorner.z;

        let inputDepthNearestVec4 = (uniforms.xShape.u / 4) * 4;
        let inputDepthVec4Remainder = uniforms.xShape.u % 4;

        var dotProd = 0.0;
        for (var wF = 0; wF < uniforms.filterDims[0]; wF++) {
          let xF = xFCorner + wF * uniforms.dilations[0];
          if (xF < 0 || xF >= uniforms.xShape.y) {
            continue;
          }

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let xR = xRCorner + wR * uniforms.dilations[1];
            if (xR < 0 || xR >= uniforms.xShape.z) {
              continue;
            }

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let xC = xCCorner + wC * uniforms.dilations[2];
              if (xC < 0 || xC >= uniforms.xShape.w) {
                continue;
              }

              for (var d1 = 0; d1 < inputDepthNearestVec4; d1 += 4) {
                let xValues = vec4<f32>(
                  getX(batch, xF, xR, xC, d1),
                  getX(batch, xF, xR, xC, d1 + 1),
                  getX(batch, xF, xR, xC, d1 + 2),
                  getX(batch, xF, xR, xC, d1 + 3)
                );
                let wValues = vec4<f32>(
                  getW(wF, wR, wC, d1, d2),
                  getW(wF, wR, wC, d1 + 1, d2),
                  getW(wF, wR, wC, d1 + 2, d2),
                  getW(wF, wR, wC, d1 + 3, d2)
                );

                dotProd += dot(xValues, wValues);
              }

              if (inputDepthVec4Remainder == 1) {
                dotProd += getX(batch, xF, xR, xC, inputDepthNearestVec4) *
                  getW(wF, wR, wC, inputDepthNearestVec4, d2);
              } else if (inputDepthVec4Remainder == 2) {
                let xValues = vec2<f32>(
                  getX(batch, xF, xR, xC, inputDepthNearestVec4),
                  getX(batch, xF, xR, xC, inputDepthNearestVec4 + 1)
                );
                let wValues = vec2<f32>(
                  getW(wF, wR, wC, inputDepthNearestVec4, d2),
                  getW(wF, wR, wC, inputDepthNearestVec4 + 1, d2)
                );
                dotProd += dot(xValues, wValues);
              } else if (inputDepthVec4Remainder == 3) {
                let xValues = vec3<f32>(
                  getX(batch, xF, xR, xC, inputDepthNearestVec4),
                  getX(batch, xF, xR, xC, inputDepthNearestVec4 + 1),
                  getX(batch, xF, xR, xC, inputDepthNearestVec4 + 2)
                );
                let wValues = vec3<f32>(
                  getW(wF, wR, wC, inputDepthNearestVec4, d2),
                  getW(wF, wR, wC, inputDepthNearestVec4 + 1, d2),
                  getW(wF, wR, wC, inputDepthNearestVec4 + 2, d2)
                );
                dotProd += dot(xValues, wValues);
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }`}};function cD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,filter:n}=t,{strides:i,pad:a,dilations:u}=o,p=T.computeConv3DInfo(s.shape,n.shape,i,u,a),l=[p.padInfo.front,p.padInfo.top,p.padInfo.left],c=[{type:"int32",data:[p.filterDepth,p.filterHeight,p.filterWidth]},{type:"int32",data:[...l]},{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.dilationDepth,p.dilationHeight,p.dilationWidth]}],m=new gp(p),f=Wt(s.dtype,n.dtype);return e.runWebGPUProgram(m,[s,n],f,c)}var qw={kernelName:zn,backendName:"webgpu",kernelFunc:cD};function mD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,dy:n}=t,{strides:i,pad:a,filterShape:u}=o,p=T.computeConv3DInfo(s.shape,u,i,1,a),l=new fp(p),c=[{type:"int32",data:[p.padInfo.front,p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.batchSize]},{type:"int32",data:[p.outDepth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"int32",data:[p.inDepth]},{type:"int32",data:[p.inHeight]},{type:"int32",data:[p.inWidth]}];return e.runWebGPUProgram(l,[s,n],n.dtype,c)}var Kw={kernelName:sf,backendName:"webgpu",kernelFunc:mD};function fD(r){let{inputs:t,backend:e,attrs:o}=r,{dy:s,filter:n}=t,{strides:i,pad:a,inputShape:u}=o,p=T.computeConv3DInfo(u,n.shape,i,1,a),l=new dp(p),c=[{type:"int32",data:[p.filterDepth,p.filterHeight,p.filterWidth]},{type:"int32",data:[p.filterDepth-1-p.padInfo.front,p.filterHeight-1-p.padInfo.top,p.filterWidth-1-p.padInfo.left]},{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.outDepth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"int32",data:[p.outChannels]}];return e.runWebGPUProgram(l,[s,n],s.dtype,c)}var jw={kernelName:Ln,backendName:"webgpu",kernelFunc:fD};var dD=G({opType:F.COS}),Xw={kernelName:"Cos",backendName:"webgpu",kernelFunc:dD};var hD=G({opType:F.COSH}),Yw={kernelName:Bn,backendName:"webgpu",kernelFunc:hD};var yp=class{constructor(t,e,o,s){this.variableNames=["Image","Boxes","BoxInd"],this.uniforms="extrapolationValue : f32,",this.workgroupSize=[64,1,1],this.size=!0;let[n]=e;this.outputShape=[n,o[0],o[1],t],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.methodId=s==="bilinear"?1:0,this.cropHeightBiggerThan1=this.outputShape[1]>1,this.cropWidthBiggerThan1=this.outputShape[2]>1,this.shaderKey=`cropAndResize_${this.methodId}_${this.cropHeightBiggerThan1}_${this.cropWidthBiggerThan1}`}getUserCode(){let[t,e]=["f32(uniforms.imageShape[1] - 1)","f32(uniforms.imageShape[2] - 1)"],[o,s,n]=this.cropHeightBiggerThan1?[`(${t} / f32(uniforms.outShape[1] - 1))`,"(y2-y1) * height_ratio",`y1*${t} + f32(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${t}`],[i,a,u]=this.cropWidthBiggerThan1?[`(${e} / f32(uniforms.outShape[2] - 1))`,"(x2-x1) * width_ratio",`x1*${e} + f32(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${e}`];return`
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let height_ratio = f32(${o});
        let width_ratio = f32(${i});
        let b = coords[0];
        let y = coords[1];
        let x = coords[2];
        let d = coords[3];
        // get box vals
        let y1 = getBoxes(b, 0);
        let x1 = getBoxes(b, 1);
        let y2 = getBoxes(b, 2);
        let x2 = getBoxes(b, 3);
        // get image in batch index
        let bInd = i32(round(getBoxInd(b)));
        if(bInd < 0 || bInd >= uniforms.outShape[0]) {
          return;
        }
        let height_scale = ${s};
        let width_scale = ${a};
        let in_y = ${n};
        if( in_y < 0.0 || in_y > ${t} ) {
          setOutputAtIndex(index, uniforms.extrapolationValue);
          return;
        }
        let in_x = ${u};
        if( in_x < 0.0 || in_x > ${e} ) {
          setOutputAtIndex(index, uniforms.extrapolationValue);
          return;
        }
        let sourceFracIndexCR = vec2<f32>(in_x,in_y);
        if(${this.methodId} == 1) {
          // Compute the four integer indices.
          let sourceFloorCR = vec2<i32>(sourceFracIndexCR);
          let sourceCeilCR = vec2<i32>(ceil(sourceFracIndexCR));
          let topLeft = getImage(bInd, sourceFloorCR.y, sourceFloorCR.x, d);
          let bottomLeft = getImage(bInd, sourceCeilCR.y, sourceFloorCR.x, d);
          let topRight = getImage(bInd, sourceFloorCR.y, sourceCeilCR.x, d);
          let bottomRight = getImage(bInd, sourceCeilCR.y, sourceCeilCR.x, d);
          let fracCR = sourceFracIndexCR - vec2<f32>(sourceFloorCR);
          let top = topLeft + (topRight - topLeft) * fracCR.x;
          let bottom = bottomLeft + (bottomRight - bottomLeft) * fracCR.x;
          let newValue = top + (bottom - top) * fracCR.y;
          setOutputAtIndex(index, newValue);
        } else {
          // Compute the coordinators of nearest neighbor point.
          let sourceNearestCR = vec2<i32>(floor(
            sourceFracIndexCR + vec2<f32>(0.5,0.5)));
          let newValue = getImage(
            bInd, sourceNearestCR.y, sourceNearestCR.x, d);
          setOutputAtIndex(index, newValue);
        }
      }
    }
    `}};var gD=r=>{let{inputs:t,backend:e,attrs:o}=r,{image:s,boxes:n,boxInd:i}=t,{cropSize:a,method:u,extrapolationValue:p}=o,l=new yp(s.shape[3],n.shape,a,u),c=[{type:"float32",data:[p]}];return e.runWebGPUProgram(l,[s,n,i],"float32",c)},Qw={kernelName:Wn,backendName:"webgpu",kernelFunc:gD};var go;(function(r){r.Prod="*",r.Sum="+"})(go||(go={}));var rn=class{constructor(t,e,o,s){this.variableNames=["x"],this.uniforms="index : f32,",this.size=!0,this.workgroupSize=[128,1,1],this.outputShape=e,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.exclusive=o,this.reverse=s,this.op=t,this.shaderKey=`cum_${this.op}_${this.exclusive}_${this.reverse}`}getUserCode(){let t=this.outputShape.length,e=this.op===go.Prod?"1.0":"0.0",o=this.exclusive?e:`getX(${Zw(t,"coords",this.op)})`,s=this.outputShape[this.outputShape.length-1],n="",i="";return this.exclusive?(n=this.reverse?`end != ${s-1}`:"end != 0",i=this.reverse?"end + 1":"end - 1"):(n=this.reverse?`end + pow2 < ${s}`:"end >= pow2",i=this.reverse?"end + pow2":"end - pow2"),`
      ${D("index")} {
       if (index < uniforms.size) {
         var coords = getCoordsFromIndex(index);

         let end = ${Jw(t,"coords",this.op)};
         var val = ${o};
         let pow2 = i32(pow(2.0, uniforms.index));
         if (${n}) {
           let idx = ${i};
           ${Jw(t,"coords",this.op)} = idx;
           val ${this.op}= getX(${Zw(t,"coords",this.op)});
         }
         setOutputAtIndex(index, val);
       }
      }
    `}};function Zw(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.x, ${t}.y`;if(r===3)return`${t}.x, ${t}.y, ${t}.z`;if(r===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function Jw(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.y`;if(r===3)return`${t}.z`;if(r===4)return`${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function xp(r,t,e,o,s,n){let i=t.shape.length,a=T.getAxesPermutation([o],i),u=t;a!=null&&(u=Ht({inputs:{x:t},backend:e,attrs:{perm:a}}));let p=T.getInnerMostAxes(1,i)[0];if(p!==i-1)throw new Error(`WebGPU cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${o}`);let l=u.shape[p],c=Nt({inputs:{x:u},backend:e});for(let m=0;m<=Math.ceil(Math.log2(l))-1;m++){let f=new rn(r,u.shape,!1,n),h=c,b=[{type:"float32",data:[m]}];c=e.runWebGPUProgram(f,[c],c.dtype,b),e.disposeData(h.dataId)}if(s){let m=new rn(r,u.shape,s,n),f=c,h=[{type:"float32",data:[0]}];c=e.runWebGPUProgram(m,[c],c.dtype,h),e.disposeData(f.dataId)}if(a!=null){let m=T.getUndoAxesPermutation(a),f=Ht({inputs:{x:c},backend:e,attrs:{perm:m}});return e.disposeData(c.dataId),e.disposeData(u.dataId),f}return c}function yD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{axis:n,exclusive:i,reverse:a}=o;return xp(go.Prod,s,e,n,i,a)}var tS={kernelName:Mn,backendName:"webgpu",kernelFunc:yD};function xD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{axis:n,exclusive:i,reverse:a}=o;return xp(go.Sum,s,e,n,i,a)}var eS={kernelName:Vn,backendName:"webgpu",kernelFunc:xD};function bD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,weights:n}=t,{size:i,binaryOutput:a}=o,u=s.shape.length===1,l=S.sizeFromShape(n.shape)>0,c=n.dtype,m=u?[s.shape[0]]:[s.shape[0],s.shape[1]],f=u?[i]:[s.shape[0],i],h=bt({backend:e,attrs:{shape:f,value:0,dtype:c}}),b=new fs(m,l,a),y=[{type:"int32",data:[i]}],I=l?[s,n]:[s];return e.runWebGPUProgram(b,I,c,y,h)}var rS={kernelName:Un,backendName:"webgpu",kernelFunc:bD};var bp=class{constructor(t,e){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.uniforms="blockSize : i32,",this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`depthToSpace_${e}`,this.dataFormat=e}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let b = coords[0];
          let h = ${this.getHeightCoordString()};
          let w = ${this.getWidthCoordString()};
          let d = ${this.getDepthCoordString()};

          let in_h = h / uniforms.blockSize;
          let offset_h = h % uniforms.blockSize;
          let in_w = w / uniforms.blockSize;
          let offset_w = w % uniforms.blockSize;
          let offset_d = (offset_h * uniforms.blockSize + offset_w) *
            ${this.getOutputDepthSize()};
          let in_d = d + offset_d;

          let rlt = ${this.getInputSamplingString()};
          setOutputAtIndex(index, rlt);
        }
      }`}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?"uniforms.outShape[3]":"uniforms.outShape[1]"}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function wD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{blockSize:n,dataFormat:i}=o,a=s.shape[0],u=i==="NHWC"?s.shape[1]:s.shape[2],p=i==="NHWC"?s.shape[2]:s.shape[3],l=i==="NHWC"?s.shape[3]:s.shape[1],c=u*n,m=p*n,f=l/(n*n),h=i==="NHWC"?[a,c,m,f]:[a,f,c,m],b=[{type:"int32",data:[n]}],y=new bp(h,i);return e.runWebGPUProgram(y,[s],s.dtype,b)}var oS={kernelName:Gn,backendName:"webgpu",kernelFunc:wD};var wp=class{constructor(t,e,o,s=!1,n=null,i=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>,",this.workgroupSize=[16,16,1],this.outputShape=t,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),s&&this.variableNames.push("bias"),i&&this.variableNames.push("preluActivationWeights"),this.addBias=s,this.activation=n,this.hasPreluActivation=i,this.filterHeight=e,this.filterWidth=o,this.shaderKey=`depthwiseNCHW_${this.activation}_${this.filterHeight}_${this.filterWidth}`}getUserCode(){let t=this.filterWidth*this.filterHeight,e=this.workgroupSize[0]*this.workgroupSize[1]*this.workgroupSize[2],o=this.workgroupSize[1]+this.filterHeight-1,s=this.workgroupSize[0]+this.filterWidth-1;return`
      ${Mt(this.activation,this.hasPreluActivation,!1,4)}

      var<workgroup> mm_Asub : array<array<f32, ${s}>, ${o}>;
      var<workgroup> mm_Bsub : array<array<f32, ${this.filterWidth}>, ${this.filterHeight}>;
      fn readX(batch : i32, channel : i32, row : i32, col : i32) -> f32 {
        var value = 0.0;
        if (row >=0 && row < uniforms.inDims[0] && col >=0 && col < uniforms.inDims[1])
        {
          value = getX(batch, channel, row, col);
        }
        return value;
      }

      ${D()} {
        let coords = getOutputCoords();
        let batch = coords[0];
        let xRCCorner = vec2<i32>(coords.zw) - uniforms.pads;
        let channelMul = uniforms.wShape[3];
        let d1 = coords[1] / channelMul;
        let q = coords[1] % channelMul;

        let inputRowStart = xRCCorner.x;
        let inputColStart = xRCCorner.y;

        let localRow = i32(localId.y);
        let localCol = i32(localId.x);

        // Load one tile of X into local memory.
        for (var inputRow = localRow; inputRow < ${o}; inputRow = inputRow + ${this.workgroupSize[1]}) {
          for (var inputCol = localCol; inputCol < ${s}; inputCol = inputCol + ${this.workgroupSize[0]}) {
            let rowOffset = inputRow - localRow;
            let colOffset = inputCol - localCol;
            mm_Asub[inputRow][inputCol] = readX(batch, d1, inputRowStart + rowOffset, inputColStart + colOffset);
          }
        }

        // Load one tile of W into local memory.
        var wIndex = i32(localIndex);
        ${t<e?`if (wIndex < ${t})`:`for(; wIndex < ${t}; wIndex = wIndex + ${e})`}

        {
          let wRow = wIndex / ${this.filterWidth};
          let wCol = wIndex % ${this.filterWidth};
          mm_Bsub[wRow][wCol] = getW(wRow, wCol, d1, q);
        }

        workgroupBarrier();

        var value = 0.0;
        for (var wR = 0; wR < ${this.filterHeight}; wR = wR + 1) {
          for (var wC = 0; wC < ${this.filterWidth}; wC = wC + 1) {
            let xVal = mm_Asub[localRow + wR][localCol + wC];
            let wVal = mm_Bsub[wR][wC];
            value = fma(xVal, wVal, value);
          }
        }
        ${ce(this.addBias,this.activation)}
        if (coordsInBounds4D(coords, uniforms.outShape)) {
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};var hs=class{constructor(t,e=!1,o=null,s=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>, virtualWidth : i32,",this.workgroupSize=[64,1,1],this.workPerThread=4,this.outputComponent=4,this.outputShape=t.outShape,this.virtualWidth=Math.ceil(this.outputShape[2]/this.workPerThread)*this.workPerThread;let n=[this.outputShape[0],this.outputShape[1],this.virtualWidth,this.outputShape[3]];this.dispatchLayout=_(n),this.dispatch=A(this.dispatchLayout,n,this.workgroupSize,[this.outputComponent*this.workPerThread,1,1]),S.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),e&&this.variableNames.push("bias"),s&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=o,this.hasPreluActivation=s,this.shaderKey=`depthwiseVec4_${o}_${this.convInfo.filterHeight}_${this.convInfo.filterWidth}_${this.convInfo.strideHeight}_${this.convInfo.strideWidth}_${this.workPerThread}`}getUserCode(){let t=(this.workPerThread-1)*this.convInfo.strideWidth+this.convInfo.filterWidth,e=this.convInfo.strideHeight,o=this.convInfo.strideWidth;return`
      ${Mt(this.activation,this.hasPreluActivation,!0,4)}
      fn readX(batch : i32, row : i32, col : i32, channel : i32) -> vec4<f32> {
        var value = vec4<f32>(0.0);
        if (col >=0 && col < uniforms.inDims[1]) {
          value = getX(batch, row, col, channel);
        }
        return value;
      }

      ${D("index")} {
        let width0 = uniforms.outShape[3] / ${this.outputComponent};
        let d1 = (index % width0) * ${this.outputComponent};
        var index1 = index / width0;
        let width1 = uniforms.virtualWidth / ${this.workPerThread};
        let c = (index1 % width1) * ${this.workPerThread};
        index1 = index1 / width1;
        let r = index1 % uniforms.outShape[1];
        let batch = index1 / uniforms.outShape[1];

        let xRCCorner = vec2<i32>(r, c) * vec2<i32>(${e}, ${o}) - uniforms.pads;

        let xRCorner = xRCCorner.x;
        let xCCorner = xRCCorner.y;
        var xVals : array<vec4<f32>, ${t}>;
        var dotProd : array<vec4<f32>, ${this.workPerThread}>;
        for (var i = 0; i < ${this.workPerThread}; i++) {
          dotProd[i] = vec4<f32>(0.0);
        }

        // Use constant instead of uniform can give better performance.
        for (var wR = 0; wR < ${this.convInfo.filterHeight}; wR = wR + 1) {
          let xR = xRCorner + wR;
          if (xR >=0 && xR < uniforms.inDims[0]) {
            for (var i = 0; i < ${t}; i++) {
              xVals[i] = readX(batch, xR, xCCorner + i, d1);
            }
            for (var wC = 0; wC < ${this.convInfo.filterWidth}; wC = wC + 1) {
              let wValue = getW(wR, wC, d1, 0);
              for (var i = 0; i < ${this.workPerThread}; i++) {
                dotProd[i] = fma(xVals[i * ${o} + wC], wValue, dotProd[i]);
              }
            }
          }
        }

        for (var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let coords = vec4<i32>(batch, r, c + i, d1);
          if (coordsInBounds4D(coords, uniforms.outShape)) {
            var value = dotProd[i];
            ${ce(this.addBias,this.activation)}
            setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
          }
        }
      }
    `}};var gs=class{constructor(t,e=!1,o=null,s=!1){this.variableNames=["x","W"],this.uniforms=`pads : vec2<i32>, inDims : vec2<i32>, filterHeight : i32,
      filterWidth : i32, strides : vec2<i32>, dilations : vec2<i32>,`,this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",e&&this.variableNames.push("bias"),s&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=o,this.hasPreluActivation=s,this.shaderKey=`depthwise_${this.activation}_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?"getX(batch, xR, xC, d1);":"getX(batch, d1, xR, xC);";return`
      ${Mt(this.activation,this.hasPreluActivation,!1,4)}

      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let batch = coords[0];
          let xRCCorner = vec2<i32>(coords.${this.isChannelsLast?"yz":"zw"}) * uniforms.strides - uniforms.pads;
          let d2 = coords[${this.isChannelsLast?3:1}];
          let channelMul = uniforms.wShape[3];
          let d1 = d2 / channelMul;
          let q = d2 % channelMul;

          let inputRowStart = xRCCorner.x;
          let inputColStart = xRCCorner.y;
          let inputRowEnd = inputRowStart + uniforms.filterHeight *
              uniforms.dilations[0];
          let inputColEnd = inputColStart + uniforms.filterWidth *
              uniforms.dilations[1];

          // Convolve x(?, ?, d1)|x(d1, ?, ?) with w(:, :, d1, q) to get
          // y(yR, yC, d2)|y(d2, yR, yC). ? = to be determined. : = across all
          // values in that axis. x(?, ?, d1) and y(yR, yC, d2) is for NHWC.
          // x(d1, ?, ?) and y(d2, yR, yC) is for NCHW.
          var value = 0.0;

          // Extract if checking out of for loop for performance.
          if (inputRowStart >= 0 && inputColStart >= 0 &&
            inputRowEnd < uniforms.inDims[0] &&
                inputColEnd < uniforms.inDims[1]) {
              for (var wR = 0; wR < uniforms.filterHeight; wR = wR + 1) {
                let xR = inputRowStart + wR * uniforms.dilations[0];

                for (var wC = 0; wC < uniforms.filterWidth; wC = wC + 1) {
                  let xC = inputColStart + wC * uniforms.dilations[1];

                  let xVal = ${t};
                  let wVal = getW(wR, wC, d1, q);
                  value = value + xVal * wVal;
                }
              }
            } else {
              for (var wR = 0; wR < uniforms.filterHeight; wR = wR + 1) {
                let xR = inputRowStart + wR * uniforms.dilations[0];

                if (xR < 0 || xR >= uniforms.inDims[0]) {
                  continue;
                }

                for (var wC = 0; wC < uniforms.filterWidth; wC = wC + 1) {
                  let xC = inputColStart + wC * uniforms.dilations[1];

                  if (xC < 0 || xC >= uniforms.inDims[1]) {
                    continue;
                  }

                  let xVal = ${t};
                  let wVal = getW(wR, wC, d1, q);
                  value = value + xVal * wVal;
                }
              }
            }
            ${ce(this.addBias,this.activation)}
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};function SD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,filter:n}=t,{strides:i,pad:a,dataFormat:u,dilations:p,dimRoundingMode:l}=o,c=T.convertConv2DDataFormat(u),m=p;m==null&&(m=[1,1]);let f=T.computeConv2DInfo(s.shape,n.shape,i,m,a,l,!0,c),h=[{type:"int32",data:[f.padInfo.top,f.padInfo.left]},{type:"int32",data:[f.inHeight,f.inWidth]}],b=f.dataFormat==="channelsLast",y;return!b&&f.inHeight>16&&f.inWidth>16&&f.strideHeight===1&&f.strideWidth===1&&f.dilationWidth===1&&f.dilationHeight===1&&f.inChannels===f.outChannels?y=new wp(f.outShape,f.filterHeight,f.filterWidth):b&&f.outHeight>4&&f.outWidth>4&&f.strideWidth<=2&&f.inChannels===f.outChannels&&f.dilationHeight===1&&f.dilationWidth===1&&f.inChannels%4===0?(y=new hs(f),h.push({type:"int32",data:[y.virtualWidth]})):(y=new gs(f),h.push({type:"int32",data:[f.filterHeight]},{type:"int32",data:[f.filterWidth]},{type:"int32",data:[f.strideHeight,f.strideWidth]},{type:"int32",data:[f.dilationHeight,f.dilationWidth]})),e.runWebGPUProgram(y,[s,n],s.dtype,h)}var sS={kernelName:Hn,backendName:"webgpu",kernelFunc:SD};var Sp=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>, outHeight : i32,
      outWidth : i32, inHeight : i32, inWidth : i32, batchSize : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_filter"}getUserCode(){return`
      ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let wR = coords[0];
        let wC = coords[1];
        let d1 = coords[2];
        let dm = coords[3];
        let d2 = d1 * uniforms.channelMul + dm;

        var dotProd = 0.0;
        for (var b = 0; b < uniforms.batchSize; b++) {
          for (var yR = 0; yR < uniforms.outHeight; yR++) {
            let xR = wR + yR * uniforms.strides[0] - uniforms.pads[0];

            if (xR < 0 || xR >= uniforms.inHeight) {
              continue;
            }

            for (var yC = 0; yC < uniforms.outWidth; yC++) {
              let xC = wC + yC * uniforms.strides[1] - uniforms.pads[1];

              if (xC < 0 || xC >= uniforms.inWidth) {
                continue;
              }

              let dyValue = getDy(b, yR, yC, d2);
              let xValue = getX(b, xR, xC, d1);
              dotProd += xValue * dyValue;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}},vp=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_input"}getUserCode(){return`
      ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d1 = coords[3];
        let dyCorner = coords.yz - uniforms.pads;
        let dyRCorner = dyCorner.x;
        let dyCCorner = dyCorner.y;

        var dotProd = 0.0;
        for (var wR = 0; wR < uniforms.filterDims[0]; wR++) {
          let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[0]);

          if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
            continue;
          }

          let idyR = i32(dyR);
          let wRPerm = uniforms.filterDims[0] - 1 - wR;

          for (var wC = 0; wC < uniforms.filterDims[1]; wC++) {
            let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[1]);

            if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
              continue;
            }

            let idyC = i32(dyC);
            let wCPerm = uniforms.filterDims[1] - 1 - wC;

            for (var dm = 0; dm < uniforms.channelMul; dm++) {
              let d2 = d1 * uniforms.channelMul + dm;
              let xValue = getDy(batch, idyR, idyC, d2);
              let wValue = getW(wRPerm, wCPerm, d1, dm);
              dotProd += xValue * wValue;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}};function vD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,dy:n}=t,{strides:i,dilations:a,pad:u,dimRoundingMode:p,filterShape:l}=o,c=T.computeConv2DInfo(s.shape,l,i,a,u,p,!0),m=new Sp(c),f=[{type:"int32",data:[c.strideHeight,c.strideWidth]},{type:"int32",data:[c.padInfo.top,c.padInfo.left]},{type:"int32",data:[c.filterHeight,c.filterWidth]},{type:"int32",data:[c.outHeight]},{type:"int32",data:[c.outWidth]},{type:"int32",data:[c.inHeight]},{type:"int32",data:[c.inWidth]},{type:"int32",data:[c.batchSize]},{type:"int32",data:[c.outChannels/c.inChannels]}];return e.runWebGPUProgram(m,[s,n],"float32",f)}var nS={kernelName:qn,backendName:"webgpu",kernelFunc:vD};function ID(r){let{inputs:t,backend:e,attrs:o}=r,{dy:s,filter:n}=t,{strides:i,dilations:a,pad:u,dimRoundingMode:p,inputShape:l}=o,c=T.computeConv2DInfo(l,n.shape,i,a,u,p,!0),m=new vp(c),f=[{type:"int32",data:[c.strideHeight,c.strideWidth]},{type:"int32",data:[c.filterHeight-1-c.padInfo.top,c.filterWidth-1-c.padInfo.left]},{type:"int32",data:[c.filterHeight,c.filterWidth]},{type:"int32",data:[c.outHeight]},{type:"int32",data:[c.outWidth]},{type:"int32",data:[c.outChannels/c.inChannels]}];return e.runWebGPUProgram(m,[s,n],s.dtype,f)}var iS={kernelName:Kn,backendName:"webgpu",kernelFunc:ID};var Ip=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,t],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="diag"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let value = select(0.0, getX(coords[0]), coords[0] == coords[1]);
          setOutputAtIndex(index, value);
        }
      }
    `}};function ND(r){let{inputs:t,backend:e}=r,{x:o}=t,s=[...o.shape,...o.shape],n=S.sizeFromShape(o.shape),i=M({inputs:{x:o},backend:e,attrs:{shape:[n]}}),a=new Ip(n),u=e.runWebGPUProgram(a,[i],i.dtype),p=M({inputs:{x:u},backend:e,attrs:{shape:s}});return e.disposeData(i.dataId),e.disposeData(u.dataId),p}var aS={kernelName:jn,backendName:"webgpu",kernelFunc:ND};var Np=class{constructor(t){this.variableNames=["x","w"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="dilation2d"}getUserCode(){return`
       ${D("index")} {
         if (index < uniforms.size) {
           let neg_infinity = -3.4e38;
           let coords = getOutputCoords();
           let batch = coords.x;
           let d1 = coords.w;
           let outTopLeftCorner = coords.yz * uniforms.strides - uniforms.pads;
           let hBeg = outTopLeftCorner.x;
           let wBeg = outTopLeftCorner.y;

           var curVal = neg_infinity;
           for (var h = 0; h < uniforms.filterDims[0]; h = h + 1) {
             let hIn = hBeg + h * uniforms.dilations[0];

             if (hIn >= 0 && hIn < uniforms.xShape[1]) {
               for (var w = 0; w < uniforms.filterDims[1]; w = w + 1) {
                 let wIn = wBeg + w * uniforms.dilations[1];

                 if (wIn >= 0 && wIn < uniforms.xShape[2]) {
                   let val = getX(batch, hIn, wIn, d1) + getW(h, w, d1);
                   if (val > curVal) {
                     curVal = val;
                   }
                 }
               }
             }
           }

           setOutputAtIndex(index, curVal);
         }
       }
     `}};function CD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,filter:n}=t,{strides:i,pad:a,dilations:u}=o,p=T.computeDilation2DInfo(s.shape,n.shape,i,a,"NHWC",u),l=[p.padInfo.top,p.padInfo.left],c=[{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[...l]},{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]}],m=new Np(p);return e.runWebGPUProgram(m,[s,n],s.dtype,c)}var uS={kernelName:Xn,backendName:"webgpu",kernelFunc:CD};var Cp=class{constructor(t,e){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.inShape,this.dispatchLayout=_(t.outShape),this.dispatch=A(this.dispatchLayout,t.outShape,this.workgroupSize),e!=="float32"&&e!=="int32")throw new Error(`Dilation2DBackpropInput only supports float32 and int32
          types, does not support ${e} type.`);this.type=e,this.shaderKey="dilation2DBackpropInput"}getUserCode(){return`
       ${D("index")} {
         if (index < uniforms.dySize) {
           let coords = getDyCoordsFromIndex(index);
           let b = coords[0];
           let r = coords[1];
           let c = coords[2];
           let d = coords[3];

           let dyCorner = vec2<i32>(r, c) * uniforms.strides - uniforms.pads;
           var curVal = -3.4e38;  // neg_infinity
           var xRMax = 0;
           var xCMax = 0;

           // In the case of multiple argmax branches, we only back-propagate
           // along the last branch, i.e., the one with largest value of
           // 'wR * uniforms.filterDims[1] + wC', similarly to the max-pooling
           // backward routines.
           for (var wR = 0; wR < uniforms.filterDims[0]; wR++) {
             let xR = dyCorner.x + wR * uniforms.dilations[0];

             if (xR >= 0 && xR < uniforms.xShape[1]) {
               for (var wC = 0; wC < uniforms.filterDims[1]; wC++) {
                 let xC = dyCorner.y + wC * uniforms.dilations[1];

                 if (xC >= 0 && xC < uniforms.xShape[2]) {
                   let val = getX(b, xR, xC, d) + getW(wR, wC, d);
                   if (val > curVal) {
                     curVal = val;
                     xRMax = xR;
                     xCMax = xC;
                   }
                 }
               }
             }
           }

           let flatIndexIn = d + uniforms.xShape[3] *
               (xCMax + uniforms.xShape[2] * (xRMax + uniforms.xShape[1] * b));
           let value = getDy(b, r, c, d);
           ${le("&result[flatIndexIn]","value",this.type)}
         }
       }
     `}},kp=class{constructor(t,e,o){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.filterShape,this.dispatchLayout=_(t.outShape),this.dispatch=A(this.dispatchLayout,t.outShape,this.workgroupSize),o!=="float32"&&o!=="int32")throw new Error(`Dilation2DBackpropFilter only supports float32 and int32
          types, does not support ${o} type.`);this.type=o,this.shaderKey="dilation2DBackpropFilter"}getUserCode(){return`
       ${D("index")} {
         if (index < uniforms.dySize) {
           let coords = getDyCoordsFromIndex(index);
           let b = coords[0];
           let r = coords[1];
           let c = coords[2];
           let d = coords[3];

           let dyCorner = vec2<i32>(r, c) * uniforms.strides - uniforms.pads;
           var curVal = -3.4e38;  // neg_infinity
           var wRMax = 0;
           var wCMax = 0;

           // In the case of multiple argmax branches, we only back-propagate
           // along the last branch, i.e., the one with largest value of
           // 'wR * uniforms.filterDims[1] + wC', similarly to the max-pooling
           // backward routines.
           for (var wR = 0; wR < uniforms.filterDims[0]; wR++) {
             let xR = dyCorner.x + wR * uniforms.dilations[0];

             if (xR >= 0 && xR < uniforms.xShape[1]) {
               for (var wC = 0; wC < uniforms.filterDims[1]; wC++) {
                 let xC = dyCorner.y + wC * uniforms.dilations[1];

                 if (xC >= 0 && xC < uniforms.xShape[2]) {
                   let val = getX(b, xR, xC, d) + getW(wR, wC, d);
                   if (val > curVal) {
                     curVal = val;
                     wRMax = wR;
                     wCMax = wC;
                   }
                 }
               }
             }
           }

           let flatIndexIn = d + uniforms.wShape[2] * (wCMax + wRMax * uniforms.wShape[1]);
           let value = getDy(b, r, c, d);
           ${le("&result[flatIndexIn]","value",this.type)}
         }
       }
     `}};function kD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,filter:n,dy:i}=t,{strides:a,pad:u,dilations:p}=o,l=T.computeDilation2DInfo(s.shape,n.shape,a,u,"NHWC",p),c=n.dtype,m=new kp(l,n.shape,c),f=[{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[S.sizeFromShape(l.outShape)]}],h=bt({backend:e,attrs:{shape:n.shape,value:0,dtype:c}});return e.runWebGPUProgram(m,[s,n,i],c,f,h)}var pS={kernelName:af,backendName:"webgpu",kernelFunc:kD};function TD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,filter:n,dy:i}=t,{strides:a,pad:u,dilations:p}=o,l=T.computeDilation2DInfo(s.shape,n.shape,a,u,"NHWC",p),c=s.dtype,m=new Cp(l,c),f=[{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[S.sizeFromShape(l.outShape)]}],h=bt({backend:e,attrs:{shape:l.inShape,value:0,dtype:c}});return e.runWebGPUProgram(m,[s,n,i],c,f,h)}var lS={kernelName:nf,backendName:"webgpu",kernelFunc:TD};var Tp=class{constructor(t,e,o){this.variableNames=["Image"],this.uniforms="alpha: f32,",this.workgroupSize=[64,1,1],this.pixelsOpType=fr.DRAW,this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.type=e,this.textureFormat=o,this.shaderKey=`draw_${e}_${o}`}getUserCode(){let t,e=this.type==="float32"?"value":"value / 255.0";return t=`
      if (uniforms.numChannels == 1) {
        rgba[0] = ${e};
        rgba[1] = ${e};
        rgba[2] = ${e};
      } else {
        rgba[d] = ${e};
      }`,`
       @group(0) @binding(0) var outImage : texture_storage_2d<${this.textureFormat}, write>;
       ${D("index")} {
         if (index < uniforms.size) {
           var rgba = vec4<f32>(0.0, 0.0, 0.0, uniforms.alpha);
           for (var d = 0; d < uniforms.numChannels; d = d + 1) {
             let value = f32(inBuf[index * uniforms.numChannels + d]);
             ${t}
           }
           rgba.x = rgba.x * rgba.w;
           rgba.y = rgba.y * rgba.w;
           rgba.z = rgba.z * rgba.w;
           let coords = getCoordsFromIndex(index);
           textureStore(outImage, vec2<i32>(coords.yx), rgba);
         }
       }
      `}};function ED(r){let{inputs:t,backend:e,attrs:o}=r,{image:s}=t,{canvas:n,options:i}=o,[a,u]=s.shape.slice(0,2),{imageOptions:p}=i||{},l=p?.alpha||1,c=e.device.features.has("bgra8unorm-storage")?"bgra8unorm":"rgba8unorm",m=[a,u],f=new Tp(m,s.dtype,c);n.width=u,n.height=a;let h="webgpu",b=n.getContext(h),y;b||(y=new OffscreenCanvas(u,a),b=y.getContext(h));let I=s.shape.length===3?s.shape[2]:1;b.configure({device:e.device,format:c,usage:GPUTextureUsage.STORAGE_BINDING,alphaMode:"premultiplied"});let C="int32",N=e.makeTensorInfo(m,C),k=e.tensorMap.get(N.dataId);k.resource=b.getCurrentTexture(),k.external=!0;let E=[{type:"uint32",data:[I]},{type:"float32",data:[l]}];if(e.runWebGPUProgram(f,[s],C,E,N),y){let R=n.getContext("2d");if(!R)throw new Error("Please make sure this canvas has only been used for 2d or webgpu context!");R.drawImage(y,0,0)}return e.disposeData(N.dataId),s}var cS={kernelName:uf,backendName:"webgpu",kernelFunc:ED};var ym=it({opType:W.MUL,cpuKernelImpl:qb,supportsComplex:!0}),mS={kernelName:Fo,backendName:"webgpu",kernelFunc:ym};function xm(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{axis:n,keepDims:i}=o;return fe(s,n,i,"sum",e)}var fS={kernelName:"Sum",backendName:"webgpu",kernelFunc:xm};function $D(r){let{inputs:t,backend:e,attrs:o}=r,{equation:s}=o,n=t,{allDims:i,summedDims:a,idDims:u}=T.decodeEinsumEquation(s,n.length);T.checkEinsumDimSizes(i.length,u,n);let{path:p,steps:l}=T.getEinsumComputePath(a,u),c=l.length,m=null,f=i.length,h=[];for(let b=0;b<c;++b){for(let y of l[b]){let{permutationIndices:I,expandDims:C}=T.getEinsumPermutation(f,u[y]),N;T.isIdentityPermutation(I)?N=n[y]:(N=Ht({inputs:{x:n[y]},backend:e,attrs:{perm:I}}),h.push(N));let k=N.shape.slice();for(let E=0;E<C.length;++E)k.splice(C[E],0,1);S.arraysEqual(N.shape,k)||(N=M({inputs:{x:N},backend:e,attrs:{shape:k}}),h.push(N)),m===null?m=N:(m=ym({inputs:{a:N,b:m},backend:e}),h.push(m))}b<c-1&&(p[b]>=0&&(m=xm({inputs:{x:m},backend:e,attrs:{axis:p[b]-(i.length-f),keepDims:!1}}),h.push(m)),f--)}for(let b of h)b!==m&&e.disposeData(b.dataId);return m}var dS={kernelName:Qn,backendName:"webgpu",kernelFunc:$D};var DD=G({opType:F.ELU}),hS={kernelName:"Elu",backendName:"webgpu",kernelFunc:DD};var AD=r=>{let{inputs:t,backend:e}=r,{dy:o,y:s}=t,n=new hr(W.ELU_DER,o.shape,s.shape);return e.runWebGPUProgram(n,[o,s],o.dtype)},gS={kernelName:pf,backendName:"webgpu",kernelFunc:AD};var RD=it({opType:W.EQUAL,dtype:"bool",cpuKernelImpl:Ab}),yS={kernelName:No,backendName:"webgpu",kernelFunc:RD};var _D=G({opType:F.ERF}),xS={kernelName:"Erf",backendName:"webgpu",kernelFunc:_D};var FD=G({opType:F.EXP,cpuKernelImpl:Rb,dtype:"float32"}),bS={kernelName:"Exp",backendName:"webgpu",kernelFunc:FD};function Ep(r){let{inputs:t,attrs:e,backend:o}=r,{dim:s}=e,{input:n}=t,i=n.shape.length,a=n.shape.slice(),u=s;return s<0&&(S.assert(-(i+1)<=s,()=>`Axis must be in the interval [${-(i+1)}, ${i}]`),u=i+s+1),a.splice(u,0,1),M({inputs:{x:n},backend:o,attrs:{shape:a}})}var wS={kernelName:Zn,backendName:"webgpu",kernelFunc:Ep};var PD=G({opType:F.EXPM1,cpuKernelImpl:_b}),SS={kernelName:Co,backendName:"webgpu",kernelFunc:PD};var on=class{constructor(t,e){this.variableNames=["real","imag"],this.outputShape=[],this.uniforms="exponentMultiplier : f32, denominator: f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.component=t,this.shaderKey=`fft_${t}`}getUserCode(){return`
    fn unaryOpComplex(real: f32, expR: f32, imag: f32, expI: f32) -> f32 {
      ${this.component==="real"?"return real * expR - imag * expI;":"return real * expI + imag * expR;"}
    }

    fn mulMatDFT(batch: i32, index: i32) -> f32 {
      let indexRatio = f32(index) / f32(uniforms.realShape[1]);
      let exponentMultiplierTimesIndexRatio =
          uniforms.exponentMultiplier * indexRatio;

      var result = 0.0;

      for (var i = 0; i < uniforms.realShape[1]; i = i + 1) {
        // x = (-2|2 * PI / N) * index * i;
        let x = exponentMultiplierTimesIndexRatio * f32(i);
        let expR = cos(x);
        let expI = sin(x);
        let real = getReal(batch, i);
        let imag = getImag(batch, i);

        result = result +
            unaryOpComplex(real, expR, imag, expI) / uniforms.denominator;
      }

      return result;
    }

    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        setOutputAtIndex(index, mulMatDFT(coords[0], coords[1]));
      }
    }
  `}};function $p(r,t,e){let o=e.tensorMap.get(r.dataId),s=S.sizeFromShape(r.shape),n=r.shape[r.shape.length-1],i=s/n,a=[],u=M({inputs:{x:r},backend:e,attrs:{shape:[i,n]}});a.push(u);let p=u.shape,l=new on("real",p),c=new on("imag",p),m=[{dataId:o.complexTensorInfos.real.dataId,dtype:o.complexTensorInfos.real.dtype,shape:p},{dataId:o.complexTensorInfos.imag.dataId,dtype:o.complexTensorInfos.imag.dtype,shape:p}],f=t?2*Math.PI:-2*Math.PI,h=t?p[1]:1,b=[{type:"float32",data:[f]},{type:"float32",data:[h]}],y=e.runWebGPUProgram(l,m,"float32",b);a.push(y);let I=e.runWebGPUProgram(c,m,"float32",b);a.push(I);let C=Ie({inputs:{real:y,imag:I},backend:e});a.push(C);let N=M({inputs:{x:C},backend:e,attrs:{shape:r.shape}});return a.forEach(k=>e.disposeData(k.dataId)),N}function OD(r){let{inputs:t,backend:e}=r,{input:o}=t;return $p(o,!1,e)}var vS={kernelName:"FFT",backendName:"webgpu",kernelFunc:OD};var Dp=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="flipLeftRight"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let coordX = uniforms.xShape[2] - coords[2] - 1;
          let outputValue = getX(coords[0], coords[1], coordX, coords[3]);
          setOutputAtIndex(index, outputValue);
        }
      }
    `}};var IS={kernelName:ti,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{image:e}=r,o=t,s=new Dp(e.shape);return o.runWebGPUProgram(s,[e],e.dtype)}};var zD=G({opType:F.FLOOR,cpuKernelImpl:Fb}),NS={kernelName:ko,backendName:"webgpu",kernelFunc:zD};var LD=it({opType:W.FLOOR_DIV,cpuKernelImpl:Pb,dtype:"int32"}),CS={kernelName:To,backendName:"webgpu",kernelFunc:LD};var Ap=class{constructor(t,e,o=!1){this.pixelsOpType=fr.FROM_PIXELS,this.outputShape=[0],this.variableNames=[],this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[e,1,1]),this.importVideo=o,this.shaderKey=`fromPixels_${this.importVideo}`}getUserCode(){let t=this.importVideo?"textureLoad(src, vec2<i32>(coords.yx));":"textureLoad(src, vec2<i32>(coords.yx), 0)";return`
      @binding(1) @group(0) var src: ${this.importVideo?"texture_external":"texture_2d<f32>"};
      ${D("index")} {
        let flatIndex = index * uniforms.numChannels;
        if (flatIndex < uniforms.size) {
          let coords = getCoordsFromIndex(flatIndex);
          let values = ${t};
          for (var i = 0; i < uniforms.numChannels; i = i + 1) {
            result[flatIndex + i] = i32(floor(255.0 * values[i]));
          }
        }
      }
  `}};var kS={kernelName:Cf,backendName:"webgpu",kernelFunc:BD},ys,bm=B().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function BD(r){let{inputs:t,backend:e,attrs:o}=r,{pixels:s}=t,{numChannels:n}=o;if(s==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let i=typeof HTMLVideoElement<"u"&&s instanceof HTMLVideoElement,a=typeof HTMLImageElement<"u"&&s instanceof HTMLImageElement,u=typeof HTMLCanvasElement<"u"&&s instanceof HTMLCanvasElement||typeof OffscreenCanvas<"u"&&s instanceof OffscreenCanvas,p=typeof ImageBitmap<"u"&&s instanceof ImageBitmap,[l,c]=i?[s.videoWidth,s.videoHeight]:[s.width,s.height],m=[c,l,n],f=B().getBool("WEBGPU_IMPORT_EXTERNAL_TEXTURE")&&i,h=i||a;if(p||u||h){let C;if(f)C=e.device.importExternalTexture({source:s});else{if(h){let tt=B().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(ys==null||tt!==bm)&&(bm=tt,ys=document.createElement("canvas").getContext("2d",{willReadFrequently:bm})),ys.canvas.width=l,ys.canvas.height=c,ys.drawImage(s,0,0,l,c),s=ys.canvas}let U=GPUTextureUsage.COPY_DST|GPUTextureUsage.RENDER_ATTACHMENT|GPUTextureUsage.TEXTURE_BINDING,X=e.textureManager.acquireTexture(m[1],m[0],"rgba8unorm",U);e.queue.copyExternalImageToTexture({source:s},{texture:X},[m[1],m[0]]),C=X}let N=S.sizeFromShape(m),k=S.computeStrides(m),E=new Ap(m,n,f),R=[{type:"uint32",data:[N]},{type:"uint32",data:[n]},{type:"uint32",data:[...k]}],P=e.makeTensorInfo([c,l],"int32"),z=e.tensorMap.get(P.dataId);z.resource=C;let L=e.runWebGPUProgram(E,[P],"int32",R);return e.disposeData(P.dataId),L}let b=s.data,y=b;if(n!=null&&n!==4){y=new Uint8Array(s.width*s.height*n);let C=b.length,N=0;for(let k=0;k<C;k++)k%4<n&&(y[N++]=b[k])}let I=e.makeTensorInfo(m,"int32",new Int32Array(y));return e.uploadToGPU(I.dataId),I}var Rp=class{constructor(t,e,o,s,n){this.uniforms="varianceEpsilon : f32,",this.workgroupSize=[128,1,1],this.size=!0,this.variableNames=["x","mean","variance"],T.assertAndGetBroadcastShape(t,e),T.assertAndGetBroadcastShape(t,o),this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),s!=null&&(T.assertAndGetBroadcastShape(t,s),this.variableNames.push("offset")),n!=null&&(T.assertAndGetBroadcastShape(t,n),this.variableNames.push("scale")),this.offsetShape=s,this.scaleShape=n,this.shaderKey="batchNorm"}getUserCode(){let t="0.0";this.offsetShape!=null&&(t="getOffsetByOutputIndex(index)");let e="1.0";return this.scaleShape!=null&&(e="getScaleByOutputIndex(index)"),`
      ${D("index")} {
        if (index < uniforms.size)
        {
          let xValue = getXByOutputIndex(index);
          let meanValue = getMeanByOutputIndex(index);
          let varianValue = getVarianceByOutputIndex(index);
          let offsetValue = ${t};
          let scaleValue = ${e};
          let inv = scaleValue * inverseSqrt(varianValue + f32(uniforms.varianceEpsilon));
          setOutputAtIndex(index,dot(vec3<f32>(xValue, -meanValue, offsetValue), vec3<f32>(inv, inv, 1.0)));
        }
      }
  `}};var TS={kernelName:ei,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:o,scale:s,offset:n,mean:i,variance:a}=r,{varianceEpsilon:u}=t,p=e,l=[o,i,a],c=null;n!=null&&(c=n.shape,l.push(n));let m=null;s!=null&&(m=s.shape,l.push(s));let f=new Rp(o.shape,i.shape,a.shape,c,m),h=[{type:"float32",data:[u]}];return p.runWebGPUProgram(f,l,o.dtype,h)}};function MD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,filter:n,bias:i,preluActivationWeights:a}=t,{strides:u,pad:p,dataFormat:l,dilations:c,dimRoundingMode:m,activation:f,leakyreluAlpha:h}=o,b=T.convertConv2DDataFormat(l),y=T.computeConv2DInfo(s.shape,n.shape,u,c,p,m,!1,b);return lp({x:s,filter:n,convInfo:y,backend:e,bias:i,preluActivationWeights:a,leakyreluAlpha:h,activation:f})}var ES={kernelName:As,backendName:"webgpu",kernelFunc:MD};function VD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,filter:n,bias:i,preluActivationWeights:a}=t,{strides:u,pad:p,dilations:l,dimRoundingMode:c,activation:m,leakyreluAlpha:f}=o,h=l;h==null&&(h=[1,1]),S.assert(T.eitherStridesOrDilationsAreOne(u,h),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${u} and dilations '${h}'`);let b=T.computeConv2DInfo(s.shape,n.shape,u,h,p,c,!0),y=[s,n],I=i!=null,C=a!=null;I&&y.push(i),C&&y.push(a);let N=[{type:"int32",data:[b.padInfo.top,b.padInfo.left]},{type:"int32",data:[b.inHeight,b.inWidth]}],k;return b.outHeight>4&&b.outWidth>4&&b.strideWidth<=2&&b.inChannels===b.outChannels&&b.dilationHeight===1&&b.dilationWidth===1&&b.inChannels%4===0?(k=new hs(b,I,m,C),N.push({type:"int32",data:[k.virtualWidth]})):(k=new gs(b,I,m,C),N.push({type:"int32",data:[b.filterHeight]},{type:"int32",data:[b.filterWidth]},{type:"int32",data:[b.strideHeight,b.strideWidth]},{type:"int32",data:[b.dilationHeight,b.dilationWidth]})),m==="leakyrelu"&&(N.push({type:"float32",data:[f]}),k.uniforms+=" alpha : f32,"),e.runWebGPUProgram(k,y,"float32",N)}var $S={kernelName:Rs,backendName:"webgpu",kernelFunc:VD};var _p=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`gathernd_${t}`,this.sliceDim=t,this.uniforms=`sliceDim : i32, strides : ${mt(t)},`}getUserCode(){let t;return this.sliceDim>1?t="uniforms.strides[j]":t="uniforms.strides",`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          var flattenIndex = 0;
          for (var j = 0; j < uniforms.sliceDim; j = j + 1) {
            let indexTemp = i32(round(getIndices(coords[0], j)));
            let strideNum = ${t};
            flattenIndex = flattenIndex + indexTemp * strideNum;
          }

          setOutputAtIndex(index, getA(flattenIndex, coords[1]));
        }
      }
      `}};function WD(r){let{inputs:t,backend:e}=r,{params:o,indices:s}=t,n=s.shape,i=n[n.length-1],a=S.sizeFromShape(o.shape),[u,p,l,c]=T.prepareAndValidate(o,s),m=M({inputs:{x:s},backend:e,attrs:{shape:[p,i]}}),f=M({inputs:{x:o},backend:e,attrs:{shape:[S.sizeFromShape(o.shape)/l,l]}});if(e.shouldExecuteOnCPU([o,s])||o.dtype==="string"){let C=e.readSync(s.dataId),N=e.bufferSync(o),k=Ob(C,N,o.dtype,p,i,l,c,o.shape,a);return e.makeTensorInfo(u,o.dtype,k.values)}let h=new _p(i,[p,l]),b=[{type:"int32",data:[i]},{type:"int32",data:c}],y=e.runWebGPUProgram(h,[f,m],f.dtype,b),I=M({inputs:{x:y},backend:e,attrs:{shape:u}});return e.disposeData(m.dataId),e.disposeData(f.dataId),e.disposeData(y.dataId),I}var DS={kernelName:oi,backendName:"webgpu",kernelFunc:WD};var Fp=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.slice(),this.aShape=t,this.outputShape=e,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="gather"}getUserCode(){let t=UD(this.aShape);return`
      ${D("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          let indexZ = i32(getIndices(resRC.x, resRC.z));
          let inBounds = select(0.0, 1.0, indexZ >= 0 && indexZ < uniforms.aShape[2]);
          setOutputAtIndex(index, inBounds * getA(${t}));
        }
      }
    `}};function UD(r){let t=["resRC.x","resRC.y","resRC.z","resRC.w"],e=[];for(let o=0;o<r.length;o++)o===2?e.push("indexZ"):e.push(`${t[o]}`);return e.join()}function wm(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,indices:n}=t,{axis:i,batchDims:a}=o,u=S.parseAxisParam(i,s.shape)[0],p=T.segment_util.collectGatherOpShapeInfo(s,n,u,a),l=S.sizeFromShape(n.shape),c=[],m=M({inputs:{x:s},backend:e,attrs:{shape:[p.batchSize,p.outerSize,p.dimSize,p.sliceSize]}}),f=M({inputs:{x:n},backend:e,attrs:{shape:[p.batchSize,l/p.batchSize]}});c.push(m),c.push(f);let h=[p.batchSize,p.outerSize,l/p.batchSize,p.sliceSize];if(e.shouldExecuteOnCPU([s,n])){let N=e.tensorMap.get(f.dataId).values,k=Z(f.shape,f.dtype,N),R=e.tensorMap.get(m.dataId).values,P=Z(m.shape,m.dtype,R),z=zb(P,k,h);return c.forEach(L=>e.disposeData(L.dataId)),e.makeTensorInfo(p.outputShape,z.dtype,z.values)}let b=new Fp(m.shape,h),y=e.runWebGPUProgram(b,[m,f],m.dtype);c.push(y);let I=M({inputs:{x:y},backend:e,attrs:{shape:p.outputShape}});return c.forEach(C=>e.disposeData(C.dataId)),I}var AS={kernelName:ri,backendName:"webgpu",kernelFunc:wm};var GD=it({opType:W.GREATER,cpuKernelImpl:Bb,dtype:"bool"}),RS={kernelName:Eo,backendName:"webgpu",kernelFunc:GD};var HD=it({opType:W.GREATER_EQUAL,dtype:"bool",cpuKernelImpl:Lb}),_S={kernelName:$o,backendName:"webgpu",kernelFunc:HD};function qD(r){let{inputs:t,backend:e}=r,{input:o}=t;return $p(o,!0,e)}var FS={kernelName:si,backendName:"webgpu",kernelFunc:qD};var KD=G({opType:F.IS_FINITE,dtype:"bool"}),PS={kernelName:ii,backendName:"webgpu",kernelFunc:KD};var jD=G({opType:F.IS_INF,dtype:"bool"}),OS={kernelName:ai,backendName:"webgpu",kernelFunc:jD};var XD=G({opType:F.IS_NAN,dtype:"bool"}),zS={kernelName:ui,backendName:"webgpu",kernelFunc:XD};function YD(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{alpha:n}=o,i=[{type:"float32",data:[n]}],a=new me(s.shape,F.LEAKYRELU,"alpha : f32,");return e.runWebGPUProgram(a,[s],"float32",i)}var LS={kernelName:pi,backendName:"webgpu",kernelFunc:YD};var QD=it({opType:W.LESS,dtype:"bool",cpuKernelImpl:Vb}),BS={kernelName:Do,backendName:"webgpu",kernelFunc:QD};var ZD=it({opType:W.LESS_EQUAL,dtype:"bool",cpuKernelImpl:Mb}),MS={kernelName:Ao,backendName:"webgpu",kernelFunc:ZD};var Pp=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="start : f32, step : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="linSpace"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          setOutputAtIndex(index, uniforms.start + f32(index) * uniforms.step);
        }
      }
    `}};function JD(r){let{backend:t,attrs:e}=r,{start:o,stop:s,num:n}=e,i=(s-o)/(n-1),a=new Pp(n),u=[{type:"float32",data:[o]},{type:"float32",data:[i]}];return t.runWebGPUProgram(a,[],"float32",u)}var VS={kernelName:li,backendName:"webgpu",kernelFunc:JD};var tA=G({opType:F.LOG,cpuKernelImpl:Wb}),WS={kernelName:"Log",backendName:"webgpu",kernelFunc:tA};var eA=G({opType:F.LOG1P}),US={kernelName:ci,backendName:"webgpu",kernelFunc:eA};var rA=it({opType:W.LOGICAL_AND,dtype:"bool"}),GS={kernelName:mi,backendName:"webgpu",kernelFunc:rA};var oA=G({opType:F.LOGICAL_NOT}),HS={kernelName:fi,backendName:"webgpu",kernelFunc:oA};var sA=it({opType:W.LOGICAL_OR}),qS={kernelName:di,backendName:"webgpu",kernelFunc:sA};var KS=`
  var powValue = 0.0;
  let basis = uniforms.bias + uniforms.alpha * sum;
  if (uniforms.beta == 0.5) {
    powValue = inverseSqrt(basis);
  } else if (uniforms.beta == 1.0) {
    powValue = 1.0 / basis;
  } else {
    powValue = exp(log(basis) * (-uniforms.beta));
  }
`,Op=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let b = coords[0];
        let r = coords[1];
        let c = coords[2];
        let d = coords[3];

        let x = getX(b, r, c, d);
        var sum = 0.0;
        for (var i = -uniforms.radius; i <= uniforms.radius; i = i + 1) {
          let idx = d + i;
          if (idx >= 0 && idx < uniforms.xShape[3]) {
            let z = getX(b, r, c, idx);
            sum = sum + z * z;
          }
        }
        ${KS}

        setOutputAtIndex(index, x * powValue);
      }
    }
  `}},zp=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[256,1,1],this.maxAllowRadius=16,S.assert(e<=this.maxAllowRadius,()=>`Radius must be less than or equal to ${this.maxAllowRadius}, current radius is ${e}`),this.outputShape=t,this.elementsPerWorkgroup=this.workgroupSize[0]-2*this.maxAllowRadius,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=A(this.dispatchLayout,this.outputShape,[this.elementsPerWorkgroup,this.workgroupSize[1],this.workgroupSize[2]]),this.shaderKey="lrn_shared"}getUserCode(){return`
    var <workgroup>lrnSub: array<f32, ${this.workgroupSize[0]}>;
    const elementsPerWorkgroup = ${this.elementsPerWorkgroup};
    const maxAllowRadius = ${this.maxAllowRadius};

    ${D()} {
      let localDepth = i32(localId.x);
      let workgroupDepth = i32(workgroupId.x) * elementsPerWorkgroup;
      let xDepth = workgroupDepth + localDepth - maxAllowRadius;
      let b = i32(globalId.z) / uniforms.xShape[1];
      let r = i32(globalId.z) - b * uniforms.xShape[1];
      let c = i32(globalId.y);
      let d = workgroupDepth + localDepth;

      var x = 0.0;
      if (xDepth >= 0 && xDepth < uniforms.xShape[3]) {
        x = getX(b, r, c, xDepth);
      }
      lrnSub[localDepth] = x;
      workgroupBarrier();

      if (localDepth < elementsPerWorkgroup && d < uniforms.outShape[3]) {
        var sum = 0.0;
        let index = localDepth + maxAllowRadius;
        for (var i = -uniforms.radius; i <= uniforms.radius; i = i + 1) {
          let z = lrnSub[index + i];
          sum = sum + z * z;
        }
        ${KS}

        setOutputAtCoords(b, r, c, d, lrnSub[index] * powValue);
      }
    } `}};function nA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{depthRadius:n,bias:i,alpha:a,beta:u}=o,p;n>16?p=new Op(s.shape):p=new zp(s.shape,n);let l=[{type:"int32",data:[n]},{type:"float32",data:[i]},{type:"float32",data:[a]},{type:"float32",data:[u]}];return e.runWebGPUProgram(p,[s],s.dtype,l)}var jS={kernelName:"LRN",backendName:"webgpu",kernelFunc:nA};var Lp=class{constructor(t){this.outputShape=[],this.variableNames=["inputImage","outputImage","dy"],this.uniforms="depthRadius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn_grad"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let b = coords[0];
        let r = coords[1];
        let c = coords[2];

        let MIN_DEPTH_BEGIN = 0;
        let MAX_DEPTH_END = uniforms.outShape[3];
        var result = 0.0;
        for (var d = MIN_DEPTH_BEGIN; d < MAX_DEPTH_END; d++) {
          let depthBegin = max(MIN_DEPTH_BEGIN, d - uniforms.depthRadius);
          let depthEnd = min(MAX_DEPTH_END, d + uniforms.depthRadius + 1);

          var norm = 0.0;
          for (var k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; k++) {
            if (k < depthBegin) {
              continue;
            } else if (k >= depthBegin && k < depthEnd) {
              norm += getInputImage(b, r, c, k) * getInputImage(b, r, c, k);
            } else {
              break;
            }
          }

          norm = uniforms.alpha * norm + uniforms.bias;

          for (var k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; k++) {
            if (k < depthBegin) {
              continue;
            } else if (k >= depthBegin && k < depthEnd) {
              var dyi = -2.0 * uniforms.alpha * uniforms.beta
                * getInputImage(b, r, c, k) * getOutputImage(b, r, c, d) / norm;
              if (k == d) {
                dyi += pow(norm, -1.0 * uniforms.beta);
              }
              if (k == coords[3]) {
                dyi *= getDy(b, r, c, d);
                result += dyi;
              }
            } else {
              break;
            }
          }
        }

        setOutputAtIndex(index, result);
      }
    }
  `}};function iA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,y:n,dy:i}=t,{depthRadius:a,bias:u,alpha:p,beta:l}=o,c=new Lp(s.shape),m=[{type:"int32",data:[a]},{type:"float32",data:[u]},{type:"float32",data:[p]},{type:"float32",data:[l]}];return e.runWebGPUProgram(c,[s,n,i],s.dtype,m)}var XS={kernelName:lf,backendName:"webgpu",kernelFunc:iA};var aA=it({opType:W.MAX,cpuKernelImpl:Gb}),YS={kernelName:Ro,backendName:"webgpu",kernelFunc:aA};function uA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{filterSize:n,strides:i,pad:a,dimRoundingMode:u}=o,l=T.computePool2DInfo(s.shape,n,i,1,a,u);return Qu(s,l,"max",e)}var QS={kernelName:hi,backendName:"webgpu",kernelFunc:uA};function pA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{filterSize:n,strides:i,pad:a,dataFormat:u,dimRoundingMode:p}=o,l=[1,1,1],c=T.computePool3DInfo(s.shape,n,i,l,a,p,u),m=new Fr(c,"max"),f=[{type:"int32",data:[c.strideDepth,c.strideHeight,c.strideWidth]},{type:"int32",data:[c.padInfo.front,c.padInfo.top,c.padInfo.left]},{type:"int32",data:[c.inDepth,c.inHeight,c.inWidth]},{type:"int32",data:[c.effectiveFilterDepth,c.effectiveFilterHeight,c.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[s],s.dtype,f)}var ZS={kernelName:gi,backendName:"webgpu",kernelFunc:pA};var Bp=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool2DBackprop"}getUserCode(){return`
      ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d = coords[3];

        let dyRCCorner = vec2<i32>(coords.yz) - uniforms.pads;
        let dyRCorner = dyRCCorner.x;
        let dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        let lastIndex = uniforms.filterDims[0] * uniforms.filterDims[1] - 1;
        for (var wR = 0; wR < uniforms.filterDims[0]; wR += uniforms.dilations[0]) {
          let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[0]);

          if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
            continue;
          }
          let idyR = i32(dyR);

          for (var wC = 0; wC < uniforms.filterDims[1]; wC += uniforms.dilations[1]) {
            let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[1]);

            if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
              continue;
            }
            let idyC = i32(dyC);

            let dyValue = getDy(batch, idyR, idyC, d);
            let maxPosValue = lastIndex - i32(getMaxPos(batch, idyR, idyC, d));

            // Get the current value, check it against the value from the
            // position matrix.
            let curPosValue = wR * uniforms.filterDims[1] + wC;
            let mask = select(0.0, 1.0, maxPosValue == curPosValue);
            dotProd += dyValue * mask;
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}},Mp=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool3DBackprop"}getUserCode(){return`
      ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords.x;
        let ch = coords.u;

        let dyCorner = vec3<i32>(coords.y, coords.z, coords.w) - uniforms.pads;
        let dyDCorner = dyCorner.x;
        let dyRCorner = dyCorner.y;
        let dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, ch) with pos mask(:, :, :, d) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        let lastIndex = uniforms.filterDims[0] * uniforms.filterDims[1] * uniforms.filterDims[2] - 1;

        for (var wD = 0; wD < uniforms.filterDims[0]; wD++) {
          let dyD = f32(dyDCorner + wD) / f32(uniforms.strides[0]);

          if (dyD < 0.0 || dyD >= f32(uniforms.outDepth) || fract(dyD) > 0.0) {
            continue;
          }
          let idyD = i32(dyD);

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[1]);

            if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
              continue;
            }
            let idyR = i32(dyR);

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[2]);

              if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
                continue;
              }
              let idyC = i32(dyC);

              let dyValue = getDy(batch, idyD, idyR, idyC, ch);
              let maxPosValue = lastIndex - i32(getMaxPos(batch, idyD, idyR, idyC, ch));

              // Get the current value, check it against the value from the
              // position matrix.
              let curPosValue = wD * uniforms.filterDims[1] * uniforms.filterDims[2] + wR * uniforms.filterDims[2] + wC;
              let mask = select(0.0, 1.0, maxPosValue == curPosValue);
              dotProd += dyValue * mask;
            }
          }
        }

        setOutputAtIndex(index, dotProd);
      }
    }
    `}};function lA(r){let{inputs:t,backend:e,attrs:o}=r,{dy:s,input:n}=t,i=n,{filterSize:a,strides:u,pad:p,dimRoundingMode:l}=o,c=[1,1,1],m=T.computePool3DInfo(i.shape,a,u,c,p,l),f=new Fr(m,"max",!0),h=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.front,m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.inDepth,m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]}],b=e.runWebGPUProgram(f,[i],"int32",h),y=new Mp(m);h=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterDepth-1-m.padInfo.front,m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outDepth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let I=e.runWebGPUProgram(y,[s,b],i.dtype,h);return e.disposeData(b.dataId),I}var JS={kernelName:mf,backendName:"webgpu",kernelFunc:lA};function cA(r){let{inputs:t,backend:e,attrs:o}=r,{dy:s,input:n,output:i}=t,a=n;Ou([n,i],"maxPoolGrad");let{filterSize:u,strides:p,pad:l,dimRoundingMode:c}=o,m=T.computePool2DInfo(a.shape,u,p,1,l,c),f=new tr(m,"max",!0),h=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]}],b=e.runWebGPUProgram(f,[a],"int32",h),y=new Bp(m);h=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let I=e.runWebGPUProgram(y,[s,b],a.dtype,h);return e.disposeData(b.dataId),I}var t0={kernelName:cf,backendName:"webgpu",kernelFunc:cA};function mA(r){let{inputs:t,backend:e,attrs:o}=r,{filterSize:s,strides:n,pad:i,includeBatchInIndex:a}=o,{x:u}=t;S.assert(u.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${u.shape.length}.`);let p=[1,1];S.assert(T.eitherStridesOrDilationsAreOne(n,p),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${n} and dilations '${p}'`);let l=T.computePool2DInfo(u.shape,s,n,p,i),c=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[l.inHeight,l.inWidth]},{type:"int32",data:[l.effectiveFilterHeight,l.effectiveFilterWidth]}],m=new tr(l,"max",!1),f=e.runWebGPUProgram(m,[u],u.dtype,c);m=new tr(l,"max",!0,!0,a);let h=e.runWebGPUProgram(m,[u],"int32",c);return[f,h]}var e0={kernelName:yi,backendName:"webgpu",kernelFunc:mA};function fA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{axis:n,keepDims:i}=o;return fe(s,n,i,"min",e)}var r0={kernelName:"Min",backendName:"webgpu",kernelFunc:fA};var dA=it({opType:W.MIN,cpuKernelImpl:Hb}),o0={kernelName:_o,backendName:"webgpu",kernelFunc:dA};var Vp=class{constructor(t,e,o){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((s,n)=>s[0]+t[n]+s[1]),this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,e.map((s,n)=>{this.uniforms+=` pad${n} : vec2<i32>,`}),this.offset=o==="reflect"?0:1,this.shaderKey=`mirrorPad_${o}`}getUserCode(){let t=this.xShape.length,e=this.xShape.map((p,l)=>`uniforms.pad${l}[0]`).join(","),o=this.xShape.map((p,l)=>`uniforms.pad${l}[0] + uniforms.xShape${t>1?`[${l}]`:""}`).join(","),s=t===1?"start":"start[i]",n=t===1?"end":"end[i]",i=t===1?"outC":"outC[i]",a=mt(t),u=t>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,t):"coords";return`
      ${D("index")} {
        if (index < uniforms.size) {
          let start = ${a}(${e});
          let end = ${a}(${o});
          var outC = getCoordsFromIndex(index);
          for (var i = 0; i < ${t}; i = i + 1) {
            if (${i} < ${s}) {
              ${i} = ${s} * 2 - ${i} - ${this.offset};
            } else if(${i} >= ${n}) {
              ${i} = (${n} - 1) * 2 - ${i} + ${this.offset};
            }
          }
          let coords = outC - start;
          setOutputAtIndex(index, getX(${u}));
        }
      }
    `}};var s0={kernelName:bi,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:o}=r,{paddings:s,mode:n}=t,i=e,a=s.map(l=>({type:"int32",data:[l[0],l[1]]})),u=new Vp(o.shape,s,n);return i.runWebGPUProgram(u,[o],o.dtype,a)}};var hA=it({opType:W.MOD}),n0={kernelName:"Mod",backendName:"webgpu",kernelFunc:hA};var Wp=class{constructor(t,e){this.variableNames=["probs"],this.outputShape=[],this.uniforms="seed : f32, numOutcomes: i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="multinomial"}getUserCode(){return`
    //Based on the work of Dave Hoskins
    //https://www.shadertoy.com/view/4djSRW
    fn random (seed : f32, resultUV : vec2<f32>) -> f32 {
      let HASHSCALE1 = 443.8975;
      let p = resultUV * seed;
      var p3  = fract(vec3<f32>(p.xyx) * HASHSCALE1);
      p3 = p3 + dot(p3, p3.yzx + 19.19);
      return fract((p3.x + p3.y) * p3.z);
    }

    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let batch = coords[0];

        let resUV = vec2<f32>(f32(coords[1]) / f32(uniforms.outShape[1]),
            f32(coords[0]) / f32(uniforms.outShape[0]));
        let r = random(uniforms.seed, resUV);
        var cdf = 0.0;
        for (var i = 0; i < uniforms.numOutcomes - 1; i = i + 1) {
          cdf = cdf + getProbs(batch, i);

          if (r < cdf) {
            setOutputAtIndexI32(index, i);
            return;
          }
        }

        // If no other event happened, last event happened.
        setOutputAtIndexI32(index, uniforms.numOutcomes - 1);
      }
    }
  `}};var Up=class{constructor(t){this.variableNames=["logits"],this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=[this.outputShape[0],1,1],this.outputShape[1]>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.shaderKey="softmax"}getUserCode(){return`
    var<workgroup> buf : array<f32, ${this.workgroupSize[0]}>;
    var<workgroup> rowMaxShared : f32;
    var<workgroup> rowSumShared : f32;
    const blockSize = ${this.workgroupSize[0]};
    ${D("index")} {
      let row = index / blockSize;
      let tid = i32(localId.x);
      let cols = uniforms.outShape[1];

      var threadMax = -3.402823e+38f;
      for (var col = tid; col < cols; col += blockSize) {
        let value = getLogits(row, col);
        threadMax = max(threadMax, value);
      }
      if (tid < cols) {
        buf[tid] = threadMax;
      }
      workgroupBarrier();

      var reduceSize = min(cols, blockSize);
      for (var currSize = reduceSize >> 1;  currSize > 0; currSize = reduceSize >> 1) {
        reduceSize = currSize + (reduceSize & 1);
        if (tid < currSize) {
          buf[tid] = max(buf[tid], buf[tid + reduceSize]);
        }
        workgroupBarrier();
      }

      if (tid == 0) {
        rowMaxShared = buf[0];
      }
      workgroupBarrier();

      var threadSum = 0.0;
      for (var col = tid; col < cols; col += blockSize) {
        let subExp = exp(getLogits(row, col) - rowMaxShared);
        threadSum += subExp;
      }
      buf[tid] = threadSum;
      workgroupBarrier();

      for (var currSize = blockSize >> 1;  currSize > 0; currSize = currSize >> 1) {
        if (tid < currSize) {
          buf[tid] = buf[tid] + buf[tid + currSize];
        }
        workgroupBarrier();
      }

      if (tid == 0) {
        rowSumShared = buf[0];
      }
      workgroupBarrier();

      for (var col = tid; col < cols; col += blockSize) {
        let value = exp(getLogits(row, col) - rowMaxShared) / rowSumShared;
        setOutputAtCoords(row, col, value);
      }
  }
    `}};function Sm(r){let{inputs:t,backend:e,attrs:o}=r,{logits:s}=t,{dim:n}=o,i=M({inputs:{x:s},backend:e,attrs:{shape:[S.sizeFromShape(s.shape)/s.shape[n],s.shape[n]]}}),a=new Up(i.shape),u=e.runWebGPUProgram(a,[i],s.dtype),p=M({inputs:{x:u},backend:e,attrs:{shape:s.shape}});return e.disposeData(i.dataId),e.disposeData(u.dataId),p}var i0={kernelName:Ki,backendName:"webgpu",kernelFunc:Sm};function gA(r){let{inputs:t,backend:e,attrs:o}=r,{logits:s}=t,{numSamples:n,seed:i,normalized:a}=o,u=a?s:Sm({inputs:{logits:s},backend:e,attrs:{dim:s.shape.length-1}}),p=u.shape[0],l=u.shape[1],c=new Wp(p,n),m=[{type:"float32",data:[i]},{type:"int32",data:[l]}],f=e.runWebGPUProgram(c,[u],"int32",m);return a||e.disposeData(u.dataId),f}var a0={kernelName:wi,backendName:"webgpu",kernelFunc:gA};function yA(r){let{inputs:t,backend:e}=r,{x:o}=t;if(e.shouldExecuteOnCPU([o])){let n=e.tensorMap.get(o.dataId),[i,a]=Kb(n.values,o.shape,o.dtype);return e.makeTensorInfo(a,o.dtype,i)}let s=new me(o.shape,F.NEG);return e.runWebGPUProgram(s,[o],o.dtype)}var u0={kernelName:"Neg",backendName:"webgpu",kernelFunc:yA};function xA(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:o}=r,{boxes:s,scores:n}=t,{maxOutputSize:i,iouThreshold:a,scoreThreshold:u}=o,p=e.readSync(s.dataId),l=e.readSync(n.dataId),{selectedIndices:c}=as.nonMaxSuppressionV3Impl(p,l,i,a,u);return e.makeTensorInfo([c.length],"int32",new Int32Array(c))}var p0={kernelName:Si,backendName:"webgpu",kernelFunc:xA};function bA(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:o}=r,{boxes:s,scores:n}=t,{maxOutputSize:i,iouThreshold:a,scoreThreshold:u,softNmsSigma:p}=o,l=e.readSync(s.dataId),c=e.readSync(n.dataId),m=i,f=a,h=u,b=p,{selectedIndices:y,selectedScores:I}=as.nonMaxSuppressionV5Impl(l,c,m,f,h,b);return[e.makeTensorInfo([y.length],"int32",new Int32Array(y)),e.makeTensorInfo([I.length],"float32",new Float32Array(I))]}var l0={kernelName:vi,backendName:"webgpu",kernelFunc:bA};var Gp=class{constructor(t,e){this.variableNames=["x"],this.uniforms="onValue : f32, offValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="onehot"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          setOutputAtIndex(index, mix(uniforms.offValue, uniforms.onValue,
                                      f32(i32(round(getX(coords.x))) == coords.y)));
        }
      }
    `}};function wA(r){let{inputs:t,backend:e,attrs:o}=r,{indices:s}=t,{dtype:n,depth:i,onValue:a,offValue:u}=o,p=S.sizeFromShape(s.shape),l=new Gp(p,i),c=M({inputs:{x:s},backend:e,attrs:{shape:[p]}}),m=[{type:"float32",data:[a]},{type:"float32",data:[u]}],f=e.runWebGPUProgram(l,[c],n,m);e.disposeData(c.dataId);let h=[...s.shape,i],b=M({inputs:{x:f},backend:e,attrs:{shape:h}});return e.disposeData(f.dataId),b}var c0={kernelName:Ni,backendName:"webgpu",kernelFunc:wA};function sn(r){let{inputs:t,backend:e}=r,{x:o}=t;if(o.dtype==="complex64"){let s=gr({inputs:{input:o},backend:e}),n=sn({inputs:{x:s},backend:e}),i=ho({inputs:{input:o},backend:e}),a=sn({inputs:{x:i},backend:e}),u=Ie({inputs:{real:n,imag:a},backend:e});return e.disposeData(s.dataId),e.disposeData(n.dataId),e.disposeData(i.dataId),e.disposeData(a.dataId),u}else return bt({attrs:{shape:o.shape,dtype:o.dtype,value:o.dtype==="string"?"":0},backend:e})}var m0={kernelName:na,backendName:"webgpu",kernelFunc:sn};function f0(r){let{inputs:t,backend:e}=r,{x:o}=t;if(o.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(o.dtype==="complex64"){let s=gr({inputs:{input:o},backend:e}),n=f0({inputs:{x:s},backend:e}),i=ho({inputs:{input:o},backend:e}),a=sn({inputs:{x:i},backend:e}),u=Ie({inputs:{real:n,imag:a},backend:e});return e.disposeData(s.dataId),e.disposeData(n.dataId),e.disposeData(i.dataId),e.disposeData(a.dataId),u}else return bt({attrs:{shape:o.shape,dtype:o.dtype,value:1},backend:e})}var d0={kernelName:Ii,backendName:"webgpu",kernelFunc:f0};function SA(r){let{inputs:t,backend:e,attrs:o}=r,{axis:s}=o;if(t.length===1)return Ep({inputs:{input:t[0]},backend:e,attrs:{dim:s}});let n=t[0].shape,i=t[0].dtype;t.forEach(l=>{S.assertShapesMatch(n,l.shape,"All tensors passed to stack must have matching shapes"),S.assert(i===l.dtype,()=>"All tensors passed to stack must have matching dtypes")});let a=[],u=t.map(l=>{let c=Ep({inputs:{input:l},backend:e,attrs:{dim:s}});return a.push(c),c}),p=gm({inputs:u,backend:e,attrs:{axis:s}});return a.forEach(l=>e.disposeData(l.dataId)),p}var h0={kernelName:Ci,backendName:"webgpu",kernelFunc:SA};function vm(r,t=!1){let e=r.length,o=mt(e),s=r.map((c,m)=>`uniforms.pad${m}[0]`).join(","),n=r.map((c,m)=>`uniforms.pad${m}[0] + uniforms.xShape${e>1?`[${m}]`:""}`).join(","),i=e>1?`${o}(${s})`:`${s}`,a=e>1?`${o}(${n})`:`${n}`,u=e>1?"any(paddedCoords < start)":"paddedCoords < start",p=e>1?"any(paddedCoords >= end)":"paddedCoords >= end",l=e>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,e):"coords";return`
        let start = ${i};
        let end = ${a};
        if (${u} || ${p}) {
          setOutputAtIndex(index, ${t?0:"uniforms.constantValue"});
        } else {
          let coords = paddedCoords - start;
          setOutputAtIndex(index, getX(${l}));
        }
  `}var Hp=class{constructor(t,e){this.variableNames=["x"],this.uniforms="constantValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((o,s)=>o[0]+t[s]+o[1]),this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),e.map((o,s)=>{this.uniforms+=` pad${s} : vec2<i32>,`}),this.xShape=t,this.shaderKey="pad"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let paddedCoords = getCoordsFromIndex(index);
          ${vm(this.xShape)}
        }
      }
    `}};var vA=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{paddings:n,constantValue:i}=o;if(n.every(p=>S.arraysEqual(p,[0,0])))return Nt({inputs:{x:s},backend:e});if(S.sizeFromShape(s.shape)===0){let p=n.map((l,c)=>l[0]+s.shape[c]+l[1]);return bt({backend:e,attrs:{shape:p,value:i,dtype:s.dtype}})}let a=[{type:"float32",data:[i]}];n.map(p=>a.push({type:"int32",data:[p[0],p[1]]}));let u=new Hp(s.shape,n);return e.runWebGPUProgram(u,[s],s.dtype,a)},g0={kernelName:ki,backendName:"webgpu",kernelFunc:vA};var IA=it({opType:W.POW}),y0={kernelName:"Pow",backendName:"webgpu",kernelFunc:IA};function NA(r){let{inputs:t,backend:e}=r,{x:o,alpha:s}=t,n=new hr(W.PRELU,o.shape,s.shape);return e.runWebGPUProgram(n,[o,s],"float32")}var x0={kernelName:Ti,backendName:"webgpu",kernelFunc:NA};function CA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{axis:n,keepDims:i}=o;return fe(s,n,i,"prod",e)}var b0={kernelName:Ts,backendName:"webgpu",kernelFunc:CA};var kA=r=>{let{backend:t,attrs:e}=r,{start:o,stop:s,step:n,dtype:i}=e,a=Yb(o,s,n,i);return t.makeTensorInfo([a.length],i,a)},w0={kernelName:Ei,backendName:"webgpu",kernelFunc:kA};var TA=it({opType:W.DIV}),S0={kernelName:Yn,backendName:"webgpu",kernelFunc:TA};var EA=G({opType:F.RECIPROCAL}),v0={kernelName:$i,backendName:"webgpu",kernelFunc:EA};var $A=G({opType:F.RELU}),I0={kernelName:Di,backendName:"webgpu",kernelFunc:$A};var DA=G({opType:F.RELU6}),N0={kernelName:Fi,backendName:"webgpu",kernelFunc:DA};var qp=class{constructor(t,e,o){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, halfPixelCenters : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,o,t[3]],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="resizeBilinear"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
          let b = coords[0];
          let d = coords[3];
          let rc = coords.yz;

          let effectiveInSize = vec2<f32>(
            f32(uniforms.xShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.xShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveOutSize = vec2<f32>(
            f32(uniforms.outShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.outShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveInputOverOutputRatioRC =
              effectiveInSize / effectiveOutSize;

          // Fractional source index
          let sourceFracIndexRC =
            (vec2<f32>(rc) + vec2<f32>(uniforms.halfPixelCenters)) *
            effectiveInputOverOutputRatioRC - vec2<f32>(uniforms.halfPixelCenters);

          // Compute the four integer indices.
          let sourceFloorRC = vec2<i32>(sourceFracIndexRC);
          let sourceCeilRC = vec2<i32>(
            min(vec2<f32>(uniforms.xShape.yz) - vec2<f32>(1.0), ceil(sourceFracIndexRC)));

          let topLeft = getX(b, sourceFloorRC.x, sourceFloorRC.y, d);
          let bottomLeft = getX(b, sourceCeilRC.x, sourceFloorRC.y, d);
          let topRight = getX(b, sourceFloorRC.x, sourceCeilRC.y, d);
          let bottomRight = getX(b, sourceCeilRC.x, sourceCeilRC.y, d);

          let fracRC = sourceFracIndexRC - vec2<f32>(sourceFloorRC);

          let top = topLeft + (topRight - topLeft) * fracRC.y;
          let bottom = bottomLeft + (bottomRight - bottomLeft) * fracRC.y;
          let newValue = top + (bottom - top) * fracRC.x;

          setOutputAtIndex(index, newValue);
        }
      }
    `}};function AA(r){let{inputs:t,backend:e,attrs:o}=r,{images:s}=t,{alignCorners:n,size:i,halfPixelCenters:a}=o,[u,p]=i,l=n&&u>1?1:0,c=n&&p>1?1:0,f=[{type:"float32",data:[l,c]},{type:"float32",data:[a?.5:0]}],h=new qp(s.shape,u,p);return e.runWebGPUProgram(h,[s],"float32",f)}var C0={kernelName:_i,backendName:"webgpu",kernelFunc:AA};var Kp=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, heightScale : f32, widthScale : f32,
       invHeightScale : f32, invWidthScale : f32, winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeBilinearBackprop_${e}`}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let b = coords[0];
          let d = coords[3];
          let r = coords[1];
          let c = coords[2];

          var accumulator = 0.0;

          // Compute bounds for where in dy we will look
          let startRLerp = floor(f32(r) * uniforms.invHeightScale);
          let startDyR = i32(startRLerp - f32(uniforms.winHeight / 2));

          let startCLerp = floor(f32(c) * uniforms.invWidthScale);
          let startDyC = i32(startCLerp - f32(uniforms.winWidth / 2));

          // Loop over dy
          for (var dyROffset = 0; dyROffset < uniforms.winHeight; dyROffset++) {
            let dyR = startDyR + dyROffset;

            // Guard against the window exceeding the bounds of dy
            if (dyR < 0 || dyR >= uniforms.dyShape[1]) {
              continue;
            }

            for (var dyCOffset = 0; dyCOffset < uniforms.winWidth; dyCOffset++) {
              let dyC = startDyC + dyCOffset;

              // Guard against the window exceeding the bounds of dy
              if (dyC < 0 || dyC >= uniforms.dyShape[2]) {
                continue;
              }

              let dxR = f32(dyR) * uniforms.heightScale;
              let topDxRIndex = i32(floor(dxR));
              let bottomDxRIndex = i32(min(ceil(dxR), f32(uniforms.outShape[1] - 1)));
              let dxRLerp = dxR - f32(topDxRIndex);
              let inverseDxRLerp = 1.0 - dxRLerp;

              let dxC = f32(dyC) * uniforms.widthScale;
              let leftDxCIndex = i32(floor(dxC));
              let rightDxCIndex = i32(min(ceil(dxC), f32(uniforms.outShape[2] - 1)));
              let dxCLerp = dxC - f32(leftDxCIndex);
              let inverseDxCLerp = 1.0 - dxCLerp;

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

          setOutputAtIndex(index, accumulator);
        }
      }
    `}};function RA(r){let{inputs:t,backend:e,attrs:o}=r,{images:s,dy:n}=t,{alignCorners:i}=o,[,a,u]=s.shape,[,p,l]=n.shape,c=[i&&p>1?a-1:a,i&&l>1?u-1:u],m=[i&&p>1?p-1:p,i&&l>1?l-1:l],f=c[0]/m[0],h=c[1]/m[1],b=1/f,y=1/h,I=Math.ceil(b)*2+2,C=Math.ceil(y)*2+2,N=new Kp(s.shape,i),k=[{type:"int32",data:c},{type:"int32",data:m},{type:"float32",data:[f]},{type:"float32",data:[h]},{type:"float32",data:[b]},{type:"float32",data:[y]},{type:"int32",data:[I]},{type:"int32",data:[C]}];return e.runWebGPUProgram(N,[n],n.dtype,k)}var k0={kernelName:xf,backendName:"webgpu",kernelFunc:RA};var jp=class{constructor(t,e,o,s){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, roundBase : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,o,t[3]],this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.halfPixelCenters=s,this.shaderKey=`resizeNearest_${s}`}getUserCode(){let t;return this.halfPixelCenters?t="max((vec2<f32>(rc) + vec2<f32>(0.5)) * effectiveInputOverOutputRatioRC, vec2<f32>(0.0))":t="vec2<f32>(rc) * effectiveInputOverOutputRatioRC",`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let b = coords[0];
          let d = coords[3];
          let rc = coords.yz;

          let effectiveInSize = vec2<f32>(
            f32(uniforms.xShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.xShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveOutSize = vec2<f32>(
            f32(uniforms.outShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.outShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveInputOverOutputRatioRC =
              effectiveInSize / effectiveOutSize;

          // Fractional source index
          let sourceFracIndexRC = ${t};

          // Compute the coordinators of nearest neighbor point.
          let inputShapeRC = vec2<f32>(f32(uniforms.xShape.y), f32(uniforms.xShape.z));
          let sourceNearestRC = vec2<i32>(
            min(inputShapeRC - 1.0, floor(sourceFracIndexRC + uniforms.roundBase)));
          let newValue = getX(b, sourceNearestRC.x, sourceNearestRC.y, d);

          setOutputAtIndex(index, newValue);
        }
      }
    `}};function _A(r){let{inputs:t,backend:e,attrs:o}=r,{images:s}=t,{alignCorners:n,halfPixelCenters:i,size:a}=o,[u,p]=a,l=n&&u>1?1:0,c=n&&p>1?1:0,f=[{type:"float32",data:[l,c]},{type:"float32",data:[n?.5:0]}],h=new jp(s.shape,u,p,i);return e.runWebGPUProgram(h,[s],s.dtype,f)}var T0={kernelName:Ri,backendName:"webgpu",kernelFunc:_A};var Xp=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, invHeightScale : f32, invWidthScale : f32,
       winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeNearestNeigborBackprop_${e}`}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let b = coords[0];
          let d = coords[3];
          let r = coords[1];
          let c = coords[2];

          var accumulator = 0.0;

          // Compute bounds for where in dy we will look
          let startRLerp = floor(f32(r) * uniforms.invHeightScale);
          let startDyR = i32(floor(startRLerp - f32(uniforms.winHeight / 2)));

          let startCLerp = floor(f32(c) * uniforms.invWidthScale);
          let startDyC = i32(floor(startCLerp - f32(uniforms.winWidth / 2)));

          // Loop over dy
          for (var dyROffset = 0; dyROffset < uniforms.winHeight; dyROffset++) {
            let dyR = startDyR + dyROffset;

            // Guard against the window exceeding the bounds of dy
            if (dyR < 0 || dyR >= uniforms.dyShape[1]) {
              continue;
            }

            for (var dyCOffset = 0; dyCOffset < uniforms.winWidth; dyCOffset++) {
              let dyC = startDyC + dyCOffset;

              // Guard against the window exceeding the bounds of dy
              if (dyC < 0 || dyC >= uniforms.dyShape[2]) {
                continue;
              }

              let sourceFracRow = f32(uniforms.effectiveXSize[0]) *
                  (f32(dyR) / f32(uniforms.effectiveYSize[0]));

              let sourceFracCol = f32(uniforms.effectiveXSize[1]) *
                  (f32(dyC) / f32(uniforms.effectiveYSize[1]));

              let sourceNearestRow =
                  i32(min(f32(uniforms.outShape[1] - 1),
                  ${this.alignCorners?"floor(sourceFracRow + 0.5)":"floor(sourceFracRow)"}));

              let sourceNearestCol =
                  i32(min(f32(uniforms.outShape[2] - 1),
                  ${this.alignCorners?"floor(sourceFracCol + 0.5)":"floor(sourceFracCol)"}));

              if (r == sourceNearestRow && c == sourceNearestCol) {
                accumulator += getDy(b, dyR, dyC, d);
              }
            }
          }
          // End loop over dy

          setOutputAtIndex(index, accumulator);
        }
      }
    `}};function FA(r){let{inputs:t,backend:e,attrs:o}=r,{images:s,dy:n}=t,{alignCorners:i}=o,[,a,u]=s.shape,[,p,l]=n.shape,c=[i&&p>1?a-1:a,i&&l>1?u-1:u],m=[i&&p>1?p-1:p,i&&l>1?l-1:l],f=c[0]/m[0],h=c[1]/m[1],b=1/f,y=1/h,I=Math.ceil(b)*2+2,C=Math.ceil(y)*2+2,N=new Xp(s.shape,i),k=[{type:"int32",data:c},{type:"int32",data:m},{type:"float32",data:[b]},{type:"float32",data:[y]},{type:"int32",data:[I]},{type:"int32",data:[C]}];return e.runWebGPUProgram(N,[n],n.dtype,k)}var E0={kernelName:yf,backendName:"webgpu",kernelFunc:FA};var Yp=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=" axis : vec4<i32>,",this.shaderKey="reverse"}getUserCode(){return`
      
      // Using uniform variables as judging conditions, so the function has
      // coherent execution within all threads.
      fn getReverseCoords(coords : vec4<i32>) -> vec4<i32> {
        var reverseCoords = coords;
        if (uniforms.axis[0] == 1) {
          reverseCoords[0] = uniforms.xShape[0] - coords[0] - 1;
        }
        if (uniforms.axis[1] == 1) {
          reverseCoords[1] = uniforms.xShape[1] - coords[1] - 1;
        }
        if (uniforms.axis[2] == 1) {
          reverseCoords[2] = uniforms.xShape[2] - coords[2] - 1;
        }
        if (uniforms.axis[3] == 1) {
          reverseCoords[3] = uniforms.xShape[3] - coords[3] - 1;
        }

        return reverseCoords;
      }
    
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let reverseCoords = getReverseCoords(coords);
          setOutputAtIndex(index, getX(reverseCoords[0],
              reverseCoords[1], reverseCoords[2], reverseCoords[3]));
        }
      }
    `}};function PA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{dims:n}=o,i=s.shape.length;if(i===0)return Nt({inputs:{x:s},backend:e});let a=s.shape,u=[1,1,1,1];a.forEach((y,I)=>{let C=I+4-i;u[C]=y});let p=S.parseAxisParam(n,s.shape),l=[0,0,0,0];p.forEach(y=>{let I=y+4-i;l[I]=1});let c=[{type:"int32",data:l}],m=M({inputs:{x:s},backend:e,attrs:{shape:u}}),f=new Yp(u),h=e.runWebGPUProgram(f,[m],m.dtype,c);e.disposeData(m.dataId);let b=M({inputs:{x:h},backend:e,attrs:{shape:a}});return e.disposeData(h.dataId),b}var $0={kernelName:Pi,backendName:"webgpu",kernelFunc:PA};var Qp=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`centerX : f32, centerY : f32, sinRadians : f32,
          cosRadians : f32,`,this.shaderKey="rotate",this.outputShape=t,typeof e=="number"?(this.uniforms+=" fillValue : f32,",this.fillSnippet="var outputValue = uniforms.fillValue;",this.shaderKey+="_float"):(this.uniforms+=" fillValue : vec3<f32>,",this.fillSnippet="var outputValue = uniforms.fillValue[coords[3]];",this.shaderKey+="_vec3")}getUserCode(){return`
        ${D("index")} {
          if (index < uniforms.size) {
            let coords = getCoordsFromIndex(index);
            let coordXFloat = (f32(coords[2]) - uniforms.centerX) *
                uniforms.cosRadians - (f32(coords[1]) - uniforms.centerY) *
                uniforms.sinRadians;
            let coordYFloat = (f32(coords[2]) - uniforms.centerX) *
                uniforms.sinRadians + (f32(coords[1]) - uniforms.centerY) *
                uniforms.cosRadians;
            let coordX = i32(round(coordXFloat + uniforms.centerX));
            let coordY = i32(round(coordYFloat + uniforms.centerY));
            ${this.fillSnippet}
            if(coordX >= 0 && coordX < uniforms.xShape[2] && coordY >= 0 &&
                coordY < uniforms.xShape[1]) {
              outputValue = getX(coords[0], coordY, coordX, coords[3]);
            }
            setOutputAtIndex(index, outputValue);
          }
        }
      `}};var D0={kernelName:aa,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:o}=r,{radians:s,fillValue:n,center:i}=t,a=e,u=new Qp(o.shape,n),[p,l]=T.getImageCenter(i,o.shape[1],o.shape[2]),c=[{type:"float32",data:[p]},{type:"float32",data:[l]},{type:"float32",data:[Math.sin(s)]},{type:"float32",data:[Math.cos(s)]}];return typeof n=="number"?c.push({type:"float32",data:[Number.parseFloat(n.toFixed(2))]}):c.push({type:"float32",data:n}),a.runWebGPUProgram(u,[o],o.dtype,c)}};var OA=G({opType:F.ROUND}),A0={kernelName:Oi,backendName:"webgpu",kernelFunc:OA};var zA=G({opType:F.RSQRT,cpuKernelImpl:Qb}),R0={kernelName:Oo,backendName:"webgpu",kernelFunc:zA};var er=class{constructor(t,e,o,s,n,i,a,u=!0){this.variableNames=["updates","indices"],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=i,this.type=a,this.sumDupeIndices=u,this.dispatchLayout=_(t),this.dispatch=A(this.dispatchLayout,t,this.workgroupSize),this.sliceDimGreaterThanOne=e>1,this.shaderKey=`scatter_${o}_${s}_${this.sliceDimGreaterThanOne}_${a}_${u}_${n.length}`;let p=mt(n.length);this.uniforms=`sliceDim : i32, strides: ${p}, updatesSize: i32,`,this.updatesRank=s,this.indicesRank=o}getUserCode(){let t="";this.indicesRank===1?t="coords[0]":this.indicesRank===2&&(t="coords[0], j");let e=`getIndices(${t})`,o=this.sliceDimGreaterThanOne?"uniforms.strides[j]":"uniforms.strides",s="",n="";this.dispatchLayout.x.length===1?(s="flattenedIndex",n=`
      fn getUpdatesCoordsFromFlatIndex(index : i32) -> i32 {
        return index;
      }
      `):this.dispatchLayout.x.length===2&&(s="vec2<i32>(flattenedIndex, coords[1])",n=`
      fn getUpdatesCoordsFromFlatIndex(index : i32) -> vec2<i32> {
        // N.B. |updates| could be a scalar tensor, conceptually representing a
        // 2D tensor with all values equal to that. By design, its size must be
        // the same as |outShape[1]| in one dimension, and |indicesShape[0]|
        // gives the other.
        let sliceSize = uniforms.outShape[1];
        let d0 = index / sliceSize;
        let d1 = index - d0 * sliceSize;
        return vec2<i32>(d0, d1);
      }
      `);let a=`getUpdates(${Array.from({length:this.updatesRank},(p,l)=>`coords[${l}]`).join(", ")})`;return`
    ${n}
      ${D("index")} {
        if (index < uniforms.updatesSize) {
          let coords = getUpdatesCoordsFromFlatIndex(index);
          var flattenedIndex = 0;
          for (var j = 0; j < uniforms.sliceDim; j = j + 1) {
            let indexInside = i32(round(${e}));
            flattenedIndex = flattenedIndex + indexInside * ${o};
          }
          let updateValue =
              ${_r(this.type)}(${a});
          let flatIndex = getOutputIndexFromCoords(${s});

          ${this.sumDupeIndices?le("&result[flatIndex]","updateValue",this.type):"atomicStore(&result[flatIndex], bitcast<i32>(updateValue));"}
        }
      }`}};function LA(r){let{inputs:t,backend:e,attrs:o}=r,{indices:s,updates:n}=t,{shape:i}=o,{sliceRank:a,numUpdates:u,sliceSize:p,strides:l,outputSize:c}=T.calculateShapes(n,s,i),m=[c/p,p];if(c===0)return e.makeTensorInfo(i,s.dtype);let f=M({inputs:{x:s},backend:e,attrs:{shape:[u,a]}}),h=M({inputs:{x:n},backend:e,attrs:{shape:[u,p]}}),b=h.dtype,y=bt({backend:e,attrs:{shape:m,value:0,dtype:b}}),I=S.sizeFromShape(h.shape),C=[{type:"int32",data:[a]},{type:"int32",data:l},{type:"int32",data:[I]}],N=new er(h.shape,a,f.shape.length,h.shape.length,l,m,b),k=e.runWebGPUProgram(N,[h,f],b,C,y),E=M({inputs:{x:k},backend:e,attrs:{shape:i}});return e.disposeData(f.dataId),e.disposeData(h.dataId),e.disposeData(k.dataId),E}var _0={kernelName:zi,backendName:"webgpu",kernelFunc:LA};var Zp=class{constructor(t,e){this.outputShape=[],this.variableNames=["sortedSequence","values"],this.uniforms="numInputs : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.side=e,this.shaderKey=`search_sorted_${e}`}getUserCode(){return`
      fn findBound(batch: i32, value: f32) -> i32 {
        var left = i32(0);
        var right = uniforms.numInputs;
        while (left < right) {
          var mid = (left + right) / 2;
          if (getSortedSequence(batch, mid) ${this.side==="left"?"<":"<="} value) {
            left = mid + 1;
          } else {
            right = mid;
          }
        }
        return right;
      }

      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let value = getValuesByOutputIndex(index);
          setOutputAtIndexI32(index, findBound(coords[0], value));
        }
      }
    `}};function BA(r){let{inputs:t,backend:e,attrs:o}=r,{sortedSequence:s,values:n}=t,{side:i}=o,a=new Zp([n.shape[0],n.shape[1]],i),u=[{type:"int32",data:[s.shape[1]]}];return e.runWebGPUProgram(a,[s,n],"int32",u)}var F0={kernelName:Bi,backendName:"webgpu",kernelFunc:BA};var Jp=class{constructor(t,e,o){this.variableNames=["c","a","b"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.cRank=t,this.rank=o,this.shaderKey="select"}getUserCode(){let t,e;if(this.rank>4)throw Error(`Where for rank ${this.rank} is not yet supported`);if(this.rank===1)e="resRC",t="resRC";else{let s=["resRC.x","resRC.y","resRC.z","resRC.w"],n=[],i=[];for(let a=0;a<this.outputShape.length;a++)i.push(`${s[a]}`),a<this.cRank&&n.push(`${s[a]}`);t=n.join(),e=i.join()}return`
      ${D("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          let cVal = getC(${t});
          if (cVal >= 1.0) {
            setOutputAtIndex(index, getA(${e}));
          } else {
            setOutputAtIndex(index, getB(${e}));
          }
        }
      }
    `}};function MA(r){let{inputs:t,backend:e}=r,{condition:o,t:s,e:n}=t,i=new Jp(o.shape.length,s.shape,s.shape.length);return e.runWebGPUProgram(i,[o,s,n],Wt(s.dtype,n.dtype))}var P0={kernelName:Mi,backendName:"webgpu",kernelFunc:MA};var VA=G({opType:F.SELU}),O0={kernelName:Vi,backendName:"webgpu",kernelFunc:VA};var WA=G({opType:F.SIGMOID}),z0={kernelName:zo,backendName:"webgpu",kernelFunc:WA};var UA=G({opType:F.SIGN}),L0={kernelName:Ui,backendName:"webgpu",kernelFunc:UA};var GA=G({opType:F.SIN}),B0={kernelName:"Sin",backendName:"webgpu",kernelFunc:GA};var HA=G({opType:F.SINH}),M0={kernelName:Wi,backendName:"webgpu",kernelFunc:HA};var qA=G({opType:F.SOFTPLUS}),V0={kernelName:Gi,backendName:"webgpu",kernelFunc:qA};var tl=class{constructor(t,e,o,s,n,i){this.variableNames=["x"],this.outputShape=[],this.uniforms="",this.workgroupSize=[64,1,1],this.size=!0;let a=new Array(s.length);for(let u=0;u<a.length;u++)a[u]=s[n[u]];this.outputShape=a,this.newDim=n,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,this.paddedXShape=e,this.uniforms+=`reshapedPaddedXShape : ${mt(s.length)}, paddedXShapeStrides : ${mt(i)}, `,o.map((u,p)=>{this.uniforms+=` pad${p} : vec2<i32>,`}),this.shaderKey=`spaceToBatchND_${n}`}getUserCode(){let t=mt(this.outputShape.length),e=lm(this.newDim);return`
      ${Ys(this.paddedXShape,"PaddedX")}
      ${D("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let switchedIndex = getIndexFromCoords${this.outputShape.length}D(${t}(${e}), uniforms.reshapedPaddedXShape);
          let paddedCoords = getPaddedXCoordsFromIndex(switchedIndex);
          ${vm(this.xShape,!0)}
        }
      }
    `}};var KA=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{blockShape:n,paddings:i}=o;S.assert(s.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGPU backend not implemented yet");let a=n.reduce((C,N)=>C*N),u=[[0,0]];u.push(...i);for(let C=1+n.length;C<s.shape.length;++C)u.push([0,0]);let p=u.map((C,N)=>C[0]+s.shape[N]+C[1]),l=T.getReshaped(p,n,a,!1),c=T.getPermuted(l.length,n.length,!1),m=T.getReshapedPermuted(p,n,a,!1),f=S.computeStrides(p),h=new tl(s.shape,p,u,l,c,f.length),b=[{type:"int32",data:l},{type:"int32",data:f}];u.map(C=>b.push({type:"int32",data:[C[0],C[1]]}));let y=e.runWebGPUProgram(h,[s],s.dtype,b),I=M({inputs:{x:y},backend:e,attrs:{shape:m}});return e.disposeData(y.dataId),I},W0={kernelName:Hi,backendName:"webgpu",kernelFunc:KA};var el=class{constructor(t,e,o){this.variableNames=["input","indices","segmentIds"],this.outputShape=[],this.uniforms="segmentSize : i32, sparseSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t,this.type=o,this.dispatchLayout=_([e]),this.dispatch=A(this.dispatchLayout,[e],this.workgroupSize),this.shaderKey="sparseSegmentSum"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.sparseSize) {
        let indexInSegmentIds = index / uniforms.segmentSize;
        let indexInSegment = index % uniforms.segmentSize;
        let indexInInput = indices[indexInSegmentIds];
        let segmentId = segmentIds[indexInSegmentIds];

        let value = input[indexInInput * uniforms.segmentSize + indexInSegment];
        let outIndex = segmentId * uniforms.segmentSize + indexInSegment;
        ${le("&result[outIndex]","value",this.type)}
      }
    }
  `}},rl=class{constructor(t,e){this.variableNames=["segmentIds"],this.outputShape=[],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=[t],this.dispatchLayout=_(e),this.dispatch=A(this.dispatchLayout,e,this.workgroupSize),this.shaderKey="sparseSegmentIdCountProgram"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.segmentIdsShape) {
        let segmentId = segmentIds[index];
        ${le("&result[segmentId]","1","int32")}
      }
    }
  `}},ol=class{constructor(t,e){this.variableNames=["segmentSum","sameSegmentIdCount"],this.outputShape=[],this.uniforms="segmentSize : i32",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.type=e,this.dispatchLayout=_(t),this.dispatch=A(this.dispatchLayout,t,this.workgroupSize),this.shaderKey="sparseSegmentMean"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let segmentId = index / uniforms.segmentSize;
        let count = sameSegmentIdCount[segmentId];
        if (count != 0) {
          ${this.type==="float32"?"setOutputAtIndex(index, segmentSum[index] / f32(count));":"setOutputAtIndexI32(index, segmentSum[index] / count);"}
        }
      }
    }
  `}};function sl(r,t,e,o=!1,s){let i=S.sizeFromShape(r.shape)/r.shape[0],a=r.dtype,u=S.sizeFromShape(t.shape),p=s.readSync(e.dataId),c=u>0?p[u-1]+1:0,m,f=r.shape.slice();f[0]=c;let h=u*i,b=bt({backend:s,attrs:{shape:f,value:0,dtype:a}});m=new el(f,h,a);let y=[{type:"int32",data:[i]},{type:"int32",data:[h]}],I=s.runWebGPUProgram(m,[r,t,e],a,y,b);if(o)return I;let C=bt({backend:s,attrs:{shape:[c],value:0,dtype:"int32"}});m=new rl(c,e.shape);let N=s.runWebGPUProgram(m,[e],"int32",null,C),k=bt({backend:s,attrs:{shape:f,value:0,dtype:a}});m=new ol(f,a),y=[{type:"int32",data:[i]}];let E=s.runWebGPUProgram(m,[I,N],a,y,k);return s.disposeData(I.dataId),s.disposeData(N.dataId),E}function jA(r){let{inputs:t,backend:e}=r,{data:o,indices:s,segmentIds:n}=t;return sl(o,s,n,!1,e)}var U0={kernelName:ji,backendName:"webgpu",kernelFunc:jA};function XA(r){let{inputs:t,backend:e}=r,{data:o,indices:s,segmentIds:n}=t;return sl(o,s,n,!0,e)}var G0={kernelName:Xi,backendName:"webgpu",kernelFunc:XA};var nl=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[64,1,1],this.size=!0;let o=new Array(t.length);for(let s=0;s<o.length;s++)o[s]=t[s]*e[s];this.outputShape=o,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.rank=this.outputShape.length,this.shaderKey="tile"}getUserCode(){let t=YA(this.rank,"uniforms.");return`
      ${D("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          setOutputAtIndex(index, getA(${t}));
        }
      }
    `}};function YA(r,t=""){if(r>=5)throw Error(`Tile for rank ${r} is not yet supported`);if(r===1)return`(resRC % ${t}aShape)`;let e=["resRC.x","resRC.y","resRC.z","resRC.w"],o=[];for(let s=0;s<r;s++)o.push(`(${e[s]} % ${t}aShape[${s}])`);return o.join()}function nn(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{reps:n}=o;if(e.shouldExecuteOnCPU([s])||s.dtype==="string"||s.shape.length>=5){let u=e.readSync(s.dataId),p=s.dtype==="string"?u.map(m=>S.decodeString(m)):u,l=Z(s.shape,s.dtype,p),c=sw(l,n);return e.makeTensorInfo(c.shape,c.dtype,c.values)}let i=new nl(s.shape,n);return e.runWebGPUProgram(i,[s],s.dtype)}var H0={kernelName:Mo,backendName:"webgpu",kernelFunc:nn};function QA(r){let{inputs:t,backend:e,attrs:o}=r,{sparseIndices:s,sparseValues:n,defaultValue:i}=t,{outputShape:a}=o,{sliceRank:u,numUpdates:p,sliceSize:l,strides:c,outputSize:m}=T.calculateShapes(n,s,a),f=!1;if(n.dtype==="string"){let z=e.bufferSync(s),L=e.bufferSync(n),U=S.decodeString(e.readSync(i.dataId)[0]),H=Zb(z,L,a,m,l,p,u,c,U,f);return e.makeTensorInfo(a,H.dtype,H.values)}let h=[m/l,l],b=M({inputs:{x:s},backend:e,attrs:{shape:[p,u]}}),y=n.shape.length?M({inputs:{x:n},backend:e,attrs:{shape:[p,l]}}):Nt({inputs:{x:n},backend:e}),I=y.dtype,C=e.makeTensorInfo([],I,S.makeZerosTypedArray(1,I)),N=M({inputs:{x:i},backend:e,attrs:{shape:Array(h.length).fill(1)}}),k=nn({inputs:{x:N},backend:e,attrs:{reps:h}}),E=S.sizeFromShape([p,l]),R=[{type:"int32",data:[u]},{type:"int32",data:c},{type:"int32",data:[E]}];switch(p){case 0:break;case 1:{let z=new er([p,l],u,b.shape.length,y.shape.length,c,h,I,f);e.runWebGPUProgram(z,[y,b],I,R,k)}break;default:{let z=new er([p,l],u,b.shape.length,C.shape.length,c,h,I,f);e.runWebGPUProgram(z,[C,b],I,R,k)}{let z=new er([p,l],u,b.shape.length,y.shape.length,c,h,I);e.runWebGPUProgram(z,[y,b],I,R,k)}}let P=M({inputs:{x:k},backend:e,attrs:{shape:a}});return e.disposeData(b.dataId),e.disposeData(y.dataId),e.disposeData(N.dataId),e.disposeData(C.dataId),e.disposeData(k.dataId),P}var q0={kernelName:Yi,backendName:"webgpu",kernelFunc:QA};function ZA(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{numOrSizeSplits:n,axis:i}=o,a=S.parseAxisParam(i,s.shape)[0],u=T.prepareSplitSize(s,n,a),p=s.shape.length,l=new Array(p).fill(0),c=s.shape.slice();return u.map(m=>{let f=[...c];f[a]=m;let h=Be({inputs:{x:s},backend:e,attrs:{begin:l,size:f}});return l[a]+=m,h})}var K0={kernelName:qi,backendName:"webgpu",kernelFunc:ZA};var JA=G({opType:F.SQRT}),j0={kernelName:Lo,backendName:"webgpu",kernelFunc:JA};var X0={kernelName:Sf,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{x:e}=r,o=t,s=new me(e.shape,F.SQUARE);return o.runWebGPUProgram(s,[e],e.dtype)}};var tR=it({opType:W.SQUARED_DIFFERENCE}),Y0={kernelName:Bo,backendName:"webgpu",kernelFunc:tR};function eR({inputs:r,attrs:t,backend:e}){let{x:o}=r,s=new me(o.shape,F.STEP,"stepAlpha : f32,"),n=[{type:"float32",data:[t.alpha]}];return e.runWebGPUProgram(s,[o],o.dtype,n)}var Q0={kernelName:ia,backendName:"webgpu",kernelFunc:eR};var il=class{constructor(t){this.variableNames=["x"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]);let e=mt(this.outputShape.length);this.uniforms=`begin : ${e},  strides : ${e}, `,this.shaderKey="stridedSlice"}getUserCode(){let t=this.outputShape.length,e="";if(t===1)e="coords * uniforms.strides + uniforms.begin";else{let s=0;e=this.outputShape.map((n,i)=>(s++,this.outputShape.length===1?`coords * uniforms.strides[${i}] + uniforms.begin[${i}]`:`coords[${s-1}] * uniforms.strides[${i}] + uniforms.begin[${i}]`)).join(",")}return`
       ${D("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index);
           setOutputAtIndex(index, getX(${e}));
         }
       }
     `}};function rR(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{begin:n,end:i,strides:a,beginMask:u,endMask:p,ellipsisMask:l,newAxisMask:c,shrinkAxisMask:m}=o,{finalShapeSparse:f,finalShape:h,isIdentity:b,sliceDim0:y,isSimpleSlice:I,begin:C,end:N,strides:k}=Se.sliceInfo(s.shape,n,i,a,u,p,l,c,m),E;if(b)E=M({inputs:{x:s},backend:e,attrs:{shape:h}});else if(y||I){S.assert(s.shape.length>=1,()=>`Input must have rank at least 1, got: ${s.shape.length}`);let R=Se.computeOutShape(C,N,k),P=Be({inputs:{x:s},backend:e,attrs:{begin:C,size:R}});E=M({inputs:{x:P},backend:e,attrs:{shape:h}}),e.disposeData(P.dataId)}else if(e.shouldExecuteOnCPU([s])){let P=e.readSync(s.dataId),z=Z(s.shape,s.dtype,P),L=ew(f,z,k,C);E=e.makeTensorInfo(h,s.dtype,L.values)}else{let P=new il(f),z=[{type:"int32",data:C},{type:"int32",data:k}],L=e.runWebGPUProgram(P,[s],s.dtype,z);E=M({inputs:{x:L},backend:e,attrs:{shape:h}}),e.disposeData(L.dataId)}return E}var Z0={kernelName:Zi,backendName:"webgpu",kernelFunc:rR};function oR(r){let{inputs:t,backend:e,attrs:o}=r,{separator:s,nGramWidths:n,leftPad:i,rightPad:a,padWidth:u,preserveShortSequences:p}=o,{data:l,dataSplits:c}=t,m=e.readSync(l.dataId),f=e.readSync(c.dataId),[h,b]=rw(m,f,s,n,i,a,u,p);return[e.makeTensorInfo([h.length],"string",h),e.makeTensorInfo(c.shape,"int32",b)]}var J0={kernelName:Ji,backendName:"webgpu",kernelFunc:oR};var sR=it({opType:W.SUB,cpuKernelImpl:ow,supportsComplex:!0}),t2={kernelName:"Sub",backendName:"webgpu",kernelFunc:sR};var nR=G({opType:F.TAN}),e2={kernelName:"Tan",backendName:"webgpu",kernelFunc:nR};var iR=G({opType:F.TANH}),r2={kernelName:ta,backendName:"webgpu",kernelFunc:iR};function aR(r){let{inputs:t,backend:e,attrs:o}=r,{tensor:s,indices:n,updates:i}=t,{}=o,{sliceRank:a,numUpdates:u,sliceSize:p,strides:l,outputSize:c}=T.calculateShapes(i,n,s.shape),m=[c/p,p];if(c===0)return e.makeTensorInfo(s.shape,n.dtype);let f=[],h=M({inputs:{x:n},backend:e,attrs:{shape:[u,a]}});f.push(h);let b=M({inputs:{x:i},backend:e,attrs:{shape:[u,p]}});f.push(b);let y=M({inputs:{x:s},backend:e,attrs:{shape:m}});f.push(y);let I=nn({inputs:{x:y},backend:e,attrs:{reps:Array(m.length).fill(1)}}),C=new er([u,p],a,h.shape.length,b.shape.length,l,m,s.dtype,!1),N=S.sizeFromShape([u,p]),k=[{type:"int32",data:[a]},{type:"int32",data:l},{type:"int32",data:[N]}],E=e.runWebGPUProgram(C,[b,h],y.dtype,k,I);f.push(E);let R=M({inputs:{x:E},backend:e,attrs:{shape:s.shape}});return f.forEach(P=>e.disposeData(P.dataId)),R}var o2={kernelName:Li,backendName:"webgpu",kernelFunc:aR};var al=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`inputSize : i32, firstPass : i32, negativeInf : f32,
        dir : i32, inc : i32,`,this.shaderKey="swap"}getUserCode(){return`
        ${D("index")} {
          if (index < uniforms.size) {
            let outC = getCoordsFromIndex(index);
            let batch = outC[0];
            let elemIdx = outC[1];
            // We compare elements pair-wise within a group of size 2 * inc.
            // The comparing rule for each group alternates between ascending
            // and descending. Within each group, we compare each pair at
            // positions i and i+inc. To decide whether an element at position i
            // is x0 or x1, we mod it by 2 * inc, if the result is smaller than
            // inc, it is in the first half of the group, we denote it as x0,
            // otherwise we denote it as x1.
            // For example, as shown in the Bitonic top K paper referenced
            // above, Figure5(a) shows that element[1] is in the second half of
            // the group when group size is 2, but it is in the first half of
            // the group when group size is 4.
            let isFirstInPair = elemIdx % (2 * uniforms.inc) < uniforms.inc;
            var i = 0;
            if (isFirstInPair) {
              i = elemIdx;
            } else {
              i = elemIdx - uniforms.inc;
            }

            var i0 = 0;
            if (uniforms.firstPass == 1) {
              i0 = i;
            } else {
              i0 = i32(getIndices(batch, i));
            }

            var i1 = 0;
            if (uniforms.firstPass == 1) {
              i1 = i + uniforms.inc;
            } else {
              i1 = i32(getIndices(batch, i + uniforms.inc));
            }

            var x0 = f32(0.0);
            var x1 = f32(0.0);
            if (i0 < uniforms.inputSize) {
              x0 = getX(batch, i0);
            } else {
              x0 = uniforms.negativeInf;
            }
            if (i1 < uniforms.inputSize) {
              x1 = getX(batch, i1);
            } else {
              x1 = uniforms.negativeInf;
            }

            let reverse = elemIdx % (2 * uniforms.dir) >= uniforms.dir;
            let isGreater = x0 > x1 || (x0 == x1 && i1 > i0);
            if (reverse == isGreater) {
              // Elements in opposite order of direction
              let iTemp = i0;
              i0 = i1;
              i1 = iTemp;
            }
            if (isFirstInPair) {
              setOutputAtIndex(index, f32(i0));
            } else {
              setOutputAtIndex(index, f32(i1));
            }
          }
        }
      `}},ul=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms="inputSize : i32, firstPass : i32, k : i32,",this.shaderKey="merge"}getUserCode(){return`
        ${D("index")} {
          if (index < uniforms.size) {
            let outC = getCoordsFromIndex(index);
            let batch = outC[0];
            let elemIdx = outC[1];
            // The output size is half of the previous size.
            // If the previous sequence is | | | | _ _ _ _  | | | |  _ _ _ _
            // (k=4), we only need to output the indices at positions |, the
            // indices at positions _ can be thrown away, see Figure5(b) After
            // Phase 2 (Merge phase) in the Bitonic Top K paper referenced
            // above.
            // For example, the paper shows we only need to output the orange
            // bars. The output sequence should look like this | | | | | | | |.
            // Because the sequence is halved, to map the output index back to
            // the previous sequence to find the corresponding value, we need
            // to double the index. When we double the index, we basically
            // interpolate a position, so 2i looks like
            // | _ | _ | _ | _ | _ | _ | _. We move the | to the first k
            // position of each 2k positions by - elemIdx % k. E.g. for output
            // at index 4,5,6,7, we want to get the corresponding element at
            // original index 8,9,10,11, for output at index 8,9,10,11,
            // we want to get the corresponding element at original index
            // 16,17,18,19, so on and so forth.

            var i = 0;
            if (elemIdx < uniforms.k) {
              i = elemIdx;
            } else {
              i = elemIdx * 2 - elemIdx % uniforms.k;
            }
            var i0 = 0;
            if (uniforms.firstPass == 1) {
              i0 = i;
            } else {
              i0 = i32(getIndices(batch, i));
            }
            var i1 = 0;
            if (uniforms.firstPass == 1) {
              i1 = i + uniforms.k;
            } else {
              i1 = i32(getIndices(batch, i + uniforms.k));
            }

            let x0 = getX(batch, i0);
            var x1 = f32(0.0);
            if (i1 < uniforms.inputSize) {
              x1 = getX(batch, i1);
            } else {
              x1 = x0;
            }

            if (x0 >= x1) {
              setOutputAtIndex(index, f32(i0));
            } else {
              setOutputAtIndex(index, f32(i1));
            }
          }
        }
      `}};function xs(r,t){t!==null&&r.disposeData(t.dataId)}function s2(r){let t=1;for(;t<r;)t*=2;return t}function uR(r){let{inputs:t,backend:e,attrs:o}=r,{x:s}=t,{k:n,sorted:i}=o,a=s.shape,u=a[a.length-1];if(e.shouldExecuteOnCPU([s])){let E=e.readSync(s.dataId),[R,P]=nw(E,a,s.dtype,n,i);return[e.makeTensorInfo(R.shape,R.dtype,R.values),e.makeTensorInfo(P.shape,P.dtype,P.values)]}if(n===0)return a[a.length-1]=0,[e.makeTensorInfo(a,s.dtype,[]),e.makeTensorInfo(a,"int32",[])];if(u===1)return[s,bt({attrs:{shape:a,dtype:"int32",value:0},backend:e})];let l=S.sizeFromShape(a)/u,c=M({inputs:{x:s},attrs:{shape:[l,u]},backend:e}),m=s2(n),f=s2(u),h=null,b=()=>h===null?[c,c]:[c,h],y=(E,R,P)=>{let z=b(),L=new al(P),H=[{type:"int32",data:[u]},{type:"int32",data:[h===null?1:0]},{type:"float32",data:[Number.NEGATIVE_INFINITY]},{type:"int32",data:[E]},{type:"int32",data:[R]}],X=h;h=e.runWebGPUProgram(L,z,"int32",H),xs(e,X)};for(let E=1;E<m;E*=2){let R=E*2;for(let P=E;P>=1;P/=2)y(R,P,[l,f])}for(let E=f;E>m;E/=2){let R=b(),P=new ul([l,E/2]),L=[{type:"int32",data:[u]},{type:"int32",data:[h===null?1:0]},{type:"int32",data:[m]}],U=h;h=e.runWebGPUProgram(P,R,"int32",L),xs(e,U);let H=m/2,X=H*2;for(let tt=H;tt>=1;tt/=2)y(X,tt,h.shape)}let I=h;h=Be({inputs:{x:h},backend:e,attrs:{begin:0,size:[l,n]}}),xs(e,I);let C=wm({inputs:{x:c,indices:h},backend:e,attrs:{axis:1,batchDims:1}});xs(e,c);let N=a.slice(0,-1);N.push(n),I=h,h=M({inputs:{x:h},attrs:{shape:N},backend:e}),xs(e,I);let k=C;return C=M({inputs:{x:C},attrs:{shape:N},backend:e}),xs(e,k),[C,h]}var n2={kernelName:ea,backendName:"webgpu",kernelFunc:uR};var pl=class{constructor(t){this.variableNames=["Image","Transforms"],this.uniforms="interpolationModeId : i32, fillModeId : i32, fillValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=_(this.outputShape),this.dispatch=A(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="transform"}getUserCode(){return`
          fn mapCoord(outCoord : f32, len : f32) -> f32{
            var inCoord = outCoord;
            if(uniforms.fillModeId == 2) {
              if (inCoord < 0.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz2 = 2.0 * len;
                  if (inCoord < sz2) {
                    inCoord = sz2 * f32(i32(f32(-inCoord / sz2))) +
                    inCoord;
                  }
                  if (inCoord < -len) {
                    inCoord = inCoord + sz2;
                  } else {
                    inCoord = -inCoord - 1.0;
                  }
                }
              } else if (inCoord > len - 1.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz2 = 2.0 * len;
                  inCoord = inCoord - sz2 * f32(i32(f32(inCoord / sz2)));
                  if (inCoord >= len) {
                    inCoord = sz2 - inCoord - 1.0;
                  }
                }
              }
              return clamp(inCoord, 0.0, len - 1.0);
            } else if (uniforms.fillModeId == 3) {
              if (inCoord < 0.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz = len - 1.0;
                  inCoord = inCoord + len * (f32(i32(f32(-inCoord / sz))) + 1.0);
                }
              } else if (inCoord > len - 1.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz = len - 1.0;
                  inCoord = inCoord - len * f32(i32(f32(inCoord / sz)));
                }
              }
              return clamp(inCoord, 0.0, len - 1.0);
            } else if (uniforms.fillModeId == 4) {
              return clamp(outCoord, 0.0, len - 1.0);
            }
            return outCoord;
          }
          fn readWithFillValue(batch : i32, coordY : i32, coordX : i32,
            channel : i32) -> f32 {
            var outputValue : f32;
            if (0 <= coordY && coordY < uniforms.imageShape[1] && 0 <= coordX && coordX < uniforms.imageShape[2]) {
                outputValue = getImage(batch, coordY, coordX, channel);
            } else {
              outputValue = uniforms.fillValue;
            }
            return outputValue;
          }

          ${D("index")} {
            if (index < uniforms.size) {
              let coords = getCoordsFromIndex(index);
              var outputValue : f32;
              let batch = coords[0];
              let x = coords[2];
              let y = coords[1];
              let channel = coords[3];
              let xf = f32(x);
              let yf = f32(y);
              let a1 = getTransforms(batch, 0);
              let a2 = getTransforms(batch, 1);
              let a3 = getTransforms(batch, 2);
              let b1 = getTransforms(batch, 3);
              let b2 = getTransforms(batch, 4);
              let b3 = getTransforms(batch, 5);
              let c1 = getTransforms(batch, 6);
              let c2 = getTransforms(batch, 7);
              let projection = c1 * xf + c2 * yf + 1.0;
              if (projection == 0.0) {
                outputValue = uniforms.fillValue;
              } else {
                let inX = (a1 * xf + a2 * yf + a3) / projection;
                let inY = (b1 * xf + b2 * yf + b3) / projection;
                let mapX = mapCoord(inX, f32(uniforms.imageShape[2]));
                let mapY = mapCoord(inY, f32(uniforms.imageShape[1]));

                if (uniforms.interpolationModeId == 1) {
                  let coordY = i32(round(mapY));
                  let coordX = i32(round(mapX));
                  outputValue = readWithFillValue(batch, coordY, coordX,
                    channel);
                } else {
                  let yFloor = floor(mapY);
                  let xFloor = floor(mapX);
                  let yCeil = yFloor + 1.0;
                  let xCeil = xFloor + 1.0;
                  let valueYFloor = (xCeil - mapX) *
                  readWithFillValue(batch, i32(yFloor), i32(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, i32(yFloor), i32(xCeil), channel);
                  let valueYCeil = (xCeil - mapX) *
                  readWithFillValue(batch, i32(yCeil), i32(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, i32(yCeil), i32(xCeil), channel);
                  outputValue = (yCeil - mapY) * valueYFloor +
                  (mapY - yFloor) * valueYCeil;
                }
              }
              setOutputAtIndex(index, outputValue);
            }
          }
        `}};function pR(r){let{inputs:t,backend:e,attrs:o}=r,{image:s,transforms:n}=t,{interpolation:i,fillMode:a,fillValue:u,outputShape:p}=o,[l,c,m,f]=s.shape,[h,b]=p??[c,m],y=[l,h,b,f],I=new pl(y),C=i==="nearest"?1:2,N;switch(a){case"constant":N=1;break;case"reflect":N=2;break;case"wrap":N=3;break;case"nearest":N=4;break;default:N=1;break}let k=[{type:"int32",data:[C]},{type:"int32",data:[N]},{type:"float32",data:[u]}];return e.runWebGPUProgram(I,[s,n],"float32",k)}var i2={kernelName:ra,backendName:"webgpu",kernelFunc:pR};function lR(r){let{inputs:t,backend:e,attrs:o}=r,{value:s}=t,{axis:n}=o;n<0&&(n+=s.shape.length);let i=s,a=i.shape.length,u=s.shape[n],p=new Array(a-1),l=0;for(let b=0;b<a;b++)b!==n&&(p[l++]=i.shape[b]);let c=[],m=new Array(a).fill(0),f=i.shape.slice();f[n]=1;let h=new Array(u);for(let b=0;b<h.length;b++){m[n]=b;let y=Be({inputs:{x:i},backend:e,attrs:{begin:m,size:f}}),I=M({inputs:{x:y},backend:e,attrs:{shape:p}});h[b]=I,c.push(y)}return c.forEach(b=>e.disposeData(b.dataId)),h}var a2={kernelName:oa,backendName:"webgpu",kernelFunc:lR};var ll=class{constructor(t,e,o){if(this.outputShape=[],this.variableNames=["x","segmentIds"],this.uniforms="numSegments : i32, xSize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=e,this.dispatchLayout=_(t),this.dispatch=A(this.dispatchLayout,t,this.workgroupSize),o!=="float32"&&o!=="int32")throw new Error(`UnsortedSegmentSum only supports float32 and int32
              types, does not support ${o} type.`);this.type=o,this.shaderKey="unsortedSegmentSum"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.xSize) {
        let coords = getXCoordsFromIndex(index);
        let b = coords[0];
        let inCol = coords[1];

        let segmentId = i32(getSegmentIds(inCol));
        if (segmentId >= 0) {
          let flatIndex = b * uniforms.numSegments + segmentId % uniforms.numSegments;
          let value = getX(b, inCol);

          ${le("&result[flatIndex]","value",this.type)}
        }
      }
    }
  `}};function cR(r){let{inputs:t,backend:e,attrs:o}=r,{x:s,segmentIds:n}=t,{numSegments:i}=o,a=s.shape.length,u=[],p=0,l=T.getAxesPermutation([p],a),c=s;l!=null&&(c=Ht({inputs:{x:s},backend:e,attrs:{perm:l}}),u.push(c),p=T.getInnerMostAxes(1,a)[0]);let m=T.segment_util.computeOutShape(c.shape,p,i),f=S.sizeFromShape([c.shape[p]]),h=M({inputs:{x:c},backend:e,attrs:{shape:[-1,f]}});u.push(h);let b=s.dtype,y=[h.shape[0],i],I=bt({backend:e,attrs:{shape:y,value:0,dtype:b}}),C=new ll(h.shape,y,b),N=[{type:"int32",data:[i]},{type:"int32",data:[S.sizeFromShape(h.shape)]}],k=e.runWebGPUProgram(C,[h,n],b,N,I),E=M({inputs:{x:k},backend:e,attrs:{shape:m}});u.push(k);let R=E;if(l!=null){u.push(E);let P=T.getUndoAxesPermutation(l);R=Ht({inputs:{x:R},backend:e,attrs:{perm:P}})}return u.forEach(P=>e.disposeData(P.dataId)),R}var u2={kernelName:sa,backendName:"webgpu",kernelFunc:cR};var mR=[Ux,aw,uw,pw,lw,cw,fw,dw,hw,gw,yw,xw,bw,ww,Sw,Nw,Cw,kw,Tw,Ew,Dw,Aw,Rw,Ow,zw,Lw,Hx,Mw,Ww,Uw,Gw,Hw,qw,Kw,jw,Xw,Yw,Qw,tS,eS,rS,oS,nS,iS,sS,aS,uS,pS,lS,cS,dS,hS,gS,yS,xS,bS,wS,SS,vS,Vx,IS,kS,NS,CS,TS,ES,$S,DS,AS,RS,_S,Gx,FS,Vw,PS,OS,zS,LS,BS,MS,VS,US,WS,GS,HS,qS,jS,XS,vw,YS,QS,t0,ZS,JS,e0,Iw,r0,o0,s0,n0,a0,mS,u0,p0,l0,_w,c0,d0,h0,g0,y0,x0,b0,w0,Fw,S0,v0,I0,N0,Wx,C0,k0,T0,E0,$0,D0,A0,R0,_0,F0,P0,O0,z0,L0,B0,M0,$w,Q0,Z0,J0,i0,V0,W0,U0,G0,q0,K0,j0,X0,Y0,t2,fS,e2,r2,o2,H0,n2,i2,mw,a2,u2,m0];for(let r of mR)Tf(r);var fR=B();fR.registerFlag("KEEP_INTERMEDIATE_TENSORS",()=>!1,r=>{r&&console.warn("Keep intermediate tensors is ON. This will print the values of all intermediate tensors during model inference. Not all models support this mode. For details, check e2e/benchmarks/ model_config.js. This significantly impacts performance.")});var se;(function(r){r[r.DT_INVALID=0]="DT_INVALID",r[r.DT_FLOAT=1]="DT_FLOAT",r[r.DT_DOUBLE=2]="DT_DOUBLE",r[r.DT_INT32=3]="DT_INT32",r[r.DT_UINT8=4]="DT_UINT8",r[r.DT_INT16=5]="DT_INT16",r[r.DT_INT8=6]="DT_INT8",r[r.DT_STRING=7]="DT_STRING",r[r.DT_COMPLEX64=8]="DT_COMPLEX64",r[r.DT_INT64=9]="DT_INT64",r[r.DT_BOOL=10]="DT_BOOL",r[r.DT_QINT8=11]="DT_QINT8",r[r.DT_QUINT8=12]="DT_QUINT8",r[r.DT_QINT32=13]="DT_QINT32",r[r.DT_BFLOAT16=14]="DT_BFLOAT16",r[r.DT_QINT16=15]="DT_QINT16",r[r.DT_QUINT16=16]="DT_QUINT16",r[r.DT_UINT16=17]="DT_UINT16",r[r.DT_COMPLEX128=18]="DT_COMPLEX128",r[r.DT_HALF=19]="DT_HALF",r[r.DT_RESOURCE=20]="DT_RESOURCE",r[r.DT_VARIANT=21]="DT_VARIANT",r[r.DT_UINT32=22]="DT_UINT32",r[r.DT_UINT64=23]="DT_UINT64",r[r.DT_FLOAT_REF=101]="DT_FLOAT_REF",r[r.DT_DOUBLE_REF=102]="DT_DOUBLE_REF",r[r.DT_INT32_REF=103]="DT_INT32_REF",r[r.DT_UINT8_REF=104]="DT_UINT8_REF",r[r.DT_INT16_REF=105]="DT_INT16_REF",r[r.DT_INT8_REF=106]="DT_INT8_REF",r[r.DT_STRING_REF=107]="DT_STRING_REF",r[r.DT_COMPLEX64_REF=108]="DT_COMPLEX64_REF",r[r.DT_INT64_REF=109]="DT_INT64_REF",r[r.DT_BOOL_REF=110]="DT_BOOL_REF",r[r.DT_QINT8_REF=111]="DT_QINT8_REF",r[r.DT_QUINT8_REF=112]="DT_QUINT8_REF",r[r.DT_QINT32_REF=113]="DT_QINT32_REF",r[r.DT_BFLOAT16_REF=114]="DT_BFLOAT16_REF",r[r.DT_QINT16_REF=115]="DT_QINT16_REF",r[r.DT_QUINT16_REF=116]="DT_QUINT16_REF",r[r.DT_UINT16_REF=117]="DT_UINT16_REF",r[r.DT_COMPLEX128_REF=118]="DT_COMPLEX128_REF",r[r.DT_HALF_REF=119]="DT_HALF_REF",r[r.DT_RESOURCE_REF=120]="DT_RESOURCE_REF",r[r.DT_VARIANT_REF=121]="DT_VARIANT_REF",r[r.DT_UINT32_REF=122]="DT_UINT32_REF",r[r.DT_UINT64_REF=123]="DT_UINT64_REF"})(se||(se={}));var p2;(function(r){let t;(function(e){e[e.LEGACY=0]="LEGACY",e[e.V1=1]="V1",e[e.V2=2]="V2"})(t=r.CheckpointFormatVersion||(r.CheckpointFormatVersion={}))})(p2||(p2={}));var hR={};function cl(r){return hR[r]}function d(r,t,e,o,s){let n=t.inputParams[r];if(n&&n.inputIndexStart!==void 0){let a=n.inputIndexStart,u=n.inputIndexEnd===0?void 0:n.inputIndexEnd===void 0?a+1:n.inputIndexEnd,p=a<0?t.inputNames.length+a:a;if(n.type==="tensor")return $t(t.inputNames[p],e,o,s);if(n.type==="tensors"){let m=t.inputs.slice(a,u);return t.inputNames.slice(a,u).filter((h,b)=>{var y;return((y=m[b])===null||y===void 0?void 0:y.op)!=="NoOp"}).map(h=>$t(h,e,o,s))}let l=$t(t.inputNames[p],e,o,s),c=l.dataSync();return n.type==="number"?c[0]:S.toNestedArray(l.shape,c)}let i=t.attrParams[r];return i&&i.value}function $t(r,t,e,o){let[s,n]=Xt(r,e);if(o!=null){let a=o.getHashTableHandleByName(s);if(a!=null)return a}let i=e.currentContextIds.find(a=>!!t[ml(s,a)]);return i!==void 0?t[ml(s,i)][n]:void 0}function Im(r,t,e){return t[ml(r,e.currentContextId)]}function Me(r,t){let[e,o,s]=Xt(r,t);return[ml(e,t&&t.currentContextId),o,s]}function ml(r,t){return t?`${r}-${t}`:r}function Xt(r,t){if(r==="")return["",0,void 0];let e=t!=null&&t.parseNodeNameCache!=null;if(e){let n=t.parseNodeNameCache.get(r);if(n!=null)return n}let o=r.split(":"),s;if(o.length===1)s=[r,0,void 0];else{let n=o[0],i=o.length===3?o[1]:void 0,a=Number(o[o.length-1]);s=[n,a,i]}return e&&t.parseNodeNameCache.set(r,s),s}function an(r,t,e){let o=d("pad",r,t,e);if(o==="explicit"){o=d("explicitPaddings",r,t,e);let s=[[0,0],[0,0],[0,0],[0,0]];for(let n=0;n<4;n++)s[n][0]=o[n*2],s[n][1]=o[n*2+1];return s}return o}function Ve(r){return r.kept?r:pe(r)}var Nm={};dt(Nm,{json:()=>gR});var gR=[{tfOpName:"Add",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddV2",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddN",category:"arithmetic",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"BiasAdd",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"Sub",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"RealDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Div",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"DivNoNan",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mul",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Maximum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Minimum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Pow",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SquaredDifference",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorMod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var Cm={};dt(Cm,{json:()=>yR});var yR=[{tfOpName:"Abs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan2",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Ceil",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ClipByValue",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"clipValueMin",type:"number"},{start:2,name:"clipValueMax",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Complex",category:"basic_math",inputs:[{start:0,name:"real",type:"tensor"},{start:1,name:"imag",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ComplexAbs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Elu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Exp",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Floor",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Imag",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Neg",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Real",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Prelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"alpha",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu6",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Selu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sigmoid",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Rsqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Square",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sign",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Round",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Expm1",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log1p",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Reciprocal",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Softplus",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Erf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LeakyRelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"alpha",name:"alpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsNan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsFinite",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsInf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var km={};dt(km,{json:()=>xR});var xR=[{tfOpName:"EmptyTensorList",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"maxNumElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"LoopCond",category:"control",inputs:[{start:0,name:"pred",type:"tensor"}]},{tfOpName:"Switch",category:"control",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"pred",type:"tensor"}]},{tfOpName:"Merge",category:"control",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"Enter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"frame_name",name:"frameName",type:"string"},{tfName:"is_constant",name:"isConstant",type:"bool"}]},{tfOpName:"Exit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NextIteration",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayV3",category:"control",inputs:[{start:0,name:"size",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"dynamic_size",name:"dynamicSize",type:"bool"},{tfName:"clear_after_read",name:"clearAfterRead",type:"bool"},{tfName:"identical_element_shapes",name:"identicalElementShapes",type:"bool"},{tfName:"tensor_array_name",name:"name",type:"string"}]},{tfOpName:"TensorArrayWriteV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayReadV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayGatherV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"}]},{tfOpName:"TensorArrayScatterV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArrayConcatV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape_except0",name:"elementShapeExcept0",type:"shape",notSupported:!0}]},{tfOpName:"TensorArraySplitV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"tensor",type:"tensor"},{start:2,name:"lengths",type:"number[]"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArraySizeV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}]},{tfOpName:"TensorArrayCloseV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"}]},{tfOpName:"StatelessIf",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"If",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"StatelessWhile",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"While",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"TensorListScatter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListScatterV2",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"},{start:3,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGather",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListSetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListReserve",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListFromTensor",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListStack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"},{tfName:"num_elements",name:"numElements",type:"dtype"}]},{tfOpName:"TensorListSplit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"},{start:2,name:"lengths",type:"number[]"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcat",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcatV2",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPopBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPushBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListLength",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}]},{tfOpName:"TensorListResize",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"size",type:"number"}]}];var Tm={};dt(Tm,{json:()=>bR});var bR=[{tfOpName:"AvgPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[],notSupported:!0},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPoolWithArgmax",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"include_batch_in_index",name:"includeBatchInIndex",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AvgPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Conv1D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"stride",name:"stride",type:"number"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NWC"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"dilation",name:"dilation",type:"number",defaultValue:1}]},{tfOpName:"Conv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"useCudnnOnGpu",name:"useCudnnOnGpu",type:"bool"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"_FusedConv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"use_cudnn_on_gpu",name:"useCudnnOnGpu",type:"bool",defaultValue:!0},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2}]},{tfOpName:"Conv2DBackpropInput",category:"convolution",inputs:[{start:2,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:0,name:"outputShape",type:"number[]"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]",notSupported:!0}]},{tfOpName:"DepthwiseConv2d",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"DepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"FusedDepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]}]},{tfOpName:"Conv3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"Dilation2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"rates",name:"dilations",type:"number[]"},{tfName:"padding",name:"pad",type:"string"}]}];var Em={};dt(Em,{json:()=>wR});var wR=[{tfOpName:"Fill",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"},{start:1,name:"value",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"LinSpace",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"num",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"OneHot",category:"creation",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"depth",type:"number"},{start:2,name:"onValue",type:"number",defaultValue:1},{start:3,name:"offValue",type:"number",defaultValue:0}],attrs:[{tfName:"axis",name:"axis",type:"number",notSupported:!0},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Ones",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"OnesLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"RandomStandardNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniform",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number",defaultValue:0},{tfName:"maxval",name:"maxval",type:"number",defaultValue:1},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniformInt",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number"},{tfName:"maxval",name:"maxval",type:"number"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Range",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"step",type:"number",defaultValue:0}],attrs:[{tfName:"Tidx",name:"dtype",type:"dtype"}]},{tfOpName:"TruncatedNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"means",name:"mean",type:"number",defaultValue:0},{tfName:"stddev",name:"stdDev",type:"number",defaultValue:1},{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"Zeros",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"ZerosLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Multinomial",category:"creation",inputs:[{start:0,name:"logits",type:"tensor"},{start:1,name:"numSamples",type:"number"}],attrs:[{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number"},{tfName:"T",name:"dtype",type:"dtype"},{tfName:"output_dtype",name:"output_dtype",type:"dtype"}]}];var $m={};dt($m,{json:()=>SR});var SR=[{tfOpName:"NonMaxSuppressionV2",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV3",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV4",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"T_threshold",name:"threshold",type:"dtype",notSupported:!0},{tfName:"pad_to_max_output_size",name:"padToMaxOutputSize",type:"bool"}]},{tfOpName:"NonMaxSuppressionV5",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"},{start:5,name:"softNmsSigma",type:"number"}]},{tfOpName:"Where",category:"dynamic",inputs:[{start:0,name:"condition",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ListDiff",category:"dynamic",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var Dm={};dt(Dm,{json:()=>vR});var vR=[{tfOpName:"LowerBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"TopKV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"k",type:"number"}],attrs:[{tfName:"sorted",name:"sorted",type:"bool"}]},{tfOpName:"UpperBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"Unique",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"UniqueV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]}];var Am={};dt(Am,{json:()=>IR});var IR=[{tfOpName:"PlaceholderWithDefault",category:"graph",inputs:[{start:0,name:"default",type:"tensor"}],attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Placeholder",category:"graph",attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Const",category:"graph"},{tfOpName:"Identity",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IdentityN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Snapshot",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Rank",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Size",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Shape",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"ShapeN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Print",category:"graph",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"data",type:"tensors"}],attrs:[{tfName:"message",name:"message",type:"string"},{tfName:"first_n",name:"firstN",type:"number",notSupported:!0},{tfName:"summarize",name:"summarize",type:"number",defaultValue:3}]},{tfOpName:"NoOp",category:"graph",inputs:[]},{tfOpName:"StopGradient",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"FakeQuantWithMinMaxVars",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"min",name:"min",type:"number"},{tfName:"max",name:"max",type:"number"}]}];var Rm={};dt(Rm,{json:()=>NR});var NR=[{tfOpName:"HashTable",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"HashTableV2",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"LookupTableImport",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableImportV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFind",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFindV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableSize",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"LookupTableSizeV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"InitializeTable",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]},{tfOpName:"InitializeTableV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]}];var _m={};dt(_m,{json:()=>CR});var CR=[{tfOpName:"ResizeBilinear",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ResizeNearestNeighbor",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"CropAndResize",category:"image",inputs:[{start:0,name:"image",type:"tensor"},{start:1,name:"boxes",type:"tensor"},{start:2,name:"boxInd",type:"tensor"},{start:3,name:"cropSize",type:"number[]"}],attrs:[{tfName:"method",name:"method",type:"string"},{tfName:"extrapolation_value",name:"extrapolationValue",type:"number"}]},{tfOpName:"ImageProjectiveTransformV3",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"transforms",type:"tensor"},{start:2,name:"outputShape",type:"number[]"},{start:3,name:"fillValue",type:"number"}],attrs:[{tfName:"interpolation",name:"interpolation",type:"string"},{tfName:"fill_mode",name:"fillMode",type:"string"}]}];var Fm={};dt(Fm,{json:()=>kR});var kR=[{tfOpName:"Equal",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NotEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Greater",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"GreaterEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Less",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LessEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalAnd",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalNot",category:"logical",inputs:[{start:0,name:"a",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalOr",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Select",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SelectV2",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BitwiseAnd",category:"logical",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}]}];var Pm={};dt(Pm,{json:()=>TR});var TR=[{tfOpName:"_FusedMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMulV2",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Transpose",category:"matrices",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"perm",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Einsum",category:"matrices",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"equation",name:"equation",type:"string"},{tfName:"N",name:"n",type:"number",defaultValue:2},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"MatrixBandPart",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"numLower",type:"tensor"},{start:1,name:"numUpper",type:"tensor"}]}];var Om={};dt(Om,{json:()=>ER});var ER=[{tfOpName:"EuclideanNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool",defaultValue:!1}]},{tfOpName:"FusedBatchNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV2",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV3",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"LRN",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"depth_radius",name:"radius",type:"number",defaultValue:5},{tfName:"bias",name:"bias",type:"number",defaultValue:1},{tfName:"alpha",name:"alpha",type:"number",defaultValue:1},{tfName:"beta",name:"beta",type:"number",defaultValue:.5}]},{tfOpName:"Softmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"LogSoftmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]}];var zm={};dt(zm,{json:()=>$R});var $R=[{tfOpName:"Bincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}]},{tfOpName:"DenseBincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}],attrs:[{tfName:"binary_output",name:"binaryOutput",type:"bool"}]},{tfOpName:"Max",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Mean",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Min",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Sum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"All",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Any",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"ArgMax",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"ArgMin",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"Prod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cumprod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]},{tfOpName:"Cumsum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]}];var Lm={};dt(Lm,{json:()=>DR});var DR=[{tfOpName:"ConcatV2",category:"slice_join",inputs:[{start:0,end:-1,name:"tensors",type:"tensors"},{start:-1,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"Concat",category:"slice_join",inputs:[{start:1,end:0,name:"tensors",type:"tensors"},{start:0,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"GatherV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"axis",type:"number",defaultValue:0}],attrs:[{tfName:"batch_dims",name:"batchDims",type:"number",defaultValue:0}]},{tfOpName:"Gather",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",notSupported:!0}]},{tfOpName:"Reverse",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"dims",type:"bool[]"}]},{tfOpName:"ReverseV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}]},{tfOpName:"Slice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"size",type:"number[]"}]},{tfOpName:"StridedSlice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"end",type:"number[]"},{start:3,name:"strides",type:"number[]"}],attrs:[{tfName:"begin_mask",name:"beginMask",type:"number",defaultValue:0},{tfName:"end_mask",name:"endMask",type:"number",defaultValue:0},{tfName:"new_axis_mask",name:"newAxisMask",type:"number",defaultValue:0},{tfName:"ellipsis_mask",name:"ellipsisMask",type:"number",defaultValue:0},{tfName:"shrink_axis_mask",name:"shrinkAxisMask",type:"number",defaultValue:0}]},{tfOpName:"Pack",category:"slice_join",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0}]},{tfOpName:"Unpack",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0},{tfName:"num",name:"num",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Tile",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"reps",type:"number[]"}]},{tfOpName:"Split",category:"slice_join",inputs:[{start:0,name:"axis",type:"number",defaultValue:0},{start:1,name:"x",type:"tensor"}],attrs:[{tfName:"num_split",name:"numOrSizeSplits",type:"number",defaultValue:1}]},{tfOpName:"SplitV",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"numOrSizeSplits",type:"number[]"},{start:2,name:"axis",type:"number",defaultValue:0}]},{tfOpName:"ScatterNd",category:"slice_join",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"shape",type:"number[]"}]},{tfOpName:"GatherNd",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}]},{tfOpName:"SparseToDense",category:"slice_join",inputs:[{start:0,name:"sparseIndices",type:"tensor"},{start:1,name:"outputShape",type:"number[]"},{start:2,name:"sparseValues",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",defaultValue:!1,notSupported:!0}]},{tfOpName:"TensorScatterUpdate",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"values",type:"tensor"}]}];var Bm={};dt(Bm,{json:()=>AR});var AR=[{tfOpName:"SparseFillEmptyRows",category:"sparse",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"denseShape",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}]},{tfOpName:"SparseReshape",category:"sparse",inputs:[{start:0,name:"inputIndices",type:"tensor"},{start:1,name:"inputShape",type:"tensor"},{start:2,name:"newShape",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SparseSegmentMean",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]},{tfOpName:"SparseSegmentSum",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]}];var Mm={};dt(Mm,{json:()=>RR});var RR=[{tfOpName:"FFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"RFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]},{tfOpName:"IRFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]}];var Vm={};dt(Vm,{json:()=>_R});var _R=[{tfOpName:"StaticRegexReplace",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"pattern",name:"pattern",type:"string"},{tfName:"rewrite",name:"rewrite",type:"string"},{tfName:"replace_global",name:"replaceGlobal",type:"bool"}]},{tfOpName:"StringNGrams",category:"string",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"dataSplits",type:"tensor"}],attrs:[{tfName:"separator",name:"separator",type:"string"},{tfName:"ngram_widths",name:"nGramWidths",type:"number[]"},{tfName:"left_pad",name:"leftPad",type:"string"},{tfName:"right_pad",name:"rightPad",type:"string"},{tfName:"pad_width",name:"padWidth",type:"number"},{tfName:"preserve_short_sequences",name:"preserveShortSequences",type:"bool"}],outputs:["ngrams","ngrams_splits"]},{tfOpName:"StringSplit",category:"string",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"delimiter",type:"tensor"}],attrs:[{tfName:"skip_empty",name:"skipEmpty",type:"bool"}],outputs:["indices","values","shape"]},{tfOpName:"StringToHashBucketFast",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"num_buckets",name:"numBuckets",type:"number"}]}];var Wm={};dt(Wm,{json:()=>FR});var FR=[{tfOpName:"Cast",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"SrcT",name:"sdtype",type:"dtype",notSupported:!0},{tfName:"DstT",name:"dtype",type:"dtype"}]},{tfOpName:"ExpandDims",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"MirrorPad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"mode",name:"mode",type:"string"}]},{tfOpName:"Pad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"constant_value",name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"PadV2",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"},{start:2,name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"Reshape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"EnsureShape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"Squeeze",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"axis",tfDeprecatedName:"squeeze_dims",name:"axis",type:"number[]"}]},{tfOpName:"SpaceToBatchND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"paddings",type:"number[]"}]},{tfOpName:"BatchToSpaceND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"crops",type:"number[]"}]},{tfOpName:"DepthToSpace",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"block_size",name:"blockSize",type:"number"},{tfName:"data_format",name:"dataFormat",type:"string"}]},{tfOpName:"BroadcastTo",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}],attrs:[]},{tfOpName:"BroadcastArgs",category:"transformation",inputs:[{start:0,name:"s0",type:"tensor"},{start:1,name:"s1",type:"tensor"}],attrs:[]}];var un=class{static get Instance(){return this._instance||(this._instance=new this)}constructor(){let t=[Nm,Cm,km,Tm,Em,$m,Dm,Am,Rm,_m,Fm,Pm,Om,zm,Lm,Bm,Mm,Vm,Wm],e=[].concat(...t.map(o=>o.json));this.opMappers=e.reduce((o,s)=>(o[s.tfOpName]=s,o),{})}transformGraph(t,e={}){let o=t.node,s=[],n=[],i=[],a=o.reduce((b,y)=>(b[y.name]=this.mapNode(y),y.op.startsWith("Placeholder")?s.push(b[y.name]):y.op==="Const"?n.push(b[y.name]):(y.input==null||y.input.length===0)&&i.push(b[y.name]),b),{}),u=[],p=[],l={},c={};e!=null&&(l=this.mapSignatureEntries(e.inputs),c=this.mapSignatureEntries(e.outputs));let m=Object.keys(a);m.forEach(b=>{let y=a[b];y.inputNames.forEach((I,C)=>{let[N,,k]=Me(I),E=a[N];if(E.outputs!=null){let R=E.outputs.indexOf(k);if(R!==-1){let P=`${N}:${R}`;y.inputNames[C]=P}}y.inputs.push(E),E.children.push(y)})}),Object.keys(c).length===0?m.forEach(b=>{let y=a[b];y.children.length===0&&p.push(y)}):Object.keys(c).forEach(b=>{let[y]=Me(b),I=a[y];I!=null&&(I.signatureKey=c[b],p.push(I))}),Object.keys(l).length>0?Object.keys(l).forEach(b=>{let[y]=Me(b),I=a[y];I&&(I.signatureKey=l[b],u.push(I))}):u=s;let f={};t.library!=null&&t.library.function!=null&&(f=t.library.function.reduce((b,y)=>(b[y.signature.name]=this.mapFunction(y),b),{}));let h={nodes:a,inputs:u,outputs:p,weights:n,placeholders:s,signature:e,functions:f};return i.length>0&&(h.initNodes=i),h}mapSignatureEntries(t){return Object.keys(t||{}).reduce((e,o)=>(e[t[o].name]=o,e),{})}mapNode(t){let e=cl(t.op)||this.opMappers[t.op]||{};t.attr==null&&(t.attr={});let o={name:t.name,op:t.op,category:e.category,inputNames:(t.input||[]).map(s=>s.startsWith("^")?s.slice(1):s),inputs:[],children:[],inputParams:{},attrParams:{},rawAttrs:t.attr,outputs:e.outputs};return e.inputs!=null&&(o.inputParams=e.inputs.reduce((s,n)=>(s[n.name]={type:n.type,inputIndexStart:n.start,inputIndexEnd:n.end},s),{})),e.attrs!=null&&(o.attrParams=e.attrs.reduce((s,n)=>{let i=n.type,a;switch(n.type){case"string":a=fl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=fl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"string[]":a=wl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=wl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"number":a=hl(t.attr,n.tfName,n.defaultValue||0),a===void 0&&n.tfDeprecatedName&&(a=hl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"number[]":a=bl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=bl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"bool":a=dl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=dl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"bool[]":a=vl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=vl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"shape":a=xl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=xl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"shape[]":a=Sl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=Sl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"dtype":a=gl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=gl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"dtype[]":a=yl(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=yl(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"func":a=l2(t.attr,n.tfName,n.defaultValue),a===void 0&&n.tfDeprecatedName&&(a=l2(t.attr,n.tfDeprecatedName,n.defaultValue));break;case"tensor":case"tensors":break;default:throw new Error(`Unsupported param type: ${n.type} for op: ${t.op}`)}return s[n.name]={value:a,type:i},s},{})),o}mapFunction(t){let e=t.nodeDef,o=[],s=[],n={};e!=null&&(n=e.reduce((c,m)=>(c[m.name]=this.mapNode(m),m.op==="Const"&&s.push(c[m.name]),c),{}));let i=[],a=[];t.signature.inputArg.forEach(c=>{let[m]=Me(c.name),f={name:m,op:"Placeholder",inputs:[],inputNames:[],category:"graph",inputParams:{},attrParams:{dtype:{value:Um(c.type),type:"dtype"}},children:[]};f.signatureKey=c.name,i.push(f),n[m]=f}),Object.keys(n).forEach(c=>{let m=n[c];m.inputNames.forEach((f,h)=>{let[b,,y]=Me(f),I=n[b];if(I.outputs!=null){let C=I.outputs.indexOf(y);if(C!==-1){let N=`${b}:${C}`;m.inputNames[h]=N}}m.inputs.push(I),I.children.push(m)})});let p=t.ret;t.signature.outputArg.forEach(c=>{let[m,f]=Me(p[c.name]),h=n[m];h!=null&&(h.defaultOutput=f,a.push(h))});let l=this.mapArgsToSignature(t);return{nodes:n,inputs:i,outputs:a,weights:s,placeholders:o,signature:l}}mapArgsToSignature(t){return{methodName:t.signature.name,inputs:t.signature.inputArg.reduce((e,o)=>(e[o.name]=this.mapArgToTensorInfo(o),e),{}),outputs:t.signature.outputArg.reduce((e,o)=>(e[o.name]=this.mapArgToTensorInfo(o,t.ret),e),{})}}mapArgToTensorInfo(t,e){let o=t.name;return e!=null&&(o=e[o]),{name:o,dtype:t.type}}};function PR(r){let t=B().global;if(typeof t.atob<"u")return t.atob(r);if(typeof Buffer<"u")return new Buffer(r,"base64").toString();throw new Error("Unable to decode base64 in this environment. Missing built-in atob() or Buffer()")}function c2(r,t){let e=Array.isArray(r)?String.fromCharCode.apply(null,r):PR(r);return t?e:e.toLowerCase()}function fl(r,t,e,o=!1){let s=r[t];return s!=null?c2(s.s,o):e}function dl(r,t,e){let o=r[t];return o?o.b:e}function hl(r,t,e){let o=r[t]||{},s=o.i!=null?o.i:o.f!=null?o.f:e;return typeof s=="number"?s:parseInt(s,10)}function Um(r){switch(typeof r=="string"&&(r=se[r]),r){case se.DT_FLOAT:case se.DT_HALF:return"float32";case se.DT_INT32:case se.DT_INT64:case se.DT_INT8:case se.DT_UINT8:return"int32";case se.DT_BOOL:return"bool";case se.DT_DOUBLE:return"float32";case se.DT_STRING:return"string";case se.DT_COMPLEX64:case se.DT_COMPLEX128:return"complex64";default:return null}}function l2(r,t,e){let o=r[t];return o&&o.func?o.func.name:e}function gl(r,t,e){let o=r[t];return o&&o.type?Um(o.type):e}function yl(r,t,e){let o=r[t];return o&&o.list&&o.list.type?o.list.type.map(s=>Um(s)):e}function m2(r){if(!r.unknownRank)return r.dim!=null?r.dim.map(t=>typeof t.size=="number"?t.size:parseInt(t.size,10)):[]}function xl(r,t,e){let o=r[t];return o&&o.shape?m2(o.shape):e}function bl(r,t,e){let o=r[t];return o?((o.list.f&&o.list.f.length?o.list.f:o.list.i)||[]).map(s=>typeof s=="number"?s:parseInt(s,10)):e}function wl(r,t,e,o=!1){let s=r[t];return s&&s.list&&s.list.s?s.list.s.map(n=>c2(n,o)):e}function Sl(r,t,e){let o=r[t];return o&&o.list&&o.list.shape?o.list.shape.map(s=>m2(s)):e}function vl(r,t,e){let o=r[t];return o&&o.list&&o.list.b?o.list.b:e}var Il=class{constructor(t,e,o){this.node=t,this.tensorMap=e,this.context=o,this.inputs=[],this.attrs={},this.inputs=t.inputNames.map(s=>this.getInput(s)),t.rawAttrs!=null&&(this.attrs=Object.keys(t.rawAttrs).reduce((s,n)=>(s[n]=this.getAttr(n),s),{}))}getInput(t){return $t(t,this.tensorMap,this.context)}getAttr(t,e){let o=this.node.rawAttrs[t];if(o.tensor!=null)return $t(t,this.tensorMap,this.context);if(o.i!=null||o.f!=null)return hl(this.node.rawAttrs,t,e);if(o.s!=null)return fl(this.node.rawAttrs,t,e);if(o.b!=null)return dl(this.node.rawAttrs,t,e);if(o.shape!=null)return xl(this.node.rawAttrs,t,e);if(o.type!=null)return gl(this.node.rawAttrs,t,e);if(o.list!=null){if(o.list.i!=null||o.list.f!=null)return bl(this.node.rawAttrs,t,e);if(o.list.s!=null)return wl(this.node.rawAttrs,t,e);if(o.list.shape!=null)return Sl(this.node.rawAttrs,t,e);if(o.list.b!=null)return vl(this.node.rawAttrs,t,e);if(o.list.type!=null)return yl(this.node.rawAttrs,t,e)}return e}};var at={};dt(at,{OP_SCOPE_SUFFIX:()=>oc,abs:()=>Ft,acos:()=>Ed,acosh:()=>$d,add:()=>q,addN:()=>Dd,all:()=>Rd,any:()=>Fd,argMax:()=>Pd,argMin:()=>Od,asin:()=>zd,asinh:()=>Ld,atan:()=>Bd,atan2:()=>Md,atanh:()=>Vd,avgPool:()=>Ea,avgPool3d:()=>Gd,basicLSTMCell:()=>Hd,batchNorm:()=>Ir,batchNorm2d:()=>Kd,batchNorm3d:()=>jd,batchNorm4d:()=>Xd,batchToSpaceND:()=>$a,bincount:()=>Da,bitwiseAnd:()=>Yd,booleanMaskAsync:()=>WC,broadcastArgs:()=>Qd,broadcastTo:()=>Nr,buffer:()=>Z,cast:()=>pt,ceil:()=>Zd,clipByValue:()=>Jd,clone:()=>pe,complex:()=>Zt,concat:()=>ht,concat1d:()=>th,concat2d:()=>eh,concat3d:()=>rh,concat4d:()=>oh,conv1d:()=>sh,conv2d:()=>Cr,conv2dTranspose:()=>nh,conv3d:()=>ih,conv3dTranspose:()=>uh,cos:()=>lh,cosh:()=>ch,cosineWindow:()=>Ks,cumprod:()=>mh,cumsum:()=>fh,denseBincount:()=>dh,depthToSpace:()=>hh,depthwiseConv2d:()=>Jo,diag:()=>gh,dilation2d:()=>yh,div:()=>ot,divNoNan:()=>bh,dot:()=>wh,dropout:()=>tk,einsum:()=>Tr,elu:()=>Fa,enclosingPowerOfTwo:()=>Nc,ensureShape:()=>vh,equal:()=>_a,erf:()=>Nh,euclideanNorm:()=>Ah,exp:()=>Ee,expandDims:()=>ze,expm1:()=>Rh,eye:()=>Oa,fft:()=>rs,fill:()=>Xe,floor:()=>za,floorDiv:()=>ka,fused:()=>Cc,gather:()=>La,gatherND:()=>ZC,greater:()=>Jr,greaterEqual:()=>Ba,ifft:()=>no,imag:()=>$r,image:()=>sT,inTopKAsync:()=>rk,irfft:()=>au,isFinite:()=>_h,isInf:()=>Fh,isNaN:()=>Ph,leakyRelu:()=>Ma,less:()=>Gs,lessEqual:()=>ts,linalg:()=>nT,linspace:()=>Oh,localResponseNormalization:()=>Lh,log:()=>lr,log1p:()=>Wa,logSigmoid:()=>Mh,logSoftmax:()=>Vh,logSumExp:()=>Ha,logicalAnd:()=>to,logicalNot:()=>qa,logicalOr:()=>Ka,logicalXor:()=>Wh,losses:()=>iT,lowerBound:()=>Uh,matMul:()=>lt,max:()=>Ye,maxPool:()=>Xa,maxPool3d:()=>Gh,maxPoolWithArgmax:()=>Hh,maximum:()=>Ya,mean:()=>eo,meshgrid:()=>qh,min:()=>Us,minimum:()=>ro,mirrorPad:()=>Kh,mod:()=>Xh,moments:()=>Yh,movingAverage:()=>HC,mul:()=>O,multiRNNCell:()=>Qh,multinomial:()=>Zh,neg:()=>Lt,norm:()=>Zr,notEqual:()=>Qa,oneHot:()=>Jh,ones:()=>Qe,onesLike:()=>tg,op:()=>x,outerProduct:()=>eg,pad:()=>Ze,pad1d:()=>rg,pad2d:()=>og,pad3d:()=>sg,pad4d:()=>ng,pool:()=>ig,pow:()=>pr,prelu:()=>Ja,print:()=>Ca,prod:()=>ag,raggedGather:()=>ug,raggedRange:()=>pg,raggedTensorToTensor:()=>lg,rand:()=>cg,randomGamma:()=>Eg,randomNormal:()=>su,randomStandardNormal:()=>$g,randomUniform:()=>es,randomUniformInt:()=>Dg,range:()=>Dr,real:()=>cr,reciprocal:()=>Ag,relu:()=>Ar,relu6:()=>nu,reshape:()=>$,reverse:()=>be,reverse1d:()=>Rg,reverse2d:()=>_g,reverse3d:()=>Fg,reverse4d:()=>Pg,rfft:()=>os,round:()=>iu,rsqrt:()=>Og,scalar:()=>j,scatterND:()=>KC,searchSorted:()=>Hs,selu:()=>zg,separableConv2d:()=>Lg,setdiff1dAsync:()=>Bg,sigmoid:()=>je,sign:()=>Mg,signal:()=>oT,sin:()=>Wg,sinh:()=>Ug,slice:()=>st,slice1d:()=>Gg,slice2d:()=>Hg,slice3d:()=>qg,slice4d:()=>Kg,softmax:()=>jg,softplus:()=>Ua,spaceToBatchND:()=>Za,sparse:()=>aT,sparseToDense:()=>YC,spectral:()=>rT,split:()=>mr,sqrt:()=>te,square:()=>Pt,squaredDifference:()=>uu,squeeze:()=>ss,stack:()=>jt,step:()=>pu,stridedSlice:()=>Yg,string:()=>uT,sub:()=>K,sum:()=>ct,tan:()=>Zg,tanh:()=>Ws,tensor:()=>Ut,tensor1d:()=>Ot,tensor2d:()=>Rr,tensor3d:()=>Jg,tensor4d:()=>ty,tensor5d:()=>ey,tensor6d:()=>ry,tensorScatterUpdate:()=>ny,tile:()=>Er,topk:()=>iy,transpose:()=>mu,truncatedNormal:()=>ay,unique:()=>uy,unsortedSegmentSum:()=>py,unstack:()=>we,upperBound:()=>ly,variable:()=>cy,where:()=>xe,whereAsync:()=>cu,zeros:()=>$e,zerosLike:()=>Dt});var f2=(r,t,e,o=at)=>{switch(r.op){case"BiasAdd":case"AddV2":case"Add":return[o.add(d("a",r,t,e),d("b",r,t,e))];case"AddN":return[o.addN(d("tensors",r,t,e))];case"FloorMod":case"Mod":return[o.mod(d("a",r,t,e),d("b",r,t,e))];case"Mul":return[o.mul(d("a",r,t,e),d("b",r,t,e))];case"RealDiv":case"Div":return[o.div(d("a",r,t,e),d("b",r,t,e))];case"DivNoNan":return[o.divNoNan(d("a",r,t,e),d("b",r,t,e))];case"FloorDiv":return[o.floorDiv(d("a",r,t,e),d("b",r,t,e))];case"Sub":return[o.sub(d("a",r,t,e),d("b",r,t,e))];case"Minimum":return[o.minimum(d("a",r,t,e),d("b",r,t,e))];case"Maximum":return[o.maximum(d("a",r,t,e),d("b",r,t,e))];case"Pow":return[o.pow(d("a",r,t,e),d("b",r,t,e))];case"SquaredDifference":return[o.squaredDifference(d("a",r,t,e),d("b",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var d2=(r,t,e,o=at)=>{switch(r.op){case"Abs":case"ComplexAbs":return[o.abs(d("x",r,t,e))];case"Acos":return[o.acos(d("x",r,t,e))];case"Acosh":return[o.acosh(d("x",r,t,e))];case"Asin":return[o.asin(d("x",r,t,e))];case"Asinh":return[o.asinh(d("x",r,t,e))];case"Atan":return[o.atan(d("x",r,t,e))];case"Atan2":return[o.atan2(d("x",r,t,e),d("y",r,t,e))];case"Atanh":return[o.atanh(d("x",r,t,e))];case"Ceil":return[o.ceil(d("x",r,t,e))];case"Complex":return[o.complex(d("real",r,t,e),d("imag",r,t,e))];case"Cos":return[o.cos(d("x",r,t,e))];case"Cosh":return[o.cosh(d("x",r,t,e))];case"Elu":return[o.elu(d("x",r,t,e))];case"Erf":return[o.erf(d("x",r,t,e))];case"Exp":return[o.exp(d("x",r,t,e))];case"Expm1":return[o.expm1(d("x",r,t,e))];case"Floor":return[o.floor(d("x",r,t,e))];case"Log":return[o.log(d("x",r,t,e))];case"Log1p":return[o.log1p(d("x",r,t,e))];case"Imag":return[o.imag(d("x",r,t,e))];case"Neg":return[o.neg(d("x",r,t,e))];case"Reciprocal":return[o.reciprocal(d("x",r,t,e))];case"Real":return[o.real(d("x",r,t,e))];case"Relu":return[o.relu(d("x",r,t,e))];case"Round":return[o.round(d("x",r,t,e))];case"Selu":return[o.selu(d("x",r,t,e))];case"Sigmoid":return[o.sigmoid(d("x",r,t,e))];case"Sin":return[o.sin(d("x",r,t,e))];case"Sign":return[o.sign(d("x",r,t,e))];case"Sinh":return[o.sinh(d("x",r,t,e))];case"Softplus":return[o.softplus(d("x",r,t,e))];case"Sqrt":return[o.sqrt(d("x",r,t,e))];case"Square":return[o.square(d("x",r,t,e))];case"Tanh":return[o.tanh(d("x",r,t,e))];case"Tan":return[o.tan(d("x",r,t,e))];case"ClipByValue":return[o.clipByValue(d("x",r,t,e),d("clipValueMin",r,t,e),d("clipValueMax",r,t,e))];case"Relu6":return[o.relu6(d("x",r,t,e))];case"Rsqrt":return[o.rsqrt($t(r.inputNames[0],t,e))];case"LeakyRelu":return[o.leakyRelu(d("x",r,t,e),d("alpha",r,t,e))];case"Prelu":return[o.prelu(d("x",r,t,e),d("alpha",r,t,e))];case"IsNan":return[o.isNaN($t(r.inputNames[0],t,e))];case"IsInf":return[o.isInf($t(r.inputNames[0],t,e))];case"IsFinite":return[o.isFinite($t(r.inputNames[0],t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function de(r,t,e=""){if(!(typeof r=="number"||typeof t=="number")){S.assert(r.length===t.length,()=>e+` Shapes ${r} and ${t} must match`);for(let o=0;o<r.length;o++){let s=r[o],n=t[o];S.assert(s<0||n<0||s===n,()=>e+` Shapes ${r} and ${t} must match`)}}}function h2(r){return!(typeof r=="number"||r.some(t=>t<0))}function bs(r,t,e){let o=Nl(r,e),s=!h2(o);if(s&&t.length===0)throw new Error(`Tried to calculate elements of an empty list with non-fully-defined elementShape: ${o}`);if(s&&t.forEach(n=>{o=Nl(n.shape,o)}),!h2(o))throw new Error(`Non-fully-defined elementShape: ${o}`);return o}function Nl(r,t){if(typeof r=="number")return t;if(typeof t=="number")return r;if(r.length!==t.length)throw new Error(`Incompatible ranks during merge: ${r} vs. ${t}`);let e=[];for(let o=0;o<r.length;++o){let s=r[o],n=t[o];if(s>=0&&n>=0&&s!==n)throw new Error(`Incompatible shape during merge: ${r} vs. ${t}`);e[o]=s>=0?s:n}return e}var Cl=class{constructor(t,e,o,s,n,i,a){this.name=t,this.dtype=e,this.maxSize=o,this.elementShape=s,this.identicalElementShapes=n,this.dynamicSize=i,this.clearAfterRead=a,this.tensors=[],this.closed_=!1,this.idTensor=j(0),Jt(this.idTensor)}get id(){return this.idTensor.id}get closed(){return this.closed_}clearAndClose(t){this.tensors.forEach(e=>{(t==null||!t.has(e.tensor.id))&&e.tensor.dispose()}),this.tensors=[],this.closed_=!0,this.idTensor.dispose()}size(){return this.tensors.length}read(t){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(t<0||t>=this.size())throw new Error(`Tried to read from index ${t}, but array size is: ${this.size()}`);let e=this.tensors[t];if(e.cleared)throw new Error(`TensorArray ${this.name}: Could not read index ${t} twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?).`);return this.clearAfterRead&&(e.cleared=!0),e.read=!0,e.tensor}readMany(t){return t.map(e=>this.read(e))}write(t,e){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(t<0||!this.dynamicSize&&t>=this.maxSize)throw new Error(`Tried to write to index ${t}, but array is not resizeable and size is: ${this.maxSize}`);let o=this.tensors[t]||{};if(e.dtype!==this.dtype)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${t},
          because the value dtype is ${e.dtype}, but TensorArray dtype is ${this.dtype}.`);if(this.size()===0&&(this.elementShape==null||this.elementShape.length===0)&&(this.elementShape=e.shape),de(this.elementShape,e.shape,`TensorArray ${this.name}: Could not write to TensorArray index ${t}.`),o.read)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${t}, because it has already been read.`);if(o.written)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${t}, because it has already been written.`);o.tensor=e,Jt(e),o.written=!0,this.tensors[t]=o}writeMany(t,e){if(t.length!==e.length)throw new Error(`TensorArray ${this.name}: could not write multiple tensors,because the index size: ${t.length} is not the same as tensors size: ${e.length}.`);t.forEach((o,s)=>this.write(o,e[s]))}gather(t,e){if(e&&e!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but gather requested dtype ${e}`);if(t)t=t.slice(0,this.size());else{t=[];for(let s=0;s<this.size();s++)t.push(s)}if(t.length===0)return Ut([],[0].concat(this.elementShape));let o=this.readMany(t);return de(this.elementShape,o[0].shape,"TensorArray shape mismatch: "),jt(o,0)}concat(t){if(t&&t!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but concat requested dtype ${t}`);if(this.size()===0)return Ut([],[0].concat(this.elementShape));let e=[];for(let s=0;s<this.size();s++)e.push(s);let o=this.readMany(e);return de(this.elementShape,o[0].shape,`TensorArray shape mismatch: tensor array shape (${this.elementShape}) vs first tensor shape (${o[0].shape})`),ht(o,0)}scatter(t,e){if(e.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${e.dtype}`);if(t.length!==e.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${t.length} vs. ${e.shape[0]}`);let o=Math.max(...t);if(!this.dynamicSize&&o>=this.maxSize)throw new Error(`Max index must be < array size (${o}  vs. ${this.maxSize})`);this.writeMany(t,we(e,0))}split(t,e){if(e.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${e.dtype}`);let o=0,s=t.map(u=>(o+=u,o));if(o!==e.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${o}, and tensor's shape is: ${e.shape}`);if(!this.dynamicSize&&t.length!==this.maxSize)throw new Error(`TensorArray's size is not equal to the size of lengths (${this.maxSize} vs. ${t.length}), and the TensorArray is not marked as dynamically resizeable`);let n=o===0?0:e.size/o,i=[];Q(()=>{e=$(e,[1,o,n]);for(let u=0;u<t.length;++u){let l=[0,u===0?0:s[u-1],0],c=[1,t[u],n];i[u]=$(st(e,l,c),this.elementShape)}return i});let a=[];for(let u=0;u<t.length;u++)a[u]=u;this.writeMany(a,i)}};var ws=class r{get id(){return this.idTensor.id}constructor(t,e,o,s=-1){this.tensors=t,this.elementShape=e,this.elementDtype=o,t?.forEach(n=>{if(o!==n.dtype)throw new Error(`Invalid data types; op elements ${o}, but list elements ${n.dtype}`);de(e,n.shape,"TensorList shape mismatch: "),Jt(n)}),this.idTensor=j(0),this.maxNumElements=s,Jt(this.idTensor)}copy(){return new r([...this.tensors],this.elementShape,this.elementDtype)}clearAndClose(t){this.tensors.forEach(e=>{(t==null||!t.has(e.id))&&e.dispose()}),this.tensors.length=0,this.idTensor.dispose()}size(){return this.tensors.length}stack(t,e,o=-1){if(e!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e}, but list elements ${this.elementDtype}`);if(o!==-1&&this.tensors.length!==o)throw new Error(`Operation expected a list with ${o} elements but got a list with ${this.tensors.length} elements.`);de(t,this.elementShape,"TensorList shape mismatch: ");let s=bs(this.elementShape,this.tensors,t);return Q(()=>{let n=this.tensors.map(i=>$(i,s));return jt(n,0)})}popBack(t,e){if(e!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e}, but list elements ${this.elementDtype}`);if(this.size()===0)throw new Error("Trying to pop from an empty list.");let o=bs(this.elementShape,this.tensors,t),s=this.tensors.pop();return s.kept=!1,de(s.shape,t,"TensorList shape mismatch: "),$(s,o)}pushBack(t){if(t.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t.dtype}, but list elements ${this.elementDtype}`);if(de(t.shape,this.elementShape,"TensorList shape mismatch: "),this.maxNumElements===this.size())throw new Error("Trying to push element into a full list.");Jt(t),this.tensors.push(t)}resize(t){if(t<0)throw new Error(`TensorListResize expects size to be non-negative. Got: ${t}`);if(this.maxNumElements!==-1&&t>this.maxNumElements)throw new Error(`TensorListResize input size ${t} is greater maxNumElement ${this.maxNumElements}.`);let e=new r([],this.elementShape,this.elementDtype,this.maxNumElements);e.tensors.length=t;for(let o=0;o<Math.min(this.tensors.length,t);++o)e.tensors[o]=this.tensors[o];return e}getItem(t,e,o){if(o!==this.elementDtype)throw new Error(`Invalid data types; op elements ${o}, but list elements ${this.elementDtype}`);if(t<0||t>this.tensors.length)throw new Error(`Trying to access element ${t} in a list with ${this.tensors.length} elements.`);if(this.tensors[t]==null)throw new Error(`element at index ${t} is null.`);de(this.tensors[t].shape,e,"TensorList shape mismatch: ");let s=bs(this.elementShape,this.tensors,e);return $(this.tensors[t],s)}setItem(t,e){if(e.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e.dtype}, but list elements ${this.elementDtype}`);if(t<0||this.maxNumElements!==-1&&t>=this.maxNumElements)throw new Error(`Trying to set element ${t} in a list with max ${this.maxNumElements} elements.`);de(this.elementShape,e.shape,"TensorList shape mismatch: "),Jt(e),this.tensors[t]!=null&&(this.tensors[t].kept=!1),this.tensors[t]=e}gather(t,e,o){if(e!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e}, but list elements ${this.elementDtype}`);de(this.elementShape,o,"TensorList shape mismatch: "),t=t.slice(0,this.size());let s=bs(this.elementShape,this.tensors,o);return t.length===0?Ut([],[0].concat(s)):Q(()=>{let n=t.map(i=>$(this.tensors[i],s));return jt(n,0)})}concat(t,e){if(t&&t!==this.elementDtype)throw new Error(`TensorList dtype is ${this.elementDtype} but concat requested dtype ${t}`);de(this.elementShape,e,"TensorList shape mismatch: ");let o=bs(this.elementShape,this.tensors,e);return this.size()===0?Ut([],[0].concat(o)):Q(()=>{let s=this.tensors.map(n=>$(n,o));return ht(s,0)})}};function g2(r,t,e){let o=r.dtype;if(r.shape.length<1)throw new Error(`Tensor must be at least a vector, but saw shape: ${r.shape}`);if(r.dtype!==e)throw new Error(`Invalid data types; op elements ${r.dtype}, but list elements ${e}`);let s=r.shape.slice(1);de(s,t,"TensorList shape mismatch: ");let n=we(r);return new ws(n,t,o)}function y2(r,t,e,o){return new ws([],r,t,o)}function x2(r,t,e,o){if(t.length!==r.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${t.length} vs. ${r.shape[0]}`);let s=Math.max(...t);if(o!=null&&o!==-1&&s>=o)throw new Error(`Max index must be < array size (${s}  vs. ${o})`);let n=new ws([],e,r.dtype,o),i=we(r,0);return t.forEach((a,u)=>{n.setItem(a,i[u])}),n}function b2(r,t,e){let o=0,s=t.map(l=>(o+=l,o));if(o!==r.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${o}, and tensor's shape is: ${r.shape}`);let n=r.shape.slice(1),i=Nl(n,e),a=o===0?0:r.size/o,u=Q(()=>{let l=[];r=$(r,[1,o,a]);for(let c=0;c<t.length;++c){let f=[0,c===0?0:s[c-1],0],h=[1,t[c],a];l[c]=$(st(r,f,h),i)}return r.dispose(),l}),p=new ws([],e,r.dtype,t.length);for(let l=0;l<u.length;l++)p.setItem(l,u[l]);return p}var w2=async(r,t,e)=>{switch(r.op){case"If":case"StatelessIf":{let o=d("thenBranch",r,t,e),s=d("elseBranch",r,t,e),n=d("cond",r,t,e),i=d("args",r,t,e);return(await n.data())[0]?e.functionMap[o].executeFunctionAsync(i,e.tensorArrayMap,e.tensorListMap):e.functionMap[s].executeFunctionAsync(i,e.tensorArrayMap,e.tensorListMap)}case"While":case"StatelessWhile":{let o=d("body",r,t,e),s=d("cond",r,t,e),n=d("args",r,t,e),i=await e.functionMap[s].executeFunctionAsync(n,e.tensorArrayMap,e.tensorListMap),a=n.map(l=>l.id),u=await i[0].data();i.forEach(l=>{!l.kept&&a.indexOf(l.id)===-1&&l.dispose()});let p=n;for(;u[0];){let l=p;p=await e.functionMap[o].executeFunctionAsync(p,e.tensorArrayMap,e.tensorListMap);let c=p.map(f=>f.id);l.forEach(f=>{!f.kept&&a.indexOf(f.id)===-1&&c.indexOf(f.id)===-1&&f.dispose()});let m=await e.functionMap[s].executeFunctionAsync(p,e.tensorArrayMap,e.tensorListMap);u=await m[0].data(),m.forEach(f=>{!f.kept&&a.indexOf(f.id)===-1&&c.indexOf(f.id)===-1&&f.dispose()})}return p}case"LoopCond":{let o=d("pred",r,t,e);return[Ve(o)]}case"Switch":{let o=d("pred",r,t,e),s=d("data",r,t,e);return s.kept||(s=Ve(s)),(await o.data())[0]?[void 0,s]:[s,void 0]}case"Merge":{let o=r.inputNames.find(s=>$t(s,t,e)!==void 0);if(o){let s=$t(o,t,e);return[Ve(s)]}return}case"Enter":{let o=d("frameName",r,t,e),s=d("tensor",r,t,e);return e.enterFrame(o),[Ve(s)]}case"Exit":{let o=d("tensor",r,t,e);return e.exitFrame(),[Ve(o)]}case"NextIteration":{let o=d("tensor",r,t,e);return e.nextIteration(),[Ve(o)]}case"TensorArrayV3":{let o=d("size",r,t,e),s=d("dtype",r,t,e),n=d("elementShape",r,t,e),i=d("dynamicSize",r,t,e),a=d("clearAfterRead",r,t,e),u=d("identicalElementShapes",r,t,e),p=d("name",r,t,e),l=new Cl(p,s,o,n,u,i,a);return e.addTensorArray(l),[l.idTensor,j(1)]}case"TensorArrayWriteV3":{let o=d("tensorArrayId",r,t,e),s=d("index",r,t,e),n=d("tensor",r,t,e),i=e.getTensorArray(o.id);return i.write(s,n),[i.idTensor]}case"TensorArrayReadV3":{let o=d("tensorArrayId",r,t,e),s=d("index",r,t,e);return[e.getTensorArray(o.id).read(s)]}case"TensorArrayGatherV3":{let o=d("tensorArrayId",r,t,e),s=d("indices",r,t,e),n=d("dtype",r,t,e);return[e.getTensorArray(o.id).gather(s,n)]}case"TensorArrayScatterV3":{let o=d("tensorArrayId",r,t,e),s=d("indices",r,t,e),n=d("tensor",r,t,e),i=e.getTensorArray(o.id);return i.scatter(s,n),[i.idTensor]}case"TensorArrayConcatV3":{let o=d("tensorArrayId",r,t,e),s=e.getTensorArray(o.id),n=d("dtype",r,t,e);return[s.concat(n)]}case"TensorArraySplitV3":{let o=d("tensorArrayId",r,t,e),s=d("tensor",r,t,e),n=d("lengths",r,t,e),i=e.getTensorArray(o.id);return i.split(n,s),[i.idTensor]}case"TensorArraySizeV3":{let o=d("tensorArrayId",r,t,e),s=e.getTensorArray(o.id);return[j(s.size(),"int32")]}case"TensorArrayCloseV3":{let o=d("tensorArrayId",r,t,e),s=e.getTensorArray(o.id);return s.clearAndClose(),[s.idTensor]}case"TensorListSetItem":{let o=d("tensorListId",r,t,e),s=d("index",r,t,e),n=d("tensor",r,t,e),i=e.getTensorList(o.id);return i.setItem(s,n),[i.idTensor]}case"TensorListGetItem":{let o=d("tensorListId",r,t,e),s=d("index",r,t,e),n=d("elementShape",r,t,e),i=d("elementDType",r,t,e);return[e.getTensorList(o.id).getItem(s,n,i)]}case"TensorListScatterV2":case"TensorListScatter":{let o=d("indices",r,t,e),s=d("tensor",r,t,e),n=d("elementShape",r,t,e),i=d("numElements",r,t,e),a=x2(s,o,n,i);return e.addTensorList(a),[a.idTensor]}case"TensorListReserve":case"EmptyTensorList":{let o=d("elementShape",r,t,e),s=d("elementDType",r,t,e),n;r.op==="TensorListReserve"?n="numElements":n="maxNumElements";let i=d(n,r,t,e),a=r.op==="TensorListReserve"?-1:i,u=y2(o,s,i,a);return e.addTensorList(u),[u.idTensor]}case"TensorListGather":{let o=d("tensorListId",r,t,e),s=d("indices",r,t,e),n=d("elementShape",r,t,e),i=d("elementDType",r,t,e);return[e.getTensorList(o.id).gather(s,i,n)]}case"TensorListStack":{let o=d("tensorListId",r,t,e),s=d("elementShape",r,t,e),n=d("elementDType",r,t,e),i=d("numElements",r,t,e);return[e.getTensorList(o.id).stack(s,n,i)]}case"TensorListFromTensor":{let o=d("tensor",r,t,e),s=d("elementShape",r,t,e),n=d("elementDType",r,t,e),i=g2(o,s,n);return e.addTensorList(i),[i.idTensor]}case"TensorListConcat":case"TensorListConcatV2":{let o=d("tensorListId",r,t,e),s=e.getTensorList(o.id),n=d("dtype",r,t,e),i=d("elementShape",r,t,e);return[s.concat(n,i)]}case"TensorListPushBack":{let o=d("tensorListId",r,t,e),s=d("tensor",r,t,e),n=e.getTensorList(o.id);return n.pushBack(s),[n.idTensor]}case"TensorListPopBack":{let o=d("tensorListId",r,t,e),s=d("elementShape",r,t,e),n=d("elementDType",r,t,e);return[e.getTensorList(o.id).popBack(s,n)]}case"TensorListSplit":{let o=d("tensor",r,t,e),s=d("elementShape",r,t,e),n=d("lengths",r,t,e),i=b2(o,n,s);return e.addTensorList(i),[i.idTensor]}case"TensorListLength":{let o=d("tensorListId",r,t,e),s=e.getTensorList(o.id);return[j(s.size(),"int32")]}case"TensorListResize":{let o=d("tensorListId",r,t,e),s=d("size",r,t,e),i=e.getTensorList(o.id).resize(s);return e.addTensorList(i),[i.idTensor]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};function S2(r,t,e){let[o,s]=d("fusedOps",r,t,e),n=o==="biasadd",i=!n,a=s==="prelu",u=o==="fusedbatchnorm",p=d("numArgs",r,t,e);if(n){if(a&&p!==2)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!a&&n&&p!==1)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd must have one extra argument: bias.")}if(u)throw new Error("FusedConv2d and DepthwiseConv2d with FusedBatchNorm is not supported");let l=d("strides",r,t,e),c=an(r,t,e),m=d("dataFormat",r,t,e).toUpperCase(),f=d("dilations",r,t,e),[h,b]=d("args",r,t,e);i&&(b=h,h=void 0);let y=d("leakyreluAlpha",r,t,e);return{stride:l,pad:c,dataFormat:m,dilations:f,biasArg:h,preluArg:b,activationFunc:s,leakyreluAlpha:y}}var v2=(r,t,e,o=at)=>{switch(r.op){case"Conv1D":{let s=d("stride",r,t,e),n=d("pad",r,t,e),i=d("dataFormat",r,t,e).toUpperCase(),a=d("dilation",r,t,e);return[o.conv1d(d("x",r,t,e),d("filter",r,t,e),s,n,i,a)]}case"Conv2D":{let s=d("strides",r,t,e),n=an(r,t,e),i=d("dataFormat",r,t,e).toUpperCase(),a=d("dilations",r,t,e);return[o.conv2d(d("x",r,t,e),d("filter",r,t,e),[s[1],s[2]],n,i,[a[1],a[2]])]}case"_FusedConv2D":{let{stride:s,pad:n,dataFormat:i,dilations:a,biasArg:u,preluArg:p,activationFunc:l,leakyreluAlpha:c}=S2(r,t,e);return[o.fused.conv2d({x:d("x",r,t,e),filter:d("filter",r,t,e),strides:[s[1],s[2]],pad:n,dataFormat:i,dilations:[a[1],a[2]],bias:u,activation:l,preluActivationWeights:p,leakyreluAlpha:c})]}case"FusedDepthwiseConv2dNative":{let{stride:s,pad:n,dataFormat:i,dilations:a,biasArg:u,preluArg:p,activationFunc:l,leakyreluAlpha:c}=S2(r,t,e);return[o.fused.depthwiseConv2d({x:d("x",r,t,e),filter:d("filter",r,t,e),strides:[s[1],s[2]],pad:n,dataFormat:i,dilations:[a[1],a[2]],bias:u,activation:l,preluActivationWeights:p,leakyreluAlpha:c})]}case"Conv2DBackpropInput":case"Conv2dTranspose":{let s=d("outputShape",r,t,e),n=d("strides",r,t,e),i=an(r,t,e);return[o.conv2dTranspose(d("x",r,t,e),d("filter",r,t,e),s,[n[1],n[2]],i)]}case"DepthwiseConv2dNative":case"DepthwiseConv2d":{let s=d("strides",r,t,e),n=an(r,t,e),i=d("dilations",r,t,e),a=d("dataFormat",r,t,e).toUpperCase();return[o.depthwiseConv2d(d("input",r,t,e),d("filter",r,t,e),[s[1],s[2]],n,a,[i[1],i[2]])]}case"Conv3D":{let s=d("strides",r,t,e),n=d("pad",r,t,e),i=d("dataFormat",r,t,e).toUpperCase(),a=d("dilations",r,t,e);return[o.conv3d(d("x",r,t,e),d("filter",r,t,e),[s[1],s[2],s[3]],n,i,[a[1],a[2],a[3]])]}case"AvgPool":{let s=d("strides",r,t,e),n=d("pad",r,t,e),i=d("kernelSize",r,t,e);return[o.avgPool(d("x",r,t,e),[i[1],i[2]],[s[1],s[2]],n)]}case"MaxPool":{let s=d("strides",r,t,e),n=d("pad",r,t,e),i=d("kernelSize",r,t,e);return[o.maxPool(d("x",r,t,e),[i[1],i[2]],[s[1],s[2]],n)]}case"MaxPoolWithArgmax":{let s=d("strides",r,t,e),n=d("pad",r,t,e),i=d("kernelSize",r,t,e),a=d("includeBatchInIndex",r,t,e),{result:u,indexes:p}=o.maxPoolWithArgmax(d("x",r,t,e),[i[1],i[2]],[s[1],s[2]],n,a);return[u,p]}case"AvgPool3D":{let s=d("strides",r,t,e),n=d("pad",r,t,e),i=d("kernelSize",r,t,e);return[o.avgPool3d(d("x",r,t,e),[i[1],i[2],i[3]],[s[1],s[2],s[3]],n)]}case"MaxPool3D":{let s=d("strides",r,t,e),n=d("pad",r,t,e),i=d("kernelSize",r,t,e);return[o.maxPool3d(d("x",r,t,e),[i[1],i[2],i[3]],[s[1],s[2],s[3]],n)]}case"Dilation2D":{let s=d("strides",r,t,e),n=d("pad",r,t,e),i=d("dilations",r,t,e),a=s[1],u=s[2],p=i[1],l=i[2];return[o.dilation2d(d("x",r,t,e),d("filter",r,t,e),[a,u],n,[p,l],"NHWC")]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var I2=(r,t,e,o=at)=>{switch(r.op){case"Fill":{let s=d("shape",r,t,e),n=d("dtype",r,t,e),i=d("value",r,t,e);return[o.fill(s,i,n)]}case"LinSpace":{let s=d("start",r,t,e),n=d("stop",r,t,e),i=d("num",r,t,e);return[o.linspace(s,n,i)]}case"Multinomial":{let s=d("logits",r,t,e),n=d("numSamples",r,t,e),i=d("seed",r,t,e);return[o.multinomial(s,n,i)]}case"OneHot":{let s=d("indices",r,t,e),n=d("depth",r,t,e),i=d("onValue",r,t,e),a=d("offValue",r,t,e),u=d("dtype",r,t,e);return[o.oneHot(s,n,i,a,u)]}case"Ones":return[o.ones(d("shape",r,t,e),d("dtype",r,t,e))];case"OnesLike":return[o.onesLike(d("x",r,t,e))];case"RandomStandardNormal":return[o.randomStandardNormal(d("shape",r,t,e),d("dtype",r,t,e),d("seed",r,t,e))];case"RandomUniform":return[o.randomUniform(d("shape",r,t,e),d("minval",r,t,e),d("maxval",r,t,e),d("dtype",r,t,e))];case"RandomUniformInt":return[o.randomUniformInt(d("shape",r,t,e),d("minval",r,t,e),d("maxval",r,t,e),d("seed",r,t,e))];case"Range":{let s=d("start",r,t,e),n=d("stop",r,t,e),i=d("step",r,t,e);return[o.range(s,n,i,d("dtype",r,t,e))]}case"TruncatedNormal":{let s=d("shape",r,t,e),n=d("mean",r,t,e),i=d("stdDev",r,t,e),a=d("seed",r,t,e);return[o.truncatedNormal(s,n,i,d("dtype",r,t,e),a)]}case"Zeros":return[o.zeros(d("shape",r,t,e),d("dtype",r,t,e))];case"ZerosLike":return[o.zerosLike(d("x",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function Gm(r,t,e){let o=d("boxes",r,t,e),s=d("scores",r,t,e),n=d("maxOutputSize",r,t,e),i=d("iouThreshold",r,t,e),a=d("scoreThreshold",r,t,e),u=d("softNmsSigma",r,t,e);return{boxes:o,scores:s,maxOutputSize:n,iouThreshold:i,scoreThreshold:a,softNmsSigma:u}}var N2=async(r,t,e,o,s=at)=>{switch(r.op){case"NonMaxSuppressionV5":{let{boxes:n,scores:i,maxOutputSize:a,iouThreshold:u,scoreThreshold:p,softNmsSigma:l}=Gm(r,t,e),c=await s.image.nonMaxSuppressionWithScoreAsync(n,i,a,u,p,l);return[c.selectedIndices,c.selectedScores]}case"NonMaxSuppressionV4":{let{boxes:n,scores:i,maxOutputSize:a,iouThreshold:u,scoreThreshold:p}=Gm(r,t,e),l=d("padToMaxOutputSize",r,t,e),c=await s.image.nonMaxSuppressionPaddedAsync(n,i,a,u,p,l);return[c.selectedIndices,c.validOutputs]}case"NonMaxSuppressionV3":case"NonMaxSuppressionV2":{let{boxes:n,scores:i,maxOutputSize:a,iouThreshold:u,scoreThreshold:p}=Gm(r,t,e);return[await s.image.nonMaxSuppressionAsync(n,i,a,u,p)]}case"Where":{let n=s.cast(d("condition",r,t,e),"bool"),i=[await s.whereAsync(n)];return n.dispose(),i}case"ListDiff":return s.setdiff1dAsync(d("x",r,t,e),d("y",r,t,e));default:throw TypeError(`Node type ${r.op} is not implemented`)}};var C2=(r,t,e,o=at)=>{switch(r.op){case"LowerBound":{let s=d("sortedSequence",r,t,e),n=d("values",r,t,e);return[o.lowerBound(s,n)]}case"TopKV2":{let s=d("x",r,t,e),n=d("k",r,t,e),i=d("sorted",r,t,e),a=o.topk(s,n,i);return[a.values,a.indices]}case"UpperBound":{let s=d("sortedSequence",r,t,e),n=d("values",r,t,e);return[o.upperBound(s,n)]}case"Unique":{let s=d("x",r,t,e),n=o.unique(s);return[n.values,n.indices]}case"UniqueV2":{let s=d("x",r,t,e),n=d("axis",r,t,e),i=o.unique(s,n);return[i.values,i.indices]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var k2=(r,t,e,o=at)=>{switch(r.op){case"Const":return t[r.name];case"PlaceholderWithDefault":let s=d("default",r,t,e);return[$t(r.name,t,e)||s];case"Placeholder":return[$t(r.name,t,e)];case"Identity":case"StopGradient":case"FakeQuantWithMinMaxVars":{let l=d("x",r,t,e);return[Ve(l)]}case"IdentityN":return d("x",r,t,e).map(l=>Ve(l));case"Snapshot":let n=d("x",r,t,e);return[Ve(n)];case"Shape":return[o.tensor1d(d("x",r,t,e).shape,"int32")];case"ShapeN":return d("x",r,t,e).map(l=>o.tensor1d(l.shape));case"Size":return[o.scalar(d("x",r,t,e).size,"int32")];case"Rank":return[o.scalar(d("x",r,t,e).rank,"int32")];case"NoOp":return[o.scalar(1)];case"Print":let i=d("x",r,t,e),a=d("data",r,t,e),u=d("message",r,t,e),p=d("summarize",r,t,e);console.warn("The graph has a tf.print() operation,usually used for debugging, which slows down performance."),console.log(u);for(let l=0;l<a.length;l++)console.log(Array.prototype.slice.call(a[l].dataSync()).slice(0,p));return[i];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var kl=class{get id(){return this.handle.id}constructor(t,e){this.keyDType=t,this.valueDType=e,this.handle=j(0),this.tensorMap=new Map,Jt(this.handle)}clearAndClose(){this.tensorMap.forEach(t=>t.dispose()),this.tensorMap.clear(),this.handle.dispose()}size(){return this.tensorMap.size}tensorSize(){return j(this.size(),"int32")}async import(t,e){this.checkKeyAndValueTensor(t,e);let o=await t.data();return this.tensorMap.forEach(s=>s.dispose()),this.tensorMap.clear(),Q(()=>{let s=we(e),n=o.length,i=s.length;S.assert(n===i,()=>`The number of elements doesn't match, keys has ${n} elements, the values has ${i} elements.`);for(let a=0;a<n;a++){let u=o[a],p=s[a];Jt(p),this.tensorMap.set(u,p)}return this.handle})}async find(t,e){this.checkKeyAndValueTensor(t,e);let o=await t.data();return Q(()=>{let s=[];for(let n=0;n<o.length;n++){let i=o[n],a=this.findWithDefault(i,e);s.push(a)}return jt(s)})}findWithDefault(t,e){let o=this.tensorMap.get(t);return o??e}checkKeyAndValueTensor(t,e){if(t.dtype!==this.keyDType)throw new Error(`Expect key dtype ${this.keyDType}, but got ${t.dtype}`);if(e.dtype!==this.valueDType)throw new Error(`Expect value dtype ${this.valueDType}, but got ${e.dtype}`)}};var T2=async(r,t,e,o)=>{switch(r.op){case"HashTable":case"HashTableV2":{let s=o.getHashTableHandleByName(r.name);if(s!=null)return[s];{let n=d("keyDType",r,t,e),i=d("valueDType",r,t,e),a=new kl(n,i);return o.addHashTable(r.name,a),[a.handle]}}case"InitializeTable":case"InitializeTableV2":case"LookupTableImport":case"LookupTableImportV2":{let s=d("tableHandle",r,t,e,o),n=d("keys",r,t,e),i=d("values",r,t,e);return[await o.getHashTableById(s.id).import(n,i)]}case"LookupTableFind":case"LookupTableFindV2":{let s=d("tableHandle",r,t,e,o),n=d("keys",r,t,e),i=d("defaultValue",r,t,e);return[await o.getHashTableById(s.id).find(n,i)]}case"LookupTableSize":case"LookupTableSizeV2":{let s=d("tableHandle",r,t,e,o);return[o.getHashTableById(s.id).tensorSize()]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var E2=(r,t,e,o=at)=>{switch(r.op){case"ResizeBilinear":{let s=d("images",r,t,e),n=d("size",r,t,e),i=d("alignCorners",r,t,e),a=d("halfPixelCenters",r,t,e);return[o.image.resizeBilinear(s,[n[0],n[1]],i,a)]}case"ResizeNearestNeighbor":{let s=d("images",r,t,e),n=d("size",r,t,e),i=d("alignCorners",r,t,e),a=d("halfPixelCenters",r,t,e);return[o.image.resizeNearestNeighbor(s,[n[0],n[1]],i,a)]}case"CropAndResize":{let s=d("image",r,t,e),n=d("boxes",r,t,e),i=d("boxInd",r,t,e),a=d("cropSize",r,t,e),u=d("method",r,t,e),p=d("extrapolationValue",r,t,e);return[o.image.cropAndResize(s,n,i,a,u,p)]}case"ImageProjectiveTransformV3":{let s=d("images",r,t,e),n=d("transforms",r,t,e),i=d("outputShape",r,t,e),a=d("fillValue",r,t,e),u=d("interpolation",r,t,e),p=d("fillMode",r,t,e);return[o.image.transform(s,n,u.toLowerCase(),p.toLowerCase(),a,i)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var $2=(r,t,e,o=at)=>{switch(r.op){case"Equal":return[o.equal(d("a",r,t,e),d("b",r,t,e))];case"NotEqual":return[o.notEqual(d("a",r,t,e),d("b",r,t,e))];case"Greater":return[o.greater(d("a",r,t,e),d("b",r,t,e))];case"GreaterEqual":return[o.greaterEqual(d("a",r,t,e),d("b",r,t,e))];case"Less":return[o.less(d("a",r,t,e),d("b",r,t,e))];case"LessEqual":return[o.lessEqual(d("a",r,t,e),d("b",r,t,e))];case"LogicalAnd":return[o.logicalAnd(d("a",r,t,e),d("b",r,t,e))];case"LogicalNot":return[o.logicalNot(d("a",r,t,e))];case"LogicalOr":return[o.logicalOr(d("a",r,t,e),d("b",r,t,e))];case"Select":case"SelectV2":return[o.where(d("condition",r,t,e),d("a",r,t,e),d("b",r,t,e))];case"BitwiseAnd":return[o.bitwiseAnd(d("a",r,t,e),d("b",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var D2=(r,t,e,o=at)=>{switch(r.op){case"BatchMatMul":case"BatchMatMulV2":case"MatMul":return[o.matMul(d("a",r,t,e),d("b",r,t,e),d("transposeA",r,t,e),d("transposeB",r,t,e))];case"Einsum":return[o.einsum(d("equation",r,t,e),...d("tensors",r,t,e))];case"Transpose":return[o.transpose(d("x",r,t,e),d("perm",r,t,e))];case"_FusedMatMul":let[s,n]=d("fusedOps",r,t,e),i=s==="biasadd",a=n==="prelu",u=d("numArgs",r,t,e),p=d("leakyreluAlpha",r,t,e);if(i){if(a&&u!==2)throw new Error("Fused MatMul with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!a&&u!==1)throw new Error("Fused MatMul with BiasAdd must have one extra argument: bias.")}let[l,c]=d("args",r,t,e);return[o.fused.matMul({a:d("a",r,t,e),b:d("b",r,t,e),transposeA:d("transposeA",r,t,e),transposeB:d("transposeB",r,t,e),bias:l,activation:n,preluActivationWeights:c,leakyreluAlpha:p})];case"MatrixBandPart":return[o.linalg.bandPart(d("a",r,t,e),d("numLower",r,t,e),d("numUpper",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var A2=(r,t,e,o=at)=>{switch(r.op){case"EuclideanNorm":return[o.euclideanNorm(d("x",r,t,e),d("axis",r,t,e),d("keepDims",r,t,e))];case"FusedBatchNorm":case"FusedBatchNormV2":return[o.batchNorm(d("x",r,t,e),d("mean",r,t,e),d("variance",r,t,e),d("offset",r,t,e),d("scale",r,t,e),d("epsilon",r,t,e))];case"FusedBatchNormV3":return[o.batchNorm(d("x",r,t,e),d("mean",r,t,e),d("variance",r,t,e),d("offset",r,t,e),d("scale",r,t,e),d("epsilon",r,t,e))];case"LRN":return[o.localResponseNormalization(d("x",r,t,e),d("radius",r,t,e),d("bias",r,t,e),d("alpha",r,t,e),d("beta",r,t,e))];case"Softmax":return[o.softmax(d("x",r,t,e))];case"LogSoftmax":return[o.logSoftmax(d("x",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var R2=(r,t,e,o=at)=>{switch(r.op){case"RaggedGather":{let{outputNestedSplits:s,outputDenseValues:n}=o.raggedGather(d("paramsNestedSplits",r,t,e),d("paramsDenseValues",r,t,e),d("indices",r,t,e),d("outputRaggedRank",r,t,e));return s.concat(n)}case"RaggedRange":{let{rtNestedSplits:s,rtDenseValues:n}=o.raggedRange(d("starts",r,t,e),d("limits",r,t,e),d("splits",r,t,e));return[s,n]}case"RaggedTensorToTensor":return[o.raggedTensorToTensor(d("shape",r,t,e),d("values",r,t,e),d("defaultValue",r,t,e),d("rowPartitionTensors",r,t,e),d("rowPartitionTypes",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var _2=(r,t,e,o=at)=>{switch(r.op){case"Max":{let a=d("axis",r,t,e),u=d("keepDims",r,t,e);return[o.max(d("x",r,t,e),a,u)]}case"Mean":{let a=d("axis",r,t,e),u=d("keepDims",r,t,e);return[o.mean(d("x",r,t,e),a,u)]}case"Min":{let a=d("axis",r,t,e),u=d("keepDims",r,t,e);return[o.min(d("x",r,t,e),a,u)]}case"Sum":{let a=d("axis",r,t,e),u=d("keepDims",r,t,e);return[o.sum(d("x",r,t,e),a,u)]}case"All":{let a=d("axis",r,t,e),u=d("keepDims",r,t,e);return[o.all(d("x",r,t,e),a,u)]}case"Any":{let a=d("axis",r,t,e),u=d("keepDims",r,t,e);return[o.any(d("x",r,t,e),a,u)]}case"ArgMax":{let a=d("axis",r,t,e);return[o.argMax(d("x",r,t,e),a)]}case"ArgMin":{let a=d("axis",r,t,e);return[o.argMin(d("x",r,t,e),a)]}case"Prod":{let a=d("axis",r,t,e),u=d("keepDims",r,t,e);return[o.prod(d("x",r,t,e),a,u)]}case"Cumprod":{let a=d("axis",r,t,e),u=d("exclusive",r,t,e),p=d("reverse",r,t,e);return[o.cumprod(d("x",r,t,e),a,u,p)]}case"Cumsum":{let a=d("axis",r,t,e),u=d("exclusive",r,t,e),p=d("reverse",r,t,e);return[o.cumsum(d("x",r,t,e),a,u,p)]}case"Bincount":let s=d("x",r,t,e),n=d("weights",r,t,e),i=d("size",r,t,e);return[o.bincount(s,n,i)];case"DenseBincount":{let a=d("x",r,t,e),u=d("weights",r,t,e),p=d("size",r,t,e),l=d("binaryOutput",r,t,e);return[o.denseBincount(a,u,p,l)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var F2=(r,t,e,o=at)=>{switch(r.op){case"ConcatV2":case"Concat":{let s=d("n",r,t,e),n=d("axis",r,t,e),i=d("tensors",r,t,e);return i=i.slice(0,s),[o.concat(i,n)]}case"Gather":{let s=d("x",r,t,e),n=d("indices",r,t,e);return[o.gather(s,o.cast(n,"int32"),0)]}case"GatherV2":{let s=d("axis",r,t,e),n=d("batchDims",r,t,e),i=d("x",r,t,e),a=d("indices",r,t,e);return[o.gather(i,o.cast(a,"int32"),s,n)]}case"Reverse":{let s=d("dims",r,t,e),n=[];for(let a=0;a<s.length;a++)s[a]&&n.push(a);let i=d("x",r,t,e);return[o.reverse(i,n)]}case"ReverseV2":{let s=d("axis",r,t,e),n=d("x",r,t,e);return[o.reverse(n,s)]}case"Slice":{let s=d("begin",r,t,e),n=d("size",r,t,e);return[o.slice(d("x",r,t,e),s,n)]}case"StridedSlice":{let s=d("begin",r,t,e),n=d("end",r,t,e),i=d("strides",r,t,e),a=d("beginMask",r,t,e),u=d("endMask",r,t,e),p=d("ellipsisMask",r,t,e),l=d("newAxisMask",r,t,e),c=d("shrinkAxisMask",r,t,e),m=d("x",r,t,e);return[o.stridedSlice(m,s,n,i,a,u,p,l,c)]}case"Pack":return Q(()=>{let s=d("axis",r,t,e),n=d("tensors",r,t,e),i=n[0].shape,a=o.squeeze(n[0]).shape,u=n.map(p=>{let l=S.arraysEqual(p.shape,i);if(!l&&!S.arraysEqual(o.squeeze(p).shape,a))throw new Error("the input tensors shape does not match");return l?p:o.reshape(p,i)});return[o.stack(u,s)]});case"Unpack":{let s=d("axis",r,t,e),n=d("tensor",r,t,e);return o.unstack(n,s)}case"Tile":{let s=d("reps",r,t,e);return[o.tile(d("x",r,t,e),s)]}case"Split":case"SplitV":{let s=d("axis",r,t,e),n=d("numOrSizeSplits",r,t,e),i=d("x",r,t,e);return o.split(i,n,s)}case"ScatterNd":{let s=d("indices",r,t,e),n=d("values",r,t,e),i=d("shape",r,t,e);return[o.scatterND(s,n,i)]}case"GatherNd":{let s=d("x",r,t,e),n=d("indices",r,t,e);return[o.gatherND(s,n)]}case"SparseToDense":{let s=d("sparseIndices",r,t,e),n=d("outputShape",r,t,e),i=d("sparseValues",r,t,e),a=d("defaultValue",r,t,e);return[o.sparseToDense(s,i,n,i.dtype===a.dtype?a:o.cast(a,i.dtype))]}case"TensorScatterUpdate":{let s=d("indices",r,t,e),n=d("values",r,t,e),i=d("tensor",r,t,e);return[o.tensorScatterUpdate(i,s,n)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var P2=(r,t,e,o=at)=>{switch(r.op){case"SparseFillEmptyRows":{let{outputIndices:s,outputValues:n,emptyRowIndicator:i,reverseIndexMap:a}=o.sparse.sparseFillEmptyRows(d("indices",r,t,e),d("values",r,t,e),d("denseShape",r,t,e),d("defaultValue",r,t,e));return[s,n,i,a]}case"SparseReshape":{let{outputIndices:s,outputShape:n}=o.sparse.sparseReshape(d("inputIndices",r,t,e),d("inputShape",r,t,e),d("newShape",r,t,e));return[s,n]}case"SparseSegmentMean":return[o.sparse.sparseSegmentMean(d("data",r,t,e),d("indices",r,t,e),d("segmentIds",r,t,e))];case"SparseSegmentSum":return[o.sparse.sparseSegmentSum(d("data",r,t,e),d("indices",r,t,e),d("segmentIds",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var O2=(r,t,e,o=at)=>{switch(r.op){case"FFT":return[o.fft(d("x",r,t,e))];case"IFFT":return[o.ifft(d("x",r,t,e))];case"RFFT":return[o.rfft(d("x",r,t,e))];case"IRFFT":return[o.irfft(d("x",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var z2=(r,t,e,o=at)=>{switch(r.op){case"StaticRegexReplace":return[o.string.staticRegexReplace(d("input",r,t,e),d("pattern",r,t,e),d("rewrite",r,t,e),d("replaceGlobal",r,t,e))];case"StringNGrams":{let{nGrams:s,nGramsSplits:n}=o.string.stringNGrams(d("data",r,t,e),d("dataSplits",r,t,e),d("separator",r,t,e),d("nGramWidths",r,t,e),d("leftPad",r,t,e),d("rightPad",r,t,e),d("padWidth",r,t,e),d("preserveShortSequences",r,t,e));return[s,n]}case"StringSplit":{let{indices:s,values:n,shape:i}=o.string.stringSplit(d("input",r,t,e),d("delimiter",r,t,e),d("skipEmpty",r,t,e));return[s,n,i]}case"StringToHashBucketFast":return[o.string.stringToHashBucketFast(d("input",r,t,e),d("numBuckets",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var L2=(r,t,e,o=at)=>{switch(r.op){case"Cast":return[o.cast(d("x",r,t,e),d("dtype",r,t,e))];case"ExpandDims":{let s=d("axis",r,t,e);return[o.expandDims(d("x",r,t,e),s)]}case"Squeeze":{let s=d("axis",r,t,e);return[o.squeeze(d("x",r,t,e),s)]}case"Reshape":return[o.reshape(d("x",r,t,e),d("shape",r,t,e))];case"EnsureShape":return[o.ensureShape(d("x",r,t,e),d("shape",r,t,e))];case"MirrorPad":return[o.mirrorPad(d("x",r,t,e),d("padding",r,t,e),d("mode",r,t,e))];case"PadV2":case"Pad":return[o.pad(d("x",r,t,e),d("padding",r,t,e),d("constantValue",r,t,e))];case"SpaceToBatchND":{let s=d("blockShape",r,t,e),n=d("paddings",r,t,e);return[o.spaceToBatchND(d("x",r,t,e),s,n)]}case"BatchToSpaceND":{let s=d("blockShape",r,t,e),n=d("crops",r,t,e);return[o.batchToSpaceND(d("x",r,t,e),s,n)]}case"DepthToSpace":{let s=d("blockSize",r,t,e),n=d("dataFormat",r,t,e).toUpperCase();return[o.depthToSpace(d("x",r,t,e),s,n)]}case"BroadcastTo":return[o.broadcastTo(d("x",r,t,e),d("shape",r,t,e))];case"BroadcastArgs":return[o.broadcastArgs(d("s0",r,t,e),d("s1",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function Hm(r,t,e,o,s=Q){let n=((i,a,u)=>{switch(i.category){case"arithmetic":return s(()=>f2(i,a,u));case"basic_math":return s(()=>d2(i,a,u));case"control":return w2(i,a,u);case"convolution":return s(()=>v2(i,a,u));case"creation":return s(()=>I2(i,a,u));case"dynamic":return N2(i,a,u);case"evaluation":return s(()=>C2(i,a,u));case"image":return s(()=>E2(i,a,u));case"graph":return s(()=>k2(i,a,u));case"logical":return s(()=>$2(i,a,u));case"matrices":return s(()=>D2(i,a,u));case"normalization":return s(()=>A2(i,a,u));case"ragged":return s(()=>R2(i,a,u));case"reduction":return s(()=>_2(i,a,u));case"slice_join":return s(()=>F2(i,a,u));case"sparse":return s(()=>P2(i,a,u));case"spectral":return s(()=>O2(i,a,u));case"string":return s(()=>z2(i,a,u));case"transformation":return s(()=>L2(i,a,u));case"hash_table":return T2(i,a,u,o);case"custom":let p=cl(i.op);if(p&&p.customExecutor)return p.customExecutor(new Il(i,a,u));throw TypeError(`Custom op ${i.op} is not registered.`);default:throw TypeError(`Unknown op '${i.op}'. File an issue at https://github.com/tensorflow/tfjs/issues so we can add it, or register a custom execution with tf.registerOp()`)}})(r,t,e);return S.isPromise(n)?n.then(i=>[].concat(i)):[].concat(n)}var pn=class{constructor(t={},e={},o={},s={},n){this.weightMap=t,this.tensorArrayMap=e,this.tensorListMap=o,this.functionMap=s,this.parseNodeNameCache=n,this.rootContext={id:0,frameName:"",iterationId:0},this.contexts=[this.rootContext],this.lastId=0,this.generateCurrentContextIds()}newFrame(t,e){return{id:t,frameName:e,iterationId:0}}set currentContext(t){this.contexts!==t&&(this.contexts=t,this.generateCurrentContextIds())}get currentContext(){return this.contexts}get currentContextId(){return this._currentContextIds[0]}get currentContextIds(){return this._currentContextIds}generateCurrentContextIds(){let t=[];for(let e=0;e<this.contexts.length-1;e++){let o=this.contexts.slice(0,this.contexts.length-e);t.push(this.contextIdforContexts(o))}t.push(""),this._currentContextIds=t}contextIdforContexts(t){return t?t.map(e=>e.id===0&&e.iterationId===0?"":`${e.frameName}-${e.iterationId}`).join("/"):""}enterFrame(t){this.contexts&&(this.lastId++,this.contexts=this.contexts.slice(),this.contexts.push(this.newFrame(this.lastId,t)),this._currentContextIds.unshift(this.contextIdforContexts(this.contexts)))}exitFrame(){if(this.contexts&&this.contexts.length>1)this.contexts=this.contexts.slice(),this.contexts.splice(-1),this.currentContextIds.shift();else throw new Error("Cannot exit frame, the context is empty")}nextIteration(){if(this.contexts&&this.contexts.length>0){this.contexts=this.contexts.slice(),this.lastId++;let t=Object.assign({},this.contexts[this.contexts.length-1]);t.iterationId+=1,t.id=this.lastId,this.contexts.splice(-1,1,t),this._currentContextIds.splice(0,1,this.contextIdforContexts(this.contexts))}else throw new Error("Cannot increase frame iteration, the context is empty")}getWeight(t){return this.weightMap[t]}addTensorArray(t){this.tensorArrayMap[t.id]=t}getTensorArray(t){return this.tensorArrayMap[t]}addTensorList(t){this.tensorListMap[t.id]=t}getTensorList(t){return this.tensorListMap[t]}dispose(t){for(let e in this.tensorArrayMap)this.tensorArrayMap[e].clearAndClose(t);for(let e in this.tensorListMap)this.tensorListMap[e].clearAndClose(t)}};function qm(r,t,e,o){let s=new Set,n=[],i=null,a=null,u=new Set,p=new Set(Object.keys(r).map(m=>Xt(m)[0]));o=o||[];let l=new Set(o.map(m=>Xt(m.name)[0])),c=[...t];for(;c.length>0;){let m=c.pop();if((Pr(m)||a_(m)||u_(m))&&i==null&&(i=m,a=i.children.map(f=>f.name).filter(f=>s.has(f))),s.add(m.name),e[m.name]==null&&!p.has(m.name)&&!l.has(m.name)){if(m.inputs.length===0){n.push(m.name);continue}m.inputs.forEach(f=>{u.has(f.name)||(u.add(f.name),c.push(f))})}}return{inputs:r,outputs:t,usedNodes:s,missingInputs:n,dynamicNode:i,syncInputs:a}}function B2(r,t){let{usedNodes:e,inputs:o}=t,s=Object.keys(o).map(y=>Xt(y)[0]).map(y=>r.nodes[y]),n=r.initNodes||[],i=y=>e.has(typeof y=="string"?y:y.name);function a(y){return[...new Map(y.map(I=>[I.name,I])).values()]}let u=a([...s,...r.weights,...n]).filter(i),p=a([...u,...Object.values(r.nodes)]).filter(i),l=new Map(p.map(y=>[y.name,y])),c={};for(let y of p){c[y.name]=c[y.name]||0;for(let I of y.children)i(I)||(c[I.name]=Number.POSITIVE_INFINITY),c[I.name]=(c[I.name]||0)+1}let m=Object.entries(c).filter(([,y])=>y===0).map(([y])=>y),f=[...m];for(;m.length>0;){let y=m.pop(),I=l.get(y);for(let C of I.children.filter(i))--c[C.name]===0&&(f.push(C.name),m.push(C.name))}let h=f.map(y=>l.get(y)),b=r_(h,u);return o_(b,u),b}function r_(r,t){let e=new Map(r.map(i=>[i.name,i])),o=t.map(i=>i.name),s=new Set(o);for(;o.length>0;){let i=o.pop(),a=e.get(i);for(let u of a.children)!e.has(u.name)||s.has(u.name)||(s.add(u.name),o.push(u.name))}return r.filter(i=>s.has(i.name))}var Ss=class extends Error{constructor(t){super(`NodesExecutionOrderError: ${t}`)}};function o_(r,t){let e=new Map(r.map((a,u)=>[a.name,u])),o=new Set(t.map(a=>a.name)),s=a=>o.has(typeof a=="string"?a:a.name),n=new Set(r.map(a=>a.name)),i=a=>n.has(typeof a=="string"?a:a.name);for(let a of r){for(let u of a.children.filter(i)){if(!e.has(u.name))throw new Ss(`Child ${u.name} of node ${a.name} is unreachable.`);if(e.get(a.name)>e.get(u.name))throw new Ss(`Node ${a.name} is scheduled to run after its child ${u.name}.`)}if(!s(a))for(let u of a.inputs){if(!e.has(u.name))throw new Ss(`Input ${u.name} of node ${a.name} is unreachable.`);if(e.get(u.name)>e.get(a.name))throw new Ss(`Node ${a.name} is scheduled to run before its input ${u.name}.`)}}}function M2(r){let t=new Map(r.map((a,u)=>[a.name,u])),e=Number.MAX_SAFE_INTEGER,o=r.map((a,u)=>Pr(a)?e:u),s=a=>{let u=o[t.get(a.name)];return u??-1},n=r.map((a,u)=>a.children.map(s).reduce((p,l)=>Math.max(p,l),o[u])),i=new Map;for(let a=0;a<r.length;++a){let u=n[a];if(u===e)continue;let p=r[a],l=r[u];i.has(l.name)||i.set(l.name,[]),i.get(l.name).push(p)}return i}var s_=new Set(["Switch","Merge","Enter","Exit","NextIteration","StatelessIf","StatelessWhile","if","While"]),n_=new Set(["NonMaxSuppressionV2","NonMaxSuppressionV3","NonMaxSuppressionV5","Where"]),i_=new Set(["HashTable","HashTableV2","LookupTableImport","LookupTableImportV2","LookupTableFind","LookupTableFindV2","LookupTableSize","LookupTableSizeV2"]);function Pr(r){return s_.has(r.op)}function a_(r){return n_.has(r.op)}function u_(r){return i_.has(r.op)}var ln=class r{get weightIds(){return this.parent?this.parent.weightIds:this._weightIds}get functionExecutorMap(){return this.parent?this.parent.functionExecutorMap:this._functionExecutorMap}get weightMap(){return this.parent?this.parent.weightMap:this._weightMap}set weightMap(t){let e=Object.keys(t).map(o=>t[o].map(s=>s.id));this._weightIds=[].concat(...e),this._weightMap=t}set resourceManager(t){this._resourceManager=t}get inputs(){return this._inputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get outputs(){return this._outputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get inputNodes(){return this._inputs.map(t=>t.signatureKey||t.name)}get outputNodes(){return this._outputs.map(t=>{let e=t.signatureKey||t.name;return t.defaultOutput?`${e}:${t.defaultOutput}`:e})}get functions(){return Object.keys(this._functions).reduce((t,e)=>(t[e]=this._functions[e].signature,t),{})}constructor(t,e){this.graph=t,this.parent=e,this.compiledMap=new Map,this.parseNodeNameCache=new Map,this._weightMap={},this.SEPARATOR=",",this._functions={},this._functionExecutorMap={},this.keepIntermediateTensors=!1,this._outputs=t.outputs,this._inputs=t.inputs,this._initNodes=t.initNodes,this._signature=t.signature,this._functions=t.functions,t.functions!=null&&Object.keys(t.functions).forEach(o=>{this._functionExecutorMap[o]=new r(t.functions[o],this)})}getCompilationKey(t,e){let o=t.map(n=>n.name).sort(),s=e.map(n=>n.name).sort();return o.join(this.SEPARATOR)+"--"+s.join(this.SEPARATOR)}compile(t,e){let o=qm(t,e,this.weightMap,this._initNodes),{missingInputs:s,dynamicNode:n,syncInputs:i}=o;if(n!=null)throw new Error(`This execution contains the node '${n.name}', which has the dynamic op '${n.op}'. Please use model.executeAsync() instead. Alternatively, to avoid the dynamic ops, specify the inputs [${i}]`);if(s.length>0){let p=e.map(c=>c.name),l=Object.keys(t);throw new Error(`Cannot compute the outputs [${p}] from the provided inputs [${l}]. Missing the following inputs: [${s}]`)}let a=B2(this.graph,o),u=M2(a);return{orderedNodes:a,nodeLiveUntilMap:u}}cloneAndKeepTensor(t){if(t==null)return null;let e=t.clone();return Jt(e),e}cloneTensorList(t){return t?t.map(o=>this.cloneAndKeepTensor(o)):null}cloneTensorMap(t){return Object.fromEntries(Object.entries(t).map(([e,o])=>[e,this.cloneTensorList(o)]))}execute(t,e){this.disposeIntermediateTensors(),t=this.mapInputs(t);let o=Object.keys(t).sort();this.checkInputs(t),this.checkInputShapeAndType(t),e=this.mapOutputs(e),this.checkOutputs(e);let s=o.map(m=>this.graph.nodes[Xt(m)[0]]),n=e.map(m=>Xt(m)[0]),i=new Set(n),a=n.map(m=>this.graph.nodes[m]);a.length===0&&(a=this._outputs);let u=this.getCompilationKey(s,a),p=this.compiledMap.get(u);p==null&&(p=this.compile(t,a),this.compiledMap.set(u,p));try{this.keepIntermediateTensors=B().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(m){this.keepIntermediateTensors=!1,console.warn(m.message)}let l={},c={};return Q(()=>{let m=new pn(this.weightMap,l,c,this.functionExecutorMap,this.parseNodeNameCache),f=Object.assign({},this.weightMap);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap)),Object.keys(t).forEach(I=>{let[C,N]=Xt(I,m),k=[];k[N]=t[I],f[C]=k,this.keepIntermediateTensors&&(this.clonedTensorsMap[C]=this.cloneTensorList(k))});let h=this.getFrozenTensorIds(f),{orderedNodes:b,nodeLiveUntilMap:y}=p;for(let I of b){if(f[I.name])continue;let C=Hm(I,f,m,this._resourceManager);if(S.isPromise(C))throw new Error(`The execution of the op '${I.op}' returned a promise. Please use model.executeAsync() instead.`);f[I.name]=C,this.keepIntermediateTensors&&(this.clonedTensorsMap[I.name]=this.cloneTensorList(C)),this.checkTensorForDisposalWithNodeLiveUntilInfo(I,f,m,h,i,y.get(I.name))}return this.parent==null&&m.dispose(h),e.map(I=>$t(I,f,m))})}getFrozenTensorIds(t){let e=[].concat.apply([],Object.keys(t).map(o=>t[o]).map(o=>o.map(s=>s.id)));return new Set(e)}checkTensorForDisposal(t,e,o,s,n,i,a){if(!(Pr(e)||i.has(t))){for(let u of o[t])u!=null&&(a[u.id]=(a[u.id]||0)+e.children.length);for(let u of e.inputs){if(Pr(u))continue;let p=Im(u.name,o,s);if(p!=null)for(let l of p){if(!l||l.kept||n.has(l.id))continue;let c=a[l.id];c===1?(l.dispose(),delete a[l.id]):c!=null&&a[l.id]--}}}}checkTensorForDisposalWithNodeLiveUntilInfo(t,e,o,s,n,i){function a(u){return Pr(u)||n.has(u.name)}if(!(Pr(t)||i==null))for(let u of i){if(a(u))continue;let p=Im(u.name,e,o);for(let l of p)!l||l.kept||s.has(l.id)||l.dispose()}}async executeAsync(t,e){return this._executeAsync(t,e)}disposeIntermediateTensors(){this.clonedTensorsMap&&(Object.values(this.clonedTensorsMap).forEach(t=>{for(let e of t)e&&!e.isDisposed&&e.dispose()}),this.clonedTensorsMap=null)}getIntermediateTensors(){return this.clonedTensorsMap}async _executeAsync(t,e,o=!1,s={},n={}){this.disposeIntermediateTensors(),o||(t=this.mapInputs(t),this.checkInputs(t),this.checkInputShapeAndType(t),e=this.mapOutputs(e),this.checkOutputs(e));try{this.keepIntermediateTensors=B().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(m){this.keepIntermediateTensors=!1,console.warn(m.message)}let i=new pn(this.weightMap,s,n,this.functionExecutorMap,this.parseNodeNameCache);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap));let a=await this.executeWithControlFlow(t,i,e,o),u=e.map(m=>$t(m,a,i)),p=u.map(m=>m.id),l=Object.keys(t).map(m=>t[m].id),c=new Set([...p,...l,...this.weightIds]);return Object.values(a).forEach(m=>{m.forEach(f=>{f&&!f.isDisposed&&!c.has(f.id)&&f.dispose()})}),this.parent==null&&i.dispose(c),u}async executeFunctionAsync(t,e,o){let s=t.reduce((n,i,a)=>(n[this.inputs[a].name]=i,n),{});return this._executeAsync(s,this.outputNodes,!0,e,o)}async executeWithControlFlow(t,e,o,s){let n=Object.keys(t),i=n.map(k=>this.graph.nodes[Xt(k)[0]]),a=o.map(k=>Xt(k)[0]),u=new Set(a),p=a.map(k=>this.graph.nodes[k]);p.length===0&&(p=this._outputs);let{usedNodes:l,missingInputs:c,dynamicNode:m,syncInputs:f}=qm(t,p,this.weightMap,this._initNodes),h=[...i,...this.graph.weights,...this._initNodes||[]].map(k=>({node:k,contexts:e.currentContext})),b=Object.assign({},this.weightMap);Object.keys(t).forEach(k=>{let[E,R]=Xt(k),P=[];P[R]=t[k],b[E]=P});let y={},I=this.getFrozenTensorIds(b),C={};for(;h.length>0;){let k=this.processStack(i,h,e,b,C,I,u,y,l);await Promise.all(k)}m==null&&!s&&console.warn("This model execution did not contain any nodes with control flow or dynamic output shapes. You can use model.execute() instead.");let N=p.filter(k=>!Pr(k)&&!$t(k.name,b,e)).map(k=>k.name);if(N.length>0){let k="";throw m!=null&&(k=`Alternatively, to avoid the dynamic ops, use model.execute() and specify the inputs [${f}]`),new Error(`Cannot compute the outputs [${N}] from the provided inputs [${n}]. Consider providing the following inputs: [${c}]. ${k}`)}return b}processStack(t,e,o,s,n,i,a,u,p){let l=[];for(;e.length>0;){let c=e.pop();o.currentContext=c.contexts;let m="";if(c.node.op==="Enter"&&d("isConstant",c.node,s,o)&&([m]=Me(c.node.name,o)),s[c.node.name]==null){let f=Hm(c.node,s,o,this._resourceManager);m||([m]=Me(c.node.name,o));let h=o.currentContext;S.isPromise(f)?l.push(f.then(b=>(s[m]=b,this.keepIntermediateTensors&&(this.clonedTensorsMap[m]=this.cloneTensorList(b)),o.currentContext=h,this.checkTensorForDisposal(m,c.node,s,o,i,a,u),this.processChildNodes(c.node,e,o,s,n,p),b))):(s[m]=f,this.keepIntermediateTensors&&(this.clonedTensorsMap[m]=this.cloneTensorList(f)),this.checkTensorForDisposal(m,c.node,s,o,i,a,u),this.processChildNodes(c.node,e,o,s,n,p))}else this.processChildNodes(c.node,e,o,s,n,p)}return l}processChildNodes(t,e,o,s,n,i){t.children.forEach(a=>{let[u]=Me(a.name,o);n[u]||!i.has(a.name)||(a.op==="Merge"?a.inputNames.some(p=>!!$t(p,s,o))&&(n[u]=!0,e.push({contexts:o.currentContext,node:a})):a.inputNames.every(p=>!!$t(p,s,o))&&(n[u]=!0,e.push({contexts:o.currentContext,node:a})))})}dispose(){Object.keys(this.weightMap).forEach(t=>this.weightMap[t].forEach(e=>e.dispose()))}checkInputShapeAndType(t){Object.keys(t).forEach(e=>{let o=t[e],[s]=Xt(e),n=this.graph.nodes[s];if(n.attrParams.shape&&n.attrParams.shape.value){let i=n.attrParams.shape.value,a=i.length===o.shape.length&&o.shape.every((u,p)=>i[p]===-1||i[p]===u);S.assert(a,()=>`The shape of dict['${n.name}'] provided in model.execute(dict) must be [${i}], but was [${o.shape}]`)}n.attrParams.dtype&&n.attrParams.dtype.value&&S.assert(o.dtype===n.attrParams.dtype.value,()=>`The dtype of dict['${n.name}'] provided in model.execute(dict) must be ${n.attrParams.dtype.value}, but was ${o.dtype}`)})}mapInputs(t){var e,o;let s={};for(let n in t){let i=(o=(e=this._signature)===null||e===void 0?void 0:e.inputs)===null||o===void 0?void 0:o[n];i!=null?s[i.name]=t[n]:s[n]=t[n]}return s}checkInputs(t){let e=Object.keys(t).filter(o=>{let[s]=Xt(o);return this.graph.nodes[s]==null});if(e.length>0)throw new Error(`The dict provided in model.execute(dict) has keys: [${e}] that are not part of graph`)}mapOutputs(t){return t.map(e=>{var o,s;let n=(s=(o=this._signature)===null||o===void 0?void 0:o.outputs)===null||s===void 0?void 0:s[e];return n!=null?n.name:e},{})}checkOutputs(t){t.forEach(e=>{let[o]=Xt(e);if(!this.graph.nodes[o])throw new Error(`The output '${e}' is not found in the graph`)})}};var Tl=class{constructor(t={},e={}){this.hashTableNameToHandle=t,this.hashTableMap=e}addHashTable(t,e){this.hashTableNameToHandle[t]=e.handle,this.hashTableMap[e.id]=e}getHashTableHandleByName(t){return this.hashTableNameToHandle[t]}getHashTableById(t){return this.hashTableMap[t]}dispose(){for(let t in this.hashTableMap)this.hashTableMap[t].clearAndClose(),delete this.hashTableMap[t];for(let t in this.hashTableNameToHandle)this.hashTableNameToHandle[t].dispose(),delete this.hashTableNameToHandle[t]}};var Km=class{get modelVersion(){return this.version}get inputNodes(){return this.executor.inputNodes}get outputNodes(){return this.executor.outputNodes}get inputs(){return this.executor.inputs}get outputs(){return this.executor.outputs}get weights(){return this.executor.weightMap}get metadata(){return this.artifacts.userDefinedMetadata}get modelSignature(){return this.signature}get modelStructuredOutputKeys(){return this.structuredOutputKeys}constructor(t,e={},o=Eu){this.modelUrl=t,this.loadOptions=e,this.version="n/a",this.io=o,e==null&&(this.loadOptions={}),this.resourceManager=new Tl}findIOHandler(){let t=this.modelUrl;if(t.load!=null)this.handler=t;else if(this.loadOptions.requestInit!=null)this.handler=this.io.browserHTTPRequest(t,this.loadOptions);else{let e=this.io.getLoadHandlers(t,this.loadOptions);if(e.length===0)e.push(this.io.browserHTTPRequest(t,this.loadOptions));else if(e.length>1)throw new Error(`Found more than one (${e.length}) load handlers for URL '${[t]}'`);this.handler=e[0]}}load(){if(this.findIOHandler(),this.handler.load==null)throw new Error("Cannot proceed with model loading because the IOHandler provided does not have the `load` method implemented.");let t=this.handler.load();return S.isPromise(t)?t.then(e=>e.getWeightStream==null?this.loadSync(e):this.loadStreaming(e)):this.loadSync(t)}loadSync(t){let e=this.io.decodeWeights(t.weightData,t.weightSpecs);return this.loadWithWeightMap(t,e)}async loadStreaming(t){if(t.getWeightStream==null)throw new Error("Model artifacts missing streamWeights function");let e=await wa(t.getWeightStream(),t.weightSpecs);return this.loadWithWeightMap(t,e)}loadWithWeightMap(t,e){this.artifacts=t;let o=this.artifacts.modelTopology,s=this.artifacts.signature;if(this.artifacts.userDefinedMetadata!=null){let n=this.artifacts.userDefinedMetadata;n.signature!=null&&(s=n.signature),n.structuredOutputKeys!=null&&(this.structuredOutputKeys=n.structuredOutputKeys)}if(this.signature=s,this.version=`${o.versions.producer}.${o.versions.minConsumer}`,this.executor=new ln(un.Instance.transformGraph(o,this.signature)),this.executor.weightMap=this.convertTensorMapToTensorsMap(e),this.executor.resourceManager=this.resourceManager,t.modelInitializer!=null&&t.modelInitializer.node!=null){let n=un.Instance.transformGraph(t.modelInitializer);this.initializer=new ln(n),this.initializer.weightMap=this.executor.weightMap,this.initializer.resourceManager=this.resourceManager,this.initializerSignature=t.initializerSignature}return!0}async save(t,e){if(typeof t=="string"){let o=this.io.getSaveHandlers(t);if(o.length===0)throw new Error(`Cannot find any save handlers for URL '${t}'`);if(o.length>1)throw new Error(`Found more than one (${o.length}) save handlers for URL '${t}'`);t=o[0]}if(t.save==null)throw new Error("GraphModel.save() cannot proceed because the IOHandler provided does not have the `save` attribute defined.");return t.save(this.artifacts)}addStructuredOutputNames(t){if(this.structuredOutputKeys){let e=t instanceof It?[t]:t,o={};return e.forEach((s,n)=>o[this.structuredOutputKeys[n]]=s),o}return t}predict(t,e){let o=this.execute(t,this.outputNodes);return this.addStructuredOutputNames(o)}async predictAsync(t,e){let o=await this.executeAsync(t,this.outputNodes);return this.addStructuredOutputNames(o)}normalizeInputs(t){var e;if(!(t instanceof It)&&!Array.isArray(t)){let n=(e=this.signature)===null||e===void 0?void 0:e.inputs;if(n!=null)for(let i in n){let a=n[i];a.resourceId!=null&&(t[i]=this.resourceIdToCapturedInput[a.resourceId])}return t}t=Array.isArray(t)?t:[t];let o=Object.keys(this.resourceIdToCapturedInput).length;if(t.length+o!==this.inputNodes.length)throw new Error(`Input tensor count mismatch, the graph model has ${this.inputNodes.length-o} non-resource placeholders, while there are ${t.length} input tensors provided.`);let s=0;return this.inputNodes.reduce((n,i)=>{var a,u,p;let l=(p=(u=(a=this.signature)===null||a===void 0?void 0:a.inputs)===null||u===void 0?void 0:u[i])===null||p===void 0?void 0:p.resourceId;return l!=null?n[i]=this.resourceIdToCapturedInput[l]:n[i]=t[s++],n},{})}normalizeOutputs(t){return t=t||this.outputNodes,Array.isArray(t)?t:[t]}executeInitializerGraph(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.execute({},[]):this.initializer.execute({},Object.keys(this.initializerSignature.outputs))}async executeInitializerGraphAsync(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.executeAsync({},[]):this.initializer.executeAsync({},Object.keys(this.initializerSignature.outputs))}setResourceIdToCapturedInput(t){if(this.resourceIdToCapturedInput={},this.initializerSignature){let e=this.initializerSignature.outputs,o=Object.keys(e);for(let s=0;s<o.length;s++){let n=o[s],i=e[n];this.resourceIdToCapturedInput[i.resourceId]=t[s]}}}execute(t,e){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(this.executeInitializerGraph()),t=this.normalizeInputs(t),e=this.normalizeOutputs(e);let o=this.executor.execute(t,e);return o.length>1?o:o[0]}async executeAsync(t,e){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(await this.executeInitializerGraphAsync()),t=this.normalizeInputs(t),e=this.normalizeOutputs(e);let o=await this.executor.executeAsync(t,e);return o.length>1?o:o[0]}getIntermediateTensors(){return this.executor.getIntermediateTensors()}disposeIntermediateTensors(){this.executor.disposeIntermediateTensors()}convertTensorMapToTensorsMap(t){return Object.keys(t).reduce((e,o)=>(e[o]=[t[o]],e),{})}dispose(){this.executor.dispose(),this.initializer&&(this.initializer.dispose(),this.resourceIdToCapturedInput&&kt(this.resourceIdToCapturedInput)),this.resourceManager.dispose()}};async function Y_t({onLost:r}){if(!await rd("webgpu"))throw new Error("WebGPU is not available");await od();let{device:t}=Ls();return t.lost.then(e=>{e.reason!=="destroyed"&&r(`the WebGPU device was lost: ${e.message}`)}),{threads:1}}export{Km as GraphModel,Ls as backend,B as env,L1 as memory,Y_t as startBackend,Ut as tensor};
