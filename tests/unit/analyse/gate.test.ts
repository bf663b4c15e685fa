import { describe, expect, it } from 'vitest';
import { type GateInput, gate } from '../../../lib/analyse/gate.ts';
import { otherPages } from './other-pages.ts';
import { documents, type SamplePage } from './pages.ts';

function inputOf({ url = '', title, text }: SamplePage): GateInput {
  const headings = text.split('\n').flatMap((line) => (line.startsWith('#') ? [line.replace(/^#+ /, '')] : []));
  return { url, title, headings, text: text.replace(/^#+ /gm, '') };
}

describe('gate', () => {
  it.each(documents)('lets through $name', (page) => {
    expect(gate(inputOf(page))).toMatchObject({ isPolicy: true, kind: page.kind });
  });

  it.each(documents)('lets through $name under an address that says nothing, without headings', (page) => {
    expect(gate({ ...inputOf(page), url: 'https://a.example/p/1', headings: [] }).isPolicy).toBe(true);
  });

  it.each(otherPages)('keeps out $name', (page) => {
    expect(gate(inputOf(page)).isPolicy).toBe(false);
  });

  it.each(otherPages)('keeps out $name under the address of a policy', (page) => {
    expect(gate({ ...inputOf(page), url: 'https://a.example/legal/privacy-policy' }).isPolicy).toBe(false);
  });

  it('keeps out a stub, whatever it is called', () => {
    const text = 'We use your personal data only to run this service. These terms apply.';
    expect(gate({ url: '', title: 'Privacy Policy', headings: [], text })).toMatchObject({
      isPolicy: false,
      words: 13,
    });
  });
});
