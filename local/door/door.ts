/** Opens the AWS door; see types.ts for what it is. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { Keyring } from './credentials.ts';
import { identify } from './identify.ts';
import { JsonServices } from './json-services.ts';
import { S3 } from './s3/s3.ts';
import { claimOf } from './sigv4.ts';
import type { Door, DoorOptions } from './types.ts';
import { isService, Refused, refused, type Service, sendRefusal } from './wire.ts';

/** Listens on 127.0.0.1 only. */
export const openDoor = async (options: DoorOptions): Promise<Door> => {
  const keyring = new Keyring(options.folder);
  const s3 = new S3(options);
  const services = new JsonServices(options);
  const server = createServer((request, response) => {
    void answer(request, response, { options, keyring, s3, services });
  });
  // Node closes a quiet connection after 5 s, often just as an SDK begins to use it again.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    credentialsFor: (roleArn, session) => keyring.issue(roleArn, session),
    listForReplay: () => s3.listForReplay(),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A long poll must not hold the district's end up.
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  };
};

interface Room {
  readonly options: DoorOptions;
  readonly keyring: Keyring;
  readonly s3: S3;
  readonly services: JsonServices;
}

const answer = async (request: IncomingMessage, response: ServerResponse, room: Room): Promise<void> => {
  let service: Service = 's3';
  try {
    const address = new URL(request.url ?? '/', 'http://door');
    if (request.method === 'OPTIONS') {
      await room.s3.preflight(request, address, response);
      return;
    }
    const claim = claimOf(request, address.searchParams);
    const name = claim?.service ?? 's3';
    if (!isService(name))
      throw new Refused('NotImplemented', `the one-machine run has no service ${name}`, 501);
    service = name;
    const identified = claim === undefined ? undefined : identify(claim, room.keyring);
    if (service === 's3') await room.s3.handle({ request, response, address, identified });
    else if (identified === undefined) throw refused(service, 'accessDenied', 'Missing Authentication Token');
    else await room.services.handle({ service, request, response, identified });
  } catch (fault) {
    fail(service, fault, request, response);
  }
};

const fail = (service: Service, fault: unknown, request: IncomingMessage, response: ServerResponse): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendRefusal(service, asRefused(fault), response);
  // A caller that is still sending would otherwise see a broken connection in place of the answer.
  request.resume();
};

const asRefused = (fault: unknown): Refused => {
  if (fault instanceof Refused) return fault;
  if (fault instanceof z.ZodError) return new Refused('ValidationException', z.prettifyError(fault), 400);
  const message = fault instanceof Error ? fault.message : String(fault);
  return new Refused('InternalFailure', `the AWS door failed: ${message}`, 500);
};
