export const SCAN_HELP = `Usage: throughline scan PATH... [options]

Looks for credentials in files and in everything below folders; - is standard input.
Nothing that it prints or writes holds any part of a value.

  --json                 One JSON object a line: {path, start, end, byteStart, byteEnd,
                         class, detector, kind, confidence, why, place, fingerprint?}.
                         start and end are UTF-16 units, byteStart and byteEnd bytes.
  --sarif FILE           SARIF 2.1.0 for code hosts and editors; - is standard output.
  --html FILE            One page for people, complete in itself.
  --min-confidence N     From 0 to 1; 0.5 if not given.
  --class LIST           Of secret, identity and placeholder; secret if not given.
  --fingerprint-key FILE Adds fingerprints, made with the key in FILE: 64 hex digits
                         (openssl rand -hex 32) or 32 bytes.
  --ignore FILE          Findings that are settled: fingerprints or path:line:kind,
                         one a line.
  --resume STATE         Keeps what was scanned in the file STATE, and does not read it
                         again in the next run. It holds findings, but no value.
  --show-values          Shows the values; only on a terminal, and only to you.

.git and node_modules below a folder are left out, and symbolic links are not followed.
Exit code 0: no secret. 3: secrets were found. 2: wrong usage. 1: none was found, but
something could not be read.`;
