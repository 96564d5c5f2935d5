import { beforeEach, describe, expect, it } from 'vitest';
import { onEachDatabase } from '../../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const INCIDENT =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, severity high, I own it';
const CHANGE =
  'change request: move the support chatbot to model version 5 next Tuesday because version 4 is withdrawn in March. I own it.';

onEachDatabase('the life cycle in conversation', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  const status = async (number: string) =>
    (await talk.versions()).filter((version) => version.number === number).at(-1);

  describe('of an incident', () => {
    beforeEach(async () => {
      await talk.say(INCIDENT);
      await talk.say('save');
    });

    it('says what a step needs, asks for it one at a time, and takes the step', async () => {
      expect(textOf(await talk.say('INC-2026-0001 is contained'))).toMatch(
        /Before “Mark as contained” I need[\s\S]*What was done at once/u,
      );
      await talk.say('we switched the chatbot off');
      await talk.say('none of these');
      const review = textOf(await talk.say('yes'));
      expect(review).toMatch(/Mark as contained: INC-2026-0001\?/u);
      expect(textOf(await talk.press('Mark as contained'))).toMatch(/is contained now \(version 2\)/u);
      expect(await status('INC-2026-0001')).toMatchObject({
        version: 2,
        status: 'contained',
        data: { immediateAction: 'we switched the chatbot off', personalData: 'yes' },
      });
    });

    it('takes what was said with the step', async () => {
      const said = textOf(await talk.say('it is contained, we switched it off'));
      expect(said).not.toMatch(/What was done at once/u);
      expect(said).toMatch(/cases of a serious incident/u);
    });

    it('takes what is told of the tool for what was done, and not for what it is called', async () => {
      const said = textOf(await talk.say('we have contained it, the tool was switched off at 9'));
      expect(said).toMatch(/cases of a serious incident/u);
      expect((await talk.draft())?.answers['system']?.value).toBe('Support chatbot');
      expect((await talk.draft())?.answers['immediateAction']?.value).toBe('the tool was switched off at 9');
    });

    it('notes that the case starts a reporting clock', async () => {
      await talk.say('INC-2026-0001 is contained, we switched it off');
      await talk.say('none of these');
      await talk.say('yes');
      expect(textOf(await talk.say('save'))).toMatch(
        /GDPR[^\n]*runs now, if it applies to you[^\n]*Art\. 33/u,
      );
    });

    it('stops the clock of the authority that was informed, and lets the others run', async () => {
      for (const said of [
        'personal data breached is yes',
        'serious incident is fundamental rights infringed',
      ])
        await talk.say(`INC-2026-0001: ${said}`).then(() => talk.say('save'));
      await talk.say('INC-2026-0001: the customers were informed this morning');
      await talk.say('save');
      expect(textOf(await talk.say('show INC-2026-0001'))).toMatch(
        /Report to the data protection authority by/u,
      );
      const review = textOf(await talk.say('we told the data protection authority today at 9am'));
      expect(review).toMatch(/Data protection authority informed: Tue 24 Nov 2026, 09:00/u);
      expect(textOf(await talk.say('save'))).toMatch(
        /This clock has stopped\. GDPR[^\n]*within the deadline/u,
      );
      const card = textOf(await talk.say('show INC-2026-0001'));
      expect(card).toMatch(/Report to the market surveillance authority/u);
      expect(card).toMatch(/GDPR[^\n]*informed Tue 24 Nov 2026, 09:00, within the deadline/u);
      expect(card).not.toMatch(/Report to the data protection authority by/u);
      const event = (await talk.store.auditEvents()).at(-1);
      expect(event?.detail['fields']).toBe('dataProtectionInformedAt');
    });

    it.each([
      ['we told the data protection authority today about INC-2026-0001', 'Tue 24 Nov 2026'],
      ['we notified the DPA about inc-1 at 9:20', 'Tue 24 Nov 2026, 09:20'],
      ['INC-2026-0001 was reported to the data protection authority today at 9:15', 'Tue 24 Nov 2026, 09:15'],
      ['the DPA has been informed of INC-2026-0001 this morning', 'Tue 24 Nov 2026'],
      ['I reported INC-2026-0001 to the DPA on Tuesday', 'Tue 24 Nov 2026'],
      ['INC-2026-0001: told the DPA on Tuesday', 'Tue 24 Nov 2026'],
      ['we told the DPA on Tuesday', 'Tue 24 Nov 2026'],
    ])('notes who was told, as it is said: “%s”', async (text, when) => {
      const conversation = text.includes('-') ? 'slack:D-U0TOMAS001:8.8' : 'slack:D-U0TOMAS001:1.1';
      expect(textOf(await talk.say(text, { conversation }))).toContain(
        `Data protection authority informed: ${when}\n`,
      );
      await talk.say('save', { conversation });
      expect((await status('INC-2026-0001'))?.data['dataProtectionInformedAt']).toBeDefined();
    });

    it('takes nobody to have been told before it was known, or where that is not said', async () => {
      expect(textOf(await talk.say('we told the DPA on 16 November about INC-2026-0001'))).toMatch(
        /The data protection authority was told before it happened: correct one of the two/u,
      );
      await talk.say('cancel');
      await talk.say('yes');
      for (const text of [
        'we have not told the DPA about INC-2026-0001 yet',
        'we must tell the DPA about INC-2026-0001 tomorrow',
        'who told the DPA about INC-2026-0001?',
      ])
        expect(textOf(await talk.say(text))).not.toMatch(/Record these changes/u);
    });

    it('says what is missing to close it', async () => {
      expect(textOf(await talk.say('what is missing to close INC-2026-0001?'))).toMatch(
        /Mark as contained: missing: done at once/u,
      );
      expect(textOf(await talk.say('close INC-2026-0001'))).toMatch(
        /is reported, and cannot become closed from there/u,
      );
    });

    it('changes a field that is named, after showing it', async () => {
      expect(textOf(await talk.say('INC-2026-0001: severity is low'))).toMatch(
        /Record these changes[\s\S]*Severity: Low/u,
      );
      await talk.say('save');
      expect((await status('INC-2026-0001'))?.data['severity']).toBe('low');
      await talk.say('the root cause was a cache key without the customer number');
      await talk.say('save');
      expect((await status('INC-2026-0001'))?.data['rootCause']).toBe(
        'a cache key without the customer number',
      );
    });

    it('is changed by what was emptied in the form, with nothing else', async () => {
      await talk.say('INC-2026-0001: the root cause was a cache key without the customer number');
      await talk.say('save');
      await talk.say('show INC-2026-0001');
      await talk.press('Change it');
      const draft = await talk.draft();
      await talk.forms.submit(draft?.id ?? '', TOMAS, { rootCause: null });
      expect(textOf(await talk.say('save'))).not.toMatch(/Nothing is different/u);
      expect(await status('INC-2026-0001')).toMatchObject({ version: 3 });
      expect((await status('INC-2026-0001'))?.data).not.toHaveProperty('rootCause');
    });

    it('shows its card and its history with who, when, before and after', async () => {
      await talk.say('INC-2026-0001: severity is low');
      await talk.say('save');
      expect(textOf(await talk.say('show INC-2026-0001'))).toMatch(
        /Severity: Low[\s\S]*Status: reported[\s\S]*Version: 2/u,
      );
      expect(textOf(await talk.say('history of INC-2026-0001'))).toMatch(
        /Version 1 · @U0TOMAS001 · Tue 24 Nov 2026, 10:30[\s\S]*Version 2[\s\S]*Severity: High → Low/u,
      );
    });

    it('tells who may when somebody else tries', async () => {
      const conversation = 'slack:C1:7.7';
      const refused = await talk.say('INC-2026-0001 is contained', { user: 'U0OTHER001', conversation });
      expect(textOf(refused)).toMatch(/Only its owner or an AIMS manager may move on INC-2026-0001/u);
      expect(textOf(await talk.say('INC-2026-0001: severity is low', { user: INGRID }))).toMatch(
        /auditor reads/u,
      );
    });

    it('is restricted on a word, and not there for others any more', async () => {
      expect(textOf(await talk.say('mark it restricted'))).toMatch(/restricted now/u);
      for (const text of ['show INC-2026-0001', 'history of INC-2026-0001', 'INC-2026-0001 is contained']) {
        const said = await talk.say(text, { user: 'U0OTHER001' });
        expect(textOf(said)).toBe('There is no record INC-2026-0001 that I can show here.');
      }
      expect(textOf(await talk.say('show INC-2026-0001', { conversation: 'slack:C1:8.8' }))).toMatch(
        /There is no record/u,
      );
      expect(textOf(await talk.say('show incidents', { user: 'U0OTHER001' }))).toMatch(/No record fits/u);
      expect(textOf(await talk.say('show INC-2026-0001', { user: PRIYA }))).toMatch(/Status: reported/u);
    });

    it('puts a change on the version that is there when somebody else was quicker', async () => {
      await talk.say('INC-2026-0001: severity is low');
      await talk.say('INC-2026-0001: title is Chatbot leaks addresses', { user: PRIYA });
      await talk.say('save', { user: PRIYA });
      expect(textOf(await talk.say('save'))).toMatch(/was changed by @U0PRIYA001 meanwhile \(version 2\)/u);
      await talk.say('save');
      expect((await status('INC-2026-0001'))?.data).toMatchObject({
        severity: 'low',
        title: 'Chatbot leaks addresses',
      });
    });

    it('is linked and has evidence attached', async () => {
      expect(textOf(await talk.say('link INC-2026-0001 to A.8.4'))).toMatch(
        /Linked: INC-2026-0001 is treated with A\.8\.4/u,
      );
      const attached = await talk.say('attach this to INC-2026-0001', {
        permalink: 'https://x.slack.com/archives/C1/p1',
      });
      expect(textOf(attached)).toMatch(/Attached to INC-2026-0001/u);
      expect(textOf(await talk.say('show INC-2026-0001'))).toMatch(/A\.8\.4[\s\S]*Evidence: /u);
    });
  });

  describe('of a change', () => {
    const assess = async () => {
      await talk.say(CHANGE);
      await talk.say('save');
      await talk.say('CHG-2026-0001 is assessed');
      for (const text of ['normal', 'the call centre’s scripts', 'not needed', 'not needed'])
        await talk.say(text);
      return talk.press('Mark as assessed');
    };
    const complete = async () => {
      await assess();
      await talk.say('CHG-2026-0001: validation is the regression set');
      await talk.say('save');
      await talk.say('CHG-2026-0001: the rollback plan is to switch the flag back');
      return talk.say('save');
    };

    it('asks the AIMS manager for a decision, who approves with a button', async () => {
      const asked = (await complete()).find(({ to }) => to.to === 'direct' && to.user === PRIYA);
      expect(asked?.text).toMatch(/asks for your decision on a change: CHG-2026-0001/u);
      expect(textOf(await talk.press('Approve', { user: PRIYA }))).toMatch(/is approved now/u);
      expect(await status('CHG-2026-0001')).toMatchObject({ status: 'approved' });
      expect(textOf(await talk.say('show CHG-2026-0001'))).toMatch(
        /The change was approved in version \d+ by @U0PRIYA001/u,
      );
    });

    it('is not approved by whoever owns it', async () => {
      await complete();
      expect(textOf(await talk.say('approve CHG-2026-0001'))).toMatch(
        /Only its approver or an AIMS manager may approve/u,
      );
    });

    it('wants a reason for a refusal, and says that an approval does not count any more', async () => {
      await complete();
      await talk.press('Approve', { user: PRIYA });
      await talk.say('CHG-2026-0001: the reason is a new supplier contract');
      await talk.say('save');
      expect(textOf(await talk.say('show CHG-2026-0001'))).toMatch(
        /has changed since, so that the approval does not count/u,
      );
      expect(textOf(await talk.say('CHG-2026-0001 is implemented'))).toMatch(
        /When was it implemented|needs another approval/u,
      );
    });

    it('is refused with the reason that was given', async () => {
      await complete();
      expect(textOf(await talk.say('refuse CHG-2026-0001', { user: PRIYA }))).toMatch(/Why\?/u);
      const conversation = 'slack:D-U0PRIYA001:5.5';
      const refused = await talk.say('refuse CHG-2026-0001 because the way back is not tested', {
        user: PRIYA,
        conversation,
      });
      expect(textOf(refused)).toMatch(/is refused now/u);
      expect(await status('CHG-2026-0001')).toMatchObject({
        status: 'refused',
        data: { stepReason: 'the way back is not tested' },
      });
    });

    it('is not decided upon a version that has changed since the button was shown', async () => {
      await complete();
      await talk.say('CHG-2026-0001: the title is Chatbot on model 5');
      await talk.say('save', { user: TOMAS });
      const approve = talk.said.findIndex(({ reply }) =>
        reply.controls.some(({ label }) => label === 'Approve'),
      );
      const [old] = talk.said.splice(approve, 1);
      talk.said.push(...(old ? [old] : []));
      expect(textOf(await talk.press('Approve', { user: PRIYA }))).toMatch(
        /has changed since that button was shown/u,
      );
    });
  });
});
