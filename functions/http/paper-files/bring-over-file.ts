import { fileNumbers } from '#functions/office/file-numbers.ts';
import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitKept } from '#shared/domain/classification.ts';
import { bringOver } from '#shared/domain/from-paper.ts';
import type { PaperPart } from '#shared/domain/paper-part.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';

const scansOf = ({ noteSide, correspondence }: PaperPart) =>
  [noteSide.documentId, correspondence.documentId].filter(documentId => documentId !== undefined);

export const bringOverFile =
  ({ clock, documents, ids, posts, store }: Office): UseCase<typeof contract.bringOverFile> =>
  async ({ actor, body, once }) => {
    const { holder: holderId = actor.postId, paper } = body;
    const classification = admitKept(body.classification);
    const directory = await store.directory.lately();
    const office = await posts.officeOf(actor.postId);
    const { officeId } = office;
    const at = clock.now();
    const { level, officeId: holders } = directory.getPost(holderId);
    if (!directory.officesAbove(holders).includes(officeId))
      throw new Refusal('file.holder-elsewhere', { postId: holderId });
    const scans = scansOf(paper);
    for (const documentId of scans) await documents.takeScan(documentId, actor);
    if (new Set(scans).size < scans.length) throw new Refusal('document.in-use');
    const fileId = ids.file();
    const file = { ...body, fileId, classification };
    const { register, numberOf, entered } = fileNumbers(directory, office, file, { by: actor.postId, at });
    const holdingId = ids.holding();
    const rules = await posts.rulesOf(holderId);
    const taken: readonly Also[] = [
      ...scans.map(documentId => ({ kind: 'document-taken', documentId, by: { fileId } }) as const),
      { kind: 'old-number', officeId, oldNumber: paper.oldNumber, fileId },
    ];

    // Built again for each number that another creation took first; ids and hour stay the same.
    return store.commitNumbered(register, serial => {
      const decision = bringOver(
        {
          ...file,
          number: numberOf(serial),
          officeId,
          holder: { postId: holderId, level, rules },
          holdingId,
        },
        { by: actor, at },
      );
      const acted = actedOf(decision.after);
      return {
        decisions: [decision],
        also: [...taken, entered(serial)],
        once,
        answer: { status: 201, body: acted },
        result: acted,
      };
    });
  };
