import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Gives back to their queues the messages that a poller of ours held when the last process ended. On AWS the pollers
 * would not have ended; here a message would otherwise stay invisible for its whole visibility timeout. Called before
 * the emulator starts; nothing of it is lost or counted anew, and every consumer survives a message that comes twice.
 */
export function returnHeldMessages(folder: string): void {
  const file = join(folder, 'fauxqs', 'fauxqs.db');
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    database.exec(
      'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE receipt_handle IS NOT NULL',
    );
  } finally {
    database.close();
  }
}
