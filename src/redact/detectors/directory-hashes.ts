import { shapeTable } from '../shapes.ts';

const RFC = 'https://www.openldap.org/doc/admin26/security.html#Password%20Storage';

/** Password hashes as directories write them, with the scheme in braces. Base64 of 16 to 80 bytes follows. */
export const directoryHashes = shapeTable(
  'directory-hashes',
  [
    '{SSHA}',
    '{SHA}',
    '{SMD5}',
    '{MD5}',
    '{SSHA256}',
    '{SSHA384}',
    '{SSHA512}',
    '{SHA256}',
    '{SHA512}',
    '{ssha}',
    '{sha}',
    '{smd5}',
    '{md5}',
  ].map(
    (anchor) =>
      [
        'password-hash',
        'Password hash of a directory',
        RFC,
        anchor,
        /\{[A-Za-z0-9]{3,7}\}[A-Za-z0-9+/]{20,112}={0,2}/y,
      ] as const,
  ),
);
