import { describe, expect, it } from 'vitest';
import { readAddress, readName } from '../../../lib/analyse/document-name.ts';

describe('readName', () => {
  it.each([
    ['Privacy Policy | Mill Lane Bakery', 'privacy'],
    ['Kiln Forum – Community Guidelines', 'guidelines'],
    ['Larkspur.example Help: Conditions of Use', 'terms'],
    ['Cookie Policy', 'cookies'],
    ['Privacy and Cookie Notice', 'privacy'],
    ['End User Licence Agreement · Glass Harbour', 'terms'],
    ['Data Processing Addendum', 'terms'],
    ['Larkspur Acceptable Use Policy', 'guidelines'],
    ['Notice at Collection', 'privacy'],
    ['Fernway Shipping Policy', 'other'],
    ['Terms of Service – Privacy & Terms – Larkspur', 'terms'],
  ])('%s is surely %s', (name, kind) => {
    expect(readName(name)).toEqual({ kind, sure: true });
  });

  it.each([
    "Photo app's new privacy policy draws anger from users",
    'How to Write a Privacy Policy: 8 Things Your Website Needs',
    'Free Terms and Conditions Generator',
    'Manage your privacy settings',
    'Senior Privacy Counsel',
  ])('%s is not sure', (name) => {
    expect(readName(name)?.sure ?? false).toBe(false);
  });

  it.each(['Leek and potato soup', 'New rules for trains', 'The history of neon signs', ''])(
    '%s says nothing',
    (name) => {
      expect(readName(name)).toBeNull();
    },
  );
});

describe('readAddress', () => {
  it.each([
    ['https://a.example/legal/PrivacyPolicy?lang=en', 'privacy'],
    ['https://a.example/index.php?page=terms_of_use', 'terms'],
    ['https://privacy.a.example/', 'privacy'],
    ['https://a.example/help/cookie-policy#list', 'cookies'],
  ])('reads %s', (url, kind) => {
    expect(readAddress(url)).toEqual({ kind, sure: false });
  });

  it('says nothing of other addresses', () => {
    expect(readAddress('https://terms-kitchen.example/recipes/leek')).toBeNull();
    expect(readAddress('')).toBeNull();
  });
});
