import { describe, expect, it, vi } from 'vitest';
import { type BackgroundPorts, createBackground, recount } from '../../../lib/background/background.ts';
import { badgeOf } from '../../../lib/background/badge.ts';
import { carryOut } from '../../../lib/background/commands.ts';
import { sampleReport } from '../../fixtures/report.ts';

const ID = sampleReport(1).findings[0]?.id ?? '';
const RECORDS = { records: { [ID]: { id: 'CM-P-1', outcome: 'same' as const } } };
const HERE = { tabId: 4, isPrivate: false };

function ports() {
  return {
    settings: vi.fn<BackgroundPorts['settings']>().mockResolvedValue({ sureness: 'all' }),
    match: vi.fn<BackgroundPorts['match']>().mockResolvedValue(RECORDS),
    keep: vi.fn<BackgroundPorts['keep']>().mockResolvedValue(null),
    drop: vi.fn<BackgroundPorts['drop']>().mockResolvedValue(null),
    badge: vi.fn<BackgroundPorts['badge']>().mockResolvedValue(null),
    landing: vi.fn<BackgroundPorts['landing']>().mockResolvedValue(null),
    show: vi.fn<BackgroundPorts['show']>().mockResolvedValue(null),
    openPanel: vi.fn<BackgroundPorts['openPanel']>().mockResolvedValue(null),
  };
}

describe('a report that comes in', () => {
  it('is matched, kept with its records, and counted on the button', async () => {
    const world = ports();
    const answer = await createBackground(world)({ type: 'report/ready', report: sampleReport() }, HERE);
    expect(answer).toEqual(RECORDS);
    expect(world.keep.mock.calls[0]?.[1].findings[0]?.record).toEqual(RECORDS.records[ID]);
    expect(world.badge).toHaveBeenCalledWith(4, { text: '3', title: 'Clausemark: 3 high of 7 findings' });
  });

  it('from a private window is counted and matched, but not kept', async () => {
    const world = ports();
    const background = createBackground(world);
    expect(await background({ type: 'report/ready', report: sampleReport() }, { ...HERE, isPrivate: true })).toEqual(
      RECORDS,
    );
    expect(world.keep).not.toHaveBeenCalled();
    expect(world.badge).toHaveBeenCalled();
  });

  it('of a page that was opened for a provision has the page go there', async () => {
    const world = ports();
    world.landing.mockResolvedValue('CM-P-1');
    await createBackground(world)({ type: 'report/ready', report: sampleReport() }, HERE);
    await vi.waitFor(() => expect(world.show.mock.calls).toEqual([[4, ID]]));
    const other = ports();
    other.landing.mockResolvedValue('CM-P-2');
    await createBackground(other)({ type: 'report/ready', report: sampleReport() }, HERE);
    await vi.waitFor(() => expect(other.landing).toHaveBeenCalledWith(4));
    expect(other.show).not.toHaveBeenCalled();
  });

  it('of a page that is no policy clears what was there', async () => {
    const world = ports();
    const report = { ...sampleReport(0), verdict: 'not-policy' as const };
    await createBackground(world)({ type: 'report/ready', report }, HERE);
    expect(world.drop).toHaveBeenCalledWith(4);
    expect(world.badge).toHaveBeenCalledWith(4, null);
    expect(world.keep).not.toHaveBeenCalled();
  });
});

it('marks that are gone clear button and report', async () => {
  const world = ports();
  expect(await createBackground(world)({ type: 'report/gone' }, HERE)).toEqual({ records: {} });
  expect(world.drop).toHaveBeenCalledWith(4);
  expect(world.badge).toHaveBeenCalledWith(4, null);
});

it('the panel is asked for before anything is awaited', () => {
  const world = ports();
  void createBackground(world)({ type: 'panel/open', id: 'a' }, HERE);
  expect(world.openPanel).toHaveBeenCalledWith(4, 'a');
});

describe('the badge', () => {
  it('counts surer findings only where the reader wants those', () => {
    expect(badgeOf(sampleReport(), { sureness: 'sure' })?.title).toBe('Clausemark: 3 high of 6 findings');
  });

  it('shows no number where nothing is high, and says so in words', () => {
    const report = sampleReport();
    const findings = report.findings.filter((finding) => finding.severity === 'low');
    expect(badgeOf({ ...report, findings }, { sureness: 'all' })).toEqual({
      text: '',
      title: 'Clausemark: 0 high of 1 finding',
    });
  });
});

it('key commands step through the page and open the panel', async () => {
  const world = { ask: vi.fn().mockResolvedValue(null), openPanel: vi.fn().mockResolvedValue(null) };
  await carryOut(world, 'next-finding', 4);
  await carryOut(world, 'previous-finding', 4);
  await carryOut(world, 'open-panel', 4);
  expect(world.ask.mock.calls).toEqual([
    [4, { type: 'page/step', by: 1 }],
    [4, { type: 'page/step', by: -1 }],
  ]);
  expect(world.openPanel).toHaveBeenCalledWith(4, null);
});

it('buttons are counted anew when the reader asks for fewer marks', async () => {
  const world = ports();
  await recount([{ tabId: 4, report: sampleReport() }], { sureness: 'sure' }, world.badge);
  expect(world.badge.mock.calls).toEqual([[4, { text: '3', title: 'Clausemark: 3 high of 6 findings' }]]);
});
