import type { Page, PageBlock } from '../../lib/model/pages.ts';

/** A page of our own text: methodology, questions, disclaimer. */
export function TextPage({ page }: { page: Page }) {
  return (
    <>
      <h1>{page.title}</h1>
      <p class="lead">{page.lead}</p>
      {page.sections.map((section) => (
        <section key={section.id}>
          <h2>{section.heading}</h2>
          {section.blocks.map((block) => (
            <Block key={keyOf(block)} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}

function keyOf(block: PageBlock): string {
  if ('p' in block) return block.p;
  return 'list' in block ? block.list.join() : block.q;
}

function Block({ block }: { block: PageBlock }) {
  if ('p' in block) return <p>{block.p}</p>;
  if ('list' in block)
    return (
      <ul class="points">
        {block.list.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    );
  return (
    <div class="qa">
      <h3>{block.q}</h3>
      <p>{block.a}</p>
    </div>
  );
}
