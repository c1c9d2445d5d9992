#include "facilitator/report/html/style.h"

namespace vertebra::report {

std::string_view style() {
    return R"css(
:root {
  color-scheme: light dark;
  --paper: #ffffff; --sunk: #f6f2ea; --ink: #1e252d; --soft: #424d59; --line: #ddd5c7;
  --strong: #767a7e; --accent: #004f7c; --warm: #7b3600; --warm-soft: #fdeedd;
  --bar: #0072b2; --marked: #d55e00; --beside: #848b94; --box: #ffffff; --box-line: #4d5763;
  --trigger: #fff1d6; --trigger-line: #9a5b00; --active: #fbe3d6; --active-line: #c75000;
  --bound: #56b4e9; --t1: #0072b2; --t2: #d55e00; --t3: #007f5f; --t4: #b8528f; --t5: #8f6b00;
  --t6: #1f8fa6; --t7: #6a3d9a; --t8: #a61e4d;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --sunk: #202327; --ink: #f2ede4; --soft: #c9c6bf; --line: #3a3e44;
    --strong: #93979d; --accent: #8bcbf3; --warm: #ffb877; --warm-soft: #3a2716;
    --bar: #56b4e9; --marked: #f0914a; --beside: #93979d; --box: #202327; --box-line: #a7b2bd;
    --trigger: #3a2e14; --trigger-line: #e6b34d; --active: #452412; --active-line: #f0914a;
    --bound: #2f7fb0; --t1: #56b4e9; --t2: #f0914a; --t3: #4cc9a0; --t4: #e39cc5; --t5: #d9b44a;
    --t6: #a8e1f5; --t7: #b79cf0; --t8: #ff8095;
  }
}
* { box-sizing: border-box; }
html { font: 1rem/1.55 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem 1rem 4rem; }
h1, h2, h3, h4 { line-height: 1.2; margin: 2.2em 0 .6em; text-wrap: balance; }
h1 { font-size: 2.2rem; margin: .2em 0; letter-spacing: -.02em; }
h2 { font-size: 1.65rem; letter-spacing: -.01em; border-top: 3px solid var(--accent); padding-top: .7em; margin-top: 2.4em; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.05rem; }
p { margin: .6em 0; max-width: 44rem; }
a { color: var(--accent); }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { padding: 1.5rem 0 .5rem; }
.kind, .city { font-size: 1.15rem; color: var(--soft); margin: 0; }
.mark { display: inline-block; background: var(--warm-soft); color: var(--warm); font-weight: 700;
  padding: .3em .8em; border-radius: .4em; margin: 0 0 1.2em; }
.lead { font-size: 1.1rem; font-weight: 600; }
.note, figcaption { color: var(--soft); font-size: .9rem; }
.said { white-space: pre-line; unicode-bidi: isolate; }
ul.said > li { border-inline-start: 3px solid var(--line); padding-inline-start: .8em; margin: .5em 0; list-style: none; }
ul.said { padding: 0; }
li { margin: .25em 0; }
dl { display: grid; grid-template-columns: minmax(8rem, 16rem) minmax(0, 1fr); gap: .35em 1.5em; margin: .8em 0; max-width: 54rem; }
dt { color: var(--soft); }
dd { margin: 0; white-space: pre-line; unicode-bidi: isolate; font-weight: 500; }
nav ol { padding-inline-start: 1.4em; }
nav ol ol { list-style: none; padding-inline-start: 0; font-size: .95rem; }
nav h2 { border: 0; margin-top: 1em; padding: 0; font-size: 1.2rem; }
.wide { overflow-x: auto; margin: 1em 0 1.4em; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: start; font-weight: 600; padding: .2em 0 .5em; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: .42em .7em .42em 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; border-bottom: 2px solid var(--strong); vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 9rem; } tbody th.number { min-width: 2.5rem; }
td.figure, thead th.figure { text-align: end; padding-inline-end: 1em; }
figure { margin: 1.2em 0 .4em; }
figure svg { display: block; inline-size: 100%; max-block-size: 36rem; }
figure.bars svg { max-inline-size: 32rem; }
figure.map svg, figure.radar svg { max-inline-size: 44rem; }
figcaption { margin-top: .6em; max-width: 44rem; }
svg { fill: var(--ink); }
svg .bar { fill: var(--bar); } svg .bar.marked { fill: var(--marked); stroke: var(--ink); stroke-width: 2; }
svg .bar.beside { fill: var(--beside); stroke: var(--soft); stroke-dasharray: 4 3; }
svg .axis, svg .field { stroke: var(--strong); } svg .whisker { stroke: var(--ink); }
svg .figure { font-weight: 700; } svg .quadrant { font-style: italic; }
svg .box { fill: var(--box); stroke: var(--box-line); }
svg .box.trigger { fill: var(--trigger); stroke: var(--trigger-line); }
svg .box.active { fill: var(--active); stroke: var(--active-line); }
svg .box.unknown { fill: none; } svg .frame { fill: none; stroke: var(--active-line); }
svg .arrow { fill: none; stroke: var(--box-line); } svg .arrow.loop { stroke: var(--active-line); }
svg .head { fill: var(--box-line); } svg .head.loop { fill: var(--active-line); }
svg .sign { fill: var(--paper); stroke: var(--box-line); }
svg .point { fill: var(--bar); } svg .number { fill: var(--paper); font-weight: 700; }
svg .bound { stroke: var(--bound); } svg .ring { stroke: var(--line); }
svg .line.first { stroke: var(--bar); fill: var(--bar); } svg .line.second { stroke: var(--marked); fill: none; }
svg .point.first { fill: var(--bar); } svg .point.second { fill: var(--marked); }
svg .fill { fill: var(--bar); fill-opacity: .22; } svg .fill.reached { fill-opacity: .5; }
svg .cell { stroke: var(--strong); } svg .cell.marked { stroke: var(--marked); }
svg .curve { fill: none; } svg .curve.beside { stroke: var(--soft); }
svg .event { stroke: var(--warm); } svg .leader { stroke: var(--strong); stroke-dasharray: 1 5; }
svg .curve.team-1 { stroke: var(--t1); } svg .point.team-1 { fill: var(--t1); }
svg .curve.team-2 { stroke: var(--t2); } svg .point.team-2 { fill: var(--t2); }
svg .curve.team-3 { stroke: var(--t3); } svg .point.team-3 { fill: var(--t3); }
svg .curve.team-4 { stroke: var(--t4); } svg .point.team-4 { fill: var(--t4); }
svg .curve.team-5 { stroke: var(--t5); } svg .point.team-5 { fill: var(--t5); }
svg .curve.team-6 { stroke: var(--t6); } svg .point.team-6 { fill: var(--t6); }
svg .curve.team-7 { stroke: var(--t7); } svg .point.team-7 { fill: var(--t7); }
svg .curve.team-8 { stroke: var(--t8); } svg .point.team-8 { fill: var(--t8); }
@media (min-width: 60rem) {
  .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.5rem; align-items: start; }
}
@media (max-width: 34rem) {
  html { font-size: .97rem; }
  dl { display: block; } dd { margin-bottom: .7em; }
  h1 { font-size: 1.75rem; }
}
@page { size: A4; margin: 18mm 17mm; }
@media print {
  html { font-size: 10pt; background: none; }
  body { max-width: none; padding: 0; }
  h2, h3, h4, caption { break-after: avoid; } .note, figcaption { break-before: avoid; }
  figure, tr, dl > div { break-inside: avoid; } thead { display: table-header-group; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
)css";
}

}  // namespace vertebra::report
