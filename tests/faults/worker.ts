import type { Client } from "../browser/client";
import { rows } from "../browser/rows";

const MODULE = "first-sixty-seconds";
const PAGE = `/learn/onboarding/${MODULE}`;
const CHECK = "promises-too-much";
const OPTIONS = ["coach", "check", "nothing", "valuable"];
const STEPS = ["what-they-weigh-up", "rehearse"];
const LONGEST_PAUSE_MS = 30;

/** A learner at work on a server that may die at any moment, who remembers everything that was acknowledged. */
export class Worker {
  readonly acknowledged = {
    choices: [] as { run: string; seq: number; choice: string }[],
    answers: [] as { item: string; seq: number; option: string }[],
    ticks: new Set<string>(),
    notes: 0,
  };
  #run: string | null = null;
  #turn = 0;
  #left = 0;
  #enough: (() => void) | undefined;

  constructor(readonly client: Client) {}

  /** Resolves when so many more things have been done. */
  after(things: number): Promise<void> {
    this.#left = things;
    return new Promise((resolve) => {
      this.#enough = resolve;
    });
  }

  /**
   * Works until the server is dead.
   * @param dead set by the one who kills it
   * @returns whether a request was under way when it died
   */
  async workUntil(dead: { now: boolean }): Promise<boolean> {
    while (!dead.now) {
      try {
        await this.#oneThing();
        this.#left -= 1;
        if (this.#left === 0) this.#enough?.();
        if (Math.random() < 0.5)
          await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));
      } catch (error) {
        if (dead.now) return true;
        throw error;
      }
    }
    return false;
  }

  /** Choices twice as often as answers, ticks and notes. */
  async #oneThing(): Promise<void> {
    this.#turn += 1;
    if (this.#turn % 4 === 1) return this.#answer();
    if (this.#turn % 4 === 3) return this.#turn % 8 === 3 ? this.#tick() : this.#note();
    return this.#choose();
  }

  async #choose(): Promise<void> {
    this.#run ??= await this.client.startRun("three-minutes");
    const page = await this.client.run(this.#run);
    const choice = page.choices[this.#turn % page.choices.length];
    if (choice === undefined) {
      this.#run = null; // at an ending: the next one begins a new run
      return;
    }
    const { seq } = page;
    const answer = await this.client.choose(this.#run, seq, choice);
    if (answer.status === 303) this.acknowledged.choices.push({ run: this.#run, seq, choice });
    else throw new Error(`The choice ${choice} at ${seq} was answered with ${answer.status}.`);
  }

  async #answer(): Promise<void> {
    const html = await (await this.client.get(`${PAGE}?step=three-levels&again=${CHECK}`)).text();
    const seq = Number(/name="seq" value="(\d+)"/.exec(html)?.[1]);
    const option = OPTIONS[this.#turn % OPTIONS.length] ?? "";
    await this.#send({ intent: "answer", item: CHECK, option, seq: String(seq) });
    const item = `${MODULE}/check/${CHECK}`;
    this.acknowledged.answers.push({ item, seq, option });
    this.acknowledged.ticks.add(item);
  }

  async #tick(): Promise<void> {
    const step = STEPS[Math.floor(this.#turn / 8) % STEPS.length] ?? "";
    await this.#send({ intent: "next", step });
    this.acknowledged.ticks.add(`${MODULE}/step/${step}`);
  }

  async #note(): Promise<void> {
    await this.#send({ intent: "reflect", item: "who-gains", text: `Version ${this.#turn}` });
    this.acknowledged.notes += 1;
  }

  async #send(form: Record<string, string>): Promise<void> {
    const answer = await this.client.post(PAGE, form);
    if (answer.status !== 303) throw new Error(`${form.intent} was answered with ${answer.status}.`);
  }

  /** Whose work it is. */
  id(databaseFile: string): string {
    return (
      rows<{ id: string }>(databaseFile, "SELECT id FROM Person WHERE email = 'ruth@demo.test'")[0]?.id ?? ""
    );
  }
}
