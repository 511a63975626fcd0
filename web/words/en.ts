import { enActs } from './en-acts.ts';
import { enEntrusted } from './en-entrusted.ts';
import { enNoting } from './en-noting.ts';
import { enReading } from './en-reading.ts';
import { enScreens } from './en-screens.ts';
import type { Words } from './words.ts';

/** The screen in English. */
export const en: Words = {
  ...enScreens,
  ...enReading,
  ...enEntrusted,
  ...enActs,
  ...enNoting,
  action: {
    'for-approval': 'For approval',
    'for-orders': 'For orders',
    'for-perusal': 'For perusal',
    'for-comments': 'For comments',
    'for-report': 'For report',
    'for-necessary-action': 'For necessary action',
    resubmitted: 'Resubmitted',
  },
  priority: {
    ordinary: 'Ordinary',
    priority: 'Priority',
    immediate: 'Immediate',
    'most-immediate': 'Most immediate',
    'out-today': 'Out today',
  },
  state: {
    ACTIVE: 'Active',
    PARKED: 'Parked',
    SUSPENDED: 'Suspended',
    CLOSE_REQUESTED: 'Closing requested',
    CLOSED: 'Closed',
    DIARISED: 'Diarised',
    PUT_IN_FILE: 'Put in a file',
  },
  noteKind: {
    note: 'Note',
    'oral-instruction': 'Oral instruction',
    'delay-explanation': 'Delay explanation',
    discussion: 'Record of discussion',
    endorsement: 'Agreement',
    reference: 'Reference note',
  },
  deliveryMode: {
    'by-hand': 'By hand',
    'ordinary-post': 'Ordinary post',
    'registered-post': 'Registered post',
    'speed-post': 'Speed post',
    courier: 'Courier',
    'e-mail': 'E-mail',
  },
  charge: {
    substantive: 'Substantive',
    officiating: 'Officiating',
    additional: 'Additional charge',
    link: 'Link officer',
    vacant: 'Vacant',
  },
  notification: {
    reminded: 'Reminder: the time limit has passed',
    escalated: 'A time limit has passed at a post below yours',
    asked: 'Your leave or confirmation is asked for',
    approved: 'What you asked for was given',
    refused: 'What you asked for was refused',
    copied: 'You were given a reading copy',
  },
  field: {
    subject: 'Subject',
    name: 'Sender’s name',
    office: 'Sender’s office',
    address: 'Address',
    sender: 'Sender',
    letterNumber: 'Letter number',
    letterDate: 'Letter date',
    receivedOn: 'Received on',
    deliveryMode: 'Delivery mode',
    documentId: 'Scan',
    fileName: 'Document name',
    type: 'Document type',
    length: 'Document size',
    to: 'Post',
    action: 'Action wanted',
    priority: 'Priority',
    remark: 'Remark',
    reason: 'Reason',
    until: 'Date',
    text: 'Note',
  },
};
