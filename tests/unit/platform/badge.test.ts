import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BADGE_COLOUR, showBadge } from '../../../lib/platform/badge.ts';
import { resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);
beforeEach(resetBrowser);

it('puts number and words on the button of one tab, and takes them away', async () => {
  await showBadge(4, { text: '4', title: 'Clausemark: 4 high of 17 findings' });
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('4');
  expect(await fakeBrowser.action.getTitle({ tabId: 4 })).toBe('Clausemark: 4 high of 17 findings');
  expect(await fakeBrowser.action.getBadgeText({ tabId: 5 })).toBe('');
  await showBadge(4, null);
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('');
  expect(await fakeBrowser.action.getTitle({ tabId: 4 })).toBe('Clausemark');
});

it('has the colour that tokens.css gives to high severity in light', () => {
  const tokens = readFileSync('assets/styles/tokens.css', 'utf8');
  expect(/--high:\s*light-dark\((#[0-9a-f]{6})/.exec(tokens)?.[1]).toBe(BADGE_COLOUR);
});
