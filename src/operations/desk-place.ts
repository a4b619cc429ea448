/**
 * A page of the desk to which somebody may be sent after signing in, as its path below `/desk`; the first page for whatever
 * else is asked for, so that nobody is led anywhere else with our address before it.
 */
export function deskPlace(asked: string): string {
  return asked.length <= 300 && PLACES.some((place) => place.test(asked)) ? asked : '/';
}

const PLACES: readonly RegExp[] = [
  /^\/(?:identities|engagements|import|patterns|coverage|people|account|verify|proved)$/u,
  /^\/admin(?:\/[a-z-]{1,40}){0,2}$/u,
  /^\/(?:cases|identities|engagements)\/[\w-]{1,64}$/u,
  /^\/engagements\/[\w-]{1,64}\/documents\/[\w-]{1,64}(?:\/edit)?$/u,
];
