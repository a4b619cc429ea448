import { made } from '../support/made.ts';
import type { Dice } from './dice.ts';
import type { Code } from './language.ts';

const USERS =
  'admin root svc-backup svc_deploy m.keller jdoe ahansen postgres sa oracle testuser deploy lbianchi'.split(' ');
const HOSTS =
  'db-prod-02 web01 vpn.example.net 10.20.4.17 srv-file-3 nas.example.org build-7 k8s-node-11 mail.example.com'.split(
    ' ',
  );
const SYSTEMS = 'Jenkins Grafana Nexus SAP Jira GitLab Zabbix VMware Keycloak PostgreSQL Confluence'.split(' ');
const PEOPLE = 'Anna Jonas Claire Marta Luca Sanne Rui Kenji Ines Pieter'.split(' ');
const FILES =
  '/etc/app/config.yml deploy/values.yaml ~/.ssh/id_ed25519.pub certs/server.pem src/auth/token.ts C:\\ops\\backup.ps1'.split(
    ' ',
  );

/** What a slot of a phrase means when it is no secret: an account, a host, a date, a hash. */
export function thing(slot: string, language: Code, dice: Dice): string {
  switch (slot) {
    case 'user':
      return dice.pick(USERS);
    case 'host':
      return dice.pick(HOSTS);
    case 'system':
      return dice.pick(SYSTEMS);
    case 'person':
      return dice.pick(PEOPLE);
    case 'file':
      return dice.pick(FILES);
    case 'date':
      return date(language, dice);
    case 'time':
      return `${two(dice.below(24))}:${two(dice.below(60))}`;
    case 'ticket':
      return `${dice.pick(['OPS', 'INC', 'NET', 'SEC'])}-${1000 + dice.below(9000)}`;
    case 'version':
      return `${dice.below(9)}.${dice.below(20)}.${dice.below(30)}`;
    case 'number':
      return String(30 + dice.below(99_000));
    case 'hash':
      return made('hex', dice.pick([7, 12, 40]), dice.below(1e9));
    case 'uuid':
      return uuid(dice);
    default:
      throw new Error(`No phrase has the slot ${slot}.`);
  }
}

/** Random and of version 4 (RFC 9562, section 5.4). */
export function uuid(dice: Dice): string {
  const hex = made('hex', 30, dice.below(1e9));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

function date(language: Code, dice: Dice): string {
  const [year, month, day] = [String(2023 + dice.below(3)), two(1 + dice.below(12)), two(1 + dice.below(28))];
  if (language === 'ja') return `${year}年${Number(month)}月${Number(day)}日`;
  if (language === 'de') return `${day}.${month}.${year}`;
  return dice.chance(0.5) ? `${year}-${month}-${day}` : `${day}/${month}/${year}`;
}

/** Two digits, as in times and dates. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
