import { isWordy } from './randomness.ts';

/** Words of programming languages that stand where a value could: literals, types, operators. */
const WORD =
  /^(?:null|none|nil|nan|true|false|undefined|void|string|str|text|char|byte|bytes|u?int(?:8|16|32|64)?|float(?:32|64)?|double|long|short|bool|boolean|number|object|any|unknown|never|error|array|list|dict|map|set|tuple|date|datetime|uuid|json|varchar|integer|decimal|blob|optional|required|nullable|new|this|self|await|async|function|func|lambda|return|not|is|if|else|elif|for|while|in|of|let|var|const|the|an?|and|or|on|to|with|as|import|from|export|default|class|struct|enum|type|interface|public|private|protected|static|final|readonly|override|yield|throw|raise|pass|break|continue|delete|typeof|instanceof|keyof|extends|implements|super|base|val|def|end|do|then|begin|exit|goto|case|switch|try|catch|except|finally)[;,)]{0,2}$/iu;

/** A name, or names joined as members: `user.password`, `Foo::Bar`, `a->b`, `a?.b`. */
const MEMBERS = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.|!\.)[A-Za-z_$][\w$]*)+[!?;,)]{0,3}$/u;

/**
 * A bare value that is an expression of a program and no value: a call, a member, a reference, an operator, a literal
 * word, a type. Quotes make any of these a string, so this is asked of bare values only.
 */
export function isExpression(value: string): boolean {
  if (WORD.test(value) || /^(?:[[(]|\{(?![A-Z0-9-]{2,12}\}))/u.test(value)) return true;
  // a call, an index, a generic type, an object, a template: a name and a bracket directly behind it
  if (/^[\w$]{1,80}(?:(?:\.|::|->|\?\.)[\w$]{1,80}){0,8}[!?]?[([{<]/u.test(value) && !/^[0-9]/u.test(value))
    return true;
  if (/^(?:[([]|\[\]|\*{1,2}|&{1,2}|!{1,2}|\+|-|@|\^|~|\\|\/|\.{1,3}|=|\?|:|#|,|;|<|>|\|){1,3}$/u.test(value))
    return true;
  const bare = /^(?:[!*&+@%~^\\([.-]{1,4}\$?)(?<rest>[A-Za-z_].*)$/su.exec(value)?.groups?.['rest'];
  if (
    bare !== undefined &&
    (/^[A-Za-z_]+[);,\]}]{0,3}$/u.test(bare) || MEMBERS.test(bare) || /^[\w.]{1,60}[([{]/u.test(bare))
  )
    return true;
  if (
    MEMBERS.test(value) &&
    (!/[0-9]/u.test(value) ||
      value.split(/\.|::|->/u).every((part) => part.length <= 4 || isWordy(part.replaceAll(/\W/gu, ''))))
  )
    return true;
  if (
    /&&|\|\||=>|\w===?\w|!==?|\+=|\?\.[a-z]|\)\.|\(\)|;[a-z_]+[(=]|\w\],|[\w)],\w{1,30}[:=]|^!\d|^(?:null|true|false|\d{1,6})[;,][a-z]|\w\?\w{1,20}:/iu.test(
      value,
    )
  )
    return true;
  // commands of PowerShell, whose first word is one of its verbs; the beginning of a template
  if (
    /^(?:Get|Set|New|Add|Remove|Convert|ConvertTo|ConvertFrom|Read|Write|Import|Export|Invoke|Test|Select|Join|Split|Out|Start)-[A-Z][A-Za-z]{2,40}[);,]{0,2}$/u.test(
      value,
    ) ||
    value.endsWith('{{')
  )
    return true;
  // numbers as programs write them
  return /^[-+]?(?:0x[0-9a-f_]{1,20}|0b[01_]{1,40}|\d{1,3}|\d{1,9}\.\d{1,9}|\d{1,3}(?:_\d{3}){1,4})[uUlLfFn]{0,3}[,;)\]}]{0,2}$/iu.test(
    value,
  );
}

/** A regular expression, a grammar or a format string, bare or in quotes: it describes values and is none. */
export function isPattern(value: string): boolean {
  // a template or a string of PHP, Perl or a shell that takes in variables, or the end of a string that was cut out
  if (/[$#]\{[^}]*(?:\}|$)|^\W{0,3}\$[a-z_]\w*(?:[^\w$]|$)|^["'`]\s?[,;)]/u.test(value)) return true;
  if (
    /\[\\x[0-9a-f]{2}|\[\^?(?:a-z|A-Z|0-9|\\[wds])|\(\?[:=!<P]|\\[dwsS][+*{?]|\.[+*]\??[)$]|\]\{\d|\)\{\d|\[\^[^\]]{1,20}\]/u.test(
      value,
    )
  )
    return true;
  // formats to fill in, where nothing else in the value looks like chance
  return (
    /%(?:[-+0-9.]{0,5}l{0,2}[sdifuxXqv@](?![A-Za-z0-9])|\([a-z_]+\)[sd])|\{[a-z_]*\d*(?:![rs])?(?::[^{}]{0,10})?\}/u.test(
      value,
    ) && !/[!$^*~|\\]/u.test(value)
  );
}
