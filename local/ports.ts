import { createServer } from 'node:net';

/** Where the parts of a district listen, all on 127.0.0.1. */
export interface Ports {
  readonly api: number;
  readonly identity: number;
  readonly door: number;
}

/** The port a district has unless told otherwise; sign-in and the AWS door have the next two. */
export const DEFAULT_PORT = 8400;

export const portsFrom = (api: number): Ports => ({ api, identity: api + 1, door: api + 2 });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

/** Three ports that nobody listens on at this moment. */
export async function freePorts(): Promise<Ports> {
  const [api, identity, door] = await Promise.all([freePort(), freePort(), freePort()]);
  return { api, identity, door };
}
