import { PAINTS, THEMES, paintOf, type PaintName, type Theme } from '../../../shared/map/scene/palette.ts';

/** The page's one style sheet. @param font the typeface as a data URL */
export function styleSheet(font: string): string {
  return [
    `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;src:url(${font}) format('woff2')}`,
    `:root{color-scheme:light;${colours(THEMES[0])}}`,
    `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${colours(THEMES[1])}}}`,
    RULES.trim(),
  ].join('\n');
}

function colours(theme: Theme): string {
  return (Object.keys(PAINTS) as PaintName[]).map((name) => `--${name}:${paintOf(name, theme)}`).join(';');
}

const RULES = `
*{box-sizing:border-box}
html{background:var(--bg);color:var(--ink);font:400 1.0625rem/1.55 'Atkinson Hyperlegible Next',system-ui,sans-serif;
  -webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:clamp(1.5rem,5vw,4.5rem) clamp(1rem,4vw,3rem)}
body>:not(main),nav,main>section>*{max-width:42rem;margin-inline:auto}
main>section>.map,main>section>.wide{max-width:none}
h1,h2,h3,h4{line-height:1.2;font-weight:780;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(2rem,1.4rem + 2.6vw,3.25rem);letter-spacing:-.022em;margin:0 0 1rem}
h2{font-size:1.75rem;letter-spacing:-.022em;margin:4rem auto 1rem}
h3{font-size:1.3125rem;margin:2.5rem auto .5rem}
h4{font-size:1.0625rem;margin:1.75rem auto .25rem}
p,ul,ol{margin:.75rem auto}
p,li,figcaption,td,th{overflow-wrap:anywhere}
ul,ol{padding-inline-start:1.25rem}
li{margin:.375rem 0}
li>ul{margin:.25rem 0}
strong{font-weight:620}
.lead{font-size:clamp(1.3125rem,1.1rem + 1vw,1.75rem);line-height:1.3;font-weight:620}
.lead>span{background:linear-gradient(transparent 58%,var(--flash) 58%,var(--flash) 92%,transparent 92%)}
.byline{color:var(--ink-2);font-size:.9375rem;margin-block-end:0}
nav{margin-block:2.5rem;padding:1.25rem 1.5rem;background:var(--surface);border-radius:14px}
nav h2{font-size:1.0625rem;letter-spacing:0;margin:0 0 .5rem}
nav ol{margin:0;padding-inline-start:1.25rem;columns:2 14rem;column-gap:2rem}
nav li{break-inside:avoid}
a{color:inherit;text-underline-offset:.2em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--flash)}
.quote{margin:.75rem auto;padding:.875rem 1rem;border-radius:4px;break-inside:avoid}
.quote blockquote,.quote p{margin:0}
.quote figcaption{font-size:.8125rem;margin-block-start:.375rem}
.stop{background:var(--stop-paper);color:var(--on-stop-paper)}
.more{background:var(--more-paper);color:var(--on-more-paper)}
.start{background:var(--start-paper);color:var(--on-start-paper)}
.map{margin:3rem auto;break-inside:avoid}
.map>div{overflow-x:auto;padding:2px}
.map svg{display:block;min-width:56rem;width:100%;height:auto}
.map figcaption,caption{color:var(--ink-2);font-size:.9375rem}
.map figcaption{margin-block-start:.75rem;max-width:42rem;margin-inline:auto}
.scroll{overflow-x:auto;margin:1.5rem auto;padding:2px}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{text-align:start;padding-block-end:.5rem}
th,td{padding:.5rem .75rem;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
thead th{font-weight:620;border-block-end-color:var(--line-strong)}
.wide tbody th{min-width:14rem;width:17rem}
.wide th.number{width:4.5rem}
.wide td.text{min-width:20rem}
tbody th{font-weight:400}
.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
footer{margin-block-start:4rem;padding-block-start:1rem;border-block-start:1px solid var(--line);color:var(--ink-2);font-size:.9375rem}
@media print{
  @page{margin:18mm 16mm}
  html{background:none;font-size:10.5pt}
  body{padding:0;max-width:none}
  nav{display:none}
  h2,h3,h4{break-after:avoid}
  .map svg{min-width:0}
  .scroll,.map>div{overflow:visible}
  tr{break-inside:avoid}
  *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
