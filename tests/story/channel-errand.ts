import type { Caller } from '#tests/support/api.ts';

const names = { hi: 'परीक्षण का मार्ग', en: 'A channel for a trial' };
const stage = { to: { kind: 'superior', levels: 1 }, action: 'for-approval' };

/** A channel is declared, said anew, and withdrawn; a new version begins from then on. */
export const setUpChannels = async (admin: Caller): Promise<void> => {
  const body = { names, stages: [stage] };
  const { channelId } = await admin.call('declareChannel', { body: { ...body, of: 'district' } });
  const params = { channelId };
  const { version } = await admin.call('changeChannel', {
    params,
    body: { ...body, stages: [stage, stage] },
  });
  if (version !== 2) throw new Error('the channel has no second version');
  const { items: files } = await admin.call('listChannelRuns', { params, query: { version: '1' } });
  if (files.length > 0) throw new Error('a file is on a channel that nobody has used');
  await admin.call('withdrawChannel', { params });
  const { items } = await admin.call('listChannels', { query: { which: 'all' } });
  if (!items.some(one => one.channelId === channelId)) throw new Error('the channel is gone');
};
