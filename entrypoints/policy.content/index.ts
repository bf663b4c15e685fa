import { defineContentScript } from 'wxt/utils/define-content-script';
import { Session } from '../../lib/annotate/session.ts';
import { onPageAsked } from '../../lib/platform/messages.ts';
import { POLICY_PATHS } from '../../lib/platform/policy-addresses.ts';
import { answerWith } from './answers.ts';
import { sessionPorts } from './ports.ts';

declare global {
  /** Set in the isolated world of a page once the reader is in it: the toolbar button may put it there again. */
  var clausemarkReader: boolean | undefined;
}

export default defineContentScript({
  matches: [...POLICY_PATHS],
  runAt: 'document_idle',
  main() {
    if (globalThis.clausemarkReader) return;
    globalThis.clausemarkReader = true;
    const session = Session.start(document, sessionPorts());
    onPageAsked(answerWith(session));
  },
});
