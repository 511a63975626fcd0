import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

const Keys = z.strictObject({
  jwks: z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())) }),
  cookies: z.array(z.string()),
});
type Keys = z.infer<typeof Keys>;

/** The provider's keys: made once, then read, so that tokens stay good over a restart. */
export async function keysIn(path: string): Promise<Keys> {
  if (existsSync(path)) return Keys.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = {
    ...(await exportJWK(privateKey)),
    use: 'sig',
    alg: 'RS256',
    kid: randomBytes(8).toString('hex'),
  };
  const keys: Keys = { jwks: { keys: [jwk] }, cookies: [randomBytes(32).toString('hex')] };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
