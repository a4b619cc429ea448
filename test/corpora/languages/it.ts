import { type Language, lines } from '../language.ts';

export const italian: Language = {
  code: 'it',
  quotes: [
    ['«', '»'],
    ['"', '"'],
    ['“', '”'],
    ["'", "'"],
    ['`', '`'],
  ],
  told: {
    dev: lines`
      La password è {s}.
      La password di {user} su {host} è {s}.
      La nuova password è {s}, cambiala al primo accesso.
      Password per {system}: {s}
      Ho impostato la password a {s} per ora.
      La password di root su {host} è ancora {s}
      La parola chiave di {system} è {s}
      La sua password provvisoria: {s}
      La password è stata reimpostata a {s} il {date}.
      Inserire la password {s} e confermare.
      La password del wifi è {s}`,
    held: lines`
      La password predefinita {s} è ancora attiva.
      La mia password ({s}) non funziona più su {host}.
      Come password abbiamo scelto {s}.
      La password era {s} prima del blocco.
      La password attuale sarebbe {s}.
      Rimetti la password a {s}.
      Quando chiede la password, digita {s}.
      La passphrase della chiave è {s}.
      La parola d'ordine di {user} resta {s}`,
  },
  valueFirst: {
    dev: lines`
      {s} è la password di {user}.
      Usa {s} come password.`,
    held: lines`
      {s} è stata impostata come nuova password.
      Prova {s} come parola chiave per {system}.
      Con {s} come password si entra su {host}.`,
  },
  changed: {
    dev: lines`
      Abbiamo cambiato la password da {old} a {s}.
      La password è stata cambiata da {old} a {s}.
      vecchia password: {old}, nuova password: {s}`,
    held: lines`
      La vecchia password {old} è stata sostituita con {s}.
      Password modificata: {old} → {s}
      Prima la password era {old}, adesso è {s}.`,
  },
  pair: {
    dev: lines`
      Accedi con {user} / {s}.
      Credenziali: {user} / {s}
      Utente {user}, password {s}.
      Nome utente: {user}, password: {s}
      Accedere come {user} con la password {s}.
      login: {user}/{s}`,
    held: lines`
      L'utente {user} ha la password {s}.
      Accesso a {system} ({user} / {s})
      Collegati con l'utente {user} e la password {s}.
      Il login è {user} e la password {s}.`,
  },
  nextLine: {
    dev: lines`
      La password di {host} è:⏎{s}
      Password:⏎{s}`,
    held: lines`
      Ecco la sua nuova password:⏎⏎{s}
      Password per {user}:⏎    {s}`,
  },
  token: {
    dev: lines`
      La chiave API di {system} è {t}.
      Usa questo token: {t}
      Il client secret è {t}
      Token di accesso per {system}: {t}`,
    held: lines`
      Il token {t} compare in chiaro nel registro.
      La chiave di accesso di {system} era {t}.
      Metti {t} come chiave API nella pipeline.`,
  },
  pin: {
    dev: lines`
      Il PIN è {p}.
      PIN: {p}
      Il PIN di {system} è {p}.`,
    held: lines`
      Inserire il PIN {p} sul dispositivo.
      Il PIN era {p}.`,
  },
  password: {
    dev: ['Password', 'Parola chiave', 'Pwd', 'Password root'],
    held: ['Password iniziale', "Parola d'ordine", 'Nuova password', 'PASSWORD'],
  },
  tokenNames: { dev: ['Chiave API', 'Token', 'Segreto'], held: ['Token di accesso', 'Chiave segreta', 'API key'] },
  user: ['Utente', 'Nome utente', 'Account'],
  host: ['Server', 'Macchina', 'Sistema'],
  note: ['Note', 'Commento', 'Responsabile'],
  notes: ['primo nodo', 'chiedere prima', 'sola lettura', 'cambia ogni mese', 'ambiente di prova', ''],
  noValue: ['in cassaforte', 'vedi KeePass', 'invariata', 'scaduta', 'sconosciuta', 'nessuna', 'come sempre'],
  harmless: {
    dev: lines`
      Password dimenticata?
      La regola delle password è severa: almeno 14 caratteri.
      La password è scaduta e deve essere cambiata.
      La password è nella cassaforte alla voce {system}.
      La password è stata cambiata il {date}, vedi {ticket}.
      La chiave API è obbligatoria.
      Il token è scaduto alle {time}.
      Non inviare mai una password per posta.
      Accesso non riuscito: password errata per {user}.
      Il campo password è vuoto.
      La chiave viene letta da {file}.
      Accedi con il tuo account aziendale.
      Solo {person} conosce la password di {user}.
      Password: chiedere a {person}
      Il PIN è bloccato.
      Credenziali: vedi il manuale, capitolo {version}.
      La password è corretta, ma l'account è bloccato.
      Il commit {hash} rimuove la chiave.
      La chiave pubblica si trova in {file}.`,
    held: lines`
      La password va rinnovata entro il {date}.
      Senza token il server risponde 401.
      Inserire la password ricevuta per posta.
      La password è la stessa di prima.
      Utente e password sono sbagliati.
      Il PIN arriva per posta.
      La password distingue maiuscole e minuscole.
      La chiave {uuid} appartiene a un lavoro.
      Cambio password dopo {number} giorni.`,
  },
  filler: lines`
    La migrazione di {system} su {host} è finita alle {time}.
    {person} ha controllato i registri e non ha trovato nulla di strano.
    La versione {version} è in uso dal {date}.
    Il ticket {ticket} descrive il primo incidente.
    Il servizio è stato riavviato due volte e la coda era vuota.
    La configurazione si trova in {file}.
    Il secondo nodo si aggiunge la settimana prossima.
    Il backup gira ogni notte e viene copiato su {host}.
    Il tempo di risposta è sceso da 480 ms a 95 ms.
    La build {number} parte dal commit {hash}.
    {person} è in ferie fino al {date}.
    Il fornitore ha confermato l'ordine {number}.`,
  headings: ['Contesto', 'Ambiente', 'Lavoro svolto', 'Risoluzione dei problemi', 'Punti aperti', 'Accessi'],
};
