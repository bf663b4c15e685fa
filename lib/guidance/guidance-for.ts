import type { Stated } from '../classify/clause-texts.ts';
import { fill, fits, pick } from '../classify/template.ts';
import type { Guidance, GuidanceData, LawNote } from '../model/guidance-data.ts';

/** Steps beyond these are more than a reader takes in. */
const MOST_STEPS = 5;

type Clause = GuidanceData['clauses'][keyof GuidanceData['clauses']];

/**
 * What we say about one clause, chosen by its type, polarity and attributes. `data` is the parsed asset; `platform` the
 * name to speak of. Sections without facts come empty: no deadline is null, and lists may be short but not padded.
 */
export function guidanceFor(
  stated: Stated,
  data: GuidanceData,
  options: { readonly platform?: string | null } = {},
): Guidance {
  const { polarity, attributes } = stated;
  const clause = data.clauses[stated.type];
  const say = (text: string): string => fill(text, attributes, options.platform ?? null);
  return {
    polarity,
    whyItMatters: say(clause.whyItMatters),
    meansForYou: pick(clause.meansForYou[polarity], attributes, options.platform ?? null).join(' '),
    steps: clause.whatYouCanDo[polarity]
      .filter((step) => fits(step.when, attributes))
      .slice(0, MOST_STEPS)
      .map((step) => say(step.text)),
    deadline: deadlineOf(clause, stated, say),
    questions: clause.questions
      .filter((question) => fits(question.when, attributes))
      .map(({ q, a }) => ({ q: say(q), a: say(a) })),
    related: clause.related,
    laws: lawsOf(clause, stated, data),
  };
}

function deadlineOf(clause: Clause, { attributes }: Stated, say: (text: string) => string): Guidance['deadline'] {
  if (!clause.deadline) return null;
  const days = attributes[clause.deadline.days];
  if (days === undefined || days === 0) return null;
  return { days, text: say(clause.deadline.text), from: say(clause.deadline.from) };
}

function lawsOf(clause: Clause, { polarity }: Stated, data: GuidanceData): LawNote[] {
  return clause.laws
    .filter((reference) => reference.polarity === undefined || reference.polarity === polarity)
    .flatMap((reference) => {
      const [id = '', provisionId] = reference.law.split('/');
      const regulation = data.regulations[id];
      const provision = regulation?.provisions.find((p) => p.id === provisionId);
      if (!regulation || !provision) return [];
      const { short, title, jurisdiction, place, note = null } = regulation;
      const { article, says, address, checked } = provision;
      const { law, condition } = reference;
      return [
        {
          id: law,
          short,
          title,
          jurisdiction,
          place,
          article,
          condition,
          says,
          address,
          note,
          checked: checked !== false,
        },
      ];
    });
}
