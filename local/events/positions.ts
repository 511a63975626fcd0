import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Row = z.object({ place: z.string() }).optional();

/** How far each source has come: the last record a mapping has dealt with, the last time a schedule was due. */
export interface Positions {
  find(source: string): string | undefined;
  set(source: string, place: string): void;
  close(): void;
}

export function openPositions(folder: string): Positions {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'positions.sqlite'));
  // A place that a power cut takes back is come to again; every consumer bears a repetition.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS positions (source TEXT PRIMARY KEY, place TEXT NOT NULL) STRICT;',
  );
  const find = database.prepare('SELECT place FROM positions WHERE source = ?');
  const set = database.prepare('INSERT OR REPLACE INTO positions (source, place) VALUES (?, ?)');
  return {
    find: source => Row.parse(find.get(source))?.place,
    set(source, place) {
      set.run(source, place);
    },
    close: () => database.close(),
  };
}
