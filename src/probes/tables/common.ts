/** What can stand in the way of every probe. None of it is the issuer's word, so that all of it is `cannot-tell`. */
export const COMMON = {
  'not-allowed':
    'The host lies at an address that may not be asked, or its name is written in an odd way. An administrator can allow it by name.',
  'no-address': 'The name of the host leads to no address.',
  unreachable: 'The host could not be reached.',
  timeout: 'The host did not answer in time.',
  closed: 'The host closed the connection before it answered.',
  'too-much': 'The host sent more than a probe reads.',
  redirect: 'The host pointed somewhere else. A probe does not follow.',
  'tls-failed': "The host's certificate could not be checked, or no secure connection came about. Nothing was sent.",
  'tls-not-offered':
    'The host offers no secure connection, and the credential is not sent without one. An administrator can allow it by name.',
  'host-key': "The host's key is not the one that the target names. Nothing was sent.",
  'no-host-key': 'The target names no host key, so that nobody can tell whose answer it would be. Nothing was sent.',
  unusable: 'The credential or the target is not of the form that this issuer takes. Nothing was sent.',
  'not-asked': 'The host lets in whoever asks, without looking at the credential.',
  'not-understood': 'The host answered in a way that we do not understand.',
  'not-in-table': 'The host gave an answer that says nothing certain about the credential.',
} as const;

export type CommonCode = keyof typeof COMMON;
