export const SCAN_HELP = `Usage: throughline scan PATH... [options]
       throughline scan --git REPO [--since REV] [options]
       throughline scan --git REPO [--since REV] KIT
       throughline scan PATH... --kit KIT

Looks for credentials in files and in everything below folders; - is standard input.
Documents (Office, PDF, mail, pictures) and archives are opened, and those within them.
Nothing that it prints or writes holds any part of a value.

  --json                 One JSON object a line: {path, start, end, byteStart, byteEnd,
                         class, detector, kind, confidence, why, place, fingerprint?}.
                         start and end are UTF-16 units, byteStart and byteEnd bytes.
                         In a document, which has no lines, passage stands in the place
                         of bytes: its number, in which start and end count.
  --sarif FILE           SARIF 2.1.0 for code hosts and editors; - is standard output.
  --html FILE            One page for people, complete in itself.
  --min-confidence N     From 0 to 1; 0.5 if not given.
  --class LIST           Of secret, identity and placeholder; secret if not given.
  --fingerprint-key FILE Adds fingerprints, made with the key in FILE: 64 hex digits
                         (openssl rand -hex 32) or 32 bytes.
  --ignore FILE          Findings that are settled: fingerprints or path:line:kind,
                         in documents path:place:kind, one a line.
  --summary              For a stock of old reports: instead of the findings a table of what
                         was found by kind of file, which secrets stand in several files,
                         the worst files, the identities named, and what could not be read
                         and why. Names of accounts are looked for too, if --class is not
                         given. --html has it in its page.
  --summary-json FILE    The same as one JSON object.
  --keep-days N          Also lists what is older than N days, by closed: or date: in its
                         front matter, else by its last change.
  --desk --as ADDRESS    Asks the desk of this machine, as the person with that address, which
                         of the secrets its cases know, dead or alive, and which identities
                         are not in its inventory or have no owner. What could be guessed is
                         not asked about; every question stands in the ledger. --data DIR
                         names the data folder.
  --resume STATE         Keeps what was scanned in the file STATE, and does not read it
                         again in the next run, whatever ended this one. It holds findings
                         and names of identities, but no secret.
  --git REPO             Scans the history of a git repository: every file of every commit
                         that HEAD and its branches and tags reach, each once, with the
                         words and names of commits and tags. Nothing of the repository
                         is run.
  --since REV            Of the history only the commit REV and what came after it.
  KIT                    A link from a case: looks for that case's credential alone, and
                         sends its desk the result: clean, or where it stands.
  --kit KIT              A link from an engagement: looks through files for its credentials
                         alone, by fingerprint, and sends its desk how often they were
                         found, in how many files of how many.
  --documents no         Reads texts alone: documents, archives, mails and pictures are
                         not opened, only counted. The reading of pictures is slow.
  --show-values          Shows the values; only on a terminal, and only to you.

.git and node_modules below a folder are left out, and symbolic links are not followed.
Exit code 0: no secret. 3: secrets were found. 2: wrong usage. 1: none was found, but
something could not be read, such as a document with a password.`;
