/**
 * Failures that people meet. Each is a class of its own with its data; the message says what happened, to
 * which record, and what to do next. Command line and API turn them into exit codes and problem details.
 */

/** The root of every failure that is part of the interface. `code` is stable; scripts may rely on it. */
export abstract class HelixlensError extends Error {
  abstract readonly code: string;
  /** 1 the work failed, 2 it was asked for wrongly. */
  readonly exitCode: 1 | 2 = 1;
  /** HTTP status that the API answers with. */
  readonly status: number = 500;
  override get name() {
    return this.constructor.name;
  }
}

/** Used wrongly: an option, a query parameter or a file's form. */
export class UsageError extends HelixlensError {
  readonly code = 'usage';
  override readonly exitCode = 2;
  override readonly status = 400;
}

/** No organisation goes by that name or identifier. `nearest` holds up to five names, best first. */
export class UnknownOrganisationError extends HelixlensError {
  readonly code = 'unknown-organisation';
  override readonly exitCode = 2;
  override readonly status = 404;
  readonly asked: string;
  readonly nearest: { id: string; name: string }[];
  constructor(asked: string, nearest: { id: string; name: string }[]) {
    const hint =
      nearest.length > 0
        ? ` Did you mean ${nearest.map((n) => `"${n.name}"`).join(', ')}?`
        : ' Nothing has a similar name.';
    super(`No organisation goes by "${asked}".${hint}`);
    this.asked = asked;
    this.nearest = nearest;
  }
}

/** Several organisations go by that name. */
export class AmbiguousOrganisationError extends HelixlensError {
  readonly code = 'ambiguous-organisation';
  override readonly exitCode = 2;
  override readonly status = 409;
  readonly asked: string;
  readonly candidates: { id: string; name: string; detail: string }[];
  constructor(asked: string, candidates: { id: string; name: string; detail: string }[]) {
    super(
      `Several organisations go by "${asked}". Name one by its id: ${candidates.map((c) => `${c.id} (${c.name}, ${c.detail})`).join('; ')}.`,
    );
    this.asked = asked;
    this.candidates = candidates;
  }
}

/** Something else that was named does not exist for this viewer. */
export class NotFoundError extends HelixlensError {
  readonly code = 'not-found';
  override readonly status = 404;
}

/** What was to be changed has been changed by someone else since it was read. */
export class StaleError extends HelixlensError {
  readonly code = 'stale';
  override readonly status = 412;
}

/** A file or archive can't be used as a whole; rows that can't be read are set aside instead. */
export class InputError extends HelixlensError {
  readonly code = 'input';
  readonly file: string;
  constructor(file: string, what: string, remedy: string) {
    super(`${file}: ${what} ${remedy}`);
    this.file = file;
  }
}

/** The store can't be opened, read or written. `problem` tells which of the known ways it failed in. */
export type StoreProblem =
  | 'not-a-database'
  | 'newer-schema'
  | 'read-only'
  | 'disk-full'
  | 'busy'
  | 'missing'
  | 'lease-held'
  | 'lease-lost'
  | 'corrupt'
  | 'unavailable';
export class StoreError extends HelixlensError {
  readonly code = 'store';
  override readonly status = 503;
  readonly problem: StoreProblem;
  readonly store: string;
  constructor(problem: StoreProblem, store: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
    this.store = store;
  }
}

/** An iteration did not settle within its limit. */
export class NotConvergedError extends HelixlensError {
  readonly code = 'not-converged';
  constructor(measure: string, iterations: number, change: number) {
    super(
      `${measure} did not settle after ${iterations} rounds (last change ${change}). Raise the tolerance or the limit of rounds.`,
    );
  }
}

/** The asker stopped the work. */
export class CancelledError extends HelixlensError {
  readonly code = 'cancelled';
  override readonly status = 409;
  constructor() {
    super('Stopped at your request. What was written so far is kept; running it again carries on.');
  }
}
