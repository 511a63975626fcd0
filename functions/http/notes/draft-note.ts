import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';

export const draftNote =
  ({ files, ids, store }: Office): UseCase<typeof contract.draftNote> =>
  async asked => {
    const { file, context } = await files.take(asked, 'write-note');
    const { postId: writtenBy, officerId: writtenByOfficer, mandate } = context.by;
    const { kind, text } = asked.body;
    const note = {
      noteId: ids.note(),
      fileId: file.head.fileId,
      kind,
      text,
      revision: 1,
      writtenBy,
      writtenByOfficer,
      ...given('inPlaceOf', mandate?.inPlaceOf),
      writtenAt: context.at,
    };
    const { text: _, ...noted } = note;
    await store.commit({
      decisions: [],
      also: [
        { kind: 'yellow-note', note },
        { kind: 'draft-begun', head: file.head },
      ],
      once: asked.once,
      answer: { status: 201, body: noted },
    });
    return noted;
  };
