import { tellsNothing } from '../no-value.ts';
import { lookOf } from './look.ts';

/** Words of a language that no passphrase has and every message of a program: "must not be empty". */
const MESSAGE =
  /(?<!\p{L})(?:password|passphrase|key|token|passwort|kennwort|passe|contraseña|wachtwoord|senha|used|the|is|are|not|no|must|should|be|too|your|you|at|least|was|has|of|der|die|das|ist|nicht|muss|ihr|zu|est|pas|doit|votre|trop|le|la|les|des|es|no|debe|su|muy|el|non|deve|troppo|il|een|het|niet|moet|uw|te|não|muito|sua|and|or|und|oder|et|ou)(?!\p{L})/iu;

/** In quotes: one word of any kind that tells something, or a passphrase of up to eight words. */
export function isPhrase(text: string): boolean {
  if (!/\s/u.test(text))
    return (
      text.length >= 4 &&
      (lookOf(text) !== 'none' ||
        (/^\p{L}{5,24}$/u.test(text) && !isName(text) && !MESSAGE.test(text) && !tellsNothing(text)))
    );
  return (
    text.length <= 64 &&
    text.length >= 8 &&
    /^\S{2,20}(?: \S{2,20}){1,7}$/u.test(text) &&
    !/(?:^| )-|[:;?]|[.,!] |\.$|[()<>=/\\{}[\]$]/u.test(text) &&
    !MESSAGE.test(text)
  );
}

/** Names of settings, flags and functions are quoted as often as passwords. */
function isName(text: string): boolean {
  return /^-|^\w+_\w+$|^[a-z]+(?:[A-Z][a-z]+)+$|^\w+(?:\.\w+)+$|\(|^[A-Z_]+$|^\$|^[/<{[]/u.test(text);
}
