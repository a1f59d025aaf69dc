import type { Problem } from "./client";

/** What went wrong with a request, with the platform's own explanation where there is one. */
export class RequestFailed extends Error {
  override readonly name = "RequestFailed";

  constructor(
    /** HTTP status; 0 when there was no answer at all. */
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem?.title ?? (status === 0 ? "no answer" : `status ${status}`));
  }
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "reason" in body && "status" in body;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's data, or a {@link RequestFailed} that says why there is none. */
export async function dataOf<T>(asking: Promise<Answer<T>>): Promise<T> {
  const answer = await asking.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new RequestFailed(0, undefined);
  });
  if (answer.data !== undefined) return answer.data;
  throw new RequestFailed(answer.response.status, isProblem(answer.error) ? answer.error : undefined);
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof RequestFailed ? error.status : undefined;
}

/** For a request whose answer has no content. */
export async function doneOf(asking: Promise<Answer<unknown>>): Promise<void> {
  const answer = await asking.catch(() => {
    throw new RequestFailed(0, undefined);
  });
  if (!answer.response.ok) throw new RequestFailed(answer.response.status, isProblem(answer.error) ? answer.error : undefined);
}

/** Everything that the platform found wrong: a problem's faults, else the problem itself. */
export function faultsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof RequestFailed) || error.problem === undefined) return [];
  const { faults } = error.problem;
  return faults !== undefined && faults.length > 0 ? faults : [error.problem];
}

/** Whether a fault belongs beside the field at this JSON pointer or below it. */
export function isAt(fault: Problem, pointer: string): boolean {
  return fault.field === pointer || fault.field?.startsWith(`${pointer}/`) === true;
}
