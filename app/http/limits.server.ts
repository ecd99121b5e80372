import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** Five wrong passwords for one account, then a wait; and a loose limit by address, because a whole Trust may share one. */
const ACCOUNT_TRIES = 5;
const ADDRESS_TRIES = 100;
const QUARTER_OF_AN_HOUR_S = 15 * 60;
/** Unknown codes from one address, before it must wait. Codes hold 100 bits, so this is for the log and not for them. */
const GUESSES = 30;
const perAccount = new RateLimiterMemory({ points: ACCOUNT_TRIES, duration: QUARTER_OF_AN_HOUR_S });
const perAddress = new RateLimiterMemory({ points: ADDRESS_TRIES, duration: QUARTER_OF_AN_HOUR_S });

const account = (email: string) => email.trim().toLowerCase().slice(0, 320);

/** Seconds to wait before this account may be tried again; 0 where it may be tried now. */
export async function secondsToWait(email: string, address: string): Promise<number> {
  const [byAccount, byAddress] = await Promise.all([perAccount.get(account(email)), perAddress.get(address)]);
  return Math.max(waitOf(byAccount, ACCOUNT_TRIES), waitOf(byAddress, ADDRESS_TRIES));
}

/** Counts a try as wrong. It is counted before the password is looked at, so that tries side by side do not pass the limit. */
export async function countWrongSignIn(email: string, address: string): Promise<void> {
  await Promise.all([
    perAccount.consume(account(email)).catch(overLimit),
    perAddress.consume(address).catch(overLimit),
  ]);
}

/** The limiter rejects with its own record once it is over the limit, and with an error where something is wrong. */
function overLimit(reason: unknown): RateLimiterRes {
  if (reason instanceof Error) throw reason;
  return reason as RateLimiterRes;
}

/** Forgets an account's wrong sign-ins after a right one, and takes back what that one was counted as. */
export async function forgetWrongSignIns(email: string, address: string): Promise<void> {
  await Promise.all([perAccount.delete(account(email)), perAddress.reward(address, 1)]);
}

const perGuesser = new RateLimiterMemory({ points: GUESSES, duration: QUARTER_OF_AN_HOUR_S });

/**
 * Looks up what a code alone opens, and slows those who guess: codes that lead nowhere count, right ones do not. A try is
 * counted before it is looked up, so that tries side by side do not pass the limit.
 * @param look gives null where the code leads nowhere
 * @returns what it gave, or the seconds to wait
 */
export async function lookUpByCode<T extends object>(
  address: string,
  look: () => Promise<T | null>,
): Promise<{ found: T | null } | { wait: number }> {
  const slowed = await perGuesser.consume(address).then(() => null, overLimit);
  if (slowed) return { wait: waitOf(slowed, GUESSES) };
  const found = await look();
  if (found) await perGuesser.reward(address, 1);
  return { found };
}

function waitOf(record: RateLimiterRes | null, points: number): number {
  if (!record || record.consumedPoints < points) return 0;
  return Math.max(1, Math.ceil(record.msBeforeNext / 1000));
}
