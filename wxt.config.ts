import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { datasetFiles } from './lib/cli/bundled-dataset.ts';
import { finishContentScripts, tighten } from './lib/cli/content-scripts.ts';
import { evalFigures } from './lib/cli/eval-figures.ts';
import { pureSchemas } from './lib/cli/pure-schemas.ts';

const ICON_SIZES = [16, 32, 48, 96, 128];
const icons = Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`]));

const command = (key: string, description: string) => ({ suggested_key: { default: key }, description });

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  hooks: {
    'build:manifestGenerated': (_, manifest) => finishContentScripts(manifest),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script')) tighten(config);
    },
    'build:publicAssets': (_, files) => void files.push(...datasetFiles()),
  },
  vite: () => ({
    define: { __EVAL_FIGURES__: JSON.stringify(evalFigures('.')) },
    plugins: [pureSchemas()],
    // A page must not hear of the content script: lib/decisions/0011-quiet-content-script.md.
    resolve: { alias: { 'wxt/utils/content-script-context': resolve('lib/platform/quiet-context.ts') } },
  }),
  manifest: ({ browser }) => ({
    name: 'Clausemark',
    description: 'Marks the clauses that matter in privacy policies and terms, in place, on your own machine.',
    permissions: ['activeTab', 'scripting', 'storage', 'alarms', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Asked for on the reader's click on "Watch", and then for one origin.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    // One instance for all windows; code keeps nothing of private ones (lib/decisions/0020-private-windows.md).
    incognito: 'spanning',
    icons,
    action: { default_title: 'Clausemark', default_icon: icons },
    commands: {
      _execute_action: command('Alt+Shift+C', 'Open the popup'),
      'next-finding': command('Alt+Shift+N', 'Go to the next clause'),
      'previous-finding': command('Alt+Shift+P', 'Go to the previous clause'),
      'open-panel': command('Alt+Shift+S', 'Open the record beside the page'),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'clausemark@clausemark.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
