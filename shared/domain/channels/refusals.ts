/** How channels of submission say no. */
export const CHANNEL_REFUSALS = [
  'channel.unknown',
  'channel.withdrawn',
  'channel.too-many-levels',
  'channel.under-way',
  'channel.not-under-way',
  'channel.no-stage-here',
  'channel.stage-gone',
  'channel.moved-already',
  'channel.version-passed',
] as const;
