import { beforeAll, describe, expect, it } from 'vitest';
import { findBreak } from '#shared/journal/seal.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type GoneUp, tellGoesUp } from './goes-up.ts';
import { type LeaveTold, tellLeave } from './leave.ts';
import { type StalledTold, tellStalled } from './stalled.ts';

const here = startedDistrict();

describe('a file is stalled at the SDM', () => {
  let story: StalledTold;
  beforeAll(async () => {
    story = await tellStalled(here.stage);
  });

  it('was told beforehand whom the ladder tells, up to the top of the line', () => {
    const [sdm, adm, dm] = [
      'Sub-Divisional Magistrate, Sadar',
      'Additional District Magistrate (F/R)',
      'District Magistrate',
    ];
    expect(story.ahead).toEqual([
      ['remind', sdm],
      ['remind', sdm],
      ['ask', adm],
      ['offer', dm],
    ]);
  });

  it('shows the DM at which level it is, with whom, for how many days', () => {
    expect(story.where).toEqual({ level: 4, post: 'Sub-Divisional Magistrate, Sadar', workingDays: 0 });
  });

  it('reminds her twice, asks her once, tells the ADM and then the DM, who may call it up', () => {
    const kinds = (who: keyof StalledTold['told']) => story.told[who].map(({ kind }) => kind);
    expect(kinds('sdm')).toEqual(['reminded', 'reminded', 'asked']);
    expect(kinds('adm')).toEqual(['escalated', 'explained']);
    expect(story.told.dm).toMatchObject([{ kind: 'escalated', offers: 'pull-up' }]);
  });

  it('trap 16: ends at the top, once, and each rung fired once', () => {
    const fired = story.journal.filter(({ type }) => type.startsWith('custody.'));
    expect(fired.map(({ type }) => type)).toEqual([
      'custody.reminded',
      'custody.reminded',
      'custody.escalated',
      'custody.escalated',
      'custody.ladder-ended',
    ]);
    expect(findBreak(story.journal)).toBeUndefined();
  });

  it('asks for the reason in words, on her list and again when she sends it on; the custody statement names the note', () => {
    expect(story.refused).toEqual({ bare: 'file.delay-reason-needed', answer: 'ask.words-needed' });
    const stay = story.custody.find(({ postNames }) => postNames.en.startsWith('Sub-Divisional'));
    expect(stay).toMatchObject({ delayNote: 1, officerNames: { en: 'Meera Singh' } });
  });
});

describe('the district lets what lies too long go up by itself', () => {
  let story: GoneUp;
  beforeAll(async () => {
    story = await tellGoesUp(here.stage);
  });

  it('and everybody who looks is told so before', () => {
    const adm = 'Additional District Magistrate (F/R)';
    expect(story.ahead).toEqual([
      ['ask', adm],
      ['advance', adm],
    ]);
  });

  it('with a note that nobody signs, which says the rule, and to which the movement points', () => {
    expect(story.notes).toMatchObject([{ kind: 'advance', number: 1 }]);
    const [note] = story.notes;
    expect(note).not.toHaveProperty('confirmedBy');
    const text = JSON.stringify(note?.content);
    for (const part of ['8 सेकण्ड', '1 पद ऊपर', '8 seconds', 'Additional District Magistrate'])
      expect(text).toContain(part);
    expect(story.movement).toMatchObject({ kind: 'advanced', ruleNote: 1 });
  });

  it('with the draft that lay on it; what was asked of the SDM lapses', () => {
    expect({ drafts: story.drafts, asks: story.asks }).toEqual({ drafts: 1, asks: 0 });
  });

  it('tells both, lets nobody take it back, and goes back by a return to whom it came from', () => {
    expect(story.told).toEqual({ sdm: ['asked', 'advanced'], adm: ['escalated', 'advanced'] });
    expect(story.refused).toBe('file.not-in-custody');
    expect(story.returnsTo).toBe('Sub-Divisional Magistrate, Sadar');
  });

  it('says in the custody statement that she gave no reason', () => {
    const stay = story.custody.find(({ postNames }) => postNames.en.startsWith('Sub-Divisional'));
    expect(stay?.delayNotGivenBy?.marking).toMatch(/^SDM\(/);
  });
});

describe('the SDM is on leave and a link officer has the charge', () => {
  let story: LeaveTold;
  beforeAll(async () => {
    story = await tellLeave(here.stage);
  });

  it('trap 4: the sender is warned, and told to whom to turn instead', () => {
    expect(story.warned).toEqual({ code: 'post.on-leave', standIn: 'City Magistrate' });
  });

  it('reminds both of them, each under their own name', () => {
    expect(new Set(story.reminded).size).toBe(2);
  });

  it('puts every hour on one of them: first the link officer, from whom no reason came, then the SDM, who gave one', () => {
    expect(story.stay.map(({ charge, officerNames }) => [charge, officerNames?.en])).toEqual([
      ['link', 'Neelam Bargad'],
      ['substantive', 'Meera Singh'],
    ]);
    const [link, own] = story.stay;
    expect(link?.until).toBe(own?.from);
    expect(link?.delayNotGivenBy?.marking).toContain('NB');
    expect(own?.delayNote).toBe(1);
  });

  it('lets nothing be refused that was granted', () => {
    expect(here.district.refusals).toEqual([]);
  });
});
