import { describe, expect, it } from 'vitest';
import { packTopic, rarenessOf, tellingTopics, topicLikeness, topicOf, unpackTopic } from '../../../lib/match/topic.ts';
import { clauseWords } from '../../../lib/match/words.ts';

const topic = (text: string) => topicOf(clauseWords(text));
const CALLS = topic('Phone calls are recorded and monitored by our supervisors.');
const CALLS_TOO = topic('A supervisor may listen to recorded telephone calls.');
const IMAGES = topic('Uploaded images pass a filter that looks for abuse.');

describe('topics of clauses', () => {
  it('hold the same hashes for forms of one word, and none for small words and numbers', () => {
    expect(topic('transferred')).toEqual(topic('transfer'));
    expect(topic('you may use this for 30 days')).toEqual(topic('days'));
  });

  it('are alike where the clauses share their subject, and not where only the type is the same', () => {
    const rareness = rarenessOf([CALLS, CALLS_TOO, IMAGES]);
    expect(topicLikeness(CALLS, CALLS_TOO, rareness)).toBeGreaterThan(topicLikeness(CALLS, IMAGES, rareness));
    expect(topicLikeness(CALLS, CALLS, rareness)).toBeCloseTo(1);
    expect(topicLikeness(CALLS, [], rareness)).toBe(0);
  });

  it('come back from text as they were', () => {
    expect(unpackTopic(packTopic(CALLS))).toEqual(CALLS);
    expect(packTopic([])).toBe('');
  });

  it('keep what several clauses share, and no name that one alone holds', () => {
    const house = topic('Fernway');
    const all = Array.from({ length: 6 }, (_, i) => (i === 0 ? [...CALLS, ...house].sort((a, b) => a - b) : CALLS));
    const [first = []] = tellingTopics([...all, IMAGES, IMAGES, IMAGES, IMAGES]);
    expect(first.length).toBeGreaterThan(0);
    expect(first).not.toContain(house[0]);
    expect(first.every((hash) => CALLS.includes(hash))).toBe(true);
  });
});
