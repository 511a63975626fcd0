/** What must be done to dynoxide's stream records in its file: it offers no call for it. */
import { DatabaseSync } from 'node:sqlite';

/** Another hand on dynoxide's SQLite file, beside the emulator that has it open. */
export class StreamFile {
  readonly #path: string;
  #database: DatabaseSync | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Without this index each write looks through all the table's stream records for the highest number: 883 acts a
   * second become 241 after 7,200 records.
   */
  index(): void {
    this.#open().exec(
      'CREATE INDEX IF NOT EXISTS patravali_stream ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
    );
  }

  /** Not asked of the emulator: it compares the numbers as text, by which 9 is more than 10. */
  newest(tableName: string): string | undefined {
    const row = this.#open()
      .prepare(
        'SELECT MAX(CAST(sequence_number AS INTEGER)) AS newest FROM _stream_records WHERE table_name = ?',
      )
      .get(tableName);
    const newest = row?.['newest'];
    return newest === null || newest === undefined ? undefined : String(newest);
  }

  /** The newest record stays, whatever is asked: dynoxide numbers the next one after it. */
  trim(tableName: string, upTo: string): void {
    this.#open()
      .prepare(
        `DELETE FROM _stream_records WHERE table_name = ?1 AND CAST(sequence_number AS INTEGER) <= CAST(?2 AS INTEGER)
           AND CAST(sequence_number AS INTEGER) <
               (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?1)`,
      )
      .run(tableName, upTo);
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  #open(): DatabaseSync {
    if (this.#database === undefined) {
      this.#database = new DatabaseSync(this.#path, { timeout: 5000 });
      this.#database.exec('PRAGMA synchronous = NORMAL');
    }
    return this.#database;
  }
}
