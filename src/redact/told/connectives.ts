/** Words that stand between the word "password" and its value in the eight languages; all lower case. */

/** What stands behind these is the value. */
export const TELLS = words(`
  : = -> --> => → ⇒ ➜ ： ＝ – — - is it's that's are was were be equals reads becomes became remains stays still=
  ist lautet lauten heißt heisst war wäre sei bleibt wird folgendes est c'est était sera reste sont
  es son era fue será sigue siendo è sono sarà rimane resta luidt blijft wordt
  é são foi continua fica ficou password-is
`);

/** What stands behind these is the value where somebody sets, types or changes it. */
export const TO = words(
  'to into as auf in als à a comme por como da op naar per para com come with mit mittels durch par avec con door met en',
);

/** What stands behind these is what it was before. */
export const FROM = words('from von vom de desde da dal van');

/** Somebody is told to type or use what stands behind these. */
export const TYPE = words(`
  enter type use try take put insert using choose chose chosen set have get got need
  tippe nimm nutze verwende benutze eingeben gib
  tapez saisissez saisir saisis entrez entrer utilisez utiliser utilise essayez essaie mettez mets tape
  escribe escriba introduce introduzca usa use usar utiliza utilice teclea pon ponga prueba elegido
  digita digitare inserire inserisci usare utilizza prova metti scelto impostato
  typ voer vul gebruik probeer neem gekozen dan
  digite digitar escreva introduza utilize tente coloque escolhemos hemos abbiamo hebben haben
`);

/** A verb, in lower case, that says that a value is set or changed somewhere in the sentence. */
export const SETS =
  /^(?:re-?set|set|change[ds]?|update[ds]?|rotate[ds]?|switch(?:ed)?|replace[ds]?|went|put|moved?|renewed|default(?:s|ed)?|setz[a-zß-ÿ]{0,4}|gesetzt|zurückgesetzt|geänder[a-zß-ÿ]{0,3}|ändern|ersetzt|wechsel[a-zß-ÿ]{0,3}|gewechselt|gestellt|stellen|vergeben|chang[a-zß-ÿ]{1,4}|modifi[a-zß-ÿ]{1,4}|réinitialis[a-zß-ÿ]{1,4}|remplac[a-zß-ÿ]{1,4}|pass[ée]{1,2}|remi[st][a-zß-ÿ]{0,3}|remett[a-zß-ÿ]{1,3}|mi[st]|cambi[a-zß-ÿ]{1,5}|modific[a-zß-ÿ]{1,5}|restablec[a-zß-ÿ]{1,5}|sustitu[a-zß-ÿ]{1,5}|reemplaz[a-zß-ÿ]{1,5}|puest[oa]|volv[a-zß-ÿ]{1,4}|vuelve|reimpost[a-zß-ÿ]{1,4}|impost[a-zß-ÿ]{1,4}|sostitu[a-zß-ÿ]{1,4}|rimett[a-zß-ÿ]{1,4}|gewijzigd|wijzig[a-zß-ÿ]{0,3}|gezet|zet|teruggezet|vervangen|veranderd|alter[a-zß-ÿ]{1,4}|mud[a-zß-ÿ]{1,4}|troc[a-zß-ÿ]{1,4}|redefin[a-zß-ÿ]{1,4}|substitu[a-zß-ÿ]{1,4}|volte|coloc[a-zß-ÿ]{1,4})$/u;

/** Verbs that close a German or Dutch sentence behind the value. */
export const CLOSES = words(`
  eingeben eintragen eintippen verwenden benutzen nutzen vergeben gesetzt setzen nehmen zurückgesetzt einsetzen
  gewählt hinterlegt in eingestellt probieren invullen ingevuld gebruiken gezet ingesteld gekozen
`);

/** Small words between a verb and its value. */
export const ADVERBS = words(`
  now still just simply currently then presently again always set changed reset to the a an be: been following
  jetzt immer noch nach wie vor weiterhin aktuell nun einfach dann wieder derzeit das auf in wie folgt:
  toujours encore maintenant actuellement donc le la désormais à l'instant siempre todavía aún ahora actualmente la el
  ancora adesso ora attualmente sempre nog steeds nu momenteel weer gewoon opnieuw agora ainda atualmente sempre a o
  también aussi auch anche ook também : =
`);

/** Join a value to the word that follows: "x as the password", "x als Kennwort". */
export const AS = words('as for als comme como come en de di pour per para con wie voor in');

/** "x is the password": the verb between value and word. */
export const IS = words(
  'is was are were ist war lautet wurde est était a es era fue quedó è era é foi ficou is werd ingesteld -',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
