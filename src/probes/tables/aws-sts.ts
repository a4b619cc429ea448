import type { IssuerTable } from '../types.ts';

const COMMON = 'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html';
const REGIONS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html';

export const AWS_STS: IssuerTable = {
  issuer: 'aws-sts',
  name: 'AWS access key (STS)',
  asks: 'Signs `GetCallerIdentity`, which every key may call, and sends it to the Security Token Service. The secret itself never leaves. Keys of the partitions for China and for the government of the United States are known only there: the target has to name one of their hosts and regions.',
  lookedUp: '2026-11-21',
  rows: [
    {
      code: 'InvalidClientTokenId',
      answer: 'refused',
      says: 'AWS knows no active key with this id.',
      page: COMMON,
    },
    { code: 'ExpiredToken', answer: 'refused', says: 'AWS says that this temporary key has run out.', page: COMMON },
    {
      code: 'identified',
      answer: 'still-valid',
      says: 'AWS told whose key this is.',
      page: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
    },
    {
      code: 'InvalidClientTokenId:region',
      answer: 'cannot-tell',
      says: 'AWS does not know the key in this region, which an account has to switch on first. Ask in us-east-1.',
      page: REGIONS,
    },
    {
      code: 'SignatureDoesNotMatch',
      answer: 'cannot-tell',
      says: 'The key with this id lives, but this is not its secret, or the clock is wrong.',
      page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html',
    },
    {
      code: 'IncompleteSignature',
      answer: 'cannot-tell',
      says: 'AWS could not read the signature.',
      page: COMMON,
    },
    { code: 'RequestExpired', answer: 'cannot-tell', says: "This machine's clock is wrong.", page: COMMON },
    { code: 'AccessDenied', answer: 'cannot-tell', says: 'A rule of AWS forbids it.', page: COMMON },
    { code: 'OptInRequired', answer: 'cannot-tell', says: 'The account is not set up for this service.', page: COMMON },
    {
      code: 'RegionDisabledException',
      answer: 'cannot-tell',
      says: 'The account has this region switched off.',
      page: REGIONS,
    },
    { code: 'Throttling', answer: 'cannot-tell', says: 'AWS asks us to slow down. Try again later.', page: COMMON },
    { code: '5xx', answer: 'cannot-tell', says: 'AWS has a fault of its own. Try again later.', page: COMMON },
  ],
};
