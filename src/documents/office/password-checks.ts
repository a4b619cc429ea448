import type { Edit } from '../document.ts';
import { cutAttribute } from '../xml/markup.ts';
import { type Attribute, type Name, readXml } from '../xml/read-xml.ts';

/**
 * Whether an attribute tells how a password is checked: with it a password can be guessed at leisure. What is protected
 * stays so without it (ECMA-376-1, 18.2.29, 18.3.1.85, 18.3.1.71, 18.2.12 and 19.2.1.19).
 */
export function checksPassword({ local: element }: Name, { local, uri }: Attribute): boolean {
  return uri === '' && PROTECTED.has(element) && CHECKS.test(local);
}

const PROTECTED = new Set(['sheetProtection', 'workbookProtection', 'protectedRange', 'fileSharing', 'modifyVerifier']);

const CHECKS =
  /^(?:(?:workbook|revisions|reservation)?(?:AlgorithmName|HashValue|SaltValue|SpinCount|Password|PasswordCharacterSet)|algorithmName|hashValue|saltValue|spinCount|password|hashData|saltData|spinValue|crypt\w{0,30}|algIdExt\w{0,10})$/u;

/** Cuts what `checksPassword` tells from a source that was read before. */
export function withoutChecks(source: string): Edit[] {
  const cuts: Edit[] = [];
  readXml(source, {
    opened(name, attributes) {
      for (const one of attributes) if (checksPassword(name, one)) cuts.push(cutAttribute(source, one));
    },
  });
  return cuts;
}
