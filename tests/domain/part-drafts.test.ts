import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginDraft, cancelDraft } from '#shared/domain/drafts/draft-acts.ts';
import type { HeldDraft } from '#shared/domain/drafts/draft-decision.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import type { Letter } from '#shared/domain/letters/letter.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { mergePart, openPart } from '#shared/domain/part-acts.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { plus } from '#shared/domain/time.ts';
import { by, CLERK, countingIds, levelOf, MONDAY, QUICK_RULES } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { held } from './support/world.ts';

const ids = countingIds();
const HOLDS = new Set<Relation>(['holds']);
const acting = (step: number, relations: ReadonlySet<Relation> = HOLDS) => ({
  ...{ by: by(CLERK), at: plus(MONDAY, step * 20_000), relations },
});
const LETTER: Letter = {
  ...{ form: 'letter', language: 'hi', urgency: 'ordinary', subject: 'आख्या', references: [] },
  ...{ body: pastedText('आख्या दें।'), addressees: [{ kind: 'outside', name: 'तहसीलदार' }], copies: [] },
  ...{ enclosures: [], signatory: CLERK },
};

/** A file that came back, and its part: both before the clerk. */
const both = (): { main: HeldFile; part: HeldFile } => {
  const away = held(newWorld(CLERK));
  const holder = { postId: CLERK, level: levelOf(CLERK), rules: QUICK_RULES };
  const opened = openPart(
    away.head,
    {
      ...{ fileId: ids.file(), number: 'SDM-SDR/2026/1/Part-1', subject: 'आख्या', priority: 'ordinary' },
      ...{ nature: 'electronic', holder, holdingId: ids.holding(), part: 1, reason: '…', ownOffice: true },
    },
    acting(0, new Set(['created'])),
  );
  const [begun] = opened.part.holdings;
  if (!begun) throw new Error('a part with nobody');
  return {
    main: { head: opened.main.after, holding: away.holding },
    part: { head: opened.part.after, holding: begun.holding },
  };
};

const begun = (file: HeldFile): { file: HeldFile; draft: HeldDraft['head'] } => {
  const text = { draftId: ids.draft(), letter: LETTER, textSha256: 'a'.repeat(64) };
  const answering = { signs: true, aboveSignatory: [] };
  const [counted, draft] = beginDraft(file, text, { ...acting(1), answering });
  return {
    file: { head: counted.after, holding: counted.holdings[0]?.holding ?? file.holding },
    draft: draft.after,
  };
};
const cancelled = (file: HeldFile, head: HeldDraft['head']): HeldFile => {
  const context = { ...acting(2), revision: 1, aboveApprover: [] };
  const [counted] = cancelDraft({ head, file }, '…', context);
  return { head: counted.after, holding: counted.holdings[0]?.holding ?? file.holding };
};
const merging = (main: HeldFile) => ({ main, relations: HOLDS, yellowNotes: 0, rules: QUICK_RULES });

test('a part goes back when no letter of its own is on its way: one open draft stops it, and says how many; those of the main file do not', () => {
  const deeds = fc.array(fc.constantFrom('begin', 'begin-in-main', 'cancel'), { maxLength: 12 });
  fc.assert(
    fc.property(deeds, tries => {
      let { main, part } = both();
      const open: HeldDraft['head'][] = [];
      for (const deed of tries) {
        if (deed === 'begin-in-main') main = begun(main).file;
        if (deed === 'begin') {
          const { file, draft } = begun(part);
          part = file;
          open.push(draft);
        }
        const last = deed === 'cancel' ? open.pop() : undefined;
        if (last) part = cancelled(part, last);
      }
      const merge = () => mergePart(part, merging(main), acting(3));
      if (open.length > 0) {
        let refusal: unknown;
        try {
          merge();
        } catch (error) {
          refusal = error;
        }
        expect(refusal).toBeInstanceOf(Refusal);
        expect(refusal).toMatchObject({ code: 'file.drafts-open', facts: { drafts: open.length } });
        return;
      }
      const done = merge();
      expect(done.part.after.state).toBe('MERGED_INTO');
      expect(done.main.after.draftsOpen ?? 0).toBe(main.head.draftsOpen ?? 0);
    }),
    { numRuns: 200 },
  );
});
