import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/model/result.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { DEFAULTS, pageState, surfaceOn, TAB, world } from './fake-ports.ts';

const NOBODY = fail('no-listener', 'nobody');
const first = sampleReport().findings[0]?.id ?? '';

describe('turning to a tab', () => {
  it('shows what the page answers', async () => {
    const { surface, last } = surfaceOn(world());
    await surface.start(ok(TAB));
    expect(last()).toMatchObject({ host: 'fernway.example', screen: { at: 'report', marking: true } });
  });

  it('shows what is kept until the page answers, where the address is the same', async () => {
    const ports = world();
    ports.ask.mockImplementation(async () => {
      await new Promise((done) => setTimeout(done, 20));
      return ok(pageState({ current: first }));
    });
    ports.kept.mockResolvedValue(ok({ report: sampleReport(2) }));
    const { surface, states } = surfaceOn(ports);
    await surface.start(ok(TAB));
    expect(states.map(({ screen }) => screen.at === 'report' && screen.report.findings.length)).toEqual([2, 7]);
  });

  it('draws what is kept before it asks the page, whose answer is as long', async () => {
    const ports = world();
    ports.kept.mockResolvedValue(ok({ report: sampleReport(2) }));
    const { surface, states } = surfaceOn(ports);
    const drawn: number[] = [];
    ports.ask.mockImplementation(async () => {
      drawn.push(states.length);
      return ok(pageState());
    });
    await surface.start(ok(TAB));
    expect(drawn).toEqual([1]);
  });

  it('shows nothing kept of another address, and nothing kept of a private window', async () => {
    for (const tab of [
      { ...TAB, url: 'https://fernway.example/privacy' },
      { ...TAB, isPrivate: true },
    ]) {
      const ports = world();
      ports.ask.mockImplementation(() => new Promise((done) => setTimeout(() => done(NOBODY), 5)));
      ports.inject.mockResolvedValue(fail('closed', ''));
      ports.kept.mockResolvedValue(ok({ report: sampleReport() }));
      const { surface, states } = surfaceOn(ports);
      await surface.start(ok(tab));
      expect(states.map(({ screen }) => screen.at)).toEqual(['reading', 'closed']);
    }
  });

  it('puts the reader into a page that has none, and asks again', async () => {
    const ports = world();
    ports.ask.mockResolvedValueOnce(NOBODY);
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok(TAB));
    expect(ports.inject).toHaveBeenCalledWith(4);
    expect(last()?.screen.at).toBe('report');
  });

  it('says that nothing was read where it may not put the reader there', async () => {
    const { surface, last } = surfaceOn({ ...world(NOBODY), inject: null });
    await surface.start(ok(TAB));
    expect(last()?.screen).toEqual({ at: 'unread' });
  });

  it('says closed for pages closed to extensions, and what to do about files', async () => {
    const ports = world(NOBODY);
    ports.inject.mockResolvedValue(fail('closed', ''));
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok(TAB));
    expect(last()?.screen).toEqual({ at: 'closed', isFile: false });
    await surface.start(ok({ ...TAB, url: 'file:///home/a/terms.html' }));
    expect(last()?.screen).toEqual({ at: 'closed', isFile: true });
  });

  it('says closed for a PDF that a script runs in', async () => {
    const ports = world(ok(pageState({ report: { ...sampleReport(0), verdict: 'not-policy' } })));
    ports.isPdf.mockResolvedValue(true);
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok(TAB));
    expect(last()?.screen.at).toBe('closed');
  });

  it('leaves a site alone where marking is off', async () => {
    const ports = world();
    ports.loadSettings.mockResolvedValue(ok({ ...DEFAULTS, offSites: { 'fernway.example': '2026-08-20' } }));
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok(TAB));
    expect(last()?.screen).toEqual({ at: 'off-site', since: '2026-08-20' });
    expect(ports.ask).not.toHaveBeenCalled();
    expect(ports.inject).not.toHaveBeenCalled();
  });

  it('forgets an answer that comes after it has turned to another tab', async () => {
    const ports = world();
    let answerLate = () => {};
    ports.ask.mockImplementationOnce(
      () =>
        new Promise((done) => {
          answerLate = () => done(ok(pageState({ error: 'late' })));
        }),
    );
    const { surface, last } = surfaceOn(ports);
    const slow = surface.start(ok(TAB));
    await new Promise((done) => setTimeout(done));
    await surface.start(ok({ ...TAB, id: 5 }));
    answerLate();
    await slow;
    expect(last()).toMatchObject({ tab: { id: 5 }, screen: { stopped: null } });
  });
});

describe('what can be done with a finding', () => {
  it('is shown on the page, and the popup gets out of the way', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.start(ok(TAB));
    await surface.showOnPage(first);
    expect(ports.ask).toHaveBeenLastCalledWith(4, { type: 'page/show', id: first });
    expect(ports.bringToFront).toHaveBeenCalledWith(4);
    expect(ports.close).toHaveBeenCalled();
  });

  it('of a saved report opens its address at the clause', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.startSaved('x', sampleReport());
    await surface.showOnPage(first);
    expect(ports.ask).not.toHaveBeenCalled();
    expect(ports.openAddress.mock.calls[0]?.[0]).toMatch(/^https:\/\/fernway\.example\/terms#:~:text=Drawings%20and/);
  });

  it('has a link that is copied, and the reader is told', async () => {
    const ports = world();
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok(TAB));
    await surface.out.copyLink(first);
    expect(ports.copy.mock.calls[0]?.[0]).toContain('#:~:text=');
    expect(last()?.notice).toBe('Link copied');
    ports.copy.mockResolvedValue(fail('refused', "The clipboard can't be used."));
    await surface.out.copyLink(first);
    expect(last()?.notice).toBe("The clipboard can't be used.");
  });

  it('asks for the panel before anything is awaited', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.start(ok(TAB));
    void surface.openInPanel(first);
    expect(ports.openPanel).toHaveBeenCalledWith(4, first);
  });
});

describe('switches', () => {
  it('turn a site off with the day, and on again', async () => {
    const ports = world();
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok(TAB));
    await surface.setMarking('site', false);
    expect(last()).toMatchObject({
      screen: { at: 'off-site', since: '2026-08-26' },
      settings: { offSites: { 'fernway.example': '2026-08-26' } },
    });
    await surface.setMarking('site', true);
    expect(last()).toMatchObject({ screen: { at: 'report' }, settings: { offSites: {} } });
    expect(ports.ask).toHaveBeenLastCalledWith(4, { type: 'page/marking', on: true });
  });

  it('for one tab keep nothing', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.start(ok(TAB));
    await surface.setMarking('tab', false);
    expect(ports.ask).toHaveBeenLastCalledWith(4, { type: 'page/marking', on: false });
    expect(ports.saveSettings).not.toHaveBeenCalled();
  });

  it('do not write down a site of a private window, nor save its report', async () => {
    const ports = world();
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok({ ...TAB, isPrivate: true }));
    await surface.setMarking('site', false);
    await surface.out.save();
    expect(ports.saveSettings).not.toHaveBeenCalled();
    expect(ports.save).not.toHaveBeenCalled();
    expect(last()?.notice).toBe('Nothing is saved from a private window');
  });
});
