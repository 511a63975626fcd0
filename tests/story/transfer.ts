import { pastedText } from '#shared/domain/notes/pasted.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type Answer, type Caller, caller, everything, Refused } from '#tests/support/api.ts';
import { ist, type Stage } from './tell.ts';

type Seat = {
  readonly post: Answer<'listPosts'>['items'][number];
  readonly charge: Answer<'listCharges'>['items'][number] | undefined;
};

/** The dealing hand's seat that changes hands, and the two seats of the tehsil between which it exchanges them. */
const SEATS = { desk: 'SDM-SNP-CLK-1', tehsil: ['TEH-SNP-CLK-1', 'TEH-SNP-CLK-2'] } as const;
const SECTION = 'SDM-SNP-SO';
const HEAD = 'SDM-SNP-SDM';
const NEIGHBOUR = 'SDM-SNP-CLK-2';
const LOGINS = {
  nodal: 'jagdish.adj',
  inCharge: 'sudha.so',
  neighbour: 'naresh.clk',
  cityMagistrate: 'neelam.cm',
} as const;

export type TransferTold = {
  /** What lay on the post before the transfer, and what its next holder found there. */
  readonly before: readonly Answer<'listWork'>['items'][number][];
  readonly after: readonly Answer<'listWork'>['items'][number][];
  readonly custody: readonly Answer<'listCustody'>['items'][number][];
  readonly journal: readonly Answer<'listJournal'>['items'][number][];
  /** How the office said no: to the sender while the seat was vacant, and to who had been relieved. */
  readonly refused: { readonly sender: string; readonly relieved: string; readonly nodal: string };
  /** Who answered for the seat of an officer on leave. */
  readonly onLeave: Answer<'listCustody'>['items'][number] | undefined;
  readonly names: { readonly out: string; readonly link: string; readonly in: string };
};

const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  const refusal = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof Refused) return refusal.problem.code;
  throw refusal instanceof Error ? refusal : new Error('nobody refused');
};

