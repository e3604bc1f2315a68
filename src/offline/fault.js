// What can go wrong while a build is fetched, by kinds that the operator's panel has words for.

/** `unreachable`, `slow`, `status`, `garbled`, `changed`, `full`, `storage`; `detail` says of what. */
export class Fault extends Error {
  constructor(kind, detail = '') {
    super(`${kind} ${detail}`.trim());
    this.kind = kind;
    this.detail = detail;
  }
}

/** Any error as one: what is none of ours comes from storage that is missing or broken. */
export function faultOf(error) {
  if (error instanceof Fault) return error;
  if (isFull(error)) return new Fault('full');
  return new Fault('storage', `${error?.name ?? 'Error'}: ${error?.message ?? error}`.slice(0, 200));
}

export const isFull = (error) => error?.name === 'QuotaExceededError';
