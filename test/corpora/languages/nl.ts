import { type Language, lines } from '../language.ts';

export const dutch: Language = {
  code: 'nl',
  quotes: [
    ['"', '"'],
    ['‘', '’'],
    ['“', '”'],
    ["'", "'"],
    ['`', '`'],
  ],
  told: {
    dev: lines`
      Het wachtwoord is {s}.
      Het wachtwoord van {user} op {host} is {s}.
      Het nieuwe wachtwoord luidt {s}, graag direct wijzigen.
      Wachtwoord voor {system}: {s}
      Ik heb het wachtwoord op {s} gezet.
      Het root-wachtwoord op {host} is nog steeds {s}
      ww voor {system}: {s}
      Uw tijdelijke wachtwoord: {s}
      Het wachtwoord is op {date} teruggezet naar {s}.
      Vul het wachtwoord {s} in en bevestig.
      Het wifi-wachtwoord is {s}`,
    held: lines`
      Het standaardwachtwoord {s} is nog actief.
      Mijn wachtwoord ({s}) werkt niet meer op {host}.
      Als wachtwoord hebben we {s} gekozen.
      Het wachtwoord was {s} voor de blokkade.
      Het huidige wachtwoord is nu {s}.
      Zet het wachtwoord weer op {s}.
      Als om het wachtwoord wordt gevraagd, typ dan {s}.
      De wachtwoordzin van de sleutel is {s}.
      Het password van {user} is {s}`,
  },
  valueFirst: {
    dev: lines`
      {s} is het wachtwoord van {user}.
      Gebruik {s} als wachtwoord.`,
    held: lines`
      {s} is ingesteld als nieuw wachtwoord.
      Probeer {s} als wachtwoord voor {system}.
      Met {s} als wachtwoord kom je op {host}.`,
  },
  changed: {
    dev: lines`
      We hebben het wachtwoord van {old} naar {s} gewijzigd.
      Het wachtwoord is gewijzigd van {old} in {s}.
      oud wachtwoord: {old}, nieuw wachtwoord: {s}`,
    held: lines`
      Het oude wachtwoord {old} is vervangen door {s}.
      Wachtwoord gewijzigd: {old} → {s}
      Eerst was het wachtwoord {old}, nu is het {s}.`,
  },
  pair: {
    dev: lines`
      Log in met {user} / {s}.
      Inloggegevens: {user} / {s}
      Gebruiker {user}, wachtwoord {s}.
      Gebruikersnaam: {user}, wachtwoord: {s}
      Inloggen als {user} met het wachtwoord {s}.
      login: {user}/{s}`,
    held: lines`
      De gebruiker {user} heeft het wachtwoord {s}.
      Toegang tot {system} ({user} / {s})
      Verbind met de gebruiker {user} en het wachtwoord {s}.
      De login is {user} en het wachtwoord {s}.`,
  },
  nextLine: {
    dev: lines`
      Het wachtwoord van {host} is:⏎{s}
      Wachtwoord:⏎{s}`,
    held: lines`
      Hier is uw nieuwe wachtwoord:⏎⏎{s}
      Wachtwoord voor {user}:⏎    {s}`,
  },
  token: {
    dev: lines`
      De API-sleutel van {system} is {t}.
      Gebruik dit token: {t}
      Het client secret is {t}
      Toegangstoken voor {system}: {t}`,
    held: lines`
      Het token {t} staat leesbaar in het logboek.
      De toegangssleutel van {system} was {t}.
      Zet {t} als API-sleutel in de pipeline.`,
  },
  pin: {
    dev: lines`
      De pincode is {p}.
      PIN: {p}
      De pincode van {system} is {p}.`,
    held: lines`
      Voer de pincode {p} in op het apparaat.
      De PIN was {p}.`,
  },
  password: {
    dev: ['Wachtwoord', 'WW', 'Root-wachtwoord', 'Password'],
    held: ['Beginwachtwoord', 'Toegangswachtwoord', 'Nieuw wachtwoord', 'WACHTWOORD'],
  },
  tokenNames: { dev: ['API-sleutel', 'Token', 'Client secret'], held: ['Toegangstoken', 'Geheime sleutel', 'API key'] },
  user: ['Gebruiker', 'Gebruikersnaam', 'Account'],
  host: ['Server', 'Machine', 'Systeem'],
  note: ['Opmerking', 'Notitie', 'Eigenaar'],
  notes: ['eerste knooppunt', 'eerst vragen', 'alleen lezen', 'wisselt maandelijks', 'testomgeving', ''],
  noValue: ['in de kluis', 'zie KeePass', 'ongewijzigd', 'verlopen', 'onbekend', 'geen', 'zoals altijd'],
  harmless: {
    dev: lines`
      Wachtwoord vergeten?
      Het wachtwoordbeleid is streng: minstens 14 tekens.
      Het wachtwoord is verlopen en moet worden gewijzigd.
      Het wachtwoord staat in de kluis onder {system}.
      Het wachtwoord is op {date} gewijzigd, zie {ticket}.
      De API-sleutel is verplicht.
      Het token is om {time} verlopen.
      Stuur nooit een wachtwoord per e-mail.
      Aanmelden mislukt: onjuist wachtwoord voor {user}.
      Het veld wachtwoord is leeg.
      De sleutel wordt gelezen uit {file}.
      Log in met uw bedrijfsaccount.
      Alleen {person} kent het wachtwoord van {user}.
      Wachtwoord: vraag {person}
      De pincode is geblokkeerd.
      Inloggegevens: zie het handboek, hoofdstuk {version}.
      Het wachtwoord is juist, maar het account is geblokkeerd.
      De commit {hash} verwijdert de sleutel.
      De publieke sleutel staat in {file}.`,
    held: lines`
      Het wachtwoord moet voor {date} worden vernieuwd.
      Zonder token antwoordt de server met 401.
      Vul het wachtwoord in dat u per post hebt gekregen.
      Het wachtwoord is hetzelfde als eerst.
      Gebruiker en wachtwoord zijn fout.
      De pincode komt per post.
      Het wachtwoord is hoofdlettergevoelig.
      De sleutel {uuid} hoort bij een taak.
      Wachtwoordwijziging na {number} dagen.`,
  },
  filler: lines`
    De overgang van {system} naar {host} was om {time} klaar.
    {person} heeft de logboeken bekeken en niets vreemds gevonden.
    Versie {version} is in gebruik sinds {date}.
    Ticket {ticket} beschrijft het eerste incident.
    De dienst is twee keer herstart, daarna was de wachtrij leeg.
    De configuratie staat in {file}.
    Het tweede knooppunt komt er volgende week bij.
    De back-up loopt elke nacht en wordt naar {host} gekopieerd.
    De responstijd daalde van 480 ms naar 95 ms.
    Build {number} is gebaseerd op commit {hash}.
    {person} is met verlof tot {date}.
    De leverancier heeft bestelling {number} bevestigd.`,
  headings: ['Achtergrond', 'Omgeving', 'Uitgevoerd werk', 'Problemen oplossen', 'Open punten', 'Toegang'],
};
