import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import rules from '../assets/rules/rules.json?raw';
import { leaveKnowledge } from '../lib/platform/knowledge.ts';

/** The weights as a data address; none before the model has been trained. */
const weights = import.meta.glob<string>('../assets/model/weights.bin', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

export default defineUnlistedScript(() => {
  const [address = null] = Object.values(weights);
  leaveKnowledge({ rules, weights: address === null ? null : address.slice(address.indexOf(',') + 1) });
});
