import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** Five wrong passwords for one account, then a wait; and a loose limit by address, because a whole Trust may share one. */
const perAccount = new RateLimiterMemory({ points: 5, duration: 15 * 60 });
const perAddress = new RateLimiterMemory({ points: 100, duration: 15 * 60 });

const account = (email: string) => email.trim().toLowerCase().slice(0, 320);

/** Seconds to wait before this account may be tried again; 0 where it may be tried now. */
export async function secondsToWait(email: string, address: string): Promise<number> {
  const [byAccount, byAddress] = await Promise.all([perAccount.get(account(email)), perAddress.get(address)]);
  return Math.max(waitOf(byAccount, 5), waitOf(byAddress, 100));
}

/** Counts a wrong sign-in. */
export async function countWrongSignIn(email: string, address: string): Promise<void> {
  const refused = (reason: unknown) => {
    if (reason instanceof Error) throw reason; // the limiter rejects with its own record once it is over the limit
  };
  await Promise.all([
    perAccount.consume(account(email)).catch(refused),
    perAddress.consume(address).catch(refused),
  ]);
}

/** Forgets an account's wrong sign-ins after a right one. */
export async function forgetWrongSignIns(email: string): Promise<void> {
  await perAccount.delete(account(email));
}

function waitOf(record: RateLimiterRes | null, points: number): number {
  if (!record || record.consumedPoints < points) return 0;
  return Math.max(1, Math.ceil(record.msBeforeNext / 1000));
}
