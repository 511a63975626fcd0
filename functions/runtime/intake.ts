import { uploadKey } from '#shared/documents/keys.ts';
import type { Document } from '#shared/domain/document.ts';
import type { Machine } from './machine.ts';

/** The state machine that takes documents in, as one who starts it again sees it. */
export type Intake = {
  /**
   * Starts a document's work again from its beginning, after its restart was counted; answers the execution's name, or
   * undefined when that restart was begun before.
   * @param document as it was read before the restart was counted.
   */
  readonly restart: (document: Document) => Promise<string | undefined>;
};

export const openIntake = (machine: Pick<Machine, 'start'>, quarantine: string): Intake => ({
  restart: async document => {
    const name = `${document.documentId}-r${(document.restarts ?? 0) + 1}`;
    // What an upload's own event would say.
    const started = await machine.start(name, { bucket: quarantine, key: uploadKey(document) });
    return started ? name : undefined;
  },
});
