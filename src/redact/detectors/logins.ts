import { type Detector, anyCase } from '../detector.ts';
import { pairsNear } from '../told/login.ts';
import { toldFinding } from '../told/finding.ts';

const PASSWORD = { kind: 'password', strength: 'strong' } as const;

/** A user and a password written together where a sentence speaks of logging in: "log in with admin / …". */
export const logins: Detector = {
  name: 'prose',
  rank: 1,
  needs: 'pair',
  kinds: [],
  anchors: anyCase(
    ...'login|log in|log into|logon|sign in|sign-in|creds|credential|access |access:|connect |account|authenticate'.split(
      '|',
    ),
    ...'zugang|anmeld|melde dich|einlogg|benutzer|identifiant|connexion|connectez|accès|compte|utilisateur'.split('|'),
    ...'credencial|acceso|entra con|iniciar sesi|conéctate|usuario|credenzial|accedi|accesso|collegati|utente'.split(
      '|',
    ),
    ...'inlog|toegang|gebruiker|aanmeld|credenciais|acesso|entre com|conecte|usuário|utilizador|user '.split('|'),
    ...'ログイン|認証情報|アクセス|アカウント|ユーザー'.split('|'),
  ),
  look(text, at, anchor) {
    const end = at + anchor.length;
    if (
      /[\w.$/@-]/u.test(text.charAt(at - 1)) ||
      (/\p{L}$/u.test(anchor) && /^\w*(?:[(=[<>]|\.\w)/u.test(text.slice(end, end + 16)))
    )
      return [];
    return pairsNear(text, at, end).map((pair) =>
      toldFinding(
        text,
        pair,
        PASSWORD,
        pair.confidence,
        'User and password together where a sentence speaks of logging in',
      ),
    );
  },
};
