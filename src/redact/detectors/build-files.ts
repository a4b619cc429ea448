import { judge, looksChosen } from '../judge.ts';
import { type LineRule, lineBefore, lineDetector } from '../line-rules.ts';
import { meaningOf } from '../names.ts';

const DOCKERFILE = 'https://docs.docker.com/reference/dockerfile/#env';
const GITLAB = 'https://docs.gitlab.com/ci/yaml/#variablesvalue';
const GRADLE = 'https://developer.android.com/studio/publish/app-signing';
const PUPPET = 'https://www.puppet.com/docs/puppet/8/lang_data_sensitive.html';

const V = String.raw`(?:"(?<v1>[^"\n]{1,300})"|'(?<v2>[^'\n]{1,300})'|(?<v>[^\s"'#][^\s"']{0,300}))`;
const QUOTED = String.raw`(?:"(?<v1>[^"\n]{1,300})"|'(?<v2>[^'\n]{1,300})')`;

/** Turns of build and pipeline files that put something between a name and its value. */
export const buildFiles = lineDetector('build-files', 2.3, [
  {
    ...build(
      'ENV ',
      'Value of an ENV line of a Dockerfile',
      DOCKERFILE,
      String.raw`env[ \t]{1,4}\w{2,80}[ \t]{1,8}(?!=)${V}`,
      isNamed,
    ),
    before: /^[ \t]{0,12}$/u,
    exact: true,
  },
  ...['password', 'passwd', 'pass', 'pwd', 'token', 'secret', 'key'].flatMap((word) =>
    ['\n', '\r\n'].map((end) =>
      build(
        `${word}:${end}`,
        'Value of a variable of a pipeline',
        GITLAB,
        String.raw`\w{3,8}:\r?\n[ \t]{2,40}value:[ \t]{1,8}${V}`,
        isUnderName,
      ),
    ),
  ),
  ...['storepassword ', 'keypassword ', 'storepassword(', 'keypassword('].map((anchor) =>
    build(anchor, 'Password of a signing key', GRADLE, String.raw`\w{3,5}password[ \t]{0,4}\(?[ \t]{0,4}${QUOTED}`),
  ),
  {
    ...build(
      'sensitive(',
      'Value that a manifest wraps as sensitive',
      PUPPET,
      String.raw`sensitive\([ \t]{0,4}${QUOTED}`,
    ),
    before: /(?:=>|=)[ \t]{0,8}$/u,
  },
]);

function build(anchor: string, what: string, source: string, line: string, accepts?: LineRule['accepts']): LineRule {
  return {
    anchor,
    kind: 'password',
    what,
    source,
    line: new RegExp(line, 'diyu'),
    ...(accepts === undefined ? {} : { accepts }),
  };
}

/** `ENV DB_PASSWORD value`: the name has to promise a credential, and `ENV` is written in capitals. */
function isNamed(value: string, text: string, place: number): boolean {
  const name = /ENV[ \t]{1,4}(?<name>\w{2,80})[ \t]{1,8}["']?$/u.exec(lineBefore(text, place))?.groups?.['name'];
  const meaning = meaningOf(name ?? '');
  return meaning !== null && judge(value, false, meaning, 'assigned') !== null;
}

/** `DB_PASSWORD:` alone on the line above; a word counts only among `variables:`, as texts for people look the same. */
function isUnderName(value: string, text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 600), place);
  const name =
    /(?:^|\n)[ \t]{0,40}["']?(?<name>[\w.-]{2,80})["']?:[ \t]{0,8}\r?\n[ \t]{2,40}value:[ \t]{1,8}["']?$/u.exec(before)
      ?.groups?.['name'];
  const meaning = meaningOf(name ?? '');
  if (meaning === null || (!looksChosen(value) && !/\n?[ \t]{0,20}variables:[ \t]{0,4}\r?\n/u.test(before)))
    return false;
  return judge(value, false, meaning, 'assigned') !== null;
}
