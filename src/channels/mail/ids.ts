const ID = /^[A-Za-z0-9._-]{1,64}$/u;

/** The Message-ID (without brackets) of an outbox row's mail: the same for every attempt, so that a retry is the same mail. */
export function messageIdFor(id: string, host: string): string {
  if (!ID.test(id))
    throw new TypeError('An outbox id for a mail has other signs than letters, digits, dots and hyphens.');
  return `${id}@${host}`;
}

/** The outbox row that a Message-ID names; null where it is none of ours. */
export function outboxIdOf(messageId: string, host: string): string | null {
  const id = messageId.slice(0, messageId.lastIndexOf('@'));
  return messageId === `${id}@${host}` && ID.test(id) ? id : null;
}
