import type { Session } from '../../lib/annotate/session.ts';
import type { PageState, ToPage } from '../../lib/messages/contract.ts';

/** Carries out what popup, panel and key commands ask of this page, and answers with what it then knows. */
export function answerWith(starting: Promise<Session>): (message: ToPage) => Promise<PageState> {
  return async (message) => {
    const session = await starting;
    switch (message.type) {
      case 'page/analyse':
        await session.analyse();
        break;
      case 'page/marking':
        await session.setMarking(message.on);
        break;
      case 'page/show':
        session.show(message.id);
        break;
      case 'page/step':
        session.step(message.by);
        break;
      case 'page/state':
        break;
    }
    return session.state();
  };
}
