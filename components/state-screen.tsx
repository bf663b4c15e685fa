import { Icon } from './marks.tsx';
import { type PlainScreen, type StateAction, stateWords } from './state-words.ts';

/** One honest screen for each case without findings: heading, at most two sentences, one button, one link. */
export function StateScreen({ screen, onAction }: { screen: PlainScreen; onAction: (action: StateAction) => void }) {
  const { icon, heading, text, button, link } = stateWords(screen);
  return (
    <section class={`row state state-${screen.at}`} role={screen.at === 'error' ? 'alert' : 'status'}>
      <span class="hang">
        <Icon name={icon} />
      </span>
      <h2>{heading}</h2>
      {text !== '' && <p>{text}</p>}
      {(button || link) && (
        <p class="acts">
          {button && (
            <button type="button" class="btn main" onClick={() => onAction(button.action)}>
              {button.words}
            </button>
          )}
          {link && (
            <button type="button" class="link" onClick={() => onAction(link.action)}>
              {link.words}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
