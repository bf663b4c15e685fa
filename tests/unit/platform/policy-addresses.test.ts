import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactPattern, isPolicyAddress, POLICY_PATHS } from '../../../lib/platform/policy-addresses.ts';

const DECLARATIONS = '../shared/ota/declarations.jsonl';

const policies = [
  'https://example.test/privacy',
  'https://example.test/Privacy-Policy',
  'https://example.test/PRIVACY.html',
  'http://example.test/en/legal/site',
  'https://example.test/index.php?page=terms',
  'https://example.test/help?doc=Cookie_Notice',
  'https://example.test/tos',
  'https://example.test/about/ToS.html',
  'https://example.test/site-tos.html',
  'https://example.test/subscriber_agreement/',
  'https://privacy.example.test/',
  'https://legal.example.test/site/en?x=1',
  'https://example.test:8443/policies/eu',
];

const others = [
  'https://example.test/',
  'https://example.test/photos/2026/lake',
  'https://example.test/stories/customers',
  'https://example.test/blog/how-we-moved-our-mail',
  'https://example.test/search?q=cheap+boots',
  'https://example.test/cart/checkout',
  'https://example.test/users/42/settings',
  'https://example.test/news/police-find-lost-dog',
  'https://example.test/autos/used',
  'https://example.test/docs/api/v2/getting-started',
  'https://myprivacyshop.example.test/',
  'https://www.legalshop.example.test/boots',
  'https://example.test/#privacy',
  'about:blank',
  'file:///home/reader/privacy.html',
  'chrome://settings/privacy',
];

describe('the addresses that the reader is put into', () => {
  it.each(policies)('hold %s', (address) => {
    expect(isPolicyAddress(address)).toBe(true);
  });

  it.each(others)('leave %s alone', (address) => {
    expect(isPolicyAddress(address)).toBe(false);
  });

  it('are match patterns that browsers take', () => {
    for (const pattern of POLICY_PATHS) expect(pattern).toMatch(/^\*:\/\/\*\/[\w*/=-]+\*$/);
    expect(new Set(POLICY_PATHS).size).toBe(POLICY_PATHS.length);
  });

  it('can name one document exactly', () => {
    expect(exactPattern('https://help.example.test:8443/article/42?hl=en#top')).toBe(
      '*://help.example.test/article/42?hl=en*',
    );
    expect(exactPattern('mailto:someone@example.test')).toBeNull();
  });

  it.skipIf(!existsSync(DECLARATIONS))('cover most declared addresses (needs ../shared)', () => {
    const rows = readFileSync(DECLARATIONS, 'utf8').trim().split('\n');
    const addresses = [...new Set(rows.map((row) => String(JSON.parse(row).url)))];
    const share = addresses.filter(isPolicyAddress).length / addresses.length;
    console.log(`${(share * 100).toFixed(1)} % of ${addresses.length} declared addresses by their words or host`);
    expect(share).toBeGreaterThan(0.84);
  });
});
