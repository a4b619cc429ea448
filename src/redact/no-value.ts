/**
 * What people write where a password belongs when they do not tell it: that it has expired, who knows it, where it
 * lies, how else one gets in. In the eight languages, all lower case.
 */
const WORDS = new Set(
  `
  ask see contact call from via per none no yes n/a same unchanged changed expired wrong incorrect invalid valid
  correct required optional empty missing unknown unset set reset stored saved kept encrypted hashed protected secure
  safe weak strong different needed used shared sent hidden masked disabled enabled locked rotated revoked removed
  deleted lost forgotten found available confidential private manual automatic generated random prompt pending
  interactive mandatory compromised leaked refused rejected accepted denied initial temporary permanent ok good bad
  ldap sso saml oauth oidc kerberos radius mfa 2fa keepass keepassxc lastpass 1password bitwarden dashlane vault
  keychain keyring ad iam adfs entra okta keycloak passbolt safe

  bei siehe frag fragen erfragen kennt ist wird keins keine keiner kein ohne unverändert geändert abgelaufen falsch
  richtig ungültig gültig erforderlich notwendig leer fehlt unbekannt bekannt gesetzt zurückgesetzt gespeichert
  hinterlegt verschlüsselt geschützt sicher unsicher schwach stark gesperrt entfernt gelöscht verloren vergessen
  vertraulich zufällig identisch gleich gleiche dasselbe tresor jein ja nein pflichtfeld abfragen folgt

  demander voir contacter aucun aucune sans inchangé inchangée changé modifié expiré expirée incorrect incorrecte
  invalide valide obligatoire requis facultatif vide manquant inconnu inconnue défini stocké chiffré protégé
  bloqué oublié perdu identique même confidentiel aléatoire coffre oui non

  preguntar pedir ver consultar ninguna ninguno sin igual cambiada cambiado caducada caducado incorrecta incorrecto
  inválida inválido válida válido obligatoria obligatorio requerida requerido opcional vacía vacío falta desconocida
  desconocido guardada guardado cifrada cifrado segura seguro bloqueada bloqueado olvidada olvidado perdida perdido
  misma mismo bóveda sí

  chiedere vedi vedere nessuna nessuno senza invariata invariato cambiata cambiato scaduta scaduto errata errato
  sbagliata sbagliato corretta corretto valida valido obbligatoria obbligatorio richiesta richiesto facoltativa
  vuota vuoto mancante sconosciuta sconosciuto salvata salvato cifrata cifrato protetta protetto sicura sicuro
  bloccata bloccato dimenticata dimenticato persa perso stessa stesso cassaforte

  vraag vragen zie geen zonder ongewijzigd gewijzigd verlopen onjuist juist ongeldig geldig verplicht vereist
  optioneel leeg ontbreekt onbekend bekend ingesteld opgeslagen versleuteld beveiligd veilig zwak sterk geblokkeerd
  verwijderd vergeten kwijt hetzelfde dezelfde kluis nee

  perguntar pedir veja nenhuma nenhum sem inalterada inalterado alterada alterado trocada expirada expirado
  incorreta incorreto inválida válida obrigatória obrigatório requerida opcional vazia vazio desconhecida
  desconhecido salva guardada cifrada criptografada protegida segura bloqueada esquecida perdida mesma mesmo cofre
  sim não
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Whether a value only says that none is told here. Nobody types a password through an input method for kanji. */
export function tellsNothing(value: string): boolean {
  return WORDS.has(value.toLowerCase().replace(/^[([]|[)\].,;:!]+$/gu, '')) || EAST_ASIAN.test(value);
}
