import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that only grows to a limit; then it becomes `<name>.1` and a new one begins. */
export interface LogFile {
  append(text: string | Uint8Array): void;
  close(): void;
}

const LIMIT_BYTES = 4 * 1024 * 1024;

/** Opens `path` for appending; at most two times `limit` bytes ever lie on disk. */
export function openLogFile(path: string, limit = LIMIT_BYTES): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  let descriptor = openSync(path, 'a');
  let size = fstatSync(descriptor).size;
  let open = true;

  const startAnew = () => {
    closeSync(descriptor);
    if (existsSync(path)) renameSync(path, `${path}.1`);
    descriptor = openSync(path, 'a');
    size = 0;
  };

  return {
    append(text) {
      // A worker that is being ended may still have lines on their way.
      if (!open) return;
      if (size >= limit) startAnew();
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      size += writeSync(descriptor, bytes);
    },
    close() {
      if (!open) return;
      open = false;
      closeSync(descriptor);
    },
  };
}
