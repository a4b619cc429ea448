export const REDACT_HELP = `Usage: throughline redact PATH -o OUT [options]

Writes a safe copy of a file, or of everything below a folder, in which every credential
that is recognised is replaced: [aws-secret-access-key #1]. The same value has the same
placeholder everywhere, and what one file gives away is taken out of all of them. Every
other byte of a text stays as it is; documents, mails and archives are opened, with what
lies in them, and written again. The copy is looked through before it appears: that of a
document by another reader than the one that wrote it.

  -o, --output OUT       The safe copy: a file for a file, a folder for a folder.
  -                      As PATH standard input, as OUT standard output.
  --policy NAME          Whose eyes it is for: internal, customer or public. Internal, if
                         not given, keeps names of accounts, hosts and the like; customer
                         and public keep less, and give others in their place.
  --macros WHAT          Programs in documents: drop leaves them out of the copy (if not
                         given), refuse makes no copy of such a document.
  --leave-out            Where an archive holds something that cannot be read, such as a
                         core dump, makes its copy without it and lists what is missing.
  --report FILE          What was found and replaced, as JSON; no value is in it.
  --fingerprint-key FILE Adds fingerprints to the report: 64 hex digits
                         (openssl rand -hex 32) or 32 bytes.
  --force                Replaces a copy that is there already.

What cannot be read (a password, damage, programs, kinds that nobody here knows) is named
and not copied. docs/handbook/documents.md says what is read and what the proof shows.
Exit code 0: all of it is in the copy, but for what --leave-out and --macros leave out.
1: something is missing from it, and is named. 2: wrong usage.`;
