import type { EventOf } from '../events.ts';
import type { FileHead } from '../file.ts';

type OfDrafts = EventOf<'file.draft-opened' | 'file.issue-numbered' | 'file.draft-settled'>;

/** What a file's head says of the drafts in it. */
export const foldDrafts = (head: FileHead, event: OfDrafts): FileHead => {
  switch (event.type) {
    case 'file.draft-opened':
      return { ...head, draftsBegun: event.data.n, draftsOpen: (head.draftsOpen ?? 0) + 1 };
    case 'file.issue-numbered': {
      const { on } = event.data;
      return { ...head, issues: { on, count: head.issues?.on === on ? head.issues.count + 1 : 1 } };
    }
    case 'file.draft-settled':
      return { ...head, draftsOpen: (head.draftsOpen ?? 0) - 1 };
  }
};
