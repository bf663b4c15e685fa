import type { ComponentChildren } from 'preact';
import type { Report } from '../lib/model/report.ts';
import type { DocumentFacts } from './facts.ts';
import { Icon } from './marks.tsx';
import { dayWords, KIND_NAMES, languageName } from './names.ts';

/** Head of every surface: who, which document, in which language, when they say they changed it, and what is known of it. */
export function Head(props: {
  name: string;
  report: Report | null;
  facts: DocumentFacts | null;
  isPrivate: boolean;
  children?: ComponentChildren;
}) {
  const { report, facts } = props;
  return (
    <header class="row head">
      <span class="hang">
        <Icon name="document" />
      </span>
      <h1>{report?.platform ?? props.name}</h1>
      {report && <p class="doc">{documentLine(report)}</p>}
      {report?.lastUpdated && <p class="meta">They say: updated {dayWords(report.lastUpdated)}</p>}
      {facts && <p class="meta">{datasetLine(facts)}</p>}
      {props.isPrivate && <p class="meta">Private window: nothing about this page is kept</p>}
      {props.children}
    </header>
  );
}

function documentLine({ kind, language }: Report): string {
  return language === '' ? KIND_NAMES[kind] : `${KIND_NAMES[kind]}, in ${languageName(language)}`;
}

function datasetLine({ matched, datasetDay, ageDays }: DocumentFacts): string {
  const age = ageDays === 1 ? '1 day old' : `${ageDays} days old`;
  return `${matched ? 'Matched' : 'Not in the dataset'}, dataset of ${datasetDay}, ${age}`;
}
