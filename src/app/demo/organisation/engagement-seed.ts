import type { EngagementKind, RetentionClass } from '../../../domain/engagement/words.ts';

/** How far an engagement has come; within reporting: findings are open, proved, or released. */
export type EngagementReached = 'open' | 'undecided' | 'proved' | 'released' | 'closing' | 'closed' | 'disposed';

/** One engagement of the demonstration. */
export interface EngagementSeed {
  readonly name: string;
  readonly customer: string;
  readonly purpose: string;
  readonly kind: EngagementKind;
  readonly retention: RetentionClass;
  /** On which day it was opened, counted back from today. */
  readonly ago: number;
  readonly reached: EngagementReached;
  /** Who of the customer the report is shared with. */
  readonly recipient: readonly [name: string, email: string];
  /** The identity that the team was given. */
  readonly borrowed: string;
  /** The report in Markdown, and other documents; `{password}` and the like are made when they are. */
  readonly documents: readonly { readonly name: string; readonly text: string }[];
}

export const ENGAGEMENTS: readonly EngagementSeed[] = [
  {
    name: 'Returns portal',
    customer: 'Larkspur Outfitters',
    purpose: 'Builds a page on which customers announce what they send back.',
    kind: 'implementation',
    retention: 'brief',
    ago: 168,
    reached: 'disposed',
    recipient: ['Helen Marsh', 'helen@larkspur.example.com'],
    borrowed: 'svc-returns@larkspur-prod.iam.gserviceaccount.com',
    documents: [
      {
        name: 'returns-portal.txt',
        text: 'Returns portal\n\nWhat was done\n\nThe portal reads orders as svc-returns@larkspur-prod.iam.gserviceaccount.com.\n\npassword: {password}\n',
      },
    ],
  },
  {
    name: 'Umzug der Lagerverwaltung',
    customer: 'Hansekontor Feinkost',
    purpose: 'Zieht die Lagerverwaltung in ein neues Rechenzentrum um.',
    kind: 'implementation',
    retention: 'standard',
    ago: 133,
    reached: 'closed',
    recipient: ['Jörn Petersen', 'joern@hansekontor.example.com'],
    borrowed: 'lager_umzug',
    documents: [
      {
        name: 'abschlussbericht.txt',
        text: 'Abschlussbericht\n\nErgebnis\n\nDie Lagerverwaltung läuft seit Montag am neuen Ort. Der Zugang lager_umzug wird nicht mehr gebraucht.\n\nKennwort: {password}\n',
      },
    ],
  },
  {
    name: 'Night alarms',
    customer: 'Saltmarsh Ferries',
    purpose: 'Watches the booking system at night and answers its alarms.',
    kind: 'managed-service',
    retention: 'long',
    ago: 92,
    reached: 'released',
    recipient: ['Owen Pryce', 'owen@saltmarsh.example.com'],
    borrowed: 'booking-watch',
    documents: [
      {
        name: 'service-report.md',
        text: '# Service report\n\n## Period\n\nThree months, eleven alarms, none of them serious.\n\n## What we use\n\nThe account booking-watch reads the state of each ship.\n\ntoken = {token}\n',
      },
    ],
  },
  {
    name: 'Handing over the loyalty programme',
    customer: 'Copperfield Bakeries',
    purpose: 'Gives the loyalty programme to the customer’s own people.',
    kind: 'offboarding',
    retention: 'brief',
    ago: 58,
    reached: 'closing',
    recipient: ['Grace Tully', 'grace@copperfield.example.com'],
    borrowed: 'loyalty-sync',
    documents: [
      {
        name: 'handover.md',
        text: '# What we leave behind\n\nThe account loyalty-sync goes back to the customer.\n\npassword: {password}\n',
      },
    ],
  },
  {
    name: 'Zahlungen brechen ab',
    customer: 'Bergwerk Sportartikel',
    purpose: 'Findet heraus, warum jede zehnte Zahlung abbricht.',
    kind: 'troubleshooting',
    retention: 'standard',
    ago: 16,
    reached: 'undecided',
    recipient: ['Annika Vogt', 'annika@bergwerk.example.com'],
    borrowed: 'zahlung-pruefer',
    documents: [
      {
        name: 'befund.md',
        text: '# Befund\n\n## Was wir gesehen haben\n\nDas Konto pruefer@bergwerk-prod.iam.gserviceaccount.com wird nach zehn Minuten gesperrt.\n\nKennwort: {password}\n\n## Empfehlung\n\nDie Sperre erst nach einer Stunde.\n',
      },
      {
        name: 'protokoll.txt',
        text: '10:02 Verbindung postgres://zahlung:{password}@db.bergwerk.example.com:5432/zahlung\n10:03 Zeitüberschreitung\n10:04 Schlüssel {key} abgelehnt\n',
      },
    ],
  },
  {
    name: 'New ticket machines',
    customer: 'Millbrook Trams',
    purpose: 'Connects new ticket machines with the back office.',
    kind: 'implementation',
    retention: 'standard',
    ago: 24,
    reached: 'proved',
    recipient: ['Ravi Menon', 'ravi@millbrook.example.com'],
    borrowed: 'tickets-gateway',
    documents: [
      {
        name: 'ticket-machines.html',
        text: '<!doctype html>\n<html lang="en"><head><title>Ticket machines</title></head><body>\n<h1>Ticket machines</h1>\n<h2>Environment</h2>\n<p>Each machine signs in as tickets-gateway@millbrook-prod.iam.gserviceaccount.com.</p>\n<p>password: {password}</p>\n<h2>What is left to do</h2>\n<p>Forty machines on line 6 still have the old programme.</p>\n</body></html>\n',
      },
    ],
  },
  {
    name: 'Winter catalogue',
    customer: 'Thistle & Wren',
    purpose: 'Prepares the catalogue’s pages for the winter.',
    kind: 'implementation',
    retention: 'brief',
    ago: 2,
    reached: 'open',
    recipient: ['Moira Blaine', 'moira@thistle.example.com'],
    borrowed: 'catalogue-import',
    documents: [],
  },
];
