import { ANSWER_STATES, CONSULTATION_STATES } from '#shared/domain/consultations/state.ts';
import { DRAFT_STATES } from '#shared/domain/drafts/state.ts';
import { FILE_STATES } from '#shared/domain/file.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import type { Rule } from '#shared/domain/permission/rule.ts';
import {
  OF_ANSWER,
  OF_CONSULTATION,
  OF_DRAFT,
  OF_FILE,
  OF_RECEIPT,
  RIGHTS,
} from '#shared/domain/permission/table.ts';
import { RECEIPT_STATES } from '#shared/domain/receipt-state.ts';
import { code, table } from './markdown.ts';

/** How whoever acts may stand to a file or receipt, in words. */
const RELATION_WORDS = {
  holds: 'the post that holds it',
  'link-officer-of': 'its link officer',
  'assistant-of': 'an assistant of its officer, if named for it',
  'delegate-of': 'a delegate of that post, if named for it',
  'sent-last': 'the post that sent it where it is',
  'closed-it': 'the post that closed it',
  'has-held': 'a post that has held it',
  created: 'the post that created it',
  above: 'a post above the holder in the reporting line',
  cleared: 'a post on the need-to-know list',
  reader: 'a post with a reading copy',
  asked: 'a post of which something is asked about it',
  'in-charge': 'the post in charge of the section whose diary it stands in',
  dispatches: 'the post that a signed letter was entrusted to',
  consulted: 'a post to which the paper was opened for comments (none is yet)',
  'asked-it': 'the post that put the question, and whoever has its paper in hand',
  records: 'the records officer of its office, once it is closed',
  'same-office': 'the posts of its office',
  none: 'the auditor',
} as const satisfies Record<Relation, string>;

export const relationWords = (relations: readonly Relation[]): string =>
  relations.length === 0
    ? 'nobody'
    : RELATIONS.filter(relation => relations.includes(relation))
        .map(relation => RELATION_WORDS[relation])
        .join('; ');

const row = (act: string, rule: Rule<string>, states: readonly string[]) => {
  const { normal, confidential } = rule.who;
  const mandates = [
    ...(normal.includes('assistant-of') ? [`assistant: ${rule.assistant.join(', ')}`] : []),
    ...(normal.includes('delegate-of') ? [`delegate: ${rule.delegate.join(', ')}`] : []),
  ];
  const codes = [...new Set([rule.refusal.normal, rule.refusal.confidential])];
  return [
    act,
    code(rule.needs),
    relationWords(normal),
    relationWords(confidential),
    rule.states.length === states.length ? 'always' : rule.states.join(', '),
    mandates.join('; ') || '—',
    codes.map(code).join(' '),
  ];
};

const HEAD = [
  'act',
  'permission',
  'who, of a normal one',
  'who, of a confidential one',
  'when',
  'named for',
  'unless, refused by',
];

/** The table of rights, one row per act on a file, a receipt or a draft. */
export const rightsOfFiles = table(
  HEAD,
  OF_FILE.map(act => row(act, RIGHTS.file[act], FILE_STATES)),
);
export const rightsOfReceipts = table(
  HEAD,
  OF_RECEIPT.map(act => row(act, RIGHTS.receipt[act], RECEIPT_STATES)),
);
export const rightsOfDrafts = table(
  HEAD,
  OF_DRAFT.map(act => row(act, RIGHTS.draft[act], DRAFT_STATES)),
);

export const rightsOfConsultations = table(
  HEAD,
  OF_CONSULTATION.map(act => row(act, RIGHTS.consultation[act], CONSULTATION_STATES)),
);
export const rightsOfAnswers = table(
  HEAD,
  OF_ANSWER.map(act => row(act, RIGHTS.answer[act], ANSWER_STATES)),
);
