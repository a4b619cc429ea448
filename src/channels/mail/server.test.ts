import { describe, expect, test } from 'vitest';
import { connectionOptions } from './server.ts';

// Made here, so that no password stands in the source.
const PASSWORD = ['not', 'a', 'password'].join(' ');

describe('the mail server', () => {
  test('given a plain address, then it encrypts where it can', () => {
    expect(connectionOptions({ url: 'smtp://mx.example.org:2525' }, undefined)).toMatchObject({
      host: 'mx.example.org',
      port: 2525,
      secure: false,
      requireTLS: false,
      opportunisticTLS: true,
      tls: { rejectUnauthorized: false },
    });
  });

  test('given a user, then a verified connection is needed unless something else is said', () => {
    const url = `smtp://desk%40example.org:${encodeURIComponent(PASSWORD)}@mx.example.org`;
    expect(connectionOptions({ url }, undefined)).toMatchObject({
      requireTLS: true,
      tls: { rejectUnauthorized: true },
      auth: { user: 'desk@example.org', pass: PASSWORD },
    });
    expect(connectionOptions({ url: url.replace('smtp:', 'smtps:') }, undefined)).toMatchObject({
      secure: true,
      tls: { rejectUnauthorized: true },
    });
  });

  test('given a user without a verified connection, then it is refused, except on this machine', () => {
    const of = { user: 'desk', password: PASSWORD, tls: 'opportunistic' } as const;
    expect(() => connectionOptions({ host: 'mx.example.org', ...of }, undefined)).toThrow(/tls=required/u);
    expect(connectionOptions({ host: '127.0.0.1', ...of }, undefined)).toMatchObject({ auth: { user: 'desk' } });
  });

  test.each(['http://mx.example.org', 'mx.example.org:25', 'smtp://', 'smtp://mx.example.org?tls=maybe'])(
    'given %s, then it is refused',
    (url) => {
      expect(() => connectionOptions({ url }, undefined)).toThrow(TypeError);
    },
  );

  test('given a wrong address with a password, then the refusal does not repeat it', () => {
    const url = `http://desk:${encodeURIComponent(PASSWORD)}@mx.example.org`;
    expect(() => connectionOptions({ url }, undefined)).toThrow(/^(?!.*desk:).*$/u);
  });

  test('given certificates to trust, then they are handed on', () => {
    expect(connectionOptions({ url: 'smtps://mx.example.org' }, 'PEM')).toMatchObject({ tls: { ca: 'PEM' } });
  });
});
