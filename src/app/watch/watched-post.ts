import type { Post } from '../../operations/post.ts';
import type { Watched } from '../../operations/watched.ts';

/** The same way to people's mailboxes, each attempt seen: what kind of message, how it ended, and nothing of what it says or to whom. */
export function watchedPost(post: Post, watched: Watched): Post {
  const by = (id: string) => ({ how: String, mails: [id] });
  return {
    recovery: (of) => watched('delivery', 'recovery', () => post.recovery(of), by(of.id)),
    newLead: (of) => watched('delivery', 'new-lead', () => post.newLead(of), by(of.id)),
    test: (of) => watched('delivery', 'test', () => post.test(of), by(of.id)),
    outcome: (of) => watched('delivery', 'outcome', () => post.outcome(of), by(of.id)),
    notice: (of) =>
      watched('delivery', of.about === 'message' ? 'message' : 'notice', () => post.notice(of), by(of.id)),
    share: (of) => watched('delivery', 'share', () => post.share(of), by(of.id)),
    consumer: (of) =>
      watched('delivery', of.again ? 'consumer-reminder' : 'consumer', () => post.consumer(of), by(of.id)),
  };
}