/** An officer with work in hand is transferred, step by step. Told as often as is asked: the two clerks change places again. */
export const tellTransfer = async ({ url, tokenOf, say }: Stage): Promise<TransferTold> => {
  const person = async (login: string) => caller({ url, token: await tokenOf(login), language: 'hi' });
  const nodal = await person(LOGINS.nodal);
  const [posts, officers] = await Promise.all([
    everything(cursor => nodal.call('listPosts', { query: { cursor } })),
    everything(cursor => nodal.call('listOfficers', { query: { cursor } })),
  ]);
  const seatOf = async (code: string): Promise<Seat> => {
    const post = posts.find(each => each.code === code);
    if (!post) throw new Error(`no post ${code}; is this the sample district?`);
    const charges = await everything(cursor =>
      nodal.call('listCharges', { query: { cursor, postId: post.postId } }),
    );
    const running = charges.filter(({ until, kind }) => until === undefined && kind === 'substantive');
    return { post, charge: running[0] };
  };
  const officerIn = ({ charge, post }: Seat) => {
    const officer = officers.find(({ officerId }) => officerId === charge?.officerId);
    if (!officer?.login || !charge)
      throw new Error(`nobody sits as ${post.code}; the story was cut short here`);
    return { officer: { ...officer, login: officer.login }, charge };
  };

  const [desk, section, head, neighbour, ...tehsil] = await Promise.all(
    [SEATS.desk, SECTION, HEAD, NEIGHBOUR, ...SEATS.tehsil].map(seatOf),
  );
  const vacant = tehsil.find(({ charge }) => charge === undefined);
  const taken = tehsil.find(({ charge }) => charge !== undefined);
  if (!desk || !section || !head || !neighbour || !vacant || !taken) throw new Error('a seat is missing');
  const leaving = officerIn(desk);
  const coming = officerIn(taken);
  const [out, next, superior, link, magistrate] = await Promise.all([
    person(leaving.officer.login),
    person(coming.officer.login),
    person(LOGINS.inCharge),
    person(LOGINS.neighbour),
    person(LOGINS.cityMagistrate),
  ]);
  const own = (as: Caller, { post }: Seat) => as.as(post.postId);
  const names = { out: leaving.officer.names.en, in: coming.officer.names.en };

  say(`${names.out} sits as ${desk.post.names.en}.`);
  const create = (subject: string) => out.call('createFile', { body: { subject } });
  const noted = await create('पेंशन प्रकरण: सेवा पुस्तिका का सत्यापन');
  const params = { fileId: noted.fileId };
  const draft = await out.call('draftNote', {
    params,
    body: { content: pastedText('सेवा पुस्तिका के पृष्ठ 12 से 18 तक का मिलान किया गया।') },
  });
  const answered = await create('तालाब का पट्टा: आपत्ति');
  const forOrders = { to: section.post.postId, action: 'for-orders', remark: 'आदेशार्थ' };
  await out.call('sendFile', { params: { fileId: answered.fileId }, body: forOrders });
  const letter = await out.call('diariseReceipt', {
    body: {
      sender: { office: 'ग्राम पंचायत हरिपुर' },
      subject: 'हैण्डपम्प की मरम्मत',
      receivedOn: new Date(Date.now() + 330 * 60_000).toISOString().slice(0, 10),
      deliveryMode: 'by-hand',
    },
  });
  say(
    `In hand: ${noted.number} with a note half written, the letter ${letter.diaryNumber}; ${answered.number} is with the section in-charge.`,
  );
  const before = await everything(cursor => out.call('listWork', { query: { cursor } }));

  const order = { number: '214/स्थापना/2026', date: '2026-11-20' };
  const transfer = await nodal.call('orderTransfer', {
    body: {
      officerId: leaving.officer.officerId,
      fromCharge: leaving.charge.chargeId,
      toPost: vacant.post.postId,
      kind: 'substantive',
      order,
    },
  });
  const nodalSees = await codeOf(nodal.call('listNotes', { params }));
  say(
    `The nodal officer orders the transfer to the tehsil (${order.number}); of what the files say they see nothing: ${nodalSees}.`,
  );
  await own(out, desk).call('listWork');
  say(`Until relieved ${names.out} works on.`);

  const { transferId } = transfer;
  await nodal.call('relieveOfficer', { params: { transferId }, body: {} });
  const relieved = await codeOf(own(out, desk).call('listWork'));
  say(`${names.out} is relieved; the seat is vacant. Asked for its work, the office says: ${relieved}.`);

  await superior.call('openFile', { params: { fileId: answered.fileId } });
  const back = { to: desk.post.postId, action: 'for-necessary-action' };
  const toVacant = superior.call('sendFile', { params: { fileId: answered.fileId }, body: back });
  const warned = await toVacant.then(
    () => undefined,
    (error: unknown) => (error instanceof Refused ? error.problem : Promise.reject(error)),
  );
  if (!warned) throw new Error('a file went to a vacant seat without a word');
  say(
    `The section in-charge sends ${answered.number} there and is warned: ${warned.title} (${warned.code}).`,
  );

  const neighbourNow = officerIn(neighbour);
  const linked = await nodal.call('assignCharge', {
    body: {
      postId: desk.post.postId,
      officerId: neighbourNow.officer.officerId,
      kind: 'link',
      from: new Date().toISOString(),
    },
  });
  // The link officer stands in for it: that is told too, and the sender means it.
  const meant = { ...back, acknowledged: ['on-leave'] };
  await superior.call('sendFile', { params: { fileId: answered.fileId }, body: meant });
  const merged = await everything(cursor => link.call('listAllWork', { query: { cursor } }));
  const ofDesk = merged.filter(({ postId }) => postId === desk.post.postId);
  say(
    `${neighbourNow.officer.names.en} is made link officer: now it goes to whoever answers there, and in their one list stand ${ofDesk.length} rows of that seat.`,
  );
  await own(link, desk).call('openFile', { params: { fileId: answered.fileId } });

  const successor = await nodal.call('orderTransfer', {
    body: {
      officerId: coming.officer.officerId,
      fromCharge: coming.charge.chargeId,
      toPost: desk.post.postId,
      kind: 'substantive',
      order,
    },
  });
  await nodal.call('relieveOfficer', { params: { transferId: successor.transferId }, body: {} });
  await nodal.call('joinPost', { params: { transferId: successor.transferId }, body: {} });
  await nodal.call('endCharge', {
    params: { chargeId: linked.chargeId },
    body: { postId: desk.post.postId },
  });
  await nodal.call('joinPost', { params: { transferId }, body: {} });
  say(`${names.in} joins in the vacant seat, ${names.out} in the tehsil; the link officer's charge ends.`);

  const after = await everything(cursor => own(next, desk).call('listWork', { query: { cursor } }));
  const carried = before.filter(({ holdingId }) => after.some(each => each.holdingId === holdingId));
  say(
    `On the desk lie ${after.length}: all ${carried.length} of before, counted from the day they came, and the one that was answered.`,
  );
  const confirm = { params: { ...params, noteId: draft.noteId }, body: { revision: draft.revision } };
  await own(next, desk).call('confirmNote', confirm);
  say(`The note half written is there; ${names.in} confirms it.`);
  const elsewhere = await everything(cursor => out.call('listWork', { query: { cursor } }));
  if (elsewhere.some(({ postId }) => postId === desk.post.postId))
    throw new Error('work went with the person');

  await own(next, desk).call('sendFile', {
    params,
    body: { to: head.post.postId, action: 'for-approval', acknowledged: ['on-leave'] },
  });
  const heads = await everything(cursor => magistrate.call('listAllWork', { query: { cursor } }));
  if (!heads.some(({ objectId }) => objectId === noted.fileId)) throw new Error('nobody has the file');
  const read = { params };
  const page = (cursor: string | undefined) => ({ ...read, query: { cursor } });
  const custody = await everything(cursor => own(next, desk).call('listCustody', page(cursor)));
  const journal = await everything(cursor => own(next, desk).call('listJournal', page(cursor)));
  const onLeave = custody.at(-1);
  say(`It goes to the SDM, who is on leave: ${onLeave?.officerNames?.en}, the link officer, has it in hand.`);

  say(`\nCustody statement of ${noted.number} (journal ${findBreak(journal) ? 'BROKEN' : 'whole'}):`);
  for (const line of custody)
    say(
      `  ${ist(line.from)} – ${ist(line.until)}  ${line.seconds} s  ${line.postNames.en}: ${line.officerNames?.en ?? 'vacant'}${line.charge === 'substantive' || line.charge === 'vacant' ? '' : ` (${line.charge})`}`,
    );
  return {
    before,
    after,
    custody,
    journal,
    refused: { sender: warned.code, relieved, nodal: nodalSees },
    onLeave,
    names: { ...names, link: neighbourNow.officer.names.en },
  };
};
