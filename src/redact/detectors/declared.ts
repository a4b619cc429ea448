import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { readAs } from '../line-rules.ts';
import { type Stretch, mappingAround } from '../mapping.ts';

interface Flag {
  readonly anchors: readonly string[];
  /** Sticky, at the anchor: the flag with its value. */
  readonly set: RegExp;
  /** Names of the fields beside it that hold what is declared to be secret. */
  readonly fields: string;
  readonly what: string;
  readonly source: string;
}

const CLOSE = String.raw`["']?[ \t]{0,8}[:=][ \t]{0,8}["']?`;
const YES = String.raw`${CLOSE}(?:true|yes|1)\b`;

const FLAGS: readonly Flag[] = [
  {
    anchors: ['sensitive'],
    set: new RegExp(`sensitive${YES}`, 'iyu'),
    fields: 'value|default',
    what: 'a field that says sensitive',
    source: 'https://developer.hashicorp.com/terraform/language/values/outputs',
  },
  {
    anchors: ['noecho'],
    set: new RegExp(`noecho${YES}`, 'iyu'),
    fields: 'default',
    what: 'a parameter with NoEcho',
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  },
  {
    anchors: ['issecret'],
    set: new RegExp(`issecret${YES}`, 'iyu'),
    fields: 'value|defaultValue',
    what: 'a variable with isSecret',
    source: 'https://learn.microsoft.com/azure/devops/pipelines/process/variables',
  },
  {
    anchors: ['masked'],
    set: new RegExp(`masked${YES}`, 'iyu'),
    fields: 'value',
    what: 'a masked variable',
    source: 'https://docs.gitlab.com/ci/variables/',
  },
  {
    anchors: ['securestring'],
    set: /securestring["']?(?=[ \t]{0,8}(?:[,\r\n}]|$))/iuy,
    fields: 'value|default|defaultValue',
    what: 'a parameter of the type SecureString',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/data-types',
  },
  {
    anchors: ['format: password', 'format: "password', "format: 'password", 'format":"password', 'format": "password'],
    set: new RegExp(`format${CLOSE}password\\b`, 'iyu'),
    fields: 'value|default|example',
    what: 'a field of the format password',
    source: 'https://swagger.io/docs/specification/v3_0/data-models/data-types/',
  },
];

/** Values that a flag beside them declares to be secret, whatever their field is called. */
export const declared: Detector = {
  name: 'declared',
  rank: 2.3,
  reach: { left: 6144, right: 6144 },
  kinds: FLAGS.map(({ what, source }) => ({
    kind: 'declared-secret',
    what: `Value of ${what}`,
    source,
    class: 'secret',
  })),
  anchors: anyCase(...FLAGS.flatMap((flag) => flag.anchors)),
  look(text, at, anchor) {
    const flag = FLAGS.find((one) => one.anchors.includes(anchor));
    if (flag === undefined || /[\w-]/u.test(text.charAt(at - 1)) || matchAt(flag.set, text, at) === null) return [];
    const around = mappingAround(text, at);
    return around === null ? [] : fieldsOf(text, around, flag);
  },
};

function fieldsOf(text: string, around: Stretch, flag: Flag): readonly Finding[] {
  const inside = text.slice(around.start, around.end);
  const field = new RegExp(
    String.raw`(?:^|[\s,{"'-])(?:${flag.fields})["']?[ \t]{0,12}[:=][ \t]{0,12}(?:"(?<v1>(?:[^"\\\n]|\\.){1,500})"|'(?<v2>[^'\n]{1,500})'|(?<open>[{[])|(?<v>[^\s"'{[,}&|>!][^\s,}]{0,300}))`,
    'diu',
  ).exec(inside);
  const groups = field?.indices?.groups ?? {};
  const span = groups['v1'] ?? groups['v2'] ?? groups['v'];
  const reading = { detector: 'declared', kind: 'declared-secret', what: `Value of ${flag.what}` };
  if (
    span !== undefined &&
    !/^(?:true|false|null|none|var\.|local\.|module\.|data\.|each\.|random_|aws_|google_|azurerm_)/iu.test(
      inside.slice(...span),
    )
  )
    return readAs(reading, text, around.start + span[0], around.start + span[1]);
  const open = groups['open'];
  return open === undefined
    ? []
    : stringsIn(inside, open[0]).flatMap(({ start, end }) =>
        readAs(reading, text, around.start + start, around.start + end),
      );
}

/** The values of an object or list that begins at `open`: strings that no colon follows. */
function stringsIn(inside: string, open: number): Stretch[] {
  const close = /[}\]][ \t]{0,4},?[ \t]{0,8}(?:\r?\n|$)/u.exec(inside.slice(open, open + 2000))?.index ?? 2000;
  return [...inside.slice(open, open + close).matchAll(/"(?<v>(?:[^"\\\n]|\\.){4,500})"(?!\s{0,8}[:=])/dgu)].flatMap(
    (match) => {
      const span = match.indices?.groups?.['v'];
      return span === undefined ? [] : [{ start: open + span[0], end: open + span[1] }];
    },
  );
}
