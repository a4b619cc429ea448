export const REDACT_HELP = `Usage: throughline redact PATH -o OUT [options]

Writes a safe copy of a file, or of everything below a folder, in which every credential
that is recognised is replaced: [aws-secret-access-key #1]. The same value has the same
placeholder everywhere, and what one file gives away is taken out of all of them. Every
other byte stays as it is. The copy is looked through again before it appears.

  -o, --output OUT       The safe copy: a file for a file, a folder for a folder.
  -                      As PATH standard input, as OUT standard output.
  --policy NAME          Whose eyes it is for: internal, customer or public. Internal, if
                         not given, keeps names of accounts, hosts and the like; customer
                         and public keep less, and give others in their place.
  --report FILE          What was found and replaced, as JSON; no value is in it.
  --fingerprint-key FILE Adds fingerprints to the report: 64 hex digits
                         (openssl rand -hex 32) or 32 bytes.
  --force                Replaces a copy that is there already.

What is no text (PDF, DOCX, ZIP, pictures, programs) is named and not copied.
Exit code 0: all of it is in the copy. 1: something is missing from it, and is named.
2: wrong usage.`;
