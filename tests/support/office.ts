import { ulid } from 'ulid';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { createFile } from '#shared/domain/file-acts.ts';
import type { Priority } from '#shared/domain/holding.ts';
import { makeIds, type OfficeId, type PostId } from '#shared/domain/ids.ts';
import type { Nature } from '#shared/domain/nature.ts';
import type { Register } from '#shared/domain/numbering/series.ts';
import { yearAt } from '#shared/domain/numbering/year.ts';
import { DEFAULT_RULES, type Rules } from '#shared/domain/policy.ts';
import { type Instant, instantOf } from '#shared/domain/time.ts';
import type { OfficeStore, Once } from '#shared/store/office-store.ts';

export const ids = makeIds(() => ulid());

/** Somebody in a post, for acts made without the HTTP door. */
export const somebody = (officeId: OfficeId = ids.office(), postId: PostId = ids.post()): ByOfficer => ({
  kind: 'officer',
  postId,
  officeId,
  officerId: ids.officer(),
  charge: 'substantive',
});

export const onceOf = (by: ByOfficer, operation: string, key: string = ulid(), asked = 'asked'): Once => ({
  scope: by.officerId,
  operation,
  key,
  askedSha256: asked,
});

export type Opening = {
  readonly subject?: string;
  readonly at?: Instant;
  readonly rules?: Rules;
  readonly priority?: Priority;
  readonly nature?: Nature;
  readonly once?: Once;
};

/** The plain series of an office’s files in the calendar year of this moment. */
export const plainFiles = (officeId: OfficeId, at: Instant = instantOf(Date.now())): Register => ({
  of: 'files',
  officeId,
  year: yearAt('calendar', at),
  series: 'plain',
});

/** Opens a file in the store as `by`, with the next number of their office. */
export const openNewFile = async (store: OfficeStore, by: ByOfficer, opening: Opening = {}) => {
  const at = opening.at ?? instantOf(Date.now());
  const register = plainFiles(by.officeId, at);
  return store.commitNumbered(register, serial => {
    const number = `TEST-${by.officeId}/${serial}/${register.year}`;
    const decision = createFile(
      {
        fileId: ids.file(),
        number,
        officeId: by.officeId,
        level: 1,
        subject: opening.subject ?? 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण',
        priority: opening.priority ?? 'ordinary',
        nature: opening.nature ?? 'electronic',
        paperClosed: false,
        holdingId: ids.holding(),
        rules: opening.rules ?? DEFAULT_RULES,
      },
      { by, at },
    );
    const { after } = decision;
    return {
      decisions: [decision],
      also: [
        {
          kind: 'register-entry',
          register,
          entry: { serial, number, objectId: after.fileId, subject: after.subject, at, by: by.postId },
        },
      ],
      once: opening.once ?? onceOf(by, 'createFile'),
      answer: { status: 201, body: { fileId: after.fileId, number } },
      result: after.fileId,
    };
  });
};
