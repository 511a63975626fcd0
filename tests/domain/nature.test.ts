import { describe, expect, test } from 'vitest';
import {
  closeFile,
  createFile,
  openFile,
  pullBackFile,
  reopenFile,
  returnFile,
  sendFile,
} from '#shared/domain/file-acts.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Nature } from '#shared/domain/nature.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { receiveFile } from '#shared/domain/receive.ts';
import { plus } from '#shared/domain/time.ts';
import {
  by,
  CLERK,
  countingIds,
  letterOf,
  levelOf,
  lineOf,
  MONDAY,
  OFFICE,
  QUICK_RULES,
  SECTION,
  sendingOf,
  stayAt,
} from './support/office.ts';
import { newWorld } from './support/play.ts';
import { codeOf } from './support/refused.ts';
import { committed, held, relationsOn, type World } from './support/world.ts';

const ids = countingIds();
const as = (post: PostId, world: World) => ({
  by: by(post),
  at: plus(MONDAY, 1000),
  relations: relationsOn(world.file, post),
});
const stayIn = (postId: PostId, paperClosed: boolean) => stayAt(postId, { paperClosed });
const sent = (world: World, paperClosed: boolean) =>
  sendFile(held(world), sendingOf(CLERK, SECTION, { to: stayIn(SECTION, paperClosed) }), as(CLERK, world));
/** The paper came into the hands of the section. */
const received = (world: World): World => committed(world, receiveFile(held(world), as(SECTION, world)));

describe('a paper file', () => {
  const paper = newWorld(CLERK, 'physical');
  const opening = (nature: Nature, paperClosed: boolean) =>
    createFile(
      {
        fileId: ids.file(),
        number: 'SDM-SDR/2026/2',
        officeId: OFFICE,
        subject: 'पैमाइश',
        priority: 'ordinary',
        nature,
        paperClosed,
        level: levelOf(CLERK),
        holdingId: ids.holding(),
        rules: QUICK_RULES,
      },
      { by: by(CLERK), at: MONDAY },
    );

  test('is opened in no office that has left paper; an electronic one is', () => {
    expect(codeOf(() => opening('physical', true))).toBe('office.paper-closed');
    expect(codeOf(() => opening('physical', false))).toBe('done');
    expect(codeOf(() => opening('electronic', true))).toBe('done');
  });

  test('is sent and returned to no office that has left paper; an electronic one is', () => {
    expect(codeOf(() => sent(paper, true))).toBe('office.paper-closed');
    expect(codeOf(() => sent(newWorld(CLERK), true))).toBe('done');
    const away = received(committed(paper, sent(paper, false)));
    const opened = committed(away, openFile(held(away), as(SECTION, away)));
    const back = (closed: boolean) =>
      returnFile(held(opened), { to: stayIn(CLERK, closed), line: lineOf(SECTION) }, as(SECTION, opened));
    expect(codeOf(() => back(true))).toBe('office.paper-closed');
    expect(codeOf(() => back(false))).toBe('done');
  });

  test('is taken back, closed and taken up again wherever it is: what is there must be finished', () => {
    const away = committed(paper, sent(paper, false));
    const stay = stayIn(CLERK, true);
    expect(codeOf(() => pullBackFile(held(away), stay, 'भूल से', as(CLERK, away)))).toBe('done');
    const closed = committed(
      paper,
      closeFile(held(paper), { reason: 'निस्तारित', yellowNotes: 0, competent: true }, as(CLERK, paper)),
    );
    const again = () =>
      reopenFile(
        held(closed),
        { to: stayIn(CLERK, true), reason: 'पुनः', hasSuperior: false },
        as(CLERK, closed),
      );
    expect(codeOf(again)).toBe('done');
  });

  test('says so in its head, where it begins and wherever it moves; an electronic one says nothing of it', () => {
    expect(paper.file.head.nature).toBe('physical');
    expect(opening('physical', false).event.data).toMatchObject({ nature: 'physical' });
    expect(sent(paper, false).event.data).toMatchObject({ nature: 'physical' });
    expect(opening('electronic', false).event.data).not.toHaveProperty('nature');
    expect(sent(newWorld(CLERK), false).event.data).not.toHaveProperty('nature');
  });
});

describe('a receipt', () => {
  const entered = (scanned: boolean, nature?: Nature) =>
    diarise(
      {
        receiptId: ids.receipt(),
        diaryNumber: 'SDM-SDR/R/2026/7',
        officeId: OFFICE,
        details: letterOf({
          ...(scanned ? { documentId: ids.document() } : {}),
        }),
        nature,
        holdingId: ids.holding(),
        rules: QUICK_RULES,
      },
      { by: by(CLERK), at: MONDAY },
    );

  test('is electronic by its scan and on paper without one, and its event says so', () => {
    expect(entered(true).after.nature).toBe('electronic');
    expect(entered(false).after.nature).toBe('physical');
    expect(entered(true).event.data).toMatchObject({ nature: 'electronic' });
    expect(entered(false).event.data).toMatchObject({ nature: 'physical' });
  });

  test('may be kept on paper beside its scan, and is never electronic without one', () => {
    const { after, event } = entered(true, 'physical');
    expect(after.nature).toBe('physical');
    expect(event.data).toMatchObject({ nature: 'physical' });
    expect(codeOf(() => entered(false, 'electronic'))).toBe('receipt.scan-missing');
  });
});
