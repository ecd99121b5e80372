import { hash, verify } from "@node-rs/argon2";

const ARGON2ID = 2;
/** argon2id with 19 MiB, 2 passes and 1 lane, as OWASP's password storage guidance names for it. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;

/** The hash to keep of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** A hash of nothing anybody knows, so that an unknown e-mail takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/** Whether a password is the one kept. It takes the same time where there is no account. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(kept ?? (await decoy), password);
  return kept !== null && matches;
}
