import rules from '../../assets/rules/rules.json?raw';
import { createClassifier } from '../../lib/classify/classifier.ts';
import { readRulesAsset } from '../../lib/classify/rules-asset.ts';
import { onReadAsked } from '../../lib/platform/offscreen.ts';
import { readFetched } from '../../lib/watch/read-fetched.ts';

/** The weights as a file of the package; none before the model has been trained. */
const weights = import.meta.glob<string>('../../assets/model/weights.bin', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function weightsBytes(): Promise<Uint8Array | null> {
  const [address = null] = Object.values(weights);
  return address === null ? null : new Uint8Array(await (await fetch(address)).arrayBuffer());
}

const classifier = weightsBytes().then((bytes) =>
  createClassifier({ ...readRulesAsset(JSON.parse(rules)), weights: bytes }),
);
onReadAsked(async (request) => readFetched(request, await classifier));
