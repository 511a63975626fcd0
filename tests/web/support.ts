/** A tab's storage, in memory. */
export const memory = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: index => [...kept.keys()][index] ?? null,
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: name => void kept.delete(name),
    clear: () => kept.clear(),
  };
};

export type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
};
type Reply = () => Response | Promise<Response>;

/** A network that gives these replies one after the other and remembers what was asked of it. */
export const network = (...replies: readonly Reply[]) => {
  const seen: Seen[] = [];
  const waiting = [...replies];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(input, init);
    const { method, url, headers } = request;
    seen.push({ method, url, headers, body: await request.text() });
    const reply = waiting.shift();
    if (reply === undefined) throw new Error(`nobody expected ${method} ${url}`);
    return reply();
  };
  return { seen, fetch };
};

export const json =
  (body: unknown, status = 200): Reply =>
  () =>
    Response.json(body, { status });
/** The line goes dead. */
export const broken: Reply = () => Promise.reject(new TypeError('fetch failed'));
