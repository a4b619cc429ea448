import { type Detector, anyCase, matchAt, runStart } from '../detector.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isRandom } from '../randomness.ts';

/** Cookies that frameworks and services keep a session or a log-in in. The whole name has to match. */
const SESSION =
  /^(?:(?:__Host-|__Secure-)[\w.-]{2,60}|_{0,2}(?:php|j|asp\.net_|asp|cgi|express|rails|wp|user|app|web|admin|client|id|[a-z]{2,12}[-_.])?sess(?:ion)?(?:[-_.]?(?:id|key|token|data|cookie|hash))?|_?[a-z][a-z0-9]{0,20}_sess(?:ion)?(?:_id)?|\.aspnetcore\.[\w.-]{2,60}|\.aspxauth|aspsessionid[a-z]{8}|connect\.sid|[\w-]{0,20}\.sid|rack\.session|laravel_(?:session|token)|remember_(?:token|web_[0-9a-f]{8,60}|user_token|me)|remember-?me|wordpress_(?:logged_in|sec)_\w{2,60}|fedauth|rtfa|estsauth\w{0,20}|cf_clearance|cftoken|s?ssid|s?apisid|hsid|__secure-\w{2,40}|lsid|li_at|auth_?(?:token|cookie|session)|access_?token|id_?token|refresh_?token|jwt|(?:next-auth|authjs)\.session-token|csrf_session_id|ci_session|cakephp|moodlesession\w{0,20}|_gh_sess|user_session|dotcom_user_token|osid|xs|sessionid\w{0,6}|kc_restart|keycloak_(?:session|identity)\w{0,12}|grafana_session|gitlab_session|_gitlab_session|_shibsession_\w{2,60}|okta-token|idx)$/iu;

const JOINTS = [
  /=(?=[^\s;"'`,&<>=])/uy,
  /\\{0,3}["'][ \t]{0,4}(?:=>|[:=,])[ \t]{0,8}\\{0,3}["']/uy,
  /\\{0,3}["'][ \t\r\n]{0,20},[ \t\r\n]{0,40}\\{0,3}["']value\\{0,3}["'][ \t]{0,4}:[ \t]{0,8}\\{0,3}["']/iuy,
  /[ \t]{0,4}\t[ \t]{0,4}/uy,
  /:[ \t]{0,4}["']?(?=[A-Za-z]{0,20}[0-9])/uy,
];
const VALUE = /[^\s;"'`,&<>\\|]{1,4096}/uy;
const NAME_SIGN = /[\w.-]/u;

/** Session cookies by their names: in headers, cookie files, HAR archives, commands and code. */
export const cookies: Detector = {
  name: 'cookies',
  rank: 2.4,
  kinds: [
    {
      kind: 'session-cookie',
      what: 'Session cookie',
      source: 'https://www.rfc-editor.org/rfc/rfc6265',
      class: 'secret',
    },
  ],
  anchors: anyCase(
    'sess',
    '.sid',
    'ssid',
    'apisid',
    'hsid',
    'remember',
    '__host-',
    '__secure-',
    'aspnetcore.',
    'aspxauth',
    'logged_in_',
    'fedauth',
    'estsauth',
    'cf_clearance',
    'cftoken',
    'li_at',
    'auth_token',
    'auth_cookie',
    'cakephp',
    'okta-token',
    'keycloak_',
  ),
  look(text, at) {
    const start = runStart(text, at, 48, NAME_SIGN);
    if (/[%&$@/]/u.test(text.charAt(start - 1)) && text.charAt(start - 1) !== '&') return [];
    const rest = /^[\w.-]{1,80}/u.exec(text.slice(at, at + 81))?.[0] ?? '';
    const nameEnd = at + rest.length;
    if (!SESSION.test(text.slice(start, nameEnd))) return [];
    for (const joint of JOINTS) {
      const from = nameEnd + (matchAt(joint, text, nameEnd)?.[0].length ?? -1);
      const value = from < nameEnd ? '' : (matchAt(VALUE, text, from)?.[0] ?? '');
      if (!isSession(value)) continue;
      return [
        {
          detector: 'cookies',
          kind: 'session-cookie',
          class: 'secret',
          start: from,
          end: from + value.length,
          confidence: 0.85,
          entropy: value.length >= 20 ? 'high' : 'low',
          why: 'Random value of a cookie in which sessions are kept',
        },
      ];
    }
    return [];
  },
};

/** What a server drew at random: long, with digits, no expression and no words. */
function isSession(value: string): boolean {
  return (
    value.length >= 16 &&
    (value.match(/[0-9]/gu)?.length ?? 0) >= 2 &&
    !/[(){}[\]$]/u.test(value) &&
    isRandom(value, 16) &&
    !isPlaceholder(value) &&
    !/^[A-Za-z_]+(?:[._-][A-Za-z_]+)*[._-]?\d{0,4}$/u.test(value)
  );
}
