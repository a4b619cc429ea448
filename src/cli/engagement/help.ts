export const ADD_HELP = `Usage: throughline engagement add E-3 PATH… --as ADDRESS [options]

Adds documents to an engagement: files, and everything in and below folders. Each is read and
scanned by the desk, which keeps a safe copy; the original is sealed until its release. A file of
a folder is called as it lies in there, such as "week 1/notes.md"; one that is there already under
that name becomes its newest version, and one that has not changed is left alone. Links, .git and
node_modules are passed over.

  --as ADDRESS   The person who adds them; leads and authors of an engagement may.
  --data DIR     The data folder. Optional.
  --json         A line of JSON for each file, and one for all.

It can be repeated: whatever was added before is left alone. Exit code 0: all are there. 2: wrong
usage. 3: one or more were refused; each is named with the reason.`;
