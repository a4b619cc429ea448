/** Names that people are not called, and some that they are: each breaks something that writes a name without care. */
export const HOSTILE_NAMES: readonly (readonly [what: string, name: string])[] = [
  ['markup', `<script>alert(1)</script><b onclick='x'>&amp;"</b>`],
  ['marks that turn text around', 'Ann \u202eexe.fdp\u2066\u200f\u202c'],
  ['the ends of CDATA and comments', ']]> --> <!-- <![CDATA['],
  ['two hundred signs', 'Wilhelmina '.repeat(20).slice(0, 200)],
  ['line ends and the fields of a mail', 'Ann\r\nBcc: all@example.com\n\nHello\u2028\u0085'],
  ['control signs', 'A\u0000n\u0007n\u001b[31m\u009f\ufffe'],
  ['half a sign', 'Ann \ud83d\udc69\ud800 \udfff'],
  ['emoji', '👩‍💻 🏳️‍🌈'],
  ['letters that our font lacks', 'שירה 王 ओम'],
  ['a heap of accents', `Z${'\u0301\u0316\u0335'.repeat(60)}o`],
  ['codes of footers', '&P&D&"Arial"&K00FF00 && &'],
  ['Markdown', '# [x](javascript:alert(1)) *a* `b` | c'],
  ['operators of PDF', ') Tj ET Q /F (\\'],
  ['nothing', ' \u200b\t'],
];
