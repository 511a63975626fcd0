import { expect, it } from 'vitest';
import { inHaste } from '#tests/story/stalled.ts';
import { inLanguage, PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, row, toldOn } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const office = districtOnScreen();

/** An immediate file with the SDM. */
const withSdm = async (subject: string, more: object = {}) => {
  const { fileId } = await office.clerk.call('createFile', { body: { subject } });
  const to = { to: office.post('SDM'), action: 'for-orders', priority: 'immediate', ...more };
  await office.clerk.call('sendFile', { params: { fileId }, body: to });
  return fileId;
};

it('stalled at the SDM: she sees what is ahead and is asked why; the DM is told, sees where it is, and may call it up', async () =>
  inHaste(
    office.stage,
    async () => {
      // Before the file is there: its ladder does not wait for anybody to sign in.
      const sdm = await office.signedIn('मीरा सिंह', { size: PHONE });
      const fileId = await withSdm('बाढ़ राहत: क्षतिपूर्ति का वितरण');
      await goTo(sdm.page, `#/files/${fileId}`);
      const ahead = sdm.page.getByTestId('ahead');
      await ahead.waitFor();
      // The names of posts come later than the file; a rung may have fired meanwhile, the DM’s is the last.
      await expect
        .poll(() => ahead.textContent())
        .toMatch(/^आगे: .*आज \d\d:\d\d बजे जिलाधिकारी – .* को सूचना, जो इसे मँगा सकेंगे$/);
      expect(await faultsOf(sdm.page, 'hi')).toEqual([]);
      await inLanguage(sdm, 'en');
      await expect
        .poll(() => ahead.textContent())
        .toMatch(/to District Magistrate – .* today at \d\d:\d\d, who may call it up$/);
      await inLanguage(sdm, 'hi');
      await toldOn(sdm.page, 'आपसे अनुमति, पुष्टि या कारण माँगा गया है');

      const dm = await office.signedIn('कविता राव');
      await toldOn(dm.page, 'अधीनस्थ पद पर समय-सीमा बीत चुकी है');
      expect(await faultsOf(dm.page, 'hi')).toEqual([]);
      await dm.page.getByRole('link', { name: 'अपने पास मँगाएँ', exact: true }).first().click();
      const where = dm.page.getByTestId('where-is-it');
      await where.getByText('स्तर 4').waitFor();
      await where.getByText('उप जिलाधिकारी, सदर').waitFor();
      // The form of the act stands open.
      await dm.page.getByRole('textbox', { name: 'कारण' }).waitFor();

      await goTo(sdm.page, '#work/asks');
      const ask = row(sdm.page, 'विलम्ब का कारण');
      await ask.getByRole('button', { name: 'कारण बताएँ' }).click();
      await ask.getByRole('textbox').fill('राहत सूची का मौके पर सत्यापन शेष था।');
      expect(await faultsOf(sdm.page, 'hi')).toEqual([]);
      await ask.getByRole('button', { name: 'कारण बताएँ' }).click();
      await sdm.page.getByText('उत्तर दर्ज हुआ; पूछने वाले पद को सूचना गई।').waitFor();
      const adm = await office.signedIn('इमरान अंसारी');
      await toldOn(adm.page, 'पूछे गए विलम्ब का कारण बताया गया है');
      for (const screen of [sdm, dm, adm]) expect(screen.complaints).toEqual([]);
    },
    10,
  ));

it('leave and link officer: the file for the seat on leave lies on the link officer’s list, and the reminder reaches them', async () =>
  inHaste(office.stage, async () => {
    const [nodal, magistrate] = await Promise.all([office.person('jagdish.adj'), office.person('neelam.cm')]);
    const officerId = (await magistrate.call('getMe')).officer?.officerId;
    const from = new Date().toISOString();
    const body = { postId: office.post('SDM'), officerId, kind: 'link', from };
    const { chargeId } = await nodal.call('assignCharge', { body });
    await withSdm('अतिक्रमण: तत्काल आख्या', { acknowledged: ['on-leave'] });
    const link = await office.signedIn('नीलम बरगद');
    await link.page.getByRole('link', { name: 'कार्य सूची' }).click();
    await row(link.page, 'अतिक्रमण: तत्काल आख्या').getByText('SDM(NB)-SDM-SDR').waitFor();
    expect(await faultsOf(link.page, 'hi')).toEqual([]);
    await toldOn(link.page, 'स्मरण: समय-सीमा बीत चुकी है');
    await nodal.call('endCharge', { params: { chargeId }, body: { postId: office.post('SDM') } });
    const sdm = await office.signedIn('मीरा सिंह');
    await sdm.page.getByText('अतिक्रमण: तत्काल आख्या').first().waitFor();
    for (const screen of [link, sdm]) expect(screen.complaints).toEqual([]);
  }));
