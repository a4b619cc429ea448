/** What may close a name before its sign: quotes, brackets, marks of emphasis, a note in brackets, a number. */
const CLOSE = String.raw`(?:\\{0,4}["'${'`'}]|&quot;|[\])]|\*\*|__|[ \t]{1,4}\([^()\n]{1,40}\)|[ \t]#?[0-9]{1,2}(?=[ \t]?[:=])){0,3}`;

/** A type between name and sign, as in TypeScript, Go, Rust or Kotlin. */
const TYPE = String.raw`(?:[ \t]{0,4}:[ \t]{0,4}(?:&?'?[a-z]{0,8} ?)?[A-Za-z]{2,20}(?:\?|<[A-Za-z, ]{1,30}>)?(?=[ \t]{0,4}:?=)|[ \t]{1,4}(?:string|String|str|char\*|const)(?=[ \t]{0,4}:?=)|[ \t]{1,4}As[ \t]{1,4}String(?=[ \t]{0,4}=)|\[[0-9]{0,4}\](?=[ \t]{0,4}=)|[ \t]{0,4}:[ \t]{0,4}&?(?:'[a-z]{1,10} )?\[[a-z0-9]{1,8}\](?=[ \t]{0,4}=))?`;

const SIGN = String.raw`(?:[:?+.|!=~]{0,4}=>?=?|:{1,3}(?:[ \t]{0,4}=)?|->|<-|：|＝|\bis\b(?= ["'])|[ \t]\|\|(?=[ \t]["'])|[ \t]\?[?:](?=[ \t]["'])|[ \t]or(?=[ \t]["']))`;

/** `name = `, `"name": `, `name: string = `, `name ?? `. */
export const ASSIGNED = new RegExp(`${CLOSE}${TYPE}[ \\t\\u00a0]{0,40}${SIGN}[ \\t\\u00a0]{0,40}(?:&quot;)?`, 'uy');

/** What may stand between the sign and the value: a YAML anchor, tag or block mark, a line that goes on below. */
export const LEAD =
  /(?:(?:&[\w-]{1,40}|!!?[a-z_]{1,30})[ \t]{1,4}){0,2}(?:(?:[|>][-+]?[ \t]{0,4}|\\)?\r?\n[ \t]{0,40}(?:-[ \t]{1,4})?)?/uy;

/** A call or a bracket around the value: `[]byte("…")`, `String::from("…")`, `["…", "…"]`. */
export const WRAP =
  /(?:new[ \t]{1,3})?(?<call>(?:\[\]byte|&?[A-Za-z_][\w.:]{0,40})?)(?<open>[([{]{1,2})\s{0,20}(?=[bBrRuU@L]?["'])/uy;

/** Calls that give back the text that they were given. */
export const KEEPS =
  /(?:^|[.:])(?:\[\]byte|bytes?|bytearray|str|string|String|Some|Ok|Just|from|of|new|q|qq|literal|valueOf|asList|List|b64decode|base64_decode|atob|decodeString|decodeBase64|unhexlify|fromhex|fromHex|from_hex|hexToBytes|SecretString|SecureString|Secret|SecretStr|Password|stringWithString|to_bytes|text|quote|array|pack|Array|Set|set|list|tuple)$/u;

/** `name = call() or "value"`: what is taken where the call gives nothing. */
export const FALLBACK =
  /[ \t]{0,8}:?=[ \t]{0,8}[A-Za-z_$][\w.$]{0,60}(?:\([^()\n]{0,80}\)|\[[^\]\n]{0,60}\])?[ \t]{1,4}(?:or|\|\||\?\?|\?:)[ \t]{1,4}(?=["'`])/uy;

/** `name = { 0x3a, …`, `name[16] = [58, …`, `name = new byte[] { …`: numbers of a byte each. */
export const BYTES =
  /(?:\[[\w]{0,20}\])?[ \t]{0,8}:?=[ \t]{0,8}(?:new[ \t]{1,4})?(?:\[?\w{0,12}\]?(?:byte|uint8_t|u8|Uint8Array|Buffer\.from|bytes|bytearray)\w{0,4}(?:\[\w{0,4}\])?[ \t]{0,4}\(?)?[{[(][ \t\r\n]{0,20}(?=0x|\d)/uy;

/** `("name", "value")`. */
export const COMMA =
  /(?:["']?\])?\\{0,4}["'`]\)?[ \t]{0,4},[ \t]{0,20}(?:(?:default|fallback|default_value|defaultValue|with)[ \t]{0,4}[=:][ \t]{0,4})?(?=@?\\{0,4}["'`])/uy;

/** `name.equals("value")`, `strcmp(name, "value")`, `{name, "value"}`. */
export const COMPARED =
  /(?:\)?\.(?:equals|equalsIgnoreCase|compareTo|eq|toEqual|toBe)\(|[ \t]isEqualToString:|[ \t]{0,4},)[ \t]{0,4}(?=@?["'])/uy;

/** `get('#name').type("value")`, `nameInput.setText("value")`, `nameField.text = "value"`. */
export const TYPED =
  /["'`)\]]{0,4}\.(?:(?:type|sendKeys|send_keys|fill|setText|setValue|set_text|val)\([ \t]{0,4}|(?:text|value|stringValue|Text)[ \t]{0,4}=[ \t]{0,4})(?=@?["'])/uy;

/** `name("value")`. */
export const CALL = /\([ \t]{0,4}(?=(?:[bBrRuUL@]|\$@?)?["'`])/uy;

/** `name="…" value="…"`. */
export const ATTRIBUTE =
  /\\{0,4}["'](?:[ \t]+[A-Za-z:-]{1,30}=\\{0,4}["'][^"'\n<>]{0,80}["']){0,4}[ \t\r\n]+(?:[a-z]{1,12}:)?(?:value|default|content|val|data-value)=(?=\\{0,4}["'])/iuy;

/** `name: …` and `value: …` as two entries of one thing, in JSON or YAML. */
export const NAMED_PAIR =
  /\\{0,4}["']?[ \t]{0,8},?(?:[ \t]{0,8}\r?\n[ \t-]{0,40}|[ \t]{0,8})\\{0,4}["']?(?:value|stringValue|val|secret|password|default_value|defaultValue)\\{0,4}["']?[ \t]{0,4}[:=][ \t]{0,8}(?=\S)/iuy;

/** `<name>value</name>`, `<key>name</key><string>value</string>`. */
export const ELEMENT =
  /(?:<\/key>[ \t\r\n]{0,40}<(?:string|data)|(?:[ \t][^<>\n]{0,120})?)(?:>|&gt;)[ \t\r\n]{0,40}(?:<!\[CDATA\[)?/uy;

/** `<x name="name">value</x>`. */
export const NAMED_ELEMENT =
  /\\{0,4}["'](?:[ \t]+[A-Za-z:-]{1,30}=\\{0,4}["'][^"'\n<>]{0,80}["']){0,4}[ \t]{0,4}>[ \t\r\n]{0,40}(?:<value>)?(?=[^\s<])/uy;

/** `name value`. */
export const BLANK = /[ \t]{1,40}(?=[^\s(])/uy;

/** `| name | value |`, or a tab between them. */
export const CELL = /\\{0,4}["'*_`]{0,3}[ \t]{0,40}(?:\||\t)[ \t]{0,40}["'`]?(?=[^\s|"'`-])/uy;
