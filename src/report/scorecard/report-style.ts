/** The look of a printed scorecard: A4, quiet, and legible in black and white. */
export const REPORT_STYLE = `
:root{--ink:#17212b;--soft:#4c5864;--faint:#66717c;--line:#dfe0d9;--accent:#0d6a62;--wash:#e3f1ee;--met:#17834f;--near:#b06a00;--missed:#a92f25;--page:#fff}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e9edf0;--soft:#aab6c0;--faint:#8e9ba6;--line:#2a353f;--accent:#5fd0bf;--wash:#17322f;--met:#54c98f;--near:#ecb355;--missed:#ff9d92;--page:#11161b}}
*{box-sizing:border-box}
html{background:var(--page)}
body{margin:0 auto;max-width:52rem;padding:2rem 1.5rem;color:var(--ink);background:var(--page);font:10pt/1.45 "Segoe UI",Roboto,"Noto Sans","Helvetica Neue","Liberation Sans",Arial,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:20pt;line-height:1.15;margin:.1rem 0 .3rem;letter-spacing:-.01em}
h2{font-size:12pt;margin:1.1rem 0 .2rem;padding-top:.4rem;border-top:1.5pt solid var(--accent);break-after:avoid}
p{margin:.3rem 0}
.kicker{color:var(--accent);font-weight:600}
.soft,.facts{color:var(--soft)}
.small{font-size:8.5pt}
.summary{margin:1rem 0;padding:.7rem .9rem;background:var(--wash);border-radius:6px}
.summary p{margin:.15rem 0}
.warn{border-left:3pt solid var(--near);padding:.2rem .7rem;margin:.8rem 0}
h2+p{break-before:avoid;break-after:avoid}
h2+.scroll,p+.scroll,dt+dd{break-before:avoid}
p{orphans:3;widows:3}
tbody tr:first-child{break-before:avoid}
thead{break-after:avoid}
table{width:100%;border-collapse:collapse;font-size:9pt}
.figures{table-layout:fixed}
.figures th:nth-child(1){width:25%}
.figures th:nth-child(2){width:15%}
.figures th:nth-child(3){width:29%}
.figures th:nth-child(4){width:18%}
.figures th:nth-child(5){width:13%}
table.block td{white-space:nowrap}
table.block td.name{white-space:normal;width:24%}
table.block .small{font-size:7.5pt}
figure.event{margin:.5rem 0;break-inside:avoid}
.event svg{display:block;max-width:100%;height:auto}
.event text{font-size:9px;fill:var(--faint)}
.event .end{text-anchor:end}
.event .middle{text-anchor:middle}
.grid{stroke:var(--line);stroke-width:.7}
.zero{stroke:var(--faint);stroke-width:1}
.band{fill:var(--accent);fill-opacity:.13}
.bar{stroke:var(--accent);stroke-width:2}
th,td{padding:.35rem .4rem;border-bottom:.5pt solid var(--line);text-align:left;vertical-align:top}
th{color:var(--soft);font-weight:600;font-size:8pt}
tr{break-inside:avoid}
td.name{font-weight:600}
.figure{white-space:nowrap;font-variant-numeric:tabular-nums}
.figure strong{font-size:11pt}
.figure .small{display:block;color:var(--soft)}
.strip{display:block}
.strip text{font-size:7px;fill:var(--faint)}
.strip .end{text-anchor:end}
.axis{stroke:var(--line);stroke-width:1.2}
.interval{stroke:var(--accent);stroke-width:5;stroke-opacity:.28;stroke-linecap:round}
.other{fill:var(--page);stroke:var(--faint);stroke-width:1}
.own{fill:var(--accent)}
.target{stroke:var(--ink);stroke-width:1.8}
.spark polyline{fill:none;stroke:var(--soft);stroke-width:1.3}
.spark circle{fill:var(--accent)}
.spark{display:block}
.state{white-space:normal}
.light{vertical-align:-2px;margin-right:.25rem;fill:none;stroke:var(--page);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.light.met circle{fill:var(--met);stroke:none}
.light.near rect{fill:var(--near);stroke:none}
.light.missed .shape{fill:var(--missed);stroke:none}
.light.none circle{stroke:var(--faint);stroke-width:1.2;stroke-dasharray:2 2}
ul{margin:.3rem 0;padding-left:1.1rem}
li{margin:.15rem 0}
dl{margin:.3rem 0;font-size:9pt}
dt{font-weight:600;margin-top:.45rem;break-after:avoid}
dd{margin:0;color:var(--soft)}
code{font:8.5pt ui-monospace,"Liberation Mono",Menlo,monospace;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
@page{size:A4;margin:16mm 14mm}
@media print{body{max-width:none;padding:0}.scroll{overflow:visible}}
`;
