/** Where a retry took another run up: that run's number, null where it is gone, and the decision, from 1. */
export interface RetryOf {
  of: number | null;
  from: number;
}

/** "from decision 3 of run 1": where a retry begins. */
export function retryWords({ of, from }: RetryOf): string {
  return of === null ? `from decision ${from} of an earlier run` : `from decision ${from} of run ${of}`;
}

/** "1 decision", "6 decisions". */
export function decisionWords(decisions: number): string {
  return decisions === 1 ? "1 decision" : `${decisions} decisions`;
}
