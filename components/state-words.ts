import { CLAUSE_TYPE_IDS } from '../lib/model/clause-type.ts';
import type { Screen } from '../lib/model/screen.ts';
import type { IconName } from './marks.tsx';
import { dayWords, languageName } from './names.ts';

/** Screens that are not a list of findings. */
export type PlainScreen = Exclude<Screen, { at: 'report' }>;

/** What a button or link of a screen asks for. */
export type StateAction = 'analyse' | 'retry' | 'english' | 'types' | 'turn-on' | 'copy-details';

export interface StateWords {
  readonly icon: IconName;
  readonly heading: string;
  readonly text: string;
  readonly button?: { readonly words: string; readonly action: StateAction };
  readonly link?: { readonly words: string; readonly action: StateAction };
}

type Wording = { readonly [At in PlainScreen['at']]: (screen: Extract<PlainScreen, { at: At }>) => StateWords };

const ANALYSE = { words: 'Analyse anyway', action: 'analyse' } as const;

const WORDING: Wording = {
  reading: () => ({ icon: 'document', heading: 'Reading this page', text: '' }),
  'not-policy': () => ({
    icon: 'info',
    heading: 'This does not look like a policy',
    text: 'Clausemark marks privacy policies and terms.',
    button: ANALYSE,
  }),
  'too-short': () => ({
    icon: 'info',
    heading: 'Too little text to read',
    text: 'There is less text here than a policy has. It may be behind a button or still on its way.',
    button: ANALYSE,
  }),
  language: ({ language, english }) => ({
    icon: 'info',
    heading: `This policy is in ${languageName(language)}`,
    text: 'Clausemark reads English only. Nothing was marked, which does not mean that nothing is there.',
    ...(english === null ? {} : { button: { words: 'Open the English version', action: 'english' } }),
  }),
  nothing: ({ segments }) => ({
    icon: 'info',
    heading: `Nothing found in ${segments} ${segments === 1 ? 'clause' : 'clauses'}`,
    text: `None of the ${CLAUSE_TYPE_IDS.length} clause types was recognised. That is not a clean bill.`,
    link: { words: 'What is looked for', action: 'types' },
  }),
  closed: ({ isFile }) => ({
    icon: 'off',
    heading: 'This page is closed to extensions',
    text: isFile
      ? 'Files can be read once access to file addresses is allowed in the browser’s settings for Clausemark.'
      : 'Browser pages, the PDF viewer and store pages can’t be read.',
  }),
  unread: () => ({
    icon: 'info',
    heading: 'Nothing has been read in this tab',
    text: 'Press the Clausemark button in the toolbar to read this page.',
    button: { words: 'Look again', action: 'retry' },
  }),
  error: ({ message }) => ({
    icon: 'off',
    heading: 'Reading stopped',
    text: message,
    button: { words: 'Try again', action: 'retry' },
    link: { words: 'Copy details', action: 'copy-details' },
  }),
  'off-tab': () => ({
    icon: 'off',
    heading: 'Marking is off in this tab',
    text: 'Turned off by you, until the tab is closed.',
    button: { words: 'Turn on', action: 'turn-on' },
  }),
  'off-site': ({ since }) => ({
    icon: 'off',
    heading: 'Marking is off on this site',
    text: `Since ${dayWords(since)}, by you.`,
    button: { words: 'Turn on', action: 'turn-on' },
  }),
  'off-everywhere': () => ({
    icon: 'off',
    heading: 'Marking is off everywhere',
    text: 'Turned off by you, on all sites.',
    button: { words: 'Turn on', action: 'turn-on' },
  }),
};

/** Heading, text and actions of a screen. */
export function stateWords(screen: PlainScreen): StateWords {
  const wording = WORDING[screen.at] as (screen: PlainScreen) => StateWords;
  return wording(screen);
}
