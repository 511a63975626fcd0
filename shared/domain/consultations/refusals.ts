/** How the office says no about questions to several posts and their answers. */
export const CONSULTATION_REFUSALS = [
  'consultation.unknown',
  'consultation.settled',
  'consultation.closed',
  'consultation.not-yours',
  'consultation.post-twice',
  'consultation.not-cleared',
  'consultation.day-invalid',
  'consultation.not-asked',
  'consultation.paper-elsewhere',
  'answer.unknown',
  'answer.opened',
  'answer.given',
  'answer.lapsed',
  'answer.not-in-custody',
  'answer.not-permitted',
  'answer.outside-office',
] as const;
