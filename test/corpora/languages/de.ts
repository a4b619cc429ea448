import { type Language, lines } from '../language.ts';

export const german: Language = {
  code: 'de',
  quotes: [
    ['„', '“'],
    ['"', '"'],
    ['»', '«'],
    ['‚', '‘'],
    ['`', '`'],
  ],
  told: {
    dev: lines`
      Das Passwort lautet {s}.
      Das neue Kennwort für den Account {user} ist {s}.
      Das Passwort für {user} auf {host} ist {s}.
      Das Initialpasswort lautet {s}, bitte gleich ändern.
      Passwort für {system}: {s}
      Das Root-Passwort auf {host} ist immer noch {s}
      Ich habe das Passwort auf {s} gesetzt.
      Das Passwort wurde am {date} auf {s} zurückgesetzt.
      PW für {system}: {s}
      WLAN-Passwort ist {s}
      Bitte als Passwort {s} eintragen.
      Ihr vorläufiges Kennwort: {s}
      Die Zugangsdaten haben sich geändert, das Passwort ist jetzt {s}.`,
    held: lines`
      Als Passwort haben wir {s} vergeben.
      Das Admin-Passwort heißt {s}.
      Mein Passwort ({s}) funktioniert auf {host} nicht mehr.
      Das aktuelle Passwort von {user} wäre {s}.
      Setz das Passwort bitte wieder auf {s}.
      Wenn nach dem Kennwort gefragt wird, {s} eingeben.
      Das Standardpasswort {s} ist noch aktiv.
      Das Kennwort war {s}, bevor es gesperrt wurde.
      Dein Einmalpasswort lautet: {s}
      Die Passphrase des Schlüssels ist {s}.`,
  },
  valueFirst: {
    dev: lines`
      {s} ist das Passwort für {user}.
      Bitte {s} als Passwort verwenden.
      {s} lautet das Kennwort von {host}.`,
    held: lines`
      Mit {s} als Kennwort kommst du auf {host}.
      {s} wurde als neues Passwort gesetzt.
      Nimm {s} als Passwort für {system}.`,
  },
  changed: {
    dev: lines`
      Wir haben das Passwort von {old} auf {s} geändert.
      Das Kennwort wurde von {old} in {s} geändert.
      altes Passwort: {old}, neues Passwort: {s}`,
    held: lines`
      Das alte Passwort {old} wurde durch {s} ersetzt.
      Passwort geändert: {old} → {s}
      Früher war das Passwort {old}, jetzt ist es {s}.`,
  },
  pair: {
    dev: lines`
      Anmeldung mit {user} / {s}.
      Zugangsdaten: {user} / {s}
      Benutzer {user}, Passwort {s}.
      Benutzername: {user}, Kennwort: {s}
      Einloggen als {user} mit dem Passwort {s}.
      Login: {user}/{s}`,
    held: lines`
      Melde dich mit {user} und dem Kennwort {s} an.
      Der Benutzer {user} hat das Passwort {s}.
      Zugang zu {system} ({user} / {s})
      Mit User {user} und PW {s} geht es.
      Login ist {user} mit {s}.`,
  },
  nextLine: {
    dev: lines`
      Das Passwort für {host} lautet:⏎{s}
      Kennwort:⏎{s}`,
    held: lines`
      Hier ist dein neues Passwort:⏎⏎{s}
      Passwort für {user}:⏎    {s}`,
  },
  token: {
    dev: lines`
      Der API-Key für {system} lautet {t}.
      Bitte dieses Token verwenden: {t}
      Das Client-Secret ist {t}
      API-Schlüssel für {system}: {t}`,
    held: lines`
      Im Log stand das Token {t} im Klartext.
      Der Zugriffsschlüssel von {system} war {t}.
      Trag {t} als API-Key in die Pipeline ein.`,
  },
  pin: {
    dev: lines`
      Die PIN lautet {p}.
      PIN: {p}
      Die PIN für {system} ist {p}.`,
    held: lines`
      Am Gerät die PIN {p} eingeben.
      Die PIN war {p}.`,
  },
  password: {
    dev: ['Passwort', 'Kennwort', 'PW', 'Initialpasswort', 'Root-Passwort'],
    held: ['Zugangspasswort', 'Admin-Passwort', 'Benutzerkennwort', 'Neues Passwort', 'Passw.'],
  },
  tokenNames: { dev: ['API-Key', 'Token', 'Client-Secret'], held: ['API-Schlüssel', 'Zugriffstoken', 'Geheimnis'] },
  user: ['Benutzer', 'Benutzername', 'Konto', 'Kennung'],
  host: ['Server', 'Rechner', 'System'],
  note: ['Bemerkung', 'Hinweis', 'Zuständig'],
  notes: ['erster Knoten', 'vorher fragen', 'nur lesend', 'wechselt monatlich', 'Testsystem', ''],
  noValue: ['im Tresor', 'siehe KeePass', 'unverändert', 'abgelaufen', 'unbekannt', 'keins', 'wie immer'],
  harmless: {
    dev: lines`
      Passwort vergessen?
      Die Passwortrichtlinie ist streng: mindestens 14 Zeichen.
      Das Passwort ist abgelaufen und muss geändert werden.
      Das Passwort liegt im Tresor unter {system}.
      Das Kennwort wurde am {date} geändert, siehe {ticket}.
      Der API-Key ist erforderlich.
      Das Token ist um {time} abgelaufen.
      Passwörter niemals per E-Mail verschicken.
      Anmeldung fehlgeschlagen: falsches Kennwort für {user}.
      Das Feld Passwort ist leer.
      Der Schlüssel wird aus {file} gelesen.
      Bitte mit dem Firmenkonto anmelden.
      Das Passwort für {user} kennt nur {person}.
      Passwort: bei {person} erfragen
      Die PIN-Eingabe ist gesperrt.
      Zugangsdaten: siehe Handbuch, Kapitel {version}.
      Kennwort geändert: ja
      Der öffentliche Schlüssel steht in {file}.
      Das Passwort ist richtig, aber das Konto ist gesperrt.
      Der Commit {hash} entfernt den Schlüssel.`,
    held: lines`
      Das Kennwort muss vor dem {date} erneuert werden.
      Ohne Token antwortet der Server mit 401.
      Geben Sie das Passwort ein, das Sie per Post bekommen haben.
      Das Passwort ist dasselbe wie vorher.
      Benutzer und Passwort sind falsch.
      Die PIN kommt per Post.
      Groß- und Kleinschreibung ist beim Passwort wichtig.
      Der Schlüssel {uuid} gehört zu einem Auftrag.
      Passwortänderung nach {number} Tagen.
      Das Passwort lautet in jedem System anders.`,
  },
  filler: lines`
    Die Umstellung von {system} auf {host} war um {time} fertig.
    {person} hat die Protokolle geprüft und nichts Auffälliges gefunden.
    Version {version} ist seit dem {date} im Einsatz.
    Das Ticket {ticket} beschreibt den ersten Vorfall.
    Der Dienst wurde zweimal neu gestartet, danach war die Warteschlange leer.
    Die Konfiguration liegt in {file}.
    Nächste Woche kommt der zweite Knoten in den Verbund.
    Die Sicherung läuft jede Nacht und wird auf {host} kopiert.
    Die Antwortzeit sank von 480 ms auf 95 ms.
    Build {number} beruht auf dem Commit {hash}.
    {person} ist bis {date} im Urlaub.
    Die Bestellung {number} wurde vom Lieferanten bestätigt.`,
  headings: ['Ausgangslage', 'Umgebung', 'Durchgeführte Arbeiten', 'Fehlersuche', 'Offene Punkte', 'Zugänge'],
};
