/**
 * Builds the texts that the extension bundles from seeds/guidance and seeds/regulations:
 *
 *   npm run -s guidance
 *
 * assets/guidance/summaries.json goes into the content script, guidance.json into popup, panel and full page. Files are
 * written only when they changed.
 */
import { writeGuidanceAssets } from './guidance-assets.ts';

for (const { file, bytes, changed } of writeGuidanceAssets('.')) {
  console.log(`${file}: ${bytes} bytes, ${changed ? 'written' : 'up to date'}`);
}
