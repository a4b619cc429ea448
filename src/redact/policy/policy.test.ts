import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { detectors, runDetectors } from '../detectors/index.ts';
import { utf8 } from '../encodings.ts';
import { job } from '../job.ts';
import { numbering } from '../numbering.ts';
import { redactBytes } from '../redact-bytes.ts';
import { type RedactOptions, redact } from '../redact.ts';
import { type Audience, RULES, isIdentityKind } from './audiences.ts';
import { pseudonyms } from './pseudonyms.ts';

function options(audience?: Audience, more: Partial<RedactOptions> = {}): RedactOptions {
  const base = { fingerprint: (value: string) => value, numbering: numbering(), ...more };
  return audience === undefined ? base : { ...base, audience };
}

const token = `ghp_${made('alnum', 36)}`;

/** A text with a reference of many kinds and a secret. */
const REPORT = `deploy-svc ran as arn:aws:iam::111122223333:role/deploy on db01.prod.internal (10.20.30.40)
with ${token}; the client is client_id=app-2291, the tenant acme.okta.com.
redirect_uri=https://app.example.org/oauth/cb?x=1
It reads secret/data/pay/db and signs in as system:serviceaccount:pay:api.
object_id: 42-abc-9
CREATE USER report_ro;`;

describe('what an audience reads', () => {
  it('is everything but secrets, internally', () => {
    const { safe, identities } = redact(REPORT, options());
    expect(String(safe)).toBe(REPORT.replace(token, '[github-personal-access-token #1]'));
    expect(new Set(identities.map(({ done }) => done))).toEqual(new Set(['kept']));
  });

  it('is what the set-up needs, for a customer', () => {
    const { safe, identities } = redact(REPORT, options('customer'));
    expect(String(safe)).toBe(
      REPORT.replace(token, '[github-personal-access-token #1]')
        .replace('db01.prod.internal', '*.internal')
        .replace('10.20.30.40', '10.20.0.0/16')
        .replace('42-abc-9', '[principal-id]'),
    );
    expect(identities.filter(({ done }) => done !== 'kept').map(({ done, kind }) => `${kind} ${done}`)).toEqual([
      'host generalised',
      'private-address generalised',
      'principal-id removed',
    ]);
  });

  it('is next to nothing, for the public', () => {
    expect(String(redact(REPORT, options('public')).safe)).toBe(
      `svc-a ran as arn:aws:iam::*:role/* on host-a ([private-address])
with [github-personal-access-token #1]; the client is client_id=[client-id], the tenant *.okta.com.
redirect_uri=https://*/oauth/cb
It reads [secret-location] and signs in as system:serviceaccounts.
object_id: [principal-id]
CREATE USER db-user-a;`,
    );
  });

  it('is the same from bytes', () => {
    for (const audience of ['internal', 'customer', 'public'] as const) {
      const { safe, proof } = redactBytes(utf8(REPORT), options(audience));
      expect(new TextDecoder().decode(safe)).toBe(String(redact(REPORT, options(audience)).safe));
      expect(proof.holds).toBe(true);
    }
  });

  it('is told also of what only a secret beside it gives away', () => {
    const text = `postgres://app_writer:${made('alnum', 12, 3)}@pg01.pay.internal/x, then app_writer was locked`;
    expect(String(redact(text, options('public')).safe)).toBe(
      'postgres://user-a:[url-password #1]@host-a/x, then user-a was locked',
    );
  });

  it('tells offsets of the text that was given', () => {
    const { identities } = redact(REPORT, options('public'));
    expect(identities.map(({ start, end }) => REPORT.slice(start, end))).toContain('report_ro');
  });

  it('knows a rule for every kind of reference that is recognised', () => {
    const kinds = [...detectors, ...runDetectors].flatMap((detector) => detector.kinds);
    const references = kinds.filter((kind) => kind.class === 'identity').map(({ kind }) => kind);
    expect(references.filter((kind) => !isIdentityKind(kind))).toEqual([]);
    expect(Object.keys(RULES).filter((kind) => !references.includes(kind))).toEqual([]);
  });
});

describe('a pseudonym', () => {
  it('is the same in every text of a job, also where nothing gives the name away', () => {
    const texts = ['pay-svc and CREATE USER report_ro;', 'report_ro asked pay-svc, not pay-svc-2'];
    const safe = job(options('public'))
      .redactAll(texts)
      .map((one) => String(one.safe));
    expect(safe).toEqual(['svc-a and CREATE USER db-user-a;', 'db-user-a asked svc-a, not pay-svc-2']);
  });

  it('goes on from what was stored, and is nobody’s name in the text', () => {
    const stored = [{ fingerprint: 'old-svc', pseudonym: 'svc-a' }];
    const given = options('public', { pseudonyms: pseudonyms(stored) });
    expect(String(redact('new-svc beside old-svc and the real svc-b', given).safe)).toBe(
      'svc-c beside svc-a and the real svc-b',
    );
  });

  it('goes on to two letters', () => {
    const names = pseudonyms();
    const given = Array.from({ length: 28 }, (_, i) => names.pseudonymFor(String(i), 'svc'));
    expect([given[0], given[25], given[26], given[27]]).toEqual(['svc-a', 'svc-z', 'svc-aa', 'svc-ab']);
  });
});

const piece = fc.constantFrom(
  ...REPORT.split(/\s+/u).slice(0, 40),
  'fd12:3456:789a::1',
  '/subscriptions/3f1c0a52-8b1d-4e0e-9a77-0c9d1b6e2f44/x',
  'grafana.lan:3000',
  'https://acme.okta.com/x',
  'svc-ab',
  'host-a',
  'cn=a,ou=b,dc=c',
  '\n',
  '=',
  '"',
);

describe('for any text', () => {
  it('what is safe for an audience stays as it is', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom<Audience>('internal', 'customer', 'public'),
        (pieces, audience) => {
          const given = options(audience, { pseudonyms: pseudonyms() });
          const once = String(redact(pieces.join(' '), given).safe);
          expect(String(redact(once, given).safe)).toBe(once);
        },
      ),
      { numRuns: 200 },
    );
  });
});
