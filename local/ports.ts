import { createServer } from 'node:net';

/** Where the parts of a district listen, all on 127.0.0.1. */
export interface Ports {
  readonly api: number;
  readonly identity: number;
  readonly door: number;
  /** Where mail and SMS can be looked at. */
  readonly mailbox: number;
}

/** The port a district has unless told otherwise; sign-in, the AWS door and the mailbox have the next three. */
export const DEFAULT_PORT = 8400;

export const portsFrom = (api: number): Ports => ({
  api,
  identity: api + 1,
  door: api + 2,
  mailbox: api + 3,
});

/**
 * Below the ports that the system itself gives to outgoing connections: one of those could be taken between the look and
 * the listening.
 */
const FIRST = 20_000;
const LAST = 32_000;
const TRIES = 50;

const isFree = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port that nobody listens on at this moment, by chance, so that two who look at once hardly find the same. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${FIRST} and ${LAST}`);
}

/** Different ports for each that nobody listens on at this moment. */
export async function freePorts(): Promise<Ports> {
  const found = new Set<number>();
  while (found.size < 4) found.add(await freePort());
  const [api = 0, identity = 0, door = 0, mailbox = 0] = found;
  return { api, identity, door, mailbox };
}
