import type { Ask, Asking } from '../asking.ts';
import { authority, exchange } from '../http/exchange.ts';
import { amzDate, authorizationOf } from '../http/sigv4.ts';
import type { SigningKey } from '../http/sigv4.ts';
import type { Response } from '../http/response.ts';
import { Stopped } from '../stopped.ts';
import { otherStatus } from './http.ts';

const BODY = 'Action=GetCallerIdentity&Version=2011-06-15';

/** Asks `GetCallerIdentity` of the Security Token Service, signed. The secret key itself is not sent. */
export const askAwsSts: Ask = async (asking) => {
  const { id, secret, token } = parts(asking);
  const region = asking.target.detail ?? 'us-east-1';
  if (!/^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d$/u.test(region)) throw new Stopped('unusable');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'x-amz-date': amzDate(asking.at),
    ...(token === null ? {} : { 'x-amz-security-token': token }),
  };
  const request = { method: 'POST', path: '/', body: BODY, region, service: 'sts' } as const;
  const signed = authorizationOf({ id, secret }, { ...request, headers: { ...headers, host: authority(asking) } });
  const answer = await exchange(asking, { ...request, headers: { ...headers, Authorization: signed } });
  const code = codeOf(answer);
  return code === 'InvalidClientTokenId' && !ALWAYS_ON.includes(region) ? `${code}:region` : code;
};

/** Regions that every account has ("Manage AWS STS in an AWS Region" in the IAM user guide); others are switched on. */
const ALWAYS_ON = (
  'us-east-1 us-east-2 us-west-1 us-west-2 ap-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ' +
  'ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 eu-north-1 sa-east-1 ' +
  'us-gov-east-1 us-gov-west-1 cn-north-1 cn-northwest-1'
).split(' ');

function codeOf(answer: Response): string {
  const text = answer.body.toString('utf8');
  if (answer.status === 200) return /<GetCallerIdentityResult>/u.test(text) ? 'identified' : 'not-understood';
  const code = /<Error>[^]{0,200}?<Code>([A-Za-z]{1,64})<\/Code>/u.exec(text)?.[1];
  if (code === 'ExpiredTokenException') return 'ExpiredToken';
  if (code === 'ThrottlingException') return 'Throttling';
  return code ?? otherStatus(answer.status);
}

interface Parts extends SigningKey {
  readonly token: string | null;
}

/** `SECRET` with the id as the target's account, or `ID:SECRET`, or `ID:SECRET:SESSIONTOKEN`. */
function parts({ target, credential, wiped }: Asking): Parts {
  const colon = credential.indexOf(':');
  const id = colon < 0 ? target.account : credential.toString('latin1', 0, colon);
  const rest = credential.subarray(colon + 1);
  const second = rest.indexOf(':');
  const secret = wiped(Buffer.from(second < 0 ? rest : rest.subarray(0, second)));
  const token = second < 0 ? null : rest.toString('latin1', second + 1);
  if (id === null || !/^[A-Z0-9]{16,128}$/u.test(id) || secret.length === 0) throw new Stopped('unusable');
  // AWS does not know a temporary key (ASIA…) without its session token: its refusal would say nothing
  if (id.startsWith('ASIA') && token === null) throw new Stopped('unusable');
  return { id, secret, token };
}
