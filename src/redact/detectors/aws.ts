import { shapeDetector } from '../shapes.ts';

const IDS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids';
const BEDROCK = 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html';
const MWS = 'https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api';
const KEY_ID = /(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/y;

/** Amazon Web Services. The secret half of a key has no form of its own: `detectors/names.ts` finds it by its name. */
export const aws = shapeDetector('aws', [
  ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map((anchor) => ({
    kind: 'aws-access-key-id',
    what: 'AWS access key id',
    source: IDS,
    anchor,
    pattern: KEY_ID,
    check: judgeKeyId,
  })),
  ...['AKIA', 'ASIA'].map((anchor) => ({
    kind: 'aws-access-key-id',
    what: 'AWS access key id',
    source: IDS,
    anchor,
    pattern: /A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9])/y,
    check: () => ({ confidence: 0.6, why: 'prefix and length are right, some characters are outside base32' }),
  })),
  {
    kind: 'aws-bedrock-api-key',
    what: 'Amazon Bedrock long-lived API key',
    source: BEDROCK,
    anchor: 'ABSK',
    pattern: /ABSK[A-Za-z0-9+/]{100,300}={0,2}/y,
    // Behind the prefix stands the base64 of "BedrockAPIKey-".
    check: (value: string) => judgeBedrock(value, 'ABSKQmVkcm9ja0FQSUtleS'),
  },
  {
    kind: 'aws-bedrock-api-key',
    what: 'Amazon Bedrock short-lived API key',
    source: BEDROCK,
    anchor: 'bedrock-api-key-',
    pattern: /bedrock-api-key-[A-Za-z0-9+/=_-]{32,4000}/y,
    // Behind the prefix stands the base64 of "bedrock.amazonaws.com".
    check: (value: string) => judgeBedrock(value, 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'),
  },
  ...['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'].map((anchor) => ({
    kind: 'aws-session-token',
    what: 'AWS session token',
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html',
    anchor,
    pattern: /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9+/]{100,2000}={0,2}/y,
  })),
  {
    kind: 'aws-appsync-key',
    what: 'AWS AppSync API key',
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    anchor: 'da2-',
    pattern: /da2-[a-z0-9]{26}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'amazon-mws-auth-token',
    what: 'Amazon MWS authorisation token',
    source: MWS,
    anchor: 'amzn.mws.',
    pattern: /amzn\.mws\.[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y,
  },
]);

/** The account number stands in bits 1 to 40 of the base32 body; documentation keys spell EXAMPLE at the end. */
function judgeKeyId(value: string): { confidence: number; why: string } {
  return accountBits(value) === 0n
    ? { confidence: 0.6, why: 'prefix, length and alphabet are right, but no account number is in it' }
    : { confidence: 0.97, why: 'prefix, length and base32 alphabet are right and an account number is in it' };
}

function judgeBedrock(value: string, beginning: string): { confidence: number; why: string } {
  return value.startsWith(beginning)
    ? { confidence: 0.97, why: 'prefix and length are right and it names the service' }
    : { confidence: 0.75, why: 'prefix and length are right' };
}

function accountBits(value: string): bigint {
  let bits = 0n;
  for (const sign of value.slice(4, 14)) bits = (bits << 5n) | BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign));
  return (bits >> 7n) & ((1n << 40n) - 1n);
}
