import type { Office } from '#functions/office/office.ts';
import { readOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { stageOf } from '#shared/domain/dispatch/dispatch.ts';
import { given } from '#shared/domain/holding.ts';
import { may } from '#shared/domain/permission/decide.ts';
import { DISPATCH_DEEDS } from '#shared/domain/permission/dispatch-rules.ts';
import { partiesOf } from './names.ts';

export const getOutgoing =
  (office: Office): UseCase<typeof contract.getOutgoing> =>
  async asked => {
    const { head, relations } = await readOutgoing(office, asked);
    const file = await office.store.files.get(head.fileId);
    const parties = await partiesOf(office, head);
    const { draftId, fileId, fileNumber, officeId, n, state, version, revision, form, language } = head;
    const { subject, issue, issued, classification, dispatch } = head;
    const rights = { object: 'draft', state, fileState: file.state, classification, relations } as const;
    return {
      ...{ draftId, fileId, fileNumber, officeId, n, state, version, revision, form, language, subject },
      classification,
      ...given('issue', issue),
      ...given('issued', issued),
      ...given('by', dispatch?.by),
      ...given('replyBy', dispatch?.replyBy),
      ...given('stage', dispatch && stageOf(dispatch)),
      recipients: (dispatch?.recipients ?? []).flatMap(one => {
        const party = parties.get(one.serial);
        return party ? [{ ...one, party }] : [];
      }),
      may: DISPATCH_DEEDS.filter(act => may({ ...rights, act, roles: ['officer'] })),
    };
  };
