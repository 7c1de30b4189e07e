/** The page's only style. Colours meet WCAG AA in both schemes; the signs of the tree differ in shape as well as in colour. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--text:#1d2430;--soft:#566072;--line:#d5dae2;--page:#fff;--panel:#f4f6f9;--accent:#1f4e8c;--yes:#1b6e3c;--no:#a3262a;--open:#8a5a00}
@media (prefers-color-scheme:dark){:root{--text:#e4e8ef;--soft:#a3adbd;--line:#3a4352;--page:#14181f;--panel:#1d232d;--accent:#8fb8f2;--yes:#6fce92;--no:#f08c8c;--open:#e5b562}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.7 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
main{max-width:54rem;margin:0 auto;padding:2rem 1.25rem 3rem}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 .75rem}
h2{font-size:1.15rem;margin:2.25rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.25rem 0 .4rem}
p{margin:.5rem 0}
ul,ol{margin:.4rem 0;padding-inline-start:1.5rem}
li{margin:.3rem 0}
.subject{color:var(--soft);margin:.15rem 0}
.verdict{font-size:1.15rem;font-weight:600;background:var(--panel);border-inline-start:4px solid var(--accent);padding:.6rem .9rem;margin:.75rem 0}
.quiet,.note,footer{color:var(--soft);font-size:.9rem}
.note{margin:.1rem 0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{text-align:start;font-weight:600;padding:.3rem 0}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
th{background:var(--panel);font-size:.9rem}
tfoot td{font-weight:600;border-bottom:0;border-top:2px solid var(--line)}
.end{text-align:end;white-space:nowrap}
th.end{white-space:normal;min-width:5em}
.bars th[scope=row]{background:none;font-weight:400;white-space:nowrap}.bars thead td{background:var(--panel)}.bar{width:60%;vertical-align:middle}.bar span{display:block;block-size:.9em;background:var(--accent);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.short{white-space:nowrap}
.wide td:not(.end,.short){min-width:6.5em}
.drawn{display:block;inline-size:calc(100% - 1rem);block-size:18px;margin:.15rem .5rem;overflow:visible}
.drawn svg,.key svg{overflow:visible}
.scale{stroke:var(--line);stroke-width:2}
.band,.at-closed,.at-sum,.at-guide{fill:var(--accent)}
.at-open circle{fill:var(--page);stroke:var(--accent);stroke-width:2}
.at-proposed{fill:var(--no)}
.edges{display:flex;justify-content:space-between;gap:1rem;color:var(--soft);font-size:.8rem;line-height:1.3}
.legend{display:flex;flex-wrap:wrap;gap:0 1rem;color:var(--soft);font-size:.8rem}
.key{inline-size:16px;block-size:18px;margin-inline-end:.25rem;vertical-align:middle;overflow:visible}
.tree,.tree ul{list-style:none;padding-inline-start:0}
.tree ul{padding-inline-start:1.1rem;margin-inline-start:.55rem;border-inline-start:1px solid var(--line)}
.leaf,.tree summary{display:flex;gap:.5rem;align-items:baseline}
.tree summary{cursor:pointer;list-style:none}
.tree summary::-webkit-details-marker{display:none}
.tree summary .rule::before{content:"▸ ";color:var(--soft)}
.tree details[open]>summary .rule::before{content:"▾ "}
.rule{min-width:0}
.mark{font-weight:700;flex:none;width:1.1em;text-align:center}
.yes{color:var(--yes)}.no{color:var(--no)}.open{color:var(--open)}
.why{display:block;color:var(--soft);font-size:.9rem}
code{font-size:.8rem;color:var(--soft);font-family:ui-monospace,Menlo,Consolas,monospace}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.75rem;font-size:.8rem}
footer p{margin:.1rem 0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media (max-width:36rem){main{padding:1.25rem .9rem 2rem}h1{font-size:1.35rem}th,td{padding:.35rem .4rem}.tree ul{padding-inline-start:.6rem;margin-inline-start:.35rem}}
@media print{:root{color-scheme:light;--text:#000;--soft:#333;--line:#999;--page:#fff;--panel:#fff;--accent:#000;--yes:#000;--no:#000;--open:#000}main{max-width:none;padding:0}body{font-size:10.5pt}h2,h3,summary{break-after:avoid}tr,li{break-inside:avoid}.tree li{break-inside:auto}.wide{overflow:visible}table{font-size:9pt}.short{white-space:normal}.wide td:not(.end,.short){min-width:0}details::details-content{content-visibility:visible;block-size:auto}.tree summary .rule::before{content:""!important}}
`;

/** For pages on which something is to be copied. */
export const CODE_STYLE = `pre{background:var(--panel);border:1px solid var(--line);border-radius:4px;padding:.6rem .8rem;font:.82rem/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap}`;
