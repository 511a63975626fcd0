import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter } from 'oidc-provider';
import * as z from 'zod';

const Row = z.object({ payload: z.string() }).optional();
const Payload = z.record(z.string(), z.unknown());

/** What the identity provider keeps: so a refresh token still counts after a restart. */
export interface IdentityStore {
  adapter(model: string): Adapter;
  /** Whatever was given to this account lets in no more. */
  forget(accountId: string): void;
  close(): void;
}

export function openIdentityStore(folder: string): IdentityStore {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'identity.sqlite'));
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS kept (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, grant_id TEXT, uid TEXT, expires INTEGER,
      PRIMARY KEY (model, id)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS by_grant ON kept (grant_id);
    CREATE INDEX IF NOT EXISTS by_uid ON kept (uid);
  `);
  const now = () => Math.floor(Date.now() / 1000);
  database.prepare('DELETE FROM kept WHERE expires < ?').run(now());
  const upsert = database.prepare(
    'INSERT OR REPLACE INTO kept (model, id, payload, grant_id, uid, expires) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare(
    'SELECT payload FROM kept WHERE model = ? AND id = ? AND (expires IS NULL OR expires >= ?)',
  );
  const findByUid = database.prepare('SELECT payload FROM kept WHERE model = ? AND uid = ?');
  const destroy = database.prepare('DELETE FROM kept WHERE model = ? AND id = ?');
  const consume = database.prepare(
    `UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  );
  const revoke = database.prepare('DELETE FROM kept WHERE grant_id = ?');

  const forget = database.prepare(`DELETE FROM kept WHERE payload ->> '$.accountId' = ?`);

  const payloadOf = (row: unknown) => {
    const found = Row.parse(row);
    return found === undefined ? undefined : Payload.parse(JSON.parse(found.payload));
  };
  const optional = (value: unknown): string | null => (typeof value === 'string' ? value : null);

  return {
    adapter: model => ({
      async upsert(id, payload, expiresIn) {
        const expires = expiresIn === undefined ? null : now() + expiresIn;
        upsert.run(
          model,
          id,
          JSON.stringify(payload),
          optional(payload['grantId']),
          optional(payload['uid']),
          expires,
        );
      },
      find: async id => payloadOf(find.get(model, id, now())),
      findByUid: async uid => payloadOf(findByUid.get(model, uid)),
      // Only the device flow has user codes, and it is off.
      findByUserCode: async () => undefined,
      async consume(id) {
        consume.run(now(), model, id);
      },
      async destroy(id) {
        destroy.run(model, id);
      },
      async revokeByGrantId(grantId) {
        revoke.run(grantId);
      },
    }),
    forget(accountId) {
      forget.run(accountId);
    },
    close: () => database.close(),
  };
}
