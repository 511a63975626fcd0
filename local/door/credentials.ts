/** Access keys of this machine: derived from one secret in the data folder, so the same after every restart. */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller, Credentials } from './types.ts';

export interface Holder extends Caller {
  readonly credentials: Credentials;
}

/** Keys for role sessions, and whose they are. */
export class Keyring {
  readonly #secret: Buffer;
  readonly #holders = new Map<string, Holder>();

  constructor(folder: string) {
    this.#secret = secretIn(folder);
  }

  issue(roleArn: string, session: string): Credentials {
    const part = (use: string): string =>
      createHmac('sha256', this.#secret).update(`${use}\n${roleArn}\n${session}`).digest('base64url');
    const accessKeyId = `ASIA${part('id')
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .toUpperCase()
      .slice(0, 16)}`;
    const credentials = { accessKeyId, secretAccessKey: part('secret'), sessionToken: part('token') };
    this.#holders.set(accessKeyId, { roleArn, session, credentials });
    return credentials;
  }

  holderOf(accessKeyId: string): Holder | undefined {
    return this.#holders.get(accessKeyId);
  }
}

const secretIn = (folder: string): Buffer => {
  const path = join(folder, 'door.secret');
  mkdirSync(folder, { recursive: true });
  try {
    return readFileSync(path);
  } catch {
    const secret = randomBytes(32);
    writeFileSync(path, secret, { mode: 0o600 });
    return secret;
  }
};
