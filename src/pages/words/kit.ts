/** Words of the page that somebody sees who opens a kit in a browser. */
export const kitWords = {
  title: 'A kit for your own machine',
  lead: 'This link is for the machine on which the old credential or the repository is, not for a browser. Nothing was used up by opening it.',
  probe: 'To show that a credential is dead, type there:',
  git: 'To show that a repository no longer holds it, type there, in the folder of the repository:',
  place:
    'To show that a folder, an export of tickets or chats, or a share holds a credential of an engagement no more, type there:',
  quotes: 'Put the whole link in place of KIT, with the quotes. The credential never leaves that machine.',
  once: 'The link works once, for a day. What you send is kept as asserted by the holder.',
} as const;
