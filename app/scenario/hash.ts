import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { behaviourForm, contentForm } from "./canonical";
import type { Scenario } from "./types";

/** The canonical form of a scenario, as JSON text: what it says, whatever its comments, quotes and spaces. */
export function canonical(scenario: Scenario): string {
  return JSON.stringify(contentForm(scenario));
}

/** The content hash: SHA-256 of the canonical form, in hexadecimal. */
export function contentHash(scenario: Scenario): string {
  return hex(canonical(scenario));
}

/** The behaviour hash: SHA-256 of what decides what happens, prose left out, in hexadecimal. */
export function behaviourHash(scenario: Scenario): string {
  return hex(JSON.stringify(behaviourForm(scenario)));
}

/** A number that belongs to a scenario's id, whatever the scenario says: SHA-256 of the id, in hexadecimal. */
export function idHash(id: string): string {
  return hex(id);
}

function hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
