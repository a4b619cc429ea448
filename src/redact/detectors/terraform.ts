import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import { readAs } from '../line-rules.ts';
import { mappingAround } from '../mapping.ts';
import { meaningOf } from '../names.ts';

const VARIABLES = 'https://developer.hashicorp.com/terraform/language/values/variables';
const STATE = 'https://developer.hashicorp.com/terraform/internals/json-format';

/** How far a resource's attributes are looked for around the list that calls some of them sensitive, in UTF-16 units. */
const REACH = 8000;

const VARIABLE = /(?:variable|output)[ \t]{1,4}"(?<name>[\w-]{1,100})"[ \t]{0,4}\{/iuy;
const DEFAULT = /(?:^|[\s{])(?:default|value)[ \t]{0,40}=[ \t]{0,8}"(?<v>(?:[^"\\\n]|\\.){1,1000})"/du;
const RESULT = /"result"[ \t]{0,4}:[ \t]{0,4}"(?<v>(?:[^"\\\n]|\\.){1,500})"/du;
const SET =
  /set_sensitive[ \t]{0,4}(?:=[ \t]{0,4}\[?[ \t\r\n]{0,20})?\{[^{}]{0,300}?value[ \t]{0,12}=[ \t]{0,8}"(?<v>(?:[^"\\\n]|\\.){1,500})"/diuy;

/** Terraform: variables whose name stands in the label of their block, and what the state itself calls sensitive. */
export const terraform: Detector = {
  name: 'terraform',
  rank: 2.4,
  reach: { left: REACH, right: 6144 },
  kinds: [
    {
      kind: 'declared-secret',
      what: 'Default of a Terraform variable whose name promises a credential',
      source: VARIABLES,
      class: 'secret',
    },
    {
      kind: 'declared-secret',
      what: 'Attribute that a Terraform state or plan calls sensitive',
      source: STATE,
      class: 'secret',
    },
  ],
  anchors: anyCase(
    'variable "',
    'output "',
    '"random_password"',
    '"sensitive_attributes"',
    '"sensitive_values"',
    '"after_sensitive"',
    'set_sensitive',
  ),
  look(text, at, anchor) {
    if (anchor === 'variable "' || anchor === 'output "') return labelled(text, at);
    if (anchor === '"random_password"') return generated(text, at);
    if (anchor === 'set_sensitive') {
      const span = matchAt(SET, text, at)?.indices?.groups?.['v'];
      return span === undefined ? [] : readAs(reading('Value of a set_sensitive block'), text, ...span);
    }
    return listed(text, at);
  },
};

function reading(what: string): { detector: string; kind: string; what: string } {
  return { detector: 'terraform', kind: 'declared-secret', what };
}

/** `variable "db_password" { default = "…" }`: what `sensitive = true` says, `declared` reads. */
function labelled(text: string, at: number): readonly Finding[] {
  const head = matchAt(VARIABLE, text, at);
  const meaning = meaningOf(head?.groups?.['name'] ?? '');
  if (head === null || meaning === null) return [];
  const block = mappingAround(text, at + head[0].length);
  const inside = block === null ? '' : text.slice(block.start, block.end);
  const span = DEFAULT.exec(inside)?.indices?.groups?.['v'];
  if (block === null || span === undefined) return [];
  const judged = judge(inside.slice(...span), true, meaning, 'assigned');
  if (judged === null) return [];
  return [
    {
      detector: 'terraform',
      kind: meaning.kind,
      class: judged.class,
      start: block.start + span[0],
      end: block.start + span[1],
      confidence: judged.confidence,
      entropy: judged.entropy,
      why:
        judged.class === 'secret'
          ? 'Default of a variable whose name promises a credential'
          : 'Default of a variable for credentials, but a blank to fill in',
    },
  ];
}

/** In a state, what `random_password` made stands as its result. */
function generated(text: string, at: number): readonly Finding[] {
  const after = text.slice(at, at + 4000);
  const next = after.indexOf('"type"', 20);
  const span = RESULT.exec(next === -1 ? after : after.slice(0, next))?.indices?.groups?.['v'];
  return span === undefined
    ? []
    : readAs(reading('Password that Terraform generated'), text, at + span[0], at + span[1]);
}

/** Names in the list of what is sensitive; their values stand in the object just before or behind. */
function listed(text: string, at: number): readonly Finding[] {
  const list = text.slice(at + 8, at + 2000);
  const end = /\n[ \t]{0,24}[}\]],?[ \t]{0,4}(?:\r?\n|$)|\]\s{0,40}\]\s{0,40}\]|\}\s{0,40}[,}]/u.exec(list);
  const names = [
    ...list
      .slice(0, end === null ? list.length : end.index + 1)
      .matchAll(/"value"\s{0,8}:\s{0,8}"(?<a>[\w-]{1,80})"|"(?<b>[\w-]{1,80})"\s{0,8}:\s{0,8}true/gu),
  ].map(({ groups }) => groups?.['a'] ?? groups?.['b'] ?? '');
  if (names.length === 0) return [];
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const open = Math.max(
    before.lastIndexOf('"attributes"'),
    before.lastIndexOf('"values"'),
    before.lastIndexOf('"after"'),
  );
  if (open === -1) return [];
  return [...new Set(names)].slice(0, 12).flatMap((name) => {
    const span = new RegExp(String.raw`"${name}"\s{0,8}:\s{0,8}"(?<v>(?:[^"\\\n]|\\.){1,2000})"`, 'du').exec(
      before.slice(open),
    )?.indices?.groups?.['v'];
    return span === undefined
      ? []
      : readAs(reading('Attribute that the state calls sensitive'), text, from + open + span[0], from + open + span[1]);
  });
}
