/**
 * The chip's look: the values of components/tokens.css, written out because a chip carries no more than it needs. The glyph
 * is design/icons/glyph-16.svg with straight corners.
 */
export const STYLE = `:host{all:initial!important;position:absolute!important;top:0!important;left:0!important;z-index:1!important}
.c{position:absolute;display:flex;width:max-content;font:14px/18px system-ui;color:#636a66;--a:#17665a;--i:#1b1e1c}
.dark{color:#979f9b;--a:#7ecbb9;--i:#e4e7e4}
.off{display:none}
button{all:unset;cursor:pointer}
button:focus-visible{outline:2px solid var(--a)}
.o{display:flex;gap:8px}
i{flex:0 0 16px;position:relative}
i:before,i:after{content:"";position:absolute;inset:1px 0;background:var(--a);clip-path:path("M1 2h5v2H1zM1 6h3v2H1zM1 11h14v2H1z")}
i:after{clip-path:path("M9 2h6v7H9V8L6 7l3-1z")}
b,small{display:block}
b{font-weight:600;color:var(--i)}
small{font-size:12.5px;margin-top:2px}
.o:hover b{color:var(--a)}
.x{width:24px;text-align:center;opacity:0}
.c:hover .x,:focus-within>.x{opacity:1}
.line{font-size:12.5px}
.line span *{display:inline}
.stroke{flex-wrap:wrap;width:34px;font-size:11.5px}
.stroke :is(i,small){display:none}
.stroke b{color:var(--a);border-inline-start:2px solid;padding:3px 7px}
@media(pointer:coarse){.x{opacity:1}.margin .o{min-height:44px}}`;
