import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import summaries from '../assets/guidance/summaries.json';
import rules from '../assets/rules/rules.json?raw';
import titles from '../assets/rules/titles.json';
import type { Titles } from '../lib/classify/clause-texts.ts';
import { leaveKnowledge } from '../lib/platform/knowledge.ts';

/** The weights as a data address; none before the model has been trained. */
const weights = import.meta.glob<string>('../assets/model/weights.bin', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

export default defineUnlistedScript(() => {
  const [address = null] = Object.values(weights);
  leaveKnowledge({
    rules,
    weights: address === null ? null : address.slice(address.indexOf(',') + 1),
    texts: { titles: titles as Titles, summaries },
  });
});
