import { expect, test } from 'vitest';
import { find } from '../find.ts';

/** Made by openssl for this test and thrown away. Its letters read, by chance, like a service's name, “key” and a value. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBkDCCATWgAwIBAgIUBP+g60yljoM/g0qWBZU5zNsty2cwCgYIKoZIzj0EAwIw
DDEKMAgGA1UEAwwBTTAeFw0yNjExMjExNDU3MTJaFw0yNzAyMTkxNDU3MTJaMBkx
FzAVBgNVBAMMDmRiLmV4YW1wbGUub3JnMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
QgAEwUI2u4lONXsOWA+vtoOwM7B7sgo9QciNXlmMl7MTeOZqAdstkwYcQKIqs+Bf
y/7pirikbGXB/A3J74cmG5S++qNoMGYwCQYDVR0TBAIwADAZBgNVHREEEjAQgg5k
Yi5leGFtcGxlLm9yZzAdBgNVHQ4EFgQUK803NQNRSVP36VRSUmzzCmw/SSUwHwYD
VR0jBBgwFoAUAb/1wJdO3rhNoX7gO5wGk4kzg1EwCgYIKoZIzj0EAwIDSQAwRgIh
AL/gORIhmCsizDQCqwenJNE63mQppSLyrkVufNxkzJVPAiEArjx6dsNGHTV/fYdc
IRteN1E3xOC+kPGUbSRF3nsBn2s=
-----END CERTIFICATE-----`;

test('given a certificate whose letters happen to name a service, then nothing in it is taken for a key', () => {
  expect(find(CERTIFICATE)).toEqual([]);
});
