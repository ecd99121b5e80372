import { weigh } from "./gzipped";

/** What a run's page says of its state, by the attributes of the contract. */
export type RunPage = {
  seq: number;
  /** The beat it stands at; null at an ending. */
  beat: string | null;
  ending: string | null;
  /** What is on offer, in the order shown. */
  choices: string[];
};

/** A person who uses Rapport from a script: plain requests with one cookie, redirects shown and not followed. */
export class Client {
  #cookie = "";

  constructor(readonly url: string) {}

  /** The session's cookie as name and value. */
  get cookie(): { name: string; value: string } {
    const [name = "", value = ""] = this.#cookie.split(/=(.*)/s);
    return { name, value };
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  async post(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#send(path, { method: "POST", body: new URLSearchParams(form), headers });
  }

  /** The bytes that an address sends to a browser that knows gzip. */
  async weigh(path: string): Promise<number> {
    return weigh(new URL(path, this.url).href, { Cookie: this.#cookie });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...(this.#cookie ? { Cookie: this.#cookie } : {}), ...init.headers };
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: "manual" });
    const set = response.headers.get("set-cookie");
    if (set) this.#cookie = set.split(";")[0] ?? "";
    return response;
  }

  /** Signs a demonstration person in. */
  async signIn(email: string): Promise<this> {
    const answer = await this.post("/login", { email, password: "rehearse" });
    if (answer.status !== 303) throw new Error(`Signing in as ${email} was answered with ${answer.status}.`);
    return this;
  }

  /** Starts a run of a scenario, or takes up the one without a choice. @returns its id */
  async startRun(scenario: string): Promise<string> {
    const answer = await this.post(`/rehearse/${scenario}`, { hints: "on" });
    const id = /^\/runs\/([\w-]+)$/.exec(answer.headers.get("location") ?? "")?.[1];
    if (!id) throw new Error(`Starting ${scenario} was answered with ${answer.status}.`);
    return id;
  }

  /** The present state of one's run. */
  async run(id: string): Promise<RunPage> {
    const answer = await this.get(`/runs/${id}`);
    if (answer.status !== 200) throw new Error(`The run ${id} was answered with ${answer.status}.`);
    return readRun(await answer.text());
  }

  async choose(id: string, seq: number, choice: string): Promise<Response> {
    return this.post(`/runs/${id}`, { seq: String(seq), choice });
  }

  /** Makes choices, always the first by name of those on offer, until so many are made or an ending is reached. */
  async play(id: string, upTo = Number.POSITIVE_INFINITY): Promise<RunPage> {
    for (;;) {
      const page = await this.run(id);
      const [choice] = page.choices.toSorted();
      if (choice === undefined || page.seq >= upTo) return page;
      const answer = await this.choose(id, page.seq, choice);
      if (answer.status !== 303) throw new Error(`${choice} was answered with ${answer.status}.`);
    }
  }
}

/** Reads a run's state out of its page. */
export function readRun(html: string): RunPage {
  return {
    seq: Number(/ data-seq="(\d+)"/.exec(html)?.[1] ?? Number.NaN),
    beat: / data-beat="([\w-]+)"/.exec(html)?.[1] ?? null,
    ending: / data-ending="([\w-]+)"/.exec(html)?.[1] ?? null,
    choices: [...html.matchAll(/ data-choice="([\w-]+)"/g)].flatMap((match) => match[1] ?? []),
  };
}
