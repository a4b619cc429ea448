import { shapeTable } from '../shapes.ts';

const SECURE = 'https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertfrom-securestring';
const DPAPI = 'https://learn.microsoft.com/windows/win32/api/dpapi/nf-dpapi-cryptprotectdata';

/**
 * Passwords that Windows has enciphered: under a key that mostly stands in the same script, or for the user of one
 * machine. Both begin with a fixed header (of the cmdlet, and the identifier of the provider in the blob).
 */
export const protectedStrings = shapeTable('protected-strings', [
  [
    'protected-password',
    'Secure string of PowerShell, enciphered under a key',
    SECURE,
    '76492d1116743f0423413b16050a5345',
    /76492d1116743f0423413b16050a5345[A-Za-z0-9+/=]{24,2000}/y,
  ],
  ...['01000000d08c9ddf0115d1118c7a00c04fc297eb', '01000000D08C9DDF0115D1118C7A00C04FC297EB'].map(
    (anchor) =>
      [
        'protected-password',
        'Password that Windows protects for one user (DPAPI)',
        DPAPI,
        anchor,
        /01000000[dD]08[cC]9[dD][dD][fF]0115[dD]1118[cC]7[aA]00[cC]04[fF][cC]297[eE][bB][0-9a-fA-F]{40,4000}/y,
      ] as const,
  ),
]);
